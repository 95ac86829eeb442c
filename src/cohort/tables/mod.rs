//! Cohorts as tables in CSV, in and out (feature `csv`).
//!
//! There are two forms. The **long form** has a row for each case and moment, and holds statements as words; it is read
//! back into a cohort: [`Cohort::to_csv`](super::Cohort::to_csv), [`Cohort::read_csv`](super::Cohort::read_csv). The
//! **calibrated form** has a row for each case and holds memberships as numbers, for QCA software: [`CalibratedTable`].

mod calibrated;
mod cell;
mod columns;
mod delimiter;
mod export;
mod quotes;
mod reading;
mod rows;
mod sheet;
mod thousands;
mod writing;

pub use calibrated::CalibratedTable;
pub use delimiter::Delimiter;
pub use export::{CsvExport, LeftOut};
