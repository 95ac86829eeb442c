//! Knowledge: what rules are asked of, which is a position or a rank state.
//!
//! What a guard asks and what an effect does is defined once, for one degree: [`Condition::admits`] and
//! [`Alteration::becomes`]. This trait carries both over to everything that is possible.
//!
//! [`Condition::admits`]: super::guards::Condition::admits

use super::effects::Alteration;
use crate::case::{Field, Position};
use crate::vocabulary::Favour;

/// What is known of each field.
pub(super) trait Knowledge: Copy {
    /// Returns the least and the most favourable degree that a field can have.
    fn favours(&self, field: Field) -> (Favour, Favour);

    /// Narrows a field to the degrees that are admitted, of which one is possible.
    fn narrowed(self, field: Field, admits: impl Fn(Favour) -> bool) -> Self;

    /// Returns what an effect makes of it: each possible degree is changed by itself.
    fn altered(self, field: Field, alteration: Alteration) -> Self;

    /// Returns what the effects of a rule make of it.
    fn after(self, alterations: &[(Field, Alteration)]) -> Self {
        alterations.iter().fold(self, |known, (field, alteration)| known.altered(*field, *alteration))
    }
}

impl Knowledge for Position {
    fn favours(&self, field: Field) -> (Favour, Favour) {
        (*self).favours(field)
    }

    fn narrowed(self, field: Field, admits: impl Fn(Favour) -> bool) -> Self {
        let (least, most) = self.favours(field);
        let mut admitted = least.through(most).filter(|favour| admits(*favour));
        let Some(least) = admitted.next() else { return self };
        self.favoured(field, least, admitted.next_back().unwrap_or(least))
    }

    fn altered(self, field: Field, alteration: Alteration) -> Self {
        let (least, most) = self.favours(field);
        let ((least, _), (_, most)) = (alteration.becomes(least, field.top()), alteration.becomes(most, field.top()));
        self.favoured(field, least, most)
    }
}
