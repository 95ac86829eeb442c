//! What a plan costs at least: its moves without what they undo.
//!
//! The cheapest set of operators that has what is wanted is found by landmarks: sets of operators of which every plan has one. A
//! cheapest set that hits each landmark known so far either has what is wanted, and then nothing cheaper does, or it shows
//! another landmark. See Bonet & Helmert, "Strengthening landmark heuristics via hitting sets" (ECAI 2010), and
//! Haslum, Slaney & Thiébaux, "Minimal landmarks for optimal delete-free planning" (ICAPS 2012).

use std::collections::VecDeque;

use super::bit_set::BitSet;
use super::hitting_set::{Hitting, cheapest_hitting};
use crate::uncertainty::Work;

/// A rule as far as it gives: facts that it needs, and facts that it gives for a cost.
#[derive(Clone, Debug, Default)]
pub(super) struct Operator {
    /// The place of the rule in the book; `None` of what only ties facts together.
    pub(super) rule: Option<usize>,
    pub(super) needs: Vec<usize>,
    pub(super) gives: Vec<usize>,
    pub(super) cost: u64,
}

/// Operators over facts, and the facts that are wanted.
#[derive(Clone, Debug)]
pub(super) struct Relaxation<'w> {
    facts: usize,
    rules: Vec<Option<usize>>,
    needs: Vec<BitSet>,
    gives: Vec<BitSet>,
    costs: Vec<u64>,
    /// The operators that need each fact, and after them those that need none.
    needing: Vec<Vec<usize>>,
    wanted: BitSet,
    /// The operators that cost nothing.
    free: BitSet,
    landmarks: Vec<Landmark>,
    /// What looks at operators are spent from.
    work: Work<'w>,
}

/// Operators of which every plan has one, from whatever has no more than some facts.
#[derive(Clone, Debug)]
struct Landmark {
    operators: BitSet,
    /// Facts from which the other operators give no more, and not everything that is wanted.
    without: BitSet,
}

/// How many landmarks are kept at the most, which bounds the memory.
const MOST_LANDMARKS: usize = 2_000;

impl<'w> Relaxation<'w> {
    pub(super) fn new(facts: usize, operators: &[Operator], wanted: &[usize], work: Work<'w>) -> Self {
        let count = operators.len();
        let of_facts = |places: &[usize]| BitSet::of(facts, places.iter().copied());
        let free = operators.iter().enumerate().filter(|(_, operator)| operator.cost == 0).map(|(place, _)| place);
        let mut needing = vec![Vec::new(); facts + 1];
        for (place, operator) in operators.iter().enumerate() {
            let of_none = operator.needs.is_empty().then_some(&facts);
            operator.needs.iter().chain(of_none).for_each(|fact| needing[*fact].push(place));
        }
        Self {
            facts,
            needing,
            free: BitSet::of(count, free),
            rules: operators.iter().map(|operator| operator.rule).collect(),
            needs: operators.iter().map(|operator| of_facts(&operator.needs)).collect(),
            gives: operators.iter().map(|operator| of_facts(&operator.gives)).collect(),
            costs: operators.iter().map(|operator| operator.cost).collect(),
            wanted: of_facts(wanted),
            landmarks: Vec::new(),
            work,
        }
    }

    /// Spends from other work from here on.
    pub(super) fn spend_from(&mut self, work: Work<'w>) {
        self.work = work;
    }

    /// How much of its work was spent.
    pub(super) const fn spent(&self) -> u64 {
        self.work.spent()
    }

    /// A set of these facts.
    pub(super) fn facts(&self, facts: impl Iterator<Item = usize>) -> BitSet {
        BitSet::of(self.facts, facts)
    }

    /// The facts that can be had from these by all operators, whatever it costs.
    pub(super) fn reachable(&self, had: &BitSet) -> BitSet {
        self.closure(had.clone(), &self.all())
    }

    /// The first of these rules that every plan from these facts has in it.
    pub(super) fn first_necessary(&self, rules: &[usize], had: &BitSet) -> Option<usize> {
        rules.chunks(u64::BITS as usize).find_map(|some| {
            let necessary = self.necessary(some, had);
            (0..some.len()).find(|place| necessary >> place & 1 == 1).map(|place| some[place])
        })
    }

    /// Those of up to 64 rules that every plan from these facts has in it, a bit a rule; all where there is no plan.
    ///
    /// A fact needs the rules that each operator needs which gives it: see Keyder, Richter & Helmert, "Sound and complete landmarks
    /// for and/or graphs" (ECAI 2010). Until one gives it, it is as if it needs all.
    fn necessary(&self, rules: &[usize], had: &BitSet) -> u64 {
        let of_rule = |rule: usize| rules.iter().position(|other| *other == rule).map_or(0, |place| 1 << place);
        let of_operators: Vec<u64> = self.rules.iter().map(|rule| rule.map_or(0, of_rule)).collect();
        let mut needed = vec![u64::MAX; self.facts + 1];
        let mut new: VecDeque<usize> = had.places().chain([self.facts]).collect();
        new.iter().for_each(|fact| needed[*fact] = 0);
        while let Some(fact) = new.pop_front() {
            // Where the work has run out, the search sees that before its next state.
            let _ = self.work.spend(self.needing[fact].len() as u64);
            for operator in &self.needing[fact] {
                let by_operator =
                    self.needs[*operator].places().fold(of_operators[*operator], |all, fact| all | needed[fact]);
                if by_operator == u64::MAX {
                    continue;
                }
                for given in self.gives[*operator].places() {
                    if needed[given] & !by_operator != 0 {
                        needed[given] &= by_operator;
                        new.push_back(given);
                    }
                }
            }
        }
        self.wanted.places().fold(0, |all, fact| all | needed[fact])
    }

