//! Assertions: what a claim says, to be executed.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess};
use serde::ser::{Serialize, Serializer};

use super::Proposition;
use crate::report::{
    Decoder, Essential, LinkedPath, Node, Optional, Required, Sizes, Value, by_serde, choices, records,
};
use crate::vocabulary::Text;

choices! {
    /// What a claim asserts.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Assertion;
    ///
    /// let five: Assertion = serde_json::from_str(
    ///     r#"{"share": {"of": {"outcome": {"at_least": "practice"}}, "is": {"count": {"at_least": 5, "at_most": 5}}}}"#,
    /// )?;
    /// assert!(matches!(five, Assertion::Share(_)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub choice Assertion {
        key {
            /// How many of a group.
            Share(ShareAssertion) = "share";
            /// That a share is higher in one group than in another.
            Comparison(ComparisonAssertion) = "comparison";
            /// The mean of several counts.
            Mean(MeanAssertion) = "mean";
        }
    }
}

records! {
    /// How many of a group a proposition is true of.
    ///
    /// Of a group of nobody nothing can be said, whatever the quantifier: "every one of nobody" is
    /// [`Untestable`](crate::cohort::claims::Verdict::Untestable), and not true for want of a counterexample.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ShareAssertion;
    ///
    /// let share: ShareAssertion = serde_json::from_str(r#"{"of": {"outcome": {"at_least": "training"}}, "among": {"status": "completed"}, "is": "some"}"#)?;
    /// assert!(share.among.is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ShareAssertion {
        /// What is true of them.
        of: Proposition = Essential;
        /// Which group: all where left out.
        among: Option<Proposition> = Optional;
        /// How many.
        is: Quantifier = Essential;
    }

    /// That what is true is so of a larger share of one group than of another.
    ///
    /// Where nobody is in one of them there is no share to compare: see [`Untestable`](crate::cohort::claims::Verdict::Untestable).
    ///
    /// ```
    /// use policy_integration::cohort::claims::ComparisonAssertion;
    ///
    /// let one_domain_more: ComparisonAssertion = serde_json::from_str(r#"{"of": {"outcome": {"at_least": "practice"}},
    ///     "among": {"domains": {"at_most": 1}}, "than_among": {"domains": {"at_least": 2}}}"#)?;
    /// assert_ne!(one_domain_more.among, one_domain_more.than_among);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ComparisonAssertion {
        /// What is true of them.
        of: Proposition = Essential;
        /// The group with the larger share.
        among: Proposition = Essential;
        /// The group with the smaller share.
        than_among: Proposition = Essential;
    }

    /// That the mean of one to eight counts is a number, within a tolerance; the ends belong to it.
    ///
    /// Counts among nobody have no mean: see [`Untestable`](crate::cohort::claims::Verdict::Untestable).
    ///
    /// ```
    /// use policy_integration::cohort::claims::MeanAssertion;
    ///
    /// let thirteen: MeanAssertion = serde_json::from_str(r#"{"of": [{"counted": "trust"}, {"counted": "mandate"}],
    ///     "is": 13, "within": {"at": 0.5, "from": 0, "to": 0.5}}"#)?;
    /// assert_eq!(thirteen.of.len(), 2);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record MeanAssertion {
        /// What is counted, each by itself.
        of: Vec<Proposition> = Required;
        /// The mean.
        is: f64 = Essential;
        /// How far off it may be.
        within: Threshold = Essential;
    }
}

choices! {
    /// How many of a group: in JSON `"every"`, `"none"`, `"some"`, or an object with `count` or `more_than`.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Quantifier;
    ///
    /// let most: Quantifier = serde_json::from_str(r#"{"more_than": 0.5}"#)?;
    /// assert!(matches!(most, Quantifier::MoreThan(threshold) if threshold.at == 0.5));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub choice Quantifier {
        word {
            /// Each of the group.
            Every = "every";
            /// None of the group.
            None = "none";
            /// At least one of the group.
            Some = "some";
        }
        key {
            /// A number of them.
            Count(CountTest) = "count";
            /// More than a share of the group, from 0 to 1.
            MoreThan(Threshold) = "more_than";
        }
    }
}

