//! Guards: what has to be the case for a rule to apply.

use std::collections::BTreeMap;
use std::fmt;

use super::knowledge::Knowledge;
use super::{Alternative, ChoiceDraft, Goal};
use crate::case::{Field, Position, Rating, Steps};
use crate::report::{Anywhere, ByDimension, Optional, OrDefault, records};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Direction, Favour, Language, Mechanism, Outcome, Text, terms};

terms! {
    /// What a guard that fails means.
    ///
    /// ```
    /// use policy_integration::{Language, rules::GuardKind};
    ///
    /// assert_eq!(GuardKind::Expectation.label(Language::Dutch), "verwachting");
    /// ```
    pub enum GuardKind {
        /// Without it the rule makes no sense: it can't be played.
        Invariant = "invariant", en "invariant", nl "voorwaarde";
        /// The theory says it's needed: played without it, the rule is a deviation.
        Expectation = "expectation", en "expectation", nl "verwachting";
    }
}

records! {
    /// Guards as a rule book writes them; all of them have to hold.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, rules::GuardsDraft};
    ///
    /// let guards: GuardsDraft = serde_json::from_str(
    ///     r#"{"at_least": {"management_support": "established"},
    ///         "any_of": [{"policy_goals": "established", "political_support": "established"}]}"#,
    /// )?;
    /// assert_eq!(guards.at_least[&Dimension::ManagementSupport], Degree::Established);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record GuardsDraft [Default, Eq] {
        /// Dimensions with the degree that each must at least have.
        at_least: BTreeMap<Dimension, Degree> = OrDefault<ByDimension<Anywhere>>;
        /// Choices: of each, one dimension must have its degree or a more favourable one, or at most a degree.
        any_of: Vec<ChoiceDraft> = OrDefault;
        /// Dimensions with the degree that each may at most have.
        at_most: BTreeMap<Dimension, Degree> = OrDefault<ByDimension<Anywhere>>;
        /// The rung that the outcome must at least have.
        outcome: Option<Outcome> = Optional;
    }
}

impl GuardsDraft {
    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Each guard by itself; of the dimensions in the table, by which mechanism it works.
    pub(super) fn guards<'d>(
        &'d self,
        kind: GuardKind,
        works_by: &'d BTreeMap<Dimension, Mechanism>,
    ) -> impl Iterator<Item = Guard> + 'd {
        let at_least = self.at_least.iter().map(|(dimension, degree)| vec![Condition::AtLeast(*dimension, *degree)]);
        let at_most = self.at_most.iter().map(|(dimension, degree)| vec![Condition::AtMost(*dimension, *degree)]);
        let outcome = self.outcome.map(|rung| vec![Condition::Outcome(rung)]);
        let choices = self.any_of.iter().map(|choice| choice.conditions().collect());
        at_least
            .chain(choices)
            .chain(at_most)
            .chain(outcome)
            .map(move |conditions| Guard::new(kind, conditions, works_by))
    }

    /// Whether more is asked of a dimension than it may have.
    pub(super) fn is_never_met(&self, dimension: Dimension) -> bool {
        let ends = self.at_least.get(&dimension).zip(self.at_most.get(&dimension));
        ends.is_some_and(|(least, most)| least > most)
    }

    /// The conditions on one dimension by itself, choices left out.
    pub(super) fn conditions_on(&self, dimension: Dimension) -> impl Iterator<Item = Condition> {
        let at_least = self.at_least.get(&dimension).map(|degree| Condition::AtLeast(dimension, *degree));
        let at_most = self.at_most.get(&dimension).map(|degree| Condition::AtMost(dimension, *degree));
        at_least.into_iter().chain(at_most)
    }
}

/// One thing that has to be the case for a rule to apply: a condition, or a choice of two.
///
/// ```
/// use policy_integration::{Language, RuleBook};
///
/// let book = RuleBook::multilevel();
/// let rule = book.rule("change_work_instructions").unwrap();
/// let guards: Vec<_> = rule.guards().iter().map(|guard| guard.label(Language::English)).collect();
/// assert_eq!(
///     guards,
///     [
///         "capacity at least emerging",
///         "management support at least established",
///         "policy goals at least emerging, or domain goals at least established"
///     ]
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guard {
    kind: GuardKind,
    conditions: Vec<Condition>,
    /// By which mechanism each of the conditions works.
    works_by: Vec<Option<Mechanism>>,
}

/// A condition on one dimension, or on the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Condition {
    AtLeast(Dimension, Degree),
    AtMost(Dimension, Degree),
    Outcome(Outcome),
}

impl Guard {
    fn new(kind: GuardKind, conditions: Vec<Condition>, works_by: &BTreeMap<Dimension, Mechanism>) -> Self {
        let by = |dimension: Dimension| works_by.get(&dimension).copied().or(dimension.works_by());
        let works_by = conditions.iter().map(|condition| condition.dimension().and_then(by)).collect();
        Self { kind, conditions, works_by }
    }

