//! Exports: a table as text, and what it leaves out.

use std::borrow::Cow;
use std::fmt;

use super::Delimiter;
use crate::report::Path;

/// Something of a case that a table has no place for.
///
/// ```
/// use policy_integration::{cohort::tables::Delimiter, published};
///
/// let export = published::cohort().to_csv(Delimiter::Comma);
/// assert_eq!(export.left_out[0].to_string(), "1: $.domains[0].moments[0].ratings.domain_goals.note");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct LeftOut {
    /// The case's identifier.
    pub case: String,
    /// Where it stands in the case's record.
    pub path: Path,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.case, self.path)
    }
}

/// A table as CSV, and what of the cases it leaves out.
///
/// ```
/// use policy_integration::{Cohort, cohort::tables::Delimiter};
///
/// let export = Cohort::default().to_csv(Delimiter::Comma);
/// assert_eq!(export.text.lines().count(), 1, "the header");
/// assert!(export.left_out.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CsvExport {
    /// The table: UTF-8 without a byte order mark, each row ended by a line feed.
    pub text: String,
    /// What isn't in it, by case in the cohort's order, and by place in the record.
    pub left_out: Vec<LeftOut>,
}

/// The rows as CSV, each with a cell for each column; the first cell of none is empty.
pub(super) fn written(delimiter: Delimiter, rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(char::from(delimiter.byte()));
            }
            text.push_str(&quoted(cell));
        }
        text.push('\n');
    }
    text
}

/// A cell, between quotation marks where it needs them.
///
/// Each delimiter asks for them, not only the table's own: whoever reads it finds out from the header which one that is.
fn quoted(cell: &str) -> Cow<'_, str> {
    if Delimiter::is_in(cell) || cell.contains(['"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\"")).into()
    } else {
        cell.into()
    }
}
