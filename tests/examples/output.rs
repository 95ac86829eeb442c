//! Every example, where its output can't be written: nothing is lost in silence.

use std::process::{Command, Output, Stdio};

use crate::program::{example, golden, names, text};
use policy_integration::Language;

/// The examples, each with arguments that make it print its answer.
const EXAMPLES: &[(&str, &[&str])] = &[
    ("agreement", &[]),
    ("claims", &[]),
    ("expected_effects", &[]),
    ("experiments", &[]),
    ("interview", &["--on", "2024-01-15"]),
    ("interview", &["--guide", "mandate", "--on", "2024-01-15"]),
    ("interview", &["--guide", "game", "--on", "2024-01-15"]),
    ("meaning", &["--file", "examples/score/two-targets.json"]),
    ("plan", &["--case", "8"]),
    ("plan", &["--case", "8", "--to", "practice"]),
    ("reconstruct", &["--case", "8"]),
    ("respondents", &[]),
    ("rules", &[]),
    ("score", &[]),
    ("score", &["--json"]),
    ("score", &["--case", "almere/integral-teams"]),
    ("service", &[r#"{"ask": "vocabulary"}"#]),
    ("upgrade", &["tests/frozen/format-1/cases-rotterdam.json"]),
    ("upgrade", &["--json", "tests/frozen/format-1/cases-rotterdam.json"]),
];

/// The examples as above, and each asked for its help.
fn runs() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let answers = EXAMPLES.iter().map(|(name, arguments)| (*name, arguments.to_vec()));
    answers.chain(EXAMPLES.iter().map(|(name, _)| (*name, vec!["--help"])))
}

fn run_into(name: &str, arguments: &[&str], out: impl Into<Stdio>) -> Output {
    let mut command: Command = example(name);
    let child = command.args(arguments).stdin(Stdio::null()).stdout(out).stderr(Stdio::piped()).spawn();
    child.expect("the example runs").wait_with_output().expect("the example ends")
}

#[test]
fn every_example_is_run_here() {
    assert_eq!(names(), EXAMPLES.iter().map(|(name, _)| (*name).into()).collect());
}

/// An answer a line, each an object; `service` speaks nothing but JSON.
#[test]
fn every_example_has_json() {
    let with_json = |arguments: &[&'static str]| [arguments, &["--json"]].concat();
    let lacks = |(_, arguments): &&(&str, &[&str])| !arguments.contains(&"--json");
    let mut count = 0;
    for (name, arguments) in EXAMPLES.iter().filter(lacks).filter(|(name, _)| *name != "service") {
        let output = run_into(name, &with_json(arguments), Stdio::piped());
        assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
        let answers: Vec<serde_json::Value> =
            text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect(line)).collect();
        assert!(!answers.is_empty() && answers.iter().all(serde_json::Value::is_object), "{name}");
        count += 1;
    }
    assert!(count > 12);
}

#[test]
fn a_reader_that_stops_early_is_told_by_the_exit_code_alone() {
    for (name, arguments) in runs() {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = run_into(name, &arguments, writer);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(141), ""), "{name} {arguments:?}");
    }
}

#[cfg(target_os = "linux")]
mod full {
    use std::fs::File;

    use super::*;

    fn full() -> File {
        File::options().write(true).open("/dev/full").expect("the full device")
    }

    #[test]
    fn an_answer_that_cannot_be_written_is_told() {
        for (name, arguments) in runs() {
            let output = run_into(name, &arguments, full());
            assert_eq!(output.status.code(), Some(2), "{name} {arguments:?}");
            let told = text(&output.stderr);
            assert!(told.contains("No space left on device") && told.lines().count() == 1, "{name}: {told}");
        }
    }

    #[test]
    fn a_fault_that_cannot_be_written_is_no_success() {
        let doubtful = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#;
        for input in [doubtful.to_owned(), format!("[{doubtful}]"), format!("[{doubtful}")] {
            let file = std::env::temp_dir().join(format!("policy-integration-full-{}.json", std::process::id()));
            std::fs::write(&file, input).expect("written");
            let output = example("score").arg(&file).stderr(full()).output().expect("the example runs");
            std::fs::remove_file(&file).expect("removed");
            assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
        }
    }
}

#[test]
fn a_changed_label_touches_one_golden_file() {
    let (mut labels_left_open, mut shown) = (0, 0);
    let (english, dutch) = (golden::labels(Language::English), golden::labels(Language::Dutch));
    for file in std::fs::read_dir(golden::directory()).expect("golden files") {
        let file = file.expect("a golden file");
        let name = file.file_name().into_string().expect("a name");
        let golden = golden::read(&file.path());
        let opened = golden::opened(&golden, if name.ends_with("-nl.txt") { &dutch } else { &english });
        if golden::shows_labels(&name) {
            shown += usize::from(opened != golden);
        } else {
            assert_eq!(opened, golden, "{name} shows a label");
            labels_left_open += golden.matches('{').count();
        }
    }
    assert_eq!(shown, 2);
    assert!(labels_left_open > 100);
}

#[test]
fn a_fault_of_ones_own_book_model_or_claims_is_shown_in_its_line() {
    let file = std::env::temp_dir().join(format!("policy-integration-own-{}.json", std::process::id()));
    std::fs::write(&file, "{\n  \"versions\": 7\n}").expect("written");
    let file_name = file.to_str().expect("UTF-8");
    for (name, option) in [
        ("plan", "--book"),
        ("claims", "--claims"),
        ("score", "--model"),
        ("respondents", "--model"),
        ("rules", "--file"),
    ] {
        let output = example(name).args([option, file_name]).output().expect("the example runs");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {told}");
        assert!(told.contains(&format!("--> {file_name}:2:15")) && told.contains("\"versions\": 7"), "{name}: {told}");
    }
    std::fs::remove_file(&file).expect("removed");
}
