//! Sets of places below a bound.

use crate::case::places;

/// A set of places below a bound, which sets that are compared share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct BitSet {
    words: Box<[u64]>,
    bound: usize,
}

const WORD: usize = u64::BITS as usize;

impl BitSet {
    /// The set of these places, each below the bound.
    pub(super) fn of(bound: usize, places: impl Iterator<Item = usize>) -> Self {
        let mut set = Self { words: vec![0; bound.div_ceil(WORD)].into_boxed_slice(), bound };
        places.for_each(|place| set.add(place));
        set
    }

    pub(super) fn has(&self, place: usize) -> bool {
        self.words[place / WORD] >> (place % WORD) & 1 == 1
    }

    /// Whether it has each of these places.
    pub(super) fn has_all(&self, places: &[usize]) -> bool {
        for place in places {
            if !self.has(*place) {
                return false;
            }
        }
        true
    }

    pub(super) fn add(&mut self, place: usize) {
        self.words[place / WORD] |= 1 << (place % WORD);
    }

    pub(super) fn remove(&mut self, place: usize) {
        self.words[place / WORD] &= !(1 << (place % WORD));
    }

    pub(super) fn add_all(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Whether the other set has each of its places.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.all_words(other, |word, other| word & !other == 0)
    }

    /// Whether the sets have a place in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        !self.all_words(other, |word, other| word & other == 0)
    }

    /// Whether this holds of each pair of words: by index, since zipped slices take ten times as long where nothing is optimized.
    fn all_words(&self, other: &Self, holds: impl Fn(u64, u64) -> bool) -> bool {
        let mut at = 0;
        while at < self.words.len() {
            if !holds(self.words[at], other.words[at]) {
                return false;
            }
            at += 1;
        }
        true
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The places in order.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> + '_ {
        places(self.words.iter().copied())
    }

    /// The places below the bound that it doesn't have.
    pub(super) fn others(&self) -> Self {
        Self::of(self.bound, (0..self.bound).filter(|place| !self.has(*place)))
    }
}
