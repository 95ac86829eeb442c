//! Bounds on a figure.

use super::Truth;
use crate::vocabulary::{Language, sentence};

/// The floor and the ceiling of a figure in [0, 1], over what the unknowns can turn out to be.
///
/// **Exact** bounds are both reached: some completion of the unknown ratings gives the floor, some the ceiling. Bounds
/// that aren't exact *enclose*: no completion lies outside, but the ends needn't be reached. Neither says anything
/// about what is likely in between.
///
/// ```
/// use policy_integration::{Bounds, Truth};
///
/// let low = Bounds::exact(0.0, 1.0 / 3.0)?;
/// let high = Bounds::exact(2.0 / 3.0, 1.0)?;
/// assert_eq!(high.above(low), Truth::True);
/// assert_eq!(low.width(), 1.0 / 3.0);
/// assert_eq!(low.to_string(), "0.00–0.33");
/// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Bounds {
    #[cfg_attr(feature = "schemars", schemars(range(min = 0.0, max = 1.0)))]
    floor: f64,
    #[cfg_attr(feature = "schemars", schemars(range(min = 0.0, max = 1.0)))]
    ceiling: f64,
    exact: bool,
}

/// Ends that are no bounds: outside [0, 1], no number, or the floor above the ceiling.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct InvalidBoundsError {
    /// The floor as given.
    pub floor: f64,
    /// The ceiling as given.
    pub ceiling: f64,
}

impl InvalidBoundsError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { floor, ceiling } = self;
        sentence!(
            language,
            en "`{floor}` to `{ceiling}` are no bounds; accepted: 0 ≤ floor ≤ ceiling ≤ 1",
            nl "`{floor}` tot `{ceiling}` zijn geen grenzen; toegestaan: 0 ≤ ondergrens ≤ bovengrens ≤ 1"
        )
    }
}

impl Bounds {
    /// Everything that is possible where nothing is known.
    pub const WHOLE: Self = Self { floor: 0.0, ceiling: 1.0, exact: true };

    /// Bounds that are both reached.
    ///
    /// # Errors
    /// [`InvalidBoundsError`] unless 0 ≤ floor ≤ ceiling ≤ 1.
    pub fn exact(floor: f64, ceiling: f64) -> Result<Self, InvalidBoundsError> {
        Self::checked(floor, ceiling, true)
    }

    /// Bounds that nothing lies outside of, whose ends needn't be reached.
    ///
    /// # Errors
    /// [`InvalidBoundsError`] unless 0 ≤ floor ≤ ceiling ≤ 1.
    ///
    /// ```
    /// # use policy_integration::Bounds;
    /// assert!(!Bounds::enclosing(0.2, 0.9)?.is_exact());
    /// assert!(Bounds::enclosing(0.9, 0.2).is_err());
    /// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
    /// ```
    pub fn enclosing(floor: f64, ceiling: f64) -> Result<Self, InvalidBoundsError> {
        Self::checked(floor, ceiling, false)
    }

    fn checked(floor: f64, ceiling: f64, exact: bool) -> Result<Self, InvalidBoundsError> {
        if 0.0 <= floor && floor <= ceiling && ceiling <= 1.0 {
            Ok(Self { floor, ceiling, exact })
        } else {
            Err(InvalidBoundsError { floor, ceiling })
        }
    }

    /// Bounds from whole parts of a whole, for callers that know that `floor <= ceiling <= whole`.
    ///
    /// Both ends are the correctly rounded quotients, so that equal fractions give equal bounds.
    #[expect(clippy::cast_precision_loss, reason = "a model's whole stays far below 2^53")]
    pub(crate) fn of_parts(floor: u64, ceiling: u64, whole: u64, exact: bool) -> Self {
        let whole = whole as f64;
        Self { floor: floor as f64 / whole, ceiling: ceiling as f64 / whole, exact }
    }

    /// The least that is possible.
    pub const fn floor(self) -> f64 {
        self.floor
    }

    /// The most that is possible.
    pub const fn ceiling(self) -> f64 {
        self.ceiling
    }

    /// Whether both ends are reached by some completion of the unknowns.
    pub const fn is_exact(self) -> bool {
        self.exact
    }

    /// The ceiling minus the floor: how much is still open.
    pub fn width(self) -> f64 {
        self.ceiling - self.floor
    }

    /// Whether nothing is open.
    #[expect(clippy::float_cmp, reason = "ends of one fraction are equal to the bit")]
    pub fn is_point(self) -> bool {
        self.floor == self.ceiling
    }

    /// Whether a figure lies within, the ends included.
    pub fn contains(self, figure: f64) -> bool {
        self.floor <= figure && figure <= self.ceiling
    }

    /// Whether everything that `other` allows is allowed here.
    pub fn encloses(self, other: Self) -> bool {
        self.floor <= other.floor && other.ceiling <= self.ceiling
    }

    /// Whether this figure is higher than another one that has unknowns of its own.
    ///
    /// Not for two moments of one case: they share unknowns (see [`Case::change`](crate::Case::change)).
    ///
    /// ```
    /// # use policy_integration::{Bounds, Truth};
    /// let tied = Bounds::exact(0.5, 0.5)?;
    /// assert_eq!(tied.above(tied), Truth::False);
    /// assert_eq!(tied.above(Bounds::WHOLE), Truth::Unknown);
    /// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
    /// ```
    pub fn above(self, other: Self) -> Truth {
        Truth::from_certain_and_possible(self.floor > other.ceiling, self.ceiling > other.floor)
    }

    /// Whether the figure is at least a threshold.
    ///
    /// ```
    /// # use policy_integration::{Bounds, Truth};
    /// assert_eq!(Bounds::exact(0.5, 1.0)?.at_least(0.5), Truth::True);
    /// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
    /// ```
    pub fn at_least(self, threshold: f64) -> Truth {
        Truth::from_certain_and_possible(self.floor >= threshold, self.ceiling >= threshold)
    }
}

impl std::fmt::Display for Bounds {
    /// Two decimals; one figure where nothing is open.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.is_point() {
            write!(f, "{:.2}", self.floor)
        } else {
            write!(f, "{:.2}–{:.2}", self.floor, self.ceiling)
        }
    }
}
