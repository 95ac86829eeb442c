//! What is said of a local experiment beside its ratings: whether it still runs, and what is in its way.

use super::{Document, Language, Source, Text, terms};

terms! {
    /// Whether a local experiment still runs.
    ///
    /// Not one of the stages: an experiment can fade until it is routine. That a routine runs on is the crate's reading.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::ExperimentStatus};
    ///
    /// assert_eq!("faded".parse(), Ok(ExperimentStatus::Faded));
    /// assert_eq!(ExperimentStatus::Faded.label(Language::Dutch), "uitgedoofd");
    /// ```
    #[non_exhaustive]
    pub enum ExperimentStatus: StatusFacts {
        /// Under way, or routine by now.
        Running = "running", en "running", nl "loopt",
            { place: "4.1: the two municipalities' experiments" };
        /// Come to nothing: nobody carries it on.
        Faded = "faded", en "faded", nl "uitgedoofd",
            { place: "4.2: the fire of the instigators; 5: initiatives that strand early" };
    }
}

struct StatusFacts {
    place: &'static str,
}

impl ExperimentStatus {
    /// Where the source speaks of it.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerVeer2013, self.facts().place)
    }
}

terms! {
    /// What is in the way of a local experiment.
    ///
    /// The source asked the players of its game for the greatest hindrance that they expect (note 15). They name walls in
    /// legislation, money, and organizations that think of themselves; the author adds the norms of sectors. What the
    /// walls do is told in two ways, and the crate keeps them apart: laws that want different things, and laws by which one
    /// pays and another saves. Where a record only has walls, that is conflicting legislation.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::ExperimentObstacle};
    ///
    /// let obstacle = ExperimentObstacle::OrganizationalThinking;
    /// assert_eq!(obstacle.label(Language::English), "organizational thinking");
    /// assert_eq!(obstacle.source().place, "5");
    /// ```
    #[non_exhaustive]
    pub enum ExperimentObstacle: ObstacleFacts {
        /// Laws that ask different things of the same people.
        ConflictingLegislation = "conflicting_legislation",
            en "conflicting legislation", nl "conflicterende wetgeving", {
            anchor: Text {
                en: "laws pursue aims that get in each other's way, or wall off one field from another",
                nl: "wetten hebben doelen die elkaar in de weg zitten, of schermen het ene terrein af van het andere",
            },
            place: "3.1: aims of laws that diverge; 5",
        };
        /// Laws by which the one pays and the other saves, and money that isn't easily joined.
        ConflictingFunding = "conflicting_funding", en "conflicting funding", nl "conflicterende financiering", {
            anchor: Text {
                en: "one law pays, and the saving falls to another, or their money isn't easily joined",
                nl: "de ene wet betaalt, en de besparing valt bij de andere, of hun geld is moeilijk samen te voegen",
            },
            place: "3.1: who pays and who saves; 4.1: joining sources of funding",
        };
        /// What each sector holds to be self-evident.
        InstitutionalNorms = "institutional_norms", en "institutional norms", nl "institutionele normen", {
            anchor: Text {
                en: "sectors differ in what they take for granted: norms, ideas, time spans",
                nl: "sectoren verschillen in wat zij vanzelfsprekend vinden: normen, ideeën, termijnen",
            },
            place: "3.2",
        };
        /// Organizations that stay in their old patterns.
        OrganizationalThinking = "organizational_thinking", en "organizational thinking", nl "organisatiedenken", {
            anchor: Text {
                en: "organizations stay in old patterns",
                nl: "organisaties blijven in oude patronen",
            },
            place: "5",
        };
        /// Too little money.
        Money = "money", en "a lack of money", nl "geldgebrek", {
            anchor: Text {
                en: "there is said to be too little money",
                nl: "er is volgens betrokkenen te weinig geld",
            },
            place: "5: a shortage of means",
        };
    }
}

struct ObstacleFacts {
    anchor: Text,
    place: &'static str,
}

impl ExperimentObstacle {
    /// What must be said for the obstacle to be there.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::ExperimentObstacle};
    ///
    /// let anchor = ExperimentObstacle::ConflictingFunding.anchor(Language::English);
    /// assert_eq!(anchor, "one law pays, and the saving falls to another, or their money isn't easily joined");
    /// ```
    pub const fn anchor(self, language: Language) -> &'static str {
        self.facts().anchor.in_language(language)
    }

    /// Where the source speaks of it.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerVeer2013, self.facts().place)
    }
}
