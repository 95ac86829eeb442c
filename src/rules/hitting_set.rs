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
    let mut sets = sets.to_vec();
    sets.sort_by_key(|set| set.count());
    let none = BitSet::of(costs.len(), std::iter::empty());
    let size = costs.len() + sets.iter().map(|set| set.count()).sum::<usize>();
    let mut search = Search { sets, costs, size: size as u64, best: None, tried: 0, work };
    let is_finished = search.branch(&mut none.clone(), &mut none.clone(), 0);
    match search.best.take() {
        Some((cost, set)) if is_finished => Hitting::Cheapest { cost, set },
        _ => Hitting::AtLeast(search.bound(&none, &none).unwrap_or(u64::MAX)),
    }
}

struct Search<'s, 'w> {
    /// The smallest first.
    sets: Vec<&'s BitSet>,
    costs: &'s [u64],
    /// How much one try looks at.
    size: u64,
    best: Option<(u64, BitSet)>,
    tried: u32,
    work: &'s Work<'w>,
}

impl<'s> Search<'s, '_> {
    fn open(&self, chosen: &BitSet) -> impl Iterator<Item = &'s BitSet> {
        self.sets.iter().copied().filter(|set| !set.meets(chosen))
    }

    /// What hitting the open sets costs more at least: each place's cost is shared out among the sets that it is in. `None` where a
    /// set has no place left.
    fn bound(&self, chosen: &BitSet, banned: &BitSet) -> Option<u64> {
        let mut left = self.costs.to_vec();
        self.open(chosen).try_fold(0, |total, set| {
            let places = || set.places().filter(|place| !banned.has(*place));
            let least = places().map(|place| left[place]).min()?;
            if least > 0 {
                places().for_each(|place| left[place] -= least);
            }
            Some(total + least)
        })
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
        let fewest = self.open(chosen).min_by_key(|set| set.places().filter(|place| !banned.has(*place)).count());
        let Some(fewest) = fewest else {
            self.best = Some((cost, chosen.clone()));
            return true;
        };
        let mut places: Vec<usize> = fewest.places().filter(|place| !banned.has(*place)).collect();
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
