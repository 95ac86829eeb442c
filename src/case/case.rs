//! The checked case.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::check::check;
use super::domains::Composed;
use super::resolved_ratings::ResolvedCase;
use super::timeline::{HasTimeline, Moment, Timeline};
use super::upgrade::told_of_format_1;
use super::{
    CaseDraft, CaseReader, Change, Experiment, LogEntry, OutcomeDraft, Period, Profile, QuestionnaireDraft,
    RuleBookName, Status, Target,
};
use crate::report::{Code, Finding, Limits, Report, Step, Unreadable, checked, decode};
use crate::vocabulary::{Outcome, PolicyDomain, Unit};

/// A case whose record is sound: a municipality's effort for a subject, followed through dated moments.
///
/// [`read`](Self::read) makes it from JSON, [`check`](Self::check) from a draft. Serde's `Deserialize` makes the same checks, and
/// stops at the first fault of form. Serde refuses
/// a byte order mark, which [`read`](Self::read) skips: see [both differences](crate::report#reading-and-serde).
///
/// ```
/// use policy_integration::{Case, Dimension, Language};
///
/// let record = br#"{"id": "rivierstad", "moments": [
///     {"on": "2024-01-15", "ratings": {"policy_goals": "established", "capasity": "emerging"}},
///     {"on": "2024-01-10", "ratings": {"subject_knowledge": "grew"}}
/// ]}"#;
/// let report = Case::read(record).unwrap_err();
/// assert!(report.lines(Language::Dutch).next().unwrap().starts_with(
///     "$.moments[0].ratings.capasity: fout[unknown_key]: onbekende sleutel `capasity`; bedoel je `capacity`? \
///      toegestaan: `policy_goals`, `domain_goals`, `budget`, "
/// ));
/// assert_eq!(report.findings().len(), 2, "and the second moment comes too early");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "CaseDraft", into = "CaseDraft")]
pub struct Case {
    draft: CaseDraft,
    resolved: ResolvedCase,
    warnings: Report,
}

/// A draft that isn't sound, given back whole, with the reasons. [`Report::lines`] tells them in both languages.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{report}")]
pub struct InvalidCaseError {
    /// The draft as it was.
    pub draft: Box<CaseDraft>,
    /// Everything that is wrong with it.
    pub report: Report,
}

/// The identifier of a part of a case, seen as a case of its own.
pub(crate) fn part_id(case: &str, unit: Unit, part: &str) -> String {
    format!("{case}/{unit}/{part}")
}

/// The case and the part that an [identifier of a part](part_id) names.
pub(crate) fn split_part_id(id: &str, unit: Unit) -> Option<(&str, &str)> {
    id.rsplit_once(&part_id("", unit, ""))
}

