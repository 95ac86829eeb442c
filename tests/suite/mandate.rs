//! The books of the mandate in practice and of boundary spanning: that they pass the door, what they allow, and what the
//! recommendations come to.

use std::collections::BTreeSet;

use policy_integration::instruments::mandate::{Addressee, GUIDE, Lesson, Recommendation, Timing, Topic};
use policy_integration::instruments::{boundary_spanning, mandate};
use policy_integration::{
    Case, Degree, Dimension, Framework, Goal, Language, Position, Rating, Rule, RuleBook, Truth,
    published::CITED_FINDINGS,
    rules::{NoPlanError, PlanSupport, RuleKind},
    vocabulary::{Arrangement, Document, Indicator, MandateHolder},
};

fn at(ratings: &[(Dimension, Degree)]) -> Position {
    Position::new(ratings.iter().map(|(dimension, degree)| (*dimension, Rating::known(*degree)))).unwrap()
}

/// The least favourable degree of each dimension of these frameworks, and nothing else known.
fn worst_of(frameworks: &[Framework]) -> Position {
    let dimensions = Dimension::ALL.iter().filter(|dimension| frameworks.contains(&dimension.framework()));
    let worst = |dimension: &Dimension| {
        let scale = dimension.scale();
        let is_worse = dimension.direction() == policy_integration::vocabulary::Direction::Worse;
        (*dimension, Rating::known(if is_worse { scale.top() } else { scale.bottom() }))
    };
    Position::new(dimensions.map(worst)).unwrap()
}

const OF_MANDATE: [Framework; 3] =
    [Framework::JoinedUpWorking, Framework::PolicyAlienation, Framework::MandateInPractice];
const OF_SPANNING: [Framework; 2] = [Framework::BoundarySpanning, Framework::PolicyCoordination];

fn ids<'b>(rules: impl IntoIterator<Item = &'b policy_integration::Rule>) -> Vec<&'b str> {
    rules.into_iter().map(policy_integration::Rule::id).collect()
}

#[test]
fn the_books_pass_the_door() {
    let door = |json: &[u8]| RuleBook::read(json).unwrap_or_else(|report| panic!("{report}"));
    let of_mandate = door(include_bytes!("../../src/instruments/mandate/book.json"));
    let of_spanning = door(include_bytes!("../../src/instruments/boundary_spanning/book.json"));
    assert_eq!((&of_mandate, &of_spanning), (mandate::rule_book(), boundary_spanning::rule_book()));
    let count = |book: &RuleBook, kind| book.rules().iter().filter(|rule| rule.kind() == kind).count();
    for (book, id, version, moves, events) in
        [(&of_mandate, "mandate_in_practice", 4, 22, 19), (&of_spanning, "boundary_spanning", 3, 11, 6)]
    {
        assert_eq!((book.id(), book.version()), (id, version));
        assert_eq!((count(book, RuleKind::Move), count(book, RuleKind::Event)), (moves, events));
        assert!(book.rules().iter().all(|rule| rule.mechanism().is_none()), "no mechanisms of another source");
    }
}

#[test]
fn each_book_keeps_to_its_own_dimensions() {
    for (book, frameworks) in [(mandate::rule_book(), &OF_MANDATE[..]), (boundary_spanning::rule_book(), &OF_SPANNING)]
    {
        let mut tested = 0;
        for rule in book.rules() {
            assert!(rule.dimensions().count() > 0, "{}", rule.id());
            assert!(rule.dimensions().all(|changed| frameworks.contains(&changed.framework())), "{}", rule.id());
            for asked in rule.guards().iter().flat_map(|guard| guard.open_on(&Position::UNKNOWN)) {
                assert!(frameworks.contains(&asked.framework()), "{}", rule.id());
                tested += 1;
            }
        }
        assert!(tested > 3, "{tested} guards were looked at");
    }
}

#[test]
fn golden_counts_of_the_books() {
    let walks = |book: &RuleBook, frameworks: &[Framework]| {
        let start = worst_of(frameworks);
        (1..=5)
            .map(|moves| (book.count_walks(&start, moves).unwrap(), book.count_ends(&start, moves).unwrap()))
            .collect::<Vec<_>>()
    };
    // Of two moves, by hand: 10 after granting (escalating), 10 after seeking support (peers), 11 after setting up a conference (holding
    // it, inviting the client), 8 after a scaling-up team (an experiment changes nothing more), 8 after a joint plan (contact persons change
    // nothing more), and 9 after each of five others.
    assert_eq!(10 + 10 + 11 + 8 + 8 + 5 * 9, 92);
    assert_eq!(walks(mandate::rule_book(), &OF_MANDATE), [(10, 10), (92, 48), (784, 149), (6243, 345), (46_899, 651)]);
    // Of two moves, by hand: 5 after making joined-up work the starting point (funding, a network, up-front links, taking
    // contradictions out and mediating), and 1 after mediating (the starting point).
    assert_eq!(5 + 1, 6);
    assert_eq!(walks(boundary_spanning::rule_book(), &OF_SPANNING), [(2, 2), (6, 5), (26, 13), (100, 22), (338, 27)]);
}

