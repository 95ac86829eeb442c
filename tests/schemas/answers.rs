//! Answers as JSON: each kind has a fresh schema, real answers keep to it, and are the same when read back.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::io::Write;
use std::path::{Path, PathBuf};

use policy_integration::advice::{DatedPlanTerms, Supposition};
use policy_integration::answers::{
    Answered, Envelope, ErrorDocument, InterviewDocument, InterviewQuestionDocument, RequestError, Row,
    VocabularyDocument, WithheldDocument, answer_schema,
};
use policy_integration::case::{OffScaleError, PartialDate, RecordChange, Target, UnitRatings, Upgraded};
use policy_integration::cohort::Occasion;
use policy_integration::cohort::agreement::{
    Alpha, Bootstrap, BootstrapInterval, Kappa, KappaWeights, Metric, ReliabilityData,
};
use policy_integration::cohort::claims::{CountRange, Judgment};
use policy_integration::cohort::correlation::OutcomeCorrelation;
use policy_integration::cohort::dominance::{ComparedPair, DominanceTerms, WeightRange};
use policy_integration::cohort::expected_effects::EffectInCohort;
use policy_integration::cohort::sets::{CutOffs, Fit, Solution, SolutionKind, TruthTable};
use policy_integration::instruments::conceptual_model::{Arrow, ArrowJudgment, Weighing, meaninglessness_outweighs};
use policy_integration::instruments::experiments::{ObstacleStanding, ResourceGap, obstacles, resource_gaps};
use policy_integration::instruments::game::{Asymmetry, GameTally};
use policy_integration::instruments::logics::{LogicDifference, LogicProfile, Sector};
use policy_integration::instruments::mandate::{Recommendation, RecommendationNeed};
use policy_integration::instruments::{
    ChangeTally, Disclosure, GroupCounts, GroupWillingness, Narrowed, NarrowedByMap, ResponseTally, Testimony,
    Willingness, WillingnessModel,
};
use policy_integration::published::{Coding, CountReading, coding};
use policy_integration::report::json_schema;
use policy_integration::rules::{PlanTerms, Situation};
use policy_integration::score::{Progress, Weight};
use policy_integration::vocabulary::{ExpectedEffect, Text, Unit};
use policy_integration::{
    Bounds, Case, CaseDraft, Codings, Cohort, Crosswalk, Degree, Dimension, Level, Outcome, PolicyDomain, Position,
    Rating, RuleBook, Scorecard, ScoringModel, SetTable, published,
};
use schemars::JsonSchema;
use serde_json::Value;

use crate::validator::Validator;

/// How many answers of each kind `ANSWERS_TO=FILE` writes to a file.
const SAMPLES: usize = 3;

/// Adds an answer to the file, as one line. Tests that run side by side each write whole lines.
fn sample(file: &Path, json: &Value) {
    let file = std::fs::OpenOptions::new().create(true).append(true).open(file);
    file.and_then(|mut file| file.write_all(format!("{json}\n").as_bytes())).expect("written");
}

/// A kind of answer: its schema, and what keeps to it.
struct Kind {
    validator: Validator,
    count: usize,
}

impl Kind {
    /// The schema is as written in `schemas/answers/`; `UPDATE_SCHEMAS=1 cargo test --test schemas` writes it anew.
    fn of<A: Answered>() -> Self
    where
        A::Document: JsonSchema,
    {
        let schema = answer_schema::<A>().to_value();
        let name = format!("{}.json", A::KIND);
        let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../schemas/answers", &name].iter().collect();
        let fresh = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(&file, &fresh).expect("written");
        }
        let written = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(written == fresh, "{name} is stale: UPDATE_SCHEMAS=1 cargo test --test schemas");
        Self { validator: Validator::of(&schema), count: 0 }
    }

    /// An answer in its envelope keeps to the schema, is told in words in both languages, and is read back as it was. No key is `null`
    /// but that of a truth.
    fn keeps<A: Answered>(&mut self, answer: &A, situation: Option<&Situation<'_>>)
    where
        A::Document: PartialEq + Debug,
    {
        let envelope = Envelope::in_words(answer).by_book(RuleBook::multilevel());
        let words = envelope.text.as_ref().map(|text| [text.en.len(), text.nl.len()]);
        let [en, nl] = words.unwrap_or_else(|| panic!("{} has no words", A::KIND));
        assert!(en == nl && en > 0, "{}: {en} lines, {nl} in Dutch", A::KIND);
        let envelope = situation.into_iter().fold(envelope, |envelope, situation| envelope.of_situation(situation));
        let json = serde_json::to_value(&envelope).expect("JSON");
        if let Some(file) = std::env::var_os("ANSWERS_TO").filter(|_| self.count < SAMPLES) {
            sample(Path::new(&file), &json);
        }
        let faults = self.validator.faults(&json);
        assert!(faults.is_empty(), "{}: {faults:?}\n{json:#}", A::KIND);
        assert_eq!(json["versions"]["answers"], 1);
        let read: Envelope<A::Document> = serde_json::from_value(json).expect("an answer");
        assert_eq!(read, envelope);
        self.count += 1;
    }
}

