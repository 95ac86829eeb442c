//! Judgments: what executing a claim on a cohort, or on a tally, comes to.

use std::fmt;
use std::ops::RangeInclusive;

use super::population::{Cases, Population};
use super::possible_truths::PossibleTruths;
use super::tally::Tables;
use super::{Assertion, ClaimDraft, Claims, Cohort, Quantifier, Threshold, Verdict};
use crate::case::Case;
use crate::uncertainty::{Truth, Work};
use crate::vocabulary::{Dimension, Language, Text, sentence, shortened};

/// What executing a claim comes to, with what is behind it: the counts, and the cases for and against.
///
/// ```
/// use policy_integration::{Claims, cohort::claims::Verdict, published};
///
/// let (claims, cohort) = (published::claims(), published::cohort());
/// let claim = claims.claim("adopted_policy_at_start").unwrap();
/// let judgment = claims.judge(claim, &cohort, Claims::MOST_COMPLETIONS);
/// assert_eq!(judgment.verdict, Verdict::Contradicted);
/// assert_eq!(judgment.against().collect::<Vec<_>>(), ["9", "13"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Judgment<'c> {
    /// The claim.
    pub claim: &'c ClaimDraft,
    /// Whether it's so.
    pub verdict: Verdict,
    /// Whether every completion was gone through. Where not, an open verdict may hide one that isn't, and counts enclose.
    pub is_exhausted: bool,
    /// How many steps it took: completions of cases, partly filled tables, and a few for each case that is looked at.
    ///
    /// Never more than [`Claims::MOST_STEPS`].
    pub steps: u64,
    /// Whether nobody is in the group, or in the one that it is compared with: such a group has no share of anything.
    pub is_empty: Truth,
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
#[non_exhaustive]
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

/// The lower and the upper bound of a count. Not each number between them needs to be possible.
///
/// ```
/// use policy_integration::cohort::claims::CountRange;
///
/// assert_eq!(CountRange { lower: 5, upper: 7 }.to_string(), "5–7");
/// assert_eq!(CountRange { lower: 5, upper: 5 }.to_string(), "5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct CountRange {
    /// The lower bound: so many in every completion.
    pub lower: u32,
    /// The upper bound: so many in some completion.
    pub upper: u32,
}

