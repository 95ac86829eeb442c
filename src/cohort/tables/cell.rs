//! Cells: what a record holds, in the compact notation of a table, and back.

use std::fmt::Display;

use chrono::NaiveDate;

use super::notation::{Notation, unmarked};
use crate::case::{Band, DomainOutcomeDraft, OutcomeDraft, Period, StatedDegrees, Statement};
use crate::report::{Accepted, Code, Finding, Findings, Path, Report, Step, meant, meant_date, nearest};
use crate::vocabulary::{
    Degree, Dimension, Language, Outcome, PolicyDomain, Scale, Term, Text, is_alike, labelled, meant_among,
};

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

/// Reads a statement of a dimension as it is written.
pub(super) fn statement(text: &str, dimension: Dimension, path: &Path) -> Read<Statement> {
    if let Some(degrees) = led_to([GREW_TO, "gegroeid naar"], text) {
        return stated_degrees(degrees, dimension, path).map(Statement::GrewTo);
    }
    if let Some(degrees) = led_to([FELL_TO, "gedaald naar"], text) {
        return stated_degrees(degrees, dimension, path).map(Statement::FellTo);
    }
    match interval(text, dimension, path) {
        Some(interval) => interval.map(Statement::from),
        None => word_of_statement(text, dimension, path),
    }
}

/// What follows the words of a change, in either language.
fn led_to<'t>(words: [&str; 2], text: &'t str) -> Option<&'t str> {
    words.into_iter().find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        (is_alike(start, word) && rest.starts_with(char::is_whitespace)).then(|| rest.trim())
    })
}

/// Reads the degree or interval that a change leads to.
fn stated_degrees(text: &str, dimension: Dimension, path: &Path) -> Read<StatedDegrees> {
    interval(text, dimension, path).unwrap_or_else(|| degree(text, dimension, path).map(StatedDegrees::Degree))
}

/// Reads an interval; `None` where the text has none of the marks of one.
fn interval(text: &str, dimension: Dimension, path: &Path) -> Option<Read<StatedDegrees>> {
    let after = |marks: [&str; 2]| marks.into_iter().find_map(|mark| text.strip_prefix(mark));
    if let Some(low) = after([">=", "≥"]) {
        return Some(degree(low, dimension, path).map(StatedDegrees::AtLeast));
    }
    if let Some(high) = after(["<=", "≤"]) {
        return Some(degree(high, dimension, path).map(StatedDegrees::AtMost));
    }
    let (low, high) = text.split_once("..")?;
    let degree = |text| degree(text, dimension, path);
    let ends = degree(low).and_then(|low| Ok((low, degree(high)?)));
    Some(ends.map(|(low, high)| StatedDegrees::Between(low, high)))
}

fn word_of_statement(text: &str, dimension: Dimension, path: &Path) -> Read<Statement> {
    let scale = dimension.scale();
    let is_on_scale = |statement: &Statement| statement.degrees().all(|degree| degree.scale() == scale);
    let others = || OTHERS.into_iter().filter(|other| is_named(text, other, |language| other.label(language)));
    let named = || only(degrees_named(text, dimension).map(Statement::Degree).chain(others()));
    let statement = Statement::from_word(text).filter(is_on_scale).or_else(named);
    statement.ok_or_else(|| off_scale(text, statements(scale), path))
}

/// The statements of one word that are no degree.
const OTHERS: [Statement; 4] = [Statement::Unknown, Statement::Grew, Statement::Fell, Statement::Unchanged];

fn degree(text: &str, dimension: Dimension, path: &Path) -> Read<Degree> {
    let (text, scale) = (text.trim(), dimension.scale());
    let degree = Degree::from_id(text).filter(|degree| degree.scale() == scale);
    degree.or_else(|| only(degrees_named(text, dimension))).ok_or_else(|| off_scale(text, scale.ids(), path))
}

/// The degrees of a dimension that a text names: by identifier, or by a label in either language. A label is that on the dimension, or
/// that on its scale.
fn degrees_named(text: &str, dimension: Dimension) -> impl Iterator<Item = Degree> {
    /// What Dutch tables have for a degree beside its label.
    const ALSO_SAID: [(&str, Degree); 2] = [("beginnend", Degree::Emerging), ("opkomend", Degree::Emerging)];
    let degrees = dimension.scale().degrees().iter().copied();
    degrees.filter(move |degree| {
        is_named(text, degree, |language| degree.label(language))
            || is_named(text, degree, |language| dimension.degree_label(*degree, language))
            || ALSO_SAID.iter().any(|(said, of)| of == degree && is_alike(said, text))
    })
}

/// Whether a text is the identifier of something, or its label in either language, whatever its capitals.
fn is_named<L: AsRef<str>>(text: &str, term: &impl Display, label: impl Fn(Language) -> L) -> bool {
    is_alike(&term.to_string(), text) || Language::ALL.iter().any(|language| is_alike(label(*language).as_ref(), text))
}

/// What is found, where that is one thing.
fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    found.next().filter(|_| found.next().is_none())
}

