//! Advice: plans with people and dates, and what comes of a change.
//!
//! It is asked of a [`Situation`](crate::rules::Situation): a target at a date. Scores and rules don't know each other; what
//! needs both is here.

mod dated_plan;
mod diagnosis;
mod peers;
mod what_if;

pub use dated_plan::{
    Addressee, DatedPlan, DatedPlanTerms, DatedStep, NoDatedPlanError, PlanComparison, StepWindow, WindowState,
};
pub use diagnosis::{HeldBack, HoldingBack, LaggingLevel, NotYet, TargetDiagnosis, Turnover};
pub use peers::Peer;
pub use what_if::{MoveChange, MoveStanding, Standing, Supposition, SuppositionError, WhatIf};

use crate::case::Target;
use crate::rules::Goal;
use crate::vocabulary::Outcome;

/// The rung that a target aims at; the highest where the record states none.
fn ambition(target: Target<'_>) -> Goal {
    Goal::outcome(target.ambition().unwrap_or(Outcome::Practice))
}
