//! Covers: the fewest columns that together have every row, all of the equally few.

use std::collections::HashMap;

/// A set of small numbers.
type Bits = Vec<u64>;

/// How many nodes may be looked at before the search gives up.
const MOST_NODES: usize = 200_000;

/// The smallest covers.
pub(super) struct Covers {
    /// Each the places of its columns.
    pub(super) covers: Vec<Vec<usize>>,
    /// Whether there are more.
    pub(super) is_cut: bool,
}

/// The smallest covers of `rows` rows by columns, of which each row has at least one; at most so many of them.
///
/// `None` where the search gave up.
pub(super) fn smallest_covers(columns: &[Vec<usize>], rows: usize, most: usize) -> Option<Covers> {
    let columns: Vec<Bits> = columns.iter().map(|column| bits_of(column, rows)).collect();
    let rows = without_easy_rows(&columns, rows);
    let columns: Vec<Bits> = columns.iter().map(|column| and(column, &rows)).collect();
    let mut search =
        Search { strong: strong(&columns), columns, failed: HashMap::new(), nodes: 0, most, found: Vec::new() };
    let mut size = search.at_least(&rows);
    while !search.can_cover(&rows, size)? {
        size += 1;
    }
    let classes = search.classes();
    search.collect(&rows, size, &classes, &mut Vec::new())?;
    let is_cut = search.found.len() > most;
    search.found.truncate(most);
    Some(Covers { covers: search.found, is_cut })
}

fn bits_of(members: &[usize], size: usize) -> Bits {
    let mut bits = vec![0; size.div_ceil(64)];
    members.iter().for_each(|member| bits[member / 64] |= 1 << (member % 64));
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
fn without_easy_rows(columns: &[Bits], rows: usize) -> Bits {
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
    bits_of(&hard, rows)
}

/// The columns that lie within no other; of columns that are alike the first.
fn strong(columns: &[Bits]) -> Vec<usize> {
    let is_weak = |column: usize| {
        let (own, others) = (&columns[column], columns.iter().enumerate());
        others
            .filter(|(other, _)| *other != column)
            .any(|(other, its)| is_within(own, its) && (own != its || other < column))
    };
    (0..columns.len()).filter(|column| !is_weak(*column)).collect()
}

struct Search {
    columns: Vec<Bits>,
    /// The columns that suffice to know how few can cover.
    strong: Vec<usize>,
    /// How many columns were shown not to cover these rows.
    failed: HashMap<Bits, usize>,
    nodes: usize,
    most: usize,
    found: Vec<Vec<usize>>,
}

impl Search {
    /// A number of columns that certainly are needed: rows get weights of which no column has more than one in all.
    fn at_least(&self, rows: &Bits) -> usize {
        let columns: Vec<Bits> = self.strong.iter().map(|column| and(&self.columns[*column], rows)).collect();
        let even = |row: &usize| {
            let sizes = columns.iter().filter(|column| has(column, *row)).map(size);
            sizes.max().map_or(0.0, |size| 1.0 / f64::from(size))
        };
        let starts =
            [members(rows).map(|row| (row, even(&row))).collect(), members(rows).map(|row| (row, 0.0)).collect()];
        let weights = starts.map(|start: Vec<(usize, f64)>| weight(&columns, start));
        // Rounding may have added a little.
        let most = (weights[0].max(weights[1]) - 1e-6).ceil();
        (0..).find(|count| f64::from(*count) >= most).map_or(0, |count: u32| count as usize)
    }

    /// Whether so few columns can cover these rows; `None` where the search gave up.
    fn can_cover(&mut self, rows: &Bits, left: usize) -> Option<bool> {
        if rows.iter().all(|word| *word == 0) {
            return Some(true);
        }
        if left == 0 || self.failed.get(rows).is_some_and(|failed| *failed >= left) {
            return Some(false);
        }
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return None;
        }
        if self.at_least(rows) <= left {
            for column in self.best_for_hardest(rows) {
                let rest = minus(rows, &self.columns[column]);
                if self.can_cover(&rest, left - 1)? {
                    return Some(true);
                }
            }
        }
        self.failed.insert(rows.clone(), left);
        Some(false)
    }

    /// The strong columns of the row with the fewest, those that cover the most first.
    fn best_for_hardest(&self, rows: &Bits) -> Vec<usize> {
        let having = |row: usize| self.strong.iter().copied().filter(move |column| has(&self.columns[*column], row));
        let Some(row) = members(rows).min_by_key(|row| having(*row).count()) else { return Vec::new() };
        let covered: Vec<(usize, Bits)> =
            having(row).map(|column| (column, and(&self.columns[column], rows))).collect();
        let mine: Vec<Bits> = covered.iter().map(|(_, bits)| bits.clone()).collect();
        let mut best: Vec<_> = strong(&mine).into_iter().map(|index| &covered[index]).collect();
        best.sort_by_key(|(_, bits)| std::cmp::Reverse(size(bits)));
        best.into_iter().map(|(column, _)| *column).collect()
    }

    /// The columns that cover something, those that are alike together.
    fn classes(&self) -> Vec<(Bits, Vec<usize>)> {
        let mut classes: Vec<(Bits, Vec<usize>)> = Vec::new();
        for (column, bits) in self.columns.iter().enumerate().filter(|(_, bits)| size(bits) > 0) {
            match classes.iter_mut().find(|(other, _)| other == bits) {
                Some((_, alike)) => alike.push(column),
                None => classes.push((bits.clone(), vec![column])),
            }
        }
        classes
    }

    /// Collects the covers of this size, each once, until there are too many.
    fn collect(
        &mut self,
        rows: &Bits,
        left: usize,
        allowed: &[(Bits, Vec<usize>)],
        chosen: &mut Vec<Vec<usize>>,
    ) -> Option<()> {
        if self.found.len() > self.most || !self.can_cover(rows, left)? {
            return Some(());
        }
        let Some(row) = members(rows).min_by_key(|row| allowed.iter().filter(|(bits, _)| has(bits, *row)).count())
        else {
            self.add(chosen);
            return Some(());
        };
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return None;
        }
        // A cover is found at the first of its columns that has the row: those before it are left out further on.
        let (having, others): (Vec<_>, Vec<_>) = allowed.iter().cloned().partition(|(bits, _)| has(bits, row));
        for (index, (bits, alike)) in having.iter().enumerate() {
            let allowed: Vec<_> = having[index + 1..].iter().chain(&others).cloned().collect();
            chosen.push(alike.clone());
            self.collect(&minus(rows, bits), left - 1, &allowed, chosen)?;
            chosen.pop();
        }
        Some(())
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

/// Raises the rows' weights as far as each column allows, the rows with the fewest columns first, and adds them up.
fn weight(columns: &[Bits], mut weights: Vec<(usize, f64)>) -> f64 {
    let total = |column: &Bits, weights: &[(usize, f64)]| -> f64 {
        weights.iter().filter(|(row, _)| has(column, *row)).map(|(_, weight)| weight).sum()
    };
    let mut room: Vec<f64> = columns.iter().map(|column| 1.0 - total(column, &weights)).collect();
    weights.sort_by_cached_key(|(row, _)| columns.iter().filter(|column| has(column, *row)).count());
    for (row, weight) in &mut weights {
        let having = || (0..columns.len()).filter(|column| has(&columns[*column], *row));
        let least = having().map(|column| room[column]).fold(1.0, f64::min).max(0.0);
        *weight += least;
        having().for_each(|column| room[column] -= least);
    }
    weights.iter().map(|(_, weight)| weight).sum()
}
