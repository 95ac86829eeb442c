//! Cohorts as tables in CSV, in and out (feature `csv`).
//!
//! There are two forms. The **long form** has a row for each case and moment, and holds statements as words; it is read
//! back into a cohort: [`Cohort::to_csv`](super::Cohort::to_csv), [`Cohort::read_csv`](super::Cohort::read_csv). The
//! **calibrated form** has a row for each case and holds memberships as numbers, for QCA software: [`CalibratedTable`].
//!
//! # Tables as people have them
//! Both forms are read as spreadsheets and R write them.
//! - **Text**: UTF-8, with a byte order mark or not, and UTF-16. Other text is read as Windows-1252, with a warning
//!   ([`Cohort::warnings`](super::Cohort::warnings), [`CalibratedTable::warnings`]).
//! - **Cells** are parted by commas, semicolons or tabs: by what a first line such as `sep=;` says, else by what the header has most
//!   of.
//! - **Left behind**: empty lines, rows and columns of empty cells, and the names of rows that R writes in a first column without a
//!   name. `NA` is an empty cell; in `subject` and `dropped_out_reason` only where the table has `NA` elsewhere, or names of rows.
//! - **Ratings** are words by their identifier, or by their label in either language: `established`, `gevestigd`, `unknown`, `onbekend`,
//!   and on mutual trust `veel` beside `for`. Capitals don't matter. A text that names no degree, or two, is a finding.
//! - **Dutch tables** are those with semicolons. In them, labels of anything else are read too (`beleidsdoelen`, `afgerond`). In others,
//!   the word is offered.
//! - **Numbers** can have a decimal point or a decimal comma where they can be read in one way only: `0.667`, `12,5`, `1.250.000`.
//!   `25.000` is 25 or 25,000: the column decides it by its other numbers, and a Dutch table by its semicolons. Where these are
//!   silent or at odds, the number is refused, unless [`CsvTerms::decimal`] says the mark.
//! - **Days** are written as `2024-01-31`. `31-01-2024`, `31/1/2024` and `31.1.2024` are read too. `01-02-2024` is read where the
//!   other days of the table say which part is the month, or in a Dutch table.
//!
//! ```
//! use policy_integration::{Cohort, Degree, Dimension, Rating};
//!
//! let csv = "\u{feff}sep=;\r\nid;on;beleidsdoelen;population;\r\na;01-07-2024;gevestigd;25.000..50.000;\r\n;;;;\r\n";
//! let cohort = Cohort::read_csv(csv.as_bytes())?;
//! let case = &cohort.cases()[0];
//! assert_eq!(case.latest().on().to_string(), "2024-07-01");
//! assert_eq!(case.latest().position().rating(Dimension::PolicyGoals), Rating::known(Degree::Established));
//! assert_eq!(case.profile().population.unwrap().to, Some(50_000.0));
//! # Ok::<(), policy_integration::Report>(())
//! ```

mod calibrated;
mod cell;
mod columns;
mod delimiter;
mod encoding;
mod export;
mod notation;
mod quotes;
mod reading;
mod rows;
mod sets;
mod sheet;
mod writing;

pub use calibrated::CalibratedTable;
pub use delimiter::Delimiter;
pub use export::{CsvExport, LeftOut};
pub use notation::{CsvTerms, DecimalMark};
