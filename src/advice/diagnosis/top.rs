//! At the top of the ladder: what to make last, and what turnover of staff would undo.

use crate::case::Position;
use crate::rules::{Alternative, Applicability, Rule, RuleBook, RuleKind};
use crate::vocabulary::{Dimension, Language, Mechanism, Outcome, Text, sentence};

/// What an event of turnover would undo.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Turnover<'b> {
    /// The event.
    pub event: &'b Rule,
    /// The dimensions of which less would be certain.
    pub dimensions: Vec<Dimension>,
    /// Whether less would be certain of the outcome.
    pub outcome: bool,
}

impl Turnover<'_> {
    /// Says what the event would undo.
    pub(super) fn line(&self, language: Language) -> String {
        const OUTCOME: Text = Text { en: "the outcome", nl: "de uitkomst" };
        let event = self.event.label(language);
        let dimensions = self.dimensions.iter().map(|dimension| dimension.label(language));
        let outcome = self.outcome.then(|| OUTCOME.in_language(language));
        let undone = dimensions.chain(outcome).collect::<Vec<_>>().join(", ");
        sentence!(language, en "lost if {event}: {undone}", nl "kan verloren gaan ({event}): {undone}")
    }
}

impl RuleBook {
    /// The moves that ask for the highest rung and change something.
    pub(super) fn consolidating(&self, position: &Position) -> Vec<(&Rule, Applicability)> {
        let asks_for_top = |rule: &Rule| {
            let reasons = rule.reasons(position);
            let mut asked = reasons.iter().flat_map(|reason| &reason.alternatives);
            asked.any(|asked| matches!(asked, Alternative::Outcome { at_least: Outcome::Practice, .. }))
        };
        let moves = self.rules().iter().filter(|rule| rule.kind() == RuleKind::Move && rule.changes(position));
        moves.filter(|rule| asks_for_top(rule)).map(|rule| (rule, rule.applicability(position))).collect()
    }

    /// What turnover of staff would undo.
    pub(super) fn turnover(&self, position: &Position) -> Vec<Turnover<'_>> {
        let events = self.of_mechanism(Mechanism::StaffTurnover);
        let events = events.filter(|rule| rule.kind() == RuleKind::Event && !rule.closes());
        let turnover = |event| {
            let after = Rule::apply_to(event, position);
            let falls = |dimension: &Dimension| after.favours(*dimension).0 < position.favours(*dimension).0;
            Turnover {
                event,
                dimensions: Dimension::ALL.iter().copied().filter(falls).collect(),
                outcome: after.outcomes().start() < position.outcomes().start(),
            }
        };
        events.map(turnover).filter(|turnover| turnover.outcome || !turnover.dimensions.is_empty()).collect()
    }
}