impl fmt::Display for CountRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lower == self.upper {
            write!(f, "{}", self.lower)
        } else {
            write!(f, "{}–{}", self.lower, self.upper)
        }
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

    /// Says which group is empty or may be, where one is; the reason for [`Verdict::Untestable`].
    ///
    /// ```
    /// use policy_integration::{Claims, Cohort, Language, Truth, cohort::claims::Verdict};
    ///
    /// let (claims, nobody) = (policy_integration::published::claims(), Cohort::default());
    /// let claim = claims.claim("eighteen_completed").unwrap();
    /// let judgment = claims.judge(claim, &nobody, Claims::MOST_COMPLETIONS);
    /// assert_eq!((judgment.verdict, judgment.is_empty), (Verdict::Untestable, Truth::True));
    /// assert_eq!(judgment.emptiness(Language::English), Some("nobody is in the group"));
    /// ```
    pub fn emptiness(&self, language: Language) -> Option<&'static str> {
        const GROUP: Text = Text { en: "nobody is in the group", nl: "niemand zit in de groep" };
        const FIRST: Text = Text { en: "nobody is in the first group", nl: "niemand zit in de eerste groep" };
        const SECOND: Text = Text { en: "nobody is in the second group", nl: "niemand zit in de tweede groep" };
        const BOTH: Text = Text { en: "nobody is in either group", nl: "niemand zit in een van beide groepen" };
        const EITHER: Text = Text {
            en: "whatever the unknowns are, one of the two groups is empty",
            nl: "wat het onbekende ook is, een van de twee groepen is leeg",
        };
        const MAYBE: Text = Text { en: "the group may be empty", nl: "de groep is misschien leeg" };
        const MAYBE_ONE: Text =
            Text { en: "one of the two groups may be empty", nl: "een van de twee groepen is misschien leeg" };
        let is_nobody = |group: CountRange| group.upper == 0;
        let text = match (self.is_empty, self.other.map(|(_, other)| other)) {
            (Truth::False, _) => return None,
            (Truth::Unknown, None) => MAYBE,
            (Truth::Unknown, Some(_)) => MAYBE_ONE,
            (Truth::True, None) => GROUP,
            (Truth::True, Some(other)) => match (is_nobody(self.group), is_nobody(other)) {
                (true, true) => BOTH,
                (true, false) => FIRST,
                (false, true) => SECOND,
                (false, false) => EITHER,
            },
        };
        Some(text.in_language(language))
    }

    /// Tells the claim with its verdict, the counts, the cases for and against, and what the verdict depends on.
    ///
    /// ```
    /// use policy_integration::{Claims, Language, published};
    ///
    /// let (claims, cohort) = (published::claims(), published::cohort());
    /// let claim = claims.claim("two_dropped_out").unwrap();
    /// let lines = claims.judge(claim, &cohort, Claims::MOST_COMPLETIONS).lines(Language::English);
    /// assert_eq!(lines[1], "2 of 20");
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        const NOT_EXHAUSTED: Text = Text {
            en: "not exhausted: not every completion was judged",
            nl: "niet volledig: niet elke invulling is beoordeeld",
        };
        let (label, verdict) = (self.claim.label.in_language(language), self.verdict.label(language));
        let mut lines = vec![format!("{label}: {verdict}"), self.counts(language)];
        lines.extend(self.emptiness(language).map(str::to_owned));
        lines.extend(self.cases_behind(language));
        lines.extend(self.at_ends.filter(|_| self.depends_on_threshold()).map(|ends| {
            let [from, to] = ends.map(|verdict| verdict.label(language));
            sentence!(
                language,
                en "depends on what the phrase leaves open: {from} at its lowest, {to} at its highest",
                nl "hangt af van wat de zin openlaat: {from} bij de laagste grens, {to} bij de hoogste"
            )
        }));
        lines.extend((!self.is_exhausted).then(|| NOT_EXHAUSTED.in_language(language).to_owned()));
        lines
    }

    /// How many it is true of, of how many; in both groups where it compares.
    fn counts(&self, language: Language) -> String {
        let Self { count, group, .. } = self;
        if let Some((other, of)) = &self.other {
            return sentence!(
                language,
                en "{count} of {group} against {other} of {of}",
                nl "{count} van {group} tegen {other} van {of}"
            );
        }
        if let Assertion::Mean(mean) = &self.claim.asserts {
            let counts = mean.of.len();
            return sentence!(
                language,
                en "counted together: {count} ({counts} counts)",
                nl "samen geteld: {count} ({counts} tellingen)"
            );
        }
        sentence!(language, en "{count} of {group}", nl "{count} van {group}")
    }

    /// The cases that it is true of, those it isn't, and those that are open, with what would decide them.
    fn cases_behind(&self, language: Language) -> Vec<String> {
        let open = self.rows.iter().filter(|row| row.is_open()).map(|row| {
            let dimensions: Vec<_> = row.decided_by.iter().map(|dimension| dimension.label(language)).collect();
            if dimensions.is_empty() { row.id.to_owned() } else { format!("{} ({})", row.id, dimensions.join(", ")) }
        });
        let lists = [
            (
                Text { en: "so in case", nl: "geldt voor casus" },
                self.in_favour().map(str::to_owned).collect::<Vec<_>>(),
            ),
            (Text { en: "not so in case", nl: "geldt niet voor casus" }, self.against().map(str::to_owned).collect()),
            (Text { en: "open in case", nl: "open in casus" }, open.collect()),
        ];
        let some = lists.into_iter().filter(|(_, cases)| !cases.is_empty());
        some.map(|(text, cases)| {
            let cases = shortened(&cases, ", ", Self::MOST_NAMES, language);
            format!("{}: {cases}", text.in_language(language))
        })
        .collect()
    }

    /// How many cases of a list are told.
    const MOST_NAMES: usize = 100;

    /// Whether the verdict is another one somewhere in the range that the phrase leaves open.
    pub fn depends_on_threshold(&self) -> bool {
        self.at_ends.is_some_and(|ends| ends.iter().any(|end| *end != self.verdict))
    }
}

impl JudgedCase<'_> {
    /// Whether it leaves the claim open.
    pub fn is_open(&self) -> bool {
        [self.is_among, self.is_in_other, self.holds].contains(&Truth::Unknown) || self.adds.lower != self.adds.upper
    }
}

impl Claims {
    /// How many completions of a case are gone through, at the most; fewer in proportion where a claim has more than 32 tests.
    pub const MOST_COMPLETIONS: u64 = 1 << 14;
    /// How many steps judging takes, at the most: of a claim, and of all claims that are judged together.
    pub const MOST_STEPS: u64 = 1 << 22;

