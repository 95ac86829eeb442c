//! What executing claims comes to, beside a judge that goes through every completion one by one.

use std::collections::{BTreeMap, BTreeSet};

use policy_integration::{
    Case, Claims, Cohort, Degree, Dimension, Framework, Language, Level, Outcome, PolicyDomain, RuleBook, Truth,
    cohort::{
        Occasion,
        claims::{
            Assertion, CaseStatusKind, ClaimDraft, CountTest, Judgment, LogTest, Movement, PrintedCount, Proposition,
            Quantifier, TallyDraft, Threshold, Verdict,
        },
    },
    published,
    score::{Alignment, Convergence},
    vocabulary::{Scale, Unit},
};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::strategy::ValueTree;
use strategies::term;

mod naive_judge {
    use super::*;

    /// How the propositions of an assertion turn out for one: of, among, than among; or each that is counted.
    pub(super) type Ways = Vec<bool>;

    /// What an assertion comes to in one completion, one row each.
    pub(super) struct Outcome {
        /// `None` where a group is empty, so that there is nothing to test.
        pub(super) is_so: Option<bool>,
        pub(super) count: u32,
        pub(super) group: u32,
        pub(super) other: Option<(u32, u32)>,
    }

    pub(super) fn propositions(asserts: &Assertion) -> Vec<&Proposition> {
        match asserts {
            Assertion::Share(share) => std::iter::once(&share.of).chain(&share.among).collect(),
            Assertion::Comparison(comparison) => vec![&comparison.of, &comparison.among, &comparison.than_among],
            Assertion::Mean(mean) => mean.of.iter().collect(),
        }
    }

    fn count(rows: &[Ways], is: impl Fn(&Ways) -> bool) -> u32 {
        rows.iter().filter(|row| is(row)).map(|_| 1_u32).sum::<u32>()
    }

    pub(super) fn is_among(asserts: &Assertion, row: &Ways) -> bool {
        match asserts {
            Assertion::Share(share) => share.among.is_none() || row[1],
            Assertion::Comparison(_) => row[1],
            Assertion::Mean(_) => true,
        }
    }

    /// Everything is known here, so it's plain counting.
    pub(super) fn judge(asserts: &Assertion, rows: &[Ways], at: impl Fn(&Threshold) -> f64) -> Outcome {
        let group = count(rows, |row| is_among(asserts, row));
        let yes = count(rows, |row| is_among(asserts, row) && row[0]);
        match asserts {
            Assertion::Share(share) => {
                let is_so = match &share.is {
                    Quantifier::Every => yes == group,
                    Quantifier::None => yes == 0,
                    Quantifier::Some => yes > 0,
                    Quantifier::Count(test) => {
                        test.at_least.unwrap_or(0) <= yes && yes <= test.at_most.unwrap_or(u32::MAX)
                    }
                    Quantifier::MoreThan(threshold) => {
                        group > 0 && f64::from(yes) / f64::from(group) > at(threshold) + 1e-9
                    }
                };
                Outcome { is_so: (group > 0).then_some(is_so), count: yes, group, other: None }
            }
            Assertion::Comparison(_) => {
                let other = count(rows, |row| row[2]);
                let other_yes = count(rows, |row| row[2] && row[0]);
                let is_so = (group > 0 && other > 0).then(|| yes * other > other_yes * group);
                Outcome { is_so, count: yes, group, other: Some((other_yes, other)) }
            }
            Assertion::Mean(mean) => {
                let sum: u32 = rows.iter().map(|row| row.iter().filter(|is| **is).map(|_| 1_u32).sum::<u32>()).sum();
                let off = (f64::from(sum) / mean.of.iter().map(|_| 1.0).sum::<f64>() - mean.is).abs();
                let is_so = (group > 0).then(|| off <= at(&mean.within) + 1e-9);
                Outcome { is_so, count: sum, group, other: None }
            }
        }
    }

    /// The rows of each completion of all, out of the ways of each.
    pub(super) fn together(each: &[Vec<Ways>]) -> Vec<Vec<Ways>> {
        each.iter().fold(vec![Vec::new()], |longer, ways| {
            let with = |rows: &Vec<Ways>| {
                let rows = rows.clone();
                ways.iter().map(move |way| [rows.clone(), vec![way.clone()]].concat())
            };
            longer.iter().flat_map(with).collect()
        })
    }
}

use naive_judge::{Ways, propositions, together};

/// A dimension in a made-up case: what it can be at the first moment, and what is said at the second.
#[derive(Clone, Debug)]
struct Trajectory {
    scale: Scale,
    first: (u32, u32),
    later: Later,
}

#[derive(Clone, Copy, Debug)]
enum Later {
    NotRated,
    Unchanged,
    Grew,
    Fell,
    Between(u32, u32),
}

impl Trajectory {
    /// The ranks that go together.
    fn pairs(&self) -> Vec<(u32, u32)> {
        let top = self.scale.steps();
        let all = (0..=top).flat_map(|first| (0..=top).map(move |latest| (first, latest)));
        let is_possible = |(first, latest): &(u32, u32)| {
            let is_first = (self.first.0..=self.first.1).contains(first);
            is_first
                && match self.later {
                    Later::NotRated | Later::Unchanged => first == latest,
                    // Growth from what is known to be the highest degree stays there.
                    Later::Grew => latest > first || (self.first.0 == top && *latest == top),
                    Later::Fell => latest < first,
                    Later::Between(low, high) => (low..=high).contains(latest),
                }
        };
        all.filter(is_possible).collect()
    }

