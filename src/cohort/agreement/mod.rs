//! Agreement between coders.
//!
//! [`Codings`] are the same cases as several coders coded them; what they make of them becomes [`ReliabilityData`], of which there
//! is [Krippendorff's alpha](ReliabilityData::alpha) with a [bootstrap interval](Bootstrap), and for two coders
//! [Cohen's kappa](ReliabilityData::kappa).

mod alpha;
mod bootstrap;
mod codings;
mod coincidences;
mod kappa;
mod metric;
mod reading;
mod reliability_data;

pub use alpha::Alpha;
pub use bootstrap::{Bootstrap, BootstrapInterval, InvalidBootstrapError};
pub use codings::{CodedUnit, Codings};
pub use kappa::{Kappa, KappaWeights};
pub use metric::Metric;
pub use reading::{Reading, ReadingForm};
pub use reliability_data::{InvalidDataError, ReliabilityData};

use super::{Cohort, UndefinedError};
