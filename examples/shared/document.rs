//! Documents of one's own: rule books, models, claims.

use std::path::Path;

use policy_integration::{Language, Report};

use crate::excerpt;

/// Reads a document from a file; what is wrong with it is told with excerpts.
///
/// # Errors
/// The file can't be read, or its document is refused: the lines that say why.
pub fn read<T>(file: &Path, language: Language, read: impl FnOnce(&[u8]) -> Result<T, Report>) -> Result<T, String> {
    let text = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let source = excerpt::Source { name: &file.display().to_string(), text: &text, first_line: 1 };
    read(&text).map_err(|report| excerpt::lines(&report, source, language).join("\n"))
}
