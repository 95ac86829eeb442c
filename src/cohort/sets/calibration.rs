//! Calibrations: which set a rating is a membership in, and how much of one.

use super::{Cohort, Occasion, SetTable, SetTableError};
use crate::case::Case;
use crate::vocabulary::{Degree, Dimension, Outcome};

/// How ratings become memberships: each set stated by itself, nothing by default.
///
/// By **rank**, a dimension's degrees become memberships in equal steps (for four degrees 0, 1/3, 2/3, 1, Ragin's
/// four-value set); **crisp**, a case is in the set where the dimension reaches a degree. The outcome ladder goes both
/// ways too, and is read at the latest moment: by rank 0, 1/4, 1/2, 3/4, 1, so that a case at the rung in the middle is on
/// the crossover. What isn't known stays unknown, and what is known in part an interval. Sets of one dimension, at one
/// moment or two, share its unknowns: bounds over both only enclose.
///
/// ```
/// use policy_integration::{Calibration, Occasion, Degree, Dimension, Outcome, published};
///
/// let calibration = Calibration::default()
///     .rank("GOALS", Dimension::PolicyGoals, Occasion::First)
///     .crisp("MANAGERS", Dimension::ManagementSupport, Occasion::Latest, Degree::Established)
///     .outcome_crisp("COMMITTED", Outcome::Commitment);
/// let table = calibration.apply(&published::cohort())?;
/// assert_eq!(table.names().collect::<Vec<_>>(), ["GOALS", "MANAGERS", "COMMITTED"]);
/// assert_eq!(table.cases().len(), 20);
/// # Ok::<(), policy_integration::SetTableError>(())
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
        let empty = SetTable::of(cohort.cases().iter().map(Case::id))?;
        self.sets.iter().try_fold(empty, |table, (name, rule)| {
            rule.check(name)?;
            let cells = cohort.cases().iter().map(|case| rule.membership(case));
            table.with_set(name, Some(rule.steps()), Some(rule.root()), cells)
        })
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

    /// How many equal steps lead from no membership to full membership.
    fn steps(self) -> u32 {
        match self {
            Self::Rank(dimension, _) => dimension.scale().steps(),
            Self::OutcomeRank => Outcome::Practice.rank(),
            Self::Crisp(..) | Self::OutcomeCrisp(_) => 1,
        }
    }

    /// What the set's unknowns are unknowns of.
    fn root(self) -> usize {
        match self {
            Self::Rank(dimension, _) | Self::Crisp(dimension, ..) => dimension.index(),
            Self::OutcomeRank | Self::OutcomeCrisp(_) => Dimension::ALL.len(),
        }
    }

    fn membership(self, case: &Case) -> (f64, f64) {
        let position = |moment: Occasion| moment.of(case).position();
        let crisp = |is_certain, is_possible| (f64::from(u8::from(is_certain)), f64::from(u8::from(is_possible)));
        match self {
            Self::Rank(dimension, moment) => {
                let rating = position(moment).rating(dimension);
                (rating.low().membership(), rating.high().membership())
            }
            Self::Crisp(dimension, moment, degree) => {
                let reaches = position(moment).reaches(dimension, degree);
                crisp(reaches.is_certain(), reaches.is_possible())
            }
            Self::OutcomeRank => {
                let (low, high) = case.latest().position().outcomes().into_inner();
                let membership = |rung: Outcome| f64::from(rung.rank()) / f64::from(self.steps());
                (membership(low), membership(high))
            }
            Self::OutcomeCrisp(rung) => {
                let reaches = case.latest().position().outcome_reaches(rung);
                crisp(reaches.is_certain(), reaches.is_possible())
            }
        }
    }
}
