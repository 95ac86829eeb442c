//! The table: a line per target.

use comfy_table::{Cell, ColumnConstraint, ContentArrangement, Table, presets};
use policy_integration::{
    Language, Level, Outcome,
    score::{Bottleneck, OutcomeRange, Rated},
    vocabulary::Text,
};
use shared::text::word;

use crate::figures::short_bounds;
use crate::rows::Row;

const LAST_COLUMN: usize = 6;

/// The table of all targets, at most 80 columns wide, with a key below it.
pub(crate) fn of(rows: &[Row<'_>], language: Language) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    table.set_header(header(language).map(Cell::new));
    for row in rows {
        table.add_row(cells(row, language));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, u16::from(index < LAST_COLUMN)));
        if index == 0 {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    format!("{}\n\n{}", table.trim_fmt(), key(language))
}

fn header(language: Language) -> [&'static str; 7] {
    [
        Text { en: "id", nl: "id" },
        Text { en: "institut.", nl: "instit." },
        Text { en: "organizat.", nl: "organis." },
        Text { en: "individual", nl: "individu" },
        Text { en: "bottleneck", nl: "knelpunt" },
        Text { en: "outcome", nl: "uitkomst" },
        Text { en: "ask next", nl: "vraag nu naar" },
    ]
    .map(|text| text.in_language(language))
}

fn cells(row: &Row<'_>, language: Language) -> Vec<String> {
    let card = &row.card;
    let level = |level: Level| {
        let card = card.level(level);
        format!("{} {}", short_bounds(card.score.lower(), card.score.upper(), language), short_rated(card.rated))
    };
    let (outcome, ask) = if row.has_dropped_out {
        (word(language, "dropped out", "uitgevallen").to_owned(), "-")
    } else {
        let first = card.ask_next.first();
        let ask = first.map_or("-", |question| question.dimension.label(language));
        (short_outcome(card.outcome, language), ask)
    };
    vec![
        row.short_id.clone(),
        level(Level::Institutional),
        level(Level::Organizational),
        level(Level::Individual),
        short_bottleneck(card.bottleneck, language),
        outcome,
        ask.to_owned(),
    ]
}

fn short_rated(rated: Rated) -> String {
    format!("{}/{}", rated.count, rated.of)
}

/// The level that is lowest, or those that remain possible; levels that certainly tie are joined by `=`.
fn short_bottleneck(bottleneck: Bottleneck, language: Language) -> String {
    let candidates: Vec<_> = bottleneck.candidates().collect();
    if candidates.len() == Level::ALL.len() && !bottleneck.is_settled() {
        return word(language, "open", "open").to_owned();
    }
    let joint = if bottleneck.is_settled() { "=" } else { "/" };
    candidates.into_iter().map(short_level).collect::<Vec<_>>().join(joint)
}

/// The same in both languages.
pub(crate) fn short_level(level: Level) -> &'static str {
    match level {
        Level::Institutional => "inst",
        Level::Organizational => "org",
        Level::Individual => "ind",
    }
}

fn short_outcome(outcome: OutcomeRange, language: Language) -> String {
    if outcome.lower == outcome.upper {
        outcome.lower.label(language).to_owned()
    } else if Some(&outcome.upper) == Outcome::ALL.last() {
        word(language, "unknown", "onbekend").to_owned()
    } else {
        format!("≤ {}", outcome.upper.label(language))
    }
}

fn key(language: Language) -> &'static str {
    Text {
        en: "Per level: how integrated it can be, from 0 to 1, and how many of its dimensions\n\
             have a known degree. What is unknown stays open; nothing is filled in.\n\
             Bottleneck: the lowest level (= where levels tie), those that it can still be\n\
             (with a slash), or open where each of them can.\n\
             Ask next: the open dimension whose answer can rule out a bottleneck, or else\n\
             narrows the bounds of its level most.",
        nl: "Per niveau: hoe geïntegreerd het kan zijn, van 0 tot 1, en van hoeveel van zijn\n\
             dimensies de graad bekend is. Wat onbekend is blijft open; niets is ingevuld.\n\
             Knelpunt: het laagste niveau (= bij gelijke stand), de niveaus die het nog\n\
             kunnen zijn (met een schuine streep), of open als elk niveau het kan zijn.\n\
             Vraag nu naar: de open dimensie waarvan het antwoord een knelpunt kan\n\
             uitsluiten, of anders de grenzen van haar niveau het meest versmalt.",
    }
    .in_language(language)
}
