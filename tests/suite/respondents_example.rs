//! The example that tells what respondents answered, run as a user runs it.

use crate::program::{assert_golden, run, text};

#[test]
fn the_fifteen_respondents() {
    for language in ["en", "nl"] {
        let output = run("respondents", &["--language", language], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("respondents-{language}.txt"), printed);
    }
}

const OWN: &str = r#"{"id": "own", "moments": [{"on": "2024-01-01", "ratings": {}}],
    "questionnaire": {"items": [
        {"id": "s1", "dimension": "societal_meaninglessness", "keyed": "direct"},
        {"id": "c1", "dimension": "client_meaninglessness", "keyed": "opposite"}
    ]},
    "respondents": [
        {"id": "1", "group": "north", "responses": {"stated_willingness": "for"},
            "answers": {"s1": "strongly_disagree", "c1": "strongly_agree"}},
        {"id": "2", "group": "south", "responses": {"stated_willingness": "against"},
            "answers": {"s1": "agree", "c1": "disagree"}},
        {"id": "3", "group": "south"}
    ]}"#;

#[test]
fn own_respondents_on_either_instrument() {
    let json = OWN.replace('\n', " ");
    let output = run("respondents", &["--file", "-"], json.as_bytes());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    assert_golden("respondents-own.txt", printed);
}

#[test]
fn a_model_of_ones_own_is_used_and_a_faulty_one_told() {
    let folder = std::env::temp_dir().join(format!("policy-integration-respondents-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let with = |model: &str| {
        let file = folder.join("model.json");
        std::fs::write(&file, model).expect("written");
        run("respondents", &["--model", file.to_str().expect("UTF-8")], b"")
    };
    let output = with(r#"{"id": "even", "weights": {"societal_meaninglessness": 1, "client_meaninglessness": 1}}"#);
    assert!(text(&output.stdout).contains("client meaninglessness 1."), "{}", text(&output.stdout));
    let output = with(r#"{"id": "wrong", "weights": {"budget": 1}}"#);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("$.weights.budget: error[dimension_out_of_place]: "));
}

#[test]
fn a_case_without_respondents_is_told_so_and_a_faulty_one_refused() {
    let sound = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#;
    let output = run("respondents", &["--file", "-"], sound);
    assert_eq!(text(&output.stdout), "a: nobody was asked\n");
    let output = run("respondents", &["--file", "-", "--language", "nl"], br#"{"id": "a", "moments": []}"#);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), ""));
    assert!(text(&output.stderr).contains("fout[no_moments]"), "{}", text(&output.stderr));
}
