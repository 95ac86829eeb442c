//! A compact row per target, for lists.

use super::answered::answered;
use super::documents::documents;
use super::{NextStepDocument, OutcomeRangeDocument};
use crate::advice::{DatedPlanTerms, Diagnosis};
use crate::case::Status;
use crate::report::Report;
use crate::rules::{RuleBook, Situation};
use crate::score::ScoringModel;
use crate::uncertainty::{Bounds, Truth};
use crate::vocabulary::{Level, PolicyDomain};

documents! {
    /// A target in one line of a list: where it stands and what comes next.
    pub struct RowDocument {
        /// The case.
        pub case: String,
        /// The target domain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub target: Option<PolicyDomain>,
        /// How far the effort got, by its identifier.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<String>,
        /// The score of each level, from macro to micro.
        pub levels: Vec<LevelScoreDocument>,
        /// The rungs that the outcome can have.
        pub outcome: OutcomeRangeDocument,
        /// Whether the ambition has been reached.
        pub is_reached: Truth,
        /// The next step; absent where nothing is left to do, where the target dropped out, and where there is no plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next_step: Option<NextStepDocument>,
        /// The first move that is certainly not superfluous; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub needed: Option<String>,
    }

    /// A level, with its score.
    pub struct LevelScoreDocument {
        /// The level.
        pub level: Level,
        /// How integrated it is.
        pub score: Bounds,
        /// Whether it lags.
        pub lags: Truth,
    }
}

/// A target at a date in one line: see [`RuleBook::row`].
#[derive(Clone, Debug)]
pub struct Row<'a, 'b> {
    situation: Situation<'a>,
    diagnosis: Diagnosis<'a, 'b>,
    levels: Vec<(Level, Bounds, Truth)>,
}

impl RuleBook {
    /// Returns where a target stands and what comes next, for one line of a list.
    ///
    /// # Errors
    /// Those of [`diagnose`](Self::diagnose).
    ///
    /// ```
    /// use policy_integration::{RuleBook, ScoringModel, answers::Answered, published};
    ///
    /// let book = RuleBook::multilevel();
    /// let target = published::municipality("3").unwrap().targets().next().unwrap();
    /// let row = book.row(&ScoringModel::default(), &book.situation(target, target.last_day())?)?.document();
    /// assert_eq!((row.case.as_str(), row.needed.as_deref()), ("3", Some("enter_target_policy_plan")));
    /// # Ok::<(), policy_integration::Report>(())
    /// ```
    pub fn row<'a>(&self, model: &ScoringModel, situation: &Situation<'a>) -> Result<Row<'a, '_>, Report> {
        let card = model.scorecard(situation.position());
        let level = |level: &Level| (*level, card.level(*level).score, card.bottleneck.is(*level));
        Ok(Row {
            situation: situation.clone(),
            diagnosis: self.diagnose(model, situation, &DatedPlanTerms::default())?,
            levels: Level::ALL.iter().map(level).collect(),
        })
    }
}

impl From<&Row<'_, '_>> for RowDocument {
    fn from(row: &Row<'_, '_>) -> Self {
        let (target, diagnosis) = (row.situation.target(), &row.diagnosis);
        let has_steps = !diagnosis.has_dropped_out;
        let plan = diagnosis.plan.as_ref().ok().filter(|_| has_steps);
        let level = |(level, score, lags): &(Level, Bounds, Truth)| LevelScoreDocument {
            level: *level,
            score: *score,
            lags: *lags,
        };
        Self {
            case: target.case().id().to_owned(),
            target: target.domain(),
            status: target.status().map(Status::id).map(str::to_owned),
            levels: row.levels.iter().map(level).collect(),
            outcome: row.situation.position().outcomes().into(),
            is_reached: diagnosis.is_reached,
            next_step: diagnosis.next_steps().first().map(NextStepDocument::from).filter(|_| has_steps),
            needed: plan.and_then(|plan| plan.needed().next()).map(|step| step.turn.rule.id().to_owned()),
        }
    }
}

answered! {
    Row<'_, '_>, "row" => RowDocument, RowDocument::from,
        text |row: &Row<'_, '_>, language| row.diagnosis.lines(language);
}
