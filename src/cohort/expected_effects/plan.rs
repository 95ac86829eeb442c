//! Plans: what expected effects say of moves that are planned.

use super::conditions::{higher_levels, is_formally_supported, is_in_place, is_narrow, is_practice};
use super::history::is_design;
use super::inquiry::{Here, Inquiry};
use super::logbook::{is_carried, raises, raises_one_of};
use super::{EffectAnswer, EffectFact, EffectPlace, EffectSubject, EffectTerms};
use crate::case::Position;
use crate::rules::{Plan, Rule, RuleBook, RuleKind, Turn};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, ExpectedEffect, Level, Outcome};

impl ExpectedEffect {
    /// Whether the effect speaks of a plan by a book, and whether it holds there.
    ///
    /// The guards of the book of the multilevel framework ask for what some effects expect: of these a supported plan is a check of
    /// the book, and no evidence ([`caution_of_plans`](Self::caution_of_plans)).
    ///
    /// ```
    /// use policy_integration::{Outcome, RuleBook, Truth, published, vocabulary::ExpectedEffect};
    ///
    /// let book = RuleBook::multilevel();
    /// let plan = book.plan(&published::municipality("8").unwrap().latest().position(), Outcome::Practice)?;
    /// let answer = ExpectedEffect::FormalBackingNeeded.of_plan(&plan, book);
    /// assert_eq!((answer.speaks, answer.holds()), (Truth::True, Truth::True));
    /// # Ok::<(), policy_integration::rules::NoPlanError>(())
    /// ```
    pub fn of_plan(self, plan: &Plan<'_>, book: &RuleBook) -> EffectAnswer {
        self.of_plan_within(plan, &EffectTerms::by(book))
    }

    /// [`of_plan`](Self::of_plan), read by terms of your own.
    pub fn of_plan_within(self, plan: &Plan<'_>, terms: &EffectTerms<'_>) -> EffectAnswer {
        let steps = Steps { plan, book: terms.book_for_plans() };
        let mut inquiry = Inquiry::into(self, EffectSubject::Plan);
        let (speaks, expected) = match self {
            Self::NarrowFocusBlocks => steps.narrow_focus(&mut inquiry),
            Self::HigherLevelsNeeded => steps.higher_levels(&mut inquiry),
            Self::MobilizationAdvances => steps.mobilization(&mut inquiry),
            Self::FormalBackingNeeded => steps.formal_backing(&mut inquiry),
            Self::NeverFinished => steps.never_finished(&mut inquiry),
            Self::ChancesReturn => steps.chances(&mut inquiry),
            Self::SmallStepsWin => steps.small_steps(&mut inquiry),
        };
        inquiry.end(speaks, expected)
    }
}

/// The moves of a plan, by a book.
struct Steps<'p> {
    plan: &'p Plan<'p>,
    book: &'p RuleBook,
}

