//! Advice: what an officer can do, by when and with whom, and what an adviser should ask.
//!
//! Scores and rules don't know each other; what needs both is here. It is asked of a [`Situation`](crate::rules::Situation), which is
//! a target at a date.
//!
//! | question | answer |
//! |---|---|
//! | How, by when, with whom? | [`RuleBook::dated_plan`](crate::RuleBook::dated_plan): a [`DatedPlan`] |
//! | What should I ask next? | [`RuleBook::ask_next`](crate::RuleBook::ask_next): the open ratings, by what their answers change in the plan |
//! | And then? | [`RuleBook::if_then_plan`](crate::RuleBook::if_then_plan): a tree of questions whose leaves are plans |
//! | What holds the target back? | [`RuleBook::diagnose`](crate::RuleBook::diagnose): a [`Diagnosis`] |
//! | What if something changed? | [`RuleBook::what_if`](crate::RuleBook::what_if): a [`WhatIf`] |
//! | Who started alike? | [`Cohort::peers`](crate::Cohort::peers): [`Peer`]s |

mod ask_next;
mod certain_plan;
mod dated_plan;
mod diagnosis;
mod if_then;
mod peers;
mod unknown;
mod what_if;

pub use ask_next::{AskNext, AskTerms, PlanAnswer, PlanQuestion};
pub use certain_plan::CertainPlan;
pub use dated_plan::{
    DatedPlan, DatedPlanTerms, DatedStep, NoDatedPlanError, PlanComparison, StepAddressee, StepWindow, WindowState,
};
pub(crate) use diagnosis::{DROPPED_OUT, has_dropped_out};
pub use diagnosis::{Diagnosis, HeldBack, HoldingBack, LaggingLevel, NextStep, NotYet, Turnover};
pub use if_then::{Branch, Fork, IfThenPlan, Leaf, Way};
pub use peers::Peer;
pub use unknown::{PossibleAnswer, Unknown};
pub use what_if::{MoveChange, MoveStanding, Supposition, SuppositionError, TargetStanding, WhatIf};

use crate::case::Target;
use crate::rules::Goal;
use crate::vocabulary::Outcome;

/// The rung that a target aims at; the highest where the record states none.
fn ambition(target: Target<'_>) -> Goal {
    Goal::outcome(target.ambition().unwrap_or(Outcome::Practice))
}
