//! Which name was probably meant, where another is named.

use std::borrow::Cow;

use super::Accepted;
use crate::uncertainty::Work;
use crate::vocabulary::{is_alike, nearest};

/// The names that a document or a rule book gives, of which one was probably meant where another is named.
///
/// Of very many wrong names the first ones are told which name was meant: as many as so many comparisons allow.
pub(crate) struct Suggestions<'n> {
    /// What each name is compared by, and the name.
    names: Vec<(Cow<'n, str>, &'n str)>,
    comparisons: Work<'n>,
}

impl<'n> Suggestions<'n> {
    const MOST_COMPARISONS: u64 = 100_000;

    pub(crate) fn of(names: impl IntoIterator<Item = &'n str>) -> Self {
        let names = names.into_iter().map(|name| (Cow::Borrowed(name), name)).collect();
        Self { names, comparisons: Work::up_to(Self::MOST_COMPARISONS) }
    }

    /// Names that are called something else too.
    pub(crate) fn also_called(mut self, called: impl IntoIterator<Item = (String, &'n str)>) -> Self {
        self.names.extend(called.into_iter().map(|(called, name)| (Cow::Owned(called), name)));
        self
    }

    /// What would be accepted instead of a name that isn't known.
    pub(crate) fn instead_of(&self, name: &str) -> Accepted {
        Accepted::Named { nearest: self.nearest(name).map(str::to_owned) }
    }

    fn nearest(&self, name: &str) -> Option<&'n str> {
        self.comparisons.spend(self.names.len() as u64).ok()?;
        if let Some((_, name)) = self.names.iter().find(|(called, _)| is_alike(called, name)) {
            return Some(*name);
        }
        let called: Vec<_> = self.names.iter().map(|(called, _)| &**called).collect();
        let found = nearest(name, &called)?;
        self.names.iter().find(|(called, _)| called == found).map(|(_, name)| *name)
    }
}
