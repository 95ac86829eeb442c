//! Findings of a case: dates, bands, ratings, endings and warnings.

use policy_integration::{Case, Code, Dimension, Language, Level, report::Limits};

use super::models::weighing;
use super::pair::Json::{Made, Text};
use super::pair::{Door, Pair, places, places_in_case};

/// Moments, the period and the bands of the profile.
pub(crate) const DATES_AND_BANDS: &[Pair] = &[
    Pair {
        code: Code::NoMoments,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": []}"#),
        english: "$.moments: error[no_moments]: `[]` holds no moment; accepted: at least one moment",
        dutch: "$.moments: fout[no_moments]: `[]` bevat geen meetmoment; toegestaan: minstens één meetmoment",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::MomentsOutOfOrder,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-02", "ratings": {"budget": "absent"}},
                {"on": "2024-01-01", "ratings": {}}]}"#,
        ),
        english: "$.moments[1].on: error[moments_out_of_order]: moment `2024-01-01` isn't later than the one before it, `2024-01-02`; \
                  accepted: moments from early to late, one per date",
        dutch: "$.moments[1].on: fout[moments_out_of_order]: meetmoment `2024-01-01` is niet later dan het vorige, `2024-01-02`; \
                toegestaan: meetmomenten van vroeg naar laat, één per datum",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-02", "ratings": {"budget": "absent"}},
                {"on": "2024-01-03", "ratings": {}}]}"#,
        ),
    },
    Pair {
        code: Code::MomentsOutOfOrder,
        door: Door::Case,
        // Two moments on one day are out of order too.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-02", "ratings": {"budget": "absent"}},
                {"on": "2024-01-02", "ratings": {}}]}"#,
        ),
        english: "$.moments[1].on: error[moments_out_of_order]: moment `2024-01-02` isn't later than the one before it, `2024-01-02`; \
                  accepted: moments from early to late, one per date",
        dutch: "$.moments[1].on: fout[moments_out_of_order]: meetmoment `2024-01-02` is niet later dan het vorige, `2024-01-02`; \
                toegestaan: meetmomenten van vroeg naar laat, één per datum",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-02", "ratings": {"budget": "absent"}},
                {"on": "2024-01-03", "ratings": {}}]}"#,
        ),
    },
    Pair {
        code: Code::MomentOutsidePeriod,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2023-01-01", "to": "2023-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.moments[0].on: error[moment_outside_period]: \
                  moment `2024-01-01` is outside the period `2023-01-01 – 2023-12-31`; \
                  accepted: a date in the period",
        dutch: "$.moments[0].on: fout[moment_outside_period]: \
                meetmoment `2024-01-01` valt buiten de periode `2023-01-01 – 2023-12-31`; \
                toegestaan: een datum in de periode",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2023-01-01", "to": "2023-12-31"},
                "moments": [{"on": "2023-12-31", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::PeriodUpsideDown,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2024-12-31", "to": "2024-01-01"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.period: error[period_upside_down]: \
                  the period starts on `2024-12-31`, after its end on `2024-01-01`; \
                  accepted: the earlier date first",
        dutch: "$.period: fout[period_upside_down]: \
                de periode begint op `2024-12-31`, na het einde op `2024-01-01`; \
                toegestaan: de vroegste datum eerst",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::BandUpsideDown,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"population": {"from": 50000, "to": 25000}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.profile.population: error[band_upside_down]: the lower end `50000` is above the upper end `25000`; \
                  accepted: a lower end up to the upper end",
        dutch: "$.profile.population: fout[band_upside_down]: de ondergrens `50000` ligt boven de bovengrens `25000`; \
                toegestaan: een ondergrens tot en met de bovengrens",
        accepted: Text(
            r#"{"id": "a", "profile": {"population": {"from": 25000, "to": 50000}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::BandWithoutEnds,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"organization_size": {}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.profile.organization_size: error[band_without_ends]: band `{}` has no ends; \
                  accepted: `from`, `to`, or both",
        dutch: "$.profile.organization_size: fout[band_without_ends]: klasse `{}` heeft geen grenzen; \
                toegestaan: `from`, `to`, of beide",
        accepted: Text(
            r#"{"id": "a", "profile": {"organization_size": {"to": 500}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
];

/// Ratings that can't be so beside the others.
pub(crate) const RATINGS: &[Pair] = &[
    Pair {
        code: Code::IntervalUpsideDown,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"between": ["established", "emerging"]}}}]}"#,
        ),
        english: "$.moments[0].ratings.budget: error[interval_upside_down]: \
                  `established` is higher than `emerging`; accepted: the lower degree first",
        dutch: "$.moments[0].ratings.budget: fout[interval_upside_down]: `established` is hoger dan `emerging`; \
                toegestaan: de lagere graad eerst",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"between": ["emerging", "established"]}}}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeAtFirstMoment,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "grew"}}]}"#),
        english: "$.moments[0].ratings.budget: error[change_at_first_moment]: `grew` at the first moment, with nothing before it; \
                  accepted: a degree or an interval of degrees, `unknown`, or leaving the dimension out",
        dutch: "$.moments[0].ratings.budget: fout[change_at_first_moment]: `grew` op het eerste meetmoment, waar niets aan voorafgaat; \
                toegestaan: een graad of een interval van graden, `unknown`, of de dimensie weglaten",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": {"at_least": "emerging"}}}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeBeyondScale,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {"budget": "fell"}}]}"#,
        ),
        english: "$.moments[1].ratings.budget: error[change_beyond_scale]: \
                  `fell` from `absent`, the lowest degree; accepted: a decline from a higher degree",
        dutch: "$.moments[1].ratings.budget: fout[change_beyond_scale]: \
                `fell` vanaf `absent`, de laagste graad; toegestaan: een daling vanaf een hogere graad",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "emerging"}},
                {"on": "2024-06-01", "ratings": {"budget": "fell"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownDomain,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health"}], "outcomes": [{"rung": "training", "domain": "welfare"}]}"#,
        ),
        english: "$.outcomes[0].domain: error[unknown_domain]: `welfare` isn't a domain of the case; \
                  accepted: one of the domains under `domains`, or none",
        dutch: "$.outcomes[0].domain: fout[unknown_domain]: `welfare` is geen domein van de casus; \
                toegestaan: een van de domeinen onder `domains`, of geen",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health"}], "outcomes": [{"rung": "training", "domain": "health"}]}"#,
        ),
    },
    Pair {
        code: Code::PhaseOutOfOrder,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "phase": 2, "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "phase": 3, "ratings": {}}],
                "log": [{"on": "2024-06-01", "phase": 1, "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].phase: error[phase_out_of_order]: phase `1` on a later day than phase `2`; \
                  accepted: that phase or a later one",
        dutch: "$.log[0].phase: fout[phase_out_of_order]: fase `1` op een latere dag dan fase `2`; \
                toegestaan: die fase of een latere",
        // On one day there can be two phases.
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "phase": 2, "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "phase": 3, "ratings": {}}],
                "log": [{"on": "2024-06-01", "phase": 2, "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeToWrongEnd,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "unknown"}},
                {"on": "2024-06-01", "ratings": {"budget": {"fell_to": {"at_least": "embedded"}}}}]}"#,
        ),
        english: "$.moments[1].ratings.budget: error[change_to_wrong_end]: \
                  `{\"fell_to\": {\"at_least\": \"embedded\"}}` leaves no degree that comes before it; \
                  accepted: growth to a degree above the lowest one, or a decline to one below the highest",
        dutch: "$.moments[1].ratings.budget: fout[change_to_wrong_end]: \
                aan `{\"fell_to\": {\"at_least\": \"embedded\"}}` kan geen graad voorafgaan; \
                toegestaan: groei naar een graad boven de laagste, of een daling naar een graad onder de hoogste",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "unknown"}},
                {"on": "2024-06-01", "ratings": {"budget": {"fell_to": {"at_most": "established"}}}}]}"#,
        ),
    },
];

