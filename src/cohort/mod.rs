//! Cohorts: what many cases show together.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own.

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
