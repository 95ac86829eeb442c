//! Weights that are only bounded: what may be said of how much each dimension counts.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::{Accepted, Code, Finding, Path, Report};
use crate::score::{ScoringModel, Weight};
use crate::vocabulary::{Dimension, Framework, Language, Level, sentence};

/// The least and the most that a dimension can count beside the others of its level.
///
/// In the units of [`Weight`], 0 to 1000; only proportions matter. From 0 to 1000 is wholly unknown: with 0 as its least, a
/// dimension can count any number of times less than another.
///
/// ```
/// use policy_integration::{cohort::dominance::WeightRange, score::Weight};
///
/// let range = WeightRange::between(Weight::new(1)?, Weight::new(3)?)?;
/// assert_eq!((range.lower().get(), range.upper().get()), (1, 3));
/// assert_eq!(WeightRange::default(), WeightRange::UNKNOWN);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct WeightRange {
    lower: Weight,
    upper: Weight,
}

/// Two weights of which the first is above the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct ReversedWeightsError {
    /// The lower end as given.
    pub lower: Weight,
    /// The upper end as given.
    pub upper: Weight,
}

impl ReversedWeightsError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { lower, upper } = self;
        sentence!(
            language,
            en "`{}` is above `{}`; accepted: two weights, the lower one first",
            nl "`{}` is hoger dan `{}`; toegestaan: twee gewichten, het laagste eerst", lower.get(), upper.get()
        )
    }
}

impl WeightRange {
    /// Nothing is known of the weight.
    pub const UNKNOWN: Self = Self { lower: Weight::ZERO, upper: Weight::MOST };

    /// Exactly this weight.
    pub const fn known(weight: Weight) -> Self {
        Self { lower: weight, upper: weight }
    }

    /// From one weight to another.
    ///
    /// # Errors
    /// [`ReversedWeightsError`] where the higher one comes first.
    ///
    /// ```
    /// use policy_integration::{cohort::dominance::WeightRange, score::Weight};
    ///
    /// let error = WeightRange::between(Weight::MOST, Weight::ONE).unwrap_err();
    /// assert_eq!(error.to_string(), "`1000` is above `1`; accepted: two weights, the lower one first");
    /// ```
    pub fn between(lower: Weight, upper: Weight) -> Result<Self, ReversedWeightsError> {
        if lower <= upper { Ok(Self { lower, upper }) } else { Err(ReversedWeightsError { lower, upper }) }
    }

    /// The least that the dimension can count.
    pub const fn lower(self) -> Weight {
        self.lower
    }

    /// The most that the dimension can count.
    pub const fn upper(self) -> Weight {
        self.upper
    }

    /// Whether a weight lies within, the ends included.
    pub fn contains(self, weight: Weight) -> bool {
        (self.lower..=self.upper).contains(&weight)
    }
}

impl Default for WeightRange {
    /// Wholly unknown.
    fn default() -> Self {
        Self::UNKNOWN
    }
}

/// What is known of the weights of the multilevel dimensions: a range for each.
///
/// The sources rank nothing, so the default is what they warrant: every weight wholly unknown. Of all weights within the
/// ranges, those in which nothing on a level counts are left out: such a level has no score.
///
/// ```
/// use policy_integration::{Dimension, cohort::dominance::{WeightBounds, WeightRange}, score::Weight};
///
/// let at_least_one = WeightRange::between(Weight::ONE, Weight::MOST)?;
/// let bounds = WeightBounds::new([(Dimension::Budget, at_least_one)])?;
/// assert_eq!(bounds.range(Dimension::Budget), at_least_one);
/// assert_eq!(bounds.range(Dimension::Capacity), WeightRange::UNKNOWN);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WeightBounds {
    /// Of each multilevel dimension.
    ranges: BTreeMap<Dimension, WeightRange>,
}

impl Default for WeightBounds {
    /// Every weight unknown.
    fn default() -> Self {
        Self { ranges: Framework::Multilevel.dimensions().map(|dimension| (dimension, WeightRange::UNKNOWN)).collect() }
    }
}

impl WeightBounds {
    /// These ranges; of two for one dimension the later one, and wholly unknown where there is none.
    ///
    /// # Errors
    /// [`Code::LevelWithoutWeight`] for each level on which no dimension can count, [`Code::DimensionOutOfPlace`] for each
    /// dimension of another framework.
    ///
    /// ```
    /// use policy_integration::{
    ///     Code, Dimension, Level, cohort::dominance::{WeightBounds, WeightRange}, score::Weight,
    /// };
    ///
    /// let none = WeightRange::known(Weight::ZERO);
    /// let report = WeightBounds::new(Dimension::of_level(Level::Institutional).iter().map(|d| (*d, none))).unwrap_err();
    /// assert_eq!(report.findings()[0].code(), Code::LevelWithoutWeight);
    /// ```
    pub fn new(ranges: impl IntoIterator<Item = (Dimension, WeightRange)>) -> Result<Self, Report> {
        let mut bounds = Self::default();
        let mut findings = Vec::new();
        for (dimension, range) in ranges {
            if let Some(known) = bounds.ranges.get_mut(&dimension) {
                *known = range;
            } else {
                let path = Path::root().join(dimension.id());
                let accepted = Accepted::Words { words: Framework::Multilevel.ids(), nearest: None };
                findings.push(Finding::new(path, Code::DimensionOutOfPlace, dimension).accepting(accepted));
            }
        }
        let is_empty =
            |level: &&Level| Dimension::of_level(**level).iter().all(|d| bounds.range(*d).upper == Weight::ZERO);
        let finding = |level: &Level| Finding::new(Path::root().join(level.id()), Code::LevelWithoutWeight, level.id());
        findings.extend(Level::ALL.iter().filter(is_empty).map(finding));
        if findings.is_empty() { Ok(bounds) } else { Err(Report::new(findings)) }
    }

    /// Exactly the weights of a scoring model.
    ///
    /// ```
    /// use policy_integration::{
    ///     Dimension, ScoringModel, cohort::dominance::{WeightBounds, WeightRange}, score::Weight,
    /// };
    ///
    /// let bounds = WeightBounds::of_model(&ScoringModel::default());
    /// assert_eq!(bounds.range(Dimension::Budget), WeightRange::known(Weight::ONE));
    /// ```
    pub fn of_model(model: &ScoringModel) -> Self {
        let range = |dimension| (dimension, WeightRange::known(model.weight(dimension)));
        Self { ranges: Framework::Multilevel.dimensions().map(range).collect() }
    }

    /// What is known of a dimension's weight; one of another framework doesn't count.
    pub fn range(&self, dimension: Dimension) -> WeightRange {
        self.ranges.get(&dimension).copied().unwrap_or(WeightRange::known(Weight::ZERO))
    }
}
