//! Planning as a search: through positions, by moves, with one kind of support.

use super::bit_set::BitSet;
use super::guards::Condition;
use super::relaxation::{Operator, Relaxation};
use super::search::{Choice, Least, Problem};
use super::{
    Applicability, Effort, Goal, Guard, GuardKind, PlanCost, PlanSupport, PlanTerms, Rule, RuleBook, RuleBookDraft,
    RuleKind,
};
use crate::case::{Field, Position, Steps};
use crate::uncertainty::{OutOfWork, Truth, Work};
use crate::vocabulary::Dimension;

/// Where a plan can be: the position, and what the terms leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub(super) position: Position,
    /// How many of the next moves have to be small.
    small: u32,
    /// The effort that is left, where it's bounded.
    effort: Option<u32>,
    /// What the moves so far take the conditions to be, where that is unknown: a condition can be asked for at either end, and it
    /// can't be both.
    assumed: Position,
}

impl State {
    pub(super) const fn start(position: &Position, terms: &PlanTerms) -> Self {
        Self { position: *position, small: terms.small_start, effort: terms.most_effort, assumed: Position::UNKNOWN }
    }

    /// What the terms leave after a move; `None` where they don't allow it.
    fn after(self, rule: &Rule, position: Position, assumed: Position) -> Option<Self> {
        if self.small > 0 && rule.effort() != Some(Effort::Small) {
            return None;
        }
        let effort = match self.effort {
            Some(left) => Some(left.checked_sub(rule.cost())?),
            None => None,
        };
        Some(Self { position, small: self.small.saturating_sub(1), effort, assumed })
    }
}

/// A cost that is compared part by part: deviations, then effort, then what has to be found out, then moves.
const DEVIATION: u64 = 1 << 40;
const EFFORT: u64 = 1 << 26;
const OPEN: u64 = 1 << 10;
const MOVE: u64 = 1;

/// The parts of a cost that plans are compared by first.
pub(super) const fn cost_in(cost: u64) -> PlanCost {
    PlanCost { deviations: (cost / DEVIATION) as u32, effort: (cost % DEVIATION / EFFORT) as u32 }
}

/// No part of a cost runs over into the next: each move takes a step, and a move has a guard for each field in both of its
/// kinds, and its choices.
const _: () = {
    let (moves, guards) = (Steps::ROOM as u64, 2 * Field::COUNT as u64 + RuleBookDraft::MOST_CHOICES as u64);
    assert!(moves * MOVE < OPEN && moves * guards * OPEN < EFFORT);
    assert!(moves * Effort::Large.cost() as u64 * EFFORT < DEVIATION);
};

/// The facts of the relaxation: each step is certain, each is possible, and what choices need comes after.
const POSSIBLE: usize = Steps::ROOM;
const CHOICES: usize = 2 * Steps::ROOM;

/// Searches for plans to a goal: what they share, whatever the position.
pub(super) struct PlanProblem<'b> {
    book: &'b RuleBook,
    goal: Goal,
    support: PlanSupport,
    is_allowed: Vec<bool>,
    relaxation: Relaxation,
    /// The facts that conditions hold which no move makes true: they are so from the start or never.
    unchanged: Vec<(Condition, usize)>,
    /// Where effort is bounded and expectations may fail: the relaxation in which that costs nothing.
    effort_alone: Option<Relaxation>,
}

/// A search for a plan.
pub(super) struct PlanSearch<'p, 'b, 'w> {
    problem: &'p mut PlanProblem<'b>,
    /// How often a rule may be looked at.
    work: &'w Work<'w>,
}

