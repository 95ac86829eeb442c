//! From the JSON of a request to the JSON of its answer.

use std::collections::BTreeMap;

use policy_integration::advice::{AskTerms, DatedPlanTerms, Supposition, SuppositionError, WhatIf};
use policy_integration::answers::{Answered, BothLanguages, Envelope, ErrorDocument, VocabularyDocument};
use policy_integration::case::{OffScaleError, PartialDate, Target};
use policy_integration::chrono::NaiveDate;
use policy_integration::rules::Situation;
use policy_integration::{
    Case, CaseDraft, Cohort, Degree, Dimension, Goal, Language, Outcome, PolicyDomain, Report, RuleBook, Scorecard,
    ScoringModel, published,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// What is asked. Of what is left out: the only target, the last day that the record speaks of, the ambition.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<'r> {
    /// Handed back with the answer, so that a caller knows which request it belongs to.
    #[serde(default)]
    id: Value,
    ask: String,
    #[serde(borrow, default)]
    case: Option<&'r RawValue>,
    #[serde(default)]
    target: Option<PolicyDomain>,
    #[serde(default)]
    on: Option<Day>,
    /// An earlier version of the record, for `record_changes`.
    #[serde(borrow, default)]
    before: Option<&'r RawValue>,
    #[serde(default)]
    to: Option<To>,
    #[serde(default)]
    horizon: Option<Day>,
    /// Moves and events that are supposed to happen, for `what_if`.
    #[serde(default)]
    suppose: Vec<String>,
    /// How many questions follow each other in an if-then plan.
    #[serde(default)]
    depth: Option<u32>,
    /// Whether the answer is told in sentences too, in both languages.
    #[serde(default)]
    text: bool,
}

/// A goal: `{"outcome": "practice"}`, `{"degrees": {"budget": "established"}}`, or both.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct To {
    #[serde(default)]
    outcome: Option<Outcome>,
    #[serde(default)]
    degrees: BTreeMap<Dimension, Degree>,
}

/// A calendar date as YYYY-MM-DD.
#[derive(Clone, Copy)]
struct Day(NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let date = PartialDate::deserialize(deserializer)?;
        let is_day = date.first() == date.last();
        is_day.then(|| Self(date.first())).ok_or_else(|| serde::de::Error::custom("accepted: a day, as YYYY-MM-DD"))
    }
}

/// Why a request has no answer: an error in the form that all errors of the crate have.
struct Refused {
    error: ErrorDocument,
    text: BothLanguages,
}

impl Answered for Refused {
    type Document = ErrorDocument;
    const KIND: &'static str = ErrorDocument::KIND;

    fn document(&self) -> ErrorDocument {
        self.error.clone()
    }

    fn text(&self) -> Option<BothLanguages> {
        Some(self.text.clone())
    }
}

impl From<Report> for Refused {
    fn from(report: Report) -> Self {
        let text = BothLanguages::of(|language| report.lines(language).collect());
        Self { error: ErrorDocument::of_report(&report), text }
    }
}

impl From<SuppositionError> for Refused {
    fn from(error: SuppositionError) -> Self {
        let text = BothLanguages::of(|language| vec![error.message(language)]);
        Self { error: error.document(), text }
    }
}

impl From<OffScaleError> for Refused {
    fn from(error: OffScaleError) -> Self {
        let text = BothLanguages::of(|language| vec![error.message(language)]);
        Self { error: error.document(), text }
    }
}

/// The words after `ask` that are understood.
const ASKS: &[&str] = &[
    "check",
    "score",
    "row",
    "moves",
    "plan",
    "ask_next",
    "if_then_plan",
    "diagnosis",
    "what_if",
    "peers",
    "replay",
    "reconstruction",
    "map",
    "actions",
    "change",
    "record_changes",
    "claims",
    "vocabulary",
];

/// Returns the answer to a request as one line of JSON. Any text has an answer: one that isn't understood has an error.
pub(crate) fn answer(request: &str) -> String {
    let (id, answered) = match serde_json::from_str::<Request<'_>>(request) {
        Ok(request) => (request.id.clone(), answers(&request)),
        Err(error) => misread(request, &error),
    };
    let mut json = match answered {
        Ok(Value::Object(answer)) => answer,
        Ok(answers) => [("answers".to_owned(), answers)].into_iter().collect(),
        Err(refused) => match json!(Envelope::in_words(&refused)) {
            Value::Object(error) => error,
            other => [("error".to_owned(), other)].into_iter().collect(),
        },
    };
    if !id.is_null() {
        json.insert("id".to_owned(), id);
    }
    Value::Object(json).to_string()
}

