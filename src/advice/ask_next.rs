//! What to ask next: the unknowns whose answers change the cheapest supported plan.

use std::collections::BTreeSet;

use super::certain_plan::{CertainPlan, NO_PLAN, Planner};
use super::unknown::{PossibleAnswer, Unknown};
use crate::case::Position;
use crate::report::Report;
use crate::rules::{Goal, PlanTerms, RuleBook, Situated};
use crate::score::ScoringModel;
use crate::uncertainty::{OutOfWork, Work};
use crate::vocabulary::{Language, Text, sentence};

/// What [`ask_next_within`](RuleBook::ask_next_within) and [`if_then_plan_within`](RuleBook::if_then_plan_within) keep to.
///
/// ```
/// use policy_integration::advice::AskTerms;
///
/// let terms = AskTerms::default().with_depth(2).with_work_limit(1_000_000);
/// assert_eq!((terms.depth, terms.plan.work_limit), (2, 1_000_000));
/// assert_eq!(AskTerms::default().depth, 3);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AskTerms {
    /// What each plan keeps to. Its work limit is for all plans together.
    pub plan: PlanTerms,
    /// The model whose score orders questions that change plans alike.
    pub model: ScoringModel,
    /// How many questions follow each other in an if-then plan at the most.
    pub depth: u32,
}

impl Default for AskTerms {
    /// The default terms of plans, the default model, and three questions.
    fn default() -> Self {
        Self { plan: PlanTerms::default(), model: ScoringModel::default(), depth: 3 }
    }
}

impl AskTerms {
    /// With plans that keep to these terms.
    #[must_use]
    pub fn with_plan(mut self, terms: PlanTerms) -> Self {
        self.plan = terms;
        self
    }

    /// With another scoring model.
    #[must_use]
    pub fn with_model(mut self, model: ScoringModel) -> Self {
        self.model = model;
        self
    }

    /// With at most so many questions that follow each other.
    #[must_use]
    pub const fn with_depth(mut self, questions: u32) -> Self {
        self.depth = questions;
        self
    }

    /// Stops after so many looks at a rule, for all plans together.
    #[must_use]
    pub const fn with_work_limit(mut self, looks: u64) -> Self {
        self.plan.work_limit = looks;
        self
    }
}

/// The questions whose answers change the cheapest supported plan, the most useful first.
///
/// ```
/// use policy_integration::{Language, Outcome, RuleBook, published};
///
/// let position = published::municipality("8").unwrap().latest().position();
/// let asked = RuleBook::multilevel().ask_next(&position, Outcome::Practice);
/// assert!(asked.is_whole());
/// let first = &asked.questions[0];
/// let certain = asked.certain.as_ref().unwrap();
/// assert_eq!(first.best_effort().unwrap() + first.saved.unwrap(), certain.effort);
/// println!("{}", first.lines(Language::English).join("\n"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AskNext<'b> {
    /// The cheapest plan that is supported whatever the unknowns are; `None` where there is none, or where the work ran out
    /// before it was found.
    pub certain: Option<CertainPlan<'b>>,
    /// The questions of which some answer changes the first step or lowers the effort.
    pub questions: Vec<PlanQuestion<'b>>,
    /// The unknowns that plans can depend on for which the work did not suffice.
    pub left_out: Vec<Unknown>,
    pub(super) is_whole: bool,
}

/// A question, and the cheapest supported plan under each of its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanQuestion<'b> {
    /// What is asked.
    pub unknown: Unknown,
    /// The possible answers, each with its plan.
    pub answers: Vec<PlanAnswer<'b>>,
    /// How much effort the best answer saves; `None` where no plan is certain without an answer.
    pub saved: Option<u32>,
    /// How many different first steps the answers lead to.
    pub first_steps: u32,
}

/// An answer, and the cheapest supported plan under it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanAnswer<'b> {
    /// The answer.
    pub answer: PossibleAnswer,
    /// The cheapest plan that is then supported whatever the other unknowns are; `None` where there is none.
    pub plan: Option<CertainPlan<'b>>,
}

impl AskNext<'_> {
    /// Whether the work sufficed for every question.
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Says what to ask, a question and its answers after each other.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let none = Text {
            en: "no single answer changes the plan that is supported whatever the unknowns are",
            nl: "geen enkel antwoord verandert het plan dat gesteund is wat de onbekenden ook blijken",
        };
        let mut lines: Vec<_> = self.questions.iter().flat_map(|question| question.lines(language)).collect();
        if lines.is_empty() && self.is_whole {
            lines.push(none.in_language(language).to_owned());
        }
        lines.extend((!self.is_whole).then(|| NOT_WHOLE.in_language(language).to_owned()));
        lines
    }
}

/// What is said where the work ran out.
pub(super) const NOT_WHOLE: Text = Text {
    en: "not every question was looked at: the work limit was reached",
    nl: "niet elke vraag is bekeken: de werkgrens is bereikt",
};

