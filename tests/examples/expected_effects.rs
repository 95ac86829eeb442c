//! The example that executes expected effects, run as a user runs it.

use crate::program::{assert_golden, run, text};

/// What the example prints, in lines of at most 80 characters.
fn printed(arguments: &[&str]) -> String {
    let output = run("expected_effects", arguments, b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    let printed = text(&output.stdout);
    assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
    printed.to_owned()
}

#[test]
fn what_the_twenty_municipalities_show() {
    for language in ["en", "nl"] {
        assert_golden(&format!("expected-effects-{language}.txt"), &printed(&["--language", language]));
    }
}

#[test]
fn every_test_behind_the_answers_for_a_case() {
    for language in ["en", "nl"] {
        let arguments = ["--case", "9", "--effect", "higher_levels_needed", "--language", language];
        assert_golden(&format!("expected-effects-case-{language}.txt"), &printed(&arguments));
    }
}

#[test]
fn a_plan_from_nothing() {
    let printed = printed(&["--plan", "--effect", "formal_backing_needed"]);
    assert!(printed.starts_with("a changed practice needs management's support in formal goals: holds\n"), "{printed}");
    assert!(printed.contains("is no evidence"), "{printed}");
}

#[test]
fn own_cases() {
    let case = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"management_support": "absent"}},
        {"on": "2024-09-01", "ratings": {}}], "outcomes": [{"rung": "practice"}]}"#;
    let output = run("expected_effects", &["--file", "-", "--effect", "formal_backing_needed"], case);
    let printed = text(&output.stdout);
    assert!(output.status.success() && printed.contains("\n  fails (1): a\n"), "{printed}");
    let output = run("expected_effects", &["--case", "21"], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(2), "there is no case `21`\n"));
}
