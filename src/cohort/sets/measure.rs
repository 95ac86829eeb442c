//! Measures: quotients of sums over cases, and their bounds when memberships are intervals.
//!
//! A measure is Σn(x, y) / Σd(x, y) over the cases' memberships x and y in two sets. It is below a share λ exactly where
//! Σ(n − λd) is below 0, and that sum is least where each case is by itself: so the bounds are found case by case
//! (Dinkelbach 1967). For all measures, and any λ in [0, 1], n − λd goes one way in each membership, or rises in one up to
//! the other and falls beyond. Where two memberships don't depend on each other, the least is therefore at ends of both.
//! The most is at the highest of one, with the other as near to it as it can be. Where they depend on each other, there is a [`Cell`] for each way in which
//! they go together.

use std::marker::PhantomData;

use super::completions::{Cell, Side};
use super::fit_measure::FitMeasure;

/// What a case adds above and below the line.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts {
    above: f64,
    below: f64,
}

impl Parts {
    fn add(&mut self, other: Self) {
        self.above += other.above;
        self.below += other.below;
    }

    fn over(self, share: f64) -> f64 {
        self.above - share * self.below
    }

    /// Whether n − λd is nowhere more than another's for λ in [0, 1], or with the sign changed nowhere less: it's enough that
    /// it isn't for 0 and for 1.
    fn is_no_more(self, other: Self, sign: f64) -> bool {
        sign * self.above <= sign * other.above && sign * self.over(1.0) <= sign * other.over(1.0)
    }
}

/// What is divided by counts as nothing up to here: 1 − 0.7 and 0.3 are the same membership, and differ by a rounding.
pub(super) const NOTHING: f64 = 1e-9;

/// A measure of fit; each method gives the memberships where something is most or least.
pub(super) trait Measure {
    fn parts(x: f64, y: f64) -> Parts;
    /// The two places of which one makes the measure least.
    fn lower_ends(cell: Cell) -> [(f64, f64); 2];
    /// The two places of which one makes the measure most.
    fn upper_ends(cell: Cell) -> [(f64, f64); 2];
    /// The two places of which at one the least is divided by.
    fn least_below(cell: Cell) -> [(f64, f64); 2];
    /// The two places of which at one the most is divided by.
    fn most_below(cell: Cell) -> [(f64, f64); 2];
    /// Whether the upper bounds are possible, where the ends are.
    fn is_upper_reached(cell: Cell) -> bool;
    /// Whether the least that is divided by is.
    fn is_least_below_reached(cell: Cell) -> bool;
}

/// How far x is included in y: Σmin(x, y) / Σx.
pub(super) struct Inclusion;

impl Measure for Inclusion {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: least(x, y), below: x }
    }

    fn lower_ends(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0), (x.1, y.0)]
    }

    fn upper_ends(Cell { x_near, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x_near.below, y.1), (x_near.above, y.1)]
    }

    fn least_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0); 2]
    }

    fn is_upper_reached(cell: Cell) -> bool {
        cell.x_near.is_reached
    }

    fn is_least_below_reached(_: Cell) -> bool {
        true
    }
}

/// How far y is included in x: Σmin(x, y) / Σy.
pub(super) struct Uptake;

impl Measure for Uptake {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: least(x, y), below: y }
    }

    fn lower_ends(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0), (x.0, y.1)]
    }

    fn upper_ends(Cell { x, y_near, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y_near.below), (x.1, y_near.above)]
    }

    fn least_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.1); 2]
    }

    fn is_upper_reached(cell: Cell) -> bool {
        cell.y_near.is_reached
    }

    fn is_least_below_reached(_: Cell) -> bool {
        true
    }
}

/// Proportional reduction in inconsistency: how far x is included in y and not in its negation too,
/// (Σmin(x, y) − Σmin(x, y, 1−y)) / (Σx − Σmin(x, y, 1−y)).
pub(super) struct Pri;

impl Measure for Pri {
    fn parts(x: f64, y: f64) -> Parts {
        let in_y = least(x, y);
        let in_both = least(in_y, 1.0 - y);
        Parts { above: in_y - in_both, below: x - in_both }
    }

    fn lower_ends(cell: Cell) -> [(f64, f64); 2] {
        Inclusion::lower_ends(cell)
    }

    fn upper_ends(cell: Cell) -> [(f64, f64); 2] {
        Inclusion::upper_ends(cell)
    }

    fn least_below(Cell { x, y_half, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y_half.below), (x.0, y_half.above)]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0), (x.1, y.1)]
    }

    fn is_upper_reached(cell: Cell) -> bool {
        Inclusion::is_upper_reached(cell)
    }

    fn is_least_below_reached(cell: Cell) -> bool {
        cell.y_half.is_reached
    }
}

/// Relevance of necessity: Σ(1−x) / Σ(1−min(x, y)). Low where x is so common that it's trivially necessary.
pub(super) struct Relevance;

impl Measure for Relevance {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: 1.0 - x, below: 1.0 - least(x, y) }
    }

    fn lower_ends(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0); 2]
    }

    fn upper_ends(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.1); 2]
    }

    fn least_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.1); 2]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }

    fn is_upper_reached(_: Cell) -> bool {
        true
    }

    fn is_least_below_reached(_: Cell) -> bool {
        true
    }
}

/// The lesser of two numbers; `f64::min` minds NaN, which isn't here, and is slower for it.
fn least(x: f64, y: f64) -> f64 {
    if x < y { x } else { y }
}

/// Which of the parts that each open case can add make the share least, or most.
#[derive(Default)]
struct Choices {
    /// What is added whatever is chosen.
    settled: Parts,
    /// The parts of case after case.
    parts: Vec<Parts>,
    /// Where those of each case end.
    ends: Vec<usize>,
}

