//! Timelines: what is followed through dated moments and by rules, be it a case or one of its experiments.

use chrono::NaiveDate;

use super::resolved_ratings::ResolvedRatings;
use super::timeline_record::TimelineRecord;
use super::{Change, CodedStatement, DimensionChange, LogEntry, MomentDraft, Position, RuleBookName};
use crate::vocabulary::{Dimension, PolicyDomain, Unit};

/// Something that is followed through time: a [`Case`](super::Case), or one of its [experiments](super::Experiment).
///
/// Whatever has a timeline can be replayed and reconstructed by a rule book. The trait can't be implemented elsewhere: a
/// [`Timeline`] comes from a checked record only.
///
/// ```
/// use policy_integration::{case::HasTimeline, instruments::experiments, published};
///
/// fn is_told<F: HasTimeline>(followed: &F) -> bool {
///     !followed.timeline().log().is_empty()
/// }
/// let case = &published::experiments()[0];
/// assert!(!is_told(case), "what was done is told of its experiment");
/// let experiment = case.experiments().next().unwrap();
/// assert!(is_told(&experiment));
/// assert!(experiments::rule_book().replay(&experiment).is_ok());
/// ```
pub trait HasTimeline: sealed::Sealed {
    /// Its moments and its log.
    fn timeline(&self) -> Timeline<'_>;
}

/// Keeps [`HasTimeline`] to what a checked record holds.
mod sealed {
    pub trait Sealed {}
    impl Sealed for crate::case::Case {}
    impl Sealed for crate::case::Experiment<'_> {}
    impl Sealed for crate::case::Target<'_> {}
    impl<T: Sealed + ?Sized> Sealed for &T {}
}

impl<T: HasTimeline + ?Sized> HasTimeline for &T {
    fn timeline(&self) -> Timeline<'_> {
        (**self).timeline()
    }
}

/// What a sound record tells of something that is followed: its moments, what changed between them, and its log.
///
/// ```
/// use policy_integration::{case::HasTimeline, published};
///
/// let case = published::municipality("8").unwrap();
/// let timeline = case.timeline();
/// assert_eq!(timeline.moments().len(), 2);
/// assert_eq!(timeline.latest().on(), case.latest().on());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    record: TimelineRecord<'a>,
    resolved: &'a ResolvedRatings,
}

/// A moment of a checked case, or of one of its experiments.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    unit: Unit,
    id: &'a str,
    domain: Option<PolicyDomain>,
    moments: &'a [MomentDraft],
    resolved: &'a ResolvedRatings,
    index: usize,
}

impl<'a> Timeline<'a> {
    pub(super) const fn new(record: TimelineRecord<'a>, resolved: &'a ResolvedRatings) -> Self {
        Self { record, resolved }
    }

    /// The moments, from early to late; there is at least one.
    pub fn moments(self) -> impl DoubleEndedIterator<Item = Moment<'a>> + ExactSizeIterator {
        (0..self.record.moments.len()).map(move |index| self.moment(index))
    }

    /// The first moment.
    pub fn first(self) -> Moment<'a> {
        self.moment(0)
    }

    /// The latest moment.
    pub fn latest(self) -> Moment<'a> {
        self.moment(self.record.moments.len() - 1)
    }

    fn moment(self, index: usize) -> Moment<'a> {
        Moment {
            unit: self.record.unit(),
            id: self.record.id,
            domain: self.record.domain(),
            moments: self.record.moments,
            resolved: self.resolved,
            index,
        }
    }

    /// The moves that were made and the events that happened, from early to late.
    pub const fn log(self) -> &'a [LogEntry] {
        self.record.log
    }

    /// The rule book that the log was written by, where the record names one.
    pub const fn rule_book(self) -> Option<&'a RuleBookName> {
        self.record.rule_book()
    }

    /// What changed from one moment to a later one, counted from 0; `None` where there are no two such moments.
    pub fn change(self, from: usize, to: usize) -> Option<Change> {
        if from >= to || to >= self.record.moments.len() {
            return None;
        }
        let [from_day, to_day] = [from, to].map(|index| self.moment(index).on());
        let dimensions = Dimension::ALL.iter().filter_map(|dimension| self.change_of(from, to, *dimension));
        Some(Change { from: from_day, to: to_day, dimensions: dimensions.collect() })
    }

    /// What changed in one dimension, likewise.
    pub(crate) fn change_of(self, from: usize, to: usize, dimension: Dimension) -> Option<DimensionChange> {
        if from >= to || to >= self.record.moments.len() {
            return None;
        }
        let rating = |index| self.moment(index).position().rating(dimension);
        let stated = (from + 1..=to).filter_map(|index| self.moment(index).evidence(dimension));
        Some(DimensionChange {
            dimension,
            before: rating(from),
            after: rating(to),
            stated: stated.map(|rating| rating.rating).collect(),
            pairs: self.resolved.pairs(from, to, dimension),
        })
    }

    /// What the record has, and where.
    pub(crate) const fn timeline_record(self) -> TimelineRecord<'a> {
        self.record
    }
}

impl<'a> Moment<'a> {
    /// What it is a moment of: a case, one of its domains, or an experiment.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// The identifier of the experiment that it is a moment of, or of the case.
    pub const fn id(self) -> &'a str {
        self.id
    }

    /// The policy domain that it is a moment of; `None` of an experiment, and of a case that names no domain or several targets.
    pub const fn domain(self) -> Option<PolicyDomain> {
        self.domain
    }

    /// The day.
    pub fn on(self) -> NaiveDate {
        self.moments[self.index].on
    }

    /// The place among the moments, counted from 0.
    pub const fn index(self) -> usize {
        self.index
    }

    /// What is known at this moment, what later moments tell of it included.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension, Rating};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [
    ///     {"on": "2024-01-01", "ratings": {}},
    ///     {"on": "2024-06-01", "ratings": {"visibility": "grew"}}
    /// ]}"#)?;
    /// let before = case.first().position().rating(Dimension::Visibility);
    /// assert_eq!(before, Rating::at_most(Degree::Established));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn position(self) -> Position {
        self.resolved.position(self.index).unwrap_or(Position::UNKNOWN)
    }

    /// What the record states of a dimension at this moment, with source and note; `None` where it says nothing.
    pub fn evidence(self, dimension: Dimension) -> Option<&'a CodedStatement> {
        self.moments[self.index].ratings.get(&dimension)
    }
}
