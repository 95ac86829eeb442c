//! Contacts, and the officer, as a record has them.

use crate::report::{Essential, Form, Id, Optional, OrDefault, Required, plain_but_for_schema, records};
use crate::uncertainty::Truth;
use crate::vocabulary::{Acquaintance, PolicyDomain, Stance, Tier};

records! {
    /// The officer who carries the subject: where in the organization, and for how many hours.
    ///
    /// ```
    /// use policy_integration::{PolicyDomain, case::Officer};
    ///
    /// let officer: Officer = serde_json::from_str(r#"{"tier": "policy", "domain": "education", "hours_per_week": 6}"#)?;
    /// assert_eq!(officer.domain, Some(PolicyDomain::Education));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Officer [Copy, Default] {
        /// The tier; unknown where left out.
        tier: Option<Tier> = Optional;
        /// The policy domain; unknown where left out.
        domain: Option<PolicyDomain> = Optional;
        /// The hours a week for the subject.
        hours_per_week: Option<f64> = Optional<HoursOfAWeek>;
    }

    /// A person or body of the organization, in its cell of the map. The identifier is a role or a number, never a name.
    ///
    /// ```
    /// use policy_integration::{Truth, case::Contact, vocabulary::Stance};
    ///
    /// let contact: Contact = serde_json::from_str(
    ///     r#"{"id": "c1", "tier": "management", "domain": "debt_counselling", "role": "team manager", "contact": "met"}"#,
    /// )?;
    /// assert_eq!((contact.stance, contact.is_made()), (Stance::Unknown, Truth::True));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Contact [Eq, Hash] {
        /// The identifier, its own among the contacts of the case: a role or a number, never a name.
        id: String = Required<Id>;
        /// The tier.
        tier: Tier = Essential;
        /// The policy domain. The council and the executive are those of all domains where it is left out; of another tier the
        /// domain is unknown then.
        domain: Option<PolicyDomain> = Optional;
        /// The role or function.
        role: Option<String> = Optional<Id>;
        /// How it stands to the subject.
        stance: Stance = OrDefault;
        /// How well the officer knows it.
        contact: Acquaintance = OrDefault;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}

impl Contact {
    /// Whether the officer has met it, or has contact with it regularly.
    pub const fn is_made(&self) -> Truth {
        match self.contact {
            Acquaintance::None => Truth::False,
            Acquaintance::Met | Acquaintance::Regular => Truth::True,
            Acquaintance::Unknown => Truth::Unknown,
        }
    }
}

/// A number of hours that a week has.
struct HoursOfAWeek;

impl Form<f64> for HoursOfAWeek {
    plain_but_for_schema!(f64);

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "maximum": Officer::MOST_HOURS })
    }
}

impl Officer {
    /// The hours of a week.
    pub(super) const MOST_HOURS: f64 = 168.0;
}
