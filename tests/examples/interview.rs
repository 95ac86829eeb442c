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

#[test]
fn the_topics_of_annex_3_are_an_interview_guide() {
    for (language, back) in [("en", "b"), ("nl", "t")] {
        // The mandate, then back to it; its holder; strategic influence and powerlessness; escalating outside; and so on.
        let answers = format!("1\n{back}\n2\n2\n1\n?\n1\n2\n1\n1\n1\n2\n?\n2\n1\n");
        let arguments = ["--guide", "mandate", "--on", "2024-01-15", "--language", language];
        let output = run("interview", &arguments, answers.as_bytes());
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("interview-mandate-{language}.txt"), printed);
        let json = &printed[printed.rfind("\n{\n").expect("a record")..];
        let case = Case::read(json.as_bytes()).expect("a sound record");
        let respondent = case.respondent("1").expect("the one who was asked");
        let degree = |dimension| respondent.position().rating(dimension).degree();
        assert_eq!(degree(Dimension::MandateHolder), Some(Degree::For));
        assert_eq!(degree(Dimension::StrategicInfluence), Some(Degree::NotPresent));
        assert!(respondent.response(Dimension::StrategicPowerlessness).expect("asked").rating().is_unknown());
        assert_eq!(degree(Dimension::Mandate), Some(Degree::For));
        assert_eq!(degree(Dimension::EscalationOutside), Some(Degree::Against));
        assert_eq!(respondent.responses().count(), 13, "all that the guide asks, and what it asks besides");
    }
}

#[test]
fn the_game_is_an_interview_guide() {
    for (language, back) in [("en", "b"), ("nl", "t")] {
        // The hindrance is taken back once; of one resource the player doesn't know.
        let answers = format!(
            "home care\nmunicipality\nit directs\nmoney\n{back}\nall stay in old patterns\n2\n?\n1\n3\n3\nadviser\n?\n"
        );
        let arguments = ["--guide", "game", "--on", "2012-12-05", "--respondent", "p7", "--language", language];
        let output = run("interview", &arguments, answers.as_bytes());
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        assert_golden(&format!("interview-game-{language}.txt"), printed);
        let json = &printed[printed.rfind("\n{\n").expect("a record")..];
        let case = Case::read(json.as_bytes()).expect("a sound record");
        let player = case.player("p7").expect("the one who was asked");
        assert_eq!(player.draft().organization.as_deref(), Some("home care"));
        let captain = player.captain().expect("named");
        assert_eq!((captain.who.as_str(), captain.why.as_deref()), ("municipality", Some("it directs")));
        assert_eq!(player.hindrance().expect("asked").answer.as_deref(), Some("all stay in old patterns"));
        let crucial = player.crucial().expect("named");
        assert_eq!((crucial.who.as_str(), crucial.why.as_deref()), ("adviser", None));
        assert_eq!(player.position().rating(Dimension::Staffing).degree(), Some(Degree::Somewhat));
        assert!(player.evidence(Dimension::FreedomOfAction).is_some(), "asked");
        assert!(player.position().rating(Dimension::FreedomOfAction).is_unknown());
        assert_eq!(player.draft().ratings.len(), Dimension::RESOURCES.len());
    }
}

#[test]
fn a_guide_goes_on_with_a_record_and_stops_where_the_input_ends() {
    let file = file("guide.json");
    let path = file.to_str().expect("UTF-8");
    let output = run("interview", &["--guide", "mandate", "--respondent", "p7", path], b"2\n");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    let printed = text(&output.stdout);
    let json = &printed[printed.rfind("\n{\n").expect("a record")..];
    let case = Case::read(json.as_bytes()).expect("a sound record");
    assert_eq!(case.id(), "own");
    let asked: Vec<_> =
        case.respondent("p7").expect("added").responses().map(policy_integration::case::Response::dimension).collect();
    assert_eq!(asked, [Dimension::Mandate], "what wasn't reached isn't asked");
    let output = run("interview", &["--respondent", "p7", path], b"");
    assert_eq!(output.status.code(), Some(2), "a respondent goes with a guide");
}

#[test]
fn json_tells_where_the_interview_stands() {
    let file = file("stands.json");
    let path = file.to_str().expect("UTF-8");
    let stands = |answers: &str, arguments: &[&str]| -> serde_json::Value {
        let output = run("interview", &[&["--json"], arguments].concat(), answers.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_str(text(&output.stdout)).expect("one answer")
    };
    let begun = stands("", &["--to", "training", path]);
    assert_eq!((&begun["kind"], &begun["case"]), (&"interview".into(), &"own".into()));
    let question = &begun["answer"]["question"];
    assert_eq!(begun["text"]["en"][0], question["en"]);
    let answers = question["answers"].as_array().expect("answers");
    assert!(answers.len() > 1 && question["first_steps"].as_u64().is_some_and(|steps| steps > 0), "{question}");
    // One answer on: another question, and the answer is in the record.
    let on = stands("2\n", &["--to", "training", path]);
    assert_ne!(on["answer"]["question"]["unknown"], question["unknown"]);
    let records = [&begun, &on].map(|one| one["answer"]["record"].to_string());
    assert_ne!(records[0], records[1]);
    Case::read(records[1].as_bytes()).expect("a sound record");
    // By a list of topics: the question that it stopped at, whose answer is a degree or in own words.
    let guided = stands("1\n", &["--guide", "mandate", "--on", "2024-01-15"]);
    assert_eq!(guided["answer"]["question"]["unknown"]["dimension"], "mandate_holder");
    assert!(guided["answer"].get("certain").is_none());
    let played = stands("home care\n", &["--guide", "game", "--on", "2012-12-05"]);
    let question = &played["answer"]["question"];
    assert!(question["en"].as_str().is_some_and(|en| en.starts_with("Who?")) && question.get("answers").is_none());
}
