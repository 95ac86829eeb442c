//! The cheapest way to an end, the first of them in a stated order.
//!
//! Iterative deepening: a depth-first search within a limit on cost, which goes up to the next cost that is possible.
//! What is learned about a state (that no way from it costs less than so much) is kept. Rules are tried in the book's order.
//! Of the cheapest ways, the search finds the one whose first rule comes first, then whose second does, and so on. A rule can
//! lead from a state to several: they are searched through together, since the order of the rules alone decides.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use crate::uncertainty::OutOfWork;

/// What is searched through.
pub(super) trait Problem {
    /// Where one can be.
    type State: Copy + Eq + Hash;

    /// A cost that no way from here to an end is below; `None` where there is certainly no way.
    fn least(&mut self, state: &Self::State) -> Option<u64>;

    /// Whether it is an end.
    fn is_end(&self, state: &Self::State) -> bool;

    /// Whether every way from another state to an end is one from this state too, and costs no more.
    fn covers(&self, state: &Self::State, other: &Self::State) -> bool {
        state == other
    }

    /// Where one can go from here, each rule's choices together and the rules in the book's order. Every cost is above 0. Fails
    /// where that takes more work than is left.
    fn choices(&self, state: &Self::State) -> Result<Vec<Choice<Self::State>>, OutOfWork>;

    /// Whether the work has run out.
    fn has_run_out(&self) -> bool;
}

/// A step that can be taken.
pub(super) struct Choice<S> {
    /// The place of its rule in the book.
    pub(super) rule: usize,
    pub(super) cost: u64,
    pub(super) to: S,
}

/// What a search comes to.
#[derive(Debug)]
pub(super) enum Found<S> {
    /// The cheapest way: each choice with the state that it leads to.
    Way(Vec<(usize, S)>),
    /// There is no way.
    NoWay,
    /// It took more work, or memory, than it may. No way costs less than this.
    GaveUp { least: u64 },
}

/// How many bytes a search may keep of the states that it saw: what bounds its memory, whatever the problem.
const MOST_BYTES: usize = 100_000_000;

/// Searches from a state.
pub(super) fn cheapest<P: Problem>(problem: &mut P, start: P::State) -> Found<P::State> {
    let mut search = Search { problem, least: HashMap::new(), waiting: 0, way: Vec::new() };
    loop {
        let Some(limit) = search.least(&start) else { return Found::NoWay };
        match search.within(&[Head { from: 0, state: start, limit }]) {
            Within::Reached(_) => {
                search.way.reverse();
                return Found::Way(search.way);
            }
            Within::OutOfReach => {}
            Within::GaveUp => return Found::GaveUp { least: limit },
        }
    }
}

/// What a search for any way comes to.
pub(super) enum Any<S> {
    /// A way: each choice with the state that it leads to.
    Way(Vec<(usize, S)>),
    /// There is no way.
    None,
    /// There was too much to look at.
    Unknown,
}

/// How much more what is left counts than what was paid: the higher, the sooner a way is found, and the dearer it may be.
const HASTE: u64 = 4;
/// How many states are looked at for any way at the most, which bounds the memory.
const MOST_SEEN: usize = 60_000;

/// A state that was met, with the cost so far, and the node and the rule that it comes of.
#[derive(Clone, Copy)]
struct Node<S> {
    state: S,
    cost: u64,
    from: Option<(usize, usize)>,
}

/// Searches from a state for a way that needn't be the cheapest. It looks at each state once, at first where the cost so far and
/// [`HASTE`] times what is left at least are least together.
pub(super) fn any_way<P: Problem>(problem: &mut P, start: P::State) -> Any<P::State> {
    let mut nodes = vec![Node { state: start, cost: 0, from: None }];
    let mut seen = HashSet::from([start]);
    let mut open = BTreeSet::from([(0, 0)]);
    while let Some((_, at)) = open.pop_first() {
        let Node { state, cost: so_far, .. } = nodes[at];
        if problem.is_end(&state) {
            return Any::Way(way_to(&nodes, at));
        }
        let Ok(choices) = problem.choices(&state) else { return Any::Unknown };
        for Choice { rule, cost, to } in choices {
            if !seen.insert(to) {
                continue;
            }
            if seen.len() > MOST_SEEN || problem.has_run_out() {
                return Any::Unknown;
            }
            let Some(least) = problem.least(&to) else { continue };
            let cost = so_far + cost;
            open.insert((cost.saturating_add(least.saturating_mul(HASTE)), nodes.len()));
            nodes.push(Node { state: to, cost, from: Some((at, rule)) });
        }
    }
    Any::None
}

/// The way to a node from the first one.
fn way_to<S: Copy>(nodes: &[Node<S>], end: usize) -> Vec<(usize, S)> {
    let before = |at: &usize| nodes[*at].from.map(|(from, _)| from);
    let states = std::iter::successors(Some(end), before);
    let mut way: Vec<_> = states.filter_map(|at| Some((nodes[at].from?.1, nodes[at].state))).collect();
    way.reverse();
    way
}

enum Within {
    /// An end, from the head at this place.
    Reached(usize),
    /// No end is within a limit; the least cost of each state is known better.
    OutOfReach,
    GaveUp,
}

