//! Applicability: whether rules are legal and supported in a position, and why.

use std::ops::RangeInclusive;

use super::slice::Slice;
use super::{Guard, GuardKind, Rule, RuleBook, RuleKind, Situated};
use crate::case::{Position, Rating};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Outcome};

/// Whether a rule is legal and supported in a position.
///
/// ```
/// use policy_integration::{Position, RuleBook, Truth};
///
/// let book = RuleBook::multilevel();
/// let applicability = book.applicability(&Position::UNKNOWN, "change_work_instructions").unwrap();
/// assert_eq!(applicability.legal, Truth::True);
/// assert_eq!(applicability.supported, Truth::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Applicability {
    /// Whether its invariants hold.
    pub legal: Truth,
    /// Whether its expectations hold too.
    pub supported: Truth,
}

/// A guard of a rule in a position: whether it holds, and what each of its alternatives asks and finds.
///
/// ```
/// use policy_integration::{Degree, Dimension, Position, Rating, RuleBook, rules::Alternative};
///
/// let position = Position::new([(Dimension::InformalNetwork, Rating::known(Degree::Absent))])?;
/// let reasons = RuleBook::multilevel().rule("bring_advisers_together").unwrap().reasons(&position);
/// // Contacts or a known name: the one fails, the other is open.
/// let Some(Alternative::Degrees { dimension, asked, rated, .. }) = reasons[0].failing().next() else { panic!() };
/// assert_eq!((*dimension, *asked), (Dimension::InformalNetwork, Rating::at_least(Degree::Emerging)));
/// assert_eq!(rated.degree(), Some(Degree::Absent));
/// assert_eq!(reasons[0].open().next().unwrap().dimension(), Some(Dimension::Visibility));
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reason {
    /// The guard.
    pub guard: Guard,
    /// Whether it holds: whether one of its alternatives does.
    pub holds: Truth,
    /// What it asks, one by one: more than one of a choice.
    pub alternatives: Vec<Alternative>,
    /// The dimensions that leave it open.
    pub open_on: Vec<Dimension>,
}

/// An alternative of a guard in a position: what is asked, what is rated, and whether the one meets the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Alternative {
    /// A dimension is asked about.
    Degrees {
        /// The dimension.
        dimension: Dimension,
        /// The degrees that meet it.
        asked: Rating,
        /// What is known of the dimension.
        rated: Rating,
        /// Whether it holds.
        holds: Truth,
    },
    /// The outcome is asked about.
    Outcome {
        /// The lowest rung that meets it.
        at_least: Outcome,
        /// The rungs that the outcome can have.
        rated: RangeInclusive<Outcome>,
        /// Whether it holds.
        holds: Truth,
    },
}

impl Alternative {
    /// The dimension that is asked about; `None` where it is the outcome.
    pub const fn dimension(&self) -> Option<Dimension> {
        match self {
            Self::Degrees { dimension, .. } => Some(*dimension),
            Self::Outcome { .. } => None,
        }
    }

    /// Whether what is asked holds.
    pub const fn holds(&self) -> Truth {
        match self {
            Self::Degrees { holds, .. } | Self::Outcome { holds, .. } => *holds,
        }
    }
}

impl Reason {
    /// The alternatives that don't hold.
    pub fn failing(&self) -> impl Iterator<Item = &Alternative> {
        self.standing(Truth::False)
    }

    /// The alternatives of which it isn't known whether they hold.
    pub fn open(&self) -> impl Iterator<Item = &Alternative> {
        self.standing(Truth::Unknown)
    }

    fn standing(&self, truth: Truth) -> impl Iterator<Item = &Alternative> {
        self.alternatives.iter().filter(move |alternative| alternative.holds() == truth)
    }

    /// Whether it's an invariant that doesn't hold.
    pub(super) fn is_failed_invariant(&self) -> bool {
        self.guard.kind() == GuardKind::Invariant && self.holds == Truth::False
    }
}

/// The moves that a position has, each list in the order of the book. A move is in one of them at the most.
///
/// Moves that are illegal, and moves that change nothing, are in no list: ask [`Rule::applicability`] and [`Rule::reasons`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Moves<'b> {
    /// Supported whatever the unknowns are.
    pub supported: Vec<&'b Rule>,
    /// Supported in some completions of the unknowns.
    pub possibly_supported: Vec<&'b Rule>,
    /// Legal, and against what the theory expects.
    pub against_expectation: Vec<&'b Rule>,
    /// In one of the other lists but for a document that can't be changed now. Of a bare position it isn't asked.
    pub outside_window: Vec<&'b Rule>,
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

    /// Each guard, whether it holds, and what each of its alternatives asks and finds.
    ///
    /// ```
    /// use policy_integration::{Dimension, Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let reasons = book.rule("win_alderperson").unwrap().reasons(&Position::UNKNOWN);
    /// assert_eq!(reasons[0].open_on, [Dimension::PoliticalSupport]);
    /// ```
    pub fn reasons(&self, position: &Position) -> Vec<Reason> {
        let reason = |guard: &Guard| Reason {
            guard: guard.clone(),
            holds: guard.holds(position),
            alternatives: guard.alternatives(position),
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

    /// The moves of a position, or of a [`Situation`](super::Situation), that change something.
    ///
    /// Of a situation it is asked too whether the document that a move changes can be changed now: where that isn't known, the move
    /// is possibly supported at most. A position doesn't know whether its case dropped out or its experiment
    /// faded: look at their status first.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let moves = book.moves(&Position::UNKNOWN);
    /// assert!(moves.supported.iter().any(|rule| rule.id() == "talk_informally"));
    /// assert!(moves.against_expectation.is_empty(), "unknown is not absent");
    /// ```
    pub fn moves(&self, situated: &impl Situated) -> Moves<'_> {
        self.moves_where(situated, |rule| rule.changes(situated.position()))
    }

    /// The moves of a position or of a situation, those that would change nothing included.
    pub fn moves_with_idle(&self, situated: &impl Situated) -> Moves<'_> {
        self.moves_where(situated, |_| true)
    }

    fn moves_where(&self, situated: &impl Situated, wanted: impl Fn(&Rule) -> bool) -> Moves<'_> {
        let mut moves = Moves::default();
        let rules = self.rules().iter().zip(self.applicabilities(situated.position()));
        for (rule, applicability) in rules.filter(|(rule, _)| rule.kind() == RuleKind::Move && wanted(rule)) {
            // Where no window is asked, it counts as open.
            let window = rule.amends().and_then(|amends| situated.window_of(amends)).unwrap_or(Truth::True);
            match (applicability.legal, applicability.supported, window) {
                (Truth::False | Truth::Unknown, Truth::False, _) => {}
                (_, _, Truth::False) => moves.outside_window.push(rule),
                (_, Truth::True, Truth::True) => moves.supported.push(rule),
                (_, Truth::True | Truth::Unknown, _) => moves.possibly_supported.push(rule),
                (Truth::True, Truth::False, _) => moves.against_expectation.push(rule),
            }
        }
        moves
    }

    /// How every rule of the book stands, in its order, without allocation.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
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
        self.slices().iter().map(|tests| tests.supported_moves(position).count_ones()).sum()
    }
}
