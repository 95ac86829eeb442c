//! What became of a record, and what is asked for it, as documents.

use chrono::NaiveDate;
use serde_json::Value;

use super::advice::{AnswerDocument, CertainPlanDocument, UnknownDocument};
use super::answered::{answered, own_document};
use super::documents::documents;
use super::text::or_say;
use crate::advice::{AskNext, PlanQuestion, PossibleAnswer, Unknown};
use crate::case::{CaseDraft, Recoding, RecordChange, RecordChangeKind, Statement, Upgraded};
use crate::report::Path;
use crate::score::Progress;
use crate::vocabulary::{Dimension, Language, Text, sentence};

documents! {
    /// A place where one record differs from another.
    pub struct RecordChangeDocument {
        /// Where: of what was removed in the earlier record, else in the later one.
        #[cfg_attr(feature = "schemars", schemars(with = "String"))]
        pub path: Path,
        /// How it differs.
        pub change: RecordChangeKind,
        /// What was there; absent where nothing was, and of an order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub before: Option<Value>,
        /// What is there; absent where nothing is, and of an order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<Value>,
    }

    /// A case of format 1 in the current format.
    pub struct UpgradedDocument {
        /// The record in the current format. Its form is that of `schemas/case.json`.
        #[cfg_attr(feature = "schemars", schemars(with = "serde_json::Map<String, Value>"))]
        pub record: CaseDraft,
        /// The ratings that are to be coded again.
        pub recodings: Vec<RecodingDocument>,
    }

    /// A rating that is to be coded again.
    #[derive(Eq)]
    pub struct RecodingDocument {
        /// Where the rating stands in the record.
        #[cfg_attr(feature = "schemars", schemars(with = "String"))]
        pub path: Path,
        /// The day of its moment.
        #[serde(with = "crate::report::date")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::schema"))]
        pub on: NaiveDate,
        /// What is rated.
        pub dimension: Dimension,
        /// The statement by codebook 1.
        pub before: Statement,
        /// The statement that still follows from it.
        pub after: Statement,
    }

    /// An interview so far: what is asked next and why, and the record.
    pub struct InterviewDocument {
        /// The plan that is certain by now; absent where none is, or where the questions are not about a plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub certain: Option<CertainPlanDocument>,
        /// What is asked next; absent where nothing is left to ask.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub question: Option<InterviewQuestionDocument>,
        /// The record so far. Its form is that of `schemas/case.json`.
        #[cfg_attr(feature = "schemars", schemars(with = "serde_json::Map<String, Value>"))]
        pub record: CaseDraft,
    }

    /// A question of an interview.
    #[derive(Eq)]
    pub struct InterviewQuestionDocument {
        /// What isn't known; absent where the answer is in own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unknown: Option<UnknownDocument>,
        /// The question in English.
        pub en: String,
        /// The question in Dutch.
        pub nl: String,
        /// The possible answers; none where the answer is in own words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub answers: Vec<InterviewAnswerDocument>,
        /// How much effort the best answer saves; absent where no plan is certain without an answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub saved: Option<u32>,
        /// How many different first steps the answers lead to; absent where the question isn't about a plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub first_steps: Option<u32>,
    }

    /// A possible answer to a question of an interview.
    #[derive(Eq)]
    pub struct InterviewAnswerDocument {
        /// The answer.
        pub answer: AnswerDocument,
        /// The answer in English.
        pub en: String,
        /// The answer in Dutch.
        pub nl: String,
        /// The plan that is then certain; absent where there is none, or where the question isn't about a plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub plan: Option<CertainPlanDocument>,
    }
}

impl From<&RecordChange> for RecordChangeDocument {
    fn from(change: &RecordChange) -> Self {
        let value = |json: &Option<String>| json.as_ref().and_then(|json| serde_json::from_str(json).ok());
        Self {
            path: change.path.clone(),
            change: change.kind,
            before: value(&change.before),
            after: value(&change.after),
        }
    }
}

impl From<&Upgraded> for UpgradedDocument {
    fn from(upgraded: &Upgraded) -> Self {
        let recodings = upgraded.recodings.iter().map(RecodingDocument::from).collect();
        Self { record: upgraded.case.draft().clone(), recodings }
    }
}

impl From<&Recoding> for RecodingDocument {
    fn from(recoding: &Recoding) -> Self {
        let Recoding { path, on, dimension, before, after } = recoding;
        Self { path: path.clone(), on: *on, dimension: *dimension, before: *before, after: *after }
    }
}

