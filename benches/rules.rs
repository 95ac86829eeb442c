//! The rules: how each rule of the default book stands to a position, walks through the moves, plans and reconstructions.
//!
//! `cargo bench --bench rules` prints times, allocations, and moves counted a second. `benches/count-instructions` prints
//! the instructions that the standing of all rules takes. Without `--bench` shorter walks are counted.

use std::hint::black_box;
use std::time::{Duration, Instant};

use policy_integration::{
    Case, Degree, Framework, Goal, Outcome, Position, Rating, RuleBook, Truth, case::Status, published,
};

/// How often the fixed inputs are gone through; `benches/count-instructions` divides by it.
const ROUNDS: usize = 1_000;

fn main() {
    let depth = if std::env::args().any(|argument| argument == "--bench") { 8 } else { 3 };
    let book = RuleBook::multilevel();
    let positions: Vec<Position> = published::municipalities().iter().map(|case| case.latest().position()).collect();
    let start = Instant::now();
    stand_on_fixed_inputs(book, &positions);
    let together = start.elapsed();
    let nanoseconds = together.as_nanos() / (ROUNDS * positions.len()) as u128;
    let allocations = allocation_counter::measure(|| stand_on_fixed_inputs(book, &positions)).count_total;
    println!("{} rules stand: {nanoseconds} ns a position, {allocations} allocations", book.rules().len());
    assert_eq!(allocations, 0, "standing doesn't allocate");
    let start = Instant::now();
    stand_one_by_one(book, &positions);
    println!("one by one they take {:.1} times as long", start.elapsed().as_secs_f64() / together.as_secs_f64());
    for id in ["8", "13", "20"] {
        walk(book, id, depth);
    }
    plan(book);
    ask(book);
    reconstruct(book);
}

/// Plans to practice from every position of a published target, and to everything from the first moments; the longest is told.
fn plan(book: &RuleBook) {
    let targets = published::municipalities().iter().flat_map(Case::targets);
    let first = targets.clone().map(|target| (target.case().id(), target.first().position()));
    let latest = targets.map(|target| (target.case().id(), target.latest().position()));
    let to_practice =
        first.clone().chain(latest).map(|(id, from)| (time_plan(book, &from, Outcome::Practice.into()), id));
    if let Some((time, id)) = to_practice.max() {
        println!("longest plan to practice, from case {id}: {time:?} (at most 10 ms)");
    }
    let embedded = Framework::Multilevel.dimensions().map(|dimension| (dimension, Rating::known(Degree::Embedded)));
    let Ok(embedded) = Position::new(embedded) else { return };
    let top = Goal::from(embedded).and(Goal::outcome(Outcome::Practice));
    if let Some((time, id)) = first.map(|(id, from)| (time_plan(book, &from, top), id)).max() {
        println!("longest plan to the top of everything, from case {id}: {time:?}");
    }
}

/// Asks what to ask next, and plans by questions, to practice for every published position; the longest is told.
fn ask(book: &RuleBook) {
    let latest = published::municipalities().iter().map(|case| (case.id(), case.latest().position()));
    let first = published::municipalities().iter().map(|case| (case.id(), case.first().position()));
    let positions = || latest.clone().chain(first.clone()).chain([("of nothing known", Position::UNKNOWN)]);
    let next = positions()
        .map(|(id, from)| (time(|| drop(black_box(book.ask_next(black_box(&from), Outcome::Practice)))), id));
    if let Some((time, id)) = next.max() {
        println!("longest answer to what to ask next, from case {id}: {time:?} (at most 1 s)");
    }
    let trees = positions()
        .map(|(id, from)| (time(|| drop(black_box(book.if_then_plan(black_box(&from), Outcome::Practice)))), id));
    if let Some((time, id)) = trees.max() {
        println!("longest if-then plan of depth three, from case {id}: {time:?} (at most 3 s)");
    }
}

/// The median of a few rounds.
fn time_plan(book: &RuleBook, from: &Position, goal: Goal) -> Duration {
    median(|| drop(black_box(book.plan(black_box(from), goal))))
}

fn reconstruct(book: &RuleBook) {
    let completed = || published::municipalities().iter().filter(|case| case.status() == Some(&Status::Completed));
    let targets = || completed().flat_map(Case::targets);
    let time = median(|| targets().for_each(|target| drop(black_box(book.reconstruct(black_box(&target))))));
    println!("{} targets reconstructed: {time:?} (at most 150 ms)", targets().count());
}

fn time(work: impl FnOnce()) -> Duration {
    let clock = Instant::now();
    work();
    clock.elapsed()
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<_> = (0..5).map(|_| time(&mut work)).collect();
    times.sort();
    times[times.len() / 2]
}

/// What callgrind counts.
#[inline(never)]
fn stand_on_fixed_inputs(book: &RuleBook, positions: &[Position]) {
    for _ in 0..ROUNDS {
        for position in positions {
            let supported = black_box(book).applicabilities(black_box(position)).filter(|s| s.supported == Truth::True);
            black_box(supported.count());
        }
    }
}

/// Compares the slices of a book with asking its rules one by one.
fn stand_one_by_one(book: &RuleBook, positions: &[Position]) {
    for _ in 0..ROUNDS {
        for position in positions {
            let applicabilities = black_box(book).rules().iter().map(|rule| rule.applicability(black_box(position)));
            black_box(applicabilities.filter(|s| s.supported == Truth::True).count());
        }
    }
}

/// Walks from the first position of a published case.
fn walk(book: &RuleBook, id: &str, depth: u32) {
    let start = published::municipality(id).map_or(Position::UNKNOWN, |case| case.first().position());
    let clock = Instant::now();
    let walks = book.count_walks_within(black_box(&start), depth, u64::MAX).expect("no limit");
    #[expect(clippy::cast_precision_loss, reason = "a rate for a reader")]
    let millions = walks as f64 / clock.elapsed().as_secs_f64() / 1e6;
    println!("from case {id}: {walks} walks of {depth} moves, {millions:.0} million a second (at least 20)");
}
