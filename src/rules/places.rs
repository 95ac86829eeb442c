//! The places of the bits that are set in a set of steps or rules.

/// Each place, lowest first.
pub(super) fn places(bits: u128) -> impl Iterator<Item = usize> {
    let mut left = bits;
    std::iter::from_fn(move || {
        (left != 0).then(|| {
            let place = left.trailing_zeros() as usize;
            left &= left - 1;
            place
        })
    })
}
