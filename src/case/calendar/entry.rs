//! An entry of the calendar.

use crate::case::PartialDate;
use crate::report::{Essential, Optional, records};
use crate::vocabulary::{DocumentKind, PolicyDomain};

records! {
    /// A window: from when until when documents of a kind can be changed, both days included.
    ///
    /// An entry that names a domain is about that domain's documents. An entry that names none is about the municipality's, and
    /// about those of each domain that has no entry of its own of that kind. In a case that names no domain, each entry is about
    /// all documents of its kind.
    ///
    /// ```
    /// use policy_integration::{case::CalendarEntry, vocabulary::DocumentKind};
    ///
    /// let entry: CalendarEntry = serde_json::from_str(
    ///     r#"{"document": "policy", "domain": "health", "opens": "2024-10-01", "closes": "2025-01", "source": "planning letter"}"#,
    /// )?;
    /// assert_eq!(entry.document, DocumentKind::Policy);
    /// assert_eq!(entry.closes.day(), None, "some day of January");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record CalendarEntry [Eq, Hash] {
        /// The kind of document.
        document: DocumentKind = Essential;
        /// The domain whose documents they are, where they are a domain's.
        domain: Option<PolicyDomain> = Optional;
        /// The first day on which they can be changed.
        opens: PartialDate = Essential;
        /// The last day on which they can be changed.
        closes: PartialDate = Essential;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
    }
}
