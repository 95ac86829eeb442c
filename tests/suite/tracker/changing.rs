//! Changing a record, telling what changed, and leaving parts out.

use policy_integration::{
    Case, CaseDraft, Code, Degree, Dimension, Language, Outcome, PolicyDomain, Statement,
    case::{Action, Contact, LogEntry, Part, RecordChangeKind},
    published,
};
use proptest::prelude::*;

use super::{case_with, day, read};

const HEALTH: Option<PolicyDomain> = Some(PolicyDomain::Health);

fn entry(on: &str, rule: &str) -> LogEntry {
    LogEntry { on: on.parse().expect("a date"), rule: rule.to_owned(), ..LogEntry::default() }
}

fn told(before: &CaseDraft, after: &CaseDraft) -> Vec<String> {
    before.changes_to(after).iter().map(|change| change.label(Language::English)).collect()
}

#[test]
fn what_is_put_in_stands_in_order_and_is_sound() {
    let mut draft = case_with(r#""domains": [{"domain": "health"}]"#).into_draft();
    draft
        .rate(None, day("2024-09-01"), Dimension::Budget, Degree::Emerging)
        .rate(None, day("2024-05-01"), Dimension::Capacity, Statement::Unknown)
        .rate(HEALTH, day("2024-05-01"), Dimension::Capacity, Degree::Emerging)
        .rate(HEALTH, day("2024-05-01"), Dimension::Capacity, Degree::Established)
        .add_moment(day("2024-05-01"))
        .add_entry(entry("2024-06-01", "learn_the_subject"))
        .add_entry(entry("2024-02-01", "take_first_look"))
        .add_entry(entry("2024-06", "talk_informally"))
        .add_entry(entry("2024-06-01", "brief_alderperson"));
    let days: Vec<_> = draft.moments.iter().map(|moment| moment.on).collect();
    assert_eq!(days, ["2024-01-01", "2024-05-01", "2024-09-01"].map(day));
    let rules: Vec<_> = draft.log.iter().map(|entry| entry.rule.as_str()).collect();
    assert_eq!(rules, ["take_first_look", "learn_the_subject", "talk_informally", "brief_alderperson"]);
    let mut late = draft.clone();
    late.log = vec![entry("2024-06-01", "talk_informally"), entry("2024", "brief_alderperson")];
    late.add_entry(entry("2024-03-01", "take_first_look"));
    assert_eq!(late.log[0].rule, "take_first_look", "a year that comes last doesn't draw earlier days behind it");
    let case = Case::check(draft).unwrap_or_else(|invalid| panic!("{invalid}"));
    let capacity = case.domain(PolicyDomain::Health).unwrap().latest().position().rating(Dimension::Capacity);
    assert_eq!(capacity.degree(), Some(Degree::Established));
}

#[test]
fn an_outcome_a_contact_and_an_action_replace_what_they_are_about() {
    let mut draft =
        case_with(r#""domains": [{"domain": "health"}], "outcomes": [{"rung": "none", "domain": "health"}]"#)
            .into_draft();
    let contact = |role: &str| {
        serde_json::from_str::<Contact>(&format!(r#"{{"id": "c1", "tier": "policy", "role": "{role}"}}"#)).unwrap()
    };
    let action =
        |rule: &str| Action { id: "a1".to_owned(), rule: rule.to_owned(), domain: HEALTH, ..Action::default() };
    draft
        .set_outcome(HEALTH, None, Outcome::Attention)
        .set_outcome(HEALTH, None, Outcome::Training)
        .add_contact(contact("adviser"))
        .add_contact(contact("officer"))
        .add_action(action("talk_informally"))
        .add_action(action("hold_training"))
        .do_action("a1", day("2024-02-01"))
        .do_action("a1", day("2024-03-01"))
        .do_action("a2", day("2024-03-01"));
    assert!(draft.outcomes.is_empty());
    assert_eq!(draft.domains[0].outcomes.len(), 1);
    assert_eq!((draft.contacts.len(), draft.actions.len(), draft.log.len()), (1, 1, 1));
    let case = Case::check(draft).unwrap_or_else(|invalid| panic!("{invalid}"));
    assert_eq!(case.domain(PolicyDomain::Health).unwrap().latest().position().outcome(), Some(Outcome::Training));
    assert_eq!(case.contact("c1").unwrap().role.as_deref(), Some("officer"));
}

#[test]
fn each_change_is_told_at_its_place_in_both_languages() {
    let before = read(
        r#"{"id": "a", "subject": "debts", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
            "log": [{"on": "2024-02-01", "rule": "take_first_look"}, {"on": "2024-02-01", "rule": "talk_informally"}],
            "contacts": [{"id": "c1", "tier": "policy"}, {"id": "c2", "tier": "council"}]}"#,
    )
    .into_draft();
    assert!(told(&before, &before).is_empty());
    let mut after = before.clone();
    after.subject = None;
    after.log.swap(0, 1);
    after.log[0].note = Some("by phone".to_owned());
    after.contacts.remove(0);
    after.contacts[0].tier = policy_integration::vocabulary::Tier::Executive;
    assert_eq!(
        told(&before, &after),
        [
            r#"$.contacts[0]: removed {"id":"c1","tier":"policy"}"#,
            r#"$.contacts[0].tier: changed from "council" to "executive""#,
            "$.log: put in another order",
            r#"$.log[0].note: added "by phone""#,
            r#"$.subject: removed "debts""#,
        ]
    );
    let dutch: Vec<_> = before.changes_to(&after).iter().map(|change| change.label(Language::Dutch)).collect();
    assert_eq!(dutch[1], r#"$.contacts[0].tier: gewijzigd van "council" in "executive""#);
    assert_eq!(dutch[2], "$.log: in een andere volgorde gezet");
}

proptest! {
    #![proptest_config(inputs::draws(64))]
    #[test]
    fn records_differ_where_there_is_a_change_and_only_there(one in strategies::sound_draft(), other in strategies::sound_draft()) {
        prop_assert!(one.changes_to(&one).is_empty());
        let (there, back) = (one.changes_to(&other), other.changes_to(&one));
        prop_assert_eq!(there.is_empty(), one == other);
        let count = |changes: &[policy_integration::case::RecordChange], kind| changes.iter().filter(|c| c.kind == kind).count();
        prop_assert_eq!(count(&there, RecordChangeKind::Added), count(&back, RecordChangeKind::Removed));
        prop_assert_eq!(count(&there, RecordChangeKind::Changed), count(&back, RecordChangeKind::Changed));
    }

    #[test]
    fn a_log_in_another_order_is_a_change(draft in strategies::sound_draft()) {
        let mut reversed = draft.clone();
        reversed.log.reverse();
        prop_assert_eq!(draft.changes_to(&reversed).is_empty(), draft == reversed);
    }
}

#[test]
fn a_case_without_a_part_is_checked_again() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent", "capacity": "absent"}},
                {"on": "2024-06-01", "ratings": {"budget": "embedded", "capacity": "embedded"}}],
            "domains": [{"domain": "health"}, {"domain": "welfare", "moments": [{"on": "2024-01-01", "ratings": {"collegial_support": "absent"}},
                {"on": "2024-06-01", "ratings": {"collegial_support": "embedded"}}]}],
            "outcomes": [{"rung": "attention", "domain": "health"}],
            "log": [{"on": "2024-02-01", "rule": "hold_training", "domain": "health"}],
            "contacts": [{"id": "c1", "tier": "policy"}, {"id": "c2", "tier": "policy"}],
            "actions": [{"id": "a1", "rule": "hold_training", "domain": "health", "status": "done", "with": ["c1", "c2"]},
                {"id": "a2", "rule": "talk_informally", "with": ["c1"]},
                {"id": "a3", "rule": "talk_informally", "who": "c1"}],
            "calendar": [{"document": "policy", "domain": "health", "opens": "2024-03-01", "closes": "2024-05-01"}, {"document": "budget", "opens": "2024-03-01", "closes": "2024-05-01"}],
            "waived": [{"code": "leap", "at": "$.moments[1].ratings.budget", "reason": "looked into"},
                {"code": "leap", "at": "$.moments[1].ratings.capacity", "reason": "looked into"},
                {"code": "leap", "at": "$.domains[1]", "reason": "looked into"}]}"#,
    );
    assert!(case.warnings().is_empty(), "{}", case.warnings());
    let without =
        |parts: &[Part<'_>]| case.without(parts.iter().copied()).unwrap_or_else(|invalid| panic!("{invalid}"));
    let health = without(&[Part::Domain(PolicyDomain::Health)]);
    assert!(health.warnings().is_empty(), "the waiver moved with its domain: {}", health.warnings());
    assert!(health.log().is_empty() && health.outcomes().is_empty() && health.actions().len() == 2);
    assert_eq!(health.draft().calendar.len(), 1, "a window of health isn't one of the case");
    let budget = without(&[Part::Dimension(Dimension::Budget)]);
    assert!(budget.warnings().is_empty() && budget.draft().waived.len() == 2);
    let contact = without(&[Part::Contact("c1")]);
    assert_eq!(contact.action("a1").unwrap().with, ["c2"]);
    assert!(
        contact.action("a2").unwrap().with.is_empty() && contact.action("a3").is_none(),
        "it would be the officer's"
    );
    assert_eq!(without(&[Part::Action("a1"), Part::Respondent("nobody")]).actions().len(), 2);
    assert_eq!(without(&[]), case);
    // What doesn't stand without it is refused, with the reason.
    let grown = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
            "experiments": [{"id": "e", "moments": [{"on": "2024-01-01", "ratings": {"staffing": "sufficient"}}]}]}"#,
    );
    assert!(grown.without([Part::Experiment("e")]).is_ok());
    let bare = grown.without([Part::Experiment("e"), Part::Dimension(Dimension::Budget)]).unwrap();
    assert_eq!(bare.warnings().findings()[0].code(), Code::NothingRated);
}

#[test]
fn a_cohort_is_narrowed_by_a_condition_or_by_names() {
    let cohort = published::cohort();
    let without = cohort.without(["8", "nobody"]);
    assert_eq!(without.cases().len(), cohort.cases().len() - 1);
    assert!(without.case("8").is_none());
    let only = cohort.filter(|case| case.id() == "8");
    assert_eq!((only.cases().len(), only.unit()), (1, cohort.unit()));
}
