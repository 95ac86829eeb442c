//! Turns in words, as examples print them.

use policy_integration::{Language, rules::Turn, vocabulary::Text};

/// A text in one of the languages.
pub fn word(language: Language, en: &'static str, nl: &'static str) -> &'static str {
    Text { en, nl }.in_language(language)
}

/// A paragraph of at most 80 columns, each line indented, the later ones deeper.
pub fn paragraph(text: &str, indent: usize, deeper: usize) -> String {
    let (first, later) = (" ".repeat(indent), " ".repeat(indent + deeper));
    textwrap::fill(text, textwrap::Options::new(80).initial_indent(&first).subsequent_indent(&later))
}

/// What is missing of what is expected of a turn, and what is `open` about it, a paragraph each.
pub fn reasons(turn: &Turn<'_>, open: &str, language: Language) -> Vec<String> {
    let against = word(language, "against expectation, not so:", "tegen de verwachting in, niet zo:");
    let deviations = turn.deviations.iter().map(|reason| format!("{against} {}", reason.guard.label(language)));
    let open = turn.open.iter().map(|reason| format!("{open} {}", reason.guard.open_label(&turn.before, language)));
    deviations.chain(open).collect()
}
