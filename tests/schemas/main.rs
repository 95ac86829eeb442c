//! The JSON Schemas of records and of answers, by means of a JSON Schema validator.
//!
//! `cargo test --test schemas answers::` runs those of one file. `UPDATE_SCHEMAS=1 cargo test --test schemas` writes the schemas anew.

mod answers;
mod records;
mod validator;
