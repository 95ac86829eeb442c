//! Findings of a log, by itself and when a rule book replays it.

use policy_integration::Code;

use super::pair::Json::Text;
use super::pair::{Door, Pair, places, places_in_case};

/// A case's log, as far as the case knows: the days.
pub(crate) const LOGS: &[Pair] = &[
    Pair {
        code: Code::LogOutOfOrder,
        door: Door::Case,
        // Unlike moments, entries may share a day.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"},
                    {"on": "2024-02-29", "rule": "map_the_organization"}]}"#,
        ),
        english: "$.log[1].on: error[log_out_of_order]: `2024-02-29` is earlier than `2024-03-01`, the entry before; \
                  accepted: entries from early to late",
        dutch: "$.log[1].on: fout[log_out_of_order]: `2024-02-29` is vroeger dan `2024-03-01`, de logregel ervoor; \
                toegestaan: logregels van vroeg naar laat",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"},
                    {"on": "2024-03-01", "rule": "map_the_organization"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedOutsideCourse,
        door: Door::Case,
        // Without a period the recorded days start at the first moment, its day included.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2023-12-31", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[logged_outside_course]: `2023-12-31` is outside the recorded days, `2024-01-01 – …`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.log[0].on: fout[logged_outside_course]: `2023-12-31` valt buiten het traject, `2024-01-01 – …`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedOutsideCourse,
        door: Door::Case,
        // The period started before the first moment, but where the case stood isn't known then.
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2023-06-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2023-12-31", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[logged_outside_course]: \
                  `2023-12-31` is outside the recorded days, `2024-01-01 – 2024-12-31`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.log[0].on: fout[logged_outside_course]: \
                `2023-12-31` valt buiten het traject, `2024-01-01 – 2024-12-31`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2023-06-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedOutsideCourse,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2025-01-01", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[logged_outside_course]: \
                  `2025-01-01` is outside the recorded days, `2024-01-01 – 2024-12-31`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.log[0].on: fout[logged_outside_course]: \
                `2025-01-01` valt buiten het traject, `2024-01-01 – 2024-12-31`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-12-31", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedAfterDropOut,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-02", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[logged_after_drop_out]: `2024-03-02` is after the drop-out on `2024-03-01`; \
                  accepted: entries up to the end",
        dutch: "$.log[0].on: fout[logged_after_drop_out]: `2024-03-02` is na de uitval op `2024-03-01`; \
                toegestaan: logregels tot aan het einde",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"}]}"#,
        ),
    },
];

