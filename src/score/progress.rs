//! Progress: what a change between two moments did to the scores.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Aggregation, Convergence, ScoringModel};
use crate::case::{Change, DimensionChange, Rating, Statement};
#[cfg(feature = "schemars")]
use crate::report::date;
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Language, Level, sentence};

/// The lower and the upper bound of how much a level's score, or the alignment, changed, in [-1, 1]; exact.
///
/// ```
/// use policy_integration::{Level, ScoringModel, published};
///
/// let change = published::municipality("8").unwrap().change_since_first().unwrap();
/// let shift = ScoringModel::default().progress(&change).level(Level::Individual).shift;
/// assert_eq!((shift.lower, shift.upper, shift.to_string().as_str()), (0.0, 0.0, "+0.00"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Shift {
    /// The lower bound.
    pub lower: f64,
    /// The upper bound.
    pub upper: f64,
}

impl Shift {
    /// The bounds in two decimals, with their signs; one figure where nothing is open.
    ///
    /// ```
    /// use policy_integration::{Language, Level, ScoringModel, published};
    ///
    /// let change = published::municipality("8").unwrap().change_since_first().unwrap();
    /// let shift = ScoringModel::default().progress(&change).level(Level::Individual).shift;
    /// assert_eq!(shift.label(Language::Dutch), "+0,00");
    /// ```
    pub fn label(self, language: Language) -> String {
        let [lower, upper] = [self.lower, self.upper].map(|figure| language.signed_figure(figure, 2));
        if self.lower.total_cmp(&self.upper).is_eq() {
            return lower;
        }
        sentence!(language, en "{lower} to {upper}", nl "{lower} tot {upper}")
    }
}

impl std::fmt::Display for Shift {
    /// The English label.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}

/// What changed between two moments of a case, per dimension and per level.
///
/// ```
/// use policy_integration::{Level, ScoringModel, published};
///
/// let case = published::municipality("9").unwrap();
/// let progress = ScoringModel::default().progress(&case.change_since_first().unwrap());
/// // "No change noted" on this level: unknowns and all, the score is what it was.
/// assert_eq!(progress.level(Level::Institutional).shift.to_string(), "+0.00");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Progress {
    /// The earlier moment.
    #[serde(with = "crate::report::date")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "date::schema"))]
    pub since: NaiveDate,
    /// What each level's score did.
    pub levels: Vec<LevelProgress>,
    /// How much the alignment of the levels changed: above zero where they moved closer.
    pub alignment: Shift,
    /// Whether the levels moved closer or apart; `None` where the unknowns leave it open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convergence: Option<Convergence>,
    /// The dimensions that changed or can have changed, in codebook order.
    pub dimensions: Vec<DimensionProgress>,
}

/// What a level's score did.
///
/// ```
/// use policy_integration::{Level, ScoringModel, Truth, published};
///
/// let card = ScoringModel::default().scorecard_of(published::municipality("13").unwrap());
/// assert_eq!(card.progress.unwrap().level(Level::Individual).rose(), Truth::True);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelProgress {
    /// The level.
    pub level: Level,
    /// How much its score changed.
    pub shift: Shift,
}

/// What a dimension did.
///
/// ```
/// use policy_integration::{Dimension, ScoringModel, published};
///
/// let card = ScoringModel::default().scorecard_of(published::municipality("13").unwrap());
/// let visibility = card.progress.unwrap().dimensions.into_iter().find(|d| d.dimension == Dimension::Visibility);
/// assert_eq!(visibility.unwrap().lower, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DimensionProgress {
    /// The dimension.
    pub dimension: Dimension,
    /// What is known of the earlier moment.
    pub before: Rating,
    /// What is known of the later moment.
    pub after: Rating,
    /// The lower bound of the steps up the scale; below zero for steps down.
    pub lower: i32,
    /// The upper bound of the steps up the scale.
    pub upper: i32,
    /// What the record says of it since then, moment by moment; empty where it says nothing.
    pub stated: Vec<Statement>,
}

impl<'de> Deserialize<'de> for DimensionProgress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            dimension: Dimension,
            before: Statement,
            after: Statement,
            lower: i32,
            upper: i32,
            stated: Vec<Statement>,
        }
        let Written { dimension, before, after, lower, upper, stated } = Written::deserialize(deserializer)?;
        let [before, after] = [Rating::stated(dimension, before)?, Rating::stated(dimension, after)?];
        Ok(Self { dimension, before, after, lower, upper, stated })
    }
}

impl Progress {
    /// What one level's score did.
    pub fn level(&self, level: Level) -> &LevelProgress {
        &self.levels[level.index()]
    }

    /// Whether the levels moved closer: the highest and the lowest are less far apart than before.
    ///
    /// ```
    /// use policy_integration::{Case, ScoringModel, Truth, score::Convergence};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [
    ///     {"on": "2024-01-01", "ratings": {}}, {"on": "2024-06-01", "ratings": {"visibility": "grew"}}]}"#)?;
    /// let progress = ScoringModel::default().scorecard_of(&case).progress.unwrap();
    /// assert_eq!(progress.converged(), Truth::Unknown, "it depends on where the levels were");
    /// assert_eq!(progress.convergence, None);
    /// // Nothing was said of anything: the unknowns are the same at both moments.
    /// let case = Case::read(br#"{"id": "a", "moments": [
    ///     {"on": "2024-01-01", "ratings": {}}, {"on": "2024-06-01", "ratings": {}}]}"#)?;
    /// let progress = ScoringModel::default().scorecard_of(&case).progress.unwrap();
    /// assert_eq!(progress.convergence, Some(Convergence::Unchanged));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn converged(&self) -> Truth {
        self.alignment.is_up()
    }

    /// Whether this became of the distance between the levels.
    ///
    /// Whether it is [unchanged](Convergence::Unchanged) is unknown where the levels can have moved closer and can have moved
    /// apart.
    pub fn is(&self, convergence: Convergence) -> Truth {
        match convergence {
            Convergence::Converged => self.converged(),
            Convergence::Diverged => self.diverged(),
            Convergence::Unchanged => !self.converged() & !self.diverged(),
        }
    }

    /// Whether the levels moved apart: the highest and the lowest are further apart than before.
    pub fn diverged(&self) -> Truth {
        self.alignment.is_down()
    }
}

