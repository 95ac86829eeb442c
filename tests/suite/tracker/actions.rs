//! Actions: what is overdue, due and later.

use policy_integration::{Case, case::Action};
use proptest::prelude::*;

use super::{case_with, day};

fn ids(actions: &[&Action]) -> Vec<String> {
    actions.iter().map(|action| action.id.clone()).collect()
}

#[test]
fn what_is_done_or_dropped_is_on_no_list() {
    let case = case_with(
        r#""log": [{"on": "2024-02-01", "rule": "talk_informally"}], "actions": [
            {"id": "a1", "rule": "talk_informally", "by": "2024-03-01", "status": "done"},
            {"id": "a2", "rule": "talk_informally", "by": "2024-03-01", "status": "dropped"},
            {"id": "a3", "rule": "talk_informally", "by": "2024-03-01"}]"#,
    );
    let on = case.actions_on(day("2024-03-02"));
    assert_eq!(ids(&on.overdue), ["a3"]);
    assert!(on.due.is_empty() && on.later.is_empty() && on.undated.is_empty());
    assert_eq!(case.action("a2").unwrap().rule, "talk_informally");
}

#[test]
fn an_action_is_due_on_its_day_and_overdue_on_the_next() {
    let case = case_with(
        r#""actions": [{"id": "year", "rule": "talk_informally", "by": "2024"}, {"id": "day", "rule": "talk_informally", "by": "2024-03-31"},
            {"id": "month", "rule": "talk_informally", "by": "2024-03"}]"#,
    );
    let lists = |on: &str| {
        let on = case.actions_on(day(on));
        (ids(&on.overdue), ids(&on.due), ids(&on.later))
    };
    let of = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    assert_eq!(lists("2023-12-31"), (of(&[]), of(&[]), of(&["month", "day", "year"])));
    assert_eq!(lists("2024-03-31"), (of(&[]), of(&["month", "day", "year"]), of(&[])));
    assert_eq!(lists("2024-04-01"), (of(&["month", "day"]), of(&["year"]), of(&[])));
    assert_eq!(lists("2025-01-01"), (of(&["month", "day", "year"]), of(&[]), of(&[])));
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn each_planned_action_is_on_one_list(draft in strategies::sound_draft(), days in 0..900_u64) {
        let case = Case::check(draft).unwrap();
        let on = case.actions_on(case.first().on() + policy_integration::chrono::Days::new(days));
        let mut listed: Vec<_> = [on.overdue, on.due, on.later, on.undated].concat().iter().map(|a| a.id.clone()).collect();
        listed.sort();
        let planned = case.actions().iter().filter(|action| action.status.id() == "planned");
        let mut planned: Vec<_> = planned.map(|action| action.id.clone()).collect();
        planned.sort();
        prop_assert_eq!(listed, planned);
    }
}