    /// Returns the mechanisms from macro to micro by which it holds people back or carries them, each once: of a choice those of
    /// its sides. None of a guard on what an officer is or knows, or on the outcome.
    ///
    /// ```
    /// use policy_integration::{Mechanism, RuleBook};
    ///
    /// let guards = RuleBook::multilevel().rule("make_capacity_available").unwrap().guards();
    /// let mechanisms = [Mechanism::OrganizationalStructures, Mechanism::ResourceAvailability];
    /// assert!(guards[0].works_by().all(|mechanism| mechanisms.contains(&mechanism)));
    /// assert!(guards[0].works_by().count() > 0);
    /// ```
    pub fn works_by(&self) -> impl Iterator<Item = Mechanism> {
        let all = || self.works_by.iter().copied().flatten();
        all()
            .enumerate()
            .filter(move |(place, one)| all().take(*place).all(|earlier| earlier != *one))
            .map(|(_, one)| one)
    }

    /// The conditions that work by a mechanism.
    fn conditions_by(&self, mechanism: Mechanism) -> impl Iterator<Item = &Condition> {
        let by = self.conditions.iter().zip(&self.works_by);
        by.filter(move |(_, own)| **own == Some(mechanism)).map(|(condition, _)| condition)
    }

    /// Whether it has the same conditions as another.
    pub(super) fn asks_the_same(&self, other: &Self) -> bool {
        self.conditions == other.conditions
    }

    /// What it means that the guard fails.
    pub const fn kind(&self) -> GuardKind {
        self.kind
    }

    /// The conditions, of which one has to hold.
    pub(super) fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// Whether it holds in a position. Exact: its conditions are on different dimensions.
    pub fn holds(&self, position: &Position) -> Truth {
        self.holds_in(position)
    }

    /// Whether it holds by what is known.
    pub(super) fn holds_in(&self, known: &impl Knowledge) -> Truth {
        Truth::any(self.conditions.iter().map(|condition| condition.holds(known)))
    }

    /// The conditions that can hold by what is known.
    pub(super) fn possible(&self, known: &impl Knowledge) -> Vec<Condition> {
        self.conditions.iter().copied().filter(|condition| condition.holds(known).is_possible()).collect()
    }

    /// What each of its conditions asks, and finds in a position.
    pub(super) fn alternatives(&self, position: &Position) -> Vec<Alternative> {
        self.conditions.iter().map(|condition| condition.in_position(position)).collect()
    }

    /// The dimensions that leave it open: knowing them would decide.
    pub fn open_on(&self, position: &Position) -> Vec<Dimension> {
        if self.holds(position) != Truth::Unknown {
            return Vec::new();
        }
        let open = self.conditions.iter().filter(|condition| condition.holds(position) == Truth::Unknown);
        open.filter_map(|condition| condition.dimension()).collect()
    }

    /// Whether one of its conditions works by a mechanism.
    pub(super) fn rests_on(&self, mechanism: Mechanism) -> bool {
        self.conditions_by(mechanism).next().is_some()
    }

    /// Whether it holds by its conditions that work by a mechanism alone.
    pub(crate) fn holds_by(&self, mechanism: Mechanism, position: &Position) -> Truth {
        Truth::any(self.conditions_by(mechanism).map(|condition| condition.holds(position)))
    }

    /// What is known where the guard holds; `None` where it can't hold.
    ///
    /// Of a choice that is open on more than one side no dimension can be narrowed: more is possible than the choice allows.
    pub(super) fn assume<K: Knowledge>(&self, known: &K) -> Option<K> {
        match self.possible(known).as_slice() {
            [] => None,
            [condition] => Some(condition.assume(*known, true)),
            _ => Some(*known),
        }
    }

    /// What there is to find out about it, in words: the conditions that are open in a position.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Language, Position, Rating, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let guard = &book.rule("make_capacity_available").unwrap().guards()[0];
    /// let position = Position::new([(Dimension::Budget, Rating::known(Degree::Absent))])?;
    /// assert_eq!(guard.open_label(&position, Language::English), "management support at least established");
    /// # Ok::<(), policy_integration::case::OffScaleError>(())
    /// ```
    pub fn open_label(&self, position: &Position, language: Language) -> String {
        self.label_of(|condition| condition.holds(position) == Truth::Unknown, language)
    }

    /// What would make it hold: any one of these.
    pub(super) fn goals(&self) -> impl Iterator<Item = Goal> {
        self.conditions.iter().filter_map(|condition| match condition {
            Condition::Outcome(rung) => Some(Goal::outcome(*rung)),
            degree => degree.is_upward().then(|| Goal::of_steps(degree.steps())),
        })
    }

    /// The guard in words.
    pub fn label(&self, language: Language) -> String {
        self.label_of(|_| true, language)
    }

