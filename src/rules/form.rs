//! The form of a rule book, read tolerantly.

use std::collections::BTreeMap;

use super::guards::ChoiceDraft;
use super::{EffectsDraft, GuardsDraft, RuleBookDraft, RuleDraft};
use crate::report::{Decoder, Label, Node, Versions};
use crate::vocabulary::{Degree, Dimension, Text};

/// A rule book. A rule that can't be read is left out.
pub(super) fn book(decoder: &mut Decoder, node: &Node<'_>) -> Option<RuleBookDraft> {
    const VERSION: Text = Text { en: "a version number", nl: "een versienummer" };
    let object = decoder.object(node, RuleBookDraft::KEYS)?;
    let versions = decoder.optional(object, "versions", Versions::form);
    let id = decoder.required(object, "id", Decoder::text).unwrap_or_default();
    let version = decoder.required(object, "version", |d, node| d.whole_number(node, u32::MAX, VERSION));
    let rules = decoder.required(object, "rules", |decoder, node| decoder.list_of_readable(node, rule));
    Some(RuleBookDraft { versions, id, version: version.unwrap_or_default(), rules: rules.unwrap_or_default() })
}

fn rule(decoder: &mut Decoder, node: &Node<'_>) -> Option<RuleDraft> {
    let object = decoder.object(node, RuleDraft::KEYS)?;
    let id = decoder.required(object, "id", Decoder::text).unwrap_or_default();
    let kind = decoder.required(object, "kind", Decoder::word);
    let mechanism = decoder.optional(object, "mechanism", Decoder::word);
    let effort = decoder.optional(object, "effort", Decoder::word);
    let label = decoder.required(object, "label", Label::form).unwrap_or_default();
    let invariants = decoder.or_default(object, "invariants", guards);
    let expectations = decoder.or_default(object, "expectations", guards);
    let effects = decoder.required(object, "effects", effects).unwrap_or_default();
    let closes = decoder.or_default(object, "closes", Decoder::boolean);
    let source = decoder.required(object, "source", Decoder::text).unwrap_or_default();
    Some(RuleDraft { id, kind: kind?, mechanism, effort, label, invariants, expectations, effects, closes, source })
}

/// Dimensions with degrees.
fn degrees(decoder: &mut Decoder, node: &Node<'_>) -> Option<BTreeMap<Dimension, Degree>> {
    decoder.by_term(node, |decoder, dimension: Dimension, node| decoder.degree(node, dimension.scale()))
}

fn guards(decoder: &mut Decoder, node: &Node<'_>) -> Option<GuardsDraft> {
    let object = decoder.object(node, GuardsDraft::KEYS)?;
    Some(GuardsDraft {
        at_least: decoder.or_default(object, "at_least", degrees),
        any_of: decoder.or_default(object, "any_of", |decoder, node| {
            decoder.list_of_readable(node, |decoder, node| degrees(decoder, node).map(ChoiceDraft))
        }),
        at_most: decoder.or_default(object, "at_most", degrees),
        outcome: decoder.optional(object, "outcome", Decoder::word),
    })
}

fn effects(decoder: &mut Decoder, node: &Node<'_>) -> Option<EffectsDraft> {
    let object = decoder.object(node, EffectsDraft::KEYS)?;
    Some(EffectsDraft {
        raise_to: decoder.or_default(object, "raise_to", degrees),
        step: decoder.or_default(object, "step", |d, node| d.list_of_readable(node, Decoder::word)),
        lower_to: decoder.or_default(object, "lower_to", degrees),
        forget: decoder.or_default(object, "forget", |d, node| d.list_of_readable(node, Decoder::word)),
        outcome: decoder.optional(object, "outcome", Decoder::word),
    })
}
