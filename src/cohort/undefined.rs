//! Why a figure of agreement or correlation isn't defined.

/// Why a figure isn't defined: there is none, rather than a zero or no number at all.
///
/// ```
/// use policy_integration::cohort::{UndefinedError, agreement::{Metric, ReliabilityData}};
///
/// let data = ReliabilityData::by_coder(&[vec![Some(1.0), None], vec![None, Some(1.0)]])?;
/// assert_eq!(data.alpha(Metric::Nominal), Err(UndefinedError::NothingToPair));
/// # Ok::<(), policy_integration::cohort::agreement::InvalidDataError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum UndefinedError {
    /// No unit has two ratings, or there are no two cases: nothing can be compared.
    #[error("nothing can be paired; needed: two ratings of one unit, or two cases")]
    NothingToPair,
    /// Everything that can be compared is the same, so that agreement by chance would be complete as well, or there is
    /// no order to compare with.
    #[error("nothing varies; needed: two different values")]
    NothingVaries,
    /// Values below zero, of which ratios mean nothing.
    #[error("a value is below zero; accepted for ratios: zero and up")]
    BelowZero,
    /// A figure or an outcome that is no number, and so has no place in the order.
    #[error("case `{case}` has a figure or an outcome that is no number; accepted: numbers")]
    NoNumber {
        /// The case, counted from 0.
        case: usize,
    },
    /// Possible figures that are out of order, repeated, or none.
    #[error("the possible figures of case `{case}` don't ascend; accepted: at least one, each above the one before it")]
    NotAscending {
        /// The case, counted from 0.
        case: usize,
    },
    /// A coder that the data don't have.
    #[error("no coder `{coder}`; accepted: a number below {coders}")]
    NoSuchCoder {
        /// The coder as given, counted from 0.
        coder: usize,
        /// How many coders there are.
        coders: usize,
    },
}