impl<'p> Steps<'p> {
    /// Each move, with what is known before it.
    fn moves(&self) -> impl Iterator<Item = (Here, &'p Turn<'p>)> + use<'p> {
        self.plan.turns.iter().enumerate().map(|(index, turn)| {
            let place = EffectPlace::Step { index, rule: turn.rule.id().to_owned() };
            (Here { place, position: turn.before }, turn)
        })
    }

    /// The moves that bring the outcome to at least a rung.
    fn moves_to(&self, inquiry: &mut Inquiry, rung: Outcome) -> Vec<Here> {
        let reaching = self.moves().filter(|(_, turn)| turn.rule.outcome().is_some_and(|outcome| outcome >= rung));
        let noted = reaching.map(|(here, _)| {
            inquiry.fact(&here.place, EffectFact::RaisesOutcome, Truth::True);
            here
        });
        noted.collect()
    }

    fn end(&self) -> Here {
        Here { place: EffectPlace::PlanEnd, position: self.plan.position }
    }

    fn narrow_focus(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let moves = self.moves_to(inquiry, Outcome::Practice);
        inquiry.now_expect();
        let wide: Vec<_> = moves.iter().map(|here| !is_narrow(inquiry, here)).collect();
        ((!moves.is_empty()).into(), Truth::all(wide))
    }

    /// What precedes the first move to a training raises one of the higher levels, or both were in place at the start.
    fn higher_levels(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let moves = self.moves_to(inquiry, Outcome::Training);
        inquiry.now_expect();
        let Some(EffectPlace::Step { index: first, .. }) = moves.first().map(|here| &here.place) else {
            return (Truth::False, Truth::Unknown);
        };
        let levels: Vec<_> = higher_levels().map(Some).collect();
        let mut expected = Truth::False;
        for (here, turn) in self.moves().take(*first) {
            expected = expected | note_raises(inquiry, &here, turn, &levels);
        }
        let start = self.moves().next().map_or_else(|| self.end(), |(here, _)| here);
        let in_place =
            is_in_place(inquiry, &start, Level::Institutional) & is_in_place(inquiry, &start, Level::Organizational);
        (Truth::True, expected | in_place)
    }

    fn mobilization(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let heres = self.moves().map(|(here, _)| here).chain([self.end()]);
        let structures: Vec<_> = heres.map(|here| super::conditions::has_structure(inquiry, &here)).collect();
        inquiry.now_expect();
        let reached: Vec<_> = [Dimension::CollegialSupport]
            .iter()
            .chain(Dimension::of_level(Level::Institutional))
            .copied()
            .map(Some)
            .collect();
        let mut expected = Truth::False;
        for (here, turn) in self.moves() {
            let carried = raises_one_of(turn.rule, &turn.before, &reached) & is_carried(turn.rule, &turn.before);
            if carried.is_possible() {
                inquiry.fact_of(&here.place, EffectFact::CarriedByStructure, turn.rule.id(), carried);
            }
            expected = expected | carried;
        }
        (Truth::any(structures), expected)
    }

    fn formal_backing(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let moves = self.moves_to(inquiry, Outcome::Practice);
        inquiry.now_expect();
        let supported: Vec<_> = moves.iter().map(|here| is_formally_supported(inquiry, here)).collect();
        ((!moves.is_empty()).into(), Truth::all(supported))
    }

    /// In practice there is still a move to make, or something to lose.
    fn never_finished(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let end = self.end();
        let speaks = is_practice(inquiry, &end);
        inquiry.now_expect();
        let found = self.remaining_moves(&end.position).chain(self.losses(&end.position));
        let expected = found.fold(Truth::False, |expected, (fact, rule, holds)| {
            // A handful of them is enough to show it.
            if expected.is_certain() {
                expected
            } else {
                expected | inquiry.fact_of(&end.place, fact, rule.id(), holds)
            }
        });
        (speaks, expected)
    }

    /// The moves that change something in a position, and whether each is supported and does so.
    fn remaining_moves(&self, position: &Position) -> impl Iterator<Item = (EffectFact, &'p Rule, Truth)> {
        let position = *position;
        let moves = self.book.moves(&position);
        let surely = moves.supported.into_iter().map(move |rule| (rule, changes(rule, &position)));
        let perhaps = moves.possibly_supported.into_iter().map(|rule| (rule, Truth::Unknown));
        surely.chain(perhaps).map(|(rule, holds)| (EffectFact::MoveRemains, rule, holds))
    }

    /// The events that can lower what a position certainly has.
    fn losses(&self, position: &Position) -> impl Iterator<Item = (EffectFact, &'p Rule, Truth)> {
        let position = *position;
        let events = self.book.rules().iter().filter(|rule| rule.kind() == RuleKind::Event);
        let lowering = events.filter(move |rule| {
            let after = rule.apply_to(&position);
            let is_lower =
                |dimension: &Dimension| after.rating(*dimension).lower() < position.rating(*dimension).lower();
            after.outcomes().start() < position.outcomes().start() || all_levels().any(|d| is_lower(&d))
        });
        lowering.map(move |rule| (EffectFact::CanBeLost, rule, rule.applicability(&position).legal))
    }

    /// Plans have no days, so that it isn't known which cycles are open then.
    fn chances(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let mut speaks = Truth::False;
        for (here, turn) in self.moves().filter(|(_, turn)| turn.rule.amends().is_some()) {
            speaks = inquiry.fact_of(&here.place, EffectFact::AmendsDocument, turn.rule.id(), Truth::Unknown);
        }
        inquiry.now_expect();
        (speaks, Truth::Unknown)
    }

    /// The first rise of the outcome comes before the first large move, or there is none.
    fn small_steps(&self, inquiry: &mut Inquiry) -> (Truth, Truth) {
        let has_several = (self.plan.turns.len() > 1).into();
        let is_several = inquiry.fact(&EffectPlace::Whole, EffectFact::SeveralMoves, has_several);
        let rises: Vec<_> = self.moves().map(|(here, turn)| note_raises(inquiry, &here, turn, &[None])).collect();
        inquiry.now_expect();
        let is_large = |turn: &Turn<'_>| turn.rule.effort().is_some_and(is_design);
        let first_large = self.plan.turns.iter().position(is_large);
        let before = first_large.map_or(Truth::True, |large| Truth::any(rises[..large].iter().copied()));
        let expected = inquiry.fact(&EffectPlace::Whole, EffectFact::RiseBeforeDesign, before);
        (is_several & Truth::any(rises), expected)
    }
}

/// Whether a move raises one of some dimensions, or the outcome; noted for each that it can.
fn note_raises(inquiry: &mut Inquiry, here: &Here, turn: &Turn<'_>, fields: &[Option<Dimension>]) -> Truth {
    let mut raised = Truth::False;
    for dimension in fields {
        let rises = raises(turn.rule, &turn.before, *dimension);
        if rises.is_possible() {
            inquiry.raised(&here.place, turn, *dimension, rises);
        }
        raised = raised | rises;
    }
    raised
}

/// The dimensions of the multilevel framework.
fn all_levels() -> impl Iterator<Item = Dimension> {
    higher_levels().chain(Dimension::of_level(Level::Individual).iter().copied())
}

/// Whether a rule certainly changes one of the dimensions, or the outcome; it is unknown where it may be idle.
fn changes(rule: &Rule, position: &Position) -> Truth {
    let fields: Vec<_> = all_levels().map(Some).chain([None]).collect();
    Truth::from_certain_and_possible(raises_one_of(rule, position, &fields).is_certain(), true)
}
