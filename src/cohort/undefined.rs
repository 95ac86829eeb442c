//! Why a figure of agreement or correlation isn't defined.

use crate::vocabulary::{Language, sentence};

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
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub enum UndefinedError {
    /// No unit has two ratings, or there are no two cases: nothing can be compared.
    NothingToPair,
    /// Everything that can be compared is the same, so that agreement by chance would be complete as well, or there is
    /// no order to compare with.
    NothingVaries,
    /// Values below zero, of which ratios mean nothing.
    BelowZero,
    /// A figure or an outcome that is no number, and so has no place in the order.
    NoNumber {
        /// The case, counted from 0.
        case: usize,
    },
    /// Possible figures that are out of order, repeated, or none.
    NotAscending {
        /// The case, counted from 0.
        case: usize,
    },
    /// A coder that the data don't have.
    NoSuchCoder {
        /// The coder as given, counted from 0.
        coder: usize,
        /// How many coders there are.
        coders: usize,
    },
}

impl UndefinedError {
    /// Tells what is wrong and what would be accepted, in one sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::NothingToPair => sentence!(
                language,
                en "nothing can be paired; needed: two ratings of one unit, or two cases",
                nl "niets om te paren; nodig: twee beoordelingen van één eenheid, of twee casussen"
            ),
            Self::NothingVaries => sentence!(
                language,
                en "nothing varies; needed: two different values",
                nl "niets verschilt; nodig: twee verschillende waarden"
            ),
            Self::BelowZero => sentence!(
                language,
                en "a value is below zero; accepted for ratios: zero and up",
                nl "een waarde ligt onder nul; toegestaan voor verhoudingen: nul en hoger"
            ),
            Self::NoNumber { case } => sentence!(
                language,
                en "case `{case}` has a figure or an outcome that is no number; accepted: numbers",
                nl "casus `{case}` heeft een cijfer of een uitkomst die geen getal is; toegestaan: getallen"
            ),
            Self::NotAscending { case } => sentence!(
                language,
                en "the possible figures of case `{case}` don't ascend; accepted: at least one, each above the one before it",
                nl "de mogelijke cijfers van casus `{case}` lopen niet op; toegestaan: ten minste één, elk hoger dan het vorige"
            ),
            Self::NoSuchCoder { coder, coders } => sentence!(
                language,
                en "no coder `{coder}`; accepted: a number below {coders}",
                nl "geen codeur `{coder}`; toegestaan: een getal onder {coders}"
            ),
        }
    }
}
