//! Statements: what a record says of one dimension.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::Rating;
use crate::vocabulary::{Degree, Language, Scale, Text};

/// The words of a change.
const CHANGES: [&str; 3] = ["grew", "fell", "unchanged"];

/// A scale's degrees, the word for none of them in particular, and the words of a change.
fn words_of(scale: Scale) -> Vec<&'static str> {
    let degrees = scale.degrees().iter().map(|degree| degree.id());
    degrees.chain(["unknown"]).chain(CHANGES).collect()
}

/// What a record says of one dimension at one moment.
///
/// In JSON a word, or an object of one key: `"established"`, `"unknown"`, `{"at_least": "emerging"}`,
/// `{"at_most": "emerging"}`, `{"between": ["emerging", "established"]}`, and at a later moment also `"grew"`,
/// `"fell"`, `"unchanged"`. A dimension that is left out is unknown at the first moment, and carries its rating at a later
/// one; an explicit `"unknown"` breaks the carry.
///
/// ```
/// use policy_integration::{Degree, Statement};
///
/// let statement: Statement = serde_json::from_str(r#"{"at_least": "established"}"#)?;
/// assert_eq!(statement, Statement::AtLeast(Degree::Established));
/// assert_eq!(serde_json::to_string(&Statement::Grew)?, r#""grew""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statement {
    /// Exactly this degree.
    Degree(Degree),
    /// Explicitly unknown: nothing carries.
    Unknown,
    /// This degree or a higher one.
    AtLeast(Degree),
    /// This degree or a lower one.
    AtMost(Degree),
    /// One of the degrees from the first to the second.
    Between(Degree, Degree),
    /// Higher than at the moment before, by an unstated amount. A degree that wasn't known before was then not the highest
    /// one; one that was known to be the highest stays so, with a warning: that anchor is open above.
    Grew,
    /// Lower than at the moment before, by an unstated amount; never from the lowest degree, which is closed below.
    Fell,
    /// Said to be the same as at the moment before ("no change noted").
    Unchanged,
}

impl Statement {
    /// The words that are a statement by themselves on a scale; no change can stand at the first moment.
    pub(crate) fn words(scale: Scale, is_first: bool) -> &'static [&'static str] {
        static WORDS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| Scale::ALL.iter().copied().map(words_of).collect());
        let words = &WORDS[scale as usize];
        if is_first { &words[..words.len() - CHANGES.len()] } else { words }
    }

    /// The degrees that it names.
    pub(crate) fn degrees(self) -> impl Iterator<Item = Degree> {
        let (one, other) = match self {
            Self::Degree(degree) | Self::AtLeast(degree) | Self::AtMost(degree) => (Some(degree), None),
            Self::Between(low, high) => (Some(low), Some(high)),
            Self::Unknown | Self::Grew | Self::Fell | Self::Unchanged => (None, None),
        };
        one.into_iter().chain(other)
    }

    /// The statement that is a word by itself.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "unknown" => Some(Self::Unknown),
            "grew" => Some(Self::Grew),
            "fell" => Some(Self::Fell),
            "unchanged" => Some(Self::Unchanged),
            _ => Degree::from_id(word).map(Self::Degree),
        }
    }

    /// Whether it speaks of the moment before: grown, fallen or unchanged.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Grew | Self::Fell | Self::Unchanged)
    }

    /// What it says by itself: `None` for a change, which depends on the moment before, and for an interval that is
    /// upside down.
    ///
    /// ```
    /// # use policy_integration::{Degree, Rating, Scale, Statement};
    /// let statement = Statement::AtMost(Degree::Emerging);
    /// assert_eq!(statement.rating(Scale::Integration), Some(Rating::at_most(Degree::Emerging)));
    /// assert_eq!(Statement::Grew.rating(Scale::Integration), None);
    /// ```
    pub fn rating(self, scale: Scale) -> Option<Rating> {
        match self {
            Self::Degree(degree) => Some(Rating::known(degree)),
            Self::Unknown => Some(Rating::unknown(scale)),
            Self::AtLeast(degree) => Some(Rating::at_least(degree)),
            Self::AtMost(degree) => Some(Rating::at_most(degree)),
            Self::Between(low, high) => Rating::between(low, high).ok(),
            Self::Grew | Self::Fell | Self::Unchanged => None,
        }
    }

    /// The statement in words for a reader.
    ///
    /// ```
    /// # use policy_integration::{Degree, Language, Statement};
    /// let statement = Statement::AtLeast(Degree::Established);
    /// assert_eq!(statement.label(Language::Dutch), "ten minste gevestigd");
    /// ```
    pub fn label(self, language: Language) -> String {
        let word = |en, nl| Text { en, nl }.in_language(language);
        match self {
            Self::Degree(degree) => degree.label(language).to_owned(),
            Self::Unknown => word("unknown", "onbekend").to_owned(),
            Self::AtLeast(degree) => format!("{} {}", word("at least", "ten minste"), degree.label(language)),
            Self::AtMost(degree) => format!("{} {}", word("at most", "ten hoogste"), degree.label(language)),
            Self::Between(low, high) => {
                let (low, high) = (low.label(language), high.label(language));
                format!("{low} {} {high}", word("to", "tot en met"))
            }
            Self::Grew => word("grew", "gegroeid").to_owned(),
            Self::Fell => word("fell", "gedaald").to_owned(),
            Self::Unchanged => word("no change noted", "geen verandering gemeld").to_owned(),
        }
    }
}

