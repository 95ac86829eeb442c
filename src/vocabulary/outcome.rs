//! The ladder of outcomes in the target domain.

use super::{Document, Favour, Language, Source, Text, terms};

terms! {
    /// A rung of the outcome ladder: what changed in the work of the target domain.
    ///
    /// Read from what front-line staff, or the colleagues who must act, do at the end. Ordered; a case that was not
    /// completed has no outcome, which is unknown and not [`NoChange`](Self::NoChange).
    ///
    /// ```
    /// use policy_integration::{Language, Outcome};
    ///
    /// assert!(Outcome::Training < Outcome::Practice);
    /// assert_eq!("practice".parse(), Ok(Outcome::Practice));
    /// assert!(Outcome::Commitment.anchor(Language::English).contains("agreement"));
    /// ```
    #[non_exhaustive]
    pub enum Outcome: Facts {
        /// Said not to have changed at all.
        NoChange = "none", en "no change", nl "geen verandering", {
            anchor: Text {
                en: "said not to have changed at all",
                nl: "volgens de bron is er helemaal niets veranderd",
            },
        };
        /// More attention or involvement, and no more.
        Attention = "attention", en "attention", nl "aandacht", {
            anchor: Text {
                en: "more attention or involvement, and no more",
                nl: "meer aandacht of betrokkenheid, en niet meer dan dat",
            },
        };
        /// An agreement or a plan for a later change in practice.
        Commitment = "commitment", en "commitment", nl "toezegging", {
            anchor: Text {
                en: "an agreement or a plan for a later change in practice",
                nl: "een afspraak of plan voor een latere verandering in de praktijk",
            },
        };
        /// A workshop, training, course or e-learning was followed.
        Training = "training", en "training", nl "training", {
            anchor: Text {
                en: "a workshop, training, course or e-learning was followed",
                nl: "een workshop, training, cursus of e-learning is gevolgd",
            },
        };
        /// The work itself changed.
        Practice = "practice", en "practice", nl "praktijk", {
            anchor: Text {
                en: "the work itself changed: screening is done, for instance",
                nl: "het werk zelf is veranderd: er wordt bijvoorbeeld gescreend",
            },
        };
    }
}

struct Facts {
    anchor: Text,
}

impl Outcome {
    /// The rung's place on the ladder, 0 being no change.
    pub const fn rank(self) -> u32 {
        self as u32
    }

    /// Returns how favourable the rung is: its place on the ladder.
    pub(crate) const fn favour(self) -> Favour {
        Favour::new(self.rank())
    }

    /// What is asked of a case to place it on the ladder.
    pub const fn question(language: Language) -> &'static str {
        Text {
            en: "What do front-line staff, or the colleagues who must act, do at the end?",
            nl: "Wat doen dienstverleners, of de collega's die in actie moeten komen, aan het eind?",
        }
        .in_language(language)
    }

    /// What must be the case for the rung to be reached.
    pub const fn anchor(self, language: Language) -> &'static str {
        self.facts().anchor.in_language(language)
    }

    /// Where the ladder comes from.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerHeijden2024, "Results, and the last column of Table 2")
    }
}
