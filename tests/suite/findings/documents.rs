//! Findings of any document: that it is JSON, its types, keys and values.

use policy_integration::report::Limits;
use policy_integration::{Case, Code, Finding, Language};

use super::pair::Json::{Made, Text};
use super::pair::{Door, Pair, places, places_in_case};

/// A sound case, with blanks after it up to a size.
pub(crate) fn padded_to(bytes: usize) -> Vec<u8> {
    let mut json = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#.to_vec();
    json.resize(bytes, b' ');
    json
}

/// A case with a subject in lists: sound without them.
pub(crate) fn nested(lists: usize) -> Vec<u8> {
    let (open, close) = ("[".repeat(lists), "]".repeat(lists));
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
    format!(r#"{{"id": "a", "subject": {open}"x"{close}, "moments": {moments}}}"#).into_bytes()
}

/// A case with an identifier of so many characters, each of two bytes but for the first sixty.
fn with_id_of(length: usize) -> Vec<u8> {
    let id = "x".repeat(60) + &"é".repeat(length - 60);
    format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}]}}"#).into_bytes()
}

/// A case with so many respondents.
fn with_respondents(count: usize) -> Vec<u8> {
    let respondents: Vec<_> = (0..count).map(|id| format!(r#"{{"id": "{id}", "responses": {{}}}}"#)).collect();
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
    format!(r#"{{"id": "a", "moments": {moments}, "respondents": [{}]}}"#, respondents.join(",")).into_bytes()
}

/// A case with an é as Windows wrote it for long: one byte, which UTF-8 doesn't have.
pub(crate) fn in_latin_1() -> Vec<u8> {
    b"{\"id\": \"caf\xe9\", \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}".to_vec()
}

/// A case that stops after the first of the two bytes of an é.
pub(crate) fn cut_inside_a_character() -> Vec<u8> {
    b"{\"id\": \"caf\xc3".to_vec()
}

/// What is no readable JSON at all.
pub(crate) const WHOLE_DOCUMENTS: &[Pair] = &[
    Pair {
        code: Code::TooLarge,
        door: Door::Case,
        rejected: Made(|| padded_to(Limits::DEFAULT.bytes + 1)),
        english: "$: error[too_large]: `1048577` bytes is too much for one document; \
                  accepted: up to 1048576 bytes; for many cases use JSON Lines",
        dutch: "$: fout[too_large]: `1048577` bytes is te veel voor één document; \
                toegestaan: ten hoogste 1048576 bytes; gebruik JSON Lines voor veel casussen",
        accepted: Made(|| padded_to(Limits::DEFAULT.bytes)),
    },
    Pair {
        code: Code::TooDeep,
        door: Door::Case,
        // The lists, and the object that they stand in.
        rejected: Made(|| nested(Limits::DEFAULT.depth)),
        english: "$: error[too_deep]: nested deeper than `32` levels; accepted: a flatter document",
        dutch: "$: fout[too_deep]: dieper genest dan `32` lagen; toegestaan: een vlakker document",
        // Nothing that a case holds is half as deep: at the limit there is still a fault, of type.
        accepted: Made(|| nested(0)),
    },
    Pair {
        code: Code::TooLong,
        door: Door::Case,
        rejected: Made(|| with_id_of(201)),
        english: "$.id: error[too_long]: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is too long; \
                  accepted: at most 200 characters",
        dutch: "$.id: fout[too_long]: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is te lang; \
                toegestaan: ten hoogste 200 tekens",
        accepted: Made(|| with_id_of(200)),
    },
    Pair {
        code: Code::TooMany,
        door: Door::Case,
        rejected: Made(|| with_respondents(10_001)),
        english: "$.respondents: error[too_many]: `10001` is too many here; accepted: at most 10000",
        dutch: "$.respondents: fout[too_many]: `10001` is hier te veel; toegestaan: ten hoogste 10000",
        accepted: Made(|| with_respondents(10_000)),
    },
    Pair {
        code: Code::TooMany,
        door: Door::Cases,
        rejected: Made(|| format!("[{}]", ["7"; 10_001].join(",")).into_bytes()),
        english: "$: error[too_many]: `10001` is too many here; accepted: at most 10000",
        dutch: "$: fout[too_many]: `10001` is hier te veel; toegestaan: ten hoogste 10000",
        accepted: Text("[]"),
    },
    Pair {
        code: Code::NotUtf8,
        door: Door::Case,
        rejected: Made(in_latin_1),
        english: "$: error[not_utf8]: not UTF-8 at byte `11`; accepted: text saved as UTF-8",
        dutch: "$: fout[not_utf8]: geen UTF-8 bij byte `11`; toegestaan: tekst die als UTF-8 is opgeslagen",
        accepted: Text(r#"{"id": "café", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::Truncated,
        door: Door::Case,
        rejected: Text(
            "{\"id\": \"a\", \"moments\": [\n{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}",
        ),
        english: "$: error[truncated]: stops too early, at line:column `2:53`: a bracket that isn't closed, \
                  opened at line:column `1:24`; accepted: `}` for each `{`, and `]` for each `[`",
        dutch: "$: fout[truncated]: stopt te vroeg, op regel:kolom `2:53`: een haak die niet is gesloten, \
                geopend op regel:kolom `1:24`; toegestaan: een `}` voor elke `{`, en een `]` voor elke `[`",
        accepted: Text(
            "{\"id\": \"a\", \"moments\": [\n{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}",
        ),
    },
    Pair {
        code: Code::Truncated,
        door: Door::Case,
        rejected: Made(cut_inside_a_character),
        english: "$: error[truncated]: stops too early, at line:column `1:11`; accepted: one whole JSON value",
        dutch: "$: fout[truncated]: stopt te vroeg, op regel:kolom `1:11`; toegestaan: één hele JSON-waarde",
        accepted: Text(r#"{"id": "café", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::NotJson,
        door: Door::Case,
        rejected: Text(r#"{id: "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$: error[not_json]: not JSON at line:column `1:2`: a key without quotation marks, \
                  in `{id: \"a\", \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budg`; accepted: a key as `\"id\"`",
        dutch: "$: fout[not_json]: geen geldige JSON op regel:kolom `1:2`: een sleutel zonder aanhalingstekens, \
                in `{id: \"a\", \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budg`; toegestaan: een sleutel als `\"id\"`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::OtherFormat,
        door: Door::Case,
        rejected: Text("id: a\nmoments:\n  - on: 2024-01-01\n    ratings:\n      budget: absent\n"),
        english: "$: error[other_format]: this is YAML (`yaml`), not JSON; accepted: the same, converted to JSON",
        dutch: "$: fout[other_format]: dit is YAML (`yaml`), geen JSON; toegestaan: hetzelfde, omgezet naar JSON",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::NumberTooLarge,
        door: Door::Case,
        rejected: Text(
            "{\"id\": \"a\", \"profile\": {\"population\":\n{\"from\": 1e400}},
                \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}",
        ),
        english: "$: error[number_too_large]: a number too large to hold, at line:column `2:14`; \
                  accepted: a number from -1.7e308 to 1.7e308",
        dutch: "$: fout[number_too_large]: een te groot getal, op regel:kolom `2:14`; \
                toegestaan: een getal van -1.7e308 tot en met 1.7e308",
        accepted: Text(
            "{\"id\": \"a\", \"profile\": {\"population\":\n{\"from\": 1.7e308}},
                \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}",
        ),
    },
    Pair {
        code: Code::HalfACharacter,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "subject": "\ud83d", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$: error[half_a_character]: half a character in a text, at line:column `1:31`; \
                  accepted: the character itself, or both halves, as `\\ud83d\\ude00`",
        dutch: "$: fout[half_a_character]: een half teken in een tekst, op regel:kolom `1:31`; \
                toegestaan: het teken zelf, of beide helften, zoals `\\ud83d\\ude00`",
        accepted: Text(
            r#"{"id": "a", "subject": "\ud83d\ude00", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
];

/// Values of another kind than belongs there.
pub(crate) const TYPES: &[Pair] = &[
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(r#"{"id": 7, "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[wrong_type]: `7` doesn't belong here; accepted: a text",
        dutch: "$.id: fout[wrong_type]: `7` hoort hier niet; toegestaan: een tekst",
        accepted: Text(r#"{"id": "7", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": {"on": "2024-01-01", "ratings": {"budget": "absent"}}}"#),
        english: "$.moments: error[wrong_type]: `{\"on\": …}` doesn't belong here; accepted: a list",
        dutch: "$.moments: fout[wrong_type]: `{\"on\": …}` hoort hier niet; toegestaan: een lijst",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, null]}"#),
        english: "$.moments[1]: error[wrong_type]: `null` doesn't belong here; accepted: an object",
        dutch: "$.moments[1]: fout[wrong_type]: `null` hoort hier niet; toegestaan: een object",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"population": {"from": true}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.profile.population.from: error[wrong_type]: `true` doesn't belong here; accepted: a number",
        dutch: "$.profile.population.from: fout[wrong_type]: `true` hoort hier niet; toegestaan: een getal",
        accepted: Text(
            r#"{"id": "a", "profile": {"population": {"from": 25000}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": [], "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.status: error[wrong_type]: `[]` doesn't belong here; \
                  accepted: `running`, `completed`, `dropped_out`, or `{\"dropped_out\": {\"on\": DATE, \"reason\": TEXT}}`",
        dutch: "$.status: fout[wrong_type]: `[]` hoort hier niet; \
                toegestaan: `running`, `completed`, `dropped_out`, of `{\"dropped_out\": {\"on\": DATUM, \"reason\": TEKST}}`",
        accepted: Text(
            r#"{"id": "a", "status": "running", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": 2}}]}"#),
        english: "$.moments[0].ratings.budget: error[wrong_type]: `2` doesn't belong here; \
                  accepted: a degree, `unknown`, a change, `{\"at_least\": DEGREE}`, `{\"at_most\": DEGREE}`, `{\"between\": [DEGREE, DEGREE]}`, `{\"grew_to\": …}`, `{\"fell_to\": …}`, or any of these as `{\"rating\": …, \"source\": …}`",
        dutch: "$.moments[0].ratings.budget: fout[wrong_type]: `2` hoort hier niet; \
                toegestaan: een graad, `unknown`, een verandering, `{\"at_least\": GRAAD}`, `{\"at_most\": GRAAD}`, `{\"between\": [GRAAD, GRAAD]}`, `{\"grew_to\": …}`, `{\"fell_to\": …}`, of een hiervan als `{\"rating\": …, \"source\": …}`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "established"}}]}"#),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"at_least": "emerging", "at_most": "established"}}}]}"#,
        ),
        english: "$.moments[0].ratings.budget: error[wrong_type]: `{\"at_least\": …}` doesn't belong here; \
                  accepted: one of `at_least`, `at_most`, `between`, `grew_to`, `fell_to`",
        dutch: "$.moments[0].ratings.budget: fout[wrong_type]: `{\"at_least\": …}` hoort hier niet; \
                toegestaan: één van `at_least`, `at_most`, `between`, `grew_to`, `fell_to`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"between": ["emerging", "established"]}}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"between": ["absent", "emerging", "established"]}}}]}"#,
        ),
        english: "$.moments[0].ratings.budget.between: error[wrong_type]: `[…]` doesn't belong here; \
                  accepted: a list of two degrees",
        dutch: "$.moments[0].ratings.budget.between: fout[wrong_type]: `[…]` hoort hier niet; \
                toegestaan: een lijst van twee graden",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"between": ["absent", "established"]}}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "log": ["talk_informally"]}"#,
        ),
        english: "$.log[0]: error[wrong_type]: `\"talk_informally\"` doesn't belong here; accepted: an object",
        dutch: "$.log[0]: fout[wrong_type]: `\"talk_informally\"` hoort hier niet; toegestaan: een object",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": {"on": "2024-01-01", "rule": "talk_informally"}}"#,
        ),
        english: "$.log: error[wrong_type]: `{\"on\": …}` doesn't belong here; accepted: a list",
        dutch: "$.log: fout[wrong_type]: `{\"on\": …}` hoort hier niet; toegestaan: een lijst",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Cases,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$: error[wrong_type]: `{\"id\": \"a\", \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"bu…` doesn't belong here; \
                  accepted: a list of cases",
        dutch: "$: fout[wrong_type]: `{\"id\": \"a\", \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"bu…` hoort hier niet; \
                toegestaan: een lijst van casussen",
        accepted: Text(r#"[{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}]"#),
    },
];

/// Keys that aren't known, come twice, or aren't there.
pub(crate) const KEYS: &[Pair] = &[
    Pair {
        code: Code::UnknownKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "subjct": "x", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.subjct: error[unknown_key]: unknown key `subjct`; did you mean `subject`? \
                  accepted: `versions`, `id`, `subject`, `profile`, `period`, `status`, `moments`, `domains`, `outcomes`, \
                  `rule_book`, `log`, `calendar`, and 11 more",
        dutch: "$.subjct: fout[unknown_key]: onbekende sleutel `subjct`; bedoel je `subject`? \
                toegestaan: `versions`, `id`, `subject`, `profile`, `period`, `status`, `moments`, `domains`, `outcomes`, \
                `rule_book`, `log`, `calendar`, en 11 andere",
        accepted: Text(
            r#"{"id": "a", "subject": "x", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownKey,
        door: Door::Case,
        // A key that can't stand behind a dot.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}, "rated by": "b"}]}"#,
        ),
        english: "$.moments[0][\"rated by\"]: error[unknown_key]: unknown key `rated by`; accepted: `on`, `phase`, `ratings`",
        dutch: "$.moments[0][\"rated by\"]: fout[unknown_key]: onbekende sleutel `rated by`; \
                toegestaan: `on`, `phase`, `ratings`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::DuplicateKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent", "budget": "absent"}}]}"#,
        ),
        english: "$.moments[0].ratings.budget: error[duplicate_key]: key `budget` occurs twice; \
                  accepted: each key once",
        dutch: "$.moments[0].ratings.budget: fout[duplicate_key]: sleutel `budget` komt twee keer voor; \
                toegestaan: elke sleutel één keer",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(r#"{"moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[missing_key]: key `id` is missing; accepted: an object with this key",
        dutch: "$.id: fout[missing_key]: sleutel `id` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[missing_key]: key `on` is missing; accepted: an object with this key",
        dutch: "$.moments[0].on: fout[missing_key]: sleutel `on` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": {"source": "p. 4"}}}]}"#),
        english: "$.moments[0].ratings.budget.rating: error[missing_key]: key `rating` is missing; \
                  accepted: an object with this key",
        dutch: "$.moments[0].ratings.budget.rating: fout[missing_key]: sleutel `rating` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"rating": "absent", "source": "p. 4"}}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"rule": "talk_informally"}]}"#,
        ),
        english: "$.log[0].on: error[missing_key]: key `on` is missing; accepted: an object with this key",
        dutch: "$.log[0].on: fout[missing_key]: sleutel `on` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01"}]}"#,
        ),
        english: "$.log[0].rule: error[missing_key]: key `rule` is missing; accepted: an object with this key",
        dutch: "$.log[0].rule: fout[missing_key]: sleutel `rule` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownKey,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally", "sourc": "p. 1"}]}"#,
        ),
        english: "$.log[0].sourc: error[unknown_key]: unknown key `sourc`; did you mean `source`? \
                  accepted: `on`, `phase`, `domain`, `rule`, `source`, `note`",
        dutch: "$.log[0].sourc: fout[unknown_key]: onbekende sleutel `sourc`; bedoel je `source`? \
                toegestaan: `on`, `phase`, `domain`, `rule`, `source`, `note`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally", "source": "p. 1"}]}"#,
        ),
    },
];

/// Words, dates, numbers and texts of the right type that say nothing that is known.
pub(crate) const VALUES: &[Pair] = &[
    Pair {
        code: Code::UnknownWord,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": "complete", "outcomes": [{"rung": "training"}],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.status: error[unknown_word]: unknown word `complete`; did you mean `completed`? \
                  accepted: `running`, `completed`, `dropped_out`",
        dutch: "$.status: fout[unknown_word]: onbekend woord `complete`; bedoel je `completed`? \
                toegestaan: `running`, `completed`, `dropped_out`",
        accepted: Text(
            r#"{"id": "a", "status": "completed", "outcomes": [{"rung": "training"}],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": "stopped", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.status: error[unknown_word]: unknown word `stopped`; \
                  accepted: `running`, `completed`, `dropped_out`",
        dutch: "$.status: fout[unknown_word]: onbekend woord `stopped`; \
                toegestaan: `running`, `completed`, `dropped_out`",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "Emergent"}}]}"#),
        english: "$.moments[0].ratings.budget: error[degree_off_scale]: `Emergent` is off the scale; did you mean `emerging`? accepted: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        dutch: "$.moments[0].ratings.budget: fout[degree_off_scale]: `Emergent` valt buiten de schaal; bedoel je `emerging`? toegestaan: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "emerging"}}]}"#),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "high"}}]}"#),
        english: "$.moments[0].ratings.budget: error[degree_off_scale]: `high` is off the scale; \
                  accepted: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        dutch: "$.moments[0].ratings.budget: fout[degree_off_scale]: `high` valt buiten de schaal; \
                toegestaan: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "established"}}]}"#),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Case,
        // An interval is one of degrees: a change has no place in it.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": {"at_least": "grew"}}}]}"#,
        ),
        english: "$.moments[0].ratings.budget.at_least: error[degree_off_scale]: `grew` is off the scale; \
                  accepted: `absent`, `emerging`, `established`, `embedded`",
        dutch: "$.moments[0].ratings.budget.at_least: fout[degree_off_scale]: `grew` valt buiten de schaal; \
                toegestaan: `absent`, `emerging`, `established`, `embedded`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": {"at_least": "emerging"}}}]}"#,
        ),
    },
    Pair {
        code: Code::NotADate,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2023-02-29", "ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[not_a_date]: `2023-02-29` isn't a date; \
                  accepted: a calendar date as YYYY-MM-DD",
        dutch: "$.moments[0].on: fout[not_a_date]: `2023-02-29` is geen datum; \
                toegestaan: een kalenderdatum als JJJJ-MM-DD",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-02-29", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::YearOutOfRange,
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "0224-02-28", "ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[year_out_of_range]: `0224-02-28` is outside the years 1000 to 9999; \
                  accepted: a year of four digits, as in 2024-01-15",
        dutch: "$.moments[0].on: fout[year_out_of_range]: `0224-02-28` valt buiten de jaren 1000 tot en met 9999; \
                toegestaan: een jaar van vier cijfers, zoals in 2024-01-15",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "1000-02-28", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"prevalence": {"to": 100.5}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.profile.prevalence.to: error[number_out_of_range]: `100.5` isn't a number for this place; \
                  accepted: a percentage from 0 to 100",
        dutch: "$.profile.prevalence.to: fout[number_out_of_range]: `100.5` is hier geen geldig getal; \
                toegestaan: een percentage van 0 tot en met 100",
        accepted: Text(
            r#"{"id": "a", "profile": {"prevalence": {"to": 100}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"experience": {"from": -1}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.profile.experience.from: error[number_out_of_range]: `-1` isn't a number for this place; \
                  accepted: 0 or a higher number",
        dutch: "$.profile.experience.from: fout[number_out_of_range]: `-1` is hier geen geldig getal; \
                toegestaan: een getal van 0 of hoger",
        accepted: Text(
            r#"{"id": "a", "profile": {"experience": {"from": 0}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Model,
        rejected: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"budget": 1001}}"#),
        english: "$.weights.budget: error[number_out_of_range]: `1001` isn't a number for this place; \
                  accepted: a whole number from 0 to 1000",
        dutch: "$.weights.budget: fout[number_out_of_range]: `1001` is hier geen geldig getal; \
                toegestaan: een heel getal van 0 tot en met 1000",
        accepted: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"budget": 1000}}"#),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Model,
        rejected: Text(r#"{"id": "m", "aggregation": "mean", "integrated_from": 0}"#),
        english: "$.integrated_from: error[number_out_of_range]: `0` isn't a number for this place; \
                  accepted: a number above 0, up to 1",
        dutch: "$.integrated_from: fout[number_out_of_range]: `0` is hier geen geldig getal; \
                toegestaan: een getal boven 0, tot en met 1",
        accepted: Text(r#"{"id": "m", "aggregation": "mean", "integrated_from": 1}"#),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Model,
        rejected: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": -1, "codebook": 2, "rule_book": 1}}"#,
        ),
        english: "$.versions.format: error[number_out_of_range]: `-1` isn't a number for this place; \
                  accepted: a whole number from 0",
        dutch: "$.versions.format: fout[number_out_of_range]: `-1` is hier geen geldig getal; \
                toegestaan: een heel getal vanaf 0",
        accepted: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": 2, "codebook": 2, "rule_book": 1}}"#,
        ),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Case,
        rejected: Text(r#"{"id": "", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[blank_text]: `\"\"` is blank; accepted: a text with at least one visible character",
        dutch: "$.id: fout[blank_text]: `\"\"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Model,
        rejected: Text(r#"{"id": "\t", "aggregation": "mean"}"#),
        english: r#"$.id: error[blank_text]: `"\t"` is blank; accepted: a text with at least one visible character"#,
        dutch: r#"$.id: fout[blank_text]: `"\t"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken"#,
        accepted: Text(r#"{"id": "m", "aggregation": "mean"}"#),
    },
    Pair {
        code: Code::UntidyId,
        door: Door::Case,
        rejected: Text(r#"{"id": " a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[untidy_id]: `\" a\"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.id: fout[untidy_id]: `\" a\"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: Code::UnsupportedVersion,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "versions": {"format": 3, "codebook": 2, "rule_book": 1},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.versions.format: error[unsupported_version]: version `3` isn't supported; accepted: `2`",
        dutch: "$.versions.format: fout[unsupported_version]: versie `3` wordt niet ondersteund; toegestaan: `2`",
        accepted: Text(
            r#"{"id": "a", "versions": {"format": 2, "codebook": 2, "rule_book": 1},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: Code::UnsupportedVersion,
        door: Door::Model,
        rejected: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": 2, "codebook": 0, "rule_book": 1}}"#,
        ),
        english: "$.versions.codebook: error[unsupported_version]: version `0` isn't supported; accepted: `2` – `3`",
        dutch: "$.versions.codebook: fout[unsupported_version]: versie `0` wordt niet ondersteund; toegestaan: `2` – `3`",
        accepted: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": 2, "codebook": 2, "rule_book": 1}}"#,
        ),
    },
    Pair {
        code: Code::UntidyId,
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally "}]}"#,
        ),
        english: "$.log[0].rule: error[untidy_id]: `\"talk_informally \"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.log[0].rule: fout[untidy_id]: `\"talk_informally \"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "talk_informally"}]}"#,
        ),
    },
];

