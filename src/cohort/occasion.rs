//! Occasions: at which of its moments a case is looked at, beside cases with other dates.

use crate::case::{Case, Moment};
use crate::vocabulary::terms;

terms! {
    /// At which of its moments each case of a cohort is looked at; cases have dates of their own.
    ///
    /// ```
    /// use policy_integration::{cohort::Occasion, published};
    ///
    /// let case = published::municipality("8").unwrap();
    /// assert_eq!(Occasion::First.of(case).index(), 0);
    /// assert_eq!(Occasion::Latest.of(case).on(), case.latest().on());
    /// ```
    pub enum Occasion {
        /// Each case's first moment.
        First = "first", en "at the first moment", nl "op het eerste meetmoment";
        /// Each case's latest moment, which is the first one too where there is no other.
        Latest = "latest", en "at the latest moment", nl "op het laatste meetmoment";
    }
}

impl Occasion {
    /// The moment of a case.
    pub fn of(self, case: &Case) -> Moment<'_> {
        match self {
            Self::First => case.first(),
            Self::Latest => case.latest(),
        }
    }
}
