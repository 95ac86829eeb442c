//! Crossings: two dimensions of two sources, and what the one says about the other.

use std::borrow::Cow;

use super::table::TABLE;
use crate::case::{OffScaleError, Rating};
use crate::vocabulary::{Degree, Dimension, Language, Level, Source, Text, terms};

terms! {
    /// How near two dimensions of two sources come, in the words that are used for matching vocabularies (SKOS).
    ///
    /// There's no exact match: no two sources ask the same thing of the same holder by the same anchors.
    ///
    /// ```
    /// use policy_integration::{Language, instruments::MatchStrength};
    ///
    /// assert!(MatchStrength::CloseMatch > MatchStrength::RelatedMatch);
    /// assert_eq!(MatchStrength::CloseMatch.label(Language::Dutch), "komt nauw overeen");
    /// ```
    #[non_exhaustive]
    pub enum MatchStrength {
        /// They ask different things, or ask of different holders; a degree of the one rules degrees of the other out.
        RelatedMatch = "related_match", en "related match", nl "is verwant";
        /// They ask the same of the same kind of holder, on scales of their own.
        CloseMatch = "close_match", en "close match", nl "komt nauw overeen";
    }
}

/// Two dimensions of two sources, and what each degree of the one leaves possible of the other.
///
/// What the table's degrees say is this crate's reading of both anchors, and cautious: a degree that rules nothing out isn't in it.
///
/// ```
/// use policy_integration::{Degree, Dimension, Language, Rating, instruments::{Crossing, MatchStrength}};
///
/// let crossing = Crossing::all().iter().find(|crossing| crossing.from == Dimension::Staffing).unwrap();
/// assert_eq!((crossing.to, crossing.strength), (Dimension::Capacity, MatchStrength::CloseMatch));
/// assert_eq!(crossing.says(Rating::known(Degree::Sufficient)), Rating::at_least(Degree::Established));
/// assert_eq!(crossing.says(Rating::at_least(Degree::Somewhat)), Rating::at_least(Degree::Emerging));
/// assert!(crossing.why(Language::English).starts_with("people enough"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Crossing {
    /// The dimension of another source.
    pub from: Dimension,
    /// The multilevel dimension.
    pub to: Dimension,
    /// How near they come.
    pub strength: MatchStrength,
    /// What each degree of `from` leaves possible; one that isn't here leaves everything possible.
    pub(super) degrees: Cow<'static, [(Degree, Rating)]>,
    pub(super) why: Text,
}

impl Crossing {
    /// Every crossing, in codebook order of the multilevel dimensions, the nearer first.
    pub const fn all() -> &'static [Self] {
        TABLE
    }

    /// A crossing of your own: what each of these degrees of `from` leaves possible of `to`, and why. A degree that isn't here leaves
    /// everything possible.
    ///
    /// # Errors
    /// A degree that isn't on the scale of its dimension.
    ///
    /// ```
    /// use policy_integration::{Crosswalk, Degree, Dimension, Rating, instruments::{Crossing, MatchStrength}, vocabulary::Text};
    ///
    /// let why = Text { en: "a case conference is a structure", nl: "een casusoverleg is een structuur" };
    /// let says = [(Degree::Present, Rating::at_least(Degree::Established))];
    /// let (from, to) = (Dimension::CaseConference, Dimension::WorkStructures);
    /// let crosswalk = Crosswalk::default().with(Crossing::new(from, to, MatchStrength::CloseMatch, says, why)?);
    /// assert_eq!(crosswalk.crossings().filter(|crossing| crossing.from == from).count(), 1);
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn new(
        from: Dimension,
        to: Dimension,
        strength: MatchStrength,
        says: impl IntoIterator<Item = (Degree, Rating)>,
        why: Text,
    ) -> Result<Self, OffScaleError> {
        let degrees: Vec<_> = says.into_iter().collect();
        let off_scale = degrees.iter().find_map(|(degree, rating)| {
            let both = [(from, *degree), (to, rating.lower())];
            both.into_iter().find(|(dimension, degree)| degree.scale() != dimension.scale())
        });
        match off_scale {
            Some((dimension, degree)) => Err(OffScaleError { dimension, degree }),
            None => Ok(Self { from, to, strength, degrees: degrees.into(), why }),
        }
    }

    /// What a rating of `from` leaves possible of `to`: what any of the degrees that it leaves open does. Everything, where
    /// the rating is of another scale.
    pub fn says(&self, stated: Rating) -> Rating {
        let ratings: Vec<_> = stated.degrees().map(|degree| self.said_by(degree)).collect();
        let low = ratings.iter().map(|rating| rating.lower()).min();
        let high = ratings.iter().map(|rating| rating.upper()).max();
        let ends = low.zip(high).and_then(|(low, high)| Rating::between(low, high).ok());
        ends.unwrap_or(Rating::unknown(self.to.scale()))
    }

    fn said_by(&self, degree: Degree) -> Rating {
        let said = self.degrees.iter().find(|(of, _)| *of == degree);
        said.map_or(Rating::unknown(self.to.scale()), |(_, rating)| *rating)
    }

    /// Whether both are of a person: what it says is then about the officer who carries the subject, if that's the one who
    /// was rated.
    pub fn is_of_a_person(&self) -> bool {
        [self.from, self.to].iter().all(|dimension| dimension.level() == Some(Level::Individual))
    }

    /// Why, from both anchors.
    pub const fn why(&self, language: Language) -> &'static str {
        self.why.in_language(language)
    }

    /// Where the two sources speak of it, the other source first.
    pub const fn sources(&self) -> [Source; 2] {
        [self.from.source(), self.to.source()]
    }
}
