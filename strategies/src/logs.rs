//! Strategies for logs that are sound.

use std::collections::BTreeSet;

use policy_integration::chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::tracker::partial;
use policy_integration::instruments::experiments;
use policy_integration::{
    CaseDraft, Rule, RuleBook,
    case::{LogEntry, PartialDate, Period, RuleBookName, Status},
};

/// A log of a case that goes through these days: rules of the default book, from early to late, none twice on a day.
///
/// None of them ends the case, since its status has to agree; the logs of [`sound_draft`](super::sound_draft) can end.
///
/// ```
/// use policy_integration::case::Period;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// let days = Period { from: "2024-01-01".parse().unwrap(), to: "2024-12-31".parse().ok() };
/// proptest!(|(log in strategies::log(days))| {
///     prop_assert!(log.is_sorted_by_key(|entry| entry.on));
///     prop_assert!(log.iter().all(|entry| days.contains(entry.on.first())));
/// });
/// ```
pub fn log(days: Period) -> impl Strategy<Value = Vec<LogEntry>> {
    loose_entries(RuleBook::multilevel()).prop_map(move |entries| log_in(days, &[], exact(entries)))
}

/// An entry, how many days it is after the start, and how much of its date is forgotten: nothing, the day, or the month too.
type LooseEntry = (u64, u8, LogEntry);

/// What a sound log is put together from.
#[derive(Clone, Debug)]
pub(super) struct LooseLog {
    entries: Vec<LooseEntry>,
    /// The rule that ends the case, where the log tells of its end.
    closing: Option<String>,
    /// The name of the book, where the record tells it.
    pub(super) book: Option<RuleBookName>,
}

pub(super) fn loose_log() -> impl Strategy<Value = LooseLog> {
    loose_log_by(RuleBook::multilevel())
}

/// What the log of an experiment is put together from.
pub(super) fn loose_experiment_log() -> impl Strategy<Value = LooseLog> {
    loose_log_by(experiments::rule_book())
}

fn loose_log_by(book: &RuleBook) -> impl Strategy<Value = LooseLog> + use<> {
    let closing = proptest::option::of(select(ids(book, Rule::closes)));
    let named = proptest::option::weighted(0.3, Just(book.name()));
    (loose_entries(book), closing, named).prop_map(|(entries, closing, book)| LooseLog { entries, closing, book })
}

fn loose_entries(book: &RuleBook) -> impl Strategy<Value = Vec<LooseEntry>> + use<> {
    let text = || proptest::option::weighted(0.2, "[a-z ]{0,12}");
    // Days on which something else happens: the first one, and where there is an end, often the last.
    let days = prop_oneof![1 => Just(0), 4 => 0..600_u64];
    let forgotten = prop_oneof![4 => Just(0_u8), 1 => 1..=2_u8];
    let entry = (days, forgotten, select(ids(book, |rule| !rule.closes())), text(), text());
    let entry = entry.prop_map(|(days, forgotten, rule, source, note)| {
        (days, forgotten, LogEntry { on: PartialDate::default(), rule, source, note, ..LogEntry::default() })
    });
    vec(entry, 0..=6)
}

fn ids(book: &RuleBook, wanted: impl Fn(&Rule) -> bool) -> Vec<String> {
    book.rules().iter().filter(|rule| wanted(rule)).map(|rule| rule.id().to_owned()).collect()
}

/// Gives a draft a log in the days that it goes through, up to its drop-out; of a drop-out it can tell of the end.
pub(super) fn with_log(mut draft: CaseDraft, log: LooseLog) -> CaseDraft {
    let [first, last] = [&draft.moments[0], &draft.moments[draft.moments.len() - 1]].map(|moment| moment.on);
    let drop_out = draft.status.as_ref().and_then(Status::drop_out);
    let end = drop_out.and_then(|drop_out| drop_out.on);
    let days = Period { from: first, to: end.or(draft.period.and_then(|period| period.to)) };
    let of_domains = draft.domains.iter().flat_map(|domain| &domain.moments);
    let moments: Vec<_> = draft.moments.iter().chain(of_domains).map(|moment| moment.on).collect();
    draft.rule_book.clone_from(&log.book);
    draft.log = log.within(days, &moments, drop_out.map(|_| last), end);
    draft
}

impl LooseLog {
    /// The log in these days. Of what ended early (after a latest moment, on a day that may be known) it can tell the end.
    pub(super) fn within(
        self,
        days: Period,
        moments: &[NaiveDate],
        ended_after: Option<NaiveDate>,
        on: Option<NaiveDate>,
    ) -> Vec<LogEntry> {
        let mut log = log_in(days, moments, self.entries);
        if let Some((rule, last)) = self.closing.zip(ended_after) {
            let latest = log.iter().map(|entry| entry.on.first()).fold(last, Ord::max);
            log.push(LogEntry {
                on: on.unwrap_or(latest).into(),
                rule,
                source: None,
                note: None,
                ..LogEntry::default()
            });
        }
        log
    }
}

/// The entries with the whole of their dates.
fn exact(entries: Vec<LooseEntry>) -> Vec<LooseEntry> {
    entries.into_iter().map(|(days, _, entry)| (days, 0, entry)).collect()
}

fn log_in(days: Period, moments: &[NaiveDate], entries: Vec<LooseEntry>) -> Vec<LogEntry> {
    let on = |count| {
        let on = days.from + Days::new(count);
        days.to.map_or(on, |to| on.min(to))
    };
    let mut log: Vec<_> = entries.into_iter().map(|(count, forgotten, entry)| (on(count), forgotten, entry)).collect();
    log.sort_by_key(|(on, _, _)| *on);
    let mut logged = BTreeSet::new();
    log.retain(|(on, _, entry)| logged.insert((*on, entry.rule.clone())));
    let dated = |(on, forgotten, entry)| LogEntry { on: forgetting(on, forgotten, moments), ..entry };
    log.into_iter().map(dated).collect()
}

/// A day with so much of it forgotten, unless a moment is in what is left.
fn forgetting(day: NaiveDate, forgotten: u8, moments: &[NaiveDate]) -> PartialDate {
    let date = partial(day, forgotten);
    if moments.iter().any(|moment| date.contains(*moment)) { day.into() } else { date }
}
