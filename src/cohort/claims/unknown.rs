//! Unknowns: what propositions ask of a case that it doesn't tell, and the ways in which that can turn out.

use std::ops::RangeInclusive;

use super::proposition::{CaseStatusKind, NumberTest, ProfileBand, ProfileTest, Proposition};
use super::told::{band_of, told};
use crate::case::{Band, Case, HasTimeline, Timeline};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Outcome, PolicyDomain, Unit};

/// Something that isn't known, and the ways in which it can turn out.
pub(super) enum Unknown<'p> {
    /// The ranks of a dimension at the first moment and the latest; of a domain's, one for each target.
    Ranks(Dimension, Vec<(u32, u32)>),
    Outcome(Vec<u32>),
    Status,
    /// The domains that are asked for: some of these, or none where nobody knows, and so many of the others.
    Domains(Vec<PolicyDomain>),
    /// A number of the profile, at and around all that is asked.
    Profile(ProfileBand, Vec<f64>),
    /// The whole months, likewise.
    Months(Vec<f64>),
    /// How the levels stand, or what became of them: the test that is passed. And the dimensions that leave it open.
    Levels {
        ways: Vec<Proposition>,
        dimensions: Vec<Dimension>,
    },
    /// Anything else that a test asks.
    Test(&'p Proposition),
}

/// What the propositions ask that isn't known, each once; of the outcome of a case these rungs are possible.
pub(super) fn unknowns<'p>(
    case: &Case,
    outcomes: &RangeInclusive<Outcome>,
    propositions: &[&'p Proposition],
) -> Vec<Unknown<'p>> {
    let tests: Vec<_> = propositions.iter().flat_map(|proposition| proposition.tests()).collect();
    let asks_for = |dimension: &Dimension| tests.iter().any(|test| test.asks_for(*dimension));
    let ranks = Dimension::ALL.iter().filter(|dimension| asks_for(dimension));
    let ranks = ranks.flat_map(|dimension| {
        let pairs = rank_pairs(case, *dimension).into_iter();
        pairs.map(|pairs| Unknown::Ranks(*dimension, told_apart(pairs, *dimension, &tests)))
    });
    let mut unknowns: Vec<_> = ranks.collect();
    if tests.iter().any(|test| matches!(test, Proposition::Outcome(_))) {
        unknowns.push(Unknown::Outcome((outcomes.start().rank()..=outcomes.end().rank()).collect()));
    }
    for test in &tests {
        let is_new = !unknowns.iter().any(|unknown| unknown.is_asked_by(test));
        if is_new && told(case, test) == Some(Truth::Unknown) {
            unknowns.push(Unknown::of(case, test, &tests));
        }
    }
    unknowns
}

/// The ranks that go together, as far as tests tell them apart: of one that is only asked for its change, one for each.
fn told_apart(mut pairs: Vec<(u32, u32)>, dimension: Dimension, tests: &[&Proposition]) -> Vec<(u32, u32)> {
    let is_rated = |test: &Proposition| match test {
        Proposition::Rating(rating) => rating.dimension == dimension,
        test => test.is_of_levels() && test.asks_for(dimension),
    };
    if !tests.iter().any(|test| is_rated(test)) {
        pairs.sort_by_key(|pair| pair.1.cmp(&pair.0));
        pairs.dedup_by_key(|pair| pair.1.cmp(&pair.0));
    }
    pairs
}

/// The ranks at the first moment and the latest that go together: of each target where the dimension is one of domains, else of
/// the case.
fn rank_pairs(case: &Case, dimension: Dimension) -> Vec<Vec<(u32, u32)>> {
    let of_targets = case.targets().filter(|_| dimension.unit() == Unit::Domain);
    let of_targets: Vec<_> = of_targets.map(|target| pairs_in(target.timeline(), dimension)).collect();
    if of_targets.is_empty() { vec![pairs_in(case.timeline(), dimension)] } else { of_targets }
}

fn pairs_in(timeline: Timeline<'_>, dimension: Dimension) -> Vec<(u32, u32)> {
    let change = timeline.change(0, timeline.latest().index());
    let pairs = change.as_ref().and_then(|change| change.of(dimension)).map(|change| change.rank_pairs().collect());
    pairs.unwrap_or_else(|| {
        let (low, high) = timeline.first().position().ranks(dimension);
        (low..=high).map(|rank| (rank, rank)).collect()
    })
}

/// The domains that tests ask for, each once.
fn domains(tests: &[&Proposition]) -> Vec<PolicyDomain> {
    let mut asked = Vec::new();
    for test in tests {
        if let Proposition::Domain(domain) = test
            && !asked.contains(domain)
        {
            asked.push(*domain);
        }
    }
    asked
}

/// How many numbers of other domains there can be beside those that are asked for.
const fn numbers_of_others(asked: &[PolicyDomain]) -> usize {
    PolicyDomain::ALL.len() - asked.len() + 1
}

