//! What a plan costs at least: its moves without what they undo.
//!
//! The cheapest set of operators that has what is wanted is found by landmarks: sets of operators of which every plan has one. A
//! cheapest set that hits each landmark known so far either has what is wanted, and then nothing cheaper does, or it shows
//! another landmark. See Bonet & Helmert, "Strengthening landmark heuristics via hitting sets" (ECAI 2010), and
//! Haslum, Slaney & Thiébaux, "Minimal landmarks for optimal delete-free planning" (ICAPS 2012).

use std::collections::{HashMap, VecDeque};

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
pub(super) struct Relaxation {
    facts: usize,
    operators: Vec<Operator>,
    costs: Vec<u64>,
    /// The operators that need each fact, and after them those that need none.
    needing: Vec<Vec<usize>>,
    wanted: BitSet,
    /// The operators that cost nothing.
    free: BitSet,
    landmarks: Vec<Landmark>,
    /// The least costs that were found, by the facts: states can have the same.
    least: HashMap<BitSet, Option<u64>>,
    /// The cheapest operators that hit some landmarks, by the places of these: many states have the same.
    hitting: HashMap<BitSet, (u64, BitSet)>,
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
/// With how many landmarks a search may start, so that it has room for its own.
const MOST_AT_START: usize = 500;
/// How many answers of a kind are kept at the most, which does too.
const MOST_KEPT: usize = 10_000;

/// Keeps an answer, by what was asked.
fn keep<T>(kept: &mut HashMap<BitSet, T>, asked: BitSet, answer: T) {
    if kept.len() == MOST_KEPT {
        kept.clear();
    }
    kept.insert(asked, answer);
}

impl Relaxation {
    pub(super) fn new(facts: usize, operators: Vec<Operator>, wanted: &[usize]) -> Self {
        let count = operators.len();
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
            costs: operators.iter().map(|operator| operator.cost).collect(),
            wanted: BitSet::of(facts, wanted.iter().copied()),
            operators,
            landmarks: Vec::new(),
            least: HashMap::new(),
            hitting: HashMap::new(),
        }
    }

    /// Forgets what was learned, where that leaves a new search little room to learn.
    pub(super) fn make_room(&mut self) {
        if self.landmarks.len() > MOST_AT_START {
            self.landmarks.clear();
            self.least.clear();
            self.hitting.clear();
        }
    }

    /// A set of these facts.
    pub(super) fn facts(&self, facts: impl Iterator<Item = usize>) -> BitSet {
        BitSet::of(self.facts, facts)
    }

    /// The facts that can be had from these by all operators, whatever it costs.
    pub(super) fn reachable(&self, had: &BitSet, work: &Work<'_>) -> BitSet {
        self.closure(had.clone(), &self.all(), work)
    }

    /// The first of these rules that every plan from these facts has in it.
    pub(super) fn first_necessary(&self, rules: &[usize], had: &BitSet, work: &Work<'_>) -> Option<usize> {
        rules.chunks(u64::BITS as usize).find_map(|some| {
            let necessary = self.necessary(some, had, work);
            (0..some.len()).find(|place| necessary >> place & 1 == 1).map(|place| some[place])
        })
    }

    /// Those of up to 64 rules that every plan from these facts has in it, a bit a rule; all where there is no plan.
    ///
    /// A fact needs the rules that each operator needs which gives it: see Keyder, Richter & Helmert, "Sound and complete landmarks
    /// for and/or graphs" (ECAI 2010). Until one gives it, it is as if it needs all.
    fn necessary(&self, rules: &[usize], had: &BitSet, work: &Work<'_>) -> u64 {
        let of_rule = |rule: usize| rules.iter().position(|other| *other == rule).map_or(0, |place| 1 << place);
        let of_operators: Vec<u64> = self.operators.iter().map(|operator| operator.rule.map_or(0, of_rule)).collect();
        let mut needed = vec![u64::MAX; self.facts + 1];
        let mut new: VecDeque<usize> = had.places().chain([self.facts]).collect();
        for fact in &new {
            needed[*fact] = 0;
        }
        while let Some(fact) = new.pop_front() {
            // Where the work has run out, the search sees that before its next state.
            let _ = work.spend(self.needing[fact].len() as u64);
            for operator in &self.needing[fact] {
                let mut by_operator = of_operators[*operator];
                for need in &self.operators[*operator].needs {
                    by_operator |= needed[*need];
                }
                if by_operator == u64::MAX {
                    continue;
                }
                for given in &self.operators[*operator].gives {
                    if needed[*given] & !by_operator != 0 {
                        needed[*given] &= by_operator;
                        new.push_back(*given);
                    }
                }
            }
        }
        self.wanted.places().fold(0, |all, fact| all | needed[fact])
    }

    /// A cost that no plan from these facts is below; `None` where what is wanted can't be had.
    ///
    /// Unless the work runs out, or the landmarks are too many, it is what the cheapest set of operators costs.
    pub(super) fn least_cost(&mut self, had: &BitSet, work: &Work<'_>) -> Option<u64> {
        if let Some(least) = self.least.get(had) {
            return *least;
        }
        let least = self.find_least_cost(had, work);
        if !work.has_run_out() {
            keep(&mut self.least, had.clone(), least);
        }
        least
    }

