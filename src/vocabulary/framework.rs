//! The frameworks that dimensions belong to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::term::ids_by;
use super::{Dimension, Document, terms};

terms! {
    /// The framework that a dimension belongs to: one source's way of looking.
    ///
    /// ```
    /// use policy_integration::{Dimension, Framework};
    ///
    /// assert_eq!(Framework::Multilevel.dimensions().next(), Some(Dimension::PolicyGoals));
    /// assert!(Framework::Multilevel.dimensions().all(|d| d.framework() == Framework::Multilevel));
    /// ```
    #[non_exhaustive]
    pub enum Framework: Facts {
        /// The multilevel framework: dimensions on three levels.
        Multilevel = "multilevel", en "multilevel framework", nl "meerniveauraamwerk",
            { document: Document::VanDerHeijden2024 };
        /// What bounds moves in the multilevel framework without being rated on a level.
        Conditions = "conditions", en "conditions", nl "randvoorwaarden",
            { document: Document::VanDerHeijden2024 };
        /// Joined-up working across the parties of a neighbourhood team, and whether it is wanted.
        JoinedUpWorking = "joined_up_working", en "joined-up working", nl "integraal werken",
            { document: Document::Hassinini2021 };
        /// Policy alienation: feeling without influence on a policy, or without a point to it.
        PolicyAlienation = "policy_alienation", en "policy alienation", nl "beleidsvervreemding",
            { document: Document::Hassinini2021 };
        /// The facts of joined-up working: what a decision mandate meets where it is used, who had influence, and what comes of it.
        MandateInPractice = "mandate_in_practice", en "mandate in practice", nl "mandaat in de praktijk",
            { document: Document::Hassinini2021 };
        /// The roles of those who work across the borders of departments, and what holds them back.
        BoundarySpanning = "boundary_spanning", en "boundary spanning", nl "grenswerk",
            { document: Document::DeVries2022 };
        /// How far departments coordinate their policies.
        PolicyCoordination = "policy_coordination", en "policy coordination", nl "beleidscoördinatie",
            { document: Document::DeVries2022 };
        /// Local experiments as the base of integrated policy.
        LocalExperiments = "local_experiments", en "local experiments", nl "lokale experimenten",
            { document: Document::VanDerVeer2013 };
    }
}

struct Facts {
    document: Document,
}

impl Framework {
    /// The framework's dimensions, in codebook order.
    ///
    /// ```
    /// use policy_integration::{Dimension, Framework};
    ///
    /// assert!(Framework::PolicyCoordination.dimensions().any(|d| d == Dimension::CoordinationForm));
    /// ```
    pub fn dimensions(self) -> impl Iterator<Item = Dimension> {
        Dimension::ALL.iter().copied().filter(move |dimension| dimension.framework() == self)
    }

    /// The document that the framework comes from.
    pub const fn document(self) -> Document {
        self.facts().document
    }

    /// The identifiers of the framework's dimensions, in codebook order.
    pub(crate) fn ids(self) -> &'static [&'static str] {
        static IDS: LazyLock<BTreeMap<Framework, Vec<&str>>> =
            LazyLock::new(|| ids_by(|framework, dimension: Dimension| dimension.framework() == framework));
        &IDS[&self]
    }
}