const RECORD: &[u8] = br#"{"id": "rivierstad", "moments": [
        {"on": "2024-01-15", "ratings": {"policy_goals": "emerging", "capacity": "emerging", "work_structures": "absent"}},
        {"on": "2024-09-01", "ratings": {"capacity": {"grew_to": "established"}, "policy_goals": "absent"}}],
    "domains": [{"domain": "health", "ambition": "training"}, {"domain": "welfare"}],
    "calendar": [{"document": "policy", "domain": "health", "opens": "2024-10-01", "closes": "2025-01-31"}],
    "calendar_complete": ["policy"],
    "officer": {"tier": "policy", "domain": "education"},
    "contacts": [{"id": "c1", "tier": "management", "domain": "health", "role": "team manager", "stance": "for"},
        {"id": "c2", "tier": "front_line", "domain": "welfare"}],
    "log": [{"on": "2024-02", "rule": "talk_informally"}, {"on": "2024-03-01", "rule": "have_plan_adopted"}],
    "actions": [{"id": "a1", "rule": "talk_informally", "with": ["c1"], "by": "2024-05-01", "status": "planned"}]}"#;

fn record() -> Case {
    Case::read(RECORD).unwrap_or_else(|report| panic!("{report}"))
}

fn situation(target: Target<'_>) -> Situation<'_> {
    RuleBook::multilevel().situation(target, target.last_day()).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn plans_and_moves() {
    let book = RuleBook::multilevel();
    let (mut moves, mut plans) =
        (Kind::of::<policy_integration::rules::Moves<'_>>(), Kind::of::<policy_integration::Plan<'_>>());
    let mut no_plans = Kind::of::<policy_integration::rules::NoPlanError>();
    let own = record();
    let terms = DatedPlanTerms::default();
    for target in published::municipalities().iter().chain([&own]).flat_map(Case::targets) {
        let situation = situation(target);
        moves.keeps(&book.moves(&situation), Some(&situation));
        plans.keeps(&book.plan(&situation, Outcome::Practice).expect("a plan"), Some(&situation));
        plans.keeps(&book.plan_to_ambition(&situation, &terms).expect("a plan"), Some(&situation));
        let blocked = PlanTerms::default().forbid("screen_by_instruction").forbid("bring_in_screening_by_manager");
        for terms in [blocked, PlanTerms::default().with_most_effort(1), PlanTerms::default().with_work_limit(1)] {
            if let Err(error) = book.plan_within(&situation, Outcome::Practice, &terms) {
                no_plans.keeps(&error, Some(&situation));
            }
        }
        let soon = DatedPlanTerms::by("2024-09-02".parse().expect("a day"));
        if let Err(error) = book.dated_plan(&situation, Outcome::Practice, &soon) {
            no_plans.keeps(&error, Some(&situation));
        }
    }
    let unknown =
        book.plan_within(&policy_integration::Position::UNKNOWN, Outcome::Practice, &PlanTerms::default().forbid("x"));
    no_plans.keeps(&unknown.expect_err("no such move"), None);
    assert!(
        moves.count > 20 && plans.count > 40 && no_plans.count > 40,
        "{} {} {}",
        moves.count,
        plans.count,
        no_plans.count
    );
}

/// Targets of some published cases, and of a record with everything in it.
fn each_advised(mut advise: impl FnMut(Target<'_>, &Situation<'_>)) {
    let own = record();
    let cases = ["3", "19"].map(|id| published::municipality(id).expect("a case"));
    for target in cases.into_iter().chain([&own]).flat_map(Case::targets) {
        advise(target, &situation(target));
    }
}

#[test]
fn what_to_ask() {
    let book = RuleBook::multilevel();
    let mut asked = Kind::of::<policy_integration::advice::AskNext<'_>>();
    let mut if_then = Kind::of::<policy_integration::advice::IfThenPlan<'_>>();
    each_advised(|_, situation| {
        asked.keeps(&book.ask_next(situation, Outcome::Training), Some(situation));
        if_then.keeps(&book.if_then_plan(situation, Outcome::Training), Some(situation));
    });
    assert!(asked.count >= 4 && if_then.count >= 4);
}

#[test]
fn diagnoses_and_suppositions() {
    let (book, model, cohort) = (RuleBook::multilevel(), ScoringModel::default(), published::cohort());
    let mut diagnoses = Kind::of::<policy_integration::Diagnosis<'_, '_>>();
    let mut what_ifs = Kind::of::<policy_integration::advice::WhatIf<'_>>();
    let mut compared = Kind::of::<policy_integration::advice::PlanComparison<'_>>();
    let mut peers = Kind::of::<policy_integration::advice::Peer<'_>>();
    each_advised(|target, situation| {
        let terms = DatedPlanTerms::default();
        let diagnosis = book.diagnose(&model, situation, &terms).expect("a diagnosis");
        diagnoses.keeps(&diagnosis, Some(situation));
        let supposed = Supposition::default().with_rule("manager_leaves");
        if let Ok(what_if) = book.what_if(&model, situation, &supposed, Outcome::Practice) {
            what_ifs.keeps(&what_if, Some(situation));
            compared.keeps(&what_if.plans().expect("two plans"), Some(situation));
        }
        let [first, second] =
            [Outcome::Training, Outcome::Practice].map(|rung| book.dated_plan(situation, rung, &terms));
        if let (Ok(first), Ok(second)) = (first, second) {
            compared.keeps(&first.compare(&second), Some(situation));
        }
        for peer in cohort.peers(target).iter().take(3) {
            peers.keeps(peer, None);
        }
    });
    for kind in [&diagnoses, &what_ifs, &compared, &peers] {
        assert!(kind.count >= 4);
    }
}

#[test]
fn scorecards_and_rows() {
    let (book, model) = (RuleBook::multilevel(), ScoringModel::default());
    let weakest = ScoringModel::read(br#"{"id": "weakest", "aggregation": "weakest_link"}"#).expect("a model");
    let (mut cards, mut rows) = (Kind::of::<Scorecard>(), Kind::of::<Row<'_, '_>>());
    for target in published::municipalities().iter().flat_map(Case::targets) {
        let situation = situation(target);
        for model in [&model, &weakest] {
            cards.keeps(&model.scorecard_of(&target), Some(&situation));
        }
        rows.keeps(&book.row(&model, &situation).expect("a row"), Some(&situation));
    }
    assert!(cards.count > 40 && rows.count > 20);
}

#[test]
fn replays_and_reconstructions() {
    let book = RuleBook::multilevel();
    let mut replays = Kind::of::<policy_integration::Replay<'_>>();
    let mut found = Kind::of::<policy_integration::Reconstruction<'_>>();
    let mut not_found = Kind::of::<policy_integration::rules::NoReconstructionError>();
    let own = record();
    for target in published::municipalities().iter().chain([&own]).flat_map(Case::targets) {
        replays.keeps(&book.replay(&target).expect("a replay"), None);
        match book.reconstruct(&target) {
            Ok(reconstruction) => found.keeps(&reconstruction, None),
            Err(error) => not_found.keeps(&error, None),
        }
    }
    let one_moment = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}]}"#);
    not_found.keeps(&book.reconstruct(&one_moment.expect("a case")).expect_err("one moment"), None);
    assert!(replays.count > 20 && found.count > 15, "{} {}", replays.count, found.count);
}

