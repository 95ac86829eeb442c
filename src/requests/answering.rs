//! From the JSON of a request to the JSON of its answer.

use serde::Serialize;
use serde_json::value::RawValue;

use super::reading::{Checked, Sent, Sound, most_bytes};
use super::{Ask, GoalDraft, Request};
use crate::advice::{AskTerms, DatedPlanTerms, WhatIf};
use crate::answers::{Answered, BothLanguages, Envelope, ErrorDocument, RequestError, VocabularyDocument};
use crate::case::{Case, Target};
use crate::cohort::Cohort;
use crate::published;
use crate::report::{Limits, Report};
use crate::rules::{Goal, RuleBook, Situation};
use crate::score::ScoringModel;
use crate::vocabulary::Outcome;

/// Returns the answer to a request as JSON on one line. Any text, or bytes, have an answer: to a request that isn't sound, the
/// answer is an error.
///
/// ```
/// use policy_integration::requests::answer;
///
/// let vocabulary = answer(r#"{"ask": "vocabulary", "id": "v"}"#);
/// assert!(vocabulary.starts_with(r#"{"kind":"vocabulary""#) && vocabulary.ends_with(r#""id":"v"}"#));
/// assert!(answer("ask: plan").starts_with(r#"{"kind":"error""#));
/// ```
pub fn answer(request: impl AsRef<[u8]>) -> String {
    answer_within(request, &Limits::DEFAULT)
}

/// [`answer`], within other [limits](crate::requests#limits).
pub fn answer_within(request: impl AsRef<[u8]>, limits: &Limits) -> String {
    answer_bytes(request.as_ref(), limits)
}

fn answer_bytes(json: &[u8], limits: &Limits) -> String {
    if json.len() > most_bytes(limits) {
        let too_large = Refused::from(RequestError::TooLarge { most: most_bytes(limits) });
        return json_of(&too_large.0, None);
    }
    let sent = Sent::read(json, limits);
    let id = sent.id;
    match answers(sent) {
        Ok(Answer::One(answer)) => json_of(&answer, id),
        Ok(Answer::Each(answers)) => json_of(&Several { answers }, id),
        Err(Refused(error)) => json_of(&error, id),
    }
}

/// An answer in its envelope, written as JSON.
type Told = Envelope<Box<RawValue>>;

/// What a request is answered by.
enum Answer {
    One(Box<Told>),
    Each(Vec<Told>),
}

#[derive(Serialize)]
struct Several {
    answers: Vec<Told>,
}

/// Why a request has no answer: the envelope of an error.
struct Refused(Box<Told>);

impl<E: Answered<Document = ErrorDocument>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self(Box::new(Envelope::written(&error, true)))
    }
}

/// The report of what isn't sound, told as an error.
struct Unsound(Report);

impl Answered for Unsound {
    type Document = ErrorDocument;
    const KIND: &'static str = ErrorDocument::KIND;

    fn document(&self) -> ErrorDocument {
        ErrorDocument::of_report(&self.0)
    }

    fn text(&self) -> Option<BothLanguages> {
        Some(BothLanguages::of(|language| self.0.lines(language).collect()))
    }
}

/// An object as JSON, with the identifier of its request as the last key.
fn json_of(object: &impl Serialize, id: Option<&RawValue>) -> String {
    // An envelope has keys that are texts, and its answer is JSON already.
    let mut json = serde_json::to_string(object).expect("an envelope has a JSON form");
    if let Some(id) = id {
        json.pop(); // the closing brace
        json.push_str(r#","id":"#);
        json.push_str(id.get());
        json.push('}');
    }
    json
}

fn answers(sent: Sent<'_>) -> Result<Answer, Refused> {
    if let Some(checked) = sent.checked() {
        return Ok(one(told_of_check(&checked)));
    }
    let Sound { request, case, before } = sent.sound_by_book().map_err(Unsound)?;
    match case {
        Some(case) if request.ask != Ask::Vocabulary => of_case(&case, before.as_ref(), &request),
        _ => Ok(one(told(&VocabularyDocument::new(), &request))),
    }
}

fn told_of_check(Checked { request, id, book, report }: &Checked<'_>) -> Told {
    let told = id.iter().fold(told(report, request), |told, id| told.of_case(*id));
    book.iter().fold(told, |told, book| told.by_book(book))
}

/// What is asked of the case as a whole.
fn of_case(case: &Case, before: Option<&Case>, request: &Request) -> Result<Answer, Refused> {
    match request.ask {
        Ask::RecordChanges => {
            let changes = before.map(|before| before.draft().changes_to(case.draft())).unwrap_or_default();
            Ok(Answer::Each(changes.iter().map(|change| told(change, request).of_case(case.id())).collect()))
        }
        Ask::Map => Ok(one(told(&case.map(), request).of_case(case.id()))),
        Ask::Claims => {
            let cohort = Cohort::new(vec![case.clone()]).map_err(Unsound)?;
            let judged = published::claims().judge_all(&cohort);
            Ok(Answer::Each(judged.iter().map(|judgment| told(judgment, request).of_case(case.id())).collect()))
        }
        _ => match request.on.filter(|_| request.ask == Ask::Actions) {
            Some(on) => Ok(one(told(&case.actions_on(on), request).of_case(case.id()).on(on))),
            None => of_target(target(case, request)?, request),
        },
    }
}

fn target<'a>(case: &'a Case, request: &Request) -> Result<Target<'a>, RequestError> {
    let is_named = |target: &Target<'_>| request.target.is_none() || target.domain() == request.target;
    let mut named = case.targets().filter(is_named);
    let accepted = || case.targets().filter_map(Target::domain).collect();
    match (named.next(), named.next()) {
        (Some(target), None) => Ok(target),
        (None, _) => Err(RequestError::NoSuchTarget { target: request.target, accepted: accepted() }),
        (Some(_), Some(_)) => Err(RequestError::SeveralTargets { accepted: accepted() }),
    }
}

