//! Lists, shortened for a reader.

use super::{Language, sentence};

/// Joins the first words of a list, and says how many more there are.
pub(crate) fn shortened(words: &[impl AsRef<str>], between: &str, most: usize, language: Language) -> String {
    let told = words.iter().take(most).map(AsRef::as_ref).collect::<Vec<_>>().join(between);
    match words.len().saturating_sub(most) {
        0 => told,
        more => sentence!(language, en "{told}{between}and {more} more", nl "{told}{between}en nog {more}"),
    }
}
