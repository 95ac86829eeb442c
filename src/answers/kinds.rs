//! The kinds of answers: what an envelope can hold.

use crate::vocabulary::Text;

/// A kind of answer.
pub(super) struct KindOfAnswer {
    /// The word that the envelope has.
    pub(super) id: &'static str,
    /// What the answer is.
    pub(super) told: Text,
}

/// Every kind, in the order of the module's documentation.
pub(super) const KINDS: &[KindOfAnswer] = &[
    KindOfAnswer {
        id: "report",
        told: Text { en: "every fault and suspicion of a document", nl: "elke fout en elk vermoeden in een document" },
    },
    KindOfAnswer {
        id: "error",
        told: Text { en: "an error, with its code and facts", nl: "een fout, met code en feiten" },
    },
    KindOfAnswer {
        id: "scorecard",
        told: Text {
            en: "where a target stands on each level, and why",
            nl: "waar een doeldomein op elk niveau staat, en waarom",
        },
    },
    KindOfAnswer {
        id: "progress",
        told: Text {
            en: "how far the levels moved between two moments",
            nl: "hoe ver de niveaus tussen twee meetmomenten bewogen",
        },
    },
    KindOfAnswer {
        id: "row",
        told: Text {
            en: "a target on one row: its levels, the bottleneck, the outcome and the next step",
            nl: "een doeldomein op één regel: de niveaus, het knelpunt, de uitkomst en de volgende stap",
        },
    },
    KindOfAnswer {
        id: "change",
        told: Text { en: "what changed between two moments", nl: "wat er tussen twee meetmomenten veranderde" },
    },
    KindOfAnswer {
        id: "unit_ratings",
        told: Text {
            en: "what is known of a part of a case, by its own framework",
            nl: "wat van een onderdeel van een casus bekend is, volgens zijn eigen raamwerk",
        },
    },
    KindOfAnswer {
        id: "moves",
        told: Text {
            en: "the moves that can be made now, and why others can't",
            nl: "de stappen die nu kunnen, en waarom andere niet",
        },
    },
    KindOfAnswer {
        id: "plan",
        told: Text { en: "the cheapest plan to a goal", nl: "het goedkoopste plan naar een doel" },
    },
    KindOfAnswer { id: "no_plan", told: Text { en: "why there is no plan", nl: "waarom er geen plan is" } },
    KindOfAnswer {
        id: "plan_comparison",
        told: Text { en: "two plans beside each other", nl: "twee plannen naast elkaar" },
    },
    KindOfAnswer {
        id: "ask_next",
        told: Text { en: "what to ask next for a plan", nl: "wat voor een plan het eerst te vragen" },
    },
    KindOfAnswer {
        id: "if_then_plan",
        told: Text {
            en: "a tree of questions whose leaves are plans",
            nl: "een boom van vragen met plannen als bladeren",
        },
    },
    KindOfAnswer {
        id: "interview",
        told: Text {
            en: "a question of an interview, with the record so far",
            nl: "een vraag van een interview, met het dossier tot nu toe",
        },
    },
    KindOfAnswer {
        id: "diagnosis",
        told: Text {
            en: "what holds a target back, and what comes next",
            nl: "wat een doeldomein tegenhoudt, en wat erop volgt",
        },
    },
    KindOfAnswer { id: "what_if", told: Text { en: "what comes of a change", nl: "wat er van een verandering komt" } },
    KindOfAnswer {
        id: "peer",
        told: Text {
            en: "a target of another case that may have started alike",
            nl: "een doeldomein van een andere casus dat misschien net zo begon",
        },
    },
    KindOfAnswer {
        id: "replay",
        told: Text {
            en: "where a log leads, and where it deviates",
            nl: "waar een log toe leidt, en waar het afwijkt",
        },
    },
    KindOfAnswer {
        id: "reconstruction",
        told: Text {
            en: "the moves and events between two moments",
            nl: "de stappen en gebeurtenissen tussen twee meetmomenten",
        },
    },
    KindOfAnswer {
        id: "no_reconstruction",
        told: Text { en: "why there is no reconstruction", nl: "waarom er geen reconstructie is" },
    },
    KindOfAnswer {
        id: "map",
        told: Text { en: "whom the record knows, by tier and domain", nl: "wie het dossier kent, per laag en domein" },
    },
    KindOfAnswer {
        id: "boundary",
        told: Text {
            en: "a boundary between the officer and a part of the organization",
            nl: "een grens tussen de ambtenaar en een deel van de organisatie",
        },
    },
    KindOfAnswer {
        id: "actions",
        told: Text { en: "what is overdue, due and later", nl: "wat te laat is, nu moet en later komt" },
    },
    KindOfAnswer {
        id: "record_change",
        told: Text {
            en: "what differs between two versions of a record",
            nl: "wat er tussen twee versies van een dossier verschilt",
        },
    },
    KindOfAnswer {
        id: "upgraded",
        told: Text {
            en: "a record of a former format in the present one",
            nl: "een dossier van een vroeger formaat in het huidige",
        },
    },
    KindOfAnswer {
        id: "judgment",
        told: Text { en: "whether a claim holds in a cohort", nl: "of een bewering in een cohort klopt" },
    },
    KindOfAnswer {
        id: "expected_effect",
        told: Text {
            en: "whether an expected effect shows in a cohort",
            nl: "of een verwacht effect in een cohort te zien is",
        },
    },
    KindOfAnswer {
        id: "fit",
        told: Text { en: "how well a set relation fits", nl: "hoe goed een relatie tussen verzamelingen past" },
    },
    KindOfAnswer {
        id: "truth_table",
        told: Text {
            en: "the truth table of conditions and an outcome",
            nl: "de waarheidstabel van voorwaarden en een uitkomst",
        },
    },
    KindOfAnswer {
        id: "solution",
        told: Text {
            en: "the shortest expressions that cover a truth table",
            nl: "de kortste uitdrukkingen die een waarheidstabel dekken",
        },
    },
    KindOfAnswer {
        id: "alpha",
        told: Text {
            en: "agreement between coders by Krippendorff's alpha",
            nl: "overeenstemming tussen codeurs volgens Krippendorffs alfa",
        },
    },
    KindOfAnswer {
        id: "bootstrap_interval",
        told: Text { en: "the bootstrap interval of alpha", nl: "het bootstrapinterval van alfa" },
    },
    KindOfAnswer {
        id: "kappa",
        told: Text {
            en: "agreement between two coders by Cohen's kappa",
            nl: "overeenstemming tussen twee codeurs volgens Cohens kappa",
        },
    },
    KindOfAnswer {
        id: "correlation",
        told: Text {
            en: "how scores and outcomes go together by Kendall's tau-b",
            nl: "hoe scores en uitkomsten samengaan volgens Kendalls tau-b",
        },
    },
    KindOfAnswer {
        id: "dominance",
        told: Text {
            en: "whether one case stands above another, for all weights or for some",
            nl: "of een casus boven een andere staat, voor alle gewichten of voor sommige",
        },
    },
    KindOfAnswer {
        id: "willingness",
        told: Text { en: "the change willingness of a respondent", nl: "de veranderbereidheid van een respondent" },
    },
    KindOfAnswer {
        id: "group_willingness",
        told: Text { en: "the change willingness of a group", nl: "de veranderbereidheid van een groep" },
    },
    KindOfAnswer {
        id: "response_tally",
        told: Text { en: "how many respondents hold what", nl: "hoeveel respondenten wat vinden" },
    },
    KindOfAnswer {
        id: "group_counts",
        told: Text { en: "printed counts of a group", nl: "gedrukte tellingen van een groep" },
    },
    KindOfAnswer {
        id: "change_tally",
        told: Text {
            en: "how many respondents changed their answer",
            nl: "hoeveel respondenten hun antwoord veranderden",
        },
    },
    KindOfAnswer {
        id: "arrow_judgment",
        told: Text {
            en: "whether an arrow of the conceptual model shows",
            nl: "of een pijl van het conceptuele model te zien is",
        },
    },
    KindOfAnswer {
        id: "weighing",
        told: Text {
            en: "which of two parts of alienation weighs more",
            nl: "welke van twee delen van vervreemding zwaarder weegt",
        },
    },
    KindOfAnswer {
        id: "recommendation",
        told: Text {
            en: "how far a recommendation of a source is needed",
            nl: "hoe nodig een aanbeveling van een bron is",
        },
    },
    KindOfAnswer {
        id: "withheld",
        told: Text {
            en: "that an answer tells something of too few people to be passed on",
            nl: "dat een antwoord over te weinig mensen gaat om door te geven",
        },
    },
    KindOfAnswer {
        id: "game_tally",
        told: Text {
            en: "what players of the collaboration game say, counted",
            nl: "wat spelers van het samenwerkingsspel zeggen, geteld",
        },
    },
    KindOfAnswer {
        id: "asymmetry",
        told: Text { en: "where two players see each other differently", nl: "waar twee spelers elkaar anders zien" },
    },
    KindOfAnswer {
        id: "narrowed",
        told: Text { en: "a position that other sources narrow", nl: "een positie die andere bronnen inperken" },
    },
    KindOfAnswer {
        id: "narrowed_by_map",
        told: Text { en: "a position that the map narrows", nl: "een positie die de kaart inperkt" },
    },
    KindOfAnswer {
        id: "resource_gap",
        told: Text {
            en: "an experiment's resources beside those of others",
            nl: "de middelen van een experiment naast die van anderen",
        },
    },
    KindOfAnswer {
        id: "obstacle",
        told: Text {
            en: "an obstacle of an experiment, and what works against it",
            nl: "een obstakel van een experiment, en wat ertegen werkt",
        },
    },
    KindOfAnswer {
        id: "logic_profile",
        told: Text { en: "what a sector takes for granted", nl: "wat een sector vanzelfsprekend vindt" },
    },
    KindOfAnswer {
        id: "logic_difference",
        told: Text {
            en: "where two sectors take different things for granted",
            nl: "waar twee sectoren iets anders vanzelfsprekend vinden",
        },
    },
    KindOfAnswer {
        id: "vocabulary",
        told: Text {
            en: "every word, code and rule, with its labels",
            nl: "elk woord, elke code en elke regel, met labels",
        },
    },
];

/// Whether a kind is listed: an answer of another kind doesn't compile.
pub(super) const fn is_listed(id: &str) -> bool {
    let mut at = 0;
    while at < KINDS.len() {
        if is_same(KINDS[at].id.as_bytes(), id.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
