//! What a case tells of propositions: every way in which they can turn out together.

use std::ops::RangeInclusive;

use super::Occasion;
use super::levels::{is_scored, joined};
use super::proposition::{ChangeTest, LevelTest, Movement, Proposition};
use super::told::told;
use super::unknown::{Unknown, unknowns};
use crate::case::{Case, Position, Rating};
use crate::score::Convergence;
use crate::uncertainty::{OutOfWork, Truth, Work};
use crate::vocabulary::{Dimension, Outcome, Unit};

/// How propositions can turn out together in one case.
pub(super) struct PossibleTruths {
    /// Each combination that is possible: a bit a proposition. In the order in which they were found.
    pub(super) possible: Vec<u8>,
    /// Whether every completion was gone through; if not, some combinations may be impossible.
    pub(super) is_exhausted: bool,
    /// The dimensions whose rating decides.
    pub(super) decided_by: Vec<Dimension>,
}

/// How many tests of a completion are one step.
const TESTS: u64 = 32;
/// How many steps it takes to find what isn't known of a case, and as many again for each test.
const STEPS_OF_CASE: u64 = 8;

fn count_tests(propositions: &[&Proposition]) -> u64 {
    propositions.iter().map(|proposition| proposition.tests().len() as u64).sum()
}

/// A way in which everything can turn out.
struct Completion<'u, 'p> {
    unknowns: &'u [Unknown<'p>],
    /// Of each unknown, which of its ways.
    chosen: Vec<usize>,
}

impl PossibleTruths {
    /// Goes through the completions of a case, up to a limit, where the work allows it. Ways of turning out that are alike in
    /// what is `relevant` of them decide nothing.
    pub(super) fn of(
        (case, outcomes): (&Case, RangeInclusive<Outcome>),
        propositions: &[&Proposition],
        (most, work): (u64, &Work<'_>),
        relevant: &impl Fn(u8) -> u8,
    ) -> Self {
        let tests = count_tests(propositions);
        let targets = case.targets().count().max(1) as u64;
        if work.spend(STEPS_OF_CASE * targets * (tests + 1)).is_err() {
            return Self::anything(propositions);
        }
        let mut unknowns = unknowns(case, &outcomes, propositions);
        let steps_of = |unknowns: &[Unknown<'_>]| {
            let total = unknowns.iter().try_fold(1_u64, |total, unknown| total.checked_mul(unknown.ways() as u64));
            total.map_or(u64::MAX, |total| total.saturating_mul(tests.div_ceil(TESTS).max(1)))
        };
        if steps_of(&unknowns) > most
            && let Some(levels) = joined(case, propositions)
        {
            unknowns.retain(|unknown| !matches!(unknown, Unknown::Ranks(dimension, _) if is_scored(*dimension)));
            unknowns.push(levels);
        }
        let steps = steps_of(&unknowns);
        if steps > most || work.spend(steps).is_err() {
            let ways: u64 = unknowns.iter().map(|unknown| unknown.ways() as u64).sum();
            return match work.spend(ways.saturating_mul(tests)) {
                Ok(()) => Self::enclosing(case, propositions, &unknowns),
                Err(OutOfWork) => Self::anything(propositions),
            };
        }
        let mut completion = Completion { chosen: vec![0; unknowns.len()], unknowns: &unknowns };
        let mut turned_out = Vec::new();
        loop {
            turned_out.push(completion.turns_out(case, propositions));
            if !completion.advance() {
                break;
            }
        }
        let relevant: Vec<_> = turned_out.iter().map(|bits| relevant(*bits)).collect();
        let decided_by = deciding(&unknowns, &relevant);
        turned_out.sort_unstable();
        turned_out.dedup();
        Self { possible: turned_out, is_exhausted: true, decided_by }
    }
}

impl PossibleTruths {
    /// Every way of turning out, where there is no work left to look at the case.
    fn anything(propositions: &[&Proposition]) -> Self {
        let possible = (0..=u8::MAX).take(1 << propositions.len()).collect();
        Self { possible, is_exhausted: false, decided_by: Vec::new() }
    }

