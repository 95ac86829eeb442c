//! A part of a case: how much is known of it by its own framework. The scoring model is that of the multilevel framework, so that a
//! part has no score.

use std::io::{self, Write};

use policy_integration::{Language, vocabulary::Text};

use shared::json;
use shared::selection::Selected;
use shared::text::paragraph;

/// How many dimensions are known, of each level too, then each dimension.
pub(crate) fn text(selected: &Selected, language: Language) -> String {
    const NO_SCORE: Text = Text {
        en: "No score: the scoring model is that of the multilevel framework, and these dimensions are of another source.",
        nl: "Geen score: het scoremodel is dat van het meerniveauraamwerk, en deze dimensies zijn van een andere bron.",
    };
    let ratings = selected.ratings(&selected.case.latest().position());
    let counts = 1 + ratings.levels().count();
    let lines = ratings.lines(language).into_iter().enumerate();
    let lines = lines.map(|(index, line)| paragraph(&line, if index < counts { 2 } else { 4 }, 0));
    let title = selected.case.id().to_owned();
    let lines = [title].into_iter().chain(lines).chain([paragraph(NO_SCORE.in_language(language), 2, 0)]);
    lines.collect::<Vec<_>>().join("\n")
}

/// The same as an answer: its case is the part, on the day of its ratings.
pub(crate) fn json(selected: &Selected, out: &mut impl Write) -> io::Result<()> {
    let ratings = selected.ratings(&selected.case.latest().position());
    json::line(out, &ratings, |envelope| envelope.of_case(selected.case.id()))
}
