//! Writing the long form.

use super::export::written;
use super::{CsvExport, Delimiter, LeftOut, cell, columns};
use crate::case::{Case, CodedStatement, MomentDraft};
use crate::cohort::Cohort;
use crate::report::Path;
use crate::vocabulary::Dimension;

impl Cohort {
    /// The cohort as CSV in the long form: a header, and a row for each case and moment, in their order.
    ///
    /// # The columns
    /// - `id`, `moment` (1 for a case's first one), `on`, the day, and `phase`;
    /// - one for each multilevel dimension, and for each of another framework that a case speaks of, named by its identifier: a
    ///   degree's word, `unknown`, `>=emerging`, `<=emerging`,
    ///   `emerging..established`, `grew`, `fell`, `unchanged`, `grew_to established` or `fell_to <=emerging`, and empty where the
    ///   moment doesn't speak of it;
    /// - the same in each row of a case: `status`, `dropped_out_on`, `dropped_out_phase`, `dropped_out_reason`; `outcomes`, as
    ///   `training:health commitment`; `subject`; `period`, as `2024-01-01..2024-06-30`; `population`, `prevalence`,
    ///   `organization_size` and `experience`, as `25000..50000`, `25000..` or `..50000`;
    ///   `waived`, with spaces between the words; `format_version`, `codebook_version` and `rule_book_version`.
    ///
    /// A band's end that has three decimals is written with a zero behind them, as `12.1250`: [`12.125`](Self::read_csv) may
    /// stand for 12125.
    ///
    /// # What is left out
    /// A rating's source, note and coder; an outcome's day, source and note; the domains; the log; the questionnaire, the respondents, the boundary
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
    /// assert!(rows[0].starts_with("id,moment,on,phase,policy_goals,budget,"));
    /// assert!(rows[1].starts_with("a,1,2024-01-01,,,>=emerging,,"));
    /// assert!(rows[2].starts_with("a,2,2024-06-01,,,grew,,") && rows[2].contains(r#""debts, mostly""#));
    /// assert_eq!(export.left_out[0].to_string(), "a: $.moments[1].ratings.budget.note");
    /// assert_eq!(Cohort::read_csv(export.text.as_bytes())?.cases()[0].subject(), Some("debts, mostly"));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn to_csv(&self, delimiter: Delimiter) -> CsvExport {
        let dimensions: Vec<_> = self.dimensions().collect();
        let header = columns::of(&dimensions).map(str::to_owned).collect();
        let rows = [header].into_iter().chain(self.cases().iter().flat_map(|case| rows(case, &dimensions)));
        CsvExport { text: written(delimiter, rows), left_out: self.cases().iter().flat_map(left_out).collect() }
    }
}

/// A row for each moment of a case.
fn rows(case: &Case, dimensions: &[Dimension]) -> impl Iterator<Item = Vec<String>> {
    let of_case = cells_of_case(case);
    let moments = case.draft().moments.iter().enumerate();
    moments.map(move |(index, moment)| {
        let head = [case.id().to_owned(), (index + 1).to_string(), moment.on.to_string(), number(moment.phase)];
        let ratings = dimensions.iter().map(|dimension| rating(moment, *dimension));
        head.into_iter().chain(ratings).chain(of_case.clone()).collect()
    })
}

fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn rating(moment: &MomentDraft, dimension: Dimension) -> String {
    moment.ratings.get(&dimension).map(|rating| cell::of_statement(rating.rating)).unwrap_or_default()
}

/// The cells of [`columns::OF_CASE`].
fn cells_of_case(case: &Case) -> [String; columns::OF_CASE.len()] {
    let (draft, profile) = (case.draft(), case.profile());
    let drop_out = case.status().and_then(|status| status.drop_out());
    let band = |band: Option<_>| band.map(cell::of_band).unwrap_or_default();
    let outcomes: Vec<_> = case.outcomes().iter().map(cell::of_outcome).collect();
    [
        case.status().map(|status| status.id().to_owned()).unwrap_or_default(),
        drop_out.and_then(|drop_out| drop_out.on).map(|on| on.to_string()).unwrap_or_default(),
        number(drop_out.and_then(|drop_out| drop_out.phase)),
        drop_out.and_then(|drop_out| drop_out.reason.clone()).unwrap_or_default(),
        cell::of_words(&outcomes),
        case.subject().unwrap_or_default().to_owned(),
        case.period().map(cell::of_period).unwrap_or_default(),
        band(profile.population),
        band(profile.prevalence),
        band(profile.organization_size),
        band(profile.experience),
        cell::of_words(&draft.waived),
        number(draft.versions.map(|versions| versions.format)),
        number(draft.versions.map(|versions| versions.codebook)),
        number(draft.versions.map(|versions| versions.rule_book)),
    ]
}

/// What of a case has no place in its rows.
fn left_out(case: &Case) -> Vec<LeftOut> {
    let draft = case.draft();
    let reason = || case.status()?.drop_out()?.reason.as_deref();
    let empty_subject = (case.subject() == Some("")).then(|| Path::root().join("subject"));
    let empty_reason = (reason() == Some("")).then(|| Path::root().join("status").join("dropped_out").join("reason"));
    let ratings = draft.moments.iter().enumerate().flat_map(|(index, moment)| {
        let place =
            move |dimension: &Dimension| Path::root().join("moments").join(index).join("ratings").join(dimension.id());
        moment.ratings.iter().flat_map(move |(dimension, rating)| evidence(&place(dimension), rating))
    });
    let outcomes = draft.outcomes.iter().enumerate().flat_map(|(index, outcome)| {
        let place = move |key: &'static str| Path::root().join("outcomes").join(index).join(key);
        let keys =
            [("on", outcome.on.is_some()), ("source", outcome.source.is_some()), ("note", outcome.note.is_some())];
        keys.into_iter().filter(|(_, is_there)| *is_there).map(move |(key, _)| place(key))
    });
    let log = (0..draft.log.len()).map(|index| Path::root().join("log").join(index));
    let paths = empty_subject.into_iter().chain(empty_reason).chain(ratings).chain(outcomes).chain(log);
    let questionnaire = draft.questionnaire.iter().map(|_| Path::root().join("questionnaire"));
    let each = |key: &'static str, count: usize| (0..count).map(move |index| Path::root().join(key).join(index));
    let paths = paths
        .chain(questionnaire)
        .chain(each("domains", draft.domains.len()))
        .chain(each("respondents", draft.respondents.len()))
        .chain(each("boundary_spanners", draft.boundary_spanners.len()))
        .chain(each("experiments", draft.experiments.len()));
    let mut left_out: Vec<_> = paths.map(|path| LeftOut { case: case.id().to_owned(), path }).collect();
    left_out.sort();
    left_out
}

/// The places of a rating's evidence.
fn evidence(place: &Path, rating: &CodedStatement) -> Vec<Path> {
    let keys = [("source", &rating.source), ("note", &rating.note), ("coder", &rating.coder)];
    keys.into_iter().filter(|(_, text)| text.is_some()).map(|(key, _)| place.clone().join(key)).collect()
}
