//! The raw record of a local experiment, as JSON has it in a case.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::{LogEntry, MomentDraft, RatingDraft};
use crate::report::only_objects;
use crate::vocabulary::{Dimension, ExperimentObstacle, ExperimentStatus};

/// The record of a local experiment: a small project in which professionals and administrators join forces around a
/// shared problem (Van der Veer 2013, 1 and 4).
///
/// Followed as a case is: dated moments with ratings, of the dimensions of local experiments only; a log, of rules such as
/// those of [`instruments::experiments::rule_book`](crate::instruments::experiments::rule_book); a status. Only `id` and
/// `moments` are needed.
///
/// ```
/// use policy_integration::{Dimension, ExperimentDraft, ExperimentObstacle, ExperimentStatus};
///
/// let draft: ExperimentDraft = serde_json::from_str(
///     r#"{"id": "one-counter", "status": "running",
///         "obstacles": [{"obstacle": "organizational_thinking", "source": "interview 3"}],
///         "moments": [{"on": "2024-01-15", "ratings": {"experiment_stage": "pilot", "flexibility": "sufficient"}}],
///         "others": [{"organization": "housing association", "ratings": {"flexibility": "not_at_all"}}],
///         "log": [{"on": "2024-03-01", "rule": "train_staff"}]}"#,
/// )?;
/// assert_eq!(draft.status, Some(ExperimentStatus::Running));
/// assert_eq!(draft.obstacles[0].obstacle, ExperimentObstacle::OrganizationalThinking);
/// assert!(draft.others[0].ratings.contains_key(&Dimension::Flexibility));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ExperimentDraft {
    /// The experiment's identifier, its own in the case.
    pub id: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Whether it still runs; unknown where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ExperimentStatus>,
    /// What is said to be in its way, each obstacle once.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<ObstacleDraft>>"))]
    pub obstacles: Vec<ObstacleDraft>,
    /// The dated moments at which it was rated, from early to late; resources are those of one's own organization.
    pub moments: Vec<MomentDraft>,
    /// What is said of the resources of other organizations.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<OtherDraft>>"))]
    pub others: Vec<OtherDraft>,
    /// The log of moves and events, from early to late.
    #[serde(default, deserialize_with = "crate::report::or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<Vec<LogEntry>>"))]
    pub log: Vec<LogEntry>,
    /// Where: a locator in the material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Something that is in the way of an experiment.
///
/// ```
/// use policy_integration::{ExperimentObstacle, ObstacleDraft};
///
/// let draft: ObstacleDraft = serde_json::from_str(r#"{"obstacle": "money", "note": "named by two"}"#)?;
/// assert_eq!(draft.obstacle, ExperimentObstacle::Money);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct ObstacleDraft {
    /// What kind of obstacle it is.
    pub obstacle: ExperimentObstacle,
    /// Where: a locator in the material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Why this kind, where it took judgment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is said of the resources of another organization.
///
/// The crate's extension: the source asked the players about their own organization only (note 40), and reads what they
/// think of others from an open question about hindrances (section 5). Only the five
/// [resources](Dimension::RESOURCES) are rated here.
///
/// ```
/// use policy_integration::OtherDraft;
///
/// let draft: OtherDraft = serde_json::from_str(
///     r#"{"organization": "home care", "on": "2024-03-01", "ratings": {"staffing": "somewhat"}}"#,
/// )?;
/// assert_eq!(draft.organization, "home care");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct OtherDraft {
    /// Which organization.
    pub organization: String,
    /// The day that the ratings hold for, where it's known.
    #[serde(default, with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::optional_schema"))]
    pub on: Option<NaiveDate>,
    /// What was rated, by resource.
    #[serde(deserialize_with = "crate::report::by_key")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::case::draft::ratings_schema"))]
    pub ratings: BTreeMap<Dimension, RatingDraft>,
}

only_objects!(ExperimentDraft, ObstacleDraft, OtherDraft);

impl ExperimentDraft {
    pub(super) const KEYS: &'static [&'static str] =
        &["id", "subject", "status", "obstacles", "moments", "others", "log", "source", "note"];
}

impl ObstacleDraft {
    pub(super) const KEYS: &'static [&'static str] = &["obstacle", "source", "note"];
}

impl OtherDraft {
    pub(super) const KEYS: &'static [&'static str] = &["organization", "on", "ratings"];
}
