//! A part of a case: how much is known of it by its own framework. The scoring model is that of the multilevel framework, so that a
//! part has no score.

use policy_integration::{Dimension, Language, Level, vocabulary::Text};

use crate::selection::Selected;

/// Per level how many of the part's own dimensions have a known degree, then each dimension.
pub(crate) fn text(selected: &Selected, language: Language) -> String {
    let word = |en, nl| Text { en, nl }.in_language(language);
    let position = selected.case.latest().position();
    let (known, of) = (selected.known(&position), selected.dimensions().len());
    let mut lines = vec![
        format!("{} ({})", selected.case.id(), selected.unit.label(language)),
        format!("  {known} {} {of} {}", word("of", "van"), word("dimensions known", "dimensies bekend")),
    ];
    lines.extend(Level::ALL.iter().filter_map(|level| of_level(selected, *level, language)));
    let line = |dimension: &Dimension| {
        let rating = position.rating(*dimension);
        format!("    {}: {}", dimension.label(language), rating.label_on(*dimension, language))
    };
    lines.extend(selected.dimensions().iter().map(line));
    lines.push(paragraph(word(
        "No score: the scoring model is that of the multilevel framework, and these dimensions are of another source.",
        "Geen score: het scoremodel is dat van het meerniveauraamwerk, en deze dimensies zijn van een andere bron.",
    )));
    lines.join("\n")
}

/// How many dimensions of a level are known; `None` where the framework has none on it.
fn of_level(selected: &Selected, level: Level, language: Language) -> Option<String> {
    let position = selected.case.latest().position();
    let dimensions = selected.dimensions();
    let on_level: Vec<_> = dimensions.iter().filter(|dimension| dimension.level() == Some(level)).collect();
    let known = on_level.iter().filter(|dimension| position.rating(***dimension).degree().is_some()).count();
    (!on_level.is_empty()).then(|| format!("  {}: {known}/{}", level.label(language), on_level.len()))
}

fn paragraph(text: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(80).initial_indent("  ").subsequent_indent("  "))
}

/// The same as JSON: the part, how much is known, and what is known of each of its dimensions.
pub(crate) fn json(selected: &Selected) -> serde_json::Value {
    let position = selected.case.latest().position();
    let ratings = selected.dimensions().into_iter().map(|dimension| {
        let stated = serde_json::to_value(position.rating(dimension).statement()).unwrap_or_default();
        (dimension.id().to_owned(), stated)
    });
    let ratings: serde_json::Map<_, _> = ratings.collect();
    serde_json::json!({
        "case": selected.case.id(),
        "unit": selected.unit.id(),
        "known": selected.known(&position),
        "of": selected.dimensions().len(),
        "ratings": ratings,
    })
}