#[test]
fn records() {
    let own = record();
    Kind::of::<policy_integration::case::Map<'_>>().keeps(&own.map(), None);
    let mut actions = Kind::of::<policy_integration::case::ActionsOn<'_>>();
    let day = "2024-06-01".parse().expect("a day");
    actions.keeps(&own.actions_on(day), None);
    assert_eq!(serde_json::to_value(own.actions_on(day)).expect("JSON")["overdue"], serde_json::json!(["a1"]));
    let mut boundaries = Kind::of::<policy_integration::case::Boundary<'_>>();
    for one in &own.map().boundaries(own.targets().next().expect("a target")) {
        boundaries.keeps(one, None);
    }
    assert!(boundaries.count > 1);
    let mut ratings = Kind::of::<UnitRatings>();
    for experiment in published::experiments().iter().flat_map(Case::experiments) {
        ratings.keeps(&UnitRatings::new(Unit::Experiment, &experiment.latest().position()), None);
    }
    for respondent in published::rotterdam().respondents() {
        ratings.keeps(&UnitRatings::new(Unit::Respondent, &respondent.position()), None);
    }
    ratings.keeps(&UnitRatings::new(Unit::Case, &own.latest().position()), None);
    assert!(ratings.count > 10);
    let mut changes = Kind::of::<policy_integration::case::Change>();
    for case in published::municipalities() {
        if let Some(change) = case.change_since_first() {
            changes.keeps(&change, None);
        }
    }
    let mut reports = Kind::of::<policy_integration::Report>();
    for json in [&b"{}"[..], b"[", br#"{"id": "a", "moments": [{"on": "2024-1-1", "ratings": {"budgt": "x"}}]}"#] {
        let report = Case::read(json).expect_err("a fault");
        reports.keeps(&report, None);
        let document: Value = serde_json::to_value(&report).expect("JSON");
        assert_eq!(document["is_sound"], false);
        let place = &document["findings"][0]["place"];
        assert!(place["line"] == 1 && place["column"].as_u64().is_some_and(|column| column > 0), "{document}");
    }
    assert!(changes.count > 15 && reports.count == 3);
    assert_eq!(own.latest().position().rating(Dimension::Budget).degree(), None);
}

#[test]
fn what_became_of_records() {
    let (own, format_1) = (record(), include_bytes!("../frozen/format-1/cases-municipalities.json"));
    let mut upgraded = Kind::of::<Upgraded>();
    let read = Upgraded::read_array(format_1).expect("an array");
    for case in &read {
        upgraded.keeps(case.as_ref().expect("sound"), None);
    }
    let mut changes = Kind::of::<RecordChange>();
    for (one, other) in [(&own, &people()), (&people(), &own)] {
        for change in &one.draft().changes_to(other.draft()) {
            changes.keeps(change, None);
        }
    }
    let mut progress = Kind::of::<Progress>();
    for change in published::municipalities().iter().filter_map(Case::change_since_first) {
        progress.keeps(&ScoringModel::default().progress(&change), None);
    }
    assert!(upgraded.count > 15 && changes.count > 10 && progress.count > 15);
    let change = own.draft().changes_to(people().draft()).into_iter().find(|change| change.after.is_some());
    let change = change.expect("a change");
    let document = serde_json::to_value(&change).expect("JSON");
    assert_eq!(document["after"].to_string(), change.after.expect("there"), "it is JSON, and not text with JSON in it");
}

