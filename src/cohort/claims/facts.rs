//! What a case tells of propositions: every way in which they can turn out together.

use chrono::{Datelike, Days};

use super::Occasion;
use super::proposition::{Ending, Movement, NumberTest, ProfileBand, ProfileTest, Proposition};
use crate::case::{Band, Case, Period, Status};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Outcome, PolicyDomain};

/// How propositions can turn out together in one case.
pub(super) struct Facts {
    /// Each combination that is possible: a bit a proposition. In the order in which they were found.
    pub(super) possible: Vec<u8>,
    /// Whether every completion was gone through; if not, some combinations may be impossible.
    pub(super) is_exhausted: bool,
    /// The dimensions whose rating decides.
    pub(super) decided_by: Vec<Dimension>,
}

/// Something that isn't known, and the ways in which it can turn out.
enum Unknown<'p> {
    /// The ranks of a dimension at the first moment and the latest.
    Ranks(Dimension, Vec<(u32, u32)>),
    Outcome(Vec<u32>),
    Status,
    /// The domains out of those that are asked for, and how many there are in all.
    Domains(Vec<(Vec<PolicyDomain>, u32)>),
    /// A number of the profile, at and around all that is asked.
    Profile(ProfileBand, Vec<f64>),
    /// The whole months, likewise.
    Months(Vec<f64>),
    /// Anything else that a test asks.
    Test(&'p Proposition),
}

/// A way in which everything can turn out.
struct Completion<'u, 'p> {
    unknowns: &'u [Unknown<'p>],
    /// Of each unknown, which of its ways.
    chosen: Vec<usize>,
}

impl Facts {
    /// Goes through the completions of a case, up to a limit. Ways of turning out that are alike in what is `relevant` of
    /// them decide nothing.
    pub(super) fn of(case: &Case, propositions: &[&Proposition], most: u64, relevant: &impl Fn(u8) -> u32) -> Self {
        let unknowns = unknowns(case, propositions);
        let total = unknowns.iter().try_fold(1_u64, |total, unknown| total.checked_mul(unknown.ways() as u64));
        if total.is_none_or(|total| total > most) {
            return Self::enclosing(case, propositions, &unknowns);
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

impl Facts {
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
        let dimensions = unknowns.iter().filter_map(Unknown::dimension);
        let decided_by = dimensions.filter(|dimension| open.iter().any(|test| test.asks_for(*dimension))).collect();
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
            test => fixed(case, test).unwrap_or_else(|| test.truth_of_ratings(case, unknowns)),
        }
    }

    /// Whether a test of ratings or of the outcome is true: gone through way by way, each dimension by itself.
    fn truth_of_ratings(&self, case: &Case, unknowns: &[Unknown<'_>]) -> Truth {
        let over = |truths: &mut dyn Iterator<Item = bool>| {
            let truths: Vec<_> = truths.collect();
            Truth::from_certain_and_possible(truths.iter().all(|is| *is), truths.iter().any(|is| *is))
        };
        let ways = |wanted: Dimension| {
            unknowns.iter().find_map(|unknown| match unknown {
                Unknown::Ranks(dimension, pairs) if *dimension == wanted => Some(pairs.as_slice()),
                _ => None,
            })
        };
        if let Self::Level(level) = self {
            let each = Dimension::of_level(level.level).iter().filter_map(|dimension| ways(*dimension));
            let each = each.map(|pairs| over(&mut pairs.iter().map(|ranks| level.is.is_made(*ranks))));
            return if level.is == Movement::Unchanged { Truth::all(each) } else { Truth::any(each) };
        }
        let mut truths = Vec::new();
        for unknown in unknowns.iter().filter(|unknown| unknown.is_for(self)) {
            for way in 0..unknown.ways() {
                let completion = Completion { unknowns: std::slice::from_ref(unknown), chosen: vec![way] };
                truths.push(completion.test(case, self));
            }
        }
        over(&mut truths.into_iter())
    }
}

/// What the propositions ask that isn't known, each once.
fn unknowns<'p>(case: &Case, propositions: &[&'p Proposition]) -> Vec<Unknown<'p>> {
    let tests: Vec<_> = propositions.iter().flat_map(|proposition| proposition.tests()).collect();
    let asks_for = |dimension: &Dimension| tests.iter().any(|test| test.asks_for(*dimension));
    let ranks = Dimension::ALL.iter().filter(|dimension| asks_for(dimension));
    let mut unknowns: Vec<_> =
        ranks.map(|dimension| Unknown::Ranks(*dimension, ways_of(case, *dimension, &tests))).collect();
    if tests.iter().any(|test| matches!(test, Proposition::Outcome(_))) {
        let (low, high) = case.latest().position().outcomes().into_inner();
        unknowns.push(Unknown::Outcome((low.rank()..=high.rank()).collect()));
    }
    for test in &tests {
        let is_new = !unknowns.iter().any(|unknown| unknown.is_asked_by(test));
        if is_new && fixed(case, test) == Some(Truth::Unknown) {
            unknowns.push(Unknown::of(case, test, &tests));
        }
    }
    unknowns
}

