//! Statements: what a record says of one dimension.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::Rating;
use crate::report::{Code, Decoder, Node, meant_among, nearest};
use crate::vocabulary::{Degree, Dimension, Language, Scale, Text, sentence};

/// A degree, or an interval of degrees, as a record states it.
///
/// In JSON a word, or an object of one key: `"established"`, `{"at_least": "emerging"}`, `{"at_most": "emerging"}`,
/// `{"between": ["emerging", "established"]}`.
///
/// ```
/// use policy_integration::{Degree, Language, case::StatedDegrees};
///
/// let degrees: StatedDegrees = serde_json::from_str(r#"{"at_least": "established"}"#)?;
/// assert_eq!(degrees, StatedDegrees::AtLeast(Degree::Established));
/// assert_eq!(degrees.label(Language::Dutch), "ten minste gevestigd");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatedDegrees {
    /// Exactly this degree.
    Degree(Degree),
    /// This degree or a higher one.
    AtLeast(Degree),
    /// This degree or a lower one.
    AtMost(Degree),
    /// One of the degrees from the first to the second.
    Between(Degree, Degree),
}

impl StatedDegrees {
    /// The degrees that it names.
    fn named(self) -> impl Iterator<Item = Degree> {
        let (one, other) = match self {
            Self::Degree(degree) | Self::AtLeast(degree) | Self::AtMost(degree) => (degree, None),
            Self::Between(low, high) => (low, Some(high)),
        };
        [one].into_iter().chain(other)
    }

    /// Returns the degrees that are possible; `None` for an interval that is reversed or on two scales.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Self::Degree(degree) => Some(Rating::known(degree)),
            Self::AtLeast(degree) => Some(Rating::at_least(degree)),
            Self::AtMost(degree) => Some(Rating::at_most(degree)),
            Self::Between(low, high) => Rating::between(low, high).ok(),
        }
    }

    /// Tells the degrees in words for a reader.
    pub fn label(self, language: Language) -> String {
        match self {
            Self::Degree(degree) => degree.label(language).to_owned(),
            Self::AtLeast(degree) => {
                let degree = degree.label(language);
                sentence!(language, en "at least {degree}", nl "ten minste {degree}")
            }
            Self::AtMost(degree) => {
                let degree = degree.label(language);
                sentence!(language, en "at most {degree}", nl "ten hoogste {degree}")
            }
            Self::Between(low, high) => {
                let (low, high) = (low.label(language), high.label(language));
                sentence!(language, en "{low} to {high}", nl "{low} tot en met {high}")
            }
        }
    }
}

impl fmt::Display for StatedDegrees {
    /// The degrees as a record has them; a single one without its quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Degree(degree) => degree.fmt(f),
            Self::AtLeast(degree) => write!(f, r#"{{"at_least": "{degree}"}}"#),
            Self::AtMost(degree) => write!(f, r#"{{"at_most": "{degree}"}}"#),
            Self::Between(low, high) => write!(f, r#"{{"between": ["{low}", "{high}"]}}"#),
        }
    }
}

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
/// `{"at_most": "emerging"}`, `{"between": ["emerging", "established"]}`, and at a later moment also `"grew"`, `"fell"`,
/// `"unchanged"`, `{"grew_to": "established"}` and `{"fell_to": {"at_most": "emerging"}}`. A dimension that is left out is unknown at the first moment, and carries its rating at a later
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
    /// One of these degrees, and lower at the moment before.
    ///
    /// A degree before that is certainly as high as the lowest of these makes it growth within the degree, with a warning:
    /// the later degree is then at least the earlier one, and at least the lowest of these. Since nothing grows to the
    /// scale's lowest degree, that one doesn't count among these.
    GrewTo(StatedDegrees),
    /// One of these degrees, and higher at the moment before: the mirror image of [`GrewTo`](Self::GrewTo).
    FellTo(StatedDegrees),
}

impl From<StatedDegrees> for Statement {
    fn from(degrees: StatedDegrees) -> Self {
        match degrees {
            StatedDegrees::Degree(degree) => Self::Degree(degree),
            StatedDegrees::AtLeast(degree) => Self::AtLeast(degree),
            StatedDegrees::AtMost(degree) => Self::AtMost(degree),
            StatedDegrees::Between(low, high) => Self::Between(low, high),
        }
    }
}

