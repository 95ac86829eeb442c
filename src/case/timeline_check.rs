//! The sense of what a record follows: of the case itself and of each of its experiments.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::rating_check::{RatedHere, check_rating};
use super::resolved_ratings::{Doubt, ResolvedRatings};
use super::timeline_record::TimelineRecord;
use super::{LogEntry, MomentDraft, Period, Statement};
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
        phased.sort_by_key(|(on, _, _)| *on);
        let mut found = Vec::new();
        check_phases(&phased, &mut found);
        append_new(found, findings);
    }

    /// Resolves the ratings; every finding about a change is noted.
    pub(super) fn resolved(&self, findings: &mut Vec<Finding>) -> ResolvedRatings {
        ResolvedRatings::of(&self.record, self.unreadable, |doubt| findings.push(self.of_doubt(&doubt)))
    }

    fn check_moments(&self, findings: &mut Vec<Finding>) {
        let (record, path) = (&self.record, self.record.at("moments"));
        if record.moments.is_empty() && record.unit() != Unit::Domain {
            return findings.push(Finding::new(path, Code::NoMoments, "[]"));
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
            let finding = Finding::new(path, Code::NothingRated, record.moments.len());
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
    fn check_covered(&self, path: Path, on: NaiveDate, code: Code, findings: &mut Vec<Finding>) {
        if let Some(covered) = self.covered().filter(|covered| !covered.contains(on)) {
            let finding = Finding::new(path, code, on).against(covered);
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
            self.check_covered(self.record.drop_out_path().join("on"), on, Code::DropOutOutsidePeriod, findings);
        }
        findings.extend(self.record.rated_after(on, |index| self.record.is_dated(index, self.unreadable), |_| true));
    }

    /// Checks the log by itself; which rules there are, a rule book knows.
    fn check_log(&self, findings: &mut Vec<Finding>) {
        let log = self.record.log;
        let mut rules_of_day = BTreeSet::new();
        for (index, entry) in log.iter().enumerate() {
            let at = |key: &'static str| self.record.log_path(index).join(key);
            findings.extend(untidy(at("rule"), &entry.rule));
            self.check_covered(at("on"), entry.on, Code::LoggedOutsideCourse, findings);
            if let Some((end, rests_on)) = self.record.early_end_of(entry).filter(|(end, _)| entry.on > *end) {
                let finding = Finding::new(at("on"), Code::LoggedAfterDropOut, entry.on).against(end);
                findings.push(finding.resting_on(rests_on));
            }
            if let Some(last) = index.checked_sub(1).map(|before| log[before].on) {
                if last > entry.on {
                    findings.push(Finding::new(at("on"), Code::LogOutOfOrder, entry.on).against(last));
                }
                if last != entry.on {
                    rules_of_day.clear();
                }
            }
            if !rules_of_day.insert((&entry.rule, entry.domain)) {
                findings.push(Finding::new(at("rule"), Code::RepeatedEntry, &entry.rule));
            }
        }
    }

    /// The phases that are stated, each with its day and place, from early to late.
    fn phased(&self) -> Vec<(NaiveDate, u32, Path)> {
        self.phased_where(|_| true)
    }

    /// The phases that are stated, of the log those of some entries.
    fn phased_where(&self, is_about: impl Fn(&LogEntry) -> bool) -> Vec<(NaiveDate, u32, Path)> {
        let record = &self.record;
        let moments = self
            .dated()
            .filter_map(|(index, moment)| Some((moment.on, moment.phase?, record.moment_path(index).join("phase"))));
        let log = record.log.iter().enumerate().filter(|(_, entry)| is_about(entry));
        let log =
            log.filter_map(|(index, entry)| Some((entry.on, entry.phase?, record.at("log").join(index).join("phase"))));
        let drop_out = || record.drop_out_path().join("phase");
        let end = record.early_ending().and_then(|end| Some((end.on?, end.phase?, drop_out())));
        let mut phased: Vec<_> = moments.chain(log).chain(end).collect();
        phased.sort_by_key(|(on, _, _)| *on);
        phased
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

/// Checks that phases are ordered like the days: a later day isn't in an earlier phase.
fn check_phases(phased: &[(NaiveDate, u32, Path)], findings: &mut Vec<Finding>) {
    let mut earlier: Option<(u32, Path)> = None;
    for day in phased.chunk_by(|one, other| one.0 == other.0) {
        for (_, phase, path) in day {
            if let Some((before, rests_on)) = earlier.as_ref().filter(|(before, _)| phase < before) {
                let finding = Finding::new(path.clone(), Code::PhaseOutOfOrder, phase).against(before);
                findings.push(finding.resting_on(rests_on.clone()));
            }
        }
        let latest = day.iter().max_by_key(|(_, phase, _)| *phase).map(|(_, phase, path)| (*phase, path.clone()));
        earlier = [earlier, latest].into_iter().flatten().max_by_key(|(phase, _)| *phase);
    }
}
