//! Boundary spanners: officials who work across the borders of departments, beside a case's own ratings.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::draft::CaseDraft;
use super::rated::{OfBoundarySpanner, Once};
use super::{Case, CodedStatement, DepartmentPair, MomentDraft, Position};
use crate::report::{Id, Optional, Required, records};
use crate::vocabulary::{Dimension, Framework, Unit};

records! {
    /// A boundary spanner in a case's record: one official, asked or observed once.
    ///
    /// What can be rated is a boundary spanner's ([`Unit::BoundarySpanner`](crate::vocabulary::Unit)): motivation, the roles that are played,
    /// what holds the official back and what the official learned. How far coordination goes is rated of two departments
    /// ([`DepartmentPairDraft`](super::DepartmentPairDraft)). A role that isn't spoken of is unknown, and not "not played". A record has
    /// one rating of each, so that no change (`grew`) can be stated.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Statement, case::BoundarySpannerDraft};
    ///
    /// let spanner: BoundarySpannerDraft = serde_json::from_str(
    ///     r#"{"id": "s1", "department": "housing", "on": "2022-03-01", "ratings": {"networker": "played"}}"#,
    /// )?;
    /// assert_eq!(spanner.ratings[&Dimension::Networker].rating, Statement::Degree(Degree::Played));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record BoundarySpannerDraft [Default, Eq] {
        /// The spanner's identifier, its own among those of the case. A pseudonym will do.
        id: String = Required<Id>;
        /// The department that the official belongs to.
        department: Option<String> = Optional<Id>;
        /// The day that the ratings hold for.
        on: Option<NaiveDate> = Optional;
        /// What was rated, by dimension.
        ratings: BTreeMap<Dimension, CodedStatement> = Required<Once<OfBoundarySpanner>>;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}

/// A boundary spanner of a checked case.
///
/// The study asked what the roles of a spanner do to the form of coordination; the interview doesn't report it, and this
/// crate claims nothing. A caller's own records can show it: each spanner with the departments that the spanner works between is a
/// case of one moment ([`as_case_with`](Self::as_case_with)), so that what compares cases compares spanners.
///
/// ```
/// use policy_integration::{Case, Cohort, Degree, Dimension, cohort::{Occasion, sets::Calibration}};
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2022-03-01", "ratings": {}}],
///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}},
///         {"id": "s2", "ratings": {"networker": "not_played"}}, {"id": "s3", "ratings": {"networker": "played"}}],
///     "department_pairs": [
///         {"id": "p1", "department": "housing", "other_department": "care", "ratings": {"coordination_form": "joint_priorities"}},
///         {"id": "p2", "department": "work", "other_department": "care", "ratings": {"coordination_form": "no_contradictions"}},
///         {"id": "p3", "department": "work", "other_department": "housing",
///             "ratings": {"coordination_form": {"at_least": "no_contradictions"}}}
///     ]}"#)?;
/// let works_between = case.boundary_spanners().zip(case.department_pairs());
/// let spanners = Cohort::new(works_between.map(|(spanner, pair)| spanner.as_case_with(pair)).collect())?;
/// let table = Calibration::default()
///     .rank("NETWORKER", Dimension::Networker, Occasion::Latest)
///     .crisp("FAR", Dimension::CoordinationForm, Occasion::Latest, Degree::ActiveLinks)
///     .apply(&spanners)?;
/// assert_eq!(table.cases(), ["s1", "s2", "s3"].map(|id| format!("rivierstad/boundary_spanner/{id}")));
/// // Of two networkers one is in the far forms, and the other may be: in these three records, and no further.
/// assert_eq!(table.fit("NETWORKER -> FAR")?.consistency().to_string(), "0.500–1.000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BoundarySpanner<'a> {
    case: &'a Case,
    draft: &'a BoundarySpannerDraft,
}