#[test]
fn the_mandate_expects_support_or_peers_and_a_hard_route() {
    let book = mandate::rule_book();
    let mandated = at(&[
        (Dimension::MandateGranted, Degree::Present),
        (Dimension::SupportAmongParties, Degree::NotPresent),
        (Dimension::PeerReview, Degree::NotPresent),
        (Dimension::MandateRoute, Degree::NotPresent),
    ]);
    let against = |position: &Position, id: &str| {
        let deviations = book.play(position, id).unwrap().deviations;
        deviations.iter().map(|reason| reason.guard.label(Language::English)).collect::<Vec<_>>()
    };
    assert_eq!(against(&mandated, "use_mandate"), ["support among the parties present, or peer review present"]);
    for backed in [Dimension::PeerReview, Dimension::SupportAmongParties] {
        let backed = mandated.with(backed, Rating::known(Degree::Present)).unwrap();
        assert_eq!(book.applicability(&backed, "use_mandate").unwrap().supported, Truth::True);
    }
    // What happened in the experiment: carried through without a route. It can be played, and is a named deviation.
    let used = book.play(&mandated, "use_mandate").unwrap().after;
    assert!(used.rating(Dimension::MandateCarriedOut).is_unknown(), "using it doesn't settle that it is carried out");
    assert_eq!(against(&used, "carry_mandate_through"), ["hard route for the mandate present"]);
    let routed = used.with(Dimension::MandateRoute, Rating::known(Degree::Present)).unwrap();
    assert_eq!(against(&routed, "carry_mandate_through"), [""; 0]);
    assert!(book.play(&worst_of(&OF_MANDATE), "carry_mandate_through").is_err(), "there is nothing to carry through");
    let refused = book.play(&at(&[(Dimension::MandateGranted, Degree::NotPresent)]), "use_mandate").unwrap_err();
    assert_eq!(refused.failed.len(), 1, "without a mandate there is none to use");
}

#[test]
fn being_for_something_is_not_having_it() {
    let book = mandate::rule_book();
    let held = worst_of(&OF_MANDATE)
        .with(Dimension::Mandate, Rating::known(Degree::For))
        .and_then(|position| position.with(Dimension::InterprofessionalInteraction, Rating::known(Degree::For)))
        .unwrap();
    assert!(book.play(&held, "use_mandate").is_err(), "who is for the mandate may have none");
    assert!(book.play(&held, "contact_builds_trust").is_err(), "who is for conferences may meet nobody");
    let stances = [Dimension::Mandate, Dimension::InterprofessionalInteraction, Dimension::StatedWillingness];
    let of_stances = |rule: &&Rule| rule.dimensions().any(|changed| stances.contains(&changed));
    let changing = book.rules().iter().filter(of_stances);
    assert_eq!(ids(changing), ["seeing_the_point_makes_willing"], "which is about no right and no fact");
    for event in ["effective_support_shows", "tailored_support_shows"] {
        let foreseen = book.play(&held, event).unwrap();
        assert_eq!(
            foreseen.deviations.len(),
            1,
            "the point can be seen without a mandate or a conference of one's own"
        );
    }
}

#[test]
fn without_a_hard_route_it_stalls_and_is_felt() {
    let book = mandate::rule_book();
    let used = at(&[
        (Dimension::MandateGranted, Degree::Present),
        (Dimension::MandateUsed, Degree::Present),
        (Dimension::MandateRoute, Degree::NotPresent),
        (Dimension::MandateCarriedOut, Degree::Present),
        (Dimension::OperationalPowerlessness, Degree::NotFelt),
    ]);
    let unused = used.with(Dimension::MandateUsed, Rating::known(Degree::NotPresent)).unwrap();
    assert!(book.play(&unused, "mandate_stalls").is_err(), "a mandate that nobody uses doesn't stall");
    assert!(book.play(&unused, "mandate_becomes_familiar").is_err(), "nor does it become familiar");
    let stalled = book.play(&used, "mandate_stalls").unwrap().after;
    assert_eq!(stalled.rating(Dimension::OperationalPowerlessness).degree(), Some(Degree::Felt));
    assert!(stalled.rating(Dimension::MandateCarriedOut).is_unknown(), "whether it comes to it is open");
    let hardened = book.play(&used, "appoint_mandate_contacts").unwrap().after;
    assert!(book.play(&hardened, "mandate_stalls").is_err());
}

