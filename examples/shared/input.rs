//! Reads cases from a file or from standard input, one by one, and reports the faults of the others.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use policy_integration::report::{FileFormat, Limits, Step};
use policy_integration::{Case, Code, Report, case::CaseReader};

use crate::excerpt::{self, Source};
use crate::program::{Telling, placed, tell};
use crate::text::word;

/// The largest array that is read at once; JSON Lines can be of any length.
const MAX_ARRAY_BYTES: u64 = 256 << 20;

/// Passes every sound case on; gives the faults of the others, after telling them.
///
/// # Errors
/// The file can't be read, a fault can't be told, or what came of `take`.
pub fn read(file: &Path, telling: Telling, take: &mut impl FnMut(Case) -> io::Result<()>) -> io::Result<Faults> {
    let source: Box<dyn Read> = if file.as_os_str() == "-" {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file).map_err(|error| placed(file.display(), &error))?)
    };
    let mut source = BufReader::new(source);
    let name = if file.as_os_str() == "-" { "standard input".to_owned() } else { file.display().to_string() };
    let mut faults = Faults { name, telling, faulty: 0, is_broken: false };
    // What is no JSON is told once, and not for each of its lines.
    let format = FileFormat::recognize(source.fill_buf()?).filter(|format| *format != FileFormat::Json);
    if let Some(Err(report)) = format.map(|_| source.fill_buf().map(Case::read_array)).transpose()? {
        faults.broken(&report, &[], 1)?;
        return Ok(faults);
    }
    match start(&mut source)? {
        (Some(b'['), passed) => read_array(source, passed, &mut faults, take)?,
        (_, lines) => read_lines(source, lines, &mut faults, take)?,
    }
    Ok(faults)
}

/// Passes over a byte order mark and the space before the first byte of JSON; gives that byte, and the lines passed over.
fn start(source: &mut impl BufRead) -> io::Result<(Option<u8>, usize)> {
    if source.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
        source.consume(3);
    }
    let mut lines = 0;
    loop {
        let buffer = source.fill_buf()?;
        if buffer.is_empty() {
            return Ok((None, lines));
        }
        let spaces = buffer.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        lines += buffer[..spaces].iter().filter(|byte| **byte == b'\n').count();
        if let Some(byte) = buffer.get(spaces).copied() {
            source.consume(spaces);
            return Ok((Some(byte), lines));
        }
        source.consume(spaces);
    }
}

/// The faults so far.
pub struct Faults {
    /// What the file is called.
    name: String,
    telling: Telling,
    /// How many cases were refused.
    pub faulty: usize,
    /// Whether the whole wasn't what it should be.
    pub is_broken: bool,
}

impl Faults {
    /// The line of a case, as its faults tell it.
    fn place(&self, line: usize) -> String {
        format!("{} {line}: ", word(self.telling.language, "line", "regel"))
    }

    /// The lines of a report, each behind its place, with an excerpt of the text that starts on a line of the file.
    fn lines(&self, place: &str, report: &Report, text: &[u8], first_line: usize) -> Vec<String> {
        let source = Source { name: &self.name, text, first_line };
        let lines = excerpt::lines(report, source, self.telling.language).into_iter();
        lines.map(|line| format!("{place}{line}")).collect()
    }

    /// Writes the warnings of a case that is taken to standard error.
    fn warn(&self, place: &str, report: &Report, text: &[u8], first_line: usize) -> io::Result<()> {
        self.lines(place, report, text, first_line).into_iter().try_for_each(tell)
    }

    /// Tells why a case is refused; of one that is a line by itself, the paths start with the line.
    fn blocked(&mut self, line: Option<usize>, report: &Report, text: &[u8], first_line: usize) -> io::Result<()> {
        self.faulty += 1;
        let place = line.map(|line| self.place(line)).unwrap_or_default();
        let told = report.clone().after_lines(first_line - 1);
        let told = line.into_iter().fold(told, |told, line| told.under(Step::Line(line)));
        self.telling.refuse(&told, self.lines(&place, report, text, first_line))
    }

