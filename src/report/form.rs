//! Forms of texts, lists and tables by dimension that the schema can be tighter about than their type is.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::value::{Form, Value, read_map, write_map};
use super::{Decoder, Finding, LinkedPath, Node, Path, Sizes, blank};
use crate::vocabulary::{Degree, Dimension, Term};

/// Reads strictly, writes and measures as the value's own form does; tolerant reading and the schema are another.
macro_rules! strictly_plain {
    ($type:ty) => {
        fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
            <$type as $crate::report::Value>::read(deserializer)
        }

        fn write<S: serde::Serializer>(value: &$type, serializer: S) -> Result<S::Ok, S::Error> {
            <$type as $crate::report::Value>::write(value, serializer)
        }

        fn measure(value: &$type, at: &$crate::report::LinkedPath<'_>, sizes: &mut $crate::report::Sizes<'_>) {
            <$type as $crate::report::Value>::measure(value, at, sizes);
        }
    };
}
pub(crate) use strictly_plain;

/// Reads, strictly and tolerantly, writes and measures as the value's own form does; the schema is another.
macro_rules! plain_but_for_schema {
    ($type:ty) => {
        $crate::report::strictly_plain!($type);

        fn decode(decoder: &mut $crate::report::Decoder, node: &$crate::report::Node<'_>) -> Option<$type> {
            <$type as $crate::report::Value>::decode(decoder, node)
        }
    };
}
pub(crate) use plain_but_for_schema;

/// A text that names something: with a visible character, no space around it, and nothing hidden in it.
pub(crate) struct Id;

impl Form<String> for Id {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        String::read(deserializer)
    }

    fn write<S: Serializer>(value: &String, serializer: S) -> Result<S::Ok, S::Error> {
        String::write(value, serializer)
    }

    fn measure(value: &String, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.identifier(at, value);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<String> {
        String::decode(decoder, node)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let seen = super::identifier::seen_pattern();
        let most = super::Limits::DEFAULT.id_length;
        schemars::json_schema!({ "type": "string", "pattern": seen, "maxLength": most })
    }
}

/// A text with a visible character.
pub(crate) struct NotBlank;

impl Form<String> for NotBlank {
    plain_but_for_schema!(String);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": super::identifier::not_blank_pattern() })
    }
}

/// A text with a visible character: reading refuses any other.
pub(crate) struct Visible;

impl Form<String> for Visible {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        let text = String::read(deserializer)?;
        match blank(Path::root(), &text) {
            Some(_) => Err(de::Error::invalid_value(de::Unexpected::Str(&text), &"a text with a visible character")),
            None => Ok(text),
        }
    }

    fn write<S: Serializer>(value: &String, serializer: S) -> Result<S::Ok, S::Error> {
        String::write(value, serializer)
    }

    fn measure(value: &String, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        String::measure(value, at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<String> {
        let text = String::decode(decoder, node)?;
        if let Some(finding) = blank(Path::root(), &text) {
            decoder.note(|path| Finding::new(path, finding.code(), finding.value()));
        }
        Some(text)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        NotBlank::schema(generator)
    }
}

/// A list of at least one element.
pub(crate) struct NotEmpty;

impl<T: Value> Form<Vec<T>> for NotEmpty {
    plain_but_for_schema!(Vec<T>);

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = <Vec<T> as Value>::schema(generator);
        schema.insert("minItems".into(), 1.into());
        schema
    }
}

/// The version that this crate reads. Others are read, to be judged.
pub(crate) struct Version<const SUPPORTED: u32>;

impl<const SUPPORTED: u32> Form<u32> for Version<SUPPORTED> {
    plain_but_for_schema!(u32);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "const": SUPPORTED })
    }
}

/// One of the versions that this crate reads, from the first to the latest. Others are read, to be judged.
pub(crate) struct VersionBetween<const FIRST: u32, const LATEST: u32>;

