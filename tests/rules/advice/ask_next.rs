//! What to ask next: against a search that tries everything, and what its answers promise.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use policy_integration::{
    Degree, Dimension, Goal, Language, Outcome, Position, RuleBook, ScoringModel,
    advice::{AskNext, AskTerms, PlanQuestion, PossibleAnswer, Unknown},
    rules::{PlanSupport, PlanTerms},
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::{assert_leads, book_by_size, book_of_moves, generated, open_on, places, published_positions, tried};

/// A cheapest plan: its effort, and the places of its moves.
type Tried = Option<(u32, Vec<usize>)>;

/// Every question that changes something, with the plan under each answer, in the stated order.
fn expected(book: &RuleBook, from: Position, goal: Goal) -> Vec<(Unknown, Vec<(PossibleAnswer, Tried)>)> {
    let certain = tried(book, from, goal);
    let first = |plan: &Tried| plan.as_ref().map(|(_, places)| places.first().copied());
    let effort = |plan: &Tried| plan.as_ref().map_or(u32::MAX, |(effort, _)| *effort);
    let answers = |unknown: Unknown| -> Vec<_> {
        unknown.answers(&from).map(|answer| (answer, tried(book, answer.applied_to(&from), goal))).collect()
    };
    let mut all: Vec<_> = Unknown::open_in(&from).map(|unknown| (unknown, answers(unknown))).collect();
    all.retain(|(_, answers)| {
        answers.iter().any(|(_, plan)| first(plan) != first(&certain) || effort(plan) < effort(&certain))
    });
    let by_score = ScoringModel::default().scorecard(&from).ask_next;
    all.sort_by_key(|(unknown, answers)| {
        let best = answers.iter().map(|(_, plan)| effort(plan)).min();
        let steps: BTreeSet<_> = answers.iter().filter_map(|(_, plan)| first(plan).flatten()).collect();
        let score = by_score.iter().position(|question| Unknown::Rating(question.dimension) == *unknown);
        (best, Reverse(steps.len()), score.unwrap_or(usize::MAX), *unknown)
    });
    all
}

fn found(book: &RuleBook, asked: &AskNext<'_>) -> Vec<(Unknown, Vec<(PossibleAnswer, Tried)>)> {
    let answers = |question: &PlanQuestion<'_>| {
        let answers = question.answers.iter();
        answers.map(|answered| (answered.answer, places(book, answered.plan.as_ref()))).collect()
    };
    asked.questions.iter().map(|question| (question.unknown, answers(question))).collect()
}

/// That the least favourable answer leaves the certain plan as it is, that no answer is worse, and that what is saved is right.
fn assert_bounds(asked: &AskNext<'_>) {
    for question in &asked.questions {
        let efforts = || question.answers.iter().map(|answer| answer.plan.as_ref().map(|plan| plan.effort));
        let is_condition = matches!(question.unknown, Unknown::Rating(dimension) if dimension.is_condition());
        if let Some(certain) = &asked.certain {
            assert!(efforts().all(|effort| effort.is_some_and(|effort| effort <= certain.effort)));
            let best = question.best_effort().expect("a plan");
            assert_eq!(question.saved, Some(certain.effort - best));
            let is_as_it_was = || question.answers.iter().any(|answer| answer.plan.as_ref() == Some(certain));
            assert!(is_condition || is_as_it_was(), "the worst case can't improve");
        } else {
            assert_eq!(question.saved, None);
            assert!(question.best_effort().is_some(), "some answer makes a plan certain");
            assert!(is_condition || efforts().any(|effort| effort.is_none()), "the worst case can't improve");
        }
    }
}

proptest! {
    #![proptest_config(inputs::draws(100))]

    #[test]
    fn what_is_asked_is_what_trying_everything_finds((book, from, goal) in generated(3)) {
        let asked = book.ask_next(&from, goal);
        prop_assert!(asked.is_whole() && asked.left_out.is_empty());
        prop_assert_eq!(places(&book, asked.certain.as_ref()), tried(&book, from, goal));
        prop_assert_eq!(found(&book, &asked), expected(&book, from, goal));
        assert_bounds(&asked);
    }

    #[test]
    fn what_is_found_within_a_limit_is_part_of_the_whole((book, from, goal) in generated(3), limit in 0..3_000_u64) {
        let whole = book.ask_next(&from, goal);
        let some = book.ask_next_within(&from, goal, &AskTerms::default().with_work_limit(limit)).unwrap();
        prop_assert!(!some.is_whole() || some.left_out.is_empty());
        prop_assert!(some.is_whole() || !some.left_out.is_empty() || some.certain.is_none());
        prop_assert!(some.questions.iter().all(|question| whole.questions.contains(question)));
        let is_told = |question: &PlanQuestion<'_>| {
            some.questions.contains(question) || some.left_out.contains(&question.unknown)
        };
        prop_assert!(whole.questions.iter().all(is_told));
        prop_assert!(!some.is_whole() || some == whole);
    }
}

