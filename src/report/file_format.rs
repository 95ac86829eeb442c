//! Formats of files: what a text is instead of what it should be.

use super::{Accepted, Code, Finding, Path};
use crate::vocabulary::{Text, terms};

/// What is known of a format besides its label.
pub(super) struct Facts {
    /// What to do with a file in it.
    help: Text,
}

const SAVE_THE_SHEET: Text = Text {
    en: "accepted: the sheet, saved as `CSV UTF-8` and read as a table",
    nl: "toegestaan: het blad, opgeslagen als `CSV UTF-8` en gelezen als tabel",
};

terms! {
    /// The format of a file that isn't what it should be.
    ///
    /// ```
    /// use policy_integration::{Case, report::FileFormat};
    ///
    /// assert_eq!(FileFormat::recognize(b"id;on;budget\na;2024-01-01;absent\n"), Some(FileFormat::Csv));
    /// let report = Case::read(b"<?xml version=\"1.0\"?><case/>").unwrap_err();
    /// assert_eq!(report.findings()[0].file_format(), Some(FileFormat::Xml));
    /// assert_eq!(
    ///     report.to_string(),
    ///     "$: error[other_format]: this is an XML document (`xml`), not JSON; \
    ///      accepted: the same, exported as JSON or as CSV"
    /// );
    /// ```
    #[non_exhaustive]
    pub enum FileFormat: pub(super) Facts {
        /// A workbook of Excel.
        Xlsx = "xlsx", en "an Excel workbook", nl "een Excel-werkmap", { help: SAVE_THE_SHEET };
        /// A workbook of Excel before 2007.
        Xls = "xls", en "an old Excel workbook", nl "een oude Excel-werkmap", { help: SAVE_THE_SHEET };
        /// A spreadsheet of `LibreOffice`.
        Ods = "ods", en "a LibreOffice spreadsheet", nl "een LibreOffice-rekenblad", { help: SAVE_THE_SHEET };
        /// A project of programs for qualitative research.
        Qdpx = "qdpx", en "a REFI-QDA project", nl "een REFI-QDA-project",
            { help: Text {
                en: "accepted: the codings exported as CSV, with a column for each dimension",
                nl: "toegestaan: de coderingen geëxporteerd als CSV, met een kolom per dimensie",
            } };
        /// Another archive.
        Zip = "zip", en "a zip archive", nl "een zip-archief",
            { help: Text { en: "accepted: one of the files in it", nl: "toegestaan: een van de bestanden erin" } };
        /// A compressed file.
        Gzip = "gzip", en "a compressed file", nl "een gecomprimeerd bestand",
            { help: Text { en: "accepted: the file, unpacked by `gunzip`", nl: "toegestaan: het bestand, uitgepakt met `gunzip`" } };
        /// A PDF.
        Pdf = "pdf", en "a PDF", nl "een pdf",
            { help: Text { en: "accepted: the file that it was made from", nl: "toegestaan: het bestand waar die van is gemaakt" } };
        /// Text in two bytes for each character.
        Utf16 = "utf_16", en "text in UTF-16", nl "tekst in UTF-16",
            { help: Text { en: "accepted: the text, saved as UTF-8", nl: "toegestaan: de tekst, opgeslagen als UTF-8" } };
        /// A page of a website.
        Html = "html", en "a web page", nl "een webpagina",
            { help: Text {
                en: "accepted: the file itself; a page often means that a download asks to log in",
                nl: "toegestaan: het bestand zelf; een pagina betekent vaak dat een download om inloggen vraagt",
            } };
        /// A codebook of programs for qualitative research.
        Qdc = "qdc", en "a REFI-QDA codebook", nl "een REFI-QDA-codeboek",
            { help: Text {
                en: "accepted: the codings exported as CSV, with a column for each dimension; a codebook has none",
                nl: "toegestaan: de coderingen geëxporteerd als CSV, met een kolom per dimensie; een codeboek heeft er geen",
            } };
        /// An event log of process mining.
        Xes = "xes", en "an XES event log", nl "een XES-logboek", { help: AS_LOG };
        /// An event log of process mining, as a table.
        EventLog = "event_log", en "an event log as a table", nl "een logboek als tabel", { help: AS_LOG };
        /// Another XML document.
        Xml = "xml", en "an XML document", nl "een XML-document",
            { help: Text { en: "accepted: the same, exported as JSON or as CSV", nl: "toegestaan: hetzelfde, geëxporteerd als JSON of als CSV" } };
        /// YAML.
        Yaml = "yaml", en "YAML", nl "YAML",
            { help: Text { en: "accepted: the same, converted to JSON", nl: "toegestaan: hetzelfde, omgezet naar JSON" } };
        /// A table.
        Csv = "csv", en "a table", nl "een tabel",
            { help: Text { en: "accepted: JSON here; read the file as a table", nl: "toegestaan: hier JSON; lees het bestand als tabel" } };
        /// JSON.
        Json = "json", en "JSON", nl "JSON",
            { help: Text { en: "accepted: a table here; read the file as JSON", nl: "toegestaan: hier een tabel; lees het bestand als JSON" } };
    }
}

