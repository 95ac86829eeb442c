//! The sense of what a record says of its domains, beside their moments.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::DomainDraft;
use crate::case::timeline_check::append_new;
use crate::case::{CaseDraft, CodedStatement, MomentDraft, Status};
use crate::report::{Accepted, Code, Finding, Path, Unreadable, has_four_digit_year};
use crate::vocabulary::{Dimension, PolicyDomain, Text};

/// Notes every finding about the domains, and about what the rest of the record says of domains.
pub(in crate::case) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    for (index, domain) in draft.domains.iter().enumerate() {
        check_named_once(draft, index, domain.domain, findings);
        check_outcomes(draft, index, domain, findings);
    }
    if !draft.domains.is_empty() {
        check_references(draft, findings);
        check_domain_goals(draft, findings);
    }
    let days = || draft.outcomes.iter().map(|outcome| outcome.on).enumerate();
    let path = |at: usize| outcome_path(Path::root(), at);
    check_years(days(), path, findings);
    let last =
        draft.domains.iter().flat_map(|domain| &domain.moments).chain(&draft.moments).map(|moment| moment.on).max();
    check_last_moment(days(), path, last, findings);
}

/// Notes each change that is stated at the first moment of a domain and of its case, whichever of both is read.
pub(in crate::case) fn check_first_moments(draft: &CaseDraft, unreadable: &Unreadable, findings: &mut Vec<Finding>) {
    let moment_path = |part: Path| part.join("moments").join(0);
    let first_of = |moments: &[MomentDraft], part: Path| {
        let first = moments.first()?;
        (!unreadable.touches(|| moment_path(part).join("on"))).then_some(first.on)
    };
    let of_case = first_of(&draft.moments, Path::root());
    let mut is_first_of_all = !draft.domains.is_empty();
    for (index, domain) in draft.domains.iter().enumerate() {
        let Some(on) = first_of(&domain.moments, domain_path(index)) else { continue };
        is_first_of_all &= of_case.is_some_and(|of_case| of_case <= on);
        if of_case.is_some_and(|of_case| on <= of_case) {
            check_first(&domain.moments, &moment_path(domain_path(index)), findings);
        }
    }
    if is_first_of_all {
        check_first(&draft.moments, &moment_path(Path::root()), findings);
    }
}

fn check_first(moments: &[MomentDraft], path: &Path, findings: &mut Vec<Finding>) {
    let stated = moments.first().into_iter().flat_map(|moment| &moment.ratings);
    let changes = stated.filter(|(_, stated)| stated.rating.is_change());
    let finding = |(dimension, stated): (&Dimension, &CodedStatement)| {
        Finding::new(path.clone().join("ratings").join(dimension.id()), Code::ChangeAtFirstMoment, stated.rating)
    };
    append_new(changes.map(finding).collect(), findings);
}

fn domain_path(index: usize) -> Path {
    Path::root().join("domains").join(index)
}

/// Where an outcome stands, of a domain or of the case.
fn outcome_path(of: Path, at: usize) -> Path {
    of.join("outcomes").join(at)
}

fn check_named_once(draft: &CaseDraft, index: usize, domain: PolicyDomain, findings: &mut Vec<Finding>) {
    const ONCE: Text = Text { en: "each domain once", nl: "elk domein één keer" };
    if let Some(earlier) = draft.domains[..index].iter().position(|earlier| earlier.domain == domain) {
        let finding = Finding::new(domain_path(index).join("domain"), Code::DuplicateId, domain);
        let earlier = domain_path(earlier).join("domain");
        findings.push(finding.against(earlier.clone()).accepting(Accepted::Described(ONCE)).resting_on(earlier));
    }
}

