//! All findings of a document.

use std::fmt;

use super::{Code, Finding, Severity, Step};
use crate::vocabulary::Language;

/// Everything that is wrong, or suspicious, about a document, ordered by path and then by code.
///
/// It is the error of every fallible door of this crate, and prints as one line per finding.
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
}

impl Report {
    /// A report of these findings, put in order.
    pub(crate) fn new(mut findings: Vec<Finding>) -> Self {
        findings.sort_by(|a, b| (a.path(), a.code()).cmp(&(b.path(), b.code())));
        Self { findings }
    }

    /// Every finding.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings that block.
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

    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Whether there is nothing at all to report.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
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
        self.findings.retain(|finding| finding.severity() == Severity::Error || !codes.contains(&finding.code()));
        self
    }

    /// One line per finding, in one of the two languages.
    pub fn lines(&self, language: Language) -> impl Iterator<Item = String> {
        self.findings.iter().map(move |finding| finding.line(language))
    }

    /// The report with one finding more.
    pub(crate) fn with(self, finding: Finding) -> Self {
        Self::new(self.findings.into_iter().chain([finding]).collect())
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
        Self { findings: vec![finding] }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (count, finding) in self.findings.iter().enumerate() {
            if count > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}
