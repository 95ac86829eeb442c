//! The worst inputs that are known at each default limit, and what each takes.
//!
//! `cargo bench --bench limits` prints the time and the most memory of each, and the largest. A bar is 2 s and 200 MB on one
//! core. Words behind `--` keep to the inputs that have one of them in their names. Without `--bench` nothing is run.

use std::time::Instant;

use inputs::{asked, case_with, list, times};
use policy_integration::{
    Case, Claims, Codings, Cohort, Degree, Dimension, Framework, Goal, Language, Level, Outcome, PolicyDomain,
    Position, Report, RuleBook, ScoringModel, SetTable,
    cohort::{
        Occasion,
        agreement::{Bootstrap, Metric, ReliabilityData},
        correlation::TauBounds,
        dominance::DominanceTerms,
        sets::{CutOffs, SolutionKind},
    },
    published,
    report::Limits,
    rules::{PlanTerms, ReconstructionTerms, Rule},
};

/// An input, and what is done with it; the words tell what came of it.
struct Worst {
    name: String,
    run: Box<dyn FnOnce() -> String>,
}

fn worst(name: impl Into<String>, run: impl FnOnce() -> String + 'static) -> Worst {
    Worst { name: name.into(), run: Box::new(run) }
}

fn main() {
    let (flags, words): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    if !flags.contains(&"--bench".to_owned()) {
        return;
    }
    let is_wanted = |worst: &Worst| words.is_empty() || words.iter().any(|word| worst.name.contains(word.as_str()));
    let groups = [documents(), trackers(), tallies(), cohorts(), rules(), sets(), figures(), tables()];
    let (mut longest, mut largest) = (0.0_f64, 0.0_f64);
    for Worst { name, run } in groups.into_iter().flatten().filter(is_wanted) {
        let start = Instant::now();
        let mut came_of_it = String::new();
        let most = allocation_counter::measure(|| came_of_it = run()).bytes_max;
        let seconds = start.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "megabytes, for a reader")]
        let megabytes = most as f64 / 1e6;
        (longest, largest) = (longest.max(seconds), largest.max(megabytes));
        let mark = if seconds > 2.0 || megabytes > 200.0 { "OVER A BAR " } else { "" };
        let came_of_it: String = came_of_it.chars().take(90).collect();
        println!("{seconds:6.3} s  {megabytes:6.1} MB  {mark}{name}: {came_of_it}");
    }
    println!(
        "longest {longest:.2} s, {:.2} of the bar; largest {largest:.0} MB, {:.2} of it",
        longest / 2.0,
        largest / 200.0
    );
}

/// How many findings there are, and the last line.
fn told(report: &Report) -> String {
    format!("{} findings, {}", report.count(), report.lines(Language::English).last().unwrap_or_default())
}

fn read_case(json: &str) -> String {
    match Case::read(json.as_bytes()) {
        Ok(case) => format!("sound, {} warnings", case.warnings().count()),
        Err(report) => told(&report),
    }
}

