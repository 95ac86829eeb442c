//! Errors as documents: one form for all.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::PositionDocument;
use super::answered::answered;
use super::case::ReportDocument;
use super::documents::documents;
use super::request_error::RequestError;
use super::rules::reasons;
use crate::advice::SuppositionError;
use crate::case::{InvalidCaseError, InvalidRatingError, OffScaleError, PartialDateError};
use crate::cohort::UndefinedError;
use crate::cohort::agreement::{InvalidBootstrapError, InvalidDataError};
use crate::cohort::dominance::{ReversedWeightsError, TooManyCasesError};
use crate::cohort::sets::{
    ExpressionError, ExpressionFault, NoSolutionError, SetTableError, TruthTableError, UnknownSetError,
};
use crate::instruments::CountsError;
use crate::report::{PathError, Report};
use crate::rules::{PlayError, TooManyWalksError};
use crate::score::WeightOutOfRangeError;
use crate::uncertainty::InvalidBoundsError;
use crate::vocabulary::{Language, Text, UnknownWordError};

documents! {
    /// An error: a code for programs, the facts that it carries, and the place where there is one.
    ///
    /// Every error of the crate is told in this form, by [`Answered::document`](crate::answers::Answered::document). Errors that answer a question have a kind of their
    /// own: `report`, `no_plan` and `no_reconstruction`. The codes are listed in [`VocabularyDocument::error_codes`](super::VocabularyDocument).
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

    /// The code of an error: when it comes, and what it carries.
    #[derive(Eq)]
    pub struct ErrorCodeDocument {
        /// The code.
        pub id: String,
        /// When the error comes, in English.
        pub en: String,
        /// The same in Dutch.
        pub nl: String,
        /// The names of the facts that it can carry.
        pub facts: Vec<String>,
    }
}

impl ErrorCodeDocument {
    fn new(id: &str, told: Text, facts: &[&str]) -> Self {
        let facts = facts.iter().map(|fact| (*fact).to_owned()).collect();
        Self { id: id.to_owned(), en: told.en.to_owned(), nl: told.nl.to_owned(), facts }
    }

