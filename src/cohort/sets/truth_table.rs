//! Truth tables: which combinations of conditions lead to an outcome.

use super::expression::Literal;
use super::truth_row::{CrossoverCase, MOST_NAMES, OpenCase, RowStatus, TruthRow};
use super::{Expression, ExpressionError, SetTable, Sufficiency, UnknownSetError};
use crate::uncertainty::{Bounds, Truth, Work};
use crate::vocabulary::{Language, sentence, shortened};

/// The cut-offs of a truth table.
///
/// ```
/// use policy_integration::cohort::sets::CutOffs;
///
/// let default = CutOffs::default();
/// assert_eq!((default.cases, default.consistency), (1, 0.8));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CutOffs {
    /// The fewest cases of an observed row, at least 1; one with fewer is a remainder.
    pub cases: u32,
    /// The least consistency of a positive row, in [0, 1].
    pub consistency: f64,
}

impl Default for CutOffs {
    /// One case, and 0.8.
    fn default() -> Self {
        Self { cases: 1, consistency: 0.8 }
    }
}

impl CutOffs {
    /// Takes a row with fewer cases than this for a remainder.
    #[must_use]
    pub const fn with_cases(mut self, cases: u32) -> Self {
        self.cases = cases;
        self
    }

    /// Takes a row with this consistency or a higher one for a positive one.
    #[must_use]
    pub const fn with_consistency(mut self, consistency: f64) -> Self {
        self.consistency = consistency;
        self
    }
}

/// What can't be a truth table.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum TruthTableError {
    /// No condition, or too many.
    CountOfConditions {
        /// How many were given.
        found: usize,
    },
    /// A condition that isn't in the table.
    UnknownSet(#[from] UnknownSetError),
    /// A condition that occurs twice, or in the outcome.
    Repeated {
        /// The condition.
        name: String,
    },
    /// An outcome that can't be read.
    Outcome(#[from] ExpressionError),
    /// There is more to go through than is gone through.
    TooMuch {
        /// How many rows a case is in, or may be.
        rows: usize,
        /// Of how many cases a membership in a condition or in the outcome isn't known.
        cases: usize,
    },
    /// Cut-offs that make no sense.
    CutOffs {
        /// The fewest cases as given.
        cases: u32,
        /// The least consistency as given.
        consistency: f64,
    },
}

impl TruthTableError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::CountOfConditions { found } => sentence!(
                language,
                en "`{found}` conditions; accepted: from 1 to `{most}`",
                nl "`{found}` voorwaarden; toegestaan: 1 tot en met `{most}`", most = TruthTable::MOST_CONDITIONS
            ),
            Self::UnknownSet(unknown) => unknown.message(language),
            Self::Repeated { name } => sentence!(
                language,
                en "condition `{name}` occurs twice, or in the outcome; accepted: each set once",
                nl "voorwaarde `{name}` komt twee keer voor, of in de uitkomst; toegestaan: elke verzameling één keer"
            ),
            Self::Outcome(error) => sentence!(
                language,
                en "the outcome, {}",
                nl "de uitkomst, {}",
                error.message(language)
            ),
            Self::TooMuch { rows, cases } => sentence!(
                language,
                en "`{rows}` rows by `{cases}` cases that are partly unknown is too much; accepted: up to `{most}` of the one by the other, with fewer conditions, cases or unknowns",
                nl "`{rows}` rijen bij `{cases}` deels onbekende casussen is te veel; toegestaan: tot `{most}` van het een maal het ander, met minder voorwaarden, casussen of onbekenden",
                most = TruthTable::MOST_OPEN
            ),
            Self::CutOffs { cases, consistency } => sentence!(
                language,
                en "`{cases}` and `{consistency}` are no cut-offs; accepted: at least 1 case, and a consistency from 0 to 1",
                nl "`{cases}` en `{consistency}` zijn geen drempels; toegestaan: ten minste 1 casus, en een consistentie van 0 tot en met 1"
            ),
        }
    }
}

