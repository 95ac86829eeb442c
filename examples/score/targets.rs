//! How each target stands: the alignment of its levels, whether these moved closer, and the two kinds of integration.

use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};
use policy_integration::{
    Bounds, Language, Level,
    score::{Alignment, IntegrationKind},
    vocabulary::Text,
};

use crate::figures::short_bounds;
use crate::rows::Row;
use crate::table::short_level;

/// A line per target, with a key below.
pub(crate) fn of(rows: &[Row<'_>], language: Language) -> String {
    let word = |en, nl| Text { en, nl }.in_language(language);
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    let named = [word("target", "doeldomein"), word("alignment", "afstemming"), word("movement", "beweging")];
    table.set_header(named.into_iter().chain(IntegrationKind::ALL.iter().map(|kind| kind.label(language))));
    for row in rows {
        table.add_row(cells(row, language));
    }
    let names: Vec<_> = rows.iter().map(|row| row.name(language)).collect();
    let longest = names.iter().flat_map(|name| name.split(' ')).map(textwrap::core::display_width).max().unwrap_or(0);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 1));
        if index == 0 {
            // No name is broken in the middle of a word.
            let width = u16::try_from(longest + 1).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
        }
    }
    format!("{}\n\n{}", table.trim_fmt(), key(language))
}

fn cells(row: &Row<'_>, language: Language) -> Vec<String> {
    let word = |en: &'static str, nl| Text { en, nl }.in_language(language).to_owned();
    if row.has_dropped_out {
        return vec![row.name(language), word("dropped out", "uitgevallen")];
    }
    let moved = row.card.progress.as_ref().map(|progress| progress.convergence);
    let moved = moved.map(|moved| moved.map_or(word("open", "open"), |moved| moved.label(language).to_owned()));
    let cells = [row.name(language), alignment(row, language), moved.unwrap_or_else(|| "-".to_owned())];
    cells.into_iter().chain(IntegrationKind::ALL.iter().map(|kind| integration(row, *kind, language))).collect()
}

/// The alignment, with the levels that lead and lag; open alone where each word is possible.
fn alignment(row: &Row<'_>, language: Language) -> String {
    let word = |en, nl| Text { en, nl }.in_language(language);
    let pattern = row.card.pattern;
    match pattern.alignment() {
        None if pattern.possible().count() == Alignment::ALL.len() => word("open", "open").to_owned(),
        Some(Alignment::Misaligned) => {
            let levels =
                |levels: &mut dyn Iterator<Item = Level>| levels.map(short_level).collect::<Vec<_>>().join(", ");
            let (leading, lagging) = (levels(&mut pattern.leading()), levels(&mut pattern.lagging()));
            let label = Alignment::Misaligned.label(language);
            format!("{label} ({} {leading}; {} {lagging})", word("leading", "voorop"), word("lagging", "achter"))
        }
        _ => pattern.told(language),
    }
}

/// One kind of integration, after what it was at the first moment where that was something else.
fn integration(row: &Row<'_>, kind: IntegrationKind, language: Language) -> String {
    let short = |bounds: Bounds| short_bounds(bounds.lower(), bounds.upper(), language);
    let now = short(row.card.integration.of(kind));
    let first = row.card.integration_at_first.map(|first| short(first.of(kind)));
    first.filter(|first| *first != now).map_or(now.clone(), |first| format!("{first} → {now}"))
}

fn key(language: Language) -> &'static str {
    Text {
        en: "Alignment: integrated where each level is, siloed where none is, otherwise\n\
             misaligned. Movement: whether the highest and the lowest level moved closer\n\
             since the first moment. Policy: the target's own documents. Implementation: its\n\
             tasks and its outcome. Before an arrow: at the first moment. Open: it depends\n\
             on what is unknown.",
        nl: "Afstemming: geïntegreerd als elk niveau dat is, verkokerd als geen niveau het\n\
             is, anders niet op één lijn. Beweging: of het hoogste en het laagste niveau\n\
             dichter bij elkaar kwamen sinds het eerste meetmoment. Beleid: de eigen stukken\n\
             van het doeldomein. Uitvoering: zijn taken en zijn uitkomst. Voor een pijl: op\n\
             het eerste meetmoment. Open: het hangt af van wat onbekend is.",
    }
    .in_language(language)
}