    /// Executes each claim: on a cohort, or on the tally that it is about.
    ///
    /// Each claim may take its share of one half of [`MOST_STEPS`](Self::MOST_STEPS), and of the other half what the claims before it
    /// left. Where that is too little, judge the claim [by itself](Self::judge).
    pub fn judge_all<'c>(&'c self, cohort: &'c Cohort) -> Vec<Judgment<'c>> {
        let share = Self::MOST_STEPS / 2 / (self.claims().len() as u64).max(1);
        let left = Work::up_to(Self::MOST_STEPS / 2);
        let judge = |claim| {
            let work = Work::up_to(share + left.left());
            let judgment = self.judge_with(claim, cohort, (Self::MOST_COMPLETIONS, &work));
            // What it took beyond its share was left.
            let _ = left.spend(work.spent().saturating_sub(share));
            judgment
        };
        self.claims().iter().map(judge).collect()
    }

    /// Executes a claim, going through so many completions of each case at the most.
    pub fn judge<'c>(&'c self, claim: &'c ClaimDraft, cohort: &'c Cohort, most: u64) -> Judgment<'c> {
        self.judge_with(claim, cohort, (most, &Work::up_to(Self::MOST_STEPS)))
    }

    fn judge_with<'c>(
        &'c self,
        claim: &'c ClaimDraft,
        cohort: &'c Cohort,
        (most, work): (u64, &Work<'_>),
    ) -> Judgment<'c> {
        let propositions = claim.asserts.propositions();
        let groups = Groups::of(&claim.asserts);
        let relevant = |bits| groups.relevant(bits);
        if let Some(tally) = self.tally_of(claim) {
            return judged(claim, &Tables::of(tally, &propositions, relevant, work), Vec::new());
        }
        let cases = cohort.cases().iter();
        let facts = cases
            .clone()
            .map(|case| PossibleTruths::of((case, cohort.outcomes(case)), &propositions, (most, work), &relevant));
        let facts: Vec<_> = facts.collect();
        let rows = cases.map(Case::id).zip(&facts).filter_map(|(id, facts)| row(id, &claim.asserts, facts)).collect();
        judged(claim, &Cases { facts, work }, rows)
    }
}

/// The bits of how propositions turn out: what is asserted, whether in the group, and whether in the other one.
pub(super) const OF: u8 = 1;
pub(super) const AMONG: u8 = 2;
pub(super) const OTHER: u8 = 4;

fn row<'c>(id: &'c str, asserts: &Assertion, facts: &PossibleTruths) -> Option<JudgedCase<'c>> {
    let truth = |is: &dyn Fn(u8) -> bool| {
        let all = facts.possible.iter().all(|bits| is(*bits));
        Truth::from_certain_and_possible(all, facts.possible.iter().any(|bits| is(*bits)))
    };
    let groups = Groups::of(asserts);
    let is_among = truth(&|bits| groups.is_among(bits));
    let is_in_other = truth(&|bits| groups.is_in_other(bits));
    let holds = truth(&|bits| groups.counts(bits));
    let adds = || facts.possible.iter().map(|bits| groups.adds(*bits));
    let adds = CountRange { lower: adds().min().unwrap_or(0), upper: adds().max().unwrap_or(0) };
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

    /// What is left of how the propositions turn out where only what counts is looked at: of several, how many are true.
    const fn relevant(self, bits: u8) -> u8 {
        match self {
            Self::Several => u8::MAX.unbounded_shr(u8::BITS - bits.count_ones()),
            _ if self.is_among(bits) || self.is_in_other(bits) => bits,
            _ => 0,
        }
    }
}

