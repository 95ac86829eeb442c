//! What a reconstruction costs at least: its rules without what they undo.
//!
//! What was possible stays so: a rule adds what it makes of each field, and a condition holds where it once could. But a rank that
//! a condition holds by, and that isn't stated, has to be left again: a rule that leads on is paid for too, whenever it's played.

use std::collections::BTreeMap;

use super::effects::Alteration;
use super::guards::Condition;
use super::rank_state::RankState;
use super::relaxation::{Operator, Relaxation};
use super::{Guard, GuardKind, Rule};
use crate::case::{Field, RankRelation};
use crate::uncertainty::Work;
use crate::vocabulary::Favour;

/// A rule that can be played.
pub(super) struct Playable<'b> {
    /// The place of the rule in the book.
    pub(super) place: usize,
    pub(super) rule: &'b Rule,
    pub(super) cost: u64,
}

/// The relaxation of one search.
pub(super) struct ReconstructionRelaxation {
    relaxation: Relaxation,
    /// The facts of the pairs of each field, by the place of the pair; none of pairs that are never possible.
    facts: Vec<(Field, Vec<Option<usize>>)>,
}

impl ReconstructionRelaxation {
    /// The relaxation of these rules on these fields. Going against an expectation costs so much more.
    pub(super) fn new(
        rules: &[Playable<'_>],
        deviation: u64,
        fields: &[Field],
        start: &RankState,
        stated: &RankState,
    ) -> Self {
        let mut relaxed = Relaxed { rules, ..Relaxed::default() };
        relaxed.buy_rules();
        let facts = fields.iter().map(|field| (*field, relaxed.add_field(*field, start, stated))).collect();
        for index in 0..rules.len() {
            relaxed.play_rule(index, deviation);
        }
        let Relaxed { facts: count, operators, wanted, .. } = relaxed;
        Self { relaxation: Relaxation::new(count, operators, &wanted), facts }
    }

    /// A cost that no way from a state is below, and the work that finding it took; `None` where there is certainly no way.
    pub(super) fn least_cost(&mut self, state: &RankState, most_work: u64) -> (Option<u64>, u64) {
        let had = self.facts.iter().flat_map(|(field, facts)| {
            let places = state.field(*field).places();
            places.filter_map(|place| facts[place as usize])
        });
        let had = self.relaxation.facts(had);
        let work = Work::up_to(most_work);
        (self.relaxation.least_cost(&had, &work), work.spent())
    }
}

/// A relaxation that is put together.
#[derive(Default)]
struct Relaxed<'r> {
    rules: &'r [Playable<'r>],
    /// The facts that each rule is paid for, wherever it's played.
    bought: Vec<usize>,
    facts: usize,
    operators: Vec<Operator>,
    wanted: Vec<usize>,
    /// The facts that a rule was played that does something to a field.
    altered: Vec<((Field, Alteration), usize)>,
    conditions: Vec<(Condition, usize)>,
    /// The facts that a choice holds.
    choices: Vec<(Vec<Condition>, usize)>,
}

/// A rank after, with what is stated of the rank before that it goes with. Pairs that share both have the same ways.
type Pair = (u64, Favour);

/// From one rank through another.
type Ranks = (Favour, Favour);

/// Whether a rank is one of those that are stated, as bits.
const fn is_in(row: u64, rank: Favour) -> bool {
    row >> rank.steps() & 1 == 1
}

/// The ranks around one that isn't stated, without the next that are.
fn unstated_around(row: u64, rank: Favour, top: Favour) -> Ranks {
    let below = Favour::LEAST.through(rank).rev().take_while(|other| !is_in(row, *other)).last();
    let above = rank.through(top).take_while(|other| !is_in(row, *other)).last();
    (below.unwrap_or(rank), above.unwrap_or(rank))
}

