//! The example that executes claims, run as a user runs it.

use std::path::PathBuf;

use crate::program::{assert_golden, run, text};

#[test]
fn the_claims_of_the_sources() {
    for language in ["en", "nl"] {
        let output = run("claims", &["--language", language], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("claims-{language}.txt"), printed);
    }
}

#[test]
fn only_the_claims_with_a_verdict() {
    let output = run("claims", &["--verdict", "open"], b"");
    assert!(output.status.success());
    let printed = text(&output.stdout);
    assert!(printed.lines().any(|line| line.starts_with("OPEN · ")));
    assert!(!printed.lines().any(|line| line.starts_with("HOLDS · ") || line.starts_with("CONTRADICTED · ")));
    let output = run("claims", &["--verdict", "opn"], b"");
    assert_eq!(output.status.code(), Some(2));
}

/// A file of this test, in a folder of its own.
fn file(name: &str, json: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("policy-integration-claims-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    std::fs::write(&file, json).expect("written");
    file
}

fn claims(asserts: &str) -> String {
    format!(
        r#"{{"claims": [{{"id": "c", "label": {{"en": "all have money", "nl": "alle hebben geld"}}, "source": "p. 1",
            "asserts": {asserts}}}]}}"#
    )
}

#[test]
fn own_claims_on_own_cases() {
    let rating = r#"{"rating": {"dimension": "budget", "at": "latest", "at_least": "emerging"}}"#;
    let claims = file("claims.json", &claims(&format!(r#"{{"share": {{"of": {rating}, "is": "every"}}}}"#)));
    let case = |id: &str, rating: &str| {
        format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "{rating}"}}}}]}}"#)
    };
    let cases = file("cases.json", &format!("[{}, {}]", case("a", "embedded"), case("b", "unknown")));
    let arguments = ["--claims", claims.to_str().unwrap(), "--file", cases.to_str().unwrap()];
    let output = run("claims", &arguments, b"");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    let expected =
        "-\n\nOPEN · all have money\n  source: p. 1\n  1–2 of 2\n  so in case: a\n  open in case: b (budget)\n";
    assert!(printed.starts_with(expected), "{printed}");
}

#[test]
fn claims_that_are_not_sound_are_told() {
    let claims = file("faulty.json", &claims(r#"{"share": {"of": {"months": {}}, "is": "evry"}}"#));
    let output = run("claims", &["--claims", claims.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    let line = "$.claims[0].asserts.share.is: error[unknown_word]: unknown word `evry`; did you mean `every`? \
                accepted: `every`, `none`, `some`\n --> ";
    assert!(told.starts_with(line), "{told}");
    assert!(told.contains("faulty.json:2:63\n") && told.ends_with("^^^^^^\n"), "{told}");
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let output = run("claims", &["--claims", "no-such-file.json"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("no-such-file.json: "), "{}", text(&output.stderr));
}
