//! Why cases aren't compared each with each.

use crate::vocabulary::{Language, sentence};

/// There are more cases than can be compared each with each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct TooManyCasesError {
    /// How many cases there are.
    pub cases: usize,
    /// How many there may be.
    pub most: usize,
}

impl TooManyCasesError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { cases, most } = self;
        sentence!(
            language,
            en "`{cases}` cases would be compared each with each; accepted: at most {most}, or a higher `most_cases`",
            nl "`{cases}` casussen zouden elk met elk worden vergeleken; toegestaan: hoogstens {most}, of een hogere `most_cases`"
        )
    }
}
