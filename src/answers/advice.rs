//! Advice as documents.

use super::answered::answered;
use super::documents::documents;
use super::rules::{ids, reasons};
use super::text::or_say;
use super::{
    LevelScoreDocument, MovesDocument, NoPlanDocument, OutcomeRangeDocument, PlanCostDocument, PlanDocument,
    PlannedDocument, PositionDocument, ReasonDocument,
};
use crate::advice::{
    AskNext, Branch, CertainPlan, Fork, HeldBack, HoldingBack, IfThenPlan, LaggingLevel, MoveChange, MoveStanding,
    NextStep, NotYet, Peer, PlanAnswer, PlanComparison, PlanQuestion, PossibleAnswer, TargetStanding, Turnover,
    Unknown, Way, WhatIf,
};
use crate::case::{PartialDate, Rating, Statement};
use crate::rules::{Amendment, Applicability, PlanSupport, Rule};
use crate::uncertainty::{Bounds, Truth};
use crate::vocabulary::{Degree, Dimension, Level, Mechanism, Outcome, PolicyDomain, Text};

documents! {
    /// What can be asked: a rating, or the outcome.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum UnknownDocument {
        /// The rating of a dimension.
        Dimension(Dimension),
        /// The rung that the outcome has reached.
        #[serde(rename = "outcome")]
        Outcome,
    }

    /// An answer to a question.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum AnswerDocument {
        /// A dimension has this degree.
        Degree {
            /// The dimension.
            dimension: Dimension,
            /// The degree.
            degree: Degree,
        },
        /// The outcome is at this rung.
        Outcome(Outcome),
    }

    /// The cheapest plan that is supported whatever the unknowns are.
    #[derive(Eq)]
    pub struct CertainPlanDocument {
        /// The moves, in order.
        pub moves: Vec<String>,
        /// What they cost together.
        pub effort: u32,
    }

    /// The questions whose answers change the cheapest supported plan, the most useful first.
    #[derive(Eq)]
    pub struct AskNextDocument {
        /// The plan without an answer; absent where none is certain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub certain: Option<CertainPlanDocument>,
        /// The questions.
        pub questions: Vec<PlanQuestionDocument>,
        /// The unknowns for which the work did not suffice.
        pub left_out: Vec<UnknownDocument>,
        /// Whether the work sufficed for every question.
        pub is_whole: bool,
    }

    /// A question, and the plan under each of its answers.
    #[derive(Eq)]
    pub struct PlanQuestionDocument {
        /// What is asked.
        pub unknown: UnknownDocument,
        /// The possible answers, each with its plan.
        pub answers: Vec<PlanAnswerDocument>,
        /// How much effort the best answer saves; absent where no plan is certain without an answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub saved: Option<u32>,
        /// How many different first steps the answers lead to.
        pub first_steps: u32,
    }

    /// An answer, and the cheapest supported plan under it.
    #[derive(Eq)]
    pub struct PlanAnswerDocument {
        /// The answer.
        pub answer: AnswerDocument,
        /// The plan; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub plan: Option<CertainPlanDocument>,
    }

    /// An if-then plan: questions that follow each other, with the plan under their answers.
    #[derive(Eq)]
    pub struct IfThenPlanDocument {
        /// The first question, or the plan.
        pub root: BranchDocument,
        /// Whether the work sufficed for every question.
        pub is_whole: bool,
        /// The effort of the worst case; absent where some answers leave no certain plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub worst_effort: Option<u32>,
    }

    /// A branch: the plan under the answers so far, and the next question where there is one.
    #[derive(Eq)]
    pub struct BranchDocument {
        /// The plan; absent where none is certain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub plan: Option<CertainPlanDocument>,
        /// What is asked next; absent at a leaf.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unknown: Option<UnknownDocument>,
        /// The ways on, by the answer.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ways: Vec<WayDocument>,
    }

    /// A way on: answers that lead to the same branch.
    #[derive(Eq)]
    pub struct WayDocument {
        /// The answers.
        pub answers: Vec<AnswerDocument>,
        /// Where they lead.
        pub branch: BranchDocument,
    }

    /// The diagnosis of a target.
    pub struct DiagnosisDocument {
        /// Whether it has dropped out.
        pub has_dropped_out: bool,
        /// Whether the ambition has been reached.
        pub is_reached: Truth,
        /// Whether it is at the top of the ladder.
        pub is_at_top: Truth,
        /// The levels that lag, or may.
        pub lagging: Vec<LaggingLevelDocument>,
        /// What can be built on.
        pub build_on: Vec<RatedDimensionDocument>,
        /// What the mechanisms from macro to micro hold back.
        pub mechanisms: Vec<HoldingBackDocument>,
        /// The moves that are better not attempted yet.
        pub not_yet: Vec<NotYetDocument>,
        /// The next steps of the plan.
        pub next_steps: Vec<NextStepDocument>,
        /// The plan to the ambition, or why there is none.
        pub plan: PlannedDocument,
        /// The moves that make the highest rung last.
        pub consolidate: Vec<LeverDocument>,
        /// What turnover of staff would undo.
        pub turnover: Vec<TurnoverDocument>,
        /// The other targets that are better finished first.
        pub finish_first: Vec<PolicyDomain>,
        /// The other targets that can better wait.
        pub begin_later: Vec<PolicyDomain>,
    }

    /// A dimension with what is known of it.
    pub struct RatedDimensionDocument {
        /// The dimension.
        pub dimension: Dimension,
        /// What is known of it.
        pub rating: Statement,
    }

    /// A level that lags, or may.
    pub struct LaggingLevelDocument {
        /// The level.
        pub level: Level,
        /// Whether it scores lowest.
        pub lags: Truth,
        /// How integrated it is.
        pub score: Bounds,
        /// The dimensions that certainly aren't at the top of their scale, the lowest first.
        pub held_down_by: Vec<RatedDimensionDocument>,
        /// The dimensions that may be at the top, and may not.
        pub open: Vec<RatedDimensionDocument>,
    }

    /// A mechanism, and the moves that it holds back.
    pub struct HoldingBackDocument {
        /// The mechanism.
        pub mechanism: Mechanism,
        /// Whether it holds a move back.
        pub holds_back: Truth,
        /// The moves that it holds back, or may.
        pub moves: Vec<HeldBackDocument>,
    }

    /// A move that is held back, or may be.
    pub struct HeldBackDocument {
        /// The move.
        pub rule: String,
        /// The guard that fails or is open.
        pub reason: ReasonDocument,
        /// The moves after which it holds.
        pub levers: Vec<LeverDocument>,
    }

    /// A move, and how it stands.
    #[derive(Eq)]
    pub struct LeverDocument {
        /// The move.
        pub rule: String,
        /// Whether its invariants hold.
        pub legal: Truth,
        /// Whether its expectations hold too.
        pub supported: Truth,
    }

    /// A move that is better not attempted yet.
    pub struct NotYetDocument {
        /// The move.
        pub rule: String,
        /// The expectations that fail.
        pub failed: Vec<ReasonDocument>,
        /// The document that can't be changed now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outside_window: Option<Amendment>,
        /// When it can next, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub opens: Option<PartialDate>,
    }

    /// A next step: moves, and the answer that would make them superfluous.
    #[derive(Eq)]
    pub struct NextStepDocument {
        /// The moves, in order.
        pub rules: Vec<String>,
        /// They can be left out where this, or more, is so already; absent where they are certainly needed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unless: Option<AnswerDocument>,
    }

    /// What an event of turnover would undo.
    #[derive(Eq)]
    pub struct TurnoverDocument {
        /// The event.
        pub event: String,
        /// The dimensions of which less would be certain.
        pub dimensions: Vec<Dimension>,
        /// Whether less would be certain of the outcome.
        pub outcome: bool,
    }

    /// Where something stands: the position, the scores, the moves and the plan.
    pub struct StandingDocument {
        /// What is known.
        pub position: PositionDocument,
        /// The score of each level, from macro to micro.
        pub levels: Vec<LevelScoreDocument>,
        /// The moves.
        pub moves: MovesDocument,
        /// The plan, or why there is none.
        pub plan: PlannedDocument,
    }

    /// What comes of a change.
    pub struct WhatIfDocument {
        /// Before the change.
        pub before: StandingDocument,
        /// After it.
        pub after: StandingDocument,
        /// The moves that stand otherwise.
        pub moves: Vec<MoveChangeDocument>,
    }

    /// A move that stands otherwise after a change.
    #[derive(Eq)]
    pub struct MoveChangeDocument {
        /// The move.
        pub rule: String,
        /// How it stood.
        pub before: MoveStanding,
        /// How it stands.
        pub after: MoveStanding,
    }

    /// Two plans beside each other.
    #[derive(Eq)]
    pub struct PlanComparisonDocument {
        /// How far each can be counted on.
        pub support: [PlanSupport; 2],
        /// What each costs.
        pub cost: [PlanCostDocument; 2],
        /// The moves of both.
        pub shared: Vec<String>,
        /// The moves of the first only.
        pub only_first: Vec<String>,
        /// The moves of the second only.
        pub only_second: Vec<String>,
    }

    /// Targets that may have started alike, nearest first.
    #[derive(Eq)]
    pub struct PeerDocument {
        /// The case.
        pub case: String,
        /// The target domain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub target: Option<PolicyDomain>,
        /// The dimensions that agree.
        pub agree: Vec<Dimension>,
        /// The dimensions that differ.
        pub differ: Vec<Dimension>,
        /// The dimensions that are open.
        pub open: Vec<Dimension>,
        /// The dimensions that certainly rose there.
        pub rose: Vec<Dimension>,
        /// The rungs that its outcome can have come to.
        pub outcome: OutcomeRangeDocument,
    }
}

