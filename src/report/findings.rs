//! Findings as they are made: so many are kept, the others counted.

use std::collections::BTreeMap;

use super::{Code, Finding, Limits, Report};

/// Findings as they are made. Of what is beyond the limit only the number is kept.
#[derive(Debug)]
pub(crate) struct Findings {
    kept: Vec<Finding>,
    more: BTreeMap<Code, usize>,
    limit: usize,
}

impl Findings {
    /// None yet, of which so many are kept as a report lists.
    pub(crate) const fn within(limits: &Limits) -> Self {
        Self { kept: Vec::new(), more: BTreeMap::new(), limit: limits.findings }
    }

    pub(crate) fn push(&mut self, finding: Finding) {
        if self.is_full() { self.count(finding.code()) } else { self.kept.push(finding) }
    }

    /// Counts a finding that isn't kept.
    pub(crate) fn count(&mut self, code: Code) {
        *self.more.entry(code).or_default() += 1;
    }

    #[cfg(feature = "csv")]
    pub(crate) fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }

    /// Whether no more are kept.
    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= self.limit
    }

    /// How many there are, kept or not.
    #[cfg(feature = "csv")]
    pub(crate) fn len(&self) -> usize {
        self.kept.len() + self.more.values().sum::<usize>()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.more.is_empty()
    }

    /// Those that are kept.
    #[cfg(feature = "csv")]
    pub(crate) fn as_slice(&self) -> &[Finding] {
        &self.kept
    }

    pub(crate) fn into_report(self) -> Report {
        Report::with_more(self.kept, self.more)
    }
}
