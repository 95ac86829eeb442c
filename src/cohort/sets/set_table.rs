//! Set tables: cases by their membership in named sets.

use std::collections::BTreeSet;

use crate::report::nearest;
use crate::uncertainty::Bounds;
use crate::vocabulary::{Degree, Dimension, Language, accepted, quoted, sentence};

/// Cases by their membership in named sets: what a qualitative comparative analysis starts from.
///
/// A membership is a degree in [0, 1]: 1 is fully in the set, 0 fully out of it, 0.5 the crossover. Crisp sets have
/// only 0 and 1, sets of ranks only equal steps. **An unknown membership can be any that its set has**, one that is partly
/// known some of those. Memberships of different cases, and of one case in different sets, are taken to be independent,
/// but for sets that were calibrated from one dimension (see [`Calibration`](crate::cohort::sets::Calibration)).
///
/// A **completion** gives each membership one of its possible values. Figures are bounded over all completions.
///
/// A membership is kept as the nearest multiple of 2⁻⁵³, so that one minus it is exact.
///
/// ```
/// use policy_integration::SetTable;
///
/// let table = SetTable::new(["FR", "PL", "EE"])?
///     .with("DEV", [0.98, 0.02, 0.16])?
///     .with("SURV", [Some(0.95), Some(0.12), None])?;
/// let fit = table.fit("DEV <- SURV").unwrap();
/// assert_eq!(fit.consistency().to_string(), "0.546–0.919");
/// assert_eq!(table.membership("EE", "SURV").unwrap().width(), 1.0);
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SetTable {
    cases: Vec<String>,
    sets: Vec<Set>,
    /// The memberships, set by set: the least that is possible.
    low: Vec<f64>,
    /// The most that is possible.
    high: Vec<f64>,
}

/// A column of a set table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Set {
    pub(super) name: String,
    /// Sets with one root share their unknowns.
    pub(super) root: usize,
    pub(super) is_open: bool,
    /// Whether open cells that list no memberships have too many to list, rather than any number.
    pub(super) has_too_many: bool,
    /// The possible memberships of the open cells that have finitely many, case after case.
    possible: Vec<f64>,
    /// Where those of each case end.
    ends: Vec<usize>,
}

impl Set {
    /// The possible memberships of a case, in an order that sets with one root share; none where it's known, where any
    /// number between its ends is possible, and where there are too many.
    pub(super) fn possible(&self, case: usize) -> &[f64] {
        let start = case.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.possible[start..self.ends[case]]
    }
}

/// The memberships that a case can have in a set.
pub(super) enum Cell {
    /// Any number from the first to the second.
    Between(f64, f64),
    /// One of these.
    OneOf(Vec<f64>),
    /// One of so many, from the first to the second, that they aren't listed.
    TooMany(f64, f64),
}

impl Cell {
    fn ends(&self) -> (f64, f64) {
        match self {
            Self::Between(low, high) | Self::TooMany(low, high) => (*low, *high),
            Self::OneOf(possible) => {
                let ends = possible.iter().fold((1.0_f64, 0.0_f64), |(low, high), one| (low.min(*one), high.max(*one)));
                if possible.is_empty() { (0.0, 1.0) } else { ends }
            }
        }
    }
}

/// What can't be a set table.
///
/// ```
/// use policy_integration::SetTable;
///
/// let error = SetTable::new(["FR"]).and_then(|table| table.with("DEV", [1.2])).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`1.2` is no membership of case `FR` in `DEV`; accepted: a number from 0 to 1, or none where it's unknown"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum SetTableError {
    /// Two cases have one identifier.
    DuplicateCase {
        /// The identifier.
        case: String,
    },
    /// A name that couldn't be told apart in an expression.
    NotAName {
        /// The name as given.
        name: String,
    },
    /// Two sets have names that are the same, or differ in capitals only, which some notations use for negation.
    TakenName {
        /// The name as given.
        name: String,
        /// The set that has it.
        other: String,
    },
    /// There are more or fewer memberships than cases.
    CountOfMemberships {
        /// The set.
        name: String,
        /// How many were given.
        found: usize,
        /// How many cases there are.
        expected: usize,
    },
    /// A membership outside [0, 1], or no number.
    NotAMembership {
        /// The case.
        case: String,
        /// The set.
        name: String,
        /// The value as given.
        value: f64,
    },
    /// Ranks beyond the top, or the higher one first.
    NotRanks {
        /// The case.
        case: String,
        /// The set.
        name: String,
        /// The lower rank as given.
        lower: u32,
        /// The higher rank as given.
        upper: u32,
        /// The highest rank that there is.
        top: u32,
    },
    /// A threshold that isn't a degree of the dimension.
    DegreeOffScale {
        /// The set.
        name: String,
        /// The dimension.
        dimension: Dimension,
        /// The threshold as given.
        degree: Degree,
    },
}

