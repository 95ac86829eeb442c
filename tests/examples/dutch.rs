//! Dutch output: figures with a decimal comma, the words of the municipal field, and no English left in it.

use std::collections::BTreeSet;

use policy_integration::answers::VocabularyDocument;
use policy_integration::case::Experiment;
use policy_integration::score::Points;
use policy_integration::{
    Bounds, Case, Degree, Dimension, Goal, Language, Level, Rating, ScoringModel, SetTable, advice::PossibleAnswer,
    published,
};

use crate::program::golden;

/// Figures with a point that are no decimals, in each golden file that has some.
const WITH_A_POINT: &[(&str, &[&str])] = &[
    // Sections of Hassinini (2021) and Van der Veer (2013).
    (
        "claims-nl.txt",
        &[
            "2.2", "2.5", "3.1", "3.2.2", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "5.1.2", "5.1.3",
            "5.2.2",
        ],
    ),
    ("experiments-nl.txt", &["2.1", "3.1", "3.2", "4.1"]),
    ("interview-game-nl.txt", &["2.2", "3.1", "4.2"]),
    ("respondents-many-nl.txt", &["2.4"]),
    ("respondents-nl.txt", &["2.4"]),
    // Numbers of indicators.
    ("interview-mandate-nl.txt", &["1.1", "1.2", "2.1", "3.1", "4.1", "4.2", "5.1"]),
];

/// The Dutch golden files: name and text, the labels filled in.
fn goldens() -> Vec<(String, String)> {
    let labels = golden::labels(Language::Dutch);
    let files = std::fs::read_dir(golden::directory()).expect("golden files").map(|file| file.expect("a file"));
    let names = files.map(|file| file.file_name().into_string().expect("a name"));
    let dutch = names.filter(|name| name.ends_with("-nl.txt"));
    let texts: Vec<_> = dutch
        .map(|name| {
            let text = golden::read(&golden::directory().join(&name));
            (name, golden::filled(&text, &labels))
        })
        .collect();
    assert!(texts.len() >= 16);
    texts
}

/// The figures of a text that have a point between two digits.
fn with_a_point(text: &str) -> BTreeSet<&str> {
    let figures = text.split(|c: char| !c.is_ascii_digit() && c != '.').map(|figure| figure.trim_matches('.'));
    figures.filter(|figure| figure.contains('.')).collect()
}

#[test]
fn no_dutch_output_has_a_decimal_point() {
    for (name, text) in goldens() {
        let exceptions = WITH_A_POINT.iter().find(|(file, _)| *file == name).map_or(&[][..], |(_, figures)| figures);
        assert_eq!(with_a_point(&text), exceptions.iter().copied().collect(), "{name}");
        assert!(!text.contains(" %"), "{name}: Dutch has no space before a percent sign");
    }
    assert_eq!(with_a_point("0.25–0.75, 4,5. 3.").into_iter().collect::<Vec<_>>(), ["0.25", "0.75"]);
    assert!(goldens().iter().any(|(_, text)| text.contains("0,25–0,75")));
}

#[test]
fn figures_have_a_label_in_both_languages() {
    let bounds = Bounds::exact(0.25, 0.75).unwrap();
    assert_eq!([Language::English, Language::Dutch].map(|l| bounds.label(l)), ["0.25–0.75", "0,25–0,75"]);
    assert_eq!(bounds.to_string(), bounds.label(Language::English));
    let points = Points { lower: 2, upper: 5, of: 9 };
    assert_eq!([Language::English, Language::Dutch].map(|l| points.label(l)), ["2–5 of 9", "2–5 van 9"]);
    let progress = ScoringModel::default().scorecard_of(published::municipality("13").unwrap()).progress.unwrap();
    let mut shift = progress.level(Level::Individual).shift;
    (shift.lower, shift.upper) = (-0.5, 0.25);
    assert_eq!([Language::English, Language::Dutch].map(|l| shift.label(l)), ["-0.50 to +0.25", "-0,50 tot +0,25"]);
    let table = SetTable::new(["a", "b"]).unwrap().with("X", [Some(0.0), None]).unwrap();
    let fit = table.with("Y", [0.5, 0.5]).unwrap().fit("X -> Y").unwrap();
    assert_eq!(fit.consistency().label(Language::English), "0.500–1.000 or undefined");
    assert_eq!(fit.consistency().label(Language::Dutch), "0,500–1,000 of niet bepaald");
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Words of places in sources that no Dutch text has.
const ENGLISH: &[&str] = &[
    "table",
    "section",
    "note",
    "notes",
    "annex",
    "paragraph",
    "quote",
    "introduction",
    "analysis",
    "methods",
    "results",
    "conclusion",
    "recommendation",
    "the",
    "and",
    "after",
];

/// The words of such places in a text; identifiers are English in any language.
fn in_english(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_lowercase);
    words.filter(|word| ENGLISH.contains(&word.as_str())).collect()
}

#[test]
fn no_dutch_output_cites_a_place_in_english() {
    for (name, text) in goldens() {
        assert_eq!(in_english(&text), Vec::<String>::new(), "{name}");
    }
    // The same words are found where they stand.
    let english = golden::read(&golden::directory().join("claims-en.txt"));
    for word in ["table", "note", "recommendation"] {
        assert!(in_english(&english).iter().any(|found| found == word), "{word}");
    }
}

