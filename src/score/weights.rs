//! The weights in a model of dimensions: their form, their place, their schema.

use std::collections::BTreeMap;

use super::Weight;
use crate::report::{Accepted, Code, Finding, Path, Place};
use crate::vocabulary::{Dimension, Framework};

/// The dimensions that a scoring model weighs.
pub(crate) struct OfMultilevel;

impl Place for OfMultilevel {
    fn ids() -> &'static [&'static str] {
        Framework::Multilevel.ids()
    }
}

/// The dimensions that a willingness model weighs.
pub(crate) struct OfAlienation;

impl Place for OfAlienation {
    fn ids() -> &'static [&'static str] {
        Framework::PolicyAlienation.ids()
    }
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
