//! Positions: what is known of all dimensions at one moment.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{CodedStatement, Field, OffScaleError, Rating, Steps};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Favour, Outcome};

/// What is known of a case at one moment: a rating for each dimension, and the outcome rung.
///
/// A dimension that wasn't rated is unknown. A position is small and `Copy`; functions take it by reference.
///
/// Two positions of one case share unknowns that carried: ask [`Case::change`](crate::Case::change) for what changed.
///
/// ```
/// use policy_integration::{Degree, Dimension, Position, Rating, Truth};
///
/// let position = Position::UNKNOWN
///     .with(Dimension::PolicyGoals, Rating::known(Degree::Established))?
///     .with(Dimension::Capacity, Rating::at_most(Degree::Emerging))?;
/// assert_eq!(position.reaches(Dimension::PolicyGoals, Degree::Emerging), Truth::True);
/// assert_eq!(position.reaches(Dimension::Capacity, Degree::Emerging), Truth::Unknown);
/// assert!(position.rating(Dimension::Budget).is_unknown());
/// assert!(size_of::<Position>() <= 64);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Position {
    certain: Steps,
    possible: Steps,
}

const _: () = assert!(size_of::<Position>() <= 64, "a position stays small");

impl Position {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { certain: Steps::NONE, possible: Field::ALL_STEPS };

    /// The position of these ratings; the other dimensions are unknown.
    ///
    /// # Errors
    /// [`OffScaleError`] where a rating is on another scale than its dimension.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Position, Rating};
    ///
    /// let position = Position::new([(Dimension::Budget, Rating::known(Degree::Absent))])?;
    /// assert_eq!(position.rating(Dimension::Budget).degree(), Some(Degree::Absent));
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn new(ratings: impl IntoIterator<Item = (Dimension, Rating)>) -> Result<Self, OffScaleError> {
        ratings.into_iter().try_fold(Self::UNKNOWN, |position, (dimension, rating)| position.with(dimension, rating))
    }

    /// The position of what is stated once; whatever isn't stated is unknown.
    pub(super) fn stated(ratings: &BTreeMap<Dimension, CodedStatement>) -> Self {
        let stated = ratings.iter().filter_map(|(d, stated)| Some((*d, stated.rating.rating(d.scale())?)));
        Self::new(stated).unwrap_or(Self::UNKNOWN)
    }

    /// The position with another rating of one dimension.
    ///
    /// # Errors
    /// [`OffScaleError`] where the rating is on another scale than the dimension.
    pub fn with(self, dimension: Dimension, rating: Rating) -> Result<Self, OffScaleError> {
        if rating.scale() == dimension.scale() {
            Ok(self.rated(dimension, rating))
        } else {
            Err(OffScaleError { dimension, degree: rating.upper() })
        }
    }

    /// [`with`](Self::with) for a rating that is known to be on the dimension's scale.
    pub(crate) fn rated(self, dimension: Dimension, rating: Rating) -> Self {
        let (one, other) = (dimension.favour(rating.lower()), dimension.favour(rating.upper()));
        self.favoured(dimension, one.min(other), one.max(other))
    }

    /// The position with these as the least and the most favourable degree of a dimension, or of the outcome.
    pub(crate) fn favoured(self, field: impl Into<Field>, least: Favour, most: Favour) -> Self {
        let field = field.into();
        let others = |steps: Steps| steps.without(field.steps());
        Self {
            certain: others(self.certain).union(field.steps_to(least)),
            possible: others(self.possible).union(field.steps_to(most)),
        }
    }

    /// What is known of one dimension.
    pub fn rating(self, dimension: Dimension) -> Rating {
        let (low, high) = self.ranks(dimension);
        Rating::of_ranks(dimension.scale(), low, high)
    }

    /// The lowest and the highest possible rank of a dimension on its scale.
    pub(crate) fn ranks(self, dimension: Dimension) -> (u32, u32) {
        let (least, most) = self.favours(dimension);
        let (one, other) = (dimension.rank(least), dimension.rank(most));
        (one.min(other), one.max(other))
    }

    /// The least and the most favourable possible degree of a dimension, or of the outcome.
    pub(crate) fn favours(self, field: impl Into<Field>) -> (Favour, Favour) {
        let field = field.into();
        (field.favour(self.certain), field.favour(self.possible))
    }

    /// The ratings of all dimensions, in codebook order.
    pub fn ratings(self) -> impl Iterator<Item = (Dimension, Rating)> {
        Dimension::ALL.iter().map(move |dimension| (*dimension, self.rating(*dimension)))
    }

    /// Whether a dimension has at least this degree.
    pub fn reaches(self, dimension: Dimension, degree: Degree) -> Truth {
        self.rating(dimension).reaches(degree)
    }

    /// The rungs that the outcome can have.
    ///
    /// ```
    /// # use policy_integration::{Outcome, Position};
    /// assert_eq!(Position::UNKNOWN.outcomes(), Outcome::NoChange..=Outcome::Practice);
    /// ```
    pub fn outcomes(self) -> RangeInclusive<Outcome> {
        let (lowest, highest) = self.favours(Field::OUTCOME);
        let rung = |favour: Favour| Outcome::ALL[favour.steps() as usize];
        rung(lowest)..=rung(highest)
    }

    /// The outcome, where only one rung is possible.
    pub fn outcome(self) -> Option<Outcome> {
        let (low, high) = self.outcomes().into_inner();
        (low == high).then_some(low)
    }

