//! The published data: what the source's Tables 1 and 2 print, as literal expectations.

use policy_integration::published::{Coding, coding, municipalities, municipality};
use policy_integration::{
    Case, Degree, Dimension, Outcome, PolicyDomain, Rating, Statement, Truth,
    case::{Band, Profile, Status},
};

fn numbered(numbers: &[u32]) -> Vec<String> {
    numbers.iter().map(u32::to_string).collect()
}

fn ids(wanted: impl Fn(&Case) -> bool) -> Vec<String> {
    municipalities().iter().filter(|case| wanted(case)).map(|case| case.id().to_owned()).collect()
}

fn count(band: fn(&Profile) -> Option<Band>, wanted: Band) -> usize {
    municipalities().iter().filter(|case| band(case.profile()) == Some(wanted)).count()
}

#[test]
fn every_embedded_case_passes_the_door_without_a_word() {
    for json in [
        include_bytes!("../../src/published/municipalities.json").as_slice(),
        include_bytes!("../../src/published/codings/first.json").as_slice(),
        include_bytes!("../../src/published/codings/second.json").as_slice(),
    ] {
        let cases = Case::read_array(json).expect("an array");
        assert_eq!(cases.len(), 20);
        for case in cases {
            assert_eq!(case.expect("sound").warnings().to_string(), "");
        }
    }
    assert_eq!(ids(|_| true), numbered(&(1..=20).collect::<Vec<_>>()));
}

#[test]
fn table_1_population() {
    let population = |band| count(|profile| profile.population, band);
    assert_eq!(population(Band::below(25_000.0)), 6);
    assert_eq!(population(Band::between(25_000.0, 50_000.0)), 9);
    assert_eq!(population(Band::between(50_000.0, 75_000.0)), 1);
    assert_eq!(population(Band::above(100_000.0)), 4);
}

#[test]
fn table_1_prevalence_of_low_literacy() {
    let prevalence = |band| count(|profile| profile.prevalence, band);
    assert_eq!(prevalence(Band::between(5.0, 10.0)), 10);
    assert_eq!(prevalence(Band::between(10.0, 15.0)), 6);
    assert_eq!(prevalence(Band::between(15.0, 20.0)), 3);
    assert_eq!(prevalence(Band::above(20.0)), 1);
}

#[test]
fn table_1_organization_size() {
    let size = |band| count(|profile| profile.organization_size, band);
    assert_eq!(size(Band::below(250.0)), 9);
    assert_eq!(size(Band::between(250.0, 500.0)), 6);
    assert_eq!(size(Band::between(500.0, 750.0)), 1);
    assert_eq!(size(Band::between(750.0, 1000.0)), 1);
    assert_eq!(size(Band::above(1000.0)), 3);
}

#[test]
fn table_1_experience() {
    let experience = |band| count(|profile| profile.experience, band);
    assert_eq!(experience(Band::between(0.0, 1.0)), 5);
    assert_eq!(experience(Band::between(1.0, 2.0)), 7);
    assert_eq!(experience(Band::between(2.0, 5.0)), 1);
    assert_eq!(experience(Band::between(5.0, 10.0)), 4);
    assert_eq!(experience(Band::above(10.0)), 3);
}

#[test]
fn table_1_prioritized_domains() {
    let targets = |domain: PolicyDomain| ids(|case| case.profile().prioritized_domains.contains(&domain)).len();
    assert_eq!(targets(PolicyDomain::DebtCounselling), 7);
    assert_eq!(targets(PolicyDomain::WorkAndIncome), 10);
    assert_eq!(targets(PolicyDomain::Health), 2);
    assert_eq!(targets(PolicyDomain::Welfare), 3);
    assert_eq!(targets(PolicyDomain::Education), 4);
    assert_eq!(targets(PolicyDomain::CultureAndInclusion), 1);
    let with_two = ids(|case| case.profile().prioritized_domains.len() == 2);
    assert_eq!(with_two, numbered(&[3, 4, 7, 11, 13, 17, 18]));
}

#[test]
fn table_2_outcomes() {
    let with = |outcome| ids(|case| case.latest().position().outcome() == Some(outcome));
    assert_eq!(with(Outcome::Practice), numbered(&[4, 9, 10, 13, 16]));
    assert_eq!(with(Outcome::Training), numbered(&[6, 8, 11, 12, 14]));
    assert_eq!(with(Outcome::Commitment), numbered(&[1, 18]));
    assert_eq!(with(Outcome::Attention), numbered(&[2, 3, 5, 7, 15, 17]));
    assert_eq!(with(Outcome::NoChange), numbered(&[]));
}

