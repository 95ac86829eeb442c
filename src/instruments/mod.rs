//! Instruments: what the other sources' frameworks make of the records in a case.
//!
//! The records of every framework are in the [`case`](crate::case) floor, beside the multilevel ratings; what is here only
//! reads them. Each framework has dimensions and scales in the one vocabulary and rules in a book of its own, on the same
//! position, truth, bounds and reports as the multilevel framework. Where two sources speak of the same thing, a [`Crosswalk`]
//! says what the one leaves possible of the other.
//!
//! # Change willingness and joined-up working
//! Hassinini (2021) asked fifteen professionals in Rotterdam about joined-up working and about policy alienation. Of a
//! case's [respondents](crate::Case::respondents), [`WillingnessModel`] scores how willing alienation lets them be,
//! [`ResponseTally`] counts who holds what, and [`expectations`] are the source's three expectations as claims.

pub mod boundary_spanning;
mod crosswalk;
mod expectations;
pub mod experiments;
pub mod mandate;
mod tally;
mod willingness;

pub use crosswalk::{
    Conflict, Crossing, Crosswalk, Evidence, MatchStrength, NOT_CROSSED, Narrowed, Narrowing, NotCrossed, Testimony,
};
pub use expectations::expectations;
pub use tally::ResponseTally;
pub use willingness::{
    GroupWillingness, OpenDimension, Willingness, WillingnessContribution, WillingnessModel, WillingnessModelDraft,
};
