//! Tau-b where the completions are too many to go through: what none lies outside of, and what some were found to give.

use std::ops::Range;

use super::Tau;
use super::kendall::{pairs, ratio, signed};
use super::tau_bounds::{Open, differ};
use crate::uncertainty::{OutOfWork, Work};

/// How often the cases are gone through at most, from each start, to find a completion with a higher tau-b.
const MOST_ROUNDS: usize = 20;

/// A tau-b that no completion exceeds; 1 where the work runs out. A step is a pair of cases, or a figure of one.
pub(super) fn most(cases: &[Open<'_>], work: &Work<'_>) -> f64 {
    most_of_pairs(cases, work).unwrap_or(1.0)
}

/// Each pair of cases is taken by itself at its best. Of a pair with different outcomes the figure can put the higher outcome
/// above (+1), level (0) or below (−1); a pair with the same outcome can be tied or not. With p pairs above, m below, t
/// untied among the same outcomes, and d pairs of different outcomes, tau-b is (p − m) / √((p + m + t) d). This rises
/// with p and falls with m, whatever the rest is. It falls with t where p > m, and rises with t where p < m.
fn most_of_pairs(cases: &[Open<'_>], work: &Work<'_>) -> Result<f64, OutOfWork> {
    let (mut above, mut below, mut different) = (0, 0, 0);
    let (mut untied_at_least, mut untied_at_most) = (0, 0);
    // All of it first, so that what can't be finished isn't begun.
    work.spend(pairs(cases.len()) + cases.len() as u64)?;
    for (index, one) in cases.iter().enumerate() {
        for other in &cases[index + 1..] {
            let (low, high) = if one.1 <= other.1 { (one.0, other.0) } else { (other.0, one.0) };
            if differ(one.1, other.1) {
                different += 1;
                above += u64::from(high.last() > low.first());
                below += u64::from(high.last() < low.first());
            } else {
                work.spend((low.len() + high.len()) as u64)?;
                untied_at_least += u64::from(!share_a_value(low, high));
                untied_at_most += u64::from(low.len() > 1 || low != high);
            }
        }
    }
    let untied = if above >= below { untied_at_least } else { untied_at_most };
    // Where at best all are tied there is no tau-b, and every completion that has one has none of its pairs above.
    Ok(ratio(signed(above, below), above + below + untied, different).unwrap_or(0.0))
}

/// Whether two ascending lists have a number in common.
fn share_a_value(mut one: &[f64], mut other: &[f64]) -> bool {
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        if first < second {
            one = rest;
        } else if second < first {
            other = others;
        } else {
            return true;
        }
    }
    false
}

/// The highest tau-b found by changing one case at a time, from several starts, until the work runs out; `None` where none was
/// found. A step is a pair of cases.
pub(super) fn climbed(cases: &[Open<'_>], work: &Work<'_>) -> Option<f64> {
    let mut outcomes: Vec<_> = cases.iter().map(|(_, outcome)| *outcome).collect();
    outcomes.sort_by(f64::total_cmp);
    // Each at its lowest, at its highest, in the middle, and as high within reach as its outcome ranks.
    let rank = |outcome: f64| outcomes.partition_point(|other| *other < outcome);
    let starts: [&dyn Fn(&Open<'_>) -> usize; 4] =
        [&|_| 0, &|(possible, _)| possible.len() - 1, &|(possible, _)| possible.len() / 2, &|(possible, outcome)| {
            rank(*outcome) * possible.len() / outcomes.len()
        }];
    let part = work.left() / starts.len() as u64;
    let found = starts.iter().map(|start| {
        let figures = cases.iter().map(|case| case.0[start(case)]).collect();
        Completion { cases, figures }.climbed(&work.part(part))
    });
    found.flatten().reduce(f64::max)
}

/// A completion: a possible figure for each case.
struct Completion<'a> {
    cases: &'a [Open<'a>],
    figures: Vec<f64>,
}

impl Completion<'_> {
    /// Changes one case at a time as long as tau-b rises, and the work suffices.
    fn climbed(mut self, work: &Work<'_>) -> Option<f64> {
        let count = self.cases.len() as u64;
        if work.spend(count * count).is_err() {
            let figures: Vec<_> = self.figures.iter().zip(self.cases).map(|(figure, case)| (*figure, case.1)).collect();
            return Tau::b(&figures).ok().map(|tau| tau.value);
        }
        let mut pairs = self.pairs();
        for _ in 0..MOST_ROUNDS {
            let before = pairs;
            for (index, (possible, _)) in self.cases.iter().enumerate() {
                if work.spend(count * (possible.len() as u64 + 1)).is_err() {
                    return pairs.tau();
                }
                let others = pairs.without(self.pairs_of(index, self.figures[index]));
                for figure in *possible {
                    let found = others.with(self.pairs_of(index, *figure));
                    if found.tau() > pairs.tau() {
                        (pairs, self.figures[index]) = (found, *figure);
                    }
                }
            }
            if pairs == before {
                break;
            }
        }
        pairs.tau()
    }

    /// All pairs of cases.
    fn pairs(&self) -> RankRelation {
        let of_case = |index: usize| self.pairs_with(index, self.figures[index], 0..index);
        (0..self.cases.len()).map(of_case).fold(RankRelation::default(), RankRelation::with)
    }

    /// The pairs of a case with all others, if it had a figure.
    fn pairs_of(&self, index: usize, figure: f64) -> RankRelation {
        let others = self.pairs_with(index, figure, 0..index);
        others.with(self.pairs_with(index, figure, index + 1..self.cases.len()))
    }

    fn pairs_with(&self, index: usize, figure: f64, others: Range<usize>) -> RankRelation {
        let order = |one: f64, other: f64| i64::from(one > other) - i64::from(one < other);
        let pair = |other: usize| {
            let by_figure = order(figure, self.figures[other]);
            let by_outcome = order(self.cases[index].1, self.cases[other].1);
            RankRelation { ahead: by_figure * by_outcome, untied: [by_figure.abs(), by_outcome.abs()] }
        };
        others.map(pair).fold(RankRelation::default(), RankRelation::with)
    }
}

/// Counts of pairs of cases.
#[derive(Clone, Copy, Default, PartialEq)]
struct RankRelation {
    /// Concordant minus discordant ones.
    ahead: i64,
    /// Those that aren't tied in the figure, and those that aren't in the outcome.
    untied: [i64; 2],
}

impl RankRelation {
    fn with(self, other: Self) -> Self {
        let untied = [0, 1].map(|of| self.untied[of] + other.untied[of]);
        Self { ahead: self.ahead + other.ahead, untied }
    }

    fn without(self, other: Self) -> Self {
        let untied = [0, 1].map(|of| self.untied[of] - other.untied[of]);
        Self { ahead: self.ahead - other.ahead, untied }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of pairs stay far below 2^53")]
    fn tau(self) -> Option<f64> {
        ratio(self.ahead as f64, self.untied[0].unsigned_abs(), self.untied[1].unsigned_abs())
    }
}
