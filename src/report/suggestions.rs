//! Suggestions: which known name was probably meant by an unknown one.

use std::borrow::Cow;
use std::cell::LazyCell;

use super::Accepted;
use crate::uncertainty::Work;
use crate::vocabulary::{is_alike, nearest};

/// The names that a document or a rule book gives. Where another is named, the one that was probably meant is suggested.
///
/// The names are gone through at the first unknown one only. With very many unknown names, suggestions stop after so many comparisons.
pub(crate) struct Suggestions<'n> {
    names: LazyCell<Vec<Called<'n>>, Box<dyn FnOnce() -> Vec<Called<'n>> + 'n>>,
    comparisons: Work<'n>,
}

/// What is compared with an unknown name, and the name that is suggested for it.
type Called<'n> = (Cow<'n, str>, &'n str);

impl<'n> Suggestions<'n> {
    const MOST_COMPARISONS: u64 = 100_000;

    /// Suggests one of these names.
    pub(crate) fn of(names: impl Iterator<Item = &'n str> + 'n) -> Self {
        Self::of_called(names.map(|name| (Cow::Borrowed(name), name)))
    }

    /// Suggests one of these names, each by what it's called.
    pub(crate) fn of_called(names: impl Iterator<Item = Called<'n>> + 'n) -> Self {
        Self { names: LazyCell::new(Box::new(|| names.collect())), comparisons: Work::up_to(Self::MOST_COMPARISONS) }
    }

    /// Returns what would be accepted in the place of an unknown name.
    pub(crate) fn instead_of(&self, unknown: &str) -> Accepted {
        Accepted::Named { nearest: self.nearest(unknown).map(str::to_owned) }
    }

    fn nearest(&self, unknown: &str) -> Option<&'n str> {
        self.comparisons.spend(self.names.len() as u64).ok()?;
        if let Some((_, name)) = self.names.iter().find(|(called, _)| is_alike(called, unknown)) {
            return Some(*name);
        }
        let called: Vec<_> = self.names.iter().map(|(called, _)| &**called).collect();
        let found = nearest(unknown, &called)?;
        self.names.iter().find(|(called, _)| called == found).map(|(_, name)| *name)
    }
}