#[test]
fn interviews() {
    let mut interviews = Kind::of::<InterviewDocument>();
    let own = record();
    for target in own.targets() {
        let asked = RuleBook::multilevel().ask_next(&situation(target), Outcome::Practice);
        for question in [asked.questions.first(), asked.questions.last(), None] {
            interviews.keeps(&InterviewDocument::for_a_plan(&asked, question, own.draft()), None);
        }
    }
    let by_list = [
        InterviewQuestionDocument::of(Dimension::Mandate),
        InterviewQuestionDocument::in_own_words(Text { en: "Who?", nl: "Wie?" }),
    ];
    for question in by_list {
        interviews.keeps(&InterviewDocument::by_a_list(Some(question), own.draft()), None);
    }
    assert_eq!(interviews.count, 8);
}

#[test]
fn what_many_cases_show() {
    let cohort = published::cohort();
    let mut judgments = Kind::of::<Judgment<'_>>();
    for judgment in &published::claims().judge_all(&cohort) {
        judgments.keeps(judgment, None);
    }
    let mut effects = Kind::of::<EffectInCohort<'_>>();
    for effect in ExpectedEffect::ALL {
        effects.keeps(&effect.of_cohort(&cohort), None);
    }
    let mut correlations = Kind::of::<OutcomeCorrelation>();
    for (level, occasion) in Level::ALL.iter().zip([Occasion::First, Occasion::Latest, Occasion::First]) {
        correlations.keeps(&cohort.outcome_correlation(&ScoringModel::default(), *level, occasion), None);
    }
    let mut pairs = Kind::of::<ComparedPair<'_>>();
    let dominance = cohort.dominance(&DominanceTerms::default()).expect("twenty cases");
    dominance.pairs(Level::Individual).take(50).for_each(|pair| pairs.keeps(&pair, None));
    assert!(judgments.count > 10 && effects.count == 7 && correlations.count == 3 && pairs.count == 50);
}

#[test]
fn sets() {
    let table = SetTable::new(["FR", "PL", "EE"]).and_then(|table| table.with("DEV", [0.98, 0.02, 0.16]));
    let table = table.and_then(|table| table.with("SURV", [Some(0.95), Some(0.12), None])).expect("a table");
    let mut fits = Kind::of::<Fit>();
    for relation in ["DEV <- SURV", "DEV -> SURV", "DEV*SURV -> SURV"] {
        fits.keeps(&table.fit(relation).expect("a relation"), None);
    }
    let truth_table = table.truth_table(&["DEV"], "SURV", CutOffs::default()).expect("a truth table");
    Kind::of::<TruthTable>().keeps(&truth_table, None);
    let mut solutions = Kind::of::<Solution>();
    if let Ok(solution) = truth_table.solution(SolutionKind::Parsimonious) {
        solutions.keeps(&solution, None);
    }
    assert_eq!(fits.count, 3);
}

#[test]
fn agreement() {
    let cases = [Coding::First, Coding::Second].map(|which| Cohort::new(coding(which).to_vec()).expect("a cohort"));
    let codings = Codings::new(&[&cases[0], &cases[1]]).points().expect("points");
    let mut alphas = Kind::of::<Alpha>();
    Metric::ALL.iter().filter_map(|metric| codings.alpha(*metric).ok()).for_each(|alpha| alphas.keeps(&alpha, None));
    let bootstrap = Bootstrap::new(1, 50, 0.95).expect("terms");
    Kind::of::<BootstrapInterval>()
        .keeps(&codings.alpha_interval(Metric::Nominal, &bootstrap).expect("an interval"), None);
    let mut kappas = Kind::of::<Kappa>();
    kappas.keeps(&codings.kappa(0, 1, KappaWeights::Unweighted).expect("two coders"), None);
    assert!(alphas.count > 1 && kappas.count == 1);
}

/// A record with people, players, an experiment beside another organization, and a map.
const PEOPLE: &[u8] = br#"{"id": "rivierstad", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "absent"}}],
    "domains": [{"domain": "debt_counselling"}], "officer": {"domain": "education"},
    "contacts": [{"id": "c1", "tier": "management", "domain": "debt_counselling", "contact": "met", "stance": "for"}],
    "boundary_spanners": [{"id": "s1", "ratings": {"networker": "played"}}],
    "respondents": [
        {"id": "1", "person": "p1", "on": "2024-02-01", "in_experiment": true, "responses": {"mutual_trust": "against"}},
        {"id": "2", "person": "p1", "on": "2025-02-01", "in_experiment": true,
            "responses": {"mutual_trust": "for", "client_meaninglessness": "not_felt"}},
        {"id": "3"}],
    "players": [{"id": "p1", "captain": {"who": "municipality", "keywords": ["directing_role"]},
        "hindrance": {"keywords": ["organizational_thinking"]},
        "ratings": {"flexibility": "sufficient", "support": {"at_least": "somewhat"}}}, {"id": "p2"}],
    "experiments": [{"id": "b", "obstacles": [{"obstacle": "money"}],
        "moments": [{"on": "2024-01-01", "ratings": {"staffing": "sufficient", "support": {"at_least": "somewhat"}}}],
        "others": [{"organization": "home care", "on": "2024-02-01",
            "ratings": {"staffing": "not_at_all", "support": "somewhat"}}]}]}"#;

