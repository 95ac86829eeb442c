//! Findings of respondents and questionnaires.

use policy_integration::Code;

use super::pair::Json::{Made, Text};
use super::pair::{Door, Pair};

/// The whole table.
/// A case with so many items on one dimension.
pub(crate) fn with_items(count: usize) -> Vec<u8> {
    let item = |number: usize| format!(r#"{{"id": "m{number}", "dimension": "mandate", "keyed": "direct"}}"#);
    let items = (0..count).map(item).collect::<Vec<_>>().join(",");
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
    format!(r#"{{"id": "a", "moments": {moments}, "questionnaire": {{"items": [{items}]}}}}"#).into_bytes()
}

/// Faults of respondents and of their questionnaire.
pub(crate) const RESPONDENTS: &[Pair] = &[
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "responses": {"staffing": "sufficient"}}]}"#,
        ),
        english: "$.respondents[0].responses.staffing: error[dimension_out_of_place]: `staffing` isn't rated here; accepted: {respondent}",
        dutch: "$.respondents[0].responses.staffing: fout[dimension_out_of_place]: `staffing` wordt hier niet beoordeeld; toegestaan: {respondent}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "responses": {"mandate_route": "present"}}]}"#,
        ),
    },
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [{"id": "r1", "dimension": "mandate_route", "keyed": "direct"}]},
                "respondents": []}"#,
        ),
        english: "$.questionnaire.items[0].dimension: error[dimension_out_of_place]: `mandate_route` isn't rated here; accepted: {joined_up_working}, {policy_alienation}",
        dutch: "$.questionnaire.items[0].dimension: fout[dimension_out_of_place]: `mandate_route` wordt hier niet beoordeeld; toegestaan: {joined_up_working}, {policy_alienation}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [{"id": "r1", "dimension": "mandate", "keyed": "direct"}]},
                "respondents": []}"#,
        ),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "responses": {"mandate": "felt"}}]}"#,
        ),
        english: "$.respondents[0].responses.mandate: error[degree_off_scale]: `felt` is off the scale; accepted: `against`, `for`, `unknown`",
        dutch: "$.respondents[0].responses.mandate: fout[degree_off_scale]: `felt` valt buiten de schaal; toegestaan: `against`, `for`, `unknown`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "responses": {"mandate": "for"}}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeWhereRatedOnce,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "responses": {"mandate": "grew"}}]}"#,
        ),
        english: "$.respondents[0].responses.mandate: error[change_where_rated_once]: a change, `grew`, of what is rated once; accepted: a degree or an interval of degrees, `unknown`, or leaving the dimension out",
        dutch: "$.respondents[0].responses.mandate: fout[change_where_rated_once]: een verandering, `grew`, van wat één keer wordt beoordeeld; toegestaan: een graad of een interval van graden, `unknown`, of de dimensie weglaten",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "responses": {"mandate": "unknown"}}]}"#,
        ),
    },
    Pair {
        code: Code::TwoInstruments,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "responses": {"tactical_powerlessness": "felt"}, "answers": {"t1": "agree", "t2": "disagree"}}]}"#,
        ),
        english: "$.respondents[0].responses.tactical_powerlessness: error[two_instruments]: `tactical_powerlessness` is answered by a code and by items; accepted: one of the two for each respondent",
        dutch: "$.respondents[0].responses.tactical_powerlessness: fout[two_instruments]: `tactical_powerlessness` is beantwoord met een code én met items; toegestaan: een van de twee per respondent",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "responses": {"strategic_powerlessness": "felt"}, "answers": {"t1": "agree", "t2": "disagree"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownItem,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "disagree", "t_3": "agree"}}]}"#,
        ),
        english: "$.respondents[0].answers.t_3: error[unknown_item]: `t_3` isn't an item of the questionnaire; accepted: the id of one of `items`",
        dutch: "$.respondents[0].answers.t_3: fout[unknown_item]: `t_3` is geen item van de vragenlijst; toegestaan: de id van een van `items`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "disagree"}}]}"#,
        ),
    },
    Pair {
        code: Code::AnswersWithoutQuestionnaire,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "disagree"}}]}"#,
        ),
        english: "$.respondents[0].answers: error[answers_without_questionnaire]: there is no questionnaire (answers: `2`); accepted: a `questionnaire` with the items that were answered",
        dutch: "$.respondents[0].answers: fout[answers_without_questionnaire]: er is geen vragenlijst (antwoorden: `2`); toegestaan: een `questionnaire` met de items die zijn beantwoord",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "disagree"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agre", "t2": "disagree"}}]}"#,
        ),
        english: "$.respondents[0].answers.t1: error[unknown_word]: unknown word `agre`; did you mean `agree`? accepted: `strongly_disagree`, `disagree`, `neither`, `agree`, `strongly_agree`, `no_answer`",
        dutch: "$.respondents[0].answers.t1: fout[unknown_word]: onbekend woord `agre`; bedoel je `agree`? toegestaan: `strongly_disagree`, `disagree`, `neither`, `agree`, `strongly_agree`, `no_answer`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "disagree"}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t1": "disagree", "t2": "neither"}}]}"#,
        ),
        english: "$.respondents[0].answers.t1: error[duplicate_key]: key `t1` occurs twice; accepted: each key once",
        dutch: "$.respondents[0].answers.t1: fout[duplicate_key]: sleutel `t1` komt twee keer voor; toegestaan: elke sleutel één keer",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "neither"}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "in_experiment": "yes"}]}"#,
        ),
        english: "$.respondents[0].in_experiment: error[wrong_type]: `\"yes\"` doesn't belong here; accepted: `true` or `false`",
        dutch: "$.respondents[0].in_experiment: fout[wrong_type]: `\"yes\"` hoort hier niet; toegestaan: `true` of `false`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "in_experiment": true}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1"}, {"id": "1"}]}"#,
        ),
        english: "$.respondents[1].id: error[duplicate_id]: id `1` is taken by $.respondents[0]; accepted: an id of its own",
        dutch: "$.respondents[1].id: fout[duplicate_id]: id `1` is al in gebruik bij $.respondents[0]; toegestaan: een eigen id",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1"}, {"id": "2"}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": []}"#,
        ),
        english: "$.questionnaire.items[1].id: error[duplicate_id]: id `t1` is taken by $.questionnaire.items[0]; accepted: an id of its own",
        dutch: "$.questionnaire.items[1].id: fout[duplicate_id]: id `t1` is al in gebruik bij $.questionnaire.items[0]; toegestaan: een eigen id",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": []}"#,
        ),
    },
    Pair {
        code: Code::UntidyId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "group": "north "}]}"#,
        ),
        english: "$.respondents[0].group: error[untidy_id]: `\"north \"` has space around it or holds hidden characters; accepted: an identifier on one line, without space around it",
        dutch: "$.respondents[0].group: fout[untidy_id]: `\"north \"` heeft spaties eromheen of bevat onzichtbare tekens; toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "respondents": [{"id": "1", "group": "north"}]}"#,
        ),
    },
    Pair {
        code: Code::TooManyItems,
        door: Door::Case,
        rejected: Made(|| with_items(101)),
        english: "$.questionnaire.items: error[too_many_items]: `101` items on `mandate`; \
                  accepted: at most 100 items for each dimension",
        dutch: "$.questionnaire.items: fout[too_many_items]: `101` items over `mandate`; \
                toegestaan: ten hoogste 100 items per dimensie",
        accepted: Made(|| with_items(100)),
    },
];
