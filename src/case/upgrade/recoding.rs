//! Ratings to be coded again.

use std::fmt;

use chrono::NaiveDate;

use crate::case::Statement;
use crate::report::Path;
use crate::vocabulary::{Dimension, Language, sentence};

/// A rating of a case of format 1 that is to be coded again, since the anchors of its dimension moved.
///
/// ```
/// use policy_integration::{Language, case::Upgraded};
///
/// let upgraded = Upgraded::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "embedded"}}]}"#)?;
/// assert_eq!(
///     upgraded.recodings[0].line(Language::English),
///     "$.moments[0].ratings.capacity: `embedded` by codebook 1 became `{\"at_least\": \"established\"}`; \
///      rate capacity of 2024-01-01 again by codebook 2"
/// );
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Recoding {
    /// Where the rating stands in the record, of format 1 and upgraded.
    pub path: Path,
    /// The day of its moment.
    pub on: NaiveDate,
    /// What is rated.
    pub dimension: Dimension,
    /// The statement by codebook 1.
    pub before: Statement,
    /// The statement that still follows from it by codebook 2, which the upgraded record has.
    pub after: Statement,
}

impl Recoding {
    /// Tells on one line where the rating is, what became of it, and what to do.
    pub fn line(&self, language: Language) -> String {
        let Self { path, on, before, after, .. } = self;
        let dimension = self.dimension.label(language);
        sentence!(
            language,
            en "{path}: `{before}` by codebook 1 became `{after}`; rate {dimension} of {on} again by codebook 2",
            nl "{path}: `{before}` volgens codeboek 1 werd `{after}`; beoordeel {dimension} van {on} opnieuw volgens codeboek 2"
        )
    }
}

impl fmt::Display for Recoding {
    /// The [`line`](Recoding::line) in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Language::English))
    }
}
