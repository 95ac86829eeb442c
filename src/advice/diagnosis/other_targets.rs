//! The other targets of a case: which are better finished first.

use crate::advice::ambition;
use crate::case::{Position, Status, Target};
use crate::report::Report;
use crate::rules::{Goal, RuleBook, Situation};
use crate::vocabulary::Language;

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
        let own_rung = *situation.position().outcomes().start();
        let is_finished = |target: Target<'_>, position: &Position| {
            let goal: Goal = ambition(target);
            goal.is_reached(position).is_certain()
        };
        let own_is_finished = is_finished(own, situation.position());
        for other in own.case().targets() {
            if other.domain() == own.domain() {
                is_after_own = true;
                continue;
            }
            let position = *self.situation(other, situation.on())?.position();
            let has_dropped_out = other.status().and_then(Status::drop_out).is_some();
            if has_dropped_out || is_finished(other, &position) {
                continue;
            }
            let rung = *position.outcomes().start();
            let is_ahead = rung > own_rung || (rung == own_rung && !is_after_own);
            if is_ahead && !own_is_finished { first.push(other) } else { later.push(other) }
        }
        Ok((first, later))
    }
}
