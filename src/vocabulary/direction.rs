//! Directions: what a higher degree means.

use super::terms;

terms! {
    /// Which way is up: what a higher degree means for integration.
    ///
    /// ```
    /// use policy_integration::{Dimension, vocabulary::Direction};
    ///
    /// assert_eq!(Dimension::Budget.direction(), Direction::Better);
    /// ```
    pub enum Direction {
        /// A higher degree is more favourable, or a later stage of a development that moves follow.
        ///
        /// The forms of coordination, the stages of an experiment and its uncertainty are such developments: the sources don't
        /// say that further is better.
        Better = "better", en "higher is better or further", nl "hoger is beter of verder";
        /// A higher degree is less favourable.
        Worse = "worse", en "higher is worse", nl "hoger is slechter";
    }
}
