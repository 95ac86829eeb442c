//! The log of a case, or of an experiment: the moves that were made, and the events that befell it.

use chrono::NaiveDate;

use crate::report::{Essential, Id, Optional, records};
use crate::vocabulary::PolicyDomain;

records! {
    /// A move that was made, or an event that happened, on a day.
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
        /// The day.
        on: NaiveDate = Essential;
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
