//! The cheapest way to an end, the first of them in a stated order.
//!
//! Iterative deepening: a depth-first search within a limit on cost, which goes up to the next cost that is possible.
//! What is learned about a state (that no way from it costs less than so much) is kept. Choices are tried in order, so that
//! of the cheapest ways the one is found whose first choice comes first, then whose second does, and so on.

use std::collections::HashMap;
use std::hash::Hash;

/// What is searched through.
pub(super) trait Problem {
    /// Where one can be.
    type State: Copy + Eq + Hash;

    /// A cost that no way from here to an end is below; `None` where there is certainly no way.
    fn least(&mut self, state: &Self::State) -> Option<u64>;

    /// Whether it is an end.
    fn is_end(&self, state: &Self::State) -> bool;

    /// Asked at each state that is looked at: whether that is one too many.
    fn gives_up(&mut self) -> bool;

    /// Where one can go from here, in the stated order. Every cost is above 0.
    fn choices(&self, state: &Self::State) -> Vec<Choice<Self::State>>;
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
    /// It took more than it may.
    GaveUp,
}

/// Searches from a state.
pub(super) fn cheapest<P: Problem>(problem: &mut P, start: P::State) -> Found<P::State> {
    let mut search = Search { problem, least: HashMap::new(), way: Vec::new() };
    loop {
        let Some(limit) = search.least(&start) else { return Found::NoWay };
        match search.within(start, limit) {
            Within::Reached => return Found::Way(search.way),
            Within::OutOfReach => {}
            Within::GaveUp => return Found::GaveUp,
        }
    }
}

enum Within {
    Reached,
    /// No end is within the limit; the state's least cost is known better.
    OutOfReach,
    GaveUp,
}

struct Search<'p, P: Problem> {
    problem: &'p mut P,
    /// What no way from a state costs less than, as far as it's known.
    least: HashMap<P::State, Option<u64>>,
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

    fn within(&mut self, state: P::State, limit: u64) -> Within {
        if self.problem.is_end(&state) {
            return Within::Reached;
        }
        if self.problem.gives_up() {
            return Within::GaveUp;
        }
        let mut best: Option<u64> = None;
        for Choice { rule, cost, to } in self.problem.choices(&state) {
            let mut total = self.least(&to).map(|least| least + cost);
            if total.is_some_and(|total| total <= limit) {
                self.way.push((rule, to));
                match self.within(to, limit - cost) {
                    Within::OutOfReach => total = self.least(&to).map(|least| least + cost),
                    reached_or_given_up => return reached_or_given_up,
                }
                self.way.pop();
            }
            best = best.into_iter().chain(total).min();
        }
        self.least.insert(state, best);
        Within::OutOfReach
    }
}
