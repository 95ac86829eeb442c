//! Rule books: the rules that a case is played by.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::check::check;
use super::slice::Slice;
use super::{Rule, RuleDraft};
use crate::case::{Case, RuleBookName};
use crate::report::{
    Finding, Id, Limits, NotEmpty, Optional, OrDefault, RULE_BOOK_VERSION, Report, Required, Versions, Waiver, decode,
    embedded, records,
};

records! {
    /// A rule book as somebody wrote it.
    ///
    /// ```
    /// use policy_integration::{RuleBook, rules::RuleBookDraft};
    ///
    /// let mut draft: RuleBookDraft = RuleBook::multilevel().draft().clone();
    /// draft.rules.retain(|rule| rule.id != "talk_informally");
    /// assert!(RuleBook::check(draft).is_ok());
    /// ```
    pub document RuleBookDraft [Default, Eq] {
        /// The versions that the book was written for; the current ones where left out.
        versions: Option<Versions> = Optional;
        /// The book's identifier.
        id: String = Required<Id>;
        /// The book's own revision.
        version: u32 = Required;
        /// The warnings that the book accepts.
        waived: Vec<Waiver> = OrDefault;
        /// The rules, in the order in which they are listed and ties are broken.
        rules: Vec<RuleDraft> = Required<NotEmpty>;
    }
}

impl RuleBookDraft {
    /// How many choices of two ([`ChoiceDraft`](super::ChoiceDraft)) the guards of a rule can have together.
    pub const MOST_CHOICES: usize = 2;
}

/// The rules that a case is played by: a checked book.
///
/// # The default, and what it is
/// The moves that officers made and the events that befell them in the twenty published cases, with the guards that the
/// study's analysis gives for them (Van der Heijden, Spaai & Douglas 2024: results, analysis, Table 3, and the "after" cells
/// of Table 2). The study describes mechanisms and examples; that they are written down as rules with degrees is this
/// crate's reading. Each rule has its passage. A condition that the passage calls *needed* is an expectation. A condition is an
/// invariant only where the move has no object without it: nobody can point at a passage that isn't there. Where the study names a
/// substitute, the guard is a choice of two: an alderperson's informal backing opens doors to colleagues as formal goals do.
///
/// - **Practice** is expected to have managers' support in terms of formalized goals, and a goal on paper. It is also expected to have
///   people at the front line, colleagues who work along, a structure across domains, and a training. The grounds are in the
///   results, in the passages on the organization, and in Table 3. Informal backing by the executive doesn't replace the formal side. Cases that went without are named
///   deviations: 9 had neither goals nor capacity, 10 had limited capacity, 4 had no structure across domains.
/// - **Size.** Moves across domains expect a work structure in a large organization, short lines in a small one.
/// - **Windows.** A move that amends a document can be made while that document's cycle is open; events open and close cycles.
/// - **Not the officer's.** A motion, a coalition agreement, first hours and the make-up of a portfolio are events.
/// - **Efforts** are assumptions. The study gives none; it says that a talk is less than a training, and that less than changed
///   work.
/// - **Left out**, since the study tells of no such move: becoming an expert, structural money or capacity, a reorganization.
///
/// Version 1 asked no goals, task, capacity or structure of a changed practice.
///
/// ```
/// use policy_integration::{Mechanism, RuleBook, vocabulary::MechanismFamily};
///
/// let book = RuleBook::multilevel();
/// let from_below = MechanismFamily::MicroToMacro.mechanisms();
/// assert!(from_below.iter().all(|mechanism: &Mechanism| book.of_mechanism(*mechanism).count() > 0));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RuleBookDraft", into = "RuleBookDraft")]
pub struct RuleBook {
    versions: Option<Versions>,
    id: String,
    version: u32,
    waived: Vec<Waiver>,
    rules: Vec<Rule>,
    slices: Vec<Slice>,
    warnings: Report,
}