fn judged<'c>(claim: &'c ClaimDraft, population: &impl Population, rows: Vec<JudgedCase<'c>>) -> Judgment<'c> {
    let groups = Groups::of(&claim.asserts);
    let range = |is: &dyn Fn(u8) -> bool| range_of(population.extremes(&|bits| f64::from(u8::from(is(bits)))));
    let count = range(&|bits| bits & OF != 0 && groups.is_among(bits));
    let group = range(&|bits| groups.is_among(bits));
    let is_empty = Truth::from_certain_and_possible(group.upper == 0, group.lower == 0);
    let verdict = Verdict::Open;
    let base = Judgment {
        claim,
        verdict,
        is_exhausted: false,
        steps: 0,
        is_empty,
        count,
        group,
        other: None,
        at_ends: None,
        rows,
    };
    let judgment = match &claim.asserts {
        Assertion::Share(share) => {
            let verdict = |quantifier: &Quantifier| of_share(population, groups, base.count, quantifier);
            let at = |share: f64| verdict(&Quantifier::MoreThan(Threshold { at: share, from: share, to: share }));
            let at_ends = match &share.is {
                Quantifier::MoreThan(threshold) => Some([at(threshold.from), at(threshold.to)]),
                _ => None,
            };
            Judgment { verdict: verdict(&share.is), at_ends, ..base }
        }
        Assertion::Comparison(_) => of_comparison(population, base),
        Assertion::Mean(mean) => {
            let weight = |bits: u8| bits.count_ones();
            let sum = range_of(population.extremes(&|bits| f64::from(weight(bits))));
            let parts = f64::from(u32::try_from(mean.of.len()).unwrap_or(u32::MAX));
            let at = |tolerance: f64| of_sum(population, &weight, sum, sums_near(mean.is, tolerance, parts));
            let at_ends = Some([at(mean.within.from), at(mean.within.to)]);
            Judgment { verdict: at(mean.within.at), at_ends, count: sum, ..base }
        }
    };
    let of_nobody = |verdict| match judgment.is_empty {
        Truth::True => Verdict::Untestable,
        Truth::Unknown => Verdict::Open,
        Truth::False => verdict,
    };
    Judgment {
        verdict: of_nobody(judgment.verdict),
        at_ends: judgment.at_ends.map(|ends| ends.map(of_nobody)),
        is_exhausted: population.is_exhausted(),
        steps: population.steps(),
        ..judgment
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sum of ones")]
fn range_of((least, most): (f64, f64)) -> CountRange {
    CountRange { lower: least.round() as u32, upper: most.round() as u32 }
}

/// The sums whose mean over the parts is within a tolerance of a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "beyond a sum's ends it makes no difference"
)]
fn sums_near(mean: f64, tolerance: f64, parts: f64) -> RangeInclusive<u32> {
    let (least, most) = ((mean - tolerance - NOTHING) * parts, (mean + tolerance + NOTHING) * parts);
    if most < 0.0 { RangeInclusive::new(1, 0) } else { least.ceil() as u32..=most.floor() as u32 }
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
        other => other,
    }
}

/// A verdict on a share of a group that isn't empty.
fn of_share(population: &impl Population, groups: Groups, count: CountRange, quantifier: &Quantifier) -> Verdict {
    let extremes = |weight: &dyn Fn(bool) -> f64| {
        population.extremes(&|bits| if groups.is_among(bits) { weight(bits & OF != 0) } else { 0.0 })
    };
    match quantifier {
        Quantifier::Every => negated(above_zero(extremes(&|holds| f64::from(u8::from(!holds))))),
        Quantifier::None => negated(above_zero((count.lower.into(), count.upper.into()))),
        Quantifier::Some => above_zero((count.lower.into(), count.upper.into())),
        Quantifier::Count(test) => {
            let weight = |bits: u8| u32::from(groups.is_among(bits) && bits & OF != 0);
            let range = test.at_least.unwrap_or(0)..=test.at_most.unwrap_or(u32::MAX);
            of_sum(population, &weight, count, range)
        }
        Quantifier::MoreThan(threshold) => above_zero(extremes(&|holds| f64::from(u8::from(holds)) - threshold.at)),
    }
}

/// A verdict on a sum that has to lie in a range.
fn of_sum(
    population: &impl Population,
    weight: &dyn Fn(u8) -> u32,
    sum: CountRange,
    range: RangeInclusive<u32>,
) -> Verdict {
    if range.contains(&sum.lower) && range.contains(&sum.upper) {
        Verdict::Holds
    } else {
        let is_beyond = range.is_empty() || *range.end() < sum.lower || sum.upper < *range.start();
        let is_impossible = is_beyond || population.can_sum_to(weight, range) == Some(false);
        if is_impossible { Verdict::Contradicted } else { Verdict::Open }
    }
}

/// A verdict on the shares of two groups, by how many are in each: a completion in which one is empty has no such shares.
fn of_comparison<'c>(population: &impl Population, base: Judgment<'c>) -> Judgment<'c> {
    let range = |mask: u8| range_of(population.extremes(&|bits| f64::from(u8::from(bits & mask == mask))));
    let (other_count, other) = (range(OTHER | OF), range(OTHER));
    let is_nobody = base.group.upper == 0 || other.upper == 0;
    let compared = if is_nobody { None } else { population.compared() };
    let is_empty = match &compared {
        Some(compared) => compared.is_empty,
        None => Truth::from_certain_and_possible(is_nobody, base.group.lower == 0 || other.lower == 0),
    };
    let verdict = match compared.map(|compared| compared.is_higher) {
        Some(Truth::True) => Verdict::Holds,
        Some(Truth::False) => Verdict::Contradicted,
        _ => Verdict::Open,
    };
    Judgment { verdict, is_empty, other: Some((other_count, other)), ..base }
}
