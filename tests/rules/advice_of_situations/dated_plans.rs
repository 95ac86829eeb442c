//! Dated plans: windows and dates by hand, the horizon, whom steps address, and the actions that are drafted.

use std::collections::BTreeSet;

use policy_integration::advice::{DatedPlan, DatedPlanTerms, NoDatedPlanError, PlanComparison, WindowState};
use policy_integration::case::CaseDraft;
use policy_integration::rules::{NoPlanError, PlanSupport, PlanTerms};
use policy_integration::{Case, Degree, Dimension, Goal, Language, Outcome, RuleBook, published};

use super::{day, read, situation};

/// Everything is there to ask for a budget and for capacity, and nothing to enter policy of the target domain.
fn managed(rest: &str) -> Case {
    read(&format!(
        r#"{{"id": "a", "domains": [{{"domain": "health", "ambition": "attention",
                "moments": [{{"on": "2024-01-15", "ratings": {{"domain_goals": "absent"}}}}]}}],
            "moments": [{{"on": "2024-01-15", "ratings": {{
                "policy_goals": "emerging", "budget": "absent", "political_support": "established", "capacity": "absent",
                "work_structures": "absent", "management_support": "established", "collegial_support": "absent",
                "subject_knowledge": "established", "organizational_awareness": "established",
                "informal_network": "absent", "portfolio_room": "emerging"}}}}]{rest}}}"#
    ))
}

fn capacity() -> Goal {
    Goal::degree(Dimension::Capacity, Degree::Established).expect("a degree of capacity")
}

fn plan<'a>(case: &'a Case, terms: &DatedPlanTerms) -> Result<DatedPlan<'a, 'static>, NoDatedPlanError> {
    RuleBook::multilevel().dated_plan(&situation(case, "2024-03-01"), capacity(), terms)
}

fn ids<'p>(plan: &'p DatedPlan<'_, '_>) -> Vec<&'p str> {
    plan.steps.iter().map(|step| step.turn.rule.id()).collect()
}

const BUDGET: &str = r#"{"document": "budget", "opens": "2024-09-01", "closes": "2024-10-31"}"#;

#[test]
fn a_step_waits_for_its_window_and_for_the_steps_that_it_rests_on() {
    let case = managed(&format!(
        r#", "calendar": [{BUDGET}, {{"document": "team_plan", "opens": "2024-05-01", "closes": "2024-06-30"}},
            {{"document": "team_plan", "opens": "2025-05", "closes": "2025-06"}}], "calendar_complete": ["budget", "team_plan"]"#
    ));
    let plan = plan(&case, &DatedPlanTerms::default()).unwrap();
    assert_eq!(ids(&plan), ["get_budget", "make_capacity_available"]);
    let [budget, capacity] = &plan.steps[..] else { panic!() };
    assert_eq!(budget.window.unwrap().state, WindowState::Opens("2024-09-01".parse().unwrap()));
    assert_eq!(budget.earliest, "2024-09-01".parse().ok());
    assert_eq!((&*budget.rests_on, &*budget.makes_possible), (&[][..], &[1][..]));
    assert_eq!(budget.rests_on_known.len(), 2, "goals and politics");
    // The window of May is over by September, when there is a budget.
    assert_eq!(capacity.window.unwrap().state, WindowState::Opens("2025-05".parse().unwrap()));
    assert_eq!((capacity.earliest, &*capacity.rests_on), ("2025-05".parse().ok(), &[0][..]));
    assert_eq!(plan.earliest_end(), "2025-05".parse().ok());
    assert_eq!(plan.ready().count(), 0);
    assert_eq!(
        plan.lines(Language::English)[2],
        "2. have people of the target domain made available; with management in the target domain; \
         team plan of the target domain: can be changed from 2025-05; not before 2025-05; rests on 1"
    );
}

