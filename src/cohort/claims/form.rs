//! The form of claims, read tolerantly.

use super::proposition::{ChangeTest, LevelTest, NumberTest, OutcomeTest, ProfileTest, Proposition, RatingTest};
use super::{
    Assertion, ClaimDraft, ClaimsDraft, ComparisonAssertion, CountTest, MeanAssertion, PrintedCount, Quantifier,
    ShareAssertion, TallyDraft, Threshold,
};
use crate::report::{Code, Decoder, Label, Node, Versions};
use crate::vocabulary::{Dimension, Scale, Text};

const A_COUNT: Text = Text { en: "a whole number from 0", nl: "een heel getal vanaf 0" };

/// Claims. One that can't be read is left out.
pub(super) fn claims(decoder: &mut Decoder, node: &Node<'_>) -> Option<ClaimsDraft> {
    let object = decoder.object(node, ClaimsDraft::KEYS)?;
    let versions = decoder.optional(object, "versions", Versions::form);
    let tallies = decoder.or_default(object, "tallies", |decoder, node| decoder.list_of_readable(node, tally));
    let claims = decoder.required(object, "claims", |decoder, node| decoder.list_of_readable(node, claim));
    Some(ClaimsDraft { versions, tallies, claims: claims.unwrap_or_default() })
}

fn tally(decoder: &mut Decoder, node: &Node<'_>) -> Option<TallyDraft> {
    let object = decoder.object(node, TallyDraft::KEYS)?;
    let id = decoder.required(object, "id", Decoder::text);
    let label = decoder.required(object, "label", Label::form).unwrap_or_default();
    let of = decoder.required(object, "of", |decoder, node| decoder.whole_number(node, u32::MAX, A_COUNT));
    let printed = decoder.required(object, "printed", |decoder, node| decoder.list_of_readable(node, printed));
    Some(TallyDraft { id: id?, label, of: of?, printed: printed? })
}

fn printed(decoder: &mut Decoder, node: &Node<'_>) -> Option<PrintedCount> {
    let object = decoder.object(node, &["of", "is", "source"])?;
    let of = decoder.required(object, "of", proposition);
    let is = decoder.required(object, "is", count);
    let source = decoder.required(object, "source", Decoder::text).unwrap_or_default();
    Some(PrintedCount { of: of?, is: is?, source })
}

fn claim(decoder: &mut Decoder, node: &Node<'_>) -> Option<ClaimDraft> {
    let object = decoder.object(node, ClaimDraft::KEYS)?;
    let id = decoder.required(object, "id", Decoder::text).unwrap_or_default();
    let label = decoder.required(object, "label", Label::form).unwrap_or_default();
    let document = decoder.optional(object, "document", Decoder::word);
    let source = decoder.required(object, "source", Decoder::text).unwrap_or_default();
    let note = decoder.optional(object, "note", Label::form);
    let tally = decoder.optional(object, "tally", Decoder::text);
    let asserts = decoder.required(object, "asserts", assertion)?;
    Some(ClaimDraft { id, label, document, source, note, tally, asserts })
}

/// The key of an object that has one, out of `keys`, with what it holds decoded by `decode`.
fn one_of<T>(
    decoder: &mut Decoder,
    node: &Node<'_>,
    keys: &'static [&'static str],
    decode: impl Fn(&mut Decoder, &'static str, &Node<'_>) -> Option<T>,
) -> Option<T> {
    const ONE_KEY: Text = Text { en: "an object with one key", nl: "een object met één sleutel" };
    let Node::Object(fields) = node else { return decoder.reject(node, ONE_KEY) };
    let object = decoder.object(node, keys)?;
    let given = keys.iter().filter_map(|key| decoder.given(object, key, |decoder, node| decode(decoder, key, node)));
    let given: Vec<_> = given.collect();
    match (given.len(), fields.len()) {
        (1, 1) => given.into_iter().next().flatten(),
        // Of a key that isn't known, or is there twice, there is a finding already.
        (0 | 1, 1..) => None,
        _ => decoder.reject(node, ONE_KEY),
    }
}

fn assertion(decoder: &mut Decoder, node: &Node<'_>) -> Option<Assertion> {
    one_of(decoder, node, &["share", "comparison", "mean"], |decoder, key, node| match key {
        "share" => share(decoder, node).map(Assertion::Share),
        "comparison" => comparison(decoder, node).map(Assertion::Comparison),
        _ => mean(decoder, node).map(Assertion::Mean),
    })
}

fn share(decoder: &mut Decoder, node: &Node<'_>) -> Option<ShareAssertion> {
    let object = decoder.object(node, &["of", "among", "is"])?;
    let of = decoder.required(object, "of", proposition);
    let among = decoder.optional(object, "among", proposition);
    let is = decoder.required(object, "is", quantifier);
    Some(ShareAssertion { of: of?, among, is: is? })
}

fn comparison(decoder: &mut Decoder, node: &Node<'_>) -> Option<ComparisonAssertion> {
    let object = decoder.object(node, &["of", "among", "than_among"])?;
    let of = decoder.required(object, "of", proposition);
    let among = decoder.required(object, "among", proposition);
    let than_among = decoder.required(object, "than_among", proposition);
    Some(ComparisonAssertion { of: of?, among: among?, than_among: than_among? })
}

fn mean(decoder: &mut Decoder, node: &Node<'_>) -> Option<MeanAssertion> {
    let object = decoder.object(node, &["of", "is", "within"])?;
    let of = decoder.required(object, "of", |decoder, node| decoder.list_of_readable(node, proposition));
    let is = decoder.required(object, "is", Decoder::number);
    let within = decoder.required(object, "within", threshold);
    Some(MeanAssertion { of: of?, is: is?, within: within? })
}

