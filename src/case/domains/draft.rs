//! The raw record of a policy domain, as JSON has it in a case.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::case::rated::{LaterMoments, OfDomain};
use crate::case::{CaseDraft, MomentDraft, OutcomeDraft, Status};
use crate::report::{Essential, Optional, OrDefault, records};
use crate::vocabulary::{Outcome, PolicyDomain};

records! {
    /// The record of a policy domain that a case speaks of: a target, into which the case wants to integrate the subject, or
    /// another one (Van der Heijden, Spaai & Douglas 2024, Table 1 and Table 2).
    ///
    /// The people of a target are the ones whose work has to change. What the material ties to the domain is rated here: its
    /// documents, its staff, its managers. A change can be stated at the domain's first moment where the case has an earlier one.
    ///
    /// ```
    /// use policy_integration::{Dimension, PolicyDomain, case::DomainDraft};
    ///
    /// let draft: DomainDraft = serde_json::from_str(
    ///     r#"{"domain": "debt_counselling", "ambition": "practice",
    ///         "moments": [{"on": "2024-09-01", "ratings": {"role_descriptions": {"grew_to": "embedded"}}}],
    ///         "outcomes": [{"rung": "practice", "on": "2024-09-01"}]}"#,
    /// )?;
    /// assert_eq!(draft.domain, PolicyDomain::DebtCounselling);
    /// assert!(draft.is_target(), "a domain is a target unless the record says otherwise");
    /// assert!(draft.moments[0].ratings.contains_key(&Dimension::RoleDescriptions));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record DomainDraft [Eq] {
        /// Which domain it is.
        domain: PolicyDomain = Essential;
        /// Whether the case wants to integrate the subject into it; it does where left out.
        target: Option<bool> = Optional;
        /// The rung that is aimed at.
        ambition: Option<Outcome> = Optional;
        /// How far the effort in this domain got; as far as the case where left out.
        status: Option<Status> = Optional;
        /// The dated moments at which the domain was rated, from early to late.
        moments: Vec<MomentDraft> = OrDefault<LaterMoments<OfDomain>>;
        /// What changed in the work of the domain: the highest rung that was reached by a day. It holds until the next.
        outcomes: Vec<DomainOutcomeDraft> = OrDefault;
    }

    /// What changed in the work of a domain.
    ///
    /// ```
    /// use policy_integration::{Outcome, case::DomainOutcomeDraft};
    ///
    /// let outcome: DomainOutcomeDraft = serde_json::from_str(r#"{"rung": "training", "on": "2024-09-01"}"#)?;
    /// assert_eq!(outcome.rung, Outcome::Training);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record DomainOutcomeDraft [Eq] {
        /// The highest rung that was reached.
        rung: Outcome = Essential;
        /// The day from which it holds; that of the last moment where left out.
        on: Option<NaiveDate> = Optional;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// Why this rung, where it took judgment.
        note: Option<String> = Optional;
    }
}

impl CaseDraft {
    /// The domains, each once, with their places in the record.
    pub(in crate::case) fn distinct_domains(&self) -> impl Iterator<Item = (usize, &DomainDraft)> {
        let mut seen = BTreeSet::new();
        self.domains.iter().enumerate().filter(move |(_, domain)| seen.insert(domain.domain))
    }
}

impl DomainDraft {
    /// A target of which nothing is stated.
    pub const fn new(domain: PolicyDomain) -> Self {
        Self { domain, target: None, ambition: None, status: None, moments: Vec::new(), outcomes: Vec::new() }
    }

    /// Whether the case wants to integrate the subject into it.
    pub fn is_target(&self) -> bool {
        self.target.unwrap_or(true)
    }

    /// Adds outcomes of the case; of two of one day the higher one stays.
    pub(super) fn add_outcomes(&mut self, outcomes: Vec<OutcomeDraft>) {
        let mut of_day: BTreeMap<_, _> = self.outcomes.iter().enumerate().map(|(at, own)| (own.on, at)).collect();
        for OutcomeDraft { rung, on, domain: _, source, note } in outcomes {
            let added = DomainOutcomeDraft { rung, on, source, note };
            let at = *of_day.entry(on).or_insert(self.outcomes.len());
            match self.outcomes.get_mut(at) {
                Some(earlier) if earlier.rung >= rung => {}
                Some(earlier) => *earlier = added,
                None => self.outcomes.push(added),
            }
        }
    }
}
