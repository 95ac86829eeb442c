//! The rules: the default book, and what holds for every embedded book in every position.

mod naive;

use std::collections::BTreeSet;

use naive::Naive;
use policy_integration::instruments::{boundary_spanning, experiments, mandate};
use policy_integration::strategies::{self, position_with_open_ratings};
use policy_integration::{
    Degree, Dimension, Direction, GuardKind, Mechanism, Outcome, Position, Rating, Rule, RuleBook, RuleKind, Truth,
};
use proptest::prelude::*;

fn embedded_books() -> Vec<RuleBook> {
    let others = [mandate::rule_book(), boundary_spanning::rule_book(), experiments::rule_book()];
    std::iter::once(RuleBook::default()).chain(others.into_iter().cloned()).collect()
}

fn any_book() -> impl Strategy<Value = RuleBook> {
    proptest::sample::select(embedded_books())
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let rules: Vec<_> = embedded_books().iter().flat_map(|book| book.rules().to_vec()).collect();
    proptest::sample::select(rules)
}

#[test]
fn the_default_book_passes_the_door() {
    let book = RuleBook::read(include_bytes!("../src/rules/book.json")).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(book, RuleBook::default());
    assert_eq!((book.id(), book.version()), ("default", 1));
    let count = |kind| book.rules().iter().filter(|rule| rule.kind() == kind).count();
    assert_eq!((count(RuleKind::Move), count(RuleKind::Event)), (46, 18));
}

#[test]
fn every_mechanism_has_rules_and_what_moves_raise_they_raise_to_the_top() {
    let book = RuleBook::default();
    for mechanism in Mechanism::ALL {
        assert!(book.of_mechanism(*mechanism).count() > 0, "{mechanism}");
    }
    let moves = || book.rules().iter().filter(|rule| rule.kind() == RuleKind::Move);
    let raised: BTreeSet<_> = moves().flat_map(Rule::dimensions).collect();
    assert!(raised.contains(&Dimension::PolicyGoals));
    for dimension in raised {
        let to_top = |rule: &&Rule| {
            let effects = &rule.draft().effects;
            effects.raise_to.get(&dimension) == Some(&dimension.scale().top()) || effects.step.contains(&dimension)
        };
        assert!(moves().any(|rule| to_top(&rule)), "{dimension}");
    }
    let rungs: Vec<_> = moves().filter_map(|rule| rule.draft().effects.outcome).collect();
    assert_eq!(rungs, [Outcome::Attention, Outcome::Commitment, Outcome::Training, Outcome::Practice]);
}