fn quantifier(decoder: &mut Decoder, node: &Node<'_>) -> Option<Quantifier> {
    const A_QUANTIFIER: Text = Text {
        en: "`every`, `none`, `some`, or an object with `count` or `more_than`",
        nl: "`every`, `none`, `some`, of een object met `count` of `more_than`",
    };
    if let Node::Text(_) = node {
        return decoder.word_of(node, Code::UnknownWord, Quantifier::WORDS, Quantifier::from_word);
    }
    let Node::Object(_) = node else { return decoder.reject(node, A_QUANTIFIER) };
    one_of(decoder, node, &["count", "more_than"], |decoder, key, node| match key {
        "count" => count(decoder, node).map(Quantifier::Count),
        _ => threshold(decoder, node).map(Quantifier::MoreThan),
    })
}

fn count(decoder: &mut Decoder, node: &Node<'_>) -> Option<CountTest> {
    let object = decoder.object(node, &["at_least", "at_most"])?;
    let whole = |decoder: &mut Decoder, node: &Node<'_>| decoder.whole_number(node, u32::MAX, A_COUNT);
    let at_least = decoder.optional(object, "at_least", whole);
    Some(CountTest { at_least, at_most: decoder.optional(object, "at_most", whole) })
}

fn threshold(decoder: &mut Decoder, node: &Node<'_>) -> Option<Threshold> {
    let object = decoder.object(node, &["at", "from", "to"])?;
    let [at, from, to] = ["at", "from", "to"].map(|key| decoder.required(object, key, Decoder::number));
    Some(Threshold { at: at?, from: from?, to: to? })
}

/// A proposition, whose parts are propositions; how deep they go is bounded by the document's depth.
fn proposition(decoder: &mut Decoder, node: &Node<'_>) -> Option<Proposition> {
    one_of(decoder, node, Proposition::KEYS, |decoder, key, node| match key {
        "rating" => rating(decoder, node).map(Proposition::Rating),
        "change" => change(decoder, node).map(Proposition::Change),
        "level" => level(decoder, node).map(Proposition::Level),
        "outcome" => outcome(decoder, node).map(Proposition::Outcome),
        "status" => decoder.word(node).map(Proposition::Status),
        "domains" => number(decoder, node).map(Proposition::Domains),
        "domain" => decoder.word(node).map(Proposition::Domain),
        "profile" => profile(decoder, node).map(Proposition::Profile),
        "months" => number(decoder, node).map(Proposition::Months),
        "counted" => decoder.text(node).map(Proposition::Counted),
        "not" => proposition(decoder, node).map(Box::new).map(Proposition::Not),
        "all" => decoder.list_of_readable(node, proposition).map(Proposition::All),
        _ => decoder.list_of_readable(node, proposition).map(Proposition::Any),
    })
}

fn rating(decoder: &mut Decoder, node: &Node<'_>) -> Option<RatingTest> {
    let object = decoder.object(node, &["dimension", "at", "at_least", "at_most"])?;
    let dimension = decoder.required(object, "dimension", Decoder::word);
    let at = decoder.required(object, "at", Decoder::word);
    let scale = dimension.map_or(Scale::Integration, Dimension::scale);
    let degree = |decoder: &mut Decoder, node: &Node<'_>| decoder.degree(node, scale);
    let at_least = decoder.optional(object, "at_least", degree);
    let at_most = decoder.optional(object, "at_most", degree);
    Some(RatingTest { dimension: dimension?, at: at?, at_least, at_most })
}

fn change(decoder: &mut Decoder, node: &Node<'_>) -> Option<ChangeTest> {
    let object = decoder.object(node, &["dimension", "is"])?;
    let dimension = decoder.required(object, "dimension", Decoder::word);
    let is = decoder.required(object, "is", Decoder::word);
    Some(ChangeTest { dimension: dimension?, is: is? })
}

fn level(decoder: &mut Decoder, node: &Node<'_>) -> Option<LevelTest> {
    let object = decoder.object(node, &["level", "is"])?;
    let level = decoder.required(object, "level", Decoder::word);
    let is = decoder.required(object, "is", Decoder::word);
    Some(LevelTest { level: level?, is: is? })
}

fn outcome(decoder: &mut Decoder, node: &Node<'_>) -> Option<OutcomeTest> {
    let object = decoder.object(node, &["at_least", "at_most"])?;
    let at_least = decoder.optional(object, "at_least", Decoder::word);
    Some(OutcomeTest { at_least, at_most: decoder.optional(object, "at_most", Decoder::word) })
}

fn number(decoder: &mut Decoder, node: &Node<'_>) -> Option<NumberTest> {
    let object = decoder.object(node, &["at_least", "at_most"])?;
    let at_least = decoder.optional(object, "at_least", Decoder::number);
    Some(NumberTest { at_least, at_most: decoder.optional(object, "at_most", Decoder::number) })
}

fn profile(decoder: &mut Decoder, node: &Node<'_>) -> Option<ProfileTest> {
    let object = decoder.object(node, &["band", "at_least", "at_most"])?;
    let band = decoder.required(object, "band", Decoder::word);
    let at_least = decoder.optional(object, "at_least", Decoder::number);
    let at_most = decoder.optional(object, "at_most", Decoder::number);
    Some(ProfileTest { band: band?, at_least, at_most })
}
