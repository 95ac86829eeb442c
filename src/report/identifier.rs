//! Identifiers: texts that name something, and so must be readable and not be mistaken for another.

use super::{Code, Finding, Path};

/// A finding where an identifier has no visible character, has space around it, or holds control characters.
pub(crate) fn untidy(path: Path, id: &str) -> Option<Finding> {
    let is_invisible = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
    let code = if id.chars().all(is_invisible) {
        Code::BlankText
    } else if id.trim() != id || id.chars().any(char::is_control) {
        Code::UntidyId
    } else {
        return None;
    };
    Some(Finding::new(path, code, format!("\"{id}\"")))
}
