//! The crosswalk between sources: its table, and what narrowing a position by testimonies keeps to.

use std::collections::BTreeSet;

use policy_integration::{
    Case, Crosswalk, Degree, Dimension, Framework, Language, Position, Rating, ScoringModel, Truth,
    instruments::{Crossing, Kinship, MatchStrength, NOT_CROSSED, Testimony},
    vocabulary::{Direction, ExperimentObstacle, Text, Unit},
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use strategies::testimony;

fn at(ratings: &[(Dimension, Rating)]) -> Position {
    Position::new(ratings.iter().copied()).unwrap()
}

fn spanner(id: &str, ratings: &[(Dimension, Rating)]) -> Testimony {
    Testimony { unit: Unit::BoundarySpanner, id: id.to_owned(), on: None, until: None, position: at(ratings) }
}

fn experiment(id: &str, ratings: &[(Dimension, Rating)]) -> Testimony {
    Testimony { unit: Unit::Experiment, ..spanner(id, ratings) }
}

const fn known(degree: Degree) -> Rating {
    Rating::known(degree)
}

#[test]
fn the_table_goes_from_other_sources_to_the_multilevel_framework() {
    let mut pairs = BTreeSet::new();
    for crossing in Crossing::all() {
        let (from, to) = (crossing.from, crossing.to);
        assert!(pairs.insert((from, to)), "{from} to {to} once");
        assert_eq!(to.framework(), Framework::Multilevel);
        assert_ne!(from.framework(), Framework::Multilevel);
        assert_ne!(crossing.sources()[0].document, crossing.sources()[1].document);
        assert!(crossing.says(Rating::unknown(from.scale())).is_unknown(), "{from}: unknown says nothing");
        let said: Vec<_> = from.scale().degrees().iter().map(|degree| crossing.says(known(*degree))).collect();
        assert!(said.iter().any(|rating| !rating.is_unknown()), "{from} says something of {to}");
        assert!(said.iter().all(|rating| rating.scale() == to.scale()));
        for two in said.windows(2) {
            // A higher degree never says less, nor a lower one more; where higher is worse, the other way round.
            let (lower, higher) =
                if from.direction() == Direction::Worse { (two[1], two[0]) } else { (two[0], two[1]) };
            assert!(lower.lower() <= higher.lower() && lower.upper() <= higher.upper(), "{from} to {to}");
        }
        for language in Language::ALL {
            assert!(!crossing.why(*language).contains("  "), "{from}: one space between words");
        }
    }
    assert_eq!(pairs.len(), 14);
    let order: Vec<_> =
        Crossing::all().iter().map(|crossing| (crossing.to, std::cmp::Reverse(crossing.strength))).collect();
    assert!(order.is_sorted(), "codebook order, the nearer first");
}

#[test]
fn the_table_is_frozen() {
    let all: Vec<_> = Crossing::all()
        .iter()
        .flat_map(|crossing| {
            let degrees = crossing.from.scale().degrees().iter();
            degrees.filter_map(move |degree| {
                let says = crossing.says(known(*degree));
                let text = format!("{} {degree} -> {} {says} ({})", crossing.from, crossing.to, crossing.strength);
                (!says.is_unknown()).then_some(text)
            })
        })
        .collect();
    assert_eq!(
        all,
        [
            r#"political_link present -> political_support {"at_least": "emerging"} (close_match)"#,
            r#"staffing somewhat -> capacity {"at_least": "emerging"} (close_match)"#,
            r#"staffing sufficient -> capacity {"at_least": "established"} (close_match)"#,
            r#"case_conference present -> work_structures {"at_least": "emerging"} (related_match)"#,
            r#"operational_link present -> work_structures {"at_least": "emerging"} (related_match)"#,
            r#"coordination_form active_links -> work_structures {"at_least": "emerging"} (related_match)"#,
            r#"coordination_form joint_priorities -> work_structures {"at_least": "emerging"} (related_match)"#,
            r#"coordination_form strategic_cooperation -> work_structures {"at_least": "emerging"} (related_match)"#,
            r#"support sufficient -> management_support {"at_least": "emerging"} (related_match)"#,
            r#"knowledge sufficient -> subject_knowledge {"at_least": "emerging"} (related_match)"#,
            r#"organization_insight played -> organizational_awareness {"at_least": "established"} (close_match)"#,
            r#"politically_sensitive_strategist played -> organizational_awareness {"at_least": "emerging"} (related_match)"#,
            r#"chances_seen present -> organizational_awareness {"at_least": "emerging"} (related_match)"#,
            r#"chances_used present -> organizational_awareness {"at_least": "emerging"} (related_match)"#,
            r#"knowledge_gained present -> organizational_awareness {"at_least": "emerging"} (related_match)"#,
            r#"networker played -> informal_network {"at_least": "established"} (close_match)"#,
            r#"recalled_when_busy present -> portfolio_room {"at_most": "established"} (related_match)"#,
        ]
    );
}

/// A consultation puts no goal in a document, low support on the floor bounds no manager, and two questions name politics.
#[test]
fn what_a_consultation_the_floor_and_a_strategist_say() {
    let crosses = |from, to| Crossing::all().iter().find(|crossing| (crossing.from, crossing.to) == (from, to));
    assert!(crosses(Dimension::PolicyLink, Dimension::PolicyGoals).is_none());
    assert!(NOT_CROSSED.iter().any(|not| not.from == Dimension::PolicyLink && not.not_to == [Dimension::PolicyGoals]));
    let support = crosses(Dimension::Support, Dimension::ManagementSupport).unwrap();
    assert!(support.says(known(Degree::NotAtAll)).is_unknown());
    let strategist = crosses(Dimension::PoliticallySensitiveStrategist, Dimension::OrganizationalAwareness).unwrap();
    assert_eq!(strategist.says(known(Degree::Played)), Rating::at_least(Degree::Emerging));
    for question in [strategist.from, strategist.to].map(|dimension| dimension.question(Language::English)) {
        assert!(question.contains("politics"), "{question}");
    }
}

/// 4.1 and 4.2: Almere's initiative is that of a care organization and a welfare foundation, and administrators may be who fits one in.
#[test]
fn what_an_experiment_has_is_the_municipalitys_only_on_a_condition() {
    // Of politics the question itself names the municipal executive and the council.
    let of_an_experiment =
        |crossing: &&Crossing| Unit::Experiment.has(crossing.from) && crossing.from != Dimension::PoliticalLink;
    let conditional: Vec<_> = Crossing::all().iter().filter(of_an_experiment).collect();
    let from: Vec<_> = conditional.iter().map(|crossing| crossing.from).collect();
    assert_eq!(from, [Dimension::Staffing, Dimension::OperationalLink, Dimension::Support, Dimension::Knowledge]);
    for crossing in conditional {
        let (english, dutch) = (crossing.why(Language::English), crossing.why(Language::Dutch));
        assert!(english.contains("All this if ") && english.ends_with(", leave the crossing out"), "{english}");
        assert!(dutch.contains("Dit alles als ") && dutch.ends_with(", laat deze koppeling dan weg"), "{dutch}");
    }
    let (adaptive, managers) = (Dimension::AdaptiveEntrepreneurship, Dimension::ManagementSupport);
    let not = NOT_CROSSED.iter().find(|not| not.from == adaptive && not.not_to == [managers]).expect("not crossed");
    assert!(not.why(Language::English).contains("it may be administrators alone"));
    assert!(not.why(Language::Dutch).contains("het kunnen alleen bestuurders zijn"));
}

/// Crossings among the other three sources.
#[test]
fn the_other_three_sources_are_crossed_with_each_other() {
    let mut pairs = BTreeSet::new();
    for kinship in Kinship::all() {
        let [one, other] = kinship.sources();
        assert_ne!(one.document, other.document);
        assert_ne!(kinship.to.framework(), Framework::Multilevel);
        assert!(pairs.insert((kinship.from.label(Language::English), kinship.to)));
        assert!(kinship.says(Rating::unknown(kinship.to.scale())).is_unknown());
        for language in Language::ALL {
            assert!(!kinship.why(*language).contains("  "));
        }
    }
    let innovative = Dimension::InnovativeEntrepreneurship.label(Language::English);
    for expected in [
        (innovative, Dimension::Networker),
        (innovative, Dimension::Innovator),
        (Dimension::CaseConference.label(Language::English), Dimension::OperationalLink),
        (ExperimentObstacle::ConflictingFunding.label(Language::English), Dimension::FundingAcrossDomains),
    ] {
        assert!(pairs.contains(&expected), "{expected:?}");
    }
}

#[test]
fn the_mandate_is_not_crossed() {
    let crossed: BTreeSet<_> = Crossing::all().iter().map(|crossing| crossing.from).collect();
    let pairs: BTreeSet<_> = Crossing::all().iter().map(|crossing| (crossing.from, crossing.to)).collect();
    for not in NOT_CROSSED {
        assert!(not.not_to.iter().all(|to| !pairs.contains(&(not.from, *to))), "{}", not.from);
        assert!(!not.not_to.is_empty() || !crossed.contains(&not.from), "{}", not.from);
        assert!(not.not_to.iter().all(|to| to.framework() == Framework::Multilevel));
        assert!(Language::ALL.iter().all(|language| !not.why(*language).contains("  ")));
    }
    let without = NOT_CROSSED.iter().filter(|not| not.not_to.is_empty()).map(|not| not.from);
    assert_eq!(without.collect::<Vec<_>>().len(), 1, "the others name what they aren't crossed to");
    for (from, to) in [
        (Dimension::NationalSupport, Dimension::Budget),
        (Dimension::PolicyFramework, Dimension::PolicyGoals),
        (Dimension::ExternalNetworkWidened, Dimension::InformalNetwork),
        (Dimension::JoinedUpStartingPoint, Dimension::PolicyGoals),
    ] {
        assert!(NOT_CROSSED.iter().any(|not| not.from == from && not.not_to == [to]), "{from}");
    }
    for mandate in
        [Dimension::Mandate, Dimension::MandateGranted, Dimension::MandateRoute, Dimension::MandateCarriedOut]
    {
        assert!(!crossed.contains(&mandate), "one word for two things");
    }
    assert!(NOT_CROSSED.iter().any(|not| not.from == Dimension::Mandate));
}

#[test]
fn one_case_holds_all_of_it() {
    let case = Case::read(
        br#"{"id": "rivierstad", "moments": [{"on": "2022-09-01", "ratings": {
                "organizational_awareness": "absent", "capacity": {"at_most": "established"}, "staffing": "sufficient", "mandate": "for"}}],
            "boundary_spanners": [
                {"id": "s1", "on": "2022-04-12", "ratings": {
                    "networker": "played", "organization_insight": "played"}},
                {"id": "s2", "on": "2023-01-10", "ratings": {"networker": "not_played"}}
            ],
            "department_pairs": [{"id": "p1", "department": "housing", "other_department": "care", "on": "2022-04-12",
                "ratings": {"coordination_form": "active_links"}}]}"#,
    )
    .unwrap();
    let (before, testimonies) = (case.latest().position(), Testimony::of_case(&case));
    let narrowed = Crosswalk::default().narrow_moment(case.latest(), &testimonies);
    assert_eq!(
        narrowed.lines(Language::English).collect::<Vec<_>>(),
        [
            "capacity: from at most established to established; case rivierstad (2022-09-01): staffing (more than) \
             sufficient, so capacity at least established (close match)",
            "work structures: from unknown to at least emerging; pair of departments p1 (2022-04-12): form of coordination \
             active links up front, so work structures at least emerging (related match)",
        ],
        "s2 speaks of a later day only, and may still be the officer"
    );
    assert_eq!(case.latest().position(), before, "the record stays as it is");
    let width = |position: &Position| {
        let bounds = ScoringModel::default().score(position).level(policy_integration::Level::Organizational);
        bounds.upper() - bounds.lower()
    };
    assert!(width(&narrowed.position) < width(&before));
}

