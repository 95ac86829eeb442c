//! Resolved ratings: the positions of a case, or of one of its experiments, moment by moment.
//!
//! A statement of change says something about two moments at once. Growth from an unknown degree tells that the earlier
//! degree wasn't the highest and that the later one isn't the lowest. A known highest degree that grew stays the highest:
//! that anchor is open above. The lowest one is closed below: a thing that is said to be missing can't fall. What is
//! learned about the earlier moment is passed back as far as the ratings are linked.

use chrono::NaiveDate;

use super::domains::Composed;
use super::timeline_record::{StatedOutcome, TimelineRecord};
use super::{MomentDraft, Position, RankRelation, Rating, StatedDegrees, Statement};
use crate::report::{Code, Unreadable};
use crate::vocabulary::{Dimension, Favour, Outcome, Unit};

/// How a rating comes out of the moment before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// It doesn't: it is stated by itself, or explicitly unknown.
    None,
    /// The same degree, known or not: carried, or said to be unchanged.
    Same,
    /// A higher degree.
    Higher,
    /// A lower degree.
    Lower,
    /// The same degree or a higher one: growth within the degree.
    NotLower,
    /// The same degree or a lower one: decline within the degree.
    NotHigher,
}

impl Link {
    /// Whether a rank can come out of this one.
    const fn fits(self, before: u32, after: u32) -> bool {
        match self {
            Self::None => true,
            Self::Same => after == before,
            Self::Higher => after > before,
            Self::Lower => after < before,
            Self::NotLower => after >= before,
            Self::NotHigher => after <= before,
        }
    }
}

/// One rating's link for each dimension.
type Links = [Link; Dimension::ALL.len()];

/// The positions of a case, a domain or an experiment, moment by moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ResolvedRatings {
    positions: Vec<Position>,
    links: Vec<Links>,
    /// Those of the other targets at the same days, where it is any of several.
    others: Vec<Self>,
}

/// The resolved ratings of everything that has moments.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ResolvedCase {
    pub(super) case: ResolvedRatings,
    /// The case with several targets as a whole: any of them.
    pub(super) several: Option<(Composed, ResolvedRatings)>,
    /// One for each domain.
    pub(super) domains: Vec<(Composed, ResolvedRatings)>,
    /// One for each experiment.
    pub(super) experiments: Vec<ResolvedRatings>,
}

/// A statement that contradicts the moment before, or hardly fits it.
pub(super) struct Doubt {
    pub(super) moment: usize,
    pub(super) dimension: Dimension,
    pub(super) code: Code,
    /// The rating before.
    pub(super) before: Option<Rating>,
}

/// The outcomes that are told by a day.
#[derive(Clone, Copy, Default)]
struct ToldOutcomes {
    /// The latest one of the very thing that is followed, with its day; of one day the highest.
    own: Option<(Option<NaiveDate>, Outcome, Outcome)>,
    /// The highest rung of anything.
    highest: Option<Outcome>,
}

impl ToldOutcomes {
    fn add(&mut self, outcome: StatedOutcome, day: Option<NaiveDate>) {
        self.highest = self.highest.max(Some(outcome.highest));
        if outcome.is_own {
            self.own = self.own.max(Some((day, outcome.highest, outcome.lowest)));
        }
    }

    fn range(self) -> Option<(Outcome, Outcome)> {
        let own = self.own.map(|(_, highest, lowest)| (lowest, highest));
        own.or_else(|| self.highest.map(|highest| (Outcome::ALL[0], highest)))
    }
}

impl ResolvedRatings {
    /// Resolves the ratings; each doubt is noted and passed over.
    pub(super) fn of(record: &TimelineRecord<'_>, unreadable: &Unreadable, mut note: impl FnMut(Doubt)) -> Self {
        let count = record.moments.len();
        let mut resolved =
            Self { positions: Vec::with_capacity(count), links: Vec::with_capacity(count), others: Vec::new() };
        let end = record.early_ending();
        for (index, moment) in record.moments.iter().enumerate() {
            let is_dated = record.is_dated(index, unreadable);
            let is_over = is_dated && end.is_some_and(|end| end.on.is_some_and(|on| moment.on > on));
            // Without a date, it's over at the latest moment: what isn't stated there isn't known.
            let is_end = end.is_some_and(|end| end.on.is_none()) && index + 1 == count;
            let carries = !is_over && !is_end && !unreadable.touches(|| record.moment_path(index).join("ratings"));
            resolved.add(carries);
            // What is rated once it's over has its finding already, and so has what isn't rated of such a unit.
            if !is_over {
                resolved.rate_all(moment, record.rated(), &mut note);
            }
        }
        resolved.add_outcomes(record.moments, &record.stated_outcomes());
        resolved.add_size(record.organization_size());
        resolved
    }

    /// Any of several, resolved at the same days; `None` of none.
    pub(super) fn any_of(several: impl Iterator<Item = Self>) -> Option<Self> {
        let mut several = several;
        let first = several.next()?;
        Some(Self { others: several.collect(), ..first })
    }

