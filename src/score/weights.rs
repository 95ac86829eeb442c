//! The weights in a model of dimensions: their form, their place, their schema.

use std::collections::BTreeMap;

use super::Weight;
use crate::report::{Accepted, Code, Decoder, Finding, Node, Path};
use crate::vocabulary::{Dimension, Framework};

/// The form of weights, read tolerantly.
pub(crate) fn form(decoder: &mut Decoder, node: &Node<'_>) -> Option<BTreeMap<Dimension, Weight>> {
    decoder.by_term(node, |decoder, _: Dimension, node| Weight::form(decoder, node))
}

/// A finding for each dimension that a model of a framework doesn't weigh.
pub(crate) fn out_of_place(
    weights: &BTreeMap<Dimension, Weight>,
    framework: Framework,
) -> impl Iterator<Item = Finding> {
    weights.keys().filter(move |dimension| dimension.framework() != framework).map(move |dimension| {
        let at = Path::root().join("weights").join(dimension.id());
        let accepted = Accepted::Words { words: framework.ids(), nearest: None };
        Finding::new(at, Code::DimensionOutOfPlace, dimension).accepting(accepted)
    })
}

/// The schema of weights that may be left out.
#[cfg(feature = "schemars")]
pub(crate) fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    crate::report::optional(crate::report::by_dimension_schema(&generator.subschema_for::<Weight>()))
}
