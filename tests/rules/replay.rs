//! Replay: what a log makes of a case.

use std::collections::{BTreeMap, BTreeSet};

use crate::naive::{self, Naive};
use chrono::{Days, NaiveDate};
use policy_integration::{
    Case, CaseDraft, Code, Dimension, Outcome, Position, Rule, RuleBook, Statement,
    case::{Change, LogEntry, MomentDraft},
    rules::GuardKind,
};
use policy_integration::{instruments::experiments, report::Waiver};
use proptest::prelude::*;
use proptest::sample::select;

fn day(days: u64) -> NaiveDate {
    "2024-01-01".parse::<NaiveDate>().unwrap() + Days::new(days)
}

fn entry(days: u64, rule: &str) -> LogEntry {
    LogEntry { on: day(days).into(), rule: rule.to_owned(), source: None, note: None, ..LogEntry::default() }
}

fn moment(days: u64, ratings: impl IntoIterator<Item = (Dimension, Statement)>) -> MomentDraft {
    let ratings = ratings.into_iter().map(|(dimension, statement)| (dimension, statement.into()));
    MomentDraft { on: day(days), ratings: ratings.collect(), ..MomentDraft::default() }
}

fn case(moments: Vec<MomentDraft>, log: Vec<LogEntry>) -> Case {
    Case::check(CaseDraft { id: "a".to_owned(), moments, log, ..CaseDraft::default() }).expect("sound")
}

/// Everything that a trajectory can come to, from everything that it can start from, one by one: pairs of both.
type Trajectories = BTreeSet<(Naive, Naive)>;

fn starts(position: Position) -> Trajectories {
    position.completions().map(Naive::of).map(|naive| (naive.clone(), naive)).collect()
}

/// Plays a rule in each trajectory in which its invariants hold.
fn played(trajectories: &Trajectories, rule: &Rule) -> Trajectories {
    let fitting = trajectories.iter().filter(|(_, now)| now.meets(rule, GuardKind::Invariant));
    fitting
        .flat_map(|(start, now)| {
            let (ranks, outcomes) = now.after(rule);
            let each = ranks.iter().fold(vec![Vec::new()], |heads: Vec<Vec<u32>>, ranks| {
                let longer = |head: Vec<u32>| ranks.iter().map(move |rank| [head.clone(), vec![*rank]].concat());
                heads.into_iter().flat_map(longer).collect()
            });
            let with = move |ranks: Vec<u32>| {
                let each = outcomes.clone().into_iter();
                each.map(move |outcome| Naive { ranks: ranks.clone(), outcome })
            };
            each.into_iter().flat_map(with).map(|now| (start.clone(), now))
        })
        .collect()
}

/// Whether a trajectory fits what a later moment states of a dimension, or that it doesn't speak of it.
fn fits_one(change: &Change, start: &Naive, now: &Naive, dimension: Dimension) -> bool {
    let stated = change.of(dimension).expect("each dimension");
    let (before, after) = (start.rank(dimension), now.rank(dimension));
    let earlier: Vec<u32> = stated.before.degrees().map(policy_integration::Degree::rank).collect();
    let statement = stated.stated.first().copied().unwrap_or(Statement::Unchanged);
    naive::follows(statement, &earlier, before, after, dimension.scale())
}

/// Rules that forget at most one dimension, so that trajectories stay few.
fn rules_that_forget_little(book: &RuleBook) -> Vec<Rule> {
    let is_little = |rule: &&Rule| rule.draft().effects.forget.len() <= 1 && !rule.closes();
    book.rules().iter().filter(is_little).cloned().collect()
}

/// A book, what is known at the start, the rules that were logged, and what a later moment states.
#[derive(Clone, Debug)]
struct Logged {
    book: RuleBook,
    start: BTreeMap<Dimension, Statement>,
    rules: Vec<Rule>,
    later: BTreeMap<Dimension, Statement>,
}

/// A trajectory by the default book, or by a generated one.
fn logged() -> impl Strategy<Value = Logged> {
    let of_default = (Just(RuleBook::multilevel().clone()), Just(OPEN.to_vec()), Just(rated().collect::<Vec<_>>()));
    let generated = strategies::neighbouring_dimensions(3).prop_flat_map(|dimensions| {
        let open = dimensions.iter().copied().take(2).collect::<Vec<_>>();
        (strategies::rule_book_about(dimensions.clone()), Just(open), Just(dimensions))
    });
    let books = prop_oneof![of_default, generated];
    books
        .prop_filter("rules to log", |(book, ..)| !rules_that_forget_little(book).is_empty())
        .prop_flat_map(|(book, open, dimensions)| {
            let rules = proptest::collection::vec(select(rules_that_forget_little(&book)), 1..6);
            (Just(book), statements(&open), rules, later(dimensions))
        })
        .prop_map(|(book, start, rules, later)| Logged { book, start, rules, later })
}

