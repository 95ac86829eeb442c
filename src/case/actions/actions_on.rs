//! The actions of a case on a day.

use chrono::NaiveDate;

use super::Action;
use crate::case::Case;
use crate::uncertainty::Truth;
use crate::vocabulary::ActionStatus;

/// The planned actions of a case, as they stand on a day. Each list is in the order of the dates, and then of the record.
///
/// ```
/// use policy_integration::Case;
///
/// let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
///     "actions": [
///         {"id": "a1", "rule": "interest_a_manager", "by": "2024-03-01"},
///         {"id": "a2", "rule": "talk_informally", "by": "2024-03"},
///         {"id": "a3", "rule": "hold_training", "by": "2024"},
///         {"id": "a4", "rule": "get_budget", "by": "2025-01-31"},
///         {"id": "a5", "rule": "inform_the_council"}]}"#)?;
/// let ids = |actions: &[&policy_integration::case::Action]| actions.iter().map(|a| a.id.clone()).collect::<Vec<_>>();
/// let on = case.actions_on("2024-03-15".parse()?);
/// assert_eq!(ids(&on.overdue), ["a1"]);
/// assert_eq!(ids(&on.due), ["a2", "a3"], "this month, and this year");
/// assert_eq!(ids(&on.later), ["a4"]);
/// assert_eq!(ids(&on.undated), ["a5"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ActionsOn<'a> {
    /// Those whose day, month or year is past.
    pub overdue: Vec<&'a Action>,
    /// Those of this day, and of the month or year that this day is in.
    pub due: Vec<&'a Action>,
    /// Those of a later day, month or year.
    pub later: Vec<&'a Action>,
    /// Those without a date.
    pub undated: Vec<&'a Action>,
}

impl Case {
    /// The actions, in the order of the record.
    pub fn actions(&self) -> &[Action] {
        &self.draft().actions
    }

    /// An action by its identifier.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions().iter().find(|action| action.id == id)
    }

    /// The actions that are still planned, as they stand on a day: overdue, due, later or undated.
    pub fn actions_on(&self, day: NaiveDate) -> ActionsOn<'_> {
        let mut on = ActionsOn::default();
        let mut planned: Vec<_> =
            self.actions().iter().filter(|action| action.status == ActionStatus::Planned).collect();
        planned.sort_by_key(|action| action.by.map(|by| (by.last(), by.first())));
        for action in planned {
            let list = match action.by {
                None => &mut on.undated,
                Some(by) if by.contains(day) => &mut on.due,
                Some(by) if by.is_by(day) == Truth::True => &mut on.overdue,
                Some(_) => &mut on.later,
            };
            list.push(action);
        }
        on
    }
}
