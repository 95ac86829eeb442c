//! Respondents before and after, and what may be printed of groups.

use policy_integration::instruments::mandate::Recommendation;
use policy_integration::instruments::{ChangeTally, Disclosure, Printing};
use policy_integration::published::rotterdam;
use policy_integration::{Case, Code, Degree, Dimension, Language, Truth, cohort::claims::CountRange};
use proptest::prelude::*;

/// Team leaders in the experiment, asked in two years: trust and powerlessness by person, before and after.
fn case(answers: &[[(&str, &str); 2]]) -> Case {
    let record = |person: usize, year: u32, (trust, powerless): (&str, &str)| {
        format!(
            r#"{{"id": "{person}-{year}", "person": "p{person}", "role": "team_leader", "on": "{year}-02-01", "in_experiment": true,
                "responses": {{"mutual_trust": "{trust}", "operational_powerlessness": "{powerless}"}}}}"#
        )
    };
    let records = answers.iter().enumerate();
    let records = records.flat_map(|(n, [before, after])| [record(n, 2024, *before), record(n, 2025, *after)]);
    let json = format!(
        r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [{}]}}"#,
        records.collect::<Vec<_>>().join(", ")
    );
    Case::read(json.as_bytes()).expect("sound")
}

#[test]
fn before_and_after_of_the_same_person_decide_recommendations_3_and_4() {
    let needs =
        |case: &Case| Recommendation::ALL.iter().map(|r| r.applies_after(case.asked_again())).collect::<Vec<_>>();
    let (yes, no, open) = (Truth::True, Truth::False, Truth::Unknown);
    let better = case(&[[("against", "felt"), ("for", "not_felt")], [("against", "felt"), ("against", "felt")]]);
    assert_eq!(needs(&better), [yes, yes, no, no, yes]);
    let same = case(&[[("against", "felt"), ("against", "felt")], [("for", "not_felt"), ("for", "not_felt")]]);
    assert_eq!(needs(&same), [yes; 5]);
    // One up and one down is no rise of the mean.
    let both = case(&[[("against", "not_felt"), ("for", "felt")], [("for", "felt"), ("against", "not_felt")]]);
    assert_eq!(needs(&both), [yes; 5]);
    let unclear = case(&[[("against", "unknown"), ("unknown", "not_felt")]]);
    assert_eq!(needs(&unclear), [yes, yes, open, open, yes]);
    let trust = ChangeTally::new(Dimension::MutualTrust, unclear.asked_again());
    assert_eq!((trust.compared, trust.improved), (1, CountRange { lower: 0, upper: 1 }));
    let trust = ChangeTally::new(Dimension::MutualTrust, both.asked_again());
    assert_eq!(trust.label(Language::Dutch), "1 van 2 gunstiger, 1 ongunstiger");
    assert_eq!(rotterdam().asked_again().count(), 0, "the fifteen were asked once");
}

/// One person, asked in two years, whose trust rose and who no longer feels powerless; the rest of the record as told.
fn one_who_improved(rest: &str) -> Case {
    let record = |id: u32, year: u32, trust: &str, powerless: &str| {
        format!(
            r#"{{"id": "{id}", "person": "p1", "on": "{year}-02-01", {rest},
                "responses": {{"mutual_trust": "{trust}", "operational_powerlessness": "{powerless}"}}}}"#
        )
    };
    let records = [record(1, 2024, "against", "felt"), record(2, 2025, "for", "not_felt")].join(", ");
    let json =
        format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}], "respondents": [{records}]}}"#);
    Case::read(json.as_bytes()).expect("sound")
}

