//! Joint tables: every way in which printed counts can have come about.
//!
//! A source that prints how many said one thing and how many said another doesn't print how many said both. Every table of
//! who said what that fits the printed counts is possible.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::filling::{Filling, Margin};
use super::judgment::{AMONG, OF, OTHER};
use super::population::{Compared, Population};
use super::{PrintedCount, Proposition, TallyDraft};
use crate::uncertainty::{OutOfWork, Truth, Work};

/// The joint tables of a tally, as far as some propositions need them.
pub(super) struct Tables<'w> {
    of: u32,
    /// How the propositions turn out in each cell, a bit each.
    cells: Vec<u8>,
    printed: Vec<Margin>,
    /// Whether all names and all printed counts that matter were taken; if not, some tables don't fit.
    is_whole: bool,
    work: &'w Work<'w>,
}

/// How many names are combined; more would be too many tables.
const MOST_NAMES: usize = 4;
/// How many printed counts are kept to.
const MOST_PRINTED: usize = 32;
/// How many steps are taken to find one sum.
const MOST_STEPS: u64 = 1 << 17;
/// How many steps are taken to compare two groups.
const MOST_STEPS_OF_COMPARISON: u64 = 1 << 20;

impl<'w> Tables<'w> {
    /// The tables for some propositions; how these turn out is told as far as it is `relevant`.
    pub(super) fn of<'t>(
        tally: &'t TallyDraft,
        propositions: &[&'t Proposition],
        relevant: impl Fn(u8) -> u8,
        work: &'w Work<'w>,
    ) -> Self {
        Self::over(tally, &connected(tally, propositions), propositions, relevant, work)
    }

    /// The tables over some names, as many of them as can be combined.
    fn over(
        tally: &TallyDraft,
        names: &[&Proposition],
        propositions: &[&Proposition],
        relevant: impl Fn(u8) -> u8,
        work: &'w Work<'w>,
    ) -> Self {
        let taken = &names[..names.len().min(MOST_NAMES)];
        let is_taken = |of: &Proposition| of.tests().iter().all(|name| taken.contains(name));
        if !propositions.iter().all(|of| is_taken(of)) {
            // Each proposition can turn out in either way, whatever the others do.
            let cells: BTreeSet<_> = (0..=u8::MAX).take(1 << propositions.len()).map(relevant).collect();
            let cells = cells.into_iter().collect();
            return Self { of: tally.of, cells, printed: Vec::new(), is_whole: false, work };
        }
        // A count that names something else says nothing here.
        let mut printed: Vec<_> = tally.printed.iter().filter(|count| is_taken(&count.of)).collect();
        let is_whole = names.len() <= MOST_NAMES && printed.len() <= MOST_PRINTED;
        printed.truncate(MOST_PRINTED);
        let cell = |combination: u32| {
            let test = |test: &Proposition| {
                taken.iter().position(|name| *name == test).is_some_and(|place| combination >> place & 1 == 1)
            };
            let bits = propositions.iter().enumerate();
            let bits = bits.fold(0, |bits, (index, of)| bits | u8::from(of.holds(&test)) << index);
            let adds: Vec<_> = printed.iter().map(|count| u32::from(count.of.holds(&test))).collect();
            (relevant(bits), adds)
        };
        // Cells that are alike in all that matters are one.
        let cells: BTreeSet<_> = (0..1_u32 << taken.len()).map(cell).collect();
        let margin = |(index, count): (usize, &&PrintedCount)| {
            Margin::tested(cells.iter().map(|(_, adds)| adds[index]).collect(), count.is)
        };
        let printed = printed.iter().enumerate().map(margin).collect();
        let cells = cells.into_iter().map(|(bits, _)| bits).collect();
        Self { of: tally.of, cells, printed, is_whole, work }
    }

    fn margin(&self, weight: &dyn Fn(u8) -> u32) -> Vec<u32> {
        self.cells.iter().map(|bits| weight(*bits)).collect()
    }

    /// What has all bits of a mask, and none of another.
    fn counting(&self, all: u8, none: u8) -> Vec<u32> {
        self.margin(&|bits| u32::from(bits & all == all && bits & none == 0))
    }

    fn filling<'t>(&'t self, more: impl IntoIterator<Item = &'t Margin>) -> Filling<'t> {
        Filling { of: self.of, cells: self.cells.len(), margins: self.printed.iter().chain(more).collect() }
    }

    /// The least and the highest sum of what each one weighs; `None` where no table fits.
    fn fill_extremes(&self, weight: &dyn Fn(u8) -> f64) -> Result<Option<(f64, f64)>, OutOfWork> {
        let add = |(least, most): &(f64, f64), cell: usize, more| {
            let added = weight(self.cells[cell]) * f64::from(more);
            (least + added, most + added)
        };
        let join = |one: (f64, f64), two: (f64, f64)| (one.0.min(two.0), one.1.max(two.1));
        let filled = self.filling([]).fill(&self.work.part(MOST_STEPS), (0.0, 0.0), add, join)?;
        Ok(filled.into_values().reduce(join))
    }

