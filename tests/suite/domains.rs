//! Domains: each is composed of what a record says of it and of the case as a whole.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use policy_integration::case::{DomainDraft, HasTimeline, MomentDraft, Target};
use policy_integration::report::Limits;
use policy_integration::vocabulary::Unit;
use policy_integration::{
    Case, CaseDraft, Degree, Dimension, Outcome, PolicyDomain, Position, Rating, RuleBook, ScoringModel, Statement,
    Truth,
};
use proptest::prelude::*;
use strategies::sound_draft;

fn read(json: &str) -> Case {
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

fn target(case: &Case, domain: PolicyDomain) -> Target<'_> {
    case.domain(domain).expect("one of the case's domains")
}

/// The series of a dimension of a domain: what is stated of it, day by day, from one place of the record.
fn naive_series(draft: &CaseDraft, domain: &DomainDraft, dimension: Dimension) -> BTreeMap<NaiveDate, Statement> {
    let series = |moments: &[MomentDraft]| -> BTreeMap<NaiveDate, Statement> {
        let stated = moments.iter().filter_map(|moment| Some((moment.on, moment.ratings.get(&dimension)?.rating)));
        stated.collect()
    };
    let own = series(&domain.moments);
    let is_own = own.values().any(|statement| *statement != Statement::Unchanged);
    if is_own { own } else { series(&draft.moments) }
}

