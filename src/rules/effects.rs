//! Effects: what a rule does to a position.

use std::collections::BTreeMap;

use crate::case::{Field, Rating, Steps};
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
        /// The rung that the outcome at most gets: a practice that falls asleep. For events only.
        outcome_lowered_to: Option<Outcome> = Optional;
        /// Whether the outcome becomes unknown. For events only.
        outcome_forgotten: bool = OrDefault;
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
        let outcome = self.outcome.map(|rung| RaiseTo(rung.favour()));
        let lowered = self.outcome_lowered_to.map(|rung| LowerTo(rung.favour()));
        let outcomes = outcome.into_iter().chain(lowered).chain(self.outcome_forgotten.then_some(Forget));
        raise.chain(step).chain(lower).chain(forget).chain(outcomes.map(|alteration| (Field::OUTCOME, alteration)))
    }

    /// Each effect in words.
    pub(super) fn labels(&self, language: Language) -> Vec<String> {
        let to = Text { en: "to", nl: "naar" }.in_language(language);
        let word = |en, nl| Text { en, nl }.in_language(language);
        let name = |dimension: &Dimension| dimension.label(language);
        let up =
            self.raise_to.iter().map(|(d, degree)| format!("{} {to} {}", name(d), d.degree_label(*degree, language)));
        let one_on = |d: &Dimension| match d.direction() {
            Direction::Worse => word("one down", "één trede omlaag"),
            Direction::Better => word("one up", "één trede omhoog"),
        };
        let step = self.step.iter().map(|d| format!("{} {}", name(d), one_on(d)));
        let down = self
            .lower_to
            .iter()
            .map(|(d, most)| format!("{} {}", name(d), Rating::at_most(*most).label_on(*d, language)));
        let forget = self.forget.iter().map(|d| format!("{} {}", name(d), word("unknown", "onbekend")));
        let of_outcome = |change: &str| format!("{} {change}", word("outcome", "uitkomst"));
        let outcome = self.outcome.map(|rung| of_outcome(&format!("{to} {}", rung.label(language))));
        let at_most = word("at most", "ten hoogste");
        let lowered = self.outcome_lowered_to.map(|rung| of_outcome(&format!("{at_most} {}", rung.label(language))));
        let forgotten = self.outcome_forgotten.then(|| of_outcome(word("unknown", "onbekend")));
        up.chain(step).chain(down).chain(forget).chain(outcome).chain(lowered).chain(forgotten).collect()
    }
}

/// What a rule does to one dimension, or to the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Alteration {
    /// To at least this degree.
    RaiseTo(Favour),
    /// One up.
    Step,
    /// To at most this degree.
    LowerTo(Favour),
    /// To any degree.
    Forget,
}

impl Alteration {
    /// Returns the least and the most favourable degree that one becomes, on a scale with this top.
    pub(super) fn becomes(self, favour: Favour, top: Favour) -> (Favour, Favour) {
        match self {
            Self::RaiseTo(least) => (favour.max(least), favour.max(least)),
            Self::Step => (favour.next().min(top), favour.next().min(top)),
            Self::LowerTo(most) => (favour.min(most), favour.min(most)),
            Self::Forget => (Favour::LEAST, top),
        }
    }

    /// Tells whether a degree certainly stays what it is.
    pub(super) fn keeps(self, favour: Favour, top: Favour) -> bool {
        self.becomes(favour, top) == (favour, favour)
    }

    /// Returns the steps of a field that it takes where they weren't taken.
    pub(super) fn raised(self, field: Field) -> Steps {
        let degrees = Favour::LEAST.through(field.top()).map(|favour| (favour, self.becomes(favour, field.top()).0));
        let raised = degrees.filter(|(before, after)| after > before);
        raised.fold(Steps::NONE, |steps, (_, after)| steps.union(field.steps_to(after)))
    }
}