    /// The least and the highest sum where each printed count is kept to by itself.
    fn enclosing_extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64) {
        let weights: Vec<_> = self.cells.iter().map(|bits| weight(*bits)).collect();
        let nothing_printed = Margin::within(vec![0; weights.len()], &(0..=0));
        let bounds =
            [&nothing_printed].into_iter().chain(&self.printed).filter_map(|margin| margin.bounds(&weights, self.of));
        let whole = (f64::NEG_INFINITY, f64::INFINITY);
        bounds.fold(whole, |so_far, (least, most)| (so_far.0.max(least), so_far.1.min(most)))
    }

    /// Whether there is a table in which these sums lie in these ranges.
    fn is_possible<const N: usize>(&self, sums: [(Vec<u32>, RangeInclusive<u32>); N]) -> Result<bool, OutOfWork> {
        let margins = sums.map(|(weights, range)| Margin::within(weights, &range));
        let filled = self.filling(&margins).fill(&self.work.part(MOST_STEPS), (), |(), _, _| (), |(), ()| ())?;
        Ok(!filled.is_empty())
    }

    /// Compares the shares of two groups of which neither can be empty.
    fn compare_shares(&self) -> Result<Truth, OutOfWork> {
        const SOME: RangeInclusive<u32> = 1..=u32::MAX;
        const NONE: RangeInclusive<u32> = 0..=0;
        let [so, other_so] = [AMONG, OTHER].map(|group| self.counting(group | OF, 0));
        let [not_so, other_not_so] = [AMONG, OTHER].map(|group| self.counting(group, OF));
        // A table that shows it, and one that shows the contrary, spare going through them all.
        let can_be_higher = self.is_possible([(not_so, NONE), (other_not_so.clone(), SOME)])?
            || self.is_possible([(so.clone(), SOME), (other_so.clone(), NONE)])?;
        let can_be_no_higher = self.is_possible([(so.clone(), NONE)])? || self.is_possible([(other_not_so, NONE)])?;
        if can_be_higher && can_be_no_higher {
            return Ok(Truth::Unknown);
        }
        let kept = [self.counting(AMONG, 0), self.counting(OTHER, 0), so].map(Margin::kept);
        let add = |(least, most): &(u32, u32), cell: usize, more: u32| {
            let added = other_so[cell] * more;
            (least + added, most + added)
        };
        let join = |one: (u32, u32), two: (u32, u32)| (one.0.min(two.0), one.1.max(two.1));
        let work = self.work.part(MOST_STEPS_OF_COMPARISON);
        let filled = self.filling(&kept).fill(&work, (0, 0), add, join)?;
        let tables = filled.iter().filter_map(|(counts, ends)| Some((counts.as_slice().try_into().ok()?, ends)));
        Ok(Compared::of(&tables).is_higher)
    }

    fn is_first_share_higher(&self) -> Result<Compared, OutOfWork> {
        const SOME: RangeInclusive<u32> = 1..=u32::MAX;
        let [group, other] = [AMONG, OTHER].map(|group| self.counting(group, 0));
        let can_be_full = self.is_possible([(group.clone(), SOME), (other.clone(), SOME)])?;
        let can_be_empty = self.is_possible([(group, 0..=0)])? || self.is_possible([(other, 0..=0)])?;
        // Where no table fits, which wasn't found when the claims were read, it stays open.
        let is_empty = Truth::from_certain_and_possible(can_be_empty && !can_be_full, can_be_empty || !can_be_full);
        let is_higher = if is_empty == Truth::False { self.compare_shares()? } else { Truth::Unknown };
        Ok(Compared { is_empty, is_higher })
    }
}

impl Population for Tables<'_> {
    fn extremes(&self, weight: &dyn Fn(u8) -> f64) -> (f64, f64) {
        let ends = self.fill_extremes(weight).ok().flatten();
        ends.unwrap_or_else(|| {
            self.work.run_out();
            self.enclosing_extremes(weight)
        })
    }

    fn can_sum_to(&self, weight: &dyn Fn(u8) -> u32, range: RangeInclusive<u32>) -> Option<bool> {
        self.is_possible([(self.margin(weight), range)]).ok()
    }

    fn compared(&self) -> Option<Compared> {
        self.is_first_share_higher().ok()
    }

    fn is_exhausted(&self) -> bool {
        self.is_whole && !self.work.has_run_out()
    }

    fn steps(&self) -> u64 {
        self.work.spent()
    }
}

/// Whether there is certainly no table that fits what a tally prints; where that takes more than the work that is left,
/// there may be.
pub(super) fn is_impossible(tally: &TallyDraft, work: &Work<'_>) -> bool {
    // Counts that nothing ties together can be gone through each by itself. Of names that are left out the counts are too:
    // what is left doesn't fit by itself.
    let mut gone_through: Vec<Vec<&Proposition>> = Vec::new();
    for count in &tally.printed {
        let names = connected(tally, &[&count.of]);
        let is_same = |other: &Vec<_>| other.len() == names.len() && names.iter().all(|name| other.contains(name));
        if work.left() == 0 || gone_through.iter().any(is_same) {
            continue;
        }
        let tables = Tables::over(tally, &names, &[&count.of], |_| 0, work);
        if matches!(tables.is_possible([]), Ok(false)) {
            return true;
        }
        gone_through.push(names);
    }
    false
}

/// The names that propositions are about, and those that printed counts tie to them, up to the first that is too many.
///
/// A test of anything else than a name isn't printed: it's a name that nothing is known of.
fn connected<'t>(tally: &'t TallyDraft, propositions: &[&'t Proposition]) -> Vec<&'t Proposition> {
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
    loop {
        let before = names.len();
        for count in &tally.printed {
            if names.len() > MOST_NAMES {
                return names;
            }
            let tests = count.of.tests();
            if tests.iter().any(|name| names.contains(name)) {
                add(&mut names, tests);
            }
        }
        if names.len() == before {
            return names;
        }
    }
}
