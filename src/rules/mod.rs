//! Rules: which moves a case can make, and what befalls it.
//!
//! A [`RuleBook`] is data: moves that somebody makes and events that happen, each with guards, effects, a mechanism, and a
//! source passage. Each guard is an *invariant*, without which the rule makes no sense, or an *expectation*, which the theory
//! says is needed. A move is **legal** where its invariants hold and **supported** where its expectations hold too; a legal
//! move that isn't supported can be played, and is then a named deviation.
//!
//! Moves ask for at least a degree and never lower one, so that what is supported from the floor of a position is
//! supported in every completion of its unknowns. Lowering and forgetting belong to events.

mod book;
mod check;
mod diagnosis;
mod effects;
mod goal;
mod guards;
mod no_plan;
mod places;
mod plan;
mod planning;
mod play;
mod reconstruction;
mod relaxation;
mod replay;
mod retracing;
mod rule;
mod search;
mod standing;
mod track;
mod turn;
mod walk;

pub use book::{RuleBook, RuleBookDraft};
pub use diagnosis::{Context, Diagnosis, NextStep};
pub use effects::EffectsDraft;
pub use goal::Goal;
pub use guards::{ChoiceDraft, Guard, GuardKind, GuardsDraft};
pub use no_plan::{NoPlan, Obstacle};
pub use plan::{Footing, Plan, PlanTerms};
pub use play::{Assumed, Played, Refusal};
pub use reconstruction::{NoReconstruction, Reconstruction, ReconstructionTerms};
pub use replay::{DatedTurn, Parting, Replay};
pub use rule::{Effort, Rule, RuleDraft, RuleKind};
pub use standing::{Moves, Reason, Standing};
pub use turn::Turn;
