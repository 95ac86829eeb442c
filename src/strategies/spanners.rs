//! Strategies for the records of boundary spanners that are sound.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::nouns::{date, ratings};
use crate::{case::BoundarySpannerDraft, vocabulary::Unit};

/// The record of a boundary spanner that passes every check.
///
/// ```
/// use policy_integration::{strategies, vocabulary::Unit};
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
