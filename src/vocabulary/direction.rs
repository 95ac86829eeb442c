//! Directions: what a higher degree means.

use super::terms;

terms! {
    /// Which way is up: what a higher degree means for integration.
    ///
    /// ```
    /// use policy_integration::{Dimension, vocabulary::Direction};
    ///
    /// assert_eq!(Dimension::Budget.direction(), Direction::Better);
    /// assert_eq!(Dimension::Uncertainty.direction(), Direction::Worse);
    /// ```
    pub enum Direction {
        /// A higher degree is more favourable, or a later stage of a development that moves follow.
        ///
        /// The forms of coordination and the stages of an experiment are such developments. Of the stages the source doesn't say that
        /// further is better. Of the forms De Vries says that far ones are needed for a good framework, and not which of these is better.
        Better = "better", en "higher is better or further", nl "hoger is beter of verder";
        /// A higher degree is less favourable.
        ///
        /// The uncertainty of an experiment is on this side: some of it loosens routines, and too much throws back on them.
        Worse = "worse", en "higher is worse", nl "hoger is slechter";
    }
}
