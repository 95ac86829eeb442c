//! What the cases show together.

use std::collections::BTreeMap;

use policy_integration::{Case, Dimension, Language, Level, Outcome, ScoringModel, case::Status, vocabulary::Text};
use shared::text::word;

/// How many cases were scored, and how many refused.
pub(crate) fn counts(scored: usize, faulty: usize, language: Language) -> String {
    let word = |en, nl| word(language, en, nl);
    if scored + faulty == 0 {
        return word("No cases.", "Geen casussen.").to_owned();
    }
    if faulty == 0 {
        return format!("{} {scored}.", word("Cases scored:", "Casussen gescoord:"));
    }
    let refused = word("refused, with faults as told:", "geweigerd, met de gemelde fouten:");
    format!("{} {scored}; {refused} {faulty}.", word("Cases scored:", "Casussen gescoord:"))
}

/// A few lines that count; nothing is averaged over cases, and nothing is filled in.
pub(crate) fn of(model: &ScoringModel, cases: &[Case], language: Language) -> String {
    let title = match language {
        Language::English => format!("What the {} cases show together", cases.len()),
        Language::Dutch => format!("Wat de {} casussen samen laten zien", cases.len()),
    };
    let mut lines = vec![
        statuses(cases, language),
        outcomes(cases, language),
        known(cases, language),
        bottlenecks(model, cases, language),
    ];
    lines.extend(progress(model, cases, language));
    lines.extend(most_asked(model, cases, language));
    let form = textwrap::Options::new(80).initial_indent("- ").subsequent_indent("  ");
    let lines = lines.iter().map(|line| textwrap::fill(line, &form));
    [title].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

fn statuses(cases: &[Case], language: Language) -> String {
    let count = |id: Option<&str>| cases.iter().filter(|case| case.status().map(Status::id) == id).count();
    let word = |en, nl| word(language, en, nl);
    let counts = [
        (word("completed", "afgerond"), count(Some("completed"))),
        (word("running", "loopt nog"), count(Some("running"))),
        (word("dropped out", "uitgevallen"), count(Some("dropped_out"))),
        (word("status unknown", "status onbekend"), count(None)),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    counts.map(|(word, count)| format!("{word} {count}")).collect::<Vec<_>>().join(", ")
}

fn outcomes(cases: &[Case], language: Language) -> String {
    let mut counts: BTreeMap<Option<Outcome>, usize> = BTreeMap::new();
    for case in cases {
        *counts.entry(case.highest_outcome()).or_default() += 1;
    }
    let unknown = word(language, "unknown", "onbekend");
    let label = |outcome: Option<Outcome>| outcome.map_or(unknown, |outcome| outcome.label(language));
    let counts: Vec<_> =
        counts.into_iter().rev().map(|(outcome, count)| format!("{} {count}", label(outcome))).collect();
    let word = word(language, "highest outcome of a case", "hoogste uitkomst van een casus");
    format!("{word}: {}", counts.join(", "))
}

fn known(cases: &[Case], language: Language) -> String {
    let positions: Vec<_> = cases.iter().map(|case| case.latest().position()).collect();
    let shares = Level::ALL.iter().map(|level| {
        let dimensions = Dimension::of_level(*level);
        let known = dimensions
            .iter()
            .map(|dimension| positions.iter().filter(|position| position.rating(*dimension).degree().is_some()).count())
            .sum::<usize>();
        format!("{} {known}/{}", level.label(language), dimensions.len() * cases.len())
    });
    let word = Text { en: "known degrees at the latest moment", nl: "bekende graden op het laatste meetmoment" };
    format!("{}: {}", word.in_language(language), shares.collect::<Vec<_>>().join(", "))
}

fn bottlenecks(model: &ScoringModel, cases: &[Case], language: Language) -> String {
    let bottlenecks: Vec<_> = cases.iter().map(|case| model.score(&case.latest().position()).bottleneck()).collect();
    let settled = bottlenecks.iter().filter(|bottleneck| bottleneck.is_settled()).count();
    let possible = Level::ALL.iter().map(|level| {
        let count = bottlenecks.iter().filter(|bottleneck| bottleneck.is(*level).is_possible()).count();
        format!("{} {count}", level.label(language))
    });
    let possible = possible.collect::<Vec<_>>().join(", ");
    match language {
        Language::English => format!("bottleneck settled in {settled} of {}; possible: {possible}", cases.len()),
        Language::Dutch => format!("knelpunt vastgesteld in {settled} van {}; mogelijk: {possible}", cases.len()),
    }
}

fn progress(model: &ScoringModel, cases: &[Case], language: Language) -> Option<String> {
    let changes: Vec<_> = cases.iter().filter_map(|case| model.scorecard_of(case).progress).collect();
    if changes.is_empty() {
        return None;
    }
    let each = Level::ALL.iter().map(|level| {
        let levels = || changes.iter().map(|change| change.level(*level));
        let rose = levels().filter(|level| level.rose().is_certain()).count();
        let fell = levels().filter(|level| level.fell().is_certain()).count();
        let same = levels().filter(|level| !level.rose().is_possible() && !level.fell().is_possible()).count();
        let open = changes.len() - rose - fell - same;
        let name = level.label(language);
        match language {
            Language::English => format!("{name} rose {rose}, fell {fell}, no change {same}, open {open}"),
            Language::Dutch => format!("{name} hoger {rose}, lager {fell}, geen verandering {same}, open {open}"),
        }
    });
    let word = Text {
        en: "since the first moment (what a later one doesn't speak of is no change)",
        nl: "sinds het eerste meetmoment (waar een later niet over spreekt, is geen verandering)",
    }
    .in_language(language);
    Some(format!("{word}: {}", each.collect::<Vec<_>>().join("; ")))
}

fn most_asked(model: &ScoringModel, cases: &[Case], language: Language) -> Option<String> {
    let mut counts: BTreeMap<Dimension, usize> = BTreeMap::new();
    for case in cases.iter().filter(|case| case.status().is_none_or(|status| status.drop_out().is_none())) {
        if let Some(question) = model.scorecard_of(case).ask_next.first() {
            *counts.entry(question.dimension).or_default() += 1;
        }
    }
    let most = counts.values().copied().max()?;
    let asked = counts.iter().filter(|(_, count)| **count == most).map(|(dimension, _)| dimension.label(language));
    let word = word(language, "most often to ask next", "het vaakst nu te vragen");
    Some(format!("{word}: {} ({most})", asked.collect::<Vec<_>>().join(", ")))
}
