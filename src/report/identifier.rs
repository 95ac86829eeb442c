//! Identifiers: texts that name something, and so must be readable and not be mistaken for another.

use super::{Code, Finding, Path};

/// Whether a character controls how text is shown, and is not itself to be seen: control characters, separators of lines,
/// marks of zero width, and those that turn the direction of writing.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A finding where a text has no visible character.
pub(crate) fn blank(path: Path, text: &str) -> Option<Finding> {
    let is_blank = text.chars().all(|c| c.is_whitespace() || is_hidden(c));
    is_blank.then(|| Finding::new(path, Code::BlankText, format!("\"{text}\"")))
}

/// A finding where an identifier has no visible character, has space around it, or holds characters that can't be seen.
pub(crate) fn untidy(path: Path, id: &str) -> Option<Finding> {
    let is_untidy = id.trim() != id || id.chars().any(is_hidden);
    let untidy = |path| is_untidy.then(|| Finding::new(path, Code::UntidyId, format!("\"{id}\"")));
    blank(path.clone(), id).or_else(|| untidy(path))
}
