//! Rank relations.

use crate::rank_relation::RankRelation;
use crate::vocabulary::Favour;

/// The ranks of a scale of four degrees.
fn ranks() -> Vec<Favour> {
    Favour::LEAST.through(Favour::new(3)).collect()
}

/// What is done to a set of pairs, and to each by itself, is the same.
fn assert_each(of_all: impl Fn(RankRelation) -> RankRelation, of_one: impl Fn(Favour) -> Vec<Favour>) {
    for bits in 0..1_u64 << 16 {
        // A scale of four degrees: four rows of four.
        let mut pairs = RankRelation::default();
        for place in (0..16).filter(|place| bits >> place & 1 == 1) {
            pairs.add(Favour::new(place / 4), Favour::new(place % 4));
        }
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
    let top = Favour::new(3);
    for rank in ranks() {
        assert_each(
            |pairs| pairs.where_after(|after| after >= rank),
            |after| {
                if after >= rank { vec![after] } else { vec![] }
            },
        );
        assert_each(|pairs| pairs.mapped(|after| (after.max(rank), after.max(rank))), |after| vec![after.max(rank)]);
        assert_each(
            |pairs| pairs.mapped(|after| (after.min(rank), top)),
            |after| after.min(rank).through(top).collect(),
        );
    }
}

#[test]
fn ranges_are_what_they_say() {
    let pairs = |pairs: RankRelation| -> Vec<_> { pairs.iter().map(|(a, b)| (a.steps(), b.steps())).collect() };
    let [zero, one, two, three, seven] = [0, 1, 2, 3, 7].map(Favour::new);
    assert_eq!(pairs(RankRelation::same(one, two)), [(1, 1), (2, 2)]);
    assert_eq!(pairs(RankRelation::any(one, two, three)), [(0, 2), (0, 3), (1, 2), (1, 3)]);
    assert_eq!(RankRelation::any(seven, zero, seven).iter().count(), 64);
    assert_eq!(RankRelation::same(one, two).after(), (one, two));
}
