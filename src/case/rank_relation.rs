//! Rank relations: which degree at one moment goes with which at a later one.

use crate::vocabulary::Dimension;

/// Pairs of a rank before and a rank after that are possible together, for scales of up to eight degrees.
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
    pub(crate) fn same(lowest: u32, highest: u32) -> Self {
        let mut pairs = Self::default();
        (lowest..=highest).for_each(|rank| pairs.add(rank, rank));
        pairs
    }

    /// Any rank of a scale before, and one of a range after.
    pub(crate) fn any(scale: u32, lowest: u32, highest: u32) -> Self {
        let row = Self::up_to(highest) & !Self::below(lowest);
        Self(row & Self::rows_up_to(scale))
    }

    pub(super) fn add(&mut self, before: u32, after: u32) {
        self.0 |= 1 << (before * Self::SIDE + after);
    }

    pub(super) fn iter(self) -> impl Iterator<Item = (u32, u32)> + Clone {
        (0..Self::SIDE * Self::SIDE)
            .filter(move |bit| self.0 & (1 << bit) != 0)
            .map(|bit| (bit / Self::SIDE, bit % Self::SIDE))
    }

    /// Whether nothing is possible.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is possible by both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is possible by this and not by the other.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The lowest and the highest rank after; of no pairs at all, the lowest rank of any scale.
    pub(crate) const fn after(self) -> (u32, u32) {
        let mut row = self.0;
        row |= row >> 32;
        row |= row >> 16;
        row |= row >> 8;
        let row = (row & 0xff) as u8;
        if row == 0 { (0, 0) } else { (row.trailing_zeros(), row.ilog2()) }
    }

    /// Those with at least this rank after.
    pub(crate) const fn reaching(self, rank: u32) -> Self {
        Self(self.0 & !Self::below(rank))
    }

    /// Those with at most this rank after.
    pub(crate) const fn within(self, rank: u32) -> Self {
        Self(self.0 & Self::up_to(rank))
    }

    /// What each becomes where the rank after is raised to this one, if it's lower.
    pub(crate) const fn raised_to(self, rank: u32) -> Self {
        Self(self.reaching(rank).0 | Self::rows(self.0 & Self::below(rank)) << rank)
    }

    /// What each becomes where the rank after is lowered to this one, if it's higher.
    pub(crate) const fn lowered_to(self, rank: u32) -> Self {
        Self(self.within(rank).0 | Self::rows(self.0 & !Self::up_to(rank)) << rank)
    }

    /// What each becomes where the rank after goes one up; the highest one stays.
    pub(crate) const fn stepped(self, scale: u32) -> Self {
        let stays = self.reaching(scale).0;
        Self(stays | (self.0 & !stays) << 1)
    }

    /// What each becomes where the rank after is forgotten: it can be any of the scale.
    pub(crate) const fn forgotten(self, scale: u32) -> Self {
        Self(Self::rows(self.0) * ((1 << (scale + 1)) - 1))
    }

    /// The same pairs with both ranks counted from the other end of the scale.
    pub(crate) fn mirrored(self, scale: u32) -> Self {
        let mut pairs = Self::default();
        self.iter().for_each(|(before, after)| pairs.add(scale - before, scale - after));
        pairs
    }

    /// The first place of each row that holds anything.
    const fn rows(bits: u64) -> u64 {
        let bits = bits | (bits >> 4 & 0x0f0f_0f0f_0f0f_0f0f);
        let bits = bits | (bits >> 2 & 0x3333_3333_3333_3333);
        let bits = bits | (bits >> 1 & 0x5555_5555_5555_5555);
        bits & Self::FIRST
    }

    const fn below(rank: u32) -> u64 {
        Self::FIRST * ((1 << rank) - 1)
    }

    const fn up_to(rank: u32) -> u64 {
        Self::FIRST * ((1 << (rank + 1)) - 1)
    }

    const fn rows_up_to(rank: u32) -> u64 {
        u64::MAX >> (Self::SIDE * (Self::SIDE - 1 - rank))
    }
}

const _: () = {
    let mut index = 0;
    while index < Dimension::ALL.len() {
        assert!(Dimension::ALL[index].scale().steps() < RankRelation::SIDE, "a scale's degrees fit");
        index += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::RankRelation;

    /// What is done to a set of pairs, and to each by itself, is the same.
    fn assert_each(of_all: impl Fn(RankRelation) -> RankRelation, of_one: impl Fn(u32) -> Vec<u32>) {
        for bits in 0..1_u64 << 16 {
            // A scale of four degrees: four rows of four.
            let spread = (0..4).fold(0, |all, row| all | (bits >> (4 * row) & 0xf) << (8 * row));
            let pairs = RankRelation(spread);
            let mut expected = RankRelation::default();
            for (before, after) in pairs.iter() {
                for after in of_one(after) {
                    expected.add(before, after);
                }
            }
            assert_eq!(of_all(pairs), expected, "{pairs:?}");
        }
    }

    #[test]
    fn what_happens_happens_to_each_pair() {
        for rank in 0..4 {
            assert_each(|pairs| pairs.raised_to(rank), |after| vec![after.max(rank)]);
            assert_each(|pairs| pairs.lowered_to(rank), |after| vec![after.min(rank)]);
            assert_each(|pairs| pairs.reaching(rank), |after| if after >= rank { vec![after] } else { vec![] });
            assert_each(|pairs| pairs.within(rank), |after| if after <= rank { vec![after] } else { vec![] });
        }
        assert_each(|pairs| pairs.stepped(3), |after| vec![(after + 1).min(3)]);
        assert_each(|pairs| pairs.forgotten(3), |_| vec![0, 1, 2, 3]);
    }

    #[test]
    fn ranges_are_what_they_say() {
        assert_eq!(RankRelation::same(1, 2).iter().collect::<Vec<_>>(), [(1, 1), (2, 2)]);
        assert_eq!(RankRelation::any(1, 2, 3).iter().collect::<Vec<_>>(), [(0, 2), (0, 3), (1, 2), (1, 3)]);
        assert_eq!(RankRelation::any(7, 0, 7).iter().count(), 64);
        assert_eq!(RankRelation::same(1, 2).after(), (1, 2));
    }
}
