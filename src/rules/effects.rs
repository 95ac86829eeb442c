//! Effects: what a rule does to a position.

use std::collections::BTreeMap;

use crate::case::{Field, Position, Rating, Steps};
use crate::report::{Anywhere, ByDimension, Optional, OrDefault, records};
use crate::vocabulary::{Degree, Dimension, Direction, Favour, Language, Outcome, Text};

records! {
    /// The effects of a rule as a rule book writes them: per dimension, each dimension once.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, rules::EffectsDraft};
    ///
    /// let effects: EffectsDraft = serde_json::from_str(
    ///     r#"{"raise_to": {"visibility": "emerging"}, "step": ["informal_network"], "outcome": "attention"}"#,
    /// )?;
    /// assert_eq!(effects.raise_to[&Dimension::Visibility], Degree::Emerging);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record EffectsDraft [Default, Eq] {
        /// Dimensions that get at least this degree; a higher one stays.
        raise_to: BTreeMap<Dimension, Degree> = OrDefault<ByDimension<Anywhere>>;
        /// Dimensions that go one degree up, or one down where a higher degree is worse; the most favourable stays.
        step: Vec<Dimension> = OrDefault;
        /// Dimensions that get at most this degree; a lower one stays.
        lower_to: BTreeMap<Dimension, Degree> = OrDefault<ByDimension<Anywhere>>;
        /// Dimensions that become unknown. For events only.
        forget: Vec<Dimension> = OrDefault;
        /// The rung that the outcome at least gets.
        outcome: Option<Outcome> = Optional;
    }
}

impl EffectsDraft {
    /// Whether nothing is done.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every dimension that is changed, as often as it is.
    pub(super) fn changed(&self) -> impl Iterator<Item = Dimension> {
        self.raise_to.keys().chain(&self.step).chain(self.lower_to.keys()).chain(&self.forget).copied()
    }

    /// What is done to each dimension, and to the outcome.
    pub(super) fn alterations(&self) -> impl Iterator<Item = (Field, Alteration)> {
        use Alteration::{Forget, LowerTo, RaiseTo, Step};
        // Counted in the direction of favour, what is worse is lowered by raising it.
        let towards = |d: Dimension, degree: Degree, up: bool| {
            let change = if up == (d.direction() == Direction::Worse) { LowerTo } else { RaiseTo };
            change(d.favour(degree))
        };
        let raise = self.raise_to.iter().map(move |(d, degree)| (Field::of(*d), towards(*d, *degree, true)));
        let step = self.step.iter().map(|d| (Field::of(*d), Step));
        let lower = self.lower_to.iter().map(move |(d, degree)| (Field::of(*d), towards(*d, *degree, false)));
        let forget = self.forget.iter().map(|d| (Field::of(*d), Forget));
        let outcome = self.outcome.map(|rung| (Field::OUTCOME, RaiseTo(rung.favour())));
        raise.chain(step).chain(lower).chain(forget).chain(outcome)
    }

    /// Each effect in words.
    pub(super) fn labels(&self, language: Language) -> Vec<String> {
        let to = Text { en: "to", nl: "naar" }.in_language(language);
        let word = |en, nl| Text { en, nl }.in_language(language);
        let name = |dimension: &Dimension| dimension.label(language);
        let up = self.raise_to.iter().map(|(d, degree)| format!("{} {to} {}", name(d), degree.label(language)));
        let one_on = |d: &Dimension| match d.direction() {
            Direction::Worse => word("one down", "één omlaag"),
            Direction::Better => word("one up", "één omhoog"),
        };
        let step = self.step.iter().map(|d| format!("{} {}", name(d), one_on(d)));
        let down =
            self.lower_to.iter().map(|(d, most)| format!("{} {}", name(d), Rating::at_most(*most).label(language)));
        let forget = self.forget.iter().map(|d| format!("{} {}", name(d), word("unknown", "onbekend")));
        let outcome = self.outcome.map(|rung| format!("{} {to} {}", word("outcome", "uitkomst"), rung.label(language)));
        up.chain(step).chain(down).chain(forget).chain(outcome).collect()
    }
}

/// What a rule does to one dimension, or to the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Alteration {
    /// To at least this rank.
    RaiseTo(Favour),
    /// One up.
    Step,
    /// To at most this rank.
    LowerTo(Favour),
    /// To any rank.
    Forget,
}

/// Effects as sets of steps, ready to be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effects {
    raise: Steps,
    lower: Steps,
    forget: Steps,
    step: Steps,
    step_lowest: Steps,
}

impl Effects {
    pub(super) fn of(draft: &EffectsDraft) -> Self {
        let none = Steps::NONE;
        let mut effects = Self { raise: none, lower: none, forget: none, step: none, step_lowest: none };
        let add = |steps: &mut Steps, more| *steps = steps.union(more);
        for (field, alteration) in draft.alterations() {
            match alteration {
                Alteration::RaiseTo(rank) => add(&mut effects.raise, field.steps_to(rank)),
                Alteration::LowerTo(rank) => add(&mut effects.lower, field.steps_above(rank)),
                Alteration::Forget => add(&mut effects.forget, field.steps()),
                Alteration::Step => {
                    add(&mut effects.step, field.steps());
                    add(&mut effects.step_lowest, field.steps_to(Favour::LEAST.next()));
                }
            }
        }
        effects
    }

    /// The position after the effects: every completion is changed by itself.
    pub(super) const fn apply(self, position: Position) -> Position {
        let certain = self.changed(position.certain()).without(self.forget);
        let possible = self.changed(position.possible()).union(self.forget);
        Position::of_steps(certain, possible)
    }

    const fn changed(self, steps: Steps) -> Steps {
        self.stepped(steps).without(self.lower).union(self.raise)
    }

    /// Takes one step more of each dimension that steps, and leaves the others as they are.
    ///
    /// The steps of such a dimension move one place up and its lowest one is taken. Its highest one would move to the lowest of
    /// the next dimension, and is left out.
    const fn stepped(self, steps: Steps) -> Steps {
        let moved = steps.one_up().among(self.step).without(self.step_lowest);
        steps.without(self.step).union(moved).union(self.step_lowest)
    }

    /// Whether there are completions of a position that the effects don't change: not where they forget or lower.
    pub(super) const fn may_be_idle(self, position: Position) -> bool {
        self.forget.is_empty() && !position.certain().meets(self.lower) && position.possible().encloses(self.raised())
    }

    /// The steps of which one that isn't certain means that the effects change something.
    pub(super) const fn raised(self) -> Steps {
        self.raise.union(self.step)
    }
}
