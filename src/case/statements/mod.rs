//! Statements: what a record says of one dimension, and how that is written.

mod coded_statement;
mod decoding;
#[cfg(feature = "schemars")]
mod schema;
mod serde_form;
mod stated_degrees;
mod statement;

pub use coded_statement::CodedStatement;
pub use stated_degrees::StatedDegrees;
pub use statement::Statement;

#[cfg(feature = "schemars")]
pub(super) use schema::{rating_schema, schema};
