//! Encodings: the bytes of a table as text, as spreadsheets save them.

use std::borrow::Cow;

use crate::report::{Accepted, Code, FileFormat, Finding, Limits, Path, Report, Step};
use crate::vocabulary::Text;

/// A table's text, and what is suspected of how it was read.
pub(super) struct Decoded<'c> {
    pub(super) text: Cow<'c, str>,
    pub(super) suspicion: Option<Finding>,
}

/// The bytes as text, where they aren't too many: UTF-8, UTF-16, or what can only be Windows-1252.
///
/// # Errors
/// A report where they are too many, no text, or a file in another format.
pub(super) fn decoded<'c>(csv: &'c [u8], limits: &Limits) -> Result<Decoded<'c>, Report> {
    const A_PART: Text = Text {
        en: "a table in parts, each with a header, or higher limits",
        nl: "een tabel in delen, elk met een kopregel, of hogere grenzen",
    };
    if csv.len() > limits.bytes {
        let finding = Finding::new(Path::root(), Code::TooLarge, csv.len()).against(limits.bytes);
        return Err(finding.accepting(Accepted::Described(A_PART)).into());
    }
    match FileFormat::recognize(csv) {
        Some(FileFormat::Utf16) => return utf_16(csv),
        None | Some(FileFormat::Csv) => {}
        Some(other) => return Err(other.finding("CSV").into()),
    }
    match std::str::from_utf8(csv) {
        Ok(text) => Ok(Decoded { text: unmarked(text).into(), suspicion: None }),
        Err(error) => windows_1252(csv, error.valid_up_to()),
    }
}

fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The line of a byte, counted from 1.
fn line_of(csv: &[u8], at: usize) -> Path {
    Path::root().join(Step::Line(1 + csv[..at].iter().filter(|byte| **byte == b'\n').count()))
}

fn not_utf8(csv: &[u8], at: usize) -> Report {
    Finding::new(line_of(csv, at), Code::NotUtf8, at).into()
}

/// Text in two bytes for each character, the low or the high one first.
fn utf_16(csv: &[u8]) -> Result<Decoded<'_>, Report> {
    let has_high_byte_first = match csv {
        [0xfe, 0xff, ..] => true,
        [0xff, 0xfe, ..] => false,
        _ => csv.first() == Some(&0),
    };
    let unit = |pair: &[u8]| {
        let pair = [pair[0], pair[1]];
        if has_high_byte_first { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
    };
    let pairs = csv.chunks_exact(2);
    let is_whole = pairs.remainder().is_empty();
    let text: Result<String, _> = char::decode_utf16(pairs.map(unit)).collect();
    match text {
        Ok(text) if is_whole => Ok(Decoded { text: unmarked(&text).to_owned().into(), suspicion: None }),
        _ => Err(FileFormat::Utf16.finding("CSV").into()),
    }
}

/// The characters of Windows-1252 from 0x80 to 0x9F; `None` for those that it doesn't have.
const HIGH: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

fn of_windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        b'\t' | b'\n' | b'\r' => Some(char::from(byte)),
        other => Some(char::from(other)).filter(|c| !c.is_control()),
    }
}

/// Text of one byte for each character, as Windows saved it for long. The finding shows the first word that isn't ASCII.
///
/// Where other bytes are UTF-8, or none of Windows-1252, the text is of something else, and isn't read.
fn windows_1252(csv: &[u8], at: usize) -> Result<Decoded<'_>, Report> {
    let is_partly_utf8 = csv.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let text: Option<String> = csv.iter().map(|byte| of_windows_1252(*byte)).collect();
    let Some(text) = text.filter(|_| !is_partly_utf8) else { return Err(not_utf8(csv, at)) };
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80;
    let start = at - csv[..at].iter().rev().take_while(|byte| is_of_word(byte)).count();
    let word: String =
        csv[start..].iter().take_while(|byte| is_of_word(byte)).filter_map(|byte| of_windows_1252(*byte)).collect();
    let suspicion = Finding::new(line_of(csv, at), Code::ReadAsWindows1252, word).against(at);
    Ok(Decoded { text: text.into(), suspicion: Some(suspicion) })
}
