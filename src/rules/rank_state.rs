//! Rank states: what rules make of a case since a moment, with every unknown kept the same one.

use std::hash::{Hash, Hasher};

use super::effects::Alteration;
use super::knowledge::Knowledge;
use crate::case::{Change, Field, Position, RankRelation};
use crate::vocabulary::{Dimension, Favour};

/// For each dimension, and the outcome, which rank at a moment goes with which now.
///
/// A rule changes each dimension by itself, so that what becomes of each rank can be followed exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RankState([RankRelation; Field::COUNT]);

impl Hash for RankState {
    /// Hashes one number: a search looks states up all the time.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mix = |mixed: u64, pairs: &RankRelation| (mixed.rotate_left(5) ^ pairs.bits()).wrapping_mul(MIXER);
        self.0.iter().fold(0, mix).hash(state);
    }
}

/// An odd number with its ones spread out (the golden ratio).
const MIXER: u64 = 0x9E37_79B9_7F4A_7C15;

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
        let mut state = Self::start(after);
        for change in &change.dimensions {
            state.set(Field::of(change.dimension), change.pairs);
        }
        // No moment says whether these are as before.
        let by_events = Dimension::ALL.iter().filter(|dimension| dimension.is_set_by_events()).map(|d| Field::of(*d));
        for field in by_events.chain([Field::OUTCOME]) {
            let (least, most) = after.favours(field);
            state.set(field, RankRelation::any(field.top(), least, most));
        }
        state
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
}

impl Knowledge for RankState {
    fn favours(&self, field: Field) -> (Favour, Favour) {
        self.field(field).after()
    }

    fn narrowed(mut self, field: Field, admits: impl Fn(Favour) -> bool) -> Self {
        self.set(field, self.field(field).where_after(admits));
        self
    }

    fn altered(mut self, field: Field, alteration: Alteration) -> Self {
        self.set(field, alteration.apply(self.field(field), field.top()));
        self
    }
}

impl Alteration {
    /// The pairs of which it changes the rank after. What is forgotten may well have changed.
    pub(super) fn changing(self, pairs: RankRelation, top: Favour) -> RankRelation {
        pairs.where_after(|after| !self.keeps(after, top))
    }

    /// What it makes of the pairs of one field.
    pub(super) fn apply(self, pairs: RankRelation, top: Favour) -> RankRelation {
        pairs.mapped(|after| self.becomes(after, top))
    }
}
