//! One case that holds all of it: respondents, boundary spanners and experiments beside the multilevel ratings.

use policy_integration::{
    Case, CaseDraft, Cohort, Crosswalk, Degree, Dimension, Goal, Rating, RuleBook, ScoringModel,
    case::Respondent,
    instruments::{self, MatchStrength, Testimony, WillingnessModel},
    vocabulary::Unit,
};
use proptest::prelude::*;

const EVERYTHING: &str = r#"{
    "versions": {"format": 2, "codebook": 2, "rule_book": 1},
    "id": "rivierstad", "subject": "low literacy", "status": "running",
    "profile": {"population": {"from": 25000.0, "to": 50000.0}},
    "period": {"from": "2024-01-01"},
    "moments": [
        {"on": "2024-01-15", "ratings": {"policy_goals": "established", "budget": {"rating": "absent", "source": "memo"},
            "mutual_trust": "against", "coordination_form": "no_contradictions"}},
        {"on": "2024-09-01", "ratings": {"subject_knowledge": "grew", "coordination_form": "grew"}}
    ],
    "domains": [{"domain": "debt_counselling", "target": true, "outcomes": [{"rung": "attention"}]}],
    "log": [{"on": "2024-03-01", "rule": "talk_informally", "note": "over coffee"}],
    "questionnaire": {"items": [
        {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
        {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite", "note": "turned round"}
    ]},
    "respondents": [
        {"id": "1", "role": "team_leader", "group": "north", "on": "2024-02-01", "in_experiment": true,
            "responses": {"mandate": "for", "client_meaninglessness": "not_felt", "case_conference": "present"},
            "answers": {"t1": "agree", "t2": "no_answer"}},
        {"id": "2", "role": "partner", "responses": {"mutual_trust": "unknown"}}
    ],
    "boundary_spanners": [
        {"id": "s1", "department": "housing", "on": "2024-02-01",
            "ratings": {"networker": "played", "ambassadorship": "not_played"}}
    ],
    "department_pairs": [
        {"id": "p1", "department": "housing", "other_department": "care", "on": "2024-02-01", "source": "interview 4",
            "ratings": {"coordination_form": "joint_priorities"}}
    ],
    "experiments": [
        {"id": "one-counter", "subject": "one counter", "status": "running",
            "obstacles": [{"obstacle": "organizational_thinking", "source": "interview 3"}],
            "moments": [
                {"on": "2024-01-20", "ratings": {"experiment_stage": "shared_problem", "staffing": "not_at_all"}},
                {"on": "2024-08-01", "ratings": {"experiment_stage": "tried", "staffing": "sufficient"}}
            ],
            "others": [{"organization": "housing association", "ratings": {"staffing": "somewhat"}}],
            "log": [{"on": "2024-05-01", "rule": "start_experiment"}]}
    ],
    "players": [
        {"id": "p1", "organization": "home care", "on": "2024-02-01",
            "captain": {"who": "municipality", "why": "it directs", "keywords": ["directing_role"], "coder": "c1"},
            "hindrance": {"answer": "old patterns", "keywords": ["organizational_thinking"]},
            "ratings": {"flexibility": "sufficient"}, "crucial": {"who": "adviser"}}
    ],
    "waived": ["against_expectation"]
}"#;

fn everything() -> Case {
    Case::read(EVERYTHING.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn a_case_with_everything_in_it_survives_draft_case_draft() {
    let written: CaseDraft = serde_json::from_str(EVERYTHING).unwrap();
    let case = everything();
    assert_eq!(*case.draft(), written);
    let json = serde_json::to_string(&case).unwrap();
    assert_eq!(serde_json::from_str::<CaseDraft>(&json).unwrap(), written);
    assert_eq!(Case::check(case.into_draft()).unwrap().into_draft(), written);
    // Nothing is lost in writing: every key of the record is there again.
    let (before, after): (serde_json::Value, serde_json::Value) =
        (serde_json::from_str(EVERYTHING).unwrap(), serde_json::from_str(&json).unwrap());
    assert_eq!(before, after);
}

#[test]
fn every_unit_of_it_can_be_asked_what_is_asked_of_its_kind() {
    let case = everything();
    let levels = ScoringModel::default().scorecard_of(&case).levels;
    assert!(levels.len() == 3 && levels.iter().all(|level| level.score.upper() > 0.0));
    let willingness = WillingnessModel::default().group(case.respondents());
    assert!(willingness.bounds.expect("asked").lower() > 0.0);
    assert!(RuleBook::multilevel().replay(&case).is_ok());
    let experiment = case.experiments().next().unwrap();
    assert!(instruments::experiments::rule_book().replay(&experiment).is_ok());
    let spanner = case.boundary_spanners().next().unwrap();
    let face = Goal::degree(Dimension::Ambassadorship, Degree::Played).unwrap();
    assert!(instruments::boundary_spanning::rule_book().plan(&spanner.position(), face).is_ok());
    let units = case.respondents().map(Respondent::as_case).chain([spanner.as_case(), experiment.as_case()]);
    let cohort = Cohort::new([case.clone()].into_iter().chain(units).collect()).unwrap();
    let ids: Vec<_> = cohort.cases().iter().map(Case::id).collect();
    assert_eq!(
        ids,
        [
            "rivierstad",
            "rivierstad/respondent/1",
            "rivierstad/respondent/2",
            "rivierstad/boundary_spanner/s1",
            "rivierstad/experiment/one-counter",
        ]
    );
}

#[test]
fn the_crosswalk_hears_every_unit_and_each_experiment_as_it_stood() {
    let case = everything();
    let testimonies = Testimony::of_case(&case);
    let units: Vec<_> = testimonies.iter().map(|testimony| testimony.unit).collect();
    let expected = [
        Unit::Respondent,
        Unit::Respondent,
        Unit::BoundarySpanner,
        Unit::DepartmentPair,
        Unit::Experiment,
        Unit::Experiment,
    ];
    assert_eq!(units, expected);
    let crosswalk = Crosswalk::at_least(MatchStrength::RelatedMatch);
    let [first, latest] = [case.first(), case.latest()].map(|moment| crosswalk.narrow_moment(moment, &testimonies));
    // On the first day nobody had spoken yet. By September the experiment has people enough: what it lacked in January
    // doesn't contradict that.
    assert!(first.narrowings.is_empty() && first.conflicts.is_empty());
    assert!(latest.conflicts.is_empty());
    assert_eq!(latest.position.rating(Dimension::Capacity), Rating::at_least(Degree::Established));
    assert_eq!(latest.position.rating(Dimension::InformalNetwork), Rating::at_least(Degree::Established));
    assert_eq!(latest.position.rating(Dimension::WorkStructures), Rating::at_least(Degree::Emerging));
    assert!(latest.narrowings.iter().all(|narrowing| !narrowing.by.is_empty()));
    assert!(case.latest().position().rating(Dimension::Capacity).is_unknown(), "the record stays as it is");
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn whatever_a_record_holds_survives_draft_case_draft(draft in strategies::sound_draft()) {
        let case = Case::check(draft.clone()).unwrap();
        prop_assert_eq!(case.draft(), &draft);
        let json = serde_json::to_vec(&case).unwrap();
        prop_assert_eq!(Case::read(&json).unwrap().into_draft(), draft);
    }
}