/// A state to search on from.
struct Head<S> {
    /// The place of the head before.
    from: usize,
    state: S,
    /// What a way from here may cost.
    limit: u64,
}

struct Search<'p, P: Problem> {
    problem: &'p mut P,
    /// What no way from a state costs less than, as far as it's known.
    least: HashMap<P::State, Option<u64>>,
    /// How many choices wait to be gone through.
    waiting: usize,
    /// The rules of the way and where they lead, from the last to the first.
    way: Vec<(usize, P::State)>,
}

impl<P: Problem> Search<'_, P> {
    fn least(&mut self, state: &P::State) -> Option<u64> {
        if let Some(least) = self.least.get(state) {
            return *least;
        }
        let least = self.problem.least(state);
        self.least.insert(*state, least);
        least
    }

    /// Whether more is kept than may be, with so many states more. A map that grows holds its entries twice for a while, and
    /// up to as much space again that isn't used yet.
    fn is_full(&self, more: usize) -> bool {
        let room = self.least.capacity();
        let kept = if self.least.len() + more > room { 3 * room.max(more) } else { room };
        // An eighth of its space is never used.
        let of_kept = (kept + kept / 7).saturating_mul(size_of::<(P::State, Option<u64>)>());
        let of_waiting = self.waiting.saturating_mul(size_of::<(usize, Choice<P::State>)>());
        of_kept.saturating_add(of_waiting) > MOST_BYTES
    }

    /// Searches from states that the same rules lead to.
    fn within(&mut self, heads: &[Head<P::State>]) -> Within {
        if let Some(place) = heads.iter().position(|head| self.problem.is_end(&head.state)) {
            return Within::Reached(place);
        }
        let mut choices = Vec::new();
        for (from, head) in heads.iter().enumerate() {
            let Ok(of_head) = self.problem.choices(&head.state) else { return Within::GaveUp };
            choices.extend(of_head.into_iter().map(|choice| (from, choice)));
        }
        self.waiting += choices.len();
        if self.is_full(choices.len()) {
            return Within::GaveUp;
        }
        choices.sort_by_key(|(_, choice)| choice.rule);
        for of_rule in choices.chunk_by(|(_, one), (_, other)| one.rule == other.rule) {
            let next = self.next(heads, of_rule);
            if self.problem.has_run_out() {
                return Within::GaveUp;
            }
            if next.is_empty() {
                continue;
            }
            match self.within(&next) {
                Within::Reached(place) => {
                    self.way.push((of_rule[0].1.rule, next[place].state));
                    return Within::Reached(next[place].from);
                }
                Within::OutOfReach => {}
                Within::GaveUp => return Within::GaveUp,
            }
        }
        self.waiting -= choices.len();
        self.learn(heads, &choices);
        Within::OutOfReach
    }

    /// Where a rule leads within the limits.
    fn next(&mut self, heads: &[Head<P::State>], of_rule: &[(usize, Choice<P::State>)]) -> Vec<Head<P::State>> {
        let mut next: Vec<Head<P::State>> = Vec::new();
        for (from, Choice { cost, to, .. }) in of_rule {
            let Some(limit) = heads[*from].limit.checked_sub(*cost) else { continue };
            if self.least(to).is_none_or(|least| least > limit) {
                continue;
            }
            if !next.iter().any(|head| head.limit >= limit && self.problem.covers(&head.state, to)) {
                next.push(Head { from: *from, state: *to, limit });
            }
        }
        next
    }

    /// Notes what each of the states costs at least, now that no end is within their limits.
    fn learn(&mut self, heads: &[Head<P::State>], choices: &[(usize, Choice<P::State>)]) {
        for (place, head) in heads.iter().enumerate() {
            let own = choices.iter().filter(|(from, _)| *from == place);
            let totals = own.filter_map(|(_, choice)| self.least(&choice.to).map(|least| least + choice.cost));
            let least = totals.min().map(|least| least.max(head.limit + 1));
            self.least.insert(head.state, least);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers, of which each leads to two larger ones, and none is the end. A state takes eight kilobytes.
    struct Endless;

    impl Problem for Endless {
        type State = [u64; 1024];

        fn least(&mut self, _: &Self::State) -> Option<u64> {
            Some(1)
        }

        fn is_end(&self, _: &Self::State) -> bool {
            false
        }

        fn choices(&self, state: &Self::State) -> Result<Vec<Choice<Self::State>>, OutOfWork> {
            let to = |rule: usize| {
                let mut to = *state;
                to[0] = 2 * state[0] + rule as u64;
                Choice { rule, cost: 1, to }
            };
            Ok(vec![to(0), to(1)])
        }

        fn has_run_out(&self) -> bool {
            false
        }
    }

    #[test]
    fn a_search_keeps_no_more_states_than_fit_in_its_memory() {
        let mut start = [0; 1024];
        start[0] = 1;
        let mut found = None;
        let most = allocation_counter::measure(|| found = Some(cheapest(&mut Endless, start))).bytes_max;
        assert!(matches!(found, Some(Found::GaveUp { .. })));
        assert!(most <= MOST_BYTES as u64 && most > MOST_BYTES as u64 / 4, "{most}");
    }
}