    /// A cost that no plan from these facts is below; `None` where what is wanted can't be had.
    ///
    /// Unless the work runs out, or the landmarks are too many, it is what the cheapest set of operators costs.
    pub(super) fn least_cost(&mut self, had: &BitSet) -> Option<u64> {
        // Landmarks are without facts that cost nothing more.
        let _ = self.work.spend(self.free.count() as u64);
        let had = self.closure_by(had.clone(), self.free.places(), &self.free);
        loop {
            let _ = self.work.spend(self.landmarks.len() as u64);
            let usable = self.landmarks.iter().filter(|landmark| had.is_within(&landmark.without));
            let usable: Vec<&BitSet> = usable.map(|landmark| &landmark.operators).collect();
            if usable.iter().any(|operators| operators.is_empty()) {
                return None;
            }
            let (cost, set) = match cheapest_hitting(&usable, &self.costs, &self.work) {
                Hitting::Cheapest { cost, set } => (cost, Some(set)),
                Hitting::AtLeast(cost) => (cost, None),
            };
            let is_full = self.landmarks.len() >= MOST_LANDMARKS || self.work.has_run_out();
            let Some(set) = set.filter(|_| !is_full) else {
                return self.has_wanted(&self.reachable(&had)).then_some(cost);
            };
            if !self.learn(&had, &set) {
                return Some(cost);
            }
        }
    }

    /// Adds landmarks that these operators don't hit; `false` where there are none, since they have what is wanted. Where nothing has
    /// it, the landmark is of no operators.
    fn learn(&mut self, had: &BitSet, set: &BitSet) -> bool {
        let mut operators = set.clone();
        operators.add_all(&self.free);
        let mut reached = self.closure_by(had.clone(), set.places(), &operators);
        let mut is_new = false;
        while !self.has_wanted(&reached) {
            let landmark = self.landmark(reached.clone(), &operators);
            let cheapest = landmark.operators.places().min_by_key(|operator| self.costs[*operator]);
            self.landmarks.push(landmark);
            is_new = true;
            let is_full = self.landmarks.len() >= MOST_LANDMARKS || self.work.has_run_out();
            let Some(cheapest) = cheapest.filter(|_| !is_full) else { break };
            operators.add(cheapest);
            reached = self.closure_by(reached, [cheapest].into_iter(), &operators);
        }
        is_new
    }

    /// The operators of which one is needed beside these, which don't have what is wanted: as few as can be.
    fn landmark(&self, mut reached: BitSet, operators: &BitSet) -> Landmark {
        let mut allowed = operators.clone();
        for operator in 0..self.costs.len() {
            if allowed.has(operator) {
                continue;
            }
            allowed.add(operator);
            let is_idle = !self.needs[operator].is_within(&reached) || self.gives[operator].is_within(&reached);
            if is_idle {
                continue;
            }
            let with = self.closure_by(reached.clone(), [operator].into_iter(), &allowed);
            if self.has_wanted(&with) {
                allowed.remove(operator);
            } else {
                reached = with;
            }
        }
        Landmark { operators: allowed.others(), without: reached }
    }

    fn all(&self) -> BitSet {
        BitSet::of(self.costs.len(), 0..self.costs.len())
    }

    fn has_wanted(&self, had: &BitSet) -> bool {
        self.wanted.is_within(had)
    }

    /// What can be had by these operators.
    fn closure(&self, mut had: BitSet, allowed: &BitSet) -> BitSet {
        let new = had.places().chain([self.facts]).collect();
        self.follow(&mut had, new, allowed);
        had
    }

    /// What can be had where these operators are new, and the others that are allowed give no more.
    fn closure_by(&self, mut had: BitSet, operators: impl Iterator<Item = usize>, allowed: &BitSet) -> BitSet {
        let mut new = Vec::new();
        for operator in operators {
            if self.needs[operator].is_within(&had) {
                self.give(operator, &mut had, &mut new);
            }
        }
        self.follow(&mut had, new, allowed);
        had
    }

    /// Adds what an operator gives, and notes what of it is new.
    fn give(&self, operator: usize, had: &mut BitSet, new: &mut Vec<usize>) {
        for fact in self.gives[operator].places() {
            if !had.has(fact) {
                had.add(fact);
                new.push(fact);
            }
        }
    }

    /// Adds what these operators give by facts that are new.
    fn follow(&self, had: &mut BitSet, mut new: Vec<usize>, allowed: &BitSet) {
        while let Some(fact) = new.pop() {
            // Where the work has run out, the search sees that before its next state.
            let _ = self.work.spend(self.needing[fact].len() as u64);
            for operator in &self.needing[fact] {
                if allowed.has(*operator) && self.needs[*operator].is_within(had) {
                    self.give(*operator, had, &mut new);
                }
            }
        }
    }
}
