//! The tests of rules, plans and advice, as callers of the crate see them.
//!
//! `cargo test --test rules plans::` runs those of one file. Other tests are in `tests/suite`: the two programs are compiled side by
//! side.

mod advice;
mod advice_of_situations;
mod default_book;
mod domain_logs;
#[path = "../suite/draws.rs"]
mod draws;
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
