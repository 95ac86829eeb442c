//! Paths into a JSON document, or into a table.

use std::borrow::Cow;
use std::fmt;

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
    pub(super) fn step_mut(&mut self, at: usize) -> Option<&mut Step> {
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

/// Whether a key can stand behind a dot without being misread.
fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_')
}
