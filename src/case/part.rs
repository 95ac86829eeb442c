//! Parts of a case that can be left out.

use super::{Case, CaseDraft, InvalidCaseError};
use crate::report::{Step, Waiver};
use crate::vocabulary::{Dimension, PolicyDomain};

/// A part of a case that can be [left out](Case::without).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part<'p> {
    /// A domain, with the outcomes, log entries, actions and windows that name it.
    Domain(PolicyDomain),
    /// Every rating of a dimension at the moments of the case and its domains.
    Dimension(Dimension),
    /// A respondent, by identifier.
    Respondent(&'p str),
    /// A boundary spanner, by identifier.
    BoundarySpanner(&'p str),
    /// A pair of departments, by identifier.
    DepartmentPair(&'p str),
    /// A player, by identifier.
    Player(&'p str),
    /// An experiment, by identifier.
    Experiment(&'p str),
    /// A contact, by identifier, with the actions that it does and what other actions say of it.
    Contact(&'p str),
    /// An action, by identifier.
    Action(&'p str),
}

impl Case {
    /// The case without some of its parts, checked again: to see what an answer rests on, or to pass on less than there is. Waivers
    /// are about the same places as before; those about what is left out go with it.
    ///
    /// # Errors
    /// [`InvalidCaseError`] where what is left makes no sound case, such as a change whose earlier rating is gone.
    ///
    /// ```
    /// use policy_integration::{Case, Dimension, case::Part};
    ///
    /// let case = Case::read(br#"{"id": "rivierstad",
    ///     "moments": [{"on": "2024-01-15", "ratings": {"budget": "absent", "capacity": "emerging"}}],
    ///     "respondents": [{"id": "1"}, {"id": "2"}]}"#)?;
    /// let without = case.without([Part::Respondent("1"), Part::Dimension(Dimension::Budget)])?;
    /// assert_eq!(without.respondents().count(), 1);
    /// assert!(without.latest().position().rating(Dimension::Budget).is_unknown());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn without<'p>(&self, parts: impl IntoIterator<Item = Part<'p>>) -> Result<Self, InvalidCaseError> {
        let mut draft = self.draft().clone();
        parts.into_iter().for_each(|part| draft.leave_out(part));
        Self::check(draft)
    }
}

impl CaseDraft {
    fn leave_out(&mut self, part: Part<'_>) {
        let waived = &mut self.waived;
        match part {
            Part::Domain(domain) => {
                leave_out(&mut self.domains, "domains", waived, |one| one.domain == domain);
                leave_out(&mut self.outcomes, "outcomes", waived, |one| one.domain == Some(domain));
                leave_out(&mut self.log, "log", waived, |one| one.domain == Some(domain));
                leave_out(&mut self.actions, "actions", waived, |one| one.domain == Some(domain));
                leave_out(&mut self.calendar, "calendar", waived, |one| one.domain == Some(domain));
            }
            Part::Dimension(dimension) => {
                let of_domains = self.domains.iter_mut().flat_map(|domain| &mut domain.moments);
                for moment in self.moments.iter_mut().chain(of_domains) {
                    moment.ratings.remove(&dimension);
                }
                let is_key = |step: &Step, keys: &[&str]| matches!(step, Step::Key(key) if keys.contains(&&**key));
                waived.retain(|waiver| {
                    let steps = waiver.at.as_ref().map_or(&[][..], |at| at.steps());
                    let is_rated = steps.first().is_some_and(|first| is_key(first, &["moments", "domains"]));
                    !(is_rated && steps.iter().any(|step| is_key(step, &[dimension.id()])))
                });
            }
            Part::Respondent(id) => leave_out(&mut self.respondents, "respondents", waived, |one| one.id == id),
            Part::BoundarySpanner(id) => {
                leave_out(&mut self.boundary_spanners, "boundary_spanners", waived, |one| one.id == id);
            }
            Part::DepartmentPair(id) => {
                leave_out(&mut self.department_pairs, "department_pairs", waived, |one| one.id == id);
            }
            Part::Player(id) => leave_out(&mut self.players, "players", waived, |one| one.id == id),
            Part::Experiment(id) => leave_out(&mut self.experiments, "experiments", waived, |one| one.id == id),
            Part::Contact(id) => {
                leave_out(&mut self.contacts, "contacts", waived, |one| one.id == id);
                // An action without whoever does it would be the officer's.
                leave_out(&mut self.actions, "actions", waived, |one| one.who.as_deref() == Some(id));
                self.actions.iter_mut().for_each(|action| action.with.retain(|with| with != id));
            }
            Part::Action(id) => leave_out(&mut self.actions, "actions", waived, |one| one.id == id),
        }
    }
}

/// Leaves elements of a list out. The places of waivers move with what is left.
fn leave_out<T>(list: &mut Vec<T>, key: &str, waived: &mut Vec<Waiver>, is_out: impl Fn(&T) -> bool) {
    // Of each element its new place, where it stays.
    let mut next = 0;
    let places: Vec<_> = list
        .iter()
        .map(|element| {
            let place = (!is_out(element)).then_some(next);
            next += usize::from(place.is_some());
            place
        })
        .collect();
    list.retain(|element| !is_out(element));
    waived.retain_mut(|waiver| {
        let Some(at) = &mut waiver.at else { return true };
        let [Step::Key(of), Step::Index(index), ..] = at.steps() else { return true };
        if of != key {
            return true;
        }
        let place = places.get(*index).copied().flatten();
        if let (Some(place), Some(step)) = (place, at.step_mut(1)) {
            *step = Step::Index(place);
        }
        place.is_some()
    });
}
