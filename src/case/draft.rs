//! The raw record of a case, as JSON has it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    BoundarySpannerDraft, ExperimentDraft, LogEntry, Period, Profile, QuestionnaireDraft, RatingDraft, RespondentDraft,
    Status, form,
};
#[cfg(feature = "schemars")]
use crate::report::date;
use crate::report::{Code, FormFaults, Report, Versions, decode, only_objects};
use crate::vocabulary::{Dimension, Outcome, PolicyDomain};

/// The record of a case as somebody wrote it: public fields, nothing checked but its form.
///
/// Only `id` and `moments` are needed. Pass it to [`Case::check`](crate::Case::check) for a checked case.
///
/// ```
/// use policy_integration::{CaseDraft, Degree, Dimension, Statement};
///
/// let draft: CaseDraft = serde_json::from_str(
///     r#"{"id": "rivierstad", "moments": [
///         {"on": "2024-01-15", "ratings": {"budget": "absent", "capacity": {"at_most": "emerging"}}},
///         {"on": "2024-09-01", "ratings": {"budget": {"rating": "emerging", "source": "spring memo, p. 4"}}}
///     ]}"#,
/// )?;
/// let budget = &draft.moments[1].ratings[&Dimension::Budget];
/// assert_eq!(budget.rating, Statement::Degree(Degree::Emerging));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct CaseDraft {
    /// The versions that the record was written for; the current ones where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versions: Option<Versions>,
    /// The case's identifier, its own among the cases that it stands with.
    pub id: String,
    /// The cross-cutting subject, such as low literacy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What kind of municipality it is.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Profile::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Profile>"))]
    pub profile: Profile,
    /// The programme period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How far the case got; unknown where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The dated moments at which it was rated, from early to late.
    pub moments: Vec<MomentDraft>,
    /// The local experiments that are part of it.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<ExperimentDraft>>"))]
    pub experiments: Vec<ExperimentDraft>,
    /// What changed in the target domains by the last moment.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<OutcomeDraft>>"))]
    pub outcomes: Vec<OutcomeDraft>,
    /// The log of moves and events, from early to late.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<LogEntry>>"))]
    pub log: Vec<LogEntry>,
    /// The agreement items that respondents were given, where there was a questionnaire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questionnaire: Option<QuestionnaireDraft>,
    /// Those who were asked, and what each answered.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<RespondentDraft>>"))]
    pub respondents: Vec<RespondentDraft>,
    /// The officials who work across the borders of departments.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<BoundarySpannerDraft>>"))]
    pub boundary_spanners: Vec<BoundarySpannerDraft>,
    /// The warnings that the record's keeper has looked into and accepts, by code.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<Code>>"))]
    pub waived: Vec<Code>,
}

impl CaseDraft {
    pub(crate) const KEYS: &'static [&'static str] = &[
        "versions",
        "id",
        "subject",
        "profile",
        "period",
        "status",
        "moments",
        "outcomes",
        "log",
        "questionnaire",
        "respondents",
        "boundary_spanners",
        "experiments",
        "waived",
    ];

    /// Reads a record from JSON without judging its sense. A byte order mark at the start is skipped;
    /// [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault of form, in one report: no UTF-8, no JSON, wrong types, unknown and duplicate keys, degrees off the
    /// scale, texts that are no dates. For the faults of sense as well, use [`Case::read`](crate::Case::read).
    ///
    /// ```
    /// use policy_integration::CaseDraft;
    ///
    /// let report = CaseDraft::read(br#"{"id": 7, "moments": [{"on": "soon", "ratings": {}}]}"#).unwrap_err();
    /// assert_eq!(report.findings().len(), 2);
    /// ```
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        decode(json, form::case).map_err(FormFaults::into_report)
    }
}

/// One dated moment of a record, with what was rated then.
///
/// ```
/// use policy_integration::{Dimension, MomentDraft};
///
/// let moment: MomentDraft = serde_json::from_str(r#"{"on": "2024-01-15", "ratings": {"budget": "absent"}}"#)?;
/// assert!(moment.ratings.contains_key(&Dimension::Budget));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct MomentDraft {
    /// The day that the ratings hold for.
    #[serde(with = "crate::report::date")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "date::schema"))]
    pub on: NaiveDate,
    /// What was rated, by dimension.
    #[serde(deserialize_with = "crate::report::by_key")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "ratings_schema"))]
    pub ratings: BTreeMap<Dimension, RatingDraft>,
}

impl MomentDraft {
    pub(crate) const KEYS: &'static [&'static str] = &["on", "ratings"];
}

/// What changed in a target domain.
///
/// ```
/// use policy_integration::{Outcome, OutcomeDraft};
///
/// let outcome: OutcomeDraft = serde_json::from_str(r#"{"rung": "training", "domain": "health"}"#)?;
/// assert_eq!(outcome.rung, Outcome::Training);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct OutcomeDraft {
    /// The highest rung that was reached.
    pub rung: Outcome,
    /// The domain, where the material says which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<PolicyDomain>,
    /// Where: a locator in the material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Why this rung, where it took judgment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl OutcomeDraft {
    pub(crate) const KEYS: &'static [&'static str] = &["rung", "domain", "source", "note"];
}

only_objects!(CaseDraft, MomentDraft, OutcomeDraft);

#[cfg(feature = "schemars")]
pub(super) fn ratings_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::report::by_dimension_schema(&generator.subschema_for::<RatingDraft>())
}