proptest! {
    #![proptest_config(inputs::draws(300))]

    #[test]
    fn a_domain_is_as_a_case_of_its_own_series(draft in sound_draft()) {
        let case = Case::check(draft.clone()).unwrap();
        for (domain, target) in draft.domains.iter().zip(case.domains()) {
            let days: BTreeSet<NaiveDate> =
                draft.moments.iter().chain(&domain.moments).map(|moment| moment.on).collect();
            let series: BTreeMap<_, _> =
                Dimension::ALL.iter().map(|dimension| (*dimension, naive_series(&draft, domain, *dimension))).collect();
            let moments = days.iter().map(|on| {
                let stated = series.iter().filter_map(|(dimension, series)| Some((*dimension, (*series.get(on)?).into())));
                MomentDraft { on: *on, ratings: stated.collect(), ..MomentDraft::default() }
            });
            let alone = CaseDraft {
                id: "alone".to_owned(),
                period: draft.period,
                profile: draft.profile.clone(),
                status: domain.status.clone().or(draft.status.clone()),
                moments: moments.collect(),
                ..CaseDraft::default()
            };
            let alone = Case::check(alone).unwrap();
            prop_assert!(target.moments().map(policy_integration::Moment::on).eq(days.iter().copied()));
            for (moment, naive) in target.moments().zip(alone.moments()) {
                let rated = |position: Position| Dimension::ALL.iter().map(|d| position.rating(*d)).collect::<Vec<_>>();
                prop_assert_eq!(rated(moment.position()), rated(naive.position()), "{}", moment.on());
            }
            let last = days.len() - 1;
            let steps = |change: Option<policy_integration::case::Change>| {
                change.map(|change| change.dimensions.iter().map(policy_integration::case::DimensionChange::steps).collect::<Vec<_>>())
            };
            prop_assert_eq!(steps(target.change(0, last)), steps(alone.change(0, last)));
        }
    }

    #[test]
    fn a_case_with_several_targets_is_any_of_them(draft in sound_draft()) {
        let case = Case::check(draft).unwrap();
        let targets: Vec<_> = case.targets().collect();
        if targets.len() < 2 {
            return Ok(());
        }
        let days: BTreeSet<_> = targets.iter().flat_map(|target| target.moments()).map(policy_integration::Moment::on).collect();
        prop_assert!(case.moments().map(policy_integration::Moment::on).eq(days));
        for moment in case.moments() {
            let by_then = targets.iter().map(|target| target.moments().rfind(|other| other.on() <= moment.on()));
            let each: Vec<_> = by_then.flatten().collect();
            for other in &each {
                // What is told of outcomes grows from day to day.
                let rated = |position: Position| position.with_outcome(Outcome::NoChange);
                let (any, own) = (rated(moment.position()), rated(other.position()));
                prop_assert!(any.encloses(own), "{} {any:?}, of {:?} {} {own:?}", moment.on(), other.domain(), other.on());
            }
            let are_rated = each.len() == targets.len() && each.iter().all(|other| other.on() == moment.on());
            if are_rated && targets.iter().all(|target| target.status().is_none_or(|status| status.drop_out().is_none())) {
                for dimension in Dimension::ALL {
                    let ends = || each.iter().map(|other| other.position().rating(*dimension));
                    let (lower, upper) = (ends().map(Rating::lower).min(), ends().map(Rating::upper).max());
                    let hull = moment.position().rating(*dimension);
                    prop_assert_eq!((Some(hull.lower()), Some(hull.upper())), (lower, upper));
                }
            }
        }
        let last = case.latest().index();
        for target in targets.iter().filter(|target| target.moments().len() == case.moments().len()) {
            let changes = target.change(0, last).into_iter().flat_map(|change| change.dimensions);
            for change in changes.filter(|_| target.status().is_none_or(|status| status.drop_out().is_none())) {
                let of_case = case.change(0, last).unwrap();
                let (any, own) = (of_case.of(change.dimension).unwrap().steps(), change.steps());
                prop_assert!(any.start() <= own.start() && own.end() <= any.end(), "{}", change.dimension);
            }
        }
    }

    #[test]
    fn a_target_as_a_case_of_its_own_stands_where_it_stood(draft in sound_draft()) {
        let case = Case::check(draft).unwrap();
        for target in case.targets() {
            let as_case = target.as_case();
            prop_assert_eq!(as_case.targets().count(), 1);
            let days = |case: &dyn HasTimeline| {
                let moments = case.timeline().moments().map(|moment| (moment.on(), moment.position()));
                moments.collect::<Vec<_>>()
            };
            prop_assert_eq!(days(&as_case), days(&target));
            prop_assert_eq!(as_case.log(), target.log());
            let last = target.latest().index();
            let steps = |change: policy_integration::case::Change| {
                change.dimensions.iter().map(policy_integration::case::DimensionChange::steps).collect::<Vec<_>>()
            };
            prop_assert_eq!(as_case.change(0, last).map(steps), target.change(0, last).map(steps));
        }
    }

    #[test]
    fn a_record_with_domains_is_read_back_as_it_was_written(draft in sound_draft()) {
        let json = serde_json::to_vec(&draft).unwrap();
        prop_assert_eq!(CaseDraft::read(&json).unwrap(), draft);
    }
}

#[test]
fn generated_records_have_domains() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drafts: Vec<_> = (0..200)
        .map(|_| proptest::strategy::ValueTree::current(&sound_draft().new_tree(&mut runner).unwrap()))
        .collect();
    let own = |domain: &DomainDraft| domain.moments.iter().any(|moment| !moment.ratings.is_empty());
    assert!(drafts.iter().filter(|draft| draft.domains.iter().any(own)).count() > 30);
    let targets = |draft: &&CaseDraft| draft.domains.iter().filter(|domain| domain.is_target()).count();
    assert!(drafts.iter().filter(|draft| targets(draft) > 1).count() > 15);
}