impl Logged {
    fn log(&self) -> Vec<LogEntry> {
        self.rules.iter().enumerate().map(|(index, rule)| entry(index as u64, rule.id())).collect()
    }

    /// Whether replay knows each dimension exactly: not where an invariant is a choice, which says nothing of one dimension.
    fn is_exact(&self) -> bool {
        self.rules.iter().all(|rule| rule.draft().invariants.any_of.is_empty())
    }

    /// Everything that the log can have come to.
    fn trajectories(&self, case: &Case) -> Trajectories {
        let start = starts(case.first().position().with_outcome(Outcome::NoChange));
        self.rules.iter().fold(start, |trajectories, rule| played(&trajectories, rule))
    }
}

/// The dimensions that a moment can rate.
fn rated() -> impl Iterator<Item = Dimension> {
    Dimension::ALL.iter().copied().filter(|dimension| !dimension.is_condition())
}

/// A few dimensions of which not everything is known; the others are.
fn statements(open: &[Dimension]) -> impl Strategy<Value = BTreeMap<Dimension, Statement>> + use<> {
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
    rated().map(|dimension| one(&dimension)).collect::<Vec<_>>().prop_map(|each| each.into_iter().collect())
}

const OPEN: &[Dimension] = &[Dimension::PolicyGoals, Dimension::InformalNetwork, Dimension::ManagementSupport];

/// What a later moment says of some of these dimensions.
fn later(dimensions: Vec<Dimension>) -> impl Strategy<Value = BTreeMap<Dimension, Statement>> {
    let statement = |dimension: Dimension| {
        let degree = || select(dimension.scale().degrees());
        let statement = prop_oneof![
            Just(Statement::Grew),
            Just(Statement::Unchanged),
            degree().prop_map(Statement::Degree),
            degree().prop_map(Statement::AtLeast),
            degree()
                .prop_filter("above the lowest", |degree| degree.rank() > 0)
                .prop_map(|degree| { Statement::GrewTo(policy_integration::case::StatedDegrees::AtLeast(degree)) }),
        ];
        (Just(dimension), statement)
    };
    let some = proptest::collection::vec(select(dimensions).prop_flat_map(statement), 0..4);
    some.prop_map(|some| some.into_iter().collect())
}