#[test]
fn the_deepest_nesting_that_is_read_is_judged_by_what_it_is() {
    let found = places(&Door::Case.findings(&nested(Limits::DEFAULT.depth - 1)));
    assert_eq!(found, ["$.subject wrong_type"]);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    // It doesn't come in the way of finding faults.
    assert_eq!(places_in_case("\u{feff}{\"id\": \"a\", \"moments\": []}"), ["$.moments no_moments"]);
    let mut register = policy_integration::case::CaseReader::default();
    let codes = ["line 1", "line 2"].map(|place| {
        let report = register.read_at("\u{feff}{\"id\": \"a\", \"moments\": []}".as_bytes(), place).unwrap_err();
        report.findings().iter().map(Finding::code).collect::<Vec<_>>()
    });
    assert_eq!(codes, [vec![Code::NoMoments], vec![Code::DuplicateId, Code::NoMoments]]);
    assert_eq!(places_in_case("\u{feff}\u{feff}7"), ["$ not_json"], "a second one is a character that isn't JSON");
}

#[test]
fn a_document_that_ends_within_a_number_stops_too_early() {
    for end in ["-", "1", "1.", "1.5", "1e", "1e+"] {
        let json = format!("{{\"id\": \"a\", \"profile\": {{\"population\": {{\"from\": {end}");
        let report = Case::read(json.as_bytes()).unwrap_err();
        let codes: Vec<_> = report.findings().iter().map(Finding::code).collect();
        assert_eq!(codes, [Code::Truncated], "{json}");
    }
}

