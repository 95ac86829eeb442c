//! Statements: what a record says of one dimension at one moment.

use std::fmt;
use std::sync::LazyLock;

use super::StatedDegrees;
use crate::case::Rating;
use crate::vocabulary::{Degree, Dimension, Language, Scale, Text, sentence};

/// The words of a change.
const CHANGES: [&str; 3] = ["grew", "fell", "unchanged"];

/// A scale's degrees, the word for none of them in particular, and the words of a change.
fn words_of(scale: Scale) -> Vec<&'static str> {
    let degrees = scale.degrees().iter().map(|degree| degree.id());
    degrees.chain(["unknown"]).chain(CHANGES).collect()
}

/// What a record says of one dimension at one moment.
///
/// In JSON a word, or an object of one key: `"established"`, `"unknown"`, `{"at_least": "emerging"}`,
/// `{"at_most": "emerging"}`, `{"between": ["emerging", "established"]}`, and at a later moment also `"grew"`, `"fell"`,
/// `"unchanged"`, `{"grew_to": "established"}` and `{"fell_to": {"at_most": "emerging"}}`. A dimension that is left out is unknown at the first moment, and carries its rating at a later
/// one; an explicit `"unknown"` breaks the carry.
///
/// ```
/// use policy_integration::{Degree, Statement};
///
/// let statement: Statement = serde_json::from_str(r#"{"at_least": "established"}"#)?;
/// assert_eq!(statement, Statement::AtLeast(Degree::Established));
/// assert_eq!(serde_json::to_string(&Statement::Grew)?, r#""grew""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Statement {
    /// Exactly this degree.
    Degree(Degree),
    /// Explicitly unknown: nothing carries.
    Unknown,
    /// This degree or a higher one.
    AtLeast(Degree),
    /// This degree or a lower one.
    AtMost(Degree),
    /// One of the degrees from the first to the second.
    Between(Degree, Degree),
    /// Higher than at the moment before, by an unstated amount. A degree that wasn't known before was then not the highest
    /// one; one that was known to be the highest stays so, with a warning: that anchor is open above.
    Grew,
    /// Lower than at the moment before, by an unstated amount; never from the lowest degree, which is closed below.
    Fell,
    /// Said to be the same as at the moment before ("no change noted").
    Unchanged,
    /// One of these degrees, and lower at the moment before.
    ///
    /// A degree before that is certainly as high as the lowest of these makes it growth within the degree, with a warning:
    /// the later degree is then at least the earlier one, and at least the lowest of these. Since nothing grows to the
    /// scale's lowest degree, that one doesn't count among these.
    GrewTo(StatedDegrees),
    /// One of these degrees, and higher at the moment before: the mirror image of [`GrewTo`](Self::GrewTo).
    FellTo(StatedDegrees),
}

impl From<StatedDegrees> for Statement {
    fn from(degrees: StatedDegrees) -> Self {
        match degrees {
            StatedDegrees::Degree(degree) => Self::Degree(degree),
            StatedDegrees::AtLeast(degree) => Self::AtLeast(degree),
            StatedDegrees::AtMost(degree) => Self::AtMost(degree),
            StatedDegrees::Between(low, high) => Self::Between(low, high),
        }
    }
}

