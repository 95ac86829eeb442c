//! The tests of the whole crate, as its callers see it: one program, so that what it links is linked once.
//!
//! `cargo test --test suite claims::` runs those of one file.

mod advice_of_situations;
mod agreement;
mod agreement_examples;
mod claims;
mod claims_example;
mod correlation;
mod crosswalk;
mod csv;
mod default_book;
mod domain_logs;
mod domains;
mod errors;
mod expected_effects;
mod expected_effects_example;
mod experiments;
mod experiments_example;
mod findings;
mod frozen;
mod joined;
mod laws;
mod levels;
mod mandate;
mod naive;
mod output_examples;
mod plans;
mod program;
mod published;
mod reading;
mod reconstruction;
mod replay;
mod respondents;
mod respondents_example;
mod robust;
mod rule_format;
mod rules;
mod rules_examples;
mod score_example;
mod sets;
mod small;
mod spanners;
mod structure;
mod threads;
mod tracker;
mod upgrade;
