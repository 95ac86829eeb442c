//! Errors as documents: one form for all.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::PositionDocument;
use super::answered::answered;
use super::case::ReportDocument;
use super::documents::documents;
use super::rules::reasons;
use crate::advice::SuppositionError;
use crate::case::{InvalidCaseError, InvalidRatingError, OffScaleError, PartialDateError};
use crate::cohort::UndefinedError;
use crate::cohort::agreement::{InvalidBootstrapError, InvalidDataError};
use crate::cohort::dominance::{ReversedWeightsError, TooManyCasesError};
use crate::cohort::sets::{ExpressionError, NoSolutionError, SetTableError, TruthTableError, UnknownSetError};
use crate::instruments::CountsError;
use crate::report::{PathError, Report};
use crate::rules::{PlayError, TooManyWalksError};
use crate::score::WeightOutOfRangeError;
use crate::uncertainty::InvalidBoundsError;
use crate::vocabulary::{Language, UnknownWordError};

documents! {
    /// An error: a code for programs, the facts that it carries, and the place where there is one.
    ///
    /// Every error of the crate is told in this form, by [`Answered::document`](crate::answers::Answered::document). Errors that answer a question have a kind of their
    /// own: `report`, `no_plan` and `no_reconstruction`.
    ///
    /// ```
    /// use policy_integration::answers::Envelope;
    /// use policy_integration::cohort::sets::{Relation, SetTable};
    ///
    /// let table = SetTable::new(["a"])?.with("DEV", [0.9])?.with("SURV", [0.8])?;
    /// let error = Relation::read("DEV -> SURF", &table).unwrap_err();
    /// let envelope = Envelope::in_words(&error);
    /// assert_eq!((envelope.kind.as_str(), envelope.answer.code.as_str()), ("error", "expression.unknown_set"));
    /// assert_eq!((envelope.answer.at, &envelope.answer.facts["nearest"]), (Some(8), &"SURV".into()));
    /// assert_eq!(envelope.text.unwrap().en, [error.to_string()]);
    /// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
    /// ```
    #[derive(Eq)]
    pub struct ErrorDocument {
        /// Which error it is: `counts.contradiction`.
        pub code: String,
        /// Where in the text that was read: the character, counted from 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at: Option<usize>,
        /// What the error carries, by name. A report has its findings, each with its path.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub facts: BTreeMap<String, Value>,
    }
}

impl ErrorDocument {
    /// The kind of every error, as the envelope says.
    pub const KIND: &'static str = "error";

    /// Returns an error without facts: for errors of a program that speaks the same form.
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), at: None, facts: BTreeMap::new() }
    }

    /// With a fact; one that is `null` or can't be JSON is left out.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Serialize) -> Self {
        if let Some(fact) = serde_json::to_value(fact).ok().filter(|fact| !fact.is_null()) {
            self.facts.insert(name.to_owned(), fact);
        }
        self
    }

    /// Returns the error that a record or another document isn't sound, with the report.
    pub fn of_report(report: &Report) -> Self {
        Self::new("report").with("report", ReportDocument::from(report))
    }

    /// The error under the code of the one that passes it on.
    fn within(self, code: &str) -> Self {
        Self { code: format!("{code}.{}", self.code), ..self }
    }
}

/// Makes documents of errors: the code, and each field as a fact. A field that has no JSON is told by a function.
macro_rules! errors {
    ($error:ident, $code:literal { $($field:ident $(by $told:path)?),* }) => {
        impl From<&$error> for ErrorDocument {
            fn from(error: &$error) -> Self {
                let $error { $($field),* } = error;
                Self::new($code) $(.with(stringify!($field), errors!(@ $field $(by $told)?)))*
            }
        }
    };
    ($error:ident, $code:literal [ $($variant:ident = $word:literal { $($field:ident $(by $told:path)?),* };)+ ]
        $([ $($passed:ident;)+ ])?) => {
        impl From<&$error> for ErrorDocument {
            fn from(error: &$error) -> Self {
                match error {
                    $($error::$variant { $($field),* } => {
                        Self::new(concat!($code, ".", $word))
                            $(.with(stringify!($field), errors!(@ $field $(by $told)?)))*
                    })+
                    $($($error::$passed(inner) => Self::from(inner).within($code),)+)?
                }
            }
        }
    };
    (@ $field:ident) => { $field };
    (@ $field:ident by $told:path) => { $told($field) };
}

