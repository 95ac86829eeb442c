//! The versions that a document was written for.

use std::ops::RangeInclusive;

use super::{Accepted, Code, Finding, Path, Required, Version, VersionBetween, records};
use crate::vocabulary::{CODEBOOK_VERSION, Text};

/// The revision of the documents' form that this crate reads and writes.
pub const FORMAT_VERSION: u32 = 2;

/// The revision of the default rule book, whose rules a case's log names.
pub const RULE_BOOK_VERSION: u32 = 2;

/// The earliest codebook whose documents are read: what changed since is refused word by word.
const FIRST_CODEBOOK: u32 = 2;

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
        /// The codebook: dimensions, anchors, rulings. Of an earlier one that is read, a word that it lost gets a finding.
        codebook: u32 = Required<VersionBetween<FIRST_CODEBOOK, CODEBOOK_VERSION>>;
        /// The default rule book: what a log's moves and events are. Of each version the book can be had, see
        /// [`RuleBook::multilevel_of`](crate::RuleBook::multilevel_of).
        rule_book: u32 = Required<VersionBetween<1, RULE_BOOK_VERSION>>;
    }
}

impl Default for Versions {
    /// The versions that this crate follows.
    fn default() -> Self {
        Self { format: FORMAT_VERSION, codebook: CODEBOOK_VERSION, rule_book: RULE_BOOK_VERSION }
    }
}

/// What changed since format 1, for a document that isn't a case.
const SINCE_FORMAT_1: Text = Text {
    en: "`2`, by codebook 2: look over what is asked of `policy_goals`, `capacity`, `work_structures` and `management_support`, \
         whose anchors moved, then write `2` for `format` and `codebook`",
    nl: "`2`, naar codeboek 2: loop na wat wordt gevraagd van `policy_goals`, `capacity`, `work_structures` en \
         `management_support`, waarvan de ankers zijn verschoven, en zet `format` en `codebook` op `2`",
};

impl Versions {
    /// A finding for each version that this crate doesn't read.
    pub(crate) fn findings(self) -> Vec<Finding> {
        self.findings_since(SINCE_FORMAT_1)
    }

    /// A finding for each version that this crate doesn't read; of format 1 one that tells what changed since.
    pub(crate) fn findings_since(self, changed: Text) -> Vec<Finding> {
        if self.format == 1 {
            let finding = Finding::new(Self::path("format"), Code::UnsupportedVersion, self.format);
            return vec![finding.accepting(Accepted::Described(changed))];
        }
        self.findings_unless(Self::default())
    }

    /// A finding for each version that is another one; of rule books and codebooks, earlier ones are supported too.
    pub(crate) fn findings_unless(self, supported: Self) -> Vec<Finding> {
        let first_codebook = supported.codebook.min(FIRST_CODEBOOK);
        let versions = [
            ("format", self.format, supported.format..=supported.format),
            ("codebook", self.codebook, first_codebook..=supported.codebook),
            ("rule_book", self.rule_book, 1..=supported.rule_book),
        ];
        let others = versions.into_iter().filter(|(_, version, supported)| !supported.contains(version));
        let finding = |(key, version, supported): (&'static str, u32, RangeInclusive<u32>)| {
            let (first, latest) = (supported.start(), supported.end());
            let accepted = if first == latest { first.to_string() } else { format!("{first}` – `{latest}") };
            Finding::new(Self::path(key), Code::UnsupportedVersion, version).against(accepted)
        };
        others.map(finding).collect()
    }

    fn path(key: &'static str) -> Path {
        Path::root().join("versions").join(key)
    }

    /// Whether a finding refuses a whole document, since it is of format 1.
    pub(crate) fn is_refusal_of_format_1(finding: &Finding) -> bool {
        finding.code() == Code::UnsupportedVersion && finding.value() == "1" && *finding.path() == Self::path("format")
    }
}
