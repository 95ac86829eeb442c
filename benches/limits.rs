//! The worst inputs that are known at each default limit, and what each takes.
//!
//! `cargo bench --bench limits` prints the time and the most memory of each, and how many times the bar of 2 s and of 200 MB that
//! is; a word behind `--` keeps to the inputs with that word in their name. Without `--bench` it runs none of them.

use std::fmt::Write;
use std::time::Instant;

use policy_integration::{
    Case, Claims, Cohort, Degree, Dimension, Goal, Level, Outcome, Position, RuleBook, ScoringModel, SetTable,
    cohort::{
        Occasion,
        agreement::{Bootstrap, Metric, ReliabilityData},
        correlation::TauBounds,
        sets::{CutOffs, SolutionKind},
    },
    rules::{PlanTerms, ReconstructionTerms},
};

/// An input, and what is done with it; the words tell what came of it.
struct Worst {
    name: String,
    run: Box<dyn FnOnce() -> String>,
}

fn main() {
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let wanted: Vec<_> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let is_wanted = |worst: &Worst| wanted.is_empty() || wanted.iter().any(|word| worst.name.contains(word.as_str()));
    for Worst { name, run } in all().into_iter().filter(is_wanted) {
        let start = Instant::now();
        let mut came_of_it = String::new();
        let most = allocation_counter::measure(|| came_of_it = run()).bytes_max;
        let seconds = start.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "megabytes, for a reader")]
        let megabytes = most as f64 / 1e6;
        let mark = if seconds > 2.0 || megabytes > 200.0 { "OVER" } else { "" };
        println!(
            "{seconds:7.3} s {:5.2} x   {megabytes:7.1} MB {:5.2} x  {mark:4} {name}: {came_of_it}",
            seconds / 2.0,
            megabytes / 200.0
        );
    }
}

fn worst(name: impl Into<String>, run: impl FnOnce() -> String + 'static) -> Worst {
    Worst { name: name.into(), run: Box::new(run) }
}

fn all() -> Vec<Worst> {
    [documents(), claims(), rules(), sets(), figures(), tables()].into_iter().flatten().collect()
}

fn repeated(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(",")
}

fn case_with(rest: &str) -> String {
    format!(r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{"budget": "absent"}}}}]{rest}}}"#)
}

/// The first line, and how many there are.
fn read_case(json: &str) -> String {
    match Case::read(json.as_bytes()) {
        Ok(case) => format!("sound, {} warnings", case.warnings().findings().len()),
        Err(report) => {
            let text = report.to_string();
            let head: String = text.lines().last().unwrap_or_default().chars().take(150).collect();
            format!("{} findings, last {head}", report.findings().len())
        }
    }
}

