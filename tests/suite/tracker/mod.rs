//! What a tracker keeps of a case, and what it asks of it.

mod actions;
mod calendar;
mod changing;
mod map;
mod partial_dates;
mod waivers;

use policy_integration::{Case, CaseDraft, chrono::NaiveDate, vocabulary::ActionStatus};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use strategies::sound_draft;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A sound case of one moment, on the first day of 2024, with this in its record too.
fn case_with(rest: &str) -> Case {
    read(&format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}], {rest}}}"#))
}

fn read(json: &str) -> Case {
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn generated_records_keep_what_a_tracker_keeps() {
    let mut runner = TestRunner::deterministic();
    let drafts: Vec<CaseDraft> =
        (0..200).map(|_| sound_draft().new_tree(&mut runner).expect("a draft").current()).collect();
    let count = |is: &dyn Fn(&CaseDraft) -> bool| drafts.iter().filter(|draft| is(draft)).count();
    let counts = [
        ("windows", count(&|draft| draft.calendar.len() > 1)),
        ("inexact windows", count(&|draft| draft.calendar.iter().any(|entry| entry.opens.day().is_none()))),
        ("complete calendars", count(&|draft| !draft.calendar_complete.is_empty())),
        ("officers", count(&|draft| draft.officer.is_some())),
        ("contacts", count(&|draft| !draft.contacts.is_empty())),
        ("actions with contacts", count(&|draft| draft.actions.iter().any(|action| !action.with.is_empty()))),
        ("done actions", count(&|draft| draft.actions.iter().any(|action| action.status == ActionStatus::Done))),
        ("inexact entries", count(&|draft| draft.log.iter().any(|entry| entry.on.day().is_none()))),
        ("waivers at a place", count(&|draft| draft.waived.iter().any(|waiver| waiver.at.is_some()))),
    ];
    assert!(counts.iter().all(|(_, count)| *count >= 10), "{counts:?}");
}
