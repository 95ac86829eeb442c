//! Positions: what is known of all dimensions at one moment.

use std::ops::RangeInclusive;

use super::{OffScaleError, Rating};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Direction, Outcome};

/// What is known of a case at one moment: a rating for each dimension, and the outcome rung.
///
/// Unknown where nothing was rated. Small and `Copy`: two sets of bits, one for every step in the direction that moves go:
/// up a scale, or down where a higher degree is worse. A bit of `certain` says that the step is certainly taken, one of
/// `possible` that it isn't ruled out; each dimension has as many bits as its scale has steps, filled from below. A condition
/// such as "policy goals at least established, and capacity at least emerging" is then one mask, certain or possible at once.
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
    certain: u128,
    possible: u128,
}

/// Where the bits of a dimension are.
#[derive(Clone, Copy)]
struct Field {
    /// How many bits are below.
    offset: u32,
    /// Its bits, moved down.
    mask: u32,
}

/// The outcome's bits come first; dimensions that join come last. No dimension lies in both halves: a half is quick to read.
const FIELDS: [Field; Dimension::ALL.len()] = {
    let mut fields = [Field { offset: 0, mask: 0 }; Dimension::ALL.len()];
    let (mut at, mut offset) = (0, OUTCOME_OFFSET + OUTCOME_STEPS);
    while at < Dimension::ALL.len() {
        let steps = Dimension::ALL[at].scale().steps();
        if offset / u64::BITS != (offset + steps - 1) / u64::BITS {
            offset = u64::BITS;
        }
        fields[at] = Field { offset, mask: (1 << steps) - 1 };
        offset += steps;
        at += 1;
    }
    assert!(offset <= u128::BITS, "the dimensions fit");
    fields
};
const OUTCOME_OFFSET: u32 = 0;
const OUTCOME_STEPS: u32 = 4;
const _: () = assert!(Outcome::Practice.rank() == OUTCOME_STEPS, "the outcome ladder fits");

/// Every bit that stands for a step.
const ALL_STEPS: u128 = {
    let (mut at, mut steps) = (0, filled(OUTCOME_STEPS) << OUTCOME_OFFSET);
    while at < FIELDS.len() {
        steps |= FIELDS[at].bits();
        at += 1;
    }
    steps
};

impl Field {
    /// Its bits where they are.
    const fn bits(self) -> u128 {
        (self.mask as u128) << self.offset
    }

    /// How many of its steps are among these.
    #[expect(clippy::cast_possible_truncation, reason = "the half that it lies in, and a handful of bits of that")]
    const fn rank(self, bits: u128) -> u32 {
        let half = (bits >> (self.offset & u64::BITS)) as u64;
        ((half >> (self.offset % u64::BITS)) as u32 & self.mask).trailing_ones()
    }

    /// Its steps to a rank.
    const fn steps_to(self, rank: u32) -> u128 {
        filled(rank) << self.offset
    }
}

const fn field(dimension: Dimension) -> Field {
    FIELDS[dimension.index()]
}

/// This many bits, filled from below.
const fn filled(steps: u32) -> u128 {
    (1 << steps) - 1
}

