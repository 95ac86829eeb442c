//! The conceptual model: its arrows, what the source found of each, and what answers and counts say.

use policy_integration::cohort::claims::{CountRange, Verdict};
use policy_integration::instruments::conceptual_model::{Arrow, ArrowJudgment, meaninglessness_outweighs};
use policy_integration::instruments::{CountsError, Disclosure, GroupCounts};
use policy_integration::published::{CountReading, rotterdam_counts};
use policy_integration::{Case, Language};

use shared::text::{paragraph, word};

/// Each arrow, judged on a case's respondents.
pub(crate) fn on(case: &Case, disclosure: Disclosure, language: Language) -> Result<String, CountsError> {
    let counts = GroupCounts::of_respondents(case.respondents_at_last());
    let title = word(
        language,
        "The conceptual model, by what these respondents answered:",
        "Het conceptuele model, naar wat deze respondenten antwoordden:",
    );
    let mut lines = vec![paragraph(title, 0, 0)];
    for arrow in Arrow::ALL {
        let told = told(&arrow.judge(case.respondents_at_last(), &counts)?, disclosure, language);
        lines.push(paragraph(&format!("{}: {told}", arrow.label(language)), 2, 2));
    }
    Ok(lines.join("\n"))
}

/// Each arrow with what the source found, judged on the published answers, on the printed counts, and on both; then the claim that
/// meaninglessness outweighs powerlessness.
pub(crate) fn on_what_is_printed(case: &Case, language: Language) -> Result<String, CountsError> {
    let counts = rotterdam_counts(CountReading::Closed);
    let of_answers = GroupCounts::of_respondents(case.respondents());
    let title = word(
        language,
        "The conceptual model, with what the source found, and the verdict on answers, on printed counts, and on both:",
        "Het conceptuele model, met wat de bron vond, en het oordeel naar antwoorden, naar afgedrukte aantallen en naar beide:",
    );
    let mut lines = vec![paragraph(title, 0, 0)];
    for arrow in Arrow::ALL {
        let (none, all) = (std::iter::empty(), case.respondents());
        let (answers, printed) = (arrow.judge(all.clone(), &of_answers)?, arrow.judge(none, &counts)?);
        let both = arrow.judge(all, &counts)?;
        let verdicts = [answers, printed, both].map(|judgment| judgment.verdict.label(language)).join(", ");
        let (label, found) = (arrow.label(language), arrow.found.label(language));
        let line = format!("{label} ({found}): {verdicts}; {}", both.shares(language));
        lines.push(paragraph(&line, 2, 2));
    }
    let weighings = meaninglessness_outweighs(case.respondents(), &counts)?;
    let is_all = |verdict: Verdict| weighings.iter().all(|weighing| weighing.verdict == verdict);
    let verdict = [Verdict::Holds, Verdict::Contradicted].into_iter().find(|verdict| is_all(*verdict));
    let claim = word(
        language,
        "Meaninglessness outweighs powerlessness (the source: so), for each kind against each",
        "Zinloosheid weegt zwaarder dan machteloosheid (de bron: zo), voor elke soort tegen elke",
    );
    let verdict = verdict.unwrap_or(Verdict::Open).label(language);
    lines.push(format!("\n{}", paragraph(&format!("{claim}: {verdict}."), 0, 0)));
    lines.push(format!("\n{}", paragraph(what_it_means(language), 0, 0)));
    Ok(lines.join("\n"))
}

fn what_it_means(language: Language) -> &'static str {
    word(
        language,
        "Behind the verdicts: how many have the second of those with the first, against those without it. The source found powerlessness \
         to make little or no difference and meaninglessness a large one. Its counts alone settle neither: it doesn't print who of those that feel something \
         are willing.",
        "Achter de oordelen: hoeveel het tweede hebben van wie het eerste heeft, tegen wie het niet heeft. De bron vond dat machteloosheid \
         weinig tot geen verschil maakt en zinloosheid een groot verschil. Met haar aantallen alleen is geen van beide te beslissen: zij drukt niet af wie van hen die \
         iets voelen veranderbereid is.",
    )
}

/// The verdict with its counts, unless it tells something of a group that is too small.
fn told(judgment: &ArrowJudgment, disclosure: Disclosure, language: Language) -> String {
    if !is_printed(judgment, disclosure) {
        return word(language, "withheld: a group is too small", "niet getoond: een groep is te klein").to_owned();
    }
    format!("{}; {}", judgment.verdict.label(language), judgment.shares(language))
}

/// Whether of either group neither those who certainly are in it nor those who may be are too few.
pub(crate) fn is_printed(judgment: &ArrowJudgment, disclosure: Disclosure) -> bool {
    let is_large = |group: CountRange| [group.lower, group.upper].iter().all(|size| disclosure.allows(*size as usize));
    is_large(judgment.with.1) && is_large(judgment.without.1)
}
