//! Timeline records: what a record follows through time: the case itself, its domains and its experiments.

use chrono::NaiveDate;

use super::domains::Composed;
use super::{
    CaseDraft, CodedStatement, DomainDraft, ExperimentDraft, LogEntry, MomentDraft, Rating, Statement, Status,
};
use crate::report::{Code, Finding, Path, Unreadable};
use crate::vocabulary::{Dimension, ExperimentStatus, Outcome, PolicyDomain, Unit};

/// What a record tells of one thing that it follows: its moments and its log, and what is said of its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimelineRecord<'d> {
    part: Part<'d>,
    /// What the moments are of.
    unit: Unit,
    /// The identifier of the experiment, or of the case.
    pub(crate) id: &'d str,
    pub(crate) moments: &'d [MomentDraft],
    pub(crate) log: &'d [LogEntry],
    /// The case that it is, or is part of.
    case: &'d CaseDraft,
    /// What is said of the end; `None` where the record doesn't say.
    pub(crate) ending: Option<TimelineEnd>,
}

/// Which part of a record is followed.
#[derive(Clone, Copy, Debug)]
enum Part<'d> {
    /// The case itself.
    Case,
    /// What is stated of a domain by itself, at its place in the record.
    Stated(usize),
    /// A domain, composed of what is said of it and of the case; or a case with several targets, as a whole.
    Composed(&'d Composed),
    /// An experiment, at its place in the record.
    Experiment(usize),
}

/// A rung that is stated of the outcome, and from which day it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct StatedOutcome {
    /// The day; that of the last moment where it's `None`.
    pub(super) on: Option<NaiveDate>,
    pub(super) lowest: Outcome,
    pub(super) highest: Outcome,
    /// Whether it is stated of the very thing that is followed.
    pub(super) is_own: bool,
}

/// An entry of the log, as far as what is followed has to do with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Logged<'d> {
    pub(crate) entry: &'d LogEntry,
    /// Its place in the list of the record.
    place: usize,
    /// Whether it is about the very thing that is followed, and not about another domain of the case.
    pub(crate) is_own: bool,
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

impl TimelineEnd {
    fn of_status(status: &Status) -> Self {
        Self {
            word: status.id(),
            is_early: status.drop_out().is_some(),
            on: status.drop_out().and_then(|drop_out| drop_out.on),
            phase: status.drop_out().and_then(|drop_out| drop_out.phase),
        }
    }
}

impl CaseDraft {
    /// The case itself.
    pub(super) fn timeline_record(&self) -> TimelineRecord<'_> {
        TimelineRecord {
            part: Part::Case,
            unit: Unit::Case,
            id: &self.id,
            moments: &self.moments,
            log: &self.log,
            case: self,
            ending: self.status.as_ref().map(TimelineEnd::of_status),
        }
    }

    /// What is stated of one of its domains by itself.
    pub(super) fn timeline_record_stated<'d>(&'d self, index: usize, domain: &'d DomainDraft) -> TimelineRecord<'d> {
        TimelineRecord {
            part: Part::Stated(index),
            unit: Unit::Domain,
            id: &self.id,
            moments: &domain.moments,
            log: &[],
            case: self,
            ending: domain.status.as_ref().map(TimelineEnd::of_status),
        }
    }

    /// One of its domains, composed of what is said of it and of the case; or the case as a whole.
    pub(super) fn timeline_record_composed<'d>(&'d self, composed: &'d Composed) -> TimelineRecord<'d> {
        let status = composed.domain.and_then(|domain| self.domains[domain].status.as_ref());
        TimelineRecord {
            part: Part::Composed(composed),
            unit: if composed.domain.is_some() { Unit::Domain } else { Unit::Case },
            id: &self.id,
            moments: &composed.moments,
            log: &composed.log,
            case: self,
            ending: status.or(self.status.as_ref()).map(TimelineEnd::of_status),
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
            part: Part::Experiment(index),
            unit: Unit::Experiment,
            id: &experiment.id,
            moments: &experiment.moments,
            log: &experiment.log,
            case: self,
            ending: experiment.status.map(ending),
        }
    }
}

impl<'d> TimelineRecord<'d> {
    /// Every entry of the log, those about other domains of the case included: what they do to the case, they do here too.
    pub(crate) fn logged(&self) -> impl Iterator<Item = Logged<'d>> + use<'d> {
        let own = match self.part {
            Part::Composed(&Composed { domain: Some(domain), .. }) => Some(self.case.domains[domain].domain),
            _ => None,
        };
        let (log, is_all_own) = match self.part {
            Part::Composed(_) => (&*self.case.log, false),
            _ => (self.log, self.is_experiment() || self.case.domains.is_empty()),
        };
        let is_own = move |entry: &LogEntry| is_all_own || entry.domain.is_none() || entry.domain == own;
        log.iter().enumerate().map(move |(place, entry)| Logged { entry, place, is_own: is_own(entry) })
    }

    /// Where an entry of the log stands in the record.
    pub(crate) fn logged_path(&self, logged: Logged<'_>) -> Path {
        match self.part {
            Part::Composed(_) => Path::root().join("log").join(logged.place),
            _ => self.at("log").join(logged.place),
        }
    }

    /// Whether the case that it is, or is part of, has several targets.
    pub(crate) fn has_several_targets(&self) -> bool {
        !self.is_experiment() && self.case.domains.iter().filter(|domain| domain.is_target()).count() > 1
    }

    /// Whether it is a case with several targets, as a whole: what belongs to a domain is then told of each by itself.
    pub(crate) const fn is_whole(&self) -> bool {
        matches!(self.part, Part::Composed(Composed { domain: None, .. }))
    }

