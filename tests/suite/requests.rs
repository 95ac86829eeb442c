//! Requests: one function from the JSON of a request to the JSON of its answer.

use policy_integration::report::Limits;
use policy_integration::requests::{Ask, JsonText, Request, answer, answer_within, most_bytes};
use policy_integration::{Case, CaseDraft, Language};
use serde_json::{Value, json};

const CASE: &str = r#"{"id": "rivierstad", "moments": [
    {"on": "2024-01-15", "ratings": {"policy_goals": "emerging", "capacity": "emerging"}},
    {"on": "2024-09-01", "ratings": {"capacity": {"grew_to": "established"}}}],
    "domains": [{"domain": "health", "ambition": "training"}]}"#;

fn case() -> Value {
    serde_json::from_str(CASE).expect("JSON")
}

fn answered(request: &str) -> Value {
    let answer = answer(request);
    assert!(!answer.contains('\n'), "one line");
    serde_json::from_str(&answer).expect("JSON")
}

/// A finding: its path, line, column, code and the nearest word.
fn finding(finding: &Value) -> (String, u64, u64, String, Option<String>) {
    let text = |key: &str| finding[key].as_str().map(str::to_owned);
    let place = |key: &str| finding["place"][key].as_u64().unwrap_or_default();
    (text("path").expect("a path"), place("line"), place("column"), text("code").expect("a code"), text("nearest"))
}

fn findings(answer: &Value) -> Vec<(String, u64, u64, String, Option<String>)> {
    assert_eq!((&answer["kind"], &answer["answer"]["code"]), (&json!("error"), &json!("report")), "{answer}");
    answer["answer"]["facts"]["report"]["findings"].as_array().expect("findings").iter().map(finding).collect()
}

