//! What the map of a case says of its multilevel dimensions.

use std::collections::BTreeSet;

use super::{Crosswalk, MatchStrength};
use crate::case::{Case, Contact, Position, Rating, Target};
use crate::uncertainty::Truth;
use crate::vocabulary::{Acquaintance, Degree, Dimension, Language, PolicyDomain, Stance, Text, Tier, terms};

terms! {
    /// What contacts on the map can show.
    ///
    /// ```
    /// use policy_integration::{Dimension, Language, instruments::MapSign};
    ///
    /// assert_eq!(MapSign::BackedByManager.dimension(), Dimension::ManagementSupport);
    /// assert!(MapSign::BackedByManager.why(Language::English).starts_with("a manager"));
    /// ```
    #[non_exhaustive]
    pub enum MapSign: Facts {
        /// The officer has met somebody of another domain.
        ContactAcrossDomains = "contact_across_domains", en "contact across domains", nl "contact over domeinen heen",
            { to: Dimension::InformalNetwork, strength: MatchStrength::CloseMatch, says: Degree::Emerging, why: Text {
                en: "whoever has met somebody of another domain has contacts across domains, if few",
                nl: "wie iemand van een ander domein heeft ontmoet, heeft contacten over domeinen heen, al zijn het er weinig",
            } };
        /// The officer has contact regularly with people of two other domains.
        RegularContactAcrossDomains = "regular_contact_across_domains",
            en "regular contact with two other domains", nl "regelmatig contact met twee andere domeinen",
            { to: Dimension::InformalNetwork, strength: MatchStrength::RelatedMatch, says: Degree::Established, why: Text {
                en: "regular contact with two other domains is at least good contacts in one; that it is a network isn't said",
                nl: "regelmatig contact met twee andere domeinen is ten minste goed contact in één; dat het een netwerk is, is niet gezegd",
            } };
        /// Somebody of the council, or of the mayor and aldermen, is for it.
        BackedByPolitics = "backed_by_politics", en "backed by politics", nl "steun in de politiek",
            { to: Dimension::PoliticalSupport, strength: MatchStrength::RelatedMatch, says: Degree::Emerging, why: Text {
                en: "where somebody of the council or the executive is for it, attention isn't missing; one isn't all of them",
                nl: "waar iemand van de raad of het college ervoor is, ontbreekt aandacht niet; één is niet iedereen",
            } };
        /// A manager of the target domain is for it.
        BackedByManager = "backed_by_manager", en "backed by a manager", nl "steun van een manager",
            { to: Dimension::ManagementSupport, strength: MatchStrength::CloseMatch, says: Degree::Emerging, why: Text {
                en: "a manager of the domain who is for it has sympathy for it; that management supports it isn't said",
                nl: "een manager van het domein die ervoor is, heeft er sympathie voor; dat het management het steunt, is niet gezegd",
            } };
        /// A colleague in the target domain is for it.
        BackedByColleague = "backed_by_colleague", en "backed by a colleague", nl "steun van een collega",
            { to: Dimension::CollegialSupport, strength: MatchStrength::CloseMatch, says: Degree::Emerging, why: Text {
                en: "a colleague in the domain who is for it has goodwill for it; that colleagues contribute isn't said",
                nl: "een collega in het domein die ervoor is, is van goede wil; dat collega's bijdragen, is niet gezegd",
            } };
    }
}

struct Facts {
    to: Dimension,
    strength: MatchStrength,
    /// The lowest degree that it leaves possible.
    says: Degree,
    why: Text,
}

impl MapSign {
    /// The multilevel dimension of which it says something.
    pub const fn dimension(self) -> Dimension {
        self.facts().to
    }

    /// What it leaves possible of the dimension.
    pub const fn says(self) -> Rating {
        Rating::at_least(self.facts().says)
    }

    /// How near the two come.
    pub const fn strength(self) -> MatchStrength {
        self.facts().strength
    }

    /// Why, from the anchors.
    pub const fn why(self, language: Language) -> &'static str {
        self.facts().why.in_language(language)
    }

    /// The contacts of a case who show it, as far as a target is concerned; none where it isn't shown.
    fn shown_by(self, case: &Case, target: Option<PolicyDomain>) -> Vec<&Contact> {
        let who = |is_one: &dyn Fn(&Contact) -> bool| -> Vec<&Contact> {
            case.contacts().iter().filter(|contact| is_one(contact)).collect()
        };
        let are_for = |tiers: &[Tier], is_in: &dyn Fn(&Contact) -> bool| {
            who(&|contact| contact.stance == Stance::For && tiers.contains(&contact.tier) && is_in(contact))
        };
        let is_in_target = |contact: &Contact| contact.domain == target;
        match self {
            Self::ContactAcrossDomains => across(case, who(&|contact| contact.is_made() == Truth::True), 1),
            Self::RegularContactAcrossDomains => {
                across(case, who(&|contact| contact.contact == Acquaintance::Regular), 2)
            }
            Self::BackedByPolitics => are_for(&[Tier::Council, Tier::Executive], &|_| true),
            Self::BackedByManager => are_for(&[Tier::Management], &is_in_target),
            Self::BackedByColleague => are_for(&[Tier::Policy, Tier::FrontLine], &is_in_target),
        }
    }
}

