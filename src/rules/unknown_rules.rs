//! Rules that are named and that a book doesn't have.

use std::borrow::Cow;

use super::{Rule, RuleBook};
use crate::report::{Code, Finding, Path, Suggestions};
use crate::vocabulary::Language;

/// Tells of rules that a book doesn't have which ones were probably meant, by their identifiers and labels.
pub(crate) struct UnknownRules<'b>(Suggestions<'b>);

impl<'b> UnknownRules<'b> {
    pub(crate) fn of(book: &'b RuleBook) -> Self {
        // Labels are compared as identifiers, which have no capitals and no spaces.
        let folded = |label: &str| Cow::Owned(label.to_lowercase().replace([' ', '-'], "_"));
        let ids = book.rules().iter().map(|rule| (Cow::Borrowed(rule.id()), rule.id()));
        let labels =
            move |rule: &'b Rule| Language::ALL.iter().map(move |language| (folded(rule.label(*language)), rule.id()));
        Self(Suggestions::of_called(ids.chain(book.rules().iter().flat_map(labels))))
    }

    /// The finding for a rule that the book doesn't have.
    pub(crate) fn finding(&self, path: Path, id: &str) -> Finding {
        Finding::new(path, Code::UnknownRule, id).accepting(self.0.instead_of(id))
    }
}
