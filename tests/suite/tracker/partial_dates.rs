//! Partial dates: what a month or a year leaves open, and what it doesn't.

use policy_integration::{
    Case, Degree, Dimension, Language, Rating, RuleBook, Truth, case::PartialDate, report::Severity,
};
use proptest::prelude::*;

use super::{case_with, day};

fn date(text: &str) -> PartialDate {
    text.parse().expect("a partial date")
}

#[test]
fn a_month_and_a_year_hold_their_days_and_no_others() {
    for (text, first, last) in [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("2024-03-15", "2024-03-15", "2024-03-15"),
    ] {
        assert_eq!((date(text).first(), date(text).last()), (day(first), day(last)), "{text}");
        assert_eq!(date(text).to_string(), text);
        assert_eq!(serde_json::to_string(&date(text)).unwrap(), format!("\"{text}\""));
    }
}

#[test]
fn what_was_probably_meant_is_told() {
    for (text, meant) in [
        ("31-12-2023", Some("2023-12-31")),
        ("12/31/2023", Some("2023-12-31")),
        ("3.4.2024", Some("2024-04-03")),
        ("2024/3/5", Some("2024-03-05")),
        ("2024-3-5", Some("2024-03-05")),
        ("20240305", Some("2024-03-05")),
        ("2024-03-05T10:00:00+01:00", Some("2024-03-05")),
        ("2024-03-05 10:00", Some("2024-03-05")),
        ("3-2024", Some("2024-03")),
        ("2024-3", Some("2024-03")),
        ("2024/03", Some("2024-03")),
        (" 2024", Some("2024")),
        ("31-12-23", None),
        ("2024-02-30", None),
        ("2024-13", None),
        ("0224-02", None),
        ("spring", None),
        ("", None),
    ] {
        let error = text.parse::<PartialDate>().unwrap_err();
        assert_eq!(error.meant.as_deref(), meant, "{text}");
        assert!(error.message(Language::English).starts_with(&format!("`{text}` isn't a date; ")));
    }
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn reading_refuses_what_is_no_date_and_never_panics(text in "[0-9Tt :./é-]{0,12}") {
        if let Ok(read) = text.parse::<PartialDate>() {
            prop_assert_eq!(read.to_string(), text);
        }
    }
}

#[test]
fn the_written_order_is_the_order() {
    let case = case_with(
        r#""log": [{"on": "2024-03-10", "rule": "learn_the_subject"}, {"on": "2024-03", "rule": "talk_informally"},
            {"on": "2024-03-20", "rule": "be_seen_at_meetings"}]"#,
    );
    let replay = RuleBook::multilevel().replay(&case).unwrap_or_else(|report| panic!("{report}"));
    let rules: Vec<_> = replay.turns.iter().map(|turn| (turn.turn.rule.id(), turn.on.to_string())).collect();
    assert_eq!(rules[1], ("talk_informally", "2024-03".to_owned()));
    // The talks came after the tenth and before the twentieth: only in between it isn't known whether they were there.
    let network = |on: &str| replay.position_on(day(on)).unwrap().rating(Dimension::InformalNetwork);
    assert!(network("2024-03-09").is_unknown());
    assert!(network("2024-03-15").is_unknown());
    assert_eq!(network("2024-03-20"), Rating::at_least(Degree::Emerging));
    let knowledge = |on: &str| replay.position_on(day(on)).unwrap().rating(Dimension::SubjectKnowledge);
    assert_eq!(knowledge("2024-03-10"), Rating::at_least(Degree::Established));
    assert_eq!(knowledge("2024-03-15"), Rating::at_least(Degree::Established));
}

