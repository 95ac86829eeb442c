//! Cells: what a record holds, in the compact notation of a table, and back.

use std::fmt::Display;

use chrono::NaiveDate;

use super::thousands;
use crate::case::{Band, OutcomeDraft, Period, Statement};
use crate::report::{Accepted, Code, Finding, Findings, Path, Report, meant, meant_among, nearest, parse_date};
use crate::vocabulary::{Degree, Outcome, PolicyDomain, Scale, Term, Text};

/// What a cell holds, or what is wrong with it.
pub(super) type Read<T> = Result<T, Report>;

/// The forms of a statement on a scale: the words, and of the scale that tables mostly hold an example of each interval.
fn statements(scale: Scale) -> &'static [&'static str] {
    match scale {
        Scale::Integration => &[
            "absent",
            "emerging",
            "established",
            "embedded",
            "unknown",
            "grew",
            "fell",
            "unchanged",
            ">=established",
            "<=emerging",
            "emerging..established",
        ],
        other => Statement::words(other, false),
    }
}

/// A statement: a word, `>=emerging`, `<=emerging` or `emerging..established`.
pub(super) fn of_statement(statement: Statement) -> String {
    match statement {
        Statement::AtLeast(degree) => format!(">={degree}"),
        Statement::AtMost(degree) => format!("<={degree}"),
        Statement::Between(low, high) => format!("{low}..{high}"),
        word => word.to_string(),
    }
}

pub(super) fn statement(text: &str, scale: Scale, path: &Path) -> Read<Statement> {
    let after = |marks: [&str; 2]| marks.into_iter().find_map(|mark| text.strip_prefix(mark));
    if let Some(low) = after([">=", "≥"]) {
        return degree(low, scale, path).map(Statement::AtLeast);
    }
    if let Some(high) = after(["<=", "≤"]) {
        return degree(high, scale, path).map(Statement::AtMost);
    }
    if let Some((low, high)) = text.split_once("..") {
        return Ok(Statement::Between(degree(low, scale, path)?, degree(high, scale, path)?));
    }
    let is_on_scale = |statement: &Statement| statement.degrees().all(|degree| degree.scale() == scale);
    Statement::from_word(text).filter(is_on_scale).ok_or_else(|| {
        let words = statements(scale);
        unknown(path, Code::DegreeOffScale, text, words, meant_among::<Degree>(text, words))
    })
}

fn degree(text: &str, scale: Scale, path: &Path) -> Read<Degree> {
    let (text, words) = (text.trim(), scale.ids());
    let fault = || unknown(path, Code::DegreeOffScale, text, words, meant_among::<Degree>(text, words));
    Degree::from_id(text).filter(|degree| degree.scale() == scale).ok_or_else(fault)
}

/// A word that isn't on its list.
pub(super) fn unknown(
    path: &Path,
    code: Code,
    word: &str,
    words: &'static [&'static str],
    nearest: Option<&'static str>,
) -> Report {
    Finding::new(path.clone(), code, word).accepting(Accepted::Words { words, nearest }).into()
}

/// Something else belongs here.
pub(super) fn misplaced(path: &Path, value: impl Display, accepted: Text) -> Report {
    Finding::new(path.clone(), Code::WrongType, value).accepting(Accepted::Described(accepted)).into()
}

pub(super) fn date(text: &str, path: &Path) -> Read<NaiveDate> {
    parse_date(text).map_err(|code| Finding::new(path.clone(), code, text).into())
}

fn word<T: Term>(text: &str, path: &Path) -> Read<T> {
    T::from_id(text).ok_or_else(|| unknown(path, Code::UnknownWord, text, T::IDS, meant::<T>(text)))
}

/// What was read, or nothing where it is wrong, which is noted.
pub(super) fn kept<T>(read: Read<T>, findings: &mut Findings) -> Option<T> {
    read.map_err(|report| findings.extend(report.into_findings())).ok()
}

