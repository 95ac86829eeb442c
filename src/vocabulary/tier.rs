//! Tiers: the vertical layers of a municipal organization.

use super::terms;

terms! {
    /// A vertical layer of a municipality, from the council to the front line.
    ///
    /// A rule says which tier it addresses; where those people work is its [`Reach`](super::Reach).
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::Tier};
    ///
    /// assert_eq!(Tier::FrontLine.label(Language::Dutch), "uitvoering");
    /// assert!(Tier::Council < Tier::FrontLine, "from the top down");
    /// ```
    #[non_exhaustive]
    pub enum Tier {
        /// The council.
        Council = "council", en "council", nl "gemeenteraad";
        /// The mayor and the aldermen.
        Executive = "executive", en "mayor and aldermen", nl "college van B en W";
        /// Managers and team leads.
        Management = "management", en "management", nl "management";
        /// Policy officers.
        Policy = "policy", en "policy staff", nl "beleidsmedewerkers";
        /// Those who serve residents.
        FrontLine = "front_line", en "front line", nl "uitvoering";
    }
}

impl Tier {
    /// Whether its people are those of all policy domains, and not of one: the council, the mayor and the aldermen.
    pub const fn is_of_all_domains(self) -> bool {
        matches!(self, Self::Council | Self::Executive)
    }
}
