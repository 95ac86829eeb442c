//! Addresses and amendments: whom a rule has to do with, and which document it changes.

use crate::report::{Essential, records};
use crate::vocabulary::{DocumentKind, DocumentOwner, Language, Reach, Tier};

records! {
    /// Whom a rule addresses: a tier of the organization, and where these people work.
    ///
    /// ```
    /// use policy_integration::{Language, rules::Address};
    ///
    /// let address: Address = serde_json::from_str(r#"{"tier": "management", "in": "target"}"#)?;
    /// assert_eq!(address.label(Language::English), "management in the target domain");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Address [Copy, Eq, Hash] {
        /// The tier.
        tier: Tier = Essential;
        /// Where they work.
        reach as "in": Reach = Essential;
    }

    /// The document that a rule changes.
    ///
    /// ```
    /// use policy_integration::{Language, rules::Amendment};
    ///
    /// let amendment: Amendment = serde_json::from_str(r#"{"document": "team_plan", "of": "target"}"#)?;
    /// assert_eq!(amendment.label(Language::Dutch), "teamplan van het doeldomein");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Amendment [Copy, Eq, PartialOrd, Ord, Hash] {
        /// The kind of document.
        document: DocumentKind = Essential;
        /// Whose document it is.
        owner as "of": DocumentOwner = Essential;
    }
}

impl Address {
    /// The tier and where it is, in words.
    pub fn label(self, language: Language) -> String {
        format!("{} {}", self.tier.label(language), self.reach.label(language))
    }
}

impl Amendment {
    /// The document and whose it is, in words.
    pub fn label(self, language: Language) -> String {
        format!("{} {}", self.document.label(language), self.owner.label(language))
    }
}
