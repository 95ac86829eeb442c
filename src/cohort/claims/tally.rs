//! Joint tables: every way in which printed counts can have come about.
//!
//! A source that prints how many said one thing and how many said another doesn't print how many said both. Every table of
//! who said what that fits the printed counts is possible.

use std::collections::{BTreeMap, BTreeSet};

use super::population::{OfSizes, Population};
use super::{CountTest, PrintedCount, Proposition, TallyDraft};

/// The joint tables of a tally, as far as some propositions need them.
pub(super) struct Tables {
    of: u32,
    /// How each combination of names turns out: the propositions' bits, then the printed counts that it adds to.
    cells: Vec<(u8, u64)>,
    printed: Vec<CountTest>,
    /// Whether all names and all printed counts that matter were taken; if not, some tables don't fit.
    is_whole: bool,
}

/// What filling tables comes to.
enum Filled<V> {
    /// What the tables that fit add up to.
    Tables(V),
    /// No table fits.
    None,
    /// There are too many.
    TooMany,
}

/// How many names are combined; more would be too many tables.
const MOST_NAMES: usize = 4;
/// How many printed counts are kept to.
const MOST_PRINTED: usize = 32;
/// How many partly filled tables are gone through.
const MOST_TABLES: usize = 1_000_000;

impl Tables {
    pub(super) fn of<'t>(tally: &'t TallyDraft, propositions: &[&'t Proposition]) -> Self {
        let (names, tied) = connected(tally, propositions);
        let mut own = propositions.iter().flat_map(|proposition| proposition.tests());
        if !own.all(|name| names.iter().take(MOST_NAMES).any(|taken| *taken == name)) {
            // Each proposition can turn out in either way, whatever the others do.
            let cells = (0..=u8::MAX).take(1 << propositions.len()).map(|bits| (bits, 0)).collect();
            return Self { of: tally.of, cells, printed: Vec::new(), is_whole: false };
        }
        let taken = &names[..names.len().min(MOST_NAMES)];
        // A count that names something else says nothing here.
        let is_taken = |count: &&PrintedCount| count.of.tests().iter().all(|name| taken.contains(name));
        let printed: Vec<_> = tied.iter().copied().filter(is_taken).take(MOST_PRINTED).collect();
        let cell = |combination: u32| {
            let test = |test: &Proposition| {
                taken.iter().position(|name| *name == test).is_some_and(|place| combination >> place & 1 == 1)
            };
            let bits =
                propositions.iter().enumerate().fold(0, |bits, (index, p)| bits | u8::from(p.holds(&test)) << index);
            let adds = printed
                .iter()
                .enumerate()
                .fold(0, |adds, (index, count)| adds | u64::from(count.of.holds(&test)) << index);
            (bits, adds)
        };
        let mut cells: Vec<_> = (0..1_u32 << taken.len()).map(cell).collect();
        // Cells that are alike in all that matters are one.
        cells.sort_unstable();
        cells.dedup();
        let is_whole = taken.len() == names.len() && printed.len() == tied.len();
        Self { of: tally.of, cells, printed: printed.iter().map(|count| count.is).collect(), is_whole }
    }

    /// Goes through the tables, the cells one by one.
    ///
    /// A table is kept as what has been put in, and the printed counts so far; with what `add` makes of the cells, and
    /// `join` of tables that are alike.
    fn fill<V>(&self, start: V, add: impl Fn(&V, u8, u32) -> V, join: impl Fn(V, V) -> V) -> Filled<V> {
        let mut tables = BTreeMap::from([((0, vec![0; self.printed.len()]), start)]);
        let mut tried = 0;
        for (index, (bits, adds)) in self.cells.iter().enumerate() {
            let is_last = index + 1 == self.cells.len();
            let still_added = self.cells[index + 1..].iter().fold(0, |all, (_, adds)| all | adds);
            let mut filled: BTreeMap<(u32, Vec<u32>), V> = BTreeMap::new();
            for ((placed, counts), value) in &tables {
                let left = self.of - placed;
                for more in if is_last { left..=left } else { 0..=left } {
                    let Some(counts) = self.with(counts, *adds, more) else { break };
                    if !self.can_be_met(&counts, still_added, left - more) {
                        continue;
                    }
                    tried += 1;
                    let added = add(value, *bits, more);
                    let table = (placed + more, counts);
                    let joined = match filled.remove(&table) {
                        Some(earlier) => join(earlier, added),
                        None => added,
                    };
                    filled.insert(table, joined);
                    if tried > MOST_TABLES {
                        return Filled::TooMany;
                    }
                }
            }
            tables = filled;
        }
        tables.into_values().reduce(join).map_or(Filled::None, Filled::Tables)
    }

    /// Whether the counts can still come to what is printed, with so many left for cells that add to some of them.
    fn can_be_met(&self, counts: &[u32], still_added: u64, left: u32) -> bool {
        let mut tests = self.printed.iter().zip(counts).enumerate();
        tests.all(|(index, (test, count))| {
            let most = if still_added >> index & 1 == 1 { count + left } else { *count };
            test.at_least.is_none_or(|least| most >= least)
        })
    }

