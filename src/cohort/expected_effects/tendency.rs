//! Tendencies: a share in one group beside that in another.

use super::EffectSubject;
use super::conditions::{has_structure, is_narrow, is_practice};
use super::history::{History, is_design};
use super::inquiry::Inquiry;
use super::windows::Cycle;
use crate::cohort::Cohort;
use crate::cohort::claims::{Compared, compared};
use crate::rules::RuleKind;
use crate::uncertainty::{Parts, Truth};
use crate::vocabulary::{Dimension, DocumentOwner, ExpectedEffect, Language, Outcome, Text, Unit, terms};

/// How a share in one group compares with that in another, where an expected effect is a claim about many.
///
/// Whoever can't be put in a group for certain is in neither share. [`is_lower`](Self::is_lower) takes them in: it says what holds
/// whichever group they belong to. [`is_lower_of_known`](Self::is_lower_of_known) leaves them out.
///
/// ```
/// use policy_integration::{Truth, published, vocabulary::ExpectedEffect};
///
/// let cohort = published::cohort();
/// let tendency = ExpectedEffect::SmallStepsWin.of_cohort(&cohort).tendency.unwrap();
/// // Two of the seven cases with two targets have a changed practice; of those with one, at least three, and two dropped out.
/// assert_eq!((tendency.lower.to_string(), tendency.higher.to_string()), ("2 of 7".to_owned(), "3–5 of 13".to_owned()));
/// assert_eq!(tendency.is_lower, Truth::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Tendency {
    /// What is compared.
    pub basis: TendencyBasis,
    /// Whether both groups have members, whoever belongs where: an empty group has no share.
    pub is_testable: Truth,
    /// Whether the share is lower where it is expected to be, whichever group those belong to that aren't in a group for certain.
    pub is_lower: Truth,
    /// Whether it is, of those that are in a group for certain.
    pub is_lower_of_known: Truth,
    /// The share in the group in which it is expected to be lower.
    pub lower: Parts,
    /// The share in the other group.
    pub higher: Parts,
    /// How many can't be put in a group for certain.
    pub ungrouped: u64,
}

terms! {
    /// What a tendency compares.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::expected_effects::TendencyBasis};
    ///
    /// assert_eq!(TendencyBasis::NarrowContext.lower(Language::English), "in a narrow context at the start");
    /// ```
    #[non_exhaustive]
    pub enum TendencyBasis: BasisFacts {
        /// Practice, by the context at the start.
        NarrowContext = "narrow_context", en "a changed practice", nl "een andere praktijk", {
            lower: Text { en: "in a narrow context at the start", nl: "in een smalle context aan het begin" },
            higher: Text { en: "in another context", nl: "in een andere context" },
            counted: TARGETS,
        };
        /// Practice, by whether the higher levels were reached.
        HigherLevels = "higher_levels", en "a changed practice", nl "een andere praktijk", {
            lower: Text { en: "where the higher levels weren't reached", nl: "waar de hogere niveaus niet zijn bereikt" },
            higher: Text { en: "where they were, or needn't be", nl: "waar dat wel zo is, of niet hoefde" },
            counted: TARGETS,
        };
        /// Mobilized colleagues or a better outcome, by structures across domains.
        Structures = "structures",
            en "colleagues' support or the outcome rose", nl "de steun van collega's of de uitkomst steeg", {
            lower: Text { en: "without structures across domains", nl: "zonder domeinoverstijgende structuren" },
            higher: Text { en: "with them", nl: "met zulke structuren" },
            counted: TARGETS,
        };
        /// Rises of what documents are rated by, by whether their cycle was open.
        Cycles = "cycles", en "rises of a document's rating", nl "stijgingen van de beoordeling van een document", {
            lower: Text { en: "while its cycle was closed", nl: "terwijl de cyclus dicht was" },
            higher: Text { en: "while it was open", nl: "terwijl die open was" },
            counted: Text { en: "days", nl: "dagen" },
        };
        /// Early gain, by whether a large move is among the first three.
        EarlyDesign = "early_design",
            en "gain in the first half of the record", nl "winst in de eerste helft van het dossier", {
            lower: Text { en: "with a large move among the first three", nl: "met een grote stap bij de eerste drie" },
            higher: Text { en: "with none", nl: "zonder" },
            counted: TARGETS,
        };
        /// Practice in some target, by the number of targets: the source's own stand-in where there are no logs.
        SeveralTargets = "several_targets", en "a changed practice in a target", nl "een andere praktijk in een doeldomein", {
            lower: Text { en: "with two targets or more", nl: "met twee of meer doeldomeinen" },
            higher: Text { en: "with one", nl: "met één" },
            counted: Text { en: "cases", nl: "casussen" },
        };
    }
}

