//! Parts of a case that have an identifier of their own, in the examples that take `--case`.

use policy_integration::vocabulary::Unit;

use crate::program::{run, text};

/// So many of the dimensions of a unit.
fn of(unit: Unit, known: usize) -> String {
    format!("{known} of {} dimensions", unit.dimensions().count())
}

const OWN: &[u8] =
    br#"{"id": "rivierstad", "moments": [{"on": "2024-01-01", "ratings": {"funding_across_domains": "present"}}],
    "respondents": [{"id": "r1", "responses": {"mandate_granted": "present"}}],
    "boundary_spanners": [{"id": "s1", "ratings": {"recalled_when_busy": "not_present", "networker": "played"}}],
    "department_pairs": [{"id": "p1", "department": "housing", "other_department": "care",
        "ratings": {"coordination_form": "active_links"}}],
    "players": [{"id": "r1", "ratings": {"support": "sufficient"}}]}"#;

/// A plan for a part, by its own book, with the dimensions of its own framework counted.
#[test]
fn a_nested_experiment_is_planned_for_by_its_own_framework() {
    for id in ["almere/integral-teams", "almere/experiment/integral-teams"] {
        let output = run("plan", &["--case", id, "--to", "experiment_stage=re_embedding"], b"");
        assert!(output.status.success(), "{}", text(&output.stderr));
        let printed = text(&output.stdout);
        let title = "Part almere/experiment/integral-teams, to stage of the experiment new routine";
        let known = of(Unit::Experiment, 6);
        assert!(printed.starts_with(&format!("{title}\nOn 2010-01-01: {known} known.\n")), "{printed}");
        assert!(printed.contains("make the new way of working a routine"), "{printed}");
    }
}

#[test]
fn respondents_and_spanners_are_reachable_by_id() {
    let known = |id: &str, to: &str| {
        let output = run("plan", &["--file", "-", "--disclose", "--case", id, "--to", to], OWN);
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout).lines().nth(1).expect("a second line").to_owned()
    };
    assert_eq!(
        known("rivierstad/s1", "coordination_form=joint_priorities"),
        format!("On 2024-01-01: {} known.", of(Unit::BoundarySpanner, 2))
    );
    assert_eq!(
        known("rivierstad/p1", "coordination_form=strategic_cooperation"),
        format!("On 2024-01-01: {} known.", of(Unit::DepartmentPair, 1))
    );
    let respondent = known("rivierstad/respondent/r1", "mandate_carried_out=present");
    assert!(respondent.contains(": 1 of "), "{respondent}");
    let published = run("plan", &["--case", "rotterdam/3", "--to", "mandate_carried_out=present"], b"");
    assert!(text(&published.stdout).starts_with("Part rotterdam/respondent/3, "), "{}", text(&published.stderr));
}

