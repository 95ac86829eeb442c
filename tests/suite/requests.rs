//! Requests: one function from the JSON of a request to the JSON of its answer.

use policy_integration::report::Limits;
use policy_integration::requests::{Ask, JsonText, Request, answer, answer_within, most_bytes};
use policy_integration::{Case, CaseDraft, Language, published};
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
fn each_unknown_rule_of_what_is_supposed_is_told_beside_the_other_faults() {
    let text = |text: &str| Some(text.to_owned());
    let list = format!(
        "{{\"ask\": \"what_if\", \"on\": \"soon\", \"case\": {},\n\"suppose\": [\"nope\", \"officer_leaves\", \"brief_alderpersn\"]}}",
        case()
    );
    assert_eq!(
        findings(&answered(&list))[1..],
        [
            ("$.suppose[0]".to_owned(), 2, 13, "unknown_rule".to_owned(), None),
            ("$.suppose[2]".to_owned(), 2, 39, "unknown_rule".to_owned(), text("brief_alderperson")),
        ]
    );
    // Of an element that can't be read the places of the others don't shift; an object has the path of its list.
    let object = format!("{{\"ask\": \"what_if\", \"suppose\": {{\"rules\": [7, \"nope\"]}}, \"case\": {}}}", case());
    let told = findings(&answered(&object));
    let told: Vec<_> = told.iter().map(|(path, _, _, code, _)| (path.as_str(), code.as_str())).collect();
    assert_eq!(told, [("$.suppose.rules[0]", "wrong_type"), ("$.suppose.rules[1]", "unknown_rule")]);
    // A record names the version of its book; of one that isn't sound the book isn't known.
    let former =
        json!({"id": "a", "moments": case()["moments"], "versions": {"format": 2, "codebook": 3, "rule_book": 1}});
    let asked =
        |case: Value| findings(&answered(&json!({"ask": "map", "case": case, "suppose": ["have_talks"]}).to_string()));
    assert!(!answer(json!({"ask": "map", "case": former, "suppose": ["have_talks"]}).to_string()).contains("error"));
    assert_eq!(asked(case())[0].0, "$.suppose[0]");
    let told = asked(json!({"id": "a", "moments": []}));
    assert_eq!((told.len(), told[0].0.as_str()), (1, "$.case.moments"));
}

#[test]
fn faults_of_the_request_are_listed_before_those_of_its_records() {
    let log: Vec<_> = (0..3_000).map(|_| json!({"on": "soon", "rule": 7})).collect();
    let faulty = json!({"id": "a", "moments": case()["moments"], "log": log});
    let request = json!({"ask": "plan", "on": "soon", "target": "healt", "case": faulty, "before": faulty});
    let answer = answered(&request.to_string());
    let told = findings(&answer);
    assert_eq!(told.len(), 1_000);
    let own: Vec<_> = told.iter().map(|(path, ..)| path.as_str()).filter(|path| !path.contains("log")).collect();
    assert_eq!(own, ["$.on", "$.target"]);
    assert_eq!(answer["answer"]["facts"]["report"]["more"], 12_000 + 2 - 1_000);
}

