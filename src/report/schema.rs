//! JSON Schemas that read well: their descriptions without the examples and links of the Rust documentation.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{Code, Limits};
use crate::vocabulary::{Degree, Dimension, Language, Term};

/// Returns the JSON Schema (draft 2020-12) of a document, as in the repository's `schemas/`.
///
/// A document that the schema refuses is refused on reading too. A document that the schema accepts can still be refused, for
/// a finding of one of the codes in [`BEYOND_SCHEMA`]. Duplicate keys are seen on reading only. Dates need a validator that
/// asserts formats: the 30th of February has the form of a date.
///
/// ```
/// use policy_integration::{CaseDraft, report::json_schema};
///
/// let schema = json_schema::<CaseDraft>();
/// assert_eq!(schema.get("type").unwrap(), "object");
/// ```
pub fn json_schema<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(describe_plainly).transform(&mut schema);
    RecursiveTransform(without_rust_formats).transform(&mut schema);
    schema
}

/// The faults that a JSON Schema can't see: they are between values that stand in different places, or in text.
pub const BEYOND_SCHEMA: &[Code] = &[
    // The bytes of a document and how deep it is nested.
    Code::TooLarge,
    Code::TooDeep,
    // Order and overlap.
    Code::MomentsOutOfOrder,
    Code::MomentOutsidePeriod,
    Code::PeriodUpsideDown,
    Code::BandUpsideDown,
    Code::BandWithoutEnds,
    Code::RatedAfterDropOut,
    Code::DropOutOutsidePeriod,
    Code::LogOutOfOrder,
    Code::LoggedOutsideCourse,
    Code::LoggedAcrossMoment,
    Code::WindowUpsideDown,
    Code::WindowsOverlap,
    Code::LoggedAfterDropOut,
    Code::PhaseOutOfOrder,
    Code::NotAPath,
    // What a change is from.
    Code::ChangeBeyondScale,
    Code::ChangeToWrongEnd,
    // Identifiers and references.
    Code::DuplicateId,
    Code::DuplicateRule,
    Code::DuplicateOutcome,
    Code::OutcomeOfDropOut,
    Code::TwoInstruments,
    Code::UnknownItem,
    Code::AnswersWithoutQuestionnaire,
    Code::TooManyItems,
    Code::UnknownTally,
    Code::UnknownDomain,
    Code::UnknownContact,
    Code::DoneWithoutEntry,
    Code::UnknownRule,
    // What a model or a rule as a whole comes to.
    Code::LevelWithoutWeight,
    Code::NothingWeighs,
    Code::MoveWithoutEffort,
    Code::EventWithEffort,
    Code::MoveCloses,
    Code::MoveLowers,
    Code::MoveAsksForLess,
    Code::MoveWithWindow,
    Code::SetsCondition,
    Code::UnguardedMechanism,
    Code::EmptyEffect,
    Code::ChangedTwice,
    Code::TestedTwice,
    Code::GuardAlwaysMet,
    Code::GuardNeverMet,
    // What a claim or a tally as a whole comes to; the first two in claims only.
    Code::DegreeOffScale,
    Code::NumberOutOfRange,
    Code::AsksNothing,
    Code::NoTableFits,
];

