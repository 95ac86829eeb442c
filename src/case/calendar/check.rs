//! The sense of a calendar by itself.

use std::collections::BTreeMap;

use super::CalendarEntry;
use crate::case::CaseDraft;
use crate::report::{Code, Finding, Path, has_four_digit_year};

/// Notes each window that closes before it opens, and each that overlaps another one of the same documents.
pub(in crate::case) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let path = |index: usize| Path::root().join("calendar").join(index);
    let mut of_documents: BTreeMap<_, Vec<(usize, &CalendarEntry)>> = BTreeMap::new();
    for (index, entry) in draft.calendar.iter().enumerate() {
        for (key, date) in [("opens", entry.opens), ("closes", entry.closes)] {
            if !has_four_digit_year(date.first()) {
                findings.push(Finding::new(path(index).join(key), Code::YearOutOfRange, date));
            }
        }
        if entry.closes.last() < entry.opens.first() {
            findings.push(Finding::new(path(index), Code::WindowUpsideDown, entry.opens).against(entry.closes));
        } else {
            of_documents.entry((entry.document, entry.domain)).or_default().push((index, entry));
        }
    }
    for entries in of_documents.values_mut() {
        // In the order in which they have certainly opened.
        entries.sort_by_key(|(_, entry)| entry.opens.last());
        let mut longest: Option<(usize, &CalendarEntry)> = None;
        for &(index, entry) in entries.iter() {
            if let Some((earlier, _)) = longest.filter(|(_, earlier)| do_overlap(earlier, entry)) {
                let (first, second) = (earlier.min(index), earlier.max(index));
                let finding = Finding::new(path(second), Code::WindowsOverlap, draft.calendar[second].label());
                findings.push(finding.against(draft.calendar[first].label()).resting_on(path(first)));
            }
            let closes = |of: &CalendarEntry| of.closes.first();
            longest = longest.filter(|(_, earlier)| closes(earlier) >= closes(entry)).or(Some((index, entry)));
        }
    }
}

/// Whether two windows overlap, whichever days of their dates were meant.
fn do_overlap(one: &CalendarEntry, other: &CalendarEntry) -> bool {
    one.closes.first() >= other.opens.last() && other.closes.first() >= one.opens.last()
}

impl CalendarEntry {
    /// From when until when.
    pub(crate) fn label(&self) -> String {
        format!("{} – {}", self.opens, self.closes)
    }
}
