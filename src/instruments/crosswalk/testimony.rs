//! Testimonies: what was said on the dimensions of other sources, by whom, and of which day.

use chrono::NaiveDate;

use crate::case::{BoundarySpanner, Case, Moment, Position, Respondent};
use crate::vocabulary::Unit;

/// What somebody, or something that was followed, says: who, the day that it holds for, and what is known of them.
///
/// ```
/// use policy_integration::{Case, Testimony, Unit};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
///     "boundary_spanners": [{"id": "s1", "on": "2022-06-01", "ratings": {"networker": "played"}}]}"#)?;
/// let testimonies = Testimony::of_case(&case);
/// assert_eq!((testimonies[0].unit, testimonies[0].id.as_str()), (Unit::BoundarySpanner, "s1"));
/// assert!(!testimonies[0].speaks_of(case.latest().on()), "what is said in June isn't said of March");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Testimony {
    /// What was rated.
    pub unit: Unit,
    /// Its identifier.
    pub id: String,
    /// The day that it holds for, where that is known.
    pub on: Option<NaiveDate>,
    /// What is known of it.
    pub position: Position,
}

impl Testimony {
    /// All that a case holds beside its own moments, in the order of the record: its respondents, its boundary spanners, and
    /// each moment of its experiments.
    pub fn of_case(case: &Case) -> Vec<Self> {
        let respondents = case.respondents().map(Self::from);
        let spanners = case.boundary_spanners().map(Self::from);
        let experiments = case.experiments().flat_map(|experiment| {
            experiment.moments().map(|moment| Self { unit: Unit::Experiment, ..Self::from(moment) })
        });
        respondents.chain(spanners).chain(experiments).collect()
    }

    /// Whether it can speak of a day: what holds for a later day doesn't, since the case may have changed in between. What
    /// holds for an earlier one does until something else is said, as a rating carries; so does what has no day, and its
    /// [`Evidence`](super::Evidence) says so.
    pub fn speaks_of(&self, day: NaiveDate) -> bool {
        self.on.is_none_or(|on| on <= day)
    }

    /// Whether it is a later one of the same witness.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        (self.unit, &self.id) == (other.unit, &other.id)
            && self.on.zip(other.on).is_some_and(|(this, other)| this > other)
    }
}

impl From<Respondent<'_>> for Testimony {
    fn from(respondent: Respondent<'_>) -> Self {
        Self {
            unit: Unit::Respondent,
            id: respondent.id().to_owned(),
            on: respondent.on(),
            position: respondent.position(),
        }
    }
}

impl From<BoundarySpanner<'_>> for Testimony {
    fn from(spanner: BoundarySpanner<'_>) -> Self {
        Self {
            unit: Unit::BoundarySpanner,
            id: spanner.id().to_owned(),
            on: spanner.on(),
            position: spanner.position(),
        }
    }
}

impl From<Moment<'_>> for Testimony {
    /// What a case says of itself at a moment, on the dimensions of all sources.
    fn from(moment: Moment<'_>) -> Self {
        Self { unit: Unit::Case, id: moment.id().to_owned(), on: Some(moment.on()), position: moment.position() }
    }
}
