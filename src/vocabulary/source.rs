//! The source documents, and places in them.

use super::terms;

terms! {
    /// One of the four Dutch studies that the model is built from; its label is the citation.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::Document};
    ///
    /// assert!(Document::VanDerHeijden2024.label(Language::English).contains("2024"));
    /// ```
    #[non_exhaustive]
    pub enum Document {
        /// The multilevel framework: twenty municipalities and low literacy.
        VanDerHeijden2024 = "van_der_heijden_2024",
            en "Van der Heijden, Spaai & Douglas (2024), three-dimensional chess",
            nl "Van der Heijden, Spaai & Douglas (2024), Driedimensionaal schaken";
        /// Experiments as the base of integrated policy.
        VanDerVeer2013 = "van_der_veer_2013",
            en "Van der Veer (2013), experiments as the base of integrated policy",
            nl "Van der Veer (2013), experimenten als basis van integraal beleid";
        /// Change willingness and joined-up working in Rotterdam's neighbourhood teams.
        Hassinini2021 = "hassinini_2021",
            en "Hassinini (2021), change willingness and joined-up working",
            nl "Hassinini (2021), veranderbereidheid en integraal werken";
        /// Boundary spanners and forms of policy coordination, an interview.
        DeVries2022 = "de_vries_2022",
            en "De Vries (2022), boundary spanners, an interview",
            nl "De Vries (2022), grenswerkers, een interview";
    }
}

/// A place in a source document.
///
/// ```
/// use policy_integration::Dimension;
///
/// let source = Dimension::PolicyGoals.source();
/// assert_eq!(
///     source.to_string(),
///     "van_der_heijden_2024: Analysis, the institutional level: passages in coalition agreements, programmes and \
///      policy documents; Table 3"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The document.
    pub document: Document,
    /// The section, table or note in it.
    pub place: &'static str,
}

impl Source {
    /// A place in a document.
    pub const fn new(document: Document, place: &'static str) -> Self {
        Self { document, place }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.document, self.place)
    }
}