fn documents() -> Vec<Worst> {
    let mut all = Vec::new();
    let mut add = |name: &str, json: String| {
        all.push(worst(format!("read {name} ({} kB)", json.len() / 1000), move || read_case(&json)))
    };
    let long = "x".repeat(900_000);
    add("an id of 900,000 characters", case_with("").replacen("\"a\"", &format!("\"{long}\""), 1));
    add("a key of 900,000 characters", case_with(&format!(r#", "{long}": 1"#)));
    add("a word of 900,000 characters", case_with("").replacen("absent", &long, 1));
    add(
        "a source of 900,000 characters",
        case_with("").replacen("\"absent\"", &format!(r#"{{"rating": "absent", "source": "{long}"}}"#), 1),
    );
    add("a list of nothing", case_with(&format!(r#", "log": [{}]"#, repeated(400_000, |_| "0".into()))));
    add("moments of nothing", format!(r#"{{"id": "a", "moments": [{}]}}"#, repeated(500_000, |_| "0".into())));
    add("waived nothing", case_with(&format!(r#", "waived": [{}]"#, repeated(300_000, |_| "\"\"".into()))));
    add(
        "waived wrong words",
        case_with(&format!(r#", "waived": [{}]"#, repeated(60_000, |i| format!("\"no_outcomes{i}\"")))),
    );
    add("unknown keys", case_with(&format!(r#", {}"#, repeated(80_000, |i| format!("\"k{i}\":0")))));
    add("one key again and again", case_with(&format!(r#", {}"#, repeated(150_000, |_| "\"id\":0".into()))));
    add(
        "unknown ratings",
        case_with("").replacen("\"budget\": \"absent\"", &repeated(70_000, |i| format!("\"budge{i}\":0")), 1),
    );
    add(
        "wrong degrees",
        format!(
            r#"{{"id": "a", "moments": [{}]}}"#,
            repeated(15_000, |_| r#"{"on": "2024-01-01", "ratings": {"budget": "absen"}}"#.into())
        ),
    );
    add(
        "a log of many entries of one day",
        case_with(&format!(r#", "log": [{}]"#, repeated(25_000, |_| r#"{"on":"2024-01-02","rule":"a"}"#.into()))),
    );
    add(
        "a log of many rules of one day",
        case_with(&format!(
            r#", "log": [{}]"#,
            repeated(23_000, |i| format!(r#"{{"on":"2024-01-02","rule":"r{i}"}}"#))
        )),
    );
    add(
        "outcomes",
        case_with(&format!(r#", "outcomes": [{}]"#, repeated(50_000, |_| r#"{"rung":"practice"}"#.into()))),
    );
    add(
        "prioritized domains",
        case_with(&format!(
            r#", "profile": {{"prioritized_domains": [{}]}}"#,
            repeated(100_000, |_| "\"health\"".into())
        )),
    );
    add(
        "respondents of one id",
        case_with(&format!(r#", "respondents": [{}]"#, repeated(60_000, |_| r#"{"id":"a"}"#.into()))),
    );
    add(
        "respondents with answers",
        case_with(&format!(
            r#", "respondents": [{}]"#,
            repeated(22_000, |i| format!(r#"{{"id":"{i}","responses":{{"mandate":"for"}}}}"#))
        )),
    );
    add(
        "items of a questionnaire",
        case_with(&format!(
            r#", "questionnaire": {{"items": [{}]}}"#,
            repeated(20_000, |i| format!(r#"{{"id":"{i}","dimension":"mandate"}}"#))
        )),
    );
    add(
        "experiments",
        case_with(&format!(
            r#", "experiments": [{}]"#,
            repeated(20_000, |i| format!(r#"{{"id":"{i}","moments":[]}}"#))
        )),
    );
    add(
        "boundary spanners",
        case_with(&format!(r#", "boundary_spanners": [{}]"#, repeated(60_000, |_| r#"{"id":"a"}"#.into()))),
    );
    add(
        "moments with changes",
        format!(
            r#"{{"id": "a", "moments": [{}]}}"#,
            repeated(20_000, |_| r#"{"on":"2024-01-01","ratings":{"budget":"grew"}}"#.into())
        ),
    );
    add("nested lists", format!("{}{}", "[".repeat(500_000), "]".repeat(500_000)));
    add("more than the limit", " ".repeat(2_000_000));
    let cases = format!("[{}]", repeated(200_000, |_| "7".into()));
    all.push(worst("read an array of 200,000 cases", move || {
        format!("{:?}", Case::read_array(cases.as_bytes()).map(|cases| cases.len()))
    }));
    let claims = format!(r#"{{"claims": [{}]}}"#, repeated(400_000, |_| "0".into()));
    all.push(worst("read claims of nothing", move || {
        Claims::read(claims.as_bytes()).map_or_else(|report| report.findings().len(), |_| 0).to_string()
    }));
    let rules = format!(r#"{{"id": "b", "version": 1, "rules": [{}]}}"#, repeated(300_000, |_| "{}".into()));
    all.push(worst("read rules of nothing", move || {
        RuleBook::read(rules.as_bytes()).map_or_else(|report| report.findings().len(), |_| 0).to_string()
    }));
    let replayed = case_with(&format!(
        r#", "log": [{}]"#,
        repeated(16_000, |_| r#"{"on":"2024-01-02","rule":"have_talks"}"#.into())
    ));
    all.push(worst("replay a long log", move || match Case::read(replayed.as_bytes()) {
        Ok(case) => RuleBook::multilevel().replay(&case).map_or_else(
            |report| format!("{} findings", report.findings().len()),
            |replay| format!("{} turns", replay.turns.len()),
        ),
        Err(report) => format!("{} findings", report.findings().len()),
    }));
    all
}

fn tally(of: u32, printed: &str, asserts: &str) -> String {
    format!(
        r#"{{"tallies": [{{"id": "t", "label": {{"en": "l", "nl": "l"}}, "of": {of}, "printed": [{printed}]}}],
            "claims": [{{"id": "c", "label": {{"en": "l", "nl": "l"}}, "source": "s", "tally": "t", "asserts": {asserts}}}]}}"#
    )
}

fn printed(of: &str, least: u32, most: u32) -> String {
    format!(r#"{{"of": {of}, "is": {{"at_least": {least}, "at_most": {most}}}, "source": "s"}}"#)
}

const COMPARISON: &str =
    r#"{"comparison": {"of": {"counted": "a"}, "among": {"counted": "b"}, "than_among": {"counted": "c"}}}"#;

fn judge(json: &str, cohort: &Cohort) -> String {
    match Claims::read(json.as_bytes()) {
        Ok(claims) => {
            let all = claims.judge_all(cohort);
            let (steps, open) = (
                all.iter().map(|judgment| judgment.steps).sum::<u64>(),
                all.iter().filter(|j| !j.is_exhausted).count(),
            );
            format!("{} steps, {} claims, {open} not exhausted, first {}", steps, all.len(), all[0].verdict)
        }
        Err(report) => format!("{} findings", report.findings().len()),
    }
}

fn claims() -> Vec<Worst> {
    let mut all = Vec::new();
    let mut add =
        |name: &str, json: String| all.push(worst(format!("judge {name}"), move || judge(&json, &Cohort::default())));
    add("claims_cmp40.json", include_str!("../tests/fixtures/hostile/claims_cmp40.json").to_owned());
    add("tally_min2.json", include_str!("../tests/fixtures/hostile/tally_min2.json").to_owned());
    let counted = |name: &str| format!(r#"{{"counted": "{name}"}}"#);
    for of in [24, 32, 40, 200, 1_000_000] {
        let half = of / 2;
        let each =
            |names: &[&str]| names.iter().map(|name| printed(&counted(name), half, half)).collect::<Vec<_>>().join(",");
        add(&format!("a comparison of two groups that overlap, of {of}"), tally(of, &each(&["b", "c"]), COMPARISON));
        add(&format!("a comparison with all printed, of {of}"), tally(of, &each(&["a", "b", "c"]), COMPARISON));
        add(
            &format!("a comparison with a name more, of {of}"),
            tally(
                of,
                &format!(
                    "{},{}",
                    each(&["a", "b", "c"]),
                    printed(r#"{"any": [{"counted": "a"}, {"counted": "d"}]}"#, half, of)
                ),
                COMPARISON,
            ),
        );
        let both = printed(r#"{"all": [{"counted": "a"}, {"counted": "b"}]}"#, 1, half);
        let neither = printed(r#"{"all": [{"counted": "a"}, {"counted": "c"}]}"#, 1, half);
        let not = printed(r#"{"all": [{"not": {"counted": "a"}}, {"counted": "c"}]}"#, 1, half);
        let not_b = printed(r#"{"all": [{"not": {"counted": "a"}}, {"counted": "b"}]}"#, 1, half);
        add(
            &format!("a comparison that only the tables settle, of {of}"),
            tally(of, &[both.clone(), neither.clone(), not, not_b].join(","), COMPARISON),
        );
        add(
            &format!("a share with ranges, of {of}"),
            tally(
                of,
                &[both, neither, printed(r#"{"any": [{"counted": "d"}, {"counted": "c"}]}"#, 1, half)].join(","),
                r#"{"share": {"of": {"all": [{"counted": "a"}, {"counted": "d"}]}, "among": {"any": [{"counted": "b"}, {"counted": "c"}]}, "is": {"more_than": {"at": 0.5, "from": 0.4, "to": 0.6}}}}"#,
            ),
        );
        let four = ["a", "b", "c", "d"].map(|name| counted(name)).join(",");
        add(
            &format!("a mean of four, of {of}"),
            tally(
                of,
                &each(&["a", "b", "c", "d"]),
                &format!(r#"{{"mean": {{"of": [{four}], "is": 20, "within": {{"at": 0.1, "from": 0, "to": 1}}}}}}"#),
            ),
        );
        let many = (0..256_u32).map(|index| {
            let names = ["a", "b", "c", "d"].iter().enumerate().map(|(place, name)| {
                if index >> place & 1 == 0 { counted(name) } else { format!(r#"{{"not": {}}}"#, counted(name)) }
            });
            printed(
                &format!(
                    r#"{{"{}": [{}]}}"#,
                    if index & 16 == 0 { "all" } else { "any" },
                    names.collect::<Vec<_>>().join(",")
                ),
                0,
                of - index % 7,
            )
        });
        add(
            &format!("a share with 256 printed, of {of}"),
            tally(
                of,
                &many.collect::<Vec<_>>().join(","),
                r#"{"share": {"of": {"all": [{"counted": "a"}, {"counted": "d"}]}, "among": {"any": [{"counted": "b"}, {"counted": "c"}]}, "is": {"count": {"at_least": 5, "at_most": 7}}}}"#,
            ),
        );
    }
    let claim = |index: usize| {
        format!(
            r#"{{"id": "c{index}", "label": {{"en": "l", "nl": "l"}}, "source": "s", "tally": "t", "asserts": {COMPARISON}}}"#
        )
    };
    let printed_all = [
        printed(r#"{"all": [{"counted": "a"}, {"counted": "b"}]}"#, 1, 15),
        printed(r#"{"all": [{"counted": "a"}, {"counted": "c"}]}"#, 1, 15),
        printed(r#"{"all": [{"not": {"counted": "a"}}, {"counted": "c"}]}"#, 1, 15),
        printed(r#"{"all": [{"not": {"counted": "a"}}, {"counted": "b"}]}"#, 1, 15),
    ]
    .join(",");
    let json = format!(
        r#"{{"tallies": [{{"id": "t", "label": {{"en": "l", "nl": "l"}}, "of": 30, "printed": [{printed_all}]}}], "claims": [{}]}}"#,
        repeated(3_500, claim)
    );
    add("3,500 comparisons in a tally of 30", json);
    let tallies = repeated(1_200, |index| {
        format!(r#"{{"id": "t{index}", "label": {{"en": "l", "nl": "l"}}, "of": 1000000, "printed": [{printed_all}]}}"#)
    });
    add(
        "1,200 tallies",
        format!(r#"{{"tallies": [{tallies}], "claims": []}}"#)
            .replace("\"claims\": []", &format!(r#""claims": [{}]"#, claim(0).replace("\"t\"", "\"t0\""))),
    );
    let domains =
        policy_integration::PolicyDomain::ALL.iter().map(|domain| format!(r#"{{"domain": "{}"}}"#, domain.id()));
    let domains = format!(
        r#"{{"claims": [{{"id": "c", "label": {{"en": "l", "nl": "l"}}, "source": "s", "asserts": {{"share": {{"of": {{"any": [{}]}}, "is": "some"}}}}}}]}}"#,
        domains.collect::<Vec<_>>().join(",")
    );
    all.push(worst("judge a claim of every domain", move || judge(&domains, &cohort(1_000))));
    all.push(worst("judge the published claims", || {
        let (claims, cohort) = (policy_integration::published::claims(), policy_integration::published::cohort());
        let all = claims.judge_all(&cohort);
        format!(
            "{} steps, most {}, {} claims, {} not exhausted",
            all.iter().map(|judgment| judgment.steps).sum::<u64>(),
            all.iter().map(|judgment| judgment.steps).max().unwrap_or(0),
            all.len(),
            all.iter().filter(|judgment| !judgment.is_exhausted).count()
        )
    }));
    all.push(worst("judge claims of unknown cases", || judge(&unknown_claims(300), &cohort(1_000))));
    all.push(worst("judge a claim of many unknown cases", || judge(&unknown_claims(1), &cohort(5_000))));
    all
}

/// Claims about everything that can be unknown.
fn unknown_claims(count: usize) -> String {
    let tests = repeated(3, |index| {
        let dimension = ["budget", "capacity", "policy_goals"][index];
        format!(
            r#"{{"rating": {{"dimension": "{dimension}", "at": "latest", "at_least": "established"}}}}, {{"change": {{"dimension": "{dimension}", "is": "rose"}}}}"#
        )
    });
    format!(
        r#"{{"claims": [{}]}}"#,
        repeated(count, |index| format!(
            r#"{{"id": "c{index}", "label": {{"en": "l", "nl": "l"}}, "source": "s", "asserts": {{"comparison": {{"of": {{"any": [{tests}]}},
            "among": {{"level": {{"level": "institutional", "is": "rose"}}}}, "than_among": {{"all": [{tests}]}}}}}}}}"#
        ))
    )
}

/// Cases of which nothing is known but that they went through two moments.
fn cohort(count: usize) -> Cohort {
    let case = |index: usize| {
        let json = format!(
            r#"{{"id": "{index}", "status": "completed", "waived": ["nothing_rated"], "outcomes": [{{"rung": "{}"}}], "moments": [
                {{"on": "2024-01-01", "ratings": {{}}}}, {{"on": "2025-01-01", "ratings": {{"budget": "unknown", "capacity": "unknown", "policy_goals": "unknown"}}}}]}}"#,
            Outcome::ALL[1 + index % (Outcome::ALL.len() - 1)].id()
        );
        Case::read(json.as_bytes()).expect("sound")
    };
    Cohort::new((0..count).map(case).collect()).expect("different ids")
}

/// A case of two moments in which these dimensions go from one degree to another.
fn course(dimensions: &[Dimension], from: &str, to: &str) -> Case {
    let ratings = |degree: &str| {
        dimensions.iter().map(|dimension| format!(r#""{dimension}": "{degree}""#)).collect::<Vec<_>>().join(",")
    };
    let json = format!(
        r#"{{"id": "a", "moments": [{{"on": "2024-01-01", "ratings": {{{}}}}}, {{"on": "2025-01-01", "ratings": {{{}}}}}]}}"#,
        ratings(from),
        ratings(to)
    );
    Case::read(json.as_bytes()).expect("sound")
}

fn books() -> Vec<(&'static str, RuleBook)> {
    let read = |json: &[u8]| RuleBook::read(json).expect("sound");
    vec![
        ("rb30.json", read(include_bytes!("../tests/fixtures/hostile/rb30.json"))),
        ("book_rndb100.json", read(include_bytes!("../tests/fixtures/hostile/book_rndb100.json"))),
        ("the default book", RuleBook::multilevel().clone()),
        ("a book of open guards", open_guards(64)),
        ("a book of open choices", open_guards(2_000)),
    ]
}

/// Rules that each expect something of every dimension.
fn open_guards(count: usize) -> RuleBook {
    let multilevel: Vec<_> =
        Dimension::ALL.iter().filter(|dimension| dimension.scale().degrees().contains(&Degree::Emerging)).collect();
    let rule = |index: usize| {
        let raised = multilevel[index % multilevel.len()];
        let asked: Vec<_> = multilevel
            .iter()
            .filter(|dimension| **dimension != raised)
            .map(|dimension| format!(r#""{dimension}": "established""#))
            .collect();
        format!(
            r#"{{"id": "r{index}", "kind": "move", "mechanism": "incremental_steps", "effort": "small", "label": {{"en": "l", "nl": "l"}}, "source": "s",
                "effects": {{"raise_to": {{"{raised}": "embedded"}}}}, "expectations": {{"at_least": {{{}}}}}}}"#,
            asked[..asked.len().min(if count > 100 { 3 } else { 30 })].join(",")
        )
    };
    let json = format!(r#"{{"id": "b", "version": 1, "rules": [{}]}}"#, repeated(count, rule));
    RuleBook::read(json.as_bytes()).unwrap_or_else(|report| {
        panic!("{}", report.lines(policy_integration::Language::English).take(3).collect::<String>())
    })
}

fn rules() -> Vec<Worst> {
    let mut all = Vec::new();
    let integration: Vec<Dimension> = Dimension::ALL
        .iter()
        .copied()
        .filter(|d| {
            d.framework() == policy_integration::Framework::Multilevel
                && d.scale().degrees().contains(&Degree::Embedded)
        })
        .collect();
    for (name, book) in books() {
        let cases = [
            ("up all the way", course(&integration, "absent", "embedded")),
            ("up where all was unknown", course(&integration, "unknown", "embedded")),
            ("down all the way", course(&integration, "embedded", "absent")),
            ("up by half", course(&integration[..integration.len() / 2], "absent", "established")),
            ("grown", course(&integration[..integration.len() / 2], "emerging", "grew")),
            ("one grown", course(&integration[..1], "emerging", "grew")),
            ("mixed", course(&integration[integration.len() / 2..], "unknown", "grew")),
        ];
        for (way, case) in cases {
            let book = book.clone();
            all.push(worst(format!("reconstruct by {name}: {way}"), move || {
                let latest = case.latest().index();
                match book.reconstruct_between(&case, 0, latest, &ReconstructionTerms::default()) {
                    Ok(found) => format!("{} turns, cost {}", found.turns.len(), found.cost),
                    Err(error) => error.to_string().chars().take(100).collect(),
                }
            }));
        }
        let single = integration.iter().map(|dimension| Goal::degree(*dimension, Degree::Embedded).expect("on scale"));
        let everything = single.clone().reduce(Goal::and).expect("a goal").and(Goal::from(Outcome::Practice));
        let half = single.clone().step_by(2).reduce(Goal::and).expect("a goal");
        let absent = course(&integration, "absent", "absent").first().position();
        let mixed = course(&integration[..integration.len() / 2], "emerging", "absent").first().position();
        for (from_name, from) in [("unknown", Position::UNKNOWN), ("absent", absent), ("mixed", mixed)] {
            let terms = [
                PlanTerms::default(),
                PlanTerms::default().with_most_effort(6),
                PlanTerms::default().with_small_start(3),
            ];
            for ((goal_name, goal), terms) in
                [("everything", everything), ("half", half), ("practice", Outcome::Practice.into())]
                    .into_iter()
                    .flat_map(|goal| terms.clone().map(|terms| (goal, terms)))
            {
                let book = book.clone();
                let of_terms = format!("{:?}, {} small", terms.most_effort, terms.small_start);
                all.push(worst(
                    format!("plan by {name}: {goal_name} from {from_name}, effort {of_terms}"),
                    move || match book.plan_within(&from, goal, &terms) {
                        Ok(plan) => format!("{} moves, effort {}, {}", plan.turns.len(), plan.effort, plan.support),
                        Err(error) => error.to_string().chars().take(70).collect(),
                    },
                ));
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

/// Cases by 12 conditions and an outcome; one cell in `unknown` is, unless that is 0.
fn set_table(cases: u64, conditions: u64, unknown: u64, is_crisp: bool) -> SetTable {
    let empty = SetTable::new((0..cases).map(|case| case.to_string())).expect("cases");
    (0..=conditions).fold(empty, |table, set| {
        let number = |case: u64| scrambled(case * 31 + set + 1);
        let is_unknown = |case: u64| unknown > 0 && (number(case) >> 8).is_multiple_of(unknown);
        if is_crisp {
            table.with_crisp(
                &format!("C{set}"),
                (0..cases).map(|case| (!is_unknown(case)).then(|| number(case) >> 40 & 1 == 1)),
            )
        } else {
            table.with_ranks(
                &format!("C{set}"),
                9,
                (0..cases).map(|case| {
                    if is_unknown(case) {
                        (0, 9)
                    } else {
                        let rank = (number(case) >> 40) as u32 % 10;
                        (rank, rank)
                    }
                }),
            )
        }
        .expect("a set")
    })
}

fn minimized(table: &SetTable, conditions: u64, kind: SolutionKind) -> String {
    let names: Vec<_> = (0..conditions).map(|place| format!("C{place}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    match table.truth_table(&names, &format!("C{conditions}"), CutOffs::default()) {
        Ok(found) => match found.solution(kind) {
            Ok(solution) => format!(
                "{} rows, {} models of {} terms",
                found.rows().len(),
                solution.models.len(),
                solution.models[0].terms.len()
            ),
            Err(error) => format!("{} rows, {error}", found.rows().len()),
        },
        Err(error) => error.to_string(),
    }
}

fn sets() -> Vec<Worst> {
    let mut all = Vec::new();
    for (cases, unknown, is_crisp) in [
        (2_000, 0, true),
        (2_000, 0, false),
        (4_096, 0, true),
        (10_000, 0, true),
        (2_000, 4, true),
        (200, 2, false),
        (2_000, 1, true),
    ] {
        for kind in SolutionKind::ALL {
            all.push(worst(
                format!("minimize, {kind}: 12 conditions x {cases}, one in {unknown} unknown, crisp {is_crisp}"),
                move || minimized(&set_table(cases, 12, unknown, is_crisp), 12, *kind),
            ));
        }
    }
    for (name, relation) in [
        ("shared", "C0*~C1 + ~C0*C1 + C2*~C3 + ~C2*C3 -> C0*C3 + ~C1"),
        ("skipping", "C0*C1*C2 + C3*C4*C5 + C6*C7 + C8*C9 -> C10"),
        ("many", "C0*~C1 + ~C0*C1*C2 -> C2*~C0 + C3*C4*C5 + C6"),
    ] {
        for is_crisp in [true, false] {
            all.push(worst(format!("fit {name}, crisp {is_crisp}: 2,000 unknown cases"), move || {
                set_table(2_000, 12, 1, is_crisp)
                    .fit(relation)
                    .map_or_else(|error| error.to_string(), |fit| fit.consistency().to_string())
            }));
        }
    }
    let long = format!(
        "{} -> C12",
        repeated(900, |index| format!("C{}*~C{}", index % 12, (index + 1) % 12)).replace(',', " + ")
    );
    all.push(worst("fit of a long relation: 500 unknown cases", move || {
        set_table(500, 12, 1, false)
            .fit(&long)
            .map_or_else(|error| error.to_string(), |fit| fit.consistency().to_string())
    }));
    let bad = "C0*".repeat(3_000) + "C0 -> " + &"X".repeat(900);
    all.push(worst("fit of a relation with a long name", move || {
        set_table(10, 12, 1, false)
            .fit(&bad)
            .map_or_else(|error| error.to_string().chars().take(60).collect(), |fit| fit.consistency().to_string())
    }));
    all
}

fn figures() -> Vec<Worst> {
    let mut all = Vec::new();
    for (cases, figures, outcomes) in
        [(18, 200, 4), (30, 20, 4), (60, 30, 4), (200, 20, 5), (1_000, 20, 5), (3_000, 10, 5), (24, 24, 24)]
    {
        all.push(worst(format!("tau bounds: {cases} cases of {figures} figures, {outcomes} outcomes"), move || {
            let possible: Vec<Vec<f64>> = (0..cases)
                .map(|case| {
                    let mut possible: Vec<f64> = (0..figures)
                        .filter(|figure| scrambled(case * 1000 + figure) & 1 == 1)
                        .map(|figure| figure as f64)
                        .collect();
                    if possible.is_empty() {
                        possible.push(0.0);
                    }
                    possible
                })
                .collect();
            let open: Vec<(&[f64], f64)> = possible
                .iter()
                .zip(0_u32..)
                .map(|(possible, case)| (possible.as_slice(), f64::from(case % outcomes)))
                .collect();
            TauBounds::new(&open).map_or_else(
                |error| error.to_string(),
                |bounds| format!("{} to {}, exact {}", bounds.lower, bounds.upper, bounds.is_exact()),
            )
        }));
    }
    for cases in [100, 1_000, 3_000] {
        all.push(worst(format!("outcome correlation of {cases} unknown cases"), move || {
            format!(
                "{:?}",
                cohort(cases)
                    .outcome_correlation(&ScoringModel::default(), Level::Institutional, Occasion::Latest)
                    .bounds
            )
            .chars()
            .take(80)
            .collect()
        }));
    }
    for (coders, units, draws) in [(2, 1_000, 1_000), (10, 10_000, 1_000), (2, 300, 1_000), (2, 100, 10_000_000)] {
        for values in [4, 1_000] {
            all.push(worst(
                format!("alpha interval: {coders} coders, {units} units, {draws} draws, {values} values"),
                move || {
                    let rows: Vec<Vec<Option<f64>>> = (0..coders)
                        .map(|coder| {
                            (0..units).map(|unit| Some((scrambled(coder * 1_000_000 + unit) % values) as f64)).collect()
                        })
                        .collect();
                    let data = ReliabilityData::by_coder(&rows).expect("numbers");
                    match Bootstrap::new(1, draws, 0.95) {
                        Ok(bootstrap) => data
                            .alpha_interval(Metric::Ordinal, &bootstrap)
                            .map_or_else(|error| error.to_string(), |interval| format!("{:.3}", interval.lower)),
                        Err(error) => error.to_string(),
                    }
                },
            ));
        }
    }
    all
}

fn tables() -> Vec<Worst> {
    let mut all = Vec::new();
    let mut add = |name: &str, csv: String| {
        all.push(worst(format!("CSV {name} ({} kB)", csv.len() / 1000), move || {
            match Cohort::read_csv(csv.as_bytes()) {
                Ok(cohort) => format!("{} cases", cohort.cases().len()),
                Err(report) => format!("{} findings", report.findings().len()),
            }
        }));
    };
    add("of 150,000 columns", format!("id,on,{}\na,2024-01-01\n", repeated(150_000, |i| format!("budge{i}"))));
    add("of 150,000 columns of one name", format!("id,on,{}\na,2024-01-01\n", repeated(150_000, |_| "budget".into())));
    add(
        "of 2,000 columns by 500 rows",
        format!(
            "id,on,{}\n{}",
            repeated(2_000, |i| format!("c{i}")),
            format!("a,2024-01-01{}\n", ",".repeat(2_000)).repeat(500)
        ),
    );
    add("of one long name", format!("id,on,{}\na,2024-01-01,\n", "x".repeat(900_000)));
    add("of 100,000 rows of nothing", format!("id,on,budget\n{}", "a,x,y\n".repeat(150_000)));
    add("of 50,000 ragged rows", format!("id,on,budget\n{}", "a\n".repeat(400_000)));
    add(
        "of 20,000 cases",
        format!("id,on,budget\n{}", (0..20_000).map(|i| format!("{i},2024-01-01,absent\n")).collect::<String>()),
    );
    add("of 50,000 moments of one case", format!("id,on,budget\n{}", "a,2024-01-01,grew\n".repeat(50_000)));
    let mut listed = String::from("id,on,waived\n");
    write!(listed, "a,2024-01-01,{}", "nothing;".repeat(120_000)).expect("text");
    add("of one long list", listed);
    all
}
