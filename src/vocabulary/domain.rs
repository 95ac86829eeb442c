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
    pub enum PolicyDomain: Facts {
        /// Municipal debt counselling.
        DebtCounselling = "debt_counselling", en "debt counselling", nl "schuldhulpverlening",
            { place: Some("Table 1") };
        /// Work and income.
        WorkAndIncome = "work_and_income", en "work and income", nl "werk en inkomen", { place: Some("Table 1") };
        /// Health care and prevention.
        Health = "health", en "health", nl "gezondheid", { place: Some("Table 1") };
        /// Welfare.
        Welfare = "welfare", en "welfare", nl "welzijn", { place: Some("Table 1") };
        /// Education.
        Education = "education", en "education", nl "onderwijs", { place: Some("Table 1") };
        /// Culture and inclusion.
        CultureAndInclusion = "culture_and_inclusion", en "culture and inclusion", nl "cultuur en inclusie",
            { place: Some("Table 1") };
        /// Youth care.
        YouthCare = "youth_care", en "youth care", nl "jeugdzorg", { place: Some("Results, opening") };
        /// Participation.
        Participation = "participation", en "participation", nl "participatie", { place: Some("Results, opening") };
        /// Social care and support.
        SocialCare = "social_care", en "social care", nl "maatschappelijke zorg", { place: Some("Table 2") };
        /// Poverty.
        Poverty = "poverty", en "poverty", nl "armoede", { place: Some("Table 2") };
        /// The municipality's own communication.
        Communication = "communication", en "communication", nl "communicatie", { place: Some("Table 2") };
        /// Sport.
        Sport = "sport", en "sport", nl "sport", { place: None };
        /// Reception and civic integration of newcomers.
        CivicIntegration = "civic_integration", en "civic integration", nl "inburgering", { place: None };
        /// Public safety.
        PublicSafety = "public_safety", en "public safety", nl "veiligheid", { place: None };
        /// Housing.
        Housing = "housing", en "housing", nl "wonen", { place: None };
        /// Spatial planning.
        SpatialPlanning = "spatial_planning", en "spatial planning", nl "ruimtelijke ordening", { place: None };
        /// Mobility and transport.
        Mobility = "mobility", en "mobility", nl "mobiliteit", { place: None };
        /// Economy.
        Economy = "economy", en "economy", nl "economie", { place: None };
        /// Climate and energy.
        ClimateAndEnergy = "climate_and_energy", en "climate and energy", nl "klimaat en energie", { place: None };
        /// Environment and nature.
        Environment = "environment", en "environment", nl "milieu en natuur", { place: None };
        /// Digital affairs.
        Digital = "digital", en "digital affairs", nl "digitalisering", { place: None };
        /// Finance and purchasing.
        Finance = "finance", en "finance", nl "financiën", { place: None };
    }
}

struct Facts {
    /// Where the domain occurs in the twenty cases.
    place: Option<&'static str>,
}

impl PolicyDomain {
    /// Where the domain occurs in the sources; `None` for the crate's extension.
    pub const fn source(self) -> Option<Source> {
        match self.facts().place {
            Some(place) => Some(Source::new(Document::VanDerHeijden2024, place)),
            None => None,
        }
    }
}