    fn rated(&self, low: u32, high: u32) -> String {
        let [low, high] = [low, high].map(|rank| self.scale.degree(rank).expect("on the scale"));
        if low == high { format!("\"{low}\"") } else { format!(r#"{{"between": ["{low}", "{high}"]}}"#) }
    }

    fn later(&self) -> Option<String> {
        Some(match self.later {
            Later::NotRated => return None,
            Later::Unchanged => r#""unchanged""#.to_owned(),
            Later::Grew => r#""grew""#.to_owned(),
            Later::Fell => r#""fell""#.to_owned(),
            Later::Between(low, high) => self.rated(low, high),
        })
    }
}

/// The ranks of each dimension at both moments, of a dimension of domains in each target; the outcome; and the orders that the log
/// doesn't tell.
type Completion = (BTreeMap<(Dimension, u8), (u32, u32)>, Outcome, Orders);

/// Tests of a log, and what they come to.
type Orders = Vec<(LogTest, bool)>;

/// A made-up case: two moments, its end, domains, a number of the profile, its months, outcome, and the rules in its log.
#[derive(Clone, Debug)]
struct Made {
    trajectories: BTreeMap<Dimension, Trajectory>,
    is_completed: bool,
    domains: u8,
    population: u32,
    outcome: Option<Outcome>,
    log: Vec<String>,
}

const DOMAINS: [&str; 3] = ["health", "welfare", "education"];

impl Made {
    fn case(&self, id: usize) -> Option<Case> {
        let ratings = |moment: usize| {
            let of_case = self.trajectories.iter().filter(|(dimension, _)| **dimension != Dimension::DomainGoals);
            let rating = |(dimension, trajectory): (&Dimension, &Trajectory)| {
                let first = trajectory.rated(trajectory.first.0, trajectory.first.1);
                let rating = if moment == 0 { Some(first) } else { trajectory.later() };
                rating.map(|rating| format!("\"{}\": {rating}", dimension.id()))
            };
            of_case.filter_map(rating).collect::<Vec<_>>().join(", ")
        };
        let status = if self.is_completed { "completed" } else { "running" };
        let goals = &self.trajectories[&Dimension::DomainGoals];
        let goals = [Some(goals.rated(goals.first.0, goals.first.1)), goals.later()];
        let goals = goals.map(|goals| goals.map(|goals| format!(r#""domain_goals": {goals}"#)).unwrap_or_default());
        let days = ["2024-01-01", "2024-12-31"];
        let moments = |ratings: [String; 2]| {
            let moments = days.iter().zip(ratings);
            let moments = moments.map(|(on, ratings)| format!(r#"{{"on": "{on}", "ratings": {{{ratings}}}}}"#));
            moments.collect::<Vec<_>>().join(", ")
        };
        let domain = |domain: &&str| format!(r#"{{"domain": "{domain}", "moments": [{}]}}"#, moments(goals.clone()));
        let domains: Vec<_> = DOMAINS[..usize::from(self.domains)].iter().map(domain).collect();
        let outcome = self.outcome.map(|rung| format!(r#"{{"rung": "{}"}}"#, rung.id())).unwrap_or_default();
        let number = self.population;
        let entry = |rule: &String| format!(r#"{{"on": "2024-06-01", "rule": "{rule}"}}"#);
        let log = self.log.iter().map(entry).collect::<Vec<_>>().join(", ");
        let json = format!(
            r#"{{"id": "{id}", "status": "{status}", "period": {{"from": "2024-01-01", "to": "2024-12-31"}},
                "profile": {{"population": {{"from": {number}, "to": {number}}},
                    "prevalence": {{"from": 5, "to": 5}}, "experience": {{"from": 8, "to": 8}},
                    "organization_size": {{"from": 90, "to": 90}}}},
                "outcomes": [{outcome}], "domains": [{}], "log": [{log}], "moments": [{}]}}"#,
            domains.join(", "),
            moments([ratings(0), ratings(1)]),
        );
        Case::read(json.as_bytes()).ok()
    }

    /// In how many series a dimension is followed: of one of domains, one for each target.
    fn series(&self, dimension: Dimension) -> u8 {
        if dimension.unit() == Unit::Domain { self.domains } else { 1 }
    }

    fn number_of_completions(&self) -> usize {
        let ways = |(dimension, trajectory): (&Dimension, &Trajectory)| {
            trajectory.pairs().len().pow(u32::from(self.series(*dimension)))
        };
        self.trajectories.iter().map(ways).product()
    }

    /// Whether an order is that of the log; `None` where the log is silent.
    fn is_in_order(&self, test: &LogTest) -> Option<bool> {
        let place = |wanted: &String| self.log.iter().position(|rule| rule == wanted);
        let others = test.before.iter().filter_map(place).min();
        Some(place(&test.rule)? < others?)
    }

    /// Every way in which the orders turn out that the log is silent about.
    fn orders(&self, propositions: &[&Proposition]) -> Vec<Orders> {
        let mut silent: Vec<LogTest> = Vec::new();
        for test in propositions.iter().flat_map(|of| log_tests(of)) {
            if self.is_in_order(test).is_none() && !silent.contains(test) {
                silent.push(test.clone());
            }
        }
        let ways = 0..1_usize << silent.len();
        ways.map(|way| (0..).zip(&silent).map(|(place, test)| (test.clone(), way >> place & 1 == 1)).collect())
            .collect()
    }

    /// Every completion, as far as propositions ask.
    fn completions(&self, propositions: &[&Proposition]) -> Vec<Completion> {
        let pairs = self.trajectories.iter().flat_map(|(dimension, trajectory)| {
            (0..self.series(*dimension)).map(move |target| ((*dimension, target), trajectory.pairs()))
        });
        let (known, open): (Vec<_>, Vec<_>) = pairs.partition(|(_, pairs)| pairs.len() == 1);
        let known = known.into_iter().map(|(series, pairs)| (series, pairs[0]));
        let mut completions: Vec<BTreeMap<(Dimension, u8), (u32, u32)>> = vec![known.collect()];
        for (series, pairs) in &open {
            let with = |completion: &BTreeMap<(Dimension, u8), (u32, u32)>| {
                let completion = completion.clone();
                pairs.iter().map(move |pair| {
                    let mut longer = completion.clone();
                    longer.insert(*series, *pair);
                    longer
                })
            };
            completions = completions.iter().flat_map(with).collect();
        }
        let outcomes = self.outcome.map_or(Outcome::ALL.to_vec(), |outcome| vec![outcome]);
        let orders = self.orders(propositions);
        let with = |ranks: BTreeMap<_, _>| {
            let of_outcome = |outcome: &Outcome| {
                let (ranks, outcome) = (ranks.clone(), *outcome);
                orders.iter().map(move |orders| (ranks.clone(), outcome, orders.clone()))
            };
            outcomes.iter().flat_map(of_outcome).collect::<Vec<_>>()
        };
        completions.into_iter().flat_map(with).collect()
    }

    fn way(&self, propositions: &[&Proposition], completion: &Completion) -> Ways {
        propositions.iter().map(|of| self.is_so(of, completion)).collect()
    }

    /// Every way in which the propositions turn out, each once.
    fn ways(&self, propositions: &[&Proposition]) -> Vec<Ways> {
        let completions = self.completions(propositions);
        let mut ways: Vec<_> = completions.iter().map(|completion| self.way(propositions, completion)).collect();
        ways.sort();
        ways.dedup();
        ways
    }

    /// The dimensions that decide: two completions that differ in nothing else differ in what they come to. A known
    /// dimension is the same in all.
    fn deciding<T: Ord>(&self, propositions: &[&Proposition], comes_to: impl Fn(&Ways) -> T) -> Vec<Dimension> {
        let completions = self.completions(propositions);
        let decides = |series: (Dimension, u8)| {
            let mut by_rest: BTreeMap<_, BTreeSet<T>> = BTreeMap::new();
            for completion in &completions {
                let (mut ranks, outcome, orders) = completion.clone();
                ranks.remove(&series);
                let orders: Vec<_> = orders.into_iter().map(|(_, is_so)| is_so).collect();
                by_rest
                    .entry((ranks, outcome, orders))
                    .or_default()
                    .insert(comes_to(&self.way(propositions, completion)));
            }
            by_rest.values().any(|different| different.len() > 1)
        };
        let is_open = |dimension: &Dimension| self.trajectories.get(dimension).is_some_and(|t| t.pairs().len() > 1);
        let open = Dimension::ALL.iter().copied().filter(is_open);
        open.filter(|dimension| (0..self.series(*dimension)).any(|target| decides((*dimension, target)))).collect()
    }

    /// The levels of a target at both moments, in sixtieths: four or five dimensions of up to three.
    fn levels(ranks: &BTreeMap<(Dimension, u8), (u32, u32)>, target: u8) -> [[u32; 3]; 2] {
        let at = |moment: fn((u32, u32)) -> u32| {
            [Level::Institutional, Level::Organizational, Level::Individual].map(|level| {
                let dimensions = Dimension::of_level(level);
                let series = |dimension: Dimension| if dimension.unit() == Unit::Domain { target } else { 0 };
                let sum: u32 = dimensions.iter().map(|d| moment(ranks[&(*d, series(*d))])).sum();
                sum * 20 / u32::try_from(dimensions.len()).unwrap()
            })
        };
        [at(|pair| pair.0), at(|pair| pair.1)]
    }

    fn is_so(&self, of: &Proposition, completion: &Completion) -> bool {
        fn is_within<T: PartialOrd + Copy>(value: T, least: Option<T>, most: Option<T>) -> bool {
            least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most)
        }
        let (ranks, outcome, orders) = (&completion.0, completion.1, &completion.2);
        let made = |movement: Movement, (first, latest): (u32, u32)| match movement {
            Movement::Rose => latest > first,
            Movement::Fell => latest < first,
            Movement::Changed => latest != first,
            Movement::Unchanged => latest == first,
        };
        let of_dimension = |wanted: Dimension| -> Vec<(u32, u32)> {
            ranks.iter().filter(|((dimension, _), _)| *dimension == wanted).map(|(_, pair)| *pair).collect()
        };
        match of {
            Proposition::Rating(test) => of_dimension(test.dimension).iter().any(|(first, latest)| {
                let rank = match test.at {
                    Occasion::First => *first,
                    Occasion::Latest => *latest,
                };
                is_within(rank, test.at_least.map(Degree::rank), test.at_most.map(Degree::rank))
            }),
            Proposition::Change(test) if test.is == Movement::Unchanged => {
                of_dimension(test.dimension).iter().all(|pair| made(Movement::Unchanged, *pair))
            }
            Proposition::Change(test) => of_dimension(test.dimension).iter().any(|pair| made(test.is, *pair)),
            Proposition::Level(test) => {
                let mut pairs = Dimension::of_level(test.level).iter().flat_map(|dimension| of_dimension(*dimension));
                if test.is == Movement::Unchanged {
                    pairs.all(|pair| made(Movement::Unchanged, pair))
                } else {
                    pairs.any(|pair| made(test.is, pair))
                }
            }
            Proposition::Alignment(test) => (0..self.domains).any(|target| {
                let levels = Self::levels(ranks, target)[usize::from(test.at == Occasion::Latest)];
                let integrated = levels.iter().filter(|sixtieths| **sixtieths >= 30).count();
                test.is
                    == match integrated {
                        0 => Alignment::Siloed,
                        3 => Alignment::Integrated,
                        _ => Alignment::Misaligned,
                    }
            }),
            Proposition::Levels(convergence) => {
                let mut moved = (0..self.domains).map(|target| {
                    let apart = |levels: [u32; 3]| levels.iter().max().unwrap() - levels.iter().min().unwrap();
                    let [before, after] = Self::levels(ranks, target).map(apart);
                    match after.cmp(&before) {
                        std::cmp::Ordering::Less => Convergence::Converged,
                        std::cmp::Ordering::Greater => Convergence::Diverged,
                        std::cmp::Ordering::Equal => Convergence::Unchanged,
                    }
                });
                if *convergence == Convergence::Unchanged {
                    moved.all(|is| is == Convergence::Unchanged)
                } else {
                    moved.any(|is| is == *convergence)
                }
            }
            Proposition::Outcome(test) => is_within(outcome, test.at_least, test.at_most),
            Proposition::Status(ending) => {
                *ending == if self.is_completed { CaseStatusKind::Completed } else { CaseStatusKind::Running }
            }
            Proposition::Domains(test) => is_within(f64::from(self.domains), test.at_least, test.at_most),
            Proposition::Domain(domain) => DOMAINS[..usize::from(self.domains)].contains(&domain.id()),
            Proposition::Profile(test) => {
                let number = match test.band.id() {
                    "population" => f64::from(self.population),
                    "prevalence" => 5.0,
                    "organization_size" => 90.0,
                    _ => 8.0,
                };
                is_within(number, test.at_least, test.at_most)
            }
            Proposition::Months(test) => is_within(12.0, test.at_least, test.at_most),
            Proposition::Counted(_) => unreachable!("a case isn't counted in a tally"),
            Proposition::Logged(test) => self
                .is_in_order(test)
                .or_else(|| orders.iter().find(|(silent, _)| silent == test).map(|(_, is_so)| *is_so))
                .expect("told, or one of the orders that the log is silent about"),
            Proposition::Not(part) => !self.is_so(part, completion),
            Proposition::All(parts) => parts.iter().all(|part| self.is_so(part, completion)),
            Proposition::Any(parts) => parts.iter().any(|part| self.is_so(part, completion)),
        }
    }
}

/// The tests of a log in a proposition.
fn log_tests(of: &Proposition) -> Vec<&LogTest> {
    match of {
        Proposition::Logged(test) => vec![test],
        Proposition::Not(part) => log_tests(part),
        Proposition::All(parts) | Proposition::Any(parts) => parts.iter().flat_map(log_tests).collect(),
        _ => Vec::new(),
    }
}

/// A log of every rule of the default book that doesn't end the case, in any order; or none.
fn log() -> impl Strategy<Value = Vec<String>> {
    let rules = RuleBook::multilevel().rules().iter().filter(|rule| !rule.closes());
    let ids: Vec<_> = rules.map(|rule| rule.id().to_owned()).collect();
    prop_oneof![Just(ids).prop_shuffle(), Just(Vec::new())]
}

/// A made-up case with few open dimensions.
fn made() -> impl Strategy<Value = Made> {
    let top = |dimension: Dimension| dimension.scale().steps();
    let known = |dimension: &Dimension| {
        let rank = 0..=top(*dimension);
        (rank.clone(), prop_oneof![3 => Just(None), 1 => rank.prop_map(Some)])
    };
    let rated: Vec<Dimension> = Unit::Case.dimensions().collect();
    let known: Vec<_> = rated.iter().map(known).collect();
    let multilevel: Vec<_> = Framework::Multilevel.dimensions().collect();
    let open = prop_oneof![4 => subsequence(multilevel, 0..=2), 1 => subsequence(rated.clone(), 0..=2)];
    let later = prop_oneof![
        Just(Later::NotRated),
        Just(Later::Unchanged),
        Just(Later::Grew),
        Just(Later::Fell),
        Just(Later::Between(0, 3)),
        (0..4_u32, 0..4_u32).prop_map(|(a, b)| Later::Between(a.min(b), a.max(b))),
    ];
    let how_open = proptest::collection::vec((0..4_u32, 0..4_u32, later), 2);
    let rest = (any::<bool>(), 1..=3_u8, 0..100_u32, proptest::option::of(term::<Outcome>()), log());
    (known, open, how_open, rest).prop_filter_map(
        "a fall has where to fall from",
        move |(known, open, how_open, rest)| {
            let (is_completed, domains, population, outcome, log) = rest;
            let mut trajectories: BTreeMap<_, _> = rated
                .iter()
                .zip(known)
                .map(|(dimension, (first, later))| {
                    let later = later.map_or(Later::NotRated, |rank| Later::Between(rank, rank));
                    (*dimension, Trajectory { scale: dimension.scale(), first: (first, first), later })
                })
                .collect();
            for (dimension, (a, b, later)) in open.into_iter().zip(how_open) {
                let [a, b] = [a, b].map(|rank| rank.min(top(dimension)));
                let later = match later {
                    Later::Between(low, high) => Later::Between(low.min(top(dimension)), high.min(top(dimension))),
                    later => later,
                };
                trajectories
                    .insert(dimension, Trajectory { scale: dimension.scale(), first: (a.min(b), a.max(b)), later });
            }
            let made = Made { trajectories, is_completed, domains, population, outcome, log };
            // All ways in which several targets turn out are too many to go through.
            (made.number_of_completions() <= 64).then(|| made.case(0).map(|_| made)).flatten()
        },
    )
}

fn cohort(made: &[Made]) -> Cohort {
    let cases = made.iter().enumerate().map(|(id, made)| made.case(id).expect("sound"));
    Cohort::new(cases.collect()).expect("own identifiers")
}

fn truth(mut answers: impl Iterator<Item = bool> + Clone) -> Truth {
    match (answers.clone().all(|is| is), answers.any(|is| is)) {
        (true, _) => Truth::True,
        (_, true) => Truth::Unknown,
        _ => Truth::False,
    }
}

/// The verdict, by what a claim comes to in each completion.
fn verdict(answers: impl Iterator<Item = Option<bool>>) -> Verdict {
    let different: BTreeSet<_> = answers.collect();
    match different.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(true)] => Verdict::Holds,
        [Some(false)] => Verdict::Contradicted,
        [None] => Verdict::Untestable,
        [] => panic!("there is a completion"),
        _ => Verdict::Open,
    }
}

fn range(counts: impl Iterator<Item = u32> + Clone) -> (u32, u32) {
    (counts.clone().min().unwrap_or(0), counts.max().unwrap_or(0))
}

/// What every completion comes to is what the judgment says.
fn assert_agrees(judgment: &Judgment<'_>, completions: &[Vec<Ways>]) -> Result<(), TestCaseError> {
    let asserts = &judgment.claim.asserts;
    let outcomes = |at: fn(&Threshold) -> f64| {
        completions.iter().map(|rows| naive_judge::judge(asserts, rows, at)).collect::<Vec<_>>()
    };
    let of_all = outcomes(|threshold| threshold.at);
    prop_assert!(judgment.is_exhausted);
    prop_assert_eq!(judgment.is_empty, truth(of_all.iter().map(|outcome| outcome.is_so.is_none())));
    prop_assert_eq!(judgment.emptiness(Language::Dutch).is_some(), judgment.is_empty.is_possible());
    prop_assert_eq!(judgment.verdict, verdict(of_all.iter().map(|outcome| outcome.is_so)));
    prop_assert_eq!((judgment.count.lower, judgment.count.upper), range(of_all.iter().map(|outcome| outcome.count)));
    prop_assert_eq!((judgment.group.lower, judgment.group.upper), range(of_all.iter().map(|outcome| outcome.group)));
    let other = judgment.other.map(|(count, of)| ((count.lower, count.upper), (of.lower, of.upper)));
    let others = || of_all.iter().filter_map(|outcome| outcome.other);
    let expected = others().next().map(|_| (range(others().map(|(yes, _)| yes)), range(others().map(|(_, of)| of))));
    prop_assert_eq!(other, expected);
    let at_end = |at| verdict(outcomes(at).iter().map(|outcome| outcome.is_so));
    if let Some(ends) = judgment.at_ends {
        prop_assert_eq!(ends, [at_end(|threshold| threshold.from), at_end(|threshold| threshold.to)]);
    }
    Ok(())
}

/// Each row says what the ways of its case say.
fn assert_rows(judgment: &Judgment<'_>, made: &[Made], each: &[Vec<Ways>]) -> Result<(), TestCaseError> {
    let asserts = &judgment.claim.asserts;
    let is_among = |way: &Ways| naive_judge::is_among(asserts, way);
    let is_in_other = |way: &Ways| matches!(asserts, Assertion::Comparison(_)) && way[2];
    let adds = |way: &Ways| match asserts {
        Assertion::Mean(_) => way.iter().filter(|is| **is).map(|_| 1_u32).sum::<u32>(),
        _ => u32::from(way[0] && (is_among(way) || is_in_other(way))),
    };
    let mut rows = judgment.rows.iter();
    for (id, ways) in each.iter().enumerate() {
        if !ways.iter().any(|way| is_among(way) || is_in_other(way)) {
            continue;
        }
        let row = rows.next().expect("a row");
        prop_assert_eq!(row.id, id.to_string());
        prop_assert_eq!(row.is_among, truth(ways.iter().map(is_among)));
        prop_assert_eq!(row.is_in_other, truth(ways.iter().map(is_in_other)));
        prop_assert_eq!(row.holds, truth(ways.iter().map(|way| adds(way) > 0)));
        prop_assert_eq!((row.adds.lower, row.adds.upper), range(ways.iter().map(adds)));
        let comes_to = |way: &Ways| (is_among(way), is_in_other(way), adds(way));
        prop_assert_eq!(&row.decided_by, &made[id].deciding(&propositions(asserts), comes_to));
        prop_assert_eq!(row.is_open(), ways.iter().any(|way| comes_to(way) != comes_to(&ways[0])));
    }
    prop_assert!(rows.next().is_none());
    Ok(())
}

proptest! {
    #![proptest_config(inputs::draws(150))]

    #[test]
    fn a_claim_about_cases_is_what_every_completion_says(
        made in proptest::collection::vec(made(), 0..=3),
        claims in strategies::claims(),
    ) {
        let cohort = cohort(&made);
        let judgments = claims.judge_all(&cohort);
        let of_cases: Vec<_> = judgments.iter().filter(|judgment| judgment.claim.tally.is_none()).collect();
        prop_assume!(!of_cases.is_empty());
        for judgment in of_cases {
            let asked = propositions(&judgment.claim.asserts);
            let each: Vec<_> = made.iter().map(|made| made.ways(&asked)).collect();
            assert_agrees(judgment, &together(&each))?;
            assert_rows(judgment, &made, &each)?;
        }
    }

    #[test]
    fn a_claim_about_a_tally_is_what_every_table_that_fits_says(claims in strategies::claims()) {
        const NAMES: [&str; 3] = ["mandate", "trust", "willing"];
        fn is_so(of: &Proposition, names: u32) -> bool {
            match of {
                Proposition::Counted(name) => NAMES.iter().position(|known| known == name).is_some_and(
                    |place| names >> place & 1 == 1),
                Proposition::Not(part) => !is_so(part, names),
                Proposition::All(parts) => parts.iter().all(|part| is_so(part, names)),
                Proposition::Any(parts) => parts.iter().any(|part| is_so(part, names)),
                other => panic!("{other:?} isn't counted"),
            }
        }
        let cohort = Cohort::default();
        let judgments = claims.judge_all(&cohort);
        prop_assume!(judgments.iter().any(|judgment| judgment.claim.tally.is_some()));
        for judgment in judgments {
            let Some(tally) = claims.tally_of(judgment.claim) else { continue };
            prop_assert!(judgment.steps > 0 && judgment.steps <= Claims::MOST_STEPS);
            // Everyone has any of the names, in all ways; a table is what each one has.
            let everyone = 0..8_u32.pow(tally.of);
            let table = |number: u32| -> Vec<u32> { (0..tally.of).map(|one| number / 8_u32.pow(one) % 8).collect() };
            let fits = |table: &Vec<u32>| tally.printed.iter().all(|printed| {
                let count = table.iter().filter(|names| is_so(&printed.of, **names)).map(|_| 1_u32).sum::<u32>();
                printed.is.at_least.is_none_or(|least| count >= least)
                    && printed.is.at_most.is_none_or(|most| count <= most)
            });
            let asked = propositions(&judgment.claim.asserts);
            let ways = |table: Vec<u32>| -> Vec<Ways> {
                table.iter().map(|names| asked.iter().map(|of| is_so(of, *names)).collect()).collect()
            };
            let tables: Vec<_> = everyone.map(table).filter(fits).map(ways).collect();
            prop_assert!(!tables.is_empty());
            assert_agrees(&judgment, &tables)?;
            prop_assert!(judgment.rows.is_empty());
        }
    }

    #[test]
    fn what_becomes_known_never_turns_a_verdict_that_is_not_open(
        made in proptest::collection::vec(made(), 1..=3),
        claims in strategies::claims(),
        place in any::<Index>(),
        way in any::<Index>(),
    ) {
        let before = cohort(&made);
        let mut known = made.clone();
        let narrowed = &mut known[place.index(made.len())];
        for trajectory in narrowed.trajectories.values_mut() {
            let pairs = trajectory.pairs();
            let (first, latest) = pairs[way.index(pairs.len())];
            *trajectory = Trajectory { scale: trajectory.scale, first: (first, first), later: Later::Between(latest, latest) };
        }
        let after = cohort(&known);
        for (before, after) in claims.judge_all(&before).iter().zip(claims.judge_all(&after)) {
            if before.verdict != Verdict::Open {
                prop_assert_eq!(before.verdict, after.verdict);
            }
            prop_assert!(before.count.lower <= after.count.lower && after.count.upper <= before.count.upper);
            prop_assert!(before.group.lower <= after.group.lower && after.group.upper <= before.group.upper);
        }
    }

    #[test]
    fn where_the_limit_cuts_in_a_verdict_is_open_or_right(
        made in proptest::collection::vec(made(), 1..=3),
        claims in strategies::claims(),
    ) {
        let cohort = cohort(&made);
        let of_cases: Vec<_> = claims.claims().iter().filter(|claim| claim.tally.is_none()).collect();
        prop_assume!(!of_cases.is_empty());
        for claim in of_cases {
            let [cut, whole] = [1, Claims::MOST_COMPLETIONS].map(|most| claims.judge(claim, &cohort, most));
            prop_assert!(whole.is_exhausted);
            if cut.verdict != Verdict::Open {
                prop_assert_eq!(cut.verdict, whole.verdict);
            }
            if cut.is_exhausted {
                prop_assert_eq!(cut.verdict, whole.verdict);
            }
            prop_assert!(cut.count.lower <= whole.count.lower && whole.count.upper <= cut.count.upper);
        }
    }
}

/// Orders of a log are among the propositions that are drawn, told by some logs and not by others.
#[test]
fn orders_of_a_log_are_drawn() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut told, mut silent) = (0, 0);
    for _ in 0..400 {
        let of = strategies::proposition().new_tree(&mut runner).unwrap().current();
        let made = made().new_tree(&mut runner).unwrap().current();
        for test in log_tests(&of) {
            *(if made.is_in_order(test).is_some() { &mut told } else { &mut silent }) += 1;
        }
    }
    assert!(told > 0 && silent > 0, "{told} told, {silent} not");
}

/// A single claim, asserting what JSON says.
fn asserting(asserts: &str, tallies: &str) -> Claims {
    let json = format!(
        r#"{{"tallies": [{tallies}], "claims": [{{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1",
            {} "asserts": {asserts}}}]}}"#,
        if tallies.is_empty() { "" } else { r#""tally": "t","# },
    );
    Claims::read(json.as_bytes()).expect("sound claims")
}

