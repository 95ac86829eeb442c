//! Ratings: what is known of one dimension.

use std::fmt;

use super::Statement;
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Language, Scale, quoted, sentence};

/// What is known of one dimension at one moment: the lowest and the highest degree that it can have.
///
/// A known degree is a point, an unknown one the whole scale. Unknown is never zero.
///
/// ```
/// use policy_integration::{Degree, Rating, Truth, vocabulary::Scale};
///
/// let rating = Rating::at_least(Degree::Established);
/// assert_eq!((rating.lower(), rating.upper()), (Degree::Established, Degree::Embedded));
/// assert_eq!(rating.reaches(Degree::Emerging), Truth::True);
/// assert_eq!(rating.reaches(Degree::Embedded), Truth::Unknown);
/// assert_eq!(Rating::unknown(Scale::Integration).degrees().count(), 4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rating {
    lower: Degree,
    upper: Degree,
}

/// Two degrees that can't be the ends of one rating.
///
/// ```
/// use policy_integration::{Degree, Language, Rating, case::InvalidRatingError};
///
/// let error = Rating::between(Degree::Embedded, Degree::Absent).unwrap_err();
/// assert_eq!(error, InvalidRatingError::Reversed { lower: Degree::Embedded, upper: Degree::Absent });
/// assert_eq!(
///     error.message(Language::Dutch),
///     "`embedded` is hoger dan `absent`; toegestaan: twee graden, de laagste eerst"
/// );
/// let error = Rating::between(Degree::Absent, Degree::For).unwrap_err();
/// assert_eq!(error, InvalidRatingError::TwoScales { lower: Degree::Absent, upper: Degree::For });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum InvalidRatingError {
    /// The degrees are of two scales.
    TwoScales {
        /// The lower end as given.
        lower: Degree,
        /// The upper end as given.
        upper: Degree,
    },
    /// The higher degree comes first.
    Reversed {
        /// The lower end as given.
        lower: Degree,
        /// The upper end as given.
        upper: Degree,
    },
}

impl InvalidRatingError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::TwoScales { lower, upper } => sentence!(
                language,
                en "`{lower}` and `{upper}` are of two scales; accepted: two degrees of one scale",
                nl "`{lower}` en `{upper}` horen bij twee schalen; toegestaan: twee graden van één schaal"
            ),
            Self::Reversed { lower, upper } => sentence!(
                language,
                en "`{lower}` is above `{upper}`; accepted: two degrees, the lower one first",
                nl "`{lower}` is hoger dan `{upper}`; toegestaan: twee graden, de laagste eerst"
            ),
        }
    }
}

/// A degree that isn't of the dimension's scale.
///
/// ```
/// use policy_integration::{Degree, Dimension, Position, Rating};
///
/// let error = Position::new([(Dimension::MutualTrust, Rating::known(Degree::Embedded))]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`embedded` is off the scale of `mutual_trust`; accepted: `against`, `for`"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct OffScaleError {
    /// The dimension.
    pub dimension: Dimension,
    /// The degree as given.
    pub degree: Degree,
}

impl OffScaleError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { dimension, degree } = self;
        sentence!(
            language,
            en "`{degree}` is off the scale of `{dimension}`; accepted: {}",
            nl "`{degree}` ligt niet op de schaal van `{dimension}`; toegestaan: {}", quoted(dimension.scale().ids())
        )
    }
}

impl Rating {
    /// Exactly this degree.
    pub const fn known(degree: Degree) -> Self {
        Self { lower: degree, upper: degree }
    }

    /// Any degree of the scale.
    pub const fn unknown(scale: Scale) -> Self {
        Self { lower: scale.bottom(), upper: scale.top() }
    }

    /// This degree or a higher one.
    pub const fn at_least(degree: Degree) -> Self {
        Self { lower: degree, upper: degree.scale().top() }
    }

    /// This degree or a lower one.
    pub const fn at_most(degree: Degree) -> Self {
        Self { lower: degree.scale().bottom(), upper: degree }
    }

    /// One of the degrees from `lower` to `upper`.
    ///
    /// # Errors
    /// [`InvalidRatingError`] where the degrees are of two scales or the higher one comes first.
    ///
    /// ```
    /// # use policy_integration::{Degree, Rating};
    /// assert!(Rating::between(Degree::Emerging, Degree::Established).is_ok());
    /// assert!(Rating::between(Degree::Established, Degree::Emerging).is_err());
    /// ```
    pub fn between(lower: Degree, upper: Degree) -> Result<Self, InvalidRatingError> {
        if lower.scale() != upper.scale() {
            Err(InvalidRatingError::TwoScales { lower, upper })
        } else if lower > upper {
            Err(InvalidRatingError::Reversed { lower, upper })
        } else {
            Ok(Self { lower, upper })
        }
    }

