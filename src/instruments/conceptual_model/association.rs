//! Shares of one answer among those with and without another, over every table that fits answers and counts.

use crate::case::Respondent;
use crate::cohort::claims::CountRange;
use crate::instruments::{CountsError, GroupCounts, group_counts::size};
use crate::uncertainty::Truth;
use crate::vocabulary::Dimension;

/// Two dimensions of a group's members, as tables of four cells: who has the higher degree of both, of one, of the other, of none.
///
/// A table fits where its members can be placed in it, each in a cell that its own answers allow, with the counts as totals.
pub(super) struct Association {
    of: i64,
    /// How many of the group have the higher degree of the first dimension, and of the second.
    totals: [CountRange; 2],
    /// For each set of cells, how many members can only be in one of it.
    only_in: [i64; 16],
}

/// What the tables come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Outcome {
    /// Whether the share is larger among those with the first than among those without, and whether it is smaller.
    pub(super) is_larger: Truth,
    pub(super) is_smaller: Truth,
    /// Whether nobody has the first dimension's higher degree, or everybody has: then there is nothing to compare.
    pub(super) is_untestable: Truth,
    /// The lowest and the highest difference of the two shares.
    pub(super) difference: Option<(f64, f64)>,
    /// Of those with the first: how many have the second, and how many they are.
    pub(super) with: (CountRange, CountRange),
    /// The same of those without.
    pub(super) without: (CountRange, CountRange),
}

/// The cells of a member with the first, the second, both or none.
const BOTH: usize = 1;
const FIRST: usize = 2;
const SECOND: usize = 4;
const NONE: usize = 8;

impl Association {
    /// The most members of whom every table is gone through.
    const MOST: i64 = 2_000;

    pub(super) fn of(
        [first, second]: [Dimension; 2],
        respondents: &[Respondent<'_>],
        counts: &GroupCounts,
    ) -> Result<Self, CountsError> {
        if size(respondents) > counts.of {
            return Err(CountsError::Size { counted: counts.of, respondents: size(respondents) });
        }
        let of = i64::from(counts.of);
        let mut only_in = [0; 16];
        for respondent in respondents {
            let cells = allowed(*respondent, first, BOTH | FIRST) & allowed(*respondent, second, BOTH | SECOND);
            (0..16).filter(|set| cells & !set == 0).for_each(|set| only_in[set] += 1);
        }
        // The others can be anywhere.
        only_in[15] = of;
        Ok(Self { of, totals: [counts.high(first), counts.high(second)], only_in })
    }

    /// Whether there are few enough members for every table to be gone through.
    pub(super) const fn is_small(&self) -> bool {
        self.of <= Self::MOST
    }

    /// Goes through every table; `None` where none fits.
    ///
    /// Of the tables with the same totals, only the two are looked at in which the fewest and the most have both: a share among those with
    /// the first rises with it.
    pub(super) fn outcome(&self) -> Option<Outcome> {
        let totals = |of: CountRange| i64::from(of.lower)..=i64::from(of.upper).min(self.of);
        let [first, second] = self.totals;
        let tables = totals(first).flat_map(|x| totals(second).map(move |y| (x, y)));
        let ends = tables.filter_map(|(x, y)| self.both(x, y).map(|(least, most)| [[x, y, least], [x, y, most]]));
        ends.flatten().map(|[x, y, both]| self.of_table(x, y, both)).reduce(Outcome::or)
    }

    /// The least and the most who can have both, where so many have the first and so many the second: in each set of cells there has
    /// to be room for those who can only be there.
    fn both(&self, x: i64, y: i64) -> Option<(i64, i64)> {
        let (mut least, mut most) = (0_i64.max(x + y - self.of), x.min(y));
        for (set, needed) in self.only_in.iter().enumerate() {
            let has = |cell: usize| i64::from(set & cell != 0);
            let (both, one, other, none) = (has(BOTH), has(FIRST), has(SECOND), has(NONE));
            let room = one * x + other * y + none * (self.of - x - y);
            let (by, short) = (both - one - other + none, needed - room);
            match by {
                0 if short > 0 => return None,
                0 => {}
                by if by > 0 => least = least.max(ceiling(short, by)),
                by => most = most.min(-ceiling(short, -by)),
            }
        }
        (least <= most).then_some((least, most))
    }

    fn of_table(&self, x: i64, y: i64, both: i64) -> Outcome {
        let (others, other) = (self.of - x, y - both);
        let is_testable = x > 0 && others > 0;
        let share = |some: i64, of: i64| f64::from(small(some)) / f64::from(small(of));
        let difference = is_testable.then(|| share(both, x) - share(other, others));
        Outcome {
            is_larger: Truth::from(is_testable && both * others > other * x),
            is_smaller: Truth::from(is_testable && both * others < other * x),
            is_untestable: Truth::from(!is_testable),
            difference: difference.map(|difference| (difference, difference)),
            with: (exactly(both), exactly(x)),
            without: (exactly(other), exactly(others)),
        }
    }
}

impl Outcome {
    /// What this or the other table comes to.
    fn or(self, other: Self) -> Self {
        let either = |one: Option<(f64, f64)>, two: Option<(f64, f64)>| match (one, two) {
            (Some(one), Some(two)) => Some((one.0.min(two.0), one.1.max(two.1))),
            (one, two) => one.or(two),
        };
        let pair =
            |one: (CountRange, CountRange), two: (CountRange, CountRange)| (hull(one.0, two.0), hull(one.1, two.1));
        let both = |one: Truth, two: Truth| if one == two { one } else { Truth::Unknown };
        Self {
            is_larger: both(self.is_larger, other.is_larger),
            is_smaller: both(self.is_smaller, other.is_smaller),
            is_untestable: both(self.is_untestable, other.is_untestable),
            difference: either(self.difference, other.difference),
            with: pair(self.with, other.with),
            without: pair(self.without, other.without),
        }
    }
}

/// The cells that a respondent's answer on a dimension allows, of which some are those of its higher degree.
fn allowed(respondent: Respondent<'_>, dimension: Dimension, high: usize) -> usize {
    let degree = respondent.response(dimension).and_then(|response| response.rating().degree());
    match degree {
        None => BOTH | FIRST | SECOND | NONE,
        Some(degree) if degree == dimension.scale().top() => high,
        Some(_) => 15 & !high,
    }
}

/// The least whole number that is at least a quotient by a number above 0.
const fn ceiling(of: i64, by: i64) -> i64 {
    -(-of).div_euclid(by)
}

/// A count of at most [`Association::MOST`].
fn small(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(0)
}

fn exactly(count: i64) -> CountRange {
    CountRange { lower: small(count), upper: small(count) }
}

fn hull(one: CountRange, other: CountRange) -> CountRange {
    CountRange { lower: one.lower.min(other.lower), upper: one.upper.max(other.upper) }
}
