//! The examples of agreement and meaning, run as a user runs them.

mod program;

use program::{assert_golden, run, text};

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
