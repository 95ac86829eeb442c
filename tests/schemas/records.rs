//! The JSON Schemas: fresh in `schemas/`, and of one mind with strict and with tolerant reading.

use std::path::PathBuf;
use std::sync::LazyLock;

use policy_integration::{
    Case, CaseDraft, Claims, Code, Degree, Dimension, Finding, Framework, Language, Report, RuleBook, Scorecard,
    ScoringModel,
    case::entry_form,
    cohort::claims::ClaimsDraft,
    instruments::{WillingnessModel, WillingnessModelDraft},
    report::{BEYOND_SCHEMA, Severity, json_schema},
    requests::{Ask, GoalDraft, JsonText, Request, SuppositionDraft},
    rules::RuleBookDraft,
    score::ScoringModelDraft,
    vocabulary::Unit,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use strategies::{claims_draft, rule_book_draft, scoring_model_draft, sound_draft, willingness_model_draft};

use crate::validator::Validator;

fn schema<T: JsonSchema>() -> Value {
    json_schema::<T>().to_value()
}

fn validator<T: JsonSchema>() -> Validator {
    Validator::of(&schema::<T>())
}

/// `UPDATE_SCHEMAS=1 cargo test --test schemas` writes them anew.
fn assert_fresh<T: JsonSchema>(name: &str) {
    assert_written(name, &schema::<T>());
}

fn assert_written(name: &str, schema: &Value) {
    let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../schemas", name].iter().collect();
    let fresh = serde_json::to_string_pretty(schema).expect("JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(&file, &fresh).expect("written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
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
    assert_fresh::<Request>("request.json");
}

#[test]
fn a_filled_form_is_a_record_and_the_written_forms_are_fresh() {
    for language in Language::ALL {
        let form = entry_form(*language);
        assert_written(&format!("forms/target-{}.json", language.id()), &form);
        let asked = |of: &Value| of["properties"]["moments"]["items"]["properties"]["ratings"]["properties"].clone();
        let (of_case, of_domain) = (asked(&form), asked(&form["properties"]["domains"]["items"]));
        let validator = Validator::of(&form);
        let moment = json!([{ "on": "2024-01-15", "ratings": {} }]);
        let mut filled = json!({ "id": "a", "moments": moment,
            "domains": [{ "domain": "health", "ambition": "practice", "moments": moment }] });
        for dimension in Framework::Multilevel.dimensions() {
            let is_of_domain = dimension.unit() == Unit::Domain;
            let choices = &if is_of_domain { &of_domain } else { &of_case }[dimension.id()]["oneOf"];
            assert_eq!(choices.as_array().map(Vec::len), Some(dimension.scale().degrees().len()));
            for (degree, place) in dimension.scale().degrees().iter().zip(0..) {
                assert_eq!(choices[place]["const"], degree.id(), "in codebook order");
                let part = if is_of_domain { &mut filled["domains"][0] } else { &mut filled };
                part["moments"][0]["ratings"][dimension.id()] = degree.id().into();
                assert!(validator.is_valid(&filled), "{filled}");
                assert!(Case::read(filled.to_string().as_bytes()).is_ok(), "{filled}");
            }
        }
        for untidy in [" a", "a\u{200f}", "", "a\nb"] {
            let named = json!({ "id": untidy, "moments": filled["moments"], "domains": filled["domains"] });
            assert!(!validator.is_valid(&named) && Case::read(named.to_string().as_bytes()).is_err(), "{untidy:?}");
        }
        filled["moments"][0]["ratings"]["budget"] = "plenty".into();
        assert!(!validator.is_valid(&filled) && Case::read(filled.to_string().as_bytes()).is_err());
    }
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
    "$schema",
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
    "addresses",
    "amends",
    "works_by",
    "windows",
    "in",
    "outcome_forgotten",
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
    "department_pairs",
    "players",
    "hindrance",
    "keywords",
    "department",
    "experiments",
    "moments",
    "obstacles",
    "obstacle",
    "others",
    "organization",
    "status",
    "ask",
    "case",
    "before",
    "target",
    "suppose",
    "degrees",
    "horizon",
    "depth",
];

/// Words of documents, and some that are none.
const WORDS: &[&str] = &[
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
    "talk_informally",
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
    "actions",
    "record_changes",
    "vocabulary",
    "",
];

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => select(WORDS).prop_map(Into::into),
        2 => select(vec![json!(null), json!(true), json!(0), json!(1), json!(1.0), json!(1.5), json!(-1), json!(1001), json!(4_294_967_295_u64), json!(4_294_967_296_u64), json!(1e300)]),
        2 => select(vec![json!([]), json!({}), json!(["absent", "grew"]), json!(["absent", "emerging"])]),
        2 => select(vec![
            json!({"on": "2024-01-01", "rule": "talk_informally"}),
            json!({"on": "2024-01-01", "rule": "talk_informally", "source": null, "note": "twice"}),
            json!({"on": "2024-01-32", "rule": "talk_informally"}),
            json!({"on": "2024-01-01"}),
            json!([{"on": "2024-01-01", "rule": "unheard of"}]),
            json!([{"on": "2024-01-01", "rule": null}]),
            json!(["2024-01-01", "talk_informally"]),
        ]),
        2 => select(vec![
            json!({"every": null}),
            json!({"count": {"at_least": 5.0, "at_most": null}}),
            json!({"count": {"at_least": 5.5}}),
            json!({"count": null}),
            json!({"more_than": {"at": 0.5, "from": 0, "to": 1.0}}),
            json!({"more_than": [0.5, 0, 1]}),
            json!({"more_than": 0.5}),
            json!({"more_than": "half"}),
            json!({"en": "a"}),
            json!({"en": null, "nl": "b"}),
            json!({"nl": ""}),
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
            json!({"any_of": [{"budget": {"at_most": "emerging"}, "organization_size": {"at_most": "small"}}]}),
            json!({"tier": "council", "in": "anywhere"}),
            json!({"document": "policy", "of": "target"}),
            json!({"policy": "opens", "budget": "closes"}),
            json!({"budget": "resource_availability", "visibility": "formalized_priorities"}),
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
            json!({"format": 2, "codebook": 2.0, "rule_book": 1}),
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
    let draft = RuleBook::multilevel().draft();
    proptest::sample::subsequence(draft.rules.clone(), 1..6)
        .prop_map(move |rules| RuleBookDraft { rules, ..draft.clone() })
}

/// A sound request: any question, with a record and what may stand beside it.
fn request() -> impl Strategy<Value = Request> {
    let goal = (strategies::term(), proptest::option::of(strategies::term()));
    let goal = goal.prop_map(|(degree, outcome): (Degree, _)| {
        let dimension = Dimension::ALL.iter().copied().find(|dimension| dimension.scale() == degree.scale());
        GoalDraft { outcome, degrees: dimension.map(|dimension| (dimension, degree)).into_iter().collect() }
    });
    let supposed = (proptest::option::of(strategies::term()), proptest::collection::vec("[a-z]{1,5}", 0..3));
    let supposed = supposed.prop_map(|(outcome, rules)| {
        let ratings = [(Dimension::Budget, Degree::Absent.into())].into_iter().take(rules.len()).collect();
        SuppositionDraft { ratings, outcome, rules }
    });
    let days = (strategies::date(), proptest::option::of(strategies::date()));
    let beside = (goal, supposed, days, proptest::option::of(0_u32..9), any::<bool>());
    (strategies::term::<Ask>(), sound_draft(), beside).prop_map(
        |(ask, record, (to, suppose, (on, horizon), depth, text))| {
            let record = JsonText::of(&record).ok();
            let before = record.clone().filter(|_| text || ask == Ask::RecordChanges);
            let (to, on) = (Some(to), Some(on));
            Request { case: record, before, to, on, horizon, depth, text, suppose, ..Request::of(ask) }
        },
    )
}

/// Whether reading and the schema agree on a document, and strict reading with both.
fn assert_one_mind<T: DeserializeOwned>(
    document: &Value,
    schema: &Validator,
    is_beyond: impl Fn(Code) -> bool,
    read: impl FnOnce(&[u8]) -> Option<Report>,
) -> Result<(), TestCaseError> {
    let json = document.to_string();
    let strict = serde_json::from_str::<T>(&json);
    let report = read(json.as_bytes());
    let errors = schema.faults(document);
    if strict.is_err() {
        prop_assert!(report.is_some(), "strict reading alone refuses {json}: {:?}", strict.err());
    }
    match report {
        None => prop_assert!(errors.is_empty(), "the schema alone refuses {json}: {errors:?}"),
        Some(report) => {
            let faults = report.findings().iter().filter(|finding| finding.severity() == Severity::Error);
            // Which moment is the first one goes by its day: a schema knows the places alone.
            let is_disordered = report.findings().iter().any(|finding| finding.code() == Code::MomentsOutOfOrder);
            let is_unseen_first = |code| is_disordered && code == Code::ChangeAtFirstMoment;
            let beyond: Vec<_> =
                faults.map(Finding::code).map(|code| is_beyond(code) || is_unseen_first(code)).collect();
            prop_assert!(!beyond.is_empty());
            let is_seen = beyond.contains(&false);
            prop_assert!(!is_seen || !errors.is_empty(), "reading alone refuses {json}: {report}");
            let is_unseen = |finding: &Finding| finding.code() == Code::WrongType && finding.path().steps().is_empty();
            prop_assert!(!document.is_object() || !report.findings().iter().any(is_unseen), "{json}: {report}");
        }
    }
    Ok(())
}

/// Whether the schema of claims can't see a fault.
fn is_beyond_claims(code: Code) -> bool {
    BEYOND_SCHEMA.contains(&code)
}

/// Whether the schema of another document can't see a fault: in claims alone, which degrees and numbers can stand at a place
/// depends on what stands beside them.
fn is_beyond(code: Code) -> bool {
    is_beyond_claims(code) && !matches!(code, Code::DegreeOffScale | Code::NumberOutOfRange)
}

fn mutations() -> impl Strategy<Value = Vec<(Index, Mutation)>> {
    proptest::collection::vec(mutation(), 0..3)
}

proptest! {
    #![proptest_config(inputs::draws(500))]

    #[test]
    fn schema_and_reading_accept_the_same_cases(draft in sound_draft(), mutations in mutations()) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        assert_one_mind::<CaseDraft>(&document, &CASES, is_beyond, |json| Case::read(json).err())?;
    }

    #[test]
    fn schema_and_reading_accept_the_same_requests(request in request(), mutations in mutations()) {
        let document = mutated(serde_json::to_value(&request).unwrap(), &mutations);
        let is_beyond = |code| is_beyond(code) && code != Code::AsksNothing;
        assert_one_mind::<Request>(&document, &REQUESTS, is_beyond, |json| Request::read(json).err())?;
    }

    #[test]
    fn schema_and_reading_accept_the_same_models(draft in scoring_model_draft(), mutations in mutations()) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        assert_one_mind::<ScoringModelDraft>(&document, &MODELS, is_beyond, |json| ScoringModel::read(json).err())?;
    }

    #[test]
    fn schema_and_reading_accept_the_same_willingness_models(
        draft in willingness_model_draft(),
        mutations in mutations(),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        assert_one_mind::<WillingnessModelDraft>(&document, &WILLINGNESS, is_beyond, |json| WillingnessModel::read(json).err())?;
    }

    #[test]
    fn schema_and_reading_accept_the_same_rule_books(
        draft in prop_oneof![rule_book_draft(), some_default_rules()],
        mutations in mutations(),
    ) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        assert_one_mind::<RuleBookDraft>(&document, &BOOKS, is_beyond, |json| RuleBook::read(json).err())?;
    }

    #[test]
    fn schema_and_reading_accept_the_same_claims(draft in claims_draft(), mutations in mutations()) {
        let document = mutated(serde_json::to_value(&draft).unwrap(), &mutations);
        assert_one_mind::<ClaimsDraft>(&document, &CLAIMS, is_beyond_claims, |json| Claims::read(json).err())?;
    }

    #[test]
    fn scorecards_fit_their_schema(case in strategies::case(), model in strategies::scoring_model()) {
        let card = serde_json::to_value(model.scorecard_of(&case)).unwrap();
        let errors = SCORECARDS.faults(&card);
        prop_assert!(errors.is_empty(), "{errors:?}");
    }
}

