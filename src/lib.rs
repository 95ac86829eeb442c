//! The multilevel framework of policy integration, as types: how institutions, organizations and individual officials
//! together make public policy work across silos, or fail to.
//!
//! The crate reads records of real cases and reports every fault in them. It scores a sound case, lists its next moves and
//! plans further ones. It replays a log, and reconstructs the moves of a case without one. It tests claims about many cases.
//! Every answer says what is unknown, and why.
//!
//! Three more studies are included: joined-up working with policy alienation, boundary spanning with policy coordination, and
//! local experiments. The crate is deterministic and pure: it has no clock, no network, no global state, no input or output.
//!
//! ```
//! use policy_integration::{Case, Language, Level, ScoringModel};
//!
//! let record = br#"{
//!     "id": "rivierstad",
//!     "moments": [
//!         {"on": "2024-01-15", "ratings": {
//!             "policy_goals": "established",
//!             "budget": "absent",
//!             "capacity": {"at_most": "emerging"},
//!             "subject_knowledge": {"rating": "emerging", "source": "intake, p. 2", "note": "new to the file"}
//!         }},
//!         {"on": "2024-09-01", "ratings": {"subject_knowledge": "grew"}}
//!     ]
//! }"#;
//! let case = Case::read(record)?;
//! let card = ScoringModel::default().scorecard_of(&case);
//! let institutional = &card.level(Level::Institutional).score;
//! assert!(institutional.lower() > 0.0 && institutional.upper() < 1.0);
//! assert_eq!(card.level(Level::Institutional).rated.count, 2);
//! assert_eq!(card.ask_next[0].dimension.label(Language::English), "domain goals");
//! # Ok::<(), policy_integration::Report>(())
//! ```
//!
//! # The one idea
//! Known ratings limit the possible answers. A rating is an interval of degrees: a known degree is a point, an unknown one
//! the whole scale. **Unknown is never zero**, and nothing is imputed. A score has a lower and an upper bound ([`Bounds`]). A
//! comparison is true, false or unknown ([`Truth`]). The reasons of an unknown answer name the ratings that would settle it:
//! [`Guard::open_on`](rules::Guard::open_on), [`JudgedCase::decided_by`](cohort::claims::JudgedCase::decided_by).
//!
//! # Where to find what
//! The root has the most used types. Everything else is reached through its module.
//!
//! | question | answer |
//! |---|---|
//! | Is this record sound? | [`Case::read`], [`report`] |
//! | Where does the case stand? | [`ScoringModel::scorecard_of`], [`score`] |
//! | Why that score? | [`Scorecard`]'s contributions, [`score::Contribution`] |
//! | What should I ask next? | for a plan [`RuleBook::ask_next`] and [`RuleBook::if_then_plan`]; for the score [`Scorecard`]'s questions, [`score::Question`] |
//! | What can be done now? | [`RuleBook::situation`](rules::Situation), [`RuleBook::moves`], [`rules`] |
//! | Whom do we know, and what is to be done by when? | [`Case::map`], [`Case::actions_on`] |
//! | How do we get to an outcome? | [`RuleBook::plan`], [`Plan`] |
//! | With whom, and from when? | [`RuleBook::dated_plan`], [`advice`] |
//! | What holds it back, and what comes next? | [`RuleBook::diagnose`] |
//! | What would a change do? | [`RuleBook::what_if`] |
//! | Who started alike? | [`Cohort::peers`] |
//! | How did it get here? | [`RuleBook::replay`], [`RuleBook::reconstruct`] |
//! | What do many cases show? | [`cohort`]: [`claims`](cohort::claims), [`expected_effects`](cohort::expected_effects), [`sets`](cohort::sets), [`agreement`](cohort::agreement), [`correlation`](cohort::correlation), [`dominance`](cohort::dominance) |
//! | How do programs in other languages ask? | [`requests::answer`], and the answers in [`answers`] |
//!
//! # The modules
//! Each module uses only the modules above it in this list.
//!
//! | module | contents |
//! |---|---|
//! | [`vocabulary`] | the field's words: [`Level`], [`Dimension`], [`Degree`], [`Mechanism`], [`Outcome`], [`PolicyDomain`] |
//! | [`uncertainty`] | [`Truth`] and [`Bounds`] |
//! | [`report`] | every fault of a document: [`Report`], [`Finding`], [`Code`] |
//! | [`case`] | the raw [`CaseDraft`], the checked [`Case`], [`Rating`] and [`Position`]; respondents, boundary spanners, experiments |
//! | [`score`] | [`ScoringModel`] and [`Scorecard`] |
//! | [`rules`] | [`RuleBook`]: moves and events, [`Plan`], [`Replay`], [`Reconstruction`] |
//! | [`cohort`] | [`Cohort`] and what many cases show: [`Claims`], [`SetTable`], [`Codings`] |
//! | [`advice`] | what needs scores and rules: dated plans, what to ask next, if-then plans, [`Diagnosis`], what if, peers |
//! | [`instruments`] | the frameworks of the other sources, and the [`Crosswalk`] between them |
//! | [`published`] | the cases of the sources, embedded |
//! | [`answers`] | answers as JSON documents, in an [`Envelope`](answers::Envelope) |
//! | [`requests`] | a question as JSON in, its answer as JSON out: [`requests::answer`] |
//!
//! # Features
//! - `csv`: cohorts as tables, in and out: `Cohort::to_csv`, `Cohort::read_csv` and `cohort::tables::CalibratedTable`.
//! - `schemars`: JSON Schemas of all documents, also in the repository's `schemas/`: `report::json_schema`.
//!
//! Dates are those of [`chrono`], which is re-exported.

pub mod advice;
pub mod answers;
pub mod case;
pub mod cohort;
pub mod instruments;
pub mod published;
pub mod report;
pub mod requests;
pub mod rules;
pub mod score;
pub mod uncertainty;
pub mod vocabulary;

pub use advice::Diagnosis;
pub use case::{Case, CaseDraft, Moment, Position, Rating, Statement};
pub use chrono;
pub use cohort::Cohort;
pub use cohort::agreement::Codings;
pub use cohort::claims::Claims;
pub use cohort::sets::SetTable;
pub use instruments::Crosswalk;
pub use report::{Code, Finding, Report};
pub use rules::{Goal, Plan, Reconstruction, Replay, Rule, RuleBook};
pub use score::{Scorecard, ScoringModel};
pub use uncertainty::{Bounds, Truth};
pub use vocabulary::{Degree, Dimension, Framework, Language, Level, Mechanism, Outcome, PolicyDomain};

/// The README's examples compile and hold.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
