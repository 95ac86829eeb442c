//! The diagnosis of a target, a file for each part of the answer.

mod holding_back;
mod lagging;
mod next_steps;
mod not_yet;
mod of_target;
mod other_targets;
mod shortened;
mod top;

pub use holding_back::{HeldBack, HoldingBack};
pub use lagging::LaggingLevel;
pub use next_steps::NextStep;
pub use not_yet::NotYet;
pub use of_target::Diagnosis;
pub(crate) use of_target::{DROPPED_OUT, has_dropped_out};
pub use top::Turnover;
