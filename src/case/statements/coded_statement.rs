//! Coded statements: a statement with its evidence.

use super::Statement;
use crate::report::{LinkedPath, Sizes};
use crate::vocabulary::Degree;

/// A rating in a record: the statement, and where it comes from.
///
/// In JSON the bare statement, or an object of `rating`, `source`, `note` and `coder`.
///
/// ```
/// use policy_integration::{Statement, case::CodedStatement};
///
/// let bare: CodedStatement = serde_json::from_str(r#""grew""#)?;
/// let full: CodedStatement = serde_json::from_str(r#"{"rating": "grew", "source": "interview 3"}"#)?;
/// assert_eq!(bare.rating, full.rating);
/// assert_eq!(full.source.as_deref(), Some("interview 3"));
/// assert_eq!(bare, CodedStatement::from(Statement::Grew));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CodedStatement {
    /// What is stated.
    pub rating: Statement,
    /// Where: a locator in the material.
    pub source: Option<String>,
    /// Why this rating, where it took judgment.
    pub note: Option<String>,
    /// Who rated.
    pub coder: Option<String>,
}

impl CodedStatement {
    /// The keys of the form with evidence.
    pub(crate) const KEYS: &'static [&'static str] = &["rating", "source", "note", "coder"];
    /// The keys of an interval of degrees.
    pub(crate) const INTERVAL_KEYS: &'static [&'static str] = &["at_least", "at_most", "between"];
    /// The keys of a statement that is no word: an interval, or a change to a degree or an interval.
    pub(crate) const STATEMENT_KEYS: &'static [&'static str] =
        &["at_least", "at_most", "between", "grew_to", "fell_to"];

    /// Counts how deep the statement goes; nothing else of it can be too large.
    pub(in crate::case) fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        sizes.nested(at, self.rating.depth() + usize::from(self.has_evidence()));
    }

    /// Whether there is anything beside the statement.
    pub(crate) const fn has_evidence(&self) -> bool {
        self.source.is_some() || self.note.is_some() || self.coder.is_some()
    }
}

impl From<Statement> for CodedStatement {
    fn from(rating: Statement) -> Self {
        Self { rating, source: None, note: None, coder: None }
    }
}

impl From<Degree> for CodedStatement {
    fn from(degree: Degree) -> Self {
        Statement::Degree(degree).into()
    }
}
