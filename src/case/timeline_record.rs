//! Timeline records: what a record follows through time: the case itself, its domains and its experiments.

use chrono::NaiveDate;

use super::domains::Composed;
use super::log::possible_days;
use super::{
    CaseDraft, CodedStatement, DaySpan, DomainDraft, ExperimentDraft, LogEntry, MomentDraft, PartialDate, Rating,
    RuleBookName, Statement, Status, Windows,
};
use crate::report::{Code, Finding, Path, Unreadable, Waiver};
use crate::vocabulary::{Dimension, DocumentKind, DocumentOwner, ExperimentStatus, Outcome, PolicyDomain, Unit};

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
    /// The days that it can have been on.
    pub(crate) days: DaySpan,
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
    /// Where the status of a domain at its place stands in the record, or that of the case.
    fn status_path(domain: Option<usize>) -> Path {
        let part = domain.map_or_else(Path::root, |at| Path::root().join("domains").join(at));
        part.join("status")
    }

    /// Whether a domain is a target, and the only one.
    pub(super) fn is_only_target(&self, domain: &DomainDraft) -> bool {
        domain.is_target() && self.domains.iter().filter(|other| other.is_target()).count() == 1
    }

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
            ending: domain.status.as_ref().or(self.status.as_ref()).map(TimelineEnd::of_status),
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
        let entries = log.iter().zip(possible_days(log)).enumerate();
        entries.map(move |(place, (entry, days))| Logged { entry, place, days, is_own: is_own(entry) })
    }

    /// The rule book that the log was written by, where the record names one.
    pub(crate) const fn rule_book(&self) -> Option<&'d RuleBookName> {
        match self.part {
            Part::Experiment(index) => self.case.experiments.as_slice()[index].rule_book.as_ref(),
            _ => self.case.rule_book.as_ref(),
        }
    }

    /// Where that book is named.
    pub(crate) fn rule_book_path(&self) -> Path {
        if self.is_experiment() { self.at("rule_book") } else { Path::root().join("rule_book") }
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
    pub(crate) fn waived(&self) -> &[Waiver] {
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

    /// Whether the status is its own, and not that of the case.
    pub(super) fn has_own_status(&self) -> bool {
        match self.part {
            Part::Stated(index) => self.case.domains[index].status.is_some(),
            Part::Composed(composed) => composed.domain.is_none_or(|at| self.case.domains[at].status.is_some()),
            Part::Case | Part::Experiment(_) => true,
        }
    }

    /// The first day of the record: of the case the first one of any of its domains, of a domain also that of the case.
    pub(super) fn first_day(&self) -> Option<NaiveDate> {
        let first = |moments: &[MomentDraft]| moments.first().map(|moment| moment.on);
        let of_domains = self.case.domains.iter().filter_map(|domain| first(&domain.moments));
        let own = first(self.moments);
        match self.part {
            Part::Case => own.into_iter().chain(of_domains).min(),
            Part::Stated(_) => own.into_iter().chain(first(&self.case.moments)).min(),
            Part::Composed(_) | Part::Experiment(_) => own,
        }
    }

    /// Where the day of its early end stands in the record.
    pub(super) fn drop_out_path(&self) -> Path {
        let domain = match self.part {
            Part::Stated(index) => Some(index),
            Part::Composed(composed) => composed.domain,
            Part::Case | Part::Experiment(_) => None,
        };
        CaseDraft::status_path(domain.filter(|at| self.case.domains[*at].status.is_some())).join("dropped_out")
    }

    /// The end before it was done that an entry of the log comes up against, with its place: that of the domain that it names, else
    /// its own.
    pub(super) fn early_end_of(&self, entry: &LogEntry) -> Option<(NaiveDate, Path)> {
        let mut domains = self.case.domains.iter();
        let named = entry.domain.and_then(|named| domains.position(|domain| domain.domain == named));
        match named.and_then(|at| Some((at, self.case.domains[at].status.as_ref()?))) {
            Some((at, status)) => {
                let on = status.drop_out().and_then(|drop_out| drop_out.on)?;
                Some((on, CaseDraft::status_path(Some(at)).join("dropped_out").join("on")))
            }
            None => Some((self.early_ending()?.on?, self.drop_out_path().join("on"))),
        }
    }

    /// Whether the date of a moment could be read, so that it can be compared with others.
    pub(super) fn is_dated(&self, moment: usize, unreadable: &Unreadable) -> bool {
        !unreadable.touches(|| self.moment_path(moment).join("on"))
    }

    /// The days of the moments that its log is about, those of the domains of a case included, with their places; from early to late.
    pub(super) fn days_of_moments(&self) -> Vec<(NaiveDate, Path)> {
        let of = |moments: &[MomentDraft], part: Path| {
            let path = |index: usize| part.clone().join("moments").join(index).join("on");
            moments.iter().enumerate().map(|(index, moment)| (moment.on, path(index))).collect::<Vec<_>>()
        };
        let mut days = match self.part {
            Part::Experiment(index) => of(self.moments, Path::root().join("experiments").join(index)),
            _ => of(&self.case.moments, Path::root()),
        };
        if !self.is_experiment() {
            let domains = self.case.domains.iter().enumerate();
            days.extend(domains.flat_map(|(at, domain)| of(&domain.moments, Path::root().join("domains").join(at))));
        }
        days.sort();
        days
    }

    /// What the calendar tells of the documents of a kind, of the case or of the domain that is followed.
    pub(crate) fn windows(&self, document: DocumentKind, owner: DocumentOwner) -> Windows {
        let calendar = &self.case.calendar;
        let of_kind = calendar.iter().filter(|entry| entry.document == document);
        let own = self.domain().filter(|_| owner == DocumentOwner::Target);
        let own = own.filter(|_| of_kind.clone().any(|entry| entry.domain == own));
        let is_one_target = self.case.domains.is_empty();
        let of_owner = of_kind.filter(|entry| is_one_target || entry.domain == own);
        Windows::of(of_owner, self.case.calendar_complete.contains(&document))
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

    /// The rungs between which the outcome is by what was stated last by a day; `None` where no statement has a day by then.
    pub(crate) fn outcome_stated_by(&self, day: NaiveDate) -> Option<(NaiveDate, Outcome, Outcome)> {
        let stated = self.stated_outcomes();
        let dated = || stated.iter().filter_map(|stated| Some((stated.on.filter(|on| *on <= day)?, stated)));
        let last = dated().map(|(on, _)| on).max()?;
        let of_last = || dated().filter(|(on, _)| *on == last);
        let lowest = of_last().map(|(_, stated)| stated.lowest).min()?;
        Some((last, lowest, of_last().map(|(_, stated)| stated.highest).max()?))
    }

    /// The rungs that are stated of it by name, each with its place in the record.
    pub(crate) fn outcome_paths(&self) -> Vec<(Path, Outcome)> {
        let path = |index: usize| self.at("outcomes").join(index).join("rung");
        let of_domain = |index: usize| {
            let rungs = self.case.domains[index].outcomes.iter().enumerate();
            rungs.map(|(at, outcome)| (path(at), outcome.rung)).collect()
        };
        let of_case = |is_named: &dyn Fn(Option<PolicyDomain>) -> bool| {
            let rungs = self.case.outcomes.iter().enumerate().filter(|(_, outcome)| is_named(outcome.domain));
            let path = |at: usize| Path::root().join("outcomes").join(at).join("rung");
            rungs.map(|(at, outcome)| (path(at), outcome.rung)).collect::<Vec<_>>()
        };
        match self.part {
            Part::Stated(index) => of_domain(index),
            Part::Composed(&Composed { domain: Some(index), .. }) => {
                let domain = &self.case.domains[index];
                let has_unnamed = self.case.is_only_target(domain);
                let named = of_case(&|named| named.map_or(has_unnamed, |named| named == domain.domain));
                [of_domain(index), named].concat()
            }
            Part::Case | Part::Composed(_) => of_case(&|_| true),
            Part::Experiment(_) => Vec::new(),
        }
    }

    /// Whether a rating of it is its own, and not one of the case.
    pub(crate) fn is_own(&self, dimension: Dimension) -> bool {
        match self.part {
            Part::Composed(composed) => composed.is_own(dimension),
            Part::Case | Part::Stated(_) | Part::Experiment(_) => true,
        }
    }

    /// Returns a finding for each rating of some dimensions of a day after the end, as far as the dates of moments can be compared.
    pub(crate) fn rated_after(
        &self,
        end: PartialDate,
        is_dated: impl Fn(usize) -> bool,
        has_ended: impl Fn(Dimension) -> bool,
    ) -> Vec<Finding> {
        let moments = self.moments.iter().enumerate();
        let later = moments.filter(|(index, moment)| is_dated(*index) && moment.on > end.last());
        let ratings = later.flat_map(|(index, moment)| moment.ratings.iter().map(move |rating| (index, rating)));
        let stated =
            ratings.filter(|(_, (dimension, rating))| rating.rating != Statement::Unknown && has_ended(**dimension));
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