/// The ranks that go together, as far as tests tell them apart: of one that is only asked for its change, one for each.
fn ways_of(case: &Case, dimension: Dimension, tests: &[&Proposition]) -> Vec<(u32, u32)> {
    let mut pairs = rank_pairs(case, dimension);
    let is_rated = |test: &&&Proposition| matches!(test, Proposition::Rating(rating) if rating.dimension == dimension);
    if !tests.iter().any(|test| is_rated(&test)) {
        pairs.sort_by_key(|pair| pair.1.cmp(&pair.0));
        pairs.dedup_by_key(|pair| pair.1.cmp(&pair.0));
    }
    pairs
}

/// The ranks at the first moment and the latest that go together.
fn rank_pairs(case: &Case, dimension: Dimension) -> Vec<(u32, u32)> {
    let change = case.change_since_first();
    let pairs = change.as_ref().and_then(|change| change.of(dimension)).map(|change| change.rank_pairs().collect());
    pairs.unwrap_or_else(|| {
        let (low, high) = case.first().position().ranks(dimension);
        (low..=high).map(|rank| (rank, rank)).collect()
    })
}

/// The domains that there can be out of those that tests ask for, and how many in all: none too, where nobody knows.
fn domains(tests: &[&Proposition]) -> Vec<(Vec<PolicyDomain>, u32)> {
    let mut asked = Vec::new();
    for test in tests {
        if let Proposition::Domain(domain) = test
            && !asked.contains(domain)
        {
            asked.push(*domain);
        }
    }
    let others = PolicyDomain::ALL.len() - asked.len();
    let subsets = (0..1_usize << asked.len()).flat_map(|subset| {
        let is_in = |place: &usize| subset >> place & 1 == 1;
        let named: Vec<_> = (0..asked.len()).filter(is_in).map(|place| asked[place]).collect();
        (named.len()..=named.len() + others).map(move |count| (named.clone(), u32::try_from(count).unwrap_or(u32::MAX)))
    });
    subsets.collect()
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

/// The dimensions of which another way, all else the same, turns out otherwise.
fn deciding(unknowns: &[Unknown<'_>], turned_out: &[u32]) -> Vec<Dimension> {
    let mut deciding = Vec::new();
    let mut stride = 1;
    for unknown in unknowns {
        let ways = unknown.ways();
        let differs = |index: usize| {
            let is_first = (index / stride).is_multiple_of(ways);
            is_first && (1..ways).any(|way| turned_out[index + way * stride] != turned_out[index])
        };
        if let Some(dimension) = unknown.dimension()
            && (0..turned_out.len()).any(differs)
        {
            deciding.push(dimension);
        }
        stride *= ways;
    }
    deciding
}

impl<'p> Unknown<'p> {
    /// Whether a test of one dimension's ratings, or of the outcome, asks for it.
    fn is_for(&self, test: &Proposition) -> bool {
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

    fn is_asked_by(&self, asking: &Proposition) -> bool {
        match (self, asking) {
            (Self::Status, Proposition::Status(_))
            | (Self::Domains(_), Proposition::Domains(_) | Proposition::Domain(_))
            | (Self::Months(_), Proposition::Months(_)) => true,
            (Self::Profile(band, _), Proposition::Profile(test)) => *band == test.band,
            (Self::Test(test), asking) => *test == asking,
            _ => false,
        }
    }

    fn ways(&self) -> usize {
        match self {
            Self::Ranks(_, pairs) => pairs.len(),
            Self::Outcome(ranks) => ranks.len(),
            Self::Status => Ending::ALL.len(),
            Self::Domains(ways) => ways.len(),
            Self::Profile(_, numbers) | Self::Months(numbers) => numbers.len(),
            Self::Test(_) => 2,
        }
    }

    /// Whether a test is met, in one of the ways.
    fn meets(&self, way: usize, asking: &Proposition) -> bool {
        let is_met = |test: &NumberTest, number: f64| test.is_met_by(number, number).is_certain();
        match (self, asking) {
            (Self::Status, Proposition::Status(ending)) => Ending::ALL.get(way) == Some(ending),
            (Self::Domains(ways), Proposition::Domains(test)) => {
                ways.get(way).is_some_and(|(_, count)| is_met(test, f64::from(*count)))
            }
            (Self::Domains(ways), Proposition::Domain(domain)) => {
                ways.get(way).is_some_and(|(named, _)| named.contains(domain))
            }
            (Self::Profile(_, numbers), Proposition::Profile(test)) => {
                let test = NumberTest { at_least: test.at_least, at_most: test.at_most };
                numbers.get(way).is_some_and(|number| is_met(&test, *number))
            }
            (Self::Months(numbers), Proposition::Months(test)) => {
                numbers.get(way).is_some_and(|number| is_met(test, *number))
            }
            _ => way == 1,
        }
    }

    fn dimension(&self) -> Option<Dimension> {
        match self {
            Self::Ranks(dimension, pairs) if pairs.len() > 1 => Some(*dimension),
            _ => None,
        }
    }
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
            Proposition::Rating(rating) => {
                let (first, latest) = self.ranks(rating.dimension);
                let rank = if rating.at == Occasion::First { first } else { latest };
                rating.at_least.is_none_or(|least| rank >= least.rank())
                    && rating.at_most.is_none_or(|most| rank <= most.rank())
            }
            Proposition::Change(change) => change.is.is_made(self.ranks(change.dimension)),
            Proposition::Level(level) => {
                let ranks = Dimension::of_level(level.level).iter().map(|dimension| self.ranks(*dimension));
                match level.is {
                    Movement::Unchanged => ranks.into_iter().all(|ranks| Movement::Unchanged.is_made(ranks)),
                    movement => ranks.into_iter().any(|ranks| movement.is_made(ranks)),
                }
            }
            Proposition::Outcome(outcome) => {
                let rank = self.outcome();
                outcome.at_least.is_none_or(|least| rank >= least.rank())
                    && outcome.at_most.is_none_or(|most| rank <= most.rank())
            }
            other => fixed(case, other).is_some_and(|truth| match truth {
                Truth::Unknown => self.is_chosen(other),
                known => known.is_certain(),
            }),
        }
    }

    fn ranks(&self, wanted: Dimension) -> (u32, u32) {
        let found = self.unknowns.iter().zip(&self.chosen).find_map(|(unknown, chosen)| match unknown {
            Unknown::Ranks(dimension, pairs) if *dimension == wanted => pairs.get(*chosen).copied(),
            _ => None,
        });
        found.unwrap_or_default()
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

impl Proposition {
    fn asks_for(&self, dimension: Dimension) -> bool {
        match self {
            Self::Rating(test) => test.dimension == dimension,
            Self::Change(test) => test.dimension == dimension,
            Self::Level(test) => dimension.level() == test.level,
            _ => false,
        }
    }
}

impl Movement {
    const fn is_made(self, (first, latest): (u32, u32)) -> bool {
        match self {
            Self::Rose => latest > first,
            Self::Fell => latest < first,
            Self::Changed => latest != first,
            Self::Unchanged => latest == first,
        }
    }
}

/// Whether a test that isn't of ratings holds; `None` for one that is.
fn fixed(case: &Case, test: &Proposition) -> Option<Truth> {
    let domains = &case.profile().prioritized_domains;
    Some(match test {
        Proposition::Status(ending) => {
            case.status().map_or(Truth::Unknown, |status| (*ending == ending_of(status)).into())
        }
        // No domain at all says that nobody wrote them down.
        Proposition::Domains(_) | Proposition::Domain(_) if domains.is_empty() => Truth::Unknown,
        Proposition::Domains(number) => {
            let count = f64::from(u32::try_from(domains.len()).unwrap_or(u32::MAX));
            number.is_met_by(count, count)
        }
        Proposition::Domain(domain) => domains.contains(domain).into(),
        Proposition::Profile(test) => {
            let number = NumberTest { at_least: test.at_least, at_most: test.at_most };
            band_of(case, test.band).map_or(Truth::Unknown, |Band { from, to }| {
                number.is_met_by(from.unwrap_or(f64::NEG_INFINITY), to.unwrap_or(f64::INFINITY))
            })
        }
        Proposition::Months(number) => {
            case.period().and_then(months).map_or(Truth::Unknown, |months| number.is_met_by(months, months))
        }
        Proposition::Counted(_) => Truth::Unknown,
        _ => return None,
    })
}

const fn band_of(case: &Case, band: ProfileBand) -> Option<Band> {
    let profile = case.profile();
    match band {
        ProfileBand::Population => profile.population,
        ProfileBand::Prevalence => profile.prevalence,
        ProfileBand::OrganizationSize => profile.organization_size,
        ProfileBand::Experience => profile.experience,
    }
}

const fn ending_of(status: &Status) -> Ending {
    match status {
        Status::Running => Ending::Running,
        Status::Completed => Ending::Completed,
        Status::DroppedOut(_) => Ending::DroppedOut,
    }
}

/// The whole months of a period, its last day included; `None` while it runs.
fn months(period: Period) -> Option<f64> {
    let end = period.to? + Days::new(1);
    let months = |date: chrono::NaiveDate| date.year() * 12 + date.month0().cast_signed();
    let begun = months(end) - months(period.from) - i32::from(end.day() < period.from.day());
    Some(f64::from(begun))
}

impl NumberTest {
    /// Whether a number that lies from one to another meets the test.
    fn is_met_by(&self, lowest: f64, highest: f64) -> Truth {
        let at_least = self
            .at_least
            .map_or(Truth::True, |least| Truth::from_certain_and_possible(lowest >= least, highest >= least));
        let at_most =
            self.at_most.map_or(Truth::True, |most| Truth::from_certain_and_possible(highest <= most, lowest <= most));
        at_least & at_most
    }
}
