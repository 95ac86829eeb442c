//! Scores: how integrated a case is on each level, how well the levels are aligned, and what holds it back.
//!
//! A [`ScoringModel`] turns a [`Position`](crate::Position) into a [`Score`]: bounds per level, bounds on the alignment of
//! the levels, and the bottleneck. A [`Scorecard`] takes the same score apart: what each dimension contributes, what was
//! rated, and which unknown to ask about next. There is no grand total: the framework gives no ground for one.

mod alignment;
mod bottleneck;
mod contribution;
mod convergence;
mod integration;
mod model;
mod pattern;
mod progress;
mod question;
#[expect(clippy::module_inception, reason = "the file of the noun that the module is named after")]
mod score;
mod scorecard;
mod weight;
pub(crate) mod weights;

pub use bottleneck::Bottleneck;
pub use contribution::{Contribution, Points, Share};
pub use convergence::Convergence;
pub use integration::{Integration, IntegrationKind};
pub use model::{Aggregation, ScoringModel, ScoringModelDraft};
pub use pattern::{Alignment, Pattern};
pub use progress::{DimensionProgress, LevelProgress, Progress, Shift};
pub use question::{Question, Settles};
pub use score::Score;
pub use scorecard::{LevelCard, ModelName, OutcomeRange, Rated, Scorecard};
pub use weight::{Weight, WeightOutOfRangeError};
