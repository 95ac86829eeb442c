//! The book of the multilevel framework: what its rules together have to be.

use inputs::is_thorough;
use std::collections::{BTreeMap, BTreeSet};

use policy_integration::{
    Degree, Dimension, Framework, Goal, Outcome, Position, Rating, Rule, RuleBook, Truth,
    rules::{ChoiceDraft, ChoiceSide, GuardsDraft, PlanSupport, RuleBookDraft, RuleKind},
};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use strategies::position_with_open_ratings;

fn book() -> &'static RuleBook {
    RuleBook::multilevel()
}

fn moves() -> impl Iterator<Item = &'static Rule> + Clone {
    book().rules().iter().filter(|rule| rule.kind() == RuleKind::Move)
}

fn all_absent(size: Degree) -> Position {
    let ratings =
        Framework::Multilevel.dimensions().map(|dimension| (dimension, Rating::known(dimension.scale().bottom())));
    let size = (Dimension::OrganizationSize, Rating::known(size));
    Position::new(ratings.chain([size])).unwrap().with_outcome(Outcome::NoChange)
}

#[test]
fn a_practice_out_of_nothing_has_goals_support_people_and_a_structure() {
    use Dimension::*;
    for (size, structure) in [(Degree::Large, Degree::Established), (Degree::Small, Degree::Emerging)] {
        let plan = book().plan(&all_absent(size), Outcome::Practice).unwrap();
        assert_eq!(plan.support, PlanSupport::Certain);
        let has = |dimension, degree| plan.position.rating(dimension).lower() >= degree;
        assert!(has(PolicyGoals, Degree::Established) || has(DomainGoals, Degree::Established));
        assert!(has(ManagementSupport, Degree::Established) && has(CollegialSupport, Degree::Established));
        assert!(has(Capacity, Degree::Established) && has(WorkStructures, structure));
        assert!(plan.turns.iter().all(|turn| !turn.rule.draft().source.is_empty()));
    }
}

/// The dimensions that a rule's guards ask about, those of choices included.
fn asked(rule: &Rule) -> BTreeSet<Dimension> {
    let of = |guards: &GuardsDraft| -> Vec<Dimension> {
        let sides = guards.any_of.iter().flat_map(|choice| choice.0.keys());
        guards.at_least.keys().chain(guards.at_most.keys()).chain(sides).copied().collect()
    };
    let draft = rule.draft();
    of(&draft.invariants).into_iter().chain(of(&draft.expectations)).collect()
}

#[test]
fn each_dimension_guards_a_move_on_another() {
    for dimension in Framework::Multilevel.dimensions() {
        let guards =
            |rule: &Rule| asked(rule).contains(&dimension) && rule.dimensions().all(|raised| raised != dimension);
        assert!(moves().any(guards), "{dimension}");
    }
}

/// Whether a side of a choice is met by what guards ask.
fn is_met(dimension: Dimension, side: ChoiceSide, at_least: &BTreeMap<Dimension, Degree>) -> bool {
    match side {
        ChoiceSide::Degree(degree) => at_least.get(&dimension).is_some_and(|asked| *asked >= degree),
        ChoiceSide::AtMost(_) => false,
    }
}

/// Whether a choice holds wherever another does, and these degrees.
fn is_weaker(choice: &ChoiceDraft, other: &ChoiceDraft, at_least: &BTreeMap<Dimension, Degree>) -> bool {
    other.0.iter().all(|(dimension, side)| {
        let same = choice.0.get(dimension).is_some_and(|own| own == side);
        let with = match side {
            ChoiceSide::Degree(degree) => {
                at_least.iter().map(|(d, g)| (*d, *g)).chain([(*dimension, *degree)]).collect()
            }
            ChoiceSide::AtMost(_) => at_least.clone(),
        };
        same || choice.0.iter().any(|(dimension, side)| is_met(*dimension, *side, &with))
    })
}

/// What a rule asks as invariants, or with its expectations: degrees, an outcome and choices.
fn all_guards(
    rule: &Rule,
    with_expectations: bool,
) -> (BTreeMap<Dimension, Degree>, Option<Outcome>, Vec<ChoiceDraft>) {
    let draft = rule.draft();
    let kinds = [Some(&draft.invariants), with_expectations.then_some(&draft.expectations)];
    let (mut degrees, mut outcome, mut choices) = (BTreeMap::new(), None, Vec::new());
    for guards in kinds.into_iter().flatten() {
        for (dimension, degree) in &guards.at_least {
            degrees
                .entry(*dimension)
                .and_modify(|asked: &mut Degree| *asked = (*asked).max(*degree))
                .or_insert(*degree);
        }
        outcome = outcome.max(guards.outcome);
        choices.extend(guards.any_of.clone());
    }
    (degrees, outcome, choices)
}

/// Whether one rule's guards hold wherever another's do.
fn asks_no_more(rule: &Rule, other: &Rule, with_expectations: bool) -> bool {
    let (degrees, outcome, choices) = all_guards(rule, with_expectations);
    let (others, other_outcome, other_choices) = all_guards(other, with_expectations);
    let has = |(dimension, degree): (&Dimension, &Degree)| others.get(dimension).is_some_and(|asked| asked >= degree);
    let holds = |choice: &ChoiceDraft| {
        choice.0.iter().any(|(dimension, side)| is_met(*dimension, *side, &others))
            || other_choices.iter().any(|other| is_weaker(choice, other, &others))
    };
    outcome <= other_outcome && degrees.iter().all(has) && choices.iter().all(holds)
}

