//! How statements are read tolerantly.

use super::{CodedStatement, StatedDegrees, Statement};
use crate::report::{Decoder, Node, nearest};
use crate::vocabulary::{Degree, Dimension, Scale, Text};

/// What a statement is asked for: a dimension, and whether it can be a change.
#[derive(Clone, Copy)]
struct Asked {
    dimension: Dimension,
    changes: bool,
}

impl CodedStatement {
    /// Reads tolerantly what is rated of a dimension; a rating that can't be read is explicitly unknown.
    pub(in crate::case) fn decode_of(
        decoder: &mut Decoder,
        dimension: Dimension,
        changes: bool,
        node: &Node<'_>,
    ) -> Self {
        let rating = decode_rating(decoder, node, Asked { dimension, changes });
        rating.unwrap_or_else(|| Statement::Unknown.into())
    }
}

const A_RATING: Text = Text {
    en: "a degree, `unknown`, a change, `{\"at_least\": DEGREE}`, `{\"at_most\": DEGREE}`, \
         `{\"between\": [DEGREE, DEGREE]}`, `{\"grew_to\": …}`, `{\"fell_to\": …}`, or any of these as \
         `{\"rating\": …, \"source\": …}`",
    nl: "een graad, `unknown`, een verandering, `{\"at_least\": GRAAD}`, `{\"at_most\": GRAAD}`, \
         `{\"between\": [GRAAD, GRAAD]}`, `{\"grew_to\": …}`, `{\"fell_to\": …}`, of een hiervan als \
         `{\"rating\": …, \"source\": …}`",
};

fn decode_rating(decoder: &mut Decoder, node: &Node<'_>, asked: Asked) -> Option<CodedStatement> {
    let is_empty = matches!(node, Node::Object(fields) if fields.is_empty());
    if is_empty {
        return decoder.reject(node, A_RATING);
    }
    if !matches!(node, Node::Object(_)) || is_statement(node) {
        return decode_statement(decoder, node, asked).map(CodedStatement::from);
    }
    let object = decoder.object(node, CodedStatement::KEYS)?;
    let rating = decoder.required(object, "rating", |decoder, node| decode_statement(decoder, node, asked));
    let [source, note, coder] = ["source", "note", "coder"].map(|key| decoder.optional(object, key, Decoder::text));
    Some(CodedStatement { rating: rating?, source, note, coder })
}

/// Whether an object is a statement by itself, or one key was probably meant to make it one.
fn is_statement(node: &Node<'_>) -> bool {
    let Node::Object(fields) = node else { return false };
    let is_among = |key: &str, keys: &[&str]| keys.contains(&key);
    fields.iter().any(|(key, _)| is_among(key, CodedStatement::STATEMENT_KEYS))
        || !fields.iter().any(|(key, _)| is_among(key, CodedStatement::KEYS))
            && fields.iter().any(|(key, _)| nearest(key, CodedStatement::STATEMENT_KEYS).is_some())
}

fn decode_statement(decoder: &mut Decoder, node: &Node<'_>, asked: Asked) -> Option<Statement> {
    match node {
        Node::Text(_) => {
            let scale = asked.dimension.scale();
            decoder.degree_of(node, scale, Statement::words(scale, !asked.changes), Statement::from_word)
        }
        Node::Object(_) => decode_by_key(decoder, node, CodedStatement::STATEMENT_KEYS, asked.dimension.scale()),
        _ => decoder.reject(node, A_RATING),
    }
}

/// Reads the degree or interval that a change leads to.
fn decode_degrees(decoder: &mut Decoder, node: &Node<'_>, scale: Scale) -> Option<StatedDegrees> {
    if matches!(node, Node::Object(_)) {
        decode_by_key(decoder, node, CodedStatement::INTERVAL_KEYS, scale)?.stated()
    } else {
        decoder.degree(node, scale).map(StatedDegrees::Degree)
    }
}

/// Reads a statement that is an object of one of these keys.
fn decode_by_key(
    decoder: &mut Decoder,
    node: &Node<'_>,
    keys: &'static [&'static str],
    scale: Scale,
) -> Option<Statement> {
    const ONE_KEY: Text = Text {
        en: "one of `at_least`, `at_most`, `between`, `grew_to`, `fell_to`",
        nl: "één van `at_least`, `at_most`, `between`, `grew_to`, `fell_to`",
    };
    const ONE_END: Text =
        Text { en: "one of `at_least`, `at_most`, `between`", nl: "één van `at_least`, `at_most`, `between`" };
    let Node::Object(fields) = node else { return None };
    let object = decoder.object(node, keys)?;
    let mut given = |key: &'static str| {
        let read = |decoder: &mut Decoder, node: &Node<'_>| decode_value(decoder, node, key, scale);
        keys.contains(&key).then(|| decoder.given(object, key, read)).flatten()
    };
    let stated: Vec<_> = CodedStatement::STATEMENT_KEYS.iter().filter_map(|key| given(key)).collect();
    match stated.as_slice() {
        [statement] if fields.len() == 1 => *statement,
        // Of a key that is unknown or occurs twice there is a finding already.
        [_] => None,
        [] if !fields.is_empty() => None,
        _ => decoder.reject(node, if keys.len() == CodedStatement::INTERVAL_KEYS.len() { ONE_END } else { ONE_KEY }),
    }
}

/// Reads what stands at a key of a statement.
fn decode_value(decoder: &mut Decoder, node: &Node<'_>, key: &str, scale: Scale) -> Option<Statement> {
    match key {
        "at_least" => decoder.degree(node, scale).map(Statement::AtLeast),
        "at_most" => decoder.degree(node, scale).map(Statement::AtMost),
        "grew_to" => decode_degrees(decoder, node, scale).map(Statement::GrewTo),
        "fell_to" => decode_degrees(decoder, node, scale).map(Statement::FellTo),
        _ => decode_pair(decoder, node, scale).map(|(low, high)| Statement::Between(low, high)),
    }
}

fn decode_pair(decoder: &mut Decoder, node: &Node<'_>, scale: Scale) -> Option<(Degree, Degree)> {
    const TWO: Text = Text { en: "a list of two degrees", nl: "een lijst van twee graden" };
    match decoder.list(node, |decoder, node| decoder.degree(node, scale))?.as_slice() {
        [low, high] => Some(((*low)?, (*high)?)),
        _ => decoder.reject(node, TWO),
    }
}
