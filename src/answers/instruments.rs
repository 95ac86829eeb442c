//! Answers of the instruments, as documents.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answered::{answered, own_document};
use super::documents::documents;
use super::{Answered, PositionDocument};
use crate::case::{PartialDate, Statement};
use crate::cohort::claims::{CountRange, Verdict};
use crate::instruments::conceptual_model::{Arrow, ArrowJudgment, ArrowStep, Found, Sign, Weighing};
use crate::instruments::experiments::{ObstacleEffect, ObstacleStanding, ResourceGap};
use crate::instruments::game::{Asymmetry, GameTally};
use crate::instruments::logics::{LogicAspect, LogicDifference, LogicProfile, Sector};
use crate::instruments::mandate::{Addressee, Recommendation, RecommendationNeed, Timing};
use crate::instruments::{
    ChangeTally, Conflict, Evidence, GroupCounts, GroupWillingness, MapEvidence, MapSign, MatchStrength, Narrowed,
    NarrowedByMap, Narrowing, OpenDimension, Printing, ResponseTally, Willingness, WillingnessContribution,
};
use crate::uncertainty::{Bounds, Parts, Truth};
use crate::vocabulary::{Degree, Dimension, ExperimentObstacle, Language, RespondentRole, Unit, sentence};

documents! {
    /// The people that an answer is of.
    #[derive(Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum PeopleDocument {
        /// All who were asked.
        All,
        /// Those of a role.
        Role(RespondentRole),
        /// Those in the experiment, or those outside it.
        InExperiment(bool),
        /// Those of a group of the record.
        Group(String),
        /// One respondent.
        Respondent(String),
    }

    /// An answer that is withheld: it would tell something of too few people. No count is in it.
    #[derive(Eq)]
    pub struct WithheldDocument {
        /// The kind of the answer that is withheld.
        pub withheld: String,
        /// The dimensions that it is about, where it is about some.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub dimensions: Vec<Dimension>,
        /// Whether the group is large enough by itself, and with the other answers would give a smaller one away.
        pub gives_away: bool,
    }

    /// How willing policy alienation lets a respondent be.
    pub struct WillingnessDocument {
        /// The identifier of the model.
        pub model: String,
        /// The score.
        pub bounds: Bounds,
        /// The score, in parts of a whole.
        pub parts: Parts,
        /// How many of the dimensions that count were asked.
        pub asked: u32,
        /// What each dimension adds.
        pub contributions: Vec<WillingnessContribution>,
        /// The dimensions that are open, the most telling first.
        pub ask_next: Vec<OpenDimension>,
    }

    /// How many of a group hold what.
    #[derive(Eq)]
    pub struct GroupCountsDocument {
        /// How many the group has.
        pub of: u32,
        /// How many have each degree of each dimension that is counted.
        pub counts: BTreeMap<Dimension, BTreeMap<Degree, CountRange>>,
    }

    /// A judged arrow of the conceptual model.
    pub struct ArrowJudgmentDocument {
        /// Where the arrow starts.
        pub from: Dimension,
        /// Where it ends.
        pub to: Dimension,
        /// Whether the one is expected to raise or to lower the other.
        pub sign: Sign,
        /// The step of the model.
        pub step: ArrowStep,
        /// What the source found.
        pub found: Found,
        /// The verdict.
        pub verdict: Verdict,
        /// Whether every table was gone through.
        pub is_exhausted: bool,
        /// Those with the higher degree where the arrow starts.
        pub with: ShareDocument,
        /// The others.
        pub without: ShareDocument,
        /// How much larger the share is where it is expected to be; absent where that can't be tested.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub difference: Option<(f64, f64)>,
    }

    /// How many of how many.
    #[derive(Copy, Eq)]
    pub struct ShareDocument {
        /// How many.
        pub count: CountRange,
        /// Of how many.
        pub of: CountRange,
    }

    /// A recommendation of the source, and whether there is need of it.
    #[derive(Eq)]
    pub struct RecommendationDocument {
        /// The number.
        pub number: u32,
        /// Who is to act on it.
        pub addressees: Vec<Addressee>,
        /// When.
        pub timing: Timing,
        /// The moves that do it: any of them.
        pub rules: Vec<String>,
        /// What it is expected to change.
        pub changes: Vec<Dimension>,
        /// The move that looks first whether it is needed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub evaluation: Option<String>,
        /// Whether there is need of it.
        pub needed: Truth,
        /// What changed in the answers of those who were asked again, where that is what it is judged by.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub change: Option<ChangeTally>,
    }

    /// Whether a player finds the own organization able, and others in the way.
    #[derive(Eq)]
    pub struct AsymmetryDocument {
        /// The player.
        pub player: String,
        /// Whether the own organization suffices.
        pub own_suffices: Truth,
        /// Whether the thinking of others is in the way.
        pub others_in_the_way: Truth,
        /// Whether both are so.
        pub holds: Truth,
    }

    /// What the source tells of one sector.
    #[derive(Eq)]
    pub struct LogicProfileDocument {
        /// The sector.
        pub sector: Sector,
        /// The cells that the source fills.
        pub cells: Vec<LogicCellDocument>,
    }

    /// A cell of the profile of a sector.
    #[derive(Eq)]
    pub struct LogicCellDocument {
        /// The cell.
        pub aspect: LogicAspect,
        /// What the source tells, in English.
        pub en: String,
        /// The same in Dutch.
        pub nl: String,
        /// The shortest and the longest term in years, of a term.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub years: Option<[u32; 2]>,
    }

    /// A position that testimonies narrowed.
    pub struct NarrowedDocument {
        /// The position.
        pub position: PositionDocument,
        /// What was narrowed.
        pub narrowings: Vec<NarrowingDocument>,
        /// What contradicts each other or the record.
        pub conflicts: Vec<ConflictDocument>,
    }

    /// A rating that testimonies narrowed.
    #[derive(Eq)]
    pub struct NarrowingDocument {
        /// The multilevel dimension.
        pub dimension: Dimension,
        /// What the record leaves possible.
        pub before: Statement,
        /// What is possible with the evidence.
        pub after: Statement,
        /// The evidence.
        pub by: Vec<EvidenceDocument>,
    }

    /// Evidence that narrows nothing, since it contradicts other evidence or what stands.
    #[derive(Eq)]
    pub struct ConflictDocument {
        /// The multilevel dimension.
        pub dimension: Dimension,
        /// What stands, and is left as it is.
        pub stands: Statement,
        /// Whether the evidence contradicts itself.
        pub is_within: bool,
        /// The evidence.
        pub evidence: Vec<EvidenceDocument>,
    }

    /// What one testimony says of a multilevel dimension.
    #[derive(Eq)]
    pub struct EvidenceDocument {
        /// What was rated.
        pub unit: Unit,
        /// Its identifier.
        pub id: String,
        /// The day that it holds for, where that is known.
        #[serde(default, with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::optional_schema"))]
        pub on: Option<NaiveDate>,
        /// The dimension of another source.
        pub from: Dimension,
        /// What is known of it.
        pub stated: Statement,
        /// The multilevel dimension.
        pub to: Dimension,
        /// What that leaves possible of it.
        pub says: Statement,
        /// How near the two come.
        pub strength: MatchStrength,
    }

    /// A position that the map narrowed.
    pub struct NarrowedByMapDocument {
        /// The position.
        pub position: PositionDocument,
        /// What narrowed it.
        pub evidence: Vec<MapEvidenceDocument>,
        /// What contradicts it, and narrowed nothing.
        pub conflicts: Vec<MapEvidenceDocument>,
    }

    /// What the contacts of a case say of a multilevel dimension.
    #[derive(Eq)]
    pub struct MapEvidenceDocument {
        /// What they show.
        pub sign: MapSign,
        /// The multilevel dimension.
        pub dimension: Dimension,
        /// What the record leaves possible of it, narrowed by nearer evidence.
        pub before: Statement,
        /// What the evidence leaves possible of it.
        pub says: Statement,
        /// The contacts, by their identifier.
        pub contacts: Vec<String>,
    }

    /// A resource of one's own organization beside the same one of another.
    #[derive(Eq)]
    pub struct ResourceGapDocument {
        /// The other organization.
        pub organization: String,
        /// The day of its rating, where that is known.
        #[serde(default, with = "crate::report::date::option", skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::optional_schema"))]
        pub on: Option<NaiveDate>,
        /// The resource.
        pub resource: Dimension,
        /// What is known of it in one's own organization.
        pub own: Statement,
        /// What is said of it in the other.
        pub other: Statement,
        /// The least number of steps that one's own is above the other.
        pub least_steps: i32,
        /// The greatest number of steps.
        pub most_steps: i32,
        /// Whether one's own organization has more of it.
        pub own_is_higher: Truth,
        /// Whether the other organization has more of it.
        pub other_is_higher: Truth,
    }

    /// An obstacle of an experiment, and whether it still stands.
    #[derive(Eq)]
    pub struct ObstacleStandingDocument {
        /// The obstacle.
        pub obstacle: ExperimentObstacle,
        /// Whether it still stands.
        pub stands: Truth,
        /// What was logged that worked on it.
        pub logged: Vec<WorkingDocument>,
    }

    /// A logged rule that worked on an obstacle.
    #[derive(Eq)]
    pub struct WorkingDocument {
        /// The rule.
        pub rule: String,
        /// When.
        pub on: PartialDate,
        /// What it and the obstacle do to each other.
        pub effect: ObstacleEffect,
    }
}

