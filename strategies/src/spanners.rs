//! Strategies for the records of boundary spanners, pairs of departments and players that are sound.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::nouns::{date, ratings};
use policy_integration::{
    case::{BoundarySpannerDraft, DepartmentPairDraft, HindranceDraft, NamedPlayerDraft, PlayerDraft},
    vocabulary::Unit,
};

/// The record of a boundary spanner that passes every check.
///
/// ```
/// use policy_integration::vocabulary::Unit;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(spanner in strategies::boundary_spanner_draft())| {
///     prop_assert!(spanner.ratings.keys().all(|dimension| Unit::BoundarySpanner.has(*dimension)));
/// });
/// ```
pub fn boundary_spanner_draft() -> impl Strategy<Value = BoundarySpannerDraft> {
    let text = || proptest::option::of("[a-z ]{0,12}");
    let department = proptest::option::of("[a-z]([a-z ]{0,8}[a-z])?");
    let ratings = ratings(Unit::BoundarySpanner.dimensions().collect(), 8, false);
    ("[a-z][a-z0-9-]{0,5}", department, proptest::option::of(date()), ratings, text(), text()).prop_map(
        |(id, department, on, ratings, source, note)| BoundarySpannerDraft {
            id,
            department,
            on,
            ratings,
            source,
            note,
        },
    )
}

/// The boundary spanners of a sound record: often none, each with an identifier of its own.
pub(super) fn boundary_spanners() -> impl Strategy<Value = Vec<BoundarySpannerDraft>> {
    let some = proptest::collection::vec(boundary_spanner_draft(), 1..=3).prop_map(|spanners| {
        let by_id: BTreeMap<_, _> = spanners.into_iter().map(|spanner| (spanner.id.clone(), spanner)).collect();
        by_id.into_values().collect()
    });
    prop_oneof![2 => Just(Vec::new()), 1 => some]
}

/// The pairs of departments of a sound record: often none, each with an identifier of its own.
pub(super) fn department_pairs() -> impl Strategy<Value = Vec<DepartmentPairDraft>> {
    let text = || proptest::option::of("[a-z ]{0,12}");
    let ratings = ratings(Unit::DepartmentPair.dimensions().collect(), 2, false);
    let pair = ("[a-z]{1,6}", "[a-z]{1,6}", proptest::option::of(date()), ratings, text(), text());
    let some = proptest::collection::vec(pair, 1..=2).prop_map(|pairs| {
        let numbered = pairs.into_iter().enumerate();
        let pair = numbered.map(|(index, (department, other, on, ratings, source, note))| DepartmentPairDraft {
            id: format!("pair-{index}"),
            // No department is coordinated with itself.
            other_department: format!("{department} {other}"),
            department,
            on,
            ratings,
            source,
            note,
        });
        pair.collect()
    });
    prop_oneof![3 => Just(Vec::new()), 1 => some]
}

/// The players of a sound record: often none, each with an identifier of its own.
pub(super) fn players() -> impl Strategy<Value = Vec<PlayerDraft>> {
    let some = proptest::collection::vec(player(), 1..=2).prop_map(|players| {
        let numbered = players.into_iter().enumerate();
        numbered.map(|(index, player)| PlayerDraft { id: format!("player-{index}"), ..player }).collect()
    });
    prop_oneof![3 => Just(Vec::new()), 1 => some]
}

fn player() -> impl Strategy<Value = PlayerDraft> {
    let text = || proptest::option::of("[a-z ]{0,12}");
    let keywords = || proptest::collection::vec("[a-z_]{1,8}", 0..=2);
    let named = move || {
        let named = ("[a-z]{1,8}", text(), keywords(), text());
        proptest::option::of(named.prop_map(|(who, why, keywords, coder)| NamedPlayerDraft {
            who,
            why,
            keywords,
            coder,
        }))
    };
    let hindrance = (text(), keywords(), text());
    let hindrance = hindrance.prop_map(|(answer, keywords, coder)| HindranceDraft { answer, keywords, coder });
    let said = (named(), proptest::option::of(hindrance), named());
    let ratings = ratings(Unit::Player.dimensions().collect(), 5, false);
    (proptest::option::of("[a-z]{1,8}"), proptest::option::of(date()), said, ratings, text(), text()).prop_map(
        |(organization, on, (captain, hindrance, crucial), ratings, source, note)| PlayerDraft {
            organization,
            on,
            captain,
            hindrance,
            ratings,
            crucial,
            source,
            note,
            ..PlayerDraft::default()
        },
    )
}
