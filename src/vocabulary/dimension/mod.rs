//! Dimensions: what is rated.

mod entry;
mod table;

use std::sync::LazyLock;

use super::term::{chosen, ids_where};
use super::{Degree, Direction, Favour, Framework, Language, Level, Mechanism, Scale, Source, Unit};
pub use table::Dimension;

impl Dimension {
    /// The resources of one's own organization that players of the source's game were asked about, each with three
    /// answers (Van der Veer 2013, note 40), in codebook order: all that is rated on the scale of these answers.
    ///
    /// ```
    /// use policy_integration::{Dimension, vocabulary::Scale};
    ///
    /// assert!(Dimension::RESOURCES.contains(&Dimension::Staffing));
    /// assert!(Dimension::RESOURCES.iter().all(|resource| resource.scale() == Scale::Sufficiency));
    /// ```
    pub const RESOURCES: &'static [Self] =
        chosen!(Dimension: |dimension| matches!(dimension.scale(), Scale::Sufficiency));

    /// The framework that the dimension belongs to.
    pub const fn framework(self) -> Framework {
        self.facts().framework
    }

    /// The level that the dimension is rated on; `None` for a condition, which bounds moves and is never scored.
    ///
    /// Of the multilevel framework the source says it. Of the others it is the crate's reading, by whom or what the
    /// question is about: a person, organizations, or what lies above them.
    pub const fn level(self) -> Option<Level> {
        self.facts().level
    }

    /// The multilevel dimensions of a level, in codebook order.
    pub const fn of_level(level: Level) -> &'static [Self] {
        match level {
            Level::Institutional => chosen!(Dimension: |dimension| dimension.is_multilevel_on(Level::Institutional)),
            Level::Organizational => chosen!(Dimension: |dimension| dimension.is_multilevel_on(Level::Organizational)),
            Level::Individual => chosen!(Dimension: |dimension| dimension.is_multilevel_on(Level::Individual)),
        }
    }

    const fn is_multilevel_on(self, level: Level) -> bool {
        match (self.framework(), self.level()) {
            (Framework::Multilevel, Some(own)) => own.index() == level.index(),
            _ => false,
        }
    }

    /// Whether it bounds moves without being rated: other parts of the record set it.
    pub const fn is_condition(self) -> bool {
        matches!(self.framework(), Framework::Conditions)
    }

    /// Returns whether events of a rule book set it: of a condition that no part of a record sets.
    ///
    /// Before an event says so it is unknown, as everything that nobody spoke of.
    pub const fn is_set_by_events(self) -> bool {
        matches!(self, Self::CurrentIncident)
    }

    /// Returns the mechanism from macro to micro by which a guard on the dimension holds people back or carries them.
    ///
    /// Documents, roles and political backing set priorities; money, people and hours are resources; structures, and the support
    /// that structures give or withhold, steer communication. What else an officer is or knows works by none of them. A rule can
    /// say otherwise (`works_by`), since one dimension can work by several. That these are the dimensions is the crate's reading.
    ///
    /// ```
    /// use policy_integration::{Dimension, Mechanism};
    ///
    /// assert_eq!(Dimension::WorkStructures.works_by(), Some(Mechanism::OrganizationalStructures));
    /// assert_eq!(Dimension::Visibility.works_by(), None);
    /// ```
    pub const fn works_by(self) -> Option<Mechanism> {
        self.facts().works_by
    }

    /// The unit that the dimension is asked of; a case as a whole can be rated on each dimension too.
    ///
    /// ```
    /// use policy_integration::{Dimension, vocabulary::Unit};
    ///
    /// assert_eq!(Dimension::Networker.unit(), Unit::BoundarySpanner);
    /// assert_eq!(Dimension::Budget.unit(), Unit::Case);
    /// ```
    pub const fn unit(self) -> Unit {
        self.facts().unit
    }

    /// The scale that the dimension is rated on.
    pub const fn scale(self) -> Scale {
        self.facts().scale
    }

    /// What a higher degree means.
    pub const fn direction(self) -> Direction {
        self.facts().direction
    }

    /// Returns how favourable a degree is.
    pub(crate) const fn favour(self, degree: Degree) -> Favour {
        Favour::new(self.turned(degree.rank()))
    }

    /// Returns the rank on the scale of the degree that is this favourable.
    pub(crate) const fn rank(self, favour: Favour) -> u32 {
        self.turned(favour.steps())
    }

    /// Counts from the other end of the scale where a higher degree is worse.
    const fn turned(self, steps: u32) -> u32 {
        match self.direction() {
            Direction::Worse => self.scale().steps() - steps,
            Direction::Better => steps,
        }
    }

    /// The question that a rating answers.
    pub const fn question(self, language: Language) -> &'static str {
        self.facts().question.in_language(language)
    }

    /// What must be stated for a case to have this degree; `None` for a degree of another scale.
    pub fn anchor(self, degree: Degree, language: Language) -> Option<&'static str> {
        let anchors = (degree.scale() == self.scale()).then_some(self.facts().anchors)?;
        anchors.get(degree.rank() as usize).map(|text| text.in_language(language))
    }

    /// Returns what a degree is called on this dimension: its own label where it has one, else that of the scale.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Language};
    ///
    /// assert_eq!(Dimension::MutualTrust.degree_label(Degree::Against, Language::Dutch), "weinig");
    /// assert_eq!(Dimension::Mandate.degree_label(Degree::Against, Language::Dutch), "tegen");
    /// ```
    pub fn degree_label(self, degree: Degree, language: Language) -> &'static str {
        let own = (degree.scale() == self.scale()).then(|| self.facts().degrees.get(degree.rank() as usize)).flatten();
        own.map_or_else(|| degree.label(language), |text| text.in_language(language))
    }

    /// Where the sources speak of it.
    pub const fn source(self) -> Source {
        Source::new(self.framework().document(), self.facts().place)
    }

    /// The identifiers of [`RESOURCES`](Self::RESOURCES), in the same order.
    pub(crate) fn resource_ids() -> &'static [&'static str] {
        static IDS: LazyLock<Vec<&str>> = LazyLock::new(|| ids_where(|d| Dimension::RESOURCES.contains(&d)));
        &IDS
    }

    /// The place in [`ALL`](Self::ALL).
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}
