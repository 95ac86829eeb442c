//! Strategies for rules and rule books that are sound.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::nouns::{term, waivers};
use policy_integration::{
    Degree, Dimension, Framework, Mechanism, Outcome, Rule, RuleBook,
    report::Versions,
    rules::{
        Address, Amendment, ChoiceDraft, ChoiceSide, EffectsDraft, GuardKind, GuardsDraft, RuleBookDraft, RuleDraft,
        RuleKind,
    },
    vocabulary::{Direction, DocumentKind, WindowChange},
};

/// A rule of the default book.
///
/// ```
/// use policy_integration::rules::RuleKind;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(rule in strategies::rule())| {
///     prop_assert_eq!(rule.effort().is_some(), rule.kind() == RuleKind::Move);
/// });
/// ```
pub fn rule() -> BoxedStrategy<Rule> {
    select(RuleBook::multilevel().rules().to_vec()).boxed()
}

/// What a rule asks of a dimension.
#[derive(Clone, Copy, Debug)]
enum Ask {
    Nothing,
    /// A degree, or a more favourable one.
    Favourable,
    /// The same, or that of the next dimension that is one of a choice.
    Choice,
    /// A choice, and by itself a degree that is less favourable by one.
    ChoiceAndLess,
    /// A degree, or a less favourable one. Of events and of conditions only; a move asks for a favourable one.
    Unfavourable,
    /// The same, as a side of a choice.
    UnfavourableChoice,
}

/// What a rule does to a dimension.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Nothing,
    /// To a more favourable degree.
    Better,
    Step,
    /// To a less favourable degree. Of events only; a move betters.
    Worsen,
    /// Of events only; a move steps.
    Forget,
}

/// The dimensions that a rule is about, or a whole book, so that its rules have to do with each other.
fn dimensions() -> impl Strategy<Value = Vec<Dimension>> {
    prop_oneof![
        Just(Framework::Multilevel.dimensions().collect::<Vec<_>>()),
        subsequence(Dimension::ALL, 12),
        neighbouring_dimensions(5),
    ]
}

/// A few dimensions that follow each other in the codebook: at least one, and at most so many.
///
/// ```
/// use policy_integration::Dimension;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(dimensions in strategies::neighbouring_dimensions(3))| {
///     prop_assert!((1..=3).contains(&dimensions.len()));
///     prop_assert!(Dimension::ALL.windows(dimensions.len()).any(|window| window == dimensions));
/// });
/// ```
pub fn neighbouring_dimensions(most: usize) -> impl Strategy<Value = Vec<Dimension>> {
    (1..=most.clamp(1, Dimension::ALL.len())).prop_flat_map(|count| {
        let runs: Vec<_> = Dimension::ALL.windows(count).map(<[Dimension]>::to_vec).collect();
        select(runs)
    })
}

/// For each dimension something, and a rank above the lowest.
fn for_each<T: std::fmt::Debug, S: Strategy<Value = T> + Clone>(
    dimensions: &[Dimension],
    what: &S,
) -> impl Strategy<Value = Vec<(T, u32)>> + use<T, S> {
    dimensions.iter().map(|dimension| (what.clone(), 1..=dimension.scale().steps())).collect::<Vec<_>>()
}

/// The degree of a rank above the lowest; `below` gives the one below it, which isn't the highest.
fn degree(dimension: Dimension, rank: u32, below: bool) -> Degree {
    dimension.scale().degree(rank - u32::from(below)).unwrap_or(dimension.scale().bottom())
}

/// Whether a higher degree is worse.
fn is_worse(dimension: Dimension) -> bool {
    dimension.direction() == Direction::Worse
}

/// A rung that says something: not that of no change.
fn rung() -> impl Strategy<Value = Option<Outcome>> {
    proptest::option::weighted(0.2, select(&Outcome::ALL[1..]))
}