#[test]
fn of_several_spanners_what_holds_whichever_is_the_officer() {
    let network = |testimonies: &[Testimony]| {
        Crosswalk::default().narrow(&Position::UNKNOWN, testimonies).position.rating(Dimension::InformalNetwork)
    };
    let networker = |id, degree| spanner(id, &[(Dimension::Networker, known(degree))]);
    let (yes, also, no) =
        (networker("s1", Degree::Played), networker("s2", Degree::Played), networker("s3", Degree::NotPlayed));
    let silent = spanner("s4", &[(Dimension::Innovator, known(Degree::Played))]);
    assert_eq!(network(&[yes.clone(), also.clone()]), Rating::at_least(Degree::Established));
    assert!(network(&[yes.clone(), no.clone()]).is_unknown(), "two persons, and no degree between them");
    assert!(network(&[yes.clone(), silent]).is_unknown(), "of one nothing is known");
    let other = experiment("teams", &[(Dimension::Staffing, known(Degree::Sufficient))]);
    assert_eq!(network(&[yes.clone(), other]), Rating::at_least(Degree::Established), "an experiment is no officer");
    assert!(network(std::slice::from_ref(&no)).is_unknown(), "who isn't known as a networker may have contacts");
    let of_the_case = Testimony { unit: Unit::Case, ..yes };
    assert_eq!(
        network(&[no, of_the_case]),
        Rating::at_least(Degree::Established),
        "what the case says is of its own officer"
    );
}

