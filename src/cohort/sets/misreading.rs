//! Expressions that can't be read.

use std::fmt;

use super::{SetTable, UnknownSetError};
use crate::vocabulary::{Language, Text, quoted, terms};

terms! {
    /// What is wrong with the text of an expression or a relation.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::sets::ExpressionFault};
    ///
    /// assert_eq!(ExpressionFault::NoArrow.label(Language::Dutch), "geen pijl");
    /// ```
    #[non_exhaustive]
    pub enum ExpressionFault {
        /// Nothing but space.
        Empty = "empty", en "empty text", nl "lege tekst";
        /// A name that no set of the table has.
        UnknownSet = "unknown_set", en "unknown set", nl "onbekende verzameling";
        /// A character that has no meaning here.
        UnknownSign = "unknown_sign", en "unknown sign", nl "onbekend teken";
        /// Something else, or nothing, where a set should stand.
        SetExpected = "set_expected", en "set expected", nl "verzameling verwacht";
        /// Something else where "and", "or" or an arrow should stand.
        OperatorExpected = "operator_expected", en "operator expected", nl "bewerking verwacht";
        /// A bracket that isn't closed.
        NotClosed = "not_closed", en "bracket not closed", nl "haakje niet gesloten";
        /// A closing bracket that none was opened for.
        NotOpened = "not_opened", en "bracket not opened", nl "haakje niet geopend";
        /// A set and its negation, both asked for.
        Contradiction = "contradiction", en "contradiction", nl "tegenspraak";
        /// A relation without an arrow.
        NoArrow = "no_arrow", en "no arrow", nl "geen pijl";
        /// A relation with two arrows.
        SecondArrow = "second_arrow", en "second arrow", nl "tweede pijl";
        /// An arrow in an expression that stands alone.
        ArrowInExpression = "arrow_in_expression", en "arrow in an expression", nl "pijl in een uitdrukking";
        /// More than 10,000 characters.
        TooLong = "too_long", en "text too long", nl "tekst te lang";
        /// More than 32 brackets within each other.
        TooDeep = "too_deep", en "brackets too deep", nl "haakjes te diep";
    }
}

/// The first thing in a text that can't stand where it does.
///
/// ```
/// use policy_integration::{Language, SetTable, cohort::sets::{ExpressionFault, Relation}};
///
/// let table = SetTable::new(["a"])?.with("DEV", [0.9])?.with("SURV", [0.8])?;
/// let error = Relation::read("DEW -> SURV", &table).unwrap_err();
/// assert_eq!((error.fault(), error.at(), error.found()), (ExpressionFault::UnknownSet, 1, "DEW"));
/// assert_eq!(error.to_string(), "at character 1: unknown set `DEW`; did you mean `DEV`? accepted: `DEV`, `SURV`");
/// assert_eq!(
///     error.message(Language::Dutch),
///     "bij teken 1: onbekende verzameling `DEW`; bedoel je `DEV`? toegestaan: `DEV`, `SURV`"
/// );
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionError {
    fault: ExpressionFault,
    at: usize,
    found: String,
    nearest: Option<String>,
    known: Vec<String>,
}

impl std::error::Error for ExpressionError {}

/// The longest offending text that is shown whole, in characters.
const LONGEST_FOUND: usize = 40;

impl ExpressionError {
    pub(super) fn new(fault: ExpressionFault, at: usize, found: &str, table: &SetTable) -> Self {
        let mut shown: String = found.chars().take(LONGEST_FOUND).collect();
        if shown.len() < found.len() {
            shown.push('…');
        }
        let nearest = if fault == ExpressionFault::UnknownSet { table.nearest(found) } else { None };
        let known = table.names().map(str::to_owned).collect();
        Self { fault, at, found: shown, nearest: nearest.map(str::to_owned), known }
    }

    /// Of a set that a table turns out not to have.
    pub(super) fn unknown(unknown: &UnknownSetError, table: &SetTable) -> Self {
        Self::new(ExpressionFault::UnknownSet, 1, &unknown.name, table)
    }

    /// What is wrong.
    pub const fn fault(&self) -> ExpressionFault {
        self.fault
    }

    /// Where, in characters from 1; one beyond the last where the text ends too soon.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// The offending text, clipped where it's long; empty where the text ends too soon.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// The set that was probably meant.
    pub fn nearest(&self) -> Option<&str> {
        self.nearest.as_deref()
    }