    fn label_of(&self, wanted: impl Fn(&Condition) -> bool, language: Language) -> String {
        let or = Text { en: ", or ", nl: ", of " }.in_language(language);
        let wanted = self.conditions.iter().filter(|condition| wanted(condition));
        wanted.map(|condition| condition.label(language)).collect::<Vec<_>>().join(or)
    }
}

impl fmt::Display for Guard {
    /// The guard in the words of a rule book, as reports quote it: `policy_goals ≥ established`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (count, condition) in self.conditions.iter().enumerate() {
            if count > 0 {
                f.write_str(" | ")?;
            }
            match condition {
                Condition::AtLeast(dimension, degree) => write!(f, "{dimension} ≥ {degree}")?,
                Condition::AtMost(dimension, degree) => write!(f, "{dimension} ≤ {degree}")?,
                Condition::Outcome(rung) => write!(f, "outcome ≥ {rung}")?,
            }
        }
        Ok(())
    }
}

impl Condition {
    /// Whether it holds where its field has this degree.
    pub(super) fn admits(self, favour: Favour) -> bool {
        if self.is_upward() { favour >= self.favour() } else { favour <= self.favour() }
    }

    /// Whether it holds by what is known. It holds from some degree up, or down: the ends say it.
    pub(super) fn holds(self, known: &impl Knowledge) -> Truth {
        let (least, most) = known.favours(self.field());
        let (at_least, at_most) = (self.admits(least), self.admits(most));
        Truth::from_certain_and_possible(at_least && at_most, at_least || at_most)
    }

    /// What it asks, and finds in a position.
    fn in_position(self, position: &Position) -> Alternative {
        let holds = self.holds(position);
        let degrees =
            |dimension, asked| Alternative::Degrees { dimension, asked, rated: position.rating(dimension), holds };
        match self {
            Self::AtLeast(dimension, degree) => degrees(dimension, Rating::at_least(degree)),
            Self::AtMost(dimension, degree) => degrees(dimension, Rating::at_most(degree)),
            Self::Outcome(at_least) => Alternative::Outcome { at_least, rated: position.outcomes(), holds },
        }
    }

    /// What is known where it holds, or doesn't, which is possible.
    pub(super) fn assume<K: Knowledge>(self, known: K, holds: bool) -> K {
        known.narrowed(self.field(), |favour| self.admits(favour) == holds)
    }

    /// Whether it asks for a favourable degree, as moves do, and not for an unfavourable one.
    pub(super) const fn is_upward(self) -> bool {
        match self {
            Self::AtLeast(dimension, _) => !matches!(dimension.direction(), Direction::Worse),
            Self::AtMost(dimension, _) => matches!(dimension.direction(), Direction::Worse),
            Self::Outcome(_) => true,
        }
    }

    /// The steps that have to be taken; none for a condition that asks for steps not to be taken.
    pub(super) const fn steps(self) -> Steps {
        if self.is_upward() { self.field().steps_to(self.favour()) } else { Steps::NONE }
    }

    pub(super) const fn field(self) -> Field {
        match self {
            Self::AtLeast(dimension, _) | Self::AtMost(dimension, _) => Field::of(dimension),
            Self::Outcome(_) => Field::OUTCOME,
        }
    }

    /// The degree that it asks for.
    pub(super) const fn favour(self) -> Favour {
        match self {
            Self::AtLeast(dimension, degree) | Self::AtMost(dimension, degree) => dimension.favour(degree),
            Self::Outcome(rung) => rung.favour(),
        }
    }

    pub(super) const fn dimension(self) -> Option<Dimension> {
        match self {
            Self::AtLeast(dimension, _) | Self::AtMost(dimension, _) => Some(dimension),
            Self::Outcome(_) => None,
        }
    }

    /// Whether this holds wherever another condition does.
    pub(super) fn follows_from(self, other: Self) -> bool {
        let is_same = (self.field(), self.is_upward()) == (other.field(), other.is_upward());
        is_same && self.admits(other.favour())
    }

    /// Whether every degree admits it.
    pub(super) fn is_always_met(self) -> bool {
        self.admits(if self.is_upward() { Favour::LEAST } else { self.field().top() })
    }

    fn label(self, language: Language) -> String {
        let asked = |dimension: Dimension, rating: Rating| {
            format!("{} {}", dimension.label(language), rating.label_on(dimension, language))
        };
        match self {
            Self::AtLeast(dimension, degree) => asked(dimension, Rating::at_least(degree)),
            Self::AtMost(dimension, degree) => asked(dimension, Rating::at_most(degree)),
            Self::Outcome(rung) => {
                let at_least = Text { en: "at least", nl: "ten minste" }.in_language(language);
                let outcome = Text { en: "outcome", nl: "uitkomst" }.in_language(language);
                format!("{outcome} {at_least} {}", rung.label(language))
            }
        }
    }
}
