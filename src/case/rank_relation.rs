//! Rank relations: which degree at one moment goes with which at a later one.

use crate::vocabulary::{Dimension, Favour};

/// Pairs of a rank before and a rank after that are possible together, for scales of up to eight degrees. Ranks are counted
/// in the direction of favour.
///
/// A carried unknown is any degree, and the same one: two ratings can't say that, pairs can. What happens in between is
/// done to the ranks after; the ranks before stay what they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RankRelation(u64);

impl RankRelation {
    const SIDE: u32 = 8;
    /// The first rank after, of every rank before.
    const FIRST: u64 = 0x0101_0101_0101_0101;

    /// The same rank before and after, out of a range.
    pub(crate) fn same(lower: Favour, upper: Favour) -> Self {
        let mut pairs = Self::default();
        lower.through(upper).for_each(|rank| pairs.add(rank, rank));
        pairs
    }

    /// Any rank of a scale before, and one of a range after.
    pub(crate) fn any(top: Favour, lower: Favour, upper: Favour) -> Self {
        let before = Self::same(Favour::LEAST, top);
        before.mapped(|_| (lower, upper))
    }

    pub(super) fn add(&mut self, before: Favour, after: Favour) {
        self.0 |= 1 << (before.steps() * Self::SIDE + after.steps());
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = (Favour, Favour)> + Clone {
        self.places().map(Self::pair)
    }

    /// The places of its pairs in [`pairs`](Self::pairs).
    pub(crate) fn places(self) -> impl Iterator<Item = u32> + Clone {
        let rests = std::iter::successors(Some(self.0), |rest| Some(rest & rest.wrapping_sub(1)));
        rests.take_while(|rest| *rest != 0).map(u64::trailing_zeros)
    }

    /// Every pair there can be.
    pub(crate) fn pairs() -> impl Iterator<Item = (Favour, Favour)> {
        (0..Self::SIDE * Self::SIDE).map(Self::pair)
    }

    const fn pair(place: u32) -> (Favour, Favour) {
        (Favour::new(place / Self::SIDE), Favour::new(place % Self::SIDE))
    }

    /// The ranks after that go with a rank before, as bits.
    pub(crate) const fn row(self, before: Favour) -> u64 {
        self.0 >> (before.steps() * Self::SIDE) & 0xff
    }

    /// The pairs as one number, by their places.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    /// Whether nothing is possible.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is possible by both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is possible by either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is possible by this and not by the other.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The lowest and the highest rank after; of no pairs at all, the lowest rank of any scale.
    pub(crate) const fn after(self) -> (Favour, Favour) {
        let mut row = self.0;
        row |= row >> 32;
        row |= row >> 16;
        row |= row >> 8;
        let row = (row & 0xff) as u8;
        match row {
            0 => (Favour::LEAST, Favour::LEAST),
            row => (Favour::new(row.trailing_zeros()), Favour::new(row.ilog2())),
        }
    }

    /// Those with a rank after that is admitted.
    pub(crate) fn where_after(self, admits: impl Fn(Favour) -> bool) -> Self {
        let admitted = Self::ranks().filter(|after| admits(*after));
        Self(admitted.fold(0, |pairs, after| pairs | (self.0 & Self::FIRST << after.steps())))
    }

    /// What each becomes where the rank after becomes any from one to another.
    pub(crate) fn mapped(self, becomes: impl Fn(Favour) -> (Favour, Favour)) -> Self {
        let rows = Self::ranks().map(|after| (after, self.0 >> after.steps() & Self::FIRST));
        Self(rows.filter(|(_, rows)| *rows != 0).fold(0, |pairs, (after, rows)| {
            let (least, most) = becomes(after);
            pairs | (rows * ((2 << most.steps()) - (1 << least.steps())))
        }))
    }

    fn ranks() -> impl Iterator<Item = Favour> {
        (0..Self::SIDE).map(Favour::new)
    }
}

const _: () = {
    let mut index = 0;
    while index < Dimension::ALL.len() {
        assert!(Dimension::ALL[index].scale().steps() < RankRelation::SIDE, "a scale's degrees fit");
        index += 1;
    }
};
