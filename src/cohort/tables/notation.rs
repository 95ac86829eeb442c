//! Notation: how a table writes its numbers and days, told by the numbers and days themselves, or by its delimiter.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Delimiter;
use crate::report::{Code, Limits, parse_date};
use crate::vocabulary::terms;

terms! {
    /// The mark between the whole part of a number and its decimals.
    #[non_exhaustive]
    pub enum DecimalMark {
        /// `0.5`, with `1,000` for a thousand.
        Point = "point", en "decimal point", nl "decimale punt";
        /// `0,5`, with `1.000` for a thousand.
        Comma = "comma", en "decimal comma", nl "decimale komma";
    }
}

/// How a table is read: within which limits, and what is known of its notation.
///
/// ```
/// use policy_integration::{Cohort, cohort::tables::{CsvTerms, DecimalMark}};
///
/// let csv = b"id,on,budget,population\na,2024-01-01,absent,25.000..50.000\n";
/// assert!(Cohort::read_csv(csv).is_err(), "25 or 25,000?");
/// let cohort = Cohort::read_csv_by(csv, &CsvTerms::default().with_decimal(DecimalMark::Comma))?;
/// assert_eq!(cohort.cases()[0].profile().population.unwrap().from, Some(25_000.0));
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CsvTerms {
    /// How large the table may be.
    pub limits: Limits,
    /// The mark before decimals, where it is known. A number that can be only one, such as `0.667`, is that all the same.
    pub decimal: Option<DecimalMark>,
}

impl CsvTerms {
    /// Reads within these limits.
    #[must_use]
    pub const fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Reads numbers with this mark before decimals.
    #[must_use]
    pub const fn with_decimal(self, decimal: DecimalMark) -> Self {
        Self { decimal: Some(decimal), ..self }
    }
}

/// Which marks before decimals the numbers of a column show.
#[derive(Clone, Copy, Default)]
struct Marks {
    point: bool,
    comma: bool,
}

impl Marks {
    fn add(&mut self, mark: DecimalMark) {
        match mark {
            DecimalMark::Point => self.point = true,
            DecimalMark::Comma => self.comma = true,
        }
    }

    /// The only one.
    const fn only(self) -> Option<DecimalMark> {
        match (self.point, self.comma) {
            (true, false) => Some(DecimalMark::Point),
            (false, true) => Some(DecimalMark::Comma),
            _ => None,
        }
    }
}

/// The order of a day, its month and its year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// How a table writes its numbers and days.
#[derive(Default)]
pub(super) struct Notation {
    /// Whether it comes from a spreadsheet set to Dutch, as its semicolons say.
    is_dutch: bool,
    decimal: Option<DecimalMark>,
    marks: BTreeMap<&'static str, Marks>,
    days: Option<DayOrder>,
    has_both_orders: bool,
}

impl Notation {
    pub(super) fn new(delimiter: Delimiter, terms: &CsvTerms) -> Self {
        Self { is_dutch: delimiter == Delimiter::Semicolon, decimal: terms.decimal, ..Self::default() }
    }

    /// Whether labels are read, and not offered only.
    pub(super) const fn is_dutch(&self) -> bool {
        self.is_dutch
    }

    /// Learns from a number of a column which mark stands before decimals there.
    pub(super) fn learn_number(&mut self, column: &'static str, text: &str) {
        if let Some(mark) = shown(text) {
            self.marks.entry(column).or_default().add(mark);
        }
    }

    /// Learns from a day whether days stand before months.
    pub(super) fn learn_day(&mut self, text: &str) {
        let Some([first, second, _]) = day_parts(text) else { return };
        let order = match (first > 12, second > 12) {
            (true, false) => DayOrder::DayFirst,
            (false, true) => DayOrder::MonthFirst,
            _ => return,
        };
        self.has_both_orders |= self.days.is_some_and(|other| other != order);
        self.days = Some(order);
    }

    /// Reads a number of a column; the inner `None` where it is 1000 or 1 as its mark is taken, and nothing says how.
    #[expect(clippy::option_option, reason = "no number, and one of two numbers")]
    pub(super) fn number(&self, column: &str, text: &str) -> Option<Option<f64>> {
        let mark = match shown(text) {
            Some(mark) => Some(mark),
            None if is_ambiguous(text) => self.decimal.or_else(|| self.learnt(column)),
            None => return text.parse().ok().filter(|number: &f64| number.is_finite()).map(Some),
        };
        mark.map_or(Some(None), |mark| with_decimal(text, mark).map(Some))
    }

