//! Comparisons that hold for all weights and completions, for some, or for none.

use serde::Serialize;

use super::WeightBounds;
use super::contest::Contest;
use crate::case::Position;
use crate::score::{Aggregation, Weight};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Language, Level, Text, sentence};

/// One dimension in a [`Witness`]: how much it counts, and the degrees that both cases have.
///
/// ```
/// use policy_integration::{Dimension, Level, Position, cohort::dominance::WeightBounds, score::Aggregation};
///
/// let unknown = Position::UNKNOWN;
/// let comparison = WeightBounds::default().compare(Aggregation::Mean, &unknown, &unknown, Level::Institutional);
/// let row = comparison.above.witness.unwrap().rows[0];
/// assert_eq!(row.dimension, Dimension::PolicyGoals);
/// assert!(row.degree > row.other, "so that the first case is above the other");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct WitnessRow {
    /// The dimension.
    pub dimension: Dimension,
    /// How much it counts, within its range; 0 leaves it out.
    pub weight: Weight,
    /// The degree of the case that is compared, one that its rating allows.
    pub degree: Degree,
    /// The degree of the other case, one that its rating allows.
    pub other: Degree,
}

/// Weights and completions that show that something can be so: a row for each dimension of the level, in codebook order.
///
/// ```
/// use policy_integration::{Dimension, Level, Position, cohort::dominance::WeightBounds, score::Aggregation};
///
/// let unknown = Position::UNKNOWN;
/// let comparison = WeightBounds::default().compare(Aggregation::Mean, &unknown, &unknown, Level::Institutional);
/// let witness = comparison.above.witness.unwrap();
/// assert!(witness.rows.iter().map(|row| &row.dimension).eq(Dimension::of_level(Level::Institutional)));
/// assert!(witness.rows.iter().all(|row| row.degree > row.other));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Witness {
    /// The dimensions of the level.
    pub rows: Vec<WitnessRow>,
}

/// Whether something holds for all weights and completions, for some or for none, with what shows it.
///
/// ```
/// use policy_integration::{Level, Position, Truth, cohort::dominance::WeightBounds, score::Aggregation};
///
/// let unknown = Position::UNKNOWN;
/// let above = WeightBounds::default().compare(Aggregation::Mean, &unknown, &unknown, Level::Individual).above;
/// assert_eq!(above.holds, Truth::Unknown);
/// assert!(above.witness.is_some() && above.counterexample.is_some());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Robust {
    /// True for all of them, false for none, unknown for some and not for others.
    pub holds: Truth,
    /// Weights and completions for which it holds; `None` where there are none.
    pub witness: Option<Witness>,
    /// Weights and completions for which it doesn't; `None` where there are none.
    pub counterexample: Option<Witness>,
}

/// How one case stands beside another on a level, whatever the weights and the unknowns turn out to be.
///
/// Exact: an answer is unknown only where some weights and completions give one answer and some the other, and the
/// [`Robust`] holds both. Cases that tie are neither above nor below each other, and each at least as high.
///
/// ```
/// use policy_integration::{
///     Degree, Dimension, Level, Position, Rating, Truth, cohort::dominance::WeightBounds, score::Aggregation,
/// };
///
/// let institutional = Dimension::of_level(Level::Institutional).iter();
/// let other = Position::new(institutional.map(|dimension| (*dimension, Rating::known(Degree::Emerging))))?;
/// let one = other.with(Dimension::PolicyGoals, Rating::known(Degree::Embedded))?;
/// let comparison = WeightBounds::default().compare(Aggregation::Mean, &one, &other, Level::Institutional);
/// // Where only the budget counts they tie, and nowhere is the other one higher.
/// assert_eq!(comparison.above.holds, Truth::Unknown);
/// assert_eq!(comparison.at_least.holds, Truth::True);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Comparison {
    /// The level.
    pub level: Level,
    /// Whether the case scores strictly higher than the other.
    pub above: Robust,
    /// Whether the case scores at least as high as the other: that the other isn't above it.
    pub at_least: Robust,
}

impl Comparison {
    /// Whether the case scores strictly lower than the other.
    pub fn below(&self) -> Truth {
        !self.at_least.holds
    }

    /// Whether both score the same for all weights and completions.
    pub fn is_tied(&self) -> bool {
        self.above.holds == Truth::False && self.at_least.holds == Truth::True
    }
}