impl<'b> PlanProblem<'b> {
    pub(super) fn new(book: &'b RuleBook, goal: Goal, terms: &PlanTerms, support: PlanSupport) -> Self {
        let is_allowed = |rule: &Rule| rule.kind() == RuleKind::Move && !terms.forbidden.contains(rule.id());
        let is_allowed: Vec<_> = book.rules().iter().map(is_allowed).collect();
        let wanted: Vec<usize> = goal.steps().places().collect();
        let relaxed = |deviation| {
            let operators = Vec::new();
            let mut relaxed = Relaxed { goal, support, deviation, facts: CHOICES, operators, unchanged: Vec::new() };
            let rules = book.rules().iter().enumerate().filter(|(index, _)| is_allowed[*index]);
            rules.for_each(|(index, rule)| relaxed.add(index, rule));
            (Relaxation::new(relaxed.facts, relaxed.operators, &wanted), relaxed.unchanged)
        };
        let is_bounded = support == PlanSupport::AgainstExpectation && terms.most_effort.is_some();
        // Both have the same facts.
        let effort_alone = is_bounded.then(|| relaxed(0).0);
        let (relaxation, unchanged) = relaxed(DEVIATION);
        Self { book, goal, support, is_allowed, relaxation, unchanged, effort_alone }
    }

    /// A cost that no plan from here is below; `None` where there is certainly none.
    fn least_cost(&mut self, state: &State, work: &Work<'_>) -> Option<u64> {
        let facts = self.facts(&state.position);
        let least = self.relaxation.least_cost(&facts, work)?;
        if let Some(effort) = state.effort {
            let alone = self.effort_alone.as_mut();
            let least = alone.map_or(Some(least), |relaxation| relaxation.least_cost(&facts, work))?;
            if least / EFFORT > u64::from(effort) {
                return None;
            }
        }
        Some(least)
    }

    fn facts(&self, position: &Position) -> BitSet {
        let is_certain = self.support == PlanSupport::Certain;
        let judged = self.judged(position);
        let is_had = |condition: &Condition| {
            let holds = condition.holds(&judged);
            if is_certain { holds.is_certain() } else { holds.is_possible() }
        };
        let unchanged = self.unchanged.iter().filter(|(condition, _)| is_had(condition)).map(|(_, fact)| *fact);
        let possible = (!is_certain).then(|| position.possible()).into_iter();
        let possible = possible.flat_map(|steps| steps.places().map(|step| POSSIBLE + step).collect::<Vec<_>>());
        self.relaxation.facts(position.certain().places().chain(possible).chain(unchanged))
    }

    /// The position in which the guards of moves are judged: see [`RuleBook::plan_within`].
    fn judged(&self, position: &Position) -> Position {
        match self.support {
            PlanSupport::Certain => *position,
            PlanSupport::Possible | PlanSupport::AgainstExpectation => self.goal.unreached_in(position),
        }
    }

    /// Everything that moves can certainly bring about, at their best.
    pub(super) fn best_reachable(&self, from: &Position) -> Position {
        // It is found in a look at each rule for each step.
        let had = self.relaxation.reachable(&self.facts(from), &Work::up_to(u64::MAX));
        let steps = |from: usize| (0..POSSIBLE).filter(|step| had.has(from + step)).collect();
        self.judged(&Position::of_steps(steps(0), steps(POSSIBLE)))
    }

    /// Leaves out the choices behind the first that every plan has in it: it may as well come first.
    ///
    /// Taking such a move earlier never makes less of it, where it doesn't step; and in certainty it costs the same at any
    /// place.
    fn stop_at_necessary(&self, position: &Position, choices: &mut Vec<Choice<State>>, work: &Work<'_>) {
        if self.support != PlanSupport::Certain {
            return;
        }
        let steps = |choice: &Choice<State>| !self.book.rules()[choice.rule].draft().effects.step.is_empty();
        let rules: Vec<usize> = choices.iter().filter(|choice| !steps(choice)).map(|choice| choice.rule).collect();
        if let Some(first) = self.relaxation.first_necessary(&rules, &self.facts(position), work) {
            choices.retain(|choice| choice.rule <= first);
        }
    }

    /// What is assumed of the conditions after a move; `None` where it asks for what can't be beside that.
    ///
    /// Whatever else moves ask for can all be: each other dimension as favourable as possible.
    fn assumed(&self, rule: &Rule, state: &State) -> Option<Position> {
        if self.support == PlanSupport::Certain || self.unchanged.is_empty() {
            return Some(state.assumed);
        }
        let asked = |kind| kind == GuardKind::Invariant || self.support == PlanSupport::Possible;
        let mut guards = rule.guards().iter().filter(|guard| asked(guard.kind()));
        guards.try_fold(state.assumed, |assumed, guard| {
            let known = state.position.narrowed_by(assumed)?;
            match guard.possible(&known).as_slice() {
                [] => None,
                [one] if one.dimension().is_some_and(Dimension::is_condition) => Some(one.assume(assumed, true)),
                _ => Some(assumed),
            }
        })
    }

