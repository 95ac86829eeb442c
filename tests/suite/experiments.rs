//! Local experiments: their records, the book that they are played by, and the two that the source tells of.

use std::collections::BTreeSet;

use policy_integration::instruments::experiments::{
    ObstacleEffect, ObstacleWorking, obstacles, resource_gaps, rule_book,
};
use policy_integration::instruments::{Kinship, SourceWord, game};
use policy_integration::{
    Case, Claims, Code, Cohort, Degree, Dimension, Goal, Language, Outcome, Position, Rating, Replay, Report, RuleBook,
    Truth,
    case::{Experiment, LogEntry, Status},
    cohort::claims::Verdict,
    published::{self, CITED_FIGURES, CITED_FINDINGS, CitedFinding},
    rules::{PlanSupport, RuleKind},
    vocabulary::{Document, ExperimentObstacle, ExperimentStatus, Unit},
};
use proptest::prelude::*;
use strategies::sound_draft;

fn experiment(case: &str) -> Experiment<'static> {
    published::experiments_of(case).and_then(|case| case.experiments().next()).expect("published")
}

fn replay(case: &str) -> Replay<'static> {
    rule_book().replay(&experiment(case)).unwrap_or_else(|report| panic!("{report}"))
}

/// A case with one experiment of this content.
fn case_with(experiment: &str) -> Case {
    let json = format!(
        r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
            "experiments": [{{"id": "other", "moments": [{{"on": "2024-01-01", "ratings": {{"support": "somewhat"}}}}]}},
                {{"id": "b", {experiment}}}]}}"#
    );
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

fn second(case: &Case) -> Experiment<'_> {
    case.experiments().nth(1).expect("two experiments")
}

fn places(report: &Report) -> Vec<String> {
    report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

fn position(ratings: &[(Dimension, Degree)]) -> Position {
    Position::new(ratings.iter().map(|(dimension, degree)| (*dimension, Rating::known(*degree)))).expect("on the scale")
}

#[test]
fn the_embedded_book_passes_the_door() {
    let json = include_bytes!("../../src/instruments/experiments/book.json");
    let book = RuleBook::read(json).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(&book, rule_book());
    assert_eq!((book.id(), book.version()), ("local_experiments", 3));
    let count = |kind| book.rules().iter().filter(|rule| rule.kind() == kind).count();
    assert_eq!((count(RuleKind::Move), count(RuleKind::Event)), (16, 11));
    assert!(book.rules().iter().all(|rule| rule.mechanism().is_none() && rule.outcome().is_none()));
}

#[test]
fn the_book_is_about_the_dimensions_of_experiments_only() {
    let mut tested = 0;
    for rule in rule_book().rules() {
        assert!(rule.dimensions().count() > 0, "{}", rule.id());
        assert!(rule.dimensions().all(|dimension| Unit::Experiment.has(dimension)), "{}", rule.id());
        let draft = rule.draft();
        for guards in [&draft.invariants, &draft.expectations] {
            let choices = guards.any_of.iter().flat_map(|choice| choice.0.keys());
            let asked = guards.at_least.keys().chain(guards.at_most.keys()).chain(choices);
            for dimension in asked {
                assert!(Unit::Experiment.has(*dimension), "{}", rule.id());
                tested += 1;
            }
        }
    }
    assert!(tested > 10, "{tested} guards were looked at");
}

#[test]
fn what_the_source_tells_of_no_move_for() {
    let is_raised = |dimension: &Dimension| {
        let moves = rule_book().rules().iter().filter(|rule| rule.kind() == RuleKind::Move);
        moves.into_iter().any(|rule| rule.dimensions().any(|other| other == *dimension))
    };
    for never in [Dimension::Staffing, Dimension::Flexibility, Dimension::Uncertainty] {
        assert!(!is_raised(&never), "{never}");
    }
    let raised: Vec<_> = Unit::Experiment.dimensions().filter(is_raised).collect();
    let expected = [
        Dimension::FreedomOfAction,
        Dimension::Knowledge,
        Dimension::Support,
        Dimension::InnovativeEntrepreneurship,
        Dimension::AdaptiveEntrepreneurship,
        Dimension::OperationalLink,
        Dimension::PolicyLink,
        Dimension::PoliticalLink,
        Dimension::NationalSupport,
        Dimension::RoutinesLoosened,
        Dimension::ExperimentStage,
        Dimension::ExperimentsAdded,
    ];
    assert_eq!(raised, expected);
}

#[test]
fn the_embedded_municipalities_pass_the_door_without_a_word() {
    let cases = Case::read_array(include_bytes!("../../src/published/experiments.json")).expect("an array");
    let ids: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let case = case.unwrap_or_else(|report| panic!("{report}"));
            assert_eq!(case.warnings().to_string(), "");
            case.id().to_owned()
        })
        .collect();
    assert_eq!(ids, ["almere", "enschede"]);
    // Every rating and entry says where it comes from.
    let experiments = || published::experiments().iter().flat_map(Case::experiments);
    let entries: Vec<_> = experiments().flat_map(|experiment| experiment.draft().log.clone()).collect();
    assert_eq!(entries.len(), 17);
    assert!(entries.iter().all(|entry| entry.source.is_some() && entry.note.is_some()));
    let moments = experiments().flat_map(|experiment| experiment.draft().moments.clone());
    let ratings: Vec<_> = moments.flat_map(|moment| moment.ratings.into_values()).collect();
    assert_eq!(ratings.len(), 22);
    assert!(ratings.iter().all(|rating| rating.source.is_some()));
}

/// Section 4.1 and its notes 24, 26 and 28: the days that are printed.
#[test]
fn the_days_that_the_source_prints() {
    let on = |case: &str, rule: &str| {
        let entry = |entry: &&LogEntry| entry.rule == rule;
        experiment(case).log().iter().find(entry).expect("logged").on.to_string()
    };
    assert_eq!(experiment("enschede").first().on().to_string(), "2001-09-25");
    assert_eq!(on("almere", "take_up_in_municipal_plan"), "2005-05-08");
    assert_eq!(on("almere", "add_experiment"), "2006-01-01");
    assert_eq!(experiment("almere").moments().nth(1).unwrap().on().to_string(), "2008-08-31");
    assert_eq!(experiment("enschede").latest().on().to_string(), "2008-01-01");
}

