//! Records: objects of a document with named keys, each described once.

/// Declares records: the struct, and from the same lines its strict reading and writing, its tolerant reading with all
/// faults, its known keys, and its JSON Schema.
///
/// A `document` stands by itself, and may have a `$schema` key, which is ignored; a `record` stands in one. Each field has a
/// type and a [`Field`](super::field::Field): whether the key must be there, and in which form its value stands there. A key that
/// is a word of Rust is written behind the name (`reach as "in"`). Behind `schema` stands a function that adds to the JSON Schema
/// what the fields can't say.
///
/// ```ignore
/// records! {
///     /// A period.
///     pub record Period [Copy, Eq] {
///         /// The first day.
///         from: NaiveDate = Essential;
///         /// The last day, where the programme has ended.
///         to: Option<NaiveDate> = Optional;
///     }
/// }
/// ```
macro_rules! records {
    ($(
        $(#[doc = $doc:literal])*
        $visibility:vis $kind:ident $name:ident $([$($derived:ident),+])? $(schema $amended:path)? {
            $( $(#[doc = $field_doc:literal])* $field:ident $(as $key:literal)?: $type:ty = $form:ty; )+
        }
    )+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq $($(, $derived)+)?)]
        $visibility struct $name {
            $( $(#[doc = $field_doc])* pub $field: $type, )+
        }

        impl $name {
            /// The keys of the record, in order.
            pub(crate) const KEYS: &'static [&'static str] = &[$($crate::report::key_of!($field $($key)?)),+];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;
                use $crate::report::{Field, Written};

                let count = 0 $( + usize::from(<$form as Field<$type>>::is_written(&self.$field)) )+;
                let mut record = serializer.serialize_struct(stringify!($name), count)?;
                $(
                    if <$form as Field<$type>>::is_written(&self.$field) {
                        record.serialize_field($crate::report::key_of!($field $($key)?), &Written::<$form, $type>::new(&self.$field))?;
                    }
                )+
                record.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::{Error, IgnoredAny, MapAccess};
                use $crate::report::{Field, KeySeed, Seed};

                struct Visitor;

                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<$name, A::Error> {
                        $( let mut $field: Option<$type> = None; )+
                        let mut is_schema_named = false;
                        while let Some(key) = entries.next_key_seed(KeySeed)? {
                            match &*key {
                                $(
                                    $crate::report::key_of!($field $($key)?) if $field.is_none() => {
                                        $field = Some(entries.next_value_seed(Seed::<$form, $type>::new())?);
                                    }
                                    $crate::report::key_of!($field $($key)?) => {
                                        return Err(A::Error::duplicate_field($crate::report::key_of!($field $($key)?)));
                                    }
                                )+
                                "$schema" if $crate::report::is_document!($kind) && !is_schema_named => {
                                    is_schema_named = true;
                                    entries.next_value::<IgnoredAny>()?;
                                }
                                unknown => return Err(A::Error::unknown_field(unknown, $name::KEYS)),
                            }
                        }
                        Ok($name {
                            $( $field: $field.map_or_else(|| <$form as Field<$type>>::missing($crate::report::key_of!($field $($key)?)), Ok)?, )+
                        })
                    }
                }

                deserializer.deserialize_map(Visitor)
            }
        }

        impl $crate::report::Value for $name {
            $crate::report::by_serde!();

            fn measure(&self, at: &$crate::report::LinkedPath<'_>, sizes: &mut $crate::report::Sizes<'_>) {
                use $crate::report::{Field, Form};

                sizes.object(at);
                $(
                    if <$form as Field<$type>>::is_written(&self.$field) {
                        <$form as Form<$type>>::measure(&self.$field, &at.key($crate::report::key_of!($field $($key)?)), sizes);
                    }
                )+
            }

            fn decode(
                decoder: &mut $crate::report::Decoder,
                node: &$crate::report::Node<'_>,
            ) -> Option<Self> {
                use $crate::report::Field;

                let object = decoder.record(node, Self::KEYS, $crate::report::is_document!($kind));
                $(
                    let $field: Option<$type> = match object {
                        Some(object) => <$form as Field<$type>>::decode_in(decoder, object, $crate::report::key_of!($field $($key)?)),
                        None => <$form as Field<$type>>::stand_in(),
                    };
                )+
                Some(Self { $( $field: $field?, )+ })
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
                use $crate::report::{Field, Form};

                let mut object = $crate::report::ObjectSchema::new(
                    stringify!($name), &[$($doc),*], $crate::report::is_document!($kind),
                );
                $(
                    object.add(
                        $crate::report::key_of!($field $($key)?),
                        <$form as Field<$type>>::IS_REQUIRED,
                        <$form as Form<$type>>::schema(generator),
                        &[$($field_doc),*],
                    );
                )+
                let schema = object.finish();
                $( let schema = $amended(schema); )?
                schema
            }
        }
    )+};
}
pub(crate) use records;

/// The key of a field: its name, unless the record says another.
macro_rules! key_of {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}
pub(crate) use key_of;

/// Whether a kind of record stands by itself.
macro_rules! is_document {
    (document) => {
        true
    };
    (record) => {
        false
    };
}
pub(crate) use is_document;
