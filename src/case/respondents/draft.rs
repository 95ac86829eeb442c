//! The raw record of a respondent.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::AnswerDraft;
use crate::case::CodedStatement;
use crate::case::rated::{OfRespondent, Once};
use crate::report::{Id, Optional, OrDefault, Required, records};
use crate::vocabulary::{Dimension, RespondentRole};

records! {
    /// Somebody who was asked, as a record has it. Only `id` is needed: a number or a pseudonym, never a name.
    ///
    /// What an interview came to is in `responses`, a code for each dimension; what was answered to the items of the
    /// [questionnaire](crate::case::QuestionnaireDraft) is in `answers`. A respondent answers a dimension in one of the two ways.
    /// **Left out is not asked; `unknown` is asked without a clear answer.** Whoever was asked on two days is two respondents
    /// with the same `person`.
    ///
    /// The day isn't held to the programme period: people are asked after it too. What respondents hold is never added up to a
    /// rating of the case as a whole: that is for its own moments to state. A document holds some thousand respondents with
    /// thirty items each; divide a larger survey over several cases.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Statement, case::RespondentDraft, vocabulary::RespondentRole};
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
    pub record RespondentDraft [Default, Eq] {
        /// The respondent's identifier, its own in the case: a number or a pseudonym, never a name.
        id: String = Required<Id>;
        /// The pseudonym of the person, the same in each record of somebody who was asked on several days; never a name.
        person: Option<String> = Optional<Id>;
        /// What the respondent does.
        role: Option<RespondentRole> = Optional;
        /// The area, team or party that the respondent belongs to.
        group: Option<String> = Optional<Id>;
        /// The day on which the respondent was asked.
        on: Option<NaiveDate> = Optional;
        /// Whether the respondent takes part in the experiment; unknown where left out.
        in_experiment: Option<bool> = Optional;
        /// The interview codes, by dimension.
        responses: BTreeMap<Dimension, CodedStatement> = OrDefault<Once<OfRespondent>>;
        /// The answers to the questionnaire's items, by the item's identifier.
        answers: BTreeMap<String, AnswerDraft> = OrDefault;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}
