//! The two languages that labels, anchors and reports are written in.

use super::terms;

terms! {
    /// A language of labels and reports: Dutch, the sources' own, or English.
    ///
    /// Identifiers in data don't change with it.
    ///
    /// ```
    /// use policy_integration::{Dimension, Language};
    ///
    /// let language: Language = "nl".parse()?;
    /// assert_eq!(Dimension::Budget.label(language), "budget");
    /// assert_eq!(Dimension::Capacity.label(language), "capaciteit");
    /// # Ok::<(), policy_integration::vocabulary::UnknownWordError>(())
    /// ```
    pub enum Language {
        /// English, the default of this crate's own messages.
        English = "en", en "English", nl "Engels";
        /// Dutch, the language of the source documents.
        Dutch = "nl", en "Dutch", nl "Nederlands";
    }
}

impl Language {
    /// Writes a figure with a number of decimals and the language's decimal mark.
    ///
    /// ```
    /// use policy_integration::Language;
    ///
    /// assert_eq!(Language::English.figure(0.25, 2), "0.25");
    /// assert_eq!(Language::Dutch.figure(0.25, 2), "0,25");
    /// ```
    pub fn figure(self, figure: f64, decimals: usize) -> String {
        self.mark(format!("{figure:.decimals$}"))
    }

    /// Writes a figure like [`figure`](Self::figure), with its sign.
    pub(crate) fn signed_figure(self, figure: f64, decimals: usize) -> String {
        self.mark(format!("{figure:+.decimals$}"))
    }

    fn mark(self, figure: String) -> String {
        match self {
            Self::English => figure,
            Self::Dutch => figure.replace('.', ","),
        }
    }
}

/// Writes a sentence with facts in one of the two languages, each as a format string.
macro_rules! sentence {
    ($language:expr, en $en:literal, nl $nl:literal $(, $($fact:tt)*)?) => {
        match $language {
            $crate::vocabulary::Language::English => format!($en $(, $($fact)*)?),
            $crate::vocabulary::Language::Dutch => format!($nl $(, $($fact)*)?),
        }
    };
}
pub(crate) use sentence;

/// A fixed text in both languages.
///
/// ```
/// use policy_integration::{Language, vocabulary::Text};
///
/// let text = Text { en: "unknown", nl: "onbekend" };
/// assert_eq!(text.in_language(Language::Dutch), "onbekend");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    /// The English text.
    pub en: &'static str,
    /// The Dutch text.
    pub nl: &'static str,
}

impl Text {
    /// The text in one of the two languages.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Dutch => self.nl,
        }
    }
}
