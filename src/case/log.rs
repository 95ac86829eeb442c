//! The log of a case, or of an experiment: the moves that were made, and the events that befell it.

use std::fmt;

use chrono::NaiveDate;

use super::PartialDate;
use crate::report::{Essential, Id, Optional, records};
use crate::vocabulary::PolicyDomain;

records! {
    /// A move that was made, or an event that happened, on a day, or on some day of a month or a year.
    ///
    /// The entries happened in the order in which they are written. A month or a year that contains a moment doesn't tell on which
    /// side of the moment the entry is, and so it is a fault.
    ///
    /// A log starts from what is rated at the first moment: of the entries of that day, all come after it. At every later
    /// moment the entries of its day have happened, and what that moment doesn't speak of is said not to have changed: where the
    /// log says that it did, the two part. Which rules there are is up to the rule book that the log is replayed by,
    /// so an entry is checked for that there, see [`RuleBook::replay`](crate::RuleBook::replay). A log is replayed by one book, so
    /// that all its entries are rules of that book: those of several books can be joined into one of your own.
    ///
    /// ```
    /// use policy_integration::case::LogEntry;
    ///
    /// let entry: LogEntry = serde_json::from_str(
    ///     r#"{"on": "2024-03-01", "rule": "bring_advisers_together", "source": "minutes, p. 1", "note": "debts and welfare"}"#,
    /// )?;
    /// assert_eq!(entry.rule, "bring_advisers_together");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record LogEntry [Default, Eq, Hash] {
        /// The day, or the month or year that it was in.
        on: PartialDate = Essential;
        /// The numbered phase of a programme that it falls in, where the material says.
        phase: Option<u32> = Optional;
        /// The domain that it was about, where the material says.
        domain: Option<PolicyDomain> = Optional;
        /// The identifier of the rule that was played.
        rule: String = Essential<Id>;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}

records! {
    /// The rule book that a log was written by, so that its entries mean the same later.
    ///
    /// ```
    /// use policy_integration::{Case, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "a", "rule_book": {"id": "default", "version": 1},
    ///     "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "log": [{"on": "2024-02-01", "rule": "have_talks"}]}"#)?;
    /// assert_eq!(case.rule_book(), Some(&RuleBook::multilevel_of(1).unwrap().name()));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub record RuleBookName [Eq, Hash] {
        /// The book's identifier.
        id: String = Essential<Id>;
        /// The book's own revision.
        version: u32 = Essential;
    }
}

impl fmt::Display for RuleBookName {
    /// Writes identifier and version: `default 2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}

/// The days that something can have been on, from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DaySpan {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

impl From<PartialDate> for DaySpan {
    fn from(date: PartialDate) -> Self {
        Self { first: date.first(), last: date.last() }
    }
}

impl From<NaiveDate> for DaySpan {
    fn from(day: NaiveDate) -> Self {
        Self { first: day, last: day }
    }
}

impl DaySpan {
    /// The days from another one's first day on, where there are any; else the same days.
    fn not_before(self, first: NaiveDate) -> Self {
        if first <= self.last { Self { first: self.first.max(first), ..self } } else { self }
    }

    /// The days up to another one's last day, where there are any; else the same days.
    fn not_after(self, last: NaiveDate) -> Self {
        if self.first <= last { Self { last: self.last.min(last), ..self } } else { self }
    }
}

/// The days that each entry of a log can have been on: those of its date, given that the entries are written in their order.
pub(super) fn possible_days(log: &[LogEntry]) -> Vec<DaySpan> {
    let mut days: Vec<DaySpan> = log.iter().map(|entry| entry.on.into()).collect();
    for index in 1..days.len() {
        days[index] = days[index].not_before(days[index - 1].first);
    }
    for index in (1..days.len()).rev() {
        days[index - 1] = days[index - 1].not_after(days[index].last);
    }
    days
}
