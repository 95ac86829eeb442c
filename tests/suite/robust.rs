//! Comparisons for all weights and completions: by hand, against going through all of them, and as laws.

use std::collections::BTreeMap;

use policy_integration::{
    Case, Cohort, Degree, Dimension, Framework, Level, Position, Rating, ScoringModel, Truth,
    cohort::{
        Occasion,
        dominance::{Comparison, DominanceTerms, WeightBounds, WeightRange, Witness},
    },
    published,
    score::{Aggregation, ScoringModelDraft, Weight},
    vocabulary::Scale,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use Aggregation::{Mean, WeakestLink};

const BUDGET: Dimension = Dimension::Budget;

/// A position of known ranks in the first dimensions of the institutional level.
fn ranked(ranks: [usize; 3]) -> Position {
    let known =
        |(dimension, rank): (&Dimension, usize)| (*dimension, Rating::known(Scale::Integration.degrees()[rank]));
    Position::new(Dimension::of_level(Level::Institutional).iter().zip(ranks).map(known)).unwrap()
}

fn range(least: u32, most: u32) -> WeightRange {
    WeightRange::between(Weight::new(least).unwrap(), Weight::new(most).unwrap()).unwrap()
}

/// Weights of the first dimensions of the institutional level; others don't count there.
fn institutional(ranges: [(u32, u32); 3]) -> WeightBounds {
    let dimensions = Dimension::of_level(Level::Institutional).iter();
    let ranges = ranges.into_iter().chain(std::iter::repeat((0, 0)));
    WeightBounds::new(dimensions.zip(ranges).map(|(d, (least, most))| (*d, range(least, most)))).unwrap()
}

/// Any weights of the three.
fn any_weights() -> WeightBounds {
    institutional([(0, 1000); 3])
}

fn compared(bounds: &WeightBounds, aggregation: Aggregation, one: [usize; 3], other: [usize; 3]) -> (Truth, Truth) {
    let comparison = bounds.compare(aggregation, &ranked(one), &ranked(other), Level::Institutional);
    (comparison.above.holds, comparison.at_least.holds)
}

/// The one position as a model of these weights sees it beside the other: -1, 0 or 1, worked out by hand.
fn naive_sign(aggregation: Aggregation, weights: &[u32], one: &[u32], other: &[u32]) -> i64 {
    let sum = |ranks: &[u32]| weights.iter().zip(ranks).map(|(w, r)| i64::from(w * r)).sum::<i64>();
    let lowest =
        |ranks: &[u32]| weights.iter().zip(ranks).filter(|(w, _)| **w > 0).map(|(_, r)| i64::from(*r)).min().unwrap();
    match aggregation {
        Mean => (sum(one) - sum(other)).signum(),
        WeakestLink => (lowest(one) - lowest(other)).signum(),
        other => panic!("no naive sign for {other}"),
    }
}

/// Every way to take one of each list.
fn product(lists: &[Vec<u32>]) -> Vec<Vec<u32>> {
    lists.iter().fold(vec![vec![]], |made, list| {
        let longer = |head: &Vec<u32>| {
            list.iter().map(|last| head.iter().copied().chain([*last]).collect()).collect::<Vec<Vec<u32>>>()
        };
        made.iter().flat_map(longer).collect()
    })
}

fn completions(position: &Position, level: Level) -> Vec<Vec<u32>> {
    let ranks = |d: &Dimension| position.rating(*d).degrees().map(Degree::rank).collect();
    product(&Dimension::of_level(level).iter().map(ranks).collect::<Vec<_>>())
}

/// The least, a middle and the most weight of each dimension, in every combination in which something counts.
fn weight_grid(bounds: &WeightBounds, level: Level) -> Vec<Vec<u32>> {
    let points = |d: &Dimension| {
        let (least, most) = (bounds.range(*d).lower().get(), bounds.range(*d).upper().get());
        let mut points = vec![least, least.midpoint(most), most];
        points.dedup();
        points
    };
    let grid = product(&Dimension::of_level(level).iter().map(points).collect::<Vec<_>>());
    grid.into_iter().filter(|weights| weights.iter().any(|weight| *weight > 0)).collect()
}

/// Whether something holds for all, for some or for none of these.
fn over(mut answers: impl Iterator<Item = bool>) -> Truth {
    let first = answers.next().expect("at least one");
    if answers.all(|answer| answer == first) { Truth::from(first) } else { Truth::Unknown }
}

fn naive(
    bounds: &WeightBounds,
    aggregation: Aggregation,
    one: &Position,
    other: &Position,
    level: Level,
) -> (Truth, Truth) {
    let (ones, others) = (completions(one, level), completions(other, level));
    let mut signs = Vec::new();
    for weights in weight_grid(bounds, level) {
        for one in &ones {
            signs.extend(others.iter().map(|other| naive_sign(aggregation, &weights, one, other)));
        }
    }
    (over(signs.iter().map(|sign| *sign > 0)), over(signs.iter().map(|sign| *sign >= 0)))
}

/// What the crate's own scores say of a witness, which must lie within what is known.
fn witnessed(
    witness: &Witness,
    bounds: &WeightBounds,
    aggregation: Aggregation,
    one: Position,
    other: Position,
) -> (Truth, Truth) {
    let (mut weights, mut pair) = (BTreeMap::new(), (one, other));
    assert!(!witness.rows.is_empty());
    for row in &witness.rows {
        assert!(bounds.range(row.dimension).contains(row.weight), "{row:?} is within the bounds");
        weights.insert(row.dimension, row.weight);
        pair.0 = pair.0.with(row.dimension, Rating::known(row.degree)).unwrap();
        pair.1 = pair.1.with(row.dimension, Rating::known(row.other)).unwrap();
    }
    assert!(one.encloses(pair.0) && other.encloses(pair.1), "{witness:?} completes both");
    let level = witness.rows[0].dimension.level().expect("a multilevel dimension");
    let model = ScoringModel::check(ScoringModelDraft {
        versions: None,
        id: "w".to_owned(),
        aggregation,
        weights,
        integrated_from: None,
    });
    let model = model.expect("something counts on the level");
    (model.stands_above(&pair.0, &pair.1, level), !model.stands_above(&pair.1, &pair.0, level))
}

fn assert_witnesses(
    comparison: &Comparison,
    bounds: &WeightBounds,
    aggregation: Aggregation,
    one: Position,
    other: Position,
) {
    let check = |witness: &Option<Witness>, is_there: bool| {
        assert_eq!(witness.is_some(), is_there);
        witness.as_ref().map(|witness| witnessed(witness, bounds, aggregation, one, other))
    };
    let (above, at_least) = (&comparison.above, &comparison.at_least);
    let found = check(&above.witness, above.holds.is_possible());
    assert!(found.is_none_or(|(above, _)| above == Truth::True));
    let found = check(&above.counterexample, !above.holds.is_certain());
    assert!(found.is_none_or(|(above, _)| above == Truth::False));
    let found = check(&at_least.witness, at_least.holds.is_possible());
    assert!(found.is_none_or(|(_, at_least)| at_least == Truth::True));
    let found = check(&at_least.counterexample, !at_least.holds.is_certain());
    assert!(found.is_none_or(|(_, at_least)| at_least == Truth::False));
}

#[test]
fn higher_everywhere_is_above_for_all_weights() {
    let bounds = any_weights();
    assert_eq!(compared(&bounds, Mean, [3, 2, 1], [2, 1, 0]), (Truth::True, Truth::True));
    assert_eq!(compared(&bounds, Mean, [2, 1, 0], [3, 2, 1]), (Truth::False, Truth::False));
}

#[test]
fn as_high_in_one_dimension_ties_where_only_that_one_counts() {
    let bounds = any_weights();
    assert_eq!(compared(&bounds, Mean, [3, 1, 1], [2, 1, 0]), (Truth::Unknown, Truth::True));
    // Where each counts at least a little, there is no such tie.
    let all_count = institutional([(1, 1000); 3]);
    assert_eq!(compared(&all_count, Mean, [3, 1, 1], [2, 1, 0]), (Truth::True, Truth::True));
}

#[test]
fn the_same_ratings_tie_for_all_weights() {
    let bounds = any_weights();
    for aggregation in [Mean, WeakestLink] {
        let comparison = bounds.compare(aggregation, &ranked([3, 1, 0]), &ranked([3, 1, 0]), Level::Institutional);
        assert!(comparison.is_tied());
        assert_eq!(comparison.below(), Truth::False);
    }
}

#[test]
fn how_far_weights_may_differ_decides_a_trade() {
    // Two up on goals against one down on support.
    let [one, other] = [[3, 1, 0], [1, 1, 1]];
    let up_to = |most| institutional([(1, most); 3]);
    assert_eq!(compared(&up_to(1), Mean, one, other).0, Truth::True);
    assert_eq!(compared(&up_to(2), Mean, one, other), (Truth::Unknown, Truth::True), "1 × 2 against 2 × 1 ties");
    assert_eq!(compared(&up_to(3), Mean, one, other), (Truth::Unknown, Truth::Unknown));
    // With goals known to count as much as anything, the trade is for the better.
    assert_eq!(compared(&institutional([(3, 3), (1, 3), (1, 3)]), Mean, one, other).0, Truth::True);
}

#[test]
fn what_cannot_count_says_nothing() {
    let without_support = institutional([(0, 1000), (0, 1000), (0, 0)]);
    assert_eq!(compared(&without_support, Mean, [3, 1, 0], [2, 0, 3]), (Truth::True, Truth::True));
    assert_eq!(compared(&without_support, WeakestLink, [3, 1, 0], [2, 0, 3]), (Truth::True, Truth::True));
    assert_eq!(compared(&without_support, WeakestLink, [3, 1, 0], [1, 2, 3]), (Truth::Unknown, Truth::Unknown));
}

#[test]
fn the_weakest_link_asks_which_dimensions_count() {
    let all_count = institutional([(1, 1000); 3]);
    assert_eq!(compared(&all_count, WeakestLink, [1, 3, 3], [3, 3, 0]), (Truth::True, Truth::True));
    assert_eq!(compared(&any_weights(), WeakestLink, [1, 3, 3], [3, 3, 0]).0, Truth::Unknown);
    // Under it, no dimension makes up for another.
    assert_eq!(compared(&all_count, WeakestLink, [3, 3, 0], [1, 0, 0]), (Truth::False, Truth::True));
}

#[test]
fn an_unknown_is_free_in_each_case() {
    let bounds = any_weights();
    let open = ranked([2, 2, 2]).with(BUDGET, Rating::at_least(Degree::Established)).unwrap();
    let compare = |other: [usize; 3]| bounds.compare(Mean, &open, &ranked(other), Level::Institutional);
    assert_eq!(compare([1, 1, 1]).above.holds, Truth::True, "whatever the budget is");
    let comparison = compare([2, 2, 2]);
    assert_eq!((comparison.above.holds, comparison.at_least.holds), (Truth::Unknown, Truth::True));
    let rows = comparison.above.witness.unwrap().rows;
    assert_eq!(rows.iter().find(|row| row.dimension == BUDGET).map(|row| row.degree), Some(Degree::Embedded));
    assert!(rows.iter().map(|row| &row.dimension).eq(Dimension::of_level(Level::Institutional)));
}

#[test]
fn weights_that_are_known_give_what_the_model_gives() {
    let model = ScoringModel::default();
    let bounds = WeightBounds::of_model(&model);
    assert_eq!(published::municipalities().len(), 20);
    for one in published::municipalities() {
        for other in published::municipalities().iter().filter(|other| other.id() != one.id()) {
            let (one, other) = (one.latest().position(), other.latest().position());
            for level in Level::ALL {
                let comparison = bounds.compare(model.aggregation(), &one, &other, *level);
                assert_eq!(comparison.above.holds, model.stands_above(&one, &other, *level));
            }
        }
    }
}

#[test]
fn every_known_pair_of_a_level_is_as_going_through_the_weights_says() {
    let boxes = [[(0, 1000); 3], [(1, 2); 3], [(0, 0), (0, 3), (1, 4)], [(0, 2), (0, 1), (0, 0)]].map(institutional);
    let all = product(&[vec![0, 1, 2, 3], vec![0, 2], vec![1, 3]]);
    for bounds in &boxes {
        for aggregation in [Mean, WeakestLink] {
            for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
                let position = |ranks: &[u32]| ranked([ranks[0], ranks[1], ranks[2]].map(|rank| rank as usize));
                let (one, other) = (position(one), position(other));
                let comparison = bounds.compare(aggregation, &one, &other, Level::Institutional);
                let found = (comparison.above.holds, comparison.at_least.holds);
                assert_eq!(found, naive(bounds, aggregation, &one, &other, Level::Institutional));
                assert_witnesses(&comparison, bounds, aggregation, one, other);
            }
        }
    }
}

