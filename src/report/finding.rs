//! One fault or suspicion.

use std::fmt;

use super::identifier::is_hidden;
use super::{Code, Path, Severity, Step, help, message};
use crate::vocabulary::{Language, Text};

/// What would be accepted in the place of an offending value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Accepted {
    /// The code's own help says it all.
    AsTheCodeSays,
    /// One of these words; `nearest` is the one that was probably meant.
    Words { words: &'static [&'static str], nearest: Option<&'static str> },
    /// What the code's own help says; of a caller's names this one was probably meant.
    Named { nearest: Option<String> },
    /// Something that a few words describe; this one was probably meant.
    Near { nearest: Option<String>, accepted: Text },
    /// One of these words, or an object with one of these keys.
    Alternatives { words: &'static [&'static str], keys: &'static [&'static str] },
    /// Something that a few words describe.
    Described(Text),
}

/// One thing that is wrong, or suspicious, about a document.
///
/// ```
/// use policy_integration::{Case, Language};
///
/// let report = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-32", "ratings": {}}]}"#).unwrap_err();
/// let finding = &report.findings()[0];
/// assert_eq!(finding.path().to_string(), "$.moments[0].on");
/// assert_eq!(finding.code().id(), "not_a_date");
/// assert_eq!(finding.value(), "2024-01-32");
/// assert_eq!(finding.message(Language::English), "`2024-01-32` isn't a date");
/// assert_eq!(finding.help(Language::Dutch), "toegestaan: een kalenderdatum als JJJJ-MM-DD");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    path: Path,
    code: Code,
    value: String,
    other: String,
    accepted: Accepted,
    /// The other places of the document that the finding was judged by.
    rests_on: Vec<Path>,
}

impl Finding {
    pub(crate) fn new(path: Path, code: Code, value: impl fmt::Display) -> Self {
        let accepted = Accepted::AsTheCodeSays;
        Self { path, code, value: clip(&value.to_string()), other: String::new(), accepted, rests_on: Vec::new() }
    }

    /// What the offending value is at odds with.
    pub(crate) fn against(mut self, other: impl fmt::Display) -> Self {
        self.other = clip_to(&other.to_string(), LONGEST_OTHER);
        self
    }

    /// Notes another place that the finding was judged by: where that can't be read, the finding isn't certain.
    pub(crate) fn resting_on(mut self, path: Path) -> Self {
        self.rests_on.push(path);
        self
    }

    /// Every place that the finding was judged by, its own first.
    pub(super) fn grounds(&mut self) -> impl Iterator<Item = &mut Path> {
        [&mut self.path].into_iter().chain(&mut self.rests_on)
    }

    pub(crate) fn accepting(mut self, accepted: Accepted) -> Self {
        self.accepted = accepted;
        self
    }

    /// Whether it blocks.
    #[cfg(feature = "csv")]
    pub(crate) fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// The finding at another place: where a table holds what stands there in a record.
    #[cfg(feature = "csv")]
    pub(crate) fn moved_to(mut self, path: Path) -> Self {
        self.path = path;
        self
    }

    /// The finding as seen from a document that this one stands in, at `step`.
    pub(crate) fn nest(&mut self, step: Step) {
        self.path.nest(step);
    }

    /// Where in the document.
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// The stable code of this kind of finding.
    pub const fn code(&self) -> Code {
        self.code
    }

    /// Whether it blocks.
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The offending value, clipped where it's long.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The word that was probably meant, where the value is close to a known one.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let report = Case::read(br#"{"id": "a", "moment": []}"#).unwrap_err();
    /// let nearest: Vec<_> = report.findings().iter().filter_map(|f| f.nearest()).collect();
    /// assert_eq!(nearest, ["moments"]);
    /// ```
    pub fn nearest(&self) -> Option<&str> {
        match &self.accepted {
            Accepted::Words { nearest, .. } => *nearest,
            Accepted::Named { nearest } | Accepted::Near { nearest, .. } => nearest.as_deref(),
            _ => None,
        }
    }

    /// What is wrong, in one sentence: lowercase, without full stop, the offending value in backticks.
    pub fn message(&self, language: Language) -> String {
        fill(message::of(self.code, language), &self.value, &self.other)
    }

    /// What would be accepted.
    pub fn help(&self, language: Language) -> String {
        fill(&help::of(self.code, &self.accepted, language), &self.value, &self.other)
    }

    /// The whole finding on one line: path, severity, code, message and help.
    ///
    /// ```
    /// use policy_integration::{Case, Language};
    ///
    /// let report = Case::read(br#"{"id": "a", "moments": [], "id": "b"}"#).unwrap_err();
    /// assert_eq!(
    ///     report.findings()[0].line(Language::English),
    ///     "$.id: error[duplicate_key]: key `id` occurs twice; accepted: each key once"
    /// );
    /// ```
    pub fn line(&self, language: Language) -> String {
        format!(
            "{}: {}[{}]: {}; {}",
            self.path,
            self.severity().label(language),
            self.code,
            self.message(language),
            self.help(language)
        )
    }
}

impl fmt::Display for Finding {
    /// The [`line`](Finding::line) in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Language::English))
    }
}

/// Fills the two places of a sentence in one pass: what is filled in may hold braces of its own.
fn fill(sentence: &str, value: &str, other: &str) -> String {
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let places = [("value}", value), ("other}", other)];
        let place = places.into_iter().find_map(|(name, text)| Some((text, after.strip_prefix(name)?)));
        let (text, after) = place.unwrap_or(("{", after));
        filled.push_str(text);
        rest = after;
    }
    filled + rest
}

/// The longest offending value that is shown whole, in characters.
const LONGEST_VALUE: usize = 60;
/// The longest thing that it's at odds with: up to a choice of two conditions.
const LONGEST_OTHER: usize = 120;

/// Cuts a long value, and shows hidden characters escaped, so that a report stays readable and of bounded size.
pub(super) fn clip(value: &str) -> String {
    clip_to(value, LONGEST_VALUE)
}

fn clip_to(value: &str, longest: usize) -> String {
    let mut clipped = String::new();
    for (count, c) in value.chars().enumerate() {
        if count == longest {
            clipped.push('…');
            break;
        }
        if is_hidden(c) { clipped.extend(c.escape_default()) } else { clipped.push(c) }
    }
    clipped
}
