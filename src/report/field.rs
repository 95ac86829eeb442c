//! Fields of a record: whether a key must be there, and the form of what it holds.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, Visitor};
use serde::ser::Serializer;

use super::value::{Form, Plain, Seed};
use super::{Decoder, LinkedPath, Node, Object, Sizes};

/// A field of a record: what a missing key means, and how what the key holds is read and written.
pub(crate) trait Field<T>: Form<T> {
    /// Whether the key must be there.
    #[cfg(feature = "schemars")]
    const IS_REQUIRED: bool;

    /// What a missing key means to strict reading.
    fn missing<E: de::Error>(key: &'static str) -> Result<T, E>;

    /// Whether the value is written.
    fn is_written(_: &T) -> bool {
        true
    }

    /// What stands in for a value that can't be read, so that the rest of the record can be judged.
    fn stand_in() -> Option<T>;

    /// Reads the field tolerantly: notes a missing key and every fault of what it holds.
    fn decode_in(decoder: &mut Decoder, object: Object<'_>, key: &'static str) -> Option<T>;
}

/// A key that must be there. Where its value can't be read, the default stands in for it.
pub(crate) struct Required<F = Plain>(PhantomData<F>);

/// A key that must be there, and without which the record can't be judged at all.
pub(crate) struct Essential<F = Plain>(PhantomData<F>);

/// A key that may be left out, or be `null`.
pub(crate) struct Optional<F = Plain>(PhantomData<F>);

/// A key that may be left out, or be `null`, and then means the default.
pub(crate) struct OrDefault<F = Plain>(PhantomData<F>);

/// Passes a form on unchanged.
macro_rules! same_form {
    ($field:ident) => {
        impl<T, F: Form<T>> Form<T> for $field<F> {
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
                F::read(deserializer)
            }

            fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
                F::write(value, serializer)
            }

            fn measure(value: &T, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
                F::measure(value, at, sizes);
            }

            fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<T> {
                F::decode(decoder, node)
            }

            #[cfg(feature = "schemars")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                F::schema(generator)
            }
        }
    };
}
same_form!(Required);
same_form!(Essential);

impl<T: Default, F: Form<T>> Field<T> for Required<F> {
    #[cfg(feature = "schemars")]
    const IS_REQUIRED: bool = true;

    fn missing<E: de::Error>(key: &'static str) -> Result<T, E> {
        Err(E::missing_field(key))
    }

    fn stand_in() -> Option<T> {
        Some(T::default())
    }

    fn decode_in(decoder: &mut Decoder, object: Object<'_>, key: &'static str) -> Option<T> {
        Some(decoder.required(object, key, F::decode).unwrap_or_default())
    }
}

impl<T, F: Form<T>> Field<T> for Essential<F> {
    #[cfg(feature = "schemars")]
    const IS_REQUIRED: bool = true;

    fn missing<E: de::Error>(key: &'static str) -> Result<T, E> {
        Err(E::missing_field(key))
    }

    fn stand_in() -> Option<T> {
        None
    }

    fn decode_in(decoder: &mut Decoder, object: Object<'_>, key: &'static str) -> Option<T> {
        decoder.required(object, key, F::decode)
    }
}

impl<T, F: Form<T>> Form<Option<T>> for Optional<F> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(OrNull::<F, T>(PhantomData))
    }

    fn write<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => F::write(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    fn measure(value: &Option<T>, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        if let Some(value) = value {
            F::measure(value, at, sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Option<T>> {
        Some(F::decode(decoder, node))
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        super::schema::or_null(F::schema(generator))
    }
}

impl<T, F: Form<T>> Field<Option<T>> for Optional<F> {
    #[cfg(feature = "schemars")]
    const IS_REQUIRED: bool = false;

    fn missing<E: de::Error>(_: &'static str) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn is_written(value: &Option<T>) -> bool {
        value.is_some()
    }

    fn stand_in() -> Option<Option<T>> {
        Some(None)
    }

    fn decode_in(decoder: &mut Decoder, object: Object<'_>, key: &'static str) -> Option<Option<T>> {
        Some(decoder.optional(object, key, F::decode))
    }
}

impl<T: Default, F: Form<T>> Form<T> for OrDefault<F> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        Ok(deserializer.deserialize_option(OrNull::<F, T>(PhantomData))?.unwrap_or_default())
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(value, serializer)
    }

    fn measure(value: &T, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        F::measure(value, at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<T> {
        F::decode(decoder, node)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        super::schema::or_null(F::schema(generator))
    }
}

impl<T: Default + PartialEq, F: Form<T>> Field<T> for OrDefault<F> {
    #[cfg(feature = "schemars")]
    const IS_REQUIRED: bool = false;

    fn missing<E: de::Error>(_: &'static str) -> Result<T, E> {
        Ok(T::default())
    }

    fn is_written(value: &T) -> bool {
        *value != T::default()
    }

    fn stand_in() -> Option<T> {
        Some(T::default())
    }

    fn decode_in(decoder: &mut Decoder, object: Object<'_>, key: &'static str) -> Option<T> {
        Some(decoder.optional(object, key, F::decode).unwrap_or_default())
    }
}

/// Reads a value, or nothing for `null`.
struct OrNull<F, T>(PhantomData<(F, T)>);

impl<'de, T, F: Form<T>> Visitor<'de> for OrNull<F, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or `null`")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        de::DeserializeSeed::deserialize(Seed::<F, T>::new(), deserializer).map(Some)
    }
}
