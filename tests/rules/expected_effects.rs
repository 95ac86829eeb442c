//! Expected effects: each on histories made by hand, on plans, on cohorts, and beside a naive twin.

use policy_integration::case::{LogEntry, MomentDraft, OutcomeDraft, Target};
use policy_integration::cohort::claims::Movement;
use policy_integration::cohort::expected_effects::{
    AsideKind, EffectAnswer, EffectFact, EffectInCohort, EffectPart, EffectPlace, EffectTerms, EffectTest,
    EffectVerdict, HigherLevels, TendencyBasis,
};
use policy_integration::rules::{Effort, Plan, Turn};
use policy_integration::uncertainty::Parts;
use policy_integration::vocabulary::{ExpectedEffect, Scale};
use policy_integration::{
    Case, CaseDraft, Cohort, Degree, Dimension, Framework, Language, Level, Outcome, Position, Rating, RuleBook,
    Statement, Truth, published,
};
use proptest::prelude::*;

use crate::naive;

use ExpectedEffect::{
    ChancesReturn, FormalBackingNeeded, HigherLevelsNeeded, MobilizationAdvances, NarrowFocusBlocks, NeverFinished,
    SmallStepsWin,
};

/// A case whose moments are in 2024, each with a day and its ratings; with more keys of the record.
fn case(moments: &[(&str, &str)], more: &str) -> Case {
    let moment = |(day, ratings): &(&str, &str)| format!(r#"{{"on": "2024-{day}", "ratings": {{{ratings}}}}}"#);
    let moments: Vec<_> = moments.iter().map(moment).collect();
    let json = format!(r#"{{"id": "a", "moments": [{}]{more}}}"#, moments.join(", "));
    match Case::read(json.as_bytes()) {
        Ok(case) => case,
        Err(report) => panic!("{report}\n{json}"),
    }
}

/// From January to September.
fn from_to(before: &str, after: &str, outcome: &str) -> Case {
    let outcome = format!(r#", "outcomes": [{{"rung": "{outcome}"}}]"#);
    let outcome = if outcome.contains("\"\"") { "" } else { outcome.as_str() };
    case(&[("01-01", before), ("09-01", after)], outcome)
}

fn target(case: &Case) -> Target<'_> {
    case.targets().next().unwrap()
}

fn verdict(effect: ExpectedEffect, case: &Case) -> EffectVerdict {
    effect.of_history(target(case)).verdict()
}

use EffectVerdict::{DoesNotApply, Fails, Holds, Open};

const NARROW: &str = r#""policy_goals": "emerging", "domain_goals": "absent", "role_descriptions": "absent", "work_structures": "absent""#;

#[test]
fn a_narrow_focus_blocks() {
    let of = |ratings: &str, outcome: &str| verdict(NarrowFocusBlocks, &from_to(ratings, "", outcome));
    assert_eq!(of(NARROW, "attention"), Holds);
    assert_eq!(of(NARROW, "practice"), Fails);
    assert_eq!(of(NARROW, ""), Open, "an outcome that isn't known contradicts nothing");
    assert_eq!(of("", "attention"), Open);
    for wide in [
        r#""policy_goals": "established""#,
        r#""domain_goals": "embedded""#,
        r#""role_descriptions": "established""#,
        r#""work_structures": "established""#,
    ] {
        assert_eq!(of(wide, "practice"), DoesNotApply, "{wide}");
    }
    // A narrow start that widened later isn't what the effect speaks of.
    let widened = from_to(NARROW, r#""role_descriptions": {"grew_to": "established"}"#, "practice");
    assert_eq!(verdict(NarrowFocusBlocks, &widened), DoesNotApply);
}

#[test]
fn in_a_small_organization_short_lines_take_less_of_a_structure() {
    let emerging = NARROW.replace(r#""work_structures": "absent""#, r#""work_structures": "emerging""#);
    let of = |profile: &str| {
        let more = format!(r#", "outcomes": [{{"rung": "attention"}}]{profile}"#);
        let case = case(&[("01-01", &emerging), ("09-01", "")], &more);
        let answer = NarrowFocusBlocks.of_history(target(&case));
        let size = answer
            .reasons
            .iter()
            .find(|reason| matches!(reason.test, EffectTest::Degrees { dimension: Dimension::OrganizationSize, .. }));
        (answer.verdict(), size.unwrap().holds)
    };
    let size = |band: &str| format!(r#", "profile": {{"organization_size": {{{band}}}}}"#);
    assert_eq!(of(&size(r#""to": 250"#)), (DoesNotApply, Truth::True));
    assert_eq!(of(&size(r#""from": 1000"#)), (Holds, Truth::False));
    assert_eq!(of(""), (Open, Truth::Unknown));
}

/// Everything on the higher levels known, and nothing in place.
const NOTHING: &str = r#""policy_goals": "absent", "domain_goals": "absent", "budget": "absent", "political_support": "absent",
    "role_descriptions": "absent", "capacity": "absent", "work_structures": "absent", "management_support": "absent",
    "collegial_support": "absent""#;

#[test]
fn the_higher_levels_are_needed() {
    let of = |before: &str, after: &str, outcome: &str| verdict(HigherLevelsNeeded, &from_to(before, after, outcome));
    assert_eq!(of(NOTHING, r#""informal_network": "grew""#, "training"), Holds);
    assert_eq!(of(NOTHING, "", "practice"), Fails);
    assert_eq!(of(NOTHING, "", ""), Open);
    assert_eq!(of(NOTHING, r#""budget": {"grew_to": "emerging"}"#, "practice"), DoesNotApply);
    assert_eq!(of(r#""budget": "unknown""#, r#""budget": "grew""#, "practice"), DoesNotApply, "it grew, from wherever");
    // An unknown that carries is the same unknown: that it didn't rise is certain, that it wasn't in place isn't.
    assert_eq!(of("", "", "practice"), Open);
    let in_place = r#""policy_goals": "established", "management_support": "established", "capacity": "established""#;
    assert_eq!(of(in_place, "", "practice"), DoesNotApply, "no change was needed");
    assert_eq!(of(&in_place.replace(r#", "capacity": "established""#, ""), "", "practice"), Open);
    // It rose and fell again: at the end it may be higher, or not.
    let fell = case(
        &[("01-01", NOTHING), ("05-01", r#""budget": {"grew_to": "established"}"#), ("09-01", r#""budget": "fell""#)],
        r#", "outcomes": [{"rung": "practice"}]"#,
    );
    assert_eq!(verdict(HigherLevelsNeeded, &fell), Open);
}

#[test]
fn an_effort_takes_time_and_a_move() {
    let one = case(&[("01-01", NOTHING)], r#", "outcomes": [{"rung": "practice"}]"#);
    assert_eq!(verdict(HigherLevelsNeeded, &one), DoesNotApply, "one moment tells no effort");
    let logged = |rule: &str| {
        let more =
            format!(r#", "outcomes": [{{"rung": "practice"}}], "log": [{{"on": "2024-02-01", "rule": "{rule}"}}]"#);
        verdict(HigherLevelsNeeded, &case(&[("01-01", NOTHING), ("09-01", "")], &more))
    };
    assert_eq!(logged("policy_cycle_opens"), DoesNotApply, "an event is no effort");
    assert_eq!(logged("talk_informally"), Fails);
    assert_eq!(logged("make_tea"), Open, "the book doesn't know whether that is a move");
}

#[test]
fn the_wide_reading_asks_for_each_of_the_higher_levels() {
    // Goals rose; on the organizational level nothing did, and nothing was in place.
    let case = from_to(NOTHING, r#""policy_goals": {"grew_to": "established"}"#, "practice");
    assert_eq!(verdict(HigherLevelsNeeded, &case), DoesNotApply);
    let wide = EffectTerms::default().with_higher_levels(HigherLevels::NotBoth);
    assert_eq!(HigherLevelsNeeded.of_history_within(target(&case), &wide).verdict(), Fails);
}

#[test]
fn mobilization_advances() {
    let of = |before: &str, after: &str, outcome: &str| verdict(MobilizationAdvances, &from_to(before, after, outcome));
    let structure = r#""work_structures": "established", "collegial_support": "emerging", "domain_goals": "absent""#;
    assert_eq!(of(structure, r#""collegial_support": "grew""#, ""), Holds);
    assert_eq!(of(structure, r#""domain_goals": {"grew_to": "emerging"}"#, "none"), Holds);
    assert_eq!(of(structure, "", "attention"), Holds, "the outcome rose");
    assert_eq!(of(structure, "", "none"), Fails);
    assert_eq!(of(structure, "", ""), Open);
    assert_eq!(of(r#""work_structures": "absent""#, "", "attention"), DoesNotApply);
    assert_eq!(of("", r#""work_structures": "grew""#, "attention"), Holds, "one that rises is a structure too");
    // The gain came first, the structure later.
    let moments = [
        ("01-01", r#""work_structures": "absent", "collegial_support": "absent", "domain_goals": "absent""#),
        ("05-01", r#""collegial_support": {"grew_to": "emerging"}"#),
        ("07-01", r#""work_structures": {"grew_to": "established"}"#),
        ("09-01", ""),
    ];
    assert_eq!(verdict(MobilizationAdvances, &case(&moments, NO_OUTCOME)), Fails);
    let start = r#""collegial_support": "absent", "domain_goals": "absent""#;
    let found = [("01-01", start), moments[1], ("07-01", r#""work_structures": "established""#), moments[3]];
    assert_eq!(
        verdict(MobilizationAdvances, &case(&found, NO_OUTCOME)),
        Open,
        "there may have been one before the gain"
    );
    let unknown_between = case(&moments, r#", "outcomes": [{"rung": "none"}]"#);
    assert_eq!(verdict(MobilizationAdvances, &unknown_between), Open, "the outcome can have risen, and fallen again");
}

#[test]
fn the_log_shows_what_rests_on_a_structure() {
    let by_log = |before: &str, rule: &str| {
        let log = format!(r#", "log": [{{"on": "2024-02-01", "rule": "{rule}"}}]"#);
        let case = case(&[("01-01", before), ("09-01", "")], &log);
        let answer = MobilizationAdvances.of_history(target(&case));
        let [aside] = answer.asides.as_slice() else { panic!("{answer:?}") };
        assert_eq!(aside.kind, AsideKind::ByLog);
        aside.holds
    };
    let known = |structures: &str| {
        format!(
            r#""work_structures": "{structures}", "collegial_support": "absent", "domain_goals": "emerging",
            "political_support": "absent", "organizational_awareness": "embedded", "informal_network": "absent""#
        )
    };
    assert_eq!(by_log(&known("emerging"), "tie_to_existing_group"), Truth::True);
    assert_eq!(by_log(&known("emerging"), "use_the_hook"), Truth::False, "it needs no structure");
    assert_eq!(by_log(&known("emerging"), "talk_informally"), Truth::False, "it reaches no further");
    let without_log = from_to(&known("emerging"), "", "attention");
    assert!(MobilizationAdvances.of_history(target(&without_log)).asides.is_empty());
}

#[test]
fn formal_backing_is_needed() {
    let of = |before: &str, after: &str, outcome: &str| verdict(FormalBackingNeeded, &from_to(before, after, outcome));
    assert_eq!(of(r#""management_support": "embedded""#, "", "practice"), Holds);
    assert_eq!(of(r#""management_support": "established", "policy_goals": "established""#, "", "practice"), Holds);
    assert_eq!(of(r#""management_support": "established", "role_descriptions": "established""#, "", "practice"), Holds);
    let informal = r#""management_support": "established", "policy_goals": "emerging", "domain_goals": "absent",
        "role_descriptions": "absent", "political_support": "embedded""#;
    assert_eq!(of(informal, "", "practice"), Fails, "informal backing by politicians isn't that");
    assert_eq!(of(r#""management_support": "emerging""#, "", "practice"), Fails);
    assert_eq!(of("", "", "practice"), Open);
    assert_eq!(of(informal, "", "training"), DoesNotApply);
    assert_eq!(of(informal, "", ""), Open);
    // Supported in time: at that moment, though not before.
    let in_time = r#""management_support": {"grew_to": "embedded"}"#;
    assert_eq!(of(r#""management_support": "emerging""#, in_time, "practice"), Holds);
}

#[test]
fn formal_backing_is_asked_of_the_first_moment_of_practice() {
    let practice = r#", "outcomes": [{"rung": "none", "on": "2024-01-01"}, {"rung": "practice", "on": "2024-05-01"}]"#;
    let moments = [
        ("01-01", r#""management_support": "emerging""#),
        ("05-01", r#""management_support": "emerging""#),
        ("09-01", r#""management_support": {"grew_to": "embedded"}"#),
    ];
    assert_eq!(verdict(FormalBackingNeeded, &case(&moments, practice)), Fails, "managers followed later");
    // What became of the support later is another matter.
    let lost = [
        ("01-01", r#""management_support": "embedded""#),
        ("05-01", ""),
        ("07-01", r#""management_support": {"fell_to": "absent"}"#),
        ("09-01", ""),
    ];
    assert_eq!(verdict(FormalBackingNeeded, &case(&lost, practice)), Holds);
    // Where the outcome in May isn't known, that may have been the first moment, or September.
    let later = r#", "outcomes": [{"rung": "none", "on": "2024-01-01"}, {"rung": "practice"}]"#;
    let unknown = case(&moments, &later.replace(r#"{"rung": "none", "on": "2024-01-01"}, "#, ""));
    assert_eq!(verdict(FormalBackingNeeded, &unknown), Open);
}

#[test]
fn integration_is_never_finished() {
    let practice = |log: &str| {
        format!(
            r#", "outcomes": [{{"rung": "none", "on": "2024-01-01"}}, {{"rung": "practice", "on": "2024-05-01"}}]{log}"#
        )
    };
    let all: Vec<_> = Framework::Multilevel.dimensions().map(|d| format!(r#""{d}": "established""#)).collect();
    let all = all.join(", ");
    let moments =
        |after: &'static str| vec![("01-01", all.clone()), ("05-01", String::new()), ("09-01", after.to_owned())];
    let of = |after: &'static str, more: &str| {
        let moments = moments(after);
        let moments: Vec<_> = moments.iter().map(|(day, ratings)| (*day, ratings.as_str())).collect();
        let case = case(&moments, more);
        let answer = NeverFinished.of_history(target(&case));
        assert_eq!(answer.asides[0].kind, AsideKind::Unfinished);
        (answer.verdict(), answer.asides[0].holds)
    };
    assert_eq!(of("", &practice("")), (Fails, Truth::True), "nothing was noted afterwards");
    assert_eq!(of(r#""budget": "fell""#, &practice("")).0, Holds);
    assert_eq!(of("", &practice(r#", "log": [{"on": "2024-06-01", "rule": "talk_informally"}]"#)).0, Holds);
    assert_eq!(of("", &practice(r#", "log": [{"on": "2024-05-01", "rule": "talk_informally"}]"#)).0, Fails);
    assert_eq!(of(r#""budget": "unknown""#, &practice("")).0, Open);
    let fell_asleep = practice("").replace(']', r#", {"rung": "attention", "on": "2024-08-01"}]"#);
    assert_eq!(of("", &fell_asleep).0, Holds);
    assert_eq!(of("", r#", "outcomes": [{"rung": "training"}]"#).0, Open, "in May it can have been practice");
    // What changed before May comes after a changed practice only where there was one in March, which isn't known.
    let before = [("01-01", all.as_str()), ("03-01", ""), ("05-01", r#""budget": "fell""#), ("09-01", "")];
    let practice_in_may = r#", "outcomes": [{"rung": "practice", "on": "2024-05-01"}]"#;
    assert_eq!(verdict(NeverFinished, &case(&before, practice_in_may)), Open);
    let ends = from_to("", "", "practice");
    assert_eq!(verdict(NeverFinished, &ends), DoesNotApply, "there is no afterwards");
}

/// The outcome was none all along.
const NO_OUTCOME: &str = r#", "outcomes": [{"rung": "none", "on": "2024-01-01"}]"#;

/// A log of events and moves, each with its day in 2024.
fn log(entries: &[(&str, &str)]) -> String {
    let entry = |(on, rule): &(&str, &str)| format!(r#"{{"on": "2024-{on}", "rule": "{rule}"}}"#);
    format!(r#", "log": [{}]"#, entries.iter().map(entry).collect::<Vec<_>>().join(", "))
}

#[test]
fn chances_return() {
    let of = |moments: &[(&str, &str)], entries: &[(&str, &str)]| verdict(ChancesReturn, &case(moments, &log(entries)));
    let goals = r#""policy_goals": "absent", "domain_goals": "absent""#;
    let rose = r#""policy_goals": {"grew_to": "established"}"#;
    let cycle = [("01-05", "policy_cycle_closes"), ("04-01", "policy_cycle_opens"), ("08-01", "policy_cycle_closes")];
    // It rose between two moments of the open cycle, or of the closed one.
    assert_eq!(of(&[("01-01", goals), ("05-01", ""), ("06-01", rose)], &cycle), Holds);
    assert_eq!(of(&[("01-01", goals), ("02-01", ""), ("03-01", rose)], &cycle), Fails);
    assert_eq!(of(&[("01-01", goals), ("09-01", rose)], &cycle), Open, "it may have been in either");
    assert_eq!(of(&[("01-01", goals), ("05-01", ""), ("06-01", "")], &cycle), DoesNotApply, "nothing changed");
    assert_eq!(of(&[("01-01", goals), ("06-01", rose)], &cycle[..1]), DoesNotApply, "the log tells of no open cycle");
    assert_eq!(of(&[("01-01", goals), ("06-01", rose)], &[]), DoesNotApply);
    // It was open first, and closed to the end: that it reopens later isn't ruled out.
    let once = [("01-05", "policy_cycle_opens"), ("08-01", "policy_cycle_closes")];
    assert_eq!(of(&[("01-01", goals), ("02-01", ""), ("03-01", rose)], &once), Open);
    assert_eq!(of(&[("01-01", goals), ("06-01", rose)], &[("01-05", "make_tea")]), Open);
}

#[test]
fn moves_that_amend_are_dated_by_the_log() {
    let of = |day: &str| {
        let mut entries = vec![("01-05", "policy_cycle_closes"), ("04-01", "policy_cycle_opens")];
        entries.push((day, "add_paragraph_to_other_plan"));
        entries.sort_unstable();
        let case = case(&[("01-01", ""), ("09-01", "")], &log(&entries));
        let answer = ChancesReturn.of_history(target(&case));
        let closed =
            answer.reasons.iter().find(|reason| matches!(reason.test, EffectTest::WhileClosed { .. })).unwrap();
        assert_eq!(closed.place, EffectPlace::Entry { on: format!("2024-{day}").parse().unwrap() });
        answer.verdict()
    };
    assert_eq!(of("05-01"), Holds);
    assert_eq!(of("02-01"), Fails);
    assert_eq!(of("01-04"), Open, "the log says nothing of the cycle by then");
}

#[test]
fn small_steps_win() {
    let of = |moments: &[(&str, &str)], entries: &[(&str, &str)]| {
        verdict(SmallStepsWin, &case(moments, &format!("{NO_OUTCOME}{}", log(entries))))
    };
    let (small, large) = ("talk_informally", "change_work_instructions");
    let budget = r#""budget": "absent""#;
    let (rose, more) = (r#""budget": {"grew_to": "emerging"}"#, r#""budget": {"grew_to": "established"}"#);
    // Nine days after the small step there was gain; after the large one at least a month later, or none.
    let soon = [("01-01", budget), ("01-11", rose), ("06-01", "")];
    assert_eq!(of(&soon, &[("01-01", small), ("02-01", large)]), Holds);
    assert_eq!(of(&soon, &[("01-01", large), ("02-01", small)]), Fails);
    assert_eq!(of(&[("01-01", budget), ("06-01", rose)], &[("01-01", small), ("02-01", large)]), Open);
    assert_eq!(of(&soon, &[("01-01", small)]), DoesNotApply, "no large move was made");
    assert_eq!(of(&soon, &[("01-01", large)]), DoesNotApply);
    assert_eq!(of(&soon, &[("01-01", small), ("02-01", "make_tea")]), Open);
    assert_eq!(of(&[("01-01", budget), ("06-01", "")], &[("01-01", small), ("02-01", large)]), Open, "no gain at all");
    // Each counts from its own first move: ten days after the large one, and at least twenty after the small one.
    let both = [("01-01", budget), ("01-21", ""), ("02-01", rose), ("02-11", ""), ("02-12", more)];
    let tie = of(&both, &[("01-01", small), ("02-11", large)]);
    assert_eq!(tie, Fails, "gain came the day after the large move");
    // Gain can have followed on the large move at once, or half a year later.
    let twice = [
        ("01-01", budget),
        ("02-01", ""),
        ("02-05", r#""budget": "unknown""#),
        ("03-01", ""),
        ("03-10", r#""budget": "grew""#),
        ("06-01", ""),
        ("06-05", r#""budget": "unknown""#),
    ];
    assert_eq!(of(&twice, &[("01-01", small), ("02-01", large), ("03-01", small), ("04-01", large)]), Open);
    let without_log = case(&soon, "");
    assert_eq!(verdict(SmallStepsWin, &without_log), Open);
}

#[test]
fn reasons_are_data() {
    let case = from_to(NARROW, "", "practice");
    let answer = NarrowFocusBlocks.of_history(target(&case));
    let first = &answer.reasons[0];
    assert_eq!((first.part, first.holds), (EffectPart::Condition, Truth::False));
    assert_eq!(first.place, EffectPlace::Moment { index: 0, on: "2024-01-01".parse().unwrap() });
    let EffectTest::Degrees { dimension, asked, rated } = &first.test else { panic!("{first:?}") };
    assert_eq!((*dimension, *asked), (Dimension::PolicyGoals, Rating::at_least(Degree::Established)));
    assert_eq!(rated.degree(), Some(Degree::Emerging));
    assert_eq!(
        first.sentence(Language::Dutch),
        "2024-01-01: beleidsdoelen ten minste gevestigd: nee (beoordeeld als in opkomst)"
    );
    let [outcome] = answer.reasons_of(EffectPart::Expectation).collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(outcome.to_string(), "2024-09-01: outcome at least practice: yes (rated practice)");
    assert!(answer.to_string().ends_with(": fails") && answer.sentence(Language::Dutch).ends_with(": klopt niet"));
    assert_eq!((answer.is_contradicted(), answer.holds()), (Truth::True, Truth::False));
    // How large the organization is isn't known, and decides nothing where there is no structure at all.
    assert_eq!(answer.open().count(), 2);
    let change = HigherLevelsNeeded.of_history(target(&case));
    let change = change.reasons.iter().find_map(|reason| match &reason.test {
        EffectTest::Change { dimension, asked, steps } => Some((*dimension, *asked, steps.clone())),
        _ => None,
    });
    assert_eq!(change, Some((Some(Dimension::PolicyGoals), Movement::Rose, 0..=0)));
}

#[test]
fn every_word_is_told_in_both_languages() {
    let book = RuleBook::multilevel();
    let plan = book.plan(&Position::UNKNOWN, Outcome::Practice).unwrap();
    let cohort = published::cohort();
    let mut told = 0;
    for effect in ExpectedEffect::ALL {
        let answers = cohort.cases().iter().flat_map(Case::targets).map(|target| effect.of_history(target));
        for answer in answers.chain([effect.of_plan(&plan, book)]) {
            let [english, dutch] = [Language::English, Language::Dutch].map(|language| answer.lines(language));
            assert_eq!(english.len(), dutch.len());
            told += english.iter().zip(&dutch).filter(|(english, dutch)| english != dutch).count();
            assert_ne!(english[0], dutch[0]);
        }
        let found = effect.of_cohort(&cohort);
        assert_ne!(found.lines(Language::English), found.lines(Language::Dutch));
        assert_ne!(effect.condition(Language::English), effect.condition(Language::Dutch));
        assert!(!effect.source().place.is_empty());
    }
    assert!(told > 1000, "{told}");
}

/// Everything on the three levels is absent.
fn absent() -> Position {
    let lowest = |dimension: Dimension| (dimension, Rating::known(dimension.scale().bottom()));
    Position::new(Framework::Multilevel.dimensions().map(lowest)).unwrap().with_outcome(Outcome::NoChange)
}

#[test]
fn plans_from_nothing_to_practice_do_what_is_expected() {
    let book = RuleBook::multilevel();
    for size in [Degree::Small, Degree::Large] {
        let start = absent().with(Dimension::OrganizationSize, Rating::known(size)).unwrap();
        let plan = book.plan(&start, Outcome::Practice).unwrap();
        for effect in [NarrowFocusBlocks, HigherLevelsNeeded, FormalBackingNeeded] {
            let answer = effect.of_plan(&plan, book);
            assert_eq!(answer.verdict(), Holds, "{:#?}", answer.lines(Language::English));
            assert!(effect.caution_of_plans(Language::English).is_some());
        }
        assert_eq!(NeverFinished.of_plan(&plan, book).verdict(), Holds);
        assert_eq!(ChancesReturn.of_plan(&plan, book).verdict(), Open, "a plan has no days");
    }
}

#[test]
fn plans_that_dont_reach_so_far_arent_spoken_of() {
    let book = RuleBook::multilevel();
    let plan = book.plan(&absent(), Outcome::Attention).unwrap();
    for effect in [NarrowFocusBlocks, HigherLevelsNeeded, FormalBackingNeeded, NeverFinished] {
        assert_eq!(effect.of_plan(&plan, book).verdict(), DoesNotApply, "{effect}");
    }
    let nothing = book.plan(&Position::UNKNOWN.with_outcome(Outcome::Practice), Outcome::Practice).unwrap();
    assert!(nothing.turns.is_empty());
    let answer = NeverFinished.of_plan(&nothing, book);
    assert_eq!((answer.speaks, answer.verdict()), (Truth::True, Holds));
    let fact = answer.reasons_of(EffectPart::Expectation).find(|reason| reason.holds.is_certain()).unwrap();
    assert!(matches!(
        fact.test,
        EffectTest::Fact { fact: EffectFact::MoveRemains | EffectFact::CanBeLost, rule: Some(_) }
    ));
    for effect in [MobilizationAdvances, SmallStepsWin, ChancesReturn] {
        assert_ne!(effect.of_plan(&nothing, book).verdict(), Fails, "{effect}");
    }
}

#[test]
fn a_book_without_guards_fails_what_is_expected() {
    let book = RuleBook::read(
        br#"{"id": "careless", "version": 1, "rules": [
            {"id": "decree", "kind": "move", "effort": "large", "label": {"en": "decree it", "nl": "opleggen"},
             "effects": {"outcome": "practice"}, "source": "none"},
            {"id": "ask", "kind": "move", "effort": "small", "label": {"en": "ask", "nl": "vragen"},
             "effects": {"raise_to": {"visibility": "emerging"}}, "source": "none"}]}"#,
    )
    .unwrap();
    let plan = book.plan(&absent(), Outcome::Practice).unwrap();
    for effect in [NarrowFocusBlocks, HigherLevelsNeeded, FormalBackingNeeded] {
        assert_eq!(effect.of_plan(&plan, &book).verdict(), Fails, "{effect}");
    }
    let small = SmallStepsWin.of_plan(&plan, &book);
    assert_eq!(small.verdict(), DoesNotApply, "one move");
    assert_eq!(NeverFinished.of_plan(&plan, &book).verdict(), Holds, "to ask is left");
    let done = absent().with(Dimension::Visibility, Rating::known(Degree::Embedded)).unwrap();
    let plan = book.plan(&done, Outcome::Practice).unwrap();
    assert_eq!(NeverFinished.of_plan(&plan, &book).verdict(), Fails, "nothing is left, and nothing can be lost");
}

#[test]
fn what_rises_after_a_training_came_too_late_for_it() {
    let rule = |id: &str, body: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "move", "effort": "small", "label": {{"en": "{id}", "nl": "{id}"}}, {body}, "source": "none"}}"#
        )
    };
    let rules = [
        rule("train", r#""effects": {"outcome": "training"}"#),
        rule(
            "write",
            r#""invariants": {"outcome": "training"}, "effects": {"raise_to": {"policy_goals": "established"}}"#,
        ),
        rule(
            "do",
            r#""invariants": {"at_least": {"policy_goals": "established"}}, "effects": {"outcome": "practice"}"#,
        ),
    ];
    let json = format!(r#"{{"id": "late", "version": 1, "rules": [{}]}}"#, rules.join(", "));
    let book = RuleBook::read(json.as_bytes()).unwrap();
    let plan = book.plan(&absent(), Outcome::Practice).unwrap();
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!(ids, ["train", "write", "do"]);
    assert_eq!(HigherLevelsNeeded.of_plan(&plan, &book).verdict(), Fails);
    assert_eq!(NarrowFocusBlocks.of_plan(&plan, &book).verdict(), Holds);
}

/// What a cohort of the published cases shows: its verdict, and the cases by what their targets show.
fn shown(found: &EffectInCohort<'_>) -> (EffectVerdict, String) {
    let of = |verdict| {
        let mut cases: Vec<_> = found.targets_with(verdict).map(|target| target.case).collect();
        cases.dedup();
        cases.join(" ")
    };
    (found.verdict(), format!("{} | {} | {}", of(Holds), of(Fails), of(Open)))
}

fn parts(lower: u64, upper: u64, of: u64) -> Parts {
    Parts { lower, upper, of }
}

#[test]
fn the_published_cases_show_this() {
    let cohort = published::cohort();
    let found = |effect: ExpectedEffect| effect.of_cohort(&cohort);
    let expected = [
        (NarrowFocusBlocks, Open, " |  | 7 8 9 19"),
        (HigherLevelsNeeded, Open, " | 9 | 1 14 17 19 20"),
        (MobilizationAdvances, Holds, "1 2 3 12 14 15 16 |  | 3 5 6 7 8 9 10 11 17 18 19 20"),
        (FormalBackingNeeded, Open, " |  | 4 9 10 13 16 19 20"),
        (NeverFinished, Open, " |  | 19 20"),
        (ChancesReturn, DoesNotApply, " |  | "),
        (SmallStepsWin, Open, " |  | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"),
    ];
    assert_eq!(expected.len(), ExpectedEffect::ALL.len());
    for (effect, verdict, cases) in expected {
        assert_eq!(shown(&found(effect)), (verdict, cases.to_owned()), "{effect}");
    }
    let tendencies = [
        (NarrowFocusBlocks, TendencyBasis::NarrowContext, parts(0, 0, 0), parts(2, 7, 20), 7, Truth::Unknown),
        (HigherLevelsNeeded, TendencyBasis::HigherLevels, parts(1, 1, 1), parts(2, 6, 20), 6, Truth::False),
        (MobilizationAdvances, TendencyBasis::Structures, parts(0, 4, 4), parts(6, 16, 16), 7, Truth::Unknown),
        (SmallStepsWin, TendencyBasis::SeveralTargets, parts(2, 2, 7), parts(3, 5, 13), 0, Truth::Unknown),
    ];
    for (effect, basis, lower, higher, ungrouped, known) in tendencies {
        let tendency = found(effect).tendency.unwrap();
        assert_eq!((tendency.basis, tendency.lower, tendency.higher), (basis, lower, higher), "{effect}");
        assert_eq!((tendency.ungrouped, tendency.is_lower_of_known), (ungrouped, known), "{effect}");
        assert_eq!(tendency.is_lower, Truth::Unknown, "{effect}");
    }
    assert!([FormalBackingNeeded, NeverFinished].iter().all(|effect| found(*effect).tendency.is_none()));
}

#[test]
fn a_cohort_counts_cases_and_targets() {
    let cohort = published::cohort();
    let found = MobilizationAdvances.of_cohort(&cohort);
    let cases = found.cases();
    assert_eq!((cases.len(), found.targets.len()), (20, 27));
    let of = |id: &str| cases.iter().find(|(case, _)| *case == id).unwrap().1;
    assert_eq!(of("3"), Some(Truth::Unknown), "one of its targets holds, the other is open");
    assert_eq!((of("1"), of("4")), (Some(Truth::True), None));
    // As a cohort of targets it is the same, but that nobody knows how many targets a target's case had.
    let targets = Cohort::of_targets(cohort.cases().iter().flat_map(Case::targets)).unwrap();
    let as_targets = MobilizationAdvances.of_cohort(&targets);
    let verdicts =
        |found: &EffectInCohort<'_>| -> Vec<_> { found.targets.iter().map(|t| t.answer.verdict()).collect() };
    assert_eq!(verdicts(&found), verdicts(&as_targets));
    assert_eq!(SmallStepsWin.of_cohort(&targets).tendency.unwrap().ungrouped, 27);
}

/// A cohort of cases, each with an identifier of its own.
fn cohort(cases: impl IntoIterator<Item = Case>) -> Cohort {
    let renamed = cases
        .into_iter()
        .enumerate()
        .map(|(index, case)| Case::check(CaseDraft { id: format!("c{index}"), ..case.draft().clone() }).unwrap());
    Cohort::new(renamed.collect()).unwrap()
}

#[test]
fn a_tendency_holds_whichever_group_the_others_belong_to() {
    let wide = r#""policy_goals": "established""#;
    let of = |narrow: &[&str], others: &[&str], open: usize| {
        let narrow = narrow.iter().map(|outcome| from_to(NARROW, "", outcome));
        let others = others.iter().map(|outcome| from_to(wide, "", outcome));
        let open = (0..open).map(|_| from_to("", "", "practice"));
        let cohort = cohort(narrow.chain(others).chain(open));
        let found = NarrowFocusBlocks.of_cohort(&cohort);
        (found.verdict(), found.tendency.unwrap().is_lower_of_known)
    };
    assert_eq!(of(&["none", "none"], &["practice", "none"], 0), (Holds, Truth::True));
    assert_eq!(of(&["practice"], &["practice"], 0), (Fails, Truth::False));
    assert_eq!(of(&["none", ""], &["practice", "none"], 0), (Open, Truth::Unknown));
    assert_eq!(of(&["none", "none"], &["practice", "practice"], 1), (Holds, Truth::True), "one more changes nothing");
    assert_eq!(of(&["none", "none"], &["practice", "none"], 2), (Open, Truth::True), "in a narrow context they would");
    let open = cohort([from_to(wide, "", "practice"), from_to("", "", "none")]);
    let tendency = NarrowFocusBlocks.of_cohort(&open).tendency.unwrap();
    assert_eq!(
        (tendency.is_testable, tendency.is_lower),
        (Truth::Unknown, Truth::Unknown),
        "perhaps nobody's is narrow"
    );
    let one = NarrowFocusBlocks.of_cohort(&Cohort::default()).tendency.unwrap();
    assert_eq!((one.is_testable, one.ungrouped), (Truth::False, 0));
    assert_eq!(of(&[], &["practice"], 0), (DoesNotApply, Truth::Unknown), "nobody's context is narrow");
}

#[test]
fn what_is_needed_fails_with_one_and_holds_only_where_all_are_known() {
    let of = |cases: &[(&str, &str)]| {
        let cases = cases.iter().map(|(ratings, outcome)| from_to(ratings, "", outcome));
        FormalBackingNeeded.of_cohort(&cohort(cases)).verdict()
    };
    let (with, without) = (r#""management_support": "embedded""#, r#""management_support": "absent""#);
    assert_eq!(of(&[(with, "practice"), (without, "training")]), Holds);
    assert_eq!(of(&[(with, "practice"), ("", "practice"), (without, "practice")]), Fails);
    assert_eq!(of(&[(with, "practice"), ("", "practice")]), Open);
    assert_eq!(of(&[(with, "practice"), (with, "")]), Holds, "whatever its outcome is, it contradicts nothing");
    assert_eq!(of(&[(without, "training")]), DoesNotApply);
    assert_eq!(of(&[]), DoesNotApply);
}

#[test]
fn a_practice_that_fell_back_is_counted() {
    let of = |outcomes: &str| {
        case(&[("01-01", ""), ("05-01", ""), ("09-01", "")], &format!(r#", "outcomes": [{outcomes}]"#))
    };
    let stayed = of(r#"{"rung": "practice", "on": "2024-05-01"}"#);
    let fell = of(r#"{"rung": "practice", "on": "2024-05-01"}, {"rung": "training", "on": "2024-08-01"}"#);
    let ends = of(r#"{"rung": "practice", "on": "2024-09-01"}"#);
    let cohort = cohort([stayed, fell, ends]);
    assert_eq!(NeverFinished.of_cohort(&cohort).later_fell, Some(parts(1, 1, 2)));
    assert_eq!(FormalBackingNeeded.of_cohort(&cohort).later_fell, None);
}

#[test]
fn rises_are_counted_per_day_of_open_and_closed_cycles() {
    let cycle = [("01-01", "policy_cycle_closes"), ("02-01", "policy_cycle_opens")];
    let goals = r#""policy_goals": "absent", "domain_goals": "absent""#;
    let moments =
        [("01-01", goals), ("02-10", ""), ("02-20", r#""policy_goals": {"grew_to": "emerging"}"#), ("02-29", "")];
    let cohort = cohort([case(&moments, &log(&cycle))]);
    let tendency = ChancesReturn.of_cohort(&cohort).tendency.unwrap();
    // The goals of policy and of the domain each have a cycle: 31 days closed, 29 open.
    assert_eq!(
        (tendency.basis, tendency.lower, tendency.higher),
        (TendencyBasis::Cycles, parts(0, 0, 62), parts(1, 1, 58))
    );
    assert_eq!((tendency.is_lower, tendency.is_testable), (Truth::True, Truth::True));
    // Of a case with two targets the documents of the case count once, those of each target too.
    let domains = r#", "domains": [{"domain": "welfare"}, {"domain": "health"}]"#;
    let of_case =
        moments.map(|(day, ratings)| (day, if ratings == goals { r#""policy_goals": "absent""# } else { ratings }));
    let two = self::cohort([case(&of_case, &format!("{domains}{}", log(&cycle)))]);
    let tendency = ChancesReturn.of_cohort(&two).tendency.unwrap();
    assert_eq!((tendency.lower, tendency.higher), (parts(0, 0, 93), parts(1, 1, 87)));
    // Of a log that the book can't read nothing is known.
    let illegible = log(&[cycle[0], cycle[1], ("02-15", "make_tea")]);
    let with_illegible = self::cohort([case(&moments, &log(&cycle)), case(&moments, &illegible)]);
    let tendency = ChancesReturn.of_cohort(&with_illegible).tendency.unwrap();
    assert_eq!((tendency.is_lower, tendency.is_lower_of_known, tendency.ungrouped), (Truth::Unknown, Truth::True, 1));
}

#[test]
fn a_large_move_among_the_first_three_is_a_design() {
    let gain = [("01-01", r#""budget": "absent""#), ("02-01", r#""budget": {"grew_to": "emerging"}"#), ("12-01", "")];
    let none = [("01-01", r#""budget": "absent""#), ("02-01", ""), ("12-01", "")];
    let small = log(&[("01-01", "talk_informally"), ("01-02", "take_first_look")]);
    let large = log(&[("01-01", "talk_informally"), ("01-02", "change_work_instructions")]);
    let cohort = cohort([case(&gain, &format!("{small}{NO_OUTCOME}")), case(&none, &format!("{large}{NO_OUTCOME}"))]);
    let tendency = SmallStepsWin.of_cohort(&cohort).tendency.unwrap();
    assert_eq!(tendency.basis, TendencyBasis::EarlyDesign);
    assert_eq!((tendency.lower, tendency.higher, tendency.is_lower), (parts(0, 0, 1), parts(1, 1, 1), Truth::True));
}

#[test]
fn a_long_record_is_answered_within_bounds() {
    let on = |index: u32| chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Days::new(u64::from(index));
    let ratings = [(Dimension::WorkStructures, Statement::Degree(Degree::Established).into())];
    let moment = |index| MomentDraft { on: on(index), ratings: ratings.clone().into_iter().collect(), phase: None };
    let draft = CaseDraft { id: "a".to_owned(), moments: (0..300).map(moment).collect(), ..CaseDraft::default() };
    let case = Case::check(draft).unwrap();
    let mut cut_short = 0;
    for effect in ExpectedEffect::ALL {
        let answer = effect.of_history(target(&case));
        assert!(answer.reasons.len() <= EffectAnswer::MOST_REASONS, "{effect}");
        cut_short += usize::from(!answer.is_exhausted);
        assert_ne!(answer.verdict(), Fails, "{effect}");
    }
    assert!(cut_short > 0);
}

// The naive twin.

/// One way in which everything turns out: of each moment the ranks, and the rung.
#[derive(Clone, Debug)]
struct Course {
    ranks: Vec<Vec<u32>>,
    rungs: Vec<u32>,
}

impl Course {
    fn rank(&self, moment: usize, dimension: Dimension) -> u32 {
        self.ranks[moment][Dimension::ALL.iter().position(|other| *other == dimension).unwrap()]
    }

    fn last(&self) -> usize {
        self.rungs.len() - 1
    }

    fn is_on_paper(&self, moment: usize) -> bool {
        self.rank(moment, Dimension::PolicyGoals) >= 2 || self.rank(moment, Dimension::DomainGoals) >= 2
    }

    fn is_task(&self, moment: usize) -> bool {
        self.rank(moment, Dimension::RoleDescriptions) >= 2
    }

    fn is_narrow(&self, moment: usize) -> bool {
        let structures = self.rank(moment, Dimension::WorkStructures);
        let is_small = self.rank(moment, Dimension::OrganizationSize) == 0;
        let is_across = structures >= 2 || (structures >= 1 && is_small);
        !self.is_on_paper(moment) && !self.is_task(moment) && !is_across
    }

    fn is_practice(&self, moment: usize) -> bool {
        self.rungs[moment] == 4
    }

    fn rose(&self, dimension: Dimension, from: usize, to: usize) -> bool {
        self.rank(to, dimension) > self.rank(from, dimension)
    }

    fn any_rose(&self, dimensions: &[Dimension]) -> bool {
        dimensions.iter().any(|dimension| self.rose(*dimension, 0, self.last()))
    }

    fn is_formally_supported(&self, moment: usize) -> bool {
        let support = self.rank(moment, Dimension::ManagementSupport);
        support == 3 || (support >= 2 && (self.is_on_paper(moment) || self.is_task(moment)))
    }

    fn is_unreached(&self, reading: HigherLevels) -> bool {
        let institutional = self.any_rose(&[
            Dimension::PolicyGoals,
            Dimension::DomainGoals,
            Dimension::Budget,
            Dimension::PoliticalSupport,
        ]);
        let organizational = self.any_rose(&[
            Dimension::RoleDescriptions,
            Dimension::Capacity,
            Dimension::WorkStructures,
            Dimension::ManagementSupport,
            Dimension::CollegialSupport,
        ]);
        let on_paper = self.is_on_paper(0);
        let staffed = self.rank(0, Dimension::ManagementSupport) >= 2 && self.rank(0, Dimension::Capacity) >= 2;
        let organized = self.is_task(0) || staffed;
        match reading {
            HigherLevels::Neither => {
                let was_in_place = on_paper && organized;
                !institutional && !organizational && !was_in_place
            }
            HigherLevels::NotBoth => (!institutional && !on_paper) || (!organizational && !organized),
        }
    }

    /// Whether an effect speaks of it, and what it expects is so.
    fn judged(&self, effect: ExpectedEffect, reading: HigherLevels) -> (bool, bool) {
        let last = self.last();
        match effect {
            NarrowFocusBlocks => ((0..=last).all(|moment| self.is_narrow(moment)), !self.is_practice(last)),
            HigherLevelsNeeded => (last > 0 && self.is_unreached(reading), !self.is_practice(last)),
            MobilizationAdvances => {
                let structures = Dimension::WorkStructures;
                let has = |from: usize| self.rank(from, structures) >= 2 || self.rose(structures, from, from + 1);
                let gained = |from: usize, to: usize| {
                    self.rose(Dimension::CollegialSupport, from, to)
                        || self.rose(Dimension::DomainGoals, from, to)
                        || self.rungs[to] > self.rungs[from]
                };
                let advanced = (0..last).any(|from| has(from) && (from + 1..=last).any(|to| gained(from, to)));
                ((0..last).any(has), advanced)
            }
            FormalBackingNeeded => match (0..=last).find(|moment| self.is_practice(*moment)) {
                None => (false, false),
                Some(first) => {
                    (true, (first.saturating_sub(1)..=first).any(|moment| self.is_formally_supported(moment)))
                }
            },
            NeverFinished => {
                let changed = |from: usize| {
                    (from + 1..=last).any(|to| self.ranks[to] != self.ranks[from] || self.rungs[to] != self.rungs[from])
                };
                let practice = || (0..last).filter(|moment| self.is_practice(*moment));
                (practice().next().is_some(), practice().any(changed))
            }
            other => panic!("{other} needs a log"),
        }
    }
}

/// Every way in which a record without a log can turn out.
fn courses(case: &Case) -> Vec<Course> {
    let moments: Vec<_> = case.moments().collect();
    let mut courses = vec![Course { ranks: vec![Vec::new(); moments.len()], rungs: Vec::new() }];
    for dimension in Dimension::ALL {
        let paths = paths(case, *dimension);
        courses = courses
            .iter()
            .flat_map(|course| {
                paths.iter().map(move |path| {
                    let mut longer = course.clone();
                    longer.ranks.iter_mut().zip(path).for_each(|(ranks, rank)| ranks.push(*rank));
                    longer
                })
            })
            .collect();
    }
    for (index, moment) in moments.iter().enumerate() {
        let (low, high) = moment.position().outcomes().into_inner();
        let is_start = index == 0 && moments.len() > 1 && low == Outcome::NoChange;
        let rungs = low.rank()..=if is_start { 0 } else { high.rank() };
        courses = courses
            .iter()
            .flat_map(|course| {
                rungs.clone().map(move |rung| {
                    let mut longer = course.clone();
                    longer.rungs.push(rung);
                    longer
                })
            })
            .collect();
    }
    courses
}

/// Every course of one dimension that fits what is stated.
fn paths(case: &Case, dimension: Dimension) -> Vec<Vec<u32>> {
    let moments: Vec<_> = case.moments().collect();
    let possible = |moment: usize| moments[moment].position().rating(dimension).degrees().map(Degree::rank);
    if dimension.framework() != Framework::Multilevel && dimension != Dimension::OrganizationSize {
        return vec![vec![0; moments.len()]]; // nothing asks for it
    }
    let mut paths: Vec<Vec<u32>> = possible(0).map(|rank| vec![rank]).collect();
    for (index, moment) in moments.iter().enumerate().skip(1) {
        let statement = moment.evidence(dimension).map_or(Statement::Unchanged, |coded| coded.rating);
        let earlier: Vec<u32> = possible(index - 1).collect();
        let fits = |before: u32, after: u32| {
            dimension == Dimension::OrganizationSize && before == after
                || dimension != Dimension::OrganizationSize
                    && naive::follows(statement, &earlier, before, after, Scale::Integration)
        };
        paths = paths
            .iter()
            .flat_map(|path| {
                let before = path[path.len() - 1];
                possible(index)
                    .filter(move |after| fits(before, *after))
                    .map(move |after| [path.as_slice(), &[after]].concat())
            })
            .collect();
    }
    paths
}

/// The dimensions that effects ask for by name.
const ASKED: [Dimension; 8] = [
    Dimension::PolicyGoals,
    Dimension::DomainGoals,
    Dimension::Budget,
    Dimension::RoleDescriptions,
    Dimension::Capacity,
    Dimension::WorkStructures,
    Dimension::ManagementSupport,
    Dimension::CollegialSupport,
];

/// A record of one to three moments: of each dimension a known degree, but for two that can be open; and outcomes with days.
fn record() -> impl Strategy<Value = Case> {
    let known = prop::collection::vec(
        prop::sample::select(Scale::Integration.degrees()),
        Framework::Multilevel.dimensions().count(),
    );
    let open = prop::sample::subsequence(ASKED.to_vec(), 0..=2);
    let later =
        || prop::collection::vec(prop::option::of(strategies::statement(Scale::Integration, true)), ASKED.len());
    let first = prop::collection::vec(strategies::statement(Scale::Integration, false), 2);
    let outcome = (0..4_usize, strategies::term::<Outcome>());
    let outcomes = prop::collection::vec(outcome, 0..=2);
    (known, open, first, prop::collection::vec(later(), 0..=2), outcomes, any::<bool>(), any::<bool>()).prop_filter_map(
        "sound",
        |(known, open, first, later, outcomes, is_sparse, is_small)| {
            let on =
                |index: usize| chrono::NaiveDate::from_ymd_opt(2024, 1, 1 + u32::try_from(index).unwrap()).unwrap();
            let mut start: Vec<(Dimension, Statement)> = Framework::Multilevel
                .dimensions()
                .zip(known)
                .map(|(d, degree)| (d, Statement::Degree(degree)))
                .collect();
            for (dimension, statement) in open.iter().zip(first) {
                start.iter_mut().filter(|(d, _)| d == dimension).for_each(|(_, stated)| *stated = statement);
            }
            let moment = |index: usize, stated: Vec<(Dimension, Statement)>| MomentDraft {
                on: on(index),
                phase: None,
                ratings: stated.into_iter().map(|(dimension, statement)| (dimension, statement.into())).collect(),
            };
            let moments = later.into_iter().enumerate().map(|(index, statements)| {
                // Open dimensions can become anything; the others change for certain, or not at all.
                let stated = ASKED.iter().copied().zip(statements).filter_map(|(dimension, statement)| {
                    let statement = statement?;
                    let is_kept =
                        open.contains(&dimension) || (!is_sparse && matches!(statement, Statement::Degree(_)));
                    is_kept.then_some((dimension, statement))
                });
                moment(index + 1, stated.collect())
            });
            let moments: Vec<_> = std::iter::once(moment(0, start)).chain(moments).collect();
            let last = moments.len() - 1;
            let outcomes = outcomes.into_iter().map(|(at, rung)| OutcomeDraft {
                rung,
                on: (at <= last).then(|| on(at)),
                domain: None,
                source: None,
                note: None,
            });
            let size = is_small.then_some(policy_integration::case::Band::below(250.0));
            let profile = policy_integration::case::Profile { organization_size: size, ..Default::default() };
            let outcomes = outcomes.collect();
            let draft = CaseDraft { id: "a".to_owned(), moments, outcomes, profile, ..CaseDraft::default() };
            Case::check(draft).ok()
        },
    )
}

/// Whether a truth says no more than what is so in every way.
fn is_sound(truth: Truth, mut ways: impl Iterator<Item = bool>) -> bool {
    match truth {
        Truth::Unknown => true,
        Truth::True => ways.all(|is_so| is_so),
        Truth::False => !ways.any(|is_so| is_so),
    }
}

fn assert_sound(answer: &EffectAnswer, ways: &[(bool, bool)]) -> Result<(), TestCaseError> {
    let told = || format!("{:#?}", answer.lines(Language::English));
    prop_assert!(is_sound(answer.speaks, ways.iter().map(|(speaks, _)| *speaks)), "{}", told());
    let spoken = ways.iter().filter(|(speaks, _)| *speaks).map(|(_, expected)| *expected);
    prop_assert!(is_sound(answer.expected, spoken), "{}", told());
    prop_assert!(
        is_sound(answer.is_contradicted(), ways.iter().map(|(speaks, expected)| *speaks && !expected)),
        "{}",
        told()
    );
    let holds = ways.iter().map(|(speaks, expected)| *speaks && *expected);
    prop_assert!(answer.holds() != Truth::True || holds.clone().all(|holds| holds), "{}", told());
    if let [(speaks, expected)] = ways {
        prop_assert_eq!(answer.speaks.known(), Some(*speaks), "{}", told());
        prop_assert!(!speaks || answer.expected.known() == Some(*expected), "{}", told());
    }
    Ok(())
}

/// The ways in which a log's windows and a record's rises can fall, day by day: of each rise its day.
fn days_of_rises(case: &Case, dimensions: &[Dimension]) -> Vec<Vec<(Dimension, u32)>> {
    let moments: Vec<_> = case.moments().collect();
    let mut ways: Vec<Vec<(Dimension, u32)>> = vec![Vec::new()];
    for (earlier, later) in moments.iter().zip(&moments[1..]) {
        let change = case.change(earlier.index(), later.index()).unwrap();
        let day = |moment: &policy_integration::Moment<'_>| chrono::Datelike::ordinal(&moment.on());
        for dimension in dimensions {
            let rose = change.of(*dimension).unwrap().rose();
            let none = (!rose.is_certain()).then_some(None).into_iter();
            let days = (day(earlier) + 1..=day(later)).filter(|_| rose.is_possible()).map(Some);
            let choices: Vec<_> = none.chain(days).collect();
            let with = |way: &Vec<(Dimension, u32)>, day: &Option<u32>| {
                let rise = day.map(|day| (*dimension, day));
                way.iter().copied().chain(rise).collect()
            };
            ways = ways.iter().flat_map(|way| choices.iter().map(move |day| with(way, day))).collect();
        }
    }
    ways
}

/// Entries of a log on different days, in order.
fn entries(rules: &'static [&'static str]) -> impl Strategy<Value = Vec<LogEntry>> {
    let days = prop::sample::subsequence((1..12_u32).collect::<Vec<_>>(), 0..=6);
    (days, prop::collection::vec(prop::sample::select(rules), 6)).prop_map(|(days, rules)| {
        let entry = |(day, rule): (u32, &str)| LogEntry {
            on: chrono::NaiveDate::from_ymd_opt(2024, 1, day).unwrap().into(),
            rule: rule.to_owned(),
            ..LogEntry::default()
        };
        days.into_iter().zip(rules).map(entry).collect()
    })
}

/// A record of three or four moments, some days apart, in which a dimension can rise; nothing came of it.
fn logged(dimension: Dimension, rules: &'static [&'static str]) -> impl Strategy<Value = Case> {
    let statements = prop::collection::vec(
        prop::sample::select(vec![None, Some(Statement::Grew), Some(Statement::Unknown), Some(Statement::Fell)]),
        2..=3,
    );
    let gaps = prop::collection::vec(1..5_u32, 3);
    (statements, gaps, entries(rules)).prop_filter_map("sound", move |(statements, gaps, log)| {
        let mut day = 1;
        let mut moment = |gap: u32, ratings: Vec<(Dimension, Statement)>| {
            day += gap;
            MomentDraft {
                on: chrono::NaiveDate::from_ymd_opt(2024, 1, day).unwrap(),
                phase: None,
                ratings: ratings.into_iter().map(|(dimension, statement)| (dimension, statement.into())).collect(),
            }
        };
        let known = |dimension: Dimension| (dimension, Statement::Degree(Degree::Emerging));
        let first = moment(0, Framework::Multilevel.dimensions().map(known).collect());
        let later = statements.into_iter().zip(gaps);
        let later: Vec<_> =
            later.map(|(stated, gap)| moment(gap, stated.map(|s| (dimension, s)).into_iter().collect())).collect();
        let none = OutcomeDraft { rung: Outcome::NoChange, on: Some(first.on), domain: None, source: None, note: None };
        let moments = std::iter::once(first).chain(later).collect();
        let draft = CaseDraft { id: "a".to_owned(), moments, outcomes: vec![none], log, ..CaseDraft::default() };
        Case::check(draft).ok()
    })
}

/// Whether gain came sooner after small steps in one way, counted in days from the first of each kind; `None` in a tie, and where
/// no gain followed on either.
fn small_won(case: &Case, rises: &[(Dimension, u32)]) -> Option<bool> {
    let book = RuleBook::multilevel();
    let entry = |entry: &LogEntry| {
        let effort = book.rule(&entry.rule).unwrap().effort();
        (chrono::Datelike::ordinal(&entry.on.first()), effort.map(|effort| effort == Effort::Large))
    };
    let log: Vec<_> = case.log().iter().map(entry).collect();
    let wait = |is_large: bool| {
        let (begun, _) = log.iter().find(|(_, kind)| *kind == Some(is_large))?;
        let last_before = |day: u32| log.iter().rev().find(|(on, _)| *on <= day).and_then(|(_, kind)| *kind);
        let days = rises.iter().map(|(_, day)| *day).filter(|day| last_before(*day) == Some(is_large));
        days.min().map(|day| i64::from(day) - i64::from(*begun))
    };
    match (wait(false), wait(true)) {
        (Some(small), Some(large)) if small == large => None,
        (Some(small), Some(large)) => Some(small < large),
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}

/// Whether the cycle of policy can be closed on a day, and whether it can be open, as far as the log tells: on the day that it
/// changes it can be either, and before it is first told of, too.
fn states_on(case: &Case, day: u32) -> [bool; 2] {
    let told = case.log().iter().filter_map(|entry| match entry.rule.as_str() {
        "policy_cycle_closes" => Some((chrono::Datelike::ordinal(&entry.on.first()), true)),
        "policy_cycle_opens" => Some((chrono::Datelike::ordinal(&entry.on.first()), false)),
        _ => None,
    });
    let told: Vec<_> = told.collect();
    let before = told.iter().rev().find(|(on, _)| *on < day).map(|(_, is_closed)| *is_closed);
    let that_day = told.iter().find(|(on, _)| *on == day).map(|(_, is_closed)| *is_closed);
    match (before, that_day) {
        (None, _) => [true, true],
        (Some(before), None) => [before, !before],
        (Some(before), Some(after)) => [before || after, !before || !after],
    }
}

proptest! {
    #![proptest_config(inputs::draws(250))]

    #[test]
    fn gain_comes_sooner_however_the_days_fall(
        case in logged(Dimension::Budget, &["talk_informally", "change_work_instructions", "officer_leaves"]),
    ) {
        let answer = SmallStepsWin.of_history(target(&case));
        let ways: Vec<_> = days_of_rises(&case, &[Dimension::Budget]).iter().map(|way| small_won(&case, way)).collect();
        prop_assert!(!ways.is_empty());
        let told = format!("{:?}\n{ways:?}\n{:#?}", case.draft(), answer.lines(Language::English));
        match answer.holds() {
            Truth::True => prop_assert!(ways.iter().all(|won| *won == Some(true)), "{told}"),
            Truth::False => prop_assert!(ways.iter().all(|won| *won == Some(false)), "{told}"),
            Truth::Unknown => {}
        }
    }

    #[test]
    fn chances_are_open_however_the_days_fall(
        case in logged(Dimension::PolicyGoals, &["policy_cycle_opens", "policy_cycle_closes", "talk_informally"]),
    ) {
        let answer = ChancesReturn.of_history(target(&case));
        let ways = days_of_rises(&case, &[Dimension::PolicyGoals]);
        prop_assert!(!ways.is_empty());
        let can = |way: &Vec<(Dimension, u32)>, state: usize| way.iter().any(|(_, day)| states_on(&case, *day)[state]);
        let told = format!("{:?}\n{ways:?}\n{:#?}", case.draft(), answer.lines(Language::English));
        match answer.holds() {
            Truth::True => prop_assert!(ways.iter().all(|way| !way.is_empty() && !can(way, 0)), "{told}"),
            // Each way has a rise on a day on which it can't have been open.
            Truth::False => {
                let surely = |(_, day): &(Dimension, u32)| !states_on(&case, *day)[1];
                prop_assert!(ways.iter().all(|way| way.iter().any(surely)), "{told}");
            }
            Truth::Unknown => {}
        }
        prop_assert!(answer.speaks != Truth::True || ways.iter().all(|way| !way.is_empty()), "{told}");
    }
}

/// What a plan comes to in one way: whether an effect speaks of it, and what it expects is so; by the moves played one by one.
fn judged_plan(effect: ExpectedEffect, plan: &Plan<'_>, ways: &[Position], end: Position) -> (bool, bool) {
    let course = |position: &Position| Course {
        ranks: vec![naive::Naive::of(*position).ranks],
        rungs: vec![position.outcome().unwrap().rank()],
    };
    let courses: Vec<_> = ways.iter().map(course).collect();
    let outcome = |index: usize| plan.turns[index].rule.outcome();
    let to = |rung: Outcome| (0..courses.len()).filter(move |index| outcome(*index).is_some_and(|to| to >= rung));
    let after = |index: usize| ways.get(index + 1).copied().unwrap_or(end);
    let rises = |index: usize, dimension: Dimension| {
        after(index).rating(dimension).lower() > ways[index].rating(dimension).lower()
    };
    match effect {
        NarrowFocusBlocks => {
            let mut to_practice = to(Outcome::Practice);
            (to(Outcome::Practice).next().is_some(), to_practice.all(|index| !courses[index].is_narrow(0)))
        }
        FormalBackingNeeded => {
            let mut to_practice = to(Outcome::Practice);
            (to(Outcome::Practice).next().is_some(), to_practice.all(|index| courses[index].is_formally_supported(0)))
        }
        HigherLevelsNeeded => match to(Outcome::Training).next() {
            None => (false, false),
            Some(first) => {
                let levels = [Level::Institutional, Level::Organizational];
                let all = || levels.into_iter().flat_map(Dimension::of_level);
                let rose = (0..first).any(|index| all().any(|dimension| rises(index, *dimension)));
                // At one moment nothing rises: it is reached only where both were in place.
                (true, rose || !courses[0].is_unreached(HigherLevels::Neither))
            }
        },
        SmallStepsWin => {
            let rose = |index: usize| after(index).outcome() > ways[index].outcome();
            let large = |turn: &Turn<'_>| turn.rule.effort() == Some(Effort::Large);
            let first_large = plan.turns.iter().position(large);
            let rises = (0..ways.len()).find(|index| rose(*index));
            (ways.len() > 1 && rises.is_some(), first_large.is_none_or(|large| rises.is_some_and(|rise| rise < large)))
        }
        other => panic!("{other} asks the book"),
    }
}

proptest! {
    #![proptest_config(inputs::draws(20))]

    #[test]
    fn an_answer_of_a_plan_holds_however_the_unknowns_turn_out(
        start in strategies::position_with_open_ratings(3),
        rung in prop::sample::select(vec![Outcome::Training, Outcome::Practice]),
    ) {
        let book = RuleBook::multilevel();
        let Ok(plan) = book.plan(&start, rung) else { return Ok(()) };
        let ways = start.completions().take(500).filter_map(|completion| {
            let (mut before, mut position) = (Vec::new(), completion);
            for turn in &plan.turns {
                // What a guard tells of the unknowns is known in the plan: other ways aren't those of the plan.
                if !turn.before.encloses(position) {
                    return None;
                }
                before.push(position);
                position = turn.rule.apply_to(&position);
            }
            Some((before, position))
        });
        let ways: Vec<_> = ways.collect();
        prop_assert!(!ways.is_empty());
        for effect in [NarrowFocusBlocks, HigherLevelsNeeded, FormalBackingNeeded, SmallStepsWin] {
            let judged: Vec<_> = ways.iter().map(|(before, end)| judged_plan(effect, &plan, before, *end)).collect();
            let answer = effect.of_plan(&plan, book);
            prop_assert!(is_sound(answer.speaks, judged.iter().map(|(speaks, _)| *speaks)), "{:#?}", answer);
            let spoken = judged.iter().filter(|(speaks, _)| *speaks).map(|(_, expected)| *expected);
            prop_assert!(is_sound(answer.expected, spoken), "{:#?}", answer);
        }
    }
}

proptest! {
    #![proptest_config(inputs::draws(400))]

    #[test]
    fn an_answer_holds_however_the_unknowns_turn_out(case in record()) {
        let courses = courses(&case);
        prop_assert!(!courses.is_empty());
        for reading in HigherLevels::ALL {
            let terms = EffectTerms::default().with_higher_levels(*reading);
            for effect in [NarrowFocusBlocks, HigherLevelsNeeded, MobilizationAdvances, FormalBackingNeeded, NeverFinished] {
                let ways: Vec<_> = courses.iter().map(|course| course.judged(effect, *reading)).collect();
                assert_sound(&effect.of_history_within(target(&case), &terms), &ways)?;
            }
        }
    }
}

#[test]
fn an_entry_of_a_month_or_a_year_leaves_open_what_days_decide() {
    let record = |on: [&str; 2]| {
        let log = format!(
            r#""log": [{{"on": "{}", "rule": "talk_informally"}}, {{"on": "{}", "rule": "get_budget"}}]"#,
            on[0], on[1]
        );
        let moments = r#""moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}},
            {"on": "2024-06-01", "ratings": {"budget": "established"}}]"#;
        Case::read(format!(r#"{{"id": "a", {moments}, {log}}}"#).as_bytes()).unwrap()
    };
    let expected = |on: [&str; 2]| {
        let case = record(on);
        let answer = ExpectedEffect::SmallStepsWin.of_history(case.targets().next().unwrap());
        (answer.speaks, answer.expected)
    };
    assert_eq!(expected(["2024-02-01", "2024-05-01"]).0, Truth::True);
    assert_eq!(expected(["2024-02", "2024-05"]), (Truth::True, Truth::Unknown));
}
