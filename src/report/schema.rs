//! JSON Schemas that read well: their descriptions without the examples and links of the Rust documentation.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of a document, as in the repository's `schemas/`.
///
/// ```
/// use policy_integration::{CaseDraft, json_schema};
///
/// let schema = json_schema::<CaseDraft>();
/// assert_eq!(schema.get("type").unwrap(), "object");
/// ```
pub fn json_schema<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(describe_plainly).transform(&mut schema);
    schema
}

/// Keeps the first paragraph of a description, on one line and without links.
fn describe_plainly(schema: &mut Schema) {
    let Some(Value::String(description)) = schema.get("description") else { return };
    let paragraph = description.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    schema.insert("description".into(), without_links(&paragraph).into());
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
