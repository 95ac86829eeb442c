//! Plans: the cheapest way to a goal, and how far it rests on what isn't known.

use std::collections::BTreeSet;

use super::plan_search::{PlanProblem, PlanSearch, State, cost_in};
use super::search::{Any, Found, any_way, cheapest};
use super::unknown_rules::UnknownRules;
use super::{Effort, Goal, Guard, NoPlanError, Obstacle, Reason, Rule, RuleBook, RuleKind, Situated, Turn};
use crate::case::{Field, Position, Steps};
use crate::report::{Path, Report};
use crate::uncertainty::{OutOfWork, Truth, Work};
use crate::vocabulary::terms;

terms! {
    /// How far a plan can be counted on.
    ///
    /// ```
    /// use policy_integration::rules::PlanSupport;
    ///
    /// assert!(PlanSupport::Certain < PlanSupport::AgainstExpectation);
    /// ```
    pub enum PlanSupport {
        /// Each move is supported whatever the unknowns are.
        Certain = "certain", en "supported whatever the unknowns are", nl "gesteund, wat de onbekenden ook blijken";
        /// Each move is supported if the unknowns turn out well, which has to be found out first.
        Possible = "possible", en "supported if the unknowns turn out well", nl "gesteund als de onbekenden meevallen";
        /// Some move goes against what the theory expects.
        AgainstExpectation = "against_expectation", en "against what is expected", nl "tegen de verwachting in";
    }
}

/// What a plan has to keep to.
///
/// ```
/// use policy_integration::{Outcome, Position, RuleBook, rules::PlanTerms};
///
/// let terms = PlanTerms::default().forbid("screen_by_instruction").forbid("bring_in_screening_by_manager").with_most_effort(20);
/// let book = RuleBook::multilevel();
/// assert!(book.plan_within(&Position::UNKNOWN, Outcome::Training, &terms).is_ok());
/// assert!(book.plan_within(&Position::UNKNOWN, Outcome::Practice, &terms).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanTerms {
    /// Moves that may not be made.
    pub forbidden: BTreeSet<String>,
    /// How many moves at the start have to be small, those that do nothing for the goal included.
    pub small_start: u32,
    /// The most that all moves together may cost.
    pub most_effort: Option<u32>,
    /// How often a rule may be looked at before the search gives up, for all kinds of support together: what bounds the time,
    /// however many rules a book has. Whatever the limit, a search gives up before it keeps more than 100 MB of positions.
    pub work_limit: u64,
}

impl Default for PlanTerms {
    /// Any move, and up to fifty million looks at a rule.
    fn default() -> Self {
        Self { forbidden: BTreeSet::new(), small_start: 0, most_effort: None, work_limit: 50_000_000 }
    }
}

impl PlanTerms {
    /// Without this move.
    #[must_use]
    pub fn forbid(mut self, id: impl Into<String>) -> Self {
        self.forbidden.insert(id.into());
        self
    }

    /// With small moves at the start.
    #[must_use]
    pub const fn with_small_start(mut self, moves: u32) -> Self {
        self.small_start = moves;
        self
    }

    /// Gives up after so many looks at a rule.
    #[must_use]
    pub const fn with_work_limit(mut self, looks: u64) -> Self {
        self.work_limit = looks;
        self
    }

    /// With moves that together cost no more than this: see [`Effort::cost`].
    #[must_use]
    pub const fn with_most_effort(mut self, most: u32) -> Self {
        self.most_effort = Some(most);
        self
    }
}

/// The cheapest way to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Plan<'b> {
    /// How far it can be counted on.
    pub support: PlanSupport,
    /// The moves, in order; none where the goal has been reached.
    pub turns: Vec<Turn<'b>>,
    /// What the moves cost together.
    pub effort: u32,
    /// What no plan with this support costs less than: what it costs itself, unless the search gave up first.
    pub least: PlanCost,
    /// The position at the end.
    pub position: Position,
}

/// What plans with one kind of support are compared by first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct PlanCost {
    /// How many expectations it goes against.
    pub deviations: u32,
    /// What its moves cost together.
    pub effort: u32,
}

