//! What a respondent answered on one dimension.

use super::{QuestionnaireDraft, RespondentDraft};
use crate::case::Rating;
use crate::uncertainty::Bounds;
use crate::vocabulary::{Answer, Dimension, terms};

terms! {
    /// How a dimension was asked.
    ///
    /// ```
    /// use policy_integration::{Instrument, Language};
    ///
    /// assert_eq!(Instrument::InterviewCode.label(Language::English), "interview code");
    /// ```
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
/// use policy_integration::{Case, Degree, Dimension, Instrument};
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
    /// The least and the highest membership, in parts of a whole.
    low: u32,
    high: u32,
    of: u32,
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
        let (low, high, of) = (rating.low().rank(), rating.high().rank(), dimension.scale().steps());
        Some(Self { dimension, instrument: Instrument::InterviewCode, low, high, of })
    }

    /// The sum over the items, in steps of an answer: a missing one adds nothing at the least and all at the most.
    fn of_items(
        respondent: &RespondentDraft,
        questionnaire: &QuestionnaireDraft,
        dimension: Dimension,
    ) -> Option<Self> {
        let mut is_asked = false;
        let (mut low, mut high, mut of) = (0, 0, 0);
        for item in questionnaire.items_on(dimension) {
            let said = respondent.answers.get(&item.id);
            is_asked |= said.is_some();
            let rank = said.and_then(|said| said.answer()).map(|answer| item.keyed.keyed(answer).rank());
            low += rank.unwrap_or(0);
            high += rank.unwrap_or(Answer::STEPS);
            of += Answer::STEPS;
        }
        is_asked.then_some(Self { dimension, instrument: Instrument::AgreementItems, low, high, of })
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
        Bounds::of_parts(self.low.into(), self.high.into(), self.of.into(), true)
    }

    /// The membership in parts of a whole: the least, the highest, and the whole.
    pub(crate) const fn parts(self) -> (u32, u32, u32) {
        (self.low, self.high, self.of)
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
        match self.instrument {
            Instrument::InterviewCode => Rating::of_ranks(scale, self.low, self.high),
            Instrument::AgreementItems if 2 * self.low > self.of => Rating::known(scale.top()),
            Instrument::AgreementItems if 2 * self.high < self.of => Rating::known(scale.bottom()),
            Instrument::AgreementItems => Rating::unknown(scale),
        }
    }
}