/// Whether one move does all that another does.
fn does_no_less(rule: &Rule, other: &Rule) -> bool {
    let (own, others) = (&rule.draft().effects, &other.draft().effects);
    let has = |(dimension, degree): (&Dimension, &Degree)| own.raise_to.get(dimension).is_some_and(|to| to >= degree);
    others.step.is_empty() && own.outcome >= others.outcome && others.raise_to.iter().all(has)
}

#[test]
fn no_move_makes_another_superfluous() {
    let mut superfluous = Vec::new();
    for (rule, other) in moves().flat_map(|rule| moves().map(move |other| (rule, other))) {
        let is_as_good = rule.id() != other.id()
            && rule.cost() <= other.cost()
            && does_no_less(rule, other)
            && asks_no_more(rule, other, false)
            && asks_no_more(rule, other, true);
        let is_as_free = rule.addresses().is_none_or(|address| other.addresses() == Some(address))
            && rule.amends().is_none_or(|amended| other.amends() == Some(amended));
        if is_as_good && is_as_free {
            superfluous.push(format!("{} by {}", other.id(), rule.id()));
        }
    }
    assert_eq!(superfluous, Vec::<String>::new());
}

#[test]
fn what_no_move_raises_is_known() {
    let tops = Framework::Multilevel.dimensions().map(|dimension| {
        let degrees = moves().filter_map(|rule| rule.draft().effects.raise_to.get(&dimension).copied());
        (dimension, degrees.max().expect("raised by a move"))
    });
    let short: Vec<_> = tops.filter(|(dimension, top)| *top != dimension.scale().top()).collect();
    // Nobody is seen to become an expert, to win structural money or capacity, or a post that is wholly devoted.
    let established = |dimension| (dimension, Degree::Established);
    assert_eq!(
        short,
        [Dimension::Budget, Dimension::Capacity, Dimension::SubjectKnowledge, Dimension::PortfolioRoom]
            .map(established)
    );
    let rungs: BTreeSet<_> = moves().filter_map(|rule| rule.draft().effects.outcome).collect();
    assert_eq!(rungs.len(), Outcome::ALL.len() - 1);
}

/// The moves that are in no cheapest plan to a rung, and why the book has them: cases did them, or the study tells of them as a help,
/// and a plan towards a degree or a reconstruction needs them.
///
/// - `consolidate_practice` comes after the last rung.
/// - `involve_alderperson`, `enter_planning_and_control`, `add_paragraphs_to_further_plans` and `name_roles_in_steering_group` make
///   embedded what the rungs ask as established at most.
/// - `enter_annual_plans`, `make_agreement_a_task`, `instruct_partners` and `write_implementation_plan` make it somebody's task. The
///   rungs ask for a task where goals would do too, and goals that managers answer for take less effort; changed
///   instructions make it a task by themselves.
/// - `see_links_across_domains`, `widen_network` and `be_seen_at_meetings` work slowly: the study tells of them as help, not as the
///   shortest way.
const IN_NO_CHEAPEST_PLAN: &[&str] = &[
    "add_paragraphs_to_further_plans",
    "be_seen_at_meetings",
    "consolidate_practice",
    "enter_annual_plans",
    "enter_planning_and_control",
    "instruct_partners",
    "involve_alderperson",
    "make_agreement_a_task",
    "name_roles_in_steering_group",
    "see_links_across_domains",
    "widen_network",
    "write_implementation_plan",
];

/// A dimension of another framework, which marks that a move was made.
const MARK: Dimension = Dimension::StatedWillingness;

/// The book with a mark on one of its moves.
fn marked(id: &str) -> RuleBook {
    let mut rules = book().draft().rules;
    for rule in rules.iter_mut().filter(|rule| rule.id == id) {
        rule.effects.raise_to.insert(MARK, MARK.scale().top());
    }
    RuleBook::check(RuleBookDraft { rules, ..book().draft() }).unwrap_or_else(|report| panic!("{report}"))
}

/// `POSITIONS=3000 cargo test --release --test rules default_book:: -- --nocapture` prints how often each move is in some cheapest
/// plan to a rung.
#[test]
fn the_moves_that_are_in_no_cheapest_plan_are_known() {
    let positions: usize = std::env::var("POSITIONS")
        .map_or_else(|_| if is_thorough() { 8 } else { 2 }, |count| count.parse().expect("a number"));
    let mut runner = TestRunner::deterministic();
    let drawn = position_with_open_ratings(0);
    let drawn: Vec<_> = (0..positions).map(|_| drawn.new_tree(&mut runner).unwrap().current()).collect();
    let mut counts: BTreeMap<&str, usize> = moves().map(|rule| (rule.id(), 0)).collect();
    let mut goals = 0;
    let marked: Vec<_> = moves().map(|rule| (rule.id(), marked(rule.id()))).collect();
    for position in &drawn {
        let unmarked = position.with(MARK, Rating::known(MARK.scale().bottom())).unwrap();
        for rung in Outcome::ALL.iter().filter(|rung| Goal::outcome(**rung).is_reached(position) == Truth::False) {
            let effort = book().plan(position, *rung).unwrap().effort;
            goals += 1;
            let goal = Goal::outcome(*rung).and(Goal::degree(MARK, MARK.scale().top()).unwrap());
            for (id, book) in &marked {
                if book.plan(&unmarked, goal).is_ok_and(|plan| plan.effort == effort) {
                    *counts.get_mut(id).expect("a move") += 1;
                }
            }
        }
    }
    println!("{goals} goals from {positions} positions: {counts:?}");
    let never = || counts.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id);
    assert!(goals > 0 && IN_NO_CHEAPEST_PLAN.iter().all(|id| counts[id] == 0));
    if positions >= 3_000 {
        assert_eq!(never().collect::<Vec<_>>(), IN_NO_CHEAPEST_PLAN);
    }
}
