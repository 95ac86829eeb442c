//! Indicators: what the dimensions of joined-up working were asked by.

use super::{Arrangement, Dimension, Document, Language, Source, Text};

/// An indicator of a dimension of joined-up working: what it was made to mean in practice, as Table 4 of the source has it.
///
/// Three dimensions have indicators, one of them two. Mutual understanding was found in the interviews and has none.
///
/// ```
/// use policy_integration::{Dimension, vocabulary::Indicator};
///
/// let with_arrangement = Indicator::ALL.iter().filter(|indicator| indicator.arrangement.is_some());
/// assert_eq!((Indicator::ALL.len(), with_arrangement.count()), (4, 3));
/// assert!(Indicator::ALL.iter().all(|indicator| indicator.dimension != Dimension::MutualUnderstanding));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Indicator {
    /// The number in the table.
    pub number: &'static str,
    /// The dimension that it's an indicator of.
    pub dimension: Dimension,
    /// The arrangement by which it is brought about, where it is.
    pub arrangement: Option<Arrangement>,
    text: Text,
}

impl Indicator {
    /// The indicators of joined-up working, in the order of the table.
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
    ];

    /// What it was made to mean.
    pub const fn label(self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// Where it comes from.
    pub const fn source(self) -> Source {
        Source::new(Document::Hassinini2021, "3.3, Table 4")
    }
}
