//! Diagnosis: what holds a case back, what carries it, and what to do next.

use super::{Applicability, Goal, NoPlanError, Plan, PlanTerms, Reason, Rule, RuleBook, RuleKind, Situated, Turn};
use crate::case::{Position, Rating};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Mechanism, MechanismFamily, Outcome};

/// What holds a case back and carries it where it stands, and the steps that come first.
///
/// Computed from a rule book, so that another book gives another diagnosis.
///
/// ```
/// use policy_integration::{Mechanism, RuleBook, Truth, published};
///
/// let position = published::municipality("11").unwrap().latest().position();
/// let book = RuleBook::multilevel();
/// let diagnosis = book.diagnose(&position);
/// let resources = diagnosis.context(Mechanism::ResourceAvailability).unwrap();
/// assert_eq!(resources.holds_back(), Truth::True, "no budget, no capacity");
/// assert_eq!(diagnosis.next_steps[0].turn.rule.id(), "present_to_front_line", "which target followed a training isn't known");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnosis<'b> {
    /// The three mechanisms that run from macro to micro.
    pub contexts: Vec<MechanismContext<'b>>,
    /// Up to three steps that come earliest in the cheapest plans to the rungs above; none at the top of the ladder.
    pub next_steps: Vec<NextStep<'b>>,
    /// The rungs above that no plan leads to, and why.
    pub unplanned: Vec<(Outcome, NoPlanError)>,
}

/// A mechanism that runs from macro to micro: what it holds back and carries.
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

/// A step that comes early in the cheapest plans.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextStep<'b> {
    /// The step, at its earliest place.
    pub turn: Turn<'b>,
    /// How many steps come before it there.
    pub place: usize,
    /// The rungs whose cheapest plan it is part of.
    pub towards: Vec<Outcome>,
    /// The later steps of those plans that rest on it.
    pub enables: Vec<&'b Rule>,
}

impl<'b> Diagnosis<'b> {
    /// What is found of one mechanism; `None` for one that doesn't run from macro to micro.
    pub fn context(&self, mechanism: Mechanism) -> Option<&MechanismContext<'b>> {
        self.contexts.iter().find(|context| context.mechanism == mechanism)
    }
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
    /// What holds a case back and carries it in a position or a situation, and what to do next: see
    /// [`diagnose_within`](Self::diagnose_within).
    pub fn diagnose(&self, situated: &impl Situated) -> Diagnosis<'_> {
        self.diagnose_within(situated, &PlanTerms::default())
    }

    /// The diagnosis whose plans keep to terms.
    ///
    /// The next steps are those of the cheapest plan to each rung of the ladder above the lowest that is possible now:
    /// the earliest in its plan first, then the one in the most plans, then the first in the book.
    pub fn diagnose_within(&self, situated: &impl Situated, terms: &PlanTerms) -> Diagnosis<'_> {
        let position = situated.position();
        let contexts = self.contexts(position);
        let now = *position.outcomes().start();
        let above = Outcome::ALL.iter().copied().filter(|rung| *rung > now);
        let (mut plans, mut unplanned) = (Vec::new(), Vec::new());
        // What one plan may take is for all of them together.
        let rungs = Outcome::ALL.len() as u64;
        let terms = PlanTerms { work_limit: terms.work_limit / rungs, ..terms.clone() };
        for rung in above {
            match self.plan_within(position, Goal::outcome(rung), &terms) {
                Ok(plan) => plans.push((rung, plan)),
                Err(no_plan) => unplanned.push((rung, no_plan)),
            }
        }
        Diagnosis { contexts, next_steps: next_steps(self, &plans), unplanned }
    }

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

/// The steps that come earliest.
fn next_steps<'b>(book: &'b RuleBook, plans: &[(Outcome, Plan<'b>)]) -> Vec<NextStep<'b>> {
    const MOST: usize = 3;
    let mut steps: Vec<_> = book.rules().iter().filter_map(|rule| next_step(rule, plans)).collect();
    steps.sort_by_key(|step| (step.place, usize::MAX - step.towards.len()));
    steps.truncate(MOST);
    steps
}

fn next_step<'b>(rule: &'b Rule, plans: &[(Outcome, Plan<'b>)]) -> Option<NextStep<'b>> {
    let place_in = |plan: &Plan<'_>| plan.turns.iter().position(|turn| turn.rule.id() == rule.id());
    let placed: Vec<_> = plans.iter().filter_map(|(rung, plan)| Some((*rung, plan, place_in(plan)?))).collect();
    let (_, plan, place) = placed.iter().min_by_key(|(_, _, place)| *place)?;
    let mut enables: Vec<&'b Rule> = Vec::new();
    for later in placed.iter().flat_map(|(_, plan, place)| plan.resting_on(*place)) {
        if !enables.iter().any(|earlier| earlier.id() == later.id()) {
            enables.push(later);
        }
    }
    let towards = placed.iter().map(|(rung, _, _)| *rung).collect();
    Some(NextStep { turn: plan.turns[*place].clone(), place: *place, towards, enables })
}

impl<'b> Plan<'b> {
    /// The later moves with a guard that asks for what a move made certain.
    fn resting_on(&self, place: usize) -> impl Iterator<Item = &'b Rule> {
        let turn = &self.turns[place];
        let gained = turn.after.certain().without(turn.before.certain());
        let rests = move |rule: &&Rule| {
            let mut conditions = rule.guards().iter().flat_map(super::Guard::conditions);
            conditions.any(|condition| condition.steps().meets(gained))
        };
        self.turns[place + 1..].iter().map(|turn| turn.rule).filter(rests)
    }
}
