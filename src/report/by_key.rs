//! Objects whose keys are words of the vocabulary, or a caller's own names.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

/// Reads values by key; a key that occurs twice is an error, and not silently the last one.
pub(crate) fn by_key<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Ord + fmt::Display + Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_map(ByKey(PhantomData))
}

/// Reads values by key, or none for `null`.
pub(crate) fn by_key_or_default<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Ord + fmt::Display + Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_option(ByKey(PhantomData))
}

struct ByKey<K, V>(PhantomData<(K, V)>);

impl<'de, K: Ord + fmt::Display + Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for ByKey<K, V> {
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
        deserializer.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<K, V>()? {
            if values.contains_key(&key) {
                return Err(de::Error::custom(format_args!("duplicate field `{key}`")));
            }
            values.insert(key, value);
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
