//! How well a relation between sets fits the cases.

use super::expression::Node;
use super::measure::{Inclusion, Pri, Relevance, Side, figure};
use super::{Expression, ExpressionError, Figure, Relation, RelationKind, SetTable, UnknownSet};
use crate::uncertainty::Bounds;

/// How well a condition is sufficient for an outcome (Ragin 2008; Schneider & Wagemann 2012).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sufficiency {
    /// How far the condition is included in the outcome: Σmin(x, y) / Σx.
    pub consistency: Figure,
    /// Proportional reduction in inconsistency: how far it is, and isn't in the outcome's negation too.
    /// (Σmin(x, y) − Σmin(x, y, 1−y)) / (Σx − Σmin(x, y, 1−y)).
    pub pri: Figure,
    /// How much of the outcome the condition accounts for: Σmin(x, y) / Σy.
    pub coverage: Figure,
}

/// How well a condition is necessary for an outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Necessity {
    /// How far the outcome is included in the condition: Σmin(x, y) / Σy.
    pub consistency: Figure,
    /// Relevance of necessity (`RoN`), low where the condition is nearly always there: Σ(1−x) / Σ(1−min(x, y)).
    pub relevance: Figure,
    /// How much of the condition the outcome takes up: Σmin(x, y) / Σx.
    pub coverage: Figure,
}

/// How well a relation fits.
///
/// ```
/// use policy_integration::{Fit, SetTable};
///
/// let table = SetTable::of(["a", "b"])?.with("DEV", [0.9, 0.4])?.with("SURV", [0.8, 0.6])?;
/// let Fit::Sufficient(fit) = table.fit("DEV -> SURV").unwrap() else { unreachable!() };
/// assert_eq!(fit.consistency.to_string(), "0.923");
/// assert_eq!(fit.pri.to_string(), "0.857");
/// assert!(matches!(table.fit("DEV <- SURV"), Ok(Fit::Necessary(_))));
/// # Ok::<(), policy_integration::SetTableError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// Of `X -> Y`.
    Sufficient(Sufficiency),
    /// Of `X <- Y`.
    Necessary(Necessity),
}

impl Fit {
    /// The consistency, of either.
    pub const fn consistency(self) -> Figure {
        match self {
            Self::Sufficient(fit) => fit.consistency,
            Self::Necessary(fit) => fit.consistency,
        }
    }

    /// The coverage, of either.
    pub const fn coverage(self) -> Figure {
        match self {
            Self::Sufficient(fit) => fit.coverage,
            Self::Necessary(fit) => fit.coverage,
        }
    }
}

impl SetTable {
    /// How well a relation fits, from its notation.
    ///
    /// Bounds are exact where no unknown stands twice in the relation other than in one way (once as it is and once
    /// negated, say, or on both sides of the arrow), and the values that an unknown can have include those that the ends
    /// need. Where either can't be told, they enclose.
    ///
    /// # Errors
    /// [`ExpressionError`], as of [`Relation::read`].
    pub fn fit(&self, relation: &str) -> Result<Fit, ExpressionError> {
        let relation = Relation::read(relation, self)?;
        // What was read names only sets of this table.
        self.fit_of(&relation).map_err(|unknown| ExpressionError::unknown(&unknown, self))
    }

    /// How well a relation fits.
    ///
    /// # Errors
    /// [`UnknownSet`] where the relation was read for another table.
    pub fn fit_of(&self, relation: &Relation) -> Result<Fit, UnknownSet> {
        let (condition, outcome) = (relation.condition(), relation.outcome());
        Ok(match relation.kind() {
            RelationKind::Sufficiency => Fit::Sufficient(self.sufficiency(condition, outcome)?),
            RelationKind::Necessity => Fit::Necessary(self.necessity(condition, outcome)?),
        })
    }

    /// How well a condition is sufficient for an outcome.
    ///
    /// # Errors
    /// [`UnknownSet`].
    pub fn sufficiency(&self, condition: &Expression, outcome: &Expression) -> Result<Sufficiency, UnknownSet> {
        let Sides { x, y, forward, backward, .. } = self.sides(condition, outcome)?;
        Ok(Sufficiency {
            consistency: figure::<Inclusion>(&x, &y, forward),
            pri: figure::<Pri>(&x, &y, forward),
            coverage: figure::<Inclusion>(&y, &x, backward),
        })
    }

    /// How well a condition is necessary for an outcome.
    ///
    /// # Errors
    /// [`UnknownSet`].
    pub fn necessity(&self, condition: &Expression, outcome: &Expression) -> Result<Necessity, UnknownSet> {
        let Sides { x, y, forward, backward, corners } = self.sides(condition, outcome)?;
        Ok(Necessity {
            consistency: figure::<Inclusion>(&y, &x, backward),
            relevance: figure::<Relevance>(&x, &y, corners),
            coverage: figure::<Inclusion>(&x, &y, forward),
        })
    }

