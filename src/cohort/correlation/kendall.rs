//! Kendall's tau-b: whether two figures of the same cases go up together.

use super::UndefinedError;

/// Kendall's tau-b of two figures of the same cases, and the pairs of cases that it's made of.
///
/// From −1 (where the one is higher, the other always is lower) to 1; around 0 the order of the one says nothing of the
/// other. It uses only the order, and is corrected for ties (Kendall 1945):
/// (concordant − discordant) / √((pairs − tied in the one) (pairs − tied in the other)).
///
/// ```
/// use policy_integration::cohort::{UndefinedError, correlation::Tau};
///
/// let tau = Tau::b(&[(0.2, 1.0), (0.4, 1.0), (0.6, 4.0)])?;
/// assert_eq!((tau.concordant, tau.discordant, tau.tied), (2, 0, [0, 1]));
/// assert_eq!(tau.value, 2.0 / (3.0_f64 * 2.0).sqrt());
/// assert_eq!(Tau::b(&[(0.2, 1.0), (0.2, 4.0)]), Err(UndefinedError::NothingVaries));
/// # Ok::<(), UndefinedError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tau {
    /// Tau-b, in [−1, 1].
    pub value: f64,
    /// The cases that were compared: n.
    pub cases: usize,
    /// The pairs of cases that stand in the same order by both figures.
    pub concordant: u64,
    /// The pairs that stand in opposite order.
    pub discordant: u64,
    /// The pairs that are tied in the first figure, and those in the second; pairs tied in both are among either.
    pub tied: [u64; 2],
}

impl Tau {
    /// Tau-b of two figures of each case, in the time of sorting (Knight 1966).
    ///
    /// # Errors
    /// [`UndefinedError::NothingToPair`] for fewer than two cases, [`UndefinedError::NoNumber`] where a figure is no number,
    /// [`UndefinedError::NothingVaries`] where one of the figures is the same in all cases.
    pub fn b(figures: &[(f64, f64)]) -> Result<Self, UndefinedError> {
        if figures.len() < 2 {
            return Err(UndefinedError::NothingToPair);
        }
        if let Some(case) = figures.iter().position(|(a, b)| a.is_nan() || b.is_nan()) {
            return Err(UndefinedError::NoNumber { case });
        }
        // No negative zero, so that the order of all numbers is that of the comparison.
        let mut sorted: Vec<_> = figures.iter().map(|(a, b)| (a + 0.0, b + 0.0)).collect();
        sorted.sort_by(|(a, b), (c, d)| a.total_cmp(c).then(b.total_cmp(d)));
        let tied_in_first = tied(sorted.chunk_by(|(a, _), (c, _)| same(*a, *c)));
        let tied_in_both = tied(sorted.chunk_by(|(a, b), (c, d)| same(*a, *c) && same(*b, *d)));
        let mut seconds: Vec<_> = sorted.iter().map(|(_, second)| *second).collect();
        let discordant = inversions(&mut seconds);
        let tied_in_second = tied(seconds.chunk_by(|b, d| same(*b, *d)));
        let pairs = pairs(figures.len());
        let concordant = pairs + tied_in_both - tied_in_first - tied_in_second - discordant;
        let (first, second) = (pairs - tied_in_first, pairs - tied_in_second);
        let value = ratio(signed(concordant, discordant), first, second).ok_or(UndefinedError::NothingVaries)?;
        Ok(Self { value, cases: figures.len(), concordant, discordant, tied: [tied_in_first, tied_in_second] })
    }
}

/// Whether two numbers are tied.
fn same(one: f64, other: f64) -> bool {
    one.total_cmp(&other).is_eq()
}

/// How many pairs there are of so many.
pub(super) const fn pairs(of: usize) -> u64 {
    let of = of as u64;
    of * of.saturating_sub(1) / 2
}

fn tied<'a, T: 'a>(runs: impl Iterator<Item = &'a [T]>) -> u64 {
    runs.map(|run| pairs(run.len())).sum()
}

/// One count minus another.
#[expect(clippy::cast_precision_loss, reason = "counts of pairs stay far below 2^53")]
pub(super) fn signed(count: u64, other: u64) -> f64 {
    count as f64 - other as f64
}

/// A difference of pairs over the root of two counts of pairs that aren't tied; `None` where all are tied.
#[expect(clippy::cast_precision_loss, reason = "counts of pairs stay far below 2^53")]
pub(super) fn ratio(difference: f64, first: u64, second: u64) -> Option<f64> {
    // The root of the product of two wholes is exact where they are equal, so that tau-b reaches 1 and not just below.
    let whole = (first as f64 * second as f64).sqrt();
    (whole > 0.0).then(|| (difference / whole).clamp(-1.0, 1.0))
}

/// Sorts, and counts the pairs that stood in the wrong order.
fn inversions(values: &mut [f64]) -> u64 {
    let middle = values.len() / 2;
    if middle == 0 {
        return 0;
    }
    let (left, right) = values.split_at_mut(middle);
    let mut count = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        if other < one {
            count += left.len() as u64;
            merged.extend(right.next());
        } else {
            merged.extend(left.next());
        }
    }
    merged.extend(left);
    merged.extend(right);
    values.copy_from_slice(&merged);
    count
}
