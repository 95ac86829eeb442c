//! A respondent of a checked case.

use chrono::NaiveDate;

use super::{RespondentDraft, Response};
use crate::case::{Case, CaseDraft, CodedStatement, MomentDraft, Position};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, RespondentRole, Unit};

/// Somebody who was asked, of a case whose record is sound.
///
/// ```
/// use policy_integration::{Case, Dimension, Truth, vocabulary::RespondentRole};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "role": "team_leader", "responses": {"mandate": "for", "mutual_trust": "unknown"}}
/// ]}"#)?;
/// let respondent = case.respondent("1").unwrap();
/// assert_eq!(respondent.role(), Some(RespondentRole::TeamLeader));
/// assert_eq!(respondent.in_experiment(), Truth::Unknown);
/// assert!(respondent.response(Dimension::MutualTrust).is_some(), "asked, without a clear answer");
/// assert!(respondent.response(Dimension::ClientMeaninglessness).is_none(), "not asked");
/// # Ok::<(), policy_integration::Report>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Respondent<'a> {
    case: &'a Case,
    draft: &'a RespondentDraft,
}

impl<'a> Respondent<'a> {
    /// The respondent's identifier in the case.
    pub fn id(self) -> &'a str {
        &self.draft.id
    }

    /// The pseudonym of the person, where the record has one: the same in each record of somebody who was asked on several days.
    pub fn person(self) -> Option<&'a str> {
        self.draft.person.as_deref()
    }

    /// The case that the respondent was asked about.
    pub const fn case(self) -> &'a Case {
        self.case
    }

    /// What the respondent does, where the record says so.
    pub const fn role(self) -> Option<RespondentRole> {
        self.draft.role
    }

    /// The area, team or party that the respondent belongs to, where the record says so.
    pub fn group(self) -> Option<&'a str> {
        self.draft.group.as_deref()
    }

    /// The day on which the respondent was asked, where the record says so.
    pub const fn on(self) -> Option<NaiveDate> {
        self.draft.on
    }

    /// Whether the respondent takes part in the experiment.
    pub fn in_experiment(self) -> Truth {
        self.draft.in_experiment.map_or(Truth::Unknown, Truth::from)
    }

    /// The record, with the sources and notes of the responses.
    pub const fn draft(self) -> &'a RespondentDraft {
        self.draft
    }

    /// What the respondent answered on a dimension; `None` where it wasn't asked.
    pub fn response(self, dimension: Dimension) -> Option<Response> {
        Response::of(self.draft, self.case.questionnaire(), dimension)
    }

    /// What the respondent answered, of all that was asked, in codebook order.
    pub fn responses(self) -> impl Iterator<Item = Response> {
        Unit::Respondent.dimensions().filter_map(move |dimension| self.response(dimension))
    }

    /// What is known of the respondent: a rating for each dimension, unknown where it wasn't asked or wasn't clear.
    ///
    /// ```
    /// use policy_integration::{Case, Degree, Dimension, Rating};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    ///     "respondents": [{"id": "1", "responses": {"mandate": "for"}}]}"#)?;
    /// let position = case.respondent("1").unwrap().position();
    /// assert_eq!(position.rating(Dimension::Mandate), Rating::known(Degree::For));
    /// assert!(position.rating(Dimension::Budget).is_unknown(), "the case's own, and not the respondent's");
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn position(self) -> Position {
        let rated = |position: Position, response: Response| position.rated(response.dimension(), response.rating());
        self.responses().fold(Position::UNKNOWN, rated)
    }

    /// The respondent as a case of one moment, so that what works on ratings works on respondents: claims, sets,
    /// tables, agreement. What asks for levels or an outcome finds none.
    ///
    /// Its identifier is `case/respondent/id`; its moment is the day of the interview, or where that isn't known that of the
    /// case's latest moment. Subject and profile are the case's. Items have become
    /// degrees by [the table](Response#both-instruments-on-one-scale). What wasn't asked is left out, which for a case is
    /// unknown.
    ///
    /// ```
    /// use policy_integration::{Case, Dimension};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}],
    ///     "respondents": [{"id": "1", "on": "2024-02-01", "responses": {"mandate": "for"}}]}"#)?;
    /// let as_case = case.respondent("1").unwrap().as_case();
    /// assert_eq!((as_case.id(), as_case.latest().on().to_string().as_str()), ("a/respondent/1", "2024-02-01"));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn as_case(self) -> Case {
        let ratings = self.responses().map(|response| (response.dimension(), self.rating_draft(response))).collect();
        let moments = vec![MomentDraft {
            on: self.on().unwrap_or_else(|| self.case.latest().on()),
            ratings,
            ..MomentDraft::default()
        }];
        Case::of_sound(CaseDraft { moments, ..self.case.part(Unit::Respondent, self.id()) })
    }

    fn rating_draft(self, response: Response) -> CodedStatement {
        let code = self.draft.responses.get(&response.dimension()).cloned();
        let of_items = || CodedStatement {
            source: self.draft.source.clone(),
            ..CodedStatement::from(response.rating().statement())
        };
        code.unwrap_or_else(of_items)
    }
}

impl Case {
    /// Those who were asked, in the record's order.
    ///
    /// ```
    /// use policy_integration::{Truth, published};
    ///
    /// let case = published::rotterdam();
    /// let in_experiment = case.respondents().filter(|respondent| respondent.in_experiment() == Truth::True);
    /// assert_eq!((case.respondents().len(), in_experiment.count()), (15, 2));
    /// ```
    pub fn respondents(&self) -> impl DoubleEndedIterator<Item = Respondent<'_>> + ExactSizeIterator + Clone {
        self.draft().respondents.iter().map(move |draft| Respondent { case: self, draft })
    }

    /// A respondent by its identifier.
    pub fn respondent(&self, id: &str) -> Option<Respondent<'_>> {
        self.respondents().find(|respondent| respondent.id() == id)
    }
}
