//! What every word of the vocabulary has: an identifier for data and a label in both languages.

use std::collections::BTreeMap;

use super::{Language, quoted};

/// A word of the vocabulary: one value of a closed list.
///
/// Every vocabulary type has the same members as inherent methods; the trait is for code that is generic over
/// them, such as a form that offers all degrees or all policy domains. It can't be implemented elsewhere.
///
/// ```
/// use policy_integration::{Language, Level, vocabulary::Term};
///
/// fn options<T: Term>(language: Language) -> Vec<(&'static str, &'static str)> {
///     T::ALL.iter().map(|term| (term.id(), term.label(language))).collect()
/// }
/// assert_eq!(options::<Level>(Language::Dutch)[0], ("institutional", "institutioneel"));
/// ```
pub trait Term: Copy + Ord + sealed::Sealed + 'static {
    /// Every value, in the order of the codebook.
    const ALL: &'static [Self];
    /// The identifiers of [`ALL`](Self::ALL), in the same order.
    const IDS: &'static [&'static str];

    /// The identifier in data (`snake_case`).
    fn id(self) -> &'static str;

    /// The label for a reader.
    fn label(self, language: Language) -> &'static str;

    /// The value with this identifier, if there is one.
    fn from_id(id: &str) -> Option<Self>;
}

/// Keeps [`Term`] to the types that `terms!` makes, so that it can gain members.
pub(crate) mod sealed {
    pub trait Sealed {}
}

/// Lists the values of which a condition holds, in the order of the codebook, when the crate is compiled.
macro_rules! chosen {
    ($term:ident: |$value:ident| $condition:expr) => {{
        const COUNT: usize = {
            let (mut count, mut at) = (0, 0);
            while at < $term::ALL.len() {
                let $value = $term::ALL[at];
                if $condition {
                    count += 1;
                }
                at += 1;
            }
            count
        };
        const CHOSEN: [$term; COUNT] = {
            let mut chosen = [$term::ALL[0]; COUNT];
            let (mut count, mut at) = (0, 0);
            while at < $term::ALL.len() {
                let $value = $term::ALL[at];
                if $condition {
                    chosen[count] = $value;
                    count += 1;
                }
                at += 1;
            }
            chosen
        };
        &CHOSEN
    }};
}
pub(crate) use chosen;

/// The identifiers of the values of which a condition holds, in the order of the codebook.
pub(crate) fn ids_where<T: Term>(condition: impl Fn(T) -> bool) -> Vec<&'static str> {
    T::ALL.iter().copied().filter(|value| condition(*value)).map(T::id).collect()
}

/// For each key the identifiers of the values that belong to it, in the order of the codebook.
pub(crate) fn ids_by<K: Term, T: Term>(belongs: impl Fn(K, T) -> bool) -> BTreeMap<K, Vec<&'static str>> {
    K::ALL.iter().map(|key| (*key, ids_where(|value| belongs(*key, value)))).collect()
}

/// Declares a closed list of words with identifier and labels, and its forms in text and JSON.
///
/// An identifier that a word had in an earlier codebook is still read: `Tried = "tried" or "pilot"`.
///
/// What else is known of each word stands in its entry too: `enum Level: Facts` takes the fields of a struct `Facts` after
/// each label, so that a word without one of them doesn't compile, and makes `facts()` of them.
macro_rules! terms {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident: $of_facts:vis $facts:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $id:literal $(or $former:literal)?, en $en:literal, nl $nl:literal, $entry:tt; )+
        }
    ) => {
        $crate::vocabulary::terms! {
            $(#[$meta])*
            $visibility enum $name {
                $( $(#[$variant_meta])* $variant = $id $(or $former)?, en $en, nl $nl; )+
            }
        }

        impl $name {
            const FACTS: &'static [$facts] = &[$($facts $entry),+];

            /// What its entry says.
            $of_facts const fn facts(self) -> &'static $facts {
                &Self::FACTS[self as usize]
            }
        }
    };
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $id:literal $(or $former:literal)?, en $en:literal, nl $nl:literal; )+
        }
    ) => {
        $crate::vocabulary::named_terms! {
            $(#[$meta])*
            $visibility enum $name {
                $( $(#[$variant_meta])* $variant = $id $(or $former)?, en $en, nl $nl; )+
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::vocabulary::term::TermVisitor(std::marker::PhantomData))
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::vocabulary::term::words(Self::ALL.iter().copied())
            }
        }
    };
}
pub(crate) use terms;

/// Terms that aren't words in JSON.
macro_rules! named_terms {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $id:literal $(or $former:literal)?, en $en:literal, nl $nl:literal; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility enum $name {
            $(
                $(#[$variant_meta])*
                #[doc = concat!("\n`", $id, "` in data; ", $en, "; ", $nl, ".")]
                $variant,
            )+
        }

        impl $name {
            /// Every value, in the order of the codebook.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The identifiers of [`ALL`](Self::ALL), in the same order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The identifier in data (`snake_case`).
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The label for a reader.
            pub const fn label(self, language: $crate::Language) -> &'static str {
                match self {
                    $(Self::$variant => match language {
                        $crate::Language::English => $en,
                        $crate::Language::Dutch => $nl,
                    }),+
                }
            }

            /// The value with this identifier, or that had it in an earlier codebook, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                match id {
                    $($id $(| $former)? => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl $crate::vocabulary::term::sealed::Sealed for $name {}

        impl $crate::vocabulary::Term for $name {
            const ALL: &'static [Self] = Self::ALL;
            const IDS: &'static [&'static str] = Self::IDS;
            fn id(self) -> &'static str { self.id() }
            fn label(self, language: $crate::Language) -> &'static str { self.label(language) }
            fn from_id(id: &str) -> Option<Self> { Self::from_id(id) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.id())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownWordError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::from_id(word).ok_or_else(|| $crate::vocabulary::UnknownWordError::of::<Self>(word))
            }
        }
    };
}
pub(crate) use named_terms;

/// The JSON Schema of words, each with its label as a title.
#[cfg(feature = "schemars")]
pub(crate) fn words<T: Term>(terms: impl IntoIterator<Item = T>) -> schemars::Schema {
    let word = |term: T| serde_json::json!({ "const": term.id(), "title": term.label(Language::English) });
    schemars::json_schema!({ "type": "string", "oneOf": terms.into_iter().map(word).collect::<Vec<_>>() })
}

/// Reads an identifier; what every term's `Deserialize` shares.
pub(crate) struct TermVisitor<T>(pub(crate) std::marker::PhantomData<T>);

impl<T: Term> serde::de::Visitor<'_> for TermVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "one of {}", quoted(T::IDS))
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<T, E> {
        T::from_id(word).ok_or_else(|| E::unknown_variant(word, T::IDS))
    }
}
