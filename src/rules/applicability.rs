//! Applicability: whether rules are legal and supported in a position, and why.

use super::guards::Condition;
use super::{Guard, GuardKind, Rule, RuleBook, RuleKind};
use crate::case::{Position, Steps};
use crate::uncertainty::Truth;
use crate::vocabulary::Dimension;

/// Whether a rule is legal and supported in a position.
///
/// ```
/// use policy_integration::{Position, RuleBook, Truth};
///
/// let book = RuleBook::default();
/// let applicability = book.applicability(&Position::UNKNOWN, "change_work_instructions").unwrap();
/// assert_eq!(applicability.legal, Truth::True);
/// assert_eq!(applicability.supported, Truth::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Applicability {
    /// Whether its invariants hold.
    pub legal: Truth,
    /// Whether its expectations hold too.
    pub supported: Truth,
}

/// A guard of a rule in a position, with what leaves it open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reason {
    /// The guard.
    pub guard: Guard,
    /// Whether it holds.
    pub holds: Truth,
    /// The dimensions that leave it open.
    pub open_on: Vec<Dimension>,
}

impl Reason {
    /// Whether it's an invariant that doesn't hold.
    pub(super) fn is_failed_invariant(&self) -> bool {
        self.guard.kind() == GuardKind::Invariant && self.holds == Truth::False
    }
}

/// The moves that a position has, each list in the order of the book. A move is in one of them at the most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves<'b> {
    /// Supported whatever the unknowns are.
    pub supported: Vec<&'b Rule>,
    /// Supported in some completions of the unknowns.
    pub possibly_supported: Vec<&'b Rule>,
    /// Legal, and against what the theory expects.
    pub against_expectation: Vec<&'b Rule>,
}

impl Rule {
    /// Whether the rule is legal and supported in a position.
    pub fn applicability(&self, position: &Position) -> Applicability {
        let all = |kind: GuardKind| {
            let guards = self.guards().iter().filter(|guard| guard.kind() == kind);
            Truth::all(guards.map(|guard| guard.holds(position)))
        };
        let legal = all(GuardKind::Invariant);
        Applicability { legal, supported: legal & all(GuardKind::Expectation) }
    }

    /// Each guard, whether it holds, and on what it is open.
    ///
    /// ```
    /// use policy_integration::{Dimension, Position, RuleBook};
    ///
    /// let book = RuleBook::default();
    /// let reasons = book.rule("win_alderperson").unwrap().reasons(&Position::UNKNOWN);
    /// assert_eq!(reasons[0].open_on, [Dimension::PoliticalSupport]);
    /// ```
    pub fn reasons(&self, position: &Position) -> Vec<Reason> {
        let reason = |guard: &Guard| Reason {
            guard: guard.clone(),
            holds: guard.holds(position),
            open_on: guard.open_on(position),
        };
        self.guards().iter().map(reason).collect()
    }

    /// Whether its effects change anything in a position.
    pub fn changes(&self, position: &Position) -> bool {
        self.apply_to(position) != *position
    }
}

impl RuleBook {
    /// Whether a rule is legal and supported in a position; `None` where the book has no such rule.
    pub fn applicability(&self, position: &Position, id: &str) -> Option<Applicability> {
        self.rule(id).map(|rule| rule.applicability(position))
    }

    /// The moves of a position that change something. A position doesn't know whether its case dropped out or its experiment
    /// faded: look at their status first.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::default();
    /// let moves = book.moves(&Position::UNKNOWN);
    /// assert!(moves.supported.iter().any(|rule| rule.id() == "have_talks"));
    /// assert!(moves.against_expectation.is_empty(), "unknown is not absent");
    /// ```
    pub fn moves(&self, position: &Position) -> Moves<'_> {
        self.moves_where(position, |rule| rule.changes(position))
    }

    /// The moves of a position, those that would change nothing included.
    pub fn moves_with_idle(&self, position: &Position) -> Moves<'_> {
        self.moves_where(position, |_| true)
    }

    fn moves_where(&self, position: &Position, wanted: impl Fn(&Rule) -> bool) -> Moves<'_> {
        let mut moves = Moves::default();
        let rules = self.rules().iter().zip(self.applicabilities(position));
        for (rule, applicability) in rules.filter(|(rule, _)| rule.kind() == RuleKind::Move && wanted(rule)) {
            match (applicability.legal, applicability.supported) {
                (_, Truth::True) => moves.supported.push(rule),
                (_, Truth::Unknown) => moves.possibly_supported.push(rule),
                (Truth::True, Truth::False) => moves.against_expectation.push(rule),
                _ => {}
            }
        }
        moves
    }

    /// How every rule of the book stands, in its order, without allocation.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::default();
    /// assert_eq!(book.applicabilities(&Position::UNKNOWN).count(), book.rules().len());
    /// ```
    pub fn applicabilities<'b>(&'b self, position: &'b Position) -> impl Iterator<Item = Applicability> + 'b {
        let count = self.rules().len();
        self.slices().iter().enumerate().flat_map(move |(slice, tests)| {
            let found = tests.run(position);
            let in_slice = (count - slice * Slice::RULES).min(Slice::RULES);
            (0..in_slice).map(move |index| found.applicability(index))
        })
    }

    /// How many moves are supported whatever the unknowns are, and change something.
    pub fn count_supported(&self, position: &Position) -> u32 {
        self.slices().iter().map(|tests| tests.run(position).supported_moves().count_ones()).sum()
    }
}

