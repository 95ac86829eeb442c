//! Robust comparison: which cases stand above which for all weights within [`WeightBounds`] and all completions of the
//! unknowns, for some, or for none.

mod comparison;
mod contest;
#[expect(clippy::module_inception, reason = "the file of the noun that the folder is named after")]
mod dominance;
mod too_many_cases;
mod weight_bounds;

pub use comparison::{Comparison, Robust, Witness, WitnessRow};
pub use dominance::{ComparedPair, Dominance, DominanceTerms};
pub use too_many_cases::TooManyCasesError;
pub use weight_bounds::{ReversedWeightsError, WeightBounds, WeightRange};

use super::{Cohort, Occasion};
