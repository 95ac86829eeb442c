//! If-then plans: questions that follow each other, and the cheapest supported plan under their answers.

use super::ask_next::{AskTerms, NOT_WHOLE, first_asked_of};
use super::certain_plan::{CertainPlan, NO_PLAN, Planner};
use super::unknown::{PossibleAnswer, Unknown};
use crate::case::Position;
use crate::report::Report;
use crate::rules::{Goal, RuleBook, Situated};
use crate::uncertainty::Work;
use crate::vocabulary::{Language, Text};

/// A tree of questions, whose leaves are the cheapest supported plans under the answers that lead to them.
///
/// ```
/// use policy_integration::{Language, Outcome, Position, RuleBook};
///
/// let plan = RuleBook::multilevel().if_then_plan(&Position::UNKNOWN, Outcome::Attention);
/// let certain = plan.certain().unwrap().effort;
/// assert!(plan.leaves().all(|leaf| leaf.plan.unwrap().effort <= certain));
/// assert_eq!((plan.worst_effort(), plan.is_whole()), (Some(certain), true));
/// println!("{}", plan.lines(Language::English).join("\n"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IfThenPlan<'b> {
    /// What to ask first, or to do where nothing is asked.
    pub root: Branch<'b>,
    is_whole: bool,
}

/// A place in an if-then plan: the plan there, and what to ask first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Branch<'b> {
    /// The cheapest plan here that is supported whatever the other unknowns are; `None` where there is none.
    pub plan: Option<CertainPlan<'b>>,
    /// What to ask before that plan is followed; `None` at a leaf.
    pub fork: Option<Fork<'b>>,
}

/// A question in an if-then plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fork<'b> {
    /// What is asked.
    pub unknown: Unknown,
    /// Where the answers lead. Each possible answer is in one of them.
    pub ways: Vec<Way<'b>>,
}

/// The answers to a question that lead to the same branch.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Way<'b> {
    /// The answers, the lowest degree first.
    pub answers: Vec<PossibleAnswer>,
    /// Where they lead.
    pub branch: Branch<'b>,
}

/// The end of an if-then plan: a plan, and the answers that lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Leaf<'p, 'b> {
    /// The answers to each question on the way; any of each.
    pub answers: Vec<&'p [PossibleAnswer]>,
    /// The cheapest plan that is then supported; `None` where there is none.
    pub plan: Option<&'p CertainPlan<'b>>,
}

impl<'b> IfThenPlan<'b> {
    /// Returns the cheapest plan that is supported whatever the unknowns are, without a question; `None` where there is none, or
    /// where the work ran out before it was found.
    ///
    /// It bounds the effort of every leaf from above, unless a small start is asked for.
    pub const fn certain(&self) -> Option<&CertainPlan<'b>> {
        self.root.plan.as_ref()
    }

    /// Returns the most effort that a leaf takes; `None` where a leaf has no certain plan.
    ///
    /// It is the certain plan's effort, unless a question about a condition saves effort whatever its answer: see
    /// [`RuleBook::ask_next_within`].
    pub fn worst_effort(&self) -> Option<u32> {
        self.leaves().map(|leaf| leaf.plan.map(|plan| plan.effort)).try_fold(0, |most, effort| Some(most.max(effort?)))
    }

    /// Whether the work sufficed for every question.
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Returns the leaves, in the order of the questions and answers.
    pub fn leaves(&self) -> impl Iterator<Item = Leaf<'_, 'b>> {
        let mut leaves = Vec::new();
        self.root.add_leaves(&[], &mut leaves);
        leaves.into_iter()
    }

    /// Says the questions and the plans, each deeper question indented by two spaces more.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = Vec::new();
        self.root.add_lines(0, language, &mut lines);
        if let Some(certain) = self.certain() {
            let without = Text { en: "without a question", nl: "zonder vraag" }.in_language(language);
            lines.push(format!("{without}: {}", certain.label(language)));
        }
        lines.extend((!self.is_whole).then(|| NOT_WHOLE.in_language(language).to_owned()));
        lines
    }
}

impl<'b> Branch<'b> {
    const fn leaf(plan: Option<CertainPlan<'b>>) -> Self {
        Self { plan, fork: None }
    }