    /// The degrees from one rank to another, both on the scale and in order.
    pub(crate) fn of_ranks(scale: Scale, lower: u32, upper: u32) -> Self {
        let degree = |rank| scale.degree(rank).unwrap_or(scale.top());
        Self { lower: degree(lower), upper: degree(upper) }
    }

    /// The lowest degree that is possible.
    pub const fn lower(self) -> Degree {
        self.lower
    }

    /// The highest degree that is possible.
    pub const fn upper(self) -> Degree {
        self.upper
    }

    /// The scale of the degrees.
    pub const fn scale(self) -> Scale {
        self.lower.scale()
    }

    /// The degree, where only one is possible.
    pub fn degree(self) -> Option<Degree> {
        (self.lower == self.upper).then_some(self.lower)
    }

    /// Whether nothing is known: every degree of the scale is possible.
    pub fn is_unknown(self) -> bool {
        self == Self::unknown(self.scale())
    }

    /// The possible degrees, lowest first.
    pub fn degrees(self) -> impl DoubleEndedIterator<Item = Degree> + Clone {
        let degrees = self.scale().degrees().iter().copied();
        degrees.filter(move |degree| (self.lower..=self.upper).contains(degree))
    }

    /// Whether the degree is at least this one. A degree of another scale is never reached.
    pub fn reaches(self, degree: Degree) -> Truth {
        if degree.scale() != self.scale() {
            return Truth::False;
        }
        Truth::from_certain_and_possible(self.lower >= degree, self.upper >= degree)
    }

    /// What both this and another source of knowledge allow; `None` where they contradict each other.
    ///
    /// ```
    /// # use policy_integration::{Degree, Rating};
    /// let known = Rating::at_least(Degree::Emerging).narrowed_by(Rating::at_most(Degree::Emerging));
    /// assert_eq!(known, Some(Rating::known(Degree::Emerging)));
    /// let absent = Rating::known(Degree::Absent);
    /// assert_eq!(absent.narrowed_by(Rating::at_least(Degree::Emerging)), None);
    /// ```
    pub fn narrowed_by(self, other: Self) -> Option<Self> {
        Self::between(self.lower.max(other.lower), self.upper.min(other.upper)).ok()
    }

    /// The rating in words for a reader.
    ///
    /// ```
    /// # use policy_integration::{Degree, Language, Rating};
    /// assert_eq!(Rating::at_most(Degree::Emerging).label(Language::Dutch), "ten hoogste in opkomst");
    /// ```
    pub fn label(self, language: Language) -> String {
        self.statement().label(language)
    }

    /// The rating of a dimension in words, by what the degrees are called there.
    ///
    /// ```
    /// # use policy_integration::{Degree, Dimension, Language, Rating};
    /// let rating = Rating::known(Degree::Against);
    /// assert_eq!(rating.label_on(Dimension::MutualUnderstanding, Language::Dutch), "weinig");
    /// ```
    pub fn label_on(self, dimension: Dimension, language: Language) -> String {
        self.statement().label_on(dimension, language)
    }

    /// The rating as a record states it.
    pub fn statement(self) -> Statement {
        match self.degree() {
            Some(degree) => Statement::Degree(degree),
            None if self.is_unknown() => Statement::Unknown,
            None if self.upper == self.scale().top() => Statement::AtLeast(self.lower),
            None if self.lower == self.scale().bottom() => Statement::AtMost(self.upper),
            None => Statement::Between(self.lower, self.upper),
        }
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.statement().fmt(f)
    }
}

impl Rating {
    /// Returns the rating of a dimension that a statement in an answer stands for. `unknown` is the dimension's whole scale.
    pub(crate) fn stated<E: serde::de::Error>(dimension: Dimension, statement: Statement) -> Result<Self, E> {
        let scale = dimension.scale();
        let rating = statement.rating(scale).filter(|rating| rating.scale() == scale);
        rating.ok_or_else(|| E::custom(format_args!("no rating of `{dimension}`")))
    }
}

impl serde::Serialize for Rating {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.statement().serialize(serializer)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Rating {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rating".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        super::statements::schema(generator, &["unknown"])
    }
}
