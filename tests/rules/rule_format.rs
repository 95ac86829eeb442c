//! What a rule can say: sides that ask for less, mechanisms of guards, windows, and effects on the outcome.

use policy_integration::{
    Case, Code, Degree, Dimension, Language, Mechanism, Outcome, Position, Rating, RuleBook, Truth,
    rules::PlanSupport,
    vocabulary::{DocumentKind, WindowChange},
};

/// A book of these rules, each with its identifier and kind, and the rest as JSON.
fn book(rules: &[(&str, &str, &str)]) -> RuleBook {
    let rule = |(id, kind, rest): &(&str, &str, &str)| {
        let effort = if *kind == "move" { r#""effort": "small","# } else { "" };
        let label = r#""label": {"en": "a rule", "nl": "een regel"}, "source": "made up","#;
        format!(r#"{{"id": "{id}", "kind": "{kind}", {effort} {label} {rest}}}"#)
    };
    let rules = rules.iter().map(rule).collect::<Vec<_>>().join(",");
    let json = format!(r#"{{"id": "own", "version": 1, "rules": [{rules}]}}"#);
    RuleBook::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

fn known(ratings: &[(Dimension, Degree)]) -> Position {
    Position::new(ratings.iter().map(|(dimension, degree)| (*dimension, Rating::known(*degree)))).expect("on the scale")
}

const ACROSS: &str = r#""addresses": {"tier": "policy", "in": "other_domain"},
    "expectations": {"at_least": {"work_structures": "emerging"},
        "any_of": [{"work_structures": "established", "organization_size": {"at_most": "small"}}]},
    "works_by": {"work_structures": "resource_availability"},
    "effects": {"raise_to": {"collegial_support": "emerging"}}"#;

#[test]
fn a_move_asks_for_a_structure_in_a_large_organization_and_for_short_lines_in_a_small_one() {
    use Dimension::{OrganizationSize, WorkStructures};
    let book = book(&[("across", "move", ACROSS)]);
    let supported = |ratings: &[_]| book.rules()[0].applicability(&known(ratings)).supported;
    let cases = [
        (Degree::Emerging, Degree::Small, Truth::True),
        (Degree::Emerging, Degree::Large, Truth::False),
        (Degree::Established, Degree::Large, Truth::True),
        (Degree::Absent, Degree::Small, Truth::False),
    ];
    for (structures, size, expected) in cases {
        assert_eq!(
            supported(&[(WorkStructures, structures), (OrganizationSize, size)]),
            expected,
            "{structures} {size}"
        );
    }
    assert_eq!(supported(&[(WorkStructures, Degree::Emerging)]), Truth::Unknown);
    assert_eq!(supported(&[(WorkStructures, Degree::Established)]), Truth::True);
}

#[test]
fn a_rule_tells_whom_it_addresses_what_it_changes_and_how_its_guards_work() {
    let amends = r#""amends": {"document": "team_plan", "of": "target"}, "invariants": {"outcome": "attention",
        "at_least": {"visibility": "emerging"}}, "effects": {"raise_to": {"role_descriptions": "emerging"}}"#;
    let book = book(&[("across", "move", ACROSS), ("enter_plan", "move", amends)]);
    let [across, enter_plan] = book.rules() else { panic!("two rules") };
    assert_eq!(across.addresses().unwrap().label(Language::Dutch), "beleidsmedewerkers in een ander domein");
    assert_eq!(enter_plan.amends().unwrap().label(Language::English), "team plan of the target domain");
    assert_eq!((across.amends(), enter_plan.addresses()), (None, None));
    let works_by: Vec<Vec<_>> = across.guards().iter().map(|guard| guard.works_by().collect()).collect();
    let [resources, structures] = [Mechanism::ResourceAvailability, Mechanism::OrganizationalStructures];
    assert_eq!(works_by, [vec![resources], vec![resources, structures]], "in the order of the codebook");
    assert!(!enter_plan.guards().is_empty());
    assert!(enter_plan.guards().iter().all(|guard| guard.works_by().count() == 0));
}

#[test]
fn a_context_follows_the_mechanism_that_the_rule_names() {
    let book = book(&[("across", "move", ACROSS)]);
    let position = known(&[(Dimension::WorkStructures, Degree::Absent), (Dimension::OrganizationSize, Degree::Large)]);
    let contexts = book.contexts(&position);
    let held_back = |mechanism| contexts.iter().find(|context| context.mechanism == mechanism).unwrap().held_back.len();
    assert_eq!(held_back(Mechanism::ResourceAvailability), 2);
    assert_eq!(held_back(Mechanism::OrganizationalStructures), 1, "by the size alone");
    assert_eq!(held_back(Mechanism::FormalizedPriorities), 0);
}

#[test]
fn a_plan_takes_an_organization_to_be_small_or_large_and_not_both() {
    let small =
        r#""invariants": {"at_most": {"organization_size": "small"}}, "effects": {"raise_to": {"budget": "emerging"}}"#;
    let large = r#""invariants": {"at_least": {"organization_size": "large", "budget": "emerging"}},
        "effects": {"outcome": "training"}"#;
    let either = r#""invariants": {"at_least": {"budget": "emerging"}}, "effects": {"outcome": "attention"}"#;
    let book = book(&[("small", "move", small), ("large", "move", large), ("either", "move", either)]);
    let start = known(&[(Dimension::Budget, Degree::Absent)]).with_outcome(Outcome::NoChange);
    let plan = book.plan(&start, Outcome::Attention).unwrap();
    assert_eq!((plan.support, plan.turns.len()), (PlanSupport::Possible, 2));
    assert!(book.plan(&start, Outcome::Training).is_err(), "no organization is small and then large");
    let rated = start.with(Dimension::OrganizationSize, Rating::known(Degree::Small)).unwrap();
    assert_eq!(book.plan(&rated, Outcome::Attention).unwrap().support, PlanSupport::Certain);
    let rated = start.with(Dimension::OrganizationSize, Rating::known(Degree::Large)).unwrap();
    assert!(book.plan(&rated, Outcome::Attention).is_err());
}

#[test]
fn a_practice_can_fall_asleep_and_be_forgotten() {
    let book = book(&[
        ("falls_asleep", "event", r#""effects": {"outcome_lowered_to": "attention"}"#),
        ("is_forgotten", "event", r#""effects": {"outcome_forgotten": true}"#),
    ]);
    let practice = Position::UNKNOWN.with_outcome(Outcome::Practice);
    let [falls_asleep, is_forgotten] = book.rules() else { panic!("two rules") };
    assert_eq!(falls_asleep.apply_to(&practice).outcome(), Some(Outcome::Attention));
    let none = Position::UNKNOWN.with_outcome(Outcome::NoChange);
    assert_eq!(falls_asleep.apply_to(&none).outcome(), Some(Outcome::NoChange), "at most");
    assert_eq!(is_forgotten.apply_to(&practice).outcomes(), Outcome::NoChange..=Outcome::Practice);
    assert_eq!(falls_asleep.effects(Language::English), ["outcome at most attention"]);
    assert_eq!(is_forgotten.effects(Language::Dutch), ["uitkomst onbekend"]);
}

#[test]
fn an_incident_is_unknown_before_an_event_says_so_and_holds_until_the_next() {
    let book = book(&[
        ("incident", "event", r#""effects": {"raise_to": {"current_incident": "current"}}"#),
        ("passes", "event", r#""effects": {"lower_to": {"current_incident": "none"}}"#),
        (
            "use_it",
            "move",
            r#""invariants": {"at_least": {"current_incident": "current"}},
            "effects": {"step": ["political_support"]}"#,
        ),
    ]);
    let case = Case::read(
        br#"{"id": "a", "moments": [
            {"on": "2024-01-01", "ratings": {"political_support": "absent"}},
            {"on": "2024-03-01", "ratings": {"political_support": "unchanged"}},
            {"on": "2024-06-01", "ratings": {"political_support": "emerging"}}],
        "log": [{"on": "2024-02-01", "rule": "incident"}, {"on": "2024-04-01", "rule": "use_it"},
            {"on": "2024-05-01", "rule": "passes"}]}"#,
    )
    .unwrap();
    let replay = book.replay(&case).unwrap();
    assert!(replay.findings().is_empty(), "{}", replay.findings());
    let incident = |day: &str| {
        let position = replay.position_on(day.parse().unwrap()).unwrap();
        position.rating(Dimension::CurrentIncident).degree()
    };
    assert_eq!(incident("2024-01-15"), None);
    assert_eq!(incident("2024-03-15"), Some(Degree::Current), "whatever is rated in between");
    assert_eq!(incident("2024-07-01"), Some(Degree::NoneCurrent));
    // Whether one is current isn't told by a moment, so that a reconstruction may take it to be so.
    let reconstruction = book.reconstruct(&case).unwrap();
    let rules: Vec<_> = reconstruction.turns.iter().map(|turn| turn.rule.id()).collect();
    assert_eq!(rules, ["use_it"]);
    assert_eq!(reconstruction.turns[0].open.len(), 1);
}

#[test]
fn an_event_opens_and_closes_windows() {
    let effects = r#""windows": {"policy": "opens", "team_plan": "closes"}, "effects": {}"#;
    let book = book(&[("new_term", "event", effects)]);
    let windows: Vec<_> = book.rules()[0].windows().iter().map(|(kind, change)| (*kind, *change)).collect();
    assert_eq!(windows, [(DocumentKind::Policy, WindowChange::Opens), (DocumentKind::TeamPlan, WindowChange::Closes)]);
}

#[test]
fn version_1_of_the_default_book_warns_of_its_moves_from_macro_to_micro() {
    let book = RuleBook::multilevel_of(1).unwrap();
    let codes: Vec<_> = book.warnings().findings().iter().map(policy_integration::Finding::code).collect();
    assert_eq!(codes, [Code::MoveFromAbove; 12]);
    let mut draft = book.draft();
    draft.waived = vec![Code::MoveFromAbove.into()];
    assert!(RuleBook::check(draft).unwrap().warnings().is_empty());
    assert!(RuleBook::multilevel_of(RuleBook::multilevel().version() + 1).is_none());
}

#[test]
fn a_rule_may_have_its_label_in_one_language() {
    let book = r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "label": {"nl": "een gesprek"},
        "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#;
    let book = policy_integration::RuleBook::read(book.as_bytes()).unwrap();
    let rule = book.rule("r").unwrap();
    for language in policy_integration::Language::ALL {
        assert_eq!(rule.label(*language), "een gesprek");
    }
    let json = serde_json::to_value(book.draft()).unwrap();
    assert_eq!(json["rules"][0]["label"], serde_json::json!({"nl": "een gesprek"}));
}
