//! The multilevel framework of policy integration, as types: how institutions, organizations and individual officials
//! together make public policy work across silos, or fail to.
//!
//! The crate reads the records that people make of real cases, reports every fault in them, scores where a sound case
//! stands, tells which moves it can make next, plans how to get further, replays what happened, and reconstructs what
//! may have, and tests on many cases what is claimed of them: with what is known, what isn't, and why. Three more
//! studies are on the same engine: joined-up working with policy alienation, boundary spanning with policy coordination,
//! and local experiments. Everything is in-process, deterministic and pure: no clock, no network, no global state, no input or output.
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
//! assert!(institutional.floor() > 0.0 && institutional.ceiling() < 1.0);
//! assert_eq!(card.level(Level::Institutional).rated.count, 2);
//! assert_eq!(card.ask_next[0].dimension.label(Language::English), "political support");
//! # Ok::<(), policy_integration::Report>(())
//! ```
//!
//! # The one idea
//! What is known bounds what is possible. A rating is an interval of degrees: a known degree is a point, an unknown one
//! the whole scale. **Unknown is never zero**, and nothing is imputed anywhere: a score has a floor and a ceiling
//! ([`Bounds`]), a comparison is true, false or unknown ([`Truth`]), and an answer that is unknown says what would settle it.
//!
//! # The map
//! Each floor uses only the floors above it in this list.
//!
//! | floor | what is there |
//! |---|---|
//! | [`vocabulary`] | the field's words: [`Level`], [`Dimension`], [`Degree`], [`Mechanism`], [`Outcome`], [`PolicyDomain`] |
//! | [`uncertainty`] | [`Truth`] and [`Bounds`] |
//! | [`report`] | every fault of a document: [`Report`], [`Finding`], [`Code`], [`Path`] |
//! | [`case`] | the raw [`CaseDraft`], the checked [`Case`] and its [`Experiment`]s, [`Rating`] and [`Position`] |
//! | [`score`] | [`ScoringModel`], [`Score`] and [`Scorecard`] |
//! | [`rules`] | [`RuleBook`]: which moves a case can make and what each does, [`Plan`], [`Replay`], [`Reconstruction`], [`Diagnosis`] |
//! | [`cohort`] | [`Cohort`]: what many cases show: [`Claims`], [`SetTable`] and [`Solution`], [`Dominance`], [`OutcomeCorrelation`]; how far coders agree: [`Codings`] |
//! | [`instruments`] | the other frameworks: [`WillingnessModel`] and [`ResponseTally`] on respondents; the [mandate in practice](instruments::mandate), [boundary spanning](instruments::boundary_spanning) and [local experiments](instruments::experiments); the [`Crosswalk`] between sources |
//! | [`published`] | the cases of the sources, embedded: the twenty municipalities, the fifteen respondents, two municipalities' experiments |
#![cfg_attr(feature = "proptest", doc = "| [`strategies`] | `proptest` strategies for downstream test suites |")]
//!
//! # Features
//! - `csv`: cohorts as tables, in and out: `Cohort::to_csv`, `Cohort::read_csv` and `CalibratedTable`.
//! - `schemars`: JSON Schemas of cases, scoring models, willingness models, scorecards, rule books and claims (also in
//!   the repository's `schemas/`).
//! - `proptest`: the module `strategies`, for the property tests of programs that build on this crate.

pub mod case;
pub mod cohort;
pub mod instruments;
pub mod published;
pub mod report;
pub mod rules;
pub mod score;
#[cfg(feature = "proptest")]
pub mod strategies;
pub mod uncertainty;
pub mod vocabulary;

pub use case::{
    AnswerDraft, Band, BoundarySpanner, BoundarySpannerDraft, Case, CaseDraft, CaseReader, Change, CodedStatement,
    Completions, DimensionChange, DropOut, Experiment, ExperimentDraft, HasTimeline, Instrument, InvalidCaseError,
    ItemDraft, LogEntry, MixedScales, Moment, MomentDraft, ObstacleDraft, OffScaleError, OtherDraft, OutcomeDraft,
    Period, Position, Profile, QuestionnaireDraft, Rating, Respondent, RespondentDraft, Response, Statement, Status,
    Timeline,
};
pub use cohort::{
    Alpha, Assertion, Assumption, Bootstrap, BootstrapInterval, Calibration, CaseStatusKind, ChangeTest, ClaimDraft,
    Claims, ClaimsDraft, CodedUnit, Codings, Cohort, ComparedPair, Comparison, ComparisonAssertion, CountRange,
    CountTest, CrossoverCase, CutOffs, Dominance, DominanceTerms, Expression, ExpressionError, ExpressionFault, Fit,
    FitMeasure, InvalidBootstrapError, InvalidDataError, JudgedCase, Judgment, Kappa, KappaWeights, LevelTest,
    MeanAssertion, Metric, Movement, Necessity, NoSolutionError, NumberTest, Occasion, OpenCase, OutcomeCorrelation,
    OutcomeTest, PrintedCount, ProfileBand, ProfileTest, Proposition, Quantifier, RatingTest, Reading, ReadingForm,
    Relation, RelationKind, ReliabilityData, Robust, RowStatus, SetTable, SetTableError, ShareAssertion, Solution,
    SolutionKind, SolutionModel, Sufficiency, TallyDraft, Tau, TauBounds, Threshold, TruthRow, TruthTable,
    TruthTableError, UndefinedError, UnknownSetError, Verdict, WeightBounds, WeightRange, WeightsUpsideDownError,
    Witness, WitnessRow,
};
#[cfg(feature = "csv")]
pub use cohort::{CalibratedTable, CsvExport, Delimiter, LeftOut};
pub use instruments::{
    Conflict, Crossing, Crosswalk, Evidence, GroupWillingness, MatchStrength, NOT_CROSSED, Narrowed, Narrowing,
    NotCrossed, OpenDimension, ResponseTally, Testimony, Willingness, WillingnessContribution, WillingnessModel,
    WillingnessModelDraft,
};
#[cfg(feature = "schemars")]
pub use report::{BEYOND_SCHEMA, json_schema};
pub use report::{Code, FORMAT_VERSION, Finding, Label, Path, RULE_BOOK_VERSION, Report, Severity, Step, Versions};
pub use rules::{
    Applicability, AssumedPosition, ChoiceDraft, DatedTurn, Diagnosis, EffectsDraft, Effort, Goal, Guard, GuardKind,
    GuardsDraft, LogMismatch, MechanismContext, Moves, NextStep, NoPlanError, NoReconstructionError, Obstacle, Plan,
    PlanSupport, PlanTerms, PlayError, Played, Reason, Reconstruction, ReconstructionTerms, Replay, Rule, RuleBook,
    RuleBookDraft, RuleDraft, RuleKind, Turn,
};
pub use score::{
    Aggregation, Bottleneck, Contribution, DimensionProgress, LevelCard, LevelProgress, ModelName, OutcomeRange,
    Points, Progress, Question, Rated, Score, Scorecard, ScoringModel, ScoringModelDraft, Settles, Share, Shift,
    Weight, WeightOutOfRangeError,
};
pub use uncertainty::{Bounds, InvalidBoundsError, Parts, Truth};
pub use vocabulary::{
    Answer, Arrangement, CODEBOOK_VERSION, Degree, Dimension, Direction, Document, ExpectedEffect, ExperimentObstacle,
    ExperimentStatus, Framework, Indicator, Keying, Language, Level, MandateHolder, Mechanism, MechanismFamily,
    Outcome, PolicyDomain, RespondentRole, Scale, Source, Term, Text, Unit, UnknownWordError,
};

/// The README's examples compile and hold.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
