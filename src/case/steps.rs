//! Sets of steps, as bits in three words.

use crate::vocabulary::Favour;

/// A set of steps: of each scale, the steps from its least favourable degree up.
///
/// Each scale has a [`Span`] of places in the set, filled from below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Steps([u64; Self::WORDS]);

/// Where the steps of one scale are in a set: next to each other, and within one word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    word: usize,
    /// How many places of the word are below.
    below: u32,
    /// As many bits as it has steps.
    mask: u32,
}

impl Steps {
    const WORDS: usize = 3;
    /// How many steps there is room for.
    pub(crate) const ROOM: usize = Self::WORDS * u64::BITS as usize;
    pub(crate) const NONE: Self = Self([0; Self::WORDS]);

    /// Returns the steps of either set.
    pub(crate) const fn union(self, other: Self) -> Self {
        let (Self(one), Self(two)) = (self, other);
        Self([one[0] | two[0], one[1] | two[1], one[2] | two[2]])
    }

    /// Returns the steps of both sets.
    pub(crate) const fn among(self, other: Self) -> Self {
        let (Self(one), Self(two)) = (self, other);
        Self([one[0] & two[0], one[1] & two[1], one[2] & two[2]])
    }

    /// Returns the steps of this set that aren't in the other.
    pub(crate) const fn without(self, other: Self) -> Self {
        let (Self(one), Self(two)) = (self, other);
        Self([one[0] & !two[0], one[1] & !two[1], one[2] & !two[2]])
    }

    pub(crate) const fn is_empty(self) -> bool {
        let Self([low, middle, high]) = self;
        low | middle | high == 0
    }

    /// Tells whether every step of the other set is in this one.
    pub(crate) const fn encloses(self, other: Self) -> bool {
        other.without(self).is_empty()
    }

    /// Tells whether the sets have a step in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        !self.among(other).is_empty()
    }

    /// Returns the place of each step, lowest first.
    pub(crate) fn places(self) -> Places<impl Iterator<Item = u64>> {
        places(self.0.into_iter())
    }
}

impl FromIterator<usize> for Steps {
    /// The set of these places, each below [`Steps::ROOM`].
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        let mut steps = Self::NONE;
        let bits = u64::BITS as usize;
        places.into_iter().for_each(|place| steps.0[place / bits] |= 1 << (place % bits));
        steps
    }
}

/// Returns the place of each bit that is set in these words, lowest first.
pub(crate) fn places<W: Iterator<Item = u64>>(words: W) -> Places<W> {
    Places { words, left: 0, seen: 0 }
}

/// The places of the bits that are set in some words.
///
/// An iterator of its own, since a chain of adapters takes ten times as long where nothing is optimized, as in tests.
#[derive(Clone, Debug)]
pub(crate) struct Places<W> {
    words: W,
    /// The bits of the last word that aren't told yet.
    left: u64,
    /// How many places the words that were read have.
    seen: usize,
}

impl<W: Iterator<Item = u64>> Iterator for Places<W> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.left = self.words.next()?;
            self.seen += u64::BITS as usize;
        }
        let place = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.seen - u64::BITS as usize + place)
    }
}

impl Span {
    /// Lays out scales of so many steps one after another, from the first place up. A scale that would lie in two words
    /// starts at the next word.
    pub(crate) const fn layout<const N: usize>(heights: [u32; N]) -> [Self; N] {
        let mut spans = [Self { word: 0, below: 0, mask: 0 }; N];
        let (mut at, mut word, mut below) = (0, 0, 0);
        while at < N {
            if below + heights[at] > u64::BITS {
                (word, below) = (word + 1, 0);
            }
            assert!(word < Steps::WORDS && heights[at] < u32::BITS, "the scales fit");
            spans[at] = Self { word, below, mask: (1 << heights[at]) - 1 };
            below += heights[at];
            at += 1;
        }
        spans
    }

    /// Returns all steps of the scale.
    pub(crate) const fn all(self) -> Steps {
        self.set(self.mask)
    }

    /// Returns the steps to a degree, filled from below.
    pub(crate) const fn to(self, favour: Favour) -> Steps {
        self.set((1 << favour.steps()) - 1)
    }

    const fn set(self, bits: u32) -> Steps {
        let mut steps = Steps::NONE;
        steps.0[self.word] = (bits as u64) << self.below;
        steps
    }

    /// Returns the degree that the steps lead to.
    #[expect(clippy::cast_possible_truncation, reason = "the mask is a handful of bits")]
    pub(crate) const fn favour(self, steps: Steps) -> Favour {
        Favour::new(((steps.0[self.word] >> self.below) as u32 & self.mask).trailing_ones())
    }
}
