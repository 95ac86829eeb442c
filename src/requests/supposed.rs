//! What is supposed, as a request has it.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::advice::Supposition;
use crate::case::{CodedStatement, OffScaleError, Once, check_supposed};
use crate::report::{
    Anywhere, Decoder, Finding, Form, LinkedPath, Node, Optional, OrDefault, Path, Sizes, Value, records,
};
use crate::rules::{RuleBook, UnknownRules};
use crate::vocabulary::{Dimension, Outcome, Text};

records! {
    /// What is supposed: ratings that are otherwise, an outcome, and moves and events that happen after that, in their order.
    ///
    /// A request may have the list of rules alone: `"suppose": ["manager_leaves"]`. Rules are told by the identifiers that the rule
    /// book has.
    ///
    /// ```
    /// use policy_integration::{Outcome, requests::SuppositionDraft};
    ///
    /// let supposed: SuppositionDraft = serde_json::from_str(
    ///     r#"{"ratings": {"capacity": {"at_least": "emerging"}}, "outcome": "training", "rules": ["manager_leaves"]}"#,
    /// )?;
    /// assert_eq!(supposed.outcome, Some(Outcome::Training));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record SuppositionDraft [Default, Eq] {
        /// The ratings, by dimension.
        ratings: BTreeMap<Dimension, CodedStatement> = OrDefault<Once<Anywhere>>;
        /// The rung of the outcome.
        outcome: Option<Outcome> = Optional;
        /// The identifiers of moves and events of the rule book.
        rules: Vec<String> = OrDefault;
    }
}

impl SuppositionDraft {
    /// Notes ratings that are off the scale, or changes.
    pub(super) fn faults(&self) -> Vec<Finding> {
        check_supposed(&Path::root().join("suppose").join("ratings"), &self.ratings)
    }

    /// Notes the rules that the book doesn't have, in the list at a path.
    pub(super) fn unknown_rules<'s>(&'s self, book: &'s RuleBook, at: &'s Path) -> impl Iterator<Item = Finding> + 's {
        let unknown = self.rules.iter().enumerate().filter(|(_, id)| book.rule(id).is_none());
        let told = UnknownRules::of(book);
        unknown.map(move |(index, id)| told.finding(at.clone().join(index), id))
    }

    /// Returns what is supposed. A change has no rating by itself, and is left out: [`faults`](Self::faults) notes it.
    pub(super) fn supposition(&self) -> Result<Supposition, OffScaleError> {
        let rated = |(dimension, stated): (&Dimension, &CodedStatement)| {
            stated.rating.rating(dimension.scale()).map(|rating| (*dimension, rating))
        };
        let mut ratings = self.ratings.iter().filter_map(rated);
        let supposed = ratings.try_fold(Supposition::default(), |supposed, (dimension, rating)| {
            supposed.with_rating(dimension, rating)
        })?;
        let supposed = self.outcome.into_iter().fold(supposed, Supposition::with_outcome);
        Ok(self.rules.iter().fold(supposed, Supposition::with_rule))
    }
}

const A_SUPPOSITION: Text = Text {
    en: "a list of rules, or an object with `ratings`, `outcome` and `rules`",
    nl: "een lijst van regels, of een object met `ratings`, `outcome` en `rules`",
};

/// A supposition, or the list of its rules alone.
pub(super) struct OrRules;

impl Form<SuppositionDraft> for OrRules {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SuppositionDraft, D::Error> {
        struct OfEither;

        impl<'de> Visitor<'de> for OfEither {
            type Value = SuppositionDraft;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(A_SUPPOSITION.en)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, rules: A) -> Result<SuppositionDraft, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(rules)).map(of_rules)
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<SuppositionDraft, A::Error> {
                SuppositionDraft::deserialize(MapAccessDeserializer::new(entries))
            }
        }

        deserializer.deserialize_any(OfEither)
    }

    fn write<S: Serializer>(supposed: &SuppositionDraft, serializer: S) -> Result<S::Ok, S::Error> {
        supposed.serialize(serializer)
    }

    fn measure(supposed: &SuppositionDraft, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        supposed.measure(at, sizes);
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<SuppositionDraft> {
        match node {
            Node::List(_) => Vec::decode(decoder, node).map(of_rules),
            Node::Object(_) => SuppositionDraft::decode(decoder, node),
            _ => decoder.reject(node, A_SUPPOSITION),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (rules, supposed) = (Vec::<String>::schema(generator), SuppositionDraft::schema(generator));
        schemars::json_schema!({ "anyOf": [rules, supposed] })
    }
}

fn of_rules(rules: Vec<String>) -> SuppositionDraft {
    SuppositionDraft { rules, ..SuppositionDraft::default() }
}