records! {
    /// A test of a count: at least a number, at most one, or both.
    ///
    /// ```
    /// use policy_integration::cohort::claims::CountTest;
    ///
    /// let five: CountTest = serde_json::from_str(r#"{"at_least": 5, "at_most": 5}"#)?;
    /// assert_eq!((five.at_least, five.at_most), (Some(5), Some(5)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record CountTest [Copy, Eq] {
        /// The least count.
        at_least: Option<u32> = Optional;
        /// The highest count.
        at_most: Option<u32> = Optional;
    }

    /// A number that a phrase leaves open: the one that is taken, and the range in which others may be meant.
    pub(crate) record OpenThreshold [Copy] {
        /// The number that is taken.
        at: f64 = Essential;
        /// The lowest that may be meant.
        from: f64 = Essential;
        /// The highest that may be meant.
        to: f64 = Essential;
    }
}

/// A number that a phrase leaves open: the one that is taken, and the range in which others may be meant.
///
/// A share from 0 to 1, or a tolerance from 0 in what is counted; `from` up to `at` up to `to`. A phrase that leaves nothing open
/// is a plain number.
///
/// ```
/// use policy_integration::cohort::claims::Threshold;
///
/// let about_a_third: Threshold = serde_json::from_str(r#"{"at": 0.33, "from": 0.2, "to": 0.5}"#)?;
/// assert!(about_a_third.from <= about_a_third.at);
/// let half: Threshold = serde_json::from_str("0.5")?;
/// assert_eq!((half, serde_json::to_string(&half)?), (Threshold::exactly(0.5), "0.5".to_owned()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// The number that is taken.
    pub at: f64,
    /// The lowest that may be meant.
    pub from: f64,
    /// The highest that may be meant.
    pub to: f64,
}

impl Threshold {
    /// The threshold that can mean this number only.
    pub const fn exactly(at: f64) -> Self {
        Self { at, from: at, to: at }
    }

    /// The number, where no other can be meant.
    pub(super) fn exact(self) -> Option<f64> {
        (self.from.to_bits() == self.at.to_bits() && self.to.to_bits() == self.at.to_bits()).then_some(self.at)
    }
}

impl From<OpenThreshold> for Threshold {
    fn from(OpenThreshold { at, from, to }: OpenThreshold) -> Self {
        Self { at, from, to }
    }
}

impl Serialize for Threshold {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { at, from, to } = *self;
        match self.exact() {
            Some(number) => serializer.serialize_f64(number),
            None => OpenThreshold { at, from, to }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Threshold {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Threshold;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(A_THRESHOLD.en)
            }

            fn visit_f64<E>(self, number: f64) -> Result<Threshold, E> {
                Ok(Threshold::exactly(number))
            }

            #[expect(clippy::cast_precision_loss, reason = "no number of a claim needs more than 53 bits")]
            fn visit_u64<E>(self, number: u64) -> Result<Threshold, E> {
                Ok(Threshold::exactly(number as f64))
            }

            #[expect(clippy::cast_precision_loss, reason = "no number of a claim needs more than 53 bits")]
            fn visit_i64<E>(self, number: i64) -> Result<Threshold, E> {
                Ok(Threshold::exactly(number as f64))
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Threshold, A::Error> {
                OpenThreshold::deserialize(MapAccessDeserializer::new(entries)).map(Threshold::from)
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

const A_THRESHOLD: Text = Text {
    en: "a number, or an object with `at`, `from` and `to`",
    nl: "een getal, of een object met `at`, `from` en `to`",
};

impl Value for Threshold {
    by_serde!();

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        if self.exact().is_none() {
            sizes.object(at);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        match node {
            Node::Number(number) => Some(Self::exactly(*number)),
            Node::Object(_) => OpenThreshold::decode(decoder, node).map(Self::from),
            _ => decoder.reject(node, A_THRESHOLD),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "anyOf": [{ "type": "number" }, OpenThreshold::schema(generator)] })
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Threshold {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Threshold".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Self as Value>::schema(generator)
    }
}

impl Assertion {
    /// The propositions that it is about.
    pub(super) fn propositions(&self) -> Vec<&Proposition> {
        match self {
            Self::Share(share) => [&share.of].into_iter().chain(&share.among).collect(),
            Self::Comparison(comparison) => vec![&comparison.of, &comparison.among, &comparison.than_among],
            Self::Mean(mean) => mean.of.iter().collect(),
        }
    }
}
