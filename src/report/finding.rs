//! One fault or suspicion.

use std::fmt;

use super::identifier::is_hidden;
use super::place::Places;
use super::{Code, FileFormat, Path, Severity, Step, SyntaxFault, TextPlace, help, message};
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
    /// What mends this fault of JSON.
    Syntax(SyntaxFault),
    /// What to do with a file in this format.
    Format(FileFormat),
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
    /// Where it stands in the text, where that was looked for.
    places: Option<Box<Places>>,
}

impl Finding {
    pub(crate) fn new(path: Path, code: Code, value: impl fmt::Display) -> Self {
        let accepted = Accepted::AsTheCodeSays;
        let value = clip(&value.to_string());
        Self { path, code, value, other: String::new(), accepted, rests_on: Vec::new(), places: None }
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

    /// Notes where it stands in the text.
    pub(super) fn standing_at(mut self, value: TextPlace) -> Self {
        self.set_places(Places { key: None, value });
        self
    }

    pub(super) fn set_places(&mut self, places: Places) {
        self.places = Some(Box::new(places));
    }

    /// Whether the offending value is what a document has as `json`: of a key that occurs twice, the one or the other.
    pub(super) fn is_about(&self, json: &str) -> bool {
        json == self.value || json.strip_prefix('"').and_then(|text| text.strip_suffix('"')) == Some(&self.value)
    }

    pub(super) const fn has_places(&self) -> bool {
        self.places.is_some()
    }

    /// The finding as seen from a text that its document stands in, from `start` on.
    pub(super) fn move_places(&mut self, start: &TextPlace) {
        if let Some(places) = &mut self.places {
            let is_told = self.code.tells_place() && self.value == places.value.to_string();
            places.key.iter_mut().chain([&mut places.value]).for_each(|place| place.moved_by(start));
            if is_told {
                self.value = places.value.to_string();
            }
        }
        if self.code.tells_place()
            && let Some(mut opened) = TextPlace::told(&self.other)
        {
            opened.moved_by(start);
            self.other = opened.to_string();
        }
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

    /// Where it stands in the text of the document: the key, where that is at fault, else the value. Of a key that is missing, the
    /// brace of the object without it.
    ///
    /// Reading notes the places of what it refuses; [`Report::located`](super::Report::located) notes them for other reports.
    /// There is none for a finding of a draft, or of a table.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let json = "{\n  \"id\": \"a\",\n  \"moment\": []\n}";
    /// let report = Case::read(json.as_bytes()).unwrap_err();
    /// let finding = report.findings().iter().find(|finding| finding.code().id() == "unknown_key").unwrap();
    /// let (key, value) = (finding.key_place().unwrap(), finding.value_place().unwrap());
    /// assert_eq!((key.to_string(), value.to_string()), ("3:3".to_owned(), "3:13".to_owned()));
    /// assert_eq!(finding.place(), Some(key));
    /// assert_eq!(&json[value.bytes.clone()], "[]");
    /// ```
    pub fn place(&self) -> Option<&TextPlace> {
        let is_of_key = matches!(self.code, Code::UnknownKey | Code::DuplicateKey | Code::DimensionOutOfPlace);
        self.key_place().filter(|_| is_of_key).or_else(|| self.value_place())
    }

    /// Where the key stands that holds the value, with its quotation marks; `None` where there is no such key, as in a list.
    pub fn key_place(&self) -> Option<&TextPlace> {
        self.places.as_ref()?.key.as_ref()
    }

    /// Where the value stands: see [`place`](Self::place).
    pub fn value_place(&self) -> Option<&TextPlace> {
        self.places.as_ref().map(|places| &places.value)
    }

    /// Why the document isn't JSON, where it isn't.
    pub const fn syntax_fault(&self) -> Option<SyntaxFault> {
        match &self.accepted {
            Accepted::Syntax(fault) => Some(*fault),
            _ => None,
        }
    }

    /// The format of the file, where that isn't what it should be.
    pub const fn file_format(&self) -> Option<FileFormat> {
        match &self.accepted {
            Accepted::Format(format) => Some(*format),
            _ => None,
        }
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
        let sentence = message::of(self.code, &self.accepted, !self.other.is_empty(), language);
        fill(&sentence, &self.value, &self.other)
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
