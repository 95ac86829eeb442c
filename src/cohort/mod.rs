//! Cohorts: what many cases show together.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own. A [`Calibration`] makes a [`SetTable`] of
//! it: cases by their membership in named sets. From there on it's set-theoretic: how well a [`Relation`] fits, which
//! combinations of conditions lead to an outcome ([`TruthTable`]), and the shortest expressions that say so
//! ([`Solution`]).

mod calibration;
#[expect(clippy::module_inception, reason = "the file of the noun that the floor is named after")]
mod cohort;
mod cover;
mod cover_bound;
mod expression;
mod figure;
mod fit;
mod measure;
mod misreading;
mod notation;
mod prime;
mod relation;
mod row;
mod set_table;
mod solution;
mod truth_table;

pub use calibration::{Calibration, CalibrationMoment};
pub use cohort::Cohort;
pub use expression::Expression;
pub use figure::Figure;
pub use fit::{Fit, Necessity, Sufficiency};
pub use misreading::{ExpressionError, ExpressionFault};
pub use relation::{Relation, RelationKind};
pub use row::{CrossoverCase, OpenCase, Row, RowStatus};
pub use set_table::{SetTable, SetTableError, UnknownSet};
pub use solution::{Model, NoSolution, Solution, SolutionKind};
pub use truth_table::{CutOffs, TruthTable, TruthTableError};