impl From<Unknown> for UnknownDocument {
    fn from(unknown: Unknown) -> Self {
        match unknown {
            Unknown::Rating(dimension) => Self::Dimension(dimension),
            Unknown::Outcome => Self::Outcome,
        }
    }
}

impl From<PossibleAnswer> for AnswerDocument {
    fn from(answer: PossibleAnswer) -> Self {
        match answer {
            PossibleAnswer::Degree(dimension, degree) => Self::Degree { dimension, degree },
            PossibleAnswer::Outcome(rung) => Self::Outcome(rung),
        }
    }
}

impl From<&CertainPlan<'_>> for CertainPlanDocument {
    fn from(plan: &CertainPlan<'_>) -> Self {
        Self { moves: ids(&plan.moves), effort: plan.effort }
    }
}

impl From<&AskNext<'_>> for AskNextDocument {
    fn from(asked: &AskNext<'_>) -> Self {
        Self {
            certain: asked.certain.as_ref().map(CertainPlanDocument::from),
            questions: asked.questions.iter().map(PlanQuestionDocument::from).collect(),
            left_out: asked.left_out.iter().map(|unknown| UnknownDocument::from(*unknown)).collect(),
            is_whole: asked.is_whole(),
        }
    }
}

impl From<&PlanQuestion<'_>> for PlanQuestionDocument {
    fn from(question: &PlanQuestion<'_>) -> Self {
        Self {
            unknown: question.unknown.into(),
            answers: question.answers.iter().map(PlanAnswerDocument::from).collect(),
            saved: question.saved,
            first_steps: question.first_steps,
        }
    }
}

