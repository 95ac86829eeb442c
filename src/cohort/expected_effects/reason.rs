//! Reasons: each test that an expected effect makes, as data and as a sentence.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::case::{PartialDate, Rating};
use crate::cohort::claims::Movement;
use crate::rules::Amendment;
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Language, Outcome, Text, sentence, terms};

terms! {
    /// The side of an expected effect that a test belongs to: what it is about, or what it expects there.
    ///
    /// ```
    /// use policy_integration::cohort::expected_effects::EffectPart;
    ///
    /// assert!(EffectPart::Condition < EffectPart::Expectation);
    /// ```
    #[non_exhaustive]
    pub enum EffectPart {
        /// Whether the effect speaks of it.
        Condition = "condition", en "condition", nl "voorwaarde";
        /// Whether the expected is so.
        Expectation = "expectation", en "expectation", nl "verwachting";
        /// What is told beside it, and decides nothing.
        Aside = "aside", en "aside", nl "terzijde";
    }
}

/// When a test is made: at a moment of a record, at a step of a plan, or of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EffectPlace {
    /// At a moment of the record, counted from 0.
    Moment {
        /// The place among the moments.
        index: usize,
        /// The day.
        on: NaiveDate,
    },
    /// From one moment of the record to a later one.
    Between {
        /// The earlier day.
        from: NaiveDate,
        /// The later day.
        to: NaiveDate,
    },
    /// On the day of an entry of the log.
    Entry {
        /// The date.
        on: PartialDate,
    },
    /// Where a move of a plan is made, counted from 0.
    Step {
        /// The place among the moves.
        index: usize,
        /// The rule's identifier.
        rule: String,
    },
    /// At the end of a plan.
    PlanEnd,
    /// Of the whole record or plan.
    Whole,
}

/// What a test asks, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EffectTest {
    /// A dimension, the size of the organization included, has one of some degrees.
    Degrees {
        /// The dimension.
        dimension: Dimension,
        /// The degrees that meet it.
        asked: Rating,
        /// The degrees that are possible.
        rated: Rating,
    },
    /// The outcome is at least some rung.
    Outcome {
        /// The lowest rung that meets it.
        at_least: Outcome,
        /// The rungs that are possible.
        rated: RangeInclusive<Outcome>,
    },
    /// A dimension, or the outcome, moved.
    Change {
        /// The dimension; `None` of the outcome.
        dimension: Option<Dimension>,
        /// The movement that meets it.
        asked: Movement,
        /// The steps up the scale that are possible; below zero for steps down.
        steps: RangeInclusive<i32>,
    },
    /// A document is made or changed while its cycle is closed.
    WhileClosed {
        /// The document.
        amends: Amendment,
    },
    /// The cycle of a document was closed and then open.
    Reopened {
        /// The document.
        amends: Amendment,
    },
    /// Something that is counted in the log or the plan, or found there by a rule.
    Fact {
        /// What it is.
        fact: EffectFact,
        /// The rule's identifier, where it is about one.
        rule: Option<String>,
    },
}

terms! {
    /// What is found in a log or a plan.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::expected_effects::EffectFact};
    ///
    /// assert_eq!(EffectFact::MoveLogged.label(Language::English), "a move was made");
    /// ```
    #[non_exhaustive]
    pub enum EffectFact {
        /// There is a later moment.
        LaterMoment = "later_moment", en "there is a later moment", nl "er is een later meetmoment";
        /// A move stands in the log.
        MoveLogged = "move_logged", en "a move was made", nl "er is een stap gezet";
        /// Something stands in the log afterwards.
        EntryAfter = "entry_after", en "the log goes on afterwards", nl "het logboek gaat daarna verder";
        /// A small or medium move stands in the log.
        SmallStepLogged = "small_step_logged", en "a small step was made", nl "er is een kleine stap gezet";
        /// A large move stands in the log.
        DesignLogged = "design_logged", en "a large move was made", nl "er is een grote stap gezet";
        /// A move rests on a structure across domains, and reaches further.
        CarriedByStructure = "carried_by_structure",
            en "the move rests on a structure across domains", nl "de stap steunt op een domeinoverstijgende structuur";
        /// Gain came sooner after small steps than after a large move.
        SmallGainSooner = "small_gain_sooner",
            en "gain came sooner after small steps than after large moves",
            nl "winst kwam eerder na kleine stappen dan na grote stappen";
        /// The log tells of closed and of open cycles.
        CyclesTold = "cycles_told",
            en "the log tells of a closed and an open cycle", nl "het logboek vertelt van een gesloten en een open cyclus";
        /// A plan has a move with this effect on the outcome.
        RaisesOutcome = "raises_outcome", en "the move raises the outcome", nl "de stap verhoogt de uitkomst";
        /// A plan has two moves or more.
        SeveralMoves = "several_moves", en "the plan has two moves or more", nl "het plan heeft twee stappen of meer";
        /// A plan changes a document.
        AmendsDocument = "amends_document", en "the move changes a document", nl "de stap wijzigt een document";
        /// Its first rise of the outcome comes before its first large move.
        RiseBeforeDesign = "rise_before_design",
            en "the outcome rises before the first large move", nl "de uitkomst stijgt vóór de eerste grote stap";
        /// A move that changes something is supported.
        MoveRemains = "move_remains", en "a move is left to make", nl "er valt nog een stap te zetten";
        /// An event can lower what has been reached.
        CanBeLost = "can_be_lost", en "an event can lower what is reached", nl "een gebeurtenis kan het bereikte verlagen";
    }
}

