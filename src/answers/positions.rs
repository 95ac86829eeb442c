//! Positions and goals as documents.

use std::collections::BTreeMap;

use super::documents::documents;
use crate::case::{Position, Statement};
use crate::rules::Goal;
use crate::vocabulary::{Degree, Dimension, Outcome};

documents! {
    /// What is known at some point: the ratings that aren't wholly unknown, and the outcome.
    pub struct PositionDocument {
        /// The ratings, by dimension.
        pub ratings: BTreeMap<Dimension, Statement>,
        /// The rungs that the outcome can have.
        pub outcome: OutcomeRangeDocument,
    }

    /// The rungs that an outcome can have.
    #[derive(Copy, Eq)]
    pub struct OutcomeRangeDocument {
        /// The lowest possible rung.
        pub lower: Outcome,
        /// The highest possible rung.
        pub upper: Outcome,
    }

    /// What is aimed at: degrees at least, and a rung at least; of a dimension where less is more favourable, degrees at most.
    #[derive(Eq)]
    pub struct GoalDocument {
        /// The degrees, by dimension.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub degrees: BTreeMap<Dimension, Degree>,
        /// The rung.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<Outcome>,
    }
}

impl From<&Position> for PositionDocument {
    fn from(position: &Position) -> Self {
        let known = position.ratings().filter(|(_, rating)| !rating.is_unknown());
        Self {
            ratings: known.map(|(dimension, rating)| (dimension, rating.statement())).collect(),
            outcome: OutcomeRangeDocument::from(position.outcomes()),
        }
    }
}

impl From<std::ops::RangeInclusive<Outcome>> for OutcomeRangeDocument {
    fn from(rungs: std::ops::RangeInclusive<Outcome>) -> Self {
        Self { lower: *rungs.start(), upper: *rungs.end() }
    }
}

impl From<Goal> for GoalDocument {
    fn from(goal: Goal) -> Self {
        Self { degrees: goal.degrees().collect(), outcome: goal.rung() }
    }
}
