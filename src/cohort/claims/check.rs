//! The sense of claims: what they may ask.

use std::collections::BTreeSet;

use super::proposition::{LogTest, Proposition};
use super::{Assertion, ClaimDraft, ClaimsDraft, CountTest, MeanAssertion, Quantifier, TallyDraft, Threshold, tally};
use crate::report::{Accepted, Code, Finding, Path, Suggestions, Versions, blank, check_own_ids, untidy};
use crate::uncertainty::Work;
use crate::vocabulary::Text;

/// How many steps are taken to see whether tables fit what is printed, in one document.
const MOST_STEPS: u64 = 1 << 19;

/// Every finding of sense.
pub(super) fn claims(draft: &ClaimsDraft) -> Vec<Finding> {
    let mut findings: Vec<_> = draft.versions.into_iter().flat_map(Versions::findings).collect();
    let root = |key: &'static str, index: usize| Path::root().join(key).join(index);
    check_own_ids(draft.tallies.iter().map(|tally| &tally.id), || Path::root().join("tallies"), &mut findings);
    check_own_ids(draft.claims.iter().map(|claim| &claim.id), || Path::root().join("claims"), &mut findings);
    let work = Work::up_to(MOST_STEPS);
    for (index, tally) in draft.tallies.iter().enumerate() {
        check_tally(&root("tallies", index), tally, &work, &mut findings);
    }
    let tallies: BTreeSet<_> = draft.tallies.iter().map(|tally| tally.id.as_str()).collect();
    let suggestions = Suggestions::of(tallies.iter().copied());
    for (index, claim) in draft.claims.iter().enumerate() {
        check_claim(&root("claims", index), claim, &tallies, &suggestions, &mut findings);
    }
    findings
}

fn check_tally(path: &Path, tally: &TallyDraft, work: &Work<'_>, findings: &mut Vec<Finding>) {
    const COUNTED: Text =
        Text { en: "a whole number from 0 to 1000000", nl: "een heel getal van 0 tot en met 1000000" };
    const PRINTED: Text = Text { en: "at most 256 printed counts", nl: "ten hoogste 256 afgedrukte aantallen" };
    findings.extend(tally.label.findings(&path.clone().join("label")));
    let before = findings.len();
    if tally.of > TallyDraft::MOST_COUNTED {
        let finding = Finding::new(path.clone().join("of"), Code::NumberOutOfRange, tally.of);
        findings.push(finding.accepting(Accepted::Described(COUNTED)));
    }
    if tally.printed.len() > TallyDraft::MOST_PRINTED {
        let finding = Finding::new(path.clone().join("printed"), Code::NumberOutOfRange, tally.printed.len());
        findings.push(finding.accepting(Accepted::Described(PRINTED)));
    }
    for (index, count) in tally.printed.iter().enumerate() {
        let path = path.clone().join("printed").join(index);
        check_count(&path.clone().join("is"), count.is, findings);
        check_whole_proposition(&path.clone().join("of"), &count.of, findings);
        findings.extend(blank(path.join("source"), &count.source));
    }
    if findings.len() == before && tally::is_impossible(tally, work) {
        findings.push(Finding::new(path.clone().join("printed"), Code::NoTableFits, &tally.id));
    }
}

fn check_claim(
    path: &Path,
    claim: &ClaimDraft,
    tallies: &BTreeSet<&str>,
    suggestions: &Suggestions<'_>,
    findings: &mut Vec<Finding>,
) {
    findings.extend(claim.label.findings(&path.clone().join("label")));
    if let Some(note) = &claim.note {
        findings.extend(note.findings(&path.clone().join("note")));
    }
    findings.extend(blank(path.clone().join("source"), &claim.source));
    if let Some(id) = claim.tally.as_ref().filter(|id| !tallies.contains(id.as_str())) {
        let finding = Finding::new(path.clone().join("tally"), Code::UnknownTally, id);
        findings.push(finding.accepting(suggestions.instead_of(id)).resting_on(Path::root().join("tallies")));
    }
    let asserts = path.clone().join("asserts");
    match &claim.asserts {
        Assertion::Share(share) => {
            let path = asserts.join("share");
            check_whole_proposition(&path.clone().join("of"), &share.of, findings);
            if let Some(among) = &share.among {
                check_whole_proposition(&path.clone().join("among"), among, findings);
            }
            check_quantifier(&path.join("is"), &share.is, findings);
        }
        Assertion::Comparison(comparison) => {
            let path = asserts.join("comparison");
            check_whole_proposition(&path.clone().join("of"), &comparison.of, findings);
            check_whole_proposition(&path.clone().join("among"), &comparison.among, findings);
            check_whole_proposition(&path.join("than_among"), &comparison.than_among, findings);
        }
        Assertion::Mean(mean) => check_mean(&asserts.join("mean"), mean, findings),
    }
}

