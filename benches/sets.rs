//! Set relations: figures of fit with and without unknowns, and minimization.
//!
//! `cargo bench --bench sets` prints the median times of one run. Without `--bench` it runs on few cases.

use std::hint::black_box;
use std::time::{Duration, Instant};

use policy_integration::{
    SetTable,
    cohort::sets::{CutOffs, NoSolutionError, Relation, SolutionKind, TruthTable},
};

fn main() {
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let cases = if is_bench { 10_000 } else { 20 };
    let known = time_figures(cases, 0);
    println!("figures of fit, {cases} cases by 10 conditions: {known:?} (at most 500 µs)");
    let open = time_figures(cases, 5);
    println!("with a fifth unknown, bounds included: {open:?} (at most 5 ms)");
    println!("which is {:.1} times as long", open.as_secs_f64() / known.as_secs_f64());
    let (conditions, rows) = if is_bench { (12, 100) } else { (4, 8) };
    for (name, outcome) in OUTCOMES {
        let table = truth_table(conditions, rows, *outcome, 0);
        for kind in SolutionKind::ALL {
            let clock = Instant::now();
            match black_box(&table).solution(*kind) {
                Ok(solution) => println!(
                    "{kind}, {conditions} conditions, {rows} rows, {name}: {:?} (at most 1 s), {}{} models of {} terms",
                    clock.elapsed(),
                    solution.models.len(),
                    if solution.is_cut { " and more" } else { "" },
                    solution.models[0].terms.len()
                ),
                Err(error) => println!("{kind}, {name}: {:?}, {error}", clock.elapsed()),
            }
        }
    }
    time_random(if is_bench { 20 } else { 1 }, conditions, rows);
}

/// The longest of many tables in which nothing has to do with anything, and how often the search gave up.
fn time_random(tables: u64, conditions: u32, rows: usize) {
    let solve = |seed| {
        let table = truth_table(conditions, rows, |bits| scrambled(bits) >> 20 & 1 == 1, seed);
        let clock = Instant::now();
        let solution = black_box(&table).solution(SolutionKind::Parsimonious);
        (clock.elapsed(), solution == Err(NoSolutionError::GaveUp))
    };
    let times: Vec<_> = (1..=tables).map(|table| solve(table << 32)).collect();
    let longest = times.iter().map(|(time, _)| *time).max().unwrap_or_default();
    let given_up = times.iter().filter(|(_, gave_up)| *gave_up).count();
    println!("parsimonious, {tables} tables at random: longest {longest:?} (at most 1 s), {given_up} given up");
}

/// Whether a row is positive, from its bits.
type Outcome = fn(u64) -> bool;

const OUTCOMES: &[(&str, Outcome)] = &[
    ("two terms", |bits| bits & 0b1001 == 0b1001 || bits & 0b0110 == 0b0010),
    ("four terms", |bits| {
        bits & 0b1_0001_0001 == 0b1_0001_0001
            || bits & 0b1011 == 0b0010
            || bits & 0b1100 == 0b0100
            || bits & 0x30 == 0x20
    }),
    ("at random", |bits| scrambled(bits) >> 20 & 1 == 1),
    ("one in five at random", |bits| (scrambled(bits) >> 20).is_multiple_of(5)),
];

/// A number that looks random (the mixer of `SplitMix64`).
const fn scrambled(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// The median time of all figures of one relation; one rating in `unknown` is, unless that is 0.
fn time_figures(cases: u64, unknown: u64) -> Duration {
    let empty = SetTable::new((0..cases).map(|case| case.to_string())).expect("cases");
    let table = (0..11).fold(empty, |table, set| {
        let cells = (0..cases).map(|case| {
            let number = scrambled(case * 11 + set + 1);
            let is_unknown = unknown > 0 && number.is_multiple_of(unknown);
            let rank = u32::try_from(number >> 32 & 3).unwrap_or(0);
            if is_unknown { (0, 3) } else { (rank, rank) }
        });
        table.with_ranks(&format!("C{set}"), 3, cells).expect("ranks")
    });
    let relation = Relation::read("C0*~C1*C2 + C3*C4*~C5 + C6*(C7 + ~C8) + C9 -> C10", &table).expect("a relation");
    let mut times: Vec<_> = (0..25)
        .map(|_| {
            let clock = Instant::now();
            black_box(black_box(&table).fit_of(black_box(&relation)).expect("sets"));
            clock.elapsed()
        })
        .collect();
    times.sort();
    println!("{relation}: consistency {}", table.fit_of(&relation).expect("sets").consistency());
    times[times.len() / 2]
}

/// A truth table of so many rows that differ, each with a case.
fn truth_table(conditions: u32, rows: usize, outcome: Outcome, first_seed: u64) -> TruthTable {
    let mut bits: Vec<u64> =
        (1..).map(|seed| scrambled(first_seed + seed) >> 7 & ((1 << conditions) - 1)).take(rows * 3).collect();
    bits.sort_unstable();
    bits.dedup();
    bits.sort_by_key(|bits| scrambled(*bits));
    bits.truncate(rows);
    let mut table = SetTable::new(bits.iter().map(ToString::to_string)).expect("cases");
    let names: Vec<String> = (0..conditions).map(|place| format!("C{place}")).collect();
    for (place, name) in names.iter().enumerate() {
        table = table.with_crisp(name, bits.iter().map(|bits| bits >> place & 1 == 1)).expect("a set");
    }
    table = table.with_crisp("Y", bits.iter().map(|bits| outcome(*bits))).expect("a set");
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    table.truth_table(&names, "Y", CutOffs::default()).expect("a truth table")
}
