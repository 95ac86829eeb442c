//! Local experiments as the base of integrated policy (Van der Veer 2013).
//!
//! The source argues that integration in practice starts small: professionals and administrators join forces around a
//! problem that they share, loosen what they took for granted, try something, lay further experiments upon it, and make of
//! it a new routine. A case's record holds such [experiments](crate::case::Experiment); what is here are the
//! [rules](rule_book) by which they start, last and fade, and how the [resources](resource_gaps) of one's own
//! organization compare with those of others.
//!
//! # Where the source says two things
//! **Which comes first, loosening or trying.** Section 4.2 holds that routines have to be loosened before experiments can
//! be started. Section 4.1 tells of both municipalities that it's during the experiments that professionals look anew at
//! their routines. Loosened routines are therefore a rating of their own beside the stage, and trying *expects* them (4.2). Of
//! Almere's teams it is unknown whether it was so: they were set up out of a regular consultation, and routines came up for
//! discussion in the experiments that followed.
//!
//! **Layering** is a mode of change (4.1): additions and revisions instead of one new design. How many were added is rated apart from
//! the stage, which says how far a way of working is anchored: a problem that is shared, something tried, a new routine.
//!
//! **Who put the problem on the agenda.** Section 5 says of both municipalities that local professionals and administrators did so
//! together. Section 4.1 tells of two organizations in Almere, with the municipality's attention later, and of politicians and officials in
//! Enschede. A shared problem is a stage, whoever named it.
//!
//! **Own and other organizations.** Players found flexibility and support in their own organization (more than) sufficient
//! (note 40), and feared the organizational thinking of others (section 5). These are answers to two different questions, a
//! closed one on resources and an open one on hindrances, and the author infers the gap between them. Nobody rated another
//! organization's resources: a record that does goes beyond the source.
//!
//! **Walls in legislation.** Note 15's question was answered with walls in legislation as one hindrance; section 3.1 tells
//! two workings of it, which [`ExperimentObstacle`](crate::vocabulary::ExperimentObstacle) keeps apart. Obstacles act, and are acted
//! on: [`obstacles`] tells of each in a record what it asks for, and what in the log may have taken it away.

mod book;
mod obstacle;
mod resource_gap;

pub use book::rule_book;
pub use obstacle::{ObstacleEffect, ObstacleStanding, ObstacleWorking, obstacles};
pub use resource_gap::{ResourceGap, resource_gaps};
