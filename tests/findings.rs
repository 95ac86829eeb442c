//! What every finding says: for each code a document that gives it, and nothing else, with the exact line in both
//! languages, and the same document mended.

use chrono::NaiveDate;
use policy_integration::instruments::experiments::rule_book;
use policy_integration::report::{MAX_DEPTH, MAX_DOCUMENT_BYTES};
use policy_integration::{
    Case, CaseDraft, Claims, Code, Cohort, Dimension, DropOut, Finding, Framework, Language, Level, Report, RuleBook,
    ScoringModel, Severity, Status, Testimony, Unit, WillingnessModel,
};

use Json::{Made, Text};

/// A rejected document and its accepted sibling, which differs only in what mends it.
struct Pair {
    code: &'static str,
    door: Door,
    rejected: Json,
    english: &'static str,
    dutch: &'static str,
    accepted: Json,
}

/// What reads the document.
#[derive(Clone, Copy)]
enum Door {
    /// `Case::read`.
    Case,
    /// `Case::read_array`.
    Cases,
    /// `ScoringModel::read`.
    Model,
    /// `WillingnessModel::read`.
    Willingness,
    /// `RuleBook::read`.
    Book,
    /// `Cohort::read_csv`.
    Table,
    /// `Claims::read`.
    Claims,
    /// `Case::read`, and `RuleBook::replay` by the default book.
    Log,
    /// `Case::read`, and `RuleBook::replay` of each experiment by the book of local experiments.
    Experiments,
}

/// A document.
enum Json {
    Text(&'static str),
    /// Made by code, where it is too large to write down or no text at all.
    Made(fn() -> Vec<u8>),
}

impl Json {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Text(text) => text.as_bytes().to_vec(),
            Made(make) => make(),
        }
    }
}

impl Door {
    fn findings(self, json: &[u8]) -> Vec<Finding> {
        match self {
            Self::Case => of_case(Case::read(json)),
            Self::Cases => match Case::read_array(json) {
                Ok(cases) => cases.into_iter().flat_map(of_case).collect(),
                Err(report) => of_rejection(&report),
            },
            Self::Claims => Claims::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Book => RuleBook::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Model => ScoringModel::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Willingness => WillingnessModel::read(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Table => Cohort::read_csv(json).err().as_ref().map(of_rejection).unwrap_or_default(),
            Self::Log => match Case::read(json) {
                Ok(case) => of_replay(case),
                Err(report) => of_rejection(&report),
            },
            Self::Experiments => match Case::read(json) {
                Ok(case) => of_experiments(case),
                Err(report) => of_rejection(&report),
            },
        }
    }
}

/// What a case is warned of, and why its log can't be replayed or what is found when it is.
fn of_replay(case: Case) -> Vec<Finding> {
    let of_log = match RuleBook::default().replay(&case) {
        Ok(replay) => {
            assert!(replay.findings().is_sound(), "what is replayed has no faults: {}", replay.findings());
            replay.findings().findings().to_vec()
        }
        Err(report) => of_rejection(&report),
    };
    of_case(Ok(case)).into_iter().chain(of_log).collect()
}

/// What a case is warned of, and what is found when the logs of its experiments are replayed.
fn of_experiments(case: Case) -> Vec<Finding> {
    let replays = case.experiments().map(|experiment| rule_book().replay(&experiment));
    let of_logs = replays.flat_map(|replay| match replay {
        Ok(replay) => replay.findings().findings().to_vec(),
        Err(report) => of_rejection(&report),
    });
    let of_logs: Vec<_> = of_logs.collect();
    of_case(Ok(case)).into_iter().chain(of_logs).collect()
}

/// The faults of a case that isn't sound, or the warnings of one that is.
fn of_case(read: Result<Case, Report>) -> Vec<Finding> {
    match read {
        Ok(case) => {
            assert!(case.warnings().is_sound(), "a sound case has no faults: {}", case.warnings());
            case.warnings().findings().to_vec()
        }
        Err(report) => of_rejection(&report),
    }
}

fn of_rejection(report: &Report) -> Vec<Finding> {
    assert!(!report.is_sound(), "what is rejected has a fault: {report}");
    report.findings().to_vec()
}

/// A model with one more field, in which these dimensions weigh nothing.
fn weighing(field: &str, nothing: &[Dimension]) -> Vec<u8> {
    let weights: Vec<_> = nothing.iter().map(|dimension| format!(r#""{dimension}": 0"#)).collect();
    format!(r#"{{"id": "m", {field}, "weights": {{{}}}}}"#, weights.join(", ")).into_bytes()
}

fn alienation() -> Vec<Dimension> {
    Framework::PolicyAlienation.dimensions().collect()
}

/// A sound case, with blanks after it up to a size.
fn padded_to(bytes: usize) -> Vec<u8> {
    let mut json = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#.to_vec();
    json.resize(bytes, b' ');
    json
}

/// A case with a subject in lists: sound without them.
fn nested(lists: usize) -> Vec<u8> {
    let (open, close) = ("[".repeat(lists), "]".repeat(lists));
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
    format!(r#"{{"id": "a", "subject": {open}"x"{close}, "moments": {moments}}}"#).into_bytes()
}

/// A case with an é as Windows wrote it for long: one byte, which UTF-8 doesn't have.
fn in_latin_1() -> Vec<u8> {
    b"{\"id\": \"caf\xe9\", \"moments\": [{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}".to_vec()
}

/// A case that stops after the first of the two bytes of an é.
fn cut_inside_a_character() -> Vec<u8> {
    b"{\"id\": \"caf\xc3".to_vec()
}

/// What is no readable JSON at all.
const WHOLE_DOCUMENTS: &[Pair] = &[
    Pair {
        code: "too_large",
        door: Door::Case,
        rejected: Made(|| padded_to(MAX_DOCUMENT_BYTES + 1)),
        english: "$: error[too_large]: `1048577` bytes is too much for one document; \
                  accepted: up to 1048576 bytes; for many cases use JSON Lines",
        dutch: "$: fout[too_large]: `1048577` bytes is te veel voor één document; \
                toegestaan: ten hoogste 1048576 bytes; gebruik JSON Lines voor veel casussen",
        accepted: Made(|| padded_to(MAX_DOCUMENT_BYTES)),
    },
    Pair {
        code: "too_deep",
        door: Door::Case,
        // The lists, and the object that they stand in.
        rejected: Made(|| nested(MAX_DEPTH)),
        english: "$: error[too_deep]: nested deeper than `32` levels; accepted: a flatter document",
        dutch: "$: fout[too_deep]: dieper genest dan `32` lagen; toegestaan: een vlakker document",
        // Nothing that a case holds is half as deep: at the limit there is still a fault, of type.
        accepted: Made(|| nested(0)),
    },
    Pair {
        code: "not_utf8",
        door: Door::Case,
        rejected: Made(in_latin_1),
        english: "$: error[not_utf8]: not UTF-8 at byte `11`; accepted: text saved as UTF-8",
        dutch: "$: fout[not_utf8]: geen UTF-8 bij byte `11`; toegestaan: tekst die als UTF-8 is opgeslagen",
        accepted: Text(r#"{"id": "café", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "truncated",
        door: Door::Case,
        rejected: Text(
            "{\"id\": \"a\", \"moments\": [\n{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}",
        ),
        english: "$: error[truncated]: stops too early, at line:column `2:53`; accepted: one whole JSON value",
        dutch: "$: fout[truncated]: stopt te vroeg, op regel:kolom `2:53`; toegestaan: één hele JSON-waarde",
        accepted: Text(
            "{\"id\": \"a\", \"moments\": [\n{\"on\": \"2024-01-01\", \"ratings\": {\"budget\": \"absent\"}}]}",
        ),
    },
    Pair {
        code: "truncated",
        door: Door::Case,
        rejected: Made(cut_inside_a_character),
        english: "$: error[truncated]: stops too early, at line:column `1:11`; accepted: one whole JSON value",
        dutch: "$: fout[truncated]: stopt te vroeg, op regel:kolom `1:11`; toegestaan: één hele JSON-waarde",
        accepted: Text(r#"{"id": "café", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "not_json",
        door: Door::Case,
        rejected: Text(r#"{id: "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$: error[not_json]: not JSON at line:column `1:2`; accepted: one JSON value",
        dutch: "$: fout[not_json]: geen geldige JSON op regel:kolom `1:2`; toegestaan: één JSON-waarde",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "number_too_large",
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
        code: "half_a_character",
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
const TYPES: &[Pair] = &[
    Pair {
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(r#"{"id": 7, "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[wrong_type]: `7` doesn't belong here; accepted: a text",
        dutch: "$.id: fout[wrong_type]: `7` hoort hier niet; toegestaan: een tekst",
        accepted: Text(r#"{"id": "7", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": {"on": "2024-01-01", "ratings": {"budget": "absent"}}}"#),
        english: "$.moments: error[wrong_type]: `{\"on\": …}` doesn't belong here; accepted: a list",
        dutch: "$.moments: fout[wrong_type]: `{\"on\": …}` hoort hier niet; toegestaan: een lijst",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, null]}"#),
        english: "$.moments[1]: error[wrong_type]: `null` doesn't belong here; accepted: an object",
        dutch: "$.moments[1]: fout[wrong_type]: `null` hoort hier niet; toegestaan: een object",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "wrong_type",
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
        code: "wrong_type",
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
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": 2}}]}"#),
        english: "$.moments[0].ratings.budget: error[wrong_type]: `2` doesn't belong here; \
                  accepted: a degree, `unknown`, a change, `{\"at_least\": DEGREE}`, `{\"at_most\": DEGREE}`, `{\"between\": [DEGREE, DEGREE]}`, or any of these as `{\"rating\": …, \"source\": …}`",
        dutch: "$.moments[0].ratings.budget: fout[wrong_type]: `2` hoort hier niet; \
                toegestaan: een graad, `unknown`, een verandering, `{\"at_least\": GRAAD}`, `{\"at_most\": GRAAD}`, `{\"between\": [GRAAD, GRAAD]}`, of een hiervan als `{\"rating\": …, \"source\": …}`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "established"}}]}"#),
    },
    Pair {
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"at_least": "emerging", "at_most": "established"}}}]}"#,
        ),
        english: "$.moments[0].ratings.budget: error[wrong_type]: `{\"at_least\": …}` doesn't belong here; \
                  accepted: one of `at_least`, `at_most`, `between`",
        dutch: "$.moments[0].ratings.budget: fout[wrong_type]: `{\"at_least\": …}` hoort hier niet; \
                toegestaan: één van `at_least`, `at_most`, `between`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"budget": {"between": ["emerging", "established"]}}}]}"#,
        ),
    },
    Pair {
        code: "wrong_type",
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
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "log": ["have_talks"]}"#,
        ),
        english: "$.log[0]: error[wrong_type]: `\"have_talks\"` doesn't belong here; accepted: an object",
        dutch: "$.log[0]: fout[wrong_type]: `\"have_talks\"` hoort hier niet; toegestaan: een object",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "wrong_type",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": {"on": "2024-01-01", "rule": "have_talks"}}"#,
        ),
        english: "$.log: error[wrong_type]: `{\"on\": …}` doesn't belong here; accepted: a list",
        dutch: "$.log: fout[wrong_type]: `{\"on\": …}` hoort hier niet; toegestaan: een lijst",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "wrong_type",
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
const KEYS: &[Pair] = &[
    Pair {
        code: "unknown_key",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "subjct": "x", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.subjct: error[unknown_key]: unknown key `subjct`; did you mean `subject`? \
                  accepted: `versions`, `id`, `subject`, `profile`, `period`, `status`, `moments`, `outcomes`, \
                  `log`, `questionnaire`, `respondents`, `boundary_spanners`, `experiments`, `waived`",
        dutch: "$.subjct: fout[unknown_key]: onbekende sleutel `subjct`; bedoel je `subject`? \
                toegestaan: `versions`, `id`, `subject`, `profile`, `period`, `status`, `moments`, `outcomes`, \
                `log`, `questionnaire`, `respondents`, `boundary_spanners`, `experiments`, `waived`",
        accepted: Text(
            r#"{"id": "a", "subject": "x", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: "unknown_key",
        door: Door::Case,
        // A key that can't stand behind a dot.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}, "rated by": "b"}]}"#,
        ),
        english: "$.moments[0][\"rated by\"]: error[unknown_key]: unknown key `rated by`; accepted: `on`, `ratings`",
        dutch: "$.moments[0][\"rated by\"]: fout[unknown_key]: onbekende sleutel `rated by`; \
                toegestaan: `on`, `ratings`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "duplicate_key",
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
        code: "missing_key",
        door: Door::Case,
        rejected: Text(r#"{"moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[missing_key]: key `id` is missing; accepted: an object with this key",
        dutch: "$.id: fout[missing_key]: sleutel `id` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "missing_key",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[missing_key]: key `on` is missing; accepted: an object with this key",
        dutch: "$.moments[0].on: fout[missing_key]: sleutel `on` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "missing_key",
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
        code: "missing_key",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[missing_key]: key `on` is missing; accepted: an object with this key",
        dutch: "$.log[0].on: fout[missing_key]: sleutel `on` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "missing_key",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01"}]}"#,
        ),
        english: "$.log[0].rule: error[missing_key]: key `rule` is missing; accepted: an object with this key",
        dutch: "$.log[0].rule: fout[missing_key]: sleutel `rule` ontbreekt; toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "unknown_key",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks", "sourc": "p. 1"}]}"#,
        ),
        english: "$.log[0].sourc: error[unknown_key]: unknown key `sourc`; did you mean `source`? \
                  accepted: `on`, `rule`, `source`, `note`",
        dutch: "$.log[0].sourc: fout[unknown_key]: onbekende sleutel `sourc`; bedoel je `source`? \
                toegestaan: `on`, `rule`, `source`, `note`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks", "source": "p. 1"}]}"#,
        ),
    },
];

