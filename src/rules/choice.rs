//! Choices: guards of two sides, of which one has to hold.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::guards::Condition;
use crate::report::{Anywhere, ByDimension, Decoder, Form, KeySeed, LinkedPath, Node, OfDimension, Sizes, Value};
use crate::vocabulary::{Degree, Dimension, Direction};

/// A choice: two dimensions, of which one must be as is asked.
///
/// ```
/// use policy_integration::{Degree, Dimension, rules::{ChoiceDraft, ChoiceSide}};
///
/// let choice: ChoiceDraft =
///     serde_json::from_str(r#"{"work_structures": "established", "organization_size": {"at_most": "small"}}"#)?;
/// assert_eq!(choice.0[&Dimension::WorkStructures], ChoiceSide::Degree(Degree::Established));
/// assert_eq!(choice.0[&Dimension::OrganizationSize], ChoiceSide::AtMost(Degree::Small));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceDraft(pub BTreeMap<Dimension, ChoiceSide>);

/// What a side of a choice asks of its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChoiceSide {
    /// This degree or a more favourable one: a higher degree, or a lower one where a higher degree is worse.
    Degree(Degree),
    /// This degree or a lower one.
    AtMost(Degree),
}

impl ChoiceDraft {
    /// Each side as a condition.
    pub(super) fn conditions(&self) -> impl Iterator<Item = Condition> {
        self.0.iter().map(|(dimension, side)| side.on(*dimension))
    }
}

impl ChoiceSide {
    const AT_MOST: &'static str = "at_most";

    /// The degree that it names.
    pub const fn degree(self) -> Degree {
        match self {
            Self::Degree(degree) | Self::AtMost(degree) => degree,
        }
    }

    /// What it asks of a dimension.
    const fn on(self, dimension: Dimension) -> Condition {
        match (self, dimension.direction()) {
            (Self::Degree(degree), Direction::Better) => Condition::AtLeast(dimension, degree),
            (Self::Degree(degree), Direction::Worse) | (Self::AtMost(degree), _) => {
                Condition::AtMost(dimension, degree)
            }
        }
    }
}

impl From<Degree> for ChoiceSide {
    /// The degree or a more favourable one.
    fn from(degree: Degree) -> Self {
        Self::Degree(degree)
    }
}

impl Serialize for ChoiceSide {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Degree(degree) => degree.serialize(serializer),
            Self::AtMost(degree) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(Self::AT_MOST, degree)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for ChoiceSide {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfSide;

        impl<'de> Visitor<'de> for OfSide {
            type Value = ChoiceSide;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a degree, or an object with the key `at_most`")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<ChoiceSide, E> {
                let degree = Degree::from_id(word).ok_or_else(|| E::unknown_variant(word, Degree::IDS))?;
                Ok(ChoiceSide::Degree(degree))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<ChoiceSide, A::Error> {
                match entries.next_key_seed(KeySeed)? {
                    Some(key) if key == ChoiceSide::AT_MOST => {}
                    Some(key) => return Err(A::Error::unknown_field(&key, &[ChoiceSide::AT_MOST])),
                    None => return Err(A::Error::invalid_length(0, &self)),
                }
                let side = ChoiceSide::AtMost(entries.next_value()?);
                if entries.next_key_seed(KeySeed)?.is_some() {
                    return Err(A::Error::invalid_length(2, &self));
                }
                Ok(side)
            }
        }

        deserializer.deserialize_any(OfSide)
    }
}

impl OfDimension for ChoiceSide {
    fn measure_of(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.nested(at, usize::from(matches!(self, Self::AtMost(_))));
    }

    fn decode_of(decoder: &mut Decoder, dimension: Dimension, node: &Node<'_>) -> Option<Self> {
        let scale = dimension.scale();
        if let Node::Text(_) = node {
            return decoder.degree(node, scale).map(Self::Degree);
        }
        decoder.choice(node, scale.ids(), &[Self::AT_MOST], |decoder, _, node| {
            decoder.degree(node, scale).map(Self::AtMost)
        })
    }

    #[cfg(feature = "schemars")]
    fn schema_of(generator: &mut schemars::SchemaGenerator, dimension: Dimension) -> schemars::Schema {
        let degree = crate::report::degree(generator, dimension);
        let at_most = crate::report::one_key(Self::AT_MOST, degree.clone());
        schemars::json_schema!({ "anyOf": [degree, at_most] })
    }
}

impl Value for ChoiceDraft {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ByDimension::<Anywhere>::read(deserializer).map(Self)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ByDimension::<Anywhere>::write(&self.0, serializer)
    }

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        ByDimension::<Anywhere>::measure(&self.0, at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        ByDimension::<Anywhere>::decode(decoder, node).map(Self)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = <ByDimension<Anywhere> as Form<BTreeMap<Dimension, ChoiceSide>>>::schema(generator);
        schema.insert("minProperties".into(), 2.into());
        schema.insert("maxProperties".into(), 2.into());
        schema
    }
}

impl<'de> Deserialize<'de> for ChoiceDraft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }
}

impl Serialize for ChoiceDraft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(serializer)
    }
}
