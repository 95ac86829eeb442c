//! A contest: two cases on the dimensions of a level, and the weights and completions that favour one of them most.

use super::{WeightBounds, Witness, WitnessRow};
use crate::case::Position;
use crate::score::{Aggregation, Weight};
use crate::vocabulary::{Dimension, Level};

/// The lowest and the highest possible rank.
type Ranks = (u32, u32);

/// What is known of one dimension of both cases, and of how much it counts.
struct Bout {
    dimension: Dimension,
    least: Weight,
    most: Weight,
    own: Ranks,
    other: Ranks,
}

/// One dimension where nothing is open any more.
struct Settled {
    weight: Weight,
    own: u32,
    other: u32,
}

/// Weights and completions, by dimension.
pub(super) struct Outcome(Vec<Settled>);

/// Two cases on a level.
pub(super) struct Contest {
    aggregation: Aggregation,
    bouts: Vec<Bout>,
}

impl Contest {
    pub(super) fn new(
        bounds: &WeightBounds,
        aggregation: Aggregation,
        position: &Position,
        other: &Position,
        level: Level,
    ) -> Self {
        let bout = |dimension: &Dimension| {
            let range = bounds.range(*dimension);
            let (own, other) = (position.ranks(*dimension), other.ranks(*dimension));
            Bout { dimension: *dimension, least: range.lower(), most: range.upper(), own, other }
        };
        Self { aggregation, bouts: Dimension::of_level(level).iter().map(bout).collect() }
    }

    /// The weights and completions in which the case is furthest above the other.
    pub(super) fn best(&self) -> Outcome {
        self.weighed(|bout| (bout.own.1, bout.other.0), |lead| lead)
    }

    /// The weights and completions in which the case is furthest below the other.
    pub(super) fn worst(&self) -> Outcome {
        self.weighed(|bout| (bout.own.0, bout.other.1), |lead| -lead)
    }

    /// How far the case is above the other; only the sign says something, 0 being a tie.
    pub(super) fn lead(&self, outcome: &Outcome) -> i64 {
        let counting = || outcome.0.iter().filter(|settled| settled.weight > Weight::ZERO);
        match self.aggregation {
            Aggregation::Mean => counting().map(|settled| i64::from(settled.weight.get()) * settled.ahead()).sum(),
            Aggregation::WeakestLink => {
                let lowest = |rank: fn(&Settled) -> u32| counting().map(rank).min().map_or(0, i64::from);
                lowest(|settled| settled.own) - lowest(|settled| settled.other)
            }
        }
    }

    /// The outcome as rows for a reader.
    pub(super) fn witness(&self, outcome: &Outcome) -> Witness {
        let row = |(bout, settled): (&Bout, &Settled)| {
            let scale = bout.dimension.scale();
            let degree = |rank| scale.degree(rank).unwrap_or(scale.top());
            let (degree, other) = (degree(settled.own), degree(settled.other));
            WitnessRow { dimension: bout.dimension, weight: settled.weight, degree, other }
        };
        Witness { rows: self.bouts.iter().zip(&outcome.0).map(row).collect() }
    }

    /// The completions of `ranks` with the weights that raise `gain` of the lead most.
    fn weighed(&self, ranks: impl Fn(&Bout) -> (u32, u32), gain: impl Fn(i64) -> i64) -> Outcome {
        let settled = |weights: &mut dyn FnMut(usize, &Bout, i64) -> Weight| {
            let settle = |(index, bout): (usize, &Bout)| {
                let (own, other) = ranks(bout);
                let weight = weights(index, bout, gain(i64::from(own) - i64::from(other)));
                Settled { weight, own, other }
            };
            Outcome(self.bouts.iter().enumerate().map(settle).collect())
        };
        match self.aggregation {
            Aggregation::Mean => {
                let by_sign = settled(&mut |_, bout: &Bout, ahead| if ahead > 0 { bout.most } else { bout.least });
                self.with_something_counting(by_sign, gain)
            }
            Aggregation::WeakestLink => {
                let choice = |counting: usize| {
                    settled(&mut |index, bout: &Bout, _| {
                        if counting & (1 << index) == 0 { bout.least } else { bout.most }
                    })
                };
                let choices = (1..1 << self.bouts.len()).map(choice).filter(Outcome::counts);
                let none = || Outcome(Vec::new());
                // Of choices that do equally well the last one, in which most dimensions count.
                choices.max_by_key(|outcome| gain(self.lead(outcome))).unwrap_or_else(none)
            }
        }
    }

    /// Weights that are all 0 give no score: then the dimension that is most in favour counts, if only against.
    fn with_something_counting(&self, mut outcome: Outcome, gain: impl Fn(i64) -> i64) -> Outcome {
        if !outcome.counts() {
            let can_count = self.bouts.iter().zip(&mut outcome.0).filter(|(bout, _)| bout.most > Weight::ZERO);
            // The first of those that do equally well: `max_by_key` takes the last.
            if let Some((bout, settled)) = can_count.rev().max_by_key(|(_, settled)| gain(settled.ahead())) {
                settled.weight = bout.most;
            }
        }
        outcome
    }
}

impl Settled {
    fn ahead(&self) -> i64 {
        i64::from(self.own) - i64::from(self.other)
    }
}

impl Outcome {
    /// Whether anything counts.
    fn counts(&self) -> bool {
        self.0.iter().any(|settled| settled.weight > Weight::ZERO)
    }
}
