//! Kinships: words of the other three sources that speak of one subject.

use super::MatchStrength;
use crate::case::Rating;
use crate::vocabulary::{Degree, Dimension, ExperimentObstacle, Language, Source, Text};

use MatchStrength::RelatedMatch;

/// A word of one of the other three sources: a dimension, or an obstacle of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SourceWord {
    /// A dimension.
    Dimension(Dimension),
    /// Something that is in the way of an experiment.
    Obstacle(ExperimentObstacle),
}

impl SourceWord {
    /// The label for a reader.
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Dimension(dimension) => dimension.label(language),
            Self::Obstacle(obstacle) => obstacle.label(language),
        }
    }

    /// Where its source speaks of it.
    pub const fn source(self) -> Source {
        match self {
            Self::Dimension(dimension) => dimension.source(),
            Self::Obstacle(obstacle) => obstacle.source(),
        }
    }
}

/// Two words of two of the other three sources that speak of one subject, and what a degree of the first leaves possible of the second.
///
/// A [`Crosswalk`](super::Crosswalk) narrows the multilevel dimensions only, and uses none of these: an experiment, an official and
/// a respondent are different units, and which belong together the record doesn't say.
///
/// ```
/// use policy_integration::{Degree, Dimension, Rating, instruments::{Kinship, SourceWord}};
///
/// let conference = SourceWord::Dimension(Dimension::CaseConference);
/// let kinship = Kinship::all().iter().find(|kinship| kinship.from == conference).unwrap();
/// assert_eq!(kinship.to, Dimension::OperationalLink);
/// assert_eq!(kinship.says(Rating::known(Degree::Present)), Rating::known(Degree::Present));
/// assert!(kinship.says(Rating::known(Degree::NotPresent)).is_unknown());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Kinship {
    /// The word of one source.
    pub from: SourceWord,
    /// The dimension of another.
    pub to: Dimension,
    /// How near they come.
    pub strength: MatchStrength,
    /// The degree of `from` that leaves only one degree of `to` possible; `None` where no degree rules anything out.
    only: Option<(Degree, Degree)>,
    why: Text,
}

impl Kinship {
    /// Every kinship.
    pub const fn all() -> &'static [Self] {
        ALL
    }

    /// What a rating of `from` leaves possible of `to`: everything, unless the rating is a degree that rules something out.
    pub fn says(&self, stated: Rating) -> Rating {
        match self.only {
            Some((of, only)) if stated.degree() == Some(of) => Rating::known(only),
            _ => Rating::unknown(self.to.scale()),
        }
    }

    /// Why, from both sources.
    pub const fn why(&self, language: Language) -> &'static str {
        self.why.in_language(language)
    }

    /// Where the two sources speak of it.
    pub const fn sources(&self) -> [Source; 2] {
        [self.from.source(), self.to.source()]
    }
}

const ALL: &[Kinship] = &[
    Kinship {
        from: SourceWord::Dimension(Dimension::InnovativeEntrepreneurship),
        to: Dimension::Networker,
        strength: RelatedMatch,
        only: None,
        why: Text {
            en: "4.2 says of institutional entrepreneurs in general, before it tells two types apart, that who has a crucial role has access \
                 to several domains and can steer between them, as a spanner who is a spider in the web; the pioneers needn't be \
                 officials, so that no degree rules another out",
            nl: "4.2 zegt van institutionele ondernemers in het algemeen, voordat zij twee typen onderscheidt, dat wie een cruciale rol heeft, \
                 toegang heeft tot meerdere domeinen en daartussen kan laveren, zoals een grenswerker die als een spin in het web zit; de \
                 pioniers hoeven geen ambtenaren te zijn, zodat geen graad een andere uitsluit",
        },
    },
    Kinship {
        from: SourceWord::Dimension(Dimension::InnovativeEntrepreneurship),
        to: Dimension::IntrinsicMotivation,
        strength: RelatedMatch,
        only: None,
        why: Text {
            en: "4.2 says of institutional entrepreneurs in general, before it tells two types apart, that good ones are personally \
                 motivated, as spanners are from within; they needn't be one person, so that no degree rules another out",
            nl: "4.2 zegt van institutionele ondernemers in het algemeen, voordat zij twee typen onderscheidt, dat goede persoonlijk \
                 gemotiveerd zijn, zoals grenswerkers intrinsiek; het hoeft niet één persoon te zijn, zodat geen graad een andere uitsluit",
        },
    },
    Kinship {
        from: SourceWord::Dimension(Dimension::InnovativeEntrepreneurship),
        to: Dimension::ChancesSeen,
        strength: RelatedMatch,
        only: None,
        why: Text {
            en: "4.2 says of institutional entrepreneurs in general, before it tells two types apart, that good ones see possibilities, \
                 and spanners recognize chances to link; they needn't be one person, so that no degree rules another out",
            nl: "4.2 zegt van institutionele ondernemers in het algemeen, voordat zij twee typen onderscheidt, dat goede mogelijkheden \
                 zien, en grenswerkers herkennen koppelkansen; het hoeft niet één persoon te zijn, zodat geen graad een andere uitsluit",
        },
    },
    Kinship {
        from: SourceWord::Dimension(Dimension::InnovativeEntrepreneurship),
        to: Dimension::Innovator,
        strength: RelatedMatch,
        only: None,
        why: Text {
            en: "both are about bringing something new; what an innovator does the interview doesn't say, and the pioneers (4.2) needn't be \
                 officials, so that no degree rules another out",
            nl: "beide gaan over iets nieuws brengen; wat een innovator doet, vertelt het interview niet, en de pioniers (4.2) hoeven geen \
                 ambtenaren te zijn, zodat geen graad een andere uitsluit",
        },
    },
    Kinship {
        from: SourceWord::Dimension(Dimension::CaseConference),
        to: Dimension::OperationalLink,
        strength: RelatedMatch,
        only: Some((Degree::Present, Degree::Present)),
        why: Text {
            en: "a conference in which the parties discuss a case is cooperation of those who do the work, across sectors; without one they \
                 may cooperate otherwise. All this if the conference and the experiment are of the same parties",
            nl: "een overleg waarin de partijen een casus bespreken, is samenwerking van uitvoerenden over sectoren heen; zonder zo'n overleg \
                 kunnen zij anders samenwerken. Dit alles als het overleg en het experiment van dezelfde partijen zijn",
        },
    },
    Kinship {
        from: SourceWord::Obstacle(ExperimentObstacle::ConflictingFunding),
        to: Dimension::FundingAcrossDomains,
        strength: RelatedMatch,
        only: None,
        why: Text {
            en: "funding across domains would take away that one law pays while another saves, or that money isn't easily joined; a \
                 municipality can have such funding for other money, so that neither rules the other out",
            nl: "integrale financiering zou wegnemen dat de ene wet betaalt terwijl de andere bespaart, of dat geld moeilijk is samen te \
                 voegen; een gemeente kan zulke financiering voor ander geld hebben, zodat geen van beide de andere uitsluit",
        },
    },
];
