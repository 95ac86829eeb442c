//! The boundary spanners of a case: what a record may say of them, and that all tools for cases work on them.

use policy_integration::instruments::boundary_spanning::rule_book;
use policy_integration::rules::{Effort, PlanSupport, RuleKind};
use policy_integration::{
    Case, CaseDraft, Code, Cohort, Degree, Dimension, Finding, Goal, Position, Rating, Statement, Truth,
    cohort::correlation::TauBounds,
    vocabulary::{Direction, Unit},
};
use proptest::prelude::*;
use strategies::sound_draft;

const RECORD: &[u8] =
    br#"{"id": "rivierstad", "subject": "housing and care", "moments": [{"on": "2022-03-01", "ratings": {}}],
    "boundary_spanners": [
        {"id": "s1", "department": "housing", "on": "2022-04-12", "source": "interview 1", "ratings": {
            "networker": {"rating": "played", "note": "has the care providers at the table"},
            "ambassadorship": "played"}},
        {"id": "s2", "ratings": {"networker": "not_played"}},
        {"id": "s3", "ratings": {"networker": "unknown", "organization_insight": {"at_least": "not_played"}}}
    ],
    "department_pairs": [
        {"id": "p1", "department": "housing", "other_department": "care", "on": "2022-04-12",
            "ratings": {"coordination_form": "strategic_cooperation"}},
        {"id": "p2", "department": "housing", "other_department": "work", "ratings": {"coordination_form": "no_contradictions"}},
        {"id": "p3", "department": "care", "other_department": "work",
            "ratings": {"coordination_form": {"at_least": "active_links"}}}
    ]}"#;

fn rivierstad() -> Case {
    Case::read(RECORD).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn a_spanner_is_what_the_record_says() {
    let case = rivierstad();
    let spanners: Vec<_> = case.boundary_spanners().collect();
    assert_eq!(spanners.iter().map(|spanner| spanner.id()).collect::<Vec<_>>(), ["s1", "s2", "s3"]);
    assert_eq!(spanners[0].department(), Some("housing"));
    assert_eq!(spanners[0].on().map(|on| on.to_string()).as_deref(), Some("2022-04-12"));
    assert_eq!(spanners[0].draft().source.as_deref(), Some("interview 1"));
    let evidence = spanners[0].evidence(Dimension::Networker).unwrap();
    assert_eq!(evidence.rating, Statement::Degree(Degree::Played));
    assert!(evidence.note.is_some() && spanners[0].evidence(Dimension::Innovator).is_none());
    let position = spanners[2].position();
    assert!(position.rating(Dimension::Networker).is_unknown(), "asked, and not known");
    assert!(position.rating(Dimension::Innovator).is_unknown(), "silence is unknown, and not `not_played`");
}

#[test]
fn a_case_whose_spanners_are_rated_is_rated() {
    assert!(rivierstad().warnings().findings().is_empty());
    let unrated = Case::read(
        br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}],
            "boundary_spanners": [{"id": "s1", "ratings": {"networker": "unknown"}}]}"#,
    );
    let codes: Vec<_> = unrated.unwrap().warnings().findings().iter().map(policy_integration::Finding::code).collect();
    assert_eq!(codes, [Code::NothingRated]);
}

#[test]
fn what_cannot_be_read_of_a_spanner_hides_only_what_rests_on_it() {
    let report = Case::read(
        br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}], "boundary_spanners": [
            7,
            {"id": "s1", "on": "soon", "ratings": {"networker": "plaid"}},
            {"id": "s1", "ratings": {"capacity": "absent", "innovator": "grew"}}
        ]}"#,
    )
    .unwrap_err();
    let found: Vec<_> =
        report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect();
    assert_eq!(
        found,
        [
            "$.boundary_spanners[0] wrong_type",
            "$.boundary_spanners[1].on not_a_date",
            "$.boundary_spanners[1].ratings.networker degree_off_scale",
            "$.boundary_spanners[2].id duplicate_id",
            "$.boundary_spanners[2].ratings.capacity dimension_out_of_place",
            "$.boundary_spanners[2].ratings.innovator change_where_rated_once",
        ],
        "and not that nothing is rated: the networker may be"
    );
}

