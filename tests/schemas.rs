//! The JSON Schemas: fresh in `schemas/`, and of one mind with strict and with tolerant reading.

use std::path::PathBuf;

use jsonschema::Validator;
use policy_integration::strategies::{
    self, claims_draft, rule_book_draft, scoring_model_draft, sound_draft, willingness_model_draft,
};
use policy_integration::{
    Case, CaseDraft, Claims, ClaimsDraft, Code, RuleBook, RuleBookDraft, Scorecard, ScoringModel, ScoringModelDraft,
    WillingnessModel, WillingnessModelDraft, json_schema,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use schemars::JsonSchema;
use serde_json::{Value, json};

fn schema<T: JsonSchema>() -> Value {
    json_schema::<T>().to_value()
}

fn validator<T: JsonSchema>() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema::<T>()).expect("a schema")
}

/// `UPDATE_SCHEMAS=1 cargo test --test schemas` writes them anew.
fn assert_fresh<T: JsonSchema>(name: &str) {
    let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), "schemas", name].iter().collect();
    let fresh = serde_json::to_string_pretty(&schema::<T>()).expect("JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(&file, &fresh).expect("written");
    }
    let written = std::fs::read_to_string(&file).expect("schemas/ holds it");
    assert!(written == fresh, "{name} is stale: UPDATE_SCHEMAS=1 cargo test --test schemas");
}

#[test]
fn the_written_schemas_are_fresh() {
    assert_fresh::<CaseDraft>("case.json");
    assert_fresh::<ScoringModelDraft>("scoring-model.json");
    assert_fresh::<Scorecard>("scorecard.json");
    assert_fresh::<RuleBookDraft>("rule-book.json");
    assert_fresh::<ClaimsDraft>("claims.json");
    assert_fresh::<WillingnessModelDraft>("willingness-model.json");
}

