//! Units: what a rating is of.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::term::ids_by;
use super::{Dimension, terms};

terms! {
    /// The unit of analysis: what a rating is of.
    ///
    /// Each has dimensions of its own. A case can be rated on any dimension: of the case as a whole. What is tied to one
    /// policy domain is rated of that domain. What a person feels or does is asked of that person, and how far an experiment
    /// is of that experiment.
    ///
    /// ```
    /// use policy_integration::{Dimension, vocabulary::Unit};
    ///
    /// assert!(Unit::Respondent.has(Dimension::TacticalPowerlessness));
    /// assert!(!Unit::Respondent.has(Dimension::ExperimentStage));
    /// assert!(Unit::Case.has(Dimension::ExperimentStage));
    /// ```
    #[non_exhaustive]
    pub enum Unit {
        /// A municipality's, or a team's, effort for a subject.
        Case = "case", en "case", nl "casus";
        /// A policy domain of a case, into which the subject may be integrated.
        Domain = "domain", en "domain", nl "domein";
        /// Somebody who was asked.
        Respondent = "respondent", en "respondent", nl "respondent";
        /// An official who works across the borders of departments.
        BoundarySpanner = "boundary_spanner", en "boundary spanner", nl "grenswerker";
        /// A local experiment.
        Experiment = "experiment", en "experiment", nl "experiment";
        /// Two departments whose policies are coordinated, or not.
        DepartmentPair = "department_pair", en "pair of departments", nl "koppel van afdelingen";
        /// Somebody who played the collaboration game.
        Player = "player", en "player", nl "speler";
    }
}

impl Unit {
    /// The identifiers of the dimensions that the unit can be rated on, in codebook order.
    pub(crate) fn ids(self) -> &'static [&'static str] {
        static IDS: LazyLock<BTreeMap<Unit, Vec<&str>>> = LazyLock::new(|| ids_by(Unit::has));
        &IDS[&self]
    }

    /// Whether the unit can be rated on a dimension. A player rates the resources of the own organization, as an experiment does.
    pub fn has(self, dimension: Dimension) -> bool {
        let is_own = match self {
            Self::Case => true,
            Self::Player => Dimension::RESOURCES.contains(&dimension),
            _ => self == dimension.unit(),
        };
        is_own && !dimension.is_condition()
    }

    /// The dimensions that the unit can be rated on, in codebook order.
    pub fn dimensions(self) -> impl Iterator<Item = Dimension> {
        Dimension::ALL.iter().copied().filter(move |dimension| self.has(*dimension))
    }
}
