//! What is checked, from its draft and back, for serde and for schemas.

/// Makes a type with a field `draft` and a function `check` convert from its draft and back, and share its schema.
macro_rules! checked {
    ($checked:ident, $draft:ident, $fault:ident) => {
        impl TryFrom<$draft> for $checked {
            type Error = $fault;

            fn try_from(draft: $draft) -> Result<Self, $fault> {
                Self::check(draft)
            }
        }

        impl From<$checked> for $draft {
            fn from(checked: $checked) -> Self {
                checked.draft
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $checked {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $draft::schema_name()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $draft::json_schema(generator)
            }
        }
    };
}
pub(crate) use checked;
