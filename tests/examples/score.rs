//! The main example, run as a user runs it.

use std::process::Output;

use crate::program::{self, assert_golden, text};
use policy_integration::{ScoringModel, published};

const SOUND: &str = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#;
const ALSO_SOUND: &str = r#"{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"budget": "embedded"}}]}"#;
const FAULTY: &str = r#"{"id": "c", "moments": [{"on": "2024-01-32", "ratings": {}}]}"#;

fn run(arguments: &[&str], input: &[u8]) -> Output {
    program::run("score", arguments, input)
}

#[test]
fn the_published_cases_print_as_before_and_fit_80_columns() {
    for (language, golden) in [("en", "score-en.txt"), ("nl", "score-nl.txt")] {
        let output = run(&["--language", language], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        assert!(text(&output.stdout).lines().all(|line| line.chars().count() <= 80));
        assert!(!text(&output.stdout).contains('\u{1b}'), "no colour where no terminal is");
        assert_golden(golden, text(&output.stdout));
    }
}

#[test]
fn json_prints_one_scorecard_a_line_in_its_envelope() {
    let output = run(&["--json"], b"");
    let cards: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let cases: Vec<_> = cards.iter().map(|card| card["case"].as_str().expect("a text").to_owned()).collect();
    let targets = || published::municipalities().iter().flat_map(policy_integration::Case::targets);
    assert_eq!(cases, targets().map(|target| target.case().id()).collect::<Vec<_>>());
    assert_eq!(cases.len(), 27);
    let first = ScoringModel::default().scorecard_of(&targets().next().expect("a target"));
    assert_eq!(cards[0]["kind"], "scorecard");
    assert_eq!(cards[0]["text"]["nl"].as_array().map(Vec::len), Some(6));
    assert_eq!(cards[0]["answer"], serde_json::to_value(first).expect("JSON"));
}

#[test]
fn of_json_lines_the_sound_are_scored_and_the_faults_of_the_others_told_by_line() {
    let input = format!("{SOUND}\n\n{FAULTY}\n{ALSO_SOUND}\n");
    let output = run(&["-"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("Cases scored: 2"), "{}", text(&output.stdout));
    assert_eq!(
        text(&output.stderr),
        format!(
            "line 3: $.moments[0].on: error[not_a_date]: `2024-01-32` isn't a date; \
             accepted: a calendar date as YYYY-MM-DD\n --> standard input:3:32\n  |\n3 | {FAULTY}\n  |{:32}^^^^^^^^^^^^\n",
            ""
        )
    );
}

#[test]
fn of_an_array_the_faults_are_told_by_path() {
    let input = format!("\u{feff}\n[{SOUND},\n{FAULTY},\n{SOUND}]");
    let output = run(&["-", "--language", "nl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("\na "), "the sound one is scored: {}", text(&output.stdout));
    assert_eq!(
        text(&output.stderr),
        format!(
            "$[1].moments[0].on: fout[not_a_date]: `2024-01-32` is geen datum; \
             toegestaan: een kalenderdatum als JJJJ-MM-DD\n --> standard input:3:32\n  |\n3 | {FAULTY},\n  |{:32}^^^^^^^^^^^^\n\
             $[2].id: fout[duplicate_id]: id `a` is al in gebruik bij $[0]; \
             toegestaan: een eigen id voor elke casus\n --> standard input:4:8\n  |\n4 | {SOUND}]\n  |{:8}^^^\n",
            "", ""
        )
    );
}

#[test]
fn one_case_over_many_lines_is_one_case() {
    let output = run(&["-", "--json"], SOUND.replace(", \"", ",\n\"").replacen('{', "{\n", 1).as_bytes());
    assert_eq!(text(&output.stderr), "");
    assert_eq!(text(&output.stdout).lines().count(), 1);
}

#[test]
fn a_line_over_the_limit_is_told_and_the_next_is_read() {
    let huge = [b"{\"id\": \"".as_slice(), &vec![b'x'; 3 << 20], b"\"}\n", SOUND.as_bytes()].concat();
    let output = run(&["-"], &huge);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("Cases scored: 1"), "{}", text(&output.stdout));
    assert!(text(&output.stderr).starts_with("line 1: $: error[too_large]"), "{}", text(&output.stderr));
}

#[test]
fn nothing_to_read_is_no_fault() {
    for input in [b"".as_slice(), b"\n\n", b"[]"] {
        let output = run(&["-"], input);
        assert!(output.status.success());
        assert_eq!((text(&output.stdout), text(&output.stderr)), ("No cases.\n", ""));
    }
}

#[test]
fn another_model_scores_and_a_faulty_one_is_told() {
    let folder = std::env::temp_dir().join(format!("policy-integration-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("model.json");
    let path = file.to_str().expect("UTF-8");
    std::fs::write(&file, r#"{"id": "strict", "aggregation": "weakest_link"}"#).expect("written");
    let output = run(&["--json", "--model", path], b"");
    let card: serde_json::Value = serde_json::from_str(text(&output.stdout).lines().next().unwrap()).unwrap();
    assert_eq!(
        card["answer"]["model"],
        serde_json::json!({"id": "strict", "aggregation": "weakest_link", "integrated_from": 0.5})
    );
    std::fs::write(&file, r#"{"id": "strict", "aggregation": "strongest"}"#).expect("written");
    let output = run(&["--model", path], b"");
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(
        told.starts_with(
            "$.aggregation: error[unknown_word]: unknown word `strongest`; accepted: `mean`, `weakest_link`\n"
        ),
        "{told}"
    );
    assert!(told.contains(&format!("--> {path}:1:33")), "{told}");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let output = run(&["no-such-file.json"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("no-such-file.json: "), "{}", text(&output.stderr));
}

#[test]
fn an_array_that_stops_is_told_and_is_no_refused_case() {
    let output = run(&["-"], format!("[{SOUND}").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).ends_with("Cases scored: 1.\n"));
    assert!(text(&output.stderr).contains("error[truncated]"));
}

#[test]
fn no_label_is_broken_in_the_middle_of_a_word() {
    for language in ["en", "nl"] {
        let output = run(&["--language", language], b"");
        let shortest =
            text(&output.stdout).lines().take_while(|line| !line.is_empty()).map(|line| line.trim().len()).min();
        assert!(shortest > Some(3), "a line that holds a few letters only");
    }
}

#[test]
fn two_targets_are_two_lines_and_two_scorecards_that_share_the_officer() {
    for (language, golden) in [("en", "score-two-targets-en.txt"), ("nl", "score-two-targets-nl.txt")] {
        let output = run(&["--language", language, "examples/score/two-targets.json"], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        assert!(text(&output.stdout).lines().all(|line| line.chars().count() <= 80));
        assert_golden(golden, text(&output.stdout));
    }
    let output = run(&["--json", "examples/score/two-targets.json"], b"");
    let cards = text(&output.stdout).lines().map(|line| -> serde_json::Value {
        serde_json::from_str::<serde_json::Value>(line).expect("JSON")["answer"].take()
    });
    let cards: Vec<_> = cards.collect();
    let [debts, welfare] = &cards[..] else { panic!("a scorecard for each target") };
    assert_eq!((&debts["domain"], &welfare["domain"]), (&"debt_counselling".into(), &"welfare".into()));
    assert_eq!(debts["levels"][2], welfare["levels"][2], "one officer");
    assert_ne!(debts["levels"][1], welfare["levels"][1]);
    assert_eq!(debts["pattern"]["alignment"], "integrated");
    assert_eq!(welfare["pattern"]["lagging"], serde_json::json!(["organizational"]));
    assert_eq!(debts["progress"]["convergence"], "converged");
    assert_eq!(welfare["progress"]["convergence"], "diverged");
}

#[test]
fn a_case_without_a_target_is_scored_itself() {
    let none = SOUND.replacen('{', r#"{"domains": [{"domain": "health", "target": false}], "#, 1);
    let output = run(&["-", "--json"], none.as_bytes());
    assert_eq!(text(&output.stderr), "");
    assert_eq!(text(&output.stdout).lines().count(), 1);
    assert!(!text(&output.stdout).contains(r#""domain":"#));
}
