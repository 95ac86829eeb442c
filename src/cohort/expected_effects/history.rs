//! Histories: what expected effects say of what became of a target.

use chrono::NaiveDate;

use super::conditions::{
    has_structure, higher_levels, is_complete, is_formally_supported, is_in_place, is_narrow, is_practice,
};
use super::inquiry::{Here, Inquiry, ranks};
use super::logbook::Logbook;
use super::{AsideKind, EffectAnswer, EffectFact, EffectPlace, EffectSubject, EffectTerms, HigherLevels};
use crate::case::{Moment, Target, Timeline};
use crate::cohort::claims::Movement;
use crate::rules::Effort;
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, ExpectedEffect, Framework, Level, Outcome};

impl ExpectedEffect {
    /// Whether the effect speaks of what became of a target, and whether it holds there.
    ///
    /// ```
    /// use policy_integration::{Truth, published, vocabulary::ExpectedEffect};
    ///
    /// // Nothing rose on the higher levels, nothing was in place there, and yet people screen.
    /// let case = published::municipality("9").unwrap();
    /// let answer = ExpectedEffect::HigherLevelsNeeded.of_history(case.targets().next().unwrap());
    /// assert_eq!((answer.speaks, answer.holds()), (Truth::True, Truth::False));
    /// ```
    pub fn of_history(self, target: Target<'_>) -> EffectAnswer {
        self.of_history_within(target, &EffectTerms::default())
    }

    /// [`of_history`](Self::of_history), read by terms of your own.
    ///
    /// ```
    /// use policy_integration::{Truth, cohort::expected_effects::{EffectTerms, HigherLevels}, published, vocabulary::ExpectedEffect};
    ///
    /// let case = published::municipality("9").unwrap();
    /// let wide = EffectTerms::default().with_higher_levels(HigherLevels::NotBoth);
    /// let answer = ExpectedEffect::HigherLevelsNeeded.of_history_within(case.targets().next().unwrap(), &wide);
    /// assert_eq!(answer.holds(), Truth::False);
    /// ```
    pub fn of_history_within(self, target: Target<'_>, terms: &EffectTerms<'_>) -> EffectAnswer {
        let history = History::of(target, terms);
        let mut inquiry = Inquiry::into(self, EffectSubject::History);
        let (speaks, expected) = match self {
            Self::NarrowFocusBlocks => history.narrow_focus(&mut inquiry),
            Self::HigherLevelsNeeded => history.higher_levels(&mut inquiry),
            Self::MobilizationAdvances => history.mobilization(&mut inquiry),
            Self::FormalBackingNeeded => history.formal_backing(&mut inquiry),
            Self::NeverFinished => history.never_finished(&mut inquiry),
            Self::ChancesReturn => history.chances(&mut inquiry),
            Self::SmallStepsWin => history.small_steps(&mut inquiry),
        };
        inquiry.end(speaks, expected)
    }
}

/// What became of a target, with its log as a book reads it.
pub(super) struct History<'a> {
    pub(super) target: Target<'a>,
    pub(super) timeline: Timeline<'a>,
    pub(super) heres: Vec<Here>,
    pub(super) logbook: Logbook<'a>,
    reading: HigherLevels,
}

