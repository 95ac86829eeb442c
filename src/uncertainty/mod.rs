//! Three-valued truth, and bounds on a figure: known ratings limit the possible answers.
//!
//! Nothing is imputed. A statement about a case that holds whatever the unknown ratings turn out to be is true, one
//! that fails whatever they turn out to be is false, and everything else is unknown. A figure has a lower and an upper bound.

mod bounds;
mod parts;
mod truth;
mod work;

pub use bounds::{Bounds, InvalidBoundsError};
pub use parts::Parts;
pub(crate) use parts::{greatest_common_divisor, least_common_multiple};
pub use truth::Truth;
pub(crate) use work::{OutOfWork, Work};
