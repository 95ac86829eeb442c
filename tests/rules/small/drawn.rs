//! Problems as proptest draws them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use policy_integration::case::StatedDegrees;
use policy_integration::{
    Case, CaseDraft, Degree, Dimension, Framework, Outcome, RuleBook, Statement,
    case::{MomentDraft, OutcomeDraft},
    report::Label,
    rules::{
        ChoiceDraft, ChoiceSide, EffectsDraft, Effort, GuardsDraft, ReconstructionTerms, Rule, RuleBookDraft,
        RuleDraft, RuleKind,
    },
};
use proptest::bool::weighted;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::{Problem, Trajectory};

/// Problems of one to five rules over two to four dimensions and the outcome.
pub(crate) fn of_any_book() -> impl Strategy<Value = Problem> {
    let rated: Vec<_> = Dimension::ALL.iter().copied().filter(|dimension| !dimension.is_condition()).collect();
    let large: Vec<_> = rated.iter().copied().filter(|dimension| dimension.scale().steps() > 1).collect();
    let dimensions = prop_oneof![1 => subsequence(rated, 2..=4), 3 => subsequence(large, 2..=4)];
    dimensions.prop_flat_map(|dimensions| {
        let rules = vec(rule(dimensions.clone()), 1..=5);
        (rules, terms(), record(dimensions.len())).prop_filter_map("not sound", move |(rules, terms, record)| {
            record.problem(book_of(numbered(rules))?, dimensions.clone(), terms, 64)
        })
    })
}

/// Problems of a few rules of the default book, over all dimensions that it speaks of. None of the rules forgets, so that
/// trajectories stay few.
pub(crate) fn of_the_default_book() -> impl Strategy<Value = Problem> {
    let mut rules = RuleBook::multilevel().draft().rules;
    // A moment can't rate a condition, so what asks for one is left out.
    let asks_none = |rule: &RuleDraft| rule.invariants.at_least.keys().all(|dimension| !dimension.is_condition());
    rules.retain(|rule| rule.effects.forget.is_empty() && !sets_a_condition(rule) && asks_none(rule));
    for rule in &mut rules {
        rule.expectations.any_of.retain(|choice| choice.0.keys().all(|dimension| !dimension.is_condition()));
    }
    let is_changed = |dimension: &Dimension| {
        RuleBook::multilevel().rules().iter().flat_map(Rule::dimensions).any(|changed| changed == *dimension)
    };
    let dimensions: Vec<_> = Framework::Multilevel.dimensions().filter(is_changed).collect();
    let drawn = (subsequence(rules, 1..=12), terms(), record(dimensions.len()));
    drawn.prop_filter_map("not sound", move |(rules, terms, record)| {
        record.problem(book_of(rules)?, dimensions.clone(), terms, 4)
    })
}

fn sets_a_condition(rule: &RuleDraft) -> bool {
    let RuleDraft { effects, .. } = rule;
    effects.raise_to.keys().chain(effects.lower_to.keys()).any(|dimension| dimension.is_condition())
}

fn book_of(rules: Vec<RuleDraft>) -> Option<RuleBook> {
    RuleBook::check(RuleBookDraft { id: "small".to_owned(), version: 1, rules, ..RuleBookDraft::default() }).ok()
}

/// The rules with an identifier of its own for each.
fn numbered(mut rules: Vec<RuleDraft>) -> Vec<RuleDraft> {
    rules.iter_mut().enumerate().for_each(|(index, rule)| rule.id = format!("rule_{index}"));
    rules
}

fn terms() -> impl Strategy<Value = ReconstructionTerms> {
    let usual = ReconstructionTerms::default();
    let other = (0..=9_u32, 0..=17_u32);
    let other = other.prop_map(move |(deviation, event)| usual.with_deviation(deviation).with_event(event));
    prop_oneof![2 => Just(usual), 1 => other]
}

/// What a rule asks of a dimension and does to it, drawn without regard to whether a rule can.
#[derive(Clone, Debug)]
struct Part {
    ask: Ask,
    is_expected: bool,
    asked: Index,
    deed: Deed,
    done: Index,
}

#[derive(Clone, Copy, Debug)]
enum Ask {
    Nothing,
    AtLeast,
    AtMost,
    Choice,
    /// A side that asks for at most a degree.
    ChoiceOfLess,
    /// A side, and at least a degree by itself, of the other kind.
    ChoiceAndAtLeast,
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Nothing,
    Raise,
    Step,
    Lower,
    Forget,
}