proptest! {
    #![proptest_config(inputs::draws(150))]

    #[test]
    fn replay_leads_where_the_courses_lead(logged in logged()) {
        // A second moment that nothing is known of, so that the outcome counts from the first.
        let unknown = rated().map(|dimension| (dimension, Statement::Unknown));
        let case = case(vec![moment(0, logged.start.clone()), moment(100, unknown)], logged.log());
        let trajectories = logged.trajectories(&case);
        match logged.book.replay(&case) {
            Err(report) => {
                prop_assert!(report.errors().count() > 0);
                prop_assert!(report.errors().all(|finding| finding.code() == Code::BrokenInvariant));
                prop_assert!(trajectories.is_empty());
            }
            Ok(replay) => {
                prop_assert!(replay.mismatches.is_empty());
                let found = replay.position_on(day(99)).unwrap();
                prop_assert!(!trajectories.is_empty() || !logged.is_exact());
                for (_, now) in &trajectories {
                    prop_assert!(found.encloses(now.position()));
                }
                for (dimension, rating) in found.ratings().filter(|_| logged.is_exact()) {
                    let ranks = || trajectories.iter().map(|(_, now)| now.rank(dimension));
                    prop_assert_eq!(ranks().min(), Some(rating.lower().rank()));
                    prop_assert_eq!(ranks().max(), Some(rating.upper().rank()));
                }
                prop_assert_eq!(replay.turns.len(), logged.rules.len());
                for (turn, rule) in replay.turns.iter().zip(&logged.rules) {
                    prop_assert_eq!(turn.turn.rule.id(), rule.id());
                }
            }
        }
    }

    #[test]
    fn log_and_ratings_part_where_no_course_fits(logged in logged()) {
        let moments = vec![moment(0, logged.start.clone()), moment(100, logged.later.clone())];
        let draft = CaseDraft { id: "a".to_owned(), moments, log: logged.log(), ..CaseDraft::default() };
        let Ok(case) = Case::check(draft) else { return Ok(()) };
        let Ok(replay) = logged.book.replay(&case) else { return Ok(()) };
        let trajectories = logged.trajectories(&case);
        let change = case.change(0, 1).unwrap();
        let mismatch: Vec<_> = replay.mismatches.iter().filter_map(|mismatch| mismatch.dimension).collect();
        for dimension in Dimension::ALL {
            let is_possible = trajectories.iter().any(|(start, now)| fits_one(&change, start, now, *dimension));
            // What no rule of the book changes isn't for a log of its rules to explain.
            let is_explained = logged.book.rules().iter().flat_map(Rule::dimensions).any(|other| other == *dimension);
            let parts = mismatch.contains(dimension);
            prop_assert!(!parts || !is_possible && is_explained, "{}", dimension);
            prop_assert!(parts || is_possible || !is_explained || !logged.is_exact(), "{}", dimension);
        }
        let told = replay.findings().findings().iter().filter(|finding| finding.code() == Code::PartsFromLog).count();
        prop_assert_eq!(told, replay.mismatches.len());
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
    let log = vec![entry(0, "talk_informally"), entry(5, "join_team_meetings"), entry(20, "widen_network")];
    let case = case(vec![rated(0), with_day(rated(2), 10)], log);
    let book = RuleBook::multilevel();
    let replay = book.replay(&case).unwrap();
    let network = |days| replay.position_on(day(days)).map(|p| p.rating(Dimension::InformalNetwork).lower().rank());
    assert_eq!(replay.position_on(day(0) - Days::new(1)), None);
    assert_eq!([0, 4, 5, 10, 19, 20, 99].map(|days| network(days).unwrap()), [1, 1, 2, 2, 2, 3, 3]);
    assert!(replay.findings().is_empty());
}

#[test]
fn where_they_part_the_rating_stands() {
    let rated = |rank| moment_of(Dimension::InformalNetwork, rank);
    let case = case(vec![rated(0), with_day(rated(0), 10)], vec![entry(5, "talk_informally")]);
    let book = RuleBook::multilevel();
    let replay = book.replay(&case).unwrap();
    assert_eq!(replay.mismatches.len(), 1);
    assert_eq!(replay.position().rating(Dimension::InformalNetwork).upper().rank(), 0);
}

#[test]
fn a_growth_that_the_log_does_not_make_parts_though_the_ratings_overlap() {
    let ratings = |log| {
        let case = case(vec![moment(0, []), moment(10, [(Dimension::Visibility, Statement::Grew)])], log);
        RuleBook::multilevel().replay(&case).unwrap().mismatches.len()
    };
    assert_eq!(ratings(vec![]), 0, "nothing was logged: there is nothing to compare");
    assert_eq!(ratings(vec![entry(5, "talk_informally")]), 1, "unknown before and after, but not the same");
    assert_eq!(ratings(vec![entry(5, "be_seen_at_meetings")]), 0);
}

#[test]
fn a_deviation_that_the_record_waives_is_not_told_but_still_there() {
    let network = moment_of(Dimension::InformalNetwork, 0);
    let mut draft = case(vec![network], vec![entry(5, "join_team_meetings")]).into_draft();
    let book = RuleBook::multilevel();
    let told = |draft: &CaseDraft| {
        let case = Case::check(draft.clone()).unwrap();
        let replay = book.replay(&case).unwrap();
        (replay.findings().findings().len(), replay.turns[0].turn.deviations.len())
    };
    assert_eq!(told(&draft), (1, 1));
    draft.waived = vec![Code::AgainstExpectation.into()];
    assert_eq!(told(&draft), (0, 1));
}

#[test]
fn a_log_without_an_outcome_says_nothing_of_it_and_a_later_stated_outcome_holds() {
    let case = |outcomes: &str| {
        let json = format!(
            r#"{{"id": "a", "status": "running", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
                "log": [{{"on": "2024-02-01", "rule": "talk_informally"}}]{outcomes}}}"#
        );
        policy_integration::Case::read(json.as_bytes()).unwrap_or_else(|report| panic!("{report}"))
    };
    let book = RuleBook::multilevel();
    let silent = case("");
    let target = silent.targets().next().unwrap();
    let card = policy_integration::ScoringModel::default().scorecard_of(&target);
    let all = Outcome::NoChange..=Outcome::Practice;
    assert_eq!((card.outcome.lower, card.outcome.upper), (*all.start(), *all.end()), "the score");
    assert_eq!(book.position_of(&silent).unwrap().outcomes(), all, "the replay");
    assert_eq!(
        book.situation(target, target.last_day()).unwrap().position().outcomes(),
        all,
        "what a plan starts from"
    );
    let told = case(r#", "outcomes": [{"rung": "training", "on": "2024-03-01"}]"#);
    let target = told.targets().next().unwrap();
    assert_eq!(book.position_of(&told).unwrap().outcome(), Some(Outcome::Training));
    assert_eq!(book.situation(target, target.last_day()).unwrap().position().outcome(), Some(Outcome::Training));
}

