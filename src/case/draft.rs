//! The raw record of a case, as JSON has it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::rated::{AtMoment, Moments, OfCase};
use super::{
    Action, BoundarySpannerDraft, CalendarEntry, CodedStatement, Contact, DepartmentPairDraft, DomainDraft,
    ExperimentDraft, LogEntry, Officer, Period, PlayerDraft, Profile, QuestionnaireDraft, RespondentDraft,
    RuleBookName, Status,
};
use crate::report::{
    Essential, FormFaults, Id, Limits, Optional, OrDefault, Report, Required, Versions, Waiver, decode, records,
};
use crate::vocabulary::{Dimension, DocumentKind, Outcome, PolicyDomain};

records! {
    /// The record of a case as somebody wrote it: public fields, nothing checked but its form.
    ///
    /// Only `id` and `moments` are needed. Pass it to [`Case::check`](crate::Case::check) for a checked case.
    ///
    /// ```
    /// use policy_integration::{CaseDraft, Degree, Dimension, Statement};
    ///
    /// let draft: CaseDraft = serde_json::from_str(
    ///     r#"{"id": "rivierstad", "moments": [
    ///         {"on": "2024-01-15", "ratings": {"budget": "absent", "capacity": {"at_most": "emerging"}}},
    ///         {"on": "2024-09-01", "ratings": {"budget": {"rating": "emerging", "source": "spring memo, p. 4"}}}
    ///     ]}"#,
    /// )?;
    /// let budget = &draft.moments[1].ratings[&Dimension::Budget];
    /// assert_eq!(budget.rating, Statement::Degree(Degree::Emerging));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub document CaseDraft [Default] {
        /// The versions that the record was written for; the current ones where left out.
        versions: Option<Versions> = Optional;
        /// The case's identifier, its own among the cases that it stands with.
        id: String = Required<Id>;
        /// The cross-cutting subject, such as low literacy.
        subject: Option<String> = Optional;
        /// What kind of municipality it is.
        profile: Profile = OrDefault;
        /// The programme period.
        period: Option<Period> = Optional;
        /// How far the case got; unknown where left out.
        status: Option<Status> = Optional;
        /// The dated moments at which it was rated, from early to late.
        moments: Vec<MomentDraft> = Required<Moments<OfCase>>;
        /// The policy domains that the material speaks of, each once. A case without any is treated as one target.
        domains: Vec<DomainDraft> = OrDefault;
        /// What changed in the target domains, where the material doesn't say in which.
        outcomes: Vec<OutcomeDraft> = OrDefault;
        /// The rule book that the log was written by, where it isn't the default one in the version that `versions` names.
        rule_book: Option<RuleBookName> = Optional;
        /// The log of moves and events, from early to late.
        log: Vec<LogEntry> = OrDefault;
        /// When documents can be changed.
        calendar: Vec<CalendarEntry> = OrDefault;
        /// The kinds of documents of which the calendar holds every window.
        calendar_complete: Vec<DocumentKind> = OrDefault;
        /// Where the officer is who carries the subject.
        officer: Option<Officer> = Optional;
        /// The persons and bodies on the map of the organization.
        contacts: Vec<Contact> = OrDefault;
        /// The moves that are intended, each made concrete.
        actions: Vec<Action> = OrDefault;
        /// The agreement items that respondents were given, where there was a questionnaire.
        questionnaire: Option<QuestionnaireDraft> = Optional;
        /// Those who were asked, and what each answered.
        respondents: Vec<RespondentDraft> = OrDefault;
        /// The officials who work across the borders of departments.
        boundary_spanners: Vec<BoundarySpannerDraft> = OrDefault;
        /// Two departments each, and how far their policies are coordinated.
        department_pairs: Vec<DepartmentPairDraft> = OrDefault;
        /// The local experiments that are part of it.
        experiments: Vec<ExperimentDraft> = OrDefault;
        /// Those who played the collaboration game, with their answers.
        players: Vec<PlayerDraft> = OrDefault;
        /// The warnings that the record's keeper has looked into and accepts, each of the whole case or at a place.
        waived: Vec<Waiver> = OrDefault;
    }
}

impl CaseDraft {
    /// Reads a record from JSON without judging its sense. A byte order mark at the start is skipped;
    /// [serde](crate::report#reading-and-serde) refuses it.
    ///
    /// # Errors
    /// Every fault of form, in one report: no UTF-8, no JSON, wrong types, unknown and duplicate keys, degrees off the
    /// scale, texts that are no dates. For the faults of sense as well, use [`Case::read`](crate::Case::read).
    ///
    /// ```
    /// use policy_integration::CaseDraft;
    ///
    /// let report = CaseDraft::read(br#"{"id": 7, "moments": [{"on": "soon", "ratings": {}}]}"#).unwrap_err();
    /// assert_eq!(report.findings().len(), 2);
    /// ```
    pub fn read(json: &[u8]) -> Result<Self, Report> {
        Self::read_within(json, &Limits::DEFAULT)
    }

    /// [`read`](Self::read), within other limits.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, Report> {
        decode(json, limits).map_err(|faults| FormFaults::into_report(faults).located(json))
    }
}

records! {
    /// One dated moment of a record, with what was rated then.
    ///
    /// ```
    /// use policy_integration::{Dimension, case::MomentDraft};
    ///
    /// let moment: MomentDraft = serde_json::from_str(r#"{"on": "2024-01-15", "ratings": {"budget": "absent"}}"#)?;
    /// assert!(moment.ratings.contains_key(&Dimension::Budget));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record MomentDraft [Default, Eq] {
        /// The day that the ratings hold for.
        on: NaiveDate = Required;
        /// The numbered phase of a programme that it falls in, where the material says.
        phase: Option<u32> = Optional;
        /// What was rated, by dimension.
        ratings: BTreeMap<Dimension, CodedStatement> = Required<AtMoment>;
    }

    /// What changed in a target domain.
    ///
    /// ```
    /// use policy_integration::{Outcome, case::OutcomeDraft};
    ///
    /// let outcome: OutcomeDraft = serde_json::from_str(r#"{"rung": "training", "domain": "health"}"#)?;
    /// assert_eq!(outcome.rung, Outcome::Training);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record OutcomeDraft [Eq] {
        /// The highest rung that was reached.
        rung: Outcome = Essential;
        /// The day from which it holds; that of the last moment where left out.
        on: Option<NaiveDate> = Optional;
        /// The domain, where the material says which.
        domain: Option<PolicyDomain> = Optional;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// Why this rung, where it took judgment.
        note: Option<String> = Optional;
    }
}

/// The schema of a moment with these ratings.
#[cfg(feature = "schemars")]
pub(super) fn moment_schema(generator: &mut schemars::SchemaGenerator, ratings: schemars::Schema) -> schemars::Schema {
    use schemars::JsonSchema;

    let mut moment = MomentDraft::json_schema(generator);
    let property = moment.pointer_mut("/properties/ratings").and_then(serde_json::Value::as_object_mut);
    if let (Some(property), serde_json::Value::Object(ratings)) = (property, ratings.into()) {
        property.extend(ratings);
    }
    moment
}
