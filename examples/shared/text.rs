//! Words and paragraphs, as examples print them.

use policy_integration::{Language, vocabulary::Text};

/// A text in one of the languages.
pub fn word(language: Language, en: &'static str, nl: &'static str) -> &'static str {
    Text { en, nl }.in_language(language)
}

/// A paragraph of at most 80 columns, each line indented, the later ones deeper.
pub fn paragraph(text: &str, indent: usize, deeper: usize) -> String {
    let (first, later) = (" ".repeat(indent), " ".repeat(indent + deeper));
    textwrap::fill(text, textwrap::Options::new(80).initial_indent(&first).subsequent_indent(&later))
}