impl Case {
    /// Reads a case from JSON. A byte order mark at the start is skipped; [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault of form and of sense, in one report, with the warnings among them.
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        Self::read_with_id(json, limits).1
    }

    /// [`read_within`](Self::read_within), with the identifier, which may be legible in a record that isn't sound.
    pub(crate) fn read_with_id(json: &[u8], limits: &Limits) -> (Option<String>, Result<Self, Report>) {
        let judge = |draft: &_, unreadable: &_| limits.judge(draft, Some(json), |draft| check(draft, unreadable).1);
        match decode::<CaseDraft>(json, limits) {
            Ok(draft) => (
                Some(draft.id.clone()),
                Self::check_read(draft, Some(json), limits).map_err(|rejection| rejection.report.located(json)),
            ),
            Err(faults) => {
                let id = faults.rescued().map(|draft| draft.id.clone()).filter(|id| !id.is_empty());
                (id, Err(told_of_format_1(faults.judged(limits, judge)).located(json)))
            }
        }
    }

    /// Reads a JSON array of cases, each with its place in the array in the paths of its report. No two have one identifier.
    ///
    /// For other limits, and for cases of several files, see [`CaseReader`].
    ///
    /// # Errors
    /// A report where the whole is no JSON array, or one of too many cases. The faults of one case stand in that case's place.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let cases = Case::read_array(br#"[{"id": "a", "moments": []}, 7]"#)?;
    /// assert_eq!(cases[0].as_ref().unwrap_err().findings()[0].path().to_string(), "$[0].moments");
    /// assert_eq!(cases[1].as_ref().unwrap_err().findings()[0].path().to_string(), "$[1]");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn read_array(json: &[u8]) -> Result<Vec<Result<Self, Report>>, Report> {
        let mut cases = Vec::new();
        Self::read_each(json, |_, case| cases.push(case))?;
        Ok(cases)
    }

    /// [`read_array`](Self::read_array) one by one: each case, or its report, is passed on with its place before the next
    /// one is read.
    ///
    /// # Errors
    /// A report where the whole is no JSON array, or one of too many cases; earlier cases have been passed on by then.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let mut faulty = 0;
    /// let report = Case::read_each(b"[7, 8", |_, case| faulty += usize::from(case.is_err())).unwrap_err();
    /// assert_eq!((faulty, report.findings()[0].code().id()), (2, "truncated"));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn read_each(json: &[u8], take: impl FnMut(usize, Result<Self, Report>)) -> Result<(), Report> {
        CaseReader::default().read_each(json, take)
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// [`InvalidCaseError`], which holds the draft and every fault.
    ///
    /// ```
    /// use policy_integration::{Case, CaseDraft};
    ///
    /// let draft = CaseDraft { id: "a".to_owned(), ..CaseDraft::default() };
    /// let rejection = Case::check(draft.clone()).unwrap_err();
    /// assert_eq!(*rejection.draft, draft);
    /// assert_eq!(
    ///     rejection.to_string(),
    ///     "$.moments: error[no_moments]: `[]` holds no moment; accepted: at least one moment"
    /// );
    /// ```
    pub fn check(draft: CaseDraft) -> Result<Self, InvalidCaseError> {
        Self::check_within(draft, &Limits::DEFAULT)
    }

    /// [`check`](Self::check), within other limits.
    ///
    /// # Errors
    /// As [`check`](Self::check).
    pub fn check_within(draft: CaseDraft, limits: &Limits) -> Result<Self, InvalidCaseError> {
        Self::check_read(draft, None, limits)
    }

    /// Checks a draft. The text is the one that it was read from, if any.
    fn check_read(draft: CaseDraft, json: Option<&[u8]>, limits: &Limits) -> Result<Self, InvalidCaseError> {
        let too_large = limits.exceeded_by(&draft, json);
        if !too_large.is_empty() {
            return Err(InvalidCaseError { draft: Box::new(draft), report: Report::within(too_large, limits) });
        }
        Self::check_sense(draft, limits)
    }

    /// Checks the sense of a draft, however large it is.
    fn check_sense(draft: CaseDraft, limits: &Limits) -> Result<Self, InvalidCaseError> {
        let (resolved, findings) = check(&draft, &Unreadable::default());
        let report = Report::within(findings, limits);
        if report.is_sound() {
            Ok(Self { draft, resolved, warnings: report })
        } else {
            Err(InvalidCaseError { draft: Box::new(draft), report: told_of_format_1(report) })
        }
    }

    /// What a part of this case has in common with it, seen as a case of its own: versions, subject, profile, and the warnings
    /// that the record accepts. Its identifier tells the case, the kind of the part, and the part.
    pub(super) fn part(&self, unit: Unit, id: &str) -> CaseDraft {
        CaseDraft {
            id: part_id(self.id(), unit, id),
            versions: self.draft.versions,
            subject: self.draft.subject.clone(),
            profile: self.draft.profile.clone(),
            // A place of the case is none of a part, but for a domain.
            waived: self
                .draft
                .waived
                .iter()
                .filter(|waiver| unit == Unit::Domain || waiver.at.is_none())
                .cloned()
                .collect(),
            ..CaseDraft::default()
        }
    }

    /// The case of a draft that was put together from sound parts, without the waivers that waive nothing there. Its identifier may
    /// be longer than one that is read.
    ///
    /// # Panics
    /// With the reason, where the parts make no sound case: a fault of the crate, which its tests would find.
    pub(super) fn of_sound(draft: CaseDraft) -> Self {
        match Self::check_sense(draft, &Limits::DEFAULT) {
            Ok(case) => case.without_idle_waivers(),
            Err(invalid) => panic!("parts of a sound case make no sound case:\n{}", invalid.report),
        }
    }

    fn without_idle_waivers(self) -> Self {
        let idle = |finding: &Finding| match finding.path().steps() {
            [_, Step::Index(index)] if finding.code() == Code::IdleWaiver => Some(*index),
            _ => None,
        };
        let idle: BTreeSet<_> = self.warnings.findings().iter().filter_map(idle).collect();
        if idle.is_empty() {
            return self;
        }
        let mut draft = self.draft;
        let mut index = 0..;
        draft.waived.retain(|_| !index.next().is_some_and(|index| idle.contains(&index)));
        Self::of_sound(draft)
    }

    /// The case's identifier.
    pub fn id(&self) -> &str {
        &self.draft.id
    }

    /// The cross-cutting subject, where the record names it.
    pub fn subject(&self) -> Option<&str> {
        self.draft.subject.as_deref()
    }

    /// What kind of municipality it is.
    pub const fn profile(&self) -> &Profile {
        &self.draft.profile
    }

    /// The programme period, where the record has it.
    pub const fn period(&self) -> Option<Period> {
        self.draft.period
    }

    /// How far the case got; `None` where the record doesn't say.
    pub const fn status(&self) -> Option<&Status> {
        self.draft.status.as_ref()
    }

    /// What changed in the target domains; nothing here is unknown, and not "none".
    pub fn outcomes(&self) -> &[OutcomeDraft] {
        &self.draft.outcomes
    }

    /// The agreement items that respondents were given, where there was a questionnaire.
    pub const fn questionnaire(&self) -> Option<&QuestionnaireDraft> {
        self.draft.questionnaire.as_ref()
    }

    /// The moves that were made and the events that happened, from early to late.
    pub fn log(&self) -> &[LogEntry] {
        &self.draft.log
    }

    /// The rule book that the log was written by, where the record names one.
    pub const fn rule_book(&self) -> Option<&RuleBookName> {
        self.draft.rule_book.as_ref()
    }

    /// The suspicions that the record doesn't waive.
    pub const fn warnings(&self) -> &Report {
        &self.warnings
    }

    /// The moments, from early to late; there is at least one.
    ///
    /// Of a case with one target they are that target's. Of a case with several they are of any of them, at the days of all: an
    /// interval encloses those of each target.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension, Rating};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad",
    ///     "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "domains": [
    ///         {"domain": "debt_counselling",
    ///          "moments": [{"on": "2024-09-01", "ratings": {"capacity": {"grew_to": "established"}}}]},
    ///         {"domain": "welfare", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}]}]}"#)?;
    /// let capacity = |moment: policy_integration::case::Moment| moment.position().rating(Dimension::Capacity);
    /// assert_eq!(capacity(case.latest()), Rating::between(Degree::Emerging, Degree::Established)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn moments(&self) -> impl DoubleEndedIterator<Item = Moment<'_>> + ExactSizeIterator {
        self.timeline().moments()
    }

    /// The first moment.
    pub fn first(&self) -> Moment<'_> {
        self.timeline().first()
    }

    /// The latest moment.
    pub fn latest(&self) -> Moment<'_> {
        self.timeline().latest()
    }

    /// The policy domains that the record speaks of, in its order; none where it names none.
    pub fn domains(&self) -> impl DoubleEndedIterator<Item = Target<'_>> + ExactSizeIterator + Clone {
        self.draft.domains.iter().zip(&self.resolved.domains).map(|(draft, (composed, resolved))| {
            Target::new(self, Some(draft), Timeline::new(self.draft.timeline_record_composed(composed), resolved))
        })
    }

    /// The domains that the case wants to integrate the subject into, in the record's order.
    ///
    /// A case that names no domain is one target itself.
    ///
    /// ```
    /// use policy_integration::published;
    ///
    /// let case = published::municipality("8").unwrap();
    /// let target = case.targets().next().unwrap();
    /// assert_eq!(target.latest().position(), case.latest().position());
    /// ```
    pub fn targets(&self) -> impl DoubleEndedIterator<Item = Target<'_>> + Clone {
        let whole = || Target::new(self, None, self.timeline());
        let whole = self.draft.domains.is_empty().then(whole);
        whole.into_iter().chain(self.domains().filter(|domain| domain.is_target()))
    }

    /// A domain, a target or not; `None` where the record doesn't speak of it.
    pub fn domain(&self, domain: PolicyDomain) -> Option<Target<'_>> {
        self.domains().find(|target| target.domain() == Some(domain))
    }

    /// The highest rung that is stated of any domain of the case, a target or not; `None` where nothing is stated.
    ///
    /// A figure of its own, for statements about cases. It is in no position: several targets needn't have it.
    pub fn highest_outcome(&self) -> Option<Outcome> {
        let of_domains = self.draft.domains.iter().flat_map(|domain| &domain.outcomes).map(|outcome| outcome.rung);
        self.draft.outcomes.iter().map(|outcome| outcome.rung).chain(of_domains).max()
    }

    /// The local experiments that are part of the case, in the record's order.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "experiments": [{"id": "b", "moments": [{"on": "2024-03-01", "ratings": {"experiment_stage": "tried"}}]}]}"#)?;
    /// let experiment = case.experiments().next().unwrap();
    /// let position = experiment.latest().position();
    /// assert_eq!(position.rating(Dimension::ExperimentStage).degree(), Some(Degree::Tried));
    /// assert!(position.rating(Dimension::Budget).is_unknown(), "that is asked of the case");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn experiments(&self) -> impl DoubleEndedIterator<Item = Experiment<'_>> + ExactSizeIterator + Clone {
        let experiments = self.draft.experiments.iter().enumerate().zip(&self.resolved.experiments);
        experiments.map(move |((index, draft), resolved)| {
            Experiment::new(self, draft, Timeline::new(self.draft.timeline_record_of(index, draft), resolved))
        })
    }

    /// An experiment by its identifier.
    pub fn experiment(&self, id: &str) -> Option<Experiment<'_>> {
        self.experiments().find(|experiment| experiment.id() == id)
    }

    /// What changed from one moment to a later one, counted from 0; `None` where there are no two such moments.
    ///
    /// ```
    /// use policy_integration::{Dimension, Truth, published};
    ///
    /// let case = published::municipality("4").unwrap();
    /// let change = case.change(0, 1).unwrap();
    /// assert_eq!(change.of(Dimension::InformalNetwork).unwrap().rose(), Truth::True);
    /// assert!(case.change(1, 0).is_none());
    /// ```
    pub fn change(&self, from: usize, to: usize) -> Option<Change> {
        self.timeline().change(from, to)
    }

    /// What changed from the first moment to the latest; `None` where there is only one.
    pub fn change_since_first(&self) -> Option<Change> {
        self.change(0, self.latest().index())
    }

    /// The record.
    pub const fn draft(&self) -> &CaseDraft {
        &self.draft
    }

    /// The record, to change and check again.
    pub fn into_draft(self) -> CaseDraft {
        self.draft
    }
}

impl HasTimeline for Case {
    /// That of its only target. Of a case with several: any of them, at the days of all; an interval encloses those of each,
    /// and a change is possible where it is in one. Moves and events are those that name no domain.
    fn timeline(&self) -> Timeline<'_> {
        if let Some((whole, any)) = &self.resolved.several {
            return Timeline::new(self.draft.timeline_record_composed(whole), any);
        }
        let is_target =
            |composed: &Composed| composed.domain.is_some_and(|domain| self.draft.domains[domain].is_target());
        match self.resolved.domains.iter().find(|(composed, _)| is_target(composed)) {
            Some((only, resolved)) => Timeline::new(self.draft.timeline_record_composed(only).of_case(), resolved),
            None => Timeline::new(self.draft.timeline_record(), &self.resolved.case),
        }
    }
}

checked!(Case, CaseDraft, InvalidCaseError);