/// How the case ended, and what it brought about.
pub(crate) const ENDINGS: &[Pair] = &[
    Pair {
        code: Code::RatedAfterDropOut,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {"budget": "emerging"}}]}"#,
        ),
        english: "$.moments[1].ratings.budget: error[rated_after_drop_out]: `emerging` after the end on `2024-03-01`; \
                  accepted: `unknown`, or a moment on or before that day",
        dutch: "$.moments[1].ratings.budget: fout[rated_after_drop_out]: `emerging` na het einde op `2024-03-01`; \
                toegestaan: `unknown`, of een meetmoment tot en met die dag",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {"budget": "unknown"}}]}"#,
        ),
    },
    Pair {
        code: Code::DropOutOutsidePeriod,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "status": {"dropped_out": {"on": "2025-01-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.status.dropped_out.on: error[drop_out_outside_period]: \
                  drop-out `2025-01-01` is outside the recorded days `2024-01-01 – 2024-12-31`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.status.dropped_out.on: fout[drop_out_outside_period]: \
                uitval `2025-01-01` valt buiten het traject `2024-01-01 – 2024-12-31`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "status": {"dropped_out": {"on": "2024-12-31"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::DropOutOutsidePeriod,
        door: Door::Case,
        // Without a period the recorded days start at the first moment. Nothing can be rated there: it's after the drop-out.
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2023-12-31"}}, "waived": ["nothing_rated"],
                "moments": [{"on": "2024-01-01", "ratings": {}}]}"#,
        ),
        english: "$.status.dropped_out.on: error[drop_out_outside_period]: drop-out `2023-12-31` is outside the recorded days `2024-01-01 – …`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.status.dropped_out.on: fout[drop_out_outside_period]: uitval `2023-12-31` valt buiten het traject `2024-01-01 – …`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-01-01"}}, "waived": ["nothing_rated"],
                "moments": [{"on": "2024-01-01", "ratings": {}}]}"#,
        ),
    },
    Pair {
        code: Code::OutcomeOfDropOut,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": "dropped_out", "outcomes": [{"rung": "training"}],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.outcomes[0].rung: error[outcome_of_drop_out]: outcome `training` of a case or domain that dropped out; \
                  accepted: no outcome, which leaves it unknown",
        dutch: "$.outcomes[0].rung: fout[outcome_of_drop_out]: uitkomst `training`, terwijl de casus of het domein is uitgevallen; \
                toegestaan: geen uitkomst, zodat die onbekend blijft",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out", "outcomes": [],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateOutcome,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training", "domain": "health"}, {"rung": "practice", "domain": "health"}]}"#,
        ),
        english: "$.outcomes[1]: error[duplicate_outcome]: a second outcome (domain: `health`); \
                  accepted: one outcome, the highest rung, for each domain and day",
        dutch: "$.outcomes[1]: fout[duplicate_outcome]: een tweede uitkomst (domein: `health`); \
                toegestaan: één uitkomst, de hoogste trede, per domein en dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training", "domain": "health"}, {"rung": "practice", "domain": "poverty"}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateOutcome,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training"}, {"rung": "practice"}]}"#,
        ),
        english: "$.outcomes[1]: error[duplicate_outcome]: a second outcome (domain: `null`); \
                  accepted: one outcome, the highest rung, for each domain and day",
        dutch: "$.outcomes[1]: fout[duplicate_outcome]: een tweede uitkomst (domein: `null`); \
                toegestaan: één uitkomst, de hoogste trede, per domein en dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "practice"}]}"#,
        ),
    },
];

