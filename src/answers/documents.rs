//! How a document of an answer is described.

/// Documents: structs and enums that serialize, deserialize and have a JSON Schema. Keys that a reader doesn't know are ignored.
macro_rules! documents {
    ($( $(#[$meta:meta])* pub $kind:ident $name:ident $body:tt )+) => { $(
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        $(#[$meta])*
        #[non_exhaustive]
        pub $kind $name $body
    )+ };
}
pub(super) use documents;