    /// Whether a dimension of a domain is read from what is said of the case.
    pub(crate) fn is_inherited(&self, dimension: Dimension) -> bool {
        matches!(self.part, Part::Composed(composed) if composed.domain.is_some() && !composed.is_own(dimension))
    }
}

impl TimelineRecord<'_> {
    /// Whether it is an experiment: of that no outcome is asked, and it fades where a case drops out.
    pub(crate) const fn is_experiment(&self) -> bool {
        matches!(self.part, Part::Experiment(_))
    }

    /// What the moments are of.
    pub(crate) const fn unit(&self) -> Unit {
        self.unit
    }

    /// The domain that the moments are of; `None` where they are of the case as a whole, or of an experiment.
    pub(crate) fn domain(&self) -> Option<PolicyDomain> {
        match self.part {
            Part::Stated(index) => Some(self.case.domains[index].domain),
            Part::Composed(composed) => composed.domain.map(|domain| self.case.domains[domain].domain),
            Part::Case | Part::Experiment(_) => None,
        }
    }

    /// The same as the timeline of the case, of which it is the only target.
    pub(super) const fn of_case(self) -> Self {
        Self { unit: Unit::Case, ..self }
    }

    /// What is rated at the moments: at those of a composed domain also what is rated of the case.
    pub(super) const fn rated(&self) -> Unit {
        if matches!(self.part, Part::Composed(_)) { Unit::Case } else { self.unit }
    }

    /// Whether something else comes before the first moment, perhaps: of the composed one that is known.
    pub(super) const fn may_have_earlier(&self) -> bool {
        matches!(self.part, Part::Stated(_)) || matches!(self.part, Part::Case) && !self.case.domains.is_empty()
    }

    /// The warnings that the record accepts.
    pub(crate) fn waived(&self) -> &[Code] {
        &self.case.waived
    }

    /// Where something of it stands in the record.
    pub(crate) fn at(&self, key: &'static str) -> Path {
        let of_list = |list: &'static str, index: usize| Path::root().join(list).join(index);
        match self.part {
            Part::Case => Path::root(),
            Part::Stated(index) => of_list("domains", index),
            Part::Composed(composed) => composed.path(),
            Part::Experiment(index) => of_list("experiments", index),
        }
        .join(key)
    }

    pub(crate) fn moment_path(&self, moment: usize) -> Path {
        match self.part {
            Part::Composed(composed) => composed.moment_path(moment, false),
            _ => self.at("moments").join(moment),
        }
    }

    pub(crate) fn rating_path(&self, moment: usize, dimension: Dimension) -> Path {
        match self.part {
            Part::Composed(composed) => composed.rating_path(moment, dimension),
            _ => self.moment_path(moment).join("ratings").join(dimension.id()),
        }
    }

    /// Where an entry of the log stands in the record.
    pub(super) fn log_path(&self, entry: usize) -> Path {
        match self.part {
            Part::Composed(composed) => composed.log_path(entry),
            _ => self.at("log").join(entry),
        }
    }

    /// Where the day of its early end stands in the record.
    pub(super) fn drop_out_path(&self) -> Path {
        let status = match self.part {
            Part::Stated(_) => self.at("status"),
            Part::Composed(composed) if composed.domain.is_some_and(|at| self.case.domains[at].status.is_some()) => {
                self.at("status")
            }
            _ => Path::root().join("status"),
        };
        status.join("dropped_out")
    }

    /// Whether the date of a moment could be read, so that it can be compared with others.
    pub(super) fn is_dated(&self, moment: usize, unreadable: &Unreadable) -> bool {
        !unreadable.touches(&self.moment_path(moment).join("on"))
    }

    /// What the profile tells of the size of the organization.
    pub(super) fn organization_size(&self) -> Rating {
        self.case.profile.size()
    }

    /// What is stated of its outcome. Of a case with several targets it is in one of them: each has at most that rung.
    pub(super) fn stated_outcomes(&self) -> Vec<StatedOutcome> {
        match self.part {
            Part::Case => {
                let is_own = self.case.domains.is_empty();
                let lowest = |rung| if is_own { rung } else { Outcome::ALL[0] };
                let of_case = self.case.outcomes.iter().map(|outcome| (outcome.on, outcome.rung));
                let of_domains = self.case.domains.iter().flat_map(|domain| &domain.outcomes);
                let stated = of_case.chain(of_domains.map(|outcome| (outcome.on, outcome.rung)));
                stated.map(|(on, rung)| StatedOutcome { on, lowest: lowest(rung), highest: rung, is_own }).collect()
            }
            Part::Composed(composed) => composed.outcomes.clone(),
            Part::Stated(_) | Part::Experiment(_) => Vec::new(),
        }
    }

    /// The rungs that are stated of it by name, each with its place in the record.
    pub(crate) fn outcome_paths(&self) -> Vec<(Path, Outcome)> {
        let path = |index: usize| self.at("outcomes").join(index).join("rung");
        let of_domain = |index: usize| {
            let rungs = self.case.domains[index].outcomes.iter().enumerate();
            rungs.map(|(at, outcome)| (path(at), outcome.rung)).collect()
        };
        match self.part {
            Part::Stated(index) | Part::Composed(&Composed { domain: Some(index), .. }) => of_domain(index),
            Part::Case | Part::Composed(_) => {
                self.case.outcomes.iter().enumerate().map(|(at, outcome)| (path(at), outcome.rung)).collect()
            }
            Part::Experiment(_) => Vec::new(),
        }
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
