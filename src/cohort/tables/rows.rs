//! The rows of one case: what each says, and what they say together.

use std::collections::BTreeMap;

use super::cell::{self, Read};
use super::columns::OF_CASE;
use super::sheet::place;
use crate::case::{CaseDraft, CodedStatement, DropOut, MomentDraft, OutcomeDraft, Profile, Statement, Status};
use crate::report::{Accepted, Code, Finding, Findings, Path, Step, Versions, nearest};
use crate::vocabulary::{Dimension, Text};

/// A row that has a cell for each column, read as far as it can be.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) moment: Option<MomentDraft>,
    /// What it says of the whole case, by the columns of [`OF_CASE`]; empty for nothing.
    pub(super) of_case: [String; OF_CASE.len()],
}

/// The rows of a case, from the first to the last.
#[derive(Default)]
pub(super) struct CaseRows {
    pub(super) id: String,
    pub(super) rows: Vec<Row>,
    /// Whether something of it couldn't be read that its sense depends on: more than a single rating.
    pub(super) has_gaps: bool,
    /// Whether anything of it couldn't be read.
    pub(super) has_faults: bool,
}

impl CaseRows {
    /// The record that the rows make up, with a finding for each cell of the whole case that can't be read.
    pub(super) fn draft(&self, findings: &mut Findings) -> CaseDraft {
        self.note_odds(findings);
        let profile = Profile {
            population: self.read("population", cell::band, findings),
            prevalence: self.read("prevalence", cell::band, findings),
            organization_size: self.read("organization_size", cell::band, findings),
            experience: self.read("experience", cell::band, findings),
        };
        CaseDraft {
            versions: self.versions(findings),
            id: self.id.clone(),
            subject: self.said("subject").map(|(_, subject)| subject.to_owned()),
            profile,
            period: self.read("period", cell::period, findings),
            status: self.status(findings),
            moments: self.rows.iter().filter_map(|row| row.moment.clone()).collect(),
            experiments: Vec::new(),
            outcomes: self.each::<OutcomeDraft>("outcomes", cell::outcome, findings),
            waived: self.each("waived", cell::waived, findings),
            ..CaseDraft::default()
        }
    }

    /// Where in the table a place of the record stands.
    pub(super) fn place_of(&self, path: &Path) -> Path {
        let first = self.rows.first().map_or(1, |row| row.line);
        let key = |at: usize| match path.steps().get(at) {
            Some(Step::Key(key)) => Some(&**key),
            _ => None,
        };
        match (key(0), path.steps().get(1)) {
            (Some("moments"), Some(Step::Index(index))) => {
                let line = self.rows.get(*index).map_or(first, |row| row.line);
                key(3).or(key(2)).map_or(Path::root().join(Step::Line(line)), |column| place(line, column))
            }
            (Some("moments") | None, _) => Path::root().join(Step::Line(first)),
            (Some("status"), Some(_)) if key(2) == Some("phase") => self.place("dropped_out_phase"),
            (Some("status"), Some(_)) => self.place("dropped_out_on"),
            (Some("profile"), _) => self.place(key(1).unwrap_or_default()),
            (Some("versions"), _) => self.place(&format!("{}_version", key(1).unwrap_or_default())),
            (Some(column), _) => self.place(column),
        }
    }

    /// The first thing that the rows say in a column of the whole case, and its line.
    fn said(&self, column: &str) -> Option<(usize, &str)> {
        let at = OF_CASE.iter().position(|other| *other == column)?;
        let said = self.rows.iter().map(|row| (row.line, row.of_case[at].as_str()));
        said.into_iter().find(|(_, text)| !text.is_empty())
    }

    /// The place of what the rows say in a column of the whole case, else that of the first row.
    fn place(&self, column: &str) -> Path {
        let first = || self.rows.first().map_or(1, |row| row.line);
        place(self.said(column).map_or_else(first, |(line, _)| line), column)
    }

