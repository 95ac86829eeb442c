//! Reconstruction as a search: through rank states, by rules, to one that meets what is stated.

use std::collections::{BTreeSet, HashSet};

use super::effects::Alteration;
use super::guards::Condition;
use super::knowledge::Knowledge;
use super::rank_state::RankState;
use super::reconstruction_relaxation::{Playable, ReconstructionRelaxation};
use super::search::{Any, Choice, Found, Least, Problem, any_way, cheapest};
use super::{Guard, GuardKind, Reason, ReconstructionTerms, Rule, RuleBook, RuleKind, Turn};
use crate::case::{Field, RankRelation};
use crate::uncertainty::{OutOfWork, Work};
use crate::vocabulary::{Dimension, Favour};

/// A cost, and below it the number of turns.
const COST: u64 = 1 << 20;
const TURN: u64 = 1;

/// What part of the work is done before the search asks whether there is a way at all.
const AT_FIRST: u64 = 16;
/// What part of the work may go to that question.
const FOR_ANY_WAY: u64 = 4;
/// How many operators of the relaxation are gone through for one look.
const OPERATORS_A_LOOK: u64 = 256;
/// How many operators are gone through for one state at the most.
const MOST_OPERATORS: u64 = 1 << 20;
/// How many ways to play rules are kept of one state at the most.
const MOST_BRANCHES: u64 = 1 << 15;

/// A search for the way from one state to what is stated.
pub(super) struct ReconstructionSearch<'b, 'w> {
    book: &'b RuleBook,
    terms: ReconstructionTerms,
    stated: RankState,
    /// The rules that can help, by their places in the book.
    helpful: Vec<usize>,
    /// The fields that these change, or ask something of, and any other that has to change.
    fields: Vec<Field>,
    /// What can be done to each field by itself, and what that costs at least.
    shares: Vec<Vec<(Alteration, u64)>>,
    /// What each field costs at least, from what it is.
    least: Vec<Vec<(RankRelation, Option<u64>)>>,
    /// What all fields cost together at least.
    relaxation: ReconstructionRelaxation,
    /// How often a rule may be looked at.
    work: Work<'w>,
}

/// What a search for a way comes to: each rule with the state that it leads to.
pub(super) enum Way {
    Cheapest(Vec<(usize, RankState)>),
    /// The best that was found, and what no way costs less than.
    Best {
        way: Vec<(usize, RankState)>,
        least: u64,
    },
    /// There is no way.
    None,
    /// It took more work, or memory, than it may, and no way was found.
    GaveUp,
}

/// A turn, with what it counts.
pub(super) struct Trace<'b> {
    pub(super) turn: Turn<'b>,
    pub(super) cost: u64,
}

/// One way in which a rule can have been played: with guards that held, or didn't.
struct Branch {
    state: RankState,
    /// The places of the expectations that didn't hold.
    failed: Vec<usize>,
}

impl<'b, 'w> ReconstructionSearch<'b, 'w> {
    pub(super) fn new(book: &'b RuleBook, start: &RankState, stated: &RankState, terms: &ReconstructionTerms) -> Self {
        let helpful = first_of_each(book, helpful(book, start, stated), terms);
        let playable = |place: &usize| {
            let rule = &book.rules()[*place];
            Playable { place: *place, rule, cost: cost(rule, terms) }
        };
        let playable: Vec<_> = helpful.iter().map(playable).collect();
        let deviation = u64::from(terms.deviation) * COST;
        let has_to_change = |field: &Field| start.field(*field).and(stated.field(*field)).is_empty();
        let fields = fields(playable.iter().map(|playable| playable.rule)).chain(Field::all().filter(has_to_change));
        let fields: Vec<_> = fields.collect::<BTreeSet<_>>().into_iter().collect();
        let relaxation = ReconstructionRelaxation::new(&playable, deviation, &fields, start, stated);
        let mut search = Self {
            book,
            terms: *terms,
            stated: *stated,
            shares: vec![Vec::new(); Field::COUNT],
            least: vec![Vec::new(); Field::COUNT],
            relaxation,
            fields,
            work: Work::up_to(0),
            helpful,
        };
        search.share_costs(start);
        search
    }

