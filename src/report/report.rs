//! All findings of a document.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use super::place::locate;
use super::{Code, Finding, Limits, Severity, Step, TextPlace};
use crate::vocabulary::Language;

/// Everything that is wrong, or suspicious, about a document, ordered by path and then by code.
///
/// Reading or checking a document returns it on a fault. It prints one line per finding. It lists at most
/// [`Limits::findings`] findings, errors before warnings. A last line tells how many are not listed. The sense of a document is
/// not judged where its faults of form are not all listed, or where it is too large.
///
/// ```
/// use policy_integration::{Case, Code};
///
/// let report = Case::read(br#"{"id": "", "moments": []}"#).unwrap_err();
/// assert!(!report.is_sound());
/// assert_eq!(report.errors().map(|f| f.code()).collect::<Vec<_>>(), [Code::BlankText, Code::NoMoments]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, thiserror::Error)]
pub struct Report {
    findings: Vec<Finding>,
    /// How many findings aren't listed, by their code.
    more: BTreeMap<Code, usize>,
}

impl Report {
    /// A report of these findings, put in order, with as many listed as by default.
    pub(crate) fn new(findings: Vec<Finding>) -> Self {
        Self::within(findings, &Limits::DEFAULT)
    }

    /// A report of these findings, put in order; where they are too many, the first faults, and then the first suspicions.
    pub(crate) fn within(mut findings: Vec<Finding>, limits: &Limits) -> Self {
        let mut more = BTreeMap::new();
        if findings.len() > limits.findings {
            let in_order =
                |finding: &Finding| (std::cmp::Reverse(finding.severity()), finding.path().clone(), finding.code());
            findings.sort_by_cached_key(in_order);
            for finding in findings.drain(limits.findings..) {
                *more.entry(finding.code()).or_default() += 1;
            }
        }
        Self::with_more(findings, more)
    }

    /// The findings of several reports, each once. What a report doesn't list is counted as often as reports count it.
    pub(crate) fn joined(reports: impl IntoIterator<Item = Self>, limits: &Limits) -> Self {
        let (mut seen, mut findings) = (HashSet::new(), Vec::new());
        let mut more: BTreeMap<Code, usize> = BTreeMap::new();
        for report in reports {
            findings.extend(report.findings.into_iter().filter(|finding| seen.insert(finding.clone())));
            for (code, count) in report.more {
                *more.entry(code).or_default() += count;
            }
        }
        let mut joined = Self::within(findings, limits);
        for (code, count) in more {
            *joined.more.entry(code).or_default() += count;
        }
        joined
    }

    /// A report that lists these findings, and counts others.
    pub(super) fn with_more(mut findings: Vec<Finding>, more: BTreeMap<Code, usize>) -> Self {
        findings.sort_by(|a, b| (a.path(), a.code()).cmp(&(b.path(), b.code())));
        Self { findings, more }
    }

    /// Every finding that is listed.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many findings were made, listed or not.
    ///
    /// ```
    /// use policy_integration::{Case, report::Limits};
    ///
    /// let limits = Limits::default().with_findings(1);
    /// let report = Case::read_within(br#"{"id": "a", "moments": [], "stat": 1, "stop": 2}"#, &limits).unwrap_err();
    /// assert_eq!((report.findings().len(), report.count()), (1, 2));
    /// ```
    pub fn count(&self) -> usize {
        self.findings.len() + self.more()
    }

    /// How many findings aren't listed, since there are too many.
    pub fn more(&self) -> usize {
        self.more.values().sum()
    }