#[test]
fn conferences_may_build_understanding_and_understanding_trust() {
    let book = mandate::rule_book();
    let start = at(&[(Dimension::MutualTrust, Degree::Against)]);
    let after = |position, walk: &[&str]| walk.iter().fold(position, |at, id| book.play(&at, id).unwrap().after);
    let met = after(start, &["set_up_case_conference", "hold_case_conference"]);
    assert!(met.rating(Dimension::MutualUnderstanding).is_unknown(), "it may build understanding, or may not");
    let trusting = after(met, &["conference_builds_understanding", "understanding_builds_trust"]);
    assert_eq!(trusting.rating(Dimension::MutualUnderstanding).degree(), Some(Degree::For));
    assert_eq!(trusting.rating(Dimension::MutualTrust).degree(), Some(Degree::For));
    let NoPlanError::Blocked(obstacles) =
        book.plan(&start, Goal::degree(Dimension::MutualTrust, Degree::For).unwrap()).unwrap_err()
    else {
        panic!("trust is in nobody's hands")
    };
    assert_eq!(obstacles.len(), 1);
    assert!(obstacles.iter().all(|obstacle| obstacle.blocked.is_empty()), "no move raises it at all");
}

#[test]
fn plans_lead_to_what_moves_can_reach() {
    let book = mandate::rule_book();
    let start = worst_of(&OF_MANDATE);
    let plan = |goal: Goal| book.plan(&start, goal).unwrap();
    let goal = |dimension, degree| Goal::degree(dimension, degree).unwrap();
    let understanding = plan(goal(Dimension::MutualUnderstanding, Degree::For));
    assert_eq!(
        ids(understanding.turns.iter().map(|turn| turn.rule)),
        ["set_up_case_conference", "hold_case_conference", "evaluate_trust", "present_the_work"]
    );
    let carried = plan(goal(Dimension::MandateCarriedOut, Degree::Present));
    assert_eq!(
        ids(carried.turns.iter().map(|turn| turn.rule)),
        [
            "grant_mandate",
            "seek_support",
            "use_mandate",
            "evaluate_the_mandate",
            "appoint_mandate_contacts",
            "carry_mandate_through"
        ]
    );
    assert_eq!(carried.support, PlanSupport::Certain);
    let tactical = plan(goal(Dimension::TacticalPowerlessness, Degree::NotFelt));
    assert_eq!(ids(tactical.turns.iter().map(|turn| turn.rule)), ["start_with_an_experiment"]);
}

/// The worst of both frameworks, but for who isn't called back to the own department.
fn not_recalled() -> Position {
    worst_of(&OF_SPANNING).with(Dimension::RecalledWhenBusy, Rating::known(Degree::NotPresent)).unwrap()
}

#[test]
fn ambassadorship_grows_out_of_networking_and_the_far_forms_expect_funding() {
    let book = boundary_spanning::rule_book();
    let start = not_recalled();
    let plan = book.plan(&start, Goal::degree(Dimension::Ambassadorship, Degree::Played).unwrap()).unwrap();
    assert_eq!(ids(plan.turns.iter().map(|turn| turn.rule)), ["build_a_network", "look_after_interests"]);
    let far = book.plan(&start, Goal::degree(Dimension::CoordinationForm, Degree::JointPriorities).unwrap()).unwrap();
    assert_eq!(
        ids(far.turns.iter().map(|turn| turn.rule)),
        ["make_it_the_starting_point", "fund_across_domains", "set_priorities_together"]
    );
    let played = book.play(&start, "set_priorities_together").unwrap();
    assert_eq!(played.deviations.len(), 1, "legal without the funding, and a named deviation");
    let recalled = book.play(&Position::UNKNOWN, "recalled_when_it_gets_busy").unwrap().after;
    let back = book.play(&recalled, "make_it_the_starting_point").unwrap().after;
    assert_eq!(recalled.rating(Dimension::RecalledWhenBusy).degree(), Some(Degree::Present));
    assert_eq!(back.rating(Dimension::RecalledWhenBusy).degree(), Some(Degree::NotPresent));
}

