//! What the source recommends: who has to act, and when; and what changed in the answers of those who were asked again.

use policy_integration::instruments::mandate::{Lesson, Recommendation, RecommendationNeed};
use policy_integration::instruments::{ChangeTally, Disclosure};
use policy_integration::vocabulary::Unit;
use policy_integration::{Case, Language, Truth};

use shared::text::{paragraph, word};

/// A line for each recommendation: when, who, and what; and whether there is need of it. Then the lesson beside them.
pub(crate) fn on(case: &Case, disclosure: Disclosure, language: Language) -> String {
    let title = word(
        language,
        "Who has to act, by the five recommendations:",
        "Wie wat moet doen, volgens de vijf aanbevelingen:",
    );
    let lines = needs(case, disclosure).map(|need| paragraph(&need.line(language), 2, 3));
    let beside = word(language, "Beside these, for public organizations", "Daarnaast, voor publieke organisaties");
    let lessons = Lesson::ALL
        .iter()
        .map(|lesson| paragraph(&format!("{beside}: {} ({})", lesson.label(language), lesson.source().place), 2, 2));
    [paragraph(title, 0, 0)].into_iter().chain(lines).chain(lessons).collect::<Vec<_>>().join("\n")
}

/// Whether there is need of each: by what changed, unless too few were asked again.
pub(crate) fn needs(case: &Case, disclosure: Disclosure) -> impl Iterator<Item = RecommendationNeed> {
    Recommendation::ALL.iter().map(move |recommendation| {
        let position = case.latest().position();
        let need = recommendation.need(&position, case.asked_again());
        let is_large = |change: &ChangeTally| disclosure.allows(change.compared as usize);
        if need.change.as_ref().is_none_or(is_large) { need } else { recommendation.need(&position, []) }
    })
}

/// A line for each dimension that the same persons were asked about on two days; nothing where there are none.
pub(crate) fn before_and_after(case: &Case, disclosure: Disclosure, language: Language) -> Option<String> {
    let tallies = Unit::Respondent.dimensions().map(|dimension| ChangeTally::new(dimension, case.asked_again()));
    let lines = tallies.filter(|tally| tally.compared > 0).map(|tally| {
        let told = if disclosure.allows(tally.compared as usize) {
            format!("{} · {}", tally.label(language), rose(tally.has_improved, language))
        } else {
            word(language, "withheld: the group is too small", "niet getoond: de groep is te klein").to_owned()
        };
        paragraph(&format!("{}: {told}", tally.dimension.label(language)), 2, 2)
    });
    let lines: Vec<_> = lines.collect();
    let title =
        word(language, "Before and after, of those who were asked twice:", "Voor en na, van wie tweemaal is gevraagd:");
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.join("\n")))
}

fn rose(has_improved: Truth, language: Language) -> &'static str {
    match has_improved {
        Truth::True => word(language, "better on the whole", "al met al beter"),
        Truth::False => word(language, "not better on the whole", "al met al niet beter"),
        Truth::Unknown => word(language, "open whether better on the whole", "open of het al met al beter is"),
    }
}
