//! Does the score mean anything: how a level's score goes with the outcome, as Kendall's tau-b with [bounds](TauBounds) for
//! what isn't known.

mod enclosure;
mod kendall;
mod outcome_correlation;
mod sweep;
mod tau_bounds;

pub use kendall::Tau;
pub use outcome_correlation::{Assumption, OutcomeCorrelation};
pub use tau_bounds::TauBounds;

use super::{Cohort, Occasion, UndefinedError};
