//! Counts of a group: how many hold what, dimension by dimension.

use std::collections::BTreeMap;

use super::ResponseTally;
use crate::case::Respondent;
use crate::cohort::claims::CountRange;
use crate::vocabulary::{Degree, Dimension, Language, Text, Unit};

/// How many of a group hold what, dimension by dimension: what a report prints of people whose single answers it doesn't print.
///
/// A group's mean of anything that is linear in the answers needs only these counts. What isn't counted can be anything, up to
/// the size of the group. Each dimension has two degrees, and nobody is left out: who doesn't have the one has the other.
///
/// ```
/// use policy_integration::{Degree, Dimension, instruments::{GroupCounts, WillingnessModel}, cohort::claims::CountRange};
///
/// let counts = GroupCounts::of_size(15)
///     .with(Dimension::ClientMeaninglessness, Degree::NotFelt, CountRange { lower: 13, upper: 13 })?
///     .with(Dimension::SocietalMeaninglessness, Degree::NotFelt, CountRange { lower: 12, upper: 12 })?;
/// assert_eq!(counts.count(Dimension::ClientMeaninglessness, Degree::Felt), Some(CountRange { lower: 2, upper: 2 }));
/// // (2 × 13 + 2 × 12) of 7 × 15 parts are certain; nothing is counted of powerlessness, which is 3 of 7.
/// let group = WillingnessModel::default().group_of_counts(&counts);
/// assert_eq!(group.bounds.unwrap().to_string(), "0.48–0.90");
/// # Ok::<(), policy_integration::instruments::CountsError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupCounts {
    /// How many the group has.
    pub of: u32,
    /// How many have the higher degree of each dimension that is counted.
    counts: BTreeMap<Dimension, CountRange>,
}

/// Why counts don't fit a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CountsError {
    /// The dimension isn't one that respondents answer, or the degree isn't on its scale.
    #[error("{}", self.message(Language::English))]
    OffScale {
        /// The dimension.
        dimension: Dimension,
        /// The degree.
        degree: Degree,
    },
    /// A count contradicts the size of the group, or other counts of it.
    #[error("{}", self.message(Language::English))]
    Contradiction {
        /// The dimension.
        dimension: Dimension,
    },
    /// The respondents aren't as many as are counted.
    #[error("{}", self.message(Language::English))]
    Size {
        /// How many are counted.
        counted: u32,
        /// How many respondents there are.
        respondents: u32,
    },
}

impl CountsError {
    /// What is wrong, in words.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::OffScale { dimension, degree }, Language::English) => {
                format!(
                    "`{degree}` can't be counted on `{dimension}`; accepted: a dimension of respondents, and its degrees"
                )
            }
            (Self::OffScale { dimension, degree }, Language::Dutch) => {
                format!(
                    "`{degree}` is niet te tellen bij `{dimension}`; toegestaan: een dimensie van respondenten, en haar graden"
                )
            }
            (Self::Contradiction { dimension }, Language::English) => {
                format!("the counts of `{dimension}` contradict each other; accepted: counts that one group can have")
            }
            (Self::Contradiction { dimension }, Language::Dutch) => {
                format!(
                    "de aantallen van `{dimension}` spreken elkaar tegen; toegestaan: aantallen die één groep kan hebben"
                )
            }
            (Self::Size { counted, respondents }, Language::English) => {
                format!(
                    "`{counted}` are counted, and there are `{respondents}` respondents; accepted: as many as are counted"
                )
            }
            (Self::Size { counted, respondents }, Language::Dutch) => {
                format!(
                    "er zijn er `{counted}` geteld, en er zijn `{respondents}` respondenten; toegestaan: evenveel als geteld"
                )
            }
        }
    }
}

impl GroupCounts {
    /// Returns the counts of a group of which nothing is known but its size.
    pub const fn of_size(of: u32) -> Self {
        Self { of, counts: BTreeMap::new() }
    }