impl Statement {
    /// The words that are a statement by themselves on a scale; no change can stand at the first moment.
    pub(crate) fn words(scale: Scale, is_first: bool) -> &'static [&'static str] {
        static WORDS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| Scale::ALL.iter().copied().map(words_of).collect());
        let words = &WORDS[scale as usize];
        if is_first { &words[..words.len() - CHANGES.len()] } else { words }
    }

    /// Returns the degree or interval that is stated of this moment by itself, with no word of the moment before.
    const fn stated(self) -> Option<StatedDegrees> {
        match self {
            Self::Degree(degree) => Some(StatedDegrees::Degree(degree)),
            Self::AtLeast(degree) => Some(StatedDegrees::AtLeast(degree)),
            Self::AtMost(degree) => Some(StatedDegrees::AtMost(degree)),
            Self::Between(low, high) => Some(StatedDegrees::Between(low, high)),
            _ => None,
        }
    }

    /// Returns the degree or interval of the statement, that of a change included.
    pub(crate) const fn stated_degrees(self) -> Option<StatedDegrees> {
        match self {
            Self::GrewTo(degrees) | Self::FellTo(degrees) => Some(degrees),
            other => other.stated(),
        }
    }

    /// The degrees that it names.
    pub(crate) fn degrees(self) -> impl Iterator<Item = Degree> {
        self.stated_degrees().into_iter().flat_map(StatedDegrees::named)
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
        matches!(self, Self::Grew | Self::Fell | Self::Unchanged | Self::GrewTo(_) | Self::FellTo(_))
    }

    /// Whether it is growth to the lowest degree, or decline to the highest one.
    pub(crate) fn is_to_wrong_end(self) -> bool {
        match self {
            Self::GrewTo(degrees) => degrees.rating().is_some_and(|rating| rating.upper() == rating.scale().bottom()),
            Self::FellTo(degrees) => degrees.rating().is_some_and(|rating| rating.lower() == rating.scale().top()),
            _ => false,
        }
    }

    /// What it says by itself: `None` for a change, which depends on the moment before, and for an interval that is
    /// upside down.
    ///
    /// ```
    /// # use policy_integration::{Degree, Rating, Statement, vocabulary::Scale};
    /// let statement = Statement::AtMost(Degree::Emerging);
    /// assert_eq!(statement.rating(Scale::Integration), Some(Rating::at_most(Degree::Emerging)));
    /// assert_eq!(Statement::Grew.rating(Scale::Integration), None);
    /// ```
    pub fn rating(self, scale: Scale) -> Option<Rating> {
        if self == Self::Unknown { Some(Rating::unknown(scale)) } else { self.stated()?.rating() }
    }

    /// Returns the statement in the shortest form that allows the same degrees: at least the highest degree is the highest.
    pub(crate) fn canonical(self, scale: Scale) -> Self {
        let shortest = |degrees: StatedDegrees| match degrees.rating().map(Rating::statement) {
            Some(statement) => statement.stated(),
            None => Some(degrees),
        };
        match self {
            // Growth to any degree is growth.
            Self::GrewTo(degrees) => shortest(degrees).map_or(Self::Grew, Self::GrewTo),
            Self::FellTo(degrees) => shortest(degrees).map_or(Self::Fell, Self::FellTo),
            other => other.rating(scale).map_or(other, Rating::statement),
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
        let word = |en, nl| Text { en, nl }.in_language(language).to_owned();
        match self {
            Self::Unknown => word("unknown", "onbekend"),
            Self::Grew => word("grew", "gegroeid"),
            Self::Fell => word("fell", "gedaald"),
            Self::Unchanged => word("no change noted", "geen verandering gemeld"),
            Self::GrewTo(degrees) => {
                let degrees = degrees.label(language);
                sentence!(language, en "grew to {degrees}", nl "gegroeid naar {degrees}")
            }
            Self::FellTo(degrees) => {
                let degrees = degrees.label(language);
                sentence!(language, en "fell to {degrees}", nl "gedaald naar {degrees}")
            }
            other => other.stated().map_or_else(String::new, |degrees| degrees.label(language)),
        }
    }
}

