//! A model that is written for reading, to drive beside the real one.

mod follows;

use std::collections::BTreeSet;

pub(crate) use follows::follows;
use policy_integration::{
    Dimension, Outcome, Position, Rating, Rule,
    rules::{ChoiceDraft, ChoiceSide, EffectsDraft, GuardKind},
    vocabulary::Direction,
};

/// The dimensions that a rule asks about or changes.
pub(crate) fn dimensions_of(rule: &Rule) -> Vec<Dimension> {
    let draft = rule.draft();
    let asked = [&draft.invariants, &draft.expectations].into_iter().flat_map(|guards| {
        let choices = guards.any_of.iter().flat_map(|choice| choice.0.keys());
        guards.at_least.keys().chain(guards.at_most.keys()).chain(choices).copied()
    });
    let all: BTreeSet<_> = asked.chain(rule.dimensions()).collect();
    all.into_iter().collect()
}

/// A complete position as a list of ranks, and rules followed to the letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Naive {
    pub(crate) ranks: Vec<u32>,
    pub(crate) outcome: u32,
}

impl Naive {
    pub(crate) fn of(position: Position) -> Self {
        let rank = |dimension: &Dimension| position.rating(*dimension).degree().expect("complete").rank();
        let outcome = position.outcome().expect("complete").rank();
        Self { ranks: Dimension::ALL.iter().map(rank).collect(), outcome }
    }

    /// The position that says just this.
    pub(crate) fn position(&self) -> Position {
        let known = Dimension::ALL.iter().zip(&self.ranks);
        let known = known.map(|(d, rank)| (*d, Rating::known(d.scale().degree(*rank).expect("on the scale"))));
        Position::new(known).expect("on the scale").with_outcome(Outcome::ALL[self.outcome as usize])
    }

    pub(crate) fn rank(&self, dimension: Dimension) -> u32 {
        self.ranks[Dimension::ALL.iter().position(|other| *other == dimension).expect("a dimension")]
    }

    pub(crate) fn meets(&self, rule: &Rule, kind: GuardKind) -> bool {
        let draft = rule.draft();
        let guards = match kind {
            GuardKind::Invariant => &draft.invariants,
            GuardKind::Expectation => &draft.expectations,
        };
        guards.at_least.iter().all(|(dimension, degree)| self.rank(*dimension) >= degree.rank())
            && guards.at_most.iter().all(|(dimension, degree)| self.rank(*dimension) <= degree.rank())
            && guards.outcome.is_none_or(|rung| self.outcome >= rung.rank())
            && guards.any_of.iter().all(|choice| self.meets_choice(choice))
    }

    /// One dimension of a choice is as is asked.
    fn meets_choice(&self, choice: &ChoiceDraft) -> bool {
        choice.0.iter().any(|(dimension, side)| is_met(*dimension, *side, self.rank(*dimension)))
    }

    /// What each dimension can be after the rule, and the outcome: more than one rank where it forgets.
    pub(crate) fn after(&self, rule: &Rule) -> (Vec<Vec<u32>>, Vec<u32>) {
        let effects = &rule.draft().effects;
        let ranks = Dimension::ALL.iter().map(|dimension| {
            let rank = self.rank(*dimension);
            let top = dimension.scale().steps();
            if effects.forget.contains(dimension) {
                return (0..=top).collect();
            }
            let stepped = match (effects.step.contains(dimension), dimension.direction()) {
                (false, _) => rank,
                (true, Direction::Worse) => rank.saturating_sub(1),
                (true, Direction::Better) => (rank + 1).min(top),
            };
            let raised = effects.raise_to.get(dimension).map_or(stepped, |degree| stepped.max(degree.rank()));
            vec![effects.lower_to.get(dimension).map_or(raised, |degree| raised.min(degree.rank()))]
        });
        (ranks.collect(), outcomes_after(effects, self.outcome))
    }
}

/// Whether a side of a choice is met by a rank: a degree asks for that or a more favourable one.
pub(crate) fn is_met(dimension: Dimension, side: ChoiceSide, rank: u32) -> bool {
    match (side, dimension.direction()) {
        (ChoiceSide::Degree(degree), Direction::Better) => rank >= degree.rank(),
        (ChoiceSide::Degree(degree), Direction::Worse) | (ChoiceSide::AtMost(degree), _) => rank <= degree.rank(),
    }
}

/// The rungs that the outcome can be after effects.
pub(crate) fn outcomes_after(effects: &EffectsDraft, outcome: u32) -> Vec<u32> {
    if effects.outcome_forgotten {
        return (0..=Outcome::Practice.rank()).collect();
    }
    let raised = effects.outcome.map_or(outcome, |rung| outcome.max(rung.rank()));
    vec![effects.outcome_lowered_to.map_or(raised, |rung| raised.min(rung.rank()))]
}