impl From<&PlanAnswer<'_>> for PlanAnswerDocument {
    fn from(answer: &PlanAnswer<'_>) -> Self {
        Self { answer: answer.answer.into(), plan: answer.plan.as_ref().map(CertainPlanDocument::from) }
    }
}

impl From<&IfThenPlan<'_>> for IfThenPlanDocument {
    fn from(plan: &IfThenPlan<'_>) -> Self {
        Self { root: (&plan.root).into(), is_whole: plan.is_whole(), worst_effort: plan.worst_effort() }
    }
}

impl From<&Branch<'_>> for BranchDocument {
    fn from(branch: &Branch<'_>) -> Self {
        let fork = branch.fork.as_ref();
        let ways = |fork: &Fork<'_>| fork.ways.iter().map(WayDocument::from).collect();
        Self {
            plan: branch.plan.as_ref().map(CertainPlanDocument::from),
            unknown: fork.map(|fork| fork.unknown.into()),
            ways: fork.map(ways).unwrap_or_default(),
        }
    }
}

impl From<&Way<'_>> for WayDocument {
    fn from(way: &Way<'_>) -> Self {
        Self {
            answers: way.answers.iter().map(|answer| AnswerDocument::from(*answer)).collect(),
            branch: (&way.branch).into(),
        }
    }
}

