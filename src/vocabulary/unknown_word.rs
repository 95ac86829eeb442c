//! The error of a word that isn't on its list.

use super::nearest::meant;
use super::{Language, Term, Text};

/// A word that is not on the list it was looked for in.
///
/// ```
/// use policy_integration::{Dimension, Language, Level};
///
/// let error = "national".parse::<Level>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown word `national`; accepted: `institutional`, `organizational`, `individual`"
/// );
/// let error = "individuel".parse::<Level>().unwrap_err();
/// assert_eq!(
///     error.message(Language::Dutch),
///     "onbekend woord `individuel`; bedoel je `individual`? toegestaan: `institutional`, `organizational`, `individual`"
/// );
/// assert_eq!("budgt".parse::<Dimension>().unwrap_err().nearest, Some("budget"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct UnknownWordError {
    /// The word as it was given.
    pub word: String,
    /// The word that was probably meant: one that is close to it, or whose label it is.
    pub nearest: Option<&'static str>,
    /// The words that would be accepted.
    pub accepted: &'static [&'static str],
}

impl UnknownWordError {
    /// The error of a word that isn't on the list of `T`.
    pub(crate) fn of<T: Term>(word: &str) -> Self {
        Self { word: word.to_owned(), nearest: meant::<T>(word), accepted: T::IDS }
    }

    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let unknown = Text { en: "unknown word", nl: "onbekend woord" }.in_language(language);
        let accepted = accepted(self.nearest, &listed(self.accepted, language), language);
        format!("{unknown} `{}`; {accepted}", self.word)
    }
}

/// Asks whether a word was meant, where there is one.
pub(crate) fn did_you_mean(nearest: Option<&str>, language: Language) -> String {
    let question = Text { en: "did you mean", nl: "bedoel je" }.in_language(language);
    nearest.map(|word| format!("{question} `{word}`? ")).unwrap_or_default()
}

/// Tells which words would be accepted, and first the one that was probably meant.
pub(crate) fn accepted(nearest: Option<&str>, words: &str, language: Language) -> String {
    let accepted = Text { en: "accepted", nl: "toegestaan" }.in_language(language);
    format!("{}{accepted}: {words}", did_you_mean(nearest, language))
}

/// The words in backticks, separated by commas.
pub(crate) fn quoted(words: &[impl AsRef<str>]) -> String {
    words.iter().map(|word| format!("`{}`", word.as_ref())).collect::<Vec<_>>().join(", ")
}

/// The words, of a long list the first ones: the codebook has the others.
pub(crate) fn listed(words: &[&str], language: Language) -> String {
    const MOST: usize = 20;
    const SHOWN: usize = 12;
    if words.len() <= MOST {
        return quoted(words);
    }
    let more = Text { en: "more", nl: "andere" }.in_language(language);
    let and = Text { en: "and", nl: "en" }.in_language(language);
    format!("{}, {and} {} {more}", quoted(&words[..SHOWN]), words.len() - SHOWN)
}