#[test]
fn matches_of_one_strength_are_heard_at_once() {
    let position = at(&[(Dimension::WorkStructures, known(Degree::Absent))]);
    let said = at(&[(Dimension::CaseConference, known(Degree::Present))]);
    let case = Testimony { unit: Unit::Case, id: "a".to_owned(), on: None, until: None, position: said };
    let links = experiment("teams", &[(Dimension::OperationalLink, known(Degree::Present))]);
    let narrowed = Crosswalk::default().narrow(&position, &[case, links]);
    let [conflict] = narrowed.conflicts.as_slice() else { panic!("one conflict") };
    assert_eq!(conflict.evidence.len(), 2, "a conference and cooperation, and neither is the nearer");
    assert!(conflict.evidence.iter().all(|evidence| evidence.strength == MatchStrength::RelatedMatch));
}

#[test]
fn the_result_serializes_with_its_evidence() {
    let said = spanner("s1", &[(Dimension::OrganizationInsight, known(Degree::Played))]);
    let narrowed = Crosswalk::at_least(MatchStrength::CloseMatch).narrow(&Position::UNKNOWN, &[said]);
    assert_eq!(
        serde_json::to_value(&narrowed).unwrap(),
        serde_json::json!({
            "position": {
                "ratings": {"organizational_awareness": {"at_least": "established"}},
                "outcome": {"lower": "none", "upper": "practice"}
            },
            "narrowings": [{
                "dimension": "organizational_awareness", "before": "unknown", "after": {"at_least": "established"},
                "by": [{
                    "unit": "boundary_spanner", "id": "s1",
                    "from": "organization_insight", "stated": "played",
                    "to": "organizational_awareness", "says": {"at_least": "established"}, "strength": "close_match"
                }]
            }],
            "conflicts": []
        })
    );
}