/// What is wrong with a request that isn't one, and its identifier where that can be read: what isn't JSON is told as in a record.
fn misread(request: &str, error: &serde_json::Error) -> (Value, Result<Value, Refused>) {
    let Ok(json) = serde_json::from_str::<Value>(request) else {
        let report = CaseDraft::read(request.trim_end().as_bytes()).err();
        let refused = report.map_or_else(|| of_form(error), Refused::from);
        return (Value::Null, Err(refused));
    };
    (json.get("id").cloned().unwrap_or_default(), Err(of_form(error)))
}

/// A key or a value that no request has, where it stands in the request.
fn of_form(error: &serde_json::Error) -> Refused {
    let mut refused = told("form", &format!("no request: {error}"), &format!("geen verzoek: {error}"));
    refused.error.at = Some(error.column());
    refused.error = refused.error.with("reason", error.to_string());
    refused
}

/// The error that a line of input can't be a request.
pub(crate) fn unreadable(code: &str, en: &str, nl: &str) -> String {
    json!(Envelope::in_words(&told(code, en, nl))).to_string()
}

fn told(code: &str, en: &str, nl: &str) -> Refused {
    let text = BothLanguages::of(|language| match language {
        Language::English => vec![en.to_owned()],
        Language::Dutch => vec![nl.to_owned()],
    });
    Refused { error: ErrorDocument::new(format!("request.{code}")), text }
}

fn answers(request: &Request<'_>) -> Result<Value, Refused> {
    match request.ask.as_str() {
        "vocabulary" => Ok(json!(VocabularyDocument::new())),
        ask if ASKS.contains(&ask) => of_case(ask, request),
        other => {
            let accepted = ASKS.iter().map(|ask| format!("`{ask}`")).collect::<Vec<_>>().join(", ");
            Err(told(
                "unknown_question",
                &format!("unknown question `{other}`; accepted: {accepted}"),
                &format!("onbekende vraag `{other}`; toegestaan: {accepted}"),
            ))
        }
    }
}

fn of_case(ask: &str, request: &Request<'_>) -> Result<Value, Refused> {
    let Some(json) = request.case else {
        return Err(told("no_case", "this question needs a `case`", "deze vraag heeft een `case` nodig"));
    };
    if ask == "check" {
        return Ok(json!(envelope(&check(json.get().as_bytes()), request)));
    }
    let case = read(json.get().as_bytes())?;
    match ask {
        "record_changes" => {
            let before = request.before.ok_or_else(|| {
                told("no_case", "this question needs `before`, a record", "deze vraag heeft `before` nodig, een casus")
            })?;
            let changes = read(before.get().as_bytes())?.draft().changes_to(case.draft());
            Ok(changes.iter().map(|change| json!(envelope(change, request).of_case(case.id()))).collect())
        }
        "map" => Ok(json!(envelope(&case.map(), request).of_case(case.id()))),
        "actions" => match request.on {
            Some(Day(day)) => Ok(json!(envelope(&case.actions_on(day), request).of_case(case.id()))),
            None => Err(told("no_day", "actions need a day: `on`", "acties hebben een dag nodig: `on`")),
        },
        "claims" => {
            let cohort = Cohort::new(vec![case.clone()])?;
            let judged = published::claims().judge_all(&cohort);
            Ok(judged.iter().map(|judgment| json!(envelope(judgment, request).of_case(case.id()))).collect())
        }
        _ => of_target(ask, target(&case, request)?, request),
    }
}

/// All that there is to look into in a record, with line and column within the record.
fn check(json: &[u8]) -> Report {
    match Case::read(json) {
        Ok(case) => RuleBook::multilevel_for(&case).review(&case).located(json),
        Err(report) => report,
    }
}

/// Reads a case, its log and its actions by the version of the rule book that the record names.
fn read(json: &[u8]) -> Result<Case, Report> {
    let case = Case::read(json)?;
    let report = RuleBook::multilevel_for(&case).check_record(&case);
    if report.is_sound() { Ok(case) } else { Err(report.located(json)) }
}

fn target<'a>(case: &'a Case, request: &Request<'_>) -> Result<Target<'a>, Refused> {
    let named: Vec<_> =
        case.targets().filter(|target| request.target.is_none() || target.domain() == request.target).collect();
    let [target] = named.as_slice() else {
        let domains: Vec<_> = case.targets().filter_map(Target::domain).collect();
        let accepted = domains.iter().map(|domain| format!("`{domain}`")).collect::<Vec<_>>().join(", ");
        let (code, en, nl) = if named.is_empty() {
            ("no_such_target", "no such target", "geen doel met die naam")
        } else {
            (
                "several_targets",
                "the case has several targets: name one as `target`",
                "de casus heeft meer doelen: noem er een als `target`",
            )
        };
        let mut refused = told(code, &format!("{en}; accepted: {accepted}"), &format!("{nl}; toegestaan: {accepted}"));
        refused.error = refused.error.with("accepted", domains);
        return Err(refused);
    };
    Ok(*target)
}

