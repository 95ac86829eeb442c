//! The advice for a target: where it stands, what to ask, what comes next, what is in the way, and who started alike.

use policy_integration::{
    Diagnosis, Language, Outcome, Report, RuleBook, ScoringModel, Truth,
    advice::DatedPlanTerms,
    case::{Status, Target},
    published,
    rules::Situation,
};

use crate::Asked;
use shared::text::{paragraph, word};

/// How many questions and how many peers are told.
const MOST: usize = 2;

/// The advice for targets in words: of each a title and a paragraph for each thing.
///
/// Of the second target of a case, only what differs from the first is told.
pub(crate) fn of(asked: &[Asked<'_>], terms: &DatedPlanTerms, language: Language) -> Result<String, Report> {
    let (mut told, mut previous) = (Vec::new(), None::<(Target<'_>, Vec<String>)>);
    for Asked { book, situation, .. } in asked {
        let target = situation.target();
        let lines = lines(book, situation, terms, language)?;
        let twin = previous.as_ref().filter(|(other, _)| other.case().id() == target.case().id());
        let (shown, same): (Vec<_>, Vec<_>) =
            lines.iter().cloned().partition(|line| twin.is_none_or(|(_, others)| !others.contains(line)));
        let as_for = twin.filter(|_| !same.is_empty()).map(|(other, _)| as_for(*other, &shown, language));
        let lines_shown = shown.into_iter().chain(as_for).map(|line| paragraph(&format!("- {line}"), 0, 2));
        told.push([title(situation, language)].into_iter().chain(lines_shown).collect::<Vec<_>>().join("\n"));
        previous = Some((target, lines));
    }
    Ok(told.join("\n\n"))
}

fn as_for(other: Target<'_>, shown: &[String], language: Language) -> String {
    let domain = other.domain().map_or(other.case().id(), |domain| domain.label(language));
    let otherwise =
        if shown.is_empty() { word(language, "as", "als") } else { word(language, "otherwise as", "verder als") };
    format!("{otherwise} {} {domain}", word(language, "for", "bij"))
}

fn lines(
    book: &RuleBook,
    situation: &Situation<'_>,
    terms: &DatedPlanTerms,
    language: Language,
) -> Result<Vec<String>, Report> {
    let diagnosis = book.diagnose(&ScoringModel::default(), situation, terms)?;
    let mut lines = diagnosis.lines(language);
    if !diagnosis.has_dropped_out {
        let after_standing = lines.len().min(if diagnosis.build_on.is_empty() { 1 } else { 2 });
        lines.splice(after_standing..after_standing, questions(book, situation, &diagnosis, language));
        lines.extend(peers(situation.target(), language));
    }
    Ok(lines)
}

fn title(situation: &Situation<'_>, language: Language) -> String {
    let target = situation.target();
    let domain = target.domain().map(|domain| format!(", {}", domain.label(language))).unwrap_or_default();
    let (lowest, highest) = situation.position().outcomes().into_inner();
    let outcome = match (lowest, highest) {
        (Outcome::NoChange, Outcome::Practice) => word(language, "unknown", "onbekend").to_owned(),
        (Outcome::NoChange, _) => format!("{} {}", word(language, "at most", "hoogstens"), highest.label(language)),
        _ if lowest == highest => lowest.label(language).to_owned(),
        _ => format!("{} – {}", lowest.label(language), highest.label(language)),
    };
    let (case, on) = (word(language, "Case", "Casus"), situation.on());
    let is = word(language, "outcome", "uitkomst");
    format!("{case} {}{domain} ({on}): {is} {outcome}", target.case().id())
}

/// The questions that save most effort, a line each; none where nothing is left to do.
fn questions(
    book: &RuleBook,
    situation: &Situation<'_>,
    diagnosis: &Diagnosis<'_, '_>,
    language: Language,
) -> Vec<String> {
    if diagnosis.is_reached == Truth::True {
        return Vec::new();
    }
    let goal = situation.target().ambition().unwrap_or(Outcome::Practice);
    let asked = book.ask_next(situation, goal);
    let ask = word(language, "ask:", "vraag:");
    let titles = asked.questions.iter().take(MOST).map(|question| question.lines(language).swap_remove(0));
    titles.map(|title| format!("{ask} {title}")).collect()
}

/// The published targets that may have started most alike, a line each: those of which some ratings agree and none differs.
fn peers(target: Target<'_>, language: Language) -> Vec<String> {
    const FEWEST: usize = 2;
    let cohort = published::cohort();
    let peers = cohort.peers(target);
    let alike = word(language, "may have started alike:", "begon misschien net zo:");
    let has_ended = |target: Target<'_>| target.status().and_then(Status::drop_out).is_some();
    let peers = peers.iter().filter(|peer| peer.may_have_started_alike() && peer.agree.len() >= FEWEST);
    let peers = peers.filter(|peer| !has_ended(peer.target));
    peers.take(MOST).map(|peer| format!("{alike} {}", peer.line(language))).collect()
}
