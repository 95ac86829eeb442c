//! What a statement says of two moments, pair by pair of degrees.

use policy_integration::{Statement, vocabulary::Scale};

/// Whether a rank can come after another by what a moment states, of a dimension that can have had these ranks before.
pub(crate) fn follows(statement: Statement, earlier: &[u32], before: u32, after: u32, scale: Scale) -> bool {
    let top = scale.steps();
    match statement {
        // Growth leaves a known top where it is.
        Statement::Grew if earlier.iter().all(|rank| *rank == top) => after == before,
        Statement::Grew => after > before,
        Statement::Fell => after < before,
        Statement::Unchanged => after == before,
        Statement::GrewTo(degrees) => {
            let stated = degrees.rating().expect("in order");
            let least = stated.lower().rank().max(1);
            if earlier.iter().all(|rank| *rank >= least) {
                after >= before && after >= least
            } else {
                before < after && least <= after && after <= stated.upper().rank()
            }
        }
        Statement::FellTo(degrees) => {
            let stated = degrees.rating().expect("in order");
            let most = stated.upper().rank().min(top - 1);
            if earlier.iter().all(|rank| *rank <= most) {
                after <= before && after <= most
            } else {
                before > after && after <= most && after >= stated.lower().rank()
            }
        }
        stated => {
            let rating = stated.rating(scale).expect("in order");
            (rating.lower().rank()..=rating.upper().rank()).contains(&after)
        }
    }
}
