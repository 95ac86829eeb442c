//! The advice of the example `plan`, run as a user runs it, each beside an argument from the source.

use crate::program::{assert_golden, run, text};
use inputs::is_thorough;

/// Why the advice for each target agrees with the source, a line each.
fn arguments() -> Vec<(&'static str, &'static str)> {
    let lines = include_str!("../fixtures/advice-arguments.txt").lines();
    lines.map(|line| line.split_once(": ").expect("a target and an argument")).collect()
}

#[test]
fn the_advice_for_each_published_target_is_argued_from_the_source() {
    let is_all_asked = is_thorough() || std::env::var_os("UPDATE_GOLDEN").is_some();
    for language in if is_all_asked { &["en", "nl"][..] } else { &["en"] } {
        let output = run("plan", &["--language", language], b"");
        assert!(output.status.success());
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().find(|line| line.chars().count() > 80), None);
        let advice: Vec<_> = printed.trim_end().split("\n\n").collect();
        assert_eq!(advice.len(), arguments().len());
        assert!(advice.len() > 20);
        let argued = advice.iter().zip(arguments()).map(|(advice, (target, argument))| {
            let (case, domain) = target.split_once(", ").expect("a case and a domain");
            let title = advice.lines().next().expect("a title");
            assert!(title.split(' ').nth(1) == Some(&format!("{case},")), "{title}");
            assert!(*language == "nl" || title.contains(domain), "{title}");
            // The arguments are in English.
            if *language == "nl" { format!("{advice}\n") } else { format!("{advice}\n  argued: {argument}\n") }
        });
        assert_golden(&format!("advice-{language}.txt"), &argued.collect::<Vec<_>>().join("\n"));
    }
}

const OWN: &[u8] = br#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"policy_goals": "emerging", "capacity": "emerging",
        "political_support": "established"}}],
    "domains": [{"domain": "health", "ambition": "training"}, {"domain": "welfare"}],
    "calendar": [{"document": "budget", "opens": "2024-09-01", "closes": "2024-10-31"}], "calendar_complete": ["budget"],
    "contacts": [{"id": "c1", "tier": "management", "domain": "health", "role": "team manager"}]}"#;

fn told(arguments: &[&str]) -> String {
    let output = run("plan", &[&["--file", "-"], arguments].concat(), OWN);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    text(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn advice_on_a_record_of_ones_own_goes_to_its_ambition_with_names() {
    let both = told(&[]);
    assert!(both.contains("Case a, health (2024-01-15)") && both.contains("Case a, welfare (2024-01-15)"), "{both}");
    let health = told(&["--domain", "health", "--on", "2024-03-01"]);
    assert!(health.starts_with("Case a, health (2024-03-01)") && !health.contains("a, welfare ("), "{health}");
    assert!(health.contains("to outcome at least training"), "{health}");
    assert!(health.contains("team manager (c1)"), "{health}");
}

#[test]
fn a_plan_is_dated_by_the_calendar_and_kept_within_a_horizon() {
    let to = ["--domain", "health", "--to", "budget=established"];
    assert!(told(&to).contains("not before 2024-09-01"));
    let output = run("plan", &[&["--file", "-", "--horizon", "2024-08-31"][..], &to].concat(), OWN);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("No plan was found by 2024-08-31"), "{}", text(&output.stdout));
}

#[test]
fn a_domain_without_a_target_is_refused() {
    let output = run("plan", &["--file", "-", "--domain", "education"], OWN);
    assert_eq!((output.status.code(), text(&output.stderr).trim()), (Some(2), "no target in that domain"));
}

#[test]
fn a_case_is_planned_by_the_book_that_its_record_names() {
    let former = br#"{"id": "a", "versions": {"format": 2, "codebook": 3, "rule_book": 1},
        "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
        "log": [{"on": "2024-02-01", "rule": "have_talks"}]}"#;
    let output = run("plan", &["--file", "-", "--to", "attention", "--json"], former);
    assert_eq!(text(&output.stderr), "");
    assert!(text(&output.stdout).contains(r#""book":{"id":"default","version":1}"#), "{}", text(&output.stdout));
}

#[test]
fn a_reached_ambition_is_told_and_nothing_is_asked() {
    let reached = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
        "domains": [{"domain": "health", "ambition": "training", "outcomes": [{"rung": "training", "on": "2024-01-01"}]}]}"#;
    for (language, said) in [("en", "the ambition has been reached"), ("nl", "de ambitie is bereikt")] {
        let advice = run("plan", &["--file", "-", "--language", language], reached);
        assert!(text(&advice.stdout).contains(&format!("- {said}")), "{}", text(&advice.stdout));
        assert!(!text(&advice.stdout).contains("- ask:") && !text(&advice.stdout).contains("- vraag:"));
        let score = run("score", &["-", "--language", language], reached);
        assert!(text(&score.stdout).contains(&format!("- {said}")), "{}", text(&score.stdout));
    }
}
