//! The examples of agreement and meaning, run as a user runs them.

use crate::program::{assert_golden, run, text};
use inputs::is_thorough;

/// What an example prints is as before, fits 80 columns, and comes without faults: in English, and in Dutch too where everything is
/// asked for or goldens are written.
fn assert_prints(name: &str) {
    let is_all_asked = is_thorough() || std::env::var_os("UPDATE_GOLDEN").is_some();
    for language in if is_all_asked { &["en", "nl"][..] } else { &["en"] } {
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

/// A file of this test with these contents.
fn file(name: &str, contents: &[u8]) -> String {
    let folder = std::env::temp_dir().join(format!("policy-integration-agreement-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    std::fs::write(&file, contents).expect("written");
    file.to_str().expect("UTF-8").to_owned()
}

#[test]
fn codings_of_files_are_compared_whatever_their_format() {
    let dutch =
        file("first.csv", b"id;on;beleidsdoelen;budget\r\na;01-07-2024;gevestigd;afwezig\r\nb;01-07-2024;afwezig;\r\n");
    let comma =
        file("second.csv", b"id,on,policy_goals,budget\na,2024-07-01,established,emerging\nb,2024-07-01,absent,\n");
    let json = file(
        "third.json",
        br#"[{"id": "a", "moments": [{"on": "2024-07-01", "ratings": {"policy_goals": "established", "budget": "emerging"}}]},
            {"id": "b", "moments": [{"on": "2024-07-01", "ratings": {"policy_goals": "absent"}}]}]"#,
    );
    let printed = |files: &[&str]| {
        let output = run("agreement", files, b"");
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        text(&output.stdout).to_owned()
    };
    let tables = printed(&[&dutch, &comma]);
    assert!(tables.starts_with("2 codings: 28 units,"), "{tables}");
    assert!(tables.contains("kappa, linear weights      0.667  n = 3 units rated by both"), "{tables}");
    assert!(tables.contains("budget: case a, 2024-07-01: absent against emerging"), "{tables}");
    assert!(!tables.contains("How independent"), "that is known of the published codings only");
    assert_eq!(printed(&[&dutch, &json]), tables);
    let three = printed(&[&dutch, &comma, &json]);
    assert!(
        three.contains("kappa 2-3, unweighted") && three.contains("  one degree                         3     3     3"),
        "{three}"
    );
}

#[test]
fn a_coding_that_isnt_sound_is_told_with_an_excerpt() {
    let sound = file("sound.csv", b"id,on,budget\na,2024-07-01,absent\n");
    let faulty = file("faulty.csv", b"id,on,budget,population\na,2024-07-01,absnt,25.000..\n");
    let output = run("agreement", &[&sound, &faulty], b"");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), ""));
    let told = text(&output.stderr);
    let excerpt = format!(" --> {faulty}:2:14\n  |\n2 | a,2024-07-01,absnt,25.000..\n  |              ^^^^^\n");
    assert!(told.contains(&excerpt) && told.contains("`--decimal comma`"), "{told}");
    let mended = file("mended.csv", b"id,on,budget,population\na,2024-07-01,absent,25.000..\n");
    let output = run("agreement", &["--decimal", "comma", &sound, &mended], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    let windows = file("windows.csv", b"id,on,budget,subject\na,2024-07-01,absent,caf\xe9\n");
    let output = run("agreement", &[&sound, &windows, "--language", "nl"], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        text(&output.stderr).starts_with("$[line 2]: waarschuwing[read_as_windows_1252]"),
        "{}",
        text(&output.stderr)
    );
    let workbook = file("cases.xlsx", include_bytes!("../fixtures/files/cases.xlsx"));
    let output = run("agreement", &[&sound, &workbook], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("$: error[other_format]: this is an Excel workbook"));
    assert_eq!(text(&output.stderr).lines().count(), 1);
    let output = run("agreement", &[&sound], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("a file for each coder"));
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

/// Both coders gave one value throughout: with `--json` each figure is the error that nothing varies.
#[test]
fn an_undefined_figure_is_an_error_in_json() {
    let one = file("alike.csv", b"id,on,budget\na,2024-07-01,absent\nb,2024-07-01,absent\n");
    let output = run("agreement", &["--json", &one, &one], b"");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    let answers: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let last = answers.last().expect("kappa, which is undefined");
    assert_eq!(
        (&last["kind"], &last["text"]["nl"][0]),
        (&"error".into(), &"niets verschilt; nodig: twee verschillende waarden".into())
    );
}
