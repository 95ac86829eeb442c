//! Dating: from when each move of a plan can be made, and on which earlier moves it rests.

use std::collections::BTreeSet;

use super::step::{DatedStep, StepAddressee, StepWindow, WindowState};
use crate::case::PartialDate;
use crate::rules::{Amendment, Plan, Reason, Rule, Situation, Turn};

/// Dates the moves of a plan, in its order.
pub(super) fn date<'a, 'b>(situation: &Situation<'a>, plan: &Plan<'b>) -> Vec<DatedStep<'a, 'b>> {
    let mut steps: Vec<DatedStep<'a, 'b>> = Vec::with_capacity(plan.turns.len());
    for turn in &plan.turns {
        let step = dated(situation, &steps, turn);
        let place = steps.len();
        for earlier in &step.rests_on {
            steps[*earlier].makes_possible.push(place);
        }
        steps.push(step);
    }
    steps
}

/// Dates a move after the steps before it.
fn dated<'a, 'b>(situation: &Situation<'a>, steps: &[DatedStep<'a, 'b>], turn: &Turn<'b>) -> DatedStep<'a, 'b> {
    let start = steps.first().map_or(turn.before, |first| first.turn.before);
    let (known, others): (Vec<_>, Vec<_>) =
        turn.rule.reasons(&start).into_iter().enumerate().partition(|(_, reason)| reason.holds.is_certain());
    let supports = others.iter().filter_map(|(guard, reason)| support(steps, turn.rule, *guard, reason));
    let rests_on: BTreeSet<usize> = supports.flatten().collect();
    let reached = reached(situation, steps, &rests_on);
    let window = turn.rule.amends().map(|amends| window(situation, amends, reached));
    let earliest = match window.map(|window| window.state) {
        Some(WindowState::Opens(from)) => reached.map(|reached| later(reached, from)),
        Some(WindowState::Closed) => None,
        _ => reached,
    };
    DatedStep {
        turn: turn.clone(),
        addressee: addressee(situation, turn.rule),
        window,
        earliest,
        rests_on: rests_on.into_iter().collect(),
        rests_on_known: known.into_iter().map(|(_, reason)| reason.guard).collect(),
        makes_possible: Vec::new(),
    }
}

fn addressee<'a>(situation: &Situation<'a>, rule: &Rule) -> Option<StepAddressee<'a>> {
    let has_map = !situation.target().case().contacts().is_empty();
    rule.addresses().map(|address| StepAddressee { address, contacts: situation.contacts_for(rule).collect(), has_map })
}

/// The steps by which a guard holds: those of the alternative that can be had earliest. `None` where it stays open.
fn support(steps: &[DatedStep<'_, '_>], rule: &Rule, guard: usize, reason: &Reason) -> Option<Vec<usize>> {
    let holds = |place: usize, alternative: usize| {
        rule.reasons(&steps[place].turn.after)[guard].alternatives[alternative].holds().is_certain()
    };
    let of = |alternative: usize| {
        let place = (0..steps.len()).find(|place| holds(*place, alternative))?;
        // A move that goes one degree up rests on those that went up before it.
        let dimension = reason.alternatives[alternative].dimension();
        let goes_up = |place: &usize| {
            dimension.is_some_and(|dimension| steps[*place].turn.rule.draft().effects.step.contains(&dimension))
        };
        let raised = |place: &usize| {
            let turn = &steps[*place].turn;
            dimension.is_some_and(|dimension| turn.before.rating(dimension) != turn.after.rating(dimension))
        };
        let earlier = (0..place).filter(|_| goes_up(&place)).filter(raised);
        Some(earlier.chain([place]).collect::<Vec<_>>())
    };
    let each = (0..reason.alternatives.len()).filter_map(of);
    each.min_by_key(|places| {
        let dates = places.iter().map(|place| steps[*place].earliest.map(order));
        (dates.clone().any(|date| date.is_none()), dates.max(), places.clone())
    })
}

/// The date on which all of these steps can have been made.
fn reached(situation: &Situation<'_>, steps: &[DatedStep<'_, '_>], rests_on: &BTreeSet<usize>) -> Option<PartialDate> {
    let mut each = rests_on.iter().map(|place| steps[*place].earliest);
    each.try_fold(situation.on().into(), |reached, date| date.map(|date| later(reached, date)))
}

/// How the window of a document stands on a date; of a month or a year, on its last day.
fn window(situation: &Situation<'_>, amends: Amendment, reached: Option<PartialDate>) -> StepWindow {
    let Amendment { document, owner, .. } = amends;
    let day = reached.map_or(situation.on(), PartialDate::last);
    let next = || situation.next_opening_after(document, owner, day);
    let state = match situation.window_on(document, owner, day).known() {
        Some(true) => WindowState::Open,
        Some(false) => next().map_or(WindowState::Closed, WindowState::Opens),
        None => WindowState::Unknown(next()),
    };
    StepWindow { amends, state }
}

fn later(one: PartialDate, other: PartialDate) -> PartialDate {
    if order(other) > order(one) { other } else { one }
}

/// What dates are put in order by: by when they certainly are.
fn order(date: PartialDate) -> (chrono::NaiveDate, chrono::NaiveDate) {
    (date.last(), date.first())
}