/// The schema of a record, put together field by field.
pub(crate) struct ObjectSchema {
    title: String,
    description: String,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl ObjectSchema {
    pub(crate) fn new(name: &str, docs: &[&str], is_document: bool) -> Self {
        let mut properties = Map::new();
        if is_document {
            let description = "The JSON Schema that an editor checks the document by. It is ignored.";
            properties.insert("$schema".to_owned(), json!({ "title": "Schema", "description": description }));
        }
        Self { title: title_of_type(name), description: docs.join("\n"), properties, required: Vec::new() }
    }

    pub(crate) fn add(&mut self, key: &'static str, is_required: bool, mut value: Schema, docs: &[&str]) {
        limit(key, &mut value);
        value.insert("title".into(), title_of_key(key).into());
        value.insert("description".into(), docs.join("\n").into());
        self.properties.insert(key.to_owned(), value.into());
        if is_required {
            self.required.push(key);
        }
    }

    pub(crate) fn finish(self) -> Schema {
        let Self { title, description, properties, required } = self;
        let mut schema = json_schema!({
            "title": title, "description": description.trim(), "type": "object", "properties": properties,
        });
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        schema.insert("additionalProperties".into(), false.into());
        schema
    }
}

/// The schema of a choice: words by themselves, or an object with one of the keys.
pub(crate) fn choice(
    name: &str,
    docs: &[&str],
    words: &[(&str, &[&str])],
    keys: impl IntoIterator<Item = (&'static str, Schema, &'static [&'static str])>,
) -> Schema {
    let word = |(word, docs): &(&str, &[&str])| json!({ "const": word, "description": docs.join("\n").trim() });
    let one_key = |(key, mut value, docs): (&'static str, Schema, &[&str])| {
        limit(key, &mut value);
        let mut schema = one_key(key, value);
        schema.insert("description".into(), docs.join("\n").trim().into());
        Value::from(schema)
    };
    let alternatives: Vec<_> = words.iter().map(word).chain(keys.into_iter().map(one_key)).collect();
    json_schema!({ "title": title_of_type(name), "description": docs.join("\n").trim(), "anyOf": alternatives })
}

/// The schema of an object with one key.
pub(crate) fn one_key(key: &str, value: impl Into<Value>) -> Schema {
    json_schema!({
        "title": title_of_key(key), "type": "object", "properties": { key: value.into() }, "required": [key],
        "additionalProperties": false
    })
}

/// Limits the size of what stands at a key, where it's a list or an object with names of the caller's own.
fn limit(key: &str, value: &mut Schema) {
    let most = Limits::DEFAULT.elements_at(key);
    if value.get("items").is_some() {
        value.insert("maxItems".into(), most.into());
    }
    if value.get("additionalProperties").is_some_and(Value::is_object) {
        value.insert("maxProperties".into(), most.into());
    }
}

/// The schema of a value that may also be `null`.
pub(crate) fn or_null(schema: Schema) -> Schema {
    match schema.get("type") {
        Some(Value::String(one)) if schema.get("enum").is_none() => {
            let both = json!([one, "null"]);
            let mut schema = schema;
            schema.insert("type".into(), both);
            schema
        }
        _ => json_schema!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

/// The schema of an object by dimension, of these dimensions only.
pub(crate) fn by_dimension(ids: &[&str], mut schema_of: impl FnMut(Dimension) -> Schema) -> Schema {
    let dimensions = Dimension::ALL.iter().filter(|dimension| ids.contains(&dimension.id()));
    let properties: Map<_, _> = dimensions
        .map(|dimension| {
            let mut schema = schema_of(*dimension);
            schema.insert("title".into(), sentence_case(dimension.label(Language::English)).into());
            schema.insert("description".into(), dimension.question(Language::English).into());
            (dimension.id().to_owned(), schema.into())
        })
        .collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// The schema of an object by the words of a closed list.
pub(crate) fn by_term<K: Term>(mut schema: impl FnMut() -> Schema) -> Schema {
    let property = |term: &K| {
        let title = sentence_case(term.label(Language::English));
        (term.id().to_owned(), json!({ "title": title, "allOf": [schema()] }))
    };
    let properties: Map<_, _> = K::ALL.iter().map(property).collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// The schema of a dimension's degrees, each with its label and anchor.
pub(crate) fn degree(generator: &mut SchemaGenerator, dimension: Dimension) -> Schema {
    let choice = |degree: &Degree| {
        let label = degree.label(Language::English);
        let anchor = dimension.anchor(*degree, Language::English).unwrap_or_default();
        json!({ "const": degree.id(), "title": format!("{label}: {anchor}") })
    };
    definition(generator, &format!("degree_of_{dimension}"), |_| {
        let choices: Vec<_> = dimension.scale().degrees().iter().map(choice).collect();
        json_schema!({ "title": "Degree", "type": "string", "oneOf": choices })
    })
}

/// A reference to a definition, which is made where there is none yet.
pub(crate) fn definition(
    generator: &mut SchemaGenerator,
    name: &str,
    make: impl FnOnce(&mut SchemaGenerator) -> Schema,
) -> Schema {
    if !generator.definitions().contains_key(name) {
        // Taken first, so that a definition that refers to itself ends.
        generator.definitions_mut().insert(name.to_owned(), Value::Bool(true));
        let made = make(generator);
        generator.definitions_mut().insert(name.to_owned(), made.into());
    }
    Schema::new_ref(format!("#/$defs/{name}"))
}

/// The title of a type: its name as words; a draft is told by what it drafts.
fn title_of_type(name: &str) -> String {
    let mut title = String::new();
    for c in name.strip_suffix("Draft").unwrap_or(name).chars() {
        if c.is_uppercase() && !title.is_empty() {
            title.push(' ');
        }
        title.extend(if title.is_empty() { c.to_uppercase().collect::<Vec<_>>() } else { c.to_lowercase().collect() });
    }
    title
}

/// The title of a key: its words, the first one with a capital.
fn title_of_key(key: &str) -> String {
    sentence_case(&key.replace('_', " "))
}

fn sentence_case(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Leaves out the formats of numbers, which only Rust knows.
fn without_rust_formats(schema: &mut Schema) {
    let is_known = |format: &str| matches!(format, "date" | "date-time" | "uri" | "email" | "regex");
    if schema.get("format").and_then(Value::as_str).is_some_and(|format| !is_known(format)) {
        schema.remove("format");
    }
}

/// Keeps the first paragraph of a description, on one line and without links.
fn describe_plainly(schema: &mut Schema) {
    let Some(Value::String(description)) = schema.get("description") else { return };
    let lines = description.lines().map(str::trim).skip_while(|line| line.is_empty());
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    schema.insert("description".into(), without_links(&paragraph.join(" ")).into());
}

/// A text with `[words](target)` as its words alone.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once("](") {
            Some((words, target)) if !words.contains('[') => {
                plain.push_str(words.trim_matches('`'));
                rest = target.split_once(')').map_or("", |(_, rest)| rest);
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}
