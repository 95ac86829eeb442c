//! What sounds like a multilevel dimension and isn't one.

use crate::vocabulary::{Dimension, Language, Source, Text};

/// A dimension of another source that could be taken for a multilevel one, and isn't crossed to it.
///
/// ```
/// use policy_integration::{Dimension, Language, instruments::NOT_CROSSED};
///
/// let mandate = NOT_CROSSED.iter().find(|not| not.from == Dimension::Mandate).unwrap();
/// assert_eq!(mandate.not_to, [Dimension::PolicyGoals, Dimension::PoliticalSupport]);
/// assert!(mandate.why(Language::English).contains("right to decide"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NotCrossed {
    /// The dimension of another source.
    pub from: Dimension,
    /// The multilevel dimensions that it isn't; none where there's nothing that it could be taken for.
    pub not_to: &'static [Dimension],
    why: Text,
}

impl NotCrossed {
    /// Why not.
    pub const fn why(&self, language: Language) -> &'static str {
        self.why.in_language(language)
    }

    /// Where the other source speaks of it.
    pub const fn source(&self) -> Source {
        self.from.source()
    }
}

/// What sounds alike and isn't the same, with the reason.
pub const NOT_CROSSED: &[NotCrossed] = &[
    NotCrossed {
        from: Dimension::Mandate,
        not_to: &[Dimension::PolicyGoals, Dimension::PoliticalSupport],
        why: Text {
            en: "one word for two things: the mandate in joined-up working is the right to decide across domains in a client's case; in the \
                 multilevel framework formal goals and an alderperson's backing give an officer a mandate to approach colleagues (Analysis, \
                 the institutional level), and nobody decides for another. The same goes for its being granted, for its route and \
                 for its being carried out",
            nl: "één woord voor twee dingen: het mandaat bij integraal werken is de bevoegdheid om in een casus over beleidsterreinen heen te \
                 beslissen; in het meerniveauraamwerk geven formele doelen en een wethouder een ambtenaar mandaat om collega's te benaderen \
                 (Analyse, het institutionele niveau), en beslist niemand voor een ander. Hetzelfde geldt voor de verlening van een mandaat, \
                 de weg ervan en de uitvoering ervan",
        },
    },
    NotCrossed {
        from: Dimension::SupportAmongParties,
        not_to: &[Dimension::ManagementSupport, Dimension::PoliticalSupport],
        why: Text {
            en: "it is support for one decision in one client's case, and not for a subject",
            nl: "het is draagvlak voor één besluit in één casus van een cliënt, en niet voor een onderwerp",
        },
    },
    NotCrossed {
        from: Dimension::InterprofessionalInteraction,
        not_to: &[Dimension::WorkStructures],
        why: Text {
            en: "its code is being for or against the case conference: who is for one may have none. Whether there is one is rated \
                 by itself, and crossed",
            nl: "de code is voor of tegen het casusoverleg: wie ervoor is, hoeft er geen te hebben. Of er een is, wordt apart beoordeeld, en \
                 dat is wel gekoppeld",
        },
    },
    NotCrossed {
        from: Dimension::StatedWillingness,
        not_to: &[Dimension::ManagementSupport],
        why: Text {
            en: "it is how one respondent stands towards joined-up working, and not what managers do",
            nl: "het is hoe één respondent tegenover integraal werken staat, en niet wat managers doen",
        },
    },
    NotCrossed {
        from: Dimension::InnovativeEntrepreneurship,
        not_to: &[Dimension::InformalNetwork],
        why: Text {
            en: "the pioneers who bring people together needn't be the officer whose contacts are rated",
            nl: "de pioniers die mensen bij elkaar brengen, hoeven niet de ambtenaar te zijn wiens contacten worden beoordeeld",
        },
    },
    NotCrossed {
        from: Dimension::AdaptiveEntrepreneurship,
        not_to: &[Dimension::ManagementSupport],
        why: Text {
            en: "administrators and managers fit an initiative into existing structures (4.2): it may be administrators alone, while managers \
                 resist. Whose managers they are isn't said either: an initiative can be that of other organizations than the municipality",
            nl: "bestuurders en managers passen een initiatief in bestaande structuren in (4.2): het kunnen alleen bestuurders zijn, terwijl \
                 managers weerstand bieden. Ook is niet gezegd van wie het managers zijn: een initiatief kan van andere organisaties dan de \
                 gemeente zijn",
        },
    },
    NotCrossed {
        from: Dimension::PolicyLink,
        not_to: &[Dimension::PolicyGoals],
        why: Text {
            en: "a link with policy can be a consultation of administrators around an experiment, and a consultation puts no goal in a \
                 document",
            nl: "een beleidsmatige verbinding kan bestuurlijk overleg rond een experiment zijn, en overleg zet geen doel in een stuk",
        },
    },
    NotCrossed {
        from: Dimension::PoliticallySensitiveStrategist,
        not_to: &[Dimension::PoliticalSupport],
        why: Text {
            en: "a feel for politics is no backing by it",
            nl: "gevoel voor de politiek is geen steun van de politiek",
        },
    },
    NotCrossed {
        from: Dimension::Ambassadorship,
        not_to: &[Dimension::Visibility],
        why: Text {
            en: "it is being the face of the department or of the municipality, outside it as well, and not the face of the subject",
            nl: "het is het gezicht zijn van de afdeling of van de gemeente, ook naar buiten, en niet het gezicht van het onderwerp",
        },
    },
    NotCrossed {
        from: Dimension::ExternalNetworkWidened,
        not_to: &[Dimension::InformalNetwork],
        why: Text {
            en: "its contacts are parties outside the municipality, such as care providers; whether the official has contacts across the \
                 municipality's own domains isn't said",
            nl: "de contacten zijn partijen buiten de gemeente, zoals zorgaanbieders; of de ambtenaar contacten heeft over de domeinen van \
                 de gemeente zelf heen, is niet gezegd",
        },
    },
    NotCrossed {
        from: Dimension::JoinedUpStartingPoint,
        not_to: &[Dimension::PolicyGoals],
        why: Text {
            en: "it is how a municipality works on any subject; whether the goal of this subject is in a document isn't said",
            nl: "het is hoe een gemeente aan elk onderwerp werkt; of het doel van dit onderwerp in een stuk staat, is niet gezegd",
        },
    },
    NotCrossed {
        from: Dimension::FundingAcrossDomains,
        not_to: &[Dimension::Budget],
        why: Text {
            en: "it is a structure of funding, which needn't hold money for this subject; and without one there may be money for it",
            nl: "het is een structuur van financiering, waarin geen geld voor dit onderwerp hoeft te zitten; en zonder die structuur kan \
                 dat geld er zijn",
        },
    },
    NotCrossed {
        from: Dimension::NationalSupport,
        not_to: &[Dimension::Budget],
        why: Text {
            en: "it is money or guidance of the state for one experiment, and no money in the municipality's own budget",
            nl: "het is geld of begeleiding van het Rijk voor één experiment, en geen geld op de begroting van de gemeente",
        },
    },
    NotCrossed {
        from: Dimension::PolicyFramework,
        not_to: &[Dimension::PolicyGoals],
        why: Text {
            en: "it is whether two departments have a good framework; whether it was adopted, and has the cross-cutting goal, isn't asked",
            nl: "het is of twee afdelingen een goed kader hebben; of het is vastgesteld en het domeinoverstijgende doel bevat, wordt niet \
                 gevraagd",
        },
    },
    NotCrossed {
        from: Dimension::SeparateCultures,
        not_to: &[Dimension::WorkStructures],
        why: Text {
            en: "cultures of their own can lead to silos in time, and a group across departments may be there all the same",
            nl: "eigen culturen kunnen op den duur tot verkokering leiden, en een groep over afdelingen heen kan er toch zijn",
        },
    },
    NotCrossed {
        from: Dimension::FreedomOfAction,
        not_to: &[Dimension::PortfolioRoom],
        why: Text {
            en: "it is what the organization may do, and not what one officer's hours and files leave room for",
            nl: "het is wat de organisatie mag doen, en niet waar de uren en dossiers van één ambtenaar ruimte voor laten",
        },
    },
    NotCrossed {
        from: Dimension::Flexibility,
        not_to: &[],
        why: Text {
            en: "no multilevel dimension asks how easily an organization changes its ways",
            nl: "geen dimensie van het meerniveauraamwerk vraagt hoe makkelijk een organisatie haar werkwijze verandert",
        },
    },
];
