//! Relations between sets: what is claimed to be sufficient or necessary for what.

use std::fmt;

use super::notation::read_relation;
use super::{Expression, ExpressionError, SetTable};
use crate::vocabulary::terms;

terms! {
    /// Which way a set relation goes.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::sets::RelationKind};
    ///
    /// assert_eq!(RelationKind::Necessity.label(Language::Dutch), "noodzakelijke voorwaarde");
    /// ```
    pub enum RelationKind {
        /// Whoever is in the condition is in the outcome: `X -> Y`.
        Sufficiency = "sufficiency", en "sufficiency", nl "voldoende voorwaarde";
        /// Whoever is in the outcome is in the condition: `X <- Y`.
        Necessity = "necessity", en "necessity", nl "noodzakelijke voorwaarde";
    }
}

/// That a condition is sufficient (`->`) or necessary (`<-`) for an outcome; the condition stands first in both.
///
/// ```
/// use policy_integration::{SetTable, cohort::sets::{Relation, RelationKind}};
///
/// let table = SetTable::new(["a"])?.with("DEV", [0.9])?.with("IND", [0.3])?.with("SURV", [0.8])?;
/// let relation = Relation::read("DEV * ~IND->SURV", &table).unwrap();
/// assert_eq!(relation.to_string(), "DEV*~IND -> SURV");
/// assert_eq!(relation.kind(), RelationKind::Sufficiency);
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Relation {
    condition: Expression,
    kind: RelationKind,
    outcome: Expression,
}

impl Relation {
    /// The relation of a condition to an outcome.
    pub const fn new(condition: Expression, kind: RelationKind, outcome: Expression) -> Self {
        Self { condition, kind, outcome }
    }

    /// Reads the customary notation: see [`Expression::read`].
    ///
    /// # Errors
    /// [`ExpressionError`]: the first thing that can't stand where it does, or not exactly one arrow.
    pub fn read(text: &str, table: &SetTable) -> Result<Self, ExpressionError> {
        read_relation(text, table)
    }

    /// What is sufficient or necessary.
    pub const fn condition(&self) -> &Expression {
        &self.condition
    }

    /// Which of the two.
    pub const fn kind(&self) -> RelationKind {
        self.kind
    }

    /// What for.
    pub const fn outcome(&self) -> &Expression {
        &self.outcome
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arrow = match self.kind {
            RelationKind::Sufficiency => "->",
            RelationKind::Necessity => "<-",
        };
        write!(f, "{} {arrow} {}", self.condition, self.outcome)
    }
}
