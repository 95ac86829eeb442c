//! The sense of a case's record: what has to agree with what.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::domains::{self, Composed};
use super::rating_check::{RatedHere, check_rated_once};
use super::resolved_ratings::{ResolvedCase, ResolvedRatings};
use super::timeline_check::{TimelineCheck, append_new, is_rated};
use super::upgrade::SINCE_FORMAT_1;
use super::{
    Band, CaseDraft, DomainDraft, Period, Statement, Status, actions, calendar, department_pair, experiments, map,
    player, respondents,
};
use crate::report::{
    Accepted, Code, Finding, Path, Unreadable, check_own_ids, check_waivers, has_four_digit_year, untidy, waive,
};
use crate::vocabulary::{Text, Unit};

/// Every finding of sense, with the resolved ratings of the case and its experiments.
pub(super) fn check(draft: &CaseDraft, unreadable: &Unreadable) -> (ResolvedCase, Vec<Finding>) {
    let mut findings = Vec::new();
    check_head(draft, &mut findings);
    check_profile(draft, &mut findings);
    respondents::check(draft, &mut findings);
    domains::check(draft, &mut findings);
    calendar::check(draft, &mut findings);
    map::check(draft, &mut findings);
    actions::check(draft, &mut findings);
    experiments::check(draft, &mut findings);
    check_outcomes(draft, &mut findings);
    check_spanners(draft, &mut findings);
    department_pair::check(draft, &mut findings);
    player::check(draft, &mut findings);
    findings.extend(check_waivers(&draft.waived));
    check_years(draft, &mut findings);
    let resolved = resolved(draft, unreadable, &mut findings);
    waive(&draft.waived, &mut findings, Code::OF_REPLAY);
    (resolved, findings)
}

/// The resolved ratings of everything that has moments; every finding about them is noted.
fn resolved(draft: &CaseDraft, unreadable: &Unreadable, findings: &mut Vec<Finding>) -> ResolvedCase {
    const ELSEWHERE: &[&str] =
        &["domains", "respondents", "boundary_spanners", "department_pairs", "experiments", "players"];
    let check = |record| TimelineCheck::new(record, draft.period, unreadable);
    let experiments: Vec<_> =
        draft.experiments.iter().enumerate().map(|(index, one)| draft.timeline_record_of(index, one)).collect();
    let stated: Vec<_> =
        draft.domains.iter().enumerate().map(|(index, one)| draft.timeline_record_stated(index, one)).collect();
    let is_rated_elsewhere = experiments.iter().chain(&stated).any(is_rated) || is_anybody_heard(draft);
    let of_case = check(draft.timeline_record());
    let of_case = if is_rated_elsewhere { of_case.unrated() } else { of_case.unrated_unless_in(ELSEWHERE) };
    of_case.check_stated(findings);
    for record in &stated {
        check(*record).unrated().check_stated(findings);
        check(*record).check_phases_with(&of_case, findings);
    }
    domains::check_first_moments(draft, unreadable, findings);
    let mut resolved = ResolvedCase::default();
    if draft.domains.is_empty() {
        resolved.case = of_case.resolved(findings);
    } else {
        // Changes are judged in each domain, which knows the first moment.
        resolved.domains = resolved_domains(draft, unreadable, findings);
        resolved.several = resolved_as_a_whole(draft, unreadable, &resolved.domains);
        if !draft.domains.iter().any(DomainDraft::is_target) {
            resolved.case = of_case.resolved(&mut Vec::new());
        }
    }
    resolved.experiments = experiments.iter().map(|record| check(*record).check(findings)).collect();
    resolved
}

