//! The example that asks, with answers from a pipe.

use policy_integration::{Case, Degree, Dimension};

use crate::program::{assert_golden, run, text};

/// A record with little known, about one target.
const RECORD: &str = r#"{"id": "own", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent", "capacity": "emerging"}}],
    "domains": [{"domain": "health"}]}"#;

/// A file with the record, in a folder of its own.
fn file(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("policy-integration-interview-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    std::fs::write(&file, RECORD.replace('\n', " ")).expect("written");
    file
}

#[test]
fn answers_are_asked_for_and_the_record_is_printed() {
    for (language, back) in [("en", "b"), ("nl", "t")] {
        let file = file(&format!("{language}.json"));
        let answers = format!("9\n2\n{back}\n?\n3\ns\n");
        let arguments = ["--language", language, "--to", "training", file.to_str().expect("UTF-8")];
        let output = run("interview", &arguments, answers.as_bytes());
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let printed = text(&output.stdout);
        assert_golden(&format!("interview-{language}.txt"), printed);
        let json = &printed[printed.rfind("\n{\n").expect("a record")..];
        let case = Case::read(json.as_bytes()).expect("a sound record");
        let position = case.targets().next().expect("a target").latest().position();
        assert_eq!(position.rating(Dimension::Capacity).degree(), Some(Degree::Emerging), "it was there");
        let count = |case: &Case| {
            let position = case.targets().next().expect("a target").latest().position();
            position.ratings().filter(|(_, rating)| rating.degree().is_some()).count()
                + usize::from(position.outcome().is_some())
        };
        let before = Case::read(RECORD.as_bytes()).expect("sound");
        assert_eq!(count(&case), count(&before) + 1, "one answer was taken back, one not known, one given");
    }
}

#[test]
fn the_record_is_written_to_a_file_even_where_the_input_ends() {
    let file = file("written.json");
    let path = file.to_str().expect("UTF-8");
    let output = run("interview", &["--on", "2024-01-15", "--to", "attention", "--write", path], b"1\n");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    assert!(text(&output.stdout).contains("Settled: "));
    let case = Case::read(&std::fs::read(&file).expect("written")).expect("a sound record");
    assert_eq!(case.id(), "case");
}