impl WithheldDocument {
    /// Returns what stands in the place of an answer that may not be printed, about these dimensions.
    pub fn of<A: Answered>(why: Printing, dimensions: impl IntoIterator<Item = Dimension>) -> Self {
        Self {
            withheld: A::KIND.to_owned(),
            dimensions: dimensions.into_iter().collect(),
            gives_away: matches!(why, Printing::GivesAway { .. }),
        }
    }

    fn label(&self, language: Language) -> String {
        if self.gives_away {
            return sentence!(
                language,
                en "withheld: with the other answers it may give a smaller group away",
                nl "niet getoond: met de andere antwoorden is misschien een kleinere groep af te leiden"
            );
        }
        sentence!(language, en "withheld: the group is too small", nl "niet getoond: de groep is te klein")
    }
}

impl From<&Willingness> for WillingnessDocument {
    fn from(willingness: &Willingness) -> Self {
        let Willingness { model, parts, asked, contributions, ask_next } = willingness;
        Self {
            model: model.clone(),
            bounds: willingness.bounds(),
            parts: *parts,
            asked: *asked,
            contributions: contributions.clone(),
            ask_next: ask_next.clone(),
        }
    }
}

impl From<&GroupCounts> for GroupCountsDocument {
    fn from(counts: &GroupCounts) -> Self {
        let of = |dimension: Dimension| {
            let degrees = dimension.scale().degrees().iter();
            degrees.filter_map(|degree| Some((*degree, counts.count(dimension, *degree)?))).collect()
        };
        Self { of: counts.of, counts: counts.dimensions().map(|dimension| (dimension, of(dimension))).collect() }
    }
}

