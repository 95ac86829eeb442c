//! What the cases show together.

use std::collections::BTreeMap;

use policy_integration::{Case, Dimension, Language, Level, Outcome, ScoringModel, Status, Text};

/// A few lines that count; nothing is averaged over cases, and nothing is filled in.
pub(crate) fn of(model: &ScoringModel, cases: &[Case], language: Language) -> String {
    let title = match language {
        Language::English => format!("What the {} cases show together", cases.len()),
        Language::Dutch => format!("Wat de {} casussen samen laten zien", cases.len()),
    };
    let mut lines = vec![
        completed(cases, language),
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

fn completed(cases: &[Case], language: Language) -> String {
    let count = |wanted: fn(&Status) -> bool| cases.iter().filter(|case| case.status().is_some_and(wanted)).count();
    let completed = count(|status| matches!(status, Status::Completed));
    let dropped_out = count(|status| matches!(status, Status::DroppedOut(_)));
    match language {
        Language::English => format!("completed {completed}, dropped out {dropped_out}"),
        Language::Dutch => format!("afgerond {completed}, afgehaakt {dropped_out}"),
    }
}

fn outcomes(cases: &[Case], language: Language) -> String {
    let mut counts: BTreeMap<Option<Outcome>, usize> = BTreeMap::new();
    for case in cases {
        *counts.entry(case.latest().position().outcome()).or_default() += 1;
    }
    let unknown = Text { en: "unknown", nl: "onbekend" }.in_language(language);
    let label = |outcome: Option<Outcome>| outcome.map_or(unknown, |outcome| outcome.label(language));
    let counts: Vec<_> =
        counts.into_iter().rev().map(|(outcome, count)| format!("{} {count}", label(outcome))).collect();
    let word = Text { en: "outcome", nl: "uitkomst" }.in_language(language);
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
        Language::Dutch => format!("knelpunt bekend in {settled} van {}; mogelijk: {possible}", cases.len()),
    }
}

fn progress(model: &ScoringModel, cases: &[Case], language: Language) -> Option<String> {
    let changes: Vec<_> = cases.iter().filter_map(|case| model.scorecard_of(case).progress).collect();
    if changes.is_empty() {
        return None;
    }
    let each = Level::ALL.iter().enumerate().map(|(index, level)| {
        let shifts = || changes.iter().map(|change| change.levels[index].shift);
        let rose = shifts().filter(|shift| shift.floor > 0.0).count();
        let same = shifts().filter(|shift| shift.floor.max(-shift.floor).max(shift.ceiling) <= 0.0).count();
        let open = changes.len() - rose - same;
        match language {
            Language::English => format!("{} rose {rose}, the same {same}, open {open}", level.label(language)),
            Language::Dutch => format!("{} hoger {rose}, gelijk {same}, open {open}", level.label(language)),
        }
    });
    let word = Text { en: "since the first moment", nl: "sinds het eerste meetmoment" }.in_language(language);
    Some(format!("{word}: {}", each.collect::<Vec<_>>().join("; ")))
}

fn most_asked(model: &ScoringModel, cases: &[Case], language: Language) -> Option<String> {
    let mut counts: BTreeMap<Dimension, usize> = BTreeMap::new();
    for case in cases {
        if let Some(question) = model.scorecard_of(case).ask_next.first() {
            *counts.entry(question.dimension).or_default() += 1;
        }
    }
    // The first of those that are asked most often, in codebook order.
    let (dimension, count) = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    let word = Text { en: "most often to ask next", nl: "het vaakst nu te vragen" }.in_language(language);
    Some(format!("{word}: {} ({count})", dimension.label(language)))
}