impl Comparison {
    /// Tells how two positions with these names stand beside each other, and an example of each answer that is possible.
    pub(super) fn lines(&self, name: &str, other: &str, language: Language) -> Vec<String> {
        const HIGHER: Text = Text { en: "is higher than", nl: "staat hoger dan" };
        const LOWER: Text = Text { en: "is lower than", nl: "staat lager dan" };
        const EQUAL: Text = Text { en: "is level with", nl: "staat gelijk met" };
        const AT_LEAST: Text = Text { en: "is at least as high as", nl: "staat minstens zo hoog als" };
        const AT_MOST: Text = Text { en: "is at most as high as", nl: "staat hoogstens zo hoog als" };
        let level = self.level.label(language);
        let certain = match (self.above.holds, self.at_least.holds) {
            (Truth::True, _) => Some(HIGHER),
            (_, Truth::False) => Some(LOWER),
            (Truth::False, Truth::True) => Some(EQUAL),
            (Truth::Unknown, Truth::True) => Some(AT_LEAST),
            (Truth::False, Truth::Unknown) => Some(AT_MOST),
            (Truth::Unknown, Truth::Unknown) => None,
        };
        let mut lines = vec![match certain.map(|text| text.in_language(language)) {
            Some(stands) => sentence!(
                language,
                en "{level} level: {name} {stands} {other}, whatever the weights within their bounds and the unknown ratings are",
                nl "{level} niveau: {name} {stands} {other}, wat de gewichten binnen hun grenzen en de onbekende beoordelingen ook zijn"
            ),
            None => sentence!(
                language,
                en "{level} level: whether {name} or {other} is higher depends on the weights or on unknown ratings",
                nl "{level} niveau: of {name} of {other} hoger staat, hangt af van de gewichten of van onbekende beoordelingen"
            ),
        }];
        // Where each answer is possible there are examples of both sides; else one of the two is about a tie.
        let examples = match (self.above.holds, self.at_least.holds) {
            (Truth::Unknown, Truth::Unknown) => [(HIGHER, &self.above.witness), (LOWER, &self.at_least.counterexample)],
            (Truth::Unknown, _) => [(HIGHER, &self.above.witness), (EQUAL, &self.above.counterexample)],
            (_, Truth::Unknown) => [(EQUAL, &self.at_least.witness), (LOWER, &self.at_least.counterexample)],
            _ => return lines,
        };
        lines.extend(examples.into_iter().filter_map(|(stands, witness)| {
            let (stands, rows) = (stands.in_language(language), witness.as_ref()?.told(language));
            Some(sentence!(
                language,
                en "{name} {stands} {other}, for example with: {rows}",
                nl "{name} {stands} {other}, bijvoorbeeld met: {rows}"
            ))
        }));
        lines
    }
}

impl Witness {
    /// The dimensions that count, each with its weight and both degrees.
    fn told(&self, language: Language) -> String {
        let counting = self.rows.iter().filter(|row| row.weight > Weight::ZERO);
        let rows = counting.map(|row| {
            let (dimension, weight) = (row.dimension.label(language), row.weight.get());
            let [degree, other] = [row.degree, row.other].map(|degree| degree.label(language));
            sentence!(
                language,
                en "{dimension} (weight {weight}) {degree} against {other}",
                nl "{dimension} (gewicht {weight}) {degree} tegenover {other}"
            )
        });
        let others = Text { en: "the others weigh 0", nl: "de andere wegen 0" }.in_language(language);
        let is_any_left_out = self.rows.iter().any(|row| row.weight == Weight::ZERO);
        rows.chain(is_any_left_out.then(|| others.to_owned())).collect::<Vec<_>>().join("; ")
    }
}

impl WeightBounds {
    /// How one position stands beside another on a level, the two being of different cases: their unknowns are their own.
    ///
    /// # Why it is exact
    /// Under the mean a level's score is a weighted mean, so that one is above the other where the weighted differences of
    /// their ranks add up to more than 0, whatever the weights add up to. That sum is highest where each dimension is as
    /// much in favour as the ratings allow, and counts as much as it can where that is in favour, else as little; lowest
    /// the other way about. Under the weakest link weights only say which dimensions count, and every choice is gone
    /// through. The highest and the lowest are at the ends of the ranges, so that it makes no difference whether weights between
    /// these are whole numbers. Weights that are all 0 are left out: where every weight can be 0, at least one dimension counts still.
    ///
    /// ```
    /// use policy_integration::{
    ///     Degree, Framework, Level, Position, Rating, Truth, cohort::dominance::WeightBounds, score::Aggregation,
    /// };
    ///
    /// let all = |degree| Position::new(Framework::Multilevel.dimensions().map(|d| (d, Rating::known(degree))));
    /// let (high, low) = (all(Degree::Embedded)?, all(Degree::Emerging)?);
    /// let comparison = WeightBounds::default().compare(Aggregation::WeakestLink, &high, &low, Level::Individual);
    /// assert_eq!(comparison.above.holds, Truth::True);
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn compare(&self, aggregation: Aggregation, position: &Position, other: &Position, level: Level) -> Comparison {
        let contest = Contest::new(self, aggregation, position, other, level);
        let (best, worst) = (contest.best(), contest.worst());
        let (highest, lowest) = (contest.lead(&best), contest.lead(&worst));
        let robust = |least: i64| Robust {
            holds: Truth::from_certain_and_possible(lowest >= least, highest >= least),
            witness: (highest >= least).then(|| contest.witness(&best)),
            counterexample: (lowest < least).then(|| contest.witness(&worst)),
        };
        Comparison { level, above: robust(1), at_least: robust(0) }
    }
}
