//! How findings of form and of sense stand together in a report.

use super::pair::places_in_case;

#[test]
fn all_faults_of_form_and_of_sense_are_reported_in_the_order_of_their_paths() {
    let found = places_in_case(
        r#"{
            "waived": ["leap", "not_a_date"],
            "status": "complete",
            "moments": [
                {"on": "2024-01-01", "ratings": {"budget": "grew"}},
                {"on": "2024-02-01", "ratings": {}},
                {"on": "2024-03-01", "ratings": {"visibility": 3, "capacity": "high"}},
                {"on": "2024-04-01", "ratings": {}},
                {"on": "2024-05-01", "ratings": {}},
                {"on": "2024-06-01", "ratings": {}},
                {"on": "2024-07-01", "ratings": {}},
                {"on": "2024-08-01", "ratings": {}},
                {"on": "2024-09-01", "ratings": {}},
                {"on": "2024-10-01", "ratings": {}},
                {"on": "2024-09-30", "ratings": {}}
            ],
            "id": " "
        }"#,
    );
    assert_eq!(
        found,
        [
            "$.id blank_text",
            "$.moments[0].ratings.budget change_at_first_moment",
            "$.moments[2].ratings.capacity degree_off_scale",
            "$.moments[2].ratings.visibility wrong_type",
            "$.moments[10].on moments_out_of_order",
            "$.status unknown_word",
            "$.waived[1] not_waivable",
        ]
    );
}

#[test]
fn a_fault_of_form_keeps_findings_of_sense_from_its_own_place_only() {
    // What was meant by `soon` nobody knows, so that it isn't outside the period; the other moment still is.
    let found = places_in_case(
        r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"}, "moments": [
            {"on": "soon", "ratings": {"budget": "absent"}},
            {"on": "2025-01-01", "ratings": {"budget": "emerging"}}
        ]}"#,
    );
    assert_eq!(found, ["$.moments[0].on not_a_date", "$.moments[1].on moment_outside_period"]);
}

#[test]
fn a_fault_of_form_keeps_findings_of_sense_from_what_it_stands_in() {
    // Something was rated, though it can't be read: no "nothing rated" on the moments as a whole.
    let found = places_in_case(r#"{"id": "", "moments": [{"on": "2024-01-01", "ratings": {"budget": "high"}}]}"#);
    assert_eq!(found, ["$.id blank_text", "$.moments[0].ratings.budget degree_off_scale"]);
}

#[test]
fn what_cannot_be_read_gives_no_false_finding_of_sense() {
    let moments = |first: &str, second: &str, third: &str| {
        format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {first}}},
                {{"on": "2024-02-01", "ratings": {second}}}, {{"on": "2024-03-01", "ratings": {third}}}]}}"#
        )
    };
    let absent = r#"{"budget": "absent"}"#;
    // The rating in between may have been anything.
    let fell = r#"{"budget": "fell"}"#;
    assert_eq!(
        places_in_case(&moments(absent, r#"{"budget": "embeded"}"#, fell)),
        ["$.moments[1].ratings.budget degree_off_scale"]
    );
    assert_eq!(
        places_in_case(&moments(absent, r#"{"buget": "embedded"}"#, fell)),
        ["$.moments[1].ratings.buget unknown_key"]
    );
    assert_eq!(places_in_case(&moments(absent, "7", r#"{"budget": "embedded"}"#)), ["$.moments[1].ratings wrong_type"]);
    // Where everything can be read, there is something to say.
    assert_eq!(
        places_in_case(&moments(absent, r#"{"capacity": "absent"}"#, fell)),
        ["$.moments[2].ratings.budget change_beyond_scale"]
    );
}

#[test]
fn what_stands_behind_an_unreadable_element_keeps_its_place() {
    let with = |rest: &str| {
        let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
        places_in_case(&format!(r#"{{"id": "a", "moments": {moments}, {rest}}}"#))
    };
    assert_eq!(
        with(r#""domains": [{"domain": "x"}, {"domain": "health"}, {"domain": "health"}]"#),
        ["$.domains[0].domain unknown_word", "$.domains[2].domain duplicate_id"]
    );
    assert_eq!(
        with(r#""waived": ["x", "leap", "not_a_date"]"#),
        ["$.waived[0] unknown_word", "$.waived[2] not_waivable"]
    );
    assert_eq!(
        with(r#""outcomes": [7, {"rung": "training", "domain": "health"}, {"rung": "training", "domain": "health"}]"#),
        ["$.outcomes[0] wrong_type", "$.outcomes[2] duplicate_outcome"]
    );
    assert_eq!(
        with(
            r#""domains": [{"domain": "poverty"}, {"domain": "helth"}],
               "outcomes": [{"rung": "training", "domain": "health"}]"#
        ),
        ["$.domains[1].domain unknown_word"]
    );
    assert_eq!(
        with(
            r#""log": [{"on": "2024-03-01", "rule": "talk_informally"}, {"on": "soon", "rule": "talk_informally"},
               {"on": "2024-02-01", "rule": "be_seen_at_meetings"}, {"on": "2024-02-01", "rule": "be_seen_at_meetings"}]"#
        ),
        ["$.log[1].on not_a_date", "$.log[2].on log_out_of_order", "$.log[3].rule repeated_entry"]
    );
    assert_eq!(
        with(r#""versions": {"format": "1", "codebook": 9, "rule_book": 1}"#),
        ["$.versions.codebook unsupported_version", "$.versions.format wrong_type"]
    );
}
