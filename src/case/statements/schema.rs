//! The JSON Schemas of statements.

use super::Statement;
use crate::report::{definition, degree, one_key};
use crate::vocabulary::{Degree, Dimension, Language, Scale, words};

/// The schema of a rating of a dimension: the statement, bare or with its evidence.
pub(in crate::case) fn rating_schema(
    generator: &mut schemars::SchemaGenerator,
    dimension: Dimension,
    changes: bool,
) -> schemars::Schema {
    let name = format!("{}rating_of_{dimension}", if changes { "" } else { "single_" });
    definition(generator, &name, |generator| {
        let statement = definition(generator, &name.replace("rating", "statement"), |generator| {
            statement_schema(generator, dimension, changes)
        });
        let text = |title: &str| serde_json::json!({ "title": title, "type": ["string", "null"] });
        let with_evidence = serde_json::json!({
            "title": "Rating with its evidence",
            "type": "object",
            "properties": {
                "rating": statement, "source": text("Source"), "note": text("Note"), "coder": text("Coder")
            },
            "required": ["rating"],
            "additionalProperties": false
        });
        schemars::json_schema!({ "anyOf": [statement, with_evidence] })
    })
}

/// The schema of a statement about a dimension.
fn statement_schema(
    generator: &mut schemars::SchemaGenerator,
    dimension: Dimension,
    changes: bool,
) -> schemars::Schema {
    let degree = degree(generator, dimension);
    let words_of_change = if changes { &[Statement::Grew, Statement::Fell, Statement::Unchanged][..] } else { &[] };
    let words = [Statement::Unknown].iter().chain(words_of_change).map(|word| {
        let title = word.label(Language::English);
        serde_json::json!({ "const": word.to_string(), "title": title })
    });
    let interval = interval_schema(generator, dimension.scale());
    let degrees = serde_json::json!({ "anyOf": [degree, interval] });
    let led_to = ["grew_to", "fell_to"].map(|key| serde_json::Value::from(one_key(key, degrees.clone())));
    let led_to = if changes { &led_to[..] } else { &[] };
    let alternatives = [degree.into()].into_iter().chain(words).chain([interval.into()]).chain(led_to.iter().cloned());
    schemars::json_schema!({ "anyOf": alternatives.collect::<Vec<serde_json::Value>>() })
}

/// The schema of an interval of degrees of a scale.
fn interval_schema(generator: &mut schemars::SchemaGenerator, scale: Scale) -> schemars::Schema {
    definition(generator, &format!("interval_of_{scale}"), |_| {
        let degrees = scale.degrees();
        let pairs = degrees.iter().flat_map(|low| degrees.iter().map(move |high| (low, high)));
        let in_order: Vec<_> = pairs.filter(|(low, high)| low <= high).collect();
        let end = words(degrees.iter().copied());
        schemars::json_schema!({
            "title": "Interval of degrees",
            "anyOf": [
                one_key("at_least", end.clone()),
                one_key("at_most", end),
                one_key("between", serde_json::json!({ "enum": in_order })),
            ]
        })
    })
}

/// The schema of a statement about any dimension: a degree, an interval of degrees, or one of these words.
pub(in crate::case) fn schema(generator: &mut schemars::SchemaGenerator, words: &[&str]) -> schemars::Schema {
    let degree = serde_json::Value::from(generator.subschema_for::<Degree>());
    let between = serde_json::json!({
        "type": "array", "prefixItems": [degree, degree], "items": false, "minItems": 2, "maxItems": 2
    });
    let words = (!words.is_empty()).then(|| serde_json::json!({ "enum": words }));
    let intervals = [("at_least", degree.clone()), ("at_most", degree.clone()), ("between", between)];
    let intervals = intervals.map(|(key, value)| serde_json::Value::from(one_key(key, value)));
    let any_of: Vec<_> = [degree].into_iter().chain(words).chain(intervals).collect();
    schemars::json_schema!({ "anyOf": any_of })
}

impl schemars::JsonSchema for Statement {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Statement".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words = schema(generator, &["unknown", "grew", "fell", "unchanged"]);
        let degrees = schema(generator, &[]);
        schemars::json_schema!({
            "anyOf": [words, one_key("grew_to", degrees.clone()), one_key("fell_to", degrees)]
        })
    }
}
