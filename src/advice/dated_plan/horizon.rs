//! The search for a dated plan.

use std::collections::BTreeSet;

use super::{DatedPlan, DatedPlanTerms, NoDatedPlanError};
use crate::advice::ambition;
use crate::rules::{Amendment, Goal, NoPlanError, PlanTerms, RuleBook, RuleKind, Situation};
use crate::uncertainty::Truth;

/// How many plans are looked for where a step waits for another one, and so comes after the horizon.
const MOST_PLANS: u32 = 8;

impl RuleBook {
    /// The cheapest plan for a target to its ambition; to the highest rung where the record states none. See
    /// [`dated_plan`](Self::dated_plan).
    ///
    /// # Errors
    /// [`NoDatedPlanError`].
    pub fn plan_to_ambition<'a>(
        &self,
        situation: &Situation<'a>,
        terms: &DatedPlanTerms,
    ) -> Result<DatedPlan<'a, '_>, NoDatedPlanError> {
        self.dated_plan(situation, ambition(situation.target()), terms)
    }

    /// The cheapest plan for a target from a date on, with whom its moves address and from when they can be made.
    ///
    /// The moves are those of [`plan_within`](Self::plan_within): supported whatever the unknowns are, where such moves lead to the
    /// goal. A window that isn't known is a remark, and forbids nothing. With a horizon no move is used whose window is known not
    /// to open by then. Where a move waits for another one and so comes after the horizon, plans without the one or the other are
    /// looked for, up to eight.
    ///
    /// # Errors
    /// [`NoDatedPlanError`]: there is no plan, or none by the horizon.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension, Goal, RuleBook, advice::{DatedPlanTerms, WindowState}};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"policy_goals": "emerging",
    ///     "political_support": "established"}}],
    ///     "calendar": [{"document": "budget", "opens": "2024-09-01", "closes": "2024-10-31"}], "calendar_complete": ["budget"]}"#)?;
    /// let book = RuleBook::multilevel();
    /// let situation = book.situation(case.targets().next().unwrap(), "2024-03-01".parse().unwrap())?;
    /// let budget = Goal::degree(Dimension::Budget, Degree::Established).unwrap();
    /// let plan = book.dated_plan(&situation, budget, &DatedPlanTerms::default()).unwrap();
    /// assert_eq!(plan.steps[0].window.unwrap().state, WindowState::Opens("2024-09-01".parse().unwrap()));
    /// assert!(book.dated_plan(&situation, budget, &DatedPlanTerms::by("2024-08-31".parse().unwrap())).is_err());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn dated_plan<'a>(
        &self,
        situation: &Situation<'a>,
        goal: impl Into<Goal>,
        terms: &DatedPlanTerms,
    ) -> Result<DatedPlan<'a, '_>, NoDatedPlanError> {
        let goal = goal.into();
        let planned = |terms: &PlanTerms, horizon| {
            let plan = self.plan_within(situation, goal, terms)?;
            Ok::<_, NoPlanError>(DatedPlan::new(situation, goal, horizon, plan))
        };
        let Some(horizon) = terms.horizon else { return Ok(planned(&terms.plan, None)?) };
        let shut = self.shut_until(situation, horizon);
        let mut plans = Plans { best: None, tried: BTreeSet::new() };
        let first = terms.plan.forbidden.union(&shut).cloned().collect();
        plans.search(first, &terms.plan, &|terms| planned(terms, Some(horizon)));
        if let Some(plan) = plans.best {
            return Ok(plan);
        }
        let without = planned(&terms.plan, None)?.earliest_end();
        Err(NoDatedPlanError::BeyondHorizon { horizon, shut, without })
    }

    /// The moves whose window is known not to open by a day.
    fn shut_until(&self, situation: &Situation<'_>, horizon: chrono::NaiveDate) -> BTreeSet<String> {
        let is_shut = |amends: Amendment| situation.window_by(amends.document, amends.owner, horizon) == Truth::False;
        let moves = self.rules().iter().filter(|rule| rule.kind() == RuleKind::Move);
        moves.filter(|rule| rule.amends().is_some_and(is_shut)).map(|rule| rule.id().to_owned()).collect()
    }
}

/// The plans by a horizon that have been found.
struct Plans<'a, 'b> {
    best: Option<DatedPlan<'a, 'b>>,
    tried: BTreeSet<BTreeSet<String>>,
}

impl<'a, 'b> Plans<'a, 'b> {
    /// Looks for plans without these moves, and without more where a step comes too late.
    fn search(
        &mut self,
        forbidden: BTreeSet<String>,
        terms: &PlanTerms,
        plan: &impl Fn(&PlanTerms) -> Result<DatedPlan<'a, 'b>, NoPlanError>,
    ) {
        let mut open = vec![forbidden];
        while let Some(forbidden) = open.pop() {
            if self.tried.len() >= MOST_PLANS as usize || !self.tried.insert(forbidden.clone()) {
                continue;
            }
            let work_limit = terms.work_limit / u64::from(MOST_PLANS);
            let terms = PlanTerms { forbidden: forbidden.clone(), work_limit, ..terms.clone() };
            // A plan without more moves costs no less.
            let Some(found) = plan(&terms).ok().filter(|found| self.is_better(found)) else { continue };
            match found.late() {
                None => self.best = Some(found),
                Some(late) => {
                    let without = |id: String| forbidden.iter().cloned().chain([id]).collect();
                    open.extend(waiting_for(&found, late).into_iter().map(without));
                }
            }
        }
    }

    fn is_better(&self, found: &DatedPlan<'_, '_>) -> bool {
        let rank = |plan: &DatedPlan<'_, '_>| (plan.plan.support, plan.plan.cost());
        self.best.as_ref().is_none_or(|best| rank(found) < rank(best))
    }
}

/// The moves that make a step late: those that wait for a window, of the step and of those that it rests on. The step itself comes
/// last, and is left out first.
fn waiting_for(plan: &DatedPlan<'_, '_>, late: usize) -> Vec<String> {
    let mut needed = BTreeSet::new();
    let mut open = vec![late];
    while let Some(place) = open.pop() {
        if needed.insert(place) {
            open.extend(&plan.steps[place].rests_on);
        }
    }
    let waits = |place: &usize| plan.steps[*place].waits_for_window();
    needed.into_iter().filter(waits).map(|place| plan.steps[place].turn.rule.id().to_owned()).collect()
}
