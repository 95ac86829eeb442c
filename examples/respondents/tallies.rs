//! How many hold what, dimension by dimension.

use comfy_table::{Cell, ContentArrangement, Table, presets};
use policy_integration::published::{PrintedResponse, printed_responses};
use policy_integration::{
    Case, Degree, Dimension, Language,
    instruments::{Disclosure, ResponseTally},
    vocabulary::Unit,
};

use shared::text::{paragraph, word};

const COLUMNS: usize = 5;

/// The tally of each dimension that anybody was asked about, beside the printed one where there is one.
pub(crate) fn of(case: &Case, is_published: bool, disclosure: Disclosure, language: Language) -> String {
    let printed = if is_published { printed_responses() } else { Vec::new() };
    let tallies =
        Unit::Respondent.dimensions().map(|dimension| ResponseTally::new(dimension, case.respondents_at_last()));
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    let last = if is_published { word(language, "printed", "afgedrukt") } else { "" };
    table.set_header(
        [
            word(language, "dimension", "dimensie"),
            word(language, "degree", "graad"),
            word(language, "how many", "aantal"),
            word(language, "unclear", "onduidelijk"),
            last,
        ]
        .map(Cell::new),
    );
    for tally in tallies.filter(|tally| tally.asked > 0) {
        let printed = printed.iter().find(|printed| printed.dimension == tally.dimension);
        table.add_row(row(&tally, printed, disclosure, language));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, u16::from(index + 1 < COLUMNS)));
    }
    let mut text = table.trim_fmt();
    if is_published {
        text = format!("{text}\n\n{}", paragraph(why_open(language), 0, 0));
    }
    text
}

fn row(
    tally: &ResponseTally,
    printed: Option<&PrintedResponse>,
    disclosure: Disclosure,
    language: Language,
) -> Vec<String> {
    let degree = printed.map_or_else(|| counted(tally.dimension), |printed| printed.degree);
    if !disclosure.allows(tally.asked as usize) {
        let withheld = word(language, "withheld: too few were asked", "niet getoond: te weinig gevraagd");
        return vec![tally.dimension.label(language).to_owned(), String::new(), withheld.to_owned()];
    }
    vec![
        tally.dimension.label(language).to_owned(),
        tally.dimension.degree_label(degree, language).to_owned(),
        tally.label(degree, language),
        tally.open.to_string(),
        printed.map(|printed| printed.count.to_string()).unwrap_or_default(),
    ]
}

/// The degree that is counted where nothing is printed: the more favourable one.
fn counted(dimension: Dimension) -> Degree {
    match dimension.direction() {
        policy_integration::vocabulary::Direction::Worse => dimension.scale().bottom(),
        policy_integration::vocabulary::Direction::Better => dimension.scale().top(),
    }
}

fn why_open(language: Language) -> &'static str {
    word(
        language,
        "The source prints how many, and seldom who: what isn't told of an interview is unclear here.",
        "De bron drukt af hoeveel, en zelden wie: wat niet van een interview is verteld, is hier onduidelijk.",
    )
}