/// Words, dates, numbers and texts of the right type that say nothing that is known.
const VALUES: &[Pair] = &[
    Pair {
        code: "unknown_word",
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
        code: "unknown_word",
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
        code: "degree_off_scale",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "Emergent"}}]}"#),
        english: "$.moments[0].ratings.budget: error[degree_off_scale]: `Emergent` is off the scale; did you mean `emerging`? accepted: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        dutch: "$.moments[0].ratings.budget: fout[degree_off_scale]: `Emergent` valt buiten de schaal; bedoel je `emerging`? toegestaan: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "emerging"}}]}"#),
    },
    Pair {
        code: "degree_off_scale",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "high"}}]}"#),
        english: "$.moments[0].ratings.budget: error[degree_off_scale]: `high` is off the scale; \
                  accepted: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        dutch: "$.moments[0].ratings.budget: fout[degree_off_scale]: `high` valt buiten de schaal; \
                toegestaan: `absent`, `emerging`, `established`, `embedded`, `unknown`",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "established"}}]}"#),
    },
    Pair {
        code: "degree_off_scale",
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
        code: "not_a_date",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "2023-02-29", "ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[not_a_date]: `2023-02-29` isn't a date; \
                  accepted: a calendar date as YYYY-MM-DD",
        dutch: "$.moments[0].on: fout[not_a_date]: `2023-02-29` is geen datum; \
                toegestaan: een kalenderdatum als JJJJ-MM-DD",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-02-29", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "year_out_of_range",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": [{"on": "0224-02-28", "ratings": {"budget": "absent"}}]}"#),
        english: "$.moments[0].on: error[year_out_of_range]: `0224-02-28` is outside the years 1000 to 9999; \
                  accepted: a year of four digits, as in 2024-01-15",
        dutch: "$.moments[0].on: fout[year_out_of_range]: `0224-02-28` valt buiten de jaren 1000 tot en met 9999; \
                toegestaan: een jaar van vier cijfers, zoals in 2024-01-15",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "1000-02-28", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "number_out_of_range",
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
        code: "number_out_of_range",
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
        code: "number_out_of_range",
        door: Door::Model,
        rejected: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"budget": 1001}}"#),
        english: "$.weights.budget: error[number_out_of_range]: `1001` isn't a number for this place; \
                  accepted: a whole number from 0 to 1000",
        dutch: "$.weights.budget: fout[number_out_of_range]: `1001` is hier geen geldig getal; \
                toegestaan: een heel getal van 0 tot en met 1000",
        accepted: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"budget": 1000}}"#),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Model,
        rejected: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": -1, "codebook": 1, "rule_book": 1}}"#,
        ),
        english: "$.versions.format: error[number_out_of_range]: `-1` isn't a number for this place; \
                  accepted: a whole number from 0",
        dutch: "$.versions.format: fout[number_out_of_range]: `-1` is hier geen geldig getal; \
                toegestaan: een heel getal vanaf 0",
        accepted: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": 1, "codebook": 1, "rule_book": 1}}"#,
        ),
    },
    Pair {
        code: "blank_text",
        door: Door::Case,
        rejected: Text(r#"{"id": "", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[blank_text]: `\"\"` is blank; accepted: a text with at least one visible character",
        dutch: "$.id: fout[blank_text]: `\"\"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "blank_text",
        door: Door::Model,
        rejected: Text(r#"{"id": "\t", "aggregation": "mean"}"#),
        english: r#"$.id: error[blank_text]: `"\t"` is blank; accepted: a text with at least one visible character"#,
        dutch: r#"$.id: fout[blank_text]: `"\t"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken"#,
        accepted: Text(r#"{"id": "m", "aggregation": "mean"}"#),
    },
    Pair {
        code: "untidy_id",
        door: Door::Case,
        rejected: Text(r#"{"id": " a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
        english: "$.id: error[untidy_id]: `\" a\"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.id: fout[untidy_id]: `\" a\"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "unsupported_version",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "versions": {"format": 2, "codebook": 1, "rule_book": 1},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.versions.format: error[unsupported_version]: version `2` isn't supported; accepted: `1`",
        dutch: "$.versions.format: fout[unsupported_version]: versie `2` wordt niet ondersteund; toegestaan: `1`",
        accepted: Text(
            r#"{"id": "a", "versions": {"format": 1, "codebook": 1, "rule_book": 1},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: "unsupported_version",
        door: Door::Model,
        rejected: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": 1, "codebook": 0, "rule_book": 1}}"#,
        ),
        english: "$.versions.codebook: error[unsupported_version]: version `0` isn't supported; accepted: `1`",
        dutch: "$.versions.codebook: fout[unsupported_version]: versie `0` wordt niet ondersteund; toegestaan: `1`",
        accepted: Text(
            r#"{"id": "m", "aggregation": "mean", "versions": {"format": 1, "codebook": 1, "rule_book": 1}}"#,
        ),
    },
    Pair {
        code: "untidy_id",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks "}]}"#,
        ),
        english: "$.log[0].rule: error[untidy_id]: `\"have_talks \"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.log[0].rule: fout[untidy_id]: `\"have_talks \"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
];

/// Moments, the period and the bands of the profile.
const DATES_AND_BANDS: &[Pair] = &[
    Pair {
        code: "no_moments",
        door: Door::Case,
        rejected: Text(r#"{"id": "a", "moments": []}"#),
        english: "$.moments: error[no_moments]: `[]` holds no moment; accepted: at least one moment",
        dutch: "$.moments: fout[no_moments]: `[]` bevat geen meetmoment; toegestaan: minstens één meetmoment",
        accepted: Text(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#),
    },
    Pair {
        code: "moments_out_of_order",
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
        code: "moments_out_of_order",
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
        code: "moment_outside_period",
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
        code: "period_upside_down",
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
        code: "band_upside_down",
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
        code: "band_without_ends",
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
const RATINGS: &[Pair] = &[
    Pair {
        code: "interval_upside_down",
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
        code: "change_at_first_moment",
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
        code: "change_beyond_scale",
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
];

/// How the case ended, and what it brought about.
const ENDINGS: &[Pair] = &[
    Pair {
        code: "rated_after_drop_out",
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
        code: "drop_out_outside_period",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "status": {"dropped_out": {"on": "2025-01-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.status.dropped_out.on: error[drop_out_outside_period]: \
                  drop-out `2025-01-01` is outside the course `2024-01-01 – 2024-12-31`; \
                  accepted: a date in the course",
        dutch: "$.status.dropped_out.on: fout[drop_out_outside_period]: \
                uitval `2025-01-01` valt buiten het traject `2024-01-01 – 2024-12-31`; \
                toegestaan: een datum in het traject",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "status": {"dropped_out": {"on": "2024-12-31"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: "drop_out_outside_period",
        door: Door::Case,
        // Without a period the course starts at the first moment. Nothing can be rated there: it's after the drop-out.
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2023-12-31"}}, "waived": ["nothing_rated"],
                "moments": [{"on": "2024-01-01", "ratings": {}}]}"#,
        ),
        english: "$.status.dropped_out.on: error[drop_out_outside_period]: drop-out `2023-12-31` is outside the course `2024-01-01 – …`; \
                  accepted: a date in the course",
        dutch: "$.status.dropped_out.on: fout[drop_out_outside_period]: uitval `2023-12-31` valt buiten het traject `2024-01-01 – …`; \
                toegestaan: een datum in het traject",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-01-01"}}, "waived": ["nothing_rated"],
                "moments": [{"on": "2024-01-01", "ratings": {}}]}"#,
        ),
    },
    Pair {
        code: "outcome_of_drop_out",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": "dropped_out", "outcomes": [{"rung": "training"}],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.outcomes[0].rung: error[outcome_of_drop_out]: outcome `training` of a case that dropped out; \
                  accepted: no outcome, which leaves it unknown",
        dutch: "$.outcomes[0].rung: fout[outcome_of_drop_out]: uitkomst `training` van een casus die is uitgevallen; \
                toegestaan: geen uitkomst, zodat die onbekend blijft",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out", "outcomes": [],
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: "duplicate_outcome",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training", "domain": "health"}, {"rung": "practice", "domain": "health"}]}"#,
        ),
        english: "$.outcomes[1]: error[duplicate_outcome]: a second outcome (domain: `health`); \
                  accepted: one outcome, the highest rung, for each domain and one without",
        dutch: "$.outcomes[1]: fout[duplicate_outcome]: een tweede uitkomst (domein: `health`); \
                toegestaan: één uitkomst, de hoogste trede, per domein en één zonder",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training", "domain": "health"}, {"rung": "practice", "domain": "poverty"}]}"#,
        ),
    },
    Pair {
        code: "duplicate_outcome",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training"}, {"rung": "practice"}]}"#,
        ),
        english: "$.outcomes[1]: error[duplicate_outcome]: a second outcome (domain: `null`); \
                  accepted: one outcome, the highest rung, for each domain and one without",
        dutch: "$.outcomes[1]: fout[duplicate_outcome]: een tweede uitkomst (domein: `null`); \
                toegestaan: één uitkomst, de hoogste trede, per domein en één zonder",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "practice"}]}"#,
        ),
    },
];

/// A case's log, as far as the case knows: the days.
const LOGS: &[Pair] = &[
    Pair {
        code: "log_out_of_order",
        door: Door::Case,
        // Unlike moments, entries may share a day.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"},
                    {"on": "2024-02-29", "rule": "map_the_organization"}]}"#,
        ),
        english: "$.log[1].on: error[log_out_of_order]: `2024-02-29` is earlier than `2024-03-01`, the entry before; \
                  accepted: entries from early to late",
        dutch: "$.log[1].on: fout[log_out_of_order]: `2024-02-29` is vroeger dan `2024-03-01`, de logregel ervoor; \
                toegestaan: logregels van vroeg naar laat",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"},
                    {"on": "2024-03-01", "rule": "map_the_organization"}]}"#,
        ),
    },
    Pair {
        code: "logged_outside_course",
        door: Door::Case,
        // Without a period the course starts at the first moment, its day included.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2023-12-31", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[logged_outside_course]: `2023-12-31` is outside the course, `2024-01-01 – …`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.log[0].on: fout[logged_outside_course]: `2023-12-31` valt buiten het traject, `2024-01-01 – …`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "logged_outside_course",
        door: Door::Case,
        // The period started before the first moment, but where the case stood isn't known then.
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2023-06-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2023-12-31", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[logged_outside_course]: \
                  `2023-12-31` is outside the course, `2024-01-01 – 2024-12-31`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.log[0].on: fout[logged_outside_course]: \
                `2023-12-31` valt buiten het traject, `2024-01-01 – 2024-12-31`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2023-06-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-01-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "logged_outside_course",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2025-01-01", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[logged_outside_course]: \
                  `2025-01-01` is outside the course, `2024-01-01 – 2024-12-31`; \
                  accepted: a day from the first moment on, in the period",
        dutch: "$.log[0].on: fout[logged_outside_course]: \
                `2025-01-01` valt buiten het traject, `2024-01-01 – 2024-12-31`; \
                toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-12-31", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "logged_after_drop_out",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-02", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[0].on: error[logged_after_drop_out]: `2024-03-02` is after the drop-out on `2024-03-01`; \
                  accepted: entries up to the end",
        dutch: "$.log[0].on: fout[logged_after_drop_out]: `2024-03-02` is na de uitval op `2024-03-01`; \
                toegestaan: logregels tot aan het einde",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"}]}"#,
        ),
    },
];