#[test]
fn both_courses_replay_and_neither_goes_against_its_authors_account() {
    let deviations = |replay: &Replay<'_>| -> Vec<String> {
        let of_turn = |turn: &policy_integration::rules::Turn<'_>| {
            let id = turn.rule.id().to_owned();
            turn.deviations.iter().map(move |reason| format!("{id}: {}", reason.guard)).collect::<Vec<_>>()
        };
        replay.turns.iter().flat_map(|dated| of_turn(&dated.turn)).collect()
    };
    let (almere, enschede) = (replay("almere"), replay("enschede"));
    assert_eq!([deviations(&almere), deviations(&enschede)], [[""; 0], [""; 0]]);
    assert!(almere.findings().is_empty() && enschede.findings().is_empty());
    assert!(almere.mismatches.is_empty() && enschede.mismatches.is_empty());
    let stage = |replay: &Replay<'_>| replay.position().rating(Dimension::ExperimentStage).degree();
    assert_eq!(stage(&almere), Some(Degree::Tried));
    let rated = |case: &str| experiment(case).latest().position().rating(Dimension::ExperimentStage);
    assert_eq!(rated("almere"), Rating::at_least(Degree::Tried), "that the teams are routine isn't said");
    // No outcome is asked of an experiment: none is known, and not that nothing changed.
    assert_eq!(enschede.position().outcomes(), Outcome::NoChange..=Outcome::Practice);
}

#[test]
fn what_is_open_about_the_two_courses() {
    let open = |case: &str| -> Vec<String> {
        let replay = replay(case);
        let turns = replay.turns.iter().map(|dated| &dated.turn).filter(|turn| !turn.open.is_empty());
        turns.map(|turn| format!("{} {}", turn.rule.id(), turn.open.len())).collect()
    };
    assert_eq!(
        open("almere"),
        ["set_up_joint_team 7", "add_experiment 6", "widen_to_networks 1"],
        "whether routines were loosened, each of five resources, and how uncertain it was"
    );
    assert_eq!(open("enschede"), ["start_experiment 7", "add_experiment 5", "add_experiment 5"]);
}

#[test]
fn both_courses_are_reconstructed_from_their_ratings_alone() {
    let ids = |case: &str| -> Vec<String> {
        let found = rule_book().reconstruct(&experiment(case)).unwrap_or_else(|error| panic!("{case}: {error}"));
        found.turns.iter().map(|turn| turn.rule.id().to_owned()).collect()
    };
    // What wasn't rated at the first moment may have been so already.
    assert_eq!(ids("almere"), ["start_experiment", "take_up_in_municipal_plan"]);
    assert_eq!(ids("enschede"), ["start_experiment"]);
}

#[test]
fn an_experiment_stands_in_a_cohort_as_a_case() {
    let experiments = published::experiments().iter().flat_map(Case::experiments);
    let cases: Vec<_> = experiments.map(Experiment::as_case).collect();
    for (case, id) in cases.iter().zip(["almere", "enschede"]) {
        assert_eq!(case.latest().position(), experiment(id).latest().position());
        assert_eq!(case.status(), Some(&Status::Running));
        assert_eq!(case.log(), experiment(id).log());
        assert_eq!(Case::check(case.draft().clone()).as_ref(), Ok(case));
    }
    assert_eq!(Cohort::new(cases).unwrap().cases().len(), 2);
}

#[test]
fn an_experiment_that_faded_is_a_case_that_dropped_out() {
    let case = case_with(
        r#""status": "faded", "moments": [{"on": "2024-01-01", "ratings": {"support": "somewhat"}},
            {"on": "2024-06-01", "ratings": {"experiment_stage": "tried"}}]"#,
    );
    let faded = second(&case);
    assert_eq!(faded.status(), Some(ExperimentStatus::Faded));
    // What isn't stated at the last moment of what has ended isn't known.
    assert!(faded.latest().position().rating(Dimension::Support).is_unknown());
    let as_case = faded.as_case();
    assert_eq!(as_case.id(), "a/experiment/b");
    assert!(as_case.status().unwrap().drop_out().is_some());
    assert_eq!(as_case.latest().position(), faded.latest().position());
}

#[test]
fn findings_of_a_replay_stand_where_the_experiment_does() {
    let case = case_with(
        r#""moments": [{"on": "2024-01-01", "ratings": {"experiment_stage": "shared_problem",
                "innovative_entrepreneurship": "not_present"}},
            {"on": "2024-06-01", "ratings": {"knowledge": "unchanged", "routines_loosened": "not_present"}}],
            "log": [{"on": "2024-02-01", "rule": "question_routines"}]"#,
    );
    let replay = rule_book().replay(&second(&case)).unwrap();
    let at = |rest: &str| format!("$.experiments[1].{rest}");
    assert_eq!(
        places(replay.findings()),
        [at("log[0].rule against_expectation"), at("moments[1].ratings.routines_loosened parts_from_log"),]
    );
    // The default book doesn't have the rule; nor does the case itself have a log.
    let report = RuleBook::multilevel().replay(&second(&case)).unwrap_err();
    assert_eq!(places(&report), [at("log[0].rule unknown_rule")]);
    assert!(RuleBook::multilevel().replay(&case).unwrap().turns.is_empty());
}