/// Which combinations of conditions lead to an outcome: a row for each that a case is in, or may be.
///
/// Where memberships are unknown, a row's figures are bounds and its status may be open; nothing is filled in.
///
/// ```
/// use policy_integration::{SetTable, Truth, cohort::sets::{CutOffs, RowStatus}};
///
/// let table = SetTable::new(["a", "b", "c", "d"])?
///     .with_crisp("DEV", [true, true, false, false])?
///     .with_crisp("IND", [Some(true), Some(true), Some(false), None])?
///     .with_crisp("SURV", [true, false, false, false])?;
/// let truth_table = table.truth_table(&["DEV", "IND"], "SURV", CutOffs::default()).unwrap();
/// let row = truth_table.row(4).unwrap();
/// assert_eq!((row.combination.to_string().as_str(), row.status), ("DEV*IND", RowStatus::Negative));
/// assert_eq!((row.is_contradictory, &row.with_outcome[..]), (Truth::True, &["a".to_owned()][..]));
/// assert_eq!(truth_table.open_cases()[0].rows, [1, 2]);
/// assert_eq!(truth_table.remainders().collect::<Vec<_>>(), [3]);
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TruthTable {
    conditions: Vec<String>,
    rows: Vec<TruthRow>,
    on_crossover: Vec<CrossoverCase>,
    open_cases: Vec<OpenCase>,
}

/// Where a case belongs.
enum Placed {
    InRow(usize),
    OnCrossover(Vec<String>),
    Open { conditions: Vec<String>, rows: Vec<usize> },
}

/// What is counted for a row before it's made.
#[derive(Clone, Default)]
struct Tally {
    settled: Vec<usize>,
    most_cases: u32,
    can_have: u32,
    can_lack: u32,
    can_either: u32,
}

impl SetTable {
    /// The truth table of conditions for an outcome: a set's name, its negation, or any other expression.
    ///
    /// # Errors
    /// [`TruthTableError`].
    pub fn truth_table(
        &self,
        conditions: &[&str],
        outcome: &str,
        cut_offs: CutOffs,
    ) -> Result<TruthTable, TruthTableError> {
        let places = self.check_conditions(conditions)?;
        let outcome = Expression::read(outcome, self)?;
        check_apart(conditions, &outcome)?;
        if cut_offs.cases == 0 || !(0.0..=1.0).contains(&cut_offs.consistency) {
            let CutOffs { cases, consistency } = cut_offs;
            return Err(TruthTableError::CutOffs { cases, consistency });
        }
        let conditions = conditions.iter().map(|name| (*name).to_owned()).collect();
        let empty = TruthTable { conditions, rows: Vec::new(), on_crossover: Vec::new(), open_cases: Vec::new() };
        self.fill(empty, &places, &outcome, cut_offs)
    }

    fn check_conditions(&self, conditions: &[&str]) -> Result<Vec<usize>, TruthTableError> {
        let found = conditions.len();
        if found == 0 || found > TruthTable::MOST_CONDITIONS {
            return Err(TruthTableError::CountOfConditions { found });
        }
        Ok(conditions.iter().map(|name| self.place(name)).collect::<Result<_, _>>()?)
    }

    fn fill(
        &self,
        mut filled: TruthTable,
        places: &[usize],
        outcome: &Expression,
        cut_offs: CutOffs,
    ) -> Result<TruthTable, TruthTableError> {
        let in_outcome = self.memberships(outcome)?;
        let mut tallies = vec![Tally::default(); 1 << places.len()];
        for (case, id) in self.cases().iter().enumerate() {
            match self.placed(case, places) {
                Placed::InRow(row) => {
                    tallies[row].settled.push(case);
                    tallies[row].count(in_outcome[case]);
                }
                Placed::OnCrossover(conditions) => {
                    filled.on_crossover.push(CrossoverCase { case: id.clone(), conditions });
                }
                Placed::Open { conditions, rows } => {
                    for row in &rows {
                        tallies[*row].count(in_outcome[case]);
                    }
                    let rows = rows.into_iter().map(number).collect();
                    filled.open_cases.push(OpenCase { case: id.clone(), conditions, rows });
                }
            }
        }
        self.check_open(&tallies, places, &in_outcome)?;
        let work = Work::up_to(Self::MOST_STEPS);
        for (index, tally) in tallies.iter().enumerate().filter(|(_, tally)| tally.most_cases > 0) {
            let combination = filled.combination_at(index);
            let fit = self.sufficiency_within(&combination, outcome, &work)?;
            filled.rows.push(self.row(index, combination, tally, &fit, &in_outcome, cut_offs));
        }
        Ok(filled)
    }

