//! Instruments: what the other sources' frameworks make of the records in a case.
//!
//! The records of every framework are in the [`case`](crate::case) lower, beside the multilevel ratings; what is here only
//! reads them. Each framework has dimensions and scales in the one vocabulary and rules in a book of its own, on the same
//! position, truth, bounds and reports as the multilevel framework. Where two sources speak of the same thing, a [`Crosswalk`]
//! says what the one leaves possible of the other.
//!
//! # Change willingness and joined-up working
//! Hassinini (2021) asked fifteen professionals in Rotterdam about joined-up working and about policy alienation. Of a
//! case's [respondents](crate::Case::respondents), [`WillingnessModel`] scores how willing alienation lets them be,
//! [`ResponseTally`] counts who holds what, and [`expectations`] are the source's three expectations as claims.
//!
//! Of people whose single answers aren't printed, [`GroupCounts`] are what is: a group's willingness needs no more. The
//! [conceptual model](conceptual_model) has the source's arrows, judged on answers, counts or both. [`ChangeTally`] compares the same people
//! on two days. What may be printed of a group is for [`Disclosure`] to say.
//!
//! # The collaboration game and institutional logics
//! Van der Veer (2013) played a game with people of several sectors: [`game`] counts what a case's players say, and is a protocol for
//! a meeting. What sectors take for granted, as far as that source tells, is in [`logics`].
//!
//! # Example
//! Respondents, boundary spanners and experiments of one case.
//!
//! ```
//! use policy_integration::{
//!     Case, Crosswalk, Degree, Dimension, Language,
//!     instruments::{ResponseTally, Testimony, WillingnessModel, experiments},
//! };
//!
//! let case = Case::read(br#"{"id": "rivierstad", "moments": [{"on": "2024-09-01", "ratings": {"budget": "absent"}}],
//!     "questionnaire": {"items": [
//!         {"id": "t1", "dimension": "tactical_powerlessness", "keyed": "direct"},
//!         {"id": "t2", "dimension": "tactical_powerlessness", "keyed": "opposite"}
//!     ]},
//!     "respondents": [
//!         {"id": "1", "role": "team_leader", "responses": {"mandate": "for", "client_meaninglessness": "not_felt"},
//!             "answers": {"t1": "disagree", "t2": "strongly_agree"}},
//!         {"id": "2", "role": "partner", "responses": {"client_meaninglessness": "unknown"}}
//!     ],
//!     "boundary_spanners": [{"id": "s1", "on": "2024-02-01", "ratings": {"networker": "played"}}],
//!     "experiments": [{"id": "one-counter", "status": "running",
//!         "moments": [{"on": "2024-02-01", "ratings": {"experiment_stage": "tried"}}]}]
//! }"#)?;
//!
//! // How willing does alienation let them be? What wasn't asked, or isn't clear, can be anything.
//! let willingness = WillingnessModel::default().group(case.respondents());
//! assert_eq!(willingness.bounds.unwrap().to_string(), "0.21–0.99");
//! // One is for the mandate, of the one who was asked.
//! let mandate = ResponseTally::new(Dimension::Mandate, case.respondents());
//! assert_eq!(mandate.label(Degree::For, Language::English), "1 of 1, 1 not asked");
//! // What can be done for the experiment now, by that source's own rules?
//! let experiment = case.experiments().next().unwrap();
//! let moves = experiments::rule_book().moves(&experiment.latest().position());
//! assert!(moves.supported.iter().any(|rule| rule.id() == "translate_into_structures"));
//! // What do other sources' words leave possible of what isn't known? Only where it is asked for, with the evidence.
//! let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
//! assert_eq!(
//!     narrowed.lines(Language::English).next().unwrap(),
//!     "informal network: from unknown to at least established; boundary spanner s1 (2024-02-01): networker played, so \
//!      informal network at least established (close match)"
//! );
//! # Ok::<(), policy_integration::Report>(())
//! ```

pub mod boundary_spanning;
mod change_tally;
pub mod conceptual_model;
mod crosswalk;
mod disclosure;
mod expectations;
pub mod experiments;
pub mod game;
mod group_counts;
pub mod logics;
pub mod mandate;
mod tally;
mod willingness;

pub use change_tally::ChangeTally;
pub use crosswalk::{
    Conflict, Crossing, Crosswalk, Evidence, Kinship, MapEvidence, MapSign, MatchStrength, NOT_CROSSED, Narrowed,
    NarrowedByMap, Narrowing, NotCrossed, SourceWord, Testimony,
};
pub use disclosure::{Disclosure, Printing};
pub use expectations::expectations;
pub use group_counts::{CountsError, GroupCounts};
pub use tally::ResponseTally;
pub use willingness::{
    GroupWillingness, OpenDimension, Willingness, WillingnessContribution, WillingnessModel, WillingnessModelDraft,
};