fn rated(ratings: &[(Dimension, Rating)]) -> Vec<RatedDimensionDocument> {
    let rated = |(dimension, rating): &(Dimension, Rating)| RatedDimensionDocument {
        dimension: *dimension,
        rating: rating.statement(),
    };
    ratings.iter().map(rated).collect()
}

fn levers(levers: &[(&Rule, Applicability)]) -> Vec<LeverDocument> {
    let lever = |(rule, how): &(&Rule, Applicability)| LeverDocument {
        rule: rule.id().to_owned(),
        legal: how.legal,
        supported: how.supported,
    };
    levers.iter().map(lever).collect()
}

impl From<&crate::Diagnosis<'_, '_>> for DiagnosisDocument {
    fn from(diagnosis: &crate::Diagnosis<'_, '_>) -> Self {
        let domains =
            |targets: &[crate::case::Target<'_>]| targets.iter().filter_map(|target| target.domain()).collect();
        Self {
            has_dropped_out: diagnosis.has_dropped_out,
            is_reached: diagnosis.is_reached,
            is_at_top: diagnosis.is_at_top,
            lagging: diagnosis.lagging.iter().map(LaggingLevelDocument::from).collect(),
            build_on: rated(&diagnosis.build_on),
            mechanisms: diagnosis.mechanisms.iter().map(HoldingBackDocument::from).collect(),
            not_yet: diagnosis.not_yet.iter().map(NotYetDocument::from).collect(),
            next_steps: diagnosis.next_steps().iter().map(NextStepDocument::from).collect(),
            plan: planned(diagnosis.plan.as_ref().map(PlanDocument::from).map_err(NoPlanDocument::from)),
            consolidate: levers(&diagnosis.consolidate),
            turnover: diagnosis.turnover.iter().map(TurnoverDocument::from).collect(),
            finish_first: domains(&diagnosis.finish_first),
            begin_later: domains(&diagnosis.begin_later),
        }
    }
}

fn planned(plan: Result<PlanDocument, NoPlanDocument>) -> PlannedDocument {
    plan.map_or_else(PlannedDocument::NoPlan, |plan| PlannedDocument::Plan(Box::new(plan)))
}

impl From<&LaggingLevel> for LaggingLevelDocument {
    fn from(level: &LaggingLevel) -> Self {
        Self {
            level: level.level,
            lags: level.lags,
            score: level.score,
            held_down_by: rated(&level.held_down_by),
            open: rated(&level.open),
        }
    }
}

impl From<&HoldingBack<'_>> for HoldingBackDocument {
    fn from(holding: &HoldingBack<'_>) -> Self {
        Self {
            mechanism: holding.context.mechanism,
            holds_back: holding.context.holds_back(),
            moves: holding.moves.iter().map(HeldBackDocument::from).collect(),
        }
    }
}

impl From<&HeldBack<'_>> for HeldBackDocument {
    fn from(held: &HeldBack<'_>) -> Self {
        Self { rule: held.rule.id().to_owned(), reason: (&held.reason).into(), levers: levers(&held.levers) }
    }
}

impl From<&NotYet<'_>> for NotYetDocument {
    fn from(not_yet: &NotYet<'_>) -> Self {
        Self {
            rule: not_yet.rule.id().to_owned(),
            failed: reasons(&not_yet.failed),
            outside_window: not_yet.outside_window.map(|(amends, _)| amends),
            opens: not_yet.outside_window.and_then(|(_, opens)| opens),
        }
    }
}

