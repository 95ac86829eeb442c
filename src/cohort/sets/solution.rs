//! Solutions: the shortest expressions that say what a truth table says.

use super::cover::smallest_covers;
use super::prime::{Prime, primes};
use super::truth_row::RowStatus;
use super::truth_table::number;
use super::{Expression, TruthTable};
use crate::uncertainty::{OutOfWork, Work};
use crate::vocabulary::{Language, sentence, shortened, terms};

terms! {
    /// What a solution does with the rows that too few cases are in.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::sets::SolutionKind};
    ///
    /// assert_eq!(SolutionKind::Parsimonious.label(Language::English), "parsimonious");
    /// ```
    #[non_exhaustive]
    pub enum SolutionKind {
        /// It assumes nothing of remainders (also known as the complex solution).
        Conservative = "conservative", en "conservative", nl "conservatief";
        /// It covers whichever remainders make it shorter.
        Parsimonious = "parsimonious", en "parsimonious", nl "spaarzaam";
    }
}

/// What a search for a solution has to keep to.
///
/// ```
/// use policy_integration::cohort::sets::SolutionTerms;
///
/// let terms = SolutionTerms::default().list_models(1).with_work_limit(1_000_000);
/// assert_eq!((terms.most_models, terms.work_limit), (1, 1_000_000));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SolutionTerms {
    /// How many models are listed at the most; 0 counts as 1.
    pub most_models: usize,
    /// How many steps the search may take before it gives up; one is a look at a row in a term.
    pub work_limit: u64,
}

impl Default for SolutionTerms {
    /// Up to 100 models, and four hundred million steps.
    fn default() -> Self {
        Self { most_models: 100, work_limit: 400_000_000 }
    }
}

impl SolutionTerms {
    /// With so many models listed.
    #[must_use]
    pub const fn list_models(mut self, most: usize) -> Self {
        self.most_models = most;
        self
    }

    /// With so many steps.
    #[must_use]
    pub const fn with_work_limit(mut self, limit: u64) -> Self {
        self.work_limit = limit;
        self
    }
}

/// The shortest expressions that cover every positive row of a truth table and no negative one.
///
/// Each term is a prime implicant: none of its literals can be dropped. A model has the fewest possible terms. **All such
/// models are listed**, up to the limit. The number of literals is no criterion (as in the R package QCA), but models with
/// fewer literals come first. After that the order is the notation's: conditions in the order of the truth table, `A` before
/// `~A` before neither.
///
/// Open rows are treated with care: no model needs to cover them, and none may.
///
/// ```
/// use policy_integration::{SetTable, cohort::sets::{CutOffs, SolutionKind}};
///
/// let table = SetTable::new(["a", "b", "c"])?
///     .with_crisp("DEV", [true, true, false])?
///     .with_crisp("IND", [true, false, false])?
///     .with_crisp("SURV", [false, true, false])?;
/// let truth_table = table.truth_table(&["DEV", "IND"], "SURV", CutOffs::default()).unwrap();
/// let solution = truth_table.solution(SolutionKind::Conservative).unwrap();
/// assert_eq!(solution.models[0].to_string(), "DEV*~IND");
/// assert!(truth_table.solution(SolutionKind::Parsimonious).unwrap().models[0].remainders.is_empty());
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Solution {
    /// What it does with remainders.
    pub kind: SolutionKind,
    /// The models: at least one.
    pub models: Vec<SolutionModel>,
    /// Whether there are more models than the limit, and the others aren't listed.
    pub is_cut: bool,
    /// The numbers of the open rows, which no model covers.
    pub open_rows: Vec<u32>,
}

/// One of the shortest expressions.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SolutionModel {
    /// The whole expression.
    pub expression: Expression,
    /// Its terms.
    pub terms: Vec<Expression>,
    /// The numbers of the remainders that it covers: what it takes for granted.
    pub remainders: Vec<u32>,
}

/// Why there is no solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum NoSolutionError {
    /// No row is positive.
    NoPositiveRow,
    /// Nothing stands against the positive rows, so that no condition is needed.
    NothingAgainst,
    /// The truth table is too intricate: the search took as many steps as it may.
    GaveUp,
}

impl NoSolutionError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::NoPositiveRow => sentence!(
                language,
                en "no row is positive; accepted: a truth table with a positive row, perhaps at a lower cut-off",
                nl "geen rij is positief; toegestaan: een waarheidstabel met een positieve rij, misschien bij een lagere drempel"
            ),
            Self::NothingAgainst => sentence!(
                language,
                en "no row stands against the positive ones; accepted: a truth table with a negative row",
                nl "geen rij staat tegenover de positieve; toegestaan: een waarheidstabel met een negatieve rij"
            ),
            Self::GaveUp => sentence!(
                language,
                en "gave up the search for the shortest expressions; accepted: fewer conditions or positive rows",
                nl "gestopt met zoeken naar de kortste uitdrukkingen; toegestaan: minder voorwaarden of positieve rijen"
            ),
        }
    }
}

impl From<OutOfWork> for NoSolutionError {
    fn from(_: OutOfWork) -> Self {
        Self::GaveUp
    }
}

impl std::fmt::Display for SolutionModel {
    /// The expression.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.expression.fmt(f)
    }
}

impl Solution {
    /// How many models are told, and how many rows of each list.
    const MOST_TOLD: usize = 20;

