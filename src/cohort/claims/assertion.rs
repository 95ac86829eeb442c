//! Assertions: what a claim says, to be executed.

use super::Proposition;
use crate::report::{Essential, Optional, Required, choices, records};

choices! {
    /// What a claim asserts.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Assertion;
    ///
    /// let five: Assertion = serde_json::from_str(
    ///     r#"{"share": {"of": {"outcome": {"at_least": "practice"}}, "is": {"count": {"at_least": 5, "at_most": 5}}}}"#,
    /// )?;
    /// assert!(matches!(five, Assertion::Share(_)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub choice Assertion {
        key {
            /// How many of a group.
            Share(ShareAssertion) = "share";
            /// That a share is higher in one group than in another.
            Comparison(ComparisonAssertion) = "comparison";
            /// The mean of several counts.
            Mean(MeanAssertion) = "mean";
        }
    }
}

records! {
    /// How many of a group a proposition is true of.
    ///
    /// Of a group of nobody nothing can be said, whatever the quantifier: "every one of nobody" is
    /// [`Untestable`](crate::cohort::claims::Verdict::Untestable), and not true for want of a counterexample.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ShareAssertion;
    ///
    /// let share: ShareAssertion = serde_json::from_str(r#"{"of": {"outcome": {"at_least": "training"}}, "among": {"status": "completed"}, "is": "some"}"#)?;
    /// assert!(share.among.is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ShareAssertion {
        /// What is true of them.
        of: Proposition = Essential;
        /// Which group: all where left out.
        among: Option<Proposition> = Optional;
        /// How many.
        is: Quantifier = Essential;
    }

    /// That what is true is so of a larger share of one group than of another.
    ///
    /// Where nobody is in one of them there is no share to compare: see [`Untestable`](crate::cohort::claims::Verdict::Untestable).
    ///
    /// ```
    /// use policy_integration::cohort::claims::ComparisonAssertion;
    ///
    /// let one_domain_more: ComparisonAssertion = serde_json::from_str(r#"{"of": {"outcome": {"at_least": "practice"}},
    ///     "among": {"domains": {"at_most": 1}}, "than_among": {"domains": {"at_least": 2}}}"#)?;
    /// assert_ne!(one_domain_more.among, one_domain_more.than_among);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ComparisonAssertion {
        /// What is true of them.
        of: Proposition = Essential;
        /// The group with the larger share.
        among: Proposition = Essential;
        /// The group with the smaller share.
        than_among: Proposition = Essential;
    }

    /// That the mean of one to eight counts is a number, within a tolerance; the ends belong to it.
    ///
    /// Counts among nobody have no mean: see [`Untestable`](crate::cohort::claims::Verdict::Untestable).
    ///
    /// ```
    /// use policy_integration::cohort::claims::MeanAssertion;
    ///
    /// let thirteen: MeanAssertion = serde_json::from_str(r#"{"of": [{"counted": "trust"}, {"counted": "mandate"}],
    ///     "is": 13, "within": {"at": 0.5, "from": 0, "to": 0.5}}"#)?;
    /// assert_eq!(thirteen.of.len(), 2);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record MeanAssertion {
        /// What is counted, each by itself.
        of: Vec<Proposition> = Required;
        /// The mean.
        is: f64 = Essential;
        /// How far off it may be.
        within: Threshold = Essential;
    }
}

choices! {
    /// How many of a group: in JSON `"every"`, `"none"`, `"some"`, or an object with `count` or `more_than`.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Quantifier;
    ///
    /// let most: Quantifier = serde_json::from_str(r#"{"more_than": {"at": 0.5, "from": 0.4, "to": 0.6}}"#)?;
    /// assert!(matches!(most, Quantifier::MoreThan(threshold) if threshold.at == 0.5));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub choice Quantifier {
        word {
            /// Each of the group.
            Every = "every";
            /// None of the group.
            None = "none";
            /// At least one of the group.
            Some = "some";
        }
        key {
            /// A number of them.
            Count(CountTest) = "count";
            /// More than a share of the group, from 0 to 1.
            MoreThan(Threshold) = "more_than";
        }
    }
}

records! {
    /// A test of a count: at least a number, at most one, or both.
    ///
    /// ```
    /// use policy_integration::cohort::claims::CountTest;
    ///
    /// let five: CountTest = serde_json::from_str(r#"{"at_least": 5, "at_most": 5}"#)?;
    /// assert_eq!((five.at_least, five.at_most), (Some(5), Some(5)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record CountTest [Copy, Eq] {
        /// The least count.
        at_least: Option<u32> = Optional;
        /// The highest count.
        at_most: Option<u32> = Optional;
    }

    /// A number that a phrase leaves open: the one that is taken, and the range in which others may be meant.
    ///
    /// A share from 0 to 1, or a tolerance from 0 in what is counted; `from` up to `at` up to `to`.
    ///
    /// ```
    /// use policy_integration::cohort::claims::Threshold;
    ///
    /// let about_a_third: Threshold = serde_json::from_str(r#"{"at": 0.33, "from": 0.2, "to": 0.5}"#)?;
    /// assert!(about_a_third.from <= about_a_third.at);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Threshold [Copy] {
        /// The number that is taken.
        at: f64 = Essential;
        /// The lowest that may be meant.
        from: f64 = Essential;
        /// The highest that may be meant.
        to: f64 = Essential;
    }
}

impl Assertion {
    /// The propositions that it is about.
    pub(super) fn propositions(&self) -> Vec<&Proposition> {
        match self {
            Self::Share(share) => [&share.of].into_iter().chain(&share.among).collect(),
            Self::Comparison(comparison) => vec![&comparison.of, &comparison.among, &comparison.than_among],
            Self::Mean(mean) => mean.of.iter().collect(),
        }
    }
}