/// A case with several targets as a whole: any of them, at the days of all.
fn resolved_as_a_whole(
    draft: &CaseDraft,
    unreadable: &Unreadable,
    domains: &[(Composed, ResolvedRatings)],
) -> Option<(Composed, ResolvedRatings)> {
    let targets = draft.distinct_domains().zip(domains).filter(|((_, domain), _)| domain.is_target());
    let targets: Vec<_> = targets.collect();
    if targets.len() < 2 {
        return None;
    }
    let whole = Composed::whole(draft, targets.iter().map(|(target, _)| *target));
    let each = targets.into_iter().map(|((index, target), (alone, resolved))| {
        // The days of a target are among those of the whole.
        if alone.moments.len() == whole.moments.len() {
            return resolved.clone();
        }
        let composed = Composed::at_days_of(&whole, draft, index, target);
        TimelineCheck::new(draft.timeline_record_composed(&composed), draft.period, unreadable)
            .resolved(&mut Vec::new())
    });
    let any = ResolvedRatings::any_of(each)?;
    Some((whole, any))
}

/// Each domain, composed and resolved; what is wrong with a change in several of them is noted once.
fn resolved_domains(
    draft: &CaseDraft,
    unreadable: &Unreadable,
    findings: &mut Vec<Finding>,
) -> Vec<(Composed, ResolvedRatings)> {
    let mut doubts = Vec::new();
    let domains = draft.distinct_domains().map(|(index, domain)| {
        let composed = Composed::new(draft, index, domain);
        let check = TimelineCheck::new(draft.timeline_record_composed(&composed), draft.period, unreadable);
        let resolved = check.resolved(&mut doubts);
        (composed, resolved)
    });
    let domains = domains.collect();
    doubts.sort_by(|one, other| (one.path(), one.code()).cmp(&(other.path(), other.code())));
    append_new(doubts, findings);
    domains
}

/// Whether a respondent, a boundary spanner or a player says anything, or anything is said of two departments.
fn is_anybody_heard(draft: &CaseDraft) -> bool {
    let coded = draft.respondents.iter().map(|respondent| &respondent.responses);
    let spanners = draft.boundary_spanners.iter().map(|spanner| &spanner.ratings);
    let pairs = draft.department_pairs.iter().map(|pair| &pair.ratings);
    let players = draft.players.iter().map(|player| &player.ratings);
    let mut statements = coded.chain(spanners).chain(pairs).chain(players).flat_map(|ratings| ratings.values());
    let mut answers = draft.respondents.iter().flat_map(|respondent| respondent.answers.values());
    let is_played =
        draft.players.iter().any(|one| one.captain.is_some() || one.hindrance.is_some() || one.crucial.is_some());
    is_played
        || statements.any(|rating| rating.rating != Statement::Unknown)
        || answers.any(|answer| answer.answer().is_some())
}

fn check_head(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    findings.extend(untidy(|| Path::root().join("id"), &draft.id));
    if let Some(versions) = draft.versions {
        findings.extend(versions.findings_since(SINCE_FORMAT_1));
    }
    if let Some(period @ Period { from, to: Some(to) }) = draft.period
        && period.is_upside_down()
    {
        findings.push(Finding::new(Path::root().join("period"), Code::PeriodUpsideDown, from).against(to));
    }
}

/// Checks the year of every date in the record.
fn check_years(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let mut check = |on: Option<NaiveDate>, path: &dyn Fn() -> Path| {
        if let Some(on) = on.filter(|on| !has_four_digit_year(*on)) {
            findings.push(Finding::new(path(), Code::YearOutOfRange, on));
        }
    };
    if let Some(Period { from, to }) = draft.period {
        check(Some(from), &|| Path::root().join("period").join("from"));
        check(to, &|| Path::root().join("period").join("to"));
    }
    let drop_out = draft.status.as_ref().and_then(Status::drop_out);
    check(drop_out.and_then(|drop_out| drop_out.on), &|| Path::root().join("status").join("dropped_out").join("on"));
    let experiments = draft.experiments.iter().enumerate().map(|(index, one)| draft.timeline_record_of(index, one));
    let domains = draft.domains.iter().enumerate().map(|(index, one)| draft.timeline_record_stated(index, one));
    for record in [draft.timeline_record()].into_iter().chain(domains).chain(experiments) {
        for (index, moment) in record.moments.iter().enumerate() {
            check(Some(moment.on), &|| record.moment_path(index).join("on"));
        }
        for (index, entry) in record.log.iter().enumerate() {
            check(Some(entry.on.first()), &|| record.log_path(index).join("on"));
        }
    }
    for (place, experiment) in draft.experiments.iter().enumerate() {
        for (index, other) in experiment.others.iter().enumerate() {
            let others = || Path::root().join("experiments").join(place).join("others");
            check(other.on, &|| others().join(index).join("on"));
        }
    }
    for (index, respondent) in draft.respondents.iter().enumerate() {
        check(respondent.on, &|| Path::root().join("respondents").join(index).join("on"));
    }
    for (index, spanner) in draft.boundary_spanners.iter().enumerate() {
        check(spanner.on, &|| spanners_path().join(index).join("on"));
    }
    for (index, pair) in draft.department_pairs.iter().enumerate() {
        check(pair.on, &|| Path::root().join("department_pairs").join(index).join("on"));
    }
    for (index, player) in draft.players.iter().enumerate() {
        check(player.on, &|| Path::root().join("players").join(index).join("on"));
    }
}

