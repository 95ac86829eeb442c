//! The rule book of local experiments.

use std::sync::LazyLock;

use crate::rules::RuleBook;

/// The rules by which local experiments start, last and fade: a book like any other, for
/// [`replay`](RuleBook::replay), [`moves`](RuleBook::moves) and [`plan`](RuleBook::plan).
///
/// The source describes; that it's written down as rules with degrees is the crate's reading. What a passage says is
/// *needed* is an expectation (routines loosened before a pilot; both kinds of entrepreneurship, and links beside the
/// operational one, before a new routine), and only what can't be otherwise is an invariant (nothing can be laid upon what
/// wasn't tried). Rules name no mechanism of the multilevel framework.
///
/// # What is read into it
/// - The room to look from a distance (4.2) and the room for experiments (5) are freedom of action, at least somewhat of it.
///   The time and the ability that 4.2 names beside it have no dimension here.
/// - Money and guidance of a ministry are national support, and no link with policy: a ministry isn't the municipality's
///   policy. No rule asks for it: section 5 calls it worth striving for, and in both municipalities it began without.
/// - Moderate uncertainty opens the way by an event, and too much of it closes it by another: no move asks for either.
/// - What is left of an experiment that faded is unknown, and not nothing: 4.2 asks it and doesn't say.
/// - Nothing in the source raises staffing or flexibility, takes uncertainty away, or ends a link. The book has no rule for
///   these.
/// - Efforts follow [`Effort`](crate::rules::Effort): medium where others have to say yes, large where something has to be decided
///   formally.
///
/// ```
/// use policy_integration::{Degree, Dimension, Goal, Position, Rating, instruments::experiments};
///
/// let book = experiments::rule_book();
/// let start = Position::new(Dimension::RESOURCES.iter().map(|d| (*d, Rating::known(Degree::Somewhat))))?
///     .with(Dimension::ExperimentStage, Rating::known(Degree::SharedProblem))?;
/// let plan = book.plan(&start, Goal::degree(Dimension::ExperimentStage, Degree::Pilot)?).unwrap();
/// let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
/// assert_eq!(ids, ["bring_people_together", "question_routines", "start_pilot"]);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
pub fn rule_book() -> &'static RuleBook {
    // Through the same door as anyone's. That it passes is tested.
    static BOOK: LazyLock<RuleBook> =
        LazyLock::new(|| RuleBook::embedded("rule book of experiments", include_bytes!("book.json")));
    &BOOK
}
