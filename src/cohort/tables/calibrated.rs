//! Calibrated tables: memberships of cases in sets, as QCA software reads them.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Read, kept};
use super::export::written;
use super::sheet::{FirstColumn, Sheet, SheetRow, place};
use super::{CsvExport, CsvTerms, Delimiter, LeftOut};
use crate::case::{HasTimeline, part_id, split_part_id};
use crate::cohort::{Cohort, Occasion};
use crate::report::{Accepted, Code, Finding, Findings, Limits, Path, Report, untidy};
use crate::vocabulary::{Degree, Dimension, Outcome, Text, Unit};

/// The membership of each case in each set, in [0, 1]; `None` where it isn't known.
///
/// The sets are the conditions, and last the outcome. As CSV the first column is `case`, and each further one a set, which is
/// how the R packages for QCA and fsQCA read it. Such software knows no intervals: what isn't a single number is an empty cell
/// there, **which is not a zero**.
///
/// ```
/// use policy_integration::cohort::tables::{CalibratedTable, Delimiter};
///
/// let sets = ["GOALS", "PRACTICE"].map(str::to_owned).to_vec();
/// let rows = vec![("a".to_owned(), vec![Some(2.0 / 3.0), Some(1.0)]), ("b".to_owned(), vec![None, Some(0.25)])];
/// let table = CalibratedTable::new(sets, rows)?;
/// assert_eq!(table.to_csv(Delimiter::Comma), "case,GOALS,PRACTICE\na,0.666667,1\nb,,0.25\n");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CalibratedTable {
    has_domains: bool,
    sets: Vec<String>,
    rows: Vec<(String, Vec<Option<f64>>)>,
    /// What is suspected of how it was read.
    warnings: Report,
}

/// The column of the domains, where the unit is the target.
const DOMAIN: &str = "domain";

const NO_SET: Text = Text {
    en: "another name: a first column of this name holds domains",
    nl: "een andere naam: een eerste kolom met deze naam bevat domeinen",
};

const A_MEMBERSHIP: Text = Text {
    en: "a membership from 0 to 1, or an empty cell where it isn't known",
    nl: "een lidmaatschap van 0 tot en met 1, of een lege cel als het niet bekend is",
};

impl CalibratedTable {
    /// A table of these sets, and of these cases with their memberships in the order of the sets.
    ///
    /// # Errors
    /// Every fault, in one report: a case or set without a readable name or with one that an earlier one has, a row of
    /// another length, a membership outside [0, 1]. Paths are as of a list of rows: `$[0].GOALS`, and `$.GOALS` for a set.
    ///
    /// ```
    /// use policy_integration::cohort::tables::CalibratedTable;
    ///
    /// let report = CalibratedTable::new(vec!["GOALS".to_owned()], vec![("a".to_owned(), vec![Some(1.5)])]).unwrap_err();
    /// assert_eq!(report.findings()[0].path().to_string(), "$[0].GOALS");
    /// ```
    pub fn new(sets: Vec<String>, rows: Vec<(String, Vec<Option<f64>>)>) -> Result<Self, Report> {
        let key = |path: Path, name: &str| path.join(crate::report::Step::Key(name.to_owned().into()));
        let mut findings = names(&sets, |_, name| key(Path::root(), name), Code::DuplicateKey);
        if let Some(first) = sets.first().filter(|name| *name == DOMAIN) {
            findings.push(
                Finding::new(key(Path::root(), first), Code::WrongType, first).accepting(Accepted::Described(NO_SET)),
            );
        }
        let ids: Vec<_> = rows.iter().map(|(id, _)| id.clone()).collect();
        findings.extend(names(&ids, |at, _| Path::root().join(at).join("case"), Code::DuplicateId));
        for (at, (_, row)) in rows.iter().enumerate() {
            if row.len() != sets.len() {
                findings.push(Finding::new(Path::root().join(at), Code::RaggedRow, row.len()).against(sets.len()));
            }
            for (set, membership) in sets.iter().zip(row) {
                let outside = membership.filter(|membership| !(0.0..=1.0).contains(membership));
                findings.extend(
                    outside.map(|outside| no_membership(key(Path::root().join(at), set), &outside.to_string())),
                );
            }
        }
        if findings.is_empty() { Ok(Self { sets, rows, ..Self::default() }) } else { Err(Report::new(findings)) }
    }

