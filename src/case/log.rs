//! The log of a case, or of an experiment: the moves that were made, and the events that befell it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[cfg(feature = "schemars")]
use crate::report::date;
use crate::report::only_objects;

/// A move that was made, or an event that happened, on a day.
///
/// A log starts from what is rated at the first moment: of the entries of that day, all come after it. At every later
/// moment the entries of its day have happened, and what that moment doesn't speak of is said not to have changed: where the
/// log says that it did, the two part. Which rules there are is up to the rule book that the log is replayed by,
/// so an entry is checked for that there, see [`RuleBook::replay`](crate::RuleBook::replay). A log is replayed by one book, so
/// that all its entries are rules of that book: those of several books can be joined into one of your own.
///
/// ```
/// use policy_integration::LogEntry;
///
/// let entry: LogEntry = serde_json::from_str(
///     r#"{"on": "2024-03-01", "rule": "convene_group", "source": "minutes, p. 1", "note": "debts and welfare"}"#,
/// )?;
/// assert_eq!(entry.rule, "convene_group");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct LogEntry {
    /// The day.
    #[serde(with = "crate::report::date")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "date::schema"))]
    pub on: NaiveDate,
    /// The identifier of the rule that was played.
    pub rule: String,
    /// Where: a locator in the material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

only_objects!(LogEntry);

impl LogEntry {
    pub(super) const KEYS: &'static [&'static str] = &["on", "rule", "source", "note"];
}
