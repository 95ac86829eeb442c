//! The targets of a checked case.

use chrono::NaiveDate;

use super::DomainDraft;
use crate::case::timeline::{HasTimeline, Timeline};
use crate::case::{Case, CaseDraft, Change, LogEntry, Moment, Status};
use crate::vocabulary::{Outcome, PolicyDomain, Unit};

/// A policy domain of a checked case: a target, into which the case wants to integrate the subject, or another one.
///
/// What is known of it is composed of what the record says of the domain and of the case as a whole. Of each dimension one
/// series is read: the domain's own if it states anything but `unchanged`, else the case's. A case that names no domain is one
/// target itself.
///
/// ```
/// use policy_integration::{Case, Degree, Dimension, Outcome};
///
/// let case = Case::read(br#"{"id": "rivierstad",
///     "moments": [{"on": "2024-01-15", "ratings": {"policy_goals": "emerging", "capacity": "emerging"}}],
///     "domains": [
///         {"domain": "debt_counselling",
///          "moments": [{"on": "2024-09-01", "ratings": {"capacity": {"grew_to": "established"}}}],
///          "outcomes": [{"rung": "practice", "on": "2024-09-01"}]},
///         {"domain": "welfare"}]}"#)?;
/// let [debts, welfare] = case.targets().collect::<Vec<_>>().try_into().unwrap();
/// let capacity = |target: policy_integration::case::Target| target.latest().position().rating(Dimension::Capacity).degree();
/// assert_eq!((capacity(debts), capacity(welfare)), (Some(Degree::Established), Some(Degree::Emerging)));
/// assert_eq!(debts.latest().position().outcome(), Some(Outcome::Practice));
/// assert_eq!(welfare.latest().position().outcome(), None, "nothing is told of it");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    case: &'a Case,
    draft: Option<&'a DomainDraft>,
    timeline: Timeline<'a>,
}

impl<'a> Target<'a> {
    pub(in crate::case) const fn new(case: &'a Case, draft: Option<&'a DomainDraft>, timeline: Timeline<'a>) -> Self {
        Self { case, draft, timeline }
    }

    /// The policy domain; `None` of a case that names none.
    pub fn domain(self) -> Option<PolicyDomain> {
        self.draft.map(|draft| draft.domain)
    }

    /// Whether the case wants to integrate the subject into it.
    pub fn is_target(self) -> bool {
        self.draft.is_none_or(DomainDraft::is_target)
    }

    /// The rung that is aimed at, where the record says.
    pub fn ambition(self) -> Option<Outcome> {
        self.draft.and_then(|draft| draft.ambition)
    }

    /// How far the effort in it got: as far as the case, where the record doesn't say otherwise.
    pub fn status(self) -> Option<&'a Status> {
        self.draft.and_then(|draft| draft.status.as_ref()).or(self.case.status())
    }

    /// Its moments and its log, for as long as the case lives.
    pub(crate) const fn whole_timeline(self) -> Timeline<'a> {
        self.timeline
    }

    /// The moments, from early to late: those of the case and of the domain.
    pub fn moments(self) -> impl DoubleEndedIterator<Item = Moment<'a>> + ExactSizeIterator {
        self.timeline.moments()
    }

    /// The first moment.
    pub fn first(self) -> Moment<'a> {
        self.timeline.first()
    }

    /// The latest moment.
    pub fn latest(self) -> Moment<'a> {
        self.timeline.latest()
    }

    /// Returns the last day that the record speaks of: that of the latest moment, of an outcome or of a dated entry of the log.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "log": [{"on": "2024-03", "rule": "talk_informally"}]}"#)?;
    /// assert_eq!(case.targets().next().unwrap().last_day().to_string(), "2024-03-31");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn last_day(self) -> NaiveDate {
        let record = self.timeline.timeline_record();
        let outcomes = record.stated_outcomes().into_iter().filter_map(|outcome| outcome.on);
        let logged = record.logged().map(|logged| logged.days.last);
        outcomes.chain(logged).fold(self.latest().on(), Ord::max)
    }

    /// The moves and events that name this domain or none, from early to late. What those of other domains do to the case as a
    /// whole holds here too: a [replay](crate::RuleBook::replay) takes them in.
    pub const fn log(self) -> &'a [LogEntry] {
        self.timeline.log()
    }

    /// What changed from one moment to a later one, counted from 0; `None` where there are no two such moments.
    pub fn change(self, from: usize, to: usize) -> Option<Change> {
        self.timeline.change(from, to)
    }

    /// What changed from the first moment to the latest; `None` where there is only one.
    pub fn change_since_first(self) -> Option<Change> {
        self.change(0, self.latest().index())
    }

    /// The target as a case of its own, so that cohorts can count targets: see [`Cohort::of_targets`](crate::Cohort::of_targets).
    ///
    /// Its identifier is `case/domain/name`. It has the position of the target at every moment, and the log, the calendar,
    /// the map and the actions of the case. The other
    /// domains stay in the record, and aren't targets there. An outcome of the case that names no domain goes to one of the other
    /// targets, so that it stays the upper bound. Respondents, boundary spanners and experiments are left out. A case that names no
    /// domain stays as it is.
    ///
    /// ```
    /// use policy_integration::Case;
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "domains": [{"domain": "debt_counselling"}, {"domain": "welfare"}], "outcomes": [{"rung": "training"}]}"#)?;
    /// let target = case.targets().next().unwrap();
    /// let as_case = target.as_case();
    /// assert_eq!(as_case.id(), "rivierstad/domain/debt_counselling");
    /// assert_eq!(as_case.targets().count(), 1);
    /// assert_eq!(as_case.latest().position(), target.latest().position());
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    #[must_use]
    pub fn as_case(self) -> Case {
        let (Some(own), draft) = (self.domain(), self.case.draft()) else { return self.case.clone() };
        let mut domains = draft.domains.clone();
        let is_one_of_several = self.case.targets().any(|target| target.domain() != Some(own));
        let other_target = domains.iter().position(|domain| domain.domain != own && domain.is_target());
        for domain in &mut domains {
            domain.target = Some(domain.domain == own);
        }
        // What is in one of the targets needn't be in this one, but for this target it's the same. One that names that other
        // target goes with it, so that no day has two.
        let goes_to =
            other_target.and_then(|at| domains.get(at)).map(|other| other.domain).filter(|_| is_one_of_several);
        let (moved, kept): (Vec<_>, Vec<_>) = draft
            .outcomes
            .iter()
            .cloned()
            .partition(|outcome| goes_to.is_some_and(|to| outcome.domain.is_none_or(|named| named == to)));
        if let Some(other) = other_target.and_then(|at| domains.get_mut(at)) {
            other.status = other.status.take().filter(|status| moved.is_empty() || status.drop_out().is_none());
            other.add_outcomes(moved);
        }
        let part = self.case.part(Unit::Domain, own.id());
        Case::of_sound(CaseDraft {
            period: draft.period,
            status: draft.status.clone(),
            moments: draft.moments.clone(),
            domains,
            outcomes: kept,
            rule_book: draft.rule_book.clone(),
            log: draft.log.clone(),
            calendar: draft.calendar.clone(),
            calendar_complete: draft.calendar_complete.clone(),
            officer: draft.officer,
            contacts: draft.contacts.clone(),
            actions: draft.actions.clone(),
            ..part
        })
    }

    /// The case that it is part of.
    pub const fn case(self) -> &'a Case {
        self.case
    }
}

impl HasTimeline for Target<'_> {
    fn timeline(&self) -> Timeline<'_> {
        self.timeline
    }
}
