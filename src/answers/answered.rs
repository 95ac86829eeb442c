//! What has an answer as a document.

use super::BothLanguages;

/// The revision of the JSON of answers.
pub const ANSWERS_VERSION: u32 = 1;

/// An answer that can be told as a JSON document.
pub trait Answered {
    /// The document.
    type Document: serde::Serialize + serde::de::DeserializeOwned;

    /// What kind of answer it is, as the envelope says.
    const KIND: &'static str;

    /// Returns the document.
    fn document(&self) -> Self::Document;

    /// Returns the answer in words, in both languages; none where the answer has no words of its own.
    fn text(&self) -> Option<BothLanguages> {
        None
    }
}

/// Implements [`Answered`] and `Serialize` for answers: a kind, the document, how it is made, and the words.
macro_rules! answered {
    ($( $answer:ty, $kind:literal => $document:ty, $make:expr, text $text:expr; )+) => { $(
        const _: () = assert!($crate::answers::kinds::is_listed($kind), "list the kind in src/answers/kinds.rs");

        impl $crate::answers::Answered for $answer {
            type Document = $document;
            const KIND: &'static str = $kind;

            fn document(&self) -> $document {
                ($make)(self)
            }

            fn text(&self) -> Option<$crate::answers::BothLanguages> {
                Some($crate::answers::BothLanguages::of(|language| ($text)(self, language)))
            }
        }

        impl serde::Serialize for $answer {
            /// Serializes its document.
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::answers::Answered::document(self), serializer)
            }
        }
    )+ };
}
pub(super) use answered;

/// Implements [`Answered`] for answers that are their own documents: a kind, and the words.
macro_rules! own_document {
    ($( $answer:ty, $kind:literal, $text:expr; )+) => { $(
        const _: () = assert!($crate::answers::kinds::is_listed($kind), "list the kind in src/answers/kinds.rs");

        impl $crate::answers::Answered for $answer {
            type Document = Self;
            const KIND: &'static str = $kind;

            fn document(&self) -> Self {
                self.clone()
            }

            fn text(&self) -> Option<$crate::answers::BothLanguages> {
                Some($crate::answers::BothLanguages::of(|language| ($text)(self, language)))
            }
        }
    )+ };
}
pub(super) use own_document;
