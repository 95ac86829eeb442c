//! The rules: the default book, and what holds for every book, embedded or generated, in every position.

use std::collections::HashSet;

use crate::naive::{Naive, dimensions_of};
use policy_integration::instruments::{boundary_spanning, experiments, mandate};
use policy_integration::{
    Degree, Dimension, Language, Outcome, Position, Rating, Rule, RuleBook, Truth,
    rules::{Alternative, ChoiceSide, GuardKind, RuleKind},
    vocabulary::Direction,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::json;
use strategies::position_with_open_ratings;

fn embedded_books() -> Vec<RuleBook> {
    let others = [mandate::rule_book(), boundary_spanning::rule_book(), experiments::rule_book()];
    std::iter::once(RuleBook::multilevel().clone()).chain(others.into_iter().cloned()).collect()
}

/// An embedded book, or a generated one.
fn any_book() -> impl Strategy<Value = RuleBook> {
    prop_oneof![select(embedded_books()), strategies::rule_book()]
}

/// A rule of an embedded book, or of a generated one.
fn any_rule() -> impl Strategy<Value = Rule> {
    let rules: Vec<_> = embedded_books().iter().flat_map(|book| book.rules().to_vec()).collect();
    let generated = strategies::rule_book().prop_flat_map(|book| select(book.rules().to_vec()));
    prop_oneof![select(rules), generated]
}

/// A rule, and a position in which a few ratings are open: any, or those that the rule has to do with.
fn rule_and_position(open: usize) -> impl Strategy<Value = (Rule, Position)> {
    any_rule().prop_flat_map(move |rule| {
        let open_on_its_own = strategies::position_open_on(&dimensions_of(&rule), open);
        (Just(rule), prop_oneof![position_with_open_ratings(open), open_on_its_own])
    })
}

#[test]
fn each_version_of_the_default_book_is_read_without_a_finding() {
    let versions: [(&[u8], [usize; 2]); 2] = [
        (include_bytes!("../../src/rules/books/multilevel-1.json"), [46, 18]),
        (include_bytes!("../../src/rules/books/multilevel-2.json"), [53, 28]),
    ];
    for (version, (json, counts)) in (1..).zip(versions) {
        let book = RuleBook::read(json).unwrap_or_else(|report| panic!("{report}"));
        assert_eq!(Some(&book), RuleBook::multilevel_of(version));
        assert_eq!((book.id(), book.version()), ("default", version));
        let count = |kind| book.rules().iter().filter(|rule| rule.kind() == kind).count();
        assert_eq!([RuleKind::Move, RuleKind::Event].map(count), counts);
    }
    assert_eq!(RuleBook::multilevel().version(), 2);
    assert!(RuleBook::multilevel().warnings().is_empty());
}

fn truth_over(mut answers: impl Iterator<Item = bool> + Clone) -> Truth {
    match (answers.clone().all(|holds| holds), answers.any(|holds| holds)) {
        (true, _) => Truth::True,
        (_, true) => Truth::Unknown,
        _ => Truth::False,
    }
}

proptest! {
    #![proptest_config(inputs::draws(400))]

    #[test]
    fn legal_and_supported_are_what_every_completion_says(
        (rule, position) in rule_and_position(4),
    ) {
        let completions: Vec<_> = position.completions().map(Naive::of).collect();
        let legal = truth_over(completions.iter().map(|naive| naive.meets(&rule, GuardKind::Invariant)));
        let supported = truth_over(completions.iter().map(|naive| {
            naive.meets(&rule, GuardKind::Invariant) && naive.meets(&rule, GuardKind::Expectation)
        }));
        let standing = rule.applicability(&position);
        prop_assert_eq!((standing.legal, standing.supported), (legal, supported), "{}", rule.id());
    }

    #[test]
    fn a_reason_tells_what_is_asked_and_rated_so_that_it_can_be_judged_again((rule, position) in rule_and_position(4)) {
        for reason in rule.reasons(&position) {
            let judged = reason.alternatives.iter().map(|alternative| match alternative {
                Alternative::Degrees { dimension, asked, rated, .. } => {
                    assert_eq!(*rated, position.rating(*dimension));
                    truth_over(rated.degrees().map(|degree| asked.lower() <= degree && degree <= asked.upper()))
                }
                Alternative::Outcome { at_least, rated, .. } => {
                    assert_eq!(*rated, position.outcomes());
                    let rungs = Outcome::ALL.iter().filter(|rung| rated.contains(rung));
                    truth_over(rungs.map(|rung| rung >= at_least))
                }
                other => panic!("{other:?}"),
            });
            let judged: Vec<_> = judged.collect();
            let told: Vec<_> = reason.alternatives.iter().map(Alternative::holds).collect();
            prop_assert_eq!(&judged, &told);
            prop_assert_eq!(reason.holds, Truth::any(told.iter().copied()));
            let count = |truth| told.iter().filter(|holds| **holds == truth).count();
            prop_assert_eq!((reason.failing().count(), reason.open().count()), (count(Truth::False), count(Truth::Unknown)));
        }
    }

    #[test]
    fn the_quick_way_and_the_slow_way_agree(position in strategies::position(), book in any_book()) {
        let quick: Vec<_> = book.applicabilities(&position).collect();
        let slow: Vec<_> = book.rules().iter().map(|rule| rule.applicability(&position)).collect();
        prop_assert_eq!(quick, slow);
        prop_assert_eq!(book.count_supported(&position) as usize, book.moves(&position).supported.len());
    }

    #[test]
    fn the_listed_moves_are_the_supported_ones_that_change_something(
        position in strategies::position(), book in any_book(),
    ) {
        let moves = book.moves(&position);
        let all = book.moves_with_idle(&position);
        for rule in book.rules() {
            let is_move = rule.kind() == RuleKind::Move;
            let standing = rule.applicability(&position);
            let expected = [
                standing.supported == Truth::True,
                standing.supported == Truth::Unknown,
                standing.supported == Truth::False && standing.legal == Truth::True,
            ];
            let listed = |moves: &policy_integration::rules::Moves<'_>| {
                [&moves.supported, &moves.possibly_supported, &moves.against_expectation]
                    .map(|list| list.iter().any(|other| other.id() == rule.id()))
            };
            prop_assert_eq!(listed(&all), expected.map(|expected| expected && is_move), "{}", rule.id());
            let changes = rule.changes(&position);
            prop_assert_eq!(listed(&moves), expected.map(|expected| expected && is_move && changes), "{}", rule.id());
        }
    }

    #[test]
    fn a_rule_does_to_a_position_what_it_does_to_each_completion(
        (rule, position) in rule_and_position(3),
    ) {
        let after = rule.apply_to(&position);
        let reached: Vec<_> = position.completions().map(|completion| Naive::of(completion).after(&rule)).collect();
        for (index, dimension) in Dimension::ALL.iter().enumerate() {
            let rating = after.rating(*dimension);
            let ranks = || reached.iter().flat_map(|(ranks, _)| ranks[index].iter().copied());
            prop_assert_eq!(Some(rating.lower().rank()), ranks().min());
            prop_assert_eq!(Some(rating.upper().rank()), ranks().max());
        }
        let outcomes = after.outcomes();
        prop_assert_eq!(Some(outcomes.start().rank()), reached.iter().flat_map(|(_, outcomes)| outcomes).copied().min());
        prop_assert_eq!(Some(outcomes.end().rank()), reached.iter().flat_map(|(_, outcomes)| outcomes).copied().max());
    }

    #[test]
    fn moves_never_worsen_and_what_is_supported_stays_so_where_less_is_unknown(
        position in strategies::position(), rule in any_rule(), dimension in strategies::term::<Dimension>(),
    ) {
        if rule.kind() == RuleKind::Move {
            let after = rule.apply_to(&position);
            for (dimension, rating) in position.ratings() {
                let (before, after) = match dimension.direction() {
                    Direction::Worse => (after.rating(dimension), rating),
                    Direction::Better => (rating, after.rating(dimension)),
                };
                prop_assert!(before.lower() <= after.lower() && before.upper() <= after.upper(), "{dimension}");
            }
        }
        for degree in position.rating(dimension).degrees() {
            let narrowed = position.with(dimension, Rating::known(degree)).unwrap();
            let (before, after) = (rule.applicability(&position).supported, rule.applicability(&narrowed).supported);
            prop_assert!(before == Truth::Unknown || before == after);
        }
    }

    #[test]
    fn the_naive_model_and_the_real_one_walk_together(
        start in position_with_open_ratings(0),
        book in any_book(),
        rules in proptest::collection::vec(any::<proptest::sample::Index>(), 1..12),
        choices in proptest::collection::vec(any::<proptest::sample::Index>(), 12),
    ) {
        let (mut position, mut naive) = (start, Naive::of(start));
        for (rule, choice) in rules.iter().map(|rule| rule.get(book.rules())).zip(&choices) {
            let is_legal = naive.meets(rule, GuardKind::Invariant);
            match book.play(&position, rule.id()) {
                Ok(played) => {
                    prop_assert!(is_legal);
                    prop_assert_eq!(played.deviations.is_empty(), naive.meets(rule, GuardKind::Expectation));
                    let (reached, outcomes) = naive.after(rule);
                    prop_assert_eq!(played.after.outcomes().end().rank(), *outcomes.last().unwrap());
                    let possible = Dimension::ALL.iter().map(|dimension| {
                        played.after.rating(*dimension).degrees().map(Degree::rank).collect::<Vec<_>>()
                    });
                    prop_assert_eq!(possible.collect::<Vec<_>>(), reached.clone());
                    // Where something was forgotten, it turns out to be something.
                    naive = Naive { ranks: reached.iter().map(|ranks| *choice.get(ranks)).collect(), outcome: *choice.get(&outcomes) };
                    position = naive.position();
                    prop_assert!(played.after.encloses(position));
                }
                Err(refusal) => {
                    prop_assert!(!is_legal);
                    prop_assert_eq!((refusal.position, refusal.rule.as_str()), (position, rule.id()));
                    prop_assert!(refusal.failed.iter().all(|reason| reason.holds == Truth::False));
                }
            }
        }
    }

    #[test]
    fn walks_are_counted_as_they_are_played(position in strategies::position(), book in any_book()) {
        let mut reached = vec![position];
        for moves in 1..=2 {
            let after = |from: &Position| -> Vec<Position> {
                book.moves(from).supported.iter().map(|rule| rule.apply_to(from)).collect()
            };
            reached = reached.iter().flat_map(after).collect();
            prop_assert_eq!(book.count_walks(&position, moves), Ok(reached.len() as u64));
            let different: HashSet<_> = reached.iter().collect();
            prop_assert_eq!(book.count_ends(&position, moves), Ok(different.len()));
        }
    }

    #[test]
    fn what_is_assumed_is_what_the_guards_allow((rule, position) in rule_and_position(4)) {
        let fitting: Vec<Position> = position
            .completions()
            .filter(|completion| {
                let naive = Naive::of(*completion);
                naive.meets(&rule, GuardKind::Invariant) && naive.meets(&rule, GuardKind::Expectation)
            })
            .collect();
        match rule.assume(&position) {
            None => prop_assert!(fitting.is_empty()),
            Some(assumed) => {
                prop_assert!(position.encloses(assumed.position));
                prop_assert!(fitting.iter().all(|completion| assumed.position.encloses(*completion)));
                if assumed.is_exact {
                    prop_assert_eq!(assumed.position.completions().total(), fitting.len() as u128, "{}", rule.id());
                }
            }
        }
    }
}