impl SetTableError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::DuplicateCase { case } => sentence!(
                language,
                en "case `{case}` occurs twice; accepted: an id of its own for each case",
                nl "casus `{case}` komt twee keer voor; toegestaan: een eigen id voor elke casus"
            ),
            Self::NotAName { name } => sentence!(
                language,
                en "`{name}` can't name a set; accepted: a letter, then letters, digits, `_` and `.`, at most 40 in all",
                nl "`{name}` kan geen naam van een verzameling zijn; toegestaan: een letter, dan letters, cijfers, `_` en `.`, samen ten hoogste 40"
            ),
            Self::TakenName { name, other } => sentence!(
                language,
                en "`{name}` is taken by `{other}`; accepted: names that differ in more than capitals",
                nl "`{name}` is al gebruikt door `{other}`; toegestaan: namen die in meer dan hoofdletters verschillen"
            ),
            Self::CountOfMemberships { name, found, expected } => sentence!(
                language,
                en "`{found}` memberships in `{name}`; accepted: `{expected}`, one for each case",
                nl "`{found}` lidmaatschappen in `{name}`; toegestaan: `{expected}`, één voor elke casus"
            ),
            Self::NotAMembership { case, name, value } => sentence!(
                language,
                en "`{value}` is no membership of case `{case}` in `{name}`; accepted: a number from 0 to 1, or none where it's unknown",
                nl "`{value}` is geen lidmaatschap van casus `{case}` in `{name}`; toegestaan: een getal van 0 tot en met 1, of geen als het onbekend is"
            ),
            Self::NotRanks { case, name, lower, upper, top } => sentence!(
                language,
                en "`{lower}` to `{upper}` are no ranks of case `{case}` in `{name}`; accepted: ranks from 0 to `{top}`, the lower one first",
                nl "`{lower}` tot `{upper}` zijn geen rangen van casus `{case}` in `{name}`; toegestaan: rangen van 0 tot en met `{top}`, de laagste eerst"
            ),
            Self::DegreeOffScale { name, dimension, degree } => sentence!(
                language,
                en "`{degree}` is no degree of `{dimension}`, for `{name}`; accepted: {}",
                nl "`{degree}` is geen graad van `{dimension}`, voor `{name}`; toegestaan: {}", quoted(dimension.scale().ids())
            ),
        }
    }
}

/// A set that a table doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct UnknownSetError {
    /// The name as given.
    pub name: String,
    /// The set that was probably meant.
    pub nearest: Option<String>,
    /// The sets that there are.
    pub accepted: Vec<String>,
}

impl UnknownSetError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let accepted = accepted(self.nearest.as_deref(), &quoted(&self.accepted), language);
        sentence!(language, en "unknown set `{}`; {accepted}", nl "onbekende verzameling `{}`; {accepted}", self.name)
    }
}

/// The longest name of a set, in characters.
const LONGEST_NAME: usize = 40;

/// The multiple of 2⁻⁵³ nearest to a membership: one minus it is exact, and a third and two thirds add up to one.
fn snapped(membership: f64) -> f64 {
    const PARTS: f64 = 9_007_199_254_740_992.0;
    (membership * PARTS).round() / PARTS
}