impl Plan<'_> {
    /// What the plan is compared with others by.
    pub fn cost(&self) -> PlanCost {
        let deviations = u32::try_from(self.deviations().count()).unwrap_or(u32::MAX);
        PlanCost { deviations, effort: self.effort }
    }

    /// Whether no plan with this support costs less. A search that gave up may have found another one first.
    ///
    /// ```
    /// use policy_integration::{Outcome, Position, RuleBook};
    ///
    /// let plan = RuleBook::multilevel().plan(&Position::UNKNOWN, Outcome::Training)?;
    /// assert!(plan.is_cheapest() && plan.least == plan.cost());
    /// # Ok::<(), policy_integration::rules::NoPlanError>(())
    /// ```
    pub fn is_cheapest(&self) -> bool {
        self.cost() <= self.least
    }

    /// Everything that has to be found out, each once, with the first move before which it does.
    pub fn find_out(&self) -> impl Iterator<Item = (&Rule, &Reason)> {
        let mut found: Vec<&Reason> = Vec::new();
        let all = self.turns.iter().flat_map(|turn| turn.open.iter().map(|reason| (turn.rule, reason)));
        all.filter(move |(_, reason)| {
            let is_new = !found.iter().any(|earlier| earlier.guard.asks_the_same(&reason.guard));
            found.push(reason);
            is_new
        })
    }

    /// Every expectation that the plan goes against, with the move that does.
    pub fn deviations(&self) -> impl Iterator<Item = (&Rule, &Reason)> {
        self.turns.iter().flat_map(|turn| turn.deviations.iter().map(|reason| (turn.rule, reason)))
    }
}

/// Searches for the cheapest plans to a goal that are certainly supported, from one position after another.
pub(crate) struct CertainPlans<'b, 't> {
    book: &'b RuleBook,
    terms: &'t PlanTerms,
    problem: PlanProblem<'b>,
}

impl<'b, 't> CertainPlans<'b, 't> {
    pub(crate) fn new(book: &'b RuleBook, goal: Goal, terms: &'t PlanTerms) -> Self {
        Self { book, terms, problem: PlanProblem::new(book, goal, terms, PlanSupport::Certain) }
    }

    /// Returns the moves of the cheapest plan; `None` where there is none.
    pub(crate) fn moves_from(&mut self, from: &Position, work: &Work<'_>) -> Result<Option<Vec<&'b Rule>>, OutOfWork> {
        match cheapest(&mut PlanSearch::new(&mut self.problem, work), State::start(from, self.terms)) {
            Found::Way(way) => Ok(Some(way.iter().map(|(rule, _)| &self.book.rules()[*rule]).collect())),
            Found::NoWay => Ok(None),
            Found::GaveUp { .. } => Err(OutOfWork),
        }
    }
}

/// What part of the work is left for any plan, where the search for the cheapest gives up.
const FOR_ANY_PLAN: u64 = 4;

impl RuleBook {
    /// The cheapest plan from a position, or from a [`Situation`](super::Situation), to a goal: see [`plan_within`](Self::plan_within).
    ///
    /// # Errors
    /// [`NoPlanError`].
    ///
    /// ```
    /// use policy_integration::{Outcome, RuleBook, published, rules::PlanSupport};
    ///
    /// let position = published::municipality("8").unwrap().latest().position();
    /// let book = RuleBook::multilevel();
    /// let plan = book.plan(&position, Outcome::Practice)?;
    /// assert_eq!(plan.support, PlanSupport::Certain);
    /// assert_eq!(plan.turns.last().unwrap().rule.id(), "bring_in_screening_by_manager");
    /// # Ok::<(), policy_integration::rules::NoPlanError>(())
    /// ```
    pub fn plan(&self, from: &impl Situated, goal: impl Into<Goal>) -> Result<Plan<'_>, NoPlanError> {
        self.plan_within(from, goal, &PlanTerms::default())
    }

