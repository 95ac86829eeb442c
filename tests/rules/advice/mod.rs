//! Advice: what to ask next, and if-then plans.

mod ask_next;
mod if_then;

use std::collections::{BTreeSet, HashSet};

use policy_integration::{
    Dimension, Goal, Outcome, Position, Rule, RuleBook, Truth, advice::CertainPlan, rules::RuleKind,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use strategies::{neighbouring_dimensions, position_open_on, rule_book_about};

/// A generated book about a few dimensions, a position that is open on some of them and on the outcome, and a goal.
fn generated(open: usize) -> impl Strategy<Value = (RuleBook, Position, Goal)> {
    neighbouring_dimensions(4).prop_flat_map(move |dimensions| {
        let position = (position_open_on(&dimensions, open), any::<bool>())
            .prop_map(|(position, is_known)| if is_known { position } else { with_unknown_outcome(position) });
        let degree = select(dimensions.clone())
            .prop_flat_map(|dimension| select(dimension.scale().degrees()).prop_map(move |degree| (dimension, degree)))
            .prop_map(|(dimension, degree)| Goal::degree(dimension, degree).expect("on the scale"));
        let rung = select(Outcome::ALL).prop_map(Goal::outcome);
        let goal = prop_oneof![degree.clone(), rung.clone(), (degree, rung).prop_map(|(one, other)| one.and(other))];
        (rule_book_about(dimensions), position, goal)
    })
}

fn with_unknown_outcome(position: Position) -> Position {
    Position::new(position.ratings()).expect("on the scale")
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

/// A book in which a small organization and a large one each have a short way, and any organization a long one.
fn book_by_size() -> RuleBook {
    book_of_moves(&[
        ("start", json!({}), json!({"raise_to": {"capacity": "emerging"}})),
        ("go_on", json!({"at_least": {"capacity": "emerging"}}), json!({"raise_to": {"capacity": "established"}})),
        ("arrive", json!({"at_least": {"capacity": "established"}}), json!({"raise_to": {"budget": "established"}})),
        (
            "by_acquaintance",
            json!({"at_most": {"organization_size": "small"}}),
            json!({"raise_to": {"budget": "established"}}),
        ),
        (
            "by_procedure",
            json!({"at_least": {"organization_size": "large"}}),
            json!({"raise_to": {"budget": "established"}}),
        ),
    ])
}

/// The cheapest plan whose moves are certainly supported, by trying everything: its effort, and the places of its moves.
///
/// Plans are compared by effort, then by the number of moves, then by the order of the book.
fn tried(book: &RuleBook, from: Position, goal: Goal) -> Option<(u32, Vec<usize>)> {
    let mut open: BTreeSet<(u32, usize, Vec<usize>)> = BTreeSet::from([(0, 0, Vec::new())]);
    let mut seen = HashSet::new();
    while let Some((effort, moves, places)) = open.pop_first() {
        let position = places.iter().fold(from, |position, place| book.rules()[*place].apply_to(&position));
        if goal.is_reached(&position) == Truth::True {
            return Some((effort, places));
        }
        if !seen.insert(position) {
            continue;
        }
        for (place, rule) in book.rules().iter().enumerate().filter(|(_, rule)| rule.kind() == RuleKind::Move) {
            if rule.applicability(&position).supported == Truth::True {
                open.insert((effort + rule.cost(), moves + 1, [&places[..], &[place]].concat()));
            }
        }
    }
    None
}

/// The effort of a plan, and the places of its moves in the book.
fn places(book: &RuleBook, plan: Option<&CertainPlan<'_>>) -> Option<(u32, Vec<usize>)> {
    let place = |rule: &&Rule| book.rules().iter().position(|other| other.id() == rule.id()).expect("in the book");
    plan.map(|plan| (plan.effort, plan.moves.iter().map(place).collect()))
}

/// Plays a plan from a position to the goal; every move is certainly supported.
fn assert_leads(book: &RuleBook, from: Position, plan: &CertainPlan<'_>, goal: Goal) {
    let mut position = from;
    for rule in &plan.moves {
        assert_eq!(rule.applicability(&position).supported, Truth::True, "{}", rule.id());
        position = book.play(&position, rule.id()).expect("legal").after;
    }
    assert_eq!(goal.is_reached(&position), Truth::True);
    assert_eq!(plan.effort, plan.moves.iter().map(|rule| rule.cost()).sum::<u32>());
}

/// The published positions, the first and the latest of each case.
fn published_positions() -> Vec<Position> {
    let cases = policy_integration::published::municipalities();
    cases.iter().flat_map(|case| [case.first().position(), case.latest().position()]).collect()
}

/// A position in which everything but these dimensions is known, at its lowest.
fn open_on(dimensions: &[Dimension]) -> Position {
    let known = Dimension::ALL.iter().filter(|dimension| !dimensions.contains(dimension));
    let known = known.map(|dimension| (*dimension, policy_integration::Rating::known(dimension.scale().degrees()[0])));
    Position::new(known).expect("on the scale").with_outcome(Outcome::NoChange)
}
