//! Judgments: what executing a claim on a cohort, or on a tally, comes to.

use std::collections::BTreeSet;
use std::fmt;

use super::facts::Facts;
use super::population::{OfSizes, Population};
use super::tally::Tables;
use super::{Assertion, ClaimDraft, Claims, Cohort, Quantifier, Threshold, Verdict};
use crate::case::Case;
use crate::uncertainty::Truth;
use crate::vocabulary::Dimension;

/// What executing a claim comes to, with what is behind it: the counts, and the cases for and against.
///
/// ```
/// use policy_integration::{Claims, Verdict, published};
///
/// let (claims, cohort) = (published::claims(), published::cohort());
/// let claim = claims.claim("adopted_policy_at_start").unwrap();
/// let judgment = claims.judge(claim, &cohort, Claims::MOST_COMPLETIONS);
/// assert_eq!(judgment.verdict, Verdict::Contradicted);
/// assert_eq!(judgment.against().collect::<Vec<_>>(), ["9", "13"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Judgment<'c> {
    /// The claim.
    pub claim: &'c ClaimDraft,
    /// Whether it's so.
    pub verdict: Verdict,
    /// Whether every completion was gone through. Where not, an open verdict may hide one that isn't.
    pub is_exhausted: bool,
    /// How many are in the group, and it's true of; for a mean, over all that is counted.
    pub count: CountRange,
    /// How many are in the group.
    pub group: CountRange,
    /// For a comparison, the same of the other group.
    pub other: Option<(CountRange, CountRange)>,
    /// The verdicts at the ends of what the phrase leaves open; `None` where it leaves nothing.
    pub at_ends: Option<[Verdict; 2]>,
    /// Each case that is or may be in a group; none for a tally.
    pub rows: Vec<JudgedCase<'c>>,
}

/// A case behind a judgment.
///
/// ```
/// use policy_integration::{Claims, published};
///
/// let (claims, cohort) = (published::claims(), published::cohort());
/// let claim = claims.claim("two_dropped_out").unwrap();
/// let judgment = claims.judge(claim, &cohort, Claims::MOST_COMPLETIONS);
/// assert!(judgment.rows.iter().all(|row| !row.is_open()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedCase<'c> {
    /// The case's identifier.
    pub id: &'c str,
    /// Whether it's in the group.
    pub is_among: Truth,
    /// For a comparison, whether it's in the other group.
    pub is_in_other: Truth,
    /// Whether it's in a group and what is asserted is true of it; for a mean, whether anything that is counted is.
    pub holds: Truth,
    /// What it adds to the counts: up to 1, for a mean up to as many as are counted.
    pub adds: CountRange,
    /// The dimensions whose rating would decide, where something is open.
    pub decided_by: Vec<Dimension>,
}

/// The least and the highest that a count can be. Not each number between them needs to be possible.
///
/// ```
/// use policy_integration::CountRange;
///
/// assert_eq!(CountRange { least: 5, most: 7 }.to_string(), "5–7");
/// assert_eq!(CountRange { least: 5, most: 5 }.to_string(), "5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct CountRange {
    /// In every completion.
    pub least: u32,
    /// In some completion.
    pub most: u32,
}

impl fmt::Display for CountRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most { write!(f, "{}", self.least) } else { write!(f, "{}–{}", self.least, self.most) }
    }
}

