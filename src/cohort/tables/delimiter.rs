//! Delimiters: what stands between the cells of a row.

use crate::vocabulary::terms;

terms! {
    /// What stands between the cells of a row.
    ///
    /// Reading finds out by itself which one it is, from the header. A spreadsheet set to Dutch writes, and opens by a
    /// double click, semicolons; everything else expects commas.
    ///
    /// ```
    /// use policy_integration::{Delimiter, published};
    ///
    /// let export = published::cohort().to_csv(Delimiter::Semicolon);
    /// assert!(export.text.starts_with("id;moment;on;policy_goals;"));
    /// ```
    pub enum Delimiter {
        /// `,`
        Comma = "comma", en "comma", nl "komma";
        /// `;`
        Semicolon = "semicolon", en "semicolon", nl "puntkomma";
        /// The tab character.
        Tab = "tab", en "tab", nl "tab";
    }
}

impl Delimiter {
    /// The character.
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// The one that occurs most in a header, outside quotation marks; of those that occur as often the first one here.
    pub(super) fn of_header(text: &str) -> Self {
        let line = text.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
        let outside: Vec<_> = line.split('"').step_by(2).collect();
        let count = |delimiter: &Self| {
            outside.iter().map(|part| part.bytes().filter(|byte| *byte == delimiter.byte()).count()).sum::<usize>()
        };
        Self::ALL.iter().rev().copied().max_by_key(count).unwrap_or(Self::Comma)
    }
}
