//! The sentences of findings, in both languages.
//!
//! `{value}` stands for the offending value and `{other}` for what it's at odds with.

use super::Code;
use super::finding::Accepted;
use crate::vocabulary::{Language, Text, quoted};

/// What is wrong.
#[expect(clippy::too_many_lines, reason = "a table with an entry per code")]
pub(super) const fn message(code: Code, language: Language) -> &'static str {
    let text = match code {
        Code::TooLarge => Text {
            en: "`{value}` bytes is too much for one document",
            nl: "`{value}` bytes is te veel voor één document",
        },
        Code::TooDeep => Text { en: "nested deeper than `{value}` levels", nl: "dieper genest dan `{value}` lagen" },
        Code::NotUtf8 => Text { en: "not UTF-8 at byte `{value}`", nl: "geen UTF-8 bij byte `{value}`" },
        Code::Truncated => {
            Text { en: "stops too early, at line:column `{value}`", nl: "stopt te vroeg, op regel:kolom `{value}`" }
        }
        Code::NotJson => {
            Text { en: "not JSON at line:column `{value}`", nl: "geen geldige JSON op regel:kolom `{value}`" }
        }
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
        Code::RatedAfterDropOut => {
            Text { en: "`{value}` after the end on `{other}`", nl: "`{value}` na het einde op `{other}`" }
        }
        Code::DropOutOutsidePeriod => Text {
            en: "drop-out `{value}` is outside the course `{other}`",
            nl: "uitval `{value}` valt buiten het traject `{other}`",
        },
        Code::OutcomeOfDropOut => Text {
            en: "outcome `{value}` of a case that dropped out",
            nl: "uitkomst `{value}` van een casus die is uitgevallen",
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
            en: "`{value}` is left out, where other items of `{other}` aren't",
            nl: "`{value}` is weggelaten, terwijl andere items van `{other}` er wel staan",
        },
        Code::RaggedRow => {
            Text { en: "`{value}` cells under `{other}` columns", nl: "`{value}` cellen onder `{other}` kolommen" }
        }
        Code::RowsAtOdds => Text {
            en: "`{value}`, where an earlier row of the case has `{other}`",
            nl: "`{value}`, waar een eerdere rij van de casus `{other}` heeft",
        },
        Code::NotWaivable => Text { en: "`{value}` can't be waived", nl: "`{value}` kan niet worden genegeerd" },
        Code::LevelWithoutWeight => {
            Text { en: "no dimension of level `{value}` counts", nl: "geen dimensie van niveau `{value}` telt mee" }
        }
        Code::NoRules => Text { en: "`{value}` holds no rule", nl: "`{value}` bevat geen regel" },
        Code::DuplicateRule => Text { en: "a second rule `{value}`", nl: "een tweede regel `{value}`" },
        Code::MoveWithoutEffort => {
            Text { en: "move `{value}` doesn't say what it takes", nl: "zet `{value}` zegt niet wat die vraagt" }
        }
        Code::EventWithEffort => {
            Text { en: "`{value}` effort for an event", nl: "inspanning `{value}` voor een gebeurtenis" }
        }
        Code::MoveCloses => Text { en: "move `{value}` ends the case", nl: "zet `{value}` beëindigt de casus" },
        Code::MoveLowers => {
            Text { en: "a move that makes `{value}` worse", nl: "een zet die `{value}` slechter maakt" }
        }
        Code::MoveAsksForLess => {
            Text { en: "a move that asks for `{value}` or worse", nl: "een zet die om `{value}` of slechter vraagt" }
        }
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
        Code::OutcomeOutsideTarget => Text {
            en: "an outcome in `{value}`, which isn't a prioritized domain",
            nl: "een uitkomst in `{value}`, dat geen geprioriteerd domein is",
        },
        Code::RepeatedDomain | Code::RepeatedObstacle => {
            Text { en: "`{value}` is listed twice", nl: "`{value}` staat er twee keer" }
        }
        Code::LogOutOfOrder => Text {
            en: "`{value}` is earlier than `{other}`, the entry before",
            nl: "`{value}` is vroeger dan `{other}`, de logregel ervoor",
        },
        Code::LoggedOutsideCourse => Text {
            en: "`{value}` is outside the course, `{other}`",
            nl: "`{value}` valt buiten het traject, `{other}`",
        },
        Code::LoggedAfterDropOut => {
            Text { en: "`{value}` is after the drop-out on `{other}`", nl: "`{value}` is na de uitval op `{other}`" }
        }
        Code::UnknownRule => {
            Text { en: "`{value}` isn't a rule of the book", nl: "`{value}` is geen regel van het boek" }
        }
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
        Code::AgainstExpectation => Text {
            en: "`{value}` went against what is expected: `{other}`",
            nl: "`{value}` ging in tegen wat wordt verwacht: `{other}`",
        },
        Code::PartsFromLog => Text {
            en: "rated `{value}`, where the log leads to `{other}`",
            nl: "beoordeeld als `{value}`, waar het log leidt tot `{other}`",
        },
    };
    text.in_language(language)
}