impl SetTable {
    /// The most completions of one case that are gone through for a figure of fit: see [`fit`](Self::fit).
    pub const MOST_COMPLETIONS: usize = 4_096;
    /// How many literals are looked at in completions, at the most: for the figures of one relation, for the memberships in one
    /// expression, and for one truth table.
    pub const MOST_STEPS: u64 = 1 << 27;

    /// The table of these cases, without sets.
    ///
    /// # Errors
    /// [`SetTableError::DuplicateCase`].
    pub fn new(cases: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, SetTableError> {
        let cases: Vec<String> = cases.into_iter().map(Into::into).collect();
        let mut seen = BTreeSet::new();
        if let Some(case) = cases.iter().find(|case| !seen.insert(case.as_str())) {
            return Err(SetTableError::DuplicateCase { case: case.clone() });
        }
        Ok(Self { cases, sets: Vec::new(), low: Vec::new(), high: Vec::new() })
    }

    /// The table with one more set, of numbers in the order of the cases; `None` is unknown.
    ///
    /// # Errors
    /// [`SetTableError`]: the name is no name or is taken, a number is no membership, or there isn't one for each case.
    pub fn with(
        self,
        name: &str,
        memberships: impl IntoIterator<Item = impl Into<Option<f64>>>,
    ) -> Result<Self, SetTableError> {
        let ends = memberships.into_iter().map(|cell| cell.into().map_or((0.0, 1.0), |known| (known, known)));
        self.with_set(name, None, ends.map(|(low, high)| Cell::Between(low, high)))
    }

    /// The table with one more set whose memberships are partly known.
    ///
    /// # Errors
    /// As [`with`](Self::with).
    pub fn with_bounds(self, name: &str, memberships: impl IntoIterator<Item = Bounds>) -> Result<Self, SetTableError> {
        let cells = memberships.into_iter().map(|cell| Cell::Between(cell.lower(), cell.upper()));
        self.with_set(name, None, cells)
    }

    /// The table with one more crisp set; `None` is unknown: in or out, and nothing in between.
    ///
    /// # Errors
    /// As [`with`](Self::with).
    pub fn with_crisp(
        self,
        name: &str,
        memberships: impl IntoIterator<Item = impl Into<Option<bool>>>,
    ) -> Result<Self, SetTableError> {
        let cells = memberships.into_iter().map(|cell| match cell.into() {
            Some(is_in) => Cell::OneOf(vec![f64::from(u8::from(is_in))]),
            None => Cell::OneOf(vec![0.0, 1.0]),
        });
        self.with_set(name, None, cells)
    }

    /// The table with one more set, of ranks on an ordinal scale from 0 to `top`, calibrated to memberships in equal
    /// steps; of each case the lowest and the highest rank that is possible.
    ///
    /// # Errors
    /// As [`with`](Self::with), and [`SetTableError::NotRanks`].
    ///
    /// ```
    /// use policy_integration::SetTable;
    ///
    /// let table = SetTable::new(["a", "b"])?.with_ranks("GOALS", 3, [(2, 2), (1, 3)])?;
    /// assert_eq!(table.membership("b", "GOALS").unwrap().to_string(), "0.33–1.00");
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn with_ranks(
        self,
        name: &str,
        top: u32,
        ranks: impl IntoIterator<Item = (u32, u32)>,
    ) -> Result<Self, SetTableError> {
        let ranks: Vec<_> = ranks.into_iter().collect();
        let is_off = |(low, high): (u32, u32)| low > high || high > top || top == 0;
        if let Some((case, (low, high))) = self.cases.iter().zip(&ranks).find(|(_, ranks)| is_off(**ranks)) {
            let (case, name) = (case.clone(), name.to_owned());
            return Err(SetTableError::NotRanks { case, name, lower: *low, upper: *high, top });
        }
        let membership = |rank| f64::from(rank) / f64::from(top);
        let cells = ranks.into_iter().map(|(low, high)| {
            let is_listed = ((high - low) as usize) < Self::MOST_COMPLETIONS;
            if is_listed {
                Cell::OneOf((low..=high).map(membership).collect())
            } else {
                Cell::TooMany(membership(low), membership(high))
            }
        });
        self.with_set(name, None, cells)
    }

    /// The table with one more set; sets with one root share their unknowns.
    pub(super) fn with_set(
        mut self,
        name: &str,
        root: Option<usize>,
        cells: impl IntoIterator<Item = Cell>,
    ) -> Result<Self, SetTableError> {
        self.check_name(name)?;
        let start = self.low.len();
        let mut has_too_many = false;
        let (mut possible, mut ends) = (Vec::new(), Vec::with_capacity(self.cases.len()));
        for cell in cells {
            let (low, high) = cell.ends();
            self.check_membership(name, start, low)?;
            self.check_membership(name, start, high)?;
            self.low.push(snapped(low));
            self.high.push(snapped(high));
            match cell {
                Cell::OneOf(all) if low < high => possible.extend(all.into_iter().map(snapped)),
                Cell::TooMany(..) => has_too_many = true,
                _ => {}
            }
            ends.push(possible.len());
        }
        let (found, expected) = (self.low.len() - start, self.cases.len());
        if found != expected {
            return Err(SetTableError::CountOfMemberships { name: name.to_owned(), found, expected });
        }
        let is_open = self.low[start..] != self.high[start..];
        // Roots that are given are dimensions; the others are beyond them.
        let root = root.unwrap_or(usize::MAX - self.sets.len());
        self.sets.push(Set { name: name.to_owned(), root, is_open, has_too_many, possible, ends });
        Ok(self)
    }

    fn check_name(&self, name: &str) -> Result<(), SetTableError> {
        let is_name = name.starts_with(char::is_alphabetic)
            && name.chars().all(is_of_name)
            && name.chars().count() <= LONGEST_NAME;
        if !is_name {
            return Err(SetTableError::NotAName { name: name.to_owned() });
        }
        match self.sets.iter().find(|set| set.name.to_lowercase() == name.to_lowercase()) {
            Some(set) => Err(SetTableError::TakenName { name: name.to_owned(), other: set.name.clone() }),
            None => Ok(()),
        }
    }

    fn check_membership(&self, name: &str, start: usize, value: f64) -> Result<(), SetTableError> {
        if (0.0..=1.0).contains(&value) {
            return Ok(());
        }
        let case = self.cases.get(self.low.len() - start).cloned().unwrap_or_default();
        Err(SetTableError::NotAMembership { case, name: name.to_owned(), value })
    }

    /// The identifiers of the cases, in their order.
    pub fn cases(&self) -> &[String] {
        &self.cases
    }

    /// The names of the sets, in the order in which they were added.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.sets.iter().map(|set| set.name.as_str())
    }