fn truth_over(mut answers: impl Iterator<Item = bool> + Clone) -> Truth {
    match (answers.clone().all(|holds| holds), answers.any(|holds| holds)) {
        (true, _) => Truth::True,
        (_, true) => Truth::Unknown,
        _ => Truth::False,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn legal_and_supported_are_what_every_completion_says(
        position in position_with_open_ratings(4), rule in any_rule(),
    ) {
        let completions: Vec<_> = position.completions().map(Naive::of).collect();
        let legal = truth_over(completions.iter().map(|naive| naive.meets(&rule, GuardKind::Invariant)));
        let supported = truth_over(completions.iter().map(|naive| {
            naive.meets(&rule, GuardKind::Invariant) && naive.meets(&rule, GuardKind::Expectation)
        }));
        let standing = rule.standing(&position);
        prop_assert_eq!((standing.legal, standing.supported), (legal, supported), "{}", rule.id());
    }

    #[test]
    fn the_quick_way_and_the_slow_way_agree(position in strategies::position(), book in any_book()) {
        let quick: Vec<_> = book.standings(&position).collect();
        let slow: Vec<_> = book.rules().iter().map(|rule| rule.standing(&position)).collect();
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
            let standing = rule.standing(&position);
            let expected = [
                standing.supported == Truth::True,
                standing.supported == Truth::Unknown,
                standing.supported == Truth::False && standing.legal == Truth::True,
            ];
            let listed = |moves: &policy_integration::Moves<'_>| {
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
        position in position_with_open_ratings(3), rule in any_rule(),
    ) {
        let after = rule.apply_to(&position);
        let reached: Vec<_> = position.completions().map(|completion| Naive::of(completion).after(&rule)).collect();
        for (index, dimension) in Dimension::ALL.iter().enumerate() {
            let rating = after.rating(*dimension);
            let ranks = || reached.iter().flat_map(|(ranks, _)| ranks[index].iter().copied());
            prop_assert_eq!(Some(rating.low().rank()), ranks().min());
            prop_assert_eq!(Some(rating.high().rank()), ranks().max());
        }
        let outcomes = after.outcomes();
        prop_assert_eq!(Some(outcomes.start().rank()), reached.iter().map(|(_, outcome)| *outcome).min());
        prop_assert_eq!(Some(outcomes.end().rank()), reached.iter().map(|(_, outcome)| *outcome).max());
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
                prop_assert!(before.low() <= after.low() && before.high() <= after.high(), "{dimension}");
            }
        }
        for degree in position.rating(dimension).degrees() {
            let narrowed = position.with(dimension, Rating::known(degree)).unwrap();
            let (before, after) = (rule.standing(&position).supported, rule.standing(&narrowed).supported);
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
                    let (reached, outcome) = naive.after(rule);
                    let possible = Dimension::ALL.iter().map(|dimension| {
                        played.position.rating(*dimension).degrees().map(Degree::rank).collect::<Vec<_>>()
                    });
                    prop_assert_eq!(possible.collect::<Vec<_>>(), reached.clone());
                    // Where something was forgotten, it turns out to be something.
                    naive = Naive { ranks: reached.iter().map(|ranks| *choice.get(ranks)).collect(), outcome };
                    let known = Dimension::ALL.iter().zip(&naive.ranks).map(|(dimension, rank)| {
                        (*dimension, Rating::known(dimension.scale().degree(*rank).unwrap()))
                    });
                    position = Position::of(known).unwrap().with_outcome(Outcome::ALL[naive.outcome as usize]);
                    prop_assert!(played.position.encloses(position));
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
    fn what_is_assumed_is_what_the_guards_allow(position in position_with_open_ratings(4), rule in any_rule()) {
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
fn an_alderpersons_backing_does_for_formal_goals() {
    let book = RuleBook::default();
    let rule = book.rule("change_work_instructions").unwrap();
    let with = |dimension, degree| {
        Position::of([
            (Dimension::PolicyGoals, Rating::known(Degree::Absent)),
            (Dimension::PoliticalSupport, Rating::known(Degree::Absent)),
            (Dimension::ManagementSupport, Rating::known(Degree::Established)),
        ])
        .unwrap()
        .with(dimension, Rating::known(degree))
        .unwrap()
    };
    let supported = |position: Position| rule.standing(&position).supported;
    assert_eq!(supported(with(Dimension::PoliticalSupport, Degree::Emerging)), Truth::False);
    assert_eq!(supported(with(Dimension::PoliticalSupport, Degree::Established)), Truth::True);
    assert_eq!(supported(with(Dimension::PolicyGoals, Degree::Established)), Truth::True);
}

/// The default book's walks from the first position of a published case: sequences of moves, and positions reached.
fn walks(id: &str) -> Vec<(u64, usize)> {
    let (book, start) =
        (RuleBook::default(), policy_integration::published::municipality(id).unwrap().first().position());
    (1..=5).map(|moves| (book.count_walks(&start, moves), book.count_ends(&start, moves))).collect()
}

#[test]
fn golden_counts_of_the_default_book_version_1() {
    assert_eq!(RuleBook::default().version(), 1);
    assert_eq!(walks("8"), [(8, 7), (71, 33), (720, 138), (8202, 518), (101_938, 1748)]);
    assert_eq!(walks("13"), [(20, 16), (387, 132), (7227, 744), (130_082, 3206), (2_257_426, 11218)]);
    assert_eq!(walks("20"), [(8, 7), (77, 37), (854, 169), (10495, 685), (141_330, 2472)]);
}

#[test]
fn the_last_move_is_counted_as_it_would_be_played() {
    let book = RuleBook::default();
    for case in policy_integration::published::municipalities() {
        let start = case.first().position();
        let played: u64 = book
            .moves(&start)
            .supported
            .iter()
            .map(|rule| book.moves(&rule.apply_to(&start)).supported.len() as u64)
            .sum();
        assert_eq!(book.count_walks(&start, 2), played, "case {}", case.id());
    }
}
