//! Assertions: what a claim says, to be executed.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::Proposition;
use crate::report::only_objects;

/// What a claim asserts.
///
/// ```
/// use policy_integration::Assertion;
///
/// let five: Assertion = serde_json::from_str(
///     r#"{"share": {"of": {"outcome": {"at_least": "practice"}}, "is": {"count": {"at_least": 5, "at_most": 5}}}}"#,
/// )?;
/// assert!(matches!(five, Assertion::Share(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Assertion {
    /// How many of a group.
    Share(ShareAssertion),
    /// That a share is higher in one group than in another.
    Comparison(ComparisonAssertion),
    /// The mean of several counts.
    Mean(MeanAssertion),
}

/// How many of a group a proposition is true of.
///
/// Of a group of nobody nothing can be said, whatever the quantifier: "every one of nobody" is
/// [`Untestable`](crate::Verdict::Untestable), and not true for want of a counterexample.
///
/// ```
/// use policy_integration::ShareAssertion;
///
/// let share: ShareAssertion = serde_json::from_str(r#"{"of": {"outcome": {"at_least": "training"}}, "among": {"status": "completed"}, "is": "some"}"#)?;
/// assert!(share.among.is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ShareAssertion {
    /// What is true of them.
    pub of: Proposition,
    /// Which group: all where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub among: Option<Proposition>,
    /// How many.
    pub is: Quantifier,
}

/// That what is true is so of a larger share of one group than of another.
///
/// Where nobody is in one of them there is no share to compare: see [`Untestable`](crate::Verdict::Untestable).
///
/// ```
/// use policy_integration::ComparisonAssertion;
///
/// let one_domain_more: ComparisonAssertion = serde_json::from_str(r#"{"of": {"outcome": {"at_least": "practice"}},
///     "among": {"domains": {"at_most": 1}}, "than_among": {"domains": {"at_least": 2}}}"#)?;
/// assert_ne!(one_domain_more.among, one_domain_more.than_among);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ComparisonAssertion {
    /// What is true of them.
    pub of: Proposition,
    /// The group with the larger share.
    pub among: Proposition,
    /// The group with the smaller share.
    pub than_among: Proposition,
}

/// That the mean of one to eight counts is a number, within a tolerance; the ends belong to it.
///
/// Counts among nobody have no mean: see [`Untestable`](crate::Verdict::Untestable).
///
/// ```
/// use policy_integration::MeanAssertion;
///
/// let thirteen: MeanAssertion = serde_json::from_str(r#"{"of": [{"counted": "trust"}, {"counted": "mandate"}],
///     "is": 13, "within": {"at": 0.5, "from": 0, "to": 0.5}}"#)?;
/// assert_eq!(thirteen.of.len(), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct MeanAssertion {
    /// What is counted, each by itself.
    pub of: Vec<Proposition>,
    /// The mean.
    pub is: f64,
    /// How far off it may be.
    pub within: Threshold,
}

/// How many of a group: in JSON `"every"`, `"none"`, `"some"`, or an object with `count` or `more_than`.
///
/// ```
/// use policy_integration::Quantifier;
///
/// let most: Quantifier = serde_json::from_str(r#"{"more_than": {"at": 0.5, "from": 0.4, "to": 0.6}}"#)?;
/// assert!(matches!(most, Quantifier::MoreThan(threshold) if threshold.at == 0.5));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quantifier {
    /// Each of the group.
    Every,
    /// None of the group.
    None,
    /// At least one of the group.
    Some,
    /// A number of them.
    Count(CountTest),
    /// More than a share of the group, from 0 to 1.
    MoreThan(Threshold),
}

/// A test of a count: at least a number, at most one, or both.
///
/// ```
/// use policy_integration::CountTest;
///
/// let five: CountTest = serde_json::from_str(r#"{"at_least": 5, "at_most": 5}"#)?;
/// assert_eq!((five.at_least, five.at_most), (Some(5), Some(5)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct CountTest {
    /// The least count.
    #[serde(default, deserialize_with = "whole_or_none", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(range(max = u32::MAX)))]
    pub at_least: Option<u32>,
    /// The highest count.
    #[serde(default, deserialize_with = "whole_or_none", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(range(max = u32::MAX)))]
    pub at_most: Option<u32>,
}

/// A number that a phrase leaves open: the one that is taken, and the range in which others may be meant.
///
/// A share from 0 to 1, or a tolerance from 0 in what is counted; `from` up to `at` up to `to`.
///
/// ```
/// use policy_integration::Threshold;
///
/// let about_a_third: Threshold = serde_json::from_str(r#"{"at": 0.33, "from": 0.2, "to": 0.5}"#)?;
/// assert!(about_a_third.from <= about_a_third.at);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Threshold {
    /// The number that is taken.
    pub at: f64,
    /// The lowest that may be meant.
    pub from: f64,
    /// The highest that may be meant.
    pub to: f64,
}
only_objects!(ShareAssertion, ComparisonAssertion, MeanAssertion, CountTest, Threshold);

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
impl Quantifier {
    pub(super) const WORDS: &'static [&'static str] = &["every", "none", "some"];

    /// The quantifier that a word alone stands for.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "every" => Some(Self::Every),
            "none" => Some(Self::None),
            "some" => Some(Self::Some),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Quantifier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(QuantifierVisitor)
    }
}

/// Reads a word, or an object with a test; serde's derived code would take `{"every": null}` too.
struct QuantifierVisitor;

/// The quantifiers that are objects.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tested {
    Count(CountTest),
    MoreThan(Threshold),
}

impl<'de> Visitor<'de> for QuantifierVisitor {
    type Value = Quantifier;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`every`, `none`, `some`, or an object with `count` or `more_than`")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Quantifier, E> {
        Quantifier::from_word(word).ok_or_else(|| E::unknown_variant(word, Quantifier::WORDS))
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Quantifier, A::Error> {
        Ok(match Tested::deserialize(MapAccessDeserializer::new(entries))? {
            Tested::Count(test) => Quantifier::Count(test),
            Tested::MoreThan(threshold) => Quantifier::MoreThan(threshold),
        })
    }
}

/// Reads a whole number from 0 up, or `null` as nothing.
fn whole_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    let Some(number) = Option::<f64>::deserialize(deserializer)? else { return Ok(None) };
    let whole = crate::report::number::whole_number(number);
    whole.map(Some).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Float(number), &"a whole number from 0 up"))
}