/// A case's log, by the default rule book.
const REPLAYS: &[Pair] = &[
    Pair {
        code: "unknown_rule",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "hold_trainings"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `hold_trainings` isn't a rule of the book; \
                  did you mean `hold_training`? accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `hold_trainings` is geen regel van het boek; \
                bedoel je `hold_training`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "hold_training"}]}"#,
        ),
    },
    Pair {
        code: "unknown_rule",
        door: Door::Log,
        // The label, which a reader sees, instead of the id.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have front-line staff trained"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `have front-line staff trained` isn't a rule of the book; \
                  did you mean `hold_training`? accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `have front-line staff trained` is geen regel van het boek; \
                bedoel je `hold_training`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "hold_training"}]}"#,
        ),
    },
    Pair {
        code: "unknown_rule",
        door: Door::Log,
        // In the other language, as a sentence starts.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "De coalitie wisselt"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `De coalitie wisselt` isn't a rule of the book; \
                  did you mean `coalition_changes`? accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `De coalitie wisselt` is geen regel van het boek; \
                bedoel je `coalition_changes`? toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "coalition_changes"}]}"#,
        ),
    },
    Pair {
        code: "unknown_rule",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "wait_and_see"}]}"#,
        ),
        english: "$.log[0].rule: error[unknown_rule]: `wait_and_see` isn't a rule of the book; \
                  accepted: the id of a rule of the book",
        dutch: "$.log[0].rule: fout[unknown_rule]: `wait_and_see` is geen regel van het boek; \
                toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "logged_after_closing",
        door: Door::Log,
        // Of one day, the entries come in the order of the log.
        rejected: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"},
                    {"on": "2024-03-01", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[1].rule: error[logged_after_closing]: \
                  `have_talks` comes after `case_drops_out`, which was the end; \
                  accepted: entries up to the end",
        dutch: "$.log[1].rule: fout[logged_after_closing]: \
                `have_talks` komt na `case_drops_out`, en dat was het einde; \
                toegestaan: logregels tot aan het einde",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"},
                    {"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: "closing_at_odds",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "status": "running",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
        english: "$.log[0].rule: error[closing_at_odds]: `case_drops_out` is the end of what the record has as `running`; \
                  accepted: `dropped_out`, on the same day where the day is given",
        dutch: "$.log[0].rule: fout[closing_at_odds]: `case_drops_out` is het einde van wat volgens het dossier `running` is; \
                toegestaan: `dropped_out`, op dezelfde dag als die is gegeven",
        accepted: Text(
            r#"{"id": "a", "status": "dropped_out",
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: "closing_at_odds",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-04-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
        english: "$.log[0].rule: error[closing_at_odds]: `case_drops_out` is the end of what the record has as `dropped_out, 2024-04-01`; \
                  accepted: `dropped_out`, on the same day where the day is given",
        dutch: "$.log[0].rule: fout[closing_at_odds]: `case_drops_out` is het einde van wat volgens het dossier `dropped_out, 2024-04-01` is; \
                toegestaan: `dropped_out`, op dezelfde dag als die is gegeven",
        accepted: Text(
            r#"{"id": "a", "status": {"dropped_out": {"on": "2024-03-01"}},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: "broken_invariant",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"management_support": "emerging"}}],
                "log": [{"on": "2024-03-01", "rule": "commit_target_managers"}]}"#,
        ),
        english: "$.log[0].rule: error[broken_invariant]: \
                  `commit_target_managers` can't have been where `management_support ≥ established` isn't so; \
                  accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.log[0].rule: fout[broken_invariant]: \
                `commit_target_managers` kan niet zijn gebeurd waar `management_support ≥ established` niet geldt; \
                toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"management_support": "established"}}],
                "log": [{"on": "2024-03-01", "rule": "commit_target_managers"}]}"#,
        ),
    },
    Pair {
        code: "broken_invariant",
        door: Door::Log,
        // The outcome is what changed since the first moment: at first nothing has.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "bring_screening_into_use"}]}"#,
        ),
        english: "$.log[0].rule: error[broken_invariant]: \
                  `bring_screening_into_use` can't have been where `outcome ≥ attention` isn't so; \
                  accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.log[0].rule: fout[broken_invariant]: \
                `bring_screening_into_use` kan niet zijn gebeurd waar `outcome ≥ attention` niet geldt; \
                toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
                {"on": "2024-06-01", "ratings": {}}],
                "log": [{"on": "2024-03-01", "rule": "present_to_front_line"},
                    {"on": "2024-03-01", "rule": "bring_screening_into_use"}]}"#,
        ),
    },
    Pair {
        code: "broken_invariant",
        door: Door::Log,
        // Nothing is rated: the entry before it tells.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "new_colleagues_come"},
                    {"on": "2024-03-02", "rule": "new_manager_breaks_deadlock"}]}"#,
        ),
        english: "$.log[1].rule: error[broken_invariant]: \
                  `new_manager_breaks_deadlock` can't have been where `management_support ≤ absent` isn't so; \
                  accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.log[1].rule: fout[broken_invariant]: \
                `new_manager_breaks_deadlock` kan niet zijn gebeurd waar `management_support ≤ absent` niet geldt; \
                toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "new_manager_breaks_deadlock"},
                    {"on": "2024-03-02", "rule": "new_colleagues_come"}]}"#,
        ),
    },
];

/// Faults of the boundary spanners of a case.
const SPANNERS: &[Pair] = &[
    Pair {
        code: "dimension_out_of_place",
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
        code: "degree_off_scale",
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
        code: "change_where_rated_once",
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
        code: "interval_upside_down",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"coordination_form": {"between": ["strategic_cooperation", "active_links"]}}}]}"#,
        ),
        english: "$.boundary_spanners[0].ratings.coordination_form: error[interval_upside_down]: `strategic_cooperation` is higher than `active_links`; \
                  accepted: the lower degree first",
        dutch: "$.boundary_spanners[0].ratings.coordination_form: fout[interval_upside_down]: `strategic_cooperation` is hoger dan `active_links`; \
                toegestaan: de lagere graad eerst",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "boundary_spanners": [{"id": "s", "ratings": {"coordination_form": {"between": ["active_links", "strategic_cooperation"]}}}]}"#,
        ),
    },
    Pair {
        code: "duplicate_id",
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
        code: "untidy_id",
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
        code: "missing_key",
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
        code: "unknown_key",
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
];

/// Faults of a list of cases, of waivers, and of scoring models.
const AROUND_THE_CASE: &[Pair] = &[
    Pair {
        code: "duplicate_id",
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
        code: "not_waivable",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "waived": ["not_a_date"]}"#,
        ),
        english: "$.waived[0]: error[not_waivable]: `not_a_date` can't be waived; \
                  accepted: `growth_at_top`, `leap`, `nothing_rated`, `missing_answer`, `completed_without_outcome`, \
                  `outcome_outside_target`, `repeated_domain`, `repeated_obstacle`, \
                  `repeated_entry`, `against_expectation`, `parts_from_log`",
        dutch: "$.waived[0]: fout[not_waivable]: `not_a_date` kan niet worden genegeerd; \
                toegestaan: `growth_at_top`, `leap`, `nothing_rated`, `missing_answer`, `completed_without_outcome`, \
                  `outcome_outside_target`, `repeated_domain`, `repeated_obstacle`, \
                  `repeated_entry`, `against_expectation`, `parts_from_log`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "waived": ["leap"]}"#,
        ),
    },
    Pair {
        code: "dimension_out_of_place",
        door: Door::Model,
        rejected: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"mutual_trust": 2}}"#),
        english: "$.weights.mutual_trust: error[dimension_out_of_place]: `mutual_trust` isn't rated here; \
                  accepted: {multilevel}",
        dutch: "$.weights.mutual_trust: fout[dimension_out_of_place]: `mutual_trust` wordt hier niet beoordeeld; \
                toegestaan: {multilevel}",
        accepted: Text(r#"{"id": "m", "aggregation": "mean", "weights": {"capacity": 2}}"#),
    },
    Pair {
        code: "level_without_weight",
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
const WARNINGS: &[Pair] = &[
    Pair {
        code: "growth_at_top",
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
        code: "leap",
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
        code: "nothing_rated",
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
        code: "missing_answer",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree"}}]}"#,
        ),
        english: "$.respondents[0].answers: warning[missing_answer]: `t2` is left out, where other items of `tactical_powerlessness` aren't; say `no_answer`, or put the code in `waived`",
        dutch: "$.respondents[0].answers: waarschuwing[missing_answer]: `t2` is weggelaten, terwijl andere items van `tactical_powerlessness` er wel staan; vermeld `no_answer`, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "questionnaire": {"items": [
                    {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
                    {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}]},
                "respondents": [{"id": "1", "answers": {"t1": "agree", "t2": "no_answer"}}]}"#,
        ),
    },
    Pair {
        code: "completed_without_outcome",
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
        code: "outcome_outside_target",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"prioritized_domains": ["poverty"]},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training", "domain": "health"}]}"#,
        ),
        english: "$.outcomes[0].domain: warning[outcome_outside_target]: an outcome in `health`, which isn't a prioritized domain; check the domain, or put the code in `waived`",
        dutch: "$.outcomes[0].domain: waarschuwing[outcome_outside_target]: een uitkomst in `health`, dat geen geprioriteerd domein is; controleer het domein, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "profile": {"prioritized_domains": ["poverty"]},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "outcomes": [{"rung": "training", "domain": "poverty"}]}"#,
        ),
    },
    Pair {
        code: "repeated_domain",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "profile": {"prioritized_domains": ["health", "poverty", "health"]},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
        english: "$.profile.prioritized_domains[2]: warning[repeated_domain]: `health` is listed twice; leave one out, or put the code in `waived`",
        dutch: "$.profile.prioritized_domains[2]: waarschuwing[repeated_domain]: `health` staat er twee keer; laat er één weg, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "profile": {"prioritized_domains": ["health", "poverty"]},
                "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#,
        ),
    },
    Pair {
        code: "repeated_obstacle",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "obstacles": [{"obstacle": "money"}, {"obstacle": "institutional_norms"}, {"obstacle": "money", "note": "again"}]}]}"#,
        ),
        english: "$.experiments[0].obstacles[2].obstacle: warning[repeated_obstacle]: `money` is listed twice; leave one out, or put the code in `waived`",
        dutch: "$.experiments[0].obstacles[2].obstacle: waarschuwing[repeated_obstacle]: `money` staat er twee keer; laat er één weg, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "obstacles": [{"obstacle": "money"}, {"obstacle": "institutional_norms"}]}]}"#,
        ),
    },
    Pair {
        code: "nothing_rated",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"support": "unknown"}}]}]}"#,
        ),
        english: "$.experiments[0].moments: warning[nothing_rated]: no dimension is rated (moments: `1`); rate what is known, or put the code in `waived`",
        dutch: "$.experiments[0].moments: waarschuwing[nothing_rated]: geen enkele dimensie is beoordeeld (meetmomenten: `1`); beoordeel wat bekend is, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
    },
    Pair {
        code: "repeated_entry",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"},
                    {"on": "2024-03-01", "rule": "be_visible"},
                    {"on": "2024-03-01", "rule": "have_talks"}]}"#,
        ),
        english: "$.log[2].rule: warning[repeated_entry]: `have_talks` is logged twice on one day; leave one out, or put the code in `waived`",
        dutch: "$.log[2].rule: waarschuwing[repeated_entry]: `have_talks` staat twee keer op één dag; laat er één weg, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "have_talks"},
                    {"on": "2024-03-01", "rule": "be_visible"},
                    {"on": "2024-03-02", "rule": "have_talks"}]}"#,
        ),
    },
    Pair {
        code: "against_expectation",
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
        code: "against_expectation",
        door: Door::Log,
        // One of the two is enough.
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"policy_goals": "absent", "political_support": "absent"}}],
                "log": [{"on": "2024-03-01", "rule": "instruct_partners"}]}"#,
        ),
        english: "$.log[0].rule: warning[against_expectation]: `instruct_partners` went against what is expected: \
                  `policy_goals ≥ emerging | political_support ≥ emerging`; \
                  look into how it could be, or put the code in `waived`",
        dutch: "$.log[0].rule: waarschuwing[against_expectation]: `instruct_partners` ging in tegen wat wordt verwacht: \
                `policy_goals ≥ emerging | political_support ≥ emerging`; \
                zoek uit hoe het kon, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"policy_goals": "absent", "political_support": "emerging"}}],
                "log": [{"on": "2024-03-01", "rule": "instruct_partners"}]}"#,
        ),
    },
    Pair {
        code: "parts_from_log",
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
        code: "parts_from_log",
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
        code: "parts_from_log",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"subject_knowledge": "established"}},
                {"on": "2024-06-01", "ratings": {"subject_knowledge": "grew"}}],
                "log": [{"on": "2024-03-01", "rule": "learn_the_subject"}]}"#,
        ),
        english: "$.moments[1].ratings.subject_knowledge: warning[parts_from_log]: rated `grew`, where the log leads to `established`; \
                  check the rating and the log, or put the code in `waived`",
        dutch: "$.moments[1].ratings.subject_knowledge: waarschuwing[parts_from_log]: beoordeeld als `grew`, waar het log leidt tot `established`; \
                controleer de beoordeling en het log, of zet de code in `waived`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"subject_knowledge": "established"}},
                {"on": "2024-06-01", "ratings": {"subject_knowledge": "grew"}}],
                "log": [{"on": "2024-03-01", "rule": "become_expert"}]}"#,
        ),
    },
    Pair {
        code: "parts_from_log",
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
                "log": [{"on": "2024-03-01", "rule": "hold_training"}],
                "outcomes": [{"rung": "training"}]}"#,
        ),
    },
];

