//! The three nested levels of the framework.

use super::{Document, Source, terms};

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
    pub enum Level {
        /// Macro: formal goals, money and political backing.
        Institutional = "institutional", en "institutional", nl "institutioneel";
        /// Meso: tasks, hours, structures across silos and management's backing.
        Organizational = "organizational", en "organizational", nl "organisatorisch";
        /// Micro: what the official knows, whom the official knows, and the room there is.
        Individual = "individual", en "individual", nl "individueel";
    }
}

impl Level {
    /// `macro`, `meso` or `micro`, as the literature calls the level.
    pub const fn scope(self) -> &'static str {
        match self {
            Self::Institutional => "macro",
            Self::Organizational => "meso",
            Self::Individual => "micro",
        }
    }

    /// Where the framework describes the level.
    pub const fn source(self) -> Source {
        let place = match self {
            Self::Institutional => "Analysis, the institutional level",
            Self::Organizational => "Analysis, the organizational level",
            Self::Individual => "Analysis, the individual level",
        };
        Source::new(Document::VanDerHeijden2024, place)
    }

    /// The place in [`ALL`](Self::ALL), 0 to 2.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}
