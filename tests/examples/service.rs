//! The example `service`: requests and answers as JSON, a line each.

use serde_json::{Value, json};

use crate::program::{run, text};

/// A record with what each question asks for.
fn record() -> Value {
    json!({"id": "rivierstad", "moments": [
            {"on": "2024-01-15", "ratings": {"policy_goals": "emerging", "capacity": "emerging"}},
            {"on": "2024-09-01", "ratings": {"capacity": {"grew_to": "established"}}}],
        "domains": [{"domain": "health", "ambition": "training"}, {"domain": "welfare"}],
        "contacts": [{"id": "c1", "tier": "management", "domain": "health"}],
        "log": [{"on": "2024-02", "rule": "talk_informally"}]})
}

fn answers(requests: &[Value]) -> Vec<Value> {
    let lines: Vec<_> = requests.iter().map(Value::to_string).collect();
    let output = run("service", &[], lines.join("\n").as_bytes());
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    let answers: Vec<_> = text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers.len(), requests.len());
    answers
}

#[test]
fn each_question_has_an_answer_of_its_kind() {
    let kinds = [
        ("check", "report"),
        ("score", "scorecard"),
        ("row", "row"),
        ("moves", "moves"),
        ("plan", "plan"),
        ("ask_next", "ask_next"),
        ("if_then_plan", "if_then_plan"),
        ("diagnosis", "diagnosis"),
        ("what_if", "what_if"),
        ("replay", "replay"),
        ("reconstruction", "reconstruction"),
        ("map", "map"),
        ("actions", "actions"),
        ("change", "change"),
    ];
    let request = |ask: &str| {
        json!({"id": ask, "ask": ask, "case": record(), "target": "health", "on": "2024-10-01", "text": true, "depth": 1,
            "suppose": ["manager_leaves"]})
    };
    let told = answers(&kinds.map(|(ask, _)| request(ask)));
    for ((ask, kind), answer) in kinds.iter().zip(&told) {
        assert_eq!((&answer["id"], &answer["kind"]), (&json!(ask), &json!(kind)), "{answer}");
        assert_eq!(answer["versions"]["answers"], 1);
        assert!(answer["answer"].is_object() && answer["kind"] != "error", "{answer}");
        // Of no findings and no actions there is nothing to say.
        let is_silent = ["check", "actions"].contains(ask);
        for language in ["en", "nl"] {
            assert!(
                is_silent || answer["text"][language].as_array().is_some_and(|lines| !lines.is_empty()),
                "{answer}"
            );
        }
    }
    let plan = &told[4];
    assert_eq!(
        (&plan["case"], &plan["target"], &plan["on"]),
        (&json!("rivierstad"), &json!("health"), &json!("2024-10-01"))
    );
    assert_eq!(plan["answer"]["goal"]["outcome"], "training");
    assert!(plan["text"]["nl"][0].as_str().is_some_and(|line| line.starts_with("naar ")));
    let lists = answers(&["peers", "claims"].map(request));
    assert!(lists.iter().all(|answer| answer["answers"].as_array().is_some_and(|answers| answers.len() > 10)));
    let vocabulary = &answers(&[json!({"ask": "vocabulary"})])[0];
    assert_eq!((&vocabulary["kind"], &vocabulary["versions"]["answers"]), (&json!("vocabulary"), &json!(1)));
    assert!(vocabulary["answer"]["dimensions"].as_array().is_some_and(|dimensions| dimensions.len() > 50));
}

