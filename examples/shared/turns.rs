//! Turns in words, as examples print them.

use policy_integration::{Language, rules::Turn};

use crate::text::word;

/// What is missing of what is expected of a turn, and what is `open` about it, a paragraph each.
pub fn reasons(turn: &Turn<'_>, open: &str, language: Language) -> Vec<String> {
    let against = word(language, "against expectation, not so:", "tegen de verwachting in, niet zo:");
    let deviations = turn.deviations.iter().map(|reason| format!("{against} {}", reason.guard.label(language)));
    let open = turn.open.iter().map(|reason| format!("{open} {}", reason.guard.open_label(&turn.before, language)));
    deviations.chain(open).collect()
}
