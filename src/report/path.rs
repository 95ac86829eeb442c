//! Paths into a JSON document, or into a table.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::{Code, Decoder, Finding, Node, Value, always_small, by_serde};
use crate::vocabulary::{Language, sentence};

/// One step of a [`Path`]: into a list, an object or a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The row of a table that starts on this line of its text, counted from 1, which is the line of the header.
    ///
    /// An editor shows this number, and so does a spreadsheet, as long as no cell above holds a line break.
    Line(usize),
    /// The element at this place of a list, counted from 0.
    Index(usize),
    /// The value at this key of an object, or in this column of a table.
    Key(Cow<'static, str>),
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl From<&'static str> for Step {
    fn from(key: &'static str) -> Self {
        Self::Key(Cow::Borrowed(key))
    }
}

/// Where something stands in a JSON document, written as in `JSONPath`: `$.moments[1].ratings.budget`. In a table, the line
/// and the column: `$[line 4].capacity`.
///
/// Ordered: lines and indices by number, keys by letter, and a value before what is in it.
///
/// ```
/// use policy_integration::report::{Path, Step};
///
/// let path = Path::root().join("moments").join(1).join("on");
/// assert_eq!(path.to_string(), "$.moments[1].on");
/// assert!(path.starts_with(&Path::root().join("moments")));
/// assert_eq!(path.steps()[1], Step::Index(1));
/// assert_eq!(Path::root().join(Step::Line(4)).join("capacity").to_string(), "$[line 4].capacity");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path {
    steps: Vec<Step>,
}

impl Path {
    /// The document itself.
    pub const fn root() -> Self {
        Self { steps: Vec::new() }
    }

    /// The path one step further.
    #[must_use]
    pub fn join(mut self, step: impl Into<Step>) -> Self {
        self.steps.push(step.into());
        self
    }

    /// The steps from the document down.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Whether this is `other`, or a value inside of it.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.steps.starts_with(&other.steps)
    }

    pub(crate) fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    pub(crate) fn pop(&mut self) {
        self.steps.pop();
    }

    /// The path that this one starts with, in this many steps.
    pub(super) fn truncated(&self, steps: usize) -> Self {
        Self { steps: self.steps[..steps].to_vec() }
    }

    /// The step at this place, to change it.
    pub(crate) fn step_mut(&mut self, at: usize) -> Option<&mut Step> {
        self.steps.get_mut(at)
    }

    /// The path as seen from a document that this one stands in, at `step`.
    pub(crate) fn nest(&mut self, step: Step) {
        self.steps.insert(0, step);
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.steps {
            match step {
                Step::Line(line) => write!(f, "[line {line}]")?,
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) if is_plain(key) => write!(f, ".{key}")?,
                Step::Key(key) => write!(f, "[{key:?}]")?,
            }
        }
        Ok(())
    }
}

/// A text that is no path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct PathError {
    /// The text.
    pub text: String,
}

impl PathError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let text = &self.text;
        sentence!(
            language,
            en "`{text}` isn't a path; accepted: a path as a report tells it, as `$.moments[1].on`",
            nl "`{text}` is geen pad; toegestaan: een pad zoals een rapport het vermeldt, als `$.moments[1].on`"
        )
    }
}

impl FromStr for Path {
    type Err = PathError;

    /// Reads a path as it is written.
    ///
    /// ```
    /// use policy_integration::report::Path;
    ///
    /// let path: Path = "$.moments[1].ratings.budget".parse()?;
    /// assert_eq!(path, Path::root().join("moments").join(1).join("ratings").join("budget"));
    /// assert!("moments[1]".parse::<Path>().is_err());
    /// # Ok::<(), policy_integration::report::PathError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, PathError> {
        let read = || {
            let mut rest = text.strip_prefix('$')?;
            let mut path = Self::root();
            while !rest.is_empty() {
                let (step, after) = read_step(rest)?;
                path.push(step);
                rest = after;
            }
            Some(path)
        };
        read().ok_or_else(|| PathError { text: text.to_owned() })
    }
}

/// Reads the first step of a path, and returns what comes after it.
fn read_step(text: &str) -> Option<(Step, &str)> {
    if let Some(text) = text.strip_prefix('.') {
        let end = text.find(['.', '[']).unwrap_or(text.len());
        let (key, rest) = text.split_at(end);
        return is_plain(key).then(|| (Step::Key(Cow::Owned(key.to_owned())), rest));
    }
    let text = text.strip_prefix('[')?;
    if let Some(quoted) = text.strip_prefix('"') {
        return read_quoted(quoted);
    }
    let (inside, rest) = text.split_once(']')?;
    let number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    let step = match inside.strip_prefix("line ") {
        Some(line) => Step::Line(number(line)?),
        None => Step::Index(number(inside)?),
    };
    Some((step, rest))
}

/// Reads a key in quotes, after the first one, up to the bracket that closes it.
fn read_quoted(text: &str) -> Option<(Step, &str)> {
    let (mut key, mut chars) = (String::new(), text.char_indices());
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                let rest = text[at + 1..].strip_prefix(']')?;
                return Some((Step::Key(Cow::Owned(key)), rest));
            }
            '\\' => key.push(match chars.next()?.1 {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '0' => '\0',
                'u' => {
                    let (_, hex) = chars.as_str().split_once('{')?;
                    let (hex, _) = hex.split_once('}')?;
                    let c = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
                    // The braces and what is in them.
                    chars.nth(hex.len() + 1);
                    c
                }
                c @ ('"' | '\\' | '\'') => c,
                _ => return None,
            }),
            c => key.push(c),
        }
    }
    None
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl Value for Path {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        let text = decoder.str(node)?;
        let path = text.parse().ok();
        if path.is_none() {
            decoder.note(|path| Finding::new(path, Code::NotAPath, text));
        }
        path
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^\\$" })
    }
}

/// Whether a key can stand behind a dot without being misread.
fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_')
}
