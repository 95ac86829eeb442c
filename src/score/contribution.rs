//! Contributions: what each dimension adds to its level's score.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Aggregation, ScoringModel, Weight};
use crate::case::{Position, Rating, Statement};
use crate::uncertainty::{Parts, Truth};
use crate::vocabulary::{Dimension, Language, Level, Scale};

/// Points out of a number of points: a fraction whose parts add up exactly.
///
/// ```
/// use policy_integration::score::Points;
///
/// assert_eq!(Points { lower: 2, upper: 5, of: 9 }.to_string(), "2–5 of 9");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Points {
    /// The points that are certain.
    pub lower: u32,
    /// The points that are possible.
    pub upper: u32,
    /// The points that the whole level can have.
    pub of: u32,
}

impl Points {
    /// The points in words.
    ///
    /// ```
    /// use policy_integration::{Language, score::Points};
    ///
    /// assert_eq!(Points { lower: 2, upper: 5, of: 9 }.label(Language::Dutch), "2–5 van 9");
    /// ```
    pub fn label(self, language: Language) -> String {
        Parts { lower: self.lower.into(), upper: self.upper.into(), of: self.of.into() }.label(language)
    }
}

impl std::fmt::Display for Points {
    /// The English label.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}

/// What a dimension has to do with its level's score.
///
/// ```
/// use policy_integration::{Level, ScoringModel, published, score::Share};
///
/// let model = ScoringModel::read(br#"{"id": "strict", "aggregation": "weakest_link"}"#)?;
/// let card = model.scorecard_of(published::municipality("8").unwrap());
/// // Policy goals and budget are absent: nothing can be lower.
/// let shares = card.level(Level::Institutional).contributions.iter().map(|c| c.share);
/// assert_eq!(shares.filter(|share| *share == Share::Binding(policy_integration::Truth::True)).count(), 2);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// Under the mean: its points. Those of the level's dimensions add up to the level's points.
    Points(Points),
    /// Under the weakest link: whether it's a lowest dimension, and so makes the score.
    Binding(Truth),
}

/// What a dimension contributes to its level's score.
///
/// ```
/// use policy_integration::{Level, ScoringModel, published, score::Share};
///
/// let case = published::municipality("8").unwrap();
/// let card = ScoringModel::default().scorecard(&case.latest().position());
/// let level = card.level(Level::Organizational);
/// let certain: u32 = level
///     .contributions
///     .iter()
///     .map(|c| match c.share { Share::Points(points) => points.lower, Share::Binding(_) => 0 })
///     .sum();
/// assert_eq!(level.points.unwrap().lower, certain);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contribution {
    /// The dimension.
    pub dimension: Dimension,
    /// What is known of it.
    pub rating: Rating,
    /// How much it counts.
    pub weight: Weight,
    /// What it adds, or whether it binds.
    pub share: Share,
}

impl<'de> Deserialize<'de> for Contribution {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            dimension: Dimension,
            rating: Statement,
            weight: Weight,
            share: Share,
        }
        let Written { dimension, rating, weight, share } = Written::deserialize(deserializer)?;
        Ok(Self { dimension, rating: Rating::stated(dimension, rating)?, weight, share })
    }
}

impl ScoringModel {
    /// What each dimension of a level that counts contributes.
    pub(super) fn contributions(&self, position: &Position, level: Level) -> Vec<Contribution> {
        let of = self.counting(level).map(|dimension| self.weight(dimension).get()).sum::<u32>()
            * Scale::Integration.steps();
        let share = |dimension: Dimension| match self.aggregation() {
            Aggregation::Mean => {
                let (low, high) = position.favours(dimension);
                let weight = self.weight(dimension).get();
                Share::Points(Points { lower: weight * low.steps(), upper: weight * high.steps(), of })
            }
            Aggregation::WeakestLink => Share::Binding(self.is_binding(position, level, dimension)),
        };
        let contribution = |dimension: Dimension| Contribution {
            dimension,
            rating: position.rating(dimension),
            weight: self.weight(dimension),
            share: share(dimension),
        };
        self.counting(level).map(contribution).collect()
    }

    /// Whether no dimension of the level is lower.
    fn is_binding(&self, position: &Position, level: Level, dimension: Dimension) -> Truth {
        let (low, high) = position.favours(dimension);
        let others = || {
            let others = self.counting(level).filter(move |other| *other != dimension);
            others.map(|other| position.favours(other))
        };
        Truth::from_certain_and_possible(
            others().all(|(other_low, _)| high <= other_low),
            others().all(|(_, other_high)| low <= other_high),
        )
    }
}
