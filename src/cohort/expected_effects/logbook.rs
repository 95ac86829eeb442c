//! Logbooks: the log of a target as a book reads it.

use super::inquiry::{Inquiry, ranks};
use super::{EffectFact, EffectPlace};
use crate::case::{LogEntry, PartialDate, Position, Rating, Target};
use crate::rules::{Effort, Reason, Rule, RuleBook, RuleKind};
use crate::uncertainty::Truth;
use crate::vocabulary::{Degree, Dimension, Outcome};

/// The entries of a target's log, each with its rule; `None` where the book has no such rule.
pub(super) struct Logbook<'a> {
    target: Target<'a>,
    book: &'a RuleBook,
    pub(super) entries: Vec<(&'a LogEntry, Option<&'a Rule>)>,
}

/// What an entry of a log tells of.
#[derive(Clone, Copy)]
pub(super) enum Done {
    /// A move of so much effort.
    Move(Effort),
    Event,
    /// The book doesn't have the rule.
    Illegible,
}

impl Done {
    /// Whether it is a move of a kind.
    pub(super) fn is_move(self, is_of_kind: impl Fn(Effort) -> bool) -> Truth {
        match self {
            Self::Move(effort) => is_of_kind(effort).into(),
            Self::Event => Truth::False,
            Self::Illegible => Truth::Unknown,
        }
    }
}

impl<'a> Logbook<'a> {
    pub(super) fn of(target: Target<'a>, book: &'a RuleBook) -> Self {
        let entries = target.log().iter().map(|entry| (entry, book.rule(&entry.rule))).collect();
        Self { target, book, entries }
    }

    /// Whether the book has the rule of every entry.
    pub(super) fn is_legible(&self) -> bool {
        self.entries.iter().all(|(_, rule)| rule.is_some())
    }

    /// Whether a move stands in it.
    pub(super) fn has_move(&self) -> Truth {
        self.has(|_| true)
    }

    /// Whether a move of a kind stands in it.
    pub(super) fn has(&self, is_of_kind: impl Fn(Effort) -> bool + Copy) -> Truth {
        Truth::any(self.done().map(|(_, done)| done.is_move(is_of_kind)))
    }

    /// Whether the day of every entry is known.
    pub(super) fn has_days(&self) -> bool {
        self.entries.iter().all(|(entry, _)| entry.on.day().is_some())
    }

    /// What was done or happened, with its date.
    pub(super) fn done(&self) -> impl Iterator<Item = (PartialDate, Done)> {
        let done = |rule: Option<&Rule>| match rule.map(Rule::effort) {
            Some(Some(effort)) => Done::Move(effort),
            Some(None) => Done::Event,
            None => Done::Illegible,
        };
        self.entries.iter().map(move |(entry, rule)| (entry.on, done(*rule)))
    }

    /// Whether something is logged after a moment. Of the day of the first moment every entry comes after it.
    pub(super) fn goes_on_after(&self, place: Option<&EffectPlace>) -> Truth {
        let Some(EffectPlace::Moment { index, on }) = place else { return Truth::False };
        // The period of an entry never has a moment in it, unless it is that day.
        let is_after = |entry: &LogEntry| entry.on.first() > *on || (*index == 0 && entry.on.first() == *on);
        self.entries.iter().any(|(entry, _)| is_after(entry)).into()
    }

    /// Whether a logged move rests on a structure across domains, and raises colleagues' support, goals or the outcome.
    pub(super) fn is_carried_by_structure(&self, inquiry: &mut Inquiry) -> Truth {
        let Ok(replay) = self.book.replay(&self.target) else { return Truth::Unknown };
        let own = self.target.latest().domain();
        let mut carried = Truth::False;
        let about = replay.turns.iter().filter(|turn| turn.domain.is_none() || turn.domain == own);
        for dated in about.filter(|dated| is_reaching(dated.turn.rule)) {
            let (rule, before) = (dated.turn.rule, &dated.turn.before);
            let holds = rests_on_structure(rule, before) & raises_one_of(rule, before, &REACHED);
            if holds.is_possible() {
                let place = EffectPlace::Entry { on: dated.on };
                inquiry.fact_of(&place, EffectFact::CarriedByStructure, rule.id(), holds);
            }
            carried = carried | holds;
        }
        carried
    }
}

/// How far mobilized colleagues carry it: their support, goals, and the outcome.
const REACHED: [Option<Dimension>; 4] =
    [Some(Dimension::CollegialSupport), Some(Dimension::DomainGoals), Some(Dimension::PolicyGoals), None];

fn is_reaching(rule: &Rule) -> bool {
    let raised = || REACHED.iter().flatten().any(|reached| rule.dimensions().any(|dimension| dimension == *reached));
    rule.kind() == RuleKind::Move && (rule.outcome().is_some() || raised())
}

/// The position without a structure across domains.
fn without_structure(position: &Position) -> Position {
    position.rated(Dimension::WorkStructures, Rating::known(Degree::Absent))
}

/// Whether a guard holds that wouldn't without a structure.
fn rests_on_structure(rule: &Rule, before: &Position) -> Truth {
    let without = rule.reasons(&without_structure(before));
    let pairs = rule.reasons(before).into_iter().zip(without);
    Truth::any(pairs.map(|(with, without): (Reason, Reason)| with.holds & !without.holds))
}

/// Whether a move is supported in a position, and wouldn't be without a structure.
pub(super) fn is_carried(rule: &Rule, before: &Position) -> Truth {
    rule.applicability(before).supported & !rule.applicability(&without_structure(before)).supported
}

/// Whether a rule raises one of some dimensions, or the outcome, in a position.
pub(super) fn raises_one_of(rule: &Rule, before: &Position, fields: &[Option<Dimension>]) -> Truth {
    Truth::any(fields.iter().map(|dimension| raises(rule, before, *dimension)))
}

/// Whether a rule raises a dimension, or the outcome, in a position: each degree that is possible is tried.
pub(super) fn raises(rule: &Rule, before: &Position, dimension: Option<Dimension>) -> Truth {
    let (low, high) = ranks(before, dimension);
    let rises =
        |rank: i32| with_rank(before, dimension, rank).map(|from| ranks(&rule.apply_to(&from), dimension).0 > rank);
    let raised: Vec<bool> = (low..=high).filter_map(rises).collect();
    Truth::from_certain_and_possible(raised.iter().all(|raised| *raised), raised.contains(&true))
}

/// The position with this rank of a dimension, or of the outcome; `None` off the scale.
fn with_rank(position: &Position, dimension: Option<Dimension>, rank: i32) -> Option<Position> {
    let rank = u32::try_from(rank).ok()?;
    match dimension {
        Some(dimension) => Some(position.rated(dimension, Rating::known(dimension.scale().degree(rank)?))),
        None => Some(position.with_outcome(*Outcome::ALL.get(rank as usize)?)),
    }
}