#[test]
fn what_is_not_understood_has_an_error_in_both_languages() {
    let case = record();
    let told = answers(&[
        json!({"ask": "plam", "case": case}),
        json!({"ask": "plan"}),
        json!({"ask": "plan", "case": case, "target": "education"}),
        json!({"ask": "plan", "case": case, "on": "2024-1-1"}),
        json!({"ask": "plan", "case": case, "too": 1}),
        json!({"ask": "plan", "case": case, "target": "health", "to": {}}),
        json!({"ask": "what_if", "case": case, "target": "health", "suppose": ["x"]}),
        json!([1, 2]),
    ]);
    for answer in &told {
        assert_eq!(answer["kind"], "error", "{answer}");
        assert!(answer["text"]["en"][0].is_string() && answer["text"]["nl"][0].is_string(), "{answer}");
    }
    let codes: Vec<_> = told.iter().filter_map(|answer| answer["answer"]["code"].as_str()).collect();
    assert_eq!(codes[..4], ["report", "report", "request.no_such_target", "report"]);
    assert_eq!(codes[4..], ["report"; 4]);
    assert_eq!(told[2]["answer"]["facts"]["accepted"], json!(["health", "welfare"]));
    let finding = |at: usize| {
        let finding = &told[at]["answer"]["facts"]["report"]["findings"][0];
        (finding["path"].as_str().unwrap_or_default(), finding["code"].as_str().unwrap_or_default())
    };
    assert_eq!(
        [0, 1, 3, 4, 5, 6, 7].map(finding),
        [
            ("$.ask", "unknown_word"),
            ("$.case", "missing_key"),
            ("$.on", "not_a_date"),
            ("$.too", "unknown_key"),
            ("$.to", "asks_nothing"),
            ("$.suppose[0]", "unknown_rule"),
            ("$", "wrong_type")
        ]
    );
    let of_goal = told[5]["text"]["en"][0].as_str().unwrap_or_default();
    assert!(of_goal.ends_with("accepted: `outcome`, `degrees` with at least one dimension, or both"), "{of_goal}");
    assert_eq!(told[0]["text"]["en"][0].as_str().map(|line| line.contains("did you mean `plan`?")), Some(true));
    assert_eq!(told[3]["text"]["nl"][0].as_str().map(|line| line.contains("bedoel je `2024-01-01`?")), Some(true));
    let faulty = &answers(&[json!({"ask": "score", "case": {"id": "a", "moments": []}})])[0];
    assert_eq!(faulty["answer"]["facts"]["report"]["findings"][0]["code"], "no_moments");
}

