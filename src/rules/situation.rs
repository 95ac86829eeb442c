//! Situations: a target at a date, of which moves and plans are asked.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cycles::{Cycles, KnownCycle};
use super::replay::with_later_outcome;
use super::{Amendment, Rule, RuleBook};
use crate::case::{Contact, HasTimeline, Map, Moment, PartialDate, Position, Status, Target};
use crate::report::Report;
use crate::uncertainty::Truth;
use crate::vocabulary::{DocumentKind, DocumentOwner, Reach};

/// A target at a date: its position, the windows of its documents, and the map.
///
/// It is what moves, plans and diagnoses are asked of. A bare [`Position`] works too, and knows no people and no dates.
///
/// # Windows
/// A window is open where an entry of the calendar covers the date, and after an event that opened it, until an event or the calendar
/// closes it. It is closed after an event that closed it, and where the calendar is declared complete for that kind. Else it is
/// unknown.
///
/// ```
/// use policy_integration::{Case, RuleBook, Truth, vocabulary::{DocumentKind::{Budget, Policy}, DocumentOwner}};
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
///     "domains": [{"domain": "health"}],
///     "calendar": [{"document": "policy", "domain": "health", "opens": "2024-10-01", "closes": "2025-01-31"}],
///     "calendar_complete": ["budget"]}"#)?;
/// let book = RuleBook::multilevel();
/// let on = |date: &str| book.situation(case.targets().next().unwrap(), date.parse().unwrap());
/// let autumn = on("2024-11-01")?;
/// assert_eq!(autumn.window(Policy, DocumentOwner::Target), Truth::True);
/// assert_eq!(autumn.window(Policy, DocumentOwner::Case), Truth::Unknown, "the entry is about health");
/// assert_eq!(autumn.window(Budget, DocumentOwner::Case), Truth::False, "the calendar has every window of budgets");
/// let spring = on("2024-04-01")?;
/// assert_eq!(spring.window(Policy, DocumentOwner::Target), Truth::Unknown);
/// assert_eq!(spring.next_opening(Policy, DocumentOwner::Target).unwrap().to_string(), "2024-10-01");
/// // Of a situation it is asked whether the document of a move can be changed now.
/// let moves = book.moves(&autumn);
/// assert!(moves.outside_window.iter().any(|rule| rule.id() == "get_budget"));
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    target: Target<'a>,
    on: NaiveDate,
    position: Position,
    cycles: BTreeMap<Amendment, KnownCycle>,
}

/// What moves, plans and diagnoses are asked of: a [`Situation`], or a bare [`Position`], of which no window is asked.
///
/// The trait can't be implemented elsewhere.
pub trait Situated: sealed::Sealed {
    /// What is known of the ratings and the outcome.
    fn position(&self) -> &Position;

    /// Whether a document can be changed; `None` where that isn't asked.
    fn window_of(&self, amends: Amendment) -> Option<Truth>;
}

/// Keeps [`Situated`] to situations and positions.
mod sealed {
    pub trait Sealed {}
    impl Sealed for crate::case::Position {}
    impl Sealed for super::Situation<'_> {}
    impl<T: Sealed> Sealed for super::Supposed<'_, T> {}
    impl<T: Sealed + ?Sized> Sealed for &T {}
}

impl Situated for Position {
    fn position(&self) -> &Position {
        self
    }

    fn window_of(&self, _: Amendment) -> Option<Truth> {
        None
    }
}

impl Situated for Situation<'_> {
    fn position(&self) -> &Position {
        &self.position
    }

    fn window_of(&self, amends: Amendment) -> Option<Truth> {
        Some(self.window(amends.document, amends.owner))
    }
}

/// The windows of what is situated, at another position.
pub(crate) struct Supposed<'s, T> {
    situated: &'s T,
    position: Position,
}

impl<'s, T: Situated> Supposed<'s, T> {
    pub(crate) const fn new(situated: &'s T, position: Position) -> Self {
        Self { situated, position }
    }
}

impl<T: Situated> Situated for Supposed<'_, T> {
    fn position(&self) -> &Position {
        &self.position
    }

    fn window_of(&self, amends: Amendment) -> Option<Truth> {
        self.situated.window_of(amends)
    }
}

impl<T: Situated + ?Sized> Situated for &T {
    fn position(&self) -> &Position {
        (**self).position()
    }

    fn window_of(&self, amends: Amendment) -> Option<Truth> {
        (**self).window_of(amends)
    }
}

