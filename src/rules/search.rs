//! The cheapest way to an end, the first of them in a stated order.
//!
//! A best-first search finds what the cheapest way costs, unless a bound says it. A depth-first search within that cost finds the
//! way. What is learned about a state (that no way from it costs less than so much) is kept. Rules are tried in the book's order.
//! Of the cheapest ways, the search finds the one whose first rule comes first, then whose second does, and so on. A rule can
//! lead from a state to several: they are searched through together, since the order of the rules alone decides.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use crate::uncertainty::OutOfWork;

/// What is searched through.
pub(super) trait Problem {
    /// Where one can be.
    type State: Copy + Eq + Hash;

    /// What ways from here to an end cost at least. Where that is more than a limit, how much more needn't be found out.
    fn least(&mut self, state: &Self::State, limit: u64) -> Least;

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

/// A bound on what ways to an end cost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least {
    /// A cost that none is below; `None` where there is certainly no way.
    pub(super) cost: Option<u64>,
    /// Whether no more can be found out by asking again.
    pub(super) is_final: bool,
}

impl Least {
    fn is_within(self, limit: u64) -> bool {
        self.cost.is_some_and(|cost| cost <= limit)
    }
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
pub(super) const MOST_BYTES: usize = 100_000_000;

/// Searches from a state: for a way that costs what the bound says and, where there is none, for what the cheapest costs.
pub(super) fn cheapest<P: Problem>(problem: &mut P, start: P::State) -> Found<P::State> {
    let mut search = Search { problem, known: HashMap::new(), waiting: 0, way: Vec::new() };
    let Some(least) = search.least(&start, u64::MAX) else { return Found::NoWay };
    match search.first_within(start, least) {
        Found::NoWay => {}
        found => return found,
    }
    match search.cost_from(start, least) {
        Cost::Is(cost) => search.first_within(start, cost),
        Cost::OfNoWay => Found::NoWay,
        Cost::AtLeast(least) => Found::GaveUp { least },
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
            let Some(least) = problem.least(&to, 0).cost else { continue };
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

/// What the cheapest way costs.
enum Cost {
    Is(u64),
    OfNoWay,
    /// It took more work, or memory, than it may.
    AtLeast(u64),
}

/// What is known of a state.
#[derive(Clone, Copy)]
struct Known {
    least: Least,
    /// What the cheapest way to it costs that was found.
    paid: u64,
}

/// The states that wait to be gone on from, with the cost so far: first those of ways that cost least, of those the furthest, and
/// of those the first that was found.
type Open<S> = BTreeMap<(u64, Reverse<u64>, usize), S>;

struct Search<'p, P: Problem> {
    problem: &'p mut P,
    /// What is known of each state that was met.
    known: HashMap<P::State, Known>,
    /// How many choices wait to be gone through.
    waiting: usize,
    /// The rules of the way and where they lead, from the last to the first.
    way: Vec<(usize, P::State)>,
}

impl<P: Problem> Search<'_, P> {
    fn least(&mut self, state: &P::State, limit: u64) -> Option<u64> {
        let known = self.known.get(state).map(|known| known.least);
        if let Some(known) = known.filter(|known| known.is_final || !known.is_within(limit)) {
            return known.cost;
        }
        let least = self.problem.least(state, limit);
        self.learn(state, least);
        least.cost
    }

    fn learn(&mut self, state: &P::State, least: Least) {
        let unknown = Known { least, paid: u64::MAX };
        self.known.entry(*state).and_modify(|known| known.least = least).or_insert(unknown);
    }

    /// Whether more is kept than may be, with so many states more. A map that grows holds its entries twice for a while, and
    /// up to as much space again that isn't used yet. A tree may leave half of its space unused.
    fn is_full(&self, more: usize, open: usize) -> bool {
        let room = self.known.capacity();
        let kept = if self.known.len() + more > room { 3 * room.max(more) } else { room };
        // An eighth of its space is never used.
        let of_kept = (kept + kept / 7).saturating_mul(size_of::<(P::State, Known)>());
        let of_waiting = self.waiting.saturating_mul(size_of::<(usize, Choice<P::State>)>());
        let of_open = open.saturating_mul(2 * size_of::<((u64, Reverse<u64>, usize), P::State)>());
        of_kept.saturating_add(of_waiting).saturating_add(of_open) > MOST_BYTES
    }

    /// What the cheapest way costs, at least so much: the best first.
    fn cost_from(&mut self, start: P::State, least: u64) -> Cost {
        let mut open = Open::from([((least, Reverse(0), 0), start)]);
        self.cheaper(&start, 0);
        let mut met = 0;
        while let Some(((total, Reverse(paid), _), state)) = open.pop_first() {
            if self.known.get(&state).is_some_and(|known| known.paid < paid) {
                continue;
            }
            let Some(least) = self.least(&state, u64::MAX) else { continue };
            if paid + least > total {
                met += 1;
                open.insert((paid + least, Reverse(paid), met), state);
                continue;
            }
            if self.problem.is_end(&state) {
                return Cost::Is(paid);
            }
            let Ok(choices) = self.problem.choices(&state) else { return Cost::AtLeast(total) };
            if self.problem.has_run_out() || self.is_full(choices.len(), open.len() + choices.len()) {
                return Cost::AtLeast(total);
            }
            for Choice { cost, to, .. } in choices {
                let paid = paid + cost;
                if let Some(least) = self.cheaper(&to, paid) {
                    met += 1;
                    open.insert((total.max(paid + least), Reverse(paid), met), to);
                }
            }
        }
        Cost::OfNoWay
    }

    /// Notes that there is a way of this cost to a state, and returns what is left from there at least; `None` where that is no news,
    /// or there is nothing beyond.
    fn cheaper(&mut self, state: &P::State, paid: u64) -> Option<u64> {
        let least = self.least(state, 0)?;
        let known = self.known.get_mut(state).filter(|known| known.paid > paid)?;
        known.paid = paid;
        Some(least)
    }

    /// The first of the ways that cost so much at the most, which no way costs less than.
    fn first_within(&mut self, start: P::State, limit: u64) -> Found<P::State> {
        match self.within(&[Head { from: 0, state: start, limit }]) {
            Within::Reached(_) => {
                self.way.reverse();
                Found::Way(std::mem::take(&mut self.way))
            }
            Within::OutOfReach => Found::NoWay,
            Within::GaveUp => Found::GaveUp { least: limit },
        }
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
        if self.is_full(choices.len(), 0) {
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
        for Head { state, limit, .. } in heads {
            self.learn(state, Least { cost: Some(limit + 1), is_final: true });
        }
        Within::OutOfReach
    }

    /// Where a rule leads within the limits.
    fn next(&mut self, heads: &[Head<P::State>], of_rule: &[(usize, Choice<P::State>)]) -> Vec<Head<P::State>> {
        let mut next: Vec<Head<P::State>> = Vec::new();
        for (from, Choice { cost, to, .. }) in of_rule {
            let Some(limit) = heads[*from].limit.checked_sub(*cost) else { continue };
            if self.least(to, limit).is_none_or(|least| least > limit) {
                continue;
            }
            if !next.iter().any(|head| head.limit >= limit && self.problem.covers(&head.state, to)) {
                next.push(Head { from: *from, state: *to, limit });
            }
        }
        next
    }
}
