//! Cohorts: cases that are looked at together.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

#[cfg(feature = "csv")]
use crate::case::split_part_id;
use crate::case::{Case, Respondent, Target};
use crate::report::{Code, Finding, Path, Report};
use crate::vocabulary::{Dimension, Framework, Outcome, Unit};

/// Cases that are looked at together, in a stated order, each with an identifier of its own.
///
/// A cohort counts cases, or the parts of cases that it was made of: its [`unit`](Self::unit). In a cohort of
/// [targets](Self::of_targets) a municipality that has two counts twice. What is known of the outcome of a case is the
/// [highest rung](Case::highest_outcome) that is stated of it, in whichever domain; of a target, its own.
///
/// ```
/// use policy_integration::published;
///
/// let cohort = published::cohort();
/// assert_eq!(cohort.cases().len(), 20);
/// assert_eq!(cohort.case("8").unwrap().id(), "8");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Cohort {
    unit: Unit,
    cases: Vec<Case>,
    /// What is suspected of how it was read.
    warnings: Report,
}

impl Default for Cohort {
    /// A cohort of no cases.
    fn default() -> Self {
        Self { unit: Unit::Case, cases: Vec::new(), warnings: Report::default() }
    }
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
        if findings.is_empty() { Ok(Self { cases, ..Self::default() }) } else { Err(Report::new(findings)) }
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
        Self::of_parts(Unit::Respondent, respondents.into_iter().map(Respondent::as_case))
    }

    /// The cohort of these targets, each [as a case](Target::as_case), in their order.
    ///
    /// # Errors
    /// A finding for each identifier that an earlier one has: targets of one case have their own.
    ///
    /// ```
    /// use policy_integration::{Case, Cohort, vocabulary::Unit};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "domains": [{"domain": "debt_counselling"}, {"domain": "welfare"}]}"#)?;
    /// let cohort = Cohort::of_targets(case.targets())?;
    /// assert_eq!((cohort.unit(), cohort.cases().len()), (Unit::Domain, 2));
    /// assert_eq!(cohort.cases()[1].id(), "rivierstad/domain/welfare");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn of_targets<'a>(targets: impl IntoIterator<Item = Target<'a>>) -> Result<Self, Report> {
        Self::of_parts(Unit::Domain, targets.into_iter().map(Target::as_case))
    }

    /// The cohort of cases that were read from a table: of targets, where each is one [as a case](Target::as_case).
    #[cfg(feature = "csv")]
    pub(crate) fn of_read(cases: Vec<Case>) -> Result<Self, Report> {
        let is_target = |case: &Case| {
            let named = split_part_id(case.id(), Unit::Domain).map(|(_, domain)| domain);
            let targets: Vec<_> = case.targets().filter_map(Target::domain).collect();
            matches!(targets.as_slice(), [only] if Some(only.id()) == named)
        };
        let unit = if !cases.is_empty() && cases.iter().all(is_target) { Unit::Domain } else { Unit::Case };
        Ok(Self { unit, ..Self::new(cases)? })
    }

    fn of_parts(unit: Unit, parts: impl Iterator<Item = Case>) -> Result<Self, Report> {
        Ok(Self { unit, ..Self::new(parts.collect())? })
    }

    /// The unit of analysis: what each of the cases is.
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The rungs that the outcome of one of the cases can have.
    pub(crate) fn outcomes(&self, case: &Case) -> RangeInclusive<Outcome> {
        let highest = (self.unit == Unit::Case).then(|| case.highest_outcome()).flatten();
        highest.map_or_else(|| case.latest().position().outcomes(), |rung| rung..=rung)
    }

    /// What is suspected of how the cohort was read from a table; the cases have warnings of their own.
    pub const fn warnings(&self) -> &Report {
        &self.warnings
    }

    #[cfg(feature = "csv")]
    pub(crate) fn with_warnings(self, warnings: Report) -> Self {
        Self { warnings, ..self }
    }

    /// The cases, in their order.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// A case by its identifier.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id() == id)
    }

    /// The cohort of those cases of which a condition holds, in their order.
    ///
    /// ```
    /// use policy_integration::{case::Status, published};
    ///
    /// let completed = published::cohort().filter(|case| case.status() == Some(&Status::Completed));
    /// assert!(completed.cases().len() < 20);
    /// ```
    #[must_use]
    pub fn filter(&self, mut is_wanted: impl FnMut(&Case) -> bool) -> Self {
        let cases = self.cases.iter().filter(|case| is_wanted(case));
        Self { unit: self.unit, cases: cases.cloned().collect(), warnings: self.warnings.clone() }
    }

    /// The cohort without the cases with these identifiers; one that isn't there is passed over.
    ///
    /// ```
    /// use policy_integration::published;
    ///
    /// assert_eq!(published::cohort().without(["8", "11"]).cases().len(), 18);
    /// ```
    #[must_use]
    pub fn without<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Self {
        let ids: BTreeSet<_> = ids.into_iter().collect();
        self.filter(|case| !ids.contains(case.id()))
    }

    /// The dimensions that are looked at: the multilevel ones, and of other frameworks those that a record speaks of.
    pub(crate) fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        let is_stated = |dimension: Dimension| {
            let drafts = || self.cases.iter().map(Case::draft);
            let of_domains = drafts().flat_map(|draft| &draft.domains).flat_map(|domain| &domain.moments);
            let mut moments = drafts().flat_map(|draft| &draft.moments).chain(of_domains);
            moments.any(|moment| moment.ratings.contains_key(&dimension))
        };
        let dimensions = Dimension::ALL.iter().copied();
        dimensions.filter(move |dimension| dimension.framework() == Framework::Multilevel || is_stated(*dimension))
    }
}
