//! Reading cases that stand together, so that no two share an identifier.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Deserialize;

use super::Case;
use crate::report::{Code, Finding, Path, Report, unmarked_bytes};

/// Reads cases that stand together, so that no two share an identifier.
///
/// It holds the identifiers, and so grows with the number of cases; nothing else does when cases are read one by one.
///
/// ```
/// use policy_integration::{Case, case::CaseReader};
///
/// let json = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#;
/// let mut register = CaseReader::default();
/// assert!(register.read_at(json, "line 1").is_ok());
/// let report = register.read_at(json, "line 7").unwrap_err();
/// assert_eq!(
///     report.to_string(),
///     "$.id: error[duplicate_id]: id `a` is taken by line 1; accepted: an id of its own for each case"
/// );
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CaseReader {
    places: BTreeMap<String, String>,
}

impl CaseReader {
    /// Reads a case that stands at this place of a file or list.
    ///
    /// # Errors
    /// Every fault of the case, and an identifier that an earlier one has, be that one sound or not.
    pub fn read_at(&mut self, json: &[u8], place: &str) -> Result<Case, Report> {
        let read = Case::read(json);
        let id = read.as_ref().map_or_else(|_| id_of(json), |case| Some(case.id().to_owned()));
        let taken = id.and_then(|id| self.take(id, place));
        match (read, taken) {
            (read, None) => read,
            (Ok(_), Some(finding)) => Err(finding.into()),
            (Err(report), Some(finding)) => Err(report.with(finding)),
        }
    }

    /// Takes an identifier for a place; a finding where it's taken.
    fn take(&mut self, id: String, place: &str) -> Option<Finding> {
        match self.places.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(place.to_owned());
                None
            }
            Entry::Occupied(entry) => {
                let finding = Finding::new(Path::root().join("id"), Code::DuplicateId, entry.key());
                Some(finding.against(entry.get()))
            }
        }
    }
}

/// The identifier of a record that isn't sound, where it can be read.
fn id_of(json: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Identified {
        id: String,
    }
    serde_json::from_slice::<Identified>(unmarked_bytes(json)).ok().map(|identified| identified.id)
}