    /// The position with this outcome.
    #[must_use]
    pub fn with_outcome(self, outcome: Outcome) -> Self {
        self.favoured(Field::OUTCOME, outcome.favour(), outcome.favour())
    }

    /// The position with an outcome from one rung to another, the lower one first.
    pub(crate) fn with_outcomes(self, lower: Outcome, upper: Outcome) -> Self {
        self.favoured(Field::OUTCOME, lower.favour(), upper.favour())
    }

    /// Whether the outcome is at least this rung.
    ///
    /// ```
    /// # use policy_integration::{Outcome, Position, Truth};
    /// let position = Position::UNKNOWN.with_outcome(Outcome::Training);
    /// assert_eq!(position.outcome_reaches(Outcome::Commitment), Truth::True);
    /// assert_eq!(position.outcome_reaches(Outcome::Practice), Truth::False);
    /// ```
    pub fn outcome_reaches(self, rung: Outcome) -> Truth {
        let (low, high) = self.outcomes().into_inner();
        Truth::from_certain_and_possible(low >= rung, high >= rung)
    }

    /// What both this and another source of knowledge allow; `None` where they contradict each other.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Position, Rating};
    ///
    /// let one = Position::new([(Dimension::Budget, Rating::at_least(Degree::Emerging))])?;
    /// let two = Position::new([(Dimension::Budget, Rating::known(Degree::Absent))])?;
    /// assert_eq!(one.narrowed_by(two), None);
    /// assert_eq!(one.narrowed_by(Position::UNKNOWN), Some(one));
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn narrowed_by(self, other: Self) -> Option<Self> {
        let certain = self.certain.union(other.certain);
        let possible = self.possible.among(other.possible);
        possible.encloses(certain).then_some(Self { certain, possible })
    }

    /// The narrowest position that encloses this one and another: what is known whichever of both is meant.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Position, Rating};
    ///
    /// let rated = |degree| Position::new([(Dimension::Capacity, Rating::known(degree))]);
    /// let either = rated(Degree::Emerging)?.widened_to(rated(Degree::Embedded)?);
    /// assert_eq!(either.rating(Dimension::Capacity), Rating::at_least(Degree::Emerging));
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    #[must_use]
    pub fn widened_to(self, other: Self) -> Self {
        Self { certain: self.certain.among(other.certain), possible: self.possible.union(other.possible) }
    }

    /// Whether every completion of `other` is a completion of this.
    pub const fn encloses(self, other: Self) -> bool {
        other.certain.encloses(self.certain) && self.possible.encloses(other.possible)
    }

    /// The steps that are certainly taken.
    pub(crate) const fn certain(self) -> Steps {
        self.certain
    }

    /// The steps that aren't ruled out.
    pub(crate) const fn possible(self) -> Steps {
        self.possible
    }

    /// A position of steps; each dimension's filled from below, and what is certain possible.
    pub(crate) const fn of_steps(certain: Steps, possible: Steps) -> Self {
        Self { certain, possible }
    }

    /// Whether nothing is open, the outcome included.
    pub const fn is_complete(self) -> bool {
        self.certain.encloses(self.possible)
    }

    /// Every way in which the unknowns can turn out, the outcome included.
    ///
    /// Their number multiplies with each unknown; see [`Completions::total`] before going through them.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Outcome, Position, Rating};
    ///
    /// let all_known = Dimension::ALL.iter().map(|d| (*d, Rating::known(d.scale().top())));
    /// let position = Position::new(all_known)?
    ///     .with_outcome(Outcome::Attention)
    ///     .with(Dimension::Budget, Rating::at_least(Degree::Established))?;
    /// assert_eq!(position.completions().total(), 2);
    /// assert!(position.completions().all(|completion| position.encloses(completion)));
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn completions(self) -> Completions {
        let lower = Self { certain: self.certain, possible: self.certain };
        Completions { of: self, next: Some(lower) }
    }
}

impl std::fmt::Debug for Position {
    /// The ratings that aren't unknown, and the outcome.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rated = self.ratings().filter(|(_, rating)| !rating.is_unknown());
        let mut map = f.debug_map();
        map.entries(rated.map(|(dimension, rating)| (dimension.id(), rating.to_string())));
        map.entry(&"outcome", &self.outcomes()).finish()
    }
}

/// The completions of a position: see [`Position::completions`].
#[derive(Clone, Debug)]
pub struct Completions {
    of: Position,
    next: Option<Position>,
}

impl Completions {
    /// How many completions the position has.
    pub fn total(&self) -> u128 {
        let open = |field: Field| {
            let (least, most) = self.of.favours(field);
            u128::from(most.steps() - least.steps() + 1)
        };
        Field::all().map(open).product()
    }

    /// The completion after this one: the first field that can step up does, those before it start again.
    fn after(&self, completion: Position) -> Option<Position> {
        let mut next = completion;
        for field in Field::all() {
            let (at, (least, most)) = (completion.favours(field).0, self.of.favours(field));
            if at < most {
                return Some(next.favoured(field, at.next(), at.next()));
            }
            next = next.favoured(field, least, least);
        }
        None
    }
}

impl Iterator for Completions {
    type Item = Position;

    fn next(&mut self) -> Option<Position> {
        let completion = self.next?;
        self.next = self.after(completion);
        Some(completion)
    }
}
