//! Disclosure control: groups that are too small to print anything of.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::uncertainty::{OutOfWork, Work};
use crate::vocabulary::{Language, Text};

/// The size below which nothing is printed of a group of respondents, so that nobody can be recognized in what is printed.
///
/// The source promises its respondents that nobody can be traced (Hassinini 2021, 3.2.4 and annex 2); a size it doesn't state. The
/// default of three is this crate's: of two, each knows the other's answer. It governs what is printed, reported and drawn of groups.
/// What a source has published is exempt: its counts and quotations, and what follows from these alone, such as a score. Whoever
/// has the source can work it out.
///
/// It is about sizes alone: where all of a group answer alike, its size hides nothing.
///
/// A group can be found out from others: where all fifteen and thirteen of them are printed, the two others are given away. So a
/// group is withheld too where it, with those that are printed, would give a smaller one away.
///
/// ```
/// use policy_integration::{Language, instruments::{Disclosure, Printing}};
///
/// let (all, leaders): (Vec<u32>, Vec<u32>) = ((1..=15).collect(), (1..=13).collect());
/// let manager = vec![14];
/// let printing = Disclosure::default().printing(&[all, leaders, manager]);
/// assert_eq!(printing, [Printing::Printed, Printing::GivesAway { size: 2 }, Printing::TooSmall { size: 1 }]);
/// assert_eq!(printing[1].label(Language::English).unwrap(), "withheld: with the others printed it would give 2 away");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Disclosure {
    least: usize,
}

/// Whether something may be printed of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Printing {
    /// It may be.
    Printed,
    /// The group is too small.
    TooSmall {
        /// How many it has.
        size: usize,
    },
    /// A smaller group could be found out from it and from what is printed of others.
    GivesAway {
        /// How many that group has; 0 where there were too many groups to look at.
        size: usize,
    },
}

impl Default for Disclosure {
    /// Three: see [the type](Disclosure).
    fn default() -> Self {
        Self { least: 3 }
    }
}

impl Disclosure {
    /// The size of the smallest group that is printed; up to 1, every group is.
    pub const fn at_least(least: usize) -> Self {
        Self { least }
    }

    /// Prints every group: for data that the source has published.
    pub const fn of_published() -> Self {
        Self { least: 0 }
    }

    /// The size of the smallest group that is printed.
    pub const fn least(self) -> usize {
        self.least
    }

    /// Whether a group of this size is large enough by itself. Of nobody there is nothing to give away.
    pub const fn allows(self, size: usize) -> bool {
        size == 0 || size >= self.least
    }

    /// Judges which of several groups may be printed together, each given by its members. Those that are first in the list have
    /// precedence.
    ///
    /// Sums and differences of printed groups are looked at, and not only pairs of them. Where there are too many to look at within the
    /// limit of work, a group is withheld.
    pub fn printing<M: Ord + Clone>(self, groups: &[Vec<M>]) -> Vec<Printing> {
        let parts = Parts::of(groups);
        let work = Work::up_to(MOST_STEPS);
        let mut printed = Span { rows: Vec::new() };
        let mut judge = |group: usize, members: &[M]| {
            let size = members.iter().collect::<BTreeSet<_>>().len();
            if !self.allows(size) {
                return Ok::<_, OutOfWork>(Printing::TooSmall { size });
            }
            if printed.add(&parts.row(group), &work)?
                && let Some(size) = parts.given_away(&printed, self.least, &work)?
            {
                printed.rows.pop();
                return Ok(Printing::GivesAway { size });
            }
            Ok(Printing::Printed)
        };
        let groups = groups.iter().enumerate();
        groups.map(|(group, members)| judge(group, members).unwrap_or(Printing::GivesAway { size: 0 })).collect()
    }
}

/// The most steps of elimination: more than hundred groups of a survey take.
const MOST_STEPS: u64 = 1 << 25;

impl Printing {
    /// Whether something may be printed of the group.
    pub fn is_printed(self) -> bool {
        self == Self::Printed
    }

