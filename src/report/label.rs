//! Labels: a text that a document has in both languages.

use super::{Finding, NotBlank, Path, Required, blank, records};
use crate::vocabulary::Language;

records! {
    /// A label in both languages.
    ///
    /// ```
    /// use policy_integration::{Language, report::Label};
    ///
    /// let label: Label = serde_json::from_str(r#"{"en": "have talks", "nl": "gesprekken voeren"}"#)?;
    /// assert_eq!(label.in_language(Language::Dutch), "gesprekken voeren");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Label [Default, Eq, Hash] {
        /// English.
        en: String = Required<NotBlank>;
        /// Dutch.
        nl: String = Required<NotBlank>;
    }
}

impl Label {
    /// The text in one of the languages.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Dutch => &self.nl,
        }
    }

    /// A finding for each language in which nothing is said.
    pub(crate) fn findings(&self, path: &Path) -> impl Iterator<Item = Finding> {
        let texts = [("en", &self.en), ("nl", &self.nl)];
        texts.into_iter().filter_map(|(language, text)| blank(path.clone().join(language), text))
    }
}
