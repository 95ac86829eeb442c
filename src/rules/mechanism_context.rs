//! Mechanisms from macro to micro: which moves they hold back and carry where a case stands.

use super::{Applicability, Reason, Rule, RuleBook, RuleKind};
use crate::case::{Position, Rating};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Mechanism, MechanismFamily};

/// A mechanism that runs from macro to micro: what it holds back and carries.
///
/// Computed from a rule book, so that another book gives another answer.
///
/// ```
/// use policy_integration::{Mechanism, RuleBook, Truth, published};
///
/// let position = published::municipality("11").unwrap().latest().position();
/// let contexts = RuleBook::multilevel().contexts(&position);
/// let resources = contexts.iter().find(|context| context.mechanism == Mechanism::ResourceAvailability).unwrap();
/// assert_eq!(resources.holds_back(), Truth::True, "no budget, no capacity");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MechanismContext<'b> {
    /// The mechanism.
    pub mechanism: Mechanism,
    /// What is known of the dimensions that it works through, unless a rule says otherwise.
    pub ratings: Vec<(Dimension, Rating)>,
    /// Moves that would change something, each with a guard that works by it and fails.
    pub held_back: Vec<(&'b Rule, Reason)>,
    /// Moves that would change something, each with a guard that works by it and is open.
    pub open: Vec<(&'b Rule, Reason)>,
    /// Moves that would change something, each with a guard that holds by what works by it.
    pub carried: Vec<(&'b Rule, Reason)>,
    /// The moves from micro to macro after which one of the guards that fail or are open would hold, and how they stand.
    pub levers: Vec<(&'b Rule, Applicability)>,
}

impl MechanismContext<'_> {
    /// Whether it holds a move back; unknown where that is open on what isn't known.
    pub fn holds_back(&self) -> Truth {
        Truth::from_certain_and_possible(
            !self.held_back.is_empty(),
            !(self.held_back.is_empty() && self.open.is_empty()),
        )
    }

    /// Whether it carries a move; unknown where that is open on what isn't known.
    pub fn carries(&self) -> Truth {
        Truth::from_certain_and_possible(!self.carried.is_empty(), !(self.carried.is_empty() && self.open.is_empty()))
    }
}

impl RuleBook {
    /// What each of the three mechanisms from macro to micro holds back and carries in a position.
    pub fn contexts(&self, position: &Position) -> Vec<MechanismContext<'_>> {
        let family = MechanismFamily::MacroToMicro.mechanisms();
        family.iter().map(|mechanism| self.context(*mechanism, position)).collect()
    }

    fn context(&self, mechanism: Mechanism, position: &Position) -> MechanismContext<'_> {
        let dimensions = mechanism.context();
        let ratings = dimensions.iter().map(|dimension| (*dimension, position.rating(*dimension))).collect();
        let (mut held_back, mut open, mut carried) = (Vec::new(), Vec::new(), Vec::new());
        let is_of_use = |rule: &&Rule| rule.kind() == RuleKind::Move && rule.changes(position);
        for rule in self.rules().iter().filter(is_of_use) {
            for reason in rule.reasons(position).into_iter().filter(|reason| reason.guard.rests_on(mechanism)) {
                let is_by_these = || reason.guard.holds_by(mechanism, position).is_certain();
                match reason.holds {
                    Truth::False => held_back.push((rule, reason)),
                    Truth::Unknown => open.push((rule, reason)),
                    Truth::True if is_by_these() => carried.push((rule, reason)),
                    Truth::True => {}
                }
            }
        }
        let reasons = held_back.iter().chain(&open).map(|(_, reason)| reason);
        let levers = self.levers(mechanism, position, &reasons);
        MechanismContext { mechanism, ratings, held_back, open, carried, levers }
    }

    /// The moves from micro to macro after which one of these guards holds by what works by a mechanism.
    fn levers<'r>(
        &self,
        mechanism: Mechanism,
        position: &Position,
        reasons: &(impl Iterator<Item = &'r Reason> + Clone),
    ) -> Vec<(&Rule, Applicability)> {
        let is_move_up = |rule: &&Rule| rule.kind() == RuleKind::Move && is_from_below(rule.mechanism());
        let moves = self.rules().iter().filter(is_move_up);
        let helps = |rule: &&Rule| {
            let after = rule.apply_to(position);
            after != *position && reasons.clone().any(|reason| reason.guard.holds_by(mechanism, &after).is_certain())
        };
        moves.filter(helps).map(|rule| (rule, rule.applicability(position))).collect()
    }
}

/// Whether a mechanism runs from micro to macro.
fn is_from_below(mechanism: Option<Mechanism>) -> bool {
    mechanism.is_some_and(|mechanism| mechanism.family() == MechanismFamily::MicroToMacro)
}