    /// Adds a moment; of what is not completed nothing carries to the end.
    fn add(&mut self, carries: bool) {
        let (position, link) = match self.positions.last() {
            Some(previous) if carries => (*previous, Link::Same),
            _ => (Position::UNKNOWN, Link::None),
        };
        self.positions.push(position);
        self.links.push([link; Dimension::ALL.len()]);
    }

    /// Applies what a unit's moment states.
    fn rate_all(&mut self, moment: &MomentDraft, unit: Unit, note: &mut impl FnMut(Doubt)) {
        for (dimension, rating) in moment.ratings.iter().filter(|(dimension, _)| unit.has(**dimension)) {
            self.rate(*dimension, rating.rating, note);
        }
    }

    /// Applies a statement to the latest moment.
    fn rate(&mut self, dimension: Dimension, statement: Statement, note: &mut impl FnMut(Doubt)) {
        let now = self.positions.len() - 1;
        if statement.degrees().any(|degree| degree.scale() != dimension.scale()) {
            return; // off the scale: that has its finding already
        }
        if let Some(rating) = statement.rating(dimension.scale()) {
            self.set(now, dimension, rating, Link::None);
            self.doubt_leap(now, dimension, note);
            return;
        }
        if !statement.is_change() {
            return; // an interval that is upside down has its finding already
        }
        let mut doubt = |code, before| note(Doubt { moment: now, dimension, code, before });
        let Some(before) = now.checked_sub(1) else { return doubt(Code::ChangeAtFirstMoment, None) };
        let rating = self.positions[before].rating(dimension);
        let (low, high, top) = (rating.lower().rank(), rating.upper().rank(), dimension.scale().steps());
        let ranks = |low, high| Rating::of_ranks(dimension.scale(), low, high);
        match statement {
            // The highest anchor is open above: growth from there stays there.
            Statement::Grew if low == top => {
                self.set(now, dimension, rating, Link::Same);
                doubt(Code::GrowthAtTop, Some(rating));
            }
            Statement::Grew => {
                self.set(now, dimension, ranks(low + 1, top), Link::Higher);
                self.learn(before, dimension, ranks(low, high.min(top - 1)));
            }
            Statement::Fell if high == 0 => doubt(Code::ChangeBeyondScale, Some(rating)),
            Statement::Fell => {
                self.set(now, dimension, ranks(0, high - 1), Link::Lower);
                self.learn(before, dimension, ranks(low.max(1), high));
            }
            Statement::GrewTo(degrees) => self.change_to(dimension, degrees, true, note),
            Statement::FellTo(degrees) => self.change_to(dimension, degrees, false, note),
            _ => self.set(now, dimension, rating, Link::Same),
        }
    }

    /// Applies growth or decline to a degree or an interval: before, the degree was on the other side, unless it was certainly as
    /// far already.
    ///
    /// Both are told as growth: for a decline the ranks are counted from the top of the scale.
    fn change_to(&mut self, dimension: Dimension, degrees: StatedDegrees, grew: bool, note: &mut impl FnMut(Doubt)) {
        let Some(stated) = degrees.rating() else { return }; // an interval that is upside down has its finding already
        let (now, scale) = (self.positions.len() - 1, dimension.scale());
        let top = scale.steps();
        let turned = |low: u32, high: u32| if grew { (low, high) } else { (top - high, top - low) };
        let ranks_of = |rating: Rating| turned(rating.lower().rank(), rating.upper().rank());
        let rating_of = |low, high| {
            let (low, high) = turned(low, high);
            Rating::of_ranks(scale, low, high)
        };
        let before = self.positions[now - 1].rating(dimension);
        let ((low, high), (least, most)) = (ranks_of(before), ranks_of(stated));
        // Nothing grows to the lowest degree, or falls to the highest.
        let least = least.max(1);
        let mut doubt = |code| note(Doubt { moment: now, dimension, code, before: Some(before) });
        if most == 0 {
            // a change to the wrong end of the scale has its finding already
        } else if !grew && low == top {
            doubt(Code::ChangeBeyondScale);
        } else if low >= least {
            self.set(now, dimension, rating_of(low, top), if grew { Link::NotLower } else { Link::NotHigher });
            doubt(Code::ChangeWithinDegree);
        } else {
            self.set(now, dimension, rating_of(least, most), if grew { Link::Higher } else { Link::Lower });
            self.learn(now - 1, dimension, rating_of(low, high.min(most - 1)));
            self.doubt_leap(now, dimension, note);
        }
    }

    fn set(&mut self, moment: usize, dimension: Dimension, rating: Rating, link: Link) {
        self.positions[moment] = self.positions[moment].rated(dimension, rating);
        self.links[moment][dimension.index()] = link;
    }

