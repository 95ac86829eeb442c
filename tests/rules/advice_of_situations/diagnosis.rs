//! The diagnosis of a target: levers, what to leave for now, the top of the ladder, and the other targets.

use policy_integration::advice::{DatedPlanTerms, NextStep};
use policy_integration::rules::{RuleKind, Situation};
use policy_integration::vocabulary::MechanismFamily;
use policy_integration::{
    Case, Diagnosis, Dimension, Framework, Language, Level, Mechanism, Rule, RuleBook, ScoringModel, Truth, published,
};

use super::{day, read, situation};

fn diagnose<'a>(situation: &Situation<'a>) -> Diagnosis<'a, 'static> {
    let book = RuleBook::multilevel();
    let diagnosis = book.diagnose(&ScoringModel::default(), situation, &DatedPlanTerms::default());
    diagnosis.unwrap_or_else(|report| panic!("{report}"))
}

/// A case in which each dimension of the framework has one degree, but for some.
fn case_of(degree: &str, others: &[(Dimension, &str)], rest: &str) -> Case {
    let dimensions = Framework::Multilevel.dimensions().filter(|dimension| !dimension.is_condition());
    let rated = dimensions.map(|dimension| {
        let other = others.iter().find(|(other, _)| *other == dimension).map_or(degree, |(_, degree)| degree);
        format!(r#""{dimension}": "{other}""#)
    });
    let ratings = rated.collect::<Vec<_>>().join(", ");
    read(&format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{{ratings}}}}}]{rest}}}"#))
}

#[test]
fn each_mechanism_from_above_has_a_lever() {
    let case = case_of("absent", &[], "");
    let diagnosis = diagnose(&situation(&case, "2024-03-01"));
    assert_eq!(diagnosis.mechanisms.len(), 3);
    for mechanism in MechanismFamily::MacroToMicro.mechanisms() {
        let holding = diagnosis.mechanism(*mechanism).unwrap();
        assert_eq!(holding.context.holds_back(), Truth::True, "{mechanism}");
        let mut levers = holding.moves.iter().flat_map(|held| &held.levers);
        assert!(levers.any(|(_, how)| how.legal.is_possible()), "{mechanism}");
    }
    assert!(diagnosis.mechanism(Mechanism::PolicyCycles).is_none());
}

#[test]
fn a_lever_makes_the_guard_hold() {
    let book = RuleBook::multilevel();
    let from_below = |rule: &&Rule| {
        let is_from_below = |mechanism: Mechanism| mechanism.family() == MechanismFamily::MicroToMacro;
        rule.kind() == RuleKind::Move && rule.mechanism().is_some_and(is_from_below)
    };
    let mut seen = 0;
    for case in published::cohort().cases() {
        let target = case.targets().next().unwrap();
        let situation = book.situation(target, target.latest().on()).unwrap();
        let position = situation.position();
        let diagnosis = diagnose(&situation);
        for held in diagnosis.mechanisms.iter().flat_map(|holding| &holding.moves) {
            assert!(!held.reason.holds.is_certain());
            let levers: Vec<_> = held.levers.iter().map(|(lever, _)| lever.id()).collect();
            // Of a choice, the other side can be another mechanism's.
            let helps = |rule: &&Rule| held.reason.guard.holds(&rule.apply_to(position)).is_certain();
            let is_other = |rule: &&Rule| rule.id() != held.rule.id();
            let others = book.rules().iter().filter(is_other);
            let naive: Vec<_> = others.filter(from_below).filter(helps).map(Rule::id).collect();
            assert!(levers.iter().all(|lever| naive.contains(lever)), "{}: {levers:?}", held.rule.id());
            if held.reason.alternatives.len() == 1 {
                assert_eq!(levers, naive, "{}", held.rule.id());
            }
            seen += levers.len();
        }
        for language in [Language::English, Language::Dutch] {
            assert!(!diagnosis.lines(language).is_empty());
        }
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn the_lagging_level_is_told_with_why() {
    let of_individual = Framework::Multilevel.dimensions().filter(|d| d.level() == Some(Level::Individual));
    let mut low: Vec<_> = of_individual.map(|dimension| (dimension, "emerging")).collect();
    low[1].1 = "absent";
    let case = case_of("embedded", &low, "");
    let lagging = diagnose(&situation(&case, "2024-03-01")).lagging;
    assert_eq!(lagging.len(), 1);
    assert_eq!((lagging[0].level, lagging[0].lags), (Level::Individual, Truth::True));
    assert_eq!(lagging[0].held_down_by[0].0, low[1].0, "the lowest first");
    assert_eq!((lagging[0].held_down_by.len(), lagging[0].open.len()), (low.len(), 0));
    // Nothing known: each level may lag, and each of its dimensions is open.
    let unknown = read(r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "unknown"}}]}"#);
    let lagging = diagnose(&situation(&unknown, "2024-03-01")).lagging;
    assert_eq!(lagging.iter().map(|level| level.lags).collect::<Vec<_>>(), [Truth::Unknown; 3]);
    assert!(lagging.iter().all(|level| level.held_down_by.is_empty() && !level.open.is_empty()));
}

