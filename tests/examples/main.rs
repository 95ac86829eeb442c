//! The examples, run as a user runs them.
//!
//! `cargo test --test examples score::` runs those of one file; it needs `cargo build --examples` before.

mod advice;
mod agreement;
mod claims;
mod dutch;
mod expected_effects;
mod experiments;
mod interview;
mod output;
mod parts;
mod program;
mod refused;
mod respondents;
mod rules;
mod score;
mod service;
