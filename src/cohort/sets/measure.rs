//! Measures: quotients of sums over cases, and their bounds when memberships are intervals.
//!
//! A measure is Σn(x, y) / Σd(x, y) over the cases' memberships x and y in two sets. It is below a share λ exactly where
//! Σ(n − λd) is below 0, and that sum is least where each case is by itself: so the bounds are found case by case
//! (Dinkelbach 1967). For all measures, and any λ in [0, 1], n − λd goes one way in each membership, or rises in one up to
//! the other and falls beyond. So of memberships that are free of each other the least is at ends of both, and the most at
//! one's highest with the other as near to it as it can be. Where they aren't, there is a [`Cell`] for each way in which
//! they go together.

use std::marker::PhantomData;

use super::completions::{Cell, Reached, Side};
use super::figure::Figure;

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
}

/// What is divided by counts as nothing up to here: 1 − 0.7 and 0.3 are the same membership, and differ by a rounding.
const NOTHING: f64 = 1e-9;

/// A measure of fit; each method gives the memberships where something is most or least.
pub(super) trait Measure {
    fn parts(x: f64, y: f64) -> Parts;
    /// The two places of which one makes the measure least.
    fn floors(cell: Cell) -> [(f64, f64); 2];
    /// The two places of which one makes the measure most.
    fn ceilings(cell: Cell) -> [(f64, f64); 2];
    /// The two places of which at one the least is divided by.
    fn least_below(cell: Cell) -> [(f64, f64); 2];
    /// The two places of which at one the most is divided by.
    fn most_below(cell: Cell) -> [(f64, f64); 2];
    /// Whether the bounds are reached, and whether the least that is divided by is.
    fn is_reached(reached: Reached) -> (bool, bool);
}

/// How far x is included in y: Σmin(x, y) / Σx.
pub(super) struct Inclusion;

impl Measure for Inclusion {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: least(x, y), below: x }
    }

    fn floors(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0), (x.1, y.0)]
    }

    fn ceilings(Cell { x_near, y, .. }: Cell) -> [(f64, f64); 2] {
        x_near.map(|x| (x, y.1))
    }

    fn least_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0); 2]
    }

    fn is_reached(reached: Reached) -> (bool, bool) {
        (reached.ends && reached.x_near, reached.ends)
    }
}

/// How far y is included in x: Σmin(x, y) / Σy.
pub(super) struct Uptake;

impl Measure for Uptake {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: least(x, y), below: y }
    }

    fn floors(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0), (x.0, y.1)]
    }

    fn ceilings(Cell { x, y_near, .. }: Cell) -> [(f64, f64); 2] {
        y_near.map(|y| (x.1, y))
    }

    fn least_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.1); 2]
    }

    fn is_reached(reached: Reached) -> (bool, bool) {
        (reached.ends && reached.y_near, reached.ends)
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

    fn floors(cell: Cell) -> [(f64, f64); 2] {
        Inclusion::floors(cell)
    }

    fn ceilings(cell: Cell) -> [(f64, f64); 2] {
        Inclusion::ceilings(cell)
    }

    fn least_below(Cell { x, y_half, .. }: Cell) -> [(f64, f64); 2] {
        y_half.map(|y| (x.0, y))
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0), (x.1, y.1)]
    }

    fn is_reached(reached: Reached) -> (bool, bool) {
        (reached.ends && reached.x_near, reached.ends && reached.y_half)
    }
}

/// Relevance of necessity: Σ(1−x) / Σ(1−min(x, y)). Low where x is so common that it's trivially necessary.
pub(super) struct Relevance;

impl Measure for Relevance {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: 1.0 - x, below: 1.0 - least(x, y) }
    }

    fn floors(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0); 2]
    }

    fn ceilings(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.1); 2]
    }

    fn least_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.1); 2]
    }

    fn most_below(Cell { x, y, .. }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }

    fn is_reached(reached: Reached) -> (bool, bool) {
        (reached.ends, reached.ends)
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
    /// Adds what a case can add: where n − λd is to be least, or with the sign changed most, those that can be the choice for
    /// some λ in [0, 1]. One that is no less than another both for 0 and for 1 can't.
    fn add(&mut self, sign: f64, mut parts: Vec<Parts>) {
        let weights = |parts: &Parts| (sign * parts.above, sign * parts.over(1.0));
        parts.sort_by(|one, other| weights(one).partial_cmp(&weights(other)).unwrap_or(std::cmp::Ordering::Equal));
        let mut least = f64::INFINITY;
        parts.retain(|parts| {
            let (_, weight) = weights(parts);
            let is_less = weight < least;
            least = least.min(weight);
            is_less
        });
        match parts[..] {
            [only] => self.settled.add(only),
            _ => {
                self.parts.extend(parts);
                self.ends.push(self.parts.len());
            }
        }
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
    least_below: f64,
    most_below: f64,
    floors: Choices,
    ceilings: Choices,
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
        let (floors, ceilings) = (Choices::default(), Choices::default());
        let (least_below, most_below) = (known.below, known.below);
        Self { known, is_open: false, least_below, most_below, floors, ceilings, measure: PhantomData }
    }

    /// Adds a case of which something is open.
    pub(super) fn add(&mut self, cells: &[Cell]) {
        let parts = |places: fn(Cell) -> [(f64, f64); 2]| {
            cells.iter().flat_map(move |cell| places(*cell).map(|(x, y)| M::parts(x, y)))
        };
        self.is_open = true;
        self.least_below += parts(M::least_below).map(|parts| parts.below).fold(f64::INFINITY, f64::min);
        self.most_below += parts(M::most_below).map(|parts| parts.below).fold(0.0, f64::max);
        self.floors.add(LEAST, parts(M::floors).collect());
        self.ceilings.add(MOST, parts(M::ceilings).collect());
    }

    /// The figure.
    pub(super) fn figure(&self, reached: Reached) -> Figure {
        if self.most_below <= NOTHING {
            return Figure::UNDEFINED;
        }
        let may_be_undefined = self.least_below <= NOTHING;
        let (is_exact, is_least_exact) = M::is_reached(reached);
        let is_exact = is_exact && (is_least_exact || !may_be_undefined);
        if !self.is_open {
            let share = self.known.above / self.known.below;
            return Figure::between(share, share, true, may_be_undefined);
        }
        // With nothing to divide by, n − λd is nowhere below 0, or above, whatever λ is: the figure is 1, or 0, where it's
        // defined.
        let floor = self.floors.extreme(self.known, LEAST).unwrap_or(1.0);
        let ceiling = self.ceilings.extreme(self.known, MOST).unwrap_or(0.0);
        Figure::between(floor, ceiling, is_exact, may_be_undefined)
    }
}
