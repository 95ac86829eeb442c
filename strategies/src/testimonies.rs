//! Strategies for testimonies.

use proptest::prelude::*;

use super::nouns::{date, ratings, term};
use policy_integration::{Position, instruments::Testimony, vocabulary::Unit};

/// What anybody may say: any unit, on its own dimensions, of any day or none.
///
/// ```
/// use policy_integration::{Crosswalk, Position};
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(testimony in strategies::testimony())| {
///     let narrowed = Crosswalk::default().narrow(&Position::UNKNOWN, &[testimony]);
///     prop_assert!(Position::UNKNOWN.encloses(narrowed.position));
/// });
/// ```
pub fn testimony() -> BoxedStrategy<Testimony> {
    term::<Unit>()
        .prop_flat_map(|unit| {
            let stated = ratings(unit.dimensions().collect(), 12, false);
            ("[a-z]{1,3}", proptest::option::of(date()), stated).prop_map(move |(id, on, stated)| {
                let known = stated.iter().filter_map(|(d, rating)| Some((*d, rating.rating.rating(d.scale())?)));
                Testimony { unit, id, on, until: None, position: Position::new(known).unwrap_or(Position::UNKNOWN) }
            })
        })
        .boxed()
}
