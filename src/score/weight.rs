//! Weights of dimensions.

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::report::{Decoder, Node, OfDimension, Value, always_small, by_serde};
use crate::vocabulary::{Dimension, Language, Text, sentence};

/// How much a dimension counts beside the others that it is taken together with: a whole number from 0 to 1000.
///
/// Only the proportions matter; 0 leaves the dimension out. Whole numbers keep every score an exact fraction.
///
/// ```
/// use policy_integration::score::Weight;
///
/// assert_eq!(Weight::new(3)?.get(), 3);
/// assert_eq!(
///     Weight::new(2000).unwrap_err().to_string(),
///     "`2000` is out of range; accepted: a whole number from 0 to 1000"
/// );
/// # Ok::<(), policy_integration::score::WeightOutOfRangeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Weight(u32);

/// A weight above the largest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct WeightOutOfRangeError {
    /// The weight as given.
    pub weight: u32,
}

/// What would be accepted as a weight.
const A_WEIGHT: Text = Text { en: "a whole number from 0 to 1000", nl: "een heel getal van 0 tot en met 1000" };

impl WeightOutOfRangeError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let (weight, accepted) = (self.weight, A_WEIGHT.in_language(language));
        sentence!(
            language,
            en "`{weight}` is out of range; accepted: {accepted}",
            nl "`{weight}` ligt buiten het bereik; toegestaan: {accepted}"
        )
    }
}

impl Weight {
    /// The weight of a dimension that doesn't count.
    pub const ZERO: Self = Self(0);
    /// The largest weight.
    pub const MOST: Self = Self(1000);
    /// What a dimension counts where a model doesn't say.
    pub const ONE: Self = Self(1);
    /// The least weight that outweighs one.
    pub(crate) const TWO: Self = Self(2);

    /// A weight.
    ///
    /// # Errors
    /// [`WeightOutOfRangeError`] above 1000.
    pub const fn new(weight: u32) -> Result<Self, WeightOutOfRangeError> {
        if weight <= Self::MOST.0 { Ok(Self(weight)) } else { Err(WeightOutOfRangeError { weight }) }
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self::ONE
    }
}

impl<'de> Deserialize<'de> for Weight {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(<u32 as Value>::read(deserializer)?).map_err(de::Error::custom)
    }
}

impl Value for Weight {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        Self::new(decoder.whole_number(node, Self::MOST.0, A_WEIGHT)?).ok()
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl OfDimension for Weight {
    fn decode_of(decoder: &mut Decoder, _: Dimension, node: &Node<'_>) -> Option<Self> {
        Self::decode(decoder, node)
    }

    #[cfg(feature = "schemars")]
    fn schema_of(generator: &mut schemars::SchemaGenerator, _: Dimension) -> schemars::Schema {
        Self::schema(generator)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Weight {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Weight".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": Self::MOST.0 })
    }
}