    /// The bounds of each row go through each case that is partly unknown.
    fn check_open(&self, tallies: &[Tally], places: &[usize], in_outcome: &[Bounds]) -> Result<(), TruthTableError> {
        let is_open = |case: &usize| {
            !in_outcome[*case].is_point()
                || places.iter().any(|place| self.low(*place)[*case] < self.high(*place)[*case])
        };
        let cases = (0..self.cases().len()).filter(is_open).count();
        let rows = tallies.iter().filter(|tally| tally.most_cases > 0).count();
        let is_too_much = rows as u64 * cases as u64 > TruthTable::MOST_OPEN;
        if is_too_much { Err(TruthTableError::TooMuch { rows, cases }) } else { Ok(()) }
    }

    fn placed(&self, case: usize, places: &[usize]) -> Placed {
        let name = |place: &usize| self.sets()[*place].name.clone();
        let ends = |place: &usize| (self.low(*place)[case], self.high(*place)[case]);
        let at_crossover = places.iter().filter(|place| ends(place) == (CROSSOVER, CROSSOVER));
        let at_crossover: Vec<_> = at_crossover.map(name).collect();
        if !at_crossover.is_empty() {
            return Placed::OnCrossover(at_crossover);
        }
        let is_undecided = |(low, high): (f64, f64)| low <= CROSSOVER && CROSSOVER <= high;
        let conditions: Vec<_> = places.iter().filter(|place| is_undecided(ends(place))).map(name).collect();
        let rows = self.rows_of(case, places);
        match (conditions.is_empty(), rows.first()) {
            (true, Some(row)) => Placed::InRow(*row),
            _ => Placed::Open { conditions, rows },
        }
    }

    /// The rows that a case can be in, by their places. Conditions of one root can have only the sides that they have together.
    fn rows_of(&self, case: usize, places: &[usize]) -> Vec<usize> {
        let mut roots: Vec<_> = places.iter().map(|place| self.sets()[*place].root).collect();
        roots.sort_unstable();
        roots.dedup();
        let mut rows = vec![0];
        for root in roots {
            let bits = places.iter().rev().enumerate().map(|(bit, place)| (*place, 1 << bit));
            let of_root: Vec<_> = bits.filter(|(place, _)| self.sets()[*place].root == root).collect();
            let sides = self.sides(case, &of_root);
            rows = rows.iter().flat_map(|row| sides.iter().map(move |side| row | side)).collect();
        }
        rows.sort_unstable();
        rows
    }

    /// The bits of conditions of one root that a case can have together.
    fn sides(&self, case: usize, conditions: &[(usize, usize)]) -> Vec<usize> {
        let states = conditions.iter().map(|(place, _)| self.sets()[*place].possible(case).len()).max();
        let membership = |place: usize, state: usize| {
            let end = if state == 0 { self.low(place)[case] } else { self.high(place)[case] };
            self.sets()[place].possible(case).get(state).copied().unwrap_or(end)
        };
        let bits_at = |state: usize| {
            conditions.iter().try_fold(0, |bits, (place, bit)| match membership(*place, state) {
                above if above > CROSSOVER => Some(bits | bit),
                below if below < CROSSOVER => Some(bits),
                _ => None,
            })
        };
        // Where nothing is listed, it's the two ends.
        let mut sides: Vec<usize> = (0..states.unwrap_or(0).max(2)).filter_map(bits_at).collect();
        sides.sort_unstable();
        sides.dedup();
        sides
    }