impl<'a> Situation<'a> {
    /// The target.
    pub const fn target(&self) -> Target<'a> {
        self.target
    }

    /// The date.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What is known of the target on the date.
    pub const fn position(&self) -> &Position {
        &self.position
    }

    /// The map of the organization.
    pub fn map(&self) -> Map<'a> {
        self.target.case().map()
    }

    /// Whether documents of a kind can be changed on the date: those of the case, or those of the target.
    pub fn window(&self, document: DocumentKind, whose: DocumentOwner) -> Truth {
        self.window_on(document, whose, self.on)
    }

    /// Whether they can be changed on a later day, as far as it is known on the date: by the calendar, and the log so far.
    ///
    /// Of an earlier day the date itself counts.
    pub fn window_on(&self, document: DocumentKind, whose: DocumentOwner, day: NaiveDate) -> Truth {
        self.cycle(document, whose).map_or(Truth::Unknown, |cycle| cycle.is_open(day.max(self.on)))
    }

    /// Whether they can be changed on the date, or on a later day up to the last.
    ///
    /// ```
    /// use policy_integration::{Case, RuleBook, Truth, vocabulary::{DocumentKind::Policy, DocumentOwner}};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "calendar": [{"document": "policy", "opens": "2024-10", "closes": "2025-01-31"}], "calendar_complete": ["policy"]}"#)?;
    /// let situation = RuleBook::multilevel().situation(case.targets().next().unwrap(), "2024-03-01".parse().unwrap())?;
    /// let by = |day: &str| situation.window_by(Policy, DocumentOwner::Case, day.parse().unwrap());
    /// assert_eq!(by("2024-09-30"), Truth::False);
    /// assert_eq!(by("2024-10-15"), Truth::Unknown, "it opens on some day of October");
    /// assert_eq!(by("2025-06-01"), Truth::True, "it has been open in between");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn window_by(&self, document: DocumentKind, whose: DocumentOwner, last: NaiveDate) -> Truth {
        self.cycle(document, whose).map_or(Truth::Unknown, |cycle| cycle.is_open_within(self.on, last.max(self.on)))
    }

    /// When the next window opens after the date, as the calendar has it; `None` where it tells of none.
    ///
    /// Of a month or a year in which the date is, the opening can still come.
    pub fn next_opening(&self, document: DocumentKind, whose: DocumentOwner) -> Option<PartialDate> {
        self.next_opening_after(document, whose, self.on)
    }

    /// When the next window opens after a later day.
    pub fn next_opening_after(
        &self,
        document: DocumentKind,
        whose: DocumentOwner,
        day: NaiveDate,
    ) -> Option<PartialDate> {
        self.cycle(document, whose).and_then(|cycle| cycle.next_opening(day.max(self.on)))
    }

    fn cycle(&self, document: DocumentKind, owner: DocumentOwner) -> Option<&KnownCycle> {
        self.cycles.get(&Amendment { document, owner })
    }

    /// The contacts whom a rule addresses, or may address: of its tier, and where it says that they work. None where it addresses
    /// nobody.
    ///
    /// ```
    /// use policy_integration::{Case, RuleBook};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "domains": [{"domain": "health"}], "contacts": [
    ///         {"id": "c1", "tier": "management", "domain": "health"}, {"id": "c2", "tier": "management", "domain": "welfare"},
    ///         {"id": "c3", "tier": "executive"}]}"#)?;
    /// let book = RuleBook::multilevel();
    /// let situation = book.situation(case.targets().next().unwrap(), "2024-03-01".parse().unwrap())?;
    /// let ids = |rule| situation.contacts_for(book.rule(rule).unwrap()).map(|contact| contact.id.as_str()).collect::<Vec<_>>();
    /// assert_eq!(ids("win_team_manager"), ["c1"]);
    /// assert_eq!(ids("win_alderperson"), ["c3"]);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn contacts_for(&self, rule: &Rule) -> impl Iterator<Item = &'a Contact> + use<'a> {
        let (address, own) = (rule.addresses(), self.target.domain());
        let contacts = self.target.case().contacts().iter();
        contacts.filter(move |contact| {
            let Some(address) = address.filter(|address| address.tier == contact.tier) else { return false };
            let is_own = contact.domain.zip(own).map(|(domain, own)| domain == own);
            match address.reach {
                _ if contact.tier.is_of_all_domains() => true,
                Reach::Target => is_own != Some(false),
                Reach::OtherDomain => is_own != Some(true),
                Reach::Anywhere => true,
            }
        })
    }
}

impl RuleBook {
    /// A target at a date, as far as its record tells: where its log leads, or as it was rated last by then; and which windows are
    /// open. An outcome that is stated for a day after the last moment holds from that day. Of a target that dropped out by then nothing
    /// is known. Before the first moment nothing is known of its position. Entries and moments after the date don't count; the calendar
    /// does.
    ///
    /// # Errors
    /// Those of [`replay`](Self::replay).
    pub fn situation<'a>(&self, target: Target<'a>, on: NaiveDate) -> Result<Situation<'a>, Report> {
        let timeline = target.timeline();
        let replay = self.replay(&target)?;
        let position = if timeline.timeline_record().logged().next().is_none() {
            timeline.moments().rev().find(|moment| moment.on() <= on).map(Moment::position)
        } else {
            replay.position_on(on)
        };
        let position = position.map_or(Position::UNKNOWN, |position| with_later_outcome(position, timeline, on));
        let has_ended =
            target.status().and_then(Status::drop_out).and_then(|drop_out| drop_out.on).is_some_and(|day| day <= on);
        let position = if has_ended { Position::UNKNOWN } else { position };
        Ok(Situation { target, on, position, cycles: self.cycles_on(target, on) })
    }

    /// What is known on a date of each kind of documents.
    fn cycles_on(&self, target: Target<'_>, on: NaiveDate) -> BTreeMap<Amendment, KnownCycle> {
        let timeline = target.timeline();
        let logged = timeline.timeline_record().logged().filter(|logged| logged.is_own && logged.days.first <= on);
        let changes = logged.filter_map(|logged| Some((logged, self.rule(&logged.entry.rule)?)));
        let (certain, open): (Vec<_>, Vec<_>) =
            changes.filter(|(_, rule)| !rule.windows().is_empty()).partition(|(logged, _)| logged.days.last <= on);
        let mut cycles = Cycles::of(timeline);
        for (logged, rule) in certain {
            cycles.log(timeline, logged, rule);
        }
        let mut known = BTreeMap::new();
        cycles.add_to(&mut known);
        // Each of these has happened by then, or hasn't.
        for (logged, rule) in open {
            cycles.log(timeline, logged, rule);
            cycles.add_to(&mut known);
        }
        known
    }
}
