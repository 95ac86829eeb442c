//! Dated plans: a plan for a target, with the people whom its steps address and the windows of the documents.

mod actions;
mod comparison;
mod dating;
mod error;
mod horizon;
mod plan;
mod step;
mod terms;

pub use comparison::PlanComparison;
pub use error::NoDatedPlanError;
pub use plan::DatedPlan;
pub use step::{DatedStep, StepAddressee, StepWindow, WindowState};
pub use terms::DatedPlanTerms;