fn check_mean(path: &Path, mean: &MeanAssertion, findings: &mut Vec<Finding>) {
    const MOST: usize = 8;
    const SO_MANY: Text = Text { en: "one to eight propositions", nl: "een tot acht proposities" };
    const A_NUMBER: Text = Text { en: "a number", nl: "een getal" };
    let at = path.clone().join("of");
    let so_many = Accepted::Described(SO_MANY);
    match mean.of.len() {
        0 => findings.push(Finding::new(at.clone(), Code::AsksNothing, "[]").accepting(so_many)),
        1..=MOST => {}
        more => findings.push(Finding::new(at.clone(), Code::NumberOutOfRange, more).accepting(so_many)),
    }
    for (index, proposition) in mean.of.iter().enumerate() {
        check_whole_proposition(&at.clone().join(index), proposition, findings);
    }
    if !mean.is.is_finite() {
        let finding = Finding::new(path.clone().join("is"), Code::NumberOutOfRange, mean.is);
        findings.push(finding.accepting(Accepted::Described(A_NUMBER)));
    }
    check_threshold(&path.clone().join("within"), mean.within, f64::MAX, FROM_0, findings);
}

fn check_quantifier(path: &Path, quantifier: &Quantifier, findings: &mut Vec<Finding>) {
    match quantifier {
        Quantifier::Count(test) => check_count(&path.clone().join("count"), *test, findings),
        Quantifier::MoreThan(threshold) => {
            check_threshold(&path.clone().join("more_than"), *threshold, 1.0, FROM_0_TO_1, findings);
        }
        Quantifier::Every | Quantifier::None | Quantifier::Some => {}
    }
}

fn check_count(path: &Path, test: CountTest, findings: &mut Vec<Finding>) {
    check_ends(path, test.at_least, test.at_most, findings);
}

/// A test asks for something, and for something that can be.
fn check_ends<T: PartialOrd + std::fmt::Display + Copy>(
    path: &Path,
    at_least: Option<T>,
    at_most: Option<T>,
    findings: &mut Vec<Finding>,
) {
    const AN_END: Text = Text { en: "`at_least`, `at_most`, or both", nl: "`at_least`, `at_most`, of beide" };
    const IN_ORDER: Text = Text { en: "`at_least` up to `at_most`", nl: "`at_least` tot en met `at_most`" };
    match (at_least, at_most) {
        (None, None) => {
            let finding = Finding::new(path.clone(), Code::AsksNothing, "{}");
            findings.push(finding.accepting(Accepted::Described(AN_END)));
        }
        (Some(least), Some(most)) if least > most => {
            let finding = Finding::new(path.clone().join("at_most"), Code::GuardNeverMet, most).against(least);
            findings.push(finding.accepting(Accepted::Described(IN_ORDER)));
        }
        _ => {}
    }
}

const FROM_0: Text =
    Text { en: "`from` up to `at` up to `to`, each from 0", nl: "`from` tot en met `at` tot en met `to`, elk vanaf 0" };
const A_NUMBER_FROM_0: Text = Text { en: "a number from 0", nl: "een getal vanaf 0" };
const A_NUMBER_FROM_0_TO_1: Text = Text { en: "a number from 0 to 1", nl: "een getal van 0 tot en met 1" };
const FROM_0_TO_1: Text = Text {
    en: "`from` up to `at` up to `to`, each from 0 to 1",
    nl: "`from` tot en met `at` tot en met `to`, elk van 0 tot en met 1",
};

