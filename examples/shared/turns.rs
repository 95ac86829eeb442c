//! Turns in words, as the examples `plan` and `reconstruct` print them.

use policy_integration::{Language, Text, Turn};

/// A text in one of the languages.
pub(crate) fn word(language: Language, en: &'static str, nl: &'static str) -> &'static str {
    Text { en, nl }.in_language(language)
}

/// A paragraph of at most 80 columns, each line indented, the later ones deeper.
pub(crate) fn paragraph(text: &str, indent: usize, deeper: usize) -> String {
    let (first, later) = (" ".repeat(indent), " ".repeat(indent + deeper));
    textwrap::fill(text, textwrap::Options::new(80).initial_indent(&first).subsequent_indent(&later))
}

/// What is known, missing, or to be found out about a turn, a paragraph each.
pub(crate) fn reasons(turn: &Turn<'_>, is_plan: bool, language: Language) -> Vec<String> {
    let open = if is_plan {
        word(language, "find out first whether this is so:", "zoek eerst uit of dit zo is:")
    } else {
        word(language, "taken to have been so, unknown:", "aangenomen, onbekend:")
    };
    let against = word(language, "against expectation, not so:", "tegen de verwachting in, niet zo:");
    let deviations = turn.deviations.iter().map(|reason| format!("{against} {}", reason.guard.label(language)));
    let open = turn.open.iter().map(|reason| format!("{open} {}", reason.guard.open_label(&turn.before, language)));
    deviations.chain(open).collect()
}
