//! Codings: the same cases, coded by several coders.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Cohort, InvalidDataError, Reading, ReadingForm, ReliabilityData};
use crate::case::{Case, CodedStatement, DomainDraft, MomentDraft};
use crate::vocabulary::{Dimension, PolicyDomain, Unit};

/// The same cases as several coders coded them: what their agreement is counted from.
///
/// A unit is one dimension of one case, or of one of its domains, at one moment. Cases are matched by identifier and moments by
/// date; what only some coders coded is [missing](Reading::NotCoded) for the others. A coder of a case who doesn't record a domain
/// that another one records is [silent](Reading::Silent) on it. It holds what the records *state*: a rating that carries is no second
/// judgment, and so isn't counted as one; neither is what a domain has from the case as a whole.
///
/// ```
/// use policy_integration::published::{Coding, coding};
/// use policy_integration::{Codings, Cohort, cohort::agreement::Metric};
///
/// let [first, second] = [Coding::First, Coding::Second].map(|which| Cohort::new(coding(which).to_vec()));
/// let codings = Codings::new(&[&first?, &second?]);
/// assert!(codings.units().iter().all(|unit| unit.readings.len() == 2));
/// assert!(codings.points()?.alpha(Metric::Ordinal)?.value > 0.9);
/// assert!(codings.forms()?.alpha(Metric::Nominal)?.value > 0.9);
/// assert_eq!(codings.disagreements().count(), 8);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codings {
    coders: usize,
    units: Vec<CodedUnit>,
}

/// One dimension of one case, or of one of its domains, at one moment, as each coder read it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CodedUnit {
    /// What was rated.
    pub dimension: Dimension,
    /// The case's identifier.
    pub case: String,
    /// The domain of the case; `None` for the case as a whole.
    pub domain: Option<PolicyDomain>,
    /// The moment.
    pub on: NaiveDate,
    /// What each coder made of it, in the order of the coders.
    pub readings: Vec<Reading>,
}

impl CodedUnit {
    /// Whether two coders who coded it read it differently, in degree or in form.
    pub fn is_disagreement(&self) -> bool {
        let mut coded = self.readings.iter().filter(|reading| **reading != Reading::NotCoded);
        let first = coded.next();
        coded.any(|reading| Some(reading) != first)
    }
}

impl Codings {
    /// The codings of these coders.
    ///
    /// The units are ordered by dimension as in the codebook, then by case as the first coder who has it, then by domain, then by
    /// date. The case as a whole comes before its domains. The multilevel dimensions are all there, those of domains for each domain that a
    /// coder records; one of another framework is where a coder rated it anywhere.
    pub fn new(coders: &[&Cohort]) -> Self {
        let by_id: Vec<BTreeMap<_, _>> =
            coders.iter().map(|cohort| cohort.cases().iter().map(|case| (case.id(), case)).collect()).collect();
        let of_id = |id| (id, by_id.iter().map(|cases| cases.get(id).copied()).collect::<Vec<_>>());
        let ids: Vec<_> = case_ids(coders).into_iter().map(of_id).collect();
        let mut units = Vec::new();
        let dimensions: BTreeSet<_> = coders.iter().flat_map(|cohort| cohort.dimensions()).collect();
        for dimension in &dimensions {
            for (id, cases) in &ids {
                for domain in parts(cases, *dimension) {
                    let days: BTreeSet<_> = cases.iter().flatten().flat_map(|case| days(case, domain)).collect();
                    units.extend(days.into_iter().map(|on| CodedUnit {
                        dimension: *dimension,
                        case: (*id).to_owned(),
                        domain,
                        on,
                        readings: cases.iter().map(|case| reading(*case, domain, on, *dimension)).collect(),
                    }));
                }
            }
        }
        Self { coders: coders.len(), units }
    }

    /// The units, by dimension, case, domain and date.
    pub fn units(&self) -> &[CodedUnit] {
        &self.units
    }

    /// How many readings of each form a coder has; those that are no [point](ReadingForm::Point) are missing from the
    /// ordinal figures.
    ///
    /// ```
    /// use policy_integration::{Codings, cohort::agreement::ReadingForm, published};
    ///
    /// let codings = Codings::new(&[&published::cohort()]);
    /// assert_eq!(codings.forms_of(0).values().sum::<usize>(), codings.units().len());
    /// assert!(codings.forms_of(0)[&ReadingForm::Silent] > 0);
    /// ```
    pub fn forms_of(&self, coder: usize) -> BTreeMap<ReadingForm, usize> {
        let mut counts: BTreeMap<_, _> = ReadingForm::ALL.iter().map(|form| (*form, 0)).collect();
        for reading in self.units.iter().filter_map(|unit| unit.readings.get(coder)) {
            *counts.entry(reading.form()).or_default() += 1;
        }
        counts
    }