    /// Tells the models, each with the remainders that it counts on, and the rows that are left open.
    ///
    /// ```
    /// use policy_integration::{Language, SetTable, cohort::sets::{CutOffs, SolutionKind}};
    ///
    /// let table = SetTable::new(["a", "b"])?
    ///     .with_crisp("DEV", [true, false])?
    ///     .with_crisp("IND", [false, false])?
    ///     .with_crisp("SURV", [true, false])?;
    /// let truth_table = table.truth_table(&["DEV", "IND"], "SURV", CutOffs::default()).unwrap();
    /// let lines = truth_table.solution(SolutionKind::Parsimonious).unwrap().lines(Language::English);
    /// assert_eq!(lines, ["solution, parsimonious: models: 1", "DEV (simplifying assumptions, by row: 4)"]);
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (kind, models) = (self.kind.label(language), self.models.len());
        let mut lines = vec![if self.is_cut {
            sentence!(
                language,
                en "solution, {kind}: more models than the {models} that are listed",
                nl "oplossing, {kind}: meer modellen dan de {models} die vermeld zijn"
            )
        } else {
            sentence!(language, en "solution, {kind}: models: {models}", nl "oplossing, {kind}: modellen: {models}")
        }];
        lines.extend(self.models.iter().take(Self::MOST_TOLD).map(|model| model.line(language)));
        lines.extend(
            models
                .checked_sub(Self::MOST_TOLD)
                .filter(|more| *more > 0)
                .map(|more| sentence!(language, en "and {more} more models", nl "en nog {more} modellen")),
        );
        if !self.open_rows.is_empty() {
            lines.push(sentence!(
                language,
                en "open rows, which no model covers: {rows}",
                nl "open rijen, die geen model dekt: {rows}",
                rows = numbers(&self.open_rows, language)
            ));
        }
        lines
    }
}

impl SolutionModel {
    /// The expression, and the remainders that it counts on where there are any.
    fn line(&self, language: Language) -> String {
        if self.remainders.is_empty() {
            return self.to_string();
        }
        sentence!(
            language,
            en "{self} (simplifying assumptions, by row: {rows})",
            nl "{self} (vereenvoudigende aannames, per rij: {rows})",
            rows = numbers(&self.remainders, language)
        )
    }
}

fn numbers(rows: &[u32], language: Language) -> String {
    let rows: Vec<_> = rows.iter().map(ToString::to_string).collect();
    shortened(&rows, ", ", Solution::MOST_TOLD, language)
}

impl TruthTable {
    /// The solution by the default [`SolutionTerms`].
    ///
    /// # Errors
    /// [`NoSolutionError`].
    pub fn solution(&self, kind: SolutionKind) -> Result<Solution, NoSolutionError> {
        self.solution_within(kind, &SolutionTerms::default())
    }

    /// The solution that keeps to terms.
    ///
    /// # Errors
    /// [`NoSolutionError`].
    pub fn solution_within(&self, kind: SolutionKind, terms: &SolutionTerms) -> Result<Solution, NoSolutionError> {
        let with = |wanted: &[RowStatus]| -> Vec<usize> {
            (0..self.count()).filter(|index| wanted.contains(&self.status(number(*index)))).collect()
        };
        let on = with(&[RowStatus::Positive]);
        let off = match kind {
            SolutionKind::Conservative => with(&[RowStatus::Negative, RowStatus::Open, RowStatus::Remainder]),
            SolutionKind::Parsimonious => with(&[RowStatus::Negative, RowStatus::Open]),
        };
        if on.is_empty() {
            return Err(NoSolutionError::NoPositiveRow);
        }
        if off.is_empty() {
            return Err(NoSolutionError::NothingAgainst);
        }
        let work = Work::up_to(terms.work_limit);
        let mut primes = primes(&on, &off, self.conditions().len(), &work)?;
        primes.sort_by_cached_key(|prime| self.in_notation(*prime));
        work.spend(primes.len() as u64 * on.len() as u64)?;
        let columns: Vec<Vec<usize>> =
            primes.iter().map(|prime| (0..on.len()).filter(|row| prime.covers(on[*row])).collect()).collect();
        let found = smallest_covers(&columns, on.len(), terms.most_models.max(1), &work)?;
        let remainders = with(&[RowStatus::Remainder]);
        let model = |cover: &Vec<usize>| self.model(cover.iter().map(|column| primes[*column]).collect(), &remainders);
        let mut models: Vec<_> = found.covers.iter().map(model).collect();
        models.sort_by(|(one, _), (two, _)| one.cmp(two));
        let models = models.into_iter().map(|(_, model)| model).collect();
        let open_rows = with(&[RowStatus::Open]).into_iter().map(number).collect();
        Ok(Solution { kind, models, is_cut: found.is_cut, open_rows })
    }

    /// A model, and what it's ordered by.
    fn model(&self, mut primes: Vec<Prime>, remainders: &[usize]) -> ((u32, Vec<Vec<u8>>), SolutionModel) {
        primes.sort_by_key(|prime| self.in_notation(*prime));
        let literals = primes.iter().map(|prime| prime.mask.count_ones()).sum();
        let order = primes.iter().map(|prime| self.in_notation(*prime)).collect();
        let terms: Vec<_> = primes.iter().map(|prime| self.literals(prime.mask, prime.bits)).collect();
        let used = remainders.iter().filter(|row| primes.iter().any(|prime| prime.covers(**row)));
        let model = SolutionModel {
            expression: Expression::of_terms(terms.clone()),
            terms: terms.into_iter().map(|literals| Expression::of_terms([literals])).collect(),
            remainders: used.map(|row| number(*row)).collect(),
        };
        ((literals, order), model)
    }

    /// What terms are ordered by: for each condition whether it's there, negated, or absent.
    fn in_notation(&self, prime: Prime) -> Vec<u8> {
        let places = (0..self.conditions().len()).rev();
        let order = |place: usize| match (prime.mask >> place & 1, prime.bits >> place & 1) {
            (0, _) => 2,
            (_, 0) => 1,
            _ => 0,
        };
        places.map(order).collect()
    }
}