fn check_outcomes(draft: &CaseDraft, index: usize, domain: &DomainDraft, findings: &mut Vec<Finding>) {
    let path = |at: usize| outcome_path(domain_path(index), at);
    let status = domain.status.as_ref().or(draft.status.as_ref());
    let has_dropped_out = status.and_then(Status::drop_out).is_some();
    let named = draft.outcomes.iter().enumerate().filter(|(_, outcome)| outcome.domain == Some(domain.domain));
    let named: BTreeMap<_, _> = named.map(|(at, outcome)| (outcome.on, at)).collect();
    let mut first_of_day = BTreeMap::new();
    for (at, outcome) in domain.outcomes.iter().enumerate() {
        if let Some(of_case) = named.get(&outcome.on) {
            let finding = Finding::new(path(at), Code::DuplicateOutcome, domain.domain);
            findings.push(finding.resting_on(outcome_path(Path::root(), *of_case).join("domain")));
        }
        if has_dropped_out {
            findings.push(Finding::new(path(at).join("rung"), Code::OutcomeOfDropOut, outcome.rung));
        }
        let earlier = *first_of_day.entry(outcome.on).or_insert(at);
        if earlier != at {
            let finding = Finding::new(path(at), Code::DuplicateOutcome, domain.domain);
            findings.push(finding.resting_on(path(earlier).join("on")));
        }
    }
    let days = || domain.outcomes.iter().map(|outcome| outcome.on).enumerate();
    check_years(days(), path, findings);
    let last = domain.moments.iter().chain(&draft.moments).map(|moment| moment.on).max();
    check_last_moment(days(), path, last, findings);
}

/// Notes each outcome of a day after the last moment.
fn check_last_moment(
    days: impl Iterator<Item = (usize, Option<NaiveDate>)>,
    path: impl Fn(usize) -> Path,
    last: Option<NaiveDate>,
    findings: &mut Vec<Finding>,
) {
    let Some(last) = last else { return };
    for (at, on) in days {
        if let Some(on) = on.filter(|on| *on > last) {
            findings.push(Finding::new(path(at).join("on"), Code::OutcomeAfterMoments, on).against(last));
        }
    }
}

fn check_years(
    days: impl Iterator<Item = (usize, Option<NaiveDate>)>,
    path: impl Fn(usize) -> Path,
    findings: &mut Vec<Finding>,
) {
    for (at, on) in days {
        if let Some(on) = on.filter(|on| !has_four_digit_year(*on)) {
            findings.push(Finding::new(path(at).join("on"), Code::YearOutOfRange, on));
        }
    }
}

/// What names a domain names one that the case has.
fn check_references(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let outcomes = draft.outcomes.iter().enumerate().map(|(index, outcome)| ("outcomes", index, outcome.domain));
    let log = draft.log.iter().enumerate().map(|(index, entry)| ("log", index, entry.domain));
    let actions = draft.actions.iter().enumerate().map(|(index, action)| ("actions", index, action.domain));
    let known: BTreeSet<_> = draft.domains.iter().map(|domain| domain.domain).collect();
    for (list, index, named) in outcomes.chain(log).chain(actions) {
        let Some(named) = named.filter(|named| !known.contains(named)) else {
            continue;
        };
        let finding = Finding::new(Path::root().join(list).join(index).join("domain"), Code::UnknownDomain, named);
        findings.push(finding.resting_on(Path::root().join("domains")));
    }
}

/// The goals of a domain are rated of that domain, where the case has domains.
fn check_domain_goals(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    const AT_A_DOMAIN: Text =
        Text { en: "a rating at one of the domains", nl: "een beoordeling bij een van de domeinen" };
    for (index, moment) in draft.moments.iter().enumerate() {
        if moment.ratings.contains_key(&Dimension::DomainGoals) {
            let path = Path::root().join("moments").join(index).join("ratings").join(Dimension::DomainGoals.id());
            let finding = Finding::new(path, Code::DimensionOutOfPlace, Dimension::DomainGoals);
            findings.push(finding.accepting(Accepted::Described(AT_A_DOMAIN)).resting_on(Path::root().join("domains")));
        }
    }
}
