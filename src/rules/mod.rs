//! Rules: which moves a case can make, and what befalls it.
//!
//! A [`RuleBook`] is data: moves that somebody makes and events that happen, each with guards, effects, a mechanism, and a
//! source passage. Each guard is an *invariant*, without which the rule makes no sense, or an *expectation*, which the theory
//! says is needed. A move is **legal** where its invariants hold and **supported** where its expectations hold too; a legal
//! move that isn't supported can be played, and is then a named deviation.
//!
//! A move requires minimum degrees and never lowers one. A move that is supported at the lower bounds is therefore supported
//! in every completion of the unknowns. Of a condition, which no move changes, it can ask for either end. Lowering and
//! forgetting belong to events.
//!
//! A rule shows both sides of structure. Its *effects* are how people change structures, by its own mechanism: from micro to
//! macro, or over time. Its *guards* are how structures hold people back or carry them: a guard on a structural dimension
//! [works by](Guard::works_by) a mechanism from macro to micro.
//!
//! Moves, plans and diagnoses are asked of a [`Situation`], a target at a date, or of a bare [`Position`](crate::Position).
//!
//! # Example
//! The moves of a case, a log replayed, and a plan from where the log leads.
//!
//! ```
//! use policy_integration::{Language, RuleBook, published};
//!
//! let book = RuleBook::multilevel();
//! let case = published::municipality("8").unwrap();
//! let moves = book.moves(&case.latest().position());
//! assert!(moves.supported.iter().any(|rule| rule.label(Language::English) == "brief the alderperson"));
//! // Policy has nothing to point at, and nobody said where politics stands: whether there is a mandate is open.
//! let reasons = book.rule("point_at_the_mandate").unwrap().reasons(&case.latest().position());
//! assert_eq!(
//!     reasons[0].guard.label(Language::English),
//!     "policy goals at least emerging, or political support at least established"
//! );
//! assert!(reasons[0].holds.is_possible() && !reasons[0].holds.is_certain());
//! ```
//!
//! ```
//! use policy_integration::{Case, Outcome, RuleBook, rules::PlanSupport};
//!
//! let case = Case::read(br#"{"id": "rivierstad", "moments": [
//!     {"on": "2024-01-15", "ratings": {"informal_network": "absent", "visibility": "absent"}}
//! ], "log": [
//!     {"on": "2024-02-01", "rule": "bring_advisers_together", "source": "minutes"},
//!     {"on": "2024-03-01", "rule": "talk_informally"}
//! ]}"#)?;
//! let book = RuleBook::multilevel();
//! let replay = book.replay(&case)?;
//! // Somebody without contacts or a known name brought advisers together: it happened, against what is expected.
//! assert_eq!(replay.turns[0].turn.deviations.len(), 1);
//! let plan = book.plan(&replay.position(), Outcome::Commitment).unwrap();
//! assert_eq!(plan.support, PlanSupport::Certain);
//! let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
//! assert_eq!(ids, ["take_first_look", "find_common_ground", "present_to_front_line", "agree_on_later_screening"]);
//! # Ok::<(), policy_integration::Report>(())
//! ```

mod address;
mod applicability;
mod bit_set;
mod book;
mod check;
mod choice;
mod cycles;
mod effects;
mod goal;
mod guards;
mod hitting_set;
mod knowledge;
mod mechanism_context;
mod no_plan;
mod plan;
mod plan_search;
mod play;
mod rank_state;
mod reconstruction;
mod reconstruction_relaxation;
mod reconstruction_search;
mod relaxation;
mod replay;
mod rule;
mod search;
mod situation;
mod slice;
mod turn;
mod unknown_rules;
mod walk;

pub use address::{Address, Amendment};
pub use applicability::{Alternative, Applicability, Moves, Reason};
pub use book::{RuleBook, RuleBookDraft};
pub use choice::{ChoiceDraft, ChoiceSide};
pub use effects::EffectsDraft;
pub use goal::Goal;
pub use guards::{Guard, GuardKind, GuardsDraft};
pub use mechanism_context::MechanismContext;
pub use no_plan::{NoPlanError, Obstacle};
pub(crate) use plan::CertainPlans;
pub use plan::{Plan, PlanCost, PlanSupport, PlanTerms};
pub use play::{AssumedPosition, PlayError};
pub use reconstruction::{NoReconstructionError, Reconstruction, ReconstructionTerms};
pub use replay::{DatedTurn, LogMismatch, Replay};
pub use rule::{Effort, Rule, RuleDraft, RuleKind};
pub(crate) use situation::Supposed;
pub use situation::{Situated, Situation};
pub use turn::Turn;
pub(crate) use unknown_rules::UnknownRules;
pub use walk::TooManyWalksError;
