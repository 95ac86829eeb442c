//! Change willingness: how willing policy alienation lets somebody be.

mod group;
mod model;
mod open;
mod order;
mod score;

pub use group::GroupWillingness;
pub use model::{WillingnessModel, WillingnessModelDraft};
pub use open::OpenDimension;
pub use score::{Willingness, WillingnessContribution};
