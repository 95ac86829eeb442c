//! The next steps of a plan: what is needed whatever the unknowns are, and what to check first.

use crate::advice::{DatedPlan, DatedStep, PossibleAnswer};
use crate::vocabulary::{Dimension, Direction, Language, Text, sentence};

/// A next step: needed whatever the unknowns are, or needed unless a rating suffices already.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NextStep<'d, 'a, 'b> {
    /// A step of the plan that changes something whatever the unknowns are.
    Needed(&'d DatedStep<'a, 'b>),
    /// Steps of the plan that can be left out where a rating suffices already. The rating is to be checked first.
    Unless {
        /// This degree or rung suffices; so does a higher one, or a lower one where less is more favourable.
        suffices: PossibleAnswer,
        /// The steps that bring it about, in order.
        steps: Vec<&'d DatedStep<'a, 'b>>,
    },
}

impl NextStep<'_, '_, '_> {
    /// Says the step, with whom it addresses and its document, and the rating that is to be checked first.
    pub fn label(&self, language: Language) -> String {
        match self {
            Self::Needed(step) => step.told(language),
            Self::Unless { suffices, steps } => {
                let steps: Vec<_> = steps.iter().map(|step| step.told(language)).collect();
                let steps = steps.join(Text { en: "; then ", nl: "; daarna " }.in_language(language));
                format!("{steps} ({})", unless(*suffices, language))
            }
        }
    }
}

fn unless(suffices: PossibleAnswer, language: Language) -> String {
    let (unknown, value) = (suffices.unknown().label(language), suffices.value(language));
    sentence!(language, en "skip if {unknown} is at least {value} already", nl "overslaan als dit al zo is: {unknown} ten minste {value}")
}

impl<'a, 'b> DatedPlan<'a, 'b> {
    /// Returns the first three steps, in the order of the plan. Steps that bring about the same rating count as one.
    pub fn next_steps(&self) -> Vec<NextStep<'_, 'a, 'b>> {
        const MOST: usize = 3;
        let mut next: Vec<NextStep<'_, 'a, 'b>> = Vec::new();
        for step in &self.steps {
            match step.brings_about().filter(|_| step.turn.may_be_idle()) {
                Some(suffices) => add_check(&mut next, suffices, step),
                None => next.push(NextStep::Needed(step)),
            }
            if next.len() > MOST {
                break;
            }
        }
        next.truncate(MOST);
        next
    }

    /// Returns the steps that change something whatever the unknowns are, in the order of the plan.
    pub fn needed(&self) -> impl Iterator<Item = &DatedStep<'a, 'b>> {
        self.steps.iter().filter(|step| !step.turn.may_be_idle())
    }
}

/// Adds a step that may be superfluous.
fn add_check<'d, 'a, 'b>(next: &mut Vec<NextStep<'d, 'a, 'b>>, enough: PossibleAnswer, step: &'d DatedStep<'a, 'b>) {
    for other in next.iter_mut() {
        match other {
            NextStep::Unless { suffices, steps } if suffices.unknown() == enough.unknown() => {
                *suffices = enough;
                steps.push(step);
                return;
            }
            _ => {}
        }
    }
    next.push(NextStep::Unless { suffices: enough, steps: vec![step] });
}

impl DatedStep<'_, '_> {
    /// Returns the first rating that it raises, with the degree that is then certain; the outcome comes last.
    ///
    /// The step changes nothing where that degree, or a more favourable one, is there already. `None` where it raises nothing.
    pub fn brings_about(&self) -> Option<PossibleAnswer> {
        let (before, after) = (&self.turn.before, &self.turn.after);
        let rises = |dimension: &Dimension| after.favours(*dimension).0 > before.favours(*dimension).0;
        let dimension = Dimension::ALL.iter().copied().find(rises).map(|dimension| {
            let rating = after.rating(dimension);
            let is_better_low = dimension.direction() == Direction::Worse;
            PossibleAnswer::Degree(dimension, if is_better_low { rating.upper() } else { rating.lower() })
        });
        let (rung, rung_before) = (*after.outcomes().start(), *before.outcomes().start());
        dimension.or_else(|| (rung > rung_before).then_some(PossibleAnswer::Outcome(rung)))
    }

    /// Returns the move with its remarks, but for whether it can be left out.
    pub(super) fn told(&self, language: Language) -> String {
        let name = self.turn.rule.label(language).to_owned();
        [name].into_iter().chain(self.conditions(language)).collect::<Vec<_>>().join("; ")
    }
}