impl fmt::Display for Statement {
    /// The statement as a record has it; a word without its quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Degree(degree) => degree.fmt(f),
            Self::Unknown => f.write_str("unknown"),
            Self::AtLeast(degree) => write!(f, r#"{{"at_least": "{degree}"}}"#),
            Self::AtMost(degree) => write!(f, r#"{{"at_most": "{degree}"}}"#),
            Self::Between(low, high) => write!(f, r#"{{"between": ["{low}", "{high}"]}}"#),
            Self::Grew => f.write_str("grew"),
            Self::Fell => f.write_str("fell"),
            Self::Unchanged => f.write_str("unchanged"),
        }
    }
}

impl Serialize for Statement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::AtLeast(degree) => one_key(serializer, "at_least", degree),
            Self::AtMost(degree) => one_key(serializer, "at_most", degree),
            Self::Between(low, high) => one_key(serializer, "between", &[low, high]),
            word => serializer.collect_str(word),
        }
    }
}

fn one_key<S: Serializer>(serializer: S, key: &str, value: &impl Serialize) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}

/// A rating in a record: the statement, and where it comes from.
///
/// In JSON the bare statement, or an object of `rating`, `source`, `note` and `coder`.
///
/// ```
/// use policy_integration::{RatingDraft, Statement};
///
/// let bare: RatingDraft = serde_json::from_str(r#""grew""#)?;
/// let full: RatingDraft = serde_json::from_str(r#"{"rating": "grew", "source": "interview 3"}"#)?;
/// assert_eq!(bare.rating, full.rating);
/// assert_eq!(full.source.as_deref(), Some("interview 3"));
/// assert_eq!(bare, RatingDraft::from(Statement::Grew));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RatingDraft {
    /// What is stated.
    pub rating: Statement,
    /// Where: a locator in the material.
    pub source: Option<String>,
    /// Why this rating, where it took judgment.
    pub note: Option<String>,
    /// Who rated.
    pub coder: Option<String>,
}

impl RatingDraft {
    /// The keys of the form with evidence.
    pub(crate) const KEYS: &'static [&'static str] = &["rating", "source", "note", "coder"];
    /// The keys of an interval of degrees.
    pub(crate) const INTERVAL_KEYS: &'static [&'static str] = &["at_least", "at_most", "between"];

    /// Whether there is anything beside the statement.
    pub(crate) const fn has_evidence(&self) -> bool {
        self.source.is_some() || self.note.is_some() || self.coder.is_some()
    }
}

impl From<Statement> for RatingDraft {
    fn from(rating: Statement) -> Self {
        Self { rating, source: None, note: None, coder: None }
    }
}

impl From<Degree> for RatingDraft {
    fn from(degree: Degree) -> Self {
        Statement::Degree(degree).into()
    }
}

impl Serialize for RatingDraft {
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

impl<'de> Deserialize<'de> for RatingDraft {
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
    WithEvidence(RatingDraft),
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
        Ok(Form::WithEvidence(RatingDraft { rating, source, note, coder }))
    }
}

/// Fills a place that may be filled once.
fn once<T, E: de::Error>(place: &mut Option<T>, key: &'static str, value: T) -> Result<(), E> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(key)),
    }
}

/// The schema of a statement made of a degree, an interval of degrees, or one of these words.
#[cfg(feature = "schemars")]
pub(super) fn schema(generator: &mut schemars::SchemaGenerator, words: &[&str]) -> schemars::Schema {
    let degree = generator.subschema_for::<Degree>();
    let interval = |key: &str, value: serde_json::Value| {
        serde_json::json!({
            "type": "object",
            "properties": { key: value },
            "required": [key],
            "additionalProperties": false
        })
    };
    let pair = serde_json::json!({
        "type": "array", "prefixItems": [degree, degree], "items": false, "minItems": 2, "maxItems": 2
    });
    schemars::json_schema!({
        "anyOf": [
            degree,
            { "type": "string", "enum": words },
            interval("at_least", degree.clone().into()),
            interval("at_most", degree.clone().into()),
            interval("between", pair),
        ]
    })
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Statement {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Statement".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema(generator, &["unknown", "grew", "fell", "unchanged"])
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RatingDraft {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rating".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let statement = generator.subschema_for::<Statement>();
        let text = serde_json::json!({ "type": ["string", "null"] });
        schemars::json_schema!({
            "anyOf": [
                statement,
                {
                    "type": "object",
                    "properties": { "rating": statement, "source": text, "note": text, "coder": text },
                    "required": ["rating"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
