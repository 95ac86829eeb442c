//! Moves, plans, replays and reconstructions as documents.

use chrono::NaiveDate;

use super::answered::answered;
use super::documents::documents;
use super::text::or_say;
use super::{GoalDocument, OutcomeRangeDocument, PositionDocument};
use crate::advice::{DatedPlan, DatedStep, NoDatedPlanError, StepWindow, WindowState};
use crate::case::{PartialDate, Statement};
use crate::rules::{
    Address, Alternative, Amendment, DatedTurn, GuardKind, LogMismatch, Moves, NoPlanError, NoReconstructionError,
    Obstacle, Plan, PlanCost, PlanSupport, Reason, Reconstruction, Replay, Rule, Turn,
};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Language, Mechanism, Outcome, PolicyDomain, Text};

use super::case::ReportDocument;

documents! {
    /// A guard of a rule, and whether it holds.
    pub struct ReasonDocument {
        /// Whether it is an invariant or an expectation.
        pub kind: GuardKind,
        /// Whether it holds.
        pub holds: Truth,
        /// What it asks: one of these.
        pub any_of: Vec<AlternativeDocument>,
        /// The mechanisms from macro to micro by which it holds people back or carries them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub works_by: Vec<Mechanism>,
        /// The dimensions that leave it open.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub open_on: Vec<Dimension>,
    }

    /// What a guard asks, what is known of it, and whether that meets it.
    #[serde(tag = "of", rename_all = "snake_case")]
    pub enum AlternativeDocument {
        /// Degrees of a dimension are asked for.
        Dimension {
            /// The dimension.
            dimension: Dimension,
            /// The degrees that meet it.
            asked: Statement,
            /// What is known of the dimension.
            rated: Statement,
            /// Whether it holds.
            holds: Truth,
        },
        /// A rung of the outcome is asked for.
        Outcome {
            /// The lowest rung that meets it.
            at_least: Outcome,
            /// The rungs that the outcome can have.
            rated: OutcomeRangeDocument,
            /// Whether it holds.
            holds: Truth,
        },
    }

    /// The moves that would change something, by how they stand. Each is told by its identifier.
    #[derive(Eq)]
    pub struct MovesDocument {
        /// Legal and supported, whatever the unknowns are.
        pub supported: Vec<String>,
        /// Legal and supported if the unknowns turn out well.
        pub possibly_supported: Vec<String>,
        /// Against an expectation.
        pub against_expectation: Vec<String>,
        /// Of a document that can't be changed now.
        pub outside_window: Vec<String>,
    }

    /// What a plan costs: its deviations first, then its effort.
    #[derive(Copy, Eq)]
    pub struct PlanCostDocument {
        /// How many expectations it goes against.
        pub deviations: u32,
        /// What its moves cost together.
        pub effort: u32,
    }

    /// A plan: moves to a goal.
    pub struct PlanDocument {
        /// The goal, where the plan is dated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub goal: Option<GoalDocument>,
        /// How far it can be counted on.
        pub support: PlanSupport,
        /// What it costs.
        pub cost: PlanCostDocument,
        /// No plan costs less than this.
        pub least: PlanCostDocument,
        /// Whether no other plan costs less.
        pub is_cheapest: bool,
        /// The moves, in order.
        pub steps: Vec<StepDocument>,
        /// What is known after the last of them.
        pub position: PositionDocument,
        /// The last day on which a window still helps.
        #[serde(default, with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::optional_schema"))]
        pub horizon: Option<NaiveDate>,
    }

    /// A move or event between the positions before and after it.
    pub struct StepDocument {
        /// The rule, by its identifier.
        pub rule: String,
        /// Whether it may change nothing, since what it brings about may be so already.
        pub may_be_superfluous: bool,
        /// What is known before it.
        pub before: PositionDocument,
        /// What is known after it.
        pub after: PositionDocument,
        /// The expectations that it goes against.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub deviations: Vec<ReasonDocument>,
        /// The guards that have to be found out first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub find_out: Vec<ReasonDocument>,
        /// Whom it addresses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub addressee: Option<Address>,
        /// The contacts on the map whom that can be, by their identifier.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contacts: Vec<String>,
        /// The document that it changes, and its window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub window: Option<WindowDocument>,
        /// From when it can be made, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub earliest: Option<PartialDate>,
        /// The earlier steps that it rests on, counted from 0.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rests_on: Vec<usize>,
        /// The later steps that rest on it, counted from 0.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub makes_possible: Vec<usize>,
    }

    /// The document that a step changes, and its window.
    #[derive(Eq)]
    pub struct WindowDocument {
        /// The document.
        pub amends: Amendment,
        /// Whether it can be changed then.
        pub is_open: Truth,
        /// The next opening, where one is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub opens: Option<PartialDate>,
    }

    /// A plan, or why there is none.
    #[serde(rename_all = "snake_case")]
    pub enum PlannedDocument {
        /// The plan.
        Plan(Box<PlanDocument>),
        /// Why there is none.
        NoPlan(NoPlanDocument),
    }

    /// Why there is no plan.
    #[serde(tag = "because", rename_all = "snake_case")]
    pub enum NoPlanDocument {
        /// Moves are forbidden that the book doesn't have.
        UnknownRules {
            /// What is wrong.
            report: ReportDocument,
        },
        /// No move leads there, or none whose invariants can be met.
        Blocked {
            /// What is needed and can't be had.
            obstacles: Vec<ObstacleDocument>,
        },
        /// There is a plan, but not within the terms.
        BeyondTerms {
            /// The effort of the cheapest plan without them, for each kind of support.
            without: Vec<(PlanSupport, u32)>,
        },
        /// The search took as much as it may. There may be a plan.
        GaveUp {
            /// How many looks at a rule there may be.
            work_limit: u64,
        },
        /// There is a plan, but none was found by the horizon.
        BeyondHorizon {
            /// The horizon.
            #[serde(with = "crate::report::date")]
            #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::schema"))]
            horizon: NaiveDate,
            /// The moves whose window is known not to open by then.
            shut: Vec<String>,
            /// From when the last step of the cheapest plan without a horizon can be made, where that is known.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            without: Option<PartialDate>,
        },
    }

    /// Something that a plan needs and can't get.
    pub struct ObstacleDocument {
        /// What is needed.
        pub wanted: GoalDocument,
        /// The moves that would give it, with the invariants that can't be met.
        pub blocked: Vec<(String, Vec<ReasonDocument>)>,
        /// The moves that would give it, and are forbidden.
        pub forbidden: Vec<String>,
    }

    /// A replay of a log.
    pub struct ReplayDocument {
        /// Each entry of the log that changes something here, in its order.
        pub turns: Vec<DatedTurnDocument>,
        /// Where log and ratings part.
        pub mismatches: Vec<LogMismatchDocument>,
        /// The deviations and mismatches as findings on the record.
        pub findings: ReportDocument,
        /// The latest of what is known.
        pub position: PositionDocument,
    }

    /// An entry of a log as it was played.
    pub struct DatedTurnDocument {
        /// The day, or the month or year that it was in.
        pub on: PartialDate,
        /// The domain that it was about, where the record says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub domain: Option<PolicyDomain>,
        /// What was played.
        pub step: StepDocument,
        /// The document that a move changed while it couldn't be changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outside_window: Option<Amendment>,
    }

    /// A rating that doesn't come out of the log.
    pub struct LogMismatchDocument {
        /// The moment, counted from 0.
        pub moment: usize,
        /// The dimension; absent for the outcome.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dimension: Option<Dimension>,
        /// Where the log leads.
        pub replayed: PositionDocument,
        /// What the record has.
        pub rated: PositionDocument,
    }

    /// A reconstruction: the moves and events between two moments.
    pub struct ReconstructionDocument {
        /// The moves and events, in order.
        pub turns: Vec<StepDocument>,
        /// What they cost: efforts, events and deviations.
        pub cost: u64,
        /// No other way costs less than this.
        pub least: u64,
        /// What is known after the last of them.
        pub position: PositionDocument,
    }

    /// Why there is no reconstruction.
    #[serde(tag = "because", rename_all = "snake_case")]
    pub enum NoReconstructionDocument {
        /// The case has no such two moments.
        NoSuchMoments {
            /// The earlier moment as asked for.
            from: usize,
            /// The later moment as asked for.
            to: usize,
            /// How many the case has.
            count: usize,
        },
        /// No rule of the book makes these changes.
        NoRules {
            /// The dimensions that changed.
            dimensions: Vec<Dimension>,
        },
        /// No order of rules meets their invariants on the way.
        NoWay {},
        /// The search took as much as it may. There may be a way.
        GaveUp {
            /// How many looks there may be.
            work_limit: u64,
        },
    }
}

