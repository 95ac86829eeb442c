//! Cells: what a record holds, in the compact notation of a table, and back.

use std::fmt::Display;

use chrono::NaiveDate;

use super::thousands;
use crate::case::{Band, DomainOutcomeDraft, OutcomeDraft, Period, StatedDegrees, Statement};
use crate::report::{Accepted, Code, Finding, Findings, Path, Report, meant, meant_date, nearest, parse_date};
use crate::vocabulary::{Degree, Outcome, PolicyDomain, Scale, Term, Text, meant_among};

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
            "grew_to established",
            "fell_to <=emerging",
        ],
        other => Statement::words(other, false),
    }
}

/// Writes a statement: a word, `>=emerging`, `<=emerging`, `emerging..established`, or one of these but a word of change after
/// `grew_to` or `fell_to`.
pub(super) fn of_statement(statement: Statement) -> String {
    match (statement, statement.stated_degrees()) {
        (Statement::GrewTo(_), Some(degrees)) => format!("{GREW_TO} {}", of_degrees(degrees)),
        (Statement::FellTo(_), Some(degrees)) => format!("{FELL_TO} {}", of_degrees(degrees)),
        (_, Some(degrees)) => of_degrees(degrees),
        (word, None) => word.to_string(),
    }
}

const GREW_TO: &str = "grew_to";
const FELL_TO: &str = "fell_to";

fn of_degrees(degrees: StatedDegrees) -> String {
    match degrees {
        StatedDegrees::Degree(degree) => degree.to_string(),
        StatedDegrees::AtLeast(degree) => format!(">={degree}"),
        StatedDegrees::AtMost(degree) => format!("<={degree}"),
        StatedDegrees::Between(low, high) => format!("{low}..{high}"),
    }
}

/// Reads a statement as it is written.
pub(super) fn statement(text: &str, scale: Scale, path: &Path) -> Read<Statement> {
    let led_to = |key| text.strip_prefix(key).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim);
    if let Some(degrees) = led_to(GREW_TO) {
        return stated_degrees(degrees, scale, path).map(Statement::GrewTo);
    }
    if let Some(degrees) = led_to(FELL_TO) {
        return stated_degrees(degrees, scale, path).map(Statement::FellTo);
    }
    match interval(text, scale, path) {
        Some(interval) => interval.map(Statement::from),
        None => word_of_statement(text, scale, path),
    }
}

/// Reads the degree or interval that a change leads to.
fn stated_degrees(text: &str, scale: Scale, path: &Path) -> Read<StatedDegrees> {
    interval(text, scale, path).unwrap_or_else(|| degree(text, scale, path).map(StatedDegrees::Degree))
}

/// Reads an interval; `None` where the text has none of the marks of one.
fn interval(text: &str, scale: Scale, path: &Path) -> Option<Read<StatedDegrees>> {
    let after = |marks: [&str; 2]| marks.into_iter().find_map(|mark| text.strip_prefix(mark));
    if let Some(low) = after([">=", "≥"]) {
        return Some(degree(low, scale, path).map(StatedDegrees::AtLeast));
    }
    if let Some(high) = after(["<=", "≤"]) {
        return Some(degree(high, scale, path).map(StatedDegrees::AtMost));
    }
    let (low, high) = text.split_once("..")?;
    let ends = degree(low, scale, path).and_then(|low| Ok((low, degree(high, scale, path)?)));
    Some(ends.map(|(low, high)| StatedDegrees::Between(low, high)))
}

fn word_of_statement(text: &str, scale: Scale, path: &Path) -> Read<Statement> {
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
    let fault = |code| match code {
        Code::NotADate => {
            let nearest = meant_date(text, false);
            Finding::new(path.clone(), code, text).accepting(Accepted::Named { nearest })
        }
        _ => Finding::new(path.clone(), code, text),
    };
    parse_date(text).map_err(|code| fault(code).into())
}

/// Reads the number of a programme's phase.
pub(super) fn phase(text: &str, path: &Path) -> Read<u32> {
    const A_PHASE: Text =
        Text { en: "the number of a phase, or an empty cell", nl: "het nummer van een fase, of een lege cel" };
    number(text, path, A_PHASE)
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

/// An outcome: the rung, the domain behind a colon, and the day behind an at sign, where there are any.
pub(super) fn of_outcome(rung: Outcome, domain: Option<PolicyDomain>, on: Option<NaiveDate>) -> String {
    let domain = domain.map(|domain| format!(":{domain}")).unwrap_or_default();
    let on = on.map(|on| format!("@{on}")).unwrap_or_default();
    format!("{rung}{domain}{on}")
}

/// Reads an outcome of a case.
pub(super) fn outcome(text: &str, path: &Path) -> Read<OutcomeDraft> {
    let (rung, on) = text.split_once('@').map_or((text, None), |(rung, on)| (rung, Some(on)));
    let (rung, domain) = rung.split_once(':').map_or((rung, None), |(rung, domain)| (rung, Some(domain)));
    let rung: Outcome = word(rung, path)?;
    let domain = domain.map(|domain| word(domain, path)).transpose()?;
    let on = on.map(|on| date(on, path)).transpose()?;
    Ok(OutcomeDraft { rung, on, domain, source: None, note: None })
}

/// Reads an outcome of a domain, which names no other.
pub(super) fn domain_outcome(text: &str, path: &Path) -> Read<DomainOutcomeDraft> {
    const NO_DOMAIN: Text = Text {
        en: "a rung, with a day behind `@` or not: the domain is that of the row",
        nl: "een trede, met of zonder een dag achter `@`: het domein is dat van de rij",
    };
    let OutcomeDraft { rung, on, domain, source, note } = outcome(text, path)?;
    match domain {
        Some(_) => Err(misplaced(path, text, NO_DOMAIN)),
        None => Ok(DomainOutcomeDraft { rung, on, source, note }),
    }
}

/// Reads whether a domain is a target.
pub(super) fn target(text: &str, path: &Path) -> Read<bool> {
    let words = &["true", "false"];
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(unknown(path, Code::UnknownWord, text, words, nearest(text, words))),
    }
}

/// Reads the rung that is aimed at.
pub(super) fn ambition(text: &str, path: &Path) -> Read<Outcome> {
    word(text, path)
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
