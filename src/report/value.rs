//! Values that can stand in a document, each described once.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::{self, Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::date::{self, meant_date, parse_date};
use super::number::whole_number;
use super::{Accepted, Code, Decoder, Finding, LinkedPath, Node, Sizes};
use crate::vocabulary::{Term, Text};

/// How a value of type `T` stands in a document: read strictly, read tolerantly, written, and described by a JSON Schema.
///
/// The four agree: what strict reading takes, tolerant reading takes too, and so does the schema unless it is tighter.
pub(crate) trait Form<T> {
    /// Reads strictly: the first fault ends it.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;

    /// Writes the value.
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Counts what of the value can be too large: elements, identifiers, and how deep it goes.
    fn measure(value: &T, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>);

    /// Reads tolerantly: notes every fault. `None` where nothing can stand in for the value.
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<T>;

    /// The JSON Schema of the value.
    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// A value that has one form wherever it stands.
pub(crate) trait Value: Sized {
    /// Reads strictly: the first fault ends it.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Writes the value.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Counts what of the value can be too large: elements, identifiers, and how deep it goes.
    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>);

    /// Reads tolerantly: notes every fault. `None` where nothing can stand in for the value.
    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self>;

    /// The JSON Schema of the value.
    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// The one form of a value.
pub(crate) struct Plain;

impl<T: Value> Form<T> for Plain {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.write(serializer)
    }

    fn measure(value: &T, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        value.measure(at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<T> {
        T::decode(decoder, node)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::schema(generator)
    }
}

/// Reads a value in a form, for serde's accesses.
pub(crate) struct Seed<F, T>(PhantomData<(F, T)>);

impl<F, T> Seed<F, T> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T, F: Form<T>> DeserializeSeed<'de> for Seed<F, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        F::read(deserializer)
    }
}

/// A value in a form, for serde's serializers.
pub(crate) struct Written<'v, F, T>(&'v T, PhantomData<F>);

impl<'v, F, T> Written<'v, F, T> {
    pub(crate) const fn new(value: &'v T) -> Self {
        Self(value, PhantomData)
    }
}

impl<T, F: Form<T>> Serialize for Written<'_, F, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(self.0, serializer)
    }
}

/// Implements the strict half of a [`Value`] for a type that serde knows.
macro_rules! by_serde {
    () => {
        fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            serde::Deserialize::deserialize(deserializer)
        }

        fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serde::Serialize::serialize(self, serializer)
        }
    };
}
pub(crate) use by_serde;

/// Implements [`Value::measure`] for a type of which no value can be too large, but for the bytes of a text.
macro_rules! always_small {
    () => {
        fn measure(&self, _: &$crate::report::LinkedPath<'_>, _: &mut $crate::report::Sizes<'_>) {}
    };
}
pub(crate) use always_small;

impl<T: Term + Serialize + DeserializeOwned + MaybeSchema> Value for T {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.word(node)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}

/// What has a JSON Schema, where the crate makes schemas.
#[cfg(feature = "schemars")]
pub(crate) use schemars::JsonSchema as MaybeSchema;

/// What has a JSON Schema, where the crate makes schemas.
#[cfg(not(feature = "schemars"))]
pub(crate) trait MaybeSchema {}

#[cfg(not(feature = "schemars"))]
impl<T> MaybeSchema for T {}

impl Value for String {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.text(node)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

impl Value for bool {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.boolean(node)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "boolean" })
    }
}

impl Value for f64 {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.number(node)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

/// A whole number from 0 up: `3` and `3.0` are the same number in JSON.
impl Value for u32 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let whole = whole_number(number);
        whole.ok_or_else(|| de::Error::invalid_value(de::Unexpected::Float(number), &"a whole number from 0 up"))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(*self)
    }

    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        const A_COUNT: Text = Text { en: "a whole number from 0", nl: "een heel getal vanaf 0" };
        decoder.whole_number(node, Self::MAX, A_COUNT)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": Self::MAX })
    }
}

impl Value for NaiveDate {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        date::deserialize(deserializer)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        date::serialize(self, serializer)
    }

    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        let text = decoder.str(node)?;
        let fault = |code| {
            let finding = |path| Finding::new(path, code, text);
            decoder.note(|path| match code {
                Code::NotADate => finding(path).accepting(Accepted::Named { nearest: meant_date(text, false) }),
                _ => finding(path),
            });
        };
        parse_date(text).map_err(fault).ok()
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        date::schema(generator)
    }
}

/// A list. An element that can't be read is left out, unless its type has something to stand in for it.
impl<T: Value> Value for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for element in self {
            list.serialize_element(&Written::<Plain, T>::new(element))?;
        }
        list.end()
    }

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.elements(at, self.len());
        for (index, element) in self.iter().enumerate() {
            element.measure(&at.index(index), sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.list_of_readable(node, T::decode)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": T::schema(generator) })
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(Seed::<Plain, T>::new())? {
            list.push(element);
        }
        Ok(list)
    }
}

/// Values by a caller's own names. A value that can't be read is replaced by the default, so that its name isn't missed.
impl<T: Value + Default + Serialize + DeserializeOwned> Value for BTreeMap<String, T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_map::<String, T, D>(deserializer)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_map(self, serializer)
    }

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.elements(at, self.len());
        for (name, value) in self {
            value.measure(&at.key(name), sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.by_name(node, T::decode)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": T::schema(generator) })
    }
}

/// Reads values by key; a key that occurs twice is an error, and not silently the last one.
pub(crate) fn read_map<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Ord + fmt::Display + Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_map(MapVisitor(PhantomData))
}

/// Writes values by key.
pub(crate) fn write_map<K: Serialize, V: Serialize, S: Serializer>(
    values: &BTreeMap<K, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(values)
}

struct MapVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K: Ord + fmt::Display + Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for MapVisitor<K, V> {
    type Value = BTreeMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some(key) = map.next_key::<K>()? {
            let value = map.next_value()?;
            if values.contains_key(&key) {
                return Err(de::Error::custom(format_args!("duplicate field `{key}`")));
            }
            values.insert(key, value);
        }
        Ok(values)
    }
}

/// Reads a key without copying it where that's possible.
pub(crate) struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}