    /// What is known of each case's membership in an expression, in the order of the cases.
    ///
    /// # Errors
    /// [`UnknownSet`] where the expression was read for another table.
    pub fn memberships(&self, expression: &Expression) -> Result<Vec<Bounds>, UnknownSet> {
        let side = self.side(expression)?;
        let is_loose = self.loose(&expression.places(self)?.into_iter().map(Place::x).collect::<Vec<_>>());
        let ends = side.low.iter().zip(&side.high).enumerate();
        let bounds = ends.map(|(case, (low, high))| {
            let bounds = if is_loose(case) && low < high { Bounds::enclosing } else { Bounds::exact };
            bounds(*low, *high).unwrap_or(Bounds::WHOLE)
        });
        Ok(bounds.collect())
    }

    fn side(&self, expression: &Expression) -> Result<Side, UnknownSet> {
        let low = self.evaluated(expression.node(), false)?;
        let is_open = expression.places(self)?.iter().any(|(set, _)| self.sets()[*set].is_open);
        let high = if is_open { self.evaluated(expression.node(), true)? } else { low.clone() };
        Ok(Side { low, high })
    }

    /// The least or the greatest membership of each case: "and" and "or" never fall when a literal rises.
    fn evaluated(&self, node: &Node, is_high: bool) -> Result<Vec<f64>, UnknownSet> {
        match node {
            Node::Literal(literal) => {
                let set = self.place(&literal.set)?;
                let end = if is_high == literal.is_negated { self.low(set) } else { self.high(set) };
                if literal.is_negated { Ok(end.iter().map(|cell| 1.0 - cell).collect()) } else { Ok(end.to_vec()) }
            }
            Node::All(nodes) => self.joined(nodes, is_high, |one, two| if two < one { two } else { one }),
            Node::Any(nodes) => self.joined(nodes, is_high, |one, two| if two > one { two } else { one }),
        }
    }

    fn joined(&self, nodes: &[Node], is_high: bool, pick: impl Fn(f64, f64) -> f64) -> Result<Vec<f64>, UnknownSet> {
        let mut parts = nodes.iter().map(|node| self.evaluated(node, is_high));
        let mut all = parts.next().unwrap_or_else(|| Ok(Vec::new()))?;
        for part in parts {
            all.iter_mut().zip(part?).for_each(|(one, two)| *one = pick(*one, two));
        }
        Ok(all)
    }

    fn sides(&self, condition: &Expression, outcome: &Expression) -> Result<Sides, UnknownSet> {
        let (x, y) = (self.side(condition)?, self.side(outcome)?);
        let x_places: Vec<_> = condition.places(self)?.into_iter().map(Place::x).collect();
        let y_places: Vec<_> = outcome.places(self)?.into_iter().map(Place::y).collect();
        let all: Vec<_> = x_places.iter().chain(&y_places).copied().collect();
        let is_loose = self.loose(&all);
        let is_open = |case: usize| x.low[case] < x.high[case] || y.low[case] < y.high[case];
        let corners = !(0..self.cases().len()).any(|case| is_open(case) && is_loose(case));
        let forward = corners && (self.can_meet(&x_places, &y_places) || !lies_inside(&y.high, &x));
        let backward = corners && (self.can_meet(&y_places, &x_places) || !lies_inside(&x.high, &y));
        Ok(Sides { x, y, corners, forward, backward })
    }

    /// Whether a case's unknowns may depend on each other in an expression or a relation.
    fn loose<'t>(&'t self, places: &[Place]) -> impl Fn(usize) -> bool + use<'t> {
        let open: Vec<_> = places.iter().copied().filter(|place| self.sets()[place.set].is_open).collect();
        let meets = |one: Place, other: Place| one != other && self.sets()[one.set].root == self.sets()[other.set].root;
        let is_shared = |one: &Place| open.iter().any(|other| meets(*one, *other));
        let shared: Vec<_> = open.iter().copied().filter(is_shared).collect();
        move |case| {
            let is_open = |place: &&Place| self.low(place.set)[case] < self.high(place.set)[case];
            let open = || shared.iter().filter(is_open);
            open().any(|one| open().any(|other| meets(*one, *other)))
        }
    }

    /// Whether the unknowns of one side can take every value that the other side can have.
    fn can_meet(&self, places: &[Place], others: &[Place]) -> bool {
        let steps = |place: &Place| self.sets()[place.set].steps;
        let open = places.iter().filter(|place| self.sets()[place.set].is_open);
        let mut open = open.filter_map(steps);
        open.all(|fine| others.iter().all(|other| steps(other).is_some_and(|coarse| fine % coarse == 0)))
    }
}

/// Both sides of a relation, and which bounds over them are exact.
struct Sides {
    x: Side,
    y: Side,
    /// The ends of both sides are reached, each with each.
    corners: bool,
    /// And so is the membership in the condition that is nearest to the outcome's highest.
    forward: bool,
    /// And the other way round.
    backward: bool,
}

/// Where a literal stands, and how: the same place twice is the same unknown in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    set: usize,
    is_negated: bool,
    is_outcome: bool,
}

impl Place {
    const fn x((set, is_negated): (usize, bool)) -> Self {
        Self { set, is_negated, is_outcome: false }
    }

    const fn y((set, is_negated): (usize, bool)) -> Self {
        Self { set, is_negated, is_outcome: true }
    }
}

/// Whether a number lies between the ends of some case, neither of them.
fn lies_inside(numbers: &[f64], side: &Side) -> bool {
    numbers.iter().zip(side.low.iter().zip(&side.high)).any(|(number, (low, high))| low < number && number < high)
}
