//! What the published records are written in English about, told in either language: subjects, and places in the sources.

use std::borrow::Cow;

use crate::vocabulary::{Language, Text};

/// Returns the subject of a published case or experiment in a language; another subject as it is.
///
/// ```
/// use policy_integration::{Language, published};
///
/// let subject = published::municipality("8").unwrap().subject().unwrap();
/// assert_eq!(published::subject(subject, Language::Dutch), "laaggeletterdheid");
/// assert_eq!(published::subject("schulden", Language::Dutch), "schulden");
/// ```
pub fn subject(subject: &str, language: Language) -> &str {
    SUBJECTS.iter().find(|text| text.en == subject).map_or(subject, |text| text.in_language(language))
}

/// Returns a place in a source in a language, as published records, claims and figures cite it.
///
/// The parts between semicolons are told one by one. A part with a word that no published record uses stays as it is.
///
/// ```
/// use policy_integration::{Language, published};
///
/// assert_eq!(published::locator("4.1; Table 5; note 10", Language::Dutch), "4.1; tabel 5; noot 10");
/// assert_eq!(published::locator("4.1; Table 5; note 10", Language::English), "4.1; Table 5; note 10");
/// assert_eq!(published::locator("gesprek 3, p. 9", Language::Dutch), "gesprek 3, p. 9");
/// ```
pub fn locator(place: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::English => Cow::Borrowed(place),
        Language::Dutch => {
            let parts = place.split("; ").map(|part| dutch(part).map_or(Cow::Borrowed(part), Cow::Owned));
            Cow::Owned(parts.collect::<Vec<_>>().join("; "))
        }
    }
}

/// Tells a part in Dutch; `None` where it has a word that isn't listed.
fn dutch(part: &str) -> Option<String> {
    let words: Vec<_> = part.split(' ').collect();
    let (mut told, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let (text, count) = number(words[at]).or_else(|| phrase(&words[at..]))?;
        told.push(text);
        at += count;
    }
    Some(told.join(" "))
}

/// Tells a number, such as that of a section, as it is.
fn number(word: &str) -> Option<(String, usize)> {
    word.starts_with(|first: char| first.is_ascii_digit()).then(|| (word.to_owned(), 1))
}

/// Tells the longest phrase that words begin with, and of how many words it is. A mark after it is kept.
fn phrase(words: &[&str]) -> Option<(String, usize)> {
    let begins = |text: &&Text| {
        let count = text.en.split(' ').count();
        let start = words.get(..count).map(|start| start.join(" "));
        start.is_some_and(|start| start.trim_end_matches([',', ':']) == text.en)
    };
    let text = PHRASES.iter().filter(begins).max_by_key(|text| text.en.len())?;
    let count = text.en.split(' ').count();
    let marks = words[count - 1].trim_start_matches(|mark| !matches!(mark, ',' | ':'));
    Some((format!("{}{marks}", text.nl), count))
}

const fn text(en: &'static str, nl: &'static str) -> Text {
    Text { en, nl }
}

const SUBJECTS: &[Text] = &[
    text("low literacy", "laaggeletterdheid"),
    text("participation of vulnerable residents", "participatie van kwetsbare inwoners"),
    text(
        "teams, later networks, of several disciplines for residents with complex needs",
        "multidisciplinaire teams, later netwerken, voor inwoners met complexe hulpvragen",
    ),
    text(
        "one municipal counter that brings out the question behind the question",
        "één gemeentelijk loket dat de vraag achter de vraag boven tafel krijgt",
    ),
    text(
        "joined-up support of residents with problems in several areas of life",
        "integrale ondersteuning van inwoners met problemen op meerdere leefgebieden",
    ),
];

const PHRASES: &[Text] = &[
    // Parts of a document.
    text("Table", "tabel"),
    text("note", "noot"),
    text("notes", "noten"),
    text("annex", "bijlage"),
    text("case", "casus"),
    text("interview", "interview"),
    text("recommendation", "aanbeveling"),
    text("quote", "citaat"),
    text("two quotes", "twee citaten"),
    text("with a quote", "met een citaat"),
    text("introduction", "inleiding"),
    text("Introduction", "inleiding"),
    text("Methods", "methode"),
    text("Results", "resultaten"),
    text("Analysis", "analyse"),
    text("Conclusion", "conclusie"),
    text("result", "resultaat"),
    text("first paragraph", "eerste alinea"),
    text("second paragraph", "tweede alinea"),
    text("last paragraph", "laatste alinea"),
    text("first sentence", "eerste zin"),
    text("first expectation", "eerste verwachting"),
    text("second expectation", "tweede verwachting"),
    text("third expectation", "derde verwachting"),
    text("expected effects", "verwachte effecten"),
    text("the institutional level", "het institutionele niveau"),
    text("the organizational level", "het organisatorische niveau"),
    text("the individual level", "het individuele niveau"),
    text("institutional before", "institutioneel vooraf"),
    text("organizational before", "organisatorisch vooraf"),
    text("individual before", "individueel vooraf"),
    text("institutional after", "institutioneel achteraf"),
    text("organizational after", "organisatorisch achteraf"),
    text("individual after", "individueel achteraf"),
    // Between them.
    text("and", "en"),
    text("to", "tot en met"),
    text("up to and including", "tot en met"),
    text("against", "tegenover"),
    text("on", "over"),
    text("after", "na"),
    text("whose initiative the networks are", "van wie het initiatief voor de netwerken is"),
    text("one official's words in an interview", "woorden van één ambtenaar in een interview"),
    text("November", "november"),
    text("June", "juni"),
    // What is said there.
    text("the data", "de data"),
    text("the other cases", "de andere casussen"),
    text("the starting positions", "de beginposities"),
    text("work structures", "werkstructuren"),
    text("thirteen in both", "in beide dertien"),
    text("says a majority of those asked", "zegt een meerderheid van wie het is gevraagd"),
    text("the combination isn't printed", "de combinatie is niet afgedrukt"),
    text("the introduction of", "de inleiding van"),
    text("itself have twelve", "zelf hebben twaalf"),
    text("an official who tells how it began", "een ambtenaar die vertelt hoe het begon"),
    text("small experiments that follow each other", "kleine experimenten die op elkaar volgen"),
    text(
        "an adviser on the Wmo innovation projects in Almere",
        "een adviseur over de Wmo-innovatieprojecten in Almere",
    ),
];
