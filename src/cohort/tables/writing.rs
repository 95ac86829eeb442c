//! Writing the long form.

use super::export::written;
use super::{CsvExport, Delimiter, LeftOut, cell, columns};
use crate::case::{Case, CodedStatement, DomainDraft, MomentDraft, Status};
use crate::cohort::Cohort;
use crate::report::Path;
use crate::vocabulary::Dimension;

impl Cohort {
    /// The cohort as CSV in the long form: a header, and a row for each case and moment, in their order, and then one for each of
    /// its domains and moment.
    ///
    /// # The columns
    /// - `id`; `domain`, empty in the rows of the case itself; `moment` (1 for the first one of the case, or of the domain), `on`,
    ///   the day, and `phase`;
    /// - one for each multilevel dimension, and for each of another framework that a case speaks of, named by its identifier: a
    ///   degree's word, `unknown`, `>=emerging`, `<=emerging`,
    ///   `emerging..established`, `grew`, `fell`, `unchanged`, `grew_to established` or `fell_to <=emerging`, and empty where the
    ///   moment doesn't speak of it;
    /// - the same in each row of the case itself, or of a domain: `target` and `ambition` of a domain; `status`, `dropped_out_on`,
    ///   `dropped_out_phase`, `dropped_out_reason`; `outcomes`, as `training:health@2024-06-01 commitment`;
    /// - the same in each row of a case: `subject`; `period`, as `2024-01-01..2024-06-30`; `population`, `prevalence`,
    ///   `organization_size` and `experience`, as `25000..50000`, `25000..` or `..50000`;
    ///   `waived`, with spaces between the words; `format_version`, `codebook_version` and `rule_book_version`.
    ///
    /// `domain`, `target` and `ambition` are left out where no case names a domain. A domain without moments of its own has a row without `on`.
    ///
    /// A band's end that has three decimals is written with a zero behind them, as `12.1250`: [`12.125`](Self::read_csv) may
    /// stand for 12125.
    ///
    /// # What is left out
    /// A rating's source, note and coder; an outcome's source and note; a waiver at a place, and the reason of another one; the log; the calendar, the officer, the contacts and the actions; the questionnaire, the respondents, the boundary
    /// spanners and the experiments; a subject or reason that is there but
    /// empty. Each is told in [`CsvExport::left_out`], and nothing else is lost: [`read_csv`](Self::read_csv) gives the rest
    /// back as it was.
    ///
    /// Texts are written as they are. One that starts with `=`, `+`, `-` or `@` is taken for a formula by a spreadsheet:
    /// mind where records come from.
    ///
    /// ```
    /// use policy_integration::{Case, Cohort, cohort::tables::Delimiter};
    ///
    /// let cohort = Cohort::new(vec![Case::read(br#"{"id": "a", "subject": "debts, mostly", "moments": [
    ///     {"on": "2024-01-01", "ratings": {"budget": {"at_least": "emerging"}}},
    ///     {"on": "2024-06-01", "ratings": {"budget": {"rating": "grew", "note": "spring memo"}}}
    /// ]}"#)?])?;
    /// let export = cohort.to_csv(Delimiter::Comma);
    /// let rows: Vec<_> = export.text.lines().collect();
    /// assert!(rows[0].starts_with("id,moment,on,phase,policy_goals,"));
    /// assert!(rows[1].starts_with("a,1,2024-01-01,,,") && rows[1].contains(">=emerging"));
    /// assert!(rows[2].starts_with("a,2,2024-06-01,,,") && rows[2].contains(r#""debts, mostly""#));
    /// assert_eq!(export.left_out[0].to_string(), "a: $.moments[1].ratings.budget.note");
    /// assert_eq!(Cohort::read_csv(export.text.as_bytes())?.cases()[0].subject(), Some("debts, mostly"));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn to_csv(&self, delimiter: Delimiter) -> CsvExport {
        let dimensions: Vec<_> = self.dimensions().collect();
        let has_domains = self.cases().iter().any(|case| !case.draft().domains.is_empty());
        let header = columns::of(&dimensions, has_domains).map(str::to_owned).collect();
        let rows = self.cases().iter().flat_map(|case| rows(case, &dimensions, has_domains));
        let rows = [header].into_iter().chain(rows);
        CsvExport { text: written(delimiter, rows), left_out: self.cases().iter().flat_map(left_out).collect() }
    }
}