    fn read<T>(&self, column: &str, read: impl Fn(&str, &Path) -> Read<T>, findings: &mut Findings) -> Option<T> {
        let (_, text) = self.said(column)?;
        cell::kept(read(text.trim(), &self.place(column)), findings)
    }

    fn each<T>(&self, column: &str, read: fn(&str, &Path) -> Read<T>, findings: &mut Findings) -> Vec<T> {
        let path = self.place(column);
        self.said(column).map(|(_, text)| cell::each(text, |word| read(word, &path), findings)).unwrap_or_default()
    }

    /// Notes what a row says of the whole case that an earlier one says otherwise.
    fn note_odds(&self, findings: &mut Findings) {
        for (at, column) in OF_CASE.iter().enumerate() {
            let Some((_, said)) = self.said(column) else { continue };
            for row in &self.rows {
                let text = &row.of_case[at];
                if !text.is_empty() && text != said {
                    findings.push(Finding::new(place(row.line, column), Code::RowsAtOdds, text).against(said));
                }
            }
        }
    }

    fn status(&self, findings: &mut Findings) -> Option<Status> {
        const NO_DROP_OUT: Text = Text {
            en: "an empty cell, or `dropped_out` as `status`",
            nl: "een lege cel, of `dropped_out` als `status`",
        };
        let status = self.read("status", status, findings);
        let on = self.read("dropped_out_on", cell::date, findings);
        let phase = self.read("dropped_out_phase", cell::phase, findings);
        let reason = self.said("dropped_out_reason").map(|(_, reason)| reason.to_owned());
        if let Some(Status::DroppedOut(_)) = status {
            return Some(Status::DroppedOut(DropOut { on, phase, reason }));
        }
        // Of a status that can't be read there is a finding already.
        if status.is_some() || self.said("status").is_none() {
            let columns = ["dropped_out_on", "dropped_out_phase", "dropped_out_reason"];
            let said = columns.into_iter().filter_map(|column| Some((column, self.said(column)?.1)));
            for (column, text) in said {
                findings.extend(cell::misplaced(&self.place(column), text, NO_DROP_OUT).into_findings());
            }
        }
        status
    }

    fn versions(&self, findings: &mut Findings) -> Option<Versions> {
        const VERSION: Text = Text { en: "a version number", nl: "een versienummer" };
        const ALL_THREE: Text = Text {
            en: "a number in each of the three columns of versions, or in none",
            nl: "een getal in elk van de drie kolommen met versies, of in geen",
        };
        let columns = ["format_version", "codebook_version", "rule_book_version"];
        columns.iter().find(|column| self.said(column).is_some())?;
        let [format, codebook, rule_book] = columns.map(|column| {
            if self.said(column).is_none() {
                let finding = Finding::new(self.place(column), Code::MissingKey, column);
                findings.push(finding.accepting(Accepted::Described(ALL_THREE)));
            }
            self.read(column, |text, path| cell::number(text, path, VERSION), findings)
        });
        Some(Versions { format: format?, codebook: codebook?, rule_book: rule_book? })
    }
}

fn status(text: &str, path: &Path) -> Read<Status> {
    let words = Status::WORDS;
    Status::from_word(text).ok_or_else(|| cell::unknown(path, Code::UnknownWord, text, words, nearest(text, words)))
}

/// A rating that can't be read is explicitly unknown, so that none carries over it.
pub(super) fn ratings(
    line: usize,
    cells: impl Iterator<Item = (Dimension, String)>,
    findings: &mut Findings,
) -> BTreeMap<Dimension, CodedStatement> {
    let stated = cells.filter(|(_, text)| !text.trim().is_empty());
    let read = |(dimension, text): (Dimension, String)| {
        let statement = cell::statement(text.trim(), dimension.scale(), &place(line, dimension.id()));
        (dimension, cell::kept(statement, findings).unwrap_or(Statement::Unknown).into())
    };
    stated.map(read).collect()
}
