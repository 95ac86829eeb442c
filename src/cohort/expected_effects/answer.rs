//! Answers: whether an expected effect speaks of a history or a plan, and whether it holds there.

use std::fmt;

use super::{EffectPart, EffectReason};
use crate::uncertainty::Truth;
use crate::vocabulary::{ExpectedEffect, Language, Text, sentence, terms};

/// Whether an expected effect speaks of a history or a plan, whether it holds there, and why.
///
/// An effect has a condition and an expectation. It holds where both are so, and fails where the condition is so and the
/// expectation isn't. Where the condition isn't so, the effect doesn't speak: that supports nothing.
///
/// ```
/// use policy_integration::{Language, Truth, published, vocabulary::ExpectedEffect};
///
/// let case = published::municipality("9").unwrap();
/// let answer = ExpectedEffect::NeverFinished.of_history(case.targets().next().unwrap());
/// assert_eq!((answer.speaks, answer.holds()), (Truth::False, Truth::Unknown));
/// assert_eq!(answer.sentence(Language::English), "integration is never finished: doesn't apply");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EffectAnswer {
    /// The effect.
    pub effect: ExpectedEffect,
    /// What the answer is about.
    pub subject: EffectSubject,
    /// Whether it speaks of this: whether its condition is so.
    pub speaks: Truth,
    /// Whether what it expects is so, where it speaks.
    pub expected: Truth,
    /// Each test, the condition's first; not more than [`MOST_REASONS`](Self::MOST_REASONS).
    pub reasons: Vec<EffectReason>,
    /// How many tests were left out of the reasons.
    pub left_out: usize,
    /// Whether every test was made. Where not, an answer that is unknown may hide one that isn't.
    pub is_exhausted: bool,
    /// What is told beside it, and decides nothing.
    pub asides: Vec<EffectAside>,
}

terms! {
    /// What an answer is about.
    ///
    /// ```
    /// use policy_integration::{cohort::expected_effects::EffectSubject, published, vocabulary::ExpectedEffect};
    ///
    /// let case = published::municipality("9").unwrap();
    /// let answer = ExpectedEffect::NeverFinished.of_history(case.targets().next().unwrap());
    /// assert_eq!(answer.subject, EffectSubject::History);
    /// ```
    #[non_exhaustive]
    pub enum EffectSubject {
        /// What became of a target.
        History = "history", en "history", nl "verloop";
        /// Moves that are planned.
        Plan = "plan", en "plan", nl "plan";
    }
}

/// Something that is told beside an answer, and decides nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EffectAside {
    /// What it is.
    pub kind: AsideKind,
    /// Whether it is so.
    pub holds: Truth,
}

terms! {
    /// What is told beside an answer.
    ///
    /// ```
    /// use policy_integration::cohort::expected_effects::AsideKind;
    ///
    /// assert_eq!(AsideKind::ALL.len(), 2);
    /// ```
    #[non_exhaustive]
    pub enum AsideKind {
        /// The log shows a move that rests on a structure across domains and reaches further.
        ByLog = "by_log",
            en "the log shows a move that rests on the structure",
            nl "het logboek toont een stap die op de structuur steunt";
        /// At the last moment something can still rise.
        Unfinished = "unfinished",
            en "at the last moment something can still rise", nl "op het laatste moment kan er nog iets stijgen";
    }
}

impl EffectAnswer {
    /// How many reasons an answer holds, at the most.
    pub const MOST_REASONS: usize = 100;

    /// Whether the effect holds here. Unknown where it isn't known, and where the effect doesn't speak.
    pub fn holds(&self) -> Truth {
        match (self.speaks, self.expected) {
            (Truth::True, expected) => expected,
            _ => Truth::Unknown,
        }
    }

    /// Whether the effect is contradicted: it speaks, and what it expects isn't so.
    pub fn is_contradicted(&self) -> Truth {
        self.speaks & !self.expected
    }

