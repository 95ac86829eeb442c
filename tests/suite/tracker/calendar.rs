//! The calendar, and the situations that it makes.

use policy_integration::{
    Case, Degree, Dimension, Outcome, Position, Rating, RuleBook, Truth,
    case::{CalendarEntry, PartialDate},
    chrono::{Days, NaiveDate},
    rules::Situation,
    vocabulary::{DocumentKind, DocumentOwner},
};
use proptest::prelude::*;

use super::{case_with, day, read};

use DocumentKind::{Budget, Policy};
use DocumentOwner::{Case as OfCase, Target as OfTarget};
use Truth::{False, True, Unknown};

fn situation<'a>(case: &'a Case, on: &str) -> Situation<'a> {
    let target = case.targets().next().unwrap();
    RuleBook::multilevel().situation(target, day(on)).unwrap_or_else(|report| panic!("{report}"))
}

fn policy_of_target(case: &Case, on: &str) -> Truth {
    situation(case, on).window(Policy, DocumentOwner::Target)
}

#[test]
fn a_window_is_open_from_its_first_day_to_its_last() {
    let entry = r#"{"document": "policy", "opens": "2024-10-01", "closes": "2025-01-31"}"#;
    for (complete, outside) in [("", Truth::Unknown), (r#", "calendar_complete": ["policy"]"#, Truth::False)] {
        let case = case_with(&format!(r#""calendar": [{entry}]{complete}"#));
        for on in ["2024-10-01", "2024-12-25", "2025-01-31"] {
            assert_eq!(policy_of_target(&case, on), Truth::True, "{on}");
        }
        for on in ["2024-09-30", "2025-02-01"] {
            assert_eq!(policy_of_target(&case, on), outside, "{on}");
        }
        assert_eq!(situation(&case, "2024-12-25").window(Budget, DocumentOwner::Case), Truth::Unknown);
    }
}

#[test]
fn of_an_inexact_date_a_window_is_unknown_on_the_days_between() {
    let case = case_with(
        r#""calendar": [{"document": "policy", "opens": "2024-10", "closes": "2025-01"}], "calendar_complete": ["policy"]"#,
    );
    let told = ["2024-09-30", "2024-10-15", "2024-10-31", "2025-01-01", "2025-01-15", "2025-02-01"];
    let told = told.map(|on| policy_of_target(&case, on));
    assert_eq!(told, [False, Unknown, True, True, Unknown, False]);
    let next = |on: &str| situation(&case, on).next_opening(Policy, DocumentOwner::Case).map(|next| next.to_string());
    assert_eq!(next("2024-03-01").as_deref(), Some("2024-10"));
    assert_eq!(next("2024-10-15").as_deref(), Some("2024-10"), "it can still come");
    assert_eq!(next("2024-10-31"), None);
}

#[test]
fn a_domain_has_the_windows_of_the_case_unless_it_has_its_own() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
            "domains": [{"domain": "health"}, {"domain": "welfare"}],
            "calendar": [{"document": "policy", "opens": "2024-03-01", "closes": "2024-03-31"},
                {"document": "policy", "domain": "health", "opens": "2024-10-01", "closes": "2024-10-31"}],
            "calendar_complete": ["policy"]}"#,
    );
    let [health, welfare] = case.targets().collect::<Vec<_>>().try_into().unwrap();
    let window =
        |target, on: &str, whose| RuleBook::multilevel().situation(target, day(on)).unwrap().window(Policy, whose);
    assert_eq!(window(health, "2024-03-15", OfTarget), Truth::False);
    assert_eq!(window(welfare, "2024-03-15", OfTarget), Truth::True);
    assert_eq!(window(health, "2024-03-15", OfCase), Truth::True);
    assert_eq!(window(health, "2024-10-15", OfTarget), Truth::True);
    assert_eq!(window(welfare, "2024-10-15", OfTarget), Truth::False);
}

