//! Plans: they lead to their goals, no cheaper one does, and what is in the way is said.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::naive::Naive;
use policy_integration::{
    Case, Degree, Dimension, Framework, Goal, Language, Outcome, Plan, Position, Rating, Rule, RuleBook, Truth,
    published,
    rules::{Effort, GuardKind, NoPlanError, PlanSupport, PlanTerms, RuleBookDraft, RuleDraft, RuleKind, Turn},
    vocabulary::Direction,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use strategies::position_with_open_ratings;

/// A goal part by part.
#[derive(Clone, Debug)]
struct Wish {
    degrees: BTreeMap<Dimension, Degree>,
    outcome: Option<Outcome>,
}

impl Wish {
    fn goal(&self) -> Goal {
        let outcome = Goal::outcome(self.outcome.unwrap_or(Outcome::NoChange));
        let degrees = self.degrees.iter().map(|(dimension, degree)| Goal::degree(*dimension, *degree).unwrap());
        degrees.fold(outcome, Goal::and)
    }

    /// Which parts a complete position reaches.
    fn reached(&self, naive: &Naive) -> Vec<bool> {
        let degrees = self.degrees.iter().map(|(dimension, degree)| match dimension.direction() {
            Direction::Worse => naive.rank(*dimension) <= degree.rank(),
            Direction::Better => naive.rank(*dimension) >= degree.rank(),
        });
        degrees.chain(self.outcome.map(|rung| naive.outcome >= rung.rank())).collect()
    }
}

/// Up to some degrees of these dimensions, and an outcome.
fn wish(dimensions: Vec<Dimension>, degrees: usize) -> impl Strategy<Value = Wish> {
    let degree = |dimension: Dimension| (Just(dimension), select(dimension.scale().degrees()));
    let degrees = vec(select(dimensions).prop_flat_map(degree), 0..=degrees);
    (degrees, proptest::option::of(strategies::term::<Outcome>()))
        .prop_map(|(degrees, outcome)| Wish { degrees: degrees.into_iter().collect(), outcome })
}

/// A goal in the default book's dimensions.
fn goal() -> impl Strategy<Value = Goal> {
    wish(Framework::Multilevel.dimensions().collect(), 1).prop_map(|wish| wish.goal())
}

/// The position with an unknown outcome.
fn with_unknown_outcome(position: Position) -> Position {
    Position::new(position.ratings()).expect("on the scale")
}

/// A generated book about a few neighbouring dimensions, with a position that is open on some of them, perhaps on the
/// outcome too, and a wish.
fn generated(open: usize) -> impl Strategy<Value = (RuleBook, Position, Wish)> {
    strategies::neighbouring_dimensions(4).prop_flat_map(move |dimensions| {
        let position = strategies::position_open_on(&dimensions, open);
        let position = (position, any::<bool>())
            .prop_map(|(position, is_known)| if is_known { position } else { with_unknown_outcome(position) });
        (strategies::rule_book_about(dimensions.clone()), position, wish(dimensions, 3))
    })
}

/// The default book, or a generated one, with a start, a goal and moves that are forbidden.
fn problem(open: usize, most_forbidden: usize) -> impl Strategy<Value = (RuleBook, Position, Goal, PlanTerms)> {
    let of_default = (Just(RuleBook::multilevel().clone()), position_with_open_ratings(open), goal());
    let generated = generated(open).prop_map(|(book, from, wish)| (book, from, wish.goal()));
    prop_oneof![of_default, generated].prop_flat_map(move |(book, from, goal)| {
        let ids: Vec<_> = book.rules().iter().map(|rule| rule.id().to_owned()).collect();
        let most = most_forbidden.min(ids.len() / 2);
        let forbidden = subsequence(ids, 0..=most).prop_map(|ids| ids.into_iter().collect());
        let terms = forbidden.prop_map(|forbidden: BTreeSet<String>| {
            forbidden.into_iter().fold(PlanTerms::default(), PlanTerms::forbid)
        });
        (Just(book), Just(from), Just(goal), terms)
    })
}

/// A book of some moves of the default one.
fn small_book(moves: usize) -> impl Strategy<Value = RuleBook> {
    let rules = RuleBook::multilevel().draft().rules;
    let moves_only: Vec<RuleDraft> = rules.into_iter().filter(|rule| rule.kind == RuleKind::Move).collect();
    subsequence(moves_only, 1..=moves).prop_map(|rules| {
        RuleBook::check(RuleBookDraft { rules, ..RuleBook::multilevel().draft() }).expect("part of a sound book")
    })
}

/// Plays a plan from the start, and checks each turn against the book.
fn assert_plays(book: &RuleBook, from: &Position, plan: &Plan<'_>) {
    let mut position = *from;
    for turn in &plan.turns {
        assert_eq!(turn.before, position);
        let standing = turn.rule.applicability(&position);
        match plan.support {
            PlanSupport::Certain => assert_eq!(standing.supported, Truth::True),
            PlanSupport::Possible => assert!(standing.supported.is_possible()),
            PlanSupport::AgainstExpectation => assert!(standing.legal.is_possible()),
        }
        assert!(plan.support == PlanSupport::AgainstExpectation || turn.deviations.is_empty());
        if turn.open.is_empty() {
            let played = book.play(&position, turn.rule.id()).expect("legal");
            let told: Vec<_> = turn.deviations.iter().map(|reason| &reason.guard).collect();
            // What is open only where the goal is reached already is told as a deviation.
            let unmet: Vec<_> = played.deviations.iter().chain(&played.open).map(|reason| &reason.guard).collect();
            assert_eq!(played.after, turn.after);
            assert!(played.deviations.iter().all(|reason| told.contains(&&reason.guard)));
            assert!(told.iter().all(|guard| unmet.contains(guard)));
            assert_eq!(told.len(), unmet.len());
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

/// A search that tries everything: each completion is followed by itself, and nothing is bounded.
///
/// A part of the goal is certain once every completion reaches it. Before each move only those completions count that reach
/// no part that isn't certain yet. A certain move is supported in every completion. A possible move is supported in a
/// completion that counts, and some completion supports all moves up to it. Where a plan goes against expectations, legal
/// will do.
struct Exhaustive<'b> {
    book: &'b RuleBook,
    support: PlanSupport,
    wish: &'b Wish,
    /// Every complete position that was met.
    met: Vec<Met>,
    places: HashMap<Naive, usize>,
    after: HashMap<(usize, usize), usize>,
}

/// A complete position: the parts of the wish that it reaches, and for each rule what holds.
struct Met {
    naive: Naive,
    reached: Vec<bool>,
    is_legal: Vec<bool>,
    is_supported: Vec<bool>,
    guards: Vec<Vec<bool>>,
}

/// Each completion where it is now, and whether it allowed all moves so far.
type HasTimeline = Vec<(usize, bool)>;

impl<'b> Exhaustive<'b> {
    fn search(book: &'b RuleBook, from: Position, wish: &'b Wish, support: PlanSupport) -> Option<Ranking> {
        let mut search = Self { book, support, wish, met: Vec::new(), places: HashMap::new(), after: HashMap::new() };
        let start: HasTimeline =
            from.completions().map(|completion| (search.meet(Naive::of(completion)), true)).collect();
        let mut done: HashSet<HasTimeline> = HashSet::new();
        let mut open: BTreeSet<(Ranking, HasTimeline)> = BTreeSet::from([((0, 0, 0, 0, Vec::new()), start)]);
        while let Some((ranking, now)) = open.pop_first() {
            let wanted = search.wanted(&now);
            if wanted.is_empty() {
                return Some(ranking);
            }
            if done.insert(now.clone()) {
                for rule in 0..book.rules().len() {
                    open.extend(search.play(rule, &ranking, &now, &wanted));
                }
            }
        }
        None
    }

    /// The place of a complete position.
    fn meet(&mut self, naive: Naive) -> usize {
        if let Some(place) = self.places.get(&naive) {
            return *place;
        }
        let position = naive.position();
        let rules = self.book.rules().iter();
        let guards = |rule: &Rule| rule.guards().iter().map(|guard| guard.holds(&position).is_certain()).collect();
        self.met.push(Met {
            reached: self.wish.reached(&naive),
            is_legal: rules.clone().map(|rule| naive.meets(rule, GuardKind::Invariant)).collect(),
            is_supported: rules
                .clone()
                .map(|rule| naive.meets(rule, GuardKind::Invariant) && naive.meets(rule, GuardKind::Expectation))
                .collect(),
            guards: rules.map(guards).collect(),
            naive: naive.clone(),
        });
        self.places.insert(naive, self.met.len() - 1);
        self.met.len() - 1
    }

    /// The parts of the wish that some completion doesn't reach.
    fn wanted(&self, now: &HasTimeline) -> Vec<usize> {
        let parts = 0..self.met[now[0].0].reached.len();
        parts.filter(|part| now.iter().any(|(place, _)| !self.met[*place].reached[*part])).collect()
    }

    fn after(&mut self, place: usize, rule: usize) -> usize {
        if let Some(after) = self.after.get(&(place, rule)) {
            return *after;
        }
        let (ranks, outcome) = self.met[place].naive.after(&self.book.rules()[rule]);
        let after = self.meet(Naive { ranks: ranks.concat(), outcome: outcome[0] });
        self.after.insert((place, rule), after);
        after
    }

    fn play(
        &mut self,
        rule: usize,
        ranking: &Ranking,
        now: &HasTimeline,
        wanted: &[usize],
    ) -> Option<(Ranking, HasTimeline)> {
        self.book.rules()[rule].effort()?;
        let counting: Vec<_> =
            now.iter().filter(|(place, _)| wanted.iter().all(|part| !self.met[*place].reached[*part])).collect();
        let fits = |place: usize| match self.support {
            PlanSupport::AgainstExpectation => self.met[place].is_legal[rule],
            PlanSupport::Certain | PlanSupport::Possible => self.met[place].is_supported[rule],
        };
        let is_open = match self.support {
            PlanSupport::Certain => now.iter().all(|(place, _)| fits(*place)),
            _ => {
                counting.iter().any(|(place, _)| fits(*place)) && now.iter().any(|(at, allowed)| *allowed && fits(*at))
            }
        };
        if !is_open {
            return None;
        }
        let held = |guard: usize| counting.iter().filter(|(place, _)| self.met[*place].guards[rule][guard]).count();
        let held: Vec<_> = (0..self.book.rules()[rule].guards().len()).map(held).collect();
        let count = |wanted: &dyn Fn(usize) -> bool| held.iter().filter(|held| wanted(**held)).count();
        let (failed, open) = match self.support {
            PlanSupport::Certain => (0, 0),
            _ => (count(&|held| held == 0), count(&|held| held > 0 && held < counting.len())),
        };
        let (deviations, effort, found_out, moves, mut places) = ranking.clone();
        places.push(rule);
        let ranking = (
            deviations + u32::try_from(failed).unwrap(),
            effort + self.book.rules()[rule].cost(),
            found_out + u32::try_from(open).unwrap(),
            moves + 1,
            places,
        );
        let allowed: Vec<_> = now.iter().map(|(place, allowed)| *allowed && fits(*place)).collect();
        let after = now.iter().zip(allowed).map(|((place, _), allowed)| (self.after(*place, rule), allowed)).collect();
        Some((ranking, after))
    }
}

/// The plan that is found, with its ranking.
fn found(book: &RuleBook, from: &Position, goal: Goal) -> Option<(PlanSupport, Ranking)> {
    let plan = book.plan(from, goal).ok()?;
    let place = |id: &str| book.rules().iter().position(|rule| rule.id() == id).unwrap();
    let places: Vec<_> = plan.turns.iter().map(|turn| place(turn.rule.id())).collect();
    let count = |of: fn(&Turn<'_>) -> usize| u32::try_from(plan.turns.iter().map(of).sum::<usize>()).unwrap();
    let deviations = count(|turn| turn.deviations.len());
    let open = count(|turn| turn.open.len());
    assert!(plan.support != PlanSupport::Certain || (deviations, open) == (0, 0));
    Some((plan.support, (deviations, plan.effort, open, places.len(), places)))
}

fn expected(book: &RuleBook, from: Position, wish: &Wish) -> Option<(PlanSupport, Ranking)> {
    let search = |support: &PlanSupport| Some((*support, Exhaustive::search(book, from, wish, *support)?));
    PlanSupport::ALL.iter().find_map(search)
}

proptest! {
    #![proptest_config(inputs::draws(100))]

    #[test]
    fn a_plan_leads_to_its_goal((book, from, goal, terms) in problem(6, 30)) {
        match book.plan_within(&from, goal, &terms) {
            Ok(plan) => {
                assert_plays(&book, &from, &plan);
                prop_assert_eq!(goal.is_reached(&plan.position), Truth::True);
                prop_assert!(plan.turns.iter().all(|turn| !terms.forbidden.contains(turn.rule.id())));
            }
            Err(NoPlanError::Blocked(obstacles)) => {
                prop_assert!(!obstacles.is_empty());
                for obstacle in obstacles {
                    prop_assert!(obstacle.wanted.is_reached(&from) != Truth::True);
                }
            }
            Err(NoPlanError::GaveUp { .. }) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn no_plan_is_firmer_or_cheaper_and_of_equals_it_is_the_first(
        from in position_with_open_ratings(3), book in small_book(7),
        wish in wish(Framework::Multilevel.dimensions().collect(), 1),
    ) {
        prop_assert_eq!(found(&book, &from, wish.goal()), expected(&book, from, &wish));
    }

    #[test]
    fn a_certain_plan_is_a_plan_in_every_completion((book, from, goal, terms) in problem(3, 0)) {
        if let Ok(plan) = book.plan_within(&from, goal, &terms) && plan.support == PlanSupport::Certain {
            for completion in from.completions() {
                let mut position = completion;
                for turn in &plan.turns {
                    prop_assert_eq!(turn.rule.applicability(&position).supported, Truth::True);
                    position = turn.rule.apply_to(&position);
                }
                prop_assert_eq!(goal.is_reached(&position), Truth::True);
            }
        }
    }

    #[test]
    fn a_plan_that_is_only_possible_is_supported_in_the_best_completion_and_in_none_from_the_worst(
        (book, from, goal, terms) in problem(4, 35),
    ) {
        if let Ok(plan) = book.plan_within(&from, goal, &terms) && plan.support == PlanSupport::Possible {
            let is_supported_from = |completion: Position| {
                let positions = plan.turns.iter().scan(completion, |position, turn| {
                    let before = *position;
                    *position = turn.rule.apply_to(position);
                    Some((turn.rule, before))
                });
                positions.into_iter().all(|(rule, before)| rule.applicability(&before).supported == Truth::True)
            };
            prop_assert!(from.completions().any(is_supported_from));
            // Of a condition neither end is the worse one.
            let conditions = Dimension::ALL.iter().filter(|dimension| dimension.is_condition());
            if conditions.clone().all(|condition| from.rating(*condition).degree().is_some()) {
                let worst = from.completions().next().unwrap();
                let from_worst = book.plan_within(&worst, goal, &terms);
                prop_assert!(from_worst.is_err() || from_worst.unwrap().support == PlanSupport::AgainstExpectation);
            }
        }
    }

    #[test]
    fn terms_are_kept((book, from, goal, terms) in problem(5, 0), small in 0..4_u32, effort in 0..14_u32) {
        let terms = terms.with_small_start(small).with_most_effort(effort);
        match book.plan_within(&from, goal, &terms) {
            Ok(plan) => {
                assert_plays(&book, &from, &plan);
                prop_assert!(plan.effort <= effort);
                let start = plan.turns.iter().take(small as usize);
                prop_assert!(start.clone().all(|turn| turn.rule.effort() == Some(Effort::Small)));
                let free = book.plan(&from, goal).unwrap();
                let rank = |plan: &Plan<'_>| (plan.support, plan.deviations().count(), plan.effort);
                prop_assert!(rank(&free) <= rank(&plan));
            }
            Err(NoPlanError::BeyondTerms { without }) => {
                prop_assert!(!without.is_empty());
                prop_assert!(small > 0 || without.iter().all(|(_, least)| *least > effort));
                prop_assert!(without.is_sorted_by(|one, two| one.0 < two.0 && one.1 > two.1));
            }
            Err(NoPlanError::Blocked(_)) => prop_assert!(matches!(book.plan(&from, goal), Err(NoPlanError::Blocked(_)))),
            Err(NoPlanError::GaveUp { .. }) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}

proptest! {
    #![proptest_config(inputs::draws(1_000))]

    #[test]
    fn a_plan_is_what_an_exhaustive_search_finds((book, from, wish) in generated(2)) {
        prop_assert_eq!(found(&book, &from, wish.goal()), expected(&book, from, &wish));
    }
}

#[test]
fn generated_problems_have_plans_on_every_footing_or_none() {
    let mut runner = TestRunner::deterministic();
    let mut counts: BTreeMap<Option<PlanSupport>, usize> = BTreeMap::new();
    let is_often = |counts: &BTreeMap<_, usize>| {
        let often = |support| counts.get(&support).is_some_and(|count| *count >= 5);
        often(None) && PlanSupport::ALL.iter().all(|support| often(Some(*support)))
    };
    for _ in 0..1_500 {
        if is_often(&counts) {
            break;
        }
        let (book, from, wish) = generated(2).new_tree(&mut runner).unwrap().current();
        let support = match book.plan(&from, wish.goal()) {
            Ok(plan) if plan.turns.is_empty() => continue,
            plan => plan.ok().map(|plan| plan.support),
        };
        *counts.entry(support).or_default() += 1;
    }
    assert!(is_often(&counts), "{counts:?}");
}

/// A book of the moves with these identifiers.
fn book_of(ids: &[&str]) -> RuleBook {
    let mut draft = RuleBook::multilevel().draft();
    draft.rules.retain(|rule| ids.contains(&rule.id.as_str()));
    assert_eq!(draft.rules.len(), ids.len());
    RuleBook::check(draft).unwrap()
}

fn known(ratings: &[(Dimension, Degree)]) -> Position {
    Position::new(ratings.iter().map(|(dimension, degree)| (*dimension, Rating::known(*degree)))).unwrap()
}

#[test]
fn what_has_to_be_found_out_is_said() {
    let book = book_of(&["tie_to_existing_group", "name_roles_in_steering_group"]);
    let from = known(&[(Dimension::InformalNetwork, Degree::Established), (Dimension::PolicyGoals, Degree::Emerging)]);
    let plan = book.plan(&from, Goal::degree(Dimension::WorkStructures, Degree::Embedded).unwrap()).unwrap();
    assert_eq!(plan.support, PlanSupport::Possible);
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!(ids, ["name_roles_in_steering_group"]);
    let open: Vec<_> = plan.find_out().map(|(_, reason)| reason.guard.to_string()).collect();
    assert_eq!(
        open,
        ["work_structures ≥ established", "political_support ≥ established | management_support ≥ established"]
    );
}

#[test]
fn a_goal_is_not_reached_by_hoping_that_it_is() {
    let book = book_of(&["make_capacity_available", "hold_training"]);
    let goal = Goal::degree(Dimension::ManagementSupport, Degree::Established).unwrap();
    assert!(matches!(book.plan(&Position::UNKNOWN, goal), Err(NoPlanError::Blocked(_))));
}

/// A book of small moves: what each needs, as invariants, and what it does.
fn book_of_moves(moves: &[(&str, Value, Value)]) -> RuleBook {
    let rule = |(id, invariants, effects): &(&str, Value, Value)| {
        json!({"id": id, "kind": "move", "effort": "small", "label": {"en": id, "nl": id}, "source": "a test",
            "invariants": invariants, "effects": effects})
    };
    let rules: Vec<_> = moves.iter().map(rule).collect();
    let book = json!({"id": "own", "version": 1, "rules": rules}).to_string();
    RuleBook::read(book.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

fn ids<'p>(plan: &'p Plan<'_>) -> Vec<&'p str> {
    plan.turns.iter().map(|turn| turn.rule.id()).collect()
}

fn at_least(dimension: Dimension, degree: Degree) -> Goal {
    Goal::degree(dimension, degree).unwrap()
}

#[test]
fn a_plan_does_not_go_in_a_circle() {
    let book = RuleBook::read(include_bytes!("../fixtures/circular-book.json")).unwrap();
    let case = Case::read(include_bytes!("../fixtures/circular-case.json")).unwrap();
    let from = case.latest().position();
    let refusal = book.plan(&from, at_least(Dimension::Budget, Degree::Established)).unwrap_err();
    assert_eq!(
        refusal.lines(&book, Language::English),
        [
            "there is no plan",
            "budget at least established: a_needs_b needs what no plan leads to: capacity at least established",
            "capacity at least established: b_needs_a needs what no plan leads to: budget at least established",
        ]
    );
    // A rating that the goal doesn't ask for may turn out well.
    let plan = book.plan(&from, at_least(Dimension::Capacity, Degree::Established)).unwrap();
    assert_eq!((plan.support, ids(&plan)), (PlanSupport::Possible, vec!["b_needs_a"]));
    let both = at_least(Dimension::Budget, Degree::Established).and(at_least(Dimension::Capacity, Degree::Established));
    assert!(matches!(book.plan(&from, both), Err(NoPlanError::Blocked(_))));
    assert!(matches!(book.plan(&Position::UNKNOWN, both), Err(NoPlanError::Blocked(_))));
}

#[test]
fn a_step_towards_a_goal_does_not_make_its_rest_a_hope() {
    let book = book_of_moves(&[
        ("step", json!({"at_least": {"visibility": "emerging"}}), json!({"step": ["budget"]})),
        ("circle", json!({"at_least": {"budget": "embedded"}}), json!({"raise_to": {"capacity": "established"}})),
        ("close", json!({"at_least": {"capacity": "established"}}), json!({"raise_to": {"budget": "embedded"}})),
    ]);
    let from = known(&[(Dimension::Capacity, Degree::Absent)]);
    let plan = book.plan(&from, at_least(Dimension::Budget, Degree::Embedded)).unwrap();
    assert_eq!((plan.support, ids(&plan)), (PlanSupport::Possible, vec!["step", "step", "step"]));
}

#[test]
fn more_than_the_goal_asks_may_turn_out_once_the_goals_part_is_certain() {
    let book = book_of_moves(&[
        ("use", json!({"at_least": {"budget": "embedded"}}), json!({"outcome": "practice"})),
        ("get", json!({}), json!({"raise_to": {"budget": "emerging"}})),
    ]);
    let from = Position::UNKNOWN.with_outcome(Outcome::NoChange);
    let goal = at_least(Dimension::Budget, Degree::Emerging).and(Goal::outcome(Outcome::Practice));
    let plan = book.plan(&from, goal).unwrap();
    assert_eq!((plan.support, ids(&plan)), (PlanSupport::Possible, vec!["get", "use"]));
    assert_eq!(plan.find_out().count(), 1);
}

#[test]
fn an_expectation_that_only_the_reached_goal_meets_is_gone_against() {
    let mut draft = RuleBook::read(include_bytes!("../fixtures/circular-book.json")).unwrap().draft();
    for rule in &mut draft.rules {
        std::mem::swap(&mut rule.invariants, &mut rule.expectations);
    }
    let book = RuleBook::check(draft).unwrap();
    let from = known(&[(Dimension::Capacity, Degree::Absent)]);
    let plan = book.plan(&from, at_least(Dimension::Budget, Degree::Established)).unwrap();
    assert_eq!((plan.support, ids(&plan)), (PlanSupport::AgainstExpectation, vec!["a_needs_b"]));
    let from = known(&[(Dimension::Budget, Degree::Absent)]);
    let plan = book.plan(&from, at_least(Dimension::Budget, Degree::Established)).unwrap();
    assert_eq!((plan.support, ids(&plan)), (PlanSupport::Possible, vec!["a_needs_b"]));
}

#[test]
fn what_is_found_out_once_is_not_asked_again() {
    let book = book_of_moves(&[("step", json!({"at_least": {"visibility": "emerging"}}), json!({"step": ["budget"]}))]);
    let from = known(&[(Dimension::Budget, Degree::Absent)]);
    let plan = book.plan(&from, Goal::degree(Dimension::Budget, Degree::Embedded).unwrap()).unwrap();
    assert_eq!((plan.turns.len(), plan.find_out().count()), (3, 1));
}

#[test]
fn the_expectations_that_a_plan_goes_against_are_named() {
    let book = book_of(&["hold_training"]);
    let from = known(&[
        (Dimension::ManagementSupport, Degree::Absent),
        (Dimension::CollegialSupport, Degree::Absent),
        (Dimension::Budget, Degree::Established),
        (Dimension::PortfolioRoom, Degree::Established),
    ]);
    let plan = book.plan(&from.with_outcome(Outcome::Attention), Outcome::Training).unwrap();
    assert_eq!(plan.support, PlanSupport::AgainstExpectation);
    let deviations: Vec<_> = plan.deviations().map(|(_, reason)| reason.guard.to_string()).collect();
    assert_eq!(deviations, ["management_support ≥ established | collegial_support ≥ established"]);
}

#[test]
fn the_invariants_that_block_are_named_down_to_what_nothing_gives() {
    let book = book_of(&["commit_managers", "make_agreement_a_task"]);
    let from =
        known(&[(Dimension::ManagementSupport, Degree::Emerging), (Dimension::RoleDescriptions, Degree::Absent)]);
    let from = from.with_outcome(Outcome::NoChange);
    let goal = at_least(Dimension::ManagementSupport, Degree::Embedded)
        .and(at_least(Dimension::RoleDescriptions, Degree::Established));
    let Err(NoPlanError::Blocked(obstacles)) = book.plan(&from, goal) else { panic!("blocked") };
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
            ("management support embedded", "commit_managers: management_support ≥ established"),
            ("management support at least established", "commit_managers: management_support ≥ established"),
            ("role descriptions at least established", "make_agreement_a_task: outcome ≥ commitment"),
            ("outcome at least commitment", ""),
        ]
    );
}

#[test]
fn a_rule_that_is_forbidden_has_to_be_one() {
    let book = RuleBook::multilevel();
    let terms = PlanTerms::default().forbid("hold_trainings");
    let Err(NoPlanError::UnknownRules(report)) = book.plan_within(&Position::UNKNOWN, Outcome::Practice, &terms) else {
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
    let terms = PlanTerms::default().with_work_limit(300);
    let book = RuleBook::multilevel();
    let refusal = book.plan_within(&Position::UNKNOWN, Outcome::Practice, &terms).unwrap_err();
    assert_eq!(refusal, NoPlanError::GaveUp { work_limit: 300 });
}

proptest! {
    #![proptest_config(inputs::draws(60))]

    #[test]
    fn a_search_that_runs_out_of_work_ends_with_a_plan_that_is_one_or_with_a_clear_error(
        (book, from, goal, terms) in problem(4, 20), work in 1..40_000_u64,
    ) {
        let limited = terms.clone().with_work_limit(work);
        match (book.plan_within(&from, goal, &limited), book.plan_within(&from, goal, &terms)) {
            (Ok(found), Ok(cheapest)) => {
                assert_plays(&book, &from, &found);
                prop_assert_eq!(goal.is_reached(&found.position), Truth::True);
                prop_assert_eq!(found.support, cheapest.support);
                prop_assert!(found.least <= cheapest.cost() && cheapest.cost() <= found.cost());
                prop_assert!(cheapest.is_cheapest());
            }
            (Err(NoPlanError::GaveUp { work_limit }), _) => prop_assert_eq!(work_limit, work),
            (Err(NoPlanError::Blocked(_)), Err(NoPlanError::Blocked(_))) => {}
            (found, cheapest) => prop_assert!(false, "{found:?}, {cheapest:?}"),
        }
    }
}

/// Moves that each step two of five dimensions by one: how often each is needed is hard to bound.
#[test]
fn a_search_that_gives_up_tells_the_best_plan_so_far() {
    use Dimension::{Budget, Capacity, PolicyGoals, PoliticalSupport, WorkStructures};
    let dimensions = [PolicyGoals, Budget, PoliticalSupport, Capacity, WorkStructures];
    let steps = |index: usize| json!({"step": [dimensions[index], dimensions[(index + 1) % dimensions.len()]]});
    let book = book_of_moves(&[
        ("a", json!({}), steps(0)),
        ("b", json!({}), steps(1)),
        ("c", json!({}), steps(2)),
        ("d", json!({}), steps(3)),
        ("e", json!({}), steps(4)),
    ]);
    let from = known(&dimensions.map(|dimension| (dimension, Degree::Absent)));
    let goals = dimensions.map(|dimension| at_least(dimension, Degree::Embedded)).into_iter();
    let goal = goals.reduce(Goal::and).unwrap();
    let cheapest = book.plan(&from, goal).unwrap();
    assert!(cheapest.is_cheapest());
    let limits = std::iter::successors(Some(1_000_u64), |limit| Some(limit + limit / 4)).take(40);
    let plans =
        limits.filter_map(|limit| book.plan_within(&from, goal, &PlanTerms::default().with_work_limit(limit)).ok());
    let so_far: Vec<_> = plans.filter(|plan| !plan.is_cheapest()).collect();
    assert!(!so_far.is_empty());
    for plan in so_far {
        assert!(plan.least < cheapest.cost() && cheapest.cost() <= plan.cost());
        assert_plays(&book, &from, &plan);
    }
}

/// The efforts that a version of the default book finds from the latest moment of each published case to practice.
fn efforts_to_practice(version: u32) -> Vec<u32> {
    let book = RuleBook::multilevel_of(version).unwrap();
    let plan = |case: &Case| book.plan(&case.latest().position(), Outcome::Practice).unwrap();
    let plans: Vec<_> = published::municipalities().iter().map(plan).collect();
    assert!(plans.iter().all(|plan| plan.support == PlanSupport::Certain));
    plans.iter().map(|plan| plan.effort).collect()
}

#[test]
fn golden_efforts_to_practice() {
    let version_1 = [7, 7, 8, 8, 8, 8, 11, 10, 0, 0, 5, 4, 10, 7, 7, 0, 10, 10, 11, 11];
    assert_eq!(efforts_to_practice(1), version_1);
    let version_2 = [21, 22, 22, 22, 17, 19, 22, 21, 0, 0, 14, 12, 17, 18, 17, 0, 19, 14, 27, 27];
    assert_eq!(efforts_to_practice(2), version_2);
}

#[test]
fn a_context_holds_back_what_its_dimensions_fail() {
    let book = RuleBook::multilevel();
    let (mut held_back, mut carried, mut levers) = (0, 0, 0);
    for case in published::municipalities() {
        let position = case.latest().position();
        for context in book.contexts(&position) {
            for (rule, reason) in &context.held_back {
                assert_eq!(reason.guard.holds(&position), Truth::False);
                assert_ne!(rule.applicability(&position).supported, Truth::True);
            }
            for (rule, reason) in &context.carried {
                assert_eq!(reason.guard.holds(&position), Truth::True, "{}", rule.id());
            }
            held_back += context.held_back.len();
            carried += context.carried.len();
            levers += context.levers.len();
            let waiting = || context.held_back.iter().chain(&context.open).map(|(_, reason)| &reason.guard);
            for (lever, standing) in &context.levers {
                assert_eq!(lever.applicability(&position), *standing);
                let after = lever.apply_to(&position);
                assert!(waiting().any(|guard| guard.holds(&after) == Truth::True), "{}", lever.id());
            }
        }
    }
    assert!(held_back > 0 && carried > 0 && levers > 0, "{held_back}, {carried}, {levers}");
}
