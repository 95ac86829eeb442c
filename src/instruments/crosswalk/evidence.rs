//! Evidence: what one testimony says of a multilevel dimension by one crossing.

use super::{Crossing, MatchStrength, Testimony};
use crate::case::Rating;
use crate::vocabulary::{Dimension, Language, Text, Unit};
use chrono::NaiveDate;

/// What one testimony says of a multilevel dimension, by which crossing.
///
/// ```
/// use policy_integration::{Case, Crosswalk, Language, instruments::Testimony};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}]}"#)?;
/// let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
/// assert_eq!(
///     narrowed.narrowings[0].by[0].label(Language::English),
///     "boundary spanner s1 (undated): networker played, so informal network at least established (close match)"
/// );
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Evidence {
    /// What was rated.
    pub unit: Unit,
    /// Its identifier.
    pub id: String,
    /// The day that it holds for, where that is known.
    pub on: Option<NaiveDate>,
    /// The dimension of another source.
    pub from: Dimension,
    /// What is known of it.
    pub stated: Rating,
    /// The multilevel dimension.
    pub to: Dimension,
    /// What that leaves possible of it.
    pub says: Rating,
    /// How near the two come.
    pub strength: MatchStrength,
}

impl Evidence {
    pub(super) fn of(crossing: &Crossing, testimony: &Testimony) -> Self {
        let stated = testimony.position.rating(crossing.from);
        Self {
            unit: testimony.unit,
            id: testimony.id.clone(),
            on: testimony.on,
            from: crossing.from,
            stated,
            to: crossing.to,
            says: crossing.says(stated),
            strength: crossing.strength,
        }
    }

    /// What evidence is listed by: the nearer match first, then codebook order, then who and when.
    pub(super) fn order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |of: &Self| (std::cmp::Reverse(of.strength), of.from, of.unit, of.on);
        let ends = |of: &Self| (of.stated.lower(), of.stated.upper());
        key(self).cmp(&key(other)).then_with(|| self.id.cmp(&other.id)).then_with(|| ends(self).cmp(&ends(other)))
    }

    /// The evidence in words.
    pub fn label(&self, language: Language) -> String {
        let word = |en, nl| Text { en, nl }.in_language(language);
        let day = self.on.map_or_else(|| word("undated", "zonder datum").to_owned(), |on| on.to_string());
        format!(
            "{} {} ({day}): {} {}, {} {} {} ({})",
            self.unit.label(language),
            self.id,
            self.from.label(language),
            self.stated.label_on(self.from, language),
            word("so", "dus"),
            self.to.label(language),
            self.says.label_on(self.to, language),
            self.strength.label(language),
        )
    }
}