/// A complete position that keeps to every crossing.
fn world() -> impl Strategy<Value = Position> {
    strategies::position_with_open_ratings(0).prop_map(|position| {
        Crossing::all().iter().fold(position, |world, crossing| {
            // Each crossing after the other: a multilevel degree that doesn't fit is moved to the nearest end.
            let says = crossing.says(world.rating(crossing.from));
            let degree = world.rating(crossing.to).lower().clamp(says.lower(), says.upper());
            world.with(crossing.to, Rating::known(degree)).unwrap()
        })
    })
}

fn keeps_to_every_crossing(world: Position) -> bool {
    let fits = |crossing: &Crossing| crossing.says(world.rating(crossing.from)).narrowed_by(world.rating(crossing.to));
    Crossing::all().iter().all(|crossing| fits(crossing).is_some())
}

/// What is known of a position that hides some of it.
fn hidden(position: Position, hide: &[Dimension]) -> Position {
    hide.iter()
        .fold(position, |position, dimension| position.with(*dimension, Rating::unknown(dimension.scale())).unwrap())
}

fn dimensions() -> impl Strategy<Value = Vec<Dimension>> {
    proptest::sample::subsequence(Dimension::ALL, 0..=Dimension::ALL.len())
}

#[test]
fn what_is_drawn_narrows_and_conflicts() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let draws = (strategies::position(), vec(testimony(), 0..5), strategies::case());
    let (mut narrowings, mut conflicts, mut of_cases) = (0, 0, 0);
    for _ in 0..200 {
        let (position, testimonies, case) = draws.new_tree(&mut runner).unwrap().current();
        let narrowed = Crosswalk::default().narrow(&position, &testimonies);
        narrowings += narrowed.narrowings.len();
        conflicts += narrowed.conflicts.len();
        let narrowed = Crosswalk::default().narrow_moment(case.latest(), &Testimony::of_case(&case));
        of_cases += narrowed.narrowings.len() + narrowed.conflicts.len();
    }
    assert!(narrowings > 10 && conflicts > 10 && of_cases > 10, "{narrowings}, {conflicts}, {of_cases}");
}