#[test]
fn generated_books_have_rules_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let books = (0..100).map(|_| strategies::rule_book().new_tree(&mut runner).unwrap().current());
    let rules: Vec<Rule> = books.flat_map(|book| book.rules().to_vec()).collect();
    let count = |is: &dyn Fn(&Rule) -> bool| rules.iter().filter(|rule| is(rule)).count();
    let steps = |rule: &Rule| rule.draft().effects.step.clone();
    let is_neighbouring = |pair: &[Dimension]| Dimension::ALL.windows(2).any(|window| window == pair);
    let counts = [
        ("several effects", count(&|rule| rule.dimensions().count() > 1)),
        ("neighbouring steps", count(&|rule| steps(rule).windows(2).any(is_neighbouring))),
        ("lowers", count(&|rule| rule.kind() == RuleKind::Event && !rule.draft().effects.lower_to.is_empty())),
        ("forgets several", count(&|rule| rule.draft().effects.forget.len() > 1)),
        ("choices", count(&|rule| rule.guards().iter().any(|guard| guard.label(Language::English).contains(", or ")))),
        ("sides of less", count(&|rule| has_side_of_less(rule))),
        ("tested twice", count(&|rule| is_tested_twice(rule))),
        ("lowers the outcome", count(&|rule| rule.draft().effects.outcome_lowered_to.is_some())),
        ("forgets the outcome", count(&|rule| rule.draft().effects.outcome_forgotten)),
        ("addresses", count(&|rule| rule.addresses().is_some())),
        ("amends", count(&|rule| rule.amends().is_some())),
        ("windows", count(&|rule| !rule.windows().is_empty())),
        ("works by", count(&|rule| !rule.draft().works_by.is_empty())),
        ("no guards", count(&|rule| rule.guards().is_empty())),
    ];
    assert!(counts.iter().all(|(_, count)| *count >= 10), "{counts:?}");
}

