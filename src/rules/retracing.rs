//! Reconstruction as a search: through tracks, by rules, to one that meets what is stated.

use std::collections::{BTreeSet, HashMap};

use super::effects::Alteration;
use super::guards::Condition;
use super::search::{Choice, Problem};
use super::track::{Field, Track};
use super::{EffectsDraft, Guard, GuardKind, Reason, ReconstructionTerms, Rule, RuleBook, RuleKind, Turn};
use crate::case::Pairs;
use crate::vocabulary::Dimension;

/// A cost, and below it the number of turns.
const COST: u64 = 1 << 20;
const TURN: u64 = 1;

/// A search for the way from one track to what is stated.
pub(super) struct Retracing<'b> {
    book: &'b RuleBook,
    terms: ReconstructionTerms,
    stated: Track,
    /// The rules that can help, by their places in the book.
    helpful: Vec<usize>,
    /// What can be done to each field by itself, and what that costs at least.
    shares: Vec<Vec<(Alteration, u64)>>,
    /// What each field costs at least, from what it is.
    least: HashMap<(Field, Pairs), Option<u64>>,
    /// What a way round costs each field more, from what it is.
    rounds: HashMap<(Condition, Pairs), Option<u64>>,
    /// The rules that can finish each field, from what it is.
    finishing: HashMap<(Field, Pairs), Vec<usize>>,
    /// How many states have been looked at.
    looked: usize,
}

/// A turn, with what it counts.
pub(super) struct Trace<'b> {
    pub(super) turn: Turn<'b>,
    pub(super) cost: u64,
}

/// One way in which a rule can have been played: with guards that held, or didn't.
struct Branch {
    track: Track,
    /// The places of the expectations that didn't hold.
    failed: Vec<usize>,
}

impl<'b> Retracing<'b> {
    pub(super) fn new(book: &'b RuleBook, start: &Track, stated: &Track, terms: &ReconstructionTerms) -> Self {
        let helpful = helpful(book, start, stated);
        let mut retracing = Self {
            book,
            terms: *terms,
            stated: *stated,
            shares: vec![Vec::new(); Field::COUNT],
            least: HashMap::new(),
            rounds: HashMap::new(),
            finishing: HashMap::new(),
            looked: 0,
            helpful,
        };
        retracing.share_costs(start);
        retracing
    }

    /// Divides what each rule costs over what it does: what a field costs by itself is then never too much. Of a move the
    /// fields that have to change pay all; what an event does beside them may have to be mended by it elsewhere.
    fn share_costs(&mut self, start: &Track) {
        let has_to_change = |field: Field| start.field(field).and(self.stated.field(field)).is_empty();
        for index in &self.helpful {
            let rule = &self.book.rules()[*index];
            let alterations: Vec<_> = rule.draft().effects.alterations().collect();
            let is_move = rule.kind() == RuleKind::Move;
            let needed = alterations.iter().filter(|(field, _)| is_move && has_to_change(*field)).count();
            for (field, alteration) in &alterations {
                let share = match needed {
                    0 => cost(rule, &self.terms) / alterations.len() as u64,
                    _ if has_to_change(*field) => cost(rule, &self.terms) / needed as u64,
                    _ => 0,
                };
                self.shares[field.index()].push((*alteration, share));
            }
        }
    }

    /// What a change of a field costs at least beyond what each field costs by itself: each rule that can finish it either
    /// goes against its expectations, or some field takes a way round to meet them.
    fn least_beyond(&mut self, field: Field, track: &Track) -> u64 {
        let book = self.book;
        let finishing = self.finishing(field, track.field(field));
        let rules = finishing.into_iter().map(|index| &book.rules()[index]);
        rules.map(|rule| self.least_beyond_rule(rule, track)).min().unwrap_or(0)
    }

    /// The rules that can be the one by which a field comes to what is stated.
    fn finishing(&mut self, field: Field, pairs: Pairs) -> Vec<usize> {
        if let Some(finishing) = self.finishing.get(&(field, pairs)) {
            return finishing.clone();
        }
        let (stated, top) = (self.stated.field(field), field.top());
        let reached = reached(pairs, &self.shares[field.index()], top);
        let finishes = |alteration: Alteration| {
            let unmet = reached.iter().filter(|pairs| pairs.and(stated).is_empty());
            unmet.into_iter().any(|pairs| !alteration.apply(*pairs, top).and(stated).is_empty())
        };
        let rules = self.helpful.iter().copied().filter(|index| {
            let mut alterations = self.book.rules()[*index].draft().effects.alterations();
            alterations.any(|(other, alteration)| other == field && finishes(alteration))
        });
        let finishing: Vec<_> = rules.collect();
        self.finishing.insert((field, pairs), finishing.clone());
        finishing
    }

