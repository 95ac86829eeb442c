//! Boundaries between the officer and a cell.

use super::{Cell, Contact};
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, Text, shortened};

/// What lies between the officer's cell and another one: a vertical boundary between tiers, a horizontal one between domains, or
/// both; and whether the officer has crossed them.
///
/// They are crossed where the officer has met somebody in the cell. They aren't where the record names somebody there, and says of
/// each that there is no contact. Where it names nobody, nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Boundary<'a> {
    /// The cell.
    pub cell: Cell,
    /// Whether it is of another tier than the officer.
    pub is_vertical: Truth,
    /// Whether it is of another domain than the officer.
    pub is_horizontal: Truth,
    /// Whether the officer has contact with somebody in the cell.
    pub crossed: Truth,
    /// The contacts that are in the cell, or may be.
    pub contacts: Vec<&'a Contact>,
}

impl Boundary<'_> {
    /// How many contacts are told.
    const MOST_NAMES: usize = 20;

    /// Tells the cell, which boundaries lie between it and the officer, whether they are crossed, and who is known there.
    ///
    /// ```
    /// use policy_integration::{Case, Language, PolicyDomain, case::Cell, vocabulary::Tier};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "officer": {"tier": "policy", "domain": "education"},
    ///     "contacts": [{"id": "c1", "tier": "management", "domain": "health", "contact": "met"}]}"#)?;
    /// let boundary = case.map().boundary(Cell { tier: Tier::Management, domain: Some(PolicyDomain::Health) });
    /// assert_eq!(
    ///     boundary.line(Language::English),
    ///     "management, health: a vertical boundary (another tier), a horizontal boundary (another domain); crossed: yes; known there: c1"
    /// );
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn line(&self, language: Language) -> String {
        const VERTICAL: Text =
            Text { en: "a vertical boundary (another tier)", nl: "een verticale grens (andere laag)" };
        const HORIZONTAL: Text =
            Text { en: "a horizontal boundary (another domain)", nl: "een horizontale grens (ander domein)" };
        const PERHAPS: Text = Text { en: "perhaps ", nl: "misschien " };
        const NONE: Text = Text { en: "no boundary", nl: "geen grens" };
        const CROSSED: Text = Text { en: "crossed", nl: "overschreden" };
        const KNOWN: Text = Text { en: "known there", nl: "daar bekend" };
        const NOBODY: Text = Text { en: "nobody", nl: "niemand" };
        let word = |text: Text| text.in_language(language);
        let boundaries = [(self.is_vertical, VERTICAL), (self.is_horizontal, HORIZONTAL)].into_iter();
        let boundaries = boundaries.filter(|(is_there, _)| is_there.is_possible()).map(|(is_there, boundary)| {
            let perhaps = if is_there.is_certain() { "" } else { word(PERHAPS) };
            format!("{perhaps}{}", word(boundary))
        });
        let boundaries: Vec<_> = boundaries.collect();
        let boundaries = if boundaries.is_empty() { word(NONE).to_owned() } else { boundaries.join(", ") };
        let contacts: Vec<_> = self.contacts.iter().map(|contact| contact.id.as_str()).collect();
        let contacts = match contacts[..] {
            [] => word(NOBODY).to_owned(),
            _ => shortened(&contacts, ", ", Self::MOST_NAMES, language),
        };
        let (cell, crossed) = (self.cell.label(language), self.crossed.label(language));
        format!("{cell}: {boundaries}; {}: {crossed}; {}: {contacts}", word(CROSSED), word(KNOWN))
    }
}