/// A change to a JSON document, somewhere in it.
#[derive(Clone, Debug)]
enum Mutation {
    Replace(Value),
    Remove,
    Insert(&'static str, Value),
    Rename(&'static str),
    Push(Value),
}

const KEYS: &[&str] = &[
    "id",
    "on",
    "ratings",
    "rating",
    "source",
    "between",
    "at_least",
    "budget",
    "capacity",
    "from",
    "to",
    "dropped_out",
    "rung",
    "domain",
    "weights",
    "aggregation",
    "versions",
    "format",
    "waived",
    "log",
    "rule",
    "note",
    "unheard_of",
    "any_of",
    "at_most",
    "effects",
    "raise_to",
    "step",
    "closes",
    "kind",
    "effort",
    "label",
    "outcome",
    "invariants",
    "rules",
    "version",
    "claims",
    "tallies",
    "tally",
    "asserts",
    "share",
    "among",
    "is",
    "of",
    "count",
    "every",
    "more_than",
    "at",
    "within",
    "dimension",
    "all",
    "not",
    "counted",
    "questionnaire",
    "items",
    "keyed",
    "respondents",
    "role",
    "group",
    "in_experiment",
    "responses",
    "mandate",
    "answers",
    "item-0",
    "boundary_spanners",
    "department",
    "experiments",
    "moments",
    "obstacles",
    "obstacle",
    "others",
    "organization",
    "status",
];

fn value() -> impl Strategy<Value = Value> {
    let words = &[
        "absent",
        "unknown",
        "grew",
        "2024-01-01",
        "2024-02-30",
        "0000-01-01",
        "0999-12-31",
        "1000-01-01",
        "completed",
        "dropped_out",
        "mean",
        "leap",
        "have_talks",
        "event",
        "small",
        "every",
        "some",
        "latest",
        "rose",
        "budget",
        "agree",
        "no_answer",
        "opposite",
        "team_leader",
        "felt",
        "running",
        "faded",
        "money",
        "",
    ];
    prop_oneof![
        4 => select(&words[..]).prop_map(Into::into),
        2 => select(vec![json!(null), json!(true), json!(0), json!(1), json!(1.0), json!(1.5), json!(-1), json!(1001), json!(4_294_967_295_u64), json!(4_294_967_296_u64), json!(1e300)]),
        2 => select(vec![json!([]), json!({}), json!(["absent", "grew"]), json!(["absent", "emerging"])]),
        2 => select(vec![
            json!({"on": "2024-01-01", "rule": "have_talks"}),
            json!({"on": "2024-01-01", "rule": "have_talks", "source": null, "note": "twice"}),
            json!({"on": "2024-01-32", "rule": "have_talks"}),
            json!({"on": "2024-01-01"}),
            json!([{"on": "2024-01-01", "rule": "unheard of"}]),
            json!([{"on": "2024-01-01", "rule": null}]),
            json!(["2024-01-01", "have_talks"]),
        ]),
        2 => select(vec![
            json!({"every": null}),
            json!({"count": {"at_least": 5.0, "at_most": null}}),
            json!({"count": {"at_least": 5.5}}),
            json!({"count": null}),
            json!({"more_than": {"at": 0.5, "from": 0, "to": 1.0}}),
            json!({"more_than": [0.5, 0, 1]}),
            json!({"not": {"counted": "trust"}}),
            json!({"all": [{"status": "completed"}], "any": []}),
            json!({"rating": {"dimension": "budget", "at": "first", "at_least": null, "at_most": "emerging"}}),
            json!({"share": {"of": {"months": {"at_most": 10.0}}, "among": null, "is": "every"}}),
            json!({"share": {"of": {"domain": "health"}, "is": "everyone"}}),
            json!({"at_least": 2.0}),
        ]),
        2 => select(vec![
            json!({"id": "1", "role": null, "in_experiment": null, "responses": null, "answers": null}),
            json!([{"id": "1", "on": "2024-01-01", "answers": {"t1": "agree", "t2": "no_answer"}}]),
            json!([{"id": "1", "answers": {"t1": null}}]),
            json!([{"id": "1", "responses": {"mandate": "for", "budget": "grew"}}]),
            json!({"items": [{"id": "t1", "dimension": "mandate", "keyed": "direct"}]}),
            json!({"items": [{"id": "t1", "dimension": "mandate"}]}),
            json!({"items": null}),
            json!([{"id": "b", "moments": []}]),
            json!({"id": "b", "moments": [], "others": null, "log": null, "obstacles": null, "status": null}),
            json!({"obstacle": "money", "source": null}),
            json!({"organization": "c", "on": null, "ratings": {"support": "somewhat"}}),
            json!({"organization": "c", "ratings": null}),
        ]),
        2 => select(vec![
            json!({"at_least": {"budget": "emerging"}}),
            json!({"any_of": [{"budget": "emerging", "capacity": "emerging"}]}),
            json!({"en": "a", "nl": "b"}),
        ]),
        2 => select(vec![
            json!({"at_least": "emerging"}),
            json!({"between": ["absent", "emerging"]}),
            json!({"between": ["absent", "emerging", "embedded"]}),
            json!({"rating": {"at_most": "emerging"}, "note": null}),
            json!({"rating": {"rating": "absent"}}),
            json!({"dropped_out": {"on": null}}),
            json!({"from": 5}),
            json!({"budget": 3}),
            json!({"format": 1, "codebook": 1.0, "rule_book": 1}),
        ]),
    ]
}

fn mutation() -> impl Strategy<Value = (Index, Mutation)> {
    let mutation = prop_oneof![
        4 => value().prop_map(Mutation::Replace),
        1 => Just(Mutation::Remove),
        2 => (select(KEYS), value()).prop_map(|(key, value)| Mutation::Insert(key, value)),
        1 => select(KEYS).prop_map(Mutation::Rename),
        1 => value().prop_map(Mutation::Push),
    ];
    (any::<Index>(), mutation)
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(values) => values.iter().map(count).sum::<usize>(),
        Value::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

/// Changes the value that stands at a place, the places counted depth first.
fn mutate(value: &mut Value, place: &mut usize, mutation: &Mutation) {
    if *place == 0 {
        return apply(value, mutation);
    }
    *place -= 1;
    let inside: Vec<&mut Value> = match value {
        Value::Array(values) => values.iter_mut().collect(),
        Value::Object(map) => map.values_mut().collect(),
        _ => return,
    };
    for value in inside {
        let size = count(value);
        if *place < size {
            return mutate(value, place, mutation);
        }
        *place -= size;
    }
}

fn apply(value: &mut Value, mutation: &Mutation) {
    let first_key = |value: &Value| value.as_object().and_then(|map| map.keys().next().cloned());
    match (mutation, first_key(value)) {
        (Mutation::Replace(new), _) => *value = new.clone(),
        (Mutation::Insert(key, new), Some(_)) => value[*key] = new.clone(),
        (Mutation::Remove, Some(key)) => drop(value.as_object_mut().and_then(|map| map.remove(&key))),
        (Mutation::Rename(new), Some(key)) => {
            let moved = value.as_object_mut().and_then(|map| map.remove(&key));
            value[*new] = moved.unwrap_or(Value::Null);
        }
        (Mutation::Push(new), None) => {
            if let Some(values) = value.as_array_mut() {
                values.push(new.clone());
            }
        }
        _ => {}
    }
}

fn mutated(mut value: Value, mutations: &[(Index, Mutation)]) -> Value {
    for (index, mutation) in mutations {
        let mut place = index.index(count(&value));
        mutate(&mut value, &mut place, mutation);
    }
    value
}

/// A book of a few rules of the default one.
fn some_default_rules() -> impl Strategy<Value = RuleBookDraft> {
    let draft = RuleBook::default().draft();
    proptest::sample::subsequence(draft.rules.clone(), 1..6)
        .prop_map(move |rules| RuleBookDraft { rules, ..draft.clone() })
}

/// A sound document, and whether its two ways of reading take what is made of it.
#[derive(Clone, Debug)]
struct Readings {
    json: String,
    tolerant: fn(&[u8]) -> bool,
    strict: fn(&[u8]) -> bool,
}

fn is_strictly<T: serde::de::DeserializeOwned>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok()
}

fn documents() -> Vec<Readings> {
    let moments = r#"[{"on": "2024-01-01", "ratings": {"budget": {"rating": "absent", "note": "\ud83d\ude00"}}}]"#;
    let claim = r#"{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1",
        "asserts": {"share": {"of": {"not": {"months": {"at_most": 10}}}, "is": "every"}}}"#;
    let rule = serde_json::to_string(&RuleBook::default().draft().rules[0]).unwrap();
    let case = format!(r#"{{"id": "a", "profile": {{"population": {{"from": 1e3}}}}, "moments": {moments}}}"#);
    vec![
        Readings { json: case, tolerant: |json| Case::read(json).is_ok(), strict: is_strictly::<Case> },
        Readings {
            json: format!(r#"{{"claims": [{claim}]}}"#),
            tolerant: |json| Claims::read(json).is_ok(),
            strict: is_strictly::<Claims>,
        },
        Readings {
            json: format!(r#"{{"id": "a", "version": 1, "rules": [{rule}]}}"#),
            tolerant: |json| RuleBook::read(json).is_ok(),
            strict: is_strictly::<RuleBook>,
        },
        Readings {
            json: r#"{"id": "a", "aggregation": "mean", "weights": {"budget": 2.0}}"#.to_owned(),
            tolerant: |json| ScoringModel::read(json).is_ok(),
            strict: is_strictly::<ScoringModel>,
        },
        Readings {
            json: r#"{"id": "a", "weights": {"societal_meaninglessness": 2}}"#.to_owned(),
            tolerant: |json| WillingnessModel::read(json).is_ok(),
            strict: is_strictly::<WillingnessModel>,
        },
    ]
}

/// Bytes to take away, and others to put there.
fn edit() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let pieces =
        ["", " ", "\u{feff}", "\"", "\\", "{", "}", ",", "null", "7", "1e400", r"\ud800", r"\u0061", "é", "\n"];
    let piece = proptest::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec());
    (0..3_usize, prop_oneof![4 => piece, 1 => any::<u8>().prop_map(|byte| vec![byte])])
}

#[test]
fn a_byte_order_mark_and_the_limit_on_size_are_all_that_strict_and_tolerant_reading_differ_in() {
    let documents = documents();
    assert_eq!(documents.len(), 5);
    for Readings { json, tolerant, strict } in documents {
        assert!(tolerant(json.as_bytes()) && strict(json.as_bytes()), "{json}");
        let marked = format!("\u{feff}{json}");
        assert!(tolerant(marked.as_bytes()) && !strict(marked.as_bytes()), "{json}");
        let marked_twice = format!("\u{feff}{marked}");
        assert!(!tolerant(marked_twice.as_bytes()) && !strict(marked_twice.as_bytes()), "{json}");
        let large = json + &" ".repeat(policy_integration::report::MAX_DOCUMENT_BYTES);
        assert!(!tolerant(large.as_bytes()) && strict(large.as_bytes()));
    }
    // Nor do they differ in how deeply a claim is nested.
    for depth in [10, 20, 40, 100, 130] {
        let of = format!("{}{{\"months\": {{\"at_most\": 10}}}}{}", r#"{"not": "#.repeat(depth), "}".repeat(depth));
        let claim = format!(
            r#"{{"claims": [{{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1",
                "asserts": {{"share": {{"of": {of}, "is": "every"}}}}}}]}}"#
        );
        assert_eq!(Claims::read(claim.as_bytes()).is_ok(), is_strictly::<Claims>(claim.as_bytes()), "{depth}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn schema_strict_and_tolerant_reading_accept_the_same_cases(
        draft in sound_draft(),
        mutations in proptest::collection::vec(mutation(), 0..3),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        let json = document.to_string();
        let strict = serde_json::from_str::<CaseDraft>(&json);
        prop_assert_eq!(CASES.with(|schema| schema.is_valid(&document)), strict.is_ok(), "{}: {:?}", json, strict);
        let tolerant = CaseDraft::read(json.as_bytes());
        prop_assert_eq!(tolerant.is_ok(), strict.is_ok(), "{}: {:?}", json, tolerant);
        if let (Ok(tolerant), Ok(strict)) = (tolerant, strict) {
            prop_assert_eq!(tolerant, strict);
        }
    }

    #[test]
    fn schema_strict_and_tolerant_reading_accept_the_same_models(
        draft in scoring_model_draft(),
        mutations in proptest::collection::vec(mutation(), 0..3),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        let json = document.to_string();
        let strict = serde_json::from_str::<ScoringModelDraft>(&json);
        prop_assert_eq!(MODELS.with(|schema| schema.is_valid(&document)), strict.is_ok(), "{}: {:?}", json, strict);
        let is_sound = strict.is_ok_and(|draft| ScoringModel::check(draft).is_ok());
        prop_assert_eq!(ScoringModel::read(json.as_bytes()).is_ok(), is_sound);
    }

    #[test]
    fn schema_strict_and_tolerant_reading_accept_the_same_willingness_models(
        draft in willingness_model_draft(),
        mutations in proptest::collection::vec(mutation(), 0..3),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        let json = document.to_string();
        let strict = serde_json::from_str::<WillingnessModelDraft>(&json);
        prop_assert_eq!(WILLINGNESS.with(|schema| schema.is_valid(&document)), strict.is_ok(), "{}: {:?}", json, strict);
        let is_sound = strict.is_ok_and(|draft| WillingnessModel::check(draft).is_ok());
        prop_assert_eq!(WillingnessModel::read(json.as_bytes()).is_ok(), is_sound);
    }

    #[test]
    fn schema_strict_and_tolerant_reading_accept_the_same_rule_books(
        draft in prop_oneof![rule_book_draft(), some_default_rules()],
        mutations in proptest::collection::vec(mutation(), 0..3),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        let json = document.to_string();
        let strict = serde_json::from_str::<RuleBookDraft>(&json);
        prop_assert_eq!(BOOKS.with(|schema| schema.is_valid(&document)), strict.is_ok(), "{}: {:?}", json, strict);
        let is_sound = strict.is_ok_and(|draft| RuleBook::check(draft).is_ok());
        prop_assert_eq!(RuleBook::read(json.as_bytes()).is_ok(), is_sound, "{}", json);
    }

    #[test]
    fn schema_strict_and_tolerant_reading_accept_the_same_claims(
        draft in claims_draft(),
        mutations in proptest::collection::vec(mutation(), 0..4),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        let json = document.to_string();
        let strict = serde_json::from_str::<ClaimsDraft>(&json);
        prop_assert_eq!(CLAIMS.with(|schema| schema.is_valid(&document)), strict.is_ok(), "{}: {:?}", json, strict);
        let is_read = strict.is_ok();
        let is_sound = strict.is_ok_and(|draft| Claims::check(draft).is_ok());
        let tolerant = Claims::read(json.as_bytes());
        prop_assert_eq!(tolerant.is_ok(), is_sound, "{}", json);
        if let Err(report) = tolerant && !is_read && document.is_object() {
            // At the root nothing is wrong: that would say that only strict reading saw a fault.
            let is_unseen = |finding: &policy_integration::Finding| {
                finding.code() == Code::WrongType && finding.path().steps().is_empty()
            };
            prop_assert!(!report.findings().iter().any(is_unseen), "{}: {}", json, report);
        }
    }

    #[test]
    fn strict_and_tolerant_reading_accept_the_same_bytes(
        document in proptest::sample::select(documents()),
        edits in proptest::collection::vec((any::<Index>(), edit()), 0..3),
    ) {
        let mut json = document.json.clone().into_bytes();
        for (index, (removed, inserted)) in edits {
            let start = index.index(json.len() + 1);
            let end = json.len().min(start + removed);
            json.splice(start..end, inserted);
        }
        let is_marked = json.starts_with("\u{feff}".as_bytes());
        prop_assert_eq!((document.tolerant)(&json), (document.strict)(if is_marked { &json[3..] } else { &json }));
        prop_assert!(!is_marked || !(document.strict)(&json));
    }

    #[test]
    fn scorecards_fit_their_schema(case in strategies::case(), model in strategies::scoring_model()) {
        let card = serde_json::to_value(model.scorecard_of(&case)).unwrap();
        let errors: Vec<_> = SCORECARDS.with(|schema| schema.iter_errors(&card).map(|e| e.to_string()).collect());
        prop_assert!(errors.is_empty(), "{errors:?}");
    }
}

std::thread_local! {
    static CASES: Validator = validator::<CaseDraft>();
    static MODELS: Validator = validator::<ScoringModelDraft>();
    static WILLINGNESS: Validator = validator::<WillingnessModelDraft>();
    static BOOKS: Validator = validator::<RuleBookDraft>();
    static CLAIMS: Validator = validator::<ClaimsDraft>();
    static SCORECARDS: Validator = validator::<Scorecard>();
}

#[test]
fn the_published_cases_fit_the_schema() {
    let schema = validator::<CaseDraft>();
    for case in policy_integration::published::municipalities() {
        assert!(schema.is_valid(&serde_json::to_value(case).unwrap()), "case {}", case.id());
    }
    assert!(schema.is_valid(&serde_json::to_value(policy_integration::published::rotterdam()).unwrap()));
}

#[test]
fn the_published_claims_fit_the_schema() {
    let claims = serde_json::to_value(policy_integration::published::claims()).unwrap();
    assert!(validator::<ClaimsDraft>().is_valid(&claims));
}