    /// Returns the verdict in one word.
    pub fn verdict(&self) -> EffectVerdict {
        EffectVerdict::of(self.speaks, self.holds())
    }

    /// The reasons of one side.
    pub fn reasons_of(&self, part: EffectPart) -> impl Iterator<Item = &EffectReason> {
        self.reasons.iter().filter(move |reason| reason.part == part)
    }

    /// The tests that aren't decided.
    pub fn open(&self) -> impl Iterator<Item = &EffectReason> {
        self.reasons.iter().filter(|reason| reason.holds == Truth::Unknown)
    }

    /// What one side of the effect asks, in words.
    fn asks(&self, part: EffectPart, language: Language) -> &'static str {
        let effect = self.effect;
        match (self.subject, part) {
            (EffectSubject::History, EffectPart::Condition) => effect.condition(language),
            (EffectSubject::History, _) => effect.expectation(language),
            (EffectSubject::Plan, EffectPart::Condition) => effect.condition_of_plans(language),
            (EffectSubject::Plan, _) => effect.expectation_of_plans(language),
        }
    }

    /// The effect and the verdict, in one sentence.
    pub fn sentence(&self, language: Language) -> String {
        format!("{}: {}", self.effect.label(language), self.verdict().label(language))
    }

    /// The sentence, then each side with its tests, and what is told beside them.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![self.sentence(language)];
        let sides = [(EffectPart::Condition, self.speaks), (EffectPart::Expectation, self.expected)];
        // What it doesn't speak of isn't expected either.
        for (part, truth) in sides.into_iter().take(1 + usize::from(self.speaks.is_possible())) {
            lines.push(format!("{}: {}: {}", part.label(language), self.asks(part, language), truth.label(language)));
            lines.extend(self.reasons_of(part).map(|reason| format!("- {}", reason.sentence(language))));
        }
        for EffectAside { kind, holds } in &self.asides {
            lines.push(format!(
                "{}: {}: {}",
                EffectPart::Aside.label(language),
                kind.label(language),
                holds.label(language)
            ));
        }
        lines.extend(self.reasons_of(EffectPart::Aside).map(|reason| format!("- {}", reason.sentence(language))));
        let left_out = self.left_out;
        lines.extend((left_out > 0).then(|| {
            sentence!(language, en "{left_out} more tests aren't shown", nl "{left_out} andere toetsen staan hier niet")
        }));
        lines.extend((!self.is_exhausted).then(|| NOT_EXHAUSTED.in_language(language).to_owned()));
        lines
    }
}

const NOT_EXHAUSTED: Text =
    Text { en: "not exhausted: not every test was made", nl: "niet volledig: niet elke toets is gedaan" };

impl fmt::Display for EffectAnswer {
    /// The English sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Language::English))
    }
}

terms! {
    /// What an answer comes to.
    ///
    /// ```
    /// use policy_integration::{Language, cohort::expected_effects::EffectVerdict};
    ///
    /// assert_eq!(EffectVerdict::DoesNotApply.label(Language::Dutch), "niet van toepassing");
    /// ```
    #[non_exhaustive]
    pub enum EffectVerdict {
        /// The effect speaks, and what it expects is so.
        Holds = "holds", en "holds", nl "klopt";
        /// The effect speaks, and what it expects isn't so.
        Fails = "fails", en "fails", nl "klopt niet";
        /// What isn't known decides.
        Open = "open", en "open", nl "open";
        /// The effect doesn't speak of it.
        DoesNotApply = "does_not_apply", en "doesn't apply", nl "niet van toepassing";
    }
}

impl EffectVerdict {
    pub(super) const fn of(speaks: Truth, holds: Truth) -> Self {
        match (speaks, holds) {
            (Truth::False, _) => Self::DoesNotApply,
            (_, Truth::True) => Self::Holds,
            (_, Truth::False) => Self::Fails,
            (_, Truth::Unknown) => Self::Open,
        }
    }
}