/// Invariants and expectations of one rule, which test no dimension in two directions.
fn guards(kind: RuleKind, dimensions: Vec<Dimension>) -> impl Strategy<Value = [GuardsDraft; 2]> {
    let ask = prop_oneof![
        8 => Just(Ask::Nothing), 2 => Just(Ask::Favourable), 2 => Just(Ask::Choice), 1 => Just(Ask::ChoiceAndLess),
        1 => Just(Ask::Unfavourable), 1 => Just(Ask::UnfavourableChoice),
    ];
    let asked = for_each(&dimensions, &(ask, select(GuardKind::ALL)));
    (asked, [rung(), rung()]).prop_map(move |(asked, rungs)| {
        let mut guards = rungs.map(|outcome| GuardsDraft { outcome, ..GuardsDraft::default() });
        guards[1].outcome = guards[1].outcome.filter(|more| guards[0].outcome.is_none_or(|rung| rung < *more));
        let mut sides = Vec::new();
        for (dimension, ((ask, of), rank)) in dimensions.iter().copied().zip(asked) {
            let asked = Asked::new(ask, kind, dimension, rank);
            asked.alone.into_iter().for_each(|alone| alone.add_to(&mut guards[of as usize], dimension));
            sides.extend(asked.side.map(|side| (of, (dimension, side))));
        }
        // One that is left without another asks for nothing.
        for sides in sides.chunks_exact(2).take(RuleBookDraft::MOST_CHOICES) {
            let choice = ChoiceDraft(sides.iter().map(|(_, side)| *side).collect());
            guards[sides[0].0 as usize].any_of.push(choice);
        }
        guards
    })
}

/// A test of a dimension by itself.
enum Alone {
    AtLeast(Degree),
    AtMost(Degree),
}

/// The tests of a dimension.
struct Asked {
    alone: Option<Alone>,
    side: Option<ChoiceSide>,
}

impl Asked {
    fn new(ask: Ask, kind: RuleKind, dimension: Dimension, rank: u32) -> Self {
        let can_ask_for_less = kind == RuleKind::Event || dimension.is_condition();
        let is_unfavourable = matches!(ask, Ask::Unfavourable | Ask::UnfavourableChoice) && can_ask_for_less;
        let is_at_most = is_unfavourable != is_worse(dimension);
        let degree = degree(dimension, rank, is_at_most);
        let alone = |degree| if is_at_most { Alone::AtMost(degree) } else { Alone::AtLeast(degree) };
        let side = || if is_at_most { ChoiceSide::AtMost(degree) } else { ChoiceSide::Degree(degree) };
        match ask {
            Ask::Nothing => Self { alone: None, side: None },
            Ask::Favourable | Ask::Unfavourable => Self { alone: Some(alone(degree)), side: None },
            // Where a higher degree is worse, no side asks for it.
            Ask::UnfavourableChoice if !is_at_most => Self { alone: None, side: None },
            Ask::Choice | Ask::UnfavourableChoice => Self { alone: None, side: Some(side()) },
            Ask::ChoiceAndLess => Self { alone: less(dimension, degree, is_at_most).map(alone), side: Some(side()) },
        }
    }
}

/// A degree that is less favourable by one, where not every degree is as favourable.
fn less(dimension: Dimension, degree: Degree, is_at_most: bool) -> Option<Degree> {
    let rank = if is_at_most { degree.rank() + 1 } else { degree.rank().checked_sub(1)? };
    let worst = if is_at_most { dimension.scale().steps() } else { 0 };
    dimension.scale().degree(rank).filter(|degree| degree.rank() != worst)
}

impl Alone {
    fn add_to(self, guards: &mut GuardsDraft, dimension: Dimension) {
        match self {
            Self::AtLeast(degree) => guards.at_least.insert(dimension, degree),
            Self::AtMost(degree) => guards.at_most.insert(dimension, degree),
        };
    }
}