    /// The least and the highest sum of what each one weighs.
    fn fill_extremes(&self, weight: &dyn Fn(u8) -> f64) -> Filled<(f64, f64)> {
        let add = |(least, most): &(f64, f64), bits, more| {
            let added = weight(bits) * f64::from(more);
            (least + added, most + added)
        };
        self.fill((0.0, 0.0), add, |one, two| (one.0.min(two.0), one.1.max(two.1)))
    }

    /// The counts with more in a cell; `None` where one is beyond what is printed.
    fn with(&self, counts: &[u32], adds: u64, more: u32) -> Option<Vec<u32>> {
        let mut counts = counts.to_vec();
        for (index, (count, test)) in counts.iter_mut().zip(&self.printed).enumerate() {
            if adds >> index & 1 == 1 {
                *count += more;
            }
            if test.at_most.is_some_and(|most| *count > most) {
                return None;
            }
        }
        Some(counts)
    }
}

impl Population for Tables {
    fn extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64) {
        if let Filled::Tables(ends) = self.fill_extremes(weight) {
            return ends;
        }
        // Too many tables: what any table can add up to.
        let weights = || self.cells.iter().map(|(bits, _)| weight(*bits) * f64::from(self.of));
        (weights().fold(f64::INFINITY, f64::min), weights().fold(f64::NEG_INFINITY, f64::max))
    }

    fn sums(&self, weight: &dyn Fn(u8) -> u32) -> Option<BTreeSet<u32>> {
        const MOST_SUMS: u32 = 256;
        let highest = self.cells.iter().map(|(bits, _)| weight(*bits)).max().unwrap_or(0);
        if self.of.saturating_mul(highest) > MOST_SUMS {
            return None;
        }
        let add = |sums: &BTreeSet<u32>, bits, more| sums.iter().map(|sum| sum + weight(bits) * more).collect();
        let join = |mut one: BTreeSet<u32>, mut two: BTreeSet<u32>| {
            one.append(&mut two);
            one
        };
        match self.fill(BTreeSet::from([0]), add, join) {
            Filled::Tables(sums) => Some(sums),
            Filled::None | Filled::TooMany => None,
        }
    }

    fn extremes_of_sizes(&self, weight: &dyn Fn(u8) -> f64, masks: [u8; 2], sizes: [u32; 2]) -> OfSizes {
        // The sizes are two more printed counts.
        let at = self.printed.len();
        let add = |(bits, adds): &(u8, u64)| {
            let each = masks.iter().enumerate().filter(|(_, mask)| bits & **mask == **mask);
            (*bits, each.fold(*adds, |adds, (index, _)| adds | 1 << (at + index)))
        };
        let exactly = |size: u32| CountTest { at_least: Some(size), at_most: Some(size) };
        let sized = Self {
            of: self.of,
            cells: self.cells.iter().map(add).collect(),
            printed: self.printed.iter().copied().chain(sizes.map(exactly)).collect(),
            is_whole: self.is_whole,
        };
        match sized.fill_extremes(weight) {
            Filled::Tables((least, most)) => OfSizes::Possible(least, most),
            Filled::None => OfSizes::Impossible,
            Filled::TooMany => OfSizes::TooMany,
        }
    }

    fn is_exhausted(&self) -> bool {
        self.is_whole && matches!(self.fill_extremes(&|_| 0.0), Filled::Tables(_))
    }
}

/// Whether there is certainly no table that fits what a tally prints; where that couldn't be gone through, there may be.
pub(super) fn is_impossible(tally: &TallyDraft) -> bool {
    // Counts that nothing ties together can be gone through each by itself. Of names that are left out the counts are too:
    // what is left doesn't fit by itself.
    let fits_none =
        |count: &PrintedCount| matches!(Tables::of(tally, &[&count.of]).fill_extremes(&|_| 0.0), Filled::None);
    tally.printed.iter().any(fits_none)
}

/// The names that propositions are about, those that printed counts tie to them included, and these counts.
///
/// A test of anything else than a name isn't printed: it's a name that nothing is known of.
fn connected<'t>(
    tally: &'t TallyDraft,
    propositions: &[&'t Proposition],
) -> (Vec<&'t Proposition>, Vec<&'t PrintedCount>) {
    let mut names: Vec<&Proposition> = Vec::new();
    let add = |names: &mut Vec<&'t Proposition>, more: Vec<&'t Proposition>| {
        for name in more {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    };
    for proposition in propositions {
        add(&mut names, proposition.tests());
    }
    let is_tied =
        |count: &PrintedCount, names: &[&Proposition]| count.of.tests().iter().any(|name| names.contains(name));
    loop {
        let before = names.len();
        for count in &tally.printed {
            if is_tied(count, &names) {
                add(&mut names, count.of.tests());
            }
        }
        if names.len() == before {
            break;
        }
    }
    let tied = tally.printed.iter().filter(|count| is_tied(count, &names)).collect();
    (names, tied)
}
