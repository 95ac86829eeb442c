//! What many cases show, as documents.

use super::BothLanguages;
use super::answered::answered;
use super::documents::documents;
use crate::cohort::agreement::{Alpha, BootstrapInterval, Kappa, KappaWeights, Metric};
use crate::cohort::claims::{CountRange, JudgedCase, Judgment, Verdict};
use crate::cohort::correlation::{Assumption, OutcomeCorrelation, Tau, TauBounds};
use crate::cohort::dominance::{ComparedPair, Comparison, Robust, Witness, WitnessRow};
use crate::cohort::expected_effects::{EffectInCohort, EffectOfTarget, EffectVerdict, Tendency};
use crate::cohort::sets::{
    Fit, FitMeasure, Necessity, RowStatus, Solution, SolutionKind, SolutionModel, Sufficiency, TruthRow, TruthTable,
};
use crate::cohort::{Occasion, UndefinedError};
use crate::uncertainty::{Bounds, Parts, Truth};
use crate::vocabulary::{Degree, Dimension, ExpectedEffect, Language, Level, PolicyDomain};

documents! {
    /// A claim as judged on a cohort.
    #[derive(Eq)]
    pub struct JudgmentDocument {
        /// The claim, by its identifier.
        pub claim: String,
        /// The verdict.
        pub verdict: Verdict,
        /// Whether every completion was gone through.
        pub is_exhausted: bool,
        /// How many it counts.
        pub count: CountRange,
        /// Of how many.
        pub group: CountRange,
        /// Whether the group is empty.
        pub is_empty: Truth,
        /// How many of the group that it is compared with, and of how many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub other: Option<[CountRange; 2]>,
        /// The verdicts at the ends of what the phrase leaves open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at_ends: Option<[Verdict; 2]>,
        /// Each case that the claim speaks of, or may.
        pub cases: Vec<JudgedCaseDocument>,
    }

    /// A case in a judged claim.
    #[derive(Eq)]
    pub struct JudgedCaseDocument {
        /// The case.
        pub id: String,
        /// Whether it is among those that the claim speaks of.
        pub is_among: Truth,
        /// Whether what the claim says holds of it.
        pub holds: Truth,
        /// The dimensions that would decide it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub decided_by: Vec<Dimension>,
    }

    /// A measure of fit: a share with bounds, which may be undefined.
    #[derive(Copy)]
    pub struct FitMeasureDocument {
        /// The bounds; absent where it is certainly undefined.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bounds: Option<Bounds>,
        /// Whether it is undefined: the sum that it is divided by is zero.
        pub is_undefined: Truth,
    }

    /// How far a condition is sufficient or necessary for an outcome.
    #[serde(tag = "relation", rename_all = "snake_case")]
    pub enum FitDocument {
        /// Sufficiency.
        Sufficient {
            /// The cases that it is counted over.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            cases: Option<usize>,
            /// Consistency: how far the condition is within the outcome.
            consistency: FitMeasureDocument,
            /// Proportional reduction in inconsistency.
            pri: FitMeasureDocument,
            /// Coverage: how much of the outcome it accounts for.
            coverage: FitMeasureDocument,
        },
        /// Necessity.
        Necessary {
            /// The cases that it is counted over.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            cases: Option<usize>,
            /// Consistency: how far the outcome is within the condition.
            consistency: FitMeasureDocument,
            /// Relevance of necessity.
            relevance: FitMeasureDocument,
            /// Coverage.
            coverage: FitMeasureDocument,
        },
    }

    /// A truth table.
    pub struct TruthTableDocument {
        /// The conditions.
        pub conditions: Vec<String>,
        /// The rows that some case is in, or may be.
        pub rows: Vec<TruthRowDocument>,
        /// The cases on the crossover of a condition.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub on_crossover: Vec<String>,
        /// The cases of which the row isn't known.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub open_cases: Vec<String>,
    }

    /// A row of a truth table.
    pub struct TruthRowDocument {
        /// Its number.
        pub number: u32,
        /// The combination of conditions, in the customary notation.
        pub combination: String,
        /// How the row is coded.
        pub status: RowStatus,
        /// The cases that are certainly in it.
        pub cases: Vec<String>,
        /// How many can be in it at the most.
        pub most_cases: u32,
        /// Consistency.
        pub consistency: FitMeasureDocument,
        /// Proportional reduction in inconsistency.
        pub pri: FitMeasureDocument,
        /// Whether cases in it have the outcome and others don't.
        pub is_contradictory: Truth,
    }

    /// A solution of a truth table.
    #[derive(Eq)]
    pub struct SolutionDocument {
        /// The kind.
        pub kind: SolutionKind,
        /// The models; more than one where several are as simple.
        pub models: Vec<SolutionModelDocument>,
        /// Whether there are more models than are told.
        pub is_cut: bool,
        /// The numbers of the open rows, which no model covers.
        pub open_rows: Vec<u32>,
    }

    /// A model of a solution.
    #[derive(Eq)]
    pub struct SolutionModelDocument {
        /// The model, in the customary notation.
        pub expression: String,
        /// Its terms.
        pub terms: Vec<String>,
        /// The remainders that it counts on.
        pub remainders: Vec<u32>,
    }

    /// Krippendorff's alpha.
    pub struct AlphaDocument {
        /// How far apart values are.
        pub metric: Metric,
        /// The coefficient.
        pub value: f64,
        /// The units with at least two ratings.
        pub units: usize,
        /// The ratings of these.
        pub ratings: u64,
    }

    /// A bootstrap interval.
    pub struct BootstrapIntervalDocument {
        /// The lower end.
        pub lower: f64,
        /// The upper end.
        pub upper: f64,
        /// The confidence.
        pub confidence: f64,
        /// The samples in which the coefficient was defined.
        pub defined: u32,
        /// The samples in which it was not.
        pub undefined: u32,
    }

    /// Cohen's kappa.
    pub struct KappaDocument {
        /// The weights.
        pub weights: KappaWeights,
        /// The coefficient.
        pub value: f64,
        /// The units that both coders rated.
        pub units: usize,
    }

    /// Kendall's tau-b between a level's score and the outcome.
    pub struct CorrelationDocument {
        /// The level.
        pub level: Level,
        /// At which moment.
        pub occasion: Occasion,
        /// The cases.
        pub cases: usize,
        /// The bounds over the unknowns; absent where it is undefined.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bounds: Option<TauBoundsDocument>,
        /// Under assumptions, where it is defined.
        pub assuming: Vec<(Assumption, TauDocument)>,
        /// Why the bounds are undefined.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub undefined: Option<BothLanguages>,
    }

    /// Bounds of tau-b.
    #[derive(Copy)]
    pub struct TauBoundsDocument {
        /// No completion is below.
        pub lower: f64,
        /// No completion is above.
        pub upper: f64,
        /// Some completion reaches this.
        pub reached_lower: f64,
        /// Some completion reaches this.
        pub reached_upper: f64,
        /// Whether every completion has one.
        pub always_defined: bool,
    }

    /// Tau-b.
    #[derive(Copy)]
    pub struct TauDocument {
        /// The coefficient.
        pub value: f64,
        /// The cases.
        pub cases: usize,
        /// The concordant pairs.
        pub concordant: u64,
        /// The discordant pairs.
        pub discordant: u64,
    }

    /// Whether one thing stands above another, for all weights and completions.
    pub struct ComparisonDocument {
        /// The first case; absent where positions are compared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<String>,
        /// The other case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub other: Option<String>,
        /// The level.
        pub level: Level,
        /// Whether the first is above.
        pub above: RobustDocument,
        /// Whether the first is at least as high.
        pub at_least: RobustDocument,
    }

    /// Whether something holds for all weights and completions; else an example of each.
    pub struct RobustDocument {
        /// Whether it holds for all, for none, or for some.
        pub holds: Truth,
        /// Weights and completions under which it holds.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub witness: Vec<WitnessRowDocument>,
        /// Weights and completions under which it doesn't.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub counterexample: Vec<WitnessRowDocument>,
    }

    /// A dimension in an example.
    #[derive(Copy)]
    pub struct WitnessRowDocument {
        /// The dimension.
        pub dimension: Dimension,
        /// Its weight.
        pub weight: u32,
        /// The degree of the first.
        pub degree: Degree,
        /// The degree of the other.
        pub other: Degree,
    }

    /// An expected effect of the framework in a cohort.
    #[derive(Eq)]
    pub struct EffectDocument {
        /// The effect.
        pub effect: ExpectedEffect,
        /// The verdict.
        pub verdict: EffectVerdict,
        /// Whether it speaks.
        pub speaks: Truth,
        /// Whether it holds.
        pub holds: Truth,
        /// The shares that are compared, of an effect that tells of a tendency.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tendency: Option<Tendency>,
        /// Of the targets that had a changed practice before the last moment, those whose practice fell back later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub later_fell: Option<Parts>,
        /// Each target.
        pub targets: Vec<EffectOfTargetDocument>,
    }

    /// An expected effect in one target.
    #[derive(Eq)]
    pub struct EffectOfTargetDocument {
        /// The case.
        pub case: String,
        /// The target domain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub target: Option<PolicyDomain>,
        /// The verdict.
        pub verdict: EffectVerdict,
        /// What decides it, in words.
        pub text: BothLanguages,
    }
}

