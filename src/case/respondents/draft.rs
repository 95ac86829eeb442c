//! The raw record of a respondent.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::AnswerDraft;
use crate::case::RatingDraft;
#[cfg(feature = "schemars")]
use crate::report::date;
use crate::report::only_objects;
use crate::vocabulary::{Dimension, RespondentRole};

/// Somebody who was asked, as a record has it. Only `id` is needed: a number or a pseudonym, never a name.
///
/// What an interview came to is in `responses`, a code for each dimension; what was answered to the items of the
/// [questionnaire](crate::QuestionnaireDraft) is in `answers`. A respondent answers a dimension in one of the two ways.
/// **Left out is not asked; `unknown` is asked without a clear answer.** Whoever was asked on two days is two respondents.
///
/// The day isn't held to the programme period: people are asked after it too. What respondents hold is never added up to a
/// rating of the case as a whole: that is for its own moments to state. A document holds some thousand respondents with
/// thirty items each; divide a larger survey over several cases.
///
/// ```
/// use policy_integration::{Degree, Dimension, RespondentDraft, RespondentRole, Statement};
///
/// let respondent: RespondentDraft = serde_json::from_str(r#"{
///     "id": "interview 3", "role": "team_leader", "on": "2024-03-01", "in_experiment": true,
///     "responses": {"operational_powerlessness": {"rating": "felt", "source": "p. 3"}, "mandate": "unknown"}
/// }"#)?;
/// assert_eq!(respondent.role, Some(RespondentRole::TeamLeader));
/// let code = &respondent.responses[&Dimension::OperationalPowerlessness];
/// assert_eq!(code.rating, Statement::Degree(Degree::Felt));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct RespondentDraft {
    /// The respondent's identifier, its own in the case: a number or a pseudonym, never a name.
    pub id: String,
    /// What the respondent does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RespondentRole>,
    /// The area, team or party that the respondent belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The day on which the respondent was asked.
    #[serde(default, with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "date::optional_schema"))]
    pub on: Option<NaiveDate>,
    /// Whether the respondent takes part in the experiment; unknown where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_experiment: Option<bool>,
    /// The interview codes, by dimension.
    #[serde(
        default,
        deserialize_with = "crate::report::by_key_or_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "responses_schema"))]
    pub responses: BTreeMap<Dimension, RatingDraft>,
    /// The answers to the questionnaire's items, by the item's identifier.
    #[serde(
        default,
        deserialize_with = "crate::report::by_key_or_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    #[cfg_attr(feature = "schemars", schemars(with = "Option<BTreeMap<String, AnswerDraft>>"))]
    pub answers: BTreeMap<String, AnswerDraft>,
    /// Where: a locator in the material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

only_objects!(RespondentDraft);

impl RespondentDraft {
    pub(super) const KEYS: &'static [&'static str] =
        &["id", "role", "group", "on", "in_experiment", "responses", "answers", "source", "note"];
}

#[cfg(feature = "schemars")]
fn responses_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::report::optional(crate::report::by_dimension_schema(&generator.subschema_for::<RatingDraft>()))
}
