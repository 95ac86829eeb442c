//! JSON that is passed on as it is written.

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use crate::report::{Decoder, Form, Node, Value, always_small, by_serde, plain_but_for_schema};

/// A JSON value as its text: a record that isn't read yet, or an identifier that comes back as it was sent.
///
/// Only `serde_json` reads and writes it.
///
/// ```
/// use policy_integration::{published, requests::JsonText};
///
/// let text: JsonText = serde_json::from_str(r#"  {"id": 1.50}"#)?;
/// assert_eq!(text.as_str(), r#"{"id": 1.50}"#);
/// let record = JsonText::of(published::municipality("8").unwrap())?;
/// assert!(record.as_str().contains(r#""id":"8""#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JsonText(Box<RawValue>);

impl JsonText {
    /// Returns a value as its JSON.
    ///
    /// # Errors
    /// Where the value can't be JSON: a map with keys that are no texts.
    pub fn of(value: &impl Serialize) -> serde_json::Result<Self> {
        to_raw_value(value).map(Self)
    }

    /// The text, without the space around it.
    pub fn as_str(&self) -> &str {
        self.0.get()
    }
}

/// Equal where the texts are: `1` isn't `1.0`.
impl PartialEq for JsonText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for JsonText {}

impl Value for JsonText {
    by_serde!();
    always_small!();

    /// Nothing of it can be wrong; of a request with other faults it isn't used.
    fn decode(_: &mut Decoder, _: &Node<'_>) -> Option<Self> {
        RawValue::from_string("{}".to_owned()).ok().map(Self)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["boolean", "number", "string", "array", "object", "null"] })
    }
}

/// The text of a record, which is read by itself: the schema is that of a record.
pub(super) struct ARecord;

impl Form<JsonText> for ARecord {
    plain_but_for_schema!(JsonText);

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <crate::case::CaseDraft as Value>::schema(generator)
    }
}
