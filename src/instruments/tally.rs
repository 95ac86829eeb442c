//! Tallies: how many respondents hold what, "n of N".

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::Respondent;
use crate::cohort::claims::CountRange;
use crate::vocabulary::{Degree, Dimension, Language, Text};

/// How many respondents hold what on one dimension: "n of N", N being those who were asked.
///
/// Who wasn't asked is counted apart, and whose answer isn't clear is in no degree's count for certain and may be in any
/// that it allows. Items count by [the table](crate::case::Response#both-instruments-on-one-scale).
///
/// ```
/// use policy_integration::{Case, Degree, Dimension, Language, instruments::ResponseTally};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "responses": {"mandate": "for"}}, {"id": "2", "responses": {"mandate": "for"}},
///     {"id": "3", "responses": {"mandate": "against"}}, {"id": "4", "responses": {"mutual_trust": "against"}}
/// ]}"#)?;
/// let tally = ResponseTally::new(Dimension::Mandate, case.respondents());
/// assert_eq!(tally.label(Degree::For, Language::English), "2 of 3, 1 not asked");
/// assert_eq!(tally.label(Degree::Against, Language::Dutch), "1 van 3, 1 niet gevraagd");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ResponseTally {
    /// The dimension.
    pub dimension: Dimension,
    /// How many were asked: the N of "n of N".
    pub asked: u32,
    /// How many of those have each degree of the dimension's scale: for certain, and possibly.
    pub counts: BTreeMap<Degree, CountRange>,
    /// How many of those answered without its being clear which degree they have.
    pub open: u32,
    /// How many weren't asked.
    pub not_asked: u32,
}

impl ResponseTally {
    /// The tally of some respondents on a dimension.
    pub fn new<'a>(dimension: Dimension, respondents: impl IntoIterator<Item = Respondent<'a>>) -> Self {
        let mut counts: BTreeMap<_, _> =
            dimension.scale().degrees().iter().map(|degree| (*degree, CountRange { lower: 0, upper: 0 })).collect();
        let (mut asked, mut open, mut not_asked) = (0, 0, 0);
        for respondent in respondents {
            let Some(response) = respondent.response(dimension) else {
                not_asked += 1;
                continue;
            };
            let rating = response.rating();
            asked += 1;
            open += u32::from(rating.degree().is_none());
            for (degree, count) in &mut counts {
                count.lower += u32::from(rating.degree() == Some(*degree));
                count.upper += u32::from((rating.lower()..=rating.upper()).contains(degree));
            }
        }
        Self { dimension, asked, counts, open, not_asked }
    }

    /// How many have a degree: for certain, and possibly. None have one of another scale.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, cohort::claims::CountRange, instruments::ResponseTally, published};
    ///
    /// let tally = ResponseTally::new(Dimension::ClientMeaninglessness, published::rotterdam().respondents());
    /// // Of one respondent the text tells it; the others' codes aren't printed.
    /// assert_eq!(tally.count(Degree::NotFelt), CountRange { lower: 1, upper: 15 });
    /// ```
    pub fn count(&self, degree: Degree) -> CountRange {
        self.counts.get(&degree).copied().unwrap_or(CountRange { lower: 0, upper: 0 })
    }

    /// "n of N" for a degree, with those who weren't asked.
    pub fn label(&self, degree: Degree, language: Language) -> String {
        let word = |en, nl| Text { en, nl }.in_language(language);
        let tally = format!("{} {} {}", self.count(degree), word("of", "van"), self.asked);
        match self.not_asked {
            0 => tally,
            not_asked => format!("{tally}, {not_asked} {}", word("not asked", "niet gevraagd")),
        }
    }

    /// The tally in words, a line for each degree.
    ///
    /// ```
    /// use policy_integration::{Dimension, Language, instruments::ResponseTally, published};
    ///
    /// let tally = ResponseTally::new(Dimension::ClientMeaninglessness, published::rotterdam().respondents());
    /// assert_eq!(tally.lines(Language::English)[0], "client meaninglessness not felt: 1–15 of 15");
    /// ```
    pub fn lines(&self, language: Language) -> Vec<String> {
        let line = |degree: &Degree| {
            let dimension = self.dimension.label(language);
            format!("{dimension} {}: {}", self.dimension.degree_label(*degree, language), self.label(*degree, language))
        };
        self.counts.keys().map(line).collect()
    }
}