#[test]
fn a_cohort_is_compared_in_its_order_at_the_moment_that_is_asked_for() {
    let cohort = published::cohort();
    for occasion in [Occasion::First, Occasion::Latest] {
        let dominance = cohort.dominance(&DominanceTerms::default().with_occasion(occasion)).unwrap();
        for level in Level::ALL {
            let pairs: Vec<_> = dominance.pairs(*level).collect();
            let ids = cohort.cases().iter().flat_map(|one| cohort.cases().iter().map(|other| (one.id(), other.id())));
            let expected: Vec<_> = ids.filter(|(one, other)| one != other).collect();
            assert_eq!(expected.len(), 20 * 19);
            assert_eq!(pairs.iter().map(|pair| (pair.case.id(), pair.other.id())).collect::<Vec<_>>(), expected);
            for pair in &pairs {
                let (one, other) = (occasion.of(pair.case).position(), occasion.of(pair.other).position());
                assert_eq!(pair.comparison, dominance.terms().weights.compare(Mean, &one, &other, *level));
                assert_eq!(Some(&pair.comparison), dominance.compare(pair.case.id(), pair.other.id(), *level).as_ref());
            }
            let beaten = |id: &str, truth: Truth| {
                pairs.iter().any(|pair| pair.other.id() == id && pair.comparison.above.holds >= truth)
            };
            let ids = |cases: Vec<&Case>| cases.iter().map(|case| case.id().to_owned()).collect::<Vec<_>>();
            let expected = |truth| cohort.cases().iter().filter(|case| !beaten(case.id(), truth)).collect::<Vec<_>>();
            assert_eq!(ids(dominance.highest(*level).collect()), ids(expected(Truth::Unknown)));
            assert_eq!(ids(dominance.undominated(*level).collect()), ids(expected(Truth::True)));
            assert!(dominance.undominated(*level).count() > 0);
        }
    }
    assert_eq!(Cohort::default().dominance(&DominanceTerms::default()).unwrap().pairs(Level::Individual).count(), 0);
}

