//! Columns of the long form.

use std::sync::LazyLock;

use crate::vocabulary::{Dimension, Unit};

/// The columns of a row's own, before those of the dimensions.
pub(super) const HEAD: [&str; 5] = ["id", "domain", "moment", "on", "phase"];

/// Those of domains alone, which are left out where no case names a domain.
const OF_DOMAINS: [&str; 3] = ["domain", "target", "ambition"];

/// How many of [`SAID`] are of the case or domain of a row; the others are of the whole case.
pub(super) const OF_PART: usize = 7;

/// The columns that say something of the case or domain as a whole, after those of the dimensions; the same in each row.
pub(super) const SAID: [&str; 17] = [
    "target",
    "ambition",
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

/// Those of [`SAID`] that hold a text, every space of which counts.
pub(super) const IS_TEXT: [&str; 2] = ["dropped_out_reason", "subject"];

/// Those that hold a band of numbers.
pub(super) const OF_BANDS: [&str; 4] = ["population", "prevalence", "organization_size", "experience"];

/// Those that hold a day, or the first and the last day of a period.
pub(super) const OF_DAYS: [&str; 3] = ["on", "dropped_out_on", "period"];

/// The columns of a table with these dimensions, in the order in which they are written.
pub(super) fn of(dimensions: &[Dimension], has_domains: bool) -> impl Iterator<Item = &'static str> {
    let columns = HEAD.into_iter().chain(dimensions.iter().map(|dimension| dimension.id())).chain(SAID);
    columns.filter(move |column| is_written(column, has_domains))
}

/// Whether a column is written in a table of cases that name domains or don't.
pub(super) fn is_written(column: &str, has_domains: bool) -> bool {
    has_domains || !OF_DOMAINS.contains(&column)
}

/// All columns that are read, in any order.
pub(super) fn all() -> &'static [&'static str] {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| [HEAD.as_slice(), Unit::Case.ids(), &SAID].concat());
    &ALL
}
