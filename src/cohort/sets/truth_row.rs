//! Rows of a truth table.

use super::{Expression, FitMeasure};
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, Text, sentence, shortened, terms};

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
        /// It is observed, and its consistency reaches the cut-off.
        Positive = "positive", en "positive", nl "positief";
        /// It is observed, and its consistency is below the cut-off.
        Negative = "negative", en "negative", nl "negatief";
        /// Too few cases are in it to say anything.
        Remainder = "remainder", en "remainder", nl "restrij";
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

/// How many cases are told by name.
pub(super) const MOST_NAMES: usize = 20;

impl TruthRow {
    /// Tells the row: its combination and status, how many cases are in it and which, its figures, and what they contradict.
    ///
    /// ```
    /// use policy_integration::{Language, SetTable, cohort::sets::CutOffs};
    ///
    /// let table = SetTable::new(["a", "b"])?.with_crisp("DEV", [true, true])?.with_crisp("SURV", [true, false])?;
    /// let row = table.truth_table(&["DEV"], "SURV", CutOffs::default()).unwrap().rows()[0].line(Language::English);
    /// assert_eq!(row, "row 2, DEV: negative; cases: 2 (a, b); consistency 0.500, PRI 0.500; some of its cases have the outcome and others don't");
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    pub fn line(&self, language: Language) -> String {
        const CONTRADICTORY: Text = Text {
            en: "; some of its cases have the outcome and others don't",
            nl: "; sommige van deze casussen hebben de uitkomst en andere niet",
        };
        const MAYBE: Text = Text {
            en: "; perhaps some of its cases have the outcome and others don't",
            nl: "; misschien hebben sommige van deze casussen de uitkomst en andere niet",
        };
        let contradictory = match self.is_contradictory {
            Truth::True => CONTRADICTORY.in_language(language),
            Truth::Unknown => MAYBE.in_language(language),
            Truth::False => "",
        };
        sentence!(
            language,
            en "row {number}, {combination}: {status}; cases: {cases}; consistency {consistency}, PRI {pri}{contradictory}",
            nl "rij {number}, {combination}: {status}; casussen: {cases}; consistentie {consistency}, PRI {pri}{contradictory}",
            number = self.number,
            combination = self.combination,
            status = self.status.label(language),
            cases = self.counted(language),
            consistency = self.consistency.label(language),
            pri = self.pri.label(language)
        )
    }

    /// How many cases are in it, or can be, and which certainly are.
    fn counted(&self, language: Language) -> String {
        let (least, most) = (self.cases.len(), self.most_cases as usize);
        let count = if least == most { least.to_string() } else { format!("{least}–{most}") };
        if self.cases.is_empty() {
            return count;
        }
        format!("{count} ({})", shortened(&self.cases, ", ", MOST_NAMES, language))
    }
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
