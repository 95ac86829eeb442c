//! The rows of one case: what each says, and what they say together.

use std::collections::BTreeMap;

use super::cell::{self, Read};
use super::columns::{OF_PART, SAID};
use super::notation::Notation;
use super::sheet::place;
use crate::case::{CaseDraft, CodedStatement, DomainDraft, DropOut, MomentDraft, Profile, Statement, Status};
use crate::cohort::claims::CaseStatusKind;
use crate::report::{Accepted, Code, Finding, Findings, Path, Step, Versions, Waiver, nearest};
use crate::vocabulary::{Dimension, PolicyDomain, Text, labelled};

/// A row that has a cell for each column, read as far as it can be.
pub(super) struct Row<'s> {
    pub(super) line: usize,
    /// The domain that it is of; none of the case itself.
    pub(super) domain: Option<PolicyDomain>,
    pub(super) moment: Option<MomentDraft>,
    /// What it says of its case or domain as a whole, by the columns of [`SAID`]; empty for nothing.
    pub(super) said: [&'s str; SAID.len()],
}

/// The rows of a case, from the first to the last.
#[derive(Default)]
pub(super) struct CaseRows<'s> {
    pub(super) id: &'s str,
    pub(super) rows: Vec<Row<'s>>,
    /// How many moments the case itself, and each domain, has so far.
    pub(super) moments: BTreeMap<Option<PolicyDomain>, usize>,
    /// Whether something of it couldn't be read that its sense depends on: more than a single rating.
    pub(super) has_gaps: bool,
    /// Whether anything of it couldn't be read.
    pub(super) has_faults: bool,
}

/// The rows of a case, by what they are of.
pub(super) struct Parts<'r> {
    id: &'r str,
    all: Part<'r>,
    case: Part<'r>,
    /// In the order of their first rows.
    domains: Vec<(PolicyDomain, Part<'r>)>,
}

/// The rows of a case itself, of one of its domains, or of both.
struct Part<'r> {
    notation: &'r Notation,
    /// At least one of a domain; of the case itself there may be none.
    rows: Vec<&'r Row<'r>>,
    /// Those with a moment.
    moments: Vec<&'r Row<'r>>,
}

impl CaseRows<'_> {
    /// The rows by what they are of.
    pub(super) fn parts<'r>(&'r self, notation: &'r Notation) -> Parts<'r> {
        let mut domains: Vec<(PolicyDomain, Part<'_>)> = Vec::new();
        let part = || Part { notation, rows: Vec::new(), moments: Vec::new() };
        let (mut all, mut case) = (part(), part());
        for row in &self.rows {
            all.add(row);
            let Some(domain) = row.domain else {
                case.add(row);
                continue;
            };
            let at = domains.iter().position(|(other, _)| *other == domain).unwrap_or_else(|| {
                domains.push((domain, part()));
                domains.len() - 1
            });
            domains[at].1.add(row);
        }
        Parts { id: self.id, all, case, domains }
    }
}

impl Parts<'_> {
    /// The record that the rows make up, with a finding for each cell of the whole case or domain that can't be read.
    pub(super) fn draft(&self, findings: &mut Findings) -> CaseDraft {
        let all = &self.all;
        all.note_odds(&SAID[OF_PART..], findings);
        self.note_misplaced(findings);
        let profile = Profile {
            population: all.read("population", cell::band, findings),
            prevalence: all.read("prevalence", cell::band, findings),
            organization_size: all.read("organization_size", cell::band, findings),
            experience: all.read("experience", cell::band, findings),
        };
        CaseDraft {
            versions: all.versions(findings),
            id: self.id.to_owned(),
            subject: all.said("subject").map(|(_, subject)| subject.to_owned()),
            profile,
            period: all.read("period", cell::period, findings),
            status: self.case.status(findings),
            moments: self.moments(),
            domains: self.domains.iter().map(|(domain, part)| part.domain(*domain, findings)).collect(),
            outcomes: self.case.each("outcomes", cell::outcome, findings),
            waived: all.each("waived", cell::waived, findings).into_iter().map(Waiver::from).collect(),
            ..CaseDraft::default()
        }
    }

    /// The moments of the case itself; where it has no rows, one without ratings on the first day of its domains.
    fn moments(&self) -> Vec<MomentDraft> {
        let of_case = self.case.drafts();
        let days = self.all.moments.iter().filter_map(|row| row.moment.as_ref()).map(|moment| moment.on);
        let first = days.min().filter(|_| of_case.is_empty());
        first.map_or(of_case, |on| vec![MomentDraft { on, ..MomentDraft::default() }])
    }

    /// Notes what a row of the case itself says that is said of domains.
    fn note_misplaced(&self, findings: &mut Findings) {
        const OF_A_DOMAIN: Text = Text {
            en: "an empty cell in a row of the case itself, or a row with a `domain`",
            nl: "een lege cel in een rij van de casus zelf, of een rij met een `domain`",
        };
        self.case.note_odds(&SAID[2..OF_PART], findings);
        for column in &SAID[..2] {
            if let Some((_, text)) = self.case.said(column) {
                findings.extend(cell::misplaced(&self.case.place(column), text, OF_A_DOMAIN).into_findings());
            }
        }
    }

    /// Where in the table a place of the record stands.
    pub(super) fn place_of(&self, path: &Path) -> Path {
        match path.steps() {
            [Step::Key(key), Step::Index(index), rest @ ..] if &**key == "domains" => {
                let part = self.domains.get(*index).map_or(&self.all, |(_, part)| part);
                part.place_of(rest)
            }
            [Step::Key(key), ..] if SAID[OF_PART..].contains(&&**key) || IS_OF_CASE.contains(&&**key) => {
                self.all.place_of(path.steps())
            }
            steps if self.case.rows.is_empty() => self.all.place_of(steps),
            steps => self.case.place_of(steps),
        }
    }
}