#[test]
fn a_callers_own_spanners_show_how_role_and_form_go_together() {
    // The source asked this and doesn't report it; the crate has no rule of it. These records are made up.
    let case = rivierstad();
    let works_between = case.boundary_spanners().zip(case.department_pairs());
    let spanners = Cohort::new(works_between.map(|(spanner, pair)| spanner.as_case_with(pair)).collect()).unwrap();
    let possible: Vec<_> = spanners
        .cases()
        .iter()
        .filter_map(|spanner| {
            let position = spanner.latest().position();
            let form = position.rating(Dimension::CoordinationForm);
            let role = position.rating(Dimension::Networker).degree()?;
            Some((form.degrees().map(Degree::membership).collect::<Vec<_>>(), role.membership()))
        })
        .collect();
    let open: Vec<_> = possible.iter().map(|(form, role)| (form.as_slice(), *role)).collect();
    let bounds = TauBounds::new(&open).unwrap();
    assert_eq!((bounds.cases, bounds.lower, bounds.upper), (2, 1.0, 1.0), "of the third the role isn't known");
    assert!(spanners.cases().iter().all(|spanner| spanner.outcomes().is_empty()), "an outcome is the case's");
}

fn draft_with_spanners() -> impl Strategy<Value = CaseDraft> {
    sound_draft().prop_filter("with boundary spanners", |draft| !draft.boundary_spanners.is_empty())
}

proptest! {
    #![proptest_config(inputs::draws(100))]

    #[test]
    fn every_spanner_is_a_sound_case_by_itself(draft in draft_with_spanners()) {
        let case = Case::check(draft).unwrap();
        prop_assert!(case.boundary_spanners().len() > 0);
        let mut ids = std::collections::BTreeSet::new();
        for spanner in case.boundary_spanners() {
            let as_case = spanner.as_case();
            prop_assert!(as_case.warnings().is_sound());
            prop_assert_eq!(Case::check(as_case.draft().clone()).unwrap(), as_case.clone());
            prop_assert_eq!(as_case.moments().len(), 1);
            // Of the condition, the case that the spanner is part of tells by its profile.
            for dimension in Dimension::ALL.iter().filter(|dimension| !dimension.is_condition()) {
                let rating = as_case.latest().position().rating(*dimension);
                prop_assert_eq!(rating, spanner.position().rating(*dimension), "{}", dimension);
            }
            prop_assert_eq!(as_case.latest().on(), spanner.on().unwrap_or(case.latest().on()));
            prop_assert!(ids.insert(as_case.id().to_owned()));
            for (dimension, rating) in spanner.position().ratings() {
                prop_assert!(Unit::BoundarySpanner.has(dimension) || rating.is_unknown());
            }
        }
    }

    #[test]
    fn spanners_say_nothing_of_the_case_itself(draft in draft_with_spanners()) {
        let with = Case::check(draft.clone()).unwrap();
        let without = Case::check(CaseDraft { boundary_spanners: Vec::new(), ..draft }).unwrap();
        prop_assert_eq!(with.moments().len(), without.moments().len());
        for (one, other) in with.moments().zip(without.moments()) {
            prop_assert_eq!(one.position(), other.position());
        }
    }

    #[test]
    fn a_spanner_goes_round(spanner in strategies::boundary_spanner_draft()) {
        let json = serde_json::to_string(&spanner).unwrap();
        prop_assert_eq!(serde_json::from_str::<policy_integration::case::BoundarySpannerDraft>(&json).unwrap(), spanner);
    }
}

#[test]
fn a_role_that_is_not_spoken_of_is_open() {
    let case = rivierstad();
    let position = case.boundary_spanners().next().unwrap().position();
    assert_eq!(position.reaches(Dimension::PoliticallySensitiveStrategist, Degree::Played), Truth::Unknown);
}

fn position(ratings: &[(Dimension, Degree)]) -> Position {
    Position::new(ratings.iter().map(|(dimension, degree)| (*dimension, Rating::known(*degree)))).expect("on the scale")
}

