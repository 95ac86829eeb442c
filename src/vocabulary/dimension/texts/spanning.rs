//! Boundary spanning and policy coordination.

use super::{Texts, text};

/// Boundary spanning.
pub(super) const SPANNING: &[Texts] = &[
    // networker
    Texts {
        question: text(
            "Does the official build and use a network across domains?",
            "Bouwt en gebruikt de ambtenaar een netwerk over domeinen heen?",
        ),
        anchors: &[
            text("the role isn't played", "de rol wordt niet vervuld"),
            text("is known as a networker", "staat bekend als netwerker"),
        ],
        place: "the first answer",
    },
    // innovator
    Texts {
        question: text("Does the official find new combinations?", "Vindt de ambtenaar nieuwe combinaties?"),
        anchors: &[
            text("the role isn't played", "de rol wordt niet vervuld"),
            text("is known as an innovator", "staat bekend als innovator"),
        ],
        place: "the first answer",
    },
    // politically_sensitive_strategist
    Texts {
        question: text("Does the official act with a feel for politics?", "Handelt de ambtenaar met politiek gevoel?"),
        anchors: &[
            text("the role isn't played", "de rol wordt niet vervuld"),
            text("is known as a politically sensitive strategist", "staat bekend als politiek-sensitief strateeg"),
        ],
        place: "the first answer",
    },
    // organization_insight
    Texts {
        question: text(
            "Does the official know the relations in the organization?",
            "Kent de ambtenaar de verhoudingen in de organisatie?",
        ),
        anchors: &[
            text("isn't known for knowing them", "staat er niet om bekend die te kennen"),
            text("knows them through and through", "kent ze door en door"),
        ],
        place: "the first answer",
    },
    // ambassadorship
    Texts {
        question: text(
            "Have others come to see the official as the face of the department, or of the municipality?",
            "Zien anderen de ambtenaar als gezicht van de afdeling, of van de gemeente?",
        ),
        anchors: &[
            text("isn't seen as the face", "wordt niet als het gezicht gezien"),
            text("is seen as the face", "wordt als het gezicht gezien"),
        ],
        place: "the answer on the results: it grows out of networking and looking after interests",
    },
    // recalled_when_busy
    Texts {
        question: text(
            "Is the official called back to the own department when it gets busy?",
            "Wordt de ambtenaar bij drukte teruggeroepen naar de eigen afdeling?",
        ),
        anchors: &[
            text("said not to happen", "gebeurt volgens de bron niet"),
            text("said to happen", "gebeurt volgens de bron"),
        ],
        place: "the answer on the results",
    },
    // funding_across_domains
    Texts {
        question: text("Is money organized across domains?", "Is de financiering over domeinen heen georganiseerd?"),
        anchors: &[text("said not to be", "volgens de bron niet"), text("said to be", "volgens de bron wel")],
        place: "the answer on the results: a condition for joined-up work",
    },
];

/// Policy coordination.
pub(super) const COORDINATION: &[Texts] = &[
    // coordination_form
    Texts {
        question: text(
            "How far do departments coordinate their policies?",
            "Hoe ver gaan afdelingen in het coördineren van hun beleid?",
        ),
        anchors: &[
            text(
                "policies don't contradict each other, and departments find each other when they must",
                "beleid spreekt elkaar niet tegen, en afdelingen weten elkaar zo nodig te vinden",
            ),
            text(
                "departments connect actively, before policy is made",
                "afdelingen leggen actief verbindingen, nog voor er beleid is",
            ),
            text("departments set priorities together", "afdelingen stellen samen prioriteiten"),
            text("departments work together on strategy", "afdelingen werken strategisch samen"),
        ],
        place: "the second answer; that the last three come in this order is the crate's reading",
    },
];
