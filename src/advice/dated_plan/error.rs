//! Why there is no dated plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::case::PartialDate;
use crate::rules::{NoPlanError, RuleBook};
use crate::vocabulary::{Language, Text, sentence};

/// Why there is no dated plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum NoDatedPlanError {
    /// There is no plan, whatever the horizon.
    NoPlan(#[from] NoPlanError),
    /// There is a plan, but none was found by the horizon.
    BeyondHorizon {
        /// The horizon.
        horizon: NaiveDate,
        /// The moves whose window is known not to open by then.
        shut: BTreeSet<String>,
        /// From when the last step of the cheapest plan without a horizon can be made, where that is known.
        without: Option<PartialDate>,
    },
}

impl NoDatedPlanError {
    /// Tells why there is none and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::NoPlan(error) => error.message(language),
            Self::BeyondHorizon { horizon, without: Some(without), .. } => sentence!(
                language,
                en "no plan was found by {horizon}; accepted: a horizon of {without} or later, or another goal",
                nl "geen plan gevonden tot en met {horizon}; toegestaan: een horizon van {without} of later, of een ander doel"
            ),
            Self::BeyondHorizon { horizon, without: None, .. } => sentence!(
                language,
                en "no plan was found by {horizon}; accepted: no horizon, or another goal",
                nl "geen plan gevonden tot en met {horizon}; toegestaan: geen horizon, of een ander doel"
            ),
        }
    }

    /// Why, in words: a sentence, and a line for each thing that is in the way.
    pub fn lines(&self, book: &RuleBook, language: Language) -> Vec<String> {
        match self {
            Self::NoPlan(error) => error.lines(book, language),
            Self::BeyondHorizon { shut, .. } => {
                let no_window = Text { en: "no window by then", nl: "geen venster tot dan" }.in_language(language);
                let name = |id: &String| book.rule(id).map_or(id.as_str(), |rule| rule.label(language)).to_owned();
                let shut = shut.iter().map(|id| format!("{}: {no_window}", name(id)));
                [self.message(language)].into_iter().chain(shut).collect()
            }
        }
    }
}
