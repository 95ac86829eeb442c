//! Convergence: whether the levels came closer to each other between two moments.

use std::collections::BTreeMap;

use super::{Aggregation, ScoringModel};
use crate::case::Change;
use crate::vocabulary::{Level, terms};

terms! {
    /// What became of the distance between the highest and the lowest level.
    ///
    /// The levels move towards alignment or away from it, often at different speeds (Van der Heijden, Spaai & Douglas 2024,
    /// discussion).
    ///
    /// ```
    /// use policy_integration::{Language, score::Convergence};
    ///
    /// assert_eq!(Convergence::Diverged.label(Language::English), "moved apart");
    /// ```
    pub enum Convergence {
        /// The distance became smaller.
        Converged = "converged", en "moved closer", nl "dichter bij elkaar";
        /// The distance became larger.
        Diverged = "diverged", en "moved apart", nl "verder uit elkaar";
        /// The distance stayed the same.
        Unchanged = "unchanged", en "as far apart as before", nl "even ver uit elkaar";
    }
}

/// The lowest and the highest of what goes with each figure.
type Reach = BTreeMap<i64, (i64, i64)>;

/// Which moment a figure is of.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

impl ScoringModel {
    /// The lower and the upper bound of how much the alignment changed, in parts of the whole; both are reached.
    ///
    /// The levels have no dimension in common, so that each can take any of its courses whatever the others do.
    pub(super) fn shift_of_alignment(&self, change: &Change) -> (i64, i64) {
        let reach = |side| {
            [Level::Institutional, Level::Organizational, Level::Individual]
                .map(|level| self.reach(change, level, side))
        };
        (-most_widened(&reach(Side::Before)), most_widened(&reach(Side::After)))
    }

    /// Each score that a level can have at one moment, with the lowest and the highest that it can have at the other.
    fn reach(&self, change: &Change, level: Level, side: Side) -> Reach {
        let whole = self.whole().cast_signed();
        let start = match self.aggregation() {
            Aggregation::Mean => 0,
            Aggregation::WeakestLink => whole,
        };
        let add = |sofar: i64, parts: i64| match self.aggregation() {
            Aggregation::Mean => sofar + parts,
            Aggregation::WeakestLink => sofar.min(parts),
        };
        let changes = self.counting(level).filter_map(|dimension| change.of(dimension));
        changes.fold(Reach::from([(start, (start, start))]), |reached, change| {
            let unit = match self.aggregation() {
                Aggregation::Mean => self.unit(change.dimension).cast_signed(),
                Aggregation::WeakestLink => 1,
            };
            let mut longer = Reach::new();
            for (before, after) in change.rank_pairs() {
                let (here, there) = match side {
                    Side::Before => (before, after),
                    Side::After => (after, before),
                };
                let (here, there) = (unit * i64::from(here), unit * i64::from(there));
                for (sofar, (least, most)) in &reached {
                    let (least, most) = (add(*least, there), add(*most, there));
                    let ends = longer.entry(add(*sofar, here)).or_insert((least, most));
                    *ends = (ends.0.min(least), ends.1.max(most));
                }
            }
            longer
        })
    }
}

/// By how much the distance between the levels can be larger at the other moment than at the one that the reaches are told by.
///
/// For each lowest score, the levels join one by one in the order of their scores. Where each has joined, the distance at this
/// moment is at most that between the lowest and the latest, and the best choice has exactly that distance.
fn most_widened(levels: &[Reach; 3]) -> i64 {
    let mut scores: Vec<_> = levels
        .iter()
        .enumerate()
        .flat_map(|(level, reach)| reach.iter().map(move |(here, there)| (*here, level, *there)))
        .collect();
    scores.sort_unstable();
    let mut most = i64::MIN;
    for (start, (lowest, ..)) in scores.iter().enumerate() {
        let mut ends: [Option<(i64, i64)>; 3] = [None; 3];
        for (here, level, (least, highest)) in &scores[start..] {
            let (low, high) = ends[*level].unwrap_or((*least, *highest));
            ends[*level] = Some((low.min(*least), high.max(*highest)));
            if let [Some(a), Some(b), Some(c)] = ends {
                most = most.max(most_apart([a, b, c]) - (here - lowest));
            }
        }
    }
    if most == i64::MIN { 0 } else { most }
}

/// The largest distance between two different levels, each anywhere between its ends.
fn most_apart(ends: [(i64, i64); 3]) -> i64 {
    let pairs = [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)];
    pairs.into_iter().map(|(one, other)| ends[one].1 - ends[other].0).fold(0, i64::max)
}
