//! Kinds of documents that are made anew periodically, and the windows in which they can be changed.

use super::terms;

terms! {
    /// A kind of document that is firm between its windows and can be changed in them.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::DocumentKind};
    ///
    /// assert_eq!(DocumentKind::TeamPlan.label(Language::Dutch), "teamplan");
    /// ```
    #[non_exhaustive]
    pub enum DocumentKind {
        /// Coalition agreements, visions and policy plans.
        Policy = "policy", en "policy document", nl "beleidsdocument";
        /// Budgets.
        Budget = "budget", en "budget", nl "begroting";
        /// Annual and implementation plans of units.
        TeamPlan = "team_plan", en "team plan", nl "teamplan";
    }
}

terms! {
    /// Whose document it is.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::DocumentOwner};
    ///
    /// assert_eq!(DocumentOwner::Target.label(Language::English), "of the target domain");
    /// ```
    #[non_exhaustive]
    pub enum DocumentOwner {
        /// The municipality's, or the officer's own.
        Case = "case", en "of the municipality", nl "van de gemeente";
        /// The target domain's.
        Target = "target", en "of the target domain", nl "van het doeldomein";
    }
}

terms! {
    /// What an event does to the cycle of a kind of document.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::WindowChange};
    ///
    /// assert_eq!(WindowChange::Opens.label(Language::Dutch), "gaat open");
    /// ```
    pub enum WindowChange {
        /// From then on the documents can be changed.
        Opens = "opens", en "opens", nl "gaat open";
        /// From then on the documents are firm.
        Closes = "closes", en "closes", nl "gaat dicht";
    }
}
