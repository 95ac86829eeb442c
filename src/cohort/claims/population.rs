//! Populations: what a claim is executed on, a cohort or the tables that fit a tally.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;

/// What a claim is executed on.
pub(super) trait Population {
    /// The least and the highest sum of what each one weighs, by how the propositions turn out for it, over everything that
    /// is possible.
    fn extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64);

    /// Every sum of what each one weighs that is possible; `None` where that is too much to go through.
    fn sums(&self, weight: &dyn Fn(u8) -> u32) -> Option<BTreeSet<u32>>;

    /// The extremes where so many have all of a mask's bits, for two masks.
    fn extremes_of_sizes(&self, weight: &dyn Fn(u8) -> f64, masks: [u8; 2], sizes: [u32; 2]) -> OfSizes;

    /// Whether everything was gone through, and nothing that isn't possible.
    fn is_exhausted(&self) -> bool;
}

impl Population for [Facts] {
    fn extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64) {
        self.iter().fold((0.0, 0.0), |(least, most), facts| {
            let weights = || facts.possible.iter().map(|bits| weight(*bits));
            let (low, high) = (weights().fold(f64::INFINITY, f64::min), weights().fold(f64::NEG_INFINITY, f64::max));
            (least + low, most + high)
        })
    }

    fn sums(&self, weight: &dyn Fn(u8) -> u32) -> Option<BTreeSet<u32>> {
        let start = BTreeSet::from([0]);
        Some(self.iter().fold(start, |sums, facts| {
            let weights: BTreeSet<_> = facts.possible.iter().map(|bits| weight(*bits)).collect();
            sums.iter().flat_map(|sum| weights.iter().map(move |weight| sum + weight)).collect()
        }))
    }

    fn extremes_of_sizes(&self, weight: &dyn Fn(u8) -> f64, masks: [u8; 2], sizes: [u32; 2]) -> OfSizes {
        const MOST_CASES: usize = 64;
        if self.len() > MOST_CASES {
            return OfSizes::TooMany;
        }
        // By how many are in each group so far, the least and the highest sum.
        let mut sums: BTreeMap<[u32; 2], (f64, f64)> = BTreeMap::from([([0, 0], (0.0, 0.0))]);
        for facts in self {
            let mut longer: BTreeMap<[u32; 2], (f64, f64)> = BTreeMap::new();
            for (counts, (least, most)) in &sums {
                for bits in &facts.possible {
                    let is_in = masks.map(|mask| u32::from(bits & mask == mask));
                    let counts = [counts[0] + is_in[0], counts[1] + is_in[1]];
                    let ends = longer.entry(counts).or_insert((f64::INFINITY, f64::NEG_INFINITY));
                    *ends = (ends.0.min(least + weight(*bits)), ends.1.max(most + weight(*bits)));
                }
            }
            sums = longer;
        }
        sums.get(&sizes).map_or(OfSizes::Impossible, |(least, most)| OfSizes::Possible(*least, *most))
    }

    fn is_exhausted(&self) -> bool {
        self.iter().all(|facts| facts.is_exhausted)
    }
}

/// The extremes where groups have given sizes.
pub(super) enum OfSizes {
    Possible(f64, f64),
    /// The groups can't have these sizes together.
    Impossible,
    /// There is too much to go through.
    TooMany,
}
