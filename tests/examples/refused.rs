//! Records that are refused, in every example that reads some: exit code 1, and with `--json` an answer of kind `report`.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::program::{names, run, text};

/// The examples that read records, each with the arguments before the file.
const READERS: &[(&str, &[&str])] = &[
    ("agreement", &["tests/frozen/format-2/cases-rotterdam.json"]),
    ("claims", &["--file"]),
    ("claims", &["--case", "a", "--file"]),
    ("expected_effects", &["--file"]),
    ("experiments", &["--file"]),
    ("interview", &[]),
    ("meaning", &["--file"]),
    ("plan", &["--file"]),
    ("plan", &["--case", "a", "--to", "practice", "--file"]),
    ("reconstruct", &["--file"]),
    ("respondents", &["--file"]),
    ("score", &[]),
    ("score", &["--case", "a"]),
    ("upgrade", &[]),
];

fn file(name: &str, contents: &str) -> String {
    let folder = std::env::temp_dir().join(format!("policy-integration-refused-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    std::fs::write(&file, contents).expect("written");
    file.to_str().expect("UTF-8").to_owned()
}

const FAULTY: &str = r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"budgt": "absent"}}]}"#;

#[test]
fn a_refused_record_ends_with_1() {
    let faulty = file("faulty.json", FAULTY);
    for (name, arguments) in READERS {
        let arguments = [arguments, &[faulty.as_str()][..]].concat();
        let output = run(name, &arguments, b"");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name} {arguments:?}: {told}");
        assert!(told.contains("error[unknown_key]: "), "{name}: {told}");
    }
    let read: BTreeSet<_> = READERS.iter().map(|(name, _)| *name).collect();
    // Neither of the other two reads records from a file.
    let others = ["rules", "service"];
    let examples = names();
    assert!(!examples.is_empty());
    for name in &examples {
        assert!(read.contains(name.as_str()) != others.contains(&name.as_str()), "{name} reads records, or it doesn't");
    }
}

#[test]
fn with_json_a_refused_record_is_an_answer_of_kind_report() {
    let faulty = file("faulty-for-json.json", FAULTY);
    for (name, arguments) in READERS {
        let arguments = [&["--json"], *arguments, &[faulty.as_str()]].concat();
        let output = run(name, &arguments, b"");
        let (out, told) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{name} {arguments:?}: {told}");
        assert!(!told.contains("unknown_key"), "{name}: {told}");
        let answers: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
        let report =
            answers.iter().find(|answer| answer["kind"] == "report").unwrap_or_else(|| panic!("{name}: {out}"));
        let finding = &report["answer"]["findings"][0];
        assert_eq!((&finding["code"], &finding["value"]), (&"unknown_key".into(), &"budgt".into()), "{name}");
        assert!(report["text"]["nl"][0].as_str().is_some_and(|line| line.contains("`budgt`")), "{name}");
    }
}

#[test]
fn a_refusal_in_json_has_the_line_of_its_record() {
    let sound = r#"{"id": "b", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}]}"#;
    let lines = file("lines.json", &format!("{sound}\n\n{FAULTY}\n"));
    let output = run("score", &["--json", &lines], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(1), ""));
    let answers: Vec<Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert_eq!((&answers[0]["kind"], &answers[1]["kind"]), (&"scorecard".into(), &"report".into()));
    let finding = &answers[1]["answer"]["findings"][0];
    assert_eq!(
        (&finding["path"], &finding["place"]["line"]),
        (&"$[line 3].moments[0].ratings.budgt".into(), &3.into())
    );
    let array = file("array.json", &format!("\n[{sound},\n{FAULTY}]"));
    let output = run("score", &["--json", &array], b"");
    let last: Value = serde_json::from_str(text(&output.stdout).lines().last().expect("a line")).expect("JSON");
    let finding = &last["answer"]["findings"][0];
    assert_eq!((&finding["path"], &finding["place"]["line"]), (&"$[1].moments[0].ratings.budgt".into(), &3.into()));
}

#[test]
fn a_refused_table_is_an_answer_too() {
    let faulty = file("faulty.csv", "id,on,budget\na,2024-07-01,absnt\n");
    let output = run("agreement", &["--json", &faulty, &faulty], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(1), ""));
    let reports: Vec<Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert_eq!(reports.len(), 2, "one for each file");
    assert!(reports.iter().all(|report| report["kind"] == "report" && report["answer"]["is_sound"] == false));
}

/// The record is sound by itself, and its log doesn't fit the rule book.
#[test]
fn a_log_that_cannot_be_replayed_is_a_refusal() {
    let record = r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}],
        "log": [{"on": "2024-02-01", "rule": "no_such_rule"}]}"#;
    let record = file("log.json", record);
    let output = run("plan", &["--file", &record], b"");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), ""), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("error["), "{}", text(&output.stderr));
    let output = run("plan", &["--json", "--file", &record], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(1), ""));
    let report: Value = serde_json::from_str(text(&output.stdout)).expect("one answer");
    assert_eq!((&report["kind"], &report["answer"]["is_sound"]), (&"report".into(), &false.into()));
}

#[test]
fn what_could_not_be_run_ends_with_2() {
    let sound =
        file("sound.json", r#"{"id": "b", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}]}"#);
    for arguments in [
        &["--case", "x", "--file", &sound][..],
        &["--file", "no-such-file.json"],
        &["--to", "practice", "--forbid", "no_such_move"],
        &["--case", "8", "--forbid", "no_such_move"],
    ] {
        let output = run("plan", arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stderr));
    }
}
