//! Terms: how expected effects are read.

use crate::case::Case;
use crate::rules::RuleBook;
use crate::vocabulary::terms;

terms! {
    /// When an effort counts as one that doesn't reach the higher levels.
    ///
    /// The source names both levels, "organizational as well as institutional", and leaves open whether missing one of them is
    /// enough.
    ///
    /// ```
    /// use policy_integration::{RuleBook, cohort::expected_effects::{EffectTerms, HigherLevels}};
    ///
    /// assert_eq!(EffectTerms::default().higher_levels, HigherLevels::Neither);
    /// assert_eq!(EffectTerms::default().with_higher_levels(HigherLevels::NotBoth).higher_levels, HigherLevels::NotBoth);
    /// ```
    pub enum HigherLevels {
        /// Where neither level rose, and what is needed wasn't in place on both.
        Neither = "neither", en "neither level was reached", nl "geen van beide niveaus is bereikt";
        /// Where one of the levels didn't rise, and what is needed wasn't in place on it: the wide reading.
        NotBoth = "not_both", en "one of the levels wasn't reached", nl "een van de niveaus is niet bereikt";
    }
}

/// How expected effects are read.
///
/// ```
/// use policy_integration::{RuleBook, cohort::expected_effects::EffectTerms};
///
/// let terms = EffectTerms::by(RuleBook::multilevel_of(1).unwrap());
/// assert_eq!(terms.book.unwrap().version(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EffectTerms<'b> {
    /// The book that tells what the entries of a log are. Where left out, of a history the book that its record
    /// [names](RuleBook::multilevel_for); of a plan the [latest](RuleBook::multilevel).
    pub book: Option<&'b RuleBook>,
    /// When an effort counts as one that doesn't reach the higher levels.
    pub higher_levels: HigherLevels,
}

impl Default for EffectTerms<'_> {
    /// The narrow reading, by the book of the multilevel framework.
    fn default() -> Self {
        Self { book: None, higher_levels: HigherLevels::Neither }
    }
}

impl<'b> EffectTerms<'b> {
    /// By this book.
    pub fn by(book: &'b RuleBook) -> Self {
        Self { book: Some(book), ..Self::default() }
    }

    /// With this reading of what the higher levels are.
    #[must_use]
    pub const fn with_higher_levels(mut self, reading: HigherLevels) -> Self {
        self.higher_levels = reading;
        self
    }

    pub(super) fn book_for(&self, case: &Case) -> &'b RuleBook {
        match self.book {
            Some(book) => book,
            None => RuleBook::multilevel_for(case),
        }
    }

    pub(super) fn book_for_plans(&self) -> &'b RuleBook {
        match self.book {
            Some(book) => book,
            None => RuleBook::multilevel(),
        }
    }
}