#[test]
fn no_rule_ties_a_role_to_a_form() {
    let is_role = |dimension: Dimension| dimension.scale() == policy_integration::vocabulary::Scale::Role;
    let (mut forms, mut roles) = (0, 0);
    for rule in boundary_spanning::rule_book().rules().iter().filter(|rule| rule.kind() == RuleKind::Move) {
        let asked: Vec<_> = rule.guards().iter().flat_map(|guard| guard.open_on(&Position::UNKNOWN)).collect();
        let changes_form = rule.dimensions().any(|dimension| dimension == Dimension::CoordinationForm);
        assert!(!(changes_form && asked.iter().copied().any(is_role)), "{}", rule.id());
        let changes_role = rule.dimensions().any(is_role);
        assert!(!(changes_role && asked.contains(&Dimension::CoordinationForm)), "{}", rule.id());
        (forms, roles) = (forms + usize::from(changes_form), roles + usize::from(changes_role));
    }
    assert_eq!((forms, roles), (4, 2), "moves that change a form, and a role");
}

#[test]
fn a_log_of_the_mandate_replays_with_its_deviations_named() {
    let case = Case::read(
        br#"{"id": "team", "moments": [
            {"on": "2021-01-01", "ratings": {"mandate_granted": "present", "mandate_route": "not_present", "peer_review": "not_present",
                "support_among_parties": "present"}}],
            "log": [{"on": "2021-03-01", "rule": "use_mandate"}, {"on": "2021-03-02", "rule": "mandate_stalls"},
                {"on": "2021-03-03", "rule": "carry_mandate_through"}]}"#,
    )
    .unwrap();
    let replay = mandate::rule_book().replay(&case).unwrap();
    let told: Vec<_> = replay.findings().findings().iter().map(|finding| finding.message(Language::English)).collect();
    assert_eq!(told, ["`carry_mandate_through` went against what is expected: `mandate_route ≥ present`"]);
}

#[test]
fn the_five_recommendations_are_moves_with_what_each_is_expected_to_change() {
    let told: Vec<_> = Recommendation::ALL.iter().map(|r| (r.number, r.timing, r.addressees.len())).collect();
    assert_eq!(
        told,
        [
            (1, Timing::AtOnce, 2),
            (2, Timing::WhenScalingUp, 1),
            (3, Timing::AfterFirstYear, 1),
            (4, Timing::AfterFirstYear, 1),
            (5, Timing::BeforeTheEnd, 1),
        ]
    );
    for recommendation in Recommendation::ALL {
        assert!(!recommendation.rules.is_empty());
        assert_eq!(recommendation.moves().count(), recommendation.rules.len(), "{}", recommendation.number);
        for rule in recommendation.moves() {
            assert_eq!(rule.kind(), RuleKind::Move);
            assert!(
                rule.draft().source.contains(&format!("recommendation {}", recommendation.number)),
                "{}",
                rule.id()
            );
            assert!(rule.dimensions().all(|dimension| recommendation.changes.contains(&dimension)), "{}", rule.id());
        }
        let conditions = Language::ALL.iter().filter_map(|language| recommendation.condition(*language)).count();
        assert_eq!(conditions, if recommendation.unless.is_some() { 2 } else { 0 });
        assert!(recommendation.addressees.contains(&Addressee::ProgrammeTeam));
    }
}

#[test]
fn two_recommendations_look_first() {
    let conditional = |position: &Position| {
        Recommendation::ALL.iter().map(|recommendation| recommendation.applies(position)).collect::<Vec<_>>()
    };
    let (yes, no, open) = (Truth::True, Truth::False, Truth::Unknown);
    assert_eq!(conditional(&Position::UNKNOWN), [yes, yes, open, open, yes]);
    // Looked after a year: before that it isn't known.
    let worst = worst_of(&OF_MANDATE);
    assert_eq!(conditional(&worst), [yes, yes, open, open, yes]);
    let looked = |position: Position, evaluated| position.with(evaluated, Rating::known(Degree::Present)).unwrap();
    let at_trust = looked(worst, Dimension::TrustEvaluated);
    assert_eq!(conditional(&at_trust), [yes, yes, yes, open, yes]);
    assert_eq!(conditional(&looked(at_trust, Dimension::MandateEvaluated)), [yes; 5]);
    let rotterdam = policy_integration::published::rotterdam().latest().position();
    assert_eq!(conditional(&rotterdam), [yes, yes, open, open, yes], "the experiment hadn't run for a year");
    let risen = at(&[(Dimension::MutualTrust, Degree::For), (Dimension::MandateRoute, Degree::Present)]);
    assert_eq!(conditional(&risen), [yes, yes, no, no, yes]);
}

