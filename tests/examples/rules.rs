//! The examples of the rules, run as a user runs them.

use crate::program::{assert_golden, run, text};

/// What an example prints in both languages is as before, fits 80 columns, and comes without faults.
fn assert_prints(name: &str, arguments: &[&str], golden: &str) {
    for language in ["en", "nl"] {
        let output = run(name, &[arguments, &["--language", language]].concat(), b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        let long = printed.lines().find(|line| line.chars().count() > 80);
        assert_eq!(long, None);
        assert_golden(&format!("{golden}-{language}.txt"), printed);
    }
}

#[test]
fn a_plan_for_a_published_case() {
    assert_prints("plan", &["--case", "8", "--to", "practice"], "plan");
}

#[test]
fn what_the_published_cases_went_through() {
    assert_prints("reconstruct", &[], "reconstruct");
}

#[test]
fn the_default_book() {
    assert_prints("rules", &[], "rules");
}

const OWN: &[u8] = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"work_structures": "absent"}}],
    "log": [{"on": "2024-02-01", "rule": "bring_advisers_together"}]}"#;

#[test]
fn a_plan_starts_from_where_the_log_leads() {
    let output = run("plan", &["--file", "-", "--to", "work_structures=emerging"], OWN);
    assert!(output.status.success());
    assert!(text(&output.stdout).ends_with("That has been reached.\n"), "{}", text(&output.stdout));
}

#[test]
fn where_there_is_no_plan_it_says_what_is_in_the_way() {
    let forbidden = ["--forbid", "screen_by_instruction", "--forbid", "bring_in_screening_by_manager"];
    let arguments = [&["--file", "-", "--to", "practice"][..], &forbidden].concat();
    let output = run("plan", &arguments, OWN);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("may not be made"), "{}", text(&output.stdout));
    let output = run("plan", &["--case", "8", "--to", "practice", "--effort", "3", "--language", "nl"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("Inspanning 21: gesteund"), "{}", text(&output.stdout));
}

#[test]
fn what_cannot_be_done_is_said_with_what_is_accepted() {
    for (arguments, said) in [
        (["--case", "88", "--to", "practice"], "accepted: --case with one of `1`, `2`"),
        (["--case", "8", "--to", "budget=high"], "accepted: `absent`"),
        (["--case", "8", "--to", "practise"], "or a degree as `budget=established`"),
    ] {
        let output = run("plan", &arguments, b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
    }
    let output = run("plan", &["--case", "8", "--to", "practice", "--forbid", "win_alderpersons"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("did you mean `win_alderperson`?"), "{}", text(&output.stderr));
}
