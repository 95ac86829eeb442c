//! How well a relation between sets fits the cases.

use super::completions::{Joint, Side, Unknowns};
use super::measure::{Inclusion, Pri, Relevance, Sums, Uptake};
use super::{Expression, ExpressionError, FitMeasure, Relation, RelationKind, SetTable, UnknownSetError};
use crate::uncertainty::{Bounds, Work};

/// How well a condition is sufficient for an outcome (Ragin 2008; Schneider & Wagemann 2012).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sufficiency {
    /// How far the condition is included in the outcome: Σmin(x, y) / Σx.
    pub consistency: FitMeasure,
    /// Proportional reduction in inconsistency: how far it is, and isn't in the outcome's negation too.
    /// (Σmin(x, y) − Σmin(x, y, 1−y)) / (Σx − Σmin(x, y, 1−y)).
    pub pri: FitMeasure,
    /// How much of the outcome the condition accounts for: Σmin(x, y) / Σy.
    pub coverage: FitMeasure,
}

/// How well a condition is necessary for an outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Necessity {
    /// How far the outcome is included in the condition: Σmin(x, y) / Σy.
    pub consistency: FitMeasure,
    /// Relevance of necessity (`RoN`), low where the condition is nearly always there: Σ(1−x) / Σ(1−min(x, y)).
    pub relevance: FitMeasure,
    /// How much of the condition the outcome takes up: Σmin(x, y) / Σx.
    pub coverage: FitMeasure,
}

/// How well a relation fits.
///
/// ```
/// use policy_integration::{SetTable, cohort::sets::Fit};
///
/// let table = SetTable::new(["a", "b"])?.with("DEV", [0.9, 0.4])?.with("SURV", [0.8, 0.6])?;
/// let Fit::Sufficient(fit) = table.fit("DEV -> SURV").unwrap() else { unreachable!() };
/// assert_eq!(fit.consistency.to_string(), "0.923");
/// assert_eq!(fit.pri.to_string(), "0.857");
/// assert!(matches!(table.fit("DEV <- SURV"), Ok(Fit::Necessary(_))));
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// Of `X -> Y`.
    Sufficient(Sufficiency),
    /// Of `X <- Y`.
    Necessary(Necessity),
}

impl Fit {
    /// The consistency, of either.
    pub const fn consistency(self) -> FitMeasure {
        match self {
            Self::Sufficient(fit) => fit.consistency,
            Self::Necessary(fit) => fit.consistency,
        }
    }

    /// The coverage, of either.
    pub const fn coverage(self) -> FitMeasure {
        match self {
            Self::Sufficient(fit) => fit.coverage,
            Self::Necessary(fit) => fit.coverage,
        }
    }
}

impl SetTable {
    /// How well a relation fits, from its notation.
    ///
    /// **Bounds are exact over all completions**, and so is whether the figure may be undefined, unless a case has too many
    /// completions to go through. These unknowns count:
    /// - an unknown that stands in the relation in two ways: negated and not, or on both sides of the arrow;
    /// - an unknown whose possible memberships skip the one that would be best.
    ///
    /// There may be [`MOST_COMPLETIONS`](Self::MOST_COMPLETIONS) completions of them for each case. An unknown that can be any
    /// number counts as the numbers where a figure can be least or most: its ends, 0.5, the case's other memberships in the
    /// relation, and one minus each of these.
    ///
    /// Beyond that number bounds *enclose*, and the figure is printed as `within` them. So they do of the cases that are left
    /// when [`MOST_STEPS`](Self::MOST_STEPS) were taken.
    ///
    /// # Errors
    /// [`ExpressionError`], as of [`Relation::read`].
    pub fn fit(&self, relation: &str) -> Result<Fit, ExpressionError> {
        let relation = Relation::read(relation, self)?;
        // What was read names only sets of this table.
        self.fit_of(&relation).map_err(|unknown| ExpressionError::unknown(&unknown, self))
    }

