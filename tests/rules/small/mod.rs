//! Small problems of reconstruction, and a search that tries everything, written for reading.

mod drawn;

use std::collections::BTreeSet;

use crate::naive::{follows, is_met, outcomes_after};
pub(crate) use drawn::{of_any_book, of_the_default_book};
use policy_integration::{
    Case, Dimension, Outcome, Rule, RuleBook, Statement,
    rules::{ChoiceSide, GuardsDraft, ReconstructionTerms, RuleKind},
    vocabulary::Direction,
};

/// A book of a few rules, and a case with two moments to explain by it.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) book: RuleBook,
    pub(crate) case: Case,
    /// The earlier of the two moments.
    pub(crate) from: usize,
    pub(crate) terms: ReconstructionTerms,
    /// The dimensions that the book speaks of; the others are unknown, and stay so.
    dimensions: Vec<Dimension>,
}

/// The rules that were played, and what they cost together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Way {
    pub(crate) cost: u64,
    pub(crate) rules: Vec<String>,
}

/// A case of which everything is known: the ranks that it began with, and those that it has now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Trajectory {
    start: Vec<u32>,
    ranks: Vec<u32>,
    outcome: u32,
}

/// A trajectory on its way: what it has cost, how many turns it took, and the places of their rules. The first in order is the
/// one to go on with.
type Label = (u64, usize, Vec<usize>, Trajectory);

impl Problem {
    /// The cheapest way; of equally cheap ones the shortest, and of those the one whose first rule comes first in the book,
    /// then whose second does, and so on.
    pub(crate) fn first_of_the_cheapest(&self) -> Option<Way> {
        let mut open: BTreeSet<Label> =
            self.starts().into_iter().map(|trajectory| (0, 0, Vec::new(), trajectory)).collect();
        let mut done = BTreeSet::new();
        while let Some((cost, turns, places, trajectory)) = open.pop_first() {
            if self.is_end(&trajectory) {
                let rules = places.iter().map(|place| self.book.rules()[*place].id().to_owned()).collect();
                return Some(Way { cost, rules });
            }
            if !done.insert(trajectory.clone()) {
                continue;
            }
            for (place, rule) in self.book.rules().iter().enumerate() {
                // No case goes on after an event that ends it.
                if rule.closes() || self.failing(&trajectory, &rule.draft().invariants) > 0 {
                    continue;
                }
                let own = if rule.kind() == RuleKind::Event { self.terms.event.max(1) } else { rule.cost() };
                let deviations = self.failing(&trajectory, &rule.draft().expectations) * self.terms.deviation;
                let (cost, places) = (cost + u64::from(own + deviations), [&places[..], &[place]].concat());
                for after in self.played(&trajectory, rule) {
                    open.insert((cost, turns + 1, places.clone(), after));
                }
            }
        }
        None
    }

    /// The dimensions of which no rule makes what is stated, whatever its guards ask.
    pub(crate) fn out_of_reach(&self) -> Vec<Dimension> {
        let is_out = |place: &usize| {
            let mut open = self.starts();
            let mut done = BTreeSet::new();
            while let Some(trajectory) = open.pop() {
                if self.fits(*place, &trajectory) {
                    return false;
                }
                if done.insert((trajectory.start[*place], trajectory.ranks[*place])) {
                    let rules = self.book.rules().iter().filter(|rule| !rule.closes());
                    open.extend(rules.flat_map(|rule| self.played(&trajectory, rule)));
                }
            }
            true
        };
        let mut out: Vec<_> = (0..self.dimensions.len()).filter(is_out).map(|place| self.dimensions[place]).collect();
        out.sort();
        out
    }

    fn statement(&self, moment: usize, place: usize) -> Option<Statement> {
        let moment = self.case.moments().nth(moment).expect("a moment");
        moment.evidence(self.dimensions[place]).map(|rating| rating.rating)
    }

    /// The ranks that a statement by itself allows.
    fn allowed(&self, place: usize, statement: Option<Statement>) -> Vec<u32> {
        let top = self.dimensions[place].scale().steps();
        let (low, high) = match statement.unwrap_or(Statement::Unknown) {
            Statement::Degree(degree) => (degree.rank(), degree.rank()),
            Statement::AtLeast(degree) => (degree.rank(), top),
            Statement::AtMost(degree) => (0, degree.rank()),
            Statement::Between(low, high) => (low.rank(), high.rank()),
            _ => (0, top),
        };
        (low..=high).collect()
    }

