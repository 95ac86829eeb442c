//! Choices: values of a document that are one word, or an object with one key, out of a list.

/// Declares choices: the enum, and from the same lines its strict reading and writing, its tolerant reading, and its JSON
/// Schema. Each alternative is a word by itself (`word`), or a key with a value (`key`), in a form of its own where it says `as`.
///
/// ```ignore
/// choices! {
///     /// How many.
///     pub choice Quantifier {
///         word {
///             /// All of them.
///             Every = "every";
///         }
///         key {
///             /// As many as this.
///             Count(CountTest) = "count";
///         }
///     }
/// }
/// ```
macro_rules! choices {
    ($(
        $(#[doc = $doc:literal])*
        $visibility:vis choice $name:ident $([$($derived:ident),+])? {
            $( word { $( $(#[doc = $word_doc:literal])* $word:ident = $id:literal; )+ } )?
            key { $( $(#[doc = $key_doc:literal])* $key:ident($type:ty) = $key_id:literal $(as $form:ty)?; )+ }
        }
    )+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq $($(, $derived)+)?)]
        $visibility enum $name {
            $( $( $(#[doc = $word_doc])* $word, )+ )?
            $( $(#[doc = $key_doc])* $key($type), )+
        }

        impl $name {
            const WORDS: &'static [&'static str] = &[$( $( $id ),+ )?];
            const KEYS: &'static [&'static str] = &[$( $key_id ),+];

            fn from_word(word: &str) -> Option<Self> {
                match word {
                    $( $( $id => Some(Self::$word), )+ )?
                    _ => None,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                use $crate::report::Written;

                match self {
                    $( $( Self::$word => serializer.serialize_str($id), )+ )?
                    $(
                        Self::$key(value) => {
                            let mut map = serializer.serialize_map(Some(1))?;
                            map.serialize_entry($key_id, &Written::<$crate::report::form_of!($($form)?), $type>::new(value))?;
                            map.end()
                        }
                    )+
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::{Error, MapAccess};
                use $crate::report::{KeySeed, Seed};

                struct Visitor;

                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(&$crate::report::alternatives($name::WORDS, $name::KEYS, $crate::Language::English))
                    }

                    fn visit_str<E: Error>(self, word: &str) -> Result<$name, E> {
                        $name::from_word(word).ok_or_else(|| E::unknown_variant(word, $name::WORDS))
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<$name, A::Error> {
                        let Some(key) = entries.next_key_seed(KeySeed)? else {
                            return Err(A::Error::invalid_length(0, &self));
                        };
                        let value = match &*key {
                            $( $key_id => $name::$key(entries.next_value_seed(Seed::<$crate::report::form_of!($($form)?), $type>::new())?), )+
                            unknown => return Err(A::Error::unknown_field(unknown, $name::KEYS)),
                        };
                        match entries.next_key_seed(KeySeed)? {
                            None => Ok(value),
                            Some(_) => Err(A::Error::invalid_length(2, &self)),
                        }
                    }
                }

                deserializer.deserialize_any(Visitor)
            }
        }

        impl $crate::report::Value for $name {
            $crate::report::by_serde!();

            fn measure(&self, at: &$crate::report::LinkedPath<'_>, sizes: &mut $crate::report::Sizes<'_>) {
                match self {
                    $( $( Self::$word => {} )+ )?
                    $(
                        Self::$key(value) => {
                            sizes.object(at);
                            <$crate::report::form_of!($($form)?) as $crate::report::Form<$type>>::measure(
                                value, &at.key($key_id), sizes,
                            );
                        }
                    )+
                }
            }

            fn decode(
                decoder: &mut $crate::report::Decoder,
                node: &$crate::report::Node<'_>,
            ) -> Option<Self> {
                if let $crate::report::Node::Text(_) = node && !Self::WORDS.is_empty() {
                    return decoder.word_of(node, $crate::report::Code::UnknownWord, Self::WORDS, Self::from_word);
                }
                decoder.choice(node, Self::WORDS, Self::KEYS, |decoder, key, node| match key {
                    $( $key_id => <$crate::report::form_of!($($form)?) as $crate::report::Form<$type>>::decode(decoder, node)
                        .map(Self::$key), )+
                    _ => None,
                })
            }

            #[cfg(feature = "schemars")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words: &[(&str, &[&str])] = &[$( $( ($id, &[$($word_doc),*]) ),+ )?];
                let keys = [
                    $( (
                        $key_id,
                        <$crate::report::form_of!($($form)?) as $crate::report::Form<$type>>::schema(generator),
                        &[$($key_doc),*] as &[&str],
                    ) ),+
                ];
                $crate::report::choice_schema(stringify!($name), &[$($doc),*], words, keys)
            }
        }
    )+};
}
pub(crate) use choices;

/// The form of a key's value: the plain one, unless the choice says another.
macro_rules! form_of {
    () => {
        $crate::report::Plain
    };
    ($form:ty) => {
        $form
    };
}
pub(crate) use form_of;
