//! The raw record of a local experiment, as JSON has it in a case.

use std::collections::BTreeMap;

use crate::case::rated::{Moments, OfExperiment, OfResources, Once};
use crate::case::{CodedStatement, LogEntry, MomentDraft, RuleBookName};
use crate::report::{Essential, Id, Optional, OrDefault, Required, records};
use crate::vocabulary::{Dimension, ExperimentObstacle, ExperimentStatus};
use chrono::NaiveDate;

records! {
    /// The record of a local experiment: a small project in which professionals and administrators join forces around a
    /// shared problem (Van der Veer 2013, 1 and 4).
    ///
    /// Followed as a case is: dated moments with ratings, of the dimensions of local experiments only; a log, of rules such as
    /// those of [`instruments::experiments::rule_book`](crate::instruments::experiments::rule_book); a status. Only `id` and
    /// `moments` are needed.
    ///
    /// ```
    /// use policy_integration::{Dimension, case::ExperimentDraft, vocabulary::{ExperimentObstacle, ExperimentStatus}};
    ///
    /// let draft: ExperimentDraft = serde_json::from_str(
    ///     r#"{"id": "one-counter", "status": "running",
    ///         "obstacles": [{"obstacle": "organizational_thinking", "source": "interview 3"}],
    ///         "moments": [{"on": "2024-01-15", "ratings": {"experiment_stage": "tried", "flexibility": "sufficient"}}],
    ///         "others": [{"organization": "housing association", "ratings": {"flexibility": "not_at_all"}}],
    ///         "log": [{"on": "2024-03-01", "rule": "train_staff"}]}"#,
    /// )?;
    /// assert_eq!(draft.status, Some(ExperimentStatus::Running));
    /// assert_eq!(draft.obstacles[0].obstacle, ExperimentObstacle::OrganizationalThinking);
    /// assert!(draft.others[0].ratings.contains_key(&Dimension::Flexibility));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ExperimentDraft [Default, Eq] {
        /// The experiment's identifier, its own in the case.
        id: String = Required<Id>;
        /// What it is about.
        subject: Option<String> = Optional;
        /// Whether it still runs; unknown where left out.
        status: Option<ExperimentStatus> = Optional;
        /// What is said to be in its way, each obstacle once.
        obstacles: Vec<ObstacleDraft> = OrDefault;
        /// The dated moments at which it was rated, from early to late; resources are those of one's own organization.
        moments: Vec<MomentDraft> = Required<Moments<OfExperiment>>;
        /// What is said of the resources of other organizations.
        others: Vec<OtherDraft> = OrDefault;
        /// The rule book that the log was written by, where it isn't that of local experiments.
        rule_book: Option<RuleBookName> = Optional;
        /// The log of moves and events, from early to late.
        log: Vec<LogEntry> = OrDefault;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// What there is to say about it.
        note: Option<String> = Optional;
    }

    /// Something that is in the way of an experiment.
    ///
    /// ```
    /// use policy_integration::{case::ObstacleDraft, vocabulary::ExperimentObstacle};
    ///
    /// let draft: ObstacleDraft = serde_json::from_str(r#"{"obstacle": "money", "note": "named by two"}"#)?;
    /// assert_eq!(draft.obstacle, ExperimentObstacle::Money);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record ObstacleDraft [Eq] {
        /// What kind of obstacle it is.
        obstacle: ExperimentObstacle = Essential;
        /// The last day on which it is said to be in the way, where it's known: what was logged by then didn't end it.
        on: Option<NaiveDate> = Optional;
        /// Where: a locator in the material.
        source: Option<String> = Optional;
        /// Why this kind, where it took judgment.
        note: Option<String> = Optional;
    }

    /// What is said of the resources of another organization.
    ///
    /// The crate's extension: the source asked the players about their own organization only (note 40), and reads what they
    /// think of others from an open question about hindrances (section 5). Only the five
    /// [resources](Dimension::RESOURCES) are rated here.
    ///
    /// ```
    /// use policy_integration::case::OtherDraft;
    ///
    /// let draft: OtherDraft = serde_json::from_str(
    ///     r#"{"organization": "home care", "on": "2024-03-01", "ratings": {"staffing": "somewhat"}}"#,
    /// )?;
    /// assert_eq!(draft.organization, "home care");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record OtherDraft [Eq] {
        /// Which organization.
        organization: String = Essential<Id>;
        /// The day that the ratings hold for, where it's known.
        on: Option<NaiveDate> = Optional;
        /// What was rated, by resource.
        ratings: BTreeMap<Dimension, CodedStatement> = Required<Once<OfResources>>;
    }
}