    /// Searches for the cheapest way.
    ///
    /// Rules that undo each other can be played for ever: where there is no way, the search for the cheapest one doesn't end.
    /// A search that takes long is therefore interrupted, to look for any way. That is what is left where the search gives up.
    pub(super) fn way(&mut self, start: &RankState, work: &'w Work<'w>) -> Way {
        self.work = work.part(work.left() / AT_FIRST);
        match cheapest(self, *start) {
            Found::Way(way) => return Way::Cheapest(way),
            Found::NoWay => return Way::None,
            Found::GaveUp { .. } => {}
        }
        self.work = work.part(work.left() / FOR_ANY_WAY);
        let any = match any_way(self, *start) {
            Any::None => return Way::None,
            Any::Way(way) => Some(way),
            Any::Unknown => None,
        };
        self.work = work.part(u64::MAX);
        match (cheapest(self, *start), any) {
            (Found::Way(way), _) => Way::Cheapest(way),
            (Found::NoWay, _) => Way::None,
            (Found::GaveUp { least }, Some(way)) => Way::Best { way, least: least / COST },
            (Found::GaveUp { .. }, None) => Way::GaveUp,
        }
    }

    /// Divides what each rule costs over what it does: what a field costs by itself is then never too much. Of a move the
    /// fields that have to change pay all; what an event does beside them may have to be mended by it elsewhere.
    fn share_costs(&mut self, start: &RankState) {
        let has_to_change = |field: Field| start.field(field).and(self.stated.field(field)).is_empty();
        for index in &self.helpful {
            let rule = &self.book.rules()[*index];
            let alterations = rule.alterations();
            let is_move = rule.kind() == RuleKind::Move;
            let needed = alterations.iter().filter(|(field, _)| is_move && has_to_change(*field)).count();
            for (field, alteration) in alterations {
                let share = match needed {
                    0 => cost(rule, &self.terms) / alterations.len() as u64,
                    _ if has_to_change(*field) => cost(rule, &self.terms) / needed as u64,
                    _ => 0,
                };
                let shares = &mut self.shares[field.index()];
                // Of rules that do the same the cheapest one counts.
                match shares.iter_mut().find(|(other, _)| other == alteration) {
                    Some((_, least)) => *least = share.min(*least),
                    None => shares.push((*alteration, share)),
                }
            }
        }
    }

    /// The dimensions whose change no rule of the book makes.
    pub(super) fn beyond_reach(&mut self, start: &RankState) -> impl Iterator<Item = Dimension> {
        let beyond: Vec<_> = Field::all().filter(|field| self.least_of(*field, start).is_none()).collect();
        beyond.into_iter().filter_map(Field::dimension)
    }

    /// What a field costs at least, whatever the guards of its rules ask.
    fn least_of(&mut self, field: Field, state: &RankState) -> Option<u64> {
        let (pairs, stated) = (state.field(field), self.stated.field(field));
        if !pairs.and(stated).is_empty() {
            return Some(0);
        }
        let known = &mut self.least[field.index()];
        if let Some((_, least)) = known.iter().find(|(known, _)| *known == pairs) {
            return *least;
        }
        let least = least_alone(pairs, stated, &self.shares[field.index()], field.top());
        known.push((pairs, least));
        least
    }

    /// What the fields cost at least, each by itself.
    fn least_by_field(&mut self, state: &RankState) -> Option<u64> {
        let mut least = 0;
        for place in 0..self.fields.len() {
            least += self.least_of(self.fields[place], state)?;
        }
        Some(least)
    }

    fn cost_of(&self, rule: &Rule, branch: &Branch) -> u64 {
        let deviations = branch.failed.len() as u64 * u64::from(self.terms.deviation) * COST;
        cost(rule, &self.terms) + deviations
    }

    /// The turn that leads from one state to another.
    pub(super) fn trace(&self, rule: usize, before: &RankState, after: &RankState) -> Option<Trace<'b>> {
        let rule = &self.book.rules()[rule];
        // The search went through as many branches of the rule.
        let branches = branches(rule, before, &Work::up_to(u64::MAX)).ok()?;
        let branches = branches.into_iter().filter(|branch| branch.state == *after);
        let branch = branches.min_by_key(|branch| branch.failed.len())?;
        let mut turn = Turn::of(rule, before.position(), after.position());
        let has_failed = |reason: &Reason| branch.failed.iter().any(|place| rule.guards()[*place] == reason.guard);
        // An open expectation can have failed: that is a deviation, and not open any more.
        let reasons = std::mem::take(&mut turn.deviations).into_iter().chain(std::mem::take(&mut turn.open));
        (turn.deviations, turn.open) = reasons.partition(has_failed);
        Some(Trace { turn, cost: self.cost_of(rule, &branch) / COST })
    }
}

