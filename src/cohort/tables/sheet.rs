//! Sheets: the cells of a table with the lines that they stand on, whatever they hold.

use std::collections::BTreeSet;

use super::encoding::{Decoded, decoded};
use super::{CsvTerms, Delimiter, quotes};
use crate::report::{Accepted, Code, Finding, Findings, Path, Report, Step, step_of};
use crate::vocabulary::Text;

/// A table as it was read: a header, and rows. Each column has a name, but for the first one of a table of which it holds the cases.
pub(super) struct Sheet {
    pub(super) header: SheetRow,
    pub(super) rows: Vec<SheetRow>,
    pub(super) delimiter: Delimiter,
    /// Whether rows had names of their own, as R writes them.
    pub(super) has_row_names: bool,
    /// Whether a cell stands in a column without a name.
    pub(super) has_strays: bool,
    /// What is suspected of how it was read.
    pub(super) suspicion: Option<Finding>,
}

/// The cells of a row.
pub(super) struct SheetRow {
    /// The line that it starts on, counted from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
    /// Whether it has a cell for each column.
    pub(super) is_whole: bool,
}

/// What the first column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstColumn {
    /// What its name says, as any other.
    Named,
    /// The cases, whatever its name is.
    Cases,
}

/// The place of a cell, or of a column's name in the header.
pub(super) fn place(line: usize, column: &str) -> Path {
    Path::root().join(Step::Line(line)).join(step_of(column))
}

impl Sheet {
    /// Reads the cells, and notes each row that has more or fewer than there are columns, and each cell of a column without a name.
    ///
    /// What spreadsheets and R leave in a table is passed over: a byte order mark, a first line such as `sep=;`, empty lines, rows
    /// and columns of empty cells, and a first column with the names of rows.
    ///
    /// # Errors
    /// A report where the whole can't be told apart into cells (no text, or a quotation mark that isn't closed), or is too large.
    pub(super) fn read(
        csv: &[u8],
        first: FirstColumn,
        terms: &CsvTerms,
        findings: &mut Findings,
    ) -> Result<Self, Report> {
        let Decoded { text, suspicion } = decoded(csv, &terms.limits)?;
        let (stated, skipped) = stated_delimiter(&text)?;
        let text = &text[skipped..];
        let line_before = usize::from(skipped > 0);
        let delimiter = stated.unwrap_or_else(|| Delimiter::of_header(text));
        // The reader takes all that follows on a mark that isn't closed for one cell.
        if let Some(at) = quotes::outside(text, &[delimiter.byte()], |_| true) {
            return Err(not_closed(text, at, line_before).into());
        }
        let mut rows = rows(text, delimiter, line_before).into_iter();
        let header = rows.next().unwrap_or(SheetRow { line: 1, cells: Vec::new(), is_whole: true });
        if header.cells.len() > terms.limits.columns {
            let path = Path::root().join(Step::Line(header.line));
            return Err(Finding::new(path, Code::TooMany, header.cells.len()).against(terms.limits.columns).into());
        }
        let rows = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
        let mut sheet = Self { header, rows, delimiter, has_row_names: false, has_strays: false, suspicion };
        sheet.name_columns(first, findings);
        Ok(sheet)
    }

    /// Leaves the columns without a name out, and says of each row whether it is whole.
    fn name_columns(&mut self, first: FirstColumn, findings: &mut Findings) {
        let is_unnamed = |name: &String| name.trim().is_empty();
        let columns = self.header.cells.len();
        self.has_row_names = self.header.cells.first().is_some_and(is_unnamed) && self.first_column_names_rows(first);
        let is_kept = |at: usize| match at {
            0 if self.has_row_names => false,
            0 if first == FirstColumn::Cases => true,
            at => self.header.cells.get(at).is_some_and(|name| !is_unnamed(name)),
        };
        let kept: Vec<bool> = (0..columns).map(is_kept).collect();
        let named = kept.iter().rposition(|is_kept| *is_kept).map_or(0, |last| last + 1);
        for row in &mut self.rows {
            // Empty cells behind the last column are left behind by spreadsheets.
            let filled = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            row.is_whole = row.cells.len() >= named && filled <= columns;
            if !row.is_whole {
                let path = Path::root().join(Step::Line(row.line));
                findings.push(Finding::new(path, Code::RaggedRow, row.cells.len()).against(columns));
                continue;
            }
            for (at, cell) in
                row.cells.iter().enumerate().filter(|(at, cell)| *at < columns && !kept[*at] && !cell.is_empty())
            {
                if at > 0 || !self.has_row_names {
                    self.has_strays = true;
                    findings.push(stray(row.line, at, cell));
                }
            }
        }
        for row in self.rows.iter_mut().chain([&mut self.header]) {
            let mut at = 0..;
            row.cells.retain(|_| at.next().and_then(|at| kept.get(at)).copied().unwrap_or(false));
        }
    }

