//! The alignment of the levels: how far apart the highest and the lowest of them score.

use std::collections::BTreeSet;

use super::model::PartsRange;
use super::{Aggregation, ScoringModel};
use crate::case::Position;
use crate::uncertainty::Bounds;
use crate::vocabulary::Level;

/// The distance between the highest and the lowest level.
pub(super) struct Spread {
    pub(super) least: u64,
    pub(super) most: u64,
    /// Whether completions reach both.
    pub(super) is_exact: bool,
}

/// The least and the most spread over the box of level scores: each level anywhere between its bounds.
///
/// The most is always reached where each level is at one of its ends. The least needn't be: between their ends levels
/// move in steps.
pub(super) fn spread(levels: [PartsRange; 3]) -> Spread {
    let highest_floor = levels.iter().map(|(lower, _)| *lower).fold(0, u64::max);
    let lowest_ceiling = levels.iter().map(|(_, upper)| *upper).fold(u64::MAX, u64::min);
    let least = highest_floor.saturating_sub(lowest_ceiling);
    let (mut least_at_ends, mut most) = (u64::MAX, 0);
    for corner in 0..8 {
        let end = |index: usize| if corner & (1 << index) == 0 { levels[index].0 } else { levels[index].1 };
        let (a, b, c) = (end(0), end(1), end(2));
        let at_ends = a.max(b).max(c) - a.min(b).min(c);
        least_at_ends = least_at_ends.min(at_ends);
        most = most.max(at_ends);
    }
    Spread { least, most, is_exact: least == least_at_ends }
}

/// Everything that a level can score, in parts of the whole.
fn reachable(model: &ScoringModel, position: &Position, level: Level) -> BTreeSet<u64> {
    let (start, add): (u64, fn(u64, u64) -> u64) = match model.aggregation() {
        Aggregation::Mean => (0, |sum, parts| sum + parts),
        Aggregation::WeakestLink => (model.whole(), u64::min),
    };
    model.counting(level).fold(BTreeSet::from([start]), |reached, dimension| {
        let unit = match model.aggregation() {
            Aggregation::Mean => model.unit(dimension),
            Aggregation::WeakestLink => 1,
        };
        let (low, high) = position.favours(dimension);
        reached
            .iter()
            .flat_map(|sofar| low.through(high).map(move |rank| add(*sofar, unit * u64::from(rank.steps()))))
            .collect()
    })
}

impl ScoringModel {
    /// The alignment of the levels over every completion of the unknowns, by going through what each level can score.
    pub(super) fn alignment(&self, position: &Position) -> Bounds {
        let reachable = [Level::Institutional, Level::Organizational, Level::Individual]
            .map(|level| reachable(self, position, level));
        let (least, most) = spread_of(&reachable);
        Bounds::of_parts(self.whole() - most, self.whole() - least, self.whole(), true)
    }

    /// Every score that a level can have over the completions of its unknowns, in [0, 1], lowest first.
    ///
    /// ```
    /// use policy_integration::{Level, Position, ScoringModel};
    ///
    /// let scores = ScoringModel::default().scores_over_completions(&Position::UNKNOWN, Level::Institutional);
    /// assert_eq!((scores.first(), scores.last()), (Some(&0.0), Some(&1.0)));
    /// assert!(scores.is_sorted());
    /// ```
    #[expect(clippy::cast_precision_loss, reason = "a model's whole stays far below 2^53")]
    pub fn scores_over_completions(&self, position: &Position, level: Level) -> Vec<f64> {
        let whole = self.whole() as f64;
        reachable(self, position, level).into_iter().map(|parts| parts as f64 / whole).collect()
    }
}

/// The least and the most spread over what the levels can score.
fn spread_of(levels: &[BTreeSet<u64>; 3]) -> PartsRange {
    let ends = levels.each_ref().map(|level| (level.first().copied().unwrap_or(0), level.last().copied().unwrap_or(0)));
    let most = spread(ends).most;
    // For each score as the lowest, the next score of each level from there up is the closest.
    let lowest_of = |low: u64| {
        let highest = levels.iter().map(|level| level.range(low..).next().copied());
        highest.collect::<Option<Vec<_>>>().and_then(|next| next.into_iter().max()).map(|high| high - low)
    };
    let least = levels.iter().flatten().filter_map(|low| lowest_of(*low)).min().unwrap_or(0);
    (least, most)
}