    fn add_leaves<'p>(&'p self, answers: &[&'p [PossibleAnswer]], leaves: &mut Vec<Leaf<'p, 'b>>) {
        let Some(fork) = &self.fork else {
            return leaves.push(Leaf { answers: answers.to_vec(), plan: self.plan.as_ref() });
        };
        for way in &fork.ways {
            way.branch.add_leaves(&[answers, &[&way.answers[..]]].concat(), leaves);
        }
    }

    fn add_lines(&self, depth: usize, language: Language, lines: &mut Vec<String>) {
        let indent = "  ".repeat(depth);
        let Some(fork) = &self.fork else { return };
        lines.push(format!("{indent}{}", fork.unknown.question(language)));
        let if_so = Text { en: "if", nl: "bij" }.in_language(language);
        for way in &fork.ways {
            let answers = PossibleAnswer::labels(&way.answers, language);
            let leads_to = match (&way.branch.fork, &way.branch.plan) {
                (Some(_), _) => String::new(),
                (None, Some(plan)) => format!(" {}", plan.label(language)),
                (None, None) => format!(" {}", NO_PLAN.in_language(language)),
            };
            lines.push(format!("{indent}- {if_so} {answers}:{leads_to}"));
            way.branch.add_lines(depth + 1, language, lines);
        }
    }
}

impl RuleBook {
    /// Returns the if-then plan to a goal of up to three questions: see [`if_then_plan_within`](Self::if_then_plan_within).
    pub fn if_then_plan(&self, from: &impl Situated, goal: impl Into<Goal>) -> IfThenPlan<'_> {
        self.if_then(from.position(), goal.into(), &AskTerms::default())
    }

    /// Returns the if-then plan to a goal, within terms.
    ///
    /// It asks the first question of [`ask_next_within`](Self::ask_next_within), then under each answer the first question
    /// there, to the depth of the terms. It stops earlier where no answer changes the plan. Answers whose branches are the
    /// same are merged.
    ///
    /// # Errors
    /// A report where moves are forbidden that the book doesn't have. A work limit that is reached is no error: the tree then
    /// has the questions that were found, every leaf its plan, and [`IfThenPlan::is_whole`] is false.
    pub fn if_then_plan_within(
        &self,
        from: &impl Situated,
        goal: impl Into<Goal>,
        terms: &AskTerms,
    ) -> Result<IfThenPlan<'_>, Report> {
        self.check_forbidden(&terms.plan)?;
        Ok(self.if_then(from.position(), goal.into(), terms))
    }

    fn if_then(&self, from: &Position, goal: Goal, terms: &AskTerms) -> IfThenPlan<'_> {
        let work = Work::up_to(terms.plan.work_limit);
        let mut tree = Tree { planner: Planner::new(self, goal, &terms.plan), terms, is_whole: true };
        let plan = tree.planner.plan(from, &work);
        tree.is_whole = plan.is_ok();
        let root = tree.branch(from, plan.unwrap_or(None), terms.depth, &work);
        IfThenPlan { root, is_whole: tree.is_whole }
    }
}

/// An if-then plan that is built.
struct Tree<'b, 't> {
    planner: Planner<'b, 't>,
    terms: &'t AskTerms,
    is_whole: bool,
}

impl<'b> Tree<'b, '_> {
    fn branch(&mut self, from: &Position, plan: Option<CertainPlan<'b>>, depth: u32, work: &Work<'_>) -> Branch<'b> {
        if depth == 0 {
            return Branch::leaf(plan);
        }
        let asked = first_asked_of(&mut self.planner, from, &self.terms.model, work);
        self.is_whole &= asked.is_whole;
        let Some(first) = asked.questions.into_iter().next() else { return Branch::leaf(plan) };
        let mut ways: Vec<Way<'b>> = Vec::new();
        let answers = first.answers.len() as u64;
        for (place, answered) in (0..).zip(first.answers) {
            // Each answer has an equal share of what is left: none goes unasked for the sake of an earlier one.
            let own = work.part(work.left() / (answers - place));
            let position = answered.answer.applied_to(from);
            let branch = self.branch(&position, answered.plan, depth - 1, &own);
            match ways.iter_mut().find(|way| way.branch == branch) {
                Some(way) => way.answers.push(answered.answer),
                None => ways.push(Way { answers: vec![answered.answer], branch }),
            }
        }
        Branch { plan, fork: Some(Fork { unknown: first.unknown, ways }) }
    }
}
