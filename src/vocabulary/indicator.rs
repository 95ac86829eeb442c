//! Indicators: what the dimensions of joined-up working and of policy alienation were asked by.

use super::{Arrangement, Dimension, Document, Language, Source, Text};

/// An indicator of a dimension: what the dimension was made to mean in practice, as Table 4 of the source has it.
///
/// Joined-up working has four indicators, and change willingness six, on the dimensions of policy alienation. The table numbers
/// the dimensions of each concept from 1. Mutual understanding was found in the interviews and has none.
///
/// ```
/// use policy_integration::{Dimension, Framework, vocabulary::Indicator};
///
/// let of = |framework| Indicator::ALL.iter().filter(move |indicator| indicator.dimension.framework() == framework);
/// assert_eq!((of(Framework::JoinedUpWorking).count(), of(Framework::PolicyAlienation).count()), (4, 6));
/// let numbers: Vec<_> = Indicator::of(Dimension::SocietalMeaninglessness).map(|indicator| indicator.number).collect();
/// assert_eq!(numbers, ["4.1", "4.2"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Indicator {
    /// The number in the table, among those of its concept.
    pub number: &'static str,
    /// The dimension that it's an indicator of.
    pub dimension: Dimension,
    /// The arrangement by which it is brought about, where it is.
    pub arrangement: Option<Arrangement>,
    text: Text,
}

impl Indicator {
    /// The ten indicators, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self {
            number: "1.1",
            dimension: Dimension::Mandate,
            arrangement: Some(Arrangement::CaseCoordination),
            text: Text {
                en: "who coordinates a case decides for parties inside the municipality, for the sake of tailored support",
                nl: "wie de casusregie heeft, beslist omwille van maatwerk voor partijen binnen de gemeente",
            },
        },
        Self {
            number: "1.2",
            dimension: Dimension::Mandate,
            arrangement: Some(Arrangement::CaseCoordination),
            text: Text {
                en: "who coordinates a case takes one that is stuck up with parties outside the municipality",
                nl: "wie de casusregie heeft, schaalt een vastgelopen casus op naar partijen buiten de gemeente",
            },
        },
        Self {
            number: "2.1",
            dimension: Dimension::InterprofessionalInteraction,
            arrangement: Some(Arrangement::CaseConference),
            text: Text {
                en: "there is a case conference with parties inside and outside the municipality",
                nl: "er is een casusoverleg met partijen binnen en buiten de gemeente",
            },
        },
        Self {
            number: "3.1",
            dimension: Dimension::MutualTrust,
            arrangement: None,
            text: Text {
                en: "what the other parties choose can be counted on to lead to tailored support",
                nl: "er valt op te rekenen dat wat de andere partijen kiezen tot maatwerk leidt",
            },
        },
        Self {
            number: "1.1",
            dimension: Dimension::StrategicPowerlessness,
            arrangement: None,
            text: Text {
                en: "influence on what the policy is seems to be lacking",
                nl: "invloed op de inhoud van het beleid lijkt te ontbreken",
            },
        },
        Self {
            number: "2.1",
            dimension: Dimension::TacticalPowerlessness,
            arrangement: None,
            text: Text {
                en: "influence on how the policy is implemented seems to be lacking",
                nl: "invloed op de invoering van het beleid lijkt te ontbreken",
            },
        },
        Self {
            number: "3.1",
            dimension: Dimension::OperationalPowerlessness,
            arrangement: None,
            text: Text {
                en: "influence on how the policy is carried out seems to be lacking",
                nl: "invloed op de uitvoering van het beleid lijkt te ontbreken",
            },
        },
        Self {
            number: "4.1",
            dimension: Dimension::SocietalMeaninglessness,
            arrangement: None,
            text: Text {
                en: "the policy doesn't seem to make support cheaper",
                nl: "het beleid lijkt de hulpverlening niet goedkoper te maken",
            },
        },
        Self {
            number: "4.2",
            dimension: Dimension::SocietalMeaninglessness,
            arrangement: None,
            text: Text {
                en: "the policy doesn't seem to make support more effective",
                nl: "het beleid lijkt de hulpverlening niet effectiever te maken",
            },
        },
        Self {
            number: "5.1",
            dimension: Dimension::ClientMeaninglessness,
            arrangement: None,
            text: Text {
                en: "the policy doesn't seem to add anything for one's own clients",
                nl: "het beleid lijkt voor de eigen cliënten niets toe te voegen",
            },
        },
    ];

    /// The indicators of a dimension, in the order of the table.
    pub fn of(dimension: Dimension) -> impl Iterator<Item = &'static Self> {
        Self::ALL.iter().filter(move |indicator| indicator.dimension == dimension)
    }

    /// What it was made to mean.
    pub const fn label(self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// Where it comes from.
    pub const fn source(self) -> Source {
        Source::new(Document::Hassinini2021, "3.3, Table 4")
    }
}
