//! Findings of what a tracker keeps: partial dates, the calendar, the map and actions.

use policy_integration::Code;

use super::pair::Json::Text;
use super::pair::{Door, Pair};

pub(crate) const TRACKER: &[Pair] = &[
    Pair {
        code: Code::LoggedAcrossMoment,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-03-15", "ratings": {}}], "log": [{"on": "2024-03", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[logged_across_moment]: `2024-03` contains the moment of `2024-03-15`, so that the entry can \
                  be on either side of it; accepted: a day, or a month or year without a moment in it",
        dutch: "$.log[0].on: fout[logged_across_moment]: in `2024-03` valt het meetmoment van `2024-03-15`, zodat de logregel \
                ervoor en erna kan zijn; toegestaan: een dag, of een maand of jaar zonder meetmoment erin",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-03-15", "ratings": {}}], "log": [{"on": "2024-02", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedAcrossMoment,
        door: Door::Case,
        // A moment of a domain is one too.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health", "moments": [{"on": "2024-06-01", "ratings": {"capacity": "emerging"}}]}],
                "log": [{"on": "2024", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[logged_across_moment]: `2024` contains the moment of `2024-06-01`, so that the entry can \
                  be on either side of it; accepted: a day, or a month or year without a moment in it",
        dutch: "$.log[0].on: fout[logged_across_moment]: in `2024` valt het meetmoment van `2024-06-01`, zodat de logregel \
                ervoor en erna kan zijn; toegestaan: een dag, of een maand of jaar zonder meetmoment erin",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health", "moments": [{"on": "2024-06-01", "ratings": {"capacity": "emerging"}}]}],
                "log": [{"on": "2025", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: Code::LogOutOfOrder,
        door: Door::Case,
        // No day of February is after one of March, but a day of the year is.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03", "rule": "have_talks"}, {"on": "2024-02", "rule": "be_visible"}]}"#,
        ),
        english: "$.log[1].on: error[log_out_of_order]: `2024-02` is earlier than `2024-03`, the entry before; \
                  accepted: entries from early to late",
        dutch: "$.log[1].on: fout[log_out_of_order]: `2024-02` is vroeger dan `2024-03`, de logregel ervoor; \
                toegestaan: logregels van vroeg naar laat",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03", "rule": "have_talks"}, {"on": "2024", "rule": "be_visible"}]}"#,
        ),
    },
    Pair {
        code: Code::NotADate,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "31-12-2023", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[not_a_date]: `31-12-2023` isn't a date; did you mean `2023-12-31`? \
                  accepted: YYYY-MM-DD, YYYY-MM or YYYY",
        dutch: "$.log[0].on: fout[not_a_date]: `31-12-2023` is geen datum; bedoel je `2023-12-31`? \
                toegestaan: JJJJ-MM-DD, JJJJ-MM of JJJJ",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2023-12-31", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: Code::NotADate,
        door: Door::Case,
        // A moment has a day: a month won't do.
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2023-12-01T09:30:00Z", "ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[not_a_date]: `2023-12-01T09:30:00Z` isn't a date; did you mean `2023-12-01`? \
                  accepted: a calendar date as YYYY-MM-DD",
        dutch: "$.moments[0].on: fout[not_a_date]: `2023-12-01T09:30:00Z` is geen datum; bedoel je `2023-12-01`? \
                toegestaan: een kalenderdatum als JJJJ-MM-DD",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}]}"#),
    },
];
