//! The tests of cohorts: claims, sets, agreement, correlation, tables, and the crosswalk.
//!
//! `cargo test --test cohort claims::` runs those of one file.

mod agreement;
mod claims;
mod correlation;
mod crosswalk;
mod csv;
mod printed_counts;
mod sets;
mod told_figures;