    /// The dearest of its expectations.
    fn least_beyond_rule(&mut self, rule: &Rule, track: &Track) -> u64 {
        let deviation = u64::from(self.terms.deviation) * COST;
        let expectations = rule.guards().iter().filter(|guard| guard.kind() == GuardKind::Expectation);
        let each = expectations.map(|guard| {
            let round = guard.conditions().iter().filter_map(|condition| self.way_round(*condition, track)).min();
            round.map_or(deviation, |round| round.min(deviation))
        });
        each.max().unwrap_or(0)
    }

    /// What it costs a field more to come to where a condition holds before it comes to what is stated; `None` where it
    /// can't.
    fn way_round(&mut self, condition: Condition, track: &Track) -> Option<u64> {
        let field = condition.field();
        let pairs = track.field(field);
        if let Some(round) = self.rounds.get(&(condition, pairs)) {
            return *round;
        }
        let (shares, stated, top) = (&self.shares[field.index()], self.stated.field(field), field.top());
        let mut open = BTreeSet::from([(0, pairs)]);
        let mut done = BTreeSet::new();
        let mut cheapest: Option<u64> = None;
        while let Some((cost, now)) = open.pop_first() {
            let kept = condition.kept(now);
            let rest = if kept.is_empty() { None } else { least_alone(kept, stated, shares, top) };
            cheapest = cheapest.into_iter().chain(rest.map(|rest| cost + rest)).min();
            if done.insert(now) {
                open.extend(shares.iter().map(|(alteration, share)| (cost + share, alteration.apply(now, top))));
            }
        }
        let direct = least_alone(pairs, stated, shares, top);
        let round = cheapest.map(|cheapest| cheapest.saturating_sub(direct.unwrap_or(0)));
        self.rounds.insert((condition, pairs), round);
        round
    }

    /// The dimensions whose change no rule of the book makes.
    pub(super) fn beyond_reach(&mut self, start: &Track) -> impl Iterator<Item = Dimension> {
        let beyond: Vec<_> = Field::all().filter(|field| self.least_of(*field, start).is_none()).collect();
        beyond.into_iter().filter_map(Field::dimension)
    }

    /// What a field costs at least, whatever the guards of its rules ask.
    fn least_of(&mut self, field: Field, track: &Track) -> Option<u64> {
        let (pairs, stated) = (track.field(field), self.stated.field(field));
        if !pairs.and(stated).is_empty() {
            return Some(0);
        }
        let shares = &self.shares[field.index()];
        *self.least.entry((field, pairs)).or_insert_with(|| least_alone(pairs, stated, shares, field.top()))
    }

    fn cost_of(&self, rule: &Rule, branch: &Branch) -> u64 {
        let deviations = branch.failed.len() as u64 * u64::from(self.terms.deviation) * COST;
        cost(rule, &self.terms) + deviations
    }

    /// The turn that leads from one track to another.
    pub(super) fn trace(&self, rule: usize, before: &Track, after: &Track) -> Option<Trace<'b>> {
        let rule = &self.book.rules()[rule];
        let branches = branches(rule, before).into_iter().filter(|branch| branch.track == *after);
        let branch = branches.min_by_key(|branch| branch.failed.len())?;
        let mut turn = Turn::of(rule, before.position(), after.position());
        let has_failed = |reason: &Reason| branch.failed.iter().any(|place| rule.guards()[*place] == reason.guard);
        // An open expectation can have failed: that is a deviation, and not open any more.
        let reasons = std::mem::take(&mut turn.deviations).into_iter().chain(std::mem::take(&mut turn.open));
        (turn.deviations, turn.open) = reasons.partition(has_failed);
        Some(Trace { turn, cost: self.cost_of(rule, &branch) / COST })
    }
}

/// Each way in which a rule can have been played.
fn branches(rule: &Rule, track: &Track) -> Vec<Branch> {
    let start = vec![Branch { track: *track, failed: Vec::new() }];
    let guarded = rule.guards().iter().enumerate().fold(start, |branches, (place, guard)| {
        branches.into_iter().flat_map(|branch| branch.judged(place, guard)).collect()
    });
    let effects = &rule.draft().effects;
    let changing = guarded.into_iter().flat_map(|branch| branch.changing(effects));
    changing.map(|branch| Branch { track: branch.track.after(effects), ..branch }).collect()
}

/// What a rule counts by itself.
fn cost(rule: &Rule, terms: &ReconstructionTerms) -> u64 {
    let cost = if rule.kind() == RuleKind::Event { terms.event.max(1) } else { rule.cost() };
    u64::from(cost) * COST + TURN
}

