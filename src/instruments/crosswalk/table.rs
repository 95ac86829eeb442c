//! The table of crossings.

use std::borrow::Cow;

use super::{Crossing, MatchStrength};
use crate::case::Rating;
use crate::vocabulary::{Degree, Dimension, Text};

use Degree::{Emerging, Established};
use MatchStrength::{CloseMatch, RelatedMatch};

/// At least the first degree above "absent": all that is ruled out is that it's missing.
const NOT_MISSING: Rating = Rating::at_least(Emerging);

/// In codebook order of the multilevel dimensions, the nearer first.
pub(super) const TABLE: &[Crossing] = &[
    Crossing {
        from: Dimension::PoliticalLink,
        to: Dimension::PoliticalSupport,
        strength: CloseMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, NOT_MISSING)]),
        why: Text {
            en: "a municipal executive or a council that stands behind an experiment gives it attention at least; whether by a motion \
                 or an alderman on board, which the anchor of established asks for, isn't said, and politics may back the \
                 subject and not the experiment",
            nl: "een college dat of een raad die achter een experiment staat, geeft het ten minste aandacht; of dat met een motie is of \
                 met een wethouder die meedoet, waar het anker van gevestigd om vraagt, is niet gezegd, en de politiek kan het \
                 onderwerp steunen en het experiment niet",
        },
    },
    Crossing {
        from: Dimension::Staffing,
        to: Dimension::Capacity,
        strength: CloseMatch,
        degrees: Cow::Borrowed(&[(Degree::Somewhat, NOT_MISSING), (Degree::Sufficient, Rating::at_least(Established))]),
        why: Text {
            en: "people enough for what is planned are people who are available; somewhat enough are some; where they \
                 don't suffice at all the plan may be too large for many. Whether capacity is structural isn't asked. All \
                 this if the own organization is the municipality; where it isn't, leave the crossing out",
            nl: "genoeg menskracht voor wat men van plan is, is beschikbare menskracht; is die enigszins toereikend, dan is er ten minste enige; waar zij \
                 helemaal niet toereikend is, kan het plan te groot zijn voor veel mensen. Of capaciteit structureel is, wordt niet gevraagd. Dit \
                 alles als de eigen organisatie de gemeente is; is zij dat niet, laat deze koppeling dan weg",
        },
    },
    Crossing {
        from: Dimension::CaseConference,
        to: Dimension::WorkStructures,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, NOT_MISSING)]),
        why: Text {
            en: "a case conference brings parties of several domains together, on a client's case and not on the subject; whether it \
                 has a rhythm or is incidental isn't said, and without one there may be other structures",
            nl: "een casusoverleg brengt partijen uit meerdere domeinen bij elkaar, over de casus van een cliënt en niet over het \
                 onderwerp; of het een ritme heeft of incidenteel is, is niet gezegd, en zonder casusoverleg kunnen er andere \
                 structuren zijn",
        },
    },
    Crossing {
        from: Dimension::OperationalLink,
        to: Dimension::WorkStructures,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, NOT_MISSING)]),
        why: Text {
            en: "where those who do the work cooperate across sectors, the work isn't split over silos; by which structure isn't said, \
                 and advisers may meet where those who do the work don't. All this if those who cooperate work for the municipality; \
                 where they don't, leave the crossing out",
            nl: "waar uitvoerenden over sectoren heen samenwerken, is het werk niet verkokerd; door welke structuur is niet \
                 gezegd, en adviseurs kunnen elkaar treffen waar uitvoerenden dat niet doen. Dit alles als wie samenwerken voor de gemeente \
                 werken; doen zij dat niet, laat deze koppeling dan weg",
        },
    },
    Crossing {
        from: Dimension::CoordinationForm,
        to: Dimension::WorkStructures,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[
            (Degree::ActiveLinks, NOT_MISSING),
            (Degree::JointPriorities, NOT_MISSING),
            (Degree::StrategicCooperation, NOT_MISSING),
        ]),
        why: Text {
            en: "departments that connect up front, or go further, have short lines at least; that they find each other when they \
                 must says nothing of structures, and no form says that there is a group",
            nl: "afdelingen die aan de voorkant verbinding leggen of verder gaan, hebben ten minste korte lijnen; dat zij elkaar zo \
                 nodig weten te vinden zegt niets over structuren, en geen vorm zegt dat er een groep is",
        },
    },
    Crossing {
        from: Dimension::Support,
        to: Dimension::ManagementSupport,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Sufficient, NOT_MISSING)]),
        why: Text {
            en: "support in the own organization is of more people than managers: where it is sufficient, goodwill isn't missing. Where it \
                 isn't, it may be missing among those who do the work, where research into local health policy finds it smaller (4.1). All \
                 this if the own organization is the municipality; where it isn't, leave the crossing out",
            nl: "draagvlak in de eigen organisatie is van meer mensen dan managers: waar het toereikend is, ontbreekt welwillendheid \
                 niet. Waar het dat niet is, kan het bij de uitvoerenden ontbreken, bij wie onderzoek naar lokaal gezondheidsbeleid het kleiner \
                 vindt (4.1). Dit alles als de eigen organisatie de gemeente is; is zij dat niet, laat deze koppeling dan weg",
        },
    },
    Crossing {
        from: Dimension::Knowledge,
        to: Dimension::SubjectKnowledge,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Sufficient, NOT_MISSING)]),
        why: Text {
            en: "the knowledge is the organization's and not the officer's: in one that knows enough its officer for the subject isn't \
                 without any; one that doesn't know enough at all may have one expert. All this if the own \
                 organization is the municipality; where it isn't, leave the crossing out",
            nl: "de kennis is van de organisatie en niet van de ambtenaar: waar de organisatie genoeg weet, is haar ambtenaar voor het \
                 onderwerp niet zonder kennis; waar zij helemaal niet genoeg weet, kan er toch één deskundige zijn. Dit \
                 alles als de eigen organisatie de gemeente is; is zij dat niet, laat deze koppeling dan weg",
        },
    },
    Crossing {
        from: Dimension::OrganizationInsight,
        to: Dimension::OrganizationalAwareness,
        strength: CloseMatch,
        degrees: Cow::Borrowed(&[(Degree::Played, Rating::at_least(Established))]),
        why: Text {
            en: "who knows the relations in the organization through and through knows the way in it; who isn't known for that may \
                 know it well enough, or see links all the same",
            nl: "wie de verhoudingen in de organisatie door en door kent, kent er de weg; wie daar niet om bekendstaat, kan de weg \
                 goed genoeg kennen, of toch verbanden zien",
        },
    },
    Crossing {
        from: Dimension::PoliticallySensitiveStrategist,
        to: Dimension::OrganizationalAwareness,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Played, NOT_MISSING)]),
        why: Text {
            en: "both questions name politics: who is known for a feel for politics isn't without any knowledge of the way in the \
                 organization and its politics; how well the official knows the rest of the organization isn't said",
            nl: "beide vragen noemen de politiek: wie om politiek gevoel bekendstaat, is niet zonder kennis van de weg in de organisatie \
                 en haar politiek; hoe goed de ambtenaar de rest van de organisatie kent, is niet gezegd",
        },
    },
    Crossing {
        from: Dimension::ChancesSeen,
        to: Dimension::OrganizationalAwareness,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, NOT_MISSING)]),
        why: Text {
            en: "who recognizes chances to link domains isn't without any knowledge of the way; one can be new and see a chance, so that \
                 no higher anchor is reached; who doesn't see them may know the way all the same",
            nl: "wie kansen herkent om domeinen te koppelen, kent de weg ten minste enigszins; ook een nieuwkomer kan een kans zien, zodat \
                 geen hoger anker is bereikt; wie ze niet ziet, kan de weg toch kennen",
        },
    },
    Crossing {
        from: Dimension::ChancesUsed,
        to: Dimension::OrganizationalAwareness,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, NOT_MISSING)]),
        why: Text {
            en: "who uses chances to link domains isn't without any knowledge of the way; that all links are seen and used, which the anchor \
                 of embedded asks for, isn't said; who doesn't use them may lack the time",
            nl: "wie kansen benut om domeinen te koppelen, kent de weg ten minste enigszins; dat alle verbanden worden gezien en benut, waar \
                 het hoogste anker om vraagt, is niet gezegd; wie ze niet benut, kan de tijd missen",
        },
    },
    Crossing {
        from: Dimension::KnowledgeGained,
        to: Dimension::OrganizationalAwareness,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, NOT_MISSING)]),
        why: Text {
            en: "what was learned is knowledge of the other domain, such as sheltered housing, and by the codebook knowledge of another \
                 domain counts here; it is learned from parties outside too, so that it says no more; who learned nothing may have known it",
            nl: "wat is geleerd, is kennis van het andere domein, zoals beschermd wonen, en kennis van een ander domein telt naar het \
                 codeboek hier; die komt ook van partijen buiten, en zegt dus niet meer; wie niets leerde, kan het al hebben geweten",
        },
    },
    Crossing {
        from: Dimension::Networker,
        to: Dimension::InformalNetwork,
        strength: CloseMatch,
        degrees: Cow::Borrowed(&[(Degree::Played, Rating::at_least(Established))]),
        why: Text {
            en: "a networker has good contacts at least, over how many domains isn't said; who isn't known as one may have contacts all \
                 the same",
            nl: "een netwerker heeft ten minste goede contacten, in hoeveel domeinen is niet gezegd; wie niet als netwerker bekendstaat, \
                 kan toch contacten hebben",
        },
    },
    Crossing {
        from: Dimension::RecalledWhenBusy,
        to: Dimension::PortfolioRoom,
        strength: RelatedMatch,
        degrees: Cow::Borrowed(&[(Degree::Present, Rating::at_most(Established))]),
        why: Text {
            en: "who is called back to the own department when it gets busy isn't wholly devoted to what crosses departments; who isn't \
                 called back may have little room all the same",
            nl: "wie bij drukte naar de eigen afdeling wordt teruggeroepen, is niet volledig gewijd aan wat afdelingen overstijgt; wie niet \
                 wordt teruggeroepen, kan toch weinig ruimte hebben",
        },
    },
];
