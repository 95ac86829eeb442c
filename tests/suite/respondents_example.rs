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
    let output = run("respondents", &["--file", "-", "--disclose"], json.as_bytes());
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

/// Seven respondents: five of the north and two of the south, of whom four were asked again.
fn many() -> String {
    let record = |id: usize, group: &str, person: &str, day: &str, felt: &str| {
        format!(
            r#"{{"id": "{id}", "role": "team_leader", "group": "{group}", "person": "{person}", "on": "{day}", "in_experiment": true,
                "responses": {{"mutual_trust": "against", "operational_powerlessness": "{felt}", "stated_willingness": "for"}}}}"#
        )
    };
    let before = (1..=5).map(|id| record(id, "north", &format!("p{id}"), "2024-02-01", "felt"));
    let south = (6..=7).map(|id| record(id, "south", &format!("p{id}"), "2024-02-01", "felt"));
    let after = (1..=4).map(|id| record(7 + id, "north", &format!("p{id}"), "2025-02-01", "not_felt"));
    let records: Vec<_> = before.chain(south).chain(after).collect();
    let moments = r#""moments": [{"on": "2024-01-01", "ratings": {}}]"#;
    format!(r#"{{"id": "own", {moments}, "respondents": [{}]}}"#, records.join(", ")).replace('\n', " ")
}

#[test]
fn small_groups_are_withheld_and_it_is_told_where() {
    for language in ["en", "nl"] {
        let output = run("respondents", &["--file", "-", "--language", language], many().as_bytes());
        assert!(output.status.success(), "{}", text(&output.stderr));
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("respondents-many-{language}.txt"), printed);
    }
    let output = run("respondents", &["--file", "-"], OWN.replace('\n', " ").as_bytes());
    let printed = text(&output.stdout);
    assert!(printed.contains("withheld: a group of 2"), "{printed}");
    assert!(printed.contains("withheld: too few were asked"), "{printed}");
    let published = run("respondents", &[], b"");
    assert!(text(&published.stdout).contains("The source has published these answers: no group is withheld."));
    assert!(!text(&published.stdout).contains("withheld:"));
}

#[test]
fn a_single_respondent_is_told_only_with_disclose() {
    let json = many();
    let ask = |arguments: &[&str]| {
        run("respondents", &[&["--file", "-", "--respondent", "3"], arguments].concat(), json.as_bytes())
    };
    let refused = ask(&[]);
    assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(2), ""));
    assert!(text(&refused.stderr).contains("only with `--disclose`"), "{}", text(&refused.stderr));
    let told = ask(&["--disclose"]);
    assert!(told.status.success());
    assert!(text(&told.stdout).contains("operational powerlessness: felt"), "{}", text(&told.stdout));
    // What is published is exempt.
    let published = run("respondents", &["--respondent", "3"], b"");
    assert!(published.status.success() && text(&published.stdout).starts_with("rotterdam 3\n"));
    let nobody = run("respondents", &["--respondent", "99"], b"");
    assert_eq!(nobody.status.code(), Some(2));
    assert!(text(&nobody.stderr).contains("`99`"));
}

/// What players of the collaboration game say is counted, and withheld where too few answered.
#[test]
fn players_are_tallied_and_small_groups_of_them_withheld() {
    let player = |id: usize, rest: &str| {
        format!(
            r#"{{"id": "p{id}", "hindrance": {{"keywords": ["organizational_thinking"]}},
                "ratings": {{"flexibility": "sufficient", "support": "sufficient"}}{rest}}}"#
        )
    };
    let players: Vec<_> =
        (1..=3).map(|id| player(id, "")).chain([player(4, r#", "crucial": {"who": "adviser"}"#)]).collect();
    let json = format!(
        r#"{{"id": "own", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "players": [{}]}}"#,
        players.join(", ")
    );
    let json = json.replace('\n', " ");
    let told = |arguments: &[&str]| {
        let output = run("respondents", &[&["--file", "-"], arguments].concat(), json.as_bytes());
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let printed = told(&[]);
    assert!(printed.contains("Players of the collaboration game: 4 captain: nobody answered"), "{printed}");
    assert!(printed.contains("greatest hindrance: organizational thinking 4 (of 4)"), "{printed}");
    assert!(
        printed.contains("crucial player: withheld: too few were asked") && !printed.contains("adviser"),
        "{printed}"
    );
    assert!(printed.contains("is in the way: 4 (of 4)"), "{printed}");
    assert!(told(&["--disclose"]).contains("crucial player: adviser 1 (of 1)"));
    assert!(told(&["--language", "nl"]).contains("grootste hindernis: organisatiedenken 4 (van 4)"));
}
