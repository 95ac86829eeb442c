//! Policy domains: whose work has to change.

use super::{Document, Source, terms};

terms! {
    /// A policy domain of a municipality: a silo whose practice the cross-cutting goal should reach.
    ///
    /// The domains down to [`Communication`](Self::Communication) occur in the twenty published cases; the others are
    /// the crate's extension, so that a case on another subject has its domains too ([`source`](Self::source) is
    /// empty for these).
    ///
    /// ```
    /// use policy_integration::{Language, PolicyDomain};
    ///
    /// assert_eq!(PolicyDomain::DebtCounselling.label(Language::Dutch), "schuldhulpverlening");
    /// assert!(PolicyDomain::Housing.source().is_none());
    /// ```
    #[non_exhaustive]
    pub enum PolicyDomain {
        /// Municipal debt counselling.
        DebtCounselling = "debt_counselling", en "debt counselling", nl "schuldhulpverlening";
        /// Work and income.
        WorkAndIncome = "work_and_income", en "work and income", nl "werk en inkomen";
        /// Health care and prevention.
        Health = "health", en "health", nl "gezondheid";
        /// Welfare.
        Welfare = "welfare", en "welfare", nl "welzijn";
        /// Education.
        Education = "education", en "education", nl "onderwijs";
        /// Culture and inclusion.
        CultureAndInclusion = "culture_and_inclusion", en "culture and inclusion", nl "cultuur en inclusie";
        /// Youth care.
        YouthCare = "youth_care", en "youth care", nl "jeugdzorg";
        /// Participation.
        Participation = "participation", en "participation", nl "participatie";
        /// Social care and support.
        SocialCare = "social_care", en "social care", nl "maatschappelijke zorg";
        /// Poverty.
        Poverty = "poverty", en "poverty", nl "armoede";
        /// The municipality's own communication.
        Communication = "communication", en "communication", nl "communicatie";
        /// Sport.
        Sport = "sport", en "sport", nl "sport";
        /// Reception and civic integration of newcomers.
        CivicIntegration = "civic_integration", en "civic integration", nl "inburgering";
        /// Public safety.
        PublicSafety = "public_safety", en "public safety", nl "veiligheid";
        /// Housing.
        Housing = "housing", en "housing", nl "wonen";
        /// Spatial planning.
        SpatialPlanning = "spatial_planning", en "spatial planning", nl "ruimtelijke ordening";
        /// Mobility and transport.
        Mobility = "mobility", en "mobility", nl "mobiliteit";
        /// Economy.
        Economy = "economy", en "economy", nl "economie";
        /// Climate and energy.
        ClimateAndEnergy = "climate_and_energy", en "climate and energy", nl "klimaat en energie";
        /// Environment and nature.
        Environment = "environment", en "environment", nl "milieu en natuur";
        /// Digital affairs.
        Digital = "digital", en "digital affairs", nl "digitalisering";
        /// Finance and purchasing.
        Finance = "finance", en "finance", nl "financiën";
    }
}

impl PolicyDomain {
    /// Where the domain occurs in the sources; `None` for the crate's extension.
    pub const fn source(self) -> Option<Source> {
        let place = match self {
            Self::DebtCounselling
            | Self::WorkAndIncome
            | Self::Health
            | Self::Welfare
            | Self::Education
            | Self::CultureAndInclusion => "Table 1",
            Self::YouthCare | Self::Participation => "Results, opening",
            Self::SocialCare | Self::Poverty | Self::Communication => "Table 2",
            _ => return None,
        };
        Some(Source::new(Document::VanDerHeijden2024, place))
    }
}
