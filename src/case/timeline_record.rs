//! Timeline records: what a record follows through time, which is the case itself and each of its experiments.

use chrono::NaiveDate;

use super::{CaseDraft, CodedStatement, ExperimentDraft, LogEntry, MomentDraft, OutcomeDraft, Statement, Status};
use crate::report::{Code, Finding, Path, Unreadable};
use crate::vocabulary::{Dimension, ExperimentStatus, Unit};

/// What a record tells of one thing that it follows: its moments and its log, and what is said of its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimelineRecord<'d> {
    /// The experiment's place in the record; `None` for the case itself.
    experiment: Option<usize>,
    pub(crate) id: &'d str,
    pub(crate) moments: &'d [MomentDraft],
    pub(crate) log: &'d [LogEntry],
    /// What changed in the target domains: a case is asked that, and no experiment.
    pub(crate) outcomes: &'d [OutcomeDraft],
    /// The warnings that the record accepts.
    pub(crate) waived: &'d [Code],
    /// What is said of the end; `None` where the record doesn't say.
    pub(crate) ending: Option<TimelineEnd>,
}

/// What a record says of an end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimelineEnd {
    /// The status in the record's word.
    pub(crate) word: &'static str,
    /// Whether it ended before it was done: a case by dropping out, an experiment by fading.
    pub(crate) is_early: bool,
    /// The day of that, where it's known.
    pub(crate) on: Option<NaiveDate>,
    /// The phase of that, where the record says.
    pub(crate) phase: Option<u32>,
}

impl CaseDraft {
    /// The case itself.
    pub(super) fn timeline_record(&self) -> TimelineRecord<'_> {
        let ending = |status: &Status| TimelineEnd {
            word: status.id(),
            is_early: status.drop_out().is_some(),
            on: status.drop_out().and_then(|drop_out| drop_out.on),
            phase: status.drop_out().and_then(|drop_out| drop_out.phase),
        };
        TimelineRecord {
            experiment: None,
            id: &self.id,
            moments: &self.moments,
            log: &self.log,
            outcomes: &self.outcomes,
            waived: &self.waived,
            ending: self.status.as_ref().map(ending),
        }
    }

    /// One of its experiments, at its place in the record.
    pub(super) fn timeline_record_of<'d>(
        &'d self,
        index: usize,
        experiment: &'d ExperimentDraft,
    ) -> TimelineRecord<'d> {
        let ending = |status: ExperimentStatus| TimelineEnd {
            word: status.id(),
            is_early: status == ExperimentStatus::Faded,
            on: None,
            phase: None,
        };
        TimelineRecord {
            experiment: Some(index),
            id: &experiment.id,
            moments: &experiment.moments,
            log: &experiment.log,
            outcomes: &[],
            waived: &self.waived,
            ending: experiment.status.map(ending),
        }
    }
}

impl TimelineRecord<'_> {
    /// Whether it is the case itself.
    pub(crate) const fn is_case(&self) -> bool {
        self.experiment.is_none()
    }

    /// What the ratings are of.
    pub(crate) const fn unit(&self) -> Unit {
        if self.is_case() { Unit::Case } else { Unit::Experiment }
    }

    /// Where something of it stands in the record.
    pub(crate) fn at(&self, key: &'static str) -> Path {
        let place = |index| Path::root().join("experiments").join(index);
        self.experiment.map_or_else(Path::root, place).join(key)
    }

    pub(crate) fn moment_path(&self, moment: usize) -> Path {
        self.at("moments").join(moment)
    }

    /// Whether the date of a moment could be read, so that it can be compared with others.
    pub(super) fn is_dated(&self, moment: usize, unreadable: &Unreadable) -> bool {
        !unreadable.touches(|| self.moment_path(moment).join("on"))
    }

    pub(crate) fn rating_path(&self, moment: usize, dimension: Dimension) -> Path {
        self.moment_path(moment).join("ratings").join(dimension.id())
    }

    /// Returns a finding for each rating of a day after the end, as far as the dates of moments can be compared.
    pub(crate) fn rated_after(&self, end: NaiveDate, is_dated: impl Fn(usize) -> bool) -> Vec<Finding> {
        let moments = self.moments.iter().enumerate();
        let later = moments.filter(|(index, moment)| is_dated(*index) && moment.on > end);
        let ratings = later.flat_map(|(index, moment)| moment.ratings.iter().map(move |rating| (index, rating)));
        let stated = ratings.filter(|(_, (_, rating))| rating.rating != Statement::Unknown);
        let finding = |(index, (dimension, rating)): (usize, (&Dimension, &CodedStatement))| {
            let path = self.rating_path(index, *dimension);
            Finding::new(path, Code::RatedAfterDropOut, rating.rating).against(end)
        };
        stated.map(finding).collect()
    }

    /// Its end before it was done, where it had one.
    pub(super) fn early_ending(&self) -> Option<TimelineEnd> {
        self.ending.filter(|ending| ending.is_early)
    }
}
