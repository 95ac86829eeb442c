//! The customary notation of expressions and relations, read.

use super::expression::{Expression, Literal, Node};
use super::set_table::is_of_name;
use super::{ExpressionError, ExpressionFault, Relation, RelationKind, SetTable};

/// The longest text that is read, in characters.
const LONGEST_TEXT: usize = 10_000;
/// The deepest nesting of brackets that is read.
const DEEPEST: usize = 32;

/// Reads an expression that stands alone.
pub(super) fn read_expression(text: &str, table: &SetTable) -> Result<Node, ExpressionError> {
    let mut reader = Reader::of(text, table)?;
    let node = reader.side()?;
    match reader.take() {
        Some(token) if token.arrow().is_some() => Err(reader.fault(ExpressionFault::ArrowInExpression, &token)),
        _ => Ok(node),
    }
}

/// Reads two expressions with an arrow between them.
pub(super) fn read_relation(text: &str, table: &SetTable) -> Result<Relation, ExpressionError> {
    let mut reader = Reader::of(text, table)?;
    let condition = Expression::of(reader.side()?);
    let Some(arrow) = reader.take() else { return Err(reader.fault_at_end(ExpressionFault::NoArrow)) };
    let kind = arrow.arrow().unwrap_or(RelationKind::Sufficiency);
    let outcome = Expression::of(reader.side()?);
    match reader.take() {
        Some(second) => Err(reader.fault(ExpressionFault::SecondArrow, &second)),
        None => Ok(Relation::new(condition, kind, outcome)),
    }
}

/// A name, a sign, or an arrow, and where it stands.
#[derive(Clone, Debug)]
struct Token {
    /// Counted in characters, from 1.
    at: usize,
    text: String,
}

impl Token {
    fn is_name(&self) -> bool {
        self.text.starts_with(|c| is_of_name(c) && c != '.')
    }

    fn arrow(&self) -> Option<RelationKind> {
        match self.text.as_str() {
            "->" => Some(RelationKind::Sufficiency),
            "<-" => Some(RelationKind::Necessity),
            _ => None,
        }
    }

    fn is_known(&self) -> bool {
        self.is_name() || self.arrow().is_some() || matches!(self.text.as_str(), "~" | "*" | "+" | "(" | ")")
    }
}

/// What was read, still with its brackets and places.
enum Draft {
    Set(Token),
    Not(Box<Draft>),
    All(Vec<Draft>),
    Any(Vec<Draft>),
}

struct Reader<'t> {
    table: &'t SetTable,
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    end: usize,
}

impl<'t> Reader<'t> {
    fn of(text: &str, table: &'t SetTable) -> Result<Self, ExpressionError> {
        let end = text.chars().count() + 1;
        let mut reader = Self { table, tokens: Vec::new().into_iter().peekable(), end };
        if end > LONGEST_TEXT + 1 {
            let rest: String = text.chars().skip(LONGEST_TEXT).collect();
            return Err(reader.fault(ExpressionFault::TooLong, &Token { at: LONGEST_TEXT + 1, text: rest }));
        }
        let tokens = tokens(text);
        if tokens.is_empty() {
            return Err(reader.fault_at_end(ExpressionFault::Empty));
        }
        reader.tokens = tokens.into_iter().peekable();
        Ok(reader)
    }

    fn take(&mut self) -> Option<Token> {
        self.tokens.next()
    }

    fn take_sign(&mut self, sign: &str) -> Option<Token> {
        self.tokens.next_if(|token| token.text == sign)
    }

    fn fault(&self, fault: ExpressionFault, token: &Token) -> ExpressionError {
        ExpressionError::new(fault, token.at, &token.text, self.table)
    }

    fn fault_at_end(&self, fault: ExpressionFault) -> ExpressionError {
        ExpressionError::new(fault, self.end, "", self.table)
    }

    /// An expression up to an arrow or the end.
    fn side(&mut self) -> Result<Node, ExpressionError> {
        let draft = self.any(0)?;
        match self.tokens.peek() {
            Some(token) if token.arrow().is_none() => {
                let token = token.clone();
                Err(self.misplaced(ExpressionFault::OperatorExpected, &token))
            }
            _ => self.node(draft, false),
        }
    }

    fn any(&mut self, depth: usize) -> Result<Draft, ExpressionError> {
        let mut parts = vec![self.all(depth)?];
        while self.take_sign("+").is_some() {
            parts.push(self.all(depth)?);
        }
        Ok(Draft::Any(parts))
    }

    fn all(&mut self, depth: usize) -> Result<Draft, ExpressionError> {
        let mut parts = vec![self.single(depth)?];
        while self.take_sign("*").is_some() {
            parts.push(self.single(depth)?);
        }
        Ok(Draft::All(parts))
    }