const TWO_TARGETS: &str = r#"{"id": "rivierstad",
    "moments": [
        {"on": "2024-01-15", "ratings": {"policy_goals": "emerging", "capacity": {"at_least": "emerging"},
            "subject_knowledge": "established"}},
        {"on": "2024-09-01", "ratings": {"capacity": "grew"}}],
    "domains": [
        {"domain": "debt_counselling", "ambition": "practice",
         "moments": [{"on": "2024-05-01", "ratings": {"role_descriptions": {"grew_to": "embedded"}, "capacity": "unchanged"}}],
         "outcomes": [{"rung": "training", "on": "2024-05-01"}, {"rung": "practice", "on": "2024-09-01"}]},
        {"domain": "welfare", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "unknown"}}]},
        {"domain": "communication", "target": false, "outcomes": [{"rung": "training", "on": "2024-09-01"}]}],
    "log": [{"on": "2024-02-20", "rule": "win_team_manager", "domain": "debt_counselling"},
            {"on": "2024-03-20", "rule": "talk_informally"}]}"#;

#[test]
fn targets_are_the_domains_that_the_case_wants_to_integrate_into() {
    let case = read(TWO_TARGETS);
    let names =
        |targets: &mut dyn Iterator<Item = Target<'_>>| targets.map(|t| t.domain().unwrap().id()).collect::<Vec<_>>();
    assert_eq!(names(&mut case.targets()), ["debt_counselling", "welfare"]);
    assert_eq!(names(&mut case.domains()), ["debt_counselling", "welfare", "communication"]);
    assert_eq!(target(&case, PolicyDomain::DebtCounselling).ambition(), Some(Outcome::Practice));
    assert!(case.domain(PolicyDomain::Health).is_none());
    let whole = read(r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"domain_goals": "emerging"}}]}"#);
    let [only] = whole.targets().collect::<Vec<_>>().try_into().unwrap();
    assert_eq!((only.domain(), only.latest().position()), (None, whole.latest().position()));
}

#[test]
fn an_own_series_is_read_whole_and_unchanged_is_none() {
    let case = read(TWO_TARGETS);
    let debts = target(&case, PolicyDomain::DebtCounselling);
    let days: Vec<_> = debts.moments().map(|moment| moment.on().to_string()).collect();
    assert_eq!(days, ["2024-01-15", "2024-05-01", "2024-09-01"]);
    // `unchanged` alone is no series: the case's is read.
    assert_eq!(debts.latest().position().rating(Dimension::Capacity), Rating::at_least(Degree::Established));
    // It grew to the highest degree, so that it was lower before.
    assert_eq!(debts.first().position().rating(Dimension::RoleDescriptions), Rating::at_most(Degree::Established));
    // An explicit unknown is one, and the case's growth isn't welfare's.
    let welfare = target(&case, PolicyDomain::Welfare);
    assert!(welfare.latest().position().rating(Dimension::Capacity).is_unknown());
    // What is the officer's is shared.
    let knowledge = |target: Target<'_>| target.latest().position().rating(Dimension::SubjectKnowledge).degree();
    assert!(case.domains().all(|domain| knowledge(domain) == Some(Degree::Established)));
}

#[test]
fn a_rung_holds_until_the_next_and_enters_no_other_target() {
    let case = read(TWO_TARGETS);
    let rungs = |domain| target(&case, domain).moments().map(|moment| moment.position().outcomes()).collect::<Vec<_>>();
    let known = |rung: Outcome| rung..=rung;
    let open = Outcome::NoChange..=Outcome::Practice;
    assert_eq!(
        rungs(PolicyDomain::DebtCounselling),
        [open.clone(), known(Outcome::Training), known(Outcome::Practice)]
    );
    assert_eq!(rungs(PolicyDomain::Welfare), [open.clone(), open]);
    assert_eq!(case.highest_outcome(), Some(Outcome::Practice));
    assert_eq!(case.latest().position().outcome_reaches(Outcome::Practice), Truth::Unknown);
}

