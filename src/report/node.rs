//! A JSON document as it is written, duplicate keys and all.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::finding::clip;
use super::value::KeySeed;
use super::{Accepted, Code, FileFormat, Finding, Limits, Path, Report, TextPlace, syntax};
use crate::vocabulary::Text;

/// A JSON value that keeps the order of keys and the keys that occur twice.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    /// Reads a text as one JSON value, within the limit on depth.
    pub(crate) fn read(json: &'a str, limits: &Limits) -> Result<Self, Report> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        NodeSeed { left: limits.depth }
            .deserialize(&mut deserializer)
            .and_then(|node| deserializer.end().map(|()| node))
            .map_err(|error| unreadable(json, &error, limits))
    }
}

/// The bytes as text, within the limit on size; one byte order mark is passed over.
pub(crate) fn text_of<'j>(json: &'j [u8], limits: &Limits) -> Result<&'j str, Report> {
    if json.len() > limits.bytes {
        return Err(Finding::new(Path::root(), Code::TooLarge, json.len()).against(limits.bytes).into());
    }
    std::str::from_utf8(json).map(unmarked).map_err(|error| not_utf8(json, error))
}

/// A text without the byte order mark that it starts with.
pub(crate) fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The same of bytes.
pub(crate) fn unmarked_bytes(json: &[u8]) -> &[u8] {
    json.strip_prefix("\u{feff}".as_bytes()).unwrap_or(json)
}

/// The report for bytes that are no text; where only the last character is cut short, the document is.
fn not_utf8(json: &[u8], error: std::str::Utf8Error) -> Report {
    if let Some(format) = other_format(json) {
        return format.finding("JSON").into();
    }
    let end = error.valid_up_to();
    let text = std::str::from_utf8(&json[..end]).unwrap_or_default();
    if error.error_len().is_some() {
        return Finding::new(Path::root(), Code::NotUtf8, end).standing_at(TextPlace::of(text, end..end)).into();
    }
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    let place = TextPlace::of(text, last..end);
    Finding::new(Path::root(), Code::Truncated, &place).standing_at(place).into()
}

/// The line and column of an error.
pub(super) fn place_of(error: &serde_json::Error) -> String {
    format!("{}:{}", error.line(), error.column())
}

/// The report for a text that `serde_json` can't read as values.
fn unreadable(json: &str, error: &serde_json::Error, limits: &Limits) -> Report {
    if error.is_data() {
        return Finding::new(Path::root(), Code::TooDeep, limits.depth).into();
    }
    match serde_json::from_str::<IgnoredAny>(json) {
        Ok(_) => not_held(json, error),
        // Where the text ends within a number, only the first reading says that it ends.
        Err(_) if error.is_eof() => no_json(json, error),
        Err(error) => no_json(json, &error),
    }
}

/// The report for a text that is no JSON.
fn no_json(json: &str, error: &serde_json::Error) -> Report {
    let format = other_format(json.as_bytes());
    format.map_or_else(|| syntax::finding(json, error), |format| format.finding("JSON")).into()
}

/// The format of what isn't JSON, where it is recognized.
fn other_format(json: &[u8]) -> Option<FileFormat> {
    FileFormat::recognize(json).filter(|format| *format != FileFormat::Json)
}

/// The report for JSON of which a value can't be held: a number beyond the largest, or a text with half a character.
///
/// The error stands at the end of the number, or in the text.
fn not_held(json: &str, error: &serde_json::Error) -> Report {
    let line = json.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.as_bytes().get(..error.column()).unwrap_or_default();
    let digits = before.iter().rev().take_while(|byte| b"0123456789+-.eE".contains(byte)).count();
    let is_number = digits > 0 && before[..before.len() - digits].last().is_none_or(|byte| b" \t[,:".contains(byte));
    let code = if is_number { Code::NumberTooLarge } else { Code::HalfACharacter };
    let at = syntax::offset(json, error);
    let place = TextPlace::of(json, at..at);
    Finding::new(Path::root(), code, &place).standing_at(place).into()
}

/// The report for what is no JSON list.
pub(super) fn unreadable_list(json: &[u8], error: &serde_json::Error) -> Report {
    let text = match std::str::from_utf8(json) {
        Ok(text) => text,
        Err(error) => return not_utf8(json, error),
    };
    if let Some(format) = other_format(json) {
        return format.finding("JSON").into();
    }
    if error.classify() != serde_json::error::Category::Data {
        return no_json(text, error);
    }
    let text = text.trim();
    let accepted = Accepted::Described(Text { en: "a list of cases", nl: "een lijst van casussen" });
    Finding::new(Path::root(), Code::WrongType, text).accepting(accepted).into()
}

#[derive(Clone, Copy)]
struct NodeSeed {
    /// How many levels there may still be inside.
    left: usize,
}

impl NodeSeed {
    /// The seed for what is inside; the only error of sense that reading a node gives.
    fn deeper<E: Error>(self) -> Result<Self, E> {
        let left = self.left.checked_sub(1).ok_or_else(|| E::custom("nested too deeply"))?;
        Ok(Self { left })
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "no number of a document needs more than 53 bits")]
    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "no number of a document needs more than 53 bits")]
    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node<'de>, A::Error> {
        let inside = self.deeper()?;
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(inside)? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'de>, A::Error> {
        let inside = self.deeper()?;
        let mut fields = Vec::new();
        while let Some(key) = map.next_key_seed(KeySeed)? {
            fields.push((key, map.next_value_seed(inside)?));
        }
        Ok(Node::Object(fields))
    }
}

impl fmt::Display for Node<'_> {
    /// The value as JSON, abbreviated: a report quotes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::Text(value) => write!(f, "\"{}\"", clip(value)),
            Self::List(nodes) if nodes.is_empty() => f.write_str("[]"),
            Self::List(_) => f.write_str("[…]"),
            Self::Object(fields) => match fields.first() {
                None => f.write_str("{}"),
                Some((key, _)) => write!(f, "{{\"{}\": …}}", clip(key)),
            },
        }
    }
}