/// A line that can't be a request has an answer too, and those after it are answered.
#[test]
fn each_line_has_an_answer_whatever_it_is() {
    let codes = |arguments: &[&str], input: &[u8]| -> Vec<String> {
        let output = run("service", arguments, input);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let lines = text(&output.stdout).lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        lines.map(|answer| answer["answer"]["code"].as_str().unwrap_or("none").to_owned()).collect()
    };
    assert_eq!(codes(&[], b"{\n\n\xff\n"), ["report", "report"]);
    let long = br#"{"ask": "vocabulary", "id": "a long one, and longer still"}
{"ask": "vocabulary"}"#;
    assert_eq!(codes(&["--most-bytes", "30"], long), ["request.too_large", "none"]);
    // The bytes are those of the line without its end.
    let of_100 = format!(r#"{{"ask": "vocabulary", "id": "{}"}}"#, "a".repeat(69));
    assert_eq!(of_100.len(), 100);
    for end in ["", "\n", "\r\n"] {
        for (most, code) in [("100", "none"), ("99", "request.too_large")] {
            let two = format!("{of_100}{end}{}", if end.is_empty() { "" } else { "{\"ask\": \"vocabulary\"}" });
            let told = codes(&["--most-bytes", most], two.as_bytes());
            assert_eq!((told[0].as_str(), told.len()), (code, if end.is_empty() { 1 } else { 2 }), "{end:?} {most}");
        }
    }
    // What isn't JSON is told with its reason, as in a record; what is has its identifier back.
    let broken = run("service", &[r#"{"ask": "plan",}"#], b"");
    let broken: Value = serde_json::from_str(text(&broken.stdout)).expect("JSON");
    assert!(broken["text"]["nl"][0].as_str().is_some_and(|line| line.contains("komma")), "{broken}");
    let asked = &answers(&[json!({"id": 7, "ask": "plan", "case": record(), "too": 1})])[0];
    assert_eq!((&asked["id"], &asked["answer"]["code"]), (&json!(7), &json!("report")));
    let misspelt = &answers(&[json!({"ask": "plan", "case": record(), "to": {"budget": "established"}})])[0];
    assert_eq!(misspelt["answer"]["facts"]["report"]["findings"][0]["path"], "$.to.budget");
}

#[test]
fn a_check_finds_what_a_plan_would_refuse_and_what_another_book_would_misread() {
    let mut impossible = record();
    impossible["moments"][0]["ratings"]["management_support"] = "absent".into();
    impossible["log"] = json!([{"on": "2024-02", "rule": "win_team_manager", "domain": "health"}]);
    let mut other = record();
    other["rule_book"] = json!({"id": "mine", "version": 7});
    let told = answers(&[json!({"ask": "check", "case": impossible}), json!({"ask": "check", "case": other})]);
    let finding = |at: usize, code: &str| {
        let all = told[at]["answer"]["findings"].as_array().cloned().unwrap_or_default();
        all.into_iter().find(|finding| finding["code"] == code).unwrap_or_else(|| panic!("{code}: {}", told[at]))
    };
    assert_eq!(told[0]["answer"]["is_sound"], false);
    assert!(finding(0, "broken_invariant")["place"]["line"].is_number());
    assert!(finding(1, "other_rule_book")["place"]["line"].is_number());
}

#[test]
fn two_versions_of_a_record_are_compared_and_a_case_with_two_targets_names_one() {
    let mut after = record();
    after["moments"][1]["ratings"]["budget"] = "emerging".into();
    let told = answers(&[
        json!({"ask": "record_changes", "case": after, "before": record(), "text": true}),
        json!({"ask": "record_changes", "case": after}),
        json!({"ask": "plan", "case": after}),
    ]);
    let change = &told[0]["answers"][0];
    assert_eq!((&change["kind"], &change["answer"]["change"]), (&json!("record_change"), &json!("added")));
    assert!(told[0]["answers"].as_array().is_some_and(|changes| changes.len() == 1));
    assert_eq!(told[1]["answer"]["facts"]["report"]["findings"][0]["path"], "$.before");
    assert_eq!(told[2]["answer"]["code"], "request.several_targets");
}

#[test]
fn a_check_tells_warnings_and_reads_the_log_by_the_book_that_the_record_names() {
    let mut warned = record();
    warned["moments"][0]["ratings"] = json!({"capacity": "emerging"});
    warned["outcomes"] = json!([{"rung": "training", "on": "2030-01-01", "domain": "health"}]);
    let mut former = record();
    former["versions"] = json!({"format": 2, "codebook": 3, "rule_book": 1});
    former["log"] = json!([{"on": "2024-02", "rule": "have_talks", "domain": "health"}]);
    let requests = [
        json!({"ask": "check", "case": warned, "text": true}),
        json!({"ask": "check", "case": former}),
        json!({"ask": "plan", "case": former, "target": "health", "to": {"outcome": "attention"}}),
        json!({"ask": "score", "case": record(), "target": "health", "on": "2024-02-01"}),
        json!({"ask": "score", "case": record(), "target": "health"}),
    ];
    let told = answers(&requests);
    assert_eq!(
        (&told[0]["answer"]["is_sound"], &told[0]["answer"]["findings"][0]["severity"]),
        (&json!(true), &json!("warning"))
    );
    assert!(told[0]["text"]["nl"][0].is_string());
    let codes: Vec<_> =
        told[1]["answer"]["findings"].as_array().into_iter().flatten().map(|one| &one["code"]).collect();
    assert_eq!(
        (&told[1]["answer"]["is_sound"], codes),
        (&json!(true), vec![&json!("parts_from_log")]),
        "the log's rules are known"
    );
    assert_eq!((&told[2]["kind"], &told[2]["book"]["version"]), (&json!("plan"), &json!(1)));
    // A scorecard is of the day that is asked for, or of the latest moment.
    assert_eq!([&told[3]["answer"]["on"], &told[4]["answer"]["on"]], ["2024-02-01", "2024-09-01"]);
    assert_ne!(told[3]["answer"]["levels"], told[4]["answer"]["levels"]);
}

#[test]
fn text_that_nobody_vouches_for_passes_unchanged() {
    for hostile in ["</script><b>", "a\u{202e}b", "'; DROP TABLE--", "${x}{{y}}%s", "\u{1f600}é\u{301}", "a\"b\\c"] {
        let mut case = record();
        case["contacts"][0]["role"] = hostile.into();
        case["contacts"][0]["id"] = hostile.into();
        let answer = &answers(&[json!({"ask": "map", "case": case})])[0];
        let cells = answer["answer"]["cells"].to_string();
        let is_refused = answer["answer"]["facts"]["report"]["findings"].is_array();
        assert!(is_refused || cells.contains(&json!(hostile).to_string()), "{answer}");
    }
}

/// Every example that answers has its answers as JSON too, an envelope a line.
#[test]
fn examples_print_their_answers_as_json() {
    for (name, arguments, kind) in [
        ("plan", &["--case", "8"][..], "diagnosis"),
        ("plan", &["--case", "8", "--to", "training"], "plan"),
        ("reconstruct", &["--case", "8"], "reconstruction"),
        ("claims", &["--verdict", "contradicted"], "judgment"),
        ("expected_effects", &[], "expected_effect"),
        ("meaning", &["--file", "examples/score/two-targets.json"], "correlation"),
        ("agreement", &[], "alpha"),
        ("experiments", &[], "moves"),
    ] {
        let output = run(name, &[arguments, &["--json"]].concat(), b"");
        assert_eq!(text(&output.stderr), "", "{name}");
        let lines: Vec<Value> = text(&output.stdout).lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
        assert!(!lines.is_empty());
        assert_eq!(lines[0]["kind"], kind, "{name}");
        assert!(lines.iter().all(|line| line["versions"]["answers"] == 1 && line["answer"].is_object()), "{name}");
    }
}
