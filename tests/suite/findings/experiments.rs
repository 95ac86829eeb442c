//! Findings of experiments.

use policy_integration::Code;

use super::pair::Json::Text;
use super::pair::{Door, Pair, places_in_case};

/// What a case holds of its experiments.
pub(crate) const EXPERIMENTS: &[Pair] = &[
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried", "budget": "absent"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[0].ratings.budget: error[dimension_out_of_place]: `budget` isn't rated here; accepted: {experiment}",
        dutch: "$.experiments[0].moments[0].ratings.budget: fout[dimension_out_of_place]: `budget` wordt hier niet beoordeeld; toegestaan: {experiment}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "others": [{"organization": "c", "ratings": {"policy_link": "present"}}]}]}"#,
        ),
        english: "$.experiments[0].others[0].ratings.policy_link: error[dimension_out_of_place]: `policy_link` isn't rated here; accepted: {resources}",
        dutch: "$.experiments[0].others[0].ratings.policy_link: fout[dimension_out_of_place]: `policy_link` wordt hier niet beoordeeld; toegestaan: {resources}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "others": [{"organization": "c", "ratings": {"support": "somewhat"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeWhereRatedOnce,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "others": [{"organization": "c", "ratings": {"support": "grew"}}]}]}"#,
        ),
        english: "$.experiments[0].others[0].ratings.support: error[change_where_rated_once]: a change, `grew`, of what is rated once; accepted: a degree or an interval of degrees, `unknown`, or leaving the dimension out",
        dutch: "$.experiments[0].others[0].ratings.support: fout[change_where_rated_once]: een verandering, `grew`, van wat één keer wordt beoordeeld; toegestaan: een graad of een interval van graden, `unknown`, of de dimensie weglaten",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "others": [{"organization": "c", "ratings": {"support": {"at_least": "somewhat"}}}]}]}"#,
        ),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "present"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[0].ratings.experiment_stage: error[degree_off_scale]: `present` is off the scale; accepted: `shared_problem`, `tried`, `re_embedding`, `unknown`",
        dutch: "$.experiments[0].moments[0].ratings.experiment_stage: fout[degree_off_scale]: `present` valt buiten de schaal; toegestaan: `shared_problem`, `tried`, `re_embedding`, `unknown`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}, {"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
        english: "$.experiments[1].id: error[duplicate_id]: id `b` is taken by $.experiments[0]; accepted: an id of its own",
        dutch: "$.experiments[1].id: fout[duplicate_id]: id `b` is al in gebruik bij $.experiments[0]; toegestaan: een eigen id",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}, {"id": "c", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "others": [{"organization": "c", "on": "2024-01-01", "ratings": {"support": "somewhat"}}, {"organization": "c", "on": "2024-01-01", "ratings": {}}]}]}"#,
        ),
        english: "$.experiments[0].others[1].organization: error[duplicate_id]: id `c` is taken by $.experiments[0].others[0]; accepted: an organization once for each day",
        dutch: "$.experiments[0].others[1].organization: fout[duplicate_id]: id `c` is al in gebruik bij $.experiments[0].others[0]; toegestaan: een organisatie één keer per dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "others": [{"organization": "c", "on": "2024-01-01", "ratings": {"support": "somewhat"}}, {"organization": "c", "ratings": {}}]}]}"#,
        ),
    },
    Pair {
        code: Code::NoMoments,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": []}]}"#,
        ),
        english: "$.experiments[0].moments: error[no_moments]: `[]` holds no moment; accepted: at least one moment",
        dutch: "$.experiments[0].moments: fout[no_moments]: `[]` bevat geen meetmoment; toegestaan: minstens één meetmoment",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::MomentOutsidePeriod,
        door: Door::Case,
        rejected: Text(
            r#"{"period": {"from": "2024-01-01"}, "id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2023-12-31", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[0].on: error[moment_outside_period]: moment `2023-12-31` is outside the period `2024-01-01 – …`; accepted: a date in the period",
        dutch: "$.experiments[0].moments[0].on: fout[moment_outside_period]: meetmoment `2023-12-31` valt buiten de periode `2024-01-01 – …`; toegestaan: een datum in de periode",
        accepted: Text(
            r#"{"period": {"from": "2024-01-01"}, "id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedOutsideCourse,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-02-01", "ratings": {"experiment_stage": "tried"}}], "log": [{"on": "2024-01-15", "rule": "train_staff"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].on: error[logged_outside_course]: `2024-01-15` is outside the recorded days, `2024-02-01 – …`; accepted: a day from the first moment on, in the period",
        dutch: "$.experiments[0].log[0].on: fout[logged_outside_course]: `2024-01-15` valt buiten het traject, `2024-02-01 – …`; toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-02-01", "ratings": {"experiment_stage": "tried"}}], "log": [{"on": "2024-02-01", "rule": "train_staff"}]}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownRule,
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "log": [{"on": "2024-02-01", "rule": "talk_informally"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].rule: error[unknown_rule]: `talk_informally` isn't a rule of the book; accepted: the id of a rule of the book",
        dutch: "$.experiments[0].log[0].rule: fout[unknown_rule]: `talk_informally` is geen regel van het boek; toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "log": [{"on": "2024-02-01", "rule": "train_staff"}]}]}"#,
        ),
    },
    Pair {
        code: Code::ClosingAtOdds,
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried", "operational_link": "not_present"}}], "status": "running", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].rule: error[closing_at_odds]: `fades_without_cooperation` is the end of what the record has as `running`; accepted: `faded`",
        dutch: "$.experiments[0].log[0].rule: fout[closing_at_odds]: `fades_without_cooperation` is het einde van wat volgens het dossier `running` is; toegestaan: `faded`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried", "operational_link": "not_present"}}], "status": "faded", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}]}]}"#,
        ),
    },
    Pair {
        code: Code::BrokenInvariant,
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "shared_problem"}}], "log": [{"on": "2024-02-01", "rule": "add_experiment"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].rule: error[broken_invariant]: `add_experiment` can't have been where `experiment_stage ≥ tried` isn't so; accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.experiments[0].log[0].rule: fout[broken_invariant]: `add_experiment` kan niet zijn gebeurd waar `experiment_stage ≥ tried` niet geldt; toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "log": [{"on": "2024-02-01", "rule": "add_experiment"}]}]}"#,
        ),
    },
    Pair {
        code: Code::RatedAfterDropOut,
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "status": "faded", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}], "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried", "operational_link": "not_present"}}, {"on": "2024-03-01", "ratings": {"support": "somewhat"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[1].ratings.support: error[rated_after_drop_out]: `somewhat` after the end on `2024-02-01`; accepted: `unknown`, or a moment on or before that day",
        dutch: "$.experiments[0].moments[1].ratings.support: fout[rated_after_drop_out]: `somewhat` na het einde op `2024-02-01`; toegestaan: `unknown`, of een meetmoment tot en met die dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "status": "faded", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}], "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried", "operational_link": "not_present"}}, {"on": "2024-03-01", "ratings": {"support": "unknown"}}]}]}"#,
        ),
    },
];