fn part() -> impl Strategy<Value = Part> {
    let ask = prop_oneof![
        8 => Just(Ask::Nothing), 2 => Just(Ask::AtLeast), 1 => Just(Ask::AtMost), 2 => Just(Ask::Choice),
        1 => Just(Ask::ChoiceOfLess), 1 => Just(Ask::ChoiceAndAtLeast),
    ];
    let deed = prop_oneof![
        4 => Just(Deed::Nothing), 3 => Just(Deed::Raise), 2 => Just(Deed::Step), 3 => Just(Deed::Lower),
        1 => Just(Deed::Forget),
    ];
    (ask, any::<bool>(), any::<Index>(), deed, any::<Index>()).prop_map(|(ask, is_expected, asked, deed, done)| Part {
        ask,
        is_expected,
        asked,
        deed,
        done,
    })
}

fn rung() -> impl Strategy<Value = Option<Outcome>> {
    option::weighted(0.15, select(Outcome::ALL))
}

/// What is done to the outcome.
fn on_outcome() -> impl Strategy<Value = EffectsDraft> {
    let none = EffectsDraft::default;
    let raised = rung().prop_map(move |outcome| EffectsDraft { outcome, ..none() });
    let lowered = rung().prop_map(move |outcome_lowered_to| EffectsDraft { outcome_lowered_to, ..none() });
    let forgotten = weighted(0.2).prop_map(move |outcome_forgotten| EffectsDraft { outcome_forgotten, ..none() });
    prop_oneof![4 => raised, 2 => lowered, 1 => forgotten]
}

/// A rule about these dimensions. What no rule can be is drawn again.
fn rule(dimensions: Vec<Dimension>) -> impl Strategy<Value = RuleDraft> {
    let kind = prop_oneof![3 => Just(RuleKind::Move), 2 => Just(RuleKind::Event)];
    let head = (kind, select(Effort::ALL), weighted(0.05));
    let parts = vec(part(), dimensions.len());
    (head, parts, [rung(), rung()], on_outcome()).prop_filter_map("no rule", move |(head, parts, asked, on_outcome)| {
        let (kind, effort, closes) = head;
        let parts: Vec<_> = dimensions.iter().copied().zip(parts).collect();
        let [invariants, expectations] = guards(&parts, asked);
        let rule = RuleDraft {
            id: "rule".to_owned(),
            kind,
            mechanism: None,
            effort: (kind == RuleKind::Move).then_some(effort),
            label: Label { en: "a rule".to_owned(), nl: "een regel".to_owned() },
            addresses: None,
            amends: None,
            invariants,
            expectations,
            works_by: BTreeMap::new(),
            effects: effects(kind, &parts, on_outcome),
            windows: BTreeMap::new(),
            closes: closes && kind == RuleKind::Event,
            source: "made up".to_owned(),
        };
        book_of(vec![rule.clone()]).map(|_| rule)
    })
}

/// Invariants and expectations.
fn guards(parts: &[(Dimension, Part)], outcomes: [Option<Outcome>; 2]) -> [GuardsDraft; 2] {
    let mut guards = outcomes.map(|outcome| GuardsDraft { outcome, ..GuardsDraft::default() });
    let mut sides = [Vec::new(), Vec::new()];
    for (dimension, part) in parts {
        let degree = *part.asked.get(dimension.scale().degrees());
        let kind = usize::from(part.is_expected);
        match part.ask {
            Ask::Nothing => {}
            Ask::AtLeast => drop(guards[kind].at_least.insert(*dimension, degree)),
            Ask::AtMost => drop(guards[kind].at_most.insert(*dimension, degree)),
            Ask::Choice => sides[kind].push((*dimension, ChoiceSide::Degree(degree))),
            Ask::ChoiceOfLess => sides[kind].push((*dimension, ChoiceSide::AtMost(degree))),
            Ask::ChoiceAndAtLeast => {
                let least = *part.done.get(dimension.scale().degrees());
                guards[1 - kind].at_least.insert(*dimension, least);
                sides[kind].push((*dimension, ChoiceSide::Degree(degree)));
            }
        }
    }
    for (guards, sides) in guards.iter_mut().zip(sides) {
        guards.any_of = sides.chunks_exact(2).map(|sides| ChoiceDraft(sides.iter().copied().collect())).collect();
    }
    guards
}

