//! Peers: by hand, and by a naive twin on the published cohort.

use policy_integration::advice::Peer;
use policy_integration::case::Target;
use policy_integration::{
    Case, Cohort, Degree, Dimension, Framework, Language, Outcome, Rating, Rule, RuleBook, published,
};

use super::read;

/// The degrees that a rating admits.
fn admitted(dimension: Dimension, rating: Rating) -> Vec<Degree> {
    let degrees = dimension.scale().degrees().iter().copied();
    degrees.filter(|degree| (rating.lower().rank()..=rating.upper().rank()).contains(&degree.rank())).collect()
}

/// How many dimensions agree, differ and are open, one by one.
fn counted(one: Target<'_>, other: Target<'_>) -> [usize; 3] {
    let mut counts = [0; 3];
    for dimension in Framework::Multilevel.dimensions() {
        let sets = [one, other].map(|target| admitted(dimension, target.first().position().rating(dimension)));
        let common = sets[0].iter().filter(|degree| sets[1].contains(degree)).count();
        let kind = match common {
            0 => 1,
            1 if sets[0].len() == 1 && sets[1].len() == 1 => 0,
            _ => 2,
        };
        counts[kind] += 1;
    }
    counts
}

fn counts(peer: &Peer<'_>) -> [usize; 3] {
    let is_multilevel = |dimension: &&Dimension| dimension.framework() == Framework::Multilevel;
    [&peer.agree, &peer.differ, &peer.open].map(|list| list.iter().filter(is_multilevel).count())
}

#[test]
fn peers_are_counted_and_ordered_as_by_a_naive_twin() {
    let cohort = published::cohort();
    let targets: Vec<_> = cohort.cases().iter().flat_map(Case::targets).collect();
    assert!(targets.len() >= 20);
    for target in &targets {
        let peers = cohort.peers(*target);
        let is_other = |other: &&Target<'_>| other.case().id() != target.case().id();
        assert_eq!(peers.len(), targets.iter().filter(is_other).count());
        for peer in &peers {
            assert_eq!(counts(peer), counted(*target, peer.target), "{}", peer.target.case().id());
            assert_eq!(peer.may_have_started_alike(), peer.differ.is_empty());
        }
        for pair in peers.windows(2) {
            let [(_, near), (_, far)] =
                [0, 1].map(|at| (at, (pair[at].differ.len(), usize::MAX - pair[at].agree.len())));
            assert!(near <= far, "the nearest first");
        }
    }
}

fn cohort() -> Cohort {
    let case = |id: &str, ratings: &str, rest: &str| {
        read(&format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{{ratings}}}}}]{rest}}}"#))
    };
    let log = r#", "log": [{"on": "2024-02-01", "rule": "talk_informally"}, {"on": "2024-03-01", "rule": "manager_leaves"}],
        "outcomes": [{"rung": "training", "on": "2024-01-01"}]"#;
    Cohort::new(vec![
        case("far", r#""budget": "embedded", "capacity": "embedded""#, ""),
        case("open", "\"capacity\": \"emerging\"", ""),
        case("near", r#""budget": "absent", "capacity": "emerging""#, log),
        case("own", r#""budget": "absent", "capacity": "emerging""#, ""),
    ])
    .unwrap()
}

#[test]
fn the_nearest_come_first_and_the_target_is_left_out() {
    let cohort = cohort();
    let own = cohort.case("own").unwrap().targets().next().unwrap();
    let peers = cohort.peers(own);
    let ids: Vec<_> = peers.iter().map(|peer| peer.target.case().id()).collect();
    assert_eq!(ids, ["near", "open", "far"]);
    assert_eq!(peers[0].agree, [Dimension::Budget, Dimension::Capacity]);
    assert_eq!(peers[2].differ, [Dimension::Budget, Dimension::Capacity]);
    let moves: Vec<_> = peers[0].moves(RuleBook::multilevel()).into_iter().map(Rule::id).collect();
    assert_eq!(moves, ["talk_informally"], "an event isn't what they did");
    assert_eq!(peers[0].outcomes(), Outcome::Training..=Outcome::Training);
    assert!(peers[0].line(Language::English).starts_with("near: 2 the same, 0 different, "));
    assert!(peers[0].line(Language::Dutch).starts_with("near: 2 gelijk, 0 verschillend, "));
    // Of a position nobody is left out.
    assert_eq!(cohort.peers_from(&own.latest().position()).len(), 4);
}

#[test]
fn targets_of_the_same_case_are_no_peers_also_in_a_cohort_of_targets() {
    let case = read(
        r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}],
            "domains": [{"domain": "health"}, {"domain": "welfare"}]}"#,
    );
    let other = read(r#"{"id": "b", "moments": [{"on": "2024-01-01", "ratings": {"capacity": "emerging"}}]}"#);
    let cohort = Cohort::of_targets(case.targets().chain(other.targets())).unwrap();
    let ids = |target| cohort.peers(target).iter().map(|peer| peer.target.case().id().to_owned()).collect::<Vec<_>>();
    let told: Vec<_> = case.targets().map(ids).collect();
    assert_eq!(told, [["b"], ["b"]], "the other target is of the same case");
}