#[test]
fn of_several_targets_an_unnamed_outcome_is_in_one() {
    let outcome = |domains: &str| {
        let json = format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
                "domains": [{domains}], "outcomes": [{{"rung": "training"}}]}}"#
        );
        let case = read(&json);
        case.targets().map(|target| target.latest().position().outcomes()).collect::<Vec<_>>()
    };
    let at_most = Outcome::NoChange..=Outcome::Training;
    assert_eq!(outcome(r#"{"domain": "health"}, {"domain": "welfare"}"#), [at_most.clone(), at_most]);
    let known = Outcome::Training..=Outcome::Training;
    assert_eq!(outcome(r#"{"domain": "health"}, {"domain": "sport", "target": false}"#), [known]);
}

#[test]
fn a_case_with_one_target_stands_where_its_target_stands() {
    let json = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
        "domains": [{"domain": "health", "moments": [{"on": "2024-06-01", "ratings": {"domain_goals": "established"}}]}]}"#;
    let case = read(json);
    let [only] = case.targets().collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(case.latest().position(), only.latest().position());
    assert_eq!((case.latest().unit(), only.latest().unit()), (Unit::Case, Unit::Domain));
    assert_eq!((only.latest().id(), only.latest().domain()), ("a", Some(PolicyDomain::Health)));
    let statement = only.latest().evidence(Dimension::DomainGoals).map(|rating| rating.rating);
    assert_eq!(statement, Some(Statement::Degree(Degree::Established)));
}

#[test]
fn each_target_has_a_scorecard_a_log_and_a_replay() {
    let case = read(TWO_TARGETS);
    let model = ScoringModel::default();
    let individual = |target: Target<'_>| {
        let card = model.scorecard(&target.latest().position());
        card.level(policy_integration::Level::Individual).score
    };
    let [debts, welfare] = case.targets().collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(individual(debts), individual(welfare), "the officer is the same");
    assert_eq!((debts.log().len(), welfare.log().len()), (2, 1));
    let book = RuleBook::multilevel();
    let replayed = book.replay(&welfare).unwrap();
    assert_eq!(replayed.turns.len(), 1);
    assert_eq!(debts.timeline().log()[0].rule, "win_team_manager");
}

#[test]
fn faults_stand_where_they_were_written() {
    let report = Case::read(
        br#"{"id": "a",
            "moments": [{"on": "2024-01-01", "ratings": {"capacity": "absent", "domain_goals": "absent"}},
                        {"on": "2024-06-01", "ratings": {"capacity": "fell"}}],
            "domains": [
                {"domain": "health", "moments": [{"on": "2024-01-01", "ratings": {"role_descriptions": "grew"}}]},
                {"domain": "health"},
                {"domain": "welfare", "moments": [{"on": "2024-03-01", "ratings": {"budget": "absent"}},
                                                  {"on": "2024-02-01", "ratings": {}}]}]}"#,
    )
    .unwrap_err();
    let found: Vec<_> = report.errors().map(|finding| format!("{} {}", finding.path(), finding.code())).collect();
    assert_eq!(
        found,
        [
            "$.domains[0].moments[0].ratings.role_descriptions change_at_first_moment",
            "$.domains[1].domain duplicate_id",
            "$.domains[2].moments[0].ratings.budget dimension_out_of_place",
            "$.domains[2].moments[1].on moments_out_of_order",
            "$.moments[0].ratings.domain_goals dimension_out_of_place",
            "$.moments[1].ratings.capacity change_beyond_scale",
        ]
    );
}

#[test]
fn many_entries_are_composed_in_linear_time() {
    let day = |index: u64| NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(index);
    let moment = |index: u64| MomentDraft {
        on: day(index),
        ratings: [(Dimension::Capacity, Statement::Degree(Degree::ALL[(index % 2) as usize]).into())].into(),
        ..MomentDraft::default()
    };
    let domain = DomainDraft { moments: (0..50_000).map(moment).collect(), ..DomainDraft::new(PolicyDomain::Health) };
    let draft = CaseDraft {
        id: "a".to_owned(),
        moments: (0..50_000).map(moment).collect(),
        domains: vec![domain],
        ..CaseDraft::default()
    };
    let limits = Limits::default().with_moments(50_000).with_bytes(1 << 24);
    let case = Case::check_within(draft, &limits).unwrap();
    assert_eq!(case.targets().next().unwrap().moments().len(), 50_000);
}

