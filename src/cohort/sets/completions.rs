//! Completions of one case: which memberships in expressions are possible together.
//!
//! An unknown that stands in an expression, or in the two of a relation, in two ways ties places to each other: it is
//! **shared**. Once the shared unknowns of a case have values, each place that is left can take any of its memberships
//! whatever the other places have. Then "and" and "or" make three things plain:
//!
//! - the least and the most of an expression are where all its places are at their lowest, or highest;
//! - where each place can be as near to a number as its ends allow, so can the expression;
//! - so only the places that skip the number have to be gone through to find what is nearest to it.
//!
//! A shared unknown that can be any number between two ends needs only finitely many. What a case adds is piecewise linear in
//! its unknowns: its kinks are where two memberships of the case meet, or one is 0.5. So it is least, and most,
//! where every unknown is at an end, at 0.5, at another membership of the case, or at one minus any of these.

use super::SetTable;
use super::expression::{Place, Tree};
use super::measure::NOTHING;
use crate::uncertainty::Work;

/// An expression over the cases of a table.
pub(super) struct Side {
    tree: Tree,
    places: Vec<Place>,
    /// How many literals the expression has: the steps that finding its membership takes.
    literals: u64,
    /// The least membership of each case.
    pub(super) low: Vec<f64>,
    /// The most.
    pub(super) high: Vec<f64>,
}

impl Side {
    pub(super) fn of(table: &SetTable, tree: Tree) -> Self {
        let places = tree.places();
        let low = table.ends(&tree, false);
        let is_open = places.iter().any(|place| table.sets()[place.set].is_open);
        let high = if is_open { table.ends(&tree, true) } else { low.clone() };
        let literals = tree.literals();
        Self { tree, places, literals, low, high }
    }
}

impl SetTable {
    /// The least or the most of an expression, case by case.
    fn ends(&self, tree: &Tree, is_high: bool) -> Vec<f64> {
        match tree {
            Tree::Literal(place) => {
                let end = if is_high == place.is_negated { self.low(place.set) } else { self.high(place.set) };
                if place.is_negated { end.iter().map(|cell| 1.0 - cell).collect() } else { end.to_vec() }
            }
            Tree::All(parts) => self.joined(parts, is_high, |one, two| if two < one { two } else { one }),
            Tree::Any(parts) => self.joined(parts, is_high, |one, two| if two > one { two } else { one }),
        }
    }

    fn joined(&self, parts: &[Tree], is_high: bool, pick: impl Fn(f64, f64) -> f64) -> Vec<f64> {
        let mut parts = parts.iter().map(|part| self.ends(part, is_high));
        let mut all = parts.next().unwrap_or_default();
        for part in parts {
            all.iter_mut().zip(part).for_each(|(one, two)| *one = pick(*one, two));
        }
        all
    }
}

/// What the shared unknowns of a case are taken to be.
#[derive(Clone, Copy)]
pub(super) struct Taken<'t> {
    /// Sets with their memberships; none where nothing is shared.
    sets: &'t [(usize, f64)],
    /// How many completions may be gone through for each; none where the case has too many.
    left: Option<usize>,
}

/// How often each literal is looked at in a completion: for both ends of each side, and for what is nearest to a number.
const LOOKS: u64 = 6;
/// What it takes to choose among what completions add to the figures, beside that.
const PARTS: u64 = 40;

/// What a shared unknown can be: the membership in each set that it is an unknown of.
type State = Vec<(usize, f64)>;

/// The unknowns of the expressions that are looked at together.
pub(super) struct Unknowns<'t> {
    table: &'t SetTable,
    places: Vec<Place>,
    /// Those of which some case's unknown may stand in another place too.
    shared: Vec<Place>,
    /// How many literals the expressions have.
    literals: u64,
    work: &'t Work<'t>,
}

