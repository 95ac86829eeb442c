//! What two parties take for granted: a profile of each, and where the two differ.

use policy_integration::{
    Language, Truth,
    instruments::logics::{LogicAspect, LogicProfile, Sector},
    published,
};

use shared::text::{paragraph, word};

/// The sectors of the two organizations with which Almere's teams began.
const PARTIES: [Sector; 2] = [Sector::Care, Sector::Welfare];

/// The profiles of the two and their differences, in words.
pub(crate) fn text(language: Language) -> String {
    let [one, other] = PARTIES.map(|sector| sector.label(language));
    let title = word(language, "what two parties take for granted:", "wat twee partijen vanzelfsprekend vinden:");
    let title = paragraph(&format!("{title} {one} {} {other}", word(language, "and", "en")), 0, 2);
    let profiles = PARTIES.into_iter().flat_map(|sector| profile(sector, language));
    [title].into_iter().chain(profiles).chain([differences(language)]).collect::<Vec<_>>().join("\n")
}

/// The cells that the source fills, each with by whose words.
fn profile(sector: Sector, language: Language) -> Vec<String> {
    let told = |aspect: &LogicAspect| {
        let told = LogicProfile::of(sector).cell(*aspect, language)?;
        let place = published::locator(aspect.source().place, language);
        Some(paragraph(&format!("{} {told} ({place})", aspect.label(language)), 4, 2))
    };
    let name = format!("  {}", sector.label(language));
    [name].into_iter().chain(LogicAspect::ALL.iter().filter_map(told)).collect()
}

/// Whether the two differ, by what is told of both.
fn differences(language: Language) -> String {
    let [one, other] = PARTIES.map(LogicProfile::of);
    let differences = one.differences(other);
    let of = |title: &str, differs: Truth| {
        let alike = differences.iter().filter(|difference| difference.differs == differs);
        let aspects: Vec<_> = alike.map(|difference| format!("{} …", difference.aspect.label(language))).collect();
        (!aspects.is_empty()).then(|| paragraph(&format!("{title} {}", aspects.join("; ")), 4, 2))
    };
    let unknown = word(language, "unknown, since not told of both:", "onbekend, want niet van beide verteld:");
    let answers = [
        of(word(language, "yes:", "ja:"), Truth::True),
        of(word(language, "no:", "nee:"), Truth::False),
        of(unknown, Truth::Unknown),
    ];
    let title = word(language, "  do they differ?", "  verschillen ze?").to_owned();
    [title].into_iter().chain(answers.into_iter().flatten()).collect::<Vec<_>>().join("\n")
}