    /// The table as one of [targets](crate::Cohort::of_targets): the domain that an identifier such as `a/domain/health` names has a
    /// column of its own.
    ///
    /// ```
    /// use policy_integration::cohort::tables::{CalibratedTable, Delimiter};
    ///
    /// let rows = vec![("a/domain/health".to_owned(), vec![Some(1.0)])];
    /// let table = CalibratedTable::new(vec!["GOALS".to_owned()], rows)?.with_domains();
    /// assert_eq!(table.to_csv(Delimiter::Comma), "case,domain,GOALS\na,health,1\n");
    /// assert_eq!(CalibratedTable::read_csv(b"case,domain,GOALS\na,health,1\n")?, table);
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    #[must_use]
    pub fn with_domains(self) -> Self {
        Self { has_domains: true, ..self }
    }

    /// What is suspected of how the table was read.
    pub const fn warnings(&self) -> &Report {
        &self.warnings
    }

    /// The names of the sets, in the order of the columns; by convention the outcome last.
    pub fn sets(&self) -> &[String] {
        &self.sets
    }

    /// The cases in their order, each with its memberships in the order of the sets.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = (&str, &[Option<f64>])> {
        self.rows.iter().map(|(id, row)| (id.as_str(), row.as_slice()))
    }

    /// The table as CSV: memberships with up to six decimals and a decimal point, and nothing where it isn't known.
    ///
    /// A membership beside 0.5 that would be rounded to it stays on its side (`0.499999`, `0.500001`): whether a case is
    /// more in than out of a set is not for rounding to change.
    ///
    /// ```
    /// use policy_integration::cohort::tables::{CalibratedTable, Delimiter};
    ///
    /// let rows = vec![("a".to_owned(), vec![Some(0.499_999_99)])];
    /// let table = CalibratedTable::new(vec!["GOALS".to_owned()], rows)?;
    /// assert_eq!(table.to_csv(Delimiter::Comma), "case,GOALS\na,0.499999\n");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn to_csv(&self, delimiter: Delimiter) -> String {
        let head = |case: &str, domain: &str| {
            let domain = self.has_domains.then(|| domain.to_owned());
            [case.to_owned()].into_iter().chain(domain)
        };
        let header = head("case", DOMAIN).chain(self.sets.iter().cloned()).collect();
        let row = |(id, row): &(String, Vec<Option<f64>>)| {
            let named = split_part_id(id, Unit::Domain).filter(|_| self.has_domains);
            let (case, domain) = named.unwrap_or((id, ""));
            head(case, domain).chain(row.iter().map(|cell| cell.map(decimals).unwrap_or_default())).collect()
        };
        written(delimiter, [header].into_iter().chain(self.rows.iter().map(row)))
    }

    /// Reads a table from CSV: the first column holds the cases, whatever it is called, each further one a set. A second column
    /// `domain` holds the domains of [targets](Self::with_domains).
    ///
    /// Empty, or `NA` as R writes it, is not known. A point and a comma both stand before decimals: a membership is at most 1, so
    /// that `1.000` can't be a thousand. [What spreadsheets and R do](crate::cohort::tables#tables-as-people-have-them) to a table is
    /// taken in.
    ///
    /// # Errors
    /// Every fault, in one report, each at its line and column: `$[line 4].GOALS`. As for [`new`](Self::new), and a cell that
    /// is no number.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::tables::CalibratedTable};
    ///
    /// let table = CalibratedTable::read_csv(b"case;GOALS\na;0,25\nb;NA\n")?;
    /// assert_eq!(table.rows().next(), Some(("a", [Some(0.25)].as_slice())));
    /// let report = CalibratedTable::read_csv(b"case;GOALS\na;25%\n").unwrap_err();
    /// assert!(report.to_string().starts_with("$[line 2].GOALS: error[number_out_of_range]: `25%` isn't"));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn read_csv(csv: &[u8]) -> Result<Self, Report> {
        Self::read_csv_within(csv, &Limits::DEFAULT)
    }

    /// [`read_csv`](Self::read_csv), within other limits: on the bytes of the table, and its columns.
    ///
    /// # Errors
    /// As [`read_csv`](Self::read_csv).
    pub fn read_csv_within(csv: &[u8], limits: &Limits) -> Result<Self, Report> {
        Self::read_csv_by(csv, &CsvTerms::default().with_limits(*limits))
    }

    /// [`read_csv`](Self::read_csv), by these terms. The mark before decimals needs no telling here.
    ///
    /// # Errors
    /// As [`read_csv`](Self::read_csv).
    pub fn read_csv_by(csv: &[u8], terms: &CsvTerms) -> Result<Self, Report> {
        let mut findings = Findings::within(&terms.limits);
        let sheet = Sheet::read(csv, FirstColumn::Cases, terms, &mut findings)?;
        let has_domains = sheet.header.cells.get(1).is_some_and(|name| name.trim() == DOMAIN);
        let before_sets = 1 + usize::from(has_domains);
        let sets: Vec<_> = sheet.header.cells.iter().skip(before_sets).map(|name| name.trim().to_owned()).collect();
        findings.extend(names(&sets, |_, name| place(sheet.header.line, name), Code::DuplicateKey));
        let id = |row: &SheetRow| {
            let case = row.cells.first().map_or("", String::as_str);
            let domain = row.cells.get(1).map(|cell| cell.trim()).filter(|cell| has_domains && !cell.is_empty());
            domain.map_or_else(|| case.to_owned(), |domain| part_id(case, Unit::Domain, domain))
        };
        let (ids, lines): (Vec<_>, Vec<_>) = sheet.rows.iter().map(|row| (id(row), row.line)).unzip();
        let case_column = sheet.header.cells.first().map_or("case", String::as_str);
        findings.extend(names(&ids, |at, _| place(lines[at], case_column), Code::DuplicateId));
        let mut rows = Vec::new();
        for row in sheet.rows.iter().filter(|row| row.is_whole) {
            let cells = sets.iter().zip(row.cells.iter().skip(before_sets));
            let memberships = cells.map(|(set, text)| {
                let read = membership(text.trim(), || place(row.line, set));
                kept(read, &mut findings).flatten()
            });
            let memberships = memberships.collect();
            rows.push((id(row), memberships));
        }
        if !findings.is_empty() {
            findings.extend(sheet.suspicion);
            return Err(findings.into_report());
        }
        let warnings = sheet.suspicion.map(Report::from).unwrap_or_default();
        Self::new(sets, rows).map(|table| Self { has_domains, warnings, ..table })
    }
}

