//! Windows on later days, as a situation knows them.

use policy_integration::chrono::Days;
use policy_integration::vocabulary::{DocumentKind, DocumentOwner};
use policy_integration::{Case, RuleBook, Truth};
use proptest::prelude::*;

use super::{day, read, situation};

#[test]
fn of_a_later_day_only_the_log_so_far_counts() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
            "calendar": [{"document": "policy", "opens": "2024-09-01", "closes": "2024-09-30"}],
            "log": [{"on": "2024-02-01", "rule": "policy_cycle_closes"}, {"on": "2024-06-01", "rule": "policy_cycle_opens"}]}"#,
    );
    let on = |date: &str, later: &str| {
        situation(&case, date).window_on(DocumentKind::Policy, DocumentOwner::Case, day(later))
    };
    assert_eq!(on("2024-03-01", "2024-07-01"), Truth::False, "nobody knows in March of June");
    assert_eq!(on("2024-06-15", "2024-07-01"), Truth::True);
    assert_eq!(on("2024-03-01", "2024-09-15"), Truth::True, "by the calendar");
    assert_eq!(on("2024-06-15", "2024-03-15"), Truth::True, "of an earlier day the date counts");
    let situation = situation(&case, "2024-03-01");
    let by = |last: &str| situation.window_by(DocumentKind::Policy, DocumentOwner::Case, day(last));
    assert_eq!((by("2024-08-31"), by("2024-09-01")), (Truth::False, Truth::True));
    let next = |later: &str| situation.next_opening_after(DocumentKind::Policy, DocumentOwner::Case, day(later));
    assert_eq!((next("2024-03-01"), next("2024-09-01")), ("2024-09-01".parse().ok(), None));
}

proptest! {
    #![proptest_config(inputs::draws(64))]
    #[test]
    fn a_window_is_open_by_a_day_where_it_is_on_one_of_the_days(
        draft in strategies::sound_draft(), on in 0..600_u64, span in 0..120_u64,
    ) {
        let Ok(case) = Case::check(draft) else { return Ok(()) };
        let on = case.first().on() + Days::new(on);
        for target in case.targets() {
            let Ok(situation) = RuleBook::multilevel().situation(target, on) else { continue };
            for (document, owner) in DocumentKind::ALL.iter().flat_map(|d| DocumentOwner::ALL.iter().map(move |o| (*d, *o))) {
                let last = on + Days::new(span);
                let days = on.iter_days().take_while(|day| *day <= last);
                let each = Truth::any(days.map(|day| situation.window_on(document, owner, day)));
                prop_assert_eq!(situation.window_by(document, owner, last), each);
                prop_assert_eq!(situation.window_on(document, owner, on), situation.window(document, owner));
            }
        }
    }

    #[test]
    fn without_a_log_a_later_day_is_as_a_later_situation_has_it(
        mut draft in strategies::sound_draft(), on in 0..600_u64, later in 0..600_u64,
    ) {
        draft.log.clear();
        draft.actions.clear();
        let Ok(case) = Case::check(draft) else { return Ok(()) };
        let (on, later) = (case.first().on() + Days::new(on), case.first().on() + Days::new(on + later));
        for target in case.targets() {
            let [now, then] = [on, later].map(|day| RuleBook::multilevel().situation(target, day).unwrap());
            for (document, owner) in DocumentKind::ALL.iter().flat_map(|d| DocumentOwner::ALL.iter().map(move |o| (*d, *o))) {
                prop_assert_eq!(now.window_on(document, owner, later), then.window(document, owner));
                prop_assert_eq!(now.next_opening_after(document, owner, later), then.next_opening(document, owner));
            }
        }
    }
}