fn people() -> Case {
    Case::read(PEOPLE).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn what_respondents_hold() {
    let (own, rotterdam, model) = (people(), published::rotterdam(), WillingnessModel::default());
    let mut willing = Kind::of::<Willingness>();
    own.respondents().chain(rotterdam.respondents()).for_each(|one| willing.keeps(&model.willingness(one), None));
    let (mut groups, mut counted) = (Kind::of::<GroupWillingness>(), Kind::of::<GroupCounts>());
    groups.keeps(&model.group([]), None);
    groups.keeps(&model.group(own.respondents_at_last()), None);
    for reading in CountReading::ALL {
        let counts = published::rotterdam_counts(*reading);
        groups.keeps(&model.group_of_counts(&counts), None);
        counted.keeps(&counts, None);
    }
    let (mut tallies, mut changes) = (Kind::of::<ResponseTally>(), Kind::of::<ChangeTally>());
    for dimension in Unit::Respondent.dimensions() {
        tallies.keeps(&ResponseTally::new(dimension, rotterdam.respondents()), None);
        changes.keeps(&ChangeTally::new(dimension, own.asked_again()), None);
    }
    let mut needs = Kind::of::<RecommendationNeed>();
    for recommendation in Recommendation::ALL {
        needs.keeps(&recommendation.need(&own.latest().position(), own.asked_again()), None);
        needs.keeps(&recommendation.need(&own.latest().position(), []), None);
    }
    let mut withheld = Kind::of::<WithheldDocument>();
    for why in Disclosure::default().printing(&[vec![1, 2, 3, 4], vec![1, 2, 3], vec![4]]) {
        withheld.keeps(&WithheldDocument::of::<ResponseTally>(why, [Dimension::Mandate]), None);
    }
    assert!(willing.count > 15 && groups.count == 4 && counted.count == 2 && withheld.count == 3);
    assert!(tallies.count > 5 && changes.count == tallies.count && needs.count == 10);
}

/// The key is absent where nobody was asked; the bounds of one respondent are told beside the parts.
#[test]
fn a_willingness_is_told_with_its_bounds() {
    let (own, model) = (people(), WillingnessModel::default());
    let one = serde_json::to_value(model.willingness(own.respondent("2").expect("asked"))).expect("JSON");
    assert_eq!((&one["bounds"]["lower"], &one["parts"]["of"]), (&Value::from(2.0 / 7.0), &Value::from(7)));
    let nobody = serde_json::to_value(model.group([])).expect("JSON");
    assert!(nobody.get("bounds").is_none() && nobody["asked"] == 0);
}

#[test]
fn the_conceptual_model() {
    let (case, counts) = (published::rotterdam(), published::rotterdam_counts(CountReading::Closed));
    let (mut arrows, mut weighings) = (Kind::of::<ArrowJudgment>(), Kind::of::<Weighing>());
    for arrow in Arrow::ALL {
        arrows.keeps(&arrow.judge(case.respondents(), &counts).expect("counts that fit"), None);
        arrows.keeps(&arrow.judge([], &GroupCounts::of_size(3_000)).expect("counts"), None);
    }
    let weighed = meaninglessness_outweighs(case.respondents(), &counts).expect("counts that fit");
    for weighing in &weighed {
        weighings.keeps(weighing, None);
    }
    assert_eq!((arrows.count, weighings.count), (2 * Arrow::ALL.len(), 6));
}

#[test]
fn games_and_logics() {
    let own = people();
    Kind::of::<GameTally>().keeps(&GameTally::new(own.players()), None);
    let mut asymmetries = Kind::of::<Asymmetry<'_>>();
    for one in &Asymmetry::of_all(own.players()) {
        asymmetries.keeps(one, None);
    }
    let (mut profiles, mut differences) = (Kind::of::<LogicProfile>(), Kind::of::<LogicDifference>());
    for sector in Sector::ALL {
        profiles.keeps(&LogicProfile::of(*sector), None);
        let compared = LogicProfile::of(*sector).differences(LogicProfile::of(Sector::Care));
        for difference in &compared {
            differences.keeps(difference, None);
        }
    }
    assert!(asymmetries.count == 2 && profiles.count == 6 && differences.count == 30);
}

#[test]
fn what_other_sources_say() {
    let own = people();
    let target = own.targets().next().expect("a target");
    let crosswalk = Crosswalk::default();
    let narrowed = crosswalk.narrow_moment(own.latest(), &Testimony::of_case(&own));
    assert_eq!((narrowed.narrowings.len(), narrowed.conflicts.len()), (1, 1));
    Kind::of::<Narrowed>().keeps(&narrowed, None);
    let mut by_map = Kind::of::<NarrowedByMap>();
    by_map.keeps(&crosswalk.narrow_by_map(&target.latest().position(), target), None);
    let aware = Position::new([(Dimension::ManagementSupport, Rating::known(Degree::Absent))]).expect("on its scale");
    let conflicting = crosswalk.narrow_by_map(&aware, target);
    assert!(!conflicting.conflicts.is_empty() && !conflicting.evidence.is_empty());
    by_map.keeps(&conflicting, None);
    let mut gaps = Kind::of::<ResourceGap<'_>>();
    own.experiments().flat_map(resource_gaps).for_each(|gap| gaps.keeps(&gap, None));
    let mut standing = Kind::of::<ObstacleStanding<'_>>();
    let experiments = published::experiments().iter().chain([&own]).flat_map(Case::experiments);
    experiments.flat_map(obstacles).for_each(|obstacle| standing.keeps(&obstacle, None));
    assert!(gaps.count == 2 && standing.count >= 3, "{} {}", gaps.count, standing.count);
}

/// Returns the code of an error: the vocabulary lists it, with each fact that it carries.
fn listed(document: &ErrorDocument) -> String {
    let codes = VocabularyDocument::new().error_codes;
    let ids: BTreeSet<_> = codes.iter().map(|code| &code.id).collect();
    assert_eq!(ids.len(), codes.len(), "each code once");
    assert!(codes.iter().all(|code| !code.en.is_empty() && !code.nl.is_empty() && code.en != code.nl));
    let code = codes.iter().find(|code| code.id == document.code).unwrap_or_else(|| panic!("{}", document.code));
    assert!(document.facts.keys().all(|fact| code.facts.contains(fact)), "{document:?}");
    document.code.clone()
}

/// Checks errors: each keeps to the schema of `error`, has facts unless it has none, and a code of its own. Returns the codes.
macro_rules! kept {
    ($kind:ident; $($error:expr),+ $(,)?) => { [$({
        let error = $error;
        $kind.keeps(&error, None);
        listed(&error.document())
    }),+] };
}

#[test]
fn errors_have_one_form() {
    let (book, cohort) = (RuleBook::multilevel(), published::cohort());
    let own = record();
    let target = own.targets().next().expect("a target");
    let situation = situation(target);
    let suppose = |rule| {
        let supposed = Supposition::default().with_rule(rule);
        book.what_if(&ScoringModel::default(), &situation, &supposed, Outcome::Practice).expect_err("no such rule")
    };
    let data = |rows: &[Vec<Option<f64>>]| ReliabilityData::by_coder(rows);
    let same = data(&[vec![Some(1.0); 2], vec![Some(1.0); 2]]).expect("data");
    let table = || SetTable::new(["a", "b"]).and_then(|table| table.with("DEV", [0.9, 0.1])).expect("a table");
    let truth_table = |conditions: &[&str], outcome| table().truth_table(conditions, outcome, CutOffs::default());
    let counts = GroupCounts::of_size(2);
    let too_many = CountRange { lower: 3, upper: 3 };
    let mut errors = Kind::of::<OffScaleError>();
    let codes = kept![errors;
        "budgt".parse::<Dimension>().expect_err("no word"),
        "$.moments[".parse::<policy_integration::report::Path>().expect_err("no path"),
        "2024-1-1".parse::<PartialDate>().expect_err("no date"),
        Bounds::exact(f64::NAN, 0.2).expect_err("no number"),
        Position::new([(Dimension::MutualTrust, Rating::known(Degree::Embedded))]).expect_err("off the scale"),
        Rating::between(Degree::Embedded, Degree::Absent).expect_err("reversed"),
        Rating::between(Degree::Absent, Degree::For).expect_err("two scales"),
        Weight::new(1001).expect_err("too much"),
        WeightRange::between(Weight::MOST, Weight::ONE).expect_err("reversed"),
        Bootstrap::new(1, 0, 0.5).expect_err("no draws"),
        book.count_walks_within(&Position::UNKNOWN, 30, 100).expect_err("too many"),
        book.play(&Position::UNKNOWN, "x").expect_err("no such rule"),
        suppose("x"),
        cohort.dominance(&DominanceTerms::default().with_most_cases(19)).expect_err("twenty cases"),
        counts.clone().with(Dimension::Budget, Degree::Absent, too_many).expect_err("off the scale"),
        counts.with(Dimension::Mandate, Degree::For, too_many).expect_err("too many"),
        data(&[vec![None], vec![None, None]]).expect_err("uneven"),
        data(&[vec![Some(f64::INFINITY)]]).expect_err("no number"),
        same.alpha(Metric::Nominal).expect_err("nothing varies"),
        same.kappa(0, 9, KappaWeights::Linear).expect_err("no such coder"),
        SetTable::new(["a", "a"]).expect_err("twice"),
        table().with("dev", [0.5, 0.5]).expect_err("taken"),
        table().fit("DEW -> DEV").expect_err("unknown"),
        truth_table(&["SURV"], "DEV").expect_err("unknown"),
        truth_table(&["DEV"], "DEV*").expect_err("unfinished"),
        truth_table(&[], "DEV").expect_err("no condition"),
        Case::check(CaseDraft::default()).expect_err("no case"),
    ];
    let request = [
        RequestError::TooLarge { most: 3 },
        RequestError::NoSuchTarget { target: None, accepted: Vec::new() },
        RequestError::SeveralTargets { accepted: vec![PolicyDomain::Health] },
        RequestError::OneMoment,
    ];
    let codes: Vec<_> = codes.into_iter().chain(request.into_iter().flat_map(|error| kept![errors; error])).collect();
    let distinct: BTreeSet<_> = codes.iter().collect();
    assert_eq!(distinct.len(), codes.len(), "{codes:?}");
    let unknown = truth_table(&["SURV"], "DEV").expect_err("unknown").document();
    assert_eq!((unknown.code.as_str(), &unknown.facts["name"]), ("truth_table.unknown_set", &"SURV".into()));
    let invalid = Case::check(CaseDraft::default()).expect_err("no case").document();
    assert_eq!(invalid.facts["report"]["is_sound"], false);
    let bounds = Bounds::exact(f64::NAN, 0.2).expect_err("no number").document();
    assert_eq!((&bounds.facts["lower"], &bounds.facts["upper"]), (&"NaN".into(), &0.2.into()));
}

/// Public answers and errors that have no envelope of their own, and why not.
const WITHOUT_ENVELOPE: &[(&str, &[&str])] = &[
    ("a part of `plan` and `no_plan`", &["Turn", "PlanCost", "DatedStep", "StepAddressee", "StepWindow", "Obstacle"]),
    ("a part of `moves` and of whatever tells why a move isn't supported", &["Applicability", "Reason"]),
    ("a part of `replay`", &["DatedTurn", "LogMismatch"]),
    ("a part of `diagnosis`", &["HoldingBack", "HeldBack", "LaggingLevel", "NotYet", "Turnover", "MechanismContext"]),
    ("a part of `if_then_plan`", &["Branch", "Fork", "Way", "Leaf"]),
    ("a part of `ask_next`", &["PlanQuestion", "PlanAnswer", "CertainPlan"]),
    ("a part of `what_if`", &["TargetStanding", "MoveChange"]),
    (
        "a part of `scorecard`",
        &["ModelName", "OutcomeRange", "LevelCard", "Rated", "Settles", "Question", "Contribution", "Integration"],
    ),
    ("a part of `progress`", &["Shift", "LevelProgress", "DimensionProgress"]),
    ("a part of `change`, of `map` or of `upgraded`", &["DimensionChange", "MapCell", "Recoding"]),
    ("a part of `judgment`", &["JudgedCase"]),
    ("a part of `fit`", &["Sufficiency", "Necessity"]),
    ("a part of `truth_table` or `solution`", &["TruthRow", "CrossoverCase", "OpenCase", "SolutionModel"]),
    ("a part of `dominance`", &["Comparison", "Robust", "Witness", "WitnessRow"]),
    ("a part of `correlation`", &["Tau", "TauBounds"]),
    ("a part of `expected_effect`", &["EffectOfTarget", "EffectAnswer", "EffectReason", "EffectAside", "Tendency"]),
    ("a part of `willingness` or `group_willingness`", &["WillingnessContribution", "OpenDimension"]),
    ("a part of `game_tally`", &["Named", "ResourceTally"]),
    ("a part of `narrowed` or `narrowed_by_map`", &["Narrowing", "Conflict", "Evidence", "MapEvidence"]),
    ("what was asked of one person: `change_tally` is of a group", &["AskedAgain", "ResponseChange"]),
    ("a position on the way to a plan, which is the answer", &["AssumedPosition"]),
    ("a part of `report`", &["TextPlace"]),
    (
        "what a caller asks with",
        &[
            "AskTerms",
            "CsvTerms",
            "CutOffs",
            "DatedPlanTerms",
            "DominanceTerms",
            "EffectTerms",
            "Limits",
            "PlanTerms",
            "ReconstructionTerms",
        ],
    ),
    ("data of coders, from which agreement is counted", &["CodedUnit"]),
    ("a table, which has its own form", &["CsvExport", "LeftOut"]),
    (
        "what a source says, and no answer about a record",
        &[
            "Arrow",
            "CitedFigure",
            "CitedFinding",
            "Crossing",
            "GameStep",
            "Kinship",
            "Lesson",
            "NotCrossed",
            "ObstacleWorking",
            "PrintedResponse",
            "Recommendation",
            "Sampled",
            "Term",
            "Topic",
        ],
    ),
];

/// Every source file under a folder.
fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&entry).expect("UTF-8");
            found.push((entry, text));
        }
    }
}