/// What would be accepted: the words or kind that the finding holds, else what the code says.
pub(super) fn help(code: Code, accepted: &Accepted, language: Language) -> String {
    let accepted_word = Text { en: "accepted", nl: "toegestaan" }.in_language(language);
    let own = || own_help(code).in_language(language);
    let meant = |nearest: &str| {
        let question = Text { en: "did you mean", nl: "bedoel je" }.in_language(language);
        format!("{question} `{nearest}`? ")
    };
    match accepted {
        Accepted::AsTheCodeSays | Accepted::Named { nearest: None } => own().to_owned(),
        Accepted::Named { nearest: Some(nearest) } => meant(nearest) + own(),
        Accepted::Described(text) => format!("{accepted_word}: {}", text.in_language(language)),
        Accepted::Words { words, nearest } => {
            format!("{}{accepted_word}: {}", nearest.map(meant).unwrap_or_default(), listed(words, language))
        }
    }
}

/// The words, of a long list the first ones: the codebook has the others.
fn listed(words: &[&str], language: Language) -> String {
    const MOST: usize = 20;
    const SHOWN: usize = 12;
    if words.len() <= MOST {
        return quoted(words);
    }
    let more = Text { en: "more", nl: "andere" }.in_language(language);
    let and = Text { en: "and", nl: "en" }.in_language(language);
    format!("{}, {and} {} {more}", quoted(&words[..SHOWN]), words.len() - SHOWN)
}

#[expect(clippy::too_many_lines, reason = "a table with an entry per code")]
const fn own_help(code: Code) -> Text {
    match code {
        Code::TooLarge => Text {
            en: "accepted: up to {other} bytes; for many cases use JSON Lines",
            nl: "toegestaan: ten hoogste {other} bytes; gebruik JSON Lines voor veel casussen",
        },
        Code::TooDeep => Text { en: "accepted: a flatter document", nl: "toegestaan: een vlakker document" },
        Code::NotUtf8 => {
            Text { en: "accepted: text saved as UTF-8", nl: "toegestaan: tekst die als UTF-8 is opgeslagen" }
        }
        Code::Truncated => Text { en: "accepted: one whole JSON value", nl: "toegestaan: één hele JSON-waarde" },
        Code::NotJson => Text {
            en: "accepted: one JSON value, its numbers of up to 308 digits",
            nl: "toegestaan: één JSON-waarde, met getallen van ten hoogste 308 cijfers",
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
        Code::RatedAfterDropOut => Text {
            en: "accepted: `unknown`, or a moment on or before that day",
            nl: "toegestaan: `unknown`, of een meetmoment tot en met die dag",
        },
        Code::DropOutOutsidePeriod => {
            Text { en: "accepted: a date in the course", nl: "toegestaan: een datum in het traject" }
        }
        Code::OutcomeOfDropOut => Text {
            en: "accepted: no outcome, which leaves it unknown",
            nl: "toegestaan: geen uitkomst, zodat die onbekend blijft",
        },
        Code::DuplicateOutcome => Text {
            en: "accepted: one outcome, the highest rung, for each domain and one without",
            nl: "toegestaan: één uitkomst, de hoogste trede, per domein en één zonder",
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
        Code::NotWaivable => {
            Text { en: "accepted: the code of a warning", nl: "toegestaan: de code van een waarschuwing" }
        }
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
        Code::GrowthAtTop => Text {
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
        Code::OutcomeOutsideTarget => Text {
            en: "check the domain, or put the code in `waived`",
            nl: "controleer het domein, of zet de code in `waived`",
        },
        Code::RepeatedDomain | Code::RepeatedObstacle | Code::RepeatedEntry => Text {
            en: "leave one out, or put the code in `waived`",
            nl: "laat er één weg, of zet de code in `waived`",
        },
        Code::LogOutOfOrder => {
            Text { en: "accepted: entries from early to late", nl: "toegestaan: logregels van vroeg naar laat" }
        }
        Code::LoggedOutsideCourse => Text {
            en: "accepted: a day from the first moment on, in the period",
            nl: "toegestaan: een dag vanaf het eerste meetmoment, binnen de periode",
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
        Code::AgainstExpectation => Text {
            en: "look into how it could be, or put the code in `waived`",
            nl: "zoek uit hoe het kon, of zet de code in `waived`",
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
        Code::TestedTwice => {
            Text { en: "accepted: one guard for each dimension", nl: "toegestaan: één eis per dimensie" }
        }
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