impl Relaxed<'_> {
    fn new_fact(&mut self) -> usize {
        self.facts += 1;
        self.facts - 1
    }

    /// Notes that facts can be had by others for nothing.
    fn tie(&mut self, needs: Vec<usize>, gives: Vec<usize>) {
        if !gives.is_empty() {
            self.operators.push(Operator { needs, gives, ..Operator::default() });
        }
    }

    /// Adds what can become of a field: it is wanted as it's stated. Returns the facts of its pairs.
    fn add_field(&mut self, field: Field, start: &RankState, stated: &RankState) -> Vec<Option<usize>> {
        let is_stated = self.new_fact();
        self.wanted.push(is_stated);
        let alterations = self.alterations_of(field);
        let conditions = self.conditions_on(field);
        let stated = stated.field(field);
        let mut facts: BTreeMap<Pair, usize> = BTreeMap::new();
        let mut lefts = BTreeMap::new();
        let mut new = Vec::new();
        let mut fact_of = |relaxed: &mut Self, pair: Pair, new: &mut Vec<Pair>| {
            *facts.entry(pair).or_insert_with(|| {
                new.push(pair);
                relaxed.new_fact()
            })
        };
        for (before, after) in start.field(field).iter() {
            fact_of(self, (stated.row(before), after), &mut new);
        }
        while let Some(pair) = new.pop() {
            let (row, after) = pair;
            let fact = fact_of(self, pair, &mut new);
            let holding = conditions.iter().filter(|(condition, _)| condition.admits(after));
            let held: Vec<usize> = holding.map(|(_, fact)| *fact).collect();
            if is_in(row, after) {
                self.tie(vec![fact], [held, vec![is_stated]].concat());
            } else if !held.is_empty() {
                let left = self.left(field, unstated_around(row, after, field.top()), &mut lefts);
                self.tie(vec![fact, left], held);
            }
            for (alteration, altered) in alterations.iter().filter(|(other, _)| !other.keeps(after, field.top())) {
                let (least, most) = alteration.becomes(after, field.top());
                let becomes = least.through(most).map(|after| fact_of(self, (row, after), &mut new)).collect();
                self.tie(vec![*altered, fact], becomes);
            }
        }
        RankRelation::pairs().map(|(before, after)| facts.get(&(stated.row(before), after)).copied()).collect()
    }

    /// What rules do to a field, with the facts that one was played.
    fn alterations_of(&mut self, field: Field) -> Vec<(Alteration, usize)> {
        let mut own: Vec<(Alteration, usize)> = Vec::new();
        for (other, alteration) in self.rules.iter().flat_map(|playable| playable.rule.alterations()) {
            if *other == field && own.iter().all(|(known, _)| known != alteration) {
                let fact = self.new_fact();
                own.push((*alteration, fact));
                self.altered.push(((field, *alteration), fact));
            }
        }
        own
    }

    /// What rules ask of a field, with the facts that it held.
    fn conditions_on(&mut self, field: Field) -> Vec<(Condition, usize)> {
        let mut own: Vec<(Condition, usize)> = Vec::new();
        let guards = self.rules.iter().flat_map(|playable| playable.rule.guards());
        for condition in guards.flat_map(Guard::conditions).filter(|condition| condition.field() == field) {
            if own.iter().all(|(known, _)| known != condition) {
                own.push((*condition, self.new_fact()));
            }
        }
        self.conditions.extend(&own);
        own
    }

    /// The fact that a rule is paid for which leads from one of these ranks to another rank. Where a field had one of them, and none
    /// is stated, that rule was played by then or is later.
    fn left(&mut self, field: Field, ranks: Ranks, known: &mut BTreeMap<Ranks, usize>) -> usize {
        if let Some(fact) = known.get(&ranks) {
            return *fact;
        }
        let left = self.new_fact();
        known.insert(ranks, left);
        let (lowest, highest) = ranks;
        let leaves = |alteration: &Alteration| {
            let becomes = lowest.through(highest).map(|rank| alteration.becomes(rank, field.top()));
            becomes.into_iter().any(|(least, most)| least < lowest || most > highest)
        };
        for (playable, bought) in self.rules.iter().zip(self.bought.clone()) {
            let mut own = playable.rule.alterations().iter().filter(|(other, _)| *other == field);
            if own.any(|(_, alteration)| leaves(alteration)) {
                self.tie(vec![bought], vec![left]);
            }
        }
        left
    }

    fn buy_rules(&mut self) {
        for Playable { place, cost, .. } in self.rules {
            let bought = self.new_fact();
            self.bought.push(bought);
            self.operators.push(Operator { rule: Some(*place), needs: Vec::new(), gives: vec![bought], cost: *cost });
        }
    }

    fn play_rule(&mut self, index: usize, deviation: u64) {
        let rule = self.rules[index].rule;
        let asked = rule.guards().iter().map(|guard| self.ask(guard, deviation)).collect::<Vec<_>>();
        let needs = [asked, vec![self.bought[index]]].concat();
        let altered = self.altered.iter().filter(|(altered, _)| rule.alterations().contains(altered));
        let gives = altered.map(|(_, fact)| *fact).collect();
        self.tie(needs, gives);
    }

    /// The fact that a guard held, or that it's an expectation that failed, which is of this rule alone.
    fn ask(&mut self, guard: &Guard, deviation: u64) -> usize {
        let held = self.held(guard.conditions());
        if guard.kind() == GuardKind::Invariant {
            return held;
        }
        let passed = self.new_fact();
        self.tie(vec![held], vec![passed]);
        self.operators.push(Operator { gives: vec![passed], cost: deviation, ..Operator::default() });
        passed
    }

    /// The fact that one of these conditions held.
    fn held(&mut self, conditions: &[Condition]) -> usize {
        let known = self.choices.iter().find(|(known, _)| known == conditions);
        if let Some((_, fact)) = known {
            return *fact;
        }
        let facts: Vec<usize> = conditions.iter().filter_map(|condition| self.fact_of(*condition)).collect();
        let held = if let [one] = facts.as_slice() { *one } else { self.either(facts) };
        self.choices.push((conditions.to_vec(), held));
        held
    }

    /// The fact that one of these is had.
    fn either(&mut self, facts: Vec<usize>) -> usize {
        let one = self.new_fact();
        for fact in facts {
            self.tie(vec![fact], vec![one]);
        }
        one
    }

    fn fact_of(&self, condition: Condition) -> Option<usize> {
        self.conditions.iter().find(|(known, _)| *known == condition).map(|(_, fact)| *fact)
    }
}