#[test]
fn a_move_is_a_step() {
    let vocabulary = serde_json::to_value(VocabularyDocument::new()).unwrap();
    let mut labels = Vec::new();
    collect_dutch(&vocabulary, &mut labels);
    assert!(labels.len() > 500 && labels.iter().any(|label| label == "stap"));
    let goldens = goldens().into_iter().map(|(_, text)| text);
    for text in labels.into_iter().chain(goldens) {
        let all: Vec<_> = words(&text).collect();
        // The verb may stay, as in `makkelijker in te zetten`.
        let noun = all.windows(2).find(|pair| ["zet", "zetten"].contains(&pair[1].as_str()) && pair[0] != "te");
        assert_eq!(noun, None, "{text}");
        assert!(!["zet", "zetten"].contains(&all.first().map_or("", String::as_str)), "{text}");
    }
}

fn collect_dutch(value: &serde_json::Value, labels: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| match value {
            serde_json::Value::String(text) if key == "nl" => labels.push(text.clone()),
            value => collect_dutch(value, labels),
        }),
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect_dutch(value, labels)),
        _ => {}
    }
}

#[test]
fn trust_and_understanding_are_little_or_much() {
    for dimension in [Dimension::MutualTrust, Dimension::MutualUnderstanding] {
        let labels = [Degree::Against, Degree::For].map(|degree| dimension.degree_label(degree, Language::Dutch));
        assert_eq!(labels, ["weinig", "veel"]);
        let english = [Degree::Against, Degree::For].map(|degree| dimension.degree_label(degree, Language::English));
        assert_eq!(english, ["against", "for"]);
    }
    let trust = Dimension::MutualTrust;
    assert_eq!(Rating::known(Degree::For).label_on(trust, Language::Dutch), "veel");
    assert_eq!(Goal::degree(trust, Degree::For).unwrap().label(Language::Dutch), "wederzijds vertrouwen veel");
    assert_eq!(PossibleAnswer::Degree(trust, Degree::Against).value(Language::Dutch), "weinig");
    let others = Dimension::ALL.iter().copied().filter(|d| ![trust, Dimension::MutualUnderstanding].contains(d));
    for dimension in others {
        for degree in dimension.scale().degrees() {
            assert_eq!(dimension.degree_label(*degree, Language::Dutch), degree.label(Language::Dutch));
        }
    }
}

/// The places that a published case cites, and its subjects.
fn cited(value: &serde_json::Value, places: &mut BTreeSet<String>, subjects: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| match (key.as_str(), value) {
            ("source", serde_json::Value::String(text)) => drop(places.insert(text.clone())),
            ("subject", serde_json::Value::String(text)) => drop(subjects.insert(text.clone())),
            (_, value) => cited(value, places, subjects),
        }),
        serde_json::Value::Array(list) => list.iter().for_each(|value| cited(value, places, subjects)),
        _ => {}
    }
}

#[test]
fn subjects_and_places_in_sources_are_told_in_dutch() {
    let (mut places, mut subjects) = (BTreeSet::new(), BTreeSet::new());
    let cases = published::municipalities().iter().chain(published::experiments());
    for case in cases {
        cited(&serde_json::to_value(case.draft()).unwrap(), &mut places, &mut subjects);
    }
    let claims = published::claims().claims().iter().chain(published::experiment_claims().claims());
    places.extend(claims.map(|claim| claim.source.clone()));
    places.extend(published::CITED_FIGURES.iter().map(|figure| figure.source().place.to_owned()));
    assert!(places.len() > 150 && subjects.len() >= 4);
    for part in places.iter().flat_map(|place| place.split("; ")) {
        let dutch = published::locator(part, Language::Dutch);
        assert_eq!(dutch == part, !part.contains(char::is_alphabetic), "`{part}` is told as `{dutch}`");
        assert_eq!(published::locator(part, Language::English), part);
    }
    for subject in &subjects {
        assert_ne!(published::subject(subject, Language::Dutch), subject);
        assert_eq!(published::subject(subject, Language::English), subject);
    }
    let told = |place| published::locator(place, Language::Dutch);
    assert_eq!(told("annex 1; annex 3, question 9"), "bijlage 1; annex 3, question 9", "a part is told whole or not");
    assert_eq!(told("Results, second paragraph on Table 2"), "resultaten, tweede alinea over tabel 2");
    assert_eq!(told("4.1; notes 24 to 27"), "4.1; noten 24 tot en met 27");
}

#[test]
fn the_experiments_are_told_with_a_dutch_subject() {
    let experiments: Vec<_> = published::experiments().iter().flat_map(Case::experiments).collect();
    assert_eq!(experiments.len(), 2);
    for subject in experiments.into_iter().filter_map(Experiment::subject) {
        let dutch = published::subject(subject, Language::Dutch);
        let experiments = golden::read(&golden::directory().join("experiments-nl.txt"));
        assert!(
            words(&experiments).collect::<Vec<_>>().join(" ").contains(&words(dutch).collect::<Vec<_>>().join(" "))
        );
    }
}
