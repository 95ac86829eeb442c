//! Places in the text of a document: the line and column of a key, and of the value that it holds.
//!
//! A document is scanned for them only where a report has findings, so that reading a sound one costs nothing more.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use memchr::{memchr_iter, memrchr};

use super::finding::clip;
use super::node::{unmarked, unmarked_bytes};
use super::{Code, Finding, Step};

/// A stretch of a text.
///
/// ```
/// use policy_integration::Case;
///
/// let report = Case::read("{\n  \"id\": \"é\", \"moments\": 7\n}".as_bytes()).unwrap_err();
/// let place = report.findings()[0].place().unwrap();
/// assert_eq!((place.line, place.column, place.to_string()), (2, 25, "2:25".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TextPlace {
    /// The line that it starts on, counted from 1.
    pub line: usize,
    /// The character that it starts at, counted from 1 on its line.
    pub column: usize,
    /// Its bytes, counted from the start of the text.
    pub bytes: Range<usize>,
}

impl std::fmt::Display for TextPlace {
    /// The line and the column, as `2:25`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl TextPlace {
    /// The place of these bytes of a text.
    pub(super) fn of(text: &str, bytes: Range<usize>) -> Self {
        Lines::of(text.as_bytes()).place(bytes)
    }

    /// The place that a sentence tells as `2:25`, without its bytes.
    pub(super) fn told(place: &str) -> Option<Self> {
        let (line, column) = place.split_once(':')?;
        Some(Self { line: line.parse().ok()?, column: column.parse().ok()?, bytes: 0..0 })
    }

    /// The place as seen from a text that this one stands in, from `start` on.
    pub(super) fn moved_by(&mut self, start: &Self) {
        if self.line == 1 {
            self.column += start.column - 1;
        }
        self.line += start.line - 1;
        self.bytes = self.bytes.start + start.bytes.start..self.bytes.end + start.bytes.start;
    }
}

/// Goes through a text from its start, and counts its lines and characters.
#[derive(Clone, Copy)]
pub(crate) struct Lines<'t> {
    text: &'t [u8],
    /// How far it has come.
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t [u8]) -> Self {
        Self { text, at: text.len() - unmarked_bytes(text).len(), line: 1, column: 1 }
    }

    /// The place of bytes that don't start before those of the last call.
    pub(crate) fn place(&mut self, bytes: Range<usize>) -> TextPlace {
        let mut passed = self.text.get(self.at..bytes.start).unwrap_or_default();
        if let Some(newline) = memrchr(b'\n', passed) {
            self.line += memchr_iter(b'\n', passed).count();
            self.column = 1;
            passed = &passed[newline + 1..];
        }
        let starts_character = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
        self.column += passed.iter().filter(starts_character).count();
        self.at = self.at.max(bytes.start);
        TextPlace { line: self.line, column: self.column, bytes }
    }

    /// The place of a part of the text, which doesn't start before that of the last call; `None` where it isn't a part.
    pub(crate) fn place_of(&mut self, part: &[u8]) -> Option<TextPlace> {
        let start = part.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        let end = start.checked_add(part.len()).filter(|end| *end <= self.text.len())?;
        Some(self.place(start..end))
    }
}

/// The places of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Places {
    pub(super) key: Option<TextPlace>,
    pub(super) value: TextPlace,
}

/// A path that findings stand at, with those that go on from it.
#[derive(Default)]
struct Wanted {
    keys: BTreeMap<String, Wanted>,
    elements: BTreeMap<usize, Wanted>,
    /// The findings, by their index.
    findings: Vec<usize>,
    /// Where the path was found: more than once where a key occurs twice.
    found: Vec<Found>,
}

#[derive(Clone)]
struct Found {
    key: Option<Range<usize>>,
    value: Range<usize>,
}