/// The answer on the results: for whoever is called back, work across the border drops down the list.
#[test]
fn who_is_recalled_when_busy_is_held_back_from_work_across_the_border() {
    let apart =
        ["use_chances", "build_a_network", "connect_up_front", "set_priorities_together", "cooperate_strategically"];
    let across = apart.map(|id| (id, Degree::NoContradictions));
    let free = |form| {
        position(&[
            (Dimension::IntrinsicMotivation, Degree::Present),
            (Dimension::ChancesSeen, Degree::Present),
            (Dimension::FundingAcrossDomains, Degree::Present),
            (Dimension::CoordinationForm, form),
            (Dimension::RecalledWhenBusy, Degree::NotPresent),
        ])
    };
    let recalled = |form| rule_book().play(&free(form), "recalled_when_it_gets_busy").unwrap().after;
    for (id, form) in across
        .into_iter()
        .chain([("draw_up_a_framework", Degree::JointPriorities), ("take_contradictions_out", Degree::Contradictory)])
    {
        let supported = [free(form), recalled(form)].map(|at| rule_book().applicability(&at, id).unwrap().supported);
        assert_eq!(supported, [Truth::True, Truth::False], "{id}");
    }
    let goal = Goal::degree(Dimension::CoordinationForm, Degree::ActiveLinks).unwrap();
    let plan = rule_book().plan(&recalled(Degree::NoContradictions), goal).unwrap();
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!(ids, ["make_it_the_starting_point", "connect_up_front"]);
}

/// The second answer.
#[test]
fn the_form_of_coordination_has_a_bottom_and_is_of_two_departments() {
    assert_eq!(Dimension::CoordinationForm.scale().bottom(), Degree::Contradictory);
    assert_eq!(Dimension::CoordinationForm.unit(), Unit::DepartmentPair);
    assert_eq!(Dimension::FundingAcrossDomains.unit(), Unit::Case);
    let goal = Goal::degree(Dimension::CoordinationForm, Degree::NoContradictions).unwrap();
    let not_recalled = (Dimension::RecalledWhenBusy, Degree::NotPresent);
    let start = position(&[(Dimension::CoordinationForm, Degree::Contradictory), not_recalled]);
    let plan = rule_book().plan(&start, goal).unwrap();
    assert_eq!(plan.turns.iter().map(|turn| turn.rule.id()).collect::<Vec<_>>(), ["take_contradictions_out"]);
}

/// What an earlier codebook rated of a spanner is refused, with where it is rated now.
#[test]
fn a_form_of_a_spanner_is_refused_with_the_codebook_that_moved_it() {
    let refused = |dimension: &str, degree: &str| {
        let case = format!(
            r#"{{"id": "a", "moments": [{{"on": "2022-03-01", "ratings": {{}}}}],
                "boundary_spanners": [{{"id": "s1", "ratings": {{"networker": "played", "{dimension}": "{degree}"}}}}]}}"#
        );
        let report = Case::read(case.as_bytes()).unwrap_err();
        report
            .findings()
            .iter()
            .map(|finding: &Finding| finding.line(policy_integration::Language::English))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        refused("coordination_form", "active_links"),
        [
            "$.boundary_spanners[0].ratings.coordination_form: error[dimension_out_of_place]: `coordination_form` isn't rated here; \
          accepted: a rating of two departments, under `department_pairs`: since codebook 3; in codebook 2 it was a boundary \
          spanner's"
        ]
    );
    assert!(
        refused("funding_across_domains", "present")[0]
            .contains("a rating of the case, at its moments: since codebook 3")
    );
}