    /// The code under that of the error that passes it on.
    fn within(self, code: &str) -> Self {
        Self { id: format!("{code}.{}", self.id), ..self }
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

/// Makes documents of errors: the code, when the error comes, and each field as a fact. A field that has no JSON is told by a function.
/// An error that another one passes on has a code within that one's.
macro_rules! errors {
    ($error:ident, $code:literal, en $en:literal, nl $nl:literal, { $($field:ident $(by $told:path)?),* }) => {
        impl From<&$error> for ErrorDocument {
            fn from(error: &$error) -> Self {
                let $error { $($field),* } = error;
                Self::new($code) $(.with(stringify!($field), errors!(@ $field $(by $told)?)))*
            }
        }

        impl Coded for $error {
            fn codes() -> Vec<ErrorCodeDocument> {
                vec![ErrorCodeDocument::new($code, Text { en: $en, nl: $nl }, &[$(stringify!($field)),*])]
            }
        }
    };
    ($error:ident, $code:literal [
        $($variant:ident = $word:literal, en $en:literal, nl $nl:literal, { $($field:ident $(by $told:path)?),* };)+
    ] $([ $($passed:ident($inner:ty);)+ ])?) => {
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

        impl Coded for $error {
            fn codes() -> Vec<ErrorCodeDocument> {
                let own = [$(ErrorCodeDocument::new(
                    concat!($code, ".", $word), Text { en: $en, nl: $nl }, &[$(stringify!($field)),*],
                )),+];
                let passed: Vec<Vec<ErrorCodeDocument>> = vec![$($(<$inner as Coded>::codes()),+)?];
                own.into_iter().chain(passed.into_iter().flatten().map(|inner| inner.within($code))).collect()
            }
        }
    };
    (@ $field:ident) => { $field };
    (@ $field:ident by $told:path) => { $told($field) };
}

/// An error whose codes are known.
trait Coded {
    /// Each code that it can have.
    fn codes() -> Vec<ErrorCodeDocument>;
}

/// A figure; one that is no number as its word, since JSON has none for it.
fn figure<F: Copy + Into<f64>>(figure: &F) -> Value {
    let figure: f64 = (*figure).into();
    if figure.is_finite() { Value::from(figure) } else { Value::from(figure.to_string()) }
}

errors!(InvalidBoundsError, "bounds",
    en "two numbers aren't the lower and upper bound of something between 0 and 1",
    nl "twee getallen zijn niet de onder- en bovengrens van iets tussen 0 en 1",
    { lower by figure, upper by figure });
errors!(UnknownWordError, "unknown_word",
    en "a word isn't on the list that it is looked up in",
    nl "een woord staat niet op de lijst waarin het is opgezocht",
    { word, nearest, accepted });
errors!(PathError, "path",
    en "a text isn't a path into a document", nl "een tekst is geen pad in een document", { text });
errors!(PartialDateError, "date",
    en "a text isn't a day, a month or a year", nl "een tekst is geen dag, maand of jaar", { text, meant });
errors!(OffScaleError, "off_scale",
    en "a degree isn't on the scale of the dimension", nl "een graad ligt niet op de schaal van de dimensie",
    { dimension, degree });
errors!(InvalidRatingError, "rating" [
    TwoScales = "two_scales",
        en "the two ends of a rating are on different scales",
        nl "de twee einden van een beoordeling liggen op verschillende schalen", { lower, upper };
    Reversed = "reversed",
        en "the higher end of a rating comes first", nl "het hoogste einde van een beoordeling staat voorop",
        { lower, upper };
]);
errors!(WeightOutOfRangeError, "weight",
    en "a weight is above the largest one", nl "een gewicht is hoger dan het grootste", { weight });
errors!(PlayError, "play",
    en "a rule can't be played in a position, or the book doesn't have it",
    nl "een regel kan in een positie niet worden gespeeld, of staat niet in het boek",
    { rule, position by PositionDocument::from, failed by reasons });
errors!(TooManyWalksError, "too_many_walks",
    en "there are more walks than the limit on work allows", nl "er zijn meer wandelingen dan de werklimiet toelaat",
    { work_limit });
errors!(SuppositionError, "supposition" [
    UnknownRule = "unknown_rule",
        en "a supposed rule isn't in the book", nl "een veronderstelde regel staat niet in het boek", { rule };
    Impossible = "impossible",
        en "a supposed rule can't happen where the target stands",
        nl "een veronderstelde regel kan niet gebeuren waar het doeldomein staat", { rule, failed by reasons };
]);
errors!(CountsError, "counts" [
    OffScale = "off_scale",
        en "respondents don't answer the dimension, or the degree isn't on its scale",
        nl "respondenten beantwoorden de dimensie niet, of de graad ligt niet op haar schaal", { dimension, degree };
    Contradiction = "contradiction",
        en "a count contradicts the size of the group or its other counts",
        nl "een telling is in tegenspraak met de omvang van de groep of met andere tellingen ervan", { dimension };
    Size = "size",
        en "the number of respondents isn't the number that is counted",
        nl "het aantal respondenten is niet het aantal dat is geteld", { counted, respondents };
]);
errors!(InvalidDataError, "reliability_data" [
    UnevenRows = "uneven_rows",
        en "a coder's row doesn't speak of every unit",
        nl "de rij van een codeur gaat niet over alle eenheden", { row, units, expected };
    UnevenLabels = "uneven_labels",
        en "a grouping doesn't speak of every unit",
        nl "een groepering gaat niet over alle eenheden", { labels, expected };
    TooManyValues = "too_many_values",
        en "there are more different values than are compared", nl "er zijn meer verschillende waarden dan worden vergeleken",
        { most };
    NoNumber = "no_number",
        en "a value isn't a number, or is too large to count with",
        nl "een waarde is geen getal, of is te groot om mee te rekenen", { value by figure };
]);
errors!(InvalidBootstrapError, "bootstrap",
    en "the draws or the confidence of a bootstrap give no interval",
    nl "de trekkingen of de betrouwbaarheid van een bootstrap geven geen interval", { draws, confidence by figure });
errors!(UndefinedError, "undefined" [
    NothingToPair = "nothing_to_pair",
        en "no unit has two ratings, or there are no two cases",
        nl "geen eenheid heeft twee beoordelingen, of er zijn geen twee casussen", {};
    NothingVaries = "nothing_varies",
        en "all values that can be compared are the same", nl "alle waarden die te vergelijken zijn, zijn gelijk", {};
    BelowZero = "below_zero",
        en "ratios are asked for, and a value is below zero", nl "verhoudingen zijn gevraagd, en een waarde ligt onder nul", {};
    NoNumber = "no_number",
        en "a figure or outcome of a case isn't a number", nl "een cijfer of uitkomst van een casus is geen getal", { case };
    NotAscending = "not_ascending",
        en "the possible figures of a case don't ascend, or there are none",
        nl "de mogelijke cijfers van een casus lopen niet op, of er zijn er geen", { case };
    NoSuchCoder = "no_such_coder",
        en "the data don't have this coder", nl "de gegevens hebben deze codeur niet", { coder, coders };
]);
errors!(TooManyCasesError, "too_many_cases",
    en "there are more cases than are compared each with each",
    nl "er zijn meer casussen dan elk met elk worden vergeleken", { cases, most });
errors!(ReversedWeightsError, "reversed_weights",
    en "the first of two weights is above the second", nl "het eerste van twee gewichten is hoger dan het tweede",
    { lower, upper });
errors!(UnknownSetError, "unknown_set",
    en "a table doesn't have the set", nl "een tabel heeft de verzameling niet", { name, nearest, accepted });
errors!(SetTableError, "set_table" [
    DuplicateCase = "duplicate_case",
        en "two cases of a table have one identifier", nl "twee casussen van een tabel hebben dezelfde id", { case };
    NotAName = "not_a_name",
        en "the name of a set can't stand in an expression",
        nl "de naam van een verzameling kan niet in een uitdrukking staan", { name };
    TakenName = "taken_name",
        en "two sets have one name, or names that differ in capitals only",
        nl "twee verzamelingen hebben dezelfde naam, of namen die alleen in hoofdletters verschillen", { name, other };
    CountOfMemberships = "count_of_memberships",
        en "a set has more or fewer memberships than there are cases",
        nl "een verzameling heeft meer of minder lidmaatschappen dan er casussen zijn", { name, found, expected };
    NotAMembership = "not_a_membership",
        en "a membership isn't a number from 0 to 1", nl "een lidmaatschap is geen getal van 0 tot en met 1",
        { case, name, value by figure };
    NotRanks = "not_ranks",
        en "ranks are beyond the top, or the higher one comes first",
        nl "rangen liggen boven de hoogste, of de hoogste staat voorop", { case, name, lower, upper, top };
    DegreeOffScale = "degree_off_scale",
        en "a set is calibrated by a degree that isn't on the scale of the dimension",
        nl "een verzameling is geijkt met een graad die niet op de schaal van de dimensie ligt", { name, dimension, degree };
]);
errors!(TruthTableError, "truth_table" [
    CountOfConditions = "count_of_conditions",
        en "a truth table has no condition, or too many", nl "een waarheidstabel heeft geen voorwaarde, of te veel", { found };
    Repeated = "repeated",
        en "a condition occurs twice, or in the outcome", nl "een voorwaarde komt twee keer voor, of in de uitkomst", { name };
    TooMuch = "too_much",
        en "a truth table has more rows and unknown memberships than are gone through",
        nl "een waarheidstabel heeft meer rijen en onbekende lidmaatschappen dan worden doorlopen", { rows, cases };
    CutOffs = "cut_offs",
        en "the cut-offs leave no row to decide", nl "met deze drempels valt over geen rij te beslissen",
        { cases, consistency by figure };
] [
    UnknownSet(UnknownSetError);
    Outcome(ExpressionError);
]);
errors!(NoSolutionError, "no_solution" [
    NoPositiveRow = "no_positive_row", en "no row of the truth table is positive", nl "geen rij van de waarheidstabel is positief", {};
    NothingAgainst = "nothing_against",
        en "no row stands against the positive ones", nl "geen rij staat tegenover de positieve", {};
    GaveUp = "gave_up",
        en "the search for the shortest expressions reached its limit on work",
        nl "het zoeken naar de kortste uitdrukkingen bereikte zijn werklimiet", {};
]);
errors!(RequestError, "request" [
    TooLarge = "too_large", en "a request has too many bytes", nl "een verzoek heeft te veel bytes", { most };
    NoSuchTarget = "no_such_target",
        en "the case doesn't have the target that the request names", nl "de casus heeft het doeldomein niet dat het verzoek noemt",
        { target, accepted };
    SeveralTargets = "several_targets",
        en "the case has several targets, and the request names none",
        nl "de casus heeft meer doeldomeinen, en het verzoek noemt er geen", { accepted };
    OneMoment = "one_moment",
        en "a change is asked of a case with one moment", nl "een verandering is gevraagd van een casus met één meetmoment", {};
]);

impl Coded for ExpressionError {
    fn codes() -> Vec<ErrorCodeDocument> {
        let code = |fault: &ExpressionFault| {
            let told = |language| match language {
                Language::English => format!("an expression can't be read: {}", fault.label(language)),
                Language::Dutch => format!("een uitdrukking is niet te lezen: {}", fault.label(language)),
            };
            let facts = ["found", "nearest"].map(str::to_owned).to_vec();
            let [en, nl] = [Language::English, Language::Dutch].map(told);
            ErrorCodeDocument { id: fault.id().to_owned(), en, nl, facts }.within("expression")
        };
        ExpressionFault::ALL.iter().map(code).collect()
    }
}

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

/// Implements [`Answered`] for errors, which are told by their message, and lists their codes.
macro_rules! answered_errors {
    ($($error:ident),+ $(,)?) => {
        answered! { $(
            $error, "error" => ErrorDocument, ErrorDocument::from,
                text |error: &$error, language: Language| vec![error.message(language)];
        )+ }

        /// Returns the codes of all errors: first that of a document which isn't sound.
        pub(super) fn error_codes() -> Vec<ErrorCodeDocument> {
            const UNSOUND: Text = Text {
                en: "a record, another document or a request isn't sound; the report has each finding",
                nl: "een dossier, een ander document of een verzoek is niet in orde; het rapport bevat elke bevinding",
            };
            let mut codes = vec![ErrorCodeDocument::new("report", UNSOUND, &["report"])];
            $( codes.extend(<$error as Coded>::codes()); )+
            codes
        }
    };
}

answered_errors! {
    InvalidBoundsError, UnknownWordError, PathError, PartialDateError, OffScaleError, InvalidRatingError,
    WeightOutOfRangeError, PlayError, TooManyWalksError, SuppositionError, CountsError, InvalidDataError,
    InvalidBootstrapError, UndefinedError, TooManyCasesError, ReversedWeightsError, UnknownSetError, SetTableError,
    TruthTableError, NoSolutionError, ExpressionError, RequestError,
}

answered! {
    InvalidCaseError, "error" => ErrorDocument, ErrorDocument::from,
        text |error: &InvalidCaseError, language| error.report.lines(language).collect();
}
