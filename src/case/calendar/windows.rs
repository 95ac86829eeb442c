//! Windows: what a calendar tells of the documents of one kind and owner.

use chrono::NaiveDate;

use super::CalendarEntry;
use crate::case::{DaySpan, PartialDate};
use crate::uncertainty::Truth;
use crate::vocabulary::WindowChange;

/// When documents of one kind and owner can be changed, as far as a calendar tells.
///
/// A question is answered by a few binary searches, so that a log and a calendar of any length are replayed in about linear time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Windows {
    /// The days on which they certainly can be changed, joined and from early to late.
    certain: Vec<DaySpan>,
    /// The days on which they possibly can be changed, joined and from early to late.
    possible: Vec<DaySpan>,
    /// The dates on which they open, by their last days.
    openings: Vec<PartialDate>,
    /// The dates on which they close, by their first days, with the latest last day up to there and the earliest from there on.
    closings: Vec<Closing>,
    /// Whether the calendar is declared to hold every window.
    is_complete: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Closing {
    first: NaiveDate,
    latest_so_far: NaiveDate,
    earliest_from_here: NaiveDate,
}

impl Windows {
    pub(crate) fn of<'e>(entries: impl Iterator<Item = &'e CalendarEntry> + Clone, is_complete: bool) -> Self {
        let certain = entries.clone().map(|entry| (entry.opens.last(), entry.closes.first()));
        let possible = entries.clone().map(|entry| (entry.opens.first(), entry.closes.last()));
        let mut openings: Vec<_> = entries.clone().map(|entry| entry.opens).collect();
        openings.sort_by_key(|opens| (opens.last(), opens.first()));
        Self {
            certain: joined(certain.collect()),
            possible: joined(possible.collect()),
            openings,
            closings: closings(entries.map(|entry| entry.closes).collect()),
            is_complete,
        }
    }

    /// Whether they can be changed on a day out of these, given what a log said last: true or false whichever day it is.
    pub(crate) fn are_open(&self, logged: Option<(WindowChange, DaySpan)>, days: DaySpan) -> Truth {
        let planned = self.cover(days);
        let as_planned = || if self.is_complete { planned } else { planned | Truth::Unknown };
        match logged {
            None => as_planned(),
            Some((WindowChange::Closes, _)) => planned,
            Some((WindowChange::Opens, since)) => match self.closed_between(since, days) {
                Truth::False => Truth::True,
                Truth::Unknown => planned | Truth::Unknown,
                Truth::True => as_planned(),
            },
        }
    }

    /// Whether a window that is certainly open on these days goes on after them.
    pub(crate) fn go_on_after(&self, days: DaySpan) -> bool {
        span_from(&self.certain, days.first).is_some_and(|open| open.first <= days.first && days.last < open.last)
    }

    /// The date of the next opening after a day, or that can be after it.
    pub(crate) fn next_opening(&self, day: NaiveDate) -> Option<PartialDate> {
        let next = self.openings.partition_point(|opens| opens.last() <= day);
        self.openings[next..].first().copied()
    }

    /// Whether they are open on one of these days, by the calendar.
    pub(crate) fn open_within(&self, days: DaySpan) -> Truth {
        let begins_in_time = |open: &DaySpan| open.first <= days.last;
        Truth::from_certain_and_possible(
            span_from(&self.certain, days.first).is_some_and(begins_in_time),
            span_from(&self.possible, days.first).is_some_and(begins_in_time),
        )
    }

    /// Whether a window is open on these days.
    fn cover(&self, days: DaySpan) -> Truth {
        let is_in = |open: &DaySpan| open.first <= days.first && days.last <= open.last;
        let meets = |open: &DaySpan| open.first <= days.last && days.first <= open.last;
        Truth::from_certain_and_possible(
            span_from(&self.certain, days.first).is_some_and(is_in),
            span_from(&self.possible, days.first).is_some_and(meets),
        )
    }

    /// Whether a window closed on or after a day out of the first ones, and before one out of the second ones.
    fn closed_between(&self, since: DaySpan, before: DaySpan) -> Truth {
        let from = self.closings.partition_point(|closing| closing.first < since.last);
        let to = self.closings.partition_point(|closing| closing.first < before.last);
        let is_certain = self.closings[from..].first().is_some_and(|next| next.earliest_from_here < before.first);
        let is_possible = self.closings[..to].last().is_some_and(|last| last.latest_so_far >= since.first);
        Truth::from_certain_and_possible(is_certain, is_possible)
    }
}

/// The first of some spans, from early to late, that isn't wholly before a day.
fn span_from(spans: &[DaySpan], day: NaiveDate) -> Option<&DaySpan> {
    spans[spans.partition_point(|span| span.last < day)..].first()
}

/// The days from the first to the last of each pair, those that overlap joined; from early to late.
fn joined(mut pairs: Vec<(NaiveDate, NaiveDate)>) -> Vec<DaySpan> {
    pairs.retain(|(first, last)| first <= last);
    pairs.sort_unstable();
    let mut spans: Vec<DaySpan> = Vec::new();
    for (first, last) in pairs {
        match spans.last_mut() {
            Some(span) if first <= span.last => span.last = span.last.max(last),
            _ => spans.push(DaySpan { first, last }),
        }
    }
    spans
}

fn closings(mut dates: Vec<PartialDate>) -> Vec<Closing> {
    dates.sort_by_key(|date| date.first());
    let mut closings: Vec<Closing> = Vec::with_capacity(dates.len());
    for date in dates {
        let latest_so_far = closings.last().map_or(date.last(), |closing| closing.latest_so_far.max(date.last()));
        closings.push(Closing { first: date.first(), latest_so_far, earliest_from_here: date.last() });
    }
    for index in (1..closings.len()).rev() {
        let earliest = closings[index].earliest_from_here;
        closings[index - 1].earliest_from_here = closings[index - 1].earliest_from_here.min(earliest);
    }
    closings
}
