//! Degrees and intervals of degrees, as a record states them.

use std::fmt;

use crate::case::Rating;
use crate::vocabulary::{Degree, Language, sentence};

/// A degree, or an interval of degrees, as a record states it.
///
/// In JSON a word, or an object of one key: `"established"`, `{"at_least": "emerging"}`, `{"at_most": "emerging"}`,
/// `{"between": ["emerging", "established"]}`.
///
/// ```
/// use policy_integration::{Degree, Language, case::StatedDegrees};
///
/// let degrees: StatedDegrees = serde_json::from_str(r#"{"at_least": "established"}"#)?;
/// assert_eq!(degrees, StatedDegrees::AtLeast(Degree::Established));
/// assert_eq!(degrees.label(Language::Dutch), "ten minste gevestigd");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StatedDegrees {
    /// Exactly this degree.
    Degree(Degree),
    /// This degree or a higher one.
    AtLeast(Degree),
    /// This degree or a lower one.
    AtMost(Degree),
    /// One of the degrees from the first to the second.
    Between(Degree, Degree),
}

impl StatedDegrees {
    /// The degrees that it names.
    pub(super) fn named(self) -> impl Iterator<Item = Degree> {
        let (one, other) = match self {
            Self::Degree(degree) | Self::AtLeast(degree) | Self::AtMost(degree) => (degree, None),
            Self::Between(low, high) => (low, Some(high)),
        };
        [one].into_iter().chain(other)
    }

    /// Returns the degrees that are possible; `None` for an interval that is reversed or on two scales.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Self::Degree(degree) => Some(Rating::known(degree)),
            Self::AtLeast(degree) => Some(Rating::at_least(degree)),
            Self::AtMost(degree) => Some(Rating::at_most(degree)),
            Self::Between(low, high) => Rating::between(low, high).ok(),
        }
    }

    /// Tells the degrees in words for a reader.
    pub fn label(self, language: Language) -> String {
        self.told(|degree| degree.label(language), language)
    }

    /// Tells the degrees by the labels that they are given.
    pub(super) fn told(self, name: impl Fn(Degree) -> &'static str, language: Language) -> String {
        match self {
            Self::Degree(degree) => name(degree).to_owned(),
            Self::AtLeast(degree) => {
                let degree = name(degree);
                sentence!(language, en "at least {degree}", nl "ten minste {degree}")
            }
            Self::AtMost(degree) => {
                let degree = name(degree);
                sentence!(language, en "at most {degree}", nl "ten hoogste {degree}")
            }
            Self::Between(low, high) => {
                let (low, high) = (name(low), name(high));
                sentence!(language, en "{low} to {high}", nl "{low} tot en met {high}")
            }
        }
    }
}

impl fmt::Display for StatedDegrees {
    /// The degrees as a record has them; a single one without its quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Degree(degree) => degree.fmt(f),
            Self::AtLeast(degree) => write!(f, r#"{{"at_least": "{degree}"}}"#),
            Self::AtMost(degree) => write!(f, r#"{{"at_most": "{degree}"}}"#),
            Self::Between(low, high) => write!(f, r#"{{"between": ["{low}", "{high}"]}}"#),
        }
    }
}
