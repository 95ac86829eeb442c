//! Cohorts: what many cases show together.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own.
//!
//! | folder | what it tells |
//! |---|---|
//! | `claims` | whether a statement holds: [`Claims`], [`Judgment`] |
//! | `sets` | which conditions are necessary or sufficient: [`SetTable`], [`Relation`], [`TruthTable`], [`Solution`] |
//! | `agreement` | how far coders agree: [`Codings`], [`ReliabilityData`] |
//! | `correlation` | how a level's score goes with the outcome: [`OutcomeCorrelation`] |
//! | `dominance` | which case stands above which, whatever the weights: [`Dominance`] |
//! | `tables` | cohorts as CSV, in and out (feature `csv`) |

mod agreement;
mod claims;
#[expect(clippy::module_inception, reason = "the file of the noun that the floor is named after")]
mod cohort;
mod correlation;
mod dominance;
mod occasion;
mod sets;
#[cfg(feature = "csv")]
mod tables;
mod undefined;

pub use agreement::{
    Alpha, Bootstrap, BootstrapInterval, CodedUnit, Codings, InvalidBootstrapError, InvalidDataError, Kappa,
    KappaWeights, Metric, Reading, ReadingForm, ReliabilityData,
};
pub use claims::{
    Assertion, CaseStatusKind, ChangeTest, ClaimDraft, Claims, ClaimsDraft, ComparisonAssertion, CountRange, CountTest,
    JudgedCase, Judgment, LevelTest, MeanAssertion, Movement, NumberTest, OutcomeTest, PrintedCount, ProfileBand,
    ProfileTest, Proposition, Quantifier, RatingTest, ShareAssertion, TallyDraft, Threshold, Verdict,
};
pub use cohort::Cohort;
pub use correlation::{Assumption, OutcomeCorrelation, Tau, TauBounds};
pub use dominance::{
    ComparedPair, Comparison, Dominance, DominanceTerms, Robust, WeightBounds, WeightRange, WeightsUpsideDownError,
    Witness, WitnessRow,
};
pub use occasion::Occasion;
pub use sets::{
    Calibration, CrossoverCase, CutOffs, Expression, ExpressionError, ExpressionFault, Fit, FitMeasure, Necessity,
    NoSolutionError, OpenCase, Relation, RelationKind, RowStatus, SetTable, SetTableError, Solution, SolutionKind,
    SolutionModel, Sufficiency, TruthRow, TruthTable, TruthTableError, UnknownSetError,
};
#[cfg(feature = "csv")]
pub use tables::{CalibratedTable, CsvExport, Delimiter, LeftOut};
pub use undefined::UndefinedError;