    fn find_least_cost(&mut self, had: &BitSet, work: &Work<'_>) -> Option<u64> {
        // Landmarks are without facts that cost nothing more.
        let _ = work.spend(self.free.count() as u64);
        let had = self.closure_by(had.clone(), self.free.places(), &self.free, work);
        loop {
            let _ = work.spend(self.landmarks.len() as u64);
            let usable = self.usable(&had);
            if usable.places().any(|landmark| self.landmarks[landmark].operators.is_empty()) {
                return None;
            }
            let (cost, set) = match self.cheapest_hitting(usable, work) {
                Hitting::Cheapest { cost, set } => (cost, Some(set)),
                Hitting::AtLeast(cost) => (cost, None),
            };
            let is_full = self.landmarks.len() >= MOST_LANDMARKS || work.has_run_out();
            let Some(set) = set.filter(|_| !is_full) else {
                return self.has_wanted(&self.reachable(&had, work)).then_some(cost);
            };
            if !self.learn(&had, &set, work) {
                return Some(cost);
            }
        }
    }

    /// The places of the landmarks from facts.
    fn usable(&self, had: &BitSet) -> BitSet {
        let mut usable = BitSet::of(MOST_LANDMARKS, std::iter::empty());
        for (place, landmark) in self.landmarks.iter().enumerate() {
            if had.is_within(&landmark.without) {
                usable.add(place);
            }
        }
        usable
    }

    /// The cheapest operators that hit these landmarks.
    fn cheapest_hitting(&mut self, landmarks: BitSet, work: &Work<'_>) -> Hitting {
        if let Some((cost, set)) = self.hitting.get(&landmarks) {
            return Hitting::Cheapest { cost: *cost, set: set.clone() };
        }
        let operators: Vec<&BitSet> = landmarks.places().map(|place| &self.landmarks[place].operators).collect();
        let hitting = cheapest_hitting(&operators, &self.costs, work);
        if let Hitting::Cheapest { cost, set } = &hitting {
            keep(&mut self.hitting, landmarks, (*cost, set.clone()));
        }
        hitting
    }

    /// Adds landmarks that these operators don't hit; `false` where there are none, since they have what is wanted. Where nothing has
    /// it, the landmark is of no operators.
    fn learn(&mut self, had: &BitSet, set: &BitSet, work: &Work<'_>) -> bool {
        let mut operators = set.clone();
        operators.add_all(&self.free);
        let mut reached = self.closure_by(had.clone(), set.places(), &operators, work);
        let mut is_new = false;
        while !self.has_wanted(&reached) {
            let landmark = self.landmark(reached.clone(), &operators, work);
            let cheapest = landmark.operators.places().min_by_key(|operator| self.costs[*operator]);
            self.landmarks.push(landmark);
            is_new = true;
            let is_full = self.landmarks.len() >= MOST_LANDMARKS || work.has_run_out();
            let Some(cheapest) = cheapest.filter(|_| !is_full) else { break };
            operators.add(cheapest);
            reached = self.closure_by(reached, [cheapest].into_iter(), &operators, work);
        }
        is_new
    }

    /// The operators of which one is needed beside these, which don't have what is wanted: as few as can be.
    fn landmark(&self, mut reached: BitSet, operators: &BitSet, work: &Work<'_>) -> Landmark {
        let mut allowed = operators.clone();
        for operator in 0..self.costs.len() {
            if allowed.has(operator) {
                continue;
            }
            allowed.add(operator);
            let is_idle =
                !reached.has_all(&self.operators[operator].needs) || reached.has_all(&self.operators[operator].gives);
            if is_idle {
                continue;
            }
            let with = self.closure_by(reached.clone(), [operator].into_iter(), &allowed, work);
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
    fn closure(&self, mut had: BitSet, allowed: &BitSet, work: &Work<'_>) -> BitSet {
        let new = had.places().chain([self.facts]).collect();
        self.follow(&mut had, new, allowed, work);
        had
    }

    /// What can be had where these operators are new, and the others that are allowed give no more.
    fn closure_by(
        &self,
        mut had: BitSet,
        operators: impl Iterator<Item = usize>,
        allowed: &BitSet,
        work: &Work<'_>,
    ) -> BitSet {
        let mut new = Vec::new();
        for operator in operators {
            if had.has_all(&self.operators[operator].needs) {
                self.give(operator, &mut had, &mut new);
            }
        }
        self.follow(&mut had, new, allowed, work);
        had
    }

    /// Adds what an operator gives, and notes what of it is new.
    fn give(&self, operator: usize, had: &mut BitSet, new: &mut Vec<usize>) {
        for fact in &self.operators[operator].gives {
            if !had.has(*fact) {
                had.add(*fact);
                new.push(*fact);
            }
        }
    }

    /// Adds what these operators give by facts that are new.
    fn follow(&self, had: &mut BitSet, mut new: Vec<usize>, allowed: &BitSet, work: &Work<'_>) {
        while let Some(fact) = new.pop() {
            // Where the work has run out, the search sees that before its next state.
            let _ = work.spend(self.needing[fact].len() as u64);
            for operator in &self.needing[fact] {
                if allowed.has(*operator) && had.has_all(&self.operators[*operator].needs) {
                    self.give(*operator, had, &mut new);
                }
            }
        }
    }
}
