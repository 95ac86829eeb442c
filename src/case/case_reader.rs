//! Reading cases that stand together, so that no two share an identifier.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Case;
use crate::report::{Code, Finding, Limits, Lines, Path, Report, each_element};

/// Passes on the text of each case of a JSON array, with its place.
///
/// # Errors
/// A report where the whole is no JSON array, or one of too many cases; earlier cases have been passed on by then.
pub(super) fn each_case(json: &[u8], limits: &Limits, mut take: impl FnMut(usize, &[u8])) -> Result<(), Report> {
    let most = limits.cases;
    let count = each_element(json, |index, element| {
        if index < most {
            take(index, element.as_bytes());
        }
    })?;
    if count <= most {
        return Ok(());
    }
    Err(Finding::new(Path::root(), Code::TooMany, count).against(most).into())
}

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
    limits: Limits,
}

impl CaseReader {
    /// Reads within other limits: of each case, and on the number of cases of a [list](Self::read_each).
    ///
    /// ```
    /// use policy_integration::{case::CaseReader, report::Limits};
    ///
    /// let mut reader = CaseReader::within(&Limits::default().with_cases(1));
    /// let report = reader.read_each(b"[7, 8, 9]", |_, case| assert!(case.is_err())).unwrap_err();
    /// assert_eq!(report.to_string(), "$: error[too_many]: `3` is too many here; accepted: at most 1");
    /// ```
    pub fn within(limits: &Limits) -> Self {
        Self { places: BTreeMap::new(), limits: *limits }
    }

    /// Reads a JSON array of cases: each case, or its report, is passed on with its place before the next one is read.
    ///
    /// # Errors
    /// A report where the whole is no JSON array, or one of too many cases; earlier cases have been passed on by then.
    pub fn read_each(&mut self, json: &[u8], mut take: impl FnMut(usize, Result<Case, Report>)) -> Result<(), Report> {
        let limits = self.limits;
        let mut lines = Lines::of(json);
        each_case(json, &limits, |index, element| {
            let case = self.read_at(element, &format!("$[{index}]"));
            take(
                index,
                case.map_err(|report| {
                    let report = report.under(index);
                    match lines.place_of(element) {
                        Some(start) => report.starting_at(&start),
                        None => report,
                    }
                }),
            );
        })
    }

    /// Reads a case that stands at this place of a file or list.
    ///
    /// # Errors
    /// Every fault of the case, and an identifier that an earlier one has, be that one sound or not.
    pub fn read_at(&mut self, json: &[u8], place: &str) -> Result<Case, Report> {
        let (id, read) = Case::read_with_id(json, &self.limits);
        let id = id.filter(|id| id.chars().count() <= self.limits.id_length);
        let taken = id.and_then(|id| self.take(id, place));
        match (read, taken) {
            (read, None) => read,
            (Ok(_), Some(finding)) => Err(Report::from(finding).located(json)),
            (Err(report), Some(finding)) => Err(report.with(finding).located(json)),
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