#[test]
fn json_that_cannot_be_held_is_told_from_what_is_no_json() {
    let found = |value: &str, rest: &str| {
        let found = Door::Case.findings(format!("{{\"id\": {value}{rest}").as_bytes());
        let [finding] = found.as_slice() else { panic!("{value}: {found:?}") };
        format!("{} {}", finding.code(), finding.value())
    };
    let held = |value: &str| found(value, "}");
    for number in ["1e400", "-1e400", "1E+400", "17e99999999999999999999", "[1e309]", "[ 1e309]", "[1,1e309]"] {
        assert!(held(number).starts_with("number_too_large 1:"), "{number}: {}", held(number));
    }
    assert_eq!(held("\n1e400"), "number_too_large 2:5");
    assert_eq!(held(&"9".repeat(310)), "number_too_large 1:317");
    for text in [
        r"\ud800",
        r"\uDBFF",
        r"\ud8345",
        r"\ud834 ",
        r"\ude00",
        r"\uDFFF",
        r"é\ud83d\n",
        r"1 \ud83d\ud83d",
        r"\ud83d\u0035",
    ] {
        let told = held(&format!("\"{text}\""));
        assert!(told.starts_with("half_a_character 1:"), "{text}: {told}");
    }
    // What is no JSON, or stops, is told first.
    assert_eq!(found("1e400", ", x}"), "not_json 1:15");
    assert_eq!(found(r#""\ud800""#, ""), "truncated 1:15");
    assert_eq!(held("01"), "not_json 1:9");
    assert_eq!(held(r#""\ud8""#), "not_json 1:10", "the escape that is broken");
}

#[test]
fn a_rating_within_a_rating_and_a_list_for_an_object_are_faults() {
    let rated = |rating: &str| {
        places_in_case(&format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": {rating}}}}}]}}"#
        ))
    };
    assert_eq!(
        rated(r#"{"rating": {"rating": "absent", "at_least": "emerging"}}"#),
        ["$.moments[0].ratings.budget.rating.rating unknown_key"]
    );
    assert_eq!(rated(r#"{"atleast": "absent"}"#), ["$.moments[0].ratings.budget.atleast unknown_key"]);
    assert_eq!(
        places_in_case(r#"[null, "a", null, {}, null, null, [["2024-01-01", {"budget": "absent"}]]]"#),
        ["$ wrong_type"]
    );
    assert_eq!(
        places_in_case(r#"{"id": "a", "moments": [["2024-01-01", {"budget": "absent"}]]}"#),
        ["$.moments[0] wrong_type"]
    );
}

#[test]
fn of_a_key_that_occurs_twice_neither_is_judged() {
    let json = r#"{"id": "a", "status": "dropped_out", "status": "completed", "outcome": [], "moments": [
        {"on": "2024-01-01", "ratings": {"budget": "absent", "budget": "embedded"}},
        {"on": "2024-02-01", "ratings": {"budget": "fell"}}]}"#;
    assert_eq!(
        places_in_case(json),
        ["$.moments[0].ratings.budget duplicate_key", "$.outcome unknown_key", "$.status duplicate_key"]
    );
}

#[test]
fn a_sentence_quotes_braces_as_they_are() {
    let json = br#"{"id": "{other}", "moments": [{"on": "{value}", "ratings": {}}]}"#;
    let report = Case::read(json).unwrap_err();
    assert_eq!(report.findings()[0].message(Language::English), "`{value}` isn't a date");
}

#[test]
fn each_value_of_a_key_that_occurs_twice_is_gone_through() {
    let json = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": 3, "budget": "absent"}}]}"#;
    assert_eq!(
        places_in_case(json),
        ["$.moments[0].ratings.budget wrong_type", "$.moments[0].ratings.budget duplicate_key"]
    );
}