impl fmt::Display for Statement {
    /// The statement as a record has it; a word without its quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let change = |f: &mut fmt::Formatter<'_>, key: &str, degrees: &StatedDegrees| match degrees {
            StatedDegrees::Degree(degree) => write!(f, r#"{{"{key}": "{degree}"}}"#),
            interval => write!(f, r#"{{"{key}": {interval}}}"#),
        };
        match self {
            Self::Unknown => f.write_str("unknown"),
            Self::Grew => f.write_str("grew"),
            Self::Fell => f.write_str("fell"),
            Self::Unchanged => f.write_str("unchanged"),
            Self::GrewTo(degrees) => change(f, "grew_to", degrees),
            Self::FellTo(degrees) => change(f, "fell_to", degrees),
            other => other.stated().map_or(Ok(()), |degrees| degrees.fmt(f)),
        }
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

/// A rating in a record: the statement, and where it comes from.
///
/// In JSON the bare statement, or an object of `rating`, `source`, `note` and `coder`.
///
/// ```
/// use policy_integration::{Statement, case::CodedStatement};
///
/// let bare: CodedStatement = serde_json::from_str(r#""grew""#)?;
/// let full: CodedStatement = serde_json::from_str(r#"{"rating": "grew", "source": "interview 3"}"#)?;
/// assert_eq!(bare.rating, full.rating);
/// assert_eq!(full.source.as_deref(), Some("interview 3"));
/// assert_eq!(bare, CodedStatement::from(Statement::Grew));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CodedStatement {
    /// What is stated.
    pub rating: Statement,
    /// Where: a locator in the material.
    pub source: Option<String>,
    /// Why this rating, where it took judgment.
    pub note: Option<String>,
    /// Who rated.
    pub coder: Option<String>,
}

impl CodedStatement {
    /// The keys of the form with evidence.
    pub(crate) const KEYS: &'static [&'static str] = &["rating", "source", "note", "coder"];
    /// The keys of an interval of degrees.
    pub(crate) const INTERVAL_KEYS: &'static [&'static str] = &["at_least", "at_most", "between"];
    /// The keys of a statement that is no word: an interval, or a change to a degree or an interval.
    pub(crate) const STATEMENT_KEYS: &'static [&'static str] =
        &["at_least", "at_most", "between", "grew_to", "fell_to"];

    /// Whether there is anything beside the statement.
    pub(crate) const fn has_evidence(&self) -> bool {
        self.source.is_some() || self.note.is_some() || self.coder.is_some()
    }
}

impl From<Statement> for CodedStatement {
    fn from(rating: Statement) -> Self {
        Self { rating, source: None, note: None, coder: None }
    }
}

