//! Strategies for records, cases and scoring models that are sound.

use std::collections::BTreeMap;

use policy_integration::chrono::Days;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::domains::{loose_domains, with_domains};
use super::experiments::{experiments_in, loose_experiments};
use super::logs::{loose_log, with_log};
use super::nouns::{date, profile, ratings, term, waivers};
use super::respondents::asked;
use super::spanners::{boundary_spanners, department_pairs, players};
use super::tracker::{loose_tracker, with_tracker};
use policy_integration::{
    Case, CaseDraft, Dimension, Framework, Level, Outcome, PolicyDomain, Scorecard, ScoringModel, Statement,
    case::{Change, DropOut, MomentDraft, OutcomeDraft, Period, Status},
    report::{Path, Step, Versions},
    score::{Aggregation, ScoringModelDraft, Weight},
    vocabulary::Unit,
};

/// The moments of a sound record, from early to late.
fn moments() -> impl Strategy<Value = Vec<MomentDraft>> {
    let ratings = |with_changes| {
        let multilevel = Framework::Multilevel.dimensions().collect();
        prop_oneof![3 => ratings(multilevel, 8, with_changes), 1 => ratings(Unit::Case.dimensions().collect(), 12, with_changes)]
    };
    let later = vec((1_u64..400, 0..3_u32, ratings(true)), 0..=3);
    (date(), proptest::option::of(1..4_u32), ratings(false), later).prop_map(|(mut on, mut phase, ratings, later)| {
        let mut moments = vec![MomentDraft { on, phase, ratings }];
        for (days, phases, ratings) in later {
            on = on + Days::new(days);
            phase = phase.map(|phase| phase + phases);
            moments.push(MomentDraft { on, phase, ratings });
        }
        moments
    })
}

fn outcomes() -> impl Strategy<Value = Vec<OutcomeDraft>> {
    let text = || proptest::option::of("[a-z ]{0,12}");
    btree_map(proptest::option::of(term::<PolicyDomain>()), (term::<Outcome>(), text(), text()), 0..=2).prop_map(
        |outcomes| {
            let outcome = |(domain, (rung, source, note))| OutcomeDraft { rung, on: None, domain, source, note };
            outcomes.into_iter().map(outcome).collect()
        },
    )
}

/// A record that passes every check; it may have warnings. The rules of its log are those of the default book, which
/// needn't be able to replay it: an invariant may be broken. One in three has experiments, with rules of theirs.
///
/// ```
/// use policy_integration::CaseDraft;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(draft in strategies::sound_draft())| {
///     let json = serde_json::to_vec(&draft).unwrap();
///     prop_assert_eq!(CaseDraft::read(&json).unwrap(), draft);
/// });
/// ```
pub fn sound_draft() -> BoxedStrategy<CaseDraft> {
    let head = (
        proptest::option::of(Just(Versions::default())),
        "[a-z][a-z0-9-]{0,11}",
        proptest::option::of("[a-z ]{1,20}"),
        profile(),
        asked(),
    );
    let timeline = (moments(), any::<bool>(), 0..5_u8, outcomes(), loose_log(), waivers());
    let units = (boundary_spanners(), department_pairs(), players());
    let others = (units, loose_experiments(), loose_domains(), loose_tracker());
    (head, timeline, others)
        .prop_map(|(head, timeline, (units, experiments, domains, tracker))| {
            let (boundary_spanners, department_pairs, players) = units;
            let (versions, id, subject, profile, (questionnaire, respondents)) = head;
            let (moments, has_period, status, outcomes, log, waived) = timeline;
            let (first, last) = (moments[0].on, moments[moments.len() - 1].on);
            let draft = CaseDraft {
                versions,
                id,
                subject,
                profile,
                period: has_period.then_some(Period { from: first, to: (status != 1).then_some(last) }),
                status: None,
                moments,
                domains: Vec::new(),
                experiments: experiments_in(Period { from: first, to: Some(last) }, experiments),
                outcomes,
                questionnaire,
                respondents,
                rule_book: None,
                log: Vec::new(),
                boundary_spanners,
                department_pairs,
                players,
                waived,
                ..CaseDraft::default()
            };
            with_tracker(with_log(mended(with_status(with_domains(draft, domains), status)), log), tracker)
        })
        .boxed()
}