#[test]
fn an_unknown_window_is_a_remark_and_changes_nothing_else() {
    let case = managed("");
    let plan = plan(&case, &DatedPlanTerms::by(day("2024-03-31"))).unwrap();
    assert_eq!(ids(&plan), ["get_budget", "make_capacity_available"]);
    assert_eq!(plan.plan.support, PlanSupport::Certain);
    for step in &plan.steps {
        assert_eq!(step.window.unwrap().state, WindowState::Unknown(None));
        assert_eq!(step.earliest, "2024-03-01".parse().ok());
    }
    assert_eq!(plan.ready().map(|step| step.turn.rule.id()).collect::<Vec<_>>(), ["get_budget"]);
    let later = managed(&format!(r#", "calendar": [{BUDGET}]"#));
    let state = self::plan(&later, &DatedPlanTerms::default()).unwrap().steps[0].window.unwrap().state;
    assert_eq!(state, WindowState::Unknown("2024-09-01".parse().ok()));
}

#[test]
fn a_closed_window_without_an_opening_leaves_the_date_open() {
    let case = managed(r#", "calendar_complete": ["budget"]"#);
    let plan = plan(&case, &DatedPlanTerms::default()).unwrap();
    assert_eq!(plan.steps[0].window.unwrap().state, WindowState::Closed);
    assert!(plan.steps.iter().all(|step| step.earliest.is_none()), "the second rests on the first");
    assert_eq!(plan.earliest_end(), None);
}

#[test]
fn a_move_whose_window_does_not_open_by_the_horizon_is_not_used() {
    let case = managed(&format!(r#", "calendar": [{BUDGET}], "calendar_complete": ["budget"]"#));
    let by = |date: &str| plan(&case, &DatedPlanTerms::by(day(date))).unwrap();
    let (late, early) = (by("2024-09-01"), by("2024-08-31"));
    assert_eq!(ids(&late)[0], "get_budget", "on the first day of the window");
    assert!(!ids(&early).contains(&"get_budget"));
    // As with the move forbidden by hand.
    let by_hand = PlanTerms::default().forbid("get_budget").forbid("enter_planning_and_control");
    let by_hand = plan(&case, &DatedPlanTerms::default().within(by_hand)).unwrap();
    assert_eq!(early.plan, by_hand.plan);
    let compared = late.compare(&early);
    assert!(compared.cost.0 < compared.cost.1 && !compared.has_same_first_step());
    assert_eq!(compared.only_first.iter().map(|rule| rule.id()).collect::<Vec<_>>(), ["get_budget"]);
    assert_eq!(compared.earliest_end, Some(("2024-09-01".parse().ok(), "2024-03-01".parse().ok())));
    assert_eq!(PlanComparison::of(&late.plan, &late.plan).lines(Language::Dutch), [""; 0]);
}

#[test]
fn a_step_that_comes_too_late_by_another_one_is_planned_around() {
    let case = managed(&format!(
        r#", "calendar": [{BUDGET}, {{"document": "team_plan", "opens": "2024-05-01", "closes": "2024-06-30"}}],
            "calendar_complete": ["budget", "team_plan"]"#
    ));
    let plan = plan(&case, &DatedPlanTerms::by(day("2024-12-31"))).unwrap();
    assert!(!ids(&plan).contains(&"get_budget"), "in September the window of the team plan is over");
    assert_eq!(plan.steps.last().unwrap().earliest, "2024-05-01".parse().ok());
}

#[test]
fn without_a_plan_by_the_horizon_the_error_says_from_when_there_is_one() {
    let team_plan = r#", "calendar": [{"document": "team_plan", "opens": "2025-05-01", "closes": "2025-06-30"}],
        "calendar_complete": ["team_plan"]"#;
    let case = managed(team_plan);
    let error = plan(&case, &DatedPlanTerms::by(day("2024-12-31"))).unwrap_err();
    let NoDatedPlanError::BeyondHorizon { shut, without, .. } = &error else { panic!("{error}") };
    assert!(shut.contains("make_capacity_available") && !shut.contains("get_budget"));
    assert_eq!(*without, "2025-05-01".parse().ok());
    assert_eq!(
        error.message(Language::English),
        "no plan was found by 2024-12-31; accepted: a horizon of 2025-05-01 or later, or another goal"
    );
    assert!(error.lines(RuleBook::multilevel(), Language::Dutch).len() > shut.len());
    let terms = DatedPlanTerms::by(day("2025-05-01"));
    assert!(plan(&case, &terms).is_ok());
    let unreachable = terms.within(PlanTerms::default().forbid("make_capacity_available"));
    assert!(matches!(plan(&case, &unreachable), Err(NoDatedPlanError::NoPlan(NoPlanError::Blocked(_)))));
}

#[test]
fn steps_name_the_contacts_on_the_map() {
    let case = managed(
        r#", "contacts": [{"id": "c1", "tier": "management", "domain": "health", "role": "team manager"},
            {"id": "c2", "tier": "management", "domain": "welfare"}]"#,
    );
    let plan = plan(&case, &DatedPlanTerms::default()).unwrap();
    let [budget, capacity] = &plan.steps[..] else { panic!() };
    assert!(budget.addressee.as_ref().unwrap().contacts.is_empty(), "nobody of the executive");
    let contacts: Vec<_> = capacity.addressee.as_ref().unwrap().contacts.iter().map(|contact| &*contact.id).collect();
    assert_eq!(contacts, ["c1"]);
    assert_eq!(
        capacity.addressee.as_ref().unwrap().label(Language::Dutch),
        "management in het doeldomein: team manager (c1)"
    );
}

#[test]
fn drafted_actions_make_a_sound_record() {
    let case = managed(
        r#", "contacts": [{"id": "c1", "tier": "management", "domain": "health"}],
            "actions": [{"id": "get_budget", "rule": "get_budget"}]"#,
    );
    let plan = plan(&case, &DatedPlanTerms::by(day("2024-12-31"))).unwrap();
    for language in [Language::English, Language::Dutch] {
        let actions = plan.to_actions(language);
        assert_eq!(
            actions.iter().map(|action| &*action.id).collect::<Vec<_>>(),
            ["get_budget_2", "make_capacity_available"]
        );
        assert_eq!(actions[1].with, ["c1"]);
        assert!(actions.iter().all(|action| action.by == "2024-12-31".parse().ok() && action.note.is_some()));
        let own = case.draft().actions.iter().cloned();
        let draft = CaseDraft { actions: own.chain(actions).collect(), ..case.draft().clone() };
        let case = Case::check(draft).unwrap_or_else(|error| panic!("{error}"));
        assert!(RuleBook::multilevel().check_record(&case).is_sound());
        assert_eq!(case.actions().len(), 3);
    }
}

#[test]
fn the_ambition_is_the_goal() {
    let case = managed("");
    let plan = |case| {
        let terms = DatedPlanTerms::default();
        RuleBook::multilevel().plan_to_ambition(&situation(case, "2024-03-01"), &terms).unwrap().goal
    };
    assert_eq!(plan(&case), Outcome::Attention.into());
    assert_eq!(plan(published::municipality("8").unwrap()), Outcome::Practice.into(), "none is stated");
}

/// The steps that a step rests on, and those that they rest on in turn.
fn needed(plan: &DatedPlan<'_, '_>, place: usize) -> BTreeSet<usize> {
    let earlier = plan.steps[place].rests_on.iter();
    earlier.flat_map(|earlier| needed(plan, *earlier).into_iter().chain([*earlier])).collect()
}

#[test]
fn a_step_is_supported_after_the_steps_that_it_rests_on_alone() {
    let book = RuleBook::multilevel();
    let mut seen = 0;
    for case in published::cohort().cases() {
        for target in case.targets() {
            let situation = book.situation(target, target.latest().on()).unwrap();
            let Ok(plan) = book.plan_to_ambition(&situation, &DatedPlanTerms::default()) else { continue };
            assert_eq!(plan.plan, book.plan(&situation, plan.goal).unwrap(), "dates change no plan");
            for (place, step) in plan.steps.iter().enumerate().filter(|_| plan.is_certain()) {
                let needed = needed(&plan, place);
                let before = needed.iter().fold(*situation.position(), |position, earlier| {
                    plan.steps[*earlier].turn.rule.apply_to(&position)
                });
                assert!(step.turn.rule.applicability(&before).supported.is_certain(), "{}", step.turn.rule.id());
                assert!(step.rests_on.iter().all(|earlier| plan.steps[*earlier].makes_possible.contains(&place)));
                assert!(needed.iter().all(|earlier| plan.steps[*earlier].earliest <= step.earliest));
                seen += needed.len();
            }
        }
    }
    assert!(seen > 50, "{seen}");
}
