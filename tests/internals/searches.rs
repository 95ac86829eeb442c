//! The memory of a search.

use crate::search::{Choice, Found, Least, MOST_BYTES, Problem, cheapest};
use crate::uncertainty::OutOfWork;

/// Numbers, of which each leads to two larger ones, and none is the end. A state takes eight kilobytes.
struct Endless;

impl Problem for Endless {
    type State = [u64; 1024];

    fn least(&mut self, _: &Self::State, _: u64) -> Least {
        Least { cost: Some(1), is_final: true }
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
