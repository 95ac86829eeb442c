//! Unknowns: what can be asked about a position, and the answers that are possible.

use crate::case::{Field, Position, Rating};
use crate::vocabulary::{Degree, Dimension, Language, Outcome, Text};

/// What can be asked about a position: a rating, or the outcome.
///
/// The order is that of the codebook, with the outcome last.
///
/// ```
/// use policy_integration::{Dimension, Language, Position, advice::Unknown};
///
/// let capacity = Unknown::Rating(Dimension::Capacity);
/// assert_eq!(capacity.label(Language::English), "capacity");
/// assert_eq!(capacity.answers(&Position::UNKNOWN).count(), 4);
/// assert_eq!(Unknown::Outcome.label(Language::Dutch), "uitkomst");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unknown {
    /// The rating of a dimension.
    Rating(Dimension),
    /// The rung that the outcome has reached.
    Outcome,
}

/// An answer to a question about an unknown.
///
/// ```
/// use policy_integration::{Degree, Dimension, Language, Outcome, Position, advice::PossibleAnswer};
///
/// let answer = PossibleAnswer::Degree(Dimension::Capacity, Degree::Established);
/// assert_eq!(answer.label(Language::English), "capacity established");
/// let position = answer.applied_to(&Position::UNKNOWN);
/// assert_eq!(position.rating(Dimension::Capacity).degree(), Some(Degree::Established));
/// assert_eq!(PossibleAnswer::Outcome(Outcome::Training).applied_to(&position).outcome(), Some(Outcome::Training));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PossibleAnswer {
    /// A dimension has this degree, which is on its scale.
    Degree(Dimension, Degree),
    /// The outcome is at this rung.
    Outcome(Outcome),
}

impl Unknown {
    /// Returns everything that is open in a position, in codebook order; the outcome comes last.
    pub fn open_in(position: &Position) -> impl Iterator<Item = Self> + use<> {
        let position = *position;
        let dimensions = Dimension::ALL.iter().copied().filter(move |d| position.rating(*d).degree().is_none());
        dimensions.map(Self::Rating).chain(position.outcome().is_none().then_some(Self::Outcome))
    }

    /// Returns the answers that a position leaves open, from the lowest degree on its scale to the highest.
    pub fn answers(self, position: &Position) -> impl Iterator<Item = PossibleAnswer> + use<> {
        let (dimension, rungs) = match self {
            Self::Rating(dimension) => (Some((dimension, position.rating(dimension))), None),
            Self::Outcome => (None, Some(position.outcomes())),
        };
        let degrees =
            dimension.into_iter().flat_map(|(d, rating)| rating.degrees().map(move |it| PossibleAnswer::Degree(d, it)));
        let is_open = move |rung: &&Outcome| rungs.as_ref().is_some_and(|rungs| rungs.contains(rung));
        degrees.chain(Outcome::ALL.iter().filter(is_open).map(|rung| PossibleAnswer::Outcome(*rung)))
    }

    /// Returns its name.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Self::Rating(dimension) => dimension.label(language),
            Self::Outcome => OUTCOME.in_language(language),
        }
    }

    /// Returns the codebook's question.
    pub const fn question(self, language: Language) -> &'static str {
        match self {
            Self::Rating(dimension) => dimension.question(language),
            Self::Outcome => Outcome::question(language),
        }
    }

    pub(super) fn field(self) -> Field {
        match self {
            Self::Rating(dimension) => Field::of(dimension),
            Self::Outcome => Field::OUTCOME,
        }
    }
}

const OUTCOME: Text = Text { en: "outcome", nl: "uitkomst" };

impl PossibleAnswer {
    /// Returns what it answers.
    pub const fn unknown(self) -> Unknown {
        match self {
            Self::Degree(dimension, _) => Unknown::Rating(dimension),
            Self::Outcome(_) => Unknown::Outcome,
        }
    }

    /// Returns the position with this answer. A degree of another scale than the dimension's changes nothing.
    #[must_use]
    pub fn applied_to(self, position: &Position) -> Position {
        match self {
            Self::Degree(dimension, degree) => position.with(dimension, Rating::known(degree)).unwrap_or(*position),
            Self::Outcome(rung) => position.with_outcome(rung),
        }
    }

    /// Returns the degree or the rung in words.
    pub fn value(self, language: Language) -> &'static str {
        match self {
            Self::Degree(dimension, degree) => dimension.degree_label(degree, language),
            Self::Outcome(rung) => rung.label(language),
        }
    }

    /// Returns the codebook's description of the degree or the rung; `None` for a degree of another scale.
    pub fn anchor(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Degree(dimension, degree) => dimension.anchor(degree, language),
            Self::Outcome(rung) => Some(rung.anchor(language)),
        }
    }

    /// Returns the unknown and its value in words.
    pub fn label(self, language: Language) -> String {
        format!("{} {}", self.unknown().label(language), self.value(language))
    }

    /// Returns several answers to one question in words.
    pub(super) fn labels(answers: &[Self], language: Language) -> String {
        let or = Text { en: " or ", nl: " of " }.in_language(language);
        let values: Vec<_> = answers.iter().map(|answer| answer.value(language)).collect();
        let unknown = answers.first().map_or("", |answer| answer.unknown().label(language));
        format!("{unknown} {}", values.join(or))
    }
}
