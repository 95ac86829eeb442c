//! The advice for a target: what comes next, what is in the way, what to ask, and who started alike.

use policy_integration::{
    Language, Outcome, Report, RuleBook, ScoringModel, advice::DatedPlanTerms, case::Target, published,
    rules::Situation,
};

use crate::turns::{paragraph, word};

/// How many questions and how many peers are told.
const MOST: usize = 2;

/// The advice in words: a title and a paragraph for each thing.
pub(crate) fn of(
    book: &RuleBook,
    situation: &Situation<'_>,
    terms: &DatedPlanTerms,
    language: Language,
) -> Result<String, Report> {
    let target = situation.target();
    let diagnosis = book.diagnose(&ScoringModel::default(), situation, terms)?;
    let mut lines = diagnosis.lines(language);
    if !diagnosis.has_dropped_out && !diagnosis.is_at_top.is_certain() {
        lines.extend(questions(book, situation, language));
    }
    if !diagnosis.has_dropped_out {
        lines.extend(peers(target, language));
    }
    let lines = lines.iter().map(|line| paragraph(&format!("- {line}"), 0, 2));
    Ok([title(target, situation, language)].into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
}

fn title(target: Target<'_>, situation: &Situation<'_>, language: Language) -> String {
    let domain = target.domain().map(|domain| format!(", {}", domain.label(language))).unwrap_or_default();
    let (lowest, highest) = situation.position().outcomes().into_inner();
    let outcome = match (lowest, highest) {
        (Outcome::NoChange, Outcome::Practice) => word(language, "unknown", "onbekend").to_owned(),
        _ if lowest == highest => lowest.label(language).to_owned(),
        _ => format!("{} – {}", lowest.label(language), highest.label(language)),
    };
    let (case, on) = (word(language, "Case", "Casus"), situation.on());
    let is = word(language, "outcome", "uitkomst");
    format!("{case} {}{domain} ({on}): {is} {outcome}", target.case().id())
}

/// The questions that save most effort, a line each.
fn questions(book: &RuleBook, situation: &Situation<'_>, language: Language) -> Vec<String> {
    let goal = situation.target().ambition().unwrap_or(Outcome::Practice);
    let asked = book.ask_next(situation, goal);
    let ask = word(language, "ask:", "vraag:");
    let lines = asked.questions.iter().take(MOST).map(|question| question.lines(language));
    lines.map(|lines| format!("{ask} {}", lines.join("; "))).collect()
}

/// The published targets that may have started most alike, a line each.
fn peers(target: Target<'_>, language: Language) -> Vec<String> {
    let cohort = published::cohort();
    let peers = cohort.peers(target);
    let alike = word(language, "may have started alike:", "kan net zo begonnen zijn:");
    let peers = peers.iter().filter(|peer| peer.may_have_started_alike() && !peer.agree.is_empty());
    peers.take(MOST).map(|peer| format!("{alike} {}", peer.line(language))).collect()
}