#[test]
fn logged_events_count_as_entries() {
    let case = case_with(
        r#""log": [{"on": "2024-03-01", "rule": "policy_cycle_opens"}, {"on": "2024-05-15", "rule": "policy_cycle_closes"}]"#,
    );
    let told =
        ["2024-02-29", "2024-03-01", "2024-05-14", "2024-05-15", "2024-12-01"].map(|on| policy_of_target(&case, on));
    assert_eq!(told, [Unknown, True, True, False, False]);
    // The calendar closes what an event opened, and opens what an event closed.
    let case = case_with(
        r#""calendar": [{"document": "policy", "opens": "2024-04-01", "closes": "2024-04-30"},
                {"document": "policy", "opens": "2024-10-01", "closes": "2024-10-31"}],
            "calendar_complete": ["policy"], "log": [{"on": "2024-03", "rule": "policy_cycle_opens"},
                {"on": "2024-06-01", "rule": "policy_cycle_closes"}]"#,
    );
    let told = [
        "2024-02-29",
        "2024-03-15",
        "2024-03-31",
        "2024-04-30",
        "2024-05-01",
        "2024-06-01",
        "2024-10-01",
        "2024-11-01",
    ];
    let told = told.map(|on| policy_of_target(&case, on));
    assert_eq!(told, [False, Unknown, True, True, False, False, True, False]);
}

#[test]
fn a_move_while_the_calendar_has_the_window_closed_is_outside_it() {
    let outside = |complete: &str, on: &str| {
        let case = read(&format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"policy_goals": "emerging"}}}}],
                "calendar": [{{"document": "policy", "opens": "2024-10", "closes": "2025-01-31"}}]{complete},
                "log": [{{"on": "{on}", "rule": "have_plan_adopted"}}]}}"#
        ));
        let replay = RuleBook::multilevel().replay(&case).unwrap_or_else(|report| panic!("{report}"));
        replay.turns[0].outside_window.is_some()
    };
    let complete = r#", "calendar_complete": ["policy"]"#;
    assert!(outside(complete, "2024-06-01"));
    assert!(outside(complete, "2024-06"));
    assert!(!outside(complete, "2024-10-15"), "it may have opened");
    assert!(!outside(complete, "2024-11-15"));
    assert!(!outside(complete, "2025"), "January is in the year");
    assert!(!outside("", "2024-06-01"), "another window isn't ruled out");
}

/// A book of a move that changes a policy plan, one that changes the budget, and one that changes no document.
const BOOK: &str = r#"{"id": "windows", "version": 1, "rules": [
    {"id": "adopt", "kind": "move", "effort": "medium", "label": {"en": "a", "nl": "a"}, "amends": {"document": "policy", "of": "case"},
     "effects": {"raise_to": {"policy_goals": "established"}}, "source": "made up"},
    {"id": "fund", "kind": "move", "effort": "large", "label": {"en": "b", "nl": "b"}, "amends": {"document": "budget", "of": "case"},
     "effects": {"raise_to": {"budget": "established"}}, "source": "made up"},
    {"id": "talk", "kind": "move", "effort": "small", "label": {"en": "c", "nl": "c"},
     "effects": {"raise_to": {"informal_network": "established"}, "outcome": "attention"}, "source": "made up"}]}"#;

#[test]
fn moves_are_asked_of_a_situation_and_of_a_bare_position() {
    let book = RuleBook::read(BOOK.as_bytes()).unwrap();
    let case = case_with(
        r#""calendar": [{"document": "policy", "opens": "2024-03-01", "closes": "2024-03-31"}], "calendar_complete": ["budget"]"#,
    );
    let situation = |on: &str| book.situation(case.targets().next().unwrap(), day(on)).unwrap();
    let ids = |rules: &[&policy_integration::Rule]| rules.iter().map(|rule| rule.id().to_owned()).collect::<Vec<_>>();
    let (open, silent) = (situation("2024-03-15"), situation("2024-06-01"));
    let moves = book.moves(&open);
    assert_eq!((ids(&moves.supported), ids(&moves.outside_window)), (ids_of(&["adopt", "talk"]), ids_of(&["fund"])));
    // Where the calendar is silent, the window is unknown, and so is the support.
    let moves = book.moves(&silent);
    assert_eq!((ids(&moves.supported), ids(&moves.possibly_supported)), (ids_of(&["talk"]), ids_of(&["adopt"])));
    assert_eq!(ids(&moves.outside_window), ["fund"]);
    // Of a bare position no window is asked.
    for situation in [open, silent] {
        let moves = book.moves(situation.position());
        assert_eq!(ids(&moves.supported), ["adopt", "fund", "talk"]);
        assert!(moves.possibly_supported.is_empty() && moves.outside_window.is_empty());
        assert_eq!(book.moves_with_idle(&situation).outside_window.len(), 1);
        // A plan has no dates: it is the same.
        let plans = [book.plan(&situation, Outcome::Attention), book.plan(situation.position(), Outcome::Attention)];
        assert!(plans[0].is_ok());
        assert_eq!(plans[0], plans[1]);
    }
}

