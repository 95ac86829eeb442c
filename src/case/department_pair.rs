//! Pairs of departments: how far the policies of two departments are coordinated.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::draft::CaseDraft;
use super::rated::{OfDepartmentPair, Once};
use super::rating_check::{RatedHere, check_rated_once};
use super::{Case, CodedStatement, MomentDraft, Position};
use crate::report::{Accepted, Code, Essential, Finding, Id, Optional, Path, Required, check_own_ids, records, untidy};
use crate::vocabulary::{Dimension, Text, Unit};

records! {
    /// Two departments in a case's record, and how far their policies are coordinated.
    ///
    /// The forms of coordination are between departments (De Vries 2022, the second answer), so that a form is rated of two
    /// departments and not of an official. Which department comes first has no meaning.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Statement, case::DepartmentPairDraft};
    ///
    /// let pair: DepartmentPairDraft = serde_json::from_str(
    ///     r#"{"id": "p1", "department": "housing", "other_department": "care", "ratings": {"coordination_form": "active_links"}}"#,
    /// )?;
    /// assert_eq!(pair.ratings[&Dimension::CoordinationForm].rating, Statement::Degree(Degree::ActiveLinks));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record DepartmentPairDraft [Eq] {
        /// The pair's identifier, its own among those of the case.
        id: String = Essential<Id>;
        /// One department.
        department: String = Essential<Id>;
        /// The other department.
        other_department: String = Essential<Id>;
        /// The day that the ratings hold for.
        on: Option<NaiveDate> = Optional;
        /// What was rated, by dimension.
        ratings: BTreeMap<Dimension, CodedStatement> = Required<Once<OfDepartmentPair>>;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}

/// Two departments of a checked case.
///
/// ```
/// use policy_integration::{Case, Degree, Dimension, Truth};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}], "department_pairs": [
///     {"id": "p1", "department": "housing", "other_department": "care", "ratings": {"coordination_form": "contradictory"}}]}"#)?;
/// let pair = case.department_pair("p1").unwrap();
/// assert_eq!(pair.departments(), ["housing", "care"]);
/// assert_eq!(pair.position().reaches(Dimension::CoordinationForm, Degree::NoContradictions), Truth::False);
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DepartmentPair<'a> {
    case: &'a Case,
    draft: &'a DepartmentPairDraft,
}

impl Case {
    /// The pairs of departments, in the order of the record.
    pub fn department_pairs(&self) -> impl DoubleEndedIterator<Item = DepartmentPair<'_>> + ExactSizeIterator + Clone {
        self.draft().department_pairs.iter().map(move |draft| DepartmentPair { case: self, draft })
    }

    /// A pair of departments by identifier.
    pub fn department_pair(&self, id: &str) -> Option<DepartmentPair<'_>> {
        self.department_pairs().find(|pair| pair.id() == id)
    }
}

impl<'a> DepartmentPair<'a> {
    /// The identifier.
    pub fn id(self) -> &'a str {
        &self.draft.id
    }

    /// The two departments.
    pub fn departments(self) -> [&'a str; 2] {
        [&self.draft.department, &self.draft.other_department]
    }

    /// The case that the departments are part of.
    pub const fn case(self) -> &'a Case {
        self.case
    }

    /// The day that the ratings hold for, where the record says so.
    pub const fn on(self) -> Option<NaiveDate> {
        self.draft.on
    }

    /// What is known of the pair; whatever wasn't rated is unknown.
    pub fn position(self) -> Position {
        Position::stated(&self.draft.ratings)
    }

    /// What the record states of a dimension, with source and note; `None` where it says nothing.
    pub fn evidence(self, dimension: Dimension) -> Option<&'a CodedStatement> {
        self.draft.ratings.get(&dimension)
    }

    /// The record.
    pub const fn draft(self) -> &'a DepartmentPairDraft {
        self.draft
    }

    /// The pair as a case of one moment. Its identifier is `case/department_pair/id`; profile and subject are the case's. The moment
    /// is the pair's day, else the case's latest one.
    pub fn as_case(self) -> Case {
        let on = self.draft.on.unwrap_or_else(|| self.case.latest().on());
        let moments = vec![MomentDraft { on, ratings: self.draft.ratings.clone(), ..MomentDraft::default() }];
        Case::of_sound(CaseDraft { moments, ..self.case.part(Unit::DepartmentPair, self.id()) })
    }
}

/// Notes every finding about the pairs' identifiers, departments and ratings.
pub(super) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    let list = || Path::root().join("department_pairs");
    check_own_ids(draft.department_pairs.iter().map(|pair| &pair.id), list, findings);
    for (index, pair) in draft.department_pairs.iter().enumerate() {
        let at = |key: &'static str| list().join(index).join(key);
        findings.extend(untidy(|| at("department"), &pair.department));
        findings.extend(untidy(|| at("other_department"), &pair.other_department));
        findings.extend(same_department(&at, pair));
        for (dimension, rating) in &pair.ratings {
            let at = || at("ratings").join(dimension.id());
            check_rated_once(&at, RatedHere::Of(Unit::DepartmentPair), *dimension, rating.rating, findings);
        }
    }
}

/// A finding where both departments are one.
fn same_department(at: &impl Fn(&'static str) -> Path, pair: &DepartmentPairDraft) -> Option<Finding> {
    const ANOTHER: Text = Text { en: "another department", nl: "een andere afdeling" };
    (pair.department == pair.other_department).then(|| {
        Finding::new(at("other_department"), Code::DuplicateId, &pair.other_department)
            .against(at("department"))
            .accepting(Accepted::Described(ANOTHER))
            .resting_on(at("department"))
    })
}
