//! Cells of the map.

use super::Contact;
use crate::uncertainty::Truth;
use crate::vocabulary::{Language, PolicyDomain, Text, Tier};

/// A cell of the map: a tier of the organization in a policy domain.
///
/// ```
/// use policy_integration::{Language, PolicyDomain, case::Cell, vocabulary::Tier};
///
/// let cell = Cell { tier: Tier::Management, domain: Some(PolicyDomain::Health) };
/// assert_eq!(cell.label(Language::Dutch), "management, gezondheid");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The tier.
    pub tier: Tier,
    /// The policy domain; `None` where it isn't known, or where the tier is one for all domains.
    pub domain: Option<PolicyDomain>,
}

/// A cell with the contacts in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MapCell<'a> {
    /// The cell.
    pub cell: Cell,
    /// Whether the officer is in it.
    pub is_officers: Truth,
    /// The contacts in it, in the order of the record.
    pub contacts: Vec<&'a Contact>,
}

impl Cell {
    /// The tier and the domain, in words.
    pub fn label(self, language: Language) -> String {
        const UNNAMED: Text = Text { en: "no domain named", nl: "geen domein genoemd" };
        let domain = self.domain.map_or(UNNAMED.in_language(language), |domain| domain.label(language));
        format!("{}, {domain}", self.tier.label(language))
    }

    /// Whether a tier and a domain, each perhaps unknown, are those of this cell.
    pub(super) fn is_of(self, tier: Option<Tier>, domain: Option<PolicyDomain>) -> Truth {
        let is_tier = Truth::from(tier.map(|tier| tier == self.tier));
        let is_domain = match (domain, self.domain) {
            (Some(domain), Some(own)) => Truth::from(domain == own),
            // The council and the executive are those of every domain.
            (None, _) | (_, None) if self.tier.is_of_all_domains() && tier == Some(self.tier) => Truth::True,
            (None, None) => Truth::True,
            _ => Truth::Unknown,
        };
        is_tier & is_domain
    }

    /// Whether a contact is in it.
    pub(super) fn holds(self, contact: &Contact) -> Truth {
        self.is_of(Some(contact.tier), contact.domain)
    }
}
