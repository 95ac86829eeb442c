//! Rank states: what rules make of a case since a moment, with every unknown kept the same one.

use super::effects::Alteration;
use super::guards::Condition;
use super::{EffectsDraft, Guard};
use crate::case::{Change, Field, Position, RankRelation};
use crate::uncertainty::Truth;
use crate::vocabulary::Favour;

/// For each dimension, and the outcome, which rank at a moment goes with which now.
///
/// A rule changes each dimension by itself, so that what becomes of each rank can be followed exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct RankState([RankRelation; Field::COUNT]);

impl RankState {
    /// Nothing has happened since this position.
    pub(super) fn start(position: &Position) -> Self {
        let mut state = Self([RankRelation::default(); Field::COUNT]);
        for field in Field::all() {
            let (least, most) = position.favours(field);
            state.set(field, RankRelation::same(least, most));
        }
        state
    }

    /// What a case's record tells of a change, with what the outcome can be after it.
    pub(super) fn stated(change: &Change, after: &Position) -> Self {
        let mut track = Self::start(after);
        for change in &change.dimensions {
            track.set(Field::of(change.dimension), change.pairs);
        }
        let (least, most) = after.favours(Field::OUTCOME);
        track.set(Field::OUTCOME, RankRelation::any(Field::OUTCOME.top(), least, most));
        track
    }

    pub(super) const fn field(&self, field: Field) -> RankRelation {
        self.0[field.index()]
    }

    pub(super) const fn set(&mut self, field: Field, pairs: RankRelation) {
        self.0[field.index()] = pairs;
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
        Field::all().fold(Position::UNKNOWN, |position, field| {
            let (least, most) = self.field(field).after();
            position.favoured(field, least, most)
        })
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

impl Alteration {
    /// The pairs of which it changes the rank after. What is forgotten may well have changed.
    pub(super) const fn changing(self, pairs: RankRelation, top: Favour) -> RankRelation {
        match self {
            Self::RaiseTo(rank) => pairs.below(rank),
            Self::Step => pairs.below(top),
            Self::LowerTo(rank) => pairs.reaching(rank.next()),
            Self::Forget => pairs,
        }
    }

    /// What it makes of the pairs of one dimension.
    pub(super) const fn apply(self, pairs: RankRelation, top: Favour) -> RankRelation {
        match self {
            Self::RaiseTo(rank) => pairs.raised_to(rank),
            Self::Step => pairs.stepped(top),
            Self::LowerTo(rank) => pairs.lowered_to(rank),
            Self::Forget => pairs.forgotten(top),
        }
    }
}

impl Condition {
    /// The pairs with which it holds.
    pub(super) const fn kept(self, pairs: RankRelation) -> RankRelation {
        if self.is_upward() { pairs.reaching(self.favour()) } else { pairs.within(self.favour()) }
    }

    /// The pairs with which it doesn't. No condition is on a degree that is always reached.
    const fn negated(self, pairs: RankRelation) -> RankRelation {
        if self.is_upward() { pairs.below(self.favour()) } else { pairs.reaching(self.favour().next()) }
    }
}