/// The identifiers of rules.
pub(super) fn ids(rules: &[&Rule]) -> Vec<String> {
    rules.iter().map(|rule| rule.id().to_owned()).collect()
}

pub(super) fn reasons(reasons: &[Reason]) -> Vec<ReasonDocument> {
    reasons.iter().map(ReasonDocument::from).collect()
}

impl From<&Reason> for ReasonDocument {
    fn from(reason: &Reason) -> Self {
        Self {
            kind: reason.guard.kind(),
            holds: reason.holds,
            any_of: reason.alternatives.iter().map(AlternativeDocument::from).collect(),
            works_by: reason.guard.works_by().collect(),
            open_on: reason.open_on.clone(),
        }
    }
}

impl From<&Alternative> for AlternativeDocument {
    fn from(alternative: &Alternative) -> Self {
        match alternative {
            Alternative::Degrees { dimension, asked, rated, holds } => Self::Dimension {
                dimension: *dimension,
                asked: asked.statement(),
                rated: rated.statement(),
                holds: *holds,
            },
            Alternative::Outcome { at_least, rated, holds } => {
                Self::Outcome { at_least: *at_least, rated: rated.clone().into(), holds: *holds }
            }
        }
    }
}

impl From<&Moves<'_>> for MovesDocument {
    fn from(moves: &Moves<'_>) -> Self {
        Self {
            supported: ids(&moves.supported),
            possibly_supported: ids(&moves.possibly_supported),
            against_expectation: ids(&moves.against_expectation),
            outside_window: ids(&moves.outside_window),
        }
    }
}