impl From<(CountRange, CountRange)> for ShareDocument {
    fn from((count, of): (CountRange, CountRange)) -> Self {
        Self { count, of }
    }
}

impl From<&ArrowJudgment> for ArrowJudgmentDocument {
    fn from(judgment: &ArrowJudgment) -> Self {
        let Arrow { from, to, sign, step, found, .. } = judgment.arrow;
        Self {
            from,
            to,
            sign,
            step,
            found,
            verdict: judgment.verdict,
            is_exhausted: judgment.is_exhausted,
            with: judgment.with.into(),
            without: judgment.without.into(),
            difference: judgment.difference,
        }
    }
}

impl From<&RecommendationNeed> for RecommendationDocument {
    fn from(need: &RecommendationNeed) -> Self {
        let Recommendation { number, addressees, timing, rules, changes, .. } = need.recommendation;
        Self {
            number,
            addressees: addressees.to_vec(),
            timing,
            rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
            changes: changes.to_vec(),
            evaluation: need.recommendation.evaluation().map(|rule| rule.id().to_owned()),
            needed: need.needed,
            change: need.change.clone(),
        }
    }
}

impl From<&Asymmetry<'_>> for AsymmetryDocument {
    fn from(asymmetry: &Asymmetry<'_>) -> Self {
        let Asymmetry { player, own_suffices, others_in_the_way } = *asymmetry;
        Self { player: player.to_owned(), own_suffices, others_in_the_way, holds: asymmetry.holds() }
    }
}

impl From<&LogicProfile> for LogicProfileDocument {
    fn from(profile: &LogicProfile) -> Self {
        let cell = |aspect: &LogicAspect| {
            let term = match aspect {
                LogicAspect::ShortTerm => profile.short_term(),
                LogicAspect::LongTerm => profile.long_term(),
                _ => None,
            };
            Some(LogicCellDocument {
                aspect: *aspect,
                en: profile.cell(*aspect, Language::English)?.to_owned(),
                nl: profile.cell(*aspect, Language::Dutch)?.to_owned(),
                years: term.map(|term| [term.from, term.to]),
            })
        };
        Self { sector: profile.sector, cells: LogicAspect::ALL.iter().filter_map(cell).collect() }
    }
}

impl From<&Narrowed> for NarrowedDocument {
    fn from(narrowed: &Narrowed) -> Self {
        Self {
            position: (&narrowed.position).into(),
            narrowings: narrowed.narrowings.iter().map(NarrowingDocument::from).collect(),
            conflicts: narrowed.conflicts.iter().map(ConflictDocument::from).collect(),
        }
    }
}

impl From<&Narrowing> for NarrowingDocument {
    fn from(narrowing: &Narrowing) -> Self {
        Self {
            dimension: narrowing.dimension,
            before: narrowing.before.statement(),
            after: narrowing.after.statement(),
            by: narrowing.by.iter().map(EvidenceDocument::from).collect(),
        }
    }
}

impl From<&Conflict> for ConflictDocument {
    fn from(conflict: &Conflict) -> Self {
        Self {
            dimension: conflict.dimension,
            stands: conflict.stands.statement(),
            is_within: conflict.is_within,
            evidence: conflict.evidence.iter().map(EvidenceDocument::from).collect(),
        }
    }
}

