//! Filling joint tables: how many go in each cell, so that every margin comes to what it has to.

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

use super::CountTest;
use crate::uncertainty::{OutOfWork, Work};

/// A sum over the cells that has to lie in a range: a printed count, for one.
#[derive(Clone)]
pub(super) struct Margin {
    /// How much one in each cell adds.
    weights: Vec<u32>,
    least: i64,
    most: i64,
    /// Whether the sum is told of each table.
    is_kept: bool,
}

impl Margin {
    pub(super) fn within(weights: Vec<u32>, range: &RangeInclusive<u32>) -> Self {
        Self { weights, least: (*range.start()).into(), most: (*range.end()).into(), is_kept: false }
    }

    /// A sum that can be anything, and that tables are told apart by.
    pub(super) const fn kept(weights: Vec<u32>) -> Self {
        Self { weights, least: 0, most: i64::MAX, is_kept: true }
    }

    pub(super) fn tested(weights: Vec<u32>, test: CountTest) -> Self {
        Self::within(weights, &(test.at_least.unwrap_or(0)..=test.at_most.unwrap_or(u32::MAX)))
    }

    /// The extremes of what `of` ones weigh by their cells, where only this margin is kept to; `None` where it doesn't tell.
    pub(super) fn bounds(&self, weights: &[f64], of: u32) -> Option<(f64, f64)> {
        if self.weights.iter().any(|weight| *weight > 1) {
            return None;
        }
        let ends = |wanted: u32| {
            let inside =
                || weights.iter().zip(&self.weights).filter(|(_, own)| **own == wanted).map(|(weight, _)| *weight);
            (inside().reduce(f64::min), inside().reduce(f64::max))
        };
        let (outside, inside) = (ends(0), ends(1));
        #[expect(clippy::cast_precision_loss, reason = "up to what a tally counts")]
        let sum = |count: i64, inside: Option<f64>, outside: Option<f64>| {
            let rest = i64::from(of) - count;
            let is_possible = (inside.is_some() || count == 0) && (outside.is_some() || rest == 0);
            is_possible.then(|| inside.unwrap_or(0.0) * count as f64 + outside.unwrap_or(0.0) * rest as f64)
        };
        // The sum is linear in the count, so that its ends are at those of the counts that can be.
        let all = if inside.0.is_some() { i64::from(of) } else { 0 };
        let none = if outside.0.is_some() { 0 } else { i64::from(of) };
        let counts = [self.least.max(none), self.most.min(all)];
        let lows = counts.iter().filter_map(|count| sum(*count, inside.0, outside.0));
        let highs = counts.iter().filter_map(|count| sum(*count, inside.1, outside.1));
        Some((lows.reduce(f64::min)?, highs.reduce(f64::max)?))
    }
}

/// A way to fill tables.
pub(super) struct Filling<'t> {
    /// How many there are in all.
    pub(super) of: u32,
    pub(super) cells: usize,
    pub(super) margins: Vec<&'t Margin>,
}

/// A count in a partly filled table that can't come out wrong any more.
const SETTLED: u32 = u32::MAX;

/// What filling one cell does to a margin.
struct Adding {
    margin: usize,
    /// What one in the cell adds.
    own: u32,
    /// The least and the highest that one in a later cell adds.
    later: (i64, i64),
    /// Whether the count matters once the cell is filled. Where all that comes adds alike, how many are left decides it.
    stays: bool,
}