static CASES: LazyLock<Validator> = LazyLock::new(validator::<CaseDraft>);
static REQUESTS: LazyLock<Validator> = LazyLock::new(validator::<Request>);
static MODELS: LazyLock<Validator> = LazyLock::new(validator::<ScoringModelDraft>);
static WILLINGNESS: LazyLock<Validator> = LazyLock::new(validator::<WillingnessModelDraft>);
static BOOKS: LazyLock<Validator> = LazyLock::new(validator::<RuleBookDraft>);
static CLAIMS: LazyLock<Validator> = LazyLock::new(validator::<ClaimsDraft>);
static SCORECARDS: LazyLock<Validator> = LazyLock::new(validator::<Scorecard>);

#[test]
fn the_published_cases_fit_the_schema() {
    let schema = &*CASES;
    for case in policy_integration::published::municipalities() {
        assert!(schema.is_valid(&serde_json::to_value(case).unwrap()), "case {}", case.id());
    }
    assert!(schema.is_valid(&serde_json::to_value(policy_integration::published::rotterdam()).unwrap()));
}

#[test]
fn a_request_without_a_question_has_one_fault_and_a_goal_asks_for_something() {
    let schema = &*REQUESTS;
    let faults = |request: &Value| schema.faults(request);
    let nothing = faults(&json!({}));
    assert!(nothing.len() == 1 && nothing[0].contains("'ask'"), "{nothing:?}");
    assert_eq!(faults(&json!({"ask": "plan"})).len(), 1, "a case is missing");
    for goal in [json!({}), json!({"degrees": {}}), json!({"outcome": null}), json!({"outcome": null, "degrees": {}})] {
        let request = json!({"ask": "vocabulary", "to": goal});
        assert!(!schema.is_valid(&request) && Request::read(request.to_string().as_bytes()).is_err(), "{request}");
    }
    for goal in [json!({"outcome": "training", "degrees": {}}), json!({"degrees": {"budget": "emerging"}})] {
        assert!(schema.is_valid(&json!({"ask": "vocabulary", "to": goal})), "{goal}");
    }
}

#[test]
fn the_published_claims_fit_the_schema() {
    let claims = serde_json::to_value(policy_integration::published::claims()).unwrap();
    assert!(CLAIMS.is_valid(&claims));
}
