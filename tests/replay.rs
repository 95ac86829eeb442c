//! Replay: what a log makes of a case.

mod naive;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use naive::Naive;
use policy_integration::strategies;
use policy_integration::{
    Case, CaseDraft, Change, Code, Dimension, Framework, GuardKind, LogEntry, MomentDraft, Outcome, Position, Rating,
    Rule, RuleBook, Statement,
};
use proptest::prelude::*;
use proptest::sample::select;

fn day(days: u64) -> NaiveDate {
    "2024-01-01".parse::<NaiveDate>().unwrap() + Days::new(days)
}

fn entry(days: u64, rule: &str) -> LogEntry {
    LogEntry { on: day(days), rule: rule.to_owned(), source: None, note: None }
}

fn moment(days: u64, ratings: impl IntoIterator<Item = (Dimension, Statement)>) -> MomentDraft {
    let ratings = ratings.into_iter().map(|(dimension, statement)| (dimension, statement.into()));
    MomentDraft { on: day(days), ratings: ratings.collect() }
}

fn case(moments: Vec<MomentDraft>, log: Vec<LogEntry>) -> Case {
    Case::check(CaseDraft { id: "a".to_owned(), moments, log, ..CaseDraft::default() }).expect("sound")
}

/// The position of a complete naive one.
fn position_of(naive: &Naive) -> Position {
    let known = Dimension::ALL.iter().zip(&naive.ranks);
    let known = known.map(|(d, rank)| (*d, Rating::known(d.scale().degree(*rank).expect("on the scale"))));
    Position::of(known).expect("on the scale").with_outcome(Outcome::ALL[naive.outcome as usize])
}

/// Everything that a course can come to, from everything that it can start from, one by one: pairs of both.
type Courses = BTreeSet<(Naive, Naive)>;

fn starts(position: Position) -> Courses {
    position.completions().map(Naive::of).map(|naive| (naive.clone(), naive)).collect()
}

/// Plays a rule in each course in which its invariants hold.
fn played(courses: &Courses, rule: &Rule) -> Courses {
    let fitting = courses.iter().filter(|(_, now)| now.meets(rule, GuardKind::Invariant));
    fitting
        .flat_map(|(start, now)| {
            let (ranks, outcome) = now.after(rule);
            let each = ranks.iter().fold(vec![Vec::new()], |heads: Vec<Vec<u32>>, ranks| {
                let longer = |head: Vec<u32>| ranks.iter().map(move |rank| [head.clone(), vec![*rank]].concat());
                heads.into_iter().flat_map(longer).collect()
            });
            each.into_iter().map(move |ranks| (start.clone(), Naive { ranks, outcome }))
        })
        .collect()
}

/// Whether a course fits what a later moment states of a dimension, or that it doesn't speak of it.
fn fits_one(change: &Change, start: &Naive, now: &Naive, dimension: Dimension) -> bool {
    let stated = change.of(dimension).expect("each dimension");
    let (before, after) = (start.rank(dimension), now.rank(dimension));
    match stated.stated.first() {
        None | Some(Statement::Unchanged) => before == after,
        Some(Statement::Grew) => after > before || before == dimension.scale().steps() && after == before,
        Some(Statement::Fell) => after < before,
        Some(_) => (stated.after.low().rank()..=stated.after.high().rank()).contains(&after),
    }
}

/// Rules that forget at most one dimension, so that courses stay few.
fn rule_that_forgets_little() -> impl Strategy<Value = Rule> {
    let rules = RuleBook::default().rules().to_vec();
    select(
        rules.into_iter().filter(|rule| rule.draft().effects.forget.len() <= 1 && !rule.closes()).collect::<Vec<_>>(),
    )
}

/// A few dimensions of which not everything is known; the others are.
fn statements(open: &'static [Dimension]) -> impl Strategy<Value = BTreeMap<Dimension, Statement>> {
    let one = |dimension: &Dimension| {
        let degrees = dimension.scale().degrees().to_vec();
        let known = select(degrees.clone()).prop_map(Statement::Degree);
        let low = select(degrees).prop_map(Statement::AtLeast);
        let statement = if open.contains(dimension) {
            prop_oneof![2 => known, 1 => low, 1 => Just(Statement::Unknown)].boxed()
        } else {
            known.boxed()
        };
        statement.prop_map({
            let dimension = *dimension;
            move |statement| (dimension, statement)
        })
    };
    Dimension::ALL.iter().map(one).collect::<Vec<_>>().prop_map(|each| each.into_iter().collect())
}

const OPEN: &[Dimension] = &[Dimension::PolicyGoals, Dimension::InformalNetwork, Dimension::ManagementSupport];

