//! Readings: what a coder made of one dimension of a case at one moment.

use crate::case::Statement;
use crate::vocabulary::{Degree, Dimension, Language, terms};

terms! {
    /// The form of a reading: whether it's a point on the scale, and if not, why not.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::agreement::ReadingForm};
    ///
    /// assert_eq!(ReadingForm::Change.label(Language::Dutch), "verandering");
    /// ```
    #[non_exhaustive]
    pub enum ReadingForm {
        /// One degree: a point, of which an ordinal figure can be made.
        Point = "point", en "one degree", nl "één graad";
        /// Several degrees, not all: at least, at most, or between.
        Interval = "interval", en "interval", nl "interval";
        /// Explicitly unknown.
        Unknown = "unknown", en "unknown", nl "onbekend";
        /// A change since the moment before: grown or fallen, with or without a stated end, or no change noted.
        Change = "change", en "change", nl "verandering";
        /// The coder found nothing said.
        Silent = "silent", en "nothing said", nl "niets gezegd";
        /// The coder didn't code the case at that moment.
        NotCoded = "not_coded", en "not coded", nl "niet gecodeerd";
    }
}

/// What a coder made of one dimension of a case at one moment.
///
/// Statements that allow the same degrees are one reading: at least the highest degree is the highest degree.
///
/// ```
/// use policy_integration::{Degree, Dimension, Statement, cohort::agreement::{Reading, ReadingForm}};
///
/// let reading = Reading::new(Dimension::Budget, Statement::AtLeast(Degree::Embedded));
/// assert_eq!(reading, Reading::Stated(Statement::Degree(Degree::Embedded)));
/// assert_eq!((reading.form(), reading.point()), (ReadingForm::Point, Some(Degree::Embedded)));
/// assert_eq!(Reading::Silent.point(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The coder coded this.
    Stated(Statement),
    /// The coder coded the case at that moment, and nothing of this dimension.
    Silent,
    /// The coder didn't code the case at that moment: a missing rating for every figure.
    NotCoded,
}

impl Reading {
    /// The reading of a statement about a dimension.
    pub fn new(dimension: Dimension, statement: Statement) -> Self {
        Self::Stated(statement.canonical(dimension.scale()))
    }

    /// Its form.
    pub const fn form(self) -> ReadingForm {
        match self {
            Self::Stated(Statement::Degree(_)) => ReadingForm::Point,
            Self::Stated(Statement::AtLeast(_) | Statement::AtMost(_) | Statement::Between(..)) => {
                ReadingForm::Interval
            }
            Self::Stated(Statement::Unknown) => ReadingForm::Unknown,
            Self::Stated(_) => ReadingForm::Change,
            Self::Silent => ReadingForm::Silent,
            Self::NotCoded => ReadingForm::NotCoded,
        }
    }

    /// The degree, where it is a point.
    pub const fn point(self) -> Option<Degree> {
        match self {
            Self::Stated(Statement::Degree(degree)) => Some(degree),
            _ => None,
        }
    }

    /// The reading in words for a reader.
    ///
    /// ```
    /// # use policy_integration::{Language, cohort::agreement::Reading};
    /// assert_eq!(Reading::Silent.label(Language::English), "nothing said");
    /// ```
    pub fn label(self, language: Language) -> String {
        match self {
            Self::Stated(statement) => statement.label(language),
            Self::Silent | Self::NotCoded => self.form().label(language).to_owned(),
        }
    }
}