impl PlanQuestion<'_> {
    /// Returns the effort under the best answer; `None` where no answer has a certain plan.
    pub fn best_effort(&self) -> Option<u32> {
        self.answers.iter().filter_map(|answer| answer.plan.as_ref()).map(|plan| plan.effort).min()
    }

    /// Says the question, what it can save, and what each answer leads to.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let saves = match (self.saved, language) {
            (Some(0), Language::English) => "changes the first step".to_owned(),
            (Some(0), Language::Dutch) => "verandert de eerste stap".to_owned(),
            (Some(saved), Language::English) => format!("saves up to {saved} effort"),
            (Some(1), Language::Dutch) => "scheelt tot 1 punt inspanning".to_owned(),
            (Some(saved), Language::Dutch) => format!("scheelt tot {saved} punten inspanning"),
            (None, Language::English) => "can make a plan certain".to_owned(),
            (None, Language::Dutch) => "kan een plan zeker maken".to_owned(),
        };
        let title = format!("{} ({saves})", self.unknown.question(language));
        let alike = self.answers.chunk_by(|one, next| one.leads_to(language) == next.leads_to(language));
        [title].into_iter().chain(alike.map(|answers| PlanAnswer::line_of(answers, language))).collect()
    }
}

impl PlanAnswer<'_> {
    /// Says the first step under the answer and the effort of its plan.
    pub fn line(&self, language: Language) -> String {
        Self::line_of(std::slice::from_ref(self), language)
    }

    /// Says it once of several answers that lead to the same.
    fn line_of(answers: &[Self], language: Language) -> String {
        let alike: Vec<_> = answers.iter().map(|answer| answer.answer).collect();
        let leads_to = answers.first().map(|answer| answer.leads_to(language)).unwrap_or_default();
        format!("{}: {leads_to}", PossibleAnswer::labels(&alike, language))
    }

    fn leads_to(&self, language: Language) -> String {
        let Some(plan) = &self.plan else { return NO_PLAN.in_language(language).to_owned() };
        let Some(rule) = plan.first_step() else { return plan.label(language) };
        let (rule, effort) = (rule.label(language), plan.effort);
        sentence!(language, en "first {rule} (effort {effort})", nl "eerst {rule} (inspanning {effort})")
    }
}

impl RuleBook {
    /// Returns what to ask next on the way to a goal: see [`ask_next_within`](Self::ask_next_within).
    pub fn ask_next(&self, from: &impl Situated, goal: impl Into<Goal>) -> AskNext<'_> {
        self.asked(from.position(), goal.into(), &AskTerms::default())
    }

    /// Returns what to ask next on the way to a goal, within terms.
    ///
    /// For each unknown and each of its possible answers, the cheapest supported plan under that answer is found. A question
    /// is listed where some answer changes the first step, lowers the effort, or makes a plan certain where none is.
    /// Questions are ordered by:
    /// 1. the effort of the best answer's plan, the least first, which is the effort saved, the most first;
    /// 2. the number of different first steps, the most first;
    /// 3. the score's own order of questions ([`Scorecard::ask_next`](crate::Scorecard::ask_next)); what it doesn't ask comes
    ///    last;
    /// 4. the codebook's order; the outcome comes last.
    ///
    /// # The worst case
    /// The guards of moves ask for at least a degree. The plan that is supported whatever the unknowns are is therefore the
    /// cheapest plan of the least favourable completion. The least favourable answer to a question leaves it as it is, so no
    /// question improves the worst case: it can only save effort if the answer is better.
    ///
    /// There are two exceptions. A condition, such as the size of the organization, can be asked for at either end. Neither end
    /// is the least favourable then, and every answer may save effort. With a
    /// [small start](crate::rules::PlanTerms::with_small_start), a better answer can cost effort: a small move that is
    /// no longer of use can't be made at the start.
    ///
    /// # What single answers can't do
    /// Where only two answers together make a plan certain, neither question is listed. The open guards of
    /// [`Plan::find_out`](crate::Plan::find_out) then say what to find out.
    ///
    /// # Errors
    /// A report where moves are forbidden that the book doesn't have. A work limit that is reached is no error: the answer has
    /// the questions so far, [says so](AskNext::is_whole), and names the unknowns that it [leaves out](AskNext::left_out).
    ///
    /// ```
    /// use policy_integration::{Outcome, Position, RuleBook, advice::AskTerms};
    ///
    /// let book = RuleBook::multilevel();
    /// let terms = AskTerms::default().with_work_limit(20_000);
    /// let asked = book.ask_next_within(&Position::UNKNOWN, Outcome::Practice, &terms)?;
    /// assert!(!asked.is_whole() && !asked.left_out.is_empty());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn ask_next_within(
        &self,
        from: &impl Situated,
        goal: impl Into<Goal>,
        terms: &AskTerms,
    ) -> Result<AskNext<'_>, Report> {
        self.check_forbidden(&terms.plan)?;
        Ok(self.asked(from.position(), goal.into(), terms))
    }

    fn asked(&self, from: &Position, goal: Goal, terms: &AskTerms) -> AskNext<'_> {
        let work = Work::up_to(terms.plan.work_limit);
        asked_of(&mut Planner::new(self, goal, &terms.plan), from, &terms.model, &work)
    }
}

