//! Bounds on a figure.

use super::Truth;
use crate::vocabulary::{Language, sentence};

/// The lower and the upper bound of a figure in [0, 1], over what the unknowns can turn out to be.
///
/// **Exact** bounds are both reached: some completion of the unknown ratings gives the lower one, some the upper one. Bounds
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
    lower: f64,
    #[cfg_attr(feature = "schemars", schemars(range(min = 0.0, max = 1.0)))]
    upper: f64,
    exact: bool,
}

/// Bounds as JSON has them.
#[derive(serde::Deserialize)]
struct Ends {
    lower: f64,
    upper: f64,
    exact: bool,
}

impl<'de> serde::Deserialize<'de> for Bounds {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Ends { lower, upper, exact } = Ends::deserialize(deserializer)?;
        Self::checked(lower, upper, exact).map_err(serde::de::Error::custom)
    }
}

/// Ends that are no bounds: outside [0, 1], no number, or the lower bound above the upper bound.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct InvalidBoundsError {
    /// The lower bound as given.
    pub lower: f64,
    /// The upper bound as given.
    pub upper: f64,
}

impl InvalidBoundsError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { lower, upper } = self;
        sentence!(
            language,
            en "`{lower}` to `{upper}` are no bounds; accepted: 0 ≤ lower ≤ upper ≤ 1",
            nl "`{lower}` tot `{upper}` zijn geen grenzen; toegestaan: 0 ≤ ondergrens ≤ bovengrens ≤ 1"
        )
    }
}

impl Bounds {
    /// Everything that is possible where nothing is known.
    pub const WHOLE: Self = Self { lower: 0.0, upper: 1.0, exact: true };

    /// Bounds that are both reached.
    ///
    /// # Errors
    /// [`InvalidBoundsError`] unless 0 ≤ lower bound ≤ upper bound ≤ 1.
    pub fn exact(lower: f64, upper: f64) -> Result<Self, InvalidBoundsError> {
        Self::checked(lower, upper, true)
    }

    /// Bounds that nothing lies outside of, whose ends needn't be reached.
    ///
    /// # Errors
    /// [`InvalidBoundsError`] unless 0 ≤ lower bound ≤ upper bound ≤ 1.
    ///
    /// ```
    /// # use policy_integration::Bounds;
    /// assert!(!Bounds::enclosing(0.2, 0.9)?.is_exact());
    /// assert!(Bounds::enclosing(0.9, 0.2).is_err());
    /// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
    /// ```
    pub fn enclosing(lower: f64, upper: f64) -> Result<Self, InvalidBoundsError> {
        Self::checked(lower, upper, false)
    }

    fn checked(lower: f64, upper: f64, exact: bool) -> Result<Self, InvalidBoundsError> {
        if 0.0 <= lower && lower <= upper && upper <= 1.0 {
            Ok(Self { lower, upper, exact })
        } else {
            Err(InvalidBoundsError { lower, upper })
        }
    }

    /// Bounds from whole parts of a whole, for callers that know that `lower bound <= upper bound <= whole`.
    ///
    /// Both ends are the correctly rounded quotients, so that equal fractions give equal bounds.
    #[expect(clippy::cast_precision_loss, reason = "a model's whole stays far below 2^53")]
    pub(crate) fn of_parts(lower: u64, upper: u64, whole: u64, exact: bool) -> Self {
        let whole = whole as f64;
        Self { lower: lower as f64 / whole, upper: upper as f64 / whole, exact }
    }

    /// The least that is possible.
    pub const fn lower(self) -> f64 {
        self.lower
    }

    /// The most that is possible.
    pub const fn upper(self) -> f64 {
        self.upper
    }

    /// Whether both ends are reached by some completion of the unknowns.
    pub const fn is_exact(self) -> bool {
        self.exact
    }

    /// The upper bound minus the lower one: how much is still open.
    pub fn width(self) -> f64 {
        self.upper - self.lower
    }

    /// Whether nothing is open.
    #[expect(clippy::float_cmp, reason = "ends of one fraction are equal to the bit")]
    pub fn is_point(self) -> bool {
        self.lower == self.upper
    }

    /// Whether a figure lies within, the ends included.
    pub fn contains(self, figure: f64) -> bool {
        self.lower <= figure && figure <= self.upper
    }

    /// Whether everything that `other` allows is allowed here.
    pub fn encloses(self, other: Self) -> bool {
        self.lower <= other.lower && other.upper <= self.upper
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
        Truth::from_certain_and_possible(self.lower > other.upper, self.upper > other.lower)
    }

    /// The bounds in two decimals; one figure where nothing is open.
    ///
    /// ```
    /// # use policy_integration::{Bounds, Language};
    /// assert_eq!(Bounds::exact(0.25, 0.75)?.label(Language::Dutch), "0,25–0,75");
    /// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
    /// ```
    pub fn label(self, language: Language) -> String {
        self.with_decimals(2, language)
    }

    /// The bounds in a number of decimals; one figure where nothing is open.
    pub(crate) fn with_decimals(self, decimals: usize, language: Language) -> String {
        let lower = language.figure(self.lower, decimals);
        if self.is_point() { lower } else { format!("{lower}–{}", language.figure(self.upper, decimals)) }
    }

    /// Whether the figure is at least a threshold.
    ///
    /// ```
    /// # use policy_integration::{Bounds, Truth};
    /// assert_eq!(Bounds::exact(0.5, 1.0)?.at_least(0.5), Truth::True);
    /// # Ok::<(), policy_integration::uncertainty::InvalidBoundsError>(())
    /// ```
    pub fn at_least(self, threshold: f64) -> Truth {
        Truth::from_certain_and_possible(self.lower >= threshold, self.upper >= threshold)
    }
}

impl std::fmt::Display for Bounds {
    /// The English label.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}
