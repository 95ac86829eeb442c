//! The next step towards each target.

use policy_integration::{Language, Outcome, RuleBook, vocabulary::Text};

use crate::rows::Row;

/// A line per target: the step that comes earliest in the cheapest plans to the rungs above.
pub(crate) fn of(rows: &[Row], language: Language) -> String {
    let title = Text {
        en: "Next step: what comes first in the cheapest plans to higher outcomes",
        nl: "Volgende stap: wat het eerst komt in de goedkoopste plannen naar meer",
    };
    let book = RuleBook::multilevel();
    let widest = rows.iter().map(|row| textwrap::core::display_width(&row.id)).max().unwrap_or_default();
    let lines = rows.iter().map(|row| {
        let pad = " ".repeat(widest - textwrap::core::display_width(&row.id));
        let line = format!("{}{pad} {}", row.id, step(book, row, language));
        let deeper = " ".repeat((widest + 1).min(20));
        textwrap::fill(&line, textwrap::Options::new(80).subsequent_indent(&deeper))
    });
    [title.in_language(language).to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn step(book: &RuleBook, row: &Row, language: Language) -> String {
    let word = |en, nl| Text { en, nl }.in_language(language);
    if row.has_dropped_out {
        return word("- dropped out", "- uitgevallen").to_owned();
    }
    if row.replayed.outcome() == Outcome::ALL.last().copied() {
        return word("- at the top of the ladder", "- bovenaan de ladder").to_owned();
    }
    let diagnosis = book.diagnose(&row.replayed);
    let Some(step) = diagnosis.next_steps.first() else {
        return word("- no plan", "- geen plan").to_owned();
    };
    let towards: Vec<_> = step.towards.iter().map(|rung| rung.label(language)).collect();
    let idle = if step.turn.may_be_idle() { word("if need be: ", "zo nodig: ") } else { "" };
    format!("{idle}{} ({} {})", step.turn.rule.label(language), word("towards", "richting"), towards.join(", "))
}
