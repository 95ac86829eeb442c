//! Dimensions: what is rated.

mod texts;

use super::{Degree, Document, Language, Level, Scale, Source, terms};
use texts::Texts;

terms! {
    /// The framework that a dimension belongs to: one source's way of looking.
    ///
    /// ```
    /// use policy_integration::{Dimension, Framework};
    ///
    /// assert_eq!(Framework::Multilevel.dimensions().count(), 12);
    /// assert!(Framework::Multilevel.dimensions().all(|d| d.framework() == Framework::Multilevel));
    /// ```
    #[non_exhaustive]
    pub enum Framework {
        /// The multilevel framework: twelve dimensions on three levels.
        Multilevel = "multilevel", en "multilevel framework", nl "meerniveauraamwerk";
    }
}

impl Framework {
    /// The framework's dimensions, in codebook order.
    pub fn dimensions(self) -> impl Iterator<Item = Dimension> {
        Dimension::ALL.iter().copied().filter(move |dimension| dimension.framework() == self)
    }

    /// The document that the framework comes from.
    pub const fn document(self) -> Document {
        match self {
            Self::Multilevel => Document::VanDerHeijden2024,
        }
    }
}

terms! {
    /// Which way is up: what a higher degree means for integration.
    ///
    /// ```
    /// use policy_integration::{Dimension, Direction};
    ///
    /// assert_eq!(Dimension::Budget.direction(), Direction::Better);
    /// ```
    pub enum Direction {
        /// A higher degree is more favourable.
        Better = "better", en "higher is better", nl "hoger is beter";
        /// A higher degree is less favourable.
        Worse = "worse", en "higher is worse", nl "hoger is slechter";
        /// A higher degree is further along a course, without being better for it.
        Further = "further", en "higher is further", nl "hoger is verder";
    }
}

terms! {
    /// What is rated: one aspect of a case, with a question to ask and an anchor for each degree.
    ///
    /// The twelve of the multilevel framework, three institutional, four organizational and five individual. What a
    /// dimension's degrees mean in the field is in [`question`](Self::question) and [`anchor`](Self::anchor), in both
    /// languages; where it comes from is in [`source`](Self::source). The order is the codebook's.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Language, Level};
    ///
    /// let dimension = Dimension::WorkStructures;
    /// assert_eq!(dimension.level(), Level::Organizational);
    /// assert_eq!(
    ///     dimension.question(Language::English),
    ///     "Do structures across domains bring people together?"
    /// );
    /// assert_eq!(
    ///     dimension.anchor(Degree::Established, Language::English),
    ///     Some("a working, project or advisory group across domains")
    /// );
    /// ```
    #[non_exhaustive]
    pub enum Dimension {
        /// Is the cross-cutting goal in formal documents?
        PolicyGoals = "policy_goals", en "policy goals", nl "beleidsdoelen";
        /// Is there money for it?
        Budget = "budget", en "budget", nl "budget";
        /// Do council, mayor and aldermen back it?
        PoliticalSupport = "political_support", en "political support", nl "politieke steun";
        /// Is it part of somebody's formal task?
        RoleDescriptions = "role_descriptions", en "role descriptions", nl "taakomschrijvingen";
        /// Are there people and hours in the organization?
        Capacity = "capacity", en "capacity", nl "capaciteit";
        /// Do structures across domains bring people together?
        WorkStructures = "work_structures", en "work structures", nl "werkstructuren";
        /// Do managers and team leads back it?
        ManagementSupport = "management_support", en "management support", nl "managementsteun";
        /// Does the officer know the subject?
        SubjectKnowledge = "subject_knowledge", en "subject knowledge", nl "kennis van het onderwerp";
        /// Does the officer know the way in the organization and its politics?
        OrganizationalAwareness = "organizational_awareness", en "organizational awareness", nl "organisatorisch bewustzijn";
        /// Does the officer have contacts across domains?
        InformalNetwork = "informal_network", en "informal network", nl "informeel netwerk";
        /// Do colleagues know the officer as the face of the subject?
        Visibility = "visibility", en "visibility", nl "zichtbaarheid";
        /// Do the officer's hours and bundle of files leave room for it?
        PortfolioRoom = "portfolio_room", en "portfolio room", nl "ruimte in de portefeuille";
    }
}

impl Dimension {
    /// The framework that the dimension belongs to.
    pub const fn framework(self) -> Framework {
        Framework::Multilevel
    }

    /// The level that the dimension is rated on.
    pub const fn level(self) -> Level {
        match self {
            Self::PolicyGoals | Self::Budget | Self::PoliticalSupport => Level::Institutional,
            Self::RoleDescriptions | Self::Capacity | Self::WorkStructures | Self::ManagementSupport => {
                Level::Organizational
            }
            Self::SubjectKnowledge
            | Self::OrganizationalAwareness
            | Self::InformalNetwork
            | Self::Visibility
            | Self::PortfolioRoom => Level::Individual,
        }
    }

    /// The multilevel dimensions of a level, in codebook order.
    pub const fn of_level(level: Level) -> &'static [Self] {
        match level {
            Level::Institutional => &[Self::PolicyGoals, Self::Budget, Self::PoliticalSupport],
            Level::Organizational => {
                &[Self::RoleDescriptions, Self::Capacity, Self::WorkStructures, Self::ManagementSupport]
            }
            Level::Individual => &[
                Self::SubjectKnowledge,
                Self::OrganizationalAwareness,
                Self::InformalNetwork,
                Self::Visibility,
                Self::PortfolioRoom,
            ],
        }
    }

    /// The scale that the dimension is rated on.
    pub const fn scale(self) -> Scale {
        Scale::Integration
    }

    /// What a higher degree means.
    pub const fn direction(self) -> Direction {
        Direction::Better
    }

    /// The question that a rating answers.
    pub const fn question(self, language: Language) -> &'static str {
        self.texts().question.in_language(language)
    }

    /// What must be stated for a case to have this degree; `None` for a degree of another scale.
    pub fn anchor(self, degree: Degree, language: Language) -> Option<&'static str> {
        let anchors = (degree.scale() == self.scale()).then_some(self.texts().anchors)?;
        anchors.get(degree.rank() as usize).map(|text| text.in_language(language))
    }

    /// Where the sources speak of it.
    pub const fn source(self) -> Source {
        Source::new(self.framework().document(), self.texts().place)
    }

    const fn texts(self) -> &'static Texts {
        &texts::TEXTS[self.index()]
    }

    /// The place in [`ALL`](Self::ALL).
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}