fn ids_of(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn a_situation_knows_what_was_known_by_its_date() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "emerging"}}],
            "log": [{"on": "2024-03-01", "rule": "talk_informally"}]}"#,
    );
    let at = |on: &str, dimension| situation(&case, on).position().rating(dimension);
    assert!(at("2023-12-31", Dimension::Budget).is_unknown(), "before the first moment");
    assert_eq!(at("2024-05-01", Dimension::Budget), Rating::known(Degree::Absent));
    assert_eq!(at("2024-06-01", Dimension::Budget), Rating::known(Degree::Emerging));
    assert!(at("2024-02-01", Dimension::InformalNetwork).is_unknown());
    assert_eq!(at("2024-03-01", Dimension::InformalNetwork), Rating::at_least(Degree::Emerging));
    let rated = case_with(r#""subject": "debts""#);
    assert_eq!(*situation(&rated, "2024-03-01").position(), rated.latest().position());
    assert_eq!(*situation(&rated, "2023-03-01").position(), Position::UNKNOWN);
}

/// A plain twin of the window of a case that names no domain and logs nothing: each entry is gone through, and each of its days.
fn window_of_twin(calendar: &[CalendarEntry], is_complete: bool, on: NaiveDate) -> Truth {
    let truths = calendar.iter().filter(|entry| entry.document == Policy).map(|entry| {
        let days = |date: PartialDate| date.first().iter_days().take_while(move |day| *day <= date.last());
        let covers = |opens: NaiveDate, closes: NaiveDate| opens <= on && on <= closes;
        let all: Vec<_> =
            days(entry.opens).flat_map(|opens| days(entry.closes).map(move |closes| covers(opens, closes))).collect();
        match (all.contains(&true), all.contains(&false)) {
            (true, true) => Truth::Unknown,
            (is_open, _) => Truth::from(is_open),
        }
    });
    let covered = Truth::any(truths);
    if is_complete { covered } else { covered | Truth::Unknown }
}

proptest! {
    #![proptest_config(inputs::draws(64))]
    #[test]
    fn windows_are_those_of_a_plain_twin(mut draft in strategies::sound_draft(), days in prop::collection::vec(0..900_u64, 4)) {
        draft.log.clear();
        draft.domains.clear();
        draft.actions.clear();
        // The twin goes through pairs of days: a year would be slow.
        draft.calendar.retain(|entry| [entry.opens, entry.closes].iter().all(|date| (date.last() - date.first()).num_days() < 40));
        let Ok(case) = Case::check(draft) else { return Ok(()) };
        for days in days {
            let on = case.first().on() + Days::new(days);
            let situation = RuleBook::multilevel().situation(case.targets().next().unwrap(), on).unwrap();
            let is_complete = case.draft().calendar_complete.contains(&Policy);
            let twin = window_of_twin(&case.draft().calendar, is_complete, on);
            prop_assert_eq!(situation.window(Policy, DocumentOwner::Target), twin, "{}", on);
        }
    }
}

#[test]
fn an_outcome_of_a_later_day_counts_from_that_day() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2023-12-31", "ratings": {"budget": "absent"}}],
            "outcomes": [{"rung": "none", "on": "2023-12-31"}, {"rung": "practice", "on": "2024-05-31"}]}"#,
    );
    let reaches = |on| situation(&case, on).position().outcome_reaches(Outcome::Practice);
    assert_eq!([reaches("2024-05-30"), reaches("2024-05-31"), reaches("2030-01-01")], [False, True, True]);
}

#[test]
fn entries_after_a_later_outcome_count_too() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2023-12-31", "ratings": {"budget": "absent"}}],
            "outcomes": [{"rung": "attention", "on": "2024-05-31"}],
            "log": [{"on": "2024-08-01", "rule": "hold_training"}]}"#,
    );
    let outcomes = |on| situation(&case, on).position().outcomes();
    assert_eq!(outcomes("2024-07-31"), Outcome::Attention..=Outcome::Attention);
    assert!(outcomes("2024-08-01").contains(&Outcome::Training), "the log isn't overruled");
}

#[test]
fn of_a_target_that_dropped_out_nothing_is_known_from_that_day_on() {
    let case = read(
        r#"{"id": "a", "status": {"dropped_out": {"on": "2024-02-01"}},
            "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
    );
    let budget = |on| situation(&case, on).position().rating(Dimension::Budget).degree();
    assert_eq!([budget("2024-01-31"), budget("2024-02-01"), budget("2030-01-01")], [Some(Degree::Absent), None, None]);
}
