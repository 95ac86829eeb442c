//! What a document with faults of form still tells.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Code, Finding, Limits, Path, Report, Step};

/// The faults of form of a document, and what could be made of the rest, so that its sense can be judged too.
pub(crate) struct FormFaults<T> {
    pub(super) report: Report,
    pub(super) rescued: Option<T>,
    pub(super) shifts: Vec<Shift>,
}

/// A list of which elements were left out: the others moved up.
pub(super) struct Shift {
    pub(super) list: Path,
    /// Where each element that was kept stands in the document.
    pub(super) kept: Vec<usize>,
}

impl<T> FormFaults<T> {
    /// What could be made of the document, but for its faults.
    pub(crate) const fn rescued(&self) -> Option<&T> {
        self.rescued.as_ref()
    }

    /// The faults of form alone.
    pub(crate) fn into_report(self) -> Report {
        self.report
    }

    /// The faults of form, and what `judge` finds in the rest.
    ///
    /// What a fault of form makes unreadable can't be judged: a finding of sense is left out where a place that it rests
    /// on is at, above or below that of a fault of form.
    pub(crate) fn judged(self, limits: &Limits, judge: impl FnOnce(&T, &Unreadable) -> Vec<Finding>) -> Report {
        let Some(rescued) = self.rescued else { return self.report };
        let unreadable = Unreadable(self.report.findings().iter().flat_map(unreadable_places).collect());
        let mut findings = self.report.into_findings();
        for mut finding in judge(&rescued, &unreadable) {
            for shift in &self.shifts {
                finding.grounds().for_each(|path| shift.undo(path));
            }
            if finding.grounds().all(|path| !unreadable.touches_path(path)) {
                findings.push(finding);
            }
        }
        Report::within(findings, limits)
    }
}

impl Shift {
    /// Puts an element's place back to where it stands in the document.
    fn undo(&self, path: &mut Path) {
        if path.starts_with(&self.list)
            && let Some(Step::Index(index)) = path.step_mut(self.list.steps().len())
            && let Some(place) = self.kept.get(*index)
        {
            *index = *place;
        }
    }
}

/// The place of a fault, and that of the key that was probably meant.
fn unreadable_places(finding: &Finding) -> impl Iterator<Item = Path> {
    let meant = (finding.code() == Code::UnknownKey).then(|| finding.nearest()).flatten().map(|key| {
        let parent = finding.path().steps().len() - 1;
        finding.path().truncated(parent).join(Step::Key(Cow::Owned(key.to_owned())))
    });
    [finding.path().clone()].into_iter().chain(meant)
}

/// The places of a document that can't be read.
#[derive(Default)]
pub(crate) struct Unreadable(BTreeSet<Path>);

impl Unreadable {
    /// Whether something at, above or below a place is unreadable. No path is made where everything is readable.
    pub(crate) fn touches(&self, path: impl FnOnce() -> Path) -> bool {
        !self.0.is_empty() && self.touches_path(&path())
    }

    fn touches_path(&self, path: &Path) -> bool {
        let is_above_or_at = || (0..=path.steps().len()).any(|steps| self.0.contains(&path.truncated(steps)));
        let is_below = || self.0.range(path..).next().is_some_and(|next| next.starts_with(path));
        is_above_or_at() || is_below()
    }
}
