//! Increments: how soon gain follows on small steps, and on large moves.

use chrono::{Days, NaiveDate};

use super::history::{History, is_design};
use super::inquiry::Inquiry;
use super::logbook::{Done, Logbook};
use super::{EffectFact, EffectPlace};
use crate::rules::Effort;
use crate::uncertainty::Truth;

/// A kind of moves, by their effort.
type Kind = fn(Effort) -> bool;
const SMALL: Kind = |effort| !is_design(effort);
const LARGE: Kind = is_design;

/// The days in which gain can first have followed on moves of a kind, counted from the first of these moves.
#[derive(Clone, Copy, Default)]
struct FirstGain {
    /// The least number of days; `None` where no gain can have followed.
    least: Option<i64>,
    /// The most; `None` where it isn't certain that gain followed.
    most: Option<i64>,
}

/// Days from one through another on which the same entries come last.
struct Run {
    from: NaiveDate,
    /// What was done on the last of the days with entries.
    last: Vec<Done>,
}

impl Run {
    /// Whether the last entry is of a kind; unknown too where entries of one day differ.
    fn is_of(&self, kind: Kind) -> Truth {
        let each = || self.last.iter().map(|done| done.is_move(kind));
        let (all, any) = (Truth::all(each()), Truth::any(each()));
        match (self.last.is_empty(), all, any) {
            (true, ..) | (_, _, Truth::False) => Truth::False,
            (_, Truth::True, _) => Truth::True,
            _ => Truth::Unknown,
        }
    }
}

impl Logbook<'_> {
    /// Small increments bring gain sooner than grand designs do.
    pub(super) fn small_steps(&self, inquiry: &mut Inquiry, history: &History<'_>) -> (Truth, Truth) {
        if self.entries.is_empty() {
            return (Truth::Unknown, Truth::Unknown);
        }
        let whole = EffectPlace::Whole;
        let small = inquiry.fact(&whole, EffectFact::SmallStepLogged, self.has(SMALL));
        let large = inquiry.fact(&whole, EffectFact::DesignLogged, self.has(LARGE));
        inquiry.now_expect();
        let expected = if self.has_days() {
            let (small_gain, large_gain) = self.first_gains(inquiry, history);
            sooner(small_gain, large_gain)
        } else {
            // Days can't be counted from a month or a year.
            Truth::Unknown
        };
        (small & large, inquiry.fact(&whole, EffectFact::SmallGainSooner, expected))
    }

    /// When gain first followed on small steps, and on large moves.
    fn first_gains(&self, inquiry: &mut Inquiry, history: &History<'_>) -> (FirstGain, FirstGain) {
        let (mut small, mut large) = (FirstGain::default(), FirstGain::default());
        for (index, (after, through)) in history.segments().enumerate() {
            let gained = history.gained(inquiry, index);
            let runs = self.runs(after, through);
            for (kind, first) in [(SMALL, &mut small), (LARGE, &mut large)] {
                let Some((surely, perhaps)) = self.first_of(kind) else { continue };
                let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days();
                let can_follow = runs.iter().find(|run| gained.is_possible() && run.is_of(kind).is_possible());
                let least = can_follow.map(|run| days(surely.unwrap_or(run.from), run.from));
                first.least = first.least.or(least);
                let follows = gained.is_certain() && runs.iter().all(|run| run.is_of(kind).is_certain());
                first.most = first.most.or(follows.then(|| days(perhaps, through)));
            }
        }
        (small, large)
    }

    /// The first day on which a move of a kind was surely made, if any, and the first on which one may have been.
    fn first_of(&self, kind: Kind) -> Option<(Option<NaiveDate>, NaiveDate)> {
        let surely = self.done().find(|(_, done)| done.is_move(kind).is_certain());
        let perhaps = self.done().find(|(_, done)| done.is_move(kind).is_possible());
        perhaps.map(|(perhaps, _)| (surely.map(|(on, _)| on.first()), perhaps.first()))
    }

    /// The days after one, through another, by which entries come last.
    fn runs(&self, after: NaiveDate, through: NaiveDate) -> Vec<Run> {
        let first = after.checked_add_days(Days::new(1)).unwrap_or(after);
        let mut days: Vec<NaiveDate> = self.entries.iter().map(|(entry, _)| entry.on.first()).collect();
        days.dedup();
        let earlier = days.iter().copied().filter(|on| *on <= first).max();
        let later = days.iter().copied().filter(|on| (first..=through).contains(on) && *on > first);
        let last_of = |day: NaiveDate| self.done().filter(|(on, _)| on.first() == day).map(|(_, done)| done).collect();
        let start = Run { from: first, last: earlier.map_or_else(Vec::new, last_of) };
        std::iter::once(start).chain(later.map(|day| Run { from: day, last: last_of(day) })).collect()
    }
}

/// Whether gain followed sooner on small steps; unknown in a tie.
fn sooner(small: FirstGain, large: FirstGain) -> Truth {
    let is_before =
        |one: FirstGain, other: FirstGain| one.most.is_some_and(|most| other.least.is_none_or(|least| most < least));
    if is_before(small, large) {
        Truth::True
    } else if is_before(large, small) {
        Truth::False
    } else {
        Truth::Unknown
    }
}