/// Returns the questions of a position.
pub(super) fn asked_of<'b>(
    planner: &mut Planner<'b, '_>,
    from: &Position,
    model: &ScoringModel,
    work: &Work<'_>,
) -> AskNext<'b> {
    let unknowns = planner.unknowns(from);
    asked_about(planner, from, unknowns, model, work)
}

/// Returns the questions of a position that come first, without looking at every answer to those that save less.
pub(super) fn first_asked_of<'b>(
    planner: &mut Planner<'b, '_>,
    from: &Position,
    model: &ScoringModel,
    work: &Work<'_>,
) -> AskNext<'b> {
    let (mut best, mut left_out) = (Vec::new(), Vec::new());
    for unknown in planner.unknowns(from) {
        match planner.best_effort(from, unknown, work) {
            Ok(effort) => best.push((effort.unwrap_or(u32::MAX), unknown)),
            Err(OutOfWork) => left_out.push(unknown),
        }
    }
    let least = best.iter().map(|(effort, _)| *effort).min();
    let first = best.into_iter().filter(|(effort, _)| Some(*effort) == least).map(|(_, unknown)| unknown).collect();
    let mut asked = asked_about(planner, from, first, model, work);
    asked.left_out.extend(left_out);
    asked.is_whole &= asked.left_out.is_empty();
    asked
}

fn asked_about<'b>(
    planner: &mut Planner<'b, '_>,
    from: &Position,
    unknowns: Vec<Unknown>,
    model: &ScoringModel,
    work: &Work<'_>,
) -> AskNext<'b> {
    let Ok(certain) = planner.plan(from, work) else {
        return AskNext { certain: None, questions: Vec::new(), left_out: unknowns, is_whole: false };
    };
    let (mut questions, mut left_out) = (Vec::new(), Vec::new());
    for unknown in unknowns {
        match question(planner, from, certain.as_ref(), unknown, work) {
            Ok(asked) => questions.extend(asked),
            Err(OutOfWork) => left_out.push(unknown),
        }
    }
    rank(&mut questions, from, model);
    AskNext { certain, questions, is_whole: left_out.is_empty(), left_out }
}

/// Returns a question; `None` where no answer changes the first step or lowers the effort.
fn question<'b>(
    planner: &mut Planner<'b, '_>,
    from: &Position,
    certain: Option<&CertainPlan<'b>>,
    unknown: Unknown,
    work: &Work<'_>,
) -> Result<Option<PlanQuestion<'b>>, OutOfWork> {
    let answers: Vec<_> = unknown
        .answers(from)
        .map(|answer| Ok(PlanAnswer { answer, plan: planner.plan(&answer.applied_to(from), work)? }))
        .collect::<Result<_, OutOfWork>>()?;
    let start = start_of(certain);
    let is_better = |plan: &CertainPlan<'_>| certain.is_none_or(|certain| plan.effort < certain.effort);
    let changes = |answer: &PlanAnswer<'_>| {
        start_of(answer.plan.as_ref()) != start || answer.plan.as_ref().is_some_and(is_better)
    };
    if !answers.iter().any(changes) {
        return Ok(None);
    }
    let first_steps: BTreeSet<_> = answers.iter().map(|answer| start_of(answer.plan.as_ref())).collect();
    let first_steps = first_steps.iter().filter(|start| matches!(start, Start::Step(_))).count();
    let first_steps = u32::try_from(first_steps).unwrap_or(u32::MAX);
    let mut question = PlanQuestion { unknown, answers, saved: None, first_steps };
    question.saved =
        certain.map(|certain| question.best_effort().map_or(0, |best| certain.effort.saturating_sub(best)));
    Ok(Some(question))
}

/// How a plan starts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Start<'b> {
    NoPlan,
    /// The goal is reached.
    AtGoal,
    /// With the move of this identifier.
    Step(&'b str),
}

fn start_of<'b>(plan: Option<&CertainPlan<'b>>) -> Start<'b> {
    plan.map_or(Start::NoPlan, |plan| plan.first_step().map_or(Start::AtGoal, |rule| Start::Step(rule.id())))
}

fn rank(questions: &mut [PlanQuestion<'_>], from: &Position, model: &ScoringModel) {
    let by_score = model.scorecard(from).ask_next;
    let place = |unknown| by_score.iter().position(|asked| Unknown::Rating(asked.dimension) == unknown);
    let or_last = |place: Option<usize>| place.unwrap_or(usize::MAX);
    questions.sort_by_cached_key(|question| {
        let effort = question.best_effort().unwrap_or(u32::MAX);
        (effort, std::cmp::Reverse(question.first_steps), or_last(place(question.unknown)), question.unknown)
    });
}
