//! Partial dates: a day, or some day of a month or of a year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::report::date::{meant_date, parse_date, parse_month};
use crate::report::{Accepted, Code, Decoder, Finding, Node, Value, always_small, by_serde};
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, Text, sentence};

/// A day, or some day of a month or of a year, as a record knows it: `2024-03-15`, `2024-03` or `2024`.
///
/// A month stands for one of its days, and which one isn't known. Whether something was before or after it is therefore a
/// [`Truth`]. In the order of partial dates an earlier first day comes first, and of two with one first day the shorter one.
///
/// ```
/// use policy_integration::{Truth, case::PartialDate, chrono::NaiveDate};
///
/// let march: PartialDate = "2024-03".parse()?;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// assert_eq!((march.first(), march.last()), (day("2024-03-01"), day("2024-03-31")));
/// assert_eq!(march.day(), None);
/// assert_eq!(march.is_by(day("2024-02-29")), Truth::False);
/// assert_eq!(march.is_by(day("2024-03-15")), Truth::Unknown);
/// assert_eq!(march.is_by(day("2024-03-31")), Truth::True);
/// assert_eq!(PartialDate::from(day("2024-03-15")).to_string(), "2024-03-15");
/// # Ok::<(), policy_integration::case::PartialDateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    first: NaiveDate,
    precision: Precision,
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Precision {
    #[default]
    Day,
    Month,
    Year,
}

/// A text that is no partial date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct PartialDateError {
    /// The text.
    pub text: String,
    /// The date that was probably meant.
    pub meant: Option<String>,
}

impl PartialDateError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    ///
    /// ```
    /// use policy_integration::{Language, case::PartialDate};
    ///
    /// let error = "31-12-2023".parse::<PartialDate>().unwrap_err();
    /// assert_eq!(
    ///     error.message(Language::Dutch),
    ///     "`31-12-2023` is geen datum; bedoel je `2023-12-31`? toegestaan: JJJJ-MM-DD, JJJJ-MM of JJJJ"
    /// );
    /// ```
    pub fn message(&self, language: Language) -> String {
        let text = &self.text;
        let (accepted, meant) = (ACCEPTED.in_language(language), self.meant.as_deref());
        let meant = crate::vocabulary::did_you_mean(meant, language);
        sentence!(
            language,
            en "`{text}` isn't a date; {meant}accepted: {accepted}",
            nl "`{text}` is geen datum; {meant}toegestaan: {accepted}"
        )
    }
}

const ACCEPTED: Text = Text { en: "YYYY-MM-DD, YYYY-MM or YYYY", nl: "JJJJ-MM-DD, JJJJ-MM of JJJJ" };

impl PartialDate {
    /// A month of a year; `None` for a month that there isn't.
    ///
    /// ```
    /// use policy_integration::case::PartialDate;
    ///
    /// assert_eq!(PartialDate::month(2024, 3), "2024-03".parse().ok());
    /// assert_eq!(PartialDate::month(2024, 13), None);
    /// ```
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, month, 1)?, precision: Precision::Month })
    }

    /// A year; `None` for one that the calendar doesn't have.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, 1, 1)?, precision: Precision::Year })
    }

    /// The first day that it can be.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day that it can be.
    pub fn last(self) -> NaiveDate {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => 1,
            Precision::Year => 12,
        };
        let next = self.first.checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX)
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<NaiveDate> {
        (self.precision == Precision::Day).then_some(self.first)
    }

    /// Whether it can be this day.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last()
    }

    /// Whether it is on or before this day.
    pub fn is_by(self, day: NaiveDate) -> Truth {
        Truth::from_certain_and_possible(self.last() <= day, self.first <= day)
    }

    fn parsed(text: &str) -> Result<Self, Code> {
        match text.len() {
            4 => parse_month(text, 1).map(|first| Self { first, precision: Precision::Year }),
            7 => parse_month(text, 2).map(|first| Self { first, precision: Precision::Month }),
            _ => parse_date(text).map(Self::from),
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self { first: day, precision: Precision::Day }
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        Self::parsed(text).map_err(|_| PartialDateError { text: text.to_owned(), meant: meant_date(text, true) })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Year => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Visitor)
    }
}

struct Visitor;

impl de::Visitor<'_> for Visitor {
    type Value = PartialDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date as YYYY-MM-DD, YYYY-MM or YYYY, in the years 1000 to 9999")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
        PartialDate::parsed(text).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

impl Value for PartialDate {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        let text = decoder.str(node)?;
        let fault = |code: Code| {
            let accepted = Accepted::Near { nearest: meant_date(text, true), accepted: ACCEPTED };
            let finding = |path| Finding::new(path, code, text);
            decoder.note(|path| match code {
                Code::NotADate => finding(path).accepting(accepted),
                _ => finding(path),
            });
        };
        Self::parsed(text).map_err(fault).ok()
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "title": "Partial date",
            "description": "A day, or some day of a month or of a year.",
            "anyOf": [
                crate::report::date::schema(generator),
                { "type": "string", "pattern": "^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$" }
            ]
        })
    }
}
