//! Set relations, as qualitative comparative analysis has them.
//!
//! A [`SetTable`] holds memberships, by numbers or by a [`Calibration`] of a cohort; a [`Relation`] in the customary notation has
//! a [`Fit`]; a [`TruthTable`] has [solutions](Solution). What isn't known becomes bounds of each [`FitMeasure`],
//! over all completions.

mod calibration;
mod completions;
mod cover;
mod cover_bound;
mod expression;
mod fit;
mod fit_measure;
mod measure;
mod misreading;
mod notation;
mod prime;
mod relation;
mod set_table;
mod solution;
mod truth_row;
mod truth_table;

pub use calibration::Calibration;
pub use expression::Expression;
pub use fit::{Fit, Necessity, Sufficiency};
pub use fit_measure::FitMeasure;
pub use misreading::{ExpressionError, ExpressionFault};
pub use relation::{Relation, RelationKind};
pub use set_table::{SetTable, SetTableError, UnknownSetError};
pub use solution::{NoSolutionError, Solution, SolutionKind, SolutionModel, SolutionTerms};
pub use truth_row::{CrossoverCase, OpenCase, RowStatus, TruthRow};
pub use truth_table::{CutOffs, TruthTable, TruthTableError};

use super::{Cohort, Occasion};
