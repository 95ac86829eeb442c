//! The next step of each target.

use policy_integration::{
    Language, RuleBook, ScoringModel,
    advice::{DatedPlanTerms, DatedStep},
    vocabulary::Text,
};

use crate::rows::Row;

/// A line per target: the first step that is needed whatever the unknowns are, and what to check before it.
///
/// The steps lead to the ambition of the target, or to a changed practice where the case states none.
pub(crate) fn of(rows: &[Row<'_>], language: Language) -> String {
    let title = Text {
        en: "Next step towards a changed practice, and what to check before it",
        nl: "Volgende stap naar een veranderde praktijk, en wat eerst na te gaan",
    };
    let widest = rows.iter().map(|row| textwrap::core::display_width(&row.id)).max().unwrap_or_default();
    let lines = rows.iter().map(|row| {
        let pad = " ".repeat(widest - textwrap::core::display_width(&row.id));
        let line = format!("{}{pad} {}", row.id, step(row, language));
        let deeper = " ".repeat((widest + 1).min(20));
        textwrap::fill(&line, textwrap::Options::new(80).subsequent_indent(&deeper))
    });
    [title.in_language(language).to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn step(row: &Row<'_>, language: Language) -> String {
    let word = |en, nl| Text { en, nl }.in_language(language);
    if row.has_dropped_out {
        return word("- dropped out", "- uitgevallen").to_owned();
    }
    let Some(target) = row.target else { return word("- no target domain", "- geen doeldomein").to_owned() };
    let (book, model) = (RuleBook::multilevel_for(target.case()), ScoringModel::default());
    let diagnosis = book
        .situation(target, target.last_day())
        .and_then(|situation| book.diagnose(&model, &situation, &DatedPlanTerms::default()));
    let Ok(diagnosis) = diagnosis else { return word("- no advice", "- geen advies").to_owned() };
    if diagnosis.is_at_top.is_certain() {
        return word("- at the top of the ladder", "- bovenaan de ladder").to_owned();
    }
    if diagnosis.is_reached.is_certain() {
        return word("- the ambition has been reached", "- de ambitie is bereikt").to_owned();
    }
    let Ok(plan) = &diagnosis.plan else { return word("- no plan", "- geen plan").to_owned() };
    let needed = plan.needed().next().map(|step| step.turn.rule.label(language));
    let first: Vec<_> = plan.steps.iter().take_while(|step| step.turn.may_be_idle()).collect();
    let check = to_check(&first, language);
    let check = (!check.is_empty()).then(|| format!("{} {check}", word("check first:", "ga eerst na:")));
    needed.map(str::to_owned).into_iter().chain(check).collect::<Vec<_>>().join("; ")
}

/// The ratings that steps bring about: where they are so already, the steps can be left out.
fn to_check(steps: &[&DatedStep<'_, '_>], language: Language) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for label in steps.iter().filter_map(|step| step.brings_about()).map(|answer| answer.unknown().label(language)) {
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels.join(", ")
}
