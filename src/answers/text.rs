//! Sentences in both languages.

use super::documents::documents;
use crate::vocabulary::{Language, Text};

documents! {
    /// What an answer says in words, a line each, in both languages.
    #[derive(Eq)]
    pub struct BothLanguages {
        /// English.
        pub en: Vec<String>,
        /// Dutch.
        pub nl: Vec<String>,
    }
}

impl BothLanguages {
    /// Returns the lines that are told in each language.
    pub fn of(told: impl Fn(Language) -> Vec<String>) -> Self {
        Self { en: told(Language::English), nl: told(Language::Dutch) }
    }

    /// Returns the lines with another one before them.
    pub(super) fn behind(mut self, first: Text) -> Self {
        self.en.insert(0, first.en.to_owned());
        self.nl.insert(0, first.nl.to_owned());
        self
    }

    /// Returns the lines in a language.
    pub fn lines(&self, language: Language) -> &[String] {
        match language {
            Language::English => &self.en,
            Language::Dutch => &self.nl,
        }
    }
}

/// Returns the lines; where there are none, what that means.
pub(super) fn or_say(mut lines: Vec<String>, none: Text, language: Language) -> Vec<String> {
    if lines.is_empty() {
        lines.push(none.in_language(language).to_owned());
    }
    lines
}
