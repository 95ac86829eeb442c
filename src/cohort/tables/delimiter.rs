//! Delimiters: what stands between the cells of a row.

use super::quotes;
use crate::vocabulary::terms;

terms! {
    /// What stands between the cells of a row.
    ///
    /// Reading finds out by itself which one it is, from the header. A spreadsheet set to Dutch writes, and opens by a
    /// double click, semicolons; everything else expects commas.
    ///
    /// ```
    /// use policy_integration::{cohort::tables::Delimiter, published};
    ///
    /// let export = published::cohort().to_csv(Delimiter::Semicolon);
    /// assert!(export.text.starts_with("id;domain;moment;on;phase;policy_goals;"));
    /// ```
    #[non_exhaustive]
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

    /// The characters of all.
    const BYTES: [u8; 3] = [Self::Comma.byte(), Self::Semicolon.byte(), Self::Tab.byte()];

    /// The one that occurs most in a header, outside quotation marks; of those that occur as often the first one here.
    pub(super) fn of_header(text: &str) -> Self {
        let mut header = Vec::new();
        quotes::outside(text.trim_start_matches(['\r', '\n']), &Self::BYTES, |byte| {
            header.push(byte);
            byte != b'\n' && byte != b'\r'
        });
        let count = |delimiter: &Self| header.iter().filter(|byte| **byte == delimiter.byte()).count();
        Self::ALL.iter().rev().copied().max_by_key(count).unwrap_or(Self::Comma)
    }

    /// Whether a text has one of them in it.
    pub(super) fn is_in(text: &str) -> bool {
        text.bytes().any(|byte| Self::BYTES.contains(&byte))
    }
}