/// The dimensions of the sides of a rule's choices.
fn sides(rule: &Rule) -> impl Iterator<Item = (Dimension, ChoiceSide)> {
    let guards = [&rule.draft().invariants, &rule.draft().expectations];
    let choices = guards.into_iter().flat_map(|guards| &guards.any_of);
    choices.flat_map(|choice| choice.0.iter().map(|(dimension, side)| (*dimension, *side)))
}

fn has_side_of_less(rule: &Rule) -> bool {
    sides(rule)
        .any(|(dimension, side)| matches!(side, ChoiceSide::AtMost(_)) && dimension.direction() == Direction::Better)
}

/// Whether a dimension is asked about by itself and in a choice.
fn is_tested_twice(rule: &Rule) -> bool {
    let guards = [&rule.draft().invariants, &rule.draft().expectations];
    sides(rule).any(|(dimension, _)| {
        guards.iter().any(|guards| guards.at_least.contains_key(&dimension) || guards.at_most.contains_key(&dimension))
    })
}

/// A move that steps these dimensions.
fn stepping(dimensions: &[Dimension]) -> Rule {
    let steps: Vec<_> = dimensions.iter().map(|dimension| dimension.id()).collect();
    let label = json!({"en": "step", "nl": "stap"});
    let rule = json!({"id": "step", "kind": "move", "effort": "small", "label": label, "effects": {"step": steps},
        "source": "a test"});
    let book = json!({"id": "steps", "version": 1, "rules": [rule]}).to_string();
    RuleBook::read(book.as_bytes()).unwrap_or_else(|report| panic!("{report}")).rules()[0].clone()
}