impl<'a> History<'a> {
    pub(super) fn of(target: Target<'a>, terms: &EffectTerms<'a>) -> Self {
        let timeline = target.whole_timeline();
        let is_over = target.status().is_some_and(|status| status.drop_out().is_some());
        let is_followed = timeline.moments().len() > 1 && !is_over;
        let here = |moment: Moment<'_>| {
            let (index, position) = (moment.index(), moment.position());
            // An outcome is what changed since the first moment: none has by then, unless the record states one of that day. What
            // wasn't completed has no known outcome on any day.
            let is_unstated = index == 0 && is_followed && *position.outcomes().start() == Outcome::NoChange;
            let position = if is_unstated { position.with_outcome(Outcome::NoChange) } else { position };
            Here { place: EffectPlace::Moment { index, on: moment.on() }, position }
        };
        let heres = timeline.moments().map(here).collect();
        let logbook = Logbook::of(target, terms.book_for(target.case()));
        Self { target, timeline, heres, logbook, reading: terms.higher_levels }
    }

    pub(super) const fn last_index(&self) -> usize {
        self.heres.len() - 1
    }

    pub(super) fn first(&self) -> &Here {
        &self.heres[0]
    }

    pub(super) fn last(&self) -> &Here {
        &self.heres[self.last_index()]
    }

    /// From each moment to the next: the days.
    pub(super) fn segments(&self) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
        let days = || self.timeline.moments().map(Moment::on);
        days().zip(days().skip(1))
    }

    /// The last day of the record: of its moments, and of the log.
    pub(super) fn last_day(&self) -> NaiveDate {
        let logged = self.target.log().iter().map(|entry| entry.on.last());
        logged.fold(self.timeline.latest().on(), NaiveDate::max)
    }

    fn between(&self, from: usize, to: usize) -> EffectPlace {
        let on = |index: usize| match self.heres[index].place {
            EffectPlace::Moment { on, .. } => on,
            _ => self.timeline.first().on(),
        };
        EffectPlace::Between { from: on(from), to: on(to) }
    }

    /// Whether a dimension, or the outcome, moved from one moment to a later one; unknown where the work has run out.
    pub(super) fn moved(
        &self,
        inquiry: &mut Inquiry,
        dimension: Option<Dimension>,
        asked: Movement,
        (from, to): (usize, usize),
    ) -> Truth {
        if inquiry.work.spend((to - from) as u64).is_err() {
            return Truth::Unknown;
        }
        let steps = match dimension {
            Some(dimension) => self.timeline.change_of(from, to, dimension).map(|change| change.steps()),
            None => Some(steps_of_outcome(&self.heres[from], &self.heres[to])),
        };
        inquiry.moved(&self.between(from, to), dimension, asked, steps.unwrap_or(0..=0))
    }

    pub(super) fn rose(&self, inquiry: &mut Inquiry, dimension: Option<Dimension>, span: (usize, usize)) -> Truth {
        self.moved(inquiry, dimension, Movement::Rose, span)
    }

    /// Whether a dimension of a level rose over the record.
    fn level_rose(&self, inquiry: &mut Inquiry, level: Level) -> Truth {
        let span = (0, self.last_index());
        let rose: Vec<_> =
            Dimension::of_level(level).iter().map(|dimension| self.rose(inquiry, Some(*dimension), span)).collect();
        Truth::any(rose)
    }

    /// "Institutional contexts and organizational structures that reward a narrow focus."
    fn narrow_focus(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let narrow: Vec<_> = self.heres.iter().map(|here| is_narrow(inquiry, here)).collect();
        inquiry.now_expect();
        (Truth::all(narrow), !is_practice(inquiry, self.last()))
    }

    /// Whether neither of the higher levels was reached, or one wasn't; what was in place needn't be reached.
    pub(super) fn is_unreached(&self, inquiry: &mut Inquiry) -> Truth {
        let [institutional, organizational] = [Level::Institutional, Level::Organizational]
            .map(|level| (self.level_rose(inquiry, level), is_in_place(inquiry, self.first(), level)));
        match self.reading {
            HigherLevels::Neither => !institutional.0 & !organizational.0 & !(institutional.1 & organizational.1),
            HigherLevels::NotBoth => (!institutional.0 & !institutional.1) | (!organizational.0 & !organizational.1),
        }
    }

    fn higher_levels(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let is_later = inquiry.fact(&EffectPlace::Whole, EffectFact::LaterMoment, (self.last_index() > 0).into());
        // A record without a log tells no moves; that it was followed over time says that an effort was made.
        let has_log = !self.target.log().is_empty();
        let effort = if has_log {
            inquiry.fact(&EffectPlace::Whole, EffectFact::MoveLogged, self.logbook.has_move())
        } else {
            Truth::True
        };
        let speaks = is_later & effort & self.is_unreached(inquiry);
        inquiry.now_expect();
        (speaks, !is_practice(inquiry, self.last()))
    }

    /// Whether a structure across domains was there at a moment, or rose from it on.
    fn has_structure_from(&self, inquiry: &mut Inquiry, index: usize) -> Truth {
        let structures = Some(Dimension::WorkStructures);
        has_structure(inquiry, &self.heres[index]) | self.rose(inquiry, structures, (index, index + 1))
    }

    fn mobilization(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let structures: Vec<_> = (0..self.last_index()).map(|index| self.has_structure_from(inquiry, index)).collect();
        inquiry.now_expect();
        let advanced = [Some(Dimension::CollegialSupport), Some(Dimension::DomainGoals), None];
        let mut expected = Truth::False;
        for (from, structure) in structures.iter().enumerate().filter(|(_, structure)| structure.is_possible()) {
            for to in from + 1..=self.last_index() {
                let rose = advanced.map(|dimension| self.rose(inquiry, dimension, (from, to)));
                expected = expected | (*structure & Truth::any(rose));
            }
        }
        if !self.target.log().is_empty() {
            inquiry.aside(AsideKind::ByLog, |inquiry| self.logbook.is_carried_by_structure(inquiry));
        }
        (Truth::any(structures), expected)
    }

    /// Of the first moment at which the work had changed: whether management supported it formally then or the moment before.
    fn formal_backing(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let practice: Vec<_> = self.heres.iter().map(|here| is_practice(inquiry, here)).collect();
        inquiry.now_expect();
        let (mut before, mut supported_before) = (Truth::False, Truth::False);
        let (mut nowhere_without, mut somewhere_with) = (Truth::True, Truth::False);
        for (index, now) in practice.iter().enumerate() {
            let is_first = *now & !before;
            before = before | *now;
            // Where the next moment can be the first one, this one is the moment before it.
            let is_asked = is_first.is_possible() || practice.get(index + 1).is_some_and(|next| next.is_possible());
            let supported = if is_asked { is_formally_supported(inquiry, &self.heres[index]) } else { Truth::Unknown };
            let either = supported | supported_before;
            nowhere_without = nowhere_without & (!is_first | either);
            somewhere_with = somewhere_with | (is_first & either);
            supported_before = supported;
        }
        // Of the moments one is the first, but it isn't always known which.
        let expected = match (nowhere_without, somewhere_with) {
            (Truth::True, _) => Truth::True,
            (_, Truth::False) => Truth::False,
            _ => Truth::Unknown,
        };
        (before, expected)
    }

    fn never_finished(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let earlier: Vec<_> = self.heres[..self.last_index()].iter().map(|here| is_practice(inquiry, here)).collect();
        inquiry.now_expect();
        let mut expected = Truth::False;
        for (index, practice) in earlier.iter().enumerate().filter(|(_, practice)| practice.is_possible()) {
            let goes_on = self.goes_on_after(inquiry, index);
            expected = expected | (*practice & goes_on);
        }
        inquiry.aside(AsideKind::Unfinished, |inquiry| !is_complete(inquiry, self.last()));
        (Truth::any(earlier), expected)
    }

    /// Whether anything changed after a moment, or the log goes on.
    fn goes_on_after(&self, inquiry: &mut Inquiry, index: usize) -> Truth {
        let mut goes_on = Truth::False;
        if !self.target.log().is_empty() {
            let is_logged = self.logbook.goes_on_after(self.heres.get(index).map(|here| &here.place));
            goes_on = inquiry.fact(&self.heres[index].place, EffectFact::EntryAfter, is_logged);
        }
        let all = || Framework::Multilevel.dimensions().map(Some).chain([None]);
        for to in index + 1..=self.last_index() {
            let spans = [(to - 1, to), (index, to)];
            for span in &spans[..if to == index + 1 { 1 } else { 2 }] {
                for dimension in all() {
                    goes_on = goes_on | self.moved(inquiry, dimension, Movement::Changed, *span);
                }
            }
        }
        goes_on
    }

    /// Whether there was a gain from one moment to the next: of the outcome, or on one of the higher levels.
    pub(super) fn gained(&self, inquiry: &mut Inquiry, index: usize) -> Truth {
        let all: Vec<_> = higher_levels().map(Some).chain([None]).collect();
        let rose: Vec<_> = all.into_iter().map(|dimension| self.rose(inquiry, dimension, (index, index + 1))).collect();
        Truth::any(rose)
    }

    /// Whether the log has a small step and a large move, by when gain followed on each.
    fn small_steps(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        self.logbook.small_steps(inquiry, self)
    }

    fn chances(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        self.logbook.chances(inquiry, self)
    }
}

/// The steps that the outcome can have gone up; what is unknown at one moment needn't be so at the other.
fn steps_of_outcome(before: &Here, after: &Here) -> std::ops::RangeInclusive<i32> {
    let ((low, high), (least, most)) = (ranks(&before.position, None), ranks(&after.position, None));
    least - high..=most - low
}

/// Whether a move is small, or large: a design.
pub(super) const fn is_design(effort: Effort) -> bool {
    matches!(effort, Effort::Large)
}
