//! Local experiments: their records, the book that they are played by, and the two that the source tells of.

use policy_integration::instruments::experiments::{resource_gaps, rule_book};
use policy_integration::{Case, Code, Experiment, Language, Replay, Report, RuleBook, published};

fn experiment(case: &str) -> Experiment<'static> {
    published::experiments_of(case).and_then(|case| case.experiments().next()).expect("published")
}

fn replay(case: &str) -> Replay<'static> {
    rule_book().replay(&experiment(case)).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn the_embedded_book_passes_the_door() {
    let json = include_bytes!("../src/instruments/experiments/book.json");
    let book = RuleBook::read(json).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(&book, rule_book());
    assert_eq!((book.id(), book.version(), book.rules().len()), ("local_experiments", 1, 23));
}

#[test]
fn the_embedded_municipalities_pass_the_door_without_a_word() {
    let cases = Case::read_array(include_bytes!("../src/published/experiments.json")).expect("an array");
    let ids: Vec<_> = cases
        .into_iter()
        .map(|case| {
            let case = case.unwrap_or_else(|report| panic!("{report}"));
            assert_eq!(case.warnings().to_string(), "");
            case.id().to_owned()
        })
        .collect();
    assert_eq!(ids, ["almere", "enschede"]);
}

#[test]
fn d() {
    for id in ["almere", "enschede"] {
        let r = replay(id);
        println!("{id}\n{}", r.findings());
        println!("{:?}", r.partings);
        for t in &r.turns { println!("{} {} dev {:?} open {:?}", t.on, t.turn.rule.id(), t.turn.deviations.iter().map(|r| r.guard.to_string()).collect::<Vec<_>>(), t.turn.open.iter().map(|r| r.guard.to_string()).collect::<Vec<_>>()); }
        println!("{:?}", r.position());
    }
    let start = policy_integration::Position::UNKNOWN;
    for n in 1..6 { println!("{} {}", rule_book().count_walks(&start, n), rule_book().count_ends(&start, n)); }
    for e in ["almere", "enschede"] { let s = experiment(e).first().position(); for n in 1..6 { println!("{e} {} {}", rule_book().count_walks(&s, n), rule_book().count_ends(&s, n)); } }
    for e in ["almere", "enschede"] { let r = rule_book().reconstruct(&experiment(e)); println!("{:?}", r.map(|r| r.turns.iter().map(|t| t.rule.id().to_owned()).collect::<Vec<_>>())); }
}