#[test]
fn table_2_completed_or_not() {
    assert_eq!(ids(|case| case.status() == Some(&Status::Completed)).len(), 18);
    let not_completed = ids(|case| case.status().is_some_and(|status| status.drop_out().is_some()));
    assert_eq!(not_completed, numbered(&[19, 20]));
    for id in ["19", "20"] {
        let case = municipality(id).unwrap();
        assert!(case.outcomes().is_empty());
        assert!(case.latest().position().ratings().all(|(_, rating)| rating.is_unknown()));
        assert!(case.first().position().ratings().any(|(_, rating)| !rating.is_unknown()));
    }
}

#[test]
fn table_2_no_change_noted() {
    let unchanged = |dimension: Dimension| {
        ids(|case| case.latest().evidence(dimension).is_some_and(|rating| rating.rating == Statement::Unchanged))
    };
    assert_eq!(unchanged(Dimension::PolicyGoals), numbered(&[1, 8, 9, 10, 13, 14, 16]));
    assert_eq!(unchanged(Dimension::ManagementSupport), numbered(&[9, 10, 14]));
    assert_eq!(unchanged(Dimension::Visibility), numbered(&[2, 8, 15, 17]));
}

#[test]
fn unknown_absent_no_change_noted_and_not_completed_are_four_things() {
    let at = |id: &str, dimension| municipality(id).unwrap().latest().position().rating(dimension);
    let stated =
        |id: &str, dimension| municipality(id).unwrap().latest().evidence(dimension).map(|rating| rating.rating);
    // Never spoken of, at either moment: unknown, and the same unknown.
    assert!(at("1", Dimension::Capacity).is_unknown());
    assert_eq!(stated("1", Dimension::Capacity), None);
    // Said to be missing.
    assert_eq!(at("8", Dimension::Budget), Rating::known(Degree::Absent));
    // No change noted: unknown still, and certainly the same.
    assert_eq!(stated("9", Dimension::ManagementSupport), Some(Statement::Unchanged));
    let change = municipality("9").unwrap().change(0, 1).unwrap();
    assert_eq!(change.of(Dimension::ManagementSupport).unwrap().steps(), 0..=0);
    // Not completed: unknown, and nothing carries.
    assert_eq!(stated("19", Dimension::Budget), Some(Statement::Unknown));
    let change = municipality("19").unwrap().change(0, 1).unwrap();
    assert_eq!(change.of(Dimension::Budget).unwrap().rose(), Truth::Unknown);
}

#[test]
fn every_rating_says_where_it_comes_from() {
    let mut ratings = 0;
    for case in municipalities() {
        let place = format!("Table 2, case {}, ", case.id());
        for moment in case.moments() {
            let column = if moment.index() == 0 { "before" } else { "after" };
            for dimension in Dimension::ALL {
                let Some(rating) = moment.evidence(*dimension) else { continue };
                ratings += 1;
                let source = rating.source.as_deref().unwrap_or_default();
                assert!(source.starts_with(&place), "{dimension}: {source}");
                assert!(source.contains(column) || source.ends_with("result"), "{dimension}: {source}");
            }
        }
    }
    assert_eq!(ratings, 242);
}

#[test]
fn the_two_codings_differ_in_two_ratings_and_the_settled_cases_say_why() {
    let mut differing = Vec::new();
    for (index, settled) in municipalities().iter().enumerate() {
        let [first, second] = [Coding::First, Coding::Second].map(|which| &coding(which)[index]);
        for moment in [0, 1] {
            let rating = |case: &Case, dimension| {
                case.moments().nth(moment).and_then(|moment| moment.evidence(dimension).map(|rating| rating.rating))
            };
            for dimension in Dimension::ALL {
                let [a, b] = [first, second].map(|case| rating(case, *dimension));
                let agreed = rating(settled, *dimension);
                assert!(agreed == a || agreed == b, "case {}, {dimension}", settled.id());
                if a != b {
                    differing.push((settled.id(), moment, *dimension));
                }
            }
        }
    }
    assert_eq!(differing, [("5", 1, Dimension::SubjectKnowledge), ("11", 1, Dimension::WorkStructures)]);
    let notes =
        [("5", Dimension::OrganizationalAwareness), ("11", Dimension::WorkStructures)].map(|(id, dimension)| {
            municipality(id).unwrap().latest().evidence(dimension).unwrap().note.as_deref().unwrap()
        });
    assert!(notes.iter().all(|note| note.starts_with("Settled: ")));
}
