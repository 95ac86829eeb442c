//! The programme period of a case, and how the case ended.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::PartialDate;
use crate::report::{Code, Decoder, Essential, LinkedPath, Node, Optional, Sizes, Value, by_serde, records};
use crate::vocabulary::Text;

records! {
    /// The period that a programme ran, both dates included; without an end, it runs still.
    ///
    /// ```
    /// use policy_integration::case::Period;
    ///
    /// let period: Period = serde_json::from_str(r#"{"from": "2022-11-01", "to": "2023-06-30"}"#)?;
    /// assert!(period.contains(period.from));
    /// assert_eq!(period.to_string(), "2022-11-01 – 2023-06-30");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record Period [Copy, Eq, Hash] {
        /// The first day.
        from: NaiveDate = Essential;
        /// The last day, where the programme has ended.
        to: Option<NaiveDate> = Optional;
    }
}

impl Period {
    /// Whether a date lies in the period.
    pub fn contains(self, date: NaiveDate) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }

    /// Whether a date can lie in the period.
    pub(super) fn may_contain(self, date: PartialDate) -> bool {
        self.from <= date.last() && self.to.is_none_or(|to| date.first() <= to)
    }

    /// Whether it ends before it starts, and so contains nothing.
    pub(super) fn is_upside_down(self) -> bool {
        self.to.is_some_and(|to| to < self.from)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            Some(to) => write!(f, "{} – {to}", self.from),
            None => write!(f, "{} – …", self.from),
        }
    }
}

/// How far a case got.
///
/// In JSON `"running"`, `"completed"`, `"dropped_out"`, or `{"dropped_out": {"on": DATE, "phase": NUMBER, "reason": TEXT}}` with
/// what is known of it.
///
/// ```
/// use policy_integration::case::Status;
///
/// let status: Status = serde_json::from_str(r#"{"dropped_out": {"reason": "staff turnover"}}"#)?;
/// assert_eq!(status.drop_out().unwrap().reason.as_deref(), Some("staff turnover"));
/// assert_eq!(serde_json::to_string(&Status::Completed)?, r#""completed""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Under way: the crate's extension, for cases that are followed while they run. An outcome of such a case is the one
    /// so far.
    Running,
    /// Gone through to the end of the programme.
    Completed,
    /// Ended before the programme did.
    DroppedOut(DropOut),
}

records! {
    /// When and why a case dropped out, where known.
    ///
    /// ```
    /// use policy_integration::case::DropOut;
    ///
    /// let drop_out: DropOut = serde_json::from_str(r#"{"on": "2024-05-01"}"#)?;
    /// assert_eq!(drop_out.reason, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub record DropOut [Default, Eq, Hash] {
        /// The day.
        on: Option<NaiveDate> = Optional;
        /// The numbered phase of a programme that it falls in, where the material says.
        phase: Option<u32> = Optional;
        /// Why.
        reason: Option<String> = Optional;
    }
}

impl Status {
    /// The words that are a status by themselves.
    pub(crate) const WORDS: &'static [&'static str] = &["running", "completed", "dropped_out"];

    /// The status that is a word by itself.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "running" => Some(Self::Running),
            "completed" => Some(Self::Completed),
            "dropped_out" => Some(Self::DroppedOut(DropOut::default())),
            _ => None,
        }
    }

    /// The word of the status, without what is known of a drop-out.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Completed => "completed",
            Self::DroppedOut(_) => "dropped_out",
        }
    }

    /// When and why the case dropped out, where it did.
    pub const fn drop_out(&self) -> Option<&DropOut> {
        match self {
            Self::DroppedOut(drop_out) => Some(drop_out),
            _ => None,
        }
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::DroppedOut(drop_out) if *drop_out != DropOut::default() => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(self.id(), drop_out)?;
                map.end()
            }
            _ => serializer.serialize_str(self.id()),
        }
    }
}

impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StatusVisitor)
    }
}

impl Value for Status {
    by_serde!();

    fn measure(&self, at: &LinkedPath<'_>, sizes: &mut Sizes<'_>) {
        if let Some(drop_out) = self.drop_out().filter(|drop_out| **drop_out != DropOut::default()) {
            sizes.object(at);
            drop_out.measure(&at.key(self.id()), sizes);
        }
    }

    fn decode(decoder: &mut Decoder, node: &Node<'_>) -> Option<Self> {
        const A_STATUS: Text = Text {
            en: "`running`, `completed`, `dropped_out`, or `{\"dropped_out\": {\"on\": DATE, \"reason\": TEXT}}`",
            nl: "`running`, `completed`, `dropped_out`, of `{\"dropped_out\": {\"on\": DATUM, \"reason\": TEKST}}`",
        };
        match node {
            Node::Text(_) => decoder.word_of(node, Code::UnknownWord, Self::WORDS, Self::from_word),
            // A status that is a word, written as an object.
            Node::Object(fields) if fields.iter().all(|(key, _)| Self::WORDS[..2].contains(&&**key)) => {
                decoder.reject(node, A_STATUS)
            }
            Node::Object(_) => decoder
                .choice(node, Self::WORDS, &["dropped_out"], |decoder, _, node| DropOut::decode(decoder, node))
                .map(Self::DroppedOut),
            _ => decoder.reject(node, A_STATUS),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

struct StatusVisitor;

impl<'de> Visitor<'de> for StatusVisitor {
    type Value = Status;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`running`, `completed`, `dropped_out`, or what is known of a drop-out")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Status, E> {
        Status::from_word(word).ok_or_else(|| E::unknown_variant(word, Status::WORDS))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Status, A::Error> {
        let mut drop_out = None;
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if key != "dropped_out" {
                return Err(de::Error::unknown_field(&key, &["dropped_out"]));
            }
            if drop_out.replace(map.next_value()?).is_some() {
                return Err(de::Error::duplicate_field("dropped_out"));
            }
        }
        drop_out.map(Status::DroppedOut).ok_or_else(|| de::Error::missing_field("dropped_out"))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Status {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Status".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let drop_out = generator.subschema_for::<DropOut>();
        let dropped_out = crate::report::one_key("dropped_out", drop_out);
        schemars::json_schema!({
            "title": "Status",
            "anyOf": [
                { "const": "running", "title": "running" },
                { "const": "completed", "title": "completed" },
                { "const": "dropped_out", "title": "dropped out" },
                dropped_out
            ]
        })
    }
}