    /// What is known of a case's membership in a set; `None` where there's no such case or set.
    pub fn membership(&self, case: &str, name: &str) -> Option<Bounds> {
        let case = self.cases.iter().position(|other| other == case)?;
        let set = self.place(name).ok()?;
        Bounds::exact(self.low(set)[case], self.high(set)[case]).ok()
    }

    /// Where a set stands.
    pub(super) fn place(&self, name: &str) -> Result<usize, UnknownSetError> {
        self.sets.iter().position(|set| set.name == name).ok_or_else(|| UnknownSetError {
            name: name.to_owned(),
            nearest: self.nearest(name).map(str::to_owned),
            accepted: self.names().map(str::to_owned).collect(),
        })
    }

    /// The set that was probably meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        let folded: Vec<String> = self.names().map(str::to_lowercase).collect();
        let known: Vec<&str> = folded.iter().map(String::as_str).collect();
        let found = nearest(name, &known)?;
        self.names().zip(&known).find(|(_, folded)| **folded == found).map(|(name, _)| name)
    }

    /// The sets, by their places.
    pub(super) fn sets(&self) -> &[Set] {
        &self.sets
    }

    /// The least membership of each case that is possible.
    pub(super) fn low(&self, set: usize) -> &[f64] {
        &self.low[set * self.cases.len()..][..self.cases.len()]
    }

    /// The most that is possible.
    pub(super) fn high(&self, set: usize) -> &[f64] {
        &self.high[set * self.cases.len()..][..self.cases.len()]
    }
}

/// Whether a character can stand in a name.
pub(super) fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.')
}