impl From<&Judgment<'_>> for JudgmentDocument {
    fn from(judgment: &Judgment<'_>) -> Self {
        Self {
            claim: judgment.claim.id.clone(),
            verdict: judgment.verdict,
            is_exhausted: judgment.is_exhausted,
            count: judgment.count,
            group: judgment.group,
            is_empty: judgment.is_empty,
            other: judgment.other.map(|(count, of)| [count, of]),
            at_ends: judgment.at_ends,
            cases: judgment.rows.iter().map(JudgedCaseDocument::from).collect(),
        }
    }
}

impl From<&JudgedCase<'_>> for JudgedCaseDocument {
    fn from(case: &JudgedCase<'_>) -> Self {
        Self { id: case.id.to_owned(), is_among: case.is_among, holds: case.holds, decided_by: case.decided_by.clone() }
    }
}

impl From<FitMeasure> for FitMeasureDocument {
    fn from(measure: FitMeasure) -> Self {
        Self { bounds: measure.bounds(), is_undefined: measure.is_undefined() }
    }
}

impl From<&Fit> for FitDocument {
    fn from(fit: &Fit) -> Self {
        match fit {
            Fit::Sufficient(Sufficiency { cases, consistency, pri, coverage }) => Self::Sufficient {
                cases: Some(*cases),
                consistency: (*consistency).into(),
                pri: (*pri).into(),
                coverage: (*coverage).into(),
            },
            Fit::Necessary(Necessity { cases, consistency, relevance, coverage }) => Self::Necessary {
                cases: Some(*cases),
                consistency: (*consistency).into(),
                relevance: (*relevance).into(),
                coverage: (*coverage).into(),
            },
        }
    }
}