fn effects(kind: RuleKind, parts: &[(Dimension, Part)], on_outcome: EffectsDraft) -> EffectsDraft {
    let mut effects = on_outcome;
    let is_set = |dimension: &Dimension| dimension.is_set_by_events() && kind == RuleKind::Event;
    for (dimension, part) in parts.iter().filter(|(dimension, _)| !dimension.is_condition() || is_set(dimension)) {
        let degree = *part.done.get(dimension.scale().degrees());
        match part.deed {
            Deed::Nothing => {}
            Deed::Raise => drop(effects.raise_to.insert(*dimension, degree)),
            Deed::Step => effects.step.push(*dimension),
            Deed::Lower => drop(effects.lower_to.insert(*dimension, degree)),
            Deed::Forget => effects.forget.push(*dimension),
        }
    }
    effects
}

/// How something that is so is told.
#[derive(Clone, Copy, Debug)]
enum Told {
    Degree,
    AtLeast,
    AtMost,
    Between,
    Change,
    /// As a change with the degree that it led to.
    ChangeTo,
    Unknown,
    /// Not at all, if that is true.
    Silent,
}

fn told() -> impl Strategy<Value = Told> {
    prop_oneof![
        8 => Just(Told::Degree), 1 => Just(Told::AtLeast), 1 => Just(Told::AtMost), 1 => Just(Told::Between),
        3 => Just(Told::Change), 2 => Just(Told::ChangeTo), 1 => Just(Told::Unknown), 3 => Just(Told::Silent),
    ]
}

impl Told {
    /// What is stated of a degree at the first moment.
    fn of(self, degree: Degree) -> Statement {
        let scale = degree.scale();
        let near = |rank: u32| scale.degree(rank).unwrap_or(degree);
        match self {
            Self::Degree => Statement::Degree(degree),
            Self::AtLeast => Statement::AtLeast(degree),
            Self::AtMost => Statement::AtMost(degree),
            Self::Between => Statement::Between(near(degree.rank().saturating_sub(1)), near(degree.rank() + 1)),
            Self::Change | Self::ChangeTo | Self::Unknown | Self::Silent => Statement::Unknown,
        }
    }

    /// What is stated of a degree that was another; `None` where that is nothing.
    fn of_change(self, before: u32, after: Degree) -> Option<Statement> {
        match (self, before.cmp(&after.rank())) {
            (Self::Change, Ordering::Less) => Some(Statement::Grew),
            (Self::ChangeTo, Ordering::Less) => Some(Statement::GrewTo(StatedDegrees::AtLeast(after))),
            (Self::ChangeTo, Ordering::Greater) => Some(Statement::FellTo(StatedDegrees::Degree(after))),
            (Self::ChangeTo | Self::Change, Ordering::Equal) => Some(Statement::Unchanged),
            (Self::Change, Ordering::Greater) => Some(Statement::Fell),
            (Self::Silent, Ordering::Equal) => None,
            (Self::Silent, _) => Some(Statement::Degree(after)),
            _ => Some(self.of(after)),
        }
    }
}

/// What is drawn of one dimension: a degree at each moment, and how each is told.
#[derive(Clone, Debug)]
struct Rated {
    degrees: [Index; 2],
    told: [Told; 2],
}

/// What is drawn of a case.
#[derive(Clone, Debug)]
struct Record {
    rated: Vec<Rated>,
    /// The outcome at each moment, if it isn't that of no change.
    rungs: [Option<Outcome>; 2],
    is_outcome_told: bool,
    /// The rules that led from one moment to the other, those that weren't possible passed over. Without them the later
    /// moment has nothing to do with the earlier one.
    walk: Option<Vec<Index>>,
    /// Whether a moment of which nothing is known goes before: nothing is then known of the outcome.
    has_earlier: bool,
    /// Whether the later moment may be as the earlier one was.
    may_stay: bool,
}

fn record(dimensions: usize) -> impl Strategy<Value = Record> {
    let rated = ([any::<Index>(), any::<Index>()], [told(), told()]);
    let rated = vec(rated.prop_map(|(degrees, told)| Rated { degrees, told }), dimensions);
    let walk = option::weighted(0.7, vec(any::<Index>(), 1..=6));
    (rated, [rung(), rung()], weighted(0.7), walk, weighted(0.2), weighted(0.1)).prop_map(
        |(rated, rungs, is_outcome_told, walk, has_earlier, may_stay)| Record {
            rated,
            rungs,
            is_outcome_told,
            walk,
            has_earlier,
            may_stay,
        },
    )
}

