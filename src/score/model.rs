//! Scoring models: how ratings become scores.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::weights::OfMultilevel;
use super::{Weight, weights};
use crate::case::Position;
use crate::report::{
    Accepted, ByDimension, Code, Finding, Form, Id, Limits, Optional, OrDefault, Path, Report, Required, Versions,
    checked, plain_but_for_schema, records, untidy,
};
use crate::uncertainty::{Truth, least_common_multiple};
use crate::vocabulary::{Dimension, Framework, Level, Scale, Text, terms};

terms! {
    /// How the ratings of a level become its score.
    ///
    /// ```
    /// use policy_integration::score::Aggregation;
    ///
    /// assert_eq!("weakest_link".parse(), Ok(Aggregation::WeakestLink));
    /// ```
    #[non_exhaustive]
    pub enum Aggregation {
        /// The weighted mean: dimensions can make up for each other.
        Mean = "mean", en "mean", nl "gemiddelde";
        /// The lowest dimension: none can make up for another. Weights only say which dimensions count.
        WeakestLink = "weakest_link", en "weakest link", nl "zwakste schakel";
    }
}

records! {
    /// A scoring model as somebody wrote it.
    ///
    /// In JSON: `{"id": "…", "aggregation": "mean", "weights": {"budget": 2}}`. A dimension without a weight weighs 1. In Rust,
    /// start from `ScoringModel::default().draft().clone()`.
    ///
    /// ```
    /// use policy_integration::score::{Aggregation, ScoringModelDraft};
    ///
    /// let draft: ScoringModelDraft = serde_json::from_str(r#"{"id": "strict", "aggregation": "weakest_link"}"#)?;
    /// assert_eq!(draft.aggregation, Aggregation::WeakestLink);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub document ScoringModelDraft {
        /// The versions that the model was written for; the current ones where left out.
        versions: Option<Versions> = Optional;
        /// The model's identifier, which its scorecards carry.
        id: String = Required<Id>;
        /// How the ratings of a level become its score.
        aggregation: Aggregation = Required;
        /// How much each dimension counts on its level; 1 where left out.
        weights: BTreeMap<Dimension, Weight> = OrDefault<ByDimension<OfMultilevel>>;
        /// The score from which a level is integrated rather than siloed, above 0 up to 1; 0.5 where left out.
        integrated_from: Option<f64> = Optional<AboveZeroToOne>;
    }
}

/// A number above 0, up to 1. Others are read, to be judged.
struct AboveZeroToOne;

impl Form<f64> for AboveZeroToOne {
    plain_but_for_schema!(f64);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "exclusiveMinimum": 0, "maximum": 1 })
    }
}

/// How ratings become scores: a checked model.
///
/// # The default, and why
/// The sources publish no magnitudes. They list what matters on a level without ranking it, so the default weighs the
/// dimensions of a level **equally**. Within a level, strength in one dimension can make up for weakness in another: an
/// alderman's informal backing does much of what formal goals do. The default therefore takes the **mean** there. Between
/// the levels nothing makes up for another: efforts that don't reach the higher levels have little or
/// no effect, and formal goals come to little in an organization that isn't ready for them. So levels are never averaged;
/// the score names the bottleneck and the alignment instead. Whoever holds that nothing makes up for anything uses
/// [`Aggregation::WeakestLink`]. (Van der Heijden, Spaai & Douglas 2024, the analysis by level, and Table 3.)
///
/// A level counts as integrated **from 0.5**: the point where it is as much in the set of integrated levels as out of it, by
/// Ragin's convention for the four degrees. A level whose dimensions are all emerging stays below, one whose dimensions are all
/// established is above. The source says that each level is directed at integration or at domains, and names no measure.
///
/// ```
/// use policy_integration::{Degree, Dimension, Level, Position, Rating, ScoringModel};
///
/// let position = Position::new([
///     (Dimension::PolicyGoals, Rating::known(Degree::Established)),
///     (Dimension::Budget, Rating::known(Degree::Absent)),
/// ])?;
/// let score = ScoringModel::default().score(&position).level(Level::Institutional);
/// // The goals count for something, the budget for nothing, and what is unknown for anything.
/// assert!(score.lower() > 0.0 && score.upper() < 1.0);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "ScoringModelDraft", into = "ScoringModelDraft")]
pub struct ScoringModel {
    draft: ScoringModelDraft,
    weights: [u32; Dimension::ALL.len()],
    /// What one step of a dimension adds to its level's parts, for the mean.
    units: [u64; Dimension::ALL.len()],
    /// The parts that every level's whole is cut into, so that levels compare as whole numbers.
    whole: u64,
}