impl Filling<'_> {
    /// Goes through the tables that keep to every margin, the cells one by one. A step is a partly filled table, or one with
    /// more in a cell.
    ///
    /// Partly filled tables that can only go on alike are one: `add` says what a value becomes with more in a cell, and
    /// `join` what two become, in whichever order. Gives the values by the margins that are kept; none where no table fits.
    pub(super) fn fill<V: Copy>(
        &self,
        work: &Work<'_>,
        start: V,
        add: impl Fn(&V, usize, u32) -> V,
        join: impl Fn(V, V) -> V,
    ) -> Result<BTreeMap<Vec<u32>, V>, OutOfWork> {
        // A table so far: how many are left, and the counts that can still come out wrong or are kept.
        let mut open: Vec<usize> = (0..self.margins.len()).collect();
        let mut empty = vec![0; open.len() + 1];
        empty[0] = self.of;
        let mut tables = HashMap::from([(empty, start)]);
        let mut longer = Vec::new();
        for cell in 0..self.cells {
            let adding: Vec<_> = open.iter().map(|margin| self.adding(cell, *margin)).collect();
            let mut filled: HashMap<Vec<u32>, V> = HashMap::new();
            for (table, value) in &tables {
                work.spend(1)?;
                for more in self.telling(cell, self.possible(cell, &adding, table)) {
                    work.spend(1)?;
                    self.fill_cell(&adding, table, more, &mut longer);
                    let added = add(value, cell, more);
                    match filled.get_mut(&longer) {
                        Some(earlier) => *earlier = join(*earlier, added),
                        None => drop(filled.insert(longer.clone(), added)),
                    }
                }
            }
            open = adding.iter().filter(|adding| adding.stays).map(|adding| adding.margin).collect();
            tables = filled;
        }
        // How many are left is none by now.
        Ok(tables.into_iter().map(|(table, value)| (table[1..].to_vec(), value)).collect())
    }

    fn adding(&self, cell: usize, margin: usize) -> Adding {
        let Margin { weights, is_kept, .. } = self.margins[margin];
        let later = || weights[cell + 1..].iter().map(|weight| i64::from(*weight));
        let (least, most) = (later().min().unwrap_or(0), later().max().unwrap_or(0));
        Adding { margin, own: weights[cell], later: (least, most), stays: *is_kept || least != most }
    }

    /// How many there can be in a cell, so that no margin is beyond reach.
    fn possible(&self, cell: usize, adding: &[Adding], table: &[u32]) -> RangeInclusive<u32> {
        let left = i64::from(table[0]);
        let is_last = cell + 1 == self.cells;
        let (mut from, mut to) = (if is_last { left } else { 0 }, left);
        let mut keep_at_least_0 = |at_none: i64, each: i64| {
            if each > 0 {
                from = from.max(-at_none.div_euclid(each));
            } else if each < 0 {
                to = to.min(at_none.div_euclid(-each));
            } else if at_none < 0 {
                to = -1;
            }
        };
        for (adding, count) in adding.iter().zip(&table[1..]).filter(|(_, count)| **count != SETTLED) {
            let margin = self.margins[adding.margin];
            let (own, count, (least, most)) = (i64::from(adding.own), i64::from(*count), adding.later);
            keep_at_least_0(count + most * left - margin.least, own - most);
            keep_at_least_0(margin.most.saturating_sub(count + least * left), least - own);
        }
        match (u32::try_from(from), u32::try_from(to)) {
            (Ok(from), Ok(to)) => from..=to,
            _ => RangeInclusive::new(1, 0),
        }
    }

    /// Of how many there can be in a cell, those that have to be gone through.
    ///
    /// The last cell takes what is left, so that in the one before it every number between two that are possible is, too.
    /// What adds up evenly then is at its least and its highest at the ends.
    fn telling(&self, cell: usize, possible: RangeInclusive<u32>) -> impl Iterator<Item = u32> {
        let (from, to) = possible.into_inner();
        let is_at_ends = cell + 2 == self.cells && !self.margins.iter().any(|margin| margin.is_kept);
        let step = if is_at_ends { to.saturating_sub(from).max(1) } else { 1 };
        (from..=to).step_by(step as usize)
    }

    /// Puts in `longer` what a table becomes with more in a cell.
    fn fill_cell(&self, adding: &[Adding], table: &[u32], more: u32, longer: &mut Vec<u32>) {
        let left = table[0] - more;
        longer.clear();
        longer.push(left);
        for (adding, count) in adding.iter().zip(&table[1..]) {
            if adding.stays {
                longer.push(self.added(adding, *count, more, left));
            }
        }
    }

    /// Returns the count of a margin after more are put in a cell, or [`SETTLED`] where it fits what is printed however the rest is
    /// filled.
    fn added(&self, adding: &Adding, count: u32, more: u32, left: u32) -> u32 {
        if count == SETTLED {
            return SETTLED;
        }
        let count = count + adding.own * more;
        let at_least = i64::from(count) + adding.later.0 * i64::from(left);
        let at_most = i64::from(count) + adding.later.1 * i64::from(left);
        let margin = self.margins[adding.margin];
        let is_settled = !margin.is_kept && at_least >= margin.least && at_most <= margin.most;
        if is_settled { SETTLED } else { count }
    }
}
