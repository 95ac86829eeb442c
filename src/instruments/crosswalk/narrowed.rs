//! Narrowed positions: what a crosswalk made of a position, and by what.

use super::{Conflict, Evidence};
use crate::case::{Position, Rating};
use crate::vocabulary::{Dimension, Language, Text};

/// A position that testimonies narrowed, with each narrowing, and each conflict that narrowed nothing.
///
/// ```
/// use policy_integration::{Case, Crosswalk, Degree, Dimension, Rating, instruments::Testimony};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {"capacity": "absent"}}],
///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}]}"#)?;
/// let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
/// assert_eq!(narrowed.position.rating(Dimension::InformalNetwork), Rating::at_least(Degree::Established));
/// assert!(case.latest().position().rating(Dimension::InformalNetwork).is_unknown(), "the record stays as it is");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Narrowed {
    /// The position, enclosed by the one it was made from.
    pub position: Position,
    /// What was narrowed, each dimension at most once, in codebook order.
    pub narrowings: Vec<Narrowing>,
    /// What contradicts each other or the record, in codebook order.
    pub conflicts: Vec<Conflict>,
}

impl Narrowed {
    /// Each narrowing and each conflict on a line, with its evidence.
    ///
    /// ```
    /// use policy_integration::{Case, Crosswalk, Language, instruments::Testimony};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
    ///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}]}"#)?;
    /// let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
    /// assert_eq!(
    ///     narrowed.lines(Language::Dutch).next().unwrap(),
    ///     "informeel netwerk: van onbekend naar ten minste gevestigd; grenswerker s1 (zonder datum): netwerker vervuld, \
    ///      dus informeel netwerk ten minste gevestigd (komt nauw overeen)"
    /// );
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn lines(&self, language: Language) -> impl Iterator<Item = String> {
        let narrowings = self.narrowings.iter().map(move |narrowing| (narrowing.label(language), &narrowing.by));
        let conflicts = self.conflicts.iter().map(move |conflict| (conflict.label(language), &conflict.evidence));
        narrowings.chain(conflicts).map(move |(label, evidence)| {
            let parts: Vec<_> = [label].into_iter().chain(evidence.iter().map(|part| part.label(language))).collect();
            parts.join("; ")
        })
    }
}

/// A rating that testimonies narrowed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Narrowing {
    /// The multilevel dimension.
    pub dimension: Dimension,
    /// What the record leaves possible.
    pub before: Rating,
    /// What is possible with the evidence.
    pub after: Rating,
    /// Everything that says more than the record: at least one.
    pub by: Vec<Evidence>,
}

impl Narrowing {
    /// The narrowing in words, its evidence apart.
    ///
    /// ```
    /// use policy_integration::{Case, Crosswalk, Language, instruments::Testimony};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
    ///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}]}"#)?;
    /// let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
    /// let label = narrowed.narrowings[0].label(Language::Dutch);
    /// assert_eq!(label, "informeel netwerk: van onbekend naar ten minste gevestigd");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn label(&self, language: Language) -> String {
        let (from, to) = (Text { en: "from", nl: "van" }, Text { en: "to", nl: "naar" });
        format!(
            "{}: {} {} {} {}",
            self.dimension.label(language),
            from.in_language(language),
            self.before.label_on(self.dimension, language),
            to.in_language(language),
            self.after.label_on(self.dimension, language),
        )
    }
}
