//! Answers as JSON: for storing, for comparing, and for programs in other languages.
//!
//! Each answer has a *document*: a type of this module that owns what the answer says, and serializes and deserializes.
//! [`Answered::document`] makes it. An [`Envelope`] tells what the answer is of: its kind, the versions, the case, the target and
//! the date. Each kind has a JSON Schema in the repository's `schemas/answers/`, in a file of that name. The module
//! [`requests`](crate::requests) makes answers of questions in JSON.
//!
//! ```
//! use policy_integration::{RuleBook, answers::{Envelope, PlanDocument}, advice::DatedPlanTerms, published};
//!
//! let target = published::municipality("8").unwrap().targets().next().unwrap();
//! let book = RuleBook::multilevel();
//! let situation = book.situation(target, target.last_day())?;
//! let plan = book.plan_to_ambition(&situation, &DatedPlanTerms::default()).unwrap();
//!
//! let envelope = Envelope::in_words(&plan).by_book(book).of_situation(&situation);
//! let json = serde_json::to_string(&envelope)?;
//! assert!(json.starts_with(r#"{"kind":"plan","versions":{"answers":1,"format":2,"codebook":3,"rule_book":"#));
//! // A tracker stores it, and reads it back later.
//! let stored: Envelope<PlanDocument> = serde_json::from_str(&json)?;
//! assert_eq!(stored, envelope);
//! assert_eq!(stored.answer.steps[0].rule, "take_first_look");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What the JSON has in common
//! - A [`Truth`](crate::Truth) is `true`, `false` or `null`. What doesn't apply is an absent key, never `null`.
//! - A rating is written as in a record: a degree, `unknown`, or an interval of degrees as `{"at_least": …}`, `{"at_most": …}` or
//!   `{"between": […, …]}`. A position has the ratings that aren't wholly unknown.
//! - Rules are told by their identifier; the book's JSON has their labels. Words of the vocabulary are told by their identifier.
//! - Sentences come on request, in both languages: [`Envelope::in_words`]. An error is told by its code and facts; asked for by a
//!   [request](crate::requests), it always has its sentences too.
//!
//! # The kinds
//! | kind | answer |
//! |---|---|
//! | `report`, `error` | every fault and warning of a document; an [error](ErrorDocument) with its code and facts, which the vocabulary lists |
//! | `scorecard`, `progress`, `row`, `change` | where a target stands, and what changed |
//! | `unit_ratings` | what is known of an experiment, a respondent or another part of a case, by its own framework |
//! | `moves`, `plan`, `no_plan`, `plan_comparison` | what can be done, how a goal is reached, or why not |
//! | `ask_next`, `if_then_plan`, `interview` | what to ask next, and why |
//! | `diagnosis`, `what_if`, `peer` | advice on a target |
//! | `replay`, `reconstruction`, `no_reconstruction` | how it came there |
//! | `map`, `boundary`, `actions` | whom the record knows, and what is to be done |
//! | `record_change`, `upgraded` | what became of a record |
//! | `judgment`, `expected_effect`, `fit`, `truth_table`, `solution` | what many cases show |
//! | `alpha`, `bootstrap_interval`, `kappa`, `correlation`, `dominance` | figures of agreement and order |
//! | `willingness`, `group_willingness`, `response_tally`, `group_counts`, `change_tally` | what respondents hold |
//! | `arrow_judgment`, `weighing`, `recommendation` | the conceptual model and the recommendations of a source |
//! | `withheld` | in the place of an answer that would tell something of too few people: it has no counts |
//! | `game_tally`, `asymmetry` | what players of the collaboration game say |
//! | `narrowed`, `narrowed_by_map` | what other sources, or the map, leave possible |
//! | `resource_gap`, `obstacle` | an experiment's resources beside those of others, and what is in its way |
//! | `logic_profile`, `logic_difference` | what sectors take for granted |
//! | `vocabulary` | every word, code, kind and rule: [`VocabularyDocument`] lists the kinds and the codes of errors too |
//!
//! # Documents without an envelope
//! A rule book, a record, a model and claims are no answers: their own types read them back, and they carry their versions. The same
//! holds for `schemas/vocabulary.json`, which a front end reads without asking. Asked for, the vocabulary has an envelope as
//! other answers have.
//!
//! # Withholding is the caller's
//! An answer about a group has the numbers that it was asked for. Whether they may be passed on is judged by
//! [`Disclosure`](crate::instruments::Disclosure); a [`WithheldDocument`] then takes the answer's place.
//!
//! # Which change raises which version
//! | change | version |
//! |---|---|
//! | a key is removed or renamed, or means something else; a word, a kind or a code is renamed | [`ANSWERS_VERSION`] |
//! | a key, a kind, a word or the code of an error is added | none: a reader ignores what it doesn't know |
//! | the form of records | [`FORMAT_VERSION`](crate::report::FORMAT_VERSION) |
//! | a dimension, an anchor or a ruling | [`CODEBOOK_VERSION`](crate::vocabulary::CODEBOOK_VERSION) |
//! | a rule of the default book | [`RULE_BOOK_VERSION`](crate::report::RULE_BOOK_VERSION) |