#[test]
fn a_case_waives_what_is_found_of_its_experiments() {
    let of = |waived: &str| {
        let json = format!(
            r#"{{"id": "a", "waived": [{waived}], "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "experiments": [
                {{"id": "b", "moments": [{{"on": "2024-01-01", "ratings": {{"experiment_stage": "shared_problem",
                        "routines_loosened": "not_present", "support": "somewhat"}}}},
                    {{"on": "2024-02-01", "ratings": {{"experiment_stage": "re_embedding", "support": {{"grew_to": "somewhat"}}}}}}],
                  "log": [{{"on": "2024-01-02", "rule": "start_experiment"}}]}}]}}"#
        );
        let case = Case::read(json.as_bytes()).unwrap();
        let replay = rule_book().replay(&case.experiments().next().unwrap()).unwrap();
        (case.warnings().findings().len(), replay.findings().findings().len())
    };
    assert_eq!(of(""), (1, 2), "growth within a degree; a deviation, and a stage that the log doesn't lead to");
    assert_eq!(of(r#""change_within_degree", "against_expectation", "parts_from_log""#), (0, 0));
}

#[test]
fn only_moderate_uncertainty_loosens() {
    let standing = |uncertainty| {
        let position = position(&[(Dimension::Uncertainty, uncertainty)]);
        rule_book().applicability(&position, "uncertainty_loosens").unwrap().legal
    };
    let degrees = [Degree::Low, Degree::Moderate, Degree::TooMuch];
    assert_eq!(degrees.map(standing), [Truth::False, Truth::True, Truth::False]);
    let standing = |uncertainty| {
        let position = position(&[(Dimension::Uncertainty, uncertainty), (Dimension::ExperimentStage, Degree::Tried)]);
        rule_book().applicability(&position, "routines_return").unwrap().supported
    };
    assert_eq!(degrees.map(standing), [Truth::False, Truth::False, Truth::True]);
}

#[test]
fn a_new_routine_needs_both_kinds_of_entrepreneurship_and_links_beside_the_operational_one() {
    let needed = [
        (Dimension::InnovativeEntrepreneurship, Degree::Present),
        (Dimension::AdaptiveEntrepreneurship, Degree::Present),
        (Dimension::OperationalLink, Degree::Present),
        (Dimension::PolicyLink, Degree::Present),
        (Dimension::PoliticalLink, Degree::Present),
        (Dimension::RoutinesLoosened, Degree::Present),
        (Dimension::Uncertainty, Degree::Moderate),
    ];
    let needed = needed.as_slice();
    let piloted = (Dimension::ExperimentStage, Degree::Tried);
    let whole = position(&[needed, &[piloted]].concat());
    let supported = |position: &Position| rule_book().applicability(position, "anchor_as_routine").unwrap().supported;
    assert_eq!(supported(&whole), Truth::True);
    assert_eq!(needed.len(), 7);
    for (dimension, degree) in needed.iter().copied() {
        let worse = if degree == Degree::Moderate { Degree::TooMuch } else { Degree::NotPresent };
        let without = whole.with(dimension, Rating::known(worse)).unwrap();
        assert_eq!(supported(&without), Truth::False, "{dimension}");
    }
    let untried = whole.with(Dimension::ExperimentStage, Rating::known(Degree::SharedProblem)).unwrap();
    assert_eq!(rule_book().applicability(&untried, "anchor_as_routine").unwrap().legal, Truth::False);
}

#[test]
fn what_became_routine_does_not_fade() {
    let position = position(&[(Dimension::ExperimentStage, Degree::ReEmbedding)]);
    let closing: Vec<_> = rule_book().rules().iter().filter(|rule| rule.closes()).collect();
    assert_eq!(closing.len(), 2);
    for rule in closing {
        assert_eq!(rule.applicability(&position).legal, Truth::False, "{}", rule.id());
        assert!(rule.draft().source.ends_with("that a routine doesn't fade is the crate's reading"), "{}", rule.id());
    }
}

#[test]
fn a_plan_from_a_shared_problem_to_a_routine() {
    let resources = Dimension::RESOURCES.iter().map(|resource| (*resource, Degree::Somewhat));
    let start = [(Dimension::ExperimentStage, Degree::SharedProblem), (Dimension::Uncertainty, Degree::Moderate)];
    let start = position(&resources.chain(start).collect::<Vec<_>>());
    let goal = Goal::degree(Dimension::ExperimentStage, Degree::ReEmbedding).unwrap();
    let plan = rule_book().plan(&start, goal).unwrap();
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!(
        ids,
        [
            "bring_people_together",
            "question_routines",
            "set_up_joint_team",
            "take_up_in_municipal_plan",
            "get_executive_decision",
            "translate_into_structures",
            "anchor_as_routine"
        ]
    );
    assert_eq!((plan.support, plan.effort), (PlanSupport::Certain, 22));
}

/// Sequences of moves, and positions reached, from a start.
fn walks(start: Position) -> Vec<(u64, usize)> {
    (1..=5)
        .map(|moves| (rule_book().count_walks(&start, moves).unwrap(), rule_book().count_ends(&start, moves).unwrap()))
        .collect()
}

#[test]
fn golden_counts_of_the_book_version_3() {
    assert_eq!(rule_book().version(), 3);
    // Of two moves, by hand: without a plan of the municipality 23, that plan after each of 5 others, and 6 after it: those 5, and
    // administrators who kindle urgency.
    assert_eq!(23 + 5 + 6, 34);
    assert_eq!(walks(Position::UNKNOWN), [(6, 6), (34, 19), (180, 41), (876, 65), (3840, 78)]);
    let unknown = walks(Position::UNKNOWN);
    // Nobody is said to bring people together yet, which leaves that move to Almere.
    assert_eq!(walks(experiment("almere").first().position()), unknown);
    assert_eq!(walks(experiment("enschede").first().position()), [(5, 5), (23, 13), (96, 22), (354, 26), (1110, 22)]);
}

/// A position in which everything is as good as it can be for an experiment that hasn't been tried, but for these.
fn ready(but: &[(Dimension, Degree)]) -> Position {
    let resources = Dimension::RESOURCES.iter().map(|resource| (*resource, Degree::Somewhat));
    let others = [
        (Dimension::ExperimentStage, Degree::SharedProblem),
        (Dimension::InnovativeEntrepreneurship, Degree::Present),
        (Dimension::RoutinesLoosened, Degree::Present),
        (Dimension::Uncertainty, Degree::Low),
    ];
    position(&resources.chain(others).chain(but.iter().copied()).collect::<Vec<_>>())
}

const STARTS: [&str; 2] = ["start_experiment", "set_up_joint_team"];

/// Section 5 of the source: some uncertainty loosens, too much throws back on routines.
#[test]
fn uncertainty_binds_as_an_inverted_u() {
    let degrees = [Degree::Low, Degree::Moderate, Degree::TooMuch];
    let at = |uncertainty| ready(&[(Dimension::Uncertainty, uncertainty)]);
    for id in STARTS.into_iter().chain(["question_routines"]) {
        let supported = degrees.map(|degree| rule_book().applicability(&at(degree), id).unwrap().supported);
        assert_eq!(supported, [Truth::True, Truth::True, Truth::False], "{id}");
    }
    let goal = Goal::degree(Dimension::ExperimentStage, Degree::Tried).unwrap();
    let support = |uncertainty| rule_book().plan(&at(uncertainty), goal).unwrap().support;
    assert_eq!(degrees.map(support), [PlanSupport::Certain, PlanSupport::Certain, PlanSupport::AgainstExpectation]);
    let nothing = Dimension::RESOURCES.iter().map(|resource| (*resource, Degree::NotAtAll));
    let hopeless = ready(&nothing.chain([(Dimension::Uncertainty, Degree::TooMuch)]).collect::<Vec<_>>());
    assert_eq!(rule_book().plan(&hopeless, goal).unwrap().support, PlanSupport::AgainstExpectation);
}

/// Note 40: the five resources are asked for realizing what was discussed.
#[test]
fn realizing_an_experiment_expects_all_five_resources_at_least_somewhat() {
    let piloted = (Dimension::ExperimentStage, Degree::Tried);
    assert_eq!(Dimension::RESOURCES.len(), 5);
    for resource in Dimension::RESOURCES {
        let lacking = (*resource, Degree::NotAtAll);
        for id in STARTS {
            let supported = |but: &[_]| rule_book().applicability(&ready(but), id).unwrap().supported;
            assert_eq!([supported(&[]), supported(&[lacking])], [Truth::True, Truth::False], "{id} {resource}");
        }
        let added = |but: &[_]| rule_book().applicability(&ready(but), "add_experiment").unwrap().supported;
        assert_eq!([added(&[piloted]), added(&[piloted, lacking])], [Truth::True, Truth::False], "{resource}");
    }
}

/// A reading, with its argument; no move lowers uncertainty.
#[test]
fn pilots_give_grip_by_an_event_that_argues_its_reading() {
    let rule = rule_book().rule("pilots_give_grip").unwrap();
    assert_eq!(rule.kind(), RuleKind::Event);
    assert!(rule.draft().source.contains("the crate's reading: who has a grip knows better what is to come"));
    let guided = ready(&[
        (Dimension::ExperimentStage, Degree::Tried),
        (Dimension::Uncertainty, Degree::TooMuch),
        (Dimension::NationalSupport, Degree::Present),
    ]);
    let played = rule_book().play(&guided, "pilots_give_grip").unwrap();
    assert!(played.deviations.is_empty());
    assert_eq!(played.after.rating(Dimension::Uncertainty), Rating::known(Degree::Moderate));
}

/// 4.1: additions change how much was added, and not how far it is anchored.
#[test]
fn layering_is_a_mode_of_change_and_no_stage() {
    let stages: Vec<_> = Dimension::ExperimentStage.scale().degrees().iter().map(|degree| degree.id()).collect();
    assert_eq!(stages, ["shared_problem", "tried", "re_embedding"]);
    assert_eq!(Degree::from_id("pilot"), Some(Degree::Tried), "as codebook 2 called it");
    let piloted = ready(&[
        (Dimension::ExperimentStage, Degree::Tried),
        (Dimension::ExperimentsAdded, Degree::NoneAdded),
        (Dimension::OperationalLink, Degree::Present),
    ]);
    let once = rule_book().play(&piloted, "add_experiment").unwrap().after;
    let twice = rule_book().play(&once, "widen_to_networks").unwrap().after;
    let added = |position: &Position| position.rating(Dimension::ExperimentsAdded).degree();
    assert_eq!([added(&once), added(&twice)], [Some(Degree::OneAdded), Some(Degree::SeveralAdded)]);
    assert_eq!(twice.rating(Dimension::ExperimentStage), Rating::known(Degree::Tried));
}

/// On Enschede: the link with policy (4.1 and note 28), its experiments, and its stage.
#[test]
fn of_enschede_the_policy_link_is_present_and_the_stage_open() {
    let enschede = experiment("enschede");
    let latest = enschede.latest().position();
    assert_eq!(latest.rating(Dimension::PolicyLink), Rating::known(Degree::Present));
    // Experiments are told of, which makes it tried; no pilot is, and whether it is routine isn't.
    assert_eq!(latest.rating(Dimension::ExperimentStage), Rating::at_least(Degree::Tried));
    assert_eq!(latest.rating(Dimension::ExperimentsAdded), Rating::known(Degree::SeveralAdded));
    let logged: Vec<_> = enschede.log().iter().map(|entry| entry.rule.as_str()).collect();
    assert_eq!(
        logged[logged.len() - 2..],
        ["tasks_are_transferred", "add_experiment"],
        "the Wmo, and then one assessment"
    );
}

/// On Almere: nobody says how uncertain it was; a rule of the book leads to it.
#[test]
fn the_uncertainty_of_almere_is_a_rules_effect_and_not_rated() {
    let almere = experiment("almere");
    assert!(almere.moments().all(|moment| moment.position().rating(Dimension::Uncertainty).is_unknown()));
    let replay = replay("almere");
    let after = |rule: &str| {
        let turn = replay.turns.iter().find(|dated| dated.turn.rule.id() == rule).expect("logged");
        turn.turn.after.rating(Dimension::Uncertainty)
    };
    assert_eq!(after("tasks_are_announced"), Rating::at_least(Degree::Moderate));
    assert!(after("tasks_are_transferred").is_unknown(), "how uncertain it is once the tasks have come isn't said");
}

/// Section 5: what powers lower, and what a joint project wears off.
#[test]
fn obstacles_act_and_are_acted_on() {
    let mut seen = BTreeSet::new();
    for working in ObstacleWorking::all() {
        let rule = rule_book().rule(working.rule).expect("a rule of the book");
        let is_of_an_event = matches!(working.effect, ObstacleEffect::LeadsTo);
        assert!(!is_of_an_event || rule.kind() == RuleKind::Event, "{}", working.rule);
        assert!(seen.insert((working.obstacle, working.effect, working.rule)));
        assert_ne!(working.why(Language::English), working.why(Language::Dutch));
    }
    assert_eq!(seen.len(), 9);
    // The fear ebbs where organizations start a project together, which trying something needn't be.
    let thinking = ObstacleWorking::of(ExperimentObstacle::OrganizationalThinking);
    let worn: Vec<_> = thinking.filter(|working| working.effect == ObstacleEffect::WornOffBy).collect();
    assert_eq!(worn.iter().map(|working| working.rule).collect::<Vec<_>>(), ["set_up_joint_team"]);
    assert!(worn[0].why(Language::English).contains("may come partly of"));
    assert!(worn[0].why(Language::Dutch).contains("komt misschien deels voort uit"));
    let of = |log: &str| {
        let case = case_with(&format!(
            r#""obstacles": [{{"obstacle": "conflicting_legislation"}}, {{"obstacle": "organizational_thinking"}},
                {{"obstacle": "institutional_norms"}}],
                "moments": [{{"on": "2024-01-01", "ratings": {{}}}}, {{"on": "2025-01-01", "ratings": {{}}}}], "log": [{log}]"#
        ));
        obstacles(second(&case)).iter().map(|standing| standing.stands).collect::<Vec<_>>()
    };
    let entry = |rule: &str| format!(r#"{{"on": "2024-06-01", "rule": "{rule}"}}"#);
    let (yes, open) = (Truth::True, Truth::Unknown);
    assert_eq!(of(""), [yes, yes, yes]);
    assert_eq!(of(&entry("tasks_are_transferred")), [open, yes, yes], "powers lower walls, and don't take norms away");
    assert_eq!(of(&entry("set_up_joint_team")), [yes, open, yes], "a joint project wears the fear of others off");
    assert_eq!(of(&entry("set_up_administrators_table")), [yes, yes, yes], "consulting isn't solving");
    assert_eq!(of(&entry("question_routines")), [yes, yes, open], "norms are routines that are taken for granted");
}

/// 4.1 and note 27: the walls are told of in the memorandum for 2010 to 2014, after the Wmo had come, which is one side of them.
#[test]
fn what_was_logged_before_an_obstacle_was_named_neither_ended_nor_lowered_it() {
    let almere = obstacles(experiment("almere"));
    assert_eq!(almere.len(), 2);
    for standing in &almere {
        assert_eq!(standing.stands, Truth::True);
        let logged: Vec<_> =
            standing.logged.iter().map(|(working, entry)| (working.effect, entry.rule.as_str())).collect();
        assert_eq!(logged, [(ObstacleEffect::AsksFor, "set_up_administrators_table")]);
    }
    let stands = |on: &str| {
        let case = case_with(&format!(
            r#""obstacles": [{{"obstacle": "conflicting_legislation"{on}}}], "moments": [{{"on": "2006-01-01", "ratings": {{}}}},
                {{"on": "2009-01-01", "ratings": {{}}}}], "log": [{{"on": "2007", "rule": "tasks_are_transferred"}}]"#
        ));
        let standing = &obstacles(second(&case))[0];
        (standing.stands, standing.logged.len())
    };
    let (yes, open) = ((Truth::True, 0), (Truth::Unknown, 1));
    assert_eq!([stands(""), stands(r#", "on": "2008-01-01""#), stands(r#", "on": "2007-06-01""#)], [open, yes, open]);
}

/// 4.1 and section 5: an obstacle is where an experiment begins, so that none holds a move back.
#[test]
fn an_obstacle_guards_no_move_and_leaves_open_whether_it_stands() {
    let case = |obstacles: &str| {
        case_with(&format!(
            r#""moments": [{{"on": "2024-01-01", "ratings": {{"experiment_stage": "shared_problem"}}}}], {obstacles}
                "log": [{{"on": "2024-02-01", "rule": "set_up_joint_team"}}]"#
        ))
    };
    let (with, without) = (case(r#""obstacles": [{"obstacle": "organizational_thinking"}],"#), case(""));
    let replayed = [&with, &without].map(|case| {
        let replay = rule_book().replay(&second(case)).unwrap();
        replay.turns.iter().map(|dated| dated.turn.deviations.len()).collect::<Vec<_>>()
    });
    assert_eq!(replayed[0], replayed[1]);
    let standing = second(&with);
    let standing = obstacles(standing);
    assert_eq!((standing.len(), standing[0].stands), (1, Truth::Unknown), "the fear ebbs away, and how far isn't said");
    for obstacle in ExperimentObstacle::ALL {
        assert!(Dimension::from_id(obstacle.id()).is_none(), "{obstacle} is no dimension that a rule can test");
    }
}

/// 4.1: during the experiments professionals look anew at their routines.
#[test]
fn experiments_loosen_routines() {
    let supported = |stage| {
        let position = position(&[(Dimension::ExperimentStage, stage)]);
        rule_book().applicability(&position, "experiments_loosen_routines").unwrap().supported
    };
    assert_eq!([Degree::SharedProblem, Degree::Tried].map(supported), [Truth::False, Truth::True]);
    let tried = position(&[(Dimension::ExperimentStage, Degree::Tried)]);
    let after = rule_book().play(&tried, "experiments_loosen_routines").unwrap().after;
    assert_eq!(after.rating(Dimension::RoutinesLoosened), Rating::known(Degree::Present));
}

/// What the source's own two courses can test.
#[test]
fn the_claims_that_two_courses_can_test() {
    let experiments = published::experiments().iter().flat_map(Case::experiments);
    let cohort = Cohort::new(experiments.map(Experiment::as_case).collect()).unwrap();
    let judgments = published::experiment_claims().judge_all(&cohort);
    let told: Vec<_> = judgments.iter().map(|judgment| (judgment.claim.id.as_str(), judgment.verdict)).collect();
    assert_eq!(
        told,
        [
            ("both_began_at_a_shared_problem", Verdict::Holds),
            ("small_steps", Verdict::Holds),
            ("no_design_first", Verdict::Contradicted),
            ("routines_first", Verdict::Open),
            ("routines_in_the_experiments", Verdict::Holds),
            ("successive_experiments", Verdict::Holds),
            ("self_reinforcing", Verdict::Holds),
            ("lasting_needs_policy_and_politics", Verdict::Open),
            ("two_kinds_of_entrepreneurship", Verdict::Open),
        ]
    );
}

/// Section 4.2 says that loosened routines are needed first, and 4.1 tells of neither municipality that they were.
#[test]
fn that_routines_were_loosened_first_is_told_of_neither() {
    let experiments = published::experiments().iter().flat_map(Case::experiments);
    let cohort = Cohort::new(experiments.map(Experiment::as_case).collect()).unwrap();
    let judgments = published::experiment_claims().judge_all(&cohort);
    let first = judgments.iter().find(|judgment| judgment.claim.id == "routines_first").unwrap();
    assert_eq!((first.count.lower, first.count.upper, first.group.lower, first.group.upper), (0, 2, 2, 2));
    // Routines are looked at anew in what was tried, and nobody is said to have questioned them before.
    for (case, tried) in [("almere", "set_up_joint_team"), ("enschede", "start_experiment")] {
        let log = experiment(case).log();
        let at = |rule: &str| log.iter().position(|entry| entry.rule == rule);
        assert!(at(tried).expect("logged") < at("experiments_loosen_routines").expect("logged"), "{case}");
        assert_eq!(at("question_routines"), None, "{case}");
    }
    // Of two entries whose order isn't told, both have the year.
    let log = experiment("enschede").log();
    let courses = log.iter().find(|entry| entry.rule == "train_staff").expect("logged");
    let anew = log.iter().find(|entry| entry.rule == "experiments_loosen_routines").expect("logged");
    assert_eq!((courses.on, courses.on.day()), (anew.on, None));
}

/// 4.1: the ministry pays in the light of the coming Wmo, whose bill is one for both municipalities.
#[test]
fn the_bill_is_announced_to_both_on_one_day() {
    let announced = ["almere", "enschede"].map(|case| {
        let log = experiment(case).log();
        let entry = log.iter().find(|entry| entry.rule == "tasks_are_announced").expect("logged");
        assert!(entry.note.as_deref().is_some_and(|note| note.contains("No day is given")), "{case}");
        entry.on
    });
    assert_eq!(announced[0], announced[1]);
    let log = experiment("enschede").log();
    let at = |rule: &str| log.iter().position(|entry| entry.rule == rule).expect("logged");
    assert!(at("tasks_are_announced") < at("get_national_support"));
}

/// Section 5 gives municipalities room; Almere's initiators are a care organization and a welfare foundation (4.1).
#[test]
fn the_room_of_a_municipality_is_not_that_of_the_own_organization() {
    for case in ["almere", "enschede"] {
        let replay = replay(case);
        assert!(replay.turns.iter().any(|dated| dated.turn.rule.id() == "tasks_are_transferred"), "{case}");
        assert!(replay.position().rating(Dimension::FreedomOfAction).is_unknown(), "{case}");
    }
    let source = &rule_book().rule("tasks_are_transferred").unwrap().draft().source;
    assert!(source.contains("only where this is the municipality"), "{source}");
}

/// 4.2 describes institutional entrepreneurs before it tells two types apart; the kinships by that description say so.
#[test]
fn kinships_by_entrepreneurs_in_general_say_that_no_type_is_meant() {
    let described = [Dimension::Networker, Dimension::IntrinsicMotivation, Dimension::ChancesSeen];
    for to in described {
        let from = SourceWord::Dimension(Dimension::InnovativeEntrepreneurship);
        let kinship =
            Kinship::all().iter().find(|kinship| kinship.from == from && kinship.to == to).expect("a kinship");
        assert!(kinship.why(Language::English).contains("in general, before it tells two types apart"), "{to}");
        assert!(kinship.why(Language::Dutch).contains("in het algemeen, voordat zij twee typen onderscheidt"), "{to}");
    }
}

/// 4.2: an adviser's words on somebody in Almere's innovation projects.
#[test]
fn of_almere_the_note_tells_of_whom_the_adviser_speaks() {
    let moment = experiment("almere").draft().moments[1].clone();
    let note = moment.ratings[&Dimension::InnovativeEntrepreneurship].note.clone().expect("a note");
    assert!(note.contains("innovation projects") && note.contains("doesn't name the teams"), "{note}");
}

/// Signalling a problem is half of innovative entrepreneurship; the other half came with the teams.
#[test]
fn of_almere_people_are_brought_together_with_the_teams() {
    let almere = experiment("almere");
    let at = |index: usize| almere.moments().nth(index).unwrap().position();
    assert!(at(0).rating(Dimension::InnovativeEntrepreneurship).is_unknown());
    assert_eq!(at(1).rating(Dimension::InnovativeEntrepreneurship), Rating::known(Degree::Present));
    let on = |rule: &str| almere.log().iter().find(|entry| entry.rule == rule).expect("logged").on;
    assert_eq!(on("bring_people_together"), on("set_up_joint_team"));
}

/// 4.1 and note 26: the teams are part of a project plan of the municipality, years before administrators consulted around them.
#[test]
fn the_link_with_policy_of_almere_began_with_a_plan() {
    let replay = replay("almere");
    let raised = |dated: &&policy_integration::rules::DatedTurn<'_>| {
        let link = |position: &Position| position.rating(Dimension::PolicyLink);
        link(&dated.turn.before) != link(&dated.turn.after)
    };
    let first = replay.turns.iter().find(raised).expect("raised");
    assert_eq!(first.turn.rule.id(), "take_up_in_municipal_plan");
    let taken_up = rule_book().rule("take_up_in_municipal_plan").unwrap();
    let apart =
        position(&[(Dimension::OperationalLink, Degree::NotPresent), (Dimension::PolicyLink, Degree::NotPresent)]);
    let plan = rule_book().plan(&apart, Goal::degree(Dimension::PolicyLink, Degree::Present).unwrap()).unwrap();
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!((ids.as_slice(), plan.support), (["take_up_in_municipal_plan"].as_slice(), PlanSupport::Certain));
    assert!(taken_up.draft().source.contains("the crate's reading"));
    let log = experiment("almere").log();
    let entry = log.iter().find(|entry| entry.rule == taken_up.id()).expect("logged");
    assert!(entry.note.as_deref().is_some_and(|note| note.contains("The day is that of the proposal")));
}

/// Section 5 names no stage: what was tried stays tried.
#[test]
fn old_routines_return_and_the_stage_stays() {
    let start = position(&[
        (Dimension::ExperimentStage, Degree::Tried),
        (Dimension::RoutinesLoosened, Degree::Present),
        (Dimension::Uncertainty, Degree::TooMuch),
    ]);
    let after = rule_book().play(&start, "routines_return").unwrap().after;
    assert_eq!(after.rating(Dimension::RoutinesLoosened), Rating::known(Degree::NotPresent));
    assert_eq!(after.rating(Dimension::ExperimentStage), Rating::known(Degree::Tried));
}

/// 4.1: administrators and managers kindle urgency; administrators are at a link with policy too.
#[test]
fn urgency_is_kindled_by_administrators_or_managers() {
    let by = [
        ("kindle_urgency", Dimension::PolicyLink),
        ("kindle_urgency", Dimension::PoliticalLink),
        ("kindle_urgency_by_managers", Dimension::AdaptiveEntrepreneurship),
    ];
    let none = by.map(|(_, dimension)| (dimension, Degree::NotPresent));
    for (id, one) in by {
        let supported = |position: &Position| rule_book().applicability(position, id).unwrap().supported;
        let with = position(&none).with(one, Rating::known(Degree::Present)).unwrap();
        assert_eq!([supported(&position(&none)), supported(&with)], [Truth::False, Truth::True], "{id} {one}");
        assert!(rule_book().rule(id).unwrap().draft().source.contains("the crate's reading"), "{id}");
    }
}

/// The order of a log is unknown where the log is silent.
#[test]
fn the_order_of_a_log_is_a_test_of_claims() {
    let claims = |asserts: &str| {
        Claims::read(
            format!(
                r#"{{"claims": [{{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1", "asserts": {{"share": {{
                    "of": {{"logged": {asserts}}}, "is": "every"}}}}}}]}}"#
            )
            .as_bytes(),
        )
    };
    let almere = Cohort::new(vec![experiment("almere").as_case()]).unwrap();
    let verdict = |rule: &str, before: &str| {
        let claims = claims(&format!(r#"{{"rule": "{rule}", "before": ["{before}"]}}"#)).unwrap();
        claims.judge_all(&almere)[0].verdict
    };
    assert_eq!(verdict("set_up_joint_team", "experiments_loosen_routines"), Verdict::Holds);
    assert_eq!(verdict("experiments_loosen_routines", "set_up_joint_team"), Verdict::Contradicted);
    assert_eq!(verdict("train_staff", "experiments_loosen_routines"), Verdict::Open);
    let report = claims(r#"{"rule": "a", "before": []}"#).unwrap_err();
    assert_eq!(places(&report), ["$.claims[0].asserts.share.of.logged.before asks_nothing"]);
}

/// 2.2, and notes 18 and 41: what is a figure of what, by which study.
#[test]
fn a_cited_figure_is_of_no_other_population_than_its_own() {
    let figure = |id: &str| CITED_FIGURES.iter().find(|figure| figure.id == id).unwrap();
    let helped = figure("clients_helped");
    assert_eq!(helped.source().place, "2.2, after note 10");
    assert!(helped.text(Language::English).contains("within social support (Wmo)"));
    assert!(helped.population(Language::English).contains("no study is named"));
    let (interested, pilots) = (figure("interested_in_pilots"), figure("pilots"));
    assert!(interested.population(Language::English).starts_with("municipalities"));
    assert!(interested.population(Language::English).contains("Staatscourant 2005, 168"));
    assert!(pilots.population(Language::English).starts_with("pilots, and no municipalities"));
    assert!(!pilots.population(Language::English).contains("Staatscourant"), "it follows the 140");
}

/// Figures of other populations, cited with these and without a verdict.
#[test]
fn cited_figures_name_their_population() {
    let told: Vec<_> = CITED_FIGURES.iter().map(|figure| (figure.lower, figure.upper)).collect();
    assert_eq!(told, [(70.0, 70.0), (30.0, 40.0), (0.0, 4.0), (90.0, 100.0), (140.0, 140.0), (25.0, 25.0)]);
    for figure in CITED_FIGURES {
        for language in Language::ALL {
            assert!(!figure.text(*language).is_empty() && !figure.population(*language).is_empty());
        }
        assert!(!figure.source().place.is_empty());
    }
}

/// 2.2, 4.1, 4.2, and section 5: what players of the game say, in words and without counts, and what two other studies found.
#[test]
fn cited_findings_are_of_the_players_of_the_game_or_name_their_own_population() {
    let finding = |id: &str| CITED_FINDINGS.iter().find(|finding| finding.id == id).unwrap();
    assert!(finding("captain_is_often_municipal").text(Language::English).contains("often the municipality"));
    assert!(finding("crucial_oversees_the_social_map").text(Language::Dutch).contains("sociale kaart"));
    let steps: BTreeSet<_> = game::STEPS.iter().flat_map(|step| step.source().place.split("; ")).collect();
    let stranding = finding("initiatives_may_strand_early");
    assert!(stranding.text(Language::English).contains("strand early"));
    let of_source = |finding: &&CitedFinding| finding.source().document == Document::VanDerVeer2013;
    let found: Vec<_> = CITED_FINDINGS.iter().filter(of_source).collect();
    for finding in &found {
        assert_ne!(finding.text(Language::English), finding.text(Language::Dutch), "{}", finding.id);
        assert_ne!(finding.population(Language::English), finding.population(Language::Dutch), "{}", finding.id);
    }
    let of_players =
        |finding: &&CitedFinding| finding.population(Language::English).contains("players of the collaboration game");
    let (players, others): (Vec<&CitedFinding>, Vec<_>) = found.into_iter().partition(of_players);
    assert_eq!(players.len(), 8);
    for finding in players {
        assert!(finding.population(Language::English).contains("seven municipalities and a district"));
        assert!(finding.source().place.split("; ").all(|part| steps.contains(part)), "a question of the game asks it");
    }
    let told: Vec<_> = others.iter().map(|finding| (finding.id, finding.source().place)).collect();
    assert_eq!(
        told,
        [
            ("organizations_want_firmer_direction", "2.2; note 11"),
            ("support_is_smaller_among_those_who_do_the_work", "4.1; note 32")
        ]
    );
    for (finding, author) in others.iter().zip(["Winsemius", "Steenbakkers"]) {
        assert!(finding.population(Language::English).contains(author), "{}", finding.id);
    }
    assert!(others[1].text(Language::English).contains("knowledge is limited"));
}

/// A claim is judged on one experiment too, so that no label speaks of both; who put the problem on the agenda is told and not tested.
#[test]
fn labels_of_claims_hold_for_one_experiment() {
    let claims = published::experiment_claims().claims();
    assert_eq!(claims.len(), 9);
    for claim in claims {
        let (english, dutch) = (claim.label.in_language(Language::English), claim.label.in_language(Language::Dutch));
        let says = |label: &str, word: &str| label.split(' ').any(|other| other == word);
        assert!(!says(english, "both") && !says(english, "neither") && !says(dutch, "beide"), "{english} / {dutch}");
    }
    let began = claims.iter().find(|claim| claim.id == "both_began_at_a_shared_problem").unwrap();
    let note = began.note.as_ref().expect("a note").in_language(Language::English);
    assert!(note.contains("not who put the problem on the agenda"), "{note}");
}

/// 4.1: the attempts began small and aren't the outcome of a grand design. Enschede's executive had a plan made beforehand.
#[test]
fn small_steps_and_no_design_are_two_claims() {
    let experiments = published::experiments().iter().flat_map(Case::experiments);
    let cohort = Cohort::new(experiments.map(Experiment::as_case).collect()).unwrap();
    let judgments = published::experiment_claims().judge_all(&cohort);
    let judged = |id: &str| judgments.iter().find(|judgment| judgment.claim.id == id).unwrap();
    let in_favour = |id: &str| judged(id).in_favour().count();
    assert_eq!([in_favour("small_steps"), in_favour("self_reinforcing"), in_favour("no_design_first")], [2, 2, 0]);
    let against: Vec<_> = judged("no_design_first").against().collect();
    assert_eq!(against.len(), 1);
    assert!(against[0].starts_with("enschede"), "of Almere's link with politics nothing is told at the start");
}

#[test]
fn a_gap_is_what_the_two_ratings_allow_on_the_day() {
    let case = case_with(
        r#""moments": [{"on": "2024-01-01", "ratings": {"flexibility": "not_at_all"}},
                {"on": "2024-06-01", "ratings": {"flexibility": "sufficient"}}],
            "others": [
                {"organization": "early", "on": "2023-01-01", "ratings": {"flexibility": "somewhat"}},
                {"organization": "then", "on": "2024-03-01", "ratings": {"flexibility": "somewhat"}},
                {"organization": "now", "ratings": {"flexibility": "somewhat", "support": "unknown"}}]"#,
    );
    let gaps = resource_gaps(second(&case));
    let told: Vec<_> = gaps
        .iter()
        .map(|gap| (gap.organization, gap.resource.id(), gap.steps(), gap.own_is_higher(), gap.other_is_higher()))
        .collect();
    assert_eq!(
        told,
        [
            ("early", "flexibility", -1..=1, Truth::Unknown, Truth::Unknown),
            ("then", "flexibility", -1..=-1, Truth::False, Truth::True),
            ("now", "flexibility", 1..=1, Truth::True, Truth::False),
            ("now", "support", -2..=2, Truth::Unknown, Truth::Unknown),
        ]
    );
}

#[test]
fn words_in_both_languages() {
    for obstacle in ExperimentObstacle::ALL {
        for language in Language::ALL {
            assert!(!obstacle.label(*language).is_empty() && !obstacle.anchor(*language).is_empty());
        }
        assert!(!obstacle.source().place.is_empty());
    }
    for rule in rule_book().rules() {
        assert_ne!(rule.label(Language::English), rule.label(Language::Dutch));
    }
}

proptest! {
    #![proptest_config(inputs::draws(100))]

    #[test]
    fn an_experiment_is_followed_as_a_case_is(
        draft in sound_draft().prop_filter("with experiments", |draft| !draft.experiments.is_empty()),
    ) {
        let case = Case::check(draft).unwrap();
        prop_assert!(case.experiments().len() > 0);
        for experiment in case.experiments() {
            let as_case = experiment.as_case();
            let checked = Case::check(as_case.draft().clone());
            prop_assert_eq!(checked.as_ref(), Ok(&as_case));
            prop_assert_eq!(experiment.moments().len(), as_case.moments().len());
            for (one, other) in experiment.moments().zip(as_case.moments()) {
                prop_assert_eq!((one.on(), one.position()), (other.on(), other.position()));
            }
            let last = experiment.latest().index();
            prop_assert_eq!(experiment.change(0, last), as_case.change(0, last));
            let (one, other) = (rule_book().replay(&experiment), rule_book().replay(&as_case));
            match (one, other) {
                (Ok(one), Ok(other)) => {
                    let ids = |replay: &Replay<'_>| {
                        replay.turns.iter().map(|dated| dated.turn.rule.id().to_owned()).collect::<Vec<_>>()
                    };
                    prop_assert_eq!(ids(&one), ids(&other));
                    for dimension in Dimension::ALL {
                        prop_assert_eq!(one.position().rating(*dimension), other.position().rating(*dimension));
                    }
                }
                (Err(one), Err(other)) => {
                    let codes = |report: &Report| report.findings().iter().map(policy_integration::Finding::code).collect::<Vec<Code>>();
                    prop_assert_eq!(codes(&one), codes(&other));
                }
                (one, other) => prop_assert!(false, "{:?} and {:?}", one.is_ok(), other.is_ok()),
            }
        }
    }
}
