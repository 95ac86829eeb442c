//! If-then plans: every branch leads to the goal, and no more is asked than what changes something.

use policy_integration::{
    Degree, Dimension, Goal, Language, Outcome, Position, RuleBook,
    advice::{AskTerms, Branch, IfThenPlan, PossibleAnswer},
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::{assert_leads, book_by_size, generated, open_on, published_positions};

/// Checks a branch and those under it, for each answer; returns how many questions there are.
fn assert_branch(book: &RuleBook, from: Position, branch: &Branch<'_>, goal: Goal, depth: u32) -> usize {
    if let Some(plan) = &branch.plan {
        assert_leads(book, from, plan, goal);
    }
    let Some(fork) = &branch.fork else { return 0 };
    assert!(depth > 0, "no deeper than it may be");
    let mut told: Vec<PossibleAnswer> = fork.ways.iter().flat_map(|way| way.answers.clone()).collect();
    told.sort();
    let possible: Vec<PossibleAnswer> = fork.unknown.answers(&from).collect();
    assert_eq!(told, possible, "each answer is in one way");
    for (place, way) in fork.ways.iter().enumerate() {
        assert!(fork.ways[..place].iter().all(|other| other.branch != way.branch), "the same branches are merged");
    }
    let ways = fork.ways.iter().flat_map(|way| way.answers.iter().map(move |answer| (answer, &way.branch)));
    1 + ways.map(|(answer, under)| assert_branch(book, answer.applied_to(&from), under, goal, depth - 1)).sum::<usize>()
}

/// That each branch asks the first question of its own position, and has the plan of that.
fn assert_iterated(book: &RuleBook, from: Position, branch: &Branch<'_>, goal: Goal, depth: u32) {
    let asked = book.ask_next(&from, goal);
    assert_eq!(branch.plan, asked.certain);
    let first = asked.questions.first().filter(|_| depth > 0).map(|question| question.unknown);
    assert_eq!(branch.fork.as_ref().map(|fork| fork.unknown), first);
    let ways = branch.fork.iter().flat_map(|fork| &fork.ways);
    for (answer, way) in ways.flat_map(|way| way.answers.iter().map(move |answer| (answer, way))) {
        assert_iterated(book, answer.applied_to(&from), &way.branch, goal, depth - 1);
    }
}

fn assert_bounded(plan: &IfThenPlan<'_>) {
    let leaves: Vec<_> = plan.leaves().collect();
    assert!(!leaves.is_empty());
    let Some(certain) = plan.certain() else { return };
    assert!(leaves.iter().all(|leaf| leaf.plan.is_some_and(|plan| plan.effort <= certain.effort)));
    assert!(plan.worst_effort().is_some_and(|worst| worst <= certain.effort));
    let is_about_condition =
        |answer: &PossibleAnswer| matches!(answer, PossibleAnswer::Degree(d, _) if d.is_condition());
    if !leaves.iter().any(|leaf| leaf.answers.iter().any(|answers| is_about_condition(&answers[0]))) {
        assert_eq!(plan.worst_effort(), Some(certain.effort), "the worst case can't improve");
        assert!(leaves.iter().any(|leaf| leaf.plan == Some(certain)));
    }
}

proptest! {
    #![proptest_config(inputs::draws(60))]

    #[test]
    fn every_branch_leads_to_the_goal((book, from, goal) in generated(4), depth in 0..4_u32) {
        let terms = AskTerms::default().with_depth(depth);
        let plan = book.if_then_plan_within(&from, goal, &terms).unwrap();
        prop_assert!(plan.is_whole());
        assert_branch(&book, from, &plan.root, goal, depth);
        assert_iterated(&book, from, &plan.root, goal, depth);
        assert_bounded(&plan);
    }

    #[test]
    fn what_is_found_within_a_limit_still_leads_to_the_goal((book, from, goal) in generated(4), limit in 0..5_000_u64) {
        let whole = book.if_then_plan(&from, goal);
        let some = book.if_then_plan_within(&from, goal, &AskTerms::default().with_work_limit(limit)).unwrap();
        assert_branch(&book, from, &some.root, goal, 3);
        prop_assert!(!some.is_whole() || some == whole);
    }
}

#[test]
fn generated_problems_have_trees_of_every_depth() {
    let mut runner = TestRunner::deterministic();
    let mut depths = [0; 4];
    let mut cut = 0;
    let is_of_every_depth = |depths: [i32; 4]| depths[..3].iter().all(|count| *count >= 3);
    for _ in 0..1_500 {
        if is_of_every_depth(depths) && cut >= 3 {
            break;
        }
        let (book, from, goal) = generated(4).new_tree(&mut runner).unwrap().current();
        let plan = book.if_then_plan(&from, goal);
        depths[plan.leaves().map(|leaf| leaf.answers.len()).max().expect("a leaf")] += 1;
        for limit in [50, 100, 200, 400, 800, 1_600] {
            let few = AskTerms::default().with_work_limit(limit);
            let some = book.if_then_plan_within(&from, goal, &few).unwrap();
            cut += usize::from(!some.is_whole() && some.root.fork.is_some());
        }
    }
    assert!(is_of_every_depth(depths) && cut >= 3, "{depths:?}, {cut} cut short");
}

#[test]
fn the_plans_of_published_cases_lead_to_practice_on_every_branch() {
    let book = RuleBook::multilevel();
    let goal = Goal::outcome(Outcome::Practice);
    let mut questions = 0;
    for from in published_positions().into_iter().step_by(20) {
        let terms = AskTerms::default().with_depth(2);
        let plan = book.if_then_plan_within(&from, goal, &terms).unwrap();
        assert!(plan.is_whole());
        questions += assert_branch(book, from, &plan.root, goal, 2);
        assert_bounded(&plan);
    }
    assert!(questions > 0);
}

#[test]
fn a_question_about_a_condition_can_improve_the_worst_case() {
    let book = book_by_size();
    let goal = Goal::degree(Dimension::Budget, Degree::Established).unwrap();
    let plan = book.if_then_plan(&open_on(&[Dimension::OrganizationSize]), goal);
    assert_eq!((plan.certain().unwrap().effort, plan.worst_effort()), (3, Some(1)));
    assert_eq!(
        plan.lines(Language::English),
        [
            Dimension::OrganizationSize.question(Language::English),
            "- if organization size small: by_acquaintance (effort 1)",
            "- if organization size large: by_procedure (effort 1)",
            "without a question: start; go_on; arrive (effort 3)",
        ]
    );
}

#[test]
fn answers_with_the_same_branch_are_told_together() {
    let book = book_by_size();
    let goal = Goal::degree(Dimension::Capacity, Degree::Established).unwrap();
    let plan = book.if_then_plan(&open_on(&[Dimension::Capacity]), goal);
    let question = Dimension::Capacity.question(Language::Dutch);
    assert_eq!(
        plan.lines(Language::Dutch),
        [
            question,
            "- bij capaciteit afwezig: start; go_on (inspanning 2)",
            "- bij capaciteit in opkomst: go_on (inspanning 1)",
            "- bij capaciteit gevestigd of ingebed: het doel is bereikt",
            "zonder vraag: start; go_on (inspanning 2)",
        ]
    );
}

#[test]
fn without_work_there_is_no_plan_and_that_is_said() {
    let terms = AskTerms::default().with_work_limit(0);
    let plan = RuleBook::multilevel().if_then_plan_within(&Position::UNKNOWN, Outcome::Practice, &terms).unwrap();
    assert!(!plan.is_whole() && plan.certain().is_none() && plan.root.fork.is_none());
    assert_eq!(plan.lines(Language::English), ["not every question was looked at: the work limit was reached"]);
}
