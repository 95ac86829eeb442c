//! Instruments: what the other sources' frameworks make of the records in a case.
//!
//! The records of every framework are in the [`case`](crate::case) floor, beside the multilevel ratings; what is here only
//! reads them. Each framework has dimensions and scales in the one vocabulary and rules in a book of its own, on the same
//! position, truth, bounds and reports as the multilevel framework. Where two sources speak of the same thing, a [`Crosswalk`]
//! says what the one leaves possible of the other.

pub mod boundary_spanning;
mod crosswalk;
pub mod mandate;

pub use crosswalk::{
    Conflict, Crossing, Crosswalk, Evidence, MatchStrength, NOT_CROSSED, Narrowed, Narrowing, NotCrossed, Testimony,
};