/// Numbers in a band that turn out differently by what is asked: its ends, those asked, and one between each two.
fn around(asked: impl Iterator<Item = f64>, band: Band) -> Vec<f64> {
    let mut numbers: Vec<_> = asked.collect();
    numbers.sort_by(f64::total_cmp);
    let lowest = numbers.first().map(|number| number - 1.0);
    let highest = numbers.last().map(|number| number + 1.0);
    numbers.extend(lowest.into_iter().chain(highest).chain(band.from).chain(band.to));
    numbers.retain(|number| band.from.is_none_or(|from| *number >= from) && band.to.is_none_or(|to| *number <= to));
    numbers.sort_by(f64::total_cmp);
    let between: Vec<_> = numbers.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])).collect();
    numbers.extend(between);
    numbers
}

/// Whole numbers from 0 that turn out differently by what is asked.
fn whole_around(asked: impl Iterator<Item = f64>) -> Vec<f64> {
    let near = |number: f64| [number.floor() - 1.0, number.floor(), number.ceil(), number.ceil() + 1.0];
    let mut numbers: Vec<_> = asked.flat_map(near).filter(|number| *number >= 0.0).chain([0.0]).collect();
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    numbers
}

impl<'p> Unknown<'p> {
    /// Whether a test of one dimension's ratings, or of the outcome, asks for it.
    pub(super) fn is_for(&self, test: &Proposition) -> bool {
        match self {
            Self::Ranks(dimension, _) => test.asks_for(*dimension),
            Self::Outcome(_) => matches!(test, Proposition::Outcome(_)),
            _ => false,
        }
    }

    /// What a test that isn't of ratings asks, given all that is asked.
    fn of(case: &Case, test: &'p Proposition, tests: &[&'p Proposition]) -> Self {
        match test {
            Proposition::Status(_) => Self::Status,
            Proposition::Domains(_) | Proposition::Domain(_) => Self::Domains(domains(tests)),
            Proposition::Profile(ProfileTest { band, .. }) => {
                let asked = tests.iter().filter_map(|test| match test {
                    Proposition::Profile(test) if test.band == *band => Some([test.at_least, test.at_most]),
                    _ => None,
                });
                let known = band_of(case, *band).unwrap_or(Band { from: None, to: None });
                Self::Profile(*band, around(asked.flatten().flatten(), known))
            }
            Proposition::Months(_) => {
                let asked = tests.iter().filter_map(|test| match test {
                    Proposition::Months(test) => Some([test.at_least, test.at_most]),
                    _ => None,
                });
                Self::Months(whole_around(asked.flatten().flatten()))
            }
            other => Self::Test(other),
        }
    }

    pub(super) fn is_asked_by(&self, asking: &Proposition) -> bool {
        match (self, asking) {
            (Self::Status, Proposition::Status(_))
            | (Self::Domains(_), Proposition::Domains(_) | Proposition::Domain(_))
            | (Self::Months(_), Proposition::Months(_)) => true,
            (Self::Profile(band, _), Proposition::Profile(test)) => *band == test.band,
            (Self::Levels { .. }, asking) => asking.is_of_levels(),
            (Self::Test(test), asking) => *test == asking,
            _ => false,
        }
    }

    pub(super) fn ways(&self) -> usize {
        match self {
            Self::Ranks(_, pairs) => pairs.len(),
            Self::Outcome(ranks) => ranks.len(),
            Self::Status => CaseStatusKind::ALL.len(),
            Self::Domains(asked) => (1 << asked.len()) * numbers_of_others(asked),
            Self::Profile(_, numbers) | Self::Months(numbers) => numbers.len(),
            Self::Levels { ways, .. } => ways.len(),
            Self::Test(_) => 2,
        }
    }

    /// Whether a test is met, in one of the ways.
    pub(super) fn meets(&self, way: usize, asking: &Proposition) -> bool {
        let is_met = |test: &NumberTest, number: f64| test.is_met_by(number, number).is_certain();
        match (self, asking) {
            (Self::Status, Proposition::Status(ending)) => CaseStatusKind::ALL.get(way) == Some(ending),
            (Self::Domains(asked), Proposition::Domains(test)) => {
                let (named, others) = (way / numbers_of_others(asked), way % numbers_of_others(asked));
                u32::try_from(others).is_ok_and(|others| is_met(test, f64::from(named.count_ones() + others)))
            }
            (Self::Domains(asked), Proposition::Domain(domain)) => {
                let place = asked.iter().position(|other| other == domain);
                place.is_some_and(|place| (way / numbers_of_others(asked)) >> place & 1 == 1)
            }
            (Self::Profile(_, numbers), Proposition::Profile(test)) => {
                let test = NumberTest { at_least: test.at_least, at_most: test.at_most };
                numbers.get(way).is_some_and(|number| is_met(&test, *number))
            }
            (Self::Months(numbers), Proposition::Months(test)) => {
                numbers.get(way).is_some_and(|number| is_met(test, *number))
            }
            (Self::Levels { ways, .. }, asking) => ways.get(way) == Some(asking),
            _ => way == 1,
        }
    }

    /// The dimensions whose rating is open in it.
    pub(super) fn dimensions(&self) -> &[Dimension] {
        match self {
            Self::Ranks(dimension, pairs) if pairs.len() > 1 => std::slice::from_ref(dimension),
            Self::Levels { ways, dimensions } if ways.len() > 1 => dimensions,
            _ => &[],
        }
    }
}
