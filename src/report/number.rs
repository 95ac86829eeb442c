//! Whole numbers in JSON: `3` and `3.0` are the same number there.

use serde::{Deserialize, Deserializer, de};

/// Reads a whole number from 0 up.
pub(crate) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let number = f64::deserialize(deserializer)?;
    whole_number(number)
        .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Float(number), &"a whole number from 0 up"))
}

/// The number as a whole number from 0 up, where it is one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a whole number in range")]
pub(crate) fn whole_number(number: f64) -> Option<u32> {
    (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32)
}
