//! Playing a rule: the position after it, or why not.

use super::{GuardKind, Reason, Rule, RuleBook, Turn};
use crate::case::Position;
use crate::vocabulary::{Language, sentence};

/// A rule that can't be played, given back with the position as it was and the reasons.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
#[non_exhaustive]
pub struct PlayError {
    /// The rule's identifier.
    pub rule: String,
    /// The position, unchanged.
    pub position: Position,
    /// The invariants that fail or are open; empty where the book has no such rule.
    pub failed: Vec<Reason>,
}

impl PlayError {
    /// Tells why the rule can't be played and what would be accepted, in one sentence.
    ///
    /// ```
    /// use policy_integration::{Language, Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let error = book.play(&Position::UNKNOWN, "make_tea").unwrap_err();
    /// assert_eq!(error.message(Language::Dutch), "het boek heeft geen regel `make_tea`; toegestaan: de id van een van de regels");
    /// ```
    pub fn message(&self, language: Language) -> String {
        let rule = &self.rule;
        if self.failed.is_empty() {
            return sentence!(
                language,
                en "the book has no rule `{rule}`; accepted: the id of one of its rules",
                nl "het boek heeft geen regel `{rule}`; toegestaan: de id van een van de regels"
            );
        }
        let failed = self.failed.iter().map(|reason| reason.guard.label(language)).collect::<Vec<_>>().join("; ");
        sentence!(
            language,
            en "`{rule}` can't be played; accepted: a position with {failed}",
            nl "`{rule}` kan hier niet; toegestaan: een positie met {failed}"
        )
    }
}

/// A position in which a rule's guards are taken to have held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssumedPosition {
    /// The position, narrowed.
    pub position: Position,
    /// Whether it says all that the guards tell: not where a choice is open on both sides, which no dimension can be
    /// narrowed by. The position then encloses more.
    pub is_exact: bool,
}

impl RuleBook {
    /// Plays a rule, for which its invariants have to be certain.
    ///
    /// # Errors
    /// [`PlayError`], with the rule, the position as it was, and the invariants that fail or are open.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let turn = book.play(&Position::UNKNOWN, "take_first_look")?;
    /// assert_eq!(turn.after.rating(Dimension::SubjectKnowledge).lower(), Degree::Emerging);
    /// let error = book.play(&turn.after, "consolidate_practice").unwrap_err();
    /// assert_eq!(error.position, turn.after);
    /// # Ok::<(), policy_integration::rules::PlayError>(())
    /// ```
    pub fn play(&self, position: &Position, id: &str) -> Result<Turn<'_>, PlayError> {
        let error = |failed| PlayError { rule: id.to_owned(), position: *position, failed };
        let rule = self.rule(id).ok_or_else(|| error(Vec::new()))?;
        let is_open = |reason: &Reason| reason.guard.kind() == GuardKind::Invariant && !reason.holds.is_certain();
        let failed: Vec<_> = rule.reasons(position).into_iter().filter(is_open).collect();
        if failed.is_empty() { Ok(Turn::of(rule, *position, rule.apply_to(position))) } else { Err(error(failed)) }
    }
}

impl Rule {
    /// The position in which all guards of the rule held: it happened, so they did. `None` where one can't have.
    ///
    /// ```
    /// use policy_integration::{Degree, Dimension, Position, RuleBook};
    ///
    /// let book = RuleBook::multilevel();
    /// let assumed = book.rule("name_roles_in_steering_group").unwrap().assume(&Position::UNKNOWN).unwrap();
    /// assert_eq!(assumed.position.rating(Dimension::WorkStructures).lower(), Degree::Established);
    /// assert!(!assumed.is_exact, "goals or management: one of the two held");
    /// ```
    pub fn assume(&self, position: &Position) -> Option<AssumedPosition> {
        self.assume_guards(position, |_| true)
    }

    /// The position in which the invariants of the rule held.
    pub fn assume_invariants(&self, position: &Position) -> Option<AssumedPosition> {
        self.assume_guards(position, |kind| kind == GuardKind::Invariant)
    }

    fn assume_guards(&self, position: &Position, wanted: impl Fn(GuardKind) -> bool) -> Option<AssumedPosition> {
        let guards = || self.guards().iter().filter(|guard| wanted(guard.kind()));
        let position = guards().try_fold(*position, |position, guard| guard.assume(&position))?;
        // A later guard can settle a choice that was open.
        Some(AssumedPosition { position, is_exact: guards().all(|guard| guard.holds(&position).is_certain()) })
    }
}