impl Position {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { certain: 0, possible: ALL_STEPS };

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
    pub fn of(ratings: impl IntoIterator<Item = (Dimension, Rating)>) -> Result<Self, OffScaleError> {
        ratings.into_iter().try_fold(Self::UNKNOWN, |position, (dimension, rating)| position.with(dimension, rating))
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

    /// The position with these as the least and the most favourable rank of a dimension.
    pub(crate) fn favoured(self, dimension: Dimension, low: u32, high: u32) -> Self {
        let field = field(dimension);
        self.with_steps(field.bits(), field.steps_to(low), field.steps_to(high))
    }

    /// The position with these steps certain and possible, of those in a mask.
    const fn with_steps(self, mask: u128, certain: u128, possible: u128) -> Self {
        Self { certain: (self.certain & !mask) | certain, possible: (self.possible & !mask) | possible }
    }

    /// What is known of one dimension.
    pub fn rating(self, dimension: Dimension) -> Rating {
        let (low, high) = self.ranks(dimension);
        Rating::of_ranks(dimension.scale(), low, high)
    }

    /// The lowest and the highest possible rank of a dimension.
    pub(crate) fn ranks(self, dimension: Dimension) -> (u32, u32) {
        let (low, high) = self.favours(dimension);
        match dimension.direction() {
            Direction::Worse => (dimension.scale().steps() - high, dimension.scale().steps() - low),
            Direction::Better => (low, high),
        }
    }

    /// The least and the most favourable possible rank of a dimension, counted as [`Dimension::favour`] does.
    pub(crate) fn favours(self, dimension: Dimension) -> (u32, u32) {
        let field = field(dimension);
        (field.rank(self.certain), field.rank(self.possible))
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
        let rung =
            |bits: u128| Outcome::ALL[((bits >> OUTCOME_OFFSET) & filled(OUTCOME_STEPS)).trailing_ones() as usize];
        rung(self.certain)..=rung(self.possible)
    }

    /// The outcome, where only one rung is possible.
    pub fn outcome(self) -> Option<Outcome> {
        let (low, high) = self.outcomes().into_inner();
        (low == high).then_some(low)
    }

    /// The position with this outcome.
    #[must_use]
    pub fn with_outcome(self, outcome: Outcome) -> Self {
        self.with_outcomes(outcome, outcome)
    }

    /// The position with an outcome from one rung to another, the lower one first.
    pub(crate) fn with_outcomes(self, low: Outcome, high: Outcome) -> Self {
        let steps = |rung: Outcome| filled(rung.rank()) << OUTCOME_OFFSET;
        self.with_steps(filled(OUTCOME_STEPS) << OUTCOME_OFFSET, steps(low), steps(high))
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
        let narrowed = Self { certain: self.certain | other.certain, possible: self.possible & other.possible };
        (narrowed.certain & !narrowed.possible == 0).then_some(narrowed)
    }

    /// Whether every completion of `other` is a completion of this.
    pub const fn encloses(self, other: Self) -> bool {
        self.certain & !other.certain == 0 && other.possible & !self.possible == 0
    }

    /// The bits of a dimension's steps to a degree of its scale.
    pub(crate) const fn steps_to(dimension: Dimension, degree: Degree) -> u128 {
        field(dimension).steps_to(dimension.favour(degree))
    }

    /// The bits of all of a dimension's steps.
    pub(crate) const fn steps_of(dimension: Dimension) -> u128 {
        field(dimension).bits()
    }

    /// The bits of a dimension's steps to a rank, counted as [`Dimension::favour`] does.
    pub(crate) const fn steps_to_rank(dimension: Dimension, rank: u32) -> u128 {
        field(dimension).steps_to(rank)
    }

    /// The bits of the outcome's steps up to a rung.
    pub(crate) const fn steps_to_outcome(rung: Outcome) -> u128 {
        filled(rung.rank()) << OUTCOME_OFFSET
    }

    /// The steps that are certainly taken, and those that aren't ruled out.
    pub(crate) const fn bits(self) -> (u128, u128) {
        (self.certain, self.possible)
    }

    /// A position of steps; each dimension's filled from below, and what is certain possible.
    pub(crate) const fn of_bits(certain: u128, possible: u128) -> Self {
        Self { certain, possible }
    }

    /// Whether nothing is open, the outcome included.
    pub const fn is_complete(self) -> bool {
        self.certain == self.possible
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
        let (lowest, highest) = self.of.outcomes().into_inner();
        Dimension::ALL
            .iter()
            .map(|dimension| self.of.favours(*dimension))
            .chain([(lowest.rank(), highest.rank())])
            .map(|(low, high)| u128::from(high - low + 1))
            .product()
    }

    /// The completion after this one: the first dimension that can step up does, those before it start again.
    fn after(&self, completion: Position) -> Option<Position> {
        let fields = FIELDS.iter().map(|field| field.bits()).chain([filled(OUTCOME_STEPS) << OUTCOME_OFFSET]);
        let mut bits = completion.certain;
        for field in fields {
            let open = field & self.of.possible & !bits;
            if open != 0 {
                bits |= open & open.wrapping_neg();
                return Some(Position { certain: bits, possible: bits });
            }
            bits = (bits & !field) | (self.of.certain & field);
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