/// The lower bound and the upper bound of something counted in parts of a model's whole.
pub(super) type PartsRange = (u64, u64);

impl Default for Aggregation {
    /// The mean, as in the default model.
    fn default() -> Self {
        Self::Mean
    }
}

impl ScoringModelDraft {
    /// What a dimension counts; nothing where it is of another framework.
    pub fn weight(&self, dimension: Dimension) -> Weight {
        let of_framework = if dimension.framework() == Framework::Multilevel { Weight::ONE } else { Weight::ZERO };
        self.weights.get(&dimension).copied().unwrap_or(of_framework)
    }
}

impl Default for ScoringModel {
    /// Equal weights, and the mean: see [the type](ScoringModel#the-default-and-why).
    fn default() -> Self {
        let draft = ScoringModelDraft {
            versions: None,
            id: "default".to_owned(),
            aggregation: Aggregation::Mean,
            weights: BTreeMap::new(),
            integrated_from: None,
        };
        Self::prepared(draft)
    }
}

impl ScoringModel {
    /// Reads a model from JSON. A byte order mark at the start is skipped; [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault, in one report: those of form, and a level on which nothing counts.
    ///
    /// ```
    /// use policy_integration::{Language, ScoringModel};
    ///
    /// let report = ScoringModel::read(br#"{"id": "m", "aggregation": "median"}"#).unwrap_err();
    /// assert_eq!(
    ///     report.findings()[0].message(Language::English),
    ///     "unknown word `median`"
    /// );
    /// ```
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        limits.read(json, findings).map(Self::prepared)
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// Every fault, in one report.
    pub fn check(draft: ScoringModelDraft) -> Result<Self, Report> {
        Self::check_within(draft, &Limits::DEFAULT)
    }

