//! Cycles: when the documents of a timeline can be changed, by its calendar and its log.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Amendment, Rule};
use crate::case::{DaySpan, Logged, PartialDate, Timeline, Windows};
use crate::uncertainty::Truth;
use crate::vocabulary::{DocumentKind, DocumentOwner, WindowChange};

/// What calendar and log tell of each kind and owner of documents.
pub(super) struct Cycles {
    of: BTreeMap<Amendment, Cycle>,
}

/// What they tell of one kind and owner.
struct Cycle {
    planned: Windows,
    /// What the log said last.
    logged: Option<(WindowChange, DaySpan)>,
}

impl Cycles {
    /// The cycles of a timeline, before its log.
    pub(super) fn of(timeline: Timeline<'_>) -> Self {
        let owners = DocumentOwner::ALL.iter();
        let amendments = owners.flat_map(|owner| {
            DocumentKind::ALL.iter().map(|document| Amendment { document: *document, owner: *owner })
        });
        let cycle = |amends: Amendment| {
            let planned = timeline.timeline_record().windows(amends.document, amends.owner);
            (amends, Cycle { planned, logged: None })
        };
        Self { of: amendments.map(cycle).collect() }
    }

    /// Takes in an entry that opens or closes cycles: of the domain that it names, or else of the case and of each domain. Returns
    /// each kind of which it closes a window that stays open by the calendar.
    pub(super) fn log(&mut self, timeline: Timeline<'_>, logged: Logged<'_>, rule: &Rule) -> Vec<DocumentKind> {
        let is_of_domain = logged.entry.domain.is_some() && timeline.timeline_record().domain().is_some();
        let owners = if is_of_domain { &[DocumentOwner::Target] } else { DocumentOwner::ALL };
        let mut against = Vec::new();
        for (document, change) in rule.windows() {
            let mut is_against = false;
            for owner in owners {
                if let Some(cycle) = self.of.get_mut(&Amendment { document: *document, owner: *owner }) {
                    cycle.logged = Some((*change, logged.days));
                    is_against |= *change == WindowChange::Closes && cycle.planned.go_on_after(logged.days);
                }
            }
            against.extend(is_against.then_some(*document));
        }
        against
    }

    /// Whether documents can be changed on a day out of these, by what the log has said so far.
    pub(super) fn are_open(&self, amends: Amendment, days: DaySpan) -> Truth {
        self.of.get(&amends).map_or(Truth::Unknown, |cycle| cycle.planned.are_open(cycle.logged, days))
    }

    /// Adds what the log said last of each kind and owner of documents to what it may have said.
    pub(super) fn add_to(&self, known: &mut BTreeMap<Amendment, KnownCycle>) {
        for (amends, cycle) in &self.of {
            let windows = || KnownCycle { planned: cycle.planned.clone(), logged: Vec::new() };
            let known = known.entry(*amends).or_insert_with(windows);
            if !known.logged.contains(&cycle.logged) {
                known.logged.push(cycle.logged);
            }
        }
    }
}

/// What is known of one kind and owner of documents, where it can be open which entries of the log came before.
#[derive(Clone, Debug)]
pub(super) struct KnownCycle {
    planned: Windows,
    /// What the log may have said last.
    logged: Vec<Option<(WindowChange, DaySpan)>>,
}

impl KnownCycle {
    /// Whether the documents can be changed on a day: known where everything that the log may have said comes to the same.
    pub(super) fn is_open(&self, day: NaiveDate) -> Truth {
        let mut each = self.logged.iter().map(|logged| self.planned.are_open(*logged, day.into()));
        let first = each.next().unwrap_or(Truth::Unknown);
        if each.all(|other| other == first) { first } else { Truth::Unknown }
    }

    /// Whether the documents can be changed on a day, or on a later one up to the last.
    pub(super) fn is_open_within(&self, day: NaiveDate, last: NaiveDate) -> Truth {
        match self.is_open(day) {
            Truth::True => Truth::True,
            // Only the calendar opens what is closed.
            Truth::False => self.planned.open_within(DaySpan { first: day, last }),
            Truth::Unknown => self.planned.open_within(DaySpan { first: day, last }) | Truth::Unknown,
        }
    }

    /// When they can next be changed after a day, by the calendar.
    pub(super) fn next_opening(&self, day: NaiveDate) -> Option<PartialDate> {
        self.planned.next_opening(day)
    }
}
