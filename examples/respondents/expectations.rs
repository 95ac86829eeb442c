//! The three expectations of the source, judged.

use policy_integration::{Case, Claims, Cohort, Language, Report, cohort::claims::Judgment, instruments, published};

use crate::turns::{paragraph, word};

/// Judged on a case's respondents.
pub(crate) fn on(case: &Case, language: Language) -> Result<String, Report> {
    let cohort = Cohort::of_respondents(case.respondents())?;
    let judgments = instruments::expectations().judge_all(&cohort);
    let title = word(
        language,
        "The three expectations, by what these respondents say of their own willingness:",
        "De drie verwachtingen, naar wat deze respondenten over hun bereidheid zeggen:",
    );
    Ok(listed(title, &judgments, language))
}

/// Judged over every table that fits the printed counts.
pub(crate) fn on_what_is_printed(language: Language) -> String {
    let (claims, cohort) = (published::claims(), Cohort::default());
    let expectations = claims.claims().iter().filter(|claim| claim.id.starts_with("expectation_"));
    let judgments: Vec<_> = expectations.map(|claim| claims.judge(claim, &cohort, Claims::MOST_COMPLETIONS)).collect();
    let title = word(
        language,
        "The same over every table that fits the printed counts:",
        "Hetzelfde over elke tabel die bij de afgedrukte aantallen past:",
    );
    format!("{}\n\n{}", listed(title, &judgments, language), paragraph(what_it_means(language), 0, 0))
}

fn listed(title: &str, judgments: &[Judgment<'_>], language: Language) -> String {
    let lines = judgments.iter().map(|judgment| {
        let label = judgment.claim.label.in_language(language);
        let verdict = judgment.verdict.label(language).to_uppercase();
        paragraph(&format!("{verdict} · {label}: {}", counts(judgment, language)), 2, 2)
    });
    [paragraph(title, 0, 0)].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// How many are willing in the one group, against the other.
fn counts(judgment: &Judgment<'_>, language: Language) -> String {
    let (of, against) = (word(language, "of", "van"), word(language, "against", "tegen"));
    let (count, group) = (judgment.count, judgment.group);
    match judgment.other {
        Some((other, other_group)) => format!("{count} {of} {group} {against} {other} {of} {other_group}"),
        None => format!("{count} {of} {group}"),
    }
}

fn what_it_means(language: Language) -> &'static str {
    word(
        language,
        "The source found the first two expectations not so and the third so. Its counts alone settle none of \
         them: it doesn't print which of those who feel something are willing.",
        "De bron vond de eerste twee verwachtingen niet bevestigd en de derde wel. Met haar aantallen alleen is \
         geen ervan te beslissen: zij drukt niet af wie van hen die iets voelen veranderbereid is.",
    )
}
