//! The rule book of local experiments.

use std::sync::LazyLock;

use crate::rules::RuleBook;

/// The rules by which local experiments start, last and fade: a book like any other, for
/// [`replay`](RuleBook::replay), [`moves`](RuleBook::moves) and [`plan`](RuleBook::plan).
///
/// The source describes; that it's written down as rules with degrees is the crate's reading. What a passage says is
/// *needed* is an expectation (routines loosened before an experiment and before a new routine; both kinds of entrepreneurship, and links beside the
/// operational one, before a new routine), and only what can't be otherwise is an invariant (nothing can be laid upon what
/// wasn't tried). Rules name no mechanism of the multilevel framework.
///
/// # What is read into it
/// - The room to look from a distance (4.2) and the room for experiments (5) are freedom of action, at least somewhat of it.
///   The time and the ability that 4.2 names beside it have no dimension here. The room that more powers give (5) is the municipality's,
///   and it is that of the own organization only where the two are one: no rule draws freedom of action from it.
/// - Money and guidance of a ministry are national support, and no link with policy: a ministry isn't the municipality's
///   policy. No rule asks for it: section 5 calls it worth striving for, and in both municipalities it began without.
/// - **Uncertainty** binds as an inverted U (5). Some of it loosens routines, by an event. With too much of it organizations fall back on
///   old routines, by another event, and what is new is against expectation: each move of an experiment asks for at most moderate
///   uncertainty, so that a higher degree is worse for them. No move asks for any: in
///   Almere it began before a transfer of tasks was announced, and of Enschede that isn't told.
/// - **Resources.** Note 40 asks whether five resources suffice for realizing what was discussed. That an experiment, a joint team and a
///   further experiment are such realizing, and expect each resource to be at least somewhat sufficient, is the crate's reading. A new
///   routine doesn't ask again: it is laid upon what was realized.
/// - **Uncertainty loosens** vested interests for a while (5). That routines come loose with them is the crate's reading, and no rule ends
///   it but their return. Experiments loosen routines too (4.1): an event of what is tried.
/// - **Pilots give grip** (5) is an event of a guided pilot under too much uncertainty, which lowers it. The source says that pilots help to
///   get a grip and that their risk is limited. That uncertainty falls by it is the crate's reading: who has a grip knows better
///   what is to come. No plan counts on it.
/// - What is left of an experiment that faded is unknown, and not nothing: 4.2 asks it and doesn't say. Stranding is said of promising
///   initiatives, early (5); that a routine doesn't fade is the crate's reading.
/// - Nothing in the source raises staffing or flexibility, or ends a link. The book has no rule for these.
/// - Efforts follow [`Effort`](crate::rules::Effort): medium where others have to say yes, large where something has to be decided
///   formally.
///
/// ```
/// use policy_integration::{Degree, Dimension, Goal, Position, Rating, instruments::experiments};
///
/// let book = experiments::rule_book();
/// let start = Position::new(Dimension::RESOURCES.iter().map(|d| (*d, Rating::known(Degree::Somewhat))))?
///     .with(Dimension::Uncertainty, Rating::known(Degree::Moderate))?
///     .with(Dimension::ExperimentStage, Rating::known(Degree::SharedProblem))?;
/// let plan = book.plan(&start, Goal::degree(Dimension::ExperimentStage, Degree::Tried)?).unwrap();
/// let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
/// assert_eq!(ids, ["bring_people_together", "question_routines", "start_experiment"]);
/// # Ok::<(), policy_integration::case::OffScaleError>(())
/// ```
pub fn rule_book() -> &'static RuleBook {
    // Through the same door as anyone's. That it passes is tested.
    static BOOK: LazyLock<RuleBook> =
        LazyLock::new(|| RuleBook::embedded("rule book of experiments", include_bytes!("book.json")));
    &BOOK
}
