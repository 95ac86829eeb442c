//! Reach: where the people work whom a rule addresses.

use super::terms;

terms! {
    /// Where the people work whom a rule addresses, as seen from a target.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::Reach};
    ///
    /// assert_eq!(Reach::OtherDomain.label(Language::English), "in another domain");
    /// ```
    #[non_exhaustive]
    pub enum Reach {
        /// In the target domain.
        Target = "target", en "in the target domain", nl "in het doeldomein";
        /// In a domain that isn't the target.
        OtherDomain = "other_domain", en "in another domain", nl "in een ander domein";
        /// In any part of the organization.
        Anywhere = "anywhere", en "in any domain", nl "ongeacht het domein";
    }
}
