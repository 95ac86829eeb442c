//! Rules that are named and that a book doesn't have.

use std::cell::OnceCell;

use super::{Rule, RuleBook};
use crate::report::{Code, Finding, Path, Suggestions};
use crate::vocabulary::Language;

/// Tells of rules that a book doesn't have which ones were probably meant, by their identifiers and labels.
pub(crate) struct UnknownRules<'b> {
    book: &'b RuleBook,
    suggestions: OnceCell<Suggestions<'b>>,
}

impl<'b> UnknownRules<'b> {
    pub(crate) const fn of(book: &'b RuleBook) -> Self {
        Self { book, suggestions: OnceCell::new() }
    }

    /// The finding for a rule that the book doesn't have.
    pub(crate) fn finding(&self, path: Path, id: &str) -> Finding {
        let suggestions = self.suggestions.get_or_init(|| self.suggestions());
        Finding::new(path, Code::UnknownRule, id).accepting(suggestions.instead_of(id))
    }

    fn suggestions(&self) -> Suggestions<'b> {
        // They are compared as identifiers, which have no capitals and no spaces.
        let folded = |label: &str| label.to_lowercase().replace([' ', '-'], "_");
        let rules = self.book.rules();
        let labels = Language::ALL
            .iter()
            .flat_map(|language| rules.iter().map(move |rule| (folded(rule.label(*language)), rule.id())));
        Suggestions::of(rules.iter().map(Rule::id)).also_called(labels)
    }
}
