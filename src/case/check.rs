//! The sense of a case's record: what has to agree with what.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::course::{Course, Doubt};
use super::form::Gaps;
use super::{Band, CaseDraft, Period, Statement, Status, respondents};
use crate::report::{Accepted, Code, Finding, Path, Severity, check_own_ids, untidy};
use crate::vocabulary::{Dimension, Text, Unit};

/// Every finding of sense, with the course of the case.
pub(super) fn check(draft: &CaseDraft, gaps: &Gaps) -> (Course, Vec<Finding>) {
    let mut findings = Vec::new();
    check_head(draft, &mut findings);
    check_profile(draft, &mut findings);
    check_moments(draft, gaps, &mut findings);
    respondents::check(draft, &mut findings);
    check_drop_out(draft, gaps, &mut findings);
    check_log(draft, &mut findings);
    check_outcomes(draft, &mut findings);
    check_spanners(draft, &mut findings);
    check_waivers(draft, &mut findings);
    let course = Course::of(draft, gaps, |doubt| findings.push(of_doubt(draft, &doubt)));
    let waived: BTreeSet<Code> = draft.waived.iter().copied().collect();
    findings.retain(|finding| finding.severity() == Severity::Error || !waived.contains(&finding.code()));
    (course, findings)
}

fn check_head(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    findings.extend(untidy(Path::root().join("id"), &draft.id));
    if let Some(versions) = draft.versions {
        findings.extend(versions.findings());
    }
    if let Some(period @ Period { from, to: Some(to) }) = draft.period
        && period.is_upside_down()
    {
        findings.push(Finding::new(Path::root().join("period"), Code::PeriodUpsideDown, from).against(to));
    }
}

fn check_profile(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    for (name, band, most) in draft.profile.bands() {
        if let Some(band) = band {
            check_band(Path::root().join("profile").join(name), band, most, findings);
        }
    }
    let domains = &draft.profile.prioritized_domains;
    for (index, domain) in domains.iter().enumerate() {
        if domains[..index].contains(domain) {
            let path = Path::root().join("profile").join("prioritized_domains").join(index);
            findings.push(Finding::new(path, Code::RepeatedDomain, domain));
        }
    }
}

fn check_band(path: Path, band: Band, most: f64, findings: &mut Vec<Finding>) {
    let accepted = if most <= 100.0 {
        Text { en: "a percentage from 0 to 100", nl: "een percentage van 0 tot en met 100" }
    } else {
        Text { en: "0 or a higher number", nl: "een getal van 0 of hoger" }
    };
    let mut is_in_range = true;
    for (key, end) in [("from", band.from), ("to", band.to)] {
        let Some(end) = end else { continue };
        if !(0.0..=most).contains(&end) {
            is_in_range = false;
            let finding = Finding::new(path.clone().join(key), Code::NumberOutOfRange, end);
            findings.push(finding.accepting(Accepted::Described(accepted)));
        }
    }
    match (band.from, band.to) {
        (None, None) => findings.push(Finding::new(path, Code::BandWithoutEnds, "{}")),
        (Some(from), Some(to)) if is_in_range && from > to => {
            findings.push(Finding::new(path, Code::BandUpsideDown, from).against(to));
        }
        _ => {}
    }
}

fn moment_path(index: usize) -> Path {
    Path::root().join("moments").join(index)
}

fn rating_path(moment: usize, dimension: Dimension) -> Path {
    moment_path(moment).join("ratings").join(dimension.id())
}

fn check_moments(draft: &CaseDraft, gaps: &Gaps, findings: &mut Vec<Finding>) {
    let path = Path::root().join("moments");
    if draft.moments.is_empty() {
        return findings.push(Finding::new(path, Code::NoMoments, "[]"));
    }
    check_dates(draft, gaps, findings);
    for (index, moment) in draft.moments.iter().enumerate() {
        for (dimension, rating) in &moment.ratings {
            check_statement(&|| rating_path(index, *dimension), *dimension, rating.rating, index == 0, findings);
        }
    }
    if is_nothing_known(draft) {
        let finding = Finding::new(path, Code::NothingRated, draft.moments.len());
        findings.push(finding.resting_on(Path::root().join("respondents")).resting_on(spanners_path()));
    }
}