    /// A set, a negation, or something in brackets.
    fn single(&mut self, depth: usize) -> Result<Draft, ExpressionError> {
        let mut is_negated = false;
        while self.take_sign("~").is_some() {
            is_negated = !is_negated;
        }
        let Some(token) = self.take() else { return Err(self.fault_at_end(ExpressionFault::SetExpected)) };
        let draft = if token.text == "(" {
            if depth == DEEPEST {
                return Err(self.fault(ExpressionFault::TooDeep, &token));
            }
            self.bracketed(&token, depth + 1)?
        } else if !token.is_name() {
            return Err(self.misplaced(ExpressionFault::SetExpected, &token));
        } else if self.table.place(&token.text).is_err() {
            return Err(self.fault(ExpressionFault::UnknownSet, &token));
        } else {
            Draft::Set(token)
        };
        Ok(if is_negated { Draft::Not(Box::new(draft)) } else { draft })
    }

    fn bracketed(&mut self, opening: &Token, depth: usize) -> Result<Draft, ExpressionError> {
        let draft = self.any(depth)?;
        match self.take() {
            Some(token) if token.text == ")" => Ok(draft),
            Some(token) if token.arrow().is_none() => Err(self.misplaced(ExpressionFault::OperatorExpected, &token)),
            _ => Err(self.fault(ExpressionFault::NotClosed, opening)),
        }
    }

    /// The fault of a token that can't stand where it does; more telling where it can't stand anywhere.
    fn misplaced(&self, expected: ExpressionFault, token: &Token) -> ExpressionError {
        let fault = match token.text.as_str() {
            _ if !token.is_known() => ExpressionFault::UnknownSign,
            ")" if expected == ExpressionFault::OperatorExpected => ExpressionFault::NotOpened,
            _ => expected,
        };
        self.fault(fault, token)
    }

    /// The node of a draft, with the negations moved inwards.
    fn node(&self, draft: Draft, is_negated: bool) -> Result<Node, ExpressionError> {
        self.check_contradiction(&draft, is_negated)?;
        let (parts, is_all) = match draft {
            Draft::Set(token) => return Ok(Node::Literal(Literal { set: token.text, is_negated })),
            Draft::Not(inner) => return self.node(*inner, !is_negated),
            Draft::All(parts) => (parts, !is_negated),
            Draft::Any(parts) => (parts, is_negated),
        };
        let nodes = parts.into_iter().map(|part| self.node(part, is_negated)).collect::<Result<_, _>>()?;
        Ok(Node::joined(nodes, is_all))
    }

    /// An "and" may not ask for a set and its negation.
    fn check_contradiction(&self, draft: &Draft, is_negated: bool) -> Result<(), ExpressionError> {
        let mut asked: Vec<(&Token, bool)> = Vec::new();
        draft.ask(is_negated, &mut asked);
        let is_at_odds = |index: usize| {
            let (token, is_negated) = asked[index];
            asked[..index].iter().any(|(other, negated)| other.text == token.text && *negated != is_negated)
        };
        match (0..asked.len()).find(|index| is_at_odds(*index)) {
            Some(index) => Err(self.fault(ExpressionFault::Contradiction, asked[index].0)),
            None => Ok(()),
        }
    }
}

impl Draft {
    /// Every set that a case must be in, or out of, to be in this.
    fn ask<'d>(&'d self, is_negated: bool, asked: &mut Vec<(&'d Token, bool)>) {
        match self {
            Self::Set(token) => asked.push((token, is_negated)),
            Self::Not(inner) => inner.ask(!is_negated, asked),
            Self::All(parts) | Self::Any(parts) => {
                let is_all = matches!(self, Self::All(_)) != is_negated;
                let mut each = parts.iter().map(|part| {
                    let mut asked = Vec::new();
                    part.ask(is_negated, &mut asked);
                    asked
                });
                if is_all {
                    return asked.extend(each.flatten());
                }
                // Of an "or" only what every part asks.
                let mut common = each.next().unwrap_or_default();
                for other in each {
                    common.retain(|(token, negated)| other.iter().any(|(t, n)| t.text == token.text && n == negated));
                }
                asked.extend(common);
            }
        }
    }
}

/// Splits a text in names, arrows and single signs.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut joins = false;
    for (index, c) in text.chars().enumerate() {
        let last = tokens.last_mut().filter(|_| joins);
        joins = !c.is_whitespace();
        match last {
            Some(last) if last.is_name() && is_of_name(c) => last.text.push(c),
            Some(last) if (last.text == "-" && c == '>') || (last.text == "<" && c == '-') => last.text.push(c),
            _ if c.is_whitespace() => {}
            _ => tokens.push(Token { at: index + 1, text: c.to_string() }),
        }
    }
    tokens
}