impl From<PlanCost> for PlanCostDocument {
    fn from(PlanCost { deviations, effort, .. }: PlanCost) -> Self {
        Self { deviations, effort }
    }
}

impl From<&Turn<'_>> for StepDocument {
    fn from(turn: &Turn<'_>) -> Self {
        Self {
            rule: turn.rule.id().to_owned(),
            may_be_superfluous: turn.may_be_idle(),
            before: PositionDocument::from(&turn.before),
            after: PositionDocument::from(&turn.after),
            deviations: reasons(&turn.deviations),
            find_out: reasons(&turn.open),
            addressee: turn.rule.addresses(),
            contacts: Vec::new(),
            window: None,
            earliest: None,
            rests_on: Vec::new(),
            makes_possible: Vec::new(),
        }
    }
}

impl From<&DatedStep<'_, '_>> for StepDocument {
    fn from(step: &DatedStep<'_, '_>) -> Self {
        let contacts = step.addressee.iter().flat_map(|addressee| &addressee.contacts);
        Self {
            contacts: contacts.map(|contact| contact.id.clone()).collect(),
            window: step.window.map(WindowDocument::from),
            earliest: step.earliest,
            rests_on: step.rests_on.clone(),
            makes_possible: step.makes_possible.clone(),
            ..Self::from(&step.turn)
        }
    }
}

