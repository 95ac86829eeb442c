//! The score of a position, without its explanation.

use super::alignment::spread;
use super::{Bottleneck, ScoringModel};
use crate::case::Position;
use crate::uncertainty::Bounds;
use crate::vocabulary::Level;

/// Where a position stands: bounds per level, bounds on the alignment of the levels, and the bottleneck.
///
/// Quick to make, without allocation; [`ScoringModel::scorecard`] takes it apart.
///
/// ```
/// use policy_integration::{Bounds, Level, Position, ScoringModel};
///
/// let score = ScoringModel::default().score(&Position::UNKNOWN);
/// assert_eq!(score.level(Level::Individual), Bounds::WHOLE);
/// assert_eq!(score.bottleneck().candidates().count(), 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    levels: [Bounds; 3],
    alignment: Bounds,
    bottleneck: Bottleneck,
}

impl Score {
    /// How integrated a level is, in [0, 1]; exact.
    pub const fn level(&self, level: Level) -> Bounds {
        self.levels[level.index()]
    }

    /// How close the levels score: 1 minus the distance between the highest and the lowest of them.
    ///
    /// These bounds enclose: they let a level score anything between its lower bound and its upper bound, where in fact it moves in
    /// steps. Some completion always gives the lower bound, and one gives the upper one where [`Bounds::is_exact`] says so. The
    /// bounds of [`Scorecard::alignment`](super::Scorecard::alignment) are always exact, and may be narrower.
    pub const fn alignment(&self) -> Bounds {
        self.alignment
    }

    /// Which level holds the others back.
    pub const fn bottleneck(&self) -> Bottleneck {
        self.bottleneck
    }
}

impl ScoringModel {
    /// Scores a position.
    ///
    /// ```
    /// use policy_integration::{Level, ScoringModel, published};
    ///
    /// let case = published::municipality("13").unwrap();
    /// let score = ScoringModel::default().score(&case.latest().position());
    /// assert!(score.level(Level::Organizational).lower() > 0.0);
    /// ```
    pub fn score(&self, position: &Position) -> Score {
        let parts = [
            self.parts(position, Level::Institutional),
            self.parts(position, Level::Organizational),
            self.parts(position, Level::Individual),
        ];
        let whole = self.whole();
        let spread = spread(parts);
        Score {
            levels: parts.map(|(lower, upper)| Bounds::of_parts(lower, upper, whole, true)),
            alignment: Bounds::of_parts(whole - spread.most, whole - spread.least, whole, spread.is_exact),
            bottleneck: Bottleneck::of(parts),
        }
    }
}