/// Each way in which a rule can have been played; there can be three times as many for each guard.
fn branches(rule: &Rule, state: &RankState, work: &Work<'_>) -> Result<Vec<Branch>, OutOfWork> {
    let mut branches = vec![Branch { state: *state, failed: Vec::new() }];
    for (place, guard) in rule.guards().iter().enumerate() {
        work.spend(branches.len() as u64)?;
        branches = branches.into_iter().flat_map(|branch| branch.judged(place, guard)).collect();
    }
    let alterations = rule.alterations();
    work.spend(branches.len() as u64)?;
    let changing = branches.into_iter().flat_map(|branch| branch.changing(alterations));
    Ok(changing.map(|branch| Branch { state: branch.state.after(alterations), ..branch }).collect())
}

/// What a rule counts by itself.
fn cost(rule: &Rule, terms: &ReconstructionTerms) -> u64 {
    let cost = if rule.kind() == RuleKind::Event { terms.event.max(1) } else { rule.cost() };
    u64::from(cost) * COST + TURN
}

impl Branch {
    /// The branch where a guard held, and for an expectation also the one where it didn't.
    fn judged(self, place: usize, guard: &Guard) -> Vec<Self> {
        if guard.holds_in(&self.state).is_certain() {
            return vec![self];
        }
        let with = |state| Self { state, failed: self.failed.clone() };
        let possible = guard.possible(&self.state).into_iter();
        let mut branches: Vec<_> = possible.map(|condition| with(condition.assume(self.state, true))).collect();
        if guard.kind() == GuardKind::Expectation {
            let none_held = |state: RankState, condition: &Condition| condition.assume(state, false);
            let mut against = with(guard.conditions().iter().fold(self.state, none_held));
            against.failed.push(place);
            branches.push(against);
        }
        branches
    }
}

impl Branch {
    /// The branches in which the effects change something: the first field, or not that and the second, and so on.
    ///
    /// What changed nothing is no part of the cheapest way.
    fn changing(self, alterations: &[(Field, Alteration)]) -> Vec<Self> {
        let mut branches = Vec::new();
        let mut rest = self.state;
        for (field, alteration) in alterations.iter().copied() {
            let pairs = rest.field(field);
            let changing = alteration.changing(pairs, field.top());
            if !changing.is_empty() {
                let mut state = rest;
                state.set(field, changing);
                branches.push(Self { state, failed: self.failed.clone() });
            }
            rest.set(field, pairs.without(changing));
            if rest.field(field).is_empty() {
                break;
            }
        }
        branches
    }
}

impl Problem for ReconstructionSearch<'_, '_> {
    type State = RankState;

    fn least(&mut self, state: &RankState, limit: u64) -> Least {
        let alone = self.least_by_field(state);
        if alone.is_none_or(|alone| alone > limit) {
            return Least { cost: alone, is_final: alone.is_none() };
        }
        let most_work = self.work.left().saturating_mul(OPERATORS_A_LOOK).min(MOST_OPERATORS);
        let (together, work) = self.relaxation.least_cost(state, most_work);
        // Where the work has run out, the search sees that before its next state.
        let _ = self.work.spend(work / OPERATORS_A_LOOK);
        let cost = together.and_then(|together| alone.map(|alone| alone.max(together)));
        Least { cost, is_final: true }
    }

    fn has_run_out(&self) -> bool {
        self.work.has_run_out()
    }

    fn is_end(&self, state: &RankState) -> bool {
        state.meets(&self.stated)
    }

    fn covers(&self, state: &RankState, other: &RankState) -> bool {
        state.covers(other)
    }

    fn choices(&self, state: &RankState) -> Result<Vec<Choice<RankState>>, OutOfWork> {
        let mut choices = Vec::new();
        let of_state = self.work.part(MOST_BRANCHES);
        for index in &self.helpful {
            let rule = &self.book.rules()[*index];
            choices.extend(branches(rule, state, &of_state)?.into_iter().map(|branch| Choice {
                rule: *index,
                cost: self.cost_of(rule, &branch),
                to: branch.state,
            }));
        }
        Ok(choices)
    }
}