/// What a rule can ask and do.
const RULE_BOOKS: &[Pair] = &[
    Pair {
        code: "no_rules",
        door: Door::Book,
        rejected: Text(r#"{"id": "mine", "version": 1, "rules": []}"#),
        english: "$.rules: error[no_rules]: `[]` holds no rule; \
                  accepted: at least one rule",
        dutch: "$.rules: fout[no_rules]: `[]` bevat geen regel; \
                  toegestaan: minstens één regel",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "duplicate_rule",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}, {"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[1].id: error[duplicate_rule]: a second rule `r`; \
                  accepted: an id of its own for each rule",
        dutch: "$.rules[1].id: fout[duplicate_rule]: een tweede regel `r`; \
                  toegestaan: een eigen id voor elke regel",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}, {"id": "s", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "move_without_effort",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effort: error[move_without_effort]: move `r` doesn't say what it takes; \
                  accepted: `effort` as `small`, `medium` or `large`",
        dutch: "$.rules[0].effort: fout[move_without_effort]: zet `r` zegt niet wat die vraagt; \
                  toegestaan: `effort` als `small`, `medium` of `large`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "event_with_effort",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effort: error[event_with_effort]: `small` effort for an event; \
                  accepted: an event without `effort`",
        dutch: "$.rules[0].effort: fout[event_with_effort]: inspanning `small` voor een gebeurtenis; \
                  toegestaan: een gebeurtenis zonder `effort`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "move_closes",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "closes": true, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].closes: error[move_closes]: move `r` ends the case; \
                  accepted: an event that does",
        dutch: "$.rules[0].closes: fout[move_closes]: zet `r` beëindigt de casus; \
                  toegestaan: een gebeurtenis die dat doet",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "closes": true, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "move_lowers",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"lower_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.lower_to.budget: error[move_lowers]: a move that makes `budget` worse; \
                  accepted: `step`, `outcome`, or a better degree: by `raise_to`, or by `lower_to` where a higher degree is \
                  worse; what worsens or forgets belongs to events",
        dutch: "$.rules[0].effects.lower_to.budget: fout[move_lowers]: een zet die `budget` slechter maakt; \
                  toegestaan: `step`, `outcome`, of een betere graad: met `raise_to`, of met `lower_to` waar een hogere \
                  graad slechter is; wat verslechtert of vergeet hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"lower_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "move_asks_for_less",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].invariants.at_most.capacity: error[move_asks_for_less]: a move that asks for `emerging` or worse; \
                  accepted: `any_of`, `outcome`, or a degree or better: by `at_least`, or by `at_most` where a higher degree \
                  is worse; the rest belongs to events",
        dutch: "$.rules[0].invariants.at_most.capacity: fout[move_asks_for_less]: een zet die om `emerging` of slechter vraagt; \
                  toegestaan: `any_of`, `outcome`, of een graad of beter: met `at_least`, of met `at_most` waar een hogere \
                  graad slechter is; de rest hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "empty_effect",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects: error[empty_effect]: `{}` changes nothing; \
                  accepted: an effect that changes something",
        dutch: "$.rules[0].effects: fout[empty_effect]: `{}` verandert niets; \
                  toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "empty_effect",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "absent"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.raise_to.budget: error[empty_effect]: `absent` changes nothing; \
                  accepted: an effect that changes something",
        dutch: "$.rules[0].effects.raise_to.budget: fout[empty_effect]: `absent` verandert niets; \
                  toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "empty_effect",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"budget": "established"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.raise_to.budget: error[empty_effect]: `emerging` changes nothing; accepted: an effect that changes something",
        dutch: "$.rules[0].effects.raise_to.budget: fout[empty_effect]: `emerging` verandert niets; toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"budget": "established"}}, "effects": {"raise_to": {"budget": "embedded"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "tested_twice",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"outcome": "attention"}, "expectations": {"outcome": "training"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[tested_twice]: `outcome` is tested twice; accepted: one guard for each dimension",
        dutch: "$.rules[0]: fout[tested_twice]: `outcome` wordt twee keer getoetst; toegestaan: één eis per dimensie",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"outcome": "training"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "blank_text",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": " ", "nl": "b"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].label.en: error[blank_text]: `\" \"` is blank; accepted: a text with at least one visible character",
        dutch: "$.rules[0].label.en: fout[blank_text]: `\" \"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "rated_after_drop_out",
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"capacity": "emerging"}}], "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
        english: "$.moments[1].ratings.capacity: error[rated_after_drop_out]: `emerging` after the end on `2024-03-01`; accepted: `unknown`, or a moment on or before that day",
        dutch: "$.moments[1].ratings.capacity: fout[rated_after_drop_out]: `emerging` na het einde op `2024-03-01`; toegestaan: `unknown`, of een meetmoment tot en met die dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"capacity": "unknown"}}], "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: "changed_twice",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"step": ["budget"], "raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects: error[changed_twice]: `budget` is changed twice; \
                  accepted: one effect for each dimension",
        dutch: "$.rules[0].effects: fout[changed_twice]: `budget` wordt twee keer veranderd; \
                  toegestaan: één effect per dimensie",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"step": ["capacity"], "raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "tested_twice",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "emerging"}}, "expectations": {"at_least": {"capacity": "established"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[tested_twice]: `capacity` is tested twice; \
                  accepted: one guard for each dimension",
        dutch: "$.rules[0]: fout[tested_twice]: `capacity` wordt twee keer getoetst; \
                  toegestaan: één eis per dimensie",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "emerging"}}, "expectations": {"at_least": {"visibility": "established"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "guard_always_met",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "absent"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.at_least.capacity: error[guard_always_met]: `absent` is always met; \
                  accepted: a guard that can fail",
        dutch: "$.rules[0].expectations.at_least.capacity: fout[guard_always_met]: aan `absent` is altijd voldaan; \
                  toegestaan: een eis waaraan niet altijd is voldaan",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "guard_always_met",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"outcome": "none"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.outcome: error[guard_always_met]: `none` is always met; \
                  accepted: a guard that can fail",
        dutch: "$.rules[0].expectations.outcome: fout[guard_always_met]: aan `none` is altijd voldaan; \
                  toegestaan: een eis waaraan niet altijd is voldaan",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"outcome": "attention"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "guard_never_met",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "established"}, "at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].invariants.at_most.capacity: error[guard_never_met]: at most `emerging` and at least `established` are never met together; \
                  accepted: a guard that can hold",
        dutch: "$.rules[0].invariants.at_most.capacity: fout[guard_never_met]: aan ten hoogste `emerging` en ten minste `established` is nooit samen voldaan; \
                  toegestaan: een eis waaraan voldaan kan worden",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "no_choice_of_two",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.any_of[0]: error[no_choice_of_two]: a choice out of `1`; \
                  accepted: two dimensions",
        dutch: "$.rules[0].expectations.any_of[0]: fout[no_choice_of_two]: een keuze uit `1`; \
                  toegestaan: twee dimensies",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: "too_many_choices",
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}, {"policy_goals": "emerging", "informal_network": "emerging"}, {"work_structures": "emerging", "portfolio_room": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[too_many_choices]: `3` choices in one rule; \
                  accepted: at most `2`",
        dutch: "$.rules[0]: fout[too_many_choices]: `3` keuzes in één regel; \
                  toegestaan: ten hoogste `2`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}, {"policy_goals": "emerging", "informal_network": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
];

/// What only a table can have.
const TABLES: &[Pair] = &[
    Pair {
        code: "ragged_row",
        door: Door::Table,
        rejected: Text("id,on,budget\na,2024-01-01,absent\nb,2024-01-01,absent,high\n"),
        english: "$[line 3]: error[ragged_row]: `4` cells under `3` columns; \
                  accepted: a cell for each column, which may be empty",
        dutch: "$[line 3]: fout[ragged_row]: `4` cellen onder `3` kolommen; \
                toegestaan: een cel voor elke kolom, die leeg mag zijn",
        accepted: Text("id,on,budget\na,2024-01-01,absent\nb,2024-01-01,absent\n"),
    },
    Pair {
        code: "rows_at_odds",
        door: Door::Table,
        rejected: Text("id,on,budget,subject\na,2024-01-01,absent,debts\na,2024-06-01,absent,literacy\n"),
        english: "$[line 3].subject: error[rows_at_odds]: `literacy`, where an earlier row of the case has `debts`; \
                  accepted: the same in every row of a case, or an empty cell",
        dutch: "$[line 3].subject: fout[rows_at_odds]: `literacy`, waar een eerdere rij van de casus `debts` heeft; \
                toegestaan: hetzelfde in elke rij van een casus, of een lege cel",
        accepted: Text("id,on,budget,subject\na,2024-01-01,absent,debts\na,2024-06-01,absent,\n"),
    },
    Pair {
        code: "marked_thousands",
        door: Door::Table,
        rejected: Text("id;on;budget;population\na;2024-01-01;absent;25.000..50000\n"),
        english: "$[line 2].population: error[marked_thousands]: `25.000` may have marks for thousands; \
                  accepted: `25000` if it has; if not, a decimal point and more or fewer than three decimals",
        dutch: "$[line 2].population: fout[marked_thousands]: `25.000` heeft misschien scheidingstekens voor \
                duizendtallen; toegestaan: `25000` als dat zo is; zo niet, een decimale punt en meer of minder dan drie \
                decimalen",
        accepted: Text("id;on;budget;population\na;2024-01-01;absent;25000..50000\n"),
    },
];

