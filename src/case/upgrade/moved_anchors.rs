//! What a degree by the anchors of codebook 1 still implies by those of codebook 2.

use crate::case::{Rating, StatedDegrees, Statement};
use crate::vocabulary::{Degree, Dimension};

/// The statement by codebook 2 that follows from one by codebook 1; `None` where it stays the same.
///
/// A change is the source's own word, and rests on no anchor: only the degree that it led to is looked at.
pub(super) fn implied(dimension: Dimension, statement: Statement) -> Option<Statement> {
    let stated = statement.stated_degrees()?.rating()?;
    match dimension {
        // Another domain's plan, capacity inside and outside, and a group tied to the domain are no longer the highest degree.
        Dimension::PolicyGoals | Dimension::Capacity | Dimension::WorkStructures if is_embedded(stated) => {
            let at_least = StatedDegrees::AtLeast(Degree::Established);
            Some(match statement {
                Statement::GrewTo(_) => Statement::GrewTo(at_least),
                _ => at_least.into(),
            })
        }
        // The goodwill of colleagues no longer says anything of managers.
        Dimension::ManagementSupport if stated.degrees().any(|degree| degree == Degree::Emerging) => {
            Some(Statement::Unknown)
        }
        _ => None,
    }
}

fn is_embedded(rating: Rating) -> bool {
    rating.degree() == Some(Degree::Embedded)
}
