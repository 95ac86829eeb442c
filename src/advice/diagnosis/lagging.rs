//! The level that lags, and why.

use crate::case::Rating;
use crate::score::Scorecard;
use crate::uncertainty::{Bounds, Truth};
use crate::vocabulary::{Dimension, Language, Level, sentence};

/// A level that lags, or may.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LaggingLevel {
    /// The level.
    pub level: Level,
    /// Whether it scores lowest, alone or with others.
    pub lags: Truth,
    /// How integrated it is.
    pub score: Bounds,
    /// The dimensions that certainly aren't at the top of their scale, the lowest first.
    pub held_down_by: Vec<(Dimension, Rating)>,
    /// The dimensions that may be at the top of their scale, and may not.
    pub open: Vec<(Dimension, Rating)>,
}

/// Returns the levels that lag, or may.
pub(super) fn lagging(card: &Scorecard) -> Vec<LaggingLevel> {
    let level = |level: Level| {
        let of_level = card.level(level);
        let below_top = of_level.contributions.iter().map(|c| (c.dimension, c.rating));
        let top = |rating: Rating| rating.scale().steps();
        let (open, mut held_down_by): (Vec<_>, Vec<_>) = below_top
            .filter(|(_, rating)| rating.lower().rank() < top(*rating))
            .partition(|(_, rating)| rating.upper().rank() == top(*rating));
        held_down_by.sort_by_key(|(_, rating)| rating.upper().rank());
        LaggingLevel { level, lags: card.bottleneck.is(level), score: of_level.score, held_down_by, open }
    };
    card.bottleneck.candidates().map(level).collect()
}

/// Says which levels lag or may lag, in one line.
pub(super) fn line(lagging: &[LaggingLevel], language: Language) -> String {
    let levels: Vec<_> = lagging.iter().map(|level| level.told(language)).collect();
    let levels = levels.join("; ");
    match lagging {
        [level] if level.lags == Truth::True => {
            sentence!(language, en "lags: {levels}", nl "blijft achter: {levels}")
        }
        _ if lagging.iter().all(|level| level.lags == Truth::True) => {
            sentence!(language, en "lag alike: {levels}", nl "blijven evenveel achter: {levels}")
        }
        _ => {
            sentence!(language, en "not known which level lags: {levels}", nl "niet bekend welk niveau achterblijft: {levels}")
        }
    }
}

impl LaggingLevel {
    /// Returns the level, its score and the dimensions that are certainly low.
    fn told(&self, language: Language) -> String {
        // The upper half of a scale isn't low.
        let is_low = |(_, rating): &&(Dimension, Rating)| 2 * rating.upper().rank() < rating.scale().steps();
        let name = |(dimension, rating): &(Dimension, Rating)| {
            format!("{} {}", dimension.label(language), rating.label_on(*dimension, language))
        };
        let low: Vec<_> = self.held_down_by.iter().filter(is_low).map(name).collect();
        let (level, score) = (self.level.label(language), self.score.label(language));
        if low.is_empty() { format!("{level} {score}") } else { format!("{level} {score} ({})", low.join(", ")) }
    }
}
