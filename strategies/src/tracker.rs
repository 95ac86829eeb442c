//! Strategies for what a tracker keeps: the calendar, the officer, contacts and actions.

use std::collections::BTreeMap;

use policy_integration::chrono::{Datelike, Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::nouns::term;
use policy_integration::{
    CaseDraft, Code, PolicyDomain, RuleBook,
    case::{Action, CalendarEntry, Contact, Officer, PartialDate},
    rules::RuleKind,
    vocabulary::{Acquaintance, ActionStatus, DocumentKind, Stance, Tier},
};

/// What the calendar, the map and the actions of a case are put together from.
#[derive(Clone, Debug)]
pub(super) struct LooseTracker {
    windows: Vec<LooseWindow>,
    complete: Vec<DocumentKind>,
    officer: Option<Officer>,
    contacts: Vec<Contact>,
    actions: Vec<LooseAction>,
}

/// A window so many days after the one before of the same documents, of so many days, with so much of its dates forgotten.
type LooseWindow = ((DocumentKind, Option<PolicyDomain>), (u64, u64), (u8, u8));

/// An action so many days after the start, with so much of its date forgotten, that may have been done by an entry of the log.
type LooseAction = (Action, Option<(u64, u8)>, (Index, Index, Index), bool);

/// What one case in two keeps for a tracker.
pub(super) fn loose_tracker() -> impl Strategy<Value = Option<LooseTracker>> {
    let documents = (term::<DocumentKind>(), proptest::option::of(select(&PolicyDomain::ALL[..3])));
    let window = (documents, (1..300_u64, 0..200_u64), (0..=2_u8, 0..=2_u8));
    let complete = proptest::sample::subsequence(DocumentKind::ALL, 0..=2);
    let all = (vec(window, 0..=4), complete, proptest::option::of(officer()), contacts(), vec(loose_action(), 0..=3));
    proptest::option::of(all.prop_map(|(windows, complete, officer, contacts, actions)| LooseTracker {
        windows,
        complete,
        officer,
        contacts,
        actions,
    }))
}

fn officer() -> impl Strategy<Value = Officer> {
    let hours = proptest::option::of((0..=168_u32).prop_map(f64::from));
    (proptest::option::of(term()), proptest::option::of(term()), hours)
        .prop_map(|(tier, domain, hours_per_week)| Officer { tier, domain, hours_per_week })
}

/// Contacts of a case, each with an identifier of its own.
///
/// ```
/// use policy_integration::case::Contact;
/// use policy_integration_strategies as strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(contacts in strategies::contacts())| {
///     let json = serde_json::to_string(&contacts).unwrap();
///     prop_assert_eq!(serde_json::from_str::<Vec<Contact>>(&json).unwrap(), contacts);
/// });
/// ```
pub fn contacts() -> impl Strategy<Value = Vec<Contact>> {
    let text = || proptest::option::weighted(0.2, "[a-z ]{0,12}");
    let cell = (term::<Tier>(), proptest::option::of(term::<PolicyDomain>()));
    let role = proptest::option::of("[a-z]{1,8}");
    let contact = (cell, role, term::<Stance>(), term::<Acquaintance>(), text(), text());
    vec(contact, 0..=5).prop_map(|contacts| {
        let named = contacts.into_iter().enumerate();
        let contact = |(index, ((tier, domain), role, stance, contact, source, note))| Contact {
            id: format!("c{index}"),
            tier,
            domain,
            role,
            stance,
            contact,
            source,
            note,
        };
        named.map(contact).collect()
    })
}

fn loose_action() -> impl Strategy<Value = LooseAction> {
    let moves: Vec<_> = RuleBook::multilevel().rules().iter().filter(|rule| rule.kind() == RuleKind::Move).collect();
    let rule = select(moves.into_iter().map(|rule| rule.id().to_owned()).collect::<Vec<_>>());
    let text = || proptest::option::weighted(0.3, "[a-z ]{0,12}");
    let status = prop_oneof![Just(ActionStatus::Planned), Just(ActionStatus::Dropped)];
    let by = proptest::option::of((0..600_u64, 0..=2_u8));
    let picks = (any::<Index>(), any::<Index>(), any::<Index>());
    (rule, status, (text(), text(), text()), by, picks, any::<bool>()).prop_map(
        |(rule, status, (place, obstacle, then), by, picks, is_done)| {
            (Action { rule, place, obstacle, then, status, ..Action::default() }, by, picks, is_done)
        },
    )
}

/// Gives a draft that has its log a calendar, a map and actions.
pub(super) fn with_tracker(mut draft: CaseDraft, loose: Option<LooseTracker>) -> CaseDraft {
    let Some(LooseTracker { windows, complete, officer, contacts, actions }) = loose else { return draft };
    let start = draft.moments[0].on;
    let mut closed: BTreeMap<_, NaiveDate> = BTreeMap::new();
    for ((document, domain), (after, long), (forgotten, forgotten_too)) in windows {
        let opens = *closed.get(&(document, domain)).unwrap_or(&start) + Days::new(after);
        let closes = opens + Days::new(long);
        closed.insert((document, domain), closes);
        let (opens, closes) = (partial(opens, forgotten), partial(closes, forgotten_too));
        draft.calendar.push(CalendarEntry { document, domain, opens, closes, source: None });
    }
    (draft.calendar_complete, draft.officer, draft.contacts) = (complete, officer, contacts);
    for (index, (action, by, (of_domain, of_contact, of_entry), is_done)) in actions.into_iter().enumerate() {
        let mut action = Action { id: format!("a{index}"), ..action };
        action.by = by.map(|(after, forgotten)| partial(start + Days::new(after), forgotten));
        action.domain = (!draft.domains.is_empty()).then(|| draft.domains[of_domain.index(draft.domains.len())].domain);
        if !draft.contacts.is_empty() {
            action.with = vec![draft.contacts[of_contact.index(draft.contacts.len())].id.clone()];
        }
        if is_done && !draft.log.is_empty() {
            let entry = &draft.log[of_entry.index(draft.log.len())];
            (action.rule, action.domain, action.status) = (entry.rule.clone(), entry.domain, ActionStatus::Done);
        }
        draft.actions.push(action);
    }
    draft
}

/// A day with so much of it forgotten: nothing, the day, or the month too.
pub(super) fn partial(day: NaiveDate, forgotten: u8) -> PartialDate {
    let date = match forgotten {
        0 => None,
        1 => PartialDate::month(day.year(), day.month()),
        _ => PartialDate::year(day.year()),
    };
    date.unwrap_or_else(|| day.into())
}

/// Breaks a rule about the calendar, the map or the actions of a draft.
pub(super) fn break_tracker(draft: &mut CaseDraft, code: Code) {
    let window = |opens: u32, closes: u32| CalendarEntry {
        document: DocumentKind::Policy,
        domain: None,
        opens: PartialDate::month(2024, opens).unwrap_or_default(),
        closes: PartialDate::month(2024, closes).unwrap_or_default(),
        source: None,
    };
    let action = Action { id: "a".to_owned(), rule: "talk_informally".to_owned(), ..Action::default() };
    match code {
        Code::WindowUpsideDown => draft.calendar = vec![window(6, 3)],
        Code::WindowsOverlap => draft.calendar = vec![window(3, 6), window(4, 5)],
        Code::UnknownContact => draft.actions = vec![Action { with: vec!["nobody".to_owned()], ..action }],
        Code::DoneWithoutEntry => {
            draft.log.clear();
            draft.actions = vec![Action { status: ActionStatus::Done, ..action }];
        }
        _ => {
            draft.contacts = vec![Contact {
                id: "Ada Lovelace".to_owned(),
                tier: Tier::Policy,
                domain: None,
                role: None,
                stance: Stance::Unknown,
                contact: Acquaintance::Unknown,
                source: None,
                note: None,
            }];
        }
    }
}
