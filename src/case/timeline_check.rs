//! The sense of what a record follows: of the case itself and of each of its experiments.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::log::possible_days;
use super::rating_check::{RatedHere, check_rating};
use super::resolved_ratings::{Doubt, ResolvedRatings};
use super::timeline_record::TimelineRecord;
use super::{DaySpan, LogEntry, MomentDraft, PartialDate, Period, Statement};
use crate::report::{Code, Finding, Path, Unreadable, untidy};
use crate::vocabulary::Unit;

/// A record, with what is said around it.
pub(super) struct TimelineCheck<'d> {
    record: TimelineRecord<'d>,
    unreadable: &'d Unreadable,
    /// The programme period of the case.
    period: Option<Period>,
    /// Whether something else than these moments is rated, so that nothing need be.
    may_be_unrated: bool,
    /// Where that something else would stand.
    rests_on: &'static [&'static str],
}

impl<'d> TimelineCheck<'d> {
    /// The checks of something of which at least something has to be rated.
    pub(super) const fn new(record: TimelineRecord<'d>, period: Option<Period>, unreadable: &'d Unreadable) -> Self {
        Self { record, unreadable, period, may_be_unrated: false, rests_on: &[] }
    }

    /// The checks of something of which nothing need be rated.
    pub(super) const fn unrated(self) -> Self {
        Self { may_be_unrated: true, ..self }
    }