impl Case {
    /// The boundary spanners, in the order of the record.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension, Truth};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
    ///     "boundary_spanners": [{"id": "s1", "ratings": {"ambassadorship": "played"}}]}"#)?;
    /// let spanner = case.boundary_spanners().next().unwrap();
    /// assert_eq!(spanner.position().reaches(Dimension::Ambassadorship, Degree::Played), Truth::True);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn boundary_spanners(
        &self,
    ) -> impl DoubleEndedIterator<Item = BoundarySpanner<'_>> + ExactSizeIterator + Clone {
        self.draft().boundary_spanners.iter().map(move |draft| BoundarySpanner { case: self, draft })
    }

    /// A boundary spanner by identifier.
    pub fn boundary_spanner(&self, id: &str) -> Option<BoundarySpanner<'_>> {
        self.boundary_spanners().find(|spanner| spanner.id() == id)
    }
}

impl<'a> BoundarySpanner<'a> {
    /// The identifier.
    pub fn id(self) -> &'a str {
        &self.draft.id
    }

    /// The case that the spanner works in.
    pub const fn case(self) -> &'a Case {
        self.case
    }

    /// The department that the official belongs to, where the record says so.
    pub fn department(self) -> Option<&'a str> {
        self.draft.department.as_deref()
    }

    /// The day that the ratings hold for, where the record says so.
    pub const fn on(self) -> Option<NaiveDate> {
        self.draft.on
    }

    /// What is known of the spanner; whatever wasn't rated is unknown.
    pub fn position(self) -> Position {
        Position::stated(&self.draft.ratings)
    }

    /// What the record states of a dimension, with source and note; `None` where it says nothing.
    pub fn evidence(self, dimension: Dimension) -> Option<&'a CodedStatement> {
        self.draft.ratings.get(&dimension)
    }

    /// The record.
    pub const fn draft(self) -> &'a BoundarySpannerDraft {
        self.draft
    }

    /// The spanner as a case of one moment, for all that is asked of cases and cohorts. Its identifier is
    /// `case/boundary_spanner/id`; profile and subject are the case's. The moment is the spanner's day, else the case's latest
    /// one. An outcome is the case's alone.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
    ///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}]}"#)?;
    /// let spanner = case.boundary_spanners().next().unwrap();
    /// let as_case = spanner.as_case();
    /// assert_eq!(as_case.id(), "a/boundary_spanner/s1");
    /// assert_eq!(as_case.latest().position(), spanner.position());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn as_case(self) -> Case {
        self.as_case_rated(self.draft.ratings.clone())
    }

    /// Returns the spanner as [`as_case`](Self::as_case) does, with the ratings of two departments and of the case.
    ///
    /// Of the case it takes the ratings of this framework at its latest moment: they bind a spanner's moves. The caller says between
    /// which departments the spanner works.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {"funding_across_domains": "present"}}],
    ///     "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}],
    ///     "department_pairs": [{"id": "p1", "department": "housing", "other_department": "care",
    ///         "ratings": {"coordination_form": "active_links"}}]}"#)?;
    /// let spanner = case.boundary_spanner("s1").unwrap().as_case_with(case.department_pair("p1").unwrap());
    /// let position = spanner.latest().position();
    /// assert_eq!(position.rating(Dimension::CoordinationForm).degree(), Some(Degree::ActiveLinks));
    /// assert_eq!(position.rating(Dimension::FundingAcrossDomains).degree(), Some(Degree::Present));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn as_case_with(self, pair: DepartmentPair<'_>) -> Case {
        let position = self.case.latest().position();
        let of_case = Framework::BoundarySpanning.dimensions().filter(|dimension| dimension.unit() == Unit::Case);
        let of_case = of_case.map(|dimension| (dimension, position.rating(dimension).statement().into()));
        let stated = pair.draft().ratings.iter().chain(&self.draft.ratings);
        self.as_case_rated(of_case.chain(stated.map(|(dimension, stated)| (*dimension, stated.clone()))).collect())
    }

    fn as_case_rated(self, ratings: BTreeMap<Dimension, CodedStatement>) -> Case {
        let on = self.draft.on.unwrap_or_else(|| self.case.latest().on());
        let moments = vec![MomentDraft { on, ratings, ..MomentDraft::default() }];
        Case::of_sound(CaseDraft { moments, ..self.case.part(Unit::BoundarySpanner, self.id()) })
    }
}