#[test]
fn a_move_against_expectation_or_outside_its_window_is_not_for_now() {
    let case = case_of("absent", &[], r#", "calendar_complete": ["team_plan"]"#);
    let situation = situation(&case, "2024-03-01");
    let moves = RuleBook::multilevel().moves(&situation);
    let not_yet = diagnose(&situation).not_yet;
    let told: Vec<_> = not_yet.iter().map(|not_yet| not_yet.rule.id()).collect();
    assert!(!moves.against_expectation.is_empty() && !moves.outside_window.is_empty());
    assert_eq!(told.len(), moves.against_expectation.len() + moves.outside_window.len());
    assert!(moves.supported.iter().all(|rule| !told.contains(&rule.id())));
    for not_yet in &not_yet {
        assert_eq!(not_yet.outside_window.is_some(), moves.outside_window.iter().any(|r| r.id() == not_yet.rule.id()));
        assert!(not_yet.outside_window.is_some() || !not_yet.failed.is_empty());
    }
}

#[test]
fn at_the_top_it_tells_what_to_consolidate_and_what_turnover_would_undo() {
    let outcome = |rung: &str| format!(r#", "outcomes": [{{"rung": "{rung}", "on": "2024-01-01"}}]"#);
    let case = |rung: &str| case_of("established", &[], &outcome(rung));
    let case_at_top = case("practice");
    let top = diagnose(&situation(&case_at_top, "2024-03-01"));
    assert_eq!(top.is_at_top, Truth::True);
    assert!(top.next_steps().is_empty(), "the ambition has been reached");
    let consolidate: Vec<_> = top.consolidate.iter().map(|(rule, how)| (rule.id(), how.supported)).collect();
    assert_eq!(consolidate, [("consolidate_practice", Truth::True)]);
    let undone = |id: &str| top.turnover.iter().find(|turnover| turnover.event.id() == id);
    assert_eq!(undone("manager_leaves").unwrap().dimensions, [Dimension::ManagementSupport]);
    assert!(undone("trained_staff_leaves").unwrap().outcome);
    assert!(undone("new_manager_breaks_deadlock").is_none() && undone("case_drops_out").is_none());
    assert!(top.lines(Language::Dutch).iter().any(|line| line.starts_with("om het te borgen: ")));
    let case_below = case("training");
    let below = diagnose(&situation(&case_below, "2024-03-01"));
    assert_eq!((below.is_at_top, below.consolidate.len()), (Truth::False, 0));
    assert!((1..=3).contains(&below.next_steps().len()));
}

#[test]
fn a_second_target_comes_after_the_first_and_is_not_forbidden() {
    let case = |health: &str| {
        read(&format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"capacity": "emerging"}}}}], "domains": [
                {{"domain": "welfare"}}, {{"domain": "health", "ambition": "training",
                    "outcomes": [{{"rung": "{health}", "on": "2024-01-01"}}]}}]}}"#
        ))
    };
    let told = |case: &Case| {
        let book = RuleBook::multilevel();
        let of_each = case.targets().map(|target| {
            let diagnosis = diagnose(&book.situation(target, day("2024-03-01")).unwrap());
            assert!(diagnosis.plan.is_ok(), "advice only");
            (diagnosis.finish_first.len(), diagnosis.begin_later.len())
        });
        of_each.collect::<Vec<_>>()
    };
    assert_eq!(told(&case("attention")), [(1, 0), (0, 1)], "health got furthest");
    assert_eq!(
        told(&case("none")),
        [(1, 0), (0, 1)],
        "equally far: health, which aims at training, has the cheaper plan"
    );
    let alike = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}],
            "domains": [{"domain": "welfare"}, {"domain": "health"}]}"#,
    );
    assert_eq!(told(&alike), [(0, 1), (1, 0)], "equally far and as cheap: the first of the record");
    assert_eq!(told(&case("training")), [(0, 0), (0, 1)], "health has reached its ambition");
    let dropped_out = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}], "domains": [
            {"domain": "welfare", "status": "dropped_out"}, {"domain": "health"}]}"#,
    );
    assert_eq!(told(&dropped_out)[1], (0, 0), "nobody waits for a target that dropped out");
}

