//! Boundary spanning and the coordination of policy: the few rules that the source has.
//!
//! The source is an interview about a study of fifteen boundary spanners in four municipalities (De Vries 2022). The study is
//! about the vision on housing and care; that its outcomes hold for other policy tasks too is what the interviewee says (the third
//! answer), by which the rules name no subject.
//!
//! A spanner's record is in a case: [`Case::boundary_spanners`](crate::Case::boundary_spanners). How far coordination goes is of two
//! departments, [`Case::department_pairs`](crate::Case::department_pairs). Joined-up work as the starting point, funding across domains and
//! interests in the region are of the case.
//! [`BoundarySpanner::as_case_with`](crate::case::BoundarySpanner::as_case_with) puts the three together.

use std::sync::LazyLock;

use crate::rules::RuleBook;

/// The rules of boundary spanning and policy coordination: moves and events, each with its passage.
///
/// - **Ambassadorship** is what comes of active networking and of looking after interests: others come to see the official as
///   the face of the department, or of the municipality. The looking after is the move, the networking what it expects. The
///   source gives the name also to spanners' recognizing each other's passion for working across domains: that is a rating and an
///   event of its own.
/// - **Motivation from within, seeing chances and using them** make a spanner, by the first answer: using them expects the other two.
/// - **The forms** of coordination start where two departments' policies contradict each other. The far ones are three in the second
///   answer: active links, setting priorities together and cooperating strategically. That these three come in this order is the
///   crate's reading, so that no form asks for the one below. A good framework of policy and implementation expects one of the
///   last two, which the answer on the results names; that active links don't suffice for it is the crate's reading.
/// - **Joined-up work as the starting point** is the interviewee's one recommendation to municipalities. Conditions are adapted to it, and
///   funding across domains is such a condition: it expects that starting point. That the funding binds the last two forms, as an
///   expectation, is the crate's reading.
/// - **Being recalled** to the own department when it gets busy befalls a spanner. Work across the border then drops down the list:
///   the moves across the border of departments expect that the official isn't recalled. The source says so of the busy time: that it
///   lasts until joined-up work is the municipality's starting point is the crate's reading. So is that it doesn't hold anybody back from
///   mediating between municipalities.
/// - **Learning** comes of work on a shared vision: a wider external network, knowledge, and the same view in other tasks. Either of the
///   first two widens the horizon, which the view in other tasks expects. The wider network comes by being involved, and isn't the role of
///   a networker.
/// - **Cultures**: specialist departments get one each, which can lead to silos in time. How they are brought together isn't said, and which
///   form of coordination they hold back isn't either: no move lowers them, and no guard asks for their absence.
/// - **Regional interests** clash where municipalities cooperate in the region; a spanner can mediate.
/// - **Efforts** are assumptions, by what [`Effort`](crate::rules::Effort) calls small, medium and large. The source gives none. It says
///   that others come to see an active networker as the face in the long run, and that spanners can't use chances alone. So neither is
///   what an official does alone within days, and no move of the book is of small effort.
///
/// What the roles do to the form of coordination is what the study asked and the interview doesn't report: no rule leads from
/// one to the other. How one comes to be an innovator, a strategist, or to know the organization isn't said either.
///
/// ```
/// use policy_integration::instruments::boundary_spanning;
/// use policy_integration::{Degree, Dimension, Goal, Position, Rating};
///
/// let goal = Goal::degree(Dimension::Ambassadorship, Degree::Played)?;
/// let start = Position::new([(Dimension::RecalledWhenBusy, Rating::known(Degree::NotPresent))])?;
/// let plan = boundary_spanning::rule_book().plan(&start, goal)?;
/// let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
/// assert_eq!(ids, ["build_a_network", "look_after_interests"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rule_book() -> &'static RuleBook {
    static BOOK: LazyLock<RuleBook> =
        LazyLock::new(|| RuleBook::embedded("rule book of boundary spanning", include_bytes!("book.json")));
    &BOOK
}
