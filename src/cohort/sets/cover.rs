//! Covers: the fewest columns that together have every row, all of the equally few.

use std::collections::HashMap;

use super::cover_bound::{CoverBound, float};
use crate::uncertainty::{OutOfWork, Work};

/// A set of small numbers.
type Bits = Vec<u64>;

/// What a node of the search takes at least: what is kept of it counts too.
const STEPS_OF_NODE: u64 = 1 << 12;

/// What it takes to copy a column.
const STEPS_OF_CLONE: u64 = 1 << 5;

/// The smallest covers.
pub(super) struct Covers {
    /// Each the places of its columns.
    pub(super) covers: Vec<Vec<usize>>,
    /// Whether there are more.
    pub(super) is_cut: bool,
}

/// The smallest covers of `rows` rows by columns, of which each row has at least one; at most so many of them.
pub(super) fn smallest_covers(
    columns: &[Vec<usize>],
    rows: usize,
    most: usize,
    work: &Work<'_>,
) -> Result<Covers, OutOfWork> {
    let columns: Vec<Bits> = columns.iter().map(|column| bits_of(column, rows)).collect();
    let rows = without_easy_rows(&columns, rows, work)?;
    let columns: Vec<Bits> = columns.iter().map(|column| and(column, &rows)).collect();
    let rows_of: Vec<Vec<usize>> = columns.iter().map(|column| members(column).collect()).collect();
    let mut search = Search {
        rows_of,
        strong: strong(&columns, work)?,
        columns,
        failed: HashMap::new(),
        work,
        start: Vec::new(),
        most,
        found: Vec::new(),
    };
    search.start = search.even();
    let mut size = 0;
    loop {
        let bound = search.bound(&rows, size, &search.start);
        let may_do = !bound.is_above(0.0);
        search.start = bound.weights;
        if may_do && search.can_cover(&rows, size, &search.start.clone())? {
            break;
        }
        size += 1;
    }
    let classes = search.classes()?;
    search.collect(&rows, size, &classes, &mut Vec::new())?;
    let is_cut = search.found.len() > most;
    search.found.truncate(most);
    Ok(Covers { covers: search.found, is_cut })
}

fn bits_of(members: &[usize], size: usize) -> Bits {
    let mut bits = vec![0; size.div_ceil(64)];
    for member in members {
        bits[member / 64] |= 1 << (member % 64);
    }
    bits
}

fn and(one: &Bits, two: &Bits) -> Bits {
    one.iter().zip(two).map(|(one, two)| one & two).collect()
}

fn minus(one: &Bits, two: &Bits) -> Bits {
    one.iter().zip(two).map(|(one, two)| one & !two).collect()
}

fn is_within(one: &Bits, two: &Bits) -> bool {
    one.iter().zip(two).all(|(one, two)| one & !two == 0)
}

fn has(bits: &Bits, member: usize) -> bool {
    bits[member / 64] >> (member % 64) & 1 == 1
}

fn size(bits: &Bits) -> u32 {
    bits.iter().map(|word| word.count_ones()).sum()
}

fn members(bits: &Bits) -> impl Iterator<Item = usize> {
    bits.iter().enumerate().flat_map(|(place, word)| {
        let rests = std::iter::successors(Some(*word), |rest| Some(rest & rest.wrapping_sub(1)));
        rests.take_while(|rest| *rest != 0).map(move |rest| place * 64 + rest.trailing_zeros() as usize)
    })
}

/// The rows that aren't covered by whatever covers another row; of rows that are alike the first.
fn without_easy_rows(columns: &[Bits], rows: usize, work: &Work<'_>) -> Result<Bits, OutOfWork> {
    let words = columns.len().div_ceil(64) as u64;
    work.spend(rows as u64 * (columns.len() as u64 + rows as u64 * words / FEW_WORDS))?;
    let of_row = |row: usize| {
        let having: Vec<usize> = (0..columns.len()).filter(|column| has(&columns[*column], row)).collect();
        bits_of(&having, columns.len())
    };
    let of_rows: Vec<Bits> = (0..rows).map(of_row).collect();
    let is_easy = |row: &usize| {
        let covers_it = |other: usize| {
            let (of_row, of_other) = (&of_rows[*row], &of_rows[other]);
            other != *row && is_within(of_other, of_row) && (of_other != of_row || other < *row)
        };
        (0..rows).any(covers_it)
    };
    let hard: Vec<usize> = (0..rows).filter(|row| !is_easy(row)).collect();
    Ok(bits_of(&hard, rows))
}

/// Of how many words one or two tell on the average that a set isn't within another.
const FEW_WORDS: u64 = 16;

/// The columns that lie within no other; of columns that are alike the first.
fn strong(columns: &[Bits], work: &Work<'_>) -> Result<Vec<usize>, OutOfWork> {
    work.spend(columns.len() as u64 * columns.len() as u64)?;
    let is_weak = |column: usize| {
        let (own, others) = (&columns[column], columns.iter().enumerate());
        others
            .filter(|(other, _)| *other != column)
            .any(|(other, its)| is_within(own, its) && (own != its || other < column))
    };
    Ok((0..columns.len()).filter(|column| !is_weak(*column)).collect())
}