/// A case's log, by the default rule book.
pub(crate) const REPLAYS: &[Pair] = &[
    Pair {
        code: Code::LoggedWithoutDomain,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "domains": [{"domain": "debt_counselling"}, {"domain": "welfare"}],
                "log": [{"on": "2024-02-01", "rule": "talk_informally"}, {"on": "2024-03-01", "rule": "bring_advisers_together"}]}"#,
        ),
        english: "$.log[1]: error[logged_without_domain]: `bring_advisers_together` has to do with `work_structures` of a domain, and doesn't say of which; accepted: `domain`, one of the case's domains; an entry for each where it was several",
        dutch: "$.log[1]: fout[logged_without_domain]: `bring_advisers_together` gaat over `work_structures` van een domein, en zegt niet van welk; toegestaan: `domain`, een van de domeinen van de casus; een regel per domein als het er meer waren",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "domains": [{"domain": "debt_counselling"}, {"domain": "welfare"}],
                "log": [{"on": "2024-02-01", "rule": "talk_informally"}, {"on": "2024-03-01", "rule": "bring_advisers_together", "domain": "welfare"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownRule,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "hold_trainings"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `hold_trainings` isn't a rule of the book; \
                  did you mean `hold_training`? accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `hold_trainings` is geen regel van het boek; \
                bedoel je `hold_training`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "hold_training"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownRule,
        door: Door::Log,
        // The label, which a reader sees, instead of the id.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have the front line trained in recognizing and screening"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `have the front line trained in recognizing and screening` isn't a rule of the book; \
                  did you mean `hold_training`? accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `have the front line trained in recognizing and screening` is geen regel van het boek; \
                bedoel je `hold_training`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "hold_training"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownRule,
        door: Door::Log,
        // In the other language, as a sentence starts.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "Het incident gaat voorbij"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `Het incident gaat voorbij` isn't a rule of the book; \
                  did you mean `incident_passes`? accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `Het incident gaat voorbij` is geen regel van het boek; \
                bedoel je `incident_passes`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "incident_passes"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownRule,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "wait_and_see"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `wait_and_see` isn't a rule of the book; \
                  accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `wait_and_see` is geen regel van het boek; \
                toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedAfterClosing,
        door: Door::Log,
        // Of one day, the entries come in the order of the log.
        rejected: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"},
                    {"on": "2024-03-01", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[1].rule: error[logged_after_closing]: \
                  `talk_informally` comes after `case_drops_out`, which was the end; \
                  accepted: entries up to the end",
        dutch: "$.log[1].rule: fout[logged_after_closing]: \
                `talk_informally` komt na `case_drops_out`, en dat was het einde; \
                toegestaan: logregels tot aan het einde",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"},
                    {"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: Code::ClosingAtOdds,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "status": "running",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
        english: "$.log[0].rule: error[closing_at_odds]: `case_drops_out` is the end of what the record has as `running`; \
                  accepted: `dropped_out`, on the same day where the day is given",
        dutch: "$.log[0].rule: fout[closing_at_odds]: `case_drops_out` is het einde van wat volgens het dossier `running` is; \
                toegestaan: `dropped_out`, op dezelfde dag als die is gegeven",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: Code::ClosingAtOdds,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-04-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
        english: "$.log[0].rule: error[closing_at_odds]: `case_drops_out` is the end of what the record has as `dropped_out, 2024-04-01`; \
                  accepted: `dropped_out`, on the same day where the day is given",
        dutch: "$.log[0].rule: fout[closing_at_odds]: `case_drops_out` is het einde van wat volgens het dossier `dropped_out, 2024-04-01` is; \
                toegestaan: `dropped_out`, op dezelfde dag als die is gegeven",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: Code::BrokenInvariant,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"management_support": "emerging"}}],
                "log": [{"on": "2024-03-01", "rule": "commit_managers"}]}"#,
        ),
        english: "$.log[0].rule: error[broken_invariant]: \
                  `commit_managers` can't have been where `management_support ≥ established` isn't so; \
                  accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.log[0].rule: fout[broken_invariant]: \
                `commit_managers` kan niet zijn gebeurd waar `management_support ≥ established` niet geldt; \
                toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"management_support": "established"}}],
                "log": [{"on": "2024-03-01", "rule": "commit_managers"}]}"#,
        ),
    },
    Pair {
        code: Code::BrokenInvariant,
        door: Door::Log,
        // The outcome is what changed since the first moment: at first nothing has.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "make_agreement_a_task"}]}"#,
        ),
        english: "$.log[0].rule: error[broken_invariant]: \
                  `make_agreement_a_task` can't have been where `outcome ≥ commitment` isn't so; \
                  accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.log[0].rule: fout[broken_invariant]: \
                `make_agreement_a_task` kan niet zijn gebeurd waar `outcome ≥ commitment` niet geldt; \
                toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "present_to_front_line"},
                    {"on": "2024-03-01", "rule": "agree_on_later_screening"},
                    {"on": "2024-03-01", "rule": "make_agreement_a_task"}]}"#,
        ),
    },
    Pair {
        code: Code::BrokenInvariant,
        door: Door::Log,
        // Nothing is rated: the entry before it tells.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "ask_alderperson_to_move_managers"},
                    {"on": "2024-03-02", "rule": "new_manager_breaks_deadlock"}]}"#,
        ),
        english: "$.log[1].rule: error[broken_invariant]: \
                  `new_manager_breaks_deadlock` can't have been where `management_support ≤ absent` isn't so; \
                  accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.log[1].rule: fout[broken_invariant]: \
                `new_manager_breaks_deadlock` kan niet zijn gebeurd waar `management_support ≤ absent` niet geldt; \
                toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "new_manager_breaks_deadlock"},
                    {"on": "2024-03-02", "rule": "ask_alderperson_to_move_managers"}]}"#,
        ),
    },
];

