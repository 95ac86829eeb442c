//! Walks: how many ways there are through the moves of a book, and where they lead.
//!
//! As chess engines count positions to check their rules: a count that changes says that the rules did.

use std::collections::HashSet;

use super::RuleBook;
use crate::case::{Position, places};

impl RuleBook {
    /// How many sequences of this many moves there are from a position, each move certainly supported when it's made, and
    /// changing something.
    ///
    /// The last move is counted and not played. The number grows with the power of `moves`.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let first = book.moves(&Position::UNKNOWN).supported.len() as u64;
    /// assert_eq!(book.count_walks(&Position::UNKNOWN, 1), first);
    /// assert_eq!(book.count_walks(&Position::UNKNOWN, 0), 1);
    /// ```
    pub fn count_walks(&self, position: &Position, moves: u32) -> u64 {
        match moves {
            0 => 1,
            1 => u64::from(self.count_supported(position)),
            _ => self.supported_positions(position).map(|next| self.count_walks(&next, moves - 1)).sum(),
        }
    }

    /// How many different positions such sequences end in.
    ///
    /// ```
    /// use policy_integration::{Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let (walks, ends) = (book.count_walks(&Position::UNKNOWN, 2), book.count_ends(&Position::UNKNOWN, 2));
    /// assert!(ends < walks as usize, "two orders of the same moves end in one position");
    /// ```
    pub fn count_ends(&self, position: &Position, moves: u32) -> usize {
        let mut ends = HashSet::from([*position]);
        for _ in 0..moves {
            ends = ends.iter().flat_map(|end| self.supported_positions(end)).collect();
        }
        ends.len()
    }

    /// The positions after each certainly supported move that changes something, in the order of the book.
    fn supported_positions(&self, position: &Position) -> impl Iterator<Item = Position> {
        let slices = self.slices().iter().zip(self.rules().chunks(super::slice::Slice::RULES));
        slices.flat_map(move |(slice, rules)| {
            let moves = places(slice.supported_moves(position));
            moves.map(move |index| rules[index].apply_to(position))
        })
    }
}
