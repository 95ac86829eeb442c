//! Rows of a truth table.

use super::{Expression, FitMeasure};
use crate::uncertainty::Truth;
use crate::vocabulary::terms;

terms! {
    /// What a row of a truth table says of the outcome.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::sets::RowStatus};
    ///
    /// assert_eq!(RowStatus::Remainder.label(Language::English), "remainder");
    /// ```
    #[non_exhaustive]
    pub enum RowStatus {
        /// It is observed, and sufficient for the outcome.
        Positive = "positive", en "positive", nl "positief";
        /// It is observed, and not sufficient.
        Negative = "negative", en "negative", nl "negatief";
        /// Too few cases are in it to say anything.
        Remainder = "remainder", en "remainder", nl "niet waargenomen";
        /// Which of the three depends on what isn't known.
        Open = "open", en "open", nl "open";
    }
}

/// A row of a truth table: one combination of all conditions or their negations, with the cases in it.
///
/// A case is in the row where its membership in each condition is above 0.5, or below where the condition is negated.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TruthRow {
    /// The row's number, from 1: the combination as a binary number, the first condition first, plus one.
    pub number: u32,
    /// The combination, as in `DEV*URB*~LIT`.
    pub combination: Expression,
    /// What it says of the outcome.
    pub status: RowStatus,
    /// The cases that are in the row whatever the unknowns are: at least so many are in it.
    pub cases: Vec<String>,
    /// How many cases can be in it: those, and the open ones that aren't ruled out.
    pub most_cases: u32,
    /// Of all cases, by their fuzzy memberships in the combination: how far it's included in the outcome.
    pub consistency: FitMeasure,
    /// Proportional reduction in inconsistency of the same.
    pub pri: FitMeasure,
    /// Those of `cases` that are in the outcome.
    pub with_outcome: Vec<String>,
    /// Those of `cases` that are not.
    pub without_outcome: Vec<String>,
    /// Those of `cases` that are on the outcome's crossover, or not known to be on one side of it.
    pub undecided: Vec<String>,
    /// Whether the row holds a case with and another one without the outcome.
    pub is_contradictory: Truth,
}

/// A case on the crossover: as much in a condition as out of it, so in no row at all.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CrossoverCase {
    /// The case.
    pub case: String,
    /// The conditions in which its membership is exactly 0.5.
    pub conditions: Vec<String>,
}

/// A case whose row depends on what isn't known.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpenCase {
    /// The case.
    pub case: String,
    /// The conditions that would have to be found out.
    pub conditions: Vec<String>,
    /// The numbers of the rows that it can be in.
    pub rows: Vec<u32>,
}
