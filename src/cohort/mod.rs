//! Cohorts: what many cases show together, and how far those who coded them agree.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own.
//!
//! **Agreement.** [`Codings`] are the same cases as several coders coded them; what they make of them becomes
//! [`ReliabilityData`], of which there is [Krippendorff's alpha](ReliabilityData::alpha) with a
//! [bootstrap interval](Bootstrap), and for two coders [Cohen's kappa](ReliabilityData::kappa).
//!
//! **Does the score mean anything?** [`Cohort::outcome_correlation`] tells how a level's score goes with the outcome, as
//! Kendall's tau-b with [bounds](TauBounds) for what isn't known.
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own. Its [`Dominance`] says which cases stand above
//! which for all weights within [`WeightBounds`] and all completions of the unknowns, for some, or for none. With the
//! feature `csv` it is written as a table and read back.

mod alpha;
mod bootstrap;
mod calibration;
mod check;
mod claim;
mod codings;
#[expect(clippy::module_inception, reason = "the file of the noun that the floor is named after")]
mod cohort;
mod coincidences;
mod comparison;
mod contest;
mod cover;
mod cover_bound;
mod dominance;
mod expression;
mod facts;
mod figure;
mod fit;
mod form;
mod judgment;
mod kappa;
mod kendall;
mod measure;
mod metric;
mod misreading;
mod notation;
mod occasion;
mod outcome_correlation;
mod prime;
mod proposition;
mod reading;
mod relation;
mod reliability_data;
mod set_table;
mod solution;
#[cfg(feature = "csv")]
mod tables;
mod tally;
mod tau_bounds;
mod truth_row;
mod truth_table;
mod undefined;
mod weight_bounds;

pub use alpha::Alpha;
pub use bootstrap::{Bootstrap, Interval, InvalidBootstrap};
pub use calibration::Calibration;
pub use claim::{
    Assertion, ClaimDraft, Claims, ClaimsDraft, ComparisonAssertion, CountTest, MeanAssertion, PrintedCount,
    Quantifier, ShareAssertion, TallyDraft, Threshold, Verdict,
};
pub use codings::{CodedUnit, Codings};
pub use cohort::Cohort;
pub use comparison::{Comparison, Robust, Witness, WitnessRow};
pub use dominance::{ComparedPair, Dominance, DominanceTerms};
pub use expression::Expression;
pub use figure::Figure;
pub use fit::{Fit, Necessity, Sufficiency};
pub use judgment::{Judgment, Range, Row};
pub use kappa::{Kappa, KappaWeights};
pub use kendall::Tau;
pub use metric::Metric;
pub use misreading::{ExpressionError, ExpressionFault};
pub use occasion::Occasion;
pub use outcome_correlation::{Assumption, OutcomeCorrelation};
pub use proposition::{
    ChangeTest, Ending, LevelTest, Movement, NumberTest, OutcomeTest, ProfileBand, ProfileTest, Proposition, RatingTest,
};
pub use reading::{Reading, ReadingForm};
pub use relation::{Relation, RelationKind};
pub use reliability_data::{InvalidData, ReliabilityData};
pub use set_table::{SetTable, SetTableError, UnknownSet};
pub use solution::{Model, NoSolution, Solution, SolutionKind};
#[cfg(feature = "csv")]
pub use tables::{CalibratedTable, CsvExport, Delimiter, LeftOut};
pub use tau_bounds::TauBounds;
pub use truth_row::{CrossoverCase, OpenCase, RowStatus, TruthRow};
pub use truth_table::{CutOffs, TruthTable, TruthTableError};
pub use undefined::Undefined;
pub use weight_bounds::{WeightBounds, WeightRange, WeightsUpsideDown};
