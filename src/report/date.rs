//! Calendar dates in JSON: YYYY-MM-DD, and in no other form.
//!
//! The years are 1000 to 9999. A later one can't be written so, and an earlier one is a slip: `0224` for `2024`.

use chrono::{Datelike, NaiveDate};
use serde::{Deserializer, Serializer, de};

use super::Code;

/// Whether a date is in a year that records can have.
pub(crate) fn has_four_digit_year(date: NaiveDate) -> bool {
    (1000..=9999).contains(&date.year())
}

/// Reads a calendar date as YYYY-MM-DD, and in no other form.
///
/// # Errors
/// The code of what is wrong: it's no date, or its year is out of range.
pub(crate) fn parse_date(text: &str) -> Result<NaiveDate, Code> {
    let bytes = text.as_bytes();
    let is_shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let number = |from: usize, to: usize| bytes[from..to].iter().fold(0, |n, byte| n * 10 + u32::from(byte - b'0'));
    if !is_shaped {
        return Err(Code::NotADate);
    }
    let date = NaiveDate::from_ymd_opt(number(0, 4).cast_signed(), number(5, 7), number(8, 10));
    let date = date.ok_or(Code::NotADate)?;
    if has_four_digit_year(date) { Ok(date) } else { Err(Code::YearOutOfRange) }
}

/// Reads the first day of a month, written as YYYY-MM, or of a year, written as YYYY: these are one and two parts.
///
/// # Errors
/// The code of what is wrong: it's no such text, or its year is out of range.
pub(crate) fn parse_month(text: &str, parts: usize) -> Result<NaiveDate, Code> {
    parse_date(&format!("{text}{}", &"-01-01"[3 * (parts - 1)..]))
}

/// The date that was probably meant: day, month and year in another order or with other marks, or a date with a time.
/// Where it `may_be_partial`, also a month and a year.
///
/// A day stands before its month, as in Dutch, unless that is no date.
pub(crate) fn meant_date(text: &str, may_be_partial: bool) -> Option<String> {
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        return None;
    }
    let date = text.trim().split(['T', 't', ' ']).next()?;
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let number =
        |part: &str| (part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u32>().ok());
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let read = |year: &str, month: &str, day: &str| {
        let (month, day) = (number(month)??, number(day)??);
        parse_date(&format!("{year}-{month:02}-{day:02}")).ok().map(|date| date.to_string())
    };
    match parts.as_slice() {
        [year, month, day] if is_year(year) => read(year, month, day),
        [day, month, year] if is_year(year) => read(year, month, day).or_else(|| read(year, day, month)),
        [whole] if whole.len() == 8 && whole.is_ascii() => read(&whole[..4], &whole[4..6], &whole[6..]),
        [year, month] | [month, year] if may_be_partial && is_year(year) => {
            read(year, month, "1").map(|first| first[..7].to_owned())
        }
        [year] if may_be_partial && is_year(year) => parse_month(year, 1).ok().map(|_| (*year).to_owned()),
        _ => None,
    }
}

/// Writes a date.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
pub(crate) fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&date.format("%Y-%m-%d"))
}

/// Reads a date.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    deserializer.deserialize_str(DateVisitor)
}

struct DateVisitor;

impl de::Visitor<'_> for DateVisitor {
    type Value = NaiveDate;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a calendar date as YYYY-MM-DD, in the years 1000 to 9999")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        parse_date(text).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// Dates that may be left out.
pub(crate) mod option {
    use super::{Deserializer, NaiveDate, Serializer};

    /// Writes a date where there is one.
    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
    pub(crate) fn serialize<S: Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => super::serialize(date, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a date.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        super::deserialize(deserializer).map(Some)
    }
}

/// The schema of a date.
#[cfg(feature = "schemars")]
pub(crate) fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "format": "date", "pattern": PATTERN })
}

/// The schema of a date that may be left out.
#[cfg(feature = "schemars")]
pub(crate) fn optional_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "null"], "format": "date", "pattern": PATTERN })
}

#[cfg(feature = "schemars")]
const PATTERN: &str = "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$";
