//! JSON Schemas of answers.

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::{Answered, Envelope};
use crate::report::json_schema;

/// Returns the JSON Schema of the envelope of a kind of answer, as in the repository's `schemas/answers/`.
///
/// ```
/// use policy_integration::{advice::AskNext, answers::answer_schema};
///
/// let schema = answer_schema::<AskNext<'_>>();
/// assert_eq!(schema.pointer("/properties/kind/const").unwrap(), "ask_next");
/// ```
pub fn answer_schema<A: Answered>() -> Schema
where
    A::Document: JsonSchema,
{
    let mut schema = json_schema::<Envelope<A::Document>>();
    RecursiveTransform(without_null).transform(&mut schema);
    if let Some(Value::Object(kind)) = schema.pointer_mut("/properties/kind") {
        kind.insert("const".to_owned(), A::KIND.into());
    }
    schema.insert("title".to_owned(), A::KIND.replace('_', " ").into());
    schema
}

/// A key that may be left out is never `null`.
fn without_null(schema: &mut Schema) {
    let required: Vec<_> = match schema.get("required") {
        Some(Value::Array(keys)) => keys.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (_, property) in properties.iter_mut().filter(|(key, _)| !required.contains(key)) {
        let Value::Object(property) = property else { continue };
        if let Some(Value::Array(types)) = property.get_mut("type") {
            types.retain(|kind| kind != "null");
        }
        if let Some(Value::Array(any_of)) = property.get_mut("anyOf") {
            any_of.retain(|one| one.get("type") != Some(&"null".into()));
        }
    }
}
