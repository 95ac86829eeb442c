//! Findings of boundary spanners.

use policy_integration::Code;

use super::pair::Json::Text;
use super::pair::{Door, Pair};

/// Faults of the boundary spanners of a case.
pub(crate) const SPANNERS: &[Pair] = &[
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played", "budget": "absent"}}]}"#,
        ),
        english: "$.boundary_spanners[0].ratings.budget: error[dimension_out_of_place]: `budget` isn't rated here; \
                  accepted: {boundary_spanner}",
        dutch: "$.boundary_spanners[0].ratings.budget: fout[dimension_out_of_place]: `budget` wordt hier niet beoordeeld; \
                toegestaan: {boundary_spanner}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played"}}]}"#,
        ),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "present"}}]}"#,
        ),
        english: "$.boundary_spanners[0].ratings.networker: error[degree_off_scale]: `present` is off the scale; \
                  accepted: `not_played`, `played`, `unknown`",
        dutch: "$.boundary_spanners[0].ratings.networker: fout[degree_off_scale]: `present` valt buiten de schaal; \
                toegestaan: `not_played`, `played`, `unknown`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played"}}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeWhereRatedOnce,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "grew"}}]}"#,
        ),
        english: "$.boundary_spanners[0].ratings.networker: error[change_where_rated_once]: a change, `grew`, of what is rated once; \
                  accepted: a degree or an interval of degrees, `unknown`, or leaving the dimension out",
        dutch: "$.boundary_spanners[0].ratings.networker: fout[change_where_rated_once]: een verandering, `grew`, van wat één keer wordt beoordeeld; \
                toegestaan: een graad of een interval van graden, `unknown`, of de dimensie weglaten",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played"}}]}"#,
        ),
    },
    Pair {
        code: Code::IntervalUpsideDown,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "department_pairs": [{"id": "p", "department": "housing", "other_department": "care", "ratings": {"coordination_form": {"between": ["strategic_cooperation", "active_links"]}}}]}"#,
        ),
        english: "$.department_pairs[0].ratings.coordination_form: error[interval_upside_down]: `strategic_cooperation` is higher than `active_links`; \
                  accepted: the lower degree first",
        dutch: "$.department_pairs[0].ratings.coordination_form: fout[interval_upside_down]: `strategic_cooperation` is hoger dan `active_links`; \
                toegestaan: de lagere graad eerst",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "department_pairs": [{"id": "p", "department": "housing", "other_department": "care", "ratings": {"coordination_form": {"between": ["active_links", "strategic_cooperation"]}}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played"}}, {"id": "s", "ratings": {}}]}"#,
        ),
        english: "$.boundary_spanners[1].id: error[duplicate_id]: id `s` is taken by $.boundary_spanners[0]; \
                  accepted: an id of its own",
        dutch: "$.boundary_spanners[1].id: fout[duplicate_id]: id `s` is al in gebruik bij $.boundary_spanners[0]; \
                toegestaan: een eigen id",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played"}}, {"id": "t", "ratings": {}}]}"#,
        ),
    },
    Pair {
        code: Code::UntidyId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": " s", "ratings": {"networker": "played"}}]}"#,
        ),
        english: "$.boundary_spanners[0].id: error[untidy_id]: `\" s\"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.boundary_spanners[0].id: fout[untidy_id]: `\" s\"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"networker": "played"}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s"}, {"id": "t", "ratings": {"networker": "played"}}]}"#,
        ),
        english: "$.boundary_spanners[0].ratings: error[missing_key]: key `ratings` is missing; \
                  accepted: an object with this key",
        dutch: "$.boundary_spanners[0].ratings: fout[missing_key]: sleutel `ratings` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {}}, {"id": "t", "ratings": {"networker": "played"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "departement": "housing", "ratings": {"networker": "played"}}]}"#,
        ),
        english: "$.boundary_spanners[0].departement: error[unknown_key]: unknown key `departement`; did you mean `department`? \
                  accepted: `id`, `department`, `on`, `ratings`, `source`, `note`",
        dutch: "$.boundary_spanners[0].departement: fout[unknown_key]: onbekende sleutel `departement`; bedoel je `department`? \
                toegestaan: `id`, `department`, `on`, `ratings`, `source`, `note`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "department": "housing", "ratings": {"networker": "played"}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "department_pairs": [{"id": "p", "department": "care", "other_department": "care", "ratings": {"coordination_form": "active_links"}}]}"#,
        ),
        english: "$.department_pairs[0].other_department: error[duplicate_id]: id `care` is taken by $.department_pairs[0].department; \
                  accepted: another department",
        dutch: "$.department_pairs[0].other_department: fout[duplicate_id]: id `care` is al in gebruik bij $.department_pairs[0].department; \
                toegestaan: een andere afdeling",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "department_pairs": [{"id": "p", "department": "care", "other_department": "housing", "ratings": {"coordination_form": "active_links"}}]}"#,
        ),
    },
];
