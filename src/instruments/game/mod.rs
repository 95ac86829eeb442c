//! The collaboration game: what players say, counted, and the game as the protocol of a meeting (Van der Veer 2013).
//!
//! In the winter of 2012 the game was played in eight places (note 14). Players of several sectors look for a joint way of working
//! for one vulnerable resident. Before, during and after it each answers questions in a logbook. The answers of single
//! players aren't published; what the source says of many is told in words, without counts.
//!
//! A case holds its [players](crate::Case::players). [`GameTally`] counts whom they name and what they expect to be in the way.
//! [`ResourceTally`] counts how sufficient they find each resource of their own organization. [`Asymmetry`] tells whether a player
//! finds the own organization able, and others in the way. [`STEPS`] is the game as a protocol.

mod asymmetry;
mod guide;
mod tally;

pub use asymmetry::Asymmetry;
pub use guide::{GamePhase, GameStep, STEPS, guide};
pub use tally::{GameTally, Named, ResourceTally};