const TARGETS: Text = Text { en: "targets", nl: "doeldomeinen" };

struct BasisFacts {
    lower: Text,
    higher: Text,
    counted: Text,
}

impl TendencyBasis {
    /// The group in which the share is expected to be lower, in words.
    pub const fn lower(self, language: Language) -> &'static str {
        self.facts().lower.in_language(language)
    }

    /// The other group, in words.
    pub const fn higher(self, language: Language) -> &'static str {
        self.facts().higher.in_language(language)
    }

    /// What is counted, in words.
    pub const fn counted(self, language: Language) -> &'static str {
        self.facts().counted.in_language(language)
    }
}

/// One that is counted: whether it belongs to the group in which the share is expected to be lower, and has the property.
#[derive(Clone, Copy)]
pub(super) struct Member {
    is_in_lower: Truth,
    has: Truth,
}

impl Tendency {
    /// The tendency that an effect expects of a cohort; `None` of an effect that expects none.
    pub(super) fn of(effect: ExpectedEffect, cohort: &Cohort, histories: &[History<'_>]) -> Option<Self> {
        let each = |member: fn(&History<'_>) -> Member| histories.iter().map(member).collect::<Vec<_>>();
        Some(match effect {
            ExpectedEffect::NarrowFocusBlocks => Self::among(TendencyBasis::NarrowContext, &each(narrow)),
            ExpectedEffect::HigherLevelsNeeded => Self::among(TendencyBasis::HigherLevels, &each(unreached)),
            ExpectedEffect::MobilizationAdvances => Self::among(TendencyBasis::Structures, &each(unstructured)),
            ExpectedEffect::ChancesReturn => Self::of_cycles(histories),
            ExpectedEffect::SmallStepsWin => {
                let has_logs = histories.iter().any(|history| !history.target.log().is_empty());
                if has_logs {
                    Self::among(TendencyBasis::EarlyDesign, &each(designed_early))
                } else {
                    let cases: Vec<_> = cohort.cases().iter().map(|case| several_targets(cohort, case)).collect();
                    Self::among(TendencyBasis::SeveralTargets, &cases)
                }
            }
            _ => return None,
        })
    }

    fn among(basis: TendencyBasis, members: &[Member]) -> Self {
        let share = |group: Truth| {
            let inside = || members.iter().filter(|member| member.is_in_lower == group);
            let count = |is: fn(Truth) -> bool| inside().filter(|member| is(member.has)).count() as u64;
            Parts { lower: count(Truth::is_certain), upper: count(Truth::is_possible), of: inside().count() as u64 }
        };
        let (lower, higher) = (share(Truth::True), share(Truth::False));
        let ungrouped = members.iter().filter(|member| member.is_in_lower == Truth::Unknown).count() as u64;
        // The first group of a comparison is the one with the larger share.
        let facts = members.iter().map(|member| (!member.is_in_lower, member.has));
        let (is_testable, is_lower) = match compared(facts) {
            Some(Compared { is_empty: Truth::False, is_higher }) => (Truth::True, is_higher),
            Some(Compared { is_empty, .. }) => (!is_empty, Truth::Unknown),
            None => (Truth::Unknown, Truth::Unknown),
        };
        Self { basis, is_testable, is_lower, is_lower_of_known: less(lower, higher), lower, higher, ungrouped }
    }

    /// Rises of what documents are rated by, per day in which their cycle was closed and open. The documents of a case count once.
    fn of_cycles(histories: &[History<'_>]) -> Self {
        let none = Parts { lower: 0, upper: 0, of: 0 };
        let (mut lower, mut higher, mut ungrouped) = (none, none, 0);
        let mut case = None;
        for history in histories {
            let is_first = case != Some(history.target.case().id());
            case = Some(history.target.case().id());
            if !history.logbook.is_legible() {
                ungrouped += 1;
                continue;
            }
            let is_counted = |cycle: &Cycle| {
                cycle.dimension().is_some() && (is_first || cycle.amends.owner == DocumentOwner::Target)
            };
            for cycle in history.logbook.cycles(history.last_day()).into_iter().filter(is_counted) {
                add_cycle(history, &cycle, false, &mut lower);
                add_cycle(history, &cycle, true, &mut higher);
            }
        }
        let is_lower_of_known = less(lower, higher);
        // A log that can't be read can tell of more days, and of more rises.
        let (is_testable, is_lower) = match ungrouped {
            0 => (Truth::from(lower.of > 0 && higher.of > 0), is_lower_of_known),
            _ => (Truth::from_certain_and_possible(lower.of > 0 && higher.of > 0, true), Truth::Unknown),
        };
        Self { basis: TendencyBasis::Cycles, is_testable, is_lower, is_lower_of_known, lower, higher, ungrouped }
    }
}

/// Adds the days in which a cycle was open, or closed, and the rises in them.
fn add_cycle(history: &History<'_>, cycle: &Cycle, is_open: bool, parts: &mut Parts) {
    parts.of += cycle.spans.iter().filter(|span| span.is_open == is_open).map(|span| span.days()).sum::<u64>();
    for (index, (after, through)) in history.segments().enumerate() {
        let rose = history.rose(&mut silent(ExpectedEffect::ChancesReturn), cycle.dimension(), (index, index + 1));
        let is_here = if is_open { !cycle.is_closed(after, through) } else { cycle.is_closed(after, through) };
        parts.lower += u64::from((rose & is_here).is_certain());
        parts.upper += u64::from(rose.is_possible() && cycle.can_be(is_open, after, through));
    }
}

/// Whether one share is certainly less than another; unknown where there is none.
fn less(lower: Parts, higher: Parts) -> Truth {
    if lower.of == 0 || higher.of == 0 {
        return Truth::Unknown;
    }
    let is_below =
        |one: u64, other: u64| u128::from(one) * u128::from(higher.of) < u128::from(other) * u128::from(lower.of);
    Truth::from_certain_and_possible(is_below(lower.upper, higher.lower), is_below(lower.lower, higher.upper))
}

/// An inquiry whose reasons nobody asks for.
const fn silent(effect: ExpectedEffect) -> Inquiry {
    Inquiry::into(effect, EffectSubject::History)
}

fn narrow(history: &History<'_>) -> Member {
    let mut inquiry = silent(ExpectedEffect::NarrowFocusBlocks);
    let is_in_lower = is_narrow(&mut inquiry, history.first());
    Member { is_in_lower, has: is_practice(&mut inquiry, history.last()) }
}

/// A record of one moment doesn't tell what was reached.
fn over_time(history: &History<'_>, found: Truth) -> Truth {
    if history.last_index() == 0 { Truth::Unknown } else { found }
}

fn unreached(history: &History<'_>) -> Member {
    let mut inquiry = silent(ExpectedEffect::HigherLevelsNeeded);
    let is_in_lower = over_time(history, history.is_unreached(&mut inquiry));
    Member { is_in_lower, has: is_practice(&mut inquiry, history.last()) }
}

fn unstructured(history: &History<'_>) -> Member {
    let mut inquiry = silent(ExpectedEffect::MobilizationAdvances);
    let span = (0, history.last_index());
    let mut rose = |dimension| over_time(history, history.rose(&mut inquiry, dimension, span));
    let risen = rose(Some(Dimension::WorkStructures));
    let has = rose(Some(Dimension::CollegialSupport)) | rose(None);
    Member { is_in_lower: !(has_structure(&mut inquiry, history.first()) | risen), has }
}

fn designed_early(history: &History<'_>) -> Member {
    let logbook = &history.logbook;
    let moves = logbook.entries.iter().filter(|(_, rule)| rule.is_some_and(|rule| rule.kind() == RuleKind::Move));
    let mut first = moves.take(3).filter_map(|(_, rule)| rule.and_then(crate::rules::Rule::effort));
    let is_told = logbook.is_legible() && !logbook.entries.is_empty();
    let is_in_lower = if is_told { first.any(is_design).into() } else { Truth::Unknown };
    Member { is_in_lower, has: gained_early(history) }
}

/// Whether there was a gain in the first half of the record's span.
fn gained_early(history: &History<'_>) -> Truth {
    let mut inquiry = silent(ExpectedEffect::SmallStepsWin);
    let (first, last) = (history.timeline.first().on(), history.timeline.latest().on());
    let is_early = |day: chrono::NaiveDate| day - first <= last - day;
    let gains = history.segments().enumerate().map(|(index, (after, through))| {
        let next_day = after.succ_opt().unwrap_or(after);
        let when = Truth::from_certain_and_possible(is_early(through), is_early(next_day));
        history.gained(&mut inquiry, index) & when
    });
    over_time(history, Truth::any(gains.collect::<Vec<_>>()))
}

fn several_targets(cohort: &Cohort, case: &crate::case::Case) -> Member {
    // A case that names no domain doesn't tell how many it had, and neither does a target as a case.
    let is_told = cohort.unit() == Unit::Case && case.domains().len() > 0;
    let is_in_lower = if is_told { (case.targets().count() > 1).into() } else { Truth::Unknown };
    let outcomes = cohort.outcomes(case);
    let reaches = |rung: &Outcome| *rung >= Outcome::Practice;
    let has = Truth::from_certain_and_possible(reaches(outcomes.start()), reaches(outcomes.end()));
    Member { is_in_lower, has }
}