/// Faults of a list of cases, of waivers, and of scoring models.
pub(crate) const AROUND_THE_CASE: &[Pair] = &[
    Pair {
        code: Code::DuplicateId,
        door: Door::Cases,
        rejected: Text(
            r#"[{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]},
                {"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}]"#,
        ),
        english: "$[1].id: error[duplicate_id]: id `a` is taken by $[0]; accepted: an id of its own for each case",
        dutch: "$[1].id: fout[duplicate_id]: id `a` is al in gebruik bij $[0]; \
                toegestaan: een eigen id voor elke casus",
        accepted: Text(
            r#"[{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]},
                {"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}]"#,
        ),
    },
    Pair {
        code: Code::NotWaivable,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}],
                "waived": ["not_a_date", "nothing_rated"]}"#,
        ),
        english: "$.waived[0]: error[not_waivable]: `not_a_date` can't be waived; \
                  accepted: `growth_at_top`, `change_within_degree`, `leap`, `nothing_rated`, `missing_answer`, `completed_without_outcome`, `outcome_after_moments`, \
                  `repeated_obstacle`, \
                  `looks_like_a_name`, `idle_waiver`, `repeated_entry`, `move_from_above`, `other_rule_book`, `against_expectation`, `outside_window`, `parts_from_log`",
        dutch: "$.waived[0]: fout[not_waivable]: `not_a_date` kan niet worden genegeerd; \
                toegestaan: `growth_at_top`, `change_within_degree`, `leap`, `nothing_rated`, `missing_answer`, `completed_without_outcome`, `outcome_after_moments`, \
                  `repeated_obstacle`, \
                  `looks_like_a_name`, `idle_waiver`, `repeated_entry`, `move_from_above`, `other_rule_book`, `against_expectation`, `outside_window`, `parts_from_log`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}],
                "waived": ["nothing_rated"]}"#,
        ),
    },
    Pair {
        code: Code::DimensionOutOfPlace,
        door: Door::Model,
        rejected: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"mutual_trust": 2}}"#),
        english: "$.weights.mutual_trust: error[dimension_out_of_place]: `mutual_trust` isn't rated here; \
                  accepted: {multilevel}",
        dutch: "$.weights.mutual_trust: fout[dimension_out_of_place]: `mutual_trust` wordt hier niet beoordeeld; \
                toegestaan: {multilevel}",
        accepted: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"capacity": 2}}"#),
    },
    Pair {
        code: Code::LevelWithoutWeight,
        door: Door::Model,
        rejected: Made(|| weighing(r#""aggregation": "mean""#, Dimension::of_level(Level::Institutional))),
        english: "$.weights: error[level_without_weight]: no dimension of level `institutional` counts; \
                  accepted: a weight above 0 for at least one dimension of each level",
        dutch: "$.weights: fout[level_without_weight]: geen dimensie van niveau `institutional` telt mee; \
                toegestaan: een gewicht boven 0 voor minstens één dimensie van elk niveau",
        accepted: Made(|| weighing(r#""aggregation": "mean""#, &Dimension::of_level(Level::Institutional)[1..])),
    },
];

/// Suspicions. Their documents have no `waived`, so that a test can add one.
pub(crate) const WARNINGS: &[Pair] = &[
    Pair {
        code: Code::IdleWaiver,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "at": "$.moments[0]", "reason": "looked into"}]}"#,
        ),
        english: "$.waived[1]: warning[idle_waiver]: `leap` is waived at `$.moments[0]`, where there is none; leave the waiver out, or put the code in `waived`",
        dutch: "$.waived[1]: waarschuwing[idle_waiver]: `leap` wordt genegeerd op `$.moments[0]`, waar er geen is; laat de vermelding weg, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "at": "$.moments[1]", "reason": "looked into"}]}"#,
        ),
    },
    Pair {
        code: Code::LooksLikeAName,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "Ada Lovelace", "tier": "policy"}]}"#,
        ),
        english: "$.contacts[0].id: warning[looks_like_a_name]: `Ada Lovelace` looks like the name of a person; use a role, a number or a pseudonym, or put the code in `waived`",
        dutch: "$.contacts[0].id: waarschuwing[looks_like_a_name]: `Ada Lovelace` lijkt op de naam van een persoon; gebruik een rol, een nummer of een pseudoniem, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "policy officer 1", "tier": "policy"}]}"#,
        ),
    },
    Pair {
        code: Code::OutsideWindow,
        door: Door::Windows,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"role_descriptions": "absent"}}],
                "log": [{"on": "2024-02-01", "rule": "closes"}, {"on": "2024-03-01", "rule": "enter_plan"}]}"#,
        ),
        english: "$.log[1].rule: warning[outside_window]: `enter_plan` changed a document of the kind `team_plan` while its window was closed; put the window in `calendar`, log the event that opened it, or put the code in `waived`",
        dutch: "$.log[1].rule: waarschuwing[outside_window]: `enter_plan` wijzigde een document van de soort `team_plan` terwijl het venster dicht was; zet het venster in `calendar` of de gebeurtenis die het opende in het log, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"role_descriptions": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "enter_plan"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveFromAbove,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "resource_availability", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].mechanism: warning[move_from_above]: move `r` is filed under `resource_availability`, by which structures work on people; file it under a mechanism from micro to macro or over time, or put the code in `waived`",
        dutch: "$.rules[0].mechanism: waarschuwing[move_from_above]: stap `r` staat onder `resource_availability`, waarmee structuren op mensen werken; zet die onder een mechanisme van micro naar macro of in de tijd, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "gathering_management_support", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::GrowthAtTop,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "embedded"}},
                {"on": "2024-06-01", "ratings": {"budget": "grew"}}]}"#,
        ),
        english: "$.moments[1].ratings.budget: warning[growth_at_top]: `grew` from `embedded`, the highest degree, which it stays; check the earlier rating, or put the code in `waived`",
        dutch: "$.moments[1].ratings.budget: waarschuwing[growth_at_top]: `grew` vanaf `embedded`, de hoogste graad, en dat blijft het; controleer de eerdere beoordeling, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "established"}},
                {"on": "2024-06-01", "ratings": {"budget": "grew"}}]}"#,
        ),
    },
    Pair {
        code: Code::ChangeWithinDegree,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": {"at_least": "established"}}},
                {"on": "2024-06-01", "ratings": {"budget": {"grew_to": "established"}}}]}"#,
        ),
        english: "$.moments[1].ratings.budget: warning[change_within_degree]: `{\"grew_to\": \"established\"}` from `{\"at_least\": \"established\"}`, which is within the degree; check the earlier rating, or put the code in `waived`",
        dutch: "$.moments[1].ratings.budget: waarschuwing[change_within_degree]: `{\"grew_to\": \"established\"}` vanaf `{\"at_least\": \"established\"}`, en dat is binnen de graad; controleer de eerdere beoordeling, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": {"at_least": "emerging"}}},
                {"on": "2024-06-01", "ratings": {"budget": {"grew_to": "established"}}}]}"#,
        ),
    },
    Pair {
        code: Code::Leap,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {"budget": "embedded"}}]}"#,
        ),
        english: "$.moments[1].ratings.budget: warning[leap]: from `absent` to `embedded` between two moments; check both ratings, or put the code in `waived`",
        dutch: "$.moments[1].ratings.budget: waarschuwing[leap]: van `absent` naar `embedded` tussen twee meetmomenten; controleer beide beoordelingen, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {"budget": "established"}}]}"#,
        ),
    },
    Pair {
        code: Code::NothingRated,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "unknown"}},
                {"on": "2024-06-01", "ratings": {}}]}"#,
        ),
        english: "$.moments: warning[nothing_rated]: no dimension is rated (moments: `2`); rate what is known, or put the code in `waived`",
        dutch: "$.moments: waarschuwing[nothing_rated]: geen enkele dimensie is beoordeeld (meetmomenten: `2`); beoordeel wat bekend is, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingAnswer,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree"}}]}"#,
        ),
        english: "$.respondents[0].answers: warning[missing_answer]: no answer to `t2`, where other items of `tactical_powerlessness` have one; say `no_answer`, or put the code in `waived`",
        dutch: "$.respondents[0].answers: waarschuwing[missing_answer]: geen antwoord op `t2`, terwijl andere items van `tactical_powerlessness` er wel een hebben; vermeld `no_answer`, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "no_answer"}}]}"#,
        ),
    },
    Pair {
        code: Code::CompletedWithoutOutcome,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": "completed",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.outcomes: warning[completed_without_outcome]: `completed`, but without an outcome; add the outcome, or put the code in `waived`",
        dutch: "$.outcomes: waarschuwing[completed_without_outcome]: `completed`, maar zonder uitkomst; voeg de uitkomst toe, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "status": "completed", "outcomes": [{"rung": "none"}],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::OutcomeAfterMoments,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health", "outcomes": [{"rung": "practice", "on": "2024-09-01"}]}]}"#,
        ),
        english: "$.domains[0].outcomes[0].on: warning[outcome_after_moments]: `2024-09-01` is after the last moment, `2024-01-01`: no position has this outcome; add a moment of that day, or put the code in `waived`",
        dutch: "$.domains[0].outcomes[0].on: waarschuwing[outcome_after_moments]: `2024-09-01` is na het laatste meetmoment, `2024-01-01`: geen positie heeft deze uitkomst; voeg een meetmoment van die dag toe, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-09-01", "ratings": {}}],
                "domains": [{"domain": "health", "outcomes": [{"rung": "practice", "on": "2024-09-01"}]}]}"#,
        ),
    },
    Pair {
        code: Code::RepeatedObstacle,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "obstacles": [{"obstacle": "money"}, {"obstacle": "institutional_norms"}, {"obstacle": "money", "note": "again"}]}]}"#,
        ),
        english: "$.experiments[0].obstacles[2].obstacle: warning[repeated_obstacle]: `money` is listed twice; leave one out, or put the code in `waived`",
        dutch: "$.experiments[0].obstacles[2].obstacle: waarschuwing[repeated_obstacle]: `money` staat er twee keer; laat er één weg, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}], "obstacles": [{"obstacle": "money"}, {"obstacle": "institutional_norms"}]}]}"#,
        ),
    },
    Pair {
        code: Code::NothingRated,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"support": "unknown"}}]}]}"#,
        ),
        english: "$.experiments[0].moments: warning[nothing_rated]: no dimension is rated (moments: `1`); rate what is known, or put the code in `waived`",
        dutch: "$.experiments[0].moments: waarschuwing[nothing_rated]: geen enkele dimensie is beoordeeld (meetmomenten: `1`); beoordeel wat bekend is, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "tried"}}]}]}"#,
        ),
    },
    Pair {
        code: Code::RepeatedEntry,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"},
                    {"on": "2024-03-01", "rule": "be_seen_at_meetings"},
                    {"on": "2024-03-01", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[2].rule: warning[repeated_entry]: `talk_informally` is logged twice on one day; leave one out, or put the code in `waived`",
        dutch: "$.log[2].rule: waarschuwing[repeated_entry]: `talk_informally` staat twee keer op één dag; laat er één weg, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"},
                    {"on": "2024-03-01", "rule": "be_seen_at_meetings"},
                    {"on": "2024-03-02", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::OtherRuleBook,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "rule_book": {"id": "default", "version": 1},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"}]}"#,
        ),
        english: "$.rule_book: warning[other_rule_book]: the log was written by the rule book `default 1`, and the one at hand is `default 2`; \
                  take the book that is named, or name the other one once the log has been looked over",
        dutch: "$.rule_book: waarschuwing[other_rule_book]: het log is geschreven naar het regelboek `default 1`, en dat van nu is `default 2`; \
                neem het genoemde boek, of noem het andere nadat het log is nagelopen",
        accepted: Text(
            r#"{"id": "a", "rule_book": {"id": "default", "version": 2},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::AgainstExpectation,
        door: Door::Log,
        // What may have held isn't gone against.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"policy_goals": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "write_implementation_plan"}]}"#,
        ),
        english: "$.log[0].rule: warning[against_expectation]: `write_implementation_plan` went against what is expected: `policy_goals ≥ emerging`; \
                  look into how it could be, or put the code in `waived`",
        dutch: "$.log[0].rule: waarschuwing[against_expectation]: `write_implementation_plan` ging in tegen wat wordt verwacht: `policy_goals ≥ emerging`; \
                zoek uit hoe het kon, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"policy_goals": {"at_most": "emerging"}}}],
                "log": [{"on": "2024-03-01", "rule": "write_implementation_plan"}]}"#,
        ),
    },
    Pair {
        code: Code::AgainstExpectation,
        door: Door::Log,
        // One of the two is enough.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"policy_goals": "absent", "budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "agree_on_own_hours"}]}"#,
        ),
        english: "$.log[0].rule: warning[against_expectation]: `agree_on_own_hours` went against what is expected: \
                  `policy_goals ≥ emerging | budget ≥ emerging`; \
                  look into how it could be, or put the code in `waived`",
        dutch: "$.log[0].rule: waarschuwing[against_expectation]: `agree_on_own_hours` ging in tegen wat wordt verwacht: \
                `policy_goals ≥ emerging | budget ≥ emerging`; \
                zoek uit hoe het kon, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"policy_goals": "absent", "budget": "emerging"}}],
                "log": [{"on": "2024-03-01", "rule": "agree_on_own_hours"}]}"#,
        ),
    },
    Pair {
        code: Code::PartsFromLog,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"organizational_awareness": "absent"}},
                {"on": "2024-06-01", "ratings": {"organizational_awareness": "emerging"}}],
                "log": [{"on": "2024-03-01", "rule": "map_the_organization"}]}"#,
        ),
        english: "$.moments[1].ratings.organizational_awareness: warning[parts_from_log]: rated `emerging`, where the log leads to `established`; \
                  check the rating and the log, or put the code in `waived`",
        dutch: "$.moments[1].ratings.organizational_awareness: waarschuwing[parts_from_log]: beoordeeld als `emerging`, waar het log leidt tot `established`; \
                controleer de beoordeling en het log, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"organizational_awareness": "absent"}},
                {"on": "2024-06-01", "ratings": {"organizational_awareness": "established"}}],
                "log": [{"on": "2024-03-01", "rule": "map_the_organization"}]}"#,
        ),
    },
    Pair {
        code: Code::PartsFromLog,
        door: Door::Log,
        // A moment that doesn't speak of a dimension says that it stayed what it was.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"organizational_awareness": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "map_the_organization"}]}"#,
        ),
        english: "$.moments[1].ratings.organizational_awareness: warning[parts_from_log]: rated `absent`, where the log leads to `established`; \
                  check the rating and the log, or put the code in `waived`",
        dutch: "$.moments[1].ratings.organizational_awareness: waarschuwing[parts_from_log]: beoordeeld als `absent`, waar het log leidt tot `established`; \
                controleer de beoordeling en het log, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"organizational_awareness": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-06-02", "rule": "map_the_organization"}]}"#,
        ),
    },
    Pair {
        code: Code::PartsFromLog,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"organizational_awareness": "established"}},
                {"on": "2024-06-01", "ratings": {"organizational_awareness": "grew"}}],
                "log": [{"on": "2024-03-01", "rule": "map_the_organization"}]}"#,
        ),
        english: "$.moments[1].ratings.organizational_awareness: warning[parts_from_log]: rated `grew`, where the log leads to `established`; \
                  check the rating and the log, or put the code in `waived`",
        dutch: "$.moments[1].ratings.organizational_awareness: waarschuwing[parts_from_log]: beoordeeld als `grew`, waar het log leidt tot `established`; \
                controleer de beoordeling en het log, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"organizational_awareness": "established"}},
                {"on": "2024-06-01", "ratings": {"organizational_awareness": "grew"}}],
                "log": [{"on": "2024-03-01", "rule": "see_links_across_domains"}]}"#,
        ),
    },
    Pair {
        code: Code::PartsFromLog,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "present_to_front_line"}],
                "outcomes": [{"rung": "training"}]}"#,
        ),
        english: "$.outcomes: warning[parts_from_log]: rated `training`, where the log leads to `attention`; \
                  check the rating and the log, or put the code in `waived`",
        dutch: "$.outcomes: waarschuwing[parts_from_log]: beoordeeld als `training`, waar het log leidt tot `attention`; \
                controleer de beoordeling en het log, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "present_to_front_line"}, {"on": "2024-03-01", "rule": "hold_training"}],
                "outcomes": [{"rung": "training"}]}"#,
        ),
    },
];

