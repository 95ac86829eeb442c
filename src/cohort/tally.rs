//! Joint tables: every way in which printed counts can have come about.
//!
//! A source that prints how many said one thing and how many said another doesn't print how many said both. Every table of
//! who said what that fits the printed counts is possible.

use std::collections::{BTreeMap, BTreeSet};

use super::judgment::{OfSizes, Population};
use super::{CountTest, PrintedCount, Proposition, TallyDraft};

/// The joint tables of a tally, as far as some propositions need them.
pub(super) struct Tables {
    of: u32,
    /// How each combination of names turns out: the propositions' bits, then the printed counts that it adds to.
    cells: Vec<(u8, u32)>,
    printed: Vec<CountTest>,
    /// Whether all names fit.
    is_whole: bool,
}

/// What filling tables comes to.
enum Filled {
    /// The least and the highest sum over the tables that fit.
    Tables(f64, f64),
    /// No table fits.
    None,
    /// There are too many.
    TooMany,
}

/// How many names are combined; more would be too many tables.
const MOST_NAMES: usize = 4;
/// How many partly filled tables are kept at a time.
const MOST_TABLES: usize = 200_000;

impl Tables {
    pub(super) fn of(tally: &TallyDraft, propositions: &[&Proposition]) -> Self {
        let (names, printed) = connected(tally, propositions);
        let is_whole = names.len() <= MOST_NAMES;
        let names = &names[..names.len().min(MOST_NAMES)];
        // A count that names something else says nothing here.
        let printed: Vec<_> =
            printed.into_iter().filter(|count| names_of(&count.of).iter().all(|name| names.contains(name))).collect();
        let cell = |combination: u32| {
            let test = |test: &Proposition| match test {
                Proposition::Counted(name) => {
                    names.iter().position(|other| other == name).is_some_and(|place| combination >> place & 1 == 1)
                }
                _ => false,
            };
            let bits =
                propositions.iter().enumerate().fold(0, |bits, (index, p)| bits | u8::from(p.holds(&test)) << index);
            let adds = printed
                .iter()
                .enumerate()
                .fold(0, |adds, (index, count)| adds | u32::from(count.of.holds(&test)) << index);
            (bits, adds)
        };
        let mut cells: Vec<_> = (0..1_u32 << names.len()).map(cell).collect();
        // Cells that are alike in all that matters are one.
        cells.sort_unstable();
        cells.dedup();
        Self { of: tally.of, cells, printed: printed.iter().map(|count| count.is).collect(), is_whole }
    }

    /// Goes through the tables, the cells one by one.
    ///
    /// A table is kept as what has been put in, and the printed counts so far.
    fn fill(&self, weight: &dyn Fn(u8) -> f64) -> Filled {
        let start = (0, vec![0; self.printed.len()]);
        let mut tables: BTreeMap<(u32, Vec<u32>), (f64, f64)> = BTreeMap::from([(start, (0.0, 0.0))]);
        for (index, (bits, adds)) in self.cells.iter().enumerate() {
            let is_last = index + 1 == self.cells.len();
            let mut filled: BTreeMap<(u32, Vec<u32>), (f64, f64)> = BTreeMap::new();
            for ((placed, counts), (least, most)) in &tables {
                let left = self.of - placed;
                for more in if is_last { left..=left } else { 0..=left } {
                    let Some(counts) = self.with(counts, *adds, more) else { break };
                    let added = weight(*bits) * f64::from(more);
                    let ends = filled.entry((placed + more, counts)).or_insert((f64::INFINITY, f64::NEG_INFINITY));
                    *ends = (ends.0.min(least + added), ends.1.max(most + added));
                }
            }
            if filled.len() > MOST_TABLES {
                return Filled::TooMany;
            }
            tables = filled;
        }
        let fits = |counts: &[u32]| {
            let mut tests = self.printed.iter().zip(counts);
            tests.all(|(test, count)| test.at_least.is_none_or(|least| *count >= least))
        };
        let fitting = tables.iter().filter(|((_, counts), _)| fits(counts)).map(|(_, ends)| *ends);
        let ends = fitting.reduce(|one, two| (one.0.min(two.0), one.1.max(two.1)));
        ends.map_or(Filled::None, |(least, most)| Filled::Tables(least, most))
    }

    /// The counts with more in a cell; `None` where one is beyond what is printed.
    fn with(&self, counts: &[u32], adds: u32, more: u32) -> Option<Vec<u32>> {
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
        if let Filled::Tables(least, most) = self.fill(weight) {
            return (least, most);
        }
        // Too many tables: what any table can add up to.
        let weights = || self.cells.iter().map(|(bits, _)| weight(*bits) * f64::from(self.of));
        (weights().fold(f64::INFINITY, f64::min), weights().fold(f64::NEG_INFINITY, f64::max))
    }

    fn extremes_of_sizes(&self, weight: &dyn Fn(u8) -> f64, masks: [u8; 2], sizes: [u32; 2]) -> OfSizes {
        // The sizes are two more printed counts.
        let at = self.printed.len();
        let add = |(bits, adds): &(u8, u32)| {
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
        match sized.fill(weight) {
            Filled::Tables(least, most) if self.is_whole => OfSizes::Possible(least, most),
            Filled::None => OfSizes::Impossible,
            _ => OfSizes::TooMany,
        }
    }

    fn is_exhausted(&self) -> bool {
        self.is_whole && matches!(self.fill(&|_| 0.0), Filled::Tables(..))
    }
}

/// Whether there is a table that fits what a tally prints; `None` where that couldn't be gone through.
pub(super) fn is_possible(tally: &TallyDraft) -> Option<bool> {
    let propositions: Vec<_> = tally.printed.iter().map(|count| &count.of).collect();
    let tables = Tables::of(tally, &propositions[..propositions.len().min(8)]);
    match tables.fill(&|_| 0.0) {
        Filled::Tables(..) => Some(true),
        // Of names that were left out the counts were too: what is left doesn't fit by itself.
        Filled::None => Some(false),
        Filled::TooMany => None,
    }
}

/// The names that propositions are about, those that printed counts tie to them included, and these counts.
fn connected<'t>(tally: &'t TallyDraft, propositions: &[&Proposition]) -> (Vec<String>, Vec<&'t PrintedCount>) {
    let mut names: Vec<String> = Vec::new();
    let add = |names: &mut Vec<String>, more: BTreeSet<String>| {
        more.into_iter().for_each(|name| {
            if !names.contains(&name) {
                names.push(name)
            }
        });
    };
    propositions.iter().for_each(|proposition| add(&mut names, names_of(proposition)));
    loop {
        let tied = tally.printed.iter().map(|count| names_of(&count.of));
        let tied = tied.filter(|tied| tied.iter().any(|name| names.contains(name)));
        let before = names.len();
        tied.collect::<Vec<_>>().into_iter().for_each(|tied| add(&mut names, tied));
        if names.len() == before {
            break;
        }
    }
    let printed = tally.printed.iter().filter(|count| names_of(&count.of).iter().any(|name| names.contains(name)));
    let printed = printed.collect();
    (names, printed)
}

fn names_of(proposition: &Proposition) -> BTreeSet<String> {
    let named = |test: &&Proposition| match test {
        Proposition::Counted(name) => Some(name.clone()),
        _ => None,
    };
    proposition.tests().iter().filter_map(named).collect()
}
