//! Boundaries between the officer and a cell.

use super::{Cell, Contact};
use crate::uncertainty::Truth;

/// What lies between the officer's cell and another one: a vertical boundary between tiers, a horizontal one between domains, or
/// both; and whether the officer has crossed them.
///
/// They are crossed where the officer has met somebody in the cell. They aren't where the record names somebody there, and says of
/// each that there is no contact. Where it names nobody, nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Boundary<'a> {
    /// The cell.
    pub cell: Cell,
    /// Whether it is of another tier than the officer.
    pub is_vertical: Truth,
    /// Whether it is of another domain than the officer.
    pub is_horizontal: Truth,
    /// Whether the officer has contact with somebody in the cell.
    pub crossed: Truth,
    /// The contacts that are in the cell, or may be.
    pub contacts: Vec<&'a Contact>,
}