/// Published answers are told; those of one respondent or player of one's own only on request.
#[test]
fn one_persons_answers_are_told_by_id_only_with_disclose() {
    let folder = std::env::temp_dir().join(format!("policy-integration-parts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("own.json");
    std::fs::write(&file, OWN).expect("written");
    let file = file.to_str().expect("UTF-8");
    let to: &[&str] = &["--to", "mandate_carried_out=present"];
    for (example, with_file, others) in
        [("plan", vec!["--file", file], to), ("claims", vec!["--file", file], &[]), ("score", vec![file], &[])]
    {
        for id in ["rivierstad/respondent/r1", "rivierstad/player/r1"] {
            let arguments = [&with_file[..], &["--case", id], others].concat();
            let output = run(example, &arguments, b"");
            assert_eq!(output.status.code(), Some(2), "{example} {id}");
            assert_eq!(text(&output.stdout), "");
            assert_eq!(text(&output.stderr), "one person's answers are told only with `--disclose`\n");
        }
    }
    let told = run("score", &[file, "--case", "rivierstad/respondent/r1", "--disclose"], b"");
    assert!(text(&told.stdout).contains("mandate granted: present"), "{}", text(&told.stderr));
    let published = run("score", &["--case", "rotterdam/3"], b"");
    assert!(published.status.success(), "{}", text(&published.stderr));
}

#[test]
fn no_published_claim_is_about_a_single_respondent_or_pair() {
    for (id, unit) in [("rivierstad/respondent/r1", "respondent"), ("rivierstad/p1", "pair of departments")] {
        let output = run("claims", &["--file", "-", "--disclose", "--case", id], OWN);
        assert_eq!(output.status.code(), Some(2));
        let expected =
            format!("no published claim is about a single {unit}; accepted: claims of one's own with `--claims`\n");
        assert_eq!(text(&output.stderr), expected);
    }
}

#[test]
fn an_identifier_of_two_parts_and_one_of_none_are_told() {
    let error = |id: &str| {
        let output = run("plan", &["--file", "-", "--case", id, "--to", "support=sufficient"], OWN);
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr).to_owned()
    };
    assert_eq!(
        error("rivierstad/r1"),
        "which case? accepted: --case with one of `rivierstad/respondent/r1`, `rivierstad/player/r1`\n"
    );
    assert_eq!(
        error("rivierstad/x"),
        "which case? accepted: --case with one of `rivierstad/respondent/r1`, `rivierstad/boundary_spanner/s1`, \
         `rivierstad/department_pair/p1`, `rivierstad/player/r1`\n"
    );
    assert_eq!(error("x"), "which case? accepted: --case with one of `rivierstad`\n");
}

#[test]
fn claims_on_a_nested_experiment_are_those_of_its_source() {
    let output = run("claims", &["--case", "almere/integral-teams"], b"");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let head = format!("almere/experiment/integral-teams: {} known\n\n", of(Unit::Experiment, 5));
    let printed = text(&output.stdout).strip_prefix(&head).expect("counted");
    assert!(printed.starts_with(
        "Van der Veer (2013), experiments as the base of integrated policy\n\nHOLDS · every experiment began at"
    ));
    assert!(printed.contains("open in case: almere/experiment/integral-teams ("), "{printed}");
    assert!(printed.contains("9 claims: "), "{printed}");
}

#[test]
fn the_score_of_a_part_counts_the_dimensions_of_its_own_framework() {
    let output = run("score", &["--case", "almere/integral-teams"], b"");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    let known = of(Unit::Experiment, 5);
    let start = format!(
        "almere/experiment/integral-teams\n  experiment: {known} have a known degree\n  institutional level: 0 of "
    );
    assert!(printed.starts_with(&start), "{printed}");
    assert!(printed.contains("\n    stage of the experiment: at least tried\n"), "{printed}");
    assert!(printed.lines().all(|line| line.chars().count() <= 80));
    let output = run("score", &["--case", "almere/integral-teams", "--json"], b"");
    let json: serde_json::Value = serde_json::from_str(text(&output.stdout)).expect("JSON");
    assert_eq!((&json["kind"], &json["case"]), (&"unit_ratings".into(), &"almere/experiment/integral-teams".into()));
    let answer = &json["answer"];
    assert_eq!((&answer["unit"], &answer["known"], &answer["of"]), (&"experiment".into(), &5.into(), &15.into()));
    assert_eq!(answer["levels"][1], serde_json::json!({"level": "organizational", "known": 4, "of": 11}));
    assert_eq!(answer["ratings"]["experiment_stage"], serde_json::json!({"at_least": "tried"}));
    assert_eq!(answer["ratings"]["staffing"], "unknown");
    assert_eq!(json["text"]["nl"][0], "experiment: de graad is bekend van 5 van de 15 dimensies");
    let case = run("score", &["--case", "8"], b"");
    assert!(text(&case.stdout).contains("Cases scored: 1."), "{}", text(&case.stderr));
}
