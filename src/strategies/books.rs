//! Strategies for rules and rule books that are sound.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::nouns::term;
use crate::{
    ChoiceDraft, Degree, Dimension, EffectsDraft, GuardKind, GuardsDraft, Label, Mechanism, Outcome, Rule, RuleBook,
    RuleBookDraft, RuleDraft, RuleKind, Versions,
};

/// A rule of the default book.
///
/// ```
/// use policy_integration::{RuleKind, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(rule in strategies::rule())| {
///     prop_assert_eq!(rule.effort().is_some(), rule.kind() == RuleKind::Move);
/// });
/// ```
pub fn rule() -> impl Strategy<Value = Rule> {
    select(RuleBook::default().rules().to_vec())
}

/// What a rule asks of a dimension.
#[derive(Clone, Copy, Debug)]
enum Ask {
    Nothing,
    AtLeast,
    /// At least a degree, or that of the next dimension that is one of a choice.
    Choice,
    /// Of events only; a move asks for at least the degree.
    AtMost,
}

/// What a rule does to a dimension.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Nothing,
    RaiseTo,
    Step,
    /// Of events only; a move raises.
    LowerTo,
    /// Of events only; a move steps.
    Forget,
}

/// For each dimension something, and a rank above the lowest.
fn for_each_dimension<T: Clone + std::fmt::Debug>(
    what: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Vec<(T, u32)>> {
    Dimension::ALL.iter().map(|dimension| (what.clone(), 1..=dimension.scale().steps())).collect::<Vec<_>>()
}

/// The degree of a rank above the lowest; `below` gives the one below it, which isn't the highest.
fn degree(dimension: Dimension, rank: u32, below: bool) -> Degree {
    dimension.scale().degree(rank - u32::from(below)).unwrap_or(dimension.scale().bottom())
}

/// A rung that says something: not that of no change.
fn rung() -> impl Strategy<Value = Option<Outcome>> {
    proptest::option::weighted(0.2, select(&Outcome::ALL[1..]))
}

/// Invariants and expectations of one rule, which test no dimension twice.
fn guards(kind: RuleKind) -> impl Strategy<Value = [GuardsDraft; 2]> {
    let ask =
        prop_oneof![8 => Just(Ask::Nothing), 2 => Just(Ask::AtLeast), 2 => Just(Ask::Choice), 1 => Just(Ask::AtMost)];
    let asked = for_each_dimension((ask, select(GuardKind::ALL)));
    (asked, [rung(), rung()]).prop_map(move |(asked, rungs)| {
        let mut guards = rungs.map(|outcome| GuardsDraft { outcome, ..GuardsDraft::default() });
        guards[1].outcome = guards[1].outcome.filter(|_| guards[0].outcome.is_none());
        let mut sides = Vec::new();
        for (dimension, ((ask, of), rank)) in Dimension::ALL.iter().copied().zip(asked) {
            let guards = &mut guards[of as usize];
            let least = degree(dimension, rank, false);
            match ask {
                Ask::Nothing => {}
                Ask::Choice => sides.push((of, (dimension, least))),
                Ask::AtMost if kind == RuleKind::Event => {
                    guards.at_most.insert(dimension, degree(dimension, rank, true));
                }
                Ask::AtLeast | Ask::AtMost => drop(guards.at_least.insert(dimension, least)),
            }
        }
        // One that is left without another asks for nothing.
        for sides in sides.chunks_exact(2).take(RuleBookDraft::MOST_CHOICES) {
            let choice = ChoiceDraft(sides.iter().map(|(_, side)| *side).collect());
            guards[sides[0].0 as usize].any_of.push(choice);
        }
        guards
    })
}

/// What the rules of a kind can ask.
///
/// ```
/// use policy_integration::{RuleKind, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(guards in strategies::guards_draft(RuleKind::Move))| {
///     prop_assert!(guards.at_most.is_empty());
/// });
/// ```
pub fn guards_draft(kind: RuleKind) -> impl Strategy<Value = GuardsDraft> {
    guards(kind).prop_map(|[invariants, _]| invariants)
}

/// What the rules of a kind can do: something, and to no dimension two things.
///
/// ```
/// use policy_integration::{RuleKind, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(effects in strategies::effects_draft(RuleKind::Move))| {
///     prop_assert!(!effects.is_empty());
///     prop_assert!(effects.lower_to.is_empty() && effects.forget.is_empty());
/// });
/// ```
pub fn effects_draft(kind: RuleKind) -> impl Strategy<Value = EffectsDraft> {
    let deed = prop_oneof![
        16 => Just(Deed::Nothing), 2 => Just(Deed::RaiseTo), 1 => Just(Deed::Step),
        1 => Just(Deed::LowerTo), 1 => Just(Deed::Forget),
    ];
    (for_each_dimension(deed), rung(), term::<Dimension>()).prop_map(move |(deeds, outcome, at_least)| {
        let mut effects = EffectsDraft { outcome, ..EffectsDraft::default() };
        for (dimension, (deed, rank)) in Dimension::ALL.iter().copied().zip(deeds) {
            match (deed, kind) {
                (Deed::Nothing, _) => {}
                (Deed::LowerTo, RuleKind::Event) => {
                    effects.lower_to.insert(dimension, degree(dimension, rank, true));
                }
                (Deed::Forget, RuleKind::Event) => effects.forget.push(dimension),
                (Deed::RaiseTo | Deed::LowerTo, _) => {
                    effects.raise_to.insert(dimension, degree(dimension, rank, false));
                }
                (Deed::Step | Deed::Forget, _) => effects.step.push(dimension),
            }
        }
        if effects.is_empty() {
            effects.step.push(at_least);
        }
        effects
    })
}

/// A rule's record that is sound by itself: a move or an event with any guards and effects that such a rule can have.
pub fn rule_draft() -> impl Strategy<Value = RuleDraft> {
    prop_oneof![3 => Just(RuleKind::Move), 2 => Just(RuleKind::Event)].prop_flat_map(rule_draft_of)
}

fn rule_draft_of(kind: RuleKind) -> impl Strategy<Value = RuleDraft> {
    let label = ("[a-z][a-z ]{0,7}", "[a-z][a-zé ]{0,7}").prop_map(|(en, nl)| Label { en, nl });
    let head = ("[a-z]{1,8}", term::<Mechanism>(), term(), label, "[A-Z][a-z ]{0,8}");
    let closes = proptest::bool::weighted(0.1);
    (head, guards(kind), effects_draft(kind), closes).prop_map(move |(head, guards, effects, closes)| {
        let (id, mechanism, effort, label, source) = head;
        let [invariants, expectations] = guards;
        let [invariants, expectations] = [invariants, expectations].map(|guards| with_room_for(guards, &effects));
        let is_event = kind == RuleKind::Event;
        let effort = (!is_event).then_some(effort);
        let closes = is_event && closes;
        RuleDraft { id, kind, mechanism, effort, label, invariants, expectations, effects, closes, source }
    })
}

/// The guards without those that leave an effect nothing to change.
fn with_room_for(mut guards: GuardsDraft, effects: &EffectsDraft) -> GuardsDraft {
    guards.at_least.retain(|dimension, least| effects.raise_to.get(dimension).is_none_or(|degree| degree > least));
    guards.at_least.retain(|dimension, least| !effects.step.contains(dimension) || *least < dimension.scale().top());
    guards.at_most.retain(|dimension, most| effects.lower_to.get(dimension).is_none_or(|degree| degree < most));
    guards.outcome = guards.outcome.filter(|least| effects.outcome.is_none_or(|rung| rung > *least));
    guards
}

/// A rule book's record that passes every check; now and then of so many rules that they are gone through in two parts.
///
/// ```
/// use policy_integration::{RuleBook, strategies};
/// use proptest::prelude::*;
///
/// proptest!(ProptestConfig::with_cases(32), |(draft in strategies::rule_book_draft())| {
///     prop_assert_eq!(RuleBook::check(draft.clone()).unwrap().draft(), draft);
/// });
/// ```
pub fn rule_book_draft() -> impl Strategy<Value = RuleBookDraft> {
    let count = prop_oneof![15 => 1..=6_usize, 1 => 63..=66_usize];
    let rules = count.prop_flat_map(|count| vec(rule_draft(), count));
    let versions = proptest::option::of(Just(Versions::default()));
    (versions, "[a-z]{1,8}", any::<u32>(), rules).prop_map(|(versions, id, version, mut rules)| {
        for (index, rule) in rules.iter_mut().enumerate() {
            // An own identifier for each.
            rule.id = format!("{}_{index}", rule.id);
        }
        RuleBookDraft { versions, id, version, rules }
    })
}

/// A checked rule book.
pub fn rule_book() -> impl Strategy<Value = RuleBook> {
    rule_book_draft().prop_filter_map("sound by construction", |draft| RuleBook::check(draft).ok())
}
