//! The crosswalk: where the sources speak of the same thing, what one says about the other.
//!
//! A case can hold all of it: its own multilevel ratings, and beside them boundary spanners and whatever else was asked or
//! followed, on the dimensions of other sources. Some of these come near a multilevel dimension. Each [`Crossing`] says
//! which two, how near ([`MatchStrength`]), what each degree of the one leaves possible of the other, and why. What sounds
//! alike and isn't the same is in [`NOT_CROSSED`]. Where two of the other three sources come near each other there is a [`Kinship`].
//!
//! A [`Crosswalk`] narrows nothing by itself. Asked to, it takes [`Testimony`]s and gives back a [`Narrowed`] position with
//! every [`Narrowing`] and its [`Evidence`], and every [`Conflict`] that narrowed nothing. The case's record stays as it is. The
//! [map](crate::case::Map) of a case narrows a position in the same way, and only when asked: see [`Crosswalk::narrow_by_map`].

mod conflict;
mod crossing;
#[expect(clippy::module_inception, reason = "the file of the noun that the folder is named after")]
mod crosswalk;
mod evidence;
mod kinship;
mod map_crossing;
mod narrowed;
mod not_crossed;
mod table;
mod testimony;

pub use conflict::Conflict;
pub use crossing::{Crossing, MatchStrength};
pub use crosswalk::Crosswalk;
pub use evidence::Evidence;
pub use kinship::{Kinship, SourceWord};
pub use map_crossing::{MapEvidence, MapSign, NarrowedByMap};
pub use narrowed::{Narrowed, Narrowing};
pub use not_crossed::{NOT_CROSSED, NotCrossed};
pub use testimony::Testimony;
