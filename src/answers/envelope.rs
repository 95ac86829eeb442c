//! The envelope of an answer: what it is of.

use chrono::NaiveDate;
use serde_json::value::{RawValue, to_raw_value};

use super::documents::documents;
use super::{ANSWERS_VERSION, Answered, BothLanguages, PeopleDocument, Row};
use crate::advice::{DROPPED_OUT, Diagnosis, has_dropped_out};
use crate::case::{RuleBookName, Target};
use crate::published::CountReading;
use crate::report::{FORMAT_VERSION, RULE_BOOK_VERSION};
use crate::rules::{RuleBook, Situation};
use crate::score::ScoringModel;
use crate::vocabulary::{CODEBOOK_VERSION, PolicyDomain};

documents! {
    /// The versions of the contracts that an answer follows.
    #[derive(Eq)]
    pub struct AnswerVersions {
        /// The JSON of answers.
        pub answers: u32,
        /// The form of records.
        pub format: u32,
        /// The codebook.
        pub codebook: u32,
        /// The default rule book that this crate follows.
        pub rule_book: u32,
    }
}

impl Default for AnswerVersions {
    /// The versions that this crate follows.
    fn default() -> Self {
        Self {
            answers: ANSWERS_VERSION,
            format: FORMAT_VERSION,
            codebook: CODEBOOK_VERSION,
            rule_book: RULE_BOOK_VERSION,
        }
    }
}

/// An answer with what it is of: its kind, the versions, the case, the target and the date.
///
/// The setters add what isn't in the answer itself. What isn't set is an absent key.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Envelope<T> {
    /// What kind of answer it is.
    pub kind: String,
    /// The versions of the contracts that it follows.
    pub versions: AnswerVersions,
    /// The rule book that it was computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub book: Option<RuleBookName>,
    /// The identifier of the scoring model that it was computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The identifier of the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The target domain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<PolicyDomain>,
    /// The people that it is of, where it is of some respondents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<PeopleDocument>,
    /// The reading of printed counts that it was computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<CountReading>,
    /// The day that it was asked for.
    #[serde(default, with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::optional_schema"))]
    pub on: Option<NaiveDate>,
    /// The answer.
    pub answer: T,
    /// The answer in words, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<BothLanguages>,
}

impl Envelope<Box<RawValue>> {
    /// Returns the envelope of an answer that is written as JSON: one type for answers of all kinds.
    pub(crate) fn written<A: Answered>(answer: &A, in_words: bool) -> Self {
        // Only keys that are no texts have no JSON, and each document has its keys by name.
        let document = to_raw_value(&answer.document()).expect("a document has a JSON form");
        Self { text: in_words.then(|| answer.text()).flatten(), ..Self::around(A::KIND, document) }
    }
}

impl<T> Envelope<T> {
    /// Returns the envelope of an answer.
    pub fn of<A: Answered<Document = T>>(answer: &A) -> Self {
        Self::around(A::KIND, answer.document())
    }

    fn around(kind: &str, answer: T) -> Self {
        Self {
            kind: kind.to_owned(),
            versions: AnswerVersions::default(),
            book: None,
            model: None,
            case: None,
            target: None,
            people: None,
            counts: None,
            on: None,
            answer,
            text: None,
        }
    }

    /// Returns the envelope of an answer, with the answer in words in both languages.
    pub fn in_words<A: Answered<Document = T>>(answer: &A) -> Self {
        Self { text: answer.text(), ..Self::of(answer) }
    }

    /// With the rule book that it was computed with.
    #[must_use]
    pub fn by_book(mut self, book: &RuleBook) -> Self {
        self.book = Some(book.name());
        self
    }

    /// With the scoring model that it was computed with.
    #[must_use]
    pub fn by_model(mut self, model: &ScoringModel) -> Self {
        self.model = Some(model.id().to_owned());
        self
    }

    /// With the case and the target domain.
    #[must_use]
    pub fn of_target(mut self, target: Target<'_>) -> Self {
        self.case = Some(target.case().id().to_owned());
        self.target = target.domain();
        self
    }

    /// With the case, the target domain and the day. Where the target has dropped out, the words say so first.
    #[must_use]
    pub fn of_situation(self, situation: &Situation<'_>) -> Self {
        let target = situation.target();
        let mut envelope = Self { on: Some(situation.on()), ..self.of_target(target) };
        // A diagnosis, and the row that is made of one, have that sentence already.
        let has_sentence = [<Diagnosis as Answered>::KIND, <Row as Answered>::KIND].contains(&envelope.kind.as_str());
        if has_dropped_out(target) && !has_sentence {
            envelope.text = envelope.text.map(|text| text.behind(DROPPED_OUT));
        }
        envelope
    }

    /// With the day that it was asked for.
    #[must_use]
    pub const fn on(mut self, day: NaiveDate) -> Self {
        self.on = Some(day);
        self
    }

    /// With the people that it is of.
    #[must_use]
    pub fn of_people(mut self, people: PeopleDocument) -> Self {
        self.people = Some(people);
        self
    }

    /// With the reading of printed counts that it was computed with.
    #[must_use]
    pub const fn by_counts(mut self, reading: CountReading) -> Self {
        self.counts = Some(reading);
        self
    }

    /// With the case alone.
    #[must_use]
    pub fn of_case(mut self, id: impl Into<String>) -> Self {
        self.case = Some(id.into());
        self
    }
}
