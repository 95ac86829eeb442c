//! How a contact stands to the subject, and how well the officer knows the contact.

use super::terms;

terms! {
    /// How a person or body stands to the subject.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::Stance};
    ///
    /// assert_eq!(Stance::For.label(Language::Dutch), "voor");
    /// assert_eq!(Stance::default(), Stance::Unknown);
    /// ```
    #[derive(Default)]
    pub enum Stance {
        /// Against it.
        Against = "against", en "against", nl "tegen";
        /// Neither for nor against it.
        Neutral = "neutral", en "neutral", nl "neutraal";
        /// For it.
        For = "for", en "for", nl "voor";
        /// Nobody knows.
        #[default]
        Unknown = "unknown", en "unknown", nl "onbekend";
    }
}

terms! {
    /// How well the officer knows a person or body.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::Acquaintance};
    ///
    /// assert_eq!(Acquaintance::Met.label(Language::Dutch), "kennisgemaakt");
    /// assert_eq!(Acquaintance::default(), Acquaintance::Unknown);
    /// ```
    #[derive(Default)]
    pub enum Acquaintance {
        /// There is no contact.
        None = "none", en "no contact", nl "geen contact";
        /// They have met.
        Met = "met", en "met", nl "kennisgemaakt";
        /// They have contact regularly.
        Regular = "regular", en "regular contact", nl "regelmatig contact";
        /// Nobody knows.
        #[default]
        Unknown = "unknown", en "unknown", nl "onbekend";
    }
}

terms! {
    /// How far an action is.
    ///
    /// ```
    /// use policy_integration::{Language, vocabulary::ActionStatus};
    ///
    /// assert_eq!(ActionStatus::Dropped.label(Language::Dutch), "vervallen");
    /// ```
    #[derive(Default)]
    pub enum ActionStatus {
        /// It is still to be done.
        #[default]
        Planned = "planned", en "planned", nl "gepland";
        /// It was done, and the log has it.
        Done = "done", en "done", nl "gedaan";
        /// It isn't done any more.
        Dropped = "dropped", en "dropped", nl "vervallen";
    }
}
