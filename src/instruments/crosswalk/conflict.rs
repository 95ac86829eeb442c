//! Conflicts: testimonies that contradict each other, or what stands.

use super::Evidence;
use crate::case::Rating;
use crate::vocabulary::{Dimension, Language, Text};

/// Evidence that narrows nothing, since it contradicts other evidence of its strength, or what stands.
///
/// What stands is the record, narrowed by nearer matches where there are. Of evidence that contradicts each other neither
/// is taken, in whatever order it came.
///
/// ```
/// use policy_integration::{Case, Crosswalk, Language, instruments::Testimony};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {"informal_network": "emerging"}}],
///     "boundary_spanners": [{"id": "s1", "on": "2022-02-01", "ratings": {"networker": "played"}}]}"#)?;
/// let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
/// let conflict = &narrowed.conflicts[0];
/// assert!(!conflict.is_within);
/// assert_eq!(conflict.label(Language::English), "informal network: left at emerging, which the evidence contradicts");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Conflict {
    /// The multilevel dimension.
    pub dimension: Dimension,
    /// What stands, and is left as it is.
    pub stands: Rating,
    /// Whether the evidence contradicts itself, and not only what stands.
    pub is_within: bool,
    /// The evidence that contradicts something.
    pub evidence: Vec<Evidence>,
}

impl Conflict {
    /// The conflict in words, its evidence apart.
    pub fn label(&self, language: Language) -> String {
        let left = Text { en: "left at", nl: "blijft" }.in_language(language);
        let why = if self.is_within {
            Text { en: "the evidence contradicts itself", nl: "de aanwijzingen spreken elkaar tegen" }
        } else {
            Text { en: "which the evidence contradicts", nl: "wat de aanwijzingen tegenspreken" }
        };
        let (dimension, stands) = (self.dimension.label(language), self.stands.label(language));
        format!("{dimension}: {left} {stands}, {}", why.in_language(language))
    }
}
