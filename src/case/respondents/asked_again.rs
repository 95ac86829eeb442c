//! Persons who were asked on two days, and what changed in their answers.

use std::collections::BTreeMap;

use super::{Respondent, Response};
use crate::case::Case;
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Direction};

/// A person who was asked on two days: two respondents of a case with the same `person`.
///
/// ```
/// use policy_integration::{Case, Dimension, Truth};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "person": "p1", "on": "2024-02-01", "responses": {"mutual_trust": "against", "mandate": "unknown"}},
///     {"id": "2", "person": "p1", "on": "2025-02-01", "responses": {"mutual_trust": "for", "mandate": "for"}}]}"#)?;
/// let again = case.asked_again().next().unwrap();
/// let trust = again.change(Dimension::MutualTrust).unwrap();
/// assert_eq!((trust.improved(), trust.worsened()), (Truth::True, Truth::False));
/// assert_eq!(again.change(Dimension::Mandate).unwrap().improved(), Truth::Unknown);
/// assert!(again.change(Dimension::TacticalInfluence).is_none(), "not asked on both days");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AskedAgain<'a> {
    /// The person's answers on the first day.
    pub before: Respondent<'a>,
    /// The person's answers on the last day.
    pub after: Respondent<'a>,
}

/// What changed in a person's answers on one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResponseChange {
    /// The answer on the first day.
    pub before: Response,
    /// The answer on the last day.
    pub after: Response,
}

impl AskedAgain<'_> {
    /// What changed on a dimension; `None` where it wasn't asked on both days.
    pub fn change(&self, dimension: Dimension) -> Option<ResponseChange> {
        let (before, after) = (self.before.response(dimension)?, self.after.response(dimension)?);
        Some(ResponseChange { before, after })
    }
}

impl ResponseChange {
    /// Whether the later answer is more favourable: more of what is better, or less of what is worse.
    pub fn improved(self) -> Truth {
        let (before, after) = (self.before.membership(), self.after.membership());
        match self.before.dimension().direction() {
            Direction::Better => after.above(before),
            Direction::Worse => before.above(after),
        }
    }

    /// Whether the later answer is less favourable.
    pub fn worsened(self) -> Truth {
        Self { before: self.after, after: self.before }.improved()
    }
}

impl Case {
    /// The respondents, each person once: by the last record of those who were asked on several days. Who has no `person` is one.
    ///
    /// A tally over all records would count a person twice.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
    ///     {"id": "1", "person": "p1", "on": "2024-02-01", "responses": {"mutual_trust": "against"}},
    ///     {"id": "2", "responses": {"mutual_trust": "for"}},
    ///     {"id": "3", "person": "p1", "on": "2025-02-01", "responses": {"mutual_trust": "for"}}]}"#)?;
    /// let ids: Vec<_> = case.respondents_at_last().map(|respondent| respondent.id()).collect();
    /// assert_eq!(ids, ["2", "3"]);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn respondents_at_last(&self) -> impl Iterator<Item = Respondent<'_>> + Clone {
        let mut last: BTreeMap<&str, Respondent<'_>> = BTreeMap::new();
        for respondent in self.respondents() {
            if let Some(person) = respondent.person() {
                let kept = last.entry(person).or_insert(respondent);
                if kept.on() <= respondent.on() {
                    *kept = respondent;
                }
            }
        }
        let is_last = move |respondent: &Respondent<'_>| {
            let last = respondent.person().and_then(|person| last.get(person));
            last.is_none_or(|last| last.id() == respondent.id())
        };
        self.respondents().filter(is_last)
    }

    /// The persons who were asked on two days, in the order of their pseudonyms: each on the first and on the last day.
    ///
    /// Records of a person without a day, or of the same day, can't be told apart as before and after.
    pub fn asked_again(&self) -> impl Iterator<Item = AskedAgain<'_>> {
        let mut persons: BTreeMap<&str, Vec<Respondent<'_>>> = BTreeMap::new();
        for respondent in self.respondents().filter(|respondent| respondent.on().is_some()) {
            if let Some(person) = respondent.person() {
                persons.entry(person).or_default().push(respondent);
            }
        }
        persons.into_values().filter_map(|asked| {
            let before = *asked.iter().min_by_key(|respondent| respondent.on())?;
            let after = *asked.iter().max_by_key(|respondent| respondent.on())?;
            (before.on() < after.on()).then_some(AskedAgain { before, after })
        })
    }
}
