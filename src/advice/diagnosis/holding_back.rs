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

/// Guards by which moves are certainly held back and that the same moves would change.
pub(super) struct FailedGuards<'d, 'b> {
    /// The guards in words.
    pub(super) guards: Vec<String>,
    mechanisms: Vec<Mechanism>,
    held: Vec<&'b Rule>,
    /// The moves after which a guard holds. A move that is illegal itself is left out: it changes nothing now.
    levers: Vec<&'d Rule>,
}

/// Returns the guards by which moves are certainly held back, in the order of the mechanisms.
pub(super) fn failed_guards<'d, 'b>(
    mechanisms: &'d [HoldingBack<'b>],
    language: Language,
) -> Vec<FailedGuards<'d, 'b>> {
    let mut failed: Vec<FailedGuards<'d, 'b>> = Vec::new();
    for holding in mechanisms {
        for held in holding.moves.iter().filter(|held| held.reason.holds == Truth::False) {
            let guard = held.reason.guard.label(language);
            let levers = held.levers.iter().filter(|(_, how)| how.legal.is_possible()).map(|(lever, _)| *lever);
            let levers: Vec<_> = levers.collect();
            let is_alike = |other: &&mut FailedGuards<'_, '_>| {
                other.guards.contains(&guard) || (!levers.is_empty() && other.levers == levers)
            };
            match failed.iter_mut().find(is_alike) {
                Some(other) => other.add(guard, holding.context.mechanism, held.rule, &levers),
                None => failed.push(FailedGuards {
                    guards: vec![guard],
                    mechanisms: vec![holding.context.mechanism],
                    held: vec![held.rule],
                    levers,
                }),
            }
        }
    }
    failed
}

impl<'d, 'b> FailedGuards<'d, 'b> {
    fn add(&mut self, guard: String, mechanism: Mechanism, held: &'b Rule, levers: &[&'d Rule]) {
        add_once(&mut self.guards, guard);
        add_once(&mut self.mechanisms, mechanism);
        add_once(&mut self.held, held);
        for lever in levers {
            add_once(&mut self.levers, *lever);
        }
    }

    /// Says which moves they hold back, by which mechanisms, and which moves would change that.
    pub(super) fn line(&self, language: Language) -> String {
        let guards = self.guards.join("; ");
        let mechanisms: Vec<_> = self.mechanisms.iter().map(|mechanism| mechanism.label(language)).collect();
        let mechanisms = mechanisms.join("; ");
        let moves = shortened(self.held.iter().copied(), language);
        let start = sentence!(
            language,
            en "held back without {guards} ({mechanisms}): {moves}",
            nl "kan pas bij {guards} ({mechanisms}): {moves}"
        );
        let levers = shortened(self.levers.iter().copied(), language);
        if levers.is_empty() {
            return start;
        }
        sentence!(language, en "{start}. Changed by: {levers}", nl "{start}. Te bereiken door: {levers}")
    }
}

fn add_once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