#[test]
fn both_statements_on_the_mandate_and_both_counts_are_kept() {
    let holders =
        |arrangement: Arrangement| arrangement.holders().iter().map(|(holder, _)| *holder).collect::<Vec<_>>();
    let both = [MandateHolder::CaseCoordinator, MandateHolder::TeamLeader];
    assert_eq!(holders(Arrangement::DecisionMandate), both);
    assert_eq!(holders(Arrangement::CaseCoordination), both);
    assert_eq!(holders(Arrangement::CaseConference), []);
    let translated: BTreeSet<_> =
        Arrangement::ALL.iter().flat_map(|arrangement| arrangement.operationalizes()).collect();
    let with_indicator: BTreeSet<_> = Indicator::ALL.iter().map(|indicator| indicator.dimension).collect();
    assert_eq!((translated.len(), with_indicator.len()), (2, 8), "two by 3.1, eight by Table 4");
    let of_arrangements: Vec<_> = Indicator::ALL.iter().filter_map(|i| Some((i.arrangement?, i.dimension))).collect();
    assert_eq!((of_arrangements.len(), Indicator::ALL.len()), (3, 10));
    for (arrangement, dimension) in of_arrangements {
        assert!(arrangement.operationalizes().contains(&dimension));
    }
}

#[test]
fn support_comes_first_and_peers_only_where_it_fails() {
    let book = mandate::rule_book();
    let carried = Goal::degree(Dimension::MandateCarriedOut, Degree::Present).unwrap();
    let steps = |position: &Position| {
        let plan = book.plan(position, carried).unwrap();
        assert_eq!(plan.support, PlanSupport::Certain);
        ids(plan.turns.iter().map(|turn| turn.rule)).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let granted = at(&[(Dimension::MandateGranted, Degree::Present), (Dimension::MandateRoute, Degree::Present)]);
    assert_eq!(steps(&granted), ["seek_support", "use_mandate", "carry_mandate_through"]);
    // Support was sought, and can't be had: now peers look along.
    let sought = book.play(&granted, "seek_support").unwrap().after;
    let without = book.play(&sought, "support_cannot_be_had").unwrap().after;
    assert_eq!(steps(&without), ["review_with_peers", "use_mandate", "carry_mandate_through"]);
    // Peers without support having been sought is a named deviation.
    let peers = book
        .play(&granted.with(Dimension::SupportSought, Rating::known(Degree::NotPresent)).unwrap(), "review_with_peers");
    let against: Vec<_> = peers.unwrap().deviations.iter().map(|r| r.guard.label(Language::English)).collect();
    assert_eq!(against, ["support sought present"]);
    assert!(book.play(&granted, "support_cannot_be_had").is_err(), "it fails where it was sought");
}

#[test]
fn recommendation_4_lowers_operational_powerlessness() {
    let book = mandate::rule_book();
    let start = worst_of(&OF_MANDATE);
    let goal = Goal::degree(Dimension::OperationalPowerlessness, Degree::NotFelt).unwrap();
    let plan = book.plan(&start, goal).unwrap();
    let steps = ids(plan.turns.iter().map(|turn| turn.rule));
    assert_eq!(
        steps,
        ["grant_mandate", "seek_support", "use_mandate", "evaluate_the_mandate", "appoint_mandate_contacts"]
    );
    let fourth = &Recommendation::ALL[3];
    assert!(fourth.changes.contains(&Dimension::OperationalPowerlessness));
    let felt = at(&[
        (Dimension::MandateGranted, Degree::Present),
        (Dimension::MandateUsed, Degree::Present),
        (Dimension::OperationalPowerlessness, Degree::Felt),
    ]);
    let lowering: Vec<_> = fourth.moves().map(Rule::id).chain(["mandate_becomes_familiar"]).collect();
    assert_eq!(lowering.len(), 3);
    for rule in lowering {
        let after = book.play(&felt, rule).unwrap().after;
        assert_eq!(after.rating(Dimension::OperationalPowerlessness).degree(), Some(Degree::NotFelt), "{rule}");
    }
    // The partner's has another reason, and can come back.
    let again = book.play(&felt, "decided_without_knowledge").unwrap().after;
    assert_eq!(again.rating(Dimension::OperationalPowerlessness).degree(), Some(Degree::Felt));
}

#[test]
fn evaluating_is_itself_a_move_before_the_third_and_fourth_recommendation() {
    let evaluations: Vec<_> =
        Recommendation::ALL.iter().filter_map(|r| Some((r.number, r.evaluation()?.id()))).collect();
    assert_eq!(evaluations, [(3, "evaluate_trust"), (4, "evaluate_the_mandate")]);
    let book = mandate::rule_book();
    let start = worst_of(&OF_MANDATE).with(Dimension::MandateGranted, Rating::known(Degree::Present)).unwrap();
    for recommendation in Recommendation::ALL.iter().filter(|r| r.evaluation().is_some()) {
        let evaluation = recommendation.evaluation().unwrap();
        assert_eq!(evaluation.kind(), RuleKind::Move);
        assert!(evaluation.dimensions().eq(recommendation.evaluated), "{}", evaluation.id());
        let early = book.play(&start, evaluation.id()).unwrap().deviations;
        assert!(!early.is_empty(), "{}: there is nothing to look at yet", evaluation.id());
        for rule in recommendation.moves() {
            assert_eq!(book.play(&start, rule.id()).unwrap().deviations.len(), 1, "{}", rule.id());
            let looked = book.play(&start, evaluation.id()).unwrap().after;
            assert_eq!(book.play(&looked, rule.id()).unwrap().deviations.len(), 0, "{}", rule.id());
        }
    }
}

#[test]
fn the_five_recommendations_tell_who_has_to_act_and_when() {
    let told: Vec<_> =
        Recommendation::ALL.iter().map(|r| (r.who(Language::English), r.timing.label(Language::English))).collect();
    let team = || "programme team".to_owned();
    assert_eq!(
        told,
        [
            ("programme team, area managers".to_owned(), "at once"),
            (team(), "when it is scaled up"),
            (team(), "after the first year of the experiment"),
            (team(), "after the first year of the experiment"),
            (team(), "before the end of the experiment"),
        ]
    );
    assert_eq!(Recommendation::ALL[0].who(Language::Dutch), "programmateam, rayonmanagers");
}

#[test]
fn all_ten_indicators_of_table_4_and_the_topics_of_annex_3() {
    let indicators: Vec<_> = Indicator::ALL.iter().map(|i| (i.number, i.dimension)).collect();
    assert_eq!(
        indicators,
        [
            ("1.1", Dimension::Mandate),
            ("1.2", Dimension::Mandate),
            ("2.1", Dimension::InterprofessionalInteraction),
            ("3.1", Dimension::MutualTrust),
            ("1.1", Dimension::StrategicPowerlessness),
            ("2.1", Dimension::TacticalPowerlessness),
            ("3.1", Dimension::OperationalPowerlessness),
            ("4.1", Dimension::SocietalMeaninglessness),
            ("4.2", Dimension::SocietalMeaninglessness),
            ("5.1", Dimension::ClientMeaninglessness),
        ]
    );
    let numbers: Vec<_> = GUIDE.iter().map(|topic| topic.number).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "4a", "5", "5a", "6", "6a", "6b"]);
    for topic in GUIDE {
        assert!(!topic.dimensions.is_empty() && topic.indicators().count() == 1, "{}", topic.number);
        // Table 4 has escalating to parties outside under the mandate; it is coded by itself.
        let is_coded_by_itself = topic.dimensions == [Dimension::EscalationOutside];
        assert_eq!(is_coded_by_itself, topic.number == "3");
        assert!(
            is_coded_by_itself || topic.indicators().all(|indicator| topic.dimensions.contains(&indicator.dimension)),
            "{}",
            topic.number
        );
    }
    // No topic asks by the indicators of tactical and of operational powerlessness.
    let asked: BTreeSet<_> = GUIDE.iter().flat_map(|t| t.indicators().map(|i| (i.number, i.dimension))).collect();
    let not_asked: Vec<_> = indicators.into_iter().filter(|indicator| !asked.contains(indicator)).collect();
    assert_eq!(not_asked, [("2.1", Dimension::TacticalPowerlessness), ("3.1", Dimension::OperationalPowerlessness)]);
    let topics: BTreeSet<_> = GUIDE.iter().flat_map(|topic| topic.dimensions).collect();
    assert!(Topic::not_asked().all(|dimension| !topics.contains(&dimension)));
}

