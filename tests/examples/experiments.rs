//! The example that tells of local experiments, run as a user runs it.

use crate::program::{assert_golden, run, text};

#[test]
fn the_two_municipalities_of_the_source() {
    for language in ["en", "nl"] {
        let output = run("experiments", &["--language", language], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("experiments-{language}.txt"), printed);
    }
}

#[test]
fn experiments_of_ones_own() {
    let case = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "experiments": [
        {"id": "b", "status": "faded", "moments": [
            {"on": "2024-01-01", "ratings": {"experiment_stage": "tried", "flexibility": "sufficient",
                "innovative_entrepreneurship": "present", "adaptive_entrepreneurship": "not_present"}}],
         "others": [{"organization": "home care", "ratings": {"flexibility": "not_at_all"}}],
         "log": [{"on": "2024-02-01", "rule": "pioneers_lose_heart"},
            {"on": "2024-03-01", "rule": "fades_with_its_pioneers"}]}]}"#;
    let output = run("experiments", &["--file", "-"], case);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_golden("experiments-own.txt", text(&output.stdout));
}

#[test]
fn a_log_that_cannot_be_replayed_is_told() {
    let case = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "experiments": [
        {"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}],
         "log": [{"on": "2024-02-01", "rule": "train_stafff"}]}]}"#;
    let output = run("experiments", &["--file", "-"], case);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stderr),
        "a/b: $.experiments[0].log[0].rule: error[unknown_rule]: `train_stafff` isn't a rule of the book; did you mean \
         `train_staff`? accepted: the id of a rule of the book\n"
    );
    assert!(text(&output.stdout).starts_with("a/b\n  stage: tried; status: unknown\n"));
}

#[test]
fn a_case_without_experiments_is_told() {
    let output = run("experiments", &["--case", "rivierstad"], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(2), "no experiment was found\n"));
}