fn check_profile(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    for (name, band, most) in draft.profile.bands() {
        if let Some(band) = band {
            check_band(|| Path::root().join("profile").join(name), band, most, findings);
        }
    }
}

fn check_band(path: impl Fn() -> Path, band: Band, most: f64, findings: &mut Vec<Finding>) {
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
            let finding = Finding::new(path().join(key), Code::NumberOutOfRange, end);
            findings.push(finding.accepting(Accepted::Described(accepted)));
        }
    }
    match (band.from, band.to) {
        (None, None) => findings.push(Finding::new(path(), Code::BandWithoutEnds, "{}")),
        (Some(from), Some(to)) if is_in_range && from > to => {
            findings.push(Finding::new(path(), Code::BandUpsideDown, from).against(to));
        }
        _ => {}
    }
}

fn check_outcomes(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let path = |index: usize| Path::root().join("outcomes").join(index);
    let statuses = draft.distinct_domains().filter_map(|(_, domain)| Some((domain.domain, domain.status.as_ref()?)));
    let statuses: BTreeMap<_, _> = statuses.collect();
    let mut first_of_day = BTreeMap::new();
    for (index, outcome) in draft.outcomes.iter().enumerate() {
        let of_domain = outcome.domain.and_then(|domain| statuses.get(&domain).copied());
        if of_domain.or(draft.status.as_ref()).is_some_and(|status| status.drop_out().is_some()) {
            findings.push(Finding::new(path(index).join("rung"), Code::OutcomeOfDropOut, outcome.rung));
        }
        let domain = outcome.domain.map_or("null", |domain| domain.id());
        let earlier = *first_of_day.entry((outcome.domain, outcome.on)).or_insert(index);
        if earlier != index {
            let finding = Finding::new(path(index), Code::DuplicateOutcome, domain);
            findings.push(finding.resting_on(path(earlier).join("domain")));
        }
    }
    let has_outcome = !draft.outcomes.is_empty() || draft.domains.iter().any(|domain| !domain.outcomes.is_empty());
    if draft.status == Some(Status::Completed) && !has_outcome {
        findings.push(Finding::new(Path::root().join("outcomes"), Code::CompletedWithoutOutcome, "completed"));
    }
}

fn spanners_path() -> Path {
    Path::root().join("boundary_spanners")
}

fn check_spanners(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    check_own_ids(draft.boundary_spanners.iter().map(|spanner| &spanner.id), spanners_path, findings);
    for (index, spanner) in draft.boundary_spanners.iter().enumerate() {
        let department = || spanners_path().join(index).join("department");
        findings.extend(spanner.department.iter().filter_map(|text| untidy(department, text)));
        for (dimension, rating) in &spanner.ratings {
            let at = || spanners_path().join(index).join("ratings").join(dimension.id());
            check_rated_once(&at, RatedHere::Of(Unit::BoundarySpanner), *dimension, rating.rating, findings);
        }
    }
}