    /// Counts what respondents answered. Who wasn't asked, or didn't answer clearly, can hold anything.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, cohort::claims::CountRange, instruments::GroupCounts, published};
    ///
    /// let counts = GroupCounts::of_respondents(published::rotterdam().respondents());
    /// let had_influence = counts.count(Dimension::TacticalInfluence, Degree::Present);
    /// assert_eq!(had_influence, Some(CountRange { lower: 2, upper: 2 }));
    /// ```
    pub fn of_respondents<'a>(respondents: impl IntoIterator<Item = Respondent<'a>>) -> Self {
        let respondents: Vec<_> = respondents.into_iter().collect();
        let counted = |dimension: Dimension| {
            let tally = ResponseTally::new(dimension, respondents.iter().copied());
            let CountRange { lower, upper } = tally.count(dimension.scale().top());
            (dimension, CountRange { lower, upper: upper + tally.not_asked })
        };
        let counts = Unit::Respondent.dimensions().map(counted);
        Self { of: size(&respondents), counts: counts.collect() }
    }

    /// Returns the counts with another one, which narrows what was counted of the dimension before.
    ///
    /// # Errors
    /// [`CountsError`] where the dimension isn't one of respondents, the degree is of another scale, or the count contradicts the
    /// group's size or an earlier count.
    pub fn with(mut self, dimension: Dimension, degree: Degree, count: CountRange) -> Result<Self, CountsError> {
        let scale = dimension.scale();
        if !Unit::Respondent.has(dimension) || degree.scale() != scale {
            return Err(CountsError::OffScale { dimension, degree });
        }
        if count.lower > count.upper || count.upper > self.of {
            return Err(CountsError::Contradiction { dimension });
        }
        let high = if degree == scale.top() { count } else { self.others(count) };
        let before = self.high(dimension);
        let both = CountRange { lower: before.lower.max(high.lower), upper: before.upper.min(high.upper) };
        if both.lower > both.upper {
            return Err(CountsError::Contradiction { dimension });
        }
        self.counts.insert(dimension, both);
        Ok(self)
    }

    /// How many have a degree; everything that the group's size allows where it isn't counted. `None` for a degree of another scale.
    pub fn count(&self, dimension: Dimension, degree: Degree) -> Option<CountRange> {
        let scale = dimension.scale();
        let high = self.high(dimension);
        (degree.scale() == scale).then(|| if degree == scale.top() { high } else { self.others(high) })
    }

    /// The dimensions that are counted, in codebook order.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        self.counts.keys().copied()
    }

    /// Returns what the counts of a whole and single answers together leave possible for a part of it.
    ///
    /// The bounds are joint: what the others certainly hold, the part doesn't. They are exact for each dimension by itself.
    /// With nobody else, it is the whole by counts and answers both.
    ///
    /// # Errors
    /// [`CountsError`] where there are more or fewer respondents than are counted, or an answer contradicts the counts.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Truth, cohort::claims::CountRange, published};
    ///
    /// let (inside, outside): (Vec<_>, Vec<_>) =
    ///     published::rotterdam().respondents().partition(|r| r.in_experiment() == Truth::True);
    /// let counts = published::rotterdam_counts(published::CountReading::Closed).of_part(inside, outside)?;
    /// // Fourteen of the fifteen don't feel it, so that of any two at least one doesn't.
    /// let strategic = counts.count(Dimension::StrategicPowerlessness, Degree::NotFelt);
    /// assert_eq!(strategic, Some(CountRange { lower: 1, upper: 2 }));
    /// # Ok::<(), policy_integration::instruments::CountsError>(())
    /// ```
    pub fn of_part<'a>(
        &self,
        part: impl IntoIterator<Item = Respondent<'a>>,
        others: impl IntoIterator<Item = Respondent<'a>>,
    ) -> Result<Self, CountsError> {
        let (mut part, others) = (Self::of_respondents(part), Self::of_respondents(others));
        let respondents = part.of.saturating_add(others.of);
        if respondents != self.of {
            return Err(CountsError::Size { counted: self.of, respondents });
        }
        for (dimension, whole) in &self.counts {
            let (own, other) = (part.high(*dimension), others.high(*dimension));
            let lower = own.lower.max(whole.lower.saturating_sub(other.upper));
            let upper = whole.upper.checked_sub(other.lower).map(|left| left.min(own.upper));
            let upper =
                upper.filter(|upper| lower <= *upper).ok_or(CountsError::Contradiction { dimension: *dimension })?;
            part.counts.insert(*dimension, CountRange { lower, upper });
        }
        Ok(part)
    }

    /// How many have the dimension's higher degree.
    pub(super) fn high(&self, dimension: Dimension) -> CountRange {
        self.counts.get(&dimension).copied().unwrap_or(CountRange { lower: 0, upper: self.of })
    }

    /// How many are left of the group.
    const fn others(&self, count: CountRange) -> CountRange {
        CountRange { lower: self.of - count.upper, upper: self.of - count.lower }
    }

    /// The counts in words, a line for each dimension and degree.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let line = |dimension: Dimension, degree: Degree| {
            let told = format!("{} {}", dimension.label(language), dimension.degree_label(degree, language));
            self.label(dimension, degree, language).map(|count| format!("{told}: {count}"))
        };
        let of = |dimension: Dimension| dimension.scale().degrees().iter().filter_map(move |d| line(dimension, *d));
        self.dimensions().flat_map(of).collect()
    }

    /// The count in words: "n of N". `None` for a degree of another scale.
    pub fn label(&self, dimension: Dimension, degree: Degree, language: Language) -> Option<String> {
        let of = Text { en: "of", nl: "van" }.in_language(language);
        self.count(dimension, degree).map(|count| format!("{count} {of} {}", self.of))
    }
}

/// How many respondents there are.
pub(super) fn size<T>(respondents: &[T]) -> u32 {
    u32::try_from(respondents.len()).unwrap_or(u32::MAX)
}