    fn is_open_to(&self, applicability: Applicability) -> bool {
        match self.support {
            PlanSupport::Certain => applicability.supported.is_certain(),
            PlanSupport::Possible => applicability.supported.is_possible(),
            PlanSupport::AgainstExpectation => applicability.legal.is_possible(),
        }
    }

    /// The moves that can be made.
    fn choices(&self, state: &State) -> Vec<Choice<State>> {
        let judged = self.judged(&state.position);
        let rules = self.book.rules().iter().zip(&self.is_allowed).zip(self.book.applicabilities(&judged));
        let open =
            rules.enumerate().filter(|(_, ((_, allowed), applicability))| **allowed && self.is_open_to(*applicability));
        open.filter_map(|(index, ((rule, _), applicability))| {
            let position = rule.apply_to(&state.position);
            let to = state.after(rule, position, self.assumed(rule, state)?).filter(|_| position != state.position)?;
            Some(Choice { rule: index, cost: cost_of(rule, applicability, &judged), to })
        })
        .collect()
    }
}

impl<'p, 'b, 'w> PlanSearch<'p, 'b, 'w> {
    pub(super) fn new(problem: &'p mut PlanProblem<'b>, work: &'w Work<'w>) -> Self {
        problem.relaxation.make_room();
        problem.effort_alone.iter_mut().for_each(Relaxation::make_room);
        Self { problem, work }
    }
}

impl Problem for PlanSearch<'_, '_, '_> {
    type State = State;

    fn least(&mut self, state: &State, _: u64) -> Least {
        Least { cost: self.problem.least_cost(state, self.work), is_final: true }
    }

    fn has_run_out(&self) -> bool {
        self.work.has_run_out()
    }

    fn is_end(&self, state: &State) -> bool {
        self.problem.goal.is_reached(&state.position).is_certain()
    }

    fn choices(&self, state: &State) -> Result<Vec<Choice<State>>, OutOfWork> {
        self.work.spend(self.problem.is_allowed.len() as u64)?;
        let mut choices = self.problem.choices(state);
        if state.small == 0 {
            self.problem.stop_at_necessary(&state.position, &mut choices, self.work);
        }
        Ok(choices)
    }
}

/// What a move costs in a position: what it takes, the expectations that it goes against, and the guards that are open.
fn cost_of(rule: &Rule, applicability: Applicability, position: &Position) -> u64 {
    let cost = u64::from(rule.cost()) * EFFORT + MOVE;
    if applicability.supported.is_certain() {
        return cost;
    }
    let guards = rule.guards().iter().map(|guard| match guard.holds(position) {
        Truth::True => 0,
        Truth::False => DEVIATION,
        Truth::Unknown => OPEN,
    });
    cost + guards.sum::<u64>()
}

/// The highest of some steps.
fn highest(steps: Steps) -> Option<usize> {
    steps.places().last()
}

/// A relaxation that is put together.
struct Relaxed {
    goal: Goal,
    support: PlanSupport,
    /// What going against expectations costs.
    deviation: u64,
    facts: usize,
    operators: Vec<Operator>,
    unchanged: Vec<(Condition, usize)>,
}

impl Relaxed {
    /// Adds a move, once for each degree that it can step from.
    fn add(&mut self, index: usize, rule: &Rule) {
        let cost = u64::from(rule.cost()) * EFFORT + MOVE;
        let needs = rule.guards().iter().flat_map(|guard| self.ask(guard)).collect();
        self.give(rule, Operator { rule: Some(index), cost, needs, ..Operator::default() });
    }

