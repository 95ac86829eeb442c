//! Plans: they lead to their goals, no cheaper one does, and what is in the way is said.

mod naive;

use std::collections::BTreeSet;

use naive::Naive;
use policy_integration::strategies::{self, position_with_open_ratings};
use policy_integration::{
    Degree, Dimension, Effort, Footing, Goal, Guard, GuardKind, NoPlan, Outcome, Plan, PlanTerms, Position, Rating,
    Rule, RuleBook, RuleBookDraft, RuleDraft, RuleKind, Scale, Truth, Turn, published,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn goal() -> impl Strategy<Value = Goal> {
    let book = RuleBook::default();
    let moves = book.rules().iter().filter(|rule| rule.kind() == RuleKind::Move);
    let raised: BTreeSet<_> = moves.flat_map(Rule::dimensions).collect();
    let dimensions: Vec<_> = raised.into_iter().collect();
    let degree = move || {
        (select(dimensions.clone()), select(Scale::Integration.degrees()))
            .prop_map(|(dimension, degree)| Goal::degree(dimension, degree).expect("on the scale"))
    };
    let outcome = || strategies::term::<Outcome>().prop_map(Goal::outcome);
    prop_oneof![outcome(), degree(), (outcome(), degree()).prop_map(|(one, two)| one.and(two))]
}

fn forbidden(most: usize) -> impl Strategy<Value = BTreeSet<String>> {
    let ids: Vec<_> = RuleBook::default().rules().iter().map(|rule| rule.id().to_owned()).collect();
    subsequence(ids, 0..=most).prop_map(|ids| ids.into_iter().collect())
}

/// A book of some moves of the default one.
fn small_book(moves: usize) -> impl Strategy<Value = RuleBook> {
    let rules = RuleBook::default().draft().rules;
    let moves_only: Vec<RuleDraft> = rules.into_iter().filter(|rule| rule.kind == RuleKind::Move).collect();
    subsequence(moves_only, 1..=moves).prop_map(|rules| {
        RuleBook::check(RuleBookDraft { rules, ..RuleBook::default().draft() }).expect("part of a sound book")
    })
}

/// Plays a plan from the start, and checks each turn against the book.
fn assert_plays(book: &RuleBook, from: &Position, plan: &Plan<'_>) {
    let mut position = *from;
    for turn in &plan.turns {
        assert_eq!(turn.before, position);
        let standing = turn.rule.standing(&position);
        match plan.footing {
            Footing::Certain => assert_eq!(standing.supported, Truth::True),
            Footing::Possible => assert!(standing.supported.is_possible()),
            Footing::AgainstExpectation => assert!(standing.legal.is_possible()),
        }
        assert!(plan.footing == Footing::AgainstExpectation || turn.deviations.is_empty());
        if turn.open.is_empty() {
            let played = book.play(&position, turn.rule.id()).expect("legal");
            assert_eq!((played.position, &played.deviations), (turn.after, &turn.deviations));
        } else {
            assert_eq!(turn.rule.apply_to(&position), turn.after);
        }
        position = turn.after;
    }
    assert_eq!(position, plan.position);
    assert_eq!(plan.effort, plan.turns.iter().map(|turn| turn.rule.cost()).sum::<u32>());
}

/// Deviations, effort, open guards, number of moves, and the moves by their places in the book.
type Ranking = (u32, u32, u32, usize, Vec<usize>);

/// The first of the cheapest plans on a footing, by trying everything: guards are judged by the best that can be, the goal
/// by the worst.
fn naive_plan(book: &RuleBook, from: Position, goal: Goal, footing: Footing) -> Option<Ranking> {
    let (worst, best) = (from.completions().next().unwrap(), from.completions().last().unwrap());
    let start = (Naive::of(worst), Naive::of(best));
    let mut done: BTreeSet<(Naive, Naive)> = BTreeSet::new();
    let mut open = BTreeSet::from([((0, 0, 0, 0, Vec::new()), start)]);
    while let Some((ranking, (worst, best))) = open.pop_first() {
        if goal.is_reached(&position_of(&worst)) == Truth::True {
            return Some(ranking);
        }
        if !done.insert((worst.clone(), best.clone())) {
            continue;
        }
        for (index, rule) in book.rules().iter().enumerate() {
            let judged = if footing == Footing::Certain { &worst } else { &best };
            let is_supported = judged.deviations(rule) == 0;
            if !judged.meets(rule, GuardKind::Invariant) || !(is_supported || footing == Footing::AgainstExpectation) {
                continue;
            }
            let is_open = |guard: &&Guard| guard.holds(&position_of(&worst)) != guard.holds(&position_of(&best));
            let guards_open = u32::try_from(rule.guards().iter().filter(is_open).count()).unwrap();
            let (deviations, effort, found_out, moves, mut places) = ranking.clone();
            places.push(index);
            let after = |naive: &Naive| {
                let (ranks, outcome) = naive.after(rule);
                Naive { ranks: ranks.into_iter().map(|ranks| ranks[0]).collect(), outcome }
            };
            let ranking = (
                deviations + best.deviations(rule),
                effort + rule.cost(),
                found_out + if footing == Footing::Certain { 0 } else { guards_open },
                moves + 1,
                places,
            );
            open.insert((ranking, (after(&worst), after(&best))));
        }
    }
    None
}

fn position_of(naive: &Naive) -> Position {
    let known = Dimension::ALL.iter().zip(&naive.ranks);
    let known = known.map(|(d, rank)| (*d, Rating::known(d.scale().degree(*rank).unwrap())));
    Position::of(known).unwrap().with_outcome(Outcome::ALL[naive.outcome as usize])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_plan_leads_to_its_goal(
        from in position_with_open_ratings(6), goal in goal(), forbidden in forbidden(30),
    ) {
        let book = RuleBook::default();
        let terms = PlanTerms { forbidden, ..PlanTerms::default() };
        match book.plan_within(&from, goal, &terms) {
            Ok(plan) => {
                assert_plays(&book, &from, &plan);
                prop_assert_eq!(goal.is_reached(&plan.position), Truth::True);
                prop_assert!(plan.turns.iter().all(|turn| !terms.forbidden.contains(turn.rule.id())));
            }
            Err(NoPlan::Blocked(obstacles)) => {
                prop_assert!(!obstacles.is_empty());
                for obstacle in obstacles {
                    prop_assert!(obstacle.wanted.is_reached(&from) != Truth::True);
                }
            }
            Err(NoPlan::GaveUp { .. }) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn no_plan_is_firmer_or_cheaper_and_of_equals_it_is_the_first(
        from in position_with_open_ratings(4), goal in goal(), book in small_book(7),
    ) {
        let naive = |footing: &Footing| Some((*footing, naive_plan(&book, from, goal, *footing)?));
        let expected = Footing::ALL.iter().find_map(naive);
        let found = book.plan(&from, goal).ok().map(|plan| {
            let place = |id: &str| book.rules().iter().position(|rule| rule.id() == id).unwrap();
            let places: Vec<_> = plan.turns.iter().map(|turn| place(turn.rule.id())).collect();
            let count = |of: fn(&Turn<'_>) -> usize| u32::try_from(plan.turns.iter().map(of).sum::<usize>()).unwrap();
            let deviations = count(|turn| turn.deviations.len());
            let open = count(|turn| turn.open.len());
            let open = if plan.footing == Footing::Certain { 0 } else { open };
            (plan.footing, (deviations, plan.effort, open, places.len(), places))
        });
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_certain_plan_is_a_plan_in_every_completion(from in position_with_open_ratings(3), goal in goal()) {
        let book = RuleBook::default();
        if let Ok(plan) = book.plan(&from, goal) && plan.footing == Footing::Certain {
            for completion in from.completions() {
                let mut position = completion;
                for turn in &plan.turns {
                    prop_assert_eq!(turn.rule.standing(&position).supported, Truth::True);
                    position = turn.rule.apply_to(&position);
                }
                prop_assert_eq!(goal.is_reached(&position), Truth::True);
            }
        }
    }

    #[test]
    fn a_plan_that_is_only_possible_is_supported_in_the_best_completion_and_in_none_from_the_worst(
        from in position_with_open_ratings(4), goal in goal(), forbidden in forbidden(35),
    ) {
        let book = RuleBook::default();
        let terms = PlanTerms { forbidden, ..PlanTerms::default() };
        if let Ok(plan) = book.plan_within(&from, goal, &terms) && plan.footing == Footing::Possible {
            let (best, worst) = (from.completions().last().unwrap(), from.completions().next().unwrap());
            let mut position = best;
            for turn in &plan.turns {
                prop_assert_eq!(turn.rule.standing(&position).supported, Truth::True);
                position = turn.rule.apply_to(&position);
            }
            let from_worst = book.plan_within(&worst, goal, &terms);
            prop_assert!(from_worst.is_err() || from_worst.unwrap().footing == Footing::AgainstExpectation);
        }
    }

    #[test]
    fn terms_are_kept(
        from in position_with_open_ratings(5), goal in goal(), small in 0..4_u32, effort in 0..14_u32,
    ) {
        let book = RuleBook::default();
        let terms = PlanTerms::default().start_small(small).within_effort(effort);
        match book.plan_within(&from, goal, &terms) {
            Ok(plan) => {
                assert_plays(&book, &from, &plan);
                prop_assert!(plan.effort <= effort);
                let start = plan.turns.iter().take(small as usize);
                prop_assert!(start.clone().all(|turn| turn.rule.effort() == Some(Effort::Small)));
                let free = book.plan(&from, goal).unwrap();
                prop_assert!((free.footing, free.effort) <= (plan.footing, plan.effort));
            }
            Err(NoPlan::BeyondTerms { without }) => {
                prop_assert!(small > 0 || without.iter().all(|(_, least)| *least > effort));
                prop_assert!(without.is_sorted_by(|one, two| one.0 < two.0 && one.1 > two.1));
            }
            Err(NoPlan::GaveUp { .. }) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}

/// A book of the moves with these identifiers.
fn book_of(ids: &[&str]) -> RuleBook {
    let mut draft = RuleBook::default().draft();
    draft.rules.retain(|rule| ids.contains(&rule.id.as_str()));
    assert_eq!(draft.rules.len(), ids.len());
    RuleBook::check(draft).unwrap()
}

fn known(ratings: &[(Dimension, Degree)]) -> Position {
    Position::of(ratings.iter().map(|(dimension, degree)| (*dimension, Rating::known(*degree)))).unwrap()
}

#[test]
fn what_has_to_be_found_out_is_said() {
    let book = book_of(&["tie_to_existing_group", "formalize_group"]);
    let from = known(&[(Dimension::InformalNetwork, Degree::Established), (Dimension::PolicyGoals, Degree::Absent)]);
    let plan = book.plan(&from, Goal::degree(Dimension::WorkStructures, Degree::Embedded).unwrap()).unwrap();
    assert_eq!(plan.footing, Footing::Possible);
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!(ids, ["formalize_group"]);
    let open: Vec<_> = plan.find_out().map(|(_, reason)| reason.guard.to_string()).collect();
    assert_eq!(open, ["work_structures ≥ established", "policy_goals ≥ emerging | management_support ≥ established"]);
}

#[test]
fn a_goal_is_not_reached_by_hoping_that_it_is() {
    let book = book_of(&["secure_capacity", "hold_training"]);
    let goal = Goal::degree(Dimension::ManagementSupport, Degree::Established).unwrap();
    assert!(matches!(book.plan(&Position::UNKNOWN, goal), Err(NoPlan::Blocked(_))));
}

#[test]
fn what_is_found_out_once_is_not_asked_again() {
    let book = book_of(&["tie_to_existing_group"]);
    let from = known(&[(Dimension::InformalNetwork, Degree::Established)]);
    let plan = book.plan(&from, Goal::degree(Dimension::WorkStructures, Degree::Embedded).unwrap()).unwrap();
    assert_eq!((plan.turns.len(), plan.find_out().count()), (3, 1));
}

#[test]
fn the_expectations_that_a_plan_goes_against_are_named() {
    let book = book_of(&["hold_training"]);
    let from = known(&[
        (Dimension::ManagementSupport, Degree::Absent),
        (Dimension::InformalNetwork, Degree::Absent),
        (Dimension::Budget, Degree::Established),
    ]);
    let plan = book.plan(&from, Outcome::Training).unwrap();
    assert_eq!(plan.footing, Footing::AgainstExpectation);
    let deviations: Vec<_> = plan.deviations().map(|(_, reason)| reason.guard.to_string()).collect();
    assert_eq!(deviations, ["management_support ≥ established | informal_network ≥ established"]);
}

#[test]
fn the_invariants_that_block_are_named_down_to_what_nothing_gives() {
    let book = book_of(&["embed_budget", "bring_screening_into_use"]);
    let from = known(&[(Dimension::Budget, Degree::Emerging)]).with_outcome(Outcome::NoChange);
    let goal = Goal::degree(Dimension::Budget, Degree::Embedded).unwrap().and(Goal::outcome(Outcome::Practice));
    let Err(NoPlan::Blocked(obstacles)) = book.plan(&from, goal) else { panic!("blocked") };
    let said: Vec<_> = obstacles
        .iter()
        .map(|obstacle| {
            let label = obstacle.wanted.label(policy_integration::Language::English);
            let blocked = obstacle.blocked.iter().map(|(id, failed)| format!("{id}: {}", failed[0].guard));
            (label, blocked.collect::<Vec<_>>().join("; "))
        })
        .collect();
    let said: Vec<_> = said.iter().map(|(label, blocked)| (label.as_str(), blocked.as_str())).collect();
    assert_eq!(
        said,
        [
            ("outcome at least practice", "bring_screening_into_use: outcome ≥ attention"),
            ("outcome at least attention", "bring_screening_into_use: outcome ≥ attention"),
            ("budget embedded", "embed_budget: budget ≥ established"),
            ("budget at least established", "embed_budget: budget ≥ established"),
        ]
    );
}

#[test]
fn a_rule_that_is_forbidden_has_to_be_one() {
    let book = RuleBook::default();
    let terms = PlanTerms::default().forbid("hold_trainings");
    let Err(NoPlan::UnknownRules(report)) = book.plan_within(&Position::UNKNOWN, Outcome::Practice, &terms) else {
        panic!("unknown")
    };
    assert_eq!(
        report.to_string(),
        "$.forbidden: error[unknown_rule]: `hold_trainings` isn't a rule of the book; \
         did you mean `hold_training`? accepted: the id of a rule of the book"
    );
}

#[test]
fn a_search_gives_up_where_it_was_told_to() {
    let terms = PlanTerms { most_work: 300, ..PlanTerms::default() };
    let book = RuleBook::default();
    let refusal = book.plan_within(&Position::UNKNOWN, Outcome::Practice, &terms).unwrap_err();
    assert_eq!(refusal, NoPlan::GaveUp { most_work: 300 });
}

/// What the default book, version 1, finds from the latest moment of each published case to practice.
#[test]
fn golden_efforts_to_practice() {
    let book = RuleBook::default();
    let efforts: Vec<_> = published::municipalities()
        .iter()
        .map(|case| book.plan(&case.latest().position(), Outcome::Practice).map(|plan| (plan.footing, plan.effort)))
        .map(|plan| plan.unwrap())
        .collect();
    assert!(efforts.iter().all(|(footing, _)| *footing == Footing::Certain));
    let efforts: Vec<_> = efforts.into_iter().map(|(_, effort)| effort).collect();
    assert_eq!(efforts, [7, 7, 7, 0, 7, 6, 7, 10, 0, 0, 4, 4, 0, 7, 7, 0, 9, 9, 11, 11]);
}

#[test]
fn a_next_step_is_in_the_plans_it_is_said_to_be_in() {
    let book = RuleBook::default();
    for case in published::municipalities() {
        let position = case.latest().position();
        let diagnosis = book.diagnose(&position);
        assert!(diagnosis.unplanned.is_empty());
        assert_eq!(diagnosis.next_steps.is_empty(), position.outcome() == Some(Outcome::Practice));
        for step in &diagnosis.next_steps {
            for rung in &step.towards {
                let plan = book.plan(&position, *rung).unwrap();
                assert!(plan.turns.iter().any(|turn| turn.rule.id() == step.turn.rule.id()));
            }
        }
    }
}

#[test]
fn a_context_holds_back_what_its_dimensions_fail() {
    let book = RuleBook::default();
    for case in published::municipalities() {
        let position = case.latest().position();
        for context in book.diagnose(&position).contexts {
            let dimensions = context.mechanism.context();
            for (rule, reason) in &context.held_back {
                assert_eq!(reason.guard.holds(&position), Truth::False);
                assert_ne!(rule.standing(&position).supported, Truth::True);
            }
            assert!(context.carried.iter().all(|(_, reason)| reason.holds == Truth::True));
            for (lever, standing) in &context.levers {
                assert_eq!(lever.standing(&position), *standing);
                assert!(lever.dimensions().any(|dimension| dimensions.contains(&dimension)), "{}", lever.id());
            }
        }
    }
}
