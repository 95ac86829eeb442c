//! What if: as by hand, on positions and on situations.

use policy_integration::advice::{MoveStanding, Supposition, SuppositionError};
use policy_integration::rules::RuleKind;
use policy_integration::{
    Degree, Dimension, Goal, Language, Level, Outcome, Position, Rating, RuleBook, ScoringModel, Truth, published,
};

use super::{read, situation};

#[test]
fn what_comes_of_an_event_is_what_comes_of_playing_it() {
    let (book, model, goal) = (RuleBook::multilevel(), ScoringModel::default(), Goal::outcome(Outcome::Commitment));
    let mut seen = 0;
    for id in ["8", "11", "18"] {
        let position = published::municipality(id).unwrap().latest().position();
        for event in book.rules().iter().filter(|rule| rule.kind() == RuleKind::Event) {
            let supposed = Supposition::default().with_rule(event.id());
            let Some(assumed) = event.assume_invariants(&position) else {
                assert!(book.what_if(&model, &position, &supposed, goal).is_err());
                continue;
            };
            let after = event.apply_to(&assumed.position);
            let what_if = book.what_if(&model, &position, &supposed, goal).unwrap();
            assert_eq!((what_if.before.position, what_if.after.position), (position, after));
            assert_eq!(what_if.after.score, model.score(&after));
            assert_eq!(what_if.after.moves, book.moves(&after));
            assert_eq!(what_if.after.plan, book.plan(&after, goal));
            for change in what_if.moves() {
                let is_in = |position| book.moves(position).supported.iter().any(|rule| rule.id() == change.rule.id());
                assert_eq!(change.before == MoveStanding::Supported, is_in(&position));
                assert_eq!(change.after == MoveStanding::Supported, is_in(&after));
            }
            let is_same = position == after;
            let lines = what_if.lines(Language::English);
            assert_eq!(lines == ["nothing changes that is known"], is_same, "{}", event.id());
            seen += usize::from(!is_same);
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn other_ratings_change_score_moves_and_plan() {
    let (book, model) = (RuleBook::multilevel(), ScoringModel::default());
    let absent =
        [Dimension::PolicyGoals, Dimension::Budget].map(|dimension| (dimension, Rating::known(Degree::Absent)));
    let position = Position::new(absent).unwrap().with_outcome(Outcome::NoChange);
    let goal = Goal::degree(Dimension::Budget, Degree::Established).unwrap();
    let supposed = Supposition::default()
        .with_rating(Dimension::PolicyGoals, Rating::known(Degree::Established))
        .and_then(|supposed| supposed.with_rating(Dimension::PoliticalSupport, Rating::known(Degree::Established)))
        .unwrap();
    let what_if = book.what_if(&model, &position, &supposed, goal).unwrap();
    let changed: Vec<_> = what_if.ratings().map(|(dimension, ..)| dimension).collect();
    assert_eq!(changed, [Dimension::PolicyGoals, Dimension::PoliticalSupport]);
    assert_eq!(what_if.levels().map(|(level, ..)| level).collect::<Vec<_>>(), [Level::Institutional]);
    let plans = what_if.plans().unwrap();
    assert!(plans.cost.1.effort < plans.cost.0.effort);
    assert_eq!(what_if.after.next_step().unwrap().id(), "get_budget");
    assert!(what_if.next_step().is_some());
    let budget = what_if.moves().into_iter().find(|change| change.rule.id() == "get_budget").unwrap();
    assert_eq!((budget.before, budget.after), (MoveStanding::AgainstExpectation, MoveStanding::Supported));
    for language in [Language::English, Language::Dutch] {
        assert!(what_if.lines(language).len() > 4);
    }
    assert!(Supposition::default().with_rating(Dimension::Budget, Rating::known(Degree::Felt)).is_err());
}

#[test]
fn the_windows_of_the_date_count_on_both_sides() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"policy_goals": "emerging"}}], "calendar_complete": ["budget"]}"#,
    );
    let supposed =
        Supposition::default().with_rating(Dimension::PoliticalSupport, Rating::known(Degree::Established)).unwrap();
    let (book, model) = (RuleBook::multilevel(), ScoringModel::default());
    let rule = book.rule("get_budget").unwrap();
    let situation = situation(&case, "2024-03-01");
    let of_situation = book.what_if(&model, &situation, &supposed, Outcome::Attention).unwrap();
    assert_eq!(of_situation.before.of(rule), MoveStanding::OutsideWindow);
    assert_eq!(of_situation.after.of(rule), MoveStanding::OutsideWindow);
    let of_position = book.what_if(&model, situation.position(), &supposed, Outcome::Attention).unwrap();
    assert_eq!(of_position.before.of(rule), MoveStanding::PossiblySupported);
    assert_eq!(of_position.after.of(rule), MoveStanding::Supported);
}

#[test]
fn what_can_not_be_is_told() {
    let (book, model) = (RuleBook::multilevel(), ScoringModel::default());
    let what_if = |id: &str, position: &Position| {
        let supposed = Supposition::default().with_outcome(Outcome::NoChange).with_rule(id);
        book.what_if(&model, position, &supposed, Outcome::Attention).unwrap_err()
    };
    let unknown = what_if("make_tea", &Position::UNKNOWN);
    assert!(unknown.message(Language::English).starts_with("the book has no rule `make_tea`"));
    let impossible = what_if("consolidate_practice", &Position::UNKNOWN);
    let SuppositionError::Impossible { failed, .. } = &impossible else { panic!("{impossible}") };
    assert!(failed.iter().all(|reason| reason.holds == Truth::False) && !failed.is_empty());
    assert!(impossible.message(Language::Dutch).starts_with("`consolidate_practice` kan daar niet gebeuren"));
}