mod advice;
mod answered;
mod case;
mod cohort;
mod documents;
mod envelope;
mod errors;
mod instruments;
mod kinds;
mod positions;
mod records;
mod request_error;
mod row;
mod rules;
#[cfg(feature = "schemars")]
mod schemas;
mod score;
mod text;
mod vocabulary;

pub use advice::{
    AnswerDocument, AskNextDocument, BranchDocument, CertainPlanDocument, DiagnosisDocument, HeldBackDocument,
    HoldingBackDocument, IfThenPlanDocument, LaggingLevelDocument, LeverDocument, MoveChangeDocument, NextStepDocument,
    NotYetDocument, PeerDocument, PlanAnswerDocument, PlanComparisonDocument, PlanQuestionDocument,
    RatedDimensionDocument, StandingDocument, TurnoverDocument, UnknownDocument, WayDocument, WhatIfDocument,
};
pub use answered::{ANSWERS_VERSION, Answered};
pub use case::{
    ActionsDocument, BoundaryDocument, ChangeDocument, DimensionChangeDocument, FindingDocument, LevelRatingsDocument,
    MapCellDocument, MapDocument, PlaceDocument, ReportDocument, UnitRatingsDocument,
};
pub use cohort::{
    AlphaDocument, BootstrapIntervalDocument, ComparisonDocument, CorrelationDocument, EffectDocument,
    EffectOfTargetDocument, FitDocument, FitMeasureDocument, JudgedCaseDocument, JudgmentDocument, KappaDocument,
    RobustDocument, SolutionDocument, SolutionModelDocument, TauBoundsDocument, TauDocument, TruthRowDocument,
    TruthTableDocument, WitnessRowDocument,
};
pub use envelope::{AnswerVersions, Envelope};
pub use errors::{ErrorCodeDocument, ErrorDocument};
pub use instruments::{
    ArrowJudgmentDocument, AsymmetryDocument, ConflictDocument, EvidenceDocument, GroupCountsDocument,
    LogicCellDocument, LogicProfileDocument, MapEvidenceDocument, NarrowedByMapDocument, NarrowedDocument,
    NarrowingDocument, ObstacleStandingDocument, PeopleDocument, RecommendationDocument, ResourceGapDocument,
    ShareDocument, WillingnessDocument, WithheldDocument, WorkingDocument,
};
pub use positions::{GoalDocument, OutcomeRangeDocument, PositionDocument};
pub use records::{
    InterviewAnswerDocument, InterviewDocument, InterviewQuestionDocument, RecodingDocument, RecordChangeDocument,
    UpgradedDocument,
};
pub use request_error::RequestError;
pub use row::{LevelScoreDocument, Row, RowDocument};
pub use rules::{
    AlternativeDocument, DatedTurnDocument, LogMismatchDocument, MovesDocument, NoPlanDocument,
    NoReconstructionDocument, ObstacleDocument, PlanCostDocument, PlanDocument, PlannedDocument, ReasonDocument,
    ReconstructionDocument, ReplayDocument, StepDocument, WindowDocument,
};
#[cfg(feature = "schemars")]
pub use schemas::answer_schema;
pub use text::BothLanguages;
pub use vocabulary::{
    AnchoredDocument, DimensionDocument, MechanismDocument, OutcomeDocument, RuleWordDocument, SentenceDocument,
    VocabularyDocument, WordDocument,
};