impl<'t> Unknowns<'t> {
    pub(super) fn of(table: &'t SetTable, sides: &[&Side], work: &'t Work<'t>) -> Self {
        let places: Vec<_> = sides.iter().flat_map(|side| side.places.iter().copied()).collect();
        let open: Vec<_> = places.iter().copied().filter(|place| table.sets()[place.set].is_open).collect();
        let shared = open.iter().copied().filter(|one| open.iter().any(|other| meets(table, *one, *other))).collect();
        let literals = sides.iter().map(|side| side.literals).sum();
        Self { table, places, shared, literals, work }
    }

    /// Goes through what the shared unknowns of a case can be, once where there are none; whether they could be gone
    /// through, and the work allowed it. If not, it is one round with nothing taken.
    pub(super) fn each(&self, case: usize, mut visit: impl FnMut(Taken<'_>)) -> bool {
        if self.shared.is_empty() {
            visit(Taken { sets: &[], left: Some(SetTable::MOST_COMPLETIONS) });
            return true;
        }
        let shared = self.shared_in(case);
        let rounds = shared.as_ref().and_then(|shared| product(shared.iter().map(Vec::len)));
        let rounds = rounds.filter(|rounds| self.work.spend(*rounds as u64 * (LOOKS * self.literals + PARTS)).is_ok());
        let (Some(shared), Some(rounds)) = (shared, rounds) else {
            visit(Taken { sets: &[], left: None });
            return false;
        };
        let left = Some(SetTable::MOST_COMPLETIONS / rounds);
        let mut taken = Vec::new();
        for round in 0..rounds {
            taken.clear();
            let mut rest = round;
            for states in &shared {
                taken.extend_from_slice(&states[rest % states.len()]);
                rest /= states.len();
            }
            visit(Taken { sets: &taken, left });
        }
        true
    }

    /// What each shared unknown of a case can be; none where one of them can be too much.
    fn shared_in(&self, case: usize) -> Option<Vec<Vec<State>>> {
        let open: Vec<_> = self.shared.iter().copied().filter(|place| self.is_open(case, place.set)).collect();
        let shared = open.iter().filter(|one| open.iter().any(|other| meets(self.table, **one, *other)));
        let mut roots: Vec<usize> = shared.map(|place| self.table.sets()[place.set].root).collect();
        roots.sort_unstable();
        roots.dedup();
        let sets_of = |root: usize| {
            let mut sets: Vec<usize> = open.iter().map(|place| place.set).collect();
            sets.retain(|set| self.table.sets()[*set].root == root);
            sets.sort_unstable();
            sets.dedup();
            sets
        };
        roots.into_iter().map(|root| self.states(case, &sets_of(root))).collect()
    }

    /// The memberships in sets of one root that a case can have together.
    fn states(&self, case: usize, sets: &[usize]) -> Option<Vec<State>> {
        let all = self.table.sets();
        if sets.iter().any(|set| all[*set].has_too_many && all[*set].possible(case).is_empty()) {
            return None;
        }
        // Sets of one root list as many memberships; one that lists none has a root of its own.
        let count = sets.iter().map(|set| all[*set].possible(case).len()).min().unwrap_or(0);
        let of_state = |state: usize| sets.iter().map(|set| (*set, all[*set].possible(case)[state])).collect();
        let mut states: Vec<State> = match sets {
            [set] if count == 0 => self.turns(case, *set).into_iter().map(|turn| vec![(*set, turn)]).collect(),
            _ => (0..count).map(of_state).collect(),
        };
        states.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
        states.dedup();
        Some(states)
    }

    /// The memberships between the ends of a cell where a figure can be least or most.
    fn turns(&self, case: usize, set: usize) -> Vec<f64> {
        let (low, high) = self.cell(case, set);
        let mut turns = vec![low, high, 0.5];
        for place in &self.places {
            let (least, most) = self.cell(case, place.set);
            let possible = self.table.sets()[place.set].possible(case);
            turns.extend([least, most].iter().chain(possible).flat_map(|one| [*one, 1.0 - one]));
        }
        turns.retain(|turn| (low..=high).contains(turn));
        turns.sort_by(f64::total_cmp);
        turns.dedup();
        turns
    }

    fn cell(&self, case: usize, set: usize) -> (f64, f64) {
        (self.table.low(set)[case], self.table.high(set)[case])
    }

    fn is_open(&self, case: usize, set: usize) -> bool {
        let (low, high) = self.cell(case, set);
        low < high
    }

    /// The least and the most of a side, with what is taken.
    pub(super) fn range(&self, side: &Side, case: usize, taken: Taken<'_>) -> (f64, f64) {
        if taken.sets.is_empty() {
            return (side.low[case], side.high[case]);
        }
        let end = |pick: fn((f64, f64)) -> f64| side.tree.value(&|place| pick(self.ends_at(place, case, taken.sets)));
        (end(|(low, _)| low), end(|(_, high)| high))
    }

    /// The least and the most at a place.
    fn ends_at(&self, place: Place, case: usize, taken: &[(usize, f64)]) -> (f64, f64) {
        let (low, high) = taken
            .iter()
            .find(|(set, _)| *set == place.set)
            .map_or_else(|| self.cell(case, place.set), |(_, membership)| (*membership, *membership));
        if place.is_negated { (1.0 - high, 1.0 - low) } else { (low, high) }
    }

    /// The memberships in a side that are nearest to a number. Of a number outside the range it is the nearer end.
    fn near(&self, side: &Side, case: usize, taken: Taken<'_>, range: (f64, f64), number: f64) -> Nearest {
        let aim = within(number, range);
        if aim <= range.0 || range.1 <= aim {
            return Nearest::at(aim, true);
        }
        let skipping = taken.left.and_then(|left| Some((left, self.skipping(side, case, taken, number)?)));
        let Some((left, skipping)) = skipping else { return Nearest::at(aim, false) };
        if skipping.is_empty() {
            return Nearest::at(aim, true);
        }
        match product(skipping.iter().map(|(_, possible)| possible.len())) {
            Some(rounds) if rounds <= left && self.work.spend(rounds as u64 * side.literals).is_ok() => {
                self.nearest(side, case, taken, &skipping, number)
            }
            _ => Nearest::at(aim, false),
        }
    }

    /// The memberships in a side that are nearest to a number which some places skip, by going through those.
    fn nearest(
        &self,
        side: &Side,
        case: usize,
        taken: Taken<'_>,
        skipping: &[(usize, Vec<f64>)],
        number: f64,
    ) -> Nearest {
        let mut nearest = Nearest { below: 0.0, above: 1.0, is_reached: true };
        let rounds = skipping.iter().map(|(_, possible)| possible.len()).product();
        let mut all = taken.sets.to_vec();
        for round in 0..rounds {
            all.truncate(taken.sets.len());
            let mut rest: usize = round;
            for (set, possible) in skipping {
                all.push((*set, possible[rest % possible.len()]));
                rest /= possible.len();
            }
            let found = side.tree.value(&|place| within(number, self.ends_at(place, case, &all)));
            if found <= number {
                nearest.below = nearest.below.max(found);
            }
            if found >= number {
                nearest.above = nearest.above.min(found);
            }
        }
        nearest
    }

    /// The sets of which a place can't be at a number that lies between its ends, each with what it can be. None where one
    /// can be too much.
    fn skipping(&self, side: &Side, case: usize, taken: Taken<'_>, number: f64) -> Option<Vec<(usize, Vec<f64>)>> {
        let mut skipping: Vec<(usize, Vec<f64>)> = Vec::new();
        for place in &side.places {
            let set = &self.table.sets()[place.set];
            let (low, high) = self.ends_at(*place, case, taken.sets);
            if !set.is_open || number <= low || high <= number {
                continue;
            }
            let possible = set.possible(case);
            let sought = if place.is_negated { 1.0 - number } else { number };
            match possible {
                [] if set.has_too_many => return None,
                [] => {}
                _ if possible.contains(&sought) || skipping.iter().any(|(other, _)| *other == place.set) => {}
                _ => {
                    let mut possible = possible.to_vec();
                    possible.sort_by(f64::total_cmp);
                    possible.dedup();
                    skipping.push((place.set, possible));
                }
            }
        }
        Some(skipping)
    }
}

/// Whether two places are of one unknown, and aren't the same place.
fn meets(table: &SetTable, one: Place, other: Place) -> bool {
    one != other && table.sets()[one.set].root == table.sets()[other.set].root
}

/// The product of counts, where it isn't more than are gone through.
fn product(mut counts: impl Iterator<Item = usize>) -> Option<usize> {
    let times = |product: usize, count| product.checked_mul(count).filter(|all| *all <= SetTable::MOST_COMPLETIONS);
    counts.try_fold(1, times)
}

/// The number of an interval that is nearest to this one.
pub(super) fn within(number: f64, (low, high): (f64, f64)) -> f64 {
    if number < low {
        low
    } else if number > high {
        high
    } else {
        number
    }
}

/// The memberships nearest to a number, from below and from above.
#[derive(Clone, Copy)]
pub(super) struct Nearest {
    pub(super) below: f64,
    pub(super) above: f64,
    /// Whether they are possible, and not only what would be nearest if everything in the range were.
    pub(super) is_reached: bool,
}

impl Nearest {
    const fn at(number: f64, is_reached: bool) -> Self {
        Self { below: number, above: number, is_reached }
    }
}

/// The memberships in both sides of a relation that one case can have, with its shared unknowns taken: each of x with
/// each of y.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
    /// Whether the ends are possible, each with each.
    pub(super) is_reached: bool,
    /// What x can be nearest to the highest y.
    pub(super) x_near: Nearest,
    /// What y can be nearest to the highest x.
    pub(super) y_near: Nearest,
    /// What y can be nearest to 0.5; looked for only where it may be that nothing is left of x without it.
    pub(super) y_half: Nearest,
}

