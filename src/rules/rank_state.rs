//! Rank states: what rules make of a case since a moment, with every unknown kept the same one.

use super::effects::Alteration;
use super::guards::Condition;
use super::{EffectsDraft, Guard};
use crate::case::{Change, Position, RankRelation};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Direction, Outcome};

/// For each dimension, and the outcome, which rank at a moment goes with which now.
///
/// A rule changes each dimension by itself, so that what becomes of each rank can be followed exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct RankState([RankRelation; Field::COUNT]);

/// A dimension, or the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Field(usize);

impl Field {
    pub(super) const COUNT: usize = Dimension::ALL.len() + 1;
    pub(super) const OUTCOME: Self = Self(Dimension::ALL.len());

    pub(super) const fn of(dimension: Dimension) -> Self {
        Self(dimension.index())
    }

    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    pub(super) const fn index(self) -> usize {
        self.0
    }

    pub(super) fn dimension(self) -> Option<Dimension> {
        Dimension::ALL.get(self.0).copied()
    }

    /// The bits of all its steps.
    pub(super) fn steps(self) -> u128 {
        self.dimension().map_or(Position::steps_to_outcome(Outcome::Practice), Position::steps_of)
    }

    /// The bits of its steps to a rank.
    pub(super) fn steps_to(self, rank: u32) -> u128 {
        match self.dimension() {
            Some(dimension) => Position::steps_to_rank(dimension, rank),
            None => Position::steps_to_outcome(Outcome::ALL[rank as usize]),
        }
    }

    /// The bits of its steps from a rank up, which is above the lowest.
    pub(super) fn steps_from(self, rank: u32) -> u128 {
        self.steps() & !self.steps_to(rank - 1)
    }

    /// The highest rank.
    pub(super) fn top(self) -> u32 {
        self.dimension().map_or(Outcome::Practice.rank(), |dimension| dimension.scale().steps())
    }
}

impl RankState {
    /// Nothing has happened since this position.
    pub(super) fn start(position: &Position) -> Self {
        Self(std::array::from_fn(|field| {
            let (low, high) = ranks(position, Field(field));
            RankRelation::same(low, high)
        }))
    }

    /// What a case's record tells of a change, with what the outcome can be after it.
    pub(super) fn stated(change: &Change, after: &Position) -> Self {
        let mut track = Self::start(after);
        for change in &change.dimensions {
            track.0[change.dimension.index()] = match change.dimension.direction() {
                Direction::Worse => change.pairs.mirrored(change.dimension.scale().steps()),
                Direction::Better => change.pairs,
            };
        }
        let (low, high) = ranks(after, Field::OUTCOME);
        track.0[Field::OUTCOME.0] = RankRelation::any(Field::OUTCOME.top(), low, high);
        track
    }

    pub(super) const fn field(&self, field: Field) -> RankRelation {
        self.0[field.0]
    }

    pub(super) const fn set(&mut self, field: Field, pairs: RankRelation) {
        self.0[field.0] = pairs;
    }

    /// Whether both can be.
    pub(super) fn meets(&self, stated: &Self) -> bool {
        self.0.iter().zip(&stated.0).all(|(pairs, stated)| !pairs.and(*stated).is_empty())
    }

    /// Whether everything that the other can be is possible.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(pairs, other)| other.without(*pairs).is_empty())
    }

    /// What is known now.
    pub(super) fn position(&self) -> Position {
        let position = Dimension::ALL.iter().fold(Position::UNKNOWN, |position, dimension| {
            let (low, high) = self.field(Field::of(*dimension)).after();
            position.favoured(*dimension, low, high)
        });
        let (low, high) = self.field(Field::OUTCOME).after();
        position.with_outcomes(Outcome::ALL[low as usize], Outcome::ALL[high as usize])
    }

    /// What the effects of a rule make of it.
    pub(super) fn after(mut self, effects: &EffectsDraft) -> Self {
        for (field, alteration) in effects.alterations() {
            self.set(field, alteration.apply(self.field(field), field.top()));
        }
        self
    }

    /// Whether a condition holds now.
    pub(super) fn holds(&self, condition: Condition) -> Truth {
        let all = self.field(condition.field());
        let (yes, no) = (condition.kept(all), condition.negated(all));
        Truth::from_certain_and_possible(no.is_empty(), !yes.is_empty())
    }

    /// The track as far as a condition holds, or doesn't.
    pub(super) fn narrowed(mut self, condition: Condition, holds: bool) -> Self {
        let field = condition.field();
        let pairs = self.field(field);
        self.set(field, if holds { condition.kept(pairs) } else { condition.negated(pairs) });
        self
    }

    /// The track in which a guard held, as far as that says something of one dimension.
    pub(super) fn assume(self, guard: &Guard) -> Self {
        let possible = guard.conditions().iter().filter(|condition| self.holds(**condition).is_possible());
        match possible.collect::<Vec<_>>().as_slice() {
            [condition] => self.narrowed(**condition, true),
            _ => self,
        }
    }
}

fn ranks(position: &Position, field: Field) -> (u32, u32) {
    if let Some(dimension) = field.dimension() {
        return position.favours(dimension);
    }
    let (low, high) = position.outcomes().into_inner();
    (low.rank(), high.rank())
}

impl Alteration {
    /// The pairs of which it changes the rank after. What is forgotten may well have changed.
    pub(super) const fn changing(self, pairs: RankRelation, top: u32) -> RankRelation {
        match self {
            Self::RaiseTo(rank) => pairs.within(rank.saturating_sub(1)),
            Self::Step => pairs.within(top.saturating_sub(1)),
            Self::LowerTo(rank) => pairs.reaching(rank + 1),
            Self::Forget => pairs,
        }
    }

    /// What it makes of the pairs of one dimension.
    pub(super) const fn apply(self, pairs: RankRelation, top: u32) -> RankRelation {
        match self {
            Self::RaiseTo(rank) => pairs.raised_to(rank),
            Self::Step => pairs.stepped(top),
            Self::LowerTo(rank) => pairs.lowered_to(rank),
            Self::Forget => pairs.forgotten(top),
        }
    }
}

impl Condition {
    pub(super) const fn field(self) -> Field {
        match self {
            Self::AtLeast(dimension, _) | Self::AtMost(dimension, _) => Field::of(dimension),
            Self::Outcome(_) => Field::OUTCOME,
        }
    }

    /// The pairs with which it holds.
    pub(super) const fn kept(self, pairs: RankRelation) -> RankRelation {
        if self.is_upward() { pairs.reaching(self.rank()) } else { pairs.within(self.rank()) }
    }

    /// The pairs with which it doesn't. No condition is on a degree that is always reached.
    const fn negated(self, pairs: RankRelation) -> RankRelation {
        if self.is_upward() { pairs.within(self.rank().saturating_sub(1)) } else { pairs.reaching(self.rank() + 1) }
    }
}
