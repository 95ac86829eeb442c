//! Claims: published statements as something to execute.

use serde::{Deserialize, Serialize};

use super::{Assertion, CountTest, Proposition};
use crate::report::{
    Essential, Id, InALanguage, Label, Limits, NotBlank, Optional, OrDefault, Report, Required, UpTo, Versions,
    checked, records,
};
use crate::vocabulary::{Document, terms};

records! {
    /// Claims as somebody wrote them, with the tallies that some of them are about.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ClaimsDraft;
    ///
    /// let draft: ClaimsDraft = serde_json::from_str(r#"{"claims": [{"id": "some_screen", "label": {"en": "some screen", "nl": "sommige screenen"},
    ///     "source": "p. 9", "asserts": {"share": {"of": {"outcome": {"at_least": "practice"}}, "is": "some"}}}]}"#)?;
    /// assert_eq!(draft.claims[0].tally, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub document ClaimsDraft [Default] {
        /// The versions that the claims were written for; the current ones where left out.
        versions: Option<Versions> = Optional;
        /// The tallies.
        tallies: Vec<TallyDraft> = OrDefault;
        /// The claims.
        claims: Vec<ClaimDraft> = Required;
    }

    /// A claim as somebody wrote it: a passage of a source in words, and as something to execute.
    ///
    /// ```
    /// use policy_integration::cohort::claims::ClaimDraft;
    ///
    /// let claim: ClaimDraft = serde_json::from_str(r#"{"id": "all_rose", "label": {"en": "all rose", "nl": "alle stegen"}, "source": "p. 9",
    ///     "asserts": {"share": {"of": {"change": {"dimension": "budget", "is": "rose"}}, "is": "every"}}}"#)?;
    /// assert_eq!(claim.source, "p. 9");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ClaimDraft {
        /// The claim's identifier, its own among the claims that it stands with.
        id: String = Required<Id>;
        /// What is claimed, in words.
        label: Label = Required<InALanguage>;
        /// The document that claims it.
        document: Option<Document> = Optional;
        /// The passage.
        source: String = Required<NotBlank>;
        /// What there is to say about it.
        note: Option<Label> = Optional<InALanguage>;
        /// The tally that it is about; a cohort of cases where left out.
        tally: Option<String> = Optional;
        /// What is claimed, to be executed.
        asserts: Assertion = Essential;
    }

    /// Counts that a source prints, without the cases behind them.
    ///
    /// A claim about their combination is judged over every joint table that fits what is printed. Of up to four names that a
    /// claim or a printed count ties together all tables are gone through, as far as [`Claims::MOST_STEPS`] go. Of more names, or
    /// where the steps run out, counts are enclosed by each printed count by itself, and a claim that this doesn't settle stays
    /// open.
    ///
    /// ```
    /// use policy_integration::cohort::claims::TallyDraft;
    ///
    /// let tally: TallyDraft = serde_json::from_str(r#"{"id": "t", "label": {"en": "respondents", "nl": "respondenten"}, "of": 15,
    ///     "printed": [{"of": {"counted": "mandate"}, "is": {"at_least": 12, "at_most": 12}, "source": "p. 30"}]}"#)?;
    /// assert_eq!((tally.of, tally.printed.len()), (15, 1));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record TallyDraft {
        /// The tally's identifier, its own among those that it stands with.
        id: String = Required<Id>;
        /// What is counted, in words.
        label: Label = Required<InALanguage>;
        /// How many there are in all, up to 1,000,000.
        of: u32 = Required<UpTo<{ TallyDraft::MOST_COUNTED }>>;
        /// What is printed: up to 256 counts.
        printed: Vec<PrintedCount> = Required;
    }

    /// One printed count: of what is named, or of a combination. A range where a source isn't exact.
    ///
    /// ```
    /// use policy_integration::cohort::claims::PrintedCount;
    ///
    /// let printed: PrintedCount = serde_json::from_str(r#"{"of": {"not": {"counted": "trust"}}, "is": {"at_least": 9, "at_most": 9},
    ///     "source": "p. 31"}"#)?;
    /// assert_eq!(printed.is.at_least, Some(9));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record PrintedCount {
        /// What is counted: names, and combinations of names.
        of: Proposition = Essential;
        /// How many.
        is: CountTest = Essential;
        /// The passage.
        source: String = Required<NotBlank>;
    }
}

