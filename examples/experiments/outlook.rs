//! What can be done next for an experiment, and what would set it back.

use policy_integration::instruments::experiments::rule_book;
use policy_integration::{
    Language, Position, Rule, Truth,
    case::Experiment,
    rules::{GuardKind, RuleKind},
    vocabulary::{Direction, ExperimentStatus},
};

use shared::text::{paragraph, word};

/// The outlook in words; of an experiment that faded, that there is none.
pub(crate) fn text(experiment: Experiment<'_>, position: &Position, language: Language) -> Vec<String> {
    let is_closed = experiment.log().iter().any(|entry| rule_book().rule(&entry.rule).is_some_and(Rule::closes));
    if experiment.status() == Some(ExperimentStatus::Faded) || is_closed {
        return vec![
            word(language, "  it faded: no moves are left", "  het is uitgedoofd: er zijn geen stappen meer te zetten")
                .to_owned(),
        ];
    }
    let last =
        experiment.log().last().map_or(experiment.latest().on(), |entry| entry.on.last().max(experiment.latest().on()));
    let moves = rule_book().moves(position);
    let can = match language {
        Language::English => format!("can be done next, by what is known of {last}:"),
        Language::Dutch => format!("kan hierna, naar wat op {last} bekend is:"),
    };
    let perhaps = word(language, "can be done if this turns out to be so:", "kan, als dit blijkt te kloppen:");
    let missing = word(language, "would lack what is said to be needed:", "mist wat nodig heet te zijn:");
    [(can.as_str(), moves.supported), (perhaps, moves.possibly_supported), (missing, moves.against_expectation)]
        .into_iter()
        .map(|(title, rules)| section(title, &rules, position, language))
        .chain([setbacks(position, language)])
        .flatten()
        .collect()
}

fn section(title: &str, rules: &[&Rule], position: &Position, language: Language) -> Option<String> {
    let lines = rules.iter().flat_map(|rule| {
        let reasons = rule.reasons(position).into_iter().filter(|reason| reason.holds != Truth::True);
        let reasons = reasons.map(|reason| match reason.holds {
            Truth::False => format!("{} {}", word(language, "not so:", "niet zo:"), reason.guard.label(language)),
            _ => format!("{} {}", word(language, "unknown:", "onbekend:"), reason.guard.open_label(position, language)),
        });
        let reasons = reasons.map(|reason| paragraph(&reason, 6, 2));
        [paragraph(rule.label(language), 4, 2)].into_iter().chain(reasons).collect::<Vec<_>>()
    });
    let lines: Vec<_> = [paragraph(title, 2, 2)].into_iter().chain(lines).collect();
    (!rules.is_empty()).then(|| lines.join("\n"))
}

/// The events that would lower something or end the experiment, but for those that can't be.
fn setbacks(position: &Position, language: Language) -> Option<String> {
    let lowers = |rule: &&Rule| {
        let effects = &rule.draft().effects;
        // Less of what is worse, such as uncertainty, is no setback.
        let mut lost = effects.lower_to.keys().chain(&effects.forget);
        rule.closes() || lost.any(|d| d.direction() == Direction::Better)
    };
    let can_be =
        |rule: &&Rule| rule.applicability(position).legal != Truth::False && (rule.closes() || rule.changes(position));
    let events = rule_book().rules().iter().filter(|rule| rule.kind() == RuleKind::Event);
    let lines: Vec<_> = events.filter(lowers).filter(can_be).map(|rule| setback(rule, position, language)).collect();
    let title = word(language, "  would set it back or make it fade:", "  zou het terugwerpen of doen uitdoven:");
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
}

/// An event with what makes it likely, and whether that is so.
fn setback(rule: &Rule, position: &Position, language: Language) -> String {
    let expected = rule.reasons(position).into_iter().filter(|reason| reason.guard.kind() == GuardKind::Expectation);
    let lines = expected.map(|reason| {
        let holds = match reason.holds {
            Truth::True => word(language, "so", "zo"),
            Truth::False => word(language, "not so", "niet zo"),
            Truth::Unknown => word(language, "unknown", "onbekend"),
        };
        let where_ = word(language, "expected where", "te verwachten bij");
        paragraph(&format!("{where_} {} ({holds})", reason.guard.label(language)), 6, 2)
    });
    [paragraph(rule.label(language), 4, 2)].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}
