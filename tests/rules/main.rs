//! The tests of rules, plans and advice, as callers of the crate see them.
//!
//! `cargo test --test rules plans::` runs those of one file.

mod advice;
mod advice_of_situations;
mod default_book;
mod domain_logs;
mod expected_effects;
mod laws;
mod levels;
mod naive;
mod plans;
mod reconstruction;
mod replay;
mod rule_format;
mod rules;
mod small;
