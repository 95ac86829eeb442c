//! What a respondent answered on one dimension.

use super::{QuestionnaireDraft, RespondentDraft};
use crate::case::Rating;
use crate::uncertainty::{Bounds, Parts};
use crate::vocabulary::{Answer, Dimension, terms};

terms! {
    /// How a dimension was asked.
    ///
    /// ```
    /// use policy_integration::{Language, case::Instrument};
    ///
    /// assert_eq!(Instrument::InterviewCode.label(Language::English), "interview code");
    /// ```
    #[non_exhaustive]
    pub enum Instrument {
        /// In an interview, coded in two (Hassinini 2021, annex 1).
        InterviewCode = "interview_code", en "interview code", nl "interviewcode";
        /// By statements with five points of agreement.
        AgreementItems = "agreement_items", en "agreement items", nl "stellingen";
    }
}

/// What a respondent answered on one dimension, on either instrument.
///
/// # Both instruments on one scale
/// An interview code is membership 0 or 1, a code that is open anything in [0, 1]. Items are the mean over all items
/// of the dimension of each keyed answer's membership, in quarters; an item without an answer can be anything. On the two
/// degrees of the dimension a mean comes out by this table, which is the crate's own convention:
///
/// | the mean is | degree |
/// |---|---|
/// | certainly above 1/2 | the higher one: for, felt |
/// | certainly below 1/2 | the lower one: against, not felt |
/// | 1/2, or not certainly on one side | either |
///
/// ```
/// use policy_integration::{Case, Degree, Dimension, case::Instrument};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}],
///     "questionnaire": {"items": [
///         {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
///         {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}
///     ]},
///     "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "no_answer"}}]}"#)?;
/// let response = case.respondent("1").unwrap().response(Dimension::TacticalPowerlessness).unwrap();
/// assert_eq!(response.instrument(), Instrument::AgreementItems);
/// // 3 of 4 quarters for the first item, and 0 to 4 for the one without an answer.
/// assert_eq!(response.membership().to_string(), "0.38–0.88");
/// assert!(response.rating().is_unknown());
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Response {
    dimension: Dimension,
    instrument: Instrument,
    /// Membership in the dimension's higher degree, in parts of a whole.
    felt: Parts,
}

impl Response {
    /// The response to a dimension; `None` where it wasn't asked.
    pub(super) fn of(
        respondent: &RespondentDraft,
        questionnaire: Option<&QuestionnaireDraft>,
        dimension: Dimension,
    ) -> Option<Self> {
        let of_items = || Self::of_items(respondent, questionnaire?, dimension);
        Self::of_code(respondent, dimension).or_else(of_items)
    }

    fn of_code(respondent: &RespondentDraft, dimension: Dimension) -> Option<Self> {
        let statement = respondent.responses.get(&dimension)?.rating;
        let rating = statement.rating(dimension.scale()).unwrap_or(Rating::unknown(dimension.scale()));
        let [lower, upper, of] =
            [rating.lower().rank(), rating.upper().rank(), dimension.scale().steps()].map(u64::from);
        Some(Self { dimension, instrument: Instrument::InterviewCode, felt: Parts { lower, upper, of } })
    }

    /// The sum over the items, in steps of an answer: a missing one adds nothing at the least and all at the most.
    fn of_items(
        respondent: &RespondentDraft,
        questionnaire: &QuestionnaireDraft,
        dimension: Dimension,
    ) -> Option<Self> {
        let mut is_asked = false;
        let mut felt = Parts { lower: 0, upper: 0, of: 0 };
        for item in questionnaire.items_on(dimension) {
            let said = respondent.answers.get(&item.id);
            is_asked |= said.is_some();
            let rank = said.and_then(|said| said.answer()).map(|answer| item.keyed.keyed(answer).rank());
            felt.lower += u64::from(rank.unwrap_or(0));
            felt.upper += u64::from(rank.unwrap_or(Answer::STEPS));
            felt.of += u64::from(Answer::STEPS);
        }
        is_asked.then_some(Self { dimension, instrument: Instrument::AgreementItems, felt })
    }

    /// The dimension.
    pub const fn dimension(self) -> Dimension {
        self.dimension
    }

    /// How it was asked.
    pub const fn instrument(self) -> Instrument {
        self.instrument
    }

    /// Membership in the dimension's higher degree, in [0, 1]: what the codes or the answers leave possible.
    pub fn membership(self) -> Bounds {
        self.felt.bounds()
    }

    /// The same in parts of a whole, exactly: for items the sum of their answers, each 0 to 4.
    pub const fn felt(self) -> Parts {
        self.felt
    }

    /// The degree, by [the table](Self#both-instruments-on-one-scale).
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension, Rating};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}],
    ///     "questionnaire": {"items": [{"id": "c1", "dimension": "client_meaninglessness", "keyed": "opposite"}]},
    ///     "respondents": [{"id": "1", "answers": {"c1": "agree"}}, {"id": "2", "answers": {"c1": "neither"}}]}"#)?;
    /// let rating = |id| case.respondent(id).unwrap().response(Dimension::ClientMeaninglessness).unwrap().rating();
    /// assert_eq!(rating("1"), Rating::known(Degree::NotFelt));
    /// assert!(rating("2").is_unknown());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn rating(self) -> Rating {
        let scale = self.dimension.scale();
        // A respondent's scales have two degrees, so that a code is 0 or 1 of 1.
        if 2 * self.felt.lower > self.felt.of {
            Rating::known(scale.top())
        } else if 2 * self.felt.upper < self.felt.of {
            Rating::known(scale.bottom())
        } else {
            Rating::unknown(scale)
        }
    }
}