const AS_LOG: Text = Text {
    en: "accepted: each event as an entry of `log` in the JSON of its case, with `rule` and `on`",
    nl: "toegestaan: elke gebeurtenis als regel van `log` in de JSON van haar casus, met `rule` en `on`",
};

/// How much of a file is looked at.
const LOOKED_AT: usize = 4096;

impl FileFormat {
    /// What to do with a file in this format.
    pub(super) const fn help(self) -> Text {
        self.facts().help
    }

    /// Recognizes the format of a file by its first bytes; `None` where it is none of these.
    pub fn recognize(bytes: &[u8]) -> Option<Self> {
        let start = &bytes[..bytes.len().min(LOOKED_AT)];
        Self::of_bytes(start).or_else(|| Self::of_text(&String::from_utf8_lossy(start)))
    }

    fn of_bytes(start: &[u8]) -> Option<Self> {
        let has = |text: &str| start.windows(text.len()).any(|window| window == text.as_bytes());
        Some(match start {
            [b'P', b'K', 3, 4, ..] if has("opendocument.spreadsheet") => Self::Ods,
            [b'P', b'K', 3, 4, ..] if has("project.qde") => Self::Qdpx,
            [b'P', b'K', 3, 4, ..] if has("[Content_Types].xml") || has("xl/") => Self::Xlsx,
            [b'P', b'K', 3, 4, ..] => Self::Zip,
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Self::Xls,
            [0x1f, 0x8b, ..] => Self::Gzip,
            [b'%', b'P', b'D', b'F', ..] => Self::Pdf,
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Self::Utf16,
            // Without a mark, every second byte of plain text is zero.
            [0, second, 0, fourth, ..] | [second, 0, fourth, 0, ..] if *second != 0 && *fourth != 0 => Self::Utf16,
            _ => return None,
        })
    }

    fn of_text(start: &str) -> Option<Self> {
        let text = super::node::unmarked(start).trim_start();
        let head = text.get(..text.len().min(200)).unwrap_or(text).to_ascii_lowercase();
        if head.starts_with("<!doctype html") || head.starts_with("<html") {
            return Some(Self::Html);
        }
        if head.starts_with("<?xml")
            || head.starts_with('<') && head[1..].starts_with(|c: char| c.is_ascii_alphabetic())
        {
            let is_qda = text.contains("urn:QDA-XML") || text.contains("<CodeBook");
            let is_xes = text.contains("xes.version") || text.contains("xes-standard");
            return Some(if is_qda {
                Self::Qdc
            } else if is_xes {
                Self::Xes
            } else {
                Self::Xml
            });
        }
        if text.starts_with(['{', '[']) {
            return Some(Self::Json);
        }
        let first = text.lines().next().unwrap_or_default();
        if is_header(first, text) {
            let is_event = first.contains("concept:name") || first.contains("time:timestamp");
            return Some(if is_event { Self::EventLog } else { Self::Csv });
        }
        is_yaml(text).then_some(Self::Yaml)
    }

    /// The finding of a file in this format, where `expected` belongs.
    pub(crate) fn finding(self, expected: &str) -> Finding {
        Finding::new(Path::root(), Code::OtherFormat, self).against(expected).accepting(Accepted::Format(self))
    }
}

/// Whether a first line is that of a table: cells with names, and a line below with as many marks between them.
fn is_header(first: &str, text: &str) -> bool {
    let count = |line: &str, mark: char| line.matches(mark).count();
    let second = text.lines().skip(1).find(|line| !line.trim().is_empty());
    let is_mark = |mark: &char| count(first, *mark) > 0 && second.is_none_or(|second| count(second, *mark) > 0);
    let is_directive = first.trim_matches('"').starts_with("sep=");
    let is_plain =
        !first.contains(['{', '}', '[', ']']) && !first.contains("\":") && !first.starts_with(['-', '#', '\'']);
    let has_name = first.chars().next().is_some_and(|c| c.is_alphabetic() || c == '"');
    is_directive || is_plain && has_name && [',', ';', '\t'].iter().any(is_mark)
}

/// Whether a text starts as YAML does: by its mark, by `key:`, or by a list of these.
fn is_yaml(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let Some(first) = lines.next() else { return false };
    let entry = first.strip_prefix("- ").unwrap_or(first);
    let is_entry = entry.split_once(':').is_some_and(|(key, rest)| {
        let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        is_key && (rest.is_empty() || rest.starts_with(' '))
    });
    first == "---" || first.starts_with("%YAML") || is_entry
}