/// Faults of claims and of the tallies that they are about.
const CLAIMS: &[Pair] = &[
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Made(|| include_bytes!("fixtures/tally-of-billions.json").to_vec()),
        english: "$.tallies[0].of: error[number_out_of_range]: `4294967295` isn't a number for this place; \
                  accepted: a whole number from 0 to 1000000",
        dutch: "$.tallies[0].of: fout[number_out_of_range]: `4294967295` is hier geen geldig getal; \
                toegestaan: een heel getal van 0 tot en met 1000000",
        accepted: Made(|| {
            include_str!("fixtures/tally-of-billions.json").replacen("4294967295", "1000000", 1).into_bytes()
        }),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Made(|| printing(257)),
        english: "$.tallies[0].printed: error[number_out_of_range]: `257` isn't a number for this place; \
                  accepted: at most 256 printed counts",
        dutch: "$.tallies[0].printed: fout[number_out_of_range]: `257` is hier geen geldig getal; \
                toegestaan: ten hoogste 256 afgedrukte aantallen",
        accepted: Made(|| printing(256)),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Made(|| testing(65)),
        english: "$.claims[0].asserts.share.of: error[number_out_of_range]: `65` isn't a number for this place; \
                  accepted: at most 64 tests",
        dutch: "$.claims[0].asserts.share.of: fout[number_out_of_range]: `65` is hier geen geldig getal; \
                toegestaan: ten hoogste 64 toetsen",
        accepted: Made(|| testing(64)),
    },
    Pair {
        code: "asks_nothing",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"months": {}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.months: error[asks_nothing]: `{}` asks for nothing; \
                  accepted: `at_least`, `at_most`, or both",
        dutch: "$.claims[0].asserts.share.of.months: fout[asks_nothing]: `{}` vraagt niets; \
                toegestaan: `at_least`, `at_most`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"months": {"at_most": 10}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "asks_nothing",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "first", "at_least": null}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.rating: error[asks_nothing]: `{}` asks for nothing; \
                  accepted: `at_least`, `at_most`, or both",
        dutch: "$.claims[0].asserts.share.of.rating: fout[asks_nothing]: `{}` vraagt niets; \
                toegestaan: `at_least`, `at_most`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "first", "at_least": "emerging"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "asks_nothing",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"not": {"all": []}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.not.all: error[asks_nothing]: `[]` asks for nothing; \
                  accepted: at least one part",
        dutch: "$.claims[0].asserts.share.of.not.all: fout[asks_nothing]: `[]` vraagt niets; \
                toegestaan: minstens één deel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"not": {"all": [{"status": "completed"}]}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "asks_nothing",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.count: error[asks_nothing]: `{}` asks for nothing; \
                  accepted: `at_least`, `at_most`, or both",
        dutch: "$.claims[0].asserts.share.is.count: fout[asks_nothing]: `{}` vraagt niets; \
                toegestaan: `at_least`, `at_most`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 5}}}}}]}"#,
        ),
    },
    Pair {
        code: "asks_nothing",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
        english: "$.claims[0].asserts.mean.of: error[asks_nothing]: `[]` asks for nothing; \
                  accepted: one to eight propositions",
        dutch: "$.claims[0].asserts.mean.of: fout[asks_nothing]: `[]` vraagt niets; \
                toegestaan: een tot acht proposities",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [{"status": "completed"}], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [{"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
        english: "$.claims[0].asserts.mean.of: error[number_out_of_range]: `9` isn't a number for this place; \
                  accepted: one to eight propositions",
        dutch: "$.claims[0].asserts.mean.of: fout[number_out_of_range]: `9` is hier geen geldig getal; \
                toegestaan: een tot acht proposities",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [{"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_tally",
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "rotterdam", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "rotterdm", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].tally: error[unknown_tally]: `rotterdm` isn't a tally; did you mean `rotterdam`? accepted: the id of one of `tallies`",
        dutch: "$.claims[0].tally: fout[unknown_tally]: `rotterdm` is geen telling; bedoel je `rotterdam`? toegestaan: de id van een van `tallies`",
        accepted: Text(
            r#"{"tallies": [{"id": "rotterdam", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "rotterdam", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_tally",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "rotterdam", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].tally: error[unknown_tally]: `rotterdam` isn't a tally; \
                  accepted: the id of one of `tallies`",
        dutch: "$.claims[0].tally: fout[unknown_tally]: `rotterdam` is geen telling; \
                toegestaan: de id van een van `tallies`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "no_table_fits",
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "x"}, "is": {"at_least": 3, "at_most": 3}, "source": "p. 1"}, {"of": {"not": {"counted": "x"}}, "is": {"at_least": 2}, "source": "p. 2"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
        english: "$.tallies[0].printed: error[no_table_fits]: no table fits what `t` prints; \
                  accepted: counts that can be so together",
        dutch: "$.tallies[0].printed: fout[no_table_fits]: geen tabel past bij wat `t` afdrukt; \
                toegestaan: aantallen die samen kunnen voorkomen",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "x"}, "is": {"at_least": 3, "at_most": 3}, "source": "p. 1"}, {"of": {"not": {"counted": "x"}}, "is": {"at_least": 1}, "source": "p. 2"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "no_table_fits",
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "v"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "w"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "x"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "y"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "z"}, "is": {"at_least": 5, "at_most": 5}, "source": "p. 1"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.tallies[0].printed: error[no_table_fits]: no table fits what `t` prints; \
                  accepted: counts that can be so together",
        dutch: "$.tallies[0].printed: fout[no_table_fits]: geen tabel past bij wat `t` afdrukt; \
                toegestaan: aantallen die samen kunnen voorkomen",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "v"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "w"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "x"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "y"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "z"}, "is": {"at_least": 4, "at_most": 4}, "source": "p. 1"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "duplicate_id",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}, {"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[1].id: error[duplicate_id]: id `c` is taken by $.claims[0]; \
                  accepted: an id of its own",
        dutch: "$.claims[1].id: fout[duplicate_id]: id `c` is al in gebruik bij $.claims[0]; \
                toegestaan: een eigen id",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}, {"id": "d", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "duplicate_id",
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}, {"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.tallies[1].id: error[duplicate_id]: id `t` is taken by $.tallies[0]; \
                  accepted: an id of its own",
        dutch: "$.tallies[1].id: fout[duplicate_id]: id `t` is al in gebruik bij $.tallies[0]; \
                toegestaan: een eigen id",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}, {"id": "u", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "guard_never_met",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 5, "at_most": 2}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.count.at_most: error[guard_never_met]: at most `2` and at least `5` are never met together; \
                  accepted: `at_least` up to `at_most`",
        dutch: "$.claims[0].asserts.share.is.count.at_most: fout[guard_never_met]: aan ten hoogste `2` en ten minste `5` is nooit samen voldaan; \
                toegestaan: `at_least` tot en met `at_most`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 2, "at_most": 5}}}}}]}"#,
        ),
    },
    Pair {
        code: "guard_never_met",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcome": {"at_least": "practice", "at_most": "training"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.outcome.at_most: error[guard_never_met]: at most `training` and at least `practice` are never met together; \
                  accepted: `at_least` up to `at_most`",
        dutch: "$.claims[0].asserts.share.of.outcome.at_most: fout[guard_never_met]: aan ten hoogste `training` en ten minste `practice` is nooit samen voldaan; \
                toegestaan: `at_least` tot en met `at_most`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcome": {"at_least": "training", "at_most": "practice"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.5, "from": 0.6, "to": 0.7}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.more_than.from: error[number_out_of_range]: `0.6` isn't a number for this place; \
                  accepted: `from` up to `at` up to `to`, each from 0 to 1",
        dutch: "$.claims[0].asserts.share.is.more_than.from: fout[number_out_of_range]: `0.6` is hier geen geldig getal; \
                toegestaan: `from` tot en met `at` tot en met `to`, elk van 0 tot en met 1",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.6, "from": 0.5, "to": 0.7}}}}}]}"#,
        ),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.5, "from": 0.4, "to": 1.5}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.more_than.to: error[number_out_of_range]: `1.5` isn't a number for this place; \
                  accepted: `from` up to `at` up to `to`, each from 0 to 1",
        dutch: "$.claims[0].asserts.share.is.more_than.to: fout[number_out_of_range]: `1.5` is hier geen geldig getal; \
                toegestaan: `from` tot en met `at` tot en met `to`, elk van 0 tot en met 1",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.5, "from": 0.4, "to": 1}}}}}]}"#,
        ),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 2.5}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.count.at_least: error[number_out_of_range]: `2.5` isn't a number for this place; \
                  accepted: a whole number from 0",
        dutch: "$.claims[0].asserts.share.is.count.at_least: fout[number_out_of_range]: `2.5` is hier geen geldig getal; \
                toegestaan: een heel getal vanaf 0",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 2.0}}}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_word",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "evry"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[unknown_word]: unknown word `evry`; did you mean `every`? accepted: `every`, `none`, `some`",
        dutch: "$.claims[0].asserts.share.is: fout[unknown_word]: onbekend woord `evry`; bedoel je `every`? toegestaan: `every`, `none`, `some`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_word",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "complete"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.status: error[unknown_word]: unknown word `complete`; did you mean `completed`? accepted: `running`, `completed`, `dropped_out`",
        dutch: "$.claims[0].asserts.share.of.status: fout[unknown_word]: onbekend woord `complete`; bedoel je `completed`? toegestaan: `running`, `completed`, `dropped_out`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_word",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"change": {"dimension": "budget", "is": "grew"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.change.is: error[unknown_word]: unknown word `grew`; \
                  accepted: `rose`, `fell`, `changed`, `unchanged`",
        dutch: "$.claims[0].asserts.share.of.change.is: fout[unknown_word]: onbekend woord `grew`; \
                toegestaan: `rose`, `fell`, `changed`, `unchanged`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"change": {"dimension": "budget", "is": "rose"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "degree_off_scale",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "latest", "at_least": "high"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.rating.at_least: error[degree_off_scale]: `high` is off the scale; \
                  accepted: `absent`, `emerging`, `established`, `embedded`",
        dutch: "$.claims[0].asserts.share.of.rating.at_least: fout[degree_off_scale]: `high` valt buiten de schaal; \
                toegestaan: `absent`, `emerging`, `established`, `embedded`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "latest", "at_least": "established"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "wrong_type",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed", "domain": "health"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of: error[wrong_type]: `{\"status\": …}` doesn't belong here; \
                  accepted: an object with one key",
        dutch: "$.claims[0].asserts.share.of: fout[wrong_type]: `{\"status\": …}` hoort hier niet; \
                toegestaan: een object met één sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"all": [{"status": "completed"}, {"domain": "health"}]}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "wrong_type",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of: error[wrong_type]: `{}` doesn't belong here; \
                  accepted: an object with one key",
        dutch: "$.claims[0].asserts.share.of: fout[wrong_type]: `{}` hoort hier niet; \
                toegestaan: een object met één sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"every": null}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.every: error[unknown_key]: unknown key `every`; \
                  accepted: `count`, `more_than`",
        dutch: "$.claims[0].asserts.share.is.every: fout[unknown_key]: onbekende sleutel `every`; \
                toegestaan: `count`, `more_than`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "wrong_type",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": 7}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[wrong_type]: `7` doesn't belong here; \
                  accepted: `every`, `none`, `some`, or an object with `count` or `more_than`",
        dutch: "$.claims[0].asserts.share.is: fout[wrong_type]: `7` hoort hier niet; \
                toegestaan: `every`, `none`, `some`, of een object met `count` of `more_than`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 7}}}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcom": {"at_least": "practice"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.outcom: error[unknown_key]: unknown key `outcom`; did you mean `outcome`? accepted: `rating`, `change`, `level`, `outcome`, `status`, `domains`, `domain`, `profile`, `months`, `counted`, `not`, `all`, `any`",
        dutch: "$.claims[0].asserts.share.of.outcom: fout[unknown_key]: onbekende sleutel `outcom`; bedoel je `outcome`? toegestaan: `rating`, `change`, `level`, `outcome`, `status`, `domains`, `domain`, `profile`, `months`, `counted`, `not`, `all`, `any`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcome": {"at_least": "practice"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "unknown_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"shares": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.shares: error[unknown_key]: unknown key `shares`; did you mean `share`? accepted: `share`, `comparison`, `mean`",
        dutch: "$.claims[0].asserts.shares: fout[unknown_key]: onbekende sleutel `shares`; bedoel je `share`? toegestaan: `share`, `comparison`, `mean`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "missing_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[missing_key]: key `is` is missing; \
                  accepted: an object with this key",
        dutch: "$.claims[0].asserts.share.is: fout[missing_key]: sleutel `is` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "missing_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at_least": "emerging"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.rating.at: error[missing_key]: key `at` is missing; \
                  accepted: an object with this key",
        dutch: "$.claims[0].asserts.share.of.rating.at: fout[missing_key]: sleutel `at` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "first", "at_least": "emerging"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "missing_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].id: error[missing_key]: key `id` is missing; \
                  accepted: an object with this key",
        dutch: "$.claims[0].id: fout[missing_key]: sleutel `id` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "duplicate_key",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every", "is": "none"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[duplicate_key]: key `is` occurs twice; \
                  accepted: each key once",
        dutch: "$.claims[0].asserts.share.is: fout[duplicate_key]: sleutel `is` komt twee keer voor; \
                toegestaan: elke sleutel één keer",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "blank_text",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": " "}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].label.nl: error[blank_text]: `\" \"` is blank; \
                  accepted: a text with at least one visible character",
        dutch: "$.claims[0].label.nl: fout[blank_text]: `\" \"` is leeg; \
                toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "blank_text",
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].source: error[blank_text]: `\"\"` is blank; \
                  accepted: a text with at least one visible character",
        dutch: "$.claims[0].source: fout[blank_text]: `\"\"` is leeg; \
                toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "untidy_id",
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": " x"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.counted: error[untidy_id]: `\" x\"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.claims[0].asserts.share.of.counted: fout[untidy_id]: `\" x\"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: "unsupported_version",
        door: Door::Claims,
        rejected: Text(
            r#"{"versions": {"format": 99, "codebook": 1, "rule_book": 1}, "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.versions.format: error[unsupported_version]: version `99` isn't supported; \
                  accepted: `1`",
        dutch: "$.versions.format: fout[unsupported_version]: versie `99` wordt niet ondersteund; \
                toegestaan: `1`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
];