#[test]
fn generated_problems_have_questions_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let (mut saving, mut changing, mut opening, mut of_outcome, mut none) = (0, 0, 0, 0, 0);
    for _ in 0..1_000 {
        if [saving, opening, of_outcome, none].iter().all(|count| *count >= 5) {
            break;
        }
        let (book, from, goal) = generated(3).new_tree(&mut runner).unwrap().current();
        let asked = book.ask_next(&from, goal);
        none += usize::from(asked.questions.is_empty());
        for question in &asked.questions {
            match question.saved {
                Some(0) => changing += 1,
                Some(_) => saving += 1,
                None => opening += 1,
            }
            of_outcome += usize::from(question.unknown == Unknown::Outcome);
        }
    }
    let counts = [saving, opening, of_outcome, none];
    assert!(counts.iter().all(|count| *count >= 5), "{counts:?}, {changing} change the first step alone");
}

#[test]
fn questions_of_published_cases_have_plans_that_lead_to_the_goal() {
    let book = RuleBook::multilevel();
    let goal = Goal::outcome(Outcome::Practice);
    let mut asked_about = 0;
    for from in published_positions().into_iter().step_by(20) {
        let asked = book.ask_next(&from, goal);
        assert!(asked.is_whole());
        assert_bounds(&asked);
        for answered in asked.questions.iter().take(3).flat_map(|question| &question.answers) {
            let position = answered.answer.applied_to(&from);
            let plan = book.plan(&position, goal).expect("a plan");
            let certain = (plan.support == PlanSupport::Certain).then_some(plan.effort);
            assert_eq!(answered.plan.as_ref().map(|plan| plan.effort), certain);
            let ids = plan.turns.iter().map(|turn| turn.rule.id());
            if let Some(plan) = &answered.plan {
                assert!(plan.moves.iter().map(|rule| rule.id()).eq(ids));
                assert_leads(book, position, plan, goal);
            }
            asked_about += 1;
        }
    }
    assert!(asked_about > 0);
}

#[test]
fn a_question_without_effect_is_not_listed() {
    let book = book_of_moves(&[
        ("start", json!({}), json!({"raise_to": {"capacity": "emerging"}})),
        ("arrive", json!({"at_least": {"capacity": "emerging"}}), json!({"raise_to": {"budget": "established"}})),
        (
            "elsewhere",
            json!({"at_least": {"visibility": "emerging"}}),
            json!({"raise_to": {"informal_network": "embedded"}}),
        ),
    ]);
    let from =
        open_on(&[Dimension::Capacity, Dimension::Visibility, Dimension::InformalNetwork, Dimension::DomainGoals]);
    let asked = book.ask_next(&from, Goal::degree(Dimension::Budget, Degree::Established).unwrap());
    let unknowns: Vec<_> = asked.questions.iter().map(|question| question.unknown).collect();
    assert_eq!(unknowns, [Unknown::Rating(Dimension::Capacity)]);
    assert_eq!((asked.questions[0].saved, asked.questions[0].first_steps), (Some(1), 2));
    assert!(asked.is_whole());
}

#[test]
fn every_answer_about_a_condition_can_save_effort() {
    let book = book_by_size();
    let from = open_on(&[Dimension::OrganizationSize]);
    let asked = book.ask_next(&from, Goal::degree(Dimension::Budget, Degree::Established).unwrap());
    assert_eq!(asked.certain.as_ref().map(|plan| plan.effort), Some(3));
    let efforts: Vec<_> =
        asked.questions[0].answers.iter().map(|answer| answer.plan.as_ref().unwrap().effort).collect();
    assert_eq!((asked.questions[0].unknown, &efforts[..]), (Unknown::Rating(Dimension::OrganizationSize), &[1, 1][..]));
}

#[test]
fn a_forbidden_move_has_to_be_one() {
    let terms = AskTerms::default().with_plan(PlanTerms::default().forbid("no_such_move"));
    let book = RuleBook::multilevel();
    assert!(book.ask_next_within(&Position::UNKNOWN, Outcome::Practice, &terms).is_err());
    assert!(book.if_then_plan_within(&Position::UNKNOWN, Outcome::Practice, &terms).is_err());
}

#[test]
fn without_work_everything_is_left_out() {
    let terms = AskTerms::default().with_work_limit(0);
    let asked = RuleBook::multilevel().ask_next_within(&Position::UNKNOWN, Outcome::Practice, &terms).unwrap();
    assert!(!asked.is_whole() && asked.questions.is_empty() && asked.certain.is_none());
    assert!(asked.left_out.contains(&Unknown::Rating(Dimension::Capacity)));
    assert_eq!(asked.lines(Language::Dutch), ["niet elke vraag is bekeken: de werkgrens is bereikt"]);
}

#[test]
fn questions_are_told_in_both_languages() {
    let asked = book_by_size();
    let from = open_on(&[Dimension::Capacity]);
    let from = PossibleAnswer::Degree(Dimension::OrganizationSize, Degree::Small).applied_to(&from);
    let asked = asked.ask_next(&from, Goal::degree(Dimension::Capacity, Degree::Established).unwrap());
    let question = Dimension::Capacity.question(Language::English);
    assert_eq!(
        asked.lines(Language::English),
        [
            &format!("{question} (saves up to 2 effort)"),
            "capacity absent: first start (effort 2)",
            "capacity emerging: first go_on (effort 1)",
            "capacity established or embedded: the goal is reached",
        ]
    );
    let dutch = asked.lines(Language::Dutch);
    assert!(
        dutch[0].ends_with("(scheelt tot 2 punten inspanning)") && dutch[1].ends_with("eerst start (inspanning 2)")
    );
}
