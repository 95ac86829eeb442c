//! Cohorts: what many cases show together.
//!
//! A [`Cohort`] is a set of checked cases, each with an identifier of its own.

#[expect(clippy::module_inception, reason = "the file of the noun that the floor is named after")]
mod cohort;

pub use cohort::Cohort;