#[test]
fn what_a_month_leaves_open_encloses_what_each_of_its_days_would_tell() {
    let replayed = |on: &str| {
        let log = format!(
            r#""log": [{{"on": "{on}", "rule": "learn_the_subject"}}, {{"on": "2024-05", "rule": "talk_informally"}}]"#
        );
        RuleBook::multilevel().replay(&case_with(&log)).unwrap_or_else(|report| panic!("{report}"))
    };
    let month = replayed("2024-03");
    for written in ["2024-03-01", "2024-03-17", "2024-03-31"] {
        let exact = replayed(written);
        for asked in ["2024-01-01", "2024-03-01", "2024-03-16", "2024-03-17", "2024-03-31", "2024-04-01", "2024-06-01"]
        {
            let (open, known) = (month.position_on(day(asked)).unwrap(), exact.position_on(day(asked)).unwrap());
            assert!(open.encloses(known), "{written}, asked of {asked}");
        }
    }
    assert_eq!(month.position(), replayed("2024-03-17").position());
    assert_eq!(month.position_on(day("2023-12-31")), None);
}

#[test]
fn a_month_that_can_be_in_the_course_is_accepted_and_one_that_cannot_is_not() {
    let of = |on: &str| {
        let json = format!(
            r#"{{"id": "a", "period": {{"from": "2024-01-10", "to": "2024-06-15"}},
                "moments": [{{"on": "2024-01-10", "ratings": {{"budget": "absent"}}}}],
                "log": [{{"on": "{on}", "rule": "talk_informally"}}]}}"#
        );
        Case::read(json.as_bytes()).map(drop).map_err(|report| report.findings()[0].code().id().to_owned())
    };
    assert_eq!(of("2024-06"), Ok(()), "its first half is in the period");
    assert_eq!(of("2024-07"), Err("logged_outside_course".to_owned()));
    assert_eq!(of("2023"), Err("logged_outside_course".to_owned()));
    assert_eq!(of("2024-01"), Err("logged_across_moment".to_owned()));
}

#[test]
fn a_rule_can_be_logged_twice_in_a_month_and_not_on_a_day() {
    let warned = |on: &str| {
        let entry = format!(r#"{{"on": "{on}", "rule": "talk_informally"}}"#);
        let case = case_with(&format!(r#""log": [{entry}, {entry}]"#));
        case.warnings().findings().iter().map(|finding| finding.code().id()).collect::<Vec<_>>()
    };
    assert_eq!(warned("2024-03-01"), ["repeated_entry"]);
    assert!(warned("2024-03").is_empty());
}

#[test]
fn a_phase_is_out_of_order_where_its_day_is_certainly_later() {
    let found = |first: &str, second: &str| {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2023-01-01", "ratings": {{"budget": "absent"}}}}], "log": [
                {{"on": "{first}", "rule": "talk_informally", "phase": 2}}, {{"on": "{second}", "rule": "be_seen_at_meetings", "phase": 1}}]}}"#
        );
        let report = Case::read(json.as_bytes()).err();
        report.map(|report| report.findings().iter().filter(|f| f.severity() == Severity::Error).count())
    };
    assert_eq!(found("2024-02", "2024-03"), Some(1));
    assert_eq!(found("2024-03", "2024"), None);
    assert_eq!(found("2024-03", "2024-03-31"), None);
    assert_eq!(found("2024-02-28", "2024-03"), Some(1));
}

#[test]
fn an_end_in_a_month_agrees_with_a_drop_out_on_one_of_its_days() {
    let found = |on: &str| {
        let json = format!(
            r#"{{"id": "a", "status": {{"dropped_out": {{"on": "2024-03-15"}}}},
                "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
                "log": [{{"on": "{on}", "rule": "case_drops_out"}}]}}"#
        );
        let case = Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"));
        RuleBook::multilevel().replay(&case).is_ok()
    };
    assert!(found("2024-03"));
    assert!(!found("2024-02"));
}

#[test]
fn a_day_is_by_another_one_or_not() {
    let march = date("2024-03");
    let truths = ["2024-02-29", "2024-03-01", "2024-03-31"].map(|on| march.is_by(day(on)));
    assert_eq!(truths, [Truth::False, Truth::Unknown, Truth::True]);
}
