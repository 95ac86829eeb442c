//! `null` in JSON: the same as leaving a key out, wherever a key may be left out.

use serde::{Deserialize, Deserializer};

/// Reads a value, or the default for `null`.
pub(crate) fn or_default<'de, T: Default + Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