/// Gives a draft one of five statuses, and leaves out what a drop-out can't have.
fn with_status(mut draft: CaseDraft, status: u8) -> CaseDraft {
    let middle = draft.moments[draft.moments.len() / 2].on;
    draft.status = match status {
        0 => None,
        1 => Some(Status::Running),
        2 => Some(Status::Completed),
        3 => Some(Status::DroppedOut(DropOut { reason: Some("staff turnover".to_owned()), phase: Some(2), on: None })),
        _ => Some(Status::DroppedOut(DropOut {
            on: Some(middle),
            phase: draft.moments[draft.moments.len() / 2].phase,
            reason: None,
        })),
    };
    if status >= 3 {
        draft.outcomes.clear();
        draft.domains.iter_mut().for_each(|domain| domain.outcomes.clear());
    }
    if status > 3 {
        let of_domains = draft.domains.iter_mut().flat_map(|domain| &mut domain.moments);
        for moment in draft.moments.iter_mut().chain(of_domains).filter(|moment| moment.on > middle) {
            moment.ratings.values_mut().for_each(|rating| rating.rating = Statement::Unknown);
        }
    }
    draft
}

/// Takes back the declines that the scale has no room for: the one fault that the ingredients can add up to.
fn mended(mut draft: CaseDraft) -> CaseDraft {
    while let Err(rejection) = Case::check(draft.clone()) {
        let mut has_mended = false;
        for finding in rejection.report.errors() {
            if let Some(rating) = rating_at(&mut draft, finding.path()) {
                has_mended |= *rating != Statement::Unchanged;
                *rating = Statement::Unchanged;
            }
        }
        if !has_mended {
            break;
        }
    }
    draft
}

fn rating_at<'d>(draft: &'d mut CaseDraft, path: &Path) -> Option<&'d mut Statement> {
    let (moments, steps) = match path.steps() {
        [Step::Key(key), Step::Index(experiment), steps @ ..] if key == "experiments" => {
            (&mut draft.experiments.get_mut(*experiment)?.moments, steps)
        }
        [Step::Key(key), Step::Index(domain), steps @ ..] if key == "domains" => {
            (&mut draft.domains.get_mut(*domain)?.moments, steps)
        }
        steps => (&mut draft.moments, steps),
    };
    let [_, Step::Index(moment), _, Step::Key(dimension)] = steps else { return None };
    let dimension = Dimension::from_id(dimension)?;
    Some(&mut moments.get_mut(*moment)?.ratings.get_mut(&dimension)?.rating)
}

/// A moment whose ratings are sound by themselves; with changes, it can't be the first of a case.
pub fn moment_draft(with_changes: bool) -> impl Strategy<Value = MomentDraft> {
    (date(), ratings(Unit::Case.dimensions().collect(), 12, with_changes)).prop_map(|(on, ratings)| MomentDraft {
        on,
        ratings,
        ..MomentDraft::default()
    })
}

/// What changed in a case since its first moment.
pub fn change() -> BoxedStrategy<Change> {
    case().prop_filter_map("a case with more than one moment", |case| case.change_since_first()).boxed()
}

/// A case's scorecard.
pub fn scorecard() -> BoxedStrategy<Scorecard> {
    (case(), scoring_model()).prop_map(|(case, model)| model.scorecard_of(&case)).boxed()
}

/// A checked case.
pub fn case() -> BoxedStrategy<Case> {
    sound_draft().prop_filter_map("sound by construction", |draft| Case::check(draft).ok()).boxed()
}

/// A scoring model's record that passes every check.
pub fn scoring_model_draft() -> BoxedStrategy<ScoringModelDraft> {
    let weight = (0..=Weight::MOST.get()).prop_map(|weight| Weight::new(weight).unwrap_or_default());
    let weights = btree_map(select(Framework::Multilevel.dimensions().collect::<Vec<_>>()), weight, 0..=12);
    // Twelfths, which scores of whole weights meet exactly.
    let integrated_from = proptest::option::of((1..=12_u32).prop_map(|twelfths| f64::from(twelfths) / 12.0));
    ("[a-z]{1,8}", term::<Aggregation>(), weights, integrated_from)
        .prop_map(|(id, aggregation, mut weights, integrated_from)| {
            give_each_level_weight(&mut weights);
            ScoringModelDraft { versions: None, id, aggregation, weights, integrated_from }
        })
        .boxed()
}

fn give_each_level_weight(weights: &mut BTreeMap<Dimension, Weight>) {
    for level in Level::ALL {
        let dimensions = Dimension::of_level(*level);
        if dimensions.iter().all(|dimension| weights.get(dimension).is_some_and(|weight| weight.get() == 0)) {
            weights.insert(dimensions[0], Weight::ONE);
        }
    }
}

/// A checked scoring model.
pub fn scoring_model() -> BoxedStrategy<ScoringModel> {
    scoring_model_draft().prop_filter_map("sound by construction", |draft| ScoringModel::check(draft).ok()).boxed()
}