proptest! {
    #![proptest_config(inputs::draws(400))]

    #[test]
    fn what_is_narrowed_is_enclosed_and_names_its_evidence(
        position in strategies::position(), testimonies in vec(testimony(), 0..5),
    ) {
        let narrowed = Crosswalk::default().narrow(&position, &testimonies);
        prop_assert!(position.encloses(narrowed.position));
        let changed: Vec<_> = Dimension::ALL.iter().copied()
            .filter(|dimension| narrowed.position.rating(*dimension) != position.rating(*dimension)).collect();
        let named: Vec<_> = narrowed.narrowings.iter().map(|narrowing| narrowing.dimension).collect();
        prop_assert_eq!(changed, named);
        for narrowing in &narrowed.narrowings {
            prop_assert!(!narrowing.by.is_empty());
            prop_assert_eq!(narrowing.before, position.rating(narrowing.dimension));
            prop_assert_eq!(narrowing.after, narrowed.position.rating(narrowing.dimension));
            for evidence in &narrowing.by {
                prop_assert_eq!(evidence.to, narrowing.dimension);
                prop_assert!(narrowing.before.narrowed_by(evidence.says).is_some());
                let is_said = testimonies.iter().any(|testimony| {
                    (testimony.unit, &testimony.id, testimony.on) == (evidence.unit, &evidence.id, evidence.on)
                        && testimony.position.rating(evidence.from) == evidence.stated
                });
                prop_assert!(is_said);
            }
        }
        for conflict in &narrowed.conflicts {
            prop_assert!(!conflict.evidence.is_empty());
            prop_assert_eq!(conflict.stands, narrowed.position.rating(conflict.dimension));
        }
    }

    #[test]
    fn nothing_is_narrowed_without_a_testimony(position in strategies::position(), unit in strategies::term::<Unit>()) {
        let silent = Testimony { unit, id: "a".to_owned(), on: None, until: None, position: Position::UNKNOWN };
        for testimonies in [&[][..], &[silent]] {
            let narrowed = Crosswalk::default().narrow(&position, testimonies);
            prop_assert_eq!(narrowed.position, position);
            prop_assert!(narrowed.narrowings.is_empty() && narrowed.conflicts.is_empty());
        }
    }

    #[test]
    fn the_order_of_testimonies_does_not_matter(
        position in strategies::position(),
        (testimonies, shuffled) in vec(testimony(), 0..5).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let crosswalk = Crosswalk::default();
        let narrowed = crosswalk.narrow(&position, &testimonies);
        prop_assert_eq!(&narrowed, &crosswalk.narrow(&position, &shuffled));
        let twice: Vec<_> = testimonies.iter().chain(&shuffled).cloned().collect();
        prop_assert_eq!(narrowed, crosswalk.narrow(&position, &twice), "nor does saying it twice");
    }

    #[test]
    fn a_stricter_strength_never_narrows_more(
        position in strategies::position(), testimonies in vec(testimony(), 0..6),
    ) {
        let narrowed = |strength| Crosswalk::at_least(strength).narrow(&position, &testimonies).position;
        for two in MatchStrength::ALL.windows(2) {
            prop_assert!(narrowed(two[1]).encloses(narrowed(two[0])));
        }
        prop_assert_eq!(narrowed(MatchStrength::ALL[0]), Crosswalk::default().narrow(&position, &testimonies).position);
    }

    #[test]
    fn where_the_table_holds_the_truth_stays_possible_and_nothing_conflicts(
        world in world(), hide in dimensions(), hides in vec((strategies::term::<Unit>(), dimensions()), 0..5),
    ) {
        prop_assume!(keeps_to_every_crossing(world));
        let testimonies: Vec<_> = hides.iter().enumerate().map(|(index, (unit, hide))| {
            let others = Dimension::ALL.iter().copied().filter(|dimension| !unit.has(*dimension));
            let position = hidden(world, &hide.iter().copied().chain(others).collect::<Vec<_>>());
            Testimony { unit: *unit, id: index.to_string(), on: None, until: None, position }
        }).collect();
        let narrowed = Crosswalk::default().narrow(&hidden(world, &hide), &testimonies);
        prop_assert!(narrowed.position.encloses(world));
        prop_assert!(narrowed.conflicts.is_empty());
    }

    #[test]
    fn a_testimony_speaks_of_its_day_and_later(case in strategies::case()) {
        for moment in case.moments() {
            let testimonies = Testimony::of_case(&case);
            let narrowed = Crosswalk::default().narrow_moment(moment, &testimonies);
            prop_assert!(moment.position().encloses(narrowed.position));
            let evidence = narrowed.narrowings.iter().flat_map(|narrowing| &narrowing.by);
            let evidence = evidence.chain(narrowed.conflicts.iter().flat_map(|conflict| &conflict.evidence));
            for evidence in evidence {
                prop_assert!(evidence.on.is_none_or(|on| on <= moment.on()));
                prop_assert_ne!(evidence.from.framework(), Framework::Multilevel);
            }
        }
    }
}

