//! The three nested levels of the framework.

use super::{Document, Language, Source, Text, terms};

terms! {
    /// A level of analysis: institutional (macro), organizational (meso) or individual (micro).
    ///
    /// The levels are nested: the institutional context bounds what organizations do, and organizations bound what
    /// officials do; officials in turn can change both. The order runs from the widest to the narrowest.
    /// Source: [`source`](Self::source).
    ///
    /// ```
    /// use policy_integration::{Language, Level};
    ///
    /// assert!(Level::Institutional < Level::Individual);
    /// assert_eq!(Level::Organizational.label(Language::Dutch), "organisatorisch");
    /// assert_eq!(Level::Individual.scope(), "micro");
    /// ```
    pub enum Level: Facts {
        /// Macro: formal goals, money and political backing.
        Institutional = "institutional", en "institutional", nl "institutioneel", {
            scope: "macro",
            question: Text {
                en: "Do formal goals, money and politics stand behind it?",
                nl: "Staan formele doelen, geld en politiek erachter?",
            },
            place: "Analysis, the institutional level",
        };
        /// Meso: tasks, hours, structures across silos and management's backing.
        Organizational = "organizational", en "organizational", nl "organisatorisch", {
            scope: "meso",
            question: Text {
                en: "Do tasks, people, structures and managers make room for it?",
                nl: "Maken taken, mensen, structuren en managers er ruimte voor?",
            },
            place: "Analysis, the organizational level",
        };
        /// Micro: what the official knows, whom the official knows, and the room there is.
        Individual = "individual", en "individual", nl "individueel", {
            scope: "micro",
            question: Text {
                en: "What does the officer know, whom does the officer know, and what room is there?",
                nl: "Wat weet de ambtenaar, wie kent de ambtenaar, en welke ruimte is er?",
            },
            place: "Analysis, the individual level",
        };
    }
}

struct Facts {
    scope: &'static str,
    question: Text,
    place: &'static str,
}

impl Level {
    /// `macro`, `meso` or `micro`, as the literature calls the level.
    pub const fn scope(self) -> &'static str {
        self.facts().scope
    }

    /// What is asked of a case on the level, as a whole.
    ///
    /// ```
    /// # use policy_integration::{Language, Level};
    /// assert!(Level::Individual.question(Language::Dutch).starts_with("Wat weet"));
    /// ```
    pub const fn question(self, language: Language) -> &'static str {
        self.facts().question.in_language(language)
    }

    /// Where the framework describes the level.
    pub const fn source(self) -> Source {
        Source::new(Document::VanDerHeijden2024, self.facts().place)
    }

    /// The place in [`ALL`](Self::ALL), 0 to 2.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}
