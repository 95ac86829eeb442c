//! What a respondent answered to an item, or that no answer came.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::report::{Code, Decoder, Node, Value, always_small, by_serde};
use crate::vocabulary::{Answer, quoted};

/// What a record says of one respondent and one item.
///
/// In JSON the answer's word, or `"no_answer"` where the item was asked and not answered. An item that is left out while
/// others of its dimension are there is taken to be unanswered too, with a warning: it may have been forgotten.
///
/// ```
/// use policy_integration::{case::AnswerDraft, vocabulary::Answer};
///
/// let answer: AnswerDraft = serde_json::from_str(r#""agree""#)?;
/// assert_eq!(answer, AnswerDraft::Given(Answer::Agree));
/// assert_eq!(serde_json::from_str::<AnswerDraft>(r#""no_answer""#)?.answer(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnswerDraft {
    /// An answer on the agreement scale.
    Given(Answer),
    /// Asked, and not answered: unknown, and not the middle of the scale.
    #[default]
    NoAnswer,
}

impl AnswerDraft {
    const NO_ANSWER: &'static str = "no_answer";

    /// The words that it can be.
    pub(super) const WORDS: &'static [&'static str] =
        &["strongly_disagree", "disagree", "neither", "agree", "strongly_agree", Self::NO_ANSWER];

    /// The answer, where one came.
    pub const fn answer(self) -> Option<Answer> {
        match self {
            Self::Given(answer) => Some(answer),
            Self::NoAnswer => None,
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        if word == Self::NO_ANSWER { Some(Self::NoAnswer) } else { Answer::from_id(word).map(Self::Given) }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Given(answer) => answer.id(),
            Self::NoAnswer => Self::NO_ANSWER,
        }
    }
}

impl From<Answer> for AnswerDraft {
    fn from(answer: Answer) -> Self {
        Self::Given(answer)
    }
}

impl Serialize for AnswerDraft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for AnswerDraft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl de::Visitor<'_> for AnswerVisitor {
    type Value = AnswerDraft;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "one of {}", quoted(AnswerDraft::WORDS))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<AnswerDraft, E> {
        AnswerDraft::from_word(word).ok_or_else(|| E::unknown_variant(word, AnswerDraft::WORDS))
    }
}

impl Value for AnswerDraft {
    by_serde!();
    always_small!();

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        decoder.word_of(node, Code::UnknownWord, Self::WORDS, Self::from_word)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": Self::WORDS })
    }
}
