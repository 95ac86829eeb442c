//! Labels: a text that a document has in both languages.

use serde::{Deserialize, Serialize};

use super::{Decoder, Finding, Node, Path, blank, only_objects};
use crate::vocabulary::Language;

/// A label in both languages.
///
/// ```
/// use policy_integration::{Label, Language};
///
/// let label: Label = serde_json::from_str(r#"{"en": "have talks", "nl": "gesprekken voeren"}"#)?;
/// assert_eq!(label.in_language(Language::Dutch), "gesprekken voeren");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Label {
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
}

only_objects!(Label);

impl Label {
    /// The text in one of the languages.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Dutch => &self.nl,
        }
    }

    /// The form of a label, read tolerantly.
    pub(crate) fn form(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        let object = decoder.object(node, &["en", "nl"])?;
        let en = decoder.required(object, "en", Decoder::text).unwrap_or_default();
        let nl = decoder.required(object, "nl", Decoder::text).unwrap_or_default();
        Some(Self { en, nl })
    }

    /// A finding for each language in which nothing is said.
    pub(crate) fn findings(&self, path: &Path) -> impl Iterator<Item = Finding> {
        let texts = [("en", &self.en), ("nl", &self.nl)];
        texts.into_iter().filter_map(|(language, text)| blank(path.clone().join(language), text))
    }
}
