//! What the mechanisms from macro to micro hold back.

use super::shortened::shortened;
use crate::case::Position;
use crate::rules::{Applicability, MechanismContext, Reason, Rule};
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, Mechanism, sentence};

/// A mechanism that runs from macro to micro, with the moves that it holds back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HoldingBack<'b> {
    /// What is found of the mechanism.
    pub context: MechanismContext<'b>,
    /// Each move that it holds back, or may, with what would change that.
    pub moves: Vec<HeldBack<'b>>,
}

/// A move that a mechanism holds back, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeldBack<'b> {
    /// The move.
    pub rule: &'b Rule,
    /// The guard that fails or is open, with the ratings on which it does.
    pub reason: Reason,
    /// The other moves from micro to macro after which this guard holds, and how they stand.
    pub levers: Vec<(&'b Rule, Applicability)>,
}

/// Groups what a mechanism holds back by move, each with its levers.
pub(super) fn holding_back<'b>(context: MechanismContext<'b>, position: &Position) -> HoldingBack<'b> {
    let mechanism = context.mechanism;
    let levers = |rule: &Rule, reason: &Reason| {
        let helps = |(lever, _): &&(&Rule, Applicability)| {
            lever.id() != rule.id() && reason.guard.holds_by(mechanism, &lever.apply_to(position)).is_certain()
        };
        context.levers.iter().filter(helps).copied().collect()
    };
    let all = context.held_back.iter().chain(&context.open);
    let held =
        |(rule, reason): &(&'b Rule, Reason)| HeldBack { rule, reason: reason.clone(), levers: levers(rule, reason) };
    let moves = all.map(held).collect();
    HoldingBack { context, moves }
}

/// A guard by which moves are certainly held back, by one mechanism or several.
pub(super) struct FailedGuard<'d, 'b> {
    /// The guard in words.
    pub(super) guard: String,
    mechanisms: Vec<Mechanism>,
    held: Vec<&'d HeldBack<'b>>,
}

/// Returns the guards by which moves are certainly held back, in the order of the mechanisms.
pub(super) fn failed_guards<'d, 'b>(mechanisms: &'d [HoldingBack<'b>], language: Language) -> Vec<FailedGuard<'d, 'b>> {
    let mut failed: Vec<FailedGuard<'d, 'b>> = Vec::new();
    for holding in mechanisms {
        for held in holding.moves.iter().filter(|held| held.reason.holds == Truth::False) {
            let (guard, mechanism) = (held.reason.guard.label(language), holding.context.mechanism);
            let place = failed.iter().position(|other| other.guard == guard).unwrap_or(failed.len());
            if place == failed.len() {
                failed.push(FailedGuard { guard, mechanisms: Vec::new(), held: Vec::new() });
            }
            if !failed[place].mechanisms.contains(&mechanism) {
                failed[place].mechanisms.push(mechanism);
            }
            failed[place].held.push(held);
        }
    }
    failed
}

impl FailedGuard<'_, '_> {
    /// Says which moves it holds back, by which mechanisms, and which moves would change that.
    pub(super) fn line(&self, language: Language) -> String {
        let guard = &self.guard;
        let mechanisms: Vec<_> = self.mechanisms.iter().map(|mechanism| mechanism.label(language)).collect();
        let mechanisms = mechanisms.join("; ");
        let moves = shortened(self.held.iter().map(|held| held.rule), language);
        let start = sentence!(
            language,
            en "held back without {guard} ({mechanisms}): {moves}",
            nl "tegengehouden zonder {guard} ({mechanisms}): {moves}"
        );
        // A move that is illegal itself changes nothing now.
        let levers = self.held.iter().flat_map(|held| &held.levers).filter(|(_, how)| how.legal.is_possible());
        let levers = shortened(levers.map(|(lever, _)| *lever), language);
        if levers.is_empty() {
            return start;
        }
        sentence!(language, en "{start}. Changed by: {levers}", nl "{start}. Te veranderen door: {levers}")
    }
}
