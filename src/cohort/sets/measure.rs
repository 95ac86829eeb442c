//! Measures: quotients of sums over cases, and their bounds when memberships are intervals.
//!
//! A measure is Σn(x, y) / Σd(x, y) over the cases' memberships x and y in two sets. It is below a share λ exactly where
//! Σ(n − λd) is below 0, and that sum is least where each case is by itself: so the bounds are found case by case
//! (Dinkelbach 1967). For all three measures, and any λ in [0, 1], n − λd doesn't fall when y rises. In x it rises up to
//! y and falls beyond (inclusion, PRI), or only falls (relevance). So the most is at the highest y with x as near to it as
//! can be, and the least at the lowest y with x at one of its two ends: only which end depends on λ.

use super::figure::Figure;

/// What is known of the memberships in a set, case by case.
pub(super) struct Side {
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

/// The intervals of one case's two memberships.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    x: (f64, f64),
    y: (f64, f64),
}

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
    /// The place that makes the measure most.
    fn ceiling(cell: Cell) -> (f64, f64);
    /// The place where the least is divided by.
    fn least_below(cell: Cell) -> (f64, f64);
    /// The two places of which at one the most is divided by.
    fn most_below(cell: Cell) -> [(f64, f64); 2];
}

/// How far x is included in y: Σmin(x, y) / Σx. The consistency of `X -> Y`; the coverage of `Y -> X`.
pub(super) struct Inclusion;

impl Measure for Inclusion {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: least(x, y), below: x }
    }

    fn floors(Cell { x, y }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0), (x.1, y.0)]
    }

    fn ceiling(Cell { x, y }: Cell) -> (f64, f64) {
        (within(y.1, x), y.1)
    }

    fn least_below(Cell { x, y }: Cell) -> (f64, f64) {
        (x.0, y.0)
    }

    fn most_below(Cell { x, y }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0); 2]
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

    fn ceiling(cell: Cell) -> (f64, f64) {
        Inclusion::ceiling(cell)
    }

    fn least_below(Cell { x, y }: Cell) -> (f64, f64) {
        (x.0, within(0.5, y))
    }

    fn most_below(Cell { x, y }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0), (x.1, y.1)]
    }
}

/// Relevance of necessity: Σ(1−x) / Σ(1−min(x, y)). Low where x is so common that it's trivially necessary.
pub(super) struct Relevance;

impl Measure for Relevance {
    fn parts(x: f64, y: f64) -> Parts {
        Parts { above: 1.0 - x, below: 1.0 - least(x, y) }
    }

    fn floors(Cell { x, y }: Cell) -> [(f64, f64); 2] {
        [(x.1, y.0); 2]
    }

    fn ceiling(Cell { x, y }: Cell) -> (f64, f64) {
        (x.0, y.1)
    }

    fn least_below(Cell { x, y }: Cell) -> (f64, f64) {
        (x.1, y.1)
    }

    fn most_below(Cell { x, y }: Cell) -> [(f64, f64); 2] {
        [(x.0, y.0); 2]
    }
}

/// The lesser of two numbers; `f64::min` minds NaN, which isn't here, and is slower for it.
fn least(x: f64, y: f64) -> f64 {
    if x < y { x } else { y }
}

/// The number of an interval that is nearest to this one.
fn within(number: f64, (low, high): (f64, f64)) -> f64 {
    if number < low {
        low
    } else if number > high {
        high
    } else {
        number
    }
}

/// The figure of a measure over all cases.
pub(super) fn figure<M: Measure>(x: &Side, y: &Side, is_exact: bool) -> Figure {
    let mut known = Parts::default();
    let mut open: Vec<Cell> = Vec::new();
    let cells = x.low.iter().zip(&x.high).zip(y.low.iter().zip(&y.high));
    for ((x_low, x_high), (y_low, y_high)) in cells {
        if x_low < x_high || y_low < y_high {
            open.push(Cell { x: (*x_low, *x_high), y: (*y_low, *y_high) });
        } else {
            known.add(M::parts(*x_low, *y_low));
        }
    }
    let sum_at = |place: fn(Cell) -> (f64, f64)| total(known, &open, |cell| parts_at::<M>(place(cell)));
    let may_be_undefined = sum_at(M::least_below).below <= NOTHING;
    let most_below = total(known, &open, |cell| {
        let [one, two] = M::most_below(cell).map(parts_at::<M>);
        if one.below > two.below { one } else { two }
    });
    if most_below.below <= NOTHING {
        return Figure::UNDEFINED;
    }
    let top = sum_at(M::ceiling);
    // With nothing to divide by there, n − λd is nowhere above 0, whatever λ is: the figure is 0 where it's defined.
    let ceiling = if top.below > NOTHING { top.above / top.below } else { 0.0 };
    if open.is_empty() {
        return Figure::between(ceiling, ceiling, true, may_be_undefined);
    }
    Figure::between(floor::<M>(known, &open), ceiling, is_exact, may_be_undefined)
}

fn parts_at<M: Measure>((x, y): (f64, f64)) -> Parts {
    M::parts(x, y)
}

fn total(known: Parts, open: &[Cell], parts: impl Fn(Cell) -> Parts) -> Parts {
    let mut total = known;
    for cell in open {
        total.add(parts(*cell));
    }
    total
}

/// The least share: from the end with the most below the line, to ever lower ones until none is lower.
fn floor<M: Measure>(known: Parts, open: &[Cell]) -> f64 {
    let ends: Vec<[Parts; 2]> = open.iter().map(|cell| M::floors(*cell).map(parts_at::<M>)).collect();
    let total = |is_first: &dyn Fn(&[Parts; 2]) -> bool| {
        let mut total = known;
        for ends in &ends {
            total.add(if is_first(ends) { ends[0] } else { ends[1] });
        }
        total
    };
    let start = total(&|[one, two]| one.below > two.below);
    if start.below <= NOTHING {
        return 1.0; // n − λd is nowhere below 0, whatever λ is
    }
    let mut least = start.above / start.below;
    loop {
        let next = total(&|[one, two]| one.over(least) <= two.over(least));
        let share = next.above / next.below;
        // Also where nothing is left to divide by, and the share is no number.
        if next.below <= NOTHING || share >= least {
            return least;
        }
        least = share;
    }
}
