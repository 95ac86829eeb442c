//! The cheapest set that has a place of each of several sets.

use super::bit_set::BitSet;
use crate::uncertainty::Work;

/// What a search for the cheapest set comes to.
pub(super) enum Hitting {
    /// The cheapest set.
    Cheapest {
        /// What it costs.
        cost: u64,
        /// Its places.
        set: BitSet,
    },
    /// It took too much work; no set costs less than this.
    AtLeast(u64),
}

/// How many sets one search tries at the most.
const MOST_TRIED: u32 = 20_000;

/// Finds the cheapest set that has a place of each of these, none of which is empty: branch and bound.
pub(super) fn cheapest_hitting(sets: &[&BitSet], costs: &[u64], work: &Work<'_>) -> Hitting {
    let mut sets: Vec<_> = sets.iter().map(|set| Set { of: set, places: set.places().collect() }).collect();
    sets.sort_by_key(|set| set.places.len());
    let none = BitSet::of(costs.len(), std::iter::empty());
    let size = costs.len() + sets.iter().map(|set| set.places.len()).sum::<usize>();
    let mut search = Search { sets, costs, size: size as u64, best: None, tried: 0, work };
    let is_finished = search.branch(&mut none.clone(), &mut none.clone(), 0);
    match search.best.take() {
        Some((cost, set)) if is_finished => Hitting::Cheapest { cost, set },
        _ => Hitting::AtLeast(search.bound(&none, &none).unwrap_or(u64::MAX)),
    }
}

/// A set to hit.
struct Set<'s> {
    of: &'s BitSet,
    places: Vec<usize>,
}

struct Search<'s, 'w> {
    /// The smallest first.
    sets: Vec<Set<'s>>,
    costs: &'s [u64],
    /// How much one try looks at.
    size: u64,
    best: Option<(u64, BitSet)>,
    tried: u32,
    work: &'s Work<'w>,
}

impl Search<'_, '_> {
    /// What hitting the open sets costs more at least: each place's cost is shared out among the sets that it is in. `None` where a
    /// set has no place left.
    fn bound(&self, chosen: &BitSet, banned: &BitSet) -> Option<u64> {
        let (mut left, mut total) = (self.costs.to_vec(), 0);
        // Loops: chained adapters take ten times as long where nothing is optimized, and most of a search is spent here.
        for set in &self.sets {
            if set.of.meets(chosen) {
                continue;
            }
            let mut least = None;
            for place in &set.places {
                if !banned.has(*place) && least.is_none_or(|least| left[*place] < least) {
                    least = Some(left[*place]);
                }
            }
            let least = least?;
            total += least;
            for place in &set.places {
                if least > 0 && !banned.has(*place) {
                    left[*place] -= least;
                }
            }
        }
        Some(total)
    }

    /// Whether everything was tried that can be cheaper.
    fn branch(&mut self, chosen: &mut BitSet, banned: &mut BitSet, cost: u64) -> bool {
        self.tried += 1;
        if self.tried > MOST_TRIED || self.work.spend(self.size).is_err() {
            return false;
        }
        let Some(more) = self.bound(chosen, banned) else { return true };
        if self.best.as_ref().is_some_and(|(best, _)| cost + more >= *best) {
            return true;
        }
        let places = |set: &Set<'_>| set.places.iter().copied().filter(|place| !banned.has(*place)).collect::<Vec<_>>();
        let open = self.sets.iter().filter(|set| !set.of.meets(chosen));
        let Some(mut places) = open.map(places).min_by_key(Vec::len) else {
            self.best = Some((cost, chosen.clone()));
            return true;
        };
        places.sort_by_key(|place| self.costs[*place]);
        let is_finished = places.iter().all(|place| {
            chosen.add(*place);
            let is_finished = self.branch(chosen, banned, cost + self.costs[*place]);
            chosen.remove(*place);
            banned.add(*place);
            is_finished
        });
        for place in places {
            banned.remove(place);
        }
        is_finished
    }
}