/// Words, with a space between them.
pub(super) fn of_words<T: Display>(words: &[T]) -> String {
    words.iter().map(T::to_string).collect::<Vec<_>>().join(" ")
}

/// The words that can be read, and what is wrong with the others.
pub(super) fn each<T>(text: &str, read: impl Fn(&str) -> Read<T>, findings: &mut Findings) -> Vec<T> {
    let words = text.split_whitespace().map(read);
    words.filter_map(|word| kept(word, findings)).collect()
}

pub(super) fn domain(text: &str, path: &Path) -> Read<PolicyDomain> {
    word(text, path)
}

/// A code; only those of warnings are offered, though others are read, to be judged.
pub(super) fn waived(text: &str, path: &Path) -> Read<Code> {
    let words = Code::WAIVABLE_IDS;
    Code::from_id(text).ok_or_else(|| unknown(path, Code::UnknownWord, text, words, nearest(text, words)))
}

/// An outcome: the rung, and the domain behind a colon where there is one.
pub(super) fn of_outcome(outcome: &OutcomeDraft) -> String {
    outcome.domain.map_or_else(|| outcome.rung.to_string(), |domain| format!("{}:{domain}", outcome.rung))
}

pub(super) fn outcome(text: &str, path: &Path) -> Read<OutcomeDraft> {
    let (rung, domain) = text.split_once(':').map_or((text, None), |(rung, domain)| (rung, Some(domain)));
    let rung: Outcome = word(rung, path)?;
    let domain = domain.map(|domain| word(domain, path)).transpose()?;
    Ok(OutcomeDraft { rung, domain, source: None, note: None })
}

/// A band: its ends around `..`, an open end left out.
pub(super) fn of_band(band: Band) -> String {
    let end = |end: Option<f64>| end.map(thousands::unmarked).unwrap_or_default();
    format!("{}..{}", end(band.from), end(band.to))
}

pub(super) fn band(text: &str, path: &Path) -> Read<Band> {
    const A_BAND: Text =
        Text { en: "`25000..50000`, `25000..` or `..50000`", nl: "`25000..50000`, `25000..` of `..50000`" };
    let end = |end: &str| match end {
        "" => Some(None),
        end => end.parse().ok().filter(|number: &f64| number.is_finite()).map(Some),
    };
    let (from, to) = text.split_once("..").ok_or_else(|| misplaced(path, text, A_BAND))?;
    let ends = [from.trim(), to.trim()];
    let marked: Vec<_> = ends.iter().filter_map(|end| thousands::marked(end, path)).collect();
    if !marked.is_empty() {
        return Err(Report::new(marked));
    }
    let [from, to] = ends.map(end);
    let band = from.zip(to).map(|(from, to)| Band { from, to });
    band.filter(|band| band.from.is_some() || band.to.is_some()).ok_or_else(|| misplaced(path, text, A_BAND))
}

/// A period: its first and last day around `..`, the last one left out where it runs still.
pub(super) fn of_period(period: Period) -> String {
    period.to.map_or_else(|| format!("{}..", period.from), |to| format!("{}..{to}", period.from))
}

pub(super) fn period(text: &str, path: &Path) -> Read<Period> {
    const A_PERIOD: Text = Text {
        en: "`2024-01-01..2024-06-30`, or `2024-01-01..` where it runs still",
        nl: "`2024-01-01..2024-06-30`, of `2024-01-01..` als die nog loopt",
    };
    let (from, to) = text.split_once("..").ok_or_else(|| misplaced(path, text, A_PERIOD))?;
    let to = Some(to.trim()).filter(|to| !to.is_empty()).map(|to| date(to, path)).transpose()?;
    Ok(Period { from: date(from.trim(), path)?, to })
}

/// A whole number.
pub(super) fn number(text: &str, path: &Path, accepted: Text) -> Read<u32> {
    let fault = || Finding::new(path.clone(), Code::NumberOutOfRange, text).accepting(Accepted::Described(accepted));
    text.parse().map_err(|_| fault().into())
}
