//! The tests of the crate as its callers see it: records, reading, findings, answers, and the instruments. Rules, cohorts, examples and
//! schemas have programs of their own, which are compiled side by side.
//!
//! `cargo test --test suite requests::` runs those of one file.

mod asked_again;
mod conceptual_model;
mod domains;
mod errors;
mod experiments;
mod findings;
mod frozen;
mod game;
mod joined;
mod logics;
mod mandate;
mod people_tables;
mod published;
mod reading;
mod requests;
mod respondents;
mod robust;
mod spanners;
mod structure;
mod threads;
mod tracker;
mod upgrade;
