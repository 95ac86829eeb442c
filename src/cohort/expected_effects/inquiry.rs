//! Inquiries: tests are made one by one, and each is noted as a reason.

use std::ops::RangeInclusive;

use super::{
    AsideKind, EffectAnswer, EffectAside, EffectFact, EffectPart, EffectPlace, EffectReason, EffectSubject, EffectTest,
};
use crate::case::{Position, Rating};
use crate::cohort::claims::Movement;
use crate::rules::Turn;
use crate::uncertainty::{Truth, Work};
use crate::vocabulary::{Degree, Dimension, ExpectedEffect, Outcome};

/// What is known at a place.
pub(super) struct Here {
    pub(super) place: EffectPlace,
    pub(super) position: Position,
}

/// The tests of one effect under way.
pub(super) struct Inquiry {
    effect: ExpectedEffect,
    subject: EffectSubject,
    part: EffectPart,
    reasons: Vec<EffectReason>,
    left_out: usize,
    asides: Vec<EffectAside>,
    pub(super) work: Work<'static>,
}

/// How many steps an inquiry takes at the most; a step is a moment that is looked at, or an entry.
const MOST_STEPS: u64 = 1 << 17;

impl Inquiry {
    /// An inquiry into what an effect says of something, which starts with its condition.
    pub(super) const fn into(effect: ExpectedEffect, subject: EffectSubject) -> Self {
        let (part, work) = (EffectPart::Condition, Work::up_to(MOST_STEPS));
        Self { effect, subject, part, reasons: Vec::new(), left_out: 0, asides: Vec::new(), work }
    }

    /// Goes on with what is expected.
    pub(super) const fn now_expect(&mut self) {
        self.part = EffectPart::Expectation;
    }

    /// Tells something beside the answer.
    pub(super) fn aside(&mut self, kind: AsideKind, test: impl FnOnce(&mut Self) -> Truth) {
        let part = std::mem::replace(&mut self.part, EffectPart::Aside);
        let holds = test(self);
        self.part = part;
        self.asides.push(EffectAside { kind, holds });
    }

    /// Ends with whether the condition is so, and the expectation.
    pub(super) fn end(self, speaks: Truth, expected: Truth) -> EffectAnswer {
        let Self { effect, subject, reasons, left_out, asides, work, .. } = self;
        let is_exhausted = !work.has_run_out();
        EffectAnswer { effect, subject, speaks, expected, reasons, left_out, is_exhausted, asides }
    }

    /// Notes a test, once.
    pub(super) fn note(&mut self, place: &EffectPlace, test: EffectTest, holds: Truth) -> Truth {
        let reason = EffectReason { part: self.part, place: place.clone(), test, holds };
        if self.reasons.contains(&reason) {
            return holds;
        }
        if self.reasons.len() < EffectAnswer::MOST_REASONS {
            self.reasons.push(reason);
        } else {
            self.left_out += 1;
        }
        holds
    }

    pub(super) fn fact(&mut self, place: &EffectPlace, fact: EffectFact, holds: Truth) -> Truth {
        self.note(place, EffectTest::Fact { fact, rule: None }, holds)
    }

    pub(super) fn fact_of(&mut self, place: &EffectPlace, fact: EffectFact, rule: &str, holds: Truth) -> Truth {
        self.note(place, EffectTest::Fact { fact, rule: Some(rule.to_owned()) }, holds)
    }

    /// Whether a dimension has at least a degree.
    pub(super) fn reaches(&mut self, here: &Here, dimension: Dimension, degree: Degree) -> Truth {
        let rated = here.position.rating(dimension);
        let asked = Rating::at_least(degree);
        self.note(&here.place, EffectTest::Degrees { dimension, asked, rated }, rated.reaches(degree))
    }

    /// Whether the organization is small.
    pub(super) fn is_small(&mut self, here: &Here) -> Truth {
        let dimension = Dimension::OrganizationSize;
        let rated = here.position.rating(dimension);
        let test = EffectTest::Degrees { dimension, asked: Rating::known(Degree::Small), rated };
        self.note(&here.place, test, !rated.reaches(Degree::Large))
    }

    /// Whether the outcome is at least a rung.
    pub(super) fn outcome_reaches(&mut self, here: &Here, at_least: Outcome) -> Truth {
        let rated = here.position.outcomes();
        let holds = here.position.outcome_reaches(at_least);
        self.note(&here.place, EffectTest::Outcome { at_least, rated }, holds)
    }

    /// Whether a dimension, or the outcome, moved by so many steps.
    pub(super) fn moved(
        &mut self,
        place: &EffectPlace,
        dimension: Option<Dimension>,
        asked: Movement,
        steps: RangeInclusive<i32>,
    ) -> Truth {
        let holds = is_made(asked, &steps);
        self.note(place, EffectTest::Change { dimension, asked, steps }, holds)
    }

    /// Notes that a move of a plan raises a dimension, or the outcome.
    pub(super) fn raised(&mut self, place: &EffectPlace, turn: &Turn<'_>, dimension: Option<Dimension>, holds: Truth) {
        let ((low, high), (least, most)) = (ranks(&turn.before, dimension), ranks(&turn.after, dimension));
        // A move never lowers, and raises what is lowest the most.
        let steps = (least - high).max(i32::from(holds.is_certain()))..=(most - high).max(least - low);
        self.note(place, EffectTest::Change { dimension, asked: Movement::Rose, steps }, holds);
    }
}

/// The lowest and the highest rank that a dimension, or the outcome, can have.
pub(super) fn ranks(position: &Position, dimension: Option<Dimension>) -> (i32, i32) {
    let (low, high) = match dimension.map(|dimension| position.rating(dimension)) {
        Some(rating) => (rating.lower().rank(), rating.upper().rank()),
        None => (position.outcomes().start().rank(), position.outcomes().end().rank()),
    };
    (low.cast_signed(), high.cast_signed())
}

/// Whether a movement is made by so many steps, each number of them being possible.
pub(super) fn is_made(asked: Movement, steps: &RangeInclusive<i32>) -> Truth {
    let (least, most) = (*steps.start(), *steps.end());
    let up = Truth::from_certain_and_possible(least > 0, most > 0);
    let down = Truth::from_certain_and_possible(most < 0, least < 0);
    match asked {
        Movement::Rose => up,
        Movement::Fell => down,
        Movement::Changed => up | down,
        Movement::Unchanged => !(up | down),
    }
}