impl Cohort {
    /// The cohort as CSV in the calibrated form: the membership of each case in some dimensions, and last in `outcome`.
    ///
    /// At one occasion. In a cohort of [targets](Self::of_targets) the domain has a column of its own. The membership in a dimension is its degree's, that in the outcome the rung's place on its ladder,
    /// both in equal steps from 0 to 1; a dimension that is listed twice is one column. Whatever isn't known exactly is an empty cell: also an interval of degrees. Each
    /// such interval, which is more than nothing, is told in [`CsvExport::left_out`].
    ///
    /// ```
    /// use policy_integration::{Dimension, cohort::{Occasion, tables::Delimiter}, published};
    ///
    /// let cohort = published::cohort();
    /// let export = cohort.to_calibrated_csv(Occasion::First, &[Dimension::PolicyGoals, Dimension::Budget], Delimiter::Comma);
    /// assert!(export.text.starts_with("case,policy_goals,budget,outcome\n1,"));
    /// assert_eq!(export.text.lines().count(), 21);
    /// ```
    pub fn to_calibrated_csv(&self, occasion: Occasion, dimensions: &[Dimension], delimiter: Delimiter) -> CsvExport {
        let mut seen = BTreeSet::new();
        let dimensions: Vec<_> = dimensions.iter().copied().filter(|dimension| seen.insert(*dimension)).collect();
        let mut left_out = Vec::new();
        let mut rows = Vec::new();
        for case in self.cases() {
            let moment = occasion.of(case);
            let position = moment.position();
            let outcomes =
                if moment.index() == case.latest().index() { self.outcomes(case) } else { position.outcomes() };
            let outcome = (outcomes.start() == outcomes.end()).then_some(*outcomes.end());
            let mut leave_out = |path: Path| left_out.push(LeftOut { case: case.id().to_owned(), path });
            for dimension in &dimensions {
                let rating = position.rating(*dimension);
                if rating.degree().is_none() && !rating.is_unknown() {
                    leave_out(case.timeline().timeline_record().rating_path(moment.index(), *dimension));
                }
            }
            if outcome.is_none() && outcomes != (Outcome::ALL[0]..=Outcome::Practice) {
                leave_out(Path::root().join(if case.outcomes().is_empty() { "domains" } else { "outcomes" }));
            }
            let degrees = dimensions.iter().map(|dimension| position.rating(*dimension).degree());
            let memberships = degrees.map(|degree| degree.map(Degree::membership));
            let outcome = outcome.map(|rung| f64::from(rung.rank()) / f64::from(Outcome::Practice.rank()));
            rows.push((case.id().to_owned(), memberships.chain([outcome]).collect()));
        }
        let sets = dimensions.iter().map(|dimension| dimension.id().to_owned()).chain(["outcome".to_owned()]);
        let has_domains = self.unit() == Unit::Domain;
        let table = CalibratedTable { has_domains, sets: sets.collect(), rows, warnings: Report::default() };
        CsvExport { text: table.to_csv(delimiter), left_out }
    }
}

