//! The experiments of a checked case.

use super::{ExperimentDraft, ObstacleDraft, OtherDraft};
use crate::case::timeline::{HasTimeline, Timeline};
use crate::case::{Case, CaseDraft, Change, DropOut, LogEntry, Moment, Status};
use crate::vocabulary::{ExperimentStatus, Unit};

/// A local experiment of a checked case.
///
/// ```
/// use policy_integration::{Dimension, Language, published, vocabulary::ExperimentStatus};
///
/// let case = published::experiments().iter().find(|case| case.id() == "enschede").unwrap();
/// let experiment = case.experiments().next().unwrap();
/// assert_eq!(experiment.status(), Some(ExperimentStatus::Running));
/// let position = experiment.latest().position();
/// // Experiments are told of; whether the counter's way of working is routine isn't said.
/// assert_eq!(position.rating(Dimension::ExperimentStage).label(Language::English), "at least tried");
/// assert_eq!(position.rating(Dimension::ExperimentsAdded).label(Language::English), "several added");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Experiment<'a> {
    case: &'a Case,
    draft: &'a ExperimentDraft,
    timeline: Timeline<'a>,
}

impl<'a> Experiment<'a> {
    pub(in crate::case) const fn new(case: &'a Case, draft: &'a ExperimentDraft, timeline: Timeline<'a>) -> Self {
        Self { case, draft, timeline }
    }

    /// The experiment's identifier, its own in the case.
    pub fn id(self) -> &'a str {
        &self.draft.id
    }

    /// What it is about, where the record says so.
    pub fn subject(self) -> Option<&'a str> {
        self.draft.subject.as_deref()
    }

    /// Whether it still runs; `None` where the record doesn't say.
    pub const fn status(self) -> Option<ExperimentStatus> {
        self.draft.status
    }

    /// What is said to be in its way. Nothing here is silence, and not that nothing was.
    pub fn obstacles(self) -> &'a [ObstacleDraft] {
        &self.draft.obstacles
    }

    /// What is said of the resources of other organizations.
    pub fn others(self) -> &'a [OtherDraft] {
        &self.draft.others
    }

    /// The moments, from early to late; there is at least one.
    pub fn moments(self) -> impl DoubleEndedIterator<Item = Moment<'a>> + ExactSizeIterator {
        self.timeline.moments()
    }

    /// The first moment.
    pub fn first(self) -> Moment<'a> {
        self.timeline.first()
    }

    /// The latest moment.
    pub fn latest(self) -> Moment<'a> {
        self.timeline.latest()
    }

    /// The moves that were made and the events that happened, from early to late.
    pub const fn log(self) -> &'a [LogEntry] {
        self.timeline.log()
    }

    /// What changed from one moment to a later one, counted from 0; `None` where there are no two such moments.
    pub fn change(self, from: usize, to: usize) -> Option<Change> {
        self.timeline.change(from, to)
    }

    /// The case that it is part of.
    pub const fn case(self) -> &'a Case {
        self.case
    }

    /// The record.
    pub const fn draft(self) -> &'a ExperimentDraft {
        self.draft
    }

    /// The experiment as a case of its own, so that experiments can stand in a cohort.
    ///
    /// Its identifier is `case/experiment/id`. Profile, period and accepted warnings are those of the case. One that faded has
    /// dropped out, on an unknown day. It has no outcome: what changed in the work of a target domain is asked of a case.
    /// Obstacles, and what is said of other organizations, are left out.
    ///
    /// ```
    /// use policy_integration::{Cohort, published};
    ///
    /// let experiments = published::experiments().iter().flat_map(|case| case.experiments());
    /// let cohort = Cohort::new(experiments.map(|experiment| experiment.as_case()).collect())?;
    /// assert_eq!(cohort.cases()[0].id(), "almere/experiment/integral-teams");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn as_case(self) -> Case {
        let part = self.case.part(Unit::Experiment, self.id());
        let draft = CaseDraft {
            subject: self.draft.subject.clone().or_else(|| part.subject.clone()),
            period: self.case.period(),
            status: self.status().map(|status| match status {
                ExperimentStatus::Running => Status::Running,
                ExperimentStatus::Faded => Status::DroppedOut(DropOut::default()),
            }),
            moments: self.draft.moments.clone(),
            rule_book: self.draft.rule_book.clone(),
            log: self.draft.log.clone(),
            ..part
        };
        // What is sound in the case is sound by itself.
        Case::of_sound(draft)
    }
}

impl HasTimeline for Experiment<'_> {
    fn timeline(&self) -> Timeline<'_> {
        self.timeline
    }
}
