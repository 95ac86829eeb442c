//! The sense of the officer and the contacts.

use super::Officer;
use crate::case::CaseDraft;
use crate::report::{Accepted, Code, Finding, Path, check_names, check_own_ids, untidy};
use crate::vocabulary::Text;

/// Notes what is wrong with the officer and with each contact.
pub(in crate::case) fn check(draft: &CaseDraft, findings: &mut Vec<Finding>) {
    const HOURS: Text = Text { en: "a number of hours from 0 to 168", nl: "een aantal uren van 0 tot en met 168" };
    let hours = draft.officer.and_then(|officer| officer.hours_per_week);
    if let Some(hours) = hours.filter(|hours| !(0.0..=Officer::MOST_HOURS).contains(hours)) {
        let path = Path::root().join("officer").join("hours_per_week");
        let finding = Finding::new(path, Code::NumberOutOfRange, hours);
        findings.push(finding.accepting(Accepted::Described(HOURS)));
    }
    let contacts = || Path::root().join("contacts");
    let ids = || draft.contacts.iter().map(|contact| &contact.id);
    check_own_ids(ids(), contacts, findings);
    check_names(ids(), contacts, findings);
    for (index, contact) in draft.contacts.iter().enumerate() {
        let role = || contacts().join(index).join("role");
        findings.extend(contact.role.iter().filter_map(|text| untidy(role, text)));
    }
}