#[test]
fn an_identifier_is_nested_as_deep_as_a_record_at_most() {
    let asked = |depth: usize, ask: &str| {
        answered(&format!(r#"{{"ask": "{ask}", "id": {}{}}}"#, "[".repeat(depth), "]".repeat(depth)))
    };
    assert!(asked(32, "vocabulary")["id"].is_array());
    for depth in [33, 1_000_000] {
        let answer = asked(depth, "vocabulary");
        let told = findings(&answer);
        assert_eq!((told.len(), told[0].0.as_str(), told[0].3.as_str()), (1, "$.id", "too_deep"));
        assert_eq!(answer.get("id"), None);
        assert_eq!(asked(depth, "vocabulry").get("id"), None);
    }
}

#[test]
fn half_a_character_in_a_record_is_told_where_it_stands_in_the_request() {
    let request = "{\"ask\": \"plan\",\n \"case\": {\"id\": \"\\ud800\", \"moments\": []}}";
    let report = Request::read(request.as_bytes()).expect_err("a fault");
    let finding = &report.findings()[0];
    let place = finding.place().expect("a place").to_string();
    assert_eq!((finding.value(), place.as_str()), ("2:24", "2:24"));
    assert!(finding.line(Language::English).contains("line:column `2:24`"));
    // Lines of a file move the sentence too, also the place where a bracket opened.
    let line = Case::read(b"{\"id\": [").expect_err("a fault").after_lines(2).to_string();
    assert!(line.contains("`3:8`: a bracket that isn't closed, opened at line:column `3:8`"), "{line}");
}

#[test]
fn an_envelope_tells_what_its_answer_is_of() {
    let told = |ask: &str, on: Option<&str>| {
        let mut request = json!({"ask": ask, "case": case()});
        if let Some(on) = on {
            request["on"] = on.into();
        }
        let answer = answered(&request.to_string());
        let keys = ["book", "model", "case", "target", "on"].into_iter().filter(|key| answer.get(key).is_some());
        (keys.collect::<Vec<_>>().join(" "), answer["on"].as_str().unwrap_or_default().to_owned())
    };
    let day = Some("2024-03-01");
    for (ask, on, keys, of_day) in [
        ("check", None, "book case", ""),
        ("score", None, "model case target on", "2024-09-01"),
        ("score", day, "book model case target on", "2024-03-01"),
        ("row", day, "book model case target on", "2024-03-01"),
        ("moves", None, "book case target on", "2024-09-01"),
        ("plan", day, "book case target on", "2024-03-01"),
        ("ask_next", day, "book case target on", "2024-03-01"),
        ("if_then_plan", day, "book case target on", "2024-03-01"),
        ("diagnosis", day, "book model case target on", "2024-03-01"),
        ("what_if", day, "book model case target on", "2024-03-01"),
        ("replay", None, "book case target", ""),
        ("reconstruction", None, "book case target", ""),
        ("map", None, "case", ""),
        ("actions", day, "case on", "2024-03-01"),
        ("change", None, "case target", ""),
    ] {
        assert_eq!(told(ask, on), (keys.to_owned(), of_day.to_owned()), "{ask}");
    }
    // A record that isn't sound has its identifier where that can be read.
    for (record, id) in [
        (json!({"id": "a", "moments": []}), json!("a")),
        (json!({"id": "a", "moments": [], "x": 1}), json!("a")),
        (json!({"id": "x".repeat(1_000), "moments": []}), Value::Null),
        (json!(7), Value::Null),
    ] {
        let answer = answered(&json!({"ask": "check", "case": record}).to_string());
        assert_eq!((&answer["kind"], &answer["case"], answer.get("book")), (&json!("report"), &id, None));
    }
}

#[test]
fn sentences_of_a_target_that_dropped_out_say_so() {
    let record = JsonText::of(published::municipality("19").expect("a case")).expect("JSON");
    for (ask, count) in [("plan", 2), ("moves", 2), ("what_if", 2), ("row", 1), ("diagnosis", 1)] {
        let request =
            Request { case: Some(record.clone()), text: true, ..Request::of(ask.parse().expect("a question")) };
        let answer = answered(&serde_json::to_string(&request).expect("JSON"));
        let [english, dutch] = ["en", "nl"].map(|language| answer["text"][language].as_array().expect("lines"));
        assert_eq!(english[0], "has dropped out; of a new start nothing is known", "{ask}");
        assert_eq!(dutch[0], "is uitgevallen; van een nieuw begin is niets bekend", "{ask}");
        assert!(english.len() >= count && english.iter().filter(|line| **line == english[0]).count() == 1, "{ask}");
    }
}

/// The same unknown stands at both moments of a dimension that is never rated: its change is certain.
#[test]
fn a_dimension_that_is_never_rated_did_not_change_and_one_that_is_forgotten_may_have() {
    let mut record = case();
    record["moments"][0]["ratings"]["budget"] = "emerging".into();
    record["moments"][1]["ratings"]["budget"] = "unknown".into();
    let answer = answered(&json!({"ask": "change", "case": record}).to_string());
    let of = |dimension: &str| {
        let all = answer["answer"]["dimensions"].as_array().expect("dimensions");
        all.iter().find(|one| one["dimension"] == dimension).cloned().expect(dimension)
    };
    let [never, forgotten] = ["mandate", "budget"].map(of);
    assert_eq!((&never["before"], &never["most_steps"], &never["rose"]), (&json!("unknown"), &json!(0), &json!(false)));
    assert_eq!((&forgotten["most_steps"], &forgotten["rose"]), (&json!(2), &Value::Null));
}

#[test]
fn what_if_names_the_levels() {
    let answer = answered(&json!({"ask": "what_if", "case": case()}).to_string());
    let levels = |standing: &str| answer["answer"][standing]["levels"].clone();
    let names: Vec<_> = levels("before").as_array().expect("levels").iter().map(|one| one["level"].clone()).collect();
    assert_eq!(names, ["institutional", "organizational", "individual"]);
    // Nothing is supposed: all is as it was.
    assert_eq!((levels("before"), &answer["answer"]["moves"]), (levels("after"), &json!([])));
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