#[test]
fn a_rule_that_steps_two_dimensions_steps_each_from_every_degree() {
    // One above the lowest everywhere, so that a step of any other dimension shows.
    let elsewhere = Dimension::ALL.iter().map(|d| (*d, Rating::known(d.scale().degree(1).unwrap())));
    let elsewhere = Position::new(elsewhere).unwrap().with_outcome(Outcome::Practice);
    // No move changes a condition.
    let rated: Vec<_> = Dimension::ALL.iter().filter(|dimension| !dimension.is_condition()).collect();
    // Neighbours, those with one between them, and those far apart.
    let distances = [1, 2, rated.len() / 2];
    let pairs = distances.iter().flat_map(|distance| rated.iter().zip(&rated[*distance..]));
    assert!(pairs.clone().count() > 2 * rated.len());
    for (one, other) in pairs {
        let rule = stepping(&[**one, **other]);
        let all = one.scale().degrees().iter().flat_map(|a| other.scale().degrees().iter().map(move |b| (*a, *b)));
        assert!(all.clone().count() > 1);
        for (a, b) in all {
            let position = elsewhere.with(**one, Rating::known(a)).unwrap().with(**other, Rating::known(b)).unwrap();
            let (ranks, outcome) = Naive::of(position).after(&rule);
            let expected = Naive { ranks: ranks.concat(), outcome: outcome[0] }.position();
            assert_eq!(rule.apply_to(&position), expected, "{one} from {a}, {other} from {b}");
        }
    }
}