/// What one field costs at least by itself, whatever the guards ask; `None` where nothing makes of it what is stated.
fn least_alone(start: RankRelation, stated: RankRelation, shares: &[(Alteration, u64)], top: Favour) -> Option<u64> {
    let mut open = BTreeSet::from([(0, start)]);
    let mut done = BTreeSet::new();
    while let Some((cost, pairs)) = open.pop_first() {
        if !pairs.and(stated).is_empty() {
            return Some(cost);
        }
        if done.insert(pairs) {
            open.extend(shares.iter().map(|(alteration, share)| (cost + share, alteration.apply(pairs, top))));
        }
    }
    None
}

/// Everything that one field can become.
fn reached(start: RankRelation, shares: &[(Alteration, u64)], top: Favour) -> BTreeSet<RankRelation> {
    let mut open = vec![start];
    let mut reached = BTreeSet::new();
    while let Some(pairs) = open.pop() {
        if reached.insert(pairs) {
            open.extend(shares.iter().map(|(alteration, _)| alteration.apply(pairs, top)));
        }
    }
    reached
}

/// Returns the rules that can be part of the cheapest way, by their places in the book.
///
/// Any other rule can be left out of a way, which makes the way cheaper. A rule is helpful if it changes a field that can't
/// stay as it is. Whether a field can depends on the rules that are helpful already, so that their number grows until
/// every other field can stay. An event that ends the case is never helpful: the case went on to the later moment.
fn helpful(book: &RuleBook, start: &RankState, stated: &RankState) -> Vec<usize> {
    let mut touched = BTreeSet::new();
    loop {
        let changes = |rule: &Rule| rule.alterations().iter().any(|(field, _)| touched.contains(field));
        let rules = book.rules().iter().enumerate();
        let (places, helpful): (Vec<_>, Vec<_>) = rules.filter(|(_, rule)| !rule.closes() && changes(rule)).unzip();
        let stays = |field: &Field| touched.contains(field) || can_stay(*field, &helpful, start, stated);
        let others: Vec<_> = Field::all().filter(|field| !stays(field)).collect();
        if others.is_empty() {
            return places;
        }
        touched.extend(others);
    }
}

/// Leaves out each rule that asks, does and costs what an earlier one does: the earlier one can be played in its place, and the way
/// then comes first.
fn first_of_each(book: &RuleBook, places: Vec<usize>, terms: &ReconstructionTerms) -> Vec<usize> {
    let mut known = HashSet::new();
    let is_first = |place: &usize| {
        let rule = &book.rules()[*place];
        known.insert((rule.guards(), rule.alterations(), cost(rule, terms)))
    };
    places.into_iter().filter(is_first).collect()
}

/// Returns the fields that rules change, or ask something of.
fn fields<'r>(rules: impl Iterator<Item = &'r Rule>) -> impl Iterator<Item = Field> {
    let of_rule = |rule: &'r Rule| {
        let asked = rule.guards().iter().flat_map(Guard::conditions).map(|condition| condition.field());
        rule.alterations().iter().map(|(field, _)| *field).chain(asked)
    };
    rules.flat_map(of_rule)
}

/// Tells whether a field needs no other rules than these: it can start from a rank with which everything that they make of
/// it is as stated, and everything that they ask of it holds all along.
fn can_stay(field: Field, rules: &[&Rule], start: &RankState, stated: &RankState) -> bool {
    let conditions = rules.iter().flat_map(|rule| rule.guards()).flat_map(Guard::conditions);
    let conditions: Vec<_> = conditions.filter(|condition| condition.field() == field).collect();
    let alterations = rules.iter().flat_map(|rule| rule.alterations()).copied();
    // What is forgotten can be what it was.
    let alterations = alterations.filter(|(other, alteration)| *other == field && *alteration != Alteration::Forget);
    let alterations: Vec<_> = alterations.map(|(_, alteration)| (alteration, 0)).collect();
    let (start, stated, top) = (start.field(field), stated.field(field), field.top());
    Favour::LEAST
        .through(top)
        .map(|rank| RankRelation::same(rank, rank).and(start).and(stated))
        .filter(|same| !same.is_empty())
        .any(|same| {
            let holds =
                |condition: &Condition, pairs: &RankRelation| pairs.where_after(|favour| condition.admits(favour));
            let is_fine = |pairs: &RankRelation| conditions.iter().all(|condition| !holds(condition, pairs).is_empty());
            reached(same, &alterations, top).iter().all(|pairs| !pairs.and(stated).is_empty() && is_fine(pairs))
        })
}