#[test]
fn a_limit_of_one_leaves_open_what_more_would_settle() {
    let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "unknown"}}]}"#);
    let cohort = Cohort::new(vec![case.unwrap()]).unwrap();
    let of = r#"{"any": [{"rating": {"dimension": "budget", "at": "first", "at_least": "emerging"}},
        {"rating": {"dimension": "budget", "at": "first", "at_most": "absent"}}]}"#;
    let claims = asserting(&format!(r#"{{"share": {{"of": {of}, "is": "every"}}}}"#), "");
    let [cut, whole] = [1, 4].map(|most| claims.judge(&claims.claims()[0], &cohort, most));
    assert_eq!((cut.verdict, cut.is_exhausted), (Verdict::Open, false));
    assert_eq!(cut.rows[0].decided_by, [Dimension::Budget]);
    assert_eq!((whole.verdict, whole.is_exhausted), (Verdict::Holds, true));
}

#[test]
fn eight_counts_cut_by_the_limit_are_open_or_right() {
    let test = |dimension: &Dimension| {
        format!(r#"{{"rating": {{"dimension": "{}", "at": "latest", "at_least": "emerging"}}}}"#, dimension.id())
    };
    let of: Vec<_> = Dimension::ALL[..8].iter().map(test).collect();
    let mean =
        format!(r#"{{"mean": {{"of": [{}], "is": 5, "within": {{"at": 1, "from": 0, "to": 2}}}}}}"#, of.join(","));
    let (claims, cohort) = (asserting(&mean, ""), published::cohort());
    let [cut, whole] = [1, 1 << 16].map(|most| claims.judge(&claims.claims()[0], &cohort, most));
    assert!(!cut.is_exhausted);
    assert!(cut.verdict == Verdict::Open || cut.verdict == whole.verdict);
    assert!(cut.count.lower <= whole.count.lower && whole.count.upper <= cut.count.upper);
}

#[test]
fn what_is_certainly_in_no_group_has_no_row_where_the_limit_cuts_in() {
    let among = r#"{"all": [{"status": "completed"}, {"level": {"level": "organizational", "is": "unchanged"}}]}"#;
    let share = format!(
        r#"{{"share": {{"of": {{"outcome": {{"at_most": "commitment"}}}}, "among": {among}, "is": "every"}}}}"#
    );
    let (claims, cohort) = (asserting(&share, ""), published::cohort());
    let cut = claims.judge(&claims.claims()[0], &cohort, 1);
    assert!(!cut.rows.is_empty());
    assert!(cut.rows.iter().all(|row| !["19", "20"].contains(&row.id)), "they dropped out");
}

const QUANTIFIERS: [&str; 7] = [
    r#""every""#,
    r#""none""#,
    r#""some""#,
    r#"{"count": {"at_most": 0}}"#,
    r#"{"count": {"at_least": 1}}"#,
    r#"{"more_than": {"at": 0, "from": 0, "to": 0}}"#,
    r#"{"more_than": {"at": 1, "from": 1, "to": 1}}"#,
];

fn share(of: &str, among: &str, quantifier: &str) -> Claims {
    asserting(&format!(r#"{{"share": {{"of": {of}, "among": {among}, "is": {quantifier}}}}}"#), "")
}

fn comparison(of: &str, among: &str, than: &str) -> Claims {
    asserting(&format!(r#"{{"comparison": {{"of": {of}, "among": {among}, "than_among": {than}}}}}"#), "")
}

/// The verdict, the counts, and what is said of an empty group.
fn told(claims: &Claims, cohort: &Cohort) -> (Verdict, String, Option<&'static str>) {
    let judgment = claims.judge_all(cohort).remove(0);
    assert!(judgment.is_exhausted);
    let other = judgment.other.map(|(count, of)| format!(" against {count} of {of}")).unwrap_or_default();
    let counts = format!("{} of {}{other}", judgment.count, judgment.group);
    (judgment.verdict, counts, judgment.emptiness(Language::English))
}

const COMPLETED: &str = r#"{"status": "completed"}"#;
const NOBODY: &str = r#"{"all": [{"status": "completed"}, {"status": "dropped_out"}]}"#;

#[test]
fn of_nobody_nothing_can_be_tested_whatever_the_quantifier() {
    let cohort = published::cohort();
    for quantifier in QUANTIFIERS {
        let claims = share(COMPLETED, NOBODY, quantifier);
        let expected = (Verdict::Untestable, "0 of 0".to_owned(), Some("nobody is in the group"));
        assert_eq!(told(&claims, &cohort), expected, "{quantifier}");
        let judgment = claims.judge_all(&cohort).remove(0);
        assert!(judgment.rows.is_empty());
        assert!(
            judgment.at_ends.is_none_or(|ends| ends == [Verdict::Untestable; 2]) && !judgment.depends_on_threshold()
        );
        // Nobody at all is such a group too.
        let everybody = asserting(&format!(r#"{{"share": {{"of": {COMPLETED}, "is": {quantifier}}}}}"#), "");
        assert_eq!(told(&everybody, &Cohort::default()), expected, "{quantifier}");
    }
    let mean = format!(r#"{{"mean": {{"of": [{COMPLETED}], "is": 0, "within": {{"at": 1, "from": 0, "to": 2}}}}}}"#);
    assert_eq!(told(&asserting(&mean, ""), &Cohort::default()).0, Verdict::Untestable);
}

#[test]
fn shares_of_which_one_is_of_nobody_cannot_be_compared() {
    let cohort = Cohort::new(published::cohort().cases()[..2].to_vec()).unwrap();
    let told = |among, than| told(&comparison(COMPLETED, among, than), &cohort);
    let first = (Verdict::Untestable, "0 of 0 against 2 of 2".to_owned(), Some("nobody is in the first group"));
    assert_eq!(told(NOBODY, COMPLETED), first);
    let second = (Verdict::Untestable, "2 of 2 against 0 of 0".to_owned(), Some("nobody is in the second group"));
    assert_eq!(told(COMPLETED, NOBODY), second);
    let both = (Verdict::Untestable, "0 of 0 against 0 of 0".to_owned(), Some("nobody is in either group"));
    assert_eq!(told(NOBODY, NOBODY), both);
}

#[test]
fn of_a_group_that_may_be_empty_everything_is_open() {
    // A record with nothing rated, and no status.
    let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#).unwrap();
    let cohort = Cohort::new(vec![case]).unwrap();
    let rated = |dimension: &str| {
        format!(r#"{{"rating": {{"dimension": "{dimension}", "at": "first", "at_least": "established"}}}}"#)
    };
    let [budget, goals, capacity] = ["budget", "policy_goals", "capacity"].map(rated);
    let maybe = Some("the group may be empty");
    for quantifier in QUANTIFIERS {
        let expected = (Verdict::Open, "0–1 of 0–1".to_owned(), maybe);
        assert_eq!(told(&share(&budget, &goals, quantifier), &cohort), expected, "{quantifier}");
        // Whoever is in it would settle the claim; but nobody need be.
        let expected = (Verdict::Open, "0–1 of 0–1".to_owned(), maybe);
        assert_eq!(told(&share(&goals, &goals, quantifier), &cohort), expected, "{quantifier}");
    }
    let expected = "0–1 of 0–1 against 0–1 of 0–1".to_owned();
    let maybe = Some("one of the two groups may be empty");
    assert_eq!(told(&comparison(&budget, &goals, &capacity), &cohort), (Verdict::Open, expected, maybe));
    // One case can't be in both of these.
    let other = r#"{"rating": {"dimension": "policy_goals", "at": "first", "at_most": "emerging"}}"#;
    let either = Some("whatever the unknowns are, one of the two groups is empty");
    let expected = (Verdict::Untestable, "0–1 of 0–1 against 0–1 of 0–1".to_owned(), either);
    assert_eq!(told(&comparison(&budget, &goals, other), &cohort), expected);
}

#[test]
fn of_a_tally_an_empty_group_is_judged_as_any() {
    let printed = |name: &str, least: u32, most: u32| {
        format!(
            r#"{{"of": {{"counted": "{name}"}}, "is": {{"at_least": {least}, "at_most": {most}}}, "source": "p. 1"}}"#
        )
    };
    let tally = |of: u32, printed: &[String]| {
        let printed = printed.join(",");
        format!(r#"{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": {of}, "printed": [{printed}]}}"#)
    };
    let judged = |asserts: &str, tally: &str| told(&asserting(asserts, tally), &Cohort::default());
    let [a, b] = ["a", "b"].map(|name| format!(r#"{{"counted": "{name}"}}"#));
    let compared = format!(r#"{{"comparison": {{"of": {{"counted": "c"}}, "among": {a}, "than_among": {b}}}}}"#);
    for (printed, expected) in [
        ([printed("a", 2, 2), printed("b", 0, 0)], Verdict::Untestable),
        ([printed("a", 2, 2), printed("b", 0, 1)], Verdict::Open),
    ] {
        assert_eq!(judged(&compared, &tally(4, &printed)).0, expected);
    }
    // Every way to fill the groups leaves one of them empty, though neither certainly is.
    let one_of_two = format!(
        r#"{{"of": {{"all": [{{"any": [{a}, {b}]}}, {{"not": {{"all": [{a}, {b}]}}}}]}}, "is": {{"at_most": 1}}, "source": "p. 1"}},
            {{"of": {{"all": [{a}, {b}]}}, "is": {{"at_most": 0}}, "source": "p. 1"}}"#
    );
    let (verdict, counts, said) = judged(&compared, &tally(4, &[one_of_two]));
    assert_eq!((verdict, counts.as_str()), (Verdict::Untestable, "0–1 of 0–1 against 0–1 of 0–1"));
    assert_eq!(said, Some("whatever the unknowns are, one of the two groups is empty"));
    for quantifier in QUANTIFIERS {
        let share = |among: &str| format!(r#"{{"share": {{"of": {a}, "among": {among}, "is": {quantifier}}}}}"#);
        assert_eq!(judged(&share(&b), &tally(4, &[printed("b", 0, 0)])).0, Verdict::Untestable);
        assert_eq!(judged(&share(&b), &tally(4, &[printed("b", 0, 2)])).0, Verdict::Open);
        assert_eq!(judged(&share(&b), &tally(0, &[])).0, Verdict::Untestable);
    }
}

#[test]
fn what_is_unknown_is_one_thing_whatever_asks_for_it() {
    let case = |rest: &str| {
        let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
        let json = format!(r#"{{"id": "a", {rest} "moments": {moments}}}"#);
        Cohort::new(vec![Case::read(json.as_bytes()).unwrap()]).unwrap()
    };
    let large = r#""profile": {"population": {"from": 20, "to": 30}},"#;
    let nothing = "";
    for (rest, of, expected) in [
        (
            nothing,
            r#"{"any": [{"status": "running"}, {"status": "completed"}, {"status": "dropped_out"}]}"#,
            Verdict::Holds,
        ),
        (nothing, r#"{"all": [{"status": "running"}, {"status": "completed"}]}"#, Verdict::Contradicted),
        (nothing, r#"{"any": [{"status": "running"}, {"status": "completed"}]}"#, Verdict::Open),
        (nothing, r#"{"all": [{"domain": "health"}, {"domains": {"at_most": 0}}]}"#, Verdict::Contradicted),
        (
            nothing,
            r#"{"all": [{"domain": "health"}, {"domain": "welfare"}, {"domains": {"at_most": 1}}]}"#,
            Verdict::Contradicted,
        ),
        (nothing, r#"{"all": [{"domain": "health"}, {"domains": {"at_most": 1}}]}"#, Verdict::Open),
        (nothing, r#"{"any": [{"months": {"at_least": 10}}, {"months": {"at_most": 9}}]}"#, Verdict::Holds),
        (nothing, r#"{"all": [{"months": {"at_least": 10}}, {"months": {"at_most": 9}}]}"#, Verdict::Contradicted),
        (nothing, r#"{"months": {"at_least": 10}}"#, Verdict::Open),
        (
            large,
            r#"{"any": [{"profile": {"band": "population", "at_least": 25}},
            {"not": {"profile": {"band": "population", "at_least": 22}}}, {"profile": {"band": "population", "at_least": 22}}]}"#,
            Verdict::Holds,
        ),
        (
            large,
            r#"{"all": [{"profile": {"band": "population", "at_least": 25}},
            {"profile": {"band": "population", "at_most": 24}}]}"#,
            Verdict::Contradicted,
        ),
        (
            large,
            r#"{"any": [{"profile": {"band": "population", "at_least": 25}},
            {"profile": {"band": "population", "at_most": 24}}]}"#,
            Verdict::Open,
        ),
        (large, r#"{"profile": {"band": "population", "at_least": 15, "at_most": 30}}"#, Verdict::Holds),
    ] {
        let claims = asserting(&format!(r#"{{"share": {{"of": {of}, "is": "every"}}}}"#), "");
        let cohort = case(rest);
        let judgment = claims.judge_all(&cohort).remove(0);
        assert_eq!((judgment.verdict, judgment.is_exhausted), (expected, true), "{of}");
    }
}

const TALLY: &str = r#"{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [
    {"of": {"counted": "a"}, "is": {"at_least": 2, "at_most": 2}, "source": "p. 1"},
    {"of": {"counted": "b"}, "is": {"at_least": 2, "at_most": 2}, "source": "p. 1"}]}"#;

#[test]
fn printed_counts_can_tie_a_combination_to_some_of_the_counts_in_a_range() {
    // Of two and two, those who have one of both are none, two or four.
    let one = r#"{"all": [{"any": [{"counted": "a"}, {"counted": "b"}]},
        {"not": {"all": [{"counted": "a"}, {"counted": "b"}]}}]}"#;
    let json = format!(r#"{{"share": {{"of": {one}, "is": {{"count": {{"at_least": 3, "at_most": 3}}}}}}}}"#);
    let claims = asserting(&json, TALLY);
    let cohort = Cohort::default();
    let judgment = claims.judge_all(&cohort).remove(0);
    assert_eq!((judgment.verdict, judgment.count.to_string()), (Verdict::Contradicted, "0–4".to_owned()));
}

#[test]
fn what_a_tally_does_not_count_is_unknown_there() {
    for of in [r#"{"counted": "c"}"#, r#"{"status": "completed"}"#] {
        let claims = asserting(&format!(r#"{{"share": {{"of": {of}, "is": "some"}}}}"#), TALLY);
        let cohort = Cohort::default();
        let judgment = claims.judge_all(&cohort).remove(0);
        assert_eq!((judgment.verdict, judgment.count.to_string()), (Verdict::Open, "0–4".to_owned()), "{of}");
    }
}

#[test]
fn five_names_at_once_are_open_and_not_exhausted() {
    let names = ["a", "b", "c", "d", "e"].map(|name| format!(r#"{{"counted": "{name}"}}"#)).join(",");
    for of in [format!(r#"{{"all": [{names}]}}"#), format!(r#"{{"any": [{names}]}}"#)] {
        for quantifier in [r#""none""#, r#""some""#, r#""every""#] {
            let claims = asserting(&format!(r#"{{"share": {{"of": {of}, "is": {quantifier}}}}}"#), TALLY);
            let cohort = Cohort::default();
            let judgment = claims.judge_all(&cohort).remove(0);
            assert_eq!((judgment.verdict, judgment.is_exhausted), (Verdict::Open, false), "{of} {quantifier}");
        }
    }
}

/// A judgment that took no more steps than are given.
fn bounded<'c>(claims: &'c Claims, nobody: &'c Cohort) -> Judgment<'c> {
    let judgment = claims.judge_all(nobody).remove(0);
    assert!(judgment.steps > 0 && judgment.steps <= Claims::MOST_STEPS, "{} steps", judgment.steps);
    judgment
}

#[test]
fn a_comparison_in_a_tally_of_forty_is_settled_by_two_tables() {
    let claims = Claims::read(include_bytes!("../fixtures/hostile/claims_cmp40.json")).expect("sound");
    let nobody = Cohort::default();
    let judgment = bounded(&claims, &nobody);
    assert_eq!((judgment.verdict, judgment.is_exhausted), (Verdict::Open, true));
    assert_eq!(judgment.is_empty, Truth::Unknown);
    // Where somebody is in each group, a table that shows it and one that shows the contrary still settle that it's open.
    let mut draft = claims.draft().clone();
    let somebody = |name: &str| PrintedCount {
        of: Proposition::Counted(name.to_owned()),
        is: CountTest { at_least: Some(1), at_most: None },
        source: "p. 1".to_owned(),
    };
    draft.tallies[0].printed = ["B", "C"].map(somebody).into();
    let claims = Claims::check(draft).expect("sound");
    let judgment = bounded(&claims, &nobody);
    assert_eq!((judgment.verdict, judgment.is_exhausted), (Verdict::Open, true));
    assert_eq!(judgment.is_empty, Truth::False);
}

#[test]
fn a_tally_of_the_most_that_is_counted_is_judged_exactly_where_one_name_is_asked() {
    let tally = |printed: &str| {
        let of = TallyDraft::MOST_COUNTED;
        format!(
            r#"{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": {of}, "printed": [
                {{"of": {{"counted": "a"}}, "is": {printed}, "source": "p. 1"}}]}}"#
        )
    };
    let nobody = Cohort::default();
    for (printed, quantifier, expected, count) in [
        (
            r#"{"at_least": 600000}"#,
            r#"{"more_than": {"at": 0.5, "from": 0.5, "to": 0.5}}"#,
            Verdict::Holds,
            "600000–1000000",
        ),
        (r#"{"at_most": 5}"#, r#"{"count": {"at_least": 6}}"#, Verdict::Contradicted, "0–5"),
        (r#"{"at_least": 4, "at_most": 6}"#, r#"{"count": {"at_least": 5, "at_most": 5}}"#, Verdict::Open, "4–6"),
    ] {
        let asserts = format!(r#"{{"share": {{"of": {{"counted": "a"}}, "is": {quantifier}}}}}"#);
        let claims = asserting(&asserts, &tally(printed));
        let judgment = bounded(&claims, &nobody);
        assert!(judgment.is_exhausted);
        assert_eq!((judgment.verdict, judgment.count.to_string().as_str()), (expected, count));
    }
}

/// Tallies of very many, with printed counts that leave much open, in shares, means and comparisons.
#[test]
fn a_tally_of_very_many_is_judged_or_left_open_in_so_many_steps() {
    let count = |of: &str, least: u32, most: u32| {
        format!(r#"{{"of": {of}, "is": {{"at_least": {least}, "at_most": {most}}}, "source": "p. 1"}}"#)
    };
    let [a, b, c, d] = ["a", "b", "c", "d"].map(|name| format!(r#"{{"counted": "{name}"}}"#));
    let tied = [
        count(&format!(r#"{{"any": [{a}, {b}]}}"#), 10, 900),
        count(&format!(r#"{{"all": [{a}, {c}]}}"#), 5, 800),
        count(&format!(r#"{{"any": [{{"not": {b}}}, {{"all": [{c}, {d}]}}]}}"#), 20, 700),
    ]
    .join(",");
    let single = [count(&a, 100, 900), count(&b, 300, 400), count(&c, 1, 999)].join(",");
    let nobody = Cohort::default();
    let asserted = [
        format!(r#"{{"mean": {{"of": [{a}, {b}, {c}, {d}], "is": 17, "within": {{"at": 0.5, "from": 0, "to": 1}}}}}}"#),
        format!(
            r#"{{"share": {{"of": {c}, "among": {{"any": [{a}, {d}]}}, "is": {{"count": {{"at_least": 17, "at_most": 17}}}}}}}}"#
        ),
        format!(r#"{{"comparison": {{"of": {c}, "among": {a}, "than_among": {b}}}}}"#),
    ];
    let tallies = [(40, ""), (1000, &tied), (TallyDraft::MOST_COUNTED, &single)];
    for (asserts, (of, printed)) in asserted.iter().zip(tallies) {
        let tally = format!(r#"{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": {of}, "printed": [{printed}]}}"#);
        let claims = asserting(asserts, &tally);
        let judgment = bounded(&claims, &nobody);
        assert_eq!(judgment.verdict, Verdict::Open, "{asserts} {tally}");
    }
}

/// Comparisons that no two tables settle, so that all tables are gone through: half a million steps or more each.
#[test]
fn claims_that_are_judged_together_share_their_steps() {
    let count = |of: &str| format!(r#"{{"of": {of}, "is": {{"at_least": 1, "at_most": 12}}, "source": "p. 1"}}"#);
    let cell = |a: &str, group: &str| count(&format!(r#"{{"all": [{a}, {{"counted": "{group}"}}]}}"#));
    let (a, not_a) = (r#"{"counted": "a"}"#, r#"{"not": {"counted": "a"}}"#);
    let printed = [cell(a, "b"), cell(a, "c"), cell(not_a, "b"), cell(not_a, "c")].join(",");
    let tally = format!(r#"{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": 24, "printed": [{printed}]}}"#);
    let asserts =
        r#"{"comparison": {"of": {"counted": "a"}, "among": {"counted": "b"}, "than_among": {"counted": "c"}}}"#;
    let mut draft = asserting(asserts, &tally).draft().clone();
    let (heavy, light) =
        (draft.claims[0].clone(), asserting(r#"{"share": {"of": {"counted": "b"}, "is": "some"}}"#, &tally));
    draft.claims.extend((1..4).map(|index| ClaimDraft { id: format!("c{index}"), ..heavy.clone() }));
    draft.claims.push(ClaimDraft { id: "light".to_owned(), ..light.draft().claims[0].clone() });
    let (claims, nobody) = (Claims::check(draft).expect("sound"), Cohort::default());
    let judgments = claims.judge_all(&nobody);
    let is_exhausted: Vec<_> = judgments.iter().map(|judgment| judgment.is_exhausted).collect();
    // The last heavy one, the same as the first but for its identifier, comes too late; the light one has its own share.
    assert_eq!(is_exhausted, [true, true, true, false, true]);
    assert!(judgments[1].steps > Claims::MOST_STEPS / 8);
    assert!(judgments.iter().map(|judgment| judgment.steps).sum::<u64>() <= Claims::MOST_STEPS);
}

#[test]
fn a_claim_about_every_domain_is_left_open_without_going_through_their_combinations() {
    let domains: Vec<_> =
        PolicyDomain::ALL.iter().map(|domain| format!(r#"{{"domain": "{}"}}"#, domain.id())).collect();
    assert!(domains.len() > 20);
    let json =
        |count: usize| format!(r#"{{"share": {{"of": {{"any": [{}]}}, "is": "some"}}}}"#, domains[..count].join(","));
    let case =
        Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#).unwrap();
    let cohort = Cohort::new(vec![case]).unwrap();
    for (count, is_exhausted) in [(1, true), (6, true), (domains.len(), false)] {
        let claims = asserting(&json(count), "");
        let judgment = claims.judge_all(&cohort).remove(0);
        assert_eq!((judgment.verdict, judgment.is_exhausted), (Verdict::Open, is_exhausted), "{count}");
        assert!(judgment.steps <= Claims::MOST_STEPS);
    }
}

#[test]
fn where_the_steps_run_out_counts_are_enclosed_by_each_printed_count() {
    let [a, b, c] = ["a", "b", "c"].map(|name| format!(r#"{{"counted": "{name}"}}"#));
    let printed = [(&a, 30), (&b, 500), (&c, 700)]
        .map(|(of, is)| format!(r#"{{"of": {of}, "is": {{"at_least": {is}, "at_most": {is}}}, "source": "p. 1"}}"#));
    let tally = format!(
        r#"{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": 900000, "printed": [{}]}}"#,
        printed.join(",")
    );
    let asserts = format!(r#"{{"share": {{"of": {{"all": [{a}, {b}, {c}]}}, "is": {{"count": {{"at_most": 30}}}}}}}}"#);
    let (claims, nobody) = (asserting(&asserts, &tally), Cohort::default());
    let judgment = bounded(&claims, &nobody);
    assert_eq!((judgment.verdict, judgment.count.to_string().as_str()), (Verdict::Holds, "0–30"));
}

#[test]
fn many_cases_are_compared_in_so_many_steps() {
    // Each is in one of two groups, or in neither; whoever is in the first is so, and nobody in the other.
    let open = r#"{"id": "ID", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#;
    let known = |id: &str, budget: &str| {
        format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "{budget}"}}}}]}}"#)
    };
    let rated = |end: &str, degree: &str| {
        format!(r#"{{"rating": {{"dimension": "budget", "at": "first", "{end}": "{degree}"}}}}"#)
    };
    let (high, low) = (rated("at_least", "established"), rated("at_most", "absent"));
    let claims = comparison(&high, &high, &low);
    for (cases, is_exhausted) in [(62, true), (2000, false)] {
        let open = (0..cases).map(|id| open.replace("ID", &id.to_string()));
        let all = open.chain([known("high", "embedded"), known("low", "absent")]);
        let cohort = Cohort::new(all.map(|json| Case::read(json.as_bytes()).unwrap()).collect()).unwrap();
        let judgment = claims.judge_all(&cohort).remove(0);
        assert_eq!(judgment.is_exhausted, is_exhausted, "{cases}");
        assert_eq!(judgment.verdict, if is_exhausted { Verdict::Holds } else { Verdict::Open });
        let completions: u64 = cases * 4 + 2;
        assert!(judgment.steps > completions && judgment.steps <= Claims::MOST_STEPS + completions);
    }
}

#[test]
fn the_longest_period_that_a_record_can_have_is_counted_in_months() {
    let case = |to: &str| {
        let json = format!(
            r#"{{"id": "a", "period": {{"from": "1000-01-01", "to": "{to}"}}, "moments": [{{"on": "2024-01-01", "ratings": {{}}}}]}}"#
        );
        Cohort::new(vec![Case::read(json.as_bytes()).unwrap()]).unwrap()
    };
    let claims =
        asserting(r#"{"share": {"of": {"months": {"at_least": 108000, "at_most": 108000}}, "is": "every"}}"#, "");
    assert_eq!(told(&claims, &case("9999-12-31")).0, Verdict::Holds);
    assert_eq!(told(&claims, &case("9999-12-30")).0, Verdict::Contradicted);
}

/// What executing each published claim comes to: its verdict, its counts, and whether that depends on a threshold.
#[test]
fn the_published_claims() {
    let (claims, cohort) = (published::claims(), published::cohort());
    let judgments = claims.judge_all(&cohort);
    let line = |judgment: &Judgment<'_>| {
        let other = judgment.other.map(|(count, of)| format!(" against {count} of {of}")).unwrap_or_default();
        let depends = if judgment.depends_on_threshold() { ", depends on the threshold" } else { "" };
        let cut = if judgment.is_exhausted { "" } else { ", not exhausted" };
        let Judgment { claim, verdict, count, group, .. } = judgment;
        format!("{} {} {count} of {group}{other}{depends}{cut}", claim.id, verdict.id())
    };
    let lines: Vec<_> = judgments.iter().map(line).collect();
    assert_eq!(lines.join("\n"), PUBLISHED.join("\n"));
    // None of them is about a group that may be empty, so that none is untestable.
    assert!(judgments.iter().all(|judgment| judgment.is_empty == Truth::False));
    for verdict in [Verdict::Holds, Verdict::Contradicted, Verdict::Open] {
        assert!(judgments.iter().any(|judgment| judgment.verdict == verdict), "{verdict}");
    }
}

const PUBLISHED: &[&str] = &[
    "eighteen_completed holds 18 of 20",
    "two_dropped_out holds 2 of 20",
    "five_screen holds 5 of 18",
    "others_trained holds 5 of 13, depends on the threshold",
    "others_improved_conditions holds 13 of 13, not exhausted",
    "others_raised_a_level open 12–13 of 13, not exhausted",
    "some_raised_awareness holds 6 of 18",
    "some_agreed_on_screening holds 2 of 18",
    "goals_varied_at_start holds 5 of 20",
    "some_changed_structures holds 7–9 of 18",
    "sizes_varied holds 4 of 20",
    "a_target_in_welfare holds 3 of 20",
    "ran_a_year contradicted 0 of 20",
    "work_instructions contradicted 2–3 of 5",
    "formal_policy_at_start holds 5 of 5",
    "adopted_policy_at_start contradicted 3 of 5",
    "budget_at_start open 2–5 of 5",
    "available_budget_at_start contradicted 1–4 of 5",
    "extra_resources contradicted 2–4 of 5",
    "no_institutional_change contradicted 4 of 5",
    "backing_at_start open 0–5 of 5",
    "more_work_elsewhere holds 4 of 13 against 0 of 5",
    "more_organizational_work_elsewhere open 3–13 of 13 against 2–5 of 5",
    "many_sought_goals holds 8–9 of 13",
    "goals_into_other_domains holds 7–8 of 18",
    "instructions_need_goals holds 2–12 of 2–12",
    "practice_needs_backing open 0–5 of 5, not exhausted",
    "efforts_reach_higher contradicted 1–2 of 4–5, not exhausted",
    "one_domain_most contradicted 3 of 5",
    "one_domain_more contradicted 3 of 11 against 2 of 7",
    "two_domains_struggled contradicted 3 of 7, depends on the threshold",
    "ten_months holds 5 of 5",
    "ran_ten_months contradicted 0 of 20",
    "all_prioritized holds 20 of 20",
    "nearly_all_interviewed holds 19 of 20",
    "a_drop_out_was_interviewed holds 1–2 of 2",
    "mandate_essential holds 12 of 15",
    "team_leader_is_right_holder holds 11 of 15",
    "conference_helps holds 13 of 15",
    "conference_takes_too_much_time holds 2 of 15",
    "little_trust_small_majority holds 9 of 15",
    "most_team_leaders_trust_little holds 7–9 of 13",
    "trust_is_tied_to_mandate holds 9 of 15",
    "no_strategic_powerlessness holds 14 of 15",
    "no_strategic_influence holds 0 of 15",
    "thirteen_without_tactical holds 13 of 15",
    "two_had_tactical_influence holds 2 of 15",
    "influence_and_feeling open 11–13 of 13",
    "operational_mainly_in_experiment open 2 of 3–5",
    "experiment_feels_operational holds 2 of 2",
    "experiment_is_willing open 0–2 of 2",
    "twelve_are_willing holds 12 of 15",
    "thirteen_team_leaders holds 13 of 15",
    "no_meaninglessness_for_society holds 12 of 15",
    "eleven_see_savings holds 11 of 15",
    "three_give_the_eviction holds 3 of 15",
    "no_meaninglessness_for_clients holds 13 of 15",
    "three_fear_unequal_treatment holds 3 of 15",
    "thirteen_on_average holds 25 of 15, depends on the threshold",
    "average_equals_willing contradicted 12 of 15",
    "expectation_strategic open 11–12 of 14 against 0–1 of 1",
    "expectation_tactical open 10–12 of 13 against 0–2 of 2",
    "expectation_influence open 0–2 of 2 against 10–12 of 13",
    "expectation_operational open 7–12 of 10–12 against 0–5 of 3–5",
    "expectation_meaning open 9–12 of 12 against 0–3 of 3",
    "expectation_clients open 10–12 of 13 against 0–2 of 2",
    "meaningful_and_willing holds 9–12 of 12",
    "most_want_mandate_and_conference holds 10–12 of 15, depends on the threshold",
];
