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
    // As JSON, one question that too few answered withholds the tally.
    assert_eq!(answers(&["--file", "-"], &json)[0]["answer"]["withheld"], "game_tally");
    let whole = &answers(&["--file", "-", "--disclose"], &json)[0];
    assert_eq!((&whole["kind"], &whole["answer"]["players"]), (&"game_tally".into(), &4.into()));
    assert!(told(&["--language", "nl"]).contains("grootste hindernis: organisatiedenken 4 (van 4)"));
}

/// The answers as JSON.
fn answers(arguments: &[&str], input: &str) -> Vec<serde_json::Value> {
    let output = run("respondents", &[&["--json"], arguments].concat(), input.as_bytes());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let answers: Vec<_> = text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(!answers.is_empty());
    answers
}

#[test]
fn json_withholds_what_words_withhold() {
    let told = answers(&["--file", "-"], &many());
    let of = |people: serde_json::Value| {
        let is_of = |answer: &&serde_json::Value| answer["people"] == people;
        let found: Vec<_> = told.iter().filter(is_of).collect();
        let [answer] = found.as_slice() else { panic!("{people}: {found:?}") };
        (*answer).clone()
    };
    assert_eq!(of("all".into())["kind"], "group_willingness");
    let south = of(serde_json::json!({"group": "south"}));
    assert_eq!(south["answer"], serde_json::json!({"withheld": "group_willingness", "gives_away": false}));
    assert_eq!(south["text"]["en"], serde_json::json!(["withheld: the group is too small"]));
    // All less the north is the south.
    assert_eq!(of(serde_json::json!({"group": "north"}))["answer"]["gives_away"], true);
    let printed = |kind: &str| told.iter().filter(|one| one["kind"] == kind).count();
    assert!(printed("response_tally") == 3 && printed("change_tally") == 3 && printed("recommendation") == 5);
    // Asked to, it withholds more.
    let stricter = answers(&["--file", "-", "--least", "5"], &many());
    assert!(stricter.iter().all(|one| one["kind"] != "change_tally"), "four were asked again");
    let recommended: Vec<_> = stricter.iter().filter(|one| one["kind"] == "recommendation").collect();
    assert!(recommended.len() == 5 && recommended.iter().all(|one| one["answer"].get("change").is_none()));
    let all = answers(&["--file", "-", "--disclose"], &many());
    assert!(all.iter().all(|one| one["kind"] != "withheld"));
}

/// A withheld answer has no number in it but the versions and, in the identifier of a case, its own.
#[test]
fn a_withheld_answer_has_no_numbers() {
    let own = answers(&["--file", "-"], &OWN.replace('\n', " "));
    let told = answers(&["--file", "-", "--least", "5"], &many()).into_iter().chain(own);
    let withheld: Vec<_> = told.filter(|answer| answer["kind"] == "withheld").collect();
    let kinds: std::collections::BTreeSet<_> =
        withheld.iter().filter_map(|answer| answer["answer"]["withheld"].as_str()).collect();
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    for mut answer in withheld {
        answer["versions"] = serde_json::Value::Null;
        let json = answer.to_string();
        assert!(!json.contains(|character: char| character.is_ascii_digit()), "{json}");
    }
}

/// Of five of whom one was asked, the mean is that one's score.
#[test]
fn a_group_is_as_large_as_those_who_were_asked() {
    let others: Vec<_> = (2..=5).map(|id| format!(r#"{{"id": "{id}"}}"#)).collect();
    let json = format!(
        r#"{{"id": "own", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [
            {{"id": "1", "responses": {{"client_meaninglessness": "felt"}}}}, {}]}}"#,
        others.join(", ")
    );
    let json = json.replace('\n', " ");
    let told = answers(&["--file", "-"], &json);
    let all: Vec<_> = told.iter().filter(|answer| answer["people"] == "all").collect();
    assert!(all.len() == 1 && all[0]["kind"] == "withheld", "{all:?}");
    let printed = run("respondents", &["--file", "-"], json.as_bytes());
    assert!(text(&printed.stdout).contains("withheld: a group of 1"), "{}", text(&printed.stdout));
}

#[test]
fn what_is_published_is_told_whole_as_json() {
    let told = answers(&[], "");
    let kinds: std::collections::BTreeSet<_> = told.iter().filter_map(|answer| answer["kind"].as_str()).collect();
    let expected =
        ["arrow_judgment", "group_counts", "group_willingness", "recommendation", "response_tally", "weighing"];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), expected);
    let one = answers(&["--respondent", "3"], "");
    assert_eq!((&one[0]["kind"], &one[0]["people"]["respondent"]), (&"willingness".into(), &"3".into()));
    let refused = run("respondents", &["--json", "--file", "-", "--respondent", "3"], many().as_bytes());
    assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(2), ""));
}
