//! Local experiments.

use super::{Texts, text};

/// Local experiments.
pub(super) const TEXTS: &[Texts] = &[
    // staffing
    Texts {
        question: text(
            "Are there people enough, in the own organization?",
            "Is er in de eigen organisatie genoeg menskracht?",
        ),
        anchors: &[
            text("not sufficient at all for what is planned", "helemaal niet toereikend voor wat men van plan is"),
            text("somewhat sufficient", "enigszins toereikend"),
            text("sufficient, or more than that", "toereikend, of meer dan dat"),
        ],
        place: "note 40",
    },
    // freedom_of_action
    Texts {
        question: text(
            "Is there freedom enough to act, in the own organization?",
            "Is er in de eigen organisatie genoeg handelingsvrijheid?",
        ),
        anchors: &[
            text("not sufficient at all for what is planned", "helemaal niet toereikend voor wat men van plan is"),
            text("somewhat sufficient", "enigszins toereikend"),
            text("sufficient, or more than that", "toereikend, of meer dan dat"),
        ],
        place: "note 40",
    },
    // knowledge
    Texts {
        question: text(
            "Is there knowledge enough, in the own organization?",
            "Is er in de eigen organisatie genoeg kennis?",
        ),
        anchors: &[
            text("not sufficient at all for what is planned", "helemaal niet toereikend voor wat men van plan is"),
            text("somewhat sufficient", "enigszins toereikend"),
            text("sufficient, or more than that", "toereikend, of meer dan dat"),
        ],
        place: "note 40",
    },
    // flexibility
    Texts {
        question: text(
            "Is there flexibility enough, in the own organization?",
            "Is er in de eigen organisatie genoeg flexibiliteit?",
        ),
        anchors: &[
            text("not sufficient at all for what is planned", "helemaal niet toereikend voor wat men van plan is"),
            text("somewhat sufficient", "enigszins toereikend"),
            text("sufficient, or more than that", "toereikend, of meer dan dat"),
        ],
        place: "note 40; 5",
    },
    // support
    Texts {
        question: text(
            "Is there support enough, in the own organization?",
            "Is er in de eigen organisatie genoeg draagvlak?",
        ),
        anchors: &[
            text("not sufficient at all for what is planned", "helemaal niet toereikend voor wat men van plan is"),
            text("somewhat sufficient", "enigszins toereikend"),
            text("sufficient, or more than that", "toereikend, of meer dan dat"),
        ],
        place: "note 40; 5",
    },
    // innovative_entrepreneurship
    Texts {
        question: text(
            "Do pioneers signal problems and bring the right people together?",
            "Signaleren pioniers problemen en brengen zij de juiste mensen bij elkaar?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.2",
    },
    // adaptive_entrepreneurship
    Texts {
        question: text(
            "Do managers and administrators translate the initiative into existing structures?",
            "Vertalen managers en bestuurders het initiatief naar bestaande structuren?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.2",
    },
    // operational_link
    Texts {
        question: text(
            "Do those who do the work cooperate across sectors?",
            "Werken uitvoerenden over sectoren heen samen?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1",
    },
    // policy_link
    Texts {
        question: text("Is the experiment tied to policy?", "Is het experiment verbonden met beleid?"),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1",
    },
    // political_link
    Texts {
        question: text(
            "Is the experiment tied to politics: do the municipal executive or the council stand behind it?",
            "Is het experiment verbonden met de politiek: staat het college of de raad erachter?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1",
    },
    // national_support
    Texts {
        question: text(
            "Is there money or guidance of a national scheme?",
            "Is er geld of begeleiding van een landelijke regeling?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1; 5; note 41",
    },
    // experiment_stage
    Texts {
        question: text("How far has the experiment come?", "Hoe ver is het experiment?"),
        anchors: &[
            text("a problem is experienced together", "een probleem wordt samen ervaren"),
            text(
                "routines are loosened: people look at their work from a distance",
                "routines zijn losgeweekt: mensen bekijken hun werk van een afstand",
            ),
            text("something new is tried on a small scale", "op kleine schaal wordt iets nieuws beproefd"),
            text("further experiments are laid upon it", "er worden nieuwe experimenten op gestapeld"),
            text("the new way of working is routine", "de nieuwe werkwijze is routine"),
        ],
        place: "4.1 and 4.2, in the crate's reading",
    },
    // uncertainty
    Texts {
        question: text(
            "How uncertain is what is to come: money, law, clients?",
            "Hoe onzeker is wat komen gaat: geld, wet, cliënten?",
        ),
        anchors: &[
            text("what is to come is known well enough", "wat komen gaat is bekend genoeg"),
            text("so open that what was fixed comes loose", "zo open dat vastzittende belangen losser worden"),
            text(
                "so open that organizations fall back on old routines",
                "zo open dat organisaties terugvallen op oude routines",
            ),
        ],
        place: "5",
    },
];
