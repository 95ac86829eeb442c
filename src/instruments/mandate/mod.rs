//! The mandate in practice: how a right to decide across domains is used, and what it meets.
//!
//! The source is a case study of joined-up working in Rotterdam's neighbourhood teams (Hassinini 2021: 3.1, 4.1–4.8, 5.1.1,
//! 5.1.3, the recommendations of 6, and 7). What takes form in which arrangement is in [`Arrangement`](crate::vocabulary::Arrangement); what can
//! be done and what befalls it is in the [`rule_book`]; its five recommendations are [`Recommendation`]s, its lesson for
//! public organizations is a [`Lesson`], and its list of topics is a [`GUIDE`].
//!
//! The dimensions [`Mandate`](crate::Dimension::Mandate) and
//! [`InterprofessionalInteraction`](crate::Dimension::InterprofessionalInteraction) code what a respondent holds: for or
//! against. What is the fact is rated by itself: whether somebody was given the mandate
//! ([`MandateGranted`](crate::Dimension::MandateGranted)) and used it ([`MandateUsed`](crate::Dimension::MandateUsed)), and whether
//! the parties interact ([`PartiesMeet`](crate::Dimension::PartiesMeet)). The rules are about the facts: nobody is given a right by
//! being for it. What they feel and how willing they are can change too.

mod guide;
mod recommendation;

use std::sync::LazyLock;

pub use guide::{GUIDE, Topic};
pub use recommendation::{Addressee, Lesson, Recommendation, RecommendationNeed, Timing};

use crate::rules::RuleBook;

/// The rules of the mandate in practice: twenty-two moves and nineteen events, each with its passage.
///
/// It is over the dimensions of joined-up working, policy alienation and the mandate in practice, of a case as a whole. The
/// source describes what respondents hold and a few experiences; that these are written down as rules with degrees is this
/// crate's reading.
///
/// - **Support first.** A mandate is used from a good cooperation: support is sought before. In some cases it can't be had
///   (`support_cannot_be_had`, an event); only then peers look along. So using the mandate expects one of the two, and a review with
///   peers expects that support was sought. A plan begins with support, and has peers where the record says that support was
///   sought and isn't there. Support may make the mandate needless (4.1): parties that see the larger picture come along without
///   it (`tailored_without_a_mandate`, an event). One respondent goes to peers in doubt too; some want a frame of steps as well, which no dimension rates.
/// - **Used, and carried out.** To use the mandate is one thing, and that the party carries the decision out another. The source tells
///   of two uses (recommendation 4), and of one that took four meetings to set going (4.1).
/// - **A hard route.** A decision is carried through by a route that doesn't depend on others' goodwill. Without one it is passed up and
///   stalls, and those who use the mandate feel operationally powerless. It needn't fail: so the route is an expectation of carrying
///   through, and where a mandate stalls it's open whether it is carried out.
/// - **Trust in who decides** has no dimension. Nine tie trust to the mandate, since a team leader who is trusted little has much to
///   account for (4.3). [`MutualTrust`](crate::Dimension::MutualTrust) rates the reverse, the respondent's trust in the other parties, so
///   no rule makes the mandate easier by it.
/// - **Trust comes, or doesn't.** Case conferences may build understanding or may not: the source calls it conceivable, and wants
///   it looked at after a year. That understanding builds trust it holds to be possible; that little understanding is the main cause of
///   little trust it says outright (recommendation 3). Room for tailored support makes a difference too, either way (4.3). All are events,
///   so no plan is sure of trust.
/// - **Together from the start.** Some would draw up a joint plan before the parties stand opposite each other, which a conference comes too
///   late for (4.2). Whoever does interacts. Separate systems make that harder, in part: so no guard asks for their absence, and an event
///   can undo the plan. How systems are joined isn't said: no move does it. That a plan from the start prevents worse, as a few expect, has
///   no dimension.
/// - **Anchored more firmly.** The programme team can appoint a contact at each party, or have the mandate explained to the parties in
///   webinars; either helps (recommendation 4). Either has the others act or attend, so both are of medium effort. Powerlessness in using the mandate comes of
///   having no hard route (4.6), so what makes one takes it away: both moves, and the event that the mandate becomes familiar. The partner's
///   has another reason, that who decides may not know the party's rules; no recommendation is about that, and it can come back.
/// - **To evaluate is a move.** The third and the fourth are recommended where time alone doesn't do it, which is looked at after a
///   year: what they do expects that it was looked at. To look expects something to look at: conferences that were held, a mandate
///   that was used.
/// - **The point of it.** The point for society is seen in effective support, by mandate and conference, and in costs that tailored
///   support saves (4.7). That for clients is seen in tailored support (4.8). Those outside the experiment, who have no mandate to use,
///   expect the benefit all the same: these are expectations, and no conditions. Either kind of meaning makes up for having had no
///   say, since 4.4 tells of no kind. And seeing the point makes willing (5.1.3, 7): an event, from which no move follows. That
///   feeling no point makes anybody unwilling is expected (2.5), and told of nobody: no rule does it.
/// - **The lesson.** Public organizations are to invest in the point that professionals see in it (7; Tummers 2014 in 2.4). How isn't said, so it's a
///   [`Lesson`] and no move.
/// - **The recommendations.** Each is a move or two. The source recommends the third's and the fourth's only where time
///   alone doesn't do it; a move can't ask that something is missing, so that condition is the
///   [`Recommendation`]'s. That all five together stimulate willingness is what the introduction of chapter 6 expects: it
///   says so of none by itself, so that no move of theirs raises it.
///
/// Section 4.5 twice says "strategic" where it goes on about tactical powerlessness; it's read as tactical here.
///
/// ```
/// use policy_integration::instruments::mandate;
/// use policy_integration::{Degree, Dimension, Goal, Position, Rating, rules::PlanSupport};
///
/// let book = mandate::rule_book();
/// let start = Position::new([(Dimension::MandateGranted, Rating::known(Degree::Present))])?;
/// let goal = Goal::degree(Dimension::MandateCarriedOut, Degree::Present)?;
/// let plan = book.plan(&start, goal)?;
/// let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
/// assert_eq!(
///     ids,
///     ["seek_support", "use_mandate", "evaluate_the_mandate", "appoint_mandate_contacts", "carry_mandate_through"]
/// );
/// assert_eq!(plan.support, PlanSupport::Certain);
///
/// let trust = Goal::degree(Dimension::MutualTrust, Degree::For)?;
/// assert!(book.plan(&start, trust).is_err(), "trust is in nobody's hands");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rule_book() -> &'static RuleBook {
    static BOOK: LazyLock<RuleBook> =
        LazyLock::new(|| RuleBook::embedded("rule book of the mandate", include_bytes!("book.json")));
    &BOOK
}
