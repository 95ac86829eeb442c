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
                {"on": "2024-03-15", "ratings": {}}], "log": [{"on": "2024-03", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[logged_across_moment]: `2024-03` contains the moment of `2024-03-15`, so that the entry can \
                  be on either side of it; accepted: a day, or a month or year without a moment in it",
        dutch: "$.log[0].on: fout[logged_across_moment]: in `2024-03` valt het meetmoment van `2024-03-15`, zodat de logregel \
                ervoor en erna kan zijn; toegestaan: een dag, of een maand of jaar zonder meetmoment erin",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-03-15", "ratings": {}}], "log": [{"on": "2024-02", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::LoggedAcrossMoment,
        door: Door::Case,
        // A moment of a domain is one too.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health", "moments": [{"on": "2024-06-01", "ratings": {"capacity": "emerging"}}]}],
                "log": [{"on": "2024", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[logged_across_moment]: `2024` contains the moment of `2024-06-01`, so that the entry can \
                  be on either side of it; accepted: a day, or a month or year without a moment in it",
        dutch: "$.log[0].on: fout[logged_across_moment]: in `2024` valt het meetmoment van `2024-06-01`, zodat de logregel \
                ervoor en erna kan zijn; toegestaan: een dag, of een maand of jaar zonder meetmoment erin",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "domains": [{"domain": "health", "moments": [{"on": "2024-06-01", "ratings": {"capacity": "emerging"}}]}],
                "log": [{"on": "2025", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::LogOutOfOrder,
        door: Door::Case,
        // No day of February is after one of March, but a day of the year is.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03", "rule": "talk_informally"}, {"on": "2024-02", "rule": "be_seen_at_meetings"}]}"#,
        ),
        english: "$.log[1].on: error[log_out_of_order]: `2024-02` is earlier than `2024-03`, the entry before; \
                  accepted: entries from early to late",
        dutch: "$.log[1].on: fout[log_out_of_order]: `2024-02` is vroeger dan `2024-03`, de logregel ervoor; \
                toegestaan: logregels van vroeg naar laat",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03", "rule": "talk_informally"}, {"on": "2024", "rule": "be_seen_at_meetings"}]}"#,
        ),
    },
    Pair {
        code: Code::NotADate,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "31-12-2023", "rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[not_a_date]: `31-12-2023` isn't a date; did you mean `2023-12-31`? \
                  accepted: YYYY-MM-DD, YYYY-MM or YYYY",
        dutch: "$.log[0].on: fout[not_a_date]: `31-12-2023` is geen datum; bedoel je `2023-12-31`? \
                toegestaan: JJJJ-MM-DD, JJJJ-MM of JJJJ",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2023-12-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2023-12-31", "rule": "talk_informally"}]}"#,
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
    Pair {
        code: Code::WindowUpsideDown,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-10-01", "closes": "2024-09"}]}"#,
        ),
        english: "$.calendar[0]: error[window_upside_down]: the window opens on `2024-10-01`, after it closes on `2024-09`; accepted: `opens` up to `closes`",
        dutch: "$.calendar[0]: fout[window_upside_down]: het venster gaat open op `2024-10-01`, nadat het dichtgaat op `2024-09`; toegestaan: `opens` tot en met `closes`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-10-01", "closes": "2024-10"}]}"#,
        ),
    },
    Pair {
        code: Code::WindowsOverlap,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-10-01", "closes": "2025-01-31"}, {"document": "policy", "opens": "2025-01-31", "closes": "2025-02-28"}]}"#,
        ),
        english: "$.calendar[1]: error[windows_overlap]: the window `2025-01-31 – 2025-02-28` overlaps `2024-10-01 – 2025-01-31`, of the same documents; accepted: windows that follow each other; one entry for both",
        dutch: "$.calendar[1]: fout[windows_overlap]: het venster `2025-01-31 – 2025-02-28` overlapt `2024-10-01 – 2025-01-31`, van dezelfde documenten; toegestaan: vensters na elkaar; één vermelding voor beide",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-10-01", "closes": "2025-01-31"}, {"document": "policy", "opens": "2025-02-01", "closes": "2025-02-28"}]}"#,
        ),
    },
    Pair {
        code: Code::WindowsOverlap,
        door: Door::Case,
        // Whichever days were meant; June may be two halves, and the documents of a domain are others.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-03", "closes": "2024-06"}, {"document": "policy", "opens": "2024-01", "closes": "2024-12"}]}"#,
        ),
        english: "$.calendar[1]: error[windows_overlap]: the window `2024-01 – 2024-12` overlaps `2024-03 – 2024-06`, of the same documents; accepted: windows that follow each other; one entry for both",
        dutch: "$.calendar[1]: fout[windows_overlap]: het venster `2024-01 – 2024-12` overlapt `2024-03 – 2024-06`, van dezelfde documenten; toegestaan: vensters na elkaar; één vermelding voor beide",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-03", "closes": "2024-06"}, {"document": "policy", "opens": "2024-06", "closes": "2024-12"}, {"document": "policy", "opens": "2024-04", "closes": "2024-05", "domain": "health"}]}"#,
        ),
    },
    Pair {
        code: Code::ClosedAgainstCalendar,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-10-01", "closes": "2025-01-31"}], "log": [{"on": "2024-12-15", "rule": "policy_cycle_closes"}]}"#,
        ),
        english: "$.log[0].rule: error[closed_against_calendar]: `policy_cycle_closes` closes a window of the kind `policy` that stays open by the calendar; accepted: a closing on the last day of the window or after it; mend the calendar if the window closed early",
        dutch: "$.log[0].rule: fout[closed_against_calendar]: `policy_cycle_closes` sluit een venster van de soort `policy` dat volgens de kalender openblijft; toegestaan: een sluiting op of na de laatste dag van het venster; verbeter de kalender als het eerder dichtging",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "calendar": [{"document": "policy", "opens": "2024-10-01", "closes": "2025-01-31"}], "log": [{"on": "2025-01-31", "rule": "policy_cycle_closes"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownContact,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "c1", "tier": "management"}], "actions": [{"id": "a1", "rule": "talk_informally", "with": ["cl"]}]}"#,
        ),
        english: "$.actions[0].with[0]: error[unknown_contact]: `cl` isn't a contact of the case; did you mean `c1`? accepted: the id of one of `contacts`",
        dutch: "$.actions[0].with[0]: fout[unknown_contact]: `cl` is geen contact van de casus; bedoel je `c1`? toegestaan: de id van een van `contacts`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "c1", "tier": "management"}], "actions": [{"id": "a1", "rule": "talk_informally", "with": ["c1"]}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownContact,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "manager-1", "tier": "management"}], "actions": [{"id": "a1", "rule": "talk_informally", "who": "manger-1"}]}"#,
        ),
        english: "$.actions[0].who: error[unknown_contact]: `manger-1` isn't a contact of the case; did you mean `manager-1`? accepted: the id of one of `contacts`",
        dutch: "$.actions[0].who: fout[unknown_contact]: `manger-1` is geen contact van de casus; bedoel je `manager-1`? toegestaan: de id van een van `contacts`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "manager-1", "tier": "management"}], "actions": [{"id": "a1", "rule": "talk_informally", "who": "manager-1"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownDomain,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "domains": [{"domain": "health"}], "actions": [{"id": "a1", "rule": "talk_informally", "domain": "welfare"}]}"#,
        ),
        english: "$.actions[0].domain: error[unknown_domain]: `welfare` isn't a domain of the case; accepted: one of the domains under `domains`, or none",
        dutch: "$.actions[0].domain: fout[unknown_domain]: `welfare` is geen domein van de casus; toegestaan: een van de domeinen onder `domains`, of geen",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "domains": [{"domain": "health"}], "actions": [{"id": "a1", "rule": "talk_informally", "domain": "health"}]}"#,
        ),
    },
    Pair {
        code: Code::DoneWithoutEntry,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "log": [{"on": "2024-02-01", "rule": "talk_informally", "domain": "health"}], "actions": [{"id": "a1", "rule": "talk_informally", "status": "done"}]}"#,
        ),
        english: "$.actions[0].status: error[done_without_entry]: `a1` is done, but the log has no entry of `talk_informally` in its domain; accepted: a log entry with this rule and domain, or another status",
        dutch: "$.actions[0].status: fout[done_without_entry]: `a1` is gedaan, maar het log heeft geen regel van `talk_informally` in dat domein; toegestaan: een logregel met deze regel en dit domein, of een andere status",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "log": [{"on": "2024-02-01", "rule": "talk_informally", "domain": "health"}], "actions": [{"id": "a1", "rule": "talk_informally", "domain": "health", "status": "done"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownRule,
        door: Door::Record,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "actions": [{"id": "a1", "rule": "talk_informaly"}]}"#,
        ),
        english: "$.actions[0].rule: error[unknown_rule]: `talk_informaly` isn't a rule of the book; did you mean `talk_informally`? accepted: the id of a rule of the book",
        dutch: "$.actions[0].rule: fout[unknown_rule]: `talk_informaly` is geen regel van het boek; bedoel je `talk_informally`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "actions": [{"id": "a1", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::ActionOfEvent,
        door: Door::Record,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "actions": [{"id": "a1", "rule": "manager_leaves"}]}"#,
        ),
        english: "$.actions[0].rule: error[action_of_event]: `manager_leaves` is an event, which nobody does; accepted: a rule that is a move",
        dutch: "$.actions[0].rule: fout[action_of_event]: `manager_leaves` is een gebeurtenis, en die doet niemand; toegestaan: een regel die een stap is",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "actions": [{"id": "a1", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "c1", "tier": "management"}, {"id": "c1", "tier": "policy"}]}"#,
        ),
        english: "$.contacts[1].id: error[duplicate_id]: id `c1` is taken by $.contacts[0]; accepted: an id of its own",
        dutch: "$.contacts[1].id: fout[duplicate_id]: id `c1` is al in gebruik bij $.contacts[0]; toegestaan: een eigen id",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "contacts": [{"id": "c1", "tier": "management"}, {"id": "c2", "tier": "policy"}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "officer": {"hours_per_week": 169}}"#,
        ),
        english: "$.officer.hours_per_week: error[number_out_of_range]: `169` isn't a number for this place; accepted: a number of hours from 0 to 168",
        dutch: "$.officer.hours_per_week: fout[number_out_of_range]: `169` is hier geen geldig getal; toegestaan: een aantal uren van 0 tot en met 168",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "officer": {"hours_per_week": 168}}"#,
        ),
    },
    Pair {
        code: Code::NotAPath,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "at": "moments[1]", "reason": "looked into"}]}"#,
        ),
        english: "$.waived[1].at: error[not_a_path]: `moments[1]` isn't a path; accepted: a path as a report tells it, as `$.moments[1].on`",
        dutch: "$.waived[1].at: fout[not_a_path]: `moments[1]` is geen pad; toegestaan: een pad zoals een rapport het vermeldt, als `$.moments[1].on`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "at": "$.moments[1]", "reason": "looked into"}]}"#,
        ),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "reason": " "}]}"#,
        ),
        english: "$.waived[1].reason: error[blank_text]: `\" \"` is blank; accepted: a text with at least one visible character",
        dutch: "$.waived[1].reason: fout[blank_text]: `\" \"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "reason": "looked into"}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "at": "$"}]}"#,
        ),
        english: "$.waived[1].reason: error[missing_key]: key `reason` is missing; accepted: an object with this key",
        dutch: "$.waived[1].reason: fout[missing_key]: sleutel `reason` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"budget": "embedded"}}], "waived": ["leap", {"code": "leap", "at": "$", "reason": "looked into"}]}"#,
        ),
    },
];