impl Choices {
    /// Adds what a case can add, of which n − λd is to be least, or with the sign changed most.
    fn add(&mut self, sign: f64, parts: &[[Parts; 2]]) {
        if let [[one, two]] = parts {
            // The usual case, with nothing to sort.
            if one.is_no_more(*two, sign) {
                self.settled.add(*one);
            } else if two.is_no_more(*one, sign) {
                self.settled.add(*two);
            } else {
                self.parts.extend([*one, *two]);
                self.ends.push(self.parts.len());
            }
            return;
        }
        let mut parts = parts.concat();
        let weights = |parts: &Parts| (sign * parts.above, sign * parts.over(1.0));
        parts.sort_by(|one, other| weights(one).partial_cmp(&weights(other)).unwrap_or(std::cmp::Ordering::Equal));
        let mut last: Option<Parts> = None;
        for parts in parts {
            if last.is_none_or(|last| !last.is_no_more(parts, sign)) {
                self.parts.push(parts);
                last = Some(parts);
            }
        }
        self.ends.push(self.parts.len());
    }

    /// The total with of each case the parts that weigh most.
    fn heaviest(&self, known: Parts, weight: impl Fn(Parts) -> f64) -> Parts {
        let mut total = known;
        total.add(self.settled);
        let mut start = 0;
        for end in &self.ends {
            let heavier = |one: Parts, other: Parts| if weight(other) > weight(one) { other } else { one };
            let chosen = self.parts[start..*end].iter().copied().reduce(heavier);
            total.add(chosen.unwrap_or_default());
            start = *end;
        }
        total
    }

    /// The least share, or with the sign changed the most: from the one with the most below the line, to ever further ones
    /// until none is further. None where nothing is below the line whatever is chosen.
    fn extreme(&self, known: Parts, sign: f64) -> Option<f64> {
        let start = self.heaviest(known, |parts| parts.below);
        if start.below <= NOTHING {
            return None;
        }
        let mut share = start.above / start.below;
        loop {
            let next = self.heaviest(known, |parts| -sign * parts.over(share));
            let further = next.above / next.below;
            // Also where nothing is left to divide by, and the share is no number.
            if next.below <= NOTHING || sign * (further - share) >= 0.0 {
                return Some(share);
            }
            share = further;
        }
    }
}

/// The sums of a measure over all cases.
pub(super) struct Sums<M> {
    known: Parts,
    is_open: bool,
    is_exact: bool,
    is_least_exact: bool,
    least_below: f64,
    most_below: f64,
    lower_ends: Choices,
    upper_ends: Choices,
    measure: PhantomData<M>,
}

/// The sign with which a share is to be least.
const LEAST: f64 = 1.0;
/// The sign with which it is to be most.
const MOST: f64 = -1.0;

impl<M: Measure> Sums<M> {
    /// The sums over the cases of which nothing is open.
    pub(super) fn of_known(x: &Side, y: &Side) -> Self {
        let mut known = Parts::default();
        let cells = x.low.iter().zip(&x.high).zip(y.low.iter().zip(&y.high));
        for ((x_low, x_high), (y_low, y_high)) in cells {
            if x_low >= x_high && y_low >= y_high {
                known.add(M::parts(*x_low, *y_low));
            }
        }
        Self {
            known,
            is_open: false,
            is_exact: true,
            is_least_exact: true,
            least_below: known.below,
            most_below: known.below,
            lower_ends: Choices::default(),
            upper_ends: Choices::default(),
            measure: PhantomData,
        }
    }

    /// Adds a case of which something is open.
    pub(super) fn add(&mut self, cells: &[Cell]) {
        self.is_open = true;
        let (mut least, mut most) = (f64::INFINITY, 0.0);
        for cell in cells {
            self.is_exact &= cell.is_reached && M::is_upper_reached(*cell);
            self.is_least_exact &= cell.is_reached && M::is_least_below_reached(*cell);
            for (x, y) in M::least_below(*cell) {
                least = f64::min(least, M::parts(x, y).below);
            }
            for (x, y) in M::most_below(*cell) {
                most = f64::max(most, M::parts(x, y).below);
            }
        }
        self.least_below += least;
        self.most_below += most;
        let parts = |places: [(f64, f64); 2]| places.map(|(x, y)| M::parts(x, y));
        if let [only] = cells {
            self.lower_ends.add(LEAST, &[parts(M::lower_ends(*only))]);
            self.upper_ends.add(MOST, &[parts(M::upper_ends(*only))]);
        } else {
            self.lower_ends.add(LEAST, &cells.iter().map(|cell| parts(M::lower_ends(*cell))).collect::<Vec<_>>());
            self.upper_ends.add(MOST, &cells.iter().map(|cell| parts(M::upper_ends(*cell))).collect::<Vec<_>>());
        }
    }

    /// The figure.
    pub(super) fn figure(&self) -> FitMeasure {
        if self.most_below <= NOTHING {
            return FitMeasure::UNDEFINED;
        }
        let may_be_undefined = self.least_below <= NOTHING;
        let is_exact = self.is_exact && (self.is_least_exact || !may_be_undefined);
        if !self.is_open {
            let share = self.known.above / self.known.below;
            return FitMeasure::between(share, share, true, may_be_undefined);
        }
        // With nothing to divide by, n − λd is nowhere below 0, or above, whatever λ is: the figure is 1, or 0, where it's
        // defined.
        let lower = self.lower_ends.extreme(self.known, LEAST).unwrap_or(1.0);
        let upper = self.upper_ends.extreme(self.known, MOST).unwrap_or(0.0);
        FitMeasure::between(lower, upper, is_exact, may_be_undefined)
    }
}
