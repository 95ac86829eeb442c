//! Local experiments: what a record tells of each, and each as it is followed.

mod check;
mod draft;
mod experiment;

pub use draft::{ExperimentDraft, ObstacleDraft, OtherDraft};
pub use experiment::Experiment;

pub(super) use check::check;
