//! How willing alienation lets each group be, and what would settle it.

use comfy_table::{Cell, ContentArrangement, Table, presets};
use policy_integration::{
    Case, Framework, Language,
    instruments::{GroupWillingness, WillingnessModel},
};

use crate::groups;
use crate::turns::{paragraph, word};

const COLUMNS: usize = 4;

/// A line for each group, and what the score rests on.
pub(crate) fn of(case: &Case, model: &WillingnessModel, language: Language) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    table.set_header(
        [
            word(language, "change willingness", "veranderbereidheid"),
            word(language, "asked", "gevraagd"),
            word(language, "score", "score"),
            word(language, "ask next", "vraag nu naar"),
        ]
        .map(Cell::new),
    );
    for (name, respondents) in groups(case, language) {
        table.add_row(row(name, &model.group(respondents), language));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, u16::from(index + 1 < COLUMNS)));
    }
    format!("{}\n\n{}", table.trim_fmt(), paragraph(&key(model, language), 0, 0))
}

fn row(name: String, group: &GroupWillingness, language: Language) -> Vec<String> {
    let all = group.asked + group.not_asked;
    let of = word(language, "of", "van");
    let open = group.ask_next.first().map(|open| format!("{} ({})", open.dimension.label(language), open.respondents));
    let score = group.bounds.map_or_else(|| "-".to_owned(), |bounds| bounds.to_string());
    vec![name, format!("{} {of} {all}", group.asked), score, open.unwrap_or_else(|| "-".to_owned())]
}

fn key(model: &WillingnessModel, language: Language) -> String {
    let weights = Framework::PolicyAlienation
        .dimensions()
        .map(|dimension| format!("{} {}", dimension.label(language), model.weight(dimension).get()));
    let weights = weights.collect::<Vec<_>>().join(", ");
    match language {
        Language::English => format!(
            "The score is 1 where no alienation is felt and 0 where all is. Behind a dimension: how many leave it open. \
             Weights, an assumption: {weights}."
        ),
        Language::Dutch => format!(
            "De score is 1 waar geen vervreemding wordt gevoeld en 0 waar alle vervreemding wordt gevoeld. Achter een dimensie: bij \
             hoeveel respondenten zij openstaat. Gewichten, een aanname: {weights}."
        ),
    }
}
