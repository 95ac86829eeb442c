//! The sense of what a record says of its domains, beside their moments.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::DomainDraft;
use crate::case::{CaseDraft, Status};
use crate::report::{Accepted, Code, Finding, Path, has_four_digit_year};
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
    let days = draft.outcomes.iter().enumerate().map(|(index, outcome)| (Path::root(), index, outcome.on));
    check_years(days, findings);
}

fn domain_path(index: usize) -> Path {
    Path::root().join("domains").join(index)
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
    let path = |at: usize| domain_path(index).join("outcomes").join(at);
    let status = domain.status.as_ref().or(draft.status.as_ref());
    let has_dropped_out = status.and_then(Status::drop_out).is_some();
    let mut first_of_day = BTreeMap::new();
    for (at, outcome) in domain.outcomes.iter().enumerate() {
        if has_dropped_out {
            findings.push(Finding::new(path(at).join("rung"), Code::OutcomeOfDropOut, outcome.rung));
        }
        let earlier = *first_of_day.entry(outcome.on).or_insert(at);
        if earlier != at {
            let finding = Finding::new(path(at), Code::DuplicateOutcome, domain.domain);
            findings.push(finding.resting_on(path(earlier).join("on")));
        }
    }
    let days = domain.outcomes.iter().enumerate().map(|(at, outcome)| (domain_path(index), at, outcome.on));
    check_years(days, findings);
}

fn check_years(days: impl Iterator<Item = (Path, usize, Option<NaiveDate>)>, findings: &mut Vec<Finding>) {
    for (path, index, on) in days {
        if let Some(on) = on.filter(|on| !has_four_digit_year(*on)) {
            let path = path.join("outcomes").join(index).join("on");
            findings.push(Finding::new(path, Code::YearOutOfRange, on));
        }
    }
}

/// What names a domain names one that the case has.
fn check_references(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let outcomes = draft.outcomes.iter().enumerate().map(|(index, outcome)| ("outcomes", index, outcome.domain));
    let log = draft.log.iter().enumerate().map(|(index, entry)| ("log", index, entry.domain));
    for (list, index, named) in outcomes.chain(log) {
        let Some(named) = named.filter(|named| draft.domains.iter().all(|domain| domain.domain != *named)) else {
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