impl From<&NextStep<'_, '_, '_>> for NextStepDocument {
    fn from(step: &NextStep<'_, '_, '_>) -> Self {
        match step {
            NextStep::Needed(step) => Self { rules: vec![step.turn.rule.id().to_owned()], unless: None },
            NextStep::Unless { suffices, steps } => Self {
                rules: steps.iter().map(|step| step.turn.rule.id().to_owned()).collect(),
                unless: Some((*suffices).into()),
            },
        }
    }
}

impl From<&Turnover<'_>> for TurnoverDocument {
    fn from(turnover: &Turnover<'_>) -> Self {
        Self {
            event: turnover.event.id().to_owned(),
            dimensions: turnover.dimensions.clone(),
            outcome: turnover.outcome,
        }
    }
}

impl From<&TargetStanding<'_>> for StandingDocument {
    fn from(standing: &TargetStanding<'_>) -> Self {
        let level = |level: &Level| LevelScoreDocument {
            level: *level,
            score: standing.score.level(*level),
            lags: standing.score.bottleneck().is(*level),
        };
        Self {
            position: (&standing.position).into(),
            levels: Level::ALL.iter().map(level).collect(),
            moves: (&standing.moves).into(),
            plan: planned(standing.plan.as_ref().map(PlanDocument::from).map_err(NoPlanDocument::from)),
        }
    }
}

impl From<&WhatIf<'_>> for WhatIfDocument {
    fn from(what_if: &WhatIf<'_>) -> Self {
        Self {
            before: (&what_if.before).into(),
            after: (&what_if.after).into(),
            moves: what_if.moves().iter().map(MoveChangeDocument::from).collect(),
        }
    }
}

impl From<&MoveChange<'_>> for MoveChangeDocument {
    fn from(change: &MoveChange<'_>) -> Self {
        Self { rule: change.rule.id().to_owned(), before: change.before, after: change.after }
    }
}

impl From<&PlanComparison<'_>> for PlanComparisonDocument {
    fn from(compared: &PlanComparison<'_>) -> Self {
        Self {
            support: compared.support.into(),
            cost: [compared.cost.0.into(), compared.cost.1.into()],
            shared: ids(&compared.shared),
            only_first: ids(&compared.only_first),
            only_second: ids(&compared.only_second),
        }
    }
}

impl From<&Peer<'_>> for PeerDocument {
    fn from(peer: &Peer<'_>) -> Self {
        Self {
            case: peer.target.case().id().to_owned(),
            target: peer.target.domain(),
            agree: peer.agree.clone(),
            differ: peer.differ.clone(),
            open: peer.open.clone(),
            rose: peer.rose(),
            outcome: peer.outcomes().into(),
        }
    }
}

const ALIKE: Text = Text { en: "the plans are alike", nl: "de plannen zijn gelijk" };

answered! {
    AskNext<'_>, "ask_next" => AskNextDocument, AskNextDocument::from,
        text |asked: &AskNext<'_>, language| asked.lines(language);
    IfThenPlan<'_>, "if_then_plan" => IfThenPlanDocument, IfThenPlanDocument::from,
        text |plan: &IfThenPlan<'_>, language| plan.lines(language);
    crate::Diagnosis<'_, '_>, "diagnosis" => DiagnosisDocument, DiagnosisDocument::from,
        text |diagnosis: &crate::Diagnosis<'_, '_>, language| diagnosis.lines(language);
    WhatIf<'_>, "what_if" => WhatIfDocument, WhatIfDocument::from,
        text |what_if: &WhatIf<'_>, language| what_if.lines(language);
    PlanComparison<'_>, "plan_comparison" => PlanComparisonDocument, PlanComparisonDocument::from,
        text |compared: &PlanComparison<'_>, language| or_say(compared.lines(language), ALIKE, language);
    Peer<'_>, "peer" => PeerDocument, PeerDocument::from,
        text |peer: &Peer<'_>, language| vec![peer.line(language)];
}