/// What is asked of a target.
fn of_target(target: Target<'_>, request: &Request) -> Result<Answer, Refused> {
    let (book, model) = (RuleBook::multilevel_for(target.case()), ScoringModel::default());
    let told = match request.ask {
        Ask::Score => scored(&model, book, target, request)?,
        Ask::Replay => told(&book.replay(&target).map_err(Unsound)?, request).by_book(book),
        Ask::Reconstruction => match book.reconstruct(&target) {
            Ok(found) => told(&found, request).by_book(book),
            Err(none) => told(&none, request).by_book(book),
        },
        Ask::Change => told(&target.change_since_first().ok_or(RequestError::OneMoment)?, request),
        Ask::Peers => {
            let cohort = published::cohort();
            let peers = cohort.peers(target);
            return Ok(Answer::Each(peers.iter().map(|peer| told(peer, request).of_target(target)).collect()));
        }
        _ => return of_situation(target, book, &model, request),
    };
    Ok(one(told.of_target(target)))
}

/// The scorecard of the latest moment; or of what is known on an earlier day by the rule book, where one is asked for.
fn scored(model: &ScoringModel, book: &RuleBook, target: Target<'_>, request: &Request) -> Result<Told, Unsound> {
    let Some(on) = request.on.filter(|on| *on < target.latest().on()) else {
        let card = model.scorecard_of(&target);
        return Ok(told(&card, request).by_model(model).on(target.latest().on()));
    };
    let mut card = model.scorecard(book.situation(target, on).map_err(Unsound)?.position());
    (card.case, card.domain, card.on) = (Some(target.case().id().to_owned()), target.domain(), Some(on));
    Ok(told(&card, request).by_model(model).by_book(book).on(on))
}

/// What is asked of a target on a day.
fn of_situation(
    target: Target<'_>,
    book: &RuleBook,
    model: &ScoringModel,
    request: &Request,
) -> Result<Answer, Refused> {
    let situation = book.situation(target, request.on.unwrap_or(target.last_day())).map_err(Unsound)?;
    let goal = goal(request, target)?;
    let terms = request.horizon.map_or_else(DatedPlanTerms::default, DatedPlanTerms::by);
    let told = match request.ask {
        Ask::Row => told(&book.row(model, &situation).map_err(Unsound)?, request).by_model(model),
        Ask::Moves => told(&book.moves(&situation), request),
        Ask::AskNext => told(&book.ask_next(&situation, goal), request),
        Ask::IfThenPlan => {
            let terms = request.depth.map_or_else(AskTerms::default, |depth| AskTerms::default().with_depth(depth));
            told(&book.if_then_plan_within(&situation, goal, &terms).map_err(Unsound)?, request)
        }
        Ask::Diagnosis => told(&book.diagnose(model, &situation, &terms).map_err(Unsound)?, request).by_model(model),
        Ask::WhatIf => told(&what_if(book, model, &situation, goal, request)?, request).by_model(model),
        _ => match book.dated_plan(&situation, goal, &terms) {
            Ok(plan) => told(&plan, request),
            Err(no_plan) => told(&no_plan, request),
        },
    };
    Ok(one(told.by_book(book).of_situation(&situation)))
}

fn what_if<'b>(
    book: &'b RuleBook,
    model: &ScoringModel,
    situation: &Situation<'_>,
    goal: Goal,
    request: &Request,
) -> Result<WhatIf<'b>, Refused> {
    Ok(book.what_if(model, situation, &request.suppose.supposition()?, goal)?)
}

fn goal(request: &Request, target: Target<'_>) -> Result<Goal, Refused> {
    let asked = request.to.as_ref().map(GoalDraft::goal).transpose()?.flatten();
    Ok(asked.unwrap_or_else(|| Goal::outcome(target.ambition().unwrap_or(Outcome::Practice))))
}

/// The answer in its envelope, in words where the request wants them.
fn told(answer: &impl Answered, request: &Request) -> Told {
    Envelope::written(answer, request.text)
}

fn one(told: Told) -> Answer {
    Answer::One(Box::new(told))
}
