//! The versions that a document was written for.

use serde::{Deserialize, Serialize};

use super::{Code, Decoder, Finding, Node, Path, only_objects};
use crate::vocabulary::{CODEBOOK_VERSION, Text};

/// The revision of the documents' form that this crate reads and writes.
pub const FORMAT_VERSION: u32 = 1;

/// The revision of the default rule book, whose rules a case's log names.
pub const RULE_BOOK_VERSION: u32 = 1;

/// The versions of the contracts that a document follows.
///
/// ```
/// use policy_integration::{CODEBOOK_VERSION, FORMAT_VERSION, RULE_BOOK_VERSION, Versions};
///
/// let versions = Versions::default();
/// assert_eq!((versions.format, versions.codebook), (FORMAT_VERSION, CODEBOOK_VERSION));
/// assert_eq!(versions.rule_book, RULE_BOOK_VERSION);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Versions {
    /// The form of the document.
    #[serde(deserialize_with = "super::number::whole")]
    #[cfg_attr(feature = "schemars", schemars(range(max = u32::MAX)))]
    pub format: u32,
    /// The codebook: dimensions, anchors, rulings.
    #[serde(deserialize_with = "super::number::whole")]
    #[cfg_attr(feature = "schemars", schemars(range(max = u32::MAX)))]
    pub codebook: u32,
    /// The default rule book: what a log's moves and events are.
    #[serde(deserialize_with = "super::number::whole")]
    #[cfg_attr(feature = "schemars", schemars(range(max = u32::MAX)))]
    pub rule_book: u32,
}

only_objects!(Versions);

impl Default for Versions {
    /// The versions that this crate follows.
    fn default() -> Self {
        Self { format: FORMAT_VERSION, codebook: CODEBOOK_VERSION, rule_book: RULE_BOOK_VERSION }
    }
}

impl Versions {
    const KEYS: &'static [&'static str] = &["format", "codebook", "rule_book"];

    /// The form of the versions, read tolerantly.
    pub(crate) fn form(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        const VERSION: Text = Text { en: "a version number", nl: "een versienummer" };
        let object = decoder.object(node, Self::KEYS)?;
        // One that can't be read doesn't keep the others from being judged.
        let mut version = |key, current| {
            let read = decoder.required(object, key, |d, node| d.whole_number(node, u32::MAX, VERSION));
            read.unwrap_or(current)
        };
        let current = Self::default();
        Some(Self {
            format: version("format", current.format),
            codebook: version("codebook", current.codebook),
            rule_book: version("rule_book", current.rule_book),
        })
    }

    /// A finding for each version that this crate doesn't read.
    pub(crate) fn findings(self) -> impl Iterator<Item = Finding> {
        let numbers = |versions: Self| [versions.format, versions.codebook, versions.rule_book];
        let versions = Self::KEYS.iter().zip(numbers(self)).zip(numbers(Self::default()));
        versions.filter(|((_, version), supported)| version != supported).map(|((key, version), supported)| {
            let path = Path::root().join("versions").join(*key);
            Finding::new(path, Code::UnsupportedVersion, version).against(supported)
        })
    }
}