/// Whether no rating of the case and no response of anybody says anything.
fn is_nothing_known(draft: &CaseDraft) -> bool {
    let rated = draft.moments.iter().map(|moment| &moment.ratings);
    let coded = draft.respondents.iter().map(|respondent| &respondent.responses);
    let spanners = draft.boundary_spanners.iter().map(|spanner| &spanner.ratings);
    let mut statements = rated.chain(coded).chain(spanners).flat_map(|ratings| ratings.values());
    let mut answers = draft.respondents.iter().flat_map(|respondent| respondent.answers.values());
    statements.all(|rating| rating.rating == Statement::Unknown) && answers.all(|answer| answer.answer().is_none())
}

fn check_dates(draft: &CaseDraft, gaps: &Gaps, findings: &mut Vec<Finding>) {
    let period = draft.period.filter(|period| !period.is_upside_down());
    let mut before: Option<NaiveDate> = None;
    for (index, moment) in draft.moments.iter().enumerate().filter(|(index, _)| !gaps.undated.contains(index)) {
        let path = || moment_path(index).join("on");
        if let Some(before) = before.filter(|before| *before >= moment.on) {
            findings.push(Finding::new(path(), Code::MomentsOutOfOrder, moment.on).against(before));
        }
        before = Some(moment.on);
        if let Some(period) = period.filter(|period| !period.contains(moment.on)) {
            let finding = Finding::new(path(), Code::MomentOutsidePeriod, moment.on).against(period);
            findings.push(finding.resting_on(Path::root().join("period")));
        }
    }
}

/// Checks a statement by itself; those of change are for the course.
fn check_statement(
    path: &impl Fn() -> Path,
    dimension: Dimension,
    statement: Statement,
    is_first: bool,
    findings: &mut Vec<Finding>,
) {
    for degree in statement.degrees().filter(|degree| degree.scale() != dimension.scale()) {
        let words = Statement::words(dimension.scale(), is_first);
        let accepted = Accepted::Words { words, nearest: None };
        findings.push(Finding::new(path(), Code::DegreeOffScale, degree).accepting(accepted));
    }
    if let Statement::Between(low, high) = statement
        && statement.rating(dimension.scale()).is_none()
    {
        findings.push(Finding::new(path(), Code::IntervalUpsideDown, low).against(high));
    }
}

/// The days that a case goes through: the programme period, from the first moment on.
fn course(draft: &CaseDraft) -> Option<Period> {
    let first = draft.moments.first()?.on;
    let period = draft.period.unwrap_or(Period { from: first, to: None });
    let course = Period { from: period.from.max(first), ..period };
    (!course.is_upside_down()).then_some(course)
}

/// Notes that a day is outside the course.
fn check_in_course(draft: &CaseDraft, path: Path, on: NaiveDate, code: Code, findings: &mut Vec<Finding>) {
    if let Some(course) = course(draft).filter(|course| !course.contains(on)) {
        let finding = Finding::new(path, code, on).against(course);
        findings.push(finding.resting_on(Path::root().join("period")).resting_on(moment_path(0).join("on")));
    }
}

fn check_drop_out(draft: &CaseDraft, gaps: &Gaps, findings: &mut Vec<Finding>) {
    let Some(on) = drop_out_day(draft) else { return };
    check_in_course(draft, drop_out_path(), on, Code::DropOutOutsidePeriod, findings);
    let dated = draft.moments.iter().enumerate().filter(|(index, _)| !gaps.undated.contains(index));
    for (index, moment) in dated.filter(|(_, moment)| moment.on > on) {
        for (dimension, rating) in moment.ratings.iter().filter(|(_, rating)| rating.rating != Statement::Unknown) {
            let path = rating_path(index, *dimension);
            findings.push(Finding::new(path, Code::RatedAfterDropOut, rating.rating).against(on));
        }
    }
}

fn drop_out_day(draft: &CaseDraft) -> Option<NaiveDate> {
    draft.status.as_ref().and_then(Status::drop_out).and_then(|drop_out| drop_out.on)
}

fn drop_out_path() -> Path {
    Path::root().join("status").join("dropped_out").join("on")
}

