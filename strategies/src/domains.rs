//! Strategies for policy domains that are sound in a case.

use policy_integration::chrono::Days;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::nouns::{ratings, term};
use policy_integration::{
    CaseDraft, Dimension, Outcome, PolicyDomain, Statement,
    case::{DomainDraft, DomainOutcomeDraft, DropOut, MomentDraft, Status},
    vocabulary::Unit,
};

/// A domain whose moments are so many days after the first of its case.
#[derive(Clone, Debug)]
pub(super) struct LooseDomain {
    domain: PolicyDomain,
    target: Option<bool>,
    ambition: Option<Outcome>,
    status: Option<Status>,
    moments: Vec<(u64, MomentDraft)>,
    outcomes: Vec<(Option<u64>, Outcome)>,
}

/// The domains of a case, one case in three.
pub(super) fn loose_domains() -> impl Strategy<Value = Vec<LooseDomain>> {
    let some = subsequence(PolicyDomain::ALL, 1..=3);
    let some = some.prop_flat_map(|domains| domains.into_iter().map(loose_domain).collect::<Vec<_>>());
    prop_oneof![2 => Just(Vec::new()), 1 => some]
}

fn loose_domain(domain: PolicyDomain) -> impl Strategy<Value = LooseDomain> {
    let rated = ratings(Unit::Domain.dimensions().collect(), 3, true);
    let moment =
        (0_u64..600, rated).prop_map(|(days, ratings)| (days, MomentDraft { ratings, ..MomentDraft::default() }));
    let outcome = (proptest::option::of(0_u64..600), term::<Outcome>());
    let target = proptest::option::of(any::<bool>());
    let status = prop_oneof![
        5 => Just(None),
        1 => Just(Some(Status::Completed)),
        1 => Just(Some(Status::DroppedOut(DropOut::default()))),
    ];
    (target, proptest::option::of(term()), status, vec(moment, 0..=2), vec(outcome, 0..=2)).prop_map(
        move |(target, ambition, status, moments, outcomes)| {
            let is_over = status.as_ref().is_some_and(|status: &Status| status.drop_out().is_some());
            let outcomes = if is_over { Vec::new() } else { outcomes };
            LooseDomain { domain, target, ambition, status, moments, outcomes }
        },
    )
}

/// Gives a case its domains: their moments fall between the first and the last of the case.
///
/// Beside domains a case has no domain goals of its own, and no outcome in another domain.
pub(super) fn with_domains(mut draft: CaseDraft, loose: Vec<LooseDomain>) -> CaseDraft {
    if loose.is_empty() {
        return draft;
    }
    let (first, last) = (draft.moments[0].on, draft.moments[draft.moments.len() - 1].on);
    let span = u64::try_from((last - first).num_days()).unwrap_or_default() + 1;
    let day = |days: u64| first + Days::new(days % span);
    draft.domains = loose
        .into_iter()
        .map(|loose| {
            let mut moments: Vec<_> =
                loose.moments.iter().cloned().map(|(days, moment)| MomentDraft { on: day(days), ..moment }).collect();
            moments.sort_by_key(|moment| moment.on);
            moments.dedup_by_key(|moment| moment.on);
            // Nothing comes before the first moment.
            for moment in moments.iter_mut().filter(|moment| moment.on == first) {
                moment.ratings.values_mut().filter(|rating| rating.rating.is_change()).for_each(|rating| {
                    rating.rating = Statement::Unknown;
                });
            }
            let outcome = |(days, rung): (Option<u64>, Outcome)| DomainOutcomeDraft {
                rung,
                on: days.map(day),
                source: None,
                note: None,
            };
            let mut outcomes: Vec<_> = loose.outcomes.iter().copied().map(outcome).collect();
            outcomes.sort_by_key(|outcome| outcome.on);
            outcomes.dedup_by_key(|outcome| outcome.on);
            let LooseDomain { domain, target, ambition, status, .. } = loose;
            DomainDraft { domain, target, ambition, status, moments, outcomes }
        })
        .collect();
    for moment in &mut draft.moments {
        moment.ratings.remove(&Dimension::DomainGoals);
    }
    let domains = &draft.domains;
    let is_known = |named: PolicyDomain| domains.iter().any(|domain| domain.domain == named);
    draft.outcomes.retain(|outcome| outcome.domain.is_none_or(is_known));
    // What is stated of a domain is stated once, and nothing of one that came to nothing.
    let has_outcomes = |named: PolicyDomain| {
        let is_over = |domain: &DomainDraft| domain.status.as_ref().is_some_and(|status| status.drop_out().is_some());
        domains.iter().any(|domain| domain.domain == named && (is_over(domain) || !domain.outcomes.is_empty()))
    };
    draft.outcomes.retain(|outcome| !outcome.domain.is_some_and(has_outcomes));
    draft
}
