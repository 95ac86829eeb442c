//! The cheapest supported plans from many positions, each searched for once.

use std::collections::HashMap;

use super::unknown::Unknown;
use crate::case::{Field, Position, Steps};
use crate::rules::{CertainPlans, Goal, PlanTerms, Rule, RuleBook};
use crate::uncertainty::{OutOfWork, Work};
use crate::vocabulary::{Dimension, Direction, Language, Text};

/// The cheapest plan to a goal that is supported whatever the unknowns are.
///
/// [`RuleBook::plan`] gives the same plan with the positions between its moves.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CertainPlan<'b> {
    /// The moves, in order; none where the goal is certainly reached.
    pub moves: Vec<&'b Rule>,
    /// What the moves cost together.
    pub effort: u32,
}

impl<'b> CertainPlan<'b> {
    /// Returns the first move; `None` where the goal is certainly reached.
    pub fn first_step(&self) -> Option<&'b Rule> {
        self.moves.first().copied()
    }

    /// Returns the moves and the effort in words.
    pub fn label(&self, language: Language) -> String {
        let moves: Vec<_> = self.moves.iter().map(|rule| rule.label(language)).collect();
        if moves.is_empty() {
            return Text { en: "the goal is reached", nl: "het doel is bereikt" }.in_language(language).to_owned();
        }
        let effort = Text { en: "effort", nl: "inspanning" }.in_language(language);
        format!("{} ({effort} {})", moves.join("; "), self.effort)
    }
}

/// What is said where no plan is certain.
pub(super) const NO_PLAN: Text = Text {
    en: "no plan is supported whatever the unknowns are",
    nl: "geen plan is gesteund wat de onbekenden ook blijken",
};

/// Finds the cheapest supported plans to one goal, and keeps what it found.
pub(super) struct Planner<'b, 't> {
    book: &'b RuleBook,
    terms: &'t PlanTerms,
    /// The fields on which plans to the goal can depend.
    fields: Steps,
    plans: CertainPlans<'b, 't>,
    found: HashMap<Position, Option<CertainPlan<'b>>>,
}

impl<'b, 't> Planner<'b, 't> {
    pub(super) fn new(book: &'b RuleBook, goal: Goal, terms: &'t PlanTerms) -> Self {
        let (fields, plans) = (book.fields_of_plans(goal, terms), CertainPlans::new(book, goal, terms));
        Self { book, terms, fields, plans, found: HashMap::new() }
    }

    /// Returns everything open in a position on which plans to the goal can depend.
    pub(super) fn unknowns(&self, position: &Position) -> Vec<Unknown> {
        Unknown::open_in(position).filter(|unknown| self.fields.meets(unknown.field().steps())).collect()
    }

    /// Returns the least effort of a plan under an answer; `None` where there is no plan under any.
    ///
    /// The most favourable answer has the cheapest plan: guards ask for at least a degree. Conditions and small starts are the
    /// exceptions.
    pub(super) fn best_effort(
        &mut self,
        from: &Position,
        unknown: Unknown,
        work: &Work<'_>,
    ) -> Result<Option<u32>, OutOfWork> {
        let answers: Vec<_> = match unknown {
            Unknown::Rating(dimension) if dimension.is_condition() => unknown.answers(from).collect(),
            _ if self.terms.small_start > 0 => unknown.answers(from).collect(),
            Unknown::Rating(dimension) if dimension.direction() == Direction::Worse => {
                unknown.answers(from).take(1).collect()
            }
            _ => unknown.answers(from).last().into_iter().collect(),
        };
        let mut least = None;
        for answer in answers {
            let effort = self.plan(&answer.applied_to(from), work)?.map(|plan| plan.effort);
            least = [least, effort].into_iter().flatten().min();
        }
        Ok(least)
    }

    /// Returns the cheapest supported plan from a position; `None` where there is none.
    pub(super) fn plan(&mut self, from: &Position, work: &Work<'_>) -> Result<Option<CertainPlan<'b>>, OutOfWork> {
        // Every look counts, so that the work bounds what is kept and made of plans that were found before.
        work.spend(self.book.rules().len() as u64)?;
        let key = self.what_counts(from);
        if let Some(found) = self.found.get(&key) {
            return Ok(found.clone());
        }
        // A part of its own: a search that gives up for its memory leaves the work to the others.
        let moves = self.plans.moves_from(from, &work.part(u64::MAX))?;
        let effort = |moves: &[&Rule]| moves.iter().map(|rule| rule.cost()).sum();
        let plan = moves.map(|moves| CertainPlan { effort: effort(&moves), moves });
        self.found.insert(key, plan.clone());
        Ok(plan)
    }

    /// Returns what a supported plan depends on: the least favourable degrees, and both ends of conditions.
    fn what_counts(&self, position: &Position) -> Position {
        let conditions = Dimension::ALL.iter().filter(|dimension| dimension.is_condition());
        let of_conditions = conditions.fold(Steps::NONE, |steps, dimension| steps.union(Field::of(*dimension).steps()));
        let certain = position.certain().among(self.fields);
        Position::of_steps(certain, certain.union(position.possible().among(of_conditions).among(self.fields)))
    }
}