impl<'c> Judgment<'c> {
    /// The cases that it certainly is true of, by their identifiers. Of a comparison they are in either group: one in the group
    /// that is compared with speaks against the claim.
    pub fn in_favour(&self) -> impl Iterator<Item = &'c str> {
        self.rows.iter().filter(|row| row.holds == Truth::True).map(|row| row.id)
    }

    /// The cases that certainly are in a group and that it certainly isn't true of. Of a comparison they are in either group, as
    /// for [`in_favour`](Self::in_favour).
    pub fn against(&self) -> impl Iterator<Item = &'c str> {
        let is_in = |row: &&JudgedCase<'_>| row.is_among.is_certain() || row.is_in_other.is_certain();
        self.rows.iter().filter(is_in).filter(|row| row.holds == Truth::False).map(|row| row.id)
    }

    /// The cases that leave it open.
    pub fn open(&self) -> impl Iterator<Item = &'c str> {
        self.rows.iter().filter(|row| row.is_open()).map(|row| row.id)
    }

    /// Whether nobody is in the group, so that nothing is said about anybody.
    pub const fn is_vacuous(&self) -> bool {
        self.group.most == 0
    }

    /// Whether the verdict is another one somewhere in the range that the phrase leaves open.
    pub fn depends_on_threshold(&self) -> bool {
        self.at_ends.is_some_and(|ends| ends.iter().any(|end| *end != self.verdict))
    }
}

impl JudgedCase<'_> {
    /// Whether it leaves the claim open.
    pub fn is_open(&self) -> bool {
        [self.is_among, self.is_in_other, self.holds].contains(&Truth::Unknown) || self.adds.least != self.adds.most
    }
}

impl Claims {
    /// How many completions of a case are gone through, at the most.
    pub const MOST_COMPLETIONS: u64 = 1 << 14;

    /// Executes each claim: on a cohort, or on the tally that it is about.
    pub fn judge_all<'c>(&'c self, cohort: &'c Cohort) -> Vec<Judgment<'c>> {
        self.claims().iter().map(|claim| self.judge(claim, cohort, Self::MOST_COMPLETIONS)).collect()
    }

    /// Executes a claim, going through so many completions of each case at the most.
    pub fn judge<'c>(&'c self, claim: &'c ClaimDraft, cohort: &'c Cohort, most: u64) -> Judgment<'c> {
        let propositions = claim.asserts.propositions();
        if let Some(tally) = self.tally_of(claim) {
            return judged(claim, &Tables::of(tally, &propositions), Vec::new());
        }
        let groups = Groups::of(&claim.asserts);
        let cases = cohort.cases().iter();
        let facts = cases.clone().map(|case| Facts::of(case, &propositions, most, &|bits| groups.relevant(bits)));
        let facts: Vec<_> = facts.collect();
        let rows = cases.map(Case::id).zip(&facts).filter_map(|(id, facts)| row(id, &claim.asserts, facts)).collect();
        judged(claim, facts.as_slice(), rows)
    }
}

/// The bits of how propositions turn out: what is asserted, whether in the group, and whether in the other one.
const OF: u8 = 1;
const AMONG: u8 = 2;
const OTHER: u8 = 4;

fn row<'c>(id: &'c str, asserts: &Assertion, facts: &Facts) -> Option<JudgedCase<'c>> {
    let truth = |is: &dyn Fn(u8) -> bool| {
        let all = facts.possible.iter().all(|bits| is(*bits));
        Truth::from_certain_and_possible(all, facts.possible.iter().any(|bits| is(*bits)))
    };
    let groups = Groups::of(asserts);
    let is_among = truth(&|bits| groups.is_among(bits));
    let is_in_other = truth(&|bits| groups.is_in_other(bits));
    let holds = truth(&|bits| groups.counts(bits));
    let adds = || facts.possible.iter().map(|bits| groups.adds(*bits));
    let adds = CountRange { least: adds().min().unwrap_or(0), most: adds().max().unwrap_or(0) };
    let row = JudgedCase { id, is_among, is_in_other, holds, adds, decided_by: facts.decided_by.clone() };
    (is_among.is_possible() || is_in_other.is_possible()).then_some(row)
}

/// Who is in which group, by how the propositions turn out.
#[derive(Clone, Copy)]
enum Groups {
    Everybody,
    /// Everybody, of whom several things are counted.
    Several,
    One,
    Two,
}

impl Groups {
    const fn of(asserts: &Assertion) -> Self {
        match asserts {
            Assertion::Share(share) if share.among.is_some() => Self::One,
            Assertion::Share(_) => Self::Everybody,
            Assertion::Mean(_) => Self::Several,
            Assertion::Comparison(_) => Self::Two,
        }
    }