/// The number that is taken is in its range, and both from 0.
fn check_threshold(path: &Path, threshold: Threshold, most: f64, accepted: Text, findings: &mut Vec<Finding>) {
    let Threshold { at, from, to } = threshold;
    if let Some(number) = threshold.exact() {
        if !(0.0..=most).contains(&number) {
            let accepted = if most > 1.0 { A_NUMBER_FROM_0 } else { A_NUMBER_FROM_0_TO_1 };
            let finding = Finding::new(path.clone(), Code::NumberOutOfRange, number);
            findings.push(finding.accepting(Accepted::Described(accepted)));
        }
        return;
    }
    let numbers = [("from", from, 0.0..=at), ("at", at, from..=to), ("to", to, at..=most)];
    if let Some((key, number, _)) = numbers.iter().find(|(_, number, range)| *number < 0.0 || !range.contains(number)) {
        let finding = Finding::new(path.clone().join(*key), Code::NumberOutOfRange, number);
        findings.push(finding.accepting(Accepted::Described(accepted)));
    }
}

/// Checks a proposition that isn't a part of another.
fn check_whole_proposition(path: &Path, proposition: &Proposition, findings: &mut Vec<Finding>) {
    const SO_MANY: Text = Text { en: "at most 64 tests", nl: "ten hoogste 64 toetsen" };
    let tests = proposition.tests().len();
    if tests > Proposition::MOST_TESTS {
        let finding = Finding::new(path.clone(), Code::NumberOutOfRange, tests);
        findings.push(finding.accepting(Accepted::Described(SO_MANY)));
    }
    check_proposition(path, proposition, findings);
}

fn check_proposition(path: &Path, proposition: &Proposition, findings: &mut Vec<Finding>) {
    match proposition {
        Proposition::Rating(test) => {
            let path = path.clone().join("rating");
            for degree in test.at_least.iter().chain(&test.at_most) {
                if degree.scale() != test.dimension.scale() {
                    let accepted = Accepted::Words { words: test.dimension.scale().ids(), nearest: None };
                    findings.push(Finding::new(path.clone(), Code::DegreeOffScale, degree).accepting(accepted));
                }
            }
            check_ends(&path, test.at_least, test.at_most, findings);
        }
        Proposition::Outcome(test) => check_ends(&path.clone().join("outcome"), test.at_least, test.at_most, findings),
        Proposition::Domains(test) => check_ends(&path.clone().join("domains"), test.at_least, test.at_most, findings),
        Proposition::Months(test) => check_ends(&path.clone().join("months"), test.at_least, test.at_most, findings),
        Proposition::Profile(test) => check_ends(&path.clone().join("profile"), test.at_least, test.at_most, findings),
        Proposition::Counted(name) => findings.extend(untidy(|| path.clone().join("counted"), name)),
        Proposition::Logged(test) => check_logged(&path.clone().join("logged"), test, findings),
        Proposition::Not(part) => check_proposition(&path.clone().join("not"), part, findings),
        Proposition::All(parts) => check_parts(&path.clone().join("all"), parts, findings),
        Proposition::Any(parts) => check_parts(&path.clone().join("any"), parts, findings),
        Proposition::Change(_)
        | Proposition::Level(_)
        | Proposition::Alignment(_)
        | Proposition::Levels(_)
        | Proposition::Status(_)
        | Proposition::Domain(_) => {}
    }
}

fn check_logged(path: &Path, test: &LogTest, findings: &mut Vec<Finding>) {
    findings.extend(untidy(|| path.clone().join("rule"), &test.rule));
    if test.before.is_empty() {
        let a_rule = Accepted::Described(Text { en: "at least one other rule", nl: "minstens één andere regel" });
        findings.push(Finding::new(path.clone().join("before"), Code::AsksNothing, "[]").accepting(a_rule));
    }
    for (index, rule) in test.before.iter().enumerate() {
        findings.extend(untidy(|| path.clone().join("before").join(index), rule));
    }
}

fn check_parts(path: &Path, parts: &[Proposition], findings: &mut Vec<Finding>) {
    if parts.is_empty() {
        let a_part = Accepted::Described(Text { en: "at least one part", nl: "minstens één deel" });
        findings.push(Finding::new(path.clone(), Code::AsksNothing, "[]").accepting(a_part));
    }
    for (index, part) in parts.iter().enumerate() {
        check_proposition(&path.clone().join(index), part, findings);
    }
}
