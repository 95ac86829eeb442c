//! How statements are read and written by serde.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::{CodedStatement, StatedDegrees, Statement};

impl Serialize for StatedDegrees {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Degree(degree) => degree.serialize(serializer),
            Self::AtLeast(degree) => one_key(serializer, "at_least", degree),
            Self::AtMost(degree) => one_key(serializer, "at_most", degree),
            Self::Between(low, high) => one_key(serializer, "between", &[low, high]),
        }
    }
}

impl<'de> Deserialize<'de> for StatedDegrees {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let statement = Statement::deserialize(deserializer)?;
        statement.stated().ok_or_else(|| de::Error::custom("a degree or an interval of degrees is expected"))
    }
}

impl Serialize for Statement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self, self.stated()) {
            (Self::GrewTo(degrees), _) => one_key(serializer, "grew_to", degrees),
            (Self::FellTo(degrees), _) => one_key(serializer, "fell_to", degrees),
            (_, Some(degrees)) => degrees.serialize(serializer),
            (word, None) => serializer.collect_str(word),
        }
    }
}

fn one_key<S: Serializer>(serializer: S, key: &str, value: &impl Serialize) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}

impl Serialize for CodedStatement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.has_evidence() {
            return self.rating.serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rating", &self.rating)?;
        for (key, text) in [("source", &self.source), ("note", &self.note), ("coder", &self.coder)] {
            if let Some(text) = text {
                map.serialize_entry(key, text)?;
            }
        }
        map.end()
    }
}

/// A key of a rating in JSON, in either form.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum RatingKey {
    AtLeast,
    AtMost,
    Between,
    GrewTo,
    FellTo,
    Rating,
    Source,
    Note,
    Coder,
}

impl<'de> Deserialize<'de> for Statement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(RatingVisitor)? {
            Form::Bare(statement) => Ok(statement),
            Form::WithEvidence(_) => Err(de::Error::custom("a statement has no evidence")),
        }
    }
}

impl<'de> Deserialize<'de> for CodedStatement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(RatingVisitor)? {
            Form::Bare(statement) => Ok(statement.into()),
            Form::WithEvidence(draft) => Ok(draft),
        }
    }
}

/// The two forms of a rating in JSON.
enum Form {
    Bare(Statement),
    WithEvidence(CodedStatement),
}

struct RatingVisitor;

impl<'de> Visitor<'de> for RatingVisitor {
    type Value = Form;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a degree, `unknown`, a change, an interval of degrees, or a rating with its evidence")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Form, E> {
        Statement::from_word(word).map(Form::Bare).ok_or_else(|| E::invalid_value(de::Unexpected::Str(word), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Form, A::Error> {
        let mut bare = None;
        let (mut rating, mut source, mut note, mut coder) = (None, None, None, None);
        while let Some(key) = map.next_key::<RatingKey>()? {
            match key {
                RatingKey::AtLeast => once(&mut bare, "at_least", Statement::AtLeast(map.next_value()?))?,
                RatingKey::AtMost => once(&mut bare, "at_most", Statement::AtMost(map.next_value()?))?,
                RatingKey::Between => {
                    let (low, high) = map.next_value()?;
                    once(&mut bare, "between", Statement::Between(low, high))?;
                }
                RatingKey::GrewTo => once(&mut bare, "grew_to", Statement::GrewTo(map.next_value()?))?,
                RatingKey::FellTo => once(&mut bare, "fell_to", Statement::FellTo(map.next_value()?))?,
                RatingKey::Rating => once(&mut rating, "rating", map.next_value::<Statement>()?)?,
                RatingKey::Source => once(&mut source, "source", map.next_value()?)?,
                RatingKey::Note => once(&mut note, "note", map.next_value()?)?,
                RatingKey::Coder => once(&mut coder, "coder", map.next_value()?)?,
            }
        }
        let has_evidence = rating.is_some() || source.is_some() || note.is_some() || coder.is_some();
        match bare {
            Some(statement) if !has_evidence => return Ok(Form::Bare(statement)),
            Some(_) => return Err(de::Error::custom("either an interval of degrees, or a rating with its evidence")),
            None => {}
        }
        let rating = rating.ok_or_else(|| de::Error::missing_field("rating"))?;
        let (source, note, coder) = (source.flatten(), note.flatten(), coder.flatten());
        Ok(Form::WithEvidence(CodedStatement { rating, source, note, coder }))
    }
}

/// Fills a place that may be filled once.
fn once<T, E: de::Error>(place: &mut Option<T>, key: &'static str, value: T) -> Result<(), E> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(key)),
    }
}
