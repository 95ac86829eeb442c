//! Prime implicants: the shortest combinations that no row against them falls under.

use std::collections::BTreeSet;

use crate::uncertainty::{OutOfWork, Work};

/// A combination of some conditions: those in the mask, each as it has its bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Prime {
    pub(super) mask: usize,
    pub(super) bits: usize,
}

impl Prime {
    /// Whether a row falls under it.
    pub(super) const fn covers(self, row: usize) -> bool {
        row & self.mask == self.bits
    }
}

/// Every combination that some of the `on` rows fall under and none of the `off` rows, and that has no literal to spare.
pub(super) fn primes(on: &[usize], off: &[usize], conditions: usize, work: &Work<'_>) -> Result<Vec<Prime>, OutOfWork> {
    let mut primes = BTreeSet::new();
    for row in on {
        work.spend(off.len() as u64 + ((conditions as u64) << conditions))?;
        primes.extend(masks(*row, off, conditions).into_iter().map(|mask| Prime { mask, bits: row & mask }));
    }
    Ok(primes.into_iter().collect())
}

/// The smallest sets of conditions that tell a row from all rows against it.
///
/// A set fails where it lies within what the row has in common with one of them: so failure is marked there and handed
/// down, and a smallest set is one that doesn't fail while each set with one condition less does.
fn masks(row: usize, off: &[usize], conditions: usize) -> Vec<usize> {
    let all = (1 << conditions) - 1;
    let mut fails = vec![false; 1 << conditions];
    for other in off {
        fails[!(row ^ other) & all] = true;
    }
    let bits = || (0..conditions).map(|place| 1_usize << place);
    for bit in bits() {
        for mask in (0..=all).filter(|mask| mask & bit == 0) {
            fails[mask] |= fails[mask | bit];
        }
    }
    let is_smallest = |mask: &usize| !fails[*mask] && bits().all(|bit| mask & bit == 0 || fails[mask ^ bit]);
    (0..=all).filter(is_smallest).collect()
}
