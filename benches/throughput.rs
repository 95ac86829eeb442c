//! Reading, checking and scoring JSON Lines, beside what `serde_json` takes to parse the same lines into `Value`s.
//!
//! `cargo bench --bench throughput` measures both in one run and prints the ratio, for sound and for faulty lines, and
//! the memory that is in use at the most. Without `--bench` (as `cargo test --benches` runs it) few lines go through.

use std::hint::black_box;
use std::io::BufRead;
use std::time::{Duration, Instant};

use policy_integration::{Case, Code, ScoringModel, answers::Envelope, report::Severity};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use strategies::{BREAKABLE_IN_FORM, BREAKABLE_IN_SENSE, document_breaking, sound_draft};

const ROUNDS: usize = 5;

fn main() {
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let count = if is_bench { 20_000 } else { 500 };
    let sound = sound_lines(count);
    let faulty = faulty_lines(count);
    println!("{count} lines, best of {ROUNDS} rounds");
    compare("sound", &sound, count, 0.8);
    compare("faulty", &faulty, 0, 3.0);
    compare_serializing(&sound);
    compare_memory(&sound, count);
}

/// Lines of generated sound cases, the same on every run.
fn sound_lines(count: usize) -> Vec<u8> {
    let mut runner = TestRunner::deterministic();
    let strategy = sound_draft();
    let mut lines = Vec::new();
    for number in 0..count {
        let mut draft = strategy.new_tree(&mut runner).expect("a draft").current();
        draft.id = format!("case-{number}");
        serde_json::to_writer(&mut lines, &draft).expect("written to memory");
        lines.push(b'\n');
    }
    lines
}

/// Lines that each break one rule, all rules in turn but the one about size.
fn faulty_lines(count: usize) -> Vec<u8> {
    let mut runner = TestRunner::deterministic();
    let breaks = |code: &&Code| code.severity() == Severity::Error && **code != Code::TooLarge;
    let strategies: Vec<_> = BREAKABLE_IN_FORM
        .iter()
        .chain(BREAKABLE_IN_SENSE)
        .filter(breaks)
        .map(|code| document_breaking(*code).expect("breakable").boxed())
        .collect();
    let mut lines = Vec::new();
    for number in 0..count {
        let strategy = &strategies[number % strategies.len()];
        lines.extend(strategy.new_tree(&mut runner).expect("a document").current());
        lines.push(b'\n');
    }
    lines
}

fn each_line(lines: &[u8], mut take: impl FnMut(&[u8])) {
    let mut source = lines;
    let mut line = Vec::new();
    while source.read_until(b'\n', &mut line).expect("read from memory") > 0 {
        take(&line);
        line.clear();
    }
}

/// Reads, checks and scores; gives how many were sound.
fn score(lines: &[u8]) -> usize {
    let model = ScoringModel::default();
    let mut sound = 0;
    each_line(lines, |line| match Case::read(line) {
        Ok(case) => {
            black_box(model.score(&case.latest().position()));
            sound += 1;
        }
        Err(report) => {
            black_box(report);
        }
    });
    sound
}

fn parse(lines: &[u8]) {
    each_line(lines, |line| {
        black_box(serde_json::from_slice::<serde_json::Value>(line).ok());
    });
}

/// The shortest of some rounds, the two taking turns.
fn compare(name: &str, lines: &[u8], expected: usize, limit: f64) {
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        assert_eq!(score(lines), expected, "sound cases among the {name} lines");
        ours = ours.min(start.elapsed());
        let start = Instant::now();
        parse(lines);
        theirs = theirs.min(start.elapsed());
    }
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    let megabytes = lines.len() / 1_000_000;
    println!("{name:7} {megabytes} MB: read, check and score {ours:.2?}, parse to Value {theirs:.2?}");
    println!("{name:7} ratio {ratio:.2} (at most {limit:.1})");
}

/// Writes scorecards in their envelopes, without sentences, beside parsing the same bytes.
fn compare_serializing(lines: &[u8]) {
    let model = ScoringModel::default();
    let mut cards = Vec::new();
    each_line(lines, |line| cards.extend(Case::read(line).ok().map(|case| model.scorecard_of(&case))));
    let write = |bytes: &mut Vec<u8>| {
        for card in &cards {
            serde_json::to_writer(&mut *bytes, &Envelope::of(card)).expect("written to memory");
            bytes.push(b'\n');
        }
    };
    let mut bytes = Vec::new();
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        bytes.clear();
        let start = Instant::now();
        write(&mut bytes);
        ours = ours.min(start.elapsed());
        let start = Instant::now();
        parse(&bytes);
        theirs = theirs.min(start.elapsed());
    }
    let (count, megabytes) = (cards.len(), bytes.len() / 1_000_000);
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("answers {count} scorecards, {megabytes} MB: write {ours:.2?}, parse to Value {theirs:.2?}");
    println!("answers ratio {ratio:.2} (at most 1.0)");
}

fn compare_memory(lines: &[u8], count: usize) {
    let tenth = lines.split_inclusive(|byte| *byte == b'\n').take(count / 10).map(<[u8]>::len).sum();
    let most = |lines: &[u8]| allocation_counter::measure(|| assert!(black_box(score(lines)) > 0)).bytes_max;
    println!("memory  at most {} bytes for a tenth, {} bytes for all", most(&lines[..tenth]), most(lines));
}