impl Record {
    /// The problem, if the case is sound; it begins in at most so many ways.
    fn problem(
        &self,
        book: RuleBook,
        dimensions: Vec<Dimension>,
        terms: ReconstructionTerms,
        most_starts: usize,
    ) -> Option<Problem> {
        let mut moments = vec![moment(0, BTreeMap::new()); usize::from(self.has_earlier)];
        moments.push(moment(10, self.first(&dimensions, most_starts)));
        let from = moments.len() - 1;
        let case = case_of(&moments, None)?;
        let mut problem = Problem { book, case, from, terms, dimensions };
        let start = self.trajectory(&problem, 0);
        let after = match &self.walk {
            Some(walk) => walk.iter().fold(start.clone(), |trajectory, index| problem.walked(trajectory, *index)),
            None => self.trajectory(&problem, 1),
        };
        moments.push(moment(100, self.later(&problem, &start, &after)));
        let rung = Outcome::ALL[after.outcome as usize];
        problem.case = case_of(&moments, self.is_outcome_told.then_some(rung))?;
        let stays = || problem.starts().iter().any(|trajectory| problem.is_end(trajectory));
        (self.may_stay || !stays()).then_some(problem)
    }

    fn degree(&self, dimensions: &[Dimension], place: usize, moment: usize) -> Degree {
        *self.rated[place].degrees[moment].get(dimensions[place].scale().degrees())
    }

    fn trajectory(&self, problem: &Problem, moment: usize) -> Trajectory {
        let places = 0..problem.dimensions.len();
        let ranks: Vec<_> = places.map(|place| self.degree(&problem.dimensions, place, moment).rank()).collect();
        let is_told = moment > 0 || self.has_earlier;
        let outcome = self.rungs[moment].filter(|_| is_told).map_or(0, Outcome::rank);
        Trajectory { start: ranks.clone(), ranks, outcome }
    }

    fn first(&self, dimensions: &[Dimension], most_starts: usize) -> BTreeMap<Dimension, Statement> {
        let mut starts = if self.has_earlier { Outcome::ALL.len() } else { 1 };
        let conditions = dimensions.iter().filter(|dimension| dimension.is_condition());
        starts *= conditions.map(|dimension| dimension.scale().degrees().len()).product::<usize>();
        // Conditions aren't rated: they are unknown.
        let rated = dimensions.iter().enumerate().filter(|(_, dimension)| !dimension.is_condition());
        let each = rated.map(|(place, dimension)| {
            let (degree, told) = (self.degree(dimensions, place, 0), self.rated[place].told[0]);
            let is_open = starts * dimension.scale().degrees().len() <= most_starts && !matches!(told, Told::Degree);
            starts *= if is_open { dimension.scale().degrees().len() } else { 1 };
            (*dimension, if is_open { told.of(degree) } else { Statement::Degree(degree) })
        });
        each.collect()
    }

    fn later(&self, problem: &Problem, start: &Trajectory, after: &Trajectory) -> BTreeMap<Dimension, Statement> {
        let rated = problem.dimensions.iter().enumerate().filter(|(_, dimension)| !dimension.is_condition());
        let each = rated.filter_map(|(place, dimension)| {
            let degree = dimension.scale().degree(after.ranks[place])?;
            Some((*dimension, self.rated[place].told[1].of_change(start.ranks[place], degree)?))
        });
        each.collect()
    }
}

impl Problem {
    /// A trajectory after a rule, if that is possible, and one of what it may come to.
    fn walked(&self, trajectory: Trajectory, index: Index) -> Trajectory {
        let rule = index.get(self.book.rules());
        if rule.closes() || self.failing(&trajectory, &rule.draft().invariants) > 0 {
            return trajectory;
        }
        index.get(&self.played(&trajectory, rule)).clone()
    }
}

fn case_of(moments: &[MomentDraft], rung: Option<Outcome>) -> Option<Case> {
    let outcomes = rung.map(|rung| OutcomeDraft { rung, on: None, domain: None, source: None, note: None });
    let (moments, outcomes) = (moments.to_vec(), outcomes.into_iter().collect());
    Case::check(CaseDraft { id: "a".to_owned(), moments, outcomes, ..CaseDraft::default() }).ok()
}

fn moment(days: u64, ratings: BTreeMap<Dimension, Statement>) -> MomentDraft {
    let on = NaiveDate::default() + Days::new(days);
    MomentDraft {
        on,
        ratings: ratings.into_iter().map(|(dimension, statement)| (dimension, statement.into())).collect(),
        ..MomentDraft::default()
    }
}
