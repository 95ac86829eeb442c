//! Walks: how many ways there are through the moves of a book, and where they lead.
//!
//! As chess engines count positions to check their rules: a count that changes says that the rules did.

use std::collections::HashSet;

use super::RuleBook;
use crate::case::{Position, places};
use crate::uncertainty::{OutOfWork, Work};
use crate::vocabulary::{Language, sentence};

/// There are more walks than were gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct TooManyWalksError {
    /// How many positions were to be left at most.
    pub work_limit: u64,
}

impl TooManyWalksError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Self { work_limit } = self;
        sentence!(
            language,
            en "the walks leave more than `{work_limit}` positions; accepted: fewer moves, or a higher `work_limit`",
            nl "de wandelingen verlaten meer dan `{work_limit}` posities; toegestaan: minder stappen, of een hogere `work_limit`"
        )
    }
}

impl RuleBook {
    /// How many positions walks leave at most, where no other limit is given.
    pub const MOST_WALKED: u64 = 1 << 20;

    /// How many sequences of this many moves there are from a position, each move certainly supported when it's made, and
    /// changing something.
    ///
    /// The last move is counted and not played. The number grows with the power of `moves`.
    ///
    /// # Errors
    /// [`TooManyWalksError`] where more than [`MOST_WALKED`](Self::MOST_WALKED) positions are left by a move.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let first = book.moves(&Position::UNKNOWN).supported.len() as u64;
    /// assert_eq!(book.count_walks(&Position::UNKNOWN, 1), Ok(first));
    /// assert_eq!(book.count_walks(&Position::UNKNOWN, 0), Ok(1));
    /// assert!(book.count_walks(&Position::UNKNOWN, 40).is_err());
    /// ```
    pub fn count_walks(&self, position: &Position, moves: u32) -> Result<u64, TooManyWalksError> {
        self.count_walks_within(position, moves, Self::MOST_WALKED)
    }

    /// [`count_walks`](Self::count_walks), leaving so many positions at the most.
    ///
    /// # Errors
    /// As [`count_walks`](Self::count_walks).
    pub fn count_walks_within(
        &self,
        position: &Position,
        moves: u32,
        work_limit: u64,
    ) -> Result<u64, TooManyWalksError> {
        let walks = self.walks(position, moves, &Work::up_to(work_limit));
        walks.map_err(|OutOfWork| TooManyWalksError { work_limit })
    }

    fn walks(&self, position: &Position, moves: u32, work: &Work<'_>) -> Result<u64, OutOfWork> {
        if moves == 0 {
            return Ok(1);
        }
        work.spend(1)?;
        if moves == 1 {
            return Ok(u64::from(self.count_supported(position)));
        }
        let mut walks = 0;
        for next in self.supported_positions(position) {
            walks += self.walks(&next, moves - 1, work)?;
        }
        Ok(walks)
    }

    /// How many different positions such sequences end in.
    ///
    /// # Errors
    /// [`TooManyWalksError`] where more than a sixteenth of [`MOST_WALKED`](Self::MOST_WALKED) positions are left by a move: each
    /// position that follows is kept.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let (walks, ends) = (book.count_walks(&Position::UNKNOWN, 2)?, book.count_ends(&Position::UNKNOWN, 2)?);
    /// assert!(ends < walks as usize, "two orders of the same moves end in one position");
    /// # Ok::<(), policy_integration::rules::TooManyWalksError>(())
    /// ```
    pub fn count_ends(&self, position: &Position, moves: u32) -> Result<usize, TooManyWalksError> {
        let work_limit = Self::MOST_WALKED / 16;
        let work = Work::up_to(work_limit);
        let mut ends = HashSet::from([*position]);
        for _ in 0..moves {
            let mut further = HashSet::new();
            for end in &ends {
                work.spend(1).map_err(|OutOfWork| TooManyWalksError { work_limit })?;
                further.extend(self.supported_positions(end));
            }
            ends = further;
        }
        Ok(ends.len())
    }

    /// The positions after each certainly supported move that changes something, in the order of the book.
    fn supported_positions(&self, position: &Position) -> impl Iterator<Item = Position> {
        let slices = self.slices().iter().zip(self.rules().chunks(super::slice::Slice::RULES));
        slices.flat_map(move |(slice, rules)| {
            let moves = places(std::iter::once(slice.supported_moves(position)));
            moves.map(move |index| rules[index].apply_to(position))
        })
    }
}