    /// Every way of turning out that isn't ruled out by each proposition by itself, unknowns that recur taken for several.
    fn enclosing(case: &Case, propositions: &[&Proposition], unknowns: &[Unknown<'_>]) -> Self {
        let truths: Vec<_> = propositions.iter().map(|proposition| proposition.truth(case, unknowns)).collect();
        let fits = |bits: &u8| {
            let mut each = truths.iter().enumerate();
            each.all(|(index, truth)| if bits >> index & 1 == 1 { truth.is_possible() } else { !truth.is_certain() })
        };
        let possible = (0..=u8::MAX).take(1 << propositions.len()).filter(fits).collect();
        let open = propositions.iter().zip(&truths).filter(|(_, truth)| **truth == Truth::Unknown);
        let open: Vec<_> = open.flat_map(|(proposition, _)| proposition.tests()).collect();
        let dimensions = unknowns.iter().flat_map(Unknown::dimensions).copied();
        let mut decided_by: Vec<_> =
            dimensions.filter(|dimension| open.iter().any(|test| test.asks_for(*dimension))).collect();
        decided_by.dedup();
        Self { possible, is_exhausted: false, decided_by }
    }
}

impl Proposition {
    /// Whether it's true, by Kleene's logic.
    fn truth(&self, case: &Case, unknowns: &[Unknown<'_>]) -> Truth {
        match self {
            Self::Not(part) => !part.truth(case, unknowns),
            Self::All(parts) => Truth::all(parts.iter().map(|part| part.truth(case, unknowns))),
            Self::Any(parts) => Truth::any(parts.iter().map(|part| part.truth(case, unknowns))),
            test => told(case, test).unwrap_or_else(|| test.truth_of_ratings(case, unknowns)),
        }
    }

    /// Whether a test of ratings or of the outcome is true: gone through way by way, each unknown by itself.
    fn truth_of_ratings(&self, case: &Case, unknowns: &[Unknown<'_>]) -> Truth {
        if self.is_of_levels() {
            return self.truth_of_levels(case);
        }
        let truth = |unknown: &Unknown<'_>| {
            let is_true = |way: usize| {
                let completion = Completion { unknowns: std::slice::from_ref(unknown), chosen: vec![way] };
                completion.test(case, self)
            };
            let ways = 0..unknown.ways();
            Truth::from_certain_and_possible(ways.clone().all(is_true), ways.clone().any(is_true))
        };
        let truths = unknowns.iter().filter(|unknown| unknown.is_for(self)).map(truth);
        if self.is_of_all() { Truth::all(truths) } else { Truth::any(truths) }
    }

    /// Whether it is true where it is of each dimension and of each target, and not of one.
    pub(super) fn is_of_all(&self) -> bool {
        match self {
            Self::Change(ChangeTest { is, .. }) | Self::Level(LevelTest { is, .. }) => *is == Movement::Unchanged,
            Self::Levels(is) => *is == Convergence::Unchanged,
            _ => false,
        }
    }
}

/// The dimensions of which another way, all else the same, turns out otherwise.
fn deciding(unknowns: &[Unknown<'_>], turned_out: &[u8]) -> Vec<Dimension> {
    let mut deciding = Vec::new();
    let mut stride = 1;
    for unknown in unknowns {
        let ways = unknown.ways();
        let differs = |index: usize| {
            let is_first = (index / stride).is_multiple_of(ways);
            is_first && (1..ways).any(|way| turned_out[index + way * stride] != turned_out[index])
        };
        let new: Vec<_> =
            unknown.dimensions().iter().copied().filter(|dimension| !deciding.contains(dimension)).collect();
        if !new.is_empty() && (0..turned_out.len()).any(differs) {
            deciding.extend(new);
        }
        stride *= ways;
    }
    deciding
}

impl Completion<'_, '_> {
    /// The next way, the first unknown changing fastest.
    fn advance(&mut self) -> bool {
        for (chosen, unknown) in self.chosen.iter_mut().zip(self.unknowns) {
            *chosen += 1;
            if *chosen < unknown.ways() {
                return true;
            }
            *chosen = 0;
        }
        false
    }

    /// Which propositions are true, a bit each.
    fn turns_out(&self, case: &Case, propositions: &[&Proposition]) -> u8 {
        let test = |test: &Proposition| self.test(case, test);
        let each = propositions.iter().enumerate();
        each.fold(0, |bits, (index, proposition)| bits | u8::from(proposition.holds(&test)) << index)
    }

    fn test(&self, case: &Case, test: &Proposition) -> bool {
        match test {
            Proposition::Rating(rating) => self.ranks(test).any(|(first, latest)| {
                let rank = if rating.at == Occasion::First { first } else { latest };
                rating.at_least.is_none_or(|least| rank >= least.rank())
                    && rating.at_most.is_none_or(|most| rank <= most.rank())
            }),
            Proposition::Change(ChangeTest { is, .. }) | Proposition::Level(LevelTest { is, .. }) => {
                let mut made = self.ranks(test).map(|ranks| is.is_made(ranks));
                if test.is_of_all() { made.all(|is| is) } else { made.any(|is| is) }
            }
            levels if levels.is_of_levels() => self.test_levels(levels),
            Proposition::Outcome(outcome) => {
                let rank = self.outcome();
                outcome.at_least.is_none_or(|least| rank >= least.rank())
                    && outcome.at_most.is_none_or(|most| rank <= most.rank())
            }
            other => told(case, other).is_some_and(|truth| match truth {
                Truth::Unknown => self.is_chosen(other),
                known => known.is_certain(),
            }),
        }
    }

    /// Whether the levels of the case pass, or those of one of its targets.
    fn test_levels(&self, test: &Proposition) -> bool {
        if self.unknowns.iter().any(|unknown| matches!(unknown, Unknown::Levels { .. })) {
            return self.is_chosen(test);
        }
        let mut passed = (0..self.targets()).map(|target| {
            let [first, latest] = self.positions(target);
            test.is_passed(&first, &latest)
        });
        if test.is_of_all() { passed.all(|is| is) } else { passed.any(|is| is) }
    }

    /// How many targets are followed: at least one, the case itself.
    fn targets(&self) -> usize {
        let of_domains = self
            .unknowns
            .iter()
            .filter(|unknown| matches!(unknown, Unknown::Ranks(dimension, _) if *dimension == Dimension::DomainGoals));
        of_domains.count().max(1)
    }

    /// The position of a target at the first moment and at the latest.
    fn positions(&self, target: usize) -> [Position; 2] {
        let mut positions = [Position::UNKNOWN; 2];
        let mut followed = [0; Dimension::ALL.len()];
        for (unknown, chosen) in self.unknowns.iter().zip(&self.chosen) {
            let Unknown::Ranks(dimension, pairs) = unknown else { continue };
            let series = &mut followed[dimension.index()];
            if dimension.unit() != Unit::Domain || *series == target {
                let (first, latest) = pairs.get(*chosen).copied().unwrap_or_default();
                for (position, rank) in positions.iter_mut().zip([first, latest]) {
                    *position = position.rated(*dimension, Rating::of_ranks(dimension.scale(), rank, rank));
                }
            }
            *series += 1;
        }
        positions
    }

    /// The ranks of what a test asks for, at the first moment and at the latest.
    fn ranks(&self, test: &Proposition) -> impl Iterator<Item = (u32, u32)> {
        self.unknowns.iter().zip(&self.chosen).filter_map(|(unknown, chosen)| match unknown {
            Unknown::Ranks(dimension, pairs) if test.asks_for(*dimension) => pairs.get(*chosen).copied(),
            _ => None,
        })
    }

    fn outcome(&self) -> u32 {
        let found = self.unknowns.iter().zip(&self.chosen).find_map(|(unknown, chosen)| match unknown {
            Unknown::Outcome(ranks) => ranks.get(*chosen).copied(),
            _ => None,
        });
        found.unwrap_or(Outcome::NoChange.rank())
    }

    fn is_chosen(&self, asked: &Proposition) -> bool {
        let mut unknowns = self.unknowns.iter().zip(&self.chosen);
        unknowns.any(|(unknown, chosen)| unknown.is_asked_by(asked) && unknown.meets(*chosen, asked))
    }
}
