//! Reports: every fault of a document at once, each with its path, code, severity and a sentence in both languages.
//!
//! A document is a case, or something that is checked like one, such as a scoring model. Reading is tolerant: the whole
//! document is gone through and all that is wrong with it reported, so that it needs mending once. Faults of form (a
//! wrong type, an unknown key) and of sense (a moment outside the period) stand in the same [`Report`], ordered by path.
//! Errors block; warnings are suspicions, and can be waived: see [`Waiver`].
//!
//! # Places
//! A finding of a JSON document that was refused knows the line and column of the key and of the value ([`Finding::place`]); the
//! warnings of a sound one get theirs from [`Report::located`]. Of broken JSON the reason is told
//! ([`SyntaxFault`]), with its line. A file in another format is told once, with what to do ([`FileFormat`]).
//!
//! # Reading and serde
//! A type's `read` and its `Deserialize` through `serde_json` accept the same documents and give the same values, with two
//! differences. `read` skips one byte order mark at the start, and serde refuses it. `read` refuses a document that is written in
//! more bytes than [`Limits`] allow; serde counts what the document holds, without the spaces. On a fault, serde stops at the first
//! one.

mod array;
mod checked;
mod choice;
mod code;
pub(crate) mod date;
mod decoder;
mod field;
mod file_format;
mod finding;
mod findings;
mod form;
mod help;
mod identifier;
mod label;
mod limits;
mod message;
mod node;
pub(crate) mod number;
mod path;
mod place;
mod record;
#[expect(clippy::module_inception, reason = "the file of the noun that the module is named after")]
mod report;
mod rescue;
#[cfg(feature = "schemars")]
mod schema;
mod sizes;
mod suggestions;
mod syntax;
mod value;
mod versions;
mod waiver;

pub use code::{Code, Severity};
pub use file_format::FileFormat;
pub use finding::Finding;
pub(crate) use label::InALanguage;
pub use label::Label;
pub use limits::Limits;
pub use path::{Path, PathError, Step};
pub use place::TextPlace;
pub use report::Report;
pub(crate) use report::embedded;
#[cfg(feature = "schemars")]
pub use schema::{BEYOND_SCHEMA, json_schema};
pub use syntax::SyntaxFault;
pub use versions::{FORMAT_VERSION, RULE_BOOK_VERSION, Versions};
pub use waiver::Waiver;

pub(crate) use array::each_element;
pub(crate) use checked::checked;
pub(crate) use choice::{choices, form_of};
pub(crate) use date::has_four_digit_year;
#[cfg(feature = "csv")]
pub(crate) use date::{meant_date, parse_date};
pub(crate) use decoder::{Asked, Decoder, Object, decode, step_of};
pub(crate) use field::{Essential, Field, Optional, OrDefault, Required};
pub(crate) use finding::Accepted;
pub(crate) use findings::Findings;
pub(crate) use form::{
    Anywhere, ByDimension, ByTerm, Id, NotBlank, NotEmpty, NotNegative, OfDimension, Place, UpTo, Version,
    VersionBetween, plain_but_for_schema, strictly_plain,
};
pub(crate) use help::alternatives;
#[cfg(feature = "schemars")]
pub(crate) use identifier::seen_pattern;
pub(crate) use identifier::{blank, check_names, check_own_ids, named, untidy};
pub(crate) use node::Node;
pub(crate) use place::Lines;
pub(crate) use record::{is_document, key_of, records};
pub(crate) use rescue::{FormFaults, Unreadable};
#[cfg(feature = "schemars")]
pub(crate) use schema::{ObjectSchema, by_dimension, choice as choice_schema, definition, degree, one_key};
pub(crate) use sizes::{LinkedPath, Sizes};
pub(crate) use suggestions::Suggestions;
pub(crate) use value::{Form, KeySeed, Plain, Seed, Value, Written, always_small, by_serde, read_map, write_map};
pub(crate) use waiver::{check_waivers, waive, waive_only};

pub(crate) use crate::vocabulary::{meant, nearest};