#[test]
fn only_what_is_asked_for_is_narrowed() {
    let case = Case::read(br#"{"id": "a", "moments": [{"on": "2022-03-01", "ratings": {"staffing": "sufficient"}}]}"#)
        .unwrap();
    let position = case.latest().position();
    assert_eq!(position.reaches(Dimension::Capacity, Degree::Emerging), Truth::Unknown, "never silently");
}

#[test]
fn an_experiment_testifies_as_it_stood_and_not_once_it_has_faded() {
    let narrowed = |status: &str, moment: &str| {
        let case = Case::read(
            format!(
                r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}, {{"on": "2025-01-01", "ratings": {{}}}}],
                "experiments": [{{"id": "e", "status": "{status}", "moments": [
                    {{"on": "2022-01-01", "ratings": {{"political_link": "present"}}}},
                    {{"on": "{moment}", "ratings": {{"political_link": "not_present", "staffing": "sufficient"}}}}]}}]}}"#
            )
            .as_bytes(),
        )
        .unwrap();
        Crosswalk::default().narrow_moment(case.first(), &Testimony::of_case(&case)).position
    };
    let running = narrowed("running", "2023-01-01");
    assert!(running.rating(Dimension::PoliticalSupport).is_unknown(), "what was there once is gone");
    assert_eq!(running.rating(Dimension::Capacity), Rating::at_least(Degree::Established));
    let faded = narrowed("faded", "2023-01-01");
    assert!(faded.rating(Dimension::Capacity).is_unknown(), "nothing is known of what is left of it");
    let later = narrowed("faded", "2024-06-01");
    assert_eq!(later.rating(Dimension::PoliticalSupport), Rating::at_least(Degree::Emerging), "it fades only then");
}

