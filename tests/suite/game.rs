//! The collaboration game: what made-up players say, counted by hand, and the game as a protocol. No players' answers are published.

use policy_integration::instruments::game::{Asymmetry, GamePhase, GameTally, STEPS, guide};
use policy_integration::{
    Case, Cohort, Degree, Dimension, Finding, Language, Truth,
    case::{Player, PlayerDraft},
    cohort::claims::CountRange,
    vocabulary::{Document, ExperimentObstacle, Unit},
};

/// Four made-up players.
const PLAYED: &str = r#"{"id": "rivierstad", "moments": [{"on": "2012-12-01", "ratings": {}}], "players": [
    {"id": "p1", "organization": "home care", "on": "2012-12-05",
        "captain": {"who": "municipality", "why": "it directs", "keywords": ["directing_role"], "coder": "c1"},
        "hindrance": {"answer": "all stay in old patterns", "keywords": ["organizational_thinking"], "coder": "c1"},
        "ratings": {"staffing": "somewhat", "flexibility": "sufficient", "support": "sufficient"},
        "crucial": {"who": "adviser", "why": "knows them all", "keywords": ["overview"]}},
    {"id": "p2", "organization": "housing association",
        "captain": {"who": "alderperson", "keywords": ["directing_role", "binding"]},
        "hindrance": {"keywords": ["money", "organizational_thinking"]},
        "ratings": {"flexibility": "not_at_all", "support": "sufficient"}, "crucial": {"who": "adviser"}},
    {"id": "p3", "captain": {"who": "municipality"}, "hindrance": {"answer": "walls between laws"},
        "ratings": {"flexibility": {"at_least": "somewhat"}, "support": "unknown"}},
    {"id": "p4", "hindrance": {"keywords": ["conflicting_legislation"]}}]}"#;

fn played() -> Case {
    Case::read(PLAYED.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

/// Notes 14, 15 and 40.
#[test]
fn the_answers_of_players_are_tallied() {
    let case = played();
    let tally = GameTally::new(case.players());
    assert_eq!(tally.players, 4);
    let counts = |named: &policy_integration::instruments::game::Named| {
        named.counts.iter().map(|(word, count)| format!("{word} {count}")).collect::<Vec<_>>()
    };
    assert_eq!(counts(&tally.captains), ["alderperson 1", "municipality 2"]);
    assert_eq!((tally.captains.asked, tally.captains.not_asked), (3, 1));
    assert_eq!(counts(&tally.captains_why), ["binding 1", "directing_role 2"]);
    assert_eq!(tally.captains_why.uncoded, 1);
    assert_eq!(counts(&tally.hindrances), ["conflicting_legislation 1", "money 1", "organizational_thinking 2"]);
    assert_eq!((tally.hindrances.asked, tally.hindrances.uncoded), (4, 1));
    assert_eq!(counts(&tally.crucial), ["adviser 2"]);
    assert_eq!(counts(&tally.crucial_why), ["overview 1"]);
    assert_eq!((tally.crucial_why.asked, tally.crucial_why.not_asked, tally.crucial_why.uncoded), (2, 2, 1));
    let resource = |of: Dimension| tally.resources.iter().find(|tally| tally.resource == of).unwrap();
    let flexibility = resource(Dimension::Flexibility);
    assert_eq!((flexibility.asked, flexibility.not_asked), (3, 1));
    assert_eq!(flexibility.counts[&Degree::Sufficient], CountRange { lower: 1, upper: 2 });
    assert_eq!(flexibility.counts[&Degree::NotAtAll], CountRange { lower: 1, upper: 1 });
    assert_eq!(resource(Dimension::Knowledge).asked, 0);
}

/// Section 5: own resources sufficient, and others' organizations in the way.
#[test]
fn the_asymmetry_is_told_per_player() {
    let case = played();
    let told: Vec<_> = Asymmetry::of_all(case.players())
        .into_iter()
        .map(|one| (one.player, one.own_suffices, one.others_in_the_way, one.holds()))
        .collect();
    let (yes, no, open) = (Truth::True, Truth::False, Truth::Unknown);
    assert_eq!(told, [("p1", yes, yes, yes), ("p2", no, yes, no), ("p3", open, open, open), ("p4", open, no, no)]);
}

#[test]
fn a_player_rates_the_resources_of_the_own_organization_only() {
    assert!(Unit::Player.dimensions().eq(Dimension::RESOURCES.iter().copied()));
    let report = Case::read(
        br#"{"id": "a", "moments": [{"on": "2012-12-01", "ratings": {}}], "players": [
            {"id": "p1", "ratings": {"budget": "absent"}}, {"id": "p1", "captain": {"who": " "}, "hindrance": {"keywords": [""]},
                "ratings": {"support": "grew"}}]}"#,
    )
    .unwrap_err();
    let found: Vec<_> = report.findings().iter().map(|f: &Finding| format!("{} {}", f.path(), f.code())).collect();
    assert_eq!(
        found,
        [
            "$.players[0].ratings.budget dimension_out_of_place",
            "$.players[1].captain.who blank_text",
            "$.players[1].hindrance.keywords[0] blank_text",
            "$.players[1].id duplicate_id",
            "$.players[1].ratings.support change_where_rated_once",
        ]
    );
}

#[test]
fn a_player_is_a_case_of_one_moment() {
    let case = played();
    let cohort = Cohort::new(case.players().map(Player::as_case).collect()).unwrap();
    assert_eq!(cohort.cases().len(), 4);
    for (one, player) in cohort.cases().iter().zip(case.players()) {
        assert_eq!(one.id(), format!("rivierstad/player/{}", player.id()));
        assert_eq!(one.latest().position(), player.position());
    }
    assert_eq!(cohort.cases()[0].latest().on().to_string(), "2012-12-05");
    let first = case.player("p1").unwrap();
    assert_eq!(first.names(ExperimentObstacle::OrganizationalThinking), Truth::True);
    let json = serde_json::to_string(first.draft()).unwrap();
    assert_eq!(&serde_json::from_str::<PlayerDraft>(&json).unwrap(), first.draft());
}

/// The game as the protocol of a meeting.
#[test]
fn the_guide_of_the_game_asks_what_a_record_of_a_player_holds() {
    let keys: Vec<_> = STEPS.iter().filter_map(|step| step.key).collect();
    assert_eq!(keys, ["organization", "captain", "hindrance", "ratings", "crucial"]);
    assert!(STEPS.iter().all(|step| step.source().document == Document::VanDerVeer2013));
    assert!(STEPS.iter().map(|step| step.phase).is_sorted());
    let coded: Vec<_> = STEPS.iter().filter(|step| step.is_coded).filter_map(|step| step.key).collect();
    assert_eq!(coded, ["captain", "hindrance", "crucial"], "note 15: all the open questions");
    let during: Vec<_> = STEPS.iter().filter(|step| step.phase == GamePhase::During).collect();
    assert!(
        during.iter().any(|step| step.source().place == "note 14" && step.key.is_none()),
        "which questions isn't told"
    );
    for language in Language::ALL {
        let lines = guide(*language);
        assert_eq!(lines.len(), STEPS.len() + GamePhase::ALL.len() + Dimension::RESOURCES.len());
        assert!(GamePhase::ALL.iter().all(|phase| lines.contains(&phase.label(*language).to_owned())));
    }
}