#[test]
fn a_record_names_the_book_of_its_log_and_another_one_warns() {
    let named = |version: u32| {
        let json = format!(
            r#"{{"id": "a", "rule_book": {{"id": "default", "version": {version}}},
                "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}],
                "log": [{{"on": "2024-02-01", "rule": "brief_alderperson"}}]}}"#
        );
        Case::read(json.as_bytes()).expect("sound")
    };
    let (first, latest) = (RuleBook::multilevel_of(1).expect("a book"), RuleBook::multilevel());
    let codes = |book: &RuleBook, case: &Case| -> Vec<Code> {
        let replay = book.replay(case).expect("no more than warnings");
        let own = replay.findings().findings().iter().map(policy_integration::Finding::code);
        own.filter(|code| *code == Code::OtherRuleBook).collect()
    };
    assert_eq!(RuleBook::multilevel_for(&named(1)).name(), first.name());
    assert!(codes(first, &named(1)).is_empty() && codes(latest, &named(2)).is_empty());
    assert_eq!(codes(latest, &named(1)), [Code::OtherRuleBook]);
    assert_eq!(latest.check_record(&named(1)).findings()[0].code(), Code::OtherRuleBook);
    // What is accepted isn't told, and a part has the book of the whole.
    let mut draft = named(1).draft().clone();
    draft.waived.push(Waiver::from(Code::OtherRuleBook));
    assert!(codes(latest, &Case::check(draft).expect("sound")).is_empty());
    // Of a log that names nothing, nothing is told.
    let mut draft = named(1).draft().clone();
    draft.rule_book = None;
    assert!(codes(latest, &Case::check(draft).expect("sound")).is_empty());
}

#[test]
fn an_experiment_names_the_book_of_its_own_log() {
    let case = Case::read(
        br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "waived": ["nothing_rated"],
            "rule_book": {"id": "default", "version": 2}, "experiments": [{"id": "teams",
            "rule_book": {"id": "mine", "version": 7}, "moments": [{"on": "2024-01-01", "ratings": {"flexibility": "sufficient"}}],
            "log": [{"on": "2024-02-01", "rule": "train_staff"}]}]}"#,
    )
    .expect("sound");
    let experiment = case.experiments().next().expect("one");
    let replay = experiments::rule_book().replay(&experiment).expect("no more than warnings");
    let told: Vec<_> = replay.findings().findings().iter().map(ToString::to_string).collect();
    assert!(
        told.iter().any(|told| told.starts_with("$.experiments[0].rule_book") && told.contains("`mine 7`")),
        "{told:?}"
    );
    assert_eq!(experiment.as_case().rule_book().map(ToString::to_string).as_deref(), Some("mine 7"));
}

#[test]
fn a_review_tells_each_finding_once_and_replays_a_case_without_a_target() {
    let read = |domains: &str| {
        let json = format!(
            r#"{{"id": "a", "domains": [{domains}], "rule_book": {{"id": "mine", "version": 1}},
                "moments": [{{"on": "2024-01-01", "ratings": {{"work_structures": "absent"}}}}],
                "log": [{{"on": "2024-02-01", "rule": "brief_alderperson"}}, {{"on": "2024-03-01", "rule": "brief_alderpersn"}}]}}"#
        );
        RuleBook::multilevel().review(&Case::read(json.as_bytes()).expect("sound"))
    };
    for domains in [
        r#"{"domain": "health"}, {"domain": "welfare"}"#,
        r#"{"domain": "health"}"#,
        r#"{"domain": "health", "target": false}"#,
        "",
    ] {
        let report = read(domains);
        let count = |code| report.findings().iter().filter(|finding| finding.code() == code).count();
        assert_eq!([count(Code::UnknownRule), count(Code::OtherRuleBook)], [1, 1], "{domains}: {report}");
    }
    let impossible = br#"{"id": "a", "domains": [{"domain": "health", "target": false}],
        "moments": [{"on": "2024-01-01", "ratings": {"management_support": "absent"}}],
        "log": [{"on": "2024-02-01", "rule": "win_team_manager"}]}"#;
    let review = RuleBook::multilevel().review(&Case::read(impossible).expect("sound"));
    assert!(review.findings().iter().any(|finding| finding.code() == Code::BrokenInvariant), "{review}");
}
