//! Turns: a rule that was played, or is to be, between the positions before and after it.

use super::{GuardKind, Reason, Rule};
use crate::case::Position;
use crate::uncertainty::Truth;

/// A rule between the positions before and after it: played by itself, or in a replay, a reconstruction or a plan.
///
/// ```
/// use policy_integration::{Outcome, Position, RuleBook};
///
/// let book = RuleBook::multilevel();
/// let plan = book.plan(&Position::UNKNOWN, Outcome::Attention)?;
/// let first = &plan.turns[0];
/// assert_eq!(first.rule.id(), "take_first_look");
/// assert!(first.deviations.is_empty() && first.open.is_empty());
/// # Ok::<(), policy_integration::rules::NoPlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Turn<'b> {
    /// The move or event.
    pub rule: &'b Rule,
    /// What was known before it.
    pub before: Position,
    /// What is known after it.
    pub after: Position,
    /// The expectations that it goes against. A plan judges them as if no part of its goal is reached that isn't certain.
    pub deviations: Vec<Reason>,
    /// The guards of which it isn't known whether they hold, and which are taken to: in a plan, what has to be found out
    /// first.
    pub open: Vec<Reason>,
}

impl<'b> Turn<'b> {
    /// Whether it may change nothing, since what it brings about may be so already: to find that out first can spare it.
    ///
    /// ```
    /// use policy_integration::{Outcome, Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let plan = book.plan(&Position::UNKNOWN.with_outcome(Outcome::NoChange), Outcome::Practice).unwrap();
    /// assert_eq!(plan.turns[0].rule.id(), "take_first_look");
    /// assert!(plan.turns[0].may_be_idle(), "nobody knows what the officer knows");
    /// assert!(!plan.turns.last().unwrap().may_be_idle());
    /// ```
    pub fn may_be_idle(&self) -> bool {
        self.rule.may_be_idle(&self.before)
    }

    /// A turn whose deviations are the expectations that fail in the position before.
    pub(super) fn of(rule: &'b Rule, before: Position, after: Position) -> Self {
        Self::judged_in(&before, rule, before, after)
    }

    /// A turn whose guards are judged in a position that is narrower than the one before.
    pub(super) fn judged_in(judged: &Position, rule: &'b Rule, before: Position, after: Position) -> Self {
        let reasons = rule.reasons(judged);
        let (failed, others): (Vec<_>, Vec<_>) = reasons.into_iter().partition(|reason| reason.holds == Truth::False);
        let deviations = failed.into_iter().filter(|reason| reason.guard.kind() == GuardKind::Expectation).collect();
        let open = others.into_iter().filter(|reason| reason.holds == Truth::Unknown).collect();
        Self { rule, before, after, deviations, open }
    }
}
