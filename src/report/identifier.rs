//! Identifiers: texts that name something, and so must be readable and not be mistaken for another.

use std::collections::BTreeMap;

use super::{Accepted, Code, Finding, Path};
use crate::vocabulary::Text;

/// Whether a character controls how text is shown, and is not itself to be seen: control characters, separators of lines,
/// marks of zero width, and those that turn the direction of writing.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What [`is_hidden`] says, as the class of a regular expression.
#[cfg(feature = "schemars")]
const HIDDEN: &str = r"\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff";

/// The pattern of a text that isn't [`blank`].
#[cfg(feature = "schemars")]
pub(super) fn not_blank_pattern() -> String {
    format!("[^\\s{HIDDEN}]")
}

/// The pattern of an identifier that isn't [`untidy`].
#[cfg(feature = "schemars")]
pub(super) fn seen_pattern() -> String {
    format!("^[^\\s{HIDDEN}]([^{HIDDEN}]*[^\\s{HIDDEN}])?$")
}

/// A finding where a text has no visible character.
pub(crate) fn blank(path: Path, text: &str) -> Option<Finding> {
    let is_blank = text.chars().all(|c| c.is_whitespace() || is_hidden(c));
    is_blank.then(|| Finding::new(path, Code::BlankText, format!("\"{text}\"")))
}

/// A finding where an identifier has no visible character, has space around it, or holds characters that can't be seen.
pub(crate) fn untidy(path: Path, id: &str) -> Option<Finding> {
    if is_tidy(id) {
        return None;
    }
    let untidy = |path| Finding::new(path, Code::UntidyId, format!("\"{id}\""));
    Some(blank(path.clone(), id).unwrap_or_else(|| untidy(path)))
}

/// Whether an identifier has a visible character, no space around it, and no hidden characters.
fn is_tidy(id: &str) -> bool {
    !id.is_empty() && id.trim() == id && !id.chars().any(is_hidden)
}

/// A finding for each identifier of a list's elements that is untidy, or that an earlier element has.
pub(crate) fn check_own_ids<'i>(ids: impl Iterator<Item = &'i String>, list: &Path, findings: &mut Vec<Finding>) {
    const AN_OWN_ID: Text = Text { en: "an id of its own", nl: "een eigen id" };
    let mut seen = BTreeMap::new();
    for (index, id) in ids.enumerate() {
        let at = || list.clone().join(index).join("id");
        let earlier = *seen.entry(id).or_insert(index);
        if earlier != index {
            let earlier = list.clone().join(earlier);
            let finding = Finding::new(at(), Code::DuplicateId, id).against(&earlier);
            findings.push(finding.accepting(Accepted::Described(AN_OWN_ID)).resting_on(earlier.join("id")));
        }
        // Most are tidy: no path is made for these.
        if !is_tidy(id) {
            findings.extend(untidy(at(), id));
        }
    }
}
