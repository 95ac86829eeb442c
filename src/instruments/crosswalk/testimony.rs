//! Testimonies: what was said on the dimensions of other sources, by whom, and of which day.

use chrono::NaiveDate;

use crate::case::{BoundarySpanner, Case, DepartmentPair, Experiment, Moment, Position, Respondent};
use crate::vocabulary::{ExperimentStatus, Unit};

/// What somebody, or something that was followed, says: who, the day that it holds for, and what is known of them.
///
/// ```
/// use policy_integration::{Case, instruments::Testimony, vocabulary::Unit};
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
    /// The last day that it can speak of; `None` where it holds until something else is said.
    pub until: Option<NaiveDate>,
    /// What is known of it.
    pub position: Position,
}

impl Testimony {
    /// All that a case holds beside its own moments, in the order of the record: its respondents, its boundary spanners, its pairs of
    /// departments, and each moment of its experiments. Players are left out: each speaks of an organization of their own.
    pub fn of_case(case: &Case) -> Vec<Self> {
        let respondents = case.respondents().map(Self::from);
        let spanners = case.boundary_spanners().map(Self::from);
        let pairs = case.department_pairs().map(Self::from);
        let experiments = case.experiments().flat_map(|experiment| {
            let until = faded_by(experiment);
            experiment.moments().map(move |moment| Self { until, ..Self::from(moment) })
        });
        respondents.chain(spanners).chain(pairs).chain(experiments).collect()
    }

    /// Whether it can speak of a day: what holds for a later day doesn't, since the case may have changed in between. What
    /// holds for an earlier one does until something else is said, as a rating carries; so does what has no day, and its
    /// [`Evidence`](super::Evidence) says so.
    pub fn speaks_of(&self, day: NaiveDate) -> bool {
        self.on.is_none_or(|on| on <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether both have one witness.
    pub(super) fn is_by_the_same(&self, other: &Self) -> bool {
        (self.unit, &self.id) == (other.unit, &other.id)
    }

    /// The witness, of whom nothing is known.
    pub(super) fn silenced(&self) -> Self {
        Self { position: Position::UNKNOWN, ..self.clone() }
    }

    /// Whether it is a later one of the same witness.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        self.is_by_the_same(other) && self.on.zip(other.on).is_some_and(|(this, other)| this > other)
    }
}

/// The day by which an experiment had faded, of which nothing is known any more after it: that of the last thing that its
/// record tells.
fn faded_by(experiment: Experiment<'_>) -> Option<NaiveDate> {
    let has_faded = experiment.status() == Some(ExperimentStatus::Faded);
    let logged = experiment.log().last().map(|entry| entry.on.last());
    has_faded.then(|| logged.map_or(experiment.latest().on(), |on| on.max(experiment.latest().on())))
}

impl From<Respondent<'_>> for Testimony {
    fn from(respondent: Respondent<'_>) -> Self {
        Self {
            unit: Unit::Respondent,
            id: respondent.id().to_owned(),
            on: respondent.on(),
            until: None,
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
            until: None,
            position: spanner.position(),
        }
    }
}

impl From<DepartmentPair<'_>> for Testimony {
    fn from(pair: DepartmentPair<'_>) -> Self {
        Self {
            unit: Unit::DepartmentPair,
            id: pair.id().to_owned(),
            on: pair.on(),
            until: None,
            position: pair.position(),
        }
    }
}

impl From<Moment<'_>> for Testimony {
    /// What a case, or an experiment, says of itself at a moment, on the dimensions of all sources.
    fn from(moment: Moment<'_>) -> Self {
        Self {
            unit: moment.unit(),
            id: moment.id().to_owned(),
            on: Some(moment.on()),
            until: None,
            position: moment.position(),
        }
    }
}
