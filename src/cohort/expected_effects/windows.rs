//! Windows: when the cycle of a document was open or closed, as far as the log tells.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::history::History;
use super::inquiry::Inquiry;
use super::logbook::Logbook;
use super::{EffectFact, EffectPlace, EffectTest};
use crate::case::{LogEntry, PartialDate};
use crate::rules::{Amendment, Rule, RuleKind};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, DocumentKind, DocumentOwner, WindowChange};

/// A stretch of days in which a cycle is open, or closed. On its first day and the day after its last it changes.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// The day by which it had begun.
    from: NaiveDate,
    /// The day on which the next one may begin, or after the record.
    until: NaiveDate,
    /// The day on which it may have begun.
    earliest: NaiveDate,
    /// The day by which the next one had begun.
    latest: NaiveDate,
    pub(super) is_open: bool,
}

impl Span {
    pub(super) fn days(self) -> u64 {
        u64::try_from((self.until - self.from).num_days()).unwrap_or(0)
    }

    /// Whether every day after one, up to another, certainly lies in it.
    fn holds(self, after: NaiveDate, through: NaiveDate) -> bool {
        self.from <= after && through < self.until
    }

    /// Whether a day after one, up to another, can lie in it.
    fn meets(self, after: NaiveDate, through: NaiveDate) -> bool {
        self.earliest <= through && self.latest > after
    }
}

/// What the log tells of the cycle of one document.
pub(super) struct Cycle {
    pub(super) amends: Amendment,
    pub(super) spans: Vec<Span>,
}

impl Cycle {
    /// Whether both a closed and an open stretch are told.
    pub(super) fn is_told(&self) -> bool {
        self.spans.iter().any(|span| span.is_open) && self.spans.iter().any(|span| !span.is_open)
    }

    /// Whether an open stretch follows a closed one.
    fn reopened(&self) -> bool {
        self.spans.windows(2).any(|pair| !pair[0].is_open && pair[1].is_open)
    }

    /// Whether something that happened after one day, up to another, was in a closed stretch.
    pub(super) fn is_closed(&self, after: NaiveDate, through: NaiveDate) -> Truth {
        let within = |is_open| self.spans.iter().any(|span| span.is_open == is_open && span.holds(after, through));
        Truth::from_certain_and_possible(within(false), !within(true))
    }

    /// Whether something that happened after one day, up to another, can have been in an open stretch, or in a closed one.
    pub(super) fn can_be(&self, is_open: bool, after: NaiveDate, through: NaiveDate) -> bool {
        self.spans.iter().any(|span| span.is_open == is_open && span.meets(after, through))
    }

    /// The dimension that its document is rated by.
    pub(super) const fn dimension(&self) -> Option<Dimension> {
        match (self.amends.document, self.amends.owner) {
            (DocumentKind::Policy, DocumentOwner::Case) => Some(Dimension::PolicyGoals),
            (DocumentKind::Policy, DocumentOwner::Target) => Some(Dimension::DomainGoals),
            (DocumentKind::Budget, DocumentOwner::Case) => Some(Dimension::Budget),
            (DocumentKind::TeamPlan, DocumentOwner::Target) => Some(Dimension::RoleDescriptions),
            _ => None,
        }
    }
}

/// Whose documents' cycles an entry opens or closes: those of the domain that it names, or else of the case and of each domain.
fn owners(entry: &LogEntry) -> &'static [DocumentOwner] {
    if entry.domain.is_some() { &[DocumentOwner::Target] } else { DocumentOwner::ALL }
}

/// What the log says of each document's cycle, from early to late.
type Told = BTreeMap<Amendment, Vec<(PartialDate, WindowChange)>>;

/// Moves in the log that change a document, each with its day and what the log said last of the document's cycle.
struct Amending<'a> {
    on: PartialDate,
    rule: &'a Rule,
    amends: Amendment,
    was: Option<WindowChange>,
}

impl<'a> Logbook<'a> {
    /// Goes through the log: what it tells of each document's cycle, and the moves that change documents.
    fn windows(&self) -> (Told, Vec<Amending<'a>>) {
        let mut told = Told::new();
        let mut amending = Vec::new();
        for (entry, rule) in &self.entries {
            let Some(rule) = rule else { continue };
            if let Some(amends) = rule.amends().filter(|_| rule.kind() == RuleKind::Move) {
                let was = told.get(&amends).and_then(|told| told.last()).map(|(_, change)| *change);
                amending.push(Amending { on: entry.on, rule, amends, was });
            }
            for (document, change) in rule.windows() {
                for owner in owners(entry) {
                    let amends = Amendment { document: *document, owner: *owner };
                    told.entry(amends).or_default().push((entry.on, *change));
                }
            }
        }
        (told, amending)
    }

