//! Moves that are better not attempted yet.

use super::holding_back::FailedGuards;
use super::shortened::shortened;
use crate::case::PartialDate;
use crate::rules::{Amendment, Reason, Rule, RuleBook, Situation};
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, sentence};

/// A move that is legal, and better not attempted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotYet<'b> {
    /// The move.
    pub rule: &'b Rule,
    /// The expectations that fail.
    pub failed: Vec<Reason>,
    /// The document that can't be changed now, and when it can next as far as that is known.
    pub outside_window: Option<(Amendment, Option<PartialDate>)>,
}

impl RuleBook {
    /// The moves that are legal and against what is expected, and those whose document can't be changed now.
    pub(super) fn not_yet(&self, situation: &Situation<'_>) -> Vec<NotYet<'_>> {
        let moves = self.moves(situation);
        let has = |rules: &[&Rule], wanted: &Rule| rules.iter().any(|rule| rule.id() == wanted.id());
        let not_yet = |rule| {
            let reasons = Rule::reasons(rule, situation.position()).into_iter();
            let opens = |amends: Amendment| (amends, situation.next_opening(amends.document, amends.owner));
            let is_outside = has(&moves.outside_window, rule);
            NotYet {
                rule,
                failed: reasons.filter(|reason| reason.holds == Truth::False).collect(),
                outside_window: rule.amends().filter(|_| is_outside).map(opens),
            }
        };
        let is_not_yet = |rule: &&Rule| has(&moves.against_expectation, rule) || has(&moves.outside_window, rule);
        self.rules().iter().filter(is_not_yet).map(not_yet).collect()
    }
}

/// Returns a line for each thing that moves wait for, with the moves, but for guards that are told already.
pub(super) fn lines(not_yet: &[NotYet<'_>], told: &[FailedGuards<'_, '_>], language: Language) -> Vec<String> {
    let mut by_need: Vec<(String, Vec<&Rule>)> = Vec::new();
    for waiting in not_yet {
        let mut needs = waiting.needs(language);
        needs.retain(|need| told.iter().all(|told| !told.guards.contains(need)));
        let need = needs.join("; ");
        if need.is_empty() {
            continue;
        }
        match by_need.iter_mut().find(|(other, _)| *other == need) {
            Some((_, rules)) => rules.push(waiting.rule),
            None => by_need.push((need, vec![waiting.rule])),
        }
    }
    let line = |(need, rules): &(String, Vec<&Rule>)| {
        let rules = shortened(rules.iter().copied(), language);
        sentence!(language, en "not before {need}: {rules}", nl "eerst nodig: {need}; dan pas: {rules}")
    };
    by_need.iter().map(line).collect()
}

impl NotYet<'_> {
    /// Returns what it waits for: the guards that fail and the window.
    ///
    /// A rung of the outcome isn't told: the plan has its steps in order.
    fn needs(&self, language: Language) -> Vec<String> {
        let is_of_degrees = |reason: &&Reason| reason.alternatives.iter().any(|asked| asked.dimension().is_some());
        let failed = self.failed.iter().filter(is_of_degrees).map(|reason| reason.guard.label(language));
        let window = self.outside_window.map(|(amends, opens)| {
            let document = amends.label(language);
            match opens {
                Some(opens) => sentence!(
                    language,
                    en "{document} can be changed ({opens})",
                    nl "{document} kan worden aangepast ({opens})"
                ),
                None => sentence!(language, en "{document} can be changed", nl "{document} kan worden aangepast"),
            }
        });
        failed.chain(window).collect()
    }
}
