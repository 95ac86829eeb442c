//! Strategies for local experiments that are sound in a case.

use policy_integration::chrono::Days;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::logs::{LooseLog, loose_experiment_log};
use super::nouns::{date, ratings, term};
use policy_integration::{
    Dimension,
    case::{CodedStatement, ExperimentDraft, MomentDraft, ObstacleDraft, OtherDraft, Period},
    vocabulary::{ExperimentObstacle, ExperimentStatus, Unit},
};

/// Experiments of a case that goes through these days, each sound by itself but for declines that their scale has no room
/// for: [`sound_draft`](super::sound_draft) takes these back.
pub(super) fn loose_experiments() -> impl Strategy<Value = Vec<LooseExperiment>> {
    prop_oneof![2 => Just(Vec::new()), 1 => vec(loose_experiment(), 1..=2)]
}

type Ratings = std::collections::BTreeMap<Dimension, CodedStatement>;

/// What a sound experiment is put together from.
#[derive(Clone, Debug)]
pub(super) struct LooseExperiment {
    draft: ExperimentDraft,
    first: Ratings,
    /// Each later moment, with how many days it is after the one before.
    later: Vec<(u64, Ratings)>,
    log: LooseLog,
}

fn loose_experiment() -> impl Strategy<Value = LooseExperiment> {
    let text = || proptest::option::weighted(0.2, "[a-z ]{0,12}");
    let rated = |with_changes| ratings(Unit::Experiment.dimensions().collect(), 5, with_changes);
    let later = vec((1_u64..200, rated(true)), 0..=2);
    let head = (text(), proptest::option::of(term::<ExperimentStatus>()), obstacles(), others(), text(), text());
    (head, rated(false), later, loose_experiment_log()).prop_map(|(head, first, later, log)| {
        let (subject, status, obstacles, others, source, note) = head;
        let draft = ExperimentDraft { subject, status, obstacles, others, source, note, ..ExperimentDraft::default() };
        LooseExperiment { draft, first, later, log }
    })
}

fn obstacles() -> impl Strategy<Value = Vec<ObstacleDraft>> {
    let text = || proptest::option::weighted(0.2, "[a-z ]{0,12}");
    let draft = |obstacle, (on, source, note)| ObstacleDraft { obstacle, on, source, note };
    (subsequence(ExperimentObstacle::ALL, 0..=2), vec((proptest::option::of(date()), text(), text()), 2)).prop_map(
        move |(obstacles, texts)| obstacles.into_iter().zip(texts).map(|(o, texts)| draft(o, texts)).collect(),
    )
}

/// What is said of other organizations, each once for a day.
fn others() -> impl Strategy<Value = Vec<OtherDraft>> {
    let who = ("[a-z]{1,8}", proptest::option::of(date()));
    btree_map(who, ratings(Dimension::RESOURCES.to_vec(), 5, false), 0..=2).prop_map(|others| {
        let other = |((organization, on), ratings)| OtherDraft { organization, on, ratings };
        others.into_iter().map(other).collect()
    })
}

/// The experiments of a case that goes through these days, each with an identifier of its own.
pub(super) fn experiments_in(days: Period, loose: Vec<LooseExperiment>) -> Vec<ExperimentDraft> {
    let named = loose.into_iter().enumerate();
    named.map(|(index, loose)| loose.within(days, format!("experiment-{index}"))).collect()
}

impl LooseExperiment {
    fn within(self, days: Period, id: String) -> ExperimentDraft {
        let mut on = days.from;
        let mut moments = vec![MomentDraft { on, ratings: self.first, ..MomentDraft::default() }];
        for (count, ratings) in self.later {
            on = on + Days::new(count);
            if days.contains(on) {
                moments.push(MomentDraft { on, ratings, ..MomentDraft::default() });
            }
        }
        let last = moments[moments.len() - 1].on;
        let has_faded = self.draft.status == Some(ExperimentStatus::Faded);
        let dates: Vec<_> = moments.iter().map(|moment| moment.on).collect();
        let rule_book = self.log.book.clone();
        let log = self.log.within(days, &dates, has_faded.then_some(last), None);
        ExperimentDraft { id, moments, rule_book, log, ..self.draft }
    }
}