    /// The findings that block, of those that are listed. Where any block, one is.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity() == Severity::Error)
    }

    /// The suspicions.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity() == Severity::Warning)
    }

    /// Whether nothing blocks.
    pub fn is_sound(&self) -> bool {
        self.errors().next().is_none()
    }

    /// The findings, of a report that lists them all.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Whether there is nothing at all to report.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// The report without the warnings of these codes. Errors stay: they can't be waived.
    ///
    /// ```
    /// use policy_integration::{Case, Code};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#)?;
    /// assert_eq!(case.warnings().findings()[0].code(), Code::NothingRated);
    /// assert!(case.warnings().clone().waive(&[Code::NothingRated]).is_empty());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    #[must_use]
    pub fn waive(mut self, codes: &[Code]) -> Self {
        let stays = |code: Code| code.severity() == Severity::Error || !codes.contains(&code);
        self.findings.retain(|finding| stays(finding.code()));
        self.more.retain(|code, _| stays(*code));
        self
    }

    /// One line per finding that is listed, and one that tells how many more there are, in one of the two languages.
    pub fn lines(&self, language: Language) -> impl Iterator<Item = String> {
        let more = (self.more() > 0).then(|| match language {
            Language::English => format!("and {} more", self.more()),
            Language::Dutch => format!("en nog {}", self.more()),
        });
        self.findings.iter().map(move |finding| finding.line(language)).chain(more)
    }

    /// The report with each listed finding put otherwise, at its place.
    pub(crate) fn map(mut self, put: impl FnMut(Finding) -> Finding) -> Self {
        self.findings = self.findings.into_iter().map(put).collect();
        self
    }

    /// The report with one finding more.
    pub(crate) fn with(self, finding: Finding) -> Self {
        Self::with_more(self.findings.into_iter().chain([finding]).collect(), self.more)
    }

    /// The report with the [place](Finding::place) of each listed finding in the text of the document that it is about.
    ///
    /// Reading does this for what it refuses. Use it for the warnings of a sound document, and for the findings of a replay. A text
    /// that isn't the document's gives no places, or those of other values.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let json = b"{\"id\": \"a\",\n \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {}}]}";
    /// let warnings = Case::read(json)?.warnings().clone().located(json);
    /// assert_eq!(warnings.findings()[0].place().unwrap().to_string(), "2:13");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    #[must_use]
    pub fn located(mut self, json: &[u8]) -> Self {
        if let Ok(text) = std::str::from_utf8(json) {
            locate(text, &mut self.findings);
        }
        self
    }

    /// The report as seen from a text that its document stands in, from `start` on.
    pub(crate) fn starting_at(mut self, start: &TextPlace) -> Self {
        self.findings.iter_mut().for_each(|finding| finding.move_places(start));
        self
    }

    /// The report as seen from a file in which its text starts behind so many lines: each place is as many lines further.
    ///
    /// Bytes are still counted from the start of the text.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let report = Case::read(b"7").unwrap_err().after_lines(2);
    /// assert_eq!(report.findings()[0].place().unwrap().to_string(), "3:1");
    /// ```
    #[must_use]
    pub fn after_lines(self, lines: usize) -> Self {
        self.starting_at(&TextPlace { line: lines + 1, column: 1, bytes: 0..0 })
    }

    /// The report as seen from a document that this one stands in: each path behind one step more.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let report = Case::read(b"7").unwrap_err().under("case").under(3);
    /// assert_eq!(report.findings()[0].path().to_string(), "$[3].case");
    /// ```
    #[must_use]
    pub fn under(mut self, step: impl Into<Step>) -> Self {
        let step = step.into();
        for finding in &mut self.findings {
            finding.nest(step.clone());
        }
        self
    }
}

/// The value of a document that the crate itself brings along.
///
/// # Panics
/// With the reason, where the document isn't sound: a fault of the crate, which its tests would find.
pub(crate) fn embedded<T>(document: &str, read: Result<T, Report>) -> T {
    match read {
        Ok(value) => value,
        Err(report) => panic!("the embedded {document} isn't sound:\n{report}"),
    }
}

impl From<Finding> for Report {
    fn from(finding: Finding) -> Self {
        Self { findings: vec![finding], more: BTreeMap::new() }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (count, line) in self.lines(Language::English).enumerate() {
            if count > 0 {
                f.write_str("\n")?;
            }
            f.write_str(&line)?;
        }
        Ok(())
    }
}