/// The keys of what is said of the whole case, where they aren't columns.
const IS_OF_CASE: [&str; 2] = ["profile", "versions"];

impl<'r> Part<'r> {
    fn add(&mut self, row: &'r Row<'r>) {
        self.rows.push(row);
        self.moments.extend(row.moment.is_some().then_some(row));
    }

    fn drafts(&self) -> Vec<MomentDraft> {
        self.moments.iter().filter_map(|row| row.moment.clone()).collect()
    }

    /// The record of a domain.
    fn domain(&self, domain: PolicyDomain, findings: &mut Findings) -> DomainDraft {
        self.note_odds(&SAID[..OF_PART], findings);
        DomainDraft {
            domain,
            target: self.read("target", cell::target, findings),
            ambition: self.read("ambition", cell::ambition, findings),
            status: self.status(findings),
            moments: self.drafts(),
            outcomes: self.each("outcomes", cell::domain_outcome, findings),
        }
    }

    /// Where in the table a place stands, of the record of what these rows are of.
    fn place_of(&self, steps: &[Step]) -> Path {
        let first = self.first_line();
        let key = |at: usize| match steps.get(at) {
            Some(Step::Key(key)) => Some(&**key),
            _ => None,
        };
        match (key(0), steps.get(1)) {
            (Some("moments"), Some(Step::Index(index))) => {
                let line = self.moments.get(*index).map_or(first, |row| row.line);
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

    fn first_line(&self) -> usize {
        self.rows.first().map_or(1, |row| row.line)
    }

    /// The first thing that the rows say in a column, and its line.
    fn said(&self, column: &str) -> Option<(usize, &'r str)> {
        let at = SAID.iter().position(|other| *other == column)?;
        let said = self.rows.iter().map(|row| (row.line, row.said[at]));
        said.into_iter().find(|(_, text)| !text.is_empty())
    }

    /// The place of what the rows say in a column, else that of the first row.
    fn place(&self, column: &str) -> Path {
        place(self.said(column).map_or_else(|| self.first_line(), |(line, _)| line), column)
    }

    fn read<T>(
        &self,
        column: &str,
        read: impl Fn(&str, &Path, &Notation) -> Read<T>,
        findings: &mut Findings,
    ) -> Option<T> {
        let (_, text) = self.said(column)?;
        cell::kept(read(text.trim(), &self.place(column), self.notation), findings)
    }

    fn each<T>(&self, column: &str, read: fn(&str, &Path, &Notation) -> Read<T>, findings: &mut Findings) -> Vec<T> {
        let path = self.place(column);
        let read = |word: &str| read(word, &path, self.notation);
        self.said(column).map(|(_, text)| cell::each(text, read, findings)).unwrap_or_default()
    }

    /// Notes what a row says in one of these columns that an earlier one says otherwise.
    fn note_odds(&self, columns: &[&str], findings: &mut Findings) {
        for (at, column) in SAID.iter().enumerate().filter(|(_, column)| columns.contains(column)) {
            let Some((_, said)) = self.said(column) else { continue };
            for row in &self.rows {
                let text = row.said[at];
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
        let phase = self.read("dropped_out_phase", |text, path, _| cell::phase(text, path), findings);
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
            self.read(column, |text, path, _| cell::number(text, path, VERSION), findings)
        });
        Some(Versions { format: format?, codebook: codebook?, rule_book: rule_book? })
    }
}

fn status(text: &str, path: &Path, notation: &Notation) -> Read<Status> {
    let words = Status::WORDS;
    let labelled = labelled::<CaseStatusKind>(text).map(CaseStatusKind::id);
    let by_label = || labelled.filter(|_| notation.is_dutch()).and_then(Status::from_word);
    Status::from_word(text)
        .or_else(by_label)
        .ok_or_else(|| cell::unknown(path, Code::UnknownWord, text, words, nearest(text, words).or(labelled)))
}

/// A rating that can't be read is explicitly unknown, so that none carries over it.
pub(super) fn ratings<'s>(
    line: usize,
    cells: impl Iterator<Item = (Dimension, &'s str)>,
    findings: &mut Findings,
) -> BTreeMap<Dimension, CodedStatement> {
    let stated = cells.filter(|(_, text)| !text.trim().is_empty());
    let read = |(dimension, text): (Dimension, &str)| {
        let statement = cell::statement(text.trim(), dimension, &place(line, dimension.id()));
        (dimension, cell::kept(statement, findings).unwrap_or(Statement::Unknown).into())
    };
    stated.map(read).collect()
}