    /// The checks of something of which nothing need be rated if something is at one of these keys of the record.
    pub(super) const fn unrated_unless_in(self, keys: &'static [&'static str]) -> Self {
        Self { rests_on: keys, ..self }
    }

    /// Notes every finding; returns the resolved ratings.
    pub(super) fn check(&self, findings: &mut Vec<Finding>) -> ResolvedRatings {
        self.check_stated(findings);
        self.resolved(findings)
    }

    /// Notes every finding but those about changes.
    pub(super) fn check_stated(&self, findings: &mut Vec<Finding>) {
        self.check_moments(findings);
        self.check_early_end(findings);
        self.check_log(findings);
        check_phases(&self.phased(), findings);
    }

    /// Checks the phases of what is stated of a domain and of the case together.
    pub(super) fn check_phases_with(&self, of_case: &Self, findings: &mut Vec<Finding>) {
        let domain = self.record.domain();
        let about = |entry: &LogEntry| entry.domain.is_none_or(|named| Some(named) == domain);
        let mut phased = of_case.phased_where(about);
        phased.extend(self.phased());
        let mut found = Vec::new();
        check_phases(&phased, &mut found);
        append_new(found, findings);
    }

    /// Resolves the ratings; every finding about a change is noted.
    pub(super) fn resolved(&self, findings: &mut Vec<Finding>) -> ResolvedRatings {
        ResolvedRatings::of(&self.record, self.unreadable, |doubt| findings.push(self.of_doubt(&doubt)))
    }

    fn check_moments(&self, findings: &mut Vec<Finding>) {
        let record = &self.record;
        let path = || record.at("moments");
        if record.moments.is_empty() && record.unit() != Unit::Domain {
            return findings.push(Finding::new(path(), Code::NoMoments, "[]"));
        }
        self.check_dates(findings);
        for (index, moment) in record.moments.iter().enumerate() {
            for (dimension, rating) in &moment.ratings {
                let path = || record.rating_path(index, *dimension);
                let is_first = index == 0 && !record.may_have_earlier();
                check_rating(&path, RatedHere::Of(record.unit()), *dimension, rating.rating, is_first, findings);
            }
        }
        if !self.may_be_unrated && !is_rated(record) {
            let finding = Finding::new(path(), Code::NothingRated, record.moments.len());
            findings
                .push(self.rests_on.iter().fold(finding, |finding, key| finding.resting_on(Path::root().join(*key))));
        }
    }

    fn check_dates(&self, findings: &mut Vec<Finding>) {
        let period = self.period.filter(|period| !period.is_upside_down());
        let mut before: Option<NaiveDate> = None;
        for (index, moment) in self.dated() {
            let path = || self.record.moment_path(index).join("on");
            if let Some(before) = before.filter(|before| *before >= moment.on) {
                findings.push(Finding::new(path(), Code::MomentsOutOfOrder, moment.on).against(before));
            }
            before = Some(moment.on);
            if let Some(period) = period.filter(|period| !period.contains(moment.on)) {
                let finding = Finding::new(path(), Code::MomentOutsidePeriod, moment.on).against(period);
                findings.push(finding.resting_on(period_path()));
            }
        }
    }

    /// The moments whose date could be read, with their places.
    fn dated(&self) -> impl Iterator<Item = (usize, &MomentDraft)> {
        let moments = self.record.moments.iter().enumerate();
        moments.filter(|(index, _)| self.record.is_dated(*index, self.unreadable))
    }

    /// The days that the record covers: the programme period, from the first moment on.
    fn covered(&self) -> Option<Period> {
        let first = self.record.first_day()?;
        let period = self.period.unwrap_or(Period { from: first, to: None });
        let covered = Period { from: period.from.max(first), ..period };
        (!covered.is_upside_down()).then_some(covered)
    }

    /// Notes that a day is outside the days that the record covers.
    fn check_covered(&self, path: impl FnOnce() -> Path, on: PartialDate, code: Code, findings: &mut Vec<Finding>) {
        if let Some(covered) = self.covered().filter(|covered| !covered.may_contain(on)) {
            let finding = Finding::new(path(), code, on).against(covered);
            findings.push(finding.resting_on(period_path()).resting_on(self.record.moment_path(0).join("on")));
        }
    }

    /// The day of an early end, which only a case's status tells.
    fn end(&self) -> Option<NaiveDate> {
        self.record.early_ending().and_then(|ending| ending.on)
    }

    fn check_early_end(&self, findings: &mut Vec<Finding>) {
        let Some(on) = self.end() else { return };
        if self.record.has_own_status() {
            let path = || self.record.drop_out_path().join("on");
            self.check_covered(path, on.into(), Code::DropOutOutsidePeriod, findings);
        }
        findings.extend(self.record.rated_after(
            on.into(),
            |index| self.record.is_dated(index, self.unreadable),
            |_| true,
        ));
    }

    /// Checks the log by itself; which rules there are, a rule book knows.
    fn check_log(&self, findings: &mut Vec<Finding>) {
        let log = self.record.log;
        let mut rules_of_day = BTreeSet::new();
        // The day that the next entry can't be before.
        let mut since: Option<PartialDate> = None;
        for (index, entry) in log.iter().enumerate() {
            let at = |key: &'static str| self.record.log_path(index).join(key);
            findings.extend(untidy(|| at("rule"), &entry.rule));
            self.check_covered(|| at("on"), entry.on, Code::LoggedOutsideCourse, findings);
            if let Some((end, rests_on)) = self.record.early_end_of(entry).filter(|(end, _)| entry.on.first() > *end) {
                let finding = Finding::new(at("on"), Code::LoggedAfterDropOut, entry.on).against(end);
                findings.push(finding.resting_on(rests_on));
            }
            if let Some(since) = since.filter(|since| entry.on.last() < since.first()) {
                findings.push(Finding::new(at("on"), Code::LogOutOfOrder, entry.on).against(since));
                rules_of_day.clear();
            }
            let is_later =
                since.is_none_or(|since| since.first() < entry.on.first() || entry.on.last() < since.first());
            if is_later {
                since = Some(entry.on);
                rules_of_day.clear();
            }
            // Within a month a rule can well be played twice.
            if entry.on.day().is_some() && !rules_of_day.insert((&entry.rule, entry.domain)) {
                findings.push(Finding::new(at("rule"), Code::RepeatedEntry, &entry.rule));
            }
        }
        self.check_across_moments(findings);
    }

    /// Notes each entry of a month or a year that contains a moment: on which side of it the entry is, isn't known.
    fn check_across_moments(&self, findings: &mut Vec<Finding>) {
        let partial = self.record.log.iter().enumerate().filter(|(_, entry)| entry.on.day().is_none());
        let partial: Vec<_> = partial.collect();
        if partial.is_empty() {
            return;
        }
        let days = self.record.days_of_moments();
        for (index, entry) in partial {
            let next = days.partition_point(|(day, _)| *day < entry.on.first());
            if let Some((day, path)) = days.get(next).filter(|(day, _)| entry.on.contains(*day)) {
                let at = self.record.log_path(index).join("on");
                let finding = Finding::new(at, Code::LoggedAcrossMoment, entry.on).against(day);
                findings.push(finding.resting_on(path.clone()));
            }
        }
    }

    /// The phases that are stated, each with its days and place.
    fn phased(&self) -> Vec<Phased> {
        self.phased_where(|_| true)
    }

    /// The phases that are stated, of the log those of some entries.
    fn phased_where(&self, is_about: impl Fn(&LogEntry) -> bool) -> Vec<Phased> {
        let record = &self.record;
        let moments = self.dated().filter_map(|(index, moment)| {
            Some((moment.on.into(), moment.phase?, record.moment_path(index).join("phase")))
        });
        let log =
            record.log.iter().zip(possible_days(record.log)).enumerate().filter(|(_, (entry, _))| is_about(entry));
        let log = log.filter_map(|(index, (entry, days))| {
            Some((days, entry.phase?, record.at("log").join(index).join("phase")))
        });
        let drop_out = || record.drop_out_path().join("phase");
        let end = record.early_ending().and_then(|end| Some((end.on?.into(), end.phase?, drop_out())));
        moments.chain(log).chain(end).collect()
    }

    /// The finding for a statement that contradicts the moment before, or hardly fits it.
    fn of_doubt(&self, doubt: &Doubt) -> Finding {
        let rating = self.record.moments[doubt.moment].ratings.get(&doubt.dimension);
        let stated = rating.map_or(Statement::Unknown, |rating| rating.rating);
        let path = self.record.rating_path(doubt.moment, doubt.dimension);
        let finding = Finding::new(path, doubt.code, stated);
        match doubt.before {
            Some(before) => finding.against(before),
            None => finding,
        }
    }
}

