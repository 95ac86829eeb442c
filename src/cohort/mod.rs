//! Cohorts: what many cases show together.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own.
//!
//! | module | what it tells |
//! |---|---|
//! | [`claims`] | whether a statement holds: [`Claims`](claims::Claims), [`Judgment`](claims::Judgment) |
//! | [`expected_effects`] | what the source expects of the mechanisms: [`EffectInCohort`](expected_effects::EffectInCohort) |
//! | [`sets`] | which conditions are necessary or sufficient: [`SetTable`](sets::SetTable), [`TruthTable`](sets::TruthTable) |
//! | [`agreement`] | how far coders agree: [`Codings`](agreement::Codings), [`ReliabilityData`](agreement::ReliabilityData) |
//! | [`correlation`] | how a level's score goes with the outcome: [`OutcomeCorrelation`](correlation::OutcomeCorrelation) |
//! | [`dominance`] | which case stands above which, whatever the weights: [`Dominance`](dominance::Dominance) |
//! | `tables` | cohorts as CSV, in and out (feature `csv`) |
//!
//! # Example
//! A relation between sets, a claim, and the agreement of two coders, on the published cases.
//!
//! ```
//! use policy_integration::{
//!     Claims, Codings, Cohort, Dimension, Outcome,
//!     cohort::{Occasion, agreement::Metric, claims::Verdict, sets::{Calibration, Fit}},
//!     published::{self, Coding, coding},
//! };
//!
//! let cohort = published::cohort();
//! // Is a formal goal necessary for a changed practice?
//! let table = Calibration::default()
//!     .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
//!     .outcome_crisp("PRACTICE", Outcome::Practice)
//!     .apply(&cohort)?;
//! let Fit::Necessary(necessity) = table.fit("GOALS <- PRACTICE")? else { panic!("an arrow to the left asks that") };
//! assert_eq!(necessity.consistency.to_string(), "0.429–0.533");
//! // Does a claim hold, and which cases speak for and against?
//! let claims = Claims::read(br#"{"claims": [{
//!     "id": "goals_first", "source": "memo, p. 2",
//!     "label": {"en": "whoever reached practice had goals", "nl": "wie de praktijk bereikte had doelen"},
//!     "asserts": {"share": {
//!         "of": {"rating": {"dimension": "policy_goals", "at": "first", "at_least": "emerging"}},
//!         "among": {"all": [{"status": "completed"}, {"outcome": {"at_least": "practice"}}]},
//!         "is": "every"
//!     }}
//! }]}"#)?;
//! let judgment = claims.judge_all(&cohort).remove(0);
//! assert_eq!((judgment.verdict, judgment.count.to_string()), (Verdict::Holds, "5".to_owned()));
//! // How far do two coders agree?
//! let [first, second] = [Coding::First, Coding::Second].map(|which| Cohort::new(coding(which).to_vec()));
//! let alpha = Codings::new(&[&first?, &second?]).points()?.alpha(Metric::Ordinal)?;
//! assert_eq!(format!("{:.3}", alpha.value), "1.000");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod agreement;
pub mod claims;
#[expect(clippy::module_inception, reason = "the file of the noun that the module is named after")]
mod cohort;
pub mod correlation;
pub mod dominance;
pub mod expected_effects;
mod occasion;
pub mod sets;
#[cfg(feature = "csv")]
pub mod tables;
mod undefined;

pub use cohort::Cohort;
pub use occasion::Occasion;
pub use undefined::UndefinedError;
