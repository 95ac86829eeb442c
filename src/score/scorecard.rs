//! Scorecards: a score that can be taken apart.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Aggregation, Bottleneck, Contribution, Integration, Pattern, Points, Progress, Question, ScoringModel, Share,
};
use crate::case::{HasTimeline, Position};
use crate::report::Versions;
#[cfg(feature = "schemars")]
use crate::report::date;
use crate::uncertainty::Bounds;
use crate::vocabulary::{Level, Outcome, PolicyDomain};

/// A score with its reasons: what each dimension contributes, what was rated, and what to ask next.
///
/// For other programs: it serializes, and its JSON Schema is in the repository's `schemas/`.
///
/// ```
/// use policy_integration::{Level, ScoringModel, published};
///
/// let case = published::municipality("16").unwrap();
/// let card = ScoringModel::default().scorecard_of(case);
/// assert_eq!(card.case.as_deref(), Some("16"));
/// let institutional = card.level(Level::Institutional).rated;
/// assert!(institutional.count <= institutional.of);
/// let json = serde_json::to_value(&card)?;
/// assert_eq!(json["model"]["aggregation"], "mean");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Scorecard {
    /// The case that was scored; `None` for a loose position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The policy domain of the case that was scored, where it was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<PolicyDomain>,
    /// The moment that was scored.
    #[serde(with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "date::optional_schema"))]
    pub on: Option<NaiveDate>,
    /// The versions of the contracts that the scorecard follows.
    pub versions: Versions,
    /// The model that scored.
    pub model: ModelName,
    /// The three levels, from macro to micro.
    pub levels: Vec<LevelCard>,
    /// 1 minus the distance between the highest and the lowest level's score; exact, over all completions of the unknowns.
    pub alignment: Bounds,
    /// Which levels are integrated, and with that the alignment as a word.
    pub pattern: Pattern,
    /// Which level holds the others back.
    pub bottleneck: Bottleneck,
    /// The rungs that the outcome can have.
    pub outcome: OutcomeRange,
    /// How far the subject is integrated in policy and in implementation.
    pub integration: Integration,
    /// The same at the first moment; `None` where the scored moment is the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub integration_at_first: Option<Integration>,
    /// The open ratings, the most telling first.
    pub ask_next: Vec<Question>,
    /// What changed since the case's first moment; `None` where the scored moment is the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
}

/// Which model scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModelName {
    /// The model's identifier.
    pub id: String,
    /// How it makes a level's score.
    pub aggregation: Aggregation,
    /// The score from which a level is integrated.
    pub integrated_from: f64,
}

/// The outcome as far as it's known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutcomeRange {
    /// The lowest possible rung.
    pub lower: Outcome,
    /// The highest possible rung.
    pub upper: Outcome,
}

/// One level of a scorecard.
///
/// ```
/// use policy_integration::{Level, ScoringModel, published};
///
/// let card = ScoringModel::default().scorecard_of(published::municipality("18").unwrap());
/// let level = card.level(Level::Organizational);
/// assert_eq!((level.points.unwrap().lower, level.rated.mean), (7, Some(2.0 / 3.0)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelCard {
    /// The level.
    pub level: Level,
    /// How integrated it is.
    pub score: Bounds,
    /// The same as points, under the mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// A description of what was rated, and no estimate of the rest.
    pub rated: Rated,
    /// What each dimension contributes, in codebook order.
    pub contributions: Vec<Contribution>,
}

/// What was rated on a level: a description, and no estimate of what wasn't.
///
/// A dimension counts as rated where its degree is known. The mean of what was rated says nothing about the rest: what
/// a source leaves out needn't be like what it mentions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Rated {
    /// The dimensions with a known degree.
    pub count: u32,
    /// The dimensions that count.
    pub of: u32,
    /// The weighted mean membership of those with a known degree, in [0, 1]; `None` where there is none.
    #[cfg_attr(feature = "schemars", schemars(range(min = 0.0, max = 1.0)))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
}

