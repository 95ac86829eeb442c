//! What is known of a unit by its own framework.

use super::{Position, Rating};
use crate::vocabulary::{Dimension, Framework, Language, Level, Unit, sentence};

/// What is known of a unit, such as an experiment or a pair of departments, by its own framework: each dimension's rating, and how
/// many of them are a known degree.
///
/// The scoring model is that of the multilevel framework. A part of a case is rated on the dimensions of another source, and so has
/// this answer in the place of a [`Scorecard`](crate::Scorecard).
///
/// ```
/// use policy_integration::{Dimension, case::UnitRatings, published, vocabulary::Unit};
///
/// let almere = published::experiments().iter().find(|case| case.id() == "almere").unwrap();
/// let experiment = almere.experiment("integral-teams").unwrap();
/// let known = UnitRatings::new(Unit::Experiment, &experiment.latest().position());
/// assert_eq!((known.known(), known.of()), (5, Unit::Experiment.dimensions().count()));
/// assert!(known.ratings.iter().any(|(dimension, _)| *dimension == Dimension::ExperimentStage));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitRatings {
    /// What the ratings are of.
    pub unit: Unit,
    /// The rating of each of its dimensions, in codebook order; whatever wasn't rated is unknown.
    pub ratings: Vec<(Dimension, Rating)>,
}

impl UnitRatings {
    /// Returns what a position says of the unit's own dimensions; of a case, of those of the multilevel framework.
    pub fn new(unit: Unit, position: &Position) -> Self {
        let is_own = |dimension: Dimension| match unit {
            Unit::Case => dimension.framework() == Framework::Multilevel,
            _ => unit.has(dimension),
        };
        Self { unit, ratings: position.ratings().filter(|(dimension, _)| is_own(*dimension)).collect() }
    }

    /// How many dimensions have a known degree.
    pub fn known(&self) -> usize {
        count_known(self.ratings.iter())
    }

    /// How many dimensions there are.
    pub fn of(&self) -> usize {
        self.ratings.len()
    }

    /// Of each level that the framework has dimensions on: how many of these have a known degree, and how many there are.
    pub fn levels(&self) -> impl Iterator<Item = (Level, usize, usize)> {
        Level::ALL.iter().filter_map(|level| {
            let on_level = || self.ratings.iter().filter(|(dimension, _)| dimension.level() == Some(*level));
            let of = on_level().count();
            (of > 0).then(|| (*level, count_known(on_level()), of))
        })
    }

    /// Tells how many dimensions are known, of each level too, and then each rating.
    ///
    /// ```
    /// use policy_integration::{Case, Language, case::UnitRatings, vocabulary::Unit};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}], "department_pairs": [{"id": "p1",
    ///     "department": "housing", "other_department": "care", "ratings": {"coordination_form": "contradictory"}}]}"#)?;
    /// let pair = case.department_pair("p1").unwrap();
    /// let lines = UnitRatings::new(Unit::DepartmentPair, &pair.position()).lines(Language::Dutch);
    /// assert_eq!(lines[0], "koppel van afdelingen: de graad is bekend van 1 van de 3 dimensies");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (unit, known, of) = (self.unit.label(language), self.known(), self.of());
        let title = sentence!(
            language,
            en "{unit}: {known} of {of} dimensions have a known degree",
            nl "{unit}: de graad is bekend van {known} van de {of} dimensies"
        );
        let levels = self.levels().map(|(level, known, of)| {
            let level = level.label(language);
            sentence!(language, en "{level} level: {known} of {of}", nl "{level} niveau: {known} van {of}")
        });
        let ratings = self.ratings.iter().map(|(dimension, rating)| {
            format!("{}: {}", dimension.label(language), rating.label_on(*dimension, language))
        });
        [title].into_iter().chain(levels).chain(ratings).collect()
    }
}

fn count_known<'r>(ratings: impl Iterator<Item = &'r (Dimension, Rating)>) -> usize {
    ratings.filter(|(_, rating)| rating.degree().is_some()).count()
}
