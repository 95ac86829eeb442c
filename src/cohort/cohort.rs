//! Cohorts: cases that are looked at together.

use std::collections::BTreeMap;

use crate::case::{Case, Respondent};
use crate::report::{Code, Finding, Path, Report};
use crate::vocabulary::{Dimension, Framework};

/// Cases that are looked at together, in a stated order, each with an identifier of its own.
///
/// ```
/// use policy_integration::published;
///
/// let cohort = published::cohort();
/// assert_eq!(cohort.cases().len(), 20);
/// assert_eq!(cohort.case("8").unwrap().id(), "8");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohort {
    cases: Vec<Case>,
}

impl Cohort {
    /// The cohort of these cases, in their order.
    ///
    /// # Errors
    /// A finding for each identifier that an earlier case has.
    ///
    /// ```
    /// use policy_integration::{Code, Cohort, published};
    ///
    /// let case = published::municipality("8").unwrap();
    /// let report = Cohort::new(vec![case.clone(), case.clone()]).unwrap_err();
    /// assert_eq!(report.findings()[0].code(), Code::DuplicateId);
    /// ```
    pub fn new(cases: Vec<Case>) -> Result<Self, Report> {
        let mut places = BTreeMap::new();
        let mut findings = Vec::new();
        for (index, case) in cases.iter().enumerate() {
            let earlier = *places.entry(case.id()).or_insert(index);
            if earlier != index {
                let path = Path::root().join(index).join("id");
                findings.push(Finding::new(path, Code::DuplicateId, case.id()).against(format!("$[{earlier}]")));
            }
        }
        if findings.is_empty() { Ok(Self { cases }) } else { Err(Report::new(findings)) }
    }

    /// The cohort of these respondents, each [as a case](Respondent::as_case), in their order.
    ///
    /// # Errors
    /// A finding for each identifier that an earlier one has: respondents of one case have their own.
    ///
    /// ```
    /// use policy_integration::{Cohort, published};
    ///
    /// let cohort = Cohort::of_respondents(published::rotterdam().respondents())?;
    /// assert_eq!(cohort.cases()[2].id(), "rotterdam/respondent/3");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn of_respondents<'a>(respondents: impl IntoIterator<Item = Respondent<'a>>) -> Result<Self, Report> {
        Self::new(respondents.into_iter().map(Respondent::as_case).collect())
    }

    /// The cases, in their order.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// A case by its identifier.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id() == id)
    }

    /// The dimensions that are looked at: the multilevel ones, and of other frameworks those that a record speaks of.
    pub(crate) fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        let is_stated = |dimension: Dimension| {
            let mut moments = self.cases.iter().flat_map(|case| &case.draft().moments);
            moments.any(|moment| moment.ratings.contains_key(&dimension))
        };
        let dimensions = Dimension::ALL.iter().copied();
        dimensions.filter(move |dimension| dimension.framework() == Framework::Multilevel || is_stated(*dimension))
    }
}
