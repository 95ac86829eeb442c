//! The ends of tau-b over all completions at once, by going up the possible figures.
//!
//! Tau-b depends only on how many cases of each outcome have each figure. The sweep goes from the lowest figure to the
//! highest, and places at each some of the cases that are left. What is placed later is above what was placed before, so
//! that the pairs with it are known from the numbers placed. For each number of untied pairs only the least and the most of
//! concordant minus discordant pairs are kept.

use std::collections::BTreeMap;

use super::kendall::{pairs, ratio};
use super::tau_bounds::{Open, differ};
use crate::uncertainty::Work;

/// The steps after which the sweep is given up. The documentation of `TauBounds` states both limits.
const MOST_STEPS: u64 = 1 << 28;

/// The counts of pairs that are kept at once, above which the sweep is given up.
const MOST_KEPT: usize = 1 << 23;

/// What a case that isn't placed yet can still have, as places among all possible figures, lowest first.
type Future<'a> = &'a [usize];

/// The cases of one outcome that aren't placed yet, sorted.
type Left<'a> = Vec<Future<'a>>;

/// The least and the most tau-b of the completions that have one; `None` where finding them takes too many steps, or where
/// no completion has one.
pub(super) fn ends(cases: &[Open<'_>]) -> Option<(f64, f64)> {
    let figures = figures(cases);
    let places = places(cases, &figures);
    let work = Work::up_to(MOST_STEPS);
    let mut sweep = Sweep::new(cases, &places, &work)?;
    for place in 0..figures.len() {
        sweep.place(place)?;
    }
    let different = different(cases);
    let found = sweep.pairs.iter().flat_map(|pairs| pairs.0.iter().enumerate()).filter(|(_, ahead)| ahead.is_reached());
    let tau = |ahead: i32, untied: usize| ratio(f64::from(ahead), untied as u64, different);
    let ends = found.filter_map(|(untied, ahead)| Some((tau(ahead.least, untied)?, tau(ahead.most, untied)?)));
    ends.reduce(|(lower, upper), (least, most)| (lower.min(least), upper.max(most)))
}

/// How many pairs of cases have different outcomes.
fn different(cases: &[Open<'_>]) -> u64 {
    let pairs = cases.iter().enumerate().flat_map(|(index, one)| cases[..index].iter().map(move |other| (one, other)));
    pairs.map(|(one, other)| u64::from(differ(one.1, other.1))).sum()
}

/// The figures that any case can have, lowest first.
fn figures(cases: &[Open<'_>]) -> Vec<f64> {
    let mut figures: Vec<f64> = cases.iter().flat_map(|(possible, _)| possible.iter().copied()).collect();
    figures.sort_by(f64::total_cmp);
    figures.dedup();
    figures
}

/// For each case, the places of its possible figures among all.
fn places(cases: &[Open<'_>], figures: &[f64]) -> Vec<Vec<usize>> {
    let place = |figure: &f64| figures.partition_point(|other| other < figure);
    cases.iter().map(|(possible, _)| possible.iter().map(place).collect()).collect()
}

/// The least and the most of concordant minus discordant pairs.
#[derive(Clone, Copy)]
struct Ahead {
    least: i32,
    most: i32,
}

impl Ahead {
    /// Of no completion. Far enough from any number of pairs that adding to it changes nothing.
    const NOT_REACHED: Self = Self { least: i32::MAX / 2, most: i32::MIN / 2 };

    const fn is_reached(self) -> bool {
        self.least <= self.most
    }
}

/// For each number of untied pairs among the cases placed, how far the concordant pairs can be ahead.
#[derive(Clone, Default)]
struct PairCounts(Vec<Ahead>);

impl PairCounts {
    /// Takes in the completions of `before`, to which pairs are added.
    fn take_in(&mut self, before: &Self, ahead: i32, untied: usize) {
        let length = before.0.len() + untied;
        if self.0.len() < length {
            self.0.resize(length, Ahead::NOT_REACHED);
        }
        // By index: zipped slices take several times as long where nothing is optimized, and most of a sweep is spent here.
        let (into, from) = (&mut self.0[untied..], before.0.as_slice());
        let mut at = 0;
        while at < from.len() {
            let (least, most) = (from[at].least + ahead, from[at].most + ahead);
            if least < into[at].least {
                into[at].least = least;
            }
            if most > into[at].most {
                into[at].most = most;
            }
            at += 1;
        }
    }
}

/// The cases of one outcome: what can be left of them.
struct Group<'a> {
    size: usize,
    left: Vec<Left<'a>>,
}

/// Where one group goes: which of the next lefts, and how many cases are placed on the way.
struct Way {
    to: usize,
    placed: usize,
}

/// The completions as far as they are placed.
struct Sweep<'a> {
    /// By outcome, lowest first.
    groups: Vec<Group<'a>>,
    /// For each combination of what is left of the groups, the last group's changing fastest.
    pairs: Vec<PairCounts>,
    work: &'a Work<'a>,
    /// The steps that each way takes at most.
    steps: usize,
}

impl<'a> Sweep<'a> {
    fn new(cases: &[Open<'_>], places: &'a [Vec<usize>], work: &'a Work<'a>) -> Option<Self> {
        let mut by_outcome: Vec<_> = cases.iter().map(|(_, outcome)| outcome + 0.0).zip(places).collect();
        by_outcome.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let groups = by_outcome.chunk_by(|(one, _), (other, _)| one.total_cmp(other).is_eq()).map(|cases| {
            let mut left: Left<'a> = cases.iter().map(|(_, places)| places.as_slice()).collect();
            left.sort_unstable();
            Group { size: cases.len(), left: vec![left] }
        });
        let none_placed = PairCounts(vec![Ahead { least: 0, most: 0 }]);
        let steps = usize::try_from(pairs(cases.len())).ok()?.saturating_add(1);
        Some(Self { groups: groups.collect(), pairs: vec![none_placed], work, steps })
    }

    /// Places cases at a figure in every way; `None` where that takes too many steps.
    fn place(&mut self, place: usize) -> Option<()> {
        let most_ways = usize::try_from(self.work.left()).unwrap_or(usize::MAX) / self.steps;
        let most_left = MOST_KEPT / self.steps;
        let next: Option<Vec<_>> = self.groups.iter().map(|group| group.placing(place, most_ways, most_left)).collect();
        let (next, ways): (Vec<Group<'a>>, Vec<Vec<Vec<Way>>>) = next?.into_iter().unzip();
        let together = product(ways.iter().map(|ways| ways.iter().map(Vec::len).sum()));
        let left = product(next.iter().map(|group| group.left.len()));
        if together > most_ways || left > most_left {
            return None;
        }
        self.work.spend(together as u64 * self.steps as u64).ok()?;
        let mut reached = vec![PairCounts::default(); left];
        for (index, before) in self.pairs.iter().enumerate() {
            for joint in self.joint_ways(index, &next, &ways) {
                reached[joint.to].take_in(before, joint.ahead, joint.untied);
            }
        }
        (self.groups, self.pairs) = (next, reached);
        Some(())
    }

    /// The ways of all groups together, from the combination at an index.
    fn joint_ways(&self, index: usize, next: &[Group<'_>], ways: &[Vec<Vec<Way>>]) -> Vec<JointWay> {
        let at = self.at(index);
        let placed: Vec<usize> =
            self.groups.iter().zip(&at).map(|(group, left)| group.size - group.left[*left].len()).collect();
        let all: usize = placed.iter().sum();
        let mut below = 0;
        let mut joint = vec![JointWay { to: 0, ahead: 0, untied: 0 }];
        for (group, left) in at.into_iter().enumerate() {
            let ahead = signed(below) - signed(all - below - placed[group]);
            below += placed[group];
            let (before, ways) = (joint, &ways[group][left]);
            joint = Vec::with_capacity(before.len() * ways.len());
            // Loops: chained adapters take several times as long where nothing is optimized.
            for JointWay { to, ahead: so_far, untied } in before {
                for way in ways {
                    let (to, placed) = (to * next[group].left.len() + way.to, signed(way.placed));
                    joint.push(JointWay { to, ahead: so_far + ahead * placed, untied: untied + all * way.placed });
                }
            }
        }
        joint
    }

    /// What is left of each group in the combination at an index.
    fn at(&self, mut index: usize) -> Vec<usize> {
        let mut at: Vec<_> = self
            .groups
            .iter()
            .rev()
            .map(|group| {
                let left = index % group.left.len();
                index /= group.left.len();
                left
            })
            .collect();
        at.reverse();
        at
    }
}

/// Where all groups go together, and the pairs of those placed now with those placed before.
#[derive(Clone, Copy)]
struct JointWay {
    to: usize,
    ahead: i32,
    untied: usize,
}

fn product(counts: impl Iterator<Item = usize>) -> usize {
    counts.fold(1, usize::saturating_mul)
}

fn signed(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

impl<'a> Group<'a> {
    /// What can be left after cases are placed at a figure, and the ways to there from each of the present lefts; `None` for
    /// more of either than there may be.
    fn placing(&self, place: usize, most_ways: usize, most_left: usize) -> Option<(Self, Vec<Vec<Way>>)> {
        let mut seen: BTreeMap<Left<'a>, usize> = BTreeMap::new();
        let mut ways_left = most_ways;
        let mut ways = Vec::new();
        for left in &self.left {
            let lefts = after(left, place, ways_left.min(most_left))?;
            ways_left -= lefts.len();
            let way = |next: Left<'a>| {
                let placed = left.len() - next.len();
                let number = seen.len();
                Way { to: *seen.entry(next).or_insert(number), placed }
            };
            ways.push(lefts.into_iter().map(way).collect());
            if seen.len() > most_left {
                return None;
            }
        }
        let mut left: Vec<_> = seen.into_iter().collect();
        left.sort_by_key(|(_, number)| *number);
        Some((Self { size: self.size, left: left.into_iter().map(|(left, _)| left).collect() }, ways))
    }
}

/// What can be left after some of those that can be at a figure are placed there; `None` for more than `most`.
///
/// A case that can have everything later that another one can have, and more, isn't placed before that one: the two
/// changed round leave the same numbers, and more ways to go on.
fn after<'a>(left: &Left<'a>, place: usize, most: usize) -> Option<Vec<Left<'a>>> {
    let (here, later): (Vec<Future<'a>>, Vec<Future<'a>>) =
        left.iter().partition(|future| future.first() == Some(&place));
    let mut futures: Left<'a> = here.iter().map(|future| &future[1..]).collect();
    futures.sort_unstable_by(|one, other| one.len().cmp(&other.len()).then(one.cmp(other)));
    let mut lefts: Vec<Left<'a>> = vec![Vec::new()];
    for alike in futures.chunk_by(|one, other| one == other) {
        let kept = |left: &Left<'a>| {
            let is_bound = left.iter().any(|other| is_within(other, alike[0]));
            let least = if is_bound { alike.len() } else { 0 };
            let most = if alike[0].is_empty() { 0 } else { alike.len() };
            let left = left.clone();
            (least..=most).map(move |kept| [left.as_slice(), &alike[..kept]].concat())
        };
        lefts = lefts.iter().flat_map(kept).collect();
        if lefts.len() > most {
            return None;
        }
    }
    for left in &mut lefts {
        left.extend(&later);
        left.sort_unstable();
    }
    Some(lefts)
}

/// Whether everything in the one is in the other, both sorted.
fn is_within(one: Future<'_>, other: Future<'_>) -> bool {
    one.iter().all(|place| other.binary_search(place).is_ok())
}
