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
                en: "the respondent perceives a lack of influence on the content of the policy",
                nl: "de respondent ervaart een gebrek aan invloed op de inhoud van het beleid",
            },
        },
        Self {
            number: "2.1",
            dimension: Dimension::TacticalPowerlessness,
            arrangement: None,
            text: Text {
                en: "the respondent perceives a lack of influence on how the policy is implemented",
                nl: "de respondent ervaart een gebrek aan invloed op de invoering van het beleid",
            },
        },
        Self {
            number: "3.1",
            dimension: Dimension::OperationalPowerlessness,
            arrangement: None,
            text: Text {
                en: "the respondent perceives a lack of influence on how the policy is carried out",
                nl: "de respondent ervaart een gebrek aan invloed op de uitvoering van het beleid",
            },
        },
        Self {
            number: "4.1",
            dimension: Dimension::SocietalMeaninglessness,
            arrangement: None,
            text: Text {
                en: "the respondent doesn't see that the policy makes support cheaper",
                nl: "de respondent ziet niet dat het beleid de hulpverlening goedkoper maakt",
            },
        },
        Self {
            number: "4.2",
            dimension: Dimension::SocietalMeaninglessness,
            arrangement: None,
            text: Text {
                en: "the respondent doesn't see that the policy makes support more effective",
                nl: "de respondent ziet niet dat het beleid de hulpverlening effectiever maakt",
            },
        },
        Self {
            number: "5.1",
            dimension: Dimension::ClientMeaninglessness,
            arrangement: None,
            text: Text {
                en: "the respondent doesn't see what the policy adds for the own clients",
                nl: "de respondent ziet niet wat het beleid voor de eigen cliënten toevoegt",
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