/// Checks the log by itself; which rules there are, a rule book knows.
fn check_log(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let end = drop_out_day(draft);
    let mut rules_of_day = BTreeSet::new();
    for (index, entry) in draft.log.iter().enumerate() {
        let at = |key: &'static str| Path::root().join("log").join(index).join(key);
        findings.extend(untidy(at("rule"), &entry.rule));
        check_in_course(draft, at("on"), entry.on, Code::LoggedOutsideCourse, findings);
        if let Some(end) = end.filter(|end| entry.on > *end) {
            let finding = Finding::new(at("on"), Code::LoggedAfterDropOut, entry.on).against(end);
            findings.push(finding.resting_on(drop_out_path()));
        }
        if let Some(last) = index.checked_sub(1).map(|before| draft.log[before].on) {
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

fn check_outcomes(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let path = |index: usize| Path::root().join("outcomes").join(index);
    let is_drop_out = matches!(draft.status, Some(Status::DroppedOut(_)));
    for (index, outcome) in draft.outcomes.iter().enumerate() {
        if is_drop_out {
            findings.push(Finding::new(path(index).join("rung"), Code::OutcomeOfDropOut, outcome.rung));
        }
        let domain = outcome.domain.map_or("null", |domain| domain.id());
        if let Some(earlier) = draft.outcomes[..index].iter().position(|earlier| earlier.domain == outcome.domain) {
            let finding = Finding::new(path(index), Code::DuplicateOutcome, domain);
            findings.push(finding.resting_on(path(earlier).join("domain")));
        }
        let targets = &draft.profile.prioritized_domains;
        if let Some(domain) = outcome.domain
            && !targets.is_empty()
            && !targets.contains(&domain)
        {
            let finding = Finding::new(path(index).join("domain"), Code::OutcomeOutsideTarget, domain);
            findings.push(finding.resting_on(Path::root().join("profile").join("prioritized_domains")));
        }
    }
    if draft.status == Some(Status::Completed) && draft.outcomes.is_empty() {
        findings.push(Finding::new(Path::root().join("outcomes"), Code::CompletedWithoutOutcome, "completed"));
    }
}

fn spanners_path() -> Path {
    Path::root().join("boundary_spanners")
}

fn check_spanners(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    check_own_ids(draft.boundary_spanners.iter().map(|spanner| &spanner.id), &spanners_path(), findings);
    for (index, spanner) in draft.boundary_spanners.iter().enumerate() {
        for (dimension, rating) in &spanner.ratings {
            let at = || spanners_path().join(index).join("ratings").join(dimension.id());
            check_rated_once(Unit::BoundarySpanner, &at, *dimension, rating.rating, findings);
        }
    }
}

/// Checks a statement about a unit that is rated once, so that nothing can have changed.
pub(super) fn check_rated_once(
    unit: Unit,
    path: &impl Fn() -> Path,
    dimension: Dimension,
    statement: Statement,
    findings: &mut Vec<Finding>,
) {
    if !unit.has(dimension) {
        let accepted = Accepted::Words { words: unit.ids(), nearest: None };
        findings.push(Finding::new(path(), Code::DimensionOutOfPlace, dimension).accepting(accepted));
    } else if statement.is_change() {
        findings.push(Finding::new(path(), Code::ChangeInResponse, statement));
    } else {
        check_statement(path, dimension, statement, true, findings);
    }
}

fn check_waivers(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    for (index, code) in draft.waived.iter().enumerate() {
        if code.severity() == Severity::Error {
            let finding = Finding::new(Path::root().join("waived").join(index), Code::NotWaivable, code);
            let accepted = Accepted::Words { words: Code::WAIVABLE_IDS, nearest: None };
            findings.push(finding.accepting(accepted));
        }
    }
}

/// The finding for what the course couldn't follow.
fn of_doubt(draft: &CaseDraft, doubt: &Doubt) -> Finding {
    let stated = draft.moments[doubt.moment].ratings.get(&doubt.dimension).map_or(Statement::Unknown, |r| r.rating);
    let finding = Finding::new(rating_path(doubt.moment, doubt.dimension), doubt.code, stated);
    match doubt.before {
        Some(before) => finding.against(before),
        None => finding,
    }
}
