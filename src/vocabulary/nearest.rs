//! The known word that an unknown one was probably meant to be.

use super::{Language, Term};

/// The longest word that is compared with the known ones, in bytes.
const LONGEST_WORD: usize = 40;

/// The known word that an unknown one was probably meant to be: at most a third of it different.
pub(crate) fn nearest<'w>(word: &str, words: &[&'w str]) -> Option<&'w str> {
    if word.len() > LONGEST_WORD {
        return None;
    }
    let word = word.trim().to_lowercase().replace([' ', '-'], "_");
    words
        .iter()
        .map(|known| (strsim::osa_distance(&word, known), *known))
        .filter(|(distance, known)| distance * 3 <= known.len().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// The identifier that a word was probably meant to be: one that is close to it, or whose label it is.
pub(crate) fn meant<T: Term>(word: &str) -> Option<&'static str> {
    meant_among::<T>(word, T::IDS)
}

/// The same, of some of the words.
pub(crate) fn meant_among<T: Term>(word: &str, words: &[&'static str]) -> Option<&'static str> {
    let folded = |text: &str| text.trim().to_lowercase().replace(['_', '-'], " ");
    let is_label = |term: &T| Language::ALL.iter().any(|language| folded(term.label(*language)) == folded(word));
    let labelled =
        || (word.len() <= LONGEST_WORD).then(|| T::ALL.iter().copied().filter(is_label).map(T::id)).into_iter();
    nearest(word, words).or_else(|| labelled().flatten().find(|id| words.contains(id)))
}
