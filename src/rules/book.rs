//! Rule books: the rules that a case is played by.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::check::check;
use super::slice::Slice;
use super::{Rule, RuleDraft};
use crate::report::{Id, Limits, NotEmpty, Optional, Report, Required, Versions, embedded, records};

records! {
    /// A rule book as somebody wrote it.
    ///
    /// ```
    /// use policy_integration::{RuleBook, rules::RuleBookDraft};
    ///
    /// let mut draft: RuleBookDraft = RuleBook::multilevel().draft().clone();
    /// draft.rules.retain(|rule| rule.id != "have_talks");
    /// assert!(RuleBook::check(draft).is_ok());
    /// ```
    pub document RuleBookDraft [Default, Eq] {
        /// The versions that the book was written for; the current ones where left out.
        versions: Option<Versions> = Optional;
        /// The book's identifier.
        id: String = Required<Id>;
        /// The book's own revision.
        version: u32 = Required;
        /// The rules, in the order in which they are listed and ties are broken.
        rules: Vec<RuleDraft> = Required<NotEmpty>;
    }
}

impl RuleBookDraft {
    /// How many choices of two a rule can have.
    pub(crate) const MOST_CHOICES: usize = 2;
}

/// The rules that a case is played by: a checked book.
///
/// # The default, and what it is
/// The moves that officers made and the events that befell them in the twenty published cases, with the guards that the
/// study's analysis gives for them (Van der Heijden, Spaai & Douglas 2024: results, analysis, Table 3, and the "after" cells
/// of Table 2). The study describes mechanisms and examples; that they are written down as rules with degrees is this
/// crate's reading. Each rule has its passage. A condition that the passage calls *needed* is an expectation. Where the passage
/// names a substitute (an alderperson's informal backing does much of what formal goals do), the expectation is a choice of
/// the two. A condition is an invariant only where nothing else is possible.
///
/// ```
/// use policy_integration::{Mechanism, RuleBook};
///
/// let book = RuleBook::multilevel();
/// assert!(Mechanism::ALL.iter().all(|mechanism| book.of_mechanism(*mechanism).count() > 0));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RuleBookDraft", into = "RuleBookDraft")]
pub struct RuleBook {
    versions: Option<Versions>,
    id: String,
    version: u32,
    rules: Vec<Rule>,
    slices: Vec<Slice>,
}

impl RuleBook {
    /// Reads a book from JSON. A byte order mark at the start is skipped; [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault, in one report: those of form, and rules that ask or do what a rule can't.
    ///
    /// ```
    /// use policy_integration::{Code, RuleBook};
    ///
    /// let report = RuleBook::read(br#"{"id": "mine", "version": 1, "rules": []}"#).unwrap_err();
    /// assert_eq!(report.findings()[0].code(), Code::NoRules);
    /// ```
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        limits.read(json, check).map(Self::prepared)
    }

    /// The book of the multilevel framework: see [what it is](Self#the-default-and-what-it-is).
    ///
    /// ```
    /// use policy_integration::RuleBook;
    ///
    /// assert!(RuleBook::multilevel().rule("have_talks").is_some());
    /// ```
    pub fn multilevel() -> &'static Self {
        static BOOK: LazyLock<RuleBook> =
            LazyLock::new(|| RuleBook::embedded("rule book", include_bytes!("book.json")));
        &BOOK
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// Every fault, in one report.
    pub fn check(draft: RuleBookDraft) -> Result<Self, Report> {
        Self::check_within(draft, &Limits::DEFAULT)
    }

    /// [`check`](Self::check), within other limits.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn check_within(draft: RuleBookDraft, limits: &Limits) -> Result<Self, Report> {
        limits.check(draft, check).map(Self::prepared)
    }

    fn prepared(draft: RuleBookDraft) -> Self {
        let rules: Vec<_> = draft.rules.into_iter().map(Rule::of).collect();
        let slices = rules.chunks(Slice::RULES).map(Slice::of).collect();
        Self { versions: draft.versions, id: draft.id, version: draft.version, rules, slices }
    }

    /// The book's identifier.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The book's own revision.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// The rules, in the book's order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A rule by its identifier.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id() == id)
    }

    /// The rules of a mechanism, in the book's order.
    pub fn of_mechanism(&self, mechanism: crate::vocabulary::Mechanism) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.mechanism() == Some(mechanism))
    }

    /// The book as it was written.
    pub fn draft(&self) -> RuleBookDraft {
        RuleBookDraft {
            versions: self.versions,
            id: self.id.clone(),
            version: self.version,
            rules: self.rules.iter().map(|rule| rule.draft().clone()).collect(),
        }
    }

    /// A book of the crate's own, read and checked as anyone's.
    pub(crate) fn embedded(name: &str, json: &[u8]) -> Self {
        embedded(name, Self::read(json))
    }

    pub(super) fn slices(&self) -> &[Slice] {
        &self.slices
    }
}

impl TryFrom<RuleBookDraft> for RuleBook {
    type Error = Report;

    fn try_from(draft: RuleBookDraft) -> Result<Self, Report> {
        Self::check(draft)
    }
}

impl From<RuleBook> for RuleBookDraft {
    fn from(book: RuleBook) -> Self {
        book.draft()
    }
}