/// Up to six decimals, on the side of 0.5 that the membership is on.
fn decimals(membership: f64) -> String {
    let text = format!("{membership:.6}");
    let text = match membership {
        below if text == "0.500000" && below < 0.5 => "0.499999",
        above if text == "0.500000" && above > 0.5 => "0.500001",
        _ => &text,
    };
    let trimmed = text.trim_end_matches('0').trim_end_matches('.');
    if trimmed == "-0" { "0".to_owned() } else { trimmed.to_owned() }
}

fn membership(text: &str, place: impl Fn() -> Path) -> Read<Option<f64>> {
    if text.is_empty() || text == "NA" {
        return Ok(None);
    }
    let text_with_point = if text.contains('.') { text.to_owned() } else { text.replacen(',', ".", 1) };
    let number = text_with_point.parse().ok().filter(|number: &f64| (0.0..=1.0).contains(number));
    number.map(Some).ok_or_else(|| no_membership(place(), text).into())
}

fn no_membership(path: Path, value: &str) -> Finding {
    Finding::new(path, Code::NumberOutOfRange, value).accepting(Accepted::Described(A_MEMBERSHIP))
}

/// A finding for each name that can't be read as one, or that an earlier one has.
fn names(names: &[String], place: impl Fn(usize, &str) -> Path, code: Code) -> Vec<Finding> {
    let mut seen = BTreeMap::new();
    let mut findings = Vec::new();
    for (at, name) in names.iter().enumerate() {
        findings.extend(untidy(|| place(at, name), name));
        let first = *seen.entry(name).or_insert(at);
        if first != at {
            let finding = Finding::new(place(at, name), code, name);
            findings.push(finding.against(place(first, name)));
        }
    }
    findings
}