#[test]
fn a_log_is_judged_by_no_day_that_cannot_be_read() {
    let log = r#""log": [{"on": "2024-01-01", "rule": "talk_informally"}, {"on": "2024-06-01", "rule": "be_seen_at_meetings"}]"#;
    let places_of = |first: &str, rest: &str| {
        places_in_case(&format!(
            r#"{{"id": "a", "moments": [{{"on": "{first}", "ratings": {{"budget": "absent"}}}}], {rest}, {log}}}"#
        ))
    };
    let ended = |on: &str| format!(r#""status": {{"dropped_out": {{"on": "{on}"}}}}"#);
    assert_eq!(places_of("2024-01-01", &ended("2024-05-01")), ["$.log[1].on logged_after_drop_out"]);
    assert_eq!(places_of("2024-01-01", &ended("in May")), ["$.status.dropped_out.on not_a_date"]);
    let until = |to: &str| format!(r#""period": {{"from": "2024-01-01", "to": "{to}"}}"#);
    assert_eq!(places_of("2024-01-01", &until("2024-05-01")), ["$.log[1].on logged_outside_course"]);
    assert_eq!(places_of("2024-01-01", &until("in May")), ["$.period.to not_a_date"]);
    let running = r#""status": "running""#;
    assert_eq!(places_of("2024-02-01", running), ["$.log[0].on logged_outside_course"]);
    assert_eq!(places_of("February", running), ["$.moments[0].on not_a_date"]);
}

#[test]
fn of_an_entry_each_key_that_is_misspelled_is_told() {
    let entry = |keys: &str| {
        let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
        places_in_case(&format!(r#"{{"id": "a", "moments": {moments}, "log": [{{{keys}}}]}}"#))
    };
    assert_eq!(
        entry(r#""on": "2024-01-01", "rul": "talk_informally""#),
        ["$.log[0].rul unknown_key", "$.log[0].rule missing_key"]
    );
    assert_eq!(
        entry(r#""date": "2024-01-01", "move": "talk_informally""#),
        [
            "$.log[0].date unknown_key",
            "$.log[0].move unknown_key",
            "$.log[0].on missing_key",
            "$.log[0].rule missing_key"
        ]
    );
    assert_eq!(entry(r#""on": 7, "rule": null, "note": []"#), {
        ["$.log[0].note wrong_type", "$.log[0].on wrong_type", "$.log[0].rule wrong_type"]
    });
}

#[test]
fn every_rule_that_is_not_known_and_every_end_is_told_before_the_log_is_played() {
    let found = places(&Door::Log.findings(
        br#"{"id": "a", "status": "completed", "outcomes": [{"rung": "none"}],
            "moments": [{"on": "2024-01-01", "ratings": {"management_support": "absent"}}],
            "log": [
                {"on": "2024-02-01", "rule": "commit_managers"},
                {"on": "2024-03-01", "rule": "case_drops_out"},
                {"on": "2024-04-01", "rule": "wait_and_see"},
                {"on": "2024-05-01", "rule": "case_drops_out"}
            ]}"#,
    ));
    assert_eq!(
        found,
        [
            "$.log[1].rule closing_at_odds",
            "$.log[2].rule unknown_rule",
            "$.log[3].rule logged_after_closing",
            "$.log[3].rule closing_at_odds",
        ]
    );
}

#[test]
fn a_log_parts_from_growth_that_it_does_not_make_wherever_it_grew_from() {
    let grown = |rule: &str| {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}},
                {{"on": "2024-06-01", "ratings": {{"budget": "grew"}}}}],
                "log": [{{"on": "2024-03-01", "rule": "{rule}"}}]}}"#
        );
        places(&Door::Log.findings(json.as_bytes()))
    };
    assert_eq!(grown("talk_informally"), ["$.moments[1].ratings.budget parts_from_log"]);
    assert!(grown("get_budget").is_empty());
}

#[test]
fn a_log_with_broken_invariants_tells_its_deviations_too() {
    let found = places(&Door::Log.findings(
        br#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"management_support": "absent", "domain_goals": "absent", "role_descriptions": "absent"}}],
            "log": [{"on": "2024-02-01", "rule": "commit_managers"}]}"#,
    ));
    assert_eq!(found, ["$.log[0].rule broken_invariant", "$.log[0].rule against_expectation"]);
}
