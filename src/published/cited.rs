//! Figures of other populations that a source cites, each with its population, and without a verdict.

use crate::vocabulary::{Document, Language, Source, Text};

/// A figure that Van der Veer (2013) cites from another study: it is about another population than the two courses, so that no data here
/// can test it.
///
/// ```
/// use policy_integration::{Language, published::CITED_FIGURES};
///
/// let wanted = CITED_FIGURES.iter().find(|figure| figure.id == "want_clients_in_welfare_work").unwrap();
/// assert_eq!((wanted.lower, wanted.upper), (70.0, 70.0));
/// assert_eq!(wanted.population(Language::English), "social services of municipalities, by their managers (Dodeweerd 2011)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CitedFigure {
    /// The identifier.
    pub id: &'static str,
    /// The lowest that the figure can be.
    pub lower: f64,
    /// The highest that the figure can be.
    pub upper: f64,
    /// Whether it is a percentage; else it is a number.
    pub is_percentage: bool,
    text: Text,
    population: Text,
    place: &'static str,
}

impl CitedFigure {
    /// What it is a figure of.
    pub const fn text(&self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// The population, and the study that counted it.
    pub const fn population(&self, language: Language) -> &'static str {
        self.population.in_language(language)
    }

    /// Where the source cites it.
    pub const fn source(&self) -> Source {
        Source::new(Document::VanDerVeer2013, self.place)
    }
}

const SOCIAL_SERVICES: Text = Text {
    en: "social services of municipalities, by their managers (Dodeweerd 2011)",
    nl: "sociale diensten van gemeenten, volgens hun managers (Dodeweerd 2011)",
};

/// The figures, in the order of the source.
pub const CITED_FIGURES: &[CitedFigure] = &[
    CitedFigure {
        id: "want_clients_in_welfare_work",
        lower: 70.0,
        upper: 70.0,
        is_percentage: true,
        text: Text {
            en: "would like to have people on social assistance work in local welfare work",
            nl: "zou mensen met bijstand willen inzetten voor lokaal welzijnswerk",
        },
        population: SOCIAL_SERVICES,
        place: "2.2; note 10",
    },
    CitedFigure {
        id: "have_clients_in_welfare_work",
        lower: 30.0,
        upper: 40.0,
        is_percentage: true,
        text: Text { en: "actually does so, often not structurally", nl: "doet dat ook echt, vaak niet structureel" },
        population: SOCIAL_SERVICES,
        place: "2.2; note 10",
    },
    CitedFigure {
        id: "clients_helped",
        lower: 0.0,
        upper: 4.0,
        is_percentage: true,
        text: Text {
            en: "of those on social assistance have been helped to take part or to work again within social support (Wmo), at most",
            nl: "van het bijstandsbestand is binnen het Wmo-beleid geholpen met participatie of re-integratie, ten hoogste",
        },
        population: Text {
            en: "people on social assistance in municipalities (no study is named; the figure follows those of Dodeweerd 2011)",
            nl: "mensen met bijstand in gemeenten (geen onderzoek genoemd; het cijfer volgt op die van Dodeweerd 2011)",
        },
        place: "2.2, after note 10",
    },
    CitedFigure {
        id: "had_an_overarching_vision",
        lower: 90.0,
        upper: 100.0,
        is_percentage: true,
        text: Text {
            en: "had an overarching vision of social support in 2008, a year after the law came into force: more than nine in ten",
            nl: "had in 2008, een jaar na de invoering van de wet, een overkoepelende visie op maatschappelijke ondersteuning: ruim \
                 negen op de tien",
        },
        population: Text {
            en: "municipalities (De Klerk, Gilsing & Timmermans 2010)",
            nl: "gemeenten (De Klerk, Gilsing & Timmermans 2010)",
        },
        place: "3.1; note 18",
    },
    CitedFigure {
        id: "interested_in_pilots",
        lower: 140.0,
        upper: 140.0,
        is_percentage: false,
        text: Text { en: "were interested in taking part", nl: "hadden belangstelling om mee te doen" },
        population: Text {
            en: "municipalities, at the national pilots of 2005 (Staatscourant 2005, 168)",
            nl: "gemeenten, bij de landelijke proeftuinen van 2005 (Staatscourant 2005, 168)",
        },
        place: "note 41",
    },
    CitedFigure {
        id: "pilots",
        lower: 25.0,
        upper: 25.0,
        is_percentage: false,
        text: Text { en: "pilots were planned", nl: "proeftuinen waren voorzien" },
        population: Text {
            en: "pilots, and no municipalities, in the introduction programme for the Wmo of the ministry and the VNG (no study is named)",
            nl: "proeftuinen, en geen gemeenten, in het Wmo-invoeringsprogramma van het ministerie en de VNG (geen onderzoek genoemd)",
        },
        place: "note 41",
    },
];