impl InterviewDocument {
    /// Returns an interview that asks what changes a plan most, with the question that it comes to.
    ///
    /// ```
    /// use policy_integration::{Case, Outcome, RuleBook, answers::{Envelope, InterviewDocument}};
    ///
    /// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}]}"#)?;
    /// let book = RuleBook::multilevel();
    /// let situation = book.situation(case.targets().next().unwrap(), case.latest().on())?;
    /// let asked = book.ask_next(&situation, Outcome::Training);
    /// let interview = InterviewDocument::for_a_plan(&asked, asked.questions.first(), case.draft());
    /// let question = interview.question.as_ref().unwrap();
    /// assert!(question.answers.iter().any(|answer| answer.plan.is_some()));
    /// assert_eq!(Envelope::in_words(&interview).text.unwrap().en[0], question.en);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn for_a_plan(asked: &AskNext<'_>, question: Option<&PlanQuestion<'_>>, record: &CaseDraft) -> Self {
        let certain = asked.certain.as_ref().map(CertainPlanDocument::from);
        Self { certain, question: question.map(InterviewQuestionDocument::from), record: record.clone() }
    }

    /// Returns an interview by a list of questions, with the next one.
    pub fn by_a_list(question: Option<InterviewQuestionDocument>, record: &CaseDraft) -> Self {
        Self { certain: None, question, record: record.clone() }
    }

    fn lines(&self, language: Language) -> Vec<String> {
        let Some(question) = &self.question else {
            return vec![sentence!(language, en "nothing is left to ask", nl "er is niets meer te vragen")];
        };
        let word = |en: &String, nl: &String| match language {
            Language::English => en.clone(),
            Language::Dutch => nl.clone(),
        };
        let answers = question.answers.iter().map(|answer| word(&answer.en, &answer.nl));
        let saved = question.saved.filter(|saved| *saved > 0);
        let why = saved.map(|saved| {
            sentence!(
                language,
                en "the best answer saves an effort of {saved}",
                nl "het beste antwoord scheelt een inspanning van {saved}"
            )
        });
        std::iter::once(word(&question.en, &question.nl)).chain(answers).chain(why).collect()
    }
}

impl InterviewQuestionDocument {
    /// Returns the question of a dimension, with each degree of its scale as an answer.
    pub fn of(dimension: Dimension) -> Self {
        let degrees = dimension.scale().degrees().iter();
        let answers = degrees.map(|degree| InterviewAnswerDocument::from(PossibleAnswer::Degree(dimension, *degree)));
        Self { answers: answers.collect(), ..Self::about(Unknown::Rating(dimension)) }
    }

    /// Returns a question that is answered in own words.
    pub fn in_own_words(question: Text) -> Self {
        let Text { en, nl } = question;
        Self {
            unknown: None,
            en: en.to_owned(),
            nl: nl.to_owned(),
            answers: Vec::new(),
            saved: None,
            first_steps: None,
        }
    }

    fn about(unknown: Unknown) -> Self {
        let [en, nl] = [Language::English, Language::Dutch].map(|language| unknown.question(language));
        Self { unknown: Some(unknown.into()), ..Self::in_own_words(Text { en, nl }) }
    }
}

impl From<&PlanQuestion<'_>> for InterviewQuestionDocument {
    fn from(question: &PlanQuestion<'_>) -> Self {
        let answers = question.answers.iter().map(|answer| InterviewAnswerDocument {
            plan: answer.plan.as_ref().map(CertainPlanDocument::from),
            ..InterviewAnswerDocument::from(answer.answer)
        });
        Self {
            answers: answers.collect(),
            saved: question.saved,
            first_steps: Some(question.first_steps),
            ..Self::about(question.unknown)
        }
    }
}

impl From<PossibleAnswer> for InterviewAnswerDocument {
    fn from(answer: PossibleAnswer) -> Self {
        let told = |language| {
            let anchor = answer.anchor(language).map(|anchor| format!(": {anchor}"));
            format!("{}{}", answer.value(language), anchor.unwrap_or_default())
        };
        Self { answer: answer.into(), en: told(Language::English), nl: told(Language::Dutch), plan: None }
    }
}

own_document! {
    InterviewDocument, "interview", |interview: &InterviewDocument, language| interview.lines(language);
    Progress, "progress", |progress: &Progress, language: Language| {
        progress.levels.iter().map(|of| format!("{}: {}", of.level.label(language), of.shift.label(language))).collect()
    };
}

/// A line for each recoding.
fn lines_of_upgraded(upgraded: &Upgraded, language: Language) -> Vec<String> {
    let lines = upgraded.recodings.iter().map(|recoding| recoding.line(language)).collect();
    or_say(lines, NO_RECODING, language)
}

const NO_RECODING: Text = Text { en: "nothing was recoded", nl: "er is niets anders gecodeerd" };

answered! {
    RecordChange, "record_change" => RecordChangeDocument, RecordChangeDocument::from,
        text |change: &RecordChange, language| vec![change.label(language)];
    Upgraded, "upgraded" => UpgradedDocument, UpgradedDocument::from,
        text lines_of_upgraded;
}