/// Documents of up to a megabyte, and lists of up to the limit.
fn documents() -> Vec<Worst> {
    let long = "x".repeat(900_000);
    let listed = |key: &str, count: usize, part: &dyn Fn(usize) -> String| {
        case_with(&format!(r#", "{key}": [{}]"#, list(count, part)))
    };
    let ratings = |ratings: String| case_with("").replacen("\"budget\": \"absent\"", &ratings, 1);
    let moment = |rating: &str| format!(r#"{{"on": "2024-01-01", "ratings": {{"budget": "{rating}"}}}}"#);
    let cases = [
        ("an id of 900,000 characters", case_with("").replacen("\"a\"", &format!("\"{long}\""), 1)),
        ("a key of 900,000 characters", case_with(&format!(r#", "{long}": 1"#))),
        ("a word of 900,000 characters", case_with("").replacen("absent", &long, 1)),
        ("a list of 500,000", listed("log", 500_000, &|_| "0".into())),
        ("10,000 log entries of nothing", listed("log", 10_000, &|_| "0".into())),
        ("10,000 log entries of one rule", listed("log", 10_000, &|_| r#"{"on":"2024-01-02","rule":"a"}"#.into())),
        (
            "10,000 log entries of 10,000 rules",
            listed("log", 10_000, &|i| format!(r#"{{"on":"2024-01-02","rule":"r{i}"}}"#)),
        ),
        ("10,000 unknown codes", listed("waived", 10_000, &|i| format!("\"no_outcomes{i}\""))),
        ("10,000 respondents of one id", listed("respondents", 10_000, &|_| r#"{"id":"a"}"#.into())),
        (
            "10,000 respondents",
            listed("respondents", 10_000, &|i| format!(r#"{{"id":"{i}","responses":{{"mandate":"for"}}}}"#)),
        ),
        (
            "9,000 experiments",
            listed("experiments", 9_000, &|i| {
                format!(r#"{{"id":"{i}","moments":[{{"on":"2024-02-01","ratings":{{"experiment_stage":"tried"}}}}]}}"#)
            }),
        ),
        (
            "10,000 windows that overlap",
            listed("calendar", 10_000, &|_| r#"{"document":"policy","opens":"2024","closes":"2025-06-01"}"#.into()),
        ),
        ("10,000 contacts", listed("contacts", 10_000, &|i| format!(r#"{{"id":"Ada L{i}","tier":"policy"}}"#))),
        (
            "10,000 actions with unknown contacts",
            listed("actions", 10_000, &|i| format!(r#"{{"id":"a{i}","rule":"r","with":["c{i}"]}}"#)),
        ),
        ("9,000 respondents who left out 99 items each", asked(100, 9_000, |_| r#""item-1":"agree""#.to_owned())),
        ("4,000 answers to unknown items", asked(4_000, 4_000, |i| format!(r#""iten-{i}":"agree""#))),
        ("10,000 outcomes of one of 10,000 domains", {
            let domains = list(10_000, |_| r#"{"domain":"health"}"#.into());
            let outcome = |_| r#"{"rung":"practice","domain":"health"}"#.into();
            case_with(&format!(r#", "domains": [{domains}], "outcomes": [{}]"#, list(10_000, outcome)))
        }),
        ("10,000 waivers of nothing", listed("waived", 10_000, &|_| "\"leap\"".into())),
        ("10,000 boundary spanners", listed("boundary_spanners", 10_000, &|_| r#"{"id":"a"}"#.into())),
        ("10,000 outcomes", listed("outcomes", 10_000, &|_| r#"{"rung":"practice"}"#.into())),
        ("80,000 unknown keys", case_with(&format!(", {}", list(80_000, |i| format!("\"k{i}\":0"))))),
        ("140,000 times one key", case_with(&format!(", {}", list(140_000, |_| "\"id\":0".into())))),
        ("70,000 unknown ratings", ratings(list(70_000, |i| format!("\"budge{i}\":0")))),
        ("1,000 moments out of order", format!(r#"{{"id": "a", "moments": [{}]}}"#, list(1_000, |_| moment("grew")))),
        (
            "1,000 moments with wrong words",
            format!(r#"{{"id": "a", "moments": [{}]}}"#, list(1_000, |_| moment("absen"))),
        ),
        ("500,000 lists in lists", format!("{}{}", "[".repeat(500_000), "]".repeat(500_000))),
    ];
    let read = |(name, json): (&str, String)| worst(format!("read {name}"), move || read_case(&json));
    let mut all: Vec<_> = cases.into_iter().map(read).collect();
    let array = format!("[{}]", list(200_000, |_| "7".into()));
    all.push(worst("read a list of 200,000 cases", move || {
        Case::read_array(array.as_bytes()).map_or_else(|report| told(&report), |cases| cases.len().to_string())
    }));
    let array = format!("[{}]", list(10_000, |_| "7".into()));
    all.push(worst("read a list of 10,000 cases", move || {
        Case::read_array(array.as_bytes()).map_or_else(|report| told(&report), |cases| cases.len().to_string())
    }));
    let claims = format!(r#"{{"claims": [{}]}}"#, list(10_000, |_| "{}".into()));
    all.push(worst("read 10,000 claims of nothing", move || {
        Claims::read(claims.as_bytes()).map_or_else(|report| told(&report), |_| String::new())
    }));
    let rules = format!(r#"{{"id": "b", "version": 1, "rules": [{}]}}"#, list(1_000, |_| "{}".into()));
    all.push(worst("read 1,000 rules of nothing", move || {
        RuleBook::read(rules.as_bytes()).map_or_else(|report| told(&report), |_| String::new())
    }));
    let replayed = listed("log", 10_000, &|_| r#"{"on":"2024-01-02","rule":"talk_informally"}"#.into());
    all.push(worst("replay 10,000 log entries", move || {
        let case = Case::read(replayed.as_bytes()).expect("sound");
        RuleBook::multilevel()
            .replay(&case)
            .map_or_else(|report| told(&report), |replay| format!("{} turns", replay.turns.len()))
    }));
    all
}

/// A record that a tracker keeps, far above the default limits: so many contacts, windows, actions and entries of a log.
fn tracker(count: usize) -> String {
    let contacts =
        list(count, |i| format!(r#"{{"id":"c{i}","tier":"policy","domain":"health","contact":"met","stance":"for"}}"#));
    let day = |i: usize| format!("{}-{:02}-{:02}", 1000 + i / 336, 1 + i % 336 / 28, 1 + i % 28);
    let windows =
        list(count, |i| format!(r#"{{"document":"policy","opens":"{}","closes":"{}"}}"#, day(2 * i), day(2 * i + 1)));
    let actions = list(count, |i| {
        format!(r#"{{"id":"a{i}","rule":"talk_informally","by":"{}","with":["c{i}"],"status":"planned"}}"#, day(i))
    });
    let log = list(count, |i| {
        let rule = ["have_plan_adopted", "policy_cycle_opens", "talk_informally"][i % 3];
        let on = if i % 7 == 1 && i > 14 { day(2 * i)[..7].to_owned() } else { day(2 * i) };
        format!(r#"{{"on":"{on}","rule":"{rule}"}}"#)
    });
    format!(
        r#"{{"id": "a", "moments": [{{"on": "1000-01-01", "ratings": {{"policy_goals": "emerging"}}}}], "calendar": [{windows}],
            "calendar_complete": ["policy"], "contacts": [{contacts}], "actions": [{actions}], "log": [{log}]}}"#
    )
}

/// The questions of a tracker about a record: four times as much takes about four times as long.
fn trackers() -> Vec<Worst> {
    let limits = Limits::default().with_bytes(1 << 27).with_entries(1 << 20);
    let mut all = Vec::new();
    for count in [25_000, 100_000] {
        let read = move || {
            let json = tracker(count);
            Case::read_within(json.as_bytes(), &limits).unwrap_or_else(|report| panic!("{}", told(&report)))
        };
        all.push(worst(format!("tracker of {count}: read"), move || read().contacts().len().to_string()));
        all.push(worst(format!("tracker of {count}: read, and ask for its map"), move || {
            let case = read();
            format!("{} cells without anybody", case.map().unknown_cells().len())
        }));
        all.push(worst(format!("tracker of {count}: read, and ask for its actions"), move || {
            let case = read();
            let on = case.actions_on(case.first().on() + policy_integration::chrono::Days::new(10_000));
            format!("{} overdue, {} later", on.overdue.len(), on.later.len())
        }));
        all.push(worst(format!("tracker of {count}: read, and replay"), move || {
            match RuleBook::multilevel().replay(&read()) {
                Ok(replay) => format!("{} turns, {}", replay.turns.len(), told(replay.findings())),
                Err(report) => told(&report),
            }
        }));
    }
    for count in [6_250, 25_000] {
        all.push(worst(format!("tracker of {count}: read, and ask what changed"), move || {
            let json = tracker(count);
            let case = Case::read_within(json.as_bytes(), &limits).unwrap_or_else(|report| panic!("{}", told(&report)));
            let mut draft = case.draft().clone();
            draft.contacts.remove(0);
            format!("{} changes", case.draft().changes_to(&draft).len())
        }));
    }
    all
}

fn judge(json: &str, cohort: &Cohort) -> String {
    let claims = match Claims::read(json.as_bytes()) {
        Ok(claims) => claims,
        Err(report) => return told(&report),
    };
    let all = claims.judge_all(cohort);
    let steps: u64 = all.iter().map(|judgment| judgment.steps).sum();
    let cut = all.iter().filter(|judgment| !judgment.is_exhausted).count();
    format!("{steps} steps, {cut} of {} claims not exhausted", all.len())
}

const COMPARISON: &str =
    r#"{"comparison": {"of": {"counted": "a"}, "among": {"counted": "b"}, "than_among": {"counted": "c"}}}"#;
const LABEL: &str = r#""label": {"en": "l", "nl": "l"}, "source": "s""#;

fn counted(name: &str) -> String {
    format!(r#"{{"counted": "{name}"}}"#)
}

fn printed(of: &str, least: u32, most: u32) -> String {
    format!(r#"{{"of": {of}, "is": {{"at_least": {least}, "at_most": {most}}}, "source": "s"}}"#)
}

/// Counts of each combination of one that is asked and two groups, which leave a comparison open.
fn of_combinations(most: u32) -> String {
    let both = |of: &str, group: &str| printed(&format!(r#"{{"all": [{of}, {}]}}"#, counted(group)), 1, most);
    let (a, not_a) = (counted("a"), format!(r#"{{"not": {}}}"#, counted("a")));
    [both(&a, "b"), both(&a, "c"), both(&not_a, "b"), both(&not_a, "c")].join(",")
}

fn tally(of: u32, printed: &str) -> String {
    format!(r#"{{"id": "t", "label": {{"en": "l", "nl": "l"}}, "of": {of}, "printed": [{printed}]}}"#)
}

fn claims_of(tallies: &str, count: usize, asserts: &str) -> String {
    let claim = |index: usize| format!(r#"{{"id": "c{index}", {LABEL}, "tally": "t", "asserts": {asserts}}}"#);
    format!(r#"{{"tallies": [{tallies}], "claims": [{}]}}"#, list(count, claim))
}

/// Claims about counts that a source prints.
fn tallies() -> Vec<Worst> {
    let file = |name: &str, json: &'static str| (name.to_owned(), json.to_owned());
    let mut all = vec![
        file("claims_cmp40.json", include_str!("../tests/fixtures/hostile/claims_cmp40.json")),
        file("tally_min2.json", include_str!("../tests/fixtures/hostile/tally_min2.json")),
    ];
    for of in [24, 40, 200, 1_000_000] {
        let half = of / 2;
        let singly = ["a", "b", "c", "d"].map(|name| printed(&counted(name), half, half));
        let mut add = |name: &str, printed: &str, asserts: &str| {
            all.push((format!("{name}, of {of}"), claims_of(&tally(of, printed), 1, asserts)));
        };
        add("a comparison with all printed", &singly[..3].join(","), COMPARISON);
        add("a comparison that only tables settle", &of_combinations(half), COMPARISON);
        let names = ["a", "b", "c", "d"].map(counted).join(",");
        let mean = format!(r#"{{"mean": {{"of": [{names}], "is": 20, "within": {{"at": 0.1, "from": 0, "to": 1}}}}}}"#);
        add("a mean of four", &singly.join(","), &mean);
        let of_sign = |index: u32| {
            let sign = |(place, name): (u32, &str)| {
                if index >> place & 1 == 0 { counted(name) } else { format!(r#"{{"not": {}}}"#, counted(name)) }
            };
            let names: Vec<_> = (0..).zip(["a", "b", "c", "d"]).map(sign).collect();
            printed(&format!(r#"{{"any": [{}]}}"#, names.join(",")), 0, of - index % 7)
        };
        let share = r#"{"share": {"of": {"counted": "a"}, "among": {"counted": "b"}, "is": {"count": {"at_least": 5, "at_most": 7}}}}"#;
        add("a share with 256 printed", &(0..256).map(of_sign).collect::<Vec<_>>().join(","), share);
    }
    let heavy = tally(30, &of_combinations(15));
    all.push(("3,500 comparisons".to_owned(), claims_of(&heavy, 3_500, COMPARISON)));
    let tallies =
        list(1_200, |index| tally(1_000_000, &of_combinations(9)).replacen("\"t\"", &format!("\"t{index}\""), 1));
    all.push((
        "1,200 tallies".to_owned(),
        claims_of(&tallies, 1, COMPARISON).replace("\"tally\": \"t\"", "\"tally\": \"t0\""),
    ));
    let judged =
        |(name, json): (String, String)| worst(format!("judge {name}"), move || judge(&json, &Cohort::default()));
    all.into_iter().map(judged).collect()
}

/// Cases of which nothing is known but that they went through two moments.
fn unknown_cohort(count: usize) -> Cohort {
    let case = |index: usize| {
        let rung = Outcome::ALL[1 + index % (Outcome::ALL.len() - 1)];
        let json = format!(
            r#"{{"id": "{index}", "status": "completed", "waived": ["nothing_rated"], "outcomes": [{{"rung": "{rung}"}}],
                "moments": [{{"on": "2024-01-01", "ratings": {{}}}}, {{"on": "2025-01-01", "ratings": {{"budget": "unknown"}}}}]}}"#
        );
        Case::read(json.as_bytes()).expect("sound")
    };
    Cohort::new((0..count).map(case).collect()).expect("different ids")
}

/// Claims about everything that can be unknown of a case.
fn unknown_claims(count: usize) -> String {
    let dimensions = ["budget", "capacity", "policy_goals"];
    let tests = list(3, |index| {
        let dimension = dimensions[index];
        format!(
            r#"{{"rating": {{"dimension": "{dimension}", "at": "latest", "at_least": "established"}}}},
                {{"change": {{"dimension": "{dimension}", "is": "rose"}}}}"#
        )
    });
    let asserts = format!(
        r#"{{"comparison": {{"of": {{"any": [{tests}]}}, "among": {{"level": {{"level": "institutional", "is": "rose"}}}},
            "than_among": {{"all": [{tests}]}}}}}}"#
    );
    claims_of("", count, &asserts).replace(r#""tally": "t", "#, "")
}

fn cohorts() -> Vec<Worst> {
    let domains =
        PolicyDomain::ALL.iter().map(|domain| format!(r#"{{"domain": "{domain}"}}"#)).collect::<Vec<_>>().join(",");
    let of_domains = claims_of("", 1, &format!(r#"{{"share": {{"of": {{"any": [{domains}]}}, "is": "some"}}}}"#));
    let of_domains = of_domains.replace(r#""tally": "t", "#, "");
    vec![
        worst("judge the published claims", || {
            let judgments = published::claims().judge_all(&published::cohort()).len();
            format!("{judgments} claims")
        }),
        worst("judge a claim about every domain", move || judge(&of_domains, &unknown_cohort(1_000))),
        worst("judge a claim about 10,000 unknown cases", || judge(&unknown_claims(1), &unknown_cohort(10_000))),
        worst("judge 700 claims about 1,000 unknown cases", || judge(&unknown_claims(700), &unknown_cohort(1_000))),
        worst("codings of 10,000 cases by two", || {
            let cohort = unknown_cohort(10_000);
            Codings::new(&[&cohort, &cohort]).units().len().to_string()
        }),
        worst("outcome correlation of 10,000 unknown cases", || {
            let found = unknown_cohort(10_000).outcome_correlation(
                &ScoringModel::default(),
                Level::Institutional,
                Occasion::Latest,
            );
            found
                .bounds
                .map_or_else(|error| error.to_string(), |bounds| format!("{:.2} to {:.2}", bounds.lower, bounds.upper))
        }),
    ]
}

/// The dimensions with the scale of integration.
fn integrated() -> Vec<Dimension> {
    let is_integrated = |dimension: &Dimension| dimension.scale().degrees().contains(&Degree::Embedded);
    Framework::Multilevel.dimensions().filter(is_integrated).collect()
}

/// A case of two moments in which these dimensions go from one degree to another.
fn course(dimensions: &[Dimension], from: &str, to: &str) -> Case {
    let ratings = |degree: &str| {
        dimensions.iter().map(|dimension| format!(r#""{dimension}": "{degree}""#)).collect::<Vec<_>>().join(",")
    };
    let moment = |on: &str, degree: &str| format!(r#"{{"on": "{on}", "ratings": {{{}}}}}"#, ratings(degree));
    let moments = [moment("2024-01-01", from), moment("2025-01-01", to)].join(",");
    Case::read(format!(r#"{{"id": "a", "moments": [{moments}]}}"#).as_bytes()).expect("sound")
}

/// So many rules that each expect something of so many dimensions.
fn expecting(count: usize, expectations: usize) -> RuleBook {
    let dimensions = integrated();
    let rule = |index: usize| {
        let raised = dimensions[index % dimensions.len()];
        let others = dimensions.iter().filter(|dimension| **dimension != raised).take(expectations);
        let asked: Vec<_> = others.map(|dimension| format!(r#""{dimension}": "established""#)).collect();
        format!(
            r#"{{"id": "r{index}", "kind": "move", "mechanism": "incremental_steps", "effort": "small", {LABEL},
                "effects": {{"raise_to": {{"{raised}": "embedded"}}}}, "expectations": {{"at_least": {{{}}}}}}}"#,
            asked.join(",")
        )
    };
    let json = format!(r#"{{"id": "b", "version": 1, "rules": [{}]}}"#, list(count, rule));
    RuleBook::read(json.as_bytes()).expect("sound")
}

/// A log of rules that a large book doesn't have.
fn unknown_rules() -> Worst {
    let entry = |index| format!(r#"{{"on":"2024-01-02","rule":"rule {index} of nobody"}}"#);
    let json = case_with(&format!(r#", "log": [{}]"#, list(10_000, entry)));
    let (book, case) = (expecting(1_000, 3), Case::read(json.as_bytes()).expect("sound"));
    worst("check a log of 10,000 rules that a book of 1,000 doesn't have", move || told(&book.check_log(&case)))
}

fn rules() -> Vec<Worst> {
    let read = |json: &[u8]| RuleBook::read(json).expect("sound");
    let books = [
        ("rb30.json", read(include_bytes!("../tests/fixtures/hostile/rb30.json"))),
        ("book_rndb100.json", read(include_bytes!("../tests/fixtures/hostile/book_rndb100.json"))),
        ("404 rules", times(&read(include_bytes!("../tests/fixtures/hostile/book_rndb100.json")), 4)),
        ("the default book", RuleBook::multilevel().clone()),
        ("64 rules with all expectations", expecting(64, 30)),
        ("1,000 rules", expecting(1_000, 3)),
    ];
    books
        .into_iter()
        .flat_map(|(name, book)| reconstructions(name, &book).into_iter().chain(plans(name, &book)))
        .chain([unknown_rules()])
        .collect()
}

/// The dimensions of the multilevel framework that moves of a book change.
fn changed_by(book: &RuleBook) -> Vec<Dimension> {
    let moves = || book.rules().iter().filter(|rule| rule.effort().is_some());
    let is_changed = |dimension: &Dimension| moves().flat_map(Rule::dimensions).any(|other| other == *dimension);
    integrated().into_iter().filter(is_changed).collect()
}

fn reconstructions(name: &str, book: &RuleBook) -> Vec<Worst> {
    let dimensions = changed_by(book);
    let (first, last) = dimensions.split_at(dimensions.len() / 2);
    let cases = [
        ("up all the way", course(&dimensions, "absent", "embedded")),
        ("up by half", course(first, "absent", "established")),
        ("grown", course(first, "emerging", "grew")),
        ("grown from unknown", course(last, "unknown", "grew")),
    ];
    let reconstruct = |(way, case): (&str, Case)| {
        let book = book.clone();
        worst(format!("reconstruct by {name}, {way}"), move || {
            let found = book.reconstruct_between(&case, 0, 1, &ReconstructionTerms::default());
            found.map_or_else(|error| error.to_string(), |found| format!("{} turns", found.turns.len()))
        })
    };
    cases.into_iter().map(reconstruct).collect()
}

fn plans(name: &str, book: &RuleBook) -> Vec<Worst> {
    let dimensions = changed_by(book);
    let single = dimensions.iter().map(|dimension| Goal::degree(*dimension, Degree::Embedded).expect("on scale"));
    let half = single.clone().step_by(2).reduce(Goal::and).expect("a goal");
    let everything = single.reduce(Goal::and).expect("a goal").and(Goal::from(Outcome::Practice));
    let starts = [
        ("unknown", Position::UNKNOWN),
        ("absent", course(&dimensions, "absent", "absent").first().position()),
        ("half known", course(&dimensions[..dimensions.len() / 2], "emerging", "absent").first().position()),
    ];
    let terms = [("", PlanTerms::default()), (" within 6", PlanTerms::default().with_most_effort(6))];
    let mut all = Vec::new();
    for (goal_name, goal) in [("half", half), ("everything", everything)] {
        for (start, from) in starts {
            for (of_terms, terms) in &terms {
                let (book, terms) = (book.clone(), terms.clone());
                all.push(worst(format!("plan by {name}, {goal_name} from {start}{of_terms}"), move || {
                    let found = book.plan_within(&from, goal, &terms);
                    found.map_or_else(|error| error.to_string(), |plan| format!("{} moves", plan.turns.len()))
                }));
            }
        }
    }
    all
}

/// A number that looks random (the mixer of `SplitMix64`).
const fn scrambled(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Cases by twelve conditions and an outcome at random; one cell in `unknown` is, unless that is 0.
fn set_table(cases: u64, unknown: u64, is_crisp: bool) -> SetTable {
    let empty = SetTable::new((0..cases).map(|case| case.to_string())).expect("cases");
    (0..=12).fold(empty, |table, set| {
        let number = |case: u64| scrambled(case * 31 + set + 1);
        let is_unknown = |case: u64| unknown > 0 && (number(case) >> 8).is_multiple_of(unknown);
        let rank = |case: u64| u32::try_from((number(case) >> 40) % 10).unwrap_or(0);
        let name = format!("C{set}");
        if is_crisp {
            table.with_crisp(&name, (0..cases).map(|case| (!is_unknown(case)).then(|| rank(case) % 2 == 1)))
        } else {
            table.with_ranks(
                &name,
                9,
                (0..cases).map(|case| if is_unknown(case) { (0, 9) } else { (rank(case), rank(case)) }),
            )
        }
        .expect("a set")
    })
}

fn minimized(table: &SetTable, kind: SolutionKind) -> String {
    let names: Vec<_> = (0..12).map(|place| format!("C{place}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let found = match table.truth_table(&names, "C12", CutOffs::default()) {
        Ok(found) => found,
        Err(error) => return error.to_string(),
    };
    found.solution(kind).map_or_else(|error| error.to_string(), |solution| format!("{} models", solution.models.len()))
}

fn sets() -> Vec<Worst> {
    let mut all = Vec::new();
    let tables =
        [(2_000, 0, true), (2_000, 0, false), (10_000, 0, true), (1_000, 4, true), (2_000, 1, true), (1_000, 2, false)];
    for (cases, unknown, is_crisp) in tables {
        for kind in SolutionKind::ALL {
            let name =
                format!("minimize 12 conditions by {cases} cases, 1 in {unknown} unknown, crisp {is_crisp}, {kind}");
            all.push(worst(name, move || minimized(&set_table(cases, unknown, is_crisp), *kind)));
        }
    }
    let long = (0..900).map(|index| format!("C{}*~C{}", index % 12, (index + 1) % 12)).collect::<Vec<_>>().join(" + ");
    let relations = [
        ("two that stand twice", "C0*~C1 + ~C0*C1 + C2*~C3 -> C0*C3 + ~C1".to_owned()),
        ("three that stand twice", "C0*~C1 + ~C0*C1*C2 -> C2*~C0 + C3*C4*C5 + C6".to_owned()),
        ("900 terms", format!("{long} -> C12")),
        ("a long name", format!("{} -> {}", "C0*".repeat(2_000) + "C0", "X".repeat(900))),
    ];
    for (name, relation) in relations {
        all.push(worst(format!("fit of 10,000 unknown cases, {name}"), move || {
            let fit = set_table(10_000, 1, false).fit(&relation);
            fit.map_or_else(|error| error.to_string(), |fit| fit.consistency().to_string())
        }));
    }
    all
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn figures() -> Vec<Worst> {
    let mut all = Vec::new();
    for (cases, figures, outcomes) in [(18, 200, 4), (40, 8, 4), (200, 20, 5), (1_000, 20, 5), (10_000, 20, 5)] {
        all.push(worst(format!("tau of {cases} cases with {figures} figures, {outcomes} outcomes"), move || {
            let can_be = |case: u64, figure: &u64| *figure == 0 || scrambled(case * 1_000 + figure) & 1 == 1;
            let of_case =
                |case: u64| (0..figures).filter(|figure| can_be(case, figure)).map(|figure| figure as f64).collect();
            let possible: Vec<Vec<f64>> = (0..cases).map(of_case).collect();
            let open =
                possible.iter().zip(0_u32..).map(|(possible, case)| (possible.as_slice(), f64::from(case % outcomes)));
            let bounds = TauBounds::new(&open.collect::<Vec<_>>());
            bounds
                .map_or_else(|error| error.to_string(), |bounds| format!("{:.2} to {:.2}", bounds.lower, bounds.upper))
        }));
    }
    for (coders, units, draws, values) in
        [(2, 1_000, 1_000, 1_000), (10, 10_000, 1_000, 4), (2, 10_000, 1_000, 10_000), (2, 100, u32::MAX, 4)]
    {
        all.push(worst(
            format!("alpha of {coders} coders, {units} units, {values} values, {draws} draws"),
            move || {
                let of_coder = |coder: u64| {
                    (0..units).map(|unit| Some((scrambled(coder * 1_000_000 + unit) % values) as f64)).collect()
                };
                let rows: Vec<Vec<Option<f64>>> = (0..coders).map(of_coder).collect();
                let bootstrap = Bootstrap::new(1, draws, 0.95).expect("draws");
                let interval =
                    ReliabilityData::by_coder(&rows).expect("numbers").alpha_interval(Metric::Ordinal, &bootstrap);
                interval.map_or_else(|error| error.to_string(), |interval| format!("{} draws", interval.draws()))
            },
        ));
    }
    all.push(worst("1,000 cases each with each", || {
        let case = |id: usize| format!(r#"{{"id": "{id}", "moments": [{{"on": "2024-01-01", "ratings": {{}}}}]}}"#);
        let cases = (0..1_000).map(|id| Case::read(case(id).as_bytes()).expect("sound"));
        let cohort = Cohort::new(cases.collect()).expect("own identifiers");
        let dominance = cohort.dominance(&DominanceTerms::default()).expect("not too many");
        format!("{} undominated", dominance.undominated(Level::Individual).count())
    }));
    all.push(worst("walks of 30 moves", || {
        RuleBook::multilevel().count_walks(&Position::UNKNOWN, 30).expect_err("too many").to_string()
    }));
    all.push(worst("ends of walks of 30 moves", || {
        RuleBook::multilevel().count_ends(&Position::UNKNOWN, 30).expect_err("too many").to_string()
    }));
    all
}

fn tables() -> Vec<Worst> {
    let row = |rating: &str| format!("a,2024-01-01,{rating}\n");
    let tables = [
        ("100,000 columns", format!("id,on,{}\na,2024-01-01\n", list(100_000, |i| format!("c{i}")))),
        ("1,000 columns of unknown names", format!("id,on,{}\na,2024-01-01\n", list(998, |i| format!("budge{i}")))),
        (
            "1,000 columns by 1,000 rows",
            format!(
                "id,on,{}\n{}",
                list(998, |i| format!("c{i}")),
                format!("a,2024-01-01{}\n", ",".repeat(998)).repeat(1_000)
            ),
        ),
        ("a name of 900,000 characters", format!("id,on,{}\na,2024-01-01,\n", "x".repeat(900_000))),
        ("170,000 rows of nothing", format!("id,on,budget\n{}", "a,x,y\n".repeat(170_000))),
        ("500,000 rows of another length", format!("id,on,budget\n{}", "a\n".repeat(500_000))),
        (
            "10,000 cases",
            format!(
                "id,on,budget\n{}",
                list(10_000, |i| format!("{i};2024-01-01;absent\n")).replace([','], "").replace(';', ",")
            ),
        ),
        ("1,000 moments of one case", format!("id,on,budget\n{}", row("grew").repeat(1_000))),
        ("40,000 moments of one case", format!("id,on,budget\n{}", row("grew").repeat(40_000))),
        ("a list of 100,000", format!("id,on,waived\na,2024-01-01,{}", "nothing;".repeat(100_000))),
    ];
    let read = |(name, csv): (&str, String)| {
        worst(format!("read a table with {name}"), move || match Cohort::read_csv(csv.as_bytes()) {
            Ok(cohort) => format!("{} cases", cohort.cases().len()),
            Err(report) => told(&report),
        })
    };
    tables.into_iter().map(read).collect()
}