/// What a later moment says of some dimensions.
fn later() -> impl Strategy<Value = BTreeMap<Dimension, Statement>> {
    let statement = prop_oneof![
        Just(Statement::Grew),
        Just(Statement::Unchanged),
        select(Dimension::Budget.scale().degrees().to_vec()).prop_map(Statement::Degree),
        select(Dimension::Budget.scale().degrees().to_vec()).prop_map(Statement::AtLeast),
    ];
    proptest::collection::btree_map(strategies::term::<Dimension>(), statement, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn replay_leads_where_the_courses_lead(
        start in statements(OPEN), rules in proptest::collection::vec(rule_that_forgets_little(), 0..6),
    ) {
        let log = rules.iter().enumerate().map(|(index, rule)| entry(index as u64, rule.id())).collect();
        let case = case(vec![moment(0, start)], log);
        let position = case.first().position().with_outcome(Outcome::NoChange);
        let case = {
            let mut draft = case.into_draft();
            // A second moment that nothing is known of, so that the outcome counts from the first.
            let unknown = Dimension::ALL.iter().map(|dimension| (*dimension, Statement::Unknown));
            draft.moments.push(moment(100, unknown));
            Case::check(draft).unwrap()
        };
        let book = RuleBook::default();
        let courses = rules.iter().fold(starts(position), |courses, rule| played(&courses, rule));
        match book.replay(&case) {
            Err(report) => {
                prop_assert!(report.errors().all(|finding| finding.code() == Code::BrokenInvariant));
                prop_assert!(courses.is_empty());
            }
            Ok(replay) => {
                prop_assert!(replay.partings.is_empty());
                let found = replay.position_on(day(99)).unwrap();
                for (_, now) in &courses {
                    prop_assert!(found.encloses(position_of(now)));
                }
                // The default book has no invariant that is a choice, so that each dimension is exact.
                for (dimension, rating) in found.ratings() {
                    let ranks = || courses.iter().map(|(_, now)| now.rank(dimension));
                    prop_assert_eq!(ranks().min(), Some(rating.low().rank()));
                    prop_assert_eq!(ranks().max(), Some(rating.high().rank()));
                }
                for (turn, rule) in replay.turns.iter().zip(&rules) {
                    prop_assert_eq!(turn.turn.rule.id(), rule.id());
                }
            }
        }
    }

    #[test]
    fn log_and_ratings_part_where_no_course_fits(
        start in statements(OPEN), later in later(), rules in proptest::collection::vec(rule_that_forgets_little(), 1..5),
    ) {
        let log = rules.iter().enumerate().map(|(index, rule)| entry(index as u64, rule.id())).collect();
        let draft = CaseDraft {
            id: "a".to_owned(), moments: vec![moment(0, start), moment(100, later)], log, ..CaseDraft::default()
        };
        let (Ok(case), book) = (Case::check(draft), RuleBook::default()) else { return Ok(()) };
        let Ok(replay) = book.replay(&case) else { return Ok(()) };
        let position = case.first().position().with_outcome(Outcome::NoChange);
        let courses = rules.iter().fold(starts(position), |courses, rule| played(&courses, rule));
        let change = case.change(0, 1).unwrap();
        let parting: Vec<_> = replay.partings.iter().filter_map(|parting| parting.dimension).collect();
        for dimension in Dimension::ALL {
            let is_possible = courses.iter().any(|(start, now)| fits_one(&change, start, now, *dimension));
            // What no rule of the book changes isn't for a log of its rules to explain.
            let is_explained = dimension.framework() == Framework::Multilevel;
            prop_assert_eq!(parting.contains(dimension), !is_possible && is_explained, "{}", dimension);
        }
        let told = replay.findings().findings().iter().filter(|finding| finding.code() == Code::PartsFromLog).count();
        prop_assert_eq!(told, replay.partings.len());
    }
}

fn moment_of(dimension: Dimension, rank: u32) -> MomentDraft {
    moment(0, [(dimension, Statement::Degree(dimension.scale().degree(rank).unwrap()))])
}

fn with_day(moment: MomentDraft, days: u64) -> MomentDraft {
    MomentDraft { on: day(days), ..moment }
}

#[test]
fn the_position_on_a_day_is_that_after_its_entries() {
    let rated = |rank| moment_of(Dimension::InformalNetwork, rank);
    let log = vec![entry(0, "have_talks"), entry(5, "widen_network"), entry(20, "widen_network")];
    let case = case(vec![rated(0), with_day(rated(2), 10)], log);
    let book = RuleBook::default();
    let replay = book.replay(&case).unwrap();
    let network = |days| replay.position_on(day(days)).map(|p| p.rating(Dimension::InformalNetwork).low().rank());
    assert_eq!(replay.position_on(day(0) - Days::new(1)), None);
    assert_eq!([0, 4, 5, 10, 19, 20, 99].map(|days| network(days).unwrap()), [1, 1, 2, 2, 2, 3, 3]);
    assert!(replay.findings().is_empty());
}

#[test]
fn where_they_part_the_rating_stands() {
    let rated = |rank| moment_of(Dimension::InformalNetwork, rank);
    let case = case(vec![rated(0), with_day(rated(0), 10)], vec![entry(5, "have_talks")]);
    let book = RuleBook::default();
    let replay = book.replay(&case).unwrap();
    assert_eq!(replay.partings.len(), 1);
    assert_eq!(replay.position().rating(Dimension::InformalNetwork).high().rank(), 0);
}

#[test]
fn a_growth_that_the_log_does_not_make_parts_though_the_ratings_overlap() {
    let ratings = |log| {
        let case = case(vec![moment(0, []), moment(10, [(Dimension::Visibility, Statement::Grew)])], log);
        RuleBook::default().replay(&case).unwrap().partings.len()
    };
    assert_eq!(ratings(vec![]), 0, "nothing was logged: there is nothing to compare");
    assert_eq!(ratings(vec![entry(5, "have_talks")]), 1, "unknown before and after, but not the same");
    assert_eq!(ratings(vec![entry(5, "be_visible")]), 0);
}

#[test]
fn a_deviation_that_the_record_waives_is_not_told_but_still_there() {
    let network = moment_of(Dimension::InformalNetwork, 0);
    let mut draft = case(vec![network], vec![entry(5, "join_target_team_meetings")]).into_draft();
    let book = RuleBook::default();
    let told = |draft: &CaseDraft| {
        let case = Case::check(draft.clone()).unwrap();
        let replay = book.replay(&case).unwrap();
        (replay.findings().findings().len(), replay.turns[0].turn.deviations.len())
    };
    assert_eq!(told(&draft), (1, 1));
    draft.waived = vec![Code::AgainstExpectation];
    assert_eq!(told(&draft), (0, 1));
}