#[test]
fn the_next_steps_say_which_are_needed_and_which_may_be_superfluous() {
    let book = RuleBook::multilevel();
    let (mut needed, mut unless) = (0, 0);
    for target in published::municipalities().iter().flat_map(Case::targets) {
        let diagnosis = diagnose(&book.situation(target, target.last_day()).unwrap());
        let plan = diagnosis.plan.as_ref().unwrap();
        let mut steps = plan.steps.iter();
        for next in diagnosis.next_steps() {
            match &next {
                NextStep::Needed(step) => {
                    assert!(steps.any(|of_plan| of_plan == *step), "in the order of the plan");
                    assert_ne!(step.turn.rule.apply_to(&step.turn.before), step.turn.before);
                    needed += 1;
                }
                NextStep::Unless { suffices, steps } => {
                    // Where the rating suffices, none of the steps changes it.
                    let position = suffices.applied_to(&steps[0].turn.before);
                    for step in steps {
                        let after = step.turn.rule.apply_to(&position);
                        let raised = suffices.unknown().answers(&after).next();
                        assert_eq!(raised, suffices.unknown().answers(&position).next(), "{}", step.turn.rule.id());
                    }
                    unless += 1;
                }
                _ => panic!("a next step of another kind"),
            }
        }
    }
    assert!(needed > 5 && unless > 30, "{needed}, {unless}");
}

#[test]
fn advice_that_is_specific_comes_first() {
    // In case 3, culture and inclusion has no goals of its own and no people; what is known of the officer is next to nothing.
    let target = published::municipality("3").unwrap().targets().next().unwrap();
    let diagnosis = diagnose(&RuleBook::multilevel().situation(target, target.last_day()).unwrap());
    let needed: Vec<_> = diagnosis.plan.as_ref().unwrap().needed().map(|step| step.turn.rule.id()).collect();
    assert_eq!(needed[..2], ["enter_target_policy_plan", "make_capacity_available"]);
    let lines = diagnosis.lines(Language::English);
    assert!(lines[1].starts_with("to build on: policy goals established"), "{}", lines[1]);
    assert!(lines[2].contains("not done yet on this way: get the subject into the policy plan"), "{}", lines[2]);
}

#[test]
fn of_a_target_that_dropped_out_only_that_is_said() {
    let target = published::municipality("19").unwrap().targets().next().unwrap();
    let diagnosis = diagnose(&RuleBook::multilevel().situation(target, target.last_day()).unwrap());
    assert!(diagnosis.has_dropped_out);
    assert_eq!(diagnosis.lines(Language::English), ["has dropped out; of a new start nothing is known"]);
    assert_eq!(diagnosis.lines(Language::Dutch), ["is uitgevallen; van een nieuw begin is niets bekend"]);
}

#[test]
fn a_list_of_moves_is_shortened_and_no_guard_is_told_twice() {
    let case = case_of("absent", &[], "");
    let lines = diagnose(&situation(&case, "2024-03-01")).lines(Language::English);
    let guards: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("held back without ")).collect();
    let guards: Vec<_> = guards.iter().map(|line| line.split(" (").next().unwrap()).collect();
    let different: std::collections::BTreeSet<_> = guards.iter().collect();
    assert!(guards.len() > 3);
    assert_eq!(different.len(), guards.len());
    assert!(lines.iter().any(|line| line.contains("; and ") && line.contains(" more. Changed by: ")), "{lines:?}");
}