impl From<&TruthTable> for TruthTableDocument {
    fn from(table: &TruthTable) -> Self {
        Self {
            conditions: table.conditions().to_vec(),
            rows: table.rows().iter().map(TruthRowDocument::from).collect(),
            on_crossover: table.on_crossover().iter().map(|case| case.case.clone()).collect(),
            open_cases: table.open_cases().iter().map(|case| case.case.clone()).collect(),
        }
    }
}

impl From<&TruthRow> for TruthRowDocument {
    fn from(row: &TruthRow) -> Self {
        Self {
            number: row.number,
            combination: row.combination.to_string(),
            status: row.status,
            cases: row.cases.clone(),
            most_cases: row.most_cases,
            consistency: row.consistency.into(),
            pri: row.pri.into(),
            is_contradictory: row.is_contradictory,
        }
    }
}

impl From<&Solution> for SolutionDocument {
    fn from(solution: &Solution) -> Self {
        Self {
            kind: solution.kind,
            models: solution.models.iter().map(SolutionModelDocument::from).collect(),
            is_cut: solution.is_cut,
            open_rows: solution.open_rows.clone(),
        }
    }
}

impl From<&SolutionModel> for SolutionModelDocument {
    fn from(model: &SolutionModel) -> Self {
        Self {
            expression: model.expression.to_string(),
            terms: model.terms.iter().map(ToString::to_string).collect(),
            remainders: model.remainders.clone(),
        }
    }
}

impl From<&Alpha> for AlphaDocument {
    fn from(alpha: &Alpha) -> Self {
        Self { metric: alpha.metric, value: alpha.value, units: alpha.units, ratings: alpha.ratings }
    }
}

impl From<&BootstrapInterval> for BootstrapIntervalDocument {
    fn from(interval: &BootstrapInterval) -> Self {
        let BootstrapInterval { lower, upper, confidence, defined, undefined, .. } = *interval;
        Self { lower, upper, confidence, defined, undefined }
    }
}

impl From<&Kappa> for KappaDocument {
    fn from(kappa: &Kappa) -> Self {
        Self { weights: kappa.weights, value: kappa.value, units: kappa.units }
    }
}