    /// The cycles that the log tells of. The latest word on a cycle holds up to a day, the last one of the record.
    pub(super) fn cycles(&self, last: NaiveDate) -> Vec<Cycle> {
        let cycle = |(amends, told): (Amendment, Vec<(PartialDate, WindowChange)>)| {
            let end = last.succ_opt().unwrap_or(last);
            let mut spans: Vec<Span> = Vec::new();
            for (began, change) in told {
                let is_open = change == WindowChange::Opens;
                match spans.last_mut() {
                    Some(span) if span.is_open == is_open => continue,
                    Some(span) => (span.until, span.latest) = (began.first(), began.last()),
                    None => {}
                }
                let (earliest, from) = (began.first(), began.last());
                spans.push(Span { from, until: end, earliest, latest: end, is_open });
            }
            spans.retain(|span| span.latest > span.earliest);
            Cycle { amends, spans }
        };
        self.windows().0.into_iter().map(cycle).collect()
    }

    /// Chances come periodically, and documents change in them.
    ///
    /// It speaks where the log tells of an open and a closed cycle of a document that was changed. It is contradicted by a change
    /// in a closed cycle alone: that a cycle didn't reopen within the record says nothing of later.
    pub(super) fn chances(&self, inquiry: &mut Inquiry, history: &History<'_>) -> (Truth, Truth) {
        if !self.is_legible() {
            return (Truth::Unknown, Truth::Unknown);
        }
        let cycles: Vec<_> = self.cycles(history.last_day()).into_iter().filter(Cycle::is_told).collect();
        let is_told = inquiry.fact(&EffectPlace::Whole, EffectFact::CyclesTold, (!cycles.is_empty()).into());
        let mut changed = Truth::False;
        let mut was_closed = Vec::new();
        for cycle in &cycles {
            for (place, change, is_closed) in self.changes_of(inquiry, history, cycle) {
                changed = changed | change;
                was_closed.push((place, cycle.amends, change & is_closed));
            }
        }
        inquiry.now_expect();
        let reopened = cycles.iter().map(|cycle| {
            let reopened = if cycle.reopened() { Truth::True } else { Truth::Unknown };
            inquiry.note(&EffectPlace::Whole, EffectTest::Reopened { amends: cycle.amends }, reopened)
        });
        let reopened = Truth::any(reopened.collect::<Vec<_>>());
        let closed = was_closed
            .into_iter()
            .map(|(place, amends, holds)| inquiry.note(&place, EffectTest::WhileClosed { amends }, holds));
        let closed = Truth::any(closed.collect::<Vec<_>>());
        (is_told & changed, reopened & !closed)
    }

    /// The changes of a cycle's document: when, whether there was one, and whether the cycle was closed then. Those that are rated
    /// have no day of their own: they are dated from one moment to the next.
    fn changes_of(
        &self,
        inquiry: &mut Inquiry,
        history: &History<'_>,
        cycle: &Cycle,
    ) -> Vec<(EffectPlace, Truth, Truth)> {
        let logged = self.windows().1.into_iter().filter(|amending| amending.amends == cycle.amends);
        let logged = logged.map(|Amending { on, rule, was, .. }| {
            let place = EffectPlace::Entry { on };
            inquiry.fact_of(&place, EffectFact::AmendsDocument, rule.id(), Truth::True);
            let is_closed = was.map_or(Truth::Unknown, |was| (was == WindowChange::Closes).into());
            (place, Truth::True, is_closed)
        });
        let mut changes: Vec<_> = logged.collect();
        for (index, (after, through)) in history.segments().enumerate() {
            let Some(dimension) = cycle.dimension() else { break };
            let rose = history.rose(inquiry, Some(dimension), (index, index + 1));
            if rose.is_possible() {
                let place = EffectPlace::Between { from: after, to: through };
                changes.push((place, rose, cycle.is_closed(after, through)));
            }
        }
        changes
    }
}