/// The public structs that are marked as answers, and the public errors.
fn told_answers(text: &str) -> BTreeSet<String> {
    let name = |line: &str| line.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).map(str::to_owned);
    let mut found = BTreeSet::new();
    let mut is_marked = false;
    for line in text.lines() {
        let declared = line.strip_prefix("pub struct ").map(|rest| (rest, true));
        let declared = declared.or_else(|| line.strip_prefix("pub enum ").map(|rest| (rest, false)));
        let declared = declared.and_then(|(rest, is_struct)| Some((name(rest)?, is_struct)));
        let is_told = |(name, is_struct): &(String, bool)| is_marked && *is_struct || name.ends_with("Error");
        found.extend(declared.filter(is_told).map(|(name, _)| name));
        is_marked = line == "#[non_exhaustive]" || is_marked && line.starts_with('#');
    }
    found
}

/// The answers that the module `answers` implements `Answered` for.
fn enveloped(text: &str) -> BTreeSet<String> {
    let last = |path: &str| path.split('<').next().and_then(|path| path.rsplit("::").next()).map(str::to_owned);
    let listed = text.lines().filter_map(|line| {
        let (answer, kind) = line.trim().split_once(", \"")?;
        let is_entry = kind.contains("\" => ") || kind.contains("\", |");
        is_entry.then(|| last(answer)).flatten()
    });
    let implemented = text.lines().filter_map(|line| line.strip_prefix("impl Answered for ").and_then(last));
    let errors = text.split_once("\nanswered_errors! {").and_then(|(_, rest)| rest.split_once('}'));
    let errors = errors.into_iter().flat_map(|(list, _)| list.split(',')).map(|error| error.trim().to_owned());
    let trim = |name: String| name.trim_end_matches([' ', '{']).to_owned();
    listed.chain(implemented).map(trim).chain(errors).filter(|name| !name.is_empty()).collect()
}