/// A crossing of one's own.
fn crossing(from: Dimension, to: Dimension, strength: MatchStrength, says: &[(Degree, Rating)]) -> Crossing {
    Crossing::new(from, to, strength, says.iter().copied(), Text { en: "as we see it", nl: "zoals wij het zien" })
        .unwrap()
}

/// The table has no dimension with crossings of both strengths, so that one is made nearer here.
#[test]
fn a_nearer_match_stands_against_a_related_one() {
    let says = [(Degree::Present, Rating::at_least(Degree::Emerging))];
    let near = crossing(Dimension::CaseConference, Dimension::WorkStructures, MatchStrength::CloseMatch, &says);
    let crosswalk = Crosswalk::default().with(near);
    assert_eq!(crosswalk.crossings().count(), Crossing::all().len(), "it takes the place of the other");
    let both = [Dimension::CaseConference, Dimension::OperationalLink]
        .map(|from| experiment("teams", &[(from, known(Degree::Present))]));
    let narrowed = crosswalk.narrow(&at(&[(Dimension::WorkStructures, known(Degree::Absent))]), &both);
    let [conflict] = narrowed.conflicts.as_slice() else { panic!("one conflict") };
    let [evidence] = conflict.evidence.as_slice() else { panic!("the related one isn't heard") };
    assert_eq!((evidence.from, evidence.strength), (Dimension::CaseConference, MatchStrength::CloseMatch));
}

/// The table has no crossings whose ends contradict each other, so that one is given ends here.
#[test]
fn evidence_that_contradicts_itself_is_not_taken_in_any_order() {
    let says = [
        (Degree::NotAtAll, Rating::at_most(Degree::Emerging)),
        (Degree::Sufficient, Rating::at_least(Degree::Established)),
    ];
    let both_ways = crossing(Dimension::Staffing, Dimension::Capacity, MatchStrength::CloseMatch, &says);
    let crosswalk = Crosswalk::default().with(both_ways);
    let says = |id, degree| experiment(id, &[(Dimension::Staffing, known(degree))]);
    let (one, two) = (says("teams", Degree::Sufficient), says("desk", Degree::NotAtAll));
    let narrowed = crosswalk.narrow(&Position::UNKNOWN, &[one.clone(), two.clone()]);
    assert_eq!(narrowed, crosswalk.narrow(&Position::UNKNOWN, &[two, one]));
    assert_eq!(narrowed.position, Position::UNKNOWN);
    let [conflict] = narrowed.conflicts.as_slice() else { panic!("one conflict") };
    assert!(conflict.is_within);
    assert_eq!(conflict.evidence.iter().map(|evidence| evidence.id.as_str()).collect::<Vec<_>>(), ["desk", "teams"]);
    assert_eq!(conflict.label(Language::Dutch), "capaciteit: blijft onbekend, de aanwijzingen spreken elkaar tegen");
}

#[test]
fn a_crossing_speaks_of_degrees_on_the_scales_of_its_dimensions() {
    let of = |degree, rating| {
        let (from, to) = (Dimension::Staffing, Dimension::Capacity);
        Crossing::new(from, to, MatchStrength::CloseMatch, [(degree, rating)], Text { en: "", nl: "" })
    };
    let off = of(Degree::Present, Rating::at_least(Degree::Emerging)).unwrap_err();
    assert_eq!((off.dimension, off.degree), (Dimension::Staffing, Degree::Present));
    let off = of(Degree::Sufficient, known(Degree::Present)).unwrap_err();
    assert_eq!((off.dimension, off.degree), (Dimension::Capacity, Degree::Present));
}