#[test]
fn either_kind_of_meaning_makes_up_for_having_had_no_say() {
    let book = mandate::rule_book();
    let worst = worst_of(&OF_MANDATE);
    assert!(book.play(&worst, "point_makes_up_for_influence").is_err(), "no point is seen");
    for meaning in [Dimension::SocietalMeaninglessness, Dimension::ClientMeaninglessness] {
        let seen = worst.with(meaning, Rating::known(Degree::NotFelt)).unwrap();
        let after = book.play(&seen, "point_makes_up_for_influence").unwrap().after;
        assert_eq!(after.rating(Dimension::StrategicPowerlessness).degree(), Some(Degree::NotFelt));
    }
}

/// 5.1.3, 5.2.2 and 7; the lesson of 7 is about what the event asks for, and no recommendation raises willingness by itself.
#[test]
fn seeing_the_point_makes_willing_and_no_move_does() {
    let book = mandate::rule_book();
    let (willing, event) = (Dimension::StatedWillingness, "seeing_the_point_makes_willing");
    let worst = worst_of(&OF_MANDATE);
    assert!(book.play(&worst, event).is_err(), "no point is seen");
    let [lesson] = Lesson::ALL else { panic!("the source has one") };
    assert_eq!(lesson.lowers, [Dimension::SocietalMeaninglessness, Dimension::ClientMeaninglessness]);
    for meaning in lesson.lowers {
        let seen = worst.with(*meaning, Rating::known(Degree::NotFelt)).unwrap();
        let played = book.play(&seen, event).unwrap();
        assert_eq!(worst.rating(willing).degree(), Some(Degree::Against));
        assert_eq!(played.after.rating(willing).degree(), Some(Degree::For), "{meaning}");
        assert_eq!(played.deviations.len(), 0);
        assert!(book.plan(&seen, Goal::degree(willing, Degree::For).unwrap()).is_err(), "it is in nobody's hands");
    }
    assert_eq!(lesson.event().map(Rule::id), Some(event));
    assert_eq!(lesson.source().place, "7; 2.4");
    assert_ne!(lesson.label(Language::English), lesson.label(Language::Dutch));
}

