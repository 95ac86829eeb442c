//! Logs of cases with domains: what an entry changes, and where; and the windows of documents.

use policy_integration::{
    Case, Code, Degree, Dimension, Outcome, PolicyDomain, Replay, RuleBook,
    case::HasTimeline,
    vocabulary::{DocumentKind, DocumentOwner},
};

/// A book of a few rules on the case and on its domains.
fn book() -> RuleBook {
    let rule = |id: &str, kind: &str, rest: &str| {
        let effort = if kind == "move" { r#""effort": "small","# } else { "" };
        let label =
            format!(r#""label": {{"en": "{0}", "nl": "{0} doen"}}, "source": "made up","#, id.replace('_', " "));
        format!(r#"{{"id": "{id}", "kind": "{kind}", {effort} {label} {rest}}}"#)
    };
    let rules = [
        rule("get_money", "move", r#""effects": {"raise_to": {"budget": "emerging"}}"#),
        rule(
            "enter_plan",
            "move",
            r#""amends": {"document": "team_plan", "of": "target"},
            "expectations": {"at_least": {"management_support": "established"}},
            "effects": {"raise_to": {"role_descriptions": "emerging", "policy_goals": "emerging"}}"#,
        ),
        rule("train", "move", r#""effects": {"outcome": "training"}"#),
        rule(
            "adopt_vision",
            "move",
            r#""amends": {"document": "policy", "of": "case"},
            "effects": {"raise_to": {"policy_goals": "emerging"}}"#,
        ),
        rule("plans_are_made", "event", r#""windows": {"team_plan": "opens"}, "effects": {}"#),
        rule("plans_are_fixed", "event", r#""windows": {"team_plan": "closes", "policy": "closes"}, "effects": {}"#),
    ];
    let json = format!(r#"{{"id": "own", "version": 1, "rules": [{}]}}"#, rules.join(","));
    RuleBook::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

/// A case with two targets, its moments and its log.
fn case(later: &str, log: &str) -> Case {
    let first = r#"{"on": "2024-01-01", "ratings": {"policy_goals": "absent", "budget": "absent",
        "role_descriptions": "absent", "management_support": "established"}}"#;
    let domains = r#"[{"domain": "debt_counselling"}, {"domain": "welfare", "moments":
        [{"on": "2024-01-01", "ratings": {"management_support": "absent"}}]}]"#;
    let json = format!(r#"{{"id": "a", "moments": [{first} {later}], "domains": {domains}, "log": [{log}]}}"#);
    Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
}

fn degree(replay: &Replay<'_>, dimension: Dimension) -> Option<Degree> {
    replay.position().rating(dimension).degree()
}

#[test]
fn an_entry_of_a_domain_changes_the_domain_there_and_the_case_everywhere() {
    use Dimension::{PolicyGoals, RoleDescriptions};
    let (book, case) =
        (book(), case("", r#"{"on": "2024-02-01", "rule": "enter_plan", "domain": "debt_counselling"}"#));
    let replay = |domain| book.replay(&case.domain(domain).unwrap()).unwrap();
    let (debts, welfare) = (replay(PolicyDomain::DebtCounselling), replay(PolicyDomain::Welfare));
    let whole = book.replay(&case).unwrap();
    assert_eq!(degree(&debts, RoleDescriptions), Some(Degree::Emerging));
    assert_eq!(degree(&welfare, RoleDescriptions), Some(Degree::Absent));
    for replay in [&debts, &welfare, &whole] {
        assert_eq!(degree(replay, PolicyGoals), Some(Degree::Emerging));
        assert_eq!(replay.turns[0].domain, Some(PolicyDomain::DebtCounselling));
    }
    // Nobody won the managers of welfare: but it wasn't there that the plan was changed.
    assert!(welfare.findings().is_empty() && welfare.turns[0].turn.deviations.is_empty());
    let elsewhere = case.domain(PolicyDomain::Welfare).unwrap().as_case();
    assert_eq!(book.replay(&elsewhere).unwrap().position(), welfare.position());
}

#[test]
fn an_entry_of_the_case_changes_it_for_each_domain_and_the_outcome_is_of_one() {
    let log =
        r#"{"on": "2024-02-01", "rule": "get_money"}, {"on": "2024-03-01", "rule": "train", "domain": "welfare"}"#;
    let (book, case) = (book(), case(r#", {"on": "2024-06-01", "ratings": {"budget": "emerging"}}"#, log));
    let mut outcomes = Vec::new();
    for target in case.targets() {
        let replay = book.replay(&target).unwrap();
        assert!(replay.findings().is_empty(), "{}", replay.findings());
        assert_eq!(degree(&replay, Dimension::Budget), Some(Degree::Emerging));
        outcomes.push(replay.position_on("2024-04-01".parse().unwrap()).unwrap().outcome());
    }
    assert_eq!(outcomes, [Some(Outcome::NoChange), Some(Outcome::Training)]);
}

#[test]
fn an_inherited_series_is_the_domains_own_from_its_first_effect_on() {
    let later = r#", {"on": "2024-06-01", "ratings": {"role_descriptions": "absent", "policy_goals": "emerging"}}"#;
    let (book, case) =
        (book(), case(later, r#"{"on": "2024-02-01", "rule": "enter_plan", "domain": "debt_counselling"}"#));
    let replay = |domain| book.replay(&case.domain(domain).unwrap()).unwrap();
    let debts = replay(PolicyDomain::DebtCounselling);
    assert!(debts.findings().is_empty(), "{}", debts.findings());
    assert_eq!(degree(&debts, Dimension::RoleDescriptions), Some(Degree::Emerging));
    assert_eq!(degree(&replay(PolicyDomain::Welfare), Dimension::RoleDescriptions), Some(Degree::Absent));
}

#[test]
fn a_domain_that_is_not_named_is_told_on_reading_and_in_replay() {
    let (book, log) = (book(), r#"{"on": "2024-02-01", "rule": "enter_plan"}, {"on": "2024-02-01", "rule": "trian"}"#);
    let case = case("", log);
    let codes = |report: policy_integration::Report| -> Vec<_> {
        report.findings().iter().map(policy_integration::Finding::code).collect()
    };
    let expected = [Code::LoggedWithoutDomain, Code::UnknownRule];
    assert_eq!(codes(book.check_log(&case)), expected);
    assert_eq!(codes(book.replay(&case).unwrap_err()), expected);
    for target in case.targets() {
        assert_eq!(codes(book.replay(&target).unwrap_err()), expected);
    }
    let json = serde_json::to_vec(&case).unwrap();
    assert_eq!(codes(book.read_case(&json).unwrap_err()), expected);
    // In a case with one target it is that target's.
    let one = case.targets().next().unwrap().as_case();
    assert_eq!(codes(book.check_log(&one)), [Code::UnknownRule]);
}

#[test]
fn a_rule_is_guessed_by_its_id_or_its_label() {
    let guess = |rule: &str| {
        let case = case("", &format!(r#"{{"on": "2024-02-01", "rule": "{rule}", "domain": "welfare"}}"#));
        book().check_log(&case).to_string()
    };
    for (typo, meant) in
        [("enter_plann", "enter_plan"), ("Get money doen", "get_money"), ("adopt visoin doen", "adopt_vision")]
    {
        let told = guess(typo);
        assert!(told.contains(&format!("did you mean `{meant}`")), "{told}");
    }
    assert!(!guess("something else").contains("did you mean"));
}

/// The windows outside of which something was changed, by day.
fn outside(case: &impl HasTimeline) -> Vec<(String, DocumentKind, DocumentOwner)> {
    let book = book();
    let replay = book.replay(case).unwrap();
    let told = replay.findings().findings().iter().filter(|finding| finding.code() == Code::OutsideWindow).count();
    let turns = replay.turns.iter().filter_map(|turn| Some((turn.on.to_string(), turn.outside_window?)));
    let outside: Vec<_> = turns.map(|(on, amends)| (on, amends.document, amends.owner)).collect();
    assert_eq!(outside.len(), told);
    outside
}

#[test]
fn a_plan_that_is_changed_while_its_cycle_is_closed_is_a_deviation() {
    let plan = |on: &str| format!(r#"{{"on": "{on}", "rule": "enter_plan", "domain": "debt_counselling"}}"#);
    let log = [
        plan("2024-02-01"), // nothing has been said of the cycle
        r#"{"on": "2024-03-01", "rule": "plans_are_fixed"}"#.to_owned(),
        plan("2024-04-01"),
        r#"{"on": "2024-05-01", "rule": "plans_are_made", "domain": "debt_counselling"}"#.to_owned(),
        plan("2024-06-01"),
        r#"{"on": "2024-07-01", "rule": "enter_plan", "domain": "welfare"}"#.to_owned(), // still closed there
        r#"{"on": "2024-08-01", "rule": "adopt_vision"}"#.to_owned(),
    ];
    let case = case("", &log.join(","));
    let of = |domain| outside(&case.domain(domain).unwrap());
    let team_plan = |on: &str| (on.to_owned(), DocumentKind::TeamPlan, DocumentOwner::Target);
    let policy = ("2024-08-01".to_owned(), DocumentKind::Policy, DocumentOwner::Case);
    assert_eq!(of(PolicyDomain::DebtCounselling), [team_plan("2024-04-01"), policy.clone()]);
    assert_eq!(of(PolicyDomain::Welfare), [team_plan("2024-07-01"), policy]);
}
