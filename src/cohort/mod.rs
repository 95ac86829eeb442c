//! Cohorts: what many cases show together.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own. Its [`Dominance`] says which cases stand above
//! which for all weights within [`WeightBounds`] and all completions of the unknowns, for some, or for none. With the
//! feature `csv` it is written as a table and read back.

#[expect(clippy::module_inception, reason = "the file of the noun that the floor is named after")]
mod cohort;
mod comparison;
mod contest;
mod dominance;
mod occasion;
#[cfg(feature = "csv")]
mod tables;
mod weight_bounds;

pub use cohort::Cohort;
pub use comparison::{Comparison, Robust, Witness, WitnessRow};
pub use dominance::{ComparedPair, Dominance, DominanceTerms};
pub use occasion::Occasion;
#[cfg(feature = "csv")]
pub use tables::{CalibratedTable, CsvExport, Delimiter, LeftOut};
pub use weight_bounds::{WeightBounds, WeightRange, WeightsUpsideDown};
