//! The bottleneck: the level that holds the others back.

use serde::{Deserialize, Serialize};

use super::model::PartsRange;
use crate::uncertainty::Truth;
use crate::vocabulary::Level;

/// Which level scores lowest, as far as what is known decides it.
///
/// Levels that tie are lowest together. Exact: a level is *possibly* the bottleneck where some completion of the unknowns
/// makes it so, and *certainly* where all do.
///
/// ```
/// use policy_integration::{Degree, Dimension, Framework, Level, Position, Rating, ScoringModel, Truth};
///
/// let model = ScoringModel::default();
/// let known = Framework::Multilevel.dimensions().filter(|dimension| dimension.level() != Some(Level::Institutional));
/// let position = Position::new(known.map(|dimension| (dimension, Rating::known(Degree::Embedded))))?
///     .with(Dimension::Capacity, Rating::known(Degree::Absent))?;
/// let score = model.score(&position);
/// assert_eq!(score.bottleneck().is(Level::Organizational), Truth::Unknown);
/// let candidates: Vec<_> = score.bottleneck().candidates().collect();
/// assert_eq!(candidates, [Level::Institutional, Level::Organizational]);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Bottleneck {
    institutional: Truth,
    organizational: Truth,
    individual: Truth,
}

impl Bottleneck {
    pub(super) fn of(levels: [PartsRange; 3]) -> Self {
        let is_lowest = |index: usize| {
            let others =
                || levels.iter().enumerate().filter(move |(other, _)| *other != index).map(|(_, range)| *range);
            let (lower, upper) = levels[index];
            Truth::from_certain_and_possible(
                others().all(|(other_floor, _)| upper <= other_floor),
                others().all(|(_, other_ceiling)| lower <= other_ceiling),
            )
        };
        Self { institutional: is_lowest(0), organizational: is_lowest(1), individual: is_lowest(2) }
    }

    /// Whether a level scores lowest, alone or with others.
    pub const fn is(self, level: Level) -> Truth {
        match level {
            Level::Institutional => self.institutional,
            Level::Organizational => self.organizational,
            Level::Individual => self.individual,
        }
    }

    /// The levels that can be it.
    pub fn candidates(self) -> impl Iterator<Item = Level> + Clone {
        Level::ALL.iter().copied().filter(move |level| self.is(*level).is_possible())
    }

    /// Whether it's decided: each level certainly is or isn't the lowest.
    pub fn is_settled(self) -> bool {
        Level::ALL.iter().all(|level| self.is(*level).known().is_some())
    }
}
