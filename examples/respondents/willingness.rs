//! How willing alienation lets each group be, and what would settle it.

use comfy_table::{Cell, ContentArrangement, Table, presets};
use policy_integration::{
    Bounds, Case, Framework, Language,
    answers::PeopleDocument,
    case::Respondent,
    instruments::{CountsError, Disclosure, GroupWillingness, Printing, WillingnessModel},
    published::{CountReading, rotterdam_counts},
};

use crate::{Group, groups, people_label};
use shared::text::{paragraph, word};

/// A line for each group, and what the score rests on.
pub(crate) fn of(case: &Case, model: &WillingnessModel, disclosure: Disclosure, language: Language) -> String {
    let header = [
        word(language, "change willingness", "veranderbereidheid"),
        word(language, "asked", "gevraagd"),
        word(language, "score", "score"),
        word(language, "any weights", "elk gewicht"),
        word(language, "ask next", "vraag nu naar"),
    ];
    let rows = judged(case, model, disclosure).into_iter().map(|(people, group, printing)| {
        row(&people_label(&people, language), &model.group(group), printing, language)
    });
    format!("{}\n\n{}", table(&header, rows), paragraph(&key(model, language), 0, 0))
}

/// The groups, and whether each may be printed: by those who are in the mean, who alone make up its score.
pub(crate) fn judged<'a>(
    case: &'a Case,
    model: &WillingnessModel,
    disclosure: Disclosure,
) -> Vec<(PeopleDocument, Group<'a>, Printing)> {
    let groups = groups(case);
    let is_asked = |respondent: &&Respondent<'_>| model.willingness(**respondent).asked > 0;
    let members = |group: &Group<'a>| group.iter().filter(is_asked).map(|respondent| respondent.id()).collect();
    let members: Vec<Vec<_>> = groups.iter().map(|(_, group)| members(group)).collect();
    let printing = disclosure.printing(&members);
    groups.into_iter().zip(printing).map(|((people, group), printing)| (people, group, printing)).collect()
}

/// A line for each group of the published respondents, by their answers and by both readings of the printed counts.
pub(crate) fn by_what_is_printed(
    case: &Case,
    model: &WillingnessModel,
    language: Language,
) -> Result<String, CountsError> {
    let header = [
        word(language, "change willingness", "veranderbereidheid"),
        word(language, "size", "omvang"),
        word(language, "by answers", "antwoorden"),
        word(language, "closed", "gesloten"),
        word(language, "open", "open"),
    ];
    let mut rows = Vec::new();
    for (people, group) in groups(case) {
        let [closed, open] =
            [CountReading::Closed, CountReading::Open].map(|reading| counted(case, &group, model, reading));
        let (answers, closed, open) = (model.group(group.iter().copied()), closed?, open?);
        let scores = [answers.bounds, closed.bounds, open.bounds].map(|bounds| score(bounds, language));
        rows.push([vec![people_label(&people, language), group.len().to_string()], scores.to_vec()].concat());
    }
    let all: Vec<_> = case.respondents().collect();
    let (closed, open) =
        (counted(case, &all, model, CountReading::Closed)?, counted(case, &all, model, CountReading::Open)?);
    let weights = [closed.by_any_weights, open.by_any_weights].map(|bounds| score(bounds, language));
    let next: Vec<_> =
        open.ask_next.iter().map(|open| format!("{} ({})", open.dimension.label(language), open.respondents)).collect();
    let told = [
        readings(language).to_owned(),
        any_weights(&weights, language),
        ask_next(&next.join(", "), language),
        key(model, language),
    ];
    let told = told.map(|text| paragraph(&text, 0, 0)).join("\n\n");
    Ok(format!("{}\n\n{told}", table(&header, rows.into_iter())))
}

/// The willingness of a group by its answers and the printed counts both.
pub(crate) fn counted(
    case: &Case,
    group: &Group<'_>,
    model: &WillingnessModel,
    reading: CountReading,
) -> Result<GroupWillingness, CountsError> {
    let is_in = |respondent: &Respondent<'_>| group.iter().any(|member| member.id() == respondent.id());
    let others = case.respondents().filter(|respondent| !is_in(respondent));
    Ok(model.group_of_counts(&rotterdam_counts(reading).of_part(group.iter().copied(), others)?))
}

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(80);
    table.set_header(header.iter().map(Cell::new));
    table.add_rows(rows);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, u16::from(index + 1 < header.len())));
    }
    table.trim_fmt()
}

fn row(name: &str, group: &GroupWillingness, printing: Printing, language: Language) -> Vec<String> {
    let all = group.asked + group.not_asked;
    let of = word(language, "of", "van");
    let asked = format!("{} {of} {all}", group.asked);
    if let Some(withheld) = printing.label(language) {
        return vec![name.to_owned(), asked, String::new(), String::new(), withheld];
    }
    let open = group.ask_next.first().map(|open| format!("{} ({})", open.dimension.label(language), open.respondents));
    let open = open.unwrap_or_else(|| "-".to_owned());
    vec![name.to_owned(), asked, score(group.bounds, language), score(group.by_any_weights, language), open]
}

fn score(bounds: Option<Bounds>, language: Language) -> String {
    bounds.map_or_else(|| "-".to_owned(), |bounds| bounds.label(language))
}

fn readings(language: Language) -> &'static str {
    word(
        language,
        "By answers: by what the text tells of single interviews. Closed and open: by that and by the printed counts, where who \
         isn't counted holds the opposite, or can hold anything but where the text says that it is of no others.",
        "Antwoorden: naar wat de tekst van afzonderlijke interviews vertelt. Gesloten en open: daarnaar en naar de afgedrukte \
         aantallen, waarbij wie niet is geteld het tegendeel vindt, of alles kan vinden behalve waar de tekst zegt dat het van \
         geen anderen geldt.",
    )
}

fn any_weights([closed, open]: &[String; 2], language: Language) -> String {
    match language {
        Language::English => format!("All fifteen by any weights: closed {closed}, open {open}."),
        Language::Dutch => format!("Alle vijftien naar elk gewicht: gesloten {closed}, open {open}."),
    }
}

fn ask_next(next: &str, language: Language) -> String {
    match language {
        Language::English => format!("What the counts leave to ask of all: {next}."),
        Language::Dutch => format!("Wat na de aantallen over allen te vragen blijft: {next}."),
    }
}

fn key(model: &WillingnessModel, language: Language) -> String {
    let weights = Framework::PolicyAlienation
        .dimensions()
        .map(|dimension| format!("{} {}", dimension.label(language), model.weight(dimension).get()));
    let weights = weights.collect::<Vec<_>>().join(", ");
    match language {
        Language::English => format!(
            "The score is 1 where no alienation is felt and 0 where all is. Behind a dimension: how many leave it open. \
             Weights, an assumption: {weights}. Any weights: the lowest and the highest score over all weights by which no \
             powerlessness weighs more than a meaninglessness."
        ),
        Language::Dutch => format!(
            "De score is 1 waar geen vervreemding wordt gevoeld en 0 waar alle vervreemding wordt gevoeld. Achter een dimensie: bij \
             hoeveel respondenten zij openstaat. Gewichten, een aanname: {weights}. Elk gewicht: de laagste en de hoogste score over \
             alle gewichten waarbij geen machteloosheid zwaarder weegt dan een zinloosheid."
        ),
    }
}