/// A row for each moment of a case, and then of each of its domains.
fn rows(case: &Case, dimensions: &[Dimension], has_domains: bool) -> Vec<Vec<String>> {
    let draft = case.draft();
    let of_case = cells_of_case(case);
    let row = |domain: &str, moment: Option<(usize, &MomentDraft)>, of_part: &[String; columns::OF_PART]| {
        let head = [
            case.id().to_owned(),
            domain.to_owned(),
            moment.map(|(index, _)| (index + 1).to_string()).unwrap_or_default(),
            moment.map(|(_, moment)| moment.on.to_string()).unwrap_or_default(),
            number(moment.and_then(|(_, moment)| moment.phase)),
        ];
        let ratings = dimensions.iter().map(|dimension| moment.map(|(_, moment)| rating(moment, *dimension)));
        let ratings = ratings.map(Option::unwrap_or_default);
        let cells = head.into_iter().chain(ratings).chain(of_part.iter().cloned()).chain(of_case.iter().cloned());
        let columns = columns::of(dimensions, true).zip(cells);
        columns.filter(|(column, _)| columns::is_written(column, has_domains)).map(|(_, cell)| cell).collect()
    };
    let outcomes = case.outcomes().iter().map(|outcome| cell::of_outcome(outcome.rung, outcome.domain, outcome.on));
    let whole = cells_of_part(None, case.status(), &outcomes.collect::<Vec<_>>());
    let mut rows: Vec<_> = draft.moments.iter().enumerate().map(|moment| row("", Some(moment), &whole)).collect();
    for domain in &draft.domains {
        let outcomes = domain.outcomes.iter().map(|outcome| cell::of_outcome(outcome.rung, None, outcome.on));
        let of_part = cells_of_part(Some(domain), domain.status.as_ref(), &outcomes.collect::<Vec<_>>());
        let moments = domain.moments.iter().enumerate().map(Some);
        // A domain without moments of its own has a row too.
        let none = domain.moments.is_empty().then_some(None);
        rows.extend(moments.chain(none).map(|moment| row(domain.domain.id(), moment, &of_part)));
    }
    rows
}

fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn rating(moment: &MomentDraft, dimension: Dimension) -> String {
    moment.ratings.get(&dimension).map(|rating| cell::of_statement(rating.rating)).unwrap_or_default()
}

/// The cells of [`columns::SAID`] that are of a case or of a domain.
fn cells_of_part(
    domain: Option<&DomainDraft>,
    status: Option<&Status>,
    outcomes: &[String],
) -> [String; columns::OF_PART] {
    let drop_out = status.and_then(Status::drop_out);
    [
        domain.and_then(|domain| domain.target).map(|target| target.to_string()).unwrap_or_default(),
        domain.and_then(|domain| domain.ambition).map(|rung| rung.to_string()).unwrap_or_default(),
        status.map(|status| status.id().to_owned()).unwrap_or_default(),
        drop_out.and_then(|drop_out| drop_out.on).map(|on| on.to_string()).unwrap_or_default(),
        number(drop_out.and_then(|drop_out| drop_out.phase)),
        drop_out.and_then(|drop_out| drop_out.reason.clone()).unwrap_or_default(),
        cell::of_words(outcomes),
    ]
}

/// The cells of [`columns::SAID`] that are of the whole case.
fn cells_of_case(case: &Case) -> [String; columns::SAID.len() - columns::OF_PART] {
    let (draft, profile) = (case.draft(), case.profile());
    let band = |band: Option<_>| band.map(cell::of_band).unwrap_or_default();
    [
        case.subject().unwrap_or_default().to_owned(),
        case.period().map(cell::of_period).unwrap_or_default(),
        band(profile.population),
        band(profile.prevalence),
        band(profile.organization_size),
        band(profile.experience),
        cell::of_words(
            &draft.waived.iter().filter(|waiver| waiver.at.is_none()).map(|waiver| waiver.code).collect::<Vec<_>>(),
        ),
        number(draft.versions.map(|versions| versions.format)),
        number(draft.versions.map(|versions| versions.codebook)),
        number(draft.versions.map(|versions| versions.rule_book)),
    ]
}

