//! The map of a checked case.

use std::collections::{BTreeMap, BTreeSet};

use super::{Boundary, Cell, Contact, MapCell, Officer};
use crate::case::{Case, Target};
use crate::uncertainty::Truth;
use crate::vocabulary::{PolicyDomain, Tier};

/// The matrix of tiers by policy domains of a case, with the officer and the contacts in their cells (Van der Heijden, Spaai &
/// Douglas 2024, Methods).
///
/// The map narrows no rating by itself: ask a [`Crosswalk`](crate::Crosswalk::narrow_by_map) for that.
///
/// ```
/// use policy_integration::{Case, PolicyDomain, Truth, case::Cell, vocabulary::Tier};
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
///     "domains": [{"domain": "debt_counselling"}],
///     "officer": {"tier": "policy", "domain": "education"},
///     "contacts": [
///         {"id": "c1", "tier": "management", "domain": "debt_counselling", "contact": "met", "stance": "for"},
///         {"id": "c2", "tier": "front_line", "domain": "debt_counselling", "contact": "none"}]}"#)?;
/// let map = case.map();
/// let debts = PolicyDomain::DebtCounselling;
/// assert_eq!(map.crosses_into(debts), Truth::True);
/// let to = |tier| map.boundary(Cell { tier, domain: Some(debts) });
/// assert_eq!((to(Tier::Management).is_vertical, to(Tier::Management).crossed), (Truth::True, Truth::True));
/// assert_eq!((to(Tier::FrontLine).is_horizontal, to(Tier::FrontLine).crossed), (Truth::True, Truth::False));
/// assert_eq!(to(Tier::Policy).crossed, Truth::Unknown, "nobody is known there");
/// assert_eq!(map.unknown_cells().len(), 3, "the council, the executive and the policy staff");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug)]
pub struct Map<'a> {
    case: &'a Case,
    /// The contacts by tier and domain, each in the order of the record.
    by_cell: BTreeMap<Cell, Vec<&'a Contact>>,
}

impl Case {
    /// The map of the organization: who is known, and which boundaries are crossed.
    pub fn map(&self) -> Map<'_> {
        let mut by_cell: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for contact in self.contacts() {
            by_cell.entry(Cell { tier: contact.tier, domain: contact.domain }).or_default().push(contact);
        }
        Map { case: self, by_cell }
    }

    /// The contacts, in the order of the record.
    pub fn contacts(&self) -> &[Contact] {
        &self.draft().contacts
    }

    /// A contact by its identifier.
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts().iter().find(|contact| contact.id == id)
    }

    /// The officer who carries the subject, where the record says something of that.
    pub const fn officer(&self) -> Option<&Officer> {
        self.draft().officer.as_ref()
    }
}