    /// Why it is withheld, in words; `None` where it is printed.
    pub fn label(self, language: Language) -> Option<String> {
        let withheld = Text { en: "withheld", nl: "niet getoond" }.in_language(language);
        let why = match (self, language) {
            (Self::Printed, _) => return None,
            (Self::TooSmall { size }, Language::English) => format!("a group of {size}"),
            (Self::TooSmall { size }, Language::Dutch) => format!("een groep van {size}"),
            (Self::GivesAway { size: 0 }, Language::English) => {
                "with the others printed it may give somebody away".to_owned()
            }
            (Self::GivesAway { size: 0 }, Language::Dutch) => {
                "met de andere erbij zijn misschien iemands antwoorden af te leiden".to_owned()
            }
            (Self::GivesAway { size }, Language::English) => {
                format!("with the others printed it would give {size} away")
            }
            (Self::GivesAway { size }, Language::Dutch) => {
                format!("met de andere erbij zijn de antwoorden van {size} af te leiden")
            }
        };
        Some(format!("{withheld}: {why}"))
    }
}

/// The members of groups, those that are in the same groups together: no sum or difference of groups tells them apart.
struct Parts {
    /// In which groups each part is, and how many it has.
    parts: Vec<(BTreeSet<usize>, usize)>,
}

impl Parts {
    fn of<M: Ord + Clone>(groups: &[Vec<M>]) -> Self {
        let mut member_of: BTreeMap<&M, BTreeSet<usize>> = BTreeMap::new();
        for (index, group) in groups.iter().enumerate() {
            for member in group {
                member_of.entry(member).or_default().insert(index);
            }
        }
        let mut parts: BTreeMap<BTreeSet<usize>, usize> = BTreeMap::new();
        for groups in member_of.into_values() {
            *parts.entry(groups).or_default() += 1;
        }
        Self { parts: parts.into_iter().collect() }
    }

    /// Which parts a group has.
    fn row(&self, group: usize) -> Vec<u64> {
        self.parts.iter().map(|(groups, _)| u64::from(groups.contains(&group))).collect()
    }

    /// The size of a group of fewer than so many that follows from what is printed.
    fn given_away(&self, printed: &Span, least: usize, work: &Work<'_>) -> Result<Option<usize>, OutOfWork> {
        let row =
            |parts: &[usize]| (0..self.parts.len()).map(|part| u64::from(parts.contains(&part))).collect::<Vec<_>>();
        let mut unions: Vec<(Vec<usize>, usize)> = vec![(Vec::new(), 0)];
        for (part, (_, size)) in self.parts.iter().enumerate().filter(|(_, (_, size))| *size < least) {
            for at in 0..unions.len() {
                let of = unions[at].1 + size;
                if of >= least {
                    continue;
                }
                let union = [unions[at].0.as_slice(), &[part]].concat();
                if printed.has(&row(&union), work)? {
                    return Ok(Some(of));
                }
                unions.push((union, of));
            }
        }
        Ok(None)
    }
}

/// The sums and differences of some rows, in multiples: rows in echelon form, over the whole numbers modulo a prime.
struct Span {
    rows: Vec<(usize, Vec<u64>)>,
}

/// A prime below 2³¹, so that products fit.
const PRIME: u64 = 2_147_483_647;

impl Span {
    /// Adds a row, and returns whether it isn't among the sums and differences of the others.
    fn add(&mut self, row: &[u64], work: &Work<'_>) -> Result<bool, OutOfWork> {
        let row = self.reduced(row, work)?;
        let lead = row.iter().position(|value| *value != 0);
        if let Some(lead) = lead {
            let inverse = power(row[lead], PRIME - 2);
            self.rows.push((lead, row.iter().map(|value| value * inverse % PRIME).collect()));
        }
        Ok(lead.is_some())
    }

    fn has(&self, row: &[u64], work: &Work<'_>) -> Result<bool, OutOfWork> {
        Ok(self.reduced(row, work)?.iter().all(|value| *value == 0))
    }

    /// What is left of a row when the span's rows are taken from it: each later row is 0 where an earlier one leads.
    fn reduced(&self, row: &[u64], work: &Work<'_>) -> Result<Vec<u64>, OutOfWork> {
        work.spend((row.len() * (self.rows.len() + 1)) as u64)?;
        let mut left = row.to_vec();
        for (lead, row) in &self.rows {
            let times = (PRIME - left[*lead]) % PRIME;
            if times != 0 {
                left.iter_mut().zip(row).for_each(|(left, value)| *left = (*left + times * value) % PRIME);
            }
        }
        Ok(left)
    }
}

/// A power modulo the prime.
fn power(base: u64, exponent: u64) -> u64 {
    let (mut result, mut base, mut exponent) = (1, base % PRIME, exponent);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}
