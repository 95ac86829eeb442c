//! Objects whose keys are words of the vocabulary.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use crate::vocabulary::Term;

/// Reads values by word; a word that occurs twice is an error, and not silently the last one.
pub(crate) fn by_term<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Term + Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_map(ByTerm(PhantomData))
}

/// Reads values by word, or none for `null`.
pub(crate) fn by_term_or_default<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Term + Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_option(ByTerm(PhantomData))
}

struct ByTerm<K, V>(PhantomData<(K, V)>);

impl<'de, K: Term + Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for ByTerm<K, V> {
    type Value = BTreeMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(ByTerm(PhantomData))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<K, V>()? {
            if values.insert(key, value).is_some() {
                return Err(de::Error::duplicate_field(key.id()));
            }
        }
        Ok(values)
    }
}

/// Reads values by a caller's names, or none for `null`; a name that occurs twice is an error.
pub(crate) fn by_name_or_default<'de, V, D>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error>
where
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_option(ByName(PhantomData))
}

struct ByName<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for ByName<V> {
    type Value = BTreeMap<String, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(ByName(PhantomData))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, V>()? {
            if values.contains_key(&name) {
                return Err(de::Error::custom(format_args!("duplicate field `{name}`")));
            }
            values.insert(name, value);
        }
        Ok(values)
    }
}

/// The schema of an object that may also be `null`.
#[cfg(feature = "schemars")]
pub(crate) fn optional(mut object: schemars::Schema) -> schemars::Schema {
    object.insert("type".into(), serde_json::json!(["object", "null"]));
    object
}

/// The schema of an object with a key for each dimension, described by its question.
#[cfg(feature = "schemars")]
pub(crate) fn by_dimension_schema(value: &schemars::Schema) -> schemars::Schema {
    use crate::vocabulary::{Dimension, Language};

    let property = |dimension: &Dimension| {
        let mut property = value.clone();
        property.insert("description".into(), dimension.question(Language::English).into());
        (dimension.id().to_owned(), serde_json::Value::from(property))
    };
    let properties: serde_json::Map<_, _> = Dimension::ALL.iter().map(property).collect();
    schemars::json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}