impl From<StepWindow> for WindowDocument {
    fn from(window: StepWindow) -> Self {
        let (is_open, opens) = match window.state {
            WindowState::Open => (Truth::True, None),
            WindowState::Opens(opens) => (Truth::False, Some(opens)),
            WindowState::Closed => (Truth::False, None),
            WindowState::Unknown(opens) => (Truth::Unknown, opens),
        };
        Self { amends: window.amends, is_open, opens }
    }
}

impl From<&Plan<'_>> for PlanDocument {
    fn from(plan: &Plan<'_>) -> Self {
        Self {
            goal: None,
            support: plan.support,
            cost: plan.cost().into(),
            least: plan.least.into(),
            is_cheapest: plan.is_cheapest(),
            steps: plan.turns.iter().map(StepDocument::from).collect(),
            position: PositionDocument::from(&plan.position),
            horizon: None,
        }
    }
}

impl From<&DatedPlan<'_, '_>> for PlanDocument {
    fn from(dated: &DatedPlan<'_, '_>) -> Self {
        Self {
            goal: Some(dated.goal.into()),
            steps: dated.steps.iter().map(StepDocument::from).collect(),
            horizon: dated.horizon,
            ..Self::from(&dated.plan)
        }
    }
}

impl From<&NoPlanError> for NoPlanDocument {
    fn from(error: &NoPlanError) -> Self {
        match error {
            NoPlanError::UnknownRules(report) => Self::UnknownRules { report: ReportDocument::from(report) },
            NoPlanError::Blocked(obstacles) => {
                Self::Blocked { obstacles: obstacles.iter().map(ObstacleDocument::from).collect() }
            }
            NoPlanError::BeyondTerms { without } => Self::BeyondTerms { without: without.clone() },
            NoPlanError::GaveUp { work_limit } => Self::GaveUp { work_limit: *work_limit },
        }
    }
}

impl From<&NoDatedPlanError> for NoPlanDocument {
    fn from(error: &NoDatedPlanError) -> Self {
        match error {
            NoDatedPlanError::NoPlan(error) => Self::from(error),
            NoDatedPlanError::BeyondHorizon { horizon, shut, without } => {
                Self::BeyondHorizon { horizon: *horizon, shut: shut.iter().cloned().collect(), without: *without }
            }
        }
    }
}

impl From<&Obstacle> for ObstacleDocument {
    fn from(obstacle: &Obstacle) -> Self {
        Self {
            wanted: obstacle.wanted.into(),
            blocked: obstacle.blocked.iter().map(|(rule, failed)| (rule.clone(), reasons(failed))).collect(),
            forbidden: obstacle.forbidden.clone(),
        }
    }
}

impl From<&Replay<'_>> for ReplayDocument {
    fn from(replay: &Replay<'_>) -> Self {
        Self {
            turns: replay.turns.iter().map(DatedTurnDocument::from).collect(),
            mismatches: replay.mismatches.iter().map(LogMismatchDocument::from).collect(),
            findings: ReportDocument::from(replay.findings()),
            position: PositionDocument::from(&replay.position()),
        }
    }
}

impl From<&DatedTurn<'_>> for DatedTurnDocument {
    fn from(dated: &DatedTurn<'_>) -> Self {
        Self {
            on: dated.on,
            domain: dated.domain,
            step: StepDocument::from(&dated.turn),
            outside_window: dated.outside_window,
        }
    }
}

impl From<&LogMismatch> for LogMismatchDocument {
    fn from(mismatch: &LogMismatch) -> Self {
        Self {
            moment: mismatch.moment,
            dimension: mismatch.dimension,
            replayed: PositionDocument::from(&mismatch.replayed),
            rated: PositionDocument::from(&mismatch.rated),
        }
    }
}

impl From<&Reconstruction<'_>> for ReconstructionDocument {
    fn from(reconstruction: &Reconstruction<'_>) -> Self {
        Self {
            turns: reconstruction.turns.iter().map(StepDocument::from).collect(),
            cost: reconstruction.cost,
            least: reconstruction.least,
            position: PositionDocument::from(&reconstruction.position),
        }
    }
}