struct Search<'w> {
    columns: Vec<Bits>,
    /// The same, as lists.
    rows_of: Vec<Vec<usize>>,
    /// Weights of the rows that a bound can start from.
    start: Vec<f64>,
    /// The columns that suffice to know how few can cover.
    strong: Vec<usize>,
    /// How many columns were shown not to cover these rows.
    failed: HashMap<Bits, usize>,
    work: &'w Work<'w>,
    most: usize,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// To start with, each row as much as it is of the largest column that has it.
    fn even(&self) -> Vec<f64> {
        let mut largest = vec![0; self.columns.first().map_or(0, |column| column.len() * 64)];
        for rows in &self.rows_of {
            for row in rows {
                largest[*row] = rows.len().max(largest[*row]);
            }
        }
        largest.into_iter().map(|size| if size == 0 { 0.0 } else { 1.0 / float(size) }).collect()
    }

    /// Whether so few columns can cover these rows. The weights are a start for the bound's.
    fn can_cover(&mut self, rows: &Bits, left: usize, weights: &[f64]) -> Result<bool, OutOfWork> {
        if rows.iter().all(|word| *word == 0) {
            return Ok(true);
        }
        if left == 0 || self.failed.get(rows).is_some_and(|failed| *failed >= left) {
            return Ok(false);
        }
        self.work.spend(STEPS_OF_NODE)?;
        let bound = self.bound(rows, left, weights);
        for column in self.best_for_hardest(rows, &bound)? {
            let rest = minus(rows, &self.columns[column]);
            if self.can_cover(&rest, left - 1, &bound.weights)? {
                return Ok(true);
            }
        }
        self.failed.insert(rows.clone(), left);
        Ok(false)
    }

    /// A number of columns that any cover of these rows needs, raised until it's above `left` or no longer rises.
    fn bound(&self, rows: &Bits, left: usize, start: &[f64]) -> CoverBound {
        let rows: Vec<usize> = members(rows).collect();
        let columns: Vec<&[usize]> = self.strong.iter().map(|column| self.rows_of[*column].as_slice()).collect();
        CoverBound::of(&rows, &columns, (left, self.work), start)
    }

    /// The strong columns of the row with the fewest that can be part of a cover, those that cover the most first.
    fn best_for_hardest(&self, rows: &Bits, bound: &CoverBound) -> Result<Vec<usize>, OutOfWork> {
        if bound.is_above(0.0) {
            return Ok(Vec::new());
        }
        let cost = |column: &usize| bound.cost(&self.rows_of[*column]);
        // A column that has to be paid for by more than is left is in no cover that is small enough.
        let useful: Vec<usize> = self.strong.iter().copied().filter(|column| !bound.is_above(cost(column))).collect();
        let having = |row: usize| useful.iter().copied().filter(move |column| has(&self.columns[*column], row));
        self.work.spend(u64::from(size(rows)) * useful.len() as u64)?;
        let Some(row) = members(rows).min_by_key(|row| having(*row).count()) else { return Ok(Vec::new()) };
        let covered: Vec<(usize, Bits)> =
            having(row).map(|column| (column, and(&self.columns[column], rows))).collect();
        let mine: Vec<Bits> = covered.iter().map(|(_, bits)| bits.clone()).collect();
        let mut best: Vec<_> = strong(&mine, self.work)?.into_iter().map(|index| &covered[index]).collect();
        best.sort_by_key(|(_, bits)| std::cmp::Reverse(size(bits)));
        Ok(best.into_iter().map(|(column, _)| *column).collect())
    }

    /// The columns that cover something, those that are alike together.
    fn classes(&self) -> Result<Vec<(Bits, Vec<usize>)>, OutOfWork> {
        let mut classes: Vec<(Bits, Vec<usize>)> = Vec::new();
        for (column, bits) in self.columns.iter().enumerate().filter(|(_, bits)| size(bits) > 0) {
            self.work.spend(classes.len() as u64)?;
            match classes.iter_mut().find(|(other, _)| other == bits) {
                Some((_, alike)) => alike.push(column),
                None => classes.push((bits.clone(), vec![column])),
            }
        }
        Ok(classes)
    }

    /// Collects the covers of this size, each once, until there are too many.
    fn collect(
        &mut self,
        rows: &Bits,
        left: usize,
        allowed: &[(Bits, Vec<usize>)],
        chosen: &mut Vec<Vec<usize>>,
    ) -> Result<(), OutOfWork> {
        if self.found.len() > self.most || !self.can_cover(rows, left, &self.start.clone())? {
            return Ok(());
        }
        let Some(row) = members(rows).min_by_key(|row| allowed.iter().filter(|(bits, _)| has(bits, *row)).count())
        else {
            self.add(chosen);
            return Ok(());
        };
        self.work.spend(STEPS_OF_NODE + u64::from(size(rows)) * allowed.len() as u64)?;
        // A cover is found at the first of its columns that has the row: those before it are left out further on.
        let (having, others): (Vec<_>, Vec<_>) = allowed.iter().cloned().partition(|(bits, _)| has(bits, row));
        for (index, (bits, alike)) in having.iter().enumerate() {
            self.work.spend(allowed.len() as u64 * STEPS_OF_CLONE)?;
            let allowed: Vec<_> = having[index + 1..].iter().chain(&others).cloned().collect();
            chosen.push(alike.clone());
            self.collect(&minus(rows, bits), left - 1, &allowed, chosen)?;
            chosen.pop();
        }
        Ok(())
    }

    /// Adds every choice of one column from each class, until there are too many.
    fn add(&mut self, classes: &[Vec<usize>]) {
        let mut covers: Vec<Vec<usize>> = vec![Vec::new()];
        for class in classes {
            let longer = covers
                .iter()
                .flat_map(|cover| class.iter().map(|column| cover.iter().copied().chain([*column]).collect()));
            covers = longer.take(self.most + 1).collect();
        }
        self.found.extend(covers);
    }
}