    /// Narrows a rating by what a later moment tells, and those before it as far as they are linked and learn from it.
    fn learn(&mut self, moment: usize, dimension: Dimension, rating: Rating) {
        let (mut moment, mut rating) = (moment, rating);
        while self.positions[moment].rating(dimension) != rating {
            self.positions[moment] = self.positions[moment].rated(dimension, rating);
            let Some(before) = moment.checked_sub(1) else { return };
            let earlier = self.positions[before].rating(dimension);
            let (low, high) = (earlier.lower().rank(), earlier.upper().rank());
            let (least, most) = (rating.lower().rank(), rating.upper().rank());
            let (low, high) = match self.links[moment][dimension.index()] {
                Link::None => return,
                Link::Same => (low.max(least), high.min(most)),
                Link::Higher => (low, high.min(most.saturating_sub(1))),
                Link::Lower => (low.max(least + 1), high),
                Link::NotLower => (low, high.min(most)),
                Link::NotHigher => (low.max(least), high),
            };
            (moment, rating) = (before, Rating::of_ranks(dimension.scale(), low, high));
        }
    }

    /// Doubts a rating that certainly went over the whole scale at once.
    fn doubt_leap(&self, now: usize, dimension: Dimension, note: &mut impl FnMut(Doubt)) {
        let Some(before) = now.checked_sub(1).map(|before| self.positions[before].rating(dimension)) else { return };
        let after = self.positions[now].rating(dimension);
        let top = dimension.scale().steps();
        // On a scale of two or three degrees, from end to end is no leap: at most one degree lies between.
        if top < 3 {
            return;
        }
        let rose = before.upper().rank() == 0 && after.lower().rank() == top;
        let fell = before.lower().rank() == top && after.upper().rank() == 0;
        if rose || fell {
            note(Doubt { moment: now, dimension, code: Code::Leap, before: Some(before) });
        }
    }

    /// At each moment the outcome is what is stated last by then: of the very thing that is followed, else at most the highest
    /// rung that is stated of anything. A rung without a day holds at the last moment.
    fn add_outcomes(&mut self, moments: &[MomentDraft], stated: &[StatedOutcome]) {
        if stated.is_empty() {
            return;
        }
        let last = moments.len().saturating_sub(1);
        let (mut dated, undated): (Vec<_>, Vec<_>) = stated.iter().partition(|outcome| outcome.on.is_some());
        dated.sort_by_key(|outcome: &&StatedOutcome| (outcome.on, outcome.highest));
        let mut days: Vec<usize> = (0..moments.len()).collect();
        days.sort_by_key(|moment| moments[*moment].on);
        let (mut dated, mut told) = (dated.into_iter().peekable(), ToldOutcomes::default());
        for moment in days {
            let on = moments[moment].on;
            while let Some(outcome) = dated.next_if(|outcome| outcome.on.is_some_and(|day| day <= on)) {
                told.add(*outcome, outcome.on);
            }
            let mut by_then = told;
            if moment == last {
                for outcome in &undated {
                    by_then.add(**outcome, Some(on));
                }
            }
            if let Some((lowest, highest)) = by_then.range() {
                self.positions[moment] = self.positions[moment].with_outcomes(lowest, highest);
            }
        }
    }

    /// The size of the organization is one for all moments.
    fn add_size(&mut self, size: Rating) {
        for position in &mut self.positions {
            *position = position.rated(Dimension::OrganizationSize, size);
        }
    }

    /// The position at a moment; of several, the narrowest one that encloses theirs.
    pub(super) fn position(&self, moment: usize) -> Option<Position> {
        let own = self.positions.get(moment).copied()?;
        let others = self.others.iter().filter_map(|other| other.position(moment));
        Some(others.fold(own, Position::widened_to))
    }

    /// Which degrees at one moment go with which at a later one, in any of several.
    pub(super) fn pairs(&self, from: usize, to: usize, dimension: Dimension) -> RankRelation {
        let own = self.own_pairs(from, to, dimension);
        self.others.iter().fold(own, |pairs, other| pairs.or(other.pairs(from, to, dimension)))
    }

    fn own_pairs(&self, from: usize, to: usize, dimension: Dimension) -> RankRelation {
        let top = dimension.scale().steps();
        let favour = |rank| dimension.scale().degree(rank).map_or(Favour::LEAST, |degree| dimension.favour(degree));
        let mut pairs = RankRelation::default();
        let ranks = |moment: usize| {
            let rating = self.positions[moment].rating(dimension);
            rating.lower().rank()..=rating.upper().rank().min(top)
        };
        for before in ranks(from) {
            // A bit a rank.
            let mut reached = 1_u32 << before;
            for moment in from + 1..=to {
                let link = self.links[moment][dimension.index()];
                let fits =
                    |rank: &u32| (0..=top).any(|earlier| reached >> earlier & 1 == 1 && link.fits(earlier, *rank));
                reached = ranks(moment).filter(fits).fold(0, |all, rank| all | 1 << rank);
            }
            for after in (0..=top).filter(|rank| reached >> rank & 1 == 1) {
                pairs.add(favour(before), favour(after));
            }
        }
        pairs
    }
}
