//! The versions that a document was written for.

use super::{Code, Finding, Path, Required, Version, records};
use crate::vocabulary::CODEBOOK_VERSION;

/// The revision of the documents' form that this crate reads and writes.
pub const FORMAT_VERSION: u32 = 1;

/// The revision of the default rule book, whose rules a case's log names.
pub const RULE_BOOK_VERSION: u32 = 1;

records! {
    /// The versions of the contracts that a document follows.
    ///
    /// ```
    /// use policy_integration::{report::{FORMAT_VERSION, RULE_BOOK_VERSION, Versions}, vocabulary::CODEBOOK_VERSION};
    ///
    /// let versions = Versions::default();
    /// assert_eq!((versions.format, versions.codebook), (FORMAT_VERSION, CODEBOOK_VERSION));
    /// assert_eq!(versions.rule_book, RULE_BOOK_VERSION);
    /// ```
    pub record Versions [Copy, Eq, Hash] {
        /// The form of the document.
        format: u32 = Required<Version<FORMAT_VERSION>>;
        /// The codebook: dimensions, anchors, rulings.
        codebook: u32 = Required<Version<CODEBOOK_VERSION>>;
        /// The default rule book: what a log's moves and events are.
        rule_book: u32 = Required<Version<RULE_BOOK_VERSION>>;
    }
}

impl Default for Versions {
    /// The versions that this crate follows.
    fn default() -> Self {
        Self { format: FORMAT_VERSION, codebook: CODEBOOK_VERSION, rule_book: RULE_BOOK_VERSION }
    }
}

impl Versions {
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