#[test]
fn once_a_case_has_dropped_out_only_unknown_can_be_said() {
    let rated_on = |on: &str, statement: &str| {
        places_in_case(&format!(
            r#"{{"id": "a", "status": {{"dropped_out": {{"on": "2024-03-01"}}}}, "moments": [
                {{"on": "2024-01-01", "ratings": {{"budget": "emerging"}}}},
                {{"on": "{on}", "ratings": {{"budget": {statement}}}}}
            ]}}"#
        ))
    };
    for statement in [r#""emerging""#, r#""grew""#, r#""fell""#, r#""unchanged""#, r#"{"at_most": "emerging"}"#] {
        assert_eq!(rated_on("2024-03-02", statement), ["$.moments[1].ratings.budget rated_after_drop_out"]);
        assert!(rated_on("2024-03-01", statement).is_empty(), "on the day itself, {statement} is accepted");
    }
    assert!(rated_on("2024-03-02", r#""unknown""#).is_empty());
    assert!(rated_on("2024-03-02", r#"{"rating": "unknown", "note": "the officer left"}"#).is_empty());
}

#[test]
fn a_drop_out_without_a_date_leaves_ratings_alone() {
    let found = places_in_case(
        r#"{"id": "a", "status": "dropped_out", "moments": [
            {"on": "2024-01-01", "ratings": {"budget": "emerging"}},
            {"on": "2024-06-01", "ratings": {"budget": "grew"}}
        ]}"#,
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn nothing_carries_to_the_end_of_a_case_that_was_not_completed() {
    let carried = |status: &str| {
        let json = format!(
            r#"{{"id": "a", "status": {status}, "moments": [
                {{"on": "2024-01-01", "ratings": {{"budget": "embedded"}}}}, {{"on": "2024-03-01", "ratings": {{}}}}]}}"#
        );
        let case = Case::read(json.as_bytes()).unwrap();
        case.latest().position().rating(policy_integration::Dimension::Budget).degree()
    };
    assert_eq!(carried(r#""running""#), Some(policy_integration::Degree::Embedded));
    assert_eq!(carried(r#""dropped_out""#), None);
    assert_eq!(carried(r#"{"dropped_out": {"on": "2024-02-01"}}"#), None);
    assert_eq!(carried(r#"{"dropped_out": {"on": "2024-03-01"}}"#), Some(policy_integration::Degree::Embedded));
}

#[test]
fn an_identifier_is_taken_by_a_record_that_is_not_sound_too() {
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
    let json =
        format!(r#"[{{"id": "a", "moments": []}}, {{"id": "a", "moments": {moments}}}, {{"id": "a", "moments": 7}}]"#);
    assert_eq!(
        places(&Door::Cases.findings(json.as_bytes())),
        ["$[0].moments no_moments", "$[1].id duplicate_id", "$[2].id duplicate_id", "$[2].moments wrong_type"]
    );
}

#[test]
fn thousands_of_linked_moments_are_gone_through_quickly_and_without_running_out_of_stack() {
    let day = |index: u32| chrono::NaiveDate::default() + chrono::Days::new(u64::from(index));
    let moment = |index: u32| {
        let rating = if index % 2 == 1 { "grew" } else { "unchanged" };
        let rating = if index == 0 { "unknown" } else { rating };
        format!(r#"{{"on": "{}", "ratings": {{"budget": "{rating}"}}}}"#, day(index))
    };
    let moments: Vec<_> = (0..15_000).map(moment).collect();
    let json = format!(r#"{{"id": "a", "moments": [{}]}}"#, moments.join(","));
    let case = Case::read_within(json.as_bytes(), &Limits::default().with_moments(15_000)).unwrap();
    // After three growths the top is reached; each later one is a doubt, told at its place as far as they are listed.
    assert_eq!((case.warnings().count(), case.warnings().findings().len()), (7_500 - 3, 1_000));
    assert_eq!(case.warnings().lines(Language::Dutch).last().as_deref(), Some("en nog 6497"));
    assert!(case.warnings().to_string().ends_with("\nand 6497 more"));
    assert!(case.warnings().clone().waive(&[Code::GrowthAtTop]).is_empty());
}

#[test]
fn an_identifier_has_no_hidden_characters() {
    for id in ["a\u{202e}b", "a\u{200b}", "a\u{2028}b", "a\tb"] {
        let id = serde_json::to_string(id).unwrap();
        let json = format!(r#"{{"id": {id}, "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}]}}"#);
        assert_eq!(places_in_case(&json), ["$.id untidy_id"]);
    }
}