/// What a case holds of its experiments.
const EXPERIMENTS: &[Pair] = &[
    Pair {
        code: "dimension_out_of_place",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot", "budget": "absent"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[0].ratings.budget: error[dimension_out_of_place]: `budget` isn't rated here; accepted: {experiment}",
        dutch: "$.experiments[0].moments[0].ratings.budget: fout[dimension_out_of_place]: `budget` wordt hier niet beoordeeld; toegestaan: {experiment}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
    },
    Pair {
        code: "dimension_out_of_place",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "others": [{"organization": "c", "ratings": {"policy_link": "present"}}]}]}"#,
        ),
        english: "$.experiments[0].others[0].ratings.policy_link: error[dimension_out_of_place]: `policy_link` isn't rated here; accepted: {resources}",
        dutch: "$.experiments[0].others[0].ratings.policy_link: fout[dimension_out_of_place]: `policy_link` wordt hier niet beoordeeld; toegestaan: {resources}",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "others": [{"organization": "c", "ratings": {"support": "somewhat"}}]}]}"#,
        ),
    },
    Pair {
        code: "change_where_rated_once",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "others": [{"organization": "c", "ratings": {"support": "grew"}}]}]}"#,
        ),
        english: "$.experiments[0].others[0].ratings.support: error[change_where_rated_once]: a change, `grew`, of what is rated once; accepted: a degree or an interval of degrees, `unknown`, or leaving the dimension out",
        dutch: "$.experiments[0].others[0].ratings.support: fout[change_where_rated_once]: een verandering, `grew`, van wat één keer wordt beoordeeld; toegestaan: een graad of een interval van graden, `unknown`, of de dimensie weglaten",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "others": [{"organization": "c", "ratings": {"support": {"at_least": "somewhat"}}}]}]}"#,
        ),
    },
    Pair {
        code: "degree_off_scale",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "present"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[0].ratings.experiment_stage: error[degree_off_scale]: `present` is off the scale; accepted: `shared_problem`, `disembedding`, `pilot`, `layering`, `re_embedding`, `unknown`",
        dutch: "$.experiments[0].moments[0].ratings.experiment_stage: fout[degree_off_scale]: `present` valt buiten de schaal; toegestaan: `shared_problem`, `disembedding`, `pilot`, `layering`, `re_embedding`, `unknown`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
    },
    Pair {
        code: "duplicate_id",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}, {"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
        english: "$.experiments[1].id: error[duplicate_id]: id `b` is taken by $.experiments[0]; accepted: an id of its own",
        dutch: "$.experiments[1].id: fout[duplicate_id]: id `b` is al in gebruik bij $.experiments[0]; toegestaan: een eigen id",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}, {"id": "c", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
    },
    Pair {
        code: "duplicate_id",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "others": [{"organization": "c", "on": "2024-01-01", "ratings": {"support": "somewhat"}}, {"organization": "c", "on": "2024-01-01", "ratings": {}}]}]}"#,
        ),
        english: "$.experiments[0].others[1].organization: error[duplicate_id]: id `c` is taken by $.experiments[0].others[0]; accepted: an organization once for each day",
        dutch: "$.experiments[0].others[1].organization: fout[duplicate_id]: id `c` is al in gebruik bij $.experiments[0].others[0]; toegestaan: een organisatie één keer per dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "others": [{"organization": "c", "on": "2024-01-01", "ratings": {"support": "somewhat"}}, {"organization": "c", "ratings": {}}]}]}"#,
        ),
    },
    Pair {
        code: "no_moments",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": []}]}"#,
        ),
        english: "$.experiments[0].moments: error[no_moments]: `[]` holds no moment; accepted: at least one moment",
        dutch: "$.experiments[0].moments: fout[no_moments]: `[]` bevat geen meetmoment; toegestaan: minstens één meetmoment",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
    },
    Pair {
        code: "moment_outside_period",
        door: Door::Case,
        rejected: Text(
            r#"{"period": {"from": "2024-01-01"}, "id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2023-12-31", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[0].on: error[moment_outside_period]: moment `2023-12-31` is outside the period `2024-01-01 – …`; accepted: a date in the period",
        dutch: "$.experiments[0].moments[0].on: fout[moment_outside_period]: meetmoment `2023-12-31` valt buiten de periode `2024-01-01 – …`; toegestaan: een datum in de periode",
        accepted: Text(
            r#"{"period": {"from": "2024-01-01"}, "id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}]}]}"#,
        ),
    },
    Pair {
        code: "logged_outside_course",
        door: Door::Case,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-02-01", "ratings": {"experiment_stage": "pilot"}}], "log": [{"on": "2024-01-15", "rule": "train_staff"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].on: error[logged_outside_course]: `2024-01-15` is outside the course, `2024-02-01 – …`; accepted: a day from the first moment on, in the period",
        dutch: "$.experiments[0].log[0].on: fout[logged_outside_course]: `2024-01-15` valt buiten het traject, `2024-02-01 – …`; toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-02-01", "ratings": {"experiment_stage": "pilot"}}], "log": [{"on": "2024-02-01", "rule": "train_staff"}]}]}"#,
        ),
    },
    Pair {
        code: "unknown_rule",
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "log": [{"on": "2024-02-01", "rule": "have_talks"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].rule: error[unknown_rule]: `have_talks` isn't a rule of the book; accepted: the id of a rule of the book",
        dutch: "$.experiments[0].log[0].rule: fout[unknown_rule]: `have_talks` is geen regel van het boek; toegestaan: de id van een regel van het boek",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "log": [{"on": "2024-02-01", "rule": "train_staff"}]}]}"#,
        ),
    },
    Pair {
        code: "closing_at_odds",
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot", "operational_link": "not_present"}}], "status": "running", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].rule: error[closing_at_odds]: `fades_without_cooperation` is the end of what the record has as `running`; accepted: `faded`",
        dutch: "$.experiments[0].log[0].rule: fout[closing_at_odds]: `fades_without_cooperation` is het einde van wat volgens het dossier `running` is; toegestaan: `faded`",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot", "operational_link": "not_present"}}], "status": "faded", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}]}]}"#,
        ),
    },
    Pair {
        code: "broken_invariant",
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "disembedding"}}], "log": [{"on": "2024-02-01", "rule": "add_experiment"}]}]}"#,
        ),
        english: "$.experiments[0].log[0].rule: error[broken_invariant]: `add_experiment` can't have been where `experiment_stage ≥ pilot` isn't so; accepted: a rule whose invariants may hold; check the ratings and the entries before it",
        dutch: "$.experiments[0].log[0].rule: fout[broken_invariant]: `add_experiment` kan niet zijn gebeurd waar `experiment_stage ≥ pilot` niet geldt; toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot"}}], "log": [{"on": "2024-02-01", "rule": "add_experiment"}]}]}"#,
        ),
    },
    Pair {
        code: "rated_after_drop_out",
        door: Door::Experiments,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "status": "faded", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}], "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot", "operational_link": "not_present"}}, {"on": "2024-03-01", "ratings": {"support": "somewhat"}}]}]}"#,
        ),
        english: "$.experiments[0].moments[1].ratings.support: error[rated_after_drop_out]: `somewhat` after the end on `2024-02-01`; accepted: `unknown`, or a moment on or before that day",
        dutch: "$.experiments[0].moments[1].ratings.support: fout[rated_after_drop_out]: `somewhat` na het einde op `2024-02-01`; toegestaan: `unknown`, of een meetmoment tot en met die dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "experiments": [{"id": "b", "status": "faded", "log": [{"on": "2024-02-01", "rule": "fades_without_cooperation"}], "moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "pilot", "operational_link": "not_present"}}, {"on": "2024-03-01", "ratings": {"support": "unknown"}}]}]}"#,
        ),
    },
];

