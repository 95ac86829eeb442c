//! Populations: what a claim is executed on, a cohort or the tables that fit a tally.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::judgment::{AMONG, OF, OTHER};
use super::possible_truths::PossibleTruths;
use crate::uncertainty::{Truth, Work};

/// What a claim is executed on.
pub(super) trait Population {
    /// The least and the highest sum of what each one weighs, by how the propositions turn out for it, over everything that
    /// is possible; or ends that enclose them.
    fn extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64);

    /// Whether a sum of what each one weighs can lie in a range; `None` where that is too much to go through.
    ///
    /// Not each number between the least sum and the highest is one: what is counted of one case, or what is printed, can
    /// tie counts together.
    fn can_sum_to(&self, weight: &dyn Fn(u8) -> u32, range: RangeInclusive<u32>) -> Option<bool>;

    /// Compares the share in the first group with that in the other; `None` where that is too much to go through.
    fn compared(&self) -> Option<Compared>;

    /// Whether everything was gone through so far, and nothing that isn't possible.
    fn is_exhausted(&self) -> bool;

    /// How many steps were taken so far.
    fn steps(&self) -> u64;
}

/// What comparing two groups comes to.
pub(in crate::cohort) struct Compared {
    /// Whether one of them is empty.
    pub(in crate::cohort) is_empty: Truth,
    /// Whether the first one's share is higher, where neither can be empty.
    pub(in crate::cohort) is_higher: Truth,
}

/// Compares the share in one group with that in another, where each one is in one of them: by whether it is in the first, and
/// whether it is so. `None` where that is too much to go through.
pub(in crate::cohort) fn compared(each: impl Iterator<Item = (Truth, Truth)>) -> Option<Compared> {
    let ways = |truth: Truth, bit: u8, otherwise: u8| {
        [(truth.is_possible(), bit), ((!truth).is_possible(), otherwise)].into_iter().filter(|way| way.0)
    };
    let facts = each.map(|(is_in_first, is_so)| {
        let groups = ways(is_in_first, AMONG, OTHER);
        let possible = groups.flat_map(|(_, group)| ways(is_so, OF, 0).map(move |(_, so)| group | so)).collect();
        PossibleTruths { possible, is_exhausted: true, decided_by: Vec::new() }
    });
    let work = Work::up_to(Cases::MOST_STEPS);
    Cases { facts: facts.collect(), work: &work }.compared()
}

impl Compared {
    /// From what the groups can come to: how many are in each, how many of the first are so, and with these the least and
    /// the most of the other that are so.
    pub(super) fn of<'t>(tables: &(impl Iterator<Item = (&'t [u32; 3], &'t (u32, u32))> + Clone)) -> Self {
        let truth = |can_be: bool, can_fail: bool| Truth::from_certain_and_possible(can_be && !can_fail, can_be);
        let is_full = |counts: &[u32; 3]| counts[0] > 0 && counts[1] > 0;
        let full = || tables.clone().filter(|(counts, _)| is_full(counts));
        let is_above = |[group, other, so]: [u32; 3], other_so: u32| {
            u64::from(so) * u64::from(other) > u64::from(other_so) * u64::from(group)
        };
        let is_empty = truth(tables.clone().any(|(counts, _)| !is_full(counts)), full().next().is_some());
        let can_be_higher = full().any(|(counts, (least, _))| is_above(*counts, *least));
        let can_be_no_higher = full().any(|(counts, (_, most))| !is_above(*counts, *most));
        Self { is_empty, is_higher: truth(can_be_higher, can_be_no_higher) }
    }
}

/// How the propositions turn out for each case of a cohort.
pub(super) struct Cases<'w> {
    pub(super) facts: Vec<PossibleTruths>,
    pub(super) work: &'w Work<'w>,
}

impl Cases<'_> {
    /// How many steps are taken to find one sum, or to compare two groups.
    const MOST_STEPS: u64 = 1 << 20;

    /// What each case can add, each once.
    fn each<T: Ord>(&self, added: impl Fn(u8) -> T) -> impl Iterator<Item = BTreeSet<T>> {
        self.facts.iter().map(move |facts| facts.possible.iter().map(|bits| added(*bits)).collect())
    }
}

impl Population for Cases<'_> {
    fn extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64) {
        self.facts.iter().fold((0.0, 0.0), |(least, most), facts| {
            let weights = || facts.possible.iter().map(|bits| weight(*bits));
            let (low, high) = (weights().fold(f64::INFINITY, f64::min), weights().fold(f64::NEG_INFINITY, f64::max));
            (least + low, most + high)
        })
    }

    fn can_sum_to(&self, weight: &dyn Fn(u8) -> u32, range: RangeInclusive<u32>) -> Option<bool> {
        let mut sums = BTreeSet::from([0]);
        let work = self.work.part(Self::MOST_STEPS);
        for weights in self.each(weight) {
            work.spend(sums.len() as u64 * weights.len() as u64).ok()?;
            sums = sums.iter().flat_map(|sum| weights.iter().map(move |weight| sum + weight)).collect();
        }
        Some(sums.range(range).next().is_some())
    }

    fn compared(&self) -> Option<Compared> {
        let ones = |bits: u8, mask: u8| u32::from(bits & mask == mask);
        let added = |bits| ([ones(bits, AMONG), ones(bits, OTHER), ones(bits, AMONG | OF)], ones(bits, OTHER | OF));
        let work = self.work.part(Self::MOST_STEPS);
        let mut tables = BTreeMap::from([([0; 3], (0, 0))]);
        for ways in self.each(added) {
            work.spend(tables.len() as u64 * ways.len() as u64).ok()?;
            let mut longer: BTreeMap<[u32; 3], (u32, u32)> = BTreeMap::new();
            for (counts, (least, most)) in &tables {
                for (more, so) in &ways {
                    let counts = [0, 1, 2].map(|index| counts[index] + more[index]);
                    let (least, most) = (least + so, most + so);
                    let ends = longer.entry(counts).or_insert((least, most));
                    *ends = (ends.0.min(least), ends.1.max(most));
                }
            }
            tables = longer;
        }
        Some(Compared::of(&tables.iter()))
    }

    fn is_exhausted(&self) -> bool {
        !self.work.has_run_out() && self.facts.iter().all(|facts| facts.is_exhausted)
    }

    fn steps(&self) -> u64 {
        self.work.spent()
    }
}
