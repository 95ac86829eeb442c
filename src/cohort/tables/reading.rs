//! Reading the long form.

use std::collections::{BTreeMap, BTreeSet};

use super::notation::Notation;
use super::rows::{CaseRows, Row, ratings};
use super::sheet::{FirstColumn, Sheet, SheetRow, place};
use super::{CsvTerms, cell, columns};
use crate::case::{Case, MomentDraft};
use crate::cohort::Cohort;
use crate::report::{Accepted, Code, Finding, Findings, Limits, Path, Report, blank, meant, nearest};
use crate::vocabulary::{Dimension, PolicyDomain, Text, Unit, labelled};

impl Cohort {
    /// Reads a cohort from CSV in the long form: see [`to_csv`](Self::to_csv) for the columns.
    ///
    /// `id` and `on` are needed; the other columns may be left out, and stand in any order. A row with a `domain` is of that domain
    /// of its case, and rates dimensions of domains only. [What spreadsheets and R do](crate::cohort::tables#tables-as-people-have-them)
    /// to a table is taken in. The rows of a case belong together by their `id` and come from its early to its late moments, with
    /// rows of other cases between them or not; cases stand in the order of their first rows. What holds for the whole
    /// case may stand in each of its rows or in some, the same each time.
    ///
    /// # Errors
    /// Every fault, in one report, each at its line and column: `$[line 4].capacity`. Faults of form (a header with a
    /// column that is unknown, missing or there twice, a row of another length, a word, day or number that can't be read)
    /// and those that a [checked](Case::check) case can have stand together. A case of which more can't be read than a
    /// rating isn't judged further: mend that first. Only the first fault is told of what isn't text, or has a
    /// quotation mark that isn't closed: there are no cells then.
    ///
    /// ```
    /// use policy_integration::{Cohort, Degree, Dimension, Language, Rating};
    ///
    /// let cohort = Cohort::read_csv(b"id;on;budget\na;2024-01-01;absent\na;2024-06-01;grew\n")?;
    /// let latest = cohort.cases()[0].latest().position();
    /// assert_eq!(latest.rating(Dimension::Budget), Rating::at_least(Degree::Emerging));
    ///
    /// let report = Cohort::read_csv(b"id,on,budget\na,2024-01-01,absnt\nb,2024-02-30,>=emerging\n").unwrap_err();
    /// let lines: Vec<_> = report.lines(Language::English).collect();
    /// assert!(lines[0].starts_with("$[line 2].budget: error[degree_off_scale]: `absnt` is off the scale; did you mean `absent`?"));
    /// assert!(lines[1].starts_with("$[line 3].on: error[not_a_date]: `2024-02-30` isn't a date;"));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn read_csv(csv: &[u8]) -> Result<Self, Report> {
        Self::read_csv_within(csv, &Limits::DEFAULT)
    }

    /// [`read_csv`](Self::read_csv), within other limits: on the bytes of the table, its columns and its cases, and of each case.
    ///
    /// # Errors
    /// As [`read_csv`](Self::read_csv).
    pub fn read_csv_within(csv: &[u8], limits: &Limits) -> Result<Self, Report> {
        Self::read_csv_by(csv, &CsvTerms::default().with_limits(*limits))
    }

    /// [`read_csv`](Self::read_csv), by these terms.
    ///
    /// # Errors
    /// As [`read_csv`](Self::read_csv).
    pub fn read_csv_by(csv: &[u8], terms: &CsvTerms) -> Result<Self, Report> {
        let limits = &terms.limits;
        let mut findings = Findings::within(limits);
        let sheet = Sheet::read(csv, FirstColumn::Named, terms, &mut findings)?;
        let header = Header::read(&sheet, terms, &mut findings);
        let mut cases = Vec::new();
        let rows = grouped(&sheet, &header, &mut findings);
        if rows.len() > limits.cases {
            let finding = Finding::new(Path::root(), Code::TooMany, rows.len()).against(limits.cases);
            return Err(findings.into_report().with(finding));
        }
        for rows in rows {
            cases.extend(checked(&rows, &header, limits, &mut findings));
        }
        if !findings.is_empty() {
            findings.extend(sheet.suspicion);
            return Err(findings.into_report());
        }
        let warnings = sheet.suspicion.map(Report::from).unwrap_or_default();
        Ok(Self::of_read(cases)?.with_warnings(warnings))
    }
}

/// Where each column stands, and what of the header couldn't be read.
struct Header {
    places: BTreeMap<&'static str, usize>,
    /// The dimensions that have a column, in codebook order.
    rated: Vec<Dimension>,
    /// Whether a column of the whole case, or of a row's own, may be behind a fault.
    has_gaps: bool,
    has_faults: bool,
    /// Whether `NA` is an empty cell in texts too: R writes it in the other columns, or has named the rows.
    has_na: bool,
    notation: Notation,
}