/// Gives each finding its places in a text that is JSON. A finding of something that isn't there has those of what it is missing in.
pub(super) fn locate(text: &str, findings: &mut [Finding]) {
    let mut wanted = Wanted::default();
    for (index, finding) in findings.iter().enumerate() {
        let node = finding.path().steps().iter().try_fold(&mut wanted, |node, step| match step {
            Step::Line(_) => None,
            Step::Index(element) => Some(node.elements.entry(*element).or_default()),
            Step::Key(key) => Some(node.keys.entry(key.clone().into_owned()).or_default()),
        });
        if let Some(node) = node.filter(|_| !finding.has_places()) {
            node.findings.push(index);
        }
    }
    let mut scanner = Scanner { text, at: text.len() - unmarked(text).len() };
    if scanner.value(None, &mut wanted).is_none() {
        return; // no JSON: its findings have places of their own
    }
    let mut found = Vec::new();
    wanted.each_found(None, text, findings, &mut found);
    let mut starts: Vec<_> = found.iter().flat_map(|(_, places)| places.key.iter().chain([&places.value])).collect();
    starts.sort_unstable_by_key(|bytes| bytes.start);
    let mut lines = Lines::of(text.as_bytes());
    let places: BTreeMap<_, _> =
        starts.into_iter().map(|bytes| ((bytes.start, bytes.end), lines.place(bytes.clone()))).collect();
    for (index, Found { key, value }) in &found {
        let place = |bytes: &Range<usize>| places.get(&(bytes.start, bytes.end)).cloned();
        if let Some(value) = place(value) {
            findings[*index].set_places(Places { key: key.as_ref().and_then(place), value });
        }
    }
}

impl Wanted {
    /// Passes on where each finding stands, or what is around it where that isn't in the text.
    fn each_found(&self, around: Option<&Found>, text: &str, findings: &[Finding], found: &mut Vec<(usize, Found)>) {
        let first = self.found.first().or(around);
        let mut repeated = self.found.iter().skip(1);
        for index in &self.findings {
            // The first of two is no repetition.
            let is_repeated = findings[*index].code() == Code::DuplicateKey;
            let holds =
                |found: &&Found| text.get(found.value.clone()).is_some_and(|text| findings[*index].is_about(text));
            let at = if is_repeated { repeated.next() } else { self.found.iter().find(holds) }.or(first);
            found.extend(at.map(|at| (*index, at.clone())));
        }
        // Of what isn't there, the mark that opens the object or list around it is shown.
        let opening = first.map(|first| Found { value: first.value.start..first.value.start + 1, ..first.clone() });
        for inner in self.keys.values().chain(self.elements.values()) {
            inner.each_found(opening.as_ref(), text, findings, found);
        }
    }
}

/// Goes through JSON that is known to be sound. Only what is wanted is looked into.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl Scanner<'_> {
    /// Passes over a value, and notes where what is wanted of it stands; `None` where the text isn't JSON.
    fn value(&mut self, key: Option<Range<usize>>, wanted: &mut Wanted) -> Option<()> {
        self.space();
        let start = self.at;
        match self.peek()? {
            b'{' if !wanted.keys.is_empty() => self.object(wanted)?,
            b'[' if !wanted.elements.is_empty() => self.list(wanted)?,
            _ => self.skip()?,
        }
        wanted.found.push(Found { key, value: start..self.at });
        Some(())
    }

    fn object(&mut self, wanted: &mut Wanted) -> Option<()> {
        self.at += 1;
        loop {
            self.space();
            if self.take(b'}') {
                return Some(());
            }
            let start = self.at;
            self.skip()?;
            let key = start..self.at;
            self.space();
            self.take(b':').then_some(())?;
            let name = self.name(&key)?;
            let inner = if wanted.keys.contains_key(&*name) {
                wanted.keys.get_mut(&*name)
            } else {
                wanted.keys.get_mut(&clip(&name))
            };
            match inner {
                Some(inner) => self.value(Some(key), inner)?,
                None => self.skip()?,
            }
            self.space();
            self.take(b',');
        }
    }

    fn list(&mut self, wanted: &mut Wanted) -> Option<()> {
        self.at += 1;
        let mut index = 0;
        loop {
            self.space();
            if self.take(b']') {
                return Some(());
            }
            match wanted.elements.get_mut(&index) {
                Some(inner) => self.value(None, inner)?,
                None => self.skip()?,
            }
            index += 1;
            self.space();
            self.take(b',');
        }
    }

    /// What a key says.
    fn name(&self, key: &Range<usize>) -> Option<Cow<'_, str>> {
        let quoted = self.text.get(key.clone())?;
        if quoted.contains('\\') {
            return serde_json::from_str(quoted).ok().map(Cow::Owned);
        }
        quoted.strip_prefix('"')?.strip_suffix('"').map(Cow::Borrowed)
    }

    /// Passes over a value, whatever is in it.
    fn skip(&mut self) -> Option<()> {
        self.space();
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if depth > 0 => self.at += 1,
                _ => self.scalar()?,
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Passes over a number or a word.
    fn scalar(&mut self) -> Option<()> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let is_inside = |byte: &&u8| !matches!(byte, b',' | b':' | b'{' | b'}' | b'[' | b']' | b'"') && **byte > b' ';
        let length = rest.iter().take_while(is_inside).count();
        self.at += length;
        (length > 0).then_some(())
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }
}