impl From<&Evidence> for EvidenceDocument {
    fn from(evidence: &Evidence) -> Self {
        Self {
            unit: evidence.unit,
            id: evidence.id.clone(),
            on: evidence.on,
            from: evidence.from,
            stated: evidence.stated.statement(),
            to: evidence.to,
            says: evidence.says.statement(),
            strength: evidence.strength,
        }
    }
}

impl From<&NarrowedByMap> for NarrowedByMapDocument {
    fn from(narrowed: &NarrowedByMap) -> Self {
        let documents = |evidence: &[MapEvidence]| evidence.iter().map(MapEvidenceDocument::from).collect();
        Self {
            position: (&narrowed.position).into(),
            evidence: documents(&narrowed.evidence),
            conflicts: documents(&narrowed.conflicts),
        }
    }
}

impl From<&MapEvidence> for MapEvidenceDocument {
    fn from(evidence: &MapEvidence) -> Self {
        Self {
            sign: evidence.sign,
            dimension: evidence.dimension,
            before: evidence.before.statement(),
            says: evidence.says.statement(),
            contacts: evidence.contacts.clone(),
        }
    }
}

impl From<&ResourceGap<'_>> for ResourceGapDocument {
    fn from(gap: &ResourceGap<'_>) -> Self {
        let (least_steps, most_steps) = gap.steps().into_inner();
        Self {
            organization: gap.organization.to_owned(),
            on: gap.on,
            resource: gap.resource,
            own: gap.own.statement(),
            other: gap.other.statement(),
            least_steps,
            most_steps,
            own_is_higher: gap.own_is_higher(),
            other_is_higher: gap.other_is_higher(),
        }
    }
}

impl From<&ObstacleStanding<'_>> for ObstacleStandingDocument {
    fn from(standing: &ObstacleStanding<'_>) -> Self {
        let logged = standing.logged.iter().map(|(working, entry)| WorkingDocument {
            rule: working.rule.to_owned(),
            on: entry.on,
            effect: working.effect,
        });
        Self { obstacle: standing.obstacle.obstacle, stands: standing.stands, logged: logged.collect() }
    }
}

own_document! {
    WithheldDocument, "withheld", |withheld: &WithheldDocument, language| vec![withheld.label(language)];
    GroupWillingness, "group_willingness", |group: &GroupWillingness, language| group.lines(language);
    ResponseTally, "response_tally", |tally: &ResponseTally, language| tally.lines(language);
    ChangeTally, "change_tally", |tally: &ChangeTally, language: Language| {
        vec![format!("{}: {}", tally.dimension.label(language), tally.label(language))]
    };
    Weighing, "weighing", |weighing: &Weighing, language| {
        vec![format!("{}: {}", weighing.label(language), weighing.verdict.label(language))]
    };
    GameTally, "game_tally", |tally: &GameTally, language| tally.lines(language);
    LogicDifference, "logic_difference", |difference: &LogicDifference, language| vec![difference.label(language)];
}

answered! {
    Willingness, "willingness" => WillingnessDocument, WillingnessDocument::from,
        text |willingness: &Willingness, language| willingness.lines(language);
    GroupCounts, "group_counts" => GroupCountsDocument, GroupCountsDocument::from,
        text |counts: &GroupCounts, language| counts.lines(language);
    ArrowJudgment, "arrow_judgment" => ArrowJudgmentDocument, ArrowJudgmentDocument::from,
        text |judgment: &ArrowJudgment, language| vec![judgment.label(language)];
    RecommendationNeed, "recommendation" => RecommendationDocument, RecommendationDocument::from,
        text |need: &RecommendationNeed, language| vec![need.line(language)];
    Asymmetry<'_>, "asymmetry" => AsymmetryDocument, AsymmetryDocument::from,
        text |asymmetry: &Asymmetry<'_>, language| vec![asymmetry.label(language)];
    LogicProfile, "logic_profile" => LogicProfileDocument, LogicProfileDocument::from,
        text |profile: &LogicProfile, language| profile.lines(language);
    Narrowed, "narrowed" => NarrowedDocument, NarrowedDocument::from,
        text |narrowed: &Narrowed, language| narrowed.lines(language).collect();
    NarrowedByMap, "narrowed_by_map" => NarrowedByMapDocument, NarrowedByMapDocument::from,
        text |narrowed: &NarrowedByMap, language| narrowed.lines(language).collect();
    ResourceGap<'_>, "resource_gap" => ResourceGapDocument, ResourceGapDocument::from,
        text |gap: &ResourceGap<'_>, language| vec![gap.label(language)];
    ObstacleStanding<'_>, "obstacle" => ObstacleStandingDocument, ObstacleStandingDocument::from,
        text |standing: &ObstacleStanding<'_>, language| vec![standing.label(language)];
}
