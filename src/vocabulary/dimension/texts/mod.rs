//! The question and the anchors of each dimension, by framework and in codebook order.

mod experiments;
mod joined_up;
mod multilevel;
mod spanning;

use super::Framework;
use crate::vocabulary::Text;

/// What a coder reads to rate a dimension.
pub(super) struct Texts {
    pub(super) question: Text,
    /// Lowest degree first.
    pub(super) anchors: &'static [Text],
    /// The passage of the framework's document that speaks of it.
    pub(super) place: &'static str,
}

const fn text(en: &'static str, nl: &'static str) -> Text {
    Text { en, nl }
}

/// The texts of a framework's dimensions, in codebook order.
pub(super) const fn of(framework: Framework) -> &'static [Texts] {
    match framework {
        Framework::Multilevel => multilevel::TEXTS,
        Framework::JoinedUpWorking => joined_up::WORKING,
        Framework::PolicyAlienation => joined_up::ALIENATION,
        Framework::MandateInPractice => joined_up::MANDATE,
        Framework::BoundarySpanning => spanning::SPANNING,
        Framework::PolicyCoordination => spanning::COORDINATION,
        Framework::LocalExperiments => experiments::TEXTS,
    }
}