    /// Tells why the whole isn't what it should be.
    fn broken(&mut self, report: &Report, text: &[u8], first_line: usize) -> io::Result<()> {
        self.is_broken = true;
        let told = report.clone().after_lines(first_line - 1);
        self.telling.refuse(&told, self.lines("", report, text, first_line))
    }
}

/// Reads a list from behind the lines that were passed over.
fn read_array(
    source: impl Read,
    passed: usize,
    faults: &mut Faults,
    take: &mut impl FnMut(Case) -> io::Result<()>,
) -> io::Result<()> {
    let mut json = Vec::new();
    source.take(MAX_ARRAY_BYTES + 1).read_to_end(&mut json)?;
    if json.len() as u64 > MAX_ARRAY_BYTES {
        return Err(io::Error::other(format!("an array of more than {MAX_ARRAY_BYTES} bytes: use JSON Lines")));
    }
    let mut taken = Ok(());
    let read = Case::read_each(&json, |index, case| {
        if taken.is_ok() {
            taken = match case {
                Ok(case) => faults.warn("", &case.warnings().clone().under(index), &[], 1).and_then(|()| take(case)),
                Err(report) => faults.blocked(None, &report, &json, 1 + passed),
            };
        }
    });
    taken?;
    if let Err(report) = read {
        faults.broken(&report, &json, 1 + passed)?;
    }
    Ok(())
}

/// Reads JSON Lines from behind the lines that were passed over.
fn read_lines(
    mut source: impl BufRead,
    passed: usize,
    faults: &mut Faults,
    take: &mut impl FnMut(Case) -> io::Result<()>,
) -> io::Result<()> {
    let mut register = CaseReader::default();
    let mut line = Vec::new();
    let mut number = passed;
    while read_line(&mut source, &mut line)? {
        number += 1;
        // The faults of a case over many lines tell their own ones.
        let is_only = number == passed + 1 && is_one_case_over_many_lines(&mut source, &mut line)?;
        let place = if is_only { String::new() } else { faults.place(number) };
        let json = line.trim_ascii_end();
        if json.is_empty() {
            continue;
        }
        match register.read_at(json, place.trim_end_matches(": ")) {
            Ok(case) => {
                faults.warn(&place, &case.warnings().clone().located(json), json, number)?;
                take(case)?;
            }
            Err(report) => faults.blocked((!is_only).then_some(number), &report, json, number)?,
        }
    }
    Ok(())
}

/// Whether the input is one case that is written over many lines, which are then all read.
///
/// It is where the first line stops in the middle, behind or before a brace, bracket, comma or colon. What is over the limit is
/// passed over.
fn is_one_case_over_many_lines(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    let is_open = Case::read(line).is_err_and(|report| report.findings().iter().all(|f| f.code() == Code::Truncated));
    let is_cut_behind = matches!(line.trim_ascii_end().last(), Some(b'{' | b'[' | b',' | b':'));
    let next = source.fill_buf()?.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_cut_before = matches!(next, Some(b'}' | b']' | b',' | b':'));
    if !is_open || !(is_cut_behind || is_cut_before) {
        return Ok(false);
    }
    source.by_ref().take(Limits::DEFAULT.bytes as u64 + 1).read_to_end(line)?;
    io::copy(source, &mut io::sink())?;
    Ok(true)
}

/// Reads a line into a buffer of bounded size; what is over the limit is passed over, which the case's reading reports.
fn read_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let limit = Limits::DEFAULT.bytes as u64 + 1;
    source.by_ref().take(limit).read_until(b'\n', line)?;
    if line.len() as u64 == limit && line.last() != Some(&b'\n') {
        source.skip_until(b'\n')?;
    }
    Ok(!line.is_empty())
}