    fn row(
        &self,
        index: usize,
        combination: Expression,
        tally: &Tally,
        fit: &Sufficiency,
        in_outcome: &[Bounds],
        cut_offs: CutOffs,
    ) -> TruthRow {
        let ids = |keep: fn(Bounds) -> bool| {
            let kept = tally.settled.iter().filter(|case| keep(in_outcome[**case]));
            kept.map(|case| self.cases()[*case].clone()).collect::<Vec<_>>()
        };
        let (with_outcome, without_outcome) = (ids(has), ids(lacks));
        let is_possible = tally.can_have > 0 && tally.can_lack > 0 && tally.can_either > 1;
        let is_certain = !with_outcome.is_empty() && !without_outcome.is_empty();
        TruthRow {
            number: number(index),
            combination,
            status: tally.status(fit, cut_offs),
            cases: ids(|_| true),
            most_cases: tally.most_cases,
            consistency: fit.consistency,
            pri: fit.pri,
            with_outcome,
            without_outcome,
            undecided: ids(|bounds| !has(bounds) && !lacks(bounds)),
            is_contradictory: Truth::from_certain_and_possible(is_certain, is_possible),
        }
    }
}

/// Neither in a set nor out of it.
const CROSSOVER: f64 = 0.5;

fn has(outcome: Bounds) -> bool {
    outcome.lower() > CROSSOVER
}

fn lacks(outcome: Bounds) -> bool {
    outcome.upper() < CROSSOVER
}

/// The number of the row at this place.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).map_or(u32::MAX, |index| index + 1)
}

fn check_apart(conditions: &[&str], outcome: &Expression) -> Result<(), TruthTableError> {
    let in_outcome = outcome.sets();
    let is_repeated = |index: &usize| {
        let name = &conditions[*index];
        conditions[..*index].contains(name) || in_outcome.contains(name)
    };
    match (0..conditions.len()).find(is_repeated) {
        Some(index) => Err(TruthTableError::Repeated { name: conditions[index].to_owned() }),
        None => Ok(()),
    }
}

impl Tally {
    /// Counts a case that is in the row, or may be.
    fn count(&mut self, outcome: Bounds) {
        let (can_have, can_lack) = (outcome.upper() > CROSSOVER, outcome.lower() < CROSSOVER);
        self.most_cases += 1;
        self.can_have += u32::from(can_have);
        self.can_lack += u32::from(can_lack);
        self.can_either += u32::from(can_have || can_lack);
    }

    fn status(&self, fit: &Sufficiency, cut_offs: CutOffs) -> RowStatus {
        if self.most_cases < cut_offs.cases {
            return RowStatus::Remainder;
        }
        let is_observed = self.settled.len() >= cut_offs.cases as usize;
        match fit.consistency.at_least(cut_offs.consistency) {
            Truth::True if is_observed => RowStatus::Positive,
            Truth::False if is_observed => RowStatus::Negative,
            _ => RowStatus::Open,
        }
    }
}

impl TruthTable {
    /// The most conditions that a truth table can have.
    pub const MOST_CONDITIONS: usize = 12;
    /// How many rows by partly unknown cases are gone through, at the most.
    pub const MOST_OPEN: u64 = 1 << 22;

    /// The conditions, in the order of the rows' numbers.
    pub fn conditions(&self) -> &[String] {
        &self.conditions
    }

    /// The rows that a case is in, or may be, by number.
    pub fn rows(&self) -> &[TruthRow] {
        &self.rows
    }

    /// A row by its number; `None` where no case can be in it.
    pub fn row(&self, number: u32) -> Option<&TruthRow> {
        self.rows.iter().find(|row| row.number == number)
    }

    /// The combination of a row by its number, whether a case is in it or not.
    pub fn combination(&self, number: u32) -> Option<Expression> {
        let index = (number as usize).checked_sub(1).filter(|index| *index < self.count())?;
        Some(self.combination_at(index))
    }

    /// How many rows there can be: two to the power of the number of conditions.
    pub const fn count(&self) -> usize {
        1 << self.conditions.len()
    }

    /// The numbers of the rows with too few cases, in order.
    pub fn remainders(&self) -> impl Iterator<Item = u32> {
        (0..self.count()).map(number).filter(|number| self.status(*number) == RowStatus::Remainder)
    }

