//! What changed between two moments of a case.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{RankRelation, Rating, Statement};
use crate::uncertainty::Truth;
use crate::vocabulary::Dimension;

/// What changed between two moments of one case, dimension by dimension.
///
/// A carried unknown is the *same* unknown at both moments, so that its change is exactly none. Two loose positions don't
/// know that; only the case does: see [`Case::change`](super::Case::change).
///
/// ```
/// use policy_integration::{Dimension, published};
///
/// let change = published::municipality("13").unwrap().change_since_first().unwrap();
/// assert_eq!(change.from.to_string(), "2022-11-01");
/// assert!(change.of(Dimension::Visibility).unwrap().rose().is_certain());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The earlier moment.
    pub from: NaiveDate,
    /// The later moment.
    pub to: NaiveDate,
    /// Each dimension, in codebook order.
    pub dimensions: Vec<DimensionChange>,
}

impl Change {
    /// The change of one dimension.
    pub fn of(&self, dimension: Dimension) -> Option<&DimensionChange> {
        self.dimensions.iter().find(|change| change.dimension == dimension)
    }
}

/// What changed in one dimension.
///
/// ```
/// use policy_integration::{Case, Dimension, Truth};
///
/// let case = Case::read(br#"{"id": "a", "moments": [
///     {"on": "2024-01-01", "ratings": {"capacity": "emerging"}},
///     {"on": "2024-06-01", "ratings": {"subject_knowledge": "grew"}}
/// ]}"#)?;
/// let change = case.change(0, 1).unwrap();
/// let knowledge = change.of(Dimension::SubjectKnowledge).unwrap();
/// assert_eq!(knowledge.steps(), 1..=3);
/// assert_eq!(knowledge.rose(), Truth::True);
/// // Nobody spoke of the budget: unknown at both moments, and the same.
/// assert_eq!(change.of(Dimension::Budget).unwrap().steps(), 0..=0);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DimensionChange {
    /// The dimension.
    pub dimension: Dimension,
    /// What is known of the earlier moment.
    pub before: Rating,
    /// What is known of the later moment.
    pub after: Rating,
    /// What the record says of it at each moment after the earlier one, up to the later one; empty where it says nothing,
    /// and the rating carries all along.
    pub stated: Vec<Statement>,
    pub(crate) pairs: RankRelation,
}

impl DimensionChange {
    /// The steps up the scale that the change can be; below zero for steps down.
    pub fn steps(&self) -> RangeInclusive<i32> {
        let steps = || self.rank_pairs().map(|(before, after)| after.cast_signed() - before.cast_signed());
        steps().min().unwrap_or(0)..=steps().max().unwrap_or(0)
    }

    /// Whether it is higher than before.
    pub fn rose(&self) -> Truth {
        let (least, most) = self.steps().into_inner();
        Truth::from_certain_and_possible(least > 0, most > 0)
    }

    /// Whether it is lower than before.
    pub fn fell(&self) -> Truth {
        let (least, most) = self.steps().into_inner();
        Truth::from_certain_and_possible(most < 0, least < 0)
    }

    /// The possible ranks on the scale before and after, together, the lowest first.
    pub(crate) fn rank_pairs(&self) -> impl Iterator<Item = (u32, u32)> + Clone {
        let dimension = self.dimension;
        let mut pairs: Vec<_> =
            self.pairs.iter().map(|(before, after)| (dimension.rank(before), dimension.rank(after))).collect();
        pairs.sort_unstable();
        pairs.into_iter()
    }
}
