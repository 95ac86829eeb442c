//! The identifiers of cases that stand together.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Case;
use crate::report::{Code, Finding, Path, Report};

/// Keeps the identifiers of the cases that were admitted, so that no two share one.
///
/// It holds the identifiers, and so grows with the number of cases; nothing else does when cases are read one by one.
///
/// ```
/// use policy_integration::{Case, Register};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#)?;
/// let mut register = Register::default();
/// assert!(register.admit(&case, "line 1").is_ok());
/// let report = register.admit(&case, "line 7").unwrap_err();
/// assert_eq!(
///     report.to_string(),
///     "$.id: error[duplicate_id]: id `a` is taken by line 1; accepted: an id of its own for each case"
/// );
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Register {
    places: BTreeMap<String, String>,
}

impl Register {
    /// Admits a case that stands at this place of a file or list.
    ///
    /// # Errors
    /// A report of `duplicate_id`, with the place of the earlier case.
    pub fn admit(&mut self, case: &Case, place: impl Into<String>) -> Result<(), Report> {
        match self.places.entry(case.id().to_owned()) {
            Entry::Vacant(entry) => {
                entry.insert(place.into());
                Ok(())
            }
            Entry::Occupied(entry) => {
                let finding = Finding::new(Path::root().join("id"), Code::DuplicateId, case.id());
                Err(finding.against(entry.get()).into())
            }
        }
    }
}