impl Header {
    fn read(sheet: &Sheet, terms: &CsvTerms, findings: &mut Findings) -> Self {
        let row = &sheet.header;
        let notation = Notation::new(sheet.delimiter, terms);
        let has_na = sheet.has_row_names;
        let mut header =
            Self { places: BTreeMap::new(), rated: Vec::new(), has_gaps: false, has_faults: false, has_na, notation };
        let (before, mut seen) = (findings.len(), BTreeSet::new());
        for (at, name) in row.cells.iter().enumerate() {
            let name = name.trim();
            let by_label = || labelled::<Dimension>(name).map(Dimension::id).filter(|_| header.notation.is_dutch());
            let known = columns::all().iter().copied().find(|known| *known == name).or_else(by_label);
            let name = known.unwrap_or(name);
            if !seen.insert(name) {
                findings.push(Finding::new(place(row.line, name), Code::DuplicateKey, name));
                // Of a column that is there twice neither is read.
                header.has_gaps |=
                    known.is_some_and(|known| header.places.remove(known).is_some() && is_no_rating(known));
            } else if let Some(known) = known {
                header.places.insert(known, at);
            } else {
                let words = columns::all();
                let nearest = meant::<Dimension>(name).or_else(|| nearest(name, words));
                header.has_gaps |= nearest.is_some_and(is_no_rating);
                let finding = Finding::new(place(row.line, name), Code::UnknownKey, name);
                findings.push(finding.accepting(Accepted::Words { words, nearest }));
            }
        }
        for needed in Self::NEEDED.iter().filter(|needed| !seen.contains(*needed)) {
            const A_COLUMN: Text = Text { en: "a header with this column", nl: "een kopregel met deze kolom" };
            let finding = Finding::new(place(row.line, needed), Code::MissingKey, needed);
            findings.push(finding.accepting(Accepted::Described(A_COLUMN)));
        }
        header.has_faults = findings.len() > before || sheet.has_strays;
        header.has_gaps |= !header.has("id") || !header.has("on");
        header.rated = Unit::Case.dimensions().filter(|dimension| header.has(dimension.id())).collect();
        header.learn(sheet);
        header
    }

    /// Learns from the cells how the table writes numbers, days, and what is not there.
    fn learn(&mut self, sheet: &Sheet) {
        for row in sheet.rows.iter().filter(|row| row.is_whole) {
            for column in columns::OF_BANDS {
                let ends = cell::ends_of_band(self.cell(row, column)).unwrap_or_default();
                for end in ends {
                    self.notation.learn_number(column, end);
                }
            }
            for column in columns::OF_DAYS {
                let day = self.cell(row, column).trim();
                let days = cell::ends_of_band(day).unwrap_or([day, ""]);
                for day in days {
                    self.notation.learn_day(day);
                }
            }
            let is_na = |(column, at): (&&str, &usize)| {
                !columns::IS_TEXT.contains(column)
                    && *column != "id"
                    && row.cells.get(*at).is_some_and(|cell| cell == NA)
            };
            self.has_na |= self.places.iter().any(is_na);
        }
    }

    const NEEDED: [&'static str; 2] = ["id", "on"];

    fn has(&self, column: &str) -> bool {
        self.places.contains_key(column)
    }

    /// What a whole row holds in a column; empty where there is no such column, or R says that it isn't available.
    fn cell<'r>(&self, row: &'r SheetRow, column: &str) -> &'r str {
        let cell = self.places.get(column).and_then(|at| row.cells.get(*at)).map_or("", String::as_str);
        let is_missing = cell == NA && column != "id" && (self.has_na || !columns::IS_TEXT.contains(&column));
        if is_missing { "" } else { cell }
    }
}

/// What R writes where it has no value.
const NA: &str = "NA";

fn is_no_rating(column: &str) -> bool {
    Dimension::from_id(column).is_none_or(|dimension| !Unit::Case.has(dimension))
}