impl From<&OutcomeCorrelation> for CorrelationDocument {
    fn from(correlation: &OutcomeCorrelation) -> Self {
        let assuming = correlation.assuming.iter();
        let assuming = assuming.filter_map(|(assumption, tau)| Some((*assumption, tau.as_ref().ok()?.into())));
        let undefined = |error: &UndefinedError| BothLanguages::of(|language: Language| vec![error.message(language)]);
        Self {
            level: correlation.level,
            occasion: correlation.occasion,
            cases: correlation.cases,
            bounds: correlation.bounds.as_ref().ok().map(TauBoundsDocument::from),
            assuming: assuming.collect(),
            undefined: correlation.bounds.as_ref().err().map(undefined),
        }
    }
}

impl From<&TauBounds> for TauBoundsDocument {
    fn from(bounds: &TauBounds) -> Self {
        let TauBounds { lower, upper, reached_lower, reached_upper, always_defined, .. } = *bounds;
        Self { lower, upper, reached_lower, reached_upper, always_defined }
    }
}

impl From<&Tau> for TauDocument {
    fn from(tau: &Tau) -> Self {
        Self { value: tau.value, cases: tau.cases, concordant: tau.concordant, discordant: tau.discordant }
    }
}

impl From<&Comparison> for ComparisonDocument {
    fn from(comparison: &Comparison) -> Self {
        Self {
            case: None,
            other: None,
            level: comparison.level,
            above: (&comparison.above).into(),
            at_least: (&comparison.at_least).into(),
        }
    }
}

impl From<&ComparedPair<'_>> for ComparisonDocument {
    fn from(pair: &ComparedPair<'_>) -> Self {
        Self {
            case: Some(pair.case.id().to_owned()),
            other: Some(pair.other.id().to_owned()),
            ..Self::from(&pair.comparison)
        }
    }
}

impl From<&Robust> for RobustDocument {
    fn from(robust: &Robust) -> Self {
        let rows =
            |witness: &Option<Witness>| witness.iter().flat_map(|witness| &witness.rows).copied().map(row).collect();
        Self { holds: robust.holds, witness: rows(&robust.witness), counterexample: rows(&robust.counterexample) }
    }
}

fn row(row: WitnessRow) -> WitnessRowDocument {
    WitnessRowDocument { dimension: row.dimension, weight: row.weight.get(), degree: row.degree, other: row.other }
}

impl From<&EffectInCohort<'_>> for EffectDocument {
    fn from(effect: &EffectInCohort<'_>) -> Self {
        Self {
            effect: effect.effect,
            verdict: effect.verdict(),
            speaks: effect.speaks,
            holds: effect.holds,
            tendency: effect.tendency,
            later_fell: effect.later_fell,
            targets: effect.targets.iter().map(EffectOfTargetDocument::from).collect(),
        }
    }
}

impl From<&EffectOfTarget<'_>> for EffectOfTargetDocument {
    fn from(target: &EffectOfTarget<'_>) -> Self {
        Self {
            case: target.case.to_owned(),
            target: target.domain,
            verdict: target.answer.verdict(),
            text: BothLanguages::of(|language| target.answer.lines(language)),
        }
    }
}

answered! {
    Judgment<'_>, "judgment" => JudgmentDocument, JudgmentDocument::from,
        text |judgment: &Judgment<'_>, language| judgment.lines(language);
    Fit, "fit" => FitDocument, FitDocument::from,
        text |fit: &Fit, language| fit.lines(language);
    TruthTable, "truth_table" => TruthTableDocument, TruthTableDocument::from,
        text |table: &TruthTable, language| table.lines(language);
    Solution, "solution" => SolutionDocument, SolutionDocument::from,
        text |solution: &Solution, language| solution.lines(language);
    Alpha, "alpha" => AlphaDocument, AlphaDocument::from,
        text |alpha: &Alpha, language| alpha.lines(language);
    BootstrapInterval, "bootstrap_interval" => BootstrapIntervalDocument, BootstrapIntervalDocument::from,
        text |interval: &BootstrapInterval, language| interval.lines(language);
    Kappa, "kappa" => KappaDocument, KappaDocument::from,
        text |kappa: &Kappa, language| kappa.lines(language);
    OutcomeCorrelation, "correlation" => CorrelationDocument, CorrelationDocument::from,
        text |correlation: &OutcomeCorrelation, language| correlation.lines(language);
    ComparedPair<'_>, "dominance" => ComparisonDocument, ComparisonDocument::from,
        text |pair: &ComparedPair<'_>, language| pair.lines(language);
    EffectInCohort<'_>, "expected_effect" => EffectDocument, EffectDocument::from,
        text |effect: &EffectInCohort<'_>, language| effect.lines(language);
}
