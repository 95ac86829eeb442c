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
    use super::{NaiveDate, Serializer};

    /// Writes a date where there is one.
    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
    pub(crate) fn serialize<S: Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => super::serialize(date, serializer),
            None => serializer.serialize_none(),
        }
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