/// Appends the findings whose place and code aren't among the earlier ones.
pub(super) fn append_new(found: Vec<Finding>, findings: &mut Vec<Finding>) {
    if found.is_empty() {
        return;
    }
    let mut known: BTreeSet<_> = findings.iter().map(|finding| (finding.path().clone(), finding.code())).collect();
    findings.extend(found.into_iter().filter(|finding| known.insert((finding.path().clone(), finding.code()))));
}

fn period_path() -> Path {
    Path::root().join("period")
}

/// Whether anything in these moments is rated.
pub(super) fn is_rated(record: &TimelineRecord<'_>) -> bool {
    let mut statements = record.moments.iter().flat_map(|moment| moment.ratings.values());
    statements.any(|rating| rating.rating != Statement::Unknown)
}

/// A phase, the days that it can be of, and its place.
type Phased = (DaySpan, u32, Path);

/// Checks that phases are ordered like the days: a day that is certainly later isn't in an earlier phase.
fn check_phases(phased: &[Phased], findings: &mut Vec<Finding>) {
    let mut by_first: Vec<_> = phased.iter().collect();
    by_first.sort_by_key(|(days, _, _)| days.first);
    let mut by_last = by_first.clone();
    by_last.sort_by_key(|(days, _, _)| days.last);
    let mut ended = by_last.into_iter().peekable();
    let mut earlier: Option<&Phased> = None;
    for (days, phase, path) in by_first {
        while let Some(next) = ended.next_if(|(other, _, _)| other.last < days.first) {
            earlier = [earlier, Some(next)].into_iter().flatten().max_by_key(|(_, phase, _)| *phase);
        }
        if let Some((_, before, rests_on)) = earlier.filter(|(_, before, _)| phase < before) {
            let finding = Finding::new(path.clone(), Code::PhaseOutOfOrder, phase).against(before);
            findings.push(finding.resting_on(rests_on.clone()));
        }
    }
}
