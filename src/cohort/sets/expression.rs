//! Expressions: sets that are made of other sets.

use std::fmt;

use super::notation::read_expression;
use super::{ExpressionError, SetTable, UnknownSet};

/// A set made of others by "and" (`*`, the least membership), "or" (`+`, the greatest) and "not" (`~`, one minus it).
///
/// Negations are moved inwards to single sets, and what stands twice is kept once; neither changes a membership, fuzzy
/// or crisp. An expression is printed so that it reads back as itself.
///
/// ```
/// use policy_integration::{Expression, SetTable};
///
/// let table = SetTable::of(["a"])?.with("DEV", [0.9])?.with("IND", [0.3])?;
/// let expression = Expression::read("~( DEV*~IND ) + IND", &table).unwrap();
/// assert_eq!(expression.to_string(), "~DEV + IND");
/// assert_eq!(table.memberships(&expression).unwrap()[0].to_string(), "0.30");
/// # Ok::<(), policy_integration::SetTableError>(())
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

    pub(super) const fn node(&self) -> &Node {
        &self.node
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

    /// Each literal with the place of its set in a table.
    pub(super) fn places(&self, table: &SetTable) -> Result<Vec<(usize, bool)>, UnknownSet> {
        let literals = self.node.literals();
        literals.into_iter().map(|literal| Ok((table.place(&literal.set)?, literal.is_negated))).collect()
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
