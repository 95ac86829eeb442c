//! Findings with an excerpt of the text that they are about.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use policy_integration::report::{Severity, Step};
use policy_integration::{Finding, Language, Report};

/// The text that a report is about.
#[derive(Clone, Copy)]
pub struct Source<'s> {
    /// What the file is called.
    pub name: &'s str,
    /// The text itself.
    pub text: &'s [u8],
    /// The line of the file that the text starts on.
    pub first_line: usize,
}

/// The lines of a report, each finding with an excerpt where its place is known.
pub fn lines(report: &Report, source: Source<'_>, language: Language) -> Vec<String> {
    let excerpts = report.findings().iter().map(|finding| excerpt(finding, source)).chain(std::iter::repeat(None));
    let in_file = report.clone().after_lines(source.first_line - 1);
    let told = in_file.lines(language).zip(excerpts);
    told.map(|(line, excerpt)| excerpt.map_or(line.clone(), |excerpt| format!("{line}\n{excerpt}"))).collect()
}

/// The longest line that is shown, in bytes.
const LONGEST_LINE: usize = 10_000;

/// The line that a finding stands on, with its place marked.
fn excerpt(finding: &Finding, Source { name, text, first_line }: Source<'_>) -> Option<String> {
    let (number, line, marked) = match finding.place() {
        Some(place) => {
            let start =
                text[..place.bytes.start].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
            let line = text[start..].split(|byte| *byte == b'\n').next()?;
            let end = place.bytes.end.min(start + line.len());
            (place.line, line, place.bytes.start - start..end - start)
        }
        None => row(finding, text)?,
    };
    let line = std::str::from_utf8(line).ok().filter(|line| line.len() <= LONGEST_LINE)?.trim_end();
    let marked = marked.start.min(line.len())..marked.end.min(line.len());
    let level = if finding.severity() == Severity::Error { Level::ERROR } else { Level::WARNING };
    let snippet = Snippet::source(line).path(name).line_start(number + first_line - 1);
    let snippet = snippet.annotation(AnnotationKind::Primary.span(marked));
    Some(Renderer::plain().render(&[Group::with_level(level).element(snippet)]))
}

/// The row of a table that a finding stands in: its number, its text, and where in it the offending value stands.
fn row<'t>(finding: &Finding, text: &'t [u8]) -> Option<(usize, &'t [u8], std::ops::Range<usize>)> {
    let Some(Step::Line(number)) = finding.path().steps().first() else { return None };
    let line = text.split(|byte| *byte == b'\n').nth(number - 1)?;
    let told = std::str::from_utf8(line).ok()?.trim_end();
    let start = told.find(finding.value()).filter(|_| !finding.value().is_empty());
    Some((*number, line, start.map_or(0..told.len(), |start| start..start + finding.value().len())))
}