impl<const FIRST: u32, const LATEST: u32> Form<u32> for VersionBetween<FIRST, LATEST> {
    plain_but_for_schema!(u32);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": (FIRST..=LATEST).collect::<Vec<_>>() })
    }
}

/// A whole number from 0 to the most. Others are read, to be judged.
pub(crate) struct UpTo<const MOST: u32>;

impl<const MOST: u32> Form<u32> for UpTo<MOST> {
    plain_but_for_schema!(u32);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": MOST })
    }
}

/// A number from 0 up.
pub(crate) struct NotNegative;

impl Form<f64> for NotNegative {
    plain_but_for_schema!(f64);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0 })
    }
}

/// The dimensions that stand at a place of a document.
pub(crate) trait Place {
    /// Their identifiers, in codebook order.
    fn ids() -> &'static [&'static str];
}

/// Any dimension.
pub(crate) struct Anywhere;

impl Place for Anywhere {
    fn ids() -> &'static [&'static str] {
        Dimension::IDS
    }
}

/// What stands at a dimension.
pub(crate) trait OfDimension: Serialize + DeserializeOwned {
    /// Counts what of the value can be too large: by default nothing.
    fn measure_of(&self, _: &LinkedPath<'_>, _: &mut Sizes<'_>) {}

    /// Reads tolerantly what stands at this dimension. `None` leaves the dimension out.
    fn decode_of(decoder: &mut Decoder, dimension: Dimension, node: &Node<'_>) -> Option<Self>;

    /// The JSON Schema of what stands at this dimension.
    #[cfg(feature = "schemars")]
    fn schema_of(generator: &mut schemars::SchemaGenerator, dimension: Dimension) -> schemars::Schema;
}

impl OfDimension for Degree {
    fn decode_of(decoder: &mut Decoder, dimension: Dimension, node: &Node<'_>) -> Option<Self> {
        decoder.degree(node, dimension.scale())
    }

    #[cfg(feature = "schemars")]
    fn schema_of(generator: &mut schemars::SchemaGenerator, dimension: Dimension) -> schemars::Schema {
        super::schema::degree(generator, dimension)
    }
}

/// Values by dimension. The schema names those of the place only; others are read, to be judged.
pub(crate) struct ByDimension<P>(PhantomData<P>);

impl<V: OfDimension, P: Place> Form<BTreeMap<Dimension, V>> for ByDimension<P> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Dimension, V>, D::Error> {
        read_map(deserializer)
    }

    fn write<S: Serializer>(value: &BTreeMap<Dimension, V>, serializer: S) -> Result<S::Ok, S::Error> {
        write_map(value, serializer)
    }

    fn measure(value: &BTreeMap<Dimension, V>, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.elements(at, value.len());
        for (dimension, value) in value {
            value.measure_of(&at.key(dimension.id()), sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<BTreeMap<Dimension, V>> {
        decoder.by_term(node, P::ids(), V::decode_of)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        super::schema::by_dimension(P::ids(), |dimension| V::schema_of(generator, dimension))
    }
}

/// Values by the words of a closed list.
pub(crate) struct ByTerm;

impl<K, V> Form<BTreeMap<K, V>> for ByTerm
where
    K: Term + Serialize + DeserializeOwned + std::fmt::Display,
    V: Value + Serialize + DeserializeOwned,
{
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error> {
        read_map(deserializer)
    }

    fn write<S: Serializer>(value: &BTreeMap<K, V>, serializer: S) -> Result<S::Ok, S::Error> {
        write_map(value, serializer)
    }

    fn measure(value: &BTreeMap<K, V>, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.elements(at, value.len());
        for (key, value) in value {
            value.measure(&at.key(key.id()), sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<BTreeMap<K, V>> {
        decoder.by_term(node, K::IDS, |decoder, _, node| V::decode(decoder, node))
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        super::schema::by_term::<K>(|| V::schema(generator))
    }
}
