//! Labels: a text that a document has in one language or in both.

use super::form::Visible;
use super::{Accepted, Code, Finding, Form, OrDefault, Path, blank, plain_but_for_schema, records};
use crate::vocabulary::{Language, Text};

records! {
    /// A label, in one language or in both. Where the one isn't given, the other stands in for it.
    ///
    /// ```
    /// use policy_integration::{Language, report::Label};
    ///
    /// let label: Label = serde_json::from_str(r#"{"en": "have talks", "nl": "gesprekken voeren"}"#)?;
    /// assert_eq!(label.in_language(Language::Dutch), "gesprekken voeren");
    /// let label: Label = serde_json::from_str(r#"{"nl": "gesprekken voeren"}"#)?;
    /// assert_eq!(label.in_language(Language::English), "gesprekken voeren");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Label [Default, Eq, Hash] {
        /// English.
        ///
        /// Empty where it isn't given.
        en: String = OrDefault<Visible>;
        /// Dutch.
        ///
        /// Empty where it isn't given.
        nl: String = OrDefault<Visible>;
    }
}

impl Label {
    /// The text in one of the languages, else in the other one.
    pub fn in_language(&self, language: Language) -> &str {
        let (asked, other) = match language {
            Language::English => (&self.en, &self.nl),
            Language::Dutch => (&self.nl, &self.en),
        };
        if asked.is_empty() { other } else { asked }
    }

    /// The texts that are given.
    pub(crate) fn given(&self) -> impl Iterator<Item = &str> {
        [self.en.as_str(), self.nl.as_str()].into_iter().filter(|text| !text.is_empty())
    }

    /// A finding for each text in which nothing is said, and one where there is no text.
    pub(crate) fn findings(&self, path: &Path) -> impl Iterator<Item = Finding> {
        const A_LANGUAGE: Text = Text { en: "`en`, `nl`, or both", nl: "`en`, `nl`, of beide" };
        let missing = self
            .given()
            .next()
            .is_none()
            .then(|| Finding::new(path.clone(), Code::MissingKey, "en").accepting(Accepted::Described(A_LANGUAGE)));
        let texts = [("en", &self.en), ("nl", &self.nl)].into_iter().filter(|(_, text)| !text.is_empty());
        missing.into_iter().chain(texts.filter_map(|(language, text)| blank(path.clone().join(language), text)))
    }
}

/// A label in at least one language, as the schema says it too.
pub(crate) struct InALanguage;

impl Form<Label> for InALanguage {
    plain_but_for_schema!(Label);

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let given = |key: &str| serde_json::json!({ "required": [key], "properties": { key: { "type": "string" } } });
        schemars::json_schema!({ "allOf": [<Label as super::Value>::schema(generator)], "anyOf": [given("en"), given("nl")] })
    }
}
