//! The sense of what a record follows: of the case itself and of each of its experiments.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::rating_check::{RatedHere, check_rating};
use super::resolved_ratings::{Doubt, ResolvedRatings};
use super::timeline_record::TimelineRecord;
use super::{MomentDraft, Period, Statement};
use crate::report::{Code, Finding, Path, Unreadable, untidy};

/// A record, with what is said around it.
pub(super) struct TimelineCheck<'d> {
    pub(super) record: TimelineRecord<'d>,
    pub(super) unreadable: &'d Unreadable,
    /// The programme period of the case.
    pub(super) period: Option<Period>,
    /// Whether something else than these moments is rated, so that nothing need be.
    pub(super) may_be_unrated: bool,
    /// Where that something else would stand.
    pub(super) rests_on: &'static [&'static str],
}

impl TimelineCheck<'_> {
    /// Notes every finding; returns the resolved ratings.
    pub(super) fn check(&self, findings: &mut Vec<Finding>) -> ResolvedRatings {
        self.check_moments(findings);
        self.check_early_end(findings);
        self.check_log(findings);
        self.check_phases(findings);
        ResolvedRatings::of(&self.record, self.unreadable, |doubt| findings.push(self.of_doubt(&doubt)))
    }

    fn check_moments(&self, findings: &mut Vec<Finding>) {
        let (record, path) = (&self.record, self.record.at("moments"));
        if record.moments.is_empty() {
            return findings.push(Finding::new(path, Code::NoMoments, "[]"));
        }
        self.check_dates(findings);
        for (index, moment) in record.moments.iter().enumerate() {
            for (dimension, rating) in &moment.ratings {
                let path = || record.rating_path(index, *dimension);
                check_rating(&path, RatedHere::Of(record.unit()), *dimension, rating.rating, index == 0, findings);
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
        let first = self.record.moments.first()?.on;
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
        self.check_covered(drop_out_path(), on, Code::DropOutOutsidePeriod, findings);
        findings.extend(self.record.rated_after(on, |index| self.record.is_dated(index, self.unreadable)));
    }

    /// Checks the log by itself; which rules there are, a rule book knows.
    fn check_log(&self, findings: &mut Vec<Finding>) {
        let (log, end) = (self.record.log, self.end());
        let mut rules_of_day = BTreeSet::new();
        for (index, entry) in log.iter().enumerate() {
            let at = |key: &'static str| self.record.at("log").join(index).join(key);
            findings.extend(untidy(at("rule"), &entry.rule));
            self.check_covered(at("on"), entry.on, Code::LoggedOutsideCourse, findings);
            if let Some(end) = end.filter(|end| entry.on > *end) {
                let finding = Finding::new(at("on"), Code::LoggedAfterDropOut, entry.on).against(end);
                findings.push(finding.resting_on(drop_out_path()));
            }
            if let Some(last) = index.checked_sub(1).map(|before| log[before].on) {
                if last > entry.on {
                    findings.push(Finding::new(at("on"), Code::LogOutOfOrder, entry.on).against(last));
                }
                if last != entry.on {
                    rules_of_day.clear();
                }
            }
            if !rules_of_day.insert(&entry.rule) {
                findings.push(Finding::new(at("rule"), Code::RepeatedEntry, &entry.rule));
            }
        }
    }

    /// Checks that phases are ordered like the days: what comes later isn't in an earlier phase.
    fn check_phases(&self, findings: &mut Vec<Finding>) {
        let mut earlier: Option<(u32, Path)> = None;
        let phased = self.phased();
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

    /// The phases that are stated, each with its day and place, from early to late.
    fn phased(&self) -> Vec<(NaiveDate, u32, Path)> {
        let record = &self.record;
        let moments = self
            .dated()
            .filter_map(|(index, moment)| Some((moment.on, moment.phase?, record.moment_path(index).join("phase"))));
        let log =
            record.log.iter().enumerate().filter_map(|(index, entry)| {
                Some((entry.on, entry.phase?, record.at("log").join(index).join("phase")))
            });
        let drop_out = || Path::root().join("status").join("dropped_out").join("phase");
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

fn period_path() -> Path {
    Path::root().join("period")
}

pub(super) fn drop_out_path() -> Path {
    Path::root().join("status").join("dropped_out").join("on")
}

/// Whether anything in these moments is rated.
pub(super) fn is_rated(record: &TimelineRecord<'_>) -> bool {
    let mut statements = record.moments.iter().flat_map(|moment| moment.ratings.values());
    statements.any(|rating| rating.rating != Statement::Unknown)
}
