//! What would be accepted: a sentence for each code, in both languages.
//!
//! `{value}` stands for the offending value and `{other}` for what it's at odds with.

use super::Code;
use super::finding::Accepted;
use crate::vocabulary::{Language, Text, accepted as accepted_words, did_you_mean, listed, quoted};

/// The words or kind that the finding holds, else what the code says.
pub(super) fn of(code: Code, accepted: &Accepted, language: Language) -> String {
    let own = || own_help(code).in_language(language);
    match accepted {
        Accepted::AsTheCodeSays => own().to_owned(),
        Accepted::Named { nearest } => did_you_mean(nearest.as_deref(), language) + own(),
        Accepted::Near { nearest, accepted } => {
            accepted_words(nearest.as_deref(), accepted.in_language(language), language)
        }
        Accepted::Described(text) => accepted_words(None, text.in_language(language), language),
        Accepted::Alternatives { words, keys } => accepted_words(None, &alternatives(words, keys, language), language),
        Accepted::Words { words, nearest } => accepted_words(*nearest, &listed(words, language), language),
        Accepted::Syntax(fault) => fault.help().in_language(language).to_owned(),
        Accepted::Format(format) => format.help().in_language(language).to_owned(),
    }
}

/// Words, or an object with one of these keys.
pub(crate) fn alternatives(words: &[&str], keys: &[&str], language: Language) -> String {
    let text = |en, nl| Text { en, nl }.in_language(language);
    let object = format!("{}: {}", text("an object with one key", "een object met één sleutel"), quoted(keys));
    if words.is_empty() { object } else { format!("{}, {} {object}", quoted(words), text("or", "of")) }
}