impl From<Degree> for CodedStatement {
    fn from(degree: Degree) -> Self {
        Statement::Degree(degree).into()
    }
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

/// What a statement is asked for: a dimension, and whether it can be a change.
#[derive(Clone, Copy)]
struct Asked {
    dimension: Dimension,
    changes: bool,
}

impl CodedStatement {
    /// Reads tolerantly what is rated of a dimension; a rating that can't be read is explicitly unknown.
    pub(super) fn decode_of(decoder: &mut Decoder, dimension: Dimension, changes: bool, node: &Node<'_>) -> Self {
        let rating = decode_rating(decoder, node, Asked { dimension, changes });
        rating.unwrap_or_else(|| Statement::Unknown.into())
    }
}

const A_RATING: Text = Text {
    en: "a degree, `unknown`, a change, `{\"at_least\": DEGREE}`, `{\"at_most\": DEGREE}`, \
         `{\"between\": [DEGREE, DEGREE]}`, `{\"grew_to\": …}`, `{\"fell_to\": …}`, or any of these as \
         `{\"rating\": …, \"source\": …}`",
    nl: "een graad, `unknown`, een verandering, `{\"at_least\": GRAAD}`, `{\"at_most\": GRAAD}`, \
         `{\"between\": [GRAAD, GRAAD]}`, `{\"grew_to\": …}`, `{\"fell_to\": …}`, of een hiervan als \
         `{\"rating\": …, \"source\": …}`",
};

fn decode_rating(decoder: &mut Decoder, node: &Node<'_>, asked: Asked) -> Option<CodedStatement> {
    let is_empty = matches!(node, Node::Object(fields) if fields.is_empty());
    if is_empty {
        return decoder.reject(node, A_RATING);
    }
    if !matches!(node, Node::Object(_)) || is_statement(node) {
        return decode_statement(decoder, node, asked).map(CodedStatement::from);
    }
    let object = decoder.object(node, CodedStatement::KEYS)?;
    let rating = decoder.required(object, "rating", |decoder, node| decode_statement(decoder, node, asked));
    let [source, note, coder] = ["source", "note", "coder"].map(|key| decoder.optional(object, key, Decoder::text));
    Some(CodedStatement { rating: rating?, source, note, coder })
}

/// Whether an object is a statement by itself, or one key was probably meant to make it one.
fn is_statement(node: &Node<'_>) -> bool {
    let Node::Object(fields) = node else { return false };
    let is_among = |key: &str, keys: &[&str]| keys.contains(&key);
    fields.iter().any(|(key, _)| is_among(key, CodedStatement::STATEMENT_KEYS))
        || !fields.iter().any(|(key, _)| is_among(key, CodedStatement::KEYS))
            && fields.iter().any(|(key, _)| nearest(key, CodedStatement::STATEMENT_KEYS).is_some())
}

fn decode_statement(decoder: &mut Decoder, node: &Node<'_>, asked: Asked) -> Option<Statement> {
    match node {
        Node::Text(_) => {
            let words = Statement::words(asked.dimension.scale(), !asked.changes);
            decoder.word_meant(node, Code::DegreeOffScale, words, Statement::from_word, |word| {
                meant_among::<Degree>(word, words)
            })
        }
        Node::Object(_) => decode_by_key(decoder, node, CodedStatement::STATEMENT_KEYS, asked.dimension.scale()),
        _ => decoder.reject(node, A_RATING),
    }
}

/// Reads the degree or interval that a change leads to.
fn decode_degrees(decoder: &mut Decoder, node: &Node<'_>, scale: Scale) -> Option<StatedDegrees> {
    if matches!(node, Node::Object(_)) {
        decode_by_key(decoder, node, CodedStatement::INTERVAL_KEYS, scale)?.stated()
    } else {
        decoder.degree(node, scale).map(StatedDegrees::Degree)
    }
}

/// Reads a statement that is an object of one of these keys.
fn decode_by_key(
    decoder: &mut Decoder,
    node: &Node<'_>,
    keys: &'static [&'static str],
    scale: Scale,
) -> Option<Statement> {
    const ONE_KEY: Text = Text {
        en: "one of `at_least`, `at_most`, `between`, `grew_to`, `fell_to`",
        nl: "één van `at_least`, `at_most`, `between`, `grew_to`, `fell_to`",
    };
    const ONE_END: Text =
        Text { en: "one of `at_least`, `at_most`, `between`", nl: "één van `at_least`, `at_most`, `between`" };
    let Node::Object(fields) = node else { return None };
    let object = decoder.object(node, keys)?;
    let mut given = |key: &'static str| {
        let read = |decoder: &mut Decoder, node: &Node<'_>| decode_value(decoder, node, key, scale);
        keys.contains(&key).then(|| decoder.given(object, key, read)).flatten()
    };
    let stated: Vec<_> = CodedStatement::STATEMENT_KEYS.iter().filter_map(|key| given(key)).collect();
    match stated.as_slice() {
        [statement] if fields.len() == 1 => *statement,
        // Of a key that is unknown or occurs twice there is a finding already.
        [_] => None,
        [] if !fields.is_empty() => None,
        _ => decoder.reject(node, if keys.len() == CodedStatement::INTERVAL_KEYS.len() { ONE_END } else { ONE_KEY }),
    }
}

/// Reads what stands at a key of a statement.
fn decode_value(decoder: &mut Decoder, node: &Node<'_>, key: &str, scale: Scale) -> Option<Statement> {
    match key {
        "at_least" => decoder.degree(node, scale).map(Statement::AtLeast),
        "at_most" => decoder.degree(node, scale).map(Statement::AtMost),
        "grew_to" => decode_degrees(decoder, node, scale).map(Statement::GrewTo),
        "fell_to" => decode_degrees(decoder, node, scale).map(Statement::FellTo),
        _ => decode_pair(decoder, node, scale).map(|(low, high)| Statement::Between(low, high)),
    }
}

fn decode_pair(decoder: &mut Decoder, node: &Node<'_>, scale: Scale) -> Option<(Degree, Degree)> {
    const TWO: Text = Text { en: "a list of two degrees", nl: "een lijst van twee graden" };
    match decoder.list(node, |decoder, node| decoder.degree(node, scale))?.as_slice() {
        [low, high] => Some(((*low)?, (*high)?)),
        _ => decoder.reject(node, TWO),
    }
}

