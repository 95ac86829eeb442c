//! What is wrong: a sentence for each code, in both languages.
//!
//! `{value}` stands for the offending value and `{other}` for what it's at odds with.

use std::borrow::Cow;

use super::finding::Accepted;
use super::{Code, SyntaxFault};
use crate::vocabulary::{Language, Text};

/// The sentence of a finding: that of its code, and where it isn't JSON the reason.
pub(super) fn of(code: Code, accepted: &Accepted, is_shown: bool, language: Language) -> Cow<'static, str> {
    let sentence = of_code(code, language);
    match accepted {
        Accepted::Format(format) => sentence.replace("{label}", format.label(language)).into(),
        Accepted::Syntax(fault) => {
            let shown = match fault {
                SyntaxFault::Unclosed | SyntaxFault::UnclosedText => {
                    Text { en: ", opened at line:column `{other}`", nl: ", geopend op regel:kolom `{other}`" }
                }
                _ => Text { en: ", in `{other}`", nl: ", in `{other}`" },
            };
            let shown = if is_shown { shown.in_language(language) } else { "" };
            format!("{sentence}: {}{shown}", fault.label(language)).into()
        }
        _ => sentence.into(),
    }
}

/// The sentence of a code.
#[expect(clippy::too_many_lines, reason = "a table with an entry per code")]
const fn of_code(code: Code, language: Language) -> &'static str {
    let text = match code {
        Code::TooLarge => Text {
            en: "`{value}` bytes is too much for one document",
            nl: "`{value}` bytes is te veel voor één document",
        },
        Code::TooDeep => Text { en: "nested deeper than `{value}` levels", nl: "dieper genest dan `{value}` lagen" },
        Code::TooLong => Text { en: "`{value}` is too long", nl: "`{value}` is te lang" },
        Code::TooMany => Text { en: "`{value}` is too many here", nl: "`{value}` is hier te veel" },
        Code::NotUtf8 => Text { en: "not UTF-8 at byte `{value}`", nl: "geen UTF-8 bij byte `{value}`" },
        Code::OtherFormat => {
            Text { en: "this is {label} (`{value}`), not {other}", nl: "dit is {label} (`{value}`), geen {other}" }
        }
        Code::Truncated => {
            Text { en: "stops too early, at line:column `{value}`", nl: "stopt te vroeg, op regel:kolom `{value}`" }
        }
        Code::NotJson => {
            Text { en: "not JSON at line:column `{value}`", nl: "geen geldige JSON op regel:kolom `{value}`" }
        }
        Code::NumberTooLarge => Text {
            en: "a number too large to hold, at line:column `{value}`",
            nl: "een te groot getal, op regel:kolom `{value}`",
        },
        Code::HalfACharacter => Text {
            en: "half a character in a text, at line:column `{value}`",
            nl: "een half teken in een tekst, op regel:kolom `{value}`",
        },
        Code::WrongType => Text { en: "`{value}` doesn't belong here", nl: "`{value}` hoort hier niet" },
        Code::UnknownKey => Text { en: "unknown key `{value}`", nl: "onbekende sleutel `{value}`" },
        Code::DuplicateKey => Text { en: "key `{value}` occurs twice", nl: "sleutel `{value}` komt twee keer voor" },
        Code::MissingKey => Text { en: "key `{value}` is missing", nl: "sleutel `{value}` ontbreekt" },
        Code::UnknownWord => Text { en: "unknown word `{value}`", nl: "onbekend woord `{value}`" },
        Code::DegreeOffScale => Text { en: "`{value}` is off the scale", nl: "`{value}` valt buiten de schaal" },
        Code::DimensionOutOfPlace => {
            Text { en: "`{value}` isn't rated here", nl: "`{value}` wordt hier niet beoordeeld" }
        }
        Code::NotADate => Text { en: "`{value}` isn't a date", nl: "`{value}` is geen datum" },
        Code::YearOutOfRange => Text {
            en: "`{value}` is outside the years 1000 to 9999",
            nl: "`{value}` valt buiten de jaren 1000 tot en met 9999",
        },
        Code::NumberOutOfRange => {
            Text { en: "`{value}` isn't a number for this place", nl: "`{value}` is hier geen geldig getal" }
        }
        Code::BlankText => Text { en: "`{value}` is blank", nl: "`{value}` is leeg" },
        Code::UntidyId => Text {
            en: "`{value}` has space around it or holds hidden characters",
            nl: "`{value}` heeft spaties eromheen of bevat onzichtbare tekens",
        },
        Code::UnsupportedVersion => {
            Text { en: "version `{value}` isn't supported", nl: "versie `{value}` wordt niet ondersteund" }
        }
        Code::NoMoments => Text { en: "`{value}` holds no moment", nl: "`{value}` bevat geen meetmoment" },
        Code::MomentsOutOfOrder => Text {
            en: "moment `{value}` isn't later than the one before it, `{other}`",
            nl: "meetmoment `{value}` is niet later dan het vorige, `{other}`",
        },
        Code::MomentOutsidePeriod => Text {
            en: "moment `{value}` is outside the period `{other}`",
            nl: "meetmoment `{value}` valt buiten de periode `{other}`",
        },
        Code::PeriodUpsideDown => Text {
            en: "the period starts on `{value}`, after its end on `{other}`",
            nl: "de periode begint op `{value}`, na het einde op `{other}`",
        },
        Code::BandUpsideDown => Text {
            en: "the lower end `{value}` is above the upper end `{other}`",
            nl: "de ondergrens `{value}` ligt boven de bovengrens `{other}`",
        },
        Code::BandWithoutEnds => Text { en: "band `{value}` has no ends", nl: "klasse `{value}` heeft geen grenzen" },
        Code::IntervalUpsideDown => {
            Text { en: "`{value}` is higher than `{other}`", nl: "`{value}` is hoger dan `{other}`" }
        }
        Code::ChangeAtFirstMoment => Text {
            en: "`{value}` at the first moment, with nothing before it",
            nl: "`{value}` op het eerste meetmoment, waar niets aan voorafgaat",
        },
        Code::ChangeBeyondScale => Text {
            en: "`{value}` from `{other}`, the lowest degree",
            nl: "`{value}` vanaf `{other}`, de laagste graad",
        },
        Code::ChangeToWrongEnd => Text {
            en: "`{value}` leaves no degree that comes before it",
            nl: "aan `{value}` kan geen graad voorafgaan",
        },
        Code::RatedAfterDropOut => {
            Text { en: "`{value}` after the end on `{other}`", nl: "`{value}` na het einde op `{other}`" }
        }
        Code::DropOutOutsidePeriod => Text {
            en: "drop-out `{value}` is outside the recorded days `{other}`",
            nl: "uitval `{value}` valt buiten het traject `{other}`",
        },
        Code::OutcomeOfDropOut => Text {
            en: "outcome `{value}` of a case or domain that dropped out",
            nl: "uitkomst `{value}`, terwijl de casus of het domein is uitgevallen",
        },
        Code::DuplicateOutcome => {
            Text { en: "a second outcome (domain: `{value}`)", nl: "een tweede uitkomst (domein: `{value}`)" }
        }
        Code::DuplicateId => {
            Text { en: "id `{value}` is taken by {other}", nl: "id `{value}` is al in gebruik bij {other}" }
        }
        Code::ChangeWhereRatedOnce => Text {
            en: "a change, `{value}`, of what is rated once",
            nl: "een verandering, `{value}`, van wat één keer wordt beoordeeld",
        },
        Code::TwoInstruments => Text {
            en: "`{value}` is answered by a code and by items",
            nl: "`{value}` is beantwoord met een code én met items",
        },
        Code::UnknownItem => {
            Text { en: "`{value}` isn't an item of the questionnaire", nl: "`{value}` is geen item van de vragenlijst" }
        }
        Code::AnswersWithoutQuestionnaire => Text {
            en: "there is no questionnaire (answers: `{value}`)",
            nl: "er is geen vragenlijst (antwoorden: `{value}`)",
        },
        Code::TooManyItems => Text { en: "`{value}` items on `{other}`", nl: "`{value}` items over `{other}`" },
        Code::NothingWeighs => {
            Text { en: "no dimension of `{value}` weighs anything", nl: "geen dimensie van `{value}` weegt mee" }
        }
        Code::MissingAnswer => Text {
            en: "no answer to `{value}`, where other items of `{other}` have one",
            nl: "geen antwoord op `{value}`, terwijl andere items van `{other}` er wel een hebben",
        },
        Code::RaggedRow => {
            Text { en: "`{value}` cells under `{other}` columns", nl: "`{value}` cellen onder `{other}` kolommen" }
        }
        Code::RowsAtOdds => Text {
            en: "`{value}`, where an earlier row of the case has `{other}`",
            nl: "`{value}`, waar een eerdere rij van de casus `{other}` heeft",
        },
        Code::ReadAsWindows1252 => Text {
            en: "not UTF-8 at byte `{other}`; read as Windows-1252, with `{value}`",
            nl: "geen UTF-8 bij byte `{other}`; gelezen als Windows-1252, met `{value}`",
        },
        Code::MarkedThousands => Text {
            en: "`{value}` may have marks for thousands",
            nl: "`{value}` heeft misschien scheidingstekens voor duizendtallen",
        },
        Code::NotWaivable => Text { en: "`{value}` can't be waived", nl: "`{value}` kan niet worden genegeerd" },
        Code::LevelWithoutWeight => {
            Text { en: "no dimension of level `{value}` counts", nl: "geen dimensie van niveau `{value}` telt mee" }
        }
        Code::NoRules => Text { en: "`{value}` holds no rule", nl: "`{value}` bevat geen regel" },
        Code::DuplicateRule => Text { en: "a second rule `{value}`", nl: "een tweede regel `{value}`" },
        Code::MoveWithoutEffort => {
            Text { en: "move `{value}` doesn't say what it takes", nl: "stap `{value}` zegt niet wat die vraagt" }
        }
        Code::EventWithEffort => {
            Text { en: "`{value}` effort for an event", nl: "inspanning `{value}` voor een gebeurtenis" }
        }
        Code::MoveCloses => Text { en: "move `{value}` ends the case", nl: "stap `{value}` beëindigt de casus" },
        Code::MoveLowers => {
            Text { en: "a move that makes `{value}` worse", nl: "een stap die `{value}` slechter maakt" }
        }
        Code::MoveAsksForLess => {
            Text { en: "a move that asks for `{value}` or worse", nl: "een stap die om `{value}` of slechter vraagt" }
        }
        Code::MoveWithWindow => Text {
            en: "a move that opens or closes the window of `{value}`",
            nl: "een stap die het venster van `{value}` opent of sluit",
        },
        Code::SetsCondition => Text { en: "an effect on `{value}`", nl: "een effect op `{value}`" },
        Code::UnguardedMechanism => Text {
            en: "`{value}` has a mechanism, but no guard that works by one",
            nl: "`{value}` heeft een mechanisme, maar geen eis die zo werkt",
        },
        Code::MoveFromAbove => Text {
            en: "move `{value}` is filed under `{other}`, by which structures work on people",
            nl: "stap `{value}` staat onder `{other}`, waarmee structuren op mensen werken",
        },
        Code::EmptyEffect => Text { en: "`{value}` changes nothing", nl: "`{value}` verandert niets" },
        Code::ChangedTwice => Text { en: "`{value}` is changed twice", nl: "`{value}` wordt twee keer veranderd" },
        Code::TestedTwice => Text { en: "`{value}` is tested twice", nl: "`{value}` wordt twee keer getoetst" },
        Code::GuardAlwaysMet => Text { en: "`{value}` is always met", nl: "aan `{value}` is altijd voldaan" },
        Code::GuardNeverMet => Text {
            en: "at most `{value}` and at least `{other}` are never met together",
            nl: "aan ten hoogste `{value}` en ten minste `{other}` is nooit samen voldaan",
        },
        Code::NoChoiceOfTwo => Text { en: "a choice out of `{value}`", nl: "een keuze uit `{value}`" },
        Code::TooManyChoices => Text { en: "`{value}` choices in one rule", nl: "`{value}` keuzes in één regel" },
        Code::AsksNothing => Text { en: "`{value}` asks for nothing", nl: "`{value}` vraagt niets" },
        Code::UnknownTally => Text { en: "`{value}` isn't a tally", nl: "`{value}` is geen telling" },
        Code::NoTableFits => {
            Text { en: "no table fits what `{value}` prints", nl: "geen tabel past bij wat `{value}` afdrukt" }
        }
        Code::GrowthAtTop => Text {
            en: "`{value}` from `{other}`, the highest degree, which it stays",
            nl: "`{value}` vanaf `{other}`, de hoogste graad, en dat blijft het",
        },
        Code::UnknownDomain => {
            Text { en: "`{value}` isn't a domain of the case", nl: "`{value}` is geen domein van de casus" }
        }
        Code::PhaseOutOfOrder => Text {
            en: "phase `{value}` on a later day than phase `{other}`",
            nl: "fase `{value}` op een latere dag dan fase `{other}`",
        },
        Code::ChangeWithinDegree => Text {
            en: "`{value}` from `{other}`, which is within the degree",
            nl: "`{value}` vanaf `{other}`, en dat is binnen de graad",
        },
        Code::Leap => Text {
            en: "from `{other}` to `{value}` between two moments",
            nl: "van `{other}` naar `{value}` tussen twee meetmomenten",
        },
        Code::NothingRated => Text {
            en: "no dimension is rated (moments: `{value}`)",
            nl: "geen enkele dimensie is beoordeeld (meetmomenten: `{value}`)",
        },
        Code::CompletedWithoutOutcome => {
            Text { en: "`{value}`, but without an outcome", nl: "`{value}`, maar zonder uitkomst" }
        }
        Code::OutcomeAfterMoments => Text {
            en: "`{value}` is after the last moment, `{other}`: no position has this outcome",
            nl: "`{value}` is na het laatste meetmoment, `{other}`: geen positie heeft deze uitkomst",
        },
        Code::RepeatedObstacle => Text { en: "`{value}` is listed twice", nl: "`{value}` staat er twee keer" },
        Code::LogOutOfOrder => Text {
            en: "`{value}` is earlier than `{other}`, the entry before",
            nl: "`{value}` is vroeger dan `{other}`, de logregel ervoor",
        },
        Code::LoggedOutsideCourse => Text {
            en: "`{value}` is outside the recorded days, `{other}`",
            nl: "`{value}` valt buiten het traject, `{other}`",
        },
        Code::WindowUpsideDown => Text {
            en: "the window opens on `{value}`, after it closes on `{other}`",
            nl: "het venster gaat open op `{value}`, nadat het dichtgaat op `{other}`",
        },
        Code::WindowsOverlap => Text {
            en: "the window `{value}` overlaps `{other}`, of the same documents",
            nl: "het venster `{value}` overlapt `{other}`, van dezelfde documenten",
        },
        Code::ClosedAgainstCalendar => Text {
            en: "`{value}` closes a window of the kind `{other}` that stays open by the calendar",
            nl: "`{value}` sluit een venster van de soort `{other}` dat volgens de kalender openblijft",
        },
        Code::UnknownContact => {
            Text { en: "`{value}` isn't a contact of the case", nl: "`{value}` is geen contact van de casus" }
        }
        Code::DoneWithoutEntry => Text {
            en: "`{value}` is done, but the log has no entry of `{other}` in its domain",
            nl: "`{value}` is gedaan, maar het log heeft geen regel van `{other}` in dat domein",
        },
        Code::ActionOfEvent => Text {
            en: "`{value}` is an event, which nobody does",
            nl: "`{value}` is een gebeurtenis, en die doet niemand",
        },
        Code::LooksLikeAName => {
            Text { en: "`{value}` looks like the name of a person", nl: "`{value}` lijkt op de naam van een persoon" }
        }
        Code::NotAPath => Text { en: "`{value}` isn't a path", nl: "`{value}` is geen pad" },
        Code::IdleWaiver => Text {
            en: "`{value}` is waived at `{other}`, where there is none",
            nl: "`{value}` wordt genegeerd op `{other}`, waar er geen is",
        },
        Code::LoggedAcrossMoment => Text {
            en: "`{value}` contains the moment of `{other}`, so that the entry can be on either side of it",
            nl: "in `{value}` valt het meetmoment van `{other}`, zodat de logregel ervoor en erna kan zijn",
        },
        Code::LoggedAfterDropOut => {
            Text { en: "`{value}` is after the drop-out on `{other}`", nl: "`{value}` is na de uitval op `{other}`" }
        }
        Code::UnknownRule => {
            Text { en: "`{value}` isn't a rule of the book", nl: "`{value}` is geen regel van het boek" }
        }
        Code::LoggedWithoutDomain => Text {
            en: "`{value}` has to do with `{other}` of a domain, and doesn't say of which",
            nl: "`{value}` gaat over `{other}` van een domein, en zegt niet van welk",
        },
        Code::LoggedAfterClosing => Text {
            en: "`{value}` comes after `{other}`, which was the end",
            nl: "`{value}` komt na `{other}`, en dat was het einde",
        },
        Code::ClosingAtOdds => Text {
            en: "`{value}` is the end of what the record has as `{other}`",
            nl: "`{value}` is het einde van wat volgens het dossier `{other}` is",
        },
        Code::BrokenInvariant => Text {
            en: "`{value}` can't have been where `{other}` isn't so",
            nl: "`{value}` kan niet zijn gebeurd waar `{other}` niet geldt",
        },
        Code::RepeatedEntry => {
            Text { en: "`{value}` is logged twice on one day", nl: "`{value}` staat twee keer op één dag" }
        }
        Code::OtherRuleBook => Text {
            en: "the log was written by the rule book `{value}`, and the one at hand is `{other}`",
            nl: "het log is geschreven naar het regelboek `{value}`, en dat van nu is `{other}`",
        },
        Code::AgainstExpectation => Text {
            en: "`{value}` went against what is expected: `{other}`",
            nl: "`{value}` ging in tegen wat wordt verwacht: `{other}`",
        },
        Code::OutsideWindow => Text {
            en: "`{value}` changed a document of the kind `{other}` while its window was closed",
            nl: "`{value}` wijzigde een document van de soort `{other}` terwijl het venster dicht was",
        },
        Code::PartsFromLog => Text {
            en: "rated `{value}`, where the log leads to `{other}`",
            nl: "beoordeeld als `{value}`, waar het log leidt tot `{other}`",
        },
    };
    text.in_language(language)
}
