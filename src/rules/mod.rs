//! Rules: which moves a case can make, and what befalls it.
//!
//! A [`RuleBook`] is data: moves that somebody makes and events that happen, each with guards, effects, a mechanism, and a
//! source passage. Each guard is an *invariant*, without which the rule makes no sense, or an *expectation*, which the theory
//! says is needed. A move is **legal** where its invariants hold and **supported** where its expectations hold too; a legal
//! move that isn't supported can be played, and is then a named deviation.
//!
//! Moves ask for at least a degree and never lower one, so that what is supported from the floor of a position is
//! supported in every completion of its unknowns. Lowering and forgetting belong to events.

mod applicability;
mod book;
mod check;
mod diagnosis;
mod effects;
mod goal;
mod guards;
mod no_plan;
mod places;
mod plan;
mod plan_search;
mod play;
mod rank_state;
mod reconstruction;
mod reconstruction_search;
mod relaxation;
mod replay;
mod rule;
mod search;
mod turn;
mod walk;

pub use applicability::{Applicability, Moves, Reason};
pub use book::{RuleBook, RuleBookDraft};
pub use diagnosis::{Diagnosis, MechanismContext, NextStep};
pub use effects::EffectsDraft;
pub use goal::Goal;
pub use guards::{ChoiceDraft, Guard, GuardKind, GuardsDraft};
pub use no_plan::{NoPlanError, Obstacle};
pub use plan::{Plan, PlanSupport, PlanTerms};
pub use play::{AssumedPosition, PlayError, Played};
pub use reconstruction::{NoReconstructionError, Reconstruction, ReconstructionTerms};
pub use replay::{DatedTurn, LogMismatch, Replay};
pub use rule::{Effort, Rule, RuleDraft, RuleKind};
pub use turn::Turn;