/// The schema of a rating of a dimension: the statement, bare or with its evidence.
#[cfg(feature = "schemars")]
pub(super) fn rating_schema(
    generator: &mut schemars::SchemaGenerator,
    dimension: Dimension,
    changes: bool,
) -> schemars::Schema {
    use crate::report::definition;

    let name = format!("{}rating_of_{dimension}", if changes { "" } else { "single_" });
    definition(generator, &name, |generator| {
        let statement = definition(generator, &name.replace("rating", "statement"), |generator| {
            statement_schema(generator, dimension, changes)
        });
        let text = |title: &str| serde_json::json!({ "title": title, "type": ["string", "null"] });
        let with_evidence = serde_json::json!({
            "title": "Rating with its evidence",
            "type": "object",
            "properties": {
                "rating": statement, "source": text("Source"), "note": text("Note"), "coder": text("Coder")
            },
            "required": ["rating"],
            "additionalProperties": false
        });
        schemars::json_schema!({ "anyOf": [statement, with_evidence] })
    })
}

/// The schema of a statement about a dimension.
#[cfg(feature = "schemars")]
fn statement_schema(
    generator: &mut schemars::SchemaGenerator,
    dimension: Dimension,
    changes: bool,
) -> schemars::Schema {
    use crate::report::one_key;

    let degree = crate::report::degree(generator, dimension);
    let has_changes = changes;
    let changes = if changes { &[Statement::Grew, Statement::Fell, Statement::Unchanged][..] } else { &[] };
    let words = [Statement::Unknown].iter().chain(changes).map(|word| {
        let title = word.label(Language::English);
        serde_json::json!({ "const": word.to_string(), "title": title })
    });
    let interval = interval_schema(generator, dimension.scale());
    let degrees = serde_json::json!({ "anyOf": [degree, interval] });
    let led_to = ["grew_to", "fell_to"].map(|key| serde_json::Value::from(one_key(key, degrees.clone())));
    let led_to = if has_changes { &led_to[..] } else { &[] };
    let alternatives = [degree.into()].into_iter().chain(words).chain([interval.into()]).chain(led_to.iter().cloned());
    schemars::json_schema!({ "anyOf": alternatives.collect::<Vec<serde_json::Value>>() })
}

/// The schema of an interval of degrees of a scale.
#[cfg(feature = "schemars")]
fn interval_schema(generator: &mut schemars::SchemaGenerator, scale: Scale) -> schemars::Schema {
    use crate::report::{definition, one_key};
    use crate::vocabulary::words;

    definition(generator, &format!("interval_of_{scale}"), |_| {
        let degrees = scale.degrees();
        let pairs = degrees.iter().flat_map(|low| degrees.iter().map(move |high| (low, high)));
        let in_order: Vec<_> = pairs.filter(|(low, high)| low <= high).collect();
        let end = words(degrees.iter().copied());
        schemars::json_schema!({
            "title": "Interval of degrees",
            "anyOf": [
                one_key("at_least", end.clone()),
                one_key("at_most", end),
                one_key("between", serde_json::json!({ "enum": in_order })),
            ]
        })
    })
}

/// The schema of a statement about any dimension: a degree, an interval of degrees, or one of these words.
#[cfg(feature = "schemars")]
pub(super) fn schema(generator: &mut schemars::SchemaGenerator, words: &[&str]) -> schemars::Schema {
    use crate::report::one_key;

    let degree = serde_json::Value::from(generator.subschema_for::<Degree>());
    let between = serde_json::json!({
        "type": "array", "prefixItems": [degree, degree], "items": false, "minItems": 2, "maxItems": 2
    });
    schemars::json_schema!({
        "anyOf": [
            degree,
            { "enum": words },
            one_key("at_least", degree.clone()),
            one_key("at_most", degree.clone()),
            one_key("between", between),
        ]
    })
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Statement {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Statement".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        use crate::report::one_key;

        let words = schema(generator, &["unknown", "grew", "fell", "unchanged"]);
        let degrees = schema(generator, &[]);
        schemars::json_schema!({
            "anyOf": [words, one_key("grew_to", degrees.clone()), one_key("fell_to", degrees)]
        })
    }
}