/// A new answer or error has an envelope, or is in the table with the reason why not.
#[test]
fn every_public_answer_has_an_envelope_or_a_reason() {
    let root: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../src"].iter().collect();
    let mut files = Vec::new();
    sources(&root, &mut files);
    let is_in = |file: &Path, folder: &str| file.starts_with(root.join(folder));
    let (documents, others): (Vec<_>, Vec<_>) = files.iter().partition(|(file, _)| is_in(file, "answers"));
    let answers: BTreeSet<_> = others.into_iter().flat_map(|(_, text)| told_answers(text)).collect();
    let enveloped: BTreeSet<_> = documents.iter().flat_map(|(_, text)| enveloped(text)).collect();
    let exempt: BTreeSet<_> =
        WITHOUT_ENVELOPE.iter().flat_map(|(_, names)| names.iter()).map(|name| (*name).to_owned()).collect();
    assert!(answers.len() > 100 && enveloped.len() > 50 && exempt.len() > 50);
    let neither: Vec<_> = answers.iter().filter(|name| !enveloped.contains(*name) && !exempt.contains(*name)).collect();
    assert!(neither.is_empty(), "no envelope and no reason in WITHOUT_ENVELOPE: {neither:?}");
    let stale: Vec<_> = exempt.iter().filter(|name| !answers.contains(*name) || enveloped.contains(*name)).collect();
    assert!(stale.is_empty(), "a reason for what is no answer, or has an envelope: {stale:?}");
}