impl Statement {
    /// The words that are a statement by themselves on a scale; no change can stand at the first moment.
    pub(crate) fn words(scale: Scale, is_first: bool) -> &'static [&'static str] {
        static WORDS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| Scale::ALL.iter().copied().map(words_of).collect());
        let words = &WORDS[scale as usize];
        if is_first { &words[..words.len() - CHANGES.len()] } else { words }
    }

    /// Returns the degree or interval that is stated of this moment by itself, with no word of the moment before.
    pub(super) const fn stated(self) -> Option<StatedDegrees> {
        match self {
            Self::Degree(degree) => Some(StatedDegrees::Degree(degree)),
            Self::AtLeast(degree) => Some(StatedDegrees::AtLeast(degree)),
            Self::AtMost(degree) => Some(StatedDegrees::AtMost(degree)),
            Self::Between(low, high) => Some(StatedDegrees::Between(low, high)),
            _ => None,
        }
    }

    /// Returns the degree or interval of the statement, that of a change included; none where no degree is named.
    ///
    /// ```
    /// use policy_integration::{Degree, Statement, case::StatedDegrees};
    ///
    /// let established = StatedDegrees::Degree(Degree::Established);
    /// assert_eq!(Statement::GrewTo(established).stated_degrees(), Some(established));
    /// assert_eq!(Statement::Grew.stated_degrees(), None);
    /// ```
    pub const fn stated_degrees(self) -> Option<StatedDegrees> {
        match self {
            Self::GrewTo(degrees) | Self::FellTo(degrees) => Some(degrees),
            other => other.stated(),
        }
    }

    /// Returns how many objects and lists a record puts around the degrees of the statement.
    pub(super) const fn depth(self) -> usize {
        let of_change = if matches!(self, Self::GrewTo(_) | Self::FellTo(_)) { 1 } else { 0 };
        of_change
            + match self.stated_degrees() {
                None | Some(StatedDegrees::Degree(_)) => 0,
                Some(StatedDegrees::AtLeast(_) | StatedDegrees::AtMost(_)) => 1,
                Some(StatedDegrees::Between(..)) => 2,
            }
    }

    /// The degrees that it names.
    pub(crate) fn degrees(self) -> impl Iterator<Item = Degree> {
        self.stated_degrees().into_iter().flat_map(StatedDegrees::named)
    }

    /// The statement that is a word by itself.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "unknown" => Some(Self::Unknown),
            "grew" => Some(Self::Grew),
            "fell" => Some(Self::Fell),
            "unchanged" => Some(Self::Unchanged),
            _ => Degree::from_id(word).map(Self::Degree),
        }
    }

    /// Whether it speaks of the moment before: grown, fallen or unchanged.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Grew | Self::Fell | Self::Unchanged | Self::GrewTo(_) | Self::FellTo(_))
    }

    /// Whether it is growth to the lowest degree, or decline to the highest one.
    pub(crate) fn is_to_wrong_end(self) -> bool {
        match self {
            Self::GrewTo(degrees) => degrees.rating().is_some_and(|rating| rating.upper() == rating.scale().bottom()),
            Self::FellTo(degrees) => degrees.rating().is_some_and(|rating| rating.lower() == rating.scale().top()),
            _ => false,
        }
    }

    /// What it says by itself: `None` for a change, which depends on the moment before, and for an interval that is
    /// upside down.
    ///
    /// ```
    /// # use policy_integration::{Degree, Rating, Statement, vocabulary::Scale};
    /// let statement = Statement::AtMost(Degree::Emerging);
    /// assert_eq!(statement.rating(Scale::Integration), Some(Rating::at_most(Degree::Emerging)));
    /// assert_eq!(Statement::Grew.rating(Scale::Integration), None);
    /// ```
    pub fn rating(self, scale: Scale) -> Option<Rating> {
        if self == Self::Unknown { Some(Rating::unknown(scale)) } else { self.stated()?.rating() }
    }

    /// Returns the statement in the shortest form that allows the same degrees: at least the highest degree is the highest.
    pub(crate) fn canonical(self, scale: Scale) -> Self {
        let shortest = |degrees: StatedDegrees| match degrees.rating().map(Rating::statement) {
            Some(statement) => statement.stated(),
            None => Some(degrees),
        };
        match self {
            // Growth to any degree is growth.
            Self::GrewTo(degrees) => shortest(degrees).map_or(Self::Grew, Self::GrewTo),
            Self::FellTo(degrees) => shortest(degrees).map_or(Self::Fell, Self::FellTo),
            other => other.rating(scale).map_or(other, Rating::statement),
        }
    }

    /// The statement in words for a reader.
    ///
    /// ```
    /// # use policy_integration::{Degree, Language, Statement};
    /// let statement = Statement::AtLeast(Degree::Established);
    /// assert_eq!(statement.label(Language::Dutch), "ten minste gevestigd");
    /// ```
    pub fn label(self, language: Language) -> String {
        self.told(|degree| degree.label(language), language)
    }

    /// The statement about a dimension in words for a reader, by what the degrees are called there.
    ///
    /// ```
    /// # use policy_integration::{Degree, Dimension, Language, Statement};
    /// let statement = Statement::Degree(Degree::For);
    /// assert_eq!(statement.label_on(Dimension::MutualTrust, Language::Dutch), "veel");
    /// ```
    pub fn label_on(self, dimension: Dimension, language: Language) -> String {
        self.told(|degree| dimension.degree_label(degree, language), language)
    }

    fn told(self, name: impl Fn(Degree) -> &'static str, language: Language) -> String {
        let word = |en, nl| Text { en, nl }.in_language(language).to_owned();
        match self {
            Self::Unknown => word("unknown", "onbekend"),
            Self::Grew => word("grew", "gegroeid"),
            Self::Fell => word("fell", "gedaald"),
            Self::Unchanged => word("no change noted", "geen verandering gemeld"),
            Self::GrewTo(degrees) => {
                let degrees = degrees.told(name, language);
                sentence!(language, en "grew to {degrees}", nl "gegroeid naar {degrees}")
            }
            Self::FellTo(degrees) => {
                let degrees = degrees.told(name, language);
                sentence!(language, en "fell to {degrees}", nl "gedaald naar {degrees}")
            }
            other => other.stated().map_or_else(String::new, |degrees| degrees.told(name, language)),
        }
    }
}

impl fmt::Display for Statement {
    /// The statement as a record has it; a word without its quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let change = |f: &mut fmt::Formatter<'_>, key: &str, degrees: &StatedDegrees| match degrees {
            StatedDegrees::Degree(degree) => write!(f, r#"{{"{key}": "{degree}"}}"#),
            interval => write!(f, r#"{{"{key}": {interval}}}"#),
        };
        match self {
            Self::Unknown => f.write_str("unknown"),
            Self::Grew => f.write_str("grew"),
            Self::Fell => f.write_str("fell"),
            Self::Unchanged => f.write_str("unchanged"),
            Self::GrewTo(degrees) => change(f, "grew_to", degrees),
            Self::FellTo(degrees) => change(f, "fell_to", degrees),
            other => other.stated().map_or(Ok(()), |degrees| degrees.fmt(f)),
        }
    }
}