    /// The cheapest plan that keeps to terms.
    ///
    /// The first of these that there is:
    /// 1. the cheapest plan whose moves are certainly supported;
    /// 2. the cheapest plan whose moves are possibly supported, with what to find out before each;
    /// 3. the plan that goes against the fewest expectations, and of these the cheapest.
    ///
    /// Plans are compared by effort, then by the number of open guards, then by the number of moves. Ties follow the order of
    /// the book. Events are not planned. A plan has no dates: ask a situation when the document of a move can be changed.
    ///
    /// A plan reaches each part of the goal by certain ratings and by moves; it never counts on an unknown. Until a part is
    /// certain, guards are judged as if it isn't reached. Otherwise a plan could go in a circle: its first move would need the
    /// very degree that its last move brings about.
    ///
    /// # Errors
    /// [`NoPlanError`]: moves that the book doesn't have are forbidden; the goal is blocked, with what blocks it; the terms
    /// leave no plan, with the one that there is without them; or the search gave up without any plan. A search that gives up
    /// with a plan says [what no plan costs less than](Plan::least).
    pub fn plan_within(
        &self,
        from: &impl Situated,
        goal: impl Into<Goal>,
        terms: &PlanTerms,
    ) -> Result<Plan<'_>, NoPlanError> {
        let (from, goal) = (from.position(), goal.into());
        self.check_forbidden(terms).map_err(NoPlanError::UnknownRules)?;
        let work = Work::up_to(terms.work_limit);
        for support in PlanSupport::ALL {
            if let Some(plan) = self.plan_on(*support, from, goal, terms, &work)? {
                return Ok(plan);
            }
        }
        let free = PlanTerms { small_start: 0, most_effort: None, ..terms.clone() };
        let mut without: Vec<(PlanSupport, u32)> = Vec::new();
        for support in PlanSupport::ALL {
            let effort = self.plan_on(*support, from, goal, &free, &work)?.map(|plan| plan.effort);
            let is_cheaper = |effort: &u32| without.iter().all(|(_, firmer)| effort < firmer);
            without.extend(effort.filter(is_cheaper).map(|effort| (*support, effort)));
        }
        if without.is_empty() {
            return Err(NoPlanError::Blocked(self.obstacles(from, goal, terms)));
        }
        Err(NoPlanError::BeyondTerms { without })
    }

    /// Reports the forbidden moves that the book doesn't have.
    pub(crate) fn check_forbidden(&self, terms: &PlanTerms) -> Result<(), Report> {
        let (unknown, told) = (terms.forbidden.iter().filter(|id| self.rule(id).is_none()), UnknownRules::of(self));
        let findings: Vec<_> = unknown.map(|id| told.finding(Path::root().join("forbidden"), id)).collect();
        if findings.is_empty() { Ok(()) } else { Err(Report::new(findings)) }
    }

    /// Returns all steps of the fields on which the cheapest plan to a goal can depend: those of the goal, and in turn those of
    /// the guards of the moves that raise such a field.
    ///
    /// A small start can be of any small moves, and so depends on what any move asks and does.
    pub(crate) fn fields_of_plans(&self, goal: Goal, terms: &PlanTerms) -> Steps {
        let all_of = |steps: Steps| {
            let met = Field::all().filter(|field| field.steps().meets(steps));
            met.fold(Steps::NONE, |all, field| all.union(field.steps()))
        };
        let moves = || self.rules().iter().filter(|rule| rule.kind() == RuleKind::Move);
        let asked = |rule: &Rule| {
            let conditions = rule.guards().iter().flat_map(Guard::conditions);
            conditions.fold(Steps::NONE, |steps, condition| steps.union(condition.field().steps()))
        };
        let raised = moves().fold(Steps::NONE, |steps, rule| steps.union(rule.raised()));
        let mut fields = all_of(if terms.small_start > 0 { raised.union(goal.steps()) } else { goal.steps() });
        loop {
            let raising = moves().filter(|rule| rule.raised().meets(fields));
            let wider = raising.fold(fields, |fields, rule| fields.union(asked(rule)));
            if wider == fields {
                return fields;
            }
            fields = wider;
        }
    }

    /// Returns the cheapest plan with one kind of support, where the work suffices to find it.
    fn plan_on(
        &self,
        support: PlanSupport,
        from: &Position,
        goal: Goal,
        terms: &PlanTerms,
        work: &Work<'_>,
    ) -> Result<Option<Plan<'_>>, NoPlanError> {
        let start = State::start(from, terms);
        let own = work.part(work.left() - work.left() / FOR_ANY_PLAN);
        let mut problem = PlanProblem::new(self, goal, terms, support);
        let least = match cheapest(&mut PlanSearch::new(&mut problem, &own), start) {
            Found::Way(way) => {
                let plan = self.plan_of(support, from, goal, &way);
                return Ok(Some(Plan { least: plan.cost(), ..plan }));
            }
            Found::NoWay => return Ok(None),
            Found::GaveUp { least } => cost_in(least),
        };
        let rest = work.part(u64::MAX);
        let mut problem = PlanProblem::new(self, goal, terms, support);
        match any_way(&mut PlanSearch::new(&mut problem, &rest), start) {
            Any::Way(way) => Ok(Some(Plan { least, ..self.plan_of(support, from, goal, &way) })),
            Any::None => Ok(None),
            Any::Unknown => Err(NoPlanError::GaveUp { work_limit: terms.work_limit }),
        }
    }

    fn plan_of(&self, support: PlanSupport, from: &Position, goal: Goal, way: &[(usize, State)]) -> Plan<'_> {
        let starts = [*from].into_iter().chain(way.iter().map(|(_, state)| state.position));
        let turn = |(rule, after, before): (usize, Position, Position)| {
            Turn::judged_in(&goal.unreached_in(&before), &self.rules()[rule], before, after)
        };
        let turns = way.iter().zip(starts).map(|((rule, state), before)| (*rule, state.position, before));
        let turns: Vec<_> = turns.map(turn).collect();
        let effort = turns.iter().filter_map(|turn| turn.rule.effort()).map(Effort::cost).sum();
        let position = turns.last().map_or(*from, |turn| turn.after);
        Plan { support, turns, effort, least: PlanCost { deviations: 0, effort: 0 }, position }
    }

    /// What can't be reached with any kind of support, and why; what is needed for it in turn included.
    fn obstacles(&self, from: &Position, goal: Goal, terms: &PlanTerms) -> Vec<Obstacle> {
        let best = PlanProblem::new(self, goal, terms, PlanSupport::AgainstExpectation).best_reachable(from);
        let is_missing = |part: &Goal| part.is_reached(&best) != Truth::True;
        let mut obstacles: Vec<Obstacle> = Vec::new();
        let mut open: Vec<Goal> = goal.parts().filter(is_missing).collect();
        while let Some(wanted) = open.pop() {
            if obstacles.iter().any(|obstacle| obstacle.wanted == wanted) {
                continue;
            }
            let obstacle = self.obstacle(&best, wanted, terms);
            let failed = obstacle.blocked.iter().flat_map(|(_, reasons)| reasons);
            open.extend(failed.flat_map(|reason| reason.guard.goals()).filter(is_missing));
            obstacles.push(obstacle);
        }
        obstacles
    }

    fn obstacle(&self, best: &Position, wanted: Goal, terms: &PlanTerms) -> Obstacle {
        let gives = |rule: &&Rule| rule.effort().is_some() && rule.gives(wanted, best);
        let (forbidden, others): (Vec<_>, Vec<_>) =
            self.rules().iter().filter(gives).partition(|rule| terms.forbidden.contains(rule.id()));
        let failed = |rule: &Rule| {
            let reasons = rule.reasons(best).into_iter();
            reasons.filter(Reason::is_failed_invariant).collect::<Vec<_>>()
        };
        let blocked = others.into_iter().map(|rule| (rule.id().to_owned(), failed(rule)));
        let forbidden = forbidden.into_iter().map(|rule| rule.id().to_owned()).collect();
        Obstacle { wanted, blocked: blocked.filter(|(_, failed)| !failed.is_empty()).collect(), forbidden }
    }
}

impl Rule {
    /// Whether its effects take a step of a goal that isn't taken in a position.
    fn gives(&self, wanted: Goal, position: &Position) -> bool {
        self.raised().meets(wanted.steps().without(position.certain()))
    }
}
