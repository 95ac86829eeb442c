//! What a plan costs at least: its rules without what they undo, and landmarks that each has to be paid for.
//!
//! A landmark is a set of rules of which every plan has one. Landmarks that share no cost add up to a bound that no plan is
//! below: see Helmert & Domshlak, "Landmarks, critical paths and abstractions" (ICAPS 2009), whose LM-cut this is.

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
    pub(super) facts: usize,
    pub(super) operators: Vec<Operator>,
    pub(super) wanted: Vec<usize>,
    /// What looks at operators are spent from.
    pub(super) work: &'w Work<'w>,
}

/// A fact that can't be had.
const NEVER: u64 = u64::MAX;

impl Relaxation<'_> {
    /// The facts that can be had from these, whatever it costs, without a rule.
    pub(super) fn reachable(&self, mut had: Vec<bool>, without: Option<usize>) -> Vec<bool> {
        let is_left = |operator: &&Operator| operator.rule.is_none() || operator.rule != without;
        let mut waiting: Vec<&Operator> = self.operators.iter().filter(is_left).collect();
        loop {
            let before = waiting.len();
            self.look();
            waiting.retain(|operator| {
                let is_waiting = !operator.needs.iter().all(|fact| had[*fact]);
                if !is_waiting {
                    operator.gives.iter().for_each(|fact| had[*fact] = true);
                }
                is_waiting
            });
            if waiting.len() == before {
                return had;
            }
        }
    }

    /// Notes that every operator is looked at.
    fn look(&self) {
        // Where the work has run out, the search sees that before its next state.
        let _ = self.work.spend(self.operators.len() as u64);
    }

    /// Whether every plan from these facts has the rule in it.
    pub(super) fn is_necessary(&self, rule: usize, had: &[bool]) -> bool {
        let reachable = self.reachable(had.to_vec(), Some(rule));
        self.wanted.iter().any(|fact| !reachable[*fact])
    }

    /// A cost that no plan from these facts is below; `None` where what is wanted can't be had. The cost is no higher than what
    /// was found until the work ran out.
    pub(super) fn least_cost(&self, had: &[bool]) -> Option<u64> {
        let mut costs: Vec<u64> = self.operators.iter().map(|operator| operator.cost).collect();
        let mut total = 0;
        loop {
            let values = self.values(had, &costs);
            match dearest(&self.wanted, &values) {
                None | Some((_, 0)) => return Some(total),
                Some((_, NEVER)) => return None,
                _ if self.work.has_run_out() => return Some(total),
                Some((fact, _)) => total += self.pay_landmark(had, &values, fact, &mut costs),
            }
        }
    }

    /// What each fact costs at least: the dearest fact that is needed for it, and what gives it.
    fn values(&self, had: &[bool], costs: &[u64]) -> Vec<u64> {
        let mut values: Vec<u64> = had.iter().map(|had| if *had { 0 } else { NEVER }).collect();
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            self.look();
            for (operator, cost) in self.operators.iter().zip(costs) {
                let needed = dearest(&operator.needs, &values).map_or(0, |(_, value)| value);
                if needed == NEVER {
                    continue;
                }
                for fact in &operator.gives {
                    if needed + cost < values[*fact] {
                        values[*fact] = needed + cost;
                        has_changed = true;
                    }
                }
            }
        }
        values
    }

    /// Finds the operators of which one has to be paid for a fact, takes the cheapest one's cost off each, and gives it.
    fn pay_landmark(&self, had: &[bool], values: &[u64], wanted: usize, costs: &mut [u64]) -> u64 {
        let supporters: Vec<Option<usize>> =
            self.operators.iter().map(|operator| dearest(&operator.needs, values).map(|(fact, _)| fact)).collect();
        let free_with = self.free_with(wanted, values, &supporters, costs);
        let cut = self.cut(had, values, &supporters, &free_with);
        let cost = cut.iter().map(|operator| costs[*operator]).min().unwrap_or(0);
        for operator in cut {
            costs[operator] -= cost;
        }
        cost
    }

    /// The facts that, once had, give the wanted one for nothing.
    fn free_with(&self, wanted: usize, values: &[u64], supporters: &[Option<usize>], costs: &[u64]) -> Vec<bool> {
        let mut free_with = vec![false; self.facts];
        let mut open = vec![wanted];
        while let Some(fact) = open.pop() {
            if std::mem::replace(&mut free_with[fact], true) {
                continue;
            }
            self.look();
            let free = (0..self.operators.len()).filter(|operator| costs[*operator] == 0);
            let giving = free.filter(|operator| self.operators[*operator].gives.contains(&fact));
            open.extend(giving.filter_map(|operator| supporters[operator]).filter(|fact| values[*fact] != NEVER));
        }
        free_with
    }

    /// The operators that lead from the other facts to those.
    fn cut(&self, had: &[bool], values: &[u64], supporters: &[Option<usize>], free_with: &[bool]) -> Vec<usize> {
        let mut reached: Vec<bool> = (0..self.facts).map(|fact| had[fact] && !free_with[fact]).collect();
        let mut cut = Vec::new();
        let mut is_done = vec![false; self.operators.len()];
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            self.look();
            for (index, operator) in self.operators.iter().enumerate() {
                let is_possible = operator.needs.iter().all(|fact| values[*fact] != NEVER);
                if is_done[index] || !is_possible || !supporters[index].is_none_or(|fact| reached[fact]) {
                    continue;
                }
                (is_done[index], has_changed) = (true, true);
                if operator.gives.iter().any(|fact| free_with[*fact]) {
                    cut.push(index);
                } else {
                    operator.gives.iter().for_each(|fact| reached[*fact] = true);
                }
            }
        }
        cut
    }
}

/// The fact that costs most; of equals the first.
fn dearest(facts: &[usize], values: &[u64]) -> Option<(usize, u64)> {
    facts.iter().map(|fact| (*fact, values[*fact])).reduce(|most, next| if next.1 > most.1 { next } else { most })
}