    /// The mark that the column shows, else that of the delimiter; none where they are at odds.
    fn learnt(&self, column: &str) -> Option<DecimalMark> {
        let mut marks = self.marks.get(column).copied().unwrap_or_default();
        if self.is_dutch {
            marks.add(DecimalMark::Comma);
        }
        marks.only()
    }

    /// Reads a day: as YYYY-MM-DD, or in another order where that is certain.
    ///
    /// # Errors
    /// The code of what is wrong.
    pub(super) fn day(&self, text: &str) -> Result<NaiveDate, Code> {
        let text = without_midnight(text);
        let Some([first, second, year]) = day_parts(text) else { return parse_date(&year_first(text)) };
        let order = match (first > 12, second > 12) {
            _ if first == second => DayOrder::DayFirst,
            (true, _) => DayOrder::DayFirst,
            (_, true) => DayOrder::MonthFirst,
            _ if self.has_both_orders => return Err(Code::NotADate),
            _ => match (self.days, self.is_dutch) {
                (Some(DayOrder::MonthFirst), true) | (None, false) => return Err(Code::NotADate),
                (Some(order), _) => order,
                (None, true) => DayOrder::DayFirst,
            },
        };
        let (day, month) = if order == DayOrder::DayFirst { (first, second) } else { (second, first) };
        parse_date(&format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// The parts of a day that has its year last.
fn day_parts(text: &str) -> Option<[u32; 3]> {
    let mark = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<_> = without_midnight(text).split(mark).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let number = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        let is_number = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten()
    };
    Some([number(first, 1..=2)?, number(second, 1..=2)?, number(year, 4..=4)?])
}

/// A day with its year first, in the one form that is read; any other text as it is.
fn year_first(text: &str) -> String {
    let mark = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/'));
    let parts: Vec<_> = mark.map(|mark| text.split(mark).collect()).unwrap_or_default();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len()) => {
            format!("{year}-{month:0>2}-{day:0>2}")
        }
        _ => text.to_owned(),
    }
}

/// A day without the midnight that spreadsheets and programs put behind it.
fn without_midnight(text: &str) -> &str {
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, "0"));
    let is_midnight = time.chars().all(|c| matches!(c, '0' | ':' | '.'));
    if is_midnight { day } else { text }
}

/// The mark before decimals that a number shows by itself: it can't be read with the other one.
fn shown(text: &str) -> Option<DecimalMark> {
    let has_mark = |text: &str| text.contains(['.', ',']);
    if !has_mark(text) || is_ambiguous(text) {
        return None;
    }
    let [point, comma] = [DecimalMark::Point, DecimalMark::Comma].map(|mark| with_decimal(text, mark).is_some());
    Marks { point, comma }.only()
}

/// Whether a number has one mark, with three digits behind it and one to three before it that don't start with 0.
fn is_ambiguous(text: &str) -> bool {
    text.matches(['.', ',']).count() == 1 && (has_groups(text, '.') || has_groups(text, ','))
}

/// Reads a number with this mark before decimals, and the other one or none between groups of three digits.
fn with_decimal(text: &str, mark: DecimalMark) -> Option<f64> {
    let (decimal, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, decimals) = text.split_once(decimal).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let plain = if whole.contains(group) {
        has_groups(whole, group).then(|| whole.replace(group, ""))?
    } else {
        whole.to_owned()
    };
    let number = decimals.map_or(plain.clone(), |decimals| format!("{plain}.{decimals}"));
    let is_plain =
        !number.starts_with('.') && decimals.is_none_or(|decimals| decimals.starts_with(|c: char| c.is_ascii_digit()));
    number.parse().ok().filter(|number: &f64| is_plain && number.is_finite())
}

/// A number with a decimal point, that can't be taken for one with marks for thousands.
pub(super) fn unmarked(number: f64) -> String {
    let text = number.to_string();
    if has_groups(&text, '.') { text + "0" } else { text }
}

/// Whether a number has groups of three digits, behind one to three that don't start with 0.
fn has_groups(number: &str, mark: char) -> bool {
    let mut groups = number.trim_start_matches(['+', '-']).split(mark);
    let is_made_of_digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let head = groups.next().unwrap_or_default();
    let mut tail = groups.peekable();
    let is_head = is_made_of_digits(head) && head.len() <= 3 && !head.starts_with('0');
    is_head && tail.peek().is_some() && tail.all(|group| is_made_of_digits(group) && group.len() == 3)
}