terms! {
    /// What executing a claim comes to.
    ///
    /// A completion in which a group is empty has no share to test. So a claim about nobody isn't true for want of
    /// counterexamples, nor contradicted for want of examples: it is [`Untestable`](Self::Untestable). Where a group may be
    /// empty, the claim is [`Open`](Self::Open).
    ///
    /// ```
    /// use policy_integration::{Language, cohort::claims::Verdict};
    ///
    /// assert_eq!(Verdict::Contradicted.label(Language::Dutch), "weersproken");
    /// ```
    #[non_exhaustive]
    pub enum Verdict {
        /// So in every completion.
        Holds = "holds", en "holds", nl "klopt";
        /// So in no completion.
        Contradicted = "contradicted", en "contradicted", nl "weersproken";
        /// So in some completions and not in others, or not all could be gone through.
        Open = "open", en "open", nl "open";
        /// To be tested in no completion, since nobody is in the group or in the one that it is compared with.
        Untestable = "untestable", en "untestable", nl "niet te toetsen";
    }
}

impl TallyDraft {
    /// The most that a tally counts.
    pub const MOST_COUNTED: u32 = 1_000_000;
    /// The most printed counts of one tally.
    pub const MOST_PRINTED: usize = 256;
}

/// Checked claims.
///
/// ```
/// use policy_integration::{Claims, cohort::claims::Verdict, published};
///
/// let claims = Claims::read(br#"{"claims": [{
///     "id": "five_screen", "label": {"en": "five reached practice", "nl": "vijf bereikten de praktijk"},
///     "source": "Results",
///     "asserts": {"share": {"of": {"outcome": {"at_least": "practice"}},
///         "is": {"count": {"at_least": 5, "at_most": 5}}}}
/// }]}"#)?;
/// let cohort = published::cohort();
/// let judgment = claims.judge_all(&cohort).remove(0);
/// // The outcomes of the two that dropped out aren't known.
/// assert_eq!(judgment.verdict, Verdict::Open);
/// assert_eq!(judgment.count.to_string(), "5–7");
/// assert_eq!(judgment.open().collect::<Vec<_>>(), ["19", "20"]);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "ClaimsDraft", into = "ClaimsDraft")]
pub struct Claims {
    draft: ClaimsDraft,
}

impl Claims {
    /// Reads claims from JSON. A byte order mark at the start is skipped; [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault of form and of sense, in one report.
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        limits.read(json, super::check::claims).map(|draft| Self { draft })
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// Every fault, in one report.
    pub fn check(draft: ClaimsDraft) -> Result<Self, Report> {
        Self::check_within(draft, &Limits::DEFAULT)
    }

    /// [`check`](Self::check), within other limits.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn check_within(draft: ClaimsDraft, limits: &Limits) -> Result<Self, Report> {
        limits.check(draft, super::check::claims).map(|draft| Self { draft })
    }

    /// Each claim.
    pub fn claims(&self) -> &[ClaimDraft] {
        &self.draft.claims
    }

    /// A claim by its identifier.
    pub fn claim(&self, id: &str) -> Option<&ClaimDraft> {
        self.draft.claims.iter().find(|claim| claim.id == id)
    }

    /// The tally that a claim is about; `None` for one about cases.
    pub fn tally_of(&self, claim: &ClaimDraft) -> Option<&TallyDraft> {
        let id = claim.tally.as_ref()?;
        self.draft.tallies.iter().find(|tally| tally.id == *id)
    }

    /// The claims as they were written.
    pub const fn draft(&self) -> &ClaimsDraft {
        &self.draft
    }
}

checked!(Claims, ClaimsDraft, Report);