/// How many ordered pairs of the published cases are so that the one is above the other for all weights and completions.
fn settled(weights: WeightBounds) -> Vec<usize> {
    let cohort = published::cohort();
    let dominance = cohort.dominance(&DominanceTerms::default().with_weights(weights)).unwrap();
    let is_settled = |level: &Level| dominance.pairs(*level).filter(|pair| pair.comparison.above.holds == Truth::True);
    Level::ALL.iter().map(|level| is_settled(level).count()).collect()
}

#[test]
fn of_the_published_cases_little_is_settled_as_the_readme_says() {
    assert_eq!(settled(WeightBounds::default()), [0, 0, 0]);
    let up_to_three =
        WeightBounds::new(Framework::Multilevel.dimensions().map(|dimension| (dimension, range(1, 3)))).unwrap();
    assert_eq!(settled(up_to_three), [0, 0, 0]);
}

fn weight_range() -> impl Strategy<Value = WeightRange> {
    prop_oneof![
        Just(WeightRange::UNKNOWN),
        (0..4_u32, 0..4_u32).prop_map(|(one, other)| range(one.min(other), one.max(other))),
        (0..=1000_u32, 0..=1000_u32).prop_map(|(one, other)| range(one.min(other), one.max(other))),
    ]
}

fn weight_bounds() -> impl Strategy<Value = WeightBounds> {
    proptest::collection::vec(weight_range(), Framework::Multilevel.dimensions().count())
        .prop_filter_map("something counts", |ranges| {
            WeightBounds::new(Framework::Multilevel.dimensions().zip(ranges)).ok()
        })
}

