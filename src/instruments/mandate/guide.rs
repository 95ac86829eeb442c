//! The list of topics of the interviews, as a guide.

use crate::vocabulary::{Dimension, Document, Indicator, Language, Source, Text};

/// A topic of the interviews: a question, and the dimensions that its answer is coded on.
///
/// ```
/// use policy_integration::{Dimension, instruments::mandate::{GUIDE, Topic}};
///
/// let costs = GUIDE.iter().find(|topic| topic.number == "6b").unwrap();
/// assert_eq!(costs.dimensions, [Dimension::SocietalMeaninglessness]);
/// assert_eq!(costs.indicators().map(|indicator| indicator.number).collect::<Vec<_>>(), ["4.1"]);
/// // The list asks nothing of two kinds of powerlessness, nor of willingness itself.
/// assert!(Topic::not_asked().any(|dimension| dimension == Dimension::TacticalPowerlessness));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Topic {
    /// The number in the list: a figure, with a letter for what is asked on.
    pub number: &'static str,
    /// The dimensions that an answer is coded on.
    pub dimensions: &'static [Dimension],
    indicators: &'static [(Dimension, &'static str)],
    question: Text,
}

/// The topics of annex 3, in its order; which dimensions each is about is this crate's reading, by the words of Table 4.
///
/// Table 4 has two indicators of the mandate: deciding for parties inside (topic 1), and taking a stuck case up with parties outside
/// (topic 3). The mandate is coded on the first. The second is coded by itself, on
/// [`EscalationOutside`](Dimension::EscalationOutside): escalating gives no right to decide (3.1).
///
/// Interaction and trust are asked of parties inside (topics 4 and 5) and outside (4a and 5a), and have one code each: annex 1 has one,
/// and no count or answer is printed of either kind. The source's finding on the two is in
/// [`CITED_FINDINGS`](crate::published::CITED_FINDINGS).
pub const GUIDE: &[Topic] = &[
    Topic {
        number: "1",
        dimensions: &[Dimension::Mandate, Dimension::MandateHolder],
        indicators: &[(Dimension::Mandate, "1.1")],
        question: Text {
            en: "how the respondent sees it that team leaders with case coordination decide for other departments of the municipality",
            nl: "hoe de respondent ertegenover staat dat wijkteamleiders met casusregie voor andere gemeentelijke afdelingen beslissen",
        },
    },
    Topic {
        number: "2",
        dimensions: &[Dimension::StrategicInfluence, Dimension::StrategicPowerlessness],
        indicators: &[(Dimension::StrategicPowerlessness, "1.1")],
        question: Text {
            en: "how the respondent influenced the municipality's choice to let team leaders decide for other departments",
            nl: "welke invloed de respondent had op de keuze van de gemeente om wijkteamleiders voor andere afdelingen te laten beslissen",
        },
    },
    Topic {
        number: "3",
        dimensions: &[Dimension::EscalationOutside],
        indicators: &[(Dimension::Mandate, "1.2")],
        question: Text {
            en: "how the respondent sees it that team leaders with case coordination take a stuck case up with parties outside the municipality",
            nl: "hoe de respondent ertegenover staat dat wijkteamleiders met casusregie een vastgelopen casus opschalen naar partijen buiten de gemeente",
        },
    },
    Topic {
        number: "4",
        dimensions: &[Dimension::InterprofessionalInteraction],
        indicators: &[(Dimension::InterprofessionalInteraction, "2.1")],
        question: Text {
            en: "how parties inside the municipality that attend case conferences influence tailored support",
            nl: "hoe partijen binnen de gemeente die bij casusoverleggen aanwezig zijn, het bieden van maatwerk beïnvloeden",
        },
    },
    Topic {
        number: "4a",
        dimensions: &[Dimension::InterprofessionalInteraction],
        indicators: &[(Dimension::InterprofessionalInteraction, "2.1")],
        question: Text {
            en: "the same of parties outside the municipality",
            nl: "hetzelfde van partijen buiten de gemeente",
        },
    },
    Topic {
        number: "5",
        dimensions: &[Dimension::MutualTrust],
        indicators: &[(Dimension::MutualTrust, "3.1")],
        question: Text {
            en: "why the respondent can or can't count on the decisions of parties inside the municipality, where support is to be tailored",
            nl: "waarom de respondent bij maatwerk wel of niet kan rekenen op beslissingen van partijen binnen de gemeente",
        },
    },
    Topic {
        number: "5a",
        dimensions: &[Dimension::MutualTrust],
        indicators: &[(Dimension::MutualTrust, "3.1")],
        question: Text {
            en: "the same of parties outside the municipality",
            nl: "hetzelfde van partijen buiten de gemeente",
        },
    },
    Topic {
        number: "6",
        dimensions: &[Dimension::ClientMeaninglessness],
        indicators: &[(Dimension::ClientMeaninglessness, "5.1")],
        question: Text {
            en: "of what use case coordination and case conferences are to the respondent's clients",
            nl: "welk nut casusregie en casusoverleggen hebben voor de cliënten van de respondent",
        },
    },
    Topic {
        number: "6a",
        dimensions: &[Dimension::SocietalMeaninglessness],
        indicators: &[(Dimension::SocietalMeaninglessness, "4.2")],
        question: Text {
            en: "the same of the effectiveness of support",
            nl: "hetzelfde voor de effectiviteit van de zorg",
        },
    },
    Topic {
        number: "6b",
        dimensions: &[Dimension::SocietalMeaninglessness],
        indicators: &[(Dimension::SocietalMeaninglessness, "4.1")],
        question: Text { en: "the same of the costs of support", nl: "hetzelfde voor de kosten van de zorg" },
    },
];

impl Topic {
    /// What is asked about.
    pub const fn question(&self, language: Language) -> &'static str {
        self.question.in_language(language)
    }

    /// The indicators that it asks by.
    pub fn indicators(&self) -> impl Iterator<Item = &'static Indicator> {
        let is_of = |indicator: &Indicator, (dimension, number): &(Dimension, &str)| {
            indicator.dimension == *dimension && indicator.number == *number
        };
        let indicators = self.indicators.iter();
        indicators.flat_map(move |of| Indicator::ALL.iter().filter(move |indicator| is_of(indicator, of)))
    }

    /// The dimensions that the source counts and no topic of the list asks about, in codebook order. Whoever uses the guide has to ask
    /// them besides.
    pub fn not_asked() -> impl Iterator<Item = Dimension> {
        const COUNTED: &[Dimension] = &[
            Dimension::StatedWillingness,
            Dimension::TacticalPowerlessness,
            Dimension::OperationalPowerlessness,
            Dimension::TacticalInfluence,
        ];
        COUNTED.iter().copied()
    }

    /// Where it comes from.
    pub const fn source(&self) -> Source {
        Source::new(Document::Hassinini2021, "annex 3; Table 4")
    }
}