/// The guards of up to 64 rules, transposed: for each step of each scale the rules that ask for it, a bit a rule.
///
/// Going through the steps that aren't taken finds the rules that fail, all at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    /// What rules ask of each step.
    asked: Vec<Asked>,
    /// The steps that rules ask for.
    steps: Steps,
    /// The rules whose first or second choice is an invariant.
    invariant_choices: [u64; 2],
    /// The moves.
    moves: u64,
    /// The rules that ask for steps not to be taken, one by one: few do.
    against: Vec<(u64, GuardKind, Condition)>,
}

/// The rules that ask for a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Asked {
    invariant: u64,
    expectation: u64,
    /// By choice, and by side of it.
    choices: [[u64; 2]; 2],
    /// The rules that would take the step.
    raised: u64,
}

/// How the rules of a slice stand, a bit a rule.
#[derive(Clone, Copy)]
pub(super) struct Found {
    legal: Bits,
    supported: Bits,
    changing_moves: u64,
}

/// The rules of which something is certain, and those of which it's possible.
#[derive(Clone, Copy)]
struct Bits {
    certain: u64,
    possible: u64,
}

impl Slice {
    /// How many rules fit in a slice.
    pub(super) const RULES: usize = u64::BITS as usize;

    pub(super) fn of(rules: &[Rule]) -> Self {
        let mut slice =
            Self { asked: Vec::new(), steps: Steps::NONE, invariant_choices: [0; 2], moves: 0, against: Vec::new() };
        for (index, rule) in rules.iter().enumerate() {
            slice.add(1 << index, rule);
        }
        slice
    }

    fn add(&mut self, bit: u64, rule: &Rule) {
        if rule.kind() == RuleKind::Move {
            self.moves |= bit;
        }
        self.ask(rule.effects_of().raised(), |asked| asked.raised |= bit);
        let mut choice = 0;
        for guard in rule.guards() {
            match guard.conditions() {
                [condition] if !condition.is_upward() => self.against.push((bit, guard.kind(), *condition)),
                [condition] => self.ask(condition.steps(), |asked| match guard.kind() {
                    GuardKind::Invariant => asked.invariant |= bit,
                    GuardKind::Expectation => asked.expectation |= bit,
                }),
                sides => {
                    for (side, condition) in sides.iter().enumerate() {
                        self.ask(condition.steps(), |asked| asked.choices[choice][side] |= bit);
                    }
                    if guard.kind() == GuardKind::Invariant {
                        self.invariant_choices[choice] |= bit;
                    }
                    choice += 1;
                }
            }
        }
    }

    fn ask(&mut self, steps: Steps, mut note: impl FnMut(&mut Asked)) {
        self.steps = self.steps.union(steps);
        for step in steps.places() {
            if self.asked.len() <= step {
                self.asked.resize(step + 1, Asked::default());
            }
            note(&mut self.asked[step]);
        }
    }

    /// Everything that is asked of the steps that aren't among these.
    fn missing(&self, taken: Steps) -> Asked {
        let mut missing = Asked::default();
        for step in self.steps.without(taken).places() {
            let asked = self.asked[step];
            missing.invariant |= asked.invariant;
            missing.expectation |= asked.expectation;
            for choice in 0..2 {
                for side in 0..2 {
                    missing.choices[choice][side] |= asked.choices[choice][side];
                }
            }
            missing.raised |= asked.raised;
        }
        missing
    }

    pub(super) fn run(&self, position: &Position) -> Found {
        let (certainly, possibly) = (self.missing(position.certain()), self.missing(position.possible()));
        let (certainly_legal, certainly_supported) = self.applicability(&certainly);
        let (possibly_legal, possibly_supported) = self.applicability(&possibly);
        let mut found = Found {
            legal: Bits { certain: certainly_legal, possible: possibly_legal },
            supported: Bits { certain: certainly_supported, possible: possibly_supported },
            changing_moves: certainly.raised & self.moves,
        };
        for (rule, kind, condition) in &self.against {
            found.restrict(*rule, *kind, condition.holds(position));
        }
        found
    }

    /// The rules that are legal and those that are supported, from what is missing.
    fn applicability(&self, missing: &Asked) -> (u64, u64) {
        let failed = missing.choices.map(|[one, other]| one & other);
        let failed_invariants = (failed[0] & self.invariant_choices[0]) | (failed[1] & self.invariant_choices[1]);
        let legal = !(missing.invariant | failed_invariants);
        (legal, legal & !(missing.expectation | failed[0] | failed[1]))
    }
}

impl Found {
    fn restrict(&mut self, rule: u64, kind: GuardKind, holds: Truth) {
        let restrict = |bits: &mut Bits| {
            bits.certain &= if holds.is_certain() { !0 } else { !rule };
            bits.possible &= if holds.is_possible() { !0 } else { !rule };
        };
        restrict(&mut self.supported);
        if kind == GuardKind::Invariant {
            restrict(&mut self.legal);
        }
    }

    const fn applicability(&self, index: usize) -> Applicability {
        Applicability { legal: self.legal.truth(index), supported: self.supported.truth(index) }
    }

    /// The moves that are certainly supported and change something.
    pub(super) const fn supported_moves(&self) -> u64 {
        self.supported.certain & self.changing_moves
    }
}

impl Bits {
    const fn truth(self, index: usize) -> Truth {
        Truth::from_certain_and_possible(self.certain >> index & 1 == 1, self.possible >> index & 1 == 1)
    }
}
