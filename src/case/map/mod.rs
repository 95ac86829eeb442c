//! The map: whom the officer of a case knows, by tier and policy domain.

mod boundary;
mod cell;
mod check;
mod contact;
#[expect(clippy::module_inception, reason = "the file of the noun that the folder is named after")]
mod map;

pub use boundary::Boundary;
pub use cell::{Cell, MapCell};
pub use contact::{Contact, Officer};
pub use map::Map;

pub(super) use check::check;
