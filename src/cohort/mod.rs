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

mod check;
mod claim;
#[expect(clippy::module_inception, reason = "the file of the noun that the floor is named after")]
mod cohort;
mod facts;
mod form;
mod judgment;
mod proposition;
mod tally;

pub use claim::{
    Assertion, ClaimDraft, Claims, ClaimsDraft, ComparisonAssertion, CountTest, MeanAssertion, PrintedCount,
    Quantifier, ShareAssertion, TallyDraft, Threshold, Verdict,
};
pub use cohort::Cohort;
pub use judgment::{Judgment, Range, Row};
pub use proposition::{
    ChangeTest, Ending, LevelTest, Movement, NumberTest, OutcomeTest, ProfileBand, ProfileTest, Proposition,
    RatingTest, When,
};
mod alpha;
mod bootstrap;
mod codings;
mod coincidences;
mod kappa;
mod kendall;
mod metric;
mod outcome_correlation;
mod reading;
mod reliability_data;
mod tau_bounds;
mod undefined;

pub use alpha::Alpha;
pub use bootstrap::{Bootstrap, Interval, InvalidBootstrap};
pub use codings::{CodedUnit, Codings};
pub use kappa::{Kappa, KappaWeights};
pub use kendall::Tau;
pub use metric::Metric;
pub use outcome_correlation::{Assumption, Occasion, OutcomeCorrelation};
pub use reading::{Reading, ReadingForm};
pub use reliability_data::{InvalidData, ReliabilityData};
pub use tau_bounds::TauBounds;
pub use undefined::Undefined;
