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
//! Each question takes some keys of a [`Request`]; keys in bold are needed. Every question takes `id` and `text` too. A key that a question doesn't take is checked, and has no influence. A program can thus send the same
//! case, target and day with each question. A key that is `null` is as one that is left out.
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
//! | `peers` | **`case`**, `target` | `peer`, one for each published target, nearest first |
//! | `replay` | **`case`**, `target` | `replay` |
//! | `reconstruction` | **`case`**, `target` | `reconstruction` or `no_reconstruction` |
//! | `map` | **`case`** | `map` |
//! | `actions` | **`case`**, **`on`** | `actions` |
//! | `change` | **`case`**, `target` | `change` |
//! | `record_changes` | **`case`**, **`before`** | `record_change`, one for each difference |
//! | `claims` | **`case`** | `judgment`, one for each published claim |
//! | `vocabulary` | | `vocabulary` |
//!
//! - Texts in the list `suppose` are the identifiers of moves and events of the rule book. A `what_if` without `suppose` supposes nothing: all
//!   is as it was after it.
//! - An `if_then_plan` has three questions in a row at most, unless `depth` says another number.
//! - `peers` compares the first moment with those of the published cases. A published case with the identifier of the record is taken for
//!   the same case, and left out.
//! - `record_changes` compares any two records: that they are of one case isn't asked.
//! - `claims` judges the published claims as if the record were the only case: "every" is about that case, and a number of cases can be one at
//!   most. A claim about the counts that a source prints is judged on those, whatever the record says.
//!
//! # The answer
//! An answer is an [`Envelope`](crate::answers::Envelope), with the `id` of its request as one key more. The sentences, under `text`, come where
//! the request asks for them with `"text": true`; an error always has them.
//!
//! `peers`, `record_changes` and `claims` have several answers: a list of envelopes under the key `answers`, beside the `id`, and no `kind`. An
//! empty list of `record_changes` says that nothing differs. A refusal is no list: its `kind` is `error`.
//!
//! The `id` comes back as it was sent, with errors too. It doesn't come back where it is `null`, where the request isn't a JSON object or has too
//! many bytes, and where the `id` is nested too deeply.
//!
//! # Faults
//! A request that isn't sound is answered by an envelope of kind `error`, in both languages. Its code is `report`; the fact `report`
//! has every fault of the request and of the records in it. Paths start at
//! the request (`$.case.moments[0].on`), and lines and columns count within its text. Where there are more than are listed, those of
//! the request itself are listed before those of its records. A record may also name a rule of its log that its
//! rule book doesn't have, or an action that can't be: these are told in the same way, once the rest of the record is sound. So is a rule in
//! `suppose`, once the record tells the rule book.
//!
//! The question `check` is about the record alone. Its answer tells the faults and the warnings of the `case`, as
//! [`Case::read`](crate::Case::read) does: paths start at the record, and lines and columns count within its text.
//!
//! Other reasons why there is no answer are errors with a code of their own, such as `request.several_targets`: see
//! [`RequestError`](crate::answers::RequestError) and [`SuppositionError`](crate::advice::SuppositionError). The
//! vocabulary lists every code.
//!
//! # Limits
//! Each record has the [`Limits`](crate::report::Limits) of a record: by default 1,048,576 bytes, 32 levels of lists and objects in each
//! other, 1,000 moments, 10,000 elements of another list, and 200 characters of an identifier. A request has at most three times the bytes of
//! a record ([`most_bytes`]: 3,145,728), which leaves room for two records, and may be nested one level deeper. Its `id` may be nested as
//! deep as a record, and `suppose` may have 1,000 rules. A report lists 1,000 findings, and counts the others.

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
