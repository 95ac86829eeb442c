//! Claims: published statements as something to execute.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Proposition, form};
use crate::report::{Label, Report, Versions, decode, only_objects};
use crate::vocabulary::{Document, terms};

/// Claims as somebody wrote them, with the tallies that some of them are about.
///
/// ```
/// use policy_integration::ClaimsDraft;
///
/// let draft: ClaimsDraft = serde_json::from_str(r#"{"claims": [{"id": "some_screen", "label": {"en": "some screen", "nl": "sommige screenen"},
///     "source": "p. 9", "asserts": {"share": {"of": {"outcome": {"at_least": "practice"}}, "is": "some"}}}]}"#)?;
/// assert_eq!(draft.claims[0].tally, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ClaimsDraft {
    /// The versions that the claims were written for; the current ones where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versions: Option<Versions>,
    /// The tallies.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<TallyDraft>>"))]
    pub tallies: Vec<TallyDraft>,
    /// The claims.
    pub claims: Vec<ClaimDraft>,
}

/// A claim as somebody wrote it: a passage of a source in words, and as something to execute.
///
/// ```
/// use policy_integration::ClaimDraft;
///
/// let claim: ClaimDraft = serde_json::from_str(r#"{"id": "all_rose", "label": {"en": "all rose", "nl": "alle stegen"}, "source": "p. 9",
///     "asserts": {"share": {"of": {"change": {"dimension": "budget", "is": "rose"}}, "is": "every"}}}"#)?;
/// assert_eq!(claim.source, "p. 9");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ClaimDraft {
    /// The claim's identifier, its own among the claims that it stands with.
    pub id: String,
    /// What is claimed, in words.
    pub label: Label,
    /// The document that claims it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// The passage.
    pub source: String,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Label>,
    /// The tally that it is about; a cohort of cases where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<String>,
    /// What is claimed, to be executed.
    pub asserts: Assertion,
}

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
/// Of a group of nobody, `every` and `none` are so, and `some` and `more_than` aren't.
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

/// That what is true is so of a larger share of one group than of another; it isn't where either is nobody.
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

/// Counts that a source prints, without the cases behind them.
///
/// A claim about their combination is judged over every joint table that fits what is printed. Of up to four names that a
/// claim or a printed count ties together all tables are gone through; of more, the claim stays open.
///
/// ```
/// use policy_integration::TallyDraft;
///
/// let tally: TallyDraft = serde_json::from_str(r#"{"id": "t", "label": {"en": "respondents", "nl": "respondenten"}, "of": 15,
///     "printed": [{"of": {"counted": "mandate"}, "is": {"at_least": 12, "at_most": 12}, "source": "p. 30"}]}"#)?;
/// assert_eq!((tally.of, tally.printed.len()), (15, 1));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct TallyDraft {
    /// The tally's identifier, its own among those that it stands with.
    pub id: String,
    /// What is counted, in words.
    pub label: Label,
    /// How many there are in all.
    #[serde(deserialize_with = "crate::report::number::whole")]
    #[cfg_attr(feature = "schemars", schemars(range(max = u32::MAX)))]
    pub of: u32,
    /// What is printed.
    pub printed: Vec<PrintedCount>,
}

/// One printed count: of what is named, or of a combination. A range where a source isn't exact.
///
/// ```
/// use policy_integration::PrintedCount;
///
/// let printed: PrintedCount = serde_json::from_str(r#"{"of": {"not": {"counted": "trust"}}, "is": {"at_least": 9, "at_most": 9},
///     "source": "p. 31"}"#)?;
/// assert_eq!(printed.is.at_least, Some(9));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct PrintedCount {
    /// What is counted: names, and combinations of names.
    pub of: Proposition,
    /// How many.
    pub is: CountTest,
    /// The passage.
    pub source: String,
}

terms! {
    /// What executing a claim comes to.
    ///
    /// ```
    /// use policy_integration::{Language, Verdict};
    ///
    /// assert_eq!(Verdict::Contradicted.label(Language::Dutch), "weersproken");
    /// ```
    pub enum Verdict {
        /// So in every completion.
        Holds = "holds", en "holds", nl "klopt";
        /// So in no completion.
        Contradicted = "contradicted", en "contradicted", nl "weersproken";
        /// So in some completions, or not all could be gone through.
        Open = "open", en "open", nl "open";
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

only_objects!(
    ClaimsDraft,
    ClaimDraft,
    ShareAssertion,
    ComparisonAssertion,
    MeanAssertion,
    CountTest,
    Threshold,
    TallyDraft,
    PrintedCount,
);

impl ClaimsDraft {
    pub(super) const KEYS: &'static [&'static str] = &["versions", "tallies", "claims"];
}

impl ClaimDraft {
    pub(super) const KEYS: &'static [&'static str] = &["id", "label", "document", "source", "note", "tally", "asserts"];
}

impl TallyDraft {
    pub(super) const KEYS: &'static [&'static str] = &["id", "label", "of", "printed"];
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

/// Checked claims.
///
/// ```
/// use policy_integration::{Claims, Verdict, published};
///
/// let claims = Claims::read(br#"{"claims": [{
///     "id": "five_screen", "label": {"en": "five reached practice", "nl": "vijf bereikten de praktijk"},
///     "source": "Results",
///     "asserts": {"share": {"of": {"outcome": {"at_least": "practice"}},
///         "is": {"count": {"at_least": 5, "at_most": 5}}}}
/// }]}"#)?;
/// let cohort = published::cohort();
/// let judgment = claims.judge_all(&cohort).remove(0);
/// // The outcomes of the two that dropped out aren't known.
/// assert_eq!(judgment.verdict, Verdict::Open);
/// assert_eq!(judgment.count.to_string(), "5–7");
/// assert_eq!(judgment.open().collect::<Vec<_>>(), ["19", "20"]);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "ClaimsDraft", into = "ClaimsDraft")]
pub struct Claims {
    draft: ClaimsDraft,
}

impl Claims {
    /// Reads claims from JSON.
    ///
    /// # Errors
    /// Every fault of form and of sense, in one report.
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::check(decode(json, form::claims).map_err(|faults| faults.judged(super::check::claims))?)
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// Every fault, in one report.
    pub fn check(draft: ClaimsDraft) -> Result<Self, Report> {
        let report = Report::new(super::check::claims(&draft));
        if report.is_sound() { Ok(Self { draft }) } else { Err(report) }
    }

    /// Each claim.
    pub fn claims(&self) -> &[ClaimDraft] {
        &self.draft.claims
    }

    /// A claim by its identifier.
    pub fn claim(&self, id: &str) -> Option<&ClaimDraft> {
        self.draft.claims.iter().find(|claim| claim.id == id)
    }

    /// The tally that a claim is about; `None` for one about cases.
    pub fn tally_of(&self, claim: &ClaimDraft) -> Option<&TallyDraft> {
        let id = claim.tally.as_ref()?;
        self.draft.tallies.iter().find(|tally| tally.id == *id)
    }

    /// The claims as they were written.
    pub const fn draft(&self) -> &ClaimsDraft {
        &self.draft
    }
}

impl TryFrom<ClaimsDraft> for Claims {
    type Error = Report;

    fn try_from(draft: ClaimsDraft) -> Result<Self, Report> {
        Self::check(draft)
    }
}

impl From<Claims> for ClaimsDraft {
    fn from(claims: Claims) -> Self {
        claims.draft
    }
}