#[test]
fn recommendation_3_asks_those_who_sit_at_the_conferences() {
    let third = &Recommendation::ALL[2];
    let needed = |rest: &str| third.applies_after(one_who_improved(rest).asked_again());
    assert_eq!(needed(r#""role": "team_leader", "in_experiment": true"#), Truth::False);
    assert_eq!(needed(r#""role": "partner", "in_experiment": false"#), Truth::False);
    // A team leader outside the experiment sits at no conference: nothing follows from the answers.
    assert_eq!(needed(r#""role": "team_leader", "in_experiment": false"#), Truth::Unknown);
}

/// Recommendation 4: talks with the team leaders of the experiment.
#[test]
fn recommendation_4_asks_the_team_leaders_in_the_experiment() {
    let fourth = &Recommendation::ALL[3];
    let asked = |rest: &str| {
        let case = one_who_improved(rest);
        (fourth.change(case.asked_again()).unwrap().compared, fourth.applies_after(case.asked_again()))
    };
    assert_eq!(asked(r#""role": "team_leader", "in_experiment": true"#), (1, Truth::False));
    for other in [
        r#""role": "manager", "in_experiment": true"#,
        r#""role": "partner", "in_experiment": true"#,
        r#""role": "team_leader", "in_experiment": false"#,
        r#""role": "team_leader""#,
        r#""in_experiment": true"#,
    ] {
        assert_eq!(asked(other), (0, Truth::Unknown), "{other}");
    }
}

#[test]
fn only_records_of_different_days_are_before_and_after() {
    let json = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
        {"id": "1", "person": "p1", "on": "2025-02-01", "responses": {"mutual_trust": "for"}},
        {"id": "2", "person": "p1", "on": "2024-02-01", "responses": {"mutual_trust": "against"}},
        {"id": "3", "person": "p1", "on": "2024-08-01", "responses": {"mutual_trust": "unknown"}},
        {"id": "4", "person": "p2", "on": "2024-02-01", "responses": {"mutual_trust": "against"}},
        {"id": "5", "person": "p2", "on": "2024-02-01", "responses": {"mutual_trust": "for"}},
        {"id": "6", "person": "p3", "responses": {"mutual_trust": "for"}},
        {"id": "7", "person": "p3", "on": "2024-02-01", "responses": {"mutual_trust": "for"}},
        {"id": "8", "on": "2024-02-01", "responses": {"mutual_trust": "for"}}]}"#;
    let case = Case::read(json).expect("sound");
    let pairs: Vec<_> = case.asked_again().map(|again| (again.before.id(), again.after.id())).collect();
    assert_eq!(pairs, [("2", "1")], "the first and the last day of the one who was asked on several");
    let again = case.asked_again().next().unwrap();
    let change = again.change(Dimension::MutualTrust).unwrap();
    assert_eq!((change.improved(), change.worsened()), (Truth::True, Truth::False));
    assert_eq!(change.after.rating().degree(), Some(Degree::For));
    assert!(again.change(Dimension::Mandate).is_none());
}

#[test]
fn a_pseudonym_of_a_person_is_no_name() {
    let json = br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
        {"id": "1", "person": "mevr. De Boer", "responses": {"mutual_trust": "for"}}]}"#;
    let case = Case::read(json).expect("a warning");
    let told: Vec<_> = case.warnings().findings().iter().map(|f| (f.code(), f.path().to_string())).collect();
    assert_eq!(told, [(Code::LooksLikeAName, "$.respondents[0].person".to_owned())]);
}

/// So many members, from a first one.
fn members(from: u32, count: u32) -> Vec<u32> {
    (from..from + count).collect()
}

#[test]
fn nothing_is_printed_of_groups_of_fewer_than_three_nor_of_those_that_give_them_away() {
    let disclosure = Disclosure::default();
    assert_eq!(disclosure.least(), 3);
    let printed = Printing::Printed;
    // Fifteen and thirteen give away two.
    let (all, thirteen, two) = (members(1, 15), members(1, 13), members(14, 2));
    let groups = [all.clone(), thirteen.clone(), two];
    assert_eq!(
        disclosure.printing(&groups),
        [printed, Printing::GivesAway { size: 2 }, Printing::TooSmall { size: 2 }]
    );
    assert_eq!(disclosure.printing(&[thirteen, all.clone()]), [printed, Printing::GivesAway { size: 2 }]);
    // No pair does, but three together: 10 and 4 of 15 leave 1.
    let (ten, four) = (members(1, 10), members(11, 4));
    let three = disclosure.printing(&[all.clone(), ten, four]);
    assert_eq!(three, [printed, printed, Printing::GivesAway { size: 1 }]);
    // Two that overlap in two don't give the two away by sums and differences of sizes; with the union and a part they do.
    let overlapping = [members(1, 6), members(5, 6)];
    assert_eq!(disclosure.printing(&overlapping), [printed, printed]);
    let with_all = [members(1, 6), members(5, 6), members(1, 10)];
    assert_eq!(disclosure.printing(&with_all), [printed, printed, Printing::GivesAway { size: 2 }]);
    // Published data are exempt, and so is what is asked for.
    assert_eq!(Disclosure::of_published().printing(&groups), [printed; 3]);
    assert_eq!(disclosure.printing(&[Vec::<u32>::new(), all]), [printed; 2], "of nobody there is nothing to tell");
    let why = Printing::GivesAway { size: 2 }.label(Language::Dutch).unwrap();
    assert_eq!(why, "niet getoond: met de andere erbij zijn de antwoorden van 2 af te leiden");
    assert_eq!(
        (Printing::Printed.label(Language::English), Printing::TooSmall { size: 1 }.is_printed()),
        (None, false)
    );
}

#[test]
fn very_many_small_parts_are_withheld_in_bounded_work() {
    // Each member is in groups of its own pattern, so that there are as many parts as members.
    let groups: Vec<Vec<u32>> = (0..10).map(|bit| (0..1024_u32).filter(|n| n >> bit & 1 == 1).collect()).collect();
    let printing = Disclosure::at_least(6).printing(&groups);
    assert_eq!(printing.len(), groups.len());
    assert!(printing.iter().any(|printing| !printing.is_printed()));
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    /// What is printed never lets a small difference of two nested printed groups be found.
    #[test]
    fn no_two_printed_groups_differ_by_a_few(
        groups in proptest::collection::vec(proptest::collection::btree_set(0..9_u32, 0..9), 1..6),
        least in 0..5_usize,
    ) {
        let lists: Vec<Vec<u32>> = groups.iter().map(|group| group.iter().copied().collect()).collect();
        let printing = Disclosure::at_least(least).printing(&lists);
        prop_assert_eq!(printing.len(), groups.len());
        let printed: Vec<_> = groups.iter().zip(printing).filter(|(_, printing)| printing.is_printed()).map(|(group, _)| group).collect();
        for one in &printed {
            prop_assert!(one.is_empty() || one.len() >= least);
            for other in printed.iter().filter(|other| one.is_subset(other)) {
                let left = other.len() - one.len();
                prop_assert!(left == 0 || left >= least, "{one:?} {other:?}");
            }
        }
    }
}
