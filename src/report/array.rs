//! The elements of a JSON array, one by one.

use std::fmt;

use serde::de::{Deserializer, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Report;
use super::node::{unmarked_bytes, unreadable_list};

/// Passes on the text of each element of an array, with its place; returns how many there are.
///
/// # Errors
/// A report where the whole is no array.
pub(crate) fn each_element(json: &[u8], take: impl FnMut(usize, &str)) -> Result<usize, Report> {
    let json = unmarked_bytes(json);
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    deserializer
        .deserialize_seq(Elements(take))
        .and_then(|count| deserializer.end().map(|()| count))
        .map_err(|error| unreadable_list(json, &error))
}

struct Elements<F>(F);

impl<'de, F: FnMut(usize, &str)> Visitor<'de> for Elements<F> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<usize, A::Error> {
        let mut index = 0;
        while let Some(element) = elements.next_element::<&RawValue>()? {
            (self.0)(index, element.get());
            index += 1;
        }
        Ok(index)
    }
}
