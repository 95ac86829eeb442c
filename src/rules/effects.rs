//! Effects: what a rule does to a position.

use std::collections::BTreeMap;

use super::rank_state::Field;
use crate::case::{Position, Rating};
use crate::report::{Anywhere, ByDimension, Optional, OrDefault, records};
use crate::vocabulary::{Degree, Dimension, Direction, Language, Outcome, Text};

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
        let outcome = self.outcome.map(|rung| (Field::OUTCOME, RaiseTo(rung.rank())));
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
    RaiseTo(u32),
    /// One up.
    Step,
    /// To at most this rank.
    LowerTo(u32),
    /// To any rank.
    Forget,
}

/// Effects as sets of steps, ready to be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effects {
    raise: u128,
    keep: u128,
    forget: u128,
    step: u128,
    step_lowest: u128,
}

impl Effects {
    pub(super) fn of(draft: &EffectsDraft) -> Self {
        let mut effects = Self { raise: 0, keep: !0, forget: 0, step: 0, step_lowest: 0 };
        for (field, alteration) in draft.alterations() {
            match alteration {
                Alteration::RaiseTo(rank) => effects.raise |= field.steps_to(rank),
                Alteration::LowerTo(rank) => effects.keep &= !field.steps_from(rank + 1),
                Alteration::Forget => effects.forget |= field.steps(),
                Alteration::Step => {
                    effects.step |= field.steps();
                    effects.step_lowest |= field.steps_to(1);
                }
            }
        }
        effects
    }

    /// The position after the effects: every completion is changed by itself.
    pub(super) const fn apply(self, position: Position) -> Position {
        let (certain, possible) = position.bits();
        let certain = self.changed(certain) & !self.forget;
        let possible = self.changed(possible) | self.forget;
        Position::of_bits(certain, possible)
    }

    const fn changed(self, bits: u128) -> u128 {
        (self.stepped(bits) & self.keep) | self.raise
    }

    /// Takes one step more of each dimension that steps, and leaves the others as they are.
    ///
    /// The bits of such a dimension move up by one and its lowest bit is set. Its highest bit would move to the lowest of the
    /// next dimension, and is masked away.
    const fn stepped(self, bits: u128) -> u128 {
        let moved = (bits << 1) & self.step & !self.step_lowest;
        (bits & !self.step) | moved | self.step_lowest
    }

    /// Whether there are completions of a position that the effects don't change: not where they forget or lower.
    pub(super) const fn may_be_idle(self, position: Position) -> bool {
        let (certain, possible) = position.bits();
        self.forget == 0 && certain & !self.keep == 0 && self.raised() & !possible == 0
    }

    /// The steps of which one that isn't certain means that the effects change something.
    pub(super) const fn raised(self) -> u128 {
        self.raise | self.step
    }
}
