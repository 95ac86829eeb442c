//! Expected effects: what the source expects of the mechanisms, to be executed on a history, a plan or a cohort.
//!
//! Each of the seven [expected effects](crate::vocabulary::ExpectedEffect) has a condition and an expectation. An answer says
//! whether the effect *speaks* (whether its condition is so), and whether what it expects is so. It gives each test as data, with
//! what is asked and what is known. An effect that doesn't speak is never support.
//!
//! Answers are sound: what is true or false is so however the unknowns turn out. An unknown that carries from one moment to the
//! next is the same unknown, so that it didn't rise. An outcome is what changed since the first moment, so that at the first of
//! several moments there is none, unless the record states one or dropped out.
//!
//! Plans check a book. The default book's guards ask for what three of the effects expect, so that supported plans make these true
//! by construction: evidence is in histories alone.
//!
//! | effect | it speaks where | it expects |
//! |---|---|---|
//! | a narrow focus blocks | no goals, no task, no structure across domains at any moment | no changed practice |
//! | higher levels are needed | neither higher level rose, and what is needed wasn't in place on both | no changed practice |
//! | mobilization advances | a structure across domains is there, or rises | colleagues' support, goals of the domain or the outcome rise afterwards |
//! | formal backing is needed | the practice changed | managers support it in formalized goals by then |
//! | never finished | the practice changed before the last moment | something changes afterwards |
//! | chances return | the log tells of open and closed cycles of a document that changed | none changes while its cycle is closed |
//! | small steps win | the log has small and large moves | gain comes sooner after small ones |
//!
//! # Example
//! ```
//! use policy_integration::{
//!     Language, Outcome, Position, RuleBook, Truth,
//!     cohort::expected_effects::{EffectPart, EffectVerdict}, published, vocabulary::ExpectedEffect,
//! };
//!
//! let effect = ExpectedEffect::NarrowFocusBlocks;
//! // A history: did it stay narrow, and was there no change in practice?
//! let cohort = published::cohort();
//! let target = cohort.case("9").unwrap().targets().next().unwrap();
//! let answer = effect.of_history(target);
//! assert_eq!(answer.verdict(), EffectVerdict::Open);
//! let open: Vec<_> = answer.open().map(|reason| reason.sentence(Language::English)).collect();
//! assert_eq!(open[0], "2022-11-01: domain goals at least established: unknown (rated unknown)");
//! // A plan: does it leave the narrow context before it changes the work?
//! let book = RuleBook::multilevel();
//! let plan = book.plan(&Position::UNKNOWN, Outcome::Practice)?;
//! assert_eq!(effect.of_plan(&plan, book).holds(), Truth::True);
//! // A cohort: is a changed practice less common where the context was narrow?
//! let found = effect.of_cohort(&cohort);
//! assert_eq!(found.targets.len(), 27);
//! assert!(found.tendency.unwrap().lower.of < 27);
//! # Ok::<(), policy_integration::rules::NoPlanError>(())
//! ```

mod answer;
mod cohort_effect;
mod conditions;
mod history;
mod increments;
mod inquiry;
mod logbook;
mod plan;
mod reason;
mod tendency;
mod terms;
mod windows;

pub use answer::{AsideKind, EffectAnswer, EffectAside, EffectSubject, EffectVerdict};
pub use cohort_effect::{EffectInCohort, EffectOfTarget};
pub use reason::{EffectFact, EffectPart, EffectPlace, EffectReason, EffectTest};
pub use tendency::{Tendency, TendencyBasis};
pub use terms::{EffectTerms, HigherLevels};
