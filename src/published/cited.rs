//! Figures and findings of other populations that a source cites, each with its population, and without a verdict.

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

/// A finding that a source reports of those it asked, or concludes from what they said, in words and without counts.
///
/// No answers are printed that could test it. Van der Veer (2013) reports of the players of the collaboration game, and cites two other
/// studies; what players of one's own say is counted by [`GameTally`](crate::instruments::game::GameTally). Hassinini (2021) reports of
/// the fifteen respondents, and answers its own question from what they said: what their willingness does for the change.
///
/// ```
/// use policy_integration::{Language, published::CITED_FINDINGS};
///
/// let finding = |id: &str| CITED_FINDINGS.iter().find(|finding| finding.id == id).unwrap();
/// let crucial = finding("crucial_oversees_the_social_map");
/// assert!(crucial.text(Language::English).contains("overview"));
/// assert_eq!(crucial.source().place, "4.2");
/// let vision = finding("organizations_want_firmer_direction");
/// assert!(vision.population(Language::English).starts_with("organizations for housing, welfare work and care"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CitedFinding {
    /// The identifier.
    pub id: &'static str,
    text: Text,
    population: Population,
    place: &'static str,
}

impl CitedFinding {
    /// What was found, with the word for how often that the source has.
    pub const fn text(&self, language: Language) -> &'static str {
        self.text.in_language(language)
    }

    /// Who it is about, and the study or the game that asked.
    pub const fn population(&self, language: Language) -> &'static str {
        self.population.text.in_language(language)
    }

    /// Where the source reports it.
    pub const fn source(&self) -> Source {
        Source::new(self.population.document, self.place)
    }
}

/// Who findings are about, and which document reports them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Population {
    document: Document,
    text: Text,
}

const PLAYERS: Population = Population {
    document: Document::VanDerVeer2013,
    text: Text {
        en: "players of the collaboration game of 2012, in seven municipalities and a district of Rotterdam (note 14; how many isn't said)",
        nl: "spelers van het samenwerkingsspel van 2012, in zeven gemeenten en een deelgemeente van Rotterdam (noot 14; hoeveel is niet \
             vermeld)",
    },
};

const RESPONDENTS: Population = Population {
    document: Document::Hassinini2021,
    text: Text {
        en: "the fifteen respondents in Rotterdam in 2021 (Table 3; how many of them say so isn't told)",
        nl: "de vijftien respondenten in Rotterdam in 2021 (tabel 3; hoeveel van hen dit zeggen, is niet vermeld)",
    },
};

const CONCLUDED_FROM_RESPONDENTS: Population = Population {
    document: Document::Hassinini2021,
    text: Text {
        en: "the fifteen respondents in Rotterdam in 2021 (Table 3), as the source concludes; whether the change succeeded wasn't measured",
        nl: "de vijftien respondenten in Rotterdam in 2021 (tabel 3), naar de conclusie van de bron; of de verandering slaagde, is niet gemeten",
    },
};

const ORGANIZATIONS_IN_A_REPORT: Population = Population {
    document: Document::VanDerVeer2013,
    text: Text {
        en: "organizations for housing, welfare work and care, in a report on trends of the Wmo (Winsemius, De Groot, Ploegmakers & \
                 Storms 2012)",
        nl: "organisaties voor wonen, welzijn en zorg, in een trendrapport over de Wmo (Winsemius, De Groot, Ploegmakers & Storms 2012)",
    },
};

const THOSE_WHO_DO_THE_WORK: Population = Population {
    document: Document::VanDerVeer2013,
    text: Text {
        en: "those who do the work in local health policy, in a study of cooperation across sectors from the municipalities' perspective \
             (Steenbakkers, Jansen, De Vries & Maarse 2010)",
        nl: "uitvoerenden in lokaal gezondheidsbeleid, in een onderzoek naar intersectorale samenwerking vanuit het perspectief van \
             gemeenten (Steenbakkers, Jansen, De Vries & Maarse 2010)",
    },
};

