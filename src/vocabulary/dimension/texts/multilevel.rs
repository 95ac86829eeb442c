//! The multilevel framework.

use super::{Texts, text};

pub(super) const TEXTS: &[Texts] = &[
    // policy_goals
    Texts {
        question: text(
            "Is the cross-cutting goal in formal documents?",
            "Staat het domeinoverstijgende doel in formele documenten?",
        ),
        anchors: &[
            text(
                "said to be missing from the coalition agreement or from policy, and no document is named that has it",
                "ontbreekt volgens de bron in het coalitieakkoord of het beleid, en er wordt geen document genoemd dat het wel bevat",
            ),
            text(
                "only in a coalition agreement, a vision or a motion, or only as an adjacent goal",
                "alleen in een coalitieakkoord, visie of motie, of alleen als aanpalend doel",
            ),
            text(
                "in an adopted policy plan: its own, or a general one such as the social-domain plan",
                "in een vastgesteld beleidsplan: een eigen plan, of een algemeen plan zoals dat voor het sociaal domein",
            ),
            text(
                "in the policy documents of the other domain that must act on it, or in several domains' planning-and-control documents",
                "in het beleid van het andere domein dat ermee aan de slag moet, of in de planning-en-controlstukken van meerdere domeinen",
            ),
        ],
        place: "Analysis, the institutional level: passages in coalition agreements, programmes and policy documents; Table 3",
    },
    // budget
    Texts {
        question: text("Is there money for it?", "Is er geld voor?"),
        anchors: &[
            text("said to have none", "volgens de bron geen geld"),
            text("little, incidental, or of unclear status", "weinig, incidenteel of met onduidelijke status"),
            text("available", "beschikbaar"),
            text(
                "structural, or in the target domain's own budget",
                "structureel, of in de begroting van het doeldomein zelf",
            ),
        ],
        place: "Analysis, the organizational level: what is outside the budget; Results: means and budgets; Table 3",
    },
    // political_support
    Texts {
        question: text("Do council, mayor and aldermen back it?", "Staan raad, burgemeester en wethouders erachter?"),
        anchors: &[
            text(
                "said to be missing, or politics said to be in the way",
                "ontbreekt volgens de bron, of de politiek staat in de weg",
            ),
            text("attention", "aandacht"),
            text("a motion, or an alderman who is on board", "een motie, of een wethouder die meedoet"),
            text(
                "structurally involved: regularly informed, or chairs a body on it",
                "structureel betrokken: regelmatig geïnformeerd, of voorzitter van een overleg erover",
            ),
        ],
        place: "Analysis, the institutional level: motions, an alderperson's backing, the council's agenda",
    },
    // role_descriptions
    Texts {
        question: text("Is it part of somebody's formal task?", "Hoort het bij iemands formele taak?"),
        anchors: &[
            text("said to be nobody's task", "volgens de bron van niemand de taak"),
            text(
                "named in one unit's plan, being written, or in an instruction to partners",
                "in het plan van één eenheid, nog in de maak, of in een opdracht aan partners",
            ),
            text(
                "in the annual plans, or formal tasks, of several units",
                "in de jaarplannen of formele taken van meerdere eenheden",
            ),
            text(
                "in the work instructions of the target domain's front-line staff",
                "in de werkinstructies van de dienstverleners in het doeldomein",
            ),
        ],
        place: "Analysis, the organizational level: formal task descriptions; Table 3",
    },
    // capacity
    Texts {
        question: text("Are there people and hours in the organization?", "Zijn er mensen en uren in de organisatie?"),
        anchors: &[
            text("said to have none", "volgens de bron geen capaciteit"),
            text("limited, incidental, or overloaded", "beperkt, incidenteel of overbelast"),
            text("available", "beschikbaar"),
            text(
                "structural capacity in the target domain, or inside and outside the organization",
                "structurele capaciteit in het doeldomein, of binnen en buiten de organisatie",
            ),
        ],
        place: "Analysis, the institutional level: staff drained by an influx; the organizational level: front-line staff with few means",
    },
    // work_structures
    Texts {
        question: text(
            "Do structures across domains bring people together?",
            "Brengen structuren over domeinen heen mensen bij elkaar?",
        ),
        anchors: &[
            text("said to be split over silos", "volgens de bron verdeeld over kokers"),
            text(
                "short lines, or a group that is inactive or incidental",
                "korte lijnen, of een groep die stilligt of incidenteel is",
            ),
            text(
                "a working, project or advisory group across domains",
                "een werk-, project- of adviesgroep over domeinen heen",
            ),
            text(
                "such a group formalized with roles and a rhythm, or tied to the target domain",
                "zo'n groep vastgelegd met rollen en een vast ritme, of verbonden aan het doeldomein",
            ),
        ],
        place: "Analysis, the organizational level: working groups and project teams across domains; Table 3",
    },
    // management_support
    Texts {
        question: text("Do managers and team leads back it?", "Staan managers en teamleiders erachter?"),
        anchors: &[
            text("managers are said to resist", "managers bieden volgens de bron weerstand"),
            text("colleagues' goodwill", "welwillende collega's"),
            text("support of management", "steun van het management"),
            text("managers of the target domain commit to it", "managers van het doeldomein verbinden zich eraan"),
        ],
        place: "Analysis, the organizational level: managers made enthusiastic; Table 3",
    },
    // subject_knowledge
    Texts {
        question: text("Does the officer know the subject?", "Kent de ambtenaar het onderwerp?"),
        anchors: &[
            text("said to have no knowledge of it", "heeft er volgens de bron geen kennis van"),
            text(
                "limited knowledge, inexperienced, or new to the file",
                "beperkte kennis, onervaren of nieuw op het dossier",
            ),
            text("sufficient knowledge", "voldoende kennis"),
            text("expert", "deskundig"),
        ],
        place: "Analysis, the individual level: first, knowledge of the subject",
    },
    // organizational_awareness
    Texts {
        question: text(
            "Does the officer know the way in the organization and its politics?",
            "Kent de ambtenaar de weg in de organisatie en de politiek eromheen?",
        ),
        anchors: &[
            text("said not to know the way", "kent volgens de bron de weg niet"),
            text("new to the organization or the post", "nieuw in de organisatie of functie"),
            text("knows it (experienced or senior)", "kent de weg (ervaren of senior)"),
            text("sees and uses the links across domains", "ziet en benut de verbanden tussen domeinen"),
        ],
        place: "Analysis, the individual level: second, awareness of one's surroundings",
    },
    // informal_network
    Texts {
        question: text(
            "Does the officer have contacts across domains?",
            "Heeft de ambtenaar contacten over domeinen heen?",
        ),
        anchors: &[
            text("said to have no contacts", "heeft volgens de bron geen contacten"),
            text("few contacts", "weinig contacten"),
            text("good contacts in one domain", "goede contacten in één domein"),
            text("a network across domains", "een netwerk over domeinen heen"),
        ],
        place: "Analysis, the individual level: third, informal contacts",
    },
    // visibility
    Texts {
        question: text(
            "Do colleagues know the officer as the face of the subject?",
            "Kennen collega's de ambtenaar als gezicht van het onderwerp?",
        ),
        anchors: &[
            text("said not to be known for it", "staat er volgens de bron niet om bekend"),
            text("known for it somewhat", "staat er enigszins om bekend"),
            text("known in the target domain", "bekend in het doeldomein"),
            text("sought out by others", "wordt door anderen opgezocht"),
        ],
        place: "Analysis, the individual level: making a name on a theme",
    },
    // portfolio_room
    Texts {
        question: text(
            "Do the officer's hours and bundle of files leave room for it?",
            "Laten de uren en de dossierbundel van de ambtenaar er ruimte voor?",
        ),
        anchors: &[
            text("said to leave none", "laten volgens de bron geen ruimte"),
            text(
                "one of many files, a temporary post, or limited hours",
                "een van vele dossiers, een tijdelijke functie of beperkte uren",
            ),
            text(
                "explicit hours, or a bundle of files that fit together",
                "vastgestelde uren, of een bundel dossiers die bij elkaar passen",
            ),
            text("wholly devoted to it", "er volledig aan gewijd"),
        ],
        place: "Analysis, the individual level: the bundle of files, and the hours",
    },
];
