//! The sizes of a draft: which of them are larger than a limit.

use std::fmt;
use std::io;

use serde::Serialize;

use super::decoder::step_of;
use super::{Code, Finding, Limits, Path, Step, Value};

/// Goes through a draft and notes which sizes are larger than a limit.
///
/// Every draft that is read is gone through, so nothing is allocated where nothing is too large.
pub(crate) struct Sizes<'l> {
    limits: &'l Limits,
    deepest: usize,
    findings: Vec<Finding>,
}

impl<'l> Sizes<'l> {
    /// Returns the findings of a draft, and of the text that it was read from, if any.
    pub(super) fn over<D: Value + Serialize>(draft: &D, json: Option<&[u8]>, limits: &'l Limits) -> Vec<Finding> {
        let mut sizes = Self { limits, deepest: 0, findings: Vec::new() };
        draft.measure(&LinkedPath::ROOT, &mut sizes);
        if !json.is_some_and(|json| is_surely_written_within(json, limits.bytes)) {
            sizes.compare_bytes(bytes_of(draft));
        }
        if sizes.deepest > limits.depth {
            sizes.findings.push(Finding::new(Path::root(), Code::TooDeep, limits.depth));
        }
        sizes.findings
    }

    fn compare_bytes(&mut self, bytes: usize) {
        if bytes > self.limits.bytes {
            self.findings.push(Finding::new(Path::root(), Code::TooLarge, bytes).against(self.limits.bytes));
        }
    }

    /// Counts a list, or an object by names or words, of so many elements.
    pub(crate) fn elements(&mut self, at: &LinkedPath<'_>, count: usize) {
        self.nested(at, 1);
        let most = self.limits.elements_at(at.last_key());
        if count > most {
            self.note(at, Code::TooMany, count, most);
        }
    }

    /// Counts an object with fixed keys.
    pub(crate) fn object(&mut self, at: &LinkedPath<'_>) {
        self.nested(at, 1);
    }

    /// Counts so many lists and objects in one another.
    pub(crate) fn nested(&mut self, at: &LinkedPath<'_>, levels: usize) {
        self.deepest = self.deepest.max(at.depth + levels);
    }

    /// Counts the characters of an identifier.
    pub(crate) fn identifier(&mut self, at: &LinkedPath<'_>, id: &str) {
        let most = self.limits.id_length;
        // Characters are no more than bytes.
        if id.len() > most && id.chars().count() > most {
            self.note(at, Code::TooLong, id, most);
        }
    }

    fn note(&mut self, at: &LinkedPath<'_>, code: Code, value: impl fmt::Display, limit: usize) {
        self.findings.push(Finding::new(at.path(), code, value).against(limit));
    }
}

/// Whether a draft that was read from this text is surely written in so many bytes.
///
/// A draft is written without spaces and without empty keys, but its numbers can take more bytes than in the text. A number of
/// four characters, such as `1e15`, is written in eighteen; no number grows to more than eight times its length.
const fn is_surely_written_within(json: &[u8], bytes: usize) -> bool {
    const MOST_GROWTH: usize = 8;
    json.len() <= bytes / MOST_GROWTH
}

/// Returns how many bytes a draft is written in.
fn bytes_of(draft: &impl Serialize) -> usize {
    struct Bytes(usize);

    impl io::Write for Bytes {
        fn write(&mut self, part: &[u8]) -> io::Result<usize> {
            self.0 += part.len();
            Ok(part.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut bytes = Bytes(0);
    // Counting can't fail, and each key of a draft is a text.
    let _ = serde_json::to_writer(&mut bytes, draft);
    bytes.0
}

/// A path whose steps are linked from the last one to the first, so that nothing is allocated until a finding needs a [`Path`].
#[derive(Clone, Copy)]
pub(crate) struct LinkedPath<'p> {
    last: Option<(&'p LinkedPath<'p>, LinkedStep<'p>)>,
    depth: usize,
}

#[derive(Clone, Copy)]
enum LinkedStep<'p> {
    Index(usize),
    Key(&'p str),
}

impl<'p> LinkedPath<'p> {
    /// The document itself.
    const ROOT: LinkedPath<'static> = LinkedPath { last: None, depth: 0 };

    /// The path of an element of the list at this path.
    pub(crate) const fn index(&'p self, index: usize) -> Self {
        self.then(LinkedStep::Index(index))
    }

    /// The path of the value at a key of the object at this path.
    pub(crate) const fn key(&'p self, key: &'p str) -> Self {
        self.then(LinkedStep::Key(key))
    }

    const fn then(&'p self, step: LinkedStep<'p>) -> Self {
        Self { last: Some((self, step)), depth: self.depth + 1 }
    }

    /// Returns the last key of the path.
    fn last_key(&self) -> &'p str {
        let mut last = self.last;
        while let Some((before, step)) = last {
            match step {
                LinkedStep::Key(key) => return key,
                LinkedStep::Index(_) => last = before.last,
            }
        }
        ""
    }

    fn path(&self) -> Path {
        let Some((before, step)) = self.last else { return Path::root() };
        before.path().join(match step {
            LinkedStep::Index(index) => Step::Index(index),
            LinkedStep::Key(key) => step_of(key),
        })
    }
}