    /// The units that coders read differently, by dimension, case, domain and date.
    ///
    /// All differences of form are among them, also those that the ordinal figures don't see.
    pub fn disagreements(&self) -> impl Iterator<Item = &CodedUnit> {
        self.units.iter().filter(|unit| unit.is_disagreement())
    }

    /// The degrees as their ranks, for the ordinal figures: what is no point is missing. Grouped by case.
    ///
    /// # Errors
    /// None that is known: the rows are even, and ranks are numbers.
    pub fn points(&self) -> Result<ReliabilityData, InvalidDataError> {
        self.data(|reading| reading.point().map(|degree| f64::from(degree.rank())))
    }

    /// Every form of reading as a category of its own, for the nominal figures: each degree, each interval, unknown, each
    /// change, and that nothing is said. Only what wasn't coded is missing. Grouped by case.
    ///
    /// To find that a source says nothing is a judgment, and where one coder is silent and another isn't they disagree; but
    /// where silence is common, agreement on it weighs much. [`stated_forms`](Self::stated_forms) leaves it out.
    ///
    /// # Errors
    /// None that is known: the rows are even, and categories have numbers.
    pub fn forms(&self) -> Result<ReliabilityData, InvalidDataError> {
        self.categories(|reading| reading != Reading::NotCoded)
    }

    /// [`forms`](Self::forms) without silence, which is then missing. Grouped by case.
    ///
    /// # Errors
    /// None that is known, as for [`forms`](Self::forms).
    pub fn stated_forms(&self) -> Result<ReliabilityData, InvalidDataError> {
        self.categories(|reading| matches!(reading, Reading::Stated(_)))
    }

    fn categories(&self, counts: impl Fn(Reading) -> bool) -> Result<ReliabilityData, InvalidDataError> {
        let mut seen: Vec<Reading> = Vec::new();
        for reading in self.units.iter().flat_map(|unit| &unit.readings) {
            if !seen.contains(reading) {
                seen.push(*reading);
            }
        }
        let number = |reading| seen.iter().position(|other| *other == reading);
        self.data(|reading| {
            let number = number(reading).filter(|_| counts(reading))?;
            u32::try_from(number).ok().map(f64::from)
        })
    }

    fn data(&self, value: impl Fn(Reading) -> Option<f64>) -> Result<ReliabilityData, InvalidDataError> {
        let row =
            |coder: usize| self.units.iter().map(|unit| unit.readings.get(coder).copied().and_then(&value)).collect();
        let rows: Vec<Vec<_>> = (0..self.coders).map(row).collect();
        let cases: Vec<_> = self.units.iter().map(|unit| unit.case.as_str()).collect();
        let labels = if rows.is_empty() { &[] } else { cases.as_slice() };
        ReliabilityData::by_coder(&rows)?.grouped_by(labels)
    }
}

/// The identifiers of all cases, in the order of the first coder who has them.
fn case_ids<'a>(coders: &[&'a Cohort]) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let all = coders.iter().flat_map(|cohort| cohort.cases()).map(Case::id);
    all.filter(|id| seen.insert(*id)).collect()
}

/// The parts of a case of which a dimension is asked: the case as a whole, and each domain that a coder records.
fn parts(cases: &[Option<&Case>], dimension: Dimension) -> Vec<Option<PolicyDomain>> {
    let recorded = cases.iter().flatten().flat_map(|case| &case.draft().domains).map(|domain| domain.domain);
    let domains: BTreeSet<_> = recorded.filter(|_| dimension.unit() == Unit::Domain).collect();
    // The goals of a domain are asked of the whole only where there is no domain.
    let is_asked_of_whole = dimension != Dimension::DomainGoals || domains.is_empty();
    is_asked_of_whole.then_some(None).into_iter().chain(domains.into_iter().map(Some)).collect()
}

/// What is stated of a part of a case; `None` of a domain that isn't recorded.
fn stated(case: &Case, part: Option<PolicyDomain>) -> Option<&[MomentDraft]> {
    let Some(domain) = part else { return Some(&case.draft().moments) };
    let recorded = |draft: &&DomainDraft| draft.domain == domain;
    case.draft().domains.iter().find(recorded).map(|draft| draft.moments.as_slice())
}

/// The days at which a part of a case is asked for: those of the case, and its own.
fn days(case: &Case, part: Option<PolicyDomain>) -> impl Iterator<Item = NaiveDate> {
    let own = part.and_then(|_| stated(case, part)).unwrap_or_default();
    case.draft().moments.iter().chain(own).map(|moment| moment.on)
}

fn reading(case: Option<&Case>, part: Option<PolicyDomain>, on: NaiveDate, dimension: Dimension) -> Reading {
    let Some(case) = case.filter(|case| days(case, part).any(|day| day == on)) else { return Reading::NotCoded };
    let moment = stated(case, part).into_iter().flatten().find(|moment| moment.on == on);
    let rating = moment.and_then(|moment| moment.ratings.get(&dimension));
    rating.map_or(Reading::Silent, |CodedStatement { rating, .. }| Reading::new(dimension, *rating))
}