    /// Whether the first column, which has no name, holds names of rows: each row has one of its own, and the cases stand elsewhere.
    fn first_column_names_rows(&self, first: FirstColumn) -> bool {
        let second = self.header.cells.get(1).map(|name| name.trim());
        if first == FirstColumn::Cases && !second.is_some_and(|name| ["case", "id"].contains(&name)) {
            return false;
        }
        let mut seen = BTreeSet::new();
        !self.rows.is_empty()
            && self
                .rows
                .iter()
                .all(|row| row.cells.first().is_some_and(|name| !name.trim().is_empty() && seen.insert(name)))
    }
}

/// A cell of a column without a name.
fn stray(line: usize, at: usize, cell: &str) -> Finding {
    const AN_EMPTY_CELL: Text = Text {
        en: "an empty cell, or a name for column `{other}` in the header",
        nl: "een lege cel, of een naam voor kolom `{other}` in de kopregel",
    };
    let path = Path::root().join(Step::Line(line)).join(at);
    let finding = Finding::new(path, Code::WrongType, cell).against(letters(at));
    finding.accepting(Accepted::Described(AN_EMPTY_CELL))
}

/// The letters that a spreadsheet has for a column.
fn letters(at: usize) -> String {
    const LETTERS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let last = char::from(LETTERS[at % 26]);
    if at < 26 { last.to_string() } else { format!("{}{last}", letters(at / 26 - 1)) }
}

/// The delimiter that a first line such as `sep=;` states, and the bytes of that line.
///
/// # Errors
/// A report where it states one that isn't read.
fn stated_delimiter(text: &str) -> Result<(Option<Delimiter>, usize), Report> {
    const A_DELIMITER: Text =
        Text { en: "`sep=,`, `sep=;`, or `sep=` and a tab", nl: "`sep=,`, `sep=;`, of `sep=` en een tab" };
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let Some(stated) = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &line[4..]) else {
        return Ok((None, 0));
    };
    let after = &text[end..];
    let skipped = end + if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
    let mut chars = stated.chars();
    let known = chars.next().and_then(|c| Delimiter::ALL.iter().copied().find(|known| char::from(known.byte()) == c));
    // A spreadsheet fills the line up with delimiters.
    let Some(known) = known.filter(|known| chars.all(|c| c == char::from(known.byte()))) else {
        let finding = Finding::new(Path::root().join(Step::Line(1)), Code::WrongType, line);
        return Err(finding.accepting(Accepted::Described(A_DELIMITER)).into());
    };
    Ok((Some(known), skipped))
}

/// The rows of a text that is known to be sound. The line is counted here: of a row behind empty lines, the reader gives the
/// line of the first of these.
fn rows(text: &str, delimiter: Delimiter, line_before: usize) -> Vec<SheetRow> {
    let mut builder = ::csv::ReaderBuilder::new();
    let mut reader = builder.has_headers(false).flexible(true).delimiter(delimiter.byte()).from_reader(text.as_bytes());
    let (mut line, mut counted) = (1 + line_before, 0);
    let row = |record: ::csv::StringRecord| {
        let from = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
        let rest = text.get(from..).unwrap_or_default();
        let start = from + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        line += line_breaks(text.get(counted..start).unwrap_or_default());
        counted = start;
        SheetRow { line, cells: record.iter().map(str::to_owned).collect(), is_whole: true }
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

fn not_closed(text: &str, at: usize, line_before: usize) -> Finding {
    const CLOSED: Text = Text {
        en: "a quotation mark behind a cell that starts with one",
        nl: "een aanhalingsteken achter een cel die ermee begint",
    };
    let before = text.get(..at).unwrap_or_default();
    let line = 1 + line_before + line_breaks(before);
    let column = 1 + before.chars().rev().take_while(|c| !matches!(c, '\r' | '\n')).count();
    let path = Path::root().join(Step::Line(line));
    Finding::new(path, Code::Truncated, format!("{line}:{column}")).accepting(Accepted::Described(CLOSED))
}