/// What the rules of a kind can ask.
///
/// ```
/// use policy_integration::{Dimension, rules::RuleKind, vocabulary::Direction};
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(guards in strategies::guards_draft(RuleKind::Move))| {
///     let asks_for_less = |dimension: &Dimension| dimension.direction() == Direction::Better && !dimension.is_condition();
///     prop_assert!(!guards.at_most.keys().any(asks_for_less));
/// });
/// ```
pub fn guards_draft(kind: RuleKind) -> impl Strategy<Value = GuardsDraft> {
    dimensions().prop_flat_map(move |dimensions| guards(kind, dimensions)).prop_map(|[invariants, _]| invariants)
}

/// What the rules of a kind can do: something, and to no dimension two things.
///
/// ```
/// use policy_integration::rules::RuleKind;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(effects in strategies::effects_draft(RuleKind::Move))| {
///     prop_assert!(!effects.is_empty());
///     prop_assert!(effects.forget.is_empty());
/// });
/// ```
pub fn effects_draft(kind: RuleKind) -> impl Strategy<Value = EffectsDraft> {
    dimensions().prop_flat_map(move |dimensions| effects(kind, dimensions))
}

fn effects(kind: RuleKind, dimensions: Vec<Dimension>) -> impl Strategy<Value = EffectsDraft> {
    // A rule about few dimensions changes more of them, so that rules change several.
    let nothing = if dimensions.len() > 5 { 16 } else { 4 };
    let deed = prop_oneof![
        nothing => Just(Deed::Nothing), 2 => Just(Deed::Better), 1 => Just(Deed::Step),
        1 => Just(Deed::Worsen), 1 => Just(Deed::Forget),
    ];
    let deeds = for_each(&dimensions, &deed);
    (deeds, on_outcome(kind), select(dimensions.clone())).prop_map(move |(deeds, on_outcome, at_least)| {
        let mut effects = on_outcome;
        for (dimension, (deed, rank)) in dimensions.iter().copied().zip(deeds).filter(|(d, _)| can_set(kind, *d)) {
            match (deed, kind) {
                (Deed::Nothing, _) => {}
                (Deed::Forget, RuleKind::Event) => effects.forget.push(dimension),
                (Deed::Step | Deed::Forget, _) => effects.step.push(dimension),
                (Deed::Better | Deed::Worsen, _) => {
                    let worsens = matches!(deed, Deed::Worsen) && kind == RuleKind::Event;
                    let lowers = worsens != is_worse(dimension);
                    let changed = if lowers { &mut effects.lower_to } else { &mut effects.raise_to };
                    changed.insert(dimension, degree(dimension, rank, lowers));
                }
            }
        }
        if effects.is_empty() {
            if can_set(kind, at_least) {
                effects.step.push(at_least);
            } else {
                effects.outcome = Some(Outcome::Practice);
            }
        }
        effects
    })
}

/// Whether a rule of a kind can change a dimension.
fn can_set(kind: RuleKind, dimension: Dimension) -> bool {
    !dimension.is_condition() || dimension.is_set_by_events() && kind == RuleKind::Event
}

/// What a rule does to the outcome, if anything.
fn on_outcome(kind: RuleKind) -> impl Strategy<Value = EffectsDraft> {
    let none = EffectsDraft::default;
    let raised = select(&Outcome::ALL[1..]).prop_map(move |rung| EffectsDraft { outcome: Some(rung), ..none() });
    let lowered = select(&Outcome::ALL[..Outcome::ALL.len() - 1])
        .prop_map(move |rung| EffectsDraft { outcome_lowered_to: Some(rung), ..none() });
    let forgotten = Just(EffectsDraft { outcome_forgotten: true, ..none() });
    let of_events = u32::from(kind == RuleKind::Event);
    prop_oneof![16 => Just(none()), 4 => raised, 2 * of_events => lowered, of_events => forgotten]
}

/// A rule's record that is sound by itself: a move or an event with any guards and effects that such a rule can have.
pub fn rule_draft() -> impl Strategy<Value = RuleDraft> {
    dimensions().prop_flat_map(rule_draft_about)
}

fn rule_draft_about(dimensions: Vec<Dimension>) -> impl Strategy<Value = RuleDraft> {
    let kind = prop_oneof![3 => Just(RuleKind::Move), 2 => Just(RuleKind::Event)];
    kind.prop_flat_map(move |kind| rule_draft_of(kind, dimensions.clone()))
}

fn rule_draft_of(kind: RuleKind, dimensions: Vec<Dimension>) -> impl Strategy<Value = RuleDraft> {
    let label = super::claims::label();
    let head = ("[a-z]{1,8}", proptest::option::weighted(0.8, term::<Mechanism>()), term(), label, "[A-Z][a-z ]{0,8}");
    let closes = proptest::bool::weighted(0.1);
    let works_by = vec(proptest::option::weighted(0.3, select(mechanisms_from_above())), Dimension::ALL.len());
    let rest = (reaching(), works_by, windows(kind));
    (head, guards(kind, dimensions.clone()), effects(kind, dimensions), closes, rest).prop_map(
        move |(head, guards, effects, closes, ((addresses, amends), works_by, windows))| {
            let (id, mechanism, effort, label, source) = head;
            let [invariants, expectations] = guards;
            let [invariants, expectations] = [invariants, expectations].map(|guards| with_room_for(guards, &effects));
            let is_event = kind == RuleKind::Event;
            let effort = (!is_event).then_some(effort);
            let closes = is_event && closes;
            let works_by = Dimension::ALL.iter().copied().zip(works_by);
            let is_asked =
                |dimension: &Dimension| asks_of(&invariants, *dimension) || asks_of(&expectations, *dimension);
            let works_by = works_by
                .filter(|(dimension, _)| dimension.works_by().is_some() && is_asked(dimension))
                .filter_map(|(dimension, mechanism)| Some((dimension, mechanism?)))
                .collect();
            RuleDraft {
                id,
                kind,
                mechanism,
                effort,
                label,
                addresses,
                amends,
                invariants,
                expectations,
                works_by,
                effects,
                windows,
                closes,
                source,
            }
        },
    )
}

fn mechanisms_from_above() -> Vec<Mechanism> {
    Mechanism::ALL.iter().copied().filter(|mechanism| mechanism.is_from_above()).collect()
}

/// Whom a rule addresses and what it changes, where it says.
fn reaching() -> impl Strategy<Value = (Option<Address>, Option<Amendment>)> {
    let address = (term(), term()).prop_map(|(tier, reach)| Address { tier, reach });
    let amendment = (term(), term()).prop_map(|(document, owner)| Amendment { document, owner });
    (proptest::option::of(address), proptest::option::weighted(0.3, amendment))
}

/// The windows that open or close with a rule: none with a move.
fn windows(kind: RuleKind) -> impl Strategy<Value = BTreeMap<DocumentKind, WindowChange>> {
    let most = if kind == RuleKind::Event { 2 } else { 0 };
    proptest::collection::btree_map(term::<DocumentKind>(), term::<WindowChange>(), 0..=most)
}

/// Whether guards are on a dimension.
fn asks_of(guards: &GuardsDraft, dimension: Dimension) -> bool {
    let in_choice = |choice: &ChoiceDraft| choice.0.contains_key(&dimension);
    guards.at_least.contains_key(&dimension)
        || guards.at_most.contains_key(&dimension)
        || guards.any_of.iter().any(in_choice)
}

/// The guards without those that leave an effect nothing to change.
fn with_room_for(mut guards: GuardsDraft, effects: &EffectsDraft) -> GuardsDraft {
    guards.at_least.retain(|dimension, least| effects.raise_to.get(dimension).is_none_or(|degree| degree > least));
    guards.at_least.retain(|dimension, least| !effects.step.contains(dimension) || *least < dimension.scale().top());
    guards.at_most.retain(|dimension, most| !effects.step.contains(dimension) || *most > dimension.scale().bottom());
    guards.at_most.retain(|dimension, most| effects.lower_to.get(dimension).is_none_or(|degree| degree < most));
    guards.outcome = guards.outcome.filter(|least| effects.outcome.is_none_or(|rung| rung > *least));
    guards
}

/// A rule book's record that passes every check; now and then of so many rules that they are gone through in two parts.
///
/// ```
/// use policy_integration::RuleBook;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(ProptestConfig::with_cases(32), |(draft in strategies::rule_book_draft())| {
///     prop_assert_eq!(RuleBook::check(draft.clone()).unwrap().draft(), draft);
/// });
/// ```
pub fn rule_book_draft() -> BoxedStrategy<RuleBookDraft> {
    let count = prop_oneof![15 => 1..=6_usize, 1 => 63..=66_usize];
    (count, dimensions()).prop_flat_map(|(count, dimensions)| rule_book_draft_about(dimensions, count)).boxed()
}

fn rule_book_draft_about(dimensions: Vec<Dimension>, count: usize) -> impl Strategy<Value = RuleBookDraft> {
    let rules = vec(rule_draft_about(dimensions), count);
    let versions = proptest::option::of(Just(Versions::default()));
    let waived = waivers();
    (versions, "[a-z]{1,8}", any::<u32>(), rules, waived).prop_map(|(versions, id, version, mut rules, waived)| {
        for (index, rule) in rules.iter_mut().enumerate() {
            // An own identifier for each.
            rule.id = format!("{}_{index}", rule.id);
        }
        RuleBookDraft { versions, id, version, waived, rules }
    })
}

/// A checked rule book.
pub fn rule_book() -> BoxedStrategy<RuleBook> {
    checked(rule_book_draft()).boxed()
}

/// A checked rule book of up to six rules about these dimensions, of which there is at least one.
///
/// ```
/// use policy_integration::Dimension;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// let dimensions = vec![Dimension::PolicyGoals, Dimension::Budget];
/// proptest!(|(book in strategies::rule_book_about(dimensions.clone()))| {
///     prop_assert!(book.rules().iter().flat_map(|rule| rule.dimensions()).all(|d| dimensions.contains(&d)));
/// });
/// ```
pub fn rule_book_about(dimensions: Vec<Dimension>) -> BoxedStrategy<RuleBook> {
    checked((1..=6_usize).prop_flat_map(move |count| rule_book_draft_about(dimensions.clone(), count))).boxed()
}

fn checked(draft: impl Strategy<Value = RuleBookDraft>) -> impl Strategy<Value = RuleBook> {
    draft.prop_filter_map("sound by construction", |draft| RuleBook::check(draft).ok())
}