/// What of a case has no place in its rows.
fn left_out(case: &Case) -> Vec<LeftOut> {
    let draft = case.draft();
    let mut paths = Vec::new();
    if case.subject() == Some("") {
        paths.push(Path::root().join("subject"));
    }
    let root = Path::root();
    let of_case = draft.outcomes.iter().map(|outcome| (&outcome.source, &outcome.note));
    left_out_of_part(&root, draft.status.as_ref(), &draft.moments, of_case, &mut paths);
    for (index, domain) in draft.domains.iter().enumerate() {
        let of_domain = domain.outcomes.iter().map(|outcome| (&outcome.source, &outcome.note));
        let path = root.clone().join("domains").join(index);
        left_out_of_part(&path, domain.status.as_ref(), &domain.moments, of_domain, &mut paths);
    }
    for (index, waiver) in draft.waived.iter().enumerate().filter(|(_, waiver)| !waiver.is_plain()) {
        let path = root.clone().join("waived").join(index);
        // Without its place it would waive more.
        paths.push(if waiver.at.is_some() { path } else { path.join("reason") });
    }
    paths.extend(draft.officer.iter().map(|_| root.clone().join("officer")));
    paths.extend(draft.rule_book.iter().map(|_| root.clone().join("rule_book")));
    paths.extend(draft.questionnaire.iter().map(|_| root.clone().join("questionnaire")));
    let lists = [
        ("log", draft.log.len()),
        ("calendar", draft.calendar.len()),
        ("calendar_complete", draft.calendar_complete.len()),
        ("contacts", draft.contacts.len()),
        ("actions", draft.actions.len()),
        ("respondents", draft.respondents.len()),
        ("boundary_spanners", draft.boundary_spanners.len()),
        ("department_pairs", draft.department_pairs.len()),
        ("experiments", draft.experiments.len()),
        ("players", draft.players.len()),
    ];
    for (key, count) in lists {
        paths.extend((0..count).map(|index| root.clone().join(key).join(index)));
    }
    let mut left_out: Vec<_> = paths.into_iter().map(|path| LeftOut { case: case.id().to_owned(), path }).collect();
    left_out.sort();
    left_out
}

/// What of a case, or of one of its domains at its place, has no place in its rows.
fn left_out_of_part<'d>(
    part: &Path,
    status: Option<&Status>,
    moments: &[MomentDraft],
    outcomes: impl Iterator<Item = (&'d Option<String>, &'d Option<String>)>,
    paths: &mut Vec<Path>,
) {
    if status.and_then(Status::drop_out).and_then(|drop_out| drop_out.reason.as_deref()) == Some("") {
        paths.push(part.clone().join("status").join("dropped_out").join("reason"));
    }
    for (index, moment) in moments.iter().enumerate() {
        let ratings = part.clone().join("moments").join(index).join("ratings");
        paths.extend(moment.ratings.iter().flat_map(|(d, rating)| evidence(&ratings.clone().join(d.id()), rating)));
    }
    for (index, (source, note)) in outcomes.enumerate() {
        let outcome = part.clone().join("outcomes").join(index);
        let keys = [("source", source), ("note", note)];
        paths.extend(keys.into_iter().filter(|(_, text)| text.is_some()).map(|(key, _)| outcome.clone().join(key)));
    }
}

/// The places of a rating's evidence.
fn evidence(place: &Path, rating: &CodedStatement) -> Vec<Path> {
    let keys = [("source", &rating.source), ("note", &rating.note), ("coder", &rating.coder)];
    keys.into_iter().filter(|(_, text)| text.is_some()).map(|(key, _)| place.clone().join(key)).collect()
}
