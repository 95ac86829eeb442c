//! The tests of the crate as its callers see it, but for rules, plans and advice, which are in `tests/rules`: one program each, so that
//! little is linked twice.
//!
//! `cargo test --test suite claims::` runs those of one file.

mod advice_example;
mod agreement;
mod agreement_examples;
mod asked_again;
mod claims;
mod claims_example;
mod conceptual_model;
mod correlation;
mod crosswalk;
mod csv;
mod domains;
mod draws;
mod dutch;
mod errors;
mod expected_effects_example;
mod experiments;
mod experiments_example;
mod findings;
mod frozen;
mod game;
mod interview_example;
mod joined;
mod logics;
mod mandate;
mod output_examples;
mod parts_example;
mod people_tables;
mod printed_counts;
mod program;
mod published;
mod reading;
mod refused_examples;
mod requests;
mod respondents;
mod respondents_example;
mod robust;
mod rules_examples;
mod score_example;
mod service_example;
mod sets;
mod spanners;
mod structure;
mod threads;
mod told_figures;
mod tracker;
mod upgrade;
