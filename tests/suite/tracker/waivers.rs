//! Waivers: of the whole case, at a place, and those that waive nothing.

use policy_integration::{
    Case, CaseDraft, Code, RuleBook,
    report::{Path, Waiver},
};
use proptest::prelude::*;

const LEAPS: &str = r#""moments": [{"on": "2024-01-01", "ratings": {"budget": "absent", "capacity": "absent"}},
    {"on": "2024-06-01", "ratings": {"budget": "embedded", "capacity": "embedded"}}]"#;

fn warned(waived: &str) -> Vec<String> {
    let case = Case::read(format!(r#"{{"id": "a", {LEAPS}, "waived": [{waived}]}}"#).as_bytes());
    let case = case.unwrap_or_else(|report| panic!("{report}"));
    case.warnings().findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

fn at(path: &str) -> String {
    format!(r#"{{"code": "leap", "at": "{path}", "reason": "looked into"}}"#)
}

#[test]
fn a_waiver_at_a_place_leaves_the_others() {
    let [budget, capacity] = ["budget", "capacity"].map(|d| format!("$.moments[1].ratings.{d} leap"));
    assert_eq!(warned(""), [budget.clone(), capacity.clone()]);
    assert_eq!(warned(&at("$.moments[1].ratings.budget")), [capacity]);
    for whole in [
        r#""leap""#.to_owned(),
        at("$"),
        at("$.moments[1]"),
        at("$.moments"),
        r#"{"code": "leap", "reason": "x"}"#.to_owned(),
    ] {
        assert!(warned(&whole).is_empty(), "{whole}");
    }
    let both = [at("$.moments[1].ratings.budget"), at("$.moments[1].ratings.capacity")].join(", ");
    assert!(warned(&both).is_empty());
    assert_eq!(warned(&at("$.moments[0]")).len(), 3, "both, and the waiver itself");
}

#[test]
fn each_waiver_that_covers_a_warning_waives_it() {
    let all = [at("$"), at("$.moments[1].ratings.budget"), r#""leap""#.to_owned()].join(", ");
    assert!(warned(&all).is_empty());
}

#[test]
fn a_waiver_is_not_idle_where_the_warning_cannot_be_judged() {
    let report = Case::read(
        br#"{"id": "a", "waived": ["leap"], "moments": [{"on": "2024-01-01", "ratings": {"budget": "absnt"}},
            {"on": "2024-06-01", "ratings": {"budget": "embedded"}}]}"#,
    )
    .unwrap_err();
    let codes: Vec<_> = report.findings().iter().map(policy_integration::Finding::code).collect();
    assert_eq!(codes, [Code::DegreeOffScale]);
}

#[test]
fn what_a_replay_finds_is_waived_there_at_its_place() {
    let replayed = |waived: &str| {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"subject_knowledge": "absent", "informal_network": "absent"}}}}],
                "log": [{{"on": "2024-02-01", "rule": "find_common_ground"}}, {{"on": "2024-03-01", "rule": "present_to_front_line"}}],
                "waived": [{waived}]}}"#
        );
        let case = Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"));
        assert!(case.warnings().is_empty(), "{}", case.warnings());
        let replay = RuleBook::multilevel().replay(&case).unwrap_or_else(|report| panic!("{report}"));
        replay.findings().findings().iter().map(|finding| finding.path().to_string()).collect::<Vec<_>>()
    };
    let all = replayed("");
    assert!(all.contains(&"$.log[0].rule".to_owned()) && all.contains(&"$.log[1].rule".to_owned()));
    let first = r#"{"code": "against_expectation", "at": "$.log[0]", "reason": "it was a small team"}"#;
    assert!(!replayed(first).contains(&"$.log[0].rule".to_owned()));
    assert!(replayed(first).contains(&"$.log[1].rule".to_owned()));
    assert!(replayed(r#""against_expectation""#).is_empty());
}

#[test]
fn a_part_as_a_case_has_no_waivers_that_waive_nothing_there() {
    let case = Case::read(
        br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}],
            "respondents": [{"id": "1", "responses": {"mandate": "for"}}], "domains": [{"domain": "health"}],
            "waived": [{"code": "leap", "at": "$.moments[1]", "reason": "looked into"}, "against_expectation"]}"#,
    )
    .unwrap();
    let respondent = case.respondents().next().unwrap().as_case();
    assert!(respondent.warnings().is_empty());
    assert_eq!(respondent.draft().waived, [Waiver::from(Code::AgainstExpectation)]);
    let target = case.targets().next().unwrap().as_case();
    assert!(target.warnings().is_empty());
    assert_eq!(target.draft().waived, case.draft().waived);
}

#[test]
fn a_path_is_read_as_it_is_written() {
    for text in [
        "$",
        "$.moments[1].ratings.budget",
        "$[line 4].capacity",
        r#"$.answers["q 1"].x"#,
        r#"$["a\"b\\c\n\u{ad}"]"#,
        "$[0][12]",
    ] {
        let path: Path = text.parse().unwrap();
        assert_eq!(path.to_string(), text);
    }
    for text in ["", "moments", "$.", "$[", "$[x]", "$[\"a\"", "$.a b", "$[-1]", "$.a[1]b", "$[line]", "$ "] {
        assert!(text.parse::<Path>().is_err(), "{text}");
    }
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn any_path_comes_back(keys in prop::collection::vec((any::<String>(), 0..9_usize), 0..4)) {
        let path = keys.into_iter().fold(Path::root(), |path, (key, index)| {
            path.join(policy_integration::report::Step::Key(key.into())).join(index)
        });
        prop_assert_eq!(path.to_string().parse::<Path>().unwrap(), path);
    }

    #[test]
    fn no_path_panics(text in "[$.\\[\\]\"\\\\a1u{} ]{0,12}") {
        drop(text.parse::<Path>());
    }

    #[test]
    fn without_its_idle_waivers_a_record_says_the_same(draft in strategies::sound_draft()) {
        let case = Case::check(draft).unwrap();
        let idle: Vec<_> = case.warnings().findings().iter().filter(|f| f.code() == Code::IdleWaiver).collect();
        let places: Vec<_> = idle.iter().map(|finding| finding.path().to_string()).collect();
        let waived = case.draft().waived.iter().enumerate();
        let kept = waived.filter(|(at, _)| !places.contains(&format!("$.waived[{at}]"))).map(|(_, waiver)| waiver.clone());
        let mended = Case::check(CaseDraft { waived: kept.collect(), ..case.draft().clone() }).unwrap();
        let others = case.warnings().findings().iter().filter(|finding| finding.code() != Code::IdleWaiver);
        prop_assert_eq!(mended.warnings().findings(), others.cloned().collect::<Vec<_>>());
    }
}