    /// Everything that the case can have begun with.
    fn starts(&self) -> Vec<Trajectory> {
        let each = (0..self.dimensions.len()).map(|place| self.allowed(place, self.statement(self.from, place)));
        // Nothing has changed by the first moment; at a later one, it isn't told.
        let outcomes = if self.from == 0 { 0..=0 } else { 0..=Outcome::Practice.rank() };
        let starts = every_choice(each.collect());
        let with = |outcome| move |start: &Vec<u32>| Trajectory { start: start.clone(), ranks: start.clone(), outcome };
        outcomes.flat_map(|outcome| starts.iter().map(with(outcome)).collect::<Vec<_>>()).collect()
    }

    fn is_end(&self, trajectory: &Trajectory) -> bool {
        let stated = self.case.draft().outcomes.first().map(|outcome| outcome.rung.rank());
        stated.is_none_or(|rung| rung == trajectory.outcome)
            && (0..self.dimensions.len()).all(|place| self.fits(place, trajectory))
    }

    /// Whether a dimension is as the later moment states, or else as it was.
    fn fits(&self, place: usize, trajectory: &Trajectory) -> bool {
        // No moment tells of it, and so of no change.
        if self.dimensions[place].is_set_by_events() {
            return true;
        }
        let (before, after) = (trajectory.start[place], trajectory.ranks[place]);
        let earlier = self.allowed(place, self.statement(self.from, place));
        let statement = self.statement(self.from + 1, place).unwrap_or(Statement::Unchanged);
        follows(statement, &earlier, before, after, self.dimensions[place].scale())
    }

    fn rank(&self, trajectory: &Trajectory, dimension: Dimension) -> u32 {
        trajectory.ranks[self.dimensions.iter().position(|other| *other == dimension).expect("one of the book's")]
    }

    /// How many of the guards don't hold.
    fn failing(&self, trajectory: &Trajectory, guards: &GuardsDraft) -> u32 {
        let rank = |dimension: &Dimension| self.rank(trajectory, *dimension);
        let low = guards.at_least.iter().filter(|(dimension, degree)| rank(dimension) < degree.rank()).count();
        let high = guards.at_most.iter().filter(|(dimension, degree)| rank(dimension) > degree.rank()).count();
        let outcome = guards.outcome.is_some_and(|rung| trajectory.outcome < rung.rank());
        let holds = |(dimension, side): (&Dimension, &ChoiceSide)| is_met(*dimension, *side, rank(dimension));
        let choices = guards.any_of.iter().filter(|choice| !choice.0.iter().any(holds)).count();
        u32::try_from(low + high + choices).expect("few") + u32::from(outcome)
    }

    /// What a trajectory becomes by a rule: many where it forgets.
    fn played(&self, trajectory: &Trajectory, rule: &Rule) -> Vec<Trajectory> {
        let effects = &rule.draft().effects;
        let each = self.dimensions.iter().zip(&trajectory.ranks).map(|(dimension, rank)| {
            let top = dimension.scale().steps();
            if effects.forget.contains(dimension) {
                return (0..=top).collect();
            }
            let stepped = match (effects.step.contains(dimension), dimension.direction()) {
                (false, _) => *rank,
                (true, Direction::Worse) => rank.saturating_sub(1),
                (true, Direction::Better) => (rank + 1).min(top),
            };
            let raised = effects.raise_to.get(dimension).map_or(stepped, |degree| stepped.max(degree.rank()));
            vec![effects.lower_to.get(dimension).map_or(raised, |degree| raised.min(degree.rank()))]
        });
        let outcomes = outcomes_after(effects, trajectory.outcome);
        let start = || trajectory.start.clone();
        let with = |ranks: Vec<u32>| {
            let each =
                outcomes.iter().map(|outcome| Trajectory { start: start(), ranks: ranks.clone(), outcome: *outcome });
            each.collect::<Vec<_>>()
        };
        every_choice(each.collect()).into_iter().flat_map(with).collect()
    }
}

/// Every list that has one of each.
fn every_choice(each: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    each.into_iter().fold(vec![Vec::new()], |lists, last| {
        lists.into_iter().flat_map(|list| last.iter().map(move |rank| [&list[..], &[*rank]].concat())).collect()
    })
}