#[test]
fn experiments_with_faults_of_form_keep_their_places() {
    let with = |experiments: &str| {
        let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
        places_in_case(&format!(r#"{{"id": "a", "moments": {moments}, "experiments": {experiments}}}"#))
    };
    assert_eq!(with("7"), ["$.experiments wrong_type"]);
    assert_eq!(
        with(
            r#"[7, {"id": "b"}, {"id": "b", "moments": [7, {"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "obstacles": [{}, {"obstacle": "money"}, {"obstacle": "money"}],
                "others": [{"ratings": {}}, {"organization": " c", "ratings": {"support": "grew"}}],
                "log": [{"on": "2023-01-01"}, {"on": "2024-01-02", "rule": ""}]}]"#
        ),
        [
            "$.experiments[0] wrong_type",
            "$.experiments[1].moments missing_key",
            "$.experiments[2].id duplicate_id",
            "$.experiments[2].log[0].rule missing_key",
            "$.experiments[2].log[1].rule blank_text",
            "$.experiments[2].moments[0] wrong_type",
            "$.experiments[2].moments[1].ratings.budget dimension_out_of_place",
            "$.experiments[2].obstacles[0].obstacle missing_key",
            "$.experiments[2].obstacles[2].obstacle repeated_obstacle",
            "$.experiments[2].others[0].organization missing_key",
            "$.experiments[2].others[1].organization untidy_id",
            "$.experiments[2].others[1].ratings.support change_where_rated_once",
        ]
    );
}

#[test]
fn a_case_whose_experiments_are_rated_is_not_empty() {
    let of = |rating: &str| {
        places_in_case(&format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "experiments": [{{"id": "b",
                "moments": [{{"on": "2024-01-01", "ratings": {{"support": "{rating}"}}}}]}}]}}"#
        ))
    };
    assert!(of("somewhat").is_empty());
    assert_eq!(of("unknown"), ["$.experiments[0].moments nothing_rated", "$.moments nothing_rated"]);
}
