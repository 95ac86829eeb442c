//! The sense of actions, as far as the case knows.

use std::collections::BTreeSet;

use crate::case::CaseDraft;
use crate::report::{Code, Finding, Path, Suggestions, check_own_ids, has_four_digit_year, untidy};
use crate::vocabulary::ActionStatus;

/// Notes what is wrong with each action. That a domain is one of the case is checked with other references.
pub(in crate::case) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    if draft.actions.is_empty() {
        return;
    }
    let actions = || Path::root().join("actions");
    check_own_ids(draft.actions.iter().map(|action| &action.id), actions, findings);
    let logged: BTreeSet<_> = draft.log.iter().map(|entry| (entry.rule.as_str(), entry.domain)).collect();
    let contacts = Contacts::of(draft);
    for (index, action) in draft.actions.iter().enumerate() {
        let at = |key: &'static str| actions().join(index).join(key);
        findings.extend(untidy(|| at("rule"), &action.rule));
        if let Some(by) = action.by.filter(|by| !has_four_digit_year(by.first())) {
            findings.push(Finding::new(at("by"), Code::YearOutOfRange, by));
        }
        findings.extend(action.who.iter().filter_map(|who| contacts.unknown(who, || at("who"))));
        let with = action.with.iter().enumerate();
        findings.extend(with.filter_map(|(place, id)| contacts.unknown(id, || at("with").join(place))));
        if action.status == ActionStatus::Done && !logged.contains(&(action.rule.as_str(), action.domain)) {
            let finding = Finding::new(at("status"), Code::DoneWithoutEntry, &action.id).against(&action.rule);
            let finding = finding.resting_on(at("id")).resting_on(at("rule")).resting_on(at("domain"));
            findings.push(finding.resting_on(Path::root().join("log")));
        }
    }
}

/// The identifiers of contacts.
struct Contacts<'d> {
    ids: BTreeSet<&'d str>,
    suggestions: Suggestions<'d>,
}

impl<'d> Contacts<'d> {
    fn of(draft: &'d CaseDraft) -> Self {
        let ids = || draft.contacts.iter().map(|contact| contact.id.as_str());
        Self { ids: ids().collect(), suggestions: Suggestions::of(ids()) }
    }

    /// A finding where there is no such contact.
    fn unknown(&self, id: &str, path: impl FnOnce() -> Path) -> Option<Finding> {
        if self.ids.contains(id) {
            return None;
        }
        let finding = Finding::new(path(), Code::UnknownContact, id).accepting(self.suggestions.instead_of(id));
        Some(finding.resting_on(Path::root().join("contacts")))
    }
}