/// The versions of the book of the multilevel framework, the first one first.
static MULTILEVEL: [LazyLock<RuleBook>; RULE_BOOK_VERSION as usize] = [
    LazyLock::new(|| RuleBook::embedded("rule book, version 1", include_bytes!("books/multilevel-1.json"))),
    LazyLock::new(|| RuleBook::embedded("rule book, version 2", include_bytes!("books/multilevel-2.json"))),
];

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
        let judge = |draft: &RuleBookDraft| limits.judge(draft, Some(json), check);
        let read = decode(json, limits).map_err(|faults| faults.judged(limits, |draft, _| judge(draft)));
        read.and_then(|draft| Self::judged(draft, judge, limits)).map_err(|report| report.located(json))
    }

    /// The book of the multilevel framework, in its latest version: see [what it is](Self#the-default-and-what-it-is).
    ///
    /// ```
    /// use policy_integration::RuleBook;
    ///
    /// assert!(RuleBook::multilevel().rule("talk_informally").is_some());
    /// ```
    pub fn multilevel() -> &'static Self {
        &MULTILEVEL[MULTILEVEL.len() - 1]
    }

    /// A version of the book of the multilevel framework, counted from 1; `None` where there is no such version.
    ///
    /// ```
    /// use policy_integration::RuleBook;
    ///
    /// assert_eq!(RuleBook::multilevel_of(1).map(RuleBook::version), Some(1));
    /// assert!(RuleBook::multilevel_of(0).is_none());
    /// ```
    pub fn multilevel_of(version: u32) -> Option<&'static Self> {
        MULTILEVEL.get(usize::try_from(version.checked_sub(1)?).ok()?).map(|book| &**book)
    }

    /// The version of the book of the multilevel framework that the log of a case was written by: the one that the record names
    /// (`rule_book` where that is this book, or else `versions.rule_book`), or else the latest.
    ///
    /// ```
    /// use policy_integration::{Case, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "a", "versions": {"format": 2, "codebook": 2, "rule_book": 1},
    ///     "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "log": [{"on": "2024-02-01", "rule": "have_talks"}]}"#)?;
    /// let book = RuleBook::multilevel_for(&case);
    /// assert_eq!(book.version(), 1);
    /// assert!(book.replay(&case).is_ok());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn multilevel_for(case: &Case) -> &'static Self {
        let latest = Self::multilevel();
        let of_log = case.rule_book().filter(|named| named.id == latest.id).map(|named| named.version);
        let version = of_log.or(case.draft().versions.map(|versions| versions.rule_book));
        version.and_then(Self::multilevel_of).unwrap_or(latest)
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
        Self::judged(draft, |draft| limits.judge(draft, None, check), limits)
    }

    /// Returns the book of a draft with these findings, unless one of them is an error.
    fn judged(
        draft: RuleBookDraft,
        judge: impl Fn(&RuleBookDraft) -> Vec<Finding>,
        limits: &Limits,
    ) -> Result<Self, Report> {
        let report = Report::within(judge(&draft), limits);
        if report.is_sound() { Ok(Self::prepared(draft, report)) } else { Err(report) }
    }

    fn prepared(draft: RuleBookDraft, warnings: Report) -> Self {
        let rules: Vec<_> = draft.rules.into_iter().map(Rule::of).collect();
        let slices = rules.chunks(Slice::RULES).map(Slice::of).collect();
        let RuleBookDraft { versions, id, version, waived, .. } = draft;
        Self { versions, id, version, waived, rules, slices, warnings }
    }

    /// The book's identifier.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The book's own revision.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// The name by which a record tells that its log was written by this book.
    pub fn name(&self) -> RuleBookName {
        RuleBookName { id: self.id.clone(), version: self.version }
    }

    /// What there is to look into, though the book can be used: moves that are filed under a mechanism from macro to micro.
    ///
    /// These are warnings, since a book of another theory may well file them so; a book can waive them (`waived`). Version 1 of the
    /// default book has some.
    ///
    /// ```
    /// use policy_integration::{Code, RuleBook};
    ///
    /// let book = RuleBook::multilevel_of(1).unwrap();
    /// assert!(book.warnings().findings().iter().all(|finding| finding.code() == Code::MoveFromAbove));
    /// ```
    pub const fn warnings(&self) -> &Report {
        &self.warnings
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
            waived: self.waived.clone(),
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
