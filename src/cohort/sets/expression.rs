//! Expressions: sets that are made of other sets.

use std::fmt;

use super::notation::read_expression;
use super::{ExpressionError, SetTable, UnknownSetError};

/// A set made of others by "and" (`*`, the least membership), "or" (`+`, the greatest) and "not" (`~`, one minus it).
///
/// Negations are moved inwards to single sets, and what stands twice is kept once; neither changes a membership, fuzzy
/// or crisp. An expression is printed so that it reads back as itself.
///
/// ```
/// use policy_integration::{SetTable, cohort::sets::Expression};
///
/// let table = SetTable::new(["a"])?.with("DEV", [0.9])?.with("IND", [0.3])?;
/// let expression = Expression::read("~( DEV*~IND ) + IND", &table).unwrap();
/// assert_eq!(expression.to_string(), "~DEV + IND");
/// assert_eq!(table.memberships(&expression).unwrap()[0].to_string(), "0.30");
/// # Ok::<(), policy_integration::cohort::sets::SetTableError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Expression {
    node: Node,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// A set or its negation.
    Literal(Literal),
    /// Literals and `Any`s.
    All(Vec<Node>),
    /// Literals and `All`s.
    Any(Vec<Node>),
}

/// A set or its negation, as it stands in an expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Literal {
    pub(super) set: String,
    pub(super) is_negated: bool,
}

impl Expression {
    /// Reads the customary notation: `DEV*~IND + URB*STB`, with brackets where needed.
    ///
    /// `~` binds strongest, then `*`, then `+`. Names are those of the table, capitals included.
    ///
    /// # Errors
    /// [`ExpressionError`]: the first thing that can't stand where it does, or an "and" of a set and its negation.
    pub fn read(text: &str, table: &SetTable) -> Result<Self, ExpressionError> {
        Ok(Self { node: read_expression(text, table)? })
    }

    pub(super) const fn of(node: Node) -> Self {
        Self { node }
    }

    /// The "or" of "and"s of literals; at least one of each.
    pub(super) fn of_terms(terms: impl IntoIterator<Item = Vec<Literal>>) -> Self {
        let all = |literals: Vec<Literal>| Node::joined(literals.into_iter().map(Node::Literal).collect(), true);
        Self { node: Node::joined(terms.into_iter().map(all).collect(), false) }
    }

    /// The sets that it is made of, each once, in the order in which they first stand in it.
    pub fn sets(&self) -> Vec<&str> {
        let mut sets: Vec<&str> = Vec::new();
        for literal in self.node.literals() {
            if !sets.contains(&literal.set.as_str()) {
                sets.push(&literal.set);
            }
        }
        sets
    }

    /// The expression with the places of its sets in a table; whether it's the right side of a relation.
    pub(super) fn tree(&self, table: &SetTable, is_outcome: bool) -> Result<Tree, UnknownSetError> {
        self.node.tree(table, is_outcome)
    }
}

/// Where a literal stands, and how: the same place twice is the same unknown in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) set: usize,
    pub(super) is_negated: bool,
    pub(super) is_outcome: bool,
}

/// An expression by the places of its sets in a table.
pub(super) enum Tree {
    Literal(Place),
    All(Vec<Tree>),
    Any(Vec<Tree>),
}

impl Tree {
    /// The places of its literals, each once.
    pub(super) fn places(&self) -> Vec<Place> {
        let mut places = match self {
            Self::Literal(place) => vec![*place],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::places).collect(),
        };
        places.sort_unstable_by_key(|place| (place.set, place.is_negated));
        places.dedup();
        places
    }

    /// How many literals it has, those that stand twice counted twice.
    pub(super) fn literals(&self) -> u64 {
        match self {
            Self::Literal(_) => 1,
            Self::All(parts) | Self::Any(parts) => parts.iter().map(Self::literals).sum(),
        }
    }

    /// What it comes to where this is what is at each place.
    pub(super) fn value(&self, at: &impl Fn(Place) -> f64) -> f64 {
        match self {
            Self::Literal(place) => at(*place),
            Self::All(parts) => parts.iter().map(|part| part.value(at)).fold(1.0, f64::min),
            Self::Any(parts) => parts.iter().map(|part| part.value(at)).fold(0.0, f64::max),
        }
    }
}

impl Node {
    /// The "and" or the "or" of nodes, without brackets that change nothing and without repetition.
    pub(super) fn joined(nodes: Vec<Self>, is_all: bool) -> Self {
        let mut parts: Vec<Self> = Vec::with_capacity(nodes.len());
        for node in nodes {
            let inner = match node {
                Self::All(inner) if is_all => inner,
                Self::Any(inner) if !is_all => inner,
                other => vec![other],
            };
            for part in inner {
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
        match parts.pop() {
            Some(only) if parts.is_empty() => only,
            last => {
                parts.extend(last);
                if is_all { Self::All(parts) } else { Self::Any(parts) }
            }
        }
    }

    fn tree(&self, table: &SetTable, is_outcome: bool) -> Result<Tree, UnknownSetError> {
        let parts =
            |nodes: &[Self]| nodes.iter().map(|node| node.tree(table, is_outcome)).collect::<Result<Vec<_>, _>>();
        Ok(match self {
            Self::Literal(Literal { set, is_negated }) => {
                Tree::Literal(Place { set: table.place(set)?, is_negated: *is_negated, is_outcome })
            }
            Self::All(nodes) => Tree::All(parts(nodes)?),
            Self::Any(nodes) => Tree::Any(parts(nodes)?),
        })
    }

    pub(super) fn literals(&self) -> Vec<&Literal> {
        match self {
            Self::Literal(literal) => vec![literal],
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().flat_map(Self::literals).collect(),
        }
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.is_negated { "~" } else { "" }, self.set)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (nodes, sign) = match self {
            Self::Literal(literal) => return literal.fmt(f),
            Self::All(nodes) => (nodes, "*"),
            Self::Any(nodes) => (nodes, " + "),
        };
        for (index, node) in nodes.iter().enumerate() {
            let separator = if index == 0 { "" } else { sign };
            match node {
                Self::Any(_) => write!(f, "{separator}({node})")?,
                _ => write!(f, "{separator}{node}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Expression {
    /// The customary notation.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.node.fmt(f)
    }
}