/// The answer on the results: municipalities should make joined-up work the starting point, and adapt conditions such as funding to it.
#[test]
fn funding_across_domains_is_adapted_to_joined_up_work_as_the_starting_point() {
    let (start, funding) = (Dimension::JoinedUpStartingPoint, Dimension::FundingAcrossDomains);
    assert_eq!((start.unit(), start.direction(), start.level()), (Unit::Case, Direction::Better, funding.level()));
    let without = position(&[(start, Degree::NotPresent), (funding, Degree::NotPresent)]);
    let adapted = rule_book().applicability(&without, "fund_across_domains").unwrap();
    assert_eq!((adapted.legal, adapted.supported), (Truth::True, Truth::False));
    let plan = rule_book().plan(&without, Goal::degree(funding, Degree::Present).unwrap()).unwrap();
    let ids: Vec<_> = plan.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!((plan.support, ids), (PlanSupport::Certain, vec!["make_it_the_starting_point", "fund_across_domains"]));
    let case = Case::read(
        br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {"joined_up_starting_point": "present"}}],
            "boundary_spanners": [{"id": "s1", "ratings": {"external_network_widened": "present"}}],
            "department_pairs": [{"id": "p1", "department": "housing", "other_department": "care",
                "ratings": {"coordination_form": "active_links"}}]}"#,
    )
    .unwrap();
    let spanner = case.boundary_spanner("s1").unwrap().as_case_with(case.department_pair("p1").unwrap());
    let bound = rule_book().applicability(&spanner.latest().position(), "fund_across_domains").unwrap();
    assert_eq!(bound.supported, Truth::True, "the municipality's rating binds the spanner");
    assert_eq!(spanner.latest().position().rating(Dimension::ExternalNetworkWidened), Rating::known(Degree::Present));
}

/// What makes a spanner, what far coordination brings, and what work on a shared vision teaches.
#[test]
fn motivation_chances_framework_recognition_and_learning() {
    let plan = |start: &[(Dimension, Degree)], dimension| {
        let start = position(start);
        let plan = rule_book().plan(&start, Goal::degree(dimension, Degree::Present).unwrap()).unwrap();
        (plan.support, plan.turns.iter().map(|turn| turn.rule.id()).collect::<Vec<_>>())
    };
    let (seen, free) = ((Dimension::ChancesSeen, Degree::Present), (Dimension::RecalledWhenBusy, Degree::NotPresent));
    let motivated = (Dimension::IntrinsicMotivation, Degree::Present);
    assert_eq!(plan(&[seen, free, motivated], Dimension::ChancesUsed), (PlanSupport::Certain, vec!["use_chances"]));
    let without = (Dimension::IntrinsicMotivation, Degree::NotPresent);
    assert_eq!(plan(&[seen, free, without], Dimension::ChancesUsed).0, PlanSupport::AgainstExpectation);
    let near =
        [(Dimension::CoordinationForm, Degree::ActiveLinks), (Dimension::FundingAcrossDomains, Degree::Present), free];
    let framework = plan(&near, Dimension::PolicyFramework);
    assert_eq!(framework, (PlanSupport::Certain, vec!["set_priorities_together", "draw_up_a_framework"]));
    let linked = position(&[(Dimension::CoordinationForm, Degree::ActiveLinks)]);
    let learned = rule_book().play(&linked, "joint_work_widens_the_network").unwrap().after;
    for widened in [Dimension::ExternalNetworkWidened, Dimension::KnowledgeGained] {
        assert_eq!(learned.rating(widened), Rating::known(Degree::Present), "{widened}");
    }
    assert!(
        learned.rating(Dimension::Networker).is_unknown(),
        "the wider network comes by being involved, and is no role"
    );
    let apart = position(&[(Dimension::CoordinationForm, Degree::NoContradictions)]);
    let standing = rule_book().applicability(&apart, "joint_work_widens_the_network").unwrap();
    assert_eq!((standing.legal, standing.supported), (Truth::True, Truth::False));
    for widened in [Dimension::ExternalNetworkWidened, Dimension::KnowledgeGained] {
        let spilled = rule_book().play(&position(&[(widened, Degree::Present)]), "the_view_spills_over").unwrap();
        assert!(spilled.deviations.is_empty() && spilled.open.is_empty(), "either widens the horizon: {widened}");
    }
    let recognized = rule_book().play(&position(&[motivated]), "ambassadors_find_each_other").unwrap();
    assert_eq!(recognized.after.rating(Dimension::SpannersRecognized), Rating::known(Degree::Present));
    assert!(recognized.deviations.is_empty());
}

