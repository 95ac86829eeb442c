//! The other targets of a case: which are better finished first.

use std::cell::LazyCell;
use std::cmp::Ordering;

use super::has_dropped_out;
use crate::advice::ambition;
use crate::case::{Position, Target};
use crate::report::Report;
use crate::rules::{Plan, PlanCost, RuleBook, Situation};
use crate::vocabulary::{Language, Outcome};

/// Returns the target's domain in words, or the case's identifier where it names none.
pub(super) fn domain(target: Target<'_>, language: Language) -> &str {
    target.domain().map_or(target.case().id(), |domain| domain.label(language))
}

impl RuleBook {
    /// The other targets that are better finished first, and those that are better begun later.
    pub(super) fn other_targets<'a>(
        &self,
        situation: &Situation<'a>,
    ) -> Result<(Vec<Target<'a>>, Vec<Target<'a>>), Report> {
        let (mut first, mut later) = (Vec::new(), Vec::new());
        let (own, mut is_after_own) = (situation.target(), false);
        let is_finished = |target: Target<'_>, position: &Position| ambition(target).is_reached(position).is_certain();
        let own_is_finished = is_finished(own, situation.position());
        let own_plan = LazyCell::new(|| self.plan_cost(own, situation.position()));
        for other in own.case().targets() {
            if other.domain() == own.domain() {
                is_after_own = true;
                continue;
            }
            let position = *self.situation(other, situation.on())?.position();
            if has_dropped_out(other) || is_finished(other, &position) {
                continue;
            }
            // A plan is looked for only where the rungs don't tell.
            let is_ahead = || match certain_rung(&position).cmp(&certain_rung(situation.position())) {
                Ordering::Equal => {
                    let plan = self.plan_cost(other, &position);
                    plan < *own_plan || (plan == *own_plan && !is_after_own)
                }
                order => order.is_gt(),
            };
            if !own_is_finished && is_ahead() { first.push(other) } else { later.push(other) }
        }
        Ok((first, later))
    }

    /// Returns what the cheapest plan of a target to its ambition costs; where there is none, more than any.
    fn plan_cost(&self, target: Target<'_>, position: &Position) -> (bool, Option<PlanCost>) {
        let plan = self.plan(position, ambition(target)).ok();
        (plan.is_none(), plan.as_ref().map(Plan::cost))
    }
}

/// Returns the rung that is certainly reached.
fn certain_rung(position: &Position) -> Outcome {
    *position.outcomes().start()
}
