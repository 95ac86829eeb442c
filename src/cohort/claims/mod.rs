//! Claims: published statements as something to execute on a cohort, or on the counts that a source prints.
//!
//! [`Claims`] hold [claims](ClaimDraft) and [tallies](TallyDraft); executing one gives a [`Judgment`] with its [`Verdict`], the counts
//! behind it, and the cases for and against.

mod assertion;
mod check;
mod claim;
mod filling;
mod judgment;
mod population;
mod possible_truths;
mod proposition;
mod tally;
mod told;
mod unknown;

pub use assertion::{Assertion, ComparisonAssertion, CountTest, MeanAssertion, Quantifier, ShareAssertion, Threshold};
pub use claim::{ClaimDraft, Claims, ClaimsDraft, PrintedCount, TallyDraft, Verdict};
pub use judgment::{CountRange, JudgedCase, Judgment};
pub use proposition::{
    CaseStatusKind, ChangeTest, LevelTest, Movement, NumberTest, OutcomeTest, ProfileBand, ProfileTest, Proposition,
    RatingTest,
};

use super::{Cohort, Occasion};
