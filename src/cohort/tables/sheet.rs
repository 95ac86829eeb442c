//! Sheets: the cells of a table with the lines that they stand on, whatever they hold.

use super::{Delimiter, quotes};
use crate::report::{Accepted, Code, Finding, Findings, Limits, Path, Report, Step, step_of};
use crate::vocabulary::Text;

/// A table as it was read: a header, and rows.
pub(super) struct Sheet {
    pub(super) header: SheetRow,
    pub(super) rows: Vec<SheetRow>,
}

/// The cells of a row.
pub(super) struct SheetRow {
    /// The line that it starts on, counted from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// The place of a cell, or of a column's name in the header.
pub(super) fn place(line: usize, column: &str) -> Path {
    Path::root().join(Step::Line(line)).join(step_of(column))
}

impl Sheet {
    /// Reads the cells, and notes each row that has more or fewer than there are columns.
    ///
    /// A byte order mark is passed over, and so are empty lines and rows of empty cells, as spreadsheets leave them.
    ///
    /// # Errors
    /// A report where the whole can't be told apart into cells (no UTF-8, or a quotation mark that isn't closed), or is too large.
    pub(super) fn read(csv: &[u8], limits: &Limits, findings: &mut Findings) -> Result<Self, Report> {
        let text = text(csv, limits)?;
        let delimiter = Delimiter::of_header(text);
        // The reader takes all that follows on a mark that isn't closed for one cell.
        if let Some(at) = quotes::outside(text, &[delimiter.byte()], |_| true) {
            return Err(not_closed(text, at).into());
        }
        let mut rows = rows(text, delimiter).into_iter();
        let header = rows.next().unwrap_or(SheetRow { line: 1, cells: Vec::new() });
        if header.cells.len() > limits.columns {
            let path = Path::root().join(Step::Line(header.line));
            return Err(Finding::new(path, Code::TooMany, header.cells.len()).against(limits.columns).into());
        }
        let rows: Vec<_> = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
        for row in rows.iter().filter(|row| row.cells.len() != header.cells.len()) {
            let path = Path::root().join(Step::Line(row.line));
            findings.push(Finding::new(path, Code::RaggedRow, row.cells.len()).against(header.cells.len()));
        }
        Ok(Self { header, rows })
    }

    /// Whether a row has a cell for each column.
    pub(super) fn is_whole(&self, row: &SheetRow) -> bool {
        row.cells.len() == self.header.cells.len()
    }
}

/// The bytes as text, where they aren't too many.
fn text<'c>(csv: &'c [u8], limits: &Limits) -> Result<&'c str, Report> {
    const A_PART: Text = Text {
        en: "a table in parts, each with a header, or higher limits",
        nl: "een tabel in delen, elk met een kopregel, of hogere grenzen",
    };
    if csv.len() > limits.bytes {
        let finding = Finding::new(Path::root(), Code::TooLarge, csv.len()).against(limits.bytes);
        return Err(finding.accepting(Accepted::Described(A_PART)).into());
    }
    let not_utf8 = |error: std::str::Utf8Error| {
        let end = error.valid_up_to();
        let line = 1 + csv[..end].iter().filter(|byte| **byte == b'\n').count();
        Report::from(Finding::new(Path::root().join(Step::Line(line)), Code::NotUtf8, end))
    };
    let text = std::str::from_utf8(csv).map_err(not_utf8)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The rows of a text that is known to be sound. The line is counted here: of a row behind empty lines, the reader gives the
/// line of the first of these.
fn rows(text: &str, delimiter: Delimiter) -> Vec<SheetRow> {
    let mut builder = ::csv::ReaderBuilder::new();
    let mut reader = builder.has_headers(false).flexible(true).delimiter(delimiter.byte()).from_reader(text.as_bytes());
    let (mut line, mut counted) = (1, 0);
    let row = |record: ::csv::StringRecord| {
        let from = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
        let rest = text.get(from..).unwrap_or_default();
        let start = from + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        line += line_breaks(text.get(counted..start).unwrap_or_default());
        counted = start;
        SheetRow { line, cells: record.iter().map(str::to_owned).collect() }
    };
    // Text that lies in memory, in rows of any length, gives no error.
    reader.records().filter_map(Result::ok).map(row).collect()
}

/// How many lines end in a text.
fn line_breaks(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = |(at, byte): (usize, &u8)| *byte == b'\n' || *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    bytes.iter().enumerate().filter(|place| ends(*place)).count()
}

fn not_closed(text: &str, at: usize) -> Finding {
    const CLOSED: Text = Text {
        en: "a quotation mark behind a cell that starts with one",
        nl: "een aanhalingsteken achter een cel die ermee begint",
    };
    let before = text.get(..at).unwrap_or_default();
    let line = 1 + line_breaks(before);
    let column = 1 + before.chars().rev().take_while(|c| !matches!(c, '\r' | '\n')).count();
    let path = Path::root().join(Step::Line(line));
    Finding::new(path, Code::Truncated, format!("{line}:{column}")).accepting(Accepted::Described(CLOSED))
}