impl From<&NoReconstructionError> for NoReconstructionDocument {
    fn from(error: &NoReconstructionError) -> Self {
        match error {
            NoReconstructionError::NoSuchMoments { from, to, count } => {
                Self::NoSuchMoments { from: *from, to: *to, count: *count }
            }
            NoReconstructionError::NoRules(dimensions) => Self::NoRules { dimensions: dimensions.clone() },
            NoReconstructionError::NoWay => Self::NoWay {},
            NoReconstructionError::GaveUp { work_limit } => Self::GaveUp { work_limit: *work_limit },
        }
    }
}

fn labels_of_turns<'b>(turns: impl Iterator<Item = &'b Turn<'b>>, none: Text, language: Language) -> Vec<String> {
    or_say(turns.map(|turn| turn.rule.label(language).to_owned()).collect(), none, language)
}

/// A line for each move that can be made, with how it stands.
fn lines_of_moves(moves: &Moves<'_>, language: Language) -> Vec<String> {
    let kinds = [
        (&moves.supported, SUPPORTED),
        (&moves.possibly_supported, POSSIBLY_SUPPORTED),
        (&moves.against_expectation, AGAINST_EXPECTATION),
        (&moves.outside_window, OUTSIDE_WINDOW),
    ];
    let line = |rule: &Rule, how: Text| format!("{} ({})", rule.label(language), how.in_language(language));
    let lines = kinds.into_iter().flat_map(|(rules, how)| rules.iter().map(move |rule| line(rule, how)));
    or_say(lines.collect(), NO_MOVES, language)
}

const NO_MOVES: Text = Text { en: "no move can be made", nl: "geen stap kan gezet worden" };
const NO_STEPS: Text =
    Text { en: "no step is needed: the goal is reached", nl: "geen stap is nodig: het doel is bereikt" };
const NO_CHANGE: Text = Text { en: "nothing changed", nl: "er veranderde niets" };
const NO_DEVIATION: Text =
    Text { en: "nothing in the log deviates from the rules", nl: "niets in het logboek wijkt af van de regels" };
const SUPPORTED: Text = Text { en: "supported", nl: "gesteund" };
const POSSIBLY_SUPPORTED: Text = Text { en: "perhaps supported", nl: "misschien gesteund" };
const AGAINST_EXPECTATION: Text = Text { en: "against what is expected", nl: "tegen de verwachting in" };
const OUTSIDE_WINDOW: Text = Text { en: "while the window is closed", nl: "terwijl het venster dicht is" };

answered! {
    Moves<'_>, "moves" => MovesDocument, MovesDocument::from, text lines_of_moves;
    Plan<'_>, "plan" => PlanDocument, PlanDocument::from,
        text |plan: &Plan<'_>, language| labels_of_turns(plan.turns.iter(), NO_STEPS, language);
    DatedPlan<'_, '_>, "plan" => PlanDocument, PlanDocument::from,
        text |plan: &DatedPlan<'_, '_>, language| or_say(plan.lines(language), NO_STEPS, language);
    NoPlanError, "no_plan" => NoPlanDocument, NoPlanDocument::from,
        text |error: &NoPlanError, language| vec![error.message(language)];
    NoDatedPlanError, "no_plan" => NoPlanDocument, NoPlanDocument::from,
        text |error: &NoDatedPlanError, language| vec![error.message(language)];
    Replay<'_>, "replay" => ReplayDocument, ReplayDocument::from,
        text |replay: &Replay<'_>, language| or_say(replay.findings().lines(language).collect(), NO_DEVIATION, language);
    Reconstruction<'_>, "reconstruction" => ReconstructionDocument, ReconstructionDocument::from,
        text |found: &Reconstruction<'_>, language| labels_of_turns(found.turns.iter(), NO_CHANGE, language);
    NoReconstructionError, "no_reconstruction" => NoReconstructionDocument, NoReconstructionDocument::from,
        text |error: &NoReconstructionError, language| vec![error.message(language)];
}