/// Weights within bounds, something of each level counting, by shares of the range.
fn drawn(bounds: &WeightBounds, shares: &[u32]) -> Option<ScoringModel> {
    drawn_for(bounds, shares, Mean)
}

fn drawn_for(bounds: &WeightBounds, shares: &[u32], aggregation: Aggregation) -> Option<ScoringModel> {
    let weight = |(dimension, share): (Dimension, &u32)| {
        let (least, most) = (bounds.range(dimension).lower().get(), bounds.range(dimension).upper().get());
        (dimension, Weight::new(least + (most - least) * share / 100).unwrap())
    };
    let weights = Framework::Multilevel.dimensions().zip(shares).map(weight).collect();
    ScoringModel::check(ScoringModelDraft {
        versions: None,
        id: "drawn".to_owned(),
        aggregation,
        weights,
        integrated_from: None,
    })
    .ok()
}

/// One of the completions, by where each degree lies between the lowest and the highest.
fn completed(position: Position, shares: &[u32]) -> Position {
    Dimension::ALL.iter().zip(shares).fold(position, |completed, (dimension, share)| {
        let degrees: Vec<_> = position.rating(*dimension).degrees().collect();
        let degree = degrees[(degrees.len() - 1) * (*share as usize) / 100];
        completed.with(*dimension, Rating::known(degree)).unwrap()
    })
}

