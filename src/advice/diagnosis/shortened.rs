//! Lists of moves, shortened for a reader.

use crate::rules::Rule;
use crate::vocabulary::{self, Language};

/// Names up to three different moves, and says how many more there are.
pub(super) fn shortened<'r>(rules: impl Iterator<Item = &'r Rule>, language: Language) -> String {
    const MOST: usize = 3;
    let mut names: Vec<&str> = Vec::new();
    for name in rules.map(|rule| rule.label(language)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    vocabulary::shortened(&names, "; ", MOST, language)
}