fn of_target(ask: &str, target: Target<'_>, request: &Request<'_>) -> Result<Value, Refused> {
    let (book, model) = (RuleBook::multilevel_for(target.case()), ScoringModel::default());
    Ok(match ask {
        "score" => {
            let card = scorecard(&model, book, target, request)?;
            json!(envelope(&card, request).by_model(&model).of_target(target))
        }
        "replay" => json!(envelope(&book.replay(&target)?, request).by_book(book).of_target(target)),
        "reconstruction" => match book.reconstruct(&target) {
            Ok(found) => json!(envelope(&found, request).by_book(book).of_target(target)),
            Err(none) => json!(envelope(&none, request).by_book(book).of_target(target)),
        },
        "change" => match target.change_since_first() {
            Some(change) => json!(envelope(&change, request).of_target(target)),
            None => {
                return Err(told(
                    "one_moment",
                    "a change needs two moments",
                    "een verandering heeft twee meetmomenten nodig",
                ));
            }
        },
        "peers" => {
            let cohort = published::cohort();
            cohort.peers(target).iter().map(|peer| json!(envelope(peer, request).of_target(target))).collect()
        }
        _ => of_situation(ask, target, book, &model, request)?,
    })
}

/// The scorecard of the latest moment; or of what is known on an earlier day, where one is asked for.
fn scorecard(
    model: &ScoringModel,
    book: &RuleBook,
    target: Target<'_>,
    request: &Request<'_>,
) -> Result<Scorecard, Refused> {
    let Some(Day(on)) = request.on.filter(|Day(on)| *on < target.latest().on()) else {
        return Ok(model.scorecard_of(&target));
    };
    let mut card = model.scorecard(book.situation(target, on)?.position());
    (card.case, card.domain, card.on) = (Some(target.case().id().to_owned()), target.domain(), Some(on));
    Ok(card)
}

/// What is asked of a target on a day.
fn of_situation(
    ask: &str,
    target: Target<'_>,
    book: &RuleBook,
    model: &ScoringModel,
    request: &Request<'_>,
) -> Result<Value, Refused> {
    let situation = book.situation(target, request.on.map_or(target.last_day(), |Day(on)| on))?;
    let goal = goal(request, target)?;
    let terms = request.horizon.map_or_else(DatedPlanTerms::default, |Day(horizon)| DatedPlanTerms::by(horizon));
    Ok(match ask {
        "row" => there(&book.row(model, &situation)?, request, &situation, book),
        "moves" => there(&book.moves(&situation), request, &situation, book),
        "ask_next" => there(&book.ask_next(&situation, goal), request, &situation, book),
        "if_then_plan" => {
            let terms = request.depth.iter().fold(AskTerms::default(), |terms, depth| terms.with_depth(*depth));
            there(&book.if_then_plan_within(&situation, goal, &terms)?, request, &situation, book)
        }
        "diagnosis" => there(&book.diagnose(model, &situation, &terms)?, request, &situation, book),
        "what_if" => there(&what_if(book, model, &situation, goal, request)?, request, &situation, book),
        _ => match book.dated_plan(&situation, goal, &terms) {
            Ok(plan) => there(&plan, request, &situation, book),
            Err(no_plan) => there(&no_plan, request, &situation, book),
        },
    })
}

fn what_if<'b>(
    book: &'b RuleBook,
    model: &ScoringModel,
    situation: &Situation<'_>,
    goal: Goal,
    request: &Request<'_>,
) -> Result<WhatIf<'b>, Refused> {
    let supposed = request.suppose.iter().fold(Supposition::default(), Supposition::with_rule);
    Ok(book.what_if(model, situation, &supposed, goal)?)
}

fn goal(request: &Request<'_>, target: Target<'_>) -> Result<Goal, Refused> {
    let Some(to) = &request.to else {
        return Ok(Goal::outcome(target.ambition().unwrap_or(Outcome::Practice)));
    };
    let degrees = to.degrees.iter().map(|(dimension, degree)| Goal::degree(*dimension, *degree));
    let degrees = degrees.collect::<Result<Vec<_>, _>>()?;
    let goals = degrees.into_iter().chain(to.outcome.map(Goal::outcome));
    goals.reduce(Goal::and).ok_or_else(|| told("no_goal", "`to` asks for nothing", "`to` vraagt niets"))
}

/// The answer in its envelope, in words where the request wants them.
fn envelope<A: Answered>(answer: &A, request: &Request<'_>) -> Envelope<A::Document> {
    if request.text { Envelope::in_words(answer) } else { Envelope::of(answer) }
}

/// The same of a target on a day.
fn there<A: Answered>(answer: &A, request: &Request<'_>, situation: &Situation<'_>, book: &RuleBook) -> Value {
    json!(envelope(answer, request).by_book(book).of_situation(situation))
}