/// Those of some contacts who are of another domain than the officer, where these are of so many domains. Of an officer whose domain
/// isn't known, one of the domains may be the officer's own.
fn across<'a>(case: &Case, mut contacts: Vec<&'a Contact>, least: usize) -> Vec<&'a Contact> {
    let own = case.officer().and_then(|officer| officer.domain);
    contacts.retain(|contact| contact.domain.is_some() && contact.domain != own);
    let domains: BTreeSet<_> = contacts.iter().map(|contact| contact.domain).collect();
    if domains.len() >= least + usize::from(own.is_none()) { contacts } else { Vec::new() }
}

/// What the contacts of a case say of a multilevel dimension.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MapEvidence {
    /// What they show.
    pub sign: MapSign,
    /// The multilevel dimension.
    pub dimension: Dimension,
    /// What the record leaves possible of it, narrowed by nearer evidence.
    pub before: Rating,
    /// What the evidence leaves possible of it.
    pub says: Rating,
    /// The identifiers of the contacts.
    pub contacts: Vec<String>,
}

impl MapEvidence {
    /// The evidence in words.
    pub fn label(&self, language: Language) -> String {
        let so = Text { en: "so", nl: "dus" }.in_language(language);
        format!(
            "{} ({}): {so} {} {} ({})",
            self.sign.label(language),
            self.contacts.join(", "),
            self.dimension.label(language),
            self.says.label(language),
            self.sign.strength().label(language),
        )
    }
}

/// A position that the map narrowed, with the evidence that narrowed it and the evidence that contradicts it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NarrowedByMap {
    /// The position, enclosed by the one it was made from.
    pub position: Position,
    /// What narrowed it.
    pub evidence: Vec<MapEvidence>,
    /// What contradicts it, and narrowed nothing.
    pub conflicts: Vec<MapEvidence>,
}

impl NarrowedByMap {
    /// Each piece of evidence on a line, that which contradicts the position last.
    pub fn lines(&self, language: Language) -> impl Iterator<Item = String> {
        let contradicts = Text { en: "contradicts the position", nl: "in tegenspraak met de positie" };
        let conflict = move |of: &MapEvidence| format!("{}: {}", contradicts.in_language(language), of.label(language));
        let evidence = self.evidence.iter().map(move |evidence| evidence.label(language));
        evidence.chain(self.conflicts.iter().map(conflict))
    }
}

impl Crosswalk {
    /// The position with what the map of a target's case says of it. What contradicts the position narrows nothing.
    ///
    /// Contacts show that something isn't missing, and never that it is: nobody lists all whom they know.
    ///
    /// ```
    /// use policy_integration::{Case, Crosswalk, Degree, Dimension, Language, Rating};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
    ///     "domains": [{"domain": "debt_counselling"}], "officer": {"domain": "education"},
    ///     "contacts": [{"id": "c1", "tier": "management", "domain": "debt_counselling", "contact": "met", "stance": "for"}]}"#)?;
    /// let target = case.targets().next().unwrap();
    /// let narrowed = Crosswalk::default().narrow_by_map(&target.latest().position(), target);
    /// assert_eq!(narrowed.position.rating(Dimension::ManagementSupport), Rating::at_least(Degree::Emerging));
    /// assert_eq!(
    ///     narrowed.evidence[0].label(Language::English),
    ///     "contact across domains (c1): so informal network at least emerging (close match)"
    /// );
    /// assert!(target.latest().position().rating(Dimension::ManagementSupport).is_unknown(), "the record stays as it is");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn narrow_by_map(&self, position: &Position, target: Target<'_>) -> NarrowedByMap {
        let mut narrowed = NarrowedByMap { position: *position, evidence: Vec::new(), conflicts: Vec::new() };
        let mut signs: Vec<_> = self.map_signs().collect();
        signs.sort_by_key(|sign| std::cmp::Reverse(sign.strength()));
        for sign in signs {
            let contacts = sign.shown_by(target.case(), target.domain());
            if contacts.is_empty() {
                continue;
            }
            let (dimension, says) = (sign.dimension(), sign.says());
            let before = narrowed.position.rating(dimension);
            let contacts = contacts.into_iter().map(|contact| contact.id.clone()).collect();
            let evidence = MapEvidence { sign, dimension, before, says, contacts };
            match before.narrowed_by(says) {
                None => narrowed.conflicts.push(evidence),
                Some(after) if after == before => {}
                Some(after) => {
                    narrowed.position = narrowed.position.rated(dimension, after);
                    narrowed.evidence.push(evidence);
                }
            }
        }
        narrowed
    }
}