/// The findings of a case with a first moment on 2024-01-15, a later one on 2024-09-01, and these keys beside.
fn found(rest: &str) -> Vec<String> {
    let json = format!(
        r#"{{"id": "a", "moments": [{{"on": "2024-01-15", "phase": 3, "ratings": {{"capacity": "emerging"}}}},
            {{"on": "2024-09-01", "phase": 4, "ratings": {{}}}}], {rest}}}"#
    );
    let report = match Case::read(json.as_bytes()) {
        Ok(case) => case.warnings().clone(),
        Err(report) => report,
    };
    report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

#[test]
fn an_end_of_the_case_or_of_a_domain_holds_where_it_is_stated() {
    let dropped_out = r#""status": {"dropped_out": {"on": "2024-03-01"}}"#;
    let rated = r#""moments": [{"on": "2024-09-01", "ratings": {"role_descriptions": "embedded"}}]"#;
    // The domain has the status of the case, unless it has one of its own.
    let case = format!(r#"{dropped_out}, "domains": [{{"domain": "health", {rated}}}]"#);
    assert_eq!(found(&case), ["$.domains[0].moments[0].ratings.role_descriptions rated_after_drop_out"]);
    let own = format!(r#"{dropped_out}, "domains": [{{"domain": "health", "status": "completed", {rated}}}]"#);
    assert_eq!(found(&own), Vec::<String>::new());
    let domain = |rest: &str| format!(r#""domains": [{{"domain": "health", {dropped_out}}}], {rest}"#);
    let outcome = domain(r#""outcomes": [{"rung": "training", "domain": "health"}]"#);
    assert_eq!(found(&outcome), ["$.outcomes[0].rung outcome_of_drop_out"]);
    let log = domain(r#""log": [{"on": "2024-05-01", "rule": "talk_informally", "domain": "health"}]"#);
    assert_eq!(found(&log), ["$.log[0].on logged_after_drop_out"]);
    let other = domain(r#""log": [{"on": "2024-05-01", "rule": "talk_informally"}]"#);
    assert_eq!(found(&other), Vec::<String>::new());
}

#[test]
fn the_first_moment_is_that_of_the_case_and_its_domain() {
    let first = |on: &str, rating: &str| {
        format!(
            r#""domains": [{{"domain": "health", "moments": [{{"on": "{on}", "ratings": {{"capacity": {rating}}}}}]}}]"#
        )
    };
    let place = "$.domains[0].moments[0].ratings.capacity change_at_first_moment";
    assert_eq!(found(&first("2024-01-15", r#""unchanged""#)), [place]);
    assert_eq!(found(&first("2024-01-15", r#""grew""#)), [place]);
    assert_eq!(found(&first("2024-09-01", r#""unchanged""#)), Vec::<String>::new());
    // The case's first moment is the first one, though its rating isn't read in the domain.
    let json = r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "grew"}}],
        "domains": [{"domain": "health", "moments": [{"on": "2024-09-01", "ratings": {"capacity": "absent"}}]}]}"#;
    let report = Case::read(json.as_bytes()).unwrap_err();
    assert_eq!(report.findings()[0].path().to_string(), "$.moments[0].ratings.capacity");
    assert_eq!(report.count(), 1);
    // A log starts with the first of all.
    let earlier = r#""domains": [{"domain": "health", "moments": [{"on": "2024-01-01", "phase": 1, "ratings": {}}]}],
        "log": [{"on": "2024-01-10", "rule": "talk_informally", "domain": "health"}]"#;
    assert_eq!(found(earlier), Vec::<String>::new());
}

#[test]
fn phases_of_a_domain_are_ordered_with_those_of_the_case() {
    let domain = |on: &str| {
        format!(r#""domains": [{{"domain": "health", "moments": [{{"on": "{on}", "phase": 1, "ratings": {{}}}}]}}]"#)
    };
    assert_eq!(found(&domain("2024-09-01")), ["$.domains[0].moments[0].phase phase_out_of_order"]);
    assert_eq!(found(&domain("2024-01-01")), Vec::<String>::new());
    let end = r#""domains": [{"domain": "health", "status": {"dropped_out": {"on": "2024-10-01", "phase": 2}}}]"#;
    assert_eq!(found(end), ["$.domains[0].status.dropped_out.phase phase_out_of_order"]);
}

#[test]
fn an_outcome_is_stated_once_and_by_the_last_moment() {
    let twice = r#""domains": [{"domain": "health", "outcomes": [{"rung": "training", "on": "2024-09-01"}]}],
        "outcomes": [{"rung": "practice", "domain": "health", "on": "2024-09-01"}]"#;
    assert_eq!(found(twice), ["$.domains[0].outcomes[0] duplicate_outcome"]);
    let late = r#""domains": [{"domain": "health"}], "outcomes": [{"rung": "practice", "on": "2024-10-01"}]"#;
    assert_eq!(found(late), ["$.outcomes[0].on outcome_after_moments"]);
}

#[test]
fn a_target_is_a_case_of_its_own_where_another_dropped_out() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
            "domains": [{"domain": "health"}, {"domain": "welfare", "status": {"dropped_out": {}}}],
            "outcomes": [{"rung": "training"}]}"#,
    );
    let [health, welfare] = case.targets().collect::<Vec<_>>().try_into().unwrap();
    for target in [health, welfare] {
        assert_eq!(target.as_case().latest().position(), target.latest().position());
    }
    assert_eq!(health.latest().position().outcomes(), Outcome::NoChange..=Outcome::Training);
}

#[test]
fn a_target_of_which_nothing_is_stated_reached_at_most_what_another_domain_did() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
            "domains": [{"domain": "health"},
                {"domain": "sport", "target": false, "outcomes": [{"rung": "attention"}]},
                {"domain": "housing", "target": false}]}"#,
    );
    assert_eq!(
        target(&case, PolicyDomain::Health).latest().position().outcomes(),
        Outcome::NoChange..=Outcome::Attention
    );
    assert_eq!(target(&case, PolicyDomain::Sport).latest().position().outcome(), Some(Outcome::Attention));
    let housing = target(&case, PolicyDomain::Housing).latest().position();
    assert_eq!(housing.outcomes(), Outcome::NoChange..=Outcome::Practice, "it is no target");
    assert_eq!(case.highest_outcome(), Some(Outcome::Attention));
}

#[test]
fn a_domain_that_ends_by_the_log_ends_alone() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}},
                {"on": "2024-09-01", "ratings": {"subject_knowledge": "established"}}],
            "domains": [{"domain": "health"}, {"domain": "welfare"}],
            "log": [{"on": "2024-03-01", "rule": "case_drops_out", "domain": "welfare"},
                {"on": "2024-05-01", "rule": "talk_informally"}]}"#,
    );
    for target in case.targets() {
        let replay = RuleBook::multilevel().replay(&target);
        assert!(replay.is_ok(), "{:?}: {}", target.domain(), replay.unwrap_err());
    }
}

#[test]
fn an_outcome_of_one_of_the_targets_goes_where_another_one_of_that_day_is() {
    let case = Case::read(
        br#"{"id": "a", "moments": [{"on": "2024-01-15", "ratings": {"capacity": "emerging"}}],
            "domains": [{"domain": "debt_counselling"}, {"domain": "welfare"}],
            "outcomes": [{"rung": "training"}, {"rung": "attention", "domain": "welfare"}]}"#,
    )
    .expect("sound");
    let target = case.targets().next().expect("a target");
    assert_eq!(target.as_case().latest().position(), target.latest().position());
}