/// A figure; one that is no number as its word, since JSON has none for it.
fn figure<F: Copy + Into<f64>>(figure: &F) -> Value {
    let figure: f64 = (*figure).into();
    if figure.is_finite() { Value::from(figure) } else { Value::from(figure.to_string()) }
}

errors!(InvalidBoundsError, "bounds" { lower by figure, upper by figure });
errors!(UnknownWordError, "unknown_word" { word, nearest, accepted });
errors!(PathError, "path" { text });
errors!(PartialDateError, "date" { text, meant });
errors!(OffScaleError, "off_scale" { dimension, degree });
errors!(InvalidRatingError, "rating" [
    TwoScales = "two_scales" { lower, upper };
    Reversed = "reversed" { lower, upper };
]);
errors!(WeightOutOfRangeError, "weight" { weight });
errors!(PlayError, "play" { rule, position by PositionDocument::from, failed by reasons });
errors!(TooManyWalksError, "too_many_walks" { work_limit });
errors!(SuppositionError, "supposition" [
    UnknownRule = "unknown_rule" { rule };
    Impossible = "impossible" { rule, failed by reasons };
]);
errors!(CountsError, "counts" [
    OffScale = "off_scale" { dimension, degree };
    Contradiction = "contradiction" { dimension };
    Size = "size" { counted, respondents };
]);
errors!(InvalidDataError, "reliability_data" [
    UnevenRows = "uneven_rows" { row, units, expected };
    UnevenLabels = "uneven_labels" { labels, expected };
    TooManyValues = "too_many_values" { most };
    NoNumber = "no_number" { value by figure };
]);
errors!(InvalidBootstrapError, "bootstrap" { draws, confidence by figure });
errors!(UndefinedError, "undefined" [
    NothingToPair = "nothing_to_pair" {};
    NothingVaries = "nothing_varies" {};
    BelowZero = "below_zero" {};
    NoNumber = "no_number" { case };
    NotAscending = "not_ascending" { case };
    NoSuchCoder = "no_such_coder" { coder, coders };
]);
errors!(TooManyCasesError, "too_many_cases" { cases, most });
errors!(ReversedWeightsError, "reversed_weights" { lower, upper });
errors!(UnknownSetError, "unknown_set" { name, nearest, accepted });
errors!(SetTableError, "set_table" [
    DuplicateCase = "duplicate_case" { case };
    NotAName = "not_a_name" { name };
    TakenName = "taken_name" { name, other };
    CountOfMemberships = "count_of_memberships" { name, found, expected };
    NotAMembership = "not_a_membership" { case, name, value by figure };
    NotRanks = "not_ranks" { case, name, lower, upper, top };
    DegreeOffScale = "degree_off_scale" { name, dimension, degree };
]);
errors!(TruthTableError, "truth_table" [
    CountOfConditions = "count_of_conditions" { found };
    Repeated = "repeated" { name };
    TooMuch = "too_much" { rows, cases };
    CutOffs = "cut_offs" { cases, consistency by figure };
] [
    UnknownSet;
    Outcome;
]);
errors!(NoSolutionError, "no_solution" [
    NoPositiveRow = "no_positive_row" {};
    NothingAgainst = "nothing_against" {};
    GaveUp = "gave_up" {};
]);

impl From<&ExpressionError> for ErrorDocument {
    fn from(error: &ExpressionError) -> Self {
        let document = Self::new(error.fault().id()).within("expression");
        let document = document.with("found", error.found()).with("nearest", error.nearest());
        Self { at: Some(error.at()), ..document }
    }
}

impl From<&InvalidCaseError> for ErrorDocument {
    fn from(error: &InvalidCaseError) -> Self {
        Self::of_report(&error.report)
    }
}

/// Implements [`Answered`] for errors, which are told by their message.
macro_rules! answered_errors {
    ($($error:ident),+ $(,)?) => {
        answered! { $(
            $error, "error" => ErrorDocument, ErrorDocument::from,
                text |error: &$error, language: Language| vec![error.message(language)];
        )+ }
    };
}

answered_errors! {
    InvalidBoundsError, UnknownWordError, PathError, PartialDateError, OffScaleError, InvalidRatingError,
    WeightOutOfRangeError, PlayError, TooManyWalksError, SuppositionError, CountsError, InvalidDataError,
    InvalidBootstrapError, UndefinedError, TooManyCasesError, ReversedWeightsError, UnknownSetError, SetTableError,
    TruthTableError, NoSolutionError, ExpressionError,
}

answered! {
    InvalidCaseError, "error" => ErrorDocument, ErrorDocument::from,
        text |error: &InvalidCaseError, language| error.report.lines(language).collect();
}
