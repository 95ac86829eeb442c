//! The other targets of a case: which are better finished first.

use std::cmp::Reverse;

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
        let own_distance = self.distance(own, situation.position());
        let own_is_finished = is_finished(own, situation.position());
        for other in own.case().targets() {
            if other.domain() == own.domain() {
                is_after_own = true;
                continue;
            }
            let position = *self.situation(other, situation.on())?.position();
            if has_dropped_out(other) || is_finished(other, &position) {
                continue;
            }
            let distance = self.distance(other, &position);
            let is_ahead = distance < own_distance || (distance == own_distance && !is_after_own);
            if is_ahead && !own_is_finished { first.push(other) } else { later.push(other) }
        }
        Ok((first, later))
    }

    /// Returns how far a target is from its ambition: first by the rung that it certainly reached, then by the cost of a plan.
    fn distance(&self, target: Target<'_>, position: &Position) -> (Reverse<Outcome>, bool, Option<PlanCost>) {
        let plan = self.plan(position, ambition(target)).ok();
        (Reverse(*position.outcomes().start()), plan.is_none(), plan.as_ref().map(Plan::cost))
    }
}
