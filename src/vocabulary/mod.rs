//! The field's words: levels, dimensions, scales, mechanisms, outcomes, policy domains, languages and sources.
//!
//! Each word has an identifier for data (`snake_case`), a label in Dutch and English, and the passage that it
//! comes from. The identifiers are the contract: a record, a scoring model and a schema all use the same ones.
//! [`CODEBOOK_VERSION`] counts the revisions of that contract.

mod answer;
mod arrangement;
mod contact;
mod dimension;
mod direction;
mod document_kind;
mod domain;
mod experiment;
mod favour;
mod framework;
mod indicator;
mod language;
mod level;
mod list;
mod mechanism;
mod nearest;
mod outcome;
mod reach;
mod respondent_role;
mod scale;
mod source;
pub(crate) mod term;
mod tier;
mod unit;
mod unknown_word;

pub use answer::{Answer, Keying};
pub use arrangement::{Arrangement, MandateHolder};
pub use contact::{Acquaintance, ActionStatus, Stance};
pub use dimension::Dimension;
pub use direction::Direction;
pub use document_kind::{DocumentKind, DocumentOwner, WindowChange};
pub use domain::PolicyDomain;
pub use experiment::{ExperimentObstacle, ExperimentStatus};
pub use framework::Framework;
pub use indicator::Indicator;
pub(crate) use language::sentence;
pub use language::{Language, Text};
pub use level::Level;
pub use mechanism::{ExpectedEffect, Mechanism, MechanismFamily};
pub use outcome::Outcome;
pub use reach::Reach;
pub use respondent_role::RespondentRole;
pub use scale::{Degree, Scale};
pub use source::{Document, Source};
pub use term::Term;
pub use tier::Tier;
pub use unit::Unit;
pub use unknown_word::UnknownWordError;

pub(crate) use favour::Favour;
pub(crate) use list::shortened;
pub(crate) use nearest::is_alike;
#[cfg(feature = "csv")]
pub(crate) use nearest::labelled;
pub(crate) use nearest::{meant, meant_among, nearest};
#[cfg(feature = "schemars")]
pub(crate) use term::words;
pub(crate) use term::{chosen, ids_where, named_terms, terms};
pub(crate) use unknown_word::{accepted, did_you_mean, listed, quoted};

/// The revision of the codebook that this crate's dimensions, anchors and rulings follow.
pub const CODEBOOK_VERSION: u32 = 3;