    /// [`check`](Self::check), within other limits.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn check_within(draft: ScoringModelDraft, limits: &Limits) -> Result<Self, Report> {
        limits.check(draft, findings).map(Self::prepared)
    }

    fn prepared(draft: ScoringModelDraft) -> Self {
        let weights = std::array::from_fn(|index| draft.weight(Dimension::ALL[index]).get());
        let steps = u64::from(Scale::Integration.steps());
        let level_whole = |level: Level| {
            steps * Dimension::of_level(level).iter().map(|d| u64::from(weights[d.index()])).sum::<u64>()
        };
        let whole = match draft.aggregation {
            Aggregation::Mean => Level::ALL.iter().map(|level| level_whole(*level)).fold(1, least_common_multiple),
            Aggregation::WeakestLink => steps,
        };
        let units = std::array::from_fn(|index| {
            let of_level = |level| u64::from(weights[index]) * whole / level_whole(level).max(1);
            Dimension::ALL[index].level().map_or(0, of_level)
        });
        Self { draft, weights, units, whole }
    }

    /// The model's identifier.
    pub fn id(&self) -> &str {
        &self.draft.id
    }

    /// How the ratings of a level become its score.
    pub const fn aggregation(&self) -> Aggregation {
        self.draft.aggregation
    }

    /// The score from which a level is integrated rather than siloed, in (0, 1].
    ///
    /// ```
    /// use policy_integration::ScoringModel;
    ///
    /// let strict = ScoringModel::read(br#"{"id": "m", "aggregation": "mean", "integrated_from": 0.66}"#)?;
    /// assert_eq!(strict.integrated_from(), 0.66);
    /// assert_eq!(ScoringModel::default().integrated_from(), 0.5);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn integrated_from(&self) -> f64 {
        self.draft.integrated_from.unwrap_or(0.5)
    }

    /// How much a dimension counts on its level.
    pub fn weight(&self, dimension: Dimension) -> Weight {
        self.draft.weight(dimension)
    }

    /// The model as it was written.
    pub const fn draft(&self) -> &ScoringModelDraft {
        &self.draft
    }

    /// Whether one position stands above another on a level, the two being of different cases.
    ///
    /// Their unknowns are their own, so that the answer is exact. For two moments of one case, which share unknowns, ask
    /// for the [progress](Self::progress).
    ///
    /// ```
    /// use policy_integration::{Degree, Framework, Level, Position, Rating, ScoringModel, Truth};
    ///
    /// let model = ScoringModel::default();
    /// let all = |degree| Position::new(Framework::Multilevel.dimensions().map(|d| (d, Rating::known(degree))));
    /// let (high, low) = (all(Degree::Embedded)?, all(Degree::Emerging)?);
    /// assert_eq!(model.stands_above(&high, &low, Level::Individual), Truth::True);
    /// assert_eq!(model.stands_above(&low, &Position::UNKNOWN, Level::Individual), Truth::Unknown);
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn stands_above(&self, position: &Position, other: &Position, level: Level) -> Truth {
        let ((lower, upper), (other_floor, other_ceiling)) = (self.parts(position, level), self.parts(other, level));
        Truth::from_certain_and_possible(lower > other_ceiling, upper > other_floor)
    }

    /// The parts that a level's whole is cut into.
    pub(super) const fn whole(&self) -> u64 {
        self.whole
    }

    /// The weights of dimensions in parts of the whole, per step.
    pub(super) const fn unit(&self, dimension: Dimension) -> u64 {
        self.units[dimension.index()]
    }

    /// The dimensions of a level that count.
    pub(super) fn counting(&self, level: Level) -> impl Iterator<Item = Dimension> + Clone {
        Dimension::of_level(level).iter().copied().filter(|dimension| self.weights[dimension.index()] > 0)
    }

    /// The lower bound and upper bound of a level, in parts of the whole. Both are reached: dimensions don't depend on each other.
    pub(super) fn parts(&self, position: &Position, level: Level) -> PartsRange {
        let dimensions = Dimension::of_level(level).iter();
        match self.draft.aggregation {
            Aggregation::Mean => dimensions.fold((0, 0), |(lower, upper), dimension| {
                let (low, high) = position.favours(*dimension);
                let unit = self.unit(*dimension);
                (lower + unit * u64::from(low.steps()), upper + unit * u64::from(high.steps()))
            }),
            Aggregation::WeakestLink => {
                self.counting(level).fold((self.whole, self.whole), |(lower, upper), dimension| {
                    let (low, high) = position.favours(dimension);
                    (lower.min(u64::from(low.steps())), upper.min(u64::from(high.steps())))
                })
            }
        }
    }
}

/// The findings of sense.
fn findings(draft: &ScoringModelDraft) -> Vec<Finding> {
    let mut findings: Vec<_> = weights::out_of_place(&draft.weights, Framework::Multilevel).collect();
    findings.extend(untidy(|| Path::root().join("id"), &draft.id));
    if let Some(from) = draft.integrated_from.filter(|from| !(*from > 0.0 && *from <= 1.0)) {
        const A_SHARE: Text = Text { en: "a number above 0, up to 1", nl: "een getal boven 0, tot en met 1" };
        let finding = Finding::new(Path::root().join("integrated_from"), Code::NumberOutOfRange, from);
        findings.push(finding.accepting(Accepted::Described(A_SHARE)));
    }
    if let Some(versions) = draft.versions {
        findings.extend(versions.findings());
    }
    for level in Level::ALL {
        if Dimension::of_level(*level).iter().all(|dimension| draft.weight(*dimension).get() == 0) {
            findings.push(Finding::new(Path::root().join("weights"), Code::LevelWithoutWeight, level));
        }
    }
    findings
}

checked!(ScoringModel, ScoringModelDraft, Report);
