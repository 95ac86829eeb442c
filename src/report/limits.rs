//! Limits: how large a document may be.

use serde::Serialize;

use super::decoder::decode;
use super::sizes::Sizes;
use super::{Finding, Path, Report, Step, Value};
use crate::vocabulary::PolicyDomain;

/// How large a document may be, on reading and on checking: what passes can be written and read back.
///
/// A value above a limit is reported with its place and the limit. The faults of sense in that document are then not reported.
/// Documents of other limits are read by functions whose names end in `_within`; lists of cases by
/// [`CaseReader::within`](crate::case::CaseReader::within).
///
/// # What the defaults cost
/// Every reader and every check uses the defaults, unless it is told otherwise: see [`Case::read_within`](crate::Case::read_within).
/// The table tells what the worst input that is known takes at each default, measured on one core. None takes more than 2 s or
/// 200 MB. `cargo bench --bench limits` measures them all.
///
/// | limit | default | worst input | time | memory |
/// |---|---|---|---|---|
/// | `bytes` | 1,048,576 | a table of 170,000 rows, no cell of which can be read | 1.6 s | 157 MB |
/// | `depth` | 32 | 500,000 lists in lists | 0.01 s | 1 MB |
/// | `findings` | 1,000 | one key 140,000 times | 0.2 s | 22 MB |
/// | `id_length` | 200 | an identifier of 900,000 characters | 0.01 s | 2 MB |
/// | `entries` | 10,000 | 9,000 experiments | 0.04 s | 14 MB |
/// | `moments` | 1,000 | moments that each have two findings | 0.01 s | 2 MB |
/// | `cases` | 10,000 | a correlation over cases of which nothing is known | 0.6 s | 81 MB |
/// | `columns` | 1,000 | 1,000 rows of empty cells | 0.04 s | 26 MB |
/// | `rules` | 1,000 | a reconstruction by 1,000 rules | 0.2 s | 4 MB |
///
/// Work that can grow faster than its input has limits of its own, at the searches:
///
/// | search | limit | worst input | time | memory |
/// |---|---|---|---|---|
/// | claims | [`Claims::MOST_STEPS`](crate::Claims::MOST_STEPS) | 700 claims about 1,000 unknown cases | 1.5 s | 46 MB |
/// | plans | [`work_limit`](crate::rules::PlanTerms::work_limit) | a book of 101 rules | 0.6 s | 1 MB |
/// | reconstructions | [`work_limit`](crate::rules::ReconstructionTerms::work_limit) | a book of 31 rules | 1.1 s | 77 MB |
/// | minimization | [`work_limit`](crate::cohort::sets::SolutionTerms::work_limit) | 12 conditions by 10,000 cases | 1.8 s | 12 MB |
/// | truth tables | [`MOST_OPEN`](crate::cohort::sets::TruthTable::MOST_OPEN) | 12 conditions by 1,000 unknown cases | 1.6 s | 5 MB |
/// | figures of fit | [`MOST_STEPS`](crate::SetTable::MOST_STEPS) | 10,000 unknown cases | 1.6 s | 22 MB |
/// | bounds on tau-b | [`TauBounds`](crate::cohort::correlation::TauBounds) | 1,000 unknown cases | 0.4 s | 1 MB |
/// | bootstraps | [`with_work_limit`](crate::cohort::agreement::Bootstrap::with_work_limit) | 4,294,967,295 draws | 1.4 s | 7 MB |
/// | dominance | [`with_most_cases`](crate::cohort::dominance::DominanceTerms::with_most_cases) | 1,000 cases each with each | 0.6 s | 3 MB |
/// | walks | [`MOST_WALKED`](crate::RuleBook::MOST_WALKED) | walks of 30 moves | 0.2 s | 1 MB |
///
/// ```
/// use policy_integration::{Case, report::Limits};
///
/// let json = br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}]}"#;
/// let limits = Limits::default().with_id_length(5);
/// let report = Case::read_within(json, &limits).unwrap_err();
/// assert_eq!(
///     report.to_string(),
///     "$.id: error[too_long]: `rivierstad` is too long; accepted: at most 5 characters"
/// );
/// assert!(Case::read(json).is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The bytes of a document or a table; of a file with many cases, those of each case.
    pub bytes: usize,
    /// How deep lists and objects may be nested. A case with experiments needs eight.
    pub depth: usize,
    /// How many findings a [`Report`] lists. The others are counted.
    pub findings: usize,
    /// The characters of an identifier.
    pub id_length: usize,
    /// The elements of each list, and the keys of each object with names of the caller's own: log entries, respondents, answers,
    /// claims. Of `domains` there are at most as many as there are policy domains.
    pub entries: usize,
    /// The moments of a case or of an experiment.
    pub moments: usize,
    /// The cases of a list or table.
    pub cases: usize,
    /// The columns of a table.
    pub columns: usize,
    /// The rules of a book.
    pub rules: usize,
}