impl Scorecard {
    /// One of the three levels.
    pub fn level(&self, level: Level) -> &LevelCard {
        &self.levels[level.index()]
    }
}

impl ScoringModel {
    /// Scores a position and explains the score.
    ///
    /// ```
    /// use policy_integration::{Position, ScoringModel};
    ///
    /// let model = ScoringModel::default();
    /// let card = model.scorecard(&Position::UNKNOWN);
    /// assert!(card.alignment.is_exact());
    /// assert!(model.score(&Position::UNKNOWN).alignment().encloses(card.alignment));
    /// ```
    pub fn scorecard(&self, position: &Position) -> Scorecard {
        let score = self.score(position);
        let level_card = |level: &Level| {
            let contributions = self.contributions(position, *level);
            LevelCard {
                level: *level,
                score: score.level(*level),
                points: total(&contributions),
                rated: rated(&contributions),
                contributions,
            }
        };
        let (lowest, highest) = position.outcomes().into_inner();
        Scorecard {
            case: None,
            domain: None,
            on: None,
            versions: Versions::default(),
            model: ModelName {
                id: self.id().to_owned(),
                aggregation: self.aggregation(),
                integrated_from: self.integrated_from(),
            },
            levels: Level::ALL.iter().map(level_card).collect(),
            alignment: self.alignment(position),
            pattern: self.pattern(position),
            bottleneck: score.bottleneck(),
            outcome: OutcomeRange { lower: lowest, upper: highest },
            integration: self.integration(position),
            integration_at_first: None,
            ask_next: self.questions(position),
            progress: None,
        }
    }

    /// Scores a case, a target or an experiment at its latest moment, with the progress since its first.
    ///
    /// The log isn't replayed: for where it leads, [score](Self::score) the position that a rule book finds.
    /// ```
    /// use policy_integration::{Case, Level, PolicyDomain, ScoringModel};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"visibility": "absent"}}],
    ///     "domains": [{"domain": "health"}, {"domain": "welfare"}]}"#)?;
    /// let model = ScoringModel::default();
    /// let [health, welfare] = case.targets().map(|t| model.scorecard_of(&t)).collect::<Vec<_>>().try_into().unwrap();
    /// assert_eq!((health.case.as_deref(), health.domain), (Some("a"), Some(PolicyDomain::Health)));
    /// assert_eq!(health.level(Level::Individual), welfare.level(Level::Individual), "the officer is the same");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn scorecard_of(&self, followed: &impl HasTimeline) -> Scorecard {
        let timeline = followed.timeline();
        let latest = timeline.latest();
        let earlier = (latest.index() > 0).then(|| timeline.first().position());
        Scorecard {
            case: Some(latest.id().to_owned()),
            domain: latest.domain(),
            on: Some(latest.on()),
            integration_at_first: earlier.map(|position| self.integration(&position)),
            progress: timeline.change(0, latest.index()).map(|change| self.progress(&change)),
            ..self.scorecard(&latest.position())
        }
    }
}

/// The points of a level: those of its dimensions, added up.
fn total(contributions: &[Contribution]) -> Option<Points> {
    let points = contributions.iter().map(|contribution| match contribution.share {
        Share::Points(points) => Some(points),
        Share::Binding(_) => None,
    });
    points.reduce(|sum, points| {
        let (sum, points) = (sum?, points?);
        Some(Points { lower: sum.lower + points.lower, upper: sum.upper + points.upper, of: sum.of })
    })?
}

fn rated(contributions: &[Contribution]) -> Rated {
    let degrees = contributions.iter().filter_map(|c| Some((c.rating.degree()?, c.weight.get())));
    let weight: u32 = degrees.clone().map(|(_, weight)| weight).sum();
    let points: u32 = degrees.clone().map(|(degree, weight)| degree.rank() * weight).sum();
    let top = contributions.first().map_or(1, |c| c.rating.scale().steps());
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Rated {
        count: count(degrees.count()),
        of: count(contributions.len()),
        mean: (weight > 0).then(|| f64::from(points) / f64::from(weight * top)),
    }
}
