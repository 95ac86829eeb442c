//! Texts that must say something.

use super::{Code, Finding, Path};

/// A finding where a text has no visible character.
pub(crate) fn blank(path: Path, text: &str) -> Option<Finding> {
    let is_invisible = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
    text.chars().all(is_invisible).then(|| Finding::new(path, Code::BlankText, format!("\"{text}\"")))
}
