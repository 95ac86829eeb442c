//! Parts of a whole, that add up exactly.

use serde::{Deserialize, Serialize};

use super::Bounds;
use crate::vocabulary::{Language, Text};

/// How much is certain and how much is possible, in parts of a whole: a fraction whose parts add up exactly.
///
/// ```
/// use policy_integration::uncertainty::Parts;
///
/// let parts = Parts { lower: 4, upper: 6, of: 7 };
/// assert_eq!(parts.to_string(), "4–6 of 7");
/// assert_eq!(parts.bounds().to_string(), "0.57–0.86");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Parts {
    /// The parts that are certain.
    pub lower: u64,
    /// The parts that are possible.
    pub upper: u64,
    /// The parts of the whole.
    pub of: u64,
}

impl Parts {
    /// The fraction, in [0, 1]; everything where the whole has no parts.
    pub fn bounds(self) -> Bounds {
        if self.of == 0 { Bounds::WHOLE } else { Bounds::of_parts(self.lower, self.upper, self.of, true) }
    }

    /// The fraction in words.
    ///
    /// ```
    /// use policy_integration::{Language, uncertainty::Parts};
    ///
    /// assert_eq!(Parts { lower: 4, upper: 6, of: 7 }.label(Language::Dutch), "4–6 van 7");
    /// ```
    pub fn label(self, language: Language) -> String {
        let of = Text { en: "of", nl: "van" }.in_language(language);
        let Self { lower, upper, of: whole } = self;
        if lower == upper { format!("{lower} {of} {whole}") } else { format!("{lower}–{upper} {of} {whole}") }
    }

    /// The parts that are open.
    pub(crate) const fn open(self) -> u64 {
        self.upper - self.lower
    }
}

impl std::fmt::Display for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}

/// The least number that both divide; for weights and denominators, which are small.
pub(crate) fn least_common_multiple(a: u64, b: u64) -> u64 {
    a / greatest_common_divisor(a, b) * b
}

/// The greatest number that divides both; 1 where both are 0.
pub(crate) const fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    if divisor == 0 { 1 } else { divisor }
}