    /// Tells what is wrong, where, and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        format!("{}; {}", self.told(language), self.help(language))
    }

    /// What is wrong and where.
    fn told(&self, language: Language) -> String {
        let place = Text { en: "at character", nl: "bij teken" }.in_language(language);
        let end = Text { en: "the end", nl: "het einde" }.in_language(language);
        let found = self.found.escape_debug();
        let found = if self.found.is_empty() { end.to_owned() } else { format!("`{found}`") };
        format!("{place} {}: {}", self.at, self.sentence().in_language(language).replace("{found}", &found))
    }

    fn sentence(&self) -> Text {
        match self.fault {
            ExpressionFault::Empty => Text { en: "nothing is there to read", nl: "er staat niets om te lezen" },
            ExpressionFault::UnknownSet => Text { en: "unknown set {found}", nl: "onbekende verzameling {found}" },
            ExpressionFault::UnknownSign => Text { en: "unknown sign {found}", nl: "onbekend teken {found}" },
            ExpressionFault::SetExpected => {
                Text { en: "{found} where a set is expected", nl: "{found} waar een verzameling wordt verwacht" }
            }
            ExpressionFault::OperatorExpected => {
                Text { en: "{found} where a sign is expected", nl: "{found} waar een teken wordt verwacht" }
            }
            ExpressionFault::NotClosed => Text { en: "{found} isn't closed", nl: "{found} is niet gesloten" },
            ExpressionFault::NotOpened => {
                Text { en: "{found} closes what wasn't opened", nl: "{found} sluit wat niet geopend is" }
            }
            ExpressionFault::Contradiction => Text {
                en: "{found} is asked for together with its negation",
                nl: "{found} wordt gevraagd samen met de ontkenning ervan",
            },
            ExpressionFault::NoArrow => Text { en: "{found} without an arrow", nl: "{found} zonder pijl" },
            ExpressionFault::SecondArrow => Text { en: "a second arrow {found}", nl: "een tweede pijl {found}" },
            ExpressionFault::ArrowInExpression => {
                Text { en: "arrow {found} in an expression", nl: "pijl {found} in een uitdrukking" }
            }
            ExpressionFault::TooLong => Text { en: "too long: {found} is left", nl: "te lang: {found} is over" },
            ExpressionFault::TooDeep => Text { en: "{found} lies too deep", nl: "{found} ligt te diep" },
        }
    }

    /// What would be accepted.
    fn help(&self, language: Language) -> String {
        let nearest = self.nearest.as_ref().map(|nearest| match language {
            Language::English => format!("did you mean `{nearest}`? "),
            Language::Dutch => format!("bedoel je `{nearest}`? "),
        });
        let accepted = self.accepted().in_language(language).replace("{sets}", &quoted(&self.known));
        let label = Text { en: "accepted", nl: "toegestaan" }.in_language(language);
        format!("{}{label}: {accepted}", nearest.unwrap_or_default())
    }

    fn accepted(&self) -> Text {
        match self.fault {
            ExpressionFault::Empty => Text {
                en: "an expression such as `A*~B + C`, of {sets}",
                nl: "een uitdrukking als `A*~B + C`, van {sets}",
            },
            ExpressionFault::UnknownSet => Text { en: "{sets}", nl: "{sets}" },
            ExpressionFault::UnknownSign => Text {
                en: "`~` (not), `*` (and), `+` (or), `(`, `)`, `->` (sufficient), `<-` (necessary), {sets}",
                nl: "`~` (niet), `*` (en), `+` (of), `(`, `)`, `->` (voldoende), `<-` (nodig), {sets}",
            },
            ExpressionFault::SetExpected => Text { en: "`~`, `(`, {sets}", nl: "`~`, `(`, {sets}" },
            ExpressionFault::OperatorExpected => Text {
                en: "`*` (and), `+` (or), `->` (sufficient), `<-` (necessary), or a bracket that closes",
                nl: "`*` (en), `+` (of), `->` (voldoende), `<-` (nodig), of een haakje dat sluit",
            },
            ExpressionFault::NotClosed => Text { en: "`)` further on", nl: "`)` verderop" },
            ExpressionFault::NotOpened => Text { en: "`(` before it", nl: "`(` ervoor" },
            ExpressionFault::Contradiction => Text { en: "one of the two", nl: "een van de twee" },
            ExpressionFault::NoArrow | ExpressionFault::SecondArrow => Text {
                en: "one `->` (sufficient) or `<-` (necessary) between two expressions",
                nl: "één `->` (voldoende) of `<-` (nodig) tussen twee uitdrukkingen",
            },
            ExpressionFault::ArrowInExpression => {
                Text { en: "an expression without arrow", nl: "een uitdrukking zonder pijl" }
            }
            ExpressionFault::TooLong => Text { en: "at most 10,000 characters", nl: "ten hoogste 10.000 tekens" },
            ExpressionFault::TooDeep => {
                Text { en: "at most 32 brackets within each other", nl: "ten hoogste 32 haakjes binnen elkaar" }
            }
        }
    }
}

impl fmt::Display for ExpressionError {
    /// The message in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}
