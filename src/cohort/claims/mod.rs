//! Claims: published statements as something to execute on a cohort, or on the counts that a source prints.
//!
//! [`Claims`] hold [claims](ClaimDraft) and [tallies](TallyDraft); executing one gives a [`Judgment`] with its [`Verdict`], the counts
//! behind it, and the cases for and against.
//!
//! # In JSON
//! A claim has an `id`, a `label` in both languages, a `source`, and what it `asserts` ([`Assertion`]):
//!
//! | assertion | example |
//! |---|---|
//! | so many of a group | `{"share": {"of": P, "among": P, "is": Q}}` |
//! | more in one group than in another | `{"comparison": {"of": P, "among": P, "than_among": P}}` |
//! | so many on average | `{"mean": {"of": [P, P], "is": 13}}` |
//!
//! `Q` is a [`Quantifier`]: `"every"`, `"none"`, `"some"`, `{"count": {"at_least": 5}}` or `{"more_than": {"at": 0.5}}`.
//! `P` is a [`Proposition`] about a case:
//!
//! | proposition | example |
//! |---|---|
//! | a rating | `{"rating": {"dimension": "budget", "at": "first", "at_least": "emerging"}}` |
//! | a change | `{"change": {"dimension": "budget", "is": "rose"}}` |
//! | a level | `{"level": {"level": "institutional", "is": "unchanged"}}` |
//! | the alignment of the levels | `{"alignment": {"at": "latest", "is": "siloed"}}`, `{"levels": "converged"}` |
//! | the outcome | `{"outcome": {"at_least": "practice"}}` |
//! | how far it got | `{"status": "completed"}` |
//! | the target domains | `{"domain": "welfare"}`, `{"domains": {"at_most": 1}}` |
//! | the profile, the period | `{"profile": {"band": "population", "at_least": 100000}}`, `{"months": {"at_least": 12}}` |
//! | the order of the log | `{"logged": {"rule": "talk_informally", "before": ["hold_training"]}}` |
//! | a name in a tally | `{"counted": "interviewed"}` |
//! | several | `{"not": P}`, `{"all": [P, P]}`, `{"any": [P, P]}` |
//!
//! ```
//! use policy_integration::{Claims, cohort::claims::Verdict, published};
//!
//! let claims = Claims::read(br#"{"claims": [{
//!     "id": "two_dropped_out", "document": "van_der_heijden_2024", "source": "Results",
//!     "label": {"en": "two dropped out", "nl": "twee haakten af"},
//!     "asserts": {"share": {"of": {"status": "dropped_out"}, "is": {"count": {"at_least": 2, "at_most": 2}}}}
//! }]}"#)?;
//! let cohort = published::cohort();
//! assert_eq!(claims.judge_all(&cohort)[0].verdict, Verdict::Holds);
//! # Ok::<(), policy_integration::Report>(())
//! ```

mod assertion;
mod check;
mod claim;
mod filling;
mod judgment;
mod levels;
mod population;
mod possible_truths;
mod proposition;
mod tally;
mod told;
mod unknown;

pub use assertion::{Assertion, ComparisonAssertion, CountTest, MeanAssertion, Quantifier, ShareAssertion, Threshold};
pub use claim::{ClaimDraft, Claims, ClaimsDraft, PrintedCount, TallyDraft, Verdict};
pub use judgment::{CountRange, JudgedCase, Judgment};
pub(in crate::cohort) use population::{Compared, compared};
pub use proposition::{
    AlignmentTest, CaseStatusKind, ChangeTest, LevelTest, LogTest, Movement, NumberTest, OutcomeTest, ProfileBand,
    ProfileTest, Proposition, RatingTest,
};

use super::{Cohort, Occasion};