    /// How well a relation fits.
    ///
    /// # Errors
    /// [`UnknownSetError`] where the relation was read for another table.
    pub fn fit_of(&self, relation: &Relation) -> Result<Fit, UnknownSetError> {
        let (condition, outcome) = (relation.condition(), relation.outcome());
        Ok(match relation.kind() {
            RelationKind::Sufficiency => Fit::Sufficient(self.sufficiency(condition, outcome)?),
            RelationKind::Necessity => Fit::Necessary(self.necessity(condition, outcome)?),
        })
    }

    /// How well a condition is sufficient for an outcome.
    ///
    /// # Errors
    /// [`UnknownSetError`].
    pub fn sufficiency(&self, condition: &Expression, outcome: &Expression) -> Result<Sufficiency, UnknownSetError> {
        self.sufficiency_within(condition, outcome, &Work::up_to(Self::MOST_STEPS))
    }

    /// [`sufficiency`](Self::sufficiency), as far as the work goes; the bounds enclose where it runs out.
    pub(super) fn sufficiency_within(
        &self,
        condition: &Expression,
        outcome: &Expression,
        work: &Work<'_>,
    ) -> Result<Sufficiency, UnknownSetError> {
        let joint = Joint::of(self, condition.tree(self, false)?, outcome.tree(self, true)?, work);
        let mut consistency = Sums::<Inclusion>::of_known(&joint.x, &joint.y);
        let mut pri = Sums::<Pri>::of_known(&joint.x, &joint.y);
        let mut coverage = Sums::<Uptake>::of_known(&joint.x, &joint.y);
        joint.each_open(|cells| {
            consistency.add(cells);
            pri.add(cells);
            coverage.add(cells);
        });
        Ok(Sufficiency { consistency: consistency.figure(), pri: pri.figure(), coverage: coverage.figure() })
    }

    /// How well a condition is necessary for an outcome.
    ///
    /// # Errors
    /// [`UnknownSetError`].
    pub fn necessity(&self, condition: &Expression, outcome: &Expression) -> Result<Necessity, UnknownSetError> {
        let work = Work::up_to(Self::MOST_STEPS);
        let joint = Joint::of(self, condition.tree(self, false)?, outcome.tree(self, true)?, &work);
        let mut consistency = Sums::<Uptake>::of_known(&joint.x, &joint.y);
        let mut relevance = Sums::<Relevance>::of_known(&joint.x, &joint.y);
        let mut coverage = Sums::<Inclusion>::of_known(&joint.x, &joint.y);
        joint.each_open(|cells| {
            consistency.add(cells);
            relevance.add(cells);
            coverage.add(cells);
        });
        Ok(Necessity { consistency: consistency.figure(), relevance: relevance.figure(), coverage: coverage.figure() })
    }

    /// What is known of each case's membership in an expression, in the order of the cases.
    ///
    /// Bounds are exact over all completions, up to the number of [`fit`](Self::fit).
    ///
    /// # Errors
    /// [`UnknownSetError`] where the expression was read for another table.
    pub fn memberships(&self, expression: &Expression) -> Result<Vec<Bounds>, UnknownSetError> {
        let side = Side::of(self, expression.tree(self, false)?);
        let work = Work::up_to(Self::MOST_STEPS);
        let unknowns = Unknowns::of(self, &[&side], &work);
        let bounds = (0..self.cases().len()).map(|case| {
            let (mut low, mut high) = (1.0_f64, 0.0_f64);
            let is_exact = unknowns.each(case, |taken| {
                let range = unknowns.range(&side, case, taken);
                (low, high) = (low.min(range.0), high.max(range.1));
            });
            let bounds = if is_exact || low >= high { Bounds::exact } else { Bounds::enclosing };
            bounds(low, high).unwrap_or(Bounds::WHOLE)
        });
        Ok(bounds.collect())
    }
}