fn off_scale(text: &str, words: &'static [&'static str], path: &Path) -> Report {
    unknown(path, Code::DegreeOffScale, text, words, meant_among::<Degree>(text, words))
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

pub(super) fn date(text: &str, path: &Path, notation: &Notation) -> Read<NaiveDate> {
    let fault = |code| match code {
        Code::NotADate => {
            let nearest = meant_date(text, false);
            Finding::new(path.clone(), code, text).accepting(Accepted::Named { nearest })
        }
        _ => Finding::new(path.clone(), code, text),
    };
    notation.day(text).map_err(|code| fault(code).into())
}

/// Reads the number of a programme's phase.
pub(super) fn phase(text: &str, path: &Path) -> Read<u32> {
    const A_PHASE: Text =
        Text { en: "the number of a phase, or an empty cell", nl: "het nummer van een fase, of een lege cel" };
    number(text, path, A_PHASE)
}

fn word<T: Term>(text: &str, path: &Path, notation: &Notation) -> Read<T> {
    let by_label = || labelled(text).filter(|_| notation.is_dutch());
    T::from_id(text).or_else(by_label).ok_or_else(|| unknown(path, Code::UnknownWord, text, T::IDS, meant::<T>(text)))
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

pub(super) fn domain(text: &str, path: &Path, notation: &Notation) -> Read<PolicyDomain> {
    word(text, path, notation)
}

/// A code; only those of warnings are offered, though others are read, to be judged.
pub(super) fn waived(text: &str, path: &Path, _: &Notation) -> Read<Code> {
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
pub(super) fn outcome(text: &str, path: &Path, notation: &Notation) -> Read<OutcomeDraft> {
    let (rung, on) = text.split_once('@').map_or((text, None), |(rung, on)| (rung, Some(on)));
    let (rung, domain) = rung.split_once(':').map_or((rung, None), |(rung, domain)| (rung, Some(domain)));
    let rung: Outcome = word(rung, path, notation)?;
    let domain = domain.map(|domain| word(domain, path, notation)).transpose()?;
    let on = on.map(|on| date(on, path, notation)).transpose()?;
    Ok(OutcomeDraft { rung, on, domain, source: None, note: None })
}

/// Reads an outcome of a domain, which names no other.
pub(super) fn domain_outcome(text: &str, path: &Path, notation: &Notation) -> Read<DomainOutcomeDraft> {
    const NO_DOMAIN: Text = Text {
        en: "a rung, with a day behind `@` or not: the domain is that of the row",
        nl: "een trede, met of zonder een dag achter `@`: het domein is dat van de rij",
    };
    let OutcomeDraft { rung, on, domain, source, note } = outcome(text, path, notation)?;
    match domain {
        Some(_) => Err(misplaced(path, text, NO_DOMAIN)),
        None => Ok(DomainOutcomeDraft { rung, on, source, note }),
    }
}

/// Reads whether a domain is a target.
pub(super) fn target(text: &str, path: &Path, notation: &Notation) -> Read<bool> {
    let words = &["true", "false"];
    // Spreadsheets and R write them in capitals, and a spreadsheet set to Dutch translates them.
    match text.to_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        "waar" if notation.is_dutch() => Ok(true),
        "onwaar" if notation.is_dutch() => Ok(false),
        _ => Err(unknown(path, Code::UnknownWord, text, words, nearest(text, words))),
    }
}

/// Reads the rung that is aimed at.
pub(super) fn ambition(text: &str, path: &Path, notation: &Notation) -> Read<Outcome> {
    word(text, path, notation)
}

/// A band: its ends around `..`, an open end left out.
pub(super) fn of_band(band: Band) -> String {
    let end = |end: Option<f64>| end.map(unmarked).unwrap_or_default();
    format!("{}..{}", end(band.from), end(band.to))
}

/// The ends of a band or a period as they are written; an open one is empty.
pub(super) fn ends_of_band(text: &str) -> Option<[&str; 2]> {
    text.split_once("..").map(|(from, to)| [from.trim(), to.trim()])
}

pub(super) fn band(text: &str, path: &Path, notation: &Notation) -> Read<Band> {
    const A_BAND: Text =
        Text { en: "`25000..50000`, `25000..` or `..50000`", nl: "`25000..50000`, `25000..` of `..50000`" };
    let column = match path.steps().last() {
        Some(Step::Key(column)) => column,
        _ => "",
    };
    let (mut marked, mut is_band) = (Vec::new(), true);
    let mut end = |end: &str| match notation.number(column, end) {
        _ if end.is_empty() => None,
        Some(Some(number)) => Some(number),
        Some(None) => {
            let finding = Finding::new(path.clone(), Code::MarkedThousands, end);
            marked.push(finding.against(end.replace(['.', ','], "")));
            None
        }
        None => {
            is_band = false;
            None
        }
    };
    let [from, to] = ends_of_band(text).ok_or_else(|| misplaced(path, text, A_BAND))?.map(&mut end);
    if !marked.is_empty() {
        return Err(Report::new(marked));
    }
    let band = Some(Band { from, to }).filter(|band| is_band && (band.from.is_some() || band.to.is_some()));
    band.ok_or_else(|| misplaced(path, text, A_BAND))
}

/// A period: its first and last day around `..`, the last one left out where it runs still.
pub(super) fn of_period(period: Period) -> String {
    period.to.map_or_else(|| format!("{}..", period.from), |to| format!("{}..{to}", period.from))
}

pub(super) fn period(text: &str, path: &Path, notation: &Notation) -> Read<Period> {
    const A_PERIOD: Text = Text {
        en: "`2024-01-01..2024-06-30`, or `2024-01-01..` where it runs still",
        nl: "`2024-01-01..2024-06-30`, of `2024-01-01..` als die nog loopt",
    };
    let [from, to] = ends_of_band(text).ok_or_else(|| misplaced(path, text, A_PERIOD))?;
    let to = Some(to).filter(|to| !to.is_empty()).map(|to| date(to, path, notation)).transpose()?;
    Ok(Period { from: date(from, path, notation)?, to })
}

/// A whole number.
pub(super) fn number(text: &str, path: &Path, accepted: Text) -> Read<u32> {
    let fault = || Finding::new(path.clone(), Code::NumberOutOfRange, text).accepting(Accepted::Described(accepted));
    text.parse().map_err(|_| fault().into())
}