impl Branch {
    /// The branch where a guard held, and for an expectation also the one where it didn't.
    fn judged(self, place: usize, guard: &Guard) -> Vec<Self> {
        let possible = guard.conditions().iter().filter(|condition| self.track.holds(**condition).is_possible());
        let is_certain = guard.conditions().iter().any(|condition| self.track.holds(*condition).is_certain());
        if is_certain {
            return vec![self];
        }
        let with = |track| Self { track, failed: self.failed.clone() };
        let mut branches: Vec<_> = possible.map(|condition| with(self.track.narrowed(*condition, true))).collect();
        if guard.kind() == GuardKind::Expectation {
            let none_held = |track: Track, condition: &Condition| track.narrowed(*condition, false);
            let mut against = with(guard.conditions().iter().fold(self.track, none_held));
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
    fn changing(self, effects: &EffectsDraft) -> Vec<Self> {
        let mut branches = Vec::new();
        let mut rest = self.track;
        for (field, alteration) in effects.alterations() {
            let pairs = rest.field(field);
            let changing = alteration.changing(pairs, field.top());
            if !changing.is_empty() {
                let mut track = rest;
                track.set(field, changing);
                branches.push(Self { track, failed: self.failed.clone() });
            }
            rest.set(field, pairs.without(changing));
            if rest.field(field).is_empty() {
                break;
            }
        }
        branches
    }
}

impl Problem for Retracing<'_> {
    type State = Track;

    fn least(&mut self, track: &Track) -> Option<u64> {
        let mut least = 0;
        let mut beyond = 0;
        for field in Field::all() {
            let of_field = self.least_of(field, track)?;
            if of_field > 0 {
                beyond = beyond.max(self.least_beyond(field, track));
            }
            least += of_field;
        }
        Some(least + beyond)
    }

    fn gives_up(&mut self) -> bool {
        self.looked += 1;
        self.looked > self.terms.most_states
    }

    fn is_end(&self, track: &Track) -> bool {
        track.meets(&self.stated)
    }

    fn choices(&self, track: &Track) -> Vec<Choice<Track>> {
        let mut choices = Vec::new();
        for index in &self.helpful {
            let rule = &self.book.rules()[*index];
            choices.extend(branches(rule, track).into_iter().map(|branch| Choice {
                rule: *index,
                cost: self.cost_of(rule, &branch),
                to: branch.track,
            }));
        }
        choices
    }
}

/// What one field costs at least by itself, whatever the guards ask; `None` where nothing makes of it what is stated.
fn least_alone(start: Pairs, stated: Pairs, shares: &[(Alteration, u64)], top: u32) -> Option<u64> {
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
fn reached(start: Pairs, shares: &[(Alteration, u64)], top: u32) -> BTreeSet<Pairs> {
    let mut open = vec![start];
    let mut reached = BTreeSet::new();
    while let Some(pairs) = open.pop() {
        if reached.insert(pairs) {
            open.extend(shares.iter().map(|(alteration, _)| alteration.apply(pairs, top)));
        }
    }
    reached
}

/// The rules that can be part of the cheapest way.
///
/// A field that differs from what is stated has to be changed: every rule that changes it can help. What such a rule asks
/// of a field is free where the field may be so all along; else the rules that change that field can help too. What such a
/// rule lowers besides may have to be mended. All others only change what has to stay as it is. No case
/// goes on after an event that ends it.
fn helpful(book: &RuleBook, start: &Track, stated: &Track) -> Vec<usize> {
    let both = |field: Field| start.field(field).and(stated.field(field));
    let mut touched: BTreeSet<Field> = Field::all().filter(|field| both(*field).is_empty()).collect();
    loop {
        let changes = |rule: &Rule| rule.draft().effects.alterations().any(|(field, _)| touched.contains(&field));
        let is_helpful = |rule: &&Rule| !rule.closes() && changes(rule);
        let helpful = || book.rules().iter().filter(is_helpful);
        let conditions = helpful().flat_map(Rule::guards).flat_map(Guard::conditions);
        let is_free =
            |condition: &Condition| condition.is_upward() && !condition.kept(both(condition.field())).is_empty();
        let asked = conditions.filter(|condition| !is_free(condition)).map(|condition| condition.field());
        let mended = helpful().flat_map(|rule| rule.draft().effects.alterations());
        let mended = mended.filter(|(_, alteration)| !alteration.only_raises()).map(|(field, _)| field);
        let now: BTreeSet<Field> = asked.chain(mended).chain(touched.iter().copied()).collect();
        if now.len() == touched.len() {
            let rules = book.rules().iter().enumerate();
            return rules.filter(|(_, rule)| is_helpful(rule)).map(|(index, _)| index).collect();
        }
        touched = now;
    }
}
