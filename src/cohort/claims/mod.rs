//! Claims: published statements as something to execute on a cohort, or on the counts that a source prints.
//!
//! [`Claims`] hold [claims](ClaimDraft) and [tallies](TallyDraft); executing one gives a [`Judgment`] with its [`Verdict`], the counts
//! behind it, and the cases for and against.

mod check;
mod claim;
mod facts;
mod form;
mod judgment;
mod proposition;
mod tally;

pub use claim::{
    Assertion, ClaimDraft, Claims, ClaimsDraft, ComparisonAssertion, CountTest, MeanAssertion, PrintedCount,
    Quantifier, ShareAssertion, TallyDraft, Threshold, Verdict,
};
pub use judgment::{Judgment, Range, Row};
pub use proposition::{
    ChangeTest, Ending, LevelTest, Movement, NumberTest, OutcomeTest, ProfileBand, ProfileTest, Proposition, RatingTest,
};

use super::{Cohort, Occasion};