#[test]
fn tailored_support_shows_the_point_and_comes_without_a_mandate_too() {
    let book = mandate::rule_book();
    let worst = worst_of(&OF_MANDATE);
    let deviations = |position: &Position, id: &str| book.play(position, id).unwrap().deviations.len();
    for way in [Dimension::SupportAmongParties, Dimension::EscalatedOutside] {
        let position = worst.with(way, Rating::known(Degree::Present)).unwrap();
        assert_eq!(deviations(&position, "tailored_without_a_mandate"), 0, "{way}");
        assert_eq!(deviations(&position, "support_becomes_tailored"), 1, "{way}");
        let tailored = book.play(&position, "tailored_without_a_mandate").unwrap().after;
        assert_eq!(deviations(&tailored, "tailored_support_shows"), 0);
        let shown = book.play(&tailored, "tailored_support_shows").unwrap().after;
        for meaning in [Dimension::SocietalMeaninglessness, Dimension::ClientMeaninglessness] {
            assert_eq!(shown.rating(meaning).degree(), Some(Degree::NotFelt));
        }
    }
    // Effective support is told of society alone.
    let conference = worst.with(Dimension::CaseConference, Rating::known(Degree::Present)).unwrap();
    let effective = book.play(&conference, "effective_support_shows").unwrap();
    assert_eq!(effective.deviations.len(), 0);
    assert_eq!(effective.after.rating(Dimension::SocietalMeaninglessness).degree(), Some(Degree::NotFelt));
    assert_eq!(effective.after.rating(Dimension::ClientMeaninglessness).degree(), Some(Degree::Felt));
}

#[test]
fn what_the_interviews_give_as_causes_are_rules() {
    let book = mandate::rule_book();
    let worst = worst_of(&OF_MANDATE);
    let granted = worst.with(Dimension::MandateGranted, Rating::known(Degree::Present)).unwrap();
    let conference = worst.with(Dimension::CaseConference, Rating::known(Degree::Present)).unwrap();
    let room = worst.with(Dimension::RoomForTailoring, Rating::known(Degree::Present)).unwrap();
    let trusting = worst.with(Dimension::MutualTrust, Rating::known(Degree::For)).unwrap();
    let told = [
        (worst, "get_it_going_quickly", Dimension::StrategicPowerlessness, Degree::NotFelt),
        (worst, "colleagues_are_relied_on", Dimension::TacticalPowerlessness, Degree::NotFelt),
        (worst, "appoint_scaling_up_team", Dimension::TacticalInfluence, Degree::Present),
        (granted, "escalate_outside", Dimension::EscalatedOutside, Degree::Present),
        (conference, "invite_the_client", Dimension::ClientTakesPart, Degree::Present),
        (room, "room_builds_trust", Dimension::MutualTrust, Degree::For),
        (trusting, "no_room_costs_trust", Dimension::MutualTrust, Degree::Against),
        (trusting, "no_understanding_costs_trust", Dimension::MutualTrust, Degree::Against),
    ];
    for (position, rule, dimension, degree) in told {
        let played = book.play(&position, rule).unwrap();
        assert_ne!(position.rating(dimension).degree(), Some(degree), "{rule}");
        assert_eq!(played.after.rating(dimension).degree(), Some(degree), "{rule}");
        assert_eq!(played.deviations.len(), 0, "{rule}");
    }
    let understanding = trusting.with(Dimension::MutualUnderstanding, Rating::known(Degree::For)).unwrap();
    assert!(book.play(&understanding, "no_understanding_costs_trust").is_err(), "who understands has no such cause");
    for needs_more in ["escalate_outside", "invite_the_client", "room_builds_trust"] {
        assert!(book.play(&worst, needs_more).is_err(), "{needs_more}");
    }
}

