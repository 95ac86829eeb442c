//! Favour: how favourable a degree is.

/// A rank counted in the direction of favour, which moves follow: up a scale, or down where a higher degree is worse.
///
/// The rank of a degree on its scale is a plain number, [`Degree::rank`](super::Degree::rank);
/// [`Dimension::favour`](super::Dimension::favour) makes the one from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Favour(u32);

impl Favour {
    /// The least favourable degree of any scale.
    pub(crate) const LEAST: Self = Self(0);

    pub(crate) const fn new(steps: u32) -> Self {
        Self(steps)
    }

    /// How many steps it is above the least favourable degree.
    pub(crate) const fn steps(self) -> u32 {
        self.0
    }

    /// Returns one step more.
    pub(crate) const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Returns one step less; `None` below the least favourable degree.
    pub(crate) const fn below(self) -> Option<Self> {
        match self.0.checked_sub(1) {
            Some(below) => Some(Self(below)),
            None => None,
        }
    }

    /// Returns each from this to another, both included.
    pub(crate) fn through(self, most: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=most.0).map(Self)
    }
}