impl Default for Limits {
    /// [`DEFAULT`](Self::DEFAULT).
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Limits {
    /// The limits that hold where no others are given.
    pub const DEFAULT: Self = Self {
        bytes: 1 << 20,
        depth: 32,
        findings: 1_000,
        id_length: 200,
        entries: 10_000,
        moments: 1_000,
        cases: 10_000,
        columns: 1_000,
        rules: 1_000,
    };

    /// With documents of so many bytes.
    #[must_use]
    pub const fn with_bytes(mut self, most: usize) -> Self {
        self.bytes = most;
        self
    }

    /// With lists and objects nested so deep, up to 100: beyond that, reading JSON is not safe.
    #[must_use]
    pub const fn with_depth(mut self, most: usize) -> Self {
        self.depth = if most < DEEPEST { most } else { DEEPEST };
        self
    }

    /// With so many findings listed.
    #[must_use]
    pub const fn with_findings(mut self, most: usize) -> Self {
        self.findings = most;
        self
    }

    /// With identifiers of so many characters.
    #[must_use]
    pub const fn with_id_length(mut self, most: usize) -> Self {
        self.id_length = most;
        self
    }

    /// With lists of so many elements.
    #[must_use]
    pub const fn with_entries(mut self, most: usize) -> Self {
        self.entries = most;
        self
    }

    /// With so many moments.
    #[must_use]
    pub const fn with_moments(mut self, most: usize) -> Self {
        self.moments = most;
        self
    }

    /// With so many cases in a list or table.
    #[must_use]
    pub const fn with_cases(mut self, most: usize) -> Self {
        self.cases = most;
        self
    }

    /// With so many columns in a table.
    #[must_use]
    pub const fn with_columns(mut self, most: usize) -> Self {
        self.columns = most;
        self
    }

    /// With so many rules in a book.
    #[must_use]
    pub const fn with_rules(mut self, most: usize) -> Self {
        self.rules = most;
        self
    }

    /// How many elements the list at a path may have: the key that it stands at says so.
    pub(super) fn elements_in(&self, path: &Path) -> usize {
        let key = path.steps().iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(&**key),
            _ => None,
        });
        self.elements_at(key.unwrap_or_default())
    }

    /// How many elements the list at a key may have.
    pub(super) fn elements_at(&self, key: &str) -> usize {
        match key {
            "moments" => self.moments,
            "rules" => self.rules,
            // Each of them once.
            "domains" => self.entries.min(PolicyDomain::ALL.len()),
            _ => self.entries,
        }
    }

    /// Reads a document of which `sense` finds the faults of sense in the draft alone.
    ///
    /// # Errors
    /// Every fault of form, size and sense.
    pub(crate) fn read<D: Value + Serialize>(
        &self,
        json: &[u8],
        sense: impl Fn(&D) -> Vec<Finding>,
    ) -> Result<D, Report> {
        let judge = |draft: &D| self.judge(draft, Some(json), &sense);
        let read = decode(json, self).map_err(|faults| faults.judged(self, |draft, _| judge(draft)));
        read.and_then(|draft| self.sound(judge(&draft), draft)).map_err(|report| report.located(json))
    }

    /// Checks a draft of which `sense` finds the faults of sense.
    ///
    /// # Errors
    /// Every fault of size and sense.
    pub(crate) fn check<D: Value + Serialize>(
        &self,
        draft: D,
        sense: impl Fn(&D) -> Vec<Finding>,
    ) -> Result<D, Report> {
        self.sound(self.judge(&draft, None, sense), draft)
    }

    /// Returns the draft, unless one of its findings is an error.
    fn sound<D>(&self, findings: Vec<Finding>, draft: D) -> Result<D, Report> {
        let report = Report::within(findings, self);
        if report.is_sound() { Ok(draft) } else { Err(report) }
    }

    /// Returns the faults of size of a draft, else those of sense. The text is the one that the draft was read from, if any.
    pub(crate) fn judge<D: Value + Serialize>(
        &self,
        draft: &D,
        json: Option<&[u8]>,
        sense: impl FnOnce(&D) -> Vec<Finding>,
    ) -> Vec<Finding> {
        let too_large = self.exceeded_by(draft, json);
        if too_large.is_empty() { sense(draft) } else { too_large }
    }

    /// Returns the faults of size of a draft. The text is the one that the draft was read from, if any.
    pub(crate) fn exceeded_by<D: Value + Serialize>(&self, draft: &D, json: Option<&[u8]>) -> Vec<Finding> {
        Sizes::over(draft, json, self)
    }
}

/// The deepest nesting that can be read at all.
const DEEPEST: usize = 100;
