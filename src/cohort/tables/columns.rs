//! Columns of the long form.

use std::sync::LazyLock;

use crate::vocabulary::{Dimension, Unit};

/// The columns of a row's own, before those of the dimensions.
pub(super) const HEAD: [&str; 4] = ["id", "moment", "on", "phase"];

/// The columns that say something of the whole case, after those of the dimensions; the same in each row of a case.
pub(super) const OF_CASE: [&str; 15] = [
    "status",
    "dropped_out_on",
    "dropped_out_phase",
    "dropped_out_reason",
    "outcomes",
    "subject",
    "period",
    "population",
    "prevalence",
    "organization_size",
    "experience",
    "waived",
    "format_version",
    "codebook_version",
    "rule_book_version",
];

/// Those of [`OF_CASE`] that hold a text, every space of which counts.
pub(super) const IS_TEXT: [&str; 2] = ["dropped_out_reason", "subject"];

/// The columns of a table with these dimensions, in the order in which they are written.
pub(super) fn of(dimensions: &[Dimension]) -> impl Iterator<Item = &'static str> {
    HEAD.into_iter().chain(dimensions.iter().map(|dimension| dimension.id())).chain(OF_CASE)
}

/// All columns that are read, in any order.
pub(super) fn all() -> &'static [&'static str] {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| [HEAD.as_slice(), Unit::Case.ids(), &OF_CASE].concat());
    &ALL
}