#[test]
fn every_fault_of_a_request_and_of_its_records_is_told_at_once_with_its_place() {
    let request = r#"{"id": {"nr": 1.50}, "ask": "plam", "target": "healt",
 "on": "2024-1-5", "horizn": "2024-01-01", "to": {"degrees": {"budget": "plenty", "mandate": "for"}},
 "suppose": {"ratings": {"capacity": "grew"}, "rules": [7]}, "depth": -1,
 "case": {"id": "a",
  "moments": [{"on": "2024-01-15", "ratings": {"budgt": "absent"}}], "period": {"from": "2024-01-01", "to": "2023-01-01"}},
 "before": {"id": "a", "moments": []}}"#;
    let answer = answered(request);
    let text = |text: &str| Some(text.to_owned());
    let expected = [
        ("$.ask", 1, 29, "unknown_word", text("plan")),
        ("$.before.moments", 6, 35, "no_moments", None),
        ("$.case.moments[0].ratings.budgt", 5, 48, "unknown_key", text("budget")),
        ("$.case.period", 5, 80, "period_upside_down", None),
        ("$.depth", 3, 71, "number_out_of_range", None),
        ("$.horizn", 2, 20, "unknown_key", text("horizon")),
        ("$.on", 2, 8, "not_a_date", text("2024-01-05")),
        ("$.suppose.ratings.capacity", 3, 38, "change_where_rated_once", None),
        ("$.suppose.rules[0]", 3, 57, "wrong_type", None),
        ("$.target", 1, 47, "unknown_word", text("health")),
        ("$.to.degrees.budget", 2, 73, "degree_off_scale", None),
    ];
    let told = findings(&answer);
    let told: Vec<_> =
        told.iter().map(|(p, line, column, code, near)| (&**p, *line, *column, &**code, near.clone())).collect();
    assert_eq!(told, expected);
    assert!(answer.to_string().contains(r#""id":{"nr":1.5"#));
    let lines = |language: &str| answer["text"][language].as_array().map(Vec::len);
    assert_eq!((lines("en"), lines("nl")), (Some(expected.len()), Some(expected.len())));
    // The report that a Rust program reads is the same.
    let report = Request::read(request.as_bytes()).expect_err("faults");
    let sentences: Vec<_> = report.lines(Language::Dutch).collect();
    assert_eq!(json!(sentences), answer["text"]["nl"]);
}

#[test]
fn faults_of_a_record_are_those_that_reading_it_alone_tells() {
    let records = [
        "7",
        "[]",
        r#"{"id": "a", "id": "b", "moments": [{"on": "soon", "ratings": {"budget": "plenty"}}]}"#,
        "{\"id\": \"é\u{200b}\",\n\n  \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"grew\"}}],\n \"log\": [{}]}",
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "outcomes": [{"rung": "x"}]}"#,
    ];
    for record in records {
        let alone = Case::read(record.as_bytes()).expect_err("faults");
        for request in [
            format!(r#"{{"ask": "plan", "case": {record}}}"#),
            format!("\u{feff}{{\"case\":\n{record}, \"ask\": \"plan\"}}"),
        ] {
            let report = Request::read(request.as_bytes()).expect_err("faults");
            assert_eq!(report.count(), alone.count(), "{record}: {report}");
            for (inside, own) in report.findings().iter().zip(alone.findings()) {
                assert_eq!(inside.path().to_string().replacen("$.case", "$", 1), own.path().to_string());
                assert_eq!((inside.code(), inside.nearest()), (own.code(), own.nearest()));
                let [inside, own] = [inside, own].map(|finding| finding.value_place().expect("a place").bytes.clone());
                assert_eq!(request[inside], record[own]);
            }
            // A check tells them as the record alone has them.
            let check = answered(&request.replace("plan", "check"));
            assert_eq!(check["kind"], "report");
            assert_eq!(check["answer"], serde_json::to_value(&alone).expect("JSON"), "{record}");
        }
    }
}

#[test]
fn what_a_rule_book_finds_stands_in_the_request_too() {
    let mut record = case();
    record["log"] = json!([{"on": "2024-02", "rule": "talk_informaly"}]);
    let request = json!({"ask": "map", "case": record}).to_string();
    let told = findings(&answered(&request));
    let (path, line, column, code, nearest) = &told[0];
    assert_eq!(
        (&**path, *line, &**code, nearest.as_deref()),
        ("$.case.log[0].rule", 1, "unknown_rule", Some("talk_informally"))
    );
    assert_eq!(usize::try_from(*column).ok(), request.find(r#""talk_informaly""#).map(|at| at + 1));
}

#[test]
fn the_identifier_comes_back_as_it_was_sent() {
    for id in ["7", "1.50", "12345678901234567890123", r#""a\u00e9""#, "[1, {\"a\": null}]", "false"] {
        for ask in ["vocabulary", "plan", "nothing"] {
            let answer = answer(format!(r#"{{"ask": "{ask}", "id": {id}}}"#));
            assert!(answer.ends_with(&format!(r#","id":{id}}}"#)), "{id} {ask}");
        }
        let several = answer(format!(r#"{{"id": {id}, "ask": "claims", "case": {CASE}}}"#));
        assert!(
            several.starts_with(r#"{"answers":[{"kind":"judgment""#) && several.ends_with(&format!(r#","id":{id}}}"#))
        );
    }
    for without in [r#"{"ask": "vocabulary", "id": null}"#, r#"{"ask": "vocabulary"}"#, r#"{"id": 7, "ask": }"#, "[7]"]
    {
        assert_eq!(answered(without).get("id"), None, "{without}");
    }
}

/// Values of each key that a question may take.
fn keys() -> [(&'static str, Value); 7] {
    [
        ("target", json!("health")),
        ("on", json!("2024-02-01")),
        ("to", json!({"outcome": "attention"})),
        ("horizon", json!("2024-10-01")),
        ("depth", json!(1)),
        ("suppose", json!({"ratings": {"capacity": "absent"}})),
        ("before", json!({"id": "b", "moments": case()["moments"]})),
    ]
}

#[test]
fn each_question_takes_the_keys_that_it_says_and_no_others() {
    assert_eq!(Ask::ALL.len(), 18);
    let documentation = include_str!("../../src/requests/mod.rs");
    for ask in Ask::ALL {
        let row = documentation.lines().find(|line| line.starts_with(&format!("//! | `{ask}` |"))).expect("a row");
        let told = row.split('|').nth(2).expect("the keys").trim();
        let needed = ask.needs().iter().map(|key| format!("**`{key}`**"));
        let keys_of = needed.chain(ask.takes().iter().map(|key| format!("`{key}`"))).collect::<Vec<_>>();
        assert_eq!(told, keys_of.join(", "));
        let mut request = json!({"ask": ask.id()});
        for need in ask.needs() {
            let missing = findings(&answered(&request.to_string()));
            assert!(missing.iter().any(|(path, _, _, code, _)| *path == format!("$.{need}") && code == "missing_key"));
            let value = keys().into_iter().find(|(key, _)| key == need).map_or_else(case, |(_, value)| value);
            request[need] = value;
        }
        let plain = answer(request.to_string());
        assert!(!plain.contains(r#""kind":"error""#), "{plain}");
        let is_known = |key: &str| ask.takes().contains(&key) || ask.needs().contains(&key);
        let with = |keys: Vec<(&str, Value)>| {
            let mut more = request.clone();
            for (key, value) in keys {
                more[key] = value;
            }
            answer(more.to_string())
        };
        assert_eq!(
            with(keys().into_iter().filter(|(key, _)| !is_known(key)).collect()),
            plain,
            "{ask} takes no other key"
        );
        // A case with one target has the same answers where it is named.
        let is_telling = |key: &str| ask.takes().contains(&key) && !["target", "depth"].contains(&key);
        for key in keys().into_iter().filter(|(key, _)| is_telling(key)) {
            assert_ne!(with(vec![key.clone()]), plain, "{ask} takes {key:?}");
        }
    }
}

#[test]
fn what_is_supposed_can_be_ratings_and_an_outcome_too() {
    let asked = |suppose: Value| {
        answered(&json!({"ask": "what_if", "case": case(), "suppose": suppose}).to_string())["answer"].clone()
    };
    let rules = asked(json!(["officer_leaves"]));
    assert_eq!(rules, asked(json!({"rules": ["officer_leaves"]})));
    let supposed = asked(json!({"ratings": {"budget": {"at_least": "established"}}, "outcome": "attention"}));
    assert_eq!(supposed["after"]["position"]["ratings"]["budget"], json!({"at_least": "established"}));
    assert_eq!(supposed["after"]["position"]["outcome"]["lower"], "attention");
    assert_eq!(supposed["before"]["position"]["ratings"].get("budget"), None);
}

#[test]
fn a_request_is_made_read_and_limited() {
    let record: CaseDraft = serde_json::from_str(CASE).expect("a record");
    let request = Request {
        case: Some(JsonText::of(&record).expect("JSON")),
        id: Some(JsonText::of(&7).expect("JSON")),
        ..Request::of(Ask::Row)
    };
    let json = serde_json::to_string(&request).expect("JSON");
    assert_eq!(Request::read(json.as_bytes()).as_ref(), Ok(&request));
    assert_eq!(serde_json::from_str::<Request>(&json).expect("a request"), request);
    let limits = Limits::default().with_bytes(json.len().div_ceil(3));
    let refused: Value = serde_json::from_str(&answer_within(&json, &limits)).expect("JSON");
    assert_eq!(refused["answer"]["facts"]["report"]["findings"][0]["path"], "$.case", "the record is too large");
    let smaller = Limits::default().with_bytes(json.len().div_ceil(3) - 1);
    let refused: Value = serde_json::from_str(&answer_within(&json, &smaller)).expect("JSON");
    assert_eq!(
        (&refused["answer"]["code"], &refused["answer"]["facts"]["most"]),
        (&json!("request.too_large"), &json!(most_bytes(&smaller)))
    );
    assert!(Request::read_within(json.as_bytes(), &smaller).is_err());
    // A record may be nested as deep in a request as by itself.
    let deep =
        |levels: usize| format!(r#"{{"id": "a", "moments": [], "x": {}{}}}"#, "[".repeat(levels), "]".repeat(levels));
    for (levels, code) in [(31, "unknown_key"), (32, "too_deep")] {
        let told = findings(&answered(&format!(r#"{{"ask": "plan", "case": {}}}"#, deep(levels))));
        assert!(
            told.iter().any(|(path, _, _, told, _)| path.starts_with("$.case") && told == code),
            "{levels} {told:?}"
        );
    }
}

#[test]
fn anything_has_an_answer() {
    for (bytes, code) in [
        (&b""[..], "truncated"),
        (b"\xff", "not_utf8"),
        (b"PK\x03\x04", "other_format"),
        (br#"{"ask": "plan",}"#, "not_json"),
        (b"null", "wrong_type"),
        (br#"{"ask": "plan", "ask": "plan", "case": 1, "case": 2}"#, "duplicate_key"),
    ] {
        let told: Value = serde_json::from_str(&answer(bytes)).expect("JSON");
        assert!(findings(&told).iter().any(|(_, _, _, told, _)| told == code), "{told}");
    }
}