/// Both sides of a relation over the cases of a table.
pub(super) struct Joint<'t> {
    unknowns: Unknowns<'t>,
    pub(super) x: Side,
    pub(super) y: Side,
    /// Whether x may be no more, in every case, than what is in y and in its negation too.
    may_be_halved: bool,
}

impl<'t> Joint<'t> {
    pub(super) fn of(table: &'t SetTable, x: Tree, y: Tree, work: &'t Work<'t>) -> Self {
        let (x, y) = (Side::of(table, x), Side::of(table, y));
        let ends = x.low.iter().zip(y.low.iter().zip(&y.high));
        let may_be_halved = ends.into_iter().all(|(x, (low, high))| {
            let y = within(0.5, (*low, *high));
            x - x.min(y).min(1.0 - y) <= NOTHING
        });
        Self { unknowns: Unknowns::of(table, &[&x, &y], work), x, y, may_be_halved }
    }

    /// Goes through the cases of which something is open, each with its cells.
    pub(super) fn each_open(&self, mut visit: impl FnMut(&[Cell])) {
        let mut cells = Vec::new();
        for case in 0..self.x.low.len() {
            if self.x.low[case] < self.x.high[case] || self.y.low[case] < self.y.high[case] {
                cells.clear();
                self.unknowns.each(case, |taken| cells.push(self.cell(case, taken)));
                visit(&cells);
            }
        }
    }

    fn cell(&self, case: usize, taken: Taken<'_>) -> Cell {
        let (x, y) = (self.unknowns.range(&self.x, case, taken), self.unknowns.range(&self.y, case, taken));
        let near = |side, range, number| self.unknowns.near(side, case, taken, range, number);
        let (x_near, y_near) = (near(&self.x, x, y.1), near(&self.y, y, x.1));
        let y_half = if self.may_be_halved { near(&self.y, y, 0.5) } else { Nearest::at(within(0.5, y), true) };
        Cell { x, y, is_reached: taken.left.is_some(), x_near, y_near, y_half }
    }
}