impl<'a> Map<'a> {
    /// The cells of each tier in each domain that the record speaks of as a domain, as the officer's or as a contact's. A case that
    /// names no domain has one column. Contacts whose domain isn't known are in cells without a domain.
    pub fn cells(&self) -> Vec<MapCell<'a>> {
        let mut cells: BTreeSet<_> = self.domains().into_iter().flat_map(cells_of).collect();
        cells.extend(self.by_cell.keys());
        let with_contacts = |cell: Cell| MapCell {
            cell,
            is_officers: self.is_officers(cell),
            contacts: self.by_cell.get(&cell).cloned().unwrap_or_default(),
        };
        cells.into_iter().map(with_contacts).collect()
    }

    /// The boundaries between the officer and each cell of a target, from the council down.
    ///
    /// ```
    /// use policy_integration::{Case, Truth};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent"}}]}"#)?;
    /// let boundaries = case.map().boundaries(case.targets().next().unwrap());
    /// assert_eq!(boundaries.len(), 5);
    /// assert!(boundaries.iter().all(|boundary| boundary.crossed == Truth::Unknown));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn boundaries(&self, target: Target<'_>) -> Vec<Boundary<'a>> {
        cells_of(target.domain()).map(|cell| self.boundary(cell)).collect()
    }

    /// The boundaries between the officer and a cell.
    pub fn boundary(&self, cell: Cell) -> Boundary<'a> {
        let contacts = self.contacts_in(cell);
        let officer = self.case.officer().copied().unwrap_or_default();
        let is_other = |is_same: Option<bool>| !Truth::from(is_same);
        let is_horizontal = match (officer.domain, cell.domain) {
            _ if cell.tier.is_of_all_domains() => Truth::False,
            (own, other) => is_other(own.zip(other).map(|(own, other)| own == other)),
        };
        Boundary {
            cell,
            is_vertical: is_other(officer.tier.map(|tier| tier == cell.tier)),
            is_horizontal,
            crossed: crossed_by(&contacts),
            contacts: contacts.into_iter().map(|(_, contact)| contact).collect(),
        }
    }

    /// Whether the officer has contact with anybody in a domain: whether the horizontal boundary to it is crossed.
    pub fn crosses_into(&self, domain: PolicyDomain) -> Truth {
        let cells = cells_of(Some(domain)).filter(|cell| !cell.tier.is_of_all_domains());
        crossed_by(&cells.flat_map(|cell| self.contacts_in(cell)).collect::<Vec<_>>())
    }

    /// Whether the officer has contact with anybody of a tier, in any domain: of another tier, whether the vertical boundary to it
    /// is crossed.
    pub fn crosses_to(&self, tier: Tier) -> Truth {
        let of_tier = self.by_cell.iter().filter(|(cell, _)| cell.tier == tier).flat_map(|(_, contacts)| contacts);
        crossed_by(&of_tier.map(|contact| (Truth::True, *contact)).collect::<Vec<_>>())
    }

    /// The cells of the targets in which nobody is known, by tier and then by domain.
    pub fn unknown_cells(&self) -> Vec<Cell> {
        let targets: BTreeSet<_> = self.case.targets().map(Target::domain).collect();
        let cells: BTreeSet<_> = targets.into_iter().flat_map(cells_of).collect();
        cells.into_iter().filter(|cell| self.contacts_in(*cell).is_empty()).collect()
    }

    /// The contacts that are in a cell, or may be, in the order of the cells.
    fn contacts_in(&self, cell: Cell) -> Vec<(Truth, &'a Contact)> {
        let of_cells = self.by_cell.iter().filter(|(other, _)| other.tier == cell.tier);
        let contacts = of_cells.flat_map(|(_, contacts)| contacts.iter().copied());
        contacts.map(|contact| (cell.holds(contact), contact)).filter(|(is_in, _)| is_in.is_possible()).collect()
    }

    fn is_officers(&self, cell: Cell) -> Truth {
        let officer = self.case.officer().copied().unwrap_or_default();
        cell.is_of(officer.tier, officer.domain)
    }

    /// The domains that the record speaks of; of a case that names none, one that has no name.
    fn domains(&self) -> BTreeSet<Option<PolicyDomain>> {
        let of_case = self.case.domains().map(Target::domain);
        let of_contacts = self.by_cell.keys().map(|cell| cell.domain);
        let of_officer = self.case.officer().map(|officer| officer.domain);
        let named: BTreeSet<_> = of_case.chain(of_contacts).chain(of_officer).flatten().map(Some).collect();
        if named.is_empty() { BTreeSet::from([None]) } else { named }
    }
}

/// The cells of a domain, from the council down.
fn cells_of(domain: Option<PolicyDomain>) -> impl Iterator<Item = Cell> {
    Tier::ALL.iter().map(move |tier| Cell { tier: *tier, domain })
}

/// Whether there is contact with any of these, each of whom is meant or may be. There isn't where somebody is known, and nobody is met.
fn crossed_by(contacts: &[(Truth, &Contact)]) -> Truth {
    let met = Truth::any(contacts.iter().map(|(is_meant, contact)| *is_meant & contact.is_made()));
    let is_anybody_known = contacts.iter().any(|(is_meant, _)| is_meant.is_certain());
    if is_anybody_known { met } else { met | Truth::Unknown }
}
