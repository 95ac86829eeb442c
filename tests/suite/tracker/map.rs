//! The map: cells, boundaries, and identifiers that are no names.

use policy_integration::{
    Case, Code, Crosswalk, Degree, Dimension, Language, PolicyDomain, Position, Rating, Truth, case::Cell,
    instruments::MatchStrength, vocabulary::Tier,
};

use super::read;

use Truth::{False, True, Unknown};

const DEBTS: PolicyDomain = PolicyDomain::DebtCounselling;

fn with_contacts(contacts: &str) -> Case {
    read(&format!(
        r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
            "domains": [{{"domain": "debt_counselling"}}, {{"domain": "health", "target": false}}],
            "officer": {{"tier": "policy", "domain": "education"}}, "contacts": [{contacts}]}}"#
    ))
}

fn in_debts(tier: Tier) -> Cell {
    Cell { tier, domain: Some(DEBTS) }
}

#[test]
fn a_boundary_is_crossed_by_meeting_somebody_and_unknown_where_nobody_is_known() {
    let crossed = |contacts: &str| with_contacts(contacts).map().boundary(in_debts(Tier::Management)).crossed;
    let manager = |contact: &str| {
        format!(r#"{{"id": "{contact}", "tier": "management", "domain": "debt_counselling", "contact": "{contact}"}}"#)
    };
    assert_eq!(crossed(""), Truth::Unknown);
    assert_eq!(crossed(&manager("met")), Truth::True);
    assert_eq!(crossed(&manager("regular")), Truth::True);
    assert_eq!(crossed(&manager("none")), Truth::False);
    assert_eq!(crossed(&manager("unknown")), Truth::Unknown);
    assert_eq!(crossed(&format!("{}, {}", manager("none"), manager("met"))), Truth::True);
    assert_eq!(crossed(&format!("{}, {}", manager("none"), manager("unknown"))), Truth::Unknown);
    // Of another domain, or of another tier, nobody crosses it.
    assert_eq!(crossed(r#"{"id": "c", "tier": "management", "domain": "health", "contact": "met"}"#), Truth::Unknown);
    assert_eq!(
        crossed(r#"{"id": "c", "tier": "policy", "domain": "debt_counselling", "contact": "met"}"#),
        Truth::Unknown
    );
    // Whose domain isn't known may be meant.
    assert_eq!(crossed(r#"{"id": "c", "tier": "management", "contact": "met"}"#), Truth::Unknown);
}

#[test]
fn boundaries_are_vertical_between_tiers_and_horizontal_between_domains() {
    let case = with_contacts(r#"{"id": "c", "tier": "executive", "contact": "met"}"#);
    let target = case.targets().next().unwrap();
    let told: Vec<_> = case
        .map()
        .boundaries(target)
        .iter()
        .map(|boundary| (boundary.cell.tier, boundary.is_vertical, boundary.is_horizontal, boundary.crossed))
        .collect();
    assert_eq!(
        told,
        [
            (Tier::Council, True, False, Unknown),
            (Tier::Executive, True, False, True),
            (Tier::Management, True, True, Unknown),
            (Tier::Policy, False, True, Unknown),
            (Tier::FrontLine, True, True, Unknown),
        ]
    );
    assert_eq!(case.map().crosses_to(Tier::Executive), True);
    assert_eq!(case.map().crosses_to(Tier::Management), Unknown);
    assert_eq!(case.map().crosses_into(DEBTS), Unknown, "the executive is of all domains");
}

#[test]
fn where_the_officer_is_not_known_so_are_the_boundaries() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}], "domains": [{"domain": "health"}]}"#,
    );
    for boundary in case.map().boundaries(case.targets().next().unwrap()) {
        assert_eq!(boundary.is_vertical, Truth::Unknown);
        let is_of_all = boundary.cell.tier.is_of_all_domains();
        assert_eq!(boundary.is_horizontal, if is_of_all { Truth::False } else { Truth::Unknown });
    }
}

#[test]
fn each_contact_is_in_one_cell_and_cells_of_targets_without_anybody_are_told() {
    let case = with_contacts(
        r#"{"id": "c1", "tier": "management", "domain": "debt_counselling"}, {"id": "c2", "tier": "policy"},
            {"id": "c3", "tier": "front_line", "domain": "housing"}, {"id": "c4", "tier": "council"}"#,
    );
    let map = case.map();
    let cells = map.cells();
    let mut ids: Vec<_> = cells.iter().flat_map(|cell| &cell.contacts).map(|contact| contact.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["c1", "c2", "c3", "c4"]);
    // Five tiers in debt counselling, health, education and housing, and two cells of contacts without a domain.
    assert_eq!(cells.len(), 22);
    let officers: Vec<_> = cells.iter().filter(|cell| cell.is_officers == Truth::True).map(|cell| cell.cell).collect();
    assert_eq!(officers, [Cell { tier: Tier::Policy, domain: Some(PolicyDomain::Education) }]);
    // The policy officer of an unknown domain may be there; the council is that of every domain.
    assert_eq!(map.unknown_cells(), [in_debts(Tier::Executive), in_debts(Tier::FrontLine)]);
}

#[test]
fn an_identifier_that_looks_like_a_name_is_warned_of_and_a_role_or_number_is_not() {
    let is_warned = |key: &str, id: &str| {
        let tier = if key == "contacts" { r#", "tier": "policy""# } else { "" };
        let case = read(&format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}], "{key}": [{{"id": "{id}"{tier}}}]}}"#
        ));
        case.warnings().findings().iter().any(|finding| finding.code() == Code::LooksLikeAName)
    };
    let names = [
        "Ada Lovelace",
        "J. Jansen",
        "J.P. van der Berg",
        "dhr. Jansen",
        "mevrouw De Vries",
        "Jansen, J.",
        "Jan-Willem O'Brien",
        "j.jansen",
        "j.jansen@gemeente.example",
        "Dr. Bakker",
        "Piet de Boer",
    ];
    let others = [
        "c1",
        "interview 3",
        "R12",
        "team manager",
        "Team Manager",
        "Wethouder Onderwijs",
        "policy officer 2",
        "wethouder",
        "Jansen1",
        "Beleidsadviseur Zorg",
        "1",
        "a",
        "Werk En Inkomen",
        "manager.health",
        "alderman",
        "raad",
    ];
    for key in ["contacts", "respondents"] {
        for id in names {
            assert!(is_warned(key, id), "{key}: {id}");
        }
        for id in others {
            assert!(!is_warned(key, id), "{key}: {id}");
        }
    }
}