    /// The facts that a guard needs. That it is found to hold gives nothing: a goal is reached by what moves do.
    fn ask(&mut self, guard: &Guard) -> Vec<usize> {
        if self.support == PlanSupport::Certain {
            return match guard.conditions() {
                [condition] => self.certain_facts_of(*condition),
                conditions => {
                    let fact = self.new_fact();
                    for condition in conditions {
                        let needs = self.certain_facts_of(*condition);
                        self.tie(needs, fact, 0);
                    }
                    vec![fact]
                }
            };
        }
        let fact = self.new_fact();
        for condition in guard.conditions() {
            let needs = self.certain_facts_of(*condition);
            self.tie(needs, fact, 0);
            let needs = self.possible_facts_of(*condition);
            self.tie(needs, fact, OPEN);
        }
        if self.support == PlanSupport::AgainstExpectation && guard.kind() == GuardKind::Expectation {
            self.tie(Vec::new(), fact, self.deviation);
        }
        vec![fact]
    }

    /// Notes that a fact can be had by others, and for a cost.
    fn tie(&mut self, needs: Vec<usize>, fact: usize, cost: u64) {
        self.operators.push(Operator { rule: None, needs, gives: vec![fact], cost });
    }

    fn new_fact(&mut self) -> usize {
        self.facts += 1;
        self.facts - 1
    }

    /// The facts by which a condition certainly holds: its highest step is certain. A condition that asks for less has a fact of
    /// its own.
    fn certain_facts_of(&mut self, condition: Condition) -> Vec<usize> {
        if !condition.is_upward() {
            return vec![self.unchanged(condition)];
        }
        highest(condition.steps()).into_iter().collect()
    }

    /// The facts by which a condition possibly holds: its highest step is possible, and the part of the goal that it meets is
    /// certain.
    fn possible_facts_of(&mut self, condition: Condition) -> Vec<usize> {
        if !condition.is_upward() {
            return vec![self.unchanged(condition)];
        }
        let met = self.goal.part_met_by(condition).and_then(|part| highest(part.steps()));
        highest(condition.steps()).map(|step| POSSIBLE + step).into_iter().chain(met).collect()
    }

    /// The fact that a condition holds which no move makes true.
    fn unchanged(&mut self, condition: Condition) -> usize {
        if let Some((_, fact)) = self.unchanged.iter().find(|(other, _)| *other == condition) {
            return *fact;
        }
        let fact = self.new_fact();
        self.unchanged.push((condition, fact));
        fact
    }

    fn give(&mut self, rule: &Rule, mut operator: Operator) {
        let effects = &rule.draft().effects;
        let mut raised = rule.raised();
        let Some((first, others)) = effects.step.split_first() else {
            self.give_steps(raised, &mut operator);
            return self.operators.push(operator);
        };
        // Where more than one dimension steps, the others are taken to step to the top: never less than they do.
        raised = raised.without(Field::of(*first).steps());
        raised = others.iter().fold(raised, |steps, dimension| steps.union(Field::of(*dimension).steps()));
        self.give_steps(raised, &mut operator);
        self.step(*first, &operator);
    }

    /// An operator for each degree that the lower bound, and the upper one, can step from.
    fn step(&mut self, dimension: Dimension, operator: &Operator) {
        let steps: Vec<_> = Field::of(dimension).steps().places().collect();
        for (rank, lower) in steps.iter().enumerate() {
            for (upper_rank, upper) in steps.iter().enumerate().skip(rank) {
                let mut stepping = operator.clone();
                stepping.needs.extend(rank.checked_sub(1).map(|below| steps[below]));
                stepping.gives.push(*lower);
                if self.support != PlanSupport::Certain {
                    stepping.needs.extend(upper_rank.checked_sub(1).map(|below| POSSIBLE + steps[below]));
                    stepping.gives.push(POSSIBLE + *upper);
                }
                self.operators.push(stepping);
                if self.support == PlanSupport::Certain {
                    break;
                }
            }
        }
    }

    fn give_steps(&self, steps: Steps, operator: &mut Operator) {
        operator.gives.extend(steps.places());
        if self.support != PlanSupport::Certain {
            operator.gives.extend(steps.places().map(|step| POSSIBLE + step));
        }
    }
}
