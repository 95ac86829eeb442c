//! Changing a record: what a tracker does to a draft from day to day, before it is checked again.

use chrono::NaiveDate;

use super::{
    Action, CaseDraft, CodedStatement, Contact, DomainDraft, DomainOutcomeDraft, LogEntry, MomentDraft, OutcomeDraft,
    PartialDate,
};
use crate::vocabulary::{ActionStatus, Dimension, Outcome, PolicyDomain};

/// Each of these puts its part where it belongs, and checks nothing: [`Case::check`](crate::Case::check) does.
///
/// ```
/// use policy_integration::{Case, Degree, Dimension, Outcome, PolicyDomain, case::{Action, LogEntry}, chrono::NaiveDate};
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
///     "domains": [{"domain": "health"}]}"#)?;
/// let health = Some(PolicyDomain::Health);
/// let [june, july] = ["2024-06-01", "2024-07-01"].map(|day| day.parse::<NaiveDate>().unwrap());
/// let mut draft = case.draft().clone();
/// draft
///     .rate(None, june, Dimension::Budget, Degree::Emerging)
///     .rate(health, june, Dimension::ManagementSupport, Degree::Established)
///     .add_action(Action { id: "a1".to_owned(), rule: "hold_training".to_owned(), domain: health, ..Action::default() })
///     .do_action("a1", july)
///     .set_outcome(health, Some(june), Outcome::Attention);
/// assert_eq!(draft.log, [LogEntry {
///     on: july.into(), rule: "hold_training".to_owned(), domain: health, ..LogEntry::default()
/// }]);
/// let changed = Case::check(draft)?;
/// assert_eq!(changed.latest().position().outcome(), Some(Outcome::Attention));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl CaseDraft {
    /// Adds a moment of the case at its place; nothing where there is one of that day.
    pub fn add_moment(&mut self, on: NaiveDate) -> &mut Self {
        moment_of(&mut self.moments, on);
        self
    }

    /// Rates a dimension on a day: of a domain, or of the case as a whole. A domain and a moment that aren't there yet are added; an
    /// earlier rating of that day is replaced.
    pub fn rate(
        &mut self,
        domain: Option<PolicyDomain>,
        on: NaiveDate,
        dimension: Dimension,
        stated: impl Into<CodedStatement>,
    ) -> &mut Self {
        let moments = match domain {
            Some(domain) => &mut self.domain_mut(domain).moments,
            None => &mut self.moments,
        };
        moment_of(moments, on).ratings.insert(dimension, stated.into());
        self
    }

    /// The record of a domain, which is added as a target where there is none.
    pub fn domain_mut(&mut self, domain: PolicyDomain) -> &mut DomainDraft {
        let known = self.domains.iter().position(|one| one.domain == domain);
        let at = known.unwrap_or_else(|| {
            self.domains.push(DomainDraft::new(domain));
            self.domains.len() - 1
        });
        &mut self.domains[at]
    }

    /// Puts an entry into the log, after those of its day and before those of a later one.
    pub fn add_entry(&mut self, entry: LogEntry) -> &mut Self {
        let later = self.log.iter().position(|other| other.on.first() > entry.on.last());
        self.log.insert(later.unwrap_or(self.log.len()), entry);
        self
    }

    /// Adds a contact; one with its identifier is replaced.
    pub fn add_contact(&mut self, contact: Contact) -> &mut Self {
        replace(&mut self.contacts, contact, |one, other| one.id == other.id);
        self
    }

    /// Adds an action; one with its identifier is replaced.
    pub fn add_action(&mut self, action: Action) -> &mut Self {
        replace(&mut self.actions, action, |one, other| one.id == other.id);
        self
    }

    /// Marks an action as done, and puts the entry that did it into the log. Nothing where there is no such action, or it is done
    /// already.
    pub fn do_action(&mut self, id: &str, on: impl Into<PartialDate>) -> &mut Self {
        let is_open = |action: &&mut Action| action.id == id && action.status != ActionStatus::Done;
        let Some(action) = self.actions.iter_mut().find(is_open) else { return self };
        action.status = ActionStatus::Done;
        let entry = LogEntry { on: on.into(), rule: action.rule.clone(), domain: action.domain, ..LogEntry::default() };
        self.add_entry(entry)
    }

    /// Sets the rung that was reached by a day, or by the last moment: in a domain, or in one that the record doesn't name. One of
    /// that domain and day is replaced, its source and note with it.
    pub fn set_outcome(&mut self, domain: Option<PolicyDomain>, on: Option<NaiveDate>, rung: Outcome) -> &mut Self {
        let (source, note) = (None, None);
        self.outcomes.retain(|other| (other.domain, other.on) != (domain, on));
        match domain.and_then(|domain| self.domains.iter_mut().find(|one| one.domain == domain)) {
            Some(own) => {
                let outcome = DomainOutcomeDraft { rung, on, source, note };
                replace(&mut own.outcomes, outcome, |one, other| one.on == other.on);
            }
            None => self.outcomes.push(OutcomeDraft { rung, on, domain, source, note }),
        }
        self
    }
}

/// The moment of a day, which is added at its place where there is none.
fn moment_of(moments: &mut Vec<MomentDraft>, on: NaiveDate) -> &mut MomentDraft {
    let known = moments.iter().position(|moment| moment.on == on);
    let at = known.unwrap_or_else(|| {
        let later = moments.iter().position(|moment| moment.on > on).unwrap_or(moments.len());
        moments.insert(later, MomentDraft { on, ..MomentDraft::default() });
        later
    });
    &mut moments[at]
}

/// Puts something in the place of what is the same thing, or at the end of a list.
fn replace<T>(list: &mut Vec<T>, with: T, is_same: impl Fn(&T, &T) -> bool) {
    match list.iter_mut().find(|other| is_same(other, &with)) {
        Some(other) => *other = with,
        None => list.push(with),
    }
}