#[expect(clippy::too_many_lines, reason = "a table with an entry per code")]
const fn own_help(code: Code) -> Text {
    match code {
        Code::TooLarge => Text {
            en: "accepted: up to {other} bytes; for many cases use JSON Lines",
            nl: "toegestaan: ten hoogste {other} bytes; gebruik JSON Lines voor veel casussen",
        },
        Code::TooDeep => Text { en: "accepted: a flatter document", nl: "toegestaan: een vlakker document" },
        Code::TooLong => {
            Text { en: "accepted: at most {other} characters", nl: "toegestaan: ten hoogste {other} tekens" }
        }
        Code::TooMany => Text { en: "accepted: at most {other}", nl: "toegestaan: ten hoogste {other}" },
        Code::OtherFormat => {
            Text { en: "accepted: the same in that format", nl: "toegestaan: hetzelfde in dat formaat" }
        }
        Code::NotUtf8 => {
            Text { en: "accepted: text saved as UTF-8", nl: "toegestaan: tekst die als UTF-8 is opgeslagen" }
        }
        Code::Truncated => Text { en: "accepted: one whole JSON value", nl: "toegestaan: één hele JSON-waarde" },
        Code::NotJson => Text { en: "accepted: one JSON value", nl: "toegestaan: één JSON-waarde" },
        Code::NumberTooLarge => Text {
            en: "accepted: a number from -1.7e308 to 1.7e308",
            nl: "toegestaan: een getal van -1.7e308 tot en met 1.7e308",
        },
        Code::HalfACharacter => Text {
            en: "accepted: the character itself, or both halves, as `\\ud83d\\ude00`",
            nl: "toegestaan: het teken zelf, of beide helften, zoals `\\ud83d\\ude00`",
        },
        Code::DuplicateKey => Text { en: "accepted: each key once", nl: "toegestaan: elke sleutel één keer" },
        Code::MissingKey => {
            Text { en: "accepted: an object with this key", nl: "toegestaan: een object met deze sleutel" }
        }
        Code::NotADate => {
            Text { en: "accepted: a calendar date as YYYY-MM-DD", nl: "toegestaan: een kalenderdatum als JJJJ-MM-DD" }
        }
        Code::BlankText => Text {
            en: "accepted: a text with at least one visible character",
            nl: "toegestaan: een tekst met minstens één zichtbaar teken",
        },
        Code::UntidyId => Text {
            en: "accepted: an identifier on one line, without space around it",
            nl: "toegestaan: een id op één regel, zonder spaties eromheen",
        },
        Code::UnsupportedVersion => Text { en: "accepted: `{other}`", nl: "toegestaan: `{other}`" },
        Code::NoMoments => Text { en: "accepted: at least one moment", nl: "toegestaan: minstens één meetmoment" },
        Code::MomentsOutOfOrder => Text {
            en: "accepted: moments from early to late, one per date",
            nl: "toegestaan: meetmomenten van vroeg naar laat, één per datum",
        },
        Code::MomentOutsidePeriod => {
            Text { en: "accepted: a date in the period", nl: "toegestaan: een datum in de periode" }
        }
        Code::PeriodUpsideDown => {
            Text { en: "accepted: the earlier date first", nl: "toegestaan: de vroegste datum eerst" }
        }
        Code::BandUpsideDown => Text {
            en: "accepted: a lower end up to the upper end",
            nl: "toegestaan: een ondergrens tot en met de bovengrens",
        },
        Code::BandWithoutEnds => {
            Text { en: "accepted: `from`, `to`, or both", nl: "toegestaan: `from`, `to`, of beide" }
        }
        Code::IntervalUpsideDown => {
            Text { en: "accepted: the lower degree first", nl: "toegestaan: de lagere graad eerst" }
        }
        Code::ChangeAtFirstMoment | Code::ChangeWhereRatedOnce => Text {
            en: "accepted: a degree or an interval of degrees, `unknown`, or leaving the dimension out",
            nl: "toegestaan: een graad of een interval van graden, `unknown`, of de dimensie weglaten",
        },
        Code::ChangeBeyondScale => {
            Text { en: "accepted: a decline from a higher degree", nl: "toegestaan: een daling vanaf een hogere graad" }
        }
        Code::UnknownDomain => Text {
            en: "accepted: one of the domains under `domains`, or none",
            nl: "toegestaan: een van de domeinen onder `domains`, of geen",
        },
        Code::PhaseOutOfOrder => {
            Text { en: "accepted: that phase or a later one", nl: "toegestaan: die fase of een latere" }
        }
        Code::ChangeToWrongEnd => Text {
            en: "accepted: growth to a degree above the lowest one, or a decline to one below the highest",
            nl: "toegestaan: groei naar een graad boven de laagste, of een daling naar een graad onder de hoogste",
        },
        Code::RatedAfterDropOut => Text {
            en: "accepted: `unknown`, or a moment on or before that day",
            nl: "toegestaan: `unknown`, of een meetmoment tot en met die dag",
        },
        Code::OutcomeOfDropOut => Text {
            en: "accepted: no outcome, which leaves it unknown",
            nl: "toegestaan: geen uitkomst, zodat die onbekend blijft",
        },
        Code::DuplicateOutcome => Text {
            en: "accepted: one outcome, the highest rung, for each domain and day",
            nl: "toegestaan: één uitkomst, de hoogste trede, per domein en dag",
        },
        Code::DuplicateId => {
            Text { en: "accepted: an id of its own for each case", nl: "toegestaan: een eigen id voor elke casus" }
        }
        Code::TwoInstruments => Text {
            en: "accepted: one of the two for each respondent",
            nl: "toegestaan: een van de twee per respondent",
        },
        Code::UnknownItem => {
            Text { en: "accepted: the id of one of `items`", nl: "toegestaan: de id van een van `items`" }
        }
        Code::AnswersWithoutQuestionnaire => Text {
            en: "accepted: a `questionnaire` with the items that were answered",
            nl: "toegestaan: een `questionnaire` met de items die zijn beantwoord",
        },
        Code::TooManyItems => Text {
            en: "accepted: at most 100 items for each dimension",
            nl: "toegestaan: ten hoogste 100 items per dimensie",
        },
        Code::NothingWeighs => Text {
            en: "accepted: a weight above 0 for at least one dimension",
            nl: "toegestaan: een gewicht boven 0 voor minstens één dimensie",
        },
        Code::MissingAnswer => Text {
            en: "say `no_answer`, or put the code in `waived`",
            nl: "vermeld `no_answer`, of zet de code in `waived`",
        },
        Code::RaggedRow => Text {
            en: "accepted: a cell for each column, which may be empty",
            nl: "toegestaan: een cel voor elke kolom, die leeg mag zijn",
        },
        Code::RowsAtOdds => Text {
            en: "accepted: the same in every row of a case, or an empty cell",
            nl: "toegestaan: hetzelfde in elke rij van een casus, of een lege cel",
        },
        Code::ReadAsWindows1252 => Text {
            en: "check the letters with accents, and save the table as UTF-8",
            nl: "controleer de letters met accenten, en sla de tabel op als UTF-8",
        },
        Code::MarkedThousands => Text {
            en: "accepted: `{other}` if it has; if not, more or fewer than three decimals; \
                 or say which mark stands before decimals: `--decimal point` or `--decimal comma`",
            nl: "toegestaan: `{other}` als dat zo is; zo niet, meer of minder dan drie decimalen; \
                 of zeg welk teken voor decimalen staat: `--decimal point` of `--decimal comma`",
        },
        Code::NotWaivable => {
            Text { en: "accepted: the code of a warning", nl: "toegestaan: de code van een waarschuwing" }
        }
        Code::YearOutOfRange => Text {
            en: "accepted: a year of four digits, as in 2024-01-15",
            nl: "toegestaan: een jaar van vier cijfers, zoals in 2024-01-15",
        },
        Code::LevelWithoutWeight => Text {
            en: "accepted: a weight above 0 for at least one dimension of each level",
            nl: "toegestaan: een gewicht boven 0 voor minstens één dimensie van elk niveau",
        },
        Code::AsksNothing => Text {
            en: "accepted: `at_least`, `at_most`, or both; at least one part",
            nl: "toegestaan: `at_least`, `at_most`, of beide; minstens één deel",
        },
        Code::UnknownTally => {
            Text { en: "accepted: the id of one of `tallies`", nl: "toegestaan: de id van een van `tallies`" }
        }
        Code::NoTableFits => Text {
            en: "accepted: counts that can be so together",
            nl: "toegestaan: aantallen die samen kunnen voorkomen",
        },
        Code::GrowthAtTop | Code::ChangeWithinDegree => Text {
            en: "check the earlier rating, or put the code in `waived`",
            nl: "controleer de eerdere beoordeling, of zet de code in `waived`",
        },
        Code::Leap => Text {
            en: "check both ratings, or put the code in `waived`",
            nl: "controleer beide beoordelingen, of zet de code in `waived`",
        },
        Code::NothingRated => Text {
            en: "rate what is known, or put the code in `waived`",
            nl: "beoordeel wat bekend is, of zet de code in `waived`",
        },
        Code::CompletedWithoutOutcome => Text {
            en: "add the outcome, or put the code in `waived`",
            nl: "voeg de uitkomst toe, of zet de code in `waived`",
        },
        Code::OutcomeAfterMoments => Text {
            en: "add a moment of that day, or put the code in `waived`",
            nl: "voeg een meetmoment van die dag toe, of zet de code in `waived`",
        },
        Code::RepeatedObstacle | Code::RepeatedEntry => Text {
            en: "leave one out, or put the code in `waived`",
            nl: "laat er één weg, of zet de code in `waived`",
        },
        Code::LogOutOfOrder => {
            Text { en: "accepted: entries from early to late", nl: "toegestaan: logregels van vroeg naar laat" }
        }
        Code::DropOutOutsidePeriod | Code::LoggedOutsideCourse => Text {
            en: "accepted: a day from the first moment on, in the period",
            nl: "toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
        },
        Code::WindowUpsideDown => {
            Text { en: "accepted: `opens` up to `closes`", nl: "toegestaan: `opens` tot en met `closes`" }
        }
        Code::WindowsOverlap => Text {
            en: "accepted: windows that follow each other; one entry for both",
            nl: "toegestaan: vensters na elkaar; één vermelding voor beide",
        },
        Code::ClosedAgainstCalendar => Text {
            en: "accepted: a closing on the last day of the window or after it; mend the calendar if the window closed early",
            nl: "toegestaan: een sluiting op of na de laatste dag van het venster; verbeter de kalender als het eerder dichtging",
        },
        Code::UnknownContact => {
            Text { en: "accepted: the id of one of `contacts`", nl: "toegestaan: de id van een van `contacts`" }
        }
        Code::DoneWithoutEntry => Text {
            en: "accepted: a log entry with this rule and domain, or another status",
            nl: "toegestaan: een logregel met deze regel en dit domein, of een andere status",
        },
        Code::ActionOfEvent => {
            Text { en: "accepted: a rule that is a move", nl: "toegestaan: een regel die een stap is" }
        }
        Code::LooksLikeAName => Text {
            en: "use a role, a number or a pseudonym, or put the code in `waived`",
            nl: "gebruik een rol, een nummer of een pseudoniem, of zet de code in `waived`",
        },
        Code::NotAPath => Text {
            en: "accepted: a path as a report tells it, as `$.moments[1].on`",
            nl: "toegestaan: een pad zoals een rapport het vermeldt, als `$.moments[1].on`",
        },
        Code::IdleWaiver => Text {
            en: "leave the waiver out, or put the code in `waived`",
            nl: "laat de vermelding weg, of zet de code in `waived`",
        },
        Code::LoggedAcrossMoment => Text {
            en: "accepted: a day, or a month or year without a moment in it",
            nl: "toegestaan: een dag, of een maand of jaar zonder meetmoment erin",
        },
        Code::LoggedWithoutDomain => Text {
            en: "accepted: `domain`, one of the case's domains; an entry for each where it was several",
            nl: "toegestaan: `domain`, een van de domeinen van de casus; een regel per domein als het er meer waren",
        },
        Code::LoggedAfterDropOut | Code::LoggedAfterClosing => {
            Text { en: "accepted: entries up to the end", nl: "toegestaan: logregels tot aan het einde" }
        }
        Code::UnknownRule => {
            Text { en: "accepted: the id of a rule of the book", nl: "toegestaan: de id van een regel van het boek" }
        }
        Code::ClosingAtOdds => Text {
            en: "accepted: `dropped_out`, on the same day where the day is given",
            nl: "toegestaan: `dropped_out`, op dezelfde dag als die is gegeven",
        },
        Code::BrokenInvariant => Text {
            en: "accepted: a rule whose invariants may hold; check the ratings and the entries before it",
            nl: "toegestaan: een regel waarvan de voorwaarden kunnen gelden; controleer de beoordelingen en logregels ervoor",
        },
        Code::OtherRuleBook => Text {
            en: "take the book that is named, or name the other one once the log has been looked over",
            nl: "neem het genoemde boek, of noem het andere nadat het log is nagelopen",
        },
        Code::AgainstExpectation => Text {
            en: "look into how it could be, or put the code in `waived`",
            nl: "zoek uit hoe het kon, of zet de code in `waived`",
        },
        Code::OutsideWindow => Text {
            en: "put the window in `calendar`, log the event that opened it, or put the code in `waived`",
            nl: "zet het venster in `calendar` of de gebeurtenis die het opende in het log, of zet de code in `waived`",
        },
        Code::PartsFromLog => Text {
            en: "check the rating and the log, or put the code in `waived`",
            nl: "controleer de beoordeling en het log, of zet de code in `waived`",
        },
        Code::NoRules => Text { en: "accepted: at least one rule", nl: "toegestaan: minstens één regel" },
        Code::DuplicateRule => {
            Text { en: "accepted: an id of its own for each rule", nl: "toegestaan: een eigen id voor elke regel" }
        }
        Code::MoveWithoutEffort => Text {
            en: "accepted: `effort` as `small`, `medium` or `large`",
            nl: "toegestaan: `effort` als `small`, `medium` of `large`",
        },
        Code::EventWithEffort => {
            Text { en: "accepted: an event without `effort`", nl: "toegestaan: een gebeurtenis zonder `effort`" }
        }
        Code::MoveCloses => Text { en: "accepted: an event that does", nl: "toegestaan: een gebeurtenis die dat doet" },
        Code::MoveLowers => Text {
            en: "accepted: `step`, `outcome`, or a better degree: by `raise_to`, or by `lower_to` where a higher degree is worse; \
                 what worsens or forgets belongs to events",
            nl: "toegestaan: `step`, `outcome`, of een betere graad: met `raise_to`, of met `lower_to` waar een hogere graad \
                 slechter is; wat verslechtert of vergeet hoort bij gebeurtenissen",
        },
        Code::MoveAsksForLess => Text {
            en: "accepted: `any_of`, `outcome`, or a degree or better: by `at_least`, or by `at_most` where a higher degree is worse; \
                 the rest belongs to events",
            nl: "toegestaan: `any_of`, `outcome`, of een graad of beter: met `at_least`, of met `at_most` waar een hogere graad \
                 slechter is; de rest hoort bij gebeurtenissen",
        },
        Code::EmptyEffect => {
            Text { en: "accepted: an effect that changes something", nl: "toegestaan: een effect dat iets verandert" }
        }
        Code::ChangedTwice => {
            Text { en: "accepted: one effect for each dimension", nl: "toegestaan: één effect per dimensie" }
        }
        Code::MoveWithWindow => Text {
            en: "accepted: `amends`, where the move changes such a document; windows are opened and closed by events",
            nl: "toegestaan: `amends`, waar de stap zo'n document wijzigt; gebeurtenissen openen en sluiten vensters",
        },
        Code::SetsCondition => Text {
            en: "accepted: effects on what is rated; an event can also set `current_incident`",
            nl: "toegestaan: effecten op wat wordt beoordeeld; een gebeurtenis kan ook `current_incident` zetten",
        },
        Code::UnguardedMechanism => Text {
            en: "accepted: a dimension that the rule asks about, and by which structures work on people",
            nl: "toegestaan: een dimensie waar de regel naar vraagt, en waarmee structuren op mensen werken",
        },
        Code::MoveFromAbove => Text {
            en: "file it under a mechanism from micro to macro or over time, or put the code in `waived`",
            nl: "zet die onder een mechanisme van micro naar macro of in de tijd, of zet de code in `waived`",
        },
        Code::TestedTwice => Text {
            en: "accepted: one guard for each dimension, or several in one direction of which none follows from another",
            nl: "toegestaan: één eis per dimensie, of meerdere in één richting waarvan geen uit een andere volgt",
        },
        Code::GuardAlwaysMet => {
            Text { en: "accepted: a guard that can fail", nl: "toegestaan: een eis waaraan niet altijd is voldaan" }
        }
        Code::GuardNeverMet => {
            Text { en: "accepted: a guard that can hold", nl: "toegestaan: een eis waaraan voldaan kan worden" }
        }
        Code::NoChoiceOfTwo => Text { en: "accepted: two dimensions", nl: "toegestaan: twee dimensies" },
        Code::TooManyChoices => Text { en: "accepted: at most `{other}`", nl: "toegestaan: ten hoogste `{other}`" },
        Code::WrongType
        | Code::UnknownKey
        | Code::UnknownWord
        | Code::DegreeOffScale
        | Code::DimensionOutOfPlace
        | Code::NumberOutOfRange => {
            Text { en: "accepted: what the documentation lists here", nl: "toegestaan: wat de documentatie hier noemt" }
        }
    }
}