fn shares() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(prop_oneof![Just(0), Just(100), 0..=100_u32], Dimension::ALL.len())
}

/// Three positions, in most dimensions each lower than the one before.
fn descending() -> impl Strategy<Value = Vec<Position>> {
    let ranks = || {
        prop_oneof![
            9 => proptest::sample::select(vec![[3, 2, 1], [3, 2, 0], [3, 1, 0], [2, 1, 0]]),
            1 => [0..4_usize, 0..4_usize, 0..4_usize],
        ]
    };
    let dimensions: Vec<_> = Framework::Multilevel.dimensions().collect();
    proptest::collection::vec(ranks(), dimensions.len()).prop_map(move |ranks| {
        let position = |at: usize| {
            let known = ranks.iter().map(|ranks| Rating::known(Scale::Integration.degrees()[ranks[at]]));
            Position::new(dimensions.iter().copied().zip(known)).unwrap()
        };
        (0..3).map(position).collect()
    })
}

#[test]
fn what_is_drawn_is_decided_often_enough_for_the_laws_below() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let draws = (
        weight_bounds(),
        strategies::term::<Aggregation>(),
        [strategies::position(), strategies::position()],
        descending(),
    );
    let (mut known, mut tied, mut carried) = (0, 0, 0);
    for _ in 0..100 {
        let (bounds, aggregation, two, three) = draws.new_tree(&mut runner).unwrap().current();
        for level in Level::ALL {
            let compare = |one: &Position, other: &Position| bounds.compare(aggregation, one, other, *level);
            let comparison = compare(&two[0], &two[1]);
            known += usize::from(comparison.above.holds.known().is_some());
            tied += usize::from(comparison.is_tied());
            let are_above =
                [(0, 1), (1, 2)].map(|(at, next)| compare(&three[at], &three[next]).above.holds.is_certain());
            carried += usize::from(are_above == [true; 2]);
        }
    }
    assert!(known > 30 && tied > 10 && carried > 30, "{known}, {tied}, {carried}");
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn no_weights_and_completions_contradict_a_comparison(
        bounds in weight_bounds(),
        aggregation in strategies::term::<Aggregation>(),
        one in strategies::position(),
        other in strategies::position(),
        draws in proptest::collection::vec((shares(), shares(), shares()), 8),
    ) {
        let models: Vec<_> = draws.iter().map(|(weights, _, _)| drawn_for(&bounds, weights, aggregation)).collect();
        prop_assume!(models.iter().any(Option::is_some));
        for level in Level::ALL {
            let comparison = bounds.compare(aggregation, &one, &other, *level);
            for ((_, own, others), model) in draws.iter().zip(&models) {
                let Some(model) = model else { continue };
                let (own, others) = (completed(one, own), completed(other, others));
                let above = model.stands_above(&own, &others, *level);
                let at_least = !model.stands_above(&others, &own, *level);
                prop_assert!(comparison.above.holds.known().is_none_or(|known| Truth::from(known) == above));
                prop_assert!(comparison.at_least.holds.known().is_none_or(|known| Truth::from(known) == at_least));
            }
        }
    }

    #[test]
    fn what_is_compared_is_as_going_through_everything_says(
        bounds in weight_bounds(),
        aggregation in strategies::term::<Aggregation>(),
        one in strategies::position(),
        other in strategies::position(),
    ) {
        let comparison = bounds.compare(aggregation, &one, &other, Level::Institutional);
        let found = (comparison.above.holds, comparison.at_least.holds);
        prop_assert_eq!(found, naive(&bounds, aggregation, &one, &other, Level::Institutional));
    }

    #[test]
    fn a_witness_shows_what_it_is_said_to(
        bounds in weight_bounds(),
        aggregation in strategies::term::<Aggregation>(),
        one in strategies::position(),
        other in strategies::position(),
    ) {
        for level in Level::ALL {
            assert_witnesses(&bounds.compare(aggregation, &one, &other, *level), &bounds, aggregation, one, other);
        }
    }

    #[test]
    fn one_is_above_as_far_as_the_other_is_not_at_least_as_high(
        bounds in weight_bounds(),
        aggregation in strategies::term::<Aggregation>(),
        one in strategies::position(),
        other in strategies::position(),
    ) {
        for level in Level::ALL {
            let there = bounds.compare(aggregation, &one, &other, *level);
            let back = bounds.compare(aggregation, &other, &one, *level);
            prop_assert_eq!(there.above.holds, !back.at_least.holds);
            prop_assert_eq!(there.below(), back.above.holds);
            prop_assert!(!(there.above.holds.is_certain() && back.above.holds.is_possible()));
            prop_assert!(there.above.holds <= there.at_least.holds);
            prop_assert_eq!(there.is_tied(), back.is_tied());
        }
    }

    #[test]
    fn above_for_all_carries_over(
        bounds in weight_bounds(),
        aggregation in strategies::term::<Aggregation>(),
        three in prop_oneof![proptest::collection::vec(strategies::position(), 3), descending()],
    ) {
        for level in Level::ALL {
            let compare = |one: usize, other: usize| bounds.compare(aggregation, &three[one], &three[other], *level);
            let (first, second, across) = (compare(0, 1), compare(1, 2), compare(0, 2));
            if first.above.holds.is_certain() && second.above.holds.is_certain() {
                prop_assert_eq!(across.above.holds, Truth::True);
            }
            if first.at_least.holds.is_certain() && second.at_least.holds.is_certain() {
                prop_assert_eq!(across.at_least.holds, Truth::True);
            }
        }
    }

    #[test]
    fn narrower_bounds_never_take_an_answer_back(
        bounds in weight_bounds(),
        weights in shares(),
        one in strategies::position(),
        other in strategies::position(),
    ) {
        let model = drawn(&bounds, &weights);
        prop_assume!(model.is_some());
        let narrow = WeightBounds::of_model(&model.unwrap());
        for level in Level::ALL {
            let (wide, narrow) = (bounds.compare(Mean, &one, &other, *level), narrow.compare(Mean, &one, &other, *level));
            prop_assert!(wide.above.holds.known().is_none_or(|known| narrow.above.holds == Truth::from(known)));
        }
    }
}
