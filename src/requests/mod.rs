//! Requests: a question as JSON in, its answer as JSON out.
//!
//! [`answer`] is all that a server, a WebAssembly module or a program in another language has to call.
//! The answers are those of the module [`answers`](crate::answers).
//!
//! ```
//! use policy_integration::requests::answer;
//!
//! let plan = answer(
//!     r#"{"id": 1, "ask": "plan", "to": {"outcome": "training"}, "text": true, "case": {"id": "rivierstad",
//!         "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}]}}"#,
//! );
//! assert!(plan.starts_with(r#"{"kind":"plan","versions":"#) && plan.ends_with(r#","id":1}"#));
//! let refused = answer(r#"{"ask": "plam", "on": "2024-13-01", "case": {"id": "rivierstad", "moments": []}}"#);
//! let refused: serde_json::Value = serde_json::from_str(&refused)?;
//! assert_eq!((&refused["kind"], &refused["answer"]["code"]), (&"error".into(), &"report".into()));
//! let findings = refused["answer"]["facts"]["report"]["findings"].as_array().unwrap();
//! let told: Vec<_> = findings.iter().map(|finding| (&finding["path"], &finding["nearest"])).collect();
//! assert_eq!(told[0], (&"$.ask".into(), &"plan".into()));
//! assert_eq!([told[1].0, told[2].0], ["$.case.moments", "$.on"], "every fault at once");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # The questions
//! Each question takes some keys of a [`Request`]; keys in bold are needed. Every question takes `id` and `text` too, though a vocabulary has
//! no sentences. A key that a question doesn't take is checked, and has no influence. A program can thus send the same
//! case, target and day with each question.
//!
//! | `ask` | keys | kind of the answer |
//! |---|---|---|
//! | `check` | **`case`** | `report` |
//! | `score` | **`case`**, `target`, `on` | `scorecard` |
//! | `row` | **`case`**, `target`, `on` | `row` |
//! | `moves` | **`case`**, `target`, `on` | `moves` |
//! | `plan` | **`case`**, `target`, `on`, `to`, `horizon` | `plan` or `no_plan` |
//! | `ask_next` | **`case`**, `target`, `on`, `to` | `ask_next` |
//! | `if_then_plan` | **`case`**, `target`, `on`, `to`, `depth` | `if_then_plan` |
//! | `diagnosis` | **`case`**, `target`, `on`, `horizon` | `diagnosis` |
//! | `what_if` | **`case`**, `target`, `on`, `to`, `suppose` | `what_if` |
//! | `peers` | **`case`**, `target` | `peer`, one for each published target that may have started alike |
//! | `replay` | **`case`**, `target` | `replay` |
//! | `reconstruction` | **`case`**, `target` | `reconstruction` or `no_reconstruction` |
//! | `map` | **`case`** | `map` |
//! | `actions` | **`case`**, **`on`** | `actions` |
//! | `change` | **`case`**, `target` | `change` |
//! | `record_changes` | **`case`**, **`before`** | `record_change`, one for each difference |
//! | `claims` | **`case`** | `judgment`, one for each published claim |
//! | `vocabulary` | | `vocabulary` |
//!
//! An answer is an [`Envelope`](crate::answers::Envelope), with the `id` of its request as one key more. Several answers are a list under
//! the key `answers`, beside the `id`.
//!
//! # Faults
//! A request that isn't sound is answered by an envelope of kind `error`, in both languages, and with the `id` wherever that can
//! be read. Its code is `report`; the fact `report` has every fault of the request and of the records in it. Paths start at
//! the request (`$.case.moments[0].on`), and lines and columns count within its text. A record may also name a rule of its log that its
//! rule book doesn't have, or an action that can't be: these are told in the same way, once the rest is sound.
//!
//! The question `check` is about the record alone. Its answer tells the faults and the warnings of the `case`, as
//! [`Case::read`](crate::Case::read) does: paths start at the record, and lines and columns count within its text.
//!
//! Other reasons why there is no answer are errors with a code of their own, such as `request.several_targets`: see
//! [`RequestError`](crate::answers::RequestError) and [`SuppositionError`](crate::advice::SuppositionError). The
//! vocabulary lists every code.
//!
//! # Limits
//! Each record has the [`Limits`](crate::report::Limits) of a record. A request has at most three times the bytes of a record
//! ([`most_bytes`]), which leaves room for two records, and may be nested one level deeper.

mod answering;
mod ask;
mod json_text;
mod reading;
mod request;
mod supposed;

pub use answering::{answer, answer_within};
pub use ask::Ask;
pub use json_text::JsonText;
pub use reading::most_bytes;
pub use request::{GoalDraft, Request};
pub use supposed::SuppositionDraft;
