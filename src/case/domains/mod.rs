//! Policy domains: what a record tells of each, and each target as it is followed.

mod check;
mod composition;
mod draft;
mod target;

pub use draft::{DomainDraft, DomainOutcomeDraft};
pub use target::Target;

pub(super) use check::{check, check_first_moments};
pub(super) use composition::Composed;