/// Degrees of neighbours that one rule steps, counted up from the lowest.
#[test]
fn goals_and_budget_go_up_together() {
    let rule = stepping(&[Dimension::PolicyGoals, Dimension::Budget]);
    let known = |goals, budget| {
        Position::new([(Dimension::PolicyGoals, Rating::known(goals)), (Dimension::Budget, Rating::known(budget))])
            .unwrap()
    };
    let after = rule.apply_to(&known(Degree::Absent, Degree::Emerging));
    assert_eq!(after, known(Degree::Emerging, Degree::Established));
}

#[test]
fn an_alderpersons_backing_does_for_a_formal_passage() {
    let rule = RuleBook::multilevel().rule("point_at_the_mandate").unwrap();
    let with = |dimension, degree| {
        Position::new([
            (Dimension::PolicyGoals, Rating::known(Degree::Absent)),
            (Dimension::PoliticalSupport, Rating::known(Degree::Absent)),
            (Dimension::SubjectKnowledge, Rating::known(Degree::Established)),
        ])
        .unwrap()
        .with(dimension, Rating::known(degree))
        .unwrap()
    };
    let supported = |position: Position| rule.applicability(&position).supported;
    assert_eq!(supported(with(Dimension::PoliticalSupport, Degree::Emerging)), Truth::False);
    assert_eq!(supported(with(Dimension::PoliticalSupport, Degree::Established)), Truth::True);
    assert_eq!(supported(with(Dimension::PolicyGoals, Degree::Emerging)), Truth::True);
}

/// A book's walks from the first position of a published case: sequences of moves, and positions reached.
fn walks(version: u32, id: &str) -> Vec<(u64, usize)> {
    let book = RuleBook::multilevel_of(version).unwrap();
    let start = policy_integration::published::municipality(id).unwrap().first().position();
    (1..=5).map(|moves| (book.count_walks(&start, moves).unwrap(), book.count_ends(&start, moves).unwrap())).collect()
}

#[test]
fn golden_counts_of_the_default_book() {
    assert_eq!(walks(1, "8"), [(8, 7), (71, 33), (720, 138), (8202, 518), (101_938, 1748)]);
    assert_eq!(walks(1, "13"), [(19, 15), (348, 116), (6127, 614), (103_515, 2488), (1_678_348, 8223)]);
    assert_eq!(walks(1, "20"), [(8, 7), (77, 37), (854, 169), (10495, 685), (141_330, 2472)]);
    assert_eq!(walks(2, "8"), [(5, 5), (25, 14), (128, 31), (729, 69), (4780, 156)]);
    assert_eq!(walks(2, "13"), [(7, 7), (51, 29), (399, 98), (3351, 287), (29_859, 748)]);
    assert_eq!(walks(2, "20"), [(3, 3), (12, 10), (69, 36), (558, 127), (5690, 404)]);
}

#[test]
fn the_last_move_is_counted_as_it_would_be_played() {
    let book = RuleBook::multilevel();
    for case in policy_integration::published::municipalities() {
        let start = case.first().position();
        let played: u64 = book
            .moves(&start)
            .supported
            .iter()
            .map(|rule| book.moves(&rule.apply_to(&start)).supported.len() as u64)
            .sum();
        assert_eq!(book.count_walks(&start, 2), Ok(played), "case {}", case.id());
    }
}
