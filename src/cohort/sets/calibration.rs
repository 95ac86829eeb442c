//! Calibrations: which set a rating is a membership in, and how much of one.

use std::ops::RangeInclusive;

use super::set_table::Cell;
use super::{Cohort, Occasion, SetTable, SetTableError};
use crate::case::{Case, Change};
use crate::vocabulary::{Degree, Dimension, Outcome};

/// How ratings become memberships: each set stated by itself, nothing by default.
///
/// By **rank**, a dimension's degrees become memberships in equal steps: for four degrees 0, 1/3, 2/3, 1, Ragin's four-value
/// set. **Crisp**, a case is in the set where the dimension reaches a degree. The outcome ladder goes both
/// ways too, and is read at the latest moment: by rank 0, 1/4, 1/2, 3/4, 1, so that a case at the rung in the middle is on
/// the crossover. What isn't known stays unknown, and what is known in part stays one of the degrees that are left. Sets of
/// one dimension, at one moment or two, share its unknowns: together they have only the memberships that the case's record
/// allows together.
///
/// ```
/// use policy_integration::{Degree, Dimension, Outcome, cohort::{Occasion, sets::Calibration}, published};
///
/// let calibration = Calibration::default()
///     .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
///     .crisp("MANAGERS", Dimension::ManagementSupport, Occasion::Latest, Degree::Established)
///     .outcome_crisp("COMMITTED", Outcome::Commitment);
/// let table = calibration.apply(&published::cohort())?;
/// assert_eq!(table.names().collect::<Vec<_>>(), ["GOALS", "MANAGERS", "COMMITTED"]);
/// assert_eq!(table.cases().len(), 20);
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    sets: Vec<(String, Rule)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Rank(Dimension, Occasion),
    Crisp(Dimension, Occasion, Degree),
    OutcomeRank,
    OutcomeCrisp(Outcome),
}

impl Calibration {
    /// With a set of a dimension's degrees by their rank.
    #[must_use]
    pub fn rank(self, name: &str, dimension: Dimension, moment: Occasion) -> Self {
        self.with(name, Rule::Rank(dimension, moment))
    }

    /// With the crisp set of cases in which a dimension has at least a degree.
    #[must_use]
    pub fn crisp(self, name: &str, dimension: Dimension, moment: Occasion, at_least: Degree) -> Self {
        self.with(name, Rule::Crisp(dimension, moment, at_least))
    }

    /// With a set of the outcome's rungs by their rank.
    #[must_use]
    pub fn outcome_rank(self, name: &str) -> Self {
        self.with(name, Rule::OutcomeRank)
    }

    /// With the crisp set of cases whose outcome is at least a rung.
    #[must_use]
    pub fn outcome_crisp(self, name: &str, at_least: Outcome) -> Self {
        self.with(name, Rule::OutcomeCrisp(at_least))
    }

    fn with(mut self, name: &str, rule: Rule) -> Self {
        self.sets.push((name.to_owned(), rule));
        self
    }

    /// The cohort's memberships by this calibration.
    ///
    /// # Errors
    /// [`SetTableError`]: a name is no name or is taken, or a threshold is of another scale than its dimension.
    pub fn apply(&self, cohort: &Cohort) -> Result<SetTable, SetTableError> {
        let empty = SetTable::new(cohort.cases().iter().map(Case::id))?;
        let change = |case: &Case| if self.has_both_moments() { case.change_since_first() } else { None };
        let changes: Vec<_> = cohort.cases().iter().map(change).collect();
        self.sets.iter().try_fold(empty, |table, (name, rule)| {
            rule.check(name)?;
            let cases = cohort.cases().iter().zip(&changes);
            let cells =
                cases.map(|(case, change)| Cell::OneOf(rule.possible(case, change.as_ref(), cohort.outcomes(case))));
            table.with_set(name, Some(rule.root()), cells)
        })
    }

    /// Whether some dimension is asked for at the first moment and at the latest one.
    fn has_both_moments(&self) -> bool {
        let asked: Vec<_> = self.sets.iter().filter_map(|(_, rule)| rule.asked()).collect();
        asked
            .iter()
            .any(|(dimension, moment)| asked.iter().any(|(other, another)| dimension == other && moment != another))
    }
}

impl Rule {
    fn check(self, name: &str) -> Result<(), SetTableError> {
        match self {
            Self::Crisp(dimension, _, degree) if degree.scale() != dimension.scale() => {
                Err(SetTableError::DegreeOffScale { name: name.to_owned(), dimension, degree })
            }
            _ => Ok(()),
        }
    }

    /// The dimension, and the moment at which it is looked at; none for the outcome.
    const fn asked(self) -> Option<(Dimension, Occasion)> {
        match self {
            Self::Rank(dimension, moment) | Self::Crisp(dimension, moment, _) => Some((dimension, moment)),
            Self::OutcomeRank | Self::OutcomeCrisp(_) => None,
        }
    }

    /// What the set's unknowns are unknowns of.
    fn root(self) -> usize {
        self.asked().map_or(Dimension::ALL.len(), |(dimension, _)| dimension.index())
    }

    /// The possible memberships of a case; for all rules of one root in the same order.
    fn possible(self, case: &Case, change: Option<&Change>, outcomes: RangeInclusive<Outcome>) -> Vec<f64> {
        self.ranks(case, change, outcomes).into_iter().map(|rank| self.membership(rank)).collect()
    }

    /// The possible ranks of a case: one for each way in which the dimension, or the outcome, can turn out.
    fn ranks(self, case: &Case, change: Option<&Change>, outcomes: RangeInclusive<Outcome>) -> Vec<u32> {
        let Some((dimension, moment)) = self.asked() else {
            return (outcomes.start().rank()..=outcomes.end().rank()).collect();
        };
        match change.and_then(|change| change.of(dimension)) {
            Some(change) => {
                let ranks = change.rank_pairs().map(|(before, after)| match moment {
                    Occasion::First => before,
                    Occasion::Latest => after,
                });
                ranks.collect()
            }
            None => moment.of(case).position().rating(dimension).degrees().map(Degree::rank).collect(),
        }
    }

    fn membership(self, rank: u32) -> f64 {
        let crisp = |at_least: u32| f64::from(u8::from(rank >= at_least));
        match self {
            Self::Rank(dimension, _) => f64::from(rank) / f64::from(dimension.scale().steps()),
            Self::Crisp(_, _, degree) => crisp(degree.rank()),
            Self::OutcomeRank => f64::from(rank) / f64::from(Outcome::Practice.rank()),
            Self::OutcomeCrisp(rung) => crisp(rung.rank()),
        }
    }
}