    /// What a row says of the outcome.
    pub(super) fn status(&self, number: u32) -> RowStatus {
        let found = self.rows.binary_search_by_key(&number, |row| row.number);
        found.map_or(RowStatus::Remainder, |index| self.rows[index].status)
    }

    /// The rows that hold, or may hold, a case with and another one without the outcome.
    pub fn contradictory(&self) -> impl Iterator<Item = &TruthRow> {
        self.rows.iter().filter(|row| row.is_contradictory.is_possible())
    }

    /// The cases that are in no row, as much in some condition as out of it.
    pub fn on_crossover(&self) -> &[CrossoverCase] {
        &self.on_crossover
    }

    /// The cases whose row depends on what isn't known. Each counts in the `most_cases` of the rows that it can be in,
    /// and in the `cases` of none.
    pub fn open_cases(&self) -> &[OpenCase] {
        &self.open_cases
    }

    /// How many rows are told.
    const MOST_TOLD: usize = 32;

    /// Tells the table: its size, a line for each of the first rows, and the cases that are in no row for certain.
    ///
    /// ```
    /// use policy_integration::{Language, SetTable, cohort::sets::CutOffs};
    ///
    /// let table = SetTable::new(["a", "b"])?.with_crisp("DEV", [Some(true), None])?.with_crisp("SURV", [true, false])?;
    /// let lines = table.truth_table(&["DEV"], "SURV", CutOffs::default()).unwrap().lines(Language::English);
    /// assert_eq!(lines[0], "conditions: DEV; rows: 2; with a case, or perhaps one: 2; remainders: 0");
    /// assert_eq!(lines.last().unwrap(), "the row isn't known of: b (DEV)");
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![sentence!(
            language,
            en "conditions: {conditions}; rows: {rows}; with a case, or perhaps one: {observed}; remainders: {remainders}",
            nl "voorwaarden: {conditions}; rijen: {rows}; met een casus, of misschien een: {observed}; restrijen: {remainders}",
            conditions = self.conditions.join(", "),
            rows = self.count(),
            observed = self.rows.len(),
            remainders = self.remainders().count()
        )];
        lines.extend(self.rows.iter().take(Self::MOST_TOLD).map(|row| row.line(language)));
        lines.extend(
            self.rows
                .len()
                .checked_sub(Self::MOST_TOLD)
                .filter(|more| *more > 0)
                .map(|more| sentence!(language, en "and {more} more rows", nl "en nog {more} rijen")),
        );
        let named = |cases: Vec<(&str, &[String])>| {
            let names = cases.iter().map(|(case, conditions)| format!("{case} ({})", conditions.join(", ")));
            let names: Vec<_> = names.collect();
            (!names.is_empty()).then(|| shortened(&names, ", ", MOST_NAMES, language))
        };
        let on_crossover = self.on_crossover.iter().map(|one| (one.case.as_str(), one.conditions.as_slice())).collect();
        lines.extend(named(on_crossover).map(|cases| {
            sentence!(
                language,
                en "in no row, on the crossover of a condition: {cases}",
                nl "in geen rij, op het omslagpunt van een voorwaarde: {cases}"
            )
        }));
        let open = self.open_cases.iter().map(|one| (one.case.as_str(), one.conditions.as_slice())).collect();
        lines.extend(named(open).map(
            |cases| sentence!(language, en "the row isn't known of: {cases}", nl "de rij is niet bekend van: {cases}"),
        ));
        lines
    }

    fn combination_at(&self, index: usize) -> Expression {
        let all = (1 << self.conditions.len()) - 1;
        Expression::of_terms([self.literals(all, index)])
    }

    /// The literals of the conditions in a mask, each as it has its bit; the first condition has the highest.
    pub(super) fn literals(&self, mask: usize, bits: usize) -> Vec<Literal> {
        let places = (0..self.conditions.len()).rev();
        let asked = self.conditions.iter().zip(places).filter(|(_, place)| mask >> place & 1 == 1);
        asked.map(|(set, place)| Literal { set: set.clone(), is_negated: bits >> place & 1 == 0 }).collect()
    }
}