#[test]
fn the_map_narrows_when_it_is_asked_to_and_only_what_it_shows() {
    let narrowed = |contacts: &str| {
        let case = with_contacts(contacts);
        let target = case.targets().next().unwrap();
        Crosswalk::default().narrow_by_map(&target.latest().position(), target)
    };
    let contact = |id: &str, tier: &str, domain: &str, rest: &str| {
        format!(r#"{{"id": "{id}", "tier": "{tier}", "domain": "{domain}", {rest}}}"#)
    };
    let dimensions = |contacts: &str| narrowed(contacts).evidence.iter().map(|e| e.dimension).collect::<Vec<_>>();
    assert!(dimensions("").is_empty());
    assert!(
        dimensions(&contact("c1", "policy", "education", r#""contact": "regular""#)).is_empty(),
        "the officer's own"
    );
    assert!(dimensions(&contact("c1", "management", "health", r#""stance": "for""#)).is_empty(), "of another domain");
    assert!(dimensions(&contact("c1", "management", "debt_counselling", r#""stance": "against""#)).is_empty());
    let [one, two] = ["health", "housing"].map(|domain| contact(domain, "policy", domain, r#""contact": "regular""#));
    let rating = |contacts: &str| narrowed(contacts).position.rating(Dimension::InformalNetwork);
    assert_eq!(rating(&one), Rating::at_least(Degree::Emerging));
    assert_eq!(rating(&format!("{one}, {two}")), Rating::at_least(Degree::Established));
    let all = [
        contact("c1", "executive", "health", r#""stance": "for""#),
        contact("c2", "management", "debt_counselling", r#""stance": "for""#),
        contact("c3", "front_line", "debt_counselling", r#""stance": "for""#),
    ];
    let of_all = narrowed(&all.join(", "));
    for dimension in [Dimension::PoliticalSupport, Dimension::ManagementSupport, Dimension::CollegialSupport] {
        assert_eq!(of_all.position.rating(dimension), Rating::at_least(Degree::Emerging), "{dimension}");
    }
    let close = Crosswalk::at_least(MatchStrength::CloseMatch);
    let case = with_contacts(&all.join(", "));
    let target = case.targets().next().unwrap();
    assert!(close.narrow_by_map(&Position::UNKNOWN, target).position.rating(Dimension::PoliticalSupport).is_unknown());
    // What stands isn't overruled.
    let absent = Position::new([(Dimension::ManagementSupport, Rating::known(Degree::Absent))]).unwrap();
    let against = Crosswalk::default().narrow_by_map(&absent, target);
    assert_eq!(against.position.rating(Dimension::ManagementSupport), Rating::known(Degree::Absent));
    assert_eq!(against.conflicts[0].contacts, ["c2"]);
    assert_eq!(
        against.conflicts[0].label(Language::Dutch),
        "steun van een manager (c2): dus managementsteun ten minste in opkomst (komt nauw overeen)"
    );
}

#[test]
fn of_an_officer_whose_domain_is_not_known_one_domain_may_be_the_own_one() {
    let network = |contacts: &str| {
        let case = read(&format!(
            r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}], "contacts": [{contacts}]}}"#
        ));
        let target = case.targets().next().unwrap();
        Crosswalk::default().narrow_by_map(&Position::UNKNOWN, target).position.rating(Dimension::InformalNetwork)
    };
    let one = r#"{"id": "c1", "tier": "policy", "domain": "health", "contact": "met"}"#;
    let two = r#"{"id": "c2", "tier": "policy", "domain": "housing", "contact": "met"}"#;
    assert!(network(one).is_unknown());
    assert_eq!(network(&format!("{one}, {two}")), Rating::at_least(Degree::Emerging));
}