/// The whole table.
/// A case with so many items on one dimension.
fn with_items(count: usize) -> Vec<u8> {
    let item = |number: usize| format!(r#"{{"id": "m{number}", "dimension": "mandate", "keyed": "direct"}}"#);
    let items = (0..count).map(item).collect::<Vec<_>>().join(",");
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
    format!(r#"{{"id": "a", "moments": {moments}, "questionnaire": {{"items": [{items}]}}}}"#).into_bytes()
}

/// A tally with this many printed counts, of which each but the last is tied to the next.
fn printing(count: usize) -> Vec<u8> {
    let printed = |number: usize| {
        let next = number + 1;
        format!(
            r#"{{"of": {{"any": [{{"counted": "n{number}"}}, {{"counted": "n{next}"}}]}}, "is": {{"at_least": 1}}, "source": "p. 1"}}"#
        )
    };
    // The last ones first, so that a name is found at each look at all of them.
    let printed = (0..count).rev().map(printed).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"tallies": [{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": 1000, "printed": [{printed}]}}], "claims": []}}"#
    )
    .into_bytes()
}

/// A claim with this many tests of a tally's names.
fn testing(count: usize) -> Vec<u8> {
    let tests = (0..count).map(|number| format!(r#"{{"counted": "n{number}"}}"#)).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"tallies": [{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": 1000, "printed": []}}], "claims": [
            {{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1", "tally": "t",
                "asserts": {{"share": {{"of": {{"any": [{tests}]}}, "is": "some"}}}}}}]}}"#
    )
    .into_bytes()
}

/// Faults of respondents and of their questionnaire.
const RESPONDENTS: &[Pair] = &[
    Pair {
        code: "dimension_out_of_place",
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
        code: "dimension_out_of_place",
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
        code: "degree_off_scale",
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
        code: "change_where_rated_once",
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
        code: "two_instruments",
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
        code: "unknown_item",
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
        code: "answers_without_questionnaire",
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
        code: "unknown_word",
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
        code: "duplicate_key",
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
        code: "wrong_type",
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
        code: "duplicate_id",
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
        code: "duplicate_id",
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
        code: "untidy_id",
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
        code: "too_many_items",
        door: Door::Case,
        rejected: Made(|| with_items(101)),
        english: "$.questionnaire.items: error[too_many_items]: `101` items on `mandate`; \
                  accepted: at most 100 items for each dimension",
        dutch: "$.questionnaire.items: fout[too_many_items]: `101` items over `mandate`; \
                toegestaan: ten hoogste 100 items per dimensie",
        accepted: Made(|| with_items(100)),
    },
];

/// Faults of willingness models.
const WILLINGNESS: &[Pair] = &[
    Pair {
        code: "nothing_weighs",
        door: Door::Willingness,
        rejected: Made(|| weighing(r#""versions": null"#, &alienation())),
        english: "$.weights: error[nothing_weighs]: no dimension of `m` weighs anything; accepted: a weight above 0 for at least one dimension",
        dutch: "$.weights: fout[nothing_weighs]: geen dimensie van `m` weegt mee; toegestaan: een gewicht boven 0 voor minstens één dimensie",
        accepted: Made(|| weighing(r#""versions": null"#, &alienation()[1..])),
    },
    Pair {
        code: "dimension_out_of_place",
        door: Door::Willingness,
        rejected: Text(r#"{"id": "m", "weights": {"mandate": 1}}"#),
        english: "$.weights.mandate: error[dimension_out_of_place]: `mandate` isn't rated here; accepted: {policy_alienation}",
        dutch: "$.weights.mandate: fout[dimension_out_of_place]: `mandate` wordt hier niet beoordeeld; toegestaan: {policy_alienation}",
        accepted: Text(r#"{"id": "m", "weights": {"tactical_powerlessness": 1}}"#),
    },
    Pair {
        code: "number_out_of_range",
        door: Door::Willingness,
        rejected: Text(r#"{"id": "m", "weights": {"tactical_powerlessness": 1.5}}"#),
        english: "$.weights.tactical_powerlessness: error[number_out_of_range]: `1.5` isn't a number for this place; accepted: a whole number from 0 to 1000",
        dutch: "$.weights.tactical_powerlessness: fout[number_out_of_range]: `1.5` is hier geen geldig getal; toegestaan: een heel getal van 0 tot en met 1000",
        accepted: Text(r#"{"id": "m", "weights": {"tactical_powerlessness": 1}}"#),
    },
    Pair {
        code: "unsupported_version",
        door: Door::Willingness,
        rejected: Text(r#"{"id": "m", "versions": {"format": 2, "codebook": 1, "rule_book": 1}}"#),
        english: "$.versions.format: error[unsupported_version]: version `2` isn't supported; accepted: `1`",
        dutch: "$.versions.format: fout[unsupported_version]: versie `2` wordt niet ondersteund; toegestaan: `1`",
        accepted: Text(r#"{"id": "m", "versions": {"format": 1, "codebook": 1, "rule_book": 1}}"#),
    },
];

fn pairs() -> impl Iterator<Item = &'static Pair> {
    let of_cases = [WHOLE_DOCUMENTS, TYPES, KEYS, VALUES, DATES_AND_BANDS, RATINGS, ENDINGS, LOGS, REPLAYS];
    let others =
        [RESPONDENTS, WILLINGNESS, SPANNERS, EXPERIMENTS, AROUND_THE_CASE, WARNINGS, RULE_BOOKS, TABLES, CLAIMS];
    of_cases.into_iter().chain(others).flatten()
}

/// Each finding as its path and code, for tests of which findings there are.
fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

fn places_in_case(json: &str) -> Vec<String> {
    places(&Door::Case.findings(json.as_bytes()))
}

fn assert_rejected(pair: &Pair) {
    let findings = pair.door.findings(&pair.rejected.bytes());
    let [finding] = findings.as_slice() else {
        panic!("one finding was expected, to say: {}\nbut there are: {findings:#?}", pair.english);
    };
    assert_eq!(finding.code().id(), pair.code);
    assert_eq!(finding.line(Language::English), with_dimensions(pair.english));
    assert_eq!(finding.line(Language::Dutch), with_dimensions(pair.dutch));
}

/// A sentence with the dimensions filled in that it names by their unit or framework, as `{experiment}` or `{multilevel}`.
fn with_dimensions(sentence: &str) -> String {
    let of_units = Unit::ALL.iter().map(|unit| (unit.id(), unit.dimensions().collect::<Vec<_>>()));
    let of_frameworks = Framework::ALL.iter().map(|framework| (framework.id(), framework.dimensions().collect()));
    let lists = of_units.chain(of_frameworks).chain([("resources", Dimension::RESOURCES.to_vec())]);
    lists.fold(sentence.to_owned(), |filled, (name, dimensions)| {
        let quoted: Vec<_> = dimensions.iter().map(|dimension| format!("`{dimension}`")).collect();
        filled.replace(&format!("{{{name}}}"), &quoted.join(", "))
    })
}

#[test]
fn a_fault_is_told_in_both_languages_and_its_mended_sibling_is_accepted() {
    assert!(pairs().count() > Code::ALL.len());
    for pair in pairs() {
        assert_rejected(pair);
        // Not even a warning: then the sibling differs in nothing but what mends it.
        let left = places(&pair.door.findings(&pair.accepted.bytes()));
        assert!(left.is_empty(), "the sibling of {} has {left:?}", pair.english);
    }
}

#[test]
fn every_code_has_a_pair() {
    for code in Code::ALL {
        assert!(pairs().any(|pair| pair.code == code.id()), "{code} has no pair");
    }
}

#[test]
fn every_warning_stands_with_the_warnings() {
    for code in Code::ALL {
        let is_warning = WARNINGS.iter().any(|pair| pair.code == code.id());
        assert_eq!(is_warning, code.severity() == Severity::Warning, "{code}");
    }
}

#[test]
fn a_warning_is_waived_by_its_own_code_and_by_no_other() {
    for pair in WARNINGS {
        let rejected = String::from_utf8(pair.rejected.bytes()).expect("a literal");
        for waived in WARNINGS {
            let waiver = format!("{{\"waived\": [\"{}\"], ", waived.code);
            let findings = pair.door.findings(rejected.replacen('{', &waiver, 1).as_bytes());
            assert_eq!(findings.is_empty(), waived.code == pair.code, "{} with {}", pair.code, waived.code);
        }
    }
}

#[test]
fn all_faults_of_form_and_of_sense_are_reported_in_the_order_of_their_paths() {
    let found = places_in_case(
        r#"{
            "waived": ["leap", "not_a_date"],
            "status": "complete",
            "moments": [
                {"on": "2024-01-01", "ratings": {"budget": "grew"}},
                {"on": "2024-02-01", "ratings": {}},
                {"on": "2024-03-01", "ratings": {"visibility": 3, "capacity": "high"}},
                {"on": "2024-04-01", "ratings": {}},
                {"on": "2024-05-01", "ratings": {}},
                {"on": "2024-06-01", "ratings": {}},
                {"on": "2024-07-01", "ratings": {}},
                {"on": "2024-08-01", "ratings": {}},
                {"on": "2024-09-01", "ratings": {}},
                {"on": "2024-10-01", "ratings": {}},
                {"on": "2024-09-30", "ratings": {}}
            ],
            "id": " "
        }"#,
    );
    assert_eq!(
        found,
        [
            "$.id blank_text",
            "$.moments[0].ratings.budget change_at_first_moment",
            "$.moments[2].ratings.capacity degree_off_scale",
            "$.moments[2].ratings.visibility wrong_type",
            "$.moments[10].on moments_out_of_order",
            "$.status unknown_word",
            "$.waived[1] not_waivable",
        ]
    );
}

#[test]
fn a_fault_of_form_keeps_findings_of_sense_from_its_own_place_only() {
    // What was meant by `soon` nobody knows, so that it isn't outside the period; the other moment still is.
    let found = places_in_case(
        r#"{"id": "a", "period": {"from": "2024-01-01", "to": "2024-12-31"}, "moments": [
            {"on": "soon", "ratings": {"budget": "absent"}},
            {"on": "2025-01-01", "ratings": {"budget": "emerging"}}
        ]}"#,
    );
    assert_eq!(found, ["$.moments[0].on not_a_date", "$.moments[1].on moment_outside_period"]);
}

#[test]
fn a_fault_of_form_keeps_findings_of_sense_from_what_it_stands_in() {
    // Something was rated, though it can't be read: no "nothing rated" on the moments as a whole.
    let found = places_in_case(r#"{"id": "", "moments": [{"on": "2024-01-01", "ratings": {"budget": "high"}}]}"#);
    assert_eq!(found, ["$.id blank_text", "$.moments[0].ratings.budget degree_off_scale"]);
}

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
fn the_deepest_nesting_that_is_read_is_judged_by_what_it_is() {
    let found = places(&Door::Case.findings(&nested(MAX_DEPTH - 1)));
    assert_eq!(found, ["$.subject wrong_type"]);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    // It doesn't come in the way of finding faults.
    assert_eq!(places_in_case("\u{feff}{\"id\": \"a\", \"moments\": []}"), ["$.moments no_moments"]);
    let mut register = policy_integration::Register::default();
    let codes = ["line 1", "line 2"].map(|place| {
        let report = register.read_at("\u{feff}{\"id\": \"a\", \"moments\": []}".as_bytes(), place).unwrap_err();
        report.findings().iter().map(Finding::code).collect::<Vec<_>>()
    });
    assert_eq!(codes, [vec![Code::NoMoments], vec![Code::DuplicateId, Code::NoMoments]]);
    assert_eq!(places_in_case("\u{feff}\u{feff}7"), ["$ not_json"], "a second one is a character that isn't JSON");
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
    assert_eq!(held(r#""\ud8""#), "not_json 1:14");
}

#[test]
fn what_cannot_be_read_gives_no_false_finding_of_sense() {
    let moments = |first: &str, second: &str, third: &str| {
        format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {first}}},
                {{"on": "2024-02-01", "ratings": {second}}}, {{"on": "2024-03-01", "ratings": {third}}}]}}"#
        )
    };
    let absent = r#"{"budget": "absent"}"#;
    // The rating in between may have been anything.
    let fell = r#"{"budget": "fell"}"#;
    assert_eq!(
        places_in_case(&moments(absent, r#"{"budget": "embeded"}"#, fell)),
        ["$.moments[1].ratings.budget degree_off_scale"]
    );
    assert_eq!(
        places_in_case(&moments(absent, r#"{"buget": "embedded"}"#, fell)),
        ["$.moments[1].ratings.buget unknown_key"]
    );
    assert_eq!(places_in_case(&moments(absent, "7", r#"{"budget": "embedded"}"#)), ["$.moments[1].ratings wrong_type"]);
    // Where everything can be read, there is something to say.
    assert_eq!(
        places_in_case(&moments(absent, r#"{"capacity": "absent"}"#, fell)),
        ["$.moments[2].ratings.budget change_beyond_scale"]
    );
}

#[test]
fn what_stands_behind_an_unreadable_element_keeps_its_place() {
    let with = |rest: &str| {
        let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
        places_in_case(&format!(r#"{{"id": "a", "moments": {moments}, {rest}}}"#))
    };
    assert_eq!(
        with(r#""profile": {"prioritized_domains": ["x", "health", "health"]}"#),
        ["$.profile.prioritized_domains[0] unknown_word", "$.profile.prioritized_domains[2] repeated_domain"]
    );
    assert_eq!(
        with(r#""waived": ["x", "leap", "not_a_date"]"#),
        ["$.waived[0] unknown_word", "$.waived[2] not_waivable"]
    );
    assert_eq!(
        with(r#""outcomes": [7, {"rung": "training", "domain": "health"}, {"rung": "training", "domain": "health"}]"#),
        ["$.outcomes[0] wrong_type", "$.outcomes[2] duplicate_outcome"]
    );
    assert_eq!(
        with(
            r#""profile": {"prioritized_domains": ["poverty", "helth"]},
               "outcomes": [{"rung": "training", "domain": "health"}]"#
        ),
        ["$.profile.prioritized_domains[1] unknown_word"]
    );
    assert_eq!(
        with(
            r#""log": [{"on": "2024-03-01", "rule": "have_talks"}, {"on": "soon", "rule": "have_talks"},
               {"on": "2024-02-01", "rule": "be_visible"}, {"on": "2024-02-01", "rule": "be_visible"}]"#
        ),
        ["$.log[1].on not_a_date", "$.log[2].on log_out_of_order", "$.log[3].rule repeated_entry"]
    );
    assert_eq!(
        with(r#""versions": {"format": "1", "codebook": 9, "rule_book": 1}"#),
        ["$.versions.codebook unsupported_version", "$.versions.format wrong_type"]
    );
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
fn thousands_of_linked_moments_are_gone_through_quickly_and_without_running_out_of_stack() {
    let day = |index: u32| chrono::NaiveDate::default() + chrono::Days::new(u64::from(index));
    let moment = |index: u32| {
        let rating = if index % 2 == 1 { "grew" } else { "unchanged" };
        let rating = if index == 0 { "unknown" } else { rating };
        format!(r#"{{"on": "{}", "ratings": {{"budget": "{rating}"}}}}"#, day(index))
    };
    let moments: Vec<_> = (0..15_000).map(moment).collect();
    let json = format!(r#"{{"id": "a", "moments": [{}]}}"#, moments.join(","));
    let case = Case::read(json.as_bytes()).unwrap();
    // After three growths the top is reached; each later one is a doubt, told at its place.
    assert_eq!(case.warnings().findings().len(), 7_500 - 3);
}

#[test]
fn each_value_of_a_key_that_occurs_twice_is_gone_through() {
    let json = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": 3, "budget": "absent"}}]}"#;
    assert_eq!(
        places_in_case(json),
        ["$.moments[0].ratings.budget wrong_type", "$.moments[0].ratings.budget duplicate_key"]
    );
}

#[test]
fn an_identifier_has_no_hidden_characters() {
    for id in ["a\u{202e}b", "a\u{200b}", "a\u{2028}b", "a\tb"] {
        let id = serde_json::to_string(id).unwrap();
        let json = format!(r#"{{"id": {id}, "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}]}}"#);
        assert_eq!(places_in_case(&json), ["$.id untidy_id"]);
    }
}

#[test]
fn a_log_is_judged_by_no_day_that_cannot_be_read() {
    let log = r#""log": [{"on": "2024-01-01", "rule": "have_talks"}, {"on": "2024-06-01", "rule": "be_visible"}]"#;
    let places_of = |first: &str, rest: &str| {
        places_in_case(&format!(
            r#"{{"id": "a", "moments": [{{"on": "{first}", "ratings": {{"budget": "absent"}}}}], {rest}, {log}}}"#
        ))
    };
    let ended = |on: &str| format!(r#""status": {{"dropped_out": {{"on": "{on}"}}}}"#);
    assert_eq!(places_of("2024-01-01", &ended("2024-05-01")), ["$.log[1].on logged_after_drop_out"]);
    assert_eq!(places_of("2024-01-01", &ended("in May")), ["$.status.dropped_out.on not_a_date"]);
    let until = |to: &str| format!(r#""period": {{"from": "2024-01-01", "to": "{to}"}}"#);
    assert_eq!(places_of("2024-01-01", &until("2024-05-01")), ["$.log[1].on logged_outside_course"]);
    assert_eq!(places_of("2024-01-01", &until("in May")), ["$.period.to not_a_date"]);
    let running = r#""status": "running""#;
    assert_eq!(places_of("2024-02-01", running), ["$.log[0].on logged_outside_course"]);
    assert_eq!(places_of("February", running), ["$.moments[0].on not_a_date"]);
}

#[test]
fn of_an_entry_each_key_that_is_misspelled_is_told() {
    let entry = |keys: &str| {
        let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": "absent"}}]"#;
        places_in_case(&format!(r#"{{"id": "a", "moments": {moments}, "log": [{{{keys}}}]}}"#))
    };
    assert_eq!(
        entry(r#""on": "2024-01-01", "rul": "have_talks""#),
        ["$.log[0].rul unknown_key", "$.log[0].rule missing_key"]
    );
    assert_eq!(
        entry(r#""date": "2024-01-01", "move": "have_talks""#),
        [
            "$.log[0].date unknown_key",
            "$.log[0].move unknown_key",
            "$.log[0].on missing_key",
            "$.log[0].rule missing_key"
        ]
    );
    assert_eq!(entry(r#""on": 7, "rule": null, "note": []"#), {
        ["$.log[0].note wrong_type", "$.log[0].on wrong_type", "$.log[0].rule wrong_type"]
    });
}

#[test]
fn every_rule_that_is_not_known_and_every_end_is_told_before_the_log_is_played() {
    let found = places(&Door::Log.findings(
        br#"{"id": "a", "status": "completed", "outcomes": [{"rung": "none"}],
            "moments": [{"on": "2024-01-01", "ratings": {"management_support": "absent"}}],
            "log": [
                {"on": "2024-02-01", "rule": "commit_target_managers"},
                {"on": "2024-03-01", "rule": "case_drops_out"},
                {"on": "2024-04-01", "rule": "wait_and_see"},
                {"on": "2024-05-01", "rule": "case_drops_out"}
            ]}"#,
    ));
    assert_eq!(
        found,
        [
            "$.log[1].rule closing_at_odds",
            "$.log[2].rule unknown_rule",
            "$.log[3].rule logged_after_closing",
            "$.log[3].rule closing_at_odds",
        ]
    );
}

#[test]
fn a_log_parts_from_growth_that_it_does_not_make_wherever_it_grew_from() {
    let grown = |rule: &str| {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}},
                {{"on": "2024-06-01", "ratings": {{"budget": "grew"}}}}],
                "log": [{{"on": "2024-03-01", "rule": "{rule}"}}]}}"#
        );
        places(&Door::Log.findings(json.as_bytes()))
    };
    assert_eq!(grown("have_talks"), ["$.moments[1].ratings.budget parts_from_log"]);
    assert!(grown("influx_opens_chance").is_empty());
}

#[test]
fn a_log_with_broken_invariants_tells_its_deviations_too() {
    let found = places(&Door::Log.findings(
        br#"{"id": "a", "moments": [{"on": "2024-01-01",
                "ratings": {"management_support": "absent", "policy_goals": "absent"}}],
            "log": [{"on": "2024-02-01", "rule": "commit_target_managers"}]}"#,
    ));
    assert_eq!(found, ["$.log[0].rule broken_invariant", "$.log[0].rule against_expectation"]);
}

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

/// A record with a date at each place where there can be one: the first days are those of `DATED`, in this order.
const DATED: &str = r#"{"id": "a", "period": {"from": "2001-01-01", "to": "2001-01-02"},
    "status": {"dropped_out": {"on": "2001-01-03"}},
    "moments": [{"on": "2001-01-04", "ratings": {"budget": "absent"}}],
    "log": [{"on": "2001-01-05", "rule": "have_talks"}],
    "experiments": [{"id": "e", "moments": [{"on": "2001-01-06", "ratings": {}}],
        "log": [{"on": "2001-01-07", "rule": "start_pilot"}],
        "others": [{"organization": "o", "on": "2001-01-08", "ratings": {}}]}],
    "respondents": [{"id": "r", "on": "2001-01-09"}],
    "boundary_spanners": [{"id": "s", "on": "2001-01-10", "ratings": {}}]}"#;

const DATES: [&str; 10] = [
    "$.period.from",
    "$.period.to",
    "$.status.dropped_out.on",
    "$.moments[0].on",
    "$.log[0].on",
    "$.experiments[0].moments[0].on",
    "$.experiments[0].log[0].on",
    "$.experiments[0].others[0].on",
    "$.respondents[0].on",
    "$.boundary_spanners[0].on",
];

/// The dates of the record, in the order of [`DATES`].
fn dates(draft: &mut CaseDraft) -> [&mut NaiveDate; 10] {
    let period = draft.period.as_mut().expect("a period");
    let Some(Status::DroppedOut(DropOut { on: Some(dropped_out), .. })) = &mut draft.status else { panic!("an end") };
    let experiment = &mut draft.experiments[0];
    [
        &mut period.from,
        period.to.as_mut().expect("an end"),
        dropped_out,
        &mut draft.moments[0].on,
        &mut draft.log[0].on,
        &mut experiment.moments[0].on,
        &mut experiment.log[0].on,
        experiment.others[0].on.as_mut().expect("a day"),
        draft.respondents[0].on.as_mut().expect("a day"),
        draft.boundary_spanners[0].on.as_mut().expect("a day"),
    ]
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

#[test]
fn every_date_of_a_draft_is_in_a_year_that_its_json_can_have() {
    let draft: CaseDraft = serde_json::from_str(DATED).expect("well formed");
    // The record is full: another place for a date would be missed here.
    let written = serde_json::to_string(&draft).expect("JSON");
    assert_eq!(written.matches("2001-01-").count(), DATES.len());
    let is_told = |draft: CaseDraft, place: &str| match Case::check(draft) {
        Ok(_) => false,
        Err(rejection) => places(rejection.report.findings()).contains(&format!("{place} year_out_of_range")),
    };
    for (index, place) in DATES.iter().enumerate() {
        let with = |on: NaiveDate| {
            let mut draft = draft.clone();
            *dates(&mut draft)[index] = on;
            draft
        };
        for on in [NaiveDate::MIN, day(-1, 1, 1), day(0, 1, 1), day(999, 12, 31), day(10_000, 1, 1), NaiveDate::MAX] {
            assert!(is_told(with(on), place), "{place} {on}");
        }
        for on in [day(1000, 1, 1), day(9999, 12, 31)] {
            assert!(!is_told(with(on), place), "{place} {on}");
            let json = serde_json::to_string(&with(on)).expect("JSON");
            assert_eq!(serde_json::from_str::<CaseDraft>(&json).expect("it comes back"), with(on));
            assert_eq!(CaseDraft::read(json.as_bytes()).expect("it comes back"), with(on));
        }
    }
}

#[test]
fn a_year_out_of_range_is_refused_by_every_reader_alike() {
    for (index, place) in DATES.iter().enumerate() {
        let written = format!("2001-01-{:02}", index + 1);
        for early in ["0000-01-01", "0001-01-01", "0999-12-31"] {
            let json = DATED.replace(&written, early);
            assert_ne!(json, DATED);
            assert!(serde_json::from_str::<CaseDraft>(&json).is_err(), "{place}");
            let report = CaseDraft::read(json.as_bytes()).expect_err("refused");
            assert_eq!(places(report.findings()), [format!("{place} year_out_of_range")]);
        }
        // A year of five digits isn't of the form at all.
        let report = CaseDraft::read(DATED.replace(&written, "10000-01-01").as_bytes()).expect_err("refused");
        assert_eq!(places(report.findings()), [format!("{place} not_a_date")]);
    }
    let table = |on: &str| format!("id,on,budget\na,{on},absent\n");
    assert!(Door::Table.findings(table("1000-01-01").as_bytes()).is_empty());
    assert_eq!(places(&Door::Table.findings(table("0999-12-31").as_bytes())), ["$[line 2].on year_out_of_range"]);
}

#[test]
fn a_day_is_asked_of_from_the_first_to_the_last_that_there_is() {
    let case = Case::read(
        br#"{"id": "a", "period": {"from": "1000-01-01", "to": "9999-12-31"},
            "moments": [{"on": "1000-01-01", "ratings": {"budget": "absent"}}],
            "boundary_spanners": [{"id": "s", "on": "9999-12-31", "ratings": {"networker": "played"}}]}"#,
    )
    .expect("sound");
    let book = RuleBook::default();
    let replay = book.replay(&case).expect("nothing is logged");
    assert_eq!(replay.position_on(NaiveDate::MIN), None);
    assert_eq!(replay.position_on(NaiveDate::MAX), Some(replay.position()));
    let period = case.period().expect("a period");
    assert!(!period.contains(NaiveDate::MIN) && !period.contains(NaiveDate::MAX));
    let testimony = Testimony::of_case(&case).remove(0);
    assert!(!testimony.speaks_of(NaiveDate::MIN) && testimony.speaks_of(NaiveDate::MAX));
}