/// 4.2 and interview 2: together from the start, which separate systems make harder and don't rule out.
#[test]
fn a_joint_plan_from_the_start_and_the_systems_that_stand_in_its_way() {
    let book = mandate::rule_book();
    let (plan, systems) = (Dimension::JointPlan, Dimension::SeparateSystems);
    let worst = worst_of(&OF_MANDATE);
    assert_eq!(worst.rating(systems).degree(), Some(Degree::Present), "separate systems are the worse");
    let drawn = book.play(&worst, "draw_up_a_joint_plan").unwrap();
    assert!(drawn.deviations.is_empty(), "it is made harder in part, so that no guard asks for one system");
    for of in [plan, Dimension::PartiesMeet] {
        assert_eq!(drawn.after.rating(of).degree(), Some(Degree::Present));
    }
    let hidden = book.play(&drawn.after, "separate_systems_hide_who_is_involved").unwrap().after;
    assert_eq!(hidden.rating(plan).degree(), Some(Degree::NotPresent));
    assert_eq!(hidden.rating(Dimension::PartiesMeet).degree(), Some(Degree::Present), "they still meet, later");
    let joined = drawn.after.with(systems, Rating::known(Degree::NotPresent)).unwrap();
    assert!(book.play(&joined, "separate_systems_hide_who_is_involved").is_err());
    let one_system = Goal::degree(systems, Degree::NotPresent).unwrap();
    assert!(book.plan(&worst, one_system).is_err(), "how systems are joined isn't said");
    // What the text prints of Rotterdam: separate systems, and a wish for a plan, which doesn't say whether there is one.
    let rotterdam = policy_integration::published::rotterdam();
    let position = rotterdam.latest().position();
    assert_eq!(position.rating(systems).degree(), Some(Degree::Present));
    assert!(position.rating(plan).is_unknown());
    let asked: Vec<_> = rotterdam.respondents().filter(|one| one.response(plan).is_some()).collect();
    assert_eq!(asked.iter().map(|one| one.id()).collect::<Vec<_>>(), ["2"], "one is quoted on it");
    assert!(asked[0].position().rating(plan).is_unknown());
}

/// 4.2, Table 5, and annex 3 beside annex 1: parties in and outside are asked about apart, and coded as one. 5.1.3 and 7: what
/// the source answers to its own question, of a success that it didn't measure.
#[test]
fn findings_of_the_respondents_without_a_count_are_cited() {
    for (inside, outside) in [("4", "4a"), ("5", "5a")] {
        let coded = |number: &str| GUIDE.iter().find(|topic| topic.number == number).unwrap().dimensions;
        assert_eq!(coded(inside), coded(outside));
    }
    let of_respondents: Vec<_> =
        CITED_FINDINGS.iter().filter(|finding| finding.source().document == Document::Hassinini2021).collect();
    assert_eq!(
        of_respondents.iter().map(|finding| (finding.id, finding.source().place)).collect::<Vec<_>>(),
        [
            ("interaction_is_smoother_outside", "4.2"),
            ("interaction_to_improve_inside", "Table 5"),
            ("gap_between_help_and_services", "4.3; recommendation 3"),
            ("conference_comes_too_late", "4.2"),
            ("plan_from_the_start_may_prevent", "4.2"),
            ("small_influence_from_powerlessness", "5.1.3; 7"),
            ("large_influence_from_meaninglessness", "5.1.3; 7"),
            ("meaning_explains_powerlessness", "5.1.2"),
        ]
    );
    for finding in of_respondents {
        assert!(finding.population(Language::English).starts_with("the fifteen respondents in Rotterdam"));
        assert!(finding.population(Language::Dutch).starts_with("de vijftien respondenten in Rotterdam"));
        let is_concluded =
            finding.population(Language::English).ends_with("whether the change succeeded wasn't measured");
        assert_eq!(is_concluded, ["5.1.2", "5.1.3; 7"].contains(&finding.source().place), "{}", finding.id);
    }
}