#[test]
fn the_written_vocabulary_is_fresh_and_keeps_to_its_schema() {
    let schema = json_schema::<VocabularyDocument>().to_value();
    let vocabulary = serde_json::to_value(VocabularyDocument::new()).expect("JSON");
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../schemas"].iter().collect();
    for (name, fresh) in [("vocabulary.schema.json", &schema), ("vocabulary.json", &vocabulary)] {
        let (file, fresh) = (folder.join(name), serde_json::to_string_pretty(fresh).expect("JSON") + "\n");
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::write(&file, &fresh).expect("written");
        }
        assert!(std::fs::read_to_string(&file).unwrap_or_default() == fresh, "{name} is stale");
    }
    assert!(Validator::of(&schema).is_valid(&vocabulary));
    Kind::of::<VocabularyDocument>().keeps(&VocabularyDocument::new(), None);
    assert_eq!(vocabulary["dimensions"].as_array().map(Vec::len), Some(Dimension::ALL.len()));
    let kind_of = |id: &str| {
        let mut rules = vocabulary["rules"].as_array().into_iter().flatten();
        rules.find(|rule| rule["id"] == id).map(|rule| rule["kind"].clone())
    };
    assert_eq!(["talk_informally", "manager_leaves"].map(kind_of), ["move", "event"].map(|kind| Some(kind.into())));
    let capacity =
        vocabulary["dimensions"].as_array().into_iter().flatten().find(|dimension| dimension["id"] == "capacity");
    let degrees = capacity.and_then(|dimension| dimension["degrees"].as_array()).expect("degrees");
    assert_eq!(degrees[0]["id"], "absent");
    assert!(degrees.iter().all(|degree| degree["anchor"]["nl"].is_string()), "a form needs the anchors");
}

#[test]
fn every_written_schema_is_of_a_kind() {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../schemas/answers"].iter().collect();
    let names = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let documentation = include_str!("../../src/answers/mod.rs");
    let kinds = VocabularyDocument::new().answer_kinds;
    let mut count = 0;
    for file in names {
        let schema: Value = serde_json::from_slice(&std::fs::read(&file).expect("a file")).expect("JSON");
        let kind = schema["properties"]["kind"]["const"].as_str().expect("a kind");
        assert!(documentation.contains(&format!("`{kind}`")), "{kind} isn't in the list of kinds");
        assert!(
            kinds.iter().any(|listed| listed.id == kind && listed.en != listed.nl),
            "{kind} isn't in the vocabulary"
        );
        assert_eq!(file.file_stem().and_then(|stem| stem.to_str()), Some(kind));
        count += 1;
    }
    assert!(count >= 50 && count == kinds.len(), "{count} of {}", kinds.len());
}
