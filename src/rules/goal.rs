//! Goals: what a plan is to reach.

use super::guards::Condition;
use crate::case::{Field, OffScaleError, Position, Steps};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Direction, Language, Outcome, Text};

/// What is wished for: a rung of the outcome ladder, degrees, or both; more than that is as good.
///
/// ```
/// use policy_integration::{Degree, Dimension, Goal, Language, Outcome, Position, Truth};
///
/// let goal = Goal::outcome(Outcome::Training).and(Goal::degree(Dimension::PolicyGoals, Degree::Established)?);
/// assert_eq!(goal.is_reached(&Position::UNKNOWN), Truth::Unknown);
/// assert_eq!(
///     goal.label(Language::English),
///     "policy goals at least established, outcome at least training"
/// );
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Goal {
    steps: Steps,
}

impl Goal {
    /// At least this rung.
    pub const fn outcome(rung: Outcome) -> Self {
        Self { steps: Field::OUTCOME.steps_to(rung.favour()) }
    }

    /// At least this degree of a dimension; at most this degree where a higher one is worse.
    ///
    /// # Errors
    /// [`OffScaleError`] where the degree is of another scale than the dimension's.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Goal, Language};
    ///
    /// let goal = Goal::degree(Dimension::TacticalPowerlessness, Degree::NotFelt)?;
    /// assert_eq!(goal.label(Language::English), "tactical powerlessness not felt");
    /// assert!(Goal::degree(Dimension::TacticalPowerlessness, Degree::Embedded).is_err());
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn degree(dimension: Dimension, degree: Degree) -> Result<Self, OffScaleError> {
        if degree.scale() == dimension.scale() {
            Ok(Self::of_steps(Field::of(dimension).steps_to(dimension.favour(degree))))
        } else {
            Err(OffScaleError { dimension, degree })
        }
    }

    /// These steps taken.
    pub(super) const fn of_steps(steps: Steps) -> Self {
        Self { steps }
    }

    /// Both goals.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { steps: self.steps.union(other.steps) }
    }

    /// Whether it's reached in a position.
    pub const fn is_reached(self, position: &Position) -> Truth {
        Truth::from_certain_and_possible(
            position.certain().encloses(self.steps),
            position.possible().encloses(self.steps),
        )
    }

    /// Narrows a position to the completions in which no part of the goal is reached, except the parts that are certain.
    ///
    /// A part is a dimension of the goal, or its outcome.
    pub(super) fn unreached_in(self, position: &Position) -> Position {
        let (certain, possible) = (position.certain(), position.possible());
        let open = Field::all().filter(|field| field.steps().meets(self.steps.without(certain)));
        // The highest step of the goal, and what is above it.
        let reached = open.map(|field| match field.favour(self.steps).below() {
            Some(below) => field.steps_above(below),
            None => Steps::NONE,
        });
        Position::of_steps(certain, reached.fold(possible, Steps::without))
    }

    /// Returns the part of the goal that is met wherever a condition holds; `None` where there is none.
    pub(super) fn part_met_by(self, condition: Condition) -> Option<Self> {
        let steps = self.steps.among(condition.field().steps());
        (!steps.is_empty() && condition.steps().encloses(steps)).then_some(Self { steps })
    }

    /// The goal in words.
    pub fn label(self, language: Language) -> String {
        let at_least = Text { en: "at least", nl: "ten minste" }.in_language(language);
        let lower = self.lower();
        // At least a degree, or at most one where a higher one is worse: all that is wished for.
        let degrees = lower.ratings().filter(|(_, rating)| !rating.is_unknown());
        let degrees = degrees.map(|(d, rating)| format!("{} {}", d.label(language), rating.label_on(d, language)));
        let rung = *lower.outcomes().start();
        let outcome = Text { en: "outcome", nl: "uitkomst" }.in_language(language);
        let outcome = (rung > Outcome::NoChange).then(|| format!("{outcome} {at_least} {}", rung.label(language)));
        let parts: Vec<_> = degrees.chain(outcome).collect();
        let nothing = Text { en: "nothing more", nl: "niets meer" }.in_language(language);
        if parts.is_empty() { nothing.to_owned() } else { parts.join(", ") }
    }

    /// Returns the degrees that are asked for: at least these, or at most where a higher degree is less favourable.
    pub fn degrees(self) -> impl Iterator<Item = (Dimension, Degree)> {
        let wished = self.lower().ratings().filter(|(_, rating)| !rating.is_unknown());
        wished.map(|(dimension, rating)| {
            let is_at_most = dimension.direction() == Direction::Worse;
            (dimension, if is_at_most { rating.upper() } else { rating.lower() })
        })
    }

    /// Returns the lowest rung that is asked for; `None` where none is.
    pub fn rung(self) -> Option<Outcome> {
        Some(*self.lower().outcomes().start()).filter(|rung| *rung > Outcome::NoChange)
    }

    /// The steps that have to be taken.
    pub(super) const fn steps(self) -> Steps {
        self.steps
    }

    /// Each dimension, and the outcome, by itself.
    pub(super) fn parts(self) -> impl Iterator<Item = Self> {
        let parts = Field::all().map(move |field| Self::of_steps(self.steps.among(field.steps())));
        parts.filter(|part| !part.steps.is_empty())
    }

    /// The position in which the goal is just reached, and anything more is possible.
    fn lower(self) -> Position {
        Position::of_steps(self.steps, Position::UNKNOWN.possible())
    }
}

impl From<Outcome> for Goal {
    fn from(rung: Outcome) -> Self {
        Self::outcome(rung)
    }
}

impl From<Position> for Goal {
    /// A wished-for position: at least the least favourable degree of each dimension, and the lowest rung, that it holds.
    fn from(position: Position) -> Self {
        Self { steps: position.certain() }
    }
}