    const fn is_among(self, bits: u8) -> bool {
        matches!(self, Self::Everybody | Self::Several) || bits & AMONG != 0
    }

    const fn is_in_other(self, bits: u8) -> bool {
        matches!(self, Self::Two) && bits & OTHER != 0
    }

    /// Whether what is asserted is true of one that is in a group.
    const fn counts(self, bits: u8) -> bool {
        self.adds(bits) > 0
    }

    /// How much one adds to the counts.
    const fn adds(self, bits: u8) -> u32 {
        match self {
            Self::Several => bits.count_ones(),
            _ if self.is_among(bits) || self.is_in_other(bits) => (bits & OF) as u32,
            _ => 0,
        }
    }

    /// What is left of how the propositions turn out where only what counts is looked at.
    const fn relevant(self, bits: u8) -> u32 {
        match self {
            Self::Several => bits.count_ones(),
            _ if self.is_among(bits) || self.is_in_other(bits) => bits as u32,
            _ => 0,
        }
    }
}

fn judged<'c>(
    claim: &'c ClaimDraft,
    population: &(impl Population + ?Sized),
    rows: Vec<JudgedCase<'c>>,
) -> Judgment<'c> {
    let groups = Groups::of(&claim.asserts);
    let range = |is: &dyn Fn(u8) -> bool| range_of(population.extremes(&|bits| f64::from(u8::from(is(bits)))));
    let count = range(&|bits| bits & OF != 0 && groups.is_among(bits));
    let group = range(&|bits| groups.is_among(bits));
    let base = Judgment {
        claim,
        verdict: Verdict::Open,
        is_exhausted: population.is_exhausted(),
        count,
        group,
        other: None,
        at_ends: None,
        rows,
    };
    match &claim.asserts {
        Assertion::Share(share) => {
            let verdict = |quantifier: &Quantifier| of_share(population, groups, quantifier);
            let at = |share: f64| verdict(&Quantifier::MoreThan(Threshold { at: share, from: share, to: share }));
            let at_ends = match &share.is {
                Quantifier::MoreThan(threshold) => Some([at(threshold.from), at(threshold.to)]),
                _ => None,
            };
            Judgment { verdict: verdict(&share.is), at_ends, ..base }
        }
        Assertion::Comparison(_) => of_comparison(population, base),
        Assertion::Mean(mean) => {
            let sum = range_of(population.extremes(&|bits| f64::from(bits.count_ones())));
            let sums = population.sums(&|bits| bits.count_ones());
            let parts = f64::from(u32::try_from(mean.of.len()).unwrap_or(u32::MAX));
            let is_near = |sum: u32, tolerance: f64| (f64::from(sum) / parts - mean.is).abs() <= tolerance + NOTHING;
            let at = |tolerance: f64| among(sums.as_ref(), sum, &|sum| is_near(sum, tolerance));
            let at_ends = Some([at(mean.within.from), at(mean.within.to)]);
            Judgment { verdict: at(mean.within.at), at_ends, count: sum, ..base }
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sum of ones")]
fn range_of((least, most): (f64, f64)) -> CountRange {
    CountRange { least: least.round() as u32, most: most.round() as u32 }
}

/// Sums of shares are off by less than this.
const NOTHING: f64 = 1e-9;

/// A verdict on something that has to be above 0.
fn above_zero((least, most): (f64, f64)) -> Verdict {
    if least > NOTHING {
        Verdict::Holds
    } else if most <= NOTHING {
        Verdict::Contradicted
    } else {
        Verdict::Open
    }
}

const fn negated(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Holds => Verdict::Contradicted,
        Verdict::Contradicted => Verdict::Holds,
        Verdict::Open => Verdict::Open,
    }
}

fn of_share(population: &(impl Population + ?Sized), groups: Groups, quantifier: &Quantifier) -> Verdict {
    let extremes = |weight: &dyn Fn(bool) -> f64| {
        population.extremes(&|bits| if groups.is_among(bits) { weight(bits & OF != 0) } else { 0.0 })
    };
    let ones = |is: bool| f64::from(u8::from(is));
    match quantifier {
        Quantifier::Every => negated(above_zero(extremes(&|holds| ones(!holds)))),
        Quantifier::None => negated(above_zero(extremes(&ones))),
        Quantifier::Some => above_zero(extremes(&ones)),
        Quantifier::Count(test) => {
            let sums = population.sums(&|bits| u32::from(groups.is_among(bits) && bits & OF != 0));
            let is_met = |count: u32| {
                test.at_least.is_none_or(|least| count >= least) && test.at_most.is_none_or(|most| count <= most)
            };
            among(sums.as_ref(), range_of(extremes(&ones)), &is_met)
        }
        Quantifier::MoreThan(threshold) => above_zero(extremes(&|holds| ones(holds) - threshold.at)),
    }
}

/// A verdict on something that has to be so of a sum, out of all that are possible.
///
/// Not each number between the least sum and the highest is one: what is counted of one case, or what is printed, can tie
/// counts together. Where the sums couldn't be gone through, one that isn't possible can leave it open.
fn among(sums: Option<&BTreeSet<u32>>, range: CountRange, is_so: &dyn Fn(u32) -> bool) -> Verdict {
    let of = |sums: &mut dyn Iterator<Item = u32>| {
        let (mut all, mut any) = (true, false);
        for sum in sums {
            let is_so = is_so(sum);
            (all, any) = (all && is_so, any || is_so);
        }
        match (all, any) {
            (true, _) => Verdict::Holds,
            (_, true) => Verdict::Open,
            _ => Verdict::Contradicted,
        }
    };
    match sums {
        Some(sums) => of(&mut sums.iter().copied()),
        None => of(&mut (range.least..=range.most)),
    }
}

/// A difference of shares is a sum over the cases once the sizes of both groups are given, so each pair of sizes is gone
/// through.
fn of_comparison<'c>(population: &(impl Population + ?Sized), base: Judgment<'c>) -> Judgment<'c> {
    const MOST_SIZES: u64 = 65 * 65;
    let ones = |bits: u8, mask: u8| f64::from(u8::from(bits & mask == mask));
    let other = range_of(population.extremes(&|bits| ones(bits, OTHER)));
    let other_count = range_of(population.extremes(&|bits| ones(bits, OTHER | OF)));
    let judgment = Judgment { other: Some((other_count, other)), ..base };
    let group = judgment.group;
    let mut ends: Option<(f64, f64)> = None;
    let sizes = |range: CountRange| u64::from(range.most - range.least) + 1;
    if sizes(group).saturating_mul(sizes(other)) > MOST_SIZES {
        return Judgment { verdict: Verdict::Open, is_exhausted: false, ..judgment };
    }
    for size in group.least..=group.most {
        for other_size in other.least..=other.most {
            let share =
                |bits: u8, mask: u8, size: u32| if size == 0 { 0.0 } else { ones(bits, mask | OF) / f64::from(size) };
            let difference = |bits: u8| share(bits, AMONG, size) - share(bits, OTHER, other_size);
            match population.extremes_of_sizes(&difference, [AMONG, OTHER], [size, other_size]) {
                // A group of nobody has no share: nothing is higher than that, nor is it.
                OfSizes::Possible(least, most) if size > 0 && other_size > 0 => {
                    let so_far = ends.unwrap_or((least, most));
                    ends = Some((so_far.0.min(least), so_far.1.max(most)));
                }
                OfSizes::Possible(..) => {
                    let so_far = ends.unwrap_or((0.0, 0.0));
                    ends = Some((so_far.0.min(0.0), so_far.1.max(0.0)));
                }
                OfSizes::Impossible => {}
                OfSizes::TooMany => return Judgment { verdict: Verdict::Open, is_exhausted: false, ..judgment },
            }
        }
    }
    Judgment { verdict: ends.map_or(Verdict::Open, above_zero), ..judgment }
}
