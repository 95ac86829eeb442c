//! An action, as a record has it.

use crate::case::PartialDate;
use crate::report::{Essential, Id, Optional, OrDefault, Required, records};
use crate::vocabulary::{ActionStatus, PolicyDomain};

records! {
    /// An intended move, made concrete: by whom, with whom, where, by when, and what is done if an obstacle comes up.
    ///
    /// Which rules there are is up to a rule book: see [`RuleBook::check_record`](crate::RuleBook::check_record).
    ///
    /// ```
    /// use policy_integration::{case::Action, vocabulary::ActionStatus};
    ///
    /// let action: Action = serde_json::from_str(
    ///     r#"{"id": "a1", "rule": "win_team_manager", "domain": "debt_counselling", "by": "2024-03-01", "with": ["c1"],
    ///         "where": "team meeting", "obstacle": "no time this month", "then": "ask for ten minutes after the meeting"}"#,
    /// )?;
    /// assert_eq!(action.status, ActionStatus::Planned);
    /// assert_eq!(action.place.as_deref(), Some("team meeting"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Action [Default, Eq, Hash] {
        /// The identifier, its own among the actions of the case.
        id: String = Required<Id>;
        /// The identifier of the rule that is to be played.
        rule: String = Essential<Id>;
        /// The domain that it is about, where it is about one.
        domain: Option<PolicyDomain> = Optional;
        /// The day by which it is to be done, or the month or year.
        by: Option<PartialDate> = Optional;
        /// Who does it: the identifier of a contact; the officer where left out.
        who: Option<String> = Optional<Id>;
        /// The identifiers of the contacts with whom.
        with: Vec<String> = OrDefault;
        /// Where.
        place as "where": Option<String> = Optional;
        /// What may come up.
        obstacle: Option<String> = Optional;
        /// What is done if it does.
        then: Option<String> = Optional;
        /// How far it is; planned where left out.
        status: ActionStatus = OrDefault;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }
}