/// A test that an expected effect makes: what is asked and what is known, when, and whether the one meets the other.
///
/// ```
/// use policy_integration::{Language, Truth, cohort::expected_effects::EffectTest, published, vocabulary::ExpectedEffect};
///
/// let case = published::municipality("9").unwrap();
/// let answer = ExpectedEffect::HigherLevelsNeeded.of_history(case.targets().next().unwrap());
/// let outcome = answer.reasons.iter().find(|reason| matches!(reason.test, EffectTest::Outcome { .. })).unwrap();
/// assert_eq!(outcome.holds, Truth::True);
/// assert_eq!(outcome.sentence(Language::English), "2023-06-30: outcome at least practice: yes (rated practice)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EffectReason {
    /// Which side of the effect it belongs to.
    pub part: EffectPart,
    /// When.
    pub place: EffectPlace,
    /// What is asked, and what is known.
    pub test: EffectTest,
    /// Whether what is asked is so.
    pub holds: Truth,
}

impl EffectPlace {
    /// The place in words.
    pub fn label(&self, language: Language) -> String {
        match self {
            Self::Moment { on, .. } => on.to_string(),
            Self::Entry { on } => on.to_string(),
            Self::Between { from, to } => sentence!(language, en "{from} to {to}", nl "{from} tot {to}"),
            Self::Step { index, rule } => {
                let place = index + 1;
                sentence!(language, en "move {place}, `{rule}`", nl "stap {place}, `{rule}`")
            }
            Self::PlanEnd => word(language, "at the end of the plan", "aan het eind van het plan"),
            Self::Whole => word(language, "as a whole", "in het geheel"),
        }
    }
}

impl EffectTest {
    /// What is asked, in words.
    pub fn asked(&self, language: Language) -> String {
        match self {
            Self::Degrees { dimension, asked, .. } => {
                format!("{} {}", dimension.label(language), asked.label_on(*dimension, language))
            }
            Self::Outcome { at_least, .. } => {
                let rung = at_least.label(language);
                sentence!(language, en "outcome at least {rung}", nl "uitkomst ten minste {rung}")
            }
            Self::Change { dimension, asked, .. } => {
                let outcome = || word(language, "outcome", "uitkomst");
                let name = dimension.map_or_else(outcome, |dimension| dimension.label(language).to_owned());
                let change = match asked {
                    Movement::Rose => word(language, "a rise of", "stijging van"),
                    Movement::Fell => word(language, "a fall of", "daling van"),
                    Movement::Changed => word(language, "a change of", "verandering van"),
                    Movement::Unchanged => word(language, "no change of", "geen verandering van"),
                };
                format!("{change} {name}")
            }
            Self::WhileClosed { amends } => {
                let document = amends.label(language);
                sentence!(language, en "{document}: changed while its cycle was closed",
                    nl "{document}: gewijzigd terwijl de cyclus dicht was")
            }
            Self::Reopened { amends } => {
                let document = amends.label(language);
                sentence!(language, en "{document}: its cycle was closed and then open",
                    nl "{document}: de cyclus was dicht en daarna open")
            }
            Self::Fact { fact, rule: None } => fact.label(language).to_owned(),
            Self::Fact { fact, rule: Some(rule) } => format!("{} (`{rule}`)", fact.label(language)),
        }
    }

    /// What is known, in words; `None` of a test that is told by its place alone.
    pub fn known(&self, language: Language) -> Option<String> {
        match self {
            Self::Degrees { dimension, rated, .. } => Some(rated_as(&rated.label_on(*dimension, language), language)),
            Self::Outcome { rated, .. } => {
                let [low, high] = [rated.start(), rated.end()].map(|rung| rung.label(language));
                let range = sentence!(language, en "{low} to {high}", nl "{low} tot {high}");
                Some(rated_as(if low == high { low } else { &range }, language))
            }
            Self::Change { steps, .. } => Some(match (*steps.start(), *steps.end()) {
                (0, 0) => word(language, "no step", "geen trede verschil"),
                (least, most) if least == most => {
                    sentence!(language, en "steps: {least:+}", nl "treden verschil: {least:+}")
                }
                (least, most) => sentence!(language, en "steps: {least:+} to {most:+}",
                    nl "treden verschil: {least:+} tot {most:+}"),
            }),
            _ => None,
        }
    }
}

impl EffectReason {
    /// The test in one sentence: when, what is asked, whether it is so, and what is known.
    pub fn sentence(&self, language: Language) -> String {
        let (place, asked) = (self.place.label(language), self.test.asked(language));
        let known = self.test.known(language).map_or_else(String::new, |known| format!(" ({known})"));
        format!("{place}: {asked}: {}{known}", self.holds.label(language))
    }
}

impl fmt::Display for EffectReason {
    /// The English sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::English))
    }
}

fn word(language: Language, en: &'static str, nl: &'static str) -> String {
    Text { en, nl }.in_language(language).to_owned()
}

fn rated_as(rated: &str, language: Language) -> String {
    sentence!(language, en "rated {rated}", nl "beoordeeld als {rated}")
}
