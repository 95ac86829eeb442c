//! The examples of agreement and meaning, run as a user runs them.

use crate::program::{assert_golden, run, text};

/// What an example prints in both languages is as before, fits 80 columns, and comes without faults.
fn assert_prints(name: &str) {
    for language in ["en", "nl"] {
        let output = run(name, &["--language", language], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("{name}-{language}.txt"), printed);
    }
}

#[test]
fn how_far_the_two_codings_agree() {
    assert_prints("agreement");
}

#[test]
fn how_the_scores_go_with_the_outcome() {
    assert_prints("meaning");
}

#[test]
fn of_too_few_cases_it_says_that_nothing_is_defined() {
    let one = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}]}"#;
    let output = run("meaning", &["--file", "-"], one);
    assert!(output.status.success());
    assert!(text(&output.stdout).contains("not defined: nothing can be paired"), "{}", text(&output.stdout));
}

/// A record of a completed case with a known outcome, of which one dimension of each level is rated.
fn completed(id: usize) -> String {
    let budget = ["absent", "emerging", "established", "embedded"][id % 4];
    let capacity = ["established", "absent", "embedded"][id % 3];
    let knowledge = ["emerging", "embedded", "absent", "established", "absent"][id % 5];
    let rung = ["attention", "commitment", "training", "practice"][id / 3 % 4];
    format!(
        r#"{{"id": "{id}", "status": "completed", "outcomes": [{{"rung": "{rung}"}}], "moments": [{{"on": "2024-01-01",
            "ratings": {{"budget": "{budget}", "capacity": "{capacity}", "subject_knowledge": "{knowledge}"}}}}]}}"#
    )
}

#[test]
fn an_end_that_only_encloses_is_marked_and_explained() {
    let cases: Vec<_> = (0..60).map(completed).collect();
    let file = format!("[{}]", cases.join(","));
    for (language, row, legend) in [
        ("en", "bounds, * only encloses", "\n* There are too many completions to go through."),
        ("nl", "grenzen, * sluit alleen in", "\n* Er zijn te veel invullingen om alle na te gaan."),
    ] {
        let output = run("meaning", &["--file", "-", "--language", language], file.as_bytes());
        assert!(output.status.success());
        let printed = text(&output.stdout);
        assert!(printed.contains(row) && printed.contains(legend), "{printed}");
        let line = printed.lines().find(|line| line.contains(row)).expect("the row");
        assert!(line[40..].contains('*'), "{line}");
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
    }
    let few = format!("[{},{}]", completed(0), completed(1));
    let few = run("meaning", &["--file", "-"], few.as_bytes());
    assert!(few.status.success());
    assert!(!text(&few.stdout).contains('*'), "all bounds of two cases are exact");
}
