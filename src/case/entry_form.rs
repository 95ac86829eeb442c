//! A form to fill in: one target of a case, at one moment.

use serde_json::{Map, Value, json};

use crate::report::{Limits, seen_pattern};
use crate::vocabulary::{Dimension, Framework, Language, Outcome, PolicyDomain, Text, Unit};

const TITLE: Text = Text { en: "A target at one moment", nl: "Een doeldomein op één moment" };
const ID: Text = Text { en: "Identifier of the case", nl: "Kenmerk van de casus" };
const SUBJECT: Text = Text { en: "Cross-cutting subject", nl: "Domeinoverstijgend onderwerp" };
const TARGET: Text = Text { en: "Target domain", nl: "Doeldomein" };
const MUNICIPALITY: Text = Text { en: "Municipality", nl: "Gemeente" };
const DOMAIN: Text = Text { en: "Domain", nl: "Domein" };
const AMBITION: Text = Text { en: "Ambition", nl: "Ambitie" };
const MOMENT: Text = Text { en: "Moment", nl: "Moment" };
const DAY: Text = Text { en: "Day", nl: "Dag" };
const RATINGS: Text = Text { en: "Ratings", nl: "Beoordelingen" };
const LEFT_OPEN: Text = Text { en: "What isn't known is left open.", nl: "Wat niet bekend is, blijft open." };

/// Returns the JSON Schema (draft 7, which form generators read) of a form in one language: one target of a case, rated at one
/// moment on the dimensions of the multilevel framework: those of the municipality, and those of the domain.
///
/// Each dimension is a choice of its degrees, in the order of the codebook, with label and anchor; its question is the
/// description. What the form makes is a record that [`Case::read`](crate::Case::read) reads. What a form doesn't ask
/// (intervals, changes, sources, other moments) is written into the record later.
///
/// The repository has it in `schemas/forms/`. It needs the feature `schemars`, by which keys keep their order.
///
/// ```
/// use policy_integration::{Case, Language, case::entry_form};
///
/// let form = entry_form(Language::English);
/// let budget = &form["properties"]["moments"]["items"]["properties"]["ratings"]["properties"]["budget"];
/// assert_eq!(budget["description"], "Is there money for it?");
/// assert_eq!(budget["oneOf"].as_array().unwrap().len(), 4);
///
/// let filled = br#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}],
///     "domains": [{"domain": "health", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}]}]}"#;
/// assert!(Case::read(filled).is_ok());
/// ```
pub fn entry_form(language: Language) -> Value {
    let text = |text: Text| text.in_language(language);
    let moment_of = |title: Text, unit: Unit| {
        let rated = Framework::Multilevel.dimensions().filter(|one| one.unit() == unit);
        let ratings: Map<_, _> = rated.map(|one| (one.id().to_owned(), degrees(one, language))).collect();
        let ratings = json!({ "title": text(RATINGS), "description": text(LEFT_OPEN), "type": "object",
            "properties": ratings, "additionalProperties": false });
        let day = json!({ "title": text(DAY), "type": "string", "format": "date" });
        exactly_one(text(title), &object(text(MOMENT), &json!({ "on": day, "ratings": ratings }), &["on", "ratings"]))
    };
    let rungs = Outcome::ALL.iter().map(|rung| (rung.id(), rung.label(language), Some(rung.anchor(language))));
    let domains = PolicyDomain::ALL.iter().map(|domain| (domain.id(), domain.label(language), None));
    let target = object(
        text(TARGET),
        &json!({
            "domain": choice(text(DOMAIN), domains),
            "ambition": choice(text(AMBITION), rungs),
            "moments": moment_of(MOMENT, Unit::Domain),
        }),
        &["domain", "moments"],
    );
    let mut form = object(
        text(TITLE),
        &json!({
            "id": { "title": text(ID), "type": "string", "maxLength": Limits::DEFAULT.id_length, "pattern": seen_pattern() },
            "subject": { "title": text(SUBJECT), "type": "string" },
            "moments": moment_of(MUNICIPALITY, Unit::Case),
            "domains": exactly_one(text(TARGET), &target),
        }),
        &["id", "domains", "moments"],
    );
    form["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    form
}

/// A dimension: its question, and a choice of its degrees with their anchors.
fn degrees(dimension: Dimension, language: Language) -> Value {
    let degrees =
        dimension.scale().degrees().iter().map(|degree| {
            (degree.id(), dimension.degree_label(*degree, language), dimension.anchor(*degree, language))
        });
    let mut choice = choice(dimension.label(language), degrees);
    choice["description"] = dimension.question(language).into();
    choice
}

/// A choice of words, each by its label and its anchor.
fn choice(title: &str, words: impl Iterator<Item = (&'static str, &'static str, Option<&'static str>)>) -> Value {
    let shown =
        |label: &str, anchor: Option<&str>| anchor.map_or(label.to_owned(), |anchor| format!("{label}: {anchor}"));
    let words = words.map(|(id, label, anchor)| json!({ "const": id, "title": shown(label, anchor) }));
    json!({ "title": title, "type": "string", "oneOf": words.collect::<Vec<_>>() })
}

fn object(title: &str, properties: &Value, required: &[&str]) -> Value {
    json!({ "title": title, "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn exactly_one(title: &str, items: &Value) -> Value {
    json!({ "title": title, "type": "array", "minItems": 1, "maxItems": 1, "items": items })
}
