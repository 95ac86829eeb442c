//! The next step of each case.

use policy_integration::{Case, Language, Outcome, RuleBook, vocabulary::Text};

/// A line per case: the step that comes earliest in the cheapest plans to the rungs above.
pub(crate) fn of(cases: &[Case], language: Language) -> String {
    let title = Text {
        en: "Next step: what comes first in the cheapest plans to higher outcomes",
        nl: "Volgende stap: wat het eerst komt in de goedkoopste plannen naar meer",
    };
    let book = RuleBook::multilevel();
    let widest = cases.iter().map(|case| textwrap::core::display_width(case.id())).max().unwrap_or_default();
    let lines = cases.iter().map(|case| {
        let pad = " ".repeat(widest - textwrap::core::display_width(case.id()));
        let line = format!("{}{pad} {}", case.id(), step(book, case, language));
        let deeper = " ".repeat((widest + 1).min(20));
        textwrap::fill(&line, textwrap::Options::new(80).subsequent_indent(&deeper))
    });
    [title.in_language(language).to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn step(book: &RuleBook, case: &Case, language: Language) -> String {
    let word = |en, nl| Text { en, nl }.in_language(language);
    if case.status().is_some_and(|status| status.drop_out().is_some()) {
        return word("- dropped out", "- uitgevallen").to_owned();
    }
    // Where the log leads; a log that can't be replayed leaves the ratings.
    let position = book.position_of(case).unwrap_or_else(|_| case.latest().position());
    if position.outcome() == Outcome::ALL.last().copied() {
        return word("- at the top of the ladder", "- bovenaan de ladder").to_owned();
    }
    let diagnosis = book.diagnose(&position);
    let Some(step) = diagnosis.next_steps.first() else {
        return word("- no plan", "- geen plan").to_owned();
    };
    let towards: Vec<_> = step.towards.iter().map(|rung| rung.label(language)).collect();
    let idle = if step.turn.may_be_idle() { word("if need be: ", "zo nodig: ") } else { "" };
    format!("{idle}{} ({} {})", step.turn.rule.label(language), word("towards", "richting"), towards.join(", "))
}
