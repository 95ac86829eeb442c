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
    let length = word.chars().count();
    words
        .iter()
        // They differ at least as much as their lengths do.
        .filter(|known| length.abs_diff(known.len()) * 3 <= known.len().max(3))
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
    let is_label = |term: &T| Language::ALL.iter().any(|language| is_alike(term.label(*language), word));
    let labelled =
        || (word.len() <= LONGEST_WORD).then(|| T::ALL.iter().copied().filter(is_label).map(T::id)).into_iter();
    nearest(word, words).or_else(|| labelled().flatten().find(|id| words.contains(id)))
}

/// The only term that has a text as its label, in either language.
#[cfg(feature = "csv")]
pub(crate) fn labelled<T: Term>(text: &str) -> Option<T> {
    let is_label = |term: &T| Language::ALL.iter().any(|language| is_alike(term.label(*language), text));
    let mut terms = T::ALL.iter().copied().filter(is_label);
    terms.next().filter(|_| text.len() <= LONGEST_WORD && terms.next().is_none())
}

/// Whether two texts are the same but for capitals, and for spaces, hyphens and underscores.
pub(crate) fn is_alike(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    let joined = |c: char| if matches!(c, '_' | '-') { ' ' } else { c };
    text.trim().chars().flat_map(char::to_lowercase).map(joined)
}