/// The findings, document by document: those of the game in the order in which its questions are asked, those of the respondents, and one each of two other studies.
pub const CITED_FINDINGS: &[CitedFinding] = &[
    CitedFinding {
        id: "captain_is_often_municipal",
        text: Text {
            en: "the team captain who is named beforehand is often the municipality, a municipal organization or one of its functionaries",
            nl: "als teamcaptain wordt vooraf vaak de gemeente, een gemeentelijke organisatie of een functionaris van de gemeente genoemd",
        },
        population: PLAYERS,
        place: "4.2",
    },
    CitedFinding {
        id: "captain_by_role_and_by_qualities",
        text: Text {
            en: "a captain is named for the municipality's directing role and powers, and for qualities too: chairing, or binding people",
            nl: "een captain wordt genoemd om de regierol en bevoegdheden van de gemeente, en ook om kwaliteiten: voorzitten, of mensen binden",
        },
        population: PLAYERS,
        place: "4.2",
    },
    CitedFinding {
        id: "hindrance_is_often_legislation",
        text: Text {
            en: "walls in legislation are a frequent answer to what stands in the way",
            nl: "schotten in wetgeving zijn een veelvoorkomend antwoord op wat in de weg staat",
        },
        population: PLAYERS,
        place: "3.1; note 15",
    },
    CitedFinding {
        id: "hindrance_is_money_or_organizational_thinking",
        text: Text {
            en: "a lack of money and organizational thinking are named as hindrances beside legislation",
            nl: "naast wetgeving worden geldgebrek en organisatiedenken als hindernis genoemd",
        },
        population: PLAYERS,
        place: "5",
    },
    CitedFinding {
        id: "initiatives_may_strand_early",
        text: Text {
            en: "it is feared that promising initiatives strand early, since cooperation between organizations doesn't get going enough",
            nl: "men vreest dat veelbelovende initiatieven vroegtijdig stranden, doordat samenwerking tussen organisaties onvoldoende op gang \
                 komt",
        },
        population: PLAYERS,
        place: "5",
    },
    CitedFinding {
        id: "own_organization_suffices",
        text: Text {
            en: "flexibility and support in the own organization are in general found sufficient, or more than that",
            nl: "flexibiliteit en draagvlak in de eigen organisatie vindt men over het algemeen (meer dan) toereikend",
        },
        population: PLAYERS,
        place: "5; note 40",
    },
    CitedFinding {
        id: "crucial_oversees_the_social_map",
        text: Text {
            en: "as crucial is in general named a fellow player who has an overview of the social map: of organizations and projects",
            nl: "als cruciaal wordt over het algemeen een medespeler genoemd met overzicht van de sociale kaart: van organisaties en projecten",
        },
        population: PLAYERS,
        place: "4.2",
    },
    CitedFinding {
        id: "crucial_is_not_always_one",
        text: Text {
            en: "the crucial role isn't necessarily that of one person or one organization",
            nl: "de cruciale rol ligt niet noodzakelijkerwijs bij één persoon of organisatie",
        },
        population: PLAYERS,
        place: "4.2",
    },
    CitedFinding {
        id: "interaction_is_smoother_outside",
        text: Text {
            en: "with most parties outside the municipality interaction runs more smoothly than with most parties inside it",
            nl: "met de meeste partijen buiten de gemeente verloopt de interactie soepeler dan met de meeste partijen binnen de gemeente",
        },
        population: RESPONDENTS,
        place: "4.2",
    },
    CitedFinding {
        id: "interaction_to_improve_inside",
        text: Text {
            en: "by the summary of the results interaction seems to need improvement mainly among the parties inside the municipality",
            nl: "volgens de samenvatting van de resultaten lijkt de interactie vooral tussen partijen binnen de gemeente verbetering nodig te hebben",
        },
        population: RESPONDENTS,
        place: "Table 5",
    },
    CitedFinding {
        id: "gap_between_help_and_services",
        text: Text {
            en: "a gap is felt between help, the work of the neighbourhood teams, and services, the work of most other parties; so they don't \
                 know each other's work well",
            nl: "er wordt een kloof gevoeld tussen hulpverlening, het werk van de wijkteams, en dienstverlening, het werk van de meeste andere \
                 partijen; daardoor zijn zij niet goed op de hoogte van elkaars werk",
        },
        population: RESPONDENTS,
        place: "4.3; recommendation 3",
    },
    CitedFinding {
        id: "conference_comes_too_late",
        text: Text {
            en: "some see a way forward in a case conference, and find that it comes too late: parties should draw up a joint plan sooner",
            nl: "enkelen zien iets in een casusoverleg en vinden dat het te laat komt: partijen zouden eerder een integraal plan moeten opstellen",
        },
        population: RESPONDENTS,
        place: "4.2",
    },
    CitedFinding {
        id: "plan_from_the_start_may_prevent",
        text: Text {
            en: "a few team leaders expect that coming together sooner may help prevention",
            nl: "enkele wijkteamleiders verwachten dat eerder samenkomen de preventie kan verbeteren",
        },
        population: RESPONDENTS,
        place: "4.2",
    },
    CitedFinding {
        id: "small_influence_from_powerlessness",
        text: Text {
            en: "seen from powerlessness, willingness has a small influence on the change towards joined-up working",
            nl: "bezien vanuit machteloosheid heeft de veranderbereidheid een kleine invloed op de verandering naar integraal werken",
        },
        population: CONCLUDED_FROM_RESPONDENTS,
        place: "5.1.3; 7",
    },
    CitedFinding {
        id: "large_influence_from_meaninglessness",
        text: Text {
            en: "seen from meaninglessness, willingness has a large influence on the change towards joined-up working",
            nl: "bezien vanuit zinloosheid heeft de veranderbereidheid een grote invloed op de verandering naar integraal werken",
        },
        population: CONCLUDED_FROM_RESPONDENTS,
        place: "5.1.3; 7",
    },
    CitedFinding {
        id: "meaning_explains_powerlessness",
        text: Text {
            en: "that powerlessness of all three kinds had little or no influence on the motivation to work joined-up seems to be \
                 explained by the point that people see in it",
            nl: "dat de drie soorten machteloosheid weinig tot geen invloed hadden op de motivatie om meer integraal te gaan werken, lijkt te \
                 verklaren door de zin die men erin ziet",
        },
        population: CONCLUDED_FROM_RESPONDENTS,
        place: "5.1.2",
    },
    CitedFinding {
        id: "organizations_want_firmer_direction",
        text: Text {
            en: "municipalities stimulate cooperation, and by which vision isn't always clear to the organizations; they are said to be \
                 hindered by the lack of an integrated approach, and to want firmer direction by the municipality",
            nl: "gemeenten stimuleren samenwerking, en vanuit welke visie is voor de organisaties niet altijd duidelijk; zij zouden last \
                 hebben van het ontbreken van een integrale aanpak, en steviger regie van de gemeente willen",
        },
        population: ORGANIZATIONS_IN_A_REPORT,
        place: "2.2; note 11",
    },
    CitedFinding {
        id: "support_is_smaller_among_those_who_do_the_work",
        text: Text {
            en: "priority and support for integrated local health policy are smaller among them (than among whom isn't said); \
                 knowledge is limited, and more hindrances are experienced",
            nl: "prioriteit en draagvlak voor lokaal integraal gezondheidsbeleid zijn bij hen kleiner (dan bij wie, is niet vermeld); de \
                 kennis is beperkt, en men ervaart meer belemmeringen",
        },
        population: THOSE_WHO_DO_THE_WORK,
        place: "4.1; note 32",
    },
];
