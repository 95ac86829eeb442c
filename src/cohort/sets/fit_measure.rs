//! Figures of fit: a share that has bounds, and may be no share at all.

use std::fmt;

use crate::uncertainty::{Bounds, Truth};
use crate::vocabulary::{Language, sentence};

/// A figure of fit over what the unknown memberships can turn out to be.
///
/// It divides one sum by another. Where the second is zero, the figure is **undefined**: no case is in the set that is asked
/// about, say. The bounds are over the completions in which it is defined, and right up to the rounding of sums.
///
/// | printed | meaning |
/// |---|---|
/// | `0.831` | the figure, whatever the unknowns are |
/// | `0.429–0.667` | some completion gives the first, some the second, and none anything outside |
/// | `within 0.429–0.688` | no completion gives anything outside; whether the ends are reached isn't known |
/// | `0.800–1.000 or undefined` | in some completion nothing is divided by |
/// | `within 0.800–1.000 or undefined` | a completion in which nothing is divided by isn't ruled out |
/// | `undefined` | in no completion anything is divided by |
///
/// ```
/// use policy_integration::{SetTable, Truth};
///
/// let table = SetTable::new(["a", "b"])?.with("DEV", [0.0, 0.0])?.with("SURV", [Some(1.0), None])?;
/// let fit = table.fit("DEV -> SURV").unwrap();
/// assert_eq!(fit.consistency().is_undefined(), Truth::True);
/// assert_eq!(fit.consistency().to_string(), "undefined");
/// assert_eq!(fit.coverage().to_string(), "0.000");
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitMeasure {
    bounds: Option<Bounds>,
    may_be_undefined: bool,
}

impl FitMeasure {
    pub(super) const UNDEFINED: Self = Self { bounds: None, may_be_undefined: true };

    /// A figure with these ends; rounding may have pushed them a little too far, or past each other.
    pub(super) fn between(lower: f64, upper: f64, is_exact: bool, may_be_undefined: bool) -> Self {
        let lower = lower.clamp(0.0, 1.0);
        let upper = upper.clamp(lower, 1.0);
        let made = if is_exact { Bounds::exact(lower, upper) } else { Bounds::enclosing(lower, upper) };
        // The ends are in order and no NaN; if they weren't, anything would be possible.
        Self { bounds: Some(made.unwrap_or(Bounds::WHOLE)), may_be_undefined }
    }

    /// The least and the most that it can be, and whether both are certainly reached; `None` where it's undefined whatever the
    /// unknowns are.
    pub const fn bounds(self) -> Option<Bounds> {
        self.bounds
    }

    /// The figure, where nothing is open and it is defined.
    pub fn value(self) -> Option<f64> {
        let bounds = self.bounds.filter(|bounds| bounds.is_point() && !self.may_be_undefined)?;
        Some(bounds.lower())
    }

    /// Whether there's nothing to divide by: in every completion, in none, or (unknown) in some. Where the bounds aren't
    /// exact, unknown is only that it isn't ruled out.
    pub const fn is_undefined(self) -> Truth {
        Truth::from_certain_and_possible(self.bounds.is_none(), self.may_be_undefined)
    }

    /// Whether it reaches a threshold: true in every completion, false in every one, or unknown. An undefined figure
    /// reaches none. A figure less than 10⁻⁹ below the threshold reaches it, since sums are rounded.
    ///
    /// ```
    /// # use policy_integration::{SetTable, Truth};
    /// let table = SetTable::new(["a"])?.with("DEV", [0.9])?.with("SURV", [None])?;
    /// let consistency = table.fit("DEV -> SURV").unwrap().consistency();
    /// assert_eq!(consistency.at_least(0.8), Truth::Unknown);
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn at_least(self, threshold: f64) -> Truth {
        let Some(bounds) = self.bounds else { return Truth::False };
        let threshold = threshold - ROUNDING;
        let is_certain = bounds.lower() >= threshold && !self.may_be_undefined;
        Truth::from_certain_and_possible(is_certain, bounds.upper() >= threshold)
    }

    /// The figure in three decimals, as is customary, and what is open about it.
    ///
    /// ```
    /// # use policy_integration::{Language, SetTable};
    /// let table = SetTable::new(["a", "b"])?.with("DEV", [Some(1.0), None])?.with("SURV", [1.0, 0.0])?;
    /// let fit = table.fit("DEV -> SURV").unwrap();
    /// assert_eq!(fit.consistency().label(Language::English), "0.500–1.000");
    /// assert_eq!(fit.consistency().label(Language::Dutch), "0,500–1,000");
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn label(self, language: Language) -> String {
        let Some(bounds) = self.bounds else { return sentence!(language, en "undefined", nl "niet bepaald") };
        let figure = bounds.with_decimals(3, language);
        match (bounds.is_exact(), self.may_be_undefined) {
            (true, false) => figure,
            (true, true) => sentence!(language, en "{figure} or undefined", nl "{figure} of niet bepaald"),
            (false, false) => sentence!(language, en "within {figure}", nl "binnen {figure}"),
            (false, true) => {
                sentence!(language, en "within {figure} or undefined", nl "binnen {figure} of niet bepaald")
            }
        }
    }
}

/// What rounding may take from a figure before it counts as less than a threshold.
const ROUNDING: f64 = 1e-9;

impl fmt::Display for FitMeasure {
    /// The English label.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}