/// The rows by case, in the order of the first of each.
fn grouped<'s>(sheet: &'s Sheet, header: &Header, findings: &mut Findings) -> Vec<CaseRows<'s>> {
    let mut cases: Vec<CaseRows<'s>> = Vec::new();
    let mut places = BTreeMap::new();
    for row in &sheet.rows {
        // Of a row of another length the first cell may still say whose it is, where that is all it's needed for.
        let id = header.cell(row, "id");
        if let Some(nameless) = blank(place(row.line, "id"), id) {
            findings.extend(Some(nameless).filter(|_| row.is_whole && header.has("id")));
            // It belongs to no case that can be told, and is gone through by itself.
            let mut case = CaseRows { has_gaps: true, ..CaseRows::default() };
            add(&mut case, row, header, findings);
            case.parts(&header.notation).draft(findings);
            continue;
        }
        let at = *places.entry(id).or_insert_with(|| {
            cases.push(CaseRows { id, ..CaseRows::default() });
            cases.len() - 1
        });
        if let Some(case) = cases.get_mut(at) {
            add(case, row, header, findings);
        }
    }
    cases
}

/// Adds a row to its case.
fn add<'s>(case: &mut CaseRows<'s>, row: &'s SheetRow, header: &Header, findings: &mut Findings) {
    if !row.is_whole {
        case.has_gaps = true;
        return;
    }
    let before = findings.len();
    let cell = |column: &str| header.cell(row, column);
    let domain = Some(cell("domain").trim()).filter(|text| !text.is_empty());
    let read =
        domain.map(|text| cell::kept(cell::domain(text, &place(row.line, "domain"), &header.notation), findings));
    case.has_gaps |= read == Some(None);
    let domain = read.flatten();
    let ratings = ratings(row.line, header.rated.iter().map(|dimension| (*dimension, cell(dimension.id()))), findings);
    let phase = Some(cell("phase").trim()).filter(|text| !text.is_empty());
    let phase = phase.and_then(|text| cell::kept(cell::phase(text, &place(row.line, "phase")), findings));
    // A row may say something of a domain as a whole, and of no moment.
    let on = cell("on").trim();
    let is_of_no_moment = read.is_some() && on.is_empty() && ratings.is_empty() && phase.is_none();
    let mut moment = None;
    if !is_of_no_moment && header.has("on") {
        let on = cell::kept(cell::date(on, &place(row.line, "on"), &header.notation), findings);
        note_place(case, domain, row.line, cell("moment").trim(), findings);
        case.has_gaps |= on.is_none();
        moment = on.map(|on| MomentDraft { on, phase, ratings });
        *case.moments.entry(domain).or_default() += 1;
    }
    let said = columns::SAID.map(|column| {
        let text = cell(column);
        if columns::IS_TEXT.contains(&column) { text } else { text.trim() }
    });
    case.has_faults |= findings.len() > before;
    case.rows.push(Row { line: row.line, domain, moment, said });
}

/// A finding where a row gives its moment another number than its place among those of the case or domain.
fn note_place(case: &mut CaseRows<'_>, domain: Option<PolicyDomain>, line: usize, text: &str, findings: &mut Findings) {
    const ITS_PLACE: Text = Text {
        en: "the moment's place among the rows of its case or domain, from 1, or an empty cell",
        nl: "de plaats van het meetmoment tussen de rijen van zijn casus of domein, vanaf 1, of een lege cel",
    };
    let earlier = case.moments.get(&domain).copied().unwrap_or_default();
    let is_its_place = |number: u32| usize::try_from(number).is_ok_and(|number| number == earlier + 1);
    if text.is_empty() || case.has_gaps {
        return;
    }
    let path = place(line, "moment");
    let number = cell::kept(cell::number(text, &path, ITS_PLACE), findings);
    if number.is_some_and(|number| !is_its_place(number)) {
        findings.push(Finding::new(path, Code::NumberOutOfRange, text).accepting(Accepted::Described(ITS_PLACE)));
    }
}

/// The case of these rows, where it is sound; its faults are noted at their places in the table.
fn checked(rows: &CaseRows<'_>, header: &Header, limits: &Limits, findings: &mut Findings) -> Option<Case> {
    let before = findings.len();
    let parts = rows.parts(&header.notation);
    let draft = parts.draft(findings);
    if rows.has_gaps || header.has_gaps || findings.len() > before {
        return None;
    }
    // The report of the table counts what isn't listed.
    let report = match Case::check_within(draft, &limits.with_findings(usize::MAX)) {
        Ok(case) => return Some(case),
        Err(rejection) => rejection.report,
    };
    let noted = if rows.has_faults { findings.as_slice() } else { &[] };
    let unread: BTreeSet<Path> = noted.iter().map(|finding| finding.path().clone()).collect();
    // A suspicion may be one of what couldn't be read.
    let may_doubt = !rows.has_faults && !header.has_faults;
    let judged = report.into_findings().into_iter().filter(|finding| may_doubt || finding.is_error());
    let moved = judged.map(|finding| {
        let path = parts.place_of(finding.path());
        finding.moved_to(path)
    });
    findings.extend(moved.filter(|finding| !unread.contains(finding.path())));
    None
}
