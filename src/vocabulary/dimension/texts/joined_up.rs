//! Joined-up working, policy alienation, and the mandate in practice.

use super::{Texts, text};

/// Joined-up working.
pub(super) const WORKING: &[Texts] = &[
    // mandate
    Texts {
        question: text(
            "Should somebody be allowed to decide across policy domains?",
            "Moet iemand over beleidsterreinen heen mogen beslissen?",
        ),
        anchors: &[text("against the mandate", "tegen het mandaat"), text("for the mandate", "voor het mandaat")],
        place: "2.2.1; Table 1; annex 1; 4.1",
    },
    // interprofessional_interaction
    Texts {
        question: text(
            "Should professionals of different domains meet over a case?",
            "Moeten professionals uit verschillende domeinen elkaar over een casus treffen?",
        ),
        anchors: &[
            text("against the case conference", "tegen het casusoverleg"),
            text("for the case conference", "voor het casusoverleg"),
        ],
        place: "2.2.2; Table 1; annex 1; 4.2",
    },
    // mutual_trust
    Texts {
        question: text(
            "Can one count on what the other parties decide to lead to tailored support?",
            "Valt erop te rekenen dat keuzes van de andere partijen tot maatwerk leiden?",
        ),
        anchors: &[
            text("trusts the other parties' decisions little", "vertrouwt beslissingen van de andere partijen weinig"),
            text("trusts the other parties' decisions much", "vertrouwt beslissingen van de andere partijen veel"),
        ],
        place: "2.2.3; Table 1; annex 1; 4.3",
    },
    // mutual_understanding
    Texts {
        question: text(
            "Do the parties know and understand each other's work?",
            "Kennen en begrijpen de partijen elkaars werk?",
        ),
        anchors: &[
            text(
                "says that the parties don't understand each other's work",
                "zegt dat de partijen elkaars werk niet begrijpen",
            ),
            text("says that they do", "zegt dat zij dat wel doen"),
        ],
        place: "4.3; 5.1.1: found in the interviews, without a code of its own",
    },
    // stated_willingness
    Texts {
        question: text(
            "Does the respondent stand positively towards joined-up working?",
            "Staat de respondent positief tegenover integraal werken?",
        ),
        anchors: &[text("doesn't", "niet"), text("does", "wel")],
        place: "4, the introduction; 5.1.2: counted, without a code of its own",
    },
];

/// Policy alienation.
pub(super) const ALIENATION: &[Texts] = &[
    // strategic_powerlessness
    Texts {
        question: text(
            "Is influence felt to be missing on what the policy is?",
            "Wordt invloed op de inhoud van het beleid gemist?",
        ),
        anchors: &[
            text("doesn't feel powerless there", "voelt zich daarin niet machteloos"),
            text("feels powerless there", "voelt zich daarin machteloos"),
        ],
        place: "2.4; Table 2; annex 1; 4.4",
    },
    // tactical_powerlessness
    Texts {
        question: text(
            "Is influence felt to be missing on how the organization implements the policy?",
            "Wordt invloed op de invoering van het beleid gemist?",
        ),
        anchors: &[
            text("doesn't feel powerless there", "voelt zich daarin niet machteloos"),
            text("feels powerless there", "voelt zich daarin machteloos"),
        ],
        place: "2.4; Table 2; annex 1; 4.5",
    },
    // operational_powerlessness
    Texts {
        question: text(
            "Is influence felt to be missing on how one carries out the policy oneself?",
            "Wordt invloed op de eigen uitvoering van het beleid gemist?",
        ),
        anchors: &[
            text("doesn't feel powerless there", "voelt zich daarin niet machteloos"),
            text("feels powerless there", "voelt zich daarin machteloos"),
        ],
        place: "2.4; Table 2; annex 1; 4.6",
    },
    // societal_meaninglessness
    Texts {
        question: text(
            "Is the policy felt to add nothing for society?",
            "Wordt het beleid ervaren als zonder toegevoegde waarde voor de samenleving?",
        ),
        anchors: &[
            text("sees a point for society", "ervaart zinvolheid voor de samenleving"),
            text("sees no point for society", "ervaart zinloosheid voor de samenleving"),
        ],
        place: "2.4; Table 2; annex 1; 4.7",
    },
    // client_meaninglessness
    Texts {
        question: text(
            "Is the policy felt to add nothing for one's own clients?",
            "Wordt het beleid ervaren als zonder toegevoegde waarde voor de eigen cliënten?",
        ),
        anchors: &[
            text("sees a point for own clients", "ervaart zinvolheid voor de eigen cliënten"),
            text("sees no point for own clients", "ervaart zinloosheid voor de eigen cliënten"),
        ],
        place: "2.4; Table 2; annex 1; 4.8",
    },
];

/// The mandate in practice.
pub(super) const MANDATE: &[Texts] = &[
    // case_conference
    Texts {
        question: text(
            "Is there a conference in which the parties discuss a case?",
            "Is er een casusoverleg tussen de partijen?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "3.1; Table 4, indicator 2.1; 4.2",
    },
    // support_among_parties
    Texts {
        question: text(
            "Do the parties of a case back the decision before the mandate is used?",
            "Is er draagvlak bij de partijen voordat het mandaat wordt ingezet?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1",
    },
    // peer_review
    Texts {
        question: text(
            "Do peers look at a case before the mandate is used?",
            "Kijken collega's mee voordat het mandaat wordt ingezet?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1: wanted where support can't be had; 4.8",
    },
    // mandate_route
    Texts {
        question: text(
            "Is there a hard route by which a mandate is carried through?",
            "Is er een harde weg om het mandaat door te voeren?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1 and 4.6; recommendation 4",
    },
    // mandate_carried_out
    Texts {
        question: text(
            "Is what was decided by mandate carried out by the party that it binds?",
            "Voert de partij die het aangaat uit wat met mandaat is besloten?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "4.1 and 4.6",
    },
    // partners_surveyed
    Texts {
        question: text(
            "Is it known how willing the other parties are?",
            "Is bekend hoe veranderbereid de andere partijen zijn?",
        ),
        anchors: &[
            text("said not to be there", "volgens de bron niet aanwezig"),
            text("said to be there", "volgens de bron aanwezig"),
        ],
        place: "recommendation 5",
    },
    // mandate_granted
    Texts {
        question: text(
            "Has somebody been given the right to decide across policy domains?",
            "Heeft iemand de bevoegdheid gekregen om over beleidsterreinen heen te beslissen?",
        ),
        anchors: &[text("said not to be so", "volgens de bron niet"), text("said to be so", "volgens de bron wel")],
        place: "3.1: to the case coordinator; 4.1: to the team leader",
    },
    // parties_meet
    Texts {
        question: text(
            "Do professionals of the parties meet over cases?",
            "Treffen professionals van de partijen elkaar over casussen?",
        ),
        anchors: &[text("said not to be so", "volgens de bron niet"), text("said to be so", "volgens de bron wel")],
        place: "2.2.2; 4.2",
    },
    // team_leaders_informed
    Texts {
        question: text(
            "Are all team leaders informed of what is tried?",
            "Zijn alle wijkteamleiders op de hoogte van wat er wordt geprobeerd?",
        ),
        anchors: &[text("said not to be so", "volgens de bron niet"), text("said to be so", "volgens de bron wel")],
        place: "recommendation 1; 4.5",
    },
];
