//! Coincidences: how often two values were given to one unit.

use std::collections::BTreeMap;

use super::ReliabilityData;

/// How often two different values were given to one unit, by how many ratings that unit has.
///
/// Whole numbers throughout: a unit with m ratings weighs 1/(m − 1) only where the counts are used, so that neither the order
/// of the coders nor that of the units can change a figure in its last digit.
pub(super) struct Coincidences<'d> {
    pub(super) margins: Margins<'d>,
    /// The units that have two ratings or more.
    pub(super) units: usize,
    /// For each number of ratings in a unit, the counts of pairs of values.
    by_ratings: Vec<PairCounts>,
}

/// How often each value was given, in the units that have two ratings or more.
pub(super) struct Margins<'d> {
    pub(super) values: &'d [f64],
    pub(super) counts: Vec<u64>,
}

impl Margins<'_> {
    /// The places of the values that were given.
    pub(super) fn given(&self) -> impl DoubleEndedIterator<Item = usize> + Clone {
        (0..self.counts.len()).filter(|place| self.counts[*place] > 0)
    }

    /// The ratings that can be paired.
    pub(super) fn ratings(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// Counts of pairs of values: a table where the values are few, else only the pairs that occur.
enum PairCounts {
    Table(Vec<u64>),
    Sparse(BTreeMap<(usize, usize), u64>),
}

/// Up to so many values the counts are a table.
const FEW: usize = 64;

impl PairCounts {
    fn new(values: usize) -> Self {
        if values <= FEW { Self::Table(vec![0; values * values]) } else { Self::Sparse(BTreeMap::new()) }
    }

    fn add(&mut self, values: usize, low: usize, high: usize, count: u64) {
        match self {
            Self::Table(table) => table[low * values + high] += count,
            Self::Sparse(pairs) => *pairs.entry((low, high)).or_default() += count,
        }
    }

    /// The sum of these counts, each times a weight of its pair of values.
    #[expect(clippy::cast_precision_loss, reason = "counts of pairs stay far below 2^53")]
    fn weighed(&self, values: usize, mut weight: impl FnMut(usize, usize) -> f64) -> f64 {
        let mut sum = 0.0;
        let mut add = |low, high, count| {
            if count > 0 {
                sum += count as f64 * weight(low, high);
            }
        };
        match self {
            Self::Table(table) => table.iter().enumerate().for_each(|(at, n)| add(at / values, at % values, *n)),
            Self::Sparse(pairs) => pairs.iter().for_each(|((low, high), n)| add(*low, *high, *n)),
        }
        sum
    }
}

impl<'d> Coincidences<'d> {
    /// Of these units of the data; a unit may come twice.
    pub(super) fn of(data: &'d ReliabilityData, units: impl Iterator<Item = usize>) -> Self {
        let values = data.values().len();
        let mut margins = Margins { values: data.values(), counts: vec![0; values] };
        let mut by_ratings: Vec<PairCounts> = Vec::new();
        let mut paired = 0;
        let mut tally = vec![0_u64; values];
        let mut given = Vec::new();
        for unit in units {
            let ratings = tally_unit(data.unit(unit), &mut tally, &mut given);
            if ratings >= 2 {
                paired += 1;
                while by_ratings.len() <= ratings {
                    by_ratings.push(PairCounts::new(if by_ratings.len() < 2 { 0 } else { values }));
                }
                count_pairs(&tally, &mut given, &mut by_ratings[ratings]);
                for place in &given {
                    margins.counts[*place] += tally[*place];
                }
            }
            given.drain(..).for_each(|place| tally[place] = 0);
        }
        Self { margins, units: paired, by_ratings }
    }

    /// The sum over all pairs of different ratings within units, each at its weight, unordered.
    pub(super) fn weighed(&self, mut weight: impl FnMut(usize, usize) -> f64) -> f64 {
        let mut pairs_but_one = 0.0;
        let mut sum = 0.0;
        for counts in self.by_ratings.iter().skip(2) {
            pairs_but_one += 1.0;
            sum += counts.weighed(self.margins.values.len(), &mut weight) / pairs_but_one;
        }
        sum
    }
}

/// Tallies a unit's ratings by value; gives their number, and in `given` the values that occur.
fn tally_unit(unit: &[u32], tally: &mut [u64], given: &mut Vec<usize>) -> usize {
    let mut ratings = 0;
    for place in unit {
        let place = *place as usize;
        if let Some(count) = tally.get_mut(place) {
            if *count == 0 {
                given.push(place);
            }
            *count += 1;
            ratings += 1;
        }
    }
    ratings
}

fn count_pairs(tally: &[u64], given: &mut [usize], counts: &mut PairCounts) {
    given.sort_unstable();
    for (index, low) in given.iter().enumerate() {
        for high in &given[index + 1..] {
            counts.add(tally.len(), *low, *high, tally[*low] * tally[*high]);
        }
    }
}