impl Shift {
    /// A shift in parts of a whole.
    #[expect(clippy::cast_precision_loss, reason = "a model's whole stays far below 2^53")]
    fn of_parts((lower, upper): (i64, i64), whole: u64) -> Self {
        let whole = whole as f64;
        Self { lower: lower as f64 / whole, upper: upper as f64 / whole }
    }

    fn is_up(self) -> Truth {
        Truth::from_certain_and_possible(self.lower > 0.0, self.upper > 0.0)
    }

    fn is_down(self) -> Truth {
        Truth::from_certain_and_possible(self.upper < 0.0, self.lower < 0.0)
    }

    /// What the shift of an alignment says of the levels.
    fn convergence(self) -> Option<Convergence> {
        match (self.is_up(), self.is_down()) {
            (Truth::True, _) => Some(Convergence::Converged),
            (_, Truth::True) => Some(Convergence::Diverged),
            (Truth::False, Truth::False) => Some(Convergence::Unchanged),
            _ => None,
        }
    }
}

impl LevelProgress {
    /// Whether the score is higher than before.
    pub fn rose(&self) -> Truth {
        self.shift.is_up()
    }

    /// Whether the score is lower than before.
    pub fn fell(&self) -> Truth {
        self.shift.is_down()
    }
}

impl ScoringModel {
    /// What a change did to the scores.
    pub fn progress(&self, change: &Change) -> Progress {
        let levels = Level::ALL.iter().map(|level| LevelProgress { level: *level, shift: self.shift(change, *level) });
        let dimensions = change.dimensions.iter().filter(|change| change.steps() != (0..=0)).map(|change| {
            let (least, most) = change.steps().into_inner();
            let DimensionChange { dimension, before, after, stated, .. } = change.clone();
            DimensionProgress { dimension, before, after, lower: least, upper: most, stated }
        });
        let alignment = Shift::of_parts(self.shift_of_alignment(change), self.whole());
        Progress {
            since: change.from,
            levels: levels.collect(),
            alignment,
            convergence: alignment.convergence(),
            dimensions: dimensions.collect(),
        }
    }

    fn shift(&self, change: &Change, level: Level) -> Shift {
        let counting: Vec<_> = self.counting(level).filter_map(|dimension| change.of(dimension)).collect();
        let parts = match self.aggregation() {
            Aggregation::Mean => self.shift_of_mean(&counting),
            Aggregation::WeakestLink => shift_of_weakest(&counting),
        };
        Shift::of_parts(parts, self.whole())
    }

    /// Dimensions change by themselves, so the extremes add up.
    fn shift_of_mean(&self, counting: &[&DimensionChange]) -> (i64, i64) {
        counting.iter().fold((0, 0), |(least, most), change| {
            let unit = self.unit(change.dimension).cast_signed();
            let steps = change.steps();
            (least + unit * i64::from(*steps.start()), most + unit * i64::from(*steps.end()))
        })
    }
}

/// The extremes of the lowest rank after minus the lowest rank before, over all pairs that are possible together.
fn shift_of_weakest(counting: &[&DimensionChange]) -> (i64, i64) {
    let ranks = 0..counting.first().map_or(0, |change| change.before.scale().steps() + 1);
    let shifts = ranks
        .clone()
        .flat_map(|before| ranks.clone().map(move |after| (before, after)))
        .filter(|(before, after)| can_be_lowest(counting, *before, *after))
        .map(|(before, after)| i64::from(after) - i64::from(before));
    (shifts.clone().min().unwrap_or(0), shifts.max().unwrap_or(0))
}

/// Whether the dimensions can have these as their lowest ranks before and after.
///
/// No dimension may go below either, and one must be at each: two different ones, or one at both.
fn can_be_lowest(counting: &[&DimensionChange], before: u32, after: u32) -> bool {
    let fitting: Vec<Vec<_>> = counting
        .iter()
        .map(|change| change.rank_pairs().filter(|(b, a)| *b >= before && *a >= after).collect())
        .collect();
    let at = |wanted: fn(&(u32, u32), u32, u32) -> bool| {
        let has = move |pairs: &Vec<(u32, u32)>| pairs.iter().any(|pair| wanted(pair, before, after));
        fitting.iter().enumerate().filter(move |(_, pairs)| has(pairs)).map(|(index, _)| index)
    };
    let before_at: Vec<_> = at(|pair, before, _| pair.0 == before).collect();
    let after_at: Vec<_> = at(|pair, _, after| pair.1 == after).collect();
    let both_at = at(|pair, before, after| *pair == (before, after)).count();
    let are_two = before_at.iter().any(|one| after_at.iter().any(|other| one != other));
    fitting.iter().all(|pairs| !pairs.is_empty()) && (both_at > 0 || are_two)
}