/// The first answer: specialist departments have cultures of their own, which nothing in the source lowers.
#[test]
fn departments_have_cultures_of_their_own() {
    let cultures = Dimension::SeparateCultures;
    assert_eq!((cultures.unit(), cultures.direction()), (Unit::DepartmentPair, Direction::Worse));
    let case = Case::read(
        br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {}}], "department_pairs": [
            {"id": "p1", "department": "housing", "other_department": "care", "ratings": {"separate_cultures": "present"}}]}"#,
    )
    .unwrap();
    let pair = case.department_pair("p1").unwrap().as_case();
    assert_eq!(pair.latest().position().rating(cultures), Rating::known(Degree::Present));
    let after = rule_book().play(&Position::UNKNOWN, "departments_get_cultures_of_their_own").unwrap().after;
    assert_eq!(after, position(&[(cultures, Degree::Present)]), "no form of coordination is lowered");
    let about: Vec<_> = rule_book().rules().iter().filter(|rule| rule.dimensions().any(|of| of == cultures)).collect();
    assert_eq!(about.iter().map(|rule| rule.id()).collect::<Vec<_>>(), ["departments_get_cultures_of_their_own"]);
    let goal = Goal::degree(cultures, Degree::NotPresent).unwrap();
    assert!(rule_book().plan(&after, goal).is_err(), "how cultures are brought together isn't said");
}

/// The answer on the results: spanners can't use chances alone, and networking has its result in the long run. The source gives no efforts: that
/// every other move is more than a talk too is the crate's assumption.
#[test]
fn nothing_across_the_border_is_done_alone_within_days() {
    let efforts: Vec<_> = rule_book().rules().iter().filter_map(|rule| Some((rule.id(), rule.effort()?))).collect();
    assert_eq!(efforts.len(), 11, "every move");
    assert!(efforts.iter().all(|(_, effort)| *effort > Effort::Small), "{efforts:?}");
    let effort = |id: &str| rule_book().rule(id).unwrap().effort();
    for id in ["use_chances", "build_a_network"] {
        assert_eq!(effort(id), Some(Effort::Medium), "others have to say yes: {id}");
    }
}

/// What the source doesn't say is marked as the crate's reading.
#[test]
fn readings_are_marked_in_the_book() {
    let readings = [
        "set_priorities_together",
        "cooperate_strategically",
        "draw_up_a_framework",
        "make_it_the_starting_point",
        "mediate_between_municipalities",
        "joint_work_widens_the_network",
        "ambassadors_find_each_other",
    ];
    for id in readings {
        assert!(rule_book().rule(id).unwrap().draft().source.contains("the crate's reading"), "{id}");
    }
}

/// A role is what the source has a word for, and no more.
#[test]
fn the_roles_that_are_only_named_are_asked_for_by_their_names() {
    for (role, words) in [
        (Dimension::Innovator, ["innovator", "innovator"]),
        (Dimension::PoliticallySensitiveStrategist, ["strategist", "strateeg"]),
    ] {
        for (language, word) in policy_integration::Language::ALL.iter().zip(words) {
            assert!(role.question(*language).contains(word), "{role}");
        }
    }
}

/// The answer on the outside world.
#[test]
fn a_spanner_mediates_between_conflicting_interests_in_the_region() {
    let regional = rule_book().play(&Position::UNKNOWN, "municipalities_cooperate_in_the_region").unwrap().after;
    assert_eq!(regional.rating(Dimension::ConflictingRegionalInterests), Rating::known(Degree::Present));
    let rule = rule_book().rule("mediate_between_municipalities").unwrap();
    assert_eq!(rule.kind(), RuleKind::Move);
    let after = rule_book().play(&regional, "mediate_between_municipalities").unwrap().after;
    assert_eq!(after.rating(Dimension::ConflictingRegionalInterests), Rating::known(Degree::NotPresent));
}

#[test]
fn a_pair_of_departments_is_a_case_of_one_moment() {
    let case = rivierstad();
    assert!(case.department_pairs().len() > 0);
    for pair in case.department_pairs() {
        let as_case = pair.as_case();
        assert_eq!(Case::check(as_case.draft().clone()).as_ref(), Ok(&as_case));
        assert_eq!(as_case.id(), format!("rivierstad/department_pair/{}", pair.id()));
        assert_eq!(as_case.latest().position(), pair.position());
        assert!(pair.evidence(Dimension::CoordinationForm).is_some() && pair.draft().source.is_none());
    }
}
